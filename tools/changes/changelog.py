"""Writes changes as the section "API changes" of a changelog, and finds the breaking ones that the
changelog lacks.

A breaking change is marked when its sentence stands after `**Breaking:**` below `## [Unreleased]`.
Only white space may differ, so that long lines can be wrapped; more may follow the sentence, such
as what to do about it.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import GeneratorError
from tools.changes.compare import Change

_HEADINGS = {"new operation": "New operations", "operation": "Operations", "schema": "Schemas"}
_UNRELEASED = re.compile(r"^## \[Unreleased\](.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def section(changes: list[Change]) -> str:
    """The Markdown: breaking changes first, then the others by what they are about."""
    if not changes:
        return "No changes.\n"
    blocks = ["### API changes"]
    if breaking := _breaking(changes):
        blocks.append(_list(breaking))
    for kind, heading in _HEADINGS.items():
        if texts := [
            change.text for change in changes if change.kind == kind and not change.breaking
        ]:
            blocks += [f"#### {heading}", _list(texts)]
    return "\n\n".join(blocks) + "\n"


def unmarked(changes: list[Change], changelog: Path) -> list[str]:
    """The breaking changes that the changelog does not tell, as they should stand there."""
    breaking = _breaking(changes)
    told = _unreleased(changelog) if breaking else ""
    return [text for text in breaking if text not in told]


def _breaking(changes: list[Change]) -> list[str]:
    return [f"**Breaking:** {change.text}" for change in changes if change.breaking]


def _unreleased(changelog: Path) -> str:
    """What stands below `## [Unreleased]`, with single spaces."""
    try:
        text = changelog.read_text(encoding="utf-8")
    except OSError as error:
        raise GeneratorError(f"cannot be read ({error.strerror})", path=changelog) from None
    found = _UNRELEASED.search(text)
    if found is None:
        raise GeneratorError(
            "add a section '## [Unreleased]' for the breaking changes", path=changelog
        )
    return " ".join(found[1].split())


def _list(texts: list[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)
