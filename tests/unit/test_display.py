"""Models and pagers as tables in notebooks and terminals: content, order, escaping and secrets."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from html.parser import HTMLParser
from io import StringIO
from typing import Any
from weakref import WeakValueDictionary

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
ALLOWED_TAGS = {"div", "table", "tr", "th", "td"}
START = 1767225600000


class ParsedHtml(HTMLParser):
    """Parses HTML, checks the tags and their attributes, and collects the texts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()
        assert not self.open, "tags that are not closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED_TAGS
        assert {name for name, _ in attrs} <= {"style"}
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

    def texts_of(self, *tags: str) -> list[str]:
        return [text for tag, text in self.texts if tag in tags]

    @property
    def rows(self) -> dict[str, str]:
        """The first table, as names and values."""
        cells = self.texts_of("th", "td")
        return dict(zip(cells[::2], cells[1::2], strict=False))


def html_of(shown: Any) -> str:
    """Return the HTML that IPython shows in a notebook."""
    html = HTMLFormatter()(shown)
    assert isinstance(html, str)
    return html


def parse_html(shown: Any) -> ParsedHtml:
    return ParsedHtml(html_of(shown))


def terminal_output(shown: Any, width: int = 200) -> str:
    """Return the output of rich on a terminal without colors."""
    console = Console(file=StringIO(), force_terminal=True, color_system=None, width=width)
    console.print(shown)
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def with_hostile_strings(value: Any) -> Any:
    """Replace every string and key of a value with a hostile string."""
    if isinstance(value, str):
        return HOSTILE
    if isinstance(value, list):
        return [with_hostile_strings(item) for item in value]
    if isinstance(value, dict):
        return {
            f"{HOSTILE}{index}": with_hostile_strings(item)
            for index, item in enumerate(value.values())
        }
    if has(type(value)):
        for attribute in fields(type(value)):
            setattr(value, attribute.name, with_hostile_strings(getattr(value, attribute.name)))
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


def client(respond: Callable[[httpx.Request], httpx.Response]) -> MLFlow:
    return MLFlow(
        "http://x.test", transport=httpx.MockTransport(respond), trust_env=False, retries=0
    )


def pager_of(items: list[Any]) -> Pager[Any]:
    """Return a pager with these items, which sends no request."""
    request = Request(
        Operation("search_runs", "POST", "/", True), "/", lambda *_: Page.of(items, None)
    )
    return Pager(
        lambda *_: Page.of(items, None),
        WeakValueDictionary(),
        request,
        Paging("token"),
        None,
        (),
    )


@pytest.mark.parametrize("name", MODELS)
def test_strings_of_models_are_escaped(name: str) -> None:
    model = with_hostile_strings(
        getattr(models, name).from_dict(spec.example_of(spec.SCHEMAS[name]))
    )
    for displayed in (model, pager_of([model])):
        parsed = parse_html(displayed)
        # No line of the terminal is so long that it is folded.
        printed = terminal_output(displayed, width=10_000).replace("\n", "")
        assert printed.isprintable()
        for text in (printed, *(text for _, text in parsed.texts)):
            assert text.isprintable()
            # The marks of rich before this letter are shown.
            assert "&amp; m" not in text


@pytest.mark.parametrize("name", MODELS)
def test_secrets_are_hidden(name: str) -> None:
    model = getattr(models, name).from_dict(spec.example_of(spec.SCHEMAS[name]))
    secrets = [attribute.name for attribute in fields(type(model)) if not attribute.repr]
    for secret in secrets:
        setattr(
            model,
            secret,
            {"hunter2": "hunter2"} if secret == "additional_properties" else "hunter2",
        )
    assert "hunter2" not in html_of(model) + terminal_output(model)


def test_values_related_to_secrets_are_hidden() -> None:
    credential = models.MultipartUploadCredential(
        1, "https://store.test/?signature=1", headers={"X-Auth": "hunter2"}
    )
    response = models.CreateMultipartUploadResponse(credentials=[credential], upload_id="u")
    for shown in (credential, response):
        assert "hunter2" not in html_of(shown) + terminal_output(shown)
        assert "signature" not in html_of(shown) + terminal_output(shown)
    assert parse_html(credential).rows["headers"] == "<1>"


def test_run_is_shown_with_its_name_first() -> None:
    metric = {"key": "loss", "value": 0.25, "timestamp": START, "step": 3}
    model = run(
        metrics=[metric],
        params=pairs(1),
        tags=[{"key": "mlflow.user", "value": "ana"}, *pairs(1, "t")],
    )
    shown = parse_html(model)
    assert shown.texts_of("div")[0] == "Run"
    assert list(shown.rows.items())[:8] == [
        ("run_name", "name-1"),
        ("run_id", "r1"),
        ("experiment_id", "7"),
        ("status", "FINISHED"),
        ("start_time", "2026-01-01 00:00:00 UTC"),
        ("end_time", "2026-01-01 00:02:05 UTC"),
        ("artifact_uri", "file:///a"),
        ("lifecycle_stage", "active"),
    ]
    assert shown.texts_of("div") == ["Run", "metrics", "params", "tags"]
    assert shown.texts_of("th")[:4] == ["key", "value", "step", "timestamp"]
    assert shown.texts_of("td")[-10:] == [
        *("loss", "0.25", "3", "2026-01-01 00:00:00 UTC"),
        *("p0", "0"),
        # The tags that MLflow itself sets are shown last.
        *("t0", "0"),
        *("mlflow.user", "ana"),
    ]
    lines = terminal_output(model).splitlines()
    assert lines[0] == "Run"
    assert lines[1].split() == ["run_name", "name-1"]
    assert [line for line in lines if line.startswith("mlflow.user")]
    assert "Run(" in repr(model)


def test_experiment_is_shown_with_its_tags() -> None:
    experiment = models.Experiment(
        "12",
        "churn",
        "s3://a",
        "active",
        creation_time=START,
        tags=[models.ExperimentTag("team", "risk")],
    )
    shown = parse_html(experiment)
    assert list(shown.rows)[:3] == ["name", "experiment_id", "creation_time"]
    assert shown.texts_of("td")[-2:] == ["team", "risk"]


def test_long_lists_and_values_are_truncated() -> None:
    long = "x" * 5000
    shown = parse_html(run(params=[{"key": "long", "value": long}, *pairs(59)]))
    assert "... 40 more" in shown.texts_of("div")
    assert "p18" in shown.texts_of("td")
    assert "p19" not in shown.texts_of("td")
    assert [text for text in shown.texts_of("td") if text.startswith("x")] == ["x" * 200 + "..."]
    assert "... 40 more" in terminal_output(run(params=pairs(60)))


def test_tags_of_the_user_are_shown_even_if_there_are_many_tags_of_mlflow() -> None:
    model = run(tags=[*pairs(30, "mlflow.t"), {"key": "team", "value": "risk"}])
    assert "risk" in parse_html(model).texts_of("td")


def test_durations_are_shown() -> None:
    location = models.TraceLocation("MLFLOW_EXPERIMENT")
    duration = timedelta(seconds=90.5)
    trace = models.TraceInfoV3("tr-1", location, None, "OK", execution_duration=duration)
    assert parse_html(trace).rows["execution_duration"] == "0:01:30.500000"


def test_list_in_a_row_is_shown_as_keys_and_values_or_as_its_length() -> None:
    tags = [models.ExperimentTag("team", "risk"), models.ExperimentTag("mlflow.user", "ana")]
    partial = object.__new__(models.ExperimentTag)
    lists = [tags, [partial, *tags], [partial]]
    shown = parse_html(
        pager_of([models.Experiment("1", "a", "b", "active", tags=each) for each in lists])
    )
    assert shown.texts_of("th")[2] == "tags"
    assert shown.texts_of("td")[2::5] == ["team=risk, mlflow.user=ana"] * 2 + ["<1>"]


def test_times_of_zero_are_omitted_and_impossible_times_are_numbers() -> None:
    model = run()
    model.info.start_time, model.info.end_time = 0, 2**62
    rows = parse_html(model).rows
    assert "start_time" not in rows
    assert rows["end_time"] == str(2**62)


def test_special_numbers_are_shown() -> None:
    points = [
        models.Metric("m", value, START)
        for value in (float("nan"), float("inf"), 0.1 + 0.2, 1234567.0)
    ]
    shown = parse_html(models.RunData(metrics=points, params=[], tags=[]))
    values = [text for text in shown.texts_of("td") if text != "m" and not text.startswith("2026")]
    assert values == ["nan", "inf", "0.30000000000000004", "1234567.0"]


def test_pager_shows_its_first_items_with_one_request() -> None:
    requests = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(json.loads(request.content))
        runs = [
            run(index, metrics=[{"key": "loss", "value": 0.5, "timestamp": 1}], params=pairs(9))
            for index in range(20)
        ]
        return httpx.Response(
            200, json={"runs": [each.to_dict() for each in runs], "next_page_token": "more"}
        )

    with client(respond) as mlf:
        pager = mlf.search_runs(["7"])
        assert repr(pager) == "<Pager of search_runs(experiment_ids=['7'])>"
        assert not requests
        shown = parse_html(pager)
        assert [request["max_results"] for request in requests] == [20]
        assert shown.texts_of("th") == [
            *("run_name", "run_id", "experiment_id", "status", "start_time", "end_time"),
            *("metrics", "params"),
        ]
        assert shown.texts_of("td")[:8] == [
            *("name-0", "r0", "7", "FINISHED"),
            *("2026-01-01 00:00:00 UTC", "2026-01-01 00:02:05 UTC"),
            "loss=0.5",
            ", ".join(f"p{index}={index}" for index in range(9)),
        ]
        assert shown.texts_of("td")[8 * 19] == "name-19"
        assert shown.texts_of("div") == [
            "Pager of Run: the first 20",
            "There may be more items: iterate over the pager to get them all.",
        ]
        narrow = terminal_output(pager, width=40)
        assert "name-19" in narrow
        assert "Not shown: experiment_id, status" in narrow
        few = parse_html(mlf.search_runs(["7"], limit=3))
        assert few.texts_of("div") == ["Pager of Run: 3 in all"]
    assert [request["max_results"] for request in requests] == [20, 20, 3]


def test_empty_pager_is_shown_as_empty() -> None:
    with client(lambda *_: httpx.Response(200, json={})) as mlf:
        assert parse_html(mlf.search_runs(["7"])).texts_of("div") == ["Pager: no items"]


def test_pager_shows_the_error_of_its_request() -> None:
    refused = {"error_code": "INVALID_PARAMETER_VALUE", "message": f"no such filter {HOSTILE}"}
    with client(lambda *_: httpx.Response(400, json=refused)) as mlf:
        pager = mlf.search_runs(["7"], filter_string="x")
        title, note = parse_html(pager).texts_of("div")
        assert title == "Pager"
        assert "InvalidParameterValueError: " in note
        assert "no such filter </td><script>" in note
        assert "&amp; [magenta]m[/magenta]" in terminal_output(pager, width=10_000)


def test_async_pager_shows_how_to_iterate() -> None:
    mlf = AsyncMLFlow("http://x.test", trust_env=False)
    pager = mlf.search_runs(["7"])
    for shown in (" ".join(parse_html(pager).texts_of("div")), terminal_output(pager)):
        assert "Use `async for item in pager` or `await pager.first()`" in shown
    for shown in (" ".join(parse_html(pager).texts_of("td")), terminal_output(pager)):
        assert "<AsyncPager of search_runs(experiment_ids=['7'])>" in shown


def test_active_run_is_shown_with_a_note_that_it_is_not_updated() -> None:
    with MLFlow(transport=Server().transport, trust_env=False) as mlf, mlf.start_run("7") as active:
        assert parse_html(active).texts_of("div")[0] == "ActiveRun"
        assert "`get_run` returns" in parse_html(active).texts_of("div")[1]
        assert "`get_run` returns" in terminal_output(active)


def test_rich_prompt_shows_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    console = Console(file=StringIO(), width=200)
    monkeypatch.setattr(sys, "displayhook", sys.displayhook)
    install(console)
    sys.displayhook(run())
    assert isinstance(console.file, StringIO)
    assert console.file.getvalue().startswith("Run\nrun_name")


def test_display_modules_are_imported_lazily() -> None:
    code = (
        "import sys, mlflowclient; from mlflow_openapi.models import Run; "
        "mlflowclient.MLFlow(trust_env=False)\n"
    )
    code += "display = 'mlflow_openapi_runtime.display.'\n"
    code += "print({display + 'renderers', display + 'summary'} & set(sys.modules))"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout == "set()\n"
