"""How fast files travel, beside the client of `mlflow` itself, and how much memory that takes.

500 MB in one file and 1,000 files of 4 KB go up and down: to a server with a folder, to one with an
object store, and to one that is some milliseconds away. On one machine the server takes most of the
time for small files (3.6 ms of its cores for each); the distance shows what the clients make of
their waiting. Both clients take turns, each time in a process of its own. Prints medians with their
ranges; nothing is asserted.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tools.paths import ROOT
from tools.servers.mlflow_server import MLflowServer
from tools.servers.object_store import ObjectStore
from tools.servers.versions import NEWEST

ROUNDS = 5
DISTANCE = 0.02
BIG, SMALL = "500 MB", "1000 x 4 KB"
PYTHONS = {
    "mlflow": ROOT / ".mlflow" / NEWEST / "bin" / "python",
    "mlflowclient": Path(sys.executable),
}


def make_files(folder: Path) -> None:
    (folder / BIG).mkdir()
    with (folder / BIG / "big.bin").open("wb") as file:
        for _ in range(500):
            file.write(os.urandom(1 << 20))
    (folder / "one byte").mkdir()
    (folder / "one byte" / "x").write_bytes(b"x")
    (folder / SMALL).mkdir()
    for index in range(1000):
        (folder / SMALL / f"{index}.bin").write_bytes(os.urandom(4096))


def measure(title: str, url: str, folder: Path, tasks: Sequence[str]) -> None:
    print(f"\n{title}")
    seconds: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    memory: dict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        for client, python in PYTHONS.items():
            command = [
                str(python),
                str(Path(__file__).with_name("artifact_peer.py")),
                client,
                url,
                str(folder),
                *tasks,
            ]
            told = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            memory[client].append(told["memory"])
            for task, taken in told["seconds"].items():
                seconds[task][client].append(taken)
            for out in folder.glob("out-*"):
                shutil.rmtree(out)
    for task, by_client in seconds.items():
        row(task, by_client["mlflow"], by_client["mlflowclient"], "s")
    row("peak memory", memory["mlflow"], memory["mlflowclient"], "MB")


def row(title: str, theirs: Sequence[float], ours: Sequence[float], unit: str) -> None:
    medians = statistics.median(theirs), statistics.median(ours)
    ranges = [f"{min(each):.2f} to {max(each):.2f}" for each in (theirs, ours)]
    told = "   ".join(
        f"{median:7.2f} {unit} ({span})" for median, span in zip(medians, ranges, strict=True)
    )
    print(f"{title:18} {told}   {medians[0] / medians[1]:5.2f} times", flush=True)


@contextmanager
def distant(url: str, seconds: float) -> Iterator[str]:
    """The URL of a server as it would be from afar."""
    command = [
        sys.executable,
        "-m",
        "tools.benchmarks.latency_proxy",
        url.rpartition(":")[2],
        str(seconds),
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_files(folder)
        print(
            f"mlflow {NEWEST}, then mlflowclient: medians of {ROUNDS} rounds; the ratio is theirs "
            "to ours"
        )
        with MLflowServer.start(NEWEST) as server:
            measure("Server with a folder", server.url, folder, [BIG, SMALL])
            with distant(server.url, DISTANCE) as url:
                measure(f"The same, {1000 * DISTANCE:.0f} ms away", url, folder, [SMALL])
        with ObjectStore.start() as store, MLflowServer.start(NEWEST, object_store=store) as server:
            measure("Server with an object store", server.url, folder, [BIG, SMALL])


if __name__ == "__main__":
    main()
