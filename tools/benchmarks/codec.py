"""Measures decoding and encoding without a network, in comparison with the module `json`.

Run this module with `python -m tools.benchmarks.codec`.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

ROUNDS = 9


def milliseconds(*functions: Callable[[], object]) -> list[float]:
    """Return the median CPU milliseconds of each function. The functions take turns."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for function, durations in zip(functions, times, strict=True):
            started = time.process_time()
            function()
            durations.append(1000 * (time.process_time() - started))
    # The first round is a warm-up.
    return [statistics.median(durations[1:]) for durations in times]


def main() -> None:
    from mlflow_openapi.api.metrics import get_metric_history
    from mlflow_openapi.api.runs import log_batch, search_runs
    from mlflow_openapi.models import Metric
    from tools.benchmarks.canned_server import history, page

    _, _, runs = page(1000).partition(b"\r\n\r\n")
    _, _, points = history(25_000).partition(b"\r\n\r\n")
    metrics = [
        Metric(f"metric_{index}", index / 7, 1_760_000_000_000, step=index) for index in range(1000)
    ]
    dicts = [metric.to_dict() for metric in metrics]
    rows = {
        "1000 runs to entities, and json.loads": milliseconds(
            lambda: search_runs.parse_response(runs, "application/json"), lambda: json.loads(runs)
        ),
        "25,000 points to entities, and json.loads": milliseconds(
            lambda: get_metric_history.parse_response(points, "application/json"),
            lambda: json.loads(points),
        ),
        "1000 metrics to a body, and json.dumps of their dicts": milliseconds(
            lambda: log_batch.build_request("r", metrics=metrics).encoded,
            lambda: json.dumps(dicts).encode(),
        ),
    }
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
