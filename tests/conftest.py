"""Configuration for all tests: the hypothesis profile, the async backend and shared servers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, settings

from mlflowclient import MLFlow
from tests.contract.coverage import table
from tests.contract.spec_contract import SpecContract
from tests.support.deployments import Deployment, DeploymentKind, Deployments, within
from tools.servers.fasttrackml import FastTrackML
from tools.servers.mlflow_server import MLflowServer
from tools.servers.versions import NEWEST, OLDEST, TESTED

# The time for an example depends on the load of the machine, so there is no deadline.
# The examples of one test share its fixtures, such as the client of a server.
settings.register_profile(
    "suite",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("suite")


_DEFAULT_VERSIONS = ",".join(TESTED)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--mlflow-versions",
        default=_DEFAULT_VERSIONS,
        help="versions of the servers for the contract tests (default: %(default)s)",
    )

    parser.addoption(
        "--coverage", type=Path, help="file to write the table of called operations to"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes minutes and gigabytes; run only by `make slow`")
    config.addinivalue_line(
        "markers",
        "mlflow(since=None, until=None, kind='plain', oldest=False): the servers that `deployment` "
        "uses; with `oldest`, the oldest supported release is one of the default versions",
    )


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "deployment" not in metafunc.fixturenames:
        return
    mark = metafunc.definition.get_closest_marker("mlflow")
    options: dict[str, Any] = {"since": None, "until": None, "kind": "plain", "oldest": False}
    if mark is not None:
        options |= mark.kwargs
    params = []
    for version in _versions(metafunc.config, with_oldest=options["oldest"]):
        if within(version, options["since"], options["until"]):
            for kind in _kinds(version, options["kind"]):
                params.append(pytest.param((version, kind), id=f"{version}-{kind}"))
    metafunc.parametrize("deployment", params, indirect=True, scope="session")


# This must run before the hook of xdist, which reads the marks.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Group tests for xdist: by server, or by file if a test uses no shared server.

    The tests of a group run in one process, in their usual order.
    """
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(_xdist_group(item)))


def _xdist_group(item: pytest.Item) -> str:
    assert isinstance(item, pytest.Function)
    deployment = item.callspec.params.get("deployment") if hasattr(item, "callspec") else None
    if isinstance(deployment, tuple):
        return "-".join(deployment)
    return f"{NEWEST}-plain" if "plain_server" in item.fixturenames else item.path.name


def _versions(config: pytest.Config, *, with_oldest: bool = False) -> list[str]:
    versions = str(config.getoption("--mlflow-versions"))
    if with_oldest and versions == _DEFAULT_VERSIONS:
        versions = f"{OLDEST},{versions}"
    return versions.split(",")


def _kinds(version: str, requested: DeploymentKind | Literal["any"]) -> Sequence[DeploymentKind]:
    """Return the kinds of servers to test.

    A test with the mark `mlflow(kind="any")` runs on two servers of the newest version, which have
    different kinds, and on one server of each other version.
    """
    if requested != "any":
        return [requested]
    return ["plain", "basic-auth"] if version == NEWEST else ["basic-auth"]


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def contract(pytestconfig: pytest.Config) -> Iterator[SpecContract]:
    """Checks every response of the servers, and records the status codes of each operation."""
    contract = SpecContract()
    yield contract
    if (path := pytestconfig.getoption("--coverage")) is not None:
        path.write_text(table(contract.statuses, _versions(pytestconfig)), encoding="utf-8")


@pytest.fixture(scope="session")
def deployments(contract: SpecContract) -> Iterator[Deployments]:
    deployments = Deployments(contract)
    yield deployments
    deployments.close()


@pytest.fixture(scope="session")
def deployment(request: pytest.FixtureRequest, deployments: Deployments) -> Deployment:
    """A server; the test runs once for each version and kind that its mark allows."""
    version, kind = request.param
    return deployments.get(version, kind)


@pytest.fixture(scope="session")
def fasttrackml() -> Iterator[FastTrackML]:
    with FastTrackML.start() as server:
        yield server


@pytest.fixture(scope="session")
def plain_server(deployments: Deployments) -> MLflowServer:
    return deployments.get(NEWEST, "plain").server


@pytest.fixture(scope="session")
def mlf(deployment: Deployment) -> MLFlow:
    """The client of the deployment."""
    return deployment.client
