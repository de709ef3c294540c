"""Measures the CPU and wall time of calls, and the growth of the CPU time with the page size.

All peers call the canned server. They take turns in each round, so that other load on the machine
affects all of them equally. Each peer keeps its process and its connection for the whole run, as a
training job does. Ratios compare measurements of the same round. Each sample takes at least
`SAMPLE` seconds.
"""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from tools.benchmarks.environments import (
    BASELINE,
    FOLDERS,
    OWN_PEERS,
    canned_server,
    ceiling,
    python,
)
from tools.paths import ROOT

ROUNDS = 15
SAMPLE = 0.1
TASKS = {
    "get_run": 1,
    "log_metric": 1,
    "create_run": 1,
    "log_batch": 1000,
    "search": 1000,
    "search, all fields": 1000,
    "history": 25_000,
}
GROWTH = {
    "search": (10, 100, 1000, 10_000),
    "history": (10, 100, 1000, 10_000),
    "log_batch": (10, 100, 1000),
}


class PeerProcess:
    """The process of a peer, which runs tasks on request."""

    def __init__(self, peer: str, url: str, stack: ExitStack) -> None:
        command = [python(peer), "-m", "tools.benchmarks.peers", peer, url]
        pipe = subprocess.PIPE
        self._process = stack.enter_context(
            subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        )
        stack.callback(self._process.kill)

    def measure(self, task: str, size: int, count: int) -> dict[str, float]:
        """Run a task `count` times, and return the CPU and wall milliseconds per call."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"task": task, "size": size, "count": count}) + "\n")
        self._process.stdin.flush()
        milliseconds: dict[str, float] = json.loads(self._process.stdout.readline())
        return milliseconds


def compare(
    workers: Mapping[str, PeerProcess],
    task: str,
    size: int,
    rounds: int = ROUNDS,
    sample: float = SAMPLE,
) -> dict[str, Any]:
    """Measure a task of each peer, and compare the peers.

    Returns the median, minimum and maximum time of each peer, and the median of the ratios between
    the peer and the baseline in the same round.
    """
    counts = {}
    for peer, worker in workers.items():
        # Two calls are a warm-up. The next three calls determine the number of calls per sample.
        worker.measure(task, size, 2)
        counts[peer] = max(1, round(1000 * sample / worker.measure(task, size, 3)["cpu"]))
    results: list[dict[str, dict[str, float]]] = [
        {peer: worker.measure(task, size, counts[peer]) for peer, worker in workers.items()}
        for _ in range(rounds)
    ]
    comparison: dict[str, Any] = {}
    for peer in workers:
        ratios = [result[peer]["cpu"] / result[BASELINE]["cpu"] for result in results]
        comparison[peer] = {
            "cpu": summary([result[peer]["cpu"] for result in results]),
            "wall": summary([result[peer]["wall"] for result in results]),
            "ratio": statistics.median(ratios),
        }
    return comparison


def summary(values: Sequence[float]) -> dict[str, float]:
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def calls(
    peers: Iterable[str] = FOLDERS, tasks: Mapping[str, int] = TASKS, **arguments: Any
) -> dict[str, Any]:
    """Compare the peers for each task."""
    with canned_server() as url, ExitStack() as stack:
        workers = {peer: PeerProcess(peer, url, stack) for peer in peers}
        return {task: compare(workers, task, size, **arguments) for task, size in tasks.items()}


def growth() -> dict[str, Any]:
    """Return the CPU microseconds per run, point or metric for several page sizes."""
    by_task: dict[str, dict[int, dict[str, float]]] = {}
    with canned_server() as url, ExitStack() as stack:
        workers = {peer: PeerProcess(peer, url, stack) for peer in (BASELINE, *OWN_PEERS)}
        for task, sizes in GROWTH.items():
            by_task[task] = {}
            for size in sizes:
                by_peer = compare(workers, task, size, rounds=3)
                by_task[task][size] = {
                    peer: 1000 * result["cpu"]["median"] / size for peer, result in by_peer.items()
                }
    return by_task


def server_ceiling() -> float:
    """Return the maximum number of requests per second of the canned server."""
    with canned_server() as url:
        return ceiling(url)
