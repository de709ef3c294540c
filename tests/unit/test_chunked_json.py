"""Long lists are read a part at a time: nobody may notice, but for the time and the memory."""

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
    """Every test runs with and without orjson."""
    if request.param == "json":
        monkeypatch.setattr(json_codec, "orjson", None)


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is long, and every item a part."""
    monkeypatch.setattr(chunked_json, "MIN_CHUNKED_SIZE", 0)
    monkeypatch.setattr(chunked_json, "_CHUNK_SIZE", 0)


def body_of(text: str) -> tuple[bytes, str]:
    return text.encode(), "application/json"


def a_run(number: int, **tags: object) -> dict[str, Any]:
    data = {"tags": [{"key": key, "value": value} for key, value in tags.items()]}
    return samples.run_dict(f"{number:032}", data=data, status="FINISHED", start_time=number)


RUNS = [a_run(number, note="x" * number) for number in range(400)]
POINT = {"key": "loss", "value": 0.5, "timestamp": 1700000000000, "step": 3}


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    "rest", [{}, {"next_page_token": "abc"}, {"next_page_token": 'a"\\'}, {"new": [1, [2]]}]
)
def test_a_long_page_is_what_it_says(indent: int | None, rest: dict[str, Any]) -> None:
    body = {"runs": RUNS, **rest}
    page = search_runs.parse_response(*body_of(json.dumps(body, indent=indent)))
    assert page == SearchRunsResponse.from_dict(body)
    assert page.to_dict() == SearchRunsResponse.from_dict(body).to_dict()


def test_a_long_list_that_the_contract_does_not_declare_is_kept() -> None:
    body = {"new": [{"a": number} for number in range(20_000)], "runs": []}
    for size in (20_000, 2):
        body["new"] = body["new"][:size]
        assert search_runs.parse_response(*body_of(json.dumps(body))).additional_properties == {
            "new": body["new"]
        }


def test_a_long_history_is_what_it_says() -> None:
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
@pytest.mark.usefixtures("short")
def test_texts_that_look_like_the_end_of_an_item_are_texts(note: str) -> None:
    body = {"runs": [a_run(number, note=note) for number in range(5)]}
    assert search_runs.parse_response(*body_of(json.dumps(body))) == SearchRunsResponse.from_dict(
        body
    )


@pytest.mark.usefixtures("short")
def test_items_with_lists_of_the_same_items_in_them() -> None:
    body = {"runs": [{**a_run(1), "twins": [a_run(2), a_run(3)]}, a_run(4)], "next_page_token": "t"}
    page = search_runs.parse_response(*body_of(json.dumps(body)))
    assert page == SearchRunsResponse.from_dict(body)
    assert page.runs[0].additional_properties == {"twins": [a_run(2), a_run(3)]}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text('{}[],:" \\ik', max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ik"), inner, max_size=2)
    ),
    max_leaves=8,
)


def read_in_chunks(text: bytes) -> dict[str, Any] | None:
    """A body, read in parts that are as short as possible; None for one that has to be read
    whole.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chunked_json, "_CHUNK_SIZE", 0)
        try:
            found = chunked_json.read(text)
            return {**found, "i": list(found["i"])}
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
def test_parts_say_what_the_whole_says(
    items: list[Any], token: object, indented: bool, may_be_whole: bool
) -> None:
    body = {"i": items, "k": token} if token else {"i": items}
    found = read_in_chunks(json.dumps(body, indent=1 if indented else None).encode())
    assert found == body or (found is None and may_be_whole)


@given(st.text('{}[],:"\\i 1', max_size=30), st.just(True))
@example('1},{"i":[1]}', False)
def test_what_is_no_json_is_not_read_in_chunks(inner: str, may_be_whole: bool) -> None:
    text = '{"i":[{"i":' + inner + ',{"i":1}],"k":"t"}'
    found = read_in_chunks(text.encode())
    assert (found is None and may_be_whole) or found == json.loads(text)


@pytest.mark.parametrize("cut", [1, 2, 50, 1000, 40_000])
def test_an_answer_that_was_cut_off_is_no_json(cut: int) -> None:
    with pytest.raises(DecodeError, match="expected JSON"):
        search_runs.parse_response(*body_of(json.dumps({"runs": RUNS})[:-cut]))


def test_a_wrong_item_is_told_as_in_a_short_page() -> None:
    wrong = a_run(1)
    wrong["info"]["start_time"] = True
    with pytest.raises(DecodeError) as short_page:
        search_runs.parse_response(*body_of(json.dumps({"runs": [wrong]})))
    with pytest.raises(DecodeError) as long_page:
        search_runs.parse_response(*body_of(json.dumps({"runs": [*RUNS, wrong, *RUNS]})))
    assert str(long_page.value) == str(short_page.value)
    assert gc.isenabled()


BEYOND_64_BITS = 2**70 + 1


@pytest.mark.parametrize("filling", ["", "x" * 200_000])
def test_integers_of_any_json_are_exact_in_short_and_long_bodies(filling: str) -> None:
    content, content_type = body_of(json.dumps({"number": BEYOND_64_BITS, "filling": filling}))
    found = decode.json_body(content, content_type, dict, exact=True)
    assert found == {"number": BEYOND_64_BITS, "filling": filling}


@pytest.mark.parametrize("exact", [True, False])
@pytest.mark.parametrize("filling", ["", "x" * 200_000])
def test_a_web_page_in_place_of_json_is_named_by_its_type(filling: str, exact: bool) -> None:
    content = f"<html>{filling}</html>".encode()
    with pytest.raises(DecodeError, match=r"^expected JSON, got text/html$"):
        decode.json_body(content, "text/html", dict, exact=exact)


@pytest.mark.parametrize("is_enabled", [True, False])
def test_the_garbage_collector_is_left_as_it_was(is_enabled: bool) -> None:
    was_enabled = gc.isenabled()
    try:
        (gc.enable if is_enabled else gc.disable)()
        search_runs.parse_response(*body_of(json.dumps({"runs": RUNS})))
        assert gc.isenabled() is is_enabled
    finally:
        (gc.enable if was_enabled else gc.disable)()


def test_the_dicts_of_a_page_are_never_there_together() -> None:
    body = {
        "runs": [
            a_run(number, **{f"key_{tag}": "x" * 50 for tag in range(20)}) for number in range(1000)
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
