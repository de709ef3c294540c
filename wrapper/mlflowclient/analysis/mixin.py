# Derived from async_mixin.py by tools/derive_sync.py. Do not edit.
"""The part of a client that reads and plots metric histories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi.facade import Facade

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from mlflow_openapi_runtime.display.progress import Progress
    from mlflowclient.analysis.metric_histories import HistoryProgress, Keys, MetricHistories, Runs
    from mlflowclient.analysis.plots import XAxis


class AnalysisMixin(Facade):
    """Reads and plots metric histories."""

    def get_metric_histories(self, runs: Runs, keys: Keys = None) -> MetricHistories:
        """Read the complete histories of metrics of many runs, without sampling.

        `GET /api/2.0/mlflow/metrics/get-history`, and `GET /api/2.0/mlflow/runs/get` for what
        is missing of a run.

        Args:
            runs: A run or its id, several of them, or a pager such as that of `search_runs`.
            keys: Name of the metric, or several names. By default, all metrics of each run.

        Returns:
            An iterable of histories; convert it with `to_pandas()` or `to_polars()`.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
        """
        from mlflowclient.analysis.metric_histories import MetricHistories

        return MetricHistories(self, runs, keys)

    def plot_metric(
        self,
        runs: Runs,
        key: str,
        *,
        x: XAxis = "step",
        ax: Axes | None = None,
        progress: Progress[HistoryProgress] = None,
    ) -> Figure:
        """Plot a metric of many runs with matplotlib, with a line for each run.

        `GET /api/2.0/mlflow/metrics/get-history`, and `GET /api/2.0/mlflow/runs/get` for what
        is missing of a run.

        The figure is returned, not shown. The legend has the names of the runs, or their ids if
        names are equal; more than 20 lines have no legend. NaN and infinities are gaps.

        Args:
            runs: A run or its id, several of them, or a pager such as that of `search_runs`.
            key: Name of the metric.
            x: "step", or "time": seconds since the start of each run.
            ax: Axes to draw on. By default, a new figure that pyplot does not manage.
            progress: A function that is called with the progress, or False for none. By default, a
                bar is shown on a terminal if `rich` is installed (`mlflowclient[progress]`), once
                it has taken a second.

        Returns:
            The figure. A notebook shows it when it is the last value of a cell; its axes are
            `figure.axes`.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.
            ImportError: matplotlib is missing: `mlflowclient[plot]` installs it.
            NotFoundError: A run does not exist.
        """
        from mlflow_openapi_runtime import optional

        optional.load("matplotlib", "plot")
        from mlflowclient.analysis import plots

        plots.check(key, x, ax)
        histories = self.get_metric_histories(runs, key)
        found = []
        for history in histories.walk(progress=progress):
            found.append(history)
        return plots.draw(found, key, x, ax)
