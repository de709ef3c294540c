"""The supported MLflow versions are read from the spec, and other files must agree with it."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from mlflow_openapi.servers import MLFLOW_SERVERS
from tools.paths import ROOT
from tools.servers.versions import NEWEST, OLDEST, TESTED, VERSIONS, supported

PAGES = [ROOT / "README.md", *sorted(ROOT.glob("docs/**/*.md")), ROOT / "spec" / "README.md"]


def test_the_supported_versions_are_read_from_the_spec(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text('info:\n  title: X\n  x-mlflow-servers: ["2.22.5", "4.0.0"]\n')
    assert supported(path) == ("2.22.5", "4.0.0")
    path.write_text("info:\n  title: X\n")
    with pytest.raises(ValueError, match=r"has no line '  x-mlflow-servers: \[\.\.\.\]'"):
        supported(path)


def test_the_generated_package_lists_the_supported_versions() -> None:
    assert VERSIONS == MLFLOW_SERVERS


def test_the_makefile_lists_the_supported_and_tested_versions() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    process = subprocess.run(
        ["make", "--silent", "--eval", "print: ; @echo $(SUPPORTED) / $(TESTED)", "print"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert process.stdout == f"{' '.join(VERSIONS)} / {' '.join(TESTED)}\n"


def test_each_supported_version_has_a_constraints_file() -> None:
    pinned = {path.stem for path in (ROOT / "tools" / "constraints").glob("mlflow-*.txt")}
    assert pinned == {f"mlflow-{version}" for version in VERSIONS}


def test_pages_name_the_supported_range() -> None:
    expected = tuple(version.rpartition(".")[0] for version in (OLDEST, NEWEST))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for stated in re.findall(r"(?:MLflow|servers?) from (\d+\.\d+) to (\d+\.\d+)", text):
            assert stated == expected, page
