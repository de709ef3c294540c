"""Real MLflow servers for the tests, one for each version and kind.

Each server is started when a test first needs it. A test with the fixture `deployment` runs on
every version of `--mlflow-versions` that its mark allows:

    @pytest.mark.mlflow(since="3.3")
    def test_webhooks(deployment: Deployment) -> None:
        deployment.client.create_webhook(...)

The kinds are:

- `plain` (the default): with the gateway, jobs, webhooks and an S3-like store for the artifacts
- `folder`: without these features, and with a folder for the artifacts
- `basic-auth`
- `workspaces`: basic-auth with workspaces
- `any`: for tests whose requests get the same responses on every kind

Servers are shared, so a test creates its entities with names from `unique`.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal
from uuid import uuid4

import pytest

from generator.versions import minor_of
from mlflowclient import MLFlow, errors
from tests.contract.spec_contract import ContractTransport, SpecContract
from tests.support import spec
from tools.servers.mlflow_server import App, Feature, MLflowServer
from tools.servers.object_store import ObjectStore

DeploymentKind = Literal["plain", "folder", "basic-auth", "workspaces"]

_APPS: dict[DeploymentKind, App] = {
    "plain": "plain",
    "folder": "plain",
    "basic-auth": "basic-auth",
    "workspaces": "basic-auth",
}
_FEATURES: dict[DeploymentKind, tuple[Feature, ...]] = {
    "plain": ("gateway", "jobs", "webhooks"),
    "folder": (),
    "basic-auth": (),
    "workspaces": ("workspaces",),
}


@dataclass(frozen=True)
class Deployment:
    """A server, and a client whose responses are checked against the spec.

    The client authenticates as the admin if the server has an admin.
    """

    version: str
    server: MLflowServer
    client: MLFlow

    def has(self, operation_id: str) -> bool:
        """Whether the operation exists in servers of this version, according to the spec."""
        operation = next(
            candidate
            for _, _, candidate in spec.operations()
            if candidate["operationId"] == operation_id
        )
        return within(
            self.version, operation.get("x-mlflow-since"), operation.get("x-mlflow-until")
        )

    @contextlib.contextmanager
    def fails(self, message: str) -> Iterator[None]:
        """Expect a server error, with the message in the response or in the log of the server."""
        logged = len(self.server.log)
        with pytest.raises(errors.ServerError) as caught:
            yield
        reported = f"{caught.value}\n{self.server.log[logged:]}"
        assert message in reported, reported


class Deployments:
    """The servers that tests have requested so far."""

    def __init__(self, contract: SpecContract) -> None:
        self._contract = contract
        self._open = contextlib.ExitStack()
        self._started: dict[tuple[str, DeploymentKind], Deployment] = {}
        self._store: ObjectStore | None = None

    def get(self, version: str, kind: DeploymentKind) -> Deployment:
        if (version, kind) not in self._started:
            self._started[version, kind] = self._start(version, kind)
        return self._started[version, kind]

    def close(self) -> None:
        """Stop all servers concurrently, because stopping one after the other takes 20 s."""
        with ThreadPoolExecutor() as threads:
            for deployment in self._started.values():
                threads.submit(deployment.server.stop)
        self._open.close()

    def _start(self, version: str, kind: DeploymentKind) -> Deployment:
        folder = Path(self._open.enter_context(TemporaryDirectory(prefix="mlflow-")))
        server = MLflowServer.start(
            version,
            folder=folder,
            app=_APPS[kind],
            # Before MLflow 3.10, jobs need a package that MLflow does not install.
            features=[
                feature
                for feature in _FEATURES[kind]
                if feature != "jobs" or within(version, "3.10", None)
            ],
            object_store=self._object_store() if kind == "plain" else None,
        )
        self._open.callback(server.stop)
        username, password = server.admin or (None, None)
        if password is not None:
            _hash_quickly(folder / "auth.db", password)
        transport = ContractTransport(self._contract, version, server.url)
        client = MLFlow(
            server.url, username=username, password=password, trust_env=False, transport=transport
        )
        self._open.callback(client.close)
        return Deployment(version, server, client)

    def _object_store(self) -> ObjectStore:
        if self._store is None:
            self._store = self._open.enter_context(ObjectStore.start())
        return self._store


def _hash_quickly(database: Path, password: str) -> None:
    """Store the admin's password with a fast hash.

    The default hash is slow by design: it takes 65 ms of each request.
    """
    salt = "salt"
    digest = hashlib.pbkdf2_hmac("sha256", password.encode(), salt.encode(), 1).hex()
    with contextlib.closing(sqlite3.connect(database, timeout=30)) as connection, connection:
        connection.execute(
            "UPDATE users SET password_hash = ?", (f"pbkdf2:sha256:1${salt}${digest}",)
        )


def within(version: str, since: str | None, until: str | None) -> bool:
    """Whether a version such as 3.10.1 is between two minor releases, both inclusive."""
    minor = minor_of(version)
    return (since is None or minor_of(since) <= minor) and (
        until is None or minor <= minor_of(until)
    )


def unique(prefix: str) -> str:
    return f"{prefix}-{uuid4().hex[:12]}"
