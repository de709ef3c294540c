"""The httpx client that carries the requests: made here when it is first needed, or the user's
own.
"""

from __future__ import annotations

import logging
import os
import ssl
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from operator import attrgetter
from types import FunctionType
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.request import getproxies

import httpcore

from mlflowclient.config import Config
from mlflowclient.errors import ConfigurationError
from mlflowclient.version import __version__

from .. import http
from .network import KEEPALIVE_SECONDS, MAX_CONNECTIONS, MAX_IDLE_CONNECTIONS, NetworkBackend

if TYPE_CHECKING:
    from mlflowclient.config import Cert, Path

C = TypeVar("C", bound="http.Client | http.AsyncClient")

EventHooks = Mapping[str, Sequence[Callable[..., Any]]]


class Transport(http.HTTPTransport):
    """The transport of httpx, whose connections keep to the deadline of a call."""

    def __init__(self, ssl_context: ssl.SSLContext, proxy: str | None = None) -> None:
        super().__init__(verify=ssl_context, proxy=proxy)  # This checks the proxy.
        self._pool = httpcore.ConnectionPool(
            ssl_context=ssl_context,
            proxy=None if proxy is None else core_proxy(proxy),
            max_connections=MAX_CONNECTIONS,
            max_keepalive_connections=MAX_IDLE_CONNECTIONS,
            keepalive_expiry=KEEPALIVE_SECONDS,
            network_backend=NetworkBackend(),
        )

    @property
    def pool(self) -> Any:
        """The connections. A request that is given to them is not seen by httpx."""
        return self._pool


def core_proxy(url: str) -> httpcore.Proxy:
    """The proxy of a URL, as httpcore takes it."""
    proxy = http.Proxy(url)
    return httpcore.Proxy(
        httpcore.URL(
            scheme=proxy.url.raw_scheme,
            host=proxy.url.raw_host,
            port=proxy.url.port,
            target=proxy.url.raw_path,
        ),
        auth=proxy.raw_auth,
    )


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


def client_holder(
    kind: type[C],
    config: Config,
    *,
    new_client: Callable[..., C],
    new_transport: Callable[..., Any],
    transport: object,
    event_hooks: EventHooks | None,
    http_client: C | None,
) -> ClientHolder[C]:
    """Hold the user's own httpx client, or one that is made as the arguments say."""
    if http_client is not None:
        if not isinstance(http_client, kind):
            raise ConfigurationError(
                f"http_client must be an httpx.{kind.__name__}, got {type(http_client).__name__}"
            )
        _check_given(http_client, config, {"transport": transport, "event_hooks": event_hooks})
        given = http_client
        return ClientHolder(lambda: (given, None), is_owned=False)
    hooks = _checked_hooks(event_hooks)
    given_context = _given_ssl_context(config)

    def make() -> tuple[C, Any]:
        arguments: dict[str, Any] = {
            # Servers tell clients and their versions apart by it. A header of the user replaces it.
            "headers": {"User-Agent": f"mlflowclient/{__version__}"},
            "event_hooks": hooks,
            "trust_env": config.trust_env,
        }
        if transport is not None:
            return new_client(transport=transport, **arguments), None
        ssl_context = given_context or http.create_ssl_context(
            verify=config.verify is not False, trust_env=config.trust_env
        )
        own = new_transport(ssl_context, config.proxy)
        proxies = environment_proxies() if config.trust_env and config.proxy is None else {}
        mounts = {}
        for pattern, proxy in proxies.items():
            mounts[pattern] = None if proxy is None else new_transport(ssl_context, proxy)
        client = new_client(transport=own, mounts=mounts, **arguments)
        is_direct = config.proxy is None and _is_reached_directly(config.apiroot, proxies)
        return client, own if is_direct and not event_hooks else None

    holder = ClientHolder(make, is_owned=True)
    if transport is not None or event_hooks or config.proxy is not None:
        _ = holder.client  # httpx checks what the user gives, which is reported at once.
    return holder


def environment_proxies() -> dict[str, str | None]:
    """The proxies of `HTTP_PROXY`, `HTTPS_PROXY` and `ALL_PROXY`, or of the system, by URL pattern.

    None for the hosts of `NO_PROXY`. httpx does the same for a client without a transport.
    """
    variables = getproxies()
    proxies: dict[str, str | None] = {}
    for scheme in ("http", "https", "all"):
        if proxy := variables.get(scheme):
            proxies[f"{scheme}://"] = proxy if "://" in proxy else f"http://{proxy}"
    for entry in variables.get("no", "").split(","):
        host = entry.strip()
        if host == "*":
            return {}
        if host:
            proxies[_no_proxy_pattern(host)] = None
    return proxies


def _no_proxy_pattern(host: str) -> str:
    import ipaddress

    if "://" in host:
        return host
    try:
        address = ipaddress.ip_address(host.partition("/")[0])
    except ValueError:
        # A domain stands for all hosts in it.
        return f"all://{host}" if host.lower() == "localhost" else f"all://*{host}"
    return f"all://[{address}]" if address.version == 6 else f"all://{address}"


def _is_reached_directly(url: str, proxies: Mapping[str, str | None]) -> bool:
    try:
        parsed = http.URL(url)
    except http.InvalidURL:
        return False
    if parsed.scheme not in ("http", "https") or not parsed.host:
        return False
    return proxy_for(url, proxies) is None


def proxy_for(url: str, proxies: Mapping[str, str | None]) -> str | None:
    """The proxy by which httpx sends a request to a URL."""
    if not proxies:
        return None

    def reply(request: http.Request, proxy: str | None) -> http.Response:
        return http.Response(200, text=proxy or "")

    mounts = {
        pattern: http.MockTransport(partial(reply, proxy=proxy))
        for pattern, proxy in proxies.items()
    }
    direct = http.MockTransport(partial(reply, proxy=None))
    with http.Client(transport=direct, mounts=mounts, trust_env=False) as client:
        return client.get(url).text or None


def _check_given(
    client: http.Client | http.AsyncClient, config: Config, others: Mapping[str, object]
) -> None:
    """Refuse what a client that the user brings decides for itself."""
    settings = {
        "verify": config.verify is not True,
        "cert": config.cert,
        "proxy": config.proxy,
        **others,
    }
    for name, value in settings.items():
        if value:
            raise ConfigurationError(
                f"http_client conflicts with {name}: set it on the client that you give"
            )
    ways = ["http_client.auth"] if client.auth is not None else []
    ways += (
        ["the header 'Authorization' of http_client"] if "authorization" in client.headers else []
    )
    if config.auth is not None:
        ways.append("username and password" if config.username is not None else "token or auth")
    ways += [f"the header {name!r}" for name in config.headers if name.lower() == "authorization"]
    if len(ways) > 1:
        raise ConfigurationError(f"{ways[0]} conflicts with {ways[1]}: give one of the two")


def _given_ssl_context(config: Config) -> ssl.SSLContext | None:
    """The context that `verify` and `cert` ask for; None if they leave it to httpx."""
    verify, cert = config.verify, config.cert
    if isinstance(verify, ssl.SSLContext):
        if cert is not None:
            raise ConfigurationError(
                "cert conflicts with verify: load the certificate into the context that you give"
            )
        return verify
    if isinstance(verify, bool):
        if cert is None:
            return None
        context = http.create_ssl_context(verify=verify, trust_env=config.trust_env)
    elif isinstance(verify, str | os.PathLike):
        context = _trusting(verify)
    else:
        raise ConfigurationError(
            f"verify must be a bool, a path or an ssl.SSLContext, got {type(verify).__name__}"
        )
    if cert is not None:
        _present(context, cert)
    return context


def _trusting(path: Path) -> ssl.SSLContext:
    with _refusing(
        "verify (also as MLFLOW_TRACKING_SERVER_CERT_PATH) must be a file or folder of certificates"
    ):
        if os.path.isdir(path):
            return ssl.create_default_context(capath=path)
        return ssl.create_default_context(cafile=path)


def _present(context: ssl.SSLContext, cert: Cert) -> None:
    with _refusing(
        "cert (also as MLFLOW_TRACKING_CLIENT_CERT_PATH) must be a certificate with its key"
    ):
        certificate, key = cert if isinstance(cert, tuple) else (cert, None)
        context.load_cert_chain(certificate, key)


@contextmanager
def _refusing(message: str) -> Generator[None]:
    try:
        yield
    except OSError as error:
        raise ConfigurationError(f"{message}: {error}") from error


def _checked_hooks(hooks: EventHooks | None) -> dict[str, list[Callable[..., Any]]]:
    if hooks is None:
        return {}
    if not isinstance(hooks, Mapping) or not set(hooks) <= {"request", "response"}:
        raise ConfigurationError(
            "event_hooks must be a mapping of 'request' and 'response' to lists of functions"
        )
    return {name: list(functions) for name, functions in hooks.items()}
