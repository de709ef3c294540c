"""The upload of journals: runs and points are uploaded once, and problems are reported."""

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


def offline(folder: Path) -> MLFlow:
    return MLFlow(offline=folder, trust_env=False)


def online(server: Server) -> MLFlow:
    return MLFlow(transport=server.transport, trust_env=False, retries=0)


def test_points_of_an_existing_run_are_recorded_and_uploaded(
    server: Server, tmp_path: Path
) -> None:
    with offline(tmp_path) as mlf:
        mlf.log_metric("r7", "loss", 0.5, step=1)
    with online(server) as mlf:
        (result,) = mlf.sync(tmp_path)
    assert (result.local_id, result.run_id) == (None, "r7")
    assert server.steps(run_id="r7") == [1]
    assert "runs/create" not in server.calls


def test_two_processes_may_record_one_run(server: Server, tmp_path: Path) -> None:
    with offline(tmp_path) as first, offline(tmp_path) as second:
        run = first.create_run(1)
        first.log_metric(run, "loss", 0.5, step=1)
        second.log_metric(run.run_id, "loss", 0.5, step=2)
    with online(server) as mlf:
        assert {result.run_id for result in mlf.sync(tmp_path)} == server.runs.keys()
    assert len(server.runs) == 1
    assert sorted(server.steps()) == [1, 2]


def test_journal_whose_run_is_missing_is_reported_and_kept(server: Server, tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        run = mlf.create_run(1)
    (first,) = (path for path in tmp_path.iterdir() if path.is_dir())
    with offline(tmp_path) as mlf:
        mlf.log_metric(run.run_id, "loss", 0.5, step=2)
    journal_store.discard(first)
    with (
        online(server) as mlf,
        pytest.raises(errors.LoggingError, match="started the run is missing"),
    ):
        mlf.sync(tmp_path)
    assert len([path for path in tmp_path.iterdir() if path.is_dir()]) == 1


def test_journal_in_use_is_reported_and_others_are_uploaded(server: Server, tmp_path: Path) -> None:
    with offline(tmp_path) as mlf:
        mlf.create_run(1)
    with offline(tmp_path) as busy, online(server) as mlf:
        busy.create_run(1)
        with pytest.raises(errors.LoggingError, match="is in use"):
            mlf.sync(tmp_path)
    assert len(server.runs) == 1


def test_refused_items_are_reported_by_every_sync_and_kept(server: Server, tmp_path: Path) -> None:
    server.refuses = lambda body: any(metric["key"] == "bad" for metric in body.get("metrics", []))
    with offline(tmp_path) as mlf, mlf.start_run(1) as run:
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


def test_duplicate_of_a_run_created_twice_is_deleted(server: Server, tmp_path: Path) -> None:
    with offline(tmp_path) as mlf, mlf.start_run(1) as run:
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


def test_next_sync_continues_after_an_outage(server: Server, tmp_path: Path) -> None:
    with offline(tmp_path) as mlf, mlf.start_run(1) as run:
        for step in range(2500):
            run.log_metric("loss", 0.5, step)
    sent: list[int] = []

    def fail_after_two_reports(progress: Any) -> None:
        sent.append(progress.sent)
        server.failure = httpx.ConnectError("down") if len(sent) == 2 else None

    with online(server) as mlf:
        with pytest.raises(errors.ConnectError):
            mlf.sync(tmp_path, progress=fail_after_two_reports)
        server.failure = None
        mlf.sync(tmp_path)
    assert sent == [1000, 2000]
    assert server.steps() == list(range(2500))
    assert len(server.runs) == 1


def test_damaged_journal_is_reported_and_its_intact_records_are_uploaded(
    server: Server, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    with offline(tmp_path) as mlf, mlf.start_run(1) as run:
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
