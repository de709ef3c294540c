"""Build a release in build/dist/: `python -m tools.release`.

Prints one line per step. The first step that fails ends the program with status 1.

version    The version matches the changelog and the tag.
build      The wheel and the sdist are built.
rebuild    Building from the sdist yields the same bytes.
metadata   A package index accepts the metadata.
download   The dependencies of the wheel and its extras are downloaded.
install    The wheel works without extras and with each extra, and all licenses are allowed.
licences   The licenses of all dependencies are listed in build/dist/sbom/, with SBOMs.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from packaging.version import Version

from tools.paths import ROOT
from tools.release import distributions, versions
from tools.release.commands import ReleaseError, run
from tools.release.environments import download, extras, install
from tools.release.licences import Licences, sbom_of


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tools.release", description="Build a release in build/dist/."
    )
    parser.add_argument("--tag", help="tag of the release, which must be v and the version")
    options = parser.parse_args()
    try:
        _build_release(ROOT / "build" / "dist", options.tag)
    except ReleaseError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _build_release(output: Path, tag: str | None) -> None:
    steps = _StepReporter()
    version = versions.version_of(ROOT)
    versions.check(version, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), tag)
    kind = "development version" if version.is_devrelease else "release"
    steps.report("version", f"{version} ({kind}) matches CHANGELOG.md")
    shutil.rmtree(output, ignore_errors=True)
    built = distributions.build(ROOT, output)
    steps.report("build", ", ".join(path.name for path in built))
    with TemporaryDirectory() as folder:
        constraints = ROOT / "tools/constraints/release.txt"
        distributions.check_reproducible(built, Path(folder), constraints)
    digests = ", ".join(distributions.digest(path)[:12] for path in built)
    steps.report("rebuild", f"the same bytes: sha256 {digests}")
    distributions.check_metadata(built)
    steps.report("metadata", "accepted by twine")
    (wheel,) = (path for path in built if path.suffix == ".whl")
    licences = Licences()
    (output / "sbom").mkdir()
    with TemporaryDirectory() as downloads:
        download(wheel, extras(ROOT), Path(downloads), ROOT / "tools/constraints/extras.txt")
        steps.report("download", "dependencies of all extras")
        # The installation without an extra is first, because `Licences` must know the dependencies
        # that are always installed.
        for extra in [None, *extras(ROOT)]:
            sbom = _test_installation(wheel, extra, version, Path(downloads))
            licences.add(sbom, extra)
            name = f"mlflowclient-{version}{f'-{extra}' if extra else ''}.cdx.json"
            (output / "sbom" / name).write_text(
                json.dumps(sbom, indent=2, sort_keys=True) + "\n", encoding="utf-8"
            )
            label = f"[{extra}]" if extra else "no extra"
            steps.report("install", f"{label}: {len(sbom['components'])} packages, all tests pass")
    (output / "sbom/licences.txt").write_text(licences.table(), encoding="utf-8")
    folder_name = (output / "sbom").relative_to(ROOT)
    steps.report("licences", f"{len(licences.packages)} packages, listed in {folder_name}/")


def _test_installation(
    wheel: Path, extra: str | None, version: Version, downloads: Path
) -> dict[str, Any]:
    """Test the wheel in a new environment, and return the SBOM of the environment."""
    with TemporaryDirectory() as folder:
        python = install(wheel, extra, Path(folder, "environment"), downloads)
        check = extra or "no_extra"
        run(python, "-I", Path(__file__).with_name("smoke.py"), check, cwd=Path(folder))
        return sbom_of(python, ROOT / "pyproject.toml", version)


class _StepReporter:
    """Prints the finished steps with their durations in seconds."""

    def __init__(self) -> None:
        self._started = time.monotonic()

    def report(self, step: str, text: str) -> None:
        now = time.monotonic()
        print(f"{step:<9} {now - self._started:5.1f} s  {text}", flush=True)
        self._started = now


if __name__ == "__main__":
    sys.exit(main())
