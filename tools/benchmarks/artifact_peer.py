"""Measures the file transfers of one client for `benchmarks.artifacts`.

This module runs in the environment of the measured client, and imports only that client. It prints
JSON.
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
OUTPUT = FOLDER / f"out-{os.getpid()}"


# A function that uploads or downloads the folder with the given name.
Transfer = Callable[[str], object]


def mlflow() -> tuple[Transfer, Transfer]:
    os.environ["MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR"] = "false"
    from mlflow import MlflowClient  # type: ignore[import-not-found]  # pyright: ignore[reportMissingImports]

    client = MlflowClient(URL)
    run = client.create_run("0").info.run_id
    return (
        lambda name: client.log_artifacts(run, str(FOLDER / name), name),
        lambda name: client.download_artifacts(run, name, str(OUTPUT)),
    )


def mlflowclient() -> tuple[Transfer, Transfer]:
    from mlflowclient import MLFlow

    client = MLFlow(URL)
    run = client.create_run("0")
    return (
        lambda name: client.log_artifacts(run, FOLDER / name, name),
        lambda name: client.download_artifacts(run, name, OUTPUT),
    )


def peak_memory() -> int:
    """Return the peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    OUTPUT.mkdir()
    upload, download = {"mlflow": mlflow, "mlflowclient": mlflowclient}[sys.argv[1]]()
    # The first calls load modules, which must not be measured.
    upload("one byte")
    download("one byte")
    seconds: dict[str, float] = {}
    for name in sys.argv[4:]:
        for direction, transfer in (("up", upload), ("down", download)):
            started = time.perf_counter()
            transfer(name)
            seconds[f"{name} {direction}"] = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "memory": peak_memory()}))


if __name__ == "__main__":
    main()
