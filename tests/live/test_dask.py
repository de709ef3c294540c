"""Logging to a real server from the processes of a dask cluster, also if one process is killed."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from distributed import Client, LocalCluster, get_worker

from mlflowclient import BufferOptions, MLFlow
from mlflowclient.run import ActiveRun
from tests.support.deployments import unique
from tools.servers.mlflow_server import MLflowServer


def log(mlf: MLFlow, run_id: str, worker: int) -> None:
    for step in range(20):
        mlf.log_metric(run_id, f"loss{worker}", step / 2, step=step)


def test_the_workers_of_a_cluster_log_to_one_run(plain_server: MLflowServer) -> None:
    with (
        MLFlow(plain_server.url, trust_env=False) as mlf,
        LocalCluster(n_workers=2, threads_per_worker=2, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as dask,  # type: ignore[no-untyped-call]
    ):
        run = mlf.create_run(mlf.create_experiment(unique("dask")))
        dask.gather([dask.submit(log, mlf, run.info.run_id, worker) for worker in range(8)])
        for worker in range(8):
            points = mlf.get_metric_history(run, f"loss{worker}")
            assert [point.value for point in points] == [step / 2 for step in range(20)]


def log_in_background(run: ActiveRun, task: int) -> tuple[int, str]:
    """Log to a run that another process created. All points are acknowledged on return.

    dask repeats a task whose worker is killed, so the timestamps of its points are fixed.
    """
    for step in range(100):
        run.log_metric(f"task{task}", step / 2, step, timestamp=step)
    return os.getpid(), get_worker().address


def log_and_be_killed(run: ActiveRun, acknowledged: str) -> None:
    for step in range(100):
        run.log_metric("killed", step / 2, step, timestamp=step)
        Path(acknowledged).write_text(str(step), encoding="utf-8")
        if step == 60:
            os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_worker_loses_no_acknowledged_metrics(
    plain_server: MLflowServer, tmp_path: Path
) -> None:
    """Workers log to a shared run and to their own runs; one worker is killed."""
    journal = BufferOptions(journal=tmp_path / "journals")
    acknowledged = tmp_path / "acknowledged"
    with (
        MLFlow(plain_server.url, trust_env=False) as mlf,
        LocalCluster(n_workers=8, threads_per_worker=1, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as dask,  # type: ignore[no-untyped-call]
    ):
        experiment_id = mlf.create_experiment(unique("dask"))
        with mlf.start_run(experiment_id, on_outage="queue", buffering=journal) as shared:
            loggers = [
                mlf.logger(mlf.create_run(experiment_id), on_outage="queue", buffering=journal)
                for _ in range(4)
            ]
            killed_task = dask.submit(log_and_be_killed, shared, str(acknowledged))
            tasks = [dask.submit(log_in_background, shared, task, pure=False) for task in range(16)]
            tasks += [dask.submit(log_in_background, logger, 0, pure=False) for logger in loggers]
            dask.gather(tasks)
            dask.cancel(killed_task)
        for logger in loggers:
            logger.close()
        # The journal of the killed process contains the unsent points, and its lock is released.
        cluster.close()
        mlf.sync(tmp_path / "journals")
        for task in range(16):
            assert [point.step for point in mlf.get_metric_history(shared, f"task{task}")] == list(
                range(100)
            )
        for logger in loggers:
            assert [point.step for point in mlf.get_metric_history(logger.run_id, "task0")] == list(
                range(100)
            )
        killed = [point.step for point in mlf.get_metric_history(shared, "killed")]
        assert killed == list(range(len(killed)))
        assert len(killed) > int(acknowledged.read_text(encoding="utf-8"))
