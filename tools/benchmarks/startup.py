"""What a client costs before its first call: a process that imports it and makes one, and what its
installation takes.

Whole processes, which take turns, so that a busy machine slows all of them alike.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from typing import Any

from tools.benchmarks.calls import summary
from tools.benchmarks.environments import BASELINE, FOLDERS, OURS, canned_server, python
from tools.paths import ROOT

ROUNDS = 21
CODE = {
    "httpx": "import httpx; httpx.Client()",
    "requests": "import requests; requests.Session()",
    "urllib3-orjson": "import urllib3, orjson; urllib3.PoolManager()",
    # It asks its server about itself, and goes on when that does not know.
    "databricks-sdk": "from databricks.sdk import WorkspaceClient as C; C(host=URL, token='x', auth_type='pat')",  # noqa: E501
    "mlflow-skinny": "from mlflow import MlflowClient; MlflowClient(URL)",
    "mlflow": "from mlflow import MlflowClient; MlflowClient(URL)",
    "mlflowclient": "import mlflowclient; mlflowclient.MLFlow()",
    "mlflowclient-orjson": "import mlflowclient; mlflowclient.MLFlow()",
}
# Bytecode is cached, as it is for an installed package.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
HEAD = "import sys; URL = sys.argv[1]; "
PEAK = "; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"


def process(peer: str, url: str) -> tuple[float, int]:
    """Milliseconds of wall time, and KB of memory at the most."""
    started = time.perf_counter()
    command = [python(peer), "-c", HEAD + CODE[peer] + PEAK, url]
    printed = subprocess.run(command, env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout
    return 1000 * (time.perf_counter() - started), int(printed)


def startup(rounds: int = ROUNDS) -> dict[str, Any]:
    with canned_server() as url:
        for peer in CODE:
            process(peer, url)  # Once for the caches of files and bytecode.
        found = [{peer: process(peer, url) for peer in CODE} for _ in range(rounds)]
    return {
        peer: {
            "wall": summary([each[peer][0] for each in found]),
            "memory": statistics.median(each[peer][1] for each in found) / 1024,
            "ratio": statistics.median(each[peer][0] / each[BASELINE][0] for each in found),
            **installed(peer),
        }
        for peer in CODE
    }


def installed(peer: str) -> dict[str, int]:
    """Distributions and MB, without pip and what makes the environment."""
    packages = next((FOLDERS[peer] / "lib").glob("python*/site-packages"))
    # The tree itself is installed by a reference.
    tree = [ROOT / "generated", ROOT / "runtime", ROOT / "wrapper"] if peer in OURS else []
    made = [
        path
        for path in packages.glob("*.dist-info")
        if not path.name.startswith(("pip-", "setuptools-"))
    ]
    sizes = (
        path.stat().st_size
        for folder in (packages, *tree)
        for path in folder.rglob("*")
        if path.is_file()
        and path.relative_to(folder).parts[0].partition("-")[0] not in ("pip", "setuptools")
    )
    return {"distributions": len(made), "megabytes": round(sum(sizes) / 1e6)}


def imports() -> dict[str, list[str]]:
    """The imports that take longest, with all that they import in turn: microseconds and name."""
    found = {}
    for peer in (BASELINE, OURS[1]):
        command = [python(peer), "-X", "importtime", "-c", CODE[peer]]
        lines = subprocess.run(
            command, env=ENVIRONMENT, check=True, stderr=subprocess.PIPE, text=True
        ).stderr
        rows = [line.removeprefix("import time:").split("|") for line in lines.splitlines()[1:]]
        slowest = sorted(((int(row[1]), row[2].strip()) for row in rows), reverse=True)[:12]
        found[peer] = [f"{microseconds} {name}" for microseconds, name in slowest]
    return found
