"""Lists of flat messages, which are held in columns until they are read: nobody may notice, but for
the memory.
"""

from __future__ import annotations

import copy
import json
import math
import pickle
import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest

from mlflow_openapi.api.metrics import get_metric_history
from mlflow_openapi.api.runs import search_runs
from mlflow_openapi.models import Metric, Param, Run, RunData, RunTag
from mlflow_openapi_runtime.codec import json_codec
from mlflow_openapi_runtime.codec.decode import DecodeError
from tools.benchmarks.memory import kept

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
    """Every test runs with and without orjson."""
    if request.param == "json":
        monkeypatch.setattr(json_codec, "orjson", None)


def a_run(number: int, **data: Any) -> dict[str, Any]:
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
    ids=["as it is", "copy", "deepcopy", "pickle", "evolve", "to_dict", "attributes"],
)
def test_decoded_lists_are_lists(use: Callable[[RunData], RunData]) -> None:
    data = use(RunData.from_dict(DATA))
    assert data == DECODED
    assert repr(data) == repr(DECODED)
    assert type(data.metrics) is list
    assert [type(point.step) for point in data.metrics] == [int, int]


def test_a_list_that_was_read_can_be_changed() -> None:
    data = RunData.from_dict(DATA)
    data.metrics.append(Metric("new", 1.0, 0))
    data.params = []
    assert [point.key for point in data.metrics] == ["loss", "accuracy", "new"]
    assert "params" not in data.to_dict()


def test_the_views_show_what_the_lists_hold() -> None:
    run = Run.from_dict(a_run(1, **DATA))
    shown = run.metrics, run.params, run.tags
    assert shown == (
        {"loss": 0.5, "accuracy": -1.25},
        {"rate": "0.1", "layers": "3"},
        {"mlflow.user": "me"},
    )
    run.data.metrics.append(Metric("new", 1.0, 0))
    assert run.metrics == {"loss": 0.5, "accuracy": -1.25, "new": 1.0}


def test_an_attribute_that_there_is_not_is_told() -> None:
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
        ([{**POINT, "value": 2}, POINT], [2.0, 0.5]),
        ([{**POINT, "timestamp": "1700000000000"}, POINT], [0.5, 0.5]),
        ([{**POINT, "model_id": "m-1"}, POINT], [0.5, 0.5]),
        ([{**POINT, "model_id": None}, POINT], [0.5, 0.5]),
        ([{name: POINT[name] for name in reversed(POINT)}, POINT], [0.5, 0.5]),
        ([{**POINT, "new": [1]}, POINT], [0.5, 0.5]),
    ],
    ids=[
        "none",
        "NaN",
        "infinities",
        "large",
        "whole",
        "text",
        "mixed",
        "null",
        "order",
        "unknown",
    ],
)
def test_every_form_of_a_point_is_read(points: list[dict[str, Any]], expected: list[float]) -> None:
    held = RunData.from_dict({"metrics": points}).metrics
    at_once = get_metric_history.parse_response(*body_of({"metrics": points})).metrics
    for found in (held, at_once):
        assert [point.value for point in found] == pytest.approx(expected, rel=0, nan_ok=True)
        assert all(type(point.value) is float and type(point.timestamp) is int for point in found)
        assert [point.additional_properties for point in found] == [
            {"new": [1]} if "new" in p else None for p in points
        ]
        assert [point.model_id for point in found] == [p.get("model_id") for p in points]


@pytest.mark.parametrize(
    ("point", "message"),
    [
        ({**POINT, "key": 1}, "expected a string, got int"),
        ({**POINT, "value": True}, "expected a number, got bool"),
        ({**POINT, "value": None}, "expected a number, got NoneType"),
        ({**POINT, "step": True}, "expected an integer, got bool"),
        ({**POINT, "step": 0.5}, "expected an integer, got float"),
        ({"key": "loss", "timestamp": 0}, "lacks the field 'value'"),
        ({}, "lacks the field 'key'"),
        ("loss", "not what the contract says"),
        (None, "not what the contract says"),
    ],
)
@pytest.mark.parametrize("count", [0, 1, 30])
def test_a_wrong_message_is_told_when_it_comes(point: object, message: str, count: int) -> None:
    """Not when somebody reads the list."""
    points = [*[POINT] * count, point]
    with pytest.raises(DecodeError, match=message):
        get_metric_history.parse_response(*body_of({"metrics": points}))
    with pytest.raises(DecodeError, match=message):
        search_runs.parse_response(*body_of({"runs": [a_run(1, metrics=points)]}))


def test_what_is_given_to_from_dict_stays_as_it_was() -> None:
    data = a_run(1, **DATA)
    before = copy.deepcopy(data)
    Run.from_dict(data)
    assert data == before


def test_the_runs_of_a_page_come_in_their_order_and_share_their_keys() -> None:
    runs = [
        a_run(number, metrics=[{**POINT, "key": f"metric {i}", "value": i / 7} for i in range(20)])
        for number in range(50)
    ]
    found = search_runs.parse_response(*body_of({"runs": runs, "next_page_token": "more"}))
    assert [run.info.start_time for run in found.runs] == list(range(50))
    assert found.next_page_token == "more"
    first, last = found.runs[0].data.metrics, found.runs[-1].data.metrics
    assert first == last
    assert all(a.key is b.key for a, b in zip(first, last, strict=True))


def test_held_runs_take_a_third_of_the_memory_of_dicts() -> None:
    points = [
        {"key": f"metric {i}", "value": i / 7, "timestamp": 1700000000000 + i, "step": i * 1000}
        for i in range(20)
    ]
    params = [{"key": f"param {i}", "value": f"value {i}"} for i in range(20)]
    content, content_type = body_of(
        {"runs": [a_run(number, metrics=points, params=params) for number in range(200)]}
    )

    assert kept(lambda: search_runs.parse_response(content, content_type)) < 0.35 * kept(
        lambda: json.loads(content)
    )


@pytest.mark.parametrize("text", [b'["\\ud800"]', b"[NaN]", b"[1e400]"])
def test_what_orjson_refuses_is_read_as_the_standard_library_does(text: bytes) -> None:
    assert repr(json_codec.read(text)) == repr(json.loads(text))


def test_integers_beyond_64_bits_stay_where_any_json_is_allowed() -> None:
    assert json_codec.read(b"[18446744073709551617]", exact=True) == [2**64 + 1]


@pytest.mark.parametrize("value", [{"a": [1, -0.5, None, True, "ü\n"]}, [2**70], {}])
def test_what_is_written_is_read(value: object) -> None:
    assert json_codec.read(json_codec.write(value), exact=True) == value


def test_no_json_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="Expecting value"):
        json_codec.read(b"<html>")
