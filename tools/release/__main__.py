"""Make a release in build/dist/: `python -m tools.release`.

Prints one line a step. The first step that fails ends it with status 1.

version    as the changelog and the tag have it
build      the wheel and the sdist
rebuild    the same bytes, from the sdist
metadata   as an index wants it
install    the wheel alone, and with each extra: what it is for works, its licences are allowed
licences   of everything that was installed, as a list and as SBOMs, in build/dist/sbom/
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
from tools.release.environments import extras, gather, install
from tools.release.licences import Licences, sbom_of


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tools.release", description="Make a release in build/dist/."
    )
    parser.add_argument("--tag", help="that of the release, which must be v and the version")
    options = parser.parse_args()
    try:
        _make(ROOT / "build" / "dist", options.tag)
    except ReleaseError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


def _make(output: Path, tag: str | None) -> None:
    tell = _Teller()
    version = versions.version_of(ROOT)
    versions.check(version, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), tag)
    tell(
        "version",
        f"{version}, {'in development' if version.is_devrelease else 'a release'}, as CHANGELOG.md "
        "has it",
    )
    shutil.rmtree(output, ignore_errors=True)
    built = distributions.build(ROOT, output)
    tell("build", ", ".join(path.name for path in built))
    with TemporaryDirectory() as folder:
        distributions.check_same(built, Path(folder), ROOT / "tools/constraints/release.txt")
    tell(
        "rebuild",
        f"the same bytes: sha256 {', '.join(distributions.digest(path)[:12] for path in built)}",
    )
    distributions.check_metadata(built)
    tell("metadata", "fit for an index")
    (wheel,) = (path for path in built if path.suffix == ".whl")
    licences = Licences()
    (output / "sbom").mkdir()
    with TemporaryDirectory() as gathered:
        gather(wheel, extras(ROOT), Path(gathered), ROOT / "tools/constraints/extras.txt")
        tell("gather", "all that the extras need")
        for extra in [None, *extras(ROOT)]:
            sbom = _try(wheel, extra, version, Path(gathered))
            licences.add(sbom, extra)
            name = f"mlflowclient-{version}{f'-{extra}' if extra else ''}.cdx.json"
            (output / "sbom" / name).write_text(
                json.dumps(sbom, indent=2, sort_keys=True) + "\n", encoding="utf-8"
            )
            tell(
                "install",
                f"{f'[{extra}]' if extra else 'no extra'}: {len(sbom['components'])} packages, all "
                "is well",
            )
    (output / "sbom/licences.txt").write_text(licences.table(), encoding="utf-8")
    tell(
        "licences",
        f"{len(licences.packages)} packages, listed in {(output / 'sbom').relative_to(ROOT)}/",
    )


def _try(wheel: Path, extra: str | None, version: Version, gathered: Path) -> dict[str, Any]:
    """Install the wheel, and use it; what came with it."""
    with TemporaryDirectory() as folder:
        python = install(wheel, extra, Path(folder, "environment"), gathered)
        run(python, "-I", Path(__file__).with_name("smoke.py"), extra or "alone", cwd=Path(folder))
        return sbom_of(python, ROOT / "pyproject.toml", version)


class _Teller:
    """Prints what was done, and in how many seconds."""

    def __init__(self) -> None:
        self._since = time.monotonic()

    def __call__(self, step: str, text: str) -> None:
        now = time.monotonic()
        print(f"{step:<9} {now - self._since:5.1f} s  {text}", flush=True)
        self._since = now


if __name__ == "__main__":
    sys.exit(main())
