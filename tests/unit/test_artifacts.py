"""Artifacts with a fake server: arguments, safe paths, credentials, progress and integrity."""

from __future__ import annotations

import base64
import functools
import io
import json
import logging
import os
import pickle
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflowclient import MLFlow, Transfers, errors
from mlflowclient.artifacts.transfer_progress import TransferProgress
from mlflowclient.testing import FakeMLflow, ReceivedRequest
from tests.support import samples

ROOT = "/api/2.0/mlflow-artifacts/artifacts"
FILES = f"{ROOT}/1/0123/artifacts"
MPU = "/api/2.0/mlflow-artifacts/mpu"
PRESIGNED = "/api/2.0/mlflow-artifacts/presigned"
SIGNED = "https://store.example/bucket/file?X-Amz-Signature=s3cret"
PARTS = Transfers(part_size=5 << 20, multipart_threshold=5 << 20)

Responder = Callable[[httpx.Request], httpx.Response]


class Store(FakeMLflow):
    """A fake with the artifacts of one run, whose responses can be replaced.

    Attributes:
        listings: Listings by folder, instead of the stored files.
        responders: Functions that respond instead of the fake, by method and path.
    """

    def __init__(self) -> None:
        super().__init__()
        self.runs["0123"] = samples.run("0123")
        self.listings: dict[str, list[dict[str, Any]]] = {}
        self.responders: dict[tuple[str, str], Responder] = {}
        self.intercept = self._intercept

    @property
    def files(self) -> dict[str, bytes]:
        """Content by path below the root of the run."""
        root = "1/0123/artifacts/"
        return {path.removeprefix(root): content for path, content in self.artifacts.items()}

    @files.setter
    def files(self, files: dict[str, bytes]) -> None:
        self.artifacts.clear()
        for path, content in files.items():
            self.artifacts[f"1/0123/artifacts/{path}"] = content

    @property
    def received(self) -> list[httpx.Request]:
        return [each.request for each in self.requests]

    def _intercept(self, received: ReceivedRequest) -> httpx.Response | None:
        request = received.request
        if respond := self.responders.get((request.method, request.url.path)):
            return respond(request)
        if received.operation == "list_proxied_artifacts":
            folder = received.arguments["path"].removeprefix("1/0123/artifacts").lstrip("/")
            if folder in self.listings:
                return httpx.Response(200, content=json.dumps({"files": self.listings[folder]}))
        return None


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def mlf(store: Store) -> Iterator[MLFlow]:
    with MLFlow(transport=store.transport, trust_env=False, retries=0, transfers=PARTS) as client:
        yield client


# -- arguments

INVALID_ARGUMENTS: list[Any] = [
    pytest.param(
        "log_text",
        (1, "x", "a"),
        TypeError,
        "run_id must be a str, a Run, a LoggedModel",
        id="owner of a wrong type",
    ),
    pytest.param("log_text", ("", "x", "a"), ValueError, "run_id must not be empty", id="empty"),
    pytest.param(
        "log_text",
        ("models:/", "x", "a"),
        ValueError,
        "run_id must have the form 'models:/name/3'",
        id="model URI",
    ),
    pytest.param(
        "log_text",
        ("runs:/", "x", "a"),
        ValueError,
        "run_id must have the form 'runs:/",
        id="run URI",
    ),
    pytest.param(
        "log_text", ("0123", b"x", "a"), TypeError, "text must be a str, got bytes", id="text"
    ),
    pytest.param(
        "log_bytes", ("0123", "x", "a"), TypeError, "content must be bytes, got str", id="bytes"
    ),
    pytest.param(
        "log_text",
        ("0123", "\ud800", "a"),
        ValueError,
        "text must be valid Unicode",
        id="surrogate text",
    ),
    pytest.param(
        "log_dict",
        ("0123", "x", "a"),
        TypeError,
        "dictionary must be a dict or a list",
        id="dictionary",
    ),
    pytest.param(
        "log_dict",
        ("0123", {"a": {1}}, "a"),
        TypeError,
        "dictionary must contain only JSON",
        id="not JSON",
    ),
    pytest.param(
        "log_dict",
        ("0123", {"a": float("nan")}, "a"),
        ValueError,
        "dictionary must contain only",
        id="NaN",
    ),
    pytest.param(
        "log_text",
        ("0123", "x", None),
        TypeError,
        "artifact_file must be a str, got NoneType",
        id="no path",
    ),
    pytest.param(
        "log_text", ("0123", "x", ""), ValueError, "artifact_file must be relative", id="empty path"
    ),
    pytest.param(
        "log_text",
        ("0123", "x", "/a"),
        ValueError,
        "artifact_file must be relative",
        id="absolute path",
    ),
    pytest.param(
        "log_text",
        ("0123", "x", "a/../b"),
        ValueError,
        "artifact_file must be relative",
        id="parent folder",
    ),
    pytest.param(
        "log_text",
        ("0123", "x", "a//b"),
        ValueError,
        "artifact_file must be relative",
        id="empty segment",
    ),
    pytest.param(
        "log_text",
        ("0123", "x", "a\\b"),
        ValueError,
        "artifact_file must not contain a backslash",
        id="backslash",
    ),
    pytest.param(
        "log_text",
        ("0123", "x", "c:/b"),
        ValueError,
        "artifact_file must not begin with a drive",
        id="drive",
    ),
    pytest.param(
        "log_text",
        ("0123", "x", "a\0"),
        ValueError,
        "artifact_file must not contain control",
        id="NUL",
    ),
    pytest.param(
        "log_text",
        ("0123", "x", "\ud800"),
        ValueError,
        "artifact_file must be encodable as UTF-8",
        id="surrogate",
    ),
    pytest.param(
        "delete_artifacts", ("0123", ""), ValueError, "path must be relative", id="delete all"
    ),
    pytest.param("open_artifact", ("0123", "../a"), ValueError, "path must be relative", id="open"),
    pytest.param(
        "list_artifacts", ("0123", "a/.."), ValueError, "path must be relative", id="list"
    ),
    pytest.param(
        "log_artifact",
        ("0123", 1),
        TypeError,
        "local_path must be a path, got int",
        id="local_path",
    ),
    pytest.param(
        "log_artifacts", ("0123", 1), TypeError, "local_dir must be a path, got int", id="local_dir"
    ),
    pytest.param(
        "log_artifacts",
        ("0123", __file__),
        ValueError,
        "local_dir must be an existing folder",
        id="file as local_dir",
    ),
    pytest.param(
        "log_artifact", ("0123", "/missing"), FileNotFoundError, "/missing", id="no such file"
    ),
    pytest.param(
        "log_artifact",
        ("0123", os.devnull),
        ValueError,
        "local_path must be a file or a folder",
        id="device",
    ),
    pytest.param(
        "download_artifacts",
        ("0123", "a", 1),
        TypeError,
        "dst_path must be a path, got int",
        id="dst_path",
    ),
    pytest.param(
        "download_artifacts",
        ("0123", "a", __file__),
        ValueError,
        "dst_path must be a folder",
        id="file as dst_path",
    ),
]


@pytest.mark.parametrize(("name", "arguments", "error", "message"), INVALID_ARGUMENTS)
def test_invalid_argument_is_named_before_anything_is_sent(
    mlf: MLFlow,
    store: Store,
    name: str,
    arguments: tuple[Any, ...],
    error: type[Exception],
    message: str,
) -> None:
    with pytest.raises(error, match=message):
        getattr(mlf, name)(*arguments)
    assert store.requests == []


def test_invalid_progress_is_an_error(mlf: MLFlow, store: Store, tmp_path: Path) -> None:
    with pytest.raises(TypeError, match="progress must be a function, a bool or None, got str"):
        mlf.log_artifact("0123", __file__, progress="yes")  # type: ignore[arg-type]  # pyright: ignore
    with pytest.raises(TypeError, match="progress must be a function, a bool or None, got str"):
        mlf.download_artifacts("0123", "", tmp_path, progress="yes")  # type: ignore[arg-type]  # pyright: ignore
    assert store.requests == []


def test_log_artifacts_uploads_nothing_if_a_name_is_invalid(
    mlf: MLFlow, store: Store, tmp_path: Path
) -> None:
    for name in ("a.txt", "b#c", "z.txt"):
        (tmp_path / name).write_text("x")
    with pytest.raises(
        ValueError, match="path must not contain '#', which MLflow servers refuse, got 'b#c'"
    ):
        mlf.log_artifacts("0123", tmp_path)
    assert store.files == {}


def test_log_artifacts_uploads_hidden_and_nested_files(
    mlf: MLFlow, store: Store, tmp_path: Path
) -> None:
    for name in (".hidden", ".folder/.x", "..folder/x", "a/.b/c", "_", "z/z/z/z"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    mlf.log_artifacts("0123", tmp_path)
    assert store.files == {
        name: name.encode()
        for name in (".hidden", ".folder/.x", "..folder/x", "a/.b/c", "_", "z/z/z/z")
    }
    store.files = {}
    mlf.log_artifact("0123", tmp_path / ".hidden", ".up")
    assert store.files == {".up/.hidden": b".hidden"}


def test_log_artifact_uploads_a_folder_under_its_own_name(
    mlf: MLFlow, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "folder" / "sub").mkdir(parents=True)
    (tmp_path / "folder" / "sub" / "a.txt").write_text("a")
    mlf.log_artifact("0123", tmp_path / "folder")
    mlf.log_artifact("0123", f"{tmp_path}/folder/", "up")
    monkeypatch.chdir(tmp_path / "folder")
    mlf.log_artifact("0123", ".", "here")
    assert store.files == {
        "folder/sub/a.txt": b"a",
        "up/folder/sub/a.txt": b"a",
        "here/folder/sub/a.txt": b"a",
    }


def test_log_artifacts_follows_symbolic_links(mlf: MLFlow, store: Store, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "b.txt").write_text("b")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "link").symlink_to(tmp_path / "other")
    (tmp_path / "folder" / "a.txt").symlink_to(tmp_path / "other" / "b.txt")
    mlf.log_artifacts("0123", tmp_path / "folder", "up")
    assert store.files == {"up/a.txt": b"b", "up/link/b.txt": b"b"}
    (tmp_path / "other" / "round").symlink_to(tmp_path / "folder")
    with pytest.raises(
        ValueError,
        match=r"must not contain a link to a folder that contains the link, got '.*/link/round'",
    ):
        mlf.log_artifacts("0123", tmp_path / "folder", "up")


@pytest.mark.parametrize(
    "wrong", [{"max_workers": 0}, {"part_size": 100}, {"part_size": "1"}, {"signed_urls": 1}]
)
def test_invalid_transfers_are_an_error(wrong: dict[str, Any]) -> None:
    with pytest.raises(errors.ConfigurationError, match=next(iter(wrong))):
        Transfers(**wrong)
    with pytest.raises(errors.ConfigurationError, match="transfers must be a Transfers, got dict"):
        MLFlow(transfers=wrong)  # type: ignore[arg-type]  # pyright: ignore


def test_transfers_are_read_from_environment_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", "10485760")
    monkeypatch.setenv("MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE", "524288000")
    monkeypatch.setenv("MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD", "false")
    with MLFlow() as mlf:
        assert mlf._transfers == Transfers(
            part_size=10485760, multipart_threshold=524288000, signed_urls=False
        )
        assert pickle.loads(pickle.dumps(mlf))._transfers == mlf._transfers


# -- paths from the server

UNSAFE_NAMES = [
    "..",
    ".",
    "",
    "/",
    "/etc/passwd",
    "//server/share",
    "../escaped",
    "../../escaped",
    "folder/../../escaped",
    "a/b",
    "folder/",
    "./escaped",
    "..\\escaped",
    "\\escaped",
    "\\\\server\\share",
    "folder\\..\\..\\escaped",
    "C:escaped",
    "C:\\escaped",
    "c:/escaped",
    "z:",
    "escaped\0.txt",
    "\0",
    "escaped\n",
    "\x7f",
    "\ud800",
    "file:///etc/passwd",
]


@pytest.mark.parametrize("name", UNSAFE_NAMES)
def test_download_rejects_unsafe_paths_from_the_server(
    mlf: MLFlow, store: Store, tmp_path: Path, name: str
) -> None:
    (tmp_path / "dst").mkdir()
    for is_dir in (False, True):
        store.listings = {
            "folder": [{"path": name, "is_dir": is_dir}, {"path": "good", "is_dir": False}]
        }
        store.listings[""] = [{"path": "folder", "is_dir": True}]
        with pytest.raises(errors.UnsafePathError) as caught:
            mlf.download_artifacts("0123", None, tmp_path / "dst")
        assert repr(f"folder/{name}" if name else "folder") in str(caught.value)
    assert [path for path in tmp_path.rglob("*") if path.name != "dst"] == []
    assert all(not request.url.path.startswith(FILES) for request in store.received)


@pytest.mark.parametrize("name", ["", ".", "..", "a/b", "../folder", "/"])
def test_recursive_listing_rejects_unsafe_names(mlf: MLFlow, store: Store, name: str) -> None:
    store.listings = {
        "": [{"path": "folder", "is_dir": True}],
        "folder": [{"path": name, "is_dir": True}],
    }
    with pytest.raises(errors.UnsafePathError, match="The listing of 'folder' contains 'folder"):
        list(mlf.list_artifacts("0123", recursive=True))


@pytest.mark.parametrize("link", ["folder", "folder/inner", "dangling"])
def test_download_does_not_follow_links_out_of_the_destination(
    mlf: MLFlow, store: Store, tmp_path: Path, link: str
) -> None:
    outside, dst = tmp_path / "outside", tmp_path / "dst"
    outside.mkdir()
    (dst / link).parent.mkdir(parents=True)
    (dst / link).symlink_to(outside if link != "dangling" else outside / "missing")
    store.files = {f"{link}/a.txt": b"a", "good.txt": b"good"}
    with pytest.raises(
        errors.UnsafePathError, match=f"'{link}/a.txt' is not written: a link in '.*dst' leads out"
    ):
        mlf.download_artifacts("0123", "", dst)
    assert list(outside.iterdir()) == []


def test_download_replaces_a_link_to_a_file(mlf: MLFlow, store: Store, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "dst").mkdir()
    (tmp_path / "dst" / "a.txt").symlink_to(tmp_path / "precious")
    store.files = {"a.txt": b"new"}
    path = mlf.download_artifacts("0123", "a.txt", tmp_path / "dst")
    assert (path.read_bytes(), path.is_symlink()) == (b"new", False)
    assert (tmp_path / "precious").read_text() == "precious"


def test_download_follows_links_inside_the_destination(
    mlf: MLFlow, store: Store, tmp_path: Path
) -> None:
    (tmp_path / "dst" / "real").mkdir(parents=True)
    (tmp_path / "dst" / "link").symlink_to(tmp_path / "dst" / "real")
    store.files = {"link/a.txt": b"a"}
    mlf.download_artifacts("0123", "link", tmp_path / "dst")
    assert (tmp_path / "dst" / "real" / "a.txt").read_bytes() == b"a"


def test_download_creates_missing_folders(mlf: MLFlow, store: Store, tmp_path: Path) -> None:
    store.files = {"a/b/c.txt": b"c"}
    store.listings["a"] = [{"path": "b", "is_dir": True}, {"path": "empty", "is_dir": True}]
    store.listings["a/empty"] = []
    path = mlf.download_artifacts("0123", "a", tmp_path / "new" / "dst")
    assert path == tmp_path / "new" / "dst" / "a"
    assert sorted(child.relative_to(path).as_posix() for child in path.rglob("*")) == [
        "b",
        "b/c.txt",
        "empty",
    ]


@pytest.mark.parametrize("size", [1, 5])
def test_download_fails_if_the_size_differs_from_the_listing(
    mlf: MLFlow, store: Store, tmp_path: Path, size: int
) -> None:
    store.files = {"a.txt": b"abc"}
    store.listings[""] = [{"path": "a.txt", "is_dir": False, "file_size": size}]
    (tmp_path / "a.txt").write_bytes(b"older")
    with pytest.raises(
        errors.ArtifactChangedError,
        match=r"'a\.txt' does not match its listing: got 3 bytes",
    ) as caught:
        mlf.download_artifacts("0123", "a.txt", tmp_path)
    assert caught.value.__notes__ == ["Artifact: 'a.txt'."]
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.txt", b"older")]
    with (
        mlf.open_artifact("0123", "a.txt") as file,
        pytest.raises(errors.ArtifactChangedError, match=f"got 3 of {size} bytes"),
    ):
        file.read()


def test_download_rejects_a_content_encoding(mlf: MLFlow, store: Store, tmp_path: Path) -> None:
    store.files = {"a.txt": b"abc"}
    store.responders["GET", f"{FILES}/a.txt"] = lambda request: httpx.Response(
        200, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"abc")
    )
    with pytest.raises(errors.ArtifactChangedError, match="content-encoding gzip"):
        mlf.download_artifacts("0123", "a.txt", tmp_path)
    assert store.received[-1].headers["accept-encoding"] == "identity"


# -- credentials and stores


def test_object_store_gets_no_credentials_and_signed_urls_stay_secret(
    store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store.files = {"a.txt": b"abc"}
    presigned = {"url": SIGNED, "headers": {"x-store": "1"}, "file_size": 3}
    store.responders["GET", f"{PRESIGNED}/1/0123/artifacts/a.txt"] = lambda request: httpx.Response(
        200, json=presigned
    )
    store.responders["GET", "/bucket/file"] = lambda request: httpx.Response(
        403,
        text="<Error><Code>Denied</Code><Message>no</Message><SignatureProvided>s3cret</SignatureProvided></Error>",
    )
    caplog.set_level(logging.DEBUG)
    with (
        MLFlow(
            username="alice",
            password="pa55word",
            headers={"X-Team": "t34m"},
            workspace="team",
            transport=store.transport,
            trust_env=False,
            retries=0,
        ) as mlf,
        pytest.raises(errors.ForbiddenError) as caught,
    ):
        mlf.download_artifacts("0123", "a.txt", tmp_path)
    sent = [request for request in store.received if request.url.host == "store.example"]
    assert [request.url.params["X-Amz-Signature"] for request in sent] == ["s3cret", "s3cret"]
    assert all(
        {"authorization", "x-team", "x-mlflow-workspace", "cookie"}.isdisjoint(each.headers)
        for each in sent
    )
    assert all(each.headers["x-store"] == "1" for each in sent)
    error = caught.value
    assert (
        "GET https://store.example/bucket/file: 403: "
        "the object store refused the request: Denied: no" in str(error)
    )
    loaded = pickle.loads(pickle.dumps(error))
    for text in (
        str(error),
        repr(error),
        error.as_curl(),
        caplog.text,
        str(loaded),
        str(loaded.response.request.url),
    ):
        assert "s3cret" not in text
        assert "pa55word" not in text
    assert "$MLFLOW_TRACKING" not in error.as_curl()
    assert b"X-Amz-Signature" not in pickle.dumps(error)
    assert "https://store.example/bucket/file" in caplog.text


@pytest.mark.parametrize(
    "uri", ["mlflow-artifacts://evil.example/1", "http://evil.example/api/2.0/mlflow-artifacts/1"]
)
def test_credentials_are_not_sent_to_another_server(mlf: MLFlow, store: Store, uri: str) -> None:
    store.runs["0123"].info.artifact_uri = uri
    with pytest.raises(
        errors.ConfigurationError, match=r"served by evil\.example, not by localhost:5000"
    ):
        mlf.log_text("0123", "x", "a.txt")
    assert [request.url.host for request in store.received] == ["localhost"]


@pytest.mark.parametrize(
    "uri", ["", "mlruns/1/0123/artifacts", "./mlruns", "file://elsewhere/mlruns"]
)
def test_artifact_folder_of_another_machine_is_an_error(
    mlf: MLFlow, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, uri: str
) -> None:
    monkeypatch.chdir(tmp_path)
    store.runs["0123"].info.artifact_uri = uri
    with pytest.raises(
        errors.ConfigurationError, match=f"The artifacts are at '{uri}', which is not a folder"
    ):
        mlf.log_text("0123", "x", "a.txt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "uri", ["mlflow-artifacts://localhost:5000/1/0123/artifacts", f"http://localhost:5000{FILES}"]
)
def test_artifact_uri_may_contain_the_address_of_the_server(
    mlf: MLFlow, store: Store, uri: str
) -> None:
    mlf.log_text(uri, "x", "a.txt")
    assert store.files == {"a.txt": b"x"}


@pytest.mark.parametrize(
    ("uri", "extra"),
    [("s3://b/c", "s3"), ("gs://b/c", "gcs"), ("abfss://c@a.dfs.core.windows.net/d", "azure")],
)
def test_missing_extra_of_a_store_is_named(
    mlf: MLFlow, monkeypatch: pytest.MonkeyPatch, uri: str, extra: str
) -> None:
    def missing(*_: object, **__: object) -> None:
        raise ImportError("Install it")

    monkeypatch.setattr("fsspec.url_to_fs", missing)
    message = rf"Install mlflowclient\[{extra}\] to access the artifacts directly"
    with pytest.raises(errors.ConfigurationError, match=message):
        mlf.log_text(uri, "x", "a.txt")
    with pytest.raises(
        errors.ConfigurationError,
        match=r"Artifacts in ftp: URIs are not supported\. The supported schemes are abfs, ",
    ):
        mlf.log_text("ftp://host/a", "x", "a.txt")


class Databricks:
    """The calls that fsspec makes for DBFS."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.handles: list[str] = []

    def __call__(
        self, filesystem: Any, method: str, endpoint: str, json: dict[str, Any]
    ) -> dict[str, Any]:
        assert (filesystem.instance, filesystem.token) == ("adb-1.2.net", "secret")
        path = json.get("path", "")
        if endpoint == "create":
            self.handles.append(path)
            self.files[path] = b""
            return {"handle": len(self.handles) - 1}
        if endpoint == "add-block":
            self.files[self.handles[json["handle"]]] += base64.b64decode(json["data"])
        elif endpoint == "read":
            data = self.files[path][json["offset"] : json["offset"] + json["length"]]
            return {"bytes_read": len(data), "data": base64.b64encode(data).decode()}
        elif endpoint == "delete":
            self.files = {
                name: data for name, data in self.files.items() if not name.startswith(path)
            }
        elif endpoint == "list":
            names = [name for name in self.files if name == path or name.startswith(f"{path}/")]
            return {
                "files": [
                    {"path": name, "is_dir": False, "file_size": len(self.files[name])}
                    for name in names
                ]
            }
        return {}


def test_dbfs_uses_the_databricks_environment_variables(
    mlf: MLFlow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABRICKS_HOST", "https://adb-1.2.net/")
    with pytest.raises(
        errors.ConfigurationError, match=r"in dbfs: URIs. Set DATABRICKS_HOST and DATABRICKS_TOKEN"
    ):
        mlf.log_text("dbfs:/tracking/1", "x", "a.txt")
    monkeypatch.setenv("DATABRICKS_TOKEN", "secret")
    databricks = Databricks()
    send = functools.partialmethod(lambda filesystem, **call: databricks(filesystem, **call))
    monkeypatch.setattr("fsspec.implementations.dbfs.DatabricksFileSystem._send_to_api", send)
    text = "bumpy" * 500_000
    mlf.log_text("dbfs:/tracking/1", text, "a.txt")
    assert databricks.files == {"/tracking/1/a.txt": text.encode()}
    assert [(info.path, info.file_size) for info in mlf.list_artifacts("dbfs:/tracking/1")] == [
        ("a.txt", len(text))
    ]
    assert (
        mlf.download_artifacts("dbfs:/tracking/1", "a.txt", tmp_path / "down").read_text() == text
    )
    mlf.delete_artifacts("dbfs:/tracking/1", "a.txt")
    assert databricks.files == {}
    assert [path.name for path in tmp_path.iterdir()] == ["down"]


def test_artifact_uri_of_a_run_is_requested_once(mlf: MLFlow, store: Store) -> None:
    for index in range(3):
        mlf.log_text("0123", "x", f"{index}.txt")
    assert [request.url.path for request in store.received].count("/api/2.0/mlflow/runs/get") == 1


# -- progress


def test_progress_is_reported(mlf: MLFlow, store: Store, tmp_path: Path) -> None:
    (tmp_path / "up").mkdir()
    for index in range(20):
        (tmp_path / "up" / str(index)).write_bytes(b"x" * 1000)
    for transfer in (
        lambda report: mlf.log_artifacts("0123", tmp_path / "up", progress=report),
        lambda report: mlf.download_artifacts("0123", None, tmp_path / "down", progress=report),
    ):
        reports: list[TransferProgress] = []
        transfer(reports.append)
        assert reports[-1] == TransferProgress(20_000, 20_000, 20, 20)
        assert [each.bytes for each in reports] == sorted(each.bytes for each in reports)


@pytest.mark.parametrize(
    ("progress", "is_terminal", "is_shown"),
    [(None, True, True), (None, False, False), (True, False, True), (False, True, False)],
)
def test_progress_bar_is_shown_on_a_terminal(
    mlf: MLFlow,
    monkeypatch: pytest.MonkeyPatch,
    progress: bool | None,
    is_terminal: bool,
    is_shown: bool,
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return is_terminal

    monkeypatch.setattr("mlflow_openapi_runtime.display.progress.BAR_DELAY_SECONDS", 0)
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    mlf.log_artifact("0123", __file__, progress=progress)
    assert ("Uploading" in screen.getvalue()) == is_shown
    assert bool(screen.getvalue()) == is_shown


def test_no_progress_bar_is_shown_without_rich(
    mlf: MLFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr("mlflow_openapi_runtime.display.progress.BAR_DELAY_SECONDS", 0)
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    mlf.log_artifact("0123", __file__)
    assert screen.getvalue() == ""


def test_error_in_the_progress_function_ends_the_transfer(mlf: MLFlow, tmp_path: Path) -> None:
    def fail(_: TransferProgress) -> None:
        raise RuntimeError("no more")

    before = set(threading.enumerate())
    with pytest.raises(RuntimeError, match="no more"):
        mlf.log_artifact("0123", __file__, progress=fail)
    assert set(threading.enumerate()) <= before


# -- integrity and fallbacks


def test_upload_fails_if_a_part_is_damaged_in_transit(
    mlf: MLFlow, store: Store, tmp_path: Path
) -> None:
    part = {"part_number": 1, "url": SIGNED}
    store.responders |= {
        ("POST", f"{MPU}/create/1/0123/artifacts"): lambda _: httpx.Response(
            200, json={"upload_id": "u", "credentials": [part]}
        ),
        ("POST", f"{MPU}/abort/1/0123/artifacts"): lambda _: httpx.Response(200, json={}),
        ("PUT", "/bucket/file"): lambda _: httpx.Response(200, headers={"ETag": f'"{"0" * 32}"'}),
    }
    (tmp_path / "big").write_bytes(bytes(5 << 20))
    with pytest.raises(errors.ArtifactChangedError, match="Part 1 of 'big' was damaged in transit"):
        mlf.log_artifact("0123", tmp_path / "big")
    (aborted,) = (request for request in store.received if "/mpu/abort/" in request.url.path)
    assert json.loads(aborted.content) == {"path": "big", "upload_id": "u"}


def test_download_fails_if_the_md5_digest_differs(
    mlf: MLFlow, store: Store, tmp_path: Path
) -> None:
    store.files = {"a.txt": b"abc"}
    store.responders["GET", f"{PRESIGNED}/1/0123/artifacts/a.txt"] = lambda _: httpx.Response(
        200, json={"url": SIGNED, "file_size": 3}
    )
    etags = {"ETag": f'"{"0" * 32}"'}
    store.responders["GET", "/bucket/file"] = lambda _: httpx.Response(
        200, headers=etags, content=b"abd"
    )
    with pytest.raises(
        errors.ArtifactChangedError,
        match=r"'a\.txt' was damaged in transit: the MD5 digest is .* instead of 000",
    ):
        mlf.download_artifacts("0123", "a.txt", tmp_path)
    assert list(tmp_path.iterdir()) == []
    etags["x-amz-server-side-encryption"] = "aws:kms"
    assert mlf.download_artifacts("0123", "a.txt", tmp_path).read_bytes() == b"abd"


def test_expired_signed_url_is_requested_again(mlf: MLFlow, store: Store, tmp_path: Path) -> None:
    store.files = {"a.txt": b"abc"}
    urls = iter([SIGNED, SIGNED.replace("s3cret", "fresh")])
    store.responders["GET", f"{PRESIGNED}/1/0123/artifacts/a.txt"] = lambda _: httpx.Response(
        200, json={"url": next(urls), "file_size": 3}
    )
    store.responders["GET", "/bucket/file"] = lambda request: (
        httpx.Response(200, content=b"abc")
        if "fresh" in str(request.url.query)
        else httpx.Response(403)
    )
    assert mlf.download_artifacts("0123", "a.txt", tmp_path).read_bytes() == b"abc"


def test_transfer_falls_back_to_the_server_if_the_store_is_unreachable(
    mlf: MLFlow, store: Store, tmp_path: Path
) -> None:
    def unreachable(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no route")

    part = {"part_number": 1, "url": SIGNED}
    store.responders |= {
        ("POST", f"{MPU}/create/1/0123/artifacts"): lambda _: httpx.Response(
            200, json={"upload_id": "u", "credentials": [part]}
        ),
        ("POST", f"{MPU}/abort/1/0123/artifacts"): lambda _: httpx.Response(200, json={}),
        ("GET", f"{PRESIGNED}/1/0123/artifacts/big"): lambda _: httpx.Response(
            200, json={"url": SIGNED}
        ),
        ("PUT", "/bucket/file"): unreachable,
        ("GET", "/bucket/file"): unreachable,
    }
    (tmp_path / "big").write_bytes(content := os.urandom(5 << 20))
    reports: list[TransferProgress] = []
    for _ in range(2):
        mlf.log_artifact("0123", tmp_path / "big", progress=reports.append)
        assert mlf.download_artifacts("0123", "big", tmp_path / "down").read_bytes() == content
    assert reports[-1].bytes == len(content)
    assert store.files == {"big": content}
    assert ["/mpu/abort/" in request.url.path for request in store.received].count(True) == 1
    assert [request.url.host for request in store.received].count("store.example") == 2


@pytest.mark.parametrize("size", [0, 1 << 20, 1 << 21])
def test_upload_fails_if_the_file_changes(mlf: MLFlow, tmp_path: Path, size: int) -> None:
    path = tmp_path / "growing"
    path.write_bytes(bytes(1 << 20))

    def change(progress: TransferProgress) -> None:
        if progress.bytes == 1 << 18:
            path.write_bytes(bytes(size))

    with pytest.raises(
        errors.ArtifactChangedError,
        match=r"growing' (changed|became shorter) during the transfer",
    ):
        mlf.log_artifact("0123", path, progress=change)
