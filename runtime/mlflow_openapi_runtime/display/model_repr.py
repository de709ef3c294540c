"""Displays models and pagers: times as datetimes, a short repr, and tables in notebooks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import fields

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MAX_STRING_LENGTH = 60


def to_datetime(milliseconds: int, name: str) -> datetime:
    """Convert a Unix time in milliseconds to a datetime in UTC."""
    try:
        return _EPOCH + timedelta(milliseconds=milliseconds)
    except OverflowError:
        raise ValueError(
            f"{name} is {milliseconds}, which is out of the range of datetime"
        ) from None


def one_line(self: Any) -> str:
    """Return the repr of a model, without empty attributes and with the lengths of lists."""
    attributes = []
    for name in (attribute.name for attribute in fields(type(self)) if attribute.repr):
        # A partly initialized model lacks some attributes.
        value = getattr(self, name, None)
        if value is not None and value != [] and value != {}:
            attributes.append(f"{name}={_short(value)}")
    return f"{type(self).__name__}({', '.join(attributes)})"


def html(self: Any) -> str:
    """Render a model or a pager as tables, for notebooks."""
    from . import renderers, summary

    return renderers.as_html(summary.of(self))


def rich(self: Any) -> Any:
    """Render a model or a pager as tables, for `rich` to print in terminals."""
    from . import renderers, summary

    return renderers.RichTables(summary.of(self))


def _short(value: object) -> str:
    if isinstance(value, list | dict):
        return f"<{len(value)}>"
    if not isinstance(value, str):
        return repr(value)
    # A member of an enum is shown as its value.
    text = str(value)
    if len(text) > _MAX_STRING_LENGTH:
        return repr(text[:_MAX_STRING_LENGTH]) + "..."
    return repr(text)
