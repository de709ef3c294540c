"""Processes and TLS: no connection is shared after a fork, and who the server is, is checked."""

from __future__ import annotations

import asyncio
import ssl
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import trustme

from mlflowclient import AsyncMLFlow, MLFlow, errors
from tests.support.faulty_server import Exchange, answer, server, silent_close
from tests.support.waiting import PATIENCE

FORKING = """
import os, sys
from mlflowclient import MLFlow

with MLFlow(sys.argv[1], trust_env=False) as mlf:
    mlf.create_experiment("before")
    child = os.fork()
    mlf.create_experiment("parent" if child else "child")
    if child:
        _, status = os.waitpid(child, 0)
        mlf.create_experiment("after")
        sys.exit(os.waitstatus_to_exitcode(status))
"""
CREATED = answer(body={"experiment_id": "1"})


def test_a_forked_process_opens_connections_of_its_own() -> None:
    with server(CREATED) as counting:
        done = subprocess.run(
            [sys.executable, "-c", FORKING, counting.url],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 0, done.stderr
    connections = {request.body: request.connection for request in counting.requests}
    before, parent, child, after = (
        connections[f'{{"name":"{name}"}}'.encode()]
        for name in ("before", "parent", "child", "after")
    )
    assert before == parent == after
    assert child != before


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tls") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def secure(authority: trustme.CA) -> Iterator[str]:
    """The URL of a server that shows a certificate, and demands one of the client."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_OPTIONAL
    with server(silent_close(CREATED), context=context) as found:
        yield found.url


def test_an_unknown_authority_is_refused_and_a_known_one_is_not(secure: str, ca_file: Path) -> None:
    with (
        MLFlow(secure, trust_env=False, retries=0) as mlf,
        pytest.raises(errors.ConnectError, match="CERTIFICATE"),
    ):
        mlf.create_experiment("x")
    for verify in (str(ca_file), ca_file, False, ssl.create_default_context(cafile=ca_file)):
        with MLFlow(secure, trust_env=False, verify=verify) as mlf:
            assert mlf.create_experiment("x") == "1"


def test_variables_say_whom_to_trust(
    secure: str, ca_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_SERVER_CERT_PATH", str(ca_file))
    with MLFlow(secure) as mlf:
        assert mlf.create_experiment("x") == "1"
    monkeypatch.delenv("MLFLOW_TRACKING_SERVER_CERT_PATH")
    monkeypatch.setenv("MLFLOW_TRACKING_INSECURE_TLS", "true")

    async def create() -> str:
        async with AsyncMLFlow(secure) as mlf:
            return await mlf.create_experiment("x")

    assert asyncio.run(create()) == "1"


def test_a_client_shows_its_certificate(
    authority: trustme.CA, ca_file: Path, tmp_path: Path
) -> None:
    shown: list[object] = []

    def look(exchange: Exchange) -> bool:
        assert isinstance(exchange.socket, ssl.SSLSocket)
        shown.append(exchange.socket.getpeercert())
        return CREATED(exchange)

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    client = authority.issue_cert("ann@example.org")
    client.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "client.pem"))
    with server(silent_close(look), context=context) as found:
        url = found.url
        with MLFlow(url, trust_env=False, verify=ca_file, cert=tmp_path / "client.pem") as mlf:
            mlf.create_experiment("x")
        with (
            MLFlow(url, trust_env=False, verify=ca_file, retries=0) as mlf,
            pytest.raises(errors.TransportError),
        ):
            mlf.create_experiment("x")
    assert len(shown) == 1
