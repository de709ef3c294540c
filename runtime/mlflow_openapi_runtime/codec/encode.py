"""Validates arguments and encodes them for a request.

A server that parses protobuf's JSON may respond with 200 to an invalid value and drop the value,
together with each field after it. So a value is sent only if the server would store it unchanged:
each function returns the encoded value, or raises a TypeError or ValueError that names the argument
and the expected value. Nearly all values are valid, so a quick test comes first: the full checks
took 12 of the 60 us of a call.
"""

from __future__ import annotations

import binascii
import json
import math
import operator
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from types import ModuleType
from typing import Any, Protocol, SupportsFloat, SupportsIndex, TypeAlias, TypeVar

from ..null import Null

T = TypeVar("T")
Encoder: TypeAlias = Callable[[Any], dict[str, Any]]
M = TypeVar("M", bound="Encodable")

INT64_MIN = -(2**63)
INT64_MAX = 2**63 - 1
MAX_DOUBLE = sys.float_info.max


class Encodable(Protocol):
    """A generated model."""

    def to_dict(self) -> dict[str, Any]: ...


class KeyValue(Encodable, Protocol):
    """A generated model of a key and a value."""

    def __init__(self, key: str, value: Any) -> None: ...


def text(
    value: object,
    name: str,
    minimum: int = 0,
    maximum: int = sys.maxsize,
    pattern: str = "",
    expected: str = "a str",
) -> str:
    if type(value) is str and minimum <= len(value) <= maximum and not pattern and value.isascii():
        return value
    if not isinstance(value, str):
        raise _wrong_type(value, name, expected)
    if not value and (minimum > 0 or pattern):
        raise ValueError(f"{name} must not be empty")
    if len(value) < minimum:
        raise ValueError(f"{name} must have at least {minimum} characters, got {len(value)}")
    if len(value) > maximum:
        raise ValueError(f"{name} must have at most {maximum} characters, got {len(value)}")
    if not value.isascii() and any("\ud800" <= character <= "\udfff" for character in value):
        raise ValueError(f"{name} must be valid Unicode, without lone surrogates")
    if pattern and re.fullmatch(pattern, value, re.ASCII) is None:
        raise ValueError(f"{name} must match {pattern}, got {value!r}")
    # A member of an enum becomes a plain string.
    return str(value)


def identifier(
    value: object, name: str, minimum: int = 0, pattern: str = "", expected: str = "a str or an int"
) -> str:
    """Encode an id as a string. An int is accepted, too."""
    if not isinstance(value, str):
        value = str(integer(value, name, 0, expected=expected))
    return text(value, name, minimum, pattern=pattern)


def json_text(value: object) -> str:
    """Encode a value that is sent as JSON in a string."""
    return json.dumps(value, ensure_ascii=False)


def entity(value: object, models: ModuleType, *ids: str) -> object:
    """Return the id of a model that was passed as an argument. Other values are unchanged.

    Each of `ids` is the name of a model and the path of its id, such as `Run.info.run_id`.
    """
    # The class is found by its name, so that a call with an id does not import any model.
    for each in () if isinstance(value, (str, int)) else ids:
        model, _, path = each.partition(".")
        if isinstance(value, getattr(models, model)):
            return operator.attrgetter(path)(value)
    return value


def integer(
    value: object,
    name: str,
    minimum: int = INT64_MIN,
    maximum: int = INT64_MAX,
    expected: str = "an int",
) -> int:
    """Encode an int, or a value that Python accepts as an int, such as a NumPy integer."""
    if type(value) is int and minimum <= value <= maximum:
        return value
    # A bool is an int for Python, but not for the server.
    if isinstance(value, bool) or not isinstance(value, SupportsIndex):
        raise _wrong_type(value, name, expected)
    exact = operator.index(value)
    if not minimum <= exact <= maximum:
        raise ValueError(f"{name} must be from {minimum} to {maximum}, got {exact}")
    return exact


def number(value: object, name: str) -> float | str:
    """Encode a float, a bool, a NumPy scalar, or an array or tensor of one element."""
    if type(value) is float and -MAX_DOUBLE < value < MAX_DOUBLE:
        return value
    if not isinstance(value, SupportsFloat | SupportsIndex):
        raise _wrong_type(value, name, "a float")
    # The element of an array: float() of a NumPy array with dimensions is deprecated.
    item: Callable[[], Any] | None = getattr(value, "item", None)
    try:
        double = float(value if item is None else item())
    except OverflowError:
        raise ValueError(f"{name} must fit into a double") from None
    # PyTorch raises a RuntimeError for a tensor of several elements.
    except (TypeError, ValueError, RuntimeError):
        raise _wrong_type(value, name, "a float or have a single element") from None
    if math.isfinite(double):
        # Databases store infinity as the largest double (servers 2.9 to 3.17), so `decode` reads
        # the largest double as infinity. The largest double itself could not be read back.
        if abs(double) == MAX_DOUBLE:
            raise ValueError(
                f"{name} must not be the largest double, which servers store instead of infinity"
            )
        return double
    # JSON has no numbers for NaN and the infinities, but servers accept them as strings.
    if math.isnan(double):
        return "NaN"
    return "Infinity" if double > 0 else "-Infinity"


def boolean(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        raise _wrong_type(value, name, "a bool")
    return value


def timestamp(value: object, name: str) -> str:
    """Encode a datetime as RFC 3339 in UTC."""
    if not isinstance(value, datetime):
        raise _wrong_type(value, name, "a datetime")
    # Without a time zone, the time is ambiguous.
    if value.tzinfo is None:
        raise ValueError(f"{name} must have a time zone, such as datetime.UTC")
    precision = "milliseconds" if value.microsecond and value.microsecond % 1000 == 0 else "auto"
    return value.astimezone(UTC).isoformat(timespec=precision).replace("+00:00", "Z")


def duration(value: object, name: str) -> str:
    """Encode a timedelta as protobuf does: "1.5s"."""
    if not isinstance(value, timedelta):
        raise _wrong_type(value, name, "a timedelta")
    seconds, microseconds = divmod(abs(value) // timedelta(microseconds=1), 1_000_000)
    # Protobuf writes a fraction with three or six digits.
    fraction = f".{microseconds:06}".removesuffix("000") if microseconds else ""
    return f"{'-' if value < timedelta() else ''}{seconds}{fraction}s"


def base64(value: object, name: str) -> str:
    return binascii.b2a_base64(content(value, name), newline=False).decode("ascii")


def content(value: object, name: str) -> bytes:
    if not isinstance(value, bytes | bytearray | memoryview):
        raise _wrong_type(value, name, "bytes")
    return bytes(value)


def json_value(value: object, name: str) -> Any:
    """Check a value of any type that JSON can represent, and its items."""
    match value:
        case None | bool():
            return value
        case Null():
            return None
        case int():
            return integer(value, name)
        case str():
            return text(value, name)
        case float():
            if not math.isfinite(value):
                raise ValueError(f"{name} must be finite, since JSON has no such number: {value}")
            return value
        case Mapping():
            return mapping(value, name, json_value)
        case list() | tuple():
            return array(value, name, json_value)
    raise _wrong_type(value, name, "a value that JSON can represent")


def mapping(values: object, name: str, item: Callable[[object, str], T]) -> dict[str, T]:
    if not isinstance(values, Mapping):
        raise _wrong_type(values, name, "a mapping")
    return {
        text(key, f"a key of {name}"): item(value, f"{name}[{key!r}]")
        for key, value in values.items()
    }


def enumeration(value: object, name: str, enum: type[StrEnum]) -> str:
    """Encode a member of an enum, or its value."""
    if not isinstance(value, str):
        raise _wrong_type(value, name, f"a {enum.__name__}")
    # Servers silently ignore unknown values, so they are rejected here.
    try:
        return enum(value).value
    except ValueError:
        raise ValueError(f"{name} must be one of {', '.join(enum)}; got {value!r}") from None


def model(
    kind: type[Encodable], encode: Encoder | None = None
) -> Callable[[object, str], dict[str, Any]]:
    """Return a function that encodes a model, by default with `to_dict`.

    An error of the function names the path of the attribute.
    """
    encode_checked: Encoder = kind.to_dict if encode is None else encode

    def encode_model(value: object, name: str) -> dict[str, Any]:
        checked = value if type(value) is kind else instance(value, name, kind)
        try:
            return encode_checked(checked)
        except (TypeError, ValueError) as error:
            # The message begins with the name of the class.
            class_ = TypeError if isinstance(error, TypeError) else ValueError
            raise class_(str(error).replace(f"{kind.__name__}.", f"{name}.", 1)) from None

    return encode_model


def instance(value: object, name: str, kind: type[M]) -> M:
    """Return a model, or create it from a mapping of its attributes, or of the names in JSON."""
    if isinstance(value, Mapping):
        properties = getattr(kind, "_PROPERTIES", {})
        attributes: dict[Any, Any] = {properties.get(key, key): value[key] for key in value}
        if getattr(kind, "_IS_OPEN", False):
            undeclared = attributes.keys() - properties.values()
            more = {key: attributes.pop(key) for key in value if key in undeclared}
            attributes["additional_properties"] = more or None
        try:
            value = kind(**attributes)
        except TypeError as error:
            raise TypeError(f"{name}: {str(error).replace('.__init__()', '')}") from None
    if not isinstance(value, kind):
        raise _wrong_type(value, name, f"a {kind.__name__} or a dict")
    return value


def array(
    values: object, name: str, item: Callable[[object, str], T], maximum: int = sys.maxsize
) -> list[T]:
    # The items of these types would be characters, integers or keys, which no caller intends.
    if isinstance(values, str | bytes | Mapping) or not isinstance(values, Iterable):
        raise _wrong_type(values, name, "a list")
    values = list(values)
    if len(values) > maximum:
        raise ValueError(f"{name} must have at most {maximum} items, got {len(values)}")
    try:
        return [item(value, name) for value in values]
    except (TypeError, ValueError):
        # Only the error needs a label for each item.
        for position, value in enumerate(values):
            key = value.get("key") if isinstance(value, Mapping) else getattr(value, "key", None)
            item(value, f"{name}[{key if isinstance(key, str) and key else position!r}]")
        raise


def ids(
    values: object, name: str, item: Callable[[object, str], T], maximum: int = sys.maxsize
) -> list[T]:
    """Encode a list of ids or entities, or a single one."""
    is_single = isinstance(values, str | int) or not isinstance(values, Iterable)
    return array([values] if is_single else values, name, item, maximum)


def field_mask(data: Mapping[str, Any], name: str) -> str:
    """List the properties of an encoded model as protobuf does: `assessmentName,feedback`."""
    if not data:
        raise ValueError(f"{name} must have an attribute that is not None")
    return ",".join(re.sub("_(.)", lambda match: match[1].upper(), key) for key in data)


def key_values(values: object, name: str, kind: type[KeyValue]) -> list[dict[str, Any]]:
    """Encode a list of key-value messages, or a mapping of keys to values."""
    if isinstance(values, Mapping):
        items: Iterable[tuple[object, object]] = values.items()
        values = [kind(text(key, f"a key of {name}"), value) for key, value in items]
    return array(values, name, model(kind))


def header(value: object, name: str) -> str:
    encoded = str(value)
    # A line break would start another header.
    if not encoded.isascii() or not encoded.isprintable():
        raise ValueError(f"{name} must be printable ASCII, since it is sent in a header")
    return encoded


def now() -> int:
    """Return the current Unix time in milliseconds."""
    return time.time_ns() // 1_000_000


def _wrong_type(value: object, name: str, expected: str) -> TypeError:
    # The message does not contain the value, which may be a password.
    return TypeError(f"{name} must be {expected}, got {type(value).__name__}")
