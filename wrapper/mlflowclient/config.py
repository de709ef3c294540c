"""Resolves the configuration of a client from arguments and environment variables.

As in MLFlowClient.jl, environment variables override arguments, so that the user of a program can
select the server. A warning is issued if the values differ. Timeouts and retries are in `options`.
"""

from __future__ import annotations

import logging
import math
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlsplit

from mlflow_openapi_runtime import http
from mlflowclient.auth import AuthSources
from mlflowclient.env_values import ConfigurationWarning, override, read_bool
from mlflowclient.error_mapper import MLflowErrorMapper
from mlflowclient.errors import ConfigurationError
from mlflowclient.headers import WORKSPACE_HEADER, checked_headers
from mlflowclient.user_warnings import warn_user

if TYPE_CHECKING:
    import ssl
    from typing import TypeAlias

    Path: TypeAlias = str | os.PathLike[str]
    Verify: TypeAlias = bool | Path | ssl.SSLContext
    Cert: TypeAlias = Path | tuple[str, str]

DEFAULT_APIROOT = "http://localhost:5000/api"

# `apiversion` replaces the version in paths with this prefix, and in no other paths.
_VERSIONED = "/api/2.0/"


@dataclass(frozen=True, slots=True)
class Config:
    """The configuration of a client.

    Attributes:
        apiroot: URL of the server, including `/api`, without a trailing slash.
        apiversion: Version that replaces `2.0` in paths that begin with `/api/2.0/`.
        headers: Headers to send with every request.
        username: User name for basic authentication; None if there is none.
        password: Password for basic authentication; None if there is none.
        auth: Authentication of requests; None without credentials, or if a header contains them.
        workspace: Workspace to use; None for the server's default workspace.
        verify: Whether to verify the server's certificate (bool), or the CA certificates to trust.
        cert: Client certificate; None if there is none.
        proxy: URL of the proxy; None to use the proxies of the environment.
        offline: Folder in which an offline client records changes; None for other clients.
        trust_env: Whether the environment was read.
        url: Function that returns the URL for the path of an operation.
        log: The logger of the package.
    """

    apiroot: str
    apiversion: float
    headers: Mapping[str, str] = field(repr=False)
    username: str | None = field(repr=False)
    password: str | None = field(repr=False)
    auth: http.Auth | None = field(repr=False)
    workspace: str | None
    verify: Verify = field(repr=False)
    cert: Cert | None = field(repr=False)
    proxy: str | None = field(repr=False)
    offline: str | None = field(repr=False)
    trust_env: bool = field(repr=False)
    url: Callable[[str], str] = field(init=False, repr=False, compare=False)
    log: ClassVar[logging.Logger] = logging.getLogger("mlflowclient")

    def __post_init__(self) -> None:
        # Cached, since most calls have the same path as an earlier call.
        url = lru_cache(maxsize=256)(partial(_url, self.base_url, self.apiversion))
        object.__setattr__(self, "url", url)

    @property
    def base_url(self) -> str:
        """URL of the server, without `/api`."""
        return self.apiroot.removesuffix("/api")

    @property
    def request_headers(self) -> Mapping[str, str]:
        """Headers of every request, including the workspace header."""
        if self.workspace is None:
            return self.headers
        return {**self.headers, WORKSPACE_HEADER: self.workspace}

    @property
    def error_mapper(self) -> MLflowErrorMapper:
        """The mapper that creates the errors of calls."""
        return MLflowErrorMapper(
            self.apiroot,
            has_username=self.username is not None,
            has_auth=self.auth is not None,
        )

    @classmethod
    def resolve(
        cls,
        apiroot: str | None,
        *,
        apiversion: float,
        headers: Mapping[str, str] | None,
        workspace: str | None,
        sources: AuthSources,
        verify: Verify,
        cert: Cert | None,
        proxy: str | None,
        offline: Path | None,
        trust_env: bool,
    ) -> Config:
        """Combine arguments and environment. None means that an argument was not given."""
        strings = {
            "apiroot": apiroot,
            "workspace": workspace,
            "username": sources.username,
            "password": sources.password,
            "proxy": proxy,
        }
        for name, value in strings.items():
            if value is not None and not isinstance(value, str):
                raise ConfigurationError(f"{name} must be a str, got {type(value).__name__}")
        environment: Mapping[str, str] = os.environ if trust_env else {}
        root = _apiroot(apiroot, environment.get("MLFLOW_TRACKING_URI"))
        given = MappingProxyType({} if headers is None else checked_headers(headers))
        sources.resolve(environment, given, trust_env=trust_env)
        if offline is not None and not isinstance(offline, str | os.PathLike):
            raise ConfigurationError(f"offline must be a path, got {type(offline).__name__}")
        folder = None if offline is None else os.fspath(offline)
        workspace = override(environment, "workspace", workspace, "MLFLOW_WORKSPACE")
        return cls(
            apiroot=root,
            apiversion=_apiversion(apiversion),
            headers=sources.headers,
            username=sources.username,
            password=sources.password,
            auth=sources.to_auth(),
            workspace=_workspace(workspace, sources.headers),
            verify=_verify(verify, environment),
            cert=override(
                environment,
                "cert",
                _checked_cert(cert),
                "MLFLOW_TRACKING_CLIENT_CERT_PATH",
                is_secret=True,
            ),
            proxy=proxy,
            offline=override(environment, "offline", folder, "MLFLOWCLIENT_OFFLINE"),
            trust_env=trust_env,
        )


def _url(base_url: str, apiversion: float, path: str) -> str:
    if path.startswith(_VERSIONED):
        path = f"/api/{apiversion}/{path.removeprefix(_VERSIONED)}"
    return base_url + path


def _apiroot(argument: str | None, variable: str | None) -> str:
    given = None if argument is None else _normalized("apiroot", argument)
    if not variable:
        return DEFAULT_APIROOT if given is None else given
    override = _normalized("MLFLOW_TRACKING_URI", variable)
    if given is not None and given != override:
        warn_user(f"MLFLOW_TRACKING_URI={override} overrides apiroot={given}", ConfigurationWarning)
    return override


def _normalized(name: str, url: str) -> str:
    """Return the URL with `/api` appended if it is missing."""
    # A URL without a scheme is not rejected here; the first call with the URL raises an error.
    root = url.strip().rstrip("/")
    if not root:
        raise ConfigurationError(f"{name} must be the URL of an MLflow server, got an empty string")
    try:
        parts = urlsplit(root)
        credentials = "@" in parts.netloc
    except ValueError as error:
        raise ConfigurationError(f"{name} must be the URL of an MLflow server: {error}") from None
    if credentials:
        # The message omits the value, which contains a password.
        raise ConfigurationError(
            f"{name} must not contain credentials: pass them as username and password"
        )
    if "://" in root and parts.scheme not in ("http", "https"):
        raise ConfigurationError(
            f"{name} must be an http or https URL of an MLflow server, got {root!r}"
        )
    if parts.query or parts.fragment:
        # The message omits the query, which may contain a token.
        shown = root.partition("?")[0].partition("#")[0]
        raise ConfigurationError(f"{name} must not have a query or fragment: pass {shown!r}")
    return root if root.endswith("/api") else f"{root}/api"


def _apiversion(version: float) -> float:
    if isinstance(version, bool) or not isinstance(version, int | float):
        raise ConfigurationError(
            f"apiversion must be an int or a float, got {type(version).__name__}"
        )
    if not (math.isfinite(version) and version > 0):
        raise ConfigurationError(f"apiversion must be a positive number such as 2.0, got {version}")
    return float(version)


def _workspace(workspace: str | None, headers: Mapping[str, str]) -> str | None:
    if workspace is None:
        return None
    checked_headers({WORKSPACE_HEADER: workspace}, "workspace")
    for name in headers:
        if name.lower() == WORKSPACE_HEADER.lower():
            raise ConfigurationError(
                f"the header {name!r} conflicts with workspace (also as MLFLOW_WORKSPACE): pass "
                "only one of them"
            )
    return workspace


def _verify(argument: Verify, environment: Mapping[str, str]) -> Verify:
    authorities = environment.get("MLFLOW_TRACKING_SERVER_CERT_PATH")
    insecure = read_bool(environment, "MLFLOW_TRACKING_INSECURE_TLS", default=False)
    if insecure and authorities:
        raise ConfigurationError(
            "MLFLOW_TRACKING_INSECURE_TLS conflicts with MLFLOW_TRACKING_SERVER_CERT_PATH: set "
            "only one of them"
        )
    if insecure:
        if argument is not False and argument is not True:
            warn_user("MLFLOW_TRACKING_INSECURE_TLS overrides verify", ConfigurationWarning)
        return False
    if authorities:
        # True is the default, so True does not mean that the argument was passed.
        if argument is not True and argument != authorities:
            warn_user("MLFLOW_TRACKING_SERVER_CERT_PATH overrides verify", ConfigurationWarning)
        return authorities
    return argument


def _checked_cert(cert: Cert | None) -> Cert | None:
    match cert:
        case None | str() | os.PathLike() | (str(), str()):
            return cert
    raise ConfigurationError(
        f"cert must be a path or a tuple (certificate, key) of paths, got {type(cert).__name__}"
    )
