"""The metric histories of many runs: every point, not a sample, one history after the other or all
in one data frame.

Points are read in the largest pages that all servers take, and kept in arrays: 24 bytes each, so
that a million of them take 24 MB.
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
from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.display import dataframes
from mlflow_openapi_runtime.display.progress import Bar, Progress, check, shown
from mlflow_openapi_runtime.paging import AsyncPager, Pager

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
    """How far the reading of histories is.

    Attributes:
        points: How many points have been read.
        runs: How many runs are done.
        total_runs: How many there are; None where they come from a pager.
    """

    points: int
    runs: int
    total_runs: int | None


@dataclass(frozen=True, slots=True)
class MetricHistory:
    """All points of a metric of a run, in the order of the server: by timestamp, then step.

    Attributes:
        run: The run.
        key: Key of the metric.
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

    def _add(self, points: list[Metric]) -> None:
        self.step.extend([point.step or 0 for point in points])
        self.timestamp.extend([point.timestamp for point in points])
        self.value.extend([point.value for point in points])


class _Histories:
    """What is asked for, once for both clients."""

    def __init__(
        self, runs: object, keys: Keys, pager: type[Pager[Any]] | type[AsyncPager[Any]]
    ) -> None:
        self._is_paged = isinstance(runs, pager)
        self._runs: Any = runs if self._is_paged else _checked_runs(runs)
        self._keys = _checked_keys(keys)

    def _known(self, run: str | Run) -> Run | None:
        """The run, unless the server has to be asked: for an unknown one, which has no points
        there, or what is new.
        """
        return run if isinstance(run, Run) and (self._is_paged or self._keys is not None) else None

    def _begun(self, run: Run) -> Iterator[MetricHistory]:
        """The histories of a run, without their points."""
        return (
            MetricHistory(run, key)
            for key in (sorted(run.metrics) if self._keys is None else self._keys)
        )

    @contextmanager
    def _counting(self, progress: Progress[HistoryProgress]) -> Generator[_Count]:
        check(progress)
        total = None if self._is_paged else len(self._runs)
        with shown(progress, _drawn) as tell:
            yield _Count(tell, total)


class MetricHistories(_Histories):
    """The histories of metrics of runs: iterate for one `MetricHistory` after the other, or make a
    data frame of all.

    Nothing is sent before that, and each time it is sent again. A metric that a run does not have
    is passed over.
    """

    def __init__(self, client: Facade, runs: Runs, keys: Keys) -> None:
        super().__init__(runs, keys, Pager)
        self._client = client

    def __iter__(self) -> Iterator[MetricHistory]:
        return self.walk(progress=False)

    def walk(self, *, progress: Progress[HistoryProgress] = None) -> Iterator[MetricHistory]:
        """Iterate, and tell how far it is; see `to_pandas`."""
        with self._counting(progress) as count:
            for given in self._runs:
                run = self._known(given) or self._client.get_run(given)
                for history in self._begun(run):
                    for page in self._client.get_metric_history(run, history.key).pages():
                        history._add(page.items)
                        count.add(points=len(page.items))
                    if history:
                        yield history
                count.add(runs=1)

    def to_pandas(self, *, progress: Progress[HistoryProgress] = None) -> pandas.DataFrame:
        """All points in one long data frame: `run_id`, `run_name`, `key`, `step`, `timestamp` (in
        UTC) and `value`.

        Args:
            progress: A function that is told how far it is, or False for nothing. When left out, a
                bar is shown on a terminal if `rich` is installed (`mlflowclient[progress]`), once
                it has taken a second.

        Raises:
            ImportError: pandas is missing: `mlflowclient[pandas]` brings it.
            NotFoundError: There is no run of an id.
        """
        optional.load("pandas", "pandas")
        return dataframes.to_pandas(self._points(progress).columns())

    def to_polars(self, *, progress: Progress[HistoryProgress] = None) -> polars.DataFrame:
        """Like `to_pandas`, for polars, which `mlflowclient[polars]` brings."""
        optional.load("polars", "polars")
        return dataframes.to_polars(self._points(progress).columns())

    def _points(self, progress: Progress[HistoryProgress]) -> _Points:
        points = _Points()
        for history in self.walk(progress=progress):
            points.add(history)
        return points


class AsyncMetricHistories(_Histories):
    """Like `MetricHistories`, for `async for`, and with coroutines."""

    def __init__(self, client: AsyncFacade, runs: AsyncRuns, keys: Keys) -> None:
        super().__init__(runs, keys, AsyncPager)
        self._client = client

    def __aiter__(self) -> AsyncIterator[MetricHistory]:
        return self.walk(progress=False)

    async def walk(
        self, *, progress: Progress[HistoryProgress] = None
    ) -> AsyncIterator[MetricHistory]:
        """Iterate, and tell how far it is; see `MetricHistories.to_pandas`."""
        with self._counting(progress) as count:
            async for given in self._runs if self._is_paged else _each(self._runs):
                run = self._known(given) or await self._client.get_run(given)
                for history in self._begun(run):
                    async for page in self._client.get_metric_history(run, history.key).pages():
                        history._add(page.items)
                        count.add(points=len(page.items))
                    if history:
                        yield history
                count.add(runs=1)

    async def to_pandas(self, *, progress: Progress[HistoryProgress] = None) -> pandas.DataFrame:
        """Like `MetricHistories.to_pandas`."""
        optional.load("pandas", "pandas")
        return dataframes.to_pandas((await self._points(progress)).columns())

    async def to_polars(self, *, progress: Progress[HistoryProgress] = None) -> polars.DataFrame:
        """Like `MetricHistories.to_polars`."""
        optional.load("polars", "polars")
        return dataframes.to_polars((await self._points(progress)).columns())

    async def _points(self, progress: Progress[HistoryProgress]) -> _Points:
        points = _Points()
        async for history in self.walk(progress=progress):
            points.add(history)
        return points


class _Count:
    """How far it is, told at each page."""

    def __init__(
        self, tell: Callable[[HistoryProgress], object] | None, total_runs: int | None
    ) -> None:
        self._tell = tell
        self._now = HistoryProgress(0, 0, total_runs)

    def add(self, *, points: int = 0, runs: int = 0) -> None:
        self._now = replace(self._now, points=self._now.points + points, runs=self._now.runs + runs)
        if self._tell is not None:
            self._tell(self._now)


class _Points:
    """The points of all histories, in columns."""

    def __init__(self) -> None:
        self._runs: list[Run] = []
        self._keys: list[str] = []
        self._counts: list[int] = []
        self._step, self._timestamp, self._value = array("q"), array("q"), array("d")

    def add(self, history: MetricHistory) -> None:
        self._runs.append(history.run)
        self._keys.append(history.key)
        self._counts.append(len(history))
        self._step.extend(history.step)
        self._timestamp.extend(history.timestamp)
        self._value.extend(history.value)

    def columns(self) -> dict[str, dataframes.Filled]:
        def text(texts: Sequence[str | None]) -> dataframes.Filled:
            return dataframes.Filled("text", True, dataframes.Repeated(texts, self._counts))

        return {
            "run_id": text([run.run_id for run in self._runs]),
            "run_name": text([run.run_name for run in self._runs]),
            "key": text(self._keys),
            "step": dataframes.Filled("integer", False, self._step),
            "timestamp": dataframes.Filled("time", False, self._timestamp),
            "value": dataframes.Filled("number", False, self._value),
        }


def _drawn(told: HistoryProgress) -> Bar:
    if told.total_runs is None or told.total_runs < 2:
        return Bar(f"{told.points:,} points", 0)
    return Bar(
        f"{told.points:,} points ({told.runs} of {told.total_runs} runs)",
        told.runs,
        told.total_runs,
    )


def _checked_runs(runs: object) -> tuple[str | Run, ...]:
    given = (runs,) if isinstance(runs, str | Run) else runs
    if not isinstance(given, Iterable) or isinstance(given, Mapping | Pager):
        raise TypeError(
            f"runs must be runs, their ids, or a pager of this client, got {type(runs).__name__}"
        )
    found = tuple(given)
    for run in found:
        if not isinstance(run, Run):
            encode.text(run, "runs", minimum=1, expected="runs or their ids")
    return found


def _checked_keys(keys: object) -> tuple[str, ...] | None:
    if keys is None:
        return None
    given = (keys,) if isinstance(keys, str) else keys
    if not isinstance(given, Iterable):
        raise TypeError(f"keys must be a str, several, or None, got {type(keys).__name__}")
    return tuple(encode.text(key, "keys", minimum=1) for key in given)


async def _each(runs: Iterable[str | Run]) -> AsyncIterator[str | Run]:
    for run in runs:
        yield run
