"""Lists what an environment holds, as an SBOM of CycloneDX, and decides which licences may be in
it.

Each licence that a package names must be allowed, also where it offers a choice: whoever adds one
looks at it first.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from packaging.version import Version

from tools.release.commands import ReleaseError, run

# Names of SPDX. They ask whoever passes the packages on for a notice at most; MPL-2.0 also for
# changes of its files.
_ALLOWED = {
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "MPL-2.0",
    "PSF-2.0",
    "Python-2.0",
    "Zlib",
}
# What older metadata says in place of these.
_CLASSIFIERS = {
    "License :: OSI Approved :: Apache Software License",
    "License :: OSI Approved :: BSD License",
    "License :: OSI Approved :: MIT License",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)",
}
# Where the metadata has no name of SPDX and no classifier, what its words mean.
_IN_WORDS = {"protobuf": "BSD-3-Clause"}


@dataclass
class Licences:
    """The packages that were seen, and what brings them.

    Attributes:
        packages: By name and version: the licence.
        brought_by: By name and version: the extras that bring it; empty where it always comes.
    """

    packages: dict[tuple[str, str], str] = field(default_factory=dict)
    brought_by: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add(self, sbom: Mapping[str, Any], extra: str | None) -> None:
        """Note the packages of an SBOM. That without an extra comes first.

        Raises:
            ReleaseError: A licence is not allowed, or not told.
        """
        refused = []
        for component in sbom["components"]:
            package = component["name"], component["version"]
            names = _names(component.get("licenses", []))
            if not names or not all(map(_is_allowed, names)):
                refused.append(f"{' '.join(package)} ({', '.join(names) or 'tells none'})")
            self.packages[package] = ", ".join(_shortened(names))
            if extra is None:
                self.brought_by[package] = []
            elif self.brought_by.get(package) != []:
                self.brought_by.setdefault(package, []).append(extra)
        if refused:
            raise ReleaseError(
                f"licences that tools/release/licences.py does not allow: {'; '.join(refused)}"
            )

    def table(self) -> str:
        """One line a package: name, version, licence, and the extras that bring it."""
        lines = [("package", "version", "extras", "licence")]
        for package in sorted(self.packages, key=lambda package: package[0].lower()):
            lines.append(
                (*package, " ".join(self.brought_by[package]) or "-", self.packages[package])
            )
        widths = [max(len(line[column]) for line in lines) for column in range(3)]
        return "".join(
            "  ".join(
                [*(text.ljust(width) for text, width in zip(line, widths, strict=False)), line[-1]]
            )
            + "\n"
            for line in lines
        )


def sbom_of(python: Path, pyproject: Path, version: Version) -> dict[str, Any]:
    """The SBOM of an environment that the distribution is installed in. It holds no time and no
    random number.
    """
    tool = [
        sys.executable,
        "-m",
        "cyclonedx_py",
        "environment",
        "--output-reproducible",
        "--mc-type",
        "library",
    ]
    # What its release is tested for, and takes ten seconds.
    tool += ["--no-validate"]
    run(*tool, "--pyproject", pyproject, "--output-file", python.parent / "sbom.json", python)
    sbom: dict[str, Any] = json.loads((python.parent / "sbom.json").read_text(encoding="utf-8"))
    # It reads this one from pyproject.toml, where it does not stand.
    sbom["metadata"]["component"]["version"] = str(version)
    for component in sbom["components"]:
        if not component.get("licenses") and component["name"] in _IN_WORDS:
            component["licenses"] = [{"license": {"id": _IN_WORDS[component["name"]]}}]
    return sbom


def _names(licences: Iterable[Mapping[str, Any]]) -> list[str]:
    """What a package says of its licence: names or expressions of SPDX, and classifiers."""
    return [
        licence.get("expression") or licence["license"].get("id") or licence["license"]["name"]
        for licence in licences
    ]


def _is_allowed(name: str) -> bool:
    return name in _CLASSIFIERS or _ALLOWED.issuperset(
        re.split(r"[()\s]+(?:(?:AND|OR|WITH)[()\s]+)?", name.strip("()"))
    )


def _shortened(names: list[str]) -> list[str]:
    """Without the classifiers where there are better names, and without what all classifiers begin
    with.
    """
    return [name for name in names if name not in _CLASSIFIERS] or [
        name.rpartition(" :: ")[2] for name in names
    ]
