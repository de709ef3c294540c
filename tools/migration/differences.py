"""Compares calls of `MlflowClient` with the same calls of `MLFlow`, and describes the differences.

Two calls are the same if they send the same request. The order of keys does not matter, and
neither does whether a client sends the default of a field or omits the field. If `MlflowClient`
sends several requests, for example because it looks up something first, the request that `MLFlow`
also sends is compared. Values that `MlflowClient` refuses are not compared.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tools.migration.client_calls import Call
from tools.migration.responses import Operations
from tools.migration.table import Comparison

_HOUR = 3_600_000
# Fields that repeat the value of another field for servers older than the supported ones.
_REPEATED = frozenset({"run_uuid"})


@dataclass(frozen=True)
class _Request:
    method: str
    path: str
    fields: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, str]:
        return self.method, self.path


class Comparer:
    """Compares the calls of one method.

    Args:
        operations: The operations of the spec, for the defaults of fields.
        source_calls: The calls of `MlflowClient`, first the one with typical values.
        target_calls: The call of `MLFlow` for each of them; None if `MLFlow` does not have the
            argument that the call varies.
        names: The name of each argument in `MLFlow`.
        retry: Repeats a call of `MlflowClient` in `MLFlow`, with another value of one argument.
        accepted: Describes the values that an argument of `MLFlow` accepts.
        source_name: Name of the class of MLflow.
        ignored: Fields that are not compared.
    """

    def __init__(
        self,
        operations: Operations,
        source_calls: Sequence[Call],
        target_calls: Sequence[Call | None],
        names: Mapping[str, str],
        *,
        retry: Callable[[Call, str, Any], Call],
        accepted: Callable[[str], Accepted],
        source_name: str,
        ignored: Collection[str] = (),
    ) -> None:
        self._operations = operations
        self._calls = list(zip(source_calls, target_calls, strict=True))
        self._names = names
        self._retry = retry
        self._accepted = accepted
        self._source_name = source_name
        self._ignored = frozenset(ignored) | _REPEATED
        self._compared = 0

    def compare(self) -> Comparison:
        general = self._general()
        differences = [description for description in general.values() if description]
        arguments = dict.fromkeys(call.varied for call, _ in self._calls if call.varied)
        for argument in arguments:
            differences += self._argument(argument, frozenset(general))
        return Comparison(self._compared, list(dict.fromkeys(differences)))

    def _general(self) -> dict[str, str]:
        """Describe the fields that differ in every call that both clients accept."""
        counts: dict[tuple[str, str], int] = {}
        total = 0
        for source, target in self._calls:
            if target is None or (pair := self._pair(source, target)) is None:
                continue
            total += 1
            self._compared += 1
            size = self._page_size(pair[1])
            for name, description in self._fields(*pair):
                # A pager requests the other pages, whatever the size of a page is.
                shown = "" if name == size else description
                counts[name, shown] = counts.get((name, shown), 0) + 1
        # A field that an argument sets differs in all calls but those with this argument.
        return {
            name: description for (name, description), count in counts.items() if count * 2 > total
        }

    def _argument(self, argument: str, general: frozenset[str]) -> Iterator[str]:
        name = self._names.get(argument, argument)
        refused: list[Any] = []
        # The value to pass instead of each value that `MLFlow` refuses.
        replaced: dict[str, str] = {}
        different: dict[str, list[Any]] = {}
        for source, target in self._calls:
            if source.varied != argument or target is None or not self._is_accepted(source):
                continue
            value = source.arguments[argument]
            if not target.requests:
                wire = self._replacement(source, argument)
                if wire is None:
                    refused.append(value)
                elif wire not in replaced or isinstance(value, str):
                    replaced[wire] = _literal(value)
            elif (pair := self._pair(source, target)) is not None:
                for field, description in self._fields(*pair):
                    if field not in general and description:
                        different.setdefault(description, []).append(value)
        if refused:
            yield self._accepted(name).instead_of(name, refused)
        elif replaced:
            new = _join([_literal(value) for value in replaced], "or")
            yield f"`{name}`: pass {new} instead of {_join(list(replaced.values()), 'or')}"
        for description, values in different.items():
            kinds = _join(list(dict.fromkeys(_kind(value) for value in values)), "or")
            yield f"if `{name}` is {kinds}: {description}"

    def _replacement(self, source: Call, argument: str) -> Any:
        """Return the value in the request of a call, if `MLFlow` accepts this value instead."""
        name = self._names.get(argument, argument)
        fields = self._request(source.requests[-1]).fields
        for candidate in (fields.get(name), fields.get(argument)):
            value = source.arguments[argument]
            # A number that is sent as a string is described by its type.
            if not isinstance(candidate, str) or candidate.lower() == str(value).lower():
                continue
            if candidate.endswith("_UNSPECIFIED"):
                continue
            again = self._retry(source, argument, candidate)
            pair = self._pair(source, again)
            if pair is not None and not any(True for _ in self._fields(*pair)):
                return candidate
        return None

    def _is_accepted(self, source: Call) -> bool:
        """Whether `MlflowClient` sends the request that it sends for typical values, too."""
        typical, _ = self._calls[0]
        if not source.requests or not typical.requests:
            return False
        if source.requests[-1]["method"] != typical.requests[-1]["method"]:
            return False
        if source.error is not None and len(source.requests) != len(typical.requests):
            return False
        return not self._is_split(source)

    def _is_split(self, source: Call) -> bool:
        """Whether `MlflowClient` sends the characters of a string as a list."""
        value = source.arguments.get(source.varied or "")
        fields = self._request(source.requests[-1]).fields.values()
        return isinstance(value, str) and len(value) > 1 and list(value) in fields

    def _pair(self, source: Call, target: Call) -> tuple[_Request, _Request] | None:
        """Return the requests to compare; None if one of the clients refuses the call."""
        if not target.requests or not self._is_accepted(source):
            return None
        sent = [self._request(request) for request in source.requests]
        wanted = [self._request(request) for request in target.requests]
        for request in reversed(wanted):
            same = [other for other in sent if other.key == request.key]
            if same:
                return (request if request in same else same[-1]), request
        # A client that fails after looking up something has not sent the request to compare.
        return None if source.error is not None else (sent[-1], wanted[-1])

    def _request(self, recorded: Mapping[str, Any]) -> _Request:
        method, path = recorded["method"], recorded["path"]
        fields: dict[str, Any] = {
            name: values[0] if len(values) == 1 else values
            for name, values in recorded["query"].items()
        }
        body = recorded["body"]
        fields |= body if isinstance(body, dict) else {} if body is None else {"": body}
        defaults: Mapping[str, Any] = {}
        if (found := self._operations.find(method, path)) is not None:
            defaults = self._operations.defaults(found[1])
        segments = path.split("/")
        normal = {
            name: _normal(value) for name, value in fields.items() if name not in self._ignored
        }
        return _Request(
            method,
            path,
            {
                name: value
                for name, value in normal.items()
                if value not in (None, "", [], {}, _normal(defaults.get(name)))
                and not (isinstance(value, str) and value in segments)
            },
        )

    def _fields(self, source: _Request, target: _Request) -> Iterator[tuple[str, str]]:
        """Yield the name of each field that differs, and the difference."""
        if source.key != target.key:
            if self._template(source) != self._template(target):
                yield "", f"calls `{self._template(target)}`, not `{self._template(source)}`"
            return
        for name in sorted({*source.fields, *target.fields}):
            old, new = source.fields.get(name), target.fields.get(name)
            if old == new:
                continue
            if new is None:
                yield name, f"`{self._source_name}` also sends {_shown(old)} as `{name}`"
            elif old is not None:
                yield name, f"sends {_shown(new)} instead of {_shown(old)} as `{name}`"

    def _page_size(self, request: _Request) -> str | None:
        found = self._operations.find(request.method, request.path)
        pagination = {} if found is None else found[1].get("x-mlflow-pagination", {})
        return pagination.get("size")

    def _template(self, request: _Request) -> str:
        found = self._operations.find(request.method, request.path)
        return f"{request.method} {request.path if found is None else found[0]}"


def _normal(value: Any) -> Any:
    """Return a value in a form that is equal for values with the same meaning."""
    if isinstance(value, dict):
        return {key: _normal(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        items = [_normal(item) for item in value]
        if items and all(isinstance(item, dict) and "key" in item for item in items):
            items.sort(key=lambda item: json.dumps(item, sort_keys=True))
        return items
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) and abs(value - time.time() * 1000) < _HOUR:
        return "now"
    if isinstance(value, (int, float)):
        return str(float(value)) if isinstance(value, float) else str(value)
    if isinstance(value, str) and value[:1] in ("{", "["):
        # JSON in a string: servers ignore the order of its keys.
        try:
            return _normal(json.loads(value))
        except ValueError:
            return value
    return value


def _shown(value: Any) -> str:
    text = value if isinstance(value, str) else json.dumps(value)
    # A text with backticks, such as a filter, needs two backticks around it.
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _literal(value: Any) -> str:
    """Return a value as Python code."""
    if isinstance(value, dict) and "$enum" in value:
        class_, name, _ = value["$enum"]
        return f"`{class_}.{name}`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value}`"


def _kind(value: Any) -> str:
    """Describe a value by its type."""
    if isinstance(value, list):
        return f"a list of {_plural(value[0])}" if value else "an empty list"
    if isinstance(value, dict):
        if "$enum" in value:
            return _literal(value)
        if "$entity" in value:
            return f"a `{value['$entity'][0]}`"
        if "$tuple" in value:
            return "a tuple"
        if "$numpy" in value:
            return "a NumPy array" if isinstance(value["$numpy"], list) else "a NumPy scalar"
        return "a dict" if value else "an empty dict"
    if value == "" and isinstance(value, str):
        return "an empty string"
    names = {str: "a string", bool: "a bool", int: "an int", float: "a float"}
    return names.get(type(value), "`None`")


def _plural(value: Any) -> str:
    if isinstance(value, dict) and "$entity" in value:
        return f"`{value['$entity'][0]}`"
    _, _, noun = _kind(value).partition(" ")
    return f"{noun}s" if noun else "`None`"


def _join(items: Sequence[str], word: str) -> str:
    *others, last = items
    return f"{', '.join(others)} {word} {last}" if others else last


def _is_map(value: Any) -> bool:
    return isinstance(value, dict) and not any(key.startswith("$") for key in value)


@dataclass(frozen=True)
class Accepted:
    """The values that an argument of `MLFlow` accepts.

    Attributes:
        value: A description of such a value, such as "a string".
        map_values: A description of the values of a dict; None if the argument accepts no dict.
    """

    value: str
    map_values: str | None = None

    def instead_of(self, name: str, refused: Sequence[Any]) -> str:
        """Describe an argument that refuses values which `MlflowClient` accepts."""
        if all(_is_map(value) and value for value in refused) and self.map_values is not None:
            kinds = [_plural(item) for value in refused for item in value.values()]
            return (
                f"the values of `{name}` are {self.map_values}, "
                f"not {_join(list(dict.fromkeys(kinds)), 'or')}"
            )
        kinds = list(dict.fromkeys(_kind(value) for value in refused))
        if self.value in kinds:
            return f"refuses `{name}`, which servers ignore"
        if kinds == ["an empty string"]:
            return f"`{name}` must not be empty"
        return f"`{name}` is {self.value}, not {_join(kinds, 'or')}"
