# Derived from async_mixin.py by tools/derive_sync.py. Do not edit.
"""The artifact methods of a client.

The first call imports the modules that implement the methods, since many programs only log metrics.
"""

from __future__ import annotations

import os
import re
from collections.abc import Coroutine, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from typing import BinaryIO

    from mlflow_openapi_runtime.http.sender import Sender
    from mlflowclient.artifacts.listing import ArtifactListing
    from mlflowclient.artifacts.operations import ArtifactOperations
    from mlflowclient.artifacts.options import Transfers
    from mlflowclient.artifacts.resolver import ArtifactOwner, ArtifactResolver
    from mlflowclient.artifacts.transfer_progress import ProgressOption
    from mlflowclient.config import Config
    from mlflowclient.options import Options

T = TypeVar("T")


class ArtifactMixin:
    """Lists, uploads, downloads, reads and deletes artifacts."""

    config: Config
    _options: Options
    _transfers: Transfers
    _sender: Sender

    def list_artifacts(
        self,
        run_id: ArtifactOwner,
        path: str | None = None,
        *,
        recursive: bool = False,
    ) -> ArtifactListing:
        """List the files and folders in a folder.

        Endpoint: `GET /api/2.0/mlflow-artifacts/artifacts`. If the server does not proxy the
        artifacts, the client accesses the store directly.

        The listing is lazy: a folder is requested when the iteration reaches the folder.

        Args:
            run_id: The run, logged model or model version, or its URI, such as `models:/name/3` or
                `models:/name@alias`.
            path: Folder to list. Defaults to the root. A missing folder is treated as empty.
            recursive: Whether to also list the content of each folder, after the folder itself.

        Returns:
            A listing to iterate over, with the methods `first()` and `to_list()`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
            UnsafePathError: The server lists a path that is not in the folder.
        """
        from mlflowclient.artifacts.listing import ArtifactListing

        lister = partial(self._operations().list, run_id, path, recursive)
        # The repr of an entity is long, but starts with its id. A URI may contain a password.
        owner = re.sub(r"://[^/]*@", "://", f"{run_id!r:.60}")
        call = f"list_artifacts({owner}, path={path!r}, recursive={recursive})"
        return ArtifactListing(call, lister)

    def log_artifact(
        self,
        run_id: ArtifactOwner,
        local_path: str | os.PathLike[str],
        artifact_path: str | None = None,
        *,
        progress: ProgressOption = None,
    ) -> None:
        """Upload a file or a folder, and keep its name.

        Endpoint: `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, or signed URLs. If the
        server does not proxy the artifacts, the client accesses the store directly.

        Existing files are replaced. Empty folders are skipped, since object stores have no folders.
        Large files are uploaded in parts if the server's store supports parts; a failed upload
        leaves no parts behind. The deadline does not apply: a transfer fails only if no data is
        transferred for `timeout` seconds.

        Args:
            run_id: The run, logged model or model version, or its URI.
            local_path: File or folder to upload.
            artifact_path: Folder to upload to. Defaults to the root.
            progress: Function to call with each `TransferProgress`, or False to show no progress.
                By default, a terminal shows a progress bar if `rich` is installed
                (`mlflowclient[progress]`).

        Raises:
            TypeError, ValueError: An argument is invalid, or a file has a name that is not allowed
                for artifacts. No request was sent.
            OSError: A file cannot be read.
            ArtifactChangedError: A file changed during the upload, or was not stored completely.
        """
        coroutine = self._operations().log_artifact(run_id, local_path, artifact_path, progress)
        self._run(coroutine)

    def log_artifacts(
        self,
        run_id: ArtifactOwner,
        local_dir: str | os.PathLike[str],
        artifact_path: str | None = None,
        *,
        progress: ProgressOption = None,
    ) -> None:
        """Upload the content of a folder. See `log_artifact` for how files are uploaded.

        Endpoint: as for `log_artifact`.

        Args:
            run_id: The run, logged model or model version, or its URI.
            local_dir: Folder that contains the files to upload.
            artifact_path: Folder to upload to. Defaults to the root.
            progress: Function to call with each `TransferProgress`, or False to show no progress.
                By default, a terminal shows a progress bar if `rich` is installed.

        Raises:
            TypeError, ValueError: An argument is invalid, or a file has a name that is not allowed
                for artifacts. No request was sent.
            OSError: A file cannot be read.
            ArtifactChangedError: A file changed during the upload, or was not stored completely.
        """
        coroutine = self._operations().log_artifacts(run_id, local_dir, artifact_path, progress)
        self._run(coroutine)

    def download_artifacts(
        self,
        run_id: ArtifactOwner,
        path: str | None,
        dst_path: str | os.PathLike[str],
        *,
        progress: ProgressOption = None,
    ) -> Path:
        """Download a file, or a folder with its content.

        Endpoint: `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`, or signed URLs. If the
        server does not proxy the artifacts, the client accesses the store directly.

        A file appears under its final name when it is complete. Nothing is written outside of
        `dst_path`. Large files are downloaded in concurrent ranges if the store supports ranges. An
        interrupted download keeps its data in files `.mlflowclient-*.part`; the next download
        continues from these files.

        Args:
            run_id: The run, logged model or model version, or its URI.
            path: File or folder to download; None or "" downloads all artifacts.
            dst_path: Folder to write to, created if missing. Below this folder, each file has the
                same path as the artifact.
            progress: Function to call with each `TransferProgress`, or False to show no progress.
                By default, a terminal shows a progress bar if `rich` is installed.

        Returns:
            Local path of the file or folder.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
            ArtifactNotFoundError: There is no artifact at `path`.
            ArtifactChangedError: A file does not have the listed size, was damaged in transit, or
                was replaced during the download.
            UnsafePathError: A path is outside of `dst_path`.
            OSError: A file cannot be written.
        """
        return self._run(self._operations().download(run_id, path, dst_path, progress))

    def open_artifact(self, run_id: ArtifactOwner, path: str) -> BinaryIO:
        """Open a file for streaming, without storing it locally. The reader cannot seek.

        Endpoint: as for `download_artifacts`.

        Args:
            run_id: The run, logged model or model version, or its URI.
            path: Path of the file.

        Returns:
            A binary file. Close it, or use it as a context manager.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
            ArtifactNotFoundError: There is no file at `path`.
            ArtifactChangedError: Raised by a read if the file does not have the listed size.
        """
        from mlflowclient.artifacts.readers import buffered_reader

        return buffered_reader(self._run(self._operations().open(run_id, path)))

    def log_text(self, run_id: ArtifactOwner, text: str, artifact_file: str) -> None:
        """Upload a string as a file, encoded as UTF-8.

        Endpoint: as for `log_artifact`.

        Args:
            run_id: The run, logged model or model version, or its URI.
            text: Content of the file.
            artifact_file: Path of the file.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        self._run(self._operations().log(run_id, artifact_file, text=text))

    def log_dict(
        self,
        run_id: ArtifactOwner,
        dictionary: Mapping[str, Any] | list[Any],
        artifact_file: str,
    ) -> None:
        """Upload a dictionary or a list as a JSON file, which is also valid YAML.

        Endpoint: as for `log_artifact`.

        Args:
            run_id: The run, logged model or model version, or its URI.
            dictionary: Content of the file. All values must be representable as JSON.
            artifact_file: Path of the file.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        self._run(self._operations().log(run_id, artifact_file, dictionary=dictionary))

    def log_bytes(self, run_id: ArtifactOwner, content: bytes, artifact_file: str) -> None:
        """Upload bytes as a file.

        Endpoint: as for `log_artifact`.

        Args:
            run_id: The run, logged model or model version, or its URI.
            content: Content of the file.
            artifact_file: Path of the file.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        self._run(self._operations().log(run_id, artifact_file, content=content))

    def delete_artifacts(self, run_id: ArtifactOwner, path: str) -> None:
        """Delete a file, or a folder with its content, if it exists.

        Endpoint: `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. If the server does
        not proxy the artifacts, the client accesses the store directly.

        Args:
            run_id: The run, logged model or model version, or its URI.
            path: Path of the file or folder.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
        """
        self._run(self._operations().delete(run_id, path))

    def _operations(self) -> ArtifactOperations:
        from mlflowclient.artifacts.io import SyncIO
        from mlflowclient.artifacts.operations import ArtifactOperations

        # Not cached, since a copy of the client can have different options.
        io = SyncIO(self.config, self._options, self._transfers, self._sender)
        return ArtifactOperations(io, self._artifact_resolver)

    @cached_property
    def _artifact_resolver(self) -> ArtifactResolver:
        from mlflowclient.artifacts.resolver import ArtifactResolver

        # Cached, since the resolver remembers the locations of runs and the server's capabilities.
        return ArtifactResolver()

    def _run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        from mlflowclient.artifacts.io import SyncIO

        return SyncIO.run(coroutine)
