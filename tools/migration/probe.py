"""Prints the public methods of a class, with their arguments, as JSON.

    python probe.py mlflow MlflowClient > methods.json

Run this module with the Python in which the class is installed. This module imports only the
standard library and the module of the class.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from typing import Any


def main() -> None:
    module, name = sys.argv[1:]
    json.dump(methods(getattr(importlib.import_module(module), name)), sys.stdout)


def methods(class_: type) -> dict[str, list[dict[str, Any]]]:
    """Return the arguments of each public method, in the order of the signature."""
    return {
        name: [
            _argument(parameter)
            for parameter in list(inspect.signature(method).parameters.values())[1:]
        ]
        for name, method in inspect.getmembers(class_, inspect.isfunction)
        if not name.startswith("_")
    }


def _argument(parameter: inspect.Parameter) -> dict[str, Any]:
    annotation = parameter.annotation
    return {
        "name": parameter.name,
        "required": parameter.default is parameter.empty,
        "type": annotation if isinstance(annotation, str) else inspect.formatannotation(annotation),
    }


if __name__ == "__main__":
    main()
