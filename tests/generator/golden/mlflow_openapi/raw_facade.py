# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Every operation as a method that returns the whole answer. `Facade` documents the arguments."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from mlflow_openapi_runtime.raw import Raw

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import Request

    from .models.create_plant_response import CreatePlantResponse
    from .models.label_plant_response import LabelPlantResponse
    from .models.light import Light
    from .models.plant import Plant
    from .models.search_plants_response import SearchPlantsResponse

T = TypeVar("T")


class RawFacade(ABC):
    """The operations of the MLflow REST API 1.0, each with its whole answer."""

    @abstractmethod
    def _send(self, request: Request, parse: Callable[[bytes, str], T]) -> Raw[T]:
        """Send a request, and parse the answer unless it is an error."""

    def get_version(self) -> Raw[str]:
        """Tell the version of the server. `GET /version`."""
        from .api.server import get_version as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def create_plant(
        self,
        name: str,
        height: float,
        *,
        planted: int | None = None,
        light: Light | Literal["SUN", "SHADE"] | None = None,
        parts: Iterable[Plant] | None = None,
    ) -> Raw[CreatePlantResponse]:
        """Create a plant. `POST /api/2.0/plants/create`."""
        from .api.plants import create_plant as _endpoint

        return self._send(
            _endpoint.build_request(name, height, planted=planted, light=light, parts=parts),
            _endpoint.parse_response,
        )

    def search_plants(
        self,
        plant_ids: Iterable[str | int | Plant],
        *,
        filter: str | None = None,
        class_: str | None = None,
        wilted: bool | None = None,
        light: Light | Literal["SUN", "SHADE"] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchPlantsResponse]:
        """Search plants. `GET /api/2.0/plants/search`."""
        from .api.plants import search_plants as _endpoint

        return self._send(
            _endpoint.build_request(
                plant_ids,
                filter=filter,
                class_=class_,
                wilted=wilted,
                light=light,
                max_results=max_results,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def delete_leaf(self, plant_id: str | int | Plant, leaf_path: str) -> Raw[None]:
        """Delete a leaf. `DELETE /api/3.0/plants/{plant_id}/leaves/{leaf_path}`. Since MLflow 3.2. Until MLflow
        3.12. Deprecated. Needs a server with basic-auth."""
        from .api.plants import delete_leaf as _endpoint

        return self._send(_endpoint.build_request(plant_id, leaf_path), _endpoint.parse_response)

    def get_picture(
        self, plant_id: str | int | Plant, leaf_path: str, *, range: str | None = None
    ) -> Raw[bytes]:
        """Read a picture of a leaf. `GET /api/3.0/plants/{plant_id}/pictures/{leaf_path}`."""
        from .api.plants import get_picture as _endpoint

        return self._send(
            _endpoint.build_request(plant_id, leaf_path, range=range), _endpoint.parse_response
        )

    def put_picture(self, plant_id: str | int | Plant, leaf_path: str, content: bytes) -> Raw[None]:
        """Store a picture of a leaf. `PUT /api/3.0/plants/{plant_id}/pictures/{leaf_path}`."""
        from .api.plants import put_picture as _endpoint

        return self._send(
            _endpoint.build_request(plant_id, leaf_path, content), _endpoint.parse_response
        )

    def label_plant(
        self,
        plant_id: str,
        tags: Mapping[str, str],
        *,
        notes: str | Mapping[str, str] | None = None,
        extra: Any | None = None,
        seen: datetime | None = None,
        watered: timedelta | None = None,
        seed: bytes | None = None,
    ) -> Raw[LabelPlantResponse]:
        """Label a plant. `PATCH /api/3.0/plants/{plant_id}/label`."""
        from .api.plants import label_plant as _endpoint

        return self._send(
            _endpoint.build_request(
                plant_id, tags, notes=notes, extra=extra, seen=seen, watered=watered, seed=seed
            ),
            _endpoint.parse_response,
        )
