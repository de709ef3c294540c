"""Tools for the HTTP library see every request, regardless of when the tools are set up."""

from __future__ import annotations

import inspect
from contextlib import ExitStack
from pathlib import Path
from types import FunctionType

import httpcore
import httpx
import pytest

from mlflow_openapi_runtime.http.client_holder import PatchDetector
from tests.ecosystem.calls import BUFFERED_CALLS, CALLS, Call, received
from tests.ecosystem.driver import Driver
from tests.ecosystem.tools import CLIENT_TOOLS, TOOLS, Scene, Seen, Tool
from tests.support.faulty_server import FaultyServer, run_server

# pytest_httpx need not check that each mocked response was requested, because `check` compares the
# requests.
pytestmark = pytest.mark.httpx_mock(assert_all_responses_were_requested=False)

both = pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
each_call = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
# The tool is set up before the client is created, after its creation, or after its first call.
each_time_of_setup = pytest.mark.parametrize("when", ["before", "after", "warm"])


def check(tool: Tool, scene: Scene, when: str, real: FaultyServer) -> None:
    """Check that the tool sees all requests while it is set up, and no later requests."""
    with ExitStack() as watching, ExitStack() as clients:
        seen: Seen | None = None
        if when == "before":
            seen = watching.enter_context(tool.watch(scene))
        driver = Driver(scene.url, is_async=scene.is_async, http_client=scene.http_client)
        client = clients.enter_context(driver)
        if when == "warm":
            client.perform(scene.call)
        if seen is None:
            seen = watching.enter_context(tool.watch(scene))

        count = len(real.requests)
        client.perform(scene.call)
        assert seen() == scene.call.requests
        assert received(real.requests[count:]) == ([] if tool.is_mock else scene.call.requests)

        watching.close()
        seen_at_end, count = seen(), len(real.requests)
        client.perform(scene.call)
        assert seen() == seen_at_end
        assert received(real.requests[count:]) == scene.call.requests


@each_time_of_setup
@each_call
@both
@pytest.mark.parametrize("tool", TOOLS, ids=str)
def test_a_tool_sees_every_request(
    tool: Tool,
    is_async: bool,
    call: Call,
    when: str,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    with run_server(*call.responses(3)) as real:
        scene = Scene(call, is_async, real.url, tmp_path, fixture=request.getfixturevalue)
        check(tool, scene, when, real)


@each_time_of_setup
@each_call
@both
@pytest.mark.parametrize("tool", CLIENT_TOOLS, ids=str)
def test_a_tool_for_a_passed_http_client_sees_every_request(
    tool: Tool, is_async: bool, call: Call, when: str, tmp_path: Path
) -> None:
    kind = httpx.AsyncClient if is_async else httpx.Client
    with run_server(*call.responses(3)) as real:
        scene = Scene(call, is_async, real.url, tmp_path, http_client=kind(verify=False))
        check(tool, scene, when, real)


@pytest.mark.parametrize("call", BUFFERED_CALLS, ids=lambda call: call.name)
@both
@pytest.mark.parametrize("tool", [tool for tool in TOOLS if not tool.patches_httpcore], ids=str)
def test_a_tool_sees_nothing_if_the_fast_path_is_always_taken(
    tool: Tool,
    is_async: bool,
    call: Call,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Verify that the tests above fail without the detection of tools."""
    monkeypatch.setattr(PatchDetector, "has_patches", lambda *_: False)
    with run_server(*call.responses(2)) as real, Driver(real.url, is_async=is_async) as client:
        client.perform(call)
        scene = Scene(call, is_async, real.url, tmp_path, fixture=request.getfixturevalue)
        with tool.watch(scene) as seen:
            client.perform(call)
            assert seen() == []
    assert received(real.requests) == call.requests * 2


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (httpx.Client, "send"),
        (httpx.Client, "_send_single_request"),
        (httpx.Client, "_transport_for_url"),
        (httpx.AsyncClient, "send"),
        (httpx.AsyncClient, "_send_single_request"),
        (httpx.AsyncClient, "_transport_for_url"),
        (httpx.HTTPTransport, "handle_request"),
        (httpx.AsyncHTTPTransport, "handle_async_request"),
        (httpcore.ConnectionPool, "handle_request"),
        (httpcore.AsyncConnectionPool, "handle_async_request"),
    ],
)
def test_tools_that_are_only_imported_patch_nothing(owner: type, name: str) -> None:
    function = vars(owner)[name]
    assert type(function) is FunctionType
    library = httpx if owner.__module__.startswith("httpx") else httpcore
    assert Path(function.__code__.co_filename).is_relative_to(Path(inspect.getfile(library)).parent)
