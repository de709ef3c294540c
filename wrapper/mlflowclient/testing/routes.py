"""Which operation of the contract a request calls, and the arguments it has."""

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

Handler = Callable[[Arguments], "dict[str, Any] | http.Response"]

# The root of a server may be a folder of its host.
_API = re.compile(r"(?:.*?/)?(?:ajax-)?api/([0-9.]+)(/.+)")
_PARAMETER = re.compile(r"\\{(\w+)\\}")


@dataclass(frozen=True)
class ReceivedRequest:
    """A request that a fake has received.

    Attributes:
        operation: The operationId, which is also the name of the client's method; empty if there
            is no such operation.
        arguments: The arguments of the body, the query and the path, by their names in the
            contract.
        request: The request itself, of the HTTP library.
    """

    operation: str
    arguments: Mapping[str, Any]
    request: http.Request


class Route:
    """How the requests of an operation look."""

    def __init__(self, operation: Operation) -> None:
        self.operation = operation
        self._version, path = _split(operation.path)
        pattern = _PARAMETER.sub(_group, re.escape(path))
        self._pattern = re.compile(pattern)

    def match(self, request: http.Request) -> dict[str, str] | None:
        """The arguments in the path of a request; None if it calls another operation."""
        if request.method != self.operation.method:
            return None
        version, path = _split(request.url.raw_path.partition(b"?")[0].decode("ascii"))
        # A client can be told to write another version than 2.0 into its paths.
        if version != self._version and (self._version != "2.0" or version in ("", "3.0")):
            return None
        found = self._pattern.fullmatch(path)
        if found is None:
            return None
        return {name: unquote(value) for name, value in found.groupdict().items()}


def area_routes(area: str, handlers: object) -> Iterator[tuple[Route, Handler]]:
    """A route for each public method, which has the name of an operation of the area."""
    for name in dir(handlers):
        if not name.startswith("_"):
            operation = import_module(f"{api.__name__}.{area}.{name}").OPERATION
            yield Route(operation), getattr(handlers, name)


@cache
def operation_ids() -> frozenset[str]:
    """All operations of the contract."""
    return frozenset(name for _, name in _modules())


@cache
def all_routes() -> tuple[Route, ...]:
    """The routes of all operations of the contract. Loading them takes half a second."""
    found = []
    for area, name in _modules():
        found.append(Route(import_module(f"{api.__name__}.{area}.{name}").OPERATION))
    return tuple(found)


def arguments_of(request: http.Request, path_arguments: Mapping[str, str]) -> Arguments:
    """What a request holds: a JSON object, the query, and the arguments in the path."""
    values: dict[str, Any] = {}
    for name in request.url.params:
        found = request.url.params.get_list(name)
        values[name] = found[0] if len(found) == 1 else found
    if request.headers.get("content-type", "").startswith("application/json"):
        values |= json.loads(request.content or b"{}")
    values |= path_arguments
    return Arguments(values, request.content)


def _modules() -> Iterator[tuple[str, str]]:
    for area in pkgutil.iter_modules(api.__path__):
        for module in pkgutil.iter_modules([f"{path}/{area.name}" for path in api.__path__]):
            yield area.name, module.name


def _split(path: str) -> tuple[str, str]:
    """The version and the rest of a path; no version for what is not below `/api`."""
    found = _API.fullmatch(path)
    return (found[1], found[2]) if found else ("", "/" + path.rpartition("/")[2])


def _group(parameter: re.Match[str]) -> str:
    name = parameter[1]
    # Only the paths of artifacts hold slashes.
    return f"(?P<{name}>.+)" if name == "artifact_path" else f"(?P<{name}>[^/]+)"
