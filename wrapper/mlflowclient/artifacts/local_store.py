"""The artifact store in a local folder."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mlflow_openapi.models.file_info import FileInfo
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.base_store import ArtifactStore
from mlflowclient.artifacts.partial_file import write_file
from mlflowclient.artifacts.upload_body import FileSource

if TYPE_CHECKING:
    from mlflowclient.artifacts.transfer_progress import TransferCounter
    from mlflowclient.artifacts.upload_body import UploadSource


@dataclass(frozen=True)
class LocalStore(ArtifactStore):
    """A folder on this machine."""

    root: Path

    async def list_entries(self, folder: str) -> list[FileInfo]:
        def scan() -> list[FileInfo]:
            try:
                entries = sorted(os.scandir(self.root / folder), key=lambda entry: entry.name)
            except (FileNotFoundError, NotADirectoryError):
                return []
            return [_file_info(folder, entry) for entry in entries]

        return await self.io.run_blocking(scan)

    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        def write() -> None:
            target = paths.Destination(self.root).target(path)
            info = FileInfo(path, False, file_size=source.size)
            with source.open() as file:
                write_file(file, target, info, counter, source.check)

        await self.io.run_blocking(write)

    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        def write() -> None:
            source = FileSource(self.root / info.path)
            with source.open() as file:
                write_file(file, target, info, counter, source.check)

        await self.io.run_blocking(write)

    async def open(self, info: FileInfo) -> BinaryIO:
        return await self.io.run_blocking(lambda: (self.root / info.path).open("rb"))

    async def delete(self, path: str) -> None:
        def remove() -> None:
            target = self.root / path
            # If the target is a link to a folder, only the link is deleted.
            if target.is_dir() and not target.is_symlink():
                shutil.rmtree(target)
            else:
                target.unlink(missing_ok=True)

        await self.io.run_blocking(remove)


def _file_info(folder: str, entry: os.DirEntry[str]) -> FileInfo:
    path = paths.join(folder, entry.name)
    if entry.is_dir():
        return FileInfo(path, True)
    return FileInfo(path, False, file_size=entry.stat().st_size)
