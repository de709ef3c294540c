"""Starts a real MLflow server of one version, and ends it with everything that it started.

    with MLflowServer.start("3.17.2") as server:
        print(server.url)

Each server has a folder of its own for its database, artifacts and log, a free port of 127.0.0.1, and an environment
without the caller's MLFLOW_* variables. It runs in its own process group, which ends with the block, with an exception
(Ctrl-C included), and at the latest when the Python process exits. A Python process that is killed with SIGKILL, or by
a signal that it does not handle, leaves the server behind.

Standard library only. POSIX only.
"""

from __future__ import annotations

import atexit
import configparser
import contextlib
import http.client
import os
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

NEWEST = "3.17.2"
HOST = "127.0.0.1"
App = Literal["plain", "basic-auth"]

_INSTALLED = Path(__file__).parents[1] / ".mlflow"
_START_SECONDS = 120.0
_STOP_SECONDS = 10.0
_TRIES = 5
# What would make the server another one than the one that was asked for.
_FOREIGN = ("MLFLOW_", "_MLFLOW_", "PYTHON", "GUNICORN_", "UVICORN_")


class ServerError(Exception):
    """The server cannot be started; the message says why, with the end of its log."""


class _PortTakenError(ServerError):
    pass


class MLflowServer:
    """A server that runs. Made by `start`, ended by `stop` or at the end of a `with` block."""

    def __init__(self, version: str, app: App, folder: Path, port: int, *, temporary: bool) -> None:
        self.version = version
        self.url = f"http://{HOST}:{port}"
        self.admin = _admin(folder) if app == "basic-auth" else None
        self._port = port
        self._folder = folder
        self._temporary = temporary
        self._final_log: str | None = None
        with self._log_file.open("wb") as log:
            self._process = subprocess.Popen(
                _command(version, app, folder, port),
                cwd=folder,
                env=_environment(version, app, folder),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        atexit.register(self.stop)

    @classmethod
    def start(
        cls, version: str = NEWEST, *, app: App = "plain", directory: Path | None = None, port: int | None = None
    ) -> Self:
        """Start a server and wait until it answers.

        Without `directory`, a temporary folder is made, and removed at the end; a directory that is given stays, and
        a later server goes on with its data. Without `port`, a free one is taken.
        """
        if not (_INSTALLED / version / ".installed").exists():
            raise ServerError(f"MLflow {version} is not installed: run `make .mlflow/{version}/.installed`")
        for attempt in range(1, _TRIES + 1):
            try:
                return cls._start_once(version, app, directory, port or _free_port())
            except _PortTakenError:
                # Between the choice of a free port and the server's bind, another process can take it.
                if port is not None or attempt == _TRIES:
                    raise
        raise AssertionError("unreachable")

    @classmethod
    def _start_once(cls, version: str, app: App, directory: Path | None, port: int) -> Self:
        folder = directory or Path(tempfile.mkdtemp(prefix=f"mlflow-{version}-"))
        folder.mkdir(parents=True, exist_ok=True)
        server = cls(version, app, folder.resolve(), port, temporary=directory is None)
        try:
            server._wait_until_it_answers()
        except BaseException:
            server.stop()
            raise
        return server

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def log(self) -> str:
        """What the server has written until now."""
        if self._final_log is not None:
            return self._final_log
        return self._log_file.read_text(encoding="utf-8", errors="replace")

    def wait(self) -> int:
        """Wait until the server ends by itself; its exit status."""
        return self._process.wait()

    def stop(self) -> None:
        """End the server and the processes that it started. Once stopped, this does nothing."""
        if self._final_log is not None:
            return
        self._signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_STOP_SECONDS)
        # The group is there as long as one of its processes is, also when the first one has gone.
        self._signal(signal.SIGKILL)
        self._process.wait()
        self._final_log = self.log
        if self._temporary:
            shutil.rmtree(self._folder, ignore_errors=True)
        atexit.unregister(self.stop)

    @property
    def _log_file(self) -> Path:
        return self._folder / "server.log"

    def _signal(self, number: signal.Signals) -> None:
        # macOS answers EPERM for a group of which only zombies are left.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, number)

    def _wait_until_it_answers(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._answers():
            if self._process.poll() is not None:
                # uvicorn: "address already in use", gunicorn: "Connection in use".
                if "in use" in self.log:
                    raise _PortTakenError(f"port {self._port} is taken by another process")
                raise ServerError(
                    f"MLflow {self.version} ended with status {self._process.returncode}:\n{self._tail()}"
                )
            if time.monotonic() > deadline:
                raise ServerError(f"MLflow {self.version} gave no answer in {_START_SECONDS:.0f} s:\n{self._tail()}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        # Without the log, another server that has taken the port would do as well. Both of MLflow's HTTP servers write
        # the URL as soon as they listen.
        if self.url not in self.log:
            return False
        connection = http.client.HTTPConnection(HOST, self._port, timeout=5)
        try:
            connection.request("GET", "/health")
            return connection.getresponse().status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def _tail(self) -> str:
        return "\n".join(self.log.splitlines()[-30:])


def _command(version: str, app: App, folder: Path, port: int) -> list[str]:
    return [
        str(_INSTALLED / version / "bin" / "python"),
        *("-m", "mlflow", "server"),
        *("--host", HOST, "--port", str(port), "--workers", "1"),
        *("--backend-store-uri", f"sqlite:///{folder}/mlflow.db"),
        *("--artifacts-destination", str(folder / "artifacts")),
        *(("--app-name", app) if app != "plain" else ()),
    ]


def _environment(version: str, app: App, folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(_FOREIGN)}
    return {
        **kept,
        "PATH": f"{_INSTALLED / version / 'bin'}{os.pathsep}{kept.get('PATH', os.defpath)}",
        "PYTHONUNBUFFERED": "1",
        "MLFLOW_DISABLE_TELEMETRY": "true",
        "DO_NOT_TRACK": "true",
        # Jobs run in sessions of their own, which would outlive the server's group.
        "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "false",
        **(_auth_environment(folder) if app == "basic-auth" else {}),
    }


def _auth_environment(folder: Path) -> dict[str, str]:
    # Not for the plain app: 3.17 reads the file on each search of runs, and fails where it is missing.
    return {
        "MLFLOW_AUTH_CONFIG_PATH": str(_auth_config(folder)),
        "MLFLOW_FLASK_SERVER_SECRET_KEY": secrets.token_urlsafe(32),
    }


def _auth_config(folder: Path) -> Path:
    return folder / "basic_auth.ini"


def _admin(folder: Path) -> tuple[str, str]:
    """Username and password of the admin, who is made at the first start in a folder.

    They are told in the configuration file, which 2.22 and 3.17 both read; 2.22 knows no variable for them.
    """
    path = _auth_config(folder)
    config = configparser.ConfigParser(interpolation=None)
    if not config.read(path):
        config["mlflow"] = {
            "default_permission": "READ",
            "database_uri": f"sqlite:///{folder}/auth.db",
            "admin_username": "admin",
            "admin_password": secrets.token_urlsafe(16),
            "authorization_function": "mlflow.server.auth:authenticate_request_basic_auth",
        }
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            config.write(file)
    return config["mlflow"]["admin_username"], config["mlflow"]["admin_password"]


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
    return port
