"""Optional libraries: imported when they are needed; where one is missing, the error names its
extra.
"""

from __future__ import annotations

import importlib
from typing import Any


def load(module: str, extra: str) -> Any:
    """An optional library. Raises an ImportError that says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        package = module.partition(".")[0]
        raise ImportError(
            f'needs {package}: pip install "mlflowclient[{extra}]"', name=package
        ) from error
