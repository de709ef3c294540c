"""Requests that the spec allows but that fail on MLflow 3.17.2, for the fuzz tests.

A failure is expected only if the request contains the cause of a `KnownFailure`, and the server's
message contains the text in `KnownFailure.message`. Each `KnownFailure` has an example, so that the
tests detect failures that MLflow has fixed.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.support import spec

# Placeholders in examples: a run that stores its artifacts in S3, and a dataset.
S3_RUN = "{S3_RUN}"
DATASET = "{DATASET}"

_MAX_INTEGER = 2**63 - 1
_OPERATIONS = {operation["operationId"]: operation for _, _, operation in spec.operations()}


@dataclass(frozen=True)
class Request:
    """A request to the server.

    Attributes:
        operation_id: Id of the operation.
        arguments: Arguments in the path, the query and the JSON body, by name.
        artifact_uri: Artifact URI of the run that the arguments name, if any.
    """

    operation_id: str
    arguments: Mapping[str, Any]
    artifact_uri: str = ""

    @property
    def page_token(self) -> str:
        return str(self.arguments.get("page_token", ""))

    @property
    def path_arguments(self) -> list[str]:
        parameters = _OPERATIONS[self.operation_id].get("parameters", [])
        names = [parameter["name"] for parameter in parameters if parameter["in"] == "path"]
        return [self.arguments[name] for name in names]


@dataclass(frozen=True)
class Failure:
    """A request that failed.

    Attributes:
        request: The request.
        status: Status of the response.
        message: Body of the response, and the traceback that the server logged, if any.
    """

    request: Request
    status: int
    message: str

    def __str__(self) -> str:
        arguments = json.dumps(self.request.arguments)
        return f"{self.request.operation_id} {arguments}: {self.status}\n{self.message}"


@dataclass(frozen=True)
class KnownFailure:
    """A failure that is expected.

    Attributes:
        cause: Cause of the failure.
        applies: Returns whether a request contains the cause.
        message: Substring of the message that the server reports.
        example: A request that fails.
        operations: Ids of the operations that fail; all operations if empty.
        status: Status of the response.
    """

    cause: str
    applies: Callable[[Request], bool]
    message: str
    example: Request
    operations: Collection[str] = ()
    status: int = 500

    def explains(self, failure: Failure) -> bool:
        """Return whether a failure has this cause."""
        return (
            (not self.operations or failure.request.operation_id in self.operations)
            and failure.status == self.status
            and self.message in failure.message
            and self.applies(failure.request)
        )


def _has_large_id(request: Request) -> bool:
    ids = [text for text in _strings(request.arguments) if text.isascii() and text.isdecimal()]
    return any(int(text) > _MAX_INTEGER for text in ids)


def _has_named_experiment(request: Request) -> bool:
    arguments = request.arguments
    ids = [arguments.get("experiment_id", "0"), *arguments.get("experiment_ids", [])]
    return not all(str(experiment_id).isdecimal() for experiment_id in ids)


def _strings(value: Any) -> Iterator[str]:
    """Yield the strings in a JSON value, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, Sequence):
        for item in value:
            yield from _strings(item)


def _from_base64(text: str) -> bytes | None:
    """Decode Base64 leniently. Return None if the string cannot be decoded."""
    try:
        return base64.b64decode(text.encode())
    except ValueError:
        return None


def _has_foreign_token(request: Request) -> bool:
    token = request.page_token
    cursor = _from_base64(token) or b""
    return token != "" and not token.isdecimal() and not re.match(rb"\d+:", cursor)


def _is_json(text: str, kind: type = object) -> bool:
    """Return whether a string is JSON with a value of a type."""
    try:
        return isinstance(json.loads(text), kind)
    except ValueError:
        return False


def _is_json_but_not(text: str, kind: type) -> bool:
    return _is_json(text) and not _is_json(text, kind)


def _has_malformed_json(request: Request) -> bool:
    name = "records" if request.operation_id == "upsert_dataset_records" else "tags"
    return name in request.arguments and not _is_json(request.arguments[name])


def _is_not_only_in_an_experiment(request: Request) -> bool:
    location = request.arguments["trace"]["trace_info"]["trace_location"]
    return "mlflow_experiment" not in location or "inference_table" in location


def _has_unexpected_percentile(request: Request) -> bool:
    return any(
        "percentile_value" in aggregation and aggregation["aggregation_type"] != "PERCENTILE"
        for aggregation in request.arguments["aggregations"]
    )


def _lacks_percentile(request: Request) -> bool:
    return any(
        "percentile_value" not in aggregation and aggregation["aggregation_type"] == "PERCENTILE"
        for aggregation in request.arguments["aggregations"]
    )


def _metrics_request(**aggregation: Any) -> Request:
    arguments = {
        "experiment_ids": ["0"],
        "view_type": "SPANS",
        "metric_name": "latency",
        "aggregations": [aggregation],
    }
    return Request("query_trace_metrics", arguments)


_TRACE_IN_TABLE = {
    "trace_id": "tr-0",
    "trace_location": {"type": "INFERENCE_TABLE"},
    "request_time": "2026-01-01T00:00:00Z",
    "state": "OK",
}

KNOWN_FAILURES: Sequence[KnownFailure] = [
    KnownFailure(
        "The page token is not ASCII.",
        lambda request: not request.page_token.isascii(),
        "string argument should contain only ASCII characters",
        Request("search_mcp_servers", {"page_token": "é"}),
    ),
    KnownFailure(
        "The page token is not Base64.",
        lambda request: _from_base64(request.page_token) is None,
        "binascii.Error: ",
        Request("search_logged_models", {"experiment_ids": ["0"], "page_token": "a"}),
        ["search_logged_models"],
    ),
    KnownFailure(
        "The page token is neither one that the server sent nor a number.",
        _has_foreign_token,
        "invalid literal for int() with base 10",
        Request("get_dataset_records", {"dataset_id": DATASET, "page_token": "é"}),
        ["get_dataset_records"],
    ),
    KnownFailure(
        "The ID of an experiment is not a number, as in the file store.",
        _has_named_experiment,
        "invalid literal for int() with base 10",
        Request("search_traces", {"experiment_ids": ["a"]}),
    ),
    KnownFailure(
        "The version of a prompt is not a number.",
        lambda request: any(
            not str(prompt.get("version")).isdecimal()
            for prompt in request.arguments.get("prompt_versions", [])
        ),
        "invalid literal for int() with base 10",
        Request(
            "link_prompt_versions_to_trace",
            {"trace_id": "tr-1", "prompt_versions": [{"name": "a", "version": "b"}]},
        ),
        ["link_prompt_versions_to_trace"],
    ),
    KnownFailure(
        "An id is larger than 64 bits.",
        _has_large_id,
        "Python int too large to convert to SQLite INTEGER",
        Request("batch_get_traces", {"trace_ids": ["tr-0"], "experiment_ids": [str(2**63)]}),
    ),
    KnownFailure(
        "The argument is not JSON.",
        _has_malformed_json,
        "json.decoder.JSONDecodeError: ",
        Request("create_dataset", {"name": "malformed", "tags": "team: a"}),
        ["create_dataset", "set_dataset_tags", "upsert_dataset_records"],
    ),
    KnownFailure(
        "The records are JSON, but not a list.",
        lambda request: _is_json_but_not(request.arguments["records"], list),
        "object is not iterable",
        Request("upsert_dataset_records", {"dataset_id": DATASET, "records": "0"}),
        ["upsert_dataset_records"],
    ),
    KnownFailure(
        "The model is JSON, but not an object.",
        lambda request: _is_json_but_not(request.arguments["model_json"], dict),
        "object has no attribute 'keys'",
        Request("log_model", {"run_id": "0", "model_json": "0"}),
        ["log_model"],
    ),
    KnownFailure(
        "The scorer is JSON, but not an object.",
        lambda request: _is_json_but_not(request.arguments["serialized_scorer"], dict),
        "object has no attribute 'get'",
        Request("register_scorer", {"experiment_id": "0", "name": "s", "serialized_scorer": "0"}),
        ["register_scorer"],
    ),
    KnownFailure(
        "The resource is not a scorer.",
        lambda request: request.arguments["resource_type"] != "scorer",
        "is not a valid GatewayResourceType",
        Request(
            "create_endpoint_binding",
            {"endpoint_id": "e-0", "resource_type": "run", "resource_id": "0"},
        ),
        ["create_endpoint_binding"],
    ),
    KnownFailure(
        "The trace is not located in an experiment, or not only in one.",
        _is_not_only_in_an_experiment,
        "int() argument must be a string, a bytes-like object or a real number, not 'NoneType'",
        Request("start_trace_v3", {"trace": {"trace_info": _TRACE_IN_TABLE}}),
        ["start_trace_v3"],
    ),
    KnownFailure(
        "An aggregation other than PERCENTILE has a percentile.",
        _has_unexpected_percentile,
        "Percentile value is only allowed for PERCENTILE aggregation type",
        _metrics_request(aggregation_type="AVG", percentile_value=95),
        ["query_trace_metrics"],
    ),
    KnownFailure(
        "An aggregation PERCENTILE has no percentile.",
        _lacks_percentile,
        "Percentile value is required for PERCENTILE aggregation",
        _metrics_request(aggregation_type="PERCENTILE"),
        ["query_trace_metrics"],
    ),
    KnownFailure(
        "The run keeps its artifacts in S3, for which the server has no credentials.",
        lambda request: request.artifact_uri.startswith("s3://"),
        "botocore.exceptions.NoCredentialsError: ",
        Request("list_run_artifacts", {"run_id": S3_RUN}),
        ["list_run_artifacts", "download_run_artifact"],
    ),
    KnownFailure(
        "A line break is in the path, which MLflow's router does not match.",
        lambda request: any("\n" in argument for argument in request.path_arguments),
        '{"detail":"Not Found"}',
        Request("test_webhook", {"webhook_id": "a\nb"}),
        status=404,
    ),
]
