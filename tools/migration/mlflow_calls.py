"""Calls each method of `MlflowClient` with many values, and prints the requests as JSON.

    python -m tools.migration.mlflow_calls mlflow MlflowClient < plan.json > calls.json

Run this module with the Python of an MLflow release. Except for MLflow, the module imports only the
standard library. The plan is an object with these keys:
`methods` are the names of the methods to call, `responses` are the arguments of `Recorder`, and
`folder` is a folder that contains a file `notes.txt`.
"""

from __future__ import annotations

import importlib
import inspect
import json
import logging
import os
import sys
import typing
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tools.migration.recorder import Recorder
from tools.migration.values import encode, is_needed, sample, variants


def main() -> None:
    module, name = sys.argv[1:]
    plan = json.load(sys.stdin)
    # The standard output is only for the result.
    output, sys.stdout = sys.stdout, sys.stderr
    os.environ.update(MLFLOW_HTTP_REQUEST_MAX_RETRIES="0", MLFLOW_DISABLE_TELEMETRY="true")
    os.environ["MLFLOW_ENABLE_ASYNC_LOGGING"] = "false"
    logging.disable()
    warnings.simplefilter("ignore")
    with Recorder(plan["responses"]) as recorder:
        # Some methods use the default server instead of the server of the client.
        os.environ["MLFLOW_TRACKING_URI"] = recorder.url
        client = getattr(importlib.import_module(module), name)(recorder.url)
        calls = [
            {"method": method, **call}
            for method in plan["methods"]
            for call in _calls(getattr(client, method), recorder, plan["folder"])
        ]
    json.dump(calls, output)


def _calls(
    method: Callable[..., Any], recorder: Recorder, folder: str
) -> Iterator[Mapping[str, Any]]:
    """Call a method with its required arguments, and with each value of each argument."""
    name = method.__name__
    hints = _hints(method)
    parameters = inspect.signature(method).parameters
    required = {
        argument: _in_folder(sample(name, argument, hints[argument]), argument, folder)
        for argument, parameter in parameters.items()
        if parameter.default is parameter.empty or is_needed(name, argument)
    }
    yield _call(method, recorder, required, None)
    for argument, parameter in parameters.items():
        optional = parameter.default is None and argument not in required
        for value in variants(name, argument, hints[argument], optional=optional):
            changed = {**required, argument: _in_folder(value, argument, folder)}
            yield _call(method, recorder, changed, argument)


def _hints(method: Callable[..., Any]) -> dict[str, Any]:
    """Return the type of each argument; Any if it has no annotation that can be resolved."""
    try:
        hints = typing.get_type_hints(method)
    except NameError:
        hints = {}
    parameters = inspect.signature(method).parameters
    return {argument: hints.get(argument, Any) for argument in parameters}


def _in_folder(value: Any, argument: str, folder: str) -> Any:
    """Return the path of an existing file or folder for the arguments that need one."""
    if argument == "local_path":
        return f"{folder}/notes.txt"
    return folder if argument in ("local_dir", "dst_path") and value is not None else value


def _call(
    method: Callable[..., Any],
    recorder: Recorder,
    arguments: Mapping[str, Any],
    varied: str | None,
) -> Mapping[str, Any]:
    encoded = {name: encode(value) for name, value in arguments.items()}
    recorder.take()
    error = None
    try:
        method(**arguments)
    except Exception as caught:  # Any error means that MlflowClient does not accept the value.
        error = f"{type(caught).__name__}: {caught}"
    return {
        "arguments": encoded,
        "varied": varied,
        "requests": recorder.take(),
        "error": error,
    }


if __name__ == "__main__":
    main()
