# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Point an alias of a registered model to one of its versions.

`POST /api/2.0/mlflow/registered-models/alias`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.model_version import ModelVersion
    from ...models.registered_model import RegisteredModel

OPERATION = Operation(
    id="set_registered_model_alias",
    method="POST",
    path="/api/2.0/mlflow/registered-models/alias",
    idempotent=True,
    changes=("RegisteredModel", "ModelVersion"),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
) -> Request[None]:
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
    _body["alias"] = encode.text(alias, "alias", minimum=1, maximum=255)
    _body["version"] = encode.identifier(
        version
        if isinstance(version, str)
        else encode.entity(version, _models, "ModelVersion.version"),
        "version",
        minimum=1,
        expected="a str, an int or a ModelVersion",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client, /, name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
) -> None:
    """Point an alias of a registered model to one of its versions.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, alias, version))


async def asyncio(
    client: AsyncClient,
    /,
    name: str | RegisteredModel,
    alias: str,
    version: str | int | ModelVersion,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, alias, version))
