"""The comparison of calls of MlflowClient with calls of MLFlow."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from typing import Any

import httpx
import pytest

from mlflow_openapi.models import LoggedModelStatus, RunTag
from mlflowclient import MLFlow
from tools.migration.client_calls import Call, Caller
from tools.migration.differences import Accepted, Comparer
from tools.migration.recorder import Recorder
from tools.migration.responses import Operations
from tools.migration.values import encode, sample, variants

SEARCH = "/api/2.0/mlflow/runs/search"
OPERATIONS = Operations.load()


def call(
    body: Any = None,
    *,
    varied: str | None = None,
    value: Any = None,
    error: str | None = None,
    path: str = SEARCH,
    before: Sequence[str] = (),
) -> Call:
    """Return a call that sends one request, after requests for other paths."""
    paths = [*before, *([] if body is None else [path])]
    requests = [{"method": "POST", "path": path, "query": {}, "body": body} for path in paths]
    return Call("search", {varied: value} if varied else {}, varied, requests, error)


def differences(
    *pairs: tuple[Call, Call | None], retry: Call | None = None, ignored: Sequence[str] = ()
) -> list[str]:
    sources, targets = zip(*pairs, strict=True)
    comparer = Comparer(
        OPERATIONS,
        sources,
        targets,
        {},
        retry=lambda *_: retry or call(),
        accepted=lambda _: Accepted("a list of strings", "strings"),
        source_name="MlflowClient",
        ignored=ignored,
    )
    return list(comparer.compare().differences)


def test_equal_requests_have_no_differences() -> None:
    now = int(time.time() * 1000)
    assert not differences(
        (
            # 1000 is the default of the spec, and the order of tags does not matter.
            call({"max_results": 1000, "tags": [{"key": "b"}, {"key": "a"}], "start": now}),
            call({"tags": [{"key": "a"}, {"key": "b"}], "start": now + 5, "filter": ""}),
        )
    )


def test_fields_that_only_mlflow_client_sends_are_reported_once() -> None:
    source = {"experiment_ids": ["1"], "filter": "a = `b`"}
    pair = (call(source), call({"experiment_ids": ["1"]}))
    again = (call(source, varied="order_by", value=["a"]), call({"experiment_ids": ["1"]}))
    assert differences(pair, again) == ["`MlflowClient` also sends `` a = `b` `` as `filter`"]
    assert not differences(pair, again, ignored=["filter"])


def test_the_size_of_a_page_is_not_a_difference() -> None:
    assert not differences((call({"a": "1", "max_results": 50}), call({"a": "1"})))


def test_the_request_that_both_clients_send_is_compared() -> None:
    looked_up = call({"a": "1"}, before=["/api/2.0/mlflow/runs/get"])
    assert not differences((looked_up, call({"a": "1"})))
    assert differences(
        (call({"a": "1"}, path="/api/2.0/mlflow/runs/update"), call({"a": "1"}))
    ) == ["calls `POST /api/2.0/mlflow/runs/search`, not `POST /api/2.0/mlflow/runs/update`"]


def test_refused_values_are_described_by_their_type() -> None:
    typical = (call({"a": "1"}), call({"a": "1"}))

    def refused(*values: Any) -> list[str]:
        return differences(
            typical, *((call({"a": "2"}, varied="ids", value=value), call()) for value in values)
        )

    assert refused("x", 5) == ["`ids` is a list of strings, not a string or an int"]
    assert refused({"k": 5}, {"k": None}) == ["the values of `ids` are strings, not ints or `None`"]
    assert refused(["a"]) == ["refuses `ids`, which servers ignore"]
    assert refused("") == ["`ids` must not be empty"]
    assert refused([{"k": 1}], {"$tuple": ["x"]}) == [
        "`ids` is a list of strings, not a list of dicts or a tuple"
    ]
    assert refused([{"$entity": ["Metric", {}]}], {"$numpy": [0.5]}) == [
        "`ids` is a list of strings, not a list of `Metric` or a NumPy array"
    ]


def test_the_name_of_a_value_in_requests_is_suggested() -> None:
    typical = (call({"status": "LONG_READY"}), call({"status": "LONG_READY"}))
    source = call({"status": "LONG_READY"}, varied="status", value="READY")
    assert differences(typical, (source, call()), retry=call({"status": "LONG_READY"})) == [
        '`status`: pass `"LONG_READY"` instead of `"READY"`'
    ]


def test_values_that_are_sent_differently_are_reported() -> None:
    typical = (call({"a": "1"}), call({"a": "1"}))
    other = (call({"a": "x"}, varied="a", value=True), call({"a": "y"}))
    assert differences(typical, typical, other) == [
        "if `a` is a bool: sends `y` instead of `x` as `a`"
    ]


@pytest.mark.parametrize(
    "source",
    [
        call(varied="ids", value=5, error="TypeError: no"),
        # MlflowClient has only sent the request that looks up something.
        call(varied="ids", value=5, error="no", before=["/api/2.0/mlflow/runs/get"]),
        # The characters of a string, which is not a list.
        call({"ids": ["1", "2"]}, varied="ids", value="12"),
    ],
)
def test_values_that_mlflow_client_refuses_are_not_compared(source: Call) -> None:
    typical = call({"ids": ["1"]}, before=["/api/2.0/mlflow/runs/get"])
    assert not differences((typical, typical), (source, call()))
    assert not differences((typical, typical), (call({"ids": []}), None))


def test_encoded_values_are_decoded_to_those_of_the_client() -> None:
    seen: list[Any] = []

    class Client:
        def search(self, value: Any) -> None:
            seen.append(value)

    with Recorder([]) as recorder:
        caller = Caller(recorder, Client(), {"Tag": "RunTag"})  # type: ignore[arg-type]

        def decoded(value: Any) -> Any:
            error = caller.call("search", {"value": value}, None, "search").error
            return error if error else seen.pop()

        assert decoded({"k": [{"$tuple": [1, "a"]}]}) == {"k": [(1, "a")]}
        assert decoded({"$entity": ["Tag", {"key": "a", "value": "b"}]}) == RunTag("a", "b")
        ready = LoggedModelStatus.LOGGED_MODEL_READY
        assert decoded({"$enum": ["LoggedModelStatus", ready.name, ready.value]}) is ready
        assert "has no class Plant" in decoded({"$entity": ["Plant", {}]})
        assert "has no member WET" in decoded({"$enum": ["RunStatus", "WET", "WET"]})
        assert decoded({"$numpy": [0.5]}).shape == (1,)
        assert decoded({"$numpy": 0.5}) == 0.5


def test_the_recorder_records_requests_and_responds_as_the_spec_says() -> None:
    with Recorder(list(OPERATIONS.responses())) as recorder:
        with MLFlow(recorder.url, trust_env=False, retries=0) as client:
            run = client.create_run("12", tags={"team": "vision"})
            assert run.info.run_id
            client.delete_tag(run, "team")
        created, deleted = recorder.take()
        assert created["path"] == "/api/2.0/mlflow/runs/create"
        assert created["body"]["tags"] == [{"key": "team", "value": "vision"}]
        assert deleted["body"] == {"run_id": run.info.run_id, "key": "team"}
        response = httpx.put(f"{recorder.url}/unknown?a=1&a=2", content=iter([b"b", b"c"]))
        assert response.json() == {}
        assert recorder.take() == [
            {"method": "PUT", "path": "/unknown", "query": {"a": ["1", "2"]}, "body": "bc"}
        ]


def test_variants_are_derived_from_the_type_of_an_argument() -> None:
    def values(name: str, hint: Any, *, optional: bool = False) -> list[Any]:
        return variants("search", name, hint, optional=optional)

    assert values("experiment_ids", list[str]) == [["12", "13"], ("12", "13"), "12", []]
    assert values("note", str | None, optional=True) == ["text", "", None]
    assert values("value", Any) == ["text", 5, 0.5, True, None, ""]
    assert {"key": 5} in values("tags", dict[str, Any])
    assert values("view_type", int) == [1, 2, 3]
    assert sample("search", "max_results", int) == 10
    assert sample("create_mcp_server", "name", str) == "com.example/server"


def test_values_are_encoded_as_json() -> None:
    value: Mapping[str, Any] = {"a": (1, "b"), "b": LoggedModelStatus.LOGGED_MODEL_READY}
    assert encode(value) == {
        "a": {"$tuple": [1, "b"]},
        "b": {"$enum": ["LoggedModelStatus", "LOGGED_MODEL_READY", "LOGGED_MODEL_READY"]},
    }
