"""The error that the generator reports to its user."""

from __future__ import annotations

from pathlib import Path


class GeneratorError(Exception):
    """The input or an option is invalid.

    Attributes:
        message: Full sentences that describe the problem and the fix.
        path: File or folder with the problem; None if there is none.
        line: Line in the file; None if it is unknown.
    """

    def __init__(self, message: str, *, path: Path | None = None, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        # Editors and terminals recognize this form as a link to the line.
        location = ":".join(str(part) for part in (self.path, self.line) if part is not None)
        return f"{location}: {self.message}" if location else self.message


def unsupported_kind(kind: str) -> GeneratorError:
    """Return the error for a type that the templates would otherwise silently omit."""
    return GeneratorError(f"The templates do not support the kind '{kind}'.")
