"""Gets the inventory of an MLflow package: runs the probe in its Python."""

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
    """What an MLflow package has, as `probe` describes it.

    Attributes:
        version: The package's version.
        operations: Each route below `/api/`, and those of `/get-artifact`, `/health` and
            `/version`.
        messages: Protobuf messages by full name, each with its fields.
        enums: Values of protobuf enums by full name.
        components: JSON schemas of FastAPI's models.
    """

    version: str
    operations: list[dict[str, Any]]
    messages: Mapping[str, Mapping[str, Mapping[str, Any]]]
    enums: Mapping[str, list[str]]
    components: Mapping[str, Any]

    def model(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a schema of FastAPI means, without the null beside it."""
        if "$ref" in schema:
            found: Mapping[str, Any] = self.components[schema["$ref"].rsplit("/", 1)[1]]
            return found
        for part in schema.get("anyOf", []):
            if part.get("type") != "null":
                return self.model(part)
        return schema


@dataclass(frozen=True)
class FastField:
    """A field as FastAPI describes it.

    Attributes:
        schema: Its JSON schema.
        answered: Whether it is in an answer, not in a request.
    """

    schema: Mapping[str, Any]
    answered: bool = False


def take(python: Path, wheel: Path | None = None) -> Inventory:
    """The inventory of the MLflow that a Python has installed.

    Args:
        python: The interpreter of an MLflow's virtualenv.
        wheel: Folder of an unpacked MLflow wheel that stands in for the installed one, whose
            dependencies it uses.
    """
    if not python.exists():
        raise GeneratorError(
            f"{python} is missing: install that MLflow first, by `make drift MLFLOW_VERSION=...`"
        )
    if wheel is not None and not (wheel / "mlflow" / "version.py").exists():
        raise GeneratorError(f"{wheel} holds no unpacked MLflow wheel: it has no mlflow/version.py")
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
