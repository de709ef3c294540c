"""Logging from the processes of a real dask cluster, to a real server, also while one of them is
killed.
"""

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
    """Log to a run that came from another process; what was acknowledged is told by the return.

    A task whose worker is killed is done again, so its points have a time that stays the same.
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


def test_a_worker_that_is_killed_loses_nothing_that_was_acknowledged(
    plain_server: MLflowServer, tmp_path: Path
) -> None:
    """Eight processes log to one run and to a run each; a ninth is killed at its work."""
    journal = BufferOptions(journal=tmp_path / "journals")
    told = tmp_path / "acknowledged"
    with (
        MLFlow(plain_server.url, trust_env=False) as mlf,
        LocalCluster(n_workers=8, threads_per_worker=1, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as dask,  # type: ignore[no-untyped-call]
    ):
        experiment_id = mlf.create_experiment(unique("dask"))
        with mlf.start_run(experiment_id, on_outage="queue", buffering=journal) as shared:
            own = [
                mlf.logger(mlf.create_run(experiment_id), on_outage="queue", buffering=journal)
                for _ in range(4)
            ]
            doomed = dask.submit(log_and_be_killed, shared, str(told))
            tasks = [dask.submit(log_in_background, shared, task, pure=False) for task in range(16)]
            tasks += [dask.submit(log_in_background, logger, 0, pure=False) for logger in own]
            dask.gather(tasks)
            dask.cancel(doomed)
        for logger in own:
            logger.close()
        # What the killed process had not sent is in its journal, which its lock has left.
        cluster.close()
        mlf.sync(tmp_path / "journals")
        for task in range(16):
            assert [point.step for point in mlf.get_metric_history(shared, f"task{task}")] == list(
                range(100)
            )
        for logger in own:
            assert [point.step for point in mlf.get_metric_history(logger.run_id, "task0")] == list(
                range(100)
            )
        killed = [point.step for point in mlf.get_metric_history(shared, "killed")]
        assert killed == list(range(len(killed)))
        assert len(killed) > int(told.read_text(encoding="utf-8"))
