"""A Griffe extension that omits members inherited from the generated package.

The clients inherit several hundred methods from the generated package. The pages of the REST API
document these methods, one page per area.
"""

from __future__ import annotations

from typing import Any

import griffe


class OwnMembers(griffe.Extension):
    def on_class(self, *, cls: griffe.Class, **_: Any) -> None:
        if cls.path.startswith("mlflowclient."):
            cls.bases = [base for base in cls.bases if not _is_generated(base)]


def _is_generated(base: griffe.Expr | str) -> bool:
    return isinstance(base, griffe.Expr) and base.canonical_path.startswith("mlflow_openapi.")
