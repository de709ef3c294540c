"""Lists that are requested during the iteration: changes meanwhile, and uses like a list."""

from __future__ import annotations

import asyncio
import gc
import os
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from multiprocessing.pool import ThreadPool
from typing import Any

import httpx
import pytest

from mlflow_openapi.api.runs import delete_run
from mlflow_openapi.models import Run
from mlflowclient import AsyncMLFlow, MLFlow, errors
from mlflowclient.testing import FakeMLflow, ReceivedRequest
from tests.support import spec
from tests.support.waiting import PATIENCE

# Equal points are legal, and the groups of a query have no id.
WITHOUT_KEY = {"get_metric_history", "query_trace_metrics"}


@pytest.fixture
def fake() -> FakeMLflow:
    return FakeMLflow()


@pytest.fixture
def mlf(fake: FakeMLflow) -> Iterator[MLFlow]:
    with MLFlow(transport=fake.transport, trust_env=False, retries=0) as client:
        yield client


@pytest.fixture
async def async_mlf(fake: FakeMLflow) -> AsyncIterator[AsyncMLFlow]:
    async with AsyncMLFlow(transport=fake.transport, trust_env=False, retries=0) as client:
        yield client


@pytest.fixture
def run_ids(mlf: MLFlow, fake: FakeMLflow) -> list[str]:
    """The ids of ten runs, the newest first, as a search returns them."""
    ids = [mlf.create_run("0", start_time=1000 + number).run_id for number in range(10)]
    fake.requests.clear()
    return ids[::-1]


def operations(fake: FakeMLflow) -> list[str | None]:
    return [received.operation for received in fake.requests]


CHANGES: dict[str, Callable[[MLFlow, Run], object]] = {
    "delete": lambda mlf, run: mlf.delete_run(run),
    "tag": lambda mlf, run: mlf.set_tag(run, "done", "yes"),
    "batch": lambda mlf, run: mlf.set_tags(run, {"done": "yes"}),
    "copy": lambda mlf, run: mlf.with_options(timeout=9).delete_run(run),
    "request": lambda mlf, run: mlf.send(delete_run.build_request(run)),
    "end": lambda mlf, run: mlf.set_terminated(run.run_id),
}


@pytest.mark.parametrize("change", CHANGES)
def test_runs_that_no_longer_match_are_not_missed(
    mlf: MLFlow, run_ids: list[str], change: str
) -> None:
    pager = mlf.search_runs(
        ["0"], filter_string="status = 'RUNNING' AND tags.done != 'yes'", max_results=3
    )
    if change in ("tag", "batch"):
        mlf.tag_runs(run_ids, {"done": "no"})
    else:
        pager = mlf.search_runs(["0"], filter_string="status = 'RUNNING'", max_results=3)
    visited = []
    for run in pager:
        CHANGES[change](mlf, run)
        visited.append(run.run_id)
    assert visited == run_ids
    assert pager.first() is None


@pytest.mark.anyio
async def test_async_iteration_visits_each_deleted_run(
    async_mlf: AsyncMLFlow, run_ids: list[str]
) -> None:
    visited = []
    async for run in async_mlf.search_runs(["0"], max_results=3):
        await async_mlf.delete_run(run)
        visited.append(run.run_id)
    assert visited == run_ids


@pytest.mark.anyio
async def test_tasks_can_change_runs_while_another_task_iterates(
    async_mlf: AsyncMLFlow, run_ids: list[str]
) -> None:
    deletions = []
    async for run in async_mlf.search_runs(["0"], max_results=3):
        deletions.append(asyncio.create_task(async_mlf.delete_run(run)))
        await asyncio.sleep(0)
    await asyncio.gather(*deletions)
    assert len(deletions) == len(run_ids)


def test_threads_can_change_runs_during_an_iteration(mlf: MLFlow, run_ids: list[str]) -> None:
    with ThreadPool(4) as threads:
        visited = [
            (run.run_id, threads.apply_async(mlf.delete_run, (run,)))
            for run in mlf.search_runs(["0"], max_results=2)
        ]
        for _, deletion in visited:
            deletion.get(PATIENCE)
    assert [run_id for run_id, _ in visited] == run_ids


def test_restored_runs_are_not_missed(mlf: MLFlow, run_ids: list[str]) -> None:
    mlf.delete_runs(run_ids)
    visited = []
    for run in mlf.search_runs(["0"], run_view_type="DELETED_ONLY", max_results=3):
        mlf.restore_run(run)
        visited.append(run.run_id)
    assert visited == run_ids


def test_deleting_an_experiment_completes_iterations_over_its_runs(
    mlf: MLFlow, fake: FakeMLflow
) -> None:
    experiment_id = mlf.create_experiment("churn")
    expected = {mlf.create_run(experiment_id).run_id for _ in range(5)}
    runs = iter(mlf.search_runs([experiment_id], max_results=2))
    first = next(runs)
    mlf.delete_experiment(experiment_id)
    assert {first.run_id, *(run.run_id for run in runs)} == expected


def test_remaining_pages_are_read_once_before_the_first_change(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    for run in mlf.search_runs(["0"], max_results=4):
        mlf.delete_run(run)
    assert operations(fake) == ["search_runs"] * 3 + ["delete_run"] * 10


def test_other_changes_do_not_read_ahead(mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]) -> None:
    runs = iter(mlf.search_runs(["0"], max_results=4))
    next(runs)
    mlf.set_experiment_tag("0", "a", "b")
    mlf.create_run("0")
    mlf.get_run(run_ids[0])
    assert operations(fake).count("search_runs") == 1


def test_iterations_without_a_reference_do_not_read_ahead(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    unstarted = mlf.search_runs(["0"], max_results=2).pages()
    for _ in mlf.search_runs(["0"], max_results=4):
        break
    mlf.delete_run(run_ids[0])
    assert operations(fake) == ["search_runs", "delete_run"]
    assert len(list(unstarted)) == 5


@pytest.mark.anyio
async def test_async_iterations_do_not_read_ahead_after_a_break(
    async_mlf: AsyncMLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    async for run in async_mlf.search_runs(["0"], max_results=4):
        await async_mlf.get_run(run)
        break
    await async_mlf.delete_run(run_ids[0])
    assert operations(fake) == ["search_runs", "get_run", "delete_run"]


def test_at_most_the_limit_is_read_ahead(mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]) -> None:
    visited = []
    for run in mlf.search_runs(["0"], max_results=2, limit=3):
        mlf.delete_run(run)
        visited.append(run.run_id)
    assert visited == run_ids[:3]
    assert operations(fake).count("search_runs") == 2


def test_items_that_move_to_a_later_page_come_once(mlf: MLFlow, run_ids: list[str]) -> None:
    visited = []
    for run in mlf.search_runs(["0"], max_results=3, limit=9):
        # A new run is the first of the search, so the others move to later pages.
        mlf.create_run("0", start_time=5000)
        visited.append(run.run_id)
    assert visited == run_ids[:9]
    pages = mlf.search_runs(["0"], max_results=5).pages()
    shown = next(pages).items
    mlf.create_run("0", start_time=6000)
    for page in pages:
        shown += page.items
    assert len({run.run_id for run in shown}) == len(shown) == 10 + 9


def test_equal_points_of_a_history_are_kept() -> None:
    point = {"key": "loss", "value": 1.0, "timestamp": 1, "step": 0}
    pages = [{"metrics": [point, point], "next_page_token": "t"}, {"metrics": [point]}]
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=pages.pop(0)))
    with MLFlow(transport=transport, trust_env=False) as mlf:
        assert len(mlf.get_metric_history("r1", "loss").to_list()) == 3


def test_items_whose_id_a_server_omits_are_kept() -> None:
    webhook: dict[str, Any] = {"webhook_id": "", "name": "n", "url": "u", "status": "ACTIVE"}
    webhook |= {"creation_timestamp": 1, "last_updated_timestamp": 1}
    transport = httpx.MockTransport(
        lambda _: httpx.Response(200, json={"webhooks": [webhook, webhook]})
    )
    with MLFlow(transport=transport, trust_env=False) as mlf:
        assert len(mlf.list_webhooks().to_list()) == 2


def test_an_error_while_reading_ahead_is_raised_by_the_iteration(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    pages = mlf.search_runs(["0"], max_results=4).pages()
    assert [run.run_id for run in next(pages).items] == run_ids[:4]
    fake.intercept = lambda received: (
        httpx.Response(500) if received.arguments.get("page_token", "") > TOKEN_AT_4 else None
    )
    mlf.delete_run(run_ids[0])
    fake.intercept = None
    assert fake.runs[run_ids[0]].info.lifecycle_stage == "deleted"
    assert [run.run_id for run in next(pages).items] == run_ids[4:8]
    # The iteration cannot continue, since the runs may have moved.
    for _ in range(2):
        with pytest.raises(errors.ServerError):
            next(pages)


# The page token of the fake for the fifth item, which is less than that for the ninth item.
TOKEN_AT_4 = "eyJvZmZzZXQiOiA0fQ=="


def test_an_iteration_continues_after_an_error_of_a_page(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    pages = mlf.search_runs(["0"], max_results=4).pages()
    next(pages)
    fake.fail_next("search_runs")
    with pytest.raises(errors.ServerError):
        next(pages)
    assert [len(page.items) for page in pages] == [4, 2]


@pytest.mark.anyio
async def test_the_deadline_of_a_change_includes_reading_ahead(
    fake: FakeMLflow, run_ids: list[str]
) -> None:
    released = asyncio.Event()

    async def respond(request: httpx.Request) -> httpx.Response:
        if b"page_token" in request.content:
            await released.wait()
        return fake.transport.handler(request)  # type: ignore[return-value]

    async with AsyncMLFlow(
        transport=httpx.MockTransport(respond), trust_env=False, retries=0
    ) as mlf:
        runs = aiter(mlf.search_runs(["0"], max_results=4))
        visited = [await anext(runs)]
        with pytest.raises(errors.RequestTimeoutError, match="pages of a pager"):
            await mlf.with_options(deadline=0.01).delete_run(visited[0])
        assert "delete_run" not in operations(fake)
        released.set()
        visited += [run async for run in runs]
    assert [run.run_id for run in visited] == run_ids


def test_a_change_does_not_wait_longer_than_its_deadline_for_another_thread(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    started, released = threading.Event(), threading.Event()

    def intercept(received: ReceivedRequest) -> None:
        if received.arguments.get("page_token"):
            started.set()
            assert released.wait(PATIENCE)

    pages = mlf.search_runs(["0"], max_results=5).pages()
    next(pages)
    fake.intercept = intercept
    with ThreadPool(1) as threads:
        second = threads.apply_async(lambda: next(pages))
        assert started.wait(PATIENCE)
        with pytest.raises(errors.RequestTimeoutError, match="pages of a pager"):
            mlf.with_options(deadline=0.01).delete_run(run_ids[0])
        released.set()
        assert [run.run_id for run in second.get(PATIENCE).items] == run_ids[5:]
    assert "delete_run" not in operations(fake)


def test_pages_that_are_read_ahead_end_with_the_call(fake: FakeMLflow, run_ids: list[str]) -> None:
    timeouts = []

    def respond(request: httpx.Request) -> httpx.Response:
        timeouts.append(request.extensions["timeout"]["read"])
        return fake.transport.handler(request)  # type: ignore[return-value]

    transport = httpx.MockTransport(respond)
    with MLFlow(transport=transport, trust_env=False, timeout=None, deadline=None) as mlf:
        runs = iter(mlf.search_runs(["0"], max_results=5))
        mlf.with_options(deadline=50).delete_run(next(runs))
    first, ahead, change = timeouts
    assert first is None
    assert change <= ahead <= 50


def test_a_forked_process_leaves_the_iterations_of_its_parent(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    runs = iter(mlf.search_runs(["0"], max_results=4))
    next(runs)
    monkeypatch.setattr(os, "getpid", lambda: 1)
    mlf.delete_run(run_ids[-1])
    assert operations(fake) == ["search_runs", "delete_run"]


def test_several_threads_can_share_an_iterator_over_pages(mlf: MLFlow, run_ids: list[str]) -> None:
    pages = mlf.search_runs(["0"], max_results=1).pages()
    with ThreadPool(4) as threads:
        read = threads.map(lambda _: next(pages), range(10))
    assert sorted(page.items[0].run_id for page in read) == sorted(run_ids)


def test_finished_iterations_leave_nothing_behind(mlf: MLFlow, run_ids: list[str]) -> None:
    assert len(list(mlf.search_runs(["0"], max_results=3))) == 10
    gc.collect()
    assert not mlf._open_iterators


def listings(client: Any) -> list[Any]:
    return [
        client.search_runs(["0"]),
        client.get_metric_histories(client.search_runs(["0"])),
        client.list_artifacts("0123"),
    ]


USES: list[Callable[[Any], object]] = [bool, len, lambda each: each[0], lambda each: each[1:]]


@pytest.mark.parametrize("index", range(3))
def test_a_listing_is_not_a_list(mlf: MLFlow, index: int) -> None:
    async_mlf = AsyncMLFlow(trust_env=False)
    for listing, await_ in (
        (listings(mlf)[index], ""),
        (listings(async_mlf)[index], "await "),
    ):
        kind = type(listing).__name__
        hint = f"^{kind} has no truth value, .*`{await_}x.first\\(\\)`.*`{await_}x.to_list\\(\\)`"
        for use in USES:
            with pytest.raises(TypeError, match=hint):
                use(listing)


def test_listings_return_their_first_item_and_a_list(mlf: MLFlow, fake: FakeMLflow) -> None:
    run = mlf.create_run("0")
    mlf.log_metric(run, "loss", 1.0)
    mlf.log_text(run, "a", "a.txt")
    mlf.log_text(run, "b", "b.txt")
    artifacts = mlf.list_artifacts(run)
    assert [info.path for info in artifacts.to_list()] == ["a.txt", "b.txt"]
    # Each iteration starts again.
    assert [info.path for info in artifacts] == ["a.txt", "b.txt"]
    first = artifacts.first()
    assert first is not None
    assert first.path == "a.txt"
    assert mlf.list_artifacts(run, "missing").first() is None
    histories = mlf.get_metric_histories([run])
    assert [history.key for history in histories.to_list()] == ["loss"]
    assert histories.first() is not None
    assert mlf.get_metric_histories([run], "other").first() is None
    assert [each.run_id for each in mlf.search_runs(["0"]).to_list()] == [run.run_id]


@pytest.mark.anyio
async def test_async_listings_return_their_first_item_and_a_list(async_mlf: AsyncMLFlow) -> None:
    run = await async_mlf.create_run("0")
    await async_mlf.log_metric(run, "loss", 1.0)
    await async_mlf.log_text(run, "a", "a.txt")
    runs, artifacts = async_mlf.search_runs(["0"]), async_mlf.list_artifacts(run)
    histories = async_mlf.get_metric_histories(runs)
    assert [each.run_id for each in await runs.to_list()] == [run.run_id]
    assert [info.path for info in await artifacts.to_list()] == ["a.txt"]
    assert [history.key for history in await histories.to_list()] == ["loss"]
    for listing in (runs, artifacts, histories):
        assert await listing.first() is not None


def test_listings_can_be_passed_to_functions_for_iterables(mlf: MLFlow, run_ids: list[str]) -> None:
    pager = mlf.search_runs(["0"])
    with ThreadPool(2) as threads:
        assert threads.map(lambda run: run.run_id, pager) == run_ids
    assert sorted(run.run_id for run in pager) == sorted(run_ids)
    assert next(reversed(list(pager))).run_id == run_ids[-1]


def test_the_repr_of_a_listing_shows_the_call_and_the_progress(
    mlf: MLFlow, run_ids: list[str]
) -> None:
    pager = mlf.search_runs(["0"], filter_string="tags.a = 'b'", limit=4)
    call = "search_runs(experiment_ids=['0'], filter=\"tags.a = 'b'\")"
    assert repr(pager) == f"<Pager of {call}, limit=4>"
    pager = mlf.search_runs(["0"], max_results=3)
    runs = iter(pager)
    next(runs)
    assert repr(pager).endswith("max_results=3), 3 items read>")
    list(runs)
    assert repr(pager).endswith("10 items read>")
    assert "search_runs" in repr(mlf.get_metric_histories(pager, "loss"))
    histories = mlf.get_metric_histories(run_ids, ["loss"])
    histories.to_list()
    assert repr(histories) == "<MetricHistories of 10 runs, keys=('loss',), 0 points read>"
    model_artifacts = mlf.list_logged_model_artifacts("m-1", path="a")
    assert "/logged-models/m-1/artifacts" in repr(model_artifacts)
    assert "path='a'" in repr(model_artifacts)
    artifacts = mlf.list_artifacts("ftp://user:secret@host/a", "b", recursive=True)
    assert repr(artifacts) == (
        "<ArtifactListing of list_artifacts('ftp://host/a', path='b', recursive=True)>"
    )
    run = mlf.get_run(run_ids[0])
    mlf.log_text(run, "a", "a.txt")
    artifacts = mlf.list_artifacts(run)
    artifacts.to_list()
    assert run_ids[0] in repr(artifacts)
    assert repr(artifacts).endswith("1 entries read>")


def test_bulk_methods_read_a_pager_before_they_change_runs(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    assert mlf.tag_runs(mlf.search_runs(["0"], max_results=4), {"done": "yes"}) == run_ids
    assert operations(fake) == ["search_runs"] * 3 + ["log_batch"] * 10
    assert all(run.tags["done"] == "yes" for run in fake.runs.values())
    assert mlf.delete_runs([mlf.get_run(run_ids[0]), run_ids[1], run_ids[0]]) == run_ids[:2]
    assert mlf.delete_runs(run_ids[2]) == [run_ids[2]]
    assert len(mlf.search_runs(["0"]).to_list()) == 7
    assert mlf.restore_runs(iter(run_ids)) == run_ids
    assert len(mlf.search_runs(["0"]).to_list()) == 10
    assert mlf.delete_experiments(mlf.search_experiments()) == ["0"]


@pytest.mark.anyio
async def test_async_bulk_methods(async_mlf: AsyncMLFlow, mlf: MLFlow, run_ids: list[str]) -> None:
    pager = async_mlf.search_runs(["0"], max_results=4)
    assert await async_mlf.tag_runs(pager, {"done": "yes"}) == run_ids
    assert await async_mlf.delete_runs(pager) == run_ids
    with pytest.raises(TypeError, match="a pager of this client, got Pager"):
        await async_mlf.delete_runs(mlf.search_runs(["0"]))


def test_a_bulk_method_reports_what_it_has_done(
    mlf: MLFlow, fake: FakeMLflow, run_ids: list[str]
) -> None:
    fake.intercept = lambda received: (
        httpx.Response(403) if received.arguments.get("run_id") == run_ids[2] else None
    )
    with pytest.raises(errors.ForbiddenError) as caught:
        mlf.delete_runs(run_ids)
    assert caught.value.done == tuple(run_ids[:2])
    assert caught.value.__notes__ == [
        f"2 of 10 calls succeeded before the call for {run_ids[2]!r}."
    ]
    assert len(mlf.search_runs(["0"]).to_list()) == 8


@pytest.mark.parametrize(
    ("runs", "error"),
    [(None, TypeError), (7, TypeError), (["a", ""], ValueError), (["a", 1.5], TypeError)],
)
def test_bulk_methods_check_all_items_before_the_first_call(
    mlf: MLFlow, fake: FakeMLflow, runs: Any, error: type[Exception]
) -> None:
    with pytest.raises(error, match="run"):
        mlf.delete_runs(runs)
    with pytest.raises(TypeError, match="tags"):
        mlf.tag_runs(["a"], 5)  # type: ignore[arg-type]  # pyright: ignore
    assert fake.requests == []


def test_get_or_create_experiment_returns_one_id_to_all_threads(
    mlf: MLFlow, fake: FakeMLflow
) -> None:
    barrier = threading.Barrier(4)

    def intercept(received: ReceivedRequest) -> None:
        # All threads find no experiment before the first thread creates the experiment.
        if received.operation == "create_experiment":
            barrier.wait(PATIENCE)

    fake.intercept = intercept
    with ThreadPool(4) as threads:
        ids = threads.map(lambda _: mlf.get_or_create_experiment("churn"), range(4))
    assert ids == [mlf.get_experiment_by_name("churn").experiment_id] * 4
    fake.intercept = None
    assert mlf.get_or_create_experiment("churn") == ids[0]


def test_each_paginated_operation_has_a_key_or_is_known_to_have_none() -> None:
    pages = {
        operation["operationId"]: operation["x-mlflow-pagination"]
        for _, _, operation in spec.operations()
        if "x-mlflow-pagination" in operation
    }
    assert {name for name, page in pages.items() if "key" not in page} == WITHOUT_KEY


def test_each_listed_schema_is_changed_by_an_operation() -> None:
    changed, listed = set(), set()
    for _, _, operation in spec.operations():
        changed.update(operation.get("x-mlflow-changes", ()))
        if page := operation.get("x-mlflow-pagination"):
            _, response = spec.success_response(operation)
            assert response is not None
            items = response["properties"][page["items"]]
            items = spec.content_of(items) or items
            listed.add(spec.schema_name(items["items"]))
    assert changed == listed


def test_each_delete_restore_and_update_of_a_listed_schema_changes_it() -> None:
    """An operation that returns a listed entity, or deletes one, must not be forgotten."""
    listed = set()
    for _, _, operation in spec.operations():
        listed.update(operation.get("x-mlflow-changes", ()))
    for _, method, operation in spec.operations():
        name = operation["operationId"]
        if method == "get" or "x-mlflow-pagination" in operation:
            continue
        result = operation.get("x-mlflow-unwrap")
        _, response = spec.success_response(operation)
        entity = None
        if result and response and result in response.get("properties", {}):
            entity = spec.schema_name(response["properties"][result])
        if entity in listed and not name.startswith(("create_", "start_", "get_")):
            assert entity in operation["x-mlflow-changes"], name
