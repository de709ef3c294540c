"""Decoding and encoding without a network, compared with the standard library's JSON.

Run it with `python -m tools.benchmarks.codec`.
"""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable

ROUNDS = 9


def milliseconds(*functions: Callable[[], object]) -> list[float]:
    """The median of each; they take turns."""
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for function, taken in zip(functions, times, strict=True):
            started = time.process_time()
            function()
            taken.append(1000 * (time.process_time() - started))
    return [statistics.median(taken[1:]) for taken in times]


def main() -> None:

    from mlflow_openapi.api.metrics import get_metric_history
    from mlflow_openapi.api.runs import log_batch, search_runs
    from mlflow_openapi.models import Metric
    from tools.benchmarks.canned_server import history, page

    runs, points = (answer.partition(b"\r\n\r\n")[2] for answer in (page(1000), history(25_000)))
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
