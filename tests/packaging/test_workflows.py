"""The GitHub workflows run existing targets of the Makefile, with few permissions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def steps(job: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the steps of a job once for each entry of its matrix, with the values of the entry."""
    expanded: list[dict[str, Any]] = []
    for values in job.get("strategy", {}).get("matrix", {}).get("include", [{}]):
        for step in job.get("steps", []):
            run = re.sub(
                r"\$\{\{ matrix\.(\w+) \}\}",
                lambda match: values[match[1]],  # noqa: B023
                step.get("run", ""),
            )
            expanded.append({**step, "run": run})
    return expanded


@pytest.mark.parametrize("path", WORKFLOWS, ids=[path.name for path in WORKFLOWS])
def test_workflows_run_existing_targets_with_few_permissions(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(text)
    targets = re.findall(
        r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert workflow["permissions"] == {"contents": "read"}
    assert "secrets" not in text
    for name, job in workflow["jobs"].items():
        assert job.get("permissions", {}) == ({"id-token": "write"} if name == "publish" else {})
        if "uses" in job:
            assert (ROOT / job["uses"]).is_file()
            continue
        assert job["timeout-minutes"] <= 90
        assert set(job.get("needs", [])) <= set(workflow["jobs"])
        for step in steps(job):
            if "uses" in step:
                assert re.fullmatch(r"[\w-]+/[\w-]+@v\d+(\.\d+\.\d+)?", step["uses"])
            else:
                make, *words = step["run"].split()
                assert make == "make"
                assert {word for word in words if "=" not in word} <= set(targets)


def test_ci_runs_every_supported_python_version_and_later_ones() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    classifiers = re.findall(
        r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    )
    for target in ("check", "test", "dist"):
        jobs = workflow["jobs"]["make"]["strategy"]["matrix"]["include"]
        versions = {job["python"] for job in jobs if target in job["targets"].split()}
        minors = sorted(int(version.removeprefix("3.")) for version in versions)
        assert minors == list(range(11, minors[-1] + 1))
        # A version has a classifier after all tests have passed on it.
        assert set(classifiers) <= versions


def test_ci_installs_python_3_11_for_the_mlflow_servers() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))
    (setup,) = (
        step
        for step in workflow["jobs"]["make"]["steps"]
        if step.get("uses", "").startswith("actions/setup-python@")
    )
    # The last version is the default.
    assert setup["with"]["python-version"].split("\n")[:2] == ["3.11", "${{ matrix.python }}"]
