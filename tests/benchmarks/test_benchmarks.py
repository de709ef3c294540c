"""The benchmarks run, and their page is what they found."""

from __future__ import annotations

import json
import sys

import pytest

from benchmarks import readme, report
from benchmarks.calls import TASKS, calls


def test_the_page_and_the_chart_are_of_the_last_run() -> None:
    found = json.loads(report.JSON.read_text(encoding="utf-8"))
    assert report.PAGE.read_text(encoding="utf-8") == report.page(found)
    assert report.CHART.read_text(encoding="utf-8") == report.chart(found)


def test_the_table_of_the_readme_is_of_the_last_runs() -> None:
    text = readme.README.read_text(encoding="utf-8")
    assert readme.measured() in text
    assert readme.updated(text, readme.measured()) == text


def test_every_task_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the client and the baseline, from the environment of the tests."""
    monkeypatch.setattr("benchmarks.calls.python", lambda peer: sys.executable)
    found = calls(["httpx", "mlflowclient"], dict.fromkeys(TASKS, 10), rounds=1, sample=0.001)
    assert found.keys() == TASKS.keys()
    assert all(0 < by_peer["mlflowclient"]["ratio"] < 100 for by_peer in found.values())
