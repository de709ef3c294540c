"""How fast many metrics reach one run of a real server, and what each call costs the training that
logs them.

    python -m tools.benchmarks.background --metrics 1000000 --write

Beside the asynchronous logging of `mlflow` itself, at its defaults and with the buffering that
serves it best (`--sweep` looks for that). The clients take turns in each round, each in a process
of its own and with a server of its own: how many points a server already holds would else be part
of the next one's time. One server with one worker and SQLite stores some thousands of metrics a
second, whoever sends them; what differs is how near a client comes to that, how long a call keeps
its caller, and what is held in memory meanwhile. `mlflow` at its defaults sends a request for each
metric, and so has fewer of them to log: its rate is what is compared.

The server's own table is asked what has arrived. Nothing is asserted of time. `--write` makes
docs/benchmarks-logging.json, and the page of it. Linux only, for the memory.
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
from tools.benchmarks.background_peer import EXPERIMENT, MARKS
from tools.benchmarks.calls import summary
from tools.benchmarks.environments import python
from tools.paths import ROOT
from tools.servers.mlflow_server import MLflowServer
from tools.servers.versions import NEWEST

JSON = ROOT / "docs" / "benchmarks-logging.json"
PAGE = ROOT / "docs" / "benchmarks-logging.md"
METRICS, DEFAULT_METRICS, SWEEP_METRICS, CEILING_METRICS, ROUNDS = (
    1_000_000,
    20_000,
    20_000,
    100_000,
    3,
)
BATCH = 1000
BUFFERING, THREADS = (
    "MLFLOW_ASYNC_LOGGING_BUFFERING_SECONDS",
    "MLFLOW_ASYNC_LOGGING_THREADPOOL_SIZE",
)
# What --sweep tries.
SETTINGS = [
    {BUFFERING: seconds, THREADS: threads}
    for seconds in ("1", "2", "5", "10")
    for threads in ("1", "4", "10")
]
# Medians of metrics a second, of 20,000, in two to five rounds on a machine with other work: 2 s
# and 10 threads 3,050, 1 s and 10 2,970, 2 s and 4 2,870, 1 s and 4 2,730; the others, with 5 s, 10
# s or one thread, 2,230 to 2,440: with 5 s and more, the calls were made before the first batch
# left. The first four lie in each other's range. Of 100,000, in two rounds: 2 s and 10 threads
# 2,930, 5 s and 10 2,750, 2 s and 4 2,680, 1 s and 10 2,440, 10 s and 10 2,230.
BEST = {BUFFERING: "2", THREADS: "10"}
# Beside what the caller's environment says of MLflow, which no client gets.
QUIET = {"MLFLOW_DISABLE_TELEMETRY": "true", "MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT": "true"}
ASYNCHRONOUS = {"MLFLOW_ENABLE_ASYNC_LOGGING": "true"}


@dataclass(frozen=True)
class Way:
    """A client, and how it is told to log."""

    peer: str
    python: str
    environment: Mapping[str, str] = field(default_factory=dict)


def mlflow(setting: Mapping[str, str]) -> Way:
    return Way("mlflow", python("mlflow"), {**ASYNCHRONOUS, **setting})


DEFAULT, BUFFERED = "mlflow, defaults", "mlflow, buffered"
RAISE, QUEUE = "mlflowclient, raise", "mlflowclient, queue"
# The client's are of the environment that runs this.
WAYS = {
    DEFAULT: mlflow({}),
    BUFFERED: mlflow(BEST),
    RAISE: Way("mlflowclient raise", sys.executable),
    QUEUE: Way("mlflowclient queue", sys.executable),
}


def logged(way: Way, metrics: int, folder: Path) -> dict[str, Any]:
    """What a client tells, with a server of its own in a folder that is empty."""
    with MLflowServer.start(NEWEST, directory=folder / "server") as server:
        return logged_to(server.url, way, metrics, folder)


def logged_to(url: str, way: Way, metrics: int, folder: Path) -> dict[str, Any]:
    """The same with a server that keeps its data in the folder `server` of that one."""
    with tempfile.TemporaryDirectory(dir=folder) as journal:
        command = [
            way.python,
            "-m",
            "tools.benchmarks.background_peer",
            way.peer,
            url,
            journal,
            str(metrics),
        ]
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("MLFLOW_", "_MLFLOW_"))
        }
        environment = {**kept, **QUIET, **way.environment}
        printed = subprocess.run(
            command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE
        ).stdout
    found: dict[str, Any] = json.loads(printed)
    return {**found, "stored": stored(folder / "server" / "mlflow.db", found.pop("run"))}


def stored(database: Path, run: str) -> int:
    """The points of a run that a server has, by its own table."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        found: int = connection.execute(
            "SELECT count(*) FROM metrics WHERE run_uuid = ?", (run,)
        ).fetchone()[0]
    return found


def ceiling(metrics: int) -> float:
    """Metrics that a server stores in a second: in full batches, made before, on one bare
    connection.
    """
    with MLflowServer.start(NEWEST) as server:
        connection = HTTPConnection(server.url.removeprefix("http://"))

        def call(path: str, body: str) -> dict[str, Any]:
            connection.request(
                "POST", f"/api/2.0/mlflow/runs/{path}", body, {"Content-Type": "application/json"}
            )
            found: dict[str, Any] = json.loads(connection.getresponse().read())
            return found

        run = call("create", json.dumps({"experiment_id": EXPERIMENT}))["run"]["info"]["run_id"]
        points = [
            {"key": "loss", "value": step / 7, "timestamp": step, "step": step}
            for step in range(metrics)
        ]
        batches = [
            json.dumps({"run_id": run, "metrics": points[at : at + BATCH]})
            for at in range(0, metrics, BATCH)
        ]
        started = time.perf_counter()
        for batch in batches:
            call("log-batch", batch)
        return metrics / (time.perf_counter() - started)


def measured(counts: Mapping[str, int], rounds: int) -> dict[str, list[dict[str, Any]]]:
    """The rounds of each way, which take turns."""
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in counts}
    for turn in range(rounds):
        for name, count in counts.items():
            with tempfile.TemporaryDirectory() as folder:
                found[name].append(logged(WAYS[name], count, Path(folder)))
            print(f"round {turn + 1}: {name}: {told(found[name][-1])}", file=sys.stderr, flush=True)
    return found


def told(row: Mapping[str, Any]) -> str:
    call, held = row["microseconds"], row["megabytes"]
    return (
        f"{rate(row):,.0f} a second, {row['stored']:,} of {row['logged']:,} stored, in "
        f"{row['seconds']:.1f} s of which "
        f"{row['seconds in calls']:.1f} in calls of {call['median']:.1f} us, 99th "
        f"{call['99th']:.1f}, longest "
        f"{call['longest']:,.0f}; MB {' '.join(f'{value:.0f}' for value in held.values())}"
    )


def rate(row: Mapping[str, Any]) -> float:
    """Metrics a second, of those that are on the server."""
    return float(row["stored"] / row["seconds"])


def sweep(metrics: int, rounds: int) -> None:
    """Look for the buffering that serves `mlflow` best."""
    rates: dict[int, list[float]] = {index: [] for index in range(len(SETTINGS))}
    for _, (index, setting) in itertools.product(range(rounds), enumerate(SETTINGS)):
        with tempfile.TemporaryDirectory() as folder:
            row = logged(mlflow(setting), metrics, Path(folder))
        rates[index].append(rate(row))
        print(*setting.values(), told(row), flush=True)
    for index, each in sorted(rates.items(), key=lambda pair: -statistics.median(pair[1])):
        print(SETTINGS[index], " ".join(f"{value:,.0f}" for value in each))


def page(found: Mapping[str, Any]) -> str:
    return "\n".join([*_lines(found), ""])


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    machine, versions, rows = found["machine"], found["versions"], found["found"]
    yield "# Background logging"
    yield ""
    yield (
        f"Written by `python -m tools.benchmarks.background --write` on {found['date']}: "
        f"{machine['processor']},"
    )
    yield (
        f"{machine['cores']} cores, {machine['system']}, Python {versions['python']}. mlflow "
        f"{versions['mlflow']},"
    )
    yield (
        f"and mlflowclient {versions['mlflowclient']} with orjson {versions['orjson']}, call "
        "`log_metric` for one"
    )
    yield f"metric of one run, as fast as possible: {_counts(rows)}."
    yield (
        "They take turns, each in its own process and with its own server: one worker, SQLite, on "
        "the same machine as"
    )
    yield (
        f"the client. Number of rounds: {found['rounds']}. Each number is the median, with the "
        "minimum and the maximum. Such a"
    )
    yield (
        f"server stores {_span(found['server'])} metrics per second if full batches are sent one "
        "after the"
    )
    yield "other, on one bare connection."
    yield ""
    yield (
        "`mlflow, defaults` only sets `MLFLOW_ENABLE_ASYNC_LOGGING=true`: ten threads send one "
        "request per metric."
    )
    yield f"`mlflow, buffered` adds {_variables(found['setting'])}: the"
    yield (
        "best of the settings that `--sweep` tries. `mlflowclient, raise` and `mlflowclient, "
        "queue` are"
    )
    yield (
        "`start_run(..., on_outage=...)`. `queue` keeps a journal on disk of the data that the "
        "server has not yet accepted."
    )
    yield ""
    yield "## Rate"
    yield ""
    yield (
        "Measured from the first call until the run has ended, when all logged data should be on "
        "the server. The rate"
    )
    yield (
        "counts the points that are in the server's database at that time. The ratios are to "
        "`mlflow` in the same round."
    )
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
    yield "In MB: before the first call, after the given share of the calls, and at its peak."
    yield ""
    yield from report.table(
        ["", "before", *MARKS, "peak"],
        (
            [
                name,
                *(
                    _span([row["megabytes"][key] for row in each])
                    for key in ("before", *MARKS, "peak")
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
        "client uses, the duration of a call shows how much it slows down a training, and the "
        "memory shows whether"
    )
    yield (
        "unsent data is buffered in the process. A training that logs less than the server stores "
        "never waits for the"
    )
    yield (
        "server; then only the duration of a call matters. The client and the server share the "
        "cores of one machine"
    )
    yield (
        "here, so each slows down the other. Over a network, one request per metric is even slower."
    )


def _counts(rows: Mapping[str, Sequence[Mapping[str, Any]]]) -> str:
    counts = {name: each[0]["logged"] for name, each in rows.items()}
    most = max(counts.values())
    fewer = [f"{count:,} for `{name}`" for name, count in counts.items() if count < most]
    return ", ".join([f"{most:,} calls", *fewer])


def _variables(setting: Mapping[str, str]) -> str:
    return " and ".join(f"`{name}={value}`" for name, value in setting.items())


def _ratio(each: Sequence[Mapping[str, Any]], other: Sequence[Mapping[str, Any]] | None) -> str:
    if other is None:
        return ""
    ratio = statistics.median(
        rate(row) / rate(beside) for row, beside in zip(each, other, strict=True)
    )
    return f"{ratio:.3g}"


def _span(values: Sequence[float]) -> str:
    found = summary(values)
    digits = 1 if found["median"] < 100 else 0
    return (
        f"{found['median']:,.{digits}f} ({found['min']:,.{digits}f} to {found['max']:,.{digits}f})"
    )


def benchmark(counts: Mapping[str, int], rounds: int) -> dict[str, Any]:
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
        "server": [ceiling(min(max(counts.values()), CEILING_METRICS)) for _ in range(rounds)],
        "found": measured(counts, rounds),
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tools.benchmarks.background", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument(
        "--metrics",
        type=int,
        help=f"how many each logs (default: {METRICS}, a sweep {SWEEP_METRICS})",
    )
    parser.add_argument(
        "--default-metrics",
        type=int,
        default=DEFAULT_METRICS,
        help="and mlflow at its defaults (default: %(default)s)",
    )
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, help="how often (default: %(default)s)"
    )
    parser.add_argument(
        "--ways",
        nargs="+",
        choices=WAYS,
        default=list(WAYS),
        help="which are measured (default: all)",
    )
    parser.add_argument(
        "--write", action="store_true", help="write docs/benchmarks-logging.json and .md too"
    )
    parser.add_argument(
        "--sweep", action="store_true", help="look for the best buffering of mlflow instead"
    )
    chosen = parser.parse_args()
    if chosen.sweep:
        return sweep(chosen.metrics or SWEEP_METRICS, chosen.rounds)
    metrics = chosen.metrics or METRICS
    counts = {name: chosen.default_metrics if name == DEFAULT else metrics for name in chosen.ways}
    found = benchmark(counts, chosen.rounds)
    if chosen.write:
        JSON.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
        PAGE.write_text(page(found), encoding="utf-8")
    print(page(found))


if __name__ == "__main__":
    main()
