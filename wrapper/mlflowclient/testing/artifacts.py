"""The operations on artifacts, whose bytes pass through the server.

Each method has the name of its operation. Like a server that keeps its artifacts in a folder, the
fake signs no URLs and takes no files in parts, which clients understand.
"""

from __future__ import annotations

import hashlib
import mimetypes
from typing import Any

from mlflow_openapi.models import FileInfo
from mlflow_openapi_runtime import http
from mlflowclient.testing.arguments import Arguments
from mlflowclient.testing.failures import Refusal, invalid, missing, unsupported
from mlflowclient.testing.state import State

_SCHEME = "mlflow-artifacts:/"


class Artifacts:
    """The operations of the area `artifacts`."""

    def __init__(self, state: State) -> None:
        self._state = state

    def upload_proxied_artifact(self, arguments: Arguments) -> http.Response:
        self._state.artifacts[_checked(arguments.required("artifact_path"))] = arguments.content
        return http.Response(200)

    def download_proxied_artifact(self, arguments: Arguments) -> http.Response:
        return self._file(_checked(arguments.required("artifact_path")))

    def delete_proxied_artifact(self, arguments: Arguments) -> dict[str, Any]:
        path = _checked(arguments.required("artifact_path"))
        for name in list(self._state.artifacts):
            if name == path or name.startswith(f"{path}/"):
                del self._state.artifacts[name]
        return {}

    def list_proxied_artifacts(self, arguments: Arguments) -> dict[str, Any]:
        return {"files": _list(self._state, _checked(arguments.text("path")), "")}

    def list_run_artifacts(self, arguments: Arguments) -> dict[str, Any]:
        uri = self._state.run(arguments.run_id).info.artifact_uri
        return list_below(self._state, uri, arguments.text("path"), "list_run_artifacts")

    def download_run_artifact(self, arguments: Arguments) -> http.Response:
        uri = self._state.run(arguments.run_id).info.artifact_uri
        root, path = _root(uri, "download_run_artifact"), _checked(arguments.required("path"))
        return self._file(f"{root}/{path}")

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
            if _list(self._state, path, ""):
                return http.Response(400, json={"detail": f"Artifact path is a folder: {path!r}"})
            raise missing(f"No such artifact: '{path}'")
        content = self._state.artifacts[path]
        kind, _ = mimetypes.guess_type(path)
        headers = {
            "Content-Type": kind or "application/octet-stream",
            "ETag": f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"',
        }
        return http.Response(200, headers=headers, content=content)


def list_below(state: State, uri: str, path: str, operation: str) -> dict[str, Any]:
    """What is directly in a folder of a run or model, with paths below its root.

    Raises:
        Refusal: The path is invalid, or the artifacts are not in the server's own store.
    """
    path = _checked(path)
    folder = "/".join(filter(None, [_root(uri, operation), path]))
    return {"root_uri": uri, "files": _list(state, folder, f"{path}/" if path else "")}


def _list(state: State, folder: str, prefix: str) -> list[dict[str, Any]]:
    """What is directly in a folder, with this in front of each name."""
    start = f"{folder}/" if folder else ""
    found: dict[str, FileInfo] = {}
    for path, content in state.artifacts.items():
        if path.startswith(start):
            name, slash, _ = path.removeprefix(start).partition("/")
            size = None if slash else len(content) or None
            found[name] = FileInfo(prefix + name, bool(slash), file_size=size)
    return [info.to_dict() for _, info in sorted(found.items())]


def _checked(path: str) -> str:
    """A path below the root of the store."""
    parts = path.strip("/").split("/")
    if ".." in parts or (path and "" in parts):
        raise invalid("Invalid path")
    return "/".join(parts)


def _root(uri: str, operation: str) -> str:
    """The folder of the store that a URI of the server itself names."""
    if not uri.startswith(_SCHEME):
        raise unsupported(operation, f"artifacts at {uri}")
    return uri.removeprefix(_SCHEME).strip("/")
