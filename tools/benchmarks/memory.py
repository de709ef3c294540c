"""The memory that 1000 runs keep: as entities, before and after their lists are read, and as the
dicts of `json.loads`.

`python -m tools.benchmarks.memory URL`, in the environment of the client, prints bytes.
"""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from collections.abc import Callable
from urllib.request import Request, urlopen

from tools.benchmarks.peers import API


def kept(make: Callable[[], object]) -> int:
    make()  # Once for what is loaded and cached.
    gc.collect()
    tracemalloc.start()
    made = make()
    gc.collect()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del made
    return memory


def main(url: str) -> None:
    from mlflowclient import MLFlow

    mlf = MLFlow(url)

    def dicts() -> object:
        body = json.dumps({"max_results": 1000}).encode()
        with urlopen(
            Request(url + API + "runs/search", body, {"Content-Type": "application/json"})
        ) as answer:
            return json.loads(answer.read())["runs"]

    def viewed() -> object:
        runs = list(mlf.search_runs(["1"], max_results=1000))
        for run in runs:
            _ = run.metrics, run.params, run.tags
        return runs

    def read() -> object:
        runs = list(mlf.search_runs(["1"], max_results=1000))
        for run in runs:
            _ = run.data.metrics, run.data.params, run.data.tags
        return runs

    found = {
        "dicts of json.loads": kept(dicts),
        "runs": kept(lambda: list(mlf.search_runs(["1"], max_results=1000))),
        "runs whose metrics, params and tags were read as dicts": kept(viewed),
        "runs whose lists were read": kept(read),
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1])
