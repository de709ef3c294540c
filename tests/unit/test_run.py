"""The active run of a `start_run` block: its fields, its copies and logging."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from mlflow_openapi.models import Run, RunOutputs
from mlflowclient import AsyncMLFlow, BufferOptions, MLFlow
from mlflowclient.run import ActiveRun
from tests.support.fake_mlflow import ExtendingServer, listening

MANUAL_FLUSH = BufferOptions(flush_interval=60)


# All optional properties of a new run, and an unknown property.
ADDED = {
    "data": {
        "metrics": [{"key": "loss", "value": 0.5, "timestamp": 1, "step": 2}],
        "params": [{"key": "lr", "value": "0.1"}],
        "tags": [{"key": "team", "value": "blue"}],
    },
    "outputs": {"model_outputs": [{"model_id": "m-1", "step": 3}]},
    "later": {"than": "the contract"},
}


@pytest.fixture
def server() -> ExtendingServer:
    return ExtendingServer(ADDED)


@pytest.fixture
def url(server: ExtendingServer) -> Iterator[str]:
    with listening(server) as server_url:
        yield server_url


@pytest.fixture
def mlf(url: str) -> Iterator[MLFlow]:
    with MLFlow(url, trust_env=False) as client:
        yield client


def created_run(server: ExtendingServer) -> Run:
    """Return the run that the server created, as a `Run`."""
    return Run.from_dict(server.created)


def have_equal_fields(run: Run, other: Run) -> bool:
    names = [field.name for field in attrs.fields(Run)]
    return all(getattr(run, name) == getattr(other, name) for name in names)


def client_of(run: ActiveRun) -> MLFlow:
    """Return the client of a run. An unpickled run has a separate client."""
    recreate: Any = run.logger._recreate
    client: MLFlow = recreate.func.__self__
    return client


def test_active_run_has_every_field_and_view_of_a_run(mlf: MLFlow, server: ExtendingServer) -> None:
    with mlf.start_run(1) as run:
        expected = created_run(server)
        assert have_equal_fields(run, expected)
        assert run.outputs is not None
        assert run.additional_properties == {"later": {"than": "the contract"}}
        views = [name for name, value in vars(Run).items() if isinstance(value, property)]
        assert {name: getattr(run, name) for name in views} == {
            name: getattr(expected, name) for name in views
        }
        assert len(views) > 5
        assert run.to_dict() == expected.to_dict()


def test_repr_is_that_of_a_run(mlf: MLFlow, server: ExtendingServer) -> None:
    with mlf.start_run(1) as run:
        assert repr(run) == f"Active{created_run(server)!r}"
        assert "as it was created" in run._repr_html_().lower()


@pytest.mark.parametrize(
    "use",
    [
        copy.copy,
        copy.deepcopy,
        attrs.evolve,
        lambda run: pickle.loads(pickle.dumps(run)),
        lambda run: attrs.evolve(run, outputs=None),
    ],
    ids=["copy", "deepcopy", "evolve", "pickle", "evolve a field"],
)
def test_copy_is_equal_and_can_log(
    mlf: MLFlow, server: ExtendingServer, use: Callable[[ActiveRun], ActiveRun]
) -> None:
    with mlf.start_run(1, buffering=MANUAL_FLUSH) as run:
        other = use(run)
        assert type(other) is ActiveRun
        assert have_equal_fields(other, attrs.evolve(run, outputs=other.outputs))
        other.log_metric("loss", 0.25, 1)
        other.flush()
        assert server.steps() == [1]
        client = client_of(other)
        if client is not mlf:
            client.close()


@pytest.mark.anyio
async def test_async_run_has_the_same_fields_and_can_log(url: str, server: ExtendingServer) -> None:
    async with AsyncMLFlow(url, trust_env=False) as mlf, mlf.start_run(1) as run:
        assert have_equal_fields(run, created_run(server))
        other = attrs.evolve(copy.copy(run), outputs=RunOutputs())
        other.log_metric("loss", 0.25, 1)
        await other.flush()
        assert server.steps() == [1]
