"""Create and read many runs with `AsyncMLFlow`, and limit the number of concurrent tasks.

    .venv/bin/python -m examples.async_fan_out http://localhost:5000

Without a URL, the example starts its own server. A `TaskGroup` runs all tasks, and cancels them
if one of them fails. A `Semaphore` limits the number of tasks that call the server at the same
time.
"""

from __future__ import annotations

import asyncio
import sys
from uuid import uuid4

from examples.demo_server import server
from mlflowclient import AsyncMLFlow

RUNS = 40
AT_ONCE = 8


async def train(
    mlf: AsyncMLFlow, experiment_id: str, number: int, semaphore: asyncio.Semaphore
) -> str:
    """Log one simulated run, and return its ID."""
    async with semaphore, mlf.start_run(experiment_id, run_name=f"trial {number}") as run:
        run.log_params({"learning_rate": number / RUNS})
        for step in range(10):
            run.log_metric("loss", (1 - number / RUNS) ** step, step)
    return run.run_id


async def points(mlf: AsyncMLFlow, run_id: str, semaphore: asyncio.Semaphore) -> int:
    """Return the number of points of the metric `loss` that the server stores."""
    async with semaphore:
        return len([point async for point in mlf.get_metric_history(run_id, "loss")])


async def fan_out(url: str) -> None:
    async with AsyncMLFlow(url, trust_env=False) as mlf:
        experiment_id = await mlf.create_experiment(f"fan-out-{uuid4().hex[:8]}")
        semaphore = asyncio.Semaphore(AT_ONCE)
        async with asyncio.TaskGroup() as group:
            trials = [
                group.create_task(train(mlf, experiment_id, number, semaphore))
                for number in range(RUNS)
            ]
        async with asyncio.TaskGroup() as group:
            counts = [group.create_task(points(mlf, trial.result(), semaphore)) for trial in trials]
        total = sum(count.result() for count in counts)
        print(f"{len(trials)} runs with {total} points in experiment {experiment_id}")
        async for run in mlf.search_runs([experiment_id], order_by=["metrics.loss ASC"], limit=3):
            print(f"{run.run_name}: {run.status}, loss {run.metrics['loss']:.2g}")


def main() -> int:
    with server() as url:
        asyncio.run(fan_out(url))
    return 0


if __name__ == "__main__":
    sys.exit(main())
