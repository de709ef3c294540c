"""Fuzzing: schemathesis generates valid requests from the spec, and sends them to a real server.

A response is a failure if the spec does not describe its status or schema, or if it is a server
error. `known_failures` lists the failures that are expected, by request and error message.
"""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import httpx
import pytest

from generator.spec import load
from generator.versions import as_of
from tests.contract.known_failures import (
    DATASET,
    KNOWN_FAILURES,
    S3_RUN,
    Failure,
    KnownFailure,
    Request,
)
from tests.support import spec
from tools.servers.mlflow_server import MLflowServer
from tools.servers.versions import NEWEST

PROGRAM = Path(__file__).parents[2] / ".schemathesis" / "bin" / "schemathesis"
# Requests per operation, in addition to one for each example of the spec. With 15 requests, the
# test takes minutes and finds no additional failures.
REQUESTS = 2

_OPERATIONS = {entry[2]["operationId"]: entry for entry in spec.operations()}
# The start of a record in the server's log. A record may have several lines.
_RECORD = re.compile(r"^(?=\d{4}/\d\d/\d\d \d\d:\d\d:\d\d )", re.MULTILINE)
_SERVER_ERROR = re.compile(r' HTTP/1\.1" 5\d\d ')


def plain_server_spec() -> dict[str, Any]:
    """Return the newest spec without operations that a plain server lacks."""
    document = as_of(load(spec.PATH), NEWEST).document
    for item in document["paths"].values():
        for method in [
            method for method, operation in item.items() if not _is_on_plain_server(operation)
        ]:
            del item[method]
    for schema in document["components"]["schemas"].values():
        for declared in schema.get("properties", {}).values():
            # schemathesis does not support this format, and would send any string.
            if declared.get("format") == "google-duration":
                declared["pattern"] = r"^[0-9]{1,9}(\.[0-9]{1,9})?s$"
    return document


def _is_on_plain_server(operation: Mapping[str, Any]) -> bool:
    required = operation.get("x-mlflow-requires", [])
    return set([required] if isinstance(required, str) else required) <= {"artifact-serving"}


@pytest.fixture(scope="module")
def server() -> Iterator[MLflowServer]:
    """A separate server, because data left by fuzzing would disturb other tests.

    It has no credentials for S3, regardless of the environment of the tests.
    """
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("AWS_")]:
            patch.delenv(name)
        patch.setenv("AWS_CONFIG_FILE", os.devnull)
        patch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
        patch.setenv("AWS_EC2_METADATA_DISABLED", "true")
        with MLflowServer.start(features=("gateway", "webhooks")) as server:
            yield server


@pytest.fixture(scope="module")
def client(server: MLflowServer) -> Iterator[httpx.Client]:
    # uvicorn closes the connection after an error, so the next request could not use it.
    limits = httpx.Limits(max_keepalive_connections=0)
    with httpx.Client(base_url=server.url, timeout=60, limits=limits, trust_env=False) as client:
        yield client


def test_responses_to_valid_requests_match_the_spec(
    server: MLflowServer, client: httpx.Client, tmp_path: Path
) -> None:
    spec_file = tmp_path / "spec.json"
    spec_file.write_text(json.dumps(plain_server_spec()), encoding="utf-8")
    logged = len(server.log)
    report = tmp_path / "report.json"
    events = tmp_path / "events.ndjson"
    process = subprocess.run(
        [
            *(str(PROGRAM), "run", str(spec_file), "--url", server.url),
            *("--report-json-path", str(report), "--report-ndjson-path", str(events)),
            *("--output-sanitize", "false"),
            *("--phases", "examples,fuzzing", "--mode", "positive"),
            *("--max-examples", str(REQUESTS), "--generation-deterministic", "--no-shrink"),
            *("--continue-on-failure", "--suppress-health-check", "all"),
            *("--checks", "not_a_server_error,status_code_conformance"),
            *("--checks", "content_type_conformance,response_schema_conformance"),
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert report.exists(), process.stdout + process.stderr
    outcome = json.loads(report.read_text(encoding="utf-8"))
    assert outcome["complete"], process.stdout
    assert outcome["errors"] == [], process.stdout

    failures = _failures(client, events, server_errors(server.log[logged:]))
    reported = {label for failure in outcome["failures"] for label in failure["operations"]}
    assert {_label(failure.request.operation_id) for failure in failures} == reported
    unexplained = [failure for failure in failures if not _is_known(failure)]
    assert unexplained == [], "\n\n".join(map(str, unexplained))


@pytest.mark.parametrize("known", KNOWN_FAILURES, ids=lambda known: known.cause)
def test_known_failures_still_occur(
    server: MLflowServer,
    client: httpx.Client,
    known: KnownFailure,
) -> None:
    arguments = {
        name: _create_entity(client, value) if value in (DATASET, S3_RUN) else value
        for name, value in known.example.arguments.items()
    }
    logged = len(server.log)
    request = _request(client, known.example.operation_id, arguments)
    response = _send(client, request)
    # The server responds to the second request only after it has logged the first one.
    client.get("/health").raise_for_status()
    message = response.text + "".join(server_errors(server.log[logged:]))
    failure = Failure(request, response.status_code, message)
    assert known.explains(failure), f"remove or correct this known failure: {failure}"


def _is_known(failure: Failure) -> bool:
    return any(known.explains(failure) for known in KNOWN_FAILURES)


def _failures(client: httpx.Client, events: Path, errors: Iterator[str]) -> list[Failure]:
    """Return the requests whose responses failed a check of schemathesis."""
    failed = []
    for line in events.read_text(encoding="utf-8").splitlines():
        recorder = json.loads(line).get("ScenarioFinished", {}).get("recorder", {})
        for name, interaction in recorder.get("interactions", {}).items():
            if any(check["status"] != "success" for check in recorder["checks"].get(name, [])):
                case = recorder["cases"][name]["value"]
                failed.append((interaction["timestamp"], recorder["label"], case, interaction))
    # schemathesis sends one request after another, so the server logs their errors in this order.
    failed.sort(key=lambda failure: failure[0])
    operation_ids = {_label(operation_id): operation_id for operation_id in _OPERATIONS}
    failures = []
    for _, label, case, interaction in failed:
        response = interaction["response"]
        message = base64.b64decode(response["content"]["$base64"]).decode()
        if response["status_code"] >= 500:
            message += next(errors)
        request = _request(client, operation_ids[label], _arguments(case))
        failures.append(Failure(request, response["status_code"], message))
    assert list(errors) == []
    return failures


def _label(operation_id: str) -> str:
    """Return the name of an operation in reports of schemathesis."""
    path, method, _ = _OPERATIONS[operation_id]
    return f"{method.upper()} {path}"


def _arguments(case: Mapping[str, Any]) -> dict[str, Any]:
    path = {name: unquote(value) for name, value in case.get("path_parameters", {}).items()}
    body = case.get("body")
    return {**path, **case.get("query", {}), **(body if isinstance(body, dict) else {})}


def _request(client: httpx.Client, operation_id: str, arguments: Mapping[str, Any]) -> Request:
    run_id = arguments.get("run_id", arguments.get("run_uuid"))
    if run_id is None:
        return Request(operation_id, arguments)
    body = client.get("/api/2.0/mlflow/runs/get", params={"run_id": run_id}).json()
    artifact_uri = body["run"]["info"]["artifact_uri"] if "run" in body else ""
    return Request(operation_id, arguments, artifact_uri)


def _create_entity(client: httpx.Client, placeholder: str) -> str:
    """Create the entity that a placeholder stands for, and return its id."""
    if placeholder == DATASET:
        dataset = _send(client, Request("create_dataset", {"name": "fuzz"})).json()["dataset"]
        return str(dataset["dataset_id"])
    experiment = {"name": "fuzz", "artifact_location": "s3://bucket/fuzz"}
    created = _send(client, Request("create_experiment", experiment)).json()
    run = _send(client, Request("create_run", created)).json()["run"]
    return str(run["info"]["run_id"])


def _send(client: httpx.Client, request: Request) -> httpx.Response:
    path, method, operation = _OPERATIONS[request.operation_id]
    query: dict[str, Any] = {}
    body = dict(request.arguments)
    for parameter in operation.get("parameters", []):
        name = parameter["name"]
        if parameter["in"] == "path":
            path = path.replace(f"{{{name}}}", quote(body.pop(name), safe=""))
        elif name in body:
            query[name] = body.pop(name)
    return client.request(method, path, params=query, json=body or None)


def server_errors(log: str) -> Iterator[str]:
    """Return the logged traceback of each request that failed, in order.

    Flask logs a traceback before the line of the request, and uvicorn after that line.
    """
    errors: list[str] = []
    traceback = ""
    for record in _RECORD.split(log):
        title = record.partition("\n")[0]
        if " Exception on /" in title:
            traceback = record
        elif title.endswith(" Exception in ASGI application"):
            errors[-1] += record
        elif _SERVER_ERROR.search(title):
            errors.append(traceback)
            traceback = ""
    return iter(errors)
