"""schemathesis over the spec: valid requests that nobody thought of, against a real server.

An answer of a status or shape that the spec does not describe is a failure. A server error is one too, unless it is
known and has a reason.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from generator.spec import load
from generator.versions import as_of
from servers.mlflow_server import NEWEST, MLflowServer
from tests import spec

PROGRAM = Path(__file__).parents[2] / ".schemathesis" / "bin" / "schemathesis"
# Requests for each operation, beside one for each example of the spec. More find more of the same and take minutes.
REQUESTS = 2

_JSON = "a string that is not the JSON that the description asks for"
_STORE = "a run whose experiment keeps its artifacts at a URI of no known store"
# Server errors (status 500) of MLflow 3.17.2 for requests that the spec allows, and what brings them about.
KNOWN_ERRORS: Mapping[str, str] = {
    "GET /api/2.0/mlflow/artifacts/list": _STORE,
    "GET /api/3.0/mlflow/datasets/{dataset_id}/records": "a page token that no server wrote",
    "POST /api/2.0/mlflow/runs/log-model": _JSON,
    "POST /api/3.0/mlflow/datasets/create": _JSON,
    "POST /api/3.0/mlflow/datasets/{dataset_id}/records": _JSON,
    "POST /api/3.0/mlflow/gateway/endpoints/bindings/create": "a resource_type other than scorer",
    "POST /api/3.0/mlflow/scorers/register": _JSON,
    "POST /api/3.0/mlflow/traces": "a trace_location of a kind that needs more than its type",
    "POST /api/3.0/mlflow/traces/metrics": "a percentile beside an aggregation that takes none",
    "GET /get-artifact": _STORE,
}


def why(route: str, operation: Mapping[str, Any]) -> str | None:
    """The reason of a server error; None for one that nobody has looked into."""
    if "x-mlflow-pagination" in operation:
        return "a page token that is no ASCII"
    if any(argument.get("pattern") == "^[0-9]+$" for argument in _arguments(operation)):
        return KNOWN_ERRORS.get(route, "an id of more than 64 bits")
    return KNOWN_ERRORS.get(route)


def _arguments(operation: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from (parameter["schema"] for parameter in operation.get("parameters", []))
    yield from (spec.body_schema(operation) or {}).get("properties", {}).values()


def possible() -> dict[str, Any]:
    """The spec of the newest server, without what a plain one cannot do."""
    document = as_of(load(spec.PATH), NEWEST).document
    for item in document["paths"].values():
        for method in [method for method, operation in item.items() if not _is_possible(operation)]:
            del item[method]
    return document


def _is_possible(operation: Mapping[str, Any]) -> bool:
    required = operation.get("x-mlflow-requires", [])
    return set([required] if isinstance(required, str) else required) <= {"artifact-serving"}


def test_valid_requests_are_answered_as_the_spec_says(tmp_path: Path) -> None:
    described = tmp_path / "spec.json"
    described.write_text(json.dumps(possible()), encoding="utf-8")
    report = tmp_path / "report.json"
    # A server of its own: what is left behind there would disturb the other tests.
    with MLflowServer.start(features=("gateway", "webhooks")) as server:
        done = subprocess.run(
            [
                *(str(PROGRAM), "run", str(described), "--url", server.url, "--report-json-path", str(report)),
                *("--phases", "examples,fuzzing", "--mode", "positive", "--max-examples", str(REQUESTS)),
                *(
                    "--generation-deterministic",
                    "--no-shrink",
                    "--continue-on-failure",
                    "--suppress-health-check",
                    "all",
                ),
                *("--checks", "not_a_server_error,status_code_conformance"),
                *("--checks", "content_type_conformance,response_schema_conformance"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert report.exists(), done.stdout + done.stderr
    outcome = json.loads(report.read_text(encoding="utf-8"))
    assert outcome["complete"], done.stdout
    assert outcome["errors"] == [], done.stdout
    operations = {f"{method.upper()} {path}": operation for path, method, operation in spec.operations()}
    for failure in outcome["failures"]:
        assert failure["type"] == "ServerError", done.stdout
        unexplained = [route for route in failure["operations"] if why(route, operations[route]) is None]
        assert unexplained == [], done.stdout
