"""Rules about versions: the supported releases, and elements that only some releases have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.lint.extension_locations import PREFIX, extension_locations, holders
from generator.lint.index import (
    Node,
    Problem,
    Rule,
    SpecIndex,
    join_names,
    mapping,
    strings,
)
from generator.spec import Pointer

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)")
_RELEASE = re.compile(rf"{_VERSION.pattern}\.(0|[1-9]\d*)")
_BOUNDS = ("since", "until")


def servers(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-servers` lists releases in ascending order."""
    # The last release determines the version of the spec. The Makefile, the generated package and
    # the tests read the supported releases from this list, with the oldest first.
    for pointer, label, _, value in holders(index, "x-mlflow-servers"):
        extension_pointer = (*pointer, "x-mlflow-servers")
        if not isinstance(value, list) or not value:
            yield (
                extension_pointer,
                f"{label}: x-mlflow-servers must be a list of one or more releases.",
            )
            continue
        previous: tuple[int, ...] = ()
        for position, release in enumerate(value):
            # YAML reads an unquoted 3.10 as the number 3.1.
            match = _RELEASE.fullmatch(release) if isinstance(release, str) else None
            if match is None:
                yield (
                    (*extension_pointer, position),
                    f"{label}: x-mlflow-servers must list quoted releases such as "
                    f'"3.10.1", but lists {release!r}.',
                )
                break
            numbers = tuple(int(number) for number in match.groups())
            if numbers <= previous:
                yield (
                    (*extension_pointer, position),
                    f"{label}: x-mlflow-servers must be in ascending order. Move {release}.",
                )
            previous = numbers
        else:
            version = index.document["info"].get("version")
            newest = value[-1].rpartition(".")[0]
            if version != newest:
                yield (
                    (*pointer, "version"),
                    f"{label}: The version {version!r} must be {newest!r}, the minor release of "
                    "the last server in x-mlflow-servers. Correct one of the two.",
                )


def versions(index: SpecIndex) -> Iterator[Problem]:
    """`x-mlflow-since` and `x-mlflow-until` are minor releases, in this order."""
    # Patch releases are not allowed: a client is generated for a minor release.
    locations = extension_locations(index)
    for pointer, node in index.mappings:
        label, location = locations.get(pointer, ("", ""))
        if location == "enum":
            yield from _enum_versions(pointer, label, node)
        else:
            yield from _version_range(
                pointer, label, {key: node[PREFIX + key] for key in _BOUNDS if PREFIX + key in node}
            )


def _version_range(pointer: Pointer, label: str, bounds: Node) -> Iterator[Problem]:
    parsed = {key: _version(value) for key, value in bounds.items()}
    for key, version in parsed.items():
        if version is None:
            yield (
                (*pointer, PREFIX + key),
                f'{label}: {PREFIX}{key} must be a quoted minor release such as "3.2", but is '
                f"{bounds[key]!r}.",
            )
    since, until = parsed.get("since"), parsed.get("until")
    if since is not None and until is not None and since > until:
        yield (
            (*pointer, PREFIX + "until"),
            f"{label}: x-mlflow-until {bounds['until']} is before x-mlflow-since "
            f"{bounds['since']}. Correct one of the two.",
        )


def _enum_versions(pointer: Pointer, label: str, node: Node) -> Iterator[Problem]:
    values = strings(node, "enum")
    for key in _BOUNDS:
        extension = PREFIX + key
        if extension not in node:
            continue
        if not isinstance(node[extension], dict):
            yield (
                (*pointer, extension),
                f"{label}: The {extension} of an enum must map values to releases.",
            )
            continue
        for name, version in node[extension].items():
            if name not in values:
                yield (
                    (*pointer, extension, name),
                    f"{label}: {extension} lists '{name}', which is not a value of the enum. The "
                    f"values are {join_names(values)}.",
                )
            if _version(version) is None:
                yield (
                    (*pointer, extension, name),
                    f"{label}: The {extension} of {name} must be a quoted minor release such as "
                    f'"3.2", but is {version!r}.',
                )
    for name, since in mapping(node, "x-mlflow-since").items():
        first, last = _version(since), _version(mapping(node, "x-mlflow-until").get(name))
        if first is not None and last is not None and first > last:
            yield (
                (*pointer, "x-mlflow-until", name),
                f"{label}: The x-mlflow-until of '{name}' is before its x-mlflow-since {since}. "
                "Correct one of the two.",
            )


def _version(value: Any) -> tuple[int, int] | None:
    """Parse a minor release; return None if the value is not a minor release."""
    match = _VERSION.fullmatch(value) if isinstance(value, str) else None
    return None if match is None else (int(match[1]), int(match[2]))


RULES: dict[str, Rule] = {
    "extension-servers": servers,
    "extension-versions": versions,
}
