"""The command `mlflowclient sync`: its output and exit status, with a server in a thread."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from mlflowclient import MLFlow, client
from mlflowclient.__main__ import main
from tests.support.fake_mlflow import Server, listening

SECRET = "s3cret"
COMMAND = [sys.executable, "-m", "mlflowclient", "sync"]


class SyncServer(Server):
    """A server on a socket.

    Attributes:
        url: URL of the server.
        refused_keys: Keys of metrics, params and tags that are refused.
        on_batch: Called after a batch was stored, before the response is sent.
    """

    def __init__(self) -> None:
        super().__init__()
        self.url = ""
        self.refused_keys: set[str] = set()
        self.on_batch: Callable[[], object] = lambda: None
        self.refuses = self._refuses_keys
        self.reason = "too\nlong\x1b[2J"

    @property
    def authorization(self) -> set[str | None]:
        """The `Authorization` headers of the requests."""
        return {each.request.headers.get("authorization") for each in self.requests}

    def sent_steps(self) -> list[int]:
        """The steps of all points that were sent."""
        return [point["step"] for batch in self.batches for point in batch.get("metrics", [])]

    def before_response(self) -> None:
        if self.requests[-1].operation == "log_batch":
            self.on_batch()

    def _refuses_keys(self, body: dict[str, Any]) -> bool:
        items = [item for kind in ("params", "metrics", "tags") for item in body.get(kind, [])]
        return any(item["key"] in self.refused_keys for item in items)


@pytest.fixture
def server() -> Iterator[SyncServer]:
    fake = SyncServer()
    with listening(fake, fake.before_response) as fake.url:
        yield fake


@pytest.fixture(autouse=True)
def _known_environment(server: SyncServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set URL and credentials, and remove the variables of the test process."""
    for name in list(os.environ):
        if name.startswith(("MLFLOW", "XDG_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MLFLOW_TRACKING_URI", server.url)
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "ada")
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", SECRET)
    monkeypatch.setenv("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "0")


@pytest.fixture(autouse=True)
def _no_secret(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Check that the unread output of a test contains no secret."""
    yield
    assert SECRET not in "".join(capfd.readouterr())


def record(
    folder: Path, points: int = 1, params: Mapping[str, str] = MappingProxyType({"lr": "0.1"})
) -> str:
    """Record a run in a folder, and return the local id of the run."""
    with MLFlow(offline=folder, trust_env=False) as mlf:
        run = mlf.create_run(
            mlf.create_experiment("churn") if not folder.exists() else "7", tags={"team": "a"}
        )
        for step in range(points):
            mlf.log_metric(run, "loss", step / 2, step=step)
        mlf.log_params(run, params)
    return run.info.run_id


@contextlib.contextmanager
def journal_in_use(folder: Path) -> Iterator[str]:
    with MLFlow(offline=folder, trust_env=False) as mlf:
        run = mlf.create_run("7", tags={"team": "b"})
        yield run.info.run_id


def journals(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir())


def call(*arguments: str | Path, capfd: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Run the command in this process, and return its exit status, output and error output."""
    status = main(["sync", *map(str, arguments)])
    output = capfd.readouterr()
    assert SECRET not in output.out + output.err
    assert "Traceback" not in output.err
    return status, output.out, output.err


def test_recorded_runs_are_uploaded(
    server: SyncServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runs"
    first, second = record(folder), record(folder, points=3)
    names = [path.name for path in sorted(journals(folder), key=lambda path: path.stat().st_ctime)]
    status, out, err = call(folder, capfd=capfd)
    run0, run1 = server.runs
    assert (status, out) == (0, f"{first} -> {run0}: 3 sent\n{second} -> {run1}: 5 sent\n")
    assert err == f"1 of 2: {names[0]}\n2 of 2: {names[1]}\n"
    assert [len(server.metrics[run, "loss"]) for run in (run0, run1)] == [1, 3]
    assert not journals(folder)
    assert server.authorization == {"Basic YWRhOnMzY3JldA=="}
    assert call(folder, capfd=capfd) == (0, f"no journals in {folder}\n", "")


def test_sync_ignores_the_offline_variable(
    server: SyncServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MLFLOWCLIENT_OFFLINE", str(tmp_path / "runs"))
    record(tmp_path / "runs")
    assert call(tmp_path / "runs", capfd=capfd)[0] == 0
    assert len(server.runs) == 1


def test_kept_journals_are_not_uploaded_again(
    server: SyncServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runs"
    run = record(folder)
    first, again = (call(folder, "--keep", capfd=capfd)[:2] for _ in range(2))
    (run0,) = server.runs
    assert first == (0, f"{run} -> {run0}: 3 sent\n")
    assert again == (0, f"{run} -> {run0}: 0 sent\n")
    assert len(journals(folder)) == len(server.sent_steps()) == 1


def test_quiet_reports_only_what_was_not_uploaded(
    server: SyncServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runs"
    record(folder)
    with journal_in_use(folder):
        status, out, err = call(folder, "--quiet", capfd=capfd)
    assert (status, err) == (1, "")
    (run0,) = server.runs
    assert run0 not in out
    assert "is in use" in out
    assert (
        call(folder, "--quiet", capfd=capfd) == call(folder, "--quiet", capfd=capfd) == (0, "", "")
    )


def test_terminal_progress_is_one_line_that_is_cleared(
    server: SyncServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    record(tmp_path / "runs", points=1500)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "100")
    status, _, err = call(tmp_path / "runs", capfd=capfd)
    assert status == 0
    assert "\n" not in err
    lines = err.split("\r")
    assert {len(line) for line in lines} == {0, 99}
    shown = [line.partition(", ")[2].rstrip() for line in lines if line.strip()]
    assert shown == ["1000 of 1502 sent", "1502 of 1502 sent", "1502 of 1502 sent"]
    assert not lines[-2].strip()


def test_refused_items_are_reported_and_kept(
    server: SyncServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Items refused in an earlier call are reported again.

    Messages of the server are printed on one line without control sequences.
    """
    folder = tmp_path / "runs"
    server.refused_keys = {"lr"}
    refused = record(folder, params={"lr": "x", "layers": "3"})
    accepted = record(folder, params={"layers": "3"})
    (journal,) = [path for path in journals(folder) if path.name.startswith(refused)]
    reasons = f"  refused: param 'lr': too long [2J\n  kept in {journal}\n"
    status, out, err = call(folder, capfd=capfd)
    run0, run1 = server.runs
    expected = f"{accepted} -> {run1}: 3 sent\n{refused} -> {run0}: 4 sent\n{reasons}"
    assert (status, out) == (1, expected)
    assert err.count("\n") == 2
    assert server.runs[run0].params == {"layers": "3"}
    assert call(folder, capfd=capfd)[:2] == (1, f"{refused} -> {run0}: 0 sent\n{reasons}")


def test_damaged_journals_and_journals_in_use_are_reported(
    server: SyncServer, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "runs"
    record(folder)
    (journal,) = journals(folder)
    (journal / "journal.sqlite").write_bytes(b"no database")
    (journal / "journal.sqlite-wal").unlink(missing_ok=True)
    with journal_in_use(folder) as used:
        status, out, _ = call(folder, capfd=capfd)
    assert status == 1
    assert (
        f"{journal.name} -> not on the server: 0 sent\n  the journal {journal}/journal.sqlite "
        "cannot be used" in out
    )
    assert f"/{used}-" in out
    assert "is in use" in out
    assert not server.runs


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["nonsense"],
        ["sync", "a", "b"],
        ["sync", "--forced"],
        ["sync", "--api", "http://localhost"],
    ],
    ids=["no command", "unknown command", "two folders", "unknown option", "abbreviated option"],
)
def test_invalid_usage_is_reported(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "Usage: mlflowclient" in "".join(capfd.readouterr())


@pytest.mark.parametrize("name", ["nowhere", "file", ""])
def test_missing_folder_is_reported(
    name: str,
    server: SyncServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """An empty name, for example from an unset variable, is also an error."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    assert call(name, capfd=capfd) == (2, "", f"mlflowclient: there is no folder {name!r}\n")


def test_default_folder_contains_the_runs_of_outages(
    server: SyncServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The folder is missing before the first outage, which is not an error."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "state" / "mlflowclient"
    assert call(capfd=capfd) == (0, f"no journals in {folder}\n", "")
    run = record(folder)
    status, out, _ = call(capfd=capfd)
    (run0,) = server.runs
    assert (status, out) == (0, f"{run} -> {run0}: 3 sent\n")


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"MLFLOW_TRACKING_TOKEN": SECRET}, "conflicts with"),
        ({"MLFLOW_TRACKING_USERNAME": ""}, "password is given but username is not"),
        (
            {"MLFLOW_TRACKING_URI": f"https://ada:{SECRET}@host.example"},
            "must not contain credentials",
        ),
        ({"MLFLOW_TRACKING_URI": "sqlite:///mlflow.db"}, "must be an http or https URL"),
        ({"MLFLOW_TRACKING_URI": "localhost:5000"}, "is not a valid URL"),
        ({"MLFLOW_HTTP_REQUEST_MAX_RETRIES": "often"}, "MLFLOW_HTTP_REQUEST_MAX_RETRIES must be"),
        ({"MLFLOW_TRACKING_SERVER_CERT_PATH": "nowhere.pem"}, "MLFLOW_TRACKING_SERVER_CERT_PATH"),
    ],
)
def test_invalid_configuration_is_reported(
    variables: dict[str, str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    record(tmp_path / "runs")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    status, out, err = call(tmp_path / "runs", capfd=capfd)
    assert (status, out) == (2, "")
    assert message in err
    assert len(journals(tmp_path / "runs")) == 1


def test_apiroot_option_overrides_the_environment(
    server: SyncServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    """The variable must not override the option, because runs would be sent to a wrong server."""
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://127.0.0.1:9")
    record(tmp_path / "runs")
    assert call(tmp_path / "runs", "--apiroot", server.url, capfd=capfd)[0] == 0
    assert len(server.runs) == 1


def test_unreachable_server_is_reported_and_journals_are_kept(
    server: SyncServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    run = record(tmp_path / "runs")
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://127.0.0.1:9")
    status, out, err = call(tmp_path / "runs", capfd=capfd)
    assert (status, out, err.count("\n")) == (3, "", 1)
    assert "no MLflow server can be reached at http://127.0.0.1:9" in err
    assert "run the command again" in err
    monkeypatch.setenv("MLFLOW_TRACKING_URI", server.url)
    status, out, _ = call(tmp_path / "runs", capfd=capfd)
    (run0,) = server.runs
    assert (status, out) == (0, f"{run} -> {run0}: 3 sent\n")


def test_interrupted_sync_can_be_repeated(
    server: SyncServer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    def interrupt(_: object) -> None:
        if len(server.batches) == 2:
            raise KeyboardInterrupt

    run = record(tmp_path / "runs", points=2500)
    with monkeypatch.context() as patched:
        patched.setattr(client, "MLFlow", partial(MLFlow, event_hooks={"response": [interrupt]}))
        status, out, err = call(tmp_path / "runs", capfd=capfd)
    assert (status, out) == (130, "")
    assert (
        err == "mlflowclient: interrupted. Runs that were not uploaded are kept: run the command "
        "again\n"
    )
    status, out, _ = call(tmp_path / "runs", capfd=capfd)
    assert status == 0
    (run0,) = server.runs
    assert f"{run} -> {run0}: " in out
    assert server.steps() == server.sent_steps() == list(range(2500))


@pytest.mark.skipif(sys.platform == "win32", reason="kills a process with SIGKILL")
def test_killed_sync_can_be_repeated(server: SyncServer, tmp_path: Path) -> None:
    """The process is killed after a batch was stored and before it receives the response."""
    run = record(tmp_path / "runs", points=2500)
    started = threading.Event()

    def kill() -> None:
        if len(server.batches) == 2:
            started.wait(60)
            process.kill()
            process.wait(60)

    server.on_batch = kill
    with subprocess.Popen([*COMMAND, str(tmp_path / "runs")]) as process:
        started.set()
        assert process.wait(60) == -signal.SIGKILL
    again = subprocess.run(
        [*COMMAND, str(tmp_path / "runs")], capture_output=True, text=True, timeout=60, check=False
    )
    assert again.returncode == 0, again.stderr
    (run0,) = server.runs
    assert again.stdout.startswith(f"{run} -> {run0}: ")
    assert sorted(server.sent_steps()) == server.steps() == list(range(2500))
    assert not journals(tmp_path / "runs")


def test_unencodable_characters_are_escaped(server: SyncServer, tmp_path: Path) -> None:
    server.refused_keys = {"größe"}
    record(tmp_path / "runs", params={"größe": "3"})
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(
        [*COMMAND, str(tmp_path / "runs")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 1, result.stderr
    assert r"refused: param 'gr\xf6\xdfe': too long" in result.stdout


def test_command_is_installed_as_a_script() -> None:
    script = shutil.which("mlflowclient", path=str(Path(sys.executable).parent))
    assert script is not None
    result = subprocess.run(
        [script, "--help"], capture_output=True, text=True, timeout=60, check=True
    )
    assert "sync" in result.stdout
