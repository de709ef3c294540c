"""What the connections of a client promise: addresses, clocks, threads, cancelled calls, limits."""

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
from tests.fault.test_faults import AT_ONCE, RUN, both, get_run
from tests.support.faulty_server import Exchange, answer, reset, server
from tests.support.waiting import PATIENCE, wait_until

Kind = type[MLFlow] | type[AsyncMLFlow]


class Echo:
    """Answers `get_run` with the run that is asked for, those whose id begins with "slow" when
    told.

    Attributes:
        go_on: Lets the slow responses come.
        waiting: How many of them are waiting.
    """

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.waiting = 0

    def __call__(self, exchange: Exchange) -> bool:
        run_id = exchange.target.rpartition("run_id=")[2]
        if run_id.startswith("slow"):
            self.waiting += 1
            assert self.go_on.wait(PATIENCE)
        run = json.loads(json.dumps(RUN).replace("0123", run_id))
        return answer(body=run)(exchange)


@both
def test_a_server_may_have_an_ipv6_address(kind: Kind) -> None:
    with server(answer(body=RUN), host="::1") as found:
        assert found.url.startswith("http://[::1]:")
        assert get_run(kind, found.url).run_id == "0123"
    assert found.requests[0].headers["host"] == found.url.removeprefix("http://")


def test_an_asynchronous_client_belongs_to_one_event_loop() -> None:
    with server(answer(body=RUN)) as found:
        mlf = AsyncMLFlow(found.url, trust_env=False)

        async def use_and_leave() -> None:
            await mlf.get_run("0123")

        async def use_again() -> None:
            with pytest.raises(RuntimeError, match="create a client for each event loop"):
                await mlf.get_run("0123")

        with asyncio.Runner() as first, asyncio.Runner() as second:
            first.run(use_and_leave())
            second.run(use_again())
            first.run(use_and_leave())
            first.run(mlf.aclose())
    assert len(found.requests) == 2


def test_uvloop_runs_an_asynchronous_client(authority: trustme.CA) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    verify = ssl.create_default_context(cadata=authority.cert_pem.bytes().decode())

    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, verify=verify) as mlf:
            return await asyncio.gather(*(mlf.get_run("0123") for _ in range(150)))

    with server(answer(body=RUN)) as plain, server(answer(body=RUN), context=context) as encrypted:
        assert len(uvloop.run(run(plain.url))) == 150
        url = encrypted.url.replace("127.0.0.1", "localhost")
        assert len(uvloop.run(run(url))) == 150
    assert len(plain.requests) == len(encrypted.requests) == 150


@both
@pytest.mark.parametrize("is_encrypted", [False, True], ids=["http", "https"])
@pytest.mark.parametrize("size", [10, 300_000])
def test_a_run_is_not_created_twice_if_the_connection_breaks_afterwards(
    kind: Kind, is_encrypted: bool, size: int, authority: trustme.CA
) -> None:
    """A request that the server has received whole may have been carried out."""
    context = None
    verify: Any = True
    if is_encrypted:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("127.0.0.1").configure_cert(context)
        verify = ssl.create_default_context(cadata=authority.cert_pem.bytes().decode())
    with server(reset(), reset(), reset(), context=context) as found:
        tags = {f"key {number}": "x" * 1000 for number in range(size // 1000)}
        for _ in range(5):
            with pytest.raises(errors.TransportError):
                create(kind, found.url, verify=verify, tags=tags)
    assert len(found.requests) == 5


def create(kind: Kind, url: str, *, verify: Any, tags: dict[str, str]) -> None:
    async def run() -> None:
        async with AsyncMLFlow(url, trust_env=False, verify=verify, retries=AT_ONCE) as mlf:
            await mlf.create_run(1, tags=tags)

    if kind is AsyncMLFlow:
        asyncio.run(run())
        return
    with MLFlow(url, trust_env=False, verify=verify, retries=AT_ONCE) as mlf:
        mlf.create_run(1, tags=tags)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@both
def test_a_wall_clock_that_is_set_back_changes_nothing(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = iter(range(0, -10_000_000, -86_400))
    started = time.time()
    monkeypatch.setattr(time, "time", lambda: started + next(days))

    async def run(url: str) -> None:
        async with AsyncMLFlow(url, trust_env=False, deadline=PATIENCE) as mlf:
            for _ in range(3):
                await mlf.get_run("0123")

    with server(answer(body=RUN)) as found:
        if kind is AsyncMLFlow:
            asyncio.run(run(found.url))
        else:
            with MLFlow(found.url, trust_env=False, deadline=PATIENCE) as mlf:
                for _ in range(3):
                    mlf.get_run("0123")
    assert len(found.requests) == 3
    assert len({request.connection for request in found.requests}) == 1


def test_threads_that_share_a_client_get_their_own_responses() -> None:
    echo = Echo()
    with server(echo) as found, MLFlow(found.url, trust_env=False) as mlf:
        ids = [f"run{number}" for number in range(400)]
        with ThreadPoolExecutor(16) as threads:
            results = list(threads.map(mlf.get_run, ids))
    assert [run.run_id for run in results] == ids
    assert len({request.connection for request in found.requests}) <= 16


def test_the_response_to_a_cancelled_call_goes_to_no_other() -> None:
    echo = Echo()

    async def run(url: str) -> list[Any]:
        async with AsyncMLFlow(url, trust_env=False, retries=0) as mlf:
            await mlf.get_run("first")
            cancelled = asyncio.create_task(mlf.get_run("slow"))
            await asyncio.to_thread(wait_until, lambda: echo.waiting)
            cancelled.cancel()
            with pytest.raises(asyncio.CancelledError):
                await cancelled
            echo.go_on.set()
            return [await mlf.get_run(f"run{number}") for number in range(5)]

    with server(echo) as found:
        results = asyncio.run(run(found.url))
    assert [run.run_id for run in results] == [f"run{number}" for number in range(5)]


def test_calls_that_are_cancelled_at_random_leave_connections_free() -> None:
    echo = Echo()
    echo.go_on.set()
    chance = random.Random(0)

    async def one(mlf: AsyncMLFlow, number: int) -> int:
        """1 if the call came to its end."""
        call = asyncio.create_task(mlf.get_run(f"run{number}"))
        for _ in range(chance.randrange(40)):
            await asyncio.sleep(0)
        if chance.random() < 0.5:
            call.cancel()
        try:
            found = await call
        except asyncio.CancelledError:
            return 0
        assert found.run_id == f"run{number}"
        return 1

    async def run(url: str) -> tuple[int, list[Any]]:
        async with AsyncMLFlow(url, trust_env=False, retries=0) as mlf:
            ended = sum(await asyncio.gather(*(one(mlf, number) for number in range(400))))
            # As many as there may be connections, at once: none is held by a call that was
            # cancelled.
            async with asyncio.timeout(PATIENCE):
                later = await asyncio.gather(
                    *(mlf.get_run(f"later{number}") for number in range(200))
                )
            return ended, later

    with server(echo) as found:
        ended, later = asyncio.run(run(found.url))
    assert 50 < ended < 350
    assert [run.run_id for run in later] == [f"later{number}" for number in range(200)]
