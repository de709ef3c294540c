"""The run of a `start_run` block: what the model has, and what can be logged to it."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from mlflow_openapi.models import Run
from mlflowclient import AsyncMLFlow, BufferOptions, MLFlow
from mlflowclient.run import ActiveRun
from tests.support.fake_mlflow import ExtendingServer, listening

LATER = BufferOptions(flush_interval=60)


# All that a new run may have, and a property that is unknown.
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
    with listening(server) as found:
        yield found


@pytest.fixture
def mlf(url: str) -> Iterator[MLFlow]:
    with MLFlow(url, trust_env=False) as client:
        yield client


def created(server: ExtendingServer) -> Run:
    """The run that the server made, as a plain call returns it."""
    return Run.from_dict(server.created)


def is_same(run: Run, other: Run) -> bool:
    names = [field.name for field in attrs.fields(Run)]
    return all(getattr(run, name) == getattr(other, name) for name in names)


def client_of(run: ActiveRun) -> MLFlow:
    """The client that a run logs with: a pickled one has its own."""
    recreate: Any = run.logger._recreate
    client: MLFlow = recreate.func.__self__
    return client


def test_every_field_and_view_of_the_model_is_there(mlf: MLFlow, server: ExtendingServer) -> None:
    with mlf.start_run(1) as run:
        expected = created(server)
        assert is_same(run, expected)
        assert run.outputs is not None
        assert run.additional_properties == {"later": {"than": "the contract"}}
        views = [name for name, value in vars(Run).items() if isinstance(value, property)]
        assert {name: getattr(run, name) for name in views} == {
            name: getattr(expected, name) for name in views
        }
        assert len(views) > 5
        assert run.to_dict() == expected.to_dict()


def test_its_repr_is_that_of_a_run(mlf: MLFlow, server: ExtendingServer) -> None:
    with mlf.start_run(1) as run:
        assert repr(run) == f"Active{created(server)!r}"
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
def test_a_copy_is_equal_and_can_be_logged_to(
    mlf: MLFlow, server: ExtendingServer, use: Callable[[ActiveRun], ActiveRun]
) -> None:
    with mlf.start_run(1, buffering=LATER) as run:
        other = use(run)
        assert type(other) is ActiveRun
        assert (other.outputs is None) or other == run
        assert is_same(other, attrs.evolve(run, outputs=other.outputs))
        other.log_metric("loss", 0.25, 1)
        other.flush()
        assert server.steps() == [1]
        client = client_of(other)
        if client is not mlf:
            client.close()


@pytest.mark.anyio
async def test_the_asynchronous_run_has_the_same(url: str, server: ExtendingServer) -> None:
    async with AsyncMLFlow(url, trust_env=False) as mlf, mlf.start_run(1) as run:
        assert is_same(run, created(server))
        other = attrs.evolve(copy.copy(run), outputs=None)
        other.log_metric("loss", 0.25, 1)
        await other.flush()
        assert server.steps() == [1]
