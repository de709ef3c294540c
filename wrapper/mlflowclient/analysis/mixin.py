# Derived from async_mixin.py by tools/derive_sync.py. Do not edit.
"""The methods of a client that read and plot metric histories."""

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
        """Read complete metric histories of one or more runs, without sampling.

        Endpoints: `GET /api/2.0/mlflow/metrics/get-history`, and `GET /api/2.0/mlflow/runs/get` for
        runs that are passed by id or may be outdated.

        Args:
            runs: A run or its id, several runs or ids, or a pager such as that of `search_runs`.
            keys: Name of a metric, or several names. Defaults to all metrics of each run.

        Returns:
            An iterable of histories, with the methods `to_pandas()` and `to_polars()`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
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
        """Plot a metric of one or more runs with matplotlib, with a line for each run.

        Endpoints: `GET /api/2.0/mlflow/metrics/get-history`, and `GET /api/2.0/mlflow/runs/get` for
        runs that are passed by id.

        The figure is returned, not shown. The legend contains the names of the runs, with the start
        of the run id if names are equal. A figure with more than 20 lines has no legend. NaN and
        infinite values are gaps in a line.

        Args:
            runs: A run or its id, several runs or ids, or a pager such as that of `search_runs`.
            key: Name of the metric.
            x: "step", or "time" for the seconds since the start of each run.
            ax: Axes to draw on. Defaults to axes of a new figure that pyplot does not manage.
            progress: Function to call with each `HistoryProgress`, or False to show no progress.
                By default, a terminal shows a progress bar after one second if `rich` is installed
                (`mlflowclient[progress]`).

        Returns:
            The figure. A notebook displays a figure that is the last value of a cell.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.
            ImportError: matplotlib is not installed (`mlflowclient[plot]`).
            NotFoundError: A run does not exist.
        """
        from mlflow_openapi_runtime import optional

        optional.load("matplotlib", "plot")
        from mlflowclient.analysis import plots

        # The arguments are checked before the first request.
        plots.check(key, x, ax)
        histories = []
        for history in self.get_metric_histories(runs, key).iterate(progress=progress):
            histories.append(history)
        return plots.draw(histories, key, x, ax)
