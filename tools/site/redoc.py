"""Provides the files of Redoc, and the contract for Redoc and for download.

Redoc displays the contract without requests to other hosts. A page that is opened from a file
cannot read other files, so Redoc loads the contract as a script.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# Redoc's logo, the only file that Redoc requests from another host.
_LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg"
_EMPTY_LOGO = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"


class RedocError(Exception):
    """Redoc is not installed, or this module does not support the installed version."""


def files(document: Mapping[str, Any], modules: Path) -> dict[str, str | bytes]:
    """Return the files for Redoc and the downloads, by their paths in the site.

    The YAML of the spec is not included, because the site copies the file itself.
    """
    bundles = modules / "redoc" / "bundles"
    script = bundles / "redoc.standalone.js"
    if not script.exists():
        raise RedocError(f"{script} is missing: `make docs` installs it")
    text = script.read_text(encoding="utf-8")
    if text.count(_LOGO) != 1:
        raise RedocError(
            f"{script} does not contain {_LOGO} exactly once: check which requests it sends to "
            "other hosts"
        )
    return {
        "contract/mlflow-openapi.json": json.dumps(document, ensure_ascii=False, indent=2) + "\n",
        "contract/mlflow-openapi.js": f"window.contract = {json.dumps(document, ensure_ascii=False)};\n",  # noqa: E501
        "contract/redoc.standalone.js": text.replace(_LOGO, _EMPTY_LOGO),
        "contract/redoc.LICENSE.txt": (modules / "redoc" / "LICENSE").read_bytes(),
        "contract/redoc.standalone.js.LICENSE.txt": (
            bundles / "redoc.standalone.js.LICENSE.txt"
        ).read_bytes(),
        "assets/iframe-worker.LICENSE.txt": (modules / "iframe-worker" / "LICENSE").read_bytes(),
        # Without this script, the search does not work in a page that is opened from a file.
        "assets/iframe-worker.js": (modules / "iframe-worker" / "shim" / "index.js").read_bytes(),
    }
