"""Records: round trips through bytes, and errors that name invalid arguments."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlflow_openapi_runtime.codec import encode
from mlflowclient.errors import Refused
from mlflowclient.journal import records

keys = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=250)
strings = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
numbers = st.floats().filter(lambda number: abs(number) != encode.MAX_DOUBLE)
int64 = st.integers(encode.INT64_MIN, encode.INT64_MAX)


@given(keys, numbers, int64, st.integers(0, encode.INT64_MAX))
def test_point_round_trips(key: str, value: float, step: int, timestamp: int) -> None:
    parsed = records.read(records.point(key, value, step, timestamp))
    assert repr(parsed) == repr(
        records.Point(key, value if value == value else float("nan"), timestamp, step, {})
    )
    assert isinstance(parsed, records.Point)
    assert set(parsed.body) == {"key", "value", "timestamp", "step"}


@given(strings, st.none() | strings, st.none() | strings)
def test_point_with_model_and_dataset_round_trips(
    model: str, name: str | None, digest: str | None
) -> None:
    record = records.point(
        "loss", 0.5, 1, 2, model_id=model, dataset_name=name, dataset_digest=digest
    )
    given_more = {"model_id": model, "dataset_name": name, "dataset_digest": digest}
    more = {name: text for name, text in given_more.items() if text is not None}
    assert records.read(record) == records.Point("loss", 0.5, 2, 1, more)


@given(st.sampled_from(["param", "tag"]), keys, strings)
def test_pair_round_trips(kind: records.PairKind, key: str, value: str) -> None:
    record = records.pair(kind, key, value)
    assert records.read(record) == records.Pair(kind, key, value)
    assert records.label(records.read(record)) == (kind, key)


@given(
    keys,
    st.dictionaries(
        strings, strings | int64 | st.none() | st.lists(strings, max_size=3), max_size=4
    ),
)
def test_operation_and_header_round_trip(name: str, body: dict[str, Any]) -> None:
    assert records.read(records.operation(name, body)) == records.Operation(name, body)
    assert records.read_note(records.header(body)) == records.Header(body)


@given(
    st.builds(records.Created, strings)
    | st.builds(Refused, strings, strings, strings)
    | st.just(records.Finished())
    | st.builds(records.Checkpoint, st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1))
)
def test_note_round_trips(note: Any) -> None:
    record = records.note(note)
    assert records.is_note(record)
    assert records.read_note(record) == note
    assert type(records.read_note(record)) is type(note)


def test_uploaded_records_are_not_notes() -> None:
    uploaded = [records.point("k", 1), records.pair("param", "k", 1), records.pair("tag", "k", 1)]
    assert not any(map(records.is_note, [*uploaded, records.operation("update_run", {})]))


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"key": ""}, ValueError, "key must not be empty"),
        ({"key": "k" * 251}, ValueError, "key must have at most 250 characters, got 251"),
        ({"key": 3}, TypeError, "key must be a str, got int"),
        ({"key": ["k"]}, TypeError, "key must be a str, got list"),
        ({"key": "\ud800"}, ValueError, "key must be valid Unicode"),
        ({"value": "1"}, TypeError, r"metrics\['loss'\] must be a float, got str"),
        ({"value": None}, TypeError, r"metrics\['loss'\] must be a float, got NoneType"),
        ({"value": 10**400}, ValueError, r"metrics\['loss'\] must fit into a double"),
        (
            {"value": -encode.MAX_DOUBLE},
            ValueError,
            r"metrics\['loss'\] must not be the largest double",
        ),
        ({"step": 1.0}, TypeError, "step must be an int, got float"),
        ({"step": True}, TypeError, "step must be an int, got bool"),
        ({"step": 2**63}, ValueError, "step must be from"),
        ({"timestamp": -1}, ValueError, "timestamp must be from 0"),
        ({"timestamp": 2**63}, ValueError, "timestamp must be from 0"),
        ({"timestamp": "now"}, TypeError, "timestamp must be an int, got str"),
        ({"model_id": 1}, TypeError, "model_id must be a str, got int"),
        ({"dataset_name": b"d"}, TypeError, "dataset_name must be a str, got bytes"),
        (
            {"dataset_digest": "\udfff"},
            ValueError,
            "dataset_digest must be valid Unicode",
        ),
        ({"dataset_name": "d", "dataset_digest": "1"}, ValueError, "dataset_name requires model"),
        ({"dataset_digest": "1"}, ValueError, "dataset_digest requires model_id"),
    ],
)
def test_error_of_an_invalid_point_names_the_argument(
    arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{message}"):
        records.point(**{"key": "loss", "value": 0.5, **arguments})


@pytest.mark.parametrize(
    ("kind", "key", "value", "error", "message"),
    [
        ("param", "", "v", ValueError, "key must not be empty"),
        ("tag", "k" * 251, "v", ValueError, "key must have at most 250 characters, got 251"),
        ("tag", None, "v", TypeError, "key must be a str, got NoneType"),
        (
            "param",
            "k",
            "v" * 6001,
            ValueError,
            r"params\['k'\].value must have at most 6000 characters, got 6001",
        ),
        (
            "tag",
            "k",
            "v" * 8001,
            ValueError,
            r"tags\['k'\].value must have at most 8000 characters, got 8001",
        ),
        ("tag", "k", "\udc80", ValueError, r"tags\['k'\].value must be valid Unicode"),
    ],
)
def test_error_of_an_invalid_pair_names_the_argument(
    kind: records.PairKind, key: Any, value: object, error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{message}"):
        records.pair(kind, key, value)


def test_values_other_than_strings_are_converted_with_str() -> None:
    pairs = [
        records.read(records.pair("param", "k", value)) for value in (1, 0.5, None, True, [1, "a"])
    ]
    assert [pair.value for pair in pairs if isinstance(pair, records.Pair)] == [
        "1",
        "0.5",
        "None",
        "True",
        "[1, 'a']",
    ]


def test_reason_that_utf_8_cannot_encode_is_stored() -> None:
    note = records.read_note(records.note(Refused("metric", "loss", "wrong: \ud800")))
    assert isinstance(note, Refused)
    assert (note.kind, note.key) == ("metric", "loss")
    assert note.reason.startswith("wrong: ")


def test_more_keys_than_the_cache_holds_are_encoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_encoded_keys", {})
    monkeypatch.setattr(records, "_MAX_ENCODED_KEYS", 3)
    for round_number in range(2):
        for number in range(6):
            parsed = records.read(records.point(f"k{number}", round_number, 0, 0))
            assert parsed == records.Point(f"k{number}", float(round_number), 0, 0, {})
