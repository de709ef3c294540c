"""Writes the missing definitions as YAML, to be merged and described by hand.

Each addition is marked with the version of the inventory. Descriptions and examples are empty, so
that the linter reports everything that a person must complete. The person also adds information
that the descriptors do not contain: better names, required fields, idempotence, paging, and the
property of the response that the client returns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from generator.dialect import component_of
from generator.lower import json_schema_of, success_of
from generator.spec import Spec
from generator.versions import minor_of
from tools.drift.compare import Comparison, Difference
from tools.drift.inventory import FastAPIField, Inventory
from tools.drift.schemas import Field, Schemas, pascal

_ERRORS = {"400": "BadRequest", "401": "Unauthorized", "403": "Forbidden", "500": "InternalError"}
_STRING: Mapping[str, Any] = {"type": "string", "repeated": False}


def suggest(
    differences: list[Difference], comparison: Comparison, spec: Spec, inventory: Inventory
) -> str:
    """Return the YAML of everything that the differences report as missing."""
    document = _Suggestion(comparison, spec, inventory).document(differences)
    return yaml.dump(document, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)


class _Dumper(yaml.SafeDumper):
    """A YAML dumper that writes no anchors, because the spec has none."""

    def ignore_aliases(self, data: object) -> bool:
        return True


class _Suggestion:
    def __init__(self, comparison: Comparison, spec: Spec, inventory: Inventory) -> None:
        self._ids = {operation["operationId"] for _, _, operation, _ in spec.operations()}
        self._tags = {tag["name"] for tag in spec.document.get("tags", [])}
        self._inventory = inventory
        self._since = ".".join(map(str, minor_of(inventory.version)))
        self._schemas = Schemas(
            comparison, set(spec.document["components"]["schemas"]), inventory, self._since
        )
        self._paths: dict[str, dict[str, Any]] = {}
        self._spec_operations = {
            f"{method.upper()} {path}": operation
            for path, method, operation, _ in spec.operations()
            if path != "/"
        }

    def document(self, differences: list[Difference]) -> dict[str, Any]:
        for difference in differences:
            match difference.kind:
                case "operation-missing":
                    self._add_operation(difference.definition)
                case "argument-missing":
                    self._add_argument(difference)
                case "answer-missing":
                    self._add_response(difference)
                case "field-missing":
                    component, _, name = difference.location.partition(".")
                    self._schemas.add_property(component, name, difference.definition)
                case "value-missing":
                    self._schemas.add_value(*difference.definition)
        used = {
            operation["tags"][0]
            for item in self._paths.values()
            for operation in item.values()
            if "tags" in operation
        }
        document: dict[str, Any] = {}
        if new_tags := sorted(used - self._tags):
            document["tags"] = [{"name": name, "description": ""} for name in new_tags]
        if self._paths:
            document["paths"] = self._paths
        if self._schemas.additions:
            document["components"] = {"schemas": self._schemas.additions}
        return document

    def _patch(self, location: str) -> dict[str, Any]:
        """Return the additions to an operation that is already in the spec."""
        method, _, path = location.partition(" ")
        patch: dict[str, Any] = self._paths.setdefault(path, {}).setdefault(method.lower(), {})
        return patch

    def _add_argument(self, difference: Difference) -> None:
        placement, operation, name, field = difference.definition
        location = f"{operation['method']} {operation['path']}"
        component = component_of(
            json_schema_of(self._spec_operations[location].get("requestBody", {}))
        )
        if placement == "body" and component is not None:
            self._schemas.add_property(component, name, field)
        elif placement == "body":
            self._patch(location).setdefault(
                "requestBody", self._body(operation, dict(self._arguments_in(operation, "body")))
            )
        else:
            required = name in operation.get("required", [])
            parameter = self._parameter(
                name, placement, field, required=required, since=self._since
            )
            self._patch(location).setdefault("parameters", []).append(parameter)

    def _add_response(self, difference: Difference) -> None:
        status, _ = success_of(self._spec_operations[difference.location])
        self._patch(difference.location)["responses"] = {
            status: {"content": self._response_content(difference.definition)}
        }

    def _add_operation(self, operation: Mapping[str, Any]) -> None:
        path, method = operation["path"], operation["method"]
        spec_operation: dict[str, Any] = {
            "operationId": self._id(operation),
            "tags": [_tag(path)],
            "summary": "",
            "description": "",
            "x-mlflow-since": self._since,
        }
        if operation["apps"] == ["basic-auth"]:
            spec_operation["x-mlflow-requires"] = "basic-auth"
        if operation.get("visibility") == "PUBLIC_UNDOCUMENTED":
            spec_operation["x-mlflow-visibility"] = "undocumented"
        if method != "GET":
            spec_operation["x-mlflow-idempotent"] = False
        required = operation.get("required", [])
        parameters = [
            self._parameter(
                name, placement, field, required=placement == "path" or name in required
            )
            for name, placement, field in self._arguments(operation)
            if placement != "body"
        ]
        for parameter in parameters:
            if parameter["name"] in operation["slashes"]:
                parameter["x-mlflow-path"] = True
        if parameters:
            spec_operation["parameters"] = parameters
        if body := dict(self._arguments_in(operation, "body")):
            spec_operation["requestBody"] = self._body(operation, body)
        spec_operation["responses"] = {
            operation.get("status", "200"): {
                "description": "",
                "content": self._response_content(operation),
            }
        } | {status: {"$ref": f"#/components/responses/{name}"} for status, name in _ERRORS.items()}
        self._paths.setdefault(path, {})[method.lower()] = spec_operation

    def _id(self, operation: Mapping[str, Any]) -> str:
        """Return the name of an operation in snake_case, with a suffix if the name is in use."""
        name = _snake(operation["name"])
        if name in self._ids:
            name += "_with_get" if operation["method"] == "GET" else f"_{_tag(operation['path'])}"
        self._ids.add(name)
        return name

    def _arguments(self, operation: Mapping[str, Any]) -> Iterator[tuple[str, str, Field]]:
        """Yield name, placement and field of each argument.

        An argument that is in the path and elsewhere is yielded only once.
        """
        in_path = re.findall(r"{(\w+)}", operation["path"])
        if operation["kind"] == "fastapi":
            for parameter in operation["parameters"]:
                yield parameter["name"], parameter["in"], FastAPIField(parameter["schema"])
            for name, schema in (
                self._inventory.model(operation["body"] or {}).get("properties", {}).items()
            ):
                if name not in in_path:
                    yield name, "body", FastAPIField(schema)
            return
        for name in in_path:
            yield name, "path", _STRING
        fields: Mapping[str, Field] = dict.fromkeys(operation["required"], _STRING)
        if operation["kind"] == "rpc":
            fields = self._inventory.messages[operation["request"]]
        for name, field in fields.items():
            if name not in in_path:
                yield name, "query" if operation["method"] == "GET" else "body", field

    def _arguments_in(
        self, operation: Mapping[str, Any], placement: str
    ) -> Iterator[tuple[str, Field]]:
        for name, argument_location, field in self._arguments(operation):
            if argument_location == placement:
                yield name, field

    def _parameter(
        self, name: str, placement: str, field: Field, *, required: bool, since: str | None = None
    ) -> dict[str, Any]:
        return {
            "name": name,
            "in": placement,
            **({"required": True} if required else {}),
            "description": "",
            **({} if since is None else {"x-mlflow-since": since}),
            "schema": self._schemas.schema(field, name),
        }

    def _body(self, operation: Mapping[str, Any], fields: Mapping[str, Field]) -> dict[str, Any]:
        message = operation.get("request") or pascal(operation["name"])
        schema = self._schemas.add_body(message, fields, operation.get("required", []))
        return {"required": True, "content": {"application/json": {"schema": schema}}}

    def _response_content(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        return {"application/json": {"schema": self._schemas.response(operation)}}


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().strip("_")


def _tag(path: str) -> str:
    """Return the segment of a path after `mlflow/`, which is usually the tag."""
    parts = [part for part in path.split("/") if part and not part.startswith("{")]
    return parts[3 if len(parts) > 3 else -1].replace("-", "_")
