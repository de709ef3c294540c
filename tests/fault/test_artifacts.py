"""Interrupted artifact transfers.

Each transfer completes correctly, or raises one clear error and leaves no corrupt file.
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
from tests.support.artifact_server import URI, ArtifactServer, artifact_server
from tests.support.faulty_server import (
    Behavior,
    change_before_response,
    early_response,
    error_response,
    no_response,
    reset_during_upload,
    slow_response,
    stalled_response,
    trickling_response,
    truncated_response,
)
from tests.support.waiting import PATIENCE, wait_until

MB = 1 << 20
PARTS = Transfers(part_size=5 * MB, multipart_threshold=10 * MB, max_workers=4)
NO_BACKOFF = Retries(max_retries=3, backoff_factor=0, backoff_jitter=0)
CONTENT = os.urandom(20 * MB + 1)
SMALL = CONTENT[:MB]

both_clients = pytest.mark.parametrize("client_class", [MLFlow, AsyncMLFlow])
proxied_and_signed = pytest.mark.parametrize(
    "signs_urls", [False, True], ids=["through the server", "signed URLs"]
)


@pytest.fixture
def server() -> Iterator[ArtifactServer]:
    with artifact_server() as store:
        yield store


def call(
    client_class: type, server: ArtifactServer, name: str, *positional: object, **arguments: Any
) -> Any:
    """Return the result of one artifact call with a new client of this class."""
    options: dict[str, Any] = {
        "trust_env": False,
        "transfers": PARTS,
        "retries": NO_BACKOFF,
        **arguments,
    }
    if client_class is MLFlow:
        with MLFlow(server.url, **options) as mlf:
            return getattr(mlf, name)(URI, *positional)

    async def run() -> Any:
        async with AsyncMLFlow(server.url, **options) as mlf:
            return await getattr(mlf, name)(URI, *positional)

    return asyncio.run(run())


@pytest.fixture
def upload_folder(tmp_path: Path) -> Path:
    """A folder with a large and a small file."""
    (tmp_path / "up").mkdir()
    (tmp_path / "up" / "large").write_bytes(CONTENT)
    (tmp_path / "up" / "small").write_bytes(SMALL)
    return tmp_path / "up"


def read_folder(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


# -- uploads


@both_clients
@pytest.mark.parametrize("fraction", [0.0, 0.3, 1.0])
def test_interrupted_upload_is_retried(
    client_class: type, server: ArtifactServer, upload_folder: Path, fraction: float
) -> None:
    server.faults["PUT", "/artifacts/"] = [
        reset_during_upload(fraction),
        reset_during_upload(fraction),
    ]
    call(client_class, server, "log_artifacts", upload_folder)
    assert server.files == {"large": CONTENT, "small": SMALL}


@both_clients
def test_upload_fails_after_the_last_retry(
    client_class: type, server: ArtifactServer, upload_folder: Path
) -> None:
    server.faults["PUT", "/artifacts/"] = [reset_during_upload(0.3)] * 4
    with pytest.raises(
        errors.TransportError, match="the connection broke before the response was complete"
    ) as caught:
        call(client_class, server, "log_artifact", upload_folder / "small")
    old = "An old server may have stored an incomplete 'small'."
    note = f"{old} Upload the file again, or delete it."
    assert caught.value.__notes__ == [note, "Artifact: 'small'."]
    assert server.files == {}


@both_clients
def test_early_response_to_an_upload_is_an_error(
    client_class: type, server: ArtifactServer, upload_folder: Path
) -> None:
    server.faults["PUT", "/artifacts/"] = [early_response]
    with pytest.raises(
        errors.MLFlowError, match=r"The server responded after .* bytes|the connection broke"
    ):
        call(client_class, server, "log_artifact", upload_folder / "large", retries=0)


@both_clients
@pytest.mark.parametrize(
    "failure", [error_response(500), error_response(503), reset_during_upload(0.3)]
)
def test_failed_part_is_retried(
    client_class: type, server: ArtifactServer, upload_folder: Path, failure: Any
) -> None:
    server.signs_urls = True
    server.faults["PUT", "part=3"] = [failure]
    call(client_class, server, "log_artifact", upload_folder / "large")
    assert server.files == {"large": CONTENT}
    assert [request.startswith("PUT") for request in server.requests].count(True) == 6


@both_clients
def test_multipart_upload_is_aborted_if_a_part_keeps_failing(
    client_class: type, server: ArtifactServer, upload_folder: Path
) -> None:
    server.signs_urls = True
    server.faults["PUT", "part=3"] = [error_response(500)] * 4
    with pytest.raises(errors.ServerError, match="500: the object store refused the request"):
        call(client_class, server, "log_artifact", upload_folder / "large")
    assert (server.files, server.uploads) == ({}, {})


@both_clients
def test_error_reports_parts_that_could_not_be_removed(
    client_class: type, server: ArtifactServer, upload_folder: Path
) -> None:
    server.signs_urls = True
    server.faults["PUT", "part=3"] = [error_response(500)] * 4
    server.faults["POST", "/mpu/abort/"] = [error_response(500)]
    with pytest.raises(errors.ServerError) as caught:
        call(client_class, server, "log_artifact", upload_folder / "large")
    assert "The stored parts of 'large' could not be removed" in caught.value.__notes__[0]


@both_clients
def test_stored_size_is_checked_after_an_upload(
    client_class: type, server: ArtifactServer, upload_folder: Path
) -> None:
    def truncate() -> None:
        server.files["large"] = CONTENT[:1000]

    server.faults["PUT", "/artifacts/"] = [change_before_response(truncate)]
    with pytest.raises(
        errors.ArtifactChangedError,
        match="'large' was not stored completely: 1000 of 20971521 bytes",
    ):
        call(client_class, server, "log_artifact", upload_folder / "large")


# -- downloads


@both_clients
@proxied_and_signed
def test_interrupted_download_resumes(
    client_class: type, server: ArtifactServer, tmp_path: Path, signs_urls: bool
) -> None:
    server.signs_urls = signs_urls
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", f"/{'signed' if signs_urls else 'artifacts'}/1/0123/artifacts/"] = [
        truncated_response(0.3)
    ] * 3
    call(client_class, server, "download_artifacts", "", tmp_path)
    assert read_folder(tmp_path) == server.files
    # No part of the large file was sent twice.
    assert server.sent < len(CONTENT) + 2 * len(SMALL) + 3 * (1 << 16)


@both_clients
def test_interrupted_download_restarts_without_range_support(
    client_class: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.supports_ranges = False
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [
        truncated_response(0.3),
        truncated_response(0.6),
    ]
    call(client_class, server, "download_artifacts", "large", tmp_path)
    assert read_folder(tmp_path) == server.files


@both_clients
@pytest.mark.parametrize("name", ["large", "small"])
def test_failed_download_keeps_the_existing_file(
    client_class: type, server: ArtifactServer, tmp_path: Path, name: str
) -> None:
    server.supports_ranges = False
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [truncated_response(0.3)] * 4
    (tmp_path / name).write_bytes(b"older")
    with pytest.raises(
        errors.TransportError, match="the connection broke before the response was complete"
    ):
        call(client_class, server, "download_artifacts", name, tmp_path)
    assert read_folder(tmp_path) == {name: b"older"}


@both_clients
@proxied_and_signed
def test_next_download_resumes_a_partial_file(
    client_class: type, server: ArtifactServer, tmp_path: Path, signs_urls: bool
) -> None:
    server.signs_urls = signs_urls
    server.files = {"large": CONTENT}
    route = f"/{'signed' if signs_urls else 'artifacts'}/1/0123/artifacts/"
    server.faults["GET", route] = [slow_response(0)] + [truncated_response(0.9)] * 4
    with pytest.raises(errors.TransportError):
        call(client_class, server, "download_artifacts", "large", tmp_path, retries=0)
    server.faults.clear()
    (partial,) = tmp_path.iterdir()
    assert partial.name.startswith(".mlflowclient-")
    server.sent = 0
    call(client_class, server, "download_artifacts", "large", tmp_path)
    assert read_folder(tmp_path) == server.files
    # The first download received the first of the four parts, and a fraction of each other part.
    assert server.sent < 0.75 * len(CONTENT)


@both_clients
def test_next_download_restarts_if_the_file_changed(
    client_class: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [truncated_response(0.9)] * 5
    with pytest.raises(errors.TransportError):
        call(client_class, server, "download_artifacts", "large", tmp_path, retries=0)
    server.faults.clear()
    server.files = {"large": os.urandom(len(CONTENT))}
    path = call(client_class, server, "download_artifacts", "large", tmp_path)
    assert path.read_bytes() == server.files["large"]


@both_clients
@proxied_and_signed
def test_file_replaced_during_a_download_is_an_error(
    client_class: type, server: ArtifactServer, tmp_path: Path, signs_urls: bool
) -> None:
    server.signs_urls = signs_urls
    server.files = {"large": CONTENT}
    other = os.urandom(len(CONTENT))
    route = f"/{'signed' if signs_urls else 'artifacts'}/1/0123/artifacts/"
    server.faults["GET", route] = [change_before_response(lambda: server.files.update(large=other))]
    with pytest.raises(errors.ArtifactChangedError, match="it was replaced during the download"):
        call(client_class, server, "download_artifacts", "large", tmp_path)
    assert "large" not in read_folder(tmp_path)


@both_clients
@pytest.mark.parametrize("size", [0, 1000, 15 * MB, 30 * MB])
@pytest.mark.parametrize("name", ["large", "small"])
def test_size_change_after_listing_is_an_error(
    client_class: type, server: ArtifactServer, tmp_path: Path, name: str, size: int
) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "/artifacts?path="] = [
        change_before_response(lambda: server.files.update({name: bytes(size)}))
    ]
    with pytest.raises(errors.MLFlowError, match=r"does not match its listing|416"):
        call(client_class, server, "download_artifacts", name, tmp_path)
    assert read_folder(tmp_path) == {}


@both_clients
def test_stalled_download_times_out(
    client_class: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [stalled_response(0.3)]
    started = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError, match="did not respond in time"):
        call(client_class, server, "download_artifacts", "small", tmp_path, timeout=1, retries=0)
    assert time.monotonic() - started < 30
    assert read_folder(tmp_path) == {}


@both_clients
def test_deadline_does_not_end_a_transfer_that_progresses(
    client_class: type, server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"small": SMALL}
    # The file has 16 chunks of 64 KiB, so the download takes 4 s.
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [slow_response(4 / 16)]
    path = call(client_class, server, "download_artifacts", "small", tmp_path, deadline=3)
    assert path.read_bytes() == SMALL


@both_clients
def test_interrupted_read_of_an_open_artifact_is_an_error(
    client_class: type, server: ArtifactServer
) -> None:
    server.files = {"small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [truncated_response(0.3)]
    if client_class is MLFlow:
        interrupted = pytest.raises(errors.TransportError, match="the connection broke")
        with (
            MLFlow(server.url, trust_env=False) as mlf,
            mlf.open_artifact(URI, "small") as file,
            interrupted,
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


def test_concurrent_downloads_of_one_file_do_not_interfere(
    server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = [slow_response(0.02)] * 4
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
    assert read_folder(tmp_path) == server.files


# -- full disks, Ctrl+C and killed processes

PROGRAM = """
import resource, sys
from mlflowclient import MLFlow, Transfers

url, uri, path, dst, limit = sys.argv[1:]
if int(limit):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
transfers = Transfers(part_size=5 << 20, multipart_threshold=10 << 20, max_workers=4)

def report(progress):
    print(progress.bytes, flush=True)

with MLFlow(url, trust_env=False, transfers=transfers) as mlf:
    if path == "up":
        mlf.log_artifacts(uri, dst, progress=report)
    else:
        mlf.download_artifacts(uri, path, dst, progress=report)
"""


def program(
    server: ArtifactServer, path: str, folder: Path, limit: int = 0
) -> subprocess.Popen[str]:
    """Start a process that downloads `path`, or uploads the folder if `path` is "up".

    The process prints the number of transferred bytes after each chunk. If `limit` is not 0, the
    process cannot write files that are larger than `limit`.
    """
    command = [sys.executable, "-c", PROGRAM, server.url, URI, path, str(folder), str(limit)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def wait_for_bytes(running: subprocess.Popen[str], count: float) -> None:
    """Wait until the program has transferred at least `count` bytes."""
    assert running.stdout is not None
    for line in running.stdout:
        if int(line) >= count:
            return
    raise AssertionError(f"the program ended before it had transferred {count:.0f} bytes")


def incomplete_download(name: str, fraction: float) -> list[Behavior]:
    """Faults that let only a fraction of a download arrive.

    The first of the four parts of the large file is complete.
    """
    return (
        [trickling_response(fraction)]
        if name == "small"
        else [slow_response(0)] + [trickling_response(fraction)] * 3
    )


@pytest.mark.parametrize("name", ["large", "small"])
def test_full_disk_is_an_error_and_leaves_no_file(
    server: ArtifactServer, tmp_path: Path, name: str
) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    with program(server, name, tmp_path, limit=len(server.files[name]) // 2) as running:
        _, stderr = running.communicate()
    assert running.returncode == 1
    assert "OSError: [Errno 27] File too large" in stderr
    assert f"Artifact: '{name}'." in stderr
    assert read_folder(tmp_path) == {}


@pytest.mark.parametrize("name", ["large", "small"])
def test_ctrl_c_leaves_no_incomplete_file(
    server: ArtifactServer, tmp_path: Path, name: str
) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = incomplete_download(name, 0.3)
    with program(server, name, tmp_path) as running:
        wait_for_bytes(running, (0.2 if name == "small" else 0.4) * len(server.files[name]))
        running.send_signal(signal.SIGINT)
        _, stderr = running.communicate(timeout=PATIENCE)
    assert "KeyboardInterrupt" in stderr.splitlines()[-1]
    assert name not in read_folder(tmp_path)
    server.faults.clear()
    call(MLFlow, server, "download_artifacts", name, tmp_path)
    assert read_folder(tmp_path) == {name: server.files[name]}


def test_ctrl_c_aborts_the_multipart_upload(server: ArtifactServer, upload_folder: Path) -> None:
    server.signs_urls = True
    server.faults["PUT", "part=3"] = [no_response]
    with program(server, "up", upload_folder) as running:
        wait_until(lambda: any("part=3" in request for request in server.requests))
        running.send_signal(signal.SIGINT)
        _, stderr = running.communicate(timeout=PATIENCE)
    assert "KeyboardInterrupt" in stderr
    assert "large" not in server.files
    assert server.uploads == {}


def test_download_resumes_after_the_process_was_killed(
    server: ArtifactServer, tmp_path: Path
) -> None:
    server.files = {"large": CONTENT}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = incomplete_download("large", 0.9)
    with program(server, "large", tmp_path) as running:
        # The server sends 92.5 % of the file. When the program has received 92 %, it has received
        # and recorded more than 4 MiB of each part.
        wait_for_bytes(running, 0.92 * len(CONTENT))
        running.kill()
    assert "large" not in read_folder(tmp_path)
    server.faults.clear()
    server.sent = 0
    call(MLFlow, server, "download_artifacts", "large", tmp_path)
    assert read_folder(tmp_path) == server.files
    assert server.sent < len(CONTENT) // 2


@pytest.mark.parametrize("name", ["large", "small"])
def test_canceled_download_leaves_no_incomplete_file(
    server: ArtifactServer, tmp_path: Path, name: str
) -> None:
    server.files = {"large": CONTENT, "small": SMALL}
    server.faults["GET", "artifacts/1/0123/artifacts/"] = incomplete_download(name, 0.3)
    sent = (0.2 if name == "small" else 0.4) * len(server.files[name])

    async def run() -> None:
        async with AsyncMLFlow(server.url, trust_env=False, transfers=PARTS) as mlf:
            await cancel_when(
                mlf.download_artifacts(URI, name, tmp_path), condition=lambda: server.sent >= sent
            )

    asyncio.run(run())
    assert name not in read_folder(tmp_path)


def test_canceled_upload_is_aborted(server: ArtifactServer, upload_folder: Path) -> None:
    server.signs_urls = True
    server.faults["PUT", "part=3"] = [no_response]

    async def run() -> None:
        async with AsyncMLFlow(server.url, trust_env=False, transfers=PARTS) as mlf:
            uploading = mlf.log_artifact(URI, upload_folder / "large")
            await cancel_when(
                uploading, condition=lambda: any("part=3" in request for request in server.requests)
            )

    asyncio.run(run())
    assert (server.files, server.uploads) == ({}, {})


async def cancel_when(call: Coroutine[Any, Any, object], condition: Callable[[], bool]) -> None:
    """Cancel a call as soon as the condition holds."""
    task = asyncio.create_task(call)
    await asyncio.to_thread(wait_until, lambda: task.done() or condition())
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
