"""Logging in processes that exit, fork or are killed.

Every point whose logging call returned is stored once. Without a journal, unsent points are lost
if the process is killed or exits in an outage.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from mlflowclient import MLFlow
from tests.support.fake_mlflow import Server, listening
from tests.support.waiting import PATIENCE

LOGGING = """
import sys
from mlflowclient import BufferOptions, MLFlow

url, on_outage, journal = sys.argv[1:4]
mlf = MLFlow(url, trust_env=False, retries=0)
logger = mlf.logger("r1", on_outage=on_outage, buffering=BufferOptions(flush_interval={interval}, journal=journal))
"""  # noqa: E501
EXITING = LOGGING + "[logger.log_metric('loss', 0.5, step) for step in range(1500)]\n"
FORKING = (
    EXITING
    + """
import os, threading, warnings
warnings.simplefilter("ignore", DeprecationWarning)  # Of fork with threads, since Python 3.12.
threads = [threading.Thread(target=lambda: [logger.log_metric("thread", 0.5, step) for step in range(3000)])]
threads[0].start()
child = os.fork()
for step in range(1500):
    logger.log_metric("child" if child == 0 else "parent", 0.5, step)
threads[0].join() if child else None
if child:
    _, status = os.waitpid(child, 0)
    logger.close()
    sys.exit(os.waitstatus_to_exitcode(status))
"""  # noqa: E501
)
MULTIPROCESSING = """
import multiprocessing, sys
from mlflowclient import BufferOptions, MLFlow

def log(run, number):
    for step in range(100):
        run.log_metric(f"of{number}", 0.5, step)

if __name__ == "__main__":
    url, on_outage, journal, method = sys.argv[1:5]
    with MLFlow(url, trust_env=False, retries=0) as mlf:
        with mlf.start_run(1, on_outage=on_outage, buffering=BufferOptions(flush_interval=60, journal=journal)) as run:
            context = multiprocessing.get_context(method)
            workers = [context.Process(target=log, args=(run, number)) for number in range(3)]
            [worker.start() for worker in workers]
            [worker.join() for worker in workers]
            sys.exit(any(worker.exitcode for worker in workers))
"""  # noqa: E501
PRINTING = (
    LOGGING
    + """
import time
step = 0
while True:
    logger.log_metric("loss", step / 7, step)
    print(step, time.time(), flush=True)
    step += 1
    time.sleep({pause})
"""
)


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def url(server: Server) -> Iterator[str]:
    with listening(server) as server_url:
        yield server_url


def run_code(code: str, *arguments: str, interval: float = 60) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code.replace("{interval}", str(interval)), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)


@pytest.mark.parametrize("on_outage", ["raise", "queue"])
def test_buffered_points_are_sent_at_process_exit(
    server: Server, url: str, on_outage: str, tmp_path: Path
) -> None:
    done = run_code(EXITING, url, on_outage, str(tmp_path / "journals"))
    assert (done.returncode, done.stderr) == (0, "")
    assert server.steps() == list(range(1500))


def test_exit_in_an_outage_reports_lost_points(server: Server, url: str, tmp_path: Path) -> None:
    server.failure = httpx.ConnectError("down")
    done = run_code(EXITING, url, "raise", str(tmp_path))
    assert "1500 of metric loss" in done.stderr


def test_exit_in_an_outage_keeps_the_journal(server: Server, url: str, tmp_path: Path) -> None:
    server.failure = httpx.ConnectError("down")
    run_code(EXITING, url, "queue", str(tmp_path))
    server.failure = None
    with MLFlow(url, trust_env=False) as mlf:
        mlf.sync(tmp_path)
    assert server.steps() == list(range(1500))


@pytest.mark.parametrize("interval", [60, 0.01])
@pytest.mark.parametrize("on_outage", ["raise", "queue"])
def test_fork_neither_duplicates_nor_loses_points(
    server: Server, url: str, on_outage: str, interval: float, tmp_path: Path
) -> None:
    done = run_code(FORKING, url, on_outage, str(tmp_path), interval=interval)
    assert (done.returncode, done.stderr) == (0, "")
    for key, count in {"loss": 1500, "parent": 1500, "child": 1500, "thread": 3000}.items():
        assert server.steps(key) == list(range(count)), key
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("on_outage", ["raise", "queue"])
def test_multiprocessing_workers_log_to_the_run_of_the_parent(
    server: Server, url: str, on_outage: str, method: str, tmp_path: Path
) -> None:
    script = tmp_path / "working.py"
    script.write_text(MULTIPROCESSING, encoding="utf-8")
    command = [sys.executable, str(script), url, on_outage, str(tmp_path / "journals"), method]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    assert (done.returncode, done.stderr) == (0, "")
    for number in range(3):
        assert server.steps(f"of{number}") == list(range(100))
    assert len(server.runs) == 1


@pytest.mark.parametrize("seed", range(3))
def test_acknowledged_points_survive_a_kill_and_are_synced(
    server: Server, url: str, seed: int, tmp_path: Path
) -> None:
    rng = random.Random(seed)
    acknowledged = killed_while_logging(url, tmp_path, rng.uniform(0.05, 0.4))
    with MLFlow(url, trust_env=False) as mlf:
        mlf.sync(tmp_path)
        assert mlf.sync(tmp_path) == []
    assert server.steps() == list(range(len(server.steps())))
    assert acknowledged <= len(server.steps()) <= acknowledged + 1


@pytest.mark.parametrize("seed", range(2))
def test_kill_without_a_journal_loses_only_the_latest_points(
    server: Server, url: str, seed: int, tmp_path: Path
) -> None:
    code = PRINTING.replace("{interval}", "0.2").replace("{pause}", "0.01")
    with subprocess.Popen(
        [sys.executable, "-c", code, url, "raise", str(tmp_path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(random.Random(seed).uniform(3.2, 4.5))
        process.kill()
        killed = time.time()
        printed = (first + process.stdout.read()).splitlines(keepends=True)
        logged = [line.split() for line in printed if line.endswith(b"\n")]
    # On a busy machine an upload takes longer than usual, but at most 3 s, which are fifteen flush
    # intervals.
    due = [int(step) for step, at in logged if float(at) < killed - 3]
    assert due
    assert server.steps() == list(range(len(server.steps())))
    assert len(server.steps()) > due[-1]


def test_killed_sync_can_be_repeated(server: Server, url: str, tmp_path: Path) -> None:
    journals = tmp_path / "journals"
    recording = "import sys\nfrom mlflowclient import MLFlow\n" + (
        "with MLFlow(offline=sys.argv[1], trust_env=False) as mlf, mlf.start_run(1, run_name='n') "
        "as run:\n"
        "    [run.log_metric(key, step / 3, step) for step in range(4000) for key in 'ab']\n"
    )
    assert run_code(recording, str(journals)).stderr == ""
    assert run_code(recording, str(journals)).stderr == ""
    syncing = "import sys\nfrom mlflowclient import MLFlow\n" + (
        "report = lambda progress: print(progress.sent, flush=True)\n"
        "MLFlow(sys.argv[1], trust_env=False).sync(sys.argv[2], progress=report)\n"
    )
    rng = random.Random(7)
    kills = 0
    while not ends_before_kill(syncing, rng, url, str(journals)):
        kills += 1
    assert kills > 0
    assert len(server.runs) == 2
    for run_id in server.runs:
        for key in "ab":
            assert server.steps(key, run_id) == list(range(4000))
    assert [path.name for path in journals.iterdir() if path.is_dir()] == []


def ends_before_kill(code: str, rng: random.Random, *arguments: str) -> bool:
    """Run code, kill it after it printed some lines, and return whether it had already ended."""
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        lines = rng.randint(1, 4)
        printed = [process.stdout.readline() for _ in range(lines)]
        time.sleep(rng.uniform(0, 0.02))
        process.kill()
    if printed[-1]:
        return False
    assert process.returncode == 0
    return True


def killed_while_logging(url: str, journals: Path, after: float) -> int:
    """Log points in a process, kill it after some seconds, and return the acknowledged points."""
    code = PRINTING.replace("{interval}", "0.02").replace("{pause}", "0")
    command = [sys.executable, "-c", code, url, "queue", str(journals)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(after)
        os.kill(process.pid, signal.SIGKILL)
        # 1 is added for the first line, which was read before. An incomplete last line does not
        # count.
        return process.stdout.read().count(b"\n") + 1
