"""The benchmarks run, and their page shows the recorded results."""

from __future__ import annotations

import json
import sys

import pytest

from mlflowclient import MLFlow
from tools.benchmarks import readme_table, report
from tools.benchmarks.call_path import module_changes
from tools.benchmarks.calls import TASKS, calls
from tools.benchmarks.environments import canned_server


def test_the_page_and_the_chart_show_the_recorded_results() -> None:
    results = json.loads(report.JSON.read_text(encoding="utf-8"))
    assert report.PAGE.read_text(encoding="utf-8") == report.page(results)
    assert report.CHART.read_text(encoding="utf-8") == report.chart(results)


def test_the_readme_table_shows_the_recorded_results() -> None:
    text = readme_table.README.read_text(encoding="utf-8")
    assert readme_table.current_comparison() in text
    assert readme_table.replace_comparison(text, readme_table.current_comparison()) == text


def test_every_benchmark_task_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs plain httpx, which is the baseline, and the client, in the environment of the tests."""
    monkeypatch.setattr("tools.benchmarks.calls.python", lambda peer: sys.executable)
    results = calls(["httpx", "mlflowclient"], dict.fromkeys(TASKS, 10), rounds=1, sample=0.001)
    assert results.keys() == TASKS.keys()
    assert all(0 < by_peer["mlflowclient"]["ratio"] < 100 for by_peer in results.values())


def test_a_call_changes_modules_at_most_twenty_times() -> None:
    """With few changes of module, a reader of the code can follow the path of a request."""
    with canned_server() as url, MLFlow(url, trust_env=False) as mlf:
        steps = module_changes(mlf)
    assert steps[0] == "mlflow_openapi.facade: Facade.get_run"
    assert steps[-1] == "mlflow_openapi.api.runs.get_run: parse_response"
    assert len(steps) <= 20
