"""Requests and responses of every operation: method, path, query, body and result match the spec.

Arguments and expected values are built from the examples of the spec, independently of the
generator.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
from base64 import b64decode
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from mlflow_openapi import models
from mlflow_openapi.async_facade import AsyncFacade
from mlflow_openapi.facade import Facade
from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.support import spec

OPERATIONS = [
    pytest.param(path, method, operation, id=operation["operationId"])
    for path, method, operation in spec.operations()
]
ALIASES = [
    pytest.param(path, operation, name, id=name)
    for path, _, operation in spec.operations()
    for name in operation.get("x-mlflow-aliases", {})
]
Operation = Mapping[str, Any]

# The current time of the client in these tests, in milliseconds.
NOW = 1767225600000


# Methods that only one of the clients has, or whose docstrings differ because of `async with` or
# the return value.
METHODS_WITH_OTHER_DOCSTRINGS = {"start_run", "open_artifact", "close", "aclose"}


def argument(schema: Mapping[str, Any], json_value: Any = None) -> Any:
    """Return the Python argument for a JSON value, by default for the example of the schema."""
    json_value = spec.example_of(schema, sent=True) if json_value is None else json_value
    if (content := spec.content_of(schema)) is not None:
        return argument(content, json.loads(json_value))
    name = spec.schema_name(schema)
    if name is not None and "enum" in spec.SCHEMAS[name]:
        return getattr(models, name)(json_value)
    if name is not None:
        return getattr(models, name).from_dict(json_value)
    if "array" in schema.get("type", ""):
        return [argument(schema["items"], item) for item in json_value]
    if isinstance(values := schema.get("additionalProperties"), Mapping):
        return {key: argument(values, value) for key, value in json_value.items()}
    match schema.get("format"):
        case "date-time":
            return datetime.fromisoformat(json_value)
        case "google-duration":
            return timedelta(seconds=float(json_value.removesuffix("s")))
        case "binary":
            return json_value.encode()
    return b64decode(json_value) if "contentEncoding" in schema else json_value


def camel_case(name: str) -> str:
    first, *others = name.split("_")
    return first + "".join(word.capitalize() for word in others)


class Call:
    """The arguments of a call, and the request that it must send."""

    def __init__(self, path: str, operation: Operation, *, only_required: bool = False) -> None:
        self.arguments: dict[str, Any] = {}
        self._sent: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "body": {}}
        self._only_required = only_required
        for parameter in operation.get("parameters", []):
            required = parameter.get("required", False)
            self._add(parameter["in"], parameter["name"], parameter, parameter["schema"], required)
        schema = spec.body_schema(operation)
        properties = {} if schema is None else schema["properties"]
        for name, value in properties.items():
            if spec.is_argument(value):
                self._add("body", name, value, value, name in (schema or {}).get("required", []))
        for name, value in properties.items():
            target = self._sent["body"].get(value.get("x-mlflow-presence"))
            if target is not None:
                mask = ",".join(map(camel_case, target)) if isinstance(target, dict) else ""
                self._sent["body"][name] = True if value["type"] == "boolean" else mask
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
        location: str,
        name: str,
        described: Mapping[str, Any],
        schema: Mapping[str, Any],
        required: bool,
    ) -> None:
        default = described.get("x-mlflow-default")
        if self._only_required and default is not None:
            if isinstance(default, dict):
                default = default["default"]
            self._sent[location][name] = NOW if default == "now" else default
        elif required or not self._only_required:
            self.arguments[spec.argument_name(name, described)] = argument(schema)
            self._sent[location][name] = spec.example_of(schema, sent=True)


def response_of(operation: Operation) -> httpx.Response:
    """Return a successful response with all properties that have examples.

    For a paginated operation, the response is the last page.
    """
    status, schema = spec.success_response(operation)
    if schema is None:
        return httpx.Response(status)
    if schema.get("format") == "binary":
        return httpx.Response(status, content=argument(schema))
    if schema["type"] == "string":
        return httpx.Response(status, text=schema["examples"][0])
    body = spec.example_of(schema)
    if page := operation.get("x-mlflow-pagination"):
        body.pop(page["next_token"], None)
    return httpx.Response(status, json=body)


def whole_result(operation: Operation) -> Any:
    """Return, as JSON, the result of an endpoint module for the response of `response_of`."""
    response = response_of(operation)
    match response.headers.get("content-type"):
        case "application/json":
            return response.json() or None
        case None:
            return response.content or None
    return response.text


def expected_result(operation: Operation) -> Any:
    """Return, as JSON, the result of the client for the response of `response_of`."""
    whole = whole_result(operation)
    if page := operation.get("x-mlflow-pagination"):
        items = whole[page["items"]]
        return json.loads(items) if isinstance(items, str) else items
    if unwrap := operation.get("x-mlflow-unwrap"):
        return whole[unwrap]
    return whole


def to_json(result: Any) -> Any:
    if isinstance(result, list):
        return [to_json(item) for item in result]
    if isinstance(result, dict):
        return {key: to_json(item) for key, item in result.items()}
    return result.to_dict() if hasattr(result, "to_dict") else result


def check_request(request: httpx.Request, method: str, call: Call) -> None:
    assert request.method == method.upper()
    assert request.url.path == call.path
    expected = []
    for name, value in call.query.items():
        for item in value if isinstance(value, list) else [value]:
            expected.append((name, str(item).lower() if isinstance(item, bool) else str(item)))
    assert sorted(request.url.params.multi_items()) == sorted(expected)
    assert {name: request.headers[name] for name in call.headers} == call.headers
    if call.body is None:
        assert request.content == call.content
        assert ("content-type" in request.headers) == (call.content != b"")
    else:
        assert request.headers["content-type"] == "application/json"
        assert json.loads(request.content) == call.body


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_arguments_are_sent_in_the_location_of_the_spec(
    path: str, method: str, operation: Operation
) -> None:
    call = Call(path, operation)
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return response_of(operation)

    with MLFlow(transport=httpx.MockTransport(respond)) as mlf:
        result = getattr(mlf, operation["operationId"])(**call.arguments)
        result = list(result) if "x-mlflow-pagination" in operation else result
    (request,) = requests
    check_request(request, method, call)
    assert to_json(result) == expected_result(operation)


@pytest.mark.anyio
@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
async def test_the_async_client_sends_the_same_request(
    path: str, method: str, operation: Operation
) -> None:
    call = Call(path, operation)
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return response_of(operation)

    async with AsyncMLFlow(transport=httpx.MockTransport(respond)) as mlf:
        if "x-mlflow-pagination" in operation:
            result = [
                item async for item in getattr(mlf, operation["operationId"])(**call.arguments)
            ]
        else:
            result = await getattr(mlf, operation["operationId"])(**call.arguments)
    (request,) = requests
    check_request(request, method, call)
    assert to_json(result) == expected_result(operation)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_omitted_arguments_are_not_sent(
    path: str, method: str, operation: Operation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.codec.encode.now", lambda: NOW)
    call = Call(path, operation, only_required=True)
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return response_of(operation)

    with MLFlow(transport=httpx.MockTransport(respond)) as mlf:
        result = getattr(mlf, operation["operationId"])(**call.arguments)
        if "x-mlflow-pagination" in operation:
            assert not requests, "a pager sends nothing before the first item is requested"
            list(result)
    (request,) = requests
    check_request(request, method, call)


@pytest.mark.parametrize(
    ("path", "operation", "missing"),
    [
        pytest.param(
            path, operation, missing, id=f"{operation['operationId']}-{missing['message']}"
        )
        for path, _, operation in spec.operations()
        for missing in operation.get("x-mlflow-missing", ())
    ],
)
def test_a_missing_resource_is_not_found_whatever_the_status(
    path: str, operation: Operation, missing: Mapping[str, Any]
) -> None:
    call = Call(path, operation, only_required=True)
    responses = [
        httpx.Response(status, json={"error_code": code, "message": message})
        for status, code, message in (
            (missing["status"], missing["error_code"], f"Alas, {missing['message'].upper()}: x"),
            (missing["status"], missing["error_code"], "another reason"),
            (missing["status"], "OTHER", missing["message"]),
            (422, missing["error_code"], missing["message"]),
        )
    ]
    kinds = []
    with MLFlow(transport=httpx.MockTransport(lambda _: responses.pop(0)), retries=0) as mlf:
        while responses:
            with pytest.raises(errors.StatusError) as caught:
                # A pager sends nothing before its items are requested.
                list(getattr(mlf, operation["operationId"])(**call.arguments))
            kinds.append(isinstance(caught.value, errors.NotFoundError))
    assert kinds == [True, False, False, False]


def reads_entity(method: str, operation: Operation) -> bool:
    """Whether an operation reads one entity, not a list or a string."""
    if method != "get" or "404" not in operation["responses"]:
        return False
    _, response = spec.success_response(operation)
    unwrapped = (response or {}).get("properties", {}).get(operation.get("x-mlflow-unwrap"), {})
    return spec.schema_name(unwrapped) is not None


@pytest.mark.parametrize(
    ("path", "operation"),
    [
        pytest.param(path, operation, id=operation["operationId"])
        for path, method, operation in spec.operations()
        if reads_entity(method, operation)
    ],
)
def test_a_response_without_the_entity_is_not_found(path: str, operation: Operation) -> None:
    name = operation["x-mlflow-unwrap"]
    call = Call(path, operation, only_required=True)
    body: dict[str, Any]
    for body in ({}, {name: None}, {name: {}}):
        transport = httpx.MockTransport(lambda _, body=body: httpx.Response(200, json=body))
        with (
            MLFlow(transport=transport) as mlf,
            pytest.raises(
                errors.ResourceDoesNotExistError, match=f"the response contains no {name}"
            ),
        ):
            getattr(mlf, operation["operationId"])(**call.arguments)


class RecordingServer:
    """Responds to one operation, and records the requests."""

    def __init__(self, operation: Operation) -> None:
        self.sent: list[tuple[str, str, bytes]] = []
        self._response = response_of(operation)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append((request.method, str(request.url), request.content))
        return self._response


def calls_of_an_alias(
    path: str, operation: Operation, name: str
) -> list[tuple[list[Any], dict[str, Any]]]:
    """Return two calls: one with all arguments of the alias, one with only the required arguments.

    Each call is a pair: the arguments of the alias, and the equivalent arguments of the operation.
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
def test_alias_sends_the_request_of_its_operation(
    path: str, operation: Operation, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.codec.encode.now", lambda: NOW)
    for positional, arguments in calls_of_an_alias(path, operation, name):
        server = RecordingServer(operation)
        with MLFlow(transport=httpx.MockTransport(server)) as mlf:
            result = getattr(mlf, name)(*positional)
            assert result == getattr(mlf, operation["operationId"])(**arguments)
        alias_request, operation_request = server.sent
        assert alias_request == operation_request


@pytest.mark.anyio
@pytest.mark.parametrize(("path", "operation", "name"), ALIASES)
async def test_async_alias_sends_the_request_of_its_operation(
    path: str, operation: Operation, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mlflow_openapi_runtime.codec.encode.now", lambda: NOW)
    for positional, arguments in calls_of_an_alias(path, operation, name):
        server = RecordingServer(operation)
        async with AsyncMLFlow(transport=httpx.MockTransport(server)) as mlf:
            result = await getattr(mlf, name)(*positional)
            assert result == await getattr(mlf, operation["operationId"])(**arguments)
        alias_request, operation_request = server.sent
        assert alias_request == operation_request


@pytest.mark.parametrize(("path", "operation", "name"), ALIASES)
def test_alias_docstring_names_its_operation(path: str, operation: Operation, name: str) -> None:
    document = inspect.getdoc(getattr(Facade, name)) or ""
    assert document == inspect.getdoc(getattr(AsyncFacade, name))
    assert document.startswith(f"Alias of `{operation['operationId']}`")
    assert f" {path}`" in document


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_endpoint_modules_work_without_the_client(
    path: str, method: str, operation: Operation
) -> None:
    endpoint = importlib.import_module(
        f"mlflow_openapi.api.{operation['tags'][0]}.{operation['operationId']}"
    )
    call = Call(path, operation)
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return response_of(operation)

    with httpx.Client(base_url="http://server", transport=httpx.MockTransport(respond)) as client:
        result = endpoint.sync(client, **call.arguments)
    check_request(requests[0], method, call)
    assert to_json(result) == whole_result(operation)


@pytest.mark.parametrize(("path", "method", "operation"), OPERATIONS)
def test_docstrings_contain_the_route_and_the_version(
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


def test_sync_and_async_clients_have_the_same_docstrings() -> None:
    def docstrings(client: type) -> dict[str, str]:
        methods = {
            name: inspect.getdoc(method) or ""
            for name, method in inspect.getmembers(client, callable)
        }
        return {
            name: text
            for name, text in methods.items()
            if not name.startswith("_") and name not in METHODS_WITH_OTHER_DOCSTRINGS
        }

    assert docstrings(MLFlow) == docstrings(AsyncMLFlow)
    assert all(docstrings(MLFlow).values())
    assert (inspect.getdoc(AsyncMLFlow.start_run) or "").replace(
        "an `async with`", "a `with`"
    ) == inspect.getdoc(MLFlow.start_run)


# A synchronous pager is an iterable, so only the asynchronous one has to be mentioned.
ASYNC_PAGER = re.compile(r" \| AsyncPager\[\w+\]")


def test_sync_and_async_clients_have_the_same_signatures() -> None:
    def signatures(client: type) -> dict[str, str]:
        return {
            name: ASYNC_PAGER.sub("", str(inspect.signature(method)).split(" -> ")[0])
            for name, method in inspect.getmembers(client, callable)
            if not name.startswith("_") and name not in ("close", "aclose")
        }

    assert signatures(MLFlow) == signatures(AsyncMLFlow)
    assert {operation["operationId"] for _, _, operation in spec.operations()} <= signatures(
        MLFlow
    ).keys()
