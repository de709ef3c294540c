"""A response with its status and headers, along with its parsed body."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from . import request

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Response(Generic[T_co]):
    """A response from a server.

    Attributes:
        response: The httpx response.
        parsed: The parsed body; None if the operation returns nothing.
    """

    response: request.Response = field(repr=False)
    parsed: T_co

    @property
    def status(self) -> int:
        """HTTP status."""
        return self.response.status_code

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers of the response. Their names are case-insensitive."""
        return self.response.headers
