"""Stores that this process reaches by itself, where the server does not stand before them.

A folder needs nothing else. S3, Google Cloud Storage, Azure and DBFS are reached by fsspec, which
an extra brings with what it needs for each; credentials are those that its libraries find. For DBFS
it looks for none: they are those of Databricks' own tools, `DATABRICKS_HOST` and
`DATABRICKS_TOKEN`.
"""

from __future__ import annotations

import importlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from mlflow_openapi.models.file_info import FileInfo
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.base_store import ArtifactStore
from mlflowclient.artifacts.partial_file import PartialFile
from mlflowclient.artifacts.request_body import FileSource
from mlflowclient.errors import ArtifactChangedError, ConfigurationError

if TYPE_CHECKING:
    from mlflowclient.artifacts.request_body import UploadSource
    from mlflowclient.artifacts.transfer_progress import TransferCounter

_BLOCK = 1 << 23

# By scheme: fsspec's name of it, and the extra.
_REMOTE = {
    "s3": ("s3", "s3"),
    "gs": ("gs", "gcs"),
    "wasb": ("abfs", "azure"),
    "wasbs": ("abfs", "azure"),
    "abfs": ("abfs", "azure"),
    "abfss": ("abfs", "azure"),
    "dbfs": ("dbfs", "dbfs"),
}


def reached(uri: str) -> tuple[Any, str]:
    """The file system of fsspec for a URI, and the path in it."""
    scheme, _, rest = uri.partition(":")
    if scheme not in _REMOTE:
        known = ", ".join(sorted({"mlflow-artifacts", "file", *_REMOTE}))
        raise ConfigurationError(f"artifacts at {scheme}: cannot be reached: only those at {known}")
    protocol, extra = _REMOTE[scheme]
    options: dict[str, Any] = {"use_listings_cache": False}
    if scheme == "s3" and (endpoint := os.environ.get("MLFLOW_S3_ENDPOINT_URL")):
        options["endpoint_url"] = endpoint
    if scheme == "dbfs":
        options |= _databricks()
    # Databricks writes dbfs:/path, which fsspec without these slashes takes for a file of this
    # machine.
    url = f"{protocol}://{rest.removeprefix('//')}"
    try:
        filesystem, path = importlib.import_module("fsspec").url_to_fs(url, **options)
        return filesystem, str(path)
    except ImportError as error:
        raise ConfigurationError(
            f"the artifacts are at {scheme}:, which the server does not pass on: "
            f"install mlflowclient[{extra}] to reach them directly ({error})"
        ) from error


def _databricks() -> dict[str, str]:
    host, token = (os.environ.get(name, "") for name in ("DATABRICKS_HOST", "DATABRICKS_TOKEN"))
    if not host or not token:
        raise ConfigurationError(
            "the artifacts are at dbfs:, which the server does not pass on: "
            "set DATABRICKS_HOST and DATABRICKS_TOKEN to reach them directly"
        )
    return {"instance": host.removeprefix("https://").rstrip("/"), "token": token}


@dataclass(frozen=True)
class FsspecStore(ArtifactStore):
    """A folder in an object store."""

    filesystem: Any
    root: str

    @property
    def block(self) -> int | None:
        """How much travels at once, in bytes; None for DBFS, which has one size for all."""
        return None if "dbfs" in self.filesystem.__module__ else _BLOCK

    async def entries(self, folder: str) -> list[FileInfo]:
        def listed() -> list[FileInfo]:
            path = self._full(folder)
            try:
                found = self.filesystem.ls(path, detail=True)
            except (FileNotFoundError, NotADirectoryError):
                return []
            # A file is listed by its own path; a folder may be, as an empty object.
            return [
                _info(folder, entry)
                for entry in found
                if entry["name"].strip("/") != path.strip("/")
            ]

        return await self.io.run_blocking(listed)

    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        def send() -> None:
            with source.open() as file:
                stored = self.filesystem.open(
                    self._full(path), "wb", block_size=self.block, autocommit=False
                )
                try:
                    _copy(file, stored, counter)
                    stored.close()
                    source.check()
                except BaseException:
                    stored.discard()
                    stored.closed = True
                    raise
                stored.commit()

        await self.io.run_blocking(send)
        if (found := (await self.find(path)).file_size or 0) != source.size:
            raise ArtifactChangedError(
                f"{path!r} was not stored whole: {found} of {source.size} bytes. Upload it again"
            )

    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        def fetch() -> None:
            before = self.filesystem.ukey(self._full(info.path))
            with self._opened(info.path) as stored:
                _write(stored, target, info, counter, lambda: self._check(info.path, before))

        await self.io.run_blocking(fetch)

    async def open(self, info: FileInfo) -> BinaryIO:
        return await self.io.run_blocking(lambda: self._opened(info.path))

    async def delete(self, path: str) -> None:
        def remove() -> None:
            if self.filesystem.exists(self._full(path)):
                self.filesystem.rm(self._full(path), recursive=True)

        await self.io.run_blocking(remove)

    def _check(self, path: str, key: object) -> None:
        if self.filesystem.ukey(self._full(path)) != key:
            raise ArtifactChangedError(
                f"{path!r} was replaced while it was downloaded. Download it again"
            )

    def _full(self, path: str) -> str:
        return paths.join(self.root, path)

    def _opened(self, path: str) -> BinaryIO:
        # Blocks of fsspec's own size, five times over, would be most of the memory of a program.
        file: BinaryIO = self.filesystem.open(
            self._full(path), "rb", block_size=self.block, cache_type="readahead"
        )
        return file


@dataclass(frozen=True)
class LocalStore(ArtifactStore):
    """A folder of this machine."""

    root: Path

    async def entries(self, folder: str) -> list[FileInfo]:
        def listed() -> list[FileInfo]:
            try:
                found = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
            except (FileNotFoundError, NotADirectoryError):
                return []
            return [
                FileInfo(
                    paths.join(folder, entry.name),
                    entry.is_dir(),
                    file_size=None if entry.is_dir() else entry.stat().st_size,
                )
                for entry in found
            ]

        return await self.io.run_blocking(listed)

    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        def send() -> None:
            target = paths.Destination(self.root).target(path)
            info = FileInfo(path, False, file_size=source.size)
            with source.open() as file:
                _write(file, target, info, counter, source.check)

        await self.io.run_blocking(send)

    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        def fetch() -> None:
            with (self.root / info.path).open("rb") as file:
                _write(file, target, info, counter, FileSource(self.root / info.path).check)

        await self.io.run_blocking(fetch)

    async def open(self, info: FileInfo) -> BinaryIO:
        return await self.io.run_blocking(lambda: (self.root / info.path).open("rb"))

    async def delete(self, path: str) -> None:
        def remove() -> None:
            found = self.root / path
            if found.is_dir() and not found.is_symlink():
                shutil.rmtree(found)
            else:
                found.unlink(missing_ok=True)

        await self.io.run_blocking(remove)


def _info(folder: str, entry: dict[str, Any]) -> FileInfo:
    is_dir = entry["type"] == "directory"
    path = paths.join(folder, entry["name"].rstrip("/").rpartition("/")[2])
    return FileInfo(path, is_dir, file_size=None if is_dir else entry["size"])


def _copy(source: BinaryIO, target: BinaryIO, counter: TransferCounter) -> int:
    count = 0
    while chunk := source.read(_BLOCK):
        target.write(chunk)
        count += len(chunk)
        counter.add(len(chunk))
    return count


def _write(
    source: BinaryIO,
    target: Path,
    info: FileInfo,
    counter: TransferCounter,
    check: Callable[[], None],
) -> None:
    """Copy into a file that gets its name when it is whole."""
    partial = PartialFile.beside(target, None)
    try:
        with partial.open_at(0) as file:
            count = _copy(source, file, counter)
        check()
        if count != (info.file_size or 0):
            raise ArtifactChangedError(
                f"{info.path!r} is not what was listed: {count} bytes of {info.file_size}"
            )
        partial.publish()
    finally:
        partial.close()
