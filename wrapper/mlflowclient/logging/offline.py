"""Answers a client that has no server: what it logs is recorded in a folder, and reaches a server
by `sync`.

The client is the same down to its transport, which this module stands in for. What changes a run is
recorded, what was recorded can be read back, and everything else says that it needs a server.
Artifacts go to a folder, as for any run whose artifacts lie in one.
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
from mlflowclient.journal.journal_store import RunBuffer
from mlflowclient.journal.records import Operation, Pair, Point
from mlflowclient.logging.uploader import Target
from mlflowclient.logging.worker import Courier

if TYPE_CHECKING:
    from mlflowclient.journal.records import Record

Body = Mapping[str, Any]

_VERSIONED = "/api/2.0/"


class _Refusal(Exception):
    """An answer that is an error, as a server gives it."""

    def __init__(self, status: int, error_code: str, message: str) -> None:
        self.status = status
        self.body = {"error_code": error_code, "message": message}


class Recorder(Courier):
    """Takes records that stay where they are. It belongs to the store: a logger that is closed
    leaves it open.

    The journal of a run that has ended is closed, since a program may make thousands, and opened
    again when needed.
    """

    def __init__(self, folder: Path, target: Target) -> None:
        self._kept: RunBuffer | None = None

        def make() -> tuple[RunBuffer, None]:
            self._kept = journal_store.create(folder, target)
            return self._kept, None

        super().__init__(
            make, on_outage="queue", flush_interval=1.0, options=None, kept_in=str(folder)
        )

    def end(self) -> None:
        pass

    def close(self, timeout: float | None = None, *, patience: float | None = None) -> None:
        pass

    def wind_up(self) -> None:
        with self._changed:
            if self._gate is None:
                self._buffer.close()
                self._gate = self._open_again

    def recorded(self) -> Iterator[Record]:
        """What was recorded by this process."""
        if self._gate == self._open_again:
            self._open_again()
        return map(records.read, self._buffer.held())

    def shut(self) -> None:
        with self._changed:
            is_closed = self._gate == self._open_again
        if not is_closed:
            super().end()

    def _open_again(self) -> None:
        with self._changed:
            if self._gate == self._open_again:
                assert self._kept is not None
                self._buffer = self._kept = self._kept.opened_again()
                self._gate = None


class OfflineStore:
    """The runs that are recorded in a folder by this process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._lock = threading.Lock()
        self._recorders: dict[str, Recorder] = {}
        self._targets: dict[str, Target] = {}
        self._experiment_ids: dict[str, str] = {}  # By the run.
        self._operations: dict[tuple[str, str], Callable[[Body], Body]] = {}
        known: list[tuple[Any, Callable[[Body], Body]]] = [
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
            (delete_tag, lambda body: self._operate("delete_tag", body)),
            (log_inputs, lambda body: self._operate("log_inputs", body)),
        ]
        for endpoint, answer in known:
            operation = endpoint.OPERATION
            self._operations[operation.method, operation.path.removeprefix(_VERSIONED)] = answer

    def recorder(self, run_id: str) -> Recorder:
        """What records for a run: one that was made here, or one that was made elsewhere."""
        with self._lock:
            if run_id not in self._recorders:
                is_local = journal_store.knows(self.folder, run_id)
                self._add(Target(None, local_id=run_id) if is_local else Target(run_id))
            return self._recorders[run_id]

    def close(self) -> None:
        for recorder in self._recorders.values():
            recorder.shut()

    def answer(self, request: http.Request) -> http.Response:
        """The answer to a request whose body was read."""
        path = request.url.path.partition("/api/")[2].partition("/")[2]
        operation = self._operations.get((request.method, path))
        if operation is None:
            raise OfflineError(
                f"{request.method} {request.url.path} needs a server, and the client is offline: "
                "it records in "
                f"{self.folder}, which `mlflowclient sync` brings to one"
            )
        body = json.loads(request.content) if request.content else dict(request.url.params)
        try:
            return http.Response(200, json=operation(body), request=request)
        except _Refusal as refusal:
            return http.Response(refusal.status, json=refusal.body, request=request)

    # -- experiments

    def _create_experiment(self, body: Body) -> Body:
        if any(known["name"] == body["name"] for known in self._experiments()):
            raise _Refusal(
                400, "RESOURCE_ALREADY_EXISTS", f"Experiment {body['name']!r} is recorded already."
            )
        experiment = {"experiment_id": str(10**17 + secrets.randbelow(9 * 10**17)), **body}
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"experiment-{experiment['experiment_id']}.json"
        written = path.with_suffix(".new")
        written.write_text(json.dumps(experiment), encoding="utf-8")
        written.replace(path)
        return {"experiment_id": experiment["experiment_id"]}

    def _get_experiment(self, body: Body) -> Body:
        return self._found("experiment_id", body["experiment_id"])

    def _get_experiment_by_name(self, body: Body) -> Body:
        return self._found("name", body["experiment_name"])

    def _found(self, name: str, value: str) -> Body:
        for known in self._experiments():
            if known[name] == value:
                told = {"artifact_location": "", "lifecycle_stage": "active", **known}
                return {"experiment": told}
        raise _Refusal(
            404, "RESOURCE_DOES_NOT_EXIST", f"No experiment with {name} {value!r} is recorded here."
        )

    def _experiments(self) -> Iterator[dict[str, Any]]:
        for path in sorted(self.folder.glob("experiment-*.json")):
            yield json.loads(path.read_text(encoding="utf-8"))

    # -- runs

    def _create_run(self, body: Body) -> Body:
        experiment_id = body["experiment_id"]
        local = next(
            (known for known in self._experiments() if known["experiment_id"] == experiment_id),
            None,
        )
        experiment: dict[str, Any] = {"id": experiment_id}
        if local is not None:
            experiment = {
                name: local[name] for name in ("name", "artifact_location") if name in local
            }
            experiment["tags"] = {tag["key"]: tag["value"] for tag in local.get("tags", [])}
        target = Target(
            None,
            local_id=uuid4().hex,
            experiment=experiment,
            start_time=int(body.get("start_time", 0)),
            run_name=body.get("run_name"),
        )
        self._experiment_ids[target.name] = experiment_id
        with self._lock:
            self._add(target)
        self._log_pairs({"run_id": target.local_id}, "tag", body.get("tags", []))
        return {"run": {**self._told(target), "inputs": {}}}

    def _add(self, target: Target) -> None:
        self._recorders[target.name] = Recorder(self.folder, target)
        self._targets[target.name] = target

    def _get_run(self, body: Body) -> Body:
        target = self._targets.get(body["run_id"])
        if target is None or not target.experiment:
            raise _Refusal(
                404,
                "RESOURCE_DOES_NOT_EXIST",
                f"Run {body['run_id']!r} is not recorded by this process.",
            )
        return {"run": {**self._told(target), "inputs": {}}}

    def _told(self, target: Target) -> dict[str, Any]:
        """Info and data of a run, as its journal tells them."""
        assert target.artifacts is not None
        info: dict[str, Any] = {
            "run_id": target.name,
            "experiment_id": self._experiment_ids.get(target.name, "0"),
            "status": "RUNNING",
            "start_time": target.start_time,
            "artifact_uri": target.artifacts.absolute().as_uri(),
            "lifecycle_stage": "active",
        }
        if target.run_name is not None:
            info["run_name"] = target.run_name
        latest: dict[str, dict[str, dict[str, Any]]] = {"metrics": {}, "params": {}, "tags": {}}
        for record in self._recorders[target.name].recorded():
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
        return {
            "info": info,
            "data": {name: list(found.values()) for name, found in latest.items()},
        }

    def _log_metric(self, body: Body) -> Body:
        self._log_points(body, [body])
        return {}

    def _log_batch(self, body: Body) -> Body:
        self._log_pairs(body, "param", body.get("params", []))
        self._log_points(body, body.get("metrics", []))
        self._log_pairs(body, "tag", body.get("tags", []))
        return {}

    def _log_points(self, body: Body, points: list[Body]) -> None:
        recorder = self.recorder(body["run_id"])
        for point in points:
            more = {
                name: point[name]
                for name in ("model_id", "dataset_name", "dataset_digest")
                if name in point
            }
            made = records.point(
                point["key"], float(point["value"]), point.get("step"), point["timestamp"], **more
            )
            recorder.submit(made)

    def _log_pairs(self, body: Body, kind: records.Kind, pairs: list[Body]) -> Body:
        recorder = self.recorder(body["run_id"])
        for pair in pairs:
            recorder.submit(records.pair(kind, pair["key"], pair["value"]))
        return {}

    def _update_run(self, body: Body) -> Body:
        self._operate("update_run", body)
        target = self._targets[body["run_id"]]
        told = {"run_info": self._told(target)["info"]}
        if body.get("status", "RUNNING") not in ("RUNNING", "SCHEDULED"):
            self.recorder(target.name).wind_up()
        return told

    def _operate(self, name: str, body: Body) -> Body:
        changes = {key: value for key, value in body.items() if key != "run_id"}
        self.recorder(body["run_id"]).submit(records.operation(name, changes))
        return {}


class OfflineTransport(http.BaseTransport):
    """Takes the requests of a client to a store."""

    def __init__(self, store: OfflineStore) -> None:
        self._store = store

    def handle_request(self, request: http.Request) -> http.Response:
        request.read()
        return self._store.answer(request)


class AsyncOfflineTransport(http.AsyncBaseTransport):
    """Takes the requests of an asynchronous client to a store."""

    def __init__(self, store: OfflineStore) -> None:
        self._store = store

    async def handle_async_request(self, request: http.Request) -> http.Response:
        await request.aread()
        return self._store.answer(request)
