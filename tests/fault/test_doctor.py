"""`mlflowclient doctor` tells the cause in one line, whatever stands in the place of a server, on a
real socket.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from email.utils import formatdate
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import trustme

from mlflowclient.__main__ import main
from tests.support.faulty_server import Exchange, Response, never, said, server

SECRET = "s3cret"
SEARCH = "/api/2.0/mlflow/experiments/search"


class Answer(NamedTuple):
    status: int
    body: str | dict[str, Any] = ""
    headers: Mapping[str, str] = {}


Route = Callable[[str, Mapping[str, str]], Answer]
NEWEST = Answer(200, "3.17.2")
EXPERIMENTS = Answer(
    200, {"experiments": [{"experiment_id": "0", "artifact_location": "mlflow-artifacts:/0"}]}
)
MISSING = Answer(404, {"detail": "Not Found"})


def mlflow(version: Answer = NEWEST, search: Answer = EXPERIMENTS) -> Route:
    """A server of MLflow, or one that answers something else to one of these."""
    known = {"/version": version, SEARCH: search}
    return lambda path, headers: known.get(path, MISSING)


def everywhere(answer: Answer) -> Route:
    return lambda path, headers: answer


@contextmanager
def serving(route: Route, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """The URL of an HTTP server."""

    def respond(exchange: Exchange) -> Response:
        answer = route(exchange.path, exchange.headers)
        is_json = isinstance(answer.body, dict)
        headers = {
            "Content-Type": "application/json" if is_json else "text/html",
            "Date": formatdate(usegmt=True),
            "Connection": "close",
        }
        body = json.dumps(answer.body) if is_json else str(answer.body)
        return Response(answer.status, body.encode(), {**headers, **answer.headers})

    with server(respond=respond, context=context) as found:
        yield found.url


@pytest.fixture(autouse=True)
def _known_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("MLFLOW", "SSL_CERT_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture(autouse=True)
def _no_secret(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Whatever a test makes the command print, and the test left unread."""
    yield
    told = capfd.readouterr()
    assert SECRET not in told.out + told.err


@pytest.fixture
def doctor(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., dict[str, Any]]:
    """The report about a URL, with these variables set."""

    def report(url: str, status: int = 1, **variables: str) -> dict[str, Any]:
        with monkeypatch.context() as environment:
            for name, value in {"MLFLOW_TRACKING_URI": url, **variables}.items():
                environment.setenv(name, value)
            assert main(["doctor", "--json"]) == status
        told = capfd.readouterr()
        assert (told.err, told.out.count("\n"), SECRET in told.out) == ("", 1, False)
        found: dict[str, Any] = json.loads(told.out)
        return found

    return report


@pytest.fixture
def problem(doctor: Callable[..., dict[str, Any]]) -> Callable[..., tuple[str, str]]:
    """The one problem with a URL: its cause, and the line about it."""

    def found(url: str, **variables: str) -> tuple[str, str]:
        (told,) = doctor(url, **variables)["problems"]
        assert "\n" not in told["message"]
        return told["cause"], told["message"]

    return found


Problem = Callable[..., tuple[str, str]]


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


def tls(authority: trustme.CA, name: str = "127.0.0.1") -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


# -- nobody answers


def test_a_server_that_is_down(problem: Problem) -> None:
    port = closed_port()
    cause, message = problem(f"http://127.0.0.1:{port}")
    assert (cause, message.partition(":")[0]) == ("refused", "nothing listens at 127.0.0.1")
    assert f"127.0.0.1:{port}" in message
    assert "set MLFLOW_TRACKING_URI" in message


def test_a_host_that_nobody_knows(problem: Problem) -> None:
    cause, message = problem("http://nowhere.invalid")
    assert cause == "unknown host"
    assert "the host name 'nowhere.invalid' cannot be resolved" in message


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_does_not_answer_in_time(scheme: str, problem: Problem) -> None:
    with server(never) as silent:
        url = silent.url.replace("http:", f"{scheme}:")
        cause, message = problem(url, MLFLOW_HTTP_REQUEST_TIMEOUT="0.2")
    assert cause == "timeout"
    assert "within 0.2 s" in message


def test_something_that_speaks_no_http(problem: Problem) -> None:
    with server(said(b"SSH-2.0-OpenSSH_9.6\r\n")) as found:
        cause, message = problem(found.url)
    assert cause == "no answer"
    assert "does not respond as an HTTP server" in message


# -- the wrong scheme, and certificates


def test_http_for_https(problem: Problem, authority: trustme.CA) -> None:
    with serving(mlflow(), tls(authority)) as url:
        cause, message = problem(url.replace("https:", "http:"))
    assert cause == "http for https"
    assert message == f"the server speaks https, not http: set MLFLOW_TRACKING_URI to {url}"


def test_a_redirect_to_https_or_to_another_host(problem: Problem) -> None:
    with serving(
        everywhere(Answer(301, headers={"Location": "https://mlflow.example/ml/version"}))
    ) as url:
        assert problem(f"{url}/ml")[1] == (
            "the server has moved: set MLFLOW_TRACKING_URI to https://mlflow.example/ml"
        )
    with serving(
        lambda path, _: Answer(301, headers={"Location": f"https://127.0.0.1:8443{path}"})
    ) as url:
        cause, message = problem(url)
    assert cause == "http for https"
    assert message.endswith("set MLFLOW_TRACKING_URI to https://127.0.0.1:8443")


def test_https_for_http(problem: Problem) -> None:
    with serving(mlflow()) as url:
        cause, message = problem(url.replace("http:", "https:"))
    assert cause == "https for http"
    assert message == f"the server speaks http, not https: set MLFLOW_TRACKING_URI to {url}"


def test_a_certificate_that_is_not_trusted(
    problem: Problem, doctor: Callable[..., dict[str, Any]], authority: trustme.CA, tmp_path: Path
) -> None:
    with serving(mlflow(), tls(authority)) as url:
        cause, message = problem(url)
        assert cause == "certificate"
        assert "is not trusted (unable to get local issuer certificate)" in message
        assert "MLFLOW_TRACKING_SERVER_CERT_PATH" in message
        authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
        trusted = doctor(url, 0, MLFLOW_TRACKING_SERVER_CERT_PATH=str(tmp_path / "authority.pem"))
    assert trusted["problems"] == []
    with serving(mlflow(), tls(authority, "mlflow.example")) as url:
        cause, message = problem(
            url, MLFLOW_TRACKING_SERVER_CERT_PATH=str(tmp_path / "authority.pem")
        )
    assert cause == "certificate"
    assert "IP address mismatch" in message


def test_a_server_that_asks_for_a_certificate(problem: Problem, authority: trustme.CA) -> None:
    context = tls(authority)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    with serving(mlflow(), context) as url:
        cause, message = problem(url, MLFLOW_TRACKING_INSECURE_TLS="true")
    assert cause == "no answer"
    assert "MLFLOW_TRACKING_CLIENT_CERT_PATH" in message


# -- who asks


def guarded(path: str, headers: Mapping[str, str]) -> Answer:
    known = "Basic " + base64.b64encode(f"ada:{SECRET}".encode()).decode()
    if headers.get("authorization") in (known, f"Bearer {SECRET}"):
        return mlflow()(path, headers)
    return Answer(401, "You are not authenticated.", {"WWW-Authenticate": "Basic"})


def test_credentials_that_are_missing_wrong_or_right(
    problem: Problem, doctor: Callable[..., dict[str, Any]]
) -> None:
    with serving(guarded) as url:
        cause, message = problem(url)
        assert (cause, "set MLFLOW_TRACKING_USERNAME" in message) == ("no credentials", True)
        wrong = {"MLFLOW_TRACKING_USERNAME": "ada", "MLFLOW_TRACKING_PASSWORD": "guess"}
        cause, message = problem(url, **wrong)
        assert cause == "wrong credentials"
        assert (
            "refuses the user 'ada' with the password that is set (401): correct "
            "MLFLOW_TRACKING_USER" in message
        )
        cause, message = problem(url, MLFLOW_TRACKING_TOKEN="guess")
        assert (cause, message.endswith("correct MLFLOW_TRACKING_TOKEN")) == (
            "wrong credentials",
            True,
        )
        right = doctor(url, 0, **{**wrong, "MLFLOW_TRACKING_PASSWORD": SECRET})
        assert (
            right["server"]["authentication"]
            == "accepted: the user 'ada' with the password that is set"
        )
        right = doctor(url, 0, MLFLOW_TRACKING_TOKEN=SECRET)
        assert right["server"]["authentication"] == "accepted: the token that is set"


def test_credentials_that_are_not_needed(doctor: Callable[..., dict[str, Any]]) -> None:
    with serving(mlflow()) as url:
        assert doctor(url, 0)["server"]["authentication"] == "not needed"
        told = doctor(url, 0, MLFLOW_TRACKING_TOKEN=SECRET)["server"]["authentication"]
    assert told.startswith("not needed: the server accepts everybody")


@pytest.mark.parametrize("where", ["version", "search"])
def test_what_is_forbidden(where: str, problem: Problem) -> None:
    forbidden = Answer(403, {"error_code": "PERMISSION_DENIED", "message": "no"})
    with serving(mlflow(**{where: forbidden})) as url:
        cause, message = problem(
            url, MLFLOW_TRACKING_USERNAME="ada", MLFLOW_TRACKING_PASSWORD=SECRET
        )
    assert cause == "forbidden"
    assert "forbids this to the user 'ada'" in message


# -- what is in between


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_proxy_that_asks_for_a_password(scheme: str, problem: Problem) -> None:
    asks = Answer(407, "who?", {"Proxy-Authenticate": "Basic"})
    with serving(everywhere(asks)) as proxy:
        variable = f"{scheme.upper()}_PROXY"
        cause, message = problem(f"{scheme}://mlflow.example", **{variable: proxy})
    assert cause == "proxy"
    assert f"the proxy {proxy} requires a password (407): write it into {variable}" in message
    assert "NO_PROXY=mlflow.example" in message


def test_a_proxy_that_is_down(doctor: Callable[..., dict[str, Any]]) -> None:
    port = closed_port()
    told = doctor("http://mlflow.example", all_proxy=f"http://ada:{SECRET}@127.0.0.1:{port}")
    assert told["configuration"][1] == {
        "name": "proxy",
        "value": f"http://127.0.0.1:{port}",
        "source": "all_proxy",
    }
    (found,) = told["problems"]
    assert found["cause"] == "proxy"
    assert (
        f"the proxy http://127.0.0.1:{port} does not lead to mlflow.example (" in found["message"]
    )
    assert found["message"].endswith(
        "correct all_proxy, or set NO_PROXY=mlflow.example to bypass it"
    )


def test_a_proxy_is_gone_past(doctor: Callable[..., dict[str, Any]]) -> None:
    with serving(mlflow()) as url:
        told = doctor(url, 0, HTTP_PROXY="http://127.0.0.1:9", NO_PROXY="127.0.0.1")
    assert told["configuration"][1] == {"name": "proxy", "value": None, "source": "NO_PROXY"}


@pytest.mark.parametrize("status", [502, 503, 504])
def test_a_proxy_whose_server_is_down(status: int, problem: Problem) -> None:
    page = Answer(
        status, "<html><h1>Bad Gateway</h1></html>", {"Server": "nginx", "Via": "1.1 edge"}
    )
    with serving(everywhere(page)) as url:
        cause, message = problem(url)
        assert cause == "proxy"
        assert (
            f"a proxy (via: 1.1 edge, server: nginx) returns {status} instead of the server"
            in message
        )
        assert "the server is down" in message
        cause, message = problem("http://mlflow.example", HTTP_PROXY=url)
    assert (cause, "correct HTTP_PROXY, or set NO_PROXY=mlflow.example" in message) == (
        "proxy",
        True,
    )


def test_a_login_page(problem: Problem) -> None:
    page = Answer(200, "<!doctype html><title>Sign in</title><form><input type=password></form>")
    with serving(everywhere(page)) as url:
        assert problem(url)[0] == "login page"
    to_login = Answer(302, headers={"Location": "https://login.example/authorize?state=" + SECRET})
    for route in (everywhere(to_login), mlflow(search=to_login)):
        with serving(route) as url:
            cause, message = problem(url)
        assert cause == "login page"
        assert (
            "a redirect to https://login.example/authorize is returned instead of MLflow's response"
            in message
        )


# -- another server


def test_what_is_no_mlflow_server(problem: Problem) -> None:
    with serving(everywhere(MISSING)) as url:
        cause, message = problem(url)
    assert cause == "not mlflow"
    assert (
        f"{url} is not an MLflow server (it returns 404, application/json, for GET /version)"
        in message
    )
    with serving(everywhere(Answer(200, "<html>A shop.</html>"))) as url:
        assert "it returns 200, text/html" in problem(url)[1]
    with serving(everywhere(Answer(404, "<html>File not found</html>"))) as url:
        assert problem(url)[0] == "not mlflow"


def test_a_path_that_is_wrong(problem: Problem) -> None:
    with serving(mlflow()) as url:
        for wrong in ("/api/2.0/mlflow", "/mlflow"):
            cause, message = problem(url + wrong)
            assert (cause, message.endswith(f"but at {url}: set MLFLOW_TRACKING_URI to that")) == (
                "wrong path",
                True,
            )

    def below(path: str, headers: Mapping[str, str]) -> Answer:
        if path == "/":
            return Answer(302, headers={"Location": "/tracking/"})
        return (
            mlflow()(path.removeprefix("/tracking"), headers)
            if path.startswith("/tracking/")
            else MISSING
        )

    with serving(below) as url:
        cause, message = problem(url)
    assert (cause, f"but at {url}/tracking: " in message) == ("wrong path", True)


def test_an_old_server(doctor: Callable[..., dict[str, Any]], problem: Problem) -> None:
    with serving(mlflow(Answer(200, "1.30.1"))) as url:
        told = doctor(url)
    assert told["server"]["version"] == "1.30.1, too old"
    assert told["problems"][0]["cause"] == "old server"
    assert (
        "the server is MLflow 1.30.1: upgrade it to 2.22 or later" in told["problems"][0]["message"]
    )
    with serving(mlflow(version=MISSING)) as url:
        cause, message = problem(url)
    assert (cause, "does not report its version" in message) == ("old server", True)


def test_a_server_that_is_newer_than_the_client(doctor: Callable[..., dict[str, Any]]) -> None:
    with serving(mlflow(Answer(200, "4.0.0"))) as url:
        assert doctor(url, 0)["server"]["version"] == "4.0.0, newer than this client"


def test_what_an_older_server_lacks_is_told(doctor: Callable[..., dict[str, Any]]) -> None:
    with serving(mlflow(Answer(200, "3.5.1"))) as url:
        missing = doctor(url, 0)["missing"]
    assert missing["mcp servers"] == "added in MLflow 3.15"
    assert "webhooks" not in missing


def test_a_server_that_fails(problem: Problem) -> None:
    broken = Answer(
        500,
        {"error_code": "INTERNAL_ERROR", "message": "(sqlite3.OperationalError) disk I/O error"},
    )
    with serving(mlflow(search=broken)) as url:
        cause, message = problem(url)
    assert (cause, message) == ("server error", "the server fails (500): check its log")


@pytest.mark.parametrize(("seconds", "told"), [(-300, "ahead of"), (300, "behind")])
def test_a_clock_that_is_wrong(seconds: int, told: str, problem: Problem) -> None:
    date = formatdate(time.time() + seconds, usegmt=True)
    with serving(mlflow(version=Answer(200, "3.17.2", {"Date": date}))) as url:
        cause, message = problem(url)
    assert cause == "clock"
    assert f"s {told} the server's" in message
