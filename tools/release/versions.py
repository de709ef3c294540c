"""Decides whether version, changelog and tag fit together.

Between releases the version is a development one, such as `0.2.0.dev0`: the next release, not made
yet. What changed stands below `## [Unreleased]`. A release has a section of its own, with its day,
and nothing is left below `## [Unreleased]`, which stays on top.
"""

from __future__ import annotations

import re
import runpy
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from packaging.version import InvalidVersion, Version

from tools.release.commands import ReleaseError

_HEADING = re.compile(r"## \[(?P<name>[^\]]+)\](?: - (?P<day>\d{4}-\d{2}-\d{2}))?")
_LINK = re.compile(r"\[(?P<name>[^\]]+)\]: \S+")


@dataclass(frozen=True)
class Section:
    """A section of the changelog.

    Attributes:
        name: What its heading has in brackets.
        day: The day of the release; None where the heading has none.
        is_empty: Whether it tells nothing.
    """

    name: str
    day: str | None
    is_empty: bool


def version_of(root: Path) -> Version:
    """The version of the distribution."""
    found = str(runpy.run_path(str(root / "wrapper/mlflowclient/version.py"))["__version__"])
    try:
        version = Version(found)
    except InvalidVersion:
        raise ReleaseError(f"version.py: {found!r} is no version by PEP 440") from None
    if str(version) != found:
        raise ReleaseError(f"version.py: write {found!r} as {str(version)!r}")
    return version


def check(version: Version, changelog: str, tag: str | None = None) -> None:
    """See that a version is told in the changelog as it has to be, and is the one of the tag.

    Args:
        version: The version of the distribution.
        changelog: The text of the changelog.
        tag: That of the release; None where nothing is released.

    Raises:
        ReleaseError: The first thing that does not fit.
    """
    sections, links = _parse(changelog)
    if not sections or sections[0] != Section("Unreleased", None, sections[0].is_empty):
        raise ReleaseError("CHANGELOG.md: the first section must be '## [Unreleased]'")
    released = [_released(section) for section in sections[1:]]
    for newer, older in pairwise(released):
        if newer <= older:
            raise ReleaseError(
                f"CHANGELOG.md: {newer} stands above {older}: the newest comes first"
            )
    _check_links([section.name for section in sections], links)
    if version.is_devrelease:
        if released and version <= released[0]:
            raise ReleaseError(
                f"version.py: {version} is not newer than {released[0]}, which CHANGELOG.md has"
            )
    elif not released or released[0] != version:
        raise ReleaseError(
            f"CHANGELOG.md: the first section after [Unreleased] must be '## [{version}] - its day'"
        )
    elif not sections[0].is_empty:
        raise ReleaseError(
            f"CHANGELOG.md: what stands below [Unreleased] belongs to {version}: move it there"
        )
    if tag is not None:
        _check_tag(version, tag)


def _parse(changelog: str) -> tuple[list[Section], list[str]]:
    """The sections, and the names that links are defined for."""
    sections: list[Section] = []
    links: list[str] = []
    for number, line in enumerate(changelog.splitlines(), start=1):
        if line.startswith("## "):
            heading = _HEADING.fullmatch(line)
            if heading is None:
                raise ReleaseError(
                    f"CHANGELOG.md:{number}: write '## [1.2.3] - 2026-01-31', not {line!r}"
                )
            sections.append(Section(heading["name"], heading["day"], is_empty=True))
        elif link := _LINK.fullmatch(line):
            links.append(link["name"])
        elif line.strip() and sections:
            sections[-1] = Section(sections[-1].name, sections[-1].day, is_empty=False)
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
        date.fromisoformat(section.day or "")
    except ValueError:
        raise ReleaseError(
            f"CHANGELOG.md: [{section.name}] needs its day, as in '- 2026-01-31'"
        ) from None
    if section.is_empty:
        raise ReleaseError(f"CHANGELOG.md: [{section.name}] tells nothing")
    return version


def _check_links(sections: list[str], links: list[str]) -> None:
    """A link for each section, or for none."""
    lacking = [name for name in sections if name not in links] if links else []
    unknown = [name for name in links if name not in sections]
    if lacking or unknown:
        names = ", ".join(f"[{name}]" for name in lacking or unknown)
        raise ReleaseError(
            f"CHANGELOG.md: {names} has {'no link' if lacking else 'a link, and no section'}"
        )


def _check_tag(version: Version, tag: str) -> None:
    if version.is_devrelease:
        raise ReleaseError(
            f"the tag {tag} is for a release, and {version} in version.py is in development"
        )
    if tag != f"v{version}":
        raise ReleaseError(f"the tag is {tag}, and the version {version}: it must be v{version}")
