"""The httpx client that sends the requests: made when it is first needed, or the user's own.

While no tool is put into httpx, requests may go past it.
"""

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
    """Holds the httpx client of each process.

    To read the certificates that are trusted takes 15 ms, so a client is only made when it is
    needed.

    Attributes:
        is_owned: Whether the client was made here, and is closed with the client it belongs to.
    """

    def __init__(self, make: Callable[[], tuple[C, Any]], *, is_owned: bool) -> None:
        self.is_owned = is_owned
        self._make = make
        # Client, transport and pool by process: a forked one must neither use nor close the
        # connections of its parent.
        self._made: dict[int, tuple[C, Any, Any]] = {}
        self._patches = PatchDetector()

    @property
    def client(self) -> C:
        return self._here()[0]

    def bare_pool(self) -> Any:
        """The connections, if a request may go to them without httpx; otherwise None.

        It may as long as nobody notices: nothing has been put into httpx, which logs no requests,
        and the client has neither hooks nor cookies nor a proxy.
        """
        client, transport, pool = self._here()
        if transport is None or client.is_closed or client.cookies or client.auth is not None:
            return None
        if any(client.event_hooks.values()):
            return None
        return None if self._patches.found_in(client, transport) else pool

    def prepare(self) -> None:
        """Import and make what the first calls need, and the first that fails.

        If a thread did so while the process forks, the child would get half a module.
        """
        import encodings.idna  # noqa: F401  By which sockets look up a host.

        import httpx_retries  # noqa: F401

        self._here()

    def _here(self) -> tuple[C, Any, Any]:
        process = os.getpid()
        made = self._made.get(process)
        if made is None:
            # Another thread may be first: then this client is dropped, as it has no connection yet.
            client, transport = self._make()
            pool = None if transport is None else transport.pool
            made = self._made.setdefault(process, (client, transport, pool))
        return made


class PatchDetector:
    """Recognises whether a tool has put something into httpx that sees the requests.

    Tracing, mocks and monkeypatches replace methods of the classes, or put functions into an object
    beside them. Many look like what they replace (`functools.wraps`), and they may have been there
    before this module was imported. So each method that a request passes must be a function with
    code of httpx.

    What is put into httpcore sees each request anyway.
    """

    def __init__(self) -> None:
        self._log = logging.getLogger("httpx")
        self._methods: tuple[_RequestMethods, _RequestMethods] | None = None

    def found_in(self, client: http.Client | http.AsyncClient, transport: object) -> bool:
        """Whether something sees the requests of a client beside its own transport."""
        if self._log.isEnabledFor(logging.INFO):
            return True
        # Read once, since another thread may replace it.
        methods = self._methods
        if methods is None or not (
            methods[0].are_those_of(type(client)) and methods[1].are_those_of(type(transport))
        ):
            methods = _RequestMethods(type(client)), _RequestMethods(type(transport))
            self._methods = methods
        attributes = vars(client)
        return not (
            methods[0].are_pristine
            and methods[1].are_pristine
            and methods[0].names.isdisjoint(attributes)
            and methods[1].names.isdisjoint(vars(transport))
            and id(transport) in map(id, attributes.values())
        )


class _RequestMethods:
    """The methods of a class that a request passes: the first ones, and those which they call.

    Attributes:
        names: Their names.
        are_pristine: Whether all of them are functions with code of httpx or of this package.
    """

    _FIRST = ("build_request", "send", "handle_request", "handle_async_request")
    _PACKAGES = ("httpx", __name__.partition(".")[0])
    # Other objects have an attribute of this name; the method has code of `contextlib`.
    _NOT_CALLED = ("stream",)

    def __init__(self, owner: type) -> None:
        self._owner = owner
        self.are_pristine = owner.__module__.partition(".")[0] in self._PACKAGES
        folders = tuple(
            os.path.dirname(sys.modules[package].__file__ or "") + os.sep
            for package in self._PACKAGES
        )
        found: dict[str, object] = {}
        waiting = [name for name in self._FIRST if hasattr(owner, name)]
        while waiting:
            name = waiting.pop()
            method = getattr(owner, name, None)
            function = method.fget if isinstance(method, property) else method
            if name in found or name in self._NOT_CALLED or not callable(function):
                continue
            # Not `isinstance`: a proxy of wrapt claims to be what it wraps.
            is_own = type(function) is FunctionType and function.__code__.co_filename.startswith(
                folders
            )
            if is_own and function is not method:
                continue  # A property, as it should be.
            found[name] = method
            if is_own:
                waiting += function.__code__.co_names
            else:
                self.are_pristine = False
        self.names = frozenset(found)
        self._get = attrgetter("__getattribute__", *found)
        # The objects are kept, so that no other one gets the identity of one of them.
        self._held = self._get(owner)
        if self._held[0] is not object.__getattribute__:
            self.are_pristine = False
        self._identities = list(map(id, self._held))
        self._codes = self._codes_of(self._held)

    def are_those_of(self, owner: type) -> bool:
        """Whether the class still has these methods, with the same code.

        They are compared by identity, since a proxy of wrapt equals what it wraps.
        """
        if owner is not self._owner:
            return False
        methods = self._get(owner)
        if list(map(id, methods)) != self._identities:
            return False
        return self._codes_of(methods) == self._codes

    def _codes_of(self, methods: tuple[object, ...]) -> list[object]:
        if self.are_pristine:
            return list(map(_code_of, methods[1:]))
        return [getattr(method, "__code__", None) for method in methods]


_code_of = attrgetter("__code__")


def own_client(
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
    """Hold a client that is made when it is needed.

    Args:
        base_url: URL of the server, which decides on the proxy.
        new_client: Class or function that makes a client of httpx.
        new_transport: Class of its transport, `Transport` or `AsyncTransport`.
        user_agent: Header by which servers tell clients and their versions apart.
        trust_env: Whether the environment names proxies and certificates.
        ssl_context: Certificates of the server and the client; those of httpx if None.
        verify: Whether the server's certificate is checked, without an `ssl_context`.
        proxy: URL of a proxy.
        event_hooks: Functions that httpx calls with each request and each response.
        transport: Sends the requests in place of the network.
    """

    def make() -> tuple[C, Any]:
        arguments: dict[str, Any] = {
            "headers": {"User-Agent": user_agent},
            "event_hooks": event_hooks or {},
            "trust_env": trust_env,
        }
        if transport is not None:
            return new_client(transport=transport, **arguments), None
        context = ssl_context or http.create_ssl_context(verify=verify, trust_env=trust_env)
        own = new_transport(context, proxy)
        proxies = environment_proxies() if trust_env and proxy is None else {}
        mounts = {}
        for pattern, url in proxies.items():
            mounts[pattern] = None if url is None else new_transport(context, url)
        client = new_client(transport=own, mounts=mounts, **arguments)
        is_direct = proxy is None and is_reached_directly(base_url, proxies)
        return client, own if is_direct and not event_hooks else None

    holder = ClientHolder(make, is_owned=True)
    if transport is not None or event_hooks or proxy is not None:
        _ = holder.client  # httpx checks what the user passes, which is reported at once.
    return holder


def given_client(client: C) -> ClientHolder[C]:
    """Hold the user's own client, which is not closed here."""
    return ClientHolder(lambda: (client, None), is_owned=False)
