"""Checks real answers against the spec, strictly: a field that the spec does not declare is a
failure.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

import httpx
from jsonschema import Draft202012Validator

from tests.support import spec


class SpecContract:
    """The spec as a judge of answers.

    Attributes:
        answered: Statuses that servers answered, by version and operation.
    """

    def __init__(self) -> None:
        self._components = {"schemas": _closed(spec.SCHEMAS)}
        # Where a path parameter keeps its slashes, several paths fit: the one with the most words
        # of its own is meant.
        operations = sorted(
            spec.operations(), key=lambda found: -len(re.sub("{.+?}", "", found[0]))
        )
        self._operations = [
            (_pattern(path, operation), method, operation) for path, method, operation in operations
        ]
        self.answered: dict[str, dict[str, set[int]]] = {}

    def check(self, version: str, method: str, path: str, response: httpx.Response) -> None:
        """Fail with the differences between an answer and the spec."""
        operation = self._operation(method.lower(), path)
        name = operation["operationId"]
        self._judge(f"{name}: {response.status_code}", operation, response)
        self.answered.setdefault(version, {}).setdefault(name, set()).add(response.status_code)

    def _judge(self, what: str, operation: dict[str, Any], response: httpx.Response) -> None:
        described = operation["responses"].get(str(response.status_code))
        assert described is not None, (
            f"{what}: the spec does not describe this status: {response.text[:200]}"
        )
        if "$ref" in described:
            described = spec.RESPONSES[described["$ref"].rsplit("/", 1)[1]]
        content = described.get("content")
        if content is None:
            # Where some versions send nothing and others an empty object, the spec has no content.
            assert response.content in (b"", b"{}"), f"{what} has a body: {response.text[:200]}"
            return
        content_type = response.headers.get("content-type", "").split(";")[0]
        media = content.get(content_type, content.get("*/*"))
        assert media is not None, f"{what} came as {content_type!r}: {response.text[:200]}"
        if media["schema"].get("format") == "binary":
            return
        body = response.json() if content_type == "application/json" else response.text
        schema = {**_closed(media["schema"]), "components": self._components}
        errors = sorted(Draft202012Validator(schema).iter_errors(body), key=str)
        assert not errors, f"{what}: " + "; ".join(
            f"{'.'.join(map(str, error.absolute_path)) or 'body'}: {error.message}"
            for error in errors
        )

    def _operation(self, method: str, path: str) -> dict[str, Any]:
        for pattern, known_method, operation in self._operations:
            if known_method == method and pattern.fullmatch(path):
                return operation
        raise AssertionError(f"the spec has no {method.upper()} {path}")


class ContractTransport(httpx.HTTPTransport):
    """A real transport that has every answer judged on its way."""

    def __init__(self, contract: SpecContract, version: str, url: str) -> None:
        super().__init__()
        self._contract = contract
        self._version = version
        self._server = httpx.URL(url).netloc

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        if request.url.netloc != self._server:
            # An object store's, of which the spec tells nothing.
            return response
        response.read()
        # Not `url.path`, which has decoded what was quoted: a slash in an id would be one of the
        # path.
        path = request.url.raw_path.decode("ascii").partition("?")[0]
        self._contract.check(self._version, request.method, path, response)
        return response


def _pattern(path: str, operation: Mapping[str, Any]) -> re.Pattern[str]:
    slashes = {
        parameter["name"]
        for parameter in operation.get("parameters", [])
        if parameter.get("x-mlflow-path")
    }
    parts = re.split(r"{(\w+)}", path)
    return re.compile(
        "".join(
            (".+" if part in slashes else "[^/]+") if index % 2 else re.escape(part)
            for index, part in enumerate(parts)
        )
    )


def _closed(node: Any) -> Any:
    """A copy in which no object may hold more than it declares."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return copy.copy(node)
    closed = {key: _closed(value) for key, value in node.items()}
    is_object = isinstance(node.get("properties"), dict) and "object" in node.get("type", "")
    if is_object and "additionalProperties" not in node:
        closed["additionalProperties"] = False
    return closed
