# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Store a picture of a leaf.

`PUT /api/3.0/plants/{plant_id}/pictures/{leaf_path}`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.plant import Plant

OPERATION = Operation(
    id="put_picture",
    method="PUT",
    path="/api/3.0/plants/{plant_id}/pictures/{leaf_path}",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return None


def build_request(plant_id: str | int | Plant, leaf_path: str, content: bytes) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _headers = {"Content-Type": "application/octet-stream"}
    _path["plant_id"] = encode.identifier(
        plant_id
        if isinstance(plant_id, str)
        else encode.entity(plant_id, _models, "Plant.plant_id"),
        "plant_id",
        pattern=r"^[0-9]+$",
        expected="a str, an int or a Plant",
    )
    _path["leaf_path"] = encode.text(leaf_path, "leaf_path", minimum=1)
    _content = encode.content(content, "content")
    return Request(
        OPERATION,
        f"/api/3.0/plants/{quote(str(_path['plant_id']), safe='')}/pictures/{quote(str(_path['leaf_path']), safe='/')}",
        parse_response,
        headers=_headers,
        content=_content,
    )


def sync(client: Client, /, plant_id: str | int | Plant, leaf_path: str, content: bytes) -> None:
    """Store a picture of a leaf.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(plant_id, leaf_path, content))


async def asyncio(
    client: AsyncClient, /, plant_id: str | int | Plant, leaf_path: str, content: bytes
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(plant_id, leaf_path, content))
