"""The report of `make mutants`: killed and surviving mutants, and modules below the limit."""

from __future__ import annotations

import re

import pytest

from tools.mutation import modules
from tools.mutation.report import changed_lines, scores
from tools.paths import ROOT

RESULTS = """
    mlflowclient.auth.x_file_reader__mutmut_1: killed
    mlflowclient.auth.x_file_reader__mutmut_2: timeout
    mlflowclient.auth.x_file_reader__mutmut_3: survived
    mlflow_openapi_runtime.http.retries.xǁAttemptsǁof__mutmut_1: killed
    mlflow_openapi_runtime.http.sender.xǁSenderǁclose__mutmut_1: not checked
    mlflow_openapi_runtime.splitting.xǁSplitǁrequests__mutmut_1: no tests
    mlflow_openapi_runtime.splitting.xǁSplitǁrequests__mutmut_2: segfault
    mlflow_openapi_runtime.splitting.xǁSplitǁrequests__mutmut_3: not checked
    mlflow_openapi_runtime.splitting.xǁSplitǁrequests__mutmut_4: suspicious
"""


def test_killed_and_timed_out_mutants_count_as_killed() -> None:
    by_module = scores(RESULTS)
    assert {module: str(score) for module, score in by_module.items()} == {
        "auth": "2 / 3 killed, 66.7 %",
        "retries": "1 / 1 killed, 100.0 %",
        "splitting": "1 / 4 killed, 25.0 %",
    }
    assert by_module["auth"].survivors == {"mlflowclient.auth.x_file_reader__mutmut_3": "survived"}
    assert list(by_module["splitting"].survivors.values()) == [
        "no tests",
        "not checked",
        "suspicious",
    ]


def test_a_score_at_the_limit_is_not_below_it() -> None:
    statuses = ["killed"] * 17 + ["survived"] * 3
    lines = [f"mlflowclient.auth.x_f__mutmut_{n}: {status}" for n, status in enumerate(statuses)]
    score = scores("\n".join(lines))["auth"]
    assert (score.is_below(85), score.is_below(86)) == (False, True)


def test_a_survivor_is_shown_by_its_changed_lines() -> None:
    header = "# x: survived\n--- auth.py\n+++ auth.py\n@@ -1,2 +1,2 @@\n def f():\n"
    diff = f"{header}-    return 1\n+    return 2\n"
    assert changed_lines(diff) == ["-    return 1", "+    return 2"]


@pytest.mark.parametrize("name", modules.MUTANTS)
def test_a_mutated_module_and_its_tests_exist(name: str) -> None:
    package, _, path = modules.source_of(name).removeprefix("src/").partition("/")
    source = (ROOT / modules.PARENTS[package] / package / path).read_text(encoding="utf-8")
    for class_name in re.findall(r"xǁ(\w+)ǁ", modules.MUTANTS[name]):
        assert f"class {class_name}" in source
    for test in modules.OWN_TESTS[name]:
        assert (ROOT / modules.TESTS / test).is_file()


@pytest.mark.parametrize("pattern", modules.IGNORED)
def test_an_ignored_test_exists(pattern: str) -> None:
    assert list(ROOT.glob(pattern))
