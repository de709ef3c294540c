"""Runs the benchmarks, and writes docs/benchmarks.json and the page and chart of the results."""

from __future__ import annotations

import datetime
import json
import os
import platform
from pathlib import Path

from tools.benchmarks import calls, environments, report, startup


def machine() -> dict[str, object]:
    """Describe the machine that runs the benchmarks."""
    return {
        "processor": _processor_model() or platform.processor(),
        "cores": os.cpu_count(),
        "system": platform.system(),
    }


def _processor_model() -> str:
    # `platform.processor` can be empty on Linux.
    path = Path("/proc/cpuinfo")
    if path.exists():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return ""


def versions() -> dict[str, str]:
    """Return the installed version of each peer."""
    code = (
        "import sys; from importlib.metadata import version as v; print(*(v(name) for name in "
        "sys.argv[1:]))"
    )
    distributions = {
        "urllib3-orjson": ("urllib3", "orjson"),
        "mlflowclient-orjson": ("mlflowclient", "orjson"),
    }
    by_peer = {"http.client": platform.python_version()}
    for peer in startup.CODE:
        names = distributions.get(peer, (peer,))
        output = environments.run([environments.python(peer), "-c", code, *names])
        by_peer[peer] = output.strip().replace(" ", ", orjson ")
    return by_peer


def run_module(name: str, *arguments: str, peer: str = environments.OWN_PEERS[0]) -> object:
    """Run a benchmark in an environment of the client, and parse its output."""
    module = f"tools.benchmarks.{name}"
    return json.loads(environments.run([environments.python(peer), "-m", module, *arguments]))


def main() -> None:
    results: dict[str, object] = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "machine": machine(),
        "versions": versions(),
        "ceiling": calls.server_ceiling(),
        "calls": calls.calls(),
        "growth": calls.growth(),
        "startup": startup.startup(),
        "imports": startup.imports(),
        "coding": run_module("codec"),
    }
    with environments.canned_server() as url:
        results["memory"] = run_module("memory", url)
        results["at once"] = {
            peer: run_module("concurrency", url, peer=peer) for peer in environments.OWN_PEERS
        }
    report.JSON.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    report.write()
    print(report.PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
