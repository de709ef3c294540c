"""The supported releases of MLflow: one line of the spec, and what has to agree with it."""

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


def test_the_line_is_read_from_the_spec(tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text('info:\n  title: X\n  x-mlflow-servers: ["2.22.5", "4.0.0"]\n')
    assert supported(path) == ("2.22.5", "4.0.0")
    path.write_text("info:\n  title: X\n")
    with pytest.raises(ValueError, match=r"has no line '  x-mlflow-servers: \[\.\.\.\]'"):
        supported(path)


def test_the_generated_package_has_the_same() -> None:
    assert VERSIONS == MLFLOW_SERVERS


def test_the_makefile_has_the_same() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(
        ["make", "--silent", "--eval", "print: ; @echo $(SUPPORTED) / $(TESTED)", "print"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == f"{' '.join(VERSIONS)} / {' '.join(TESTED)}\n"


def test_each_is_pinned() -> None:
    pinned = {path.stem for path in (ROOT / "tools" / "constraints").glob("mlflow-*.txt")}
    assert pinned == {f"mlflow-{version}" for version in VERSIONS}


def test_pages_name_the_first_and_the_last() -> None:
    expected = tuple(version.rpartition(".")[0] for version in (OLDEST, NEWEST))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in re.findall(r"(?:MLflow|servers?) from (\d+\.\d+) to (\d+\.\d+)", text):
            assert found == expected, page
