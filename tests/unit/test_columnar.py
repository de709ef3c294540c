"""Lists of flat models, which are stored in columns until the first read.

They behave like lists; only their memory usage differs.
"""

from __future__ import annotations

import copy
import json
import math
import pickle
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import attrs
import httpx
import pytest

from mlflow_openapi.api.metrics import get_metric_history
from mlflow_openapi.api.runs import search_runs
from mlflow_openapi.models import (
    GetMetricHistoryResponse,
    Metric,
    Param,
    RegisteredModel,
    RegisteredModelTag,
    Run,
    RunData,
    RunTag,
)
from mlflow_openapi_runtime.codec import json_codec
from mlflow_openapi_runtime.codec.decode import DecodeError
from mlflow_openapi_runtime.display.dataframes import Table
from mlflowclient import MLFlow
from tools.benchmarks.memory import retained_memory

POINT = {"key": "loss", "value": 0.5, "timestamp": 1700000000000, "step": 3}
DATA = {
    "metrics": [POINT, {**POINT, "key": "accuracy", "value": -1.25, "step": -4}],
    "params": [{"key": "rate", "value": "0.1"}, {"key": "layers", "value": "3"}],
    "tags": [{"key": "mlflow.user", "value": "me"}],
}
DECODED = RunData(
    metrics=[
        Metric("loss", 0.5, 1700000000000, step=3),
        Metric("accuracy", -1.25, 1700000000000, step=-4),
    ],
    params=[Param("rate", "0.1"), Param("layers", "3")],
    tags=[RunTag("mlflow.user", "me")],
)


@pytest.fixture(params=["orjson", "json"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test with and without orjson."""
    if request.param == "json":
        monkeypatch.setattr(json_codec, "orjson", None)


def run_json(number: int, **data: Any) -> dict[str, Any]:
    info = {
        "run_id": f"{number:032}",
        "experiment_id": "1",
        "status": "FINISHED",
        "start_time": number,
    }
    info |= {"artifact_uri": "a", "lifecycle_stage": "active"}
    return {"info": info, "data": data, "inputs": {}}


def body_of(value: object) -> tuple[bytes, str]:
    return json.dumps(value).encode(), "application/json"


@pytest.mark.parametrize(
    "use",
    [
        lambda data: data,
        lambda data: copy.copy(data),
        lambda data: copy.deepcopy(data),
        lambda data: pickle.loads(pickle.dumps(data)),
        lambda data: attrs.evolve(data),
        lambda data: RunData.from_dict(data.to_dict()),
        lambda data: RunData(
            **{field.name: getattr(data, field.name) for field in attrs.fields(RunData)}
        ),
    ],
    ids=["original", "copy", "deepcopy", "pickle", "evolve", "to_dict", "attributes"],
)
def test_decoded_lists_are_lists(use: Callable[[RunData], RunData]) -> None:
    data = use(RunData.from_dict(DATA))
    assert data == DECODED
    assert repr(data) == repr(DECODED)
    assert type(data.metrics) is list
    assert [type(point.step) for point in data.metrics] == [int, int]


def test_decoded_list_can_be_changed() -> None:
    data = RunData.from_dict(DATA)
    data.metrics.append(Metric("new", 1.0, 0))
    data.params = []
    assert [point.key for point in data.metrics] == ["loss", "accuracy", "new"]
    assert "params" not in data.to_dict()


def test_views_show_the_content_of_the_lists() -> None:
    run = Run.from_dict(run_json(1, **DATA))
    views = run.metrics, run.params, run.tags
    assert views == (
        {"loss": 0.5, "accuracy": -1.25},
        {"rate": "0.1", "layers": "3"},
        {"mlflow.user": "me"},
    )
    run.data.metrics.append(Metric("new", 1.0, 0))
    assert run.metrics == {"loss": 0.5, "accuracy": -1.25, "new": 1.0}


def history() -> GetMetricHistoryResponse:
    return GetMetricHistoryResponse.from_dict({"metrics": DATA["metrics"]})


def values_of(run: Run) -> list[float]:
    """Return the metric values, after checking that the list and every view agree."""
    view = run.metrics
    frame = Table(Run._FRAME)
    frame.add([run])
    pandas_row = frame.to_pandas().iloc[0]
    polars_row = frame.to_polars().row(0, named=True)
    for key, value in view.items():
        assert pandas_row[f"metrics.{key}"] == polars_row[f"metrics.{key}"] == value
    assert view == {metric.key: metric.value for metric in run.data.metrics}
    assert run.metrics == view
    return list(view.values())


@pytest.mark.parametrize("is_read", [False, True], ids=["unread", "read"])
def test_views_show_a_replaced_list(is_read: bool) -> None:
    run = Run.from_dict(run_json(1, **DATA))
    if is_read:
        assert len(run.data.metrics) == 2
    metrics = [Metric("new", 1.0, 0)]
    run.data.metrics = metrics
    assert values_of(run) == [1.0]
    assert run.data.metrics is metrics
    assert run.params == {"rate": "0.1", "layers": "3"}
    run.data = RunData()
    assert (run.metrics, run.params, run.tags) == ({}, {}, {})


@pytest.mark.parametrize("is_read", [False, True], ids=["unread", "read"])
@pytest.mark.parametrize("is_set", [False, True], ids=["as decoded", "replaced"])
def test_deleted_list_raises_attribute_error(is_read: bool, is_set: bool) -> None:
    run = Run.from_dict(run_json(1, **DATA))
    if is_read:
        assert len(run.data.metrics) == 2
    if is_set:
        run.data.metrics = []
    del run.data.metrics
    for read in (
        lambda: run.data.metrics,
        lambda: run.metrics,
        lambda: delattr(run.data, "metrics"),
    ):
        with pytest.raises(AttributeError, match="metrics"):
            read()
    assert repr(run.data) == "RunData(params=<2>, tags=<1>)"
    run.data.metrics = [Metric("new", 1.0, 0)]
    assert values_of(run) == [1.0]


def test_views_follow_changes_in_place() -> None:
    run = Run.from_dict(run_json(1, **DATA))
    assert values_of(run) == [0.5, -1.25]
    run.data.metrics.append(Metric("new", 1.0, 0))
    assert values_of(run) == [0.5, -1.25, 1.0]
    run.data.metrics[0].value = 5.0
    assert values_of(run) == [5.0, -1.25, 1.0]
    run.data.metrics[1] = Metric("other", 2.0, 0)
    assert values_of(run) == [5.0, 2.0, 1.0]
    del run.data.metrics[0]
    assert values_of(run) == [2.0, 1.0]
    run.data.metrics.clear()
    assert values_of(run) == []


def test_views_show_changes_made_before_the_first_read() -> None:
    run = Run.from_dict(run_json(1, **DATA))
    run.data.metrics[0].value = 5.0
    assert values_of(run) == [5.0, -1.25]
    run = Run.from_dict(run_json(1, **DATA))
    run.data.params.append(Param("new", "1"))
    assert run.params == {"rate": "0.1", "layers": "3", "new": "1"}


def test_views_of_other_models_follow_their_lists() -> None:
    tag = {"key": "team", "value": "a"}
    model = RegisteredModel.from_dict(
        {
            "name": "m",
            "creation_timestamp": 1,
            "last_updated_timestamp": 1,
            "tags": [tag],
            "aliases": [{"alias": "best", "version": "1"}],
        }
    )
    model.tags = [RegisteredModelTag("team", "b")]
    model.aliases = []
    assert (model.tags_dict, model.aliases_dict) == ({"team": "b"}, {})


@pytest.mark.parametrize(
    "duplicate",
    [copy.deepcopy, lambda data: pickle.loads(pickle.dumps(data))],
    ids=["deepcopy", "pickle"],
)
@pytest.mark.parametrize("is_read", [False, True], ids=["unread", "read"])
def test_deep_copy_shares_nothing(duplicate: Callable[[Run], Run], is_read: bool) -> None:
    run = Run.from_dict(run_json(1, **DATA))
    if is_read:
        assert len(run.data.metrics) == 2
    other = duplicate(run)
    assert other == run
    other.data.metrics[0].value = 5.0
    other.data.params = []
    assert values_of(other) == [5.0, -1.25]
    assert values_of(run) == [0.5, -1.25]
    assert run.params == {"rate": "0.1", "layers": "3"}
    assert other != run


@pytest.mark.parametrize("duplicate", [copy.copy, attrs.evolve], ids=["copy", "evolve"])
def test_shallow_copy_shares_lists_but_not_attributes(
    duplicate: Callable[[RunData], RunData],
) -> None:
    data = RunData.from_dict(DATA)
    other = duplicate(data)
    assert other.metrics is data.metrics
    other.metrics.append(Metric("new", 1.0, 0))
    other.params = []
    assert [metric.key for metric in data.metrics] == ["loss", "accuracy", "new"]
    assert [param.key for param in data.params] == ["rate", "layers"]


def test_evolved_model_has_the_given_list() -> None:
    run = Run.from_dict(run_json(1, **DATA))
    run = attrs.evolve(run, data=attrs.evolve(run.data, metrics=[Metric("new", 1.0, 0)]))
    assert values_of(run) == [1.0]
    assert run.params == {"rate": "0.1", "layers": "3"}
    assert attrs.evolve(history(), metrics=[]) == GetMetricHistoryResponse()


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, attrs.evolve])
def test_copy_has_the_replaced_list(
    duplicate: Callable[[RunData], RunData],
) -> None:
    run = Run.from_dict(run_json(1, **DATA))
    run.data.metrics = [Metric("new", 1.0, 0)]
    run.data = duplicate(run.data)
    assert values_of(run) == [1.0]


def test_asdict_contains_the_current_values() -> None:
    data = RunData.from_dict(DATA)
    data.metrics[0].value = 5.0
    data.params = []
    values = attrs.asdict(data)
    assert [metric["value"] for metric in values["metrics"]] == [5.0, -1.25]
    assert values["params"] == []
    assert values["tags"] == [{"key": "mlflow.user", "value": "me", "additional_properties": None}]
    assert attrs.asdict(history())["metrics"] == attrs.asdict(DECODED)["metrics"]


def test_models_compare_by_current_values_and_are_unhashable() -> None:
    one, other = RunData.from_dict(DATA), RunData.from_dict(DATA)
    assert one == other == DECODED
    other.metrics[0].value = 5.0
    assert one != other
    one.metrics = other.metrics
    assert one == other
    assert history() == GetMetricHistoryResponse(metrics=DECODED.metrics)
    for model in (one, history(), Run.from_dict(run_json(1, **DATA))):
        with pytest.raises(TypeError, match="unhashable"):
            hash(model)


def test_metric_history_follows_its_list() -> None:
    response = get_metric_history.parse_response(*body_of({"metrics": DATA["metrics"]}))
    response.metrics[0].value = 5.0
    response.metrics.append(Metric("new", 1.0, 0))
    assert [point["value"] for point in response.to_dict()["metrics"]] == [5.0, -1.25, 1.0]
    response.metrics = []
    assert response.to_dict() == {}
    del response.metrics
    with pytest.raises(AttributeError, match="metrics"):
        response.to_dict()


def test_runs_of_separate_iterations_are_independent() -> None:
    content = json.dumps({"runs": [run_json(1, **DATA)]})
    transport = httpx.MockTransport(lambda request: httpx.Response(200, text=content))
    with MLFlow("http://localhost:9", transport=transport, trust_env=False) as mlf:
        runs = mlf.search_runs(["1"])
        first = runs.first()
        assert first is not None
        first.data.metrics = []
        first.data.params.append(Param("new", "1"))
        assert (first.metrics, len(first.params)) == ({}, 3)
        (again,) = runs
        assert values_of(again) == [0.5, -1.25]
        frame = runs.to_pandas()
        assert frame["metrics.loss"].tolist() == [0.5]
        points = list(mlf.get_metric_history("1", "loss"))
        assert points == []


def test_concurrent_reads_get_the_same_list(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each thread creates its list before any thread stores its list."""
    count = 4
    barrier = threading.Barrier(count)
    from_columns = Metric.from_columns

    def create_and_wait(columns: Mapping[str, Iterable[Any]]) -> list[Metric]:
        metrics = from_columns(columns)
        barrier.wait(timeout=60)
        return metrics

    run = Run.from_dict(run_json(1, **DATA))
    monkeypatch.setattr(Metric, "from_columns", create_and_wait)
    with ThreadPoolExecutor(count) as threads:
        lists = list(threads.map(lambda _: run.data.metrics, range(count)))
    assert all(each is lists[0] for each in lists)
    assert run.data.metrics is lists[0]
    lists[-1].append(Metric("new", 1.0, 0))
    assert values_of(run) == [0.5, -1.25, 1.0]


def test_read_during_the_creation_of_a_list_gets_the_same_list() -> None:
    data = RunData.from_dict(DATA)
    lists = []

    class Interrupted(list[Any]):
        def __getitem__(self, index: Any) -> Any:
            created = super().__getitem__(index)
            if len(self) == 1:
                lists.append(data.metrics)
            return created

    RunData._SLOTS["metrics"](data).lists = Interrupted()
    lists.append(data.metrics)
    assert len(lists) == 2
    assert lists[0] is lists[1] is data.metrics


@pytest.mark.parametrize("is_deleted", [False, True], ids=["set", "deleted"])
def test_concurrent_read_does_not_undo_a_change(
    is_deleted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    from_columns = Metric.from_columns
    run = Run.from_dict(run_json(1, **DATA))

    def create_after_change(columns: Mapping[str, Iterable[Any]]) -> list[Metric]:
        if is_deleted:
            del run.data.metrics
        else:
            run.data.metrics = []
        return from_columns(columns)

    monkeypatch.setattr(Metric, "from_columns", create_after_change)
    if is_deleted:
        assert not hasattr(run.data, "metrics")
        assert not hasattr(run.data, "metrics")
    else:
        assert run.data.metrics == []
        assert run.metrics == {}


def test_replaced_list_frees_its_columns() -> None:
    points = [{**POINT, "step": step} for step in range(1000)]

    def replaced() -> RunData:
        data = RunData.from_dict({"metrics": points})
        data.metrics = []
        return data

    assert retained_memory(replaced) < 1000
    assert retained_memory(lambda: RunData.from_dict({"metrics": points})) > 10_000


def test_missing_attribute_raises_attribute_error() -> None:
    with pytest.raises(AttributeError, match=r"'RunData' object has no attribute 'metric'"):
        getattr(RunData.from_dict(DATA), "metric")  # noqa: B009
    with pytest.raises(AttributeError, match=r"'RunData' object has no attribute 'metric'"):
        getattr(RunData(), "metric")  # noqa: B009


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], []),
        ([{**POINT, "value": "NaN"}, POINT], [math.nan, 0.5]),
        (
            [{**POINT, "value": sys.float_info.max}, {**POINT, "value": -sys.float_info.max}],
            [math.inf, -math.inf],
        ),
        (
            [{**POINT, "value": math.nextafter(sys.float_info.max, 0)}],
            [math.nextafter(sys.float_info.max, 0)],
        ),
        (
            [{**POINT, "value": math.nan}, {**POINT, "value": sys.float_info.max}],
            [math.nan, math.inf],
        ),
        ([{**POINT, "value": math.nan}, {**POINT, "new": [1]}], [math.nan, 0.5]),
        ([{**POINT, "value": int(sys.float_info.max)}, POINT], [math.inf, 0.5]),
        ([{**POINT, "value": 2}, POINT], [2.0, 0.5]),
        ([{**POINT, "timestamp": "1700000000000"}, POINT], [0.5, 0.5]),
        ([{**POINT, "model_id": "m-1"}, POINT], [0.5, 0.5]),
        ([{**POINT, "model_id": None}, POINT], [0.5, 0.5]),
        ([{name: POINT[name] for name in reversed(POINT)}, POINT], [0.5, 0.5]),
        ([{**POINT, "new": [1]}, POINT], [0.5, 0.5]),
    ],
    ids=[
        "no points",
        "NaN",
        "infinities",
        "large",
        "bare NaN",
        "bare NaN and unknown field",
        "largest integer",
        "integer",
        "string",
        "model_id",
        "null",
        "order of fields",
        "unknown field",
    ],
)
def test_every_form_of_a_point_is_decoded(
    points: list[dict[str, Any]], expected: list[float]
) -> None:
    columnar = RunData.from_dict({"metrics": points}).metrics
    decoded = get_metric_history.parse_response(*body_of({"metrics": points})).metrics
    for metrics in (columnar, decoded):
        assert [point.value for point in metrics] == pytest.approx(expected, rel=0, nan_ok=True)
        assert all(type(point.value) is float and type(point.timestamp) is int for point in metrics)
        assert [point.additional_properties for point in metrics] == [
            {"new": [1]} if "new" in p else None for p in points
        ]
        assert [point.model_id for point in metrics] == [p.get("model_id") for p in points]


@pytest.mark.parametrize(
    ("point", "message"),
    [
        ({**POINT, "key": True}, "Metric.key must be a string, got bool"),
        ({**POINT, "value": True}, "Metric.value must be a number, got bool"),
        ({**POINT, "value": None}, "Metric.value is missing"),
        ({**POINT, "value": 10**400}, "Metric.value must be a number, got int"),
        ({**POINT, "timestamp": None}, "Metric.timestamp is missing"),
        ({**POINT, "step": True}, "Metric.step must be an integer, got bool"),
        ({**POINT, "step": 0.5}, "Metric.step must be an integer, got float"),
        ({"key": "loss", "timestamp": 0}, "Metric.value is missing"),
        ({}, "Metric.key is missing"),
        ("loss", r"\w+.metrics must be an object, got str"),
        (None, r"\w+.metrics is missing"),
    ],
)
@pytest.mark.parametrize("count", [0, 1, 30])
def test_invalid_item_is_an_error_when_the_response_is_parsed(
    point: object, message: str, count: int
) -> None:
    """The error is not delayed until the list is read."""
    points = [*[POINT] * count, point]
    with pytest.raises(DecodeError, match=message):
        get_metric_history.parse_response(*body_of({"metrics": points}))
    with pytest.raises(DecodeError, match=message):
        search_runs.parse_response(*body_of({"runs": [run_json(1, metrics=points)]}))


def test_from_dict_does_not_change_its_argument() -> None:
    data = run_json(1, **DATA)
    before = copy.deepcopy(data)
    Run.from_dict(data)
    assert data == before


def test_runs_of_a_page_keep_their_order_and_share_keys() -> None:
    runs = [
        run_json(
            number, metrics=[{**POINT, "key": f"metric {i}", "value": i / 7} for i in range(20)]
        )
        for number in range(50)
    ]
    page = search_runs.parse_response(*body_of({"runs": runs, "next_page_token": "more"}))
    assert [run.info.start_time for run in page.runs] == list(range(50))
    assert page.next_page_token == "more"
    first, last = page.runs[0].data.metrics, page.runs[-1].data.metrics
    assert first == last
    assert all(a.key is b.key for a, b in zip(first, last, strict=True))


def test_runs_take_about_a_third_of_the_memory_of_dicts() -> None:
    points = [
        {"key": f"metric {i}", "value": i / 7, "timestamp": 1700000000000 + i, "step": i * 1000}
        for i in range(20)
    ]
    params = [{"key": f"param {i}", "value": f"value {i}"} for i in range(20)]
    content, content_type = body_of(
        {"runs": [run_json(number, metrics=points, params=params) for number in range(200)]}
    )

    assert retained_memory(
        lambda: search_runs.parse_response(content, content_type)
    ) < 0.35 * retained_memory(lambda: json.loads(content))


@pytest.mark.parametrize("text", [b'["\\ud800"]', b"[NaN]", b"[1e400]"])
def test_json_refused_by_orjson_is_read_like_the_standard_library(text: bytes) -> None:
    assert repr(json_codec.read(text)) == repr(json.loads(text))


def test_exact_reading_preserves_integers_beyond_64_bits() -> None:
    assert json_codec.read(b"[18446744073709551617]", exact=True) == [2**64 + 1]


@pytest.mark.parametrize("value", [{"a": [1, -0.5, None, True, "ü\n"]}, [2**70], {}])
def test_json_values_round_trip(value: object) -> None:
    assert json_codec.read(json_codec.write(value), exact=True) == value


def test_invalid_json_raises_value_error() -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        json_codec.read(b"<html>")
