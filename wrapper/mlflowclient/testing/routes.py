"""Finds the operation that a request calls, and parses the arguments of the request."""

from __future__ import annotations

import json
import pkgutil
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any
from urllib.parse import unquote

from mlflow_openapi import api
from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.request import Operation
from mlflowclient.testing.arguments import Arguments

# A handler returns the JSON object of the response, None for an empty object, or a response.
Handler = Callable[[Arguments], "dict[str, Any] | http.Response | None"]

# The base URL of a server may contain a path. MLflow's UI uses `ajax-api` instead of `api`.
_API = re.compile(r"(?:.*?/)?(?:ajax-)?api/([0-9.]+)(/.+)")
_PARAMETER = re.compile(r"\\{(\w+)\\}")


@dataclass(frozen=True)
class ReceivedRequest:
    """A request that a fake server has received.

    Attributes:
        operation: The operationId, which is also the name of the client's method; empty if the
            contract has no such operation.
        arguments: The arguments from the body, the query and the path, by their names in the
            contract.
        request: The request of the HTTP library.
    """

    operation: str
    arguments: Mapping[str, Any]
    request: http.Request


class Route:
    """Method and path pattern of an operation."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self._version, path = _split_version(operation.path)
        pattern = _PARAMETER.sub(_named_group, re.escape(path))
        self._pattern = re.compile(pattern)

    def match(self, request: http.Request) -> dict[str, str] | None:
        """Return the arguments in the path; None if the request does not match the route."""
        if request.method != self.operation.method:
            return None
        # The raw path is matched before it is decoded: an argument may contain an encoded slash.
        raw_path = request.url.raw_path.partition(b"?")[0].decode("ascii")
        version, path = _split_version(raw_path)
        # A client can be configured to use an API version other than 2.0 in its paths.
        if version != self._version and (self._version != "2.0" or version in ("", "3.0")):
            return None
        match = self._pattern.fullmatch(path)
        if match is None:
            return None
        return {name: unquote(value) for name, value in match.groupdict().items()}


def area_routes(area: str, handlers: object) -> Iterator[tuple[Route, Handler]]:
    """Iterate over the routes of an area. Each public method has the name of its operation."""
    for name in dir(handlers):
        if not name.startswith("_"):
            operation = import_module(f"{api.__name__}.{area}.{name}").OPERATION
            yield Route(operation), getattr(handlers, name)


@cache
def operation_ids() -> frozenset[str]:
    """Return the names of all operations of the contract."""
    return frozenset(name for _, name in _operation_modules())


@cache
def all_routes() -> tuple[Route, ...]:
    """Return the routes of all operations of the contract. Loading the operations takes 0.5 s."""
    routes = []
    for area, name in _operation_modules():
        routes.append(Route(import_module(f"{api.__name__}.{area}.{name}").OPERATION))
    return tuple(routes)


def parse_arguments(request: http.Request, path_arguments: Mapping[str, str]) -> Arguments:
    """Collect the arguments of a request from its query, its JSON body, and its path."""
    values: dict[str, Any] = {}
    for name in request.url.params:
        # A query repeats a name for each item of a list; `Arguments.items` handles single items.
        items = request.url.params.get_list(name)
        values[name] = items[0] if len(items) == 1 else items
    if request.headers.get("content-type", "").startswith("application/json"):
        values |= json.loads(request.content or b"{}")
    values |= path_arguments
    return Arguments(values, request.content)


def _operation_modules() -> Iterator[tuple[str, str]]:
    for area in pkgutil.iter_modules(api.__path__):
        for module in pkgutil.iter_modules([f"{path}/{area.name}" for path in api.__path__]):
            yield area.name, module.name


def _split_version(path: str) -> tuple[str, str]:
    """Return the version and the rest of a path; paths such as `/health` have no version."""
    match = _API.fullmatch(path)
    if match is None:
        return "", "/" + path.rpartition("/")[2]
    return match[1], match[2]


def _named_group(parameter: re.Match[str]) -> str:
    name = parameter[1]
    if name == "artifact_path":
        return f"(?P<{name}>.+)"
    return f"(?P<{name}>[^/]+)"
