# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Search plants.

`GET /api/2.0/plants/search`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.light import Light
from ...models.search_plants_response import SearchPlantsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.create_plant_response import CreatePlantResponse
    from ...models.plant import Plant

OPERATION = Operation(
    id="search_plants",
    method="GET",
    path="/api/2.0/plants/search",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> SearchPlantsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, SearchPlantsResponse.from_dict)


def build_request(
    plant_ids: Iterable[str | int | Plant | CreatePlantResponse]
    | str
    | int
    | Plant
    | CreatePlantResponse,
    *,
    filter_string: str | None = None,
    class_: str | None = None,
    wilted: bool | None = None,
    light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[SearchPlantsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query += [
        ("plant_ids", item)
        for item in encode.ids(
            plant_ids,
            "plant_ids",
            lambda item, label: encode.identifier(
                item
                if isinstance(item, str)
                else encode.entity(
                    item, _models, "Plant.plant_id", "CreatePlantResponse.plant.plant_id"
                ),
                label,
                pattern=r"^[0-9]+$",
                expected="a str, an int, a Plant or a CreatePlantResponse",
            ),
            3,
        )
    ]
    if filter_string is not None:
        _query.append(("filter", encode.text(filter_string, "filter_string")))
    if class_ is not None:
        _query.append(("class", encode.text(class_, "class_", minimum=1)))
    if wilted is not None:
        _query.append(("wilted", "true" if encode.boolean(wilted, "wilted") else "false"))
    if light is not None:
        _query.append(("light", encode.enumeration(light, "light", Light)))
    if max_results is not None:
        _query.append(
            (
                "max_results",
                str(encode.integer(max_results, "max_results", minimum=1, maximum=1000)),
            )
        )
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    plant_ids: Iterable[str | int | Plant | CreatePlantResponse]
    | str
    | int
    | Plant
    | CreatePlantResponse,
    *,
    filter_string: str | None = None,
    class_: str | None = None,
    wilted: bool | None = None,
    light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchPlantsResponse:
    """Search plants.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            plant_ids,
            filter_string=filter_string,
            class_=class_,
            wilted=wilted,
            light=light,
            max_results=max_results,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    plant_ids: Iterable[str | int | Plant | CreatePlantResponse]
    | str
    | int
    | Plant
    | CreatePlantResponse,
    *,
    filter_string: str | None = None,
    class_: str | None = None,
    wilted: bool | None = None,
    light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> SearchPlantsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            plant_ids,
            filter_string=filter_string,
            class_=class_,
            wilted=wilted,
            light=light,
            max_results=max_results,
            page_token=page_token,
        ),
    )
