"""Run an MLflow server in the foreground until Ctrl-C.

python -m tools.servers 3.17.2 --app basic-auth
"""

from __future__ import annotations

import argparse
import signal
import sys

from tools.servers.mlflow_server import MLflowServer
from tools.servers.processes import ServerError
from tools.servers.versions import NEWEST


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tools.servers", description="Run an MLflow server until Ctrl-C."
    )
    parser.add_argument(
        "version",
        nargs="?",
        default=NEWEST,
        help="an installed MLflow version (default: %(default)s)",
    )
    parser.add_argument("--app", choices=["plain", "basic-auth"], default="plain")
    parser.add_argument("--port", type=int, default=5000, help="(default: %(default)s)")
    options = parser.parse_args()
    # `kill` and closing the terminal also stop the server. SIGINT also gets a handler, because a
    # command that a shell starts with `&` ignores SIGINT.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(0))
    try:
        with MLflowServer.start(options.version, app=options.app, port=options.port) as server:
            print(f"MLflow {server.version} at {server.url}")
            if server.admin is not None:
                print("username {}, password {}".format(*server.admin))
            print("Ctrl-C stops it and removes its data.", flush=True)
            status = server.wait()
            print(
                f"error: the server ended with status {status}:\n{server.log[-2000:]}",
                file=sys.stderr,
            )
    except ServerError as error:
        print(f"error: {error}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
