"""Prints the calls and returns between modules during one `get_run`, up to `parse_response`.

Run this module with `python -m tools.benchmarks.call_path`. The first line is the call of the
facade's method. The connection is already open. Only calls and returns between functions of the
project's three packages are printed. Calls from other packages are omitted, because httpcore calls
the network stream of the client for each read and write.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

from mlflowclient import MLFlow
from tools.benchmarks.environments import canned_server

PACKAGES = ("mlflowclient", "mlflow_openapi", "mlflow_openapi_runtime")


def module_changes(mlf: MLFlow) -> list[str]:
    """List the functions that are entered by a call or a return from another module."""
    steps: list[str] = []
    has_arrived = False

    def trace(frame: FrameType, event: str, _: Any) -> None:
        nonlocal has_arrived
        caller = frame.f_back
        if has_arrived or caller is None or event not in ("call", "return"):
            return
        inside, outside = _module(frame), _module(caller)
        is_first = event == "call" and frame.f_code.co_qualname == "Facade.get_run"
        if is_first or (steps and inside and outside and inside != outside):
            to = frame if event == "call" else caller
            steps.append(f"{_module(to)}: {to.f_code.co_qualname}")
        has_arrived = frame.f_code.co_name == "parse_response"

    # The first call opens the connection.
    mlf.get_run("0123")
    sys.setprofile(trace)
    try:
        mlf.get_run("0123")
    finally:
        sys.setprofile(None)
    return steps


def _module(frame: FrameType) -> str | None:
    """Return the module of a function, or None if the module is not in `PACKAGES`."""
    name: str = frame.f_globals.get("__name__", "")
    return name if name.partition(".")[0] in PACKAGES else None


def main() -> None:
    with canned_server() as url, MLFlow(url, trust_env=False) as mlf:
        for number, step in enumerate(module_changes(mlf), 1):
            print(f"{number:3} {step}")


if __name__ == "__main__":
    main()
