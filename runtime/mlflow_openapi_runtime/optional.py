"""Imports optional libraries on first use, and reports how to install a missing library."""

from __future__ import annotations

import importlib
from typing import Any


def load(module: str, extra: str) -> Any:
    """Import an optional library, or raise an ImportError with the command that installs it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f"{package} is not installed: pip install {_requirement(package, extra)}"
        raise ImportError(message, name=package) from error


def _requirement(package: str, extra: str) -> str:
    """Return the requirement that installs a library: an extra, or the package itself."""
    from importlib.metadata import packages_distributions

    # More than one distribution contains this package: each generated project has a copy.
    distributions = packages_distributions().get(__name__.partition(".")[0])
    return f'"{distributions[0]}[{extra}]"' if distributions else package
