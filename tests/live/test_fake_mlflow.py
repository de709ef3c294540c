"""The fake MLflow responds to the same calls as the newest real server, with the same results.

Ids and times are masked, and lists that MLflow returns in no particular order are sorted. Errors
are compared by status and error code.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from mlflowclient.testing import FakeMLflow
from tests.support.deployments import Deployments, unique
from tools.servers.versions import NEWEST

ARTIFACTS = "/api/2.0/mlflow-artifacts/artifacts"
UNORDERED = ("tags", "params", "metrics", "latest_versions", "aliases")
TIMES = (
    *("creation_time", "last_update_time", "creation_timestamp", "last_updated_timestamp"),
    *("creation_timestamp_ms", "last_updated_timestamp_ms"),
)


@dataclass
class Result:
    """The response to a call, in a comparable form."""

    call: str = field(compare=False)
    status: int
    body: object


class Caller:
    """Makes calls to a server, and records the responses in a comparable form.

    Attributes:
        results: The masked response to each call.
        unique: Prefix of names that no other test uses.
    """

    def __init__(self, client: httpx.Client, unique: str) -> None:
        self.results: list[Result] = []
        self.unique = unique
        self._client = client
        self._names: dict[str, str] = {}

    def __call__(
        self, method: str, url: str, content: bytes | None = None, /, **arguments: Any
    ) -> Any:
        if not url.startswith("/"):
            url = f"/api/2.0/mlflow/{url}"
        if method == "GET":
            response = self._client.get(url, params=arguments)
        elif content is None:
            response = self._client.request(method, url, json=arguments)
        else:
            response = self._client.request(method, url, content=content)
        try:
            body: Any = response.json()
        except json.JSONDecodeError:
            body = {} if response.status_code == 404 else response.text
        masked = self._masked(body)
        if response.is_error and isinstance(body, dict):
            masked = body.get("error_code")
        self.results.append(Result(f"{method} {url} {arguments}", response.status_code, masked))
        return body

    def name(self, value: str, name: str) -> str:
        """Show a value, such as an id, as a name in later results, and return the value."""
        self._names[value] = f"<{name}>"
        return value

    def experiment(self, name: str = "e", **others: Any) -> str:
        created = self._client.post(
            "/api/2.0/mlflow/experiments/create", json={"name": f"{self.unique}-{name}", **others}
        )
        return self.name(created.json()["experiment_id"], name)

    def run(self, experiment_id: str, name: str, start_time: int, **others: Any) -> str:
        created = self._client.post(
            "/api/2.0/mlflow/runs/create",
            json={"experiment_id": experiment_id, "run_name": name, "start_time": start_time}
            | others,
        )
        return self.name(created.json()["run"]["info"]["run_id"], name)

    def _masked(self, value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: self._masked(item, name) for name, item in value.items()}
        if isinstance(value, list):
            items = [self._masked(item) for item in value]
            return sorted(items, key=json.dumps) if key in UNORDERED else items
        if key in TIMES or key == "next_page_token":
            return f"<{key}>"
        if isinstance(value, str):
            for known, name in self._names.items():
                # Ids of experiments are short numbers, which other strings contain too.
                if known.isdecimal():
                    value = re.sub(rf"(?<=^mlflow-artifacts:/){known}(?=/|$)", name, value)
                    value = name if (key, value) == ("experiment_id", known) else value
                else:
                    value = value.replace(known, name)
        return value


def experiments(call: Caller) -> None:
    names = f"name LIKE '{call.unique}%'"
    first = call.experiment("a", tags=[{"key": "team", "value": "x"}, {"key": "t", "value": "1"}])
    second = call.experiment("b", artifact_location="s3://bucket/b")
    call("POST", "experiments/create", name=f"{call.unique}-a")
    call("POST", "experiments/create")
    for experiment_id in ("0", first, "999999", "x", ""):
        call("GET", "experiments/get", experiment_id=experiment_id)
    call("GET", "experiments/get-by-name", experiment_name=f"{call.unique}-b")
    call("GET", "experiments/get-by-name", experiment_name="no such name")
    call("POST", "experiments/set-experiment-tag", experiment_id=first, key="team", value="y")
    call("POST", "experiments/set-experiment-tag", experiment_id=first, key="#", value="y")
    call("POST", "experiments/delete-experiment-tag", experiment_id=first, key="t")
    call("POST", "experiments/delete-experiment-tag", experiment_id=first, key="t")
    call("POST", "experiments/update", experiment_id=second, new_name=f"{call.unique}-a")
    call("POST", "experiments/update", experiment_id=second, new_name=f"{call.unique}-B")
    call("POST", "experiments/restore", experiment_id=second)
    for clause in (
        "",
        "tags.team = 'y'",
        "tags.team != 'y'",
        "tags.team IS NULL",
        "tag.`team` ILIKE 'Y'",
        "creation_time > 0",
        "last_update_time < 5",
        "name = 'x' OR name = 'y'",
        "nope = 'x'",
        "name > 'x'",
    ):
        text = f"{names} AND {clause}" if clause else names
        call("POST", "experiments/search", max_results=10, filter=text)
    for text in (f"experiment_id IN ('{first}')", f"experiment_id = '{second}'"):
        call("POST", "experiments/search", max_results=10, filter=text)
    call("POST", "experiments/search", filter=names)
    for order_by in (["name DESC"], ["experiment_id"], ["name", "name"], ["tags.x"], ["name UP"]):
        call("POST", "experiments/search", max_results=10, filter=names, order_by=order_by)
    page = call("POST", "experiments/search", max_results=1, filter=names, order_by=["name"])
    token = page["next_page_token"]
    call(
        "POST",
        "experiments/search",
        max_results=1,
        filter=names,
        order_by=["name"],
        page_token=token,
    )
    call("GET", "experiments/search", max_results=5, filter=names, order_by="name")
    run = call.run(first, "r", 1)
    call("POST", "experiments/delete", experiment_id=first)
    call("POST", "experiments/delete", experiment_id=first)
    call("GET", "experiments/get", experiment_id=first)
    call("GET", "runs/get", run_id=run)
    call("POST", "experiments/update", experiment_id=first, new_name="z")
    call("POST", "experiments/set-experiment-tag", experiment_id=first, key="a", value="y")
    call("POST", "runs/create", experiment_id=first)
    for view_type in ("ACTIVE_ONLY", "DELETED_ONLY", "ALL"):
        call("POST", "experiments/search", max_results=9, filter=names, view_type=view_type)
    call("POST", "experiments/restore", experiment_id=first)
    call("GET", "runs/get", run_id=run)


def runs(call: Caller) -> None:
    experiment_id = call.experiment()
    created = call.run(experiment_id, "r", 5, user_id="ada", tags=[{"key": "team", "value": "x"}])
    call("GET", "runs/get", run_id=created)
    call("GET", "runs/get", run_uuid=created)
    call("GET", "runs/get", run_id="none")
    call("POST", "runs/create", experiment_id="999999")
    tags = [{"key": "mlflow.runName", "value": "tagged"}]
    call("POST", "runs/create", experiment_id=experiment_id, run_name="other", tags=tags)
    for key, value in (("lr", "1"), ("lr", "1"), ("lr", "2"), ("#", "1"), ("a//b", "1"), ("", "1")):
        call("POST", "runs/log-parameter", run_id=created, key=key, value=value)
    call("POST", "runs/log-parameter", run_id="none", key="lr", value="1")
    call("POST", "runs/set-tag", run_id=created, key="mlflow.runName", value="renamed")
    call("POST", "runs/set-tag", run_id=created, key="team", value="y")
    call("POST", "runs/delete-tag", run_id=created, key="team")
    call("POST", "runs/delete-tag", run_id=created, key="team")
    metric = {"key": "loss", "value": 0.5, "timestamp": 1, "step": 1}
    for batch in (
        {"metrics": [metric, metric], "tags": [{"key": "k", "value": "v"}]},
        {"metrics": [{**metric, "step": 2}], "params": [{"key": "lr", "value": "9"}]},
        {"params": [{"key": "p", "value": "9"}, {"key": "p", "value": "9"}]},
        {"params": [{"key": "long", "value": "x" * 6001}]},
        {"tags": [{"key": "long", "value": "x" * 8001}]},
        {"params": [{"key": f"p{number}", "value": ""} for number in range(101)]},
        {"metrics": [{**metric, "step": step} for step in range(1001)]},
        {"metrics": [{"key": "loss", "value": 1.0}]},
        {"metrics": [{**metric, "key": "k" * 251}]},
        {"metrics": [{**metric, "timestamp": -1}]},
        {},
    ):
        call("POST", "runs/log-batch", run_id=created, **batch)
    call("POST", "runs/log-batch", run_id="none", metrics=[metric])
    call("GET", "runs/get", run_id=created)
    call("POST", "runs/update", run_id=created, status="FINISHED", end_time=9, run_name="again")
    dataset = {"name": "d", "digest": "1", "source_type": "local", "source": "{}"}
    datasets = [{"dataset": dataset, "tags": [{"key": "mlflow.data.context", "value": "train"}]}]
    call("POST", "runs/log-inputs", run_id=created, datasets=datasets)
    call("POST", "runs/log-inputs", run_id=created, datasets=datasets)
    call("POST", "runs/delete", run_id=created)
    call("POST", "runs/delete", run_id="none")
    call("POST", "runs/log-parameter", run_id=created, key="late", value="1")
    call("POST", "runs/update", run_id=created, status="FAILED")
    call("POST", "runs/restore", run_id=created)
    call("GET", "runs/get", run_id=created)


def metrics(call: Caller) -> None:
    experiment_id = call.experiment()
    run = call.run(experiment_id, "r", 5)
    for step, value in ((2, 0.25), (1, 0.5), (1, 0.5), (3, "NaN"), (3, -1), (4, "Infinity")):
        call("POST", "runs/log-metric", run_id=run, key="a", value=value, timestamp=1, step=step)
    call("POST", "runs/log-metric", run_id=run, key="b", value=1.0, timestamp=7)
    call("POST", "runs/log-metric", run_id=run, key="b", value=1.0)
    call("POST", "runs/log-metric", run_id="none", key="b", value=1.0, timestamp=7)
    call("GET", "runs/get", run_id=run)
    call("GET", "metrics/get-history", run_id=run, metric_key="a")
    page = call("GET", "metrics/get-history", run_id=run, metric_key="a", max_results=2)
    token = page["next_page_token"]
    call("GET", "metrics/get-history", run_id=run, metric_key="a", max_results=9, page_token=token)
    call("GET", "metrics/get-history", run_id=run, metric_key="a", page_token="?")
    call("GET", "metrics/get-history", run_id="none", metric_key="a")
    points = [{"key": "c", "value": step / 7, "timestamp": 1, "step": step} for step in range(23)]
    call("POST", "runs/log-batch", run_id=run, metrics=points)
    bulk = "metrics/get-history-bulk-interval"
    for size in (1, 2, 5, 22, 23, 100, 0, 2501):
        call("GET", bulk, run_ids=run, metric_key="c", max_results=size)
    call("GET", bulk, run_ids=[run, "none"], metric_key="c", start_step=3, end_step=6)
    call("GET", bulk, run_ids=run, metric_key="c", start_step=3)
    call("GET", bulk, metric_key="c")


FILTERS = (
    "metrics.loss < 0.3",
    "metrics.loss != 0.1",
    "metric.`val loss` >= 1",
    'metrics."val loss" = 1.5',
    "metrics.nan < 5",
    "metrics.nan != 5",
    "params.lr = '0.1'",
    "param.lr != '0.1'",
    "parameters.lr LIKE '0._'",
    "params.lr IS NULL",
    "params.lr is not null",
    "tags.team = 'A'",
    "tags.team LIKE 'a%'",
    "tags.team ILIKE 'a%'",
    "tags.mlflow.runName = 'second'",
    "attributes.status = 'FINISHED'",
    "status != 'FINISHED'",
    "run_name ILIKE 'SEC%'",
    'attributes."run name" = "first"',
    "start_time >= 20 and start_time < 30",
    "end_time > 0",
    "created > 10 AND metrics.loss > 0 AND params.lr = '0.1'",
    "metrics.loss > 'x'",
    "metrics.loss LIKE 'x'",
    "params.lr > '1'",
    "params.lr = 1",
    "nope.x = 1",
    "nope = 'x'",
    "metrics.loss",
    "(metrics.loss > 1)",
    "metrics.loss > 0 OR metrics.loss < 2",
    "tags.team IN ('A', 'b')",
    "attributes.run_id NOT IN ('x')",
    "attributes.run_name IN ('first')",
)
ORDERS = (
    ["metrics.loss"],
    ["metrics.loss DESC"],
    ["metrics.nan desc"],
    ["params.lr", "start_time"],
    ["tags.team DESC", "attributes.run_name DESC"],
    ["end_time"],
    ["status", "run_name"],
    ["nope"],
    ["metrics.loss UP"],
    ["a b c"],
    ["metrics.loss", "metrics.loss DESC"],
)


def search_runs(call: Caller) -> None:
    experiment_id = call.experiment()
    for number, (name, loss, team) in enumerate(
        [("first", 0.1, "A"), ("second", 0.2, "a"), ("third", 0.3, None)]
    ):
        run = call.run(experiment_id, name, 10 * number + 10)
        values: dict[str, Any] = {"loss": loss, "val loss": number + 0.5}
        if number < 2:
            values["nan"] = [0.0, "NaN"][number]
        points = [{"key": key, "value": value, "timestamp": 1} for key, value in values.items()]
        tags = [{"key": "team", "value": team}] if team else []
        params = [{"key": "lr", "value": f"0.{number}"}] if number else []
        call("POST", "runs/log-batch", run_id=run, metrics=points, params=params, tags=tags)
        if number == 1:
            call("POST", "runs/update", run_id=run, status="FINISHED", end_time=50)
    deleted = call.run(experiment_id, "deleted", 100)
    call("POST", "runs/delete", run_id=deleted)
    scope = {"experiment_ids": [experiment_id]}
    for text in FILTERS:
        call("POST", "runs/search", **scope, filter=text)
    for order_by in ORDERS:
        call("POST", "runs/search", **scope, order_by=order_by)
    for view_type in ("ACTIVE_ONLY", "DELETED_ONLY", "ALL"):
        call("POST", "runs/search", **scope, run_view_type=view_type)
    page = call("POST", "runs/search", **scope, max_results=2)
    call("POST", "runs/search", **scope, max_results=2, page_token=page["next_page_token"])
    for invalid in ({"page_token": "?"}, {"max_results": 50_001}):
        call("POST", "runs/search", **scope, **invalid)
    call("POST", "runs/search", experiment_ids=["999999"])
    call("POST", "runs/search", experiment_ids=[])


def registered_models(call: Caller) -> None:
    first = call.name(f"{call.unique}-m", "m")
    second, third = call.name(f"{call.unique}-n", "n"), call.name(f"{call.unique}-o", "o")
    tags = [{"key": "team", "value": "x"}]
    call("POST", "registered-models/create", name=first, description="d", tags=tags)
    call("POST", "registered-models/create", name=second)
    for name in (first, "", " ", "a/b", "a:b"):
        call("POST", "registered-models/create", name=name)
    call("GET", "registered-models/get", name=first)
    call("GET", "registered-models/get", name="no such name")
    call("PATCH", "registered-models/update", name=first, description="e")
    call("POST", "registered-models/set-tag", name=first, key="k", value="v")
    call("DELETE", "registered-models/delete-tag", name=first, key="team")
    call("DELETE", "registered-models/delete-tag", name=first, key="team")
    names = f"name LIKE '{call.unique}%'"
    for text in (
        names,
        f"{names} AND tags.k = 'v'",
        f"{names} AND tags.k ILIKE 'V' AND tags.k != 'x'",
        f"name IN ('{first}', 'x')",
        "nope = 'x'",
        "name > 'x'",
    ):
        call("GET", "registered-models/search", filter=text)
    for order_by in ("name DESC", "timestamp", "last_updated_timestamp DESC", "creation_timestamp"):
        call("GET", "registered-models/search", filter=names, order_by=order_by)
    page = call("GET", "registered-models/search", filter=names, max_results=1)
    token = page["next_page_token"]
    call("GET", "registered-models/search", filter=names, max_results=1, page_token=token)
    call("GET", "registered-models/search", max_results=1001)
    prompt = [{"key": "mlflow.prompt.is_prompt", "value": "true"}]
    call("POST", "registered-models/create", name=third, tags=prompt)
    call("GET", "registered-models/search", filter=names)
    for value in ("true", "false"):
        text = f"{names} AND tags.`mlflow.prompt.is_prompt` = '{value}'"
        call("GET", "registered-models/search", filter=text)
    call("POST", "registered-models/rename", name=first, new_name=second)
    renamed = call.name(f"{call.unique}-p", "p")
    call("POST", "registered-models/rename", name=first, new_name=renamed)
    call("GET", "registered-models/get", name=first)
    call("DELETE", "registered-models/delete", name=second)
    call("DELETE", "registered-models/delete", name=second)


def model_versions(call: Caller) -> None:
    experiment_id = call.experiment()
    run = call.run(experiment_id, "r", 5)
    model = call.name(f"{call.unique}-v", "v")
    root = f"mlflow-artifacts:/{experiment_id}/{run}/artifacts"
    call("POST", "registered-models/create", name=model)
    for source in (f"{root}/model", "s3://bucket/model", f"runs:/{run}/model"):
        tags = [{"key": "source", "value": source[:2]}]
        call("POST", "model-versions/create", name=model, source=source, run_id=run, tags=tags)
    call("POST", "model-versions/create", name="none", source="s3://bucket/model")
    for source in ("/tmp/model", f"{root}/model", f"runs:/{run}/model", ""):
        call("POST", "model-versions/create", name=model, source=source)
    for version in ("1", "99", "x"):
        call("GET", "model-versions/get", name=model, version=version)
    call("GET", "model-versions/get-download-uri", name=model, version="2")
    call("PATCH", "model-versions/update", name=model, version="1", description="new")
    call("POST", "model-versions/set-tag", name=model, version="1", key="k", value="v")
    for _ in range(2):
        call("DELETE", "model-versions/delete-tag", name=model, version="1", key="k")
    for alias in ("worst", "best", "latest", "v1", "a b"):
        call("POST", "registered-models/alias", name=model, alias=alias, version="1")
    for version in ("2", "9"):
        call("POST", "registered-models/alias", name=model, alias="best", version=version)
    call("GET", "registered-models/alias", name=model, alias="best")
    call("GET", "registered-models/alias", name=model, alias="none")
    call("GET", "registered-models/alias", name="none", alias="best")
    stage = {"name": model, "archive_existing_versions": False}
    call("POST", "model-versions/transition-stage", **stage, version="1", stage="production")
    call("POST", "model-versions/transition-stage", **stage, version="1", stage="nowhere")
    stage["archive_existing_versions"] = True
    call("POST", "model-versions/transition-stage", **stage, version="2", stage="Production")
    call("POST", "model-versions/transition-stage", **stage, version="2", stage="None")
    call("GET", "model-versions/get", name=model, version="1")
    call("POST", "registered-models/get-latest-versions", name=model, stages=["Production"])
    call("GET", "registered-models/get", name=model)
    for text in (
        f"name = '{model}'",
        f"name = '{model}' AND version_number > 1",
        f"name = '{model}' AND version_number = '2'",
        f"name = '{model}' AND run_id IN ('{run}')",
        f"name = '{model}' AND tags.source != 's3'",
        f"name = '{model}' AND source_path LIKE 's3%'",
        "version_number > 1.5",
        "version_number > 'x'",
        "nope = 'x'",
    ):
        call("GET", "model-versions/search", filter=text, order_by="version_number")
    by_name = {"filter": f"name = '{model}'"}
    call("GET", "model-versions/search", **by_name, order_by=["name", "version_number DESC"])
    call("GET", "model-versions/search", **by_name, order_by="nope")
    call("GET", "model-versions/search", **by_name, max_results=1, order_by="version_number DESC")
    call("DELETE", "model-versions/delete", name=model, version="3")
    call("DELETE", "model-versions/delete", name=model, version="3")
    call("POST", "model-versions/create", name=model, source="s3://bucket/model")
    call("DELETE", "registered-models/alias", name=model, alias="best")
    call("DELETE", "registered-models/alias", name=model, alias="best")
    renamed = call.name(f"{call.unique}-w", "w")
    call("POST", "registered-models/rename", name=model, new_name=renamed)
    call("GET", "model-versions/get", name=renamed, version="4")
    call("DELETE", "registered-models/delete", name=renamed)
    call("GET", "model-versions/get", name=renamed, version="4")


def logged_models(call: Caller) -> None:
    experiment_id = call.experiment()
    run = call.run(experiment_id, "r", 5)
    path = "logged-models"
    values = {"params": [{"key": "p", "value": "1"}], "tags": [{"key": "t", "value": "1"}]}
    ids = []
    for name in ("a", "b"):
        created = call._client.post(
            "/api/2.0/mlflow/logged-models",
            json={"experiment_id": experiment_id, "name": name, "source_run_id": run, **values},
        ).json()
        ids.append(call.name(created["model"]["info"]["model_id"], f"model {name}"))
        values = {}
    first = ids[0]
    call("POST", path, experiment_id="999999", name="x")
    call("GET", f"{path}/{first}")
    call("GET", f"{path}/none")
    call("PATCH", f"{path}/{first}", model_id=first, status="LOGGED_MODEL_READY")
    call("PATCH", f"{path}/{first}/tags", model_id=first, tags=[{"key": "u", "value": "2"}])
    for _ in range(2):
        call("DELETE", f"{path}/{first}/tags/u")
    for value in ("1", "2"):
        params = [{"key": "q", "value": value}]
        call("POST", f"{path}/{first}/params", model_id=first, params=params)
    point = {"key": "loss", "value": 0.5, "timestamp": 1, "step": 1}
    on_data = {"model_id": first, "dataset_name": "d", "dataset_digest": "1"}
    call("POST", "runs/log-metric", run_id=run, **point, **on_data)
    call("POST", "runs/log-metric", run_id=run, **point, model_id="m-none")
    call("POST", "runs/outputs", run_id=run, models=[{"model_id": first, "step": 1}])
    call("POST", "runs/log-inputs", run_id=run, models=[{"model_id": first}])
    call("GET", "runs/get", run_id=run)
    call("GET", f"{path}/{first}")
    for text in ("", "name = 'a'", "params.p = '1' AND tags.t LIKE '_'", "creation_time > 0"):
        call("POST", f"{path}/search", experiment_ids=[experiment_id], filter=text)
    page = call("POST", f"{path}/search", experiment_ids=[experiment_id], max_results=1)
    more = {"max_results": 1, "page_token": page["next_page_token"]}
    call("POST", f"{path}/search", experiment_ids=[experiment_id], **more)
    call("GET", f"{path}/{first}/artifacts/directories")
    call("DELETE", f"{path}/{first}")
    call("GET", f"{path}/{first}")


def artifacts(call: Caller) -> None:
    experiment_id = call.experiment()
    run = call.run(experiment_id, "r", 5)
    root = f"{experiment_id}/{run}/artifacts"
    for name, content in (("a/b.txt", b"hello"), ("a/c/d.txt", b"x"), ("empty", b"")):
        call("PUT", f"{ARTIFACTS}/{root}/{name}", content)
    for path in (root, f"{root}/a", f"{root}/a/b.txt", f"{root}/none"):
        call("GET", ARTIFACTS, path=path)
    for name in ("a/b.txt", "empty", "none", "a", "%C3%A4"):
        call("GET", f"{ARTIFACTS}/{root}/{name}")
    for path in ("", "a", "a/c", "none", "../x"):
        call("GET", "artifacts/list", run_id=run, path=path)
    call("GET", "artifacts/list", run_id="none")
    call("GET", "/get-artifact", run_id=run, path="a/b.txt")
    call("GET", "/get-artifact", run_id=run, path="none")
    call("POST", f"/api/2.0/mlflow-artifacts/mpu/create/{root}", path="x", num_parts=1)
    call("GET", f"/api/2.0/mlflow-artifacts/presigned/{root}/empty")
    call("DELETE", f"{ARTIFACTS}/{root}/a")
    call("DELETE", f"{ARTIFACTS}/{root}/none")
    call("GET", ARTIFACTS, path=root)


def others(call: Caller) -> None:
    call("GET", "/version")
    call("GET", "/health")
    call("GET", "no/such/operation")
    call("GET", "/ajax-api/2.0/mlflow/experiments/get-by-name", experiment_name="no such name")


SCRIPTS = [experiments, runs, metrics, search_runs, registered_models, model_versions]
SCRIPTS += [logged_models, artifacts, others]


@pytest.fixture(scope="module")
def real(deployments: Deployments) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=deployments.get(NEWEST, "folder").server.url, timeout=60) as client:
        yield client


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.__name__)
def test_the_fake_responds_like_a_real_server(
    script: Callable[[Caller], None], real: httpx.Client
) -> None:
    name = unique("fake")
    expected = Caller(real, name)
    script(expected)
    with httpx.Client(base_url="http://fake", transport=FakeMLflow().transport) as client:
        actual = Caller(client, name)
        script(actual)
    for actual_result, expected_result in zip(actual.results, expected.results, strict=True):
        assert actual_result == expected_result
