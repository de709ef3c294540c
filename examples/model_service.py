"""A FastAPI service that describes registered models, with one `AsyncMLFlow` for all requests.

    .venv/bin/python -m examples.model_service http://localhost:5000
    curl http://localhost:8000/models/wine-classifier/champion

Without a URL, the example starts its own MLflow server, which has no models. The client is opened
and closed together with the service, and endpoints receive the client as a dependency. One handler
converts the errors of the client to responses: 404 if MLflow does not have the model, 503 if MLflow
cannot be reached, and 502 if MLflow returns an error.
"""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import uvicorn
from fastapi import Depends, FastAPI, Query, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from examples.demo_server import server
from mlflowclient import AsyncMLFlow, ModelVersion, errors

PORT = 8000


class Model(BaseModel):
    """A registered model."""

    name: str
    description: str | None
    aliases: dict[str, str]


class Version(BaseModel):
    """A version of a model, with the params and metrics of its run."""

    name: str
    version: int
    source: str
    params: dict[str, str]
    metrics: dict[str, float]


def mlflow(request: Request) -> AsyncMLFlow:
    """Return the client of the service."""
    client: AsyncMLFlow = request.app.state.mlflow
    return client


MLflow = Annotated[AsyncMLFlow, Depends(mlflow)]


async def models(mlf: MLflow, limit: Annotated[int, Query(ge=1, le=1000)] = 100) -> list[Model]:
    """Return the first models."""
    found = mlf.search_registered_models(limit=limit)
    return [
        Model(name=each.name, description=each.description, aliases=each.aliases_dict)
        async for each in found
    ]


async def version(mlf: MLflow, name: str, alias: str) -> Version:
    """Return the version to which an alias points."""
    return await _described(mlf, await mlf.get_model_version_by_alias(name, alias))


async def _described(mlf: AsyncMLFlow, found: ModelVersion) -> Version:
    run = await mlf.get_run(found.run_id) if found.run_id else None
    return Version(
        name=found.name,
        version=int(found.version),
        source=found.source,
        params=run.params if run else {},
        metrics=run.metrics if run else {},
    )


async def failed(_: Request, error: Exception) -> JSONResponse:
    """Convert the error of a call to MLflow to a response."""
    # MLflow returns 400 both for an alias that does not exist and for an invalid argument. Callers
    # of this service only choose names, so both cases mean that the model was not found.
    if isinstance(error, errors.ResourceDoesNotExistError | errors.InvalidParameterValueError):
        return JSONResponse({"detail": error.message}, 404)
    if isinstance(error, errors.TransportError):
        return JSONResponse({"detail": "MLflow cannot be reached"}, 503)
    return JSONResponse({"detail": f"MLflow failed: {type(error).__name__}"}, 502)


def create_app(url: str) -> FastAPI:
    """Return the service for one MLflow server."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        # A caller waits for the response, so the service fails soon if MLflow does not respond.
        async with AsyncMLFlow(
            url, trust_env=False, timeout=5, retries=1, deadline=10
        ) as app.state.mlflow:
            yield

    app = FastAPI(title="Models", lifespan=lifespan)
    app.add_api_route("/models", models)
    app.add_api_route("/models/{name}/{alias}", version)
    app.add_exception_handler(errors.CallError, failed)
    return app


def main() -> int:
    with server() as url:
        uvicorn.run(create_app(url), port=PORT)
    return 0


if __name__ == "__main__":
    sys.exit(main())
