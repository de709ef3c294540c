"""Imports optional libraries on first use. If one is missing, the error names its extra."""

from __future__ import annotations

import importlib
from typing import Any


def load(module: str, extra: str) -> Any:
    """Import an optional library, or raise an ImportError with the command that installs it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f"needs {package}: pip install {_requirement(package, extra)}"
        raise ImportError(message, name=package) from error


def _requirement(package: str, extra: str) -> str:
    """Return the extra of the distribution with this package, or the library itself."""
    from importlib.metadata import packages_distributions

    # The name of the distribution is not known here: a generated project contains this package.
    distributions = packages_distributions().get(__name__.partition(".")[0])
    return f'"{distributions[0]}[{extra}]"' if distributions else package
