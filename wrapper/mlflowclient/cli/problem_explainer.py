"""Explains why a server cannot be used, and what to do about it.

Each explanation is derived from one response, or from the error that occurred instead. More
requests are sent only to distinguish causes that look alike.
"""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mlflow_openapi.servers import MLFLOW_SERVERS
from mlflow_openapi_runtime import http
from mlflowclient.cli.http_probe import HttpProbe, redirect_target
from mlflowclient.config import Config
from mlflowclient.server_version import minor_of, version_in

# The minor releases of MLflow that this client supports.
OLDEST, NEWEST = minor_of(MLFLOW_SERVERS[0]), minor_of(MLFLOW_SERVERS[-1])

VERSION_PATH = "/version"
SEARCH = ("/api/2.0/mlflow/experiments/search", {"max_results": 1})

UPGRADE = f"upgrade the server to {OLDEST[0]}.{OLDEST[1]} or later, which this client needs"

_LOGIN_PAGE = re.compile(
    r"log[-_ ]?[io]n|sign[-_ ]?in|oauth|openid|saml|\bsso\b|type=.?password", re.IGNORECASE
)


class Problem(NamedTuple):
    """A reason why the server cannot be used.

    Attributes:
        cause: A stable identifier for programs.
        message: A description of the problem and its solution, in one line.
    """

    cause: str
    message: str


class ProblemExplainer:
    """Turns responses and errors of an `HttpProbe` into problems.

    Args:
        probe: Sends the requests.
        config: Configuration of the client.
        apiroot_source: Source of the URL of the server, as in `Setting.source`.
    """

    def __init__(self, probe: HttpProbe, config: Config, apiroot_source: str) -> None:
        self._probe = probe
        self._config = config
        self._apiroot_setting = "MLFLOW_TRACKING_URI"
        if apiroot_source.startswith("--"):
            self._apiroot_setting = apiroot_source

    @property
    def credentials_description(self) -> str:
        """A description of the configured credentials; empty if there are none."""
        if self._config.username is not None:
            return f"the user {self._config.username!r} with the password that is set"
        return "" if self._config.auth is None else "the token that is set"

    def explain_no_response(self, error: Exception) -> Problem:
        """Explain why no response arrived."""
        probe = self._probe
        causes = list(_causes(error))
        # Checked first, since httpx reports a refused certificate as a connection error, too.
        for cause in causes:
            if isinstance(cause, ssl.SSLCertVerificationError):
                return self._untrusted_certificate(cause)
        if isinstance(error, http.ProxyError) and str(error).startswith("407"):
            return self._proxy_authentication()
        # With a proxy, all other errors of the connection are about the proxy, not the server.
        if probe.is_proxied and isinstance(
            error, http.ProxyError | http.ConnectError | http.ConnectTimeout
        ):
            return Problem(
                "proxy",
                f"the proxy {probe.proxy.value} does not lead to {probe.host} ({error}): "
                f"{self._bypass_proxy}",
            )
        if any(isinstance(cause, socket.gaierror) for cause in causes):
            return Problem(
                "unknown host",
                f"the host name {probe.host!r} cannot be resolved: correct "
                f"{self._apiroot_setting}, or check the network, VPN and DNS of this machine",
            )
        if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
            return Problem(
                "refused",
                f"nothing listens at {probe.address}: start the server there (mlflow server), or "
                f"set {self._apiroot_setting} to the address of the server",
            )
        # Checked after the causes that the error itself shows, since it opens a new connection.
        if probe.speaks_other_scheme():
            return self._wrong_scheme()
        if isinstance(error, http.TimeoutException):
            return self._timeout(error)
        # A server that requires a client certificate just closes the connection.
        certificate = ""
        if probe.scheme == "https":
            certificate = (
                "; or set MLFLOW_TRACKING_CLIENT_CERT_PATH, if it requires a client certificate"
            )
        return Problem(
            "no answer",
            f"{probe.address} does not respond as an HTTP server "
            f"({str(error) or type(error).__name__}): check what listens there, and correct "
            f"{self._apiroot_setting}{certificate}",
        )

    def explain_refusal(self, response: http.Response) -> Problem | None:
        """Explain a response that refuses the request or is from a proxy; else return None."""
        status = response.status_code
        if status == 407:
            return self._proxy_authentication()
        if response.is_redirect:
            return self._redirect(response)
        if status == 401:
            return self._unauthorized()
        if status == 403:
            user = self.credentials_description or "users without credentials"
            return Problem(
                "forbidden",
                f"the server, or a proxy in front of it, denies access to {user} (403): ask the "
                f"administrator for permission, or correct {self._credential_settings}",
            )
        if status in (502, 503, 504) and not is_mlflow(response):
            return Problem(
                "proxy",
                f"{_proxy_name(response)} returns {status} instead of the server: "
                f"{self._unreachable_behind_proxy}",
            )
        # Some servers return 400 to plain HTTP on their HTTPS port.
        if status == 400 and not is_mlflow(response) and self._probe.speaks_other_scheme():
            return self._wrong_scheme()
        if status >= 500:
            return Problem("server error", f"the server fails ({status}): check its log")
        # Some proxies return their login page with status 200, without a redirect.
        is_page = response.is_success and response.text.lstrip().startswith("<")
        if is_page and _LOGIN_PAGE.search(response.text):
            return _login_page("a login page")
        return None

    def explain_other_server(self, response: http.Response) -> Problem:
        """Explain a response that is not from the API of a supported MLflow server."""
        root = self._probe.root
        for other in self._probe.candidate_roots():
            outcome = self._probe.send(VERSION_PATH, root=other)
            if isinstance(outcome, http.Response) and version_in(outcome):
                return Problem(
                    "wrong path",
                    f"the MLflow server is not at {root}, but at {other}: set "
                    f"{self._apiroot_setting} to {other}",
                )
        kind = response.headers.get("content-type", "no type").partition(";")[0]
        proxy = f", through the proxy {self._probe.proxy.value}" if self._probe.is_proxied else ""
        return Problem(
            "not mlflow",
            f"{root} is not an MLflow server (it returns {response.status_code}, {kind}, for "
            f"{response.url.path}{proxy}): correct host, port and path in {self._apiroot_setting}",
        )

    # Causes

    def _untrusted_certificate(self, error: ssl.SSLCertVerificationError) -> Problem:
        return Problem(
            "certificate",
            f"the certificate of {self._probe.address} is not trusted ({error.verify_message}): "
            "set MLFLOW_TRACKING_SERVER_CERT_PATH to a file with the certificate of its issuer, "
            f"or use the host name of the certificate in {self._apiroot_setting}",
        )

    def _timeout(self, error: http.TimeoutException) -> Problem:
        action = "accept a connection" if isinstance(error, http.ConnectTimeout) else "respond"
        return Problem(
            "timeout",
            f"{self._probe.address} does not {action} within {self._probe.timeout:g} s: check "
            "whether the server is overloaded, or a firewall or VPN blocks it; correct "
            f"{self._apiroot_setting} if this is the address of another machine",
        )

    def _unauthorized(self) -> Problem:
        if self.credentials_description:
            return Problem(
                "wrong credentials",
                f"the server refuses {self.credentials_description} (401): correct "
                f"{self._credential_settings}",
            )
        return Problem(
            "no credentials",
            "the server requires credentials (401), and none are set: set "
            "MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN",
        )

    def _redirect(self, response: http.Response) -> Problem:
        target = redirect_target(response)
        source, parsed = urlsplit(str(response.url)), urlsplit(target)
        if parsed.path != source.path:
            # The message omits the query, which may contain the state of a login.
            return _login_page(f"a redirect to {parsed.scheme}://{parsed.netloc}{parsed.path}")
        root = target.partition("?")[0].removesuffix(VERSION_PATH)
        if parsed.hostname == source.hostname and parsed.scheme != source.scheme:
            return self._wrong_scheme(root)
        return Problem("moved", f"the server has moved: set {self._apiroot_setting} to {root}")

    def _wrong_scheme(self, root: str | None = None) -> Problem:
        scheme, other = "http", "https"
        if self._probe.scheme == "https":
            scheme, other = other, scheme
        correct = root or self._probe.with_scheme(other)
        return Problem(
            f"{scheme} for {other}",
            f"the server speaks {other}, not {scheme}: set {self._apiroot_setting} to {correct}",
        )

    def _proxy_authentication(self) -> Problem:
        proxy = self._probe.proxy
        return Problem(
            "proxy",
            f"the proxy {proxy.value} requires a password (407): write it into {proxy.source}, as "
            f"http://name:password@host:port, or set NO_PROXY={self._probe.host} to bypass it",
        )

    # Parts of messages

    @property
    def _credential_settings(self) -> str:
        if self._config.username is None and self._config.auth is not None:
            return "MLFLOW_TRACKING_TOKEN"
        return "MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or ~/.mlflow/credentials"

    @property
    def _bypass_proxy(self) -> str:
        proxy = self._probe.proxy
        return f"correct {proxy.source}, or set NO_PROXY={self._probe.host} to bypass it"

    @property
    def _unreachable_behind_proxy(self) -> str:
        if self._probe.is_proxied:
            return f"{self._bypass_proxy}; or the server is down"
        return (
            "the server is down or not reachable from the proxy: start it, or check the proxy's log"
        )


def parse_json(response: http.Response) -> Any:
    """Return the JSON value of a body; None if it is not JSON."""
    try:
        return response.json()
    except ValueError:
        return None


def is_mlflow(response: http.Response) -> bool:
    """Whether a response to a search comes from MLflow, successful or not."""
    body = parse_json(response)
    if not isinstance(body, dict):
        return False
    return "error_code" in body or (response.is_success and "experiments" in body)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    # The error of httpx is caused by a system error, such as a refused connection.
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _proxy_name(response: http.Response) -> str:
    """Describe a proxy by the headers in which proxies identify themselves."""
    names = []
    for header in ("via", "server"):
        if header in response.headers:
            names.append(f"{header}: {response.headers[header]}")
    return f"a proxy ({', '.join(names)})" if names else "a proxy"


def _login_page(description: str) -> Problem:
    return Problem(
        "login page",
        f"{description} is returned instead of MLflow's response: set MLFLOW_TRACKING_TOKEN to a "
        "token that the login accepts from programs, or ask the administrator how to bypass it",
    )
