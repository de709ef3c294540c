"""Calls of the client, and the requests that each of them must send.

This module does not import `mlflowclient`, so that a process can set up a tool before that import.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tests.support import faulty_server, samples
from tests.support.faulty_server import Behavior, json_response

if TYPE_CHECKING:
    from mlflowclient import AsyncMLFlow, MLFlow

# Method and path.
Request = tuple[str, str]

API = "/api/2.0/mlflow"
FILES = "/api/2.0/mlflow-artifacts/artifacts"
RUN_ID = "r1"
ARTIFACTS = f"mlflow-artifacts:/1/{RUN_ID}/artifacts"
RUN = samples.run_dict(RUN_ID, run_name="name")
INFO = RUN["info"]
CONTENT = b"{}"
LISTING = {"files": [{"path": "result.json", "is_dir": False, "file_size": len(CONTENT)}]}


@dataclass(frozen=True)
class Exchange:
    """An expected request, and the JSON that the server or a mock responds with."""

    method: str
    path: str
    response: dict[str, Any]


@dataclass(frozen=True)
class Call:
    """A call with either kind of client, and the expected requests and responses, in order."""

    name: str
    call: Callable[[MLFlow], object]
    call_async: Callable[[AsyncMLFlow], Awaitable[object]]
    exchanges: Sequence[Exchange]

    @property
    def requests(self) -> list[Request]:
        return [(exchange.method, exchange.path) for exchange in self.exchanges]

    def responses(self, times: int) -> list[Behavior]:
        """The responses of a server to the requests of this call, repeated."""
        return [json_response(body=exchange.response) for exchange in self.exchanges] * times


def received(requests: Sequence[faulty_server.Exchange]) -> list[Request]:
    """Return method and path of the requests that reached the server."""
    pairs = []
    for request in requests:
        method, target, _ = request.line.split(" ")
        pairs.append((method, target.partition("?")[0]))
    return pairs


def search(mlf: MLFlow) -> None:
    assert len(list(mlf.search_runs(["1"]))) == 1


async def search_async(mlf: AsyncMLFlow) -> None:
    assert len([run async for run in mlf.search_runs(["1"])]) == 1


def log_in_run(mlf: MLFlow) -> None:
    with mlf.start_run(1) as run:
        run.log_metric("loss", 0.5)


async def log_in_run_async(mlf: AsyncMLFlow) -> None:
    async with mlf.start_run(1) as run:
        run.log_metric("loss", 0.5)


def log_with_logger(mlf: MLFlow) -> None:
    with mlf.logger(RUN_ID) as logger:
        logger.log_metric("loss", 0.5)


async def log_with_logger_async(mlf: AsyncMLFlow) -> None:
    async with mlf.logger(RUN_ID) as logger:
        logger.log_metric("loss", 0.5)


def download(mlf: MLFlow) -> None:
    with mlf.open_artifact(ARTIFACTS, "result.json") as file:
        assert file.read() == CONTENT


async def download_async(mlf: AsyncMLFlow) -> None:
    async with await mlf.open_artifact(ARTIFACTS, "result.json") as file:
        assert await file.read() == CONTENT


READ = Call(
    "read",
    lambda mlf: mlf.get_run(RUN_ID),
    lambda mlf: mlf.get_run(RUN_ID),
    [Exchange("GET", f"{API}/runs/get", {"run": RUN})],
)
WRITE = Call(
    "write",
    lambda mlf: mlf.log_metric(RUN_ID, "loss", 0.5),
    lambda mlf: mlf.log_metric(RUN_ID, "loss", 0.5),
    [Exchange("POST", f"{API}/runs/log-metric", {})],
)
SEARCH = Call(
    "search",
    search,
    search_async,
    [Exchange("POST", f"{API}/runs/search", {"runs": [RUN]})],
)
START_RUN = Call(
    "start_run",
    log_in_run,
    log_in_run_async,
    [
        Exchange("POST", f"{API}/runs/create", {"run": RUN}),
        Exchange("POST", f"{API}/runs/log-batch", {}),
        Exchange("POST", f"{API}/runs/update", {"run_info": INFO}),
    ],
)
LOGGER = Call(
    "logger",
    log_with_logger,
    log_with_logger_async,
    [Exchange("POST", f"{API}/runs/log-batch", {})],
)
UPLOAD = Call(
    "upload",
    lambda mlf: mlf.log_text(ARTIFACTS, "text", "note.txt"),
    lambda mlf: mlf.log_text(ARTIFACTS, "text", "note.txt"),
    [Exchange("PUT", f"{FILES}/1/{RUN_ID}/artifacts/note.txt", {})],
)
DOWNLOAD = Call(
    "download",
    download,
    download_async,
    [
        Exchange("GET", FILES, LISTING),
        Exchange("GET", f"{FILES}/1/{RUN_ID}/artifacts/result.json", {}),
    ],
)

# Calls whose bodies are in memory. The fast path never sends the streamed bodies of artifacts.
BUFFERED_CALLS = [READ, WRITE, SEARCH, START_RUN, LOGGER]
CALLS = [*BUFFERED_CALLS, UPLOAD, DOWNLOAD]


def call_everything(mlf: MLFlow) -> None:
    for call in CALLS:
        call.call(mlf)


async def call_everything_async(mlf: AsyncMLFlow) -> None:
    for call in CALLS:
        await call.call_async(mlf)


EVERYTHING = Call(
    "everything",
    call_everything,
    call_everything_async,
    [exchange for call in CALLS for exchange in call.exchanges],
)
