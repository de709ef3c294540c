"""Formats the text of docstrings: adds limits, defaults and versions, and wraps lines."""

from __future__ import annotations

import re
import textwrap
from http import HTTPStatus

from generator.ir import EnumMember, Field, KeyDefault, Operation, Pagination, Split, View
from generator.type_annotations import annotation

# Maximum length of the lines of generated code.
LINE_LENGTH = 100

# The names of RFC 9110 that Python before 3.13 lacks. The output must not depend on the version.
_STATUS_NAMES = {
    413: "Content Too Large",
    416: "Range Not Satisfiable",
    422: "Unprocessable Content",
}


def view_doc(view: View) -> str:
    """Describe a view by the attributes that it reads."""
    path = ".".join(field.name for field in view.path)
    if view.key is not None and view.value is not None:
        return f"`{path}` as a dict that maps each `{view.key.name}` to its `{view.value.name}`."
    return f"Same as `{path}`."


def field_notes(field: Field, product: str) -> str:
    """Describe the limits, the default and the versions of a field."""
    type_, notes = field.type, []
    notes += _range_note(type_.minimum, type_.maximum, "")
    # A minimum length of 1 is not mentioned, since almost every name has this minimum.
    min_length = type_.min_length if (type_.min_length or 0) > 1 else None
    # The description of a truncated string mentions the length itself.
    max_length = None if type_.is_truncated else type_.max_length
    notes += _range_note(min_length, max_length, " characters")
    notes += _range_note(None, type_.max_items, " items")
    if (type_.pairs or type_.item or type_).stringify:
        notes.append("Values that are not strings are converted with `str`.")
    # The client sends its own default, so the default of the server never applies.
    if field.client_default == "now":
        notes.append("Default: the current time.")
    elif isinstance(field.client_default, KeyDefault):
        default = field.client_default
        notes.append(
            f"Default: the value of `{default.key}` in `{default.list}`, or `{default.default}`."
        )
    elif field.client_default is not None:
        notes.append(f"Default: {field.client_default}.")
    elif field.default is not None:
        notes.append(f"Default: {field.default}.")
    return " ".join([*notes, *version_notes(field, product)])


def _range_note(minimum: int | None, maximum: int | None, unit: str) -> list[str]:
    if minimum is not None and maximum is not None:
        return [f"From {minimum} to {maximum}{unit}."]
    if minimum is not None:
        return [f"At least {minimum}{unit}."]
    if maximum is not None:
        return [f"At most {maximum}{unit}."]
    return []


def version_notes(item: Field | Operation | EnumMember, product: str) -> list[str]:
    """Describe which releases have a field, an operation or an enum value."""
    notes = []
    if item.since is not None:
        notes.append(f"Since {product} {item.since}.")
    if item.until is not None:
        notes.append(f"Until {product} {item.until}.")
    if not isinstance(item, EnumMember) and item.deprecated:
        notes.append("Deprecated.")
    return notes


def field_doc(field: Field, product: str) -> str:
    """Describe an argument or an attribute."""
    return " ".join(part for part in (field.description, field_notes(field, product)) if part)


def member_doc(member: EnumMember, product: str) -> str:
    """Describe an enum member. The description starts with the name of the member."""
    return " ".join([f"{member.name}: {member.description}", *version_notes(member, product)])


def split_limits(split: Split) -> str:
    """Describe the maximum number of items of each list in one request."""
    # The description of the operation mentions the total.
    *others, last = (f"{limit} {name}" for name, limit in split.lists.items())
    return f"at most {', '.join(others)} and {last}" if others else f"at most {last}"


def pager_doc(pagination: Pagination) -> str:
    """Describe the pager that a paginated operation returns."""
    item = pagination.items.type.item
    assert item is not None
    kind = f"`{annotation(item)}` objects"
    doc = f"A pager over {kind}. Each page is requested when iteration reaches the page."
    # Sentences about one page, or about an absent list, do not concern the users of a pager.
    sentences = re.split(r"(?<=\.)\s+", pagination.items.description)
    other = [each for each in sentences if not re.search(r"^Absent | (this|the) page\b", each)]
    return " ".join([doc, *(["Items:", *other] if other else [])])


def error_note(operation: Operation) -> str:
    """List the status codes of an operation's errors, with their names."""
    names = [
        f"{status} {_STATUS_NAMES.get(status, HTTPStatus(status).phrase)}"
        for status in operation.errors
    ]
    return ", ".join(names) + "."


def wrap(text: str, indent: int, hanging: int = 0) -> str:
    """Wrap paragraphs to lines of a docstring. The first line is not indented."""
    # A description is written into a Python string literal.
    safe = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    paragraphs = [
        textwrap.fill(
            " ".join(paragraph.split()),
            width=LINE_LENGTH - 2,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + hanging),
            break_long_words=False,
            break_on_hyphens=False,
        )
        for paragraph in re.split(r"\n\s*\n", safe.strip())
    ]
    return "\n\n".join(paragraphs).lstrip()
