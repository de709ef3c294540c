"""What a client is configured with, as one table: each value, and the variable, file or option that
it comes from.

Which of two wins is decided in `mlflowclient.config` and `options`, whose outcome is shown here. On
the command line no argument stands against a variable, so that a variable that is set is where the
value comes from.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.proxies import environment_proxies, proxy_for

if TYPE_CHECKING:
    from mlflowclient.config import Config
    from mlflowclient.options import Options

_CREDENTIALS = "~/.mlflow/credentials"
_DEFAULT = "default"


class Setting(NamedTuple):
    """One value that is in force.

    Attributes:
        name: The argument of `MLFlow`, or the field of one.
        value: What it is, in words; None where there is none. Of a secret, only that it is set.
        source: Where it comes from.
    """

    name: str
    value: str | None
    source: str


class _Known(NamedTuple):
    name: str
    variables: tuple[str, ...]
    value: Callable[[Config, Options], object]


def _secret(value: object) -> str | None:
    return None if value is None else "set"


def _verified(config: Config) -> str:
    if isinstance(config.verify, bool):
        return "yes" if config.verify else "no: any certificate is taken"
    return f"by {config.verify}"


# Of the HTTP library, which asks them where `verify` says no more than yes.
_AUTHORITIES = ("SSL_CERT_FILE", "SSL_CERT_DIR")


def _trusted(config: Config) -> str | None:
    return (_first(_AUTHORITIES)[1] or "those of certifi") if config.verify is True else None


_RETRIES, _PARTS = "MLFLOW_HTTP_REQUEST", "MLFLOW_MULTIPART_UPLOAD"
_KNOWN = (
    _Known("apiroot", ("MLFLOW_TRACKING_URI",), lambda config, _: config.apiroot),
    _Known("workspace", ("MLFLOW_WORKSPACE",), lambda config, _: config.workspace),
    _Known("username", ("MLFLOW_TRACKING_USERNAME",), lambda config, _: config.username),
    _Known("password", ("MLFLOW_TRACKING_PASSWORD",), lambda config, _: _secret(config.password)),
    _Known(
        "token",
        ("MLFLOW_TRACKING_TOKEN",),
        lambda config, _: _secret(config.auth if config.username is None else None),
    ),
    _Known(
        "verify",
        ("MLFLOW_TRACKING_SERVER_CERT_PATH", "MLFLOW_TRACKING_INSECURE_TLS"),
        lambda config, _: _verified(config),
    ),
    _Known("authorities", _AUTHORITIES, lambda config, _: _trusted(config)),
    _Known("cert", ("MLFLOW_TRACKING_CLIENT_CERT_PATH",), lambda config, _: config.cert),
    _Known("timeout", (f"{_RETRIES}_TIMEOUT",), lambda _, options: _seconds(options.timeout)),
    _Known(
        "retries.max_retries",
        (f"{_RETRIES}_MAX_RETRIES",),
        lambda _, options: options.retries.max_retries,
    ),
    _Known(
        "retries.backoff_factor",
        (f"{_RETRIES}_BACKOFF_FACTOR",),
        lambda _, options: _seconds(options.retries.backoff_factor),
    ),
    _Known(
        "retries.backoff_jitter",
        (f"{_RETRIES}_BACKOFF_JITTER",),
        lambda _, options: _seconds(options.retries.backoff_jitter),
    ),
    _Known(
        "retries.respect_retry_after",
        ("MLFLOW_HTTP_RESPECT_RETRY_AFTER_HEADER",),
        lambda _, options: _yes(options.retries.respect_retry_after),
    ),
    _Known(
        "transfers.part_size",
        (f"{_PARTS}_CHUNK_SIZE",),
        lambda _, options: f"{options.transfers.part_size} bytes",
    ),
    _Known(
        "transfers.multipart_threshold",
        (f"{_PARTS}_MINIMUM_FILE_SIZE",),
        lambda _, options: f"{options.transfers.multipart_threshold} bytes",
    ),
    _Known(
        "transfers.signed_urls",
        ("MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD",),
        lambda _, options: _yes(options.transfers.signed_urls),
    ),
)


def settings(config: Config, options: Options, given: Collection[str]) -> list[Setting]:
    """What is in force, but for the proxy. `given` are the arguments that the command line
    gives.
    """

    def source(known: _Known, value: object) -> str:
        if known.name in given:
            return f"--{known.name}"
        if value is None:
            return _DEFAULT
        if variable := _first(known.variables)[0]:
            return variable
        return _CREDENTIALS if known.name in ("username", "password") else _DEFAULT

    found = [(known, known.value(config, options)) for known in _KNOWN]
    return [
        Setting(known.name, None if value is None else str(value), source(known, value))
        for known, value in found
    ]


def proxy(root: http.URL) -> Setting:
    """The proxy by which the server is asked, as the environment says."""
    used = proxy_for(str(root), environment_proxies())
    named = (f"{root.scheme}_proxy", "all_proxy")
    variable = _first(spelt for name in named for spelt in (name, name.upper()))[0]
    if used is not None:
        # Without credentials.
        shown = http.URL(used).copy_with(username=None, password=None, path="", query=None)
        return Setting("proxy", str(shown), variable or "the system")
    return Setting("proxy", None, _first(("no_proxy", "NO_PROXY"))[0] if variable else _DEFAULT)


def _seconds(value: float | None) -> str | None:
    return None if value is None else f"{value:g} s"


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def _first(variables: Iterable[str]) -> tuple[str, str]:
    """The first variable that is set, and its value; two empty texts where none is."""
    return next(
        ((name, os.environ[name]) for name in variables if os.environ.get(name, "").strip()),
        ("", ""),
    )
