"""Concurrent calls: coroutines of `AsyncMLFlow` and `httpx.AsyncClient`, and threads that share a
client.

`python -m tools.benchmarks.concurrency URL`, in an environment that has both, prints the CPU time
of a call in milliseconds.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tools.benchmarks.peers import API, POINT, RUN, STARTED, cpu

AT_ONCE = (1, 16, 256)
THREADS = (1, 4, 16)
CALLS = 1000
ROUNDS = 5


async def coroutines(url: str) -> dict[int, dict[str, float]]:
    import httpx

    from mlflowclient import AsyncMLFlow

    async with httpx.AsyncClient() as client, AsyncMLFlow(url) as mlf:

        async def theirs() -> object:
            return (await client.post(url + API + "runs/log-metric", json=POINT)).json()

        async def ours() -> object:
            await mlf.log_metric(RUN, "loss", 0.5, timestamp=STARTED, step=1)
            return None

        async def spent(call: Callable[[], Awaitable[object]], at_once: int) -> float:
            left = iter(range(CALLS))

            async def work() -> None:
                for _ in left:
                    await call()

            used = cpu()
            await asyncio.gather(*(work() for _ in range(at_once)))
            return 1000 * (cpu() - used) / CALLS

        found = {}
        for at_once in AT_ONCE:
            pairs = [
                (await spent(theirs, at_once), await spent(ours, at_once)) for _ in range(ROUNDS)
            ]
            found[at_once] = _told(pairs)
        return found


def threads(url: str) -> dict[int, dict[str, float]]:
    import httpx

    from mlflowclient import MLFlow

    with httpx.Client() as client, MLFlow(url) as mlf:

        def theirs(_: int) -> object:
            return client.post(url + API + "runs/log-metric", json=POINT).json()

        def ours(_: int) -> object:
            mlf.log_metric(RUN, "loss", 0.5, timestamp=STARTED, step=1)
            return None

        def spent(call: Callable[[int], object], count: int) -> float:
            used = cpu()
            with ThreadPoolExecutor(count) as pool:
                list(pool.map(call, range(CALLS)))
            return 1000 * (cpu() - used) / CALLS

        return {
            count: _told([(spent(theirs, count), spent(ours, count)) for _ in range(ROUNDS)])
            for count in THREADS
        }


def _told(pairs: list[tuple[float, float]]) -> dict[str, Any]:
    theirs, ours = zip(*pairs[1:], strict=True)
    return {
        "httpx": statistics.median(theirs),
        "mlflowclient": statistics.median(ours),
        "ratio": statistics.median(mine / other for other, mine in pairs[1:]),
    }


if __name__ == "__main__":
    print(
        json.dumps(
            {"coroutines": asyncio.run(coroutines(sys.argv[1])), "threads": threads(sys.argv[1])}
        )
    )
