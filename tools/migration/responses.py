"""Responses to all operations of the spec, made from its examples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

from tools.paths import SPEC

# The types of a property without an example.
_BY_TYPE: Mapping[str, Any] = {"string": "x", "integer": 1, "number": 1.0, "boolean": True}
# Properties of which a message, or a message that it contains, has at most one.
_ALTERNATIVES = frozenset({"attributes", "expectation", "inference_table", "issue", "uc_schema"})
# Values for which a client waits, or fails.
_NO_RESULT = re.compile(r"^PENDING_|^FAILED_|UNSPECIFIED$")
# A client lists the content of a folder, and uploads to a store if the server has one.
_FALSE = frozenset({"is_dir", "multipart_downloads_enabled", "multipart_uploads_enabled"})
# A schema that contains itself, such as a list of children, is empty below this depth.
_MAX_DEPTH = 6


@dataclass(frozen=True)
class Operations:
    """The operations of the spec, for servers and comparisons that need only a few facts."""

    document: Mapping[str, Any]

    @staticmethod
    def load() -> Operations:
        text = SPEC.read_text(encoding="utf-8")
        return Operations(yaml.load(text, Loader=yaml.CSafeLoader))

    @cached_property
    def _patterns(self) -> list[tuple[str, re.Pattern[str], str, Mapping[str, Any]]]:
        found = []
        for path, item in self.document["paths"].items():
            pattern = re.compile(re.sub(r"\\\{\w+\\\}", ".+", re.escape(path)))
            found += [(method.upper(), pattern, path, item[method]) for method in item]
        # Paths without fields first, so that a field does not match a fixed segment.
        return sorted(found, key=lambda operation: (operation[2].count("{"), -len(operation[2])))

    def find(self, method: str, path: str) -> tuple[str, Mapping[str, Any]] | None:
        """Return the path template and the operation of a request."""
        for known_method, pattern, template, operation in self._patterns:
            if known_method == method and pattern.fullmatch(path):
                return template, operation
        return None

    def defaults(self, operation: Mapping[str, Any]) -> dict[str, Any]:
        """Return the defaults of the properties and parameters of an operation."""
        schemas = {item["name"]: item["schema"] for item in operation.get("parameters", ())}
        content = operation.get("requestBody", {}).get("content", {})
        if body := content.get("application/json"):
            schemas |= self._resolve(body["schema"]).get("properties", {})
        return {name: schema["default"] for name, schema in schemas.items() if "default" in schema}

    def responses(self) -> Iterator[tuple[str, str, int, Any]]:
        """Yield the successful response of each operation, as the arguments of `Recorder`."""
        for path, item in self.document["paths"].items():
            for method, operation in item.items():
                if "object-store" in operation.get("x-mlflow-requires", ()):
                    # The response of servers without such a store. A URL of a store would make
                    # clients send requests to another server.
                    yield method.upper(), path, 501, {"error_code": "NOT_IMPLEMENTED"}
                    continue
                status = next(status for status in operation["responses"] if status[0] == "2")
                content = operation["responses"][status].get("content", {})
                body = content.get("application/json")
                example = None if body is None else self._example(body["schema"])
                yield method.upper(), path, int(status), example

    def _resolve(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        if "$ref" not in schema:
            return schema
        found: Mapping[str, Any] = self.document["components"]["schemas"][
            schema["$ref"].rsplit("/", 1)[1]
        ]
        return found

    def _example(self, schema: Mapping[str, Any], name: str = "", depth: int = 0) -> Any:
        schema = self._resolve(schema)
        for combination in ("oneOf", "anyOf"):
            if combination in schema:
                return self._example(schema[combination][0], name, depth)
        if "enum" in schema:
            return next(value for value in schema["enum"] if not _NO_RESULT.search(value))
        if "examples" in schema:
            return schema["examples"][0]
        kind = schema.get("type")
        kind = kind[0] if isinstance(kind, list) else kind
        if kind == "array":
            return [self._example(schema["items"], name, depth + 1)]
        if kind == "object":
            return self._object(schema, depth)
        return _BY_TYPE.get(kind or "")

    def _object(self, schema: Mapping[str, Any], depth: int) -> dict[str, Any]:
        if depth > _MAX_DEPTH:
            return {}
        if "properties" in schema:
            return {
                name: False if name in _FALSE else self._example(value, name, depth + 1)
                for name, value in schema["properties"].items()
                # Clients request the next page until there is no token.
                if not name.endswith("page_token") and name not in _ALTERNATIVES
            }
        values = schema.get("additionalProperties")
        return {"key": self._example(values, "", depth + 1)} if isinstance(values, dict) else {}
