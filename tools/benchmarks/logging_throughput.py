"""Measures the rate and the cost of logging many metrics to one run of a real server.

    python -m tools.benchmarks.logging_throughput --metrics 1000000 --write

The client is compared with the asynchronous logging of `mlflow`: with the defaults of `mlflow`, and
with the buffering settings that reach the highest rate (`--sweep` finds these settings). The
clients take turns in each round, each with a new process and a new server, because the points that
a server already stores would affect the time of the next client.

A server with one worker and SQLite stores some thousands of metrics per second, regardless of the
client. Clients differ in how close they come to this rate, in the duration of a call, and in their
memory use. With its defaults, `mlflow` sends a request for each metric, so it logs only
`DEFAULT_METRICS` metrics, and only its rate is compared.

The stored points are counted in the database of the server. Nothing is asserted about the times.
`--write` writes docs/benchmarks-logging.json and docs/benchmarks-logging.md. Linux is required to
measure memory.
"""

from __future__ import annotations

import argparse
import datetime
import itertools
import json
import os
import platform
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from importlib.metadata import version
from pathlib import Path
from typing import Any

from tools.benchmarks import report
from tools.benchmarks.__main__ import machine
from tools.benchmarks.calls import summary
from tools.benchmarks.environments import python
from tools.benchmarks.logging_throughput_peer import CHECKPOINTS, EXPERIMENT
from tools.paths import ROOT
from tools.servers.mlflow_server import MLflowServer
from tools.servers.versions import NEWEST

JSON = ROOT / "docs" / "benchmarks-logging.json"
PAGE = ROOT / "docs" / "benchmarks-logging.md"
# Numbers of metrics, in this order: for most clients, for mlflow with its defaults, for each
# setting of `--sweep`, and for the rate of the server.
METRICS, DEFAULT_METRICS, SWEEP_METRICS, CEILING_METRICS = 1_000_000, 20_000, 20_000, 100_000
ROUNDS, BATCH = 3, 1000
BUFFERING = "MLFLOW_ASYNC_LOGGING_BUFFERING_SECONDS"
THREADS = "MLFLOW_ASYNC_LOGGING_THREADPOOL_SIZE"
# The settings of mlflow that `--sweep` measures.
SWEEP_SETTINGS = [
    {BUFFERING: seconds, THREADS: threads}
    for seconds in ("1", "2", "5", "10")
    for threads in ("1", "4", "10")
]
# Median metrics per second in two to five rounds with 20,000 metrics, on a machine with other load:
# 3,050 with 2 s and 10 threads, 2,970 with 1 s and 10 threads, 2,870 with 2 s and 4 threads, 2,730
# with 1 s and 4 threads. The ranges of these four settings overlap. The other settings, with 5 s,
# 10 s or one thread, reached 2,230 to 2,440: with 5 s or more, all calls were made before the first
# batch was sent. In two rounds with 100,000 metrics: 2,930 with 2 s and 10 threads, 2,750 with 5 s
# and 10 threads, 2,680 with 2 s and 4 threads, 2,440 with 1 s and 10 threads, 2,230 with 10 s and
# 10 threads.
BEST = {BUFFERING: "2", THREADS: "10"}
# Environment variables for all clients. Clients do not inherit the MLflow variables of the caller.
COMMON_ENVIRONMENT = {
    "MLFLOW_DISABLE_TELEMETRY": "true",
    "MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT": "true",
}
ASYNC_LOGGING = {"MLFLOW_ENABLE_ASYNC_LOGGING": "true"}


@dataclass(frozen=True)
class Client:
    """A client of `logging_throughput_peer.PEERS`, with its interpreter and environment."""

    peer: str
    python: str
    environment: Mapping[str, str] = field(default_factory=dict)


def mlflow_client(setting: Mapping[str, str]) -> Client:
    return Client("mlflow", python("mlflow"), {**ASYNC_LOGGING, **setting})


DEFAULT, BUFFERED = "mlflow, defaults", "mlflow, buffered"
RAISE, QUEUE = "mlflowclient, raise", "mlflowclient, queue"
# The environment of this process has mlflowclient installed.
CLIENTS = {
    DEFAULT: mlflow_client({}),
    BUFFERED: mlflow_client(BEST),
    RAISE: Client("mlflowclient raise", sys.executable),
    QUEUE: Client("mlflowclient queue", sys.executable),
}


def measure(client: Client, metrics: int, folder: Path) -> dict[str, Any]:
    """Measure a client with a new server in an empty folder."""
    with MLflowServer.start(NEWEST, folder=folder / "server") as server:
        return measure_with_server(server.url, client, metrics, folder)


def measure_with_server(url: str, client: Client, metrics: int, folder: Path) -> dict[str, Any]:
    """Measure a client with a server that stores its data in `folder / "server"`."""
    with tempfile.TemporaryDirectory(dir=folder) as journal:
        module = "tools.benchmarks.logging_throughput_peer"
        command = [client.python, "-m", module, client.peer, url, journal, str(metrics)]
        inherited = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("MLFLOW_", "_MLFLOW_"))
        }
        environment = {**inherited, **COMMON_ENVIRONMENT, **client.environment}
        output = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE
        ).stdout
    result: dict[str, Any] = json.loads(output)
    return {**result, "stored": count_points(folder / "server" / "mlflow.db", result["run"])}


def count_points(database: Path, run: str) -> int:
    """Count the points of a run in the database of a server."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        count: int = connection.execute(
            "SELECT count(*) FROM metrics WHERE run_uuid = ?", (run,)
        ).fetchone()[0]
    return count


def server_ceiling(metrics: int) -> float:
    """Return how many metrics per second a server stores if they are sent in prepared batches."""
    with MLflowServer.start(NEWEST) as server:
        connection = HTTPConnection(server.url.removeprefix("http://"))

        def call(path: str, body: str) -> dict[str, Any]:
            connection.request(
                "POST", f"/api/2.0/mlflow/runs/{path}", body, {"Content-Type": "application/json"}
            )
            content: dict[str, Any] = json.loads(connection.getresponse().read())
            return content

        run = call("create", json.dumps({"experiment_id": EXPERIMENT}))["run"]["info"]["run_id"]
        points = [
            {"key": "loss", "value": step / 7, "timestamp": step, "step": step}
            for step in range(metrics)
        ]
        batches = [
            json.dumps({"run_id": run, "metrics": points[start : start + BATCH]})
            for start in range(0, metrics, BATCH)
        ]
        started = time.perf_counter()
        for batch in batches:
            call("log-batch", batch)
        return metrics / (time.perf_counter() - started)


def run_rounds(counts: Mapping[str, int], rounds: int) -> dict[str, list[dict[str, Any]]]:
    """Measure the clients in turns, and return the results of all rounds by client."""
    results: dict[str, list[dict[str, Any]]] = {name: [] for name in counts}
    for number in range(1, rounds + 1):
        for name, count in counts.items():
            with tempfile.TemporaryDirectory() as folder:
                result = measure(CLIENTS[name], count, Path(folder))
            results[name].append(result)
            print(f"round {number}: {name}: {summarize(result)}", file=sys.stderr, flush=True)
    return results


def summarize(result: Mapping[str, Any]) -> str:
    """Format a result as one line for the terminal."""
    call, megabytes = result["microseconds"], result["megabytes"]
    return (
        f"{rate(result):,.0f} metrics/s, {result['stored']:,} of {result['logged']:,} stored, "
        f"{result['seconds']:.1f} s in total, {result['seconds in calls']:.1f} s in calls; "
        f"us per call: median {call['median']:.1f}, 99th percentile {call['99th']:.1f}, "
        f"longest {call['longest']:,.0f}; "
        f"MB: {' '.join(f'{value:.0f}' for value in megabytes.values())}"
    )


def rate(result: Mapping[str, Any]) -> float:
    """Return the metrics per second. Only metrics that the server stored are counted."""
    return float(result["stored"] / result["seconds"])


def sweep(metrics: int, rounds: int) -> None:
    """Measure `mlflow` with each of `SWEEP_SETTINGS`, and print the settings, fastest first."""
    rates: dict[int, list[float]] = {index: [] for index in range(len(SWEEP_SETTINGS))}
    for _, (index, setting) in itertools.product(range(rounds), enumerate(SWEEP_SETTINGS)):
        with tempfile.TemporaryDirectory() as folder:
            result = measure(mlflow_client(setting), metrics, Path(folder))
        rates[index].append(rate(result))
        print(*setting.values(), summarize(result), flush=True)
    for index, values in sorted(rates.items(), key=lambda pair: -statistics.median(pair[1])):
        print(SWEEP_SETTINGS[index], " ".join(f"{value:,.0f}" for value in values))


def page(results: Mapping[str, Any]) -> str:
    """Return the Markdown page of the results."""
    return "\n".join([*_lines(results), ""])


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    machine, versions, rows = found["machine"], found["versions"], found["found"]
    yield "# Background logging"
    yield ""
    yield (
        f"Written by `python -m tools.benchmarks.logging_throughput --write` on {found['date']}: "
        f"{machine['processor']},"
    )
    yield (
        f"{machine['cores']} cores, {machine['system']}, Python {versions['python']}. The clients "
        f"mlflow {versions['mlflow']}"
    )
    yield (
        f"and mlflowclient {versions['mlflowclient']} with orjson {versions['orjson']} call "
        "`log_metric` for one"
    )
    yield f"metric of one run, as fast as possible. Number of calls: {_counts(rows)}."
    yield (
        "The clients take turns. Each client has a separate process and a separate server, which "
        "has one worker and SQLite, and"
    )
    yield (
        f"runs on the same machine. Number of rounds: {found['rounds']}. Each number is the median "
        "of the rounds, followed by the minimum"
    )
    yield "and the maximum in parentheses. After a single round, the three numbers are equal."
    yield f"Such a server stores {_span(found['server'])} metrics per second if one bare"
    yield "connection sends full batches, one after the other."
    yield ""
    yield (
        "`mlflow, defaults` only sets `MLFLOW_ENABLE_ASYNC_LOGGING=true`: ten threads send one "
        "request per metric."
    )
    yield f"`mlflow, buffered` adds {_variables(found['setting'])}, the"
    yield (
        "best of the settings that `--sweep` tries. `mlflowclient, raise` uses "
        '`start_run(..., on_outage="raise")`, and'
    )
    yield (
        '`mlflowclient, queue` uses `start_run(..., on_outage="queue")`, which writes data that '
        "is not yet on the server to a"
    )
    yield "journal on disk."
    yield ""
    yield "## Rate"
    yield ""
    yield (
        "The time is measured from the first call until the run has ended, when all logged data "
        "should be on the server. The"
    )
    yield (
        "rate counts the points that are in the server's database at that time. Each ratio "
        "compares a rate with the rate of"
    )
    yield "`mlflow, defaults` or `mlflow, buffered` in the same round."
    yield ""
    yield from report.table(
        [
            "",
            "metrics per second",
            "ratio to defaults",
            "ratio to buffered",
            "logged",
            "on the server",
        ],
        (
            [
                name,
                _span([rate(row) for row in each]),
                *(_ratio(each, rows.get(other)) for other in (DEFAULT, BUFFERED)),
                *(
                    " ".join(sorted({f"{row[key]:,}" for row in each}))
                    for key in ("logged", "stored")
                ),
            ]
            for name, each in rows.items()
        ),
    )
    yield ""
    yield "## Duration of a call"
    yield ""
    yield (
        "Wall time of all calls, in microseconds. The share is the fraction of the total time that "
        "was spent in calls."
    )
    yield ""
    yield from report.table(
        ["", "median", "99th percentile", "longest", "share in calls"],
        (
            [
                name,
                *(
                    _span([row["microseconds"][key] for row in each])
                    for key in ("median", "99th", "longest")
                ),
                f"{100 * statistics.median(row['seconds in calls'] / row['seconds'] for row in each):.0f} %",  # noqa: E501
            ]
            for name, each in rows.items()
        ),
    )
    yield ""
    yield "## Memory of the process"
    yield ""
    yield "Memory in MB before the first call, after the given share of the calls, and at the peak."
    yield ""
    yield from report.table(
        ["", "before", *CHECKPOINTS, "peak"],
        (
            [
                name,
                *(
                    _span([row["megabytes"][key] for row in each])
                    for key in ("before", *CHECKPOINTS, "peak")
                ),
            ]
            for name, each in rows.items()
        ),
    )
    yield ""
    yield "## Interpretation"
    yield ""
    yield (
        "No client can exceed the rate at which the server stores metrics. The rate shows how much "
        "of this capacity a"
    )
    yield (
        "client uses. The duration of a call shows how much logging slows down a training. The "
        "memory shows whether unsent"
    )
    yield (
        "data is buffered in the process. If a training logs fewer metrics per second than the "
        "server stores, it never waits"
    )
    yield (
        "for the server; then only the duration of a call matters. In this benchmark, the client "
        "and the server share the cores"
    )
    yield (
        "of one machine, so each slows down the other. Over a network, one request per metric is "
        "even slower."
    )


def _counts(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    counts = {name: results[0]["logged"] for name, results in rows.items()}
    most = max(counts.values())
    fewer = [f"{count:,} for `{name}`" for name, count in counts.items() if count < most]
    return ", but ".join([f"{most:,} per client", *fewer])


def _variables(setting: Mapping[str, str]) -> str:
    return " and ".join(f"`{name}={value}`" for name, value in setting.items())


def _ratio(
    results: Sequence[Mapping[str, Any]], baseline: Sequence[Mapping[str, Any]] | None
) -> str:
    """Return the median ratio to the rate of the baseline in the same round."""
    if baseline is None:
        return ""
    ratios = [rate(result) / rate(other) for result, other in zip(results, baseline, strict=True)]
    return f"{statistics.median(ratios):.3g}"


def _span(values: Sequence[float]) -> str:
    span = summary(values)
    digits = 1 if span["median"] < 100 else 0
    return f"{span['median']:,.{digits}f} ({span['min']:,.{digits}f} to {span['max']:,.{digits}f})"


def benchmark(counts: Mapping[str, int], rounds: int) -> dict[str, Any]:
    """Measure the clients, and return the content of docs/benchmarks-logging.json."""
    ceiling_metrics = min(max(counts.values()), CEILING_METRICS)
    return {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "machine": machine(),
        "versions": {
            "python": platform.python_version(),
            "mlflow": NEWEST,
            **{name: version(name) for name in ("mlflowclient", "orjson")},
        },
        "rounds": rounds,
        "setting": BEST,
        "server": [server_ceiling(ceiling_metrics) for _ in range(rounds)],
        "found": run_rounds(counts, rounds),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tools.benchmarks.logging_throughput",
        description=(__doc__ or "").partition("\n")[0],
    )
    parser.add_argument(
        "--metrics",
        type=int,
        help=f"number of metrics to log (default: {METRICS}; {SWEEP_METRICS} for a sweep)",
    )
    parser.add_argument(
        "--default-metrics",
        type=int,
        default=DEFAULT_METRICS,
        help="number of metrics for mlflow at its defaults (default: %(default)s)",
    )
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, help="number of rounds (default: %(default)s)"
    )
    parser.add_argument(
        "--clients",
        nargs="+",
        choices=CLIENTS,
        default=list(CLIENTS),
        help="clients to measure (default: all)",
    )
    parser.add_argument(
        "--write", action="store_true", help="write docs/benchmarks-logging.json and .md too"
    )
    parser.add_argument(
        "--sweep", action="store_true", help="find the best buffering settings of mlflow instead"
    )
    options = parser.parse_args()
    if options.sweep:
        return sweep(options.metrics or SWEEP_METRICS, options.rounds)
    counts = dict.fromkeys(options.clients, options.metrics or METRICS)
    if DEFAULT in counts:
        counts[DEFAULT] = options.default_metrics
    results = benchmark(counts, options.rounds)
    if options.write:
        JSON.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        PAGE.write_text(page(results), encoding="utf-8")
    print(page(results))


if __name__ == "__main__":
    main()
