"""The examples run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from servers.mlflow_server import MLflowServer

ROOT = Path(__file__).parents[2]


def test_the_quickstart_shows_what_it_reads_back(plain_server: MLflowServer) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "examples.quickstart", plain_server.url],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    for shown in (
        "quickstart, FINISHED",
        "batch_size=32, learning_rate=0.1, optimizer=sgd",
        "100, from 1.0000 to",
        "iris (d41d8cd9), training",
        "quickstart-model 1, alias champion, READY",
    ):
        assert shown in done.stdout, done.stdout
