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


def make(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MLFLOW_", "PYTHON"))
    }
    return subprocess.run(
        ["make", "--silent", *arguments],
        cwd=ROOT,
        env=environment | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_makefile_lists_the_supported_and_tested_versions() -> None:
    process = make("--eval", "print: ; @echo $(SUPPORTED) / $(TESTED)", "print")
    assert process.stdout == f"{' '.join(VERSIONS)} / {' '.join(TESTED)}\n"


@pytest.fixture
def interpreters(tmp_path: Path) -> Path:
    """A folder with a `python3.11`, and a `python3` that is not Python 3.11."""
    for name, status in (("python3.11", 0), ("python3", 1)):
        path = tmp_path / name
        path.write_text(f"#!/bin/sh\nexit {status}\n")
        path.chmod(0o755)
    return tmp_path


def test_servers_run_on_python_3_11(interpreters: Path) -> None:
    search_path = f"{interpreters}{os.pathsep}{os.environ['PATH']}"

    def interpreter(*arguments: str) -> str:
        rule = "print: ; @echo $(MLFLOW_PYTHON)"
        return make("--eval", rule, "print", *arguments, PATH=search_path).stdout.strip()

    python311 = str(interpreters / "python3.11")
    assert interpreter() == "python3.11"
    assert interpreter(f"PYTHON={python311}") == python311
    assert interpreter("MLFLOW_PYTHON=/opt/python3.11") == "/opt/python3.11"


def test_another_python_for_servers_is_refused_before_the_installation(interpreters: Path) -> None:
    process = make(".mlflow/0.0.0/.installed", f"MLFLOW_PYTHON={interpreters / 'python3'}")
    assert process.returncode != 0
    assert "error: MLflow servers need Python 3.11" in process.stderr
    assert not (ROOT / ".mlflow/0.0.0").exists()


def test_each_supported_version_has_a_constraints_file() -> None:
    pinned = {path.stem for path in (ROOT / "tools" / "constraints").glob("mlflow-*.txt")}
    assert pinned == {f"mlflow-{version}" for version in VERSIONS}


def test_pages_name_the_supported_range() -> None:
    expected = tuple(version.rpartition(".")[0] for version in (OLDEST, NEWEST))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for stated in re.findall(r"(?:MLflow|servers?) from (\d+\.\d+) to (\d+\.\d+)", text):
            assert stated == expected, page
