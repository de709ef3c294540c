# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a label schema by its id.

`GET /api/3.0/mlflow/label-schemas/get`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ... import decode, encode
from ...models.get_label_schema_response import GetLabelSchemaResponse
from ...request import Operation, Request, send, send_async

if TYPE_CHECKING:
    import httpx

    from ...models.label_schema import LabelSchema

OPERATION = Operation(
    id="get_label_schema", method="GET", path="/api/3.0/mlflow/label-schemas/get", idempotent=True, since="3.14"
)


def build_request(schema_id: str | LabelSchema) -> Request:
    """Check the arguments and build the request; a TypeError or ValueError names the argument that is wrong."""
    _query: list[tuple[str, str]] = []
    _query += encode.pairs(
        "schema_id",
        encode.text(
            encode.entity(schema_id, "LabelSchema", "schema_id"),
            "schema_id",
            minimum=1,
            expected="a str or a LabelSchema",
        ),
    )
    return Request(OPERATION, OPERATION.path, query=tuple(_query))


def parse_response(response: httpx.Response) -> GetLabelSchemaResponse:
    """Read the answer; a `DecodeError` says how it differs from the contract."""
    return decode.json_body(response, GetLabelSchemaResponse.from_dict)


def sync(client: httpx.Client, /, schema_id: str | LabelSchema) -> GetLabelSchemaResponse:
    """Read a label schema by its id.

    The client's `base_url` is the root of the server, for instance `http://localhost:5000`.
    """
    return send(client, build_request(schema_id), parse_response)


async def asyncio(client: httpx.AsyncClient, /, schema_id: str | LabelSchema) -> GetLabelSchemaResponse:
    """Like `sync`, by an asynchronous client."""
    return await send_async(client, build_request(schema_id), parse_response)
