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
    Rule,
    Schema,
    SpecIndex,
    join_names,
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
# The status of a response with only the bytes that the header `Range` of the request names.
_PARTIAL = "206"
# Any operation may fail because of invalid arguments (400), credentials (401), missing permissions
# (403) or an error in the server (500).
_EXPECTED_ERRORS = ("400", "401", "403", "500")
_JSON = "application/json"
# Servers send artifacts with the media type of the file, which `*/*` describes.
_BYTES = frozenset({"application/octet-stream", "*/*"})
_TEXT = frozenset({"text/plain", "text/html"})


def operation_order(index: SpecIndex) -> Iterator[Problem]:
    """The keys of all operations are in the same order."""
    # The spec has hundreds of operations. Readers find a key if it is always at the same position.
    for operation in index.operations:
        latest = ""
        for key in operation.value:
            kind = "x-mlflow-*" if key.startswith("x-mlflow-") else key
            if kind not in _ORDER:
                continue
            if latest and _ORDER.index(kind) < _ORDER.index(latest):
                yield (
                    (*operation.pointer, key),
                    f"{operation.name}: The key '{key}' must come before "
                    f"'{latest}'. Move '{key}' up.",
                )
            else:
                latest = kind


def path_parameters(index: SpecIndex) -> Iterator[Problem]:
    """The names in a path are the names of the operation's path parameters."""
    for operation in index.operations:
        declared = {
            parameter.name: parameter
            for parameter in operation.parameters
            if parameter.value.get("in") == "path"
        }
        placeholders = re.findall(r"{(.*?)}", operation.path)
        for name in placeholders:
            if name not in declared:
                yield (
                    operation.pointer,
                    f"{operation.name}: The path contains '{{{name}}}', but there is no path "
                    "parameter of that name. Add the parameter.",
                )
        for name, parameter in declared.items():
            if name not in placeholders:
                yield (
                    parameter.pointer,
                    f"{parameter.label} is not in the path. Correct its name. The names in the "
                    f"path are {join_names(placeholders)}.",
                )
            # OpenAPI requires `required: true` for every path parameter.
            if parameter.value.get("required") is not True:
                yield parameter.pointer, f"{parameter.label} is in the path. Add 'required: true'."


def parameter_content(index: SpecIndex) -> Iterator[Problem]:
    """Parameters have a schema instead of a media type."""
    # The parser ignores parameters without a schema.
    for parameter in index.parameters:
        if "content" in parameter.value:
            yield (
                (*parameter.pointer, "content"),
                f"{parameter.label} has 'content'. Write 'schema' instead of 'content'.",
            )


def parameter_kind(index: SpecIndex) -> Iterator[Problem]:
    """Parameters are scalars or enums. In the query, lists of scalars or enums are allowed, too."""
    # The endpoint template cannot write a parameter of another kind into a URL or a header.
    for operation in index.operations:
        parameters = operation.value.get("parameters")
        for position, value in enumerate(parameters if isinstance(parameters, list) else ()):
            if isinstance(value, dict) and "$ref" in value:
                yield (
                    (*operation.pointer, "parameters", position),
                    f"{operation.name}: Parameter {position + 1} is a $ref. Write the parameter "
                    "here.",
                )
        for parameter in operation.parameters:
            yield from _parameter(index, parameter)


def _parameter(index: SpecIndex, parameter: Parameter) -> Iterator[Problem]:
    location = parameter.value.get("in")
    if location not in ("path", "query", "header"):
        yield (
            (*parameter.pointer, "in"),
            f"{parameter.label} is in '{location}', which is not supported. Use path, query or "
            "header.",
        )
    if not isinstance(value := parameter.value.get("schema"), dict):
        # The rule `parameter-content` reports a parameter with `content`.
        if "content" not in parameter.value:
            yield parameter.pointer, f"{parameter.label} has no schema. Add a schema."
        return
    schema = Schema((*parameter.pointer, "schema"), value, parameter.label, "parameter")
    if schema.type == "array":
        if location != "query":
            yield (
                schema.pointer,
                f"{parameter.label} is an array, which is only supported in the query. Use a "
                "scalar, or move the parameter to the query.",
            )
        # The items must be scalars or enums, too.
        schema = Schema(
            (*schema.pointer, "items"),
            mapping(value, "items"),
            f"{parameter.label}: items",
            "items",
        )
    component = index.component(schema.value)
    is_model = component is not None and "enum" not in component.value
    if schema.type in ("array", "object") or is_model:
        yield (
            schema.pointer,
            f"{schema.label}: A parameter cannot contain objects or nested lists. Use a scalar or "
            "an enum.",
        )


def request_body(index: SpecIndex) -> Iterator[Problem]:
    """A request body is a JSON object from a component, or bytes."""
    # The properties of the component become the arguments of the generated function.
    for operation in index.operations:
        if "requestBody" not in operation.value:
            continue
        body = mapping(operation.value, "requestBody")
        pointer = (*operation.pointer, "requestBody")
        content = mapping(body, "content")
        if "$ref" in body or not content:
            yield (
                pointer,
                f"{operation.name}: The request body has no content. Write 'content: "
                f"{{{_JSON}: ...}}' here.",
            )
            continue
        has_bytes = _has_bytes(body)
        for kind in content:
            is_bytes_only = kind == "application/octet-stream" and len(content) == 1 and has_bytes
            if kind != _JSON and not is_bytes_only:
                yield (
                    (*pointer, "content", kind),
                    f"{operation.name}: A request body of {kind} is not supported. Use {_JSON}, or "
                    "only application/octet-stream.",
                )
        # The argument `content` is not a property, so the request body needs the description.
        if has_bytes and not string(body, "description"):
            yield (
                pointer,
                f"{operation.name}: The request body of bytes has no description. Add a "
                "description.",
            )
        component = index.component(operation.body)
        if _JSON in content and (component is None or component.type != "object"):
            yield (
                (*pointer, "content", _JSON, "schema"),
                f"{operation.name}: The schema of the request body must be a $ref to an object "
                "component.",
            )


def _has_bytes(body: Node) -> bool:
    content = mapping(body, "content")
    return any(
        string(mapping(mapping(content, kind), "schema"), "format") == "binary" for kind in content
    )


def success_response(index: SpecIndex) -> Iterator[Problem]:
    """Each operation has one successful response, of a kind that the client can parse."""
    # A generated function has one return type, so it cannot parse several responses.
    for operation in index.operations:
        pointer = (*operation.pointer, "responses")
        successes = [status for status in operation.responses if status.startswith(("1", "2", "3"))]
        for status in successes:
            if status not in _SUCCESSES and not (status == _PARTIAL and "200" in successes):
                yield (
                    (*pointer, status),
                    f"{operation.name}: The status {status} is not supported. Use 200, 201, or 204 "
                    "without content.",
                )
        if len([status for status in successes if status in _SUCCESSES]) != 1:
            yield (
                pointer,
                f"{operation.name} must have exactly one of the successful responses 200, 201 and "
                f"204, but has {join_names(successes)}.",
            )
        elif "204" in successes and "content" in mapping(operation.responses, "204"):
            yield (
                (*pointer, "204"),
                f"{operation.name}: The response 204 cannot have content. Remove the content, or "
                "use 200.",
            )
        elif operation.success_status != "204":
            yield from _success_content(index, operation, (*pointer, operation.success_status))


def _success_content(index: SpecIndex, operation: Operation, pointer: Pointer) -> Iterator[Problem]:
    response = mapping(operation.responses, operation.success_status)
    content = mapping(response, "content")
    # If the spec lists no content, some MLflow versions send an empty object and others send
    # nothing, so the client does not parse the body.
    if response.keys() == {"description"}:
        return
    if "$ref" in response or not content:
        yield (
            pointer,
            f"{operation.name}: The successful response has no content. Write the content here, "
            f"as {_JSON} or text/plain.",
        )
    if _JSON in content and len(content) > 1:
        yield (
            pointer,
            f"{operation.name}: The successful response has JSON and other content. Keep only "
            "one media type.",
        )
    for kind in content:
        schema = mapping(mapping(content, kind), "schema")
        yield from _success_schema(index, operation, kind, schema, (*pointer, "content", kind))


def _success_schema(
    index: SpecIndex, operation: Operation, kind: str, schema: Node, pointer: Pointer
) -> Iterator[Problem]:
    if kind in _BYTES and schema.get("format") != "binary":
        yield (
            pointer,
            f"{operation.name}: The response of {kind} must have 'type: string' and 'format: "
            "binary'.",
        )
    if kind in _TEXT and schema.get("type") != "string":
        yield pointer, f"{operation.name}: The response of {kind} must have 'type: string'."
    if kind != _JSON or is_empty_result(schema):
        return
    component = index.component(schema)
    if component is None or component.type != "object":
        yield (
            pointer,
            f"{operation.name}: The schema of the response must be a $ref to an object component, "
            "or 'type: object' if the response has no properties.",
        )


def is_empty_result(schema: Node) -> bool:
    """Determine whether a schema describes a JSON object without properties."""
    return schema.get("type") == "object" and schema.keys() <= {"type", "description"}


def error_responses(index: SpecIndex) -> Iterator[Problem]:
    """Each error is a `$ref` to a shared response. Operations below /api/ list the usual errors."""
    # Routes outside /api/, such as /health, do not have to list the usual errors.
    statuses = {str(status.value) for status in HTTPStatus if status.value >= 400}
    for operation in index.operations:
        pointer = (*operation.pointer, "responses")
        if operation.path.startswith("/api/"):
            missing = [status for status in _EXPECTED_ERRORS if status not in operation.responses]
            if missing:
                yield (
                    pointer,
                    f"{operation.name} lacks the error responses {join_names(missing)}. Add "
                    "these responses.",
                )
        for status, response in operation.responses.items():
            if status.startswith(("1", "2", "3")):
                continue
            # Docstrings name each status, so `default` and `4XX` cannot be used.
            if status not in statuses:
                yield (
                    (*pointer, status),
                    f"{operation.name}: '{status}' is not the status of an error. Write a status "
                    'such as "404".',
                )
            elif isinstance(response, dict) and string(response, "$ref") is None:
                yield (
                    (*pointer, status),
                    f"{operation.name}: The response {status} must be a $ref to "
                    "'#/components/responses/...'.",
                )


def media_type(index: SpecIndex) -> Iterator[Problem]:
    """Responses are JSON, text or bytes."""
    # The runtime does not decode other media types.
    responses = [
        (
            (*operation.pointer, "responses", status),
            f"{operation.name}: response {status}",
            response,
        )
        for operation in index.operations
        for status, response in operation.responses.items()
    ]
    responses += [
        (("components", "responses", name), name, response)
        for name, response in mapping(index.components, "responses").items()
    ]
    for pointer, label, response in responses:
        for kind in mapping(response, "content") if isinstance(response, dict) else ():
            if kind != _JSON and kind not in _TEXT | _BYTES:
                yield (
                    (*pointer, "content", kind),
                    f"{label}: The media type {kind} is not supported. Use {_JSON}, text/plain or "
                    "*/*.",
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
