"""The benchmarks run, and their page is what they found."""

from __future__ import annotations

import json
import sys

import pytest

from mlflowclient import MLFlow
from tools.benchmarks import readme_table, report
from tools.benchmarks.call_path import module_changes
from tools.benchmarks.calls import TASKS, calls
from tools.benchmarks.environments import canned_server


def test_the_page_and_the_chart_are_of_the_last_run() -> None:
    found = json.loads(report.JSON.read_text(encoding="utf-8"))
    assert report.PAGE.read_text(encoding="utf-8") == report.page(found)
    assert report.CHART.read_text(encoding="utf-8") == report.chart(found)


def test_the_table_of_the_readme_is_of_the_last_runs() -> None:
    text = readme_table.README.read_text(encoding="utf-8")
    assert readme_table.measured() in text
    assert readme_table.updated(text, readme_table.measured()) == text


def test_every_task_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the client and the baseline, from the environment of the tests."""
    monkeypatch.setattr("tools.benchmarks.calls.python", lambda peer: sys.executable)
    found = calls(["httpx", "mlflowclient"], dict.fromkeys(TASKS, 10), rounds=1, sample=0.001)
    assert found.keys() == TASKS.keys()
    assert all(0 < by_peer["mlflowclient"]["ratio"] < 100 for by_peer in found.values())


def test_a_call_changes_the_module_at_most_twenty_times() -> None:
    """So that whoever reads the path of a request need not jump."""
    with canned_server() as url, MLFlow(url, trust_env=False) as mlf:
        steps = module_changes(mlf)
    assert steps[0] == "mlflow_openapi.facade: Facade.get_run"
    assert steps[-1] == "mlflow_openapi.api.runs.get_run: parse_response"
    assert len(steps) <= 20
