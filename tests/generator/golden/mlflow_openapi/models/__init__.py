# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The models and enums of the API. Each class is imported on first use."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .branch import Branch as Branch
    from .branch import Fork as Fork
    from .care import Care as Care
    from .create_plant_response import CreatePlantResponse as CreatePlantResponse
    from .label import Label as Label
    from .label_plant_response import LabelPlantResponse as LabelPlantResponse
    from .light import Light as Light
    from .mood import Mood as Mood
    from .plant import Plant as Plant
    from .plant_label import PlantLabel as PlantLabel
    from .search_plants_response import SearchPlantsResponse as SearchPlantsResponse
    from .tend_plant_response import TendPlantResponse as TendPlantResponse

__all__ = [
    "Branch",
    "Care",
    "CreatePlantResponse",
    "Fork",
    "Label",
    "LabelPlantResponse",
    "Light",
    "Mood",
    "Plant",
    "PlantLabel",
    "SearchPlantsResponse",
    "TendPlantResponse",
]

_MODULES = {
    "Branch": "branch",
    "Fork": "branch",
    "Care": "care",
    "CreatePlantResponse": "create_plant_response",
    "Label": "label",
    "LabelPlantResponse": "label_plant_response",
    "Light": "light",
    "Mood": "mood",
    "Plant": "plant",
    "PlantLabel": "plant_label",
    "SearchPlantsResponse": "search_plants_response",
    "TendPlantResponse": "tend_plant_response",
}


if not TYPE_CHECKING:
    # With this function, type checkers would accept any name as an attribute.

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(f".{module}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
