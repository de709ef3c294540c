# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the care of a plant.

`PATCH /api/3.0/plants/tend`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.null import NULL, Null
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.care import Care
from ...models.mood import Mood
from ...models.tend_plant_response import TendPlantResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="tend_plant",
    method="PATCH",
    path="/api/3.0/plants/tend",
    idempotent=True,
    changes=("Plant",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> TendPlantResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, TendPlantResponse.from_dict)


def build_request(
    plant_id: str,
    care: Care | Mapping[str, Any],
    *,
    helpers: Iterable[str] | None = None,
    nickname: str | Null | None = None,
    mood: Mood | Literal["HAPPY", "SAD"] | str | None = None,
    watered_at: str | None = None,
    watered_by: str | None = None,
    weather: str | None = None,
) -> Request[TendPlantResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["plant_id"] = encode.text(plant_id, "plant_id", minimum=1)
    _body["care"] = encode.model(Care, Care.to_request)(care, "care")
    _body["care_mask"] = encode.field_mask(_body["care"], "care")
    if helpers is not None:
        _body["helpers"] = encode.array(
            helpers, "helpers", lambda item, label: encode.text(item, label)
        )
        if len(_body["helpers"]) < 2:
            raise ValueError("helpers must have at least 2 items")
        _body["replace_helpers"] = True
    if nickname is not None:
        _body["nickname"] = None if nickname is NULL else encode.text(nickname, "nickname")
    if mood is not None:
        _body["mood"] = encode.text(mood, "mood")
    if watered_at is not None:
        _body["watered_at"] = encode.text(watered_at, "watered_at")
    if watered_by is not None:
        if watered_at is None:
            raise ValueError("watered_by requires watered_at: servers ignore it otherwise")
        _body["watered_by"] = encode.text(watered_by, "watered_by")
    if weather is not None:
        raise ValueError(
            "weather cannot be sent, since servers ignore it. The server knows the weather."
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    plant_id: str,
    care: Care | Mapping[str, Any],
    *,
    helpers: Iterable[str] | None = None,
    nickname: str | Null | None = None,
    mood: Mood | Literal["HAPPY", "SAD"] | str | None = None,
    watered_at: str | None = None,
    watered_by: str | None = None,
    weather: str | None = None,
) -> TendPlantResponse:
    """Change the care of a plant.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            plant_id,
            care,
            helpers=helpers,
            nickname=nickname,
            mood=mood,
            watered_at=watered_at,
            watered_by=watered_by,
            weather=weather,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    plant_id: str,
    care: Care | Mapping[str, Any],
    *,
    helpers: Iterable[str] | None = None,
    nickname: str | Null | None = None,
    mood: Mood | Literal["HAPPY", "SAD"] | str | None = None,
    watered_at: str | None = None,
    watered_by: str | None = None,
    weather: str | None = None,
) -> TendPlantResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            plant_id,
            care,
            helpers=helpers,
            nickname=nickname,
            mood=mood,
            watered_at=watered_at,
            watered_by=watered_by,
            weather=weather,
        ),
    )
