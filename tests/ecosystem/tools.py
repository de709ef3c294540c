"""Tools that observe or replace the requests of the HTTP library, each as a context manager.

This module does not import `mlflowclient`, so that a process can set up a tool before that import.
"""

from __future__ import annotations

import functools
import inspect
import io
import logging
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock
from urllib.parse import urlsplit

import httpx
import pytest
import respx
import vcr
import wrapt
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.ecosystem.calls import Call, Request

# Returns the requests that a tool has seen so far.
Seen = Callable[[], list[Request]]


@dataclass(frozen=True)
class Scene:
    """The call, server and client that a tool is set up for.

    Attributes:
        call: The call that mocks respond to.
        url: URL of the real server.
        folder: An empty folder for the files of the tool.
        http_client: HTTP client that the user passes to the client of this project.
        fixture: Function that returns a pytest fixture by name. None outside of pytest.
    """

    call: Call
    is_async: bool
    url: str
    folder: Path
    http_client: httpx.Client | httpx.AsyncClient | None = None
    fixture: Callable[[str], Any] | None = None


@dataclass(frozen=True)
class Tool:
    """A tool that sees requests.

    Attributes:
        watch: Context manager that sets up the tool.
        is_mock: Whether the tool responds instead of the server.
        patches_httpcore: Whether the tool patches the connection pool of httpcore, which the fast
            path also calls.
    """

    name: str
    watch: Callable[[Scene], AbstractContextManager[Seen]]
    is_mock: bool = False
    patches_httpcore: bool = False

    def __str__(self) -> str:
        return self.name


# OpenTelemetry.


def _tracing() -> tuple[TracerProvider, Seen]:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))

    def seen() -> list[Request]:
        requests = []
        for span in exporter.get_finished_spans():
            assert span.attributes is not None
            url = urlsplit(str(span.attributes["http.url"]))
            requests.append((str(span.attributes["http.method"]), url.path))
        return requests

    return provider, seen


@contextmanager
def opentelemetry(scene: Scene) -> Iterator[Seen]:
    provider, seen = _tracing()
    HTTPXClientInstrumentor().instrument(tracer_provider=provider)
    try:
        yield seen
    finally:
        HTTPXClientInstrumentor().uninstrument()


@contextmanager
def opentelemetry_client(scene: Scene) -> Iterator[Seen]:
    assert scene.http_client is not None
    provider, seen = _tracing()
    HTTPXClientInstrumentor.instrument_client(scene.http_client, tracer_provider=provider)
    try:
        yield seen
    finally:
        HTTPXClientInstrumentor.uninstrument_client(scene.http_client)


# Mocks and recorders.


@contextmanager
def respx_mock(scene: Scene, using: str) -> Iterator[Seen]:
    with respx.mock(base_url=scene.url, using=using, assert_all_called=False) as router:
        for exchange in scene.call.exchanges:
            route = router.route(method=exchange.method, path=exchange.path)
            route.respond(json=exchange.response)
        yield lambda: [(call.request.method, call.request.url.path) for call in router.calls]


@contextmanager
def pytest_httpx(scene: Scene) -> Iterator[Seen]:
    assert scene.fixture is not None
    httpx_mock = scene.fixture("httpx_mock")
    for exchange in scene.call.exchanges:
        url = re.compile(re.escape(scene.url + exchange.path) + r"(\?.*)?")
        httpx_mock.add_response(method=exchange.method, url=url, json=exchange.response)
    yield lambda: [(request.method, request.url.path) for request in httpx_mock.get_requests()]
    # The fixture `httpx_mock` uses the fixture `monkeypatch` for its patches.
    scene.fixture("monkeypatch").undo()


@contextmanager
def vcrpy(scene: Scene) -> Iterator[Seen]:
    with vcr.use_cassette(scene.folder / "cassette.yaml", record_mode="all") as cassette:
        yield lambda: [(request.method, request.path) for request in cassette.requests]


# Patches.

# Returns the object whose attribute is patched, and the name of the attribute.
Target = Callable[[Scene], tuple[Any, str]]


def _send(scene: Scene) -> tuple[Any, str]:
    return (httpx.AsyncClient if scene.is_async else httpx.Client), "send"


def _handle_request(scene: Scene) -> tuple[Any, str]:
    if scene.is_async:
        return httpx.AsyncHTTPTransport, "handle_async_request"
    return httpx.HTTPTransport, "handle_request"


def _send_of_client(scene: Scene) -> tuple[Any, str]:
    return scene.http_client, "send"


def _handle_request_of_client(scene: Scene) -> tuple[Any, str]:
    assert scene.http_client is not None
    return scene.http_client._transport, _handle_request(scene)[1]


def _recording(original: Callable[..., Any], seen: list[Request]) -> Callable[..., Any]:
    """Return a function that records the request and calls the original."""

    def record(arguments: tuple[Any, ...]) -> None:
        request = next(argument for argument in arguments if isinstance(argument, httpx.Request))
        seen.append((request.method, request.url.path))

    def replacement(*arguments: Any, **named: Any) -> Any:
        record(arguments)
        return original(*arguments, **named)

    async def replacement_async(*arguments: Any, **named: Any) -> Any:
        record(arguments)
        return await original(*arguments, **named)

    return replacement_async if inspect.iscoroutinefunction(original) else replacement


def _recording_wraps(original: Callable[..., Any], seen: list[Request]) -> Callable[..., Any]:
    return functools.wraps(original)(_recording(original, seen))


def _recording_wrapt(original: Callable[..., Any], seen: list[Request]) -> Callable[..., Any]:
    def wrapper(
        wrapped: Callable[..., Any],
        instance: object,
        arguments: tuple[Any, ...],
        named: dict[str, Any],
    ) -> Any:
        return _recording(wrapped, seen)(*arguments, **named)

    return wrapt.FunctionWrapper(original, wrapper)


REPLACEMENTS: dict[str, Callable[[Callable[..., Any], list[Request]], Callable[..., Any]]] = {
    "function": _recording,
    "functools.wraps": _recording_wraps,
    "wrapt": _recording_wrapt,
}


@contextmanager
def patched(scene: Scene, target_of: Target, replacement: str) -> Iterator[Seen]:
    target, name = target_of(scene)
    seen: list[Request] = []
    with pytest.MonkeyPatch.context() as patches:
        patches.setattr(target, name, REPLACEMENTS[replacement](getattr(target, name), seen))
        yield lambda: list(seen)


@contextmanager
def autospecced(scene: Scene, target_of: Target) -> Iterator[Seen]:
    target, name = target_of(scene)
    seen: list[Request] = []
    effect = _recording(getattr(target, name), seen)
    with mock.patch.object(target, name, autospec=True, side_effect=effect):
        yield lambda: list(seen)


def _patches(label: str, target_of: Target) -> list[Tool]:
    tools = [Tool(f"{label} by autospec", partial(autospecced, target_of=target_of))]
    for replacement in REPLACEMENTS:
        watch = partial(patched, target_of=target_of, replacement=replacement)
        tools.append(Tool(f"{label} by {replacement}", watch))
    return tools


# Logging.

_LOG_LINE = re.compile(r'httpx HTTP Request: (\w+) (\S+) "HTTP/1.1 200 OK"')


def _logged(stream: io.StringIO) -> list[Request]:
    requests = []
    for line in stream.getvalue().splitlines():
        if line.startswith("httpx "):
            match = _LOG_LINE.fullmatch(line)
            assert match is not None, line
            requests.append((match[1], urlsplit(match[2]).path))
    return requests


@contextmanager
def httpx_logger(scene: Scene) -> Iterator[Seen]:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(logging.Formatter("%(name)s %(message)s"))
    logger = logging.getLogger("httpx")
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield partial(_logged, stream)
    finally:
        logger.setLevel(logging.NOTSET)
        logger.removeHandler(handler)


@contextmanager
def basic_config(scene: Scene) -> Iterator[Seen]:
    stream = io.StringIO()
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    # `basicConfig` does nothing if the root logger has handlers; pytest adds some.
    root.handlers = []
    logging.basicConfig(level=logging.INFO, stream=stream, format="%(name)s %(message)s")
    try:
        yield partial(_logged, stream)
    finally:
        root.handlers = handlers
        root.setLevel(level)


OPENTELEMETRY = Tool("opentelemetry", opentelemetry)
RESPX = Tool(
    "respx httpcore",
    partial(respx_mock, using="httpcore"),
    is_mock=True,
    patches_httpcore=True,
)
VCRPY = Tool("vcrpy", vcrpy)
PATCHES = [*_patches("send", _send), *_patches("handle_request", _handle_request)]
TOOLS = [
    OPENTELEMETRY,
    RESPX,
    Tool("respx httpx", partial(respx_mock, using="httpx"), is_mock=True),
    Tool("pytest-httpx", pytest_httpx, is_mock=True),
    VCRPY,
    *PATCHES,
    Tool("logger httpx", httpx_logger),
    Tool("logging.basicConfig", basic_config),
]

# Tools that affect only one HTTP client, which the user passes to the client of this project.
CLIENT_TOOLS = [
    Tool("opentelemetry instrument_client", opentelemetry_client),
    *_patches("client.send", _send_of_client),
    *_patches("client handle_request", _handle_request_of_client),
]
