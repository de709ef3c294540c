"""The client works with servers that implement MLflow's API without being MLflow.

FastTrackML runs for real. The others are the servers of `tests.support.platforms`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field

import httpx
import pytest

from mlflow_openapi.models.metric import Metric
from mlflowclient import AsyncMLFlow, MLFlow, RunStatus, errors
from tests.support.deployments import unique
from tests.support.platforms.azure_ml import AzureML
from tests.support.platforms.databricks import Databricks
from tests.support.platforms.gitlab import FirstGitLab, GitLab, GitLab16
from tests.support.platforms.platform import Platform
from tools.servers.fasttrackml import FastTrackML

POINTS = [(0, 1.0), (1, 0.5), (2, 0.25)]
_NO_OPERATION = (errors.OperationNotFoundError, "has no operation|requires")


@dataclass(frozen=True)
class Expected:
    """What a platform lacks.

    Attributes:
        refuses: Class and message of the error, by the step that raises it.
        is_empty: Attributes that the platform sends no value for, by their name.
    """

    refuses: Mapping[str, tuple[type[Exception], str]] = field(default_factory=dict)
    is_empty: Mapping[str, object] = field(default_factory=dict)

    def step(self, name: str) -> AbstractContextManager[object]:
        """Expect the error that the platform raises in the block, if it raises one."""
        if name not in self.refuses:
            return nullcontext()
        kind, message = self.refuses[name]
        return pytest.raises(kind, match=message)


def without(*steps: str) -> dict[str, tuple[type[Exception], str]]:
    return dict.fromkeys(steps, _NO_OPERATION)


def _artifacts_at(pattern: str) -> tuple[type[Exception], str]:
    return errors.ConfigurationError, pattern


EXPECTED = {
    "fasttrackml": Expected(
        without("register a model", "show a model", "register a version", "read a version")
    ),
    "gitlab": Expected(
        without("search versions", "list artifacts on the server")
        | {
            "list artifacts": _artifacts_at("does not serve '/api/v4/projects/42/packages/"),
            "order runs": (errors.BadRequestError, "order_by is invalid"),
            "set a tag again": (errors.BadRequestError, "400 Bad request"),
        },
        {"creation_time": None, "last_update_time": None},
    ),
    "gitlab-16": Expected(
        without("read a history", "search versions", "list artifacts on the server")
        | {
            "list artifacts": _artifacts_at("does not serve '/api/v4/projects/42/packages/"),
            "order runs": (errors.BadRequestError, "order_by is invalid"),
            "set a tag again": (errors.BadRequestError, "400 Bad request"),
        },
        {"creation_time": None, "last_update_time": None},
    ),
    "databricks": Expected(
        {"list artifacts": _artifacts_at("DATABRICKS_HOST")},
        {"user_id": ""},
    ),
    "azure-ml": Expected(
        without("register a model", "show a model", "register a version", "read a version")
        | without("search models", "search versions", "list artifacts on the server")
        | {"list artifacts": _artifacts_at("Artifacts in azureml: URIs are not supported")},
        {"artifact_location": "", "last_update_time": None},
    ),
}
CANNED: dict[str, type[Platform]] = {
    "gitlab": GitLab,
    "gitlab-16": GitLab16,
    "databricks": Databricks,
    "azure-ml": AzureML,
}


@contextmanager
def client_of(name: str, fasttrackml: FastTrackML) -> Iterator[MLFlow]:
    if name == "fasttrackml":
        with MLFlow(fasttrackml.url, trust_env=False) as mlf:
            yield mlf
        return
    with (
        CANNED[name]().run() as platform,
        MLFlow(platform.url, token=platform.token, trust_env=False, retries=0) as mlf,
    ):
        yield mlf


@pytest.fixture(params=EXPECTED)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def expected(name: str) -> Expected:
    return EXPECTED[name]


@pytest.fixture
def mlf(name: str, fasttrackml: FastTrackML) -> Iterator[MLFlow]:
    with client_of(name, fasttrackml) as mlf:
        yield mlf


def test_experiments(mlf: MLFlow, expected: Expected) -> None:
    title = unique("churn")
    experiment_id = mlf.create_experiment(title, tags={"team": "growth"})
    experiment = mlf.get_experiment(experiment_id)
    assert (experiment.experiment_id, experiment.name) == (experiment_id, title)
    assert experiment.tags_dict["team"] == "growth"
    assert experiment.lifecycle_stage == "active"
    for attribute in ("creation_time", "last_update_time", "artifact_location"):
        value = getattr(experiment, attribute)
        assert value == expected.is_empty[attribute] if attribute in expected.is_empty else value
    assert mlf.get_experiment_by_name(title).experiment_id == experiment_id
    assert title in [each.name for each in mlf.search_experiments()]
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_experiment_by_name(unique("missing"))


def test_a_run_from_its_start_to_its_end(mlf: MLFlow, expected: Expected) -> None:
    experiment_id = mlf.create_experiment(unique("churn"))
    run = mlf.create_run(experiment_id, run_name="first", tags={"stage": "dev"})
    assert (run.info.experiment_id, run.info.run_name) == (experiment_id, "first")
    mlf.log_metric(run, "loss", 0.5, timestamp=1_700_000_000_000, step=1)
    mlf.log_param(run, "lr", "0.1")
    mlf.set_tag(run, "owner", "ana")
    with expected.step("set a tag again"):
        mlf.set_tag(run, "owner", "ana")
    mlf.log_batch(
        run,
        metrics=[Metric(key="accuracy", value=0.9, timestamp=1_700_000_000_000 + 1, step=1)],
        params={"depth": "3"},
        tags={"mood": "good"},
    )
    mlf.update_run(run, status=RunStatus.FINISHED, end_time=1_700_000_000_500)

    read = mlf.get_run(run.info.run_id)
    assert (read.info.status, read.info.end_time) == (RunStatus.FINISHED, 1_700_000_000_500)
    assert read.metrics == {"loss": 0.5, "accuracy": 0.9}
    assert read.params == {"lr": "0.1", "depth": "3"}
    assert {"stage": "dev", "owner": "ana", "mood": "good"}.items() <= read.tags.items()
    assert (read.inputs.dataset_inputs, read.info.lifecycle_stage) == ([], "active")
    assert read.info.user_id == expected.is_empty.get("user_id", read.info.user_id)
    with pytest.raises(errors.ResourceDoesNotExistError):
        mlf.get_run("0" * 32)


def test_a_run_in_a_block(mlf: MLFlow) -> None:
    experiment_id = mlf.create_experiment(unique("churn"))
    with mlf.start_run(experiment_id, run_name="block", context_tags=True) as run:
        for step, loss in POINTS:
            run.log_metric("loss", loss, step)
        run.log_params({"lr": 0.1, "layers": 2})
        run.set_tags({"owner": "ana"})
    read = mlf.get_run(run.run_id)
    assert (read.info.status, read.metrics["loss"]) == (RunStatus.FINISHED, 0.25)
    assert (read.params, read.tags["owner"]) == ({"lr": "0.1", "layers": "2"}, "ana")


def test_searches_and_histories(mlf: MLFlow, expected: Expected) -> None:
    experiment_id = mlf.create_experiment(unique("churn"))
    run = mlf.create_run(experiment_id, run_name="first")
    points = [
        Metric(key="loss", value=loss, timestamp=1_700_000_000_000 + step, step=step)
        for step, loss in POINTS
    ]
    mlf.log_batch(run, metrics=points)
    (found,) = mlf.search_runs([experiment_id])
    assert (found.info.run_id, found.metrics) == (run.info.run_id, {"loss": 0.25})
    frame = mlf.search_runs([experiment_id]).to_pandas()
    assert frame["metrics.loss"].tolist() == [0.25]
    with expected.step("order runs"):
        ordered = mlf.search_runs([experiment_id], order_by=["metrics.loss DESC"])
        assert [each.info.run_id for each in ordered] == [run.info.run_id]
    with expected.step("read a history"):
        history = mlf.get_metric_history(run, "loss")
        assert [(point.step, point.value) for point in history] == POINTS
        histories = mlf.get_metric_histories([run], ["loss"])
        assert histories.to_pandas()["value"].tolist() == [1.0, 0.5, 0.25]


def test_models_and_versions(mlf: MLFlow, expected: Expected, name: str) -> None:
    model, tags = unique("churn"), {"gitlab.version": "1.9.0"}
    with expected.step("register a model"):
        assert mlf.create_registered_model(model, description="forest").name == model
    with expected.step("register a version"):
        version = mlf.create_model_version(model, source="runs:/0/model", tags=tags)
        assert (version.name, version.status) == (model, "READY")
        newer = tags | {"gitlab.version": "1.10.0"}
        mlf.create_model_version(model, source="runs:/0/model", tags=newer)
    with expected.step("show a model"):
        registered = mlf.get_registered_model(model)
        assert registered.name == model
        assert registered.latest_versions[-1].name == model
    with expected.step("search models"):
        names = [each.name for each in mlf.search_registered_models()]
        assert names == ([] if "register a model" in expected.refuses else [model])
    with expected.step("read a version"):
        number = "1.9.0" if name.startswith("gitlab") else "1"
        assert mlf.get_model_version(model, number).name == model
        (latest,) = mlf.get_latest_versions(model)
        assert latest.version == {"gitlab": "102", "gitlab-16": "1.10.0", "databricks": "2"}[name]
    with expected.step("search versions"):
        versions = [each.version for each in mlf.search_model_versions()]
        assert versions == ([] if "register a model" in expected.refuses else ["1", "2"])


def test_artifacts(mlf: MLFlow, expected: Expected, name: str) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("churn")))
    with expected.step("list artifacts"):
        assert [*mlf.list_artifacts(run.info.run_id)] == []
    with expected.step("list artifacts on the server"):
        paths = [file.path for file in mlf.list_run_artifacts(run)]
        assert paths == (["model"] if name == "databricks" else [])


@pytest.mark.anyio
async def test_the_asynchronous_client(fasttrackml: FastTrackML) -> None:
    async with AsyncMLFlow(fasttrackml.url, trust_env=False) as mlf:
        experiment_id = await mlf.create_experiment(unique("churn"))
        async with mlf.start_run(experiment_id) as run:
            run.log_metric("loss", 0.5, 1)
        history = [point.value async for point in mlf.get_metric_history(run.run_id, "loss")]
    assert history == [0.5]


# FastTrackML


def test_fasttrackml_stores_files_and_unusual_values(fasttrackml: FastTrackML) -> None:
    with MLFlow(fasttrackml.url, trust_env=False) as mlf:
        run = mlf.create_run(mlf.create_experiment(unique("churn")))
        mlf.log_text(run, "a note", "notes/first.txt")
        assert [file.path for file in mlf.list_run_artifacts(run, path="notes")] == [
            "notes/first.txt"
        ]
        for key, value in {"nan": math.nan, "high": math.inf, "low": -math.inf}.items():
            mlf.log_metric(run, key, value)
        # The client of FastTrackML logs params as numbers, and the server returns numbers.
        httpx.post(
            f"{fasttrackml.url}/api/2.0/mlflow/runs/log-parameter",
            json={"run_id": run.info.run_id, "key": "depth", "value_int": 3},
        ).raise_for_status()
        httpx.post(
            f"{fasttrackml.url}/api/2.0/mlflow/runs/log-parameter",
            json={"run_id": run.info.run_id, "key": "lr", "value_float": 0.5},
        ).raise_for_status()
        read = mlf.get_run(run)
        (found,) = mlf.search_runs([read.info.experiment_id])
    assert math.isnan(read.metrics["nan"])
    assert (read.metrics["high"], read.metrics["low"]) == (math.inf, -math.inf)
    assert read.params == found.params == {"depth": "3", "lr": "0.5"}


def test_the_version_of_fasttrackml_is_not_a_version_of_mlflow(fasttrackml: FastTrackML) -> None:
    with MLFlow(fasttrackml.url, trust_env=False) as mlf:
        assert mlf.get_version() == "0.6.0"
        with pytest.raises(
            errors.OperationNotFoundError, match=r"requires MLflow >= 3\.0"
        ) as caught:
            mlf.search_logged_models(["1"]).first()
        assert not isinstance(caught.value, errors.ServerTooOldError)
        # A route outside of those for MLflow, which Fiber, a framework, does not know.
        with pytest.raises(errors.OperationNotFoundError):
            mlf.get_server_info()


def test_fasttrackml_with_a_password() -> None:
    with FastTrackML.start(("ana", "correct-horse")) as server:
        with MLFlow(
            server.url, username="ana", password="correct-horse", trust_env=False
        ) as authenticated:
            assert authenticated.search_experiments().first() is not None
        with (
            MLFlow(server.url, trust_env=False) as anonymous,
            pytest.raises(errors.UnauthorizedError),
        ):
            anonymous.search_experiments().first()


# GitLab


def test_gitlab_accepts_a_token_in_its_own_header() -> None:
    with GitLab().run() as platform:
        headers = {"PRIVATE-TOKEN": platform.token}
        with MLFlow(platform.url, headers=headers, trust_env=False) as mlf:
            assert mlf.create_experiment("churn") == "1"


def test_the_files_of_gitlab() -> None:
    with (
        GitLab().run() as platform,
        MLFlow(platform.url, token=platform.token, trust_env=False) as mlf,
    ):
        run = mlf.create_run(mlf.create_experiment("churn"))
        with pytest.raises(errors.ConfigurationError, match="MLflow's API does not serve"):
            mlf.log_text(run.info.run_id, "a note", "notes.txt")
        # With the first file, GitLab creates a package for the run, and changes the URI.
        platform.files[platform.runs[0].number] = {"notes.txt": b"a note"}
        with pytest.raises(errors.OperationNotFoundError):
            mlf.log_text(run.info.run_id, "a note", "notes.txt")
        (file,) = mlf.list_artifacts(run.info.run_id)
        assert (file.path, file.file_size) == ("notes.txt", 6)
        with mlf.open_artifact(run.info.run_id, "notes.txt") as stream:
            assert stream.read() == b"a note"


def test_the_runs_of_gitlab_have_every_point_of_a_metric() -> None:
    with (
        GitLab().run() as platform,
        MLFlow(platform.url, token=platform.token, trust_env=False) as mlf,
    ):
        run = mlf.create_run(mlf.create_experiment("churn"))
        for step, loss in POINTS:
            mlf.log_metric(run, "loss", loss, step=step)
        read = mlf.get_run(run)
    assert [point.value for point in read.data.metrics] == [1.0, 0.5, 0.25]
    assert read.metrics == {"loss": 0.25}


def test_the_versions_of_gitlab_have_a_number_and_a_semantic_version() -> None:
    with (
        GitLab().run() as platform,
        MLFlow(platform.url, token=platform.token, trust_env=False) as mlf,
    ):
        mlf.create_registered_model("churn")
        for number in ("1.9.0", "1.10.0", "1.10.0-rc.1"):
            tags = {"gitlab.version": number}
            mlf.create_model_version("churn", source="runs:/0/model", tags=tags)
        assert mlf.get_registered_model("churn").creation_timestamp == 1_700_000_000
        version = mlf.get_model_version_by_alias("churn", "1.10.0")
        assert (version.version, version.aliases) == ("102", ["1.10.0"])
        assert mlf.get_model_version("churn", "1.10.0").version == "102"
        platform.files[102] = {"MLmodel": b"{}"}
        for owner in ("models:/churn@1.10.0", "models:/churn/102", version):
            assert [file.path for file in mlf.list_artifacts(owner)] == ["MLmodel"]
        # Not the artifacts of the latest version, which a stage would select.
        with pytest.raises(errors.BadRequestError, match="version is invalid"):
            list(mlf.list_artifacts("models:/churn/1.10.0"))


def test_the_first_gitlab_responds_201_and_has_few_properties() -> None:
    with (
        FirstGitLab().run() as platform,
        MLFlow(platform.url, token=platform.token, trust_env=False) as mlf,
    ):
        experiment_id = mlf.create_experiment("churn")
        experiment = mlf.get_experiment(experiment_id)
        assert (experiment.tags, experiment.creation_datetime) == ([], None)
        run = mlf.create_run(experiment_id, run_name="first")
        mlf.log_metric(run, "loss", 0.5)
        read = mlf.get_run(run)
        assert (read.metrics, read.params, read.tags) == ({"loss": 0.5}, {}, {})
        with pytest.raises(errors.OperationNotFoundError, match="has no operation log_param"):
            mlf.log_param(run, "lr", "0.1")
        with pytest.raises(errors.ConfigurationError, match="'not_implemented'"):
            mlf.log_text(run, "a note", "notes.txt")


# Authentication and errors


@pytest.mark.parametrize("name", CANNED)
def test_a_request_without_credentials_is_refused(name: str) -> None:
    with (
        CANNED[name]().run() as platform,
        MLFlow(platform.url, trust_env=False) as mlf,
        pytest.raises(errors.UnauthorizedError, match="Pass username and password, or token"),
    ):
        mlf.create_experiment("churn")


def test_a_token_of_azure_is_renewed() -> None:
    with AzureML().run() as platform:
        tokens = iter(["expired", platform.token])
        with MLFlow(platform.url, token=lambda: next(tokens), trust_env=False) as mlf:
            assert mlf.create_experiment("churn").startswith("3786ea38-")


def test_the_message_of_azure_is_reported() -> None:
    with (
        AzureML().run() as platform,
        MLFlow(platform.url, token=platform.token, trust_env=False) as mlf,
    ):
        platform.is_invalid = True
        run = mlf.create_run(mlf.create_experiment("churn"))
        with pytest.raises(errors.InvalidParameterValueError, match="The request is invalid"):
            mlf.log_param(run, "lr", "0.1")
