# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""All operations as methods that return the most useful part of the response.

The module of an operation is imported when its method is first called, so that the number of
operations does not affect the import time of a client.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.errors import CallError
from mlflow_openapi_runtime.pager import Pager
from mlflow_openapi_runtime.paging import Page, Paging

if TYPE_CHECKING:
    from weakref import WeakValueDictionary

    from mlflow_openapi_runtime.null import Null
    from mlflow_openapi_runtime.pager import PageIterator
    from mlflow_openapi_runtime.request import Request
    from mlflow_openapi_runtime.splitting import Split

    from .models.care import Care
    from .models.create_plant_response import CreatePlantResponse
    from .models.label import Label
    from .models.light import Light
    from .models.mood import Mood
    from .models.plant import Plant
    from .models.plant_label import PlantLabel

T = TypeVar("T")


class Facade(ABC):
    """The operations of the Small API 1.0. A subclass sends the requests."""

    # The unfinished iterations over pagers. A subclass shares them with its sender, which lets them
    # read their remaining pages before it sends a request that could move items.
    _open_iterators: WeakValueDictionary[tuple[int, int], PageIterator[Any]]

    @abstractmethod
    def _send(self, request: Request[T]) -> T:
        """Send a request and return its parsed response."""

    @abstractmethod
    def _send_split(self, request: Request[object], split: Split) -> None:
        """Split a request if it exceeds the limits, and send the requests in order."""

    def _for_each(
        self,
        name: str,
        items: Any,
        entity: type,
        id_of: Callable[[Any], str],
        call: Callable[[str], None],
    ) -> list[str]:
        """Call a function for each of several items, and return the ids of the items."""
        if isinstance(items, Pager):
            items = items.to_list()
        elif isinstance(items, (str, entity)):
            items = [items]
        elif not isinstance(items, Iterable):
            kind = type(items).__name__
            raise TypeError(
                f"{name} must be entities, their ids, or a pager of this client, got {kind}"
            )
        # An id that is not valid is an error before the first call.
        ids = list(dict.fromkeys(map(id_of, items)))
        for index, each in enumerate(ids):
            try:
                call(each)
            except CallError as error:
                error.done = tuple(ids[:index])
                error.add_note(
                    f"{index} of {len(ids)} calls succeeded before the call for {each!r}."
                )
                raise
        return ids

    def get_version(self) -> str:
        """Return the version of the server.

        Endpoint: `GET /version`.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        from .api.server import get_version as _endpoint

        return self._send(_endpoint.build_request())

    def create_plant(
        self,
        name: str,
        height: float,
        *,
        planted: int | None = None,
        light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
        parts: Iterable[Plant | Mapping[str, Any]] | None = None,
        labels: Iterable[PlantLabel | Mapping[str, Any]] | Mapping[str, object] | None = None,
        planter: str | None = None,
    ) -> Plant:
        """Create a plant.

        A backslash \\ and \"\"\"quotes\"\"\" are preserved in the docstring.

        Endpoint: `POST /api/2.0/plants/create`.

        Args:
            name: Name of the plant.
            height: Height in meters.
            planted: Unix time in milliseconds. Default: the current time.
            light: Light that the plant needs.
            parts: Parts of the plant.
            labels: Labels of the plant. Values that are not strings are converted with `str`.
            planter: Person who plants the plant. Default: the value of `planter` in `labels`, or
                `nobody`.

        Returns:
            The new plant.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import create_plant as _endpoint

        response = self._send(
            _endpoint.build_request(
                name,
                height,
                planted=planted,
                light=light,
                parts=parts,
                labels=labels,
                planter=planter,
            )
        )
        return response.plant

    def sow(
        self,
        light: Light | Literal["SUN", "SHADE", "BRIGHT"],
        height: float,
        name: str,
        planted: int | None = None,
    ) -> Plant:
        """Alias of `create_plant`.

        Endpoint: `POST /api/2.0/plants/create`.

        Args:
            light: Light that the plant needs.
            height: Height in meters.
            name: Name of the plant.
            planted: Unix time in milliseconds. Default: the current time.

        Returns:
            The new plant.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        return self.create_plant(
            light=light,
            height=height,
            name=name,
            planted=encode.now() if planted is None else planted,
        )

    def search_plants(
        self,
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
        limit: int | None = None,
    ) -> Pager[Plant]:
        """Search plants.

        Endpoint: `GET /api/2.0/plants/search`.

        Args:
            plant_ids: Ids of the plants to search. At most 3 items.
            filter_string: Filter expression.
            class_: Class of the plants, not empty; `class` is a Python keyword.
            wilted: Whether to include wilted plants. Default: False.
            light: Light that the plants need.
            max_results: Number of plants per page. From 1 to 1000. Default: 100.
            page_token: Token of the page to read.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `Plant` objects. Each page is requested when iteration reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import search_plants as _endpoint
        from .models.plant import Plant

        def parse(content: bytes, content_type: str) -> Page[Plant]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.plants, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="Plant", key=attrgetter("plant_id")
        )
        columns = Plant._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(
                plant_ids,
                filter_string=filter_string,
                class_=class_,
                wilted=wilted,
                light=light,
                max_results=max_results,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def find_plants(
        self,
        plant_ids: Iterable[str | int | Plant | CreatePlantResponse]
        | str
        | int
        | Plant
        | CreatePlantResponse,
        light: Light | Literal["SUN", "SHADE", "BRIGHT"] | None = None,
        max_results: int | None = None,
    ) -> Pager[Plant]:
        """Alias of `search_plants`.

        Endpoint: `GET /api/2.0/plants/search`.

        Args:
            plant_ids: Ids of the plants to search. At most 3 items.
            light: Light that the plants need. Default: SUN.
            max_results: Number of plants per page. From 1 to 1000. Default: 10.

        Returns:
            A pager over `Plant` objects. Each page is requested when iteration reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        return self.search_plants(
            plant_ids=plant_ids,
            light="SUN" if light is None else light,
            max_results=10 if max_results is None else max_results,
        )

    def delete_leaf(self, plant_id: str | int | Plant, leaf_path: str) -> None:
        """Delete a leaf.

        Endpoint: `DELETE /api/3.0/plants/{plant_id}/leaves/{leaf_path}`. Since Small 3.2. Until
        Small 3.12. Deprecated. Requires the server feature `basic-auth`.

        Args:
            plant_id: Id of the plant.
            leaf_path: Path of the leaf; slashes are preserved.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import delete_leaf as _endpoint

        self._send(_endpoint.build_request(plant_id, leaf_path))

    def pluck(self, plant_id: str | int | Plant, leaf_path: str) -> None:
        """Alias of `delete_leaf`.

        Endpoint: `DELETE /api/3.0/plants/{plant_id}/leaves/{leaf_path}`. Since Small 3.2. Until
        Small 3.12. Deprecated. Requires the server feature `basic-auth`.

        Args:
            plant_id: Id of the plant.
            leaf_path: Path of the leaf; slashes are preserved.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        self.delete_leaf(plant_id=plant_id, leaf_path=leaf_path)

    def delete_leaves(
        self, plants: str | Plant | Iterable[str | Plant], leaf_path: str
    ) -> list[str]:
        """Delete the same leaf of several plants.

        Endpoint: `DELETE /api/3.0/plants/{plant_id}/leaves/{leaf_path}`. Since Small 3.2. Until
        Small 3.12. Deprecated. Requires the server feature `basic-auth`.

        Calls `delete_leaf` for one after the other. The first error ends the method; the
        attribute `done` of the error contains the ids for which the earlier calls succeeded.

        Args:
            plants: Entities or their ids, or a pager, which is read completely before the first
                call.
            leaf_path: Path of the leaf; slashes are preserved.

        Returns:
            The ids.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import delete_leaf as _endpoint
        from .models.plant import Plant

        def id_of(item: str | Plant) -> str:
            _endpoint.build_request(item, leaf_path=leaf_path)
            return item.plant_id if isinstance(item, Plant) else str(item)

        def call(item: str) -> None:
            self.delete_leaf(item, leaf_path=leaf_path)

        return self._for_each("plants", plants, Plant, id_of, call)

    def get_picture(
        self, plant_id: str | int | Plant, leaf_path: str, *, range: str | None = None
    ) -> bytes:
        """Read a picture of a leaf.

        Endpoint: `GET /api/3.0/plants/{plant_id}/pictures/{leaf_path}`.

        Args:
            plant_id: Id of the plant.
            leaf_path: Path of the leaf; slashes are preserved.
            range: The bytes to read.

        Returns:
            The picture.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import get_picture as _endpoint

        return self._send(_endpoint.build_request(plant_id, leaf_path, range=range))

    def put_picture(self, plant_id: str | int | Plant, leaf_path: str, content: bytes) -> None:
        """Store a picture of a leaf.

        Endpoint: `PUT /api/3.0/plants/{plant_id}/pictures/{leaf_path}`.

        Args:
            plant_id: Id of the plant.
            leaf_path: Path of the leaf; slashes are preserved.
            content: The picture.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import put_picture as _endpoint

        self._send(_endpoint.build_request(plant_id, leaf_path, content))

    def label_plant(
        self,
        plant_id: str,
        tags: Mapping[str, str],
        *,
        notes: Mapping[str, object] | None = None,
        extra: Any | None = None,
        seen: datetime | None = None,
        watered: timedelta | None = None,
        seed: bytes | None = None,
    ) -> Label:
        """Label a plant.

        Endpoint: `PATCH /api/3.0/plants/{plant_id}/label`.

        Args:
            plant_id: Id of the plant.
            tags: Labels by name.
            notes: More labels, as a string with a JSON object. Values that are not strings are
                converted with `str`.
            extra: Any JSON.
            seen: Time at which the plant was seen.
            watered: Duration of the watering.
            seed: Seed of the plant.

        Returns:
            The label.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import label_plant as _endpoint

        response = self._send(
            _endpoint.build_request(
                plant_id, tags, notes=notes, extra=extra, seen=seen, watered=watered, seed=seed
            )
        )
        return response.label

    def tend_plant(
        self,
        plant_id: str,
        care: Care | Mapping[str, Any],
        *,
        helpers: Iterable[str] | None = None,
        nickname: str | Null | None = None,
        mood: Mood | Literal["HAPPY", "SAD"] | str | None = None,
        watered_at: str | None = None,
        watered_by: str | None = None,
        weather: str | None = None,
    ) -> Care:
        """Change the care of a plant.

        Endpoint: `PATCH /api/3.0/plants/tend`.

        Args:
            plant_id: Id of the plant, as a string.
            care: The new care.
            helpers: New helpers.
            nickname: Nickname; null removes it.
            mood: Mood of the plant.
            watered_at: Place where the plant was watered.
            watered_by: Who watered the plant.
            weather: Weather. Ignored by servers.

        Returns:
            The care.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.plants import tend_plant as _endpoint

        response = self._send(
            _endpoint.build_request(
                plant_id,
                care,
                helpers=helpers,
                nickname=nickname,
                mood=mood,
                watered_at=watered_at,
                watered_by=watered_by,
                weather=weather,
            )
        )
        return response.care
