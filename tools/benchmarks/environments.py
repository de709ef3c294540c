"""The virtual environments of the peers, and the canned server that they call."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

from tools.paths import ROOT
from tools.servers.versions import NEWEST

BASELINE = "httpx"
# http.client is part of Python, so it runs in the environment of httpx.
FOLDERS = {
    "http.client": ROOT / ".peers" / "httpx",
    "urllib3-orjson": ROOT / ".peers" / "urllib3",
    "httpx": ROOT / ".peers" / "httpx",
    "requests": ROOT / ".peers" / "requests",
    "databricks-sdk": ROOT / ".peers" / "databricks-sdk",
    "mlflow-skinny": ROOT / ".peers" / "mlflow-skinny",
    "mlflow": ROOT / ".mlflow" / NEWEST,
    "mlflowclient": ROOT / ".peers" / "mlflowclient",
    "mlflowclient-orjson": ROOT / ".peers" / "mlflowclient-orjson",
}
# The client of this project, with and without orjson.
OWN_PEERS = ("mlflowclient-orjson", "mlflowclient")


def python(peer: str) -> str:
    return str(FOLDERS[peer] / "bin" / "python")


@contextmanager
def canned_server() -> Iterator[str]:
    """Run the canned server in a separate process, and yield its URL."""
    command = [sys.executable, "-m", "tools.benchmarks.canned_server"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()


def ceiling(url: str, calls: int = 5000) -> float:
    """Return the requests per second that the server handles on one bare connection."""
    connection = HTTPConnection(url.removeprefix("http://"))
    connection.connect()
    request = b"POST /api/2.0/mlflow/runs/log-metric HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}"
    started = time.perf_counter()
    for _ in range(calls):
        connection.sock.sendall(request)
        connection.sock.recv(65536)
    return calls / (time.perf_counter() - started)


def run(command: list[str]) -> str:
    """Run a command and return its output."""
    return subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
