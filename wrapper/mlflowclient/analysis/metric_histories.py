"""Complete metric histories of many runs, as an iterable or in one data frame.

Points are requested in the largest pages that all servers accept, and stored in arrays: 24 bytes
per point, or 24 MB for a million points.
"""

from __future__ import annotations

from array import array
from collections.abc import (
    AsyncIterator,
    Callable,
    Generator,
    Iterable,
    Iterator,
    Mapping,
    Sequence,
)
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, TypeAlias

from mlflow_openapi.models.run import Run
from mlflow_openapi_runtime import optional
from mlflow_openapi_runtime.async_pager import AsyncListing, AsyncPager
from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.display import dataframes
from mlflow_openapi_runtime.display.progress import Bar, Progress, check_progress, reporter
from mlflow_openapi_runtime.pager import Listing, Pager

if TYPE_CHECKING:
    import pandas
    import polars

    from mlflow_openapi.async_facade import AsyncFacade
    from mlflow_openapi.facade import Facade
    from mlflow_openapi.models.metric import Metric

Runs: TypeAlias = str | Run | Iterable[str | Run]
AsyncRuns: TypeAlias = Runs | AsyncPager[Run]
Keys: TypeAlias = str | Iterable[str] | None


@dataclass(frozen=True, slots=True)
class HistoryProgress:
    """Progress of reading metric histories.

    Attributes:
        points: Number of points read.
        runs: Number of runs completed.
        total_runs: Number of runs; None if a pager provides the runs.
    """

    points: int
    runs: int
    total_runs: int | None


@dataclass(frozen=True, slots=True)
class MetricHistory:
    """All points of one metric of a run, ordered by timestamp, then step.

    Attributes:
        run: The run.
        key: Name of the metric.
        step: Step of each point.
        timestamp: Unix time in milliseconds of each point.
        value: Value of each point.
    """

    run: Run
    key: str
    step: array[int] = field(default_factory=lambda: array("q"), repr=False)
    timestamp: array[int] = field(default_factory=lambda: array("q"), repr=False)
    value: array[float] = field(default_factory=lambda: array("d"), repr=False)

    def __len__(self) -> int:
        return len(self.value)

    def _extend(self, points: list[Metric]) -> None:
        self.step.extend([point.step or 0 for point in points])
        self.timestamp.extend([point.timestamp for point in points])
        self.value.extend([point.value for point in points])


class _BaseHistories:
    """The base class of `MetricHistories` and `AsyncMetricHistories`."""

    def __init__(
        self, runs: object, keys: Keys, pager: type[Pager[Any]] | type[AsyncPager[Any]]
    ) -> None:
        self._is_paged = isinstance(runs, pager)
        self._runs: Any = runs if self._is_paged else _checked_runs(runs)
        self._keys = _checked_keys(keys)
        self._latest: _ProgressCounter | None = None

    def __repr__(self) -> str:
        runs = self._runs if self._is_paged else f"{len(self._runs)} runs"
        progress = "" if self._latest is None else f", {self._latest.current.points} points read"
        return f"<{type(self).__name__} of {runs}, keys={self._keys}{progress}>"

    def _usable_run(self, run: str | Run) -> Run | None:
        """Return the run if it is up to date; None if it must be requested."""
        # A run object of the user may lack metrics that were logged later. Missing metrics matter
        # only if all metrics are requested. The runs of a pager are up to date.
        if isinstance(run, Run) and (self._is_paged or self._keys is not None):
            return run
        return None

    def _empty_histories(self, run: Run) -> Iterator[MetricHistory]:
        """Yield the requested histories of a run, still without points."""
        for key in sorted(run.metrics) if self._keys is None else self._keys:
            yield MetricHistory(run, key)

    @contextmanager
    def _counter(self, progress: Progress[HistoryProgress]) -> Generator[_ProgressCounter]:
        check_progress(progress)
        total = None if self._is_paged else len(self._runs)
        with reporter(progress, _bar) as report:
            self._latest = _ProgressCounter(report, total)
            yield self._latest


class MetricHistories(_BaseHistories, Listing[MetricHistory]):
    """An iterable of histories, which `to_pandas()` and `to_polars()` convert to a data frame.

    Each iteration or conversion requests the histories again. Metrics that a run does not have are
    skipped.
    """

    def __init__(self, client: Facade, runs: Runs, keys: Keys) -> None:
        super().__init__(runs, keys, Pager)
        self._client = client

    def __iter__(self) -> Iterator[MetricHistory]:
        return self.iterate(progress=False)

    def iterate(self, *, progress: Progress[HistoryProgress] = None) -> Iterator[MetricHistory]:
        """Iterate over the histories, and report progress as `to_pandas` does."""
        with self._counter(progress) as counter:
            for given in self._runs:
                run = self._usable_run(given) or self._client.get_run(given)
                for history in self._empty_histories(run):
                    for page in self._client.get_metric_history(run, history.key).pages():
                        history._extend(page.items)
                        counter.add(points=len(page.items))
                    # The history is empty if the run does not have the metric.
                    if history:
                        yield history
                counter.add(runs=1)

    def to_pandas(self, *, progress: Progress[HistoryProgress] = None) -> pandas.DataFrame:
        """Return all points in one data frame, with a row for each point.

        The columns are `run_id`, `run_name`, `key`, `step`, `timestamp` (in UTC) and `value`.

        Endpoint: `GET /api/2.0/mlflow/metrics/get-history`, once per page of a history.

        Args:
            progress: Function to call with each `HistoryProgress`, or False to show no progress.
                By default, a terminal shows a progress bar after one second if `rich` is installed
                (`mlflowclient[progress]`).

        Raises:
            ImportError: pandas is not installed (`mlflowclient[pandas]`).
            NotFoundError: A run does not exist.
        """
        optional.load("pandas", "pandas")
        return dataframes.to_pandas(self._points(progress).columns())

    def to_polars(self, *, progress: Progress[HistoryProgress] = None) -> polars.DataFrame:
        """Like `to_pandas`, but return a polars data frame (`mlflowclient[polars]`)."""
        optional.load("polars", "polars")
        return dataframes.to_polars(self._points(progress).columns())

    def _points(self, progress: Progress[HistoryProgress]) -> _PointColumns:
        points = _PointColumns()
        for history in self.iterate(progress=progress):
            points.add(history)
        return points


class AsyncMetricHistories(_BaseHistories, AsyncListing[MetricHistory]):
    """The asynchronous counterpart of `MetricHistories`."""

    def __init__(self, client: AsyncFacade, runs: AsyncRuns, keys: Keys) -> None:
        super().__init__(runs, keys, AsyncPager)
        self._client = client

    def __aiter__(self) -> AsyncIterator[MetricHistory]:
        return self.iterate(progress=False)

    async def iterate(
        self, *, progress: Progress[HistoryProgress] = None
    ) -> AsyncIterator[MetricHistory]:
        """Iterate over the histories, and report progress as `to_pandas` does."""
        with self._counter(progress) as counter:
            async for given in self._runs if self._is_paged else _aiter(self._runs):
                run = self._usable_run(given) or await self._client.get_run(given)
                for history in self._empty_histories(run):
                    async for page in self._client.get_metric_history(run, history.key).pages():
                        history._extend(page.items)
                        counter.add(points=len(page.items))
                    # The history is empty if the run does not have the metric.
                    if history:
                        yield history
                counter.add(runs=1)

    async def to_pandas(self, *, progress: Progress[HistoryProgress] = None) -> pandas.DataFrame:
        """Like `MetricHistories.to_pandas`."""
        optional.load("pandas", "pandas")
        return dataframes.to_pandas((await self._points(progress)).columns())

    async def to_polars(self, *, progress: Progress[HistoryProgress] = None) -> polars.DataFrame:
        """Like `MetricHistories.to_polars`."""
        optional.load("polars", "polars")
        return dataframes.to_polars((await self._points(progress)).columns())

    async def _points(self, progress: Progress[HistoryProgress]) -> _PointColumns:
        points = _PointColumns()
        async for history in self.iterate(progress=progress):
            points.add(history)
        return points


class _ProgressCounter:
    """Counts points and runs, and reports the progress."""

    def __init__(
        self, report: Callable[[HistoryProgress], object] | None, total_runs: int | None
    ) -> None:
        self._report = report
        self.current = HistoryProgress(0, 0, total_runs)

    def add(self, *, points: int = 0, runs: int = 0) -> None:
        current = self.current
        self.current = replace(current, points=current.points + points, runs=current.runs + runs)
        if self._report is not None:
            self._report(self.current)


class _PointColumns:
    """The points of several histories, as columns."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._keys: list[str] = []
        # Names are stored once per history, with its number of points, not once per point.
        self._counts: list[int] = []
        self._step, self._timestamp, self._value = array("q"), array("q"), array("d")

    def add(self, history: MetricHistory) -> None:
        self._runs.append(history.run)
        self._keys.append(history.key)
        self._counts.append(len(history))
        self._step.extend(history.step)
        self._timestamp.extend(history.timestamp)
        self._value.extend(history.value)

    def columns(self) -> dict[str, dataframes.ColumnData]:
        def strings(values: Sequence[str | None]) -> dataframes.ColumnData:
            return dataframes.ColumnData(
                "text", True, dataframes.RepeatedStrings(values, self._counts)
            )

        return {
            "run_id": strings([run.run_id for run in self._runs]),
            "run_name": strings([run.run_name for run in self._runs]),
            "key": strings(self._keys),
            "step": dataframes.ColumnData("integer", False, self._step),
            "timestamp": dataframes.ColumnData("time", False, self._timestamp),
            "value": dataframes.ColumnData("number", False, self._value),
        }


def _bar(current: HistoryProgress) -> Bar:
    points = f"{current.points:,} points"
    if current.total_runs is None or current.total_runs < 2:
        return Bar(points, 0)
    description = f"{points} ({current.runs} of {current.total_runs} runs)"
    return Bar(description, current.runs, current.total_runs)


def _checked_runs(runs: object) -> tuple[str | Run, ...]:
    given = (runs,) if isinstance(runs, str | Run) else runs
    # A pager of the synchronous client would block the event loop of the asynchronous client.
    if not isinstance(given, Iterable) or isinstance(given, Mapping | Pager):
        raise TypeError(
            "runs must be a run or its id, several of them, or a pager of this client, got "
            f"{type(runs).__name__}"
        )
    # An iterator could be used only once, but the histories can be iterated several times.
    checked = tuple(given)
    for run in checked:
        if not isinstance(run, Run):
            encode.text(run, "runs", minimum=1, expected="runs or their ids")
    return checked


def _checked_keys(keys: object) -> tuple[str, ...] | None:
    if keys is None:
        return None
    given = (keys,) if isinstance(keys, str) else keys
    if not isinstance(given, Iterable):
        raise TypeError(f"keys must be a str, several strings, or None, got {type(keys).__name__}")
    return tuple(encode.text(key, "keys", minimum=1) for key in given)


async def _aiter(runs: Iterable[str | Run]) -> AsyncIterator[str | Run]:
    for run in runs:
        yield run
