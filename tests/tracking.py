"""A small MLflow in memory, which stores what is logged as the real ones do, and fails as it is
told.

It answers a client in the same process, as a function for `httpx.MockTransport`, or any client, on
a socket.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx


class Server:
    """Stores what is logged, as MLflow does; refuses, and fails, as it is told."""

    def __init__(self) -> None:
        self.batches: list[dict[str, Any]] = []
        self.calls: list[str] = []
        self.points: list[dict[str, Any]] = []
        self.params: dict[str, str] = {}
        self.tags: dict[str, str] = {}
        self.runs: list[dict[str, Any]] = []
        self.refuses: Callable[[dict[str, Any]], bool] = lambda body: False
        self.failure: httpx.Response | Exception | None = None
        self.loses_answers = 0
        self.deleted: list[str] = []
        self.artifacts: dict[str, bytes] = {}
        self.has_no_store = False
        self.lock = threading.Lock()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        with self.lock:
            folder, _, artifact = request.url.path.partition("/mlflow-artifacts/artifacts/")
            path = folder.partition("/mlflow/")[2]
            self.calls.append(path or request.method)
            if isinstance(self.failure, Exception):
                raise self.failure
            if self.failure is not None:
                return self.failure
            if artifact and self.has_no_store:
                return httpx.Response(503, text="no store")
            if artifact:
                self.artifacts[artifact] = request.read()
                return httpx.Response(200)
            body = json.loads(request.content) if request.content else dict(request.url.params)
            answer = getattr(self, path.replace("/", "_").replace("-", "_"))(body)
            if self.loses_answers:
                self.loses_answers -= 1
                raise httpx.ReadError("the connection broke")
            return (
                answer if isinstance(answer, httpx.Response) else httpx.Response(200, json=answer)
            )

    def runs_log_batch(self, body: dict[str, Any]) -> Any:
        if self.refuses(body):
            return refusal("Invalid value")
        for param in body.get("params", []):
            if self.params.get(param["key"], param["value"]) != param["value"]:
                return refusal("Changing param values is not allowed")
        stored = {point_key(point) for point in self.points}
        metrics = [{**point, "run_id": body["run_id"]} for point in body.get("metrics", [])]
        if (
            any(point_key(point) in stored for point in metrics)
            and len({point["key"] for point in metrics}) > 1
        ):
            return refusal("UNIQUE constraint failed", "BAD_REQUEST")  # As 2.22 does for many.
        self.batches.append(body)
        self.params |= {param["key"]: param["value"] for param in body.get("params", [])}
        self.points += [point for point in metrics if point_key(point) not in stored]
        self.tags |= {tag["key"]: tag["value"] for tag in body.get("tags", [])}
        return {}

    def runs_create(self, body: dict[str, Any]) -> Any:
        run = {
            "info": info(f"r{len(self.runs) + 1}"),
            "data": {"tags": body.get("tags", [])},
            "inputs": {},
        }
        self.runs.append(run)
        return {"run": run}

    def runs_get(self, body: dict[str, Any]) -> Any:
        return {"run": next(run for run in self.runs if run["info"]["run_id"] == body["run_id"])}

    def runs_search(self, body: dict[str, Any]) -> Any:
        wanted = body["filter"].split("'")[1]
        return {
            "runs": [
                run
                for run in self.runs
                if any(tag["value"] == wanted for tag in run["data"]["tags"])
            ]
        }

    def runs_delete(self, body: dict[str, Any]) -> Any:
        self.deleted.append(body["run_id"])
        return {}

    def runs_delete_tag(self, body: dict[str, Any]) -> Any:
        del self.tags[body["key"]]
        return {}

    def runs_update(self, body: dict[str, Any]) -> Any:
        self.updated = body
        return {"run_info": info(body["run_id"])}

    def experiments_get_by_name(self, body: dict[str, Any]) -> Any:
        return refusal("none", "RESOURCE_DOES_NOT_EXIST", 404)

    def experiments_create(self, body: dict[str, Any]) -> Any:
        return {"experiment_id": "7"}

    def metrics_get_history_bulk_interval(self, body: dict[str, Any]) -> Any:
        first, last = int(body["start_step"]), int(body["end_step"])
        found = self.history(body["run_ids"], body["metric_key"])
        return {"metrics": [point for point in found if first <= point["step"] <= last][:2500]}

    def metrics_get_history(self, body: dict[str, Any]) -> Any:
        return {"metrics": self.history(body["run_id"], body["metric_key"])}

    def history(self, run_id: str, key: str) -> list[dict[str, Any]]:
        return [point for point in self.points if point["key"] == key and point["run_id"] == run_id]

    def steps(self, key: str = "loss", run_id: str | None = None) -> list[int]:
        """The steps of a metric as they were stored; of one run, or of all."""
        points = [point for point in self.points if point["key"] == key]
        return [point["step"] for point in points if run_id in (None, point["run_id"])]


@contextmanager
def listening(server: Server) -> Iterator[str]:
    """The URL of a server, for the block."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self) -> None:
            content = self.rfile.read(int(self.headers.get("content-length", 0)))
            url = f"http://localhost{self.path}"
            try:
                answer = server(httpx.Request(self.command, url, content=content))
            except httpx.TransportError:
                self.close_connection = True
                return
            self.send_response(answer.status_code)
            self.send_header("content-type", answer.headers.get("content-type", "text/plain"))
            self.send_header("content-length", str(len(answer.content)))
            self.end_headers()
            self.wfile.write(answer.content)

        do_GET = do_POST = answer

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listener:
        thread = threading.Thread(target=listener.serve_forever, args=(0.05,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.server_port}"
        finally:
            listener.shutdown()
            thread.join()


def refusal(
    message: str, error_code: str = "INVALID_PARAMETER_VALUE", status: int = 400
) -> httpx.Response:
    return httpx.Response(status, json={"error_code": error_code, "message": message})


def point_key(point: dict[str, Any]) -> tuple[Any, ...]:
    return point["run_id"], point["key"], point["value"], point["timestamp"], point["step"]


def info(run_id: str) -> dict[str, Any]:
    return {
        "run_id": run_id,
        "experiment_id": "1",
        "status": "RUNNING",
        "start_time": 1,
        "artifact_uri": f"mlflow-artifacts:/1/{run_id}/artifacts",
        "lifecycle_stage": "active",
    }
