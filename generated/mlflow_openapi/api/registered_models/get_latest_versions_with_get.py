# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the highest model version in each stage, with the arguments in the query.

`GET /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.get_latest_versions_response import GetLatestVersionsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.registered_model import RegisteredModel

OPERATION = Operation(
    id="get_latest_versions_with_get",
    method="GET",
    path="/api/2.0/mlflow/registered-models/get-latest-versions",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetLatestVersionsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetLatestVersionsResponse.from_dict)


def build_request(
    name: str | RegisteredModel, *, stages: Iterable[str] | None = None
) -> Request[GetLatestVersionsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "name",
            encode.text(
                name
                if isinstance(name, str)
                else encode.entity(name, _models, "RegisteredModel.name"),
                "name",
                minimum=1,
                expected="a str or a RegisteredModel",
            ),
        )
    )
    if stages is not None:
        _query += [
            ("stages", item)
            for item in encode.array(stages, "stages", lambda item, label: encode.text(item, label))
        ]
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
) -> GetLatestVersionsResponse:
    """List the highest model version in each stage, with the arguments in the query.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, stages=stages))


async def asyncio(
    client: AsyncClient, /, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
) -> GetLatestVersionsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, stages=stages))
