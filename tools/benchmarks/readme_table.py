"""Writes the comparison table of the README from the last benchmark results.

The table is generated from the same results as the pages in docs/, so the table and the pages
always agree. Two comments in the README mark the position of the table. Run this module with
`python -m tools.benchmarks.readme_table`.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tools.benchmarks import logging_throughput, report
from tools.paths import ROOT

README = ROOT / "README.md"
_BEGIN, _END = "<!-- comparison -->\n", "<!-- end of comparison -->\n"
_PEERS = ("mlflow", "mlflow-skinny", "httpx", "mlflowclient", "mlflowclient-orjson")
_TASKS = {
    "get_run": "`get_run`, ms",
    "log_batch": "`log_batch` of 1,000 metrics, ms",
    "search": "read 1,000 runs, ms",
    "history": "read 25,000 points of a metric, ms",
}


def comparison(calls: Mapping[str, Any], logging: Mapping[str, Any]) -> str:
    """Return the Markdown table."""
    return "\n".join([*_lines(calls, logging), ""])


def replace_comparison(readme: str, text: str) -> str:
    """Return the README with a new comparison between the two comments."""
    before, _, rest = readme.partition(_BEGIN)
    after = rest.partition(_END)[2]
    return f"{before}{_BEGIN}{text}{_END}{after}"


def current_comparison() -> str:
    """Return the comparison of the results in docs/."""
    calls, logging = (
        json.loads(path.read_text(encoding="utf-8"))
        for path in (report.JSON, logging_throughput.JSON)
    )
    return comparison(calls, logging)


def _lines(calls: Mapping[str, Any], logging: Mapping[str, Any]) -> Iterator[str]:
    versions = calls["versions"]
    names = [f"`{peer}` {versions[peer]}" for peer in _PEERS[:-1]]
    yield from report.table(["", *names, "with `orjson`"], _rows(calls, logging))


def _rows(calls: Mapping[str, Any], logging: Mapping[str, Any]) -> Iterator[list[str]]:
    start = calls["startup"]

    def row(what: str, value: Callable[[str], float], digits: int = 0) -> list[str]:
        return [what, *(f"{value(peer):,.{digits}f}" for peer in _PEERS)]

    yield row("installed size, MB", lambda peer: start[peer]["megabytes"])
    yield row("import and client creation, ms", lambda peer: start[peer]["wall"]["median"])
    yield row("memory after client creation, MB", lambda peer: start[peer]["memory"])
    for task, label in _TASKS.items():
        medians = {peer: calls["calls"][task][peer]["cpu"]["median"] for peer in _PEERS}
        yield row(label, medians.__getitem__, 2 if max(medians.values()) < 10 else 1)
    rates = {
        name: statistics.median(map(logging_throughput.rate, results))
        for name, results in logging["found"].items()
    }
    best = f"{rates[logging_throughput.BUFFERED]:,.0f}"
    yield [
        "metrics per second, background logging",
        best,
        "",
        "",
        "",
        f"{rates[logging_throughput.RAISE]:,.0f}",
    ]


def write() -> None:
    readme = README.read_text(encoding="utf-8")
    README.write_text(replace_comparison(readme, current_comparison()), encoding="utf-8")


if __name__ == "__main__":
    write()
