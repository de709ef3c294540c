"""The table of called operations is complete: each operation has an `ok` or a reason."""

from __future__ import annotations

from tests.contract.coverage import gaps, table
from tests.support import spec

PATH = spec.PATH.with_name("COVERAGE.md")


def test_every_operation_succeeded_or_has_a_reason() -> None:
    assert list(gaps(PATH.read_text(encoding="utf-8"))) == []


def test_at_least_97_percent_of_operations_succeeded() -> None:
    rows = [
        line for line in PATH.read_text(encoding="utf-8").splitlines() if line.startswith("| `")
    ]
    assert sum(" ok " in row for row in rows) >= 0.97 * len(spec.operation_ids())


def test_table_distinguishes_success_errors_and_missing_operations() -> None:
    text = table(
        {"3.17.2": {"get_run": {200, 404}, "delete_run": {404}}, "3.1.4": {}}, ["3.1.4", "3.17.2"]
    )
    assert "| `get_run` | not called | ok |  |" in text
    assert "| `delete_run` | not called | error |  |" in text
    assert "| `delete_experiment_tag` |  | not called |  |" in text
    problems = list(gaps(text))
    assert "delete_run never returned a successful response, and no reason is given" in problems
    assert not any(gap.startswith("get_run ") for gap in problems)
    assert "gone is no longer in the spec" in gaps(text + "| `gone` | ok |  |\n")
    assert "get_run is not in the table: run `make coverage`" in gaps(
        text.replace("| `get_run`", "| get_run")
    )


def test_reasons_are_required_for_errors_and_only_for_errors() -> None:
    answered = {
        "3.5.1": {"delete_trace_tag_v3": {200}, "get_run": {404}},
        "3.17.2": {"delete_trace_tag_v3": {200}, "get_run": {200}},
    }
    problems = list(gaps(table(answered, ["3.5.1", "3.17.2"])))
    assert "get_run failed on a version, and no reason is given" in problems
    assert "delete_trace_tag_v3 has a reason, but did not fail: remove it from REASONS" in problems
    answered["3.5.1"]["delete_trace_tag_v3"] = {500}
    problems = list(gaps(table(answered, ["3.5.1", "3.17.2"])))
    assert not any(gap.startswith("delete_trace_tag_v3 ") for gap in problems)
