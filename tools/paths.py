"""Paths that several tools need."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "spec" / "mlflow-openapi.yaml"


def shown(path: Path) -> Path:
    """The path to show: relative to the working directory if it is below it."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
