"""Runs the examples and checks their output."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import nbformat
import pytest
from nbclient import NotebookClient

from examples.model_service import create_app
from mlflowclient import MLFlow
from tests.support.deployments import unique
from tests.support.waiting import PATIENCE
from tools.servers.mlflow_server import MLflowServer
from tools.servers.processes import free_port

ROOT = Path(__file__).parents[2]
NOTEBOOK = ROOT / "examples" / "analysis.ipynb"


def command(name: str, url: str) -> list[str]:
    return [sys.executable, "-W", "error", "-m", f"examples.{name}", url]


def output(name: str, url: str) -> str:
    """Run an example, which must not fail or warn, and return its output."""
    process = subprocess.run(
        command(name, url), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert process.returncode == 0, process.stderr
    return process.stdout


def test_the_quickstart_prints_what_it_reads_back(plain_server: MLflowServer) -> None:
    shown = output("quickstart", plain_server.url)
    for line in (
        "quickstart, FINISHED",
        "batch_size=32, learning_rate=0.1, optimizer=sgd",
        "100, from 1.0000 to",
        "iris (d41d8cd9), training",
        "quickstart-model 1, alias champion, READY",
    ):
        assert line in shown


def test_a_trained_classifier_is_registered_and_can_be_loaded(plain_server: MLflowServer) -> None:
    shown = output("sklearn_training", plain_server.url)
    assert "Accuracy of 5 folds: 1.000, 0.9" in shown
    assert "Artifacts: confusion.json, model, model/model.joblib, report.txt" in shown
    assert re.search(
        r"wine-classifier \d+ is the champion, with an accuracy of (9\d\.\d|100\.0)% on the "
        r"training data",
        shown,
    )


def test_the_fan_out_runs_at_most_eight_trials_at_once(plain_server: MLflowServer) -> None:
    shown = output("async_fan_out", plain_server.url)
    match = re.search(r"40 runs with 400 points in experiment (\d+)\ntrial 39: FINISHED", shown)
    assert match is not None, shown
    with MLFlow(plain_server.url, trust_env=False) as mlf:
        infos = [run.info for run in mlf.search_runs([match[1]])]
    ends = [(info.end_time, -1) for info in infos if info.end_time is not None]
    active, most = 0, 0
    for _, change in sorted([*ends, *((info.start_time, 1) for info in infos)]):
        active += change
        most = max(most, active)
    assert len(ends) == 40
    assert 1 < most <= 8


class Proxy:
    """A TCP proxy of a server. While the proxy is closed, the server is unreachable."""

    def __init__(self, url: str) -> None:
        self._server = (urlsplit(url).hostname or "", urlsplit(url).port or 0)
        self._port = 0
        self._sockets: list[socket.socket] = []
        self.open()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    def open(self) -> None:
        listener = socket.create_server(("127.0.0.1", self._port))
        self._port = listener.getsockname()[1]
        self._sockets = [listener]
        threading.Thread(target=self._accept, args=(listener,)).start()

    def close(self) -> None:
        for connection in self._sockets:
            # The other end may have closed the connection already.
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()

    def _accept(self, listener: socket.socket) -> None:
        # `accept` fails when the proxy is closed.
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                upstream = socket.create_connection(self._server)
                self._sockets += [client, upstream]
                for source, sink in ((client, upstream), (upstream, client)):
                    threading.Thread(target=_forward, args=(source, sink)).start()


def _forward(source: socket.socket, sink: socket.socket) -> None:
    # Either end may close the connection.
    with suppress(OSError):
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)


@contextmanager
def training(url: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Run the training loop, with its journals in a folder of the test."""
    environment = {**os.environ, "XDG_STATE_HOME": str(folder)}
    process = subprocess.Popen(
        command("training_loop", url),
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def read_to(process: subprocess.Popen[str], wanted: str) -> str:
    """Return the output up to and including the line that starts with `wanted`."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.startswith(wanted):
            return "".join(lines)
    raise AssertionError("".join(lines))


def test_the_training_loop_continues_while_the_server_is_unreachable(
    plain_server: MLflowServer, tmp_path: Path
) -> None:
    proxy = Proxy(plain_server.url)
    try:
        with training(proxy.url, tmp_path) as process:
            read_to(process, "step 200")
            proxy.close()
            waiting = read_to(process, "step 900").splitlines()[-1]
            proxy.open()
            output = read_to(process, "FINISHED")
    finally:
        proxy.close()
    assert int(re.findall(r"(\d+) entries", waiting)[0]) >= 500, (
        "entries were not buffered during the outage"
    )
    assert "FINISHED: 1000 of 1000 points on the server, slope 2.99" in output


def test_ctrl_c_ends_the_run_of_the_training_loop_as_failed(
    plain_server: MLflowServer, tmp_path: Path
) -> None:
    with training(plain_server.url, tmp_path) as process:
        run_id = read_to(process, "run ").split()[-1]
        read_to(process, "step 200")
        process.send_signal(signal.SIGINT)
        assert process.wait() == 130
    with MLFlow(plain_server.url, trust_env=False) as mlf:
        assert mlf.get_run(run_id).status == "FAILED"
        steps = [point.step for point in mlf.get_metric_history(run_id, "loss")]
    assert len(steps) >= 200
    assert steps == list(range(len(steps)))


@asynccontextmanager
async def serving(url: str) -> AsyncIterator[httpx.AsyncClient]:
    """Run the model service in front of an MLflow server, and yield a client of the service."""
    app = create_app(url)
    transport = httpx.ASGITransport(app)
    async with (
        app.router.lifespan_context(app),
        httpx.AsyncClient(transport=transport, base_url="http://x") as client,
    ):
        yield client


@pytest.mark.anyio
async def test_the_model_service_returns_a_status_for_each_kind_of_failure(
    plain_server: MLflowServer,
) -> None:
    name = unique("served")
    with MLFlow(plain_server.url, trust_env=False) as mlf:
        run = mlf.create_run("0")
        mlf.log_params(run, {"depth": 3})
        mlf.log_metrics(run, {"accuracy": 0.75})
        mlf.create_registered_model(name, description="A model.")
        mlf.set_registered_model_alias(
            name, "champion", mlf.create_model_version(name, "s3://a/b", run_id=run)
        )
    async with serving(plain_server.url) as service:
        assert {"name": name, "description": "A model.", "aliases": {"champion": "1"}} in (
            await service.get("/models")
        ).json()
        response = await service.get(f"/models/{name}/champion")
        assert response.json() == {
            "name": name,
            "version": 1,
            "source": "s3://a/b",
            "params": {"depth": "3"},
            "metrics": {"accuracy": 0.75},
        }
        for missing in (f"/models/{name}/challenger", f"/models/{unique('none')}/champion"):
            assert (await service.get(missing)).status_code == 404
        assert (await service.get("/models?limit=0")).status_code == 422
    async with serving(f"http://127.0.0.1:{free_port()}") as service:
        response = await service.get("/models")
        assert (response.status_code, response.json()) == (
            503,
            {"detail": "MLflow cannot be reached"},
        )
    # A path that the MLflow server does not have, as if the URL belonged to another service.
    async with serving(f"{plain_server.url}/elsewhere") as service:
        assert (await service.get("/models")).status_code == 502


def test_the_notebook_shows_tables_and_one_plot(plain_server: MLflowServer) -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code), (
        "the notebook must be committed without outputs"
    )
    NotebookClient(notebook, timeout=PATIENCE).execute(
        env={**os.environ, "MLFLOW_TRACKING_URI": plain_server.url}
    )
    shown = [output for cell in code for output in cell.outputs]
    tables = [output.data.get("text/html", "") for output in shown if "data" in output]
    for title in ("Experiment", "Pager of Run: ", "Run"):
        assert any(f">{title}" in table for table in tables)
    best, runs, points = tables[-4], tables[-2], tables[-1]
    assert "lr 0.3" in best
    assert [output.text for output in shown if "text" in output] == [
        "lr 0.3: 50 points, from 1.01 to 0.01\n"
    ]
    assert ["image/png" in output.data for output in shown if "data" in output].count(True) == 1
    assert "metrics.accuracy" in runs
    assert points.count("<th>accuracy</th>") == 5
