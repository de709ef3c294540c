"""The operations on artifacts that the server itself stores.

Each method has the name of its operation. Like a server that stores artifacts in a folder, the fake
supports neither presigned URLs nor multipart uploads. Clients use plain requests instead.
"""

from __future__ import annotations

import hashlib
import mimetypes
from typing import Any

from mlflow_openapi.models import FileInfo
from mlflow_openapi_runtime import http
from mlflowclient.testing.arguments import Arguments
from mlflowclient.testing.failures import Refusal, invalid_error, not_found_error, unsupported_error
from mlflowclient.testing.state import Area, State

_SCHEME = "mlflow-artifacts:/"


class Artifacts(Area):
    """The operations of the area `artifacts`."""

    def upload_proxied_artifact(self, arguments: Arguments) -> http.Response:
        path = _normalize_path(arguments.required("artifact_path"))
        self._state.artifacts[path] = arguments.content
        return http.Response(200)

    def download_proxied_artifact(self, arguments: Arguments) -> http.Response:
        return self._file(_normalize_path(arguments.required("artifact_path")))

    def delete_proxied_artifact(self, arguments: Arguments) -> None:
        path = _normalize_path(arguments.required("artifact_path"))
        for name in list(self._state.artifacts):
            if name == path or name.startswith(f"{path}/"):
                del self._state.artifacts[name]

    def list_proxied_artifacts(self, arguments: Arguments) -> dict[str, Any]:
        # These paths are relative to the listed folder. The paths that `list_run_artifacts` returns
        # are relative to the artifacts of the run.
        return {"files": _list_folder(self._state, _normalize_path(arguments.string("path")), "")}

    def list_run_artifacts(self, arguments: Arguments) -> dict[str, Any]:
        uri = self._state.run(arguments.run_id).info.artifact_uri
        return list_artifacts(self._state, uri, arguments.string("path"), "list_run_artifacts")

    def download_run_artifact(self, arguments: Arguments) -> http.Response:
        uri = self._state.run(arguments.run_id).info.artifact_uri
        root = _store_folder(uri, "download_run_artifact")
        path = _normalize_path(arguments.required("path"))
        return self._file(f"{root}/{path}")

    # MLflow returns 501 for these operations unless artifacts are in S3 or a similar store.

    def create_multipart_upload(self, arguments: Arguments) -> dict[str, Any]:
        raise Refusal(
            "NOT_IMPLEMENTED",
            "Multipart upload is not supported for the current artifact repository",
        )

    complete_multipart_upload = abort_multipart_upload = create_multipart_upload

    def get_presigned_download_url(self, arguments: Arguments) -> dict[str, Any]:
        raise Refusal(
            "NOT_IMPLEMENTED",
            "Multipart download is not supported for the current artifact repository",
        )

    def _file(self, path: str) -> http.Response:
        if path not in self._state.artifacts:
            # For a folder, the status is 400, and the body is not in MLflow's usual format.
            if _list_folder(self._state, path, ""):
                return http.Response(400, json={"detail": f"Artifact path is a folder: {path!r}"})
            raise not_found_error(f"No such artifact: '{path}'")
        content = self._state.artifacts[path]
        media_type, _ = mimetypes.guess_type(path)
        headers = {
            "Content-Type": media_type or "application/octet-stream",
            "ETag": f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"',
        }
        return http.Response(200, headers=headers, content=content)


def list_artifacts(state: State, uri: str, path: str, operation: str) -> dict[str, Any]:
    """List a folder of a run or model, with paths relative to its artifact URI.

    Raises:
        Refusal: The path is invalid, or the artifacts are not in the server's own store.
    """
    path = _normalize_path(path)
    folder = "/".join(filter(None, [_store_folder(uri, operation), path]))
    return {"root_uri": uri, "files": _list_folder(state, folder, f"{path}/" if path else "")}


def _list_folder(state: State, folder: str, prefix: str) -> list[dict[str, Any]]:
    """List the files and folders directly in a folder. `prefix` is prepended to each name."""
    start = f"{folder}/" if folder else ""
    entries: dict[str, FileInfo] = {}
    for path, content in state.artifacts.items():
        if path.startswith(start):
            name, slash, _ = path.removeprefix(start).partition("/")
            is_folder = bool(slash)
            # MLflow omits the size of a folder, and of an empty file.
            size = None if is_folder or not content else len(content)
            entries[name] = FileInfo(prefix + name, is_folder, file_size=size)
    return [info.to_dict() for _, info in sorted(entries.items())]


def _normalize_path(path: str) -> str:
    """Return a path relative to the root of the store; refuse a path outside the store."""
    parts = path.strip("/").split("/")
    if ".." in parts or (path and "" in parts):
        raise invalid_error("Invalid path")
    return "/".join(parts)


def _store_folder(uri: str, operation: str) -> str:
    """Return the folder to which an artifact URI refers; refuse a URI outside the store."""
    if not uri.startswith(_SCHEME):
        raise unsupported_error(operation, f"artifacts at {uri}")
    return uri.removeprefix(_SCHEME).strip("/")
