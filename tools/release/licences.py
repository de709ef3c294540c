"""Lists the packages of an environment as an SBOM, and checks their licenses.

Each license that a package names must be allowed, even if the package offers a choice, so that a
person checks every new license.
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

# SPDX identifiers. These licenses require at most a notice from redistributors of a package.
# MPL-2.0 also requires redistributors to publish their changes to the files of the package.
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
# The same licenses in older metadata.
_CLASSIFIERS = {
    "License :: OSI Approved :: Apache Software License",
    "License :: OSI Approved :: BSD License",
    "License :: OSI Approved :: MIT License",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)",
}
# Licenses of packages whose metadata has neither an SPDX identifier nor a classifier.
_KNOWN_LICENCES = {"protobuf": "BSD-3-Clause"}


@dataclass
class Licences:
    """The licenses of all packages, and the extras that require the packages.

    Attributes:
        packages: Licenses by name and version of the package.
        required_by: Extras that require a package, by name and version of the package. Empty for
            a package that is always installed.
    """

    packages: dict[tuple[str, str], str] = field(default_factory=dict)
    required_by: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add(self, sbom: Mapping[str, Any], extra: str | None) -> None:
        """Add the packages of an SBOM. The SBOM without an extra must be added first.

        Raises:
            ReleaseError: A license is missing or not allowed.
        """
        refused = []
        for component in sbom["components"]:
            package = component["name"], component["version"]
            names = _names(component.get("licenses", []))
            if not names or not all(map(_is_allowed, names)):
                refused.append(f"{' '.join(package)} ({', '.join(names) or 'no license'})")
            self.packages[package] = ", ".join(_shorten(names))
            if extra is None:
                self.required_by[package] = []
            elif self.required_by.get(package) != []:
                self.required_by.setdefault(package, []).append(extra)
        if refused:
            raise ReleaseError(
                f"licenses that tools/release/licences.py does not allow: {'; '.join(refused)}"
            )

    def table(self) -> str:
        """Format one line per package: name, version, extras, and license."""
        lines = [("package", "version", "extras", "license")]
        for package in sorted(self.packages, key=lambda package: package[0].lower()):
            lines.append(
                (*package, " ".join(self.required_by[package]) or "-", self.packages[package])
            )
        widths = [max(len(line[column]) for line in lines) for column in range(3)]
        table = ""
        for *columns, licence in lines:
            padded = [text.ljust(width) for text, width in zip(columns, widths, strict=True)]
            table += "  ".join([*padded, licence]) + "\n"
        return table


def sbom_of(python: Path, pyproject: Path, version: Version) -> dict[str, Any]:
    """Create a CycloneDX SBOM of an environment, without times and random numbers."""
    tool = [
        sys.executable,
        "-m",
        "cyclonedx_py",
        "environment",
        "--output-reproducible",
        "--mc-type",
        "library",
    ]
    # Validation would take ten seconds, and the releases of the tool are tested for valid output.
    tool += ["--no-validate"]
    run(*tool, "--pyproject", pyproject, "--output-file", python.parent / "sbom.json", python)
    sbom: dict[str, Any] = json.loads((python.parent / "sbom.json").read_text(encoding="utf-8"))
    # The tool looks for the version in pyproject.toml, but the version is in another file.
    sbom["metadata"]["component"]["version"] = str(version)
    for component in sbom["components"]:
        if not component.get("licenses") and component["name"] in _KNOWN_LICENCES:
            component["licenses"] = [{"license": {"id": _KNOWN_LICENCES[component["name"]]}}]
    return sbom


def _names(licences: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the SPDX expressions, names or classifiers of a package."""
    return [
        licence.get("expression") or licence["license"].get("id") or licence["license"]["name"]
        for licence in licences
    ]


def _is_allowed(name: str) -> bool:
    return name in _CLASSIFIERS or _ALLOWED.issuperset(
        re.split(r"[()\s]+(?:(?:AND|OR|WITH)[()\s]+)?", name.strip("()"))
    )


def _shorten(names: list[str]) -> list[str]:
    """Return the names that are not classifiers. If there are none, shorten the classifiers."""
    return [name for name in names if name not in _CLASSIFIERS] or [
        name.rpartition(" :: ")[2] for name in names
    ]
