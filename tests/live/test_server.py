"""The servers that the other tests use: starting, stopping, cleanup, and error messages."""

from __future__ import annotations

import base64
import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.waiting import PATIENCE, wait_until
from tools.servers import mlflow_server
from tools.servers.mlflow_server import App, MLflowServer
from tools.servers.processes import HOST, ServerError, defer_signals, free_port
from tools.servers.versions import NEWEST, OLDEST

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder of servers. Tests check that stopped servers leave the folder empty."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def get(url: str, admin: tuple[str, str] | None = None) -> bytes:
    request = urllib.request.Request(url)
    if admin is not None:
        request.add_header(
            "Authorization", "Basic " + base64.b64encode(":".join(admin).encode()).decode()
        )
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(
        request, timeout=30
    ) as response:
        body: bytes = response.read()
    return body


def is_open(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex((HOST, port)) == 0


def processes(text: str) -> list[str]:
    """Return the command lines of running processes that contain the text."""
    if Path("/proc/self/cmdline").exists():
        lines = list(command_lines())
    else:
        ps = ["ps", "-A", "-ww", "-o", "args="]
        lines = subprocess.run(ps, capture_output=True, text=True, check=True).stdout.splitlines()
    return [line for line in lines if text in line]


def assert_gone(text: str) -> None:
    """Wait until no process has the text in its command line.

    Killed processes need some time to disappear.
    """
    wait_until(lambda: not processes(text))


def command_lines() -> Iterator[str]:
    """Yield the command lines in /proc, because not every Linux has ps."""
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = file.read_bytes()
        except OSError:
            # The process has ended.
            continue
        yield words.replace(b"\0", b" ").decode(errors="replace")


def port_of(server: MLflowServer) -> int:
    return int(server.url.rsplit(":", 1)[1])


@pytest.mark.parametrize(("version", "app"), [(NEWEST, "basic-auth"), (OLDEST, "plain")])
def test_a_server_responds_and_leaves_no_processes_or_files_behind(
    version: str, app: App, temporary_folder: Path
) -> None:
    with MLflowServer.start(version, app=app) as server:
        assert get(f"{server.url}/health") == b"OK"
        assert get(f"{server.url}/version", server.admin) == version.encode()
        url = f"{server.url}/api/2.0/mlflow/experiments/get?experiment_id=0"
        assert b"Default" in get(url, server.admin)
        if app == "basic-auth":
            with pytest.raises(urllib.error.HTTPError, match="401") as caught:
                get(url)
            caught.value.close()
        assert processes(f"--port {port_of(server)} ")
    assert not is_open(port_of(server))
    assert_gone(str(port_of(server)))
    assert list(temporary_folder.iterdir()) == []
    server.stop()
    assert server.url in server.log


def test_a_given_directory_is_kept_and_reused(tmp_path: Path) -> None:
    with MLflowServer.start(OLDEST, app="basic-auth", folder=tmp_path / "data") as first:
        pass
    with MLflowServer.start(OLDEST, app="basic-auth", folder=tmp_path / "data") as second:
        assert second.admin == first.admin
        assert b"Default" in get(
            f"{second.url}/api/2.0/mlflow/experiments/get?experiment_id=0", second.admin
        )


@pytest.mark.parametrize("version", [NEWEST, OLDEST])
def test_a_port_in_use_is_reported(version: str) -> None:
    with socket.create_server((HOST, 0)) as other:
        taken: int = other.getsockname()[1]
        with pytest.raises(ServerError, match=f"^port {taken} is in use by another process$"):
            MLflowServer.start(version, port=taken)


def test_another_port_is_tried_if_no_port_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server((HOST, 0)) as other:
        taken: int = other.getsockname()[1]
        ports = iter([taken, free_port()])
        monkeypatch.setattr(mlflow_server, "free_port", lambda: next(ports))
        with MLflowServer.start(OLDEST) as server:
            assert port_of(server) != taken


def test_the_log_of_a_server_that_fails_to_start_is_reported(temporary_folder: Path) -> None:
    folder = temporary_folder / "data"
    folder.mkdir()
    (folder / "mlflow.db").write_text("This is not a database. " * 100)
    with pytest.raises(
        ServerError,
        match=rf"(?s)^MLflow {re.escape(NEWEST)} ended with status [1-9].*file is not a database",
    ):
        MLflowServer.start(NEWEST, folder=folder)


def test_a_version_that_is_not_installed_is_reported_with_the_install_command() -> None:
    with pytest.raises(
        ServerError, match=r"^MLflow 0\.1 is not installed: run `make \.mlflow/0\.1/\.installed`$"
    ):
        MLflowServer.start("0.1")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("ready", [True, False], ids=["running", "starting"])
def test_a_signal_stops_the_foreground_command_and_its_server(
    number: signal.Signals, ready: bool, temporary_folder: Path
) -> None:
    port = free_port()
    command = [sys.executable, "-m", "tools.servers", NEWEST, "--port", str(port)]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    ) as foreground:
        try:
            assert foreground.stdout is not None
            if ready:
                assert foreground.stdout.readline() == f"MLflow {NEWEST} at http://{HOST}:{port}\n"
            else:
                wait_until(lambda: processes(f"server --host {HOST} --port {port} "))
            foreground.send_signal(number)
            assert foreground.wait(PATIENCE) == 0
        finally:
            foreground.terminate()
    assert not is_open(port)
    assert_gone(f"--port {port} ")
    assert list(temporary_folder.iterdir()) == []


def test_a_signal_is_deferred_until_a_started_process_is_recorded() -> None:
    order: list[str] = []
    before = signal.signal(signal.SIGTERM, lambda *_: order.append("handled"))
    try:
        with defer_signals():
            signal.raise_signal(signal.SIGTERM)
            order.append("recorded")
        assert order == ["recorded", "handled"]
        signal.raise_signal(signal.SIGTERM)
        assert order == ["recorded", "handled", "handled"]
    finally:
        signal.signal(signal.SIGTERM, before)


def test_the_server_stops_when_the_interpreter_exits(temporary_folder: Path) -> None:
    code = "from tools.servers.mlflow_server import MLflowServer; print(MLflowServer.start().url)"
    process = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert not is_open(int(process.stdout.rsplit(":", 1)[1]))
    assert list(temporary_folder.iterdir()) == []
