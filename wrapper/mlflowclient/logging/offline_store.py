"""The store of an offline client, which records runs to a folder that `sync` uploads later.

An offline client differs from other clients only in its transport, which calls this module.
Changes of a run are recorded and can be read back. Calls that this module does not handle raise an
`OfflineError`. Artifacts are stored in a folder, as for any run whose artifact URI is a local path.
"""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from mlflow_openapi.api.experiments import create_experiment, get_experiment, get_experiment_by_name
from mlflow_openapi.api.runs import (
    create_run,
    delete_tag,
    get_run,
    log_batch,
    log_inputs,
    log_metric,
    log_param,
    set_tag,
    update_run,
)
from mlflow_openapi_runtime import http
from mlflowclient.errors import OfflineError
from mlflowclient.journal import journal_store, records
from mlflowclient.journal.records import Operation, Pair, Point
from mlflowclient.journal.run_target import RunTarget
from mlflowclient.logging.recorder import Recorder

if TYPE_CHECKING:
    from mlflowclient.journal.records import PairKind

Body = Mapping[str, Any]
Handler = Callable[[Body], Body]

_API_PREFIX = "/api/2.0/"
_ACTIVE_STATUSES = ("RUNNING", "SCHEDULED")


class _ErrorResponse(Exception):
    """Raised to return an error response in the format of an MLflow server."""

    def __init__(self, status: int, error_code: str, message: str) -> None:
        self.status = status
        self.body = {"error_code": error_code, "message": message}


class OfflineStore:
    """Records the runs of this process to a folder, and responds to requests like a server."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._recorders: dict[str, Recorder] = {}
        self._targets: dict[str, RunTarget] = {}
        self._experiment_ids: dict[str, str] = {}
        self._handlers = self._handlers_by_route()

    def recorder(self, run_id: str) -> Recorder:
        """Return the recorder of a run. Another client or process may have created the run."""
        with self._lock:
            if run_id not in self._recorders:
                # A run without a journal in the folder is on a server, and keeps its id.
                is_local = journal_store.has_local_run(self.folder, run_id)
                self._add(RunTarget(None, local_id=run_id) if is_local else RunTarget(run_id))
            return self._recorders[run_id]

    def close(self) -> None:
        for recorder in self._recorders.values():
            recorder.close_at_exit()

    def respond(self, request: http.Request) -> http.Response:
        """Return the response to a request whose body has been read."""
        # The base URL may contain a path, and the version of the API is configurable.
        path = request.url.path.partition("/api/")[2].partition("/")[2]
        handler = self._handlers.get((request.method, path))
        if handler is None:
            raise OfflineError(
                f"{request.method} {request.url.path} needs a server, but the client is offline "
                f"and records to {self.folder}. `mlflowclient sync` uploads the folder"
            )
        body = json.loads(request.content) if request.content else dict(request.url.params)
        try:
            return http.Response(200, json=handler(body), request=request)
        except _ErrorResponse as error:
            return http.Response(error.status, json=error.body, request=request)

    def _handlers_by_route(self) -> dict[tuple[str, str], Handler]:
        handlers: list[tuple[Any, Handler]] = [
            (create_experiment, self._create_experiment),
            (get_experiment, self._get_experiment),
            (get_experiment_by_name, self._get_experiment_by_name),
            (create_run, self._create_run),
            (get_run, self._get_run),
            (log_metric, self._log_metric),
            (log_param, lambda body: self._log_pairs(body, "param", [body])),
            (set_tag, lambda body: self._log_pairs(body, "tag", [body])),
            (log_batch, self._log_batch),
            (update_run, self._update_run),
            (delete_tag, lambda body: self._record_operation("delete_tag", body)),
            (log_inputs, lambda body: self._record_operation("log_inputs", body)),
        ]
        by_route: dict[tuple[str, str], Handler] = {}
        for endpoint, handler in handlers:
            operation = endpoint.OPERATION
            by_route[operation.method, operation.path.removeprefix(_API_PREFIX)] = handler
        return by_route

    # -- experiments

    def _create_experiment(self, body: Body) -> Body:
        name = body["name"]
        for existing in self._experiments():
            if existing["name"] == name:
                raise _ErrorResponse(
                    400, "RESOURCE_ALREADY_EXISTS", f"Experiment {name!r} is already recorded."
                )
        experiment = {"experiment_id": str(10**17 + secrets.randbelow(9 * 10**17)), **body}
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"experiment-{experiment['experiment_id']}.json"
        incomplete = path.with_suffix(".new")
        incomplete.write_text(json.dumps(experiment), encoding="utf-8")
        incomplete.replace(path)
        return {"experiment_id": experiment["experiment_id"]}

    def _get_experiment(self, body: Body) -> Body:
        return self._find_experiment("experiment_id", body["experiment_id"])

    def _get_experiment_by_name(self, body: Body) -> Body:
        return self._find_experiment("name", body["experiment_name"])

    def _find_experiment(self, name: str, value: str) -> Body:
        for experiment in self._experiments():
            if experiment[name] == value:
                defaults = {"artifact_location": "", "lifecycle_stage": "active"}
                return {"experiment": {**defaults, **experiment}}
        raise _ErrorResponse(
            404, "RESOURCE_DOES_NOT_EXIST", f"No experiment with {name} {value!r} is recorded here."
        )

    def _experiments(self) -> Iterator[dict[str, Any]]:
        for path in sorted(self.folder.glob("experiment-*.json")):
            yield json.loads(path.read_text(encoding="utf-8"))

    # -- runs

    def _create_run(self, body: Body) -> Body:
        target = RunTarget(
            None,
            local_id=uuid4().hex,
            experiment=self._experiment_for_run(body["experiment_id"]),
            start_time=int(body.get("start_time", 0)),
            run_name=body.get("run_name"),
            user_id=body["user_id"],
        )
        self._experiment_ids[target.known_id] = body["experiment_id"]
        with self._lock:
            self._add(target)
        self._log_pairs({"run_id": target.local_id}, "tag", body.get("tags", []))
        return {"run": {**self._info_and_data(target), "inputs": {}}}

    def _experiment_for_run(self, experiment_id: str) -> dict[str, Any]:
        """Return the experiment of a new run, in the format of `RunTarget.experiment`."""
        for recorded in self._experiments():
            if recorded["experiment_id"] == experiment_id:
                tags = {tag["key"]: tag["value"] for tag in recorded.get("tags", [])}
                experiment: dict[str, Any] = {"tags": tags}
                for name in ("name", "artifact_location"):
                    if name in recorded:
                        experiment[name] = recorded[name]
                return experiment
        return {"id": experiment_id}

    def _add(self, target: RunTarget) -> None:
        self._recorders[target.known_id] = Recorder(self.folder, target)
        self._targets[target.known_id] = target

    def _get_run(self, body: Body) -> Body:
        run_id = body["run_id"]
        target = self._targets.get(run_id)
        if target is None or not target.experiment:
            raise _ErrorResponse(
                404, "RESOURCE_DOES_NOT_EXIST", f"Run {run_id!r} is not recorded by this process."
            )
        return {"run": {**self._info_and_data(target), "inputs": {}}}

    def _info_and_data(self, target: RunTarget) -> dict[str, Any]:
        """Return the info and data of a run, by replaying its journal."""
        assert target.artifact_folder is not None
        info: dict[str, Any] = {
            "run_id": target.known_id,
            "run_name": target.run_name,
            "experiment_id": self._experiment_ids.get(target.known_id, "0"),
            "user_id": target.user_id,
            "status": "RUNNING",
            "start_time": target.start_time,
            "artifact_uri": target.artifact_folder.absolute().as_uri(),
            "lifecycle_stage": "active",
        }
        latest: dict[str, dict[str, dict[str, Any]]] = {"metrics": {}, "params": {}, "tags": {}}
        for record in self._recorders[target.known_id].read_all():
            match record:
                case Point():
                    latest["metrics"][record.key] = record.body
                case Pair():
                    latest[f"{record.kind}s"][record.key] = record.body
                case Operation("update_run", changes):
                    info |= changes
                case Operation("delete_tag", {"key": key}):
                    latest["tags"].pop(key, None)
                case Operation():
                    pass
        data = {name: list(items.values()) for name, items in latest.items()}
        return {"info": info, "data": data}

    def _log_metric(self, body: Body) -> Body:
        return self._log_points(body, [body])

    def _log_batch(self, body: Body) -> Body:
        self._log_pairs(body, "param", body.get("params", []))
        self._log_points(body, body.get("metrics", []))
        self._log_pairs(body, "tag", body.get("tags", []))
        return {}

    def _log_points(self, body: Body, points: list[Body]) -> Body:
        recorder = self.recorder(body["run_id"])
        for point in points:
            recorder.submit(
                records.point(
                    point["key"],
                    float(point["value"]),
                    point.get("step"),
                    point["timestamp"],
                    model_id=point.get("model_id"),
                    dataset_name=point.get("dataset_name"),
                    dataset_digest=point.get("dataset_digest"),
                )
            )
        return {}

    def _log_pairs(self, body: Body, kind: PairKind, pairs: list[Body]) -> Body:
        recorder = self.recorder(body["run_id"])
        for pair in pairs:
            recorder.submit(records.pair(kind, pair["key"], pair["value"]))
        return {}

    def _update_run(self, body: Body) -> Body:
        self._record_operation("update_run", body)
        target = self._targets[body["run_id"]]
        response = {"run_info": self._info_and_data(target)["info"]}
        if body.get("status", "RUNNING") not in _ACTIVE_STATUSES:
            self.recorder(target.known_id).close_without_stalling()
        return response

    def _record_operation(self, name: str, body: Body) -> Body:
        changes = {key: value for key, value in body.items() if key != "run_id"}
        self.recorder(body["run_id"]).submit(records.operation(name, changes))
        return {}
