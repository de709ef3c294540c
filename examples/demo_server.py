"""Provides the MLflow server that an example uses."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tools.servers.mlflow_server import MLflowServer


@contextmanager
def server() -> Iterator[str]:
    """Yield the URL of a server.

    If the command line contains a URL, this URL is used. Otherwise, a new server runs until the
    block ends.
    """
    if len(sys.argv) > 1:
        print(f"Using {sys.argv[1]}", flush=True)
        yield sys.argv[1]
        return
    print("Starting an MLflow server ...", flush=True)
    with MLflowServer.start() as embedded:
        yield embedded.url
