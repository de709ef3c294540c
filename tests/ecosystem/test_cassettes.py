"""vcrpy cassettes replay without a server; a request that is not on the cassette fails."""

from __future__ import annotations

from pathlib import Path

import pytest
import vcr
from vcr.errors import CannotOverwriteExistingCassetteException

from mlflowclient.errors import LoggingError
from tests.ecosystem.calls import CALLS, READ, Call, received
from tests.ecosystem.driver import Driver
from tests.support.faulty_server import run_server

OTHERS = [call for call in CALLS if call is not READ]

both = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
@both
def test_a_cassette_replays_without_the_server(is_async: bool, call: Call, tmp_path: Path) -> None:
    path = tmp_path / "cassette.yaml"
    with (
        run_server(*call.responses(1)) as real,
        vcr.use_cassette(path, record_mode="once"),
        Driver(real.url, is_async=is_async) as client,
    ):
        client.perform(call)
    with (
        vcr.use_cassette(path, record_mode="none") as cassette,
        Driver(real.url, is_async=is_async) as client,
    ):
        client.perform(call)
    assert [(request.method, request.path) for request in cassette.requests] == call.requests
    assert cassette.play_count == len(call.requests)


@pytest.mark.parametrize("call", OTHERS, ids=lambda call: call.name)
@both
def test_a_request_not_on_the_cassette_fails(is_async: bool, call: Call, tmp_path: Path) -> None:
    path = tmp_path / "cassette.yaml"
    with run_server(*READ.responses(1)) as real, Driver(real.url, is_async=is_async) as client:
        with vcr.use_cassette(path, record_mode="once"):
            client.perform(READ)
        # Closing a logger raises the error of its thread.
        fails = pytest.raises(
            (CannotOverwriteExistingCassetteException, LoggingError),
            match="Can't play back this request",
        )
        with vcr.use_cassette(path, record_mode="none"), fails:
            client.perform(call)
    assert received(real.requests) == READ.requests
