"""Filters, order and pages of searches, as the SQL store of MLflow understands them."""

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
from mlflowclient.testing.failures import Refusal, invalid, unsupported

T = TypeVar("T")
Value = str | int | float | None
# An order: kind and name of what is compared, and whether it ascends.
Order = tuple[str, str, bool]

_TOKEN = re.compile(
    r"""\s*(?:
    (?P<text>'(?:''|\\'|[^'])*')
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
    "LIKE": lambda value, pattern: _matches(value, pattern, 0),
    "ILIKE": lambda value, pattern: _matches(value, pattern, re.IGNORECASE),
    "IN": lambda value, values: value in values,
    "NOT IN": lambda value, values: value not in values,
}
_TEXT_COMPARATORS = ("=", "!=", "LIKE", "ILIKE")
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
        comparator: In upper case.
        value: What to compare with; several for IN and NOT IN, None for IS NULL.
    """

    kind: str
    key: str
    comparator: str
    value: Value | tuple[str, ...]

    def matches(self, value: Value) -> bool:
        """Whether a value fulfils it; as in SQL, an absent one fulfils only IS NULL."""
        if self.comparator in _NULL_COMPARATORS:
            return (value is None) == (self.comparator == "IS NULL")
        return value is not None and _COMPARISONS[self.comparator](value, self.value)


@dataclass(frozen=True, kw_only=True)
class Search(Generic[T]):
    """What a search can compare, and how it reads that of an item.

    Attributes:
        operation: The operationId.
        collection: Name of the list in the response.
        sizes: Size of a page if none is asked for, and at most. None: it must be given.
        json: Returns an item as it is sent.
        lookup: Returns the value of an item by kind and key; None if it has none.
        texts: Attributes that are texts.
        numbers: Attributes that are numbers.
        lists: Attributes that can be compared with a list.
        sortable: Attributes that can be sorted by.
        kinds: What a filter can name.
        null_kinds: Kinds that can be compared with NULL.
        aliases: Other names of attributes.
        allows_repeated_order: Whether an order may name the same twice.
        default_order: The order if none is asked for.
        tie_breakers: Appended to each order, unless it has the key.
    """

    operation: str
    collection: str
    sizes: tuple[int | None, int]
    json: Callable[[T], dict[str, Any]]
    lookup: Callable[[T, str, str], Value]
    texts: frozenset[str]
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
        """The comparisons of a filter, all of which must hold.

        Raises:
            Refusal: MLflow does not understand it, or the fake does not.
        """
        return list(_Parser(self, text).clauses()) if text.strip() else []

    def response(
        self, items: Iterable[T], arguments: Arguments, clauses: list[Clause] | None = None
    ) -> dict[str, Any]:
        """One page of the items that match, in the order asked for.

        Args:
            items: What the search can find.
            arguments: Those of the request.
            clauses: What to check instead of the filter of the request.
        """
        if clauses is None:
            clauses = self.clauses(arguments.text("filter"))
        found = self._sorted(
            [item for item in items if self._matches(item, clauses)], arguments.items("order_by")
        )
        size = arguments.max_results(*self.sizes)
        shown, token = page(found, arguments.text("page_token"), size)
        return {self.collection: [self.json(item) for item in shown], "next_page_token": token}

    def _matches(self, item: T, clauses: list[Clause]) -> bool:
        values = [self.lookup(item, clause.kind, clause.key) for clause in clauses]
        return all(clause.matches(value) for clause, value in zip(clauses, values, strict=True))

    def _sorted(self, found: list[T], order_by: list[str]) -> list[T]:
        orders = self._orders(order_by)
        # Sorting is stable: the last key comes first, and for each key absent values come last.
        for kind, key, ascending in reversed(orders):
            present = [item for item in found if _rank(self.lookup(item, kind, key)) == 0]
            present.sort(key=lambda item: self._sort_value(item, kind, key), reverse=not ascending)
            others = [item for item in found if _rank(self.lookup(item, kind, key)) > 0]
            others.sort(key=lambda item: _rank(self.lookup(item, kind, key)))
            found = present + others
        return found

    def _sort_value(self, item: T, kind: str, key: str) -> tuple[Value, ...]:
        value = self.lookup(item, kind, key)
        return (int(str(value)),) if key == "experiment_id" else (value,)

    def _orders(self, order_by: list[str]) -> list[Order]:
        orders = [self._order(text) for text in order_by] or list(self.default_order)
        keys = [(kind, key) for kind, key, _ in orders]
        if len(set(keys)) < len(keys) and not self.allows_repeated_order:
            raise Refusal("INTERNAL_ERROR", f"`order_by` contains duplicate fields: {order_by}")
        return orders + [order for order in self.tie_breakers if order[:2] not in keys]

    def _order(self, text: str) -> Order:
        found = _ORDER.fullmatch(text)
        if found is None:
            raise invalid(f"Invalid order_by clause '{text}'. Could not be parsed.")
        kind, key = self.identifier(found[1])
        direction = (found[2] or "asc").lower()
        if direction not in ("asc", "desc"):
            raise invalid(f"Invalid ordering key in order_by clause '{text}'.")
        if kind == "attribute" and key not in self.sortable:
            raise invalid(f"Invalid attribute key '{key}' specified. Valid keys: {self.sortable}")
        if kind != "attribute" and self.kinds <= {"attribute", "tag"}:
            raise invalid(f"Invalid order_by entity: {kind}")
        return kind, key, direction == "asc"

    def identifier(self, name: str) -> tuple[str, str]:
        """Kind and key of a name such as `metrics.loss`."""
        prefix, dot, key = name.partition(".")
        if not dot or name[0] in '`"':
            prefix, key = "attribute", name
        kind = _KINDS.get(prefix)
        if kind is None or (kind not in self.kinds and kind != "dataset"):
            raise invalid(f"Invalid entity type '{prefix}'. Valid values are {sorted(self.kinds)}")
        if kind == "dataset":
            raise unsupported(self.operation, "conditions on datasets")
        if key[0] in '`"':
            key = key[1:-1]
        if kind == "attribute":
            key = self.aliases.get(key, key)
        return kind, key


class _Parser(Generic[T]):
    """Reads a filter: comparisons, joined by AND."""

    def __init__(self, search: Search[T], text: str) -> None:
        self._search = search
        self._text = text
        self._tokens: list[tuple[str, str]] = []
        position = 0
        while text[position:].strip():
            found = _TOKEN.match(text, position)
            if found is None:
                raise self._wrong(text[position:])
            assert found.lastgroup is not None
            self._tokens.append((found.lastgroup, found[found.lastgroup]))
            position = found.end()

    def clauses(self) -> Iterable[Clause]:
        while True:
            yield self._clause()
            if not self._tokens:
                return
            self._keyword("AND")

    def _clause(self) -> Clause:
        kind, key = self._search.identifier(self._take("name"))
        is_number = kind == "metric" or (kind == "attribute" and key in self._search.numbers)
        if kind == "attribute" and not is_number and key not in self._search.texts:
            valid = sorted(self._search.texts | self._search.numbers)
            raise invalid(f"Invalid attribute key '{key}' specified. Valid keys are {valid}")
        comparator = self._comparator()
        if comparator in _NULL_COMPARATORS:
            if kind not in self._search.null_kinds:
                raise invalid(f"IS NULL / IS NOT NULL is not supported for '{kind}' '{key}'")
            return Clause(kind, key, comparator, None)
        if is_number:
            if comparator not in _NUMBER_COMPARATORS:
                raise invalid(f"Invalid comparator '{comparator}' for {kind} '{key}'")
            return Clause(kind, key, comparator, self._number(kind, key))
        if comparator in _LIST_COMPARATORS:
            if kind != "attribute" or key not in self._search.lists:
                raise invalid(
                    f"Only {sorted(self._search.lists)} attributes support comparison with a list "
                    "of quoted string values."
                )
            return Clause(kind, key, comparator, self._list())
        if comparator not in _TEXT_COMPARATORS:
            raise invalid(f"Invalid comparator '{comparator}' for {kind} '{key}'")
        return Clause(kind, key, comparator, self._quoted())

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
            raise self._wrong(comparator)
        return comparator

    def _number(self, kind: str, key: str) -> int | float:
        token_kind, token = self._next()
        if kind == "attribute" and key == "version_number" and token_kind == "text":
            token = token[1:-1]
        elif token_kind != "number":
            raise invalid(f"Expected numeric value type for {kind} {key}. Found {token}")
        if re.fullmatch(r"[+-]?\d+", token):
            return int(token)
        if key == "version_number":
            raise invalid(f"Invalid value for numeric attribute '{key}': {token!r}")
        return float(token)

    def _quoted(self) -> str:
        kind, token = self._next()
        if kind != "text" and token[0] != '"':
            raise invalid(f"Expected a quoted string value (e.g. 'my-value'). Got value {token}")
        return token[1:-1]

    def _list(self) -> tuple[str, ...]:
        self._keyword("(")
        values = [self._quoted()]
        while self._tokens and self._tokens[0][1] == ",":
            self._next()
            values.append(self._quoted())
        self._keyword(")")
        return tuple(values)

    def _keyword(self, expected: str) -> None:
        token = self._next()[1]
        if token.upper() != expected:
            raise self._wrong(token)

    def _take(self, kind: str) -> str:
        found, token = self._next()
        if found != kind:
            raise self._wrong(token)
        return token

    def _next(self) -> tuple[str, str]:
        if not self._tokens:
            raise self._wrong(self._text)
        return self._tokens.pop(0)

    def _wrong(self, token: str) -> Refusal:
        return invalid(f"Invalid clause(s) in filter string: '{token}'")


def page(items: Sequence[T], token: str, size: int) -> tuple[Sequence[T], str | None]:
    """One page of what was found, and the token of the next page; None after the last."""
    start = _offset(token)
    end = start + size
    more = None
    if end < len(items):
        more = base64.b64encode(json.dumps({"offset": end}).encode()).decode()
    return items[start:end], more


def _offset(token: str) -> int:
    if not token:
        return 0
    try:
        return int(json.loads(base64.b64decode(token))["offset"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        raise invalid("Invalid page token, could not base64-decode") from None


def _matches(value: str, pattern: str, flags: int) -> bool:
    parts = {"%": ".*", "_": "."}
    expression = "".join(parts.get(letter, re.escape(letter)) for letter in pattern)
    return re.fullmatch(expression, value, flags | re.DOTALL) is not None


def _rank(value: Value) -> int:
    """0 for what can be sorted, then NaN, then what is absent."""
    if value is None:
        return 2
    return 1 if isinstance(value, float) and math.isnan(value) else 0
