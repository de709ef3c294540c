"""Reads the inventory of an MLflow package by running the probe in its Python."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import GeneratorError

_PROBE = Path(__file__).with_name("probe.py")


@dataclass(frozen=True)
class Inventory:
    """The routes and messages of an MLflow package, as listed by `probe`.

    Attributes:
        version: The package's version.
        operations: Routes below `/api/`, and the routes `/get-artifact`, `/health` and `/version`.
        messages: Fields of each protobuf message, by the full name of the message.
        enums: Values of each protobuf enum, by the full name of the enum.
        components: JSON schemas of FastAPI's models.
    """

    version: str
    operations: list[dict[str, Any]]
    messages: Mapping[str, Mapping[str, Mapping[str, Any]]]
    enums: Mapping[str, list[str]]
    components: Mapping[str, Any]

    def model(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow the reference in a schema of FastAPI, and remove null from a union."""
        if "$ref" in schema:
            component: Mapping[str, Any] = self.components[schema["$ref"].rsplit("/", 1)[1]]
            return component
        for part in schema.get("anyOf", []):
            if part.get("type") != "null":
                return self.model(part)
        return schema


@dataclass(frozen=True)
class FastAPIField:
    """A field as FastAPI describes it.

    Attributes:
        schema: JSON schema of the field.
        in_response: Whether the field is in a response, not in a request.
    """

    schema: Mapping[str, Any]
    in_response: bool = False


def read_inventory(python: Path, wheel: Path | None = None) -> Inventory:
    """Read the inventory of the MLflow that is installed for an interpreter.

    Args:
        python: Interpreter of a virtualenv with MLflow.
        wheel: Folder of an unpacked MLflow wheel to read instead of the installed MLflow. The
            unpacked MLflow uses the installed dependencies.
    """
    if not python.exists():
        raise GeneratorError(
            f"{python} is missing: install that MLflow first, with `make drift MLFLOW_VERSION=...`"
        )
    if wheel is not None and not (wheel / "mlflow" / "version.py").exists():
        raise GeneratorError(
            f"{wheel} is not an unpacked MLflow wheel: it has no mlflow/version.py"
        )
    # The PYTHON* variables of this process could redirect the imports of the other interpreter.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    if wheel is not None:
        environment["PYTHONPATH"] = str(wheel.resolve())
    done = subprocess.run(
        [python, _PROBE], capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode != 0:
        raise GeneratorError(f"the probe failed in {python}: {done.stderr.strip()}")
    return Inventory(**json.loads(done.stdout))
