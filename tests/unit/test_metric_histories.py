"""Metric histories of many runs, as a data frame and as a plot."""

from __future__ import annotations

import gc
import json
import sys
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import matplotlib.image
import numpy
import pandas
import polars
import pytest
from matplotlib.figure import Figure

from mlflow_openapi.models import Run
from mlflowclient import AsyncMLFlow, MLFlow, errors
from mlflowclient.analysis.metric_histories import HistoryProgress
from tests.support import samples

START = 1700000000000
Points = Sequence[float | str]


class Server:
    """A server with runs and metric histories, which returns two points per page.

    It responds like MLflow with a database.
    """

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.names: dict[str, str | None] = {}
        self.histories: dict[tuple[str, str], Points] = {}
        self.start = START
        self.add("r1", "first", loss=[4.0, 2.0, 1.0], acc=[0.5])
        self.add("r2", "second", loss=["NaN", "Infinity", "-Infinity", 0.0])
        self.add("r3", None)

    def add(self, run_id: str, name: str | None, **histories: Points) -> None:
        self.names[run_id] = name
        self.histories |= {(run_id, key): values for key, values in histories.items()}

    def run(self, run_id: str) -> dict[str, Any]:
        name = self.names[run_id]
        last = [
            self.point(key, id_, len(values) - 1)
            for (id_, key), values in self.histories.items()
            if id_ == run_id
        ]
        named = {} if name is None else {"run_name": name}
        return samples.run_dict(run_id, data={"metrics": last}, start_time=self.start, **named)

    def point(self, key: str, run_id: str, index: int) -> dict[str, Any]:
        value = self.histories[run_id, key][index]
        return {"key": key, "value": value, "timestamp": START + 1000 * index, "step": index}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path.removeprefix("/api/2.0/mlflow/")
        arguments = json.loads(request.content) if request.content else dict(request.url.params)
        self.calls.append(path if path == "runs/search" else f"{path} {arguments['run_id']}")
        if path == "runs/search":
            return httpx.Response(200, json={"runs": [self.run(run_id) for run_id in self.names]})
        if path == "runs/get":
            if arguments["run_id"] in self.names:
                return httpx.Response(200, json={"run": self.run(arguments["run_id"])})
            body = {
                "error_code": "RESOURCE_DOES_NOT_EXIST",
                "message": f"Run with id={arguments['run_id']} not found",
            }
            return httpx.Response(404, json=body)
        assert path == "metrics/get-history"
        values = self.histories.get((arguments["run_id"], arguments["metric_key"]), [])
        first = int(arguments.get("page_token", 0))
        page = range(first, min(first + 2, len(values)))
        points = [self.point(arguments["metric_key"], arguments["run_id"], index) for index in page]
        more = {"next_page_token": str(page.stop)} if page.stop < len(values) else {}
        return httpx.Response(200, json={"metrics": points, **more})


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def mlf(server: Server) -> MLFlow:
    return MLFlow(transport=httpx.MockTransport(server), trust_env=False)


# -- histories


def test_all_points_are_in_one_long_frame(mlf: MLFlow) -> None:
    frame = mlf.get_metric_histories(["r1", "r2"], "loss").to_pandas()
    assert [*frame["run_id"]] == ["r1"] * 3 + ["r2"] * 4
    assert [*frame["run_name"]] == ["first"] * 3 + ["second"] * 4
    assert set(frame["key"]) == {"loss"}
    assert [*frame["step"]] == [0, 1, 2, 0, 1, 2, 3]
    assert frame["timestamp"][1] == pandas.Timestamp(START + 1000, unit="ms", tz="UTC")
    assert [*map(str, frame["value"])] == ["4.0", "2.0", "1.0", "nan", "inf", "-inf", "0.0"]
    types = ["str", "str", "str", "int64", "datetime64[ms, UTC]", "float64"]
    assert [*map(str, frame.dtypes)] == types
    other = mlf.get_metric_histories(["r1", "r2"], "loss").to_polars()
    assert [*map(str, other["value"])] == [*map(str, frame["value"])]
    assert other.drop("value").rows() == [
        (*row[:4], row[4].to_pydatetime())
        for row in frame.drop(columns="value").itertuples(index=False, name=None)
    ]


def test_empty_frame_has_typed_columns(mlf: MLFlow) -> None:
    histories = mlf.get_metric_histories(["r3"])
    frame, other = histories.to_pandas(), histories.to_polars()
    assert [*map(str, frame.dtypes)] == [
        "str",
        "str",
        "str",
        "int64",
        "datetime64[ms, UTC]",
        "float64",
    ]
    text, time = polars.String, polars.Datetime("ms", "UTC")
    assert [*other.schema.values()] == [text, text, text, polars.Int64, time, polars.Float64]
    assert len(frame) == len(other) == 0


def test_iteration_yields_one_history_at_a_time(mlf: MLFlow, server: Server) -> None:
    histories = mlf.get_metric_histories(["r1", "r3"])
    assert not server.calls
    read = [(history.run.run_id, history.key, [*history.value]) for history in histories]
    assert read == [("r1", "acc", [0.5]), ("r1", "loss", [4.0, 2.0, 1.0])]
    assert [len(history) for history in histories] == [1, 3]


@pytest.mark.parametrize(
    ("keys", "expected"), [(None, 8), ("loss", 7), (["acc", "loss"], 8), ([], 0), ("none", 0)]
)
def test_only_the_named_metrics_are_read(
    mlf: MLFlow, keys: str | list[str] | None, expected: int
) -> None:
    assert len(mlf.get_metric_histories(mlf.search_runs(["1"]), keys).to_pandas()) == expected


def test_run_is_requested_only_if_it_is_unknown(mlf: MLFlow, server: Server) -> None:
    run = Run.from_dict(server.run("r1"))
    for runs, keys, calls in (
        (run, "loss", ["metrics/get-history r1"] * 2),
        ("r1", "loss", ["runs/get r1", *["metrics/get-history r1"] * 2]),
        # The run may have new metrics since it was read.
        ([run], None, ["runs/get r1", *["metrics/get-history r1"] * 3]),
        (
            mlf.search_runs(["1"]),
            "acc",
            ["runs/search", *[f"metrics/get-history {id_}" for id_ in ("r1", "r2", "r3")]],
        ),
    ):
        server.calls.clear()
        list(mlf.get_metric_histories(runs, keys))
        assert server.calls == calls


def test_missing_run_is_an_error(mlf: MLFlow) -> None:
    with pytest.raises(errors.ResourceDoesNotExistError, match="Run with id=r9 not found"):
        mlf.get_metric_histories(["r1", "r9"], "loss").to_pandas()


def test_invalid_arguments_are_refused_before_anything_is_sent(mlf: MLFlow, server: Server) -> None:
    invalid: Any
    for invalid in (7, None, {"r1": 1}):
        with pytest.raises(
            TypeError,
            match="runs must be a run or its id, several of them, or a pager of this client, got ",
        ):
            mlf.get_metric_histories(invalid)
    with pytest.raises(TypeError, match="runs must be runs or their ids, got int"):
        mlf.get_metric_histories([7])  # type: ignore[list-item]  # pyright: ignore
    with pytest.raises(ValueError, match="runs must not be empty"):
        mlf.get_metric_histories([""])
    with pytest.raises(TypeError, match="keys must be a str, got int"):
        mlf.get_metric_histories("r1", [7])  # type: ignore[list-item]  # pyright: ignore
    with pytest.raises(TypeError, match="keys must be a str, several strings, or None, got int"):
        mlf.get_metric_histories("r1", 7)  # type: ignore[arg-type]  # pyright: ignore
    with pytest.raises(TypeError, match="progress must be a function, a bool or None, got int"):
        mlf.get_metric_histories("r1").to_pandas(progress=7)  # type: ignore[arg-type]  # pyright: ignore
    assert not server.calls


def test_progress_is_reported(mlf: MLFlow) -> None:
    reports: list[HistoryProgress] = []
    mlf.get_metric_histories(["r1", "r2"], "loss").to_pandas(progress=reports.append)
    assert [each.points for each in reports] == [2, 3, 3, 5, 7, 7]
    assert reports[-1] == HistoryProgress(points=7, runs=2, total_runs=2)
    mlf.get_metric_histories(mlf.search_runs(["1"]), "loss").to_polars(progress=reports.append)
    assert reports[-1] == HistoryProgress(points=7, runs=3, total_runs=None)


@pytest.mark.anyio
async def test_async_client_returns_the_same_histories(mlf: MLFlow, server: Server) -> None:
    expected = mlf.get_metric_histories(["r1", "r2"]).to_pandas()
    async with AsyncMLFlow(transport=httpx.MockTransport(server), trust_env=False) as client:
        for runs in (["r1", "r2"], client.search_runs(["1"])):
            histories = client.get_metric_histories(runs)
            pandas.testing.assert_frame_equal(await histories.to_pandas(), expected)
            assert (await histories.to_polars()).height == len(expected)
            assert [len(history) async for history in histories] == [1, 3, 4]
        with pytest.raises(TypeError, match="a pager of this client, got Pager"):
            client.get_metric_histories(mlf.search_runs(["1"]))
        figure = await client.plot_metric("r1", "loss")
        assert labels(figure) == ["first"]


# -- plots


def labels(figure: Figure) -> list[str]:
    legend = figure.axes[0].get_legend()
    return [] if legend is None else [text.get_text() for text in legend.get_texts()]


def line_data(figure: Figure) -> list[tuple[list[float], list[float]]]:
    lines = (line.get_xydata() for line in figure.axes[0].lines)
    return [
        (numpy.asarray(line)[:, 0].tolist(), numpy.asarray(line)[:, 1].tolist()) for line in lines
    ]


def test_plot_has_a_line_for_each_run(mlf: MLFlow, tmp_path: Path) -> None:
    figure = mlf.plot_metric(["r1", "r2", "r3"], "loss")
    (axes,) = figure.axes
    assert (axes.get_xlabel(), axes.get_ylabel(), labels(figure)) == (
        "step",
        "loss",
        ["first", "second"],
    )
    first, second = line_data(figure)
    assert first == ([0.0, 1.0, 2.0], [4.0, 2.0, 1.0])
    assert [*map(str, second[1])] == ["nan", "inf", "-inf", "0.0"]
    figure.savefig(tmp_path / "loss.png")
    assert matplotlib.image.imread(tmp_path / "loss.png").shape == (450, 800, 4)


def test_time_axis_counts_from_the_start_of_each_run(mlf: MLFlow, server: Server) -> None:
    server.start = START - 500
    figure = mlf.plot_metric("r1", "loss", x="time")
    assert figure.axes[0].get_xlabel() == "seconds since the start of the run"
    assert line_data(figure)[0][0] == [0.5, 1.5, 2.5]
    # 0 means that the start time is unknown.
    server.start = 0
    assert line_data(mlf.plot_metric("r1", "loss", x="time"))[0][0] == [0.0, 1.0, 2.0]


def test_isolated_points_are_marked(mlf: MLFlow, server: Server) -> None:
    server.add("r4", "gaps", loss=[1.0, "NaN", 2.0, 3.0, "Infinity", 4.0])
    lines = mlf.plot_metric(["r1", "r4"], "loss").axes[0].get_lines()
    assert [line.get_markevery() for line in lines] == [None, [0, 5]]
    (line,) = mlf.plot_metric("r1", "acc").axes[0].get_lines()
    assert (line.get_marker(), line.get_markevery()) == ("o", [0])


def test_equal_names_are_distinguished_by_run_id(mlf: MLFlow, server: Server) -> None:
    server.add("0123456789", "same", loss=[1.0])
    server.add("abcdefghij", "same", loss=[1.0])
    assert labels(mlf.plot_metric(mlf.search_runs(["1"]), "loss")) == [
        "first",
        "second",
        "same (01234567)",
        "same (abcdefgh)",
    ]


def test_names_are_not_interpreted_as_formulas(mlf: MLFlow, server: Server) -> None:
    server.add("r4", "_$x^{ $", **{"$loss": [1.0]})
    server.add("r5", "n" * 50, **{"$loss": [1.0]})
    figure = mlf.plot_metric(["r4", "r5"], "$loss")
    # This raises an error if a name is parsed as an invalid formula.
    figure.canvas.draw()
    assert labels(figure) == [r" _\$x^{ \$", "n" * 29 + "..."]


@pytest.mark.parametrize(("runs", "has_legend"), [(15, True), (20, True), (21, False)])
def test_many_lines_have_distinct_colors_and_no_legend(
    mlf: MLFlow, server: Server, runs: int, has_legend: bool
) -> None:
    for index in range(runs):
        server.add(f"many{index}", f"many{index}", many=[1.0, 2.0])
    figure = mlf.plot_metric(mlf.search_runs(["1"]), "many")
    assert len({str(line.get_color()) for line in figure.axes[0].get_lines()}) == runs
    assert bool(labels(figure)) == has_legend


def test_plot_of_a_missing_metric_shows_a_note(mlf: MLFlow) -> None:
    (text,) = mlf.plot_metric(["r1"], "los").axes[0].texts
    assert text.get_text() == "no points of 'los'"


def test_plot_uses_given_axes(mlf: MLFlow) -> None:
    figure = Figure()
    left, right = figure.subplots(1, 2)
    assert mlf.plot_metric("r1", "loss", ax=left) is figure
    below = figure.add_subfigure(left.get_subplotspec()).add_subplot()
    assert mlf.plot_metric("r1", "loss", ax=below) is figure
    assert [len(axes.get_lines()) for axes in (left, right, below)] == [1, 0, 1]


def test_figure_is_garbage_collected(mlf: MLFlow) -> None:
    """The client does not use pyplot, which would keep a reference and select a backend."""
    had_pyplot = "matplotlib.pyplot" in sys.modules
    figure = weakref.ref(mlf.plot_metric("r1", "loss"))
    gc.collect()
    assert figure() is None
    assert ("matplotlib.pyplot" in sys.modules) == had_pyplot


def test_invalid_plot_arguments_are_refused_before_anything_is_sent(
    mlf: MLFlow, server: Server
) -> None:
    invalid: Any = "epoch"
    with pytest.raises(ValueError, match="x must be 'step' or 'time', got 'epoch'"):
        mlf.plot_metric("r1", "loss", x=invalid)
    with pytest.raises(TypeError, match="ax must be Axes of matplotlib, got str"):
        mlf.plot_metric("r1", "loss", ax=invalid)
    invalid = ["loss"]
    with pytest.raises(TypeError, match="key must be a str, got list"):
        mlf.plot_metric("r1", invalid)
    assert not server.calls


@pytest.mark.parametrize(
    ("library", "extra", "call"),
    [("pandas", "pandas", "to_pandas"), ("polars", "polars", "to_polars")],
)
def test_missing_library_names_its_extra(
    mlf: MLFlow,
    server: Server,
    monkeypatch: pytest.MonkeyPatch,
    library: str,
    extra: str,
    call: str,
) -> None:
    monkeypatch.setattr(
        "importlib.metadata.packages_distributions",
        lambda: {"mlflow_openapi_runtime": ["mlflowclient"]},
    )
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(
        ImportError, match=rf'{library} is not installed: pip install "mlflowclient\[{extra}\]"'
    ):
        getattr(mlf.get_metric_histories("r1"), call)()
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(
        ImportError, match=r'matplotlib is not installed: pip install "mlflowclient\[plot\]"'
    ):
        mlf.plot_metric("r1", "loss")
    assert not server.calls
