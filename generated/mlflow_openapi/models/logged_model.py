# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import encode
from . import logged_model_data as _logged_model_data
from . import logged_model_info as _logged_model_info

if TYPE_CHECKING:
    from .logged_model_data import LoggedModelData
    from .logged_model_info import LoggedModelInfo

_NAMES = frozenset({"info", "data"})


@define
class LoggedModel:
    """A model that was logged in an experiment, apart from any registry.

    Attributes:
        info: What identifies the model, its status and its tags.
        data: Parameters and metrics of the model.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    info: LoggedModelInfo
    data: LoggedModelData
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            info=_logged_model_info.LoggedModelInfo.from_dict(data["info"]),
            data=_logged_model_data.LoggedModelData.from_dict(data["data"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["info"] = encode.model(self.info, "LoggedModel.info", _logged_model_info.LoggedModelInfo)
        data["data"] = encode.model(self.data, "LoggedModel.data", _logged_model_data.LoggedModelData)
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
