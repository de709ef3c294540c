"""Metrics that are logged as the benchmark logs them are on the server at the end, and its page is
what it found.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.benchmarks import background
from tools.servers.mlflow_server import MLflowServer
from tools.servers.versions import NEWEST

METRICS = 300


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("logging")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    """One server for all: no time is measured here."""
    with MLflowServer.start(NEWEST, directory=folder / "server") as server:
        yield server.url


@pytest.mark.parametrize("name", [background.BUFFERED, background.RAISE, background.QUEUE])
def test_all_that_is_logged_is_on_the_server(url: str, folder: Path, name: str) -> None:
    found = background.logged_to(url, background.WAYS[name], METRICS, folder)
    assert found["stored"] == found["logged"] == METRICS
    assert 0 < found["seconds in calls"] <= found["seconds"]
    calls = found["microseconds"]
    assert 0 < calls["median"] <= calls["99th"] <= calls["longest"]
    held = found["megabytes"]
    assert 0 < held["before"] <= held["peak"]


def test_the_page_is_of_the_last_run() -> None:
    found = json.loads(background.JSON.read_text(encoding="utf-8"))
    assert background.PAGE.read_text(encoding="utf-8") == background.page(found)
