"""Optional libraries, imported on first use. If one is missing, the error names the extra."""

from __future__ import annotations

import importlib
from typing import Any


def load(module: str, extra: str) -> Any:
    """Import an optional library; an ImportError says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        message = f"needs {package}: pip install {_requirement(package, extra)}"
        raise ImportError(message, name=package) from error


def _requirement(package: str, extra: str) -> str:
    """The extra of the distribution that this package is a part of, or the library itself."""
    from importlib.metadata import packages_distributions

    found = packages_distributions().get(__name__.partition(".")[0])
    return f'"{found[0]}[{extra}]"' if found else package
