# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read the model version that an alias points to.

`GET /api/2.0/mlflow/registered-models/alias`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_model_version_by_alias_response import GetModelVersionByAliasResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.registered_model import RegisteredModel

OPERATION = Operation(
    id="get_model_version_by_alias",
    method="GET",
    path="/api/2.0/mlflow/registered-models/alias",
    idempotent=True,
    missing=((400, "INVALID_PARAMETER_VALUE", "not found"),),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetModelVersionByAliasResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "model_version")
    return decode.json_body(content, content_type, GetModelVersionByAliasResponse.from_dict)


def build_request(
    name: str | RegisteredModel, alias: str
) -> Request[GetModelVersionByAliasResponse]:
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
    _query.append(("alias", encode.text(alias, "alias", minimum=1, maximum=255)))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, name: str | RegisteredModel, alias: str
) -> GetModelVersionByAliasResponse:
    """Read the model version that an alias points to.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, alias))


async def asyncio(
    client: AsyncClient, /, name: str | RegisteredModel, alias: str
) -> GetModelVersionByAliasResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, alias))
