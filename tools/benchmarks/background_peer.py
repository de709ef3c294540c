"""One client's part of `benchmarks.background`: logs metrics to a run, and prints what that cost,
as JSON.

Runs in the environment of the client that is measured, so it imports that one alone. Each client is
used as its users would: the two have the same call. Every call is timed, by one reading of the
clock and one store into an array that is made, and written to, before the first call: some 0.1
microseconds a call, 4 bytes, and no memory that grows meanwhile. A sample of the calls would miss
the few that wait for long. The clock of the whole stops when the block of the run has ended, which
is when each of the clients says that all is on the server.
"""

from __future__ import annotations

import json
import sys
import time
from array import array
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Literal

EXPERIMENT = "0"
MARKS = {"10 %": 0.1, "50 %": 0.5, "100 %": 1.0}
# What logs a value of a metric: `log("loss", 0.5, step=1)`.
Log = Callable[..., object]
# A run in its block: its ID, and what logs to it.
Block = Callable[[str, Path], AbstractContextManager[tuple[str, Log]]]


@contextmanager
def mlflow(url: str, _: Path) -> Iterator[tuple[str, Log]]:
    """How it logs is told by variables of the environment."""
    import mlflow  # type: ignore[import-not-found]  # pyright: ignore[reportMissingImports]

    mlflow.set_tracking_uri(url)
    with mlflow.start_run(experiment_id=EXPERIMENT) as run:
        yield run.info.run_id, mlflow.log_metric


def mlflowclient(on_outage: Literal["raise", "queue"]) -> Block:
    @contextmanager
    def block(url: str, journal: Path) -> Iterator[tuple[str, Log]]:
        from mlflowclient import BufferOptions, MLFlow

        kept = BufferOptions(journal=journal)
        with (
            MLFlow(url, trust_env=False) as client,
            client.start_run(EXPERIMENT, on_outage=on_outage, buffering=kept) as run,
        ):
            yield run.info.run_id, run.log_metric
            # With a journal, the end of the block waits for 30 s, and leaves what remains to
            # another time.
            run.flush()

    return block


PEERS: dict[str, Block] = {
    "mlflow": mlflow,
    "mlflowclient raise": mlflowclient("raise"),
    "mlflowclient queue": mlflowclient("queue"),
}


def log_steps(log: Log, steps: range, taken: array[float]) -> None:
    """Log a value for each step, and keep the seconds that its call took."""
    clock = time.perf_counter
    before = clock()
    for step in steps:
        log("loss", step / 7, step=step)
        now = clock()
        taken[step] = now - before
        before = now


def memory(kind: Literal["VmRSS", "VmHWM"]) -> float:
    """MB that this process has, or has had at the most: not what its parent had, which `getrusage`
    would count.
    """
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(kind):
            return int(line.split()[1]) / 1024
    raise AssertionError("unreachable")


def measure(block: Block, url: str, journal: Path, metrics: int) -> dict[str, Any]:
    taken = array("f", [0.0]) * metrics
    with block(url, journal) as (run, log):
        held = {"before": memory("VmRSS")}
        done, started = 0, time.perf_counter()
        for mark, share in MARKS.items():
            steps = range(done, round(share * metrics))
            log_steps(log, steps, taken)
            held[mark] = memory("VmRSS")
            done = steps.stop
        calls = time.perf_counter() - started
    seconds = time.perf_counter() - started
    # Before the timings are sorted, which takes memory.
    held["peak"] = memory("VmHWM")
    ordered = sorted(taken)
    call = {
        "median": ordered[metrics // 2],
        "99th": ordered[metrics * 99 // 100],
        "longest": ordered[-1],
    }
    return {
        "run": run,
        "logged": metrics,
        "seconds": seconds,
        "seconds in calls": calls,
        "microseconds": {name: 1e6 * value for name, value in call.items()},
        "megabytes": held,
    }


def main() -> None:
    peer, url, journal, metrics = sys.argv[1:]
    print(json.dumps(measure(PEERS[peer], url, Path(journal), int(metrics))))


if __name__ == "__main__":
    main()
