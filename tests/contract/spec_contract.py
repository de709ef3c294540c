"""Checks real answers against the spec, strictly: a field that the spec does not declare is a failure."""

from __future__ import annotations

import copy
import re
from typing import Any

import httpx
from jsonschema import Draft202012Validator

from tests import spec


class SpecContract:
    """The spec as a judge of answers."""

    def __init__(self) -> None:
        self._components = {"schemas": _closed(spec.SCHEMAS)}
        self._operations = [(_pattern(path), method, operation) for path, method, operation in spec.operations()]
        self.answered: dict[str, set[int]] = {}

    def check(self, method: str, path: str, response: httpx.Response) -> None:
        """Fail with the differences between an answer and the spec."""
        operation = self._operation(method.lower(), path)
        name = operation["operationId"]
        described = operation["responses"].get(str(response.status_code))
        assert described is not None, (
            f"{name}: the spec does not describe {response.status_code}: {response.text[:200]}"
        )
        if "$ref" in described:
            described = spec.RESPONSES[described["$ref"].rsplit("/", 1)[1]]
        if "content" not in described:
            assert response.content == b"", f"{name}: {response.status_code} has a body: {response.text[:200]}"
            return
        content_type = response.headers.get("content-type", "").split(";")[0]
        media = described["content"].get(content_type)
        assert media is not None, f"{name}: {response.status_code} came as {content_type!r}: {response.text[:200]}"
        body = response.json() if content_type == "application/json" else response.text
        schema = {**_closed(media["schema"]), "components": self._components}
        errors = sorted(Draft202012Validator(schema).iter_errors(body), key=str)
        assert not errors, f"{name}: {response.status_code}: " + "; ".join(
            f"{'.'.join(map(str, error.absolute_path)) or 'body'}: {error.message}" for error in errors
        )
        self.answered.setdefault(name, set()).add(response.status_code)

    def _operation(self, method: str, path: str) -> dict[str, Any]:
        for pattern, known_method, operation in self._operations:
            if known_method == method and pattern.fullmatch(path):
                return operation
        raise AssertionError(f"the spec has no {method.upper()} {path}")


class ContractTransport(httpx.HTTPTransport):
    """A real transport that has every answer judged on its way."""

    def __init__(self, contract: SpecContract) -> None:
        super().__init__()
        self._contract = contract

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        response.read()
        self._contract.check(request.method, request.url.path, response)
        return response


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile("[^/]+".join(map(re.escape, re.split(r"{\w+}", path))))


def _closed(node: Any) -> Any:
    """A copy in which no object may hold more than it declares."""
    if isinstance(node, list):
        return [_closed(item) for item in node]
    if not isinstance(node, dict):
        return copy.copy(node)
    closed = {key: _closed(value) for key, value in node.items()}
    if isinstance(node.get("properties"), dict) and node.get("type") == "object":
        closed["additionalProperties"] = False
    return closed
