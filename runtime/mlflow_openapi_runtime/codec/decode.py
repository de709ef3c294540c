"""Decodes a response into exactly the types that the models declare.

Servers may send protobuf's JSON: unset and empty fields are omitted, an int64 is a number or a
numeric string, and NaN and the infinities are strings. A number is accepted as a string. A value
of any other type is an error.
"""

from __future__ import annotations

import binascii
import contextlib
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

_INTEGER = re.compile(r"-?[0-9]{1,4000}")
_DURATION = re.compile(r"(-?)([0-9]{1,14})(?:\.([0-9]+))?s?")
_CHARSET = re.compile(r"""charset=["']?([\w.:+-]+)""", re.IGNORECASE)


class DecodeError(ValueError):
    """A response that violates the contract."""


def text(value: object, name: str) -> str:
    if type(value) is str:
        return value
    if type(value) is int or type(value) is float:
        # FastTrackML, for example, sends params that were logged as numbers.
        return str(value)
    raise _unexpected(value, name, "a string")


def integer(value: object, name: str) -> int:
    if type(value) is int:
        return value
    if type(value) is str and _INTEGER.fullmatch(value):
        return int(value)
    raise _unexpected(value, name, "an integer")


def number(value: object, name: str) -> float:
    double = value
    if type(double) is int or type(double) is str:
        try:
            double = float(double)
        except (OverflowError, ValueError):
            raise _unexpected(value, name, "a number") from None
    if type(double) is not float:
        raise _unexpected(value, name, "a number")
    if -MAX_DOUBLE < double < MAX_DOUBLE or math.isnan(double):
        return double
    # Some databases cannot store an infinity, and store the largest double instead.
    return math.copysign(math.inf, double)


def boolean(value: object, name: str) -> bool:
    if type(value) is bool:
        return value
    raise _unexpected(value, name, "true or false")


def timestamp(value: object, name: str) -> datetime:
    """Decode an RFC 3339 time with up to nine decimals, truncated to microseconds."""
    encoded = text(value, name)
    try:
        time = datetime.fromisoformat(encoded)
    except ValueError:
        raise _unexpected(value, name, "a time in the format of RFC 3339") from None
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def duration(value: object, name: str) -> timedelta:
    """Decode a duration of protobuf, such as "1.5s", truncated to microseconds."""
    match = _DURATION.fullmatch(text(value, name))
    if match is None:
        raise _unexpected(value, name, "a duration in seconds")
    microseconds = int(match[3][:6].ljust(6, "0")) if match[3] else 0
    length = timedelta(seconds=int(match[2]), microseconds=microseconds)
    return -length if match[1] else length


def base64(value: object, name: str) -> bytes:
    encoded = text(value, name)
    try:
        return binascii.a2b_base64(encoded, strict_mode=True)
    except ValueError:
        raise _unexpected(value, name, "a string in base64") from None


def json_text(value: object, name: str) -> Any:
    """Decode a string that contains JSON."""
    try:
        return None if value is None else json.loads(text(value, name))
    except (RecursionError, ValueError):
        raise _unexpected(value, name, "a string with JSON") from None


def message(value: object, name: str) -> Mapping[str, Any]:
    if type(value) is dict:
        return value
    raise _unexpected(value, name, "an object")


def mapping(value: object, name: str) -> Iterable[tuple[str, Any]]:
    return () if value is None else message(value, name).items()


def array(value: object, name: str) -> Iterable[Any]:
    if value is None:
        return ()
    if type(value) is list or type(value) is chunked_json.Chunks:
        return value
    raise _unexpected(value, name, "a list")


def extra(data: Mapping[str, Any], names: frozenset[str]) -> dict[str, Any]:
    """Return the properties that the contract does not declare."""
    return {
        # Chunks can be iterated only once.
        name: list(value) if type(value) is chunked_json.Chunks else value
        for name, value in data.items()
        if name not in names
    }


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
        if not exact:
            with contextlib.suppress(chunked_json.IndivisibleError):
                return _build_model(chunked_json.read(content), from_dict)
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
    except DecodeError as error:
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


def _unexpected(value: object, name: str, expected: str) -> DecodeError:
    if value is None:
        return DecodeError(f"{name} is missing")
    # The message does not contain the value, which may be a secret.
    return DecodeError(f"{name} must be {expected}, got {type(value).__name__}")
