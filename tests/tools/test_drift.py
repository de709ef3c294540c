"""The drift report: differences between the spec and the real MLflow, and suggested additions to
the spec."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.errors import GeneratorError
from generator.spec import Spec, load
from generator.versions import as_of
from tests.support.spec import to_yaml
from tools.drift import report
from tools.drift.compare import Comparison
from tools.drift.inventory import Inventory, read_inventory
from tools.servers.versions import NEWEST, OLDEST, TESTED

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "mlflow-openapi.yaml"


def interpreter(version: str) -> Path:
    return ROOT / ".mlflow" / version / "bin" / "python"


@pytest.fixture(scope="module")
def newest() -> Inventory:
    return read_inventory(interpreter(NEWEST))


@pytest.fixture(scope="module")
def spec() -> Spec:
    return as_of(load(SPEC), NEWEST)


def relevant_differences(spec: Spec, inventory: Inventory) -> list[str]:
    differences, _ = report.split(Comparison(spec, inventory).differences, report.read_allowed())
    return [
        f"{difference.location}: {difference.kind}: {difference.detail}"
        for difference in differences
    ]


@pytest.mark.parametrize("version", [OLDEST, *TESTED[:-1]])
def test_the_spec_matches_an_older_mlflow(version: str) -> None:
    assert (
        relevant_differences(as_of(load(SPEC), version), read_inventory(interpreter(version))) == []
    )


def test_the_spec_matches_the_newest_mlflow(spec: Spec, newest: Inventory) -> None:
    assert relevant_differences(spec, newest) == []


def test_the_allow_list_is_short_and_gives_reasons() -> None:
    assert len(report.read_allowed()) < 15
    assert all(exception.reason for exception in report.read_allowed())


def drop_operation(document: dict[str, Any]) -> None:
    del document["paths"]["/api/2.0/mlflow/runs/get"]["get"]


def add_operation(document: dict[str, Any]) -> None:
    item = document["paths"]["/api/2.0/mlflow/runs/get"]
    item["post"] = item["get"]


def drop_field(document: dict[str, Any]) -> None:
    del document["components"]["schemas"]["RunInfo"]["properties"]["status"]


def add_field(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["RunInfo"]["properties"]["colour"] = {"type": "string"}


def change_type(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["RunInfo"]["properties"]["start_time"] = {"type": "string"}


def repeat_field(document: dict[str, Any]) -> None:
    properties = document["components"]["schemas"]["RunInfo"]["properties"]
    properties["run_name"] = {"type": "array", "items": properties["run_name"]}


def drop_value(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["RunStatus"]["enum"].remove("KILLED")


def add_value(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["RunStatus"]["enum"].append("ASLEEP")


def make_optional(document: dict[str, Any]) -> None:
    document["components"]["schemas"]["CreateExperiment"]["required"] = []


def drop_argument(document: dict[str, Any]) -> None:
    del document["components"]["schemas"]["CreateRun"]["properties"]["run_name"]


def move_argument(document: dict[str, Any]) -> None:
    (parameter, *_) = document["paths"]["/api/2.0/mlflow/runs/get"]["get"]["parameters"]
    parameter["in"] = "header"


def drop_response_schema(document: dict[str, Any]) -> None:
    success = document["paths"]["/api/3.0/mlflow/mcp-servers"]["get"]["responses"]["200"]
    success["content"]["application/json"]["schema"] = {"type": "object"}


def change_status(document: dict[str, Any]) -> None:
    responses = document["paths"]["/api/3.0/mlflow/mcp-servers"]["post"]["responses"]
    responses["201"] = responses.pop("200")


def change_media(document: dict[str, Any]) -> None:
    content = document["paths"]["/api/3.0/mlflow/mcp-servers/{name}/tags"]["post"]["requestBody"][
        "content"
    ]
    content["text/plain"] = content.pop("application/json")


def drop_requirement(document: dict[str, Any]) -> None:
    del document["paths"]["/api/2.0/mlflow/users/get"]["get"]["x-mlflow-requires"]


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        (
            drop_operation,
            ["GET /api/2.0/mlflow/runs/get: operation-missing: the server has getRun"],
        ),
        (
            add_operation,
            ["POST /api/2.0/mlflow/runs/get: operation-unknown: the server does not route it"],
        ),
        (drop_field, ["RunInfo.status: field-missing: enum mlflow.RunStatus"]),
        (add_field, ["RunInfo.colour: field-unknown: mlflow.RunInfo has no such field"]),
        (change_type, ["RunInfo.start_time: type: int64; the spec has string"]),
        (repeat_field, ["RunInfo.run_name: repeated: string; the spec has array of string"]),
        (drop_value, ["RunStatus: value-missing: KILLED"]),
        (add_value, ["RunStatus: value-unknown: mlflow.RunStatus has no ASLEEP"]),
        (
            make_optional,
            ["POST /api/2.0/mlflow/experiments/create: required: the server requires name"],
        ),
        (drop_argument, ["POST /api/2.0/mlflow/runs/create: argument-missing: run_name (string)"]),
        (
            move_argument,
            [
                "GET /api/2.0/mlflow/runs/get: placement: run_id is sent in the query, not in the "
                "header"
            ],
        ),
        (
            drop_response_schema,
            [
                "GET /api/3.0/mlflow/mcp-servers: answer-missing: mcp_servers",
                "GET /api/3.0/mlflow/mcp-servers: answer-missing: next_page_token",
            ],
        ),
        (
            change_status,
            ["POST /api/3.0/mlflow/mcp-servers: status: 200 means success; the spec has 201"],
        ),
        (
            change_media,
            [
                "POST /api/3.0/mlflow/mcp-servers/{name}/tags: argument-missing: key (body)",
                "POST /api/3.0/mlflow/mcp-servers/{name}/tags: argument-missing: value (body)",
                "POST /api/3.0/mlflow/mcp-servers/{name}/tags: media: the server accepts "
                "application/json",
            ],
        ),
        (
            drop_requirement,
            [
                "GET /api/2.0/mlflow/users/get: application: only the basic-auth application has "
                "it; "
                "x-mlflow-requires says nothing"
            ],
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_difference_is_reported_exactly_once(
    edit: Callable[[dict[str, Any]], None], expected: list[str], spec: Spec, newest: Inventory
) -> None:
    document = deepcopy(spec.document)
    edit(document)
    assert relevant_differences(replace(spec, document=document), newest) == expected


def run(module: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def merged(into: Any, suggestion: Any) -> Any:
    """Return the spec with a suggestion merged into the spec."""
    if isinstance(into, dict) and isinstance(suggestion, dict):
        return {
            **into,
            **{
                key: merged(into[key], value) if key in into else value
                for key, value in suggestion.items()
            },
        }
    return [*into, *suggestion] if isinstance(into, list) else suggestion


def with_descriptions(node: Any) -> Any:
    """Fill in the descriptions and examples of a suggestion."""
    match node:
        case {"examples": []}:
            kinds = {"integer": 1, "number": 0.5, "boolean": True, "object": {}, "array": []}
            kind = node.get("type", "")
            example = {"date-time": "2026-01-01T00:00:00Z", "google-duration": "1s"}.get(
                node.get("format", ""),
                kinds.get(kind[0] if isinstance(kind, list) else kind, "YQ=="),
            )
            return {
                **with_descriptions(
                    {key: value for key, value in node.items() if key != "examples"}
                ),
                "examples": [example],
            }
        case dict():
            return {key: with_descriptions(value) for key, value in node.items()}
        case list():
            return [with_descriptions(item) for item in node]
        case "":
            return "Described."
    return node


@pytest.mark.slow
def test_everything_new_in_a_version_is_suggested(
    spec: Spec, newest: Inventory, tmp_path: Path
) -> None:
    """Uses the spec of MLflow 3.10 as the current spec, and MLflow 3.17 as the new release."""
    path = tmp_path / "spec.yaml"
    older = as_of(load(SPEC), "3.10").document
    path.write_text(to_yaml(older), encoding="utf-8")
    # Operations removed since 3.10 have to be marked by hand.
    before = {key for key, _ in _keys(as_of(load(path), NEWEST).document)}
    suggested = run("tools.drift", "--python", interpreter(NEWEST), "--spec", path, "--suggest")
    assert suggested.returncode == 1
    suggestion = yaml.safe_load(suggested.stdout)
    assert suggestion["paths"]["/api/3.0/mlflow/mcp-servers"]["get"]["x-mlflow-since"] == "3.17"
    schemas = suggestion["components"]["schemas"]
    assert schemas["MCPServerResponse"]["properties"]["latest_version"]["type"] == [
        "string",
        "null",
    ]
    assert schemas["JobStatus"]["enum"] == ["JOB_STATUS_NEEDS_RECOVERY"]
    updated = merged(older, with_descriptions(suggestion))
    for method, route in before - {
        (operation["method"], operation["path"])
        for operation in newest.operations
        if operation.get("implemented", True)
    }:
        updated["paths"][route][method.lower()]["x-mlflow-until"] = "3.16"
    path.write_text(to_yaml(updated), encoding="utf-8")
    assert run("generator", "lint", "--spec", path).returncode == 0
    assert (
        run("generator", "generate", "--spec", path, "--output", tmp_path / "out").returncode == 0
    )
    assert (
        json.loads(run("tools.drift", "--python", interpreter(NEWEST), "--spec", path).stdout)[
            "differences"
        ]
        == []
    )


def _keys(document: dict[str, Any]) -> list[tuple[tuple[str, str], Any]]:
    return [
        ((method.upper(), path), operation)
        for path, item in document["paths"].items()
        for method, operation in item.items()
    ]


def test_an_unreadable_mlflow_is_reported(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="install that MLflow first"):
        read_inventory(tmp_path / "python")
    with pytest.raises(GeneratorError, match=r"is not an unpacked MLflow wheel"):
        read_inventory(interpreter(NEWEST), tmp_path)
    failed = run("tools.drift", "--python", sys.executable)
    assert failed.returncode == 1
    assert "No module named 'mlflow'" in failed.stderr
