"""One client's part of `benchmarks.artifacts`: sends files up and down and prints what that cost,
as JSON.

Runs in the environment of the client that is measured, so it imports that one alone.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

URL, FOLDER = sys.argv[2], Path(sys.argv[3])
OUT = FOLDER / f"out-{os.getpid()}"


def mlflow() -> tuple[Callable[[str], object], Callable[[str], object]]:
    os.environ["MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR"] = "false"
    from mlflow import MlflowClient  # type: ignore[import-not-found]  # pyright: ignore[reportMissingImports]

    client = MlflowClient(URL)
    run = client.create_run("0").info.run_id
    return (
        lambda name: client.log_artifacts(run, str(FOLDER / name), name),
        lambda name: client.download_artifacts(run, name, str(OUT)),
    )


def mlflowclient() -> tuple[Callable[[str], object], Callable[[str], object]]:
    from mlflowclient import MLFlow

    client = MLFlow(URL)
    run = client.create_run("0")
    return (
        lambda name: client.log_artifacts(run, FOLDER / name, name),
        lambda name: client.download_artifacts(run, name, OUT),
    )


def peak() -> int:
    """The most memory that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    OUT.mkdir()
    up, down = {"mlflow": mlflow, "mlflowclient": mlflowclient}[sys.argv[1]]()
    # Once for what is loaded with the first call.
    up("one byte")
    down("one byte")
    seconds: dict[str, float] = {}
    for name in sys.argv[4:]:
        for direction, task in (("up", up), ("down", down)):
            started = time.perf_counter()
            task(name)
            seconds[f"{name} {direction}"] = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "memory": peak()}))


if __name__ == "__main__":
    main()
