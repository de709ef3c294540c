"""Logged models and artifacts on real servers.

Artifacts are transferred through the server or with presigned URLs. Each response is
validated against the spec.
"""

from __future__ import annotations

import httpx
import pytest

from mlflow_openapi.models import (
    LoggedModel,
    LoggedModelParameter,
    LoggedModelStatus,
    LoggedModelTag,
    MultipartUploadPart,
    SearchLoggedModelsDataset,
    SearchLoggedModelsOrderBy,
)
from mlflowclient import MLFlow, errors
from tests.contract.spec_contract import ContractTransport, SpecContract
from tests.support.deployments import Deployment, unique

# The minimum size of each part that S3 accepts in a multipart upload. The last part may be smaller.
PART = 5 * 1024**2


def _create_model(client: MLFlow, location: str | None = None) -> LoggedModel:
    experiment_id = client.create_experiment(unique("experiment"), artifact_location=location)
    return client.create_logged_model(experiment_id)


@pytest.mark.mlflow(since="3.0")
def test_a_logged_model_is_created_finalized_tagged_and_deleted(deployment: Deployment) -> None:
    client = deployment.client
    run = client.create_run(client.create_experiment(unique("experiment")))
    model = client.create_logged_model(
        run.info.experiment_id,
        name="forest",
        model_type="classifier",
        source_run_id=run,
        params=[LoggedModelParameter("depth", "6")],
        tags=[LoggedModelTag("team", "a")],
    )
    assert (model.info.name, model.info.model_type, model.info.source_run_id) == (
        "forest",
        "classifier",
        run.info.run_id,
    )
    assert model.info.status == LoggedModelStatus.LOGGED_MODEL_PENDING

    assert (
        client.finalize_logged_model(model, "LOGGED_MODEL_READY").info.status
        == "LOGGED_MODEL_READY"
    )
    client.log_model_params(model, [LoggedModelParameter("trees", "100")])
    client.set_logged_model_tags(
        model, [LoggedModelTag("team", "b"), LoggedModelTag("stage", "test")]
    )
    client.delete_logged_model_tag(model, "stage")
    client.log_metric(run, "loss", 0.5, model_id=model.info.model_id)

    read = client.get_logged_model(model)
    assert read.data.params == [
        LoggedModelParameter("depth", "6"),
        LoggedModelParameter("trees", "100"),
    ]
    assert read.info.tags == [LoggedModelTag("team", "b")]
    assert [(metric.key, metric.value, metric.run_id) for metric in read.data.metrics] == [
        ("loss", 0.5, run.info.run_id)
    ]

    client.delete_logged_model(model)
    client.delete_logged_model(model)
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.get_logged_model(model)


@pytest.mark.mlflow(since="3.7")
def test_get_logged_model_returns_a_deleted_model_with_allow_deleted(
    deployment: Deployment,
) -> None:
    model = _create_model(deployment.client)
    deployment.client.delete_logged_model(model)
    read = deployment.client.get_logged_model(model, allow_deleted=True)
    assert read.info.model_id == model.info.model_id


@pytest.mark.mlflow(since="3.0")
def test_logging_the_same_model_param_again_is_rejected(deployment: Deployment) -> None:
    model = _create_model(deployment.client)
    deployment.client.log_model_params(model, [LoggedModelParameter("depth", "6")])
    with pytest.raises(errors.BadRequestError):
        deployment.client.log_model_params(model, [LoggedModelParameter("depth", "6")])


@pytest.mark.mlflow(since="3.0")
def test_calls_with_a_missing_logged_model_raise_resource_does_not_exist(
    deployment: Deployment,
) -> None:
    client, missing = deployment.client, "m-00000000000000000000000000000000"
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.create_logged_model("987654321")
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.finalize_logged_model(missing, "LOGGED_MODEL_READY")
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.delete_logged_model(missing)
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.log_model_params(missing, [LoggedModelParameter("depth", "6")])
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.set_logged_model_tags(missing, [LoggedModelTag("team", "a")])
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.delete_logged_model_tag(_create_model(client), "team")
    with pytest.raises(errors.ResourceDoesNotExistError):
        list(client.list_logged_model_artifacts(missing))


@pytest.mark.mlflow(since="3.0")
def test_logged_models_are_searched_page_by_page(deployment: Deployment) -> None:
    client = deployment.client
    experiment_id = client.create_experiment(unique("experiment"))
    for name in ("a", "b", "c"):
        client.create_logged_model(experiment_id, name=name)
    ascending = [SearchLoggedModelsOrderBy("name")]
    descending = [SearchLoggedModelsOrderBy("name", ascending=False)]
    pager = client.search_logged_models([experiment_id], max_results=2, order_by=ascending)
    assert [model.info.name for model in pager] == ["a", "b", "c"]
    filtered = client.search_logged_models(
        [experiment_id], filter_string="name != 'b'", order_by=descending
    )
    assert [model.info.name for model in filtered] == ["c", "a"]
    assert list(client.search_logged_models([experiment_id], filter_string="status = '2'")) == []
    with pytest.raises(errors.InvalidParameterValueError):
        list(client.search_logged_models([experiment_id], filter_string="name = 'a' OR name = 'b'"))


@pytest.mark.mlflow(since="3.0")
def test_logged_models_are_searched_by_a_metric_on_a_dataset(deployment: Deployment) -> None:
    client = deployment.client
    run = client.create_run(client.create_experiment(unique("experiment")))
    good, bad, _ = (
        client.create_logged_model(run.info.experiment_id).info.model_id for _ in range(3)
    )
    for model_id, loss in ((bad, 0.9), (good, 0.1)):
        client.log_metric(
            run, "loss", loss, model_id=model_id, dataset_name="test", dataset_digest="1f"
        )
    best_first = [
        SearchLoggedModelsOrderBy("metrics.loss", dataset_name="test", dataset_digest="1f")
    ]
    dataset = SearchLoggedModelsDataset("test", dataset_digest="1f")
    models = client.search_logged_models(
        [run.info.experiment_id], datasets=[dataset], order_by=best_first
    )
    assert [model.info.model_id for model in models] == [good, bad]
    no_digest = client.search_logged_models(
        [run.info.experiment_id], datasets=[SearchLoggedModelsDataset("test")]
    )
    assert list(no_digest) == []


@pytest.mark.mlflow(since="3.0")
def test_the_artifacts_of_a_logged_model_are_listed(deployment: Deployment) -> None:
    client = deployment.client
    model = _create_model(client)
    root = model.info.artifact_uri.removeprefix("mlflow-artifacts:/")
    assert list(client.list_logged_model_artifacts(model)) == []
    client.upload_proxied_artifact(f"{root}/MLmodel", b"flavors: {}")
    client.upload_proxied_artifact(f"{root}/data/model.pkl", b"")
    files = list(client.list_logged_model_artifacts(model))
    assert [(file.path, file.is_dir, file.file_size) for file in files] == [
        ("MLmodel", False, 11),
        ("data", True, None),
    ]
    (file,) = client.list_logged_model_artifacts(model, path="data")
    assert (file.path, file.file_size) == ("data/model.pkl", None)


@pytest.mark.parametrize("content", [b"", bytes(range(256))])
def test_a_proxied_artifact_is_uploaded_downloaded_and_deleted(
    deployment: Deployment, content: bytes
) -> None:
    client, folder = deployment.client, unique("folder")
    client.upload_proxied_artifact(f"{folder}/a b/x+y.html", b"before")
    client.upload_proxied_artifact(f"{folder}/a b/x+y.html", content)
    assert client.download_proxied_artifact(f"{folder}/a b/x+y.html") == content
    (listed,) = client.list_proxied_artifacts(path=folder)
    assert (listed.path, listed.is_dir) == ("a b", True)
    client.delete_proxied_artifact(folder)
    client.delete_proxied_artifact(folder)
    assert client.list_proxied_artifacts(path=folder) == []
    with pytest.raises(errors.ResourceDoesNotExistError, match="HeadObject operation: Not Found"):
        client.download_proxied_artifact(f"{folder}/a b/x+y.html")


def test_paths_outside_of_the_artifact_store_are_rejected(deployment: Deployment) -> None:
    client = deployment.client
    with pytest.raises(errors.InvalidParameterValueError):
        client.list_proxied_artifacts(path="../x")
    with pytest.raises(errors.InvalidParameterValueError):
        client.upload_proxied_artifact("a/..%2F..%2Fx", b"x")
    with pytest.raises(errors.InvalidParameterValueError):
        client.download_proxied_artifact("a/..%2F..%2Fx")
    with pytest.raises(errors.InvalidParameterValueError):
        client.delete_proxied_artifact("a/..%2F..%2Fx")


@pytest.mark.mlflow(since="3.14", kind="basic-auth")
def test_a_local_store_returns_the_requested_range(deployment: Deployment) -> None:
    client, path = deployment.client, f"{unique('folder')}/x.txt"
    client.upload_proxied_artifact(path, b"0123456789")
    assert client.download_proxied_artifact(path, range="bytes=2-4") == b"234"
    with pytest.raises(errors.StatusError) as caught:
        client.download_proxied_artifact(path, range="bytes=10-")
    assert caught.value.status == 416
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.download_proxied_artifact(f"{path}/missing")


@pytest.mark.mlflow(since="3.15", kind="basic-auth")
def test_directory_paths_and_malformed_ranges_are_rejected(deployment: Deployment) -> None:
    client, folder = deployment.client, unique("folder")
    client.upload_proxied_artifact(f"{folder}/x.txt", b"x")
    with pytest.raises(errors.BadRequestError, match="directory"):
        client.download_proxied_artifact(folder)
    with pytest.raises(errors.BadRequestError, match="filename"):
        client.upload_proxied_artifact(f"{folder}/", b"x")
    with pytest.raises(errors.BadRequestError, match="Range"):
        client.download_proxied_artifact(f"{folder}/x.txt", range="bytes=x")


@pytest.mark.mlflow(kind="any")
def test_a_run_artifact_with_a_unicode_name_is_downloaded_whole_and_by_range(
    deployment: Deployment,
) -> None:
    client = deployment.client
    run = client.create_run(client.create_experiment(unique("experiment")))
    root = (run.info.artifact_uri or "").removeprefix("mlflow-artifacts:/")
    client.upload_proxied_artifact(f"{root}/a/日本.txt", b"hello")
    assert [(info.path, info.is_dir) for info in client.list_run_artifacts(run)] == [("a", True)]
    assert [(info.path, info.file_size) for info in client.list_run_artifacts(run, path="a")] == [
        ("a/日本.txt", 5)
    ]
    assert client.download_run_artifact(run, "a/日本.txt") == b"hello"
    assert client.download_run_artifact(run, "a/日本.txt", range="bytes=1-2") == b"el"
    with pytest.raises(errors.StatusError) as caught:
        client.download_run_artifact(run, "a/日本.txt", range="bytes=9-9")
    assert caught.value.status == 416
    with pytest.raises(errors.BadRequestError):
        client.download_run_artifact(run, "../x")
    for path in ("a", "missing.txt"):
        with pytest.raises((errors.BadRequestError, errors.NotFoundError, errors.ServerError)):
            client.download_run_artifact(run, path)


@pytest.mark.mlflow(kind="basic-auth")
def test_proxied_artifacts_require_credentials(
    deployment: Deployment, contract: SpecContract
) -> None:
    username, _ = deployment.server.admin or ("", "")
    transport = ContractTransport(contract, deployment.version, deployment.server.url)
    with MLFlow(
        deployment.server.url,
        username=username,
        password="wrong",
        trust_env=False,
        transport=transport,
    ) as unauthorized:
        with pytest.raises(errors.UnauthorizedError):
            unauthorized.upload_proxied_artifact("x.txt", b"x")
        with pytest.raises(errors.UnauthorizedError):
            unauthorized.download_proxied_artifact("x.txt")


def test_a_multipart_upload_is_created_and_completed(deployment: Deployment) -> None:
    client, folder = deployment.client, unique("folder")
    contents = [b"a" * PART, b"b"]
    upload = client.create_multipart_upload(folder, "model.pkl", len(contents))
    parts = []
    for credential, content in zip(upload.credentials, contents, strict=True):
        stored = httpx.put(
            credential.url, content=content, headers=credential.headers, trust_env=False
        )
        parts.append(MultipartUploadPart(credential.part_number, etag=stored.headers["ETag"]))
    client.complete_multipart_upload(folder, "model.pkl", parts, upload_id=upload.upload_id)
    assert client.download_proxied_artifact(f"{folder}/model.pkl") == b"".join(contents)


def test_a_multipart_upload_is_aborted(deployment: Deployment) -> None:
    client, folder = deployment.client, unique("folder")
    upload = client.create_multipart_upload(folder, "model.pkl", 1)
    client.abort_multipart_upload(folder, "model.pkl", upload_id=upload.upload_id)
    with deployment.fails("NoSuchUpload"):
        client.abort_multipart_upload(folder, "model.pkl", upload_id=upload.upload_id)
    with deployment.fails("when calling the CompleteMultipartUpload operation"):
        client.complete_multipart_upload(
            folder, "model.pkl", [MultipartUploadPart(1, etag="x")], upload_id=upload.upload_id
        )
    assert client.list_proxied_artifacts(path=folder) == []


@pytest.mark.mlflow(kind="basic-auth")
def test_a_multipart_upload_to_a_local_store_fails_with_501(deployment: Deployment) -> None:
    client = deployment.client
    with pytest.raises(errors.ServerError, match="501"):
        client.create_multipart_upload("folder", "model.pkl", 1)
    with pytest.raises(errors.ServerError, match="501"):
        client.complete_multipart_upload("folder", "model.pkl", [MultipartUploadPart(1)])
    with pytest.raises(errors.ServerError, match="501"):
        client.abort_multipart_upload("folder", "model.pkl")


@pytest.mark.mlflow(since="3.11")
def test_a_proxied_artifact_is_downloaded_from_a_presigned_url(deployment: Deployment) -> None:
    client, path = deployment.client, f"{unique('folder')}/x.txt"
    client.upload_proxied_artifact(path, b"hello")
    presigned = client.get_presigned_download_url(path)
    assert presigned.file_size == 5
    assert httpx.get(presigned.url, headers=presigned.headers, trust_env=False).content == b"hello"
    missing = (
        errors.ResourceDoesNotExistError
        if deployment.has("create_presigned_download_url")
        else errors.ServerError
    )
    with pytest.raises(missing):
        client.get_presigned_download_url(f"{path}/missing")


@pytest.mark.mlflow(since="3.12")
def test_a_run_artifact_is_uploaded_to_a_presigned_url(deployment: Deployment) -> None:
    client = deployment.client
    run = client.create_run(
        client.create_experiment(unique("experiment"), artifact_location="s3://artifacts/direct")
    )
    presigned = client.create_presigned_upload_url("a/x.txt", run_id=run, expiration=60)
    httpx.put(
        presigned.presigned_url, content=b"hello", headers=presigned.headers, trust_env=False
    ).raise_for_status()
    assert [file.path for file in client.list_run_artifacts(run, path="a")] == ["a/x.txt"]
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.create_presigned_upload_url("x.txt", run_id="0" * 32)
    with pytest.raises(errors.InvalidParameterValueError):
        client.create_presigned_upload_url("x.txt")


@pytest.mark.mlflow(since="3.15")
def test_a_run_artifact_is_downloaded_from_a_presigned_url(deployment: Deployment) -> None:
    client = deployment.client
    run = client.create_run(
        client.create_experiment(unique("experiment"), artifact_location="s3://artifacts/direct")
    )
    upload = client.create_presigned_upload_url("x.txt", run_id=run)
    httpx.put(
        upload.presigned_url, content=b"hello", headers=upload.headers, trust_env=False
    ).raise_for_status()
    download = client.create_presigned_download_url(run, "x.txt", expiration=60)
    assert download.file_size == 5
    assert (
        httpx.get(download.presigned_url, headers=download.headers, trust_env=False).content
        == b"hello"
    )
    with pytest.raises(errors.ResourceDoesNotExistError):
        client.create_presigned_download_url(run, "missing.txt")


@pytest.mark.mlflow(since="3.17")
def test_a_logged_model_artifact_is_uploaded_to_a_presigned_url(deployment: Deployment) -> None:
    client = deployment.client
    model = _create_model(client, "s3://artifacts/direct")
    presigned = client.create_presigned_upload_url("MLmodel", model_id=model)
    httpx.put(
        presigned.presigned_url, content=b"hello", headers=presigned.headers, trust_env=False
    ).raise_for_status()
    assert [file.path for file in client.list_logged_model_artifacts(model)] == ["MLmodel"]


@pytest.mark.mlflow(since="3.12")
def test_presigned_urls_for_a_run_with_proxied_artifacts_are_rejected(
    deployment: Deployment,
) -> None:
    client = deployment.client
    run = client.create_run(client.create_experiment(unique("experiment")))
    with pytest.raises(errors.InvalidParameterValueError, match="proxied"):
        client.create_presigned_upload_url("x.txt", run_id=run)
    if deployment.has("create_presigned_download_url"):
        with pytest.raises(errors.InvalidParameterValueError, match="proxied"):
            client.create_presigned_download_url(run, "x.txt")
