"""The configuration of a client from arguments and environment variables."""

from __future__ import annotations

import base64
import os
import warnings
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mlflowclient import AsyncMLFlow, ConfigurationWarning, MLFlow
from mlflowclient.errors import ConfigurationError

CLIENTS = pytest.mark.parametrize("client", [MLFlow, AsyncMLFlow])
Client = type[MLFlow] | type[AsyncMLFlow]


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("MLFLOW_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", "/nowhere")


def sent_headers(**arguments: Any) -> httpx.Headers:
    """Return the headers that a server receives."""
    received: list[httpx.Headers] = []

    def respond(request: httpx.Request) -> httpx.Response:
        received.append(request.headers)
        return httpx.Response(200, text="3.17.2")

    with MLFlow(transport=httpx.MockTransport(respond), **arguments) as mlf:
        mlf.get_version()
    return received[0]


@CLIENTS
def test_defaults(client: Client) -> None:
    mlf = client()
    assert mlf.apiroot == "http://localhost:5000/api"
    assert mlf.apiversion == 2.0
    assert mlf.headers == {}
    assert mlf.username is None
    assert mlf.password is None


@CLIENTS
@pytest.mark.parametrize(
    ("given_root", "apiroot"),
    [
        ("test", "test/api"),
        ("test/", "test/api"),
        ("https://dagshub.com/user/repo.mlflow", "https://dagshub.com/user/repo.mlflow/api"),
        ("https://dagshub.com/user/repo.mlflow/", "https://dagshub.com/user/repo.mlflow/api"),
        ("https://h/x/api", "https://h/x/api"),
        ("https://h/x/api/", "https://h/x/api"),
        (" http://h ", "http://h/api"),
        ("http://h/X/", "http://h/X/api"),
    ],
)
def test_api_is_appended_once(
    client: Client, given_root: str, apiroot: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client(given_root).apiroot == apiroot
    monkeypatch.setenv("MLFLOW_TRACKING_URI", given_root)
    assert client().apiroot == apiroot


def test_username_and_password_are_sent_as_basic_authentication() -> None:
    expected = base64.b64encode(b"u:p").decode()
    assert sent_headers(username="u", password="p")["authorization"] == f"Basic {expected}"


def test_given_authorization_header_is_sent_unchanged() -> None:
    assert (
        sent_headers(headers={"Authorization": "Bearer TOKEN"})["authorization"] == "Bearer TOKEN"
    )


def test_no_authorization_is_sent_without_credentials() -> None:
    assert "authorization" not in sent_headers(headers={"X-Team": "a"})


@CLIENTS
@pytest.mark.parametrize("name", ["Authorization", "authorization", "AUTHORIZATION"])
@pytest.mark.parametrize("source", ["arguments", "environment"])
def test_authorization_header_conflicts_with_username_and_password(
    client: Client, name: str, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments: dict[str, Any] = {"username": "u", "password": "p4ss"}
    if source == "environment":
        for key, value in arguments.items():
            monkeypatch.setenv(f"MLFLOW_TRACKING_{key.upper()}", value)
        arguments = {}
    with pytest.raises(
        ConfigurationError, match=f"'{name}' conflicts with username and password"
    ) as error:
        client(headers={name: "Bearer t0ken"}, **arguments)
    assert "p4ss" not in str(error.value)
    assert "t0ken" not in str(error.value)


@CLIENTS
def test_environment_replaces_the_apiroot_with_a_warning(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://env:1")
    with pytest.warns(
        ConfigurationWarning,
        match="MLFLOW_TRACKING_URI=http://env:1/api overrides apiroot=http://arg/api",
    ):
        assert client("http://arg").apiroot == "http://env:1/api"


@CLIENTS
@pytest.mark.parametrize(
    ("variable", "value", "arguments"),
    [
        ("MLFLOW_TRACKING_URI", "http://env", {"apiroot": "http://arg"}),
        ("MLFLOW_WORKSPACE", "env", {"workspace": "arg"}),
        ("MLFLOW_TRACKING_TOKEN", "env", {"token": "arg"}),
        ("MLFLOW_TRACKING_INSECURE_TLS", "true", {"verify": "authorities.pem"}),
    ],
)
def test_warning_points_to_the_line_that_creates_the_client(
    client: Client,
    variable: str,
    value: str,
    arguments: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.warns(ConfigurationWarning) as caught:
        client(**arguments)
    assert [warning.filename for warning in caught] == [__file__]


@CLIENTS
def test_environment_replaces_the_password_without_showing_it(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "from-env")
    with pytest.warns(ConfigurationWarning) as caught:
        mlf = client(username="u", password="from-argument")
    assert mlf.password == "from-env"
    (message,) = (str(warning.message) for warning in caught)
    assert message == "MLFLOW_TRACKING_PASSWORD overrides password"


@CLIENTS
@pytest.mark.parametrize(
    ("variable", "argument", "message"),
    [
        (
            "MLFLOW_TRACKING_USERNAME",
            "username",
            "MLFLOW_TRACKING_USERNAME=env overrides username=arg",
        ),
        ("MLFLOW_TRACKING_TOKEN", "token", "MLFLOW_TRACKING_TOKEN overrides token"),
        ("MLFLOW_WORKSPACE", "workspace", "MLFLOW_WORKSPACE=env overrides workspace=arg"),
    ],
)
def test_environment_replaces_arguments_with_a_warning(
    client: Client, variable: str, argument: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    arguments: dict[str, Any] = {argument: "arg"}
    if argument == "username":
        arguments["password"] = "p"
    monkeypatch.setenv(variable, "env")
    with pytest.warns(ConfigurationWarning) as caught:
        mlf = client(**arguments)
    assert [str(warning.message) for warning in caught] == [message]
    if argument != "token":
        assert getattr(mlf.config, argument) == "env"
    # No warning is issued if the argument and the variable have the same value.
    client(**{**arguments, argument: "env"})


def test_offline_folder_is_read_from_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert MLFlow(offline=tmp_path / "arg").config.offline == str(tmp_path / "arg")
    monkeypatch.setenv("MLFLOWCLIENT_OFFLINE", str(tmp_path))
    assert MLFlow().config.offline == str(tmp_path)
    assert MLFlow(offline=tmp_path).config.offline == str(tmp_path)
    with pytest.warns(
        ConfigurationWarning, match="^MLFLOWCLIENT_OFFLINE=.* overrides offline=arg$"
    ):
        assert MLFlow(offline="arg").config.offline == str(tmp_path)
    assert MLFlow(trust_env=False).config.offline is None


@CLIENTS
def test_no_warning_if_nothing_is_replaced(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://same/")
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "u")
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "p")
    assert client("http://same/api", username="u", password="p").apiroot == "http://same/api"
    assert client().username == "u"


@CLIENTS
def test_trust_env_false_reads_no_variable(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "http://env")
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "u")
    mlf = client(trust_env=False)
    assert (mlf.apiroot, mlf.username) == ("http://localhost:5000/api", None)


@CLIENTS
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"username": "u"}, "password is not: pass password, or set MLFLOW_TRACKING_PASSWORD"),
        ({"password": "p"}, "username is not: pass username, or set MLFLOW_TRACKING_USERNAME"),
        ({"username": "a:b", "password": "p"}, "username must not contain a colon"),
        ({"username": 1, "password": "p"}, "username must be a str, got int"),
        ({"username": "u", "password": 1}, "password must be a str, got int"),
        ({"workspace": 1}, "workspace must be a str, got int"),
        ({"offline": 1}, "offline must be a path, got int"),
        ({"apiroot": ""}, "apiroot must be the URL of an MLflow server"),
        ({"apiroot": " / "}, "apiroot must be the URL of an MLflow server"),
        ({"apiroot": 5}, "apiroot must be a str, got int"),
        ({"apiroot": "sqlite:///mlflow.db"}, "apiroot must be an http or https URL"),
        ({"apiroot": "http://h?x=1"}, "must not have a query"),
        (
            {"apiroot": "http://h#x"},
            "apiroot must not have a query or fragment: pass 'http://h'",
        ),
        ({"apiroot": "http://u:s3cret@h"}, "apiroot must not contain credentials"),
        ({"apiroot": "http://[::1"}, "apiroot must be the URL of an MLflow server"),
        ({"apiversion": "2.0"}, "apiversion must be an int or a float, got str"),
        ({"apiversion": True}, "apiversion must be an int or a float, got bool"),
        ({"apiversion": float("nan")}, "apiversion must be a positive number"),
        ({"apiversion": float("inf")}, "apiversion must be a positive number"),
        ({"apiversion": 0}, "apiversion must be a positive number such as 2.0, got 0"),
        ({"timeout": "1"}, "timeout must be a number of seconds or None, got str"),
        ({"timeout": -1}, "timeout must be a positive number of seconds or None, got -1"),
        (
            {"timeout": float("nan")},
            "timeout must be a positive number of seconds or None, got nan",
        ),
        ({"headers": ["a"]}, "headers must be a mapping of names to values, got list"),
        ({"headers": {"a": 1}}, "headers must map str to str, but 'a' does not"),
        ({"headers": {1: "a"}}, "headers must map str to str, but 1 does not"),
        ({"headers": {"a b": "c"}}, "headers must have names that HTTP allows, got 'a b'"),
        ({"headers": {"a:b": "c"}}, "headers must have names that HTTP allows, got 'a:b'"),
        ({"headers": {"a\tb": "c"}}, r"headers must have names that HTTP allows, got 'a\tb'"),
        ({"headers": {"ä": "c"}}, "headers must have names that HTTP allows, got 'ä'"),
        ({"headers": {"": "c"}}, "headers must have names that HTTP allows, got ''"),
        (
            {"headers": {"a": "s3cret-ü"}},
            "headers must have printable ASCII values, but the value of 'a' is not",
        ),
        (
            {"headers": {"a": "s3cret\r\nx: y"}},
            "headers must have printable ASCII values, but the value of 'a' is not",
        ),
    ],
)
def test_invalid_arguments_are_named(
    client: Client, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigurationError) as error:
        client(**arguments)
    assert message in str(error.value)
    assert "s3cret" not in str(error.value)


def test_invalid_variable_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_URI", "sqlite:///mlflow.db")
    with pytest.raises(
        ConfigurationError, match=r"^MLFLOW_TRACKING_URI must be an http or https URL"
    ):
        MLFlow()


@CLIENTS
def test_repr_shows_no_secret(client: Client) -> None:
    mlf = client("http://h", username="name", password="p4ss", headers={"X-Token": "t0ken"})
    assert repr(mlf) == f"{client.__name__}(apiroot='http://h/api', apiversion=2.0)"
    assert not {"name", "p4ss", "t0ken"} & set(repr(mlf.config).replace("'", " ").split())


@CLIENTS
def test_headers_are_an_immutable_copy(client: Client) -> None:
    given_headers = {"X-Team": "a"}
    mlf = client(headers=given_headers)
    given_headers["X-Team"] = "b"
    assert mlf.headers == {"X-Team": "a"}
    with pytest.raises(TypeError):
        mlf.headers["X-Team"] = "c"  # type: ignore[index]


@pytest.mark.parametrize(
    ("apiversion", "path"),
    [(1, "/api/1.0/"), (2, "/api/2.0/"), (2.0, "/api/2.0/"), (2.15, "/api/2.15/")],
)
def test_apiversion_is_used_in_paths_of_2_0_operations(apiversion: float, path: str) -> None:
    received: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        received.append(request.url.path)
        return httpx.Response(200, json={"experiment_id": "1"})

    with MLFlow(apiversion=apiversion, transport=httpx.MockTransport(respond)) as mlf:
        mlf.create_experiment("x")
    assert received == [f"{path}mlflow/experiments/create"]


ROOTS = st.sampled_from(
    ["test", "http://a", "http://a/", "http://a/api", "http://a/api/", "https://b/x.mlflow"]
)
CREDENTIAL_VALUES = st.sampled_from(["u", "v", "p-secret", "q-secret"])


def expected_root(url: str) -> str:
    return {"test": "test/api", "https://b/x.mlflow": "https://b/x.mlflow/api"}.get(
        url, "http://a/api"
    )


@given(
    apiroot=st.none() | ROOTS,
    username=st.none() | CREDENTIAL_VALUES,
    password=st.none() | CREDENTIAL_VALUES,
    headers=st.none()
    | st.dictionaries(
        st.sampled_from(["Authorization", "authoriZation", "X-A"]), st.just("tok-secret")
    ),
    environment=st.fixed_dictionaries(
        {},
        optional={
            "MLFLOW_TRACKING_URI": ROOTS | st.just(""),
            "MLFLOW_TRACKING_USERNAME": CREDENTIAL_VALUES | st.just(""),
            "MLFLOW_TRACKING_PASSWORD": CREDENTIAL_VALUES | st.just(""),
        },
    ),
    trust_env=st.booleans(),
)
@settings(max_examples=500)
@example("http://a", "u", "p-secret", None, {"MLFLOW_TRACKING_URI": "https://b/x.mlflow"}, True)
def test_configuration_table_holds_for_every_combination(
    apiroot: str | None,
    username: str | None,
    password: str | None,
    headers: Mapping[str, str] | None,
    environment: dict[str, str],
    trust_env: bool,
) -> None:
    variables = {name: value for name, value in environment.items() if value} if trust_env else {}
    root = expected_root(variables.get("MLFLOW_TRACKING_URI") or apiroot or "http://localhost:5000")
    if apiroot is None and "MLFLOW_TRACKING_URI" not in variables:
        root = "http://localhost:5000/api"
    final_username = variables.get("MLFLOW_TRACKING_USERNAME", username)
    final_password = variables.get("MLFLOW_TRACKING_PASSWORD", password)
    authorizations = sum(name.lower() == "authorization" for name in headers or {})
    is_incomplete = (final_username is None) != (final_password is None)
    fails = is_incomplete or (final_username is not None) + authorizations > 1
    replaced = [
        argument is not None and variable in variables and variables[variable] != argument
        for argument, variable in (
            (username, "MLFLOW_TRACKING_USERNAME"),
            (password, "MLFLOW_TRACKING_PASSWORD"),
        )
    ]
    replaced.append(
        apiroot is not None
        and "MLFLOW_TRACKING_URI" in variables
        and expected_root(apiroot) != root
    )

    outcome: AbstractContextManager[object] = (
        pytest.raises(ConfigurationError) if fails else nullcontext()
    )
    with (
        pytest.MonkeyPatch.context() as patch,
        warnings.catch_warnings(record=True) as caught,
        outcome as error,
    ):
        warnings.simplefilter("always")
        for name, value in environment.items():
            patch.setenv(name, value)
        mlf = MLFlow(
            apiroot, username=username, password=password, headers=headers, trust_env=trust_env
        )
        assert mlf.apiroot == root
        assert (mlf.username, mlf.password) == (final_username, final_password)
        assert mlf.headers == dict(headers or {})
        assert "secret" not in repr(mlf)
    messages = [
        str(warning.message) for warning in caught if warning.category is ConfigurationWarning
    ]
    assert len(messages) == sum(replaced)
    visible = [message for message in messages if "PASSWORD" in message]
    visible += [str(error.value)] if isinstance(error, pytest.ExceptionInfo) else []
    assert "secret" not in "".join(visible)
