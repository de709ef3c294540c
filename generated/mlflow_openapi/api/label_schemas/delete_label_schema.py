# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a label schema.

`DELETE /api/3.0/mlflow/label-schemas/delete`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.label_schema import LabelSchema

OPERATION = Operation(
    id="delete_label_schema",
    method="DELETE",
    path="/api/3.0/mlflow/label-schemas/delete",
    idempotent=True,
    changes=("LabelSchema",),
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(schema_id: str | LabelSchema) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["schema_id"] = encode.text(
        schema_id
        if isinstance(schema_id, str)
        else encode.entity(schema_id, _models, "LabelSchema.schema_id"),
        "schema_id",
        minimum=1,
        expected="a str or a LabelSchema",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(client: Client, /, schema_id: str | LabelSchema) -> None:
    """Delete a label schema.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(schema_id))


async def asyncio(client: AsyncClient, /, schema_id: str | LabelSchema) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(schema_id))
