"""What is logged, encoded as bytes: the same in memory and in a journal.

Records are checked when they are made, by the bounds of the spec. A point of a metric takes 27
bytes and its key: in memory half of a tuple of numbers, and a journal writes it as it is.

A journal also holds notes, which are not uploaded: they record how the upload goes.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from struct import Struct
from typing import Any, Literal, NamedTuple, TypeAlias

from mlflow_openapi.api.runs import set_tag
from mlflow_openapi.models.metric import Metric
from mlflow_openapi.models.param import Param
from mlflow_openapi.models.run_tag import RunTag
from mlflow_openapi_runtime.codec import encode
from mlflowclient.errors import Refused

PairKind: TypeAlias = Literal["param", "tag"]

_POINT = Struct("<cdqqH")
_PAIR = Struct("<cH")
_CHECKPOINT = Struct("<cQQ")
_PAIR_KINDS: dict[bytes, PairKind] = {b"P": "param", b"T": "tag"}
_PAIR_BOUNDS = {"param": Param.BOUNDS, "tag": RunTag.BOUNDS}

# Servers cut texts that are longer, without an error.
_MIN_KEY, _MAX_KEY = Metric.BOUNDS["key"]
_MIN_STEP, _MAX_STEP = Metric.BOUNDS["step"]
_MIN_TIMESTAMP, _MAX_TIMESTAMP = Metric.BOUNDS["timestamp"]

# Encoded keys of metrics: there are few, and each is used again and again.
_encoded_keys: dict[str, bytes] = {}
_MAX_ENCODED_KEYS = 10_000


class Point(NamedTuple):
    """One point of a metric. `more` is what MLflow 3 adds: its model and dataset."""

    key: str
    value: float
    timestamp: int
    step: int
    more: dict[str, str]

    @property
    def body(self) -> dict[str, Any]:
        value: float | str = self.value
        if not math.isfinite(self.value):
            value = encode.number(self.value, "value")
        return {
            "key": self.key,
            "value": value,
            "timestamp": self.timestamp,
            "step": self.step,
            **self.more,
        }


class Pair(NamedTuple):
    """A param or a tag."""

    kind: PairKind
    key: str
    value: str

    @property
    def body(self) -> dict[str, Any]:
        return {"key": self.key, "value": self.value}


class Operation(NamedTuple):
    """A call that changes the run, to be made in its turn. Its body lacks the run's id."""

    name: str
    body: dict[str, Any]


class Header(NamedTuple):
    """The first record of a journal: the run that the others belong to."""

    content: dict[str, Any]


class Created(NamedTuple):
    """The run was created on the server, with that id."""

    run_id: str


class Finished(NamedTuple):
    """The whole run is on the server, including its artifacts."""


class Checkpoint(NamedTuple):
    """Everything before a position of the journal is on the server."""

    block: int
    offset: int


Record: TypeAlias = Point | Pair | Operation
UploadNote: TypeAlias = Created | Refused | Finished
Note: TypeAlias = Header | UploadNote | Checkpoint


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
    """Encode a point of a metric.

    Raises:
        TypeError, ValueError: The message names the argument that is wrong.
    """
    encoded_key = _encoded_keys.get(key) if type(key) is str else None
    if encoded_key is None:
        encoded_key = _encode_key(key)
    if type(value) is not float or not -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE:
        value = float(encode.number(value, "value"))
    step = 0 if step is None else encode.integer(step, "step", _MIN_STEP, _MAX_STEP)
    if timestamp is None:
        timestamp = encode.now()
    else:
        timestamp = encode.integer(timestamp, "timestamp", _MIN_TIMESTAMP, _MAX_TIMESTAMP)
    start = _POINT.pack(b"M", value, timestamp, step, len(encoded_key))
    if model_id is None and dataset_name is None and dataset_digest is None:
        return start + encoded_key
    given = {"model_id": model_id, "dataset_name": dataset_name, "dataset_digest": dataset_digest}
    more = {
        name: encode.text(text, name, *Metric.BOUNDS[name])
        for name, text in given.items()
        if text is not None
    }
    return start + encoded_key + _encode_json(more)


def points(metrics: Mapping[str, float], step: int | None, timestamp: int | None) -> list[bytes]:
    """Encode a point of each metric, all with the same timestamp."""
    measured = encode.now() if timestamp is None else timestamp
    return [point(key, value, step, measured) for key, value in metrics.items()]


def pair(kind: PairKind, key: str, value: object) -> bytes:
    """Encode a param or a tag. A value that is not a str is converted with `str`."""
    bounds = _PAIR_BOUNDS[kind]
    if kind == "tag":
        # A batch takes the keys that `set_tag` takes; those of `create_run` may be any.
        set_tag.build_request("-", key, "")
    encoded_key = encode.text(key, "key", *bounds["key"]).encode()
    text = encode.text(str(value), f"the value of {key!r}", *bounds["value"])
    tag = b"P" if kind == "param" else b"T"
    return _PAIR.pack(tag, len(encoded_key)) + encoded_key + text.encode()


def operation(name: str, body: dict[str, Any]) -> bytes:
    """Encode a call that changes the run."""
    return b"O" + _encode_json([name, body])


def header(content: dict[str, Any]) -> bytes:
    """Encode the first record of a journal."""
    return b"H" + _encode_json(content)


def note(found: UploadNote | Checkpoint) -> bytes:
    """Encode a note."""
    match found:
        case Created(run_id):
            return b"C" + run_id.encode()
        case Refused():
            # The message of a server may hold what UTF-8 cannot encode.
            return b"R" + _encode_json([text.encode(errors="replace").decode() for text in found])
        case Finished():
            return b"F"
        case Checkpoint(block, offset):
            return _CHECKPOINT.pack(b"S", block, offset)


def is_note(record: bytes) -> bool:
    """Whether a record is a note, which is not uploaded."""
    return record[:1] in b"HCRFS"


def read(record: bytes) -> Record:
    """Decode a record that is not a note."""
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
    return Pair(_PAIR_KINDS[kind], record[_PAIR.size : end].decode(), record[end:].decode())


def read_note(record: bytes) -> Note:
    """Decode a note."""
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
            return Checkpoint(*_CHECKPOINT.unpack(record)[1:])


def label(record: Record) -> tuple[str, str]:
    """Kind and key of a record, as error messages name it."""
    match record:
        case Point():
            return "metric", record.key
        case Pair():
            return record.kind, record.key
        case Operation():
            return "call", record.name


def _encode_key(key: object) -> bytes:
    text = encode.text(key, "key", _MIN_KEY, _MAX_KEY)
    encoded = text.encode()
    if len(_encoded_keys) < _MAX_ENCODED_KEYS:
        _encoded_keys[text] = encoded
    return encoded


def _encode_json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
