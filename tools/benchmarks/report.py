"""Writes docs/benchmarks.md and docs/benchmarks.svg from docs/benchmarks.json.

Run this module with `python -m tools.benchmarks.report`. The page describes the measurements and
the goals, and contains no sentence that later results could make wrong.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from tools.benchmarks.environments import BASELINE, OWN_PEERS
from tools.paths import ROOT

JSON = ROOT / "docs" / "benchmarks.json"
PAGE = ROOT / "docs" / "benchmarks.md"
CHART = ROOT / "docs" / "benchmarks.svg"

# Goals for the ratio to httpx of each task, with and without orjson.
GOALS = {
    "get_run": (0.65, 0.70),
    "log_metric": (0.65, 0.70),
    "create_run": (0.65, 0.70),
    "log_batch": (0.7, 1.5),
    "search": (1.0, 1.5),
    "search, all fields": (1.3, 1.8),
    "history": (1.1, 1.8),
}
# Width of the chart and of its labels, in pixels.
_WIDTH, _LEFT = 780, 300
# The range of ratios that the chart shows.
_LOW, _HIGH = 0.1, 20.0
_COLORS = ("#a0aec0", "#b794f4", "#38b2ac", "#d69e2e", "#c05621", "#9b2c2c", "#2b6cb0", "#2f855a")
_STYLE = (
    "text{font:12px sans-serif;fill:#1a202c}.grid{stroke:#cbd5e0}.base{stroke:#1a202c}"
    "@media(prefers-color-scheme:dark){text{fill:#e2e8f0}.grid{stroke:#4a5568}.base{stroke:#e2e8f0}}"
)
# Goals for the speedup over mlflow.
SPEEDUP_GOALS = {
    "get_run": 4,
    "log_metric": 4,
    "create_run": 4,
    "log_batch": 10,
    "search": 10,
    "history": 10,
}
ROWS = {
    "get_run": "`get_run`",
    "log_metric": "`log_metric`",
    "create_run": "`create_run`",
    "log_batch": "`log_batch` of 1000 metrics",
    "search": "1000 runs: a metric and two params of each",
    "search, all fields": "1000 runs: every field of each",
    "history": "history of 25,000 points: every field",
}


def page(results: Mapping[str, Any]) -> str:
    """Return the Markdown page of the results."""
    return "\n".join([*_lines(results), ""])


def _lines(found: Mapping[str, Any]) -> Iterator[str]:
    machine, versions = found["machine"], found["versions"]
    yield "# Benchmarks"
    yield ""
    yield (
        f"Written by `make bench` on {found['date']}: {machine['processor']}, {machine['cores']} "
        "cores,"
    )
    yield (
        f"{machine['system']}, Python {versions['http.client']}. All clients take turns in one "
        "run. They call a server"
    )
    yield (
        f"that responds immediately ({found['ceiling']:,.0f} requests per second on a bare socket)."
    )
    yield ""
    yield (
        "Each time is the processor time of the client in milliseconds: the median of all rounds, "
        "with the minimum and the"
    )
    yield (
        "maximum. The ratio compares a client with `httpx` in the same round; the table shows the "
        "median of these ratios. If"
    )
    yield (
        "a library returns dicts instead of objects, the benchmark reads the same fields from the "
        "dicts."
    )
    yield ""
    yield "![Processor time of each call compared with httpx](benchmarks.svg)"
    yield ""
    yield "## Calls"
    yield ""
    yield from table(
        ["", *(f"{peer} {versions[peer]}" for peer in versions)],
        (
            [ROWS[task], *(_time(by_peer[peer]) for peer in versions)]
            for task, by_peer in found["calls"].items()
        ),
    )
    yield ""
    yield "## Goals"
    yield ""
    yield from table(
        ["", "ratio to", "goal", "measured", "goal without orjson", "measured"], _goals(found)
    )
    yield ""
    yield "## Start"
    yield ""
    yield (
        "Wall time and memory of a process that imports the library and creates a client, and the "
        "size of the installation."
    )
    yield ""
    yield from table(
        ["", "ms", "ratio", "MB of memory", "distributions", "MB on disk"],
        ([f"{peer} {versions[peer]}", *_start(row)] for peer, row in found["startup"].items()),
    )
    yield ""
    yield (
        "The slowest imports, in microseconds. The time of a module includes the modules that it "
        "imports."
    )
    yield ""
    yield from table(list(found["imports"]), zip(*found["imports"].values(), strict=True))
    yield ""
    yield "## Memory"
    yield ""
    dicts = found["memory"]["dicts of json.loads"]
    yield "Memory of 1000 runs with 20 metrics, 20 params and 5 tags each."
    yield ""
    yield from table(
        ["", "MB", "ratio"],
        (
            [what, f"{size / 1e6:.1f}", f"{size / dicts:.2f}"]
            for what, size in found["memory"].items()
        ),
    )
    yield ""
    yield "## Concurrency"
    yield ""
    yield (
        "Processor time in milliseconds per `log_metric` call when many calls are concurrent. The "
        "coroutines of"
    )
    yield (
        "`AsyncMLFlow` are compared with `httpx.AsyncClient`, and threads that share an `MLFlow` "
        "with `httpx.Client`."
    )
    yield ""
    for peer, by_kind in found["at once"].items():
        yield from table(
            ["", "httpx", peer, "ratio"],
            (
                [
                    f"{count} {kind.removesuffix('s') if count == '1' else kind}",
                    f"{row['httpx']:.2f}",
                    f"{row['mlflowclient']:.2f}",
                    f"{row['ratio']:.2f}",
                ]
                for kind, by_count in by_kind.items()
                for count, row in by_count.items()
            ),
        )
        yield ""
    yield "## Growth"
    yield ""
    yield (
        "Processor time in microseconds per item, for different numbers of items in one call. The "
        "items are the runs of a"
    )
    yield (
        "page (a metric and two params of each run are read), the points of a history, and the "
        "metrics of a batch. The"
    )
    yield "total time of the call is divided by the number of items."
    yield ""
    for task, by_size in found["growth"].items():
        peers = list(next(iter(by_size.values())))
        yield from table(
            [task, *peers],
            ([size, *(f"{row[peer]:.1f}" for peer in peers)] for size, row in by_size.items()),
        )
        yield ""
    yield "## Decoding and encoding only"
    yield ""
    yield from table(
        ["", "ms", "standard library, ms"],
        ([what, *(f"{each:.1f}" for each in pair)] for what, pair in found["coding"].items()),
    )


def _goals(results: Mapping[str, Any]) -> Iterator[list[str]]:
    calls, start, memory = results["calls"], results["startup"], results["memory"]

    def row(what: str, to: str, goals: tuple[float, float], *ratios: float) -> list[str]:
        return [
            what,
            to,
            f"{goals[0]:.2f}",
            f"{ratios[0]:.2f}",
            f"{goals[1]:.2f}",
            f"{ratios[1]:.2f}",
        ]

    yield row("start", BASELINE, (1.1, 1.1), *(start[peer]["ratio"] for peer in OWN_PEERS))
    for task, goals in GOALS.items():
        yield row(ROWS[task], BASELINE, goals, *(calls[task][peer]["ratio"] for peer in OWN_PEERS))
    retained = memory["runs"] / memory["dicts of json.loads"]
    yield row("memory of 1000 runs", "dicts", (0.35, 0.35), retained, retained)
    with_orjson, without_orjson = (
        results["at once"][peer]["coroutines"]["256"]["ratio"] for peer in OWN_PEERS
    )
    yield row(
        "256 concurrent `log_metric` calls",
        "httpx.AsyncClient",
        (0.75, 0.80),
        with_orjson,
        without_orjson,
    )
    for task, times in SPEEDUP_GOALS.items():
        medians = {peer: calls[task][peer]["cpu"]["median"] for peer in ("mlflow", *OWN_PEERS)}
        with_orjson, without_orjson = (
            f"{medians['mlflow'] / medians[peer]:.1f} times" for peer in OWN_PEERS
        )
        yield [ROWS[task], "mlflow, speedup", f"{times} times", with_orjson, "", without_orjson]
    medians = {peer: start[peer]["wall"]["median"] for peer in ("mlflow", *OWN_PEERS)}
    with_orjson, without_orjson = (
        f"{medians['mlflow'] / medians[peer]:.1f} times" for peer in OWN_PEERS
    )
    yield ["start", "mlflow, speedup", "9 times", with_orjson, "", without_orjson]


def _time(row: Mapping[str, Any]) -> str:
    digits = 2 if row["cpu"]["median"] < 10 else 0
    return f"{_span(row['cpu'], digits)}, ratio {row['ratio']:.2f}"


def _start(row: Mapping[str, Any]) -> Iterator[str]:
    yield from (_span(row["wall"], 0), f"{row['ratio']:.2f}", f"{row['memory']:.0f}")
    yield from (str(row["distributions"]), str(row["megabytes"]))


def _span(values: Mapping[str, float], digits: int) -> str:
    return (
        f"{values['median']:.{digits}f} ({values['min']:.{digits}f} to {values['max']:.{digits}f})"
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a Markdown table."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def chart(results: Mapping[str, Any]) -> str:
    """Return an SVG with bars of the ratios to httpx, on a logarithmic scale.

    The colors of text and lines adapt to light and dark mode.
    """
    peers = dict(
        zip((peer for peer in results["versions"] if peer != BASELINE), _COLORS, strict=True)
    )
    shapes, y = [], 40
    for task, by_peer in results["calls"].items():
        shapes.append(
            _text(_LEFT - 8, y + 4.5 * len(peers) + 4, ROWS[task].replace("`", ""), "end")
        )
        for peer, color in peers.items():
            start, end = sorted((_x(1), _x(by_peer[peer]["ratio"])))
            tooltip = f"<title>{peer}: {by_peer[peer]['ratio']:.2f}</title>"
            shapes.append(_bar(start, y, end - start, 8, color, tooltip))
            y += 9
        y += 14
    for ratio in (0.1, 0.2, 0.5, 1, 2, 5, 10, 20):
        kind = "base" if ratio == 1 else "grid"
        shapes.append(
            f'<line x1="{_x(ratio):.0f}" x2="{_x(ratio):.0f}" y1="30" y2="{y - 10}" class="{kind}"/>'  # noqa: E501
        )
        shapes.append(_text(_x(ratio), 24, f"{ratio:g}", "middle"))
    for index, (peer, color) in enumerate(peers.items()):
        left, top = 20 + 185 * (index % 4), y + 8 + 20 * (index // 4)
        shapes += [_bar(left, top, 10, 10, color), _text(left + 16, top + 9, peer, "start")]
    title = "<title>Processor time of each call, as a ratio to httpx</title>"
    size = f'viewBox="0 0 {_WIDTH} {y + 54}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{title}<style>{_STYLE}</style>'
    )
    return "\n".join([head, *shapes, "</svg>", ""])


def _x(ratio: float) -> float:
    """Return the horizontal position of a ratio, clipped to the range of the chart."""
    share = math.log(max(_LOW, min(_HIGH, ratio)) / _LOW) / math.log(_HIGH / _LOW)
    return _LEFT + (_WIDTH - _LEFT - 20) * share


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="{anchor}">{text}</text>'


def _bar(x: float, y: float, width: float, height: float, color: str, inner: str = "") -> str:
    return f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{height}" fill="{color}">{inner}</rect>'  # noqa: E501


def write() -> None:
    results = json.loads(JSON.read_text(encoding="utf-8"))
    PAGE.write_text(page(results), encoding="utf-8")
    CHART.write_text(chart(results), encoding="utf-8")


if __name__ == "__main__":
    write()
