"""The one exception that reaches the user of the generator: a line that says where it is wrong and
what to do.
"""

from __future__ import annotations

from pathlib import Path


class GeneratorError(Exception):
    """Something in the input, or in what it asks for, that the generator cannot go on with."""

    def __init__(self, message: str, *, path: Path | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{place}: {self.message}" if place else self.message
