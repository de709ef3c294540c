"""`mlflowclient doctor` against faulty servers and proxies on real sockets.

It reports the cause of each problem in one line.
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
from tests.support.faulty_server import Exchange, Response, no_response, raw_response, run_server

SECRET = "s3cret"
SEARCH = "/api/2.0/mlflow/experiments/search"


class Reply(NamedTuple):
    status: int
    body: str | dict[str, Any] = ""
    headers: Mapping[str, str] = {}


# Returns the reply to a request, given its path and headers.
Route = Callable[[str, Mapping[str, str]], Reply]
NEWEST = Reply(200, "3.17.2")
EXPERIMENTS = Reply(
    200, {"experiments": [{"experiment_id": "0", "artifact_location": "mlflow-artifacts:/0"}]}
)
MISSING = Reply(404, {"detail": "Not Found"})


def mlflow(version: Reply = NEWEST, search: Reply = EXPERIMENTS) -> Route:
    """Return a route that replies to the two requests of the doctor like an MLflow server."""
    replies = {"/version": version, SEARCH: search}
    return lambda path, headers: replies.get(path, MISSING)


def everywhere(reply: Reply) -> Route:
    return lambda path, headers: reply


@contextmanager
def serving(route: Route, context: ssl.SSLContext | None = None) -> Iterator[str]:
    """Run an HTTP server with this route, and yield the URL of the server."""

    def respond(exchange: Exchange) -> Response:
        reply = route(exchange.path, exchange.headers)
        is_json = isinstance(reply.body, dict)
        headers = {
            "Content-Type": "application/json" if is_json else "text/html",
            "Date": formatdate(usegmt=True),
            "Connection": "close",
        }
        body = json.dumps(reply.body) if is_json else str(reply.body)
        return Response(reply.status, body.encode(), {**headers, **reply.headers})

    with run_server(respond=respond, context=context) as server:
        yield server.url


@pytest.fixture(autouse=True)
def _known_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith(("MLFLOW", "SSL_CERT_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))


@pytest.fixture(autouse=True)
def _no_secret(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """Check that the unread output of a test contains no secret."""
    yield
    output = capfd.readouterr()
    assert SECRET not in output.out + output.err


@pytest.fixture
def doctor(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Callable[..., dict[str, Any]]:
    """Return the report about a URL, with these environment variables set."""

    def report(url: str, status: int = 1, **variables: str) -> dict[str, Any]:
        with monkeypatch.context() as environment:
            for name, value in {"MLFLOW_TRACKING_URI": url, **variables}.items():
                environment.setenv(name, value)
            assert main(["doctor", "--json"]) == status
        output = capfd.readouterr()
        assert (output.err, output.out.count("\n"), SECRET in output.out) == ("", 1, False)
        parsed: dict[str, Any] = json.loads(output.out)
        return parsed

    return report


@pytest.fixture
def problem(doctor: Callable[..., dict[str, Any]]) -> Callable[..., tuple[str, str]]:
    """Return cause and message of the only problem with a URL."""

    def only_problem(url: str, **variables: str) -> tuple[str, str]:
        (reported,) = doctor(url, **variables)["problems"]
        assert "\n" not in reported["message"]
        return reported["cause"], reported["message"]

    return only_problem


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


# -- no response


def test_refused_connection_is_reported(problem: Problem) -> None:
    port = closed_port()
    cause, message = problem(f"http://127.0.0.1:{port}")
    assert (cause, message.partition(":")[0]) == ("refused", "nothing listens at 127.0.0.1")
    assert f"127.0.0.1:{port}" in message
    assert "set MLFLOW_TRACKING_URI" in message


def test_unknown_host_is_reported(problem: Problem) -> None:
    cause, message = problem("http://nowhere.invalid")
    assert cause == "unknown host"
    assert "the host name 'nowhere.invalid' cannot be resolved" in message


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_timeout_is_reported(scheme: str, problem: Problem) -> None:
    with run_server(no_response) as silent:
        url = silent.url.replace("http:", f"{scheme}:")
        cause, message = problem(url, MLFLOW_HTTP_REQUEST_TIMEOUT="0.2")
    assert cause == "timeout"
    assert "within 0.2 s" in message


def test_non_http_server_is_reported(problem: Problem) -> None:
    with run_server(raw_response(b"SSH-2.0-OpenSSH_9.6\r\n")) as server:
        cause, message = problem(server.url)
    assert cause == "no answer"
    assert "does not respond as an HTTP server" in message


# -- the wrong scheme, and certificates


def test_http_url_of_an_https_server_is_reported(problem: Problem, authority: trustme.CA) -> None:
    with serving(mlflow(), tls(authority)) as url:
        cause, message = problem(url.replace("https:", "http:"))
    assert cause == "http for https"
    assert message == f"the server speaks https, not http: set MLFLOW_TRACKING_URI to {url}"


def test_redirect_to_https_or_another_host_is_reported(problem: Problem) -> None:
    with serving(
        everywhere(Reply(301, headers={"Location": "https://mlflow.example/ml/version"}))
    ) as url:
        assert problem(f"{url}/ml")[1] == (
            "the server has moved: set MLFLOW_TRACKING_URI to https://mlflow.example/ml"
        )
    with serving(
        lambda path, _: Reply(301, headers={"Location": f"https://127.0.0.1:8443{path}"})
    ) as url:
        cause, message = problem(url)
    assert cause == "http for https"
    assert message.endswith("set MLFLOW_TRACKING_URI to https://127.0.0.1:8443")


def test_https_url_of_an_http_server_is_reported(problem: Problem) -> None:
    with serving(mlflow()) as url:
        cause, message = problem(url.replace("http:", "https:"))
    assert cause == "https for http"
    assert message == f"the server speaks http, not https: set MLFLOW_TRACKING_URI to {url}"


def test_untrusted_certificate_is_reported(
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


def test_missing_client_certificate_is_reported(problem: Problem, authority: trustme.CA) -> None:
    context = tls(authority)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    with serving(mlflow(), context) as url:
        cause, message = problem(url, MLFLOW_TRACKING_INSECURE_TLS="true")
    assert cause == "no answer"
    assert "MLFLOW_TRACKING_CLIENT_CERT_PATH" in message


# -- credentials


def authenticated(path: str, headers: Mapping[str, str]) -> Reply:
    basic = "Basic " + base64.b64encode(f"ada:{SECRET}".encode()).decode()
    if headers.get("authorization") in (basic, f"Bearer {SECRET}"):
        return mlflow()(path, headers)
    return Reply(401, "You are not authenticated.", {"WWW-Authenticate": "Basic"})


def test_credentials_are_reported_as_missing_wrong_or_accepted(
    problem: Problem, doctor: Callable[..., dict[str, Any]]
) -> None:
    with serving(authenticated) as url:
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


def test_unneeded_credentials_are_reported(doctor: Callable[..., dict[str, Any]]) -> None:
    with serving(mlflow()) as url:
        assert doctor(url, 0)["server"]["authentication"] == "not needed"
        authentication = doctor(url, 0, MLFLOW_TRACKING_TOKEN=SECRET)["server"]["authentication"]
    assert authentication.startswith("not needed: the server accepts everybody")


@pytest.mark.parametrize("request_", ["version", "search"])
def test_forbidden_request_is_reported(request_: str, problem: Problem) -> None:
    forbidden = Reply(403, {"error_code": "PERMISSION_DENIED", "message": "no"})
    with serving(mlflow(**{request_: forbidden})) as url:
        cause, message = problem(
            url, MLFLOW_TRACKING_USERNAME="ada", MLFLOW_TRACKING_PASSWORD=SECRET
        )
    assert cause == "forbidden"
    assert "denies access to the user 'ada'" in message


# -- proxies


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_proxy_that_requires_a_password_is_reported(scheme: str, problem: Problem) -> None:
    refusal = Reply(407, "who?", {"Proxy-Authenticate": "Basic"})
    with serving(everywhere(refusal)) as proxy:
        variable = f"{scheme.upper()}_PROXY"
        cause, message = problem(f"{scheme}://mlflow.example", **{variable: proxy})
    assert cause == "proxy"
    assert f"the proxy {proxy} requires a password (407): write it into {variable}" in message
    assert "NO_PROXY=mlflow.example" in message


def test_unreachable_proxy_is_reported(doctor: Callable[..., dict[str, Any]]) -> None:
    port = closed_port()
    report = doctor("http://mlflow.example", all_proxy=f"http://ada:{SECRET}@127.0.0.1:{port}")
    assert report["configuration"][1] == {
        "name": "proxy",
        "value": f"http://127.0.0.1:{port}",
        "source": "all_proxy",
    }
    (reported,) = report["problems"]
    assert reported["cause"] == "proxy"
    assert (
        f"the proxy http://127.0.0.1:{port} does not lead to mlflow.example ("
        in reported["message"]
    )
    assert reported["message"].endswith(
        "correct all_proxy, or set NO_PROXY=mlflow.example to bypass it"
    )


def test_no_proxy_bypasses_the_proxy(doctor: Callable[..., dict[str, Any]]) -> None:
    with serving(mlflow()) as url:
        report = doctor(url, 0, HTTP_PROXY="http://127.0.0.1:9", NO_PROXY="127.0.0.1")
    assert report["configuration"][1] == {"name": "proxy", "value": None, "source": "NO_PROXY"}


@pytest.mark.parametrize("status", [502, 503, 504])
def test_gateway_error_of_a_proxy_is_reported(status: int, problem: Problem) -> None:
    page = Reply(
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


def test_login_page_is_reported(problem: Problem) -> None:
    page = Reply(200, "<!doctype html><title>Sign in</title><form><input type=password></form>")
    with serving(everywhere(page)) as url:
        assert problem(url)[0] == "login page"
    to_login = Reply(302, headers={"Location": "https://login.example/authorize?state=" + SECRET})
    for route in (everywhere(to_login), mlflow(search=to_login)):
        with serving(route) as url:
            cause, message = problem(url)
        assert cause == "login page"
        assert (
            "a redirect to https://login.example/authorize is returned instead of MLflow's response"
            in message
        )


# -- unsupported servers


def test_server_other_than_mlflow_is_reported(problem: Problem) -> None:
    with serving(everywhere(MISSING)) as url:
        cause, message = problem(url)
    assert cause == "not mlflow"
    assert (
        f"{url} is not an MLflow server (it returns 404, application/json, for "
        "/api/2.0/mlflow/experiments/search)" in message
    )
    with serving(everywhere(Reply(200, "<html>A shop.</html>"))) as url:
        assert "it returns 200, text/html" in problem(url)[1]
    with serving(everywhere(Reply(404, "<html>File not found</html>"))) as url:
        assert problem(url)[0] == "not mlflow"


def test_wrong_path_is_reported(problem: Problem) -> None:
    with serving(mlflow()) as url:
        for wrong in ("/api/2.0/mlflow", "/mlflow"):
            cause, message = problem(url + wrong)
            assert (cause, message.endswith(f"but at {url}: set MLFLOW_TRACKING_URI to {url}")) == (
                "wrong path",
                True,
            )

    def below(path: str, headers: Mapping[str, str]) -> Reply:
        if path == "/":
            return Reply(302, headers={"Location": "/tracking/"})
        return (
            mlflow()(path.removeprefix("/tracking"), headers)
            if path.startswith("/tracking/")
            else MISSING
        )

    with serving(below) as url:
        cause, message = problem(url)
    assert (cause, f"but at {url}/tracking: " in message) == ("wrong path", True)


def test_unsupported_old_server_is_reported(
    doctor: Callable[..., dict[str, Any]], problem: Problem
) -> None:
    with serving(mlflow(Reply(200, "1.30.1"))) as url:
        report = doctor(url)
    assert report["server"]["version"] == "1.30.1, too old"
    assert report["problems"][0]["cause"] == "old server"
    assert (
        "the server is MLflow 1.30.1: upgrade the server to 2.9 or later"
        in report["problems"][0]["message"]
    )


def test_server_that_reports_no_version_is_checked_with_a_search(
    doctor: Callable[..., dict[str, Any]],
) -> None:
    with serving(mlflow(version=MISSING)) as url:
        report = doctor(url, 0)
    assert (report["server"]["version"], report["problems"]) == ("not reported", [])


def test_newer_server_is_reported(doctor: Callable[..., dict[str, Any]]) -> None:
    with serving(mlflow(Reply(200, "4.0.0"))) as url:
        assert doctor(url, 0)["server"]["version"] == "4.0.0, newer than this client"


def test_features_missing_on_an_older_server_are_listed(
    doctor: Callable[..., dict[str, Any]],
) -> None:
    with serving(mlflow(Reply(200, "3.5.1"))) as url:
        missing = doctor(url, 0)["missing"]
    assert missing["mcp servers"] == "added in MLflow 3.15"
    assert "webhooks" not in missing


def test_server_error_is_reported(problem: Problem) -> None:
    broken = Reply(
        500,
        {"error_code": "INTERNAL_ERROR", "message": "(sqlite3.OperationalError) disk I/O error"},
    )
    with serving(mlflow(search=broken)) as url:
        cause, message = problem(url)
    assert (cause, message) == ("server error", "the server fails (500): check its log")


@pytest.mark.parametrize(("seconds", "direction"), [(-300, "ahead of"), (300, "behind")])
def test_clock_skew_is_reported(seconds: int, direction: str, problem: Problem) -> None:
    date = formatdate(time.time() + seconds, usegmt=True)
    with serving(mlflow(version=Reply(200, "3.17.2", {"Date": date}))) as url:
        cause, message = problem(url)
    assert cause == "clock"
    assert f"s {direction} the server's" in message
