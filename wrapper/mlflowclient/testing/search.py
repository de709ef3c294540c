"""Filters, orders and pages of searches, in the syntax of MLflow's SQL store."""

from __future__ import annotations

import base64
import binascii
import json
import math
import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from mlflowclient.testing.arguments import Arguments
from mlflowclient.testing.failures import Refusal, invalid_error, unsupported_error

T = TypeVar("T")
Value = str | int | float | None
Order = tuple[str, str, bool]

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<string>'(?:''|\\'|[^'])*')
    |(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    |(?P<comparator>!=|<=|>=|<|>|=)
    |(?P<punctuation>[(),])
    |(?P<name>(?:\w+\.)?(?:`[^`]*`|"[^"]*")|\w+(?:\.\w+)*)
    )""",
    re.VERBOSE,
)
_ORDER = re.compile(r"""\s*((?:\w+\.)?(?:`[^`]*`|"[^"]*")|[\w.]+)(?:\s+(\w+))?\s*""")

_COMPARISONS: dict[str, Callable[..., bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "LIKE": lambda value, pattern: _matches_pattern(value, pattern, 0),
    "ILIKE": lambda value, pattern: _matches_pattern(value, pattern, re.IGNORECASE),
    "IN": lambda value, values: value in values,
    "NOT IN": lambda value, values: value not in values,
}
_STRING_COMPARATORS = ("=", "!=", "LIKE", "ILIKE")
_LIST_COMPARATORS = ("IN", "NOT IN")
_NULL_COMPARATORS = ("IS NULL", "IS NOT NULL")
_NUMBER_COMPARATORS = ("=", "!=", "<", "<=", ">", ">=")

_KINDS = {
    "attribute": "attribute",
    "attributes": "attribute",
    "attr": "attribute",
    "run": "attribute",
    "metric": "metric",
    "metrics": "metric",
    "param": "param",
    "params": "param",
    "parameter": "param",
    "parameters": "param",
    "tag": "tag",
    "tags": "tag",
    "dataset": "dataset",
    "datasets": "dataset",
}


@dataclass(frozen=True)
class Clause:
    """A comparison in a filter.

    Attributes:
        kind: `attribute`, `metric`, `param` or `tag`.
        key: Name of the attribute, or key of the metric, param or tag.
        comparator: Comparator in upper case.
        value: Value to compare with; a tuple for IN and NOT IN, None for IS NULL and IS NOT NULL.
    """

    kind: str
    key: str
    comparator: str
    value: Value | tuple[str, ...]

    def matches(self, value: Value) -> bool:
        """Whether the comparison holds for a value. Like NULL in SQL, None only matches IS NULL."""
        if self.comparator in _NULL_COMPARATORS:
            return (value is None) == (self.comparator == "IS NULL")
        return value is not None and _COMPARISONS[self.comparator](value, self.value)


@dataclass(frozen=True, kw_only=True)
class Search(Generic[T]):
    """The rules of a search operation, and access to the values of its items.

    Attributes:
        operation: The operationId.
        collection: Name of the list in the response.
        sizes: Default and maximum size of a page. If the default is None, a request must specify
            the size.
        json: Returns the JSON object for an item.
        pairs: For each kind except `attribute`, returns the values of an item by key.
        attribute: Returns an attribute of an item.
        strings: Attributes that are strings.
        numbers: Attributes that are numbers.
        lists: Attributes that can be compared with a list.
        sortable: Attributes by which items can be sorted.
        kinds: Kinds that a filter can contain.
        null_kinds: Kinds that can be compared with NULL.
        aliases: Alternative names of attributes.
        allows_repeated_order: Whether an order may contain the same key twice.
        default_order: Orders to sort by if the request has none.
        tie_breakers: Orders that are appended if the request does not sort by their keys.
    """

    operation: str
    collection: str
    sizes: tuple[int | None, int]
    json: Callable[[T], dict[str, Any]]
    pairs: Mapping[str, Callable[[T], Mapping[str, Value]]]
    attribute: Callable[[T, str], Value] = getattr
    strings: frozenset[str]
    numbers: frozenset[str] = frozenset()
    lists: frozenset[str] = frozenset()
    sortable: frozenset[str]
    kinds: frozenset[str] = frozenset({"attribute", "tag"})
    null_kinds: frozenset[str] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=dict)
    allows_repeated_order: bool = False
    default_order: tuple[Order, ...] = ()
    tie_breakers: tuple[Order, ...]

    def clauses(self, text: str) -> list[Clause]:
        """Parse a filter. An item must match all of its clauses.

        Raises:
            Refusal: The filter is invalid, or the fake does not implement it.
        """
        if not text.strip():
            return []
        return list(_Parser(self, text).clauses())

    def response(
        self, items: Iterable[T], arguments: Arguments, clauses: list[Clause] | None = None
    ) -> dict[str, Any]:
        """Return one page of the matching items, in the requested order.

        Args:
            items: All items that the search may return.
            arguments: Arguments of the request.
            clauses: Clauses to check instead of the filter of the request.
        """
        if clauses is None:
            clauses = self.clauses(arguments.string("filter"))
        matching = [item for item in items if self._matches(item, clauses)]
        matching = self._sorted(matching, arguments.items("order_by"))
        size = arguments.max_results(*self.sizes)
        page_items, token = page(matching, arguments.string("page_token"), size)
        return {self.collection: [self.json(item) for item in page_items], "next_page_token": token}

    def lookup(self, item: T, kind: str, key: str) -> Value:
        """Return a value of an item; None if the item has no such value."""
        if kind == "attribute":
            return self.attribute(item, key)
        return self.pairs[kind](item).get(key)

    def _matches(self, item: T, clauses: list[Clause]) -> bool:
        return all(clause.matches(self.lookup(item, clause.kind, clause.key)) for clause in clauses)

    def _sorted(self, items: list[T], order_by: list[str]) -> list[T]:
        orders = self._orders(order_by)
        # Sorting is stable, so items are sorted by the least significant key first. In both
        # directions, MLflow puts NaN after all other values, and absent values after NaN.
        for kind, key, ascending in reversed(orders):
            present = [item for item in items if _sort_rank(self.lookup(item, kind, key)) == 0]
            present.sort(key=lambda item: self._sort_value(item, kind, key), reverse=not ascending)
            others = [item for item in items if _sort_rank(self.lookup(item, kind, key)) > 0]
            others.sort(key=lambda item: _sort_rank(self.lookup(item, kind, key)))
            items = present + others
        return items

    def _sort_value(self, item: T, kind: str, key: str) -> tuple[Value, ...]:
        value = self.lookup(item, kind, key)
        # The id is a number in the database, and a string only in JSON.
        if key == "experiment_id":
            return (int(str(value)),)
        return (value,)

    def _orders(self, order_by: list[str]) -> list[Order]:
        orders = [self._order(text) for text in order_by] or list(self.default_order)
        keys = [(kind, key) for kind, key, _ in orders]
        # MLflow returns 500 for this invalid request, except in searches for experiments.
        if len(set(keys)) < len(keys) and not self.allows_repeated_order:
            raise Refusal("INTERNAL_ERROR", f"`order_by` contains duplicate fields: {order_by}")
        return orders + [order for order in self.tie_breakers if order[:2] not in keys]

    def _order(self, text: str) -> Order:
        match = _ORDER.fullmatch(text)
        if match is None:
            raise invalid_error(f"Invalid order_by clause '{text}'. Could not be parsed.")
        kind, key = self.identifier(match[1])
        direction = (match[2] or "asc").lower()
        if direction not in ("asc", "desc"):
            raise invalid_error(f"Invalid ordering key in order_by clause '{text}'.")
        if kind == "attribute" and key not in self.sortable:
            raise invalid_error(
                f"Invalid attribute key '{key}' specified. Valid keys: {self.sortable}"
            )
        if kind != "attribute" and self.kinds <= {"attribute", "tag"}:
            raise invalid_error(f"Invalid order_by entity: {kind}")
        return kind, key, direction == "asc"

    def identifier(self, name: str) -> tuple[str, str]:
        """Return the kind and key of a name such as `metrics.loss`."""
        prefix, dot, key = name.partition(".")
        if not dot or name[0] in '`"':
            prefix, key = "attribute", name
        kind = _KINDS.get(prefix)
        if kind is None or (kind not in self.kinds and kind != "dataset"):
            raise invalid_error(
                f"Invalid entity type '{prefix}'. Valid values are {sorted(self.kinds)}"
            )
        if kind == "dataset":
            raise unsupported_error(self.operation, "conditions on datasets")
        if key[0] in '`"':
            key = key[1:-1]
        if kind == "attribute":
            key = self.aliases.get(key, key)
        return kind, key


class _Parser(Generic[T]):
    """A parser of filters: comparisons joined with AND. MLflow has neither OR nor parentheses."""

    def __init__(self, search: Search[T], text: str) -> None:
        self._search = search
        self._text = text
        self._tokens: list[tuple[str, str]] = []
        position = 0
        while text[position:].strip():
            match = _TOKEN.match(text, position)
            if match is None:
                raise self._invalid_clause(text[position:])
            assert match.lastgroup is not None
            self._tokens.append((match.lastgroup, match[match.lastgroup]))
            position = match.end()

    def clauses(self) -> Iterable[Clause]:
        while True:
            yield self._clause()
            if not self._tokens:
                return
            self._expect_keyword("AND")

    def _clause(self) -> Clause:
        kind, key = self._search.identifier(self._expect_kind("name"))
        is_number = kind == "metric" or (kind == "attribute" and key in self._search.numbers)
        if kind == "attribute" and not is_number and key not in self._search.strings:
            valid = sorted(self._search.strings | self._search.numbers)
            raise invalid_error(f"Invalid attribute key '{key}' specified. Valid keys are {valid}")
        comparator = self._comparator()
        if comparator in _NULL_COMPARATORS:
            if kind not in self._search.null_kinds:
                raise invalid_error(f"IS NULL / IS NOT NULL is not supported for '{kind}' '{key}'")
            return Clause(kind, key, comparator, None)
        if is_number:
            if comparator not in _NUMBER_COMPARATORS:
                raise invalid_error(f"Invalid comparator '{comparator}' for {kind} '{key}'")
            return Clause(kind, key, comparator, self._number(kind, key))
        if comparator in _LIST_COMPARATORS:
            if kind != "attribute" or key not in self._search.lists:
                raise invalid_error(
                    f"Only {sorted(self._search.lists)} attributes support comparison with a list "
                    "of quoted string values."
                )
            return Clause(kind, key, comparator, self._list())
        if comparator not in _STRING_COMPARATORS:
            raise invalid_error(f"Invalid comparator '{comparator}' for {kind} '{key}'")
        return Clause(kind, key, comparator, self._string())

    def _comparator(self) -> str:
        kind, token = self._next()
        if kind == "comparator":
            return token
        words = [token.upper()]
        if words[0] in ("NOT", "IS"):
            words.append(self._next()[1].upper())
        if words == ["IS", "NOT"]:
            words.append(self._next()[1].upper())
        comparator = " ".join(words)
        if comparator not in _COMPARISONS and comparator not in _NULL_COMPARATORS:
            raise self._invalid_clause(comparator)
        return comparator

    def _number(self, kind: str, key: str) -> int | float:
        token_kind, token = self._next()
        # MLflow also accepts a quoted number for this attribute, as in `version_number = '2'`.
        if kind == "attribute" and key == "version_number" and token_kind == "string":
            token = token[1:-1]
        elif token_kind != "number":
            raise invalid_error(f"Expected numeric value type for {kind} {key}. Found {token}")
        if re.fullmatch(r"[+-]?\d+", token):
            return int(token)
        if key == "version_number":
            raise invalid_error(f"Invalid value for numeric attribute '{key}': {token!r}")
        return float(token)

    def _string(self) -> str:
        kind, token = self._next()
        if kind != "string" and token[0] != '"':
            raise invalid_error(
                f"Expected a quoted string value (e.g. 'my-value'). Got value {token}"
            )
        return token[1:-1]

    def _list(self) -> tuple[str, ...]:
        self._expect_keyword("(")
        values = [self._string()]
        while self._tokens and self._tokens[0][1] == ",":
            self._next()
            values.append(self._string())
        self._expect_keyword(")")
        return tuple(values)

    def _expect_keyword(self, expected: str) -> None:
        token = self._next()[1]
        if token.upper() != expected:
            raise self._invalid_clause(token)

    def _expect_kind(self, kind: str) -> str:
        token_kind, token = self._next()
        if token_kind != kind:
            raise self._invalid_clause(token)
        return token

    def _next(self) -> tuple[str, str]:
        if not self._tokens:
            raise self._invalid_clause(self._text)
        return self._tokens.pop(0)

    def _invalid_clause(self, token: str) -> Refusal:
        return invalid_error(f"Invalid clause(s) in filter string: '{token}'")


def page(items: Sequence[T], token: str, size: int) -> tuple[Sequence[T], str | None]:
    """Return one page of items, and the token of the next page; the last page has no token."""
    # Like MLflow's tokens, the token contains an offset: deleted items shift the next page.
    start = _offset(token)
    end = start + size
    next_token = None
    if end < len(items):
        next_token = base64.b64encode(json.dumps({"offset": end}).encode()).decode()
    return items[start:end], next_token


def _offset(token: str) -> int:
    if not token:
        return 0
    try:
        return int(json.loads(base64.b64decode(token))["offset"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise invalid_error("Invalid page token, could not base64-decode") from None


def _matches_pattern(value: str, pattern: str, flags: int) -> bool:
    wildcards = {"%": ".*", "_": "."}
    expression = "".join(wildcards.get(letter, re.escape(letter)) for letter in pattern)
    return re.fullmatch(expression, value, flags | re.DOTALL) is not None


def _sort_rank(value: Value) -> int:
    """Return 0 for a value that can be sorted, 1 for a NaN, and 2 for an absent value."""
    if value is None:
        return 2
    return 1 if isinstance(value, float) and math.isnan(value) else 0
