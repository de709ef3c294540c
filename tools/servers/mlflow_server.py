"""Starts a real MLflow server, and stops it with all processes that it started.

    with MLflowServer.start() as server:
        print(server.url)

Each server has its own folder for database, artifacts and log, a free port of 127.0.0.1, and an
environment without the caller's MLFLOW_* variables. A server runs in its own process group. The
group is stopped at the end of the block, on an exception (including Ctrl-C), and at the latest when
the Python process exits. If the Python process is killed with SIGKILL, or by a signal that it does
not handle, the server continues to run.

This module uses only the standard library, and works only on POSIX systems.
"""

from __future__ import annotations

import atexit
import base64
import configparser
import http.client
import os
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from tools.paths import ROOT
from tools.servers.object_store import BUCKET, ObjectStore
from tools.servers.processes import (
    HOST,
    ServerError,
    defer_signals,
    end_group,
    free_port,
    kill_group,
)
from tools.servers.versions import NEWEST

App = Literal["plain", "basic-auth"]
# Features of `x-mlflow-requires` that an option or variable of the server enables. Older servers
# ignore these options and variables.
Feature = Literal["workspaces", "gateway", "jobs", "webhooks"]

_INSTALLED = ROOT / ".mlflow"
# Only a server that hangs takes that long. A server that exits early is detected immediately.
_START_SECONDS = 300.0
_MAX_ATTEMPTS = 5
# The caller's variables with these prefixes are removed, because they could configure the server.
_REMOVED_PREFIXES = ("MLFLOW_", "_MLFLOW_", "PYTHON", "GUNICORN_", "UVICORN_")


class _PortInUseError(ServerError):
    pass


@dataclass(frozen=True)
class _Setup:
    version: str
    app: App
    features: frozenset[Feature]
    object_store: ObjectStore | None


class MLflowServer:
    """A running server, created by `start`.

    The server is stopped by `stop` or at the end of a `with` block.
    """

    def __init__(self, setup: _Setup, folder: Path, port: int, *, temporary: bool) -> None:
        self.version = setup.version
        self.url = f"http://{HOST}:{port}"
        self.admin = _admin(folder) if setup.app == "basic-auth" else None
        self._port = port
        self._folder = folder
        self._temporary = temporary
        self._final_log: str | None = None
        with defer_signals(), self._log_file.open("wb") as log:
            self._process = subprocess.Popen(
                _command(setup, folder, port),
                cwd=folder,
                env=_environment(setup, folder),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            atexit.register(self.stop)

    @classmethod
    def start(
        cls,
        version: str = NEWEST,
        *,
        app: App = "plain",
        features: Collection[Feature] = (),
        object_store: ObjectStore | None = None,
        folder: Path | None = None,
        port: int | None = None,
    ) -> Self:
        """Start a server and wait until it responds.

        Args:
            version: Version of MLflow.
            app: Application that the server runs.
            features: Optional features to enable.
            object_store: Store for artifacts. If omitted, artifacts are stored in the folder of the
                server.
            folder: Folder for the data of the server. The folder is preserved, so that a later
                server can use the data. If omitted, a temporary folder is used and removed at the
                end.
            port: Port of the server. If omitted, a free port is used.

        Raises:
            ServerError: MLflow is not installed, the port is in use, or the server does not start.
        """
        if not (_INSTALLED / version / ".installed").exists():
            raise ServerError(
                f"MLflow {version} is not installed: run `make .mlflow/{version}/.installed`"
            )
        setup = _Setup(version, app, frozenset(features), object_store)
        for attempt in range(1, _MAX_ATTEMPTS + 1):
            try:
                return cls._start_once(setup, folder, port or free_port())
            except _PortInUseError:
                # Another process can bind the port after `free_port` has returned it.
                if port is not None or attempt == _MAX_ATTEMPTS:
                    raise
        raise AssertionError("unreachable")

    @classmethod
    def _start_once(cls, setup: _Setup, directory: Path | None, port: int) -> Self:
        folder = directory or Path(tempfile.mkdtemp(prefix=f"mlflow-{setup.version}-"))
        folder.mkdir(parents=True, exist_ok=True)
        server = cls(setup, folder.resolve(), port, temporary=directory is None)
        try:
            server._wait_until_ready()
        except BaseException:
            server.stop()
            raise
        return server

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def log(self) -> str:
        """Output of the server so far."""
        if self._final_log is not None:
            return self._final_log
        return self._log_file.read_text(encoding="utf-8", errors="replace")

    def wait(self) -> int:
        """Wait until the server exits by itself, and return its exit status."""
        return self._process.wait()

    def stop(self) -> None:
        """Stop the server with its processes. Does nothing if the server is already stopped."""
        if self._final_log is not None:
            return
        end_group(self._process)
        self._final_log = self.log
        if self._temporary:
            shutil.rmtree(self._folder, ignore_errors=True)
        atexit.unregister(self.stop)

    def kill(self) -> None:
        """Kill the server as a machine failure would. Its folder remains unchanged."""
        kill_group(self._process)
        self._final_log = self.log
        atexit.unregister(self.stop)

    @property
    def _log_file(self) -> Path:
        return self._folder / "server.log"

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._is_ready():
            if self._process.poll() is not None:
                # uvicorn logs "address already in use", gunicorn "Connection in use".
                if "in use" in self.log:
                    raise _PortInUseError(f"port {self._port} is in use by another process")
                raise ServerError(
                    f"MLflow {self.version} ended with status "
                    f"{self._process.returncode}:\n{self._tail()}"
                )
            if time.monotonic() > deadline:
                raise ServerError(
                    f"MLflow {self.version} did not respond within {_START_SECONDS:.0f} "
                    f"s:\n{self._tail()}"
                )
            time.sleep(0.1)

    def _is_ready(self) -> bool:
        # The log shows that the response comes from this server and not from another process with
        # the same port. Both of MLflow's HTTP servers log the URL as soon as they listen.
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


def _command(setup: _Setup, folder: Path, port: int) -> list[str]:
    artifacts = (
        str(folder / "artifacts") if setup.object_store is None else f"s3://{BUCKET}/{folder.name}"
    )
    return [
        str(_INSTALLED / setup.version / "bin" / "python"),
        *("-m", "mlflow", "server"),
        *("--host", HOST, "--port", str(port), "--workers", "1"),
        *("--backend-store-uri", f"sqlite:///{folder}/mlflow.db"),
        *("--artifacts-destination", artifacts),
        *(("--app-name", setup.app) if setup.app != "plain" else ()),
        *(("--enable-workspaces",) if "workspaces" in setup.features else ()),
    ]


def _environment(setup: _Setup, folder: Path) -> dict[str, str]:
    inherited = {
        name: value for name, value in os.environ.items() if not name.startswith(_REMOVED_PREFIXES)
    }
    path = inherited.get("PATH", os.defpath)
    return {
        **inherited,
        "PATH": f"{_INSTALLED / setup.version / 'bin'}{os.pathsep}{path}",
        "PYTHONUNBUFFERED": "1",
        "MLFLOW_DISABLE_TELEMETRY": "true",
        "DO_NOT_TRACK": "true",
        # The job runner is another Python process that imports all of MLflow.
        "MLFLOW_SERVER_ENABLE_JOB_EXECUTION": "true" if "jobs" in setup.features else "false",
        **({"MLFLOW_CRYPTO_KEK_PASSPHRASE": _key()} if "gateway" in setup.features else {}),
        **(_webhook_environment() if "webhooks" in setup.features else {}),
        **({} if setup.object_store is None else setup.object_store.environment),
        **(_auth_environment(folder) if setup.app == "basic-auth" else {}),
    }


def _webhook_environment() -> dict[str, str]:
    return {
        "MLFLOW_WEBHOOK_SECRET_ENCRYPTION_KEY": _key(),
        # The tests receive webhooks at http://127.0.0.1.
        "MLFLOW_WEBHOOK_ALLOWED_SCHEMES": "http,https",
        "MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS": "true",
    }


def _key() -> str:
    """Generate a Fernet key, which also serves as a passphrase."""
    return base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()


def _auth_environment(folder: Path) -> dict[str, str]:
    # The plain app does not get these variables: 3.17 reads the file on each search of runs and
    # fails if the file is missing.
    return {
        "MLFLOW_AUTH_CONFIG_PATH": str(_auth_config(folder)),
        "MLFLOW_FLASK_SERVER_SECRET_KEY": secrets.token_urlsafe(32),
    }


def _auth_config(folder: Path) -> Path:
    return folder / "basic_auth.ini"


def _admin(folder: Path) -> tuple[str, str]:
    """Return username and password of the admin.

    The admin is created at the first start in a folder. Username and password are set in the
    configuration file, which all releases read. 2.9 to 2.22 have no environment variables for
    username and password.
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
        # Other users must not be able to read the password.
        with os.fdopen(
            os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8"
        ) as file:
            config.write(file)
    return config["mlflow"]["admin_username"], config["mlflow"]["admin_password"]
