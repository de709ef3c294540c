"""Every operation on the wire: method, path, query, body and answer are those of the spec.

The arguments and the expectations are made from the spec's examples, with nothing of the generator
between.
"""

from __future__ import annotations

import importlib
import inspect
import json
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from mlflow_openapi import models
from mlflow_openapi.async_facade import AsyncFacade
from mlflow_openapi.facade import Facade
from mlflowclient import AsyncMLFlow, MLFlow
from tests.support import spec

OPERATIONS = [pytest.param(*found, id=found[2]["operationId"]) for found in spec.operations()]
ALIASES = [
    pytest.param(path, operation, name, id=name)
    for path, _, operation in spec.operations()
    for name in operation.get("x-mlflow-aliases", {})
]
Operation = Mapping[str, Any]

# What the client takes for the present time in these tests.
NOW = 1767225600000


# Methods whose docstrings differ by `with` and `async with` or by what they return, or that one of
# the two has alone.
SPOKEN = {"start_run", "open_artifact", "close", "aclose"}


def argument(schema: Mapping[str, Any], wire: Any = None) -> Any:
    """The Python argument for what is on the wire, or for what an example says."""
    wire = spec.example_of(schema) if wire is None else wire
    name = spec.schema_name(schema)
    if name is not None and "enum" in spec.SCHEMAS[name]:
        return getattr(models, name)(wire)
    if name is not None:
        return getattr(models, name).from_dict(wire)
    if "array" in schema.get("type", ""):
        return [argument(schema["items"], item) for item in wire]
    if isinstance(values := schema.get("additionalProperties"), Mapping):
        return {key: argument(values, value) for key, value in wire.items()}
    match schema.get("format"):
        case "date-time":
            return datetime.fromisoformat(wire)
        case "google-duration":
            return timedelta(seconds=float(wire.removesuffix("s")))
        case "binary":
            return wire.encode()
    return b64decode(wire) if "contentEncoding" in schema else wire


class Call:
    """The arguments of a call, and what it must send."""

    def __init__(self, path: str, operation: Operation, *, only_required: bool = False) -> None:
        self.arguments: dict[str, Any] = {}
        self._sent: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "body": {}}
        self._only_required = only_required
        for parameter in operation.get("parameters", []):
            required = parameter.get("required", False)
            self._add(parameter["in"], parameter["name"], parameter, parameter["schema"], required)
        schema = spec.body_schema(operation)
        for name, value in ({} if schema is None else schema["properties"]).items():
            self._add("body", name, value, value, name in (schema or {}).get("required", []))
        content = spec.bytes_schema(operation)
        if content is not None:
            self.arguments["content"] = argument(content)
        self.path = path.format_map(self._sent["path"])
        self.query = self._sent["query"]
        self.headers = self._sent["header"]
        self.body = None if schema is None else self._sent["body"]
        self.content = b"" if content is None else self.arguments["content"]

    def _add(
        self,
        place: str,
        name: str,
        described: Mapping[str, Any],
        schema: Mapping[str, Any],
        required: bool,
    ) -> None:
        fill = described.get("x-mlflow-default")
        if self._only_required and fill is not None:
            self._sent[place][name] = NOW if fill == "now" else fill
        elif required or not self._only_required:
            self.arguments[spec.argument_name(name, described)] = argument(schema)
            self._sent[place][name] = spec.example_of(schema)


def answer_of(operation: Operation) -> httpx.Response:
    """A successful answer with everything that the spec has an example for; the last page of a
    paginated one.
    """
    status, schema = spec.success(operation)
    if schema is None:
        return httpx.Response(status)
    if schema.get("format") == "binary":
        return httpx.Response(status, content=argument(schema))
    if schema["type"] == "string":
        return httpx.Response(status, text=schema["examples"][0])
    answer = spec.example_of(schema)
    if page := operation.get("x-mlflow-pagination"):
        answer.pop(page["next_token"], None)
    return httpx.Response(status, json=answer)


def whole_result(operation: Operation) -> Any:
    """What an endpoint module makes of that answer, as it travels."""
    answer = answer_of(operation)
    match answer.headers.get("content-type"):
        case "application/json":
            return answer.json() or None
        case None:
            return answer.content or None
    return answer.text


def expected_result(operation: Operation) -> Any:
    """What the client makes of that answer, as it travels."""
    whole = whole_result(operation)
    if page := operation.get("x-mlflow-pagination"):
        return whole[page["items"]]
    if unwrap := operation.get("x-mlflow-unwrap"):
        return whole[unwrap]
    return whole


def on_the_wire(result: Any) -> Any:
    if isinstance(result, list):
        return [on_the_wire(item) for item in result]
    if isinstance(result, dict):
        return {key: on_the_wire(item) for key, item in result.items()}
    return result.to_dict() if hasattr(result, "to_dict") else result


def check_request(request: httpx.Request, method: str, call: Call) -> None:
    assert request.method == method.upper()
    assert request.url.path == call.path
    expected = [
        (name, "true" if item is True else "false" if item is False else str(item))
        for name, value in call.query.items()
        for item in (value if isinstance(value, list) else [value])
    ]
    assert sorted(request.url.params.multi_items()) == sorted(expected)
    assert {name: request.headers[name] for name in call.headers} == call.headers
    if call.body is None:
        assert request.content == call.content
        assert ("content-type" in request.headers) == (call.content != b"")
    else:
        assert request.headers["content-type"] == "application/json"
        assert json.loads(request.content) == call.body


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_all_arguments_travel_where_the_spec_says(
    path: str, method: str, operation: Operation
) -> None:
    call = Call(path, operation)
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer_of(operation)

    with MLFlow(transport=httpx.MockTransport(answer)) as mlf:
        result = getattr(mlf, operation["operationId"])(**call.arguments)
        result = list(result) if "x-mlflow-pagination" in operation else result
    (request,) = seen
    check_request(request, method, call)
    assert on_the_wire(result) == expected_result(operation)


@pytest.mark.anyio
@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
async def test_the_asynchronous_twin_sends_the_same(
    path: str, method: str, operation: Operation
) -> None:
    call = Call(path, operation)
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer_of(operation)

    async with AsyncMLFlow(transport=httpx.MockTransport(answer)) as mlf:
        if "x-mlflow-pagination" in operation:
            result = [
                item async for item in getattr(mlf, operation["operationId"])(**call.arguments)
            ]
        else:
            result = await getattr(mlf, operation["operationId"])(**call.arguments)
    (request,) = seen
    check_request(request, method, call)
    assert on_the_wire(result) == expected_result(operation)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_what_is_left_out_does_not_travel(
    path: str, method: str, operation: Operation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.codec.encode.now", lambda: NOW)
    call = Call(path, operation, only_required=True)
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer_of(operation)

    with MLFlow(transport=httpx.MockTransport(answer)) as mlf:
        result = getattr(mlf, operation["operationId"])(**call.arguments)
        if "x-mlflow-pagination" in operation:
            assert not seen, "a pager sends nothing before it is asked for an item"
            list(result)
    (request,) = seen
    check_request(request, method, call)


class Wire:
    """Answers one operation, and remembers what was sent."""

    def __init__(self, operation: Operation) -> None:
        self.sent: list[tuple[str, str, bytes]] = []
        self._answer = answer_of(operation)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append((request.method, str(request.url), request.content))
        return self._answer


def calls_of_an_alias(
    path: str, operation: Operation, name: str
) -> list[tuple[list[Any], dict[str, Any]]]:
    """With all arguments and with the required ones alone: what the alias takes, and the same call
    of the operation.
    """
    alias, examples = operation["x-mlflow-aliases"][name], Call(path, operation).arguments
    required = {argument: examples[argument] for argument in alias["required"]}
    defaults = alias.get("default", {})
    full = required | {argument: examples[argument] for argument in defaults}
    filled = required | {
        argument: NOW if value == "now" else value for argument, value in defaults.items()
    }
    return [(list(full.values()), full), (list(required.values()), filled)]


@pytest.mark.parametrize(("path", "operation", "name"), ALIASES)
def test_an_alias_sends_what_its_operation_sends(
    path: str, operation: Operation, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.codec.encode.now", lambda: NOW)
    for positional, arguments in calls_of_an_alias(path, operation, name):
        wire = Wire(operation)
        with MLFlow(transport=httpx.MockTransport(wire)) as mlf:
            result = getattr(mlf, name)(*positional)
            assert result == getattr(mlf, operation["operationId"])(**arguments)
        alias, plain = wire.sent
        assert alias == plain


@pytest.mark.anyio
@pytest.mark.parametrize(("path", "operation", "name"), ALIASES)
async def test_an_asynchronous_alias_sends_what_its_operation_sends(
    path: str, operation: Operation, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.codec.encode.now", lambda: NOW)
    for positional, arguments in calls_of_an_alias(path, operation, name):
        wire = Wire(operation)
        async with AsyncMLFlow(transport=httpx.MockTransport(wire)) as mlf:
            result = await getattr(mlf, name)(*positional)
            assert result == await getattr(mlf, operation["operationId"])(**arguments)
        alias, plain = wire.sent
        assert alias == plain


@pytest.mark.parametrize(("path", "operation", "name"), ALIASES)
def test_the_docstring_of_an_alias_tells_what_it_calls(
    path: str, operation: Operation, name: str
) -> None:
    document = inspect.getdoc(getattr(Facade, name)) or ""
    assert document == inspect.getdoc(getattr(AsyncFacade, name))
    assert document.startswith(f"Alias of `{operation['operationId']}`")
    assert f" {path}`" in document


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_endpoint_modules_work_alone(path: str, method: str, operation: Operation) -> None:
    endpoint = importlib.import_module(
        f"mlflow_openapi.api.{operation['tags'][0]}.{operation['operationId']}"
    )
    call = Call(path, operation)
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return answer_of(operation)

    with httpx.Client(base_url="http://server", transport=httpx.MockTransport(answer)) as client:
        result = endpoint.sync(client, **call.arguments)
    check_request(seen[0], method, call)
    assert on_the_wire(result) == whole_result(operation)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_docstrings_tell_the_route_and_the_version(
    path: str, method: str, operation: Operation
) -> None:
    name = operation["operationId"]
    document = inspect.getdoc(getattr(Facade, name)) or ""
    assert document == inspect.getdoc(getattr(AsyncFacade, name))
    document = " ".join(document.split())
    assert document.startswith(" ".join(operation["summary"].split()))
    assert f"`{method.upper()} {path}`" in document
    for bound, text in (
        ("x-mlflow-since", "Since MLflow {}"),
        ("x-mlflow-until", "Until MLflow {}"),
    ):
        if bound in operation:
            assert text.format(operation[bound]) in document


def test_the_twins_have_the_same_docstrings() -> None:
    def docstrings(client: type) -> dict[str, str]:
        methods = {
            name: inspect.getdoc(method) or ""
            for name, method in inspect.getmembers(client, callable)
        }
        return {
            name: text
            for name, text in methods.items()
            if not name.startswith("_") and name not in SPOKEN
        }

    assert docstrings(MLFlow) == docstrings(AsyncMLFlow)
    assert all(docstrings(MLFlow).values())
    assert (inspect.getdoc(AsyncMLFlow.start_run) or "").replace(
        "an `async with`", "a `with`"
    ) == inspect.getdoc(MLFlow.start_run)


def test_the_twins_have_the_same_methods_and_arguments() -> None:
    def signatures(client: type) -> dict[str, str]:
        return {
            name: str(inspect.signature(method)).split(" -> ")[0]
            for name, method in inspect.getmembers(client, callable)
            if not name.startswith("_") and name not in ("close", "aclose")
        }

    assert signatures(MLFlow) == signatures(AsyncMLFlow)
    assert {operation["operationId"] for _, _, operation in spec.operations()} <= signatures(
        MLFlow
    ).keys()
