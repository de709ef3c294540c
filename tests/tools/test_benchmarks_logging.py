"""The benchmark of background logging stores all metrics, and its page shows the results."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.benchmarks import logging_throughput
from tools.servers.mlflow_server import MLflowServer
from tools.servers.versions import NEWEST

METRICS = 300


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("logging")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    """One server for all tests, because no time is measured."""
    with MLflowServer.start(NEWEST, folder=folder / "server") as server:
        yield server.url


@pytest.mark.parametrize(
    "name", [logging_throughput.BUFFERED, logging_throughput.RAISE, logging_throughput.QUEUE]
)
def test_all_logged_metrics_are_stored_on_the_server(url: str, folder: Path, name: str) -> None:
    result = logging_throughput.measure_with_server(
        url, logging_throughput.CLIENTS[name], METRICS, folder
    )
    assert result["stored"] == result["logged"] == METRICS
    assert 0 < result["seconds in calls"] <= result["seconds"]
    calls = result["microseconds"]
    assert 0 < calls["median"] <= calls["99th"] <= calls["longest"]
    memory = result["megabytes"]
    assert 0 < memory["before"] <= memory["peak"]


def test_the_page_shows_the_recorded_results() -> None:
    results = json.loads(logging_throughput.JSON.read_text(encoding="utf-8"))
    assert logging_throughput.PAGE.read_text(encoding="utf-8") == logging_throughput.page(results)
