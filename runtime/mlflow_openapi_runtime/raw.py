"""A whole answer: what it parses to, beside its status and headers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from .request import Response

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Raw(Generic[T]):
    """A whole answer.

    Attributes:
        response: The answer, of the HTTP library.
        parsed: What it parses to; None where the contract says that it tells nothing.
    """

    response: Response = field(repr=False)
    parsed: T

    @property
    def status(self) -> int:
        """HTTP status."""
        return self.response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """The answer's headers; their names are found in any case."""
        return self.response.headers
