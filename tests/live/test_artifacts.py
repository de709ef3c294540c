"""Artifacts are uploaded to real servers and downloaded unchanged.

The servers store them in a local folder or in an object store.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflow_openapi.models import ModelVersion, Run
from mlflowclient import AsyncMLFlow, MLFlow, Transfers, errors
from mlflowclient.artifacts.transfer_progress import TransferProgress
from tests.support.deployments import Deployment, Deployments, unique
from tools.servers.object_store import BUCKET
from tools.servers.versions import NEWEST

# Runs a test on a server with a local folder, and on a server with an object store.
stores = pytest.mark.parametrize("kind", ["folder", "plain"])
PARTS = Transfers(part_size=5 << 20, multipart_threshold=12 << 20)

NAMES = {
    "empty": b"",
    "one byte": b"\0",
    "text.txt": b"plain",
    "folder/ünïcödé 日本.bin": b"\xff\xfe",
    "folder/a?b&c=d+e;f,g": b"query",
    "folder/100% 5%-%": b"percent",
    "folder/deeper/quotes'\"<>|*~": b"quotes",
    "folder/deeper/..dots..": b"dots",
    "folder/deeper/e\u0301": b"combined",
}


@pytest.fixture
def run(mlf: MLFlow) -> Run:
    return mlf.create_run(mlf.create_experiment(unique("artifacts")))


@pytest.fixture
def local(tmp_path: Path) -> Path:
    """A folder with the files of `NAMES`."""
    for name, content in NAMES.items():
        path = tmp_path / "local" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path / "local"


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def client_of(deployment: Deployment, **arguments: Any) -> MLFlow:
    """Return a client without validation of responses, so that responses are streamed."""
    return MLFlow(deployment.server.url, trust_env=False, **arguments)


@pytest.mark.mlflow(kind="plain")
def test_unusual_file_names_round_trip_with_an_object_store(
    mlf: MLFlow, run: Run, local: Path, tmp_path: Path
) -> None:
    check_round_trip(mlf, run, local, tmp_path)


@pytest.mark.mlflow(kind="folder")
def test_unusual_file_names_round_trip_with_a_local_folder(
    mlf: MLFlow, run: Run, local: Path, tmp_path: Path
) -> None:
    check_round_trip(mlf, run, local, tmp_path)


def check_round_trip(mlf: MLFlow, run: Run, local: Path, tmp_path: Path) -> None:
    mlf.log_artifacts(run, local, "all")
    assert mlf.download_artifacts(run, "all", tmp_path / "down") == tmp_path / "down" / "all"
    assert files_in(tmp_path / "down" / "all") == NAMES
    listed = {info.path: info for info in mlf.list_artifacts(run, recursive=True)}
    assert {path.removeprefix("all/") for path, info in listed.items() if not info.is_dir} == set(
        NAMES
    )
    assert {path for path, info in listed.items() if info.is_dir} == {
        "all",
        "all/folder",
        "all/folder/deeper",
    }
    for name, content in NAMES.items():
        assert (listed[f"all/{name}"].file_size or 0) == len(content)
        with mlf.open_artifact(run.info.run_id, f"all/{name}") as file:
            assert file.read() == content


@pytest.mark.mlflow(kind="folder")
def test_missing_artifacts_raise_artifact_not_found(mlf: MLFlow, run: Run, tmp_path: Path) -> None:
    assert list(mlf.list_artifacts(run)) == []
    assert list(mlf.list_artifacts(run, "missing", recursive=True)) == []
    assert mlf.download_artifacts(run, None, tmp_path / "all") == tmp_path / "all"
    mlf.log_text(run, "x", "folder/file.txt")
    assert list(mlf.list_artifacts(run, "folder/file.txt")) == []
    for path in ("missing", "folder/missing", "missing/file.txt"):
        with pytest.raises(errors.ArtifactNotFoundError, match=path):
            mlf.download_artifacts(run, path, tmp_path / "down")
        with pytest.raises(FileNotFoundError, match=path):
            mlf.open_artifact(run, path)
    with pytest.raises(errors.ArtifactNotFoundError, match="'folder' is a folder"):
        mlf.open_artifact(run, "folder")
    mlf.delete_artifacts(run, "missing")


@pytest.mark.mlflow(kind="basic-auth")
def test_log_text_log_dict_and_log_bytes_upload_content_from_memory(mlf: MLFlow, run: Run) -> None:
    mlf.log_text(run, "Größe: 1\n", "notes/a.txt")
    mlf.log_dict(run, {"loss": [0.5, 0.25], "name": "é"}, "metrics.json")
    mlf.log_bytes(run, b"\0\1", "notes/b.bin")
    read = {}
    for info in mlf.list_artifacts(run, recursive=True):
        if not info.is_dir:
            with mlf.open_artifact(run, info.path) as file:
                read[info.path] = file.read()
    assert read["notes/a.txt"].decode() == "Größe: 1\n"
    assert json.loads(read["metrics.json"]) == {"loss": [0.5, 0.25], "name": "é"}
    assert read["notes/b.bin"] == b"\0\1"
    mlf.log_text(run, "replaced", "notes/a.txt")
    with mlf.open_artifact(run, "notes/a.txt") as file:
        assert file.read() == b"replaced"
    mlf.delete_artifacts(run, "notes")
    assert [info.path for info in mlf.list_artifacts(run, recursive=True)] == ["metrics.json"]


@pytest.mark.mlflow(kind="folder")
@pytest.mark.parametrize(
    "path", ["a#b", "a%41b", "a%2Fb", "ends?", "tab\there", "new\nline", "back\\slash", "C:x"]
)
def test_paths_that_servers_would_change_are_rejected(mlf: MLFlow, run: Run, path: str) -> None:
    with pytest.raises(ValueError, match="artifact_file must not"):
        mlf.log_text(run, "x", path)
    assert list(mlf.list_artifacts(run)) == []


@pytest.mark.mlflow(kind="folder")
def test_large_files_round_trip_with_a_local_folder(
    deployment: Deployment, run: Run, tmp_path: Path
) -> None:
    check_large_files(deployment, run, tmp_path)


@pytest.mark.mlflow(kind="plain")
def test_large_files_round_trip_with_an_object_store(
    deployment: Deployment, run: Run, tmp_path: Path
) -> None:
    check_large_files(deployment, run, tmp_path)
    uploads = httpx.get(f"{object_store_of(deployment)}/{BUCKET}?uploads", trust_env=False).text
    assert "<Upload>" not in uploads


def object_store_of(deployment: Deployment) -> str:
    request = deployment.client.create_multipart_upload("folder", "x", 1)
    deployment.client.abort_multipart_upload("folder", "x", upload_id=request.upload_id)
    return request.credentials[0].url.partition(f"/{BUCKET}/")[0]


def check_large_files(deployment: Deployment, run: Run, tmp_path: Path) -> None:
    (tmp_path / "large.bin").write_bytes(content := os.urandom((23 << 20) + 1))
    reports: list[TransferProgress] = []
    with client_of(deployment, transfers=PARTS) as mlf:
        mlf.log_artifact(run, tmp_path / "large.bin", "a folder", progress=reports.append)
        assert [info.file_size for info in mlf.list_artifacts(run, "a folder")] == [len(content)]
        assert (reports[-1].bytes, reports[-1].total_bytes) == (len(content), len(content))
        assert (reports[-1].files, reports[-1].total_files) == (1, 1)
        reports.clear()
        path = mlf.download_artifacts(
            run, "a folder/large.bin", tmp_path / "down", progress=reports.append
        )
        assert path.read_bytes() == content
        assert reports[-1].bytes == reports[-1].total_bytes == len(content)
        assert [file.name for file in path.parent.iterdir()] == ["large.bin"]


@pytest.mark.anyio
@stores
async def test_the_async_client_uploads_lists_downloads_and_deletes(
    deployments: Deployments, kind: Any, local: Path, tmp_path: Path
) -> None:
    server = deployments.get(NEWEST, kind).server
    (local / "large.bin").write_bytes(content := os.urandom((23 << 20) + 1))
    async with AsyncMLFlow(server.url, trust_env=False, transfers=PARTS) as mlf:
        run = await mlf.create_run(await mlf.create_experiment(unique("artifacts")))
        await mlf.log_artifacts(run, local)
        await mlf.log_text(run, "text", "memory.txt")
        paths = [
            info.path async for info in mlf.list_artifacts(run, recursive=True) if not info.is_dir
        ]
        assert sorted(paths) == sorted([*NAMES, "large.bin", "memory.txt"])
        await mlf.download_artifacts(run, "", tmp_path / "down")
        assert files_in(tmp_path / "down") == {**NAMES, "large.bin": content, "memory.txt": b"text"}
        async with await mlf.open_artifact(run, "large.bin") as file:
            assert await file.read(100) == content[:100]
            rest = b"".join([chunk async for chunk in file])
            assert rest == content[100:]
        await mlf.delete_artifacts(run, "folder")
        assert "folder" not in [info.path async for info in mlf.list_artifacts(run)]


@stores
def test_hundreds_of_small_files_round_trip(
    deployments: Deployments, kind: Any, tmp_path: Path
) -> None:
    (tmp_path / "small").mkdir()
    for index in range(300):
        (tmp_path / "small" / f"{index:03}.bin").write_bytes(index.to_bytes(2, "big") * 2048)
    with client_of(deployments.get(NEWEST, kind)) as mlf:
        run = mlf.create_run(mlf.create_experiment(unique("artifacts")))
        mlf.log_artifacts(run, tmp_path / "small", "small")
        down = mlf.download_artifacts(run, "small", tmp_path / "down")
    assert files_in(down) == files_in(tmp_path / "small")


@pytest.mark.mlflow(kind="folder")
def test_artifacts_of_a_model_version(mlf: MLFlow, run: Run, tmp_path: Path) -> None:
    mlf.log_text(run, "flavors: {}", "model/MLmodel")
    name = unique("model")
    mlf.create_registered_model(name)
    by_run = mlf.create_model_version(name, f"runs:/{run.info.run_id}/model", run_id=run)
    mlf.create_model_version(name, f"{run.info.artifact_uri}/model", run_id=run)
    mlf.set_registered_model_alias(name, "champion", "2")
    uris = [f"models:/{name}/1", f"models:/{name}@champion", f"models:/{name}/latest"]
    uris += [f"runs:/{run.info.run_id}/model", f"{run.info.artifact_uri}/model"]
    owners: list[str | ModelVersion] = [by_run, *uris]
    for owner in owners:
        assert [info.path for info in mlf.list_artifacts(owner)] == ["MLmodel"]
        path = mlf.download_artifacts(owner, "MLmodel", tmp_path / unique("down"))
        assert path.read_text() == "flavors: {}"
    with pytest.raises(errors.ResourceDoesNotExistError):
        list(mlf.list_artifacts(f"models:/{name}/17"))
    with pytest.raises(errors.ArtifactNotFoundError, match="no version 'Production'"):
        list(mlf.list_artifacts(f"models:/{name}/Production"))


@pytest.mark.mlflow(since="3.0", kind="plain")
def test_artifacts_of_a_logged_model(mlf: MLFlow, run: Run, tmp_path: Path) -> None:
    model = mlf.create_logged_model(run.info.experiment_id, name="net")
    mlf.log_text(model, "flavors: {}", "MLmodel")
    name = unique("model")
    mlf.create_registered_model(name)
    version = mlf.create_model_version(
        name, f"models:/{model.info.model_id}", model_id=model.info.model_id
    )
    for owner in (model, f"models:/{model.info.model_id}", version):
        assert (
            mlf.download_artifacts(owner, "", tmp_path / unique("down"))
            .joinpath("MLmodel")
            .is_file()
        )
    assert [info.path for info in mlf.list_logged_model_artifacts(model)] == ["MLmodel"]


@pytest.mark.mlflow(kind="folder")
def test_artifacts_in_a_folder_that_is_not_proxied(
    mlf: MLFlow, local: Path, tmp_path: Path
) -> None:
    (tmp_path / "root").mkdir()
    experiment = mlf.create_experiment(
        unique("artifacts"), artifact_location=(tmp_path / "root").as_uri()
    )
    check_round_trip(mlf, mlf.create_run(experiment), local, tmp_path)
    run = mlf.create_run(experiment)
    mlf.log_text(run, "x", "a#b/100%41.txt")
    assert [info.path for info in mlf.list_artifacts(run, recursive=True)] == [
        "a#b",
        "a#b/100%41.txt",
    ]
    mlf.delete_artifacts(run, "a#b")
    mlf.delete_artifacts(run, "a#b")
    assert list(mlf.list_artifacts(run)) == []


@pytest.fixture
def s3(deployments: Deployments, monkeypatch: pytest.MonkeyPatch) -> MLFlow:
    """A client that accesses the object store directly."""
    deployment = deployments.get(NEWEST, "plain")
    for name, value in {
        "MLFLOW_S3_ENDPOINT_URL": object_store_of(deployment),
        "AWS_ACCESS_KEY_ID": "test",
        "AWS_SECRET_ACCESS_KEY": "test",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    return deployment.client


def test_artifacts_in_an_object_store_that_is_not_proxied(
    s3: MLFlow, local: Path, tmp_path: Path
) -> None:
    experiment = s3.create_experiment(
        unique("artifacts"), artifact_location=f"s3://{BUCKET}/{unique('direct')}"
    )
    (local / "large.bin").write_bytes(content := os.urandom(23 << 20))
    run = s3.create_run(experiment)
    s3.log_artifacts(run, local, "all")
    assert files_in(s3.download_artifacts(run, "all", tmp_path / "down")) == {
        **NAMES,
        "large.bin": content,
    }
    with s3.open_artifact(run, "all/large.bin") as file:
        assert file.read() == content
    assert [info.path for info in s3.list_artifacts(run)] == ["all"]
    # The server lists the artifacts in the object store.
    assert (
        len(list(s3.list_run_artifacts(run, path="all")))
        == len([name for name in NAMES if "/" not in name]) + 2
    )
    s3.log_text(run, "x", "a#b")
    s3.delete_artifacts(run, "all")
    s3.delete_artifacts(run, "all")
    assert [info.path for info in s3.list_artifacts(run, recursive=True)] == ["a#b"]
    with pytest.raises(errors.ArtifactNotFoundError):
        s3.download_artifacts(run, "all/text.txt", tmp_path / "down")


MEMORY_SCRIPT = """
import resource, sys
from mlflowclient import MLFlow

url, source, target = sys.argv[1:]
mlf = MLFlow(url, trust_env=False)
run = mlf.create_run("0")
mlf.log_text(run, "x", "warm.txt")
mlf.download_artifacts(run, "warm.txt", target)

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

idle = peak()
mlf.log_artifact(run, source)
mlf.download_artifacts(run, "large.bin", target)
with mlf.open_artifact(run, "large.bin") as file:
    while file.read(1 << 20):
        pass
print(peak() - idle)
"""


def memory_use(deployment: Deployment, size: int, folder: Path) -> int:
    """Return the additional memory in MB that an upload and a download of a file take."""
    block = os.urandom(1 << 20)
    with (folder / "large.bin").open("wb") as file:
        for _ in range(size >> 20):
            file.write(block)
    command = [
        sys.executable,
        "-c",
        MEMORY_SCRIPT,
        deployment.server.url,
        str(folder / "large.bin"),
        str(folder / "down"),
    ]
    process = subprocess.run(command, capture_output=True, text=True)
    assert process.returncode == 0, process.stderr
    with (
        (folder / "large.bin").open("rb") as source,
        (folder / "down" / "large.bin").open("rb") as download,
    ):
        while (chunk := source.read(1 << 20)) == download.read(1 << 20):
            if not chunk:
                return int(process.stdout)
    raise AssertionError("the downloaded file differs")


@stores
def test_memory_use_is_constant_for_100_mb(
    deployments: Deployments, kind: Any, tmp_path: Path
) -> None:
    assert memory_use(deployments.get(NEWEST, kind), 100 << 20, tmp_path) < 40


@pytest.mark.slow
@stores
def test_memory_use_is_constant_for_2_gb(
    deployments: Deployments, kind: Any, tmp_path: Path
) -> None:
    assert memory_use(deployments.get(NEWEST, kind), 2 << 30, tmp_path) < 40
