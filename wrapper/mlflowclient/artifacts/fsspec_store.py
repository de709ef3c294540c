"""The store for artifacts that the client accesses directly, through fsspec.

For servers that do not proxy artifacts, this store supports S3, Google Cloud Storage, Azure and
DBFS. Extras of this package install the library for each. The library finds the credentials as
usual; DBFS requires the variables `DATABRICKS_HOST` and `DATABRICKS_TOKEN` of Databricks' tools.
"""

from __future__ import annotations

import importlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from mlflow_openapi.models.file_info import FileInfo
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.base_store import ArtifactStore
from mlflowclient.artifacts.partial_file import copy_chunks, write_file
from mlflowclient.errors import ArtifactChangedError, ConfigurationError

if TYPE_CHECKING:
    from mlflowclient.artifacts.transfer_progress import TransferCounter
    from mlflowclient.artifacts.upload_body import UploadSource

_BLOCK_SIZE = 1 << 23

# For each URI scheme: the protocol of fsspec, and the extra of this package.
_PROTOCOLS = {
    "s3": ("s3", "s3"),
    "gs": ("gs", "gcs"),
    "wasb": ("abfs", "azure"),
    "wasbs": ("abfs", "azure"),
    "abfs": ("abfs", "azure"),
    "abfss": ("abfs", "azure"),
    "dbfs": ("dbfs", "dbfs"),
}


def open_filesystem(uri: str) -> tuple[Any, str]:
    """Return the fsspec file system for a URI, and the path in the file system.

    Raises:
        ConfigurationError: The scheme is not supported, its library is not installed, or the
            credentials for DBFS are not set.
    """
    scheme, _, rest = uri.partition(":")
    if scheme not in _PROTOCOLS:
        supported = ", ".join(sorted({"mlflow-artifacts", "file", *_PROTOCOLS}))
        raise ConfigurationError(
            f"Artifacts in {scheme}: URIs are not supported. The supported schemes are {supported}."
        )
    protocol, extra = _PROTOCOLS[scheme]
    # A cached listing would lack files that the server or other programs stored later.
    options: dict[str, Any] = {"use_listings_cache": False}
    if scheme == "s3" and (endpoint := os.environ.get("MLFLOW_S3_ENDPOINT_URL")):
        options["endpoint_url"] = endpoint
    if scheme == "dbfs":
        options |= _databricks_options()
    # Databricks uses dbfs:/path, which fsspec would interpret as a local file.
    url = f"{protocol}://{rest.removeprefix('//')}"
    try:
        filesystem, path = importlib.import_module("fsspec").url_to_fs(url, **options)
        return filesystem, str(path)
    except ImportError as error:
        raise ConfigurationError(
            f"The server does not proxy artifacts in {scheme}: URIs. Install "
            f"mlflowclient[{extra}] to access the artifacts directly. ({error})"
        ) from error


@dataclass(frozen=True)
class FsspecStore(ArtifactStore):
    """A folder in an object store."""

    filesystem: Any
    root: str

    @property
    def block_size(self) -> int | None:
        """Bytes per request; None for DBFS, whose block size is fixed."""
        return None if "dbfs" in self.filesystem.__module__ else _BLOCK_SIZE

    async def list_entries(self, folder: str) -> list[FileInfo]:
        def scan() -> list[FileInfo]:
            path = self._full_path(folder)
            try:
                entries = self.filesystem.ls(path, detail=True)
            except (FileNotFoundError, NotADirectoryError):
                return []
            infos = []
            for entry in entries:
                # The listing of a file contains the file itself. The listing of a folder may
                # contain an empty object that represents the folder.
                if entry["name"].strip("/") != path.strip("/"):
                    infos.append(_file_info(folder, entry))
            return infos

        return await self.io.run_blocking(scan)

    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        def write() -> None:
            with source.open() as file:
                # Without autocommit, the object appears only when it is complete and checked.
                stored = self.filesystem.open(
                    self._full_path(path), "wb", block_size=self.block_size, autocommit=False
                )
                try:
                    copy_chunks(file, stored, counter)
                    stored.close()
                    source.check()
                except BaseException:
                    stored.discard()
                    # Otherwise, the garbage collector would close the file, and closing stores it.
                    stored.closed = True
                    raise
                stored.commit()

        await self.io.run_blocking(write)
        await self.check_stored(path, source.size)

    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        def write() -> None:
            key = self.filesystem.ukey(self._full_path(info.path))
            with self._open(info.path) as stored:
                write_file(stored, target, info, counter, lambda: self._check(info.path, key))

        await self.io.run_blocking(write)

    async def open(self, info: FileInfo) -> BinaryIO:
        return await self.io.run_blocking(lambda: self._open(info.path))

    async def delete(self, path: str) -> None:
        def remove() -> None:
            if self.filesystem.exists(self._full_path(path)):
                self.filesystem.rm(self._full_path(path), recursive=True)

        await self.io.run_blocking(remove)

    def _check(self, path: str, key: object) -> None:
        """Raise ArtifactChangedError if a file was replaced, which changes its fsspec key."""
        if self.filesystem.ukey(self._full_path(path)) != key:
            raise ArtifactChangedError(
                f"{path!r} was replaced during the download. Download the file again."
            )

    def _full_path(self, path: str) -> str:
        return paths.join(self.root, path)

    def _open(self, path: str) -> BinaryIO:
        # The default cache holds five blocks of 50 MB, more than many programs use in total.
        file: BinaryIO = self.filesystem.open(
            self._full_path(path), "rb", block_size=self.block_size, cache_type="readahead"
        )
        return file


def _databricks_options() -> dict[str, str]:
    host, token = (os.environ.get(name, "") for name in ("DATABRICKS_HOST", "DATABRICKS_TOKEN"))
    if not host or not token:
        raise ConfigurationError(
            "The server does not proxy artifacts in dbfs: URIs. Set DATABRICKS_HOST and "
            "DATABRICKS_TOKEN to access the artifacts directly."
        )
    return {"instance": host.removeprefix("https://").rstrip("/"), "token": token}


def _file_info(folder: str, entry: dict[str, Any]) -> FileInfo:
    path = paths.join(folder, entry["name"].rstrip("/").rpartition("/")[2])
    if entry["type"] == "directory":
        return FileInfo(path, True)
    return FileInfo(path, False, file_size=entry["size"])
