"""The supported releases of MLflow, read from `x-mlflow-servers` of the spec.

The line is read without a YAML parser, because some tools start servers in environments without it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from tools.paths import SPEC

_SERVERS = re.compile(r"^  x-mlflow-servers: (\[.*\])$", re.MULTILINE)


def supported(spec: Path = SPEC) -> tuple[str, ...]:
    """Return the releases that a spec lists, oldest first.

    Raises:
        ValueError: The spec has no line with the releases.
    """
    line = _SERVERS.search(spec.read_text(encoding="utf-8"))
    if line is None:
        raise ValueError(f"{spec} has no line '  x-mlflow-servers: [...]'.")
    return tuple(json.loads(line[1]))


VERSIONS = supported()
OLDEST, NEWEST = VERSIONS[0], VERSIONS[-1]
# Releases that the tests run on. `make coverage` runs on all releases. The Makefile computes the
# same list.
TESTED = (OLDEST, VERSIONS[len(VERSIONS) // 2], NEWEST)
