"""Decides what carries the requests: a client of the HTTP library that is made here, or one that the user brings."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from mlflowclient import http
from mlflowclient.config import Config
from mlflowclient.errors import ConfigurationError
from mlflowclient.plain import AsyncLines, Plain
from mlflowclient.version import __version__

if TYPE_CHECKING:
    from mlflowclient.calls import Call
    from mlflowclient.config import Cert, Path

C = TypeVar("C", bound="http.Client | http.AsyncClient")

EventHooks = Mapping[str, Sequence[Callable[..., Any]]]

# MLflow's servers close idle connections after 2 s (gunicorn) or 5 s (uvicorn). At 5 s, the library's own default, both
# sides would do so at once, and a request may fall in between.
_LIMITS = http.Limits(max_connections=100, max_keepalive_connections=20, keepalive_expiry=4.0)


class Pool(Generic[C]):
    """A client of the HTTP library: made here when it is first needed; or the one that the user brings.

    To read the certificates that one trusts takes 15 ms, which a client that is not used, or not yet, does without.

    Attributes:
        is_owned: Whether it was made here, and is closed with the client that it belongs to.
    """

    def __init__(self, make: Callable[[], C], *, is_owned: bool, plain: Callable[[C], Plain | None]) -> None:
        self.is_owned = is_owned
        self._make = make
        self._make_plain = plain
        # By process: to use or close connections of the one that forked this one would be felt there.
        self._made: dict[int, tuple[C, Plain | None]] = {}

    @property
    def client(self) -> C:
        return self._here()[0]

    def prepare(self) -> None:
        """Load and make now what the first calls need, and the first that fails.

        A thread that did so while the process forks would leave half of a module to the new one.
        """
        import encodings.idna  # noqa: F401  By which sockets look up a host.

        import httpx_retries  # noqa: F401

        self._here()

    def plain(self, call: Call) -> Plain | None:
        """The short way of a call; None where it has none."""
        client, plain = self._here()
        if plain is None or not call.is_plain or client.is_closed or client.cookies:
            return None
        return plain

    @property
    def lines(self) -> AsyncLines | None:
        """The connections of the plain calls, where they have their own."""
        plain = self._here()[1]
        return None if plain is None else plain.lines

    def _here(self) -> tuple[C, Plain | None]:
        process = os.getpid()
        made = self._made.get(process)
        if made is None:
            client = self._make()
            # Another thread may have been first: then this one is dropped, as it has no connection yet.
            made = self._made.setdefault(process, (client, self._make_plain(client)))
        return made


def pool(
    kind: type[C],
    make: Callable[..., C],
    config: Config,
    *,
    transport: object,
    event_hooks: EventHooks | None,
    http_client: C | None,
) -> Pool[C]:
    """The pool of a client, as its arguments say: of the given kind, or made by a function."""
    if http_client is not None:
        if not isinstance(http_client, kind):
            raise ConfigurationError(f"http_client must be an httpx.{kind.__name__}, got {type(http_client).__name__}")
        given = http_client
        _check_given(given, config, {"transport": transport, "event_hooks": event_hooks})
        return Pool(lambda: given, is_owned=False, plain=lambda client: None)
    arguments: dict[str, Any] = {
        # By which whoever runs a server tells clients and their versions apart. A header of the user's replaces it.
        "headers": {"User-Agent": f"mlflowclient/{__version__}"},
        "verify": _tls(config),
        "proxy": config.proxy,
        "limits": _LIMITS,
        "transport": transport,
        "event_hooks": _checked_hooks(event_hooks),
        "trust_env": config.trust_env,
    }
    made = Pool(
        lambda: make(**arguments),
        is_owned=True,
        plain=lambda client: Plain.of(client, config) if transport is None and not event_hooks else None,
    )
    if transport is not None or event_hooks or config.proxy is not None:
        _ = made.client  # The HTTP library checks what the user gives, and that is told at once.
    return made


def _check_given(client: http.Client | http.AsyncClient, config: Config, others: Mapping[str, object]) -> None:
    """Refuse what a client that the user brings decides for itself."""
    settings = {"verify": config.verify is not True, "cert": config.cert, "proxy": config.proxy, **others}
    for name, value in settings.items():
        if value:
            raise ConfigurationError(f"http_client conflicts with {name}: set it on the client that you give")
    ways = ["http_client.auth"] if client.auth is not None else []
    ways += ["the header 'Authorization' of http_client"] if "authorization" in client.headers else []
    if config.auth is not None:
        ways.append("username and password" if config.username is not None else "token or auth")
    ways += [f"the header {name!r}" for name in config.headers if name.lower() == "authorization"]
    if len(ways) > 1:
        raise ConfigurationError(f"{ways[0]} conflicts with {ways[1]}: give one of the two")


def _tls(config: Config) -> bool | ssl.SSLContext:
    verify, cert = config.verify, config.cert
    if isinstance(verify, ssl.SSLContext):
        if cert is not None:
            raise ConfigurationError("cert conflicts with verify: load the certificate into the context that you give")
        return verify
    if isinstance(verify, bool):
        if cert is None:
            return verify
        context = http.create_ssl_context(verify=verify, trust_env=config.trust_env)
    elif isinstance(verify, str | os.PathLike):
        context = _trusting(verify)
    else:
        raise ConfigurationError(f"verify must be a bool, a path or an ssl.SSLContext, got {type(verify).__name__}")
    if cert is not None:
        _present(context, cert)
    return context


def _trusting(path: Path) -> ssl.SSLContext:
    with _refusing("verify (also as MLFLOW_TRACKING_SERVER_CERT_PATH) must be a file or folder of certificates"):
        if os.path.isdir(path):
            return ssl.create_default_context(capath=path)
        return ssl.create_default_context(cafile=path)


def _present(context: ssl.SSLContext, cert: Cert) -> None:
    with _refusing("cert (also as MLFLOW_TRACKING_CLIENT_CERT_PATH) must be a certificate with its key"):
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
        raise ConfigurationError("event_hooks must be a mapping of 'request' and 'response' to lists of functions")
    return {name: list(functions) for name, functions in hooks.items()}
