"""The wheel and the sdist install and import in an empty virtual environment, with no generator in it."""

from __future__ import annotations

import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

SCRIPT = """
import importlib.metadata, importlib.util
import mlflow_openapi, mlflowclient
with mlflowclient.MLFlow() as mlf:
    assert mlf.apiroot == "http://localhost:5000/api"
from mlflow_openapi.models import Run
from mlflowclient import AsyncMLFlow
for absent in ("generator", "servers", "openapi_python_client", "yaml", "rich"):
    assert importlib.util.find_spec(absent) is None, absent
print(importlib.metadata.version("mlflowclient"))
"""


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)])
    return folder


def run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("pattern", ["*.whl", "*.tar.gz"])
def test_it_installs_and_imports_in_an_empty_environment(pattern: str, distributions: Path, tmp_path: Path) -> None:
    (distribution,) = distributions.glob(pattern)
    venv.create(tmp_path / "empty", with_pip=True)
    python = str(tmp_path / "empty" / "bin" / "python")
    run(
        [
            python,
            "-m",
            "pip",
            "install",
            "--quiet",
            str(distribution),
            "--constraint",
            str(ROOT / "constraints/dev.txt"),
        ]
    )
    version = run([python, "-I", "-W", "error", "-c", SCRIPT]).strip()
    assert distribution.name.startswith(f"mlflowclient-{version}")
    assert "usage: mlflowclient" in run([str(tmp_path / "empty" / "bin" / "mlflowclient"), "--help"])


def test_the_wheel_holds_the_two_packages_and_their_type_markers(distributions: Path) -> None:
    (wheel,) = distributions.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names if ".dist-info/" not in name}
    assert tops == {"mlflowclient", "mlflow_openapi"}
    assert {"mlflowclient/py.typed", "mlflow_openapi/py.typed"} <= set(names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
