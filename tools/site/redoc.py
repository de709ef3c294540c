"""The contract in the site: to download as YAML and JSON, and for Redoc, which shows it without
asking any other host.

A page that was opened from a file may not read another one, so that Redoc gets the contract as a
script.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Redoc's picture beside its name, the one thing it takes from elsewhere.
_PICTURE = "https://cdn.redoc.ly/redoc/logo-mini.svg"
_NO_PICTURE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"


class RedocError(Exception):
    """Redoc is not installed, or is another than the one that this was written for."""


def files(document: Mapping[str, Any], modules: Path) -> dict[str, str | bytes]:
    """Path in the site and content of what Redoc and the downloads need beside the spec's own
    file.
    """
    bundles = modules / "redoc" / "bundles"
    script = bundles / "redoc.standalone.js"
    if not script.exists():
        raise RedocError(f"{script} is missing: `make docs` installs it")
    text = script.read_text(encoding="utf-8")
    if text.count(_PICTURE) != 1:
        raise RedocError(
            f"{script} no longer holds {_PICTURE} once: see what it asks other hosts for"
        )
    written = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return {
        "contract/mlflow-openapi.json": written,
        "contract/mlflow-openapi.js": f"window.contract = {json.dumps(document, ensure_ascii=False)};\n",  # noqa: E501
        "contract/redoc.standalone.js": text.replace(_PICTURE, _NO_PICTURE),
        "contract/redoc.LICENSE.txt": (modules / "redoc" / "LICENSE").read_bytes(),
        "contract/redoc.standalone.js.LICENSE.txt": (
            bundles / "redoc.standalone.js.LICENSE.txt"
        ).read_bytes(),
        "assets/iframe-worker.LICENSE.txt": (modules / "iframe-worker" / "LICENSE").read_bytes(),
        # Without it, browsers start no search in a page that was opened from a file.
        "assets/iframe-worker.js": (modules / "iframe-worker" / "shim" / "index.js").read_bytes(),
    }
