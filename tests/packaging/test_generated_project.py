"""Generated projects: one installed alone in an environment, and several in the same one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
import venv
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests/generator/specs/small.yaml"
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "--python")


class Server(BaseHTTPRequestHandler):
    """A handler that returns a version for `/version`, and 404 for all other requests."""

    def do_GET(self) -> None:
        if self.path == "/version":
            self._respond(200, "text/plain", b"3.17.2")
        else:
            body = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "There is no run r1."}
            self._respond(404, "application/json", json.dumps(body).encode())

    def _respond(self, status: int, content_type: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


def run(*command: str | Path, cwd: Path) -> str:
    process = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    assert process.returncode == 0, process.stdout + process.stderr
    return process.stdout


def generate(folder: Path, name: str, *options: str | Path) -> Path:
    command = (sys.executable, "-m", "generator", "generate", "--package", name)
    run(*command, "--output", folder / name, *options, cwd=ROOT)
    return folder / name


def environment(folder: Path, *projects: Path) -> Path:
    """Install projects into a new environment, and return the path of its Python."""
    venv.create(folder, with_pip=False)
    python = folder / "bin/python"
    constraints = ("-c", ROOT / "tools/constraints/extras.txt")
    run(*PIP, python, "install", "--no-compile", *constraints, *projects, cwd=folder)
    run(*PIP, python, "check", cwd=folder)
    return python


IMPORT_ALL = """
import importlib, pkgutil, sys, garden
for module in pkgutil.walk_packages(garden.__path__, "garden."):
    if not module.name.startswith("garden._runtime.http."):
        importlib.import_module(module.name)
assert not [name for name in sys.modules if name.startswith("mlflow")]
"""


def test_a_client_works_in_an_empty_environment(tmp_path: Path, url: str) -> None:
    project = generate(tmp_path, "garden", "--spec", SMALL)
    python = environment(tmp_path / "environment", project)
    run(python, "-I", "-W", "error", "-c", IMPORT_ALL, cwd=tmp_path)
    readme = (project / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```python\n(.*?)^```", readme, re.DOTALL | re.MULTILINE)
    assert len(examples) == 2, "expected one sync and one async example"
    for example in examples:
        assert "http://localhost:5000" in example
        code = example.replace("http://localhost:5000", url)
        assert run(python, "-I", "-W", "error", "-c", code, cwd=tmp_path) == "3.17.2\n"


SIDE_BY_SIDE = """
import asyncio, importlib, sys
import httpx, mlflowclient

URL = sys.argv[1]
for package in ("tracking_3_5", "tracking_3_17"):
    get_run = importlib.import_module(f"{package}.api.runs.get_run")
    errors = importlib.import_module(f"{package}.errors")

    async def call() -> None:
        async with httpx.AsyncClient(base_url=URL, trust_env=False) as client:
            await get_run.asyncio(client, "r1")

    try:
        with httpx.Client(base_url=URL, trust_env=False) as client:
            get_run.sync(client, "r1")
    except errors.StatusError as error:
        print(error)
    try:
        asyncio.run(call())
    except errors.StatusError as error:
        print(error.status, error.error_code, error.message)
    print(importlib.import_module(f"{package}.servers").MLFLOW_SERVERS)
with mlflowclient.MLFlow(URL, trust_env=False) as mlf:
    try:
        mlf.get_run("r1")
    except mlflowclient.errors.ResourceDoesNotExistError as error:
        print(error)
"""
ERROR = (
    "GET /api/2.0/mlflow/runs/get: 404 RESOURCE_DOES_NOT_EXIST: There is no run r1.\n"
    "404 RESOURCE_DOES_NOT_EXIST There is no run r1.\n"
)


def test_clients_of_several_versions_and_mlflowclient_work_in_one_environment(
    tmp_path: Path, url: str
) -> None:
    older = generate(tmp_path, "tracking_3_5", "--mlflow-version", "3.5")
    newer = generate(tmp_path, "tracking_3_17", "--mlflow-version", "3.17.2")
    python = environment(tmp_path / "environment", older, newer, ROOT)
    versions = (
        "from importlib.metadata import version;"
        "print(version('tracking_3_5'), version('tracking_3_17'))"
    )
    assert run(python, "-I", "-c", versions, cwd=tmp_path) == "3.5 3.17\n"
    output = run(python, "-I", "-W", "error", "-c", SIDE_BY_SIDE, url, cwd=tmp_path)
    assert output == (
        f"{ERROR}('3.5.1',)\n{ERROR}('3.17.2',)\n"
        "GET /api/2.0/mlflow/runs/get: 404 RESOURCE_DOES_NOT_EXIST: There is no run r1.\n"
    )
    imports = (
        "import tracking_3_17.api.users, tracking_3_17.api.mcp_servers, tracking_3_5.api.users"
    )
    run(python, "-I", "-c", imports, cwd=tmp_path)
    assert not (older / "tracking_3_5" / "api" / "mcp_servers").exists()
