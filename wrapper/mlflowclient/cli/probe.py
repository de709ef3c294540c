"""Asks a server as doctor does: bare requests, one at a time, each once.

A client that explains errors, tries again and hides what is in between would stand in the way.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterator
from typing import TypeAlias
from urllib.parse import urljoin, urlsplit

from mlflow_openapi_runtime import http
from mlflow_openapi_runtime.http.deadline import with_deadline
from mlflow_openapi_runtime.http.transport import Transport
from mlflowclient.cli.settings import proxy
from mlflowclient.config import Config
from mlflowclient.errors import ConfigurationError
from mlflowclient.http_client import client_holder

Outcome: TypeAlias = http.Response | http.HTTPError | http.InvalidURL


class Probe:
    """What a server, or whatever is in its place, answers.

    Attributes:
        timeout: Seconds that a request may take.
        root: URL of the server.
        scheme: That of the URL, `http` or `https`.
        host: That of the URL.
        place: The host with its port.
        proxy: By which proxy the server is asked.
        is_proxied: Whether there is one.
    """

    def __init__(self, config: Config, timeout: float) -> None:
        self.timeout = timeout
        self.root = config.apiroot.removesuffix("/api")
        try:
            url = http.URL(self.root)
        except http.InvalidURL:
            url = http.URL()
        self.scheme, self.host = url.scheme, url.host
        if self.scheme not in ("http", "https") or not self.host:
            raise ConfigurationError(
                f"apiroot {config.apiroot!r} is no URL: give one like 'http://localhost:5000'"
            )
        self._port = url.port or (443 if self.scheme == "https" else 80)
        self.place = f"{self.host}:{self._port}"
        self._config = config
        self._client = client_holder(
            http.Client,
            config,
            new_client=http.new_client,
            new_transport=Transport,
        ).client
        self.proxy = proxy(url)
        self.is_proxied = self.proxy.value is not None

    def close(self) -> None:
        self._client.close()

    def ask(self, path: str, *, root: str | None = None, anonymous: bool = False) -> Outcome:
        """What a request brings: with all that is configured, or without telling who asks."""
        auth = None if anonymous else self._config.auth

        try:
            with with_deadline(time.monotonic() + self.timeout):
                return self._client.get(
                    (root or self.root) + path,
                    headers=self._config.request_headers,
                    auth=auth,
                    timeout=self.timeout,
                    follow_redirects=False,
                )
        except (http.HTTPError, http.InvalidURL) as error:
            return error

    def with_scheme(self, scheme: str) -> str:
        """The URL of the server with another scheme."""
        return f"{scheme}:{self.root.partition(':')[2]}"

    def speaks_other_scheme(self) -> bool:
        """Whether what listens there speaks HTTP where HTTPS is tried, or the other way round."""
        if self.is_proxied:
            return False
        if self.scheme == "https":
            return isinstance(
                self.ask("/version", root=self.with_scheme("http"), anonymous=True), http.Response
            )
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        try:
            with socket.create_connection((self.host, self._port), self.timeout) as plain:
                context.wrap_socket(plain, server_hostname=self.host).close()
        except OSError:
            return False
        return True

    def neighbours(self) -> Iterator[str]:
        """Where else on the host a server may be: further up, where the front page leads to, below
        the usual prefix.
        """
        start, path = self.root.removesuffix(urlsplit(self.root).path), urlsplit(self.root).path
        above = [part for part in path.split("/") if part]
        for count in range(len(above)):
            yield "/".join([start, *above[:count]])
        front = self.ask("/", root=start)
        if isinstance(front, http.Response) and front.is_redirect:
            target = urlsplit(target_of(front))
            if target.hostname == self.host and target.path.strip("/"):
                yield start + target.path.rstrip("/")
        if not above:
            yield f"{start}/mlflow"


def target_of(redirect: http.Response) -> str:
    """Where a redirect leads to."""
    location: str = redirect.headers.get("location", "")
    return urljoin(str(redirect.url), location)
