"""Sends single requests for the doctor, without retries.

`MLFlow` would conceal the cause of a problem, since it retries and hides intermediate responses.
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
from mlflowclient.cli.effective_settings import proxy_setting
from mlflowclient.config import Config
from mlflowclient.errors import ConfigurationError
from mlflowclient.http_client import client_holder

Outcome: TypeAlias = http.Response | http.HTTPError | http.InvalidURL


class HttpProbe:
    """Sends requests to the configured URL, which may belong to any server.

    Attributes:
        timeout: Maximum number of seconds for a request.
        root: URL of the server.
        scheme: Scheme of the URL, `http` or `https`.
        host: Host of the URL.
        address: Host and port.
        proxy: The proxy setting that applies to the URL.
        is_proxied: Whether a proxy applies to the URL.
    """

    def __init__(self, config: Config, timeout: float) -> None:
        self.timeout = timeout
        self.root = config.base_url
        try:
            url = http.URL(self.root)
        except http.InvalidURL:
            url = http.URL()
        self.scheme, self.host = url.scheme, url.host
        if self.scheme not in ("http", "https") or not self.host:
            raise ConfigurationError(
                f"apiroot {config.apiroot!r} is not a valid URL: set a URL such as 'http://localhost:5000'"
            )
        self._port = url.port or (443 if self.scheme == "https" else 80)
        self.address = f"{self.host}:{self._port}"
        self._config = config
        self._client = client_holder(
            http.Client,
            config,
            new_client=http.new_client,
            new_transport=Transport,
        ).client
        self.proxy = proxy_setting(url)
        self.is_proxied = self.proxy.value is not None

    def close(self) -> None:
        self._client.close()

    def send(
        self, path: str, body: object = None, *, root: str | None = None, anonymous: bool = False
    ) -> Outcome:
        """Send a GET request, or POST if there is a body, and return the response or the error.

        Args:
            path: Path below the root.
            body: Value of the JSON body.
            root: URL of a different server. Defaults to the configured server.
            anonymous: Whether to omit the credentials.
        """
        auth = None if anonymous else self._config.auth
        try:
            # The timeout of httpx applies to each read, so a slow server could take longer.
            with with_deadline(time.monotonic() + self.timeout):
                return self._client.request(
                    "GET" if body is None else "POST",
                    (root or self.root) + path,
                    json=body,
                    headers=self._config.request_headers,
                    auth=auth,
                    timeout=self.timeout,
                    follow_redirects=False,
                )
        except (http.HTTPError, http.InvalidURL) as error:
            return error

    def with_scheme(self, scheme: str) -> str:
        """Return the URL of the server with the given scheme."""
        return f"{scheme}:{self.root.partition(':')[2]}"

    def speaks_other_scheme(self) -> bool:
        """Whether the server uses HTTP although the URL has HTTPS, or the reverse."""
        if self.is_proxied:
            return False
        if self.scheme == "https":
            # Credentials must not be sent without encryption.
            outcome = self.send("/version", root=self.with_scheme("http"), anonymous=True)
            return isinstance(outcome, http.Response)
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        try:
            with socket.create_connection((self.host, self._port), self.timeout) as connection:
                context.wrap_socket(connection, server_hostname=self.host).close()
        except OSError:
            return False
        return True

    def candidate_roots(self) -> Iterator[str]:
        """Yield other URLs on the host at which there may be an MLflow server.

        These are the parent paths, the redirect target of the front page, and the prefix `/mlflow`.
        """
        path = urlsplit(self.root).path
        origin = self.root.removesuffix(path)
        segments = [segment for segment in path.split("/") if segment]
        for count in range(len(segments)):
            yield "/".join([origin, *segments[:count]])
        front_page = self.send("/", root=origin)
        if isinstance(front_page, http.Response) and front_page.is_redirect:
            target = urlsplit(redirect_target(front_page))
            if target.hostname == self.host and target.path.strip("/"):
                yield origin + target.path.rstrip("/")
        if not segments:
            yield f"{origin}/mlflow"


def redirect_target(response: http.Response) -> str:
    """Return the URL that a redirect leads to."""
    location: str = response.headers.get("location", "")
    return urljoin(str(response.url), location)
