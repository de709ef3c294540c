# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create the next version of a registered model.

`POST /api/2.0/mlflow/model-versions/create`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_model_version_response import CreateModelVersionResponse
from ...models.model_version_tag import ModelVersionTag

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.logged_model import LoggedModel
    from ...models.registered_model import RegisteredModel
    from ...models.run import Run

OPERATION = Operation(
    id="create_model_version",
    method="POST",
    path="/api/2.0/mlflow/model-versions/create",
    idempotent=False,
    changes=("RegisteredModel", "LoggedModel"),
    missing=((500, "INTERNAL_ERROR", "not found"),),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateModelVersionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateModelVersionResponse.from_dict)


def build_request(
    name: str | RegisteredModel,
    source: str,
    *,
    run_id: str | Run | None = None,
    tags: Iterable[ModelVersionTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    run_link: str | None = None,
    description: str | None = None,
    model_id: str | LoggedModel | None = None,
) -> Request[CreateModelVersionResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(
        name if isinstance(name, str) else encode.entity(name, _models, "RegisteredModel.name"),
        "name",
        minimum=1,
        expected="a str or a RegisteredModel",
    )
    _body["source"] = encode.text(source, "source", minimum=1)
    if run_id is not None:
        _body["run_id"] = encode.text(
            run_id
            if isinstance(run_id, str)
            else encode.entity(run_id, _models, "Run.info.run_id"),
            "run_id",
            expected="a str or a Run",
        )
    if tags is not None:
        _body["tags"] = encode.key_values(tags, "tags", ModelVersionTag)
    if run_link is not None:
        _body["run_link"] = encode.text(run_link, "run_link")
    if description is not None:
        _body["description"] = encode.text(description, "description")
    if model_id is not None:
        _body["model_id"] = encode.text(
            model_id
            if isinstance(model_id, str)
            else encode.entity(model_id, _models, "LoggedModel.info.model_id"),
            "model_id",
            expected="a str or a LoggedModel",
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str | RegisteredModel,
    source: str,
    *,
    run_id: str | Run | None = None,
    tags: Iterable[ModelVersionTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    run_link: str | None = None,
    description: str | None = None,
    model_id: str | LoggedModel | None = None,
) -> CreateModelVersionResponse:
    """Create the next version of a registered model.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            name,
            source,
            run_id=run_id,
            tags=tags,
            run_link=run_link,
            description=description,
            model_id=model_id,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str | RegisteredModel,
    source: str,
    *,
    run_id: str | Run | None = None,
    tags: Iterable[ModelVersionTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    run_link: str | None = None,
    description: str | None = None,
    model_id: str | LoggedModel | None = None,
) -> CreateModelVersionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            name,
            source,
            run_id=run_id,
            tags=tags,
            run_link=run_link,
            description=description,
            model_id=model_id,
        ),
    )
