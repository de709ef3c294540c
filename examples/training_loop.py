"""A training loop in numpy that loses no points if the server goes down or Ctrl-C is pressed.

    .venv/bin/python -m examples.training_loop http://localhost:5000

To try this, stop the server during the training, and start the server again: the loop continues,
and no point is missing. With `on_outage="queue"`, `log_metrics` writes each point to a journal on
disk before it returns. The client uploads the journal when the server is reachable again. If the
server remains down, upload the journal later with `mlflowclient sync`. If you press Ctrl-C, the run
ends as FAILED, and no point that was logged before is lost. Without a URL, the example starts its
own server.
"""

from __future__ import annotations

import sys
import time

import numpy as np

from examples.demo_server import server
from mlflowclient import ActiveRun, MLFlow

STEPS = 1000
LEARNING_RATE = 0.02
# Seconds to wait in each step, to simulate a larger model.
PACE = 0.002


def train(run: ActiveRun) -> None:
    """Fit a line through noisy points; log the loss and the slope of each step."""
    random = np.random.default_rng(0)
    x = random.uniform(-1, 1, 200)
    y = 3 * x + 1 + random.normal(0, 0.1, x.size)
    slope, offset = 0.0, 0.0
    run.log_params({"learning_rate": LEARNING_RATE, "samples": x.size})
    for step in range(STEPS):
        errors = slope * x + offset - y
        run.log_metrics({"loss": float(np.mean(errors**2)), "slope": slope}, step)
        slope -= LEARNING_RATE * 2 * float(np.mean(errors * x))
        offset -= LEARNING_RATE * 2 * float(np.mean(errors))
        if step % 100 == 0:
            print(
                f"step {step}: loss {np.mean(errors**2):.4f}, {run.logger.pending} entries pending",
                flush=True,
            )
        time.sleep(PACE)


def main() -> int:
    with server() as url, MLFlow(url, trust_env=False) as mlf:
        with mlf.start_run(
            experiment_name="line", run_name="gradient descent", on_outage="queue"
        ) as run:
            print(f"run {run.run_id}", flush=True)
            train(run)
        ended = mlf.get_run(run)
        points = len(list(mlf.get_metric_history(ended, "loss")))
        print(
            f"{ended.status}: {points} of {STEPS} points on the server, slope "
            f"{ended.metrics['slope']:.2f}"
        )
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
