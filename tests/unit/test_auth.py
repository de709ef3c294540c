"""Ways to authenticate and to be let through: one at a time, and none of them where it could be
read.
"""

from __future__ import annotations

import base64
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
    """An empty environment, and a home of its own."""
    for name in [name for name in os.environ if name.startswith("MLFLOW_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def version(_: httpx.Request) -> httpx.Response:
    return httpx.Response(200, text="3.17.2")


def authorization(**arguments: Any) -> str | None:
    """What a server is told of the caller."""
    seen: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("authorization"))
        return version(request)

    with MLFlow(transport=httpx.MockTransport(answer), **arguments) as mlf:
        mlf.get_version()
    return seen[0]


def test_a_token_travels_as_a_bearer(home: Path) -> None:
    (home / "token").write_text("from-file\n")
    assert authorization(token="text") == "Bearer text"
    assert authorization(token=lambda: "from-function") == "Bearer from-function"
    assert authorization(token_file=home / "token") == "Bearer from-file"


def test_the_environment_gives_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", "from-env")
    assert authorization() == "Bearer from-env"
    assert authorization(trust_env=False) is None
    with pytest.warns(ConfigurationWarning, match="^MLFLOW_TRACKING_TOKEN overrides token$"):
        assert authorization(token="argument") == "Bearer from-env"


def basic(username: str, password: str) -> str:
    return "Basic " + base64.b64encode(f"{username}:{password}".encode()).decode()


def test_stored_credentials_are_the_last_resort(home: Path) -> None:
    (home / ".mlflow").mkdir()
    (home / ".mlflow" / "credentials").write_text(
        "[mlflow]\nmlflow_tracking_username = ann\nmlflow_tracking_password = 100%x\n"
    )
    assert authorization() == basic("ann", "100%x")
    assert authorization(token="t") == "Bearer t"
    assert authorization(username="u", password="p") == basic("u", "p")
    assert authorization(trust_env=False) is None


@pytest.mark.parametrize(
    "content", ["", "[mlflow]\nmlflow_tracking_username = ann\n", "s3cret", "\xff"]
)
def test_stored_credentials_that_are_none_are_an_error(home: Path, content: str) -> None:
    (home / ".mlflow").mkdir()
    (home / ".mlflow" / "credentials").write_bytes(content.encode("latin-1"))
    with pytest.raises(ConfigurationError) as caught:
        MLFlow()
    assert str(caught.value) == (
        "~/.mlflow/credentials must have a section [mlflow] with mlflow_tracking_username and "
        "mlflow_tracking_password"
    )
    assert "s3cret" not in "".join(traceback.format_exception(caught.value))


READS_FILES = """
from pathlib import Path
from mlflowclient import MLFlow
from mlflowclient.auth import file_reader
assert MLFlow().password == "s\\u00fc\\u00df"
try:
    file_reader(Path.home() / "token")()
except ValueError as error:
    assert "'utf-8' codec can't decode" in str(error)
"""


def test_files_are_read_as_utf_8_whatever_the_locale(home: Path) -> None:
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
    subprocess.run([sys.executable, "-c", READS_FILES], env={**os.environ, **locale}, check=True)


def test_any_authentication_of_the_library_is_taken() -> None:
    assert authorization(auth=httpx.BasicAuth("a", "b")) == basic("a", "b")


class Rotating:
    """A server that takes the newest token alone."""

    def __init__(self, *tokens: str) -> None:
        self.tokens = list(tokens)
        self.seen: list[str] = []

    def newest(self) -> str:
        return self.tokens[-1]

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.seen.append(request.headers["authorization"].removeprefix("Bearer "))
        if self.seen[-1] == self.newest():
            return httpx.Response(200, text="3.17.2")
        return httpx.Response(401, text="expired")


def test_a_token_is_read_again_once_after_401() -> None:
    server = Rotating("one")
    read: list[str] = []

    def token() -> str:
        read.append(server.newest())
        return read[-1]

    with MLFlow(transport=httpx.MockTransport(server), token=token) as mlf:
        mlf.get_version()
        server.tokens.append("two")
        mlf.get_version()
        mlf.get_version()
    assert server.seen == ["one", "one", "two", "two"]
    assert read == ["one", "two"]


@pytest.mark.anyio
async def test_a_token_file_is_read_again_by_the_twin(home: Path) -> None:
    path = home / "token"
    path.write_text("one")
    server = Rotating("one")
    async with AsyncMLFlow(transport=httpx.MockTransport(server), token_file=path) as mlf:
        await mlf.get_version()
        server.tokens.append("two")
        path.write_text("two")
        await mlf.get_version()
    assert server.seen == ["one", "one", "two"]


def test_a_token_that_stays_wrong_is_sent_once() -> None:
    server = Rotating("right")
    with (
        MLFlow(transport=httpx.MockTransport(server), token=lambda: "wrong") as mlf,
        pytest.raises(UnauthorizedError, match="MLFLOW_TRACKING_TOKEN"),
    ):
        mlf.get_version()
    assert server.seen == ["wrong"]


@pytest.mark.parametrize("token", ["", "two words", "line\nbreak", "bell\x07", "schlüssel"])
def test_a_token_that_a_header_cannot_hold_is_refused_without_being_shown(
    home: Path, token: str
) -> None:
    (home / "token").write_text(token, encoding="utf-8")
    rule = "must be printable ASCII without spaces, and not empty"
    ways: list[tuple[dict[str, Any], str]] = [
        ({"token": token}, f"token {rule}"),
        ({"token": lambda: token}, f"the return value of token() {rule}"),
        ({"token_file": home / "token"}, f"the content of token_file {rule}"),
    ]
    for arguments, message in ways:
        with pytest.raises(ConfigurationError) as caught:
            authorization(**arguments)
        assert str(caught.value) == message


def test_a_function_that_returns_no_token_is_named() -> None:
    with pytest.raises(
        ConfigurationError, match=r"^the return value of token\(\) must be a str, got int$"
    ):
        authorization(token=lambda: 5)


def test_a_token_file_that_is_missing_is_named(home: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"^token_file cannot be read: .*No such file"):
        authorization(token_file=home / "token")


WAYS: dict[str, dict[str, Any]] = {
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
    [(one, other) for index, one in enumerate(WAYS) for other in list(WAYS)[index + 1 :]],
)
def test_two_ways_to_authenticate_conflict_by_name(
    client: type[MLFlow | AsyncMLFlow], one: str, other: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        client(**WAYS[one], **WAYS[other])
    assert str(caught.value) == f"{one} conflicts with {other}: pass only one of them"


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"auth": httpx.BasicAuth("a", "b")}, r"http_client\.auth conflicts with token"),
        (
            {"headers": {"Authorization": "x"}},
            "the header 'Authorization' of http_client conflicts with token",
        ),
    ],
)
def test_a_client_that_authenticates_conflicts_too(given: dict[str, Any], message: str) -> None:
    with httpx.Client(**given) as http_client, pytest.raises(ConfigurationError, match=message):
        MLFlow(http_client=http_client, token="t")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"token": 5}, "token must be a str or a function that returns one, got int"),
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
def test_wrong_arguments_are_named(
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
def test_what_a_given_client_decides_is_refused(arguments: dict[str, Any]) -> None:
    (name,) = arguments
    with (
        httpx.Client() as http_client,
        pytest.raises(ConfigurationError, match=f"http_client conflicts with {name}"),
    ):
        MLFlow(http_client=http_client, **arguments)


def test_a_given_client_sends_and_stays_open() -> None:
    http_client = httpx.Client(transport=httpx.MockTransport(version), headers={"X-Team": "a"})
    with MLFlow(http_client=http_client, username="u", password="p") as mlf:
        assert mlf.send(get_version.build_request()).response.request.headers["x-team"] == "a"
    assert not http_client.is_closed
    http_client.close()


def test_variables_of_tls_replace_arguments(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
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


def test_a_variable_of_tls_warns_only_of_what_it_replaces(
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


def test_a_variable_names_the_certificate_of_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_workspace_travels_as_a_header(monkeypatch: pytest.MonkeyPatch) -> None:
    with MLFlow(transport=httpx.MockTransport(version), workspace="team") as mlf:
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


def test_credentials_do_not_follow_a_redirect() -> None:
    hosts: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        hosts.append(request.url.host)
        return httpx.Response(307, headers={"location": "https://elsewhere/version"})

    http_client = httpx.Client(transport=httpx.MockTransport(answer), follow_redirects=True)
    with (
        http_client,
        MLFlow(http_client=http_client, token=SECRET) as mlf,
        pytest.raises(CallError, match="redirects"),
    ):
        mlf.get_version()
    assert hosts == ["localhost"]


def places(mlf: MLFlow, caplog: pytest.LogCaptureFixture) -> Iterator[str]:
    """Where a secret could be read."""
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


@pytest.mark.parametrize("way", [way for way in WAYS if way != "token_file"])
def test_no_secret_can_be_read_anywhere(way: str, caplog: pytest.LogCaptureFixture) -> None:
    transport = httpx.MockTransport(
        lambda request: httpx.Response(401, headers={"set-cookie": SECRET})
    )
    with MLFlow(transport=transport, **WAYS[way]) as mlf:
        for place in places(mlf, caplog):
            assert SECRET not in place
    assert SECRET not in pickle.dumps(MLFlow(**WAYS[way])).decode("latin-1")


def test_a_pickled_client_is_the_same_but_for_its_credentials(
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
        ({"transport": httpx.MockTransport(version)}, "created with transport cannot be pickled"),
        ({"event_hooks": {"request": [print]}}, "created with event_hooks cannot be pickled"),
        (
            {"proxy": f"http://u:{SECRET}@p"},
            "whose proxy URL contains credentials cannot be pickled",
        ),
    ],
)
def test_what_cannot_be_pickled_says_so(arguments: dict[str, Any], message: str) -> None:
    with MLFlow(**arguments) as mlf, pytest.raises(TypeError, match=message):
        pickle.dumps(mlf)
