"""The wheel and the sdist: reproducible builds, their content, and the wheel without extras.

`make dist` also tests each extra, which takes longer.
"""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

from tools.release import distributions, environments
from tools.release.commands import run

ROOT = Path(__file__).parents[2]
PACKAGES = {
    "mlflow_openapi": "generated",
    "mlflow_openapi_runtime": "runtime",
    "mlflowclient": "wrapper",
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return distributions.build(ROOT, tmp_path_factory.mktemp("dist"))


@pytest.fixture
def wheel(built: list[Path]) -> Path:
    (wheel_path,) = (path for path in built if path.suffix == ".whl")
    return wheel_path


def test_a_build_from_the_sdist_in_another_folder_is_identical(
    built: list[Path], tmp_path: Path
) -> None:
    distributions.check_reproducible(built, tmp_path, ROOT / "tools/constraints/release.txt")


def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    environments.download(wheel, [], tmp_path / "downloads", ROOT / "tools/constraints/extras.txt")
    python = environments.install(wheel, None, tmp_path / "empty", tmp_path / "downloads")
    run(python, "-I", "-W", "error", ROOT / "tools/release/smoke.py", "no_extra", cwd=tmp_path)


def test_the_wheel_contains_the_packages_and_their_type_markers(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == set(PACKAGES)
    assert {f"{package}/py.typed" for package in PACKAGES} <= set(names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "__pycache__" in name]


def test_the_sdist_contains_only_the_sources_of_the_wheel(built: list[Path]) -> None:
    (sdist,) = (path for path in built if path.suffix == ".gz")
    with tarfile.open(sdist) as archive:
        names = [name.partition("/")[2] for name in archive.getnames()]
    folders = tuple(f"{folder}/{package}/" for package, folder in PACKAGES.items())
    packages = {name for name in names if name.startswith(folders)}
    # .gitignore is included, because a build from the sdist also omits the files that .gitignore
    # lists.
    others = {".gitignore", "CHANGELOG.md", "LICENSE", "PKG-INFO", "README.md", "pyproject.toml"}
    assert set(names) - packages == others
    assert {f"{folder}py.typed" for folder in folders} <= packages
