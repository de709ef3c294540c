"""The commands for experiments and runs: their output as text and JSON, and their exit status."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

import httpx
import pytest

from mlflow_openapi.models import Experiment, Run
from mlflowclient import MLFlow, client
from mlflowclient.__main__ import main
from mlflowclient.testing import FakeMLflow, ReceivedRequest
from tests.support import samples

# The first name contains a control sequence that erases the screen, a style of rich and a
# bidirectional override. The second is the first as the command prints it.
HOSTILE_NAME, PRINTED_NAME = "a\x1b[2J\n[red]b[/]\u202e", "a [2J [red]b[/]"
HOUR = 3_600_000


def run(run_id: str, name: str, lr: str, loss: float, status: str = "FINISHED") -> Run:
    data = {
        "params": samples.pairs(lr=lr, layers=3),
        "metrics": [{"key": "loss", "value": loss, "timestamp": 1, "step": 0}],
        "tags": [{"key": "mlflow.runName", "value": name}, {"key": "team", "value": "[b]"}],
    }
    return samples.run(
        run_id,
        data=data,
        run_name=name,
        experiment_id="7",
        status=status,
        start_time=HOUR,
        end_time=HOUR + 83_000,
        artifact_uri=f"mlflow-artifacts:/7/{run_id}",
    )


def experiment(number: int, name: str = "churn", **others: Any) -> Experiment:
    times = {"creation_time": HOUR, "last_update_time": 2 * HOUR}
    return samples.experiment(str(number), name, **times, **others)


class Server(FakeMLflow):
    """A fake with two experiments, one of them deleted, and two runs.

    Attributes:
        failure: Response or exception for all requests. If None, no failure is simulated.
    """

    def __init__(self) -> None:
        super().__init__()
        self.failure: httpx.Response | BaseException | None = None
        self.intercept = self._fail
        self.experiments.clear()
        for each in (experiment(7), experiment(8, "2024", lifecycle_stage="deleted")):
            self.experiments[each.experiment_id] = each
        for created in (
            run("r1", "first", "0.1", 0.0333333333333),
            run("r2", HOSTILE_NAME, "0.01", 2.0, "FAILED"),
        ):
            self.runs[created.run_id] = created

    @property
    def operations(self) -> list[tuple[str, dict[str, Any]]]:
        return [(each.operation, dict(each.arguments)) for each in self.requests]

    def _fail(self, received: ReceivedRequest) -> httpx.Response | None:
        if isinstance(self.failure, BaseException):
            raise self.failure
        return self.failure


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    for name in list(os.environ):
        if name.startswith("MLFLOW") or name in ("FORCE_COLOR", "COLUMNS", "TTY_COMPATIBLE"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", "/nowhere")
    monkeypatch.setenv("TZ", "UTC")
    fake = Server()
    monkeypatch.setattr(client, "MLFlow", partial(MLFlow, transport=fake.transport, retries=0))
    return fake


Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(server: Server, capfd: pytest.CaptureFixture[str]) -> Call:
    """Run a command, and return its exit status, output and error output."""

    def run_command(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        output = capfd.readouterr()
        assert "Traceback" not in output.err
        return status, output.out, output.err

    return run_command


@pytest.fixture
def printed(call: Call) -> Callable[..., str]:
    """Run a command that must succeed, and return its output."""

    def run_command(*arguments: str) -> str:
        status, out, err = call(*arguments)
        assert (status, err) == (0, "")
        return out

    return run_command


Printed = Callable[..., str]


def test_experiments_list_prints_a_table(printed: Printed) -> None:
    assert printed("experiments", "list", "--deleted") == (
        "ID  NAME   STAGE    CREATED                  UPDATED\n"
        "7   churn  active   1970-01-01 01:00:00 UTC  1970-01-01 02:00:00 UTC\n"
        "8   2024   deleted  1970-01-01 01:00:00 UTC  1970-01-01 02:00:00 UTC\n"
    )


def test_times_are_shown_in_local_time(printed: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Asia/Kolkata")
        time.tzset()
        output = printed("experiments", "show", "churn")
    time.tzset()
    assert "  created    1970-01-01 06:30:00 IST\n" in output


def test_json_option_prints_the_entities_of_the_server(server: Server, printed: Printed) -> None:
    experiments = [each.to_dict() for each in server.experiments.values()]
    runs = [each.to_dict() for each in server.runs.values()]
    assert json.loads(printed("experiments", "list", "--deleted", "--json")) == experiments
    assert json.loads(printed("experiments", "show", "7", "--json")) == experiments[0]
    assert json.loads(printed("runs", "list", "7", "--json")) == runs
    assert json.loads(printed("runs", "compare", "r1", "r2", "--json")) == runs
    assert json.loads(printed("runs", "show", "r2", "--json")) == runs[1]
    server.runs.clear()
    assert printed("runs", "list", "7", "--json") == "[]\n"


def test_search_options_are_sent_to_the_server(server: Server, printed: Printed) -> None:
    search = (
        "--filter",
        "metrics.loss < 1",
        "--order-by",
        "metrics.loss",
        "--order-by",
        "start_time DESC",
    )
    printed("runs", "list", "churn", "2024", *search, "--limit", "5", "--deleted")
    assert server.operations[-1] == (
        "search_runs",
        {
            "experiment_ids": ["7", "8"],
            "filter": "metrics.loss < 1",
            "order_by": ["metrics.loss", "start_time DESC"],
            "run_view_type": "ALL",
            "max_results": 5,
        },
    )


def test_table_is_limited_to_100_rows_with_a_note(server: Server, call: Call) -> None:
    server.experiments |= {str(number): experiment(number) for number in range(100)}
    assert call("experiments", "list")[1:] == (call("experiments", "list", "--limit", "100")[1], "")
    server.experiments["100"] = experiment(100)
    status, out, err = call("experiments", "list")
    assert (status, out.count("\n"), err) == (
        0,
        101,
        "More than 100 results: use --limit to list more\n",
    )
    assert call("experiments", "list", "--limit", "7")[1:][0].count("\n") == 8
    assert len(json.loads(call("experiments", "list", "--json")[1])) == 101
    assert call("experiments", "list", "-q")[1].split() == [str(number) for number in range(101)]


def test_experiments_are_found_by_id_or_name(printed: Printed) -> None:
    """A name may also consist of digits."""
    assert "  name       churn\n" in printed("experiments", "show", "7")
    assert "  id         7\n" in printed("experiments", "show", "churn")
    assert "  id         8\n" in printed("experiments", "show", "2024")


def test_experiments_create_prints_the_id(server: Server, printed: Printed) -> None:
    assert printed("experiments", "create", "new") == "9\n"
    assert server.operations[-1] == ("create_experiment", {"name": "new"})


def test_runs_list_prints_the_requested_columns(printed: Printed) -> None:
    """Control sequences and markup in names have no effect. Missing values are dashes."""
    columns = ("--column", "metrics.loss", "--column", "params.lr", "--column", "tags.none")
    assert printed("runs", "list", "churn", *columns) == (
        "ID  NAME             STATUS    STARTED                  loss       lr    none\n"
        "r1  first            FINISHED  1970-01-01 01:00:00 UTC  0.0333333  0.1   -\n"
        f"r2  {PRINTED_NAME}  FAILED    1970-01-01 01:00:00 UTC  2.0        0.01  -\n"
    )


def test_runs_show_prints_a_run(printed: Printed) -> None:
    assert printed("runs", "show", "r1") == (
        "Run\n"
        "  id          r1\n"
        "  name        first\n"
        "  experiment  7\n"
        "  status      FINISHED\n"
        "  stage       active\n"
        "  started     1970-01-01 01:00:00 UTC\n"
        "  ended       1970-01-01 01:01:23 UTC\n"
        "  took        1 min 23 s\n"
        "  artifacts   mlflow-artifacts:/7/r1\n"
        "Params\n"
        "  lr      0.1\n"
        "  layers  3\n"
        "Metrics\n"
        "  loss  0.0333333333333\n"
        "Tags\n"
        "  mlflow.runName  first\n"
        "  team            [b]\n"
    )


def test_runs_compare_prints_the_differences(printed: Printed) -> None:
    assert printed("runs", "compare", "r1", "r2") == (
        f"              first            {PRINTED_NAME}\n"
        "id            r1               r2\n"
        "status        FINISHED         FAILED\n"
        "params.lr     0.1              0.01\n"
        "metrics.loss  0.0333333333333  2.0\n"
    )
    output = printed("runs", "compare", "r1", "r2", "--all")
    assert re.search(r"^params.layers +3 +3$", output, re.MULTILINE)
    assert "tags.mlflow.runName" in output


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_runs_delete_requires_confirmation(
    server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deleted() -> list[str]:
        return [body["run_id"] for name, body in server.operations if name == "delete_run"]

    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    status, out, err = call("runs", "delete", "r1", "r2")
    assert (status, out, "--yes" in err, server.operations) == (2, "", True, [])
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    status, out, err = call("runs", "delete", "r1", "r2")
    assert (status, out, deleted()) == (1, "", [])
    assert f"Delete first, {PRINTED_NAME}?" in err
    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert call("runs", "delete", "r1", "r2")[:2] == (0, "r1\nr2\n")
    assert call("runs", "delete", "--yes", "r1")[:2] == (0, "r1\n")
    assert deleted() == ["r1", "r2", "r1"]


def test_runs_delete_deletes_nothing_if_a_run_is_missing(server: Server, call: Call) -> None:
    assert call("runs", "delete", "--yes", "r1", "nope")[0] == 1
    assert "delete_run" not in [name for name, _ in server.operations]


def test_terminal_output_has_colors_and_fits_the_width(
    printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "50")
    output = printed("runs", "list", "churn")
    assert "\x1b[32mFINISHED\x1b[0m" in output
    assert "\x1b[31mFAILED" in output
    text = re.sub(r"\x1b\[[\d;]*m", "", output)
    assert "\x1b" not in text
    assert "[red]b[/]" in text
    assert max(map(len, text.splitlines())) <= 50


def test_output_is_not_truncated_outside_a_terminal(
    printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    wide = printed("runs", "list", "churn")
    monkeypatch.setenv("COLUMNS", "20")
    assert printed("runs", "list", "churn") == wide


@pytest.mark.parametrize(
    ("failure", "status", "message"),
    [
        (
            httpx.Response(
                404, json={"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no\nrun"}
            ),
            1,
            "no run (404 RESOURCE_DOES_NOT_EXIST)",
        ),
        (
            httpx.Response(
                400, json={"error_code": "INVALID_PARAMETER_VALUE", "message": "a\x1b[2Jb"}
            ),
            1,
            "a [2Jb",
        ),
        (httpx.Response(403, text="no"), 1, "no (403)"),
        (httpx.Response(200, text="<html>"), 1, "Is this the API of an MLflow server?"),
        (httpx.Response(401, text="who?"), 2, "MLFLOW_TRACKING_USERNAME"),
        (httpx.Response(503, text="busy"), 3, "busy"),
        (httpx.ConnectError("refused"), 3, "no MLflow server can be reached"),
        (httpx.ReadTimeout("late"), 3, "did not respond in time"),
        (KeyboardInterrupt(), 130, "interrupted"),
    ],
)
@pytest.mark.parametrize("options", [[], ["--json"]], ids=["text", "json"])
def test_errors_print_one_line_and_set_the_exit_status(
    failure: httpx.Response | BaseException,
    status: int,
    message: str,
    options: list[str],
    server: Server,
    call: Call,
) -> None:
    server.failure = failure
    exit_status, out, err = call("runs", "show", "r1", *options)
    assert (exit_status, out, err.count("\n")) == (status, "", 1)
    assert err.startswith("mlflowclient: ")
    assert message in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["runs", "list"], "EXPERIMENT"),
        (["runs", "list", "7", "--limit", "0"], "--limit"),
        (["runs", "list", "7", "--column", "loss"], "--column must be a key such as metrics.loss"),
        (["runs", "list", "7", "--password", "x"], "No such option: --password"),
        (["runs", "show", ""], "run_id"),
        (["runs", "show", "r1", "--apiroot", "ftp://host"], "must be an http or https URL"),
    ],
)
def test_invalid_usage_is_reported_and_sends_nothing(
    arguments: list[str], message: str, server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    status, out, err = call(*arguments)
    assert (status, out, server.operations) == (2, "", [])
    assert message in err


def test_command_line_options_override_the_environment(
    server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The options also override the variable for offline recording."""
    variables = {"TRACKING_URI": "http://other.example", "WORKSPACE": "theirs"}
    for name, value in variables.items():
        monkeypatch.setenv(f"MLFLOW_{name}", value)
    monkeypatch.setenv("MLFLOWCLIENT_OFFLINE", "/nowhere")
    arguments = ("--apiroot", "http://here.example", "--workspace", "mine")
    assert call("runs", "show", "r1", *arguments)[0] == 0
    request = server.requests[0].request
    assert (request.url.host, request.headers["X-MLFLOW-WORKSPACE"]) == ("here.example", "mine")


def test_version_option_prints_the_version(printed: Printed) -> None:
    assert re.fullmatch(r"mlflowclient \d+\.\d+\.\d+\S*\n", printed("--version"))


@pytest.mark.parametrize("name", ["typer", "rich"])
def test_missing_extra_is_named(name: str) -> None:
    code = (
        f"import sys; sys.modules[{name!r}] = None; from mlflowclient.__main__ import main; "
        "sys.exit(main([]))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (result.returncode, result.stdout) == (2, "")
    assert (
        result.stderr == f'mlflowclient: {name} is not installed: pip install "mlflowclient[cli]"\n'
    )


def test_shell_completion_does_not_import_the_client_libraries() -> None:
    variables = {
        "_MLFLOWCLIENT_COMPLETE": "complete_bash",
        "COMP_WORDS": "mlflowclient runs ",
        "COMP_CWORD": "2",
    }
    code = (
        "import atexit, sys; from mlflowclient.__main__ import main;"
        "atexit.register(lambda: print(sorted({'httpx', 'attrs', 'rich.table'} & {*sys.modules})));"
        "main([])"
    )
    environment = {**os.environ, **variables}
    result = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert result.stdout.split() == ["list", "show", "compare", "delete", "[]"]
