"""Tells the public methods of a class and their arguments as JSON. Runs in the Python that has the
class.

    python probe.py mlflow MlflowClient > methods.json

Only the standard library is imported here, and the class.
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
    """The arguments of each public method, in their order."""
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
