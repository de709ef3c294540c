"""The effective settings of a client, each with its source.

`mlflowclient.config` and `options` implement the precedence; this module only reports the result.
The commands pass no argument that a variable could override. Therefore, if the variable of a
setting is set, the variable is the source.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
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


_AUTHORITIES = ("SSL_CERT_FILE", "SSL_CERT_DIR")
# The variables that may set each setting.
_VARIABLES = {
    "apiroot": ("MLFLOW_TRACKING_URI",),
    "workspace": ("MLFLOW_WORKSPACE",),
    "username": ("MLFLOW_TRACKING_USERNAME",),
    "password": ("MLFLOW_TRACKING_PASSWORD",),
    "token": ("MLFLOW_TRACKING_TOKEN",),
    "verify": ("MLFLOW_TRACKING_SERVER_CERT_PATH", "MLFLOW_TRACKING_INSECURE_TLS"),
    "authorities": _AUTHORITIES,
    "cert": ("MLFLOW_TRACKING_CLIENT_CERT_PATH",),
    "timeout": ("MLFLOW_HTTP_REQUEST_TIMEOUT",),
    "retries.max_retries": ("MLFLOW_HTTP_REQUEST_MAX_RETRIES",),
    "retries.backoff_factor": ("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR",),
    "retries.backoff_jitter": ("MLFLOW_HTTP_REQUEST_BACKOFF_JITTER",),
    "retries.respect_retry_after": ("MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER",),
    "transfers.part_size": ("MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE",),
    "transfers.multipart_threshold": ("MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE",),
    "transfers.signed_urls": ("MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD",),
}


def effective_settings(client: MLFlow, arguments: Collection[str]) -> list[Setting]:
    """Return all settings except the proxy. `arguments` names the options of the command line."""
    settings = []
    for name, value in _values(client).items():
        text = None if value is None else str(value)
        settings.append(Setting(name, text, _source(name, text, arguments)))
    return settings


def _values(client: MLFlow) -> dict[str, object]:
    """Return the values in the order of the output; the doctor relies on apiroot being first."""
    config, options, transfers = client.config, client._options, client._transfers
    retries = options.retries
    return {
        "apiroot": config.apiroot,
        "workspace": config.workspace,
        "username": config.username,
        "password": _secret(config.password),
        "token": _secret(config.auth if config.username is None else None),
        "verify": _verification(config),
        "authorities": _authorities(config),
        "cert": config.cert,
        "timeout": _seconds(options.timeout),
        "retries.max_retries": retries.max_retries,
        "retries.backoff_factor": _seconds(retries.backoff_factor),
        "retries.backoff_jitter": _seconds(retries.backoff_jitter),
        "retries.respect_retry_after": _yes(retries.respect_retry_after),
        "transfers.part_size": f"{transfers.part_size} bytes",
        "transfers.multipart_threshold": f"{transfers.multipart_threshold} bytes",
        "transfers.signed_urls": _yes(transfers.signed_urls),
    }


def _source(name: str, value: str | None, arguments: Collection[str]) -> str:
    if name in arguments:
        return f"--{name}"
    if value is None:
        return _DEFAULT
    if variable := _first_set(_VARIABLES[name])[0]:
        return variable
    return _CREDENTIALS if name in ("username", "password") else _DEFAULT


def _secret(value: object) -> str | None:
    return None if value is None else "set"


def _verification(config: Config) -> str:
    if isinstance(config.verify, bool):
        return "yes" if config.verify else "no: any certificate is accepted"
    return f"by {config.verify}"


def _authorities(config: Config) -> str | None:
    if config.verify is not True:
        return None
    return _first_set(_AUTHORITIES)[1] or "those of certifi"


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
