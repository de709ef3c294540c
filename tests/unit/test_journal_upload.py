"""The upload of journals: each run and each point reaches the server once, and what does not is
reported.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflowclient import MLFlow, errors
from mlflowclient.journal import journal_store
from mlflowclient.testing import ReceivedRequest
from tests.support import samples
from tests.support.fake_mlflow import Server


@pytest.fixture
def server() -> Server:
    return Server()


def recorded(folder: Path) -> MLFlow:
    return MLFlow(offline=folder, trust_env=False)


def online(server: Server) -> MLFlow:
    return MLFlow(transport=server.transport, trust_env=False, retries=0)


def test_runs_of_a_server_are_recorded_too(server: Server, tmp_path: Path) -> None:
    with recorded(tmp_path) as mlf:
        mlf.log_metric("r7", "loss", 0.5, step=1)
    with online(server) as mlf:
        (result,) = mlf.sync(tmp_path)
    assert (result.local_id, result.run_id) == (None, "r7")
    assert server.steps(run_id="r7") == [1]
    assert "runs/create" not in server.calls


def test_two_processes_may_record_one_run(server: Server, tmp_path: Path) -> None:
    with recorded(tmp_path) as first, recorded(tmp_path) as second:
        run = first.create_run(1)
        first.log_metric(run, "loss", 0.5, step=1)
        second.log_metric(run.run_id, "loss", 0.5, step=2)
    with online(server) as mlf:
        assert {result.run_id for result in mlf.sync(tmp_path)} == server.runs.keys()
    assert len(server.runs) == 1
    assert sorted(server.steps()) == [1, 2]


def test_a_journal_without_its_run_is_reported_and_kept(server: Server, tmp_path: Path) -> None:
    with recorded(tmp_path) as mlf:
        run = mlf.create_run(1)
    (first,) = (path for path in tmp_path.iterdir() if path.is_dir())
    with recorded(tmp_path) as mlf:
        mlf.log_metric(run.run_id, "loss", 0.5, step=2)
    journal_store.discard(first)
    with (
        online(server) as mlf,
        pytest.raises(errors.LoggingError, match="started its run is missing"),
    ):
        mlf.sync(tmp_path)
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 1


def test_a_journal_in_use_is_reported_and_the_others_are_sent(
    server: Server, tmp_path: Path
) -> None:
    with recorded(tmp_path) as mlf:
        mlf.create_run(1)
    with recorded(tmp_path) as busy, online(server) as mlf:
        busy.create_run(1)
        with pytest.raises(errors.LoggingError, match="is in use"):
            mlf.sync(tmp_path)
    assert len(server.runs) == 1


def test_what_the_server_refuses_is_reported_by_every_sync_and_stays(
    server: Server, tmp_path: Path
) -> None:
    server.refuses = lambda body: any(metric["key"] == "bad" for metric in body.get("metrics", []))
    with recorded(tmp_path) as mlf, mlf.start_run(1) as run:
        run.log_metric("bad", 1.0)
        run.log_metric("good", 1.0)
    with online(server) as mlf:
        for _ in range(2):
            with pytest.raises(errors.LoggingError) as caught:
                mlf.sync(tmp_path)
            assert [(refused.kind, refused.key) for refused in caught.value.refused] == [
                ("metric", "bad")
            ]
    assert server.steps("good") == [0]
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 1


def test_a_run_that_was_created_twice_is_there_once(server: Server, tmp_path: Path) -> None:
    with recorded(tmp_path) as mlf, mlf.start_run(1) as run:
        run.log_metric("loss", 0.5, 1)

    created_twice = False

    def create_twice(received: ReceivedRequest) -> None:
        nonlocal created_twice
        if received.operation == "create_run" and not created_twice:
            created_twice = True
            server.transport.handle_request(received.request)

    server.experiments["1"] = samples.experiment("1")
    server.intercept = create_twice
    with online(server) as mlf:
        mlf.sync(tmp_path)
    first, second = server.runs.values()
    assert (first.info.lifecycle_stage, second.info.lifecycle_stage) == ("deleted", "active")
    assert server.steps(run_id=second.run_id) == [1]


def test_an_outage_interrupts_a_sync_and_the_next_continues(server: Server, tmp_path: Path) -> None:
    with recorded(tmp_path) as mlf, mlf.start_run(1) as run:
        for step in range(2500):
            run.log_metric("loss", 0.5, step)
    told: list[int] = []

    def tell(progress: Any) -> None:
        told.append(progress.sent)
        server.failure = httpx.ConnectError("down") if len(told) == 2 else None

    with online(server) as mlf:
        with pytest.raises(errors.ConnectError):
            mlf.sync(tmp_path, progress=tell)
        server.failure = None
        mlf.sync(tmp_path)
    assert told == [1000, 2000]
    assert server.steps() == list(range(2500))
    assert len(server.runs) == 1


def test_a_damaged_journal_is_reported_and_its_intact_part_is_sent(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    with recorded(tmp_path) as mlf, mlf.start_run(1) as run:
        for step in range(2000):
            run.log_metric("loss", 0.5, step)
    (folder,) = (path for path in tmp_path.iterdir() if path.is_dir())
    path = folder / "journal.sqlite"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)
    with online(server) as mlf, pytest.raises(errors.LoggingError, match="damaged"):
        mlf.sync(tmp_path)
    assert server.steps() == list(range(len(server.steps())))
    assert 0 < len(server.steps()) < 2000
