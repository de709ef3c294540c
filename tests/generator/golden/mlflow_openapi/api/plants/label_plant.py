# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Label a plant.

`PATCH /api/3.0/plants/{plant_id}/label`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.label_plant_response import LabelPlantResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="label_plant",
    method="PATCH",
    path="/api/3.0/plants/{plant_id}/label",
    idempotent=True,
    changes=("Plant",),
    missing=((400, "BAD_REQUEST", "no such plant"),),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> LabelPlantResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, LabelPlantResponse.from_dict, exact=True)


def build_request(
    plant_id: str,
    tags: Mapping[str, str],
    *,
    notes: Mapping[str, object] | None = None,
    extra: Any | None = None,
    seen: datetime | None = None,
    watered: timedelta | None = None,
    seed: bytes | None = None,
) -> Request[LabelPlantResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["plant_id"] = encode.text(plant_id, "plant_id", minimum=1)
    _body["plant_id"] = _path["plant_id"]
    _body["tags"] = encode.mapping(tags, "tags", lambda item, label: encode.text(item, label))
    if notes is not None:
        _body["notes"] = encode.json_text(
            encode.mapping(notes, "notes", lambda item, label: encode.text(str(item), label))
        )
    if extra is not None:
        _body["extra"] = encode.json_value(extra, "extra")
    if seen is not None:
        _body["seen"] = encode.timestamp(seen, "seen")
    if watered is not None:
        _body["watered"] = encode.duration(watered, "watered")
    if seed is not None:
        _body["seed"] = encode.base64(seed, "seed")
    return Request(
        OPERATION,
        f"/api/3.0/plants/{quote(str(_path['plant_id']), safe='')}/label",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    plant_id: str,
    tags: Mapping[str, str],
    *,
    notes: Mapping[str, object] | None = None,
    extra: Any | None = None,
    seen: datetime | None = None,
    watered: timedelta | None = None,
    seed: bytes | None = None,
) -> LabelPlantResponse:
    """Label a plant.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            plant_id, tags, notes=notes, extra=extra, seen=seen, watered=watered, seed=seed
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    plant_id: str,
    tags: Mapping[str, str],
    *,
    notes: Mapping[str, object] | None = None,
    extra: Any | None = None,
    seen: datetime | None = None,
    watered: timedelta | None = None,
    seed: bytes | None = None,
) -> LabelPlantResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            plant_id, tags, notes=notes, extra=extra, seen=seen, watered=watered, seed=seed
        ),
    )
