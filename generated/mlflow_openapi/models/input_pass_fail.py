# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define, field

from .. import decode, encode, views

_NAMES = frozenset({"positive_label", "negative_label"})


@define
class InputPassFail:
    """An answer that is one of two labels.

    Attributes:
        positive_label: The good one. At most 64 characters.
        negative_label: The bad one, different from the good one. At most 64 characters.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    positive_label: str
    negative_label: str
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            positive_label=decode.text(data["positive_label"]),
            negative_label=decode.text(data["negative_label"]),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        data["positive_label"] = encode.text(self.positive_label, "InputPassFail.positive_label", minimum=1, maximum=64)
        data["negative_label"] = encode.text(self.negative_label, "InputPassFail.negative_label", minimum=1, maximum=64)
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
