"""What all tests share: the asynchronous backend, and real servers that are started once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mlflowclient import MLFlow
from servers.mlflow_server import MLflowServer
from tests.contract.spec_contract import ContractTransport, SpecContract

NEWEST = "3.17.2"
OLDEST = "2.22.5"


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def contract() -> SpecContract:
    """Judges every answer that a live client gets, and remembers which operations answered."""
    return SpecContract()


@pytest.fixture(scope="session")
def plain_server() -> Iterator[MLflowServer]:
    with MLflowServer.start(NEWEST) as server:
        yield server


@pytest.fixture(scope="session")
def auth_server() -> Iterator[MLflowServer]:
    with MLflowServer.start(NEWEST, app="basic-auth") as server:
        yield server


@pytest.fixture(scope="session")
def old_auth_server() -> Iterator[MLflowServer]:
    """The per-resource permissions live here; newer servers have roles."""
    with MLflowServer.start(OLDEST, app="basic-auth") as server:
        yield server


def client(server: MLflowServer, contract: SpecContract) -> MLFlow:
    username, password = server.admin or (None, None)
    return MLFlow(
        server.url, username=username, password=password, trust_env=False, transport=ContractTransport(contract)
    )


@pytest.fixture(scope="session")
def plain(plain_server: MLflowServer, contract: SpecContract) -> Iterator[MLFlow]:
    with client(plain_server, contract) as mlf:
        yield mlf


@pytest.fixture(scope="session")
def auth(auth_server: MLflowServer, contract: SpecContract) -> Iterator[MLFlow]:
    with client(auth_server, contract) as mlf:
        yield mlf


@pytest.fixture(scope="session")
def old_auth(old_auth_server: MLflowServer, contract: SpecContract) -> Iterator[MLFlow]:
    with client(old_auth_server, contract) as mlf:
        yield mlf


@pytest.fixture(scope="session", params=["plain", "auth", "old_auth"])
def mlf(request: pytest.FixtureRequest) -> MLFlow:
    """A client of each of the three servers in turn."""
    found: MLFlow = request.getfixturevalue(request.param)
    return found
