"""Transfers that break off: in the end all is there as it should be, or there is one clear error
and no bad file.
"""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from mlflowclient import AsyncMLFlow, MLFlow, Retries, Transfers, errors
from tests.support.artifact_store import URI, ArtifactServer, artifact_server
from tests.support.faulty_server import (
    Behaviour,
    after,
    cut_down,
    cut_up,
    early,
    never,
    slowly,
    stalled,
    status,
    trickling,
)
from tests.support.waiting import PATIENCE, wait_until

MB = 1 << 20
PARTS = Transfers(part_size=5 * MB, multipart_threshold=10 * MB, max_workers=4)
AT_ONCE = Retries(max_retries=3, backoff_factor=0, backoff_jitter=0)
CONTENT = os.urandom(20 * MB + 1)
SMALL = CONTENT[:MB]

both = pytest.mark.parametrize("kind", [MLFlow, AsyncMLFlow])
either_way = pytest.mark.parametrize(
    "signs", [False, True], ids=["by the server", "by signed URLs"]
)


@pytest.fixture
def server() -> Iterator[ArtifactServer]:
    with artifact_server() as found:
        yield found


def call(
    kind: type, server: ArtifactServer, name: str, *positional: object, **arguments: Any
) -> Any:
    """The result of one call about artifacts, by either kind of client."""
    options: dict[str, Any] = {
        "trust_env": False,
        "transfers": PARTS,
        "retries": AT_ONCE,
        **arguments,
    }
    if kind is MLFlow:
        with MLFlow(server.url, **options) as mlf:
            return getattr(mlf, name)(URI, *positional)

    async def run() -> Any:
        async with AsyncMLFlow(server.url, **options) as mlf:
            return await getattr(mlf, name)(URI, *positional)

    return asyncio.run(run())


@pytest.fixture
def up(tmp_path: Path) -> Path:
    """A large file and a small one."""
    (tmp_path / "up").mkdir()
    (tmp_path / "up" / "large").write_bytes(CONTENT)
    (tmp_path / "up" / "small").write_bytes(SMALL)
    return tmp_path / "up"


def in_folder(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# -- up


@both
@pytest.mark.parametrize("fraction", [0.0, 0.3, 1.0])
def test_an_upload_that_is_cut_is_sent_again(
    kind: type, server: ArtifactServer, up: Path, fraction: float
) -> None:
    server.faults["PUT", "/artifacts/"] = [cut_up(fraction), cut_up(fraction)]
    call(kind, server, "log_artifacts", up)
    assert server.files == {"large": CONTENT, "small": SMALL}


@both
def test_an_upload_that_is_cut_again_and_again_is_an_error(
    kind: type, server: ArtifactServer, up: Path
) -> None:
    server.faults["PUT", "/artifacts/"] = [cut_up(0.3)] * 4
    with pytest.raises(
        errors.TransportError, match="the connection broke before the response was complete"
    ) as caught:
        call(kind, server, "log_artifact", up / "small")
    part = "An old server may have stored an incomplete 'small'. Upload it again, or delete it."
    assert caught.value.__notes__ == [part, "Artifact: 'small'."]
    assert server.files == {}


@both
def test_an_answer_before_the_whole_file_has_come_is_no_success(
    kind: type, server: ArtifactServer, up: Path
) -> None:
    server.faults["PUT", "/artifacts/"] = [early]
    with pytest.raises(
        errors.MLFlowError, match=r"The server responded after .* bytes|the connection broke"
    ):
        call(kind, server, "log_artifact", up / "large", retries=0)


@both
@pytest.mark.parametrize("fault", [status(500), status(503), cut_up(0.3)])
def test_a_part_that_fails_is_sent_again(
    kind: type, server: ArtifactServer, up: Path, fault: Any
) -> None:
    server.signs = True
    server.faults["PUT", "part=3"] = [fault]
    call(kind, server, "log_artifact", up / "large")
    assert server.files == {"large": CONTENT}
    assert [request.startswith("PUT") for request in server.requests].count(True) == 6


@both
def test_a_part_that_fails_for_good_leaves_nothing_behind(
    kind: type, server: ArtifactServer, up: Path
) -> None:
    server.signs = True
    server.faults["PUT", "part=3"] = [status(500)] * 4
    with pytest.raises(errors.ServerError, match="500: the object store refused the request"):
        call(kind, server, "log_artifact", up / "large")
    assert (server.files, server.uploads) == ({}, {})


@both
def test_parts_that_cannot_be_removed_are_told(
    kind: type, server: ArtifactServer, up: Path
) -> None:
    server.signs = True
    server.faults["PUT", "part=3"] = [status(500)] * 4
    server.faults["POST", "/mpu/abort/"] = [status(500)]
    with pytest.raises(errors.ServerError) as caught:
        call(kind, server, "log_artifact", up / "large")
    assert "The stored parts of 'large' could not be removed" in caught.value.__notes__[0]


@both
def test_what_was_stored_is_looked_at(kind: type, server: ArtifactServer, up: Path) -> None:
    def truncate() -> None:
        server.files["large"] = CONTENT[:1000]

    server.faults["PUT", "/artifacts/"] = [after(truncate)]
    with pytest.raises(
        errors.ArtifactChangedError,
        match="'large' was not stored completely: 1000 of 20971521 bytes",
    ):
        call(kind, server, "log_artifact", up / "large")


# -- down


@both
@either_way
def test_a_download_that_is_cut_goes_on(
    kind: type, server: ArtifactServer, tmp_path: Path, signs: bool
) -> None:
    server.signs = signs
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", f"/{'signed' if signs else 'artifacts'}/1/0123/artifacts/"] = [
        cut_down(0.3)
    ] * 3
    call(kind, server, "download_artifacts", "", tmp_path)
    assert in_folder(tmp_path) == server.files
    # Of the large file nothing came twice.
    assert server.sent < len(CONTENT) + 2 * len(SMALL) + 3 * (1 << 16)


@both
def test_a_download_from_a_server_without_ranges_starts_again(
    kind: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.takes_ranges = False
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [cut_down(0.3), cut_down(0.6)]
    call(kind, server, "download_artifacts", "large", tmp_path)
    assert in_folder(tmp_path) == server.files


@both
@pytest.mark.parametrize("name", ["large", "small"])
def test_a_download_that_fails_leaves_the_older_file(
    kind: type, server: ArtifactServer, tmp_path: Path, name: str
) -> None:
    server.takes_ranges = False
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [cut_down(0.3)] * 4
    (tmp_path / name).write_bytes(b"older")
    with pytest.raises(
        errors.TransportError, match="the connection broke before the response was complete"
    ):
        call(kind, server, "download_artifacts", name, tmp_path)
    assert in_folder(tmp_path) == {name: b"older"}


@both
@either_way
def test_a_later_download_goes_on(
    kind: type, server: ArtifactServer, tmp_path: Path, signs: bool
) -> None:
    server.signs = signs
    server.files = {"large": CONTENT}
    route = f"/{'signed' if signs else 'artifacts'}/1/0123/artifacts/"
    server.faults["GET", route] = [slowly(0)] + [cut_down(0.9)] * 4
    with pytest.raises(errors.TransportError):
        call(kind, server, "download_artifacts", "large", tmp_path, retries=0)
    server.faults.clear()
    (partial,) = tmp_path.iterdir()
    assert partial.name.startswith(".mlflowclient-")
    server.sent = 0
    call(kind, server, "download_artifacts", "large", tmp_path)
    assert in_folder(tmp_path) == server.files
    # The first of the four parts had come, and some of the others.
    assert server.sent < 0.75 * len(CONTENT)


@both
def test_a_later_download_of_another_file_starts_anew(
    kind: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [cut_down(0.9)] * 5
    with pytest.raises(errors.TransportError):
        call(kind, server, "download_artifacts", "large", tmp_path, retries=0)
    server.faults.clear()
    server.files = {"large": os.urandom(len(CONTENT))}
    path = call(kind, server, "download_artifacts", "large", tmp_path)
    assert path.read_bytes() == server.files["large"]


@both
@either_way
def test_a_file_that_is_replaced_meanwhile_is_no_good_file(
    kind: type, server: ArtifactServer, tmp_path: Path, signs: bool
) -> None:
    server.signs = signs
    server.files = {"large": CONTENT}
    other = os.urandom(len(CONTENT))
    route = f"/{'signed' if signs else 'artifacts'}/1/0123/artifacts/"
    server.faults["GET", route] = [after(lambda: server.files.update(large=other))]
    with pytest.raises(errors.ArtifactChangedError, match="it was replaced during the download"):
        call(kind, server, "download_artifacts", "large", tmp_path)
    assert "large" not in in_folder(tmp_path)


@both
@pytest.mark.parametrize("size", [0, 1000, 15 * MB, 30 * MB])
@pytest.mark.parametrize("name", ["large", "small"])
def test_a_size_that_changes_after_it_was_listed_is_an_error(
    kind: type, server: ArtifactServer, tmp_path: Path, name: str, size: int
) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "/artifacts?path="] = [
        after(lambda: server.files.update({name: bytes(size)}))
    ]
    with pytest.raises(errors.MLFlowError, match=r"does not match its listing|416"):
        call(kind, server, "download_artifacts", name, tmp_path)
    assert in_folder(tmp_path) == {}


@both
def test_a_stalled_download_ends_in_time(
    kind: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [stalled(0.3)]
    started = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError, match="did not respond in time"):
        call(kind, server, "download_artifacts", "small", tmp_path, timeout=1, retries=0)
    assert time.monotonic() - started < 30
    assert in_folder(tmp_path) == {}


@both
def test_the_deadline_does_not_end_what_moves(
    kind: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [slowly(4 / 16)]  # 16 times 64 KiB.
    path = call(kind, server, "download_artifacts", "small", tmp_path, deadline=3)
    assert path.read_bytes() == SMALL


@both
def test_what_is_read_and_cut_is_an_error(kind: type, server: ArtifactServer) -> None:
    server.files = {"small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [cut_down(0.3)]
    if kind is MLFlow:
        broken = pytest.raises(errors.TransportError, match="the connection broke")
        with (
            MLFlow(server.url, trust_env=False) as mlf,
            mlf.open_artifact(URI, "small") as file,
            broken,
        ):
            file.read()
        return

    async def read() -> None:
        async with (
            AsyncMLFlow(server.url, trust_env=False) as mlf,
            await mlf.open_artifact(URI, "small") as file,
        ):
            with pytest.raises(errors.TransportError, match="the connection broke"):
                await file.read()

    asyncio.run(read())


def test_two_downloads_of_one_file_do_not_disturb_each_other(
    server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [slowly(0.02)] * 4
    threads = [
        threading.Thread(
            target=call, args=(MLFlow, server, "download_artifacts", "large", tmp_path)
        )
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert in_folder(tmp_path) == server.files


# -- the machine and its user

PROGRAM = """
import resource, sys
from mlflowclient import MLFlow, Transfers

url, uri, path, dst, limit = sys.argv[1:]
if int(limit):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
transfers = Transfers(part_size=5 << 20, multipart_threshold=10 << 20, max_workers=4)

def tell(progress):
    print(progress.bytes, flush=True)

with MLFlow(url, trust_env=False, transfers=transfers) as mlf:
    if path == "up":
        mlf.log_artifacts(uri, dst, progress=tell)
    else:
        mlf.download_artifacts(uri, path, dst, progress=tell)
"""


def program(
    server: ArtifactServer, path: str, folder: Path, limit: int = 0
) -> subprocess.Popen[str]:
    """A process that downloads, or with "up" uploads, and prints after each chunk how many bytes it
    has.

    It may write no larger files than the limit.
    """
    command = [sys.executable, "-c", PROGRAM, server.url, URI, path, str(folder), str(limit)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for_bytes(running: subprocess.Popen[str], count: float) -> None:
    """Return when the program has at least as many bytes."""
    assert running.stdout is not None
    for line in running.stdout:
        if int(line) >= count:
            return
    raise AssertionError(f"the program ended before it had {count:.0f} bytes")


def never_whole(name: str, fraction: float) -> list[Behaviour]:
    """Faults for a download of which only a fraction comes; of the large file, the first of the
    four parts is whole.
    """
    return [trickling(fraction)] if name == "small" else [slowly(0)] + [trickling(fraction)] * 3


@pytest.mark.parametrize("name", ["large", "small"])
def test_a_full_disk_is_an_error_and_leaves_nothing(
    server: ArtifactServer, tmp_path: Path, name: str
) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    with program(server, name, tmp_path, limit=len(server.files[name]) // 2) as running:
        _, told = running.communicate()
    assert running.returncode == 1
    assert "OSError: [Errno 27] File too large" in told
    assert f"Artifact: '{name}'." in told
    assert in_folder(tmp_path) == {}


@pytest.mark.parametrize("name", ["large", "small"])
def test_ctrl_c_leaves_no_half_file(server: ArtifactServer, tmp_path: Path, name: str) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = never_whole(name, 0.3)
    with program(server, name, tmp_path) as running:
        wait_for_bytes(running, (0.2 if name == "small" else 0.4) * len(server.files[name]))
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=PATIENCE)
    assert "KeyboardInterrupt" in told.splitlines()[-1]
    assert name not in in_folder(tmp_path)
    server.faults.clear()
    call(MLFlow, server, "download_artifacts", name, tmp_path)
    assert in_folder(tmp_path) == {name: server.files[name]}


def test_ctrl_c_leaves_no_parts_in_the_store(server: ArtifactServer, up: Path) -> None:
    server.signs = True
    server.faults["PUT", "part=3"] = [never]
    with program(server, "up", up) as running:
        wait_until(lambda: any("part=3" in request for request in server.requests))
        running.send_signal(signal.SIGINT)
        _, told = running.communicate(timeout=PATIENCE)
    assert "KeyboardInterrupt" in told
    assert "large" not in server.files
    assert server.uploads == {}


def test_a_download_goes_on_after_the_process_was_killed(
    server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = never_whole("large", 0.9)
    with program(server, "large", tmp_path) as running:
        # All but a little of the 92.5 % that come: more than 4 MiB of each part, which are noted.
        wait_for_bytes(running, 0.92 * len(CONTENT))
        running.kill()
    assert "large" not in in_folder(tmp_path)
    server.faults.clear()
    server.sent = 0
    call(MLFlow, server, "download_artifacts", "large", tmp_path)
    assert in_folder(tmp_path) == server.files
    assert server.sent < len(CONTENT) // 2


@pytest.mark.parametrize("name", ["large", "small"])
def test_a_task_that_is_cancelled_leaves_no_half_file(
    server: ArtifactServer, tmp_path: Path, name: str
) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = never_whole(name, 0.3)
    sent = (0.2 if name == "small" else 0.4) * len(server.files[name])

    async def run() -> None:
        async with AsyncMLFlow(server.url, trust_env=False, transfers=PARTS) as mlf:
            await cancelled(
                mlf.download_artifacts(URI, name, tmp_path), when=lambda: server.sent >= sent
            )

    asyncio.run(run())
    assert name not in in_folder(tmp_path)


def test_an_upload_that_is_cancelled_leaves_no_parts(server: ArtifactServer, up: Path) -> None:
    server.signs = True
    server.faults["PUT", "part=3"] = [never]

    async def run() -> None:
        async with AsyncMLFlow(server.url, trust_env=False, transfers=PARTS) as mlf:
            uploading = mlf.log_artifact(URI, up / "large")
            await cancelled(
                uploading, when=lambda: any("part=3" in request for request in server.requests)
            )

    asyncio.run(run())
    assert (server.files, server.uploads) == ({}, {})


async def cancelled(call: Coroutine[Any, Any, object], when: Callable[[], bool]) -> None:
    """Cancel a call once the condition holds."""
    task = asyncio.create_task(call)
    await asyncio.to_thread(wait_until, lambda: task.done() or when())
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
