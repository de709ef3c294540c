"""Checks that version, changelog and tag are consistent.

Between releases, the version is a development version of the next release, such as `0.2.0.dev0`,
and changes are listed below `## [Unreleased]`. A release has its own section with its date. The
section `## [Unreleased]` remains at the top and is then empty.
"""

from __future__ import annotations

import re
import runpy
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path

from packaging.version import InvalidVersion, Version

from tools.release.commands import ReleaseError

_HEADING = re.compile(r"## \[(?P<name>[^\]]+)\](?: - (?P<date>\d{4}-\d{2}-\d{2}))?")
_LINK = re.compile(r"\[(?P<name>[^\]]+)\]: \S+")


@dataclass(frozen=True)
class Section:
    """A section of the changelog.

    Attributes:
        name: Text in brackets of the heading.
        date: Date of the release, or None if the heading has none.
        is_empty: Whether the section has no text.
    """

    name: str
    date: str | None
    is_empty: bool


def version_of(root: Path) -> Version:
    """Return the version of the distribution."""
    text = str(runpy.run_path(str(root / "wrapper/mlflowclient/version.py"))["__version__"])
    try:
        version = Version(text)
    except InvalidVersion:
        raise ReleaseError(f"version.py: {text!r} is not a valid version (PEP 440)") from None
    if str(version) != text:
        raise ReleaseError(f"version.py: write {text!r} as {str(version)!r}")
    return version


def check(version: Version, changelog: str, tag: str | None = None) -> None:
    """Check that the changelog and the tag match the version.

    Args:
        version: Version of the distribution.
        changelog: Text of the changelog.
        tag: Tag of the release, or None if nothing is released.

    Raises:
        ReleaseError: They do not match. The message describes the first problem.
    """
    sections, links = _parse(changelog)
    if not sections or sections[0] != Section("Unreleased", None, sections[0].is_empty):
        raise ReleaseError("CHANGELOG.md: the first section must be '## [Unreleased]'")
    released = [_released(section) for section in sections[1:]]
    for newer, older in pairwise(released):
        if newer <= older:
            raise ReleaseError(
                f"CHANGELOG.md: {newer} is above {older}: the newest release comes first"
            )
    _check_links([section.name for section in sections], links)
    if version.is_devrelease:
        if released and version <= released[0]:
            raise ReleaseError(
                f"version.py: {version} is not newer than {released[0]}, which CHANGELOG.md has"
            )
    elif not released or released[0] != version:
        raise ReleaseError(
            f"CHANGELOG.md: the section after [Unreleased] must be '## [{version}] - YYYY-MM-DD'"
        )
    elif not sections[0].is_empty:
        raise ReleaseError(
            f"CHANGELOG.md: move the changes below [Unreleased] to the section of {version}"
        )
    if tag is not None:
        _check_tag(version, tag)


def _parse(changelog: str) -> tuple[list[Section], list[str]]:
    """Return the sections, and the names of the link definitions."""
    sections: list[Section] = []
    links: list[str] = []
    for number, line in enumerate(changelog.splitlines(), start=1):
        if line.startswith("## "):
            heading = _HEADING.fullmatch(line)
            if heading is None:
                raise ReleaseError(
                    f"CHANGELOG.md:{number}: write '## [1.2.3] - 2026-01-31', not {line!r}"
                )
            sections.append(Section(heading["name"], heading["date"], is_empty=True))
        elif link := _LINK.fullmatch(line):
            links.append(link["name"])
        elif line.strip() and sections:
            sections[-1] = replace(sections[-1], is_empty=False)
    return sections, links


def _released(section: Section) -> Version:
    try:
        version = Version(section.name)
        if str(version) != section.name or version.is_devrelease:
            raise InvalidVersion
    except InvalidVersion:
        raise ReleaseError(
            f"CHANGELOG.md: [{section.name}] is not the version of a release"
        ) from None
    try:
        date.fromisoformat(section.date or "")
    except ValueError:
        raise ReleaseError(
            f"CHANGELOG.md: [{section.name}] needs a date, such as '- 2026-01-31'"
        ) from None
    if section.is_empty:
        raise ReleaseError(f"CHANGELOG.md: [{section.name}] is empty")
    return version


def _check_links(sections: list[str], links: list[str]) -> None:
    """Check that all sections have a link, or none has one."""
    if not links:
        return
    missing = ", ".join(f"[{name}]" for name in sections if name not in links)
    if missing:
        raise ReleaseError(f"CHANGELOG.md: there is no link for {missing}")
    unknown = ", ".join(f"[{name}]" for name in links if name not in sections)
    if unknown:
        raise ReleaseError(f"CHANGELOG.md: there is a link but no section for {unknown}")


def _check_tag(version: Version, tag: str) -> None:
    if version.is_devrelease:
        raise ReleaseError(
            f"the tag {tag} is for a release, but {version} in version.py is a development version"
        )
    if tag != f"v{version}":
        raise ReleaseError(f"the tag {tag} does not match the version: it must be v{version}")
