"""The httpx client that sends the requests: made when it is first needed, or the user's own."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, TypeVar

from .. import http
from .patch_detector import PatchDetector
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
        # By process: a forked one must neither use nor close the connections of its parent.
        self._made: dict[int, tuple[C, Any]] = {}
        self._patches = PatchDetector()

    @property
    def client(self) -> C:
        return self._here()[0]

    def bare_pool(self) -> Any:
        """The connections, if a request may go to them without httpx; otherwise None.

        It may as long as nobody notices: nothing has been put into httpx, which logs no requests,
        and the client has neither hooks nor cookies nor a proxy.
        """
        client, transport = self._here()
        if transport is None or client.is_closed or client.cookies or client.auth is not None:
            return None
        if any(client.event_hooks.values()):
            return None
        return None if self._patches.found_in(client, transport) else transport.pool

    def prepare(self) -> None:
        """Import and make what the first calls need, and the first that fails.

        If a thread did so while the process forks, the child would get half a module.
        """
        import encodings.idna  # noqa: F401  By which sockets look up a host.

        import httpx_retries  # noqa: F401

        self._here()

    def _here(self) -> tuple[C, Any]:
        process = os.getpid()
        made = self._made.get(process)
        if made is None:
            # Another thread may be first: then this client is dropped, as it has no connection yet.
            made = self._made.setdefault(process, self._make())
        return made


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
