# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import review_queue as _review_queue

if TYPE_CHECKING:
    from .review_queue import ReviewQueue

_NAMES = frozenset({"review_queue"})


@define
class CreateReviewQueueResponse:
    """Result of `create_review_queue`.

    Attributes:
        review_queue: The new queue.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    review_queue: ReviewQueue
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.review_queue = _review_queue.ReviewQueue.from_dict(data["review_queue"])
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["review_queue"] = encode.model(
            self.review_queue, "CreateReviewQueueResponse.review_queue", _review_queue.ReviewQueue
        )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "CreateReviewQueueResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
