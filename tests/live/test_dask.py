"""Logging from the processes of a real dask cluster, to a real server."""

from __future__ import annotations

from distributed import Client, LocalCluster

from mlflowclient import MLFlow
from servers.mlflow_server import MLflowServer
from tests.deployments import unique


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
