"""Iterations over listings whose items change meanwhile, and resources that do not exist."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest

from mlflow_openapi.models import (
    Assessment,
    AssessmentSource,
    Feedback,
    Metric,
    ModelVersion,
    RegisteredModel,
    Run,
)
from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.support.deployments import Deployment, unique
from tools.servers.mlflow_server import MLflowServer

COUNT = 12
PAGE = 5


@pytest.fixture
def experiment_id(mlf: MLFlow) -> str:
    return mlf.create_experiment(unique("listings"))


@pytest.fixture
def run_ids(mlf: MLFlow, experiment_id: str) -> set[str]:
    return {mlf.create_run(experiment_id, tags={"done": "no"}).run_id for _ in range(COUNT)}


CHANGES: dict[str, Callable[[MLFlow, Run], object]] = {
    "delete": lambda mlf, run: mlf.delete_run(run),
    "tag": lambda mlf, run: mlf.set_tag(run, "done", "yes"),
    "untag": lambda mlf, run: mlf.delete_tag(run, "done"),
    "batch": lambda mlf, run: mlf.set_tags(run, {"done": "yes"}),
    "end": lambda mlf, run: mlf.update_run(run, status="FINISHED"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_each_run_is_visited_once_if_it_is_changed(
    mlf: MLFlow, experiment_id: str, run_ids: set[str], change: str
) -> None:
    pager = mlf.search_runs(
        [experiment_id],
        filter_string="tags.done = 'no' AND attributes.status = 'RUNNING'",
        max_results=PAGE,
    )
    visited = []
    for run in pager:
        CHANGES[change](mlf, run)
        visited.append(run.run_id)
    assert len(visited) == COUNT
    assert set(visited) == run_ids
    assert pager.first() is None


def test_each_deleted_run_is_restored(mlf: MLFlow, experiment_id: str, run_ids: set[str]) -> None:
    assert set(mlf.delete_runs(mlf.search_runs([experiment_id], max_results=PAGE))) == run_ids
    deleted = mlf.search_runs([experiment_id], run_view_type="DELETED_ONLY", max_results=PAGE)
    restored = []
    for run in deleted:
        mlf.restore_run(run)
        restored.append(run.run_id)
    assert set(restored) == run_ids
    assert deleted.first() is None
    assert len(mlf.search_runs([experiment_id]).to_list()) == COUNT


def test_the_logger_does_not_move_runs_of_an_iteration(
    mlf: MLFlow, experiment_id: str, run_ids: set[str]
) -> None:
    visited = []
    for run in mlf.search_runs([experiment_id], filter_string="tags.done = 'no'", max_results=PAGE):
        with mlf.logger(run) as logger:
            logger.set_tag("done", "yes")
        visited.append(run.run_id)
    assert sorted(visited) == sorted(run_ids)


def test_threads_can_delete_the_runs_of_an_iteration(
    mlf: MLFlow, experiment_id: str, run_ids: set[str]
) -> None:
    with ThreadPoolExecutor(4) as threads:
        deletions = [
            threads.submit(mlf.delete_run, run)
            for run in mlf.search_runs([experiment_id], max_results=PAGE)
        ]
    assert [deletion.exception() for deletion in deletions] == [None] * COUNT


def test_runs_that_arrive_meanwhile_do_not_repeat_others(
    mlf: MLFlow, experiment_id: str, run_ids: set[str]
) -> None:
    pager = mlf.search_runs([experiment_id], order_by=["start_time DESC"], max_results=PAGE)
    pages = pager.pages()
    visited = [run.run_id for run in next(pages).items]
    for _ in range(3):
        mlf.create_run(experiment_id)
    for page in pages:
        visited += [run.run_id for run in page.items]
    assert len(visited) == len(set(visited))
    assert set(visited) >= run_ids
    assert pager.to_pandas()["run_id"].is_unique


@pytest.mark.anyio
async def test_the_async_client_visits_each_changed_run_once(plain_server: MLflowServer) -> None:
    async with AsyncMLFlow(plain_server.url, trust_env=False) as mlf:
        experiment_id = await mlf.create_experiment(unique("listings"))
        run_ids = {(await mlf.create_run(experiment_id)).run_id for _ in range(COUNT)}
        pager = mlf.search_runs([experiment_id], max_results=PAGE)
        deleted = []
        async for run in pager:
            await mlf.delete_run(run)
            deleted.append(run.run_id)
        assert sorted(deleted) == sorted(run_ids)
        pager = mlf.search_runs([experiment_id], run_view_type="DELETED_ONLY", max_results=PAGE)
        async for run in pager:
            await mlf.restore_run(run)
            deleted.remove(run.run_id)
        assert deleted == []
        pager = mlf.search_runs([experiment_id], order_by=["tags.rank"], max_results=PAGE)
        async for run in pager:
            await mlf.set_tag(run, "rank", str(len(deleted)))
            deleted.append(run.run_id)
        assert sorted(deleted) == sorted(run_ids)
        assert len(await mlf.tag_runs(pager, {"a": "b"})) == COUNT


@pytest.fixture
def model(mlf: MLFlow) -> Iterator[RegisteredModel]:
    model = mlf.create_registered_model(unique("model"))
    yield model
    mlf.delete_registered_model(model)


def test_changed_models_and_versions_are_visited_once(mlf: MLFlow, model: RegisteredModel) -> None:
    for _ in range(COUNT):
        mlf.create_model_version(model, "s3://bucket/model")
    pager = mlf.search_model_versions(filter_string=f"name = '{model.name}'", max_results=PAGE)
    versions: list[ModelVersion] = []
    # Updating a version makes it the first of the search.
    for version in pager:
        mlf.update_model_version(version.name, version.version, description="x")
        versions.append(version)
    for version in pager:
        mlf.delete_model_version(version.name, version.version)
        versions.append(version)
    assert len({version.version for version in versions}) == COUNT
    assert len(versions) == 2 * COUNT
    names = {mlf.create_registered_model(unique("listed")).name for _ in range(COUNT)}
    visited = []
    for each in mlf.search_registered_models(
        filter_string="name LIKE 'listed-%'", max_results=PAGE
    ):
        mlf.delete_registered_model(each)
        visited.append(each.name)
    assert len(visited) == len(set(visited))
    assert set(visited) >= names


@pytest.mark.mlflow(since="3.0")
def test_changed_logged_models_are_visited_once(mlf: MLFlow, experiment_id: str) -> None:
    expected = {mlf.create_logged_model(experiment_id).model_id for _ in range(COUNT)}
    visited = []
    for model in mlf.search_logged_models([experiment_id], max_results=PAGE):
        mlf.delete_logged_model(model)
        visited.append(model.model_id)
    assert sorted(visited) == sorted(expected)


def test_changed_experiments_are_visited_once(mlf: MLFlow) -> None:
    prefix = unique("churn")
    expected = {mlf.create_experiment(f"{prefix}-{number}") for number in range(COUNT)}
    visited = []
    for experiment in mlf.search_experiments(
        filter_string=f"name LIKE '{prefix}-%'", max_results=PAGE
    ):
        mlf.delete_experiment(experiment)
        visited.append(experiment.experiment_id)
    assert sorted(visited) == sorted(expected)


def test_one_experiment_is_created_for_all_threads(mlf: MLFlow) -> None:
    name = unique("churn")
    with ThreadPoolExecutor(16) as threads:
        ids = set(threads.map(mlf.get_or_create_experiment, [name] * 16))
    assert ids == {mlf.get_experiment_by_name(name).experiment_id}


RUN_ID = "0" * 32
MODEL_ID = f"m-{RUN_ID}"
TRACE_ID = f"tr-{RUN_ID}"
ASSESSMENT = Assessment("a", AssessmentSource("HUMAN", source_id="u"), feedback=Feedback(value=1))

# Calls with a resource that does not exist, by the name of the operation. The experiment and the
# registered model exist.
MISSING: dict[str, Callable[[MLFlow, str, str], object]] = {
    "get_experiment": lambda mlf, *_: mlf.get_experiment("987654321"),
    "get_experiment_by_name": lambda mlf, *_: mlf.get_experiment_by_name(uuid4().hex),
    "get_run": lambda mlf, *_: mlf.get_run(RUN_ID),
    "get_registered_model": lambda mlf, *_: mlf.get_registered_model(uuid4().hex),
    "get_model_version": lambda mlf, _, model: mlf.get_model_version(model, "7"),
    "get_model_version_by_alias": lambda mlf, _, model: mlf.get_model_version_by_alias(model, "a"),
    "get_model_version_by_alias of a missing model": lambda mlf, *_: mlf.get_model_version_by_alias(
        uuid4().hex, "a"
    ),
    "get_logged_model": lambda mlf, *_: mlf.get_logged_model(MODEL_ID),
    "get_trace_info_v3": lambda mlf, *_: mlf.get_trace_info_v3(TRACE_ID),
    "set_trace_tag": lambda mlf, *_: mlf.set_trace_tag(TRACE_ID, "a", "b"),
    "set_trace_tag_v3": lambda mlf, *_: mlf.set_trace_tag_v3(TRACE_ID, "a", "b"),
    "create_assessment": lambda mlf, *_: mlf.create_assessment(TRACE_ID, ASSESSMENT),
    "upsert_dataset_records": lambda mlf, *_: mlf.upsert_dataset_records(
        f"d-{RUN_ID}", [{"inputs": {"a": 1}}]
    ),
    "create_issue": lambda mlf, experiment_id, _: mlf.create_issue(
        experiment_id, "a", "b", source_run_id=RUN_ID
    ),
    "create_review_queue": lambda mlf, experiment_id, _: mlf.create_review_queue(
        experiment_id, unique("queue"), "CUSTOM", schema_ids=[f"ls-{RUN_ID}"]
    ),
    "download_proxied_artifact": lambda mlf, *_: mlf.download_proxied_artifact(
        f"{RUN_ID}/missing.txt"
    ),
}


def test_missing_resources_are_not_found(
    deployment: Deployment, experiment_id: str, model: RegisteredModel
) -> None:
    for name, call in MISSING.items():
        if deployment.has(name.split(" ", maxsplit=1)[0]):
            with pytest.raises(errors.ResourceDoesNotExistError):
                call(deployment.client, experiment_id, model.name)


@pytest.mark.mlflow(since="3.0")
def test_a_missing_logged_model_is_not_found(mlf: MLFlow, experiment_id: str) -> None:
    run = mlf.create_run(experiment_id)
    with pytest.raises(errors.NotFoundError):
        mlf.log_metric(run, "a", 1.0, model_id=MODEL_ID)
    with pytest.raises(errors.NotFoundError):
        mlf.log_batch(run, metrics=[Metric("a", 1.0, 1, model_id=MODEL_ID)])
    model = mlf.create_registered_model(unique("model"))
    with pytest.raises(errors.NotFoundError):
        mlf.create_model_version(model, f"models:/{MODEL_ID}", model_id=MODEL_ID)
