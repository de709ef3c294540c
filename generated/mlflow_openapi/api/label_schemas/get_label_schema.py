# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a label schema by its ID.

`GET /api/3.0/mlflow/label-schemas/get`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_label_schema_response import GetLabelSchemaResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.label_schema import LabelSchema

OPERATION = Operation(
    id="get_label_schema",
    method="GET",
    path="/api/3.0/mlflow/label-schemas/get",
    idempotent=True,
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetLabelSchemaResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "label_schema")
    return decode.json_body(content, content_type, GetLabelSchemaResponse.from_dict)


def build_request(schema_id: str | LabelSchema) -> Request[GetLabelSchemaResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "schema_id",
            encode.text(
                schema_id
                if isinstance(schema_id, str)
                else encode.entity(schema_id, _models, "LabelSchema.schema_id"),
                "schema_id",
                minimum=1,
                expected="a str or a LabelSchema",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(client: Client, /, schema_id: str | LabelSchema) -> GetLabelSchemaResponse:
    """Read a label schema by its ID.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(schema_id))


async def asyncio(client: AsyncClient, /, schema_id: str | LabelSchema) -> GetLabelSchemaResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(schema_id))
