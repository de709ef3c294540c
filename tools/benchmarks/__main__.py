"""Measures the client beside its peers and writes docs/benchmarks.json, and the page and the chart
made of it.
"""

from __future__ import annotations

import datetime
import json
import os
import platform
from pathlib import Path

from tools.benchmarks import calls, environments, report, startup


def machine() -> dict[str, object]:
    cpus = Path("/proc/cpuinfo")
    lines = cpus.read_text(encoding="utf-8").splitlines() if cpus.exists() else []
    model = next(
        (line.partition(":")[2].strip() for line in lines if line.startswith("model name")), ""
    )
    return {
        "processor": model or platform.processor(),
        "cores": os.cpu_count(),
        "system": platform.system(),
    }


def versions() -> dict[str, str]:
    """Of each peer, by what is installed for it."""
    code = (
        "import sys; from importlib.metadata import version as v; print(*(v(name) for name in "
        "sys.argv[1:]))"
    )
    names = {
        "urllib3-orjson": ("urllib3", "orjson"),
        "mlflowclient-orjson": ("mlflowclient", "orjson"),
    }
    found = {"http.client": platform.python_version()}
    for peer in startup.CODE:
        told = environments.told([environments.python(peer), "-c", code, *names.get(peer, (peer,))])
        found[peer] = told.strip().replace(" ", ", orjson ")
    return found


def module(name: str, *arguments: str, peer: str = environments.OURS[0]) -> object:
    """What a part says that runs in an environment of the client."""
    return json.loads(
        environments.told([environments.python(peer), "-m", f"tools.benchmarks.{name}", *arguments])
    )


def main() -> None:
    found: dict[str, object] = {
        "date": datetime.datetime.now(datetime.UTC).date().isoformat(),
        "machine": machine(),
        "versions": versions(),
        "ceiling": calls.server(),
        "calls": calls.calls(),
        "growth": calls.growth(),
        "startup": startup.startup(),
        "imports": startup.imports(),
        "coding": module("codec"),
    }
    with environments.canned_server() as url:
        found["memory"] = module("memory", url)
        found["at once"] = {
            peer: module("concurrency", url, peer=peer) for peer in environments.OURS
        }
    report.JSON.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    report.write()
    print(report.PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
