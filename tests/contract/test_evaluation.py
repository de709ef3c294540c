"""Evaluation datasets, scorers and prompt optimization jobs on real servers."""

from __future__ import annotations

import json

import pytest

from mlflow_openapi.models import (
    DatasetRecordInput,
    DatasetRecordSource,
    PromptOptimizationJobConfig,
)
from mlflowclient import errors
from tests.support.deployments import Deployment, unique

pytestmark = pytest.mark.mlflow(since="3.4")

JUDGE = json.dumps(
    {"name": "polite", "builtin_scorer_class": "Safety", "builtin_scorer_pydantic_data": {}}
)


@pytest.fixture
def experiment_id(deployment: Deployment) -> str:
    return deployment.client.create_experiment(unique("experiment"))


def test_a_dataset_is_created_read_and_deleted(deployment: Deployment, experiment_id: str) -> None:
    mlf = deployment.client
    name = unique("dataset")
    created = mlf.create_dataset(name, experiment_id=[experiment_id], tags={"mlflow.user": "ann"})
    assert (created.name, created.created_by, created.experiment_ids) == (
        name,
        "ann",
        [experiment_id],
    )
    read = mlf.get_dataset(created)
    assert (read.dataset_id, read.tags) == (created.dataset_id, {"mlflow.user": "ann"})
    assert mlf.get_dataset_experiment_ids(created) == [experiment_id]

    mlf.delete_dataset(created)
    mlf.delete_dataset(created)
    assert mlf.get_dataset_experiment_ids(created) == []
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_dataset(created)


def test_datasets_are_searched_page_by_page(deployment: Deployment, experiment_id: str) -> None:
    mlf = deployment.client
    names = ["a", "b", "c"]
    for name in names:
        mlf.create_dataset(name, experiment_id=[experiment_id])
    pages = mlf.search_datasets(
        experiment_ids=[experiment_id], order_by=["name ASC"], max_results=2
    )
    assert [dataset.name for dataset in pages] == names
    pages = mlf.search_datasets_with_get(
        experiment_ids=[experiment_id], order_by=["name ASC"], max_results=2
    )
    assert [dataset.name for dataset in pages] == names
    (match,) = mlf.search_datasets(experiment_ids=[experiment_id], filter_string="name = 'b'")
    assert match.name == "b"
    for search in (mlf.search_datasets, mlf.search_datasets_with_get):
        with pytest.raises(errors.BadRequestError):
            list(search(filter_string="colour = 'red'"))


def test_tags_of_a_dataset_are_set_and_deleted(deployment: Deployment) -> None:
    mlf = deployment.client
    dataset = mlf.create_dataset(unique("dataset"), tags={"team": "a"})
    mlf.set_dataset_tags(dataset, {"stage": "draft"})
    mlf.delete_dataset_tag(dataset, "team")
    mlf.delete_dataset_tag(dataset, "team")
    assert mlf.get_dataset(dataset).tags == {"stage": "draft"}
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.set_dataset_tags("d-0", {"stage": "draft"})


def test_upserting_records_with_the_same_inputs_updates_them(deployment: Deployment) -> None:
    mlf = deployment.client
    dataset = mlf.create_dataset(unique("dataset"))
    record = {
        "inputs": {"question": "Why?"},
        "tags": {"mlflow.user": "ann", "attempt": 1},
        "source": {"source_type": "HUMAN"},
    }
    stored = mlf.upsert_dataset_records(dataset, [record, {"inputs": {"question": "How?"}}])
    assert (stored.inserted_count, stored.updated_count) == (2, 0)
    updated = DatasetRecordInput({"question": "Why?"}, expectations={"answer": "Because."})
    stored = mlf.upsert_dataset_records(dataset, [updated])
    assert (stored.inserted_count, stored.updated_count) == (0, 1)

    records = {
        record.inputs["question"]: record
        for record in mlf.get_dataset_records(dataset, max_results=1)
    }
    assert set(records) == {"Why?", "How?"}
    why = records["Why?"]
    assert (why.created_by, why.expectations) == ("ann", {"answer": "Because."})
    assert why.tags == {"mlflow.user": "ann", "attempt": "1"}
    assert why.source == DatasetRecordSource("HUMAN", source_data={})
    assert records["How?"].dataset_id == dataset.dataset_id
    read = mlf.get_dataset(dataset)
    assert read.profile == {"num_records": 2}
    assert (read.schema or {})["inputs"] == {"question": "string"}


def test_a_missing_dataset_has_no_records_and_rejects_new_records(deployment: Deployment) -> None:
    mlf = deployment.client
    assert list(mlf.get_dataset_records("d-0")) == []
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.upsert_dataset_records("d-0", [{"inputs": {}}])
    with deployment.fails("invalid literal for int()"):
        list(mlf.get_dataset_records("d-0", page_token="none"))


@pytest.mark.mlflow(since="3.10")
def test_dataset_records_are_deleted(deployment: Deployment) -> None:
    mlf = deployment.client
    dataset = mlf.create_dataset(unique("dataset"))
    mlf.upsert_dataset_records(dataset, [{"inputs": {"question": "Why?"}}])
    (record,) = mlf.get_dataset_records(dataset)
    assert mlf.delete_dataset_records(dataset, [record.dataset_record_id]) == 1
    assert mlf.delete_dataset_records(dataset, [record.dataset_record_id]) == 0
    assert list(mlf.get_dataset_records(dataset)) == []
    assert mlf.get_dataset(dataset).profile == {}


@pytest.mark.mlflow(since="3.7")
def test_a_dataset_is_added_to_and_removed_from_experiments(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    dataset = mlf.create_dataset(unique("dataset"))
    for _ in range(2):
        assert (
            mlf.add_dataset_to_experiments(dataset, [experiment_id]).dataset_id
            == dataset.dataset_id
        )
        assert mlf.get_dataset_experiment_ids(dataset) == [experiment_id]
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.add_dataset_to_experiments(dataset, [999_999_999])
    for _ in range(2):
        assert (
            mlf.remove_dataset_from_experiments(dataset, [experiment_id]).dataset_id
            == dataset.dataset_id
        )
        assert mlf.get_dataset_experiment_ids(dataset) == []
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.remove_dataset_from_experiments("d-0", [experiment_id])


def test_scorer_versions_are_registered_listed_and_deleted(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    assert [mlf.register_scorer(experiment_id, "polite", JUDGE).version for _ in range(2)] == [1, 2]
    newest = mlf.get_scorer(experiment_id, "polite")
    assert (newest.experiment_id, newest.scorer_version) == (int(experiment_id), 2)
    assert json.loads(newest.serialized_scorer) == json.loads(JUDGE)
    assert mlf.get_scorer(experiment_id, "polite", version=1).scorer_version == 1
    assert mlf.list_scorers(experiment_id=experiment_id) == [newest]
    assert [
        scorer.scorer_version for scorer in mlf.list_scorer_versions(experiment_id, newest)
    ] == [1, 2]

    mlf.delete_scorer(experiment_id, newest, version=newest)
    assert mlf.get_scorer(experiment_id, "polite").scorer_version == 1
    mlf.delete_scorer(experiment_id, "polite")
    assert mlf.list_scorers(experiment_id=experiment_id) == []


def test_calls_with_a_missing_scorer_raise_resource_does_not_exist(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    for call in (mlf.get_scorer, mlf.list_scorer_versions, mlf.delete_scorer):
        with pytest.raises(errors.ResourceDoesNotExistError):
            call(experiment_id, "polite")
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.register_scorer(999_999_999, "polite", JUDGE)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.list_scorers(experiment_id=999_999_999)


@pytest.mark.mlflow(since="3.12")
def test_a_scorer_with_source_code_is_rejected(deployment: Deployment, experiment_id: str) -> None:
    with pytest.raises(errors.InvalidParameterValueError):
        deployment.client.register_scorer(
            experiment_id, "own", '{"name": "own", "call_source": "return 1"}'
        )


@pytest.mark.mlflow(since="3.13")
def test_list_scorers_without_an_experiment_includes_all_experiments(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    mlf.register_scorer(experiment_id, "polite", JUDGE)
    assert int(experiment_id) in {scorer.experiment_id for scorer in mlf.list_scorers()}


@pytest.mark.mlflow(since="3.17")
def test_list_scorers_of_several_experiments(deployment: Deployment, experiment_id: str) -> None:
    mlf = deployment.client
    other_id = mlf.create_experiment(unique("experiment"))
    for owner in (experiment_id, other_id):
        mlf.register_scorer(owner, "polite", JUDGE)
    scorers = mlf.list_scorers(experiment_ids=[experiment_id, other_id])
    assert [scorer.experiment_id for scorer in scorers] == [int(experiment_id), int(other_id)]
    with pytest.raises(errors.InvalidParameterValueError):
        mlf.list_scorers(experiment_id=experiment_id, experiment_ids=[other_id])


@pytest.mark.mlflow(since="3.9")
def test_an_online_scoring_config_with_sample_rate_zero_is_stored(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    mlf.register_scorer(experiment_id, "polite", JUDGE)
    scorer = mlf.get_scorer(experiment_id, "polite")
    assert mlf.get_online_scoring_configs([scorer]) == []
    config = mlf.upsert_online_scoring_config(
        experiment_id, scorer, 0, filter_string="tags.env = 'prod'"
    )
    assert (config.scorer_id, config.sample_rate, config.experiment_id) == (
        scorer.scorer_id,
        0,
        experiment_id,
    )
    assert mlf.get_online_scoring_configs([scorer]) == [config]
    with pytest.raises(errors.InvalidParameterValueError, match="gateway model"):
        mlf.upsert_online_scoring_config(experiment_id, scorer, 0.5)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.upsert_online_scoring_config(experiment_id, "none", 0)


@pytest.mark.mlflow(since="3.10")
def test_a_prompt_optimization_job_is_started_canceled_and_deleted(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    dataset = mlf.create_dataset(unique("dataset"))
    config = PromptOptimizationJobConfig(
        "OPTIMIZER_TYPE_METAPROMPT",
        dataset_id=dataset.dataset_id,
        scorers=["Safety"],
        optimizer_config_json='{"reflection_model": "openai:/none"}',
    )
    created = mlf.create_prompt_optimization_job(experiment_id, "prompts:/none/1", config)
    assert created.config == config
    canceled = mlf.cancel_prompt_optimization_job(created)
    assert (canceled.job_id, canceled.state.status) == (created.job_id, "JOB_STATUS_CANCELED")
    assert mlf.get_run(created.run_id).info.status == "KILLED"

    read = mlf.get_prompt_optimization_job(created)
    assert (read.config, read.tags, read.creation_timestamp_ms) == (
        config,
        [],
        created.creation_timestamp_ms,
    )
    assert [job.job_id for job in mlf.search_prompt_optimization_jobs(experiment_id)] == [
        created.job_id
    ]
    assert [job.job_id for job in mlf.search_prompt_optimization_jobs_with_get(experiment_id)] == [
        created.job_id
    ]

    mlf.delete_prompt_optimization_job(created)
    assert mlf.search_prompt_optimization_jobs(experiment_id) == []
    assert mlf.get_run(created.run_id).info.lifecycle_stage == "deleted"
    for call in (
        mlf.get_prompt_optimization_job,
        mlf.cancel_prompt_optimization_job,
        mlf.delete_prompt_optimization_job,
    ):
        with pytest.raises(errors.ResourceDoesNotExistError):
            call(created)


@pytest.mark.mlflow(since="3.10")
def test_a_prompt_optimization_job_requires_an_optimizer_and_an_experiment(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    with pytest.raises(errors.InvalidParameterValueError, match="optimizer_type"):
        mlf.create_prompt_optimization_job(
            experiment_id,
            "prompts:/none/1",
            PromptOptimizationJobConfig("OPTIMIZER_TYPE_UNSPECIFIED"),
        )
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.create_prompt_optimization_job(
            999_999_999, "prompts:/none/1", PromptOptimizationJobConfig("OPTIMIZER_TYPE_GEPA")
        )


@pytest.mark.mlflow(since="3.10", kind="basic-auth")
def test_an_optimization_job_that_cannot_be_executed_leaves_a_running_run(
    deployment: Deployment, experiment_id: str
) -> None:
    mlf = deployment.client
    with pytest.raises(errors.ServerError, match="job execution"):
        mlf.create_prompt_optimization_job(
            experiment_id, "prompts:/none/1", PromptOptimizationJobConfig("OPTIMIZER_TYPE_GEPA")
        )
    assert [run.info.status for run in mlf.search_runs([experiment_id])] == ["RUNNING"]
    assert mlf.search_prompt_optimization_jobs(experiment_id) == []
