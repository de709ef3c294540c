"""Creates the httpx client for a configuration, or uses the user's own client."""

from __future__ import annotations

import os
import ssl
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.client_holder import (
    ClientHolder,
    hold_external_client,
    hold_new_client,
)
from mlflowclient.errors import ConfigurationError
from mlflowclient.version import __version__

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.client_holder import EventHooks
    from mlflowclient.config import Config

C = TypeVar("C", bound="http.Client | http.AsyncClient")


def client_holder(
    kind: type[C],
    config: Config,
    *,
    new_client: Callable[..., C],
    new_transport: Callable[..., Any],
    transport: object = None,
    event_hooks: EventHooks | None = None,
    http_client: C | None = None,
) -> ClientHolder[C]:
    """Return a holder of `http_client` if given, otherwise of a new client for the configuration.

    Raises:
        ConfigurationError: An argument is invalid, or conflicts with `http_client`.
    """
    if http_client is not None:
        if not isinstance(http_client, kind):
            raise ConfigurationError(
                f"http_client must be an httpx.{kind.__name__}, got {type(http_client).__name__}"
            )
        _check_conflicts(http_client, config, {"transport": transport, "event_hooks": event_hooks})
        return hold_external_client(http_client)
    return hold_new_client(
        config.base_url,
        new_client=new_client,
        new_transport=new_transport,
        user_agent=f"mlflowclient/{__version__}",
        trust_env=config.trust_env,
        ssl_context=_ssl_context(config),
        verify=config.verify is not False,
        proxy=config.proxy,
        event_hooks=_checked_hooks(event_hooks),
        transport=transport,
    )


def _check_conflicts(
    client: http.Client | http.AsyncClient, config: Config, others: Mapping[str, object]
) -> None:
    """Raise ConfigurationError if arguments conflict with the user's own client."""
    settings = {
        "verify": config.verify is not True,
        "cert": config.cert,
        "proxy": config.proxy,
        **others,
    }
    for name, value in settings.items():
        if value:
            raise ConfigurationError(
                f"http_client conflicts with {name}: set {name} on http_client"
            )
    sources = []
    if client.auth is not None:
        sources.append("http_client.auth")
    if "authorization" in client.headers:
        sources.append("the header 'Authorization' of http_client")
    if config.auth is not None:
        sources.append("username and password" if config.username is not None else "token or auth")
    for name in config.headers:
        if name.lower() == "authorization":
            sources.append(f"the header {name!r}")
    if len(sources) > 1:
        raise ConfigurationError(f"{sources[0]} conflicts with {sources[1]}: pass only one of them")


def _ssl_context(config: Config) -> ssl.SSLContext | None:
    """Return the SSL context for `verify` and `cert`; None for the default of httpx."""
    verify, cert = config.verify, config.cert
    if isinstance(verify, ssl.SSLContext):
        if cert is not None:
            raise ConfigurationError(
                "cert conflicts with verify: load the certificate into the SSL context"
            )
        return verify
    if isinstance(verify, bool):
        if cert is None:
            return None
        context = http.create_ssl_context(verify=verify, trust_env=config.trust_env)
    elif isinstance(verify, str | os.PathLike):
        with _configuration_error(
            "verify (also as MLFLOW_TRACKING_SERVER_CERT_PATH) must be a file or folder of "
            "certificates"
        ):
            if os.path.isdir(verify):
                context = ssl.create_default_context(capath=verify)
            else:
                context = ssl.create_default_context(cafile=verify)
    else:
        raise ConfigurationError(
            f"verify must be a bool, a path or an ssl.SSLContext, got {type(verify).__name__}"
        )
    if cert is not None:
        certificate, key = cert if isinstance(cert, tuple) else (cert, None)
        with _configuration_error(
            "cert (also as MLFLOW_TRACKING_CLIENT_CERT_PATH) must be a certificate with its key"
        ):
            context.load_cert_chain(certificate, key)
    return context


@contextmanager
def _configuration_error(message: str) -> Generator[None]:
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
