"""Decodes a response into exactly the types that the models declare.

Servers may send protobuf's JSON: unset and empty fields are omitted, an int64 is a number or a
numeric string, and NaN and the infinities are strings. A value of any other type is an error.
"""

from __future__ import annotations

import binascii
import gc
import json
import math
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from . import chunked_json, json_codec

T = TypeVar("T")

MAX_DOUBLE = sys.float_info.max

_CHARSET = re.compile(r"""charset=["']?([\w.:+-]+)""", re.IGNORECASE)


class DecodeError(ValueError):
    """A response that violates the contract."""


def text(value: object) -> str:
    if type(value) is str:
        return value
    raise _unexpected(value, "a string")


def integer(value: object) -> int:
    if type(value) is int:
        return value
    if type(value) is str:
        return int(value)
    raise _unexpected(value, "an integer")


def number(value: object) -> float:
    if type(value) is int or type(value) is str:
        value = float(value)
    if type(value) is not float:
        raise _unexpected(value, "a number")
    if -MAX_DOUBLE < value < MAX_DOUBLE or math.isnan(value):
        return value
    # Some databases cannot store an infinity, and store the largest double instead.
    return math.copysign(math.inf, value)


def boolean(value: object) -> bool:
    if type(value) is bool:
        return value
    raise _unexpected(value, "true or false")


def timestamp(value: object) -> datetime:
    """Decode an RFC 3339 time with up to nine decimals, truncated to microseconds."""
    time = datetime.fromisoformat(text(value))
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def duration(value: object) -> timedelta:
    """Decode a duration of protobuf, such as "1.5s", truncated to microseconds."""
    seconds, _, fraction = text(value).removesuffix("s").partition(".")
    microseconds = int(fraction[:6].ljust(6, "0"))
    return timedelta(
        seconds=int(seconds),
        microseconds=-microseconds if seconds.startswith("-") else microseconds,
    )


def base64(value: object) -> bytes:
    return binascii.a2b_base64(text(value), strict_mode=True)


def json_text(value: object) -> Any:
    """Decode a string that contains JSON."""
    return None if value is None else json.loads(text(value))


def mapping(value: object) -> Iterable[tuple[str, Any]]:
    if value is None:
        return ()
    if type(value) is dict:
        return value.items()
    raise _unexpected(value, "an object")


def array(value: object) -> Iterable[Any]:
    if value is None:
        return ()
    if type(value) is list or type(value) is chunked_json.Chunks:
        return value
    raise _unexpected(value, "a list")


def extra(data: Mapping[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """Return the properties that the contract does not declare."""
    undeclared = {name: value for name, value in data.items() if name not in names}
    for name, value in undeclared.items():
        if type(value) is chunked_json.Chunks:
            # Chunks can be iterated only once.
            undeclared[name] = list(value)
    return undeclared


def json_body(
    content: bytes,
    content_type: str,
    from_dict: Callable[[dict[str, Any]], T],
    *,
    exact: bool = False,
) -> T:
    """Parse the body of a response into a model.

    Set `exact` if the response has free-form JSON, whose integers may exceed 64 bits.
    """
    if len(content) < chunked_json.MIN_CHUNKED_SIZE:
        return _decode_whole(content, content_type, from_dict, exact)
    was_enabled = gc.isenabled()
    # No object of a response is garbage during decoding, but creating thousands of objects would
    # trigger collections, which take a quarter of the time for 25,000 points.
    gc.disable()
    try:
        if exact:
            return _decode_whole(content, content_type, from_dict, exact)
        try:
            return _build_model(chunked_json.read(content), from_dict)
        except chunked_json.IndivisibleError:
            return _decode_whole(content, content_type, from_dict, exact)
    finally:
        # The user's program may have disabled the collector itself.
        if was_enabled:
            gc.enable()


def _decode_whole(
    content: bytes, content_type: str, from_dict: Callable[[dict[str, Any]], T], exact: bool
) -> T:
    try:
        data = json_codec.read(content, exact=exact)
    except ValueError as error:
        raise DecodeError(f"expected JSON, got {content_type or 'no content type'}") from error
    if type(data) is not dict:
        raise DecodeError(f"expected a JSON object, got {type(data).__name__}")
    return _build_model(data, from_dict)


def _build_model(data: dict[str, Any], from_dict: Callable[[dict[str, Any]], T]) -> T:
    try:
        return from_dict(data)
    except KeyError as error:
        raise DecodeError(f"the response lacks the field {error}") from error
    except (AttributeError, OverflowError, TypeError, ValueError) as error:
        raise DecodeError(f"the response violates the contract: {error}") from error


def empty_body(content: bytes, content_type: str) -> None:
    """Check that the response of an operation without a result is a JSON object."""
    json_body(content, content_type, lambda data: None)


def text_body(content: bytes, content_type: str) -> str:
    """Decode text with the charset of its content type. By default, this is UTF-8."""
    charset = _CHARSET.search(content_type)
    try:
        return content.decode(charset[1] if charset else "utf-8", "replace")
    except (LookupError, UnicodeError):
        # Python does not know the charset.
        return content.decode("utf-8", "replace")


def _unexpected(value: object, expected: str) -> TypeError:
    return TypeError(f"expected {expected}, got {type(value).__name__}")
