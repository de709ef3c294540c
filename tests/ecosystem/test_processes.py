"""Tools that need a separate process.

They are set up before `mlflowclient` is imported, or cannot be removed from the process.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.ecosystem.calls import EVERYTHING, Request
from tests.ecosystem.tools import OPENTELEMETRY, PATCHES, VCRPY, Tool

both = pytest.mark.parametrize("kind", ["sync", "async"])


def seen_requests(tool: str, when: str, kind: str) -> list[Request]:
    """Return the requests of all calls that a tool sees in a separate process."""
    command = [sys.executable, "-m", "tests.ecosystem.run_with_tool", tool, when, kind]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    output = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True).stdout
    return [(method, path) for method, path in json.loads(output)]


@both
@pytest.mark.parametrize("when", ["before", "after", "warm"])
def test_sentry_sees_every_request(when: str, kind: str) -> None:
    assert seen_requests("sentry", when, kind) == EVERYTHING.requests


@both
@pytest.mark.parametrize("tool", [OPENTELEMETRY, VCRPY, *PATCHES], ids=str)
def test_a_tool_set_up_before_the_import_sees_every_request(tool: Tool, kind: str) -> None:
    assert seen_requests(tool.name, "before", kind) == EVERYTHING.requests
