"""Values for the arguments of `mlflow.MlflowClient`, by the type of the argument.

This module runs with the Python of an MLflow release. It imports only the standard library and
MLflow.
"""

from __future__ import annotations

import dataclasses
import enum
import json
import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

# The values of arguments whose type does not determine a useful value, by name. A value that is
# only valid for one method has the name `method.argument`.
_SAMPLES: Mapping[str, Any] = {
    "create_mcp_server.name": "com.example/server",
    "alias": "champion",
    "archive_existing_versions": True,
    "artifact_file": "folder/notes.txt",
    "artifact_path": "folder",
    "assessment_id": "a-1",
    "dataset_id": "d-1",
    "datasets": [{"dataset_name": "train", "dataset_digest": "abc"}],
    "dictionary": {"a": 1},
    "endpoint_id": "me-1",
    "experiment_id": "12",
    "experiment_ids": ["12", "13"],
    "filter_string": "name = 'churn'",
    "key": "key",
    "max_results": 10,
    "max_timestamp_millis": 1_700_000_000_000,
    "mode": "RESTRICT",
    "model_id": "m-1",
    "password": "a-long-password",
    "path": "folder",
    "run_id": "a1b2c3",
    "server_json": {"name": "com.example/server", "version": "1.0.0"},
    "server_name": "com.example/server",
    "source": "mlflow-artifacts:/12/a1b2c3/artifacts/model",
    "stage": "Staging",
    "stages": ["Staging"],
    "status": "FINISHED",
    "start_time": 1_700_000_000_000,
    "end_time": 1_700_000_000_000,
    "step": 3,
    "timestamp": 1_700_000_000_000,
    "trace_id": "tr-1",
    "trace_ids": ["tr-1", "tr-2"],
    "url": "https://example.com/hook",
    "version": "1",
    "permission": "READ",
    "resource_id": "12",
    "resource_pattern": "12",
    "resource_type": "experiment",
    "role_id": 3,
    "username": "alice",
    "webhook_id": "w-1",
}

# Optional arguments that the methods need to send a request, in addition to the required ones.
_NEEDED: Mapping[str, Sequence[str]] = {
    "delete_model_version_tag": ["version", "key"],
    "download_artifacts": ["dst_path"],
    "delete_traces": ["max_timestamp_millis"],
    "log_batch": ["tags"],
    "log_inputs": ["datasets"],
    "search_traces": ["locations"],
    "set_model_version_tag": ["version", "key", "value"],
    "update_model_version": ["description"],
    "update_run": ["status"],
}

# Values that `MlflowClient` converts to strings.
_TEXTS = (5, 0.5, True)


def is_needed(method: str, name: str) -> bool:
    """Whether calls need an optional argument to send a request."""
    return name in _NEEDED.get(method, ())


def sample(method: str, name: str, hint: Any) -> Any:
    """Return a value that a typical call passes for an argument."""
    for key in (f"{method}.{name}", name):
        if key in _SAMPLES and _fits(_SAMPLES[key], hint):
            return _SAMPLES[key]
    return next(_by_type(hint, name), "text")


def variants(method: str, name: str, hint: Any, *, optional: bool) -> list[Any]:
    """Return the values of an argument that a test calls its method with.

    The values are those that the type allows, and those that `MlflowClient` is known to accept in
    addition: other scalars as the value of a tag or param, a string instead of a list of strings,
    numbers of other types as the value of a metric, and the names of an enum.
    """
    found = [sample(method, name, hint)]
    # Any other text than the sample may be no ID, or no name of an enum member.
    found += [value for value in _by_type(hint, name) if value != "text"]
    if optional and str in _members(hint) and name not in _SAMPLES:
        found.append("")
    if optional:
        found.append(None)
    distinct: list[Any] = []
    for value in found:
        # 1, 1.0 and True are equal, but are different values of an argument.
        if not any(type(value) is type(other) and value == other for other in distinct):
            distinct.append(value)
    return distinct


def encode(value: Any) -> Any:
    """Return a value as JSON from which `decode` of another process creates an equal value."""
    if isinstance(value, enum.Enum):
        return {"$enum": [type(value).__name__, value.name, value.value]}
    if isinstance(value, tuple):
        return {"$tuple": [encode(item) for item in value]}
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    if value is None or isinstance(value, (str, int, float)):
        return value
    if hasattr(value, "tolist"):
        return {"$numpy": value.tolist()}
    return {"$entity": [type(value).__name__, _wire(value)]}


def _wire(entity: Any) -> Any:
    """Return an entity of MLflow as JSON of the REST API."""
    if type(entity).__name__ in ("Param", "RunTag"):
        # A message cannot contain a value that is not a string.
        return {"key": entity.key, "value": entity.value}
    if hasattr(entity, "to_proto"):
        proto_json = import_module("mlflow.utils.proto_json_utils")
        return json.loads(proto_json.message_to_json(entity.to_proto()))
    if hasattr(entity, "model_dump"):
        return entity.model_dump(mode="json", exclude_none=True)
    if hasattr(entity, "to_dict"):
        return entity.to_dict()
    if not dataclasses.is_dataclass(entity):
        # A prompt version, of which requests contain only these attributes.
        return {"name": entity.name, "version": str(entity.version)}
    return {
        field.name: encode(getattr(entity, field.name))
        for field in dataclasses.fields(entity)
        if getattr(entity, field.name) is not None
    }


def _fits(value: Any, hint: Any) -> bool:
    """Whether a sample has the type of an argument, as far as the type can tell."""
    members = _members(hint)
    if isinstance(value, list):
        item = type(value[0])
        return any(
            (typing.get_origin(member) in (list, Sequence) and _item(member) in (item, Any))
            or (typing.get_origin(_item(member)) or object) is item
            for member in members
        )
    kinds = [typing.get_origin(member) or member for member in members]
    return type(value) in kinds or Any in kinds


def _by_type(hint: Any, name: str) -> Iterator[Any]:
    for member in _members(hint):
        origin = typing.get_origin(member)
        if origin is typing.Literal:
            yield from typing.get_args(member)
        elif origin in (list, Sequence):
            yield from _lists(_item(member), name)
        elif origin in (dict, Mapping):
            yield from _maps(typing.get_args(member)[1], name)
        elif member is str:
            yield "text"
        elif member is bool:
            yield from (True, False)
        elif member is int:
            yield from (1, 2, 3) if name.endswith("view_type") else (7,)
        elif member is float:
            yield from (0.5, 1, True, "0.5", *_numpy())
        elif member is Any:
            yield from ("text", *((*_TEXTS, None, "") if name == "value" else ()))
        elif isinstance(member, type) and issubclass(member, enum.Enum):
            for item in member:
                if not item.name.endswith("UNSPECIFIED"):
                    yield from (item, item.value)
        elif isinstance(member, type):
            yield from _entities(member.__name__)


def _members(hint: Any) -> list[Any]:
    """Return the members of a union: first classes of MLflow, which typical calls use."""
    if typing.get_origin(hint) not in (typing.Union, types.UnionType):
        return [hint]
    members = [member for member in typing.get_args(hint) if member is not type(None)]
    return sorted(
        members, key=lambda member: not getattr(member, "__module__", "").startswith("mlflow")
    )


def _item(hint: Any) -> Any:
    arguments = typing.get_args(hint)
    return arguments[0] if arguments else Any


def _lists(item: Any, name: str) -> Iterator[Any]:
    if item is str:
        items = _SAMPLES.get(name, ["text", "other"])
        yield from (items, tuple(items), items[0], [])
    elif typing.get_origin(item) is dict:
        yield [{"field_name": "metrics.loss", "ascending": False}]
        yield []
    else:
        for value in _by_type(item, name):
            yield [value]
        yield []


def _maps(value: Any, name: str) -> Iterator[Any]:
    if value in (str, Any):
        yield {"key": "text"}
        yield from ({"key": other} for other in (*_TEXTS, None, ""))
    else:
        yield from ({"key": item} for item in _by_type(value, name))
    yield {}


def _numpy() -> Iterator[Any]:
    numpy = import_module("numpy")
    yield from (numpy.float32(0.5), numpy.int64(1), numpy.bool_(True), numpy.array([0.5]))


def _entities(name: str) -> Iterator[Any]:
    """Yield entities of a class, by the name of the class."""
    entities = import_module("mlflow.entities")
    if name == "Metric":
        yield entities.Metric("loss", 0.5, 1_700_000_000_000, 3)
    elif name == "Param":
        yield from (entities.Param("lr", "0.1"), entities.Param("lr", 0.1))
    elif name == "RunTag":
        yield from (entities.RunTag("team", "vision"), entities.RunTag("team", 5))
    elif name == "DatasetInput":
        dataset = entities.Dataset("train", "abc", "local", "{}", "{}", "{}")
        yield entities.DatasetInput(dataset, [entities.InputTag("mlflow.data.context", "train")])
    elif name == "LoggedModelInput":
        yield entities.LoggedModelInput("m-1")
    elif name == "LoggedModelOutput":
        yield entities.LoggedModelOutput("m-1", 3)
    elif name == "WebhookEvent":
        webhook = import_module("mlflow.entities.webhook")
        yield webhook.WebhookEvent(
            webhook.WebhookEntity.MODEL_VERSION, webhook.WebhookAction.CREATED
        )
    elif name == "PromptVersion":
        registry = import_module("mlflow.entities.model_registry")
        yield registry.PromptVersion("greeting", 1, "Hello")
    elif name == "TraceArchivalConfig":
        workspace = import_module("mlflow.entities.workspace")
        yield workspace.TraceArchivalConfig(location="s3://bucket/archive", retention="30d")
    elif name == "MCPTool":
        yield import_module("mlflow.entities.mcp_server").MCPTool(name="search")
    elif name == "MCPIcon":
        # A TypedDict, which is a dict at run time.
        yield {"src": "https://example.com/icon.png"}
    elif name == "ConnectOptionSettings":
        versions = import_module("mlflow.entities.mcp_server_version")
        yield versions.ConnectOptionSettings(hidden=True)
