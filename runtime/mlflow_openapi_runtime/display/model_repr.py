"""What models show beside what travels: moments as datetimes, a short repr, and tables in notebooks
and terminals.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import fields

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LONGEST = 60


def moment(milliseconds: int, name: str) -> datetime:
    """A Unix time in milliseconds as a datetime, in UTC."""
    try:
        return _EPOCH + timedelta(milliseconds=milliseconds)
    except OverflowError:
        raise ValueError(f"{name} is {milliseconds}, which no datetime can hold") from None


def one_line(self: Any) -> str:
    """The repr of a model: what is None or empty is left out, of lists and maps only the length is
    shown.
    """
    shown = []
    for name in (attribute.name for attribute in fields(type(self)) if attribute.repr):
        # A model that is half made has not all attributes.
        value = getattr(self, name, None)
        if value is not None and value != [] and value != {}:
            shown.append(f"{name}={_short(value)}")
    return f"{type(self).__name__}({', '.join(shown)})"


def html(self: Any) -> str:
    """The model as a table, for notebooks."""
    from . import renderers, summary

    return renderers.as_html(summary.of_model(self))


def rich(self: Any) -> Any:
    """The model as tables, for a terminal that rich prints on."""
    from . import renderers, summary

    return renderers.as_rich(summary.of_model(self))


def _short(value: object) -> str:
    if isinstance(value, list | dict):
        return f"<{len(value)}>"
    if not isinstance(value, str):
        return repr(value)
    # An enum's value is a text too.
    text = str(value)
    return repr(text[:_LONGEST]) + "..." if len(text) > _LONGEST else repr(text)
