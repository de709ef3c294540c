"""Authentication and TLS: precedence, conflicts, renewal of tokens, and hidden secrets."""

from __future__ import annotations

import base64
import itertools
import logging
import os
import pickle
import ssl
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflow_openapi.api.server import get_version
from mlflowclient import AsyncMLFlow, ConfigurationWarning, MLFlow
from mlflowclient.auth import file_reader
from mlflowclient.errors import CallError, ConfigurationError, UnauthorizedError

CLIENTS = pytest.mark.parametrize("client", [MLFlow, AsyncMLFlow])
SECRET = "s3cret-t0ken"


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Remove the MLflow variables, and use an empty home folder."""
    for name in [name for name in os.environ if name.startswith("MLFLOW_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def respond_with_version(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, text="3.17.2")


def sent_authorization(**arguments: Any) -> str | None:
    """Return the `Authorization` header that a server receives."""
    received: list[str | None] = []

    def respond(request: httpx.Request) -> httpx.Response:
        received.append(request.headers.get("authorization"))
        return respond_with_version(request)

    with MLFlow(transport=httpx.MockTransport(respond), **arguments) as mlf:
        mlf.get_version()
    return received[0]


def test_token_is_sent_as_a_bearer_header(home: Path) -> None:
    (home / "token").write_text("from-file\n")
    assert sent_authorization(token="text") == "Bearer text"
    assert sent_authorization(token=lambda: "from-function") == "Bearer from-function"
    assert sent_authorization(token_file=home / "token") == "Bearer from-file"


def test_token_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "from-env")
    assert sent_authorization() == "Bearer from-env"
    assert sent_authorization(trust_env=False) is None
    with pytest.warns(ConfigurationWarning, match="^MLFLOW_TRACKING_TOKEN overrides token$"):
        assert sent_authorization(token="argument") == "Bearer from-env"


def basic_auth_header(username: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def test_stored_credentials_are_used_if_no_others_are_set(home: Path) -> None:
    (home / ".mlflow").mkdir()
    (home / ".mlflow" / "credentials").write_text(
        "[mlflow]\nmlflow_tracking_username = ann\nmlflow_tracking_password = 100%x\n"
    )
    assert sent_authorization() == basic_auth_header("ann", "100%x")
    assert sent_authorization(token="t") == "Bearer t"
    assert sent_authorization(username="u", password="p") == basic_auth_header("u", "p")
    assert sent_authorization(trust_env=False) is None


@pytest.mark.parametrize(
    "content", ["", "[mlflow]\nmlflow_tracking_username = ann\n", "s3cret", "\xff"]
)
def test_invalid_credentials_file_is_an_error(home: Path, content: str) -> None:
    (home / ".mlflow").mkdir()
    (home / ".mlflow" / "credentials").write_bytes(content.encode("latin-1"))
    with pytest.raises(ConfigurationError) as caught:
        MLFlow()
    assert str(caught.value) == (
        "~/.mlflow/credentials must have a section [mlflow] with mlflow_tracking_username and "
        "mlflow_tracking_password"
    )
    assert "s3cret" not in "".join(traceback.format_exception(caught.value))


READ_FILES_SCRIPT = """
from pathlib import Path
from mlflowclient import MLFlow
from mlflowclient.auth import file_reader
assert MLFlow().password == "s\\u00fc\\u00df"
try:
    file_reader(Path.home() / "token")()
except ValueError as error:
    assert "'utf-8' codec can't decode" in str(error)
"""


def test_files_are_read_as_utf_8_in_any_locale(home: Path) -> None:
    (home / ".mlflow").mkdir()
    (home / ".mlflow" / "credentials").write_text(
        "[mlflow]\nmlflow_tracking_username = ann\nmlflow_tracking_password = s\u00fc\u00df\n",
        encoding="utf-8",
    )
    (home / "token").write_bytes(b"\xff")
    assert MLFlow().password == "s\u00fc\u00df"
    with pytest.raises(
        ConfigurationError, match=r"^token_file cannot be read: 'utf-8' codec can't decode"
    ):
        file_reader(home / "token")()
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    subprocess.run(
        [sys.executable, "-c", READ_FILES_SCRIPT], env={**os.environ, **locale}, check=True
    )


def test_auth_accepts_an_httpx_auth() -> None:
    assert sent_authorization(auth=httpx.BasicAuth("a", "b")) == basic_auth_header("a", "b")


class RotatingTokenServer:
    """A server that accepts only the newest token."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)
        self.received: list[str] = []

    def newest(self) -> str:
        return self.tokens[-1]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.received.append(request.headers["authorization"].removeprefix("Bearer "))
        if self.received[-1] == self.newest():
            return httpx.Response(200, text="3.17.2")
        return httpx.Response(401, text="expired")


def test_token_function_is_called_again_once_after_401() -> None:
    server = RotatingTokenServer("one")
    read: list[str] = []

    def token() -> str:
        read.append(server.newest())
        return read[-1]

    with MLFlow(transport=httpx.MockTransport(server), token=token) as mlf:
        mlf.get_version()
        server.tokens.append("two")
        mlf.get_version()
        mlf.get_version()
    assert server.received == ["one", "one", "two", "two"]
    assert read == ["one", "two"]


@pytest.mark.anyio
async def test_async_client_rereads_the_token_file_after_401(home: Path) -> None:
    path = home / "token"
    path.write_text("one")
    server = RotatingTokenServer("one")
    async with AsyncMLFlow(transport=httpx.MockTransport(server), token_file=path) as mlf:
        await mlf.get_version()
        server.tokens.append("two")
        path.write_text("two")
        await mlf.get_version()
    assert server.received == ["one", "one", "two"]


def test_unchanged_token_is_not_sent_again_after_401() -> None:
    server = RotatingTokenServer("right")
    with (
        MLFlow(transport=httpx.MockTransport(server), token=lambda: "wrong") as mlf,
        pytest.raises(UnauthorizedError, match="MLFLOW_TRACKING_TOKEN"),
    ):
        mlf.get_version()
    assert server.received == ["wrong"]


@pytest.mark.parametrize("token", ["", "two words", "line\nbreak", "bell\x07", "schlüssel"])
def test_invalid_token_is_refused_without_being_shown(home: Path, token: str) -> None:
    (home / "token").write_text(token, encoding="utf-8")
    rule = "must be printable ASCII without spaces, and not empty"
    cases: list[tuple[dict[str, Any], str]] = [
        ({"token": token}, f"token {rule}"),
        ({"token": lambda: token}, f"the return value of token() {rule}"),
        ({"token_file": home / "token"}, f"the content of token_file {rule}"),
    ]
    for arguments, message in cases:
        with pytest.raises(ConfigurationError) as caught:
            sent_authorization(**arguments)
        assert str(caught.value) == message


def test_token_function_must_return_a_string() -> None:
    with pytest.raises(
        ConfigurationError, match=r"^the return value of token\(\) must be a str, got int$"
    ):
        sent_authorization(token=lambda: 5)


def test_missing_token_file_is_an_error(home: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"^token_file cannot be read: .*No such file"):
        sent_authorization(token_file=home / "token")


CREDENTIALS: dict[str, dict[str, Any]] = {
    "the header 'authorization'": {"headers": {"authorization": SECRET}},
    "username and password (also as MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD)": {
        "username": "u",
        "password": SECRET,
    },
    "token (also as MLFLOW_TRACKING_TOKEN)": {"token": SECRET},
    "token_file": {"token_file": "path"},
    "auth": {"auth": httpx.BasicAuth("u", SECRET)},
}


@CLIENTS
@pytest.mark.parametrize(
    ("one", "other"),
    list(itertools.combinations(CREDENTIALS, 2)),
)
def test_conflicting_credentials_are_named(
    client: type[MLFlow | AsyncMLFlow], one: str, other: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**CREDENTIALS[one], **CREDENTIALS[other])
    assert str(caught.value) == f"{one} conflicts with {other}: pass only one of them"


@pytest.mark.parametrize(
    ("client_arguments", "message"),
    [
        ({"auth": httpx.BasicAuth("a", "b")}, r"http_client\.auth conflicts with token"),
        (
            {"headers": {"Authorization": "x"}},
            "the header 'Authorization' of http_client conflicts with token",
        ),
    ],
)
def test_credentials_of_a_given_http_client_conflict(
    client_arguments: dict[str, Any], message: str
) -> None:
    with (
        httpx.Client(**client_arguments) as http_client,
        pytest.raises(ConfigurationError, match=message),
    ):
        MLFlow(http_client=http_client, token="t")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"token": 5}, "token must be a str or a function that returns a str, got int"),
        ({"token": "two words"}, "token must be printable ASCII without spaces"),
        ({"token": ""}, "token must be printable ASCII without spaces, and not empty"),
        ({"token_file": 5}, "token_file must be a path, got int"),
        ({"auth": ("u", "p")}, "auth must be an httpx.Auth, got tuple"),
        ({"verify": 5}, "verify must be a bool, a path or an ssl.SSLContext, got int"),
        ({"verify": "/no/such/file"}, "must be a file or folder of certificates"),
        ({"cert": 5}, "cert must be a path or a tuple (certificate, key) of paths, got int"),
        ({"cert": "/no/such/file"}, "must be a certificate with its key"),
        ({"cert": "x", "verify": ssl.create_default_context()}, "cert conflicts with verify"),
        ({"proxy": 5}, "proxy must be a str, got int"),
        ({"workspace": "a\nb"}, "workspace must have printable ASCII values"),
        (
            {"workspace": "a", "headers": {"x-mlflow-workspace": "b"}},
            "'x-mlflow-workspace' conflicts with workspace",
        ),
        (
            {"event_hooks": {"requests": []}},
            "event_hooks must be a mapping of 'request' and 'response'",
        ),
        ({"http_client": object()}, "http_client must be an httpx."),
    ],
)
@CLIENTS
def test_invalid_arguments_are_named(
    client: type[MLFlow | AsyncMLFlow], arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**arguments)
    assert message in str(caught.value)


@pytest.mark.parametrize(
    "arguments",
    [
        {"verify": False},
        {"cert": "c"},
        {"proxy": "http://p"},
        {"event_hooks": {"request": [print]}},
    ],
)
def test_http_client_conflicts_with_connection_arguments(arguments: dict[str, Any]) -> None:
    (name,) = arguments
    with (
        httpx.Client() as http_client,
        pytest.raises(ConfigurationError, match=f"http_client conflicts with {name}"),
    ):
        MLFlow(http_client=http_client, **arguments)


def test_given_http_client_is_used_and_not_closed() -> None:
    http_client = httpx.Client(
        transport=httpx.MockTransport(respond_with_version), headers={"X-Team": "a"}
    )
    with MLFlow(http_client=http_client, username="u", password="p") as mlf:
        assert mlf.send(get_version.build_request()).response.request.headers["x-team"] == "a"
    assert not http_client.is_closed
    http_client.close()


def test_tls_variables_replace_arguments(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "true")
    assert MLFlow().config.verify is False
    with pytest.warns(
        ConfigurationWarning, match="^MLFLOW_TRACKING_INSECURE_TLS overrides verify$"
    ):
        assert MLFlow(verify=ssl.create_default_context()).config.verify is False
    monkeypatch.setenv("MLFLOW_TRACKING_SERVER_CERT_PATH", str(tmp_path))
    with pytest.raises(
        ConfigurationError,
        match=r"^MLFLOW_TRACKING_INSECURE_TLS conflicts with MLFLOW_TRACKING_SERVER_CERT_PATH:",
    ):
        MLFlow()
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "0")
    assert MLFlow().config.verify == str(tmp_path)
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "perhaps")
    with pytest.raises(
        ConfigurationError, match="INSECURE_TLS must be true, false, 1 or 0, got 'perhaps'"
    ):
        MLFlow()


def test_tls_variable_warns_only_if_it_replaces_an_argument(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_SERVER_CERT_PATH", str(tmp_path))
    assert MLFlow(verify=True).config.verify == str(tmp_path)
    assert MLFlow(verify=str(tmp_path)).config.verify == str(tmp_path)
    with pytest.warns(
        ConfigurationWarning, match="^MLFLOW_TRACKING_SERVER_CERT_PATH overrides verify$"
    ):
        assert MLFlow(verify=False).config.verify == str(tmp_path)
    monkeypatch.delenv("MLFLOW_TRACKING_SERVER_CERT_PATH")
    assert MLFlow(verify=False).config.verify is False
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "1")
    assert MLFlow(verify=True).config.verify is False
    assert MLFlow(verify=False).config.verify is False


def test_client_certificate_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_CLIENT_CERT_PATH", "/no/such/file")
    with pytest.raises(ConfigurationError, match="must be a certificate with its key"):
        MLFlow()
    with (
        pytest.warns(
            ConfigurationWarning, match="^MLFLOW_TRACKING_CLIENT_CERT_PATH overrides cert$"
        ),
        pytest.raises(ConfigurationError, match="must be a certificate with its key"),
    ):
        MLFlow(cert="arg")


def test_workspace_is_sent_as_a_header(monkeypatch: pytest.MonkeyPatch) -> None:
    with MLFlow(transport=httpx.MockTransport(respond_with_version), workspace="team") as mlf:
        assert (
            mlf.send(get_version.build_request()).response.request.headers["x-mlflow-workspace"]
            == "team"
        )
        other = mlf.with_options(workspace="other")
        assert (
            other.send(get_version.build_request()).response.request.headers["x-mlflow-workspace"]
            == "other"
        )
    monkeypatch.setenv("MLFLOW_WORKSPACE", "from-env")
    assert MLFlow().config.workspace == "from-env"


def test_credentials_are_not_sent_to_a_redirect_target() -> None:
    hosts: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(307, headers={"location": "https://elsewhere/version"})

    http_client = httpx.Client(transport=httpx.MockTransport(respond), follow_redirects=True)
    with (
        http_client,
        MLFlow(http_client=http_client, token=SECRET) as mlf,
        pytest.raises(CallError, match="redirects"),
    ):
        mlf.get_version()
    assert hosts == ["localhost"]


def outputs(mlf: MLFlow, caplog: pytest.LogCaptureFixture) -> Iterator[str]:
    """Yield the outputs that could show a secret."""
    with caplog.at_level(logging.DEBUG), pytest.raises(UnauthorizedError) as caught:
        mlf.create_user("ann", f"password-{SECRET}")
    yield repr(mlf)
    yield repr(mlf.config)
    yield repr(mlf.__dict__)
    yield caplog.text
    yield "".join(traceback.format_exception(caught.value))
    yield repr(caught.value.__dict__)
    yield caught.value.as_curl()
    yield pickle.dumps(caught.value).decode("latin-1")


@pytest.mark.parametrize("name", [name for name in CREDENTIALS if name != "token_file"])
def test_secrets_do_not_appear_in_reprs_logs_errors_or_pickles(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    transport = httpx.MockTransport(
        lambda request: httpx.Response(401, headers={"set-cookie": SECRET})
    )
    with MLFlow(transport=transport, **CREDENTIALS[name]) as mlf:
        for output in outputs(mlf, caplog):
            assert SECRET not in output
    assert SECRET not in pickle.dumps(MLFlow(**CREDENTIALS[name])).decode("latin-1")


def test_pickled_client_keeps_everything_except_credentials(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mlf = MLFlow(
        "http://h", username="u", password=SECRET, headers={"X-Team": "a", "X-Api-Key": SECRET}
    )
    copy = pickle.loads(
        pickle.dumps(mlf.with_options(timeout=5, deadline=None, retries=1, workspace="team"))
    )
    assert copy.apiroot == "http://h/api"
    assert (copy.username, copy.headers) == (None, {"X-Team": "a"})
    assert copy.config.workspace == "team"
    assert copy.with_options()._options.timeout == 5
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "from-env")
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "p")
    assert pickle.loads(pickle.dumps(mlf)).username == "from-env"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            {"transport": httpx.MockTransport(respond_with_version)},
            "created with transport cannot be pickled",
        ),
        ({"event_hooks": {"request": [print]}}, "created with event_hooks cannot be pickled"),
        (
            {"proxy": f"http://u:{SECRET}@p"},
            "whose proxy URL contains credentials cannot be pickled",
        ),
    ],
)
def test_client_that_cannot_be_pickled_raises_type_error(
    arguments: dict[str, Any], message: str
) -> None:
    with MLFlow(**arguments) as mlf, pytest.raises(TypeError, match=message):
        pickle.dumps(mlf)
