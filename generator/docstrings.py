"""Writes the texts of docstrings: descriptions with limits, defaults and versions, wrapped."""

from __future__ import annotations

import re
import textwrap
from http import HTTPStatus

from generator.ir import EnumMember, Field, Operation, Split, View

# Of the generated code.
LINE_LENGTH = 100


def view_note(view: View) -> str:
    """The attributes that a view reads."""
    path = ".".join(field.name for field in view.path)
    if view.key is not None and view.value is not None:
        return f"`{path}` as a dict, from `{view.key.name}` to `{view.value.name}`."
    return f"`{path}`."


def default_note(field: Field, product: str) -> str:
    """What a reader needs beyond a description: limits, default, versions."""
    type_, notes = field.type, []
    if type_.minimum is not None and type_.maximum is not None:
        notes.append(f"From {type_.minimum} to {type_.maximum}.")
    elif type_.minimum is not None:
        notes.append(f"At least {type_.minimum}.")
    elif type_.maximum is not None:
        notes.append(f"At most {type_.maximum}.")
    # Nobody needs to read that a name is not empty.
    shortest = type_.min_length if (type_.min_length or 0) > 1 else None
    if shortest is not None and type_.max_length is not None:
        notes.append(f"From {shortest} to {type_.max_length} characters.")
    elif shortest is not None:
        notes.append(f"At least {shortest} characters.")
    elif type_.max_length is not None and not type_.is_cut:
        notes.append(f"At most {type_.max_length} characters.")
    if type_.max_items is not None:
        notes.append(f"At most {type_.max_items} items.")
    if field.fill is not None:
        notes.append(f"{'The present time' if field.fill == 'now' else field.fill} when left out.")
    elif field.default is not None:
        notes.append(f"Default: {field.default}.")
    return " ".join([*notes, *versions(field, product)])


def versions(described: Field | Operation | EnumMember, product: str) -> list[str]:
    """The releases of the product that have a field, an operation or an enum's value."""
    notes = []
    if described.since is not None:
        notes.append(f"Since {product} {described.since}.")
    if described.until is not None:
        notes.append(f"Until {product} {described.until}.")
    if not isinstance(described, EnumMember) and described.deprecated:
        notes.append("Deprecated.")
    return notes


def documented(field: Field, product: str) -> str:
    return " ".join(part for part in (field.description, default_note(field, product)) if part)


def documented_member(member: EnumMember, product: str) -> str:
    return " ".join([f"{member.name}: {member.description}", *versions(member, product)])


def limits(split: Split) -> str:
    """How much of each list a request holds; the operation's description says how much in all."""
    return "at most " + ", ".join(f"{limit} {name}" for name, limit in split.lists.items())


def error_note(operation: Operation) -> str:
    """The statuses of the errors that an operation returns, with their names."""
    return ", ".join(f"{status} {HTTPStatus(status).phrase}" for status in operation.errors) + "."


def wrap(text: str, indent: int, hanging: int = 0) -> str:
    """Prose as lines of a docstring, the first one without its indent."""
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
