"""Features that the client adds to the operations.

These are `start_run`, mappings as arguments, pagers and split batches.
"""

from __future__ import annotations

import itertools
import json
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from mlflow_openapi import models
from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.support import samples

RUN = samples.run_dict("r1")


class Server:
    """Responds like MLflow, and records the requests."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, Any]] = []
        self.fails_at: str | None = None
        self.pages: list[dict[str, Any]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/api/2.0/mlflow/")
        self.sent.append((path, json.loads(request.content)))
        if path == self.fails_at:
            return httpx.Response(500, text="boom")
        responses: dict[str, Callable[[], dict[str, Any]]] = {
            "runs/create": lambda: {"run": RUN},
            "runs/update": lambda: {"run_info": RUN["info"]},
            "runs/log-batch": dict,
            "runs/search": lambda: self.pages.pop(0),
        }
        return httpx.Response(200, json=responses[path]())

    def client(self) -> MLFlow:
        return MLFlow(transport=httpx.MockTransport(self), trust_env=False)

    def async_client(self) -> AsyncMLFlow:
        return AsyncMLFlow(transport=httpx.MockTransport(self), trust_env=False)


@pytest.fixture
def server() -> Server:
    return Server()


def test_run_ends_as_finished(server: Server) -> None:
    with server.client() as mlf, mlf.start_run(1, run_name="first") as run:
        assert run.info.run_id == "r1"
    (created, _), (updated, end) = server.sent
    assert (created, updated) == ("runs/create", "runs/update")
    assert server.sent[0][1]["run_name"] == "first"
    assert end["status"] == "FINISHED"
    assert end["end_time"] >= server.sent[0][1]["start_time"]


@pytest.mark.parametrize("failure", [ValueError("mine"), KeyboardInterrupt()])
def test_run_ends_as_failed_if_its_block_raises(server: Server, failure: BaseException) -> None:
    with server.client() as mlf, pytest.raises(type(failure)) as caught, mlf.start_run(1):
        raise failure
    assert caught.value is failure
    assert server.sent[-1][1]["status"] == "FAILED"


def test_error_of_the_block_is_raised_even_if_the_run_cannot_be_ended(server: Server) -> None:
    server.fails_at = "runs/update"
    with (
        server.client() as mlf,
        pytest.raises(ValueError, match="mine") as caught,
        mlf.start_run(1),
    ):
        raise ValueError("mine")
    assert "Run r1 could not be ended as FAILED" in caught.value.__notes__[0]


def test_failure_to_end_a_run_is_an_error(server: Server) -> None:
    server.fails_at = "runs/update"
    with (
        server.client() as mlf,
        pytest.raises(errors.LoggingError, match=r"update_run .*500: boom"),
        mlf.start_run(1),
    ):
        pass


@pytest.mark.anyio
async def test_async_runs_end_as_finished_or_failed(server: Server) -> None:
    async with server.async_client() as mlf:
        async with mlf.start_run("1") as run:
            await mlf.log_metrics(run, {"loss": 0.5}, step=1)
        with pytest.raises(ValueError, match="mine"):
            async with mlf.start_run("1"):
                raise ValueError("mine")
    assert [body.get("status") for path, body in server.sent if path == "runs/update"] == [
        "FINISHED",
        "FAILED",
    ]


def test_log_metrics_sends_one_step_and_timestamp(server: Server) -> None:
    with server.client() as mlf:
        mlf.log_metrics(models.Run.from_dict(RUN), {"loss": 0.5, "acc": 1}, step=3, timestamp=7)
    assert server.sent == [
        (
            "runs/log-batch",
            {
                "run_id": "r1",
                "metrics": [
                    {"key": "loss", "value": 0.5, "timestamp": 7, "step": 3},
                    {"key": "acc", "value": 1.0, "timestamp": 7, "step": 3},
                ],
            },
        )
    ]


def test_params_and_tags_are_sent_as_strings_in_batches(server: Server) -> None:
    with server.client() as mlf:
        mlf.log_params("r1", {f"p{i}": i for i in range(150)})
        mlf.set_tags("r1", {"a": True})
    first, second, tags = (body for _, body in server.sent)
    assert (len(first["params"]), len(second["params"])) == (100, 50)
    assert first["params"][0] == {"key": "p0", "value": "0"}
    assert second["params"][-1] == {"key": "p149", "value": "149"}
    assert tags == {"run_id": "r1", "tags": [{"key": "a", "value": "True"}]}


def test_log_metrics_requires_a_mapping(server: Server) -> None:
    with (
        server.client() as mlf,
        pytest.raises(TypeError, match="metrics must be a mapping of names to values, got list"),
    ):
        mlf.log_metrics("r1", [("loss", 0.5)])  # type: ignore[arg-type]
    assert server.sent == []


def page(*run_ids: str, token: str | None = None) -> dict[str, Any]:
    runs = [{**RUN, "info": {**RUN["info"], "run_id": run_id}} for run_id in run_ids]
    return {"runs": runs} | ({} if token is None else {"next_page_token": token})


def test_pager_iterates_over_all_pages_lazily(server: Server) -> None:
    server.pages = [page("a", "b", token="t1"), page(token="t2"), page("c")]
    with server.client() as mlf:
        runs = iter(mlf.search_runs([1], max_results=2))
        assert next(runs).info.run_id == "a"
        assert len(server.sent) == 1
        assert [run.info.run_id for run in runs] == ["b", "c"]
    assert [body.get("page_token") for _, body in server.sent] == [None, "t1", "t2"]
    assert all(body["max_results"] == 2 for _, body in server.sent)


def test_pager_ends_at_an_empty_token_or_response(server: Server) -> None:
    server.pages = [page("a", token=""), {}]
    with server.client() as mlf:
        assert [run.info.run_id for run in mlf.search_runs([1])] == ["a"]
        assert list(mlf.search_runs([1])) == []


def test_pages_have_the_token_to_resume_from(server: Server) -> None:
    server.pages = [page("a", token="t1"), page("b")]
    with server.client() as mlf:
        first = next(mlf.search_runs([1]).pages())
        assert first.next_token == "t1"
        resumed = mlf.search_runs([1], page_token=first.next_token)
        assert [run.info.run_id for run in resumed] == ["b"]
    assert server.sent[1][1]["page_token"] == "t1"


def test_repeated_page_token_is_an_error(server: Server) -> None:
    server.pages = [page("a", token="t1"), page("b", token="t1"), page("c", token="t1")]
    with (
        server.client() as mlf,
        pytest.raises(errors.InvalidResponseError, match=": the server repeats a page token"),
    ):
        list(mlf.search_runs([1]))
    assert len(server.sent) == 2


def test_repeated_initial_page_token_is_an_error(server: Server) -> None:
    server.pages = [page("a", token="t1"), page("b", token="t1")]
    with (
        server.client() as mlf,
        pytest.raises(errors.InvalidResponseError, match="repeats a page token"),
    ):
        list(mlf.search_runs([1], page_token="t1"))
    assert len(server.sent) == 1


@pytest.mark.anyio
async def test_async_pager_iterates_over_all_pages(server: Server) -> None:
    server.pages = [page("a", token="t1"), page("b")]
    async with server.async_client() as mlf:
        assert [run.info.run_id async for run in mlf.search_runs([1])] == ["a", "b"]


def test_limit_ends_the_iteration_and_reduces_the_page_size(server: Server) -> None:
    server.pages = [page("a", "b", token="t1"), page("c", "d", token="t2"), page("e")]
    with server.client() as mlf:
        runs = mlf.search_runs([1], limit=3)
        assert [run.info.run_id for run in runs] == ["a", "b", "c"]
    assert [(body["max_results"], body.get("page_token")) for _, body in server.sent] == [
        (3, None),
        (3, "t1"),
    ]


def test_limit_does_not_increase_the_page_size(server: Server) -> None:
    server.pages = [page("a"), page("a"), page("a")]
    with server.client() as mlf:
        list(mlf.search_runs([1], max_results=2, limit=5))
        list(mlf.search_runs([1], max_results=2, limit=5000))
        list(mlf.search_runs([1], limit=5000))
    assert [body.get("max_results") for _, body in server.sent] == [2, 2, None]


def test_limit_of_at_least_a_default_page_does_not_change_the_request(server: Server) -> None:
    """MLflow sends 1000 runs per page by default."""
    server.pages = [page("a"), page("a"), page("a")]
    with server.client() as mlf:
        for limit in (1001, 1000, 999):
            list(mlf.search_runs([1], limit=limit))
    assert [body.get("max_results") for _, body in server.sent] == [None, None, 999]


def test_limit_at_the_end_of_a_page_requests_no_other_page(server: Server) -> None:
    server.pages = [page("a", "b", token="t1"), page("c", "d", token="t2"), page("e")]
    with server.client() as mlf:
        pages = list(mlf.search_runs([1], max_results=2, limit=4).pages())
    assert [[run.info.run_id for run in each.items] for each in pages] == [["a", "b"], ["c", "d"]]
    assert pages[-1].next_token == "t2"
    assert len(server.sent) == 2


def test_first_requests_one_item(server: Server) -> None:
    server.pages = [page(token="t1"), page("a", token="t2"), {}]
    with server.client() as mlf:
        run = mlf.search_runs([1], max_results=500).first()
        assert run is not None
        assert run.info.run_id == "a"
        assert mlf.search_runs([1]).first() is None
    assert {body["max_results"] for _, body in server.sent} == {1}


@pytest.mark.anyio
async def test_async_pager_supports_limit_and_first(server: Server) -> None:
    server.pages = [page("a", "b", token="t1"), page("c"), {}]
    async with server.async_client() as mlf:
        assert [run.info.run_id async for run in mlf.search_runs([1], limit=1)] == ["a"]
        run = await mlf.search_runs([1]).first()
        assert run is not None
        assert run.info.run_id == "c"
        assert await mlf.search_runs([1]).first() is None
    assert {body["max_results"] for _, body in server.sent} == {1}


@pytest.mark.parametrize(
    ("limit", "error"),
    [
        (0, "limit must be at least 1, got 0"),
        ("3", "limit must be an int, got str"),
        (True, "limit must be an int, got bool"),
    ],
)
def test_invalid_limit_is_refused_at_once(server: Server, limit: Any, error: str) -> None:
    for client in (server.client(), server.async_client()):
        with pytest.raises((TypeError, ValueError), match=error):
            client.search_runs([1], limit=limit)
    assert server.sent == []


def test_cycle_of_page_tokens_is_an_error(server: Server) -> None:
    server.pages = [page("a", token="t1"), page("b", token="t2"), page("c", token="t1")]
    with (
        server.client() as mlf,
        pytest.raises(errors.InvalidResponseError, match="repeats a page token"),
    ):
        list(mlf.search_runs([1]))


def test_too_many_empty_pages_are_an_error(server: Server) -> None:
    server.pages = [page(token=f"t{number}") for number in range(1000)]
    message = ": the server sent 100 empty pages in a row"
    with server.client() as mlf, pytest.raises(errors.InvalidResponseError, match=message):
        list(mlf.search_runs([1]))
    assert len(server.sent) == 100


def test_page_that_is_not_json_is_an_error() -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, html="<html>"))
    with (
        MLFlow(transport=transport, trust_env=False) as mlf,
        pytest.raises(errors.InvalidResponseError, match="expected JSON, got text/html"),
    ):
        list(mlf.search_runs([1]))


def test_count_of_empty_pages_restarts_after_an_item(server: Server) -> None:
    """Servers that filter a page after reading it send some empty pages."""
    empty = [page(token=f"t{number}") for number in range(198)]
    server.pages = [*empty[:99], page("a", token="a"), *empty[99:], page("b")]
    with server.client() as mlf:
        assert [run.info.run_id for run in mlf.search_runs([1])] == ["a", "b"]


POINTS = [models.Metric("loss", float(step), 1, step=step) for step in range(2500)]


def test_large_batch_is_split_and_sent_in_order(server: Server) -> None:
    params = [models.Param(f"p{number}", "x") for number in range(250)]
    tags = [models.RunTag("a", "b")]
    with server.client() as mlf:
        mlf.log_batch("r1", metrics=POINTS, params=params, tags=tags)
    bodies = [body for _, body in server.sent]
    assert [
        {name: len(value) for name, value in body.items() if name != "run_id"} for body in bodies
    ] == [
        {"metrics": 1000},
        {"metrics": 1000},
        {"metrics": 500, "params": 100, "tags": 1},
        {"params": 100},
        {"params": 50},
    ]
    assert [point["step"] for body in bodies for point in body.get("metrics", [])] == list(
        range(2500)
    )
    assert [param["key"] for body in bodies for param in body.get("params", [])] == [
        f"p{n}" for n in range(250)
    ]
    assert {body["run_id"] for body in bodies} == {"r1"}


def failing_at(number: int) -> httpx.MockTransport:
    """Return a transport that refuses the request with this number."""
    count = itertools.count(1)
    return httpx.MockTransport(
        lambda request: httpx.Response(
            400 if next(count) == number else 200, json={"error_code": "X", "message": "no"}
        )
    )


def test_error_of_a_split_batch_reports_its_progress() -> None:
    with MLFlow(transport=failing_at(2)) as mlf, pytest.raises(errors.BadRequestError) as caught:
        mlf.log_batch("r1", metrics=POINTS, tags=[models.RunTag("a", "b")])
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert error.progress is not None
        assert error.progress.written == {"metrics": 1000, "params": 0, "tags": 0}
        assert error.progress.uncertain == {"metrics": 1000, "params": 0, "tags": 0}
        assert error.progress.unsent == {"metrics": 500, "params": 0, "tags": 1}
        assert error.__notes__ == [
            "written: 1000 metrics, 0 params, 0 tags; uncertain: 1000 metrics, 0 params, 0 tags; "
            "unsent: 500 metrics, 0 params, 1 tags"
        ]


@pytest.mark.anyio
async def test_async_error_of_a_split_batch_reports_its_progress() -> None:
    async with AsyncMLFlow(transport=failing_at(3)) as mlf:
        with pytest.raises(errors.BadRequestError) as caught:
            await mlf.log_batch("r1", metrics=POINTS)
    assert caught.value.progress is not None
    assert caught.value.progress.written["metrics"] == 2000


def test_error_of_an_unsplit_batch_has_no_progress() -> None:
    with MLFlow(transport=failing_at(1)) as mlf, pytest.raises(errors.BadRequestError) as caught:
        mlf.log_batch("r1", metrics=POINTS[:3])
    assert caught.value.progress is None
