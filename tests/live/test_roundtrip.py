"""Values that a call accepts are read back unchanged; all others are rejected with an error.

Only the call itself may fail, in the client or on the server; reading back must succeed.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Literal, TypeAlias, TypeVar

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlflow_openapi.models import ExperimentTag, Metric, Param, RunTag
from mlflowclient import MLFlow, errors
from tests.support.deployments import Deployment, unique, within

T = TypeVar("T")
Point: TypeAlias = tuple[float, int, int]
# The expected outcome of a call. For arbitrary values it is "either", because only the call shows
# whether they are valid.
Outcome = Literal["accepted", "rejected", "either"]
EITHER = st.just("either")

# The client raises a TypeError or a ValueError; the server responds with an error status.
Rejection: TypeAlias = TypeError | ValueError | errors.StatusError
REJECTIONS = (TypeError, ValueError, errors.StatusError)

EXAMPLES = settings(max_examples=60)
ODD_TEXTS = st.sampled_from(
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
TEXTS = st.text(st.characters(codec=None), max_size=30) | ODD_TEXTS
LENGTHS = [250, 251, 500, 501, 5000, 5001, 6000, 6001, 8000, 8001, 100_000]
LONG = st.sampled_from(LENGTHS).map(lambda length: "x" * length)
SIMPLE_TEXTS = st.text("abcXYZ019_-. :", min_size=1, max_size=20)
# Arbitrary texts are rarely valid keys, so other strategies generate most of the valid keys.
KEYS = SIMPLE_TEXTS | SIMPLE_TEXTS.map(lambda text: f"{text}/{text}") | TEXTS
EDGES = [0, -1, 2**53 + 1, 2**63 - 1, -(2**63), 2**63]
INTS = st.integers(-(2**65), 2**65) | st.sampled_from(EDGES)
TIMESTAMPS = st.integers(0, 2**63 - 1) | INTS
MAX_FLOAT = 1.7976931348623157e308
ODD_FLOATS = [math.nan, math.inf, -math.inf, -0.0, 5e-324, MAX_FLOAT, 1e308]
FLOATS = st.floats() | st.sampled_from(ODD_FLOATS)


@pytest.fixture(scope="session")
def experiment_id(mlf: MLFlow) -> str:
    return mlf.create_experiment(unique("roundtrip"))


def attempt(outcome: Outcome, call: Callable[[], T]) -> T | Rejection:
    """Make a call, and return its result or the error with which it was rejected."""
    try:
        result = call()
    except REJECTIONS as rejection:
        if outcome == "accepted":
            raise
        return rejection
    assert outcome != "rejected", "the call was accepted"
    return result


def same(one: object, other: object) -> bool:
    """Return whether two values have the same type and are equal. NaN equals NaN."""
    # The sign of zero is not compared, because the servers use SQLite, which does not store the
    # sign.
    if isinstance(one, float) and isinstance(other, float) and math.isnan(one):
        return math.isnan(other)
    return type(one) is type(other) and one == other


def stored_tag(deployment: Deployment, value: str) -> str:
    """Return the value that a server stores for the tag of a run."""
    return value[:5000] if within(deployment.version, "2.11", "2.16") else value


@EXAMPLES
@given(
    outcome=EITHER,
    key=KEYS | LONG,
    value=FLOATS | st.integers(),
    timestamp=st.none() | TIMESTAMPS,
    step=st.none() | INTS,
)
@example("accepted", "m", 1.5, 1, 2)
@example("accepted", "m", 1.5, None, None)
@example("accepted", "m", 3, 2**63 - 1, 2**63 - 1)
@example("accepted", "a/b", 5e-324, 0, -(2**63))
@example("accepted", "x" * 250, 1e308, 1, 2)
@example("accepted", "m", math.nan, 1, 2)
@example("accepted", "m", math.inf, 1, 2)
@example("accepted", "m", -math.inf, 1, 2)
@example("accepted", "m", -0.0, 1, 2)
@example("rejected", "m", MAX_FLOAT, 1, 2)
@example("rejected", "m", 10**400, 1, 2)
@example("rejected", "m", "1.5", 1, 2)
@example("rejected", "m", 1.5, -1, 2)
@example("rejected", "m", 1.5, 2**63, 2)
@example("rejected", "m", 1.5, 1, 2**63)
@example("rejected", "m", 1.5, 1, 2.5)
@example("rejected", "m", 1.5, "1", 2)
@example("rejected", "", 1.5, 1, 2)
@example("rejected", "\ud800", 1.5, 1, 2)
@example("rejected", "/a", 1.5, 1, 2)
@example("rejected", "x" * 251, 1.5, 1, 2)
def test_log_metric(
    mlf: MLFlow,
    experiment_id: str,
    outcome: Outcome,
    key: str,
    value: Any,
    timestamp: Any,
    step: Any,
) -> None:
    run = mlf.create_run(experiment_id)
    result = attempt(
        outcome,
        lambda: mlf.log_metric(run, key, value, timestamp=timestamp, step=step),
    )
    if isinstance(result, REJECTIONS):
        assert not mlf.get_run(run).data.metrics
        return
    history = list(mlf.get_metric_history(run, key))
    assert len(history) == 1
    point = history[0]
    assert point.key == key
    assert same(point.value, float(value)), (point.value, value)
    assert point.timestamp > 0 if timestamp is None else same(point.timestamp, timestamp)
    assert same(point.step or 0, step or 0)


@EXAMPLES
@given(
    outcome=EITHER,
    metrics=st.dictionaries(KEYS, st.tuples(FLOATS, TIMESTAMPS, INTS), max_size=3),
    params=st.dictionaries(KEYS, TEXTS | LONG, max_size=3),
    tags=st.dictionaries(KEYS, TEXTS | LONG, max_size=3),
)
@example("accepted", {}, {}, {})
@example("accepted", {"m": (1.5, 1, 2), "n/o": (math.nan, 2**63 - 1, -3)}, {}, {})
@example("accepted", {}, {"p": "1", "q r": "é🌱", "empty": "", "long": "x" * 6000}, {})
@example("accepted", {}, {}, {"t": "1", "u.v": "e\u0301\n", "empty": "", "long": "x" * 5000})
@example("accepted", {"m": (-math.inf, 0, 0)}, {"m": "x"}, {"m": "y"})
@example("rejected", {"m": (1.5, -1, 2)}, {"p": "1"}, {"t": "1"})
@example("rejected", {"m": (1.5, 1, 2**63)}, {"p": "1"}, {"t": "1"})
@example("rejected", {"m": (1.5, 1, 2)}, {"x" * 251: "1"}, {"t": "1"})
@example("rejected", {"m": (1.5, 1, 2)}, {"p": "\ud800"}, {"t": "1"})
@example("rejected", {"m": (1.5, 1, 2)}, {"p": "1"}, {"": "1"})
def test_log_batch(
    deployment: Deployment,
    mlf: MLFlow,
    experiment_id: str,
    outcome: Outcome,
    metrics: dict[str, Point],
    params: dict[str, str],
    tags: dict[str, str],
) -> None:
    run = mlf.create_run(experiment_id)
    name = run.info.run_name
    result = attempt(
        outcome,
        lambda: mlf.log_batch(
            run,
            metrics=[Metric(key, *point[:2], step=point[2]) for key, point in metrics.items()],
            params=[Param(key, value) for key, value in params.items()],
            tags=[RunTag(key, value) for key, value in tags.items()],
        ),
    )
    data = mlf.get_run(run).data
    read_metrics = {metric.key: metric for metric in data.metrics}
    read_params = {param.key: param.value for param in data.params}
    read_tags = {tag.key: tag.value for tag in data.tags}
    if isinstance(result, errors.StatusError):
        # The server may have stored some of the items.
        return
    if isinstance(result, REJECTIONS):
        metrics, params, tags = {}, {}, {}
    assert read_metrics.keys() == metrics.keys()
    for key, (value, time, step) in metrics.items():
        point = read_metrics[key]
        assert same(point.value, value), (point, value)
        assert same(point.timestamp, time)
        assert same(point.step or 0, step)
    assert read_params == params
    stored = {key: stored_tag(deployment, value) for key, value in tags.items()}
    assert read_tags == {"mlflow.runName": name, **stored}


@EXAMPLES
@given(
    outcome=EITHER,
    run_name=st.none() | TEXTS | LONG,
    start_time=st.none() | TIMESTAMPS,
    tags=st.dictionaries(KEYS, TEXTS, max_size=3),
    user_id=st.none() | TEXTS,
)
@example("accepted", None, None, {}, None)
@example("accepted", "baseline é🌱", 1, {"t": "1", "u/v": ""}, "ada")
@example("accepted", "x" * 250, 2**63 - 1, {"t": "e\u0301\n"}, "é")
@example("rejected", "\ud800", 1, {}, None)
@example("rejected", "baseline", 2**63, {}, None)
@example("rejected", "baseline", "1", {}, None)
@example("rejected", "baseline", 1, {"t": "\ud800"}, None)
@example("rejected", "baseline", 1, {}, "\ud800")
def test_create_run(
    mlf: MLFlow,
    outcome: Outcome,
    run_name: str | None,
    start_time: Any,
    tags: dict[str, str],
    user_id: str | None,
) -> None:
    experiment = mlf.create_experiment(unique("create-run"))
    created = attempt(
        outcome,
        lambda: mlf.create_run(
            experiment,
            run_name=run_name,
            start_time=start_time,
            tags=[RunTag(key, value) for key, value in tags.items()],
            user_id=user_id,
        ),
    )
    if isinstance(created, REJECTIONS):
        assert list(mlf.search_runs([experiment])) == []
        return
    run = mlf.get_run(created)
    assert run.info.experiment_id == experiment
    # Servers choose a name for a run without one, or with an empty one.
    assert run.info.run_name == (run_name or run.info.run_name)
    assert run.info.start_time > 0 if start_time is None else same(run.info.start_time, start_time)
    assert user_id is None or run.info.user_id == user_id
    read = {tag.key: tag.value for tag in run.data.tags}
    assert read == {"mlflow.runName": run.info.run_name, **tags}


@EXAMPLES
@given(outcome=EITHER, key=KEYS | LONG, value=TEXTS | LONG)
@example("accepted", "t", "1")
@example("accepted", "a/b", "")
@example("accepted", "x" * 250, " é🌱\n")
@example("accepted", "t", "x" * 5000)
@example("rejected", "t", "\ud800")
@example("rejected", "t", "x" * 8001)
@example("rejected", "x" * 251, "1")
@example("rejected", "/a", "1")
def test_set_tag(
    deployment: Deployment,
    mlf: MLFlow,
    experiment_id: str,
    outcome: Outcome,
    key: str,
    value: str,
) -> None:
    run = mlf.create_run(experiment_id)
    name = run.info.run_name
    result = attempt(outcome, lambda: mlf.set_tag(run, key, value))
    tags = {} if isinstance(result, REJECTIONS) else {key: stored_tag(deployment, value)}
    assert {tag.key: tag.value for tag in mlf.get_run(run).data.tags} == {
        "mlflow.runName": name,
        **tags,
    }


@EXAMPLES
@given(outcome=EITHER, suffix=TEXTS | LONG, tags=st.dictionaries(KEYS, TEXTS, max_size=3))
@example("accepted", "", {})
@example("accepted", "a/b é🌱", {"t": "1", "u/v": "e\u0301\n"})
@example("accepted", "x" * 250, {"t": "x" * 5000})
@example("rejected", "\ud800", {})
# Rejected since MLflow 2.15.
@example("either", "x" * 501, {})
@example("rejected", "", {"t": "\ud800"})
def test_create_experiment(
    mlf: MLFlow,
    outcome: Outcome,
    suffix: str,
    tags: dict[str, str],
) -> None:
    name = unique("roundtrip") + suffix
    created = attempt(
        outcome,
        lambda: mlf.create_experiment(
            name,
            tags=[ExperimentTag(key, value) for key, value in tags.items()],
        ),
    )
    # gunicorn accepts no URLs of more than 4094 characters.
    if isinstance(created, errors.StatusError) and len(name) < 1000:
        with pytest.raises(errors.ResourceDoesNotExistError):
            mlf.get_experiment_by_name(name)
    if isinstance(created, REJECTIONS):
        return
    experiment = mlf.get_experiment(created)
    assert experiment.name == name
    assert {tag.key: tag.value for tag in experiment.tags} == tags


ORDERS = ["metrics.loss", "params.lr DESC", "", "nonsense"]


@EXAMPLES
@given(
    outcome=EITHER,
    ids=st.lists(st.integers(0, 2**63 - 1) | st.integers(-5, 2**70) | TEXTS, max_size=2),
    max_results=st.none() | st.integers(-5, 60000),
    view=st.sampled_from([None, "ALL", "ACTIVE_ONLY", "all", "", "EVERY"]),
    order_by=st.none() | st.lists(st.sampled_from(ORDERS), max_size=2),
)
@example("accepted", [], None, None, None)
@example("accepted", [0, "0", 2**40], 1, "ALL", ["metrics.loss", "params.lr DESC"])
@example("accepted", [], 50000, "ACTIVE_ONLY", [])
@example("rejected", [-1], None, None, None)
@example("rejected", ["x y"], None, None, None)
@example("rejected", [], 0, None, None)
@example("rejected", [], 50001, None, None)
@example("rejected", [], None, "all", None)
@example("rejected", [], None, None, ["nonsense"])
def test_search_runs(
    mlf: MLFlow,
    outcome: Outcome,
    ids: list[Any],
    max_results: int | None,
    view: Any,
    order_by: list[str] | None,
) -> None:
    """A search that succeeds finds both runs of the experiment, on one page or two."""
    experiment = mlf.create_experiment(unique("search"))
    created = {mlf.create_run(experiment).info.run_id for _ in range(2)}
    result = attempt(
        outcome,
        lambda: list(
            mlf.search_runs(
                [*ids, experiment],
                max_results=max_results,
                run_view_type=view,
                order_by=order_by,
            )
        ),
    )
    if not isinstance(result, REJECTIONS):
        assert created == {
            run.info.run_id for run in result if run.info.experiment_id == experiment
        }
