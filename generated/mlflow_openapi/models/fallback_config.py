# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import fallback_strategy as _fallback_strategy

if TYPE_CHECKING:
    from .fallback_strategy import FallbackStrategy

_NAMES = frozenset({"strategy", "max_attempts"})


@define
class FallbackConfig:
    """Configuration of how the FALLBACK models of an endpoint are tried when a call fails.

    Attributes:
        strategy: Order in which the models are tried.
        max_attempts: Maximum number of FALLBACK models to try. If absent or 0, all of them are
            tried.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    strategy: FallbackStrategy | str | None = field(default=None, kw_only=True)
    max_attempts: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "strategy": columnar.Column(
            "strategy", columnar.enum(_fallback_strategy.FallbackStrategy.of), True
        ),
        "max_attempts": columnar.Column("max_attempts", columnar.integer, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.strategy = (
            None
            if (value := data.get("strategy")) is None
            else _fallback_strategy.FallbackStrategy.of(
                decode.text(value, "FallbackConfig.strategy")
            )
        )
        self.max_attempts = (
            None
            if (value := data.get("max_attempts")) is None
            else value
            if type(value) is int
            else decode.integer(value, "FallbackConfig.max_attempts")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _strategy, _max_attempts in zip(
            columns.get("strategy", none), columns.get("max_attempts", none), strict=False
        ):
            self = object.__new__(cls)
            self.strategy = _strategy
            self.max_attempts = _max_attempts
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.strategy is not None:
            data["strategy"] = encode.text(self.strategy, "FallbackConfig.strategy")
        if self.max_attempts is not None:
            data["max_attempts"] = (
                value
                if type(value := self.max_attempts) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "FallbackConfig.max_attempts")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "FallbackConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data

    def to_request(self) -> dict[str, Any]:
        """Encode the model for a request.

        Like `to_dict`, but also raises ValueError for a value that servers would ignore or replace,
        such as an unknown value of an enum. Attributes that servers set themselves are omitted.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.strategy is not None:
            data["strategy"] = encode.enumeration(
                self.strategy, "FallbackConfig.strategy", _fallback_strategy.FallbackStrategy
            )
        if self.max_attempts is not None:
            data["max_attempts"] = (
                value
                if type(value := self.max_attempts) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "FallbackConfig.max_attempts")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "FallbackConfig.additional_properties",
                    encode.json_value,
                )
            )
        return data
