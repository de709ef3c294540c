"""`mlflowclient doctor` reports the effective settings and their sources, without secrets."""

from __future__ import annotations

import inspect
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme

from mlflowclient import config, options
from mlflowclient.__main__ import main
from mlflowclient.cli import effective_settings, problem_explainer
from mlflowclient.server_version import minor_of
from tests.support import spec

SECRET = "s3cret"
# The port of the discard service, which is not running.
NOWHERE = "http://127.0.0.1:9"


@pytest.fixture(autouse=True)
def _known_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if (
            name.startswith(("MLFLOW", "SSL_CERT_"))
            or name.lower().endswith("_proxy")
            or name == "FORCE_COLOR"
        ):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("MLFLOW_TRACKING_URI", NOWHERE)


@pytest.fixture(autouse=True)
def _no_secret(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    yield
    output = capfd.readouterr()
    assert SECRET not in output.out + output.err


@pytest.fixture
def sources(capfd: pytest.CaptureFixture[str]) -> Callable[..., dict[str, tuple[str | None, str]]]:
    """Return the effective values and their sources, by name."""

    def read_settings(*arguments: str) -> dict[str, tuple[str | None, str]]:
        # The status is 1, or 0 if a server happens to listen at the default URL.
        assert main(["doctor", "--json", *arguments]) in (0, 1)
        out = capfd.readouterr().out
        assert SECRET not in out
        return {
            each["name"]: (each["value"], each["source"])
            for each in json.loads(out)["configuration"]
        }

    return read_settings


Sources = Callable[..., dict[str, tuple[str | None, str]]]


def test_defaults_are_reported(sources: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MLFLOW_TRACKING_URI")
    settings = sources()
    assert {source for _, source in settings.values()} == {"default"}
    assert settings["apiroot"][0] == "http://localhost:5000/api"
    assert [settings[name][0] for name in ("timeout", "verify", "password", "proxy")] == [
        "120 s",
        "yes",
        None,
        None,
    ]


def test_variables_are_named_and_secrets_hidden(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    variables = {
        "MLFLOW_TRACKING_USERNAME": ("username", "ada", "ada"),
        "MLFLOW_TRACKING_PASSWORD": ("password", SECRET, "set"),
        "MLFLOW_WORKSPACE": ("workspace", "team", "team"),
        "MLFLOW_TRACKING_INSECURE_TLS": ("verify", "true", "no: any certificate is accepted"),
        "MLFLOW_HTTP_REQUEST_TIMEOUT": ("timeout", "2.5", "2.5 s"),
        "MLFLOW_HTTP_REQUEST_MAX_RETRIES": ("retries.max_retries", "7", "7"),
        "MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR": ("retries.backoff_factor", "2", "2 s"),
        "MLFLOW_HTTP_REQUEST_BACKOFF_JITTER": ("retries.backoff_jitter", "0", "0 s"),
        "MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER": ("retries.respect_retry_after", "false", "no"),
        "MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE": ("transfers.part_size", "8388608", "8388608 bytes"),
        "MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE": (
            "transfers.multipart_threshold",
            "9",
            "9 bytes",
        ),
        "MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD": ("transfers.signed_urls", "0", "no"),
        "MLFLOWCLIENT_OFFLINE": ("offline", "runs", "runs"),
        "HTTP_PROXY": ("proxy", f"http://ada:{SECRET}@127.0.0.1:9", "http://127.0.0.1:9"),
    }
    for variable, (_, value, _) in variables.items():
        monkeypatch.setenv(variable, value)
    settings = sources()
    for variable, (name, _, shown) in variables.items():
        assert settings[name] == (shown, variable)
    monkeypatch.delenv("MLFLOW_TRACKING_USERNAME")
    monkeypatch.delenv("MLFLOW_TRACKING_PASSWORD")
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", SECRET)
    assert sources()["token"] == ("set", "MLFLOW_TRACKING_TOKEN")


def test_ineffective_variables_are_not_named(
    sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = tmp_path / "authority.pem"
    trustme.CA().cert_pem.write_to_path(str(authority))
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "false")
    monkeypatch.setenv("HTTPS_PROXY", NOWHERE)
    settings = sources()
    assert settings["verify"] == ("yes", "MLFLOW_TRACKING_INSECURE_TLS")
    assert settings["authorities"] == (str(authority), "SSL_CERT_FILE")
    assert settings["proxy"] == (None, "default")
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "true")
    assert sources()["authorities"] == (None, "default")


def test_options_and_the_credentials_file_are_named(sources: Sources, tmp_path: Path) -> None:
    (tmp_path / ".mlflow").mkdir()
    (tmp_path / ".mlflow" / "credentials").write_text(
        f"[mlflow]\nmlflow_tracking_username = ada\nmlflow_tracking_password = {SECRET}\n",
        encoding="utf-8",
    )
    settings = sources("--apiroot", f"{NOWHERE}/x", "--workspace", "team")
    assert settings["apiroot"] == (f"{NOWHERE}/x/api", "--apiroot")
    assert settings["workspace"] == ("team", "--workspace")
    assert settings["username"] == ("ada", "~/.mlflow/credentials")
    assert settings["password"] == ("set", "~/.mlflow/credentials")


def test_every_configuration_variable_is_reported() -> None:
    """New variables must also be added to the report."""
    used = {
        name
        for module in (config, options)
        for name in re.findall(r'"(MLFLOW\w+)"', inspect.getsource(module))
    }
    reported = {name for names in effective_settings._VARIABLES.values() for name in names}
    # The command itself ignores this variable.
    assert used - reported == {"MLFLOWCLIENT_OFFLINE"}


def test_supported_versions_match_the_contract() -> None:
    first, *_, last = spec.SERVERS
    assert (minor_of(first), minor_of(last)) == (problem_explainer.OLDEST, problem_explainer.NEWEST)


def test_text_report_ends_with_the_problem(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert main(["doctor"]) == 1
    out, err = capfd.readouterr()
    assert err == ""
    assert re.search(rf"^apiroot +{NOWHERE}/api +MLFLOW_TRACKING_URI$", out, re.MULTILINE)
    assert "\nServer\n  reachable  no\n" in out
    assert out.splitlines()[-1].startswith(
        "problem: nothing listens at 127.0.0.1:9: start the server there"
    )


@pytest.mark.parametrize(
    ("variables", "message"),
    [
        ({"MLFLOW_TRACKING_TOKEN": SECRET, "MLFLOW_TRACKING_USERNAME": "ada"}, "password is not"),
        (
            {"MLFLOW_TRACKING_URI": f"https://ada:{SECRET}@host.example"},
            "must not contain credentials",
        ),
        ({"MLFLOW_TRACKING_URI": "localhost:5000"}, "is not a valid URL"),
        ({"MLFLOW_TRACKING_SERVER_CERT_PATH": "nowhere.pem"}, "MLFLOW_TRACKING_SERVER_CERT_PATH"),
        ({"MLFLOW_HTTP_REQUEST_TIMEOUT": "soon"}, "REQUEST_TIMEOUT must be a non-negative number"),
    ],
)
def test_invalid_configuration_prints_one_line(
    variables: dict[str, str],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main(["doctor"]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n"), message in err, SECRET in err) == ("", 1, True, False)
