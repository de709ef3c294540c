"""The server of an example: the server given on the command line, or a new one that stops with the
example.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tools.servers.mlflow_server import MLflowServer


@contextmanager
def server() -> Iterator[str]:
    """Yield the URL on the command line, or the URL of a server that runs until the block ends."""
    if len(sys.argv) > 1:
        print(f"Using {sys.argv[1]}", flush=True)
        yield sys.argv[1]
        return
    print("Starting an MLflow server ...", flush=True)
    with MLflowServer.start() as embedded:
        yield embedded.url
