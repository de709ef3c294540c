"""Decides what a logged thing is on its way: bytes, which can lie in memory as well as in a file.

They are checked when they are made. A point of a metric takes 27 bytes and its key: in memory half
of what a tuple of numbers takes, and a journal writes them as they are.
"""

from __future__ import annotations

import json
import math
from struct import Struct
from typing import Any, Literal, NamedTuple, TypeAlias

from mlflow_openapi_runtime.codec import encode
from mlflowclient.errors import Refused

Kind: TypeAlias = Literal["metric", "param", "tag"]

# Key, value and their limits are those of the spec; what is longer servers cut without a word.
_KEY = 250
_VALUES: dict[Kind, int] = {"param": 6000, "tag": 8000}

_POINT = Struct("<cdqqH")
_PAIR = Struct("<cH")
_MARK = Struct("<cQQ")
_KINDS: dict[bytes, Kind] = {b"P": "param", b"T": "tag"}

# Keys as they are written: there are few, and each is used again and again.
_written: dict[str, bytes] = {}
_MOST_WRITTEN = 10_000


class Point(NamedTuple):
    """One point of a metric; `more` is what MLflow 3 adds: the model and the dataset that it
    belongs to.
    """

    key: str
    value: float
    timestamp: int
    step: int
    more: dict[str, str]

    @property
    def body(self) -> dict[str, Any]:
        value: float | str = (
            self.value if math.isfinite(self.value) else encode.number(self.value, "value")
        )
        return {
            "key": self.key,
            "value": value,
            "timestamp": self.timestamp,
            "step": self.step,
            **self.more,
        }


class Pair(NamedTuple):
    """A param or a tag."""

    kind: Kind
    key: str
    value: str

    @property
    def body(self) -> dict[str, Any]:
        return {"key": self.key, "value": self.value}


class Operation(NamedTuple):
    """A call that changes the run, to be made in its turn; the body lacks the run's id."""

    name: str
    body: dict[str, Any]


class Header(NamedTuple):
    """Which run the records belong to, as the first of them says."""

    content: dict[str, Any]


class Created(NamedTuple):
    """The run is on the server, with that id."""

    run_id: str


class Finished(NamedTuple):
    """All of the run is on the server, its artifacts too."""


class Mark(NamedTuple):
    """All that stands before a position of the journal is on the server."""

    block: int
    offset: int


Record: TypeAlias = Point | Pair | Operation
Note: TypeAlias = Header | Created | Refused | Finished | Mark


def point(
    key: str,
    value: float,
    step: int | None = None,
    timestamp: int | None = None,
    *,
    model_id: str | None = None,
    dataset_name: str | None = None,
    dataset_digest: str | None = None,
) -> bytes:
    """A point of a metric, or an error that names the argument that is wrong."""
    written = _written.get(key) if type(key) is str else None
    if written is None:
        written = _write_key(key)
    if type(value) is not float or not -encode.LARGEST < value < encode.LARGEST:
        value = float(encode.number(value, "value"))
    step = 0 if step is None else encode.integer(step, "step")
    timestamp = encode.now() if timestamp is None else encode.integer(timestamp, "timestamp", 0)
    start = _POINT.pack(b"M", value, timestamp, step, len(written))
    if model_id is None and dataset_name is None and dataset_digest is None:
        return start + written
    given = {"model_id": model_id, "dataset_name": dataset_name, "dataset_digest": dataset_digest}
    more = {name: encode.text(text, name) for name, text in given.items() if text is not None}
    return start + written + _json(more)


def pair(kind: Kind, key: str, value: object) -> bytes:
    """A param or a tag. A value that is no str is written as `str` does."""
    written = encode.text(key, "key", 1, _KEY).encode()
    text = encode.text(str(value), f"the value of {key!r}", 0, _VALUES[kind])
    return _PAIR.pack(b"P" if kind == "param" else b"T", len(written)) + written + text.encode()


def operation(name: str, body: dict[str, Any]) -> bytes:
    return b"O" + _json([name, body])


def header(content: dict[str, Any]) -> bytes:
    return b"H" + _json(content)


def note(found: Created | Refused | Finished | Mark) -> bytes:
    match found:
        case Created(run_id):
            return b"C" + run_id.encode()
        case Refused():
            # What a server says may hold what UTF-8 cannot write.
            return b"R" + _json([text.encode(errors="replace").decode() for text in found])
        case Finished():
            return b"F"
        case Mark(block, offset):
            return _MARK.pack(b"S", block, offset)


def is_note(record: bytes) -> bool:
    """Whether it tells of the delivery, and is not delivered itself."""
    return record[:1] in b"HCRFS"


def read(record: bytes) -> Record:
    """What a record says that is delivered."""
    kind = record[:1]
    if kind == b"M":
        _, value, timestamp, step, length = _POINT.unpack_from(record)
        end = _POINT.size + length
        key, rest = record[_POINT.size : end].decode(), record[end:]
        return Point(key, value, timestamp, step, json.loads(rest) if rest else {})
    if kind == b"O":
        return Operation(*json.loads(record[1:]))
    _, length = _PAIR.unpack_from(record)
    end = _PAIR.size + length
    return Pair(_KINDS[kind], record[_PAIR.size : end].decode(), record[end:].decode())


def read_note(record: bytes) -> Note:
    match record[:1]:
        case b"H":
            return Header(json.loads(record[1:]))
        case b"C":
            return Created(record[1:].decode())
        case b"R":
            return Refused(*json.loads(record[1:]))
        case b"F":
            return Finished()
        case _:
            return Mark(*_MARK.unpack(record)[1:])


def named(record: Record) -> tuple[str, str]:
    """Kind and key of a record, in the words of an error."""
    match record:
        case Point():
            return "metric", record.key
        case Pair():
            return record.kind, record.key
        case Operation():
            return "call", record.name


def _write_key(key: object) -> bytes:
    text = encode.text(key, "key", 1, _KEY)
    written = text.encode()
    if len(_written) < _MOST_WRITTEN:
        _written[text] = written
    return written


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
