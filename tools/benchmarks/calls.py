"""What a call costs each peer: CPU and wall time against the canned server, and how that grows with
the page.

The peers take turns in each round, so that a busy machine slows all of them alike; each keeps its
process and its connection, as a training does. Ratios are those of one round. Each sample lasts for
`SAMPLE` seconds at least.
"""

from __future__ import annotations

import json
import statistics
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from typing import Any

from tools.benchmarks.environments import BASELINE, FOLDERS, OURS, canned_server, ceiling, python
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


class Worker:
    """The process of a peer."""

    def __init__(self, peer: str, url: str, stack: ExitStack) -> None:
        command = [python(peer), "-m", "tools.benchmarks.peers", peer, url]
        pipe = subprocess.PIPE
        self._process = stack.enter_context(
            subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        )
        stack.callback(self._process.kill)

    def spent(self, task: str, size: int, count: int) -> dict[str, float]:
        """Milliseconds a call."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"task": task, "size": size, "count": count}) + "\n")
        self._process.stdin.flush()
        spent: dict[str, float] = json.loads(self._process.stdout.readline())
        return spent


def measured(
    workers: Mapping[str, Worker],
    task: str,
    size: int,
    rounds: int = ROUNDS,
    sample: float = SAMPLE,
) -> dict[str, Any]:
    """Median, least and most of each peer, and the median of its ratios to the baseline in the same
    round.
    """
    counts = {}
    for peer, worker in workers.items():
        worker.spent(task, size, 2)
        counts[peer] = max(1, round(1000 * sample / worker.spent(task, size, 3)["cpu"]))
    found: list[dict[str, dict[str, float]]] = [
        {peer: worker.spent(task, size, counts[peer]) for peer, worker in workers.items()}
        for _ in range(rounds)
    ]
    return {
        peer: {clock: summary([each[peer][clock] for each in found]) for clock in ("cpu", "wall")}
        | {"ratio": statistics.median(each[peer]["cpu"] / each[BASELINE]["cpu"] for each in found)}
        for peer in workers
    }


def summary(values: Sequence[float]) -> dict[str, float]:
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def calls(
    peers: Iterable[str] = FOLDERS, tasks: Mapping[str, int] = TASKS, **arguments: Any
) -> dict[str, Any]:
    with canned_server() as url, ExitStack() as stack:
        workers = {peer: Worker(peer, url, stack) for peer in peers}
        return {task: measured(workers, task, size, **arguments) for task, size in tasks.items()}


def growth() -> dict[str, Any]:
    """CPU microseconds for each run, point or metric."""
    with canned_server() as url, ExitStack() as stack:
        workers = {peer: Worker(peer, url, stack) for peer in (BASELINE, *OURS)}
        return {
            task: {
                size: {
                    peer: 1000 * found["cpu"]["median"] / size
                    for peer, found in measured(workers, task, size, rounds=3).items()
                }
                for size in sizes
            }
            for task, sizes in GROWTH.items()
        }


def server() -> float:
    with canned_server() as url:
        return ceiling(url)
