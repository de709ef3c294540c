"""The artifact operations of both clients, as coroutines that `io` runs."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Awaitable, Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.display.progress import check_progress, reporter
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.paths import Destination
from mlflowclient.artifacts.resolver import check_owner
from mlflowclient.artifacts.transfer_progress import TransferCounter, bar_factory
from mlflowclient.artifacts.upload_body import BytesSource, FileSource, UploadSource
from mlflowclient.errors import ArtifactNotFoundError

if TYPE_CHECKING:
    from mlflow_openapi.models.file_info import FileInfo
    from mlflowclient.artifacts.base_store import ArtifactStore
    from mlflowclient.artifacts.io import ArtifactIO
    from mlflowclient.artifacts.readers import ArtifactResponse
    from mlflowclient.artifacts.resolver import ArtifactOwner, ArtifactResolver
    from mlflowclient.artifacts.transfer_progress import ProgressOption


@dataclass(frozen=True)
class ArtifactOperations:
    """Checks the arguments of an operation, finds the store, and transfers files."""

    io: ArtifactIO
    resolver: ArtifactResolver

    def list(self, owner: ArtifactOwner, path: str | None, recursive: bool) -> Lister:
        check_owner(owner)
        return Lister(self, owner, paths.check_folder("path", path), recursive)

    async def log_artifact(
        self,
        owner: ArtifactOwner,
        local_path: str | os.PathLike[str],
        artifact_path: str | None,
        progress: ProgressOption,
    ) -> None:
        """Upload a local file or folder, and keep its name."""
        check_owner(owner)
        check_progress(progress)
        folder = paths.check_folder("artifact_path", artifact_path)
        local = _local_path("local_path", local_path)
        # The absolute path has a name even if the argument is "." or ends with "..".
        name = os.path.basename(os.path.abspath(local))
        if local.is_dir():
            sources = _files_below("local_path", local, paths.join(folder, name))
        else:
            sources = {paths.join(folder, name): _file_source("local_path", local)}
        await self._upload(owner, "artifact_path", sources, progress)

    async def log_artifacts(
        self,
        owner: ArtifactOwner,
        local_dir: str | os.PathLike[str],
        artifact_path: str | None,
        progress: ProgressOption,
    ) -> None:
        """Upload the content of a local folder."""
        check_owner(owner)
        check_progress(progress)
        folder = paths.check_folder("artifact_path", artifact_path)
        local = _local_path("local_dir", local_dir)
        if not local.is_dir():
            raise ValueError(f"local_dir must be an existing folder, got {str(local)!r}")
        sources = _files_below("local_dir", local, folder)
        await self._upload(owner, "artifact_path", sources, progress)

    async def log(self, owner: ArtifactOwner, artifact_file: str, **content: object) -> None:
        """Upload content from memory, passed as `text`, `dictionary` or `content`."""
        check_owner(owner)
        ((argument, value),) = content.items()
        source = BytesSource(_to_bytes(argument, value))
        path = paths.check("artifact_file", artifact_file)
        await self._upload(owner, "artifact_file", {path: source}, False)

    async def download(
        self,
        owner: ArtifactOwner,
        path: str | None,
        dst_path: str | os.PathLike[str],
        progress: ProgressOption,
    ) -> Path:
        """Download a file, or a folder with its content, and return its local path."""
        check_owner(owner)
        check_progress(progress)
        path = paths.check_folder("path", path)
        folder = _destination_folder(dst_path)
        store = await self.store(owner)
        entries = await _find_all(store, path)
        destination = Destination(folder)
        targets = {info.path: destination.target(info.path) for info in entries}
        files = {info.path: info for info in entries if not info.is_dir}
        for info in entries:
            if info.is_dir:
                targets[info.path].mkdir(exist_ok=True)

        async def fetch(path: str, counter: TransferCounter) -> None:
            await store.download(files[path], targets[path], counter)

        sizes = {path: info.file_size or 0 for path, info in files.items()}
        await self._transfer(store, "Downloading", sizes, fetch, progress)
        return folder.joinpath(*path.split("/")) if path else folder

    async def open(self, owner: ArtifactOwner, path: str) -> ArtifactResponse | BinaryIO:
        """Open a file for streaming."""
        check_owner(owner)
        paths.check("path", path)
        store = await self.store(owner)
        info = await store.find(path)
        if info.is_dir:
            raise ArtifactNotFoundError(f"{path!r} is a folder.")
        return await store.open(info)

    async def delete(self, owner: ArtifactOwner, path: str) -> None:
        """Delete a file, or a folder with its content."""
        check_owner(owner)
        paths.check("path", path)
        store = await self.store(owner)
        await store.delete(path)

    async def store(self, owner: ArtifactOwner) -> ArtifactStore:
        """Return the store that contains the artifacts of an owner."""
        return await self.resolver.store(self.io, owner)

    async def _upload(
        self,
        owner: ArtifactOwner,
        argument: str,
        sources: Mapping[str, UploadSource],
        progress: ProgressOption,
    ) -> None:
        store = await self.store(owner)
        for path in sources:
            if (reason := store.path_problem(path)) is not None:
                raise ValueError(f"{argument} {reason}, got {path!r}")

        async def send(path: str, counter: TransferCounter) -> None:
            await store.upload(sources[path], path, counter)

        sizes = {path: source.size for path, source in sources.items()}
        await self._transfer(store, "Uploading", sizes, send, progress)

    async def _transfer(
        self,
        store: ArtifactStore,
        title: str,
        sizes: Mapping[str, int],
        transfer: Callable[[str, TransferCounter], Awaitable[None]],
        progress: ProgressOption,
    ) -> None:
        """Transfer the small files concurrently, then the large files one by one."""
        with reporter(progress, bar_factory(title), in_bytes=True) as report:
            counter = TransferCounter(report, sizes.values())

            async def transfer_one(path: str) -> None:
                with _noting_path(path):
                    await transfer(path, counter)
                counter.add_file()

            small = [path for path, size in sizes.items() if not store.is_large(size)]
            await self.io.for_each(transfer_one, small, counter)
            # Each large file uses all workers for its parts.
            for path, size in sizes.items():
                if store.is_large(size):
                    await transfer_one(path)


class Lister:
    """Lists a folder entry by entry. A subfolder is requested when the iteration reaches it."""

    def __init__(
        self, operations: ArtifactOperations, owner: ArtifactOwner, folder: str, recursive: bool
    ) -> None:
        self._operations = operations
        self._owner = owner
        self._recursive = recursive
        self._folder = folder
        self._store: ArtifactStore | None = None
        # A stack: the entry to return next is at the end.
        self._pending: list[FileInfo] = []

    async def next(self) -> FileInfo | None:
        """Return the next file or folder, or None at the end."""
        if self._store is None:
            self._store = await self._operations.store(self._owner)
            self._pending = (await self._store.list_folder(self._folder))[::-1]
        if not self._pending:
            return None
        info = self._pending.pop()
        if info.is_dir and self._recursive:
            # The content of the folder comes before the other entries of its parent.
            self._pending += (await self._store.list_folder(info.path))[::-1]
        return info


@contextmanager
def _noting_path(path: str) -> Generator[None]:
    """Add the path of the artifact to an error."""
    try:
        yield
    except Exception as error:
        error.add_note(f"Artifact: {path!r}.")
        raise


async def _find_all(store: ArtifactStore, path: str) -> list[FileInfo]:
    """Return a file, or a folder and its content. The root itself is not included."""
    if not path:
        return await store.list_recursively(path)
    info = await store.find(path)
    if info.is_dir:
        return [info, *await store.list_recursively(path)]
    return [info]


def _local_path(argument: str, value: object) -> Path:
    if not isinstance(value, str | os.PathLike):
        raise TypeError(f"{argument} must be a path, got {type(value).__name__}")
    return Path(value)


def _destination_folder(dst_path: object) -> Path:
    folder = _local_path("dst_path", dst_path)
    if folder.exists() and not folder.is_dir():
        raise ValueError(f"dst_path must be a folder, got {str(folder)!r}")
    return folder


def _files_below(argument: str, root: Path, folder: str) -> dict[str, UploadSource]:
    """Return the files below a local folder, by the path of the artifact."""
    sources: dict[str, UploadSource] = {}
    # By default, `os.walk` silently skips folders that cannot be read.
    for name, subfolders, files in os.walk(root, followlinks=True, onerror=_raise):
        parent = Path(name)
        relative = "" if parent == root else parent.relative_to(root).as_posix()
        for file in sorted(files):
            sources[paths.join(folder, relative, file)] = _file_source(argument, parent / file)
        ancestors = set()
        for ancestor in (parent, *parent.parents):
            if ancestor.is_relative_to(root):
                ancestors.add(ancestor.resolve())
        for child in subfolders:
            # `os.walk` would follow such a link forever.
            if (parent / child).resolve() in ancestors:
                raise ValueError(
                    f"{argument} must not contain a link to a folder that contains the link, got "
                    f"{str(parent / child)!r}"
                )
    return sources


def _file_source(argument: str, path: Path) -> FileSource:
    # Reading a pipe or a device might never end.
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise ValueError(f"{argument} must be a file or a folder of files, got {str(path)!r}")
    return FileSource(path)


def _raise(error: OSError) -> None:
    raise error


def _to_bytes(argument: str, value: object) -> bytes:
    """Check and encode an argument of `log_text`, `log_bytes` or `log_dict`."""
    match argument:
        case "text":
            return encode.text(value, argument).encode()
        case "content":
            return encode.content(value, argument)
    if not isinstance(value, dict | list):
        raise TypeError(f"{argument} must be a dict or a list, got {type(value).__name__}")
    # NaN and infinities are refused, since JSON does not have them.
    try:
        return json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError) as error:
        raise type(error)(f"{argument} must contain only JSON values: {error}") from error
