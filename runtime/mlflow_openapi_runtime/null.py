"""A value that is sent as JSON null. An argument that is None is not sent."""

from __future__ import annotations

from enum import Enum
from typing import Final


# The only member of an enum is known to type checkers, and copying or pickling preserves it.
class Null(Enum):
    """The type of `NULL`."""

    NULL = None

    def __repr__(self) -> str:
        return "NULL"


NULL: Final = Null.NULL
