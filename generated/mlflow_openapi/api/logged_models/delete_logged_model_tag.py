# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete a tag of a logged model.

`DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}`. Since MLflow 3.0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.logged_model import LoggedModel

OPERATION = Operation(
    id="delete_logged_model_tag",
    method="DELETE",
    path="/api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}",
    idempotent=True,
    changes=("LoggedModel",),
    missing=((500, "INTERNAL_ERROR", "does not exist"),),
    since="3.0",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(model_id: str | LoggedModel, key: str) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["model_id"] = encode.text(
        model_id
        if isinstance(model_id, str)
        else encode.entity(model_id, _models, "LoggedModel.info.model_id"),
        "model_id",
        minimum=1,
        expected="a str or a LoggedModel",
    )
    _path["tag_key"] = encode.text(key, "key", minimum=1)
    return Request(
        OPERATION,
        f"/api/2.0/mlflow/logged-models/{quote(str(_path['model_id']), safe='')}/tags/{quote(str(_path['tag_key']), safe='')}",
        parse_response,
    )


def sync(client: Client, /, model_id: str | LoggedModel, key: str) -> None:
    """Delete a tag of a logged model.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(model_id, key))


async def asyncio(client: AsyncClient, /, model_id: str | LoggedModel, key: str) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(model_id, key))
