"""`mlflowclient doctor` tells what is in force and where each value comes from, and shows no
secret.
"""

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
from mlflowclient.cli import effective_settings, problems
from mlflowclient.server_version import minor_of
from tests.support import spec

SECRET = "s3cret"
NOWHERE = "http://127.0.0.1:9"  # Port of a service that nobody runs.


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
    told = capfd.readouterr()
    assert SECRET not in told.out + told.err


@pytest.fixture
def sources(capfd: pytest.CaptureFixture[str]) -> Callable[..., dict[str, tuple[str | None, str]]]:
    """Each value that is in force, and where it comes from, by its name."""

    def told(*arguments: str) -> dict[str, tuple[str | None, str]]:
        assert main(["doctor", "--json", *arguments]) in (
            0,
            1,
        )  # A server may listen at the default.
        out = capfd.readouterr().out
        assert SECRET not in out
        return {
            each["name"]: (each["value"], each["source"])
            for each in json.loads(out)["configuration"]
        }

    return told


Sources = Callable[..., dict[str, tuple[str | None, str]]]


def test_the_defaults(sources: Sources, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MLFLOW_TRACKING_URI")
    told = sources()
    assert {source for _, source in told.values()} == {"default"}
    assert told["apiroot"][0] == "http://localhost:5000/api"
    assert [told[name][0] for name in ("timeout", "verify", "password", "proxy")] == [
        "120 s",
        "yes",
        None,
        None,
    ]


def test_each_variable_is_named_and_no_secret_shown(
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
    told = sources()
    for variable, (name, _, shown) in variables.items():
        assert told[name] == (shown, variable)
    monkeypatch.delenv("MLFLOW_TRACKING_USERNAME")
    monkeypatch.delenv("MLFLOW_TRACKING_PASSWORD")
    monkeypatch.setenv("MLFLOW_TRACKING_TOKEN", SECRET)
    assert sources()["token"] == ("set", "MLFLOW_TRACKING_TOKEN")


def test_a_variable_that_does_not_count_is_not_named(
    sources: Sources, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority = tmp_path / "authority.pem"
    trustme.CA().cert_pem.write_to_path(str(authority))
    monkeypatch.setenv("SSL_CERT_FILE", str(authority))
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "false")
    monkeypatch.setenv("HTTPS_PROXY", NOWHERE)
    told = sources()
    assert told["verify"] == ("yes", "MLFLOW_TRACKING_INSECURE_TLS")
    assert told["authorities"] == (str(authority), "SSL_CERT_FILE")
    assert told["proxy"] == (None, "default")
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "true")
    assert sources()["authorities"] == (None, "default")


def test_arguments_and_the_file_of_credentials_are_named(sources: Sources, tmp_path: Path) -> None:
    (tmp_path / ".mlflow").mkdir()
    (tmp_path / ".mlflow" / "credentials").write_text(
        f"[mlflow]\nmlflow_tracking_username = ada\nmlflow_tracking_password = {SECRET}\n",
        encoding="utf-8",
    )
    told = sources("--apiroot", f"{NOWHERE}/x", "--workspace", "team")
    assert told["apiroot"] == (f"{NOWHERE}/x/api", "--apiroot")
    assert told["workspace"] == ("team", "--workspace")
    assert told["username"] == ("ada", "~/.mlflow/credentials")
    assert told["password"] == ("set", "~/.mlflow/credentials")


def test_every_variable_that_configures_a_client_is_known() -> None:
    """So that a new one is not forgotten here."""
    read = {
        name
        for module in (config, options)
        for name in re.findall(r'"(MLFLOW\w+)"', inspect.getsource(module))
    }
    known = {variable for each in effective_settings._SOURCES for variable in each.variables}
    assert read - known == {"MLFLOWCLIENT_OFFLINE"}, "which the command itself does without"


def test_the_versions_that_are_supported_are_those_of_the_contract() -> None:
    first, *_, last = spec.SERVERS
    assert (minor_of(first), minor_of(last)) == (problems.OLDEST, problems.NEWEST)


def test_people_read_a_report_that_ends_with_what_is_wrong(
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
    ("variables", "told"),
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
def test_a_wrong_configuration_is_one_line(
    variables: dict[str, str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert main(["doctor"]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n"), told in err, SECRET in err) == ("", 1, True, False)
