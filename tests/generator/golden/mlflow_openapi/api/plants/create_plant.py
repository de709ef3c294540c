# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create a plant.

`POST /api/2.0/plants/create`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import parse_error
from ...models.create_plant_response import CreatePlantResponse
from ...models.light import Light
from ...models.plant import Plant
from ...models.plant_label import PlantLabel

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="create_plant",
    method="POST",
    path="/api/2.0/plants/create",
    idempotent=False,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreatePlantResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreatePlantResponse.from_dict)


def build_request(
    name: str,
    height: float,
    *,
    planted: int | None = None,
    light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
    parts: Iterable[Plant | Mapping[str, Any]] | None = None,
    labels: Iterable[PlantLabel | Mapping[str, Any]] | Mapping[str, object] | None = None,
    planter: str | None = None,
) -> Request[CreatePlantResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1)
    _body["height"] = encode.number(height, "height")
    _body["planted"] = encode.integer(encode.now() if planted is None else planted, "planted")
    if light is not None:
        _body["light"] = encode.enumeration(light, "light", Light)
    if parts is not None:
        _body["parts"] = encode.array(parts, "parts", encode.model(Plant, Plant.to_request))
    if labels is not None:
        _body["labels"] = encode.key_values(labels, "labels", PlantLabel)
    _body["planter"] = encode.text(
        next(
            (_pair["value"] for _pair in _body.get("labels", ()) if _pair["key"] == "planter"),
            "nobody",
        )
        if planter is None
        else planter,
        "planter",
    )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    height: float,
    *,
    planted: int | None = None,
    light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
    parts: Iterable[Plant | Mapping[str, Any]] | None = None,
    labels: Iterable[PlantLabel | Mapping[str, Any]] | Mapping[str, object] | None = None,
    planter: str | None = None,
) -> CreatePlantResponse:
    """Create a plant.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            name, height, planted=planted, light=light, parts=parts, labels=labels, planter=planter
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    height: float,
    *,
    planted: int | None = None,
    light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
    parts: Iterable[Plant | Mapping[str, Any]] | None = None,
    labels: Iterable[PlantLabel | Mapping[str, Any]] | Mapping[str, object] | None = None,
    planter: str | None = None,
) -> CreatePlantResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            name, height, planted=planted, light=light, parts=parts, labels=labels, planter=planter
        ),
    )
