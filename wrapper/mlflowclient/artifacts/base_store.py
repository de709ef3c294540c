"""The stores that artifacts lie in, as the work with them sees them: paths below one root."""

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
    from mlflowclient.artifacts.request_body import UploadSource
    from mlflowclient.artifacts.transfer_progress import TransferCounter


@dataclass(frozen=True)
class ArtifactStore(ABC):
    """The artifacts of one run or model."""

    io: ArtifactIO

    def fault(self, path: str) -> str | None:
        """Why it cannot hold a path; None where it can."""
        return paths.fault(path)

    def is_large(self, size: int) -> bool:
        """Whether a file of that size travels alone, since its parts or its buffers take enough."""
        return size >= self.io.options.transfers.multipart_threshold

    async def children(self, folder: str) -> list[FileInfo]:
        """The files and folders in a folder, with their paths below the root."""
        found = await self.entries(folder)
        for info in found:
            # So that a walk ends, and stays where it is. Whether a name may be written is asked
            # when it is.
            name = info.path.rpartition("/")[2]
            if paths.parent(info.path) != folder or name in ("", ".", ".."):
                raise UnsafePathError(
                    f"the listing of {folder or 'the root'!r} names {info.path!r}, which is not in "
                    "it"
                )
        return found

    async def find(self, path: str) -> FileInfo:
        """The file or folder of a path."""
        for info in await self.children(paths.parent(path)):
            if info.path == path:
                return info
        raise ArtifactNotFoundError(f"there is no artifact {path!r}")

    @abstractmethod
    async def entries(self, folder: str) -> list[FileInfo]:
        """What the store says is in a folder; nothing for one that is not there."""

    @abstractmethod
    async def upload(self, source: UploadSource, path: str, counter: TransferCounter) -> None:
        """ArtifactStore a file; one that is there is replaced."""

    @abstractmethod
    async def download(self, info: FileInfo, target: Path, counter: TransferCounter) -> None:
        """Write a file to its final place, whole or not at all."""

    @abstractmethod
    async def open(self, info: FileInfo) -> ArtifactResponse | BinaryIO:
        """A file, to be read as it comes."""

    @abstractmethod
    async def delete(self, path: str) -> None:
        """Remove a file or a folder; one that is not there is no error."""
