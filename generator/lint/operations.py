"""Rules about operations: their keys, parameters, request bodies and responses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus

from generator.lint.index import (
    Node,
    Operation,
    Parameter,
    Problem,
    Reading,
    Rule,
    Schema,
    listed,
    mapping,
    string,
)
from generator.spec import Pointer

_ORDER = (
    "operationId",
    "tags",
    "summary",
    "description",
    "deprecated",
    "x-mlflow-*",
    "parameters",
    "requestBody",
    "responses",
)
_SUCCESSES = ("200", "201", "204")
_PARTIAL = "206"
_EXPECTED_ERRORS = ("400", "401", "403", "500")
_JSON = "application/json"
_BYTES = frozenset({"application/octet-stream", "*/*"})
_TEXT = frozenset({"text/plain", "text/html"})


def operation_order(reading: Reading) -> Iterator[Problem]:
    """The keys of all operations are in the same order."""
    for operation in reading.operations:
        latest = ""
        for key in operation.value:
            kind = "x-mlflow-*" if key.startswith("x-mlflow-") else key
            if kind not in _ORDER:
                continue
            if latest and _ORDER.index(kind) < _ORDER.index(latest):
                yield (
                    (*operation.pointer, key),
                    f"{operation.name}: '{key}' must come before '{latest}'; move it up",
                )
            else:
                latest = kind


def path_parameters(reading: Reading) -> Iterator[Problem]:
    """The names in a path are those of its path parameters."""
    for operation in reading.operations:
        declared = {
            parameter.name: parameter
            for parameter in operation.parameters
            if parameter.value.get("in") == "path"
        }
        named = re.findall(r"{(.*?)}", operation.path)
        for name in named:
            if name not in declared:
                yield (
                    operation.pointer,
                    f"{operation.name}: the path names '{name}', add a path parameter of that name",
                )
        for name, parameter in declared.items():
            if name not in named:
                yield (
                    parameter.pointer,
                    f"{parameter.label} is not in the path; its names are {listed(named)}",
                )
            if parameter.value.get("required") is not True:
                yield parameter.pointer, f"{parameter.label} is in the path; add 'required: true'"


def parameter_content(reading: Reading) -> Iterator[Problem]:
    for parameter in reading.parameters:
        if "content" in parameter.value:
            yield (
                (*parameter.pointer, "content"),
                f"{parameter.label} has 'content'; write a 'schema' instead",
            )


def parameter_kind(reading: Reading) -> Iterator[Problem]:
    """A parameter travels in the path, the query or a header: a scalar, an enum, or in the query a
    list of these.
    """
    for operation in reading.operations:
        parameters = operation.value.get("parameters")
        for index, value in enumerate(parameters if isinstance(parameters, list) else ()):
            if isinstance(value, dict) and "$ref" in value:
                at = (*operation.pointer, "parameters", index)
                yield (
                    at,
                    f"{operation.name}: parameter {index + 1} is a $ref; write the parameter here",
                )
        for parameter in operation.parameters:
            yield from _parameter(reading, parameter)


def _parameter(reading: Reading, parameter: Parameter) -> Iterator[Problem]:
    place = parameter.value.get("in")
    if place not in ("path", "query", "header"):
        yield (
            (*parameter.pointer, "in"),
            f"{parameter.label} is in '{place}'; only path, query and header are handled",
        )
    if not isinstance(value := parameter.value.get("schema"), dict):
        if "content" not in parameter.value:
            yield parameter.pointer, f"{parameter.label} has no schema; add one"
        return
    schema = Schema((*parameter.pointer, "schema"), value, parameter.label, "parameter")
    if schema.type == "array":
        if place != "query":
            yield schema.pointer, f"{parameter.label} is an array; only the query takes lists"
        schema = Schema(
            (*schema.pointer, "items"),
            mapping(value, "items"),
            f"{parameter.label}: items",
            "items",
        )
    component = reading.component(schema.value)
    if schema.type in ("array", "object") or (
        component is not None and "enum" not in component.value
    ):
        yield (
            schema.pointer,
            f"{schema.label}: a parameter cannot hold objects or lists of lists; use scalars or "
            "enums",
        )


def request_body(reading: Reading) -> Iterator[Problem]:
    """A request body is JSON, and an object component, whose properties are the arguments; or it is
    bytes.
    """
    for operation in reading.operations:
        if "requestBody" not in operation.value:
            continue
        body = mapping(operation.value, "requestBody")
        at = (*operation.pointer, "requestBody")
        content = mapping(body, "content")
        if "$ref" in body or not content:
            yield (
                at,
                f"{operation.name}: the request body has no content; write 'content: {{{_JSON}: "
                "...}}' here",
            )
            continue
        for kind in content:
            if kind != _JSON and not (
                kind == "application/octet-stream" and len(content) == 1 and _has_bytes(body)
            ):
                message = (
                    f"{operation.name}: a request body of {kind} is not handled; use {_JSON}, or "
                    "bytes alone"
                )
                yield (*at, "content", kind), message
        if _has_bytes(body) and not string(body, "description"):
            yield (
                at,
                f"{operation.name}: the bytes of the request body have no description; say what "
                "they are",
            )
        component = reading.component(operation.body)
        if _JSON in content and (component is None or component.type != "object"):
            where = (*at, "content", _JSON, "schema")
            yield (
                where,
                f"{operation.name}: the schema of the request body must be a $ref to an object "
                "component",
            )


def _has_bytes(body: Node) -> bool:
    content = mapping(body, "content")
    return any(
        string(mapping(mapping(content, kind), "schema"), "format") == "binary" for kind in content
    )


def success_response(reading: Reading) -> Iterator[Problem]:
    """A success is 200 or 201 with an object component, `type: object` for nothing, text or bytes;
    or it is 204.
    """
    for operation in reading.operations:
        at = (*operation.pointer, "responses")
        successes = [status for status in operation.responses if status.startswith(("1", "2", "3"))]
        for status in successes:
            if status not in _SUCCESSES and not (status == _PARTIAL and "200" in successes):
                yield (
                    (*at, status),
                    f"{operation.name}: status {status} is not handled; write 200, 201, or 204 "
                    "without content",
                )
        if len([status for status in successes if status in _SUCCESSES]) != 1:
            yield (
                at,
                f"{operation.name} needs one successful response, 200, 201 or 204; it has "
                f"{listed(successes)}",
            )
        elif "204" in successes and "content" in mapping(operation.responses, "204"):
            yield (
                (*at, "204"),
                f"{operation.name}: response 204 has no content by definition; remove it, or write "
                "200",
            )
        elif operation.success != "204":
            yield from _content(reading, operation, (*at, operation.success))


def _content(reading: Reading, operation: Operation, at: Pointer) -> Iterator[Problem]:
    response = mapping(operation.responses, operation.success)
    content = mapping(response, "content")
    if response.keys() == {"description"}:
        return
    if "$ref" in response or not content:
        yield (
            at,
            f"{operation.name}: its response has no content; write it here, with {_JSON} or "
            "text/plain",
        )
    if _JSON in content and len(content) > 1:
        yield at, f"{operation.name}: its response has JSON and other content; keep one"
    for kind in content:
        yield from _success(
            reading,
            operation,
            kind,
            mapping(mapping(content, kind), "schema"),
            (*at, "content", kind),
        )


def _success(
    reading: Reading, operation: Operation, kind: str, schema: Node, at: Pointer
) -> Iterator[Problem]:
    if kind in _BYTES and schema.get("format") != "binary":
        yield (
            at,
            f"{operation.name}: its response of {kind} must have 'type: string' and 'format: "
            "binary'",
        )
    if kind in _TEXT and schema.get("type") != "string":
        yield at, f"{operation.name}: its response of {kind} must have 'type: string'"
    if kind != _JSON or is_empty_result(schema):
        return
    component = reading.component(schema)
    if component is None or component.type != "object":
        yield (
            at,
            f"{operation.name}: its response must be a $ref to an object component, or 'type: "
            "object' for nothing",
        )


def is_empty_result(schema: Node) -> bool:
    """Whether a schema is that of an answer without content."""
    return schema.get("type") == "object" and schema.keys() <= {"type", "description"}


def error_responses(reading: Reading) -> Iterator[Problem]:
    """Errors are shared responses; below /api/ each operation has the usual ones."""
    statuses = {str(status.value) for status in HTTPStatus if status.value >= 400}
    for operation in reading.operations:
        at = (*operation.pointer, "responses")
        if operation.path.startswith("/api/"):
            missing = [status for status in _EXPECTED_ERRORS if status not in operation.responses]
            if missing:
                yield at, f"{operation.name} lacks the responses {listed(missing)}; add them"
        for status, response in operation.responses.items():
            if status.startswith(("1", "2", "3")):
                continue
            if status not in statuses:
                yield (
                    (*at, status),
                    f"{operation.name}: '{status}' is no status of an error; write one such as "
                    '"404"',
                )
            elif isinstance(response, dict) and string(response, "$ref") is None:
                yield (
                    (*at, status),
                    f"{operation.name}: response {status} must be a $ref to "
                    "'#/components/responses/...'",
                )


def media_type(reading: Reading) -> Iterator[Problem]:
    """Responses are JSON, text or bytes."""
    places = [
        (
            (*operation.pointer, "responses", status),
            f"{operation.name}: response {status}",
            response,
        )
        for operation in reading.operations
        for status, response in operation.responses.items()
    ]
    places += [
        (("components", "responses", name), name, response)
        for name, response in mapping(reading.components, "responses").items()
    ]
    for at, label, response in places:
        for kind in mapping(response, "content") if isinstance(response, dict) else ():
            if kind != _JSON and kind not in _TEXT | _BYTES:
                yield (
                    (*at, "content", kind),
                    f"{label}: {kind} is not handled; use {_JSON}, text/plain or */*",
                )


RULES: dict[str, Rule] = {
    "operation-order": operation_order,
    "path-parameters": path_parameters,
    "parameter-content": parameter_content,
    "parameter-kind": parameter_kind,
    "request-body": request_body,
    "success-response": success_response,
    "error-responses": error_responses,
    "media-type": media_type,
}
