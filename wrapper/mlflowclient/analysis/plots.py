"""Plots metric histories with matplotlib.

Figures are created without pyplot, so no window opens, no backend is selected, and an unreferenced
figure is freed. Notebooks do not display such figures by default, so `MetricFigure` renders an
image for them.
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

XAxis: TypeAlias = Literal["step", "time"]

_LABELS = {"step": "step", "time": "seconds since the start of the run"}
# A figure with more lines has no legend, since the colors cannot be distinguished.
_MAX_LEGEND_LINES = 20
_MAX_NAME_LENGTH = 32


class MetricFigure(Figure):
    """A figure that notebooks display as the last value of a cell."""

    def _repr_png_(self) -> bytes:
        buffer = io.BytesIO()
        self.savefig(buffer, format="png")
        return buffer.getvalue()


def draw(histories: Sequence[MetricHistory], key: str, x_axis: XAxis, ax: Axes | None) -> Figure:
    """Draw a line for each history, or a note if there are none, and return the figure."""
    axes = MetricFigure(figsize=(8, 4.5), layout="constrained").add_subplot() if ax is None else ax
    names = _names([history.run for history in histories])
    for index, history in enumerate(histories):
        x, y = _line(history, x_axis)
        style = _style(index, len(histories))
        if isolated := _isolated(y):
            style |= {"marker": "o", "markersize": 4, "markevery": isolated}
        axes.plot(x, y, label=_literal(names[index]), **style)
    axes.set_xlabel(_LABELS[x_axis])
    axes.set_ylabel(_literal(key))
    axes.grid(alpha=0.3)
    if x_axis == "step":
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
    elif len(histories) <= _MAX_LEGEND_LINES:
        # The legend is next to the plot, where the layout reserves space. The location "best" is
        # slow for many points.
        if ax is None:
            axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0))
        else:
            axes.legend(loc="upper right")
    # The axes of the user may be in a subfigure.
    return axes.figure if isinstance(axes.figure, Figure) else axes.figure.figure


def check(key: object, x_axis: object, ax: object) -> None:
    encode.text(key, "key", minimum=1)
    if x_axis not in _LABELS:
        raise ValueError(f"x must be 'step' or 'time', got {x_axis!r}")
    if ax is not None and not isinstance(ax, Axes):
        raise TypeError(f"ax must be Axes of matplotlib, got {type(ax).__name__}")


def _line(history: MetricHistory, x_axis: XAxis) -> tuple[Any, Any]:
    """Return the x and y values, sorted by x.

    Points are not logged in this order if a run is resumed from an earlier step.
    """
    if x_axis == "step":
        x = numpy.asarray(history.step)
    else:
        timestamp = numpy.asarray(history.timestamp)
        # 0 means that the start is unknown.
        x = (timestamp - (history.run.info.start_time or timestamp.min())) / 1000
    # A stable sort keeps points of the same step in the order in which they were logged.
    order = numpy.argsort(x, kind="stable")
    return x[order], numpy.asarray(history.value)[order]


def _isolated(values: Any) -> list[int]:
    """Return the indices of finite values without a finite neighbor."""
    # A line does not show such values, so they need markers.
    finite = numpy.concatenate([[False], numpy.isfinite(values), [False]])
    return numpy.flatnonzero(finite[1:-1] & ~finite[:-2] & ~finite[2:]).tolist()


def _names(runs: Sequence[Run]) -> list[str]:
    """Return the names in the legend. Names that are not unique get the start of the run id."""
    names = [_shorten(run.run_name or run.run_id) for run in runs]
    count = Counter(names)
    return [
        name if count[name] == 1 else f"{name} ({run.run_id[:8]})"
        for name, run in zip(names, runs, strict=True)
    ]


def _shorten(name: str) -> str:
    return name if len(name) <= _MAX_NAME_LENGTH else name[: _MAX_NAME_LENGTH - 3] + "..."


def _literal(text: str) -> str:
    """Escape text that matplotlib would interpret."""
    # `$` starts a formula, and labels that begin with `_` are omitted from the legend.
    return (" " if text.startswith("_") else "") + text.replace("$", r"\$")


def _style(index: int, count: int) -> dict[str, Any]:
    """Return the style of a line, with a color that no other line has."""
    # The default colors of matplotlib repeat after 10 lines.
    if count <= 10:
        return {}
    if count <= _MAX_LEGEND_LINES:
        return {"color": matplotlib.colormaps["tab20"](index)}
    return {"color": matplotlib.colormaps["viridis"](index / (count - 1)), "linewidth": 0.8}
