"""A server that immediately returns prepared responses, so that only the client is measured.

Bodies are written as MLflow 3.17.2 writes them: compact JSON, int64 as numbers, `run_uuid` along
with `run_id`. A search returns `max_results` runs. The key of a metric, such as `points_25000`,
sets the number of points in its history. `python -m tools.benchmarks.canned_server` prints the port
of the server.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
from functools import cache
from typing import Any

_HEAD = b"HTTP/1.1 200 OK\r\ndate: Mon, 01 Jan 2026 00:00:00 GMT\r\nserver: uvicorn\r\ncontent-length: %d\r\n"  # noqa: E501
_TYPE = b"content-type: application/json\r\n\r\n"
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_RESULTS = re.compile(rb'"max_results": *(\d+)')
_POINTS = re.compile(rb"metric_key=points_(\d+)")


def generate_run(
    generator: random.Random, number: int, metrics: int, params: int, tags: int
) -> dict[str, Any]:
    run_id = f"{generator.getrandbits(128):032x}"
    started = 1_760_000_000_000 + 60_000 * number
    return {
        "info": {
            "run_uuid": run_id,
            "experiment_id": "1",
            "run_name": f"bright-fox-{number}",
            "user_id": "",
            "status": "FINISHED",
            "start_time": started,
            "end_time": started + generator.randrange(1, 10**7),
            "artifact_uri": f"mlflow-artifacts:/1/{run_id}/artifacts",
            "lifecycle_stage": "active",
            "run_id": run_id,
        },
        "data": {
            "metrics": [
                {
                    "key": f"metric_{index}",
                    "value": generator.random(),
                    "timestamp": started + generator.randrange(10**6),
                    "step": generator.randrange(10**5),
                }
                for index in range(metrics)
            ],
            "params": [
                {"key": f"param_{index}", "value": str(generator.random())}
                for index in range(params)
            ],
            "tags": [
                {"key": f"tag_{index}", "value": f"text {generator.random()}"}
                for index in range(tags)
            ],
        },
        "inputs": {},
        "outputs": {},
    }


@cache
def page(runs: int) -> bytes:
    generator = random.Random(runs)
    return _http_response(
        {
            "runs": [
                generate_run(generator, number, metrics=20, params=20, tags=5)
                for number in range(runs)
            ]
        }
    )


@cache
def history(points: int) -> bytes:
    generator = random.Random(points)
    point = {"key": "loss", "timestamp": 1_760_000_000_000}
    metrics = [{**point, "value": generator.random(), "step": step} for step in range(points)]
    return _http_response({"metrics": metrics})


@cache
def run() -> bytes:
    return _http_response({"run": generate_run(random.Random(1), 1, metrics=5, params=5, tags=5)})


def _http_response(body: object) -> bytes:
    content = json.dumps(body, separators=(",", ":")).encode()
    return _HEAD % len(content) + _TYPE + content


_EMPTY = _http_response({})


def respond(head: bytes, body: bytes) -> bytes:
    target = head.split(b" ", 2)[1]
    path = target.partition(b"?")[0]
    if path.endswith((b"/runs/get", b"/runs/create")):
        return run()
    if path.endswith(b"/runs/search"):
        match = _RESULTS.search(body)
        return page(int(match[1]) if match else 1000)
    if path.endswith(b"/metrics/get-history"):
        match = _POINTS.search(target)
        return history(int(match[1]) if match else 10)
    return _EMPTY


class Connection(asyncio.Protocol):
    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        received = self._received + data
        while (end := received.find(b"\r\n\r\n")) >= 0:
            match = _LENGTH.search(received, 0, end)
            rest = end + 4 + (int(match[1]) if match else 0)
            if len(received) < rest:
                break
            self._transport.write(respond(received[:end], received[end + 4 : rest]))
            received = received[rest:]
        self._received = received


async def main() -> None:
    server = await asyncio.get_running_loop().create_server(Connection, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
