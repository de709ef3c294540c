"""Encoding and decoding of values: timestamps, durations, bytes, mappings and any JSON."""

from __future__ import annotations

import math
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlflow_openapi import models
from mlflow_openapi.api.experiments import search_experiments_with_get
from mlflow_openapi.api.logged_models import get_logged_model
from mlflow_openapi.api.mcp_servers import get_mcp_server_version
from mlflow_openapi.models import Experiment, Metric, RunData, RunStatus, RunTag
from mlflow_openapi_runtime.codec import decode, encode
from mlflowclient import MLFlow

# A value that type checkers would refuse.
NONE: Any = None


def encode_models(
    values: object, name: str, kind: type[encode.Encodable], maximum: int = sys.maxsize
) -> list[dict[str, Any]]:
    """Encode a list of models as generated code does."""
    return encode.array(values, name, encode.model(kind), maximum)


@pytest.mark.parametrize(
    ("timestamp", "encoded"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01T00:00:00Z"),
        (datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))), "2026-01-01T00:00:00Z"),
        (datetime(2026, 1, 1, 0, 0, 0, 1500, tzinfo=UTC), "2026-01-01T00:00:00.001500Z"),
        (datetime(2026, 1, 1, 0, 0, 0, 123000, tzinfo=UTC), "2026-01-01T00:00:00.123Z"),
    ],
)
def test_timestamps_are_encoded_in_utc(timestamp: datetime, encoded: str) -> None:
    assert encode.timestamp(timestamp, "seen") == encoded
    assert decode.timestamp(encoded, "seed") == timestamp


@pytest.fixture
def _utc_plus_nine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set a local time zone that is nine hours ahead of UTC."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "EAST-9")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("_utc_plus_nine")
def test_timestamps_ignore_the_local_time_zone() -> None:
    assert encode.timestamp(datetime(2026, 1, 1, tzinfo=UTC), "seen") == "2026-01-01T00:00:00Z"
    assert decode.timestamp("2026-01-01T00:00:00", "seed") == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "encoded", ["2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.123456"]
)
def test_nanoseconds_are_truncated_and_a_missing_zone_is_utc(encoded: str) -> None:
    assert decode.timestamp(encoded, "seed") == datetime(2026, 1, 1, 0, 0, 0, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    ("duration", "encoded"),
    [
        (timedelta(), "0s"),
        (timedelta(seconds=3), "3s"),
        (timedelta(milliseconds=1500), "1.500s"),
        (timedelta(milliseconds=-1500), "-1.500s"),
        (timedelta(microseconds=-1), "-0.000001s"),
        (timedelta(days=400), "34560000s"),
    ],
)
def test_durations_are_encoded_in_seconds(duration: timedelta, encoded: str) -> None:
    assert encode.duration(duration, "watered") == encoded
    assert decode.duration(encoded, "seed") == duration


@given(st.timedeltas())
def test_durations_round_trip(duration: timedelta) -> None:
    assert decode.duration(encode.duration(duration, "watered"), "seed") == duration


@given(st.binary(max_size=40))
def test_bytes_round_trip(value: bytes) -> None:
    assert decode.base64(encode.base64(value, "seed"), "seed") == value


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    # A lone surrogate cannot be written as UTF-8.
    | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=8,
)


@given(_JSON)
def test_json_values_are_unchanged(value: Any) -> None:
    assert encode.json_value(value, "extra") == value


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (
            lambda: encode.timestamp("2026-01-01", "seen"),
            TypeError,
            "seen must be a datetime, got str",
        ),
        (
            lambda: encode.timestamp(datetime(2026, 1, 1), "seen"),
            ValueError,
            "seen must have a time zone",
        ),
        (
            lambda: encode.duration(1.5, "watered"),
            TypeError,
            "watered must be a timedelta, got float",
        ),
        (lambda: encode.base64("seed", "seed"), TypeError, "seed must be bytes, got str"),
        (
            lambda: encode.json_value(math.nan, "extra"),
            ValueError,
            "extra must be finite",
        ),
        (
            lambda: encode.json_value({"a": [1, {2}]}, "extra"),
            TypeError,
            "extra['a'][1] must be a value that JSON",
        ),
        (
            lambda: encode.json_value({1: 2}, "extra"),
            TypeError,
            "a key of extra must be a str, got int",
        ),
        (
            lambda: encode.mapping(["a"], "tags", encode.text),
            TypeError,
            "tags must be a mapping, got list",
        ),
        (
            lambda: encode.mapping({"a": 1}, "tags", encode.text),
            TypeError,
            "tags['a'] must be a str, got int",
        ),
        (lambda: encode.boolean("yes", "archived"), TypeError, "archived must be a bool, got str"),
        (
            lambda: encode.enumeration(5, "status", RunStatus),
            TypeError,
            "status must be a RunStatus, got int",
        ),
        (lambda: encode.number(10**400, "value"), ValueError, "value must fit into a double"),
        (lambda: encode.text(5, "name"), TypeError, "name must be a str, got int"),
        (lambda: encode.text("", "name", 1), ValueError, "name must not be empty"),
        (
            lambda: encode.text("short", "password", 12),
            ValueError,
            "password must have at least 12 characters, got 5",
        ),
        (
            lambda: encode.text("abc", "name", 0, 2),
            ValueError,
            "name must have at most 2 characters, got 3",
        ),
        (
            lambda: encode.text("äöü", "name", 0, 2),
            ValueError,
            "name must have at most 2 characters, got 3",
        ),
        (
            lambda: encode.text("a\ud800", "name"),
            ValueError,
            "name must be valid Unicode",
        ),
        (
            lambda: encode.text("\udfffa", "name"),
            ValueError,
            "name must be valid Unicode",
        ),
        (lambda: encode.identifier(1.5, "id"), TypeError, "id must be a str or an int, got float"),
        (
            lambda: encode.identifier("٣", "id", pattern=r"\w+"),
            ValueError,
            r"id must match \w+, got '٣'",
        ),
        (
            lambda: encode.identifier("a\n", "id", pattern="^[a-z]+$"),
            ValueError,
            r"id must match ^[a-z]+$, got 'a\n'",
        ),
        (lambda: encode.identifier("", "id", pattern="a*"), ValueError, "id must not be empty"),
        (
            lambda: encode.identifier(-1, "id"),
            ValueError,
            f"id must be from 0 to {2**63 - 1}, got -1",
        ),
        (lambda: encode.integer(True, "step"), TypeError, "step must be an int, got bool"),
        (lambda: encode.integer(1.0, "step"), TypeError, "step must be an int, got float"),
        (
            lambda: encode.integer(2**63, "step"),
            ValueError,
            f"step must be from {-(2**63)} to {2**63 - 1}, got {2**63}",
        ),
        (lambda: encode.integer(-(2**63) - 1, "step"), ValueError, "step must be from"),
        (lambda: encode.number(None, "value"), TypeError, "value must be a float, got NoneType"),
        (
            lambda: encode.number(numpy.array([1.0, 2.0]), "value"),
            TypeError,
            "value must be a float or have a single element, got ndarray",
        ),
        (
            lambda: encode.number(numpy.array([None]), "value"),
            TypeError,
            "value must be a float or have a single element, got ndarray",
        ),
        (lambda: encode.number("0.5", "value"), TypeError, "value must be a float, got str"),
        (
            lambda: encode.json_value({1, 2}, "extra"),
            TypeError,
            "extra must be a value that JSON can represent, got set",
        ),
        (lambda: encode.json_value(2**63, "extra"), ValueError, "extra must be from"),
        (
            lambda: encode.json_value("\ud800", "extra"),
            ValueError,
            "extra must be valid Unicode",
        ),
        (
            lambda: encode.model(Metric)("loss", "metric"),
            TypeError,
            "metric must be a Metric or a dict, got str",
        ),
        (
            lambda: encode_models(["loss"], "metrics", Metric),
            TypeError,
            "metrics[0] must be a Metric or a dict, got str",
        ),
        (
            lambda: encode_models(Metric("loss", 0.5, 1), "metrics", Metric),
            TypeError,
            "metrics must be a list, got Metric",
        ),
        (
            lambda: encode_models([RunTag("a", "b")] * 3, "tags", RunTag, maximum=2),
            ValueError,
            "tags must have at most 2 items, got 3",
        ),
        (
            lambda: encode.array(b"ab", "ids", encode.integer),
            TypeError,
            "ids must be a list, got bytes",
        ),
        (
            lambda: encode.array([1, "2"], "ids", encode.integer),
            TypeError,
            "ids[1] must be an int, got str",
        ),
        (
            lambda: encode.key_values({1: "x"}, "tags", RunTag),
            TypeError,
            "a key of tags must be a str, got int",
        ),
        (
            lambda: encode_models(
                [Metric("loss", 1, 1), Metric("acc", NONE, 1)], "metrics", Metric
            ),
            TypeError,
            "metrics['acc'].value must be a float, got NoneType",
        ),
        (
            lambda: encode_models([{"key": "loss"}], "metrics", Metric),
            TypeError,
            "metrics['loss']: Metric missing 2 required positional arguments: 'value' and "
            "'timestamp'",
        ),
        (
            lambda: encode.model(RunTag)({"key": "a", "name": "b"}, "tag"),
            TypeError,
            "tag: RunTag got an unexpected keyword argument 'name'",
        ),
        (
            lambda: encode.key_values(["a"], "tags", RunTag),
            TypeError,
            "tags[0] must be a RunTag or a dict, got str",
        ),
        (lambda: encode.key_values({"a": "\ud800"}, "tags", RunTag), ValueError, "tags['a']"),
        (lambda: encode.header("ä", "range"), ValueError, "range must be printable ASCII"),
        (lambda: encode.header("a\nb", "range"), ValueError, "range must be printable ASCII"),
    ],
)
def test_invalid_values_are_refused(
    call: Callable[[], object], error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: decode.timestamp("soon", "A.b"),
            "A.b must be a time in the format of RFC 3339, got str",
        ),
        (lambda: decode.timestamp([5], "A.b"), "A.b must be a string, got list"),
        (lambda: decode.duration("long", "A.b"), "A.b must be a duration in seconds, got str"),
        (lambda: decode.duration("1e999s", "A.b"), "A.b must be a duration in seconds, got str"),
        (lambda: decode.base64("?", "A.b"), "A.b must be a string in base64, got str"),
        (lambda: decode.base64("ä", "A.b"), "A.b must be a string in base64, got str"),
        (lambda: decode.text([1], "A.b"), "A.b must be a string, got list"),
        (lambda: decode.text(True, "A.b"), "A.b must be a string, got bool"),
        (lambda: decode.text(None, "A.b"), "A.b is missing"),
        (lambda: decode.integer(1.5, "A.b"), "A.b must be an integer, got float"),
        (lambda: decode.integer(True, "A.b"), "A.b must be an integer, got bool"),
        (lambda: decode.integer("many", "A.b"), "A.b must be an integer, got str"),
        (lambda: decode.integer("9" * 5000, "A.b"), "A.b must be an integer, got str"),
        (lambda: decode.number(True, "A.b"), "A.b must be a number, got bool"),
        (lambda: decode.number("many", "A.b"), "A.b must be a number, got str"),
        (lambda: decode.number(10**400, "A.b"), "A.b must be a number, got int"),
        (lambda: decode.boolean("true", "A.b"), "A.b must be true or false, got str"),
        (lambda: decode.array({}, "A.b"), "A.b must be a list, got dict"),
        (lambda: decode.mapping([], "A.b"), "A.b must be an object, got list"),
        (lambda: decode.message(None, "A.b"), "A.b is missing"),
        (lambda: decode.message("", "A.b"), "A.b must be an object, got str"),
    ],
)
def test_invalid_value_of_a_response_is_reported_with_the_name_of_the_property(
    call: Callable[[], object], message: str
) -> None:
    with pytest.raises(decode.DecodeError) as caught:
        call()
    assert str(caught.value) == message


def test_largest_double_is_decoded_as_infinity() -> None:
    largest = sys.float_info.max
    assert [decode.number(value, "seed") for value in (largest, -largest, "Infinity")] == [
        math.inf,
        -math.inf,
        math.inf,
    ]
    assert decode.number(math.nextafter(largest, 0), "seed") == math.nextafter(largest, 0)
    assert encode.number(math.inf, "value") == "Infinity"
    for value in (largest, -largest):
        with pytest.raises(ValueError, match="value must not be the largest double"):
            encode.number(value, "value")


def test_string_that_servers_would_truncate_is_refused() -> None:
    with (
        MLFlow() as mlf,
        pytest.raises(ValueError, match="value must have at most 6000 characters, got 6001"),
    ):
        mlf.log_param("r", "k", "x" * 6001)


@pytest.mark.parametrize(
    ("content", "content_type", "text"),
    [
        (b"M\xc3\xbcnchen", "text/plain", "München"),
        (b"M\xfcnchen", "text/plain; charset=latin-1", "München"),
        (b"M\xfcnchen", "text/plain", "M\ufffdnchen"),
        (b"M\xfcnchen", "text/plain; charset=utf-8", "M\ufffdnchen"),
        (b"M\xc3\xbcnchen", "text/plain; charset=us-ascii", "M\ufffd\ufffdnchen"),
        (b"M\xc3\xbcnchen", "text/plain; charset=klingon", "München"),
        (b"M\xfcnchen", "text/plain; charset=klingon", "M\ufffdnchen"),
    ],
)
def test_text_body_is_decoded_with_its_charset_and_never_fails(
    content: bytes, content_type: str, text: str
) -> None:
    assert decode.text_body(content, content_type) == text


def test_empty_body_must_be_json() -> None:
    decode.empty_body(b'{"new": 1}', "application/json")
    with pytest.raises(decode.DecodeError, match=r"expected JSON, got text/html"):
        decode.empty_body(b"<html>", "text/html")


def test_json_in_a_string_is_written_without_escapes_and_read_exactly() -> None:
    assert encode.json_text({"team": "München"}) == '{"team": "München"}'
    assert decode.json_text('{"n": 123456789012345678901234567890}', "A.b") == {
        "n": 123456789012345678901234567890
    }
    assert decode.json_text(None, "A.b") is None
    invalid: object
    for invalid in ({}, "{", "[" * 100_000):
        with pytest.raises(decode.DecodeError, match=r"A\.b must be a string"):
            decode.json_text(invalid, "A.b")


def test_strings_are_decoded_from_numbers() -> None:
    # FastTrackML sends such params, and the lists of long responses are decoded into columns.
    params = [{"key": f"p{number}", "value": number} for number in range(50)]
    params += [{"key": "lr", "value": 0.5}, {"key": 7, "value": "x"}]
    data = RunData.from_dict({"params": params})
    assert [param.value for param in data.params[-4:]] == ["48", "49", "0.5", "x"]
    assert data.params[-1].key == "7"
    assert decode.text(10**400, "A.b") == "1" + "0" * 400


def test_numbers_are_decoded_from_strings() -> None:
    """Protobuf writes an int64 as a JSON string, and JSON has no numbers for NaN and infinities."""
    assert [decode.integer("7", "seed"), decode.integer(7, "seed")] == [7, 7]
    assert [decode.number("0.5", "seed"), decode.number(1, "seed")] == [0.5, 1.0]
    assert type(decode.number(1, "seed")) is float
    assert math.isnan(decode.number("NaN", "seed"))


def test_durations_are_truncated_to_microseconds() -> None:
    assert decode.duration("1.0000019s", "seed") == timedelta(seconds=1, microseconds=1)
    assert decode.duration("-0.0000019s", "seed") == timedelta(microseconds=-1)


def test_absent_list_or_object_is_empty() -> None:
    assert list(decode.array(None, "seed")) == []
    assert list(decode.mapping(None, "seed")) == []
    assert list(decode.mapping({"a": 1}, "seed")) == [("a", 1)]


class Label(StrEnum):
    FIRST = "first"


def test_values_at_their_bounds_are_accepted() -> None:
    assert encode.text("ab", "name", 2, 2) == "ab"
    assert encode.text("äö", "name", 2, 2) == "äö"
    for kind in (int, numpy.int64):
        assert [encode.integer(kind(value), "step", -1, 1) for value in (-1, 1)] == [-1, 1]
    assert [encode.identifier(value, "id") for value in (0, "007", 2**63 - 1)] == [
        "0",
        "007",
        str(2**63 - 1),
    ]
    assert encode.array([1, 2], "ids", encode.integer, 2) == [1, 2]
    assert (
        encode_models([RunTag("a", "b")] * 2, "tags", RunTag, maximum=2)
        == [{"key": "a", "value": "b"}] * 2
    )


def test_enums_and_numpy_values_are_encoded_as_builtin_types() -> None:
    for encoded in (
        encode.text(Label.FIRST, "name"),
        encode.enumeration("FINISHED", "status", RunStatus),
    ):
        assert type(encoded) is str
    assert type(encode.integer(numpy.int64(3), "step")) is int
    numbers = [numpy.float32(0.5), 1, True, numpy.False_, numpy.array([0.5]), numpy.array([[2]])]
    encoded_numbers = [encode.number(value, "value") for value in numbers]
    assert encoded_numbers == [0.5, 1.0, 1.0, 0.0, 0.5, 2.0]
    assert {type(number) for number in encoded_numbers} == {float}
    assert encode.number(math.nan, "value") == "NaN"
    assert [encode.number(value, "value") for value in (math.inf, -math.inf)] == [
        "Infinity",
        "-Infinity",
    ]


def test_entity_is_encoded_as_its_id() -> None:
    experiment = Experiment("7", "x", "s3://b", "active")
    assert encode.entity(experiment, models, "Experiment.experiment_id") == "7"
    assert [
        encode.entity(value, models, "Experiment.experiment_id") for value in ("8", 9, 1.5)
    ] == [
        "8",
        9,
        1.5,
    ]


def test_mapping_is_encoded_as_a_list_of_keys_and_values() -> None:
    pairs = [{"key": "a", "value": "b"}, {"key": "c", "value": ""}]
    assert encode.key_values({"a": "b", "c": ""}, "tags", RunTag) == pairs
    assert encode.key_values([RunTag("a", "b"), RunTag("c", "")], "tags", RunTag) == pairs


def test_path_segments_are_percent_encoded() -> None:
    request = get_mcp_server_version.build_request("a/b c", "1%")
    assert request.path == "/api/3.0/mlflow/mcp-servers/a/b%20c/versions/1%25"
    assert get_logged_model.build_request("a/b c").path.endswith("/logged-models/a%2Fb%20c")


def test_query_values_are_strings() -> None:
    request = search_experiments_with_get.build_request(max_results=7, order_by=["name", "id"])
    assert request.query == (("max_results", "7"), ("order_by", "name"), ("order_by", "id"))
    for flag, sent in ((True, "true"), (False, "false")):
        assert get_logged_model.build_request("m", allow_deleted=flag).query == (
            ("allow_deleted", sent),
        )


def test_current_time_is_in_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "mlflow_openapi_runtime.codec.encode.time.time_ns", lambda: 1_700_000_000_123_999_999
    )
    assert encode.now() == 1_700_000_000_123
