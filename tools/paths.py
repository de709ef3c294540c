"""Paths that several tools use."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "spec" / "mlflow-openapi.yaml"


def display_path(path: Path) -> Path:
    """Return a path for messages, relative to the working directory if possible."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
