"""Forks and TLS: connections are not shared after a fork, and certificates are verified."""

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
from tests.support.faulty_server import Exchange, json_response, run_server, silent_close
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
CREATED = json_response(body={"experiment_id": "1"})


def test_forked_process_opens_its_own_connections() -> None:
    with run_server(CREATED) as server:
        done = subprocess.run(
            [sys.executable, "-c", FORKING, server.url],
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 0, done.stderr
    connections = {request.body: request.connection for request in server.requests}
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
    """The URL of an HTTPS server that also accepts a client certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_OPTIONAL
    with run_server(silent_close(CREATED), context=context) as server:
        yield server.url


def test_server_certificate_is_verified(secure: str, ca_file: Path) -> None:
    with (
        MLFlow(secure, trust_env=False, retries=0) as mlf,
        pytest.raises(errors.ConnectError, match="CERTIFICATE"),
    ):
        mlf.create_experiment("x")
    for verify in (str(ca_file), ca_file, False, ssl.create_default_context(cafile=ca_file)):
        with MLFlow(secure, trust_env=False, verify=verify) as mlf:
            assert mlf.create_experiment("x") == "1"


def test_environment_variables_configure_certificate_verification(
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


def test_client_certificate_is_sent(authority: trustme.CA, ca_file: Path, tmp_path: Path) -> None:
    certificates: list[object] = []

    def record_certificate(exchange: Exchange) -> bool:
        assert isinstance(exchange.socket, ssl.SSLSocket)
        certificates.append(exchange.socket.getpeercert())
        return CREATED(exchange)

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    client = authority.issue_cert("ann@example.org")
    client.private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "client.pem"))
    with run_server(silent_close(record_certificate), context=context) as server:
        url = server.url
        with MLFlow(url, trust_env=False, verify=ca_file, cert=tmp_path / "client.pem") as mlf:
            mlf.create_experiment("x")
        with (
            MLFlow(url, trust_env=False, verify=ca_file, retries=0) as mlf,
            pytest.raises(errors.TransportError),
        ):
            mlf.create_experiment("x")
    assert len(certificates) == 1
