"""The commands that list, show, compare and delete: what they print for people and programs, and
how they end.
"""

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

# A name that would erase the screen, and one that rich would take for a style.
WILD, PLAIN = "a\x1b[2J\n[red]b[/]\u202e", "a [2J [red]b[/]"
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
    """Two experiments, one of which was deleted, and two runs.

    Attributes:
        failure: What each request gets, while it is not None.
    """

    def __init__(self) -> None:
        super().__init__()
        self.failure: httpx.Response | BaseException | None = None
        self.intercept = self._fail
        self.experiments.clear()
        for each in (experiment(7), experiment(8, "2024", lifecycle_stage="deleted")):
            self.experiments[each.experiment_id] = each
        for found in (
            run("r1", "first", "0.1", 0.0333333333333),
            run("r2", WILD, "0.01", 2.0, "FAILED"),
        ):
            self.runs[found.run_id] = found

    @property
    def asked(self) -> list[tuple[str, dict[str, Any]]]:
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
    """The status of a call, and what it prints."""

    def called(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        told = capfd.readouterr()
        assert "Traceback" not in told.err
        return status, told.out, told.err

    return called


@pytest.fixture
def printed(call: Call) -> Callable[..., str]:
    """What a call prints that does what it should."""

    def called(*arguments: str) -> str:
        status, out, err = call(*arguments)
        assert (status, err) == (0, "")
        return out

    return called


Printed = Callable[..., str]


def test_experiments_are_a_table(printed: Printed) -> None:
    assert printed("experiments", "list", "--deleted") == (
        "ID  NAME   STAGE    CREATED                  UPDATED\n"
        "7   churn  active   1970-01-01 01:00:00 UTC  1970-01-01 02:00:00 UTC\n"
        "8   2024   deleted  1970-01-01 01:00:00 UTC  1970-01-01 02:00:00 UTC\n"
    )


def test_times_are_local(printed: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    with monkeypatch.context() as patched:
        patched.setenv("TZ", "Asia/Kolkata")
        time.tzset()
        told = printed("experiments", "show", "churn")
    time.tzset()
    assert "  created    1970-01-01 06:30:00 IST\n" in told


def test_programs_get_what_the_server_sent(server: Server, printed: Printed) -> None:
    experiments = [each.to_dict() for each in server.experiments.values()]
    runs = [each.to_dict() for each in server.runs.values()]
    assert json.loads(printed("experiments", "list", "--deleted", "--json")) == experiments
    assert json.loads(printed("experiments", "show", "7", "--json")) == experiments[0]
    assert json.loads(printed("runs", "list", "7", "--json")) == runs
    assert json.loads(printed("runs", "compare", "r1", "r2", "--json")) == runs
    assert json.loads(printed("runs", "show", "r2", "--json")) == runs[1]
    server.runs.clear()
    assert printed("runs", "list", "7", "--json") == "[]\n"


def test_a_search_is_in_the_words_of_mlflow(server: Server, printed: Printed) -> None:
    search = (
        "--filter",
        "metrics.loss < 1",
        "--order-by",
        "metrics.loss",
        "--order-by",
        "start_time DESC",
    )
    printed("runs", "list", "churn", "2024", *search, "--limit", "5", "--deleted")
    assert server.asked[-1] == (
        "search_runs",
        {
            "experiment_ids": ["7", "8"],
            "filter": "metrics.loss < 1",
            "order_by": ["metrics.loss", "start_time DESC"],
            "run_view_type": "ALL",
            "max_results": 5,
        },
    )


def test_a_table_has_a_hundred_rows_and_says_when_there_are_more(
    server: Server, call: Call
) -> None:
    server.experiments |= {str(number): experiment(number) for number in range(100)}
    assert call("experiments", "list")[1:] == (call("experiments", "list", "--limit", "100")[1], "")
    server.experiments["100"] = experiment(100)
    status, out, err = call("experiments", "list")
    assert (status, out.count("\n"), err) == (
        0,
        101,
        "There are more than 100: use --limit to list more\n",
    )
    assert call("experiments", "list", "--limit", "7")[1:][0].count("\n") == 8
    assert len(json.loads(call("experiments", "list", "--json")[1])) == 101
    assert call("experiments", "list", "-q")[1].split() == [str(number) for number in range(101)]


def test_an_experiment_is_known_by_its_id_or_its_name(printed: Printed) -> None:
    """The name may be a number, too."""
    assert "  name       churn\n" in printed("experiments", "show", "7")
    assert "  id         7\n" in printed("experiments", "show", "churn")
    assert "  id         8\n" in printed("experiments", "show", "2024")


def test_an_experiment_is_made(server: Server, printed: Printed) -> None:
    assert printed("experiments", "create", "new") == "9\n"
    assert server.asked[-1] == ("create_experiment", {"name": "new"})


def test_runs_are_a_table_with_the_columns_that_are_asked_for(printed: Printed) -> None:
    """What names hold moves no cursor, and is no markup; what a run lacks is a dash."""
    columns = ("--column", "metrics.loss", "--column", "params.lr", "--column", "tags.none")
    assert printed("runs", "list", "churn", *columns) == (
        "ID  NAME             STATUS    STARTED                  loss       lr    none\n"
        "r1  first            FINISHED  1970-01-01 01:00:00 UTC  0.0333333  0.1   -\n"
        f"r2  {PLAIN}  FAILED    1970-01-01 01:00:00 UTC  2.0        0.01  -\n"
    )


def test_a_run_is_shown(printed: Printed) -> None:
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


def test_what_differs_between_runs_is_compared(printed: Printed) -> None:
    assert printed("runs", "compare", "r1", "r2") == (
        f"              first            {PLAIN}\n"
        "id            r1               r2\n"
        "status        FINISHED         FAILED\n"
        "params.lr     0.1              0.01\n"
        "metrics.loss  0.0333333333333  2.0\n"
    )
    told = printed("runs", "compare", "r1", "r2", "--all")
    assert re.search(r"^params.layers +3 +3$", told, re.MULTILINE)
    assert "tags.mlflow.runName" in told


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_runs_are_deleted_when_the_user_says_so(
    server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deleted() -> list[str]:
        return [body["run_id"] for name, body in server.asked if name == "delete_run"]

    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    status, out, err = call("runs", "delete", "r1", "r2")
    assert (status, out, "--yes" in err, server.asked) == (2, "", True, [])
    monkeypatch.setattr(sys, "stdin", Terminal("n\n"))
    status, out, err = call("runs", "delete", "r1", "r2")
    assert (status, out, deleted()) == (1, "", [])
    assert f"Delete first, {PLAIN}?" in err
    monkeypatch.setattr(sys, "stdin", Terminal("y\n"))
    assert call("runs", "delete", "r1", "r2")[:2] == (0, "r1\nr2\n")
    assert call("runs", "delete", "--yes", "r1")[:2] == (0, "r1\n")
    assert deleted() == ["r1", "r2", "r1"]


def test_no_run_is_deleted_where_one_is_missing(server: Server, call: Call) -> None:
    assert call("runs", "delete", "--yes", "r1", "nope")[0] == 1
    assert "delete_run" not in [name for name, _ in server.asked]


def test_a_terminal_gets_colours_and_its_width(
    printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "50")
    told = printed("runs", "list", "churn")
    assert "\x1b[32mFINISHED\x1b[0m" in told
    assert "\x1b[31mFAILED" in told
    plain = re.sub(r"\x1b\[[\d;]*m", "", told)
    assert "\x1b" not in plain
    assert "[red]b[/]" in plain
    assert max(map(len, plain.splitlines())) <= 50


def test_nothing_is_cut_elsewhere(printed: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    wide = printed("runs", "list", "churn")
    monkeypatch.setenv("COLUMNS", "20")
    assert printed("runs", "list", "churn") == wide


@pytest.mark.parametrize(
    ("failure", "status", "told"),
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
@pytest.mark.parametrize("more", [[], ["--json"]], ids=["people", "programs"])
def test_an_error_is_one_line_and_a_status(
    failure: httpx.Response | BaseException,
    status: int,
    told: str,
    more: list[str],
    server: Server,
    call: Call,
) -> None:
    server.failure = failure
    found, out, err = call("runs", "show", "r1", *more)
    assert (found, out, err.count("\n")) == (status, "", 1)
    assert err.startswith("mlflowclient: ")
    assert told in err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["runs", "list"], "EXPERIMENT"),
        (["runs", "list", "7", "--limit", "0"], "--limit"),
        (["runs", "list", "7", "--column", "loss"], "--column must be a key such as metrics.loss"),
        (["runs", "list", "7", "--password", "x"], "No such option: --password"),
        (["runs", "show", ""], "run_id"),
        (["runs", "show", "r1", "--apiroot", "ftp://host"], "must be an http or https URL"),
    ],
)
def test_a_wrong_call_is_told_and_nothing_sent(
    arguments: list[str], told: str, server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    status, out, err = call(*arguments)
    assert (status, out, server.asked) == (2, "", [])
    assert told in err


def test_what_the_command_line_says_is_nearer_than_the_environment(
    server: Server, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also than that of programs that record offline."""
    variables = {"TRACKING_URI": "http://other.example", "WORKSPACE": "theirs"}
    for name, value in variables.items():
        monkeypatch.setenv(f"MLFLOW_{name}", value)
    monkeypatch.setenv("MLFLOWCLIENT_OFFLINE", "/nowhere")
    arguments = ("--apiroot", "http://here.example", "--workspace", "mine")
    assert call("runs", "show", "r1", *arguments)[0] == 0
    request = server.requests[0].request
    assert (request.url.host, request.headers["X-MLFLOW-WORKSPACE"]) == ("here.example", "mine")


def test_the_version_is_told(printed: Printed) -> None:
    assert re.fullmatch(r"mlflowclient \d+\.\d+\.\d+\S*\n", printed("--version"))


@pytest.mark.parametrize("name", ["typer", "rich"])
def test_without_the_extra_it_says_how_to_get_it(name: str) -> None:
    code = (
        f"import sys; sys.modules[{name!r}] = None; from mlflowclient.__main__ import main; "
        "sys.exit(main([]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f'mlflowclient: needs {name}: pip install "mlflowclient[cli]"\n'


def test_words_are_completed_without_the_libraries_of_the_client() -> None:
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
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["list", "show", "compare", "delete", "[]"]
