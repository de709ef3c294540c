"""Draws metric histories with matplotlib.

Figures are made without pyplot: nothing is shown, no window or backend is chosen, and a figure is
garbage when nobody holds it. A notebook would show nothing of such a figure either, so it brings
its picture along.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import matplotlib
import numpy
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from mlflow_openapi_runtime.codec import encode

if TYPE_CHECKING:
    from mlflow_openapi.models.run import Run
    from mlflowclient.analysis.metric_histories import MetricHistory

Along: TypeAlias = Literal["step", "time"]

_LABELS = {"step": "step", "time": "seconds since the start of the run"}
# More lines than this cannot be told apart by their colours.
_MOST_NAMED = 20
_LONGEST_NAME = 32


class MetricFigure(Figure):
    """A figure that notebooks show when it is the last value of a cell."""

    def _repr_png_(self) -> bytes:
        buffer = io.BytesIO()
        self.savefig(buffer, format="png")
        return buffer.getvalue()


def draw(histories: Sequence[MetricHistory], key: str, along: Along, ax: Axes | None) -> Figure:
    """A line for each history; where there is no point at all, a note says so."""
    axes = MetricFigure(figsize=(8, 4.5), layout="constrained").add_subplot() if ax is None else ax
    names = _names([history.run for history in histories])
    for index, history in enumerate(histories):
        x, y = _line(history, along)
        style = _style(index, len(histories))
        if lone := _lone(y):
            style |= {"marker": "o", "markersize": 4, "markevery": lone}
        axes.plot(x, y, label=_literal(names[index]), **style)
    axes.set_xlabel(_LABELS[along])
    axes.set_ylabel(_literal(key))
    axes.grid(alpha=0.3)
    if along == "step":
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
    if not histories:
        axes.text(
            0.5,
            0.5,
            _literal(f"no points of '{key}'"),
            transform=axes.transAxes,
            ha="center",
            va="center",
        )
    elif len(histories) <= _MOST_NAMED:
        # Beside the lines, where the figure makes room for it. To look for the best place takes
        # long for many points.
        beside = {"loc": "upper left", "bbox_to_anchor": (1.0, 1.0)}
        axes.legend(**beside if ax is None else {"loc": "upper right"})
    return axes.figure if isinstance(axes.figure, Figure) else axes.figure.figure


def check(key: object, along: object, ax: object) -> None:
    encode.text(key, "key", minimum=1)
    if along not in _LABELS:
        raise ValueError(f"x must be 'step' or 'time', got {along!r}")
    if ax is not None and not isinstance(ax, Axes):
        raise TypeError(f"ax must be Axes of matplotlib, got {type(ax).__name__}")


def _line(history: MetricHistory, along: Along) -> tuple[Any, Any]:
    """The points from left to right: a run that went on from an earlier step logged them in another
    order.
    """
    if along == "step":
        x = numpy.asarray(history.step)
    else:
        timestamp = numpy.asarray(history.timestamp)
        # 0 stands for a start that is not known.
        x = (timestamp - (history.run.info.start_time or timestamp.min())) / 1000
    order = numpy.argsort(x, kind="stable")
    return x[order], numpy.asarray(history.value)[order]


def _lone(values: Any) -> list[int]:
    """The finite values without a finite neighbour: a line would not show them."""
    finite = numpy.concatenate([[False], numpy.isfinite(values), [False]])
    return numpy.flatnonzero(finite[1:-1] & ~finite[:-2] & ~finite[2:]).tolist()


def _names(runs: Sequence[Run]) -> list[str]:
    """The names of the runs, cut where they are long; with the start of the id where others have
    the same name.
    """
    names = [_cut(run.run_name or run.run_id) for run in runs]
    count = Counter(names)
    return [
        name if count[name] == 1 else f"{name} ({run.run_id[:8]})"
        for name, run in zip(names, runs, strict=True)
    ]


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 3] + "..."


def _literal(text: str) -> str:
    """A text that matplotlib shows as it is: no formula, and no label that a legend leaves out."""
    return (" " if text.startswith("_") else "") + text.replace("$", r"\$")


def _style(index: int, count: int) -> dict[str, Any]:
    """The ten usual colours as far as they reach, then those that are made for twenty, then one
    after the other.
    """
    if count <= 10:
        return {}
    if count <= _MOST_NAMED:
        return {"color": matplotlib.colormaps["tab20"](index)}
    return {"color": matplotlib.colormaps["viridis"](index / (count - 1)), "linewidth": 0.8}
