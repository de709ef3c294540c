"""Authentication with a bearer token that may change while the client is in use."""

from __future__ import annotations

from collections.abc import Callable, Generator

from .. import http


class BearerAuth(http.Auth):
    """Sends a bearer token. After a 401, the request is sent once more if the token has changed.

    Args:
        read: Returns the current token.
    """

    def __init__(self, read: Callable[[], str]) -> None:
        self._read = read
        self._token: str | None = None

    @property
    def header(self) -> str:
        """The value of the header `Authorization`."""
        self._token = self._token or self._read()
        return f"Bearer {self._token}"

    def auth_flow(self, request: http.Request) -> Generator[http.Request, http.Response, None]:
        sent = self.header
        request.headers["Authorization"] = sent
        response = yield request
        if response.status_code != 401:
            return
        token = self._read()
        # The same token would be rejected again.
        if f"Bearer {token}" != sent:
            self._token = token
            request.headers["Authorization"] = self.header
            yield request
