"""Records: points, params, tags and other changes of a run, encoded as bytes.

Buffers in memory and journals use the same encoding. The values of a record are checked against the
bounds of the spec when the record is encoded. A point of a metric takes 27 bytes plus the bytes of
its key. This is half of the memory of a tuple of numbers.

A journal also contains notes, which record the progress of the upload and are not uploaded.
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

# Lengths are checked here, because servers silently truncate strings that are too long.
_MIN_KEY, _MAX_KEY = Metric.BOUNDS["key"]
_MIN_STEP, _MAX_STEP = Metric.BOUNDS["step"]
_MIN_TIMESTAMP, _MAX_TIMESTAMP = Metric.BOUNDS["timestamp"]

# A cache of encoded metric keys: there are few keys, and each is used many times.
_encoded_keys: dict[str, bytes] = {}
_MAX_ENCODED_KEYS = 10_000


class Point(NamedTuple):
    """One point of a metric. `extra` contains the model and dataset, since MLflow 3.0."""

    key: str
    value: float
    timestamp: int
    step: int
    extra: dict[str, str]

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
            **self.extra,
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
    """A call that changes the run, sent in order with other records. `body` has no run id."""

    name: str
    body: dict[str, Any]


class Header(NamedTuple):
    """The first record of a journal: the run that the other records belong to."""

    content: dict[str, Any]


class Created(NamedTuple):
    """A note that the run was created on the server, with the id `run_id`."""

    run_id: str


class Finished(NamedTuple):
    """A note that the whole run is on the server, including its artifacts."""


class Checkpoint(NamedTuple):
    """A note that all records before a position of the journal are on the server."""

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
        TypeError, ValueError: An argument is invalid. The message names the argument.
    """
    # Every call of `log_metric` runs this function, so cheap checks come before general ones.
    encoded_key = _encoded_keys.get(key) if type(key) is str else None
    if encoded_key is None:
        encoded_key = _encode_key(key)
    if type(value) is not float or not -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE:
        value = float(encode.number(value, f"metrics[{key!r}]"))
    step = 0 if step is None else encode.integer(step, "step", _MIN_STEP, _MAX_STEP)
    if timestamp is None:
        timestamp = encode.now()
    else:
        timestamp = encode.integer(timestamp, "timestamp", _MIN_TIMESTAMP, _MAX_TIMESTAMP)
    fixed_part = _POINT.pack(b"M", value, timestamp, step, len(encoded_key))
    if model_id is None and dataset_name is None and dataset_digest is None:
        return fixed_part + encoded_key
    optional = {
        "model_id": model_id,
        "dataset_name": dataset_name,
        "dataset_digest": dataset_digest,
    }
    extra: dict[str, str] = {}
    for name, text in optional.items():
        if text is not None:
            extra[name] = encode.text(text, name, *Metric.BOUNDS[name])
    if "model_id" not in extra:
        raise ValueError(f"{next(iter(extra))} requires model_id: servers ignore it otherwise")
    return fixed_part + encoded_key + _encode_json(extra)


def points(metrics: Mapping[str, float], step: int | None, timestamp: int | None) -> list[bytes]:
    """Encode one point for each metric. All points have the same timestamp."""
    if timestamp is None:
        timestamp = encode.now()
    return [point(key, value, step, timestamp) for key, value in metrics.items()]


def pair(kind: PairKind, key: str, value: object) -> bytes:
    """Encode a param or a tag."""
    model, tag = (Param, b"P") if kind == "param" else (RunTag, b"T")
    if kind == "tag":
        # `set_tag` checks the key, because a batch accepts the same keys. `RunTag` does not
        # restrict the key, because the contract allows any key in `create_run`.
        set_tag.build_request("-", key, "")
    encoded_key = encode.text(key, "key", *model.BOUNDS["key"]).encode()
    (body,) = encode.key_values({key: value}, f"{kind}s", model)
    return _PAIR.pack(tag, len(encoded_key)) + encoded_key + str(body["value"]).encode()


def operation(name: str, body: dict[str, Any]) -> bytes:
    """Encode a call that changes the run."""
    return b"O" + _encode_json([name, body])


def header(content: dict[str, Any]) -> bytes:
    """Encode the first record of a journal."""
    return b"H" + _encode_json(content)


def note(content: UploadNote | Checkpoint) -> bytes:
    """Encode a note."""
    match content:
        case Created(run_id):
            return b"C" + run_id.encode()
        case Refused():
            # The message of a server may contain characters that UTF-8 cannot encode.
            encodable = [text.encode(errors="replace").decode() for text in content]
            return b"R" + _encode_json(encodable)
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
    """Return the kind and key with which error messages identify a record."""
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
