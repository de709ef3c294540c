"""The dependence on httpx and httpcore: imports, proxies, and conditions of the fast path."""

from __future__ import annotations

import ast
import functools
import inspect
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from mlflow_openapi_runtime.http import transport
from mlflow_openapi_runtime.http.client_holder import _RequestMethods
from mlflow_openapi_runtime.http.proxies import environment_proxies, proxy_for
from mlflow_openapi_runtime.http.transport import Transport
from mlflowclient import MLFlow

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    path for folder in ("runtime", "generated", "wrapper") for path in (ROOT / folder).rglob("*.py")
)
HTTP = "runtime/mlflow_openapi_runtime/http"


@pytest.mark.parametrize("kind", [httpx.HTTPTransport, httpx.AsyncHTTPTransport])
def test_httpx_transports_send_through_their_pool(kind: type) -> None:
    name = "handle_request" if kind is httpx.HTTPTransport else "handle_async_request"
    assert f"self._pool.{name}(req)" in inspect.getsource(getattr(kind, name))


@pytest.mark.parametrize(
    ("statement", "allowed"),
    [
        (
            "httpx",
            {
                f"{HTTP}/__init__.py",
                "runtime/mlflow_openapi_runtime/errors.py",
                "runtime/mlflow_openapi_runtime/request.py",
            },
        ),
        (
            "httpcore",
            {
                f"{HTTP}/{name}.py"
                for name in (
                    "async_network",
                    "async_transport",
                    "fast_path",
                    "network",
                    "proxies",
                    "transport",
                )
            },
        ),
    ],
)
def test_http_library_is_imported_only_in_allowed_modules(
    statement: str, allowed: set[str]
) -> None:
    importing = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            if any(name.partition(".")[0] == statement for name in names):
                importing.add(path.relative_to(ROOT).as_posix())
    assert importing == allowed


PROXIES = {
    "HTTP_PROXY": "http://plain:1",
    "HTTPS_PROXY": "secure:2",
    "ALL_PROXY": "http://all:3",
}


@pytest.mark.parametrize(
    ("variables", "url", "proxy"),
    [
        ({}, "http://h/api", None),
        (PROXIES, "http://h/api", "http://plain:1"),
        (PROXIES, "https://h/api", "http://secure:2"),
        ({"ALL_PROXY": "http://all:3"}, "https://h/api", "http://all:3"),
        ({**PROXIES, "NO_PROXY": "*"}, "http://h/api", None),
        ({**PROXIES, "NO_PROXY": "example.com"}, "http://example.com/api", None),
        ({**PROXIES, "NO_PROXY": "example.com"}, "http://ml.example.com:5000/api", None),
        ({**PROXIES, "NO_PROXY": "example.com"}, "http://badexample.com/api", "http://plain:1"),
        ({**PROXIES, "NO_PROXY": ".example.com"}, "http://example.com/api", "http://plain:1"),
        ({**PROXIES, "NO_PROXY": "a.test, localhost"}, "http://localhost:5000/api", None),
        ({**PROXIES, "NO_PROXY": "127.0.0.1"}, "http://127.0.0.1:5000/api", None),
        ({**PROXIES, "NO_PROXY": "10.0.0.0/8"}, "http://127.0.0.1:5000/api", "http://plain:1"),
        ({**PROXIES, "NO_PROXY": "::1"}, "http://[::1]:5000/api", None),
        ({**PROXIES, "NO_PROXY": "::1/128"}, "http://[::1]:5000/api", None),
        ({**PROXIES, "NO_PROXY": "https://h"}, "http://h/api", "http://plain:1"),
        ({**PROXIES, "NO_PROXY": "https://h"}, "https://h/api", None),
    ],
)
def test_proxy_is_read_from_the_environment(
    variables: dict[str, str], url: str, proxy: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert proxy_for(url, environment_proxies()) == proxy
    with MLFlow(url) as mlf:
        assert (mlf._sender._holder.bare_pool() is None) == (proxy is not None)


@pytest.fixture
def mlf() -> Iterator[MLFlow]:
    with MLFlow("http://localhost:9", trust_env=False) as client:
        yield client


def is_fast(mlf: MLFlow) -> bool:
    return mlf._sender._holder.bare_pool() is not None


def test_replaced_code_of_a_method_disables_the_fast_path(
    mlf: MLFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def send(self: object, request: object, **arguments: object) -> None:
        raise AssertionError("not sent")

    assert is_fast(mlf)
    with monkeypatch.context() as patches:
        patches.setattr(httpx.Client.send, "__code__", send.__code__)
        assert not is_fast(mlf)
    assert is_fast(mlf)


def test_replaced_client_class_disables_the_fast_path(monkeypatch: pytest.MonkeyPatch) -> None:
    class SubclassedClient(httpx.Client):
        pass

    monkeypatch.setattr(httpx, "Client", SubclassedClient)
    with MLFlow("http://localhost:9", trust_env=False) as mlf:
        assert type(mlf._sender._holder.client) is SubclassedClient
        assert not is_fast(mlf)


def test_replaced_transport_disables_the_fast_path(mlf: MLFlow) -> None:
    client = mlf._sender._holder.client
    assert is_fast(mlf)
    client._transport = httpx.MockTransport(lambda request: httpx.Response(200, text="mocked"))
    assert not is_fast(mlf)
    assert mlf.get_health() == "mocked"


def test_added_method_disables_the_fast_path(mlf: MLFlow, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_fast(mlf)
    monkeypatch.setattr(transport.Transport, "handle_request", lambda *_: None, raising=False)
    assert not is_fast(mlf)


def test_added_attribute_keeps_the_fast_path(mlf: MLFlow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(httpx.Client, "a_flag", True, raising=False)
    assert is_fast(mlf)


def test_classes_are_inspected_again_only_after_a_change(
    mlf: MLFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    inspected = []
    inspect_class = _RequestMethods.__init__

    def record_inspection(self: _RequestMethods, owner: type) -> None:
        inspected.append(owner)
        inspect_class(self, owner)

    monkeypatch.setattr(_RequestMethods, "__init__", record_inspection)
    for _ in range(3):
        assert is_fast(mlf)
    assert inspected == [httpx.Client, Transport]
    monkeypatch.setattr(httpx.Client, "send", lambda *_: None)
    for _ in range(3):
        assert not is_fast(mlf)
    assert inspected == [httpx.Client, Transport] * 2


@pytest.mark.parametrize(
    "replacement",
    [
        property(lambda client: lambda *arguments, **named: None),
        functools.partialmethod(lambda *arguments, **named: None),
        functools.singledispatchmethod(lambda *arguments, **named: None),
        staticmethod(lambda *arguments, **named: None),
    ],
    ids=lambda replacement: type(replacement).__name__,
)
def test_method_replaced_by_any_attribute_disables_the_fast_path(
    mlf: MLFlow, monkeypatch: pytest.MonkeyPatch, replacement: object
) -> None:
    assert is_fast(mlf)
    monkeypatch.setattr(httpx.Client, "send", replacement)
    assert not is_fast(mlf)


def test_client_class_is_inspected_again_after_a_fork(
    mlf: MLFlow, monkeypatch: pytest.MonkeyPatch
) -> None:
    class SubclassedClient(httpx.Client):
        pass

    assert is_fast(mlf)
    monkeypatch.setattr(httpx, "Client", SubclassedClient)
    monkeypatch.setattr("os.getpid", lambda: 1)
    assert not is_fast(mlf)


def test_hooks_added_later_disable_the_fast_path(mlf: MLFlow) -> None:
    client = mlf._sender._holder.client
    assert is_fast(mlf)
    client.event_hooks = {"request": [lambda request: None]}
    assert not is_fast(mlf)
