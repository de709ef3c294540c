"""Chunked decoding of long lists: the result is the same as for the whole body."""

from __future__ import annotations

import gc
import json
import tracemalloc
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mlflow_openapi.api.metrics import get_metric_history
from mlflow_openapi.api.runs import search_runs
from mlflow_openapi.models import GetMetricHistoryResponse, SearchRunsResponse
from mlflow_openapi_runtime.codec import chunked_json, decode, json_codec
from mlflow_openapi_runtime.codec.decode import DecodeError
from tests.support import samples


@pytest.fixture(params=["orjson", "json"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run each test with and without orjson."""
    if request.param == "json":
        monkeypatch.setattr(json_codec, "orjson", None)


@pytest.fixture
def tiny_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decode every body in chunks of one item."""
    monkeypatch.setattr(chunked_json, "MIN_CHUNKED_SIZE", 0)
    monkeypatch.setattr(chunked_json, "_CHUNK_SIZE", 0)


def body_of(text: str) -> tuple[bytes, str]:
    return text.encode(), "application/json"


def run_json(number: int, **tags: object) -> dict[str, Any]:
    data = {"tags": [{"key": key, "value": value} for key, value in tags.items()]}
    return samples.run_dict(f"{number:032}", data=data, status="FINISHED", start_time=number)


RUNS = [run_json(number, note="x" * number) for number in range(400)]
POINT = {"key": "loss", "value": 0.5, "timestamp": 1700000000000, "step": 3}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    "rest", [{}, {"next_page_token": "abc"}, {"next_page_token": 'a"\\'}, {"new": [1, [2]]}]
)
def test_large_page_is_decoded_like_a_small_one(indent: int | None, rest: dict[str, Any]) -> None:
    body = {"runs": RUNS, **rest}
    page = search_runs.parse_response(*body_of(json.dumps(body, indent=indent)))
    assert page == SearchRunsResponse.from_dict(body)
    assert page.to_dict() == SearchRunsResponse.from_dict(body).to_dict()


def test_large_undeclared_list_is_preserved() -> None:
    body = {"new": [{"a": number} for number in range(20_000)], "runs": []}
    for size in (20_000, 2):
        body["new"] = body["new"][:size]
        assert search_runs.parse_response(*body_of(json.dumps(body))).additional_properties == {
            "new": body["new"]
        }


def test_large_metric_history_is_decoded_like_a_small_one() -> None:
    body = {
        "metrics": [
            {**POINT, "step": step, "value": "NaN" if step == 7000 else step}
            for step in range(10_000)
        ]
    }
    history = get_metric_history.parse_response(*body_of(json.dumps(body)))
    assert repr(history) == repr(GetMetricHistoryResponse.from_dict(body))
    assert [point.step for point in history.metrics] == list(range(10_000))


@pytest.mark.parametrize(
    "note",
    [
        '},{"info":',
        '"},{"info":{}',
        '\\"},{"info',
        "}]}",
        "\\",
        '],"next_page_token":"no"}',
        "é\U0001f600",
    ],
)
@pytest.mark.usefixtures("tiny_chunks")
def test_strings_that_look_like_the_end_of_an_item_are_preserved(note: str) -> None:
    body = {"runs": [run_json(number, note=note) for number in range(5)]}
    assert search_runs.parse_response(*body_of(json.dumps(body))) == SearchRunsResponse.from_dict(
        body
    )


@pytest.mark.usefixtures("tiny_chunks")
def test_nested_lists_of_items_are_preserved() -> None:
    body = {
        "runs": [{**run_json(1), "twins": [run_json(2), run_json(3)]}, run_json(4)],
        "next_page_token": "t",
    }
    page = search_runs.parse_response(*body_of(json.dumps(body)))
    assert page == SearchRunsResponse.from_dict(body)
    assert page.runs[0].additional_properties == {"twins": [run_json(2), run_json(3)]}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text('{}[],:" \\ik', max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ik"), inner, max_size=2)
    ),
    max_leaves=8,
)


def read_in_chunks(text: bytes) -> dict[str, Any] | None:
    """Read a body in the smallest possible chunks.

    The result is None if the body cannot be read in chunks.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunked_json, "_CHUNK_SIZE", 0)
        try:
            body = chunked_json.read(text)
            return {**body, "i": list(body["i"])}
        except chunked_json.IndivisibleError:
            return None


@given(
    st.lists(st.dictionaries(st.sampled_from("ik"), JSON, max_size=2), max_size=4),
    JSON,
    st.booleans(),
    st.just(True),
)
@example([{"i": 1, "k": [{"i": 2}]}, {"i": "},{"}, {"i": None}], "t", False, False)
@example([{"i": 1}, {"i": {"k": []}}], "t", True, False)
def test_chunked_result_equals_the_whole_body(
    items: list[Any], token: object, indented: bool, may_be_indivisible: bool
) -> None:
    body = {"i": items, "k": token} if token else {"i": items}
    result = read_in_chunks(json.dumps(body, indent=1 if indented else None).encode())
    assert result == body or (result is None and may_be_indivisible)


@given(st.text('{}[],:"\\i 1', max_size=30), st.just(True))
@example('1},{"i":[1]}', False)
def test_invalid_json_is_not_read_in_chunks(inner: str, may_be_indivisible: bool) -> None:
    text = '{"i":[{"i":' + inner + ',{"i":1}],"k":"t"}'
    result = read_in_chunks(text.encode())
    assert (result is None and may_be_indivisible) or result == json.loads(text)


@pytest.mark.parametrize("missing", [1, 2, 50, 1000, 40_000])
def test_truncated_response_is_an_error(missing: int) -> None:
    with pytest.raises(DecodeError, match="expected JSON"):
        search_runs.parse_response(*body_of(json.dumps({"runs": RUNS})[:-missing]))


def test_invalid_item_raises_the_same_error_as_in_a_small_page() -> None:
    invalid = run_json(1)
    invalid["info"]["start_time"] = True
    with pytest.raises(DecodeError) as short_page:
        search_runs.parse_response(*body_of(json.dumps({"runs": [invalid]})))
    with pytest.raises(DecodeError) as long_page:
        search_runs.parse_response(*body_of(json.dumps({"runs": [*RUNS, invalid, *RUNS]})))
    assert str(long_page.value) == str(short_page.value)
    assert gc.isenabled()


BEYOND_64_BITS = 2**70 + 1


@pytest.mark.parametrize("padding", ["", "x" * 200_000])
def test_large_integers_are_exact_in_small_and_large_bodies(padding: str) -> None:
    content, content_type = body_of(json.dumps({"number": BEYOND_64_BITS, "padding": padding}))
    decoded = decode.json_body(content, content_type, dict, exact=True)
    assert decoded == {"number": BEYOND_64_BITS, "padding": padding}


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("padding", ["", "x" * 200_000])
def test_error_for_html_instead_of_json_names_the_content_type(padding: str, exact: bool) -> None:
    content = f"<html>{padding}</html>".encode()
    with pytest.raises(DecodeError, match=r"^expected JSON, got text/html$"):
        decode.json_body(content, "text/html", dict, exact=exact)


@pytest.mark.parametrize("is_enabled", [True, False])
def test_garbage_collector_state_is_restored(is_enabled: bool) -> None:
    was_enabled = gc.isenabled()
    try:
        if is_enabled:
            gc.enable()
        else:
            gc.disable()
        search_runs.parse_response(*body_of(json.dumps({"runs": RUNS})))
        assert gc.isenabled() is is_enabled
    finally:
        if was_enabled:
            gc.enable()
        else:
            gc.disable()


def test_large_page_does_not_hold_all_dicts_in_memory() -> None:
    body = {
        "runs": [
            run_json(number, **{f"key_{tag}": "x" * 50 for tag in range(20)})
            for number in range(1000)
        ]
    }
    text = json.dumps(body)
    tracemalloc.start()
    parsed = json.loads(text)
    dicts = tracemalloc.get_traced_memory()[0]
    del parsed
    content, content_type = body_of(text)
    before = tracemalloc.get_traced_memory()[0]
    tracemalloc.reset_peak()
    page = search_runs.parse_response(content, content_type)
    peak = tracemalloc.get_traced_memory()[1] - before
    tracemalloc.stop()
    assert len(page.runs) == 1000
    assert peak < 0.7 * dicts
