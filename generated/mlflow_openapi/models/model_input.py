# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"model_id"})


@define
class ModelInput:
    """A logged model that a run reads.

    Attributes:
        model_id: Id of the logged model. Servers do not check that it exists.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    model_id: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            model_id=decode.text(data["model_id"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["model_id"] = encode.text(self.model_id, "ModelInput.model_id")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
