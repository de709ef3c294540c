"""Connections of a client: addresses, event loops, clocks, threads and canceled calls."""

from __future__ import annotations

import asyncio
import json
import random
import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
import trustme
import uvloop

from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.fault.test_faults import NO_BACKOFF, RUN, both_clients, get_run
from tests.support.faulty_server import Exchange, json_response, reset_connection, run_server
from tests.support.waiting import PATIENCE, wait_until

ClientClass = type[MLFlow] | type[AsyncMLFlow]


class Echo:
    """Responds to `get_run` with the requested run.

    Runs whose id starts with "slow" are returned only after `release` is set.

    Attributes:
        release: Event that releases the slow responses.
        waiting: Number of slow responses that are waiting.
    """

    def __init__(self) -> None:
        self.release = threading.Event()
        self.waiting = 0

    def __call__(self, exchange: Exchange) -> bool:
        run_id = exchange.target.rpartition("run_id=")[2]
        if run_id.startswith("slow"):
            self.waiting += 1
            assert self.release.wait(PATIENCE)
        run = json.loads(json.dumps(RUN).replace("0123", run_id))
        return json_response(body=run)(exchange)


@both_clients
def test_client_connects_to_an_ipv6_address(client_class: ClientClass) -> None:
    with run_server(json_response(body=RUN), host="::1") as server:
        assert server.url.startswith("http://[::1]:")
        assert get_run(client_class, server.url).run_id == "0123"
    assert server.requests[0].headers["host"] == server.url.removeprefix("http://")


def test_async_client_raises_in_a_second_event_loop() -> None:
    with run_server(json_response(body=RUN)) as server:
        mlf = AsyncMLFlow(server.url, trust_env=False)

        async def use() -> None:
            await mlf.get_run("0123")

        async def use_in_other_loop() -> None:
            with pytest.raises(RuntimeError, match="create a client for each event loop"):
                await mlf.get_run("0123")

        with asyncio.Runner() as first, asyncio.Runner() as second:
            first.run(use())
            second.run(use_in_other_loop())
            first.run(use())
            first.run(mlf.aclose())
    assert len(server.requests) == 2


def test_async_client_works_with_uvloop(authority: trustme.CA) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    verify = ssl.create_default_context(cadata=authority.cert_pem.bytes().decode())

    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, verify=verify) as mlf:
            return await asyncio.gather(*(mlf.get_run("0123") for _ in range(150)))

    with (
        run_server(json_response(body=RUN)) as plain,
        run_server(json_response(body=RUN), context=context) as encrypted,
    ):
        assert len(uvloop.run(run(plain.url))) == 150
        url = encrypted.url.replace("127.0.0.1", "localhost")
        assert len(uvloop.run(run(url))) == 150
    assert len(plain.requests) == len(encrypted.requests) == 150


@both_clients
@pytest.mark.parametrize("is_encrypted", [False, True], ids=["http", "https"])
@pytest.mark.parametrize("size", [10, 300_000])
def test_create_run_is_not_retried_after_the_request_was_received(
    client_class: ClientClass, is_encrypted: bool, size: int, authority: trustme.CA
) -> None:
    """A request that the server received completely may have been executed."""
    context = None
    verify: Any = True
    if is_encrypted:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
        verify = ssl.create_default_context(cadata=authority.cert_pem.bytes().decode())
    with run_server(
        reset_connection(), reset_connection(), reset_connection(), context=context
    ) as server:
        tags = {f"key {number}": "x" * 1000 for number in range(size // 1000)}
        for _ in range(5):
            with pytest.raises(errors.TransportError):
                create(client_class, server.url, verify=verify, tags=tags)
    assert len(server.requests) == 5


def create(client_class: ClientClass, url: str, *, verify: Any, tags: dict[str, str]) -> None:
    async def run() -> None:
        async with AsyncMLFlow(url, trust_env=False, verify=verify, retries=NO_BACKOFF) as mlf:
            await mlf.create_run(1, tags=tags)

    if client_class is AsyncMLFlow:
        asyncio.run(run())
        return
    with MLFlow(url, trust_env=False, verify=verify, retries=NO_BACKOFF) as mlf:
        mlf.create_run(1, tags=tags)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@both_clients
def test_deadline_and_connection_reuse_ignore_the_wall_clock(
    client_class: ClientClass, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = iter(range(0, -10_000_000, -86_400))
    started = time.time()
    monkeypatch.setattr(time, "time", lambda: started + next(days))

    async def run(url: str) -> None:
        async with AsyncMLFlow(url, trust_env=False, deadline=PATIENCE) as mlf:
            for _ in range(3):
                await mlf.get_run("0123")

    with run_server(json_response(body=RUN)) as server:
        if client_class is AsyncMLFlow:
            asyncio.run(run(server.url))
        else:
            with MLFlow(server.url, trust_env=False, deadline=PATIENCE) as mlf:
                for _ in range(3):
                    mlf.get_run("0123")
    assert len(server.requests) == 3
    assert len({request.connection for request in server.requests}) == 1


def test_threads_sharing_a_client_get_their_own_responses() -> None:
    echo = Echo()
    with run_server(echo) as server, MLFlow(server.url, trust_env=False) as mlf:
        ids = [f"run{number}" for number in range(400)]
        with ThreadPoolExecutor(16) as threads:
            results = list(threads.map(mlf.get_run, ids))
    assert [run.run_id for run in results] == ids
    assert len({request.connection for request in server.requests}) <= 16


def test_response_to_a_canceled_call_is_not_used_by_another_call() -> None:
    echo = Echo()

    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, retries=0) as mlf:
            await mlf.get_run("first")
            cancelled = asyncio.create_task(mlf.get_run("slow"))
            await asyncio.to_thread(wait_until, lambda: echo.waiting)
            cancelled.cancel()
            with pytest.raises(asyncio.CancelledError):
                await cancelled
            echo.release.set()
            return [await mlf.get_run(f"run{number}") for number in range(5)]

    with run_server(echo) as server:
        results = asyncio.run(run(server.url))
    assert [run.run_id for run in results] == [f"run{number}" for number in range(5)]


def test_canceled_calls_release_their_connections() -> None:
    echo = Echo()
    echo.release.set()
    rng = random.Random(0)

    async def call_or_cancel(mlf: AsyncMLFlow, number: int) -> int:
        """Return 1 if the call completed, or 0 if it was canceled."""
        call = asyncio.create_task(mlf.get_run(f"run{number}"))
        for _ in range(rng.randrange(40)):
            await asyncio.sleep(0)
        if rng.random() < 0.5:
            call.cancel()
        try:
            run = await call
        except asyncio.CancelledError:
            return 0
        assert run.run_id == f"run{number}"
        return 1

    async def run(url: str) -> tuple[int, list[Any]]:
        async with AsyncMLFlow(url, trust_env=False, retries=0) as mlf:
            completed = sum(
                await asyncio.gather(*(call_or_cancel(mlf, number) for number in range(400)))
            )
            # These calls use all allowed connections, so a canceled call must not hold a
            # connection.
            async with asyncio.timeout(PATIENCE):
                later = await asyncio.gather(
                    *(mlf.get_run(f"later{number}") for number in range(200))
                )
            return completed, later

    with run_server(echo) as server:
        completed, later = asyncio.run(run(server.url))
    assert 50 < completed < 350
    assert [run.run_id for run in later] == [f"later{number}" for number in range(200)]
