"""Measures the memory of 1000 runs, as entities and as dicts of `json.loads`.

Entities are measured before and after their lists are read. Run
`python -m tools.benchmarks.memory URL` in the environment of the client. It prints
numbers of bytes.
"""

from __future__ import annotations

import gc
import json
import sys
import tracemalloc
from collections.abc import Callable
from urllib.request import Request, urlopen

from tools.benchmarks.peers import API


def retained_memory(create: Callable[[], object]) -> int:
    """Return the size of the object that a function creates, in bytes."""
    # The first call fills caches and imports modules, which must not be measured.
    create()
    gc.collect()
    tracemalloc.start()
    created = create()
    gc.collect()
    memory = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    del created
    return memory


def main(url: str) -> None:
    from mlflowclient import MLFlow

    mlf = MLFlow(url)

    def dicts() -> object:
        body = json.dumps({"max_results": 1000}).encode()
        with urlopen(
            Request(url + API + "runs/search", body, {"Content-Type": "application/json"})
        ) as response:
            return json.loads(response.read())["runs"]

    def read_as_dicts() -> object:
        runs = list(mlf.search_runs(["1"], max_results=1000))
        for run in runs:
            _ = run.metrics, run.params, run.tags
        return runs

    def read_lists() -> object:
        runs = list(mlf.search_runs(["1"], max_results=1000))
        for run in runs:
            _ = run.data.metrics, run.data.params, run.data.tags
        return runs

    results = {
        "dicts of json.loads": retained_memory(dicts),
        "runs": retained_memory(lambda: list(mlf.search_runs(["1"], max_results=1000))),
        "runs whose metrics, params and tags were read as dicts": retained_memory(read_as_dicts),
        "runs whose lists were read": retained_memory(read_lists),
    }
    print(json.dumps(results))


if __name__ == "__main__":
    main(sys.argv[1])
