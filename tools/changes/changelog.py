"""Formats changes as a changelog section, and finds breaking changes that the changelog lacks.

The changelog must contain the sentence of each breaking change after `**Breaking:**`, below
`## [Unreleased]`. Only the white space of the sentence may differ, so that long lines can be
wrapped. Other text may follow the sentence, such as instructions for the migration.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import GeneratorError
from tools.changes.compare import Change

_HEADINGS = {"new operation": "New operations", "operation": "Operations", "schema": "Schemas"}
_UNRELEASED = re.compile(r"^## \[Unreleased\](.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def render_section(changes: list[Change]) -> str:
    """Return the Markdown of the changes: breaking changes first, then all others by kind."""
    if not changes:
        return "No changes.\n"
    blocks = ["### API changes"]
    breaking = _breaking(changes)
    if breaking:
        blocks.append(_list(breaking))
    for kind, heading in _HEADINGS.items():
        texts = [change.text for change in changes if change.kind == kind and not change.breaking]
        if texts:
            blocks += [f"#### {heading}", _list(texts)]
    return "\n\n".join(blocks) + "\n"


def missing_entries(changes: list[Change], changelog: Path) -> list[str]:
    """Return the entries for breaking changes that the changelog lacks."""
    breaking = _breaking(changes)
    # A missing section `[Unreleased]` is an error only if there are breaking changes.
    unreleased = _unreleased(changelog) if breaking else ""
    return [text for text in breaking if text not in unreleased]


def _breaking(changes: list[Change]) -> list[str]:
    return [f"**Breaking:** {change.text}" for change in changes if change.breaking]


def _unreleased(changelog: Path) -> str:
    """Return the text below `## [Unreleased]` with white space collapsed."""
    try:
        text = changelog.read_text(encoding="utf-8")
    except OSError as error:
        raise GeneratorError(f"cannot be read ({error.strerror})", path=changelog) from None
    section = _UNRELEASED.search(text)
    if section is None:
        raise GeneratorError(
            "add a section '## [Unreleased]' for the breaking changes", path=changelog
        )
    return " ".join(section[1].split())


def _list(texts: list[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)
