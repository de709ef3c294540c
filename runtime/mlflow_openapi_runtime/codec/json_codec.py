"""Reads and writes JSON: by orjson where it is installed, in half the time, and else by the
standard library.

Both give the same: what orjson refuses (a lone surrogate, NaN) is left to the standard library.
"""

from __future__ import annotations

import json
from typing import Any

try:
    import orjson
except ImportError:
    orjson = None  # type: ignore[assignment]

# `json.dumps` would make one for each call.
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def read(text: bytes, *, exact: bool = False) -> Any:
    """What a text holds; a ValueError where it is no JSON.

    orjson makes floats of integers beyond 64 bits; `exact` keeps them, where the contract allows
    any JSON.
    """
    if orjson is not None and not exact:
        try:
            return orjson.loads(text)
        except orjson.JSONDecodeError:
            pass
    return json.loads(text)


def write(value: object) -> bytes:
    """The text of a value that JSON can hold."""
    if orjson is not None:
        try:
            return orjson.dumps(value)
        except TypeError:
            pass
    return _ENCODER.encode(value).encode()
