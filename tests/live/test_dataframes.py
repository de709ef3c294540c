"""Data frames and plots of the runs and metrics on real servers."""

from __future__ import annotations

import base64
import json
import tracemalloc
from typing import Any

import nbformat
import pandas
import pytest
from nbclient import NotebookClient

from mlflow_openapi.models import Metric
from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.support.deployments import unique
from tools.servers.mlflow_server import MLflowServer

START = 1700000000000
NOTEBOOK = """\
from mlflowclient import MLFlow
mlf = MLFlow({url!r})
mlf.plot_metric({run_id!r}, "loss")
"""


@pytest.fixture
def experiment_id(mlf: MLFlow) -> str:
    return mlf.create_experiment(unique("frames"))


def points(count: int, first: int = 0) -> list[Metric]:
    return [
        Metric("loss", step / 8, START + step, step=step) for step in range(first, first + count)
    ]


def test_runs_become_data_frames(mlf: MLFlow, experiment_id: str) -> None:
    with mlf.start_run(experiment_id, run_name="first", tags={"a": "b"}) as run:
        run.log_params({"lr": 0.1})
        run.log_metric("loss", 0.5)
    mlf.create_run(experiment_id, run_name="second", start_time=START)
    runs = mlf.search_runs([experiment_id], order_by=["attributes.start_time"])
    frame, polars_frame = runs.to_pandas(), runs.to_polars()
    columns = ["run_name", "status", "metrics.loss", "params.lr", "tags.a"]
    assert frame[columns].astype("object").fillna("none").to_numpy().tolist() == [
        ["second", "RUNNING", "none", "none", "none"],
        ["first", "FINISHED", 0.5, "0.1", "b"],
    ]
    assert polars_frame.select(columns).rows() == [
        ("second", "RUNNING", None, None, None),
        ("first", "FINISHED", 0.5, "0.1", "b"),
    ]
    assert frame["start_time"][0] == pandas.Timestamp(START, unit="ms", tz="UTC")
    assert frame["end_time"].isna().tolist() == [True, False]


def test_metric_histories_become_data_frames(mlf: MLFlow, experiment_id: str) -> None:
    """The histories include values that JSON and databases cannot represent as numbers."""
    run, odd = (
        mlf.create_run(experiment_id, run_name="long"),
        mlf.create_run(experiment_id, run_name="odd"),
    )
    mlf.log_batch(run, metrics=points(1000))
    values = [float("nan"), float("inf"), float("-inf"), -0.5]
    mlf.log_batch(
        odd,
        metrics=[
            Metric("odd", value, START + step, step=step) for step, value in enumerate(values)
        ],
    )
    frame = mlf.get_metric_histories(
        mlf.search_runs([experiment_id], order_by=["attributes.run_name"])
    ).to_pandas()
    long, other = frame[frame["run_name"] == "long"], frame[frame["run_name"] == "odd"]
    assert long["step"].tolist() == [*range(1000)]
    assert long["value"].tolist() == [step / 8 for step in range(1000)]
    assert (long["timestamp"].astype("int64") - START).tolist() == [*range(1000)]
    assert [*map(str, other["value"])] == ["nan", "inf", "-inf", "-0.5"]
    assert mlf.get_metric_histories([run, odd], "odd").to_polars().height == 4


def test_metric_histories_of_an_unknown_run_raise_an_error(mlf: MLFlow) -> None:
    with pytest.raises(errors.ResourceDoesNotExistError, match="0123456789abcdef"):
        mlf.get_metric_histories("0123456789abcdef0123456789abcdef", "loss").to_pandas()


@pytest.mark.anyio
async def test_the_async_client_creates_data_frames(plain_server: MLflowServer) -> None:
    async with AsyncMLFlow(plain_server.url) as mlf:
        experiment_id = await mlf.create_experiment(unique("frames"))
        run = await mlf.create_run(experiment_id, run_name="first")
        await mlf.log_batch(run, metrics=points(10))
        assert len(await mlf.search_runs([experiment_id]).to_pandas()) == 1
        assert (
            len(await mlf.get_metric_histories(mlf.search_runs([experiment_id])).to_pandas()) == 10
        )


def test_plot_metric_shows_one_image_in_a_notebook(plain_server: MLflowServer) -> None:
    """This is also the case if pyplot has configured the notebook to show figures."""
    with MLFlow(plain_server.url) as mlf:
        run = mlf.create_run(mlf.create_experiment(unique("frames")), run_name="first")
        mlf.log_batch(run, metrics=points(10))
    plot = NOTEBOOK.format(url=plain_server.url, run_id=run.run_id)
    cells: list[Any] = [
        {
            "cell_type": "code",
            "metadata": {},
            "source": source,
            "outputs": [],
            "execution_count": None,
        }
        for source in (plot, "%matplotlib inline", plot)
    ]
    text = json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells})
    notebook: Any = nbformat.reads(text, as_version=4)  # type: ignore[no-untyped-call]
    NotebookClient(notebook, kernel_name="python3").execute()
    for index in (0, 2):
        (shown,) = notebook.cells[index].outputs
        assert base64.b64decode(shown.data["image/png"]).startswith(b"\x89PNG")


@pytest.mark.slow
def test_a_data_frame_of_a_million_points_is_complete_and_bounded_in_memory(
    plain_server: MLflowServer,
) -> None:
    with MLFlow(plain_server.url) as mlf:
        experiment_id = mlf.create_experiment(unique("frames"))
        runs = [mlf.create_run(experiment_id, run_name=name) for name in "abcd"]
        for run in runs:
            for first in range(0, 250_000, 1000):
                mlf.log_batch(run, metrics=points(1000, first))
        tracemalloc.start()
        frame = mlf.get_metric_histories(runs, "loss").to_pandas()
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert frame.shape == (1_000_000, 6)
    assert (
        frame.groupby("run_name")["step"].agg(["nunique", "max"]).to_numpy().tolist()
        == [[250_000, 249_999]] * 4
    )
    assert (frame["value"] == frame["step"] / 8).all()
    # The data frame takes 48 MB. The other memory does not grow with the number of points.
    assert peak < 150e6
