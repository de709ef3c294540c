"""Runs the tasks of one peer: `python -m tools.benchmarks.peers NAME URL`.

This module runs in the environment of the peer. It imports only the measured library, and uses the
library as its documentation shows. It reads tasks as lines of JSON, runs each task as often as
requested, and prints the time per call. For a library without entities, the tasks read the same
fields from dicts.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from typing import Any

RUN = "0" * 32
STARTED = 1_760_000_000_000
API = "/api/2.0/mlflow/"
VALUES = [index / 7 for index in range(10_000)]
POINT = {"run_id": RUN, "key": "loss", "value": 0.5, "timestamp": STARTED, "step": 1}
# Sends a request to a path with a body or a query, and returns the JSON of the response.
Caller = Callable[[str, str, dict[str, Any]], dict[str, Any]]
Task = Callable[[int], object]


def dict_tasks(call: Caller) -> dict[str, Task]:
    """Return the tasks of an HTTP library, which returns dicts."""
    created = {"experiment_id": "1", "run_name": "x", "start_time": STARTED}
    batches: dict[int, dict[str, Any]] = {}

    def log_batch(size: int) -> object:
        if size not in batches:
            metrics = [
                {**POINT, "key": f"metric_{i}", "value": VALUES[i], "step": i} for i in range(size)
            ]
            batches[size] = {
                "run_id": RUN,
                "metrics": [{k: v for k, v in m.items() if k != "run_id"} for m in metrics],
            }
        return call("POST", API + "runs/log-batch", batches[size])

    def search(size: int) -> list[dict[str, Any]]:
        body = {"experiment_ids": ["1"], "max_results": size}
        runs: list[dict[str, Any]] = call("POST", API + "runs/search", body)["runs"]
        return runs

    def search_and_read_some(size: int) -> None:
        for run in search(size):
            data = run["data"]
            metrics = {metric["key"]: metric["value"] for metric in data["metrics"]}
            params = {param["key"]: param["value"] for param in data["params"]}
            _ = metrics["metric_7"], params["param_3"], params["param_4"]

    def search_and_read_all(size: int) -> None:
        for run in search(size):
            info, data = run["info"], run["data"]
            _ = (
                info["run_id"],
                info["experiment_id"],
                info["run_name"],
                info["user_id"],
                info["status"],
            )
            _ = info["start_time"], info["end_time"], info["artifact_uri"], info["lifecycle_stage"]
            for metric in data["metrics"]:
                _ = metric["key"], metric["value"], metric["timestamp"], metric["step"]
            for pair in (*data["params"], *data["tags"]):
                _ = pair["key"], pair["value"]

    def history(size: int) -> None:
        query = {"run_id": RUN, "metric_key": f"points_{size}"}
        for metric in call("GET", API + "metrics/get-history", query)["metrics"]:
            _ = metric["key"], metric["value"], metric["timestamp"], metric["step"]

    return {
        "get_run": lambda _: call("GET", API + "runs/get", {"run_id": RUN})["run"],
        "log_metric": lambda _: call("POST", API + "runs/log-metric", POINT),
        "create_run": lambda _: call("POST", API + "runs/create", created)["run"],
        "log_batch": log_batch,
        "search": search_and_read_some,
        "search, all fields": search_and_read_all,
        "history": history,
    }


def entity_tasks(
    *,
    get_run: Task,
    log_metric: Task,
    create_run: Task,
    log_batch: Callable[[Any], object],
    create_batch: Callable[[int], object],
    search: Callable[[int], Any],
    read_some: Callable[[Any], object],
    read_all: Callable[[Any], object],
    history: Callable[[str], Any],
) -> dict[str, Task]:
    """Return the tasks of a library with MLflow's entities."""
    batches: dict[int, object] = {}

    def log_batch_of_size(size: int) -> object:
        if size not in batches:
            batches[size] = create_batch(size)
        return log_batch(batches[size])

    def points(size: int) -> None:
        for point in history(f"points_{size}"):
            _ = point.key, point.value, point.timestamp, point.step

    return {
        "get_run": get_run,
        "log_metric": log_metric,
        "create_run": create_run,
        "log_batch": log_batch_of_size,
        "search": lambda size: [read_some(run) for run in search(size)],
        "search, all fields": lambda size: [read_all(run) for run in search(size)],
        "history": points,
    }


def http_client(url: str) -> dict[str, Task]:
    from http.client import HTTPConnection
    from urllib.parse import urlencode

    connection = HTTPConnection(url.removeprefix("http://"))

    def call(method: str, path: str, data: dict[str, Any]) -> dict[str, Any]:
        if method == "GET":
            connection.request(method, f"{path}?{urlencode(data)}")
        else:
            connection.request(method, path, json.dumps(data), {"Content-Type": "application/json"})
        content: dict[str, Any] = json.loads(connection.getresponse().read())
        return content

    return dict_tasks(call)


def urllib3(url: str) -> dict[str, Task]:
    import orjson  # type: ignore[import-not-found, unused-ignore]
    import urllib3  # type: ignore[import-not-found, unused-ignore]

    pool = urllib3.PoolManager()

    def call(method: str, path: str, data: dict[str, Any]) -> dict[str, Any]:
        if method == "GET":
            response = pool.request(method, url + path, fields=data)
        else:
            headers = {"Content-Type": "application/json"}
            response = pool.request(method, url + path, body=orjson.dumps(data), headers=headers)
        content: dict[str, Any] = orjson.loads(response.data)
        return content

    return dict_tasks(call)


def httpx(url: str) -> dict[str, Task]:
    import httpx

    return tasks_of_client(httpx.Client(), url)


def requests(url: str) -> dict[str, Task]:
    import requests  # type: ignore[import-untyped, unused-ignore]

    return tasks_of_client(requests.Session(), url)


def tasks_of_client(client: Any, url: str) -> dict[str, Task]:
    """Return the tasks of an httpx client or a requests session."""

    def call(method: str, path: str, data: dict[str, Any]) -> dict[str, Any]:
        response = (
            client.get(url + path, params=data)
            if method == "GET"
            else client.post(url + path, json=data)
        )
        content: dict[str, Any] = response.json()
        return content

    return dict_tasks(call)


def databricks_sdk(url: str) -> dict[str, Task]:
    from databricks.sdk import WorkspaceClient  # type: ignore[import-not-found]  # pyright: ignore
    from databricks.sdk.service.ml import Metric  # type: ignore[import-not-found]  # pyright: ignore

    api = WorkspaceClient(host=url, token="x", auth_type="pat").experiments

    def read_some(run: Any) -> None:
        metrics = {metric.key: metric.value for metric in run.data.metrics}
        params = {param.key: param.value for param in run.data.params}
        _ = metrics["metric_7"], params["param_3"], params["param_4"]

    def read_all(run: Any) -> None:
        info, data = run.info, run.data
        _ = info.run_id, info.experiment_id, info.run_name, info.user_id, info.status
        _ = info.start_time, info.end_time, info.artifact_uri, info.lifecycle_stage
        for metric in data.metrics:
            _ = metric.key, metric.value, metric.timestamp, metric.step
        for pair in (*data.params, *data.tags):
            _ = pair.key, pair.value

    return entity_tasks(
        get_run=lambda _: api.get_run(RUN),
        log_metric=lambda _: api.log_metric("loss", 0.5, STARTED, run_id=RUN, step=1),
        create_run=lambda _: api.create_run(experiment_id="1", run_name="x", start_time=STARTED),
        create_batch=lambda size: [
            Metric(key=f"metric_{i}", value=VALUES[i], timestamp=STARTED, step=i)
            for i in range(size)
        ],
        log_batch=lambda metrics: api.log_batch(run_id=RUN, metrics=metrics),
        search=lambda size: api.search_runs(experiment_ids=["1"], max_results=size),
        read_some=read_some,
        read_all=read_all,
        history=lambda key: api.get_history(key, run_id=RUN),
    )


def mlflow(url: str) -> dict[str, Task]:
    from mlflow import MlflowClient  # type: ignore[import-not-found]  # pyright: ignore
    from mlflow.entities import Metric  # type: ignore[import-not-found]  # pyright: ignore

    client = MlflowClient(url)

    def read_some(run: Any) -> None:
        _ = run.data.metrics["metric_7"], run.data.params["param_3"], run.data.params["param_4"]

    def read_all(run: Any) -> None:
        info, data = run.info, run.data
        _ = info.run_id, info.experiment_id, info.run_name, info.user_id, info.status
        _ = info.start_time, info.end_time, info.artifact_uri, info.lifecycle_stage
        _ = list(data.metrics.items()), list(data.params.items()), list(data.tags.items())

    return entity_tasks(
        get_run=lambda _: client.get_run(RUN),
        log_metric=lambda _: client.log_metric(RUN, "loss", 0.5, STARTED, 1),
        create_run=lambda _: client.create_run("1", STARTED, run_name="x"),
        create_batch=lambda size: [
            Metric(f"metric_{i}", VALUES[i], STARTED, i) for i in range(size)
        ],
        log_batch=lambda metrics: client.log_batch(RUN, metrics=metrics),
        search=lambda size: client.search_runs(["1"], max_results=size),
        read_some=read_some,
        read_all=read_all,
        history=lambda key: client.get_metric_history(RUN, key),
    )


def mlflowclient(url: str) -> dict[str, Task]:
    from mlflow_openapi.models import Metric
    from mlflowclient import MLFlow

    mlf = MLFlow(url)

    def read_some(run: Any) -> None:
        params = run.params
        _ = run.metrics["metric_7"], params["param_3"], params["param_4"]

    def read_all(run: Any) -> None:
        info, data = run.info, run.data
        _ = info.run_id, info.experiment_id, info.run_name, info.user_id, info.status
        _ = info.start_time, info.end_time, info.artifact_uri, info.lifecycle_stage
        for metric in data.metrics:
            _ = metric.key, metric.value, metric.timestamp, metric.step
        for pair in (*data.params, *data.tags):
            _ = pair.key, pair.value

    return entity_tasks(
        get_run=lambda _: mlf.get_run(RUN),
        log_metric=lambda _: mlf.log_metric(RUN, "loss", 0.5, timestamp=STARTED, step=1),
        create_run=lambda _: mlf.create_run("1", run_name="x", start_time=STARTED),
        create_batch=lambda size: [
            Metric(f"metric_{i}", VALUES[i], STARTED, step=i) for i in range(size)
        ],
        log_batch=lambda metrics: mlf.log_batch(RUN, metrics=metrics),
        search=lambda size: mlf.search_runs(["1"], max_results=size),
        read_some=read_some,
        read_all=read_all,
        history=lambda key: mlf.get_metric_history(RUN, key),
    )


PEERS: dict[str, Callable[[str], dict[str, Task]]] = {
    "http.client": http_client,
    "urllib3-orjson": urllib3,
    "httpx": httpx,
    "requests": requests,
    "databricks-sdk": databricks_sdk,
    "mlflow-skinny": mlflow,
    "mlflow": mlflow,
    "mlflowclient": mlflowclient,
    "mlflowclient-orjson": mlflowclient,
}


def cpu_seconds() -> float:
    """Return the processor time of this process in seconds."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    tasks = PEERS[sys.argv[1]](sys.argv[2])
    for line in sys.stdin:
        request = json.loads(line)
        task, size = tasks[request["task"]], request["size"]
        started, cpu_before = time.perf_counter(), cpu_seconds()
        for _ in range(request["count"]):
            task(size)
        seconds = {"cpu": cpu_seconds() - cpu_before, "wall": time.perf_counter() - started}
        milliseconds = {name: 1000 * value / request["count"] for name, value in seconds.items()}
        print(json.dumps(milliseconds), flush=True)


if __name__ == "__main__":
    main()
