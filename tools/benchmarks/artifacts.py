"""Compares the time and memory of file transfers with those of the client of `mlflow`.

One file of 500 MB and 1,000 files of 4 KB are uploaded and downloaded, with a server that stores
them in a folder and with a server that uses an object store. The small files are also transferred
through a proxy that adds latency. Without latency, the server takes most of the time for small
files (3.6 ms of processor time per file). With latency, the results show how well the clients use
the time that they spend waiting for responses. The clients take turns, each time in a new process.
The command prints medians with their ranges, and asserts nothing about them.
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
# Seconds that the proxy adds to a round trip.
LATENCY = 0.02
# The names of the folders are also the titles in the output.
BIG, SMALL = "500 MB", "1000 x 4 KB"
PYTHONS = {
    "mlflow": ROOT / ".mlflow" / NEWEST / "bin" / "python",
    "mlflowclient": Path(sys.executable),
}


def create_files(folder: Path) -> None:
    (folder / BIG).mkdir()
    with (folder / BIG / "big.bin").open("wb") as file:
        for _ in range(500):
            file.write(os.urandom(1 << 20))
    (folder / "one byte").mkdir()
    (folder / "one byte" / "x").write_bytes(b"x")
    (folder / SMALL).mkdir()
    for index in range(1000):
        (folder / SMALL / f"{index}.bin").write_bytes(os.urandom(4096))


def measure(title: str, url: str, folder: Path, names: Sequence[str]) -> None:
    """Transfer the named folders with both clients, and print the results."""
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
                *names,
            ]
            output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
            result = json.loads(output)
            memory[client].append(result["memory"])
            for task, duration in result["seconds"].items():
                seconds[task][client].append(duration)
            for downloaded in folder.glob("out-*"):
                shutil.rmtree(downloaded)
    for task, by_client in seconds.items():
        print_row(task, by_client["mlflow"], by_client["mlflowclient"], "s")
    print_row("peak memory", memory["mlflow"], memory["mlflowclient"], "MB")


def print_row(
    title: str, mlflow: Sequence[float], mlflowclient: Sequence[float], unit: str
) -> None:
    cells = [
        f"{statistics.median(values):7.2f} {unit} ({min(values):.2f} to {max(values):.2f})"
        for values in (mlflow, mlflowclient)
    ]
    ratio = statistics.median(mlflow) / statistics.median(mlflowclient)
    print(f"{title:18} {'   '.join(cells)}   {ratio:5.2f} times", flush=True)


@contextmanager
def with_latency(url: str, seconds: float) -> Iterator[str]:
    """Run a proxy that adds latency to a server, and yield the URL of the proxy."""
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
        create_files(folder)
        print(
            f"Medians of {ROUNDS} rounds: mlflow {NEWEST}, mlflowclient, and the ratio of mlflow "
            "to mlflowclient"
        )
        with MLflowServer.start(NEWEST) as server:
            measure("Server with a folder", server.url, folder, [BIG, SMALL])
            with with_latency(server.url, LATENCY) as url:
                title = f"Server with a folder and {1000 * LATENCY:.0f} ms latency"
                measure(title, url, folder, [SMALL])
        with ObjectStore.start() as store, MLflowServer.start(NEWEST, object_store=store) as server:
            measure("Server with an object store", server.url, folder, [BIG, SMALL])


if __name__ == "__main__":
    main()
