"""Strict validation of real responses against the spec.

A field that the spec does not declare is an error.
"""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import httpx
from jsonschema import Draft202012Validator, ValidationError, validators

from tests.support import spec


def _validate_content(
    validator: Any, schema: Any, instance: Any, _: Mapping[str, Any]
) -> Iterator[ValidationError]:
    """Validate the JSON in a string, which JSON Schema itself does not require."""
    yield from validator.descend(json.loads(instance), schema)


_extend: Any = validators.extend
_Validator = _extend(Draft202012Validator, {"contentSchema": _validate_content})


class SpecContract:
    """Validates responses against the spec.

    Attributes:
        statuses: Status codes of the responses, by server version and operation id.
    """

    def __init__(self) -> None:
        self._components = {"schemas": _without_undeclared(spec.SCHEMAS)}
        # If a path parameter may contain slashes, several paths can match a URL. The path with the
        # most literal characters has to be tried first.
        operations = sorted(
            spec.operations(), key=lambda operation: -len(re.sub("{.+?}", "", operation[0]))
        )
        self._operations = [
            (_pattern(path, operation), method, operation) for path, method, operation in operations
        ]
        self.statuses: dict[str, dict[str, set[int]]] = {}

    def check(self, version: str, method: str, path: str, response: httpx.Response) -> None:
        """Record the status of a response, and fail if the response does not match the spec."""
        operation = self._operation(method.lower(), path)
        name = operation["operationId"]
        self._validate(f"{name}: {response.status_code}", operation, response)
        self.statuses.setdefault(version, {}).setdefault(name, set()).add(response.status_code)

    def _validate(self, label: str, operation: dict[str, Any], response: httpx.Response) -> None:
        declared = operation["responses"].get(str(response.status_code))
        assert declared is not None, (
            f"{label}: the spec does not describe this status: {response.text[:200]}"
        )
        if "$ref" in declared:
            declared = spec.RESPONSES[declared["$ref"].rsplit("/", 1)[1]]
        content = declared.get("content")
        if content is None:
            # Without content in the spec, a response is empty on some versions, and `{}` on others.
            assert response.content in (b"", b"{}"), f"{label} has a body: {response.text[:200]}"
            return
        content_type = response.headers.get("content-type", "").split(";")[0]
        media = content.get(content_type, content.get("*/*"))
        assert media is not None, (
            f"{label} has the content type {content_type!r}: {response.text[:200]}"
        )
        if media["schema"].get("format") == "binary":
            return
        body = response.json() if content_type == "application/json" else response.text
        schema = {**_without_undeclared(media["schema"]), "components": self._components}
        errors = sorted(_Validator(schema).iter_errors(body), key=str)
        assert not errors, f"{label}: " + "; ".join(
            f"{'.'.join(map(str, error.absolute_path)) or 'body'}: {error.message}"
            for error in errors
        )

    def _operation(self, method: str, path: str) -> dict[str, Any]:
        for pattern, known_method, operation in self._operations:
            if known_method == method and pattern.fullmatch(path):
                return operation
        raise AssertionError(f"the spec has no {method.upper()} {path}")


class ContractTransport(httpx.HTTPTransport):
    """An HTTP transport that validates each response against the spec."""

    def __init__(self, contract: SpecContract, version: str, url: str) -> None:
        super().__init__()
        self._contract = contract
        self._version = version
        self._server = httpx.URL(url).netloc

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        if request.url.netloc != self._server:
            # A response of an object store, which the spec does not describe.
            return response
        response.read()
        # `url.path` is decoded, so an encoded slash in an id would become a separator.
        path = request.url.raw_path.decode("ascii").partition("?")[0]
        self._contract.check(self._version, request.method, path, response)
        return response


def _pattern(path: str, operation: Mapping[str, Any]) -> re.Pattern[str]:
    with_slashes = {
        parameter["name"]
        for parameter in operation.get("parameters", [])
        if parameter.get("x-mlflow-path")
    }
    expression = ""
    # Literal text and the names of parameters alternate.
    for index, part in enumerate(re.split(r"{(\w+)}", path)):
        if index % 2 == 0:
            expression += re.escape(part)
        elif part in with_slashes:
            expression += ".+"
        else:
            expression += "[^/]+"
    return re.compile(expression)


def _without_undeclared(node: Any) -> Any:
    """Copy a schema so that objects allow only the declared properties."""
    if isinstance(node, list):
        return [_without_undeclared(item) for item in node]
    if not isinstance(node, dict):
        return copy.copy(node)
    closed = {key: _without_undeclared(value) for key, value in node.items()}
    is_object = isinstance(node.get("properties"), dict) and "object" in node.get("type", "")
    if is_object and "additionalProperties" not in node:
        closed["additionalProperties"] = False
    return closed
