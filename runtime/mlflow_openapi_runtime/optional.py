"""Optional libraries, imported on first use. If one is missing, the error names the extra."""

from __future__ import annotations

import importlib
from typing import Any

from . import product


def load(module: str, extra: str) -> Any:
    """Import an optional library; an ImportError says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise ImportError(
            f'needs {package}: pip install "{product.DISTRIBUTION}[{extra}]"', name=package
        ) from error
