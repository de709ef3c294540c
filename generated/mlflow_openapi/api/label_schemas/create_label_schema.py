# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a label schema, a question for reviewers.

`POST /api/3.0/mlflow/label-schemas/create`. Since MLflow 3.14.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_label_schema_response import CreateLabelSchemaResponse
from ...models.label_schema_input import LabelSchemaInput
from ...models.label_schema_type import LabelSchemaType

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="create_label_schema",
    method="POST",
    path="/api/3.0/mlflow/label-schemas/create",
    idempotent=False,
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateLabelSchemaResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateLabelSchemaResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    name: str,
    type: LabelSchemaType | Literal["FEEDBACK", "EXPECTATION"] | str,
    input: LabelSchemaInput | Mapping[str, Any],
    *,
    instruction: str | None = None,
    enable_comment: bool | None = None,
) -> Request[CreateLabelSchemaResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["experiment_id"] = encode.identifier(
        experiment_id
        if isinstance(experiment_id, str)
        else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
        "experiment_id",
        pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
        expected="a str, an int or an Experiment",
    )
    _body["name"] = encode.text(name, "name", minimum=1, maximum=250)
    _body["type"] = encode.text(type, "type")
    _body["input"] = encode.model(LabelSchemaInput, LabelSchemaInput.to_request)(input, "input")
    if instruction is not None:
        _body["instruction"] = encode.text(instruction, "instruction", maximum=1000)
    if enable_comment is not None:
        _body["enable_comment"] = encode.boolean(enable_comment, "enable_comment")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    name: str,
    type: LabelSchemaType | Literal["FEEDBACK", "EXPECTATION"] | str,
    input: LabelSchemaInput | Mapping[str, Any],
    *,
    instruction: str | None = None,
    enable_comment: bool | None = None,
) -> CreateLabelSchemaResponse:
    """Create a label schema, a question for reviewers.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_id, name, type, input, instruction=instruction, enable_comment=enable_comment
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    name: str,
    type: LabelSchemaType | Literal["FEEDBACK", "EXPECTATION"] | str,
    input: LabelSchemaInput | Mapping[str, Any],
    *,
    instruction: str | None = None,
    enable_comment: bool | None = None,
) -> CreateLabelSchemaResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_id, name, type, input, instruction=instruction, enable_comment=enable_comment
        ),
    )
