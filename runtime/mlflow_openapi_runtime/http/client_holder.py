"""Holds the httpx client that sends the requests, and detects whether requests may bypass httpx."""

from __future__ import annotations

import logging
import os
import ssl
import sys
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from types import FunctionType
from typing import Any, Generic, TypeVar

from .. import http
from .proxies import environment_proxies, is_reached_directly

C = TypeVar("C", bound="http.Client | http.AsyncClient")

EventHooks = Mapping[str, Sequence[Callable[..., Any]]]


class ClientHolder(Generic[C]):
    """Holds one httpx client for each process, and creates the client on first use.

    Attributes:
        is_owned: Whether closing the sender also closes the httpx client.
    """

    def __init__(self, create: Callable[[], tuple[C, Any]], *, is_owned: bool) -> None:
        self.is_owned = is_owned
        self._create = create
        # The client, transport and pool of each process: a forked process must neither use nor
        # close the connections of its parent.
        self._by_process: dict[int, tuple[C, Any, Any]] = {}
        self._detector = PatchDetector()

    @property
    def client(self) -> C:
        return self._current()[0]

    def bare_pool(self) -> Any:
        """Return the connection pool if a request may bypass httpx, otherwise None.

        A request may bypass httpx if no tool can notice: no tool has patched httpx, httpx does not
        log its requests, and the client has no hooks, cookies or proxy.
        """
        client, transport, pool = self._current()
        if transport is None or client.is_closed or client.cookies or client.auth is not None:
            return None
        if any(client.event_hooks.values()):
            return None
        return None if self._detector.has_patches(client, transport) else pool

    def prepare(self) -> None:
        """Import the modules that the first calls would import, and create the client."""
        # If the process forks while a thread imports a module, the child gets an incomplete module.
        # Sockets need `encodings.idna` for host names, and failed calls need `httpx_retries`.
        import encodings.idna  # noqa: F401

        import httpx_retries  # noqa: F401

        self._current()

    def _current(self) -> tuple[C, Any, Any]:
        process = os.getpid()
        current = self._by_process.get(process)
        if current is None:
            # If another thread stores its client first, this thread drops its own, unused client.
            client, transport = self._create()
            pool = None if transport is None else transport.pool
            current = self._by_process.setdefault(process, (client, transport, pool))
        return current


class PatchDetector:
    """Detects whether a tool has patched httpx to see the requests.

    Tracing, mocks and monkeypatches replace methods of classes, or set functions as attributes of
    an object. Many replacements look like the original (`functools.wraps`), and may have been
    installed before this module was imported. So each method that handles a request must be a
    function whose code is in httpx. A patch of httpcore always sees the requests.
    """

    def __init__(self) -> None:
        self._log = logging.getLogger("httpx")
        self._methods: tuple[_RequestMethods, _RequestMethods] | None = None

    def has_patches(self, client: http.Client | http.AsyncClient, transport: object) -> bool:
        """Determine whether anything except the transport sees the requests of a client."""
        if self._log.isEnabledFor(logging.INFO):
            return True
        # `_methods` is read once, since another thread may replace the value.
        methods = self._methods
        if methods is None or not (
            methods[0].match(type(client)) and methods[1].match(type(transport))
        ):
            methods = _RequestMethods(type(client)), _RequestMethods(type(transport))
            self._methods = methods
        attributes = vars(client)
        return not (
            methods[0].are_unpatched
            and methods[1].are_unpatched
            and methods[0].names.isdisjoint(attributes)
            and methods[1].names.isdisjoint(vars(transport))
            and id(transport) in map(id, attributes.values())
        )


class _RequestMethods:
    """The methods of a class that handle a request: entry points, and the methods that they call.

    Attributes:
        names: Names of the methods.
        are_unpatched: Whether all methods are functions whose code is in httpx or this package.
    """

    _ENTRY_POINTS = ("build_request", "send", "handle_request", "handle_async_request")
    _PACKAGES = ("httpx", __name__.partition(".")[0])
    # httpx reads `stream` from other objects only. The code of the method is in `contextlib`.
    _NOT_CALLED = ("stream",)
    _code_of = attrgetter("__code__")

    def __init__(self, owner: type) -> None:
        self._owner = owner
        self.are_unpatched = owner.__module__.partition(".")[0] in self._PACKAGES
        folders = tuple(
            os.path.dirname(sys.modules[package].__file__ or "") + os.sep
            for package in self._PACKAGES
        )
        methods: dict[str, object] = {}
        pending = [name for name in self._ENTRY_POINTS if hasattr(owner, name)]
        while pending:
            name = pending.pop()
            method = getattr(owner, name, None)
            function = method.fget if isinstance(method, property) else method
            if name in methods or name in self._NOT_CALLED or not callable(function):
                continue
            # `isinstance` would accept a wrapt proxy, which claims the class of its target.
            is_function = type(function) is FunctionType
            is_original = is_function and function.__code__.co_filename.startswith(folders)
            # A property whose getter is original does not need to be compared.
            if is_original and function is not method:
                continue
            methods[name] = method
            if is_original:
                pending += function.__code__.co_names
            else:
                self.are_unpatched = False
        self.names = frozenset(methods)
        self._get = attrgetter("__getattribute__", *methods)
        # The methods are stored, so that no new object can get the `id()` of one of the methods.
        self._methods = self._get(owner)
        if self._methods[0] is not object.__getattribute__:
            self.are_unpatched = False
        self._identities = list(map(id, self._methods))
        self._codes = self._codes_of(self._methods)

    def match(self, owner: type) -> bool:
        """Determine whether a class still has the stored methods, with unchanged code."""
        if owner is not self._owner:
            return False
        methods = self._get(owner)
        # Compared by identity, since a wrapt proxy equals its target.
        if list(map(id, methods)) != self._identities:
            return False
        return self._codes_of(methods) == self._codes

    def _codes_of(self, methods: tuple[object, ...]) -> list[object]:
        if self.are_unpatched:
            return list(map(self._code_of, methods[1:]))
        return [getattr(method, "__code__", None) for method in methods]


def hold_new_client(
    base_url: str,
    *,
    new_client: Callable[..., C],
    new_transport: Callable[..., Any],
    user_agent: str,
    trust_env: bool,
    ssl_context: ssl.SSLContext | None = None,
    verify: bool = True,
    proxy: str | None = None,
    event_hooks: EventHooks | None = None,
    transport: object = None,
) -> ClientHolder[C]:
    """Return a holder that creates a client on first use.

    Args:
        base_url: URL of the server, which determines the proxy.
        new_client: Class or function that creates a client of httpx.
        new_transport: Class of the transport, `Transport` or `AsyncTransport`.
        user_agent: Header that identifies the client and its version.
        trust_env: Whether proxies and certificates are read from the environment.
        ssl_context: Certificates of the server and the client; by default, httpx chooses them.
        verify: Whether to verify the server's certificate. Ignored if there is an `ssl_context`.
        proxy: URL of a proxy.
        event_hooks: Functions that httpx calls with each request and each response.
        transport: Transport to use instead of the network.
    """

    def create() -> tuple[C, Any]:
        arguments: dict[str, Any] = {
            "headers": {"User-Agent": user_agent},
            "event_hooks": event_hooks or {},
            "trust_env": trust_env,
        }
        if transport is not None:
            return new_client(transport=transport, **arguments), None
        # Deferred to the first use, since reading the trusted certificates takes 15 ms.
        context = ssl_context or http.create_ssl_context(verify=verify, trust_env=trust_env)
        network_transport = new_transport(context, proxy)
        proxies = environment_proxies() if trust_env and proxy is None else {}
        mounts = {}
        for pattern, url in proxies.items():
            mounts[pattern] = None if url is None else new_transport(context, url)
        client = new_client(transport=network_transport, mounts=mounts, **arguments)
        is_direct = proxy is None and is_reached_directly(base_url, proxies)
        return client, network_transport if is_direct and not event_hooks else None

    holder = ClientHolder(create, is_owned=True)
    # The client is created now, so that httpx reports invalid values of these arguments at once.
    if transport is not None or event_hooks or proxy is not None:
        _ = holder.client
    return holder


def hold_external_client(client: C) -> ClientHolder[C]:
    """Return a holder of the user's client. Closing the sender does not close this client."""
    return ClientHolder(lambda: (client, None), is_owned=False)
