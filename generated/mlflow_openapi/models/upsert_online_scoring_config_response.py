# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import online_scoring_config as _online_scoring_config

if TYPE_CHECKING:
    from .online_scoring_config import OnlineScoringConfig

_NAMES = frozenset({"config"})


@define
class UpsertOnlineScoringConfigResponse:
    """Result of `upsert_online_scoring_config`.

    Attributes:
        config: The configuration.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    config: OnlineScoringConfig
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.config = _online_scoring_config.OnlineScoringConfig.from_dict(
            decode.message(data.get("config"), "UpsertOnlineScoringConfigResponse.config")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["config"] = encode.model(_online_scoring_config.OnlineScoringConfig)(
            self.config, "UpsertOnlineScoringConfigResponse.config"
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "UpsertOnlineScoringConfigResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
