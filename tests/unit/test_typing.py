"""Types of the public API: mypy reports misuse, and infers exact types of correct use."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

USER_CODE = """\
from mlflow_openapi.models import Metric, RunStatus
from mlflowclient import NULL, AsyncMLFlow, MLFlow

mlf = MLFlow()
run = mlf.get_run("0123")
reveal_type(run)  # Run
reveal_type(run.info.status)  # str | None
reveal_type(run.metrics)  # dict[str, float]
reveal_type(run.info.end_datetime)  # datetime | None
reveal_type(mlf.create_experiment("x"))  # str
reveal_type(mlf.search_runs([1, "2"]))  # Pager[Run]
reveal_type([page.items for page in mlf.search_runs([1]).pages()])  # list[list[Run]]
with mlf.start_run(1) as started:
    reveal_type(started)  # ActiveRun
reveal_type(mlf.list_artifacts(run))  # ArtifactListing
reveal_type(mlf.download_artifacts("models:/churn@champion", None, "down"))  # Path
reveal_type(mlf.open_artifact(run, "a.txt"))  # BinaryIO
mlf.log_metric(run, "loss", 0.1, step=3)
mlf.update_run(run, status="FINISHED")
mlf.update_run(run, status=RunStatus.KILLED)
mlf.update_mcp_server("com.example/a", description=NULL, icons=None)
mlf.add_role_permission(1, "experiment", "*", "OF_A_NEWER_SERVER")
reveal_type(NULL)  # Literal[NULL]?
mlf.get_run(3.5)  # error: arg-type
mlf.update_run(run, name=NULL)  # error: arg-type
run.info.run_idd  # error: attr-defined
mlf.log_metric(run, "loss", "0.1")  # error: arg-type
mlf.update_run(run, status="DONE")  # error: arg-type
mlf.search_runs([1], max_result=3)  # error: call-arg
mlf.create_experiment()  # error: call-arg
Metric("loss", 0.1, 1, 3)  # error: call-arg


async def asynchronous(client: AsyncMLFlow) -> None:
    reveal_type(await client.get_run("0123"))  # Run
    reveal_type([run async for run in client.search_runs([1])])  # list[Run]
    client.get_run("0123").info  # error: attr-defined
"""


def test_mypy_infers_exact_types_and_reports_misuse(tmp_path: Path) -> None:
    (tmp_path / "user.py").write_text(USER_CODE, encoding="utf-8")
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--no-error-summary",
            "--cache-dir",
            str(tmp_path),
            "user.py",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    reported = {}
    for line in result.stdout.splitlines():
        if match := re.match(
            r"user\.py:(\d+): (?:error: .*\[(.*)\]|note: Revealed type is \"(.*)\")", line
        ):
            reported[int(match[1])] = (
                f"error: {match[2]}" if match[2] else re.sub(r"\b(\w+\.)+", "", match[3])
            )
    expected = {
        number: line.rsplit("# ", 1)[1]
        for number, line in enumerate(USER_CODE.splitlines(), start=1)
        if "  # " in line
    }
    assert reported == expected, result.stdout + result.stderr
