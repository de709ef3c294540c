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
_MLFLOW_2 = [version for version in VERSIONS if version.startswith("2.")]
_RECENT = (*_MLFLOW_2[-1:], *VERSIONS[len(_MLFLOW_2) :])
# Releases that the tests run on: the newest release of MLflow 2, the newest of all, and one in the
# middle. Tests with the mark `mlflow(oldest=True)` run on the oldest release, too. `make coverage`
# runs on all releases. The Makefile computes the same list.
TESTED = (_RECENT[0], _RECENT[len(_RECENT) // 2], NEWEST)
