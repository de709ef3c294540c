"""The interface of an artifact store: the files and folders below one root."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mlflow_openapi.models.file_info import FileInfo
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.io import ArtifactIO
from mlflowclient.errors import ArtifactNotFoundError, UnsafePathError

if TYPE_CHECKING:
    from mlflowclient.artifacts.readers import ArtifactResponse
    from mlflowclient.artifacts.transfer_progress import TransferCounter
    from mlflowclient.artifacts.upload_body import UploadSource


@dataclass(frozen=True)
class ArtifactStore(ABC):
    """The artifacts of one run or model."""

    io: ArtifactIO

    def path_fault(self, path: str) -> str | None:
        """Return why the store cannot hold a path, or None if it can."""
        return paths.fault(path)

    def is_large(self, size: int) -> bool:
        """Whether a file of that size is transferred alone.

        Its concurrent parts, or its buffers, take the resources of several small files.
        """
        return size >= self.io.transfers.multipart_threshold

    async def list_folder(self, folder: str) -> list[FileInfo]:
        """List a folder, with paths below the root; a missing folder is empty.

        Raises:
            UnsafePathError: The store lists a path outside of the folder: following it might
                never end. Whether a path may be written is checked before it is.
        """
        found = await self.list_entries(folder)
        for info in found:
            name = info.path.rpartition("/")[2]
            if paths.parent(info.path) != folder or name in ("", ".", ".."):
                raise UnsafePathError(
                    f"The listing of {folder or 'the root'!r} names {info.path!r}, which is not in "
                    "it."
                )
        return found

    async def walk(self, folder: str) -> list[FileInfo]:
        """List a folder and all folders below it."""
        found: list[FileInfo] = []
        for info in await self.list_folder(folder):
            paths.check_listed(info.path)
            found.append(info)
            if info.is_dir:
                found += await self.walk(info.path)
        return found

    async def find(self, path: str) -> FileInfo:
        """Return the file or folder of a path, or raise ArtifactNotFoundError."""
        for info in await self.list_folder(paths.parent(path)):
            if info.path == path:
                return info
        raise ArtifactNotFoundError(f"There is no artifact {path!r}.")

    @abstractmethod
    async def list_entries(self, folder: str) -> list[FileInfo]:
        """List a folder as the store does; a missing folder is empty."""

    @abstractmethod
    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        """Store a file. An existing one is replaced."""

    @abstractmethod
    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        """Write a file to its final path, completely or not at all."""

    @abstractmethod
    async def open(self, info: FileInfo) -> ArtifactResponse | BinaryIO:
        """Open a file for streaming."""

    @abstractmethod
    async def delete(self, path: str) -> None:
        """Delete a file or a folder, if it exists."""
