"""Measures the time and memory that each peer takes before its first call, and its installed size.

Each measurement is a new process that imports the library and creates a client. The peers take
turns, so that other load on the machine affects all of them equally.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from typing import Any

from tools.benchmarks.calls import summary
from tools.benchmarks.environments import BASELINE, FOLDERS, OWN_PEERS, canned_server, python
from tools.paths import ROOT

ROUNDS = 21
CODE = {
    "httpx": "import httpx; httpx.Client()",
    "requests": "import requests; requests.Session()",
    "urllib3-orjson": "import urllib3, orjson; urllib3.PoolManager()",
    # This client requests information about the server, and continues if the request fails.
    "databricks-sdk": "from databricks.sdk import WorkspaceClient as C; C(host=URL, token='x', auth_type='pat')",  # noqa: E501
    "mlflow-skinny": "from mlflow import MlflowClient; MlflowClient(URL)",
    "mlflow": "from mlflow import MlflowClient; MlflowClient(URL)",
    "mlflowclient": "import mlflowclient; mlflowclient.MLFlow()",
    "mlflowclient-orjson": "import mlflowclient; mlflowclient.MLFlow()",
}
# Bytecode is cached, as for an installed package.
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}
HEAD = "import sys; URL = sys.argv[1]; "
PEAK = "; import resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"


def run_process(peer: str, url: str) -> tuple[float, int]:
    """Run a process that creates a client, and return its time in ms and its peak memory in KB."""
    started = time.perf_counter()
    command = [python(peer), "-c", HEAD + CODE[peer] + PEAK, url]
    printed = subprocess.run(command, env=ENVIRONMENT, check=True, stdout=subprocess.PIPE).stdout
    return 1000 * (time.perf_counter() - started), int(printed)


def startup(rounds: int = ROUNDS) -> dict[str, Any]:
    with canned_server() as url:
        for peer in CODE:
            # The first process fills the caches of files and bytecode.
            run_process(peer, url)
        results = [{peer: run_process(peer, url) for peer in CODE} for _ in range(rounds)]
    by_peer: dict[str, Any] = {}
    for peer in CODE:
        ratios = [result[peer][0] / result[BASELINE][0] for result in results]
        by_peer[peer] = {
            "wall": summary([result[peer][0] for result in results]),
            "memory": statistics.median(result[peer][1] for result in results) / 1024,
            "ratio": statistics.median(ratios),
            **installed(peer),
        }
    return by_peer


def installed(peer: str) -> dict[str, int]:
    """Return the number of distributions and their size in MB, without pip and setuptools."""
    packages = next((FOLDERS[peer] / "lib").glob("python*/site-packages"))
    # This project is an editable installation, so its files are not in site-packages.
    tree = [ROOT / "generated", ROOT / "runtime", ROOT / "wrapper"] if peer in OWN_PEERS else []
    distributions = [
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
    return {"distributions": len(distributions), "megabytes": round(sum(sizes) / 1e6)}


def imports() -> dict[str, list[str]]:
    """Return the time in microseconds and the name of each of the slowest imports.

    The time of an import includes the imports that the imported module executes.
    """
    by_peer = {}
    for peer in (BASELINE, OWN_PEERS[1]):
        command = [python(peer), "-X", "importtime", "-c", CODE[peer]]
        lines = subprocess.run(
            command, env=ENVIRONMENT, check=True, stderr=subprocess.PIPE, text=True
        ).stderr
        rows = [line.removeprefix("import time:").split("|") for line in lines.splitlines()[1:]]
        slowest = sorted(((int(row[1]), row[2].strip()) for row in rows), reverse=True)[:12]
        by_peer[peer] = [f"{microseconds} {name}" for microseconds, name in slowest]
    return by_peer
