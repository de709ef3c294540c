"""Measures one client for `benchmarks.logging_throughput`, and prints JSON.

This module runs in the environment of the measured client, and imports only that client. Both
clients are used as their documentation shows, with the same call.

Every call is timed, because a sample would miss the few calls that wait for a long time. A
measurement reads the clock once and stores a value in an array that is allocated before the first
call. A measurement takes about 0.1 microseconds and 4 bytes per call, and the array does not grow
during the calls. The total time ends at the end of the block of the run, when the client reports
that all data is on the server.
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
# Shares of the calls after which memory is measured.
CHECKPOINTS = {"10 %": 0.1, "50 %": 0.5, "100 %": 1.0}
# Logs a value of a metric: `log("loss", 0.5, step=1)`.
Log = Callable[..., object]
# Starts a run, given the URL of a server and a folder for a journal. The context manager yields the
# run ID and a `Log`.
RunContext = Callable[[str, Path], AbstractContextManager[tuple[str, Log]]]


@contextmanager
def mlflow(url: str, _: Path) -> Iterator[tuple[str, Log]]:
    """Start a run of `mlflow`, configured by environment variables."""
    import mlflow  # type: ignore[import-not-found]  # pyright: ignore[reportMissingImports]

    mlflow.set_tracking_uri(url)
    with mlflow.start_run(experiment_id=EXPERIMENT) as run:
        yield run.info.run_id, mlflow.log_metric


def mlflowclient(on_outage: Literal["raise", "queue"]) -> RunContext:
    @contextmanager
    def run_context(url: str, journal: Path) -> Iterator[tuple[str, Log]]:
        from mlflowclient import BufferOptions, MLFlow

        buffering = BufferOptions(journal=journal)
        with (
            MLFlow(url, trust_env=False) as client,
            client.start_run(EXPERIMENT, on_outage=on_outage, buffering=buffering) as run,
        ):
            yield run.info.run_id, run.log_metric
            # With a journal, the end of the block waits for at most 30 s and leaves unsent data in
            # the journal. `flush` waits until all data is on the server.
            run.flush()

    return run_context


PEERS: dict[str, RunContext] = {
    "mlflow": mlflow,
    "mlflowclient raise": mlflowclient("raise"),
    "mlflowclient queue": mlflowclient("queue"),
}


def log_steps(log: Log, steps: range, durations: array[float]) -> None:
    """Log a value for each step, and store the duration of each call in seconds."""
    clock = time.perf_counter
    before = clock()
    for step in steps:
        log("loss", step / 7, step=step)
        now = clock()
        durations[step] = now - before
        before = now


def memory(kind: Literal["VmRSS", "VmHWM"]) -> float:
    """Return the current (VmRSS) or the peak (VmHWM) memory of this process in MB."""
    # `getrusage` is not used: its peak includes the memory of the parent before `exec`.
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(kind):
            return int(line.split()[1]) / 1024
    raise AssertionError("unreachable")


def measure(run_context: RunContext, url: str, journal: Path, metrics: int) -> dict[str, Any]:
    """Log metrics to a run, and return the measurements."""
    durations = array("f", [0.0]) * metrics
    with run_context(url, journal) as (run, log):
        megabytes = {"before": memory("VmRSS")}
        done, started = 0, time.perf_counter()
        for checkpoint, share in CHECKPOINTS.items():
            steps = range(done, round(share * metrics))
            log_steps(log, steps, durations)
            megabytes[checkpoint] = memory("VmRSS")
            done = steps.stop
        calls = time.perf_counter() - started
    seconds = time.perf_counter() - started
    # The peak is read before the durations are sorted, which takes memory.
    megabytes["peak"] = memory("VmHWM")
    ordered = sorted(durations)
    percentiles = {
        "median": ordered[metrics // 2],
        "99th": ordered[metrics * 99 // 100],
        "longest": ordered[-1],
    }
    return {
        "run": run,
        "logged": metrics,
        "seconds": seconds,
        "seconds in calls": calls,
        "microseconds": {name: 1e6 * value for name, value in percentiles.items()},
        "megabytes": megabytes,
    }


def main() -> None:
    peer, url, journal, metrics = sys.argv[1:]
    print(json.dumps(measure(PEERS[peer], url, Path(journal), int(metrics))))


if __name__ == "__main__":
    main()
