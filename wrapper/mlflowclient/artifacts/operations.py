"""What the clients do with artifacts, once for both: lists, uploads, downloads."""

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
from mlflow_openapi_runtime.display.progress import check as check_progress
from mlflow_openapi_runtime.display.progress import shown
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.paths import Destination
from mlflowclient.artifacts.request_body import BytesSource, FileSource, UploadSource
from mlflowclient.artifacts.resolver import check as check_owner
from mlflowclient.artifacts.transfer_progress import TransferCounter, drawn
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
    """The work of one call."""

    io: ArtifactIO
    resolver: ArtifactResolver

    async def store(self, owner: ArtifactOwner) -> ArtifactStore:
        return await self.resolver.store(self.io, owner)

    def list(self, owner: ArtifactOwner, path: str | None, recursive: bool) -> Lister:
        check_owner(owner)
        return Lister(self, owner, paths.check_folder("path", path), recursive)

    async def upload(
        self,
        owner: ArtifactOwner,
        local: str | os.PathLike[str],
        path: str | None,
        progress: ProgressOption,
    ) -> None:
        """ArtifactStore what a local file or folder holds."""
        check_owner(owner)
        check_progress(progress)
        await self._upload(owner, sources_in(local, paths.check_folder("path", path)), progress)

    async def log(self, owner: ArtifactOwner, path: str, **content: object) -> None:
        """ArtifactStore what is in memory."""
        check_owner(owner)
        ((argument, value),) = content.items()
        await self._upload(owner, {paths.check("path", path): content_of(argument, value)}, False)

    async def _upload(
        self, owner: ArtifactOwner, sources: Mapping[str, UploadSource], progress: ProgressOption
    ) -> None:
        store = await self.store(owner)
        for path in sources:
            if (reason := store.fault(path)) is not None:
                raise ValueError(f"path {reason}, got {path!r}")

        async def send(path: str, counter: TransferCounter) -> None:
            await store.upload(sources[path], path, counter)

        sizes = {path: source.size for path, source in sources.items()}
        await self._each(store, "Uploading", sizes, send, progress)

    async def download(
        self,
        owner: ArtifactOwner,
        path: str | None,
        dst: str | os.PathLike[str],
        progress: ProgressOption,
    ) -> Path:
        """Write a file or a folder, with all that it holds, under its path in a local folder."""
        check_owner(owner)
        check_progress(progress)
        path = paths.check_folder("path", path)
        folder = _destination(dst)
        store = await self.store(owner)
        found = [await store.find(path)] if path else await _walked(store, path)
        if path and found[0].is_dir:
            found += await _walked(store, path)
        destination = Destination(folder)
        targets = {info.path: destination.target(info.path) for info in found}
        files = {info.path: info for info in found if not info.is_dir}
        for info in found:
            if info.is_dir:
                targets[info.path].mkdir(exist_ok=True)

        async def fetch(path: str, counter: TransferCounter) -> None:
            await store.download(files[path], targets[path], counter)

        sizes = {path: info.file_size or 0 for path, info in files.items()}
        await self._each(store, "Downloading", sizes, fetch, progress)
        return folder.joinpath(*path.split("/")) if path else folder

    async def _each(
        self,
        store: ArtifactStore,
        title: str,
        sizes: Mapping[str, int],
        work: Callable[[str, TransferCounter], Awaitable[None]],
        progress: ProgressOption,
    ) -> None:
        """Do the work for files: for small ones at the same time, for large ones, which have parts,
        one by one.
        """
        with shown(progress, drawn(title), in_bytes=True) as tell:
            counter = TransferCounter(tell, sizes.values())

            async def one(path: str) -> None:
                with _noting(path):
                    await work(path, counter)
                counter.done()

            await self.io.for_each(
                one, [path for path, size in sizes.items() if not store.is_large(size)], counter
            )
            for path in [path for path, size in sizes.items() if store.is_large(size)]:
                await one(path)

    async def open(self, owner: ArtifactOwner, path: str) -> ArtifactResponse | BinaryIO:
        check_owner(owner)
        paths.check("path", path)
        store = await self.store(owner)
        info = await store.find(path)
        if info.is_dir:
            raise ArtifactNotFoundError(f"{path!r} is a folder")
        return await store.open(info)

    async def delete(self, owner: ArtifactOwner, path: str) -> None:
        check_owner(owner)
        paths.check("path", path)
        store = await self.store(owner)
        await store.delete(path)


class Lister:
    """Lists a folder, and those in it, when they are reached."""

    def __init__(
        self, work: ArtifactOperations, owner: ArtifactOwner, folder: str, recursive: bool
    ) -> None:
        self._work = work
        self._owner = owner
        self._recursive = recursive
        self._folder = folder
        self._store: ArtifactStore | None = None
        self._found: list[FileInfo] = []

    async def next(self) -> FileInfo | None:
        """The next file or folder; None at the end."""
        if self._store is None:
            self._store = await self._work.store(self._owner)
            self._found = (await self._store.children(self._folder))[::-1]
        if not self._found:
            return None
        info = self._found.pop()
        if info.is_dir and self._recursive:
            # Its content comes before what else is in its folder.
            self._found += (await self._store.children(info.path))[::-1]
        return info


@contextmanager
def _noting(path: str) -> Generator[None]:
    """Tell of which file an error is."""
    try:
        yield
    except Exception as error:
        error.add_note(f"It was about {path!r}.")
        raise


async def _walked(store: ArtifactStore, folder: str) -> list[FileInfo]:
    found: list[FileInfo] = []
    for info in await store.children(folder):
        paths.check_named(info.path)
        found.append(info)
        if info.is_dir:
            found += await _walked(store, info.path)
    return found


def _destination(dst: object) -> Path:
    if not isinstance(dst, str | os.PathLike):
        raise TypeError(f"dst must be a path, got {type(dst).__name__}")
    folder = Path(dst)
    if folder.exists() and not folder.is_dir():
        raise ValueError(f"dst must be a folder, got {str(folder)!r}")
    return folder


def sources_in(local: object, folder: str) -> dict[str, UploadSource]:
    """What a local file or folder holds, by the path that each has as an artifact."""
    if not isinstance(local, str | os.PathLike):
        raise TypeError(f"local must be a path, got {type(local).__name__}")
    root = Path(local)
    if not root.is_dir():
        return {paths.join(folder, root.name): _source(root)}
    found: dict[str, UploadSource] = {}
    for name, folders, files in os.walk(root, followlinks=True, onerror=_raise):
        here = Path(name)
        below = paths.join(folder, "" if here == root else here.relative_to(root).as_posix())
        found |= {paths.join(below, file): _source(here / file) for file in sorted(files)}
        above = {each.resolve() for each in (here, *here.parents) if each.is_relative_to(root)}
        for child in folders:
            if (here / child).resolve() in above:
                raise ValueError(
                    "local must not hold a link to a folder that it is in: see "
                    f"{str(here / child)!r}"
                )
    return found


def _source(path: Path) -> FileSource:
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise ValueError(f"local must be a file or a folder of files, got {str(path)!r}")
    return FileSource(path)


def _raise(error: OSError) -> None:
    raise error


def _json(dictionary: object) -> bytes:
    try:
        return json.dumps(dictionary, indent=2, ensure_ascii=False, allow_nan=False).encode()
    except (TypeError, ValueError) as error:
        raise type(error)(f"dictionary must hold what JSON can tell: {error}") from error


def content_of(argument: str, content: object) -> BytesSource:
    """What is logged from memory, as bytes."""
    match argument:
        case "text":
            return BytesSource(encode.text(content, argument).encode())
        case "content":
            return BytesSource(encode.content(content, argument))
    if not isinstance(content, dict | list):
        raise TypeError(f"{argument} must be a dict or a list, got {type(content).__name__}")
    return BytesSource(_json(content))
