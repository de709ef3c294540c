"""The calls about artifacts that both clients have. `async_calls` is the twin.

What they import of each other is loaded with the first call: most programs log metrics alone.
"""

from __future__ import annotations

import os
from collections.abc import Coroutine, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TypeVar

if TYPE_CHECKING:
    from mlflow_openapi.models.file_info import FileInfo
    from mlflow_openapi_runtime.http.sender import Sender
    from mlflowclient.artifacts.operations import Walk, Work
    from mlflowclient.artifacts.progress import Progress
    from mlflowclient.artifacts.resolver import Owner, Places
    from mlflowclient.config import Config
    from mlflowclient.options import Options

T = TypeVar("T")


class ArtifactCalls:
    """Lists, uploads, downloads, reads and deletes artifacts."""

    config: Config
    _options: Options
    _sender: Sender

    def list_artifacts(
        self,
        run: Owner,
        path: str | None = None,
        *,
        recursive: bool = False,
    ) -> Iterator[FileInfo]:
        """List the files and folders in a folder, asking for each folder when it is reached.

        `GET /api/2.0/mlflow-artifacts/artifacts`, where the server passes the artifacts on.

        Args:
            run: The run, logged model or model version, or its URI: `models:/name/3`,
                `models:/name@alias`.
            path: Folder below the root; the root when left out. One that does not exist holds
                nothing.
            recursive: Whether to list what the folders hold, too, each behind its folder.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
            UnsafePathError: The server lists what is not in the folder.
        """
        return self._listed(self._work().walk(run, path, recursive))

    def upload_artifact(
        self,
        run: Owner,
        local: str | os.PathLike[str],
        path: str | None = None,
        *,
        progress: Progress = None,
    ) -> None:
        """Upload a file, or what a folder holds.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, or in parts by signed URLs.

        A file that is there is replaced; empty folders are passed over, since stores have none.
        Large files travel in parts where the server's store can do so, and an upload that fails
        leaves no part behind. The deadline does not
        count: a transfer ends when nothing moves for `timeout`.

        Args:
            run: The run, logged model or model version, or its URI.
            local: A file, or a folder whose content is uploaded.
            path: Folder to upload into; the root when left out.
            progress: A function that is told how far it is, or False for nothing. When left out, a
                bar is shown on a terminal if `rich` is installed (`mlflowclient[progress]`).

        Raises:
            TypeError, ValueError: An argument is wrong, or a name is none that an artifact can
                have; nothing was sent.
            OSError: A file cannot be read.
            ArtifactChangedError: A file changed while it was uploaded, or was not stored whole.
        """
        _finished(self._work().upload(run, local, path, progress))

    def download_artifacts(
        self,
        run: Owner,
        path: str | None,
        dst: str | os.PathLike[str],
        *,
        progress: Progress = None,
    ) -> Path:
        """Download a file, or a folder with all that it holds.

        `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, or in parts by signed URLs.

        What is written has its final name only when it is whole; nothing is written outside of
        `dst`. Large files travel in parts where the store can do so, and go on where an earlier
        download was broken off: until then their parts are in files `.mlflowclient-*.part`.

        Args:
            run: The run, logged model or model version, or its URI.
            path: File or folder to download; all artifacts when it is None or "".
            dst: Folder to write to; it is made where it is missing. Paths below it are those of the
                artifacts.
            progress: As for `upload_artifact`.

        Returns:
            Where the file or folder is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
            ArtifactNotFoundError: There is no artifact of that path.
            ArtifactChangedError: A file is not as long as it was listed, came damaged, or was
                replaced meanwhile.
            UnsafePathError: A path leads out of `dst`.
            OSError: A file cannot be written.
        """
        return _finished(self._work().download(run, path, dst, progress))

    def open_artifact(self, run: Owner, path: str) -> BinaryIO:
        """Open a file to read it as it comes, without keeping it. It cannot seek.

        `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`.

        Args:
            run: The run, logged model or model version, or its URI.
            path: The file.

        Returns:
            A binary file. Close it, or use it as a context manager.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
            ArtifactNotFoundError: There is no file of that path.
            ArtifactChangedError: While it is read: it is not as long as it was listed.
        """
        from mlflowclient.artifacts.readers import file_of

        return file_of(_finished(self._work().open(run, path)))

    def log_text(self, run: Owner, text: str, path: str) -> None:
        """Store a text as a file, in UTF-8.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`.

        Args:
            run: The run, logged model or model version, or its URI.
            text: The text.
            path: The file.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        _finished(self._work().log(run, path, text=text))

    def log_dict(self, run: Owner, dictionary: Mapping[str, Any] | list[Any], path: str) -> None:
        """Store a dictionary or a list as a JSON file, which YAML's readers take, too.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`.

        Args:
            run: The run, logged model or model version, or its URI.
            dictionary: What JSON can tell.
            path: The file.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        _finished(self._work().log(run, path, dictionary=dictionary))

    def log_bytes(self, run: Owner, content: bytes, path: str) -> None:
        """Store bytes as a file.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`.

        Args:
            run: The run, logged model or model version, or its URI.
            content: The bytes.
            path: The file.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        _finished(self._work().log(run, path, content=content))

    def delete_artifacts(self, run: Owner, path: str) -> None:
        """Delete a file, or a folder with all that it holds. One that does not exist is no error.

        `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`.

        Args:
            run: The run, logged model or model version, or its URI.
            path: The file or folder.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        _finished(self._work().delete(run, path))

    def _work(self) -> Work:
        from mlflowclient.artifacts.io import Blocking
        from mlflowclient.artifacts.operations import Work

        flow = Blocking(self.config, self._options, self._sender)
        return Work(flow, self._places)

    @cached_property
    def _places(self) -> Places:
        from mlflowclient.artifacts.resolver import Places

        return Places()

    def _listed(self, walk: Walk) -> Iterator[FileInfo]:
        while (found := _finished(walk.next())) is not None:
            yield found


def _finished(work: Coroutine[Any, Any, T]) -> T:
    from mlflowclient.artifacts.io import finish

    return finish(work)
