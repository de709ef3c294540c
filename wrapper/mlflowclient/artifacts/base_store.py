"""The interface of an artifact store: the files and folders below one root."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mlflow_openapi.models.file_info import FileInfo
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.io import ArtifactIO
from mlflowclient.errors import ArtifactChangedError, ArtifactNotFoundError, UnsafePathError

if TYPE_CHECKING:
    from mlflowclient.artifacts.readers import ArtifactResponse
    from mlflowclient.artifacts.transfer_progress import TransferCounter
    from mlflowclient.artifacts.upload_body import UploadSource


@dataclass(frozen=True)
class ArtifactStore(ABC):
    """The artifacts of one run or model."""

    io: ArtifactIO

    def path_problem(self, path: str) -> str | None:
        """Return why the store cannot store a file at a path; None if it can."""
        return paths.problem(path)

    def is_large(self, size: int) -> bool:
        """Whether a file of that size is transferred alone, not concurrently with other files."""
        # The parts or buffers of a large file use as many resources as several small files.
        return size >= self.io.transfers.multipart_threshold

    async def list_folder(self, folder: str) -> list[FileInfo]:
        """List a folder, with paths relative to the root. A missing folder is treated as empty.

        Raises:
            UnsafePathError: The store lists a path that is not in the folder.
        """
        entries = await self.list_entries(folder)
        for info in entries:
            # If a listed path were outside of its folder, a recursive listing might never end.
            name = info.path.rpartition("/")[2]
            if paths.parent(info.path) != folder or name in ("", ".", ".."):
                raise UnsafePathError(
                    f"The listing of {folder or 'the root'!r} contains {info.path!r}, which is not "
                    "in that folder."
                )
        return entries

    async def list_recursively(self, folder: str) -> list[FileInfo]:
        """List a folder and all folders below it."""
        entries: list[FileInfo] = []
        for info in await self.list_folder(folder):
            paths.check_listed(info.path)
            entries.append(info)
            if info.is_dir:
                entries += await self.list_recursively(info.path)
        return entries

    async def find(self, path: str) -> FileInfo:
        """Return the file or folder at a path, or raise ArtifactNotFoundError."""
        # The API cannot describe a single file, so the folder of the file is listed.
        for info in await self.list_folder(paths.parent(path)):
            if info.path == path:
                return info
        raise ArtifactNotFoundError(f"There is no artifact {path!r}.")

    async def check_stored(self, path: str, size: int) -> None:
        """Raise ArtifactChangedError if the stored file does not have the size of its source."""
        stored = (await self.find(path)).file_size or 0
        if stored != size:
            raise ArtifactChangedError(
                f"{path!r} was not stored completely: {stored} of {size} bytes. Upload the file "
                "again."
            )

    @abstractmethod
    async def list_entries(self, folder: str) -> list[FileInfo]:
        """List a folder without checks. A missing folder is treated as empty."""

    @abstractmethod
    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        """Store a file. An existing file is replaced."""

    @abstractmethod
    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        """Write a file to its final path, completely or not at all."""

    @abstractmethod
    async def open(self, info: FileInfo) -> ArtifactResponse | BinaryIO:
        """Open a file for streaming."""

    @abstractmethod
    async def delete(self, path: str) -> None:
        """Delete a file or a folder, if it exists."""
