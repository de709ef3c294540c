# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read a logged model by its ID.

`GET /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_logged_model_response import GetLoggedModelResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.logged_model import LoggedModel

OPERATION = Operation(
    id="get_logged_model",
    method="GET",
    path="/api/2.0/mlflow/logged-models/{model_id}",
    idempotent=True,
    missing=((500, "INTERNAL_ERROR", "does not exist"),),
    since="3.0",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetLoggedModelResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "model")
    return decode.json_body(content, content_type, GetLoggedModelResponse.from_dict)


def build_request(
    model_id: str | LoggedModel, *, allow_deleted: bool | None = None
) -> Request[GetLoggedModelResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _query: list[tuple[str, str]] = []
    _path["model_id"] = encode.text(
        model_id
        if isinstance(model_id, str)
        else encode.entity(model_id, _models, "LoggedModel.info.model_id"),
        "model_id",
        minimum=1,
        expected="a str or a LoggedModel",
    )
    if allow_deleted is not None:
        _query.append(
            ("allow_deleted", "true" if encode.boolean(allow_deleted, "allow_deleted") else "false")
        )
    return Request(
        OPERATION,
        f"/api/2.0/mlflow/logged-models/{quote(str(_path['model_id']), safe='')}",
        parse_response,
        query=tuple(_query),
    )


def sync(
    client: Client, /, model_id: str | LoggedModel, *, allow_deleted: bool | None = None
) -> GetLoggedModelResponse:
    """Read a logged model by its ID.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(model_id, allow_deleted=allow_deleted))


async def asyncio(
    client: AsyncClient, /, model_id: str | LoggedModel, *, allow_deleted: bool | None = None
) -> GetLoggedModelResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(model_id, allow_deleted=allow_deleted))
