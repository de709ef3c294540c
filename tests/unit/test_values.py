"""Values that JSON has no type for: moments, lengths of time, bytes, maps and any JSON, both ways."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlflow_openapi import decode, encode
from mlflowclient import MLFlow


@pytest.mark.parametrize(
    ("moment", "wire"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), "2026-01-01T00:00:00Z"),
        (datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=2))), "2026-01-01T00:00:00Z"),
        (datetime(2026, 1, 1, 0, 0, 0, 1500, tzinfo=UTC), "2026-01-01T00:00:00.001500Z"),
        (datetime(2026, 1, 1, 0, 0, 0, 123000, tzinfo=UTC), "2026-01-01T00:00:00.123Z"),
    ],
)
def test_a_moment_travels_in_utc(moment: datetime, wire: str) -> None:
    assert encode.timestamp(moment, "seen") == wire
    assert decode.timestamp(wire) == moment


@pytest.mark.parametrize("wire", ["2026-01-01T00:00:00.123456789Z", "2026-01-01T00:00:00.123456"])
def test_nanoseconds_are_cut_and_a_missing_zone_is_utc(wire: str) -> None:
    assert decode.timestamp(wire) == datetime(2026, 1, 1, 0, 0, 0, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    ("length", "wire"),
    [
        (timedelta(), "0s"),
        (timedelta(seconds=3), "3s"),
        (timedelta(milliseconds=1500), "1.500s"),
        (timedelta(milliseconds=-1500), "-1.500s"),
        (timedelta(microseconds=-1), "-0.000001s"),
        (timedelta(days=400), "34560000s"),
    ],
)
def test_a_length_of_time_travels_in_seconds(length: timedelta, wire: str) -> None:
    assert encode.duration(length, "watered") == wire
    assert decode.duration(wire) == length


@given(st.timedeltas())
def test_every_length_of_time_comes_back(length: timedelta) -> None:
    assert decode.duration(encode.duration(length, "watered")) == length


@given(st.binary(max_size=40))
def test_bytes_come_back(value: bytes) -> None:
    assert decode.base64(encode.base64(value, "seed")) == value


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
def test_any_json_stays_as_it_is(value: Any) -> None:
    assert encode.json_value(value, "extra") == value


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: encode.timestamp("2026-01-01", "seen"), TypeError, "seen must be a datetime, got str"),
        (lambda: encode.timestamp(datetime(2026, 1, 1), "seen"), ValueError, "seen must have a time zone"),
        (lambda: encode.duration(1.5, "watered"), TypeError, "watered must be a timedelta, got float"),
        (lambda: encode.base64("seed", "seed"), TypeError, "seed must be bytes, got str"),
        (lambda: encode.json_value(math.nan, "extra"), ValueError, "extra must hold finite numbers only"),
        (lambda: encode.json_value({"a": [1, {2}]}, "extra"), TypeError, "an item of extra['a'] must be what JSON"),
        (lambda: encode.json_value({1: 2}, "extra"), TypeError, "a key of extra must be a str, got int"),
        (lambda: encode.mapping(["a"], "tags", encode.text), TypeError, "tags must be a mapping, got list"),
        (lambda: encode.mapping({"a": 1}, "tags", encode.text), TypeError, "tags['a'] must be a str, got int"),
        (lambda: encode.header("a\nb", "range"), ValueError, "range must be printable ASCII"),
        (lambda: decode.timestamp("soon"), ValueError, "soon"),
        (lambda: decode.duration("long"), ValueError, "long"),
        (lambda: decode.base64("?"), ValueError, ""),
        (lambda: decode.mapping([]), TypeError, "expected an object, got list"),
    ],
)
def test_what_cannot_travel_is_refused(call: Callable[[], object], error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call()
    assert message in str(caught.value)


def test_an_infinity_is_read_where_a_database_holds_the_largest_double() -> None:
    """What is never sent as a number is read as what it stands for."""
    largest = sys.float_info.max
    assert [decode.number(value) for value in (largest, -largest, "Infinity")] == [math.inf, -math.inf, math.inf]
    assert decode.number(math.nextafter(largest, 0)) == math.nextafter(largest, 0)
    assert encode.number(math.inf, "value") == "Infinity"
    for value in (largest, -largest):
        with pytest.raises(ValueError, match="value must not be the largest double"):
            encode.number(value, "value")


def test_a_text_that_servers_would_cut_is_refused() -> None:
    with MLFlow() as mlf, pytest.raises(ValueError, match="value must have at most 6000 characters, got 6001"):
        mlf.log_param("r", "k", "x" * 6001)
