"""Measures concurrent calls: coroutines, and threads that share a client.

`python -m tools.benchmarks.concurrency URL` compares `AsyncMLFlow` with `httpx.AsyncClient` and
`MLFlow` with `httpx.Client`, in an environment with both libraries. It prints the CPU milliseconds
per call.
"""

from __future__ import annotations

import asyncio
import json
import statistics
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tools.benchmarks.peers import API, POINT, RUN, STARTED, cpu_seconds

COROUTINES = (1, 16, 256)
THREADS = (1, 4, 16)
CALLS = 1000
ROUNDS = 5


async def coroutines(url: str) -> dict[int, dict[str, float]]:
    import httpx

    from mlflowclient import AsyncMLFlow

    async with httpx.AsyncClient() as client, AsyncMLFlow(url) as mlf:

        async def call_httpx() -> object:
            return (await client.post(url + API + "runs/log-metric", json=POINT)).json()

        async def call_mlflowclient() -> object:
            await mlf.log_metric(RUN, "loss", 0.5, timestamp=STARTED, step=1)
            return None

        async def cpu_per_call(call: Callable[[], Awaitable[object]], count: int) -> float:
            remaining = iter(range(CALLS))

            async def work() -> None:
                for _ in remaining:
                    await call()

            used = cpu_seconds()
            await asyncio.gather(*(work() for _ in range(count)))
            return 1000 * (cpu_seconds() - used) / CALLS

        results = {}
        for count in COROUTINES:
            pairs = [
                (
                    await cpu_per_call(call_httpx, count),
                    await cpu_per_call(call_mlflowclient, count),
                )
                for _ in range(ROUNDS)
            ]
            results[count] = _medians(pairs)
        return results


def threads(url: str) -> dict[int, dict[str, float]]:
    import httpx

    from mlflowclient import MLFlow

    with httpx.Client() as client, MLFlow(url) as mlf:

        def call_httpx(_: int) -> object:
            return client.post(url + API + "runs/log-metric", json=POINT).json()

        def call_mlflowclient(_: int) -> object:
            mlf.log_metric(RUN, "loss", 0.5, timestamp=STARTED, step=1)
            return None

        def cpu_per_call(call: Callable[[int], object], count: int) -> float:
            used = cpu_seconds()
            with ThreadPoolExecutor(count) as pool:
                list(pool.map(call, range(CALLS)))
            return 1000 * (cpu_seconds() - used) / CALLS

        return {
            count: _medians(
                [
                    (cpu_per_call(call_httpx, count), cpu_per_call(call_mlflowclient, count))
                    for _ in range(ROUNDS)
                ]
            )
            for count in THREADS
        }


def _medians(pairs: list[tuple[float, float]]) -> dict[str, Any]:
    """Return the median of httpx and the median of mlflowclient, without the first round."""
    httpx, mlflowclient = zip(*pairs[1:], strict=True)
    ratios = [mlflowclient / httpx for httpx, mlflowclient in pairs[1:]]
    return {
        "httpx": statistics.median(httpx),
        "mlflowclient": statistics.median(mlflowclient),
        "ratio": statistics.median(ratios),
    }


if __name__ == "__main__":
    print(
        json.dumps(
            {"coroutines": asyncio.run(coroutines(sys.argv[1])), "threads": threads(sys.argv[1])}
        )
    )
