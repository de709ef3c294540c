"""The effective settings of a client, each with its source.

`mlflowclient.config` and `options` implement the precedence; this module only reports the result.
The commands pass no argument that a variable could override. Therefore, if the variable of a
setting is set, the variable is the source.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.proxies import environment_proxies, proxy_for

if TYPE_CHECKING:
    from mlflowclient.client import MLFlow
    from mlflowclient.config import Config

_CREDENTIALS = "~/.mlflow/credentials"
_DEFAULT = "default"


class Setting(NamedTuple):
    """One effective setting.

    Attributes:
        name: Name of an argument of `MLFlow`, or of a field of an argument.
        value: The value as text; None if there is none, and "set" for a secret.
        source: The variable, file or option that the value comes from, or "default".
    """

    name: str
    value: str | None
    source: str


class _Source(NamedTuple):
    """How a setting is read, and the variables that may set it."""

    name: str
    variables: tuple[str, ...]
    value: Callable[[MLFlow], object]


def _secret(value: object) -> str | None:
    return None if value is None else "set"


def _verification(config: Config) -> str:
    if isinstance(config.verify, bool):
        return "yes" if config.verify else "no: any certificate is accepted"
    return f"by {config.verify}"


_AUTHORITIES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


def _authorities(config: Config) -> str | None:
    if config.verify is not True:
        return None
    return _first_set(_AUTHORITIES)[1] or "those of certifi"


_HTTP_REQUEST_PREFIX, _MULTIPART_PREFIX = "MLFLOW_HTTP_REQUEST", "MLFLOW_MULTIPART_UPLOAD"
# In the order of the output; the doctor relies on apiroot being the first.
_SOURCES = (
    _Source("apiroot", ("MLFLOW_TRACKING_URI",), lambda client: client.config.apiroot),
    _Source("workspace", ("MLFLOW_WORKSPACE",), lambda client: client.config.workspace),
    _Source("username", ("MLFLOW_TRACKING_USERNAME",), lambda client: client.config.username),
    _Source(
        "password", ("MLFLOW_TRACKING_PASSWORD",), lambda client: _secret(client.config.password)
    ),
    _Source(
        "token",
        ("MLFLOW_TRACKING_TOKEN",),
        lambda client: _secret(client.config.auth if client.config.username is None else None),
    ),
    _Source(
        "verify",
        ("MLFLOW_TRACKING_SERVER_CERT_PATH", "MLFLOW_TRACKING_INSECURE_TLS"),
        lambda client: _verification(client.config),
    ),
    _Source("authorities", _AUTHORITIES, lambda client: _authorities(client.config)),
    _Source("cert", ("MLFLOW_TRACKING_CLIENT_CERT_PATH",), lambda client: client.config.cert),
    _Source(
        "timeout",
        (f"{_HTTP_REQUEST_PREFIX}_TIMEOUT",),
        lambda client: _seconds(client._options.timeout),
    ),
    _Source(
        "retries.max_retries",
        (f"{_HTTP_REQUEST_PREFIX}_MAX_RETRIES",),
        lambda client: client._options.retries.max_retries,
    ),
    _Source(
        "retries.backoff_factor",
        (f"{_HTTP_REQUEST_PREFIX}_BACKOFF_FACTOR",),
        lambda client: _seconds(client._options.retries.backoff_factor),
    ),
    _Source(
        "retries.backoff_jitter",
        (f"{_HTTP_REQUEST_PREFIX}_BACKOFF_JITTER",),
        lambda client: _seconds(client._options.retries.backoff_jitter),
    ),
    _Source(
        "retries.respect_retry_after",
        ("MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER",),
        lambda client: _yes(client._options.retries.respect_retry_after),
    ),
    _Source(
        "transfers.part_size",
        (f"{_MULTIPART_PREFIX}_CHUNK_SIZE",),
        lambda client: f"{client._transfers.part_size} bytes",
    ),
    _Source(
        "transfers.multipart_threshold",
        (f"{_MULTIPART_PREFIX}_MINIMUM_FILE_SIZE",),
        lambda client: f"{client._transfers.multipart_threshold} bytes",
    ),
    _Source(
        "transfers.signed_urls",
        ("MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD",),
        lambda client: _yes(client._transfers.signed_urls),
    ),
)


def effective_settings(client: MLFlow, arguments: Collection[str]) -> list[Setting]:
    """Return all settings except the proxy. `arguments` names the options of the command line."""
    settings = []
    for source in _SOURCES:
        value = source.value(client)
        text = None if value is None else str(value)
        settings.append(Setting(source.name, text, _source_name(source, text, arguments)))
    return settings


def _source_name(source: _Source, value: str | None, arguments: Collection[str]) -> str:
    if source.name in arguments:
        return f"--{source.name}"
    if value is None:
        return _DEFAULT
    if variable := _first_set(source.variables)[0]:
        return variable
    return _CREDENTIALS if source.name in ("username", "password") else _DEFAULT


def proxy_setting(root: http.URL) -> Setting:
    """Return the proxy that the environment sets for a URL."""
    # The proxy is resolved by the rules of httpx, which this module must not duplicate.
    used = proxy_for(str(root), environment_proxies())
    names = (f"{root.scheme}_proxy", "all_proxy")
    variable = _first_set(spelling for name in names for spelling in (name, name.upper()))[0]
    if used is not None:
        shown = http.URL(used).copy_with(username=None, password=None, path="", query=None)
        return Setting("proxy", str(shown), variable or "the system")
    return Setting("proxy", None, _first_set(("no_proxy", "NO_PROXY"))[0] if variable else _DEFAULT)


def _seconds(value: float | None) -> str | None:
    return None if value is None else f"{value:g} s"


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _first_set(variables: Iterable[str]) -> tuple[str, str]:
    """Return the first variable that is set and its value, or two empty strings."""
    for name in variables:
        if os.environ.get(name, "").strip():
            return name, os.environ[name]
    return "", ""
