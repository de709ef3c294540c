# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from .. import decode, encode, views
from . import fallback_strategy as _fallback_strategy

if TYPE_CHECKING:
    from .fallback_strategy import FallbackStrategy

_NAMES = frozenset({"strategy", "max_attempts"})


@define
class FallbackConfig:
    """How the FALLBACK models of an endpoint are tried when a call fails.

    Attributes:
        strategy: In which order they are tried.
        max_attempts: Most FALLBACK models to try. Absent or 0: all of them.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    strategy: FallbackStrategy | str | None = field(default=None, kw_only=True)
    max_attempts: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    __repr__ = views.one_line

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        unknown = data.keys() - _NAMES
        return cls(
            strategy=None if (value := data.get("strategy")) is None else _fallback_strategy.FallbackStrategy.of(value),
            max_attempts=None if (value := data.get("max_attempts")) is None else decode.integer(value),
            additional_properties={name: data[name] for name in data if name in unknown} if unknown else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        if self.strategy is not None:
            data["strategy"] = encode.text(self.strategy, "FallbackConfig.strategy")
        if self.max_attempts is not None:
            data["max_attempts"] = encode.integer(self.max_attempts, "FallbackConfig.max_attempts")
        if self.additional_properties is not None:
            data.update(self.additional_properties)
        return data
