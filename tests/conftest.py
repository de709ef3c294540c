"""What all tests share: the hypothesis profile, the asynchronous backend, and servers that are
started once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, settings

from mlflowclient import MLFlow
from tests.contract.coverage import table
from tests.contract.spec_contract import SpecContract
from tests.support.deployments import Deployment, Deployments, Kind, within
from tools.servers.mlflow_server import MLflowServer
from tools.servers.versions import NEWEST, TESTED

# The time that an example takes depends on what else the machine does, so it is never a failure.
# The examples of one test share its fixtures, such as the client of a server.
settings.register_profile(
    "suite",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--mlflow-versions",
        default=",".join(TESTED),
        help="servers that the contract's tests run on (default: %(default)s)",
    )

    parser.addoption(
        "--coverage", type=Path, help="file that the table of answered operations is written to"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers", "slow: takes minutes and gigabytes; run by `make slow` alone"
    )
    config.addinivalue_line(
        "markers",
        "mlflow(since=None, until=None, kind='plain'): the servers that `deployment` stands for",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "deployment" not in metafunc.fixturenames:
        return
    mark = metafunc.definition.get_closest_marker("mlflow")
    wanted = {
        "since": None,
        "until": None,
        "kind": "plain",
        **(mark.kwargs if mark is not None else {}),
    }
    versions = _versions(metafunc.config)
    found = [
        (version, kind)
        for version in versions
        if within(version, wanted["since"], wanted["until"])
        for kind in _kinds(version, wanted["kind"])
    ]
    params = [pytest.param(pair, id="-".join(pair)) for pair in found]
    metafunc.parametrize("deployment", params, indirect=True, scope="session")


# Before xdist looks at the marks.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests run in several processes: those that share a server, or else a file, in one of them, in
    the same order.
    """
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(_shared_by(item)))


def _shared_by(item: pytest.Item) -> str:
    assert isinstance(item, pytest.Function)
    wanted = item.callspec.params.get("deployment") if hasattr(item, "callspec") else None
    if isinstance(wanted, tuple):
        return "-".join(wanted)
    return f"{NEWEST}-plain" if "plain_server" in item.fixturenames else item.path.name


def _versions(config: pytest.Config) -> list[str]:
    return str(config.getoption("--mlflow-versions")).split(",")


def _kinds(version: str, wanted: Kind | Literal["any"]) -> Sequence[Kind]:
    """What answers alike on every kind is looked at on both for the newest version, and once for
    the others.
    """
    if wanted != "any":
        return [wanted]
    return ["plain", "basic-auth"] if version == NEWEST else ["basic-auth"]


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def contract(pytestconfig: pytest.Config) -> Iterator[SpecContract]:
    """Judges every answer that a live client gets, and remembers which operations answered."""
    found = SpecContract()
    yield found
    if (path := pytestconfig.getoption("--coverage")) is not None:
        path.write_text(table(found.statuses, _versions(pytestconfig)), encoding="utf-8")


@pytest.fixture(scope="session")
def deployments(contract: SpecContract) -> Iterator[Deployments]:
    found = Deployments(contract)
    yield found
    found.close()


@pytest.fixture(scope="session")
def deployment(request: pytest.FixtureRequest, deployments: Deployments) -> Deployment:
    """A server of each version and kind that the test's mark allows, in turn."""
    version, kind = request.param
    return deployments.get(version, kind)


@pytest.fixture(scope="session")
def plain_server(deployments: Deployments) -> MLflowServer:
    return deployments.get(NEWEST, "plain").server


@pytest.fixture(scope="session")
def mlf(deployment: Deployment) -> MLFlow:
    """The client of the deployment."""
    return deployment.client
