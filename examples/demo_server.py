"""The server that an example uses: the one that its caller names, or a new one that ends with the
example.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tools.servers.mlflow_server import MLflowServer


@contextmanager
def server() -> Iterator[str]:
    """The URL on the command line, or that of a server that lives as long as the block."""
    if len(sys.argv) > 1:
        print(f"Using {sys.argv[1]}", flush=True)
        yield sys.argv[1]
        return
    print("Starting an MLflow server ...", flush=True)
    with MLflowServer.start() as embedded:
        yield embedded.url
