# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the given fields of a label schema.

`PATCH /api/3.0/mlflow/label-schemas/update`. Since MLflow 3.14.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.label_schema_input import LabelSchemaInput
from ...models.update_label_schema_response import UpdateLabelSchemaResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.label_schema import LabelSchema

OPERATION = Operation(
    id="update_label_schema",
    method="PATCH",
    path="/api/3.0/mlflow/label-schemas/update",
    idempotent=True,
    changes=("LabelSchema",),
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateLabelSchemaResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateLabelSchemaResponse.from_dict)


def build_request(
    schema_id: str | LabelSchema,
    *,
    name: str | None = None,
    instruction: str | None = None,
    enable_comment: bool | None = None,
    input: LabelSchemaInput | Mapping[str, Any] | None = None,
) -> Request[UpdateLabelSchemaResponse]:
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
    if name is not None:
        _body["name"] = encode.text(name, "name", minimum=1, maximum=250)
    if instruction is not None:
        _body["instruction"] = encode.text(instruction, "instruction", maximum=1000)
    if enable_comment is not None:
        _body["enable_comment"] = encode.boolean(enable_comment, "enable_comment")
    if input is not None:
        _body["input"] = encode.model(LabelSchemaInput, LabelSchemaInput.to_request)(input, "input")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    schema_id: str | LabelSchema,
    *,
    name: str | None = None,
    instruction: str | None = None,
    enable_comment: bool | None = None,
    input: LabelSchemaInput | Mapping[str, Any] | None = None,
) -> UpdateLabelSchemaResponse:
    """Change the given fields of a label schema.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            schema_id,
            name=name,
            instruction=instruction,
            enable_comment=enable_comment,
            input=input,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    schema_id: str | LabelSchema,
    *,
    name: str | None = None,
    instruction: str | None = None,
    enable_comment: bool | None = None,
    input: LabelSchemaInput | Mapping[str, Any] | None = None,
) -> UpdateLabelSchemaResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            schema_id,
            name=name,
            instruction=instruction,
            enable_comment=enable_comment,
            input=input,
        ),
    )
