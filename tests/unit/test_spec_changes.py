"""Changes of the spec affect the wrapper without changes of its code.

The package is generated from a variant of the spec, and used in a separate process.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support import spec
from tests.support.waiting import PATIENCE

ROOT = Path(__file__).parents[2]
SCRIPT = """
import copy, json, pickle, sys
from typing import Any
import attrs
import mlflow_openapi
from mlflowclient import BufferOptions, MLFlow
from tests.support.fake_mlflow import ExtendingServer, listening

ADDED = {
    "team": "blue",
    "labels": [{"key": "a", "value": "1"}, {"key": "b", "value": "2"}],
}

def values_of(run):
    return [run.team, [label.key for label in run.labels], run.label_values, run.stage]

def refusal(call, *arguments, **named):
    try:
        call(*arguments, **named)
    except ValueError as error:
        return str(error)

server = ExtendingServer(ADDED)
with listening(server) as url, MLFlow(url, trust_env=False) as mlf:
    with mlf.start_run(1, buffering=BufferOptions(flush_interval=60)) as run:
        copies = [copy.copy(run), copy.deepcopy(run), pickle.loads(pickle.dumps(run)), attrs.evolve(run)]
        refused = [
            refusal(run.log_metric, "k" * 21, 1.0),
            refusal(run.log_metric, "k", 1.0, -1),
            refusal(run.log_metric, "k", 1.0, timestamp=999),
            refusal(run.log_metrics, {"k": 1.0}, timestamp=999),
            refusal(run.log_param, "k" * 31, "v"),
            refusal(run.log_param, "k", "v" * 11),
            refusal(run.set_tag, "k" * 41, "v"),
            refusal(run.set_tag, "k", "v" * 51),
        ]
        for step in range(20):
            run.log_metric("loss", 0.5, step)
        run.log_params({f"p{number}": number for number in range(5)})
        run.flush()
        print(json.dumps({
            "package": mlflow_openapi.__file__,
            "shown": [values_of(each) for each in (run, *copies)],
            "repr": repr(run),
            "refused": refused,
            "batches": [
                [len(batch.get(name, [])) for name in ("metrics", "params")]
                for batch in server.batches
            ],
        }))
"""  # noqa: E501


def variant() -> dict[str, Any]:
    """Return the spec with additional properties and views of a run, and with other limits."""
    document: dict[str, Any] = copy.deepcopy(
        yaml.load(spec.PATH.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    )
    schemas = document["components"]["schemas"]
    run = schemas["Run"]
    run["properties"]["team"] = {
        "type": "string",
        "description": "Team of the run.",
        "examples": ["blue"],
    }
    run["properties"]["labels"] = {
        "type": "array",
        "description": "Labels of the run. Absent if there are none.",
        "items": {"$ref": "#/components/schemas/RunTag"},
    }
    run["x-mlflow-views"]["stage"] = "info.lifecycle_stage"
    run["x-mlflow-views"]["label_values"] = {"list": "labels", "key": "key", "value": "value"}
    schemas["Metric"]["properties"]["key"]["maxLength"] = 20
    schemas["Metric"]["properties"]["step"]["minimum"] = 0
    schemas["Metric"]["properties"]["timestamp"]["minimum"] = 1000
    schemas["Param"]["properties"]["key"]["maxLength"] = 30
    schemas["Param"]["properties"]["value"]["x-mlflow-cut"] = 10
    schemas["SetTag"]["properties"]["key"]["maxLength"] = 40
    schemas["RunTag"]["properties"]["value"]["x-mlflow-cut"] = 50
    batch = schemas["LogBatch"]["properties"]
    batch["metrics"]["maxItems"], batch["params"]["maxItems"] = 7, 3
    document["paths"]["/api/2.0/mlflow/runs/log-batch"]["post"]["x-mlflow-split"] = 8
    return document


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("variant")
    (folder / "spec.yaml").write_text(spec.to_yaml(variant()), encoding="utf-8")
    generate = ["generate", "--spec", "spec.yaml", "--output", "generated"]
    _run(folder, "-m", "generator", *generate)
    output = _run(folder, "-c", SCRIPT)
    result: dict[str, Any] = json.loads(output)
    assert Path(result["package"]).is_relative_to(folder)
    return result


def _run(folder: Path, *arguments: str) -> str:
    paths = [folder / "generated", ROOT / "runtime", ROOT / "wrapper", ROOT]
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_new_run_properties_and_views_are_on_active_runs(results: dict[str, Any]) -> None:
    run = ["blue", ["a", "b"], {"a": "1", "b": "2"}, "active"]
    assert results["shown"] == [run] * 5
    assert "team='blue'" in results["repr"]
    assert "labels=<2>" in results["repr"]


def test_logger_uses_changed_bounds(results: dict[str, Any]) -> None:
    int64 = 2**63 - 1
    assert results["refused"] == [
        "key must have at most 20 characters, got 21",
        f"step must be from 0 to {int64}, got -1",
        f"timestamp must be from 1000 to {int64}, got 999",
        f"timestamp must be from 1000 to {int64}, got 999",
        "key must have at most 30 characters, got 31",
        "params['k'].value must have at most 10 characters, got 11",
        "key must have at most 40 characters, got 41",
        "tags['k'].value must have at most 50 characters, got 51",
    ]


def test_uploader_uses_changed_batch_limits(results: dict[str, Any]) -> None:
    assert results["batches"] == [[7, 0], [7, 0], [6, 2], [0, 3]]
