"""Data frames of pagers: columns and types do not depend on the content."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pandas
import polars
import pytest

from mlflow_openapi.models import Run, TraceLocation
from mlflow_openapi_runtime.display import dataframes
from mlflow_openapi_runtime.display.dataframes import Column
from mlflow_openapi_runtime.display.progress import PagerProgress
from mlflow_openapi_runtime.pager import Pager
from mlflowclient import AsyncMLFlow, MLFlow
from tests.support import samples

INFO: dict[str, Any] = {"start_time": 1700000000000, "artifact_uri": "a"}
FIRST = samples.run_dict(
    "r1",
    data={
        "metrics": [
            {"key": "loss", "value": 0.5, "timestamp": 1, "step": 1},
            {"key": "acc", "value": "NaN", "timestamp": 1, "step": 1},
        ],
        "params": samples.pairs(lr="0.1"),
        "tags": [{"key": "mlflow.user", "value": "me"}],
    },
    run_name="first",
    status="FINISHED",
    end_time=1700000000500,
    **INFO,
)
# A run without optional fields. The contract does not have its status.
SECOND = samples.run_dict("r2", status="PAUSED", **INFO)
THIRD = samples.run_dict(
    "r3",
    data={"metrics": [{"key": "loss", "value": "Infinity", "timestamp": 1, "step": 1}]},
    **INFO,
)
# The columns of metrics, params and tags follow.
FIXED_COLUMNS = [column.name for column in Run._FRAME if isinstance(column, Column)]
TIME = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def test_run_columns_start_with_views_followed_by_info() -> None:
    assert FIXED_COLUMNS[:4] == ["run_id", "run_name", "experiment_id", "status"]
    for name in ("start_time", "end_time", "artifact_uri", "lifecycle_stage"):
        assert name in FIXED_COLUMNS[4:]
    for name in ("inputs.dataset_inputs", "inputs.model_inputs", "outputs.model_outputs"):
        assert name in FIXED_COLUMNS[4:]


def serving(*pages: dict[str, Any]) -> httpx.MockTransport:
    """Return a transport that serves these pages for any request."""

    def respond(request: httpx.Request) -> httpx.Response:
        token = request.url.params.get("page_token") or json.loads(request.content or b"{}").get(
            "page_token"
        )
        index = int(token or 0)
        more = {"next_page_token": str(index + 1)} if index + 1 < len(pages) else {}
        return httpx.Response(200, json={**pages[index], **more})

    return httpx.MockTransport(respond)


def client(*pages: dict[str, Any]) -> MLFlow:
    return MLFlow(transport=serving(*pages), trust_env=False)


RUNS: tuple[dict[str, Any], ...] = ({"runs": [FIRST, SECOND]}, {"runs": []}, {"runs": [THIRD]})


def test_runs_to_pandas() -> None:
    frame = client(*RUNS).search_runs(["1"]).to_pandas()
    assert [*frame] == [
        *FIXED_COLUMNS,
        "metrics.acc",
        "metrics.loss",
        "params.lr",
        "tags.mlflow.user",
    ]
    assert frame["run_name"].dtype == "str"
    assert frame["start_time"].dtype == "datetime64[ms, UTC]"
    assert frame["metrics.loss"].dtype == "float64"
    assert [*frame["status"]] == ["FINISHED", "PAUSED", "RUNNING"]
    assert {type(status) for status in frame["status"]} == {str}
    assert frame["start_time"][0] == TIME
    assert frame["end_time"][0] == TIME + timedelta(milliseconds=500)
    assert [*frame["end_time"].isna()] == [False, True, True]
    assert [*frame["run_name"]] == ["first", "", ""]
    assert [*frame["params.lr"].fillna("absent")] == ["0.1", "absent", "absent"]
    assert [*map(str, frame["metrics.loss"])] == ["0.5", "nan", "inf"]


def test_runs_to_polars() -> None:
    frame = client(*RUNS).search_runs(["1"]).to_polars()
    assert frame.columns == [
        *FIXED_COLUMNS,
        "metrics.acc",
        "metrics.loss",
        "params.lr",
        "tags.mlflow.user",
    ]
    assert frame.schema["status"] == polars.String
    assert frame.schema["end_time"] == polars.Datetime("ms", "UTC")
    assert frame["end_time"].to_list() == [TIME + timedelta(milliseconds=500), None, None]
    assert frame["params.lr"].to_list() == ["0.1", None, None]
    # A NaN metric is distinguished from a missing one.
    assert str(frame["metrics.acc"].to_list()) == "[nan, None, None]"
    assert str(frame["metrics.loss"].to_list()) == "[0.5, None, inf]"


PAGERS: dict[str, Callable[[MLFlow], Pager[Any]]] = {
    "experiments": lambda mlf: mlf.search_experiments(),
    "runs": lambda mlf: mlf.search_runs(["1"]),
    "registered_models": lambda mlf: mlf.search_registered_models(),
    "model_versions": lambda mlf: mlf.search_model_versions(),
    "models": lambda mlf: mlf.search_logged_models(["1"]),
    "metrics": lambda mlf: mlf.get_metric_history("r1", "loss"),
    "label_schemas": lambda mlf: mlf.list_label_schemas("1"),
    "webhooks": lambda mlf: mlf.list_webhooks(),
}


@pytest.mark.parametrize("name", PAGERS)
def test_empty_frame_has_typed_columns(name: str) -> None:
    pager = PAGERS[name](client({}))
    frame, other = pager.to_pandas(), pager.to_polars()
    assert len(frame) == len(other) == 0
    assert [*frame] == other.columns
    assert len(other.columns) > 5
    # Empty frames can be concatenated with others.
    assert polars.concat([other, other]).schema == other.schema


def test_columns_have_the_type_of_their_values() -> None:
    schema: dict[str, Any] = {
        "schema_id": "s",
        "experiment_id": "1",
        "name": "n",
        "type": "FEEDBACK",
    }
    schema |= {"enable_comment": True, "is_default": False, "created_at": 1, "last_updated_at": 2}
    with_text = {**schema, "input": {"text": {"max_length": 2**53 + 1}}}
    choice = {"options": ["a", "b"], "multi_select": True}
    other_input = {"categorical": choice, "numeric": {"min_value": 1.5}}
    with_choice = {**schema, "schema_id": "t", "input": other_input}
    pager = client({"label_schemas": [with_text, with_choice]}).list_label_schemas("1")
    frame, other = pager.to_pandas(), pager.to_polars()
    types = {
        "input.text.max_length": ("Int64", polars.Int64, [2**53 + 1, None]),
        "input.categorical.multi_select": ("boolean", polars.Boolean, [None, True]),
        "input.categorical.options": ("object", polars.List(polars.String), [None, ["a", "b"]]),
        "input.numeric.min_value": ("float64", polars.Float64, [None, 1.5]),
        "enable_comment": ("boolean", polars.Boolean, [True, True]),
    }
    for name, (dtype, type_, values) in types.items():
        assert frame[name].dtype == dtype, name
        assert other.schema[name] == type_, name
        assert other[name].to_list() == values
        assert [
            None if pandas.api.types.is_scalar(value) and pandas.isna(value) else value
            for value in frame[name]
        ] == (values)


def test_trace_columns_have_times_durations_and_maps() -> None:
    trace = {"trace_id": "tr-1", "trace_location": {"type": "MLFLOW_EXPERIMENT"}, "state": "OK"}
    first = {
        **trace,
        "request_time": "2026-01-01T12:00:00.000001+02:00",
        "execution_duration": "1.5s",
        "tags": {"a": "b"},
    }
    second = {**trace, "trace_id": "tr-2", "request_time": "2026-01-01T10:00:00Z"}
    location = {"type": "MLFLOW_EXPERIMENT", "mlflow_experiment": {"experiment_id": "1"}}
    pager = client({"traces": [first, second]}).search_traces_v3(
        locations=[TraceLocation.from_dict(location)]
    )
    frame, other = pager.to_pandas(), pager.to_polars()
    times = [datetime(2026, 1, 1, 10, 0, 0, 1, UTC), datetime(2026, 1, 1, 10, tzinfo=UTC)]
    assert frame["request_time"].dtype == "datetime64[us, UTC]"
    assert [*frame["request_time"]] == times
    assert frame["execution_duration"].dtype == "timedelta64[us]"
    assert frame["execution_duration"][0] == timedelta(seconds=1.5)
    assert frame["execution_duration"].isna()[1]
    assert [*frame["tags.a"].isna()] == [False, True]
    assert other["request_time"].to_list() == times
    assert other["execution_duration"].to_list() == [timedelta(seconds=1.5), None]
    assert other["tags.a"].to_list() == ["b", None]


@pytest.mark.parametrize("milliseconds", [-1, 0, 2**62])
def test_extreme_timestamps_are_preserved(milliseconds: int) -> None:
    run = {**SECOND, "info": {**SECOND["info"], "start_time": milliseconds}}
    pager = client({"runs": [run]}).search_runs(["1"])
    assert pager.to_pandas()["start_time"].astype("int64")[0] == milliseconds
    assert pager.to_polars()["start_time"].cast(polars.Int64)[0] == milliseconds


def test_frame_with_many_keys_is_not_fragmented() -> None:
    """Pandas warns when a column is added to a fragmented frame; warnings are errors here."""
    metrics = [{"key": f"m{key}", "value": 1.0, "timestamp": 1, "step": 1} for key in range(200)]
    frame = (
        client({"runs": [{**FIRST, "data": {"metrics": metrics}}]}).search_runs(["1"]).to_pandas()
    )
    frame["new"] = 1
    assert frame.shape == (1, len(FIXED_COLUMNS) + 201)


def test_items_other_than_models_become_one_column() -> None:
    table = dataframes.Table((dataframes.Column("ids", "", "text"),))
    table.add(["a", "b"])
    assert table.to_pandas().to_dict("list") == {"ids": ["a", "b"]}
    assert table.to_polars().to_dict(as_series=False) == {"ids": ["a", "b"]}


@pytest.mark.anyio
async def test_async_client_returns_the_same_frames() -> None:
    async with AsyncMLFlow(transport=serving(*RUNS), trust_env=False) as mlf:
        reports: list[PagerProgress] = []
        pager = mlf.search_runs(["1"], limit=2)
        pandas.testing.assert_frame_equal(
            await pager.to_pandas(progress=reports.append),
            client(*RUNS).search_runs(["1"], limit=2).to_pandas(),
        )
        assert reports == [PagerProgress(2)]
        assert (await pager.to_polars(progress=reports.append)).height == 2
        assert reports == [PagerProgress(2)] * 2


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_missing_library_names_its_extra_before_anything_is_sent(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "importlib.metadata.packages_distributions",
        lambda: {"mlflow_openapi_runtime": ["mlflowclient"]},
    )
    monkeypatch.setitem(sys.modules, library, None)
    pager = client().search_runs(["1"])
    with pytest.raises(
        ImportError, match=rf'{library} is not installed: pip install "mlflowclient\[{library}\]"'
    ):
        getattr(pager, f"to_{library}")()


def test_invalid_progress_is_an_error_before_anything_is_sent() -> None:
    with pytest.raises(TypeError, match="progress must be a function, a bool or None, got str"):
        client().search_runs(["1"]).to_pandas(progress="yes")  # type: ignore[arg-type]  # pyright: ignore


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_progress_is_reported_per_page(library: str) -> None:
    reports: list[PagerProgress] = []
    getattr(client(*RUNS).search_runs(["1"]), f"to_{library}")(progress=reports.append)
    assert reports == [PagerProgress(2), PagerProgress(2), PagerProgress(3)]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("progress", "patience", "is_shown"),
    [(None, 60, False), (None, 0, True), (True, 60, True), (False, 0, False)],
)
def test_progress_bar_is_shown_on_a_terminal_after_a_delay(
    progress: bool | None, patience: int, is_shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.display.progress.BAR_DELAY_SECONDS", patience)
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    pager = client(*RUNS).search_runs(["1"])
    pager.to_pandas(progress=progress)
    assert ("3 items" in screen.getvalue()) == is_shown
    assert bool(screen.getvalue()) == is_shown


def test_iteration_shows_no_progress_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.display.progress.BAR_DELAY_SECONDS", 0)
    monkeypatch.setattr("sys.stderr", screen := Terminal())
    assert len(list(client(*RUNS).search_runs(["1"]))) == 3
    assert not screen.getvalue()


def test_library_is_named_without_an_installed_distribution(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.metadata.packages_distributions", lambda: {})
    monkeypatch.setitem(sys.modules, "polars", None)
    with pytest.raises(ImportError, match=r"polars is not installed: pip install polars$"):
        client().search_runs(["1"]).to_polars()


def test_requested_progress_bar_requires_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "importlib.metadata.packages_distributions",
        lambda: {"mlflow_openapi_runtime": ["mlflowclient"]},
    )
    monkeypatch.setitem(sys.modules, "rich.progress", None)
    with pytest.raises(
        ImportError, match=r'rich is not installed: pip install "mlflowclient\[progress\]"'
    ):
        client(*RUNS).search_runs(["1"]).to_pandas(progress=True)
