"""Whatever is given to a call is read back equal, or refused aloud: by the client, or by the server with an error."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Generator
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mlflow_openapi.models import Metric, Param, RunTag
from mlflowclient import MLFlow, errors
from tests.deployments import unique

EXAMPLES = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
TEXTS = st.text(st.characters(codec=None), max_size=30) | st.sampled_from(
    [
        "",
        " ",
        " x ",
        "x\n",
        "\x00",
        "a\x00b",
        "é",
        "e\u0301",
        "\ud800",
        "🌱",
        "..",
        "a/b",
        "/a",
        "a//b",
        "a\\b",
        "%00",
        "'",
        '"',
        "NaN",
        "0",
    ]
)
LONG = st.sampled_from([250, 251, 500, 501, 5000, 5001, 6000, 6001, 8000, 8001, 100_000]).map(lambda n: "x" * n)
INTS = st.integers(-(2**65), 2**65) | st.sampled_from([0, -1, 2**53 + 1, 2**63 - 1, -(2**63), 2**63])
FLOATS = st.floats() | st.sampled_from([math.nan, math.inf, -math.inf, -0.0, 5e-324, 1.7976931348623157e308, 1e308])


@pytest.fixture(scope="session")
def experiment_id(mlf: MLFlow) -> str:
    return mlf.create_experiment(unique("equal"))


@contextlib.contextmanager
def refusals() -> Generator[None]:
    """A wrong argument is refused by the client; what only the server knows to be wrong, by the server."""
    with contextlib.suppress(TypeError, ValueError, errors.StatusError):
        yield


def same(one: object, other: object) -> bool:
    both_nan = isinstance(one, float) and isinstance(other, float) and math.isnan(one) and math.isnan(other)
    return both_nan or (type(one) is type(other) and one == other)


@EXAMPLES
@given(key=TEXTS | LONG, value=FLOATS | st.integers(), timestamp=st.none() | INTS, step=st.none() | INTS)
@example("m", math.inf, 1, 2)
@example("m", 1.7976931348623157e308, 1, 2)
@example("m", -0.0, 1, 2)
def test_log_metric(mlf: MLFlow, experiment_id: str, key: str, value: Any, timestamp: Any, step: Any) -> None:
    run = mlf.create_run(experiment_id)
    with refusals():
        mlf.log_metric(run, key, value, timestamp=timestamp, step=step)
        (point,) = mlf.get_metric_history(run, key)
        assert point.key == key
        assert same(point.value, float(value)), (point.value, value)
        assert timestamp is None or point.timestamp == timestamp
        assert point.step == (step or 0)


@EXAMPLES
@given(
    metrics=st.dictionaries(TEXTS, st.tuples(FLOATS, INTS, INTS), max_size=3),
    params=st.dictionaries(TEXTS, TEXTS | LONG, max_size=3),
    tags=st.dictionaries(TEXTS, TEXTS | LONG, max_size=3),
)
def test_log_batch(
    mlf: MLFlow,
    experiment_id: str,
    metrics: dict[str, tuple[float, int, int]],
    params: dict[str, str],
    tags: dict[str, str],
) -> None:
    run = mlf.create_run(experiment_id)
    with refusals():
        mlf.log_batch(
            run,
            metrics=[Metric(key, value, timestamp, step=step) for key, (value, timestamp, step) in metrics.items()],
            params=[Param(key, value) for key, value in params.items()],
            tags=[RunTag(key, value) for key, value in tags.items()],
        )
        data = mlf.get_run(run).data
        read = {point.key: (point.value, point.timestamp, point.step or 0) for point in data.metrics}
        assert read.keys() == metrics.keys()
        for key, given_point in metrics.items():
            assert all(map(same, read[key], given_point)), (read[key], given_point)
        assert {param.key: param.value for param in data.params} == params
        assert {tag.key: tag.value for tag in data.tags if tag.key != "mlflow.runName"} == {
            key: value for key, value in tags.items() if key != "mlflow.runName"
        }


@EXAMPLES
@given(
    run_name=st.none() | TEXTS | LONG,
    start_time=st.none() | INTS,
    tags=st.dictionaries(TEXTS, TEXTS, max_size=3),
    user_id=st.none() | TEXTS,
)
def test_create_run(
    mlf: MLFlow, experiment_id: str, run_name: str | None, start_time: int | None, tags: dict[str, str], user_id: Any
) -> None:
    with refusals():
        created = mlf.create_run(
            experiment_id,
            run_name=run_name,
            start_time=start_time,
            tags=[RunTag(key, value) for key, value in tags.items()],
            user_id=user_id,
        )
        run = mlf.get_run(created)
        assert run_name is None or run.info.run_name == run_name
        assert start_time is None or run.info.start_time == start_time
        assert user_id is None or run.info.user_id == user_id
        read = {tag.key: tag.value for tag in run.data.tags}
        assert {key: read.get(key) for key in tags} == tags


@EXAMPLES
@given(key=TEXTS | LONG, value=TEXTS | LONG)
def test_set_tag(mlf: MLFlow, experiment_id: str, key: str, value: str) -> None:
    run = mlf.create_run(experiment_id)
    with refusals():
        mlf.set_tag(run, key, value)
        assert {tag.key: tag.value for tag in mlf.get_run(run).data.tags}.get(key) == value


@EXAMPLES
@given(name=TEXTS | LONG, tags=st.dictionaries(TEXTS, TEXTS, max_size=3))
def test_create_experiment(mlf: MLFlow, name: str, tags: dict[str, str]) -> None:
    from mlflow_openapi.models import ExperimentTag

    with refusals():
        created = mlf.create_experiment(
            unique("") + name, tags=[ExperimentTag(key, value) for key, value in tags.items()]
        )
        experiment = mlf.get_experiment(created)
        assert experiment.name.endswith(name)
        assert {tag.key: tag.value for tag in experiment.tags} == tags


@EXAMPLES
@given(
    ids=st.lists(st.integers(-5, 2**70) | TEXTS, max_size=3),
    max_results=st.none() | st.integers(-5, 60000),
    view=st.sampled_from([None, "ALL", "ACTIVE_ONLY", "all", "", "EVERY"]),
    order_by=st.none() | st.lists(st.sampled_from(["metrics.loss", "params.lr DESC", "", "nonsense"]), max_size=2),
)
def test_search_runs(
    mlf: MLFlow, experiment_id: str, ids: list[Any], max_results: int | None, view: Any, order_by: list[str] | None
) -> None:
    """A search that is answered has looked at the experiment: its one run is found."""
    found = mlf.create_experiment(unique("search"))
    run = mlf.create_run(found)
    with refusals():
        runs = mlf.search_runs([*ids, found], max_results=max_results, run_view_type=view, order_by=order_by)
        assert run.info.run_id in {each.info.run_id for each in runs}
