"""Models and pagers as tables, in notebooks and terminals: what is shown, in which order, and what
never is.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO
from typing import Any

import httpx
import pytest
from attrs import fields, has
from IPython.core.formatters import HTMLFormatter
from rich.console import Console
from rich.pretty import install

from mlflow_openapi import models
from mlflow_openapi_runtime.pager import Pager
from mlflow_openapi_runtime.paging import Page, Paging
from mlflow_openapi_runtime.request import Operation, Request
from mlflowclient import AsyncMLFlow, MLFlow
from tests.support import samples, spec
from tests.support.fake_mlflow import Server

MODELS = [name for name in models.__all__ if "properties" in spec.SCHEMAS[name]]
HOSTILE = '</td><script>1</script>"\' onload="" &amp; [magenta]m[/magenta] [link=http://x]l[/link] \x1b[31m\x07\u202e\n'  # noqa: E501
OURS = {"div", "table", "thead", "tbody", "tr", "th", "td", "details", "summary"}
START = 1767225600000


class Shown(HTMLParser):
    """What a browser makes of HTML: its tags, its texts by tag, and the titles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.titles: list[str] = []
        self.feed(html)
        self.close()
        assert not self.open, "tags that are not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in OURS
        assert {name for name, _ in attrs} <= {"style", "title"}
        self.titles += [value or "" for name, value in attrs if name == "title"]
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.open[-1], data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)

    def of(self, *tags: str) -> list[str]:
        return [text for tag, text in self.texts if tag in tags]

    @property
    def rows(self) -> dict[str, str]:
        """The first table, of names and values."""
        cells = self.of("th", "td")
        return dict(zip(cells[::2], cells[1::2], strict=False))


def html_of(shown: Any) -> str:
    """What IPython puts into a notebook."""
    html = HTMLFormatter()(shown)
    assert isinstance(html, str)
    return html


def page(shown: Any) -> Shown:
    return Shown(html_of(shown))


def terminal(shown: Any, width: int = 200) -> str:
    """What rich prints on a terminal without colours."""
    console = Console(file=StringIO(), force_terminal=True, color_system=None, width=width)
    console.print(shown)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def poisoned(value: Any) -> Any:
    """The same with every text and key replaced."""
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, list):
        return [poisoned(item) for item in value]
    if isinstance(value, dict):
        return {f"{HOSTILE}{index}": poisoned(item) for index, item in enumerate(value.values())}
    if has(type(value)):
        for attribute in fields(type(value)):
            setattr(value, attribute.name, poisoned(getattr(value, attribute.name)))
    return value


def run(number: int = 1, **data: list[dict[str, Any]]) -> models.Run:
    return samples.run(
        f"r{number}",
        data=data,
        run_uuid=f"r{number}",
        run_name=f"name-{number}",
        experiment_id="7",
        status="FINISHED",
        artifact_uri="file:///a",
        user_id="",
        start_time=START,
        end_time=START + 125_300,
    )


def pairs(count: int, prefix: str = "p") -> list[dict[str, Any]]:
    return [{"key": f"{prefix}{index}", "value": str(index)} for index in range(count)]


def client(answer: Callable[[httpx.Request], httpx.Response]) -> MLFlow:
    return MLFlow(
        "http://x.test", transport=httpx.MockTransport(answer), trust_env=False, retries=0
    )


def pager_of(items: list[Any]) -> Pager[Any]:
    """A pager that has these items without asking."""
    request = Request(
        Operation("search_runs", "POST", "/", True), "/", lambda *_: Page.of(items, None)
    )
    return Pager(
        lambda *_: Page.of(items, None),
        request,
        Paging("token"),
        None,
        (),
    )


@pytest.mark.parametrize("name", MODELS)
def test_no_text_of_any_model_is_markup(name: str) -> None:
    model = poisoned(getattr(models, name).from_dict(spec.example_of(spec.SCHEMAS[name])))
    for thing in (model, pager_of([model])):
        found = page(thing)
        printed = terminal(thing).replace("\n", "")
        assert printed.isprintable()
        for text in (printed, *found.titles, *(text for _, text in found.texts)):
            assert text.isprintable()
            assert "magenta" not in text or "[magenta]" in text


@pytest.mark.parametrize("name", MODELS)
def test_secrets_stay_hidden(name: str) -> None:
    model = getattr(models, name).from_dict(spec.example_of(spec.SCHEMAS[name]))
    secrets = [attribute.name for attribute in fields(type(model)) if not attribute.repr]
    for secret in secrets:
        setattr(
            model,
            secret,
            {"hunter2": "hunter2"} if secret == "additional_properties" else "hunter2",
        )
    assert "hunter2" not in html_of(model) + terminal(model)


def test_what_belongs_to_a_secret_stays_hidden_too() -> None:
    credential = models.MultipartUploadCredential(
        1, "https://store.test/?signature=1", headers={"X-Auth": "hunter2"}
    )
    answer = models.CreateMultipartUploadResponse(credentials=[credential], upload_id="u")
    for shown in (credential, answer):
        assert "hunter2" not in html_of(shown) + terminal(shown)
        assert "signature" not in html_of(shown) + terminal(shown)
    assert page(credential).rows["headers"] == "<1>"


def test_a_run_is_shown_by_its_name_first() -> None:
    metric = {"key": "loss", "value": 0.25, "timestamp": START, "step": 3}
    found = run(
        metrics=[metric],
        params=pairs(1),
        tags=[{"key": "mlflow.user", "value": "ana"}, *pairs(1, "t")],
    )
    shown = page(found)
    assert shown.of("div")[0] == "Run"
    assert list(shown.rows.items())[:9] == [
        ("run_name", "name-1"),
        ("run_id", "r1"),
        ("status", "FINISHED"),
        ("start_time", "2026-01-01 00:00:00 UTC"),
        ("end_time", "2026-01-01 00:02:05 UTC"),
        ("duration", "2 min 5 s"),
        ("experiment_id", "7"),
        ("artifact_uri", "file:///a"),
        ("lifecycle_stage", "active"),
    ]
    assert shown.of("div") == ["Run", "metrics", "params", "tags"]
    assert shown.of("summary") == ["tags of MLflow (1)"]
    assert shown.of("th", "td")[18:22] == ["key", "value", "step", "timestamp (UTC)"]
    assert shown.of("th", "td")[22:26] == ["loss", "0.25", "3", "2026-01-01 00:00:00"]
    assert shown.of("td")[-2:] == ["mlflow.user", "ana"]
    lines = terminal(found).splitlines()
    assert lines[0] == "Run"
    assert lines[1].split() == ["run_name", "name-1"]
    assert [line for line in lines if line.startswith("mlflow.user")]
    assert "Run(" in repr(found)


def test_an_experiment_is_shown_with_its_tags() -> None:
    experiment = models.Experiment(
        "12",
        "churn",
        "s3://a",
        "active",
        creation_time=START,
        tags=[models.ExperimentTag("team", "risk")],
    )
    shown = page(experiment)
    assert list(shown.rows)[:3] == ["name", "experiment_id", "creation_time"]
    assert shown.of("td")[-2:] == ["team", "risk"]


def test_what_is_long_is_cut_and_told() -> None:
    long = "x" * 5000
    shown = page(run(params=[{"key": "long", "value": long}, *pairs(59)]))
    assert "... 40 more" in shown.of("div")
    assert shown.titles == ["x" * 2000 + "..."]
    assert "x" * 60 + "..." in shown.of("td")
    assert "... 40 more" in terminal(run(params=pairs(60)))


@pytest.mark.parametrize(
    ("milliseconds", "shown"),
    [(4250, "4.25 s"), (3_720_000, "1 h 2 min"), (97_200_000, "1 d 3 h"), (-90_000, "-1 min 30 s")],
)
def test_durations_have_two_units(milliseconds: int, shown: str) -> None:
    found = run()
    found.info.end_time = START + milliseconds
    assert page(found).rows["duration"] == shown


def test_times_that_are_none_are_left_out_and_impossible_ones_are_numbers() -> None:
    found = run()
    found.info.start_time, found.info.end_time = 0, 2**62
    rows = page(found).rows
    assert "start_time" not in rows
    assert "duration" not in rows
    assert rows["end_time"] == str(2**62)


def test_special_numbers_are_shown() -> None:
    points = [
        models.Metric("m", value, START)
        for value in (float("nan"), float("inf"), 0.1 + 0.2, 1234567.0)
    ]
    shown = page(models.RunData(metrics=points, params=[], tags=[]))
    values = [text for text in shown.of("td") if text != "m" and not text.startswith("2026")]
    assert values == ["nan", "inf", "0.3", "1234567"]
    assert shown.titles == ["0.30000000000000004"]


def test_a_pager_shows_its_first_items_and_asks_for_no_more() -> None:
    asked = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(json.loads(request.content))
        runs = [
            run(index, metrics=[{"key": "loss", "value": 0.5, "timestamp": 1}], params=pairs(9))
            for index in range(20)
        ]
        return httpx.Response(
            200, json={"runs": [each.to_dict() for each in runs], "next_page_token": "more"}
        )

    with client(answer) as mlf:
        pager = mlf.search_runs(["7"])
        assert repr(pager).startswith("Pager(")
        assert not asked
        shown = page(pager)
        assert [request["max_results"] for request in asked] == [20]
        first = [
            "run_name",
            "run_id",
            "status",
            "start_time (UTC)",
            "duration",
            "experiment_id",
            "metrics.loss",
        ]
        assert shown.of("th")[:7] == first
        assert shown.of("th")[7:] == ["params.p0", "params.p1", "params.p2", "params.p3"]
        assert shown.of("td")[:7] == [
            "name-0",
            "r0",
            "FINISHED",
            "2026-01-01 00:00:00",
            "2 min 5 s",
            "7",
            "0.5",
        ]
        assert shown.of("div") == [
            "Pager of Run: the first 20",
            "There may be more: iterate over the pager for all.",
        ]
        narrow = terminal(pager, width=40)
        assert "name-19" in narrow
        assert "Not shown: start_time (UTC), duration" in narrow
        few = page(mlf.search_runs(["7"], limit=3))
        assert few.of("div") == ["Pager of Run: 3 in all"]
    assert [request["max_results"] for request in asked] == [20, 20, 3]


def test_a_pager_without_items_says_so() -> None:
    with client(lambda *_: httpx.Response(200, json={})) as mlf:
        assert page(mlf.search_runs(["7"])).of("div") == ["Pager: no items"]


def test_a_pager_that_cannot_ask_tells_why_in_place_of_a_traceback() -> None:
    refused = {"error_code": "INVALID_PARAMETER_VALUE", "message": f"no such filter {HOSTILE}"}
    with client(lambda *_: httpx.Response(400, json=refused)) as mlf:
        pager = mlf.search_runs(["7"], filter_string="x")
        title, note = page(pager).of("div")
        assert title == "Pager"
        assert "InvalidParameterValueError: " in note
        assert "no such filter </td><script>" in note
        assert "no such filter" in terminal(pager)


def test_an_asynchronous_pager_says_how_it_asks() -> None:
    mlf = AsyncMLFlow("http://x.test", trust_env=False)
    pager = mlf.search_runs(["7"])
    for shown in (" ".join(page(pager).of("div")), terminal(pager)):
        assert "Use `async for item in pager` or `await pager.first()`" in shown
    for shown in (" ".join(page(pager).of("td")), terminal(pager)):
        assert "AsyncPager(" in shown
        assert "/api/2.0/mlflow/runs/search" in shown


def test_an_active_run_says_that_it_does_not_follow() -> None:
    with MLFlow(transport=Server().transport, trust_env=False) as mlf, mlf.start_run("7") as active:
        assert page(active).of("div")[0] == "ActiveRun"
        assert "`get_run` returns" in page(active).of("div")[-1]
        assert "`get_run` returns" in terminal(active)


def test_a_prompt_with_rich_shows_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(file=StringIO(), width=200)
    monkeypatch.setattr(sys, "displayhook", sys.displayhook)
    install(console)
    sys.displayhook(run())
    assert isinstance(console.file, StringIO)
    assert console.file.getvalue().startswith("Run\nrun_name")


def test_nothing_of_it_is_loaded_before_it_is_looked_at() -> None:
    code = (
        "import sys, mlflowclient; from mlflow_openapi.models import Run; "
        "mlflowclient.MLFlow(trust_env=False)\n"
    )
    code += "display = 'mlflow_openapi_runtime.display.'\n"
    code += "print({display + 'renderers', display + 'summary'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
