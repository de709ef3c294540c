"""Rules about versions: the servers that the spec covers, and what only some of them have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.lint.extension_places import PREFIX, holders, places_of
from generator.lint.index import (
    Node,
    Problem,
    Reading,
    Rule,
    listed,
    mapping,
    strings,
)
from generator.spec import Pointer

_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)")
_RELEASE = re.compile(rf"{_VERSION.pattern}\.(0|[1-9]\d*)")
_BOUNDS = ("since", "until")


def servers(reading: Reading) -> Iterator[Problem]:
    """`x-mlflow-servers` lists releases, oldest first; `info.version` is the minor of the last."""
    for at, label, _, value in holders(reading, "x-mlflow-servers"):
        here = (*at, "x-mlflow-servers")
        if not isinstance(value, list) or not value:
            yield here, f"{label}: x-mlflow-servers must be a list of one or more releases"
            continue
        before: tuple[int, ...] = ()
        for index, release in enumerate(value):
            match = _RELEASE.fullmatch(release) if isinstance(release, str) else None
            if match is None:
                yield (
                    (*here, index),
                    f"{label}: x-mlflow-servers must list quoted releases such as "
                    f'"3.10.1", found {release!r}',
                )
                break
            numbers = tuple(int(number) for number in match.groups())
            if numbers <= before:
                yield (
                    (*here, index),
                    f"{label}: x-mlflow-servers must be in ascending order; move {release}",
                )
            before = numbers
        else:
            version = reading.document["info"].get("version")
            newest = value[-1].rpartition(".")[0]
            if version != newest:
                yield (
                    (*at, "version"),
                    f"{label}: the version {version!r} is not {newest!r}, the minor release of the "
                    "last of x-mlflow-servers; correct one",
                )


def versions(reading: Reading) -> Iterator[Problem]:
    """`since` and `until` are minor releases, in this order; on an enum, a map of them by value."""
    places = places_of(reading)
    for at, node in reading.mappings:
        label, place = places.get(at, ("", ""))
        if place == "enum":
            yield from _enum_versions(at, label, node)
        else:
            yield from _version_range(
                at, label, {key: node[PREFIX + key] for key in _BOUNDS if PREFIX + key in node}
            )


def _version_range(at: Pointer, label: str, bounds: Node) -> Iterator[Problem]:
    found = {key: _version(value) for key, value in bounds.items()}
    for key, version in found.items():
        if version is None:
            yield (
                (*at, PREFIX + key),
                f'{label}: {PREFIX}{key} must be a quoted minor release such as "3.2", found {bounds[key]!r}',  # noqa: E501
            )
    since, until = found.get("since"), found.get("until")
    if since is not None and until is not None and since > until:
        yield (
            (*at, PREFIX + "until"),
            f"{label}: it ends in {bounds['until']}, before its since {bounds['since']}; correct "
            "one",
        )


def _enum_versions(at: Pointer, label: str, node: Node) -> Iterator[Problem]:
    values = strings(node, "enum")
    for key in _BOUNDS:
        extension = PREFIX + key
        if extension not in node:
            continue
        if not isinstance(node[extension], dict):
            yield (
                (*at, extension),
                f"{label}: {extension} of an enum must be a mapping from a value to its release",
            )
            continue
        for name, version in node[extension].items():
            if name not in values:
                yield (
                    (*at, extension, name),
                    f"{label}: {extension} names '{name}'; the values are {listed(values)}",
                )
            if _version(version) is None:
                message = (
                    f'{label}: {extension} of {name} must be a quoted minor release such as "3.2"'
                )
                yield (*at, extension, name), f"{message}, found {version!r}"
    for name, since in mapping(node, "x-mlflow-since").items():
        first, last = _version(since), _version(mapping(node, "x-mlflow-until").get(name))
        if first is not None and last is not None and first > last:
            yield (
                (*at, "x-mlflow-until", name),
                f"{label}: '{name}' ends before its since {since}; correct one",
            )


def _version(value: Any) -> tuple[int, int] | None:
    match = _VERSION.fullmatch(value) if isinstance(value, str) else None
    return None if match is None else (int(match[1]), int(match[2]))


RULES: dict[str, Rule] = {
    "extension-servers": servers,
    "extension-versions": versions,
}
