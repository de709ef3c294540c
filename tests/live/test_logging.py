"""Logging to real servers of each version: in the background, during outages, and offline."""

from __future__ import annotations

import json
import math
import random
import threading
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from mlflow_openapi.models import Run
from mlflowclient import BufferOptions, LoggingWarning, MLFlow, errors
from mlflowclient.logging.options import OnOutage
from tests.support.deployments import Deployment, unique
from tests.support.waiting import wait_until
from tools.servers.mlflow_server import MLflowServer
from tools.servers.processes import free_port
from tools.servers.versions import NEWEST, OLDEST


class LossyTransport(httpx.BaseTransport):
    """Sends requests to a server, and loses two of three responses for some paths."""

    def __init__(self, inner: httpx.BaseTransport, paths: tuple[str, ...]) -> None:
        self._inner = inner
        self._paths = paths
        self.lost = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._inner.handle_request(request)
        if request.url.path.endswith(self._paths):
            self.lost += 1
            if self.lost % 3 != 0:
                response.close()
                raise httpx.ReadError("the connection broke")
        return response


@pytest.fixture
def lossy_mlf(deployment: Deployment) -> Iterator[MLFlow]:
    """A client that receives one of three responses to logging requests."""
    url = deployment.server.url
    transport = LossyTransport(httpx.HTTPTransport(), ("/runs/log-batch", "/runs/create"))
    with MLFlow(url, trust_env=False, transport=transport, retries=0) as mlf:
        yield mlf


def steps(mlf: MLFlow, run: Run | str, key: str) -> list[int | None]:
    return [point.step for point in mlf.get_metric_history(run, key)]


@pytest.mark.parametrize("on_outage", ["raise", "queue"])
def test_logged_data_is_read_back_unchanged(
    deployment: Deployment, mlf: MLFlow, on_outage: OnOutage, tmp_path: Path
) -> None:
    name = unique("logging")
    journal = BufferOptions(journal=tmp_path)
    with mlf.start_run(
        experiment_name=name,
        run_name="n",
        tags={"k": "v"},
        context_tags=True,
        on_outage=on_outage,
        buffering=journal,
    ) as run:
        for step in range(1234):
            run.log_metric("loss", step / 7, step)
        run.log_metrics({"nan": math.nan, "up": math.inf}, 3)
        run.log_params({"lr": 0.1, "depth": 3})
        run.set_tags({"again": 1})
        run.set_tag("again", 2)
    stored = mlf.get_run(run)
    assert (stored.status, stored.run_name) == ("FINISHED", "n")
    assert stored.params == {"lr": "0.1", "depth": "3"}
    assert stored.tags.items() >= {"k": "v", "again": "2", "mlflow.source.type": "LOCAL"}.items()
    assert "mlflow.user" in stored.tags
    assert math.isnan(stored.metrics["nan"])
    assert stored.metrics["up"] == math.inf
    assert [(point.step, point.value) for point in mlf.get_metric_history(run, "loss")] == [
        (step, step / 7) for step in range(1234)
    ]
    assert list(tmp_path.iterdir()) == []


def test_rejected_entries_are_reported_and_all_others_are_stored(mlf: MLFlow) -> None:
    run = mlf.create_run(mlf.create_experiment(unique("refused")))
    logger = mlf.logger(run)
    for step in range(100):
        logger.log_metrics({"loss": step / 7, "acc": math.nan}, step)
        if step % 40 == 0:
            logger.log_metric("a*b", 1.0, step)
    logger.log_params({"p": 1, "q//r": 2})
    logger.log_param("p", 3)
    logger.set_tags({"good": 1, "..": 2})
    with pytest.raises(errors.LoggingError) as caught:
        logger.close()
    rejected = sorted((refused.kind, refused.key) for refused in caught.value.refused)
    assert rejected == [("metric", "a*b")] * 3 + [("param", "p"), ("param", "q//r"), ("tag", "..")]
    assert all(refused.reason for refused in caught.value.refused)
    assert steps(mlf, run, "loss") == steps(mlf, run, "acc") == list(range(100))
    stored = mlf.get_run(run)
    assert stored.params == {"p": "1"}
    assert stored.tags["good"] == "1"


def test_lost_responses_neither_duplicate_nor_lose_points(
    mlf: MLFlow, lossy_mlf: MLFlow, tmp_path: Path
) -> None:
    """Some servers reject a batch with 400 if some of its points are already stored."""
    experiment_id = mlf.create_experiment(unique("lost"))
    journal = BufferOptions(flush_interval=0.05, journal=tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", LoggingWarning)
        with lossy_mlf.start_run(experiment_id, on_outage="queue", buffering=journal) as run:
            for step in range(300):
                run.log_metrics({"a": step / 7, "b": -step / 7, "c": math.nan}, step)
                if step % 100 == 0:
                    time.sleep(0.1)
            wait_until(lambda: not run.pending)
        if list(tmp_path.iterdir()):
            mlf.sync(tmp_path)
    (stored,) = mlf.search_runs([experiment_id], run_view_type="ALL")
    for key in "abc":
        assert steps(mlf, stored, key) == list(range(300))


def test_offline_runs_are_synced_exactly_once(mlf: MLFlow, tmp_path: Path) -> None:
    name = unique("offline")
    with MLFlow(offline=tmp_path, trust_env=False) as offline:
        for number in range(2):
            with offline.start_run(
                experiment_name=name, run_name=f"n{number}", tags={"k": "v"}
            ) as run:
                for step in range(1100):
                    run.log_metric("loss", step / 7, step)
                run.log_params({"number": number})
                offline.log_dict(run, {"number": number}, "deep/config.json")
    mlf.sync(tmp_path, keep=True)
    mlf.sync(tmp_path)
    runs = list(mlf.search_runs([mlf.get_experiment_by_name(name)], run_view_type="ALL"))
    assert sorted(run.run_name or "" for run in runs) == ["n0", "n1"]
    for stored in runs:
        assert stored.status == "FINISHED"
        assert stored.tags["k"] == "v"
        assert steps(mlf, stored, "loss") == list(range(1100))
        with mlf.open_artifact(stored, "deep/config.json") as file:
            assert json.load(file) == {"number": int(stored.params["number"])}


def test_points_are_stored_exactly_once_if_the_server_is_killed_twice(tmp_path: Path) -> None:
    log_through_outages(NEWEST, tmp_path, kills=2, points=2_000)


@pytest.mark.slow
@pytest.mark.parametrize("version", [OLDEST, NEWEST])
def test_points_are_stored_exactly_once_if_the_server_is_killed_twenty_times(
    version: str, tmp_path: Path
) -> None:
    durations = log_through_outages(version, tmp_path, kills=20, points=100_000)
    print(
        f"\nlongest calls, ms: {[round(duration * 1000, 1) for duration in sorted(durations)[-5:]]}"
    )


def log_through_outages(version: str, folder: Path, *, kills: int, points: int) -> list[float]:
    """Log from four threads while the server is killed and restarted.

    Returns the duration of each call in seconds.
    """
    rng = random.Random(kills)
    port = free_port()
    server = MLflowServer.start(version, folder=folder / "server", port=port)
    durations: list[float] = []
    outages_over = threading.Event()
    with (
        warnings.catch_warnings(),
        MLFlow(server.url, trust_env=False) as mlf,
        MLFlow(server.url, trust_env=False, retries=1) as logging,
    ):
        warnings.simplefilter("ignore", LoggingWarning)
        journal = BufferOptions(journal=folder / "journals")
        with logging.start_run(
            experiment_name="outages", on_outage="queue", buffering=journal
        ) as run:

            def log(key: str) -> None:
                for step in range(points // 4):
                    if not outages_over.is_set() and step % (points // 40) == 0:
                        outages_over.wait(kills / 4)
                    started = time.perf_counter()
                    run.log_metric(key, step / 7, step)
                    durations.append(time.perf_counter() - started)

            threads = [threading.Thread(target=log, args=(key,)) for key in "abcd"]
            for thread in threads:
                thread.start()
            try:
                for _ in range(kills):
                    time.sleep(rng.uniform(0.2, 2))
                    server.kill()
                    time.sleep(rng.uniform(0, 1))
                    server = MLflowServer.start(version, folder=folder / "server", port=port)
                outages_over.set()
                for thread in threads:
                    thread.join()
                wait_until(lambda: not run.pending)
            except BaseException:
                server.stop()
                raise
        for key in "abcd":
            assert steps(mlf, run, key) == list(range(points // 4))
        assert mlf.get_run(run).status == "FINISHED"
    server.stop()
    assert list((folder / "journals").iterdir()) == []
    return durations
