"""Authentication by a bearer token that may change while the client lives."""

from __future__ import annotations

from collections.abc import Callable, Generator

from .. import http


class BearerAuth(http.Auth):
    """Sends a bearer token. After a 401 the token is read again, and sent once more if it differs.

    Args:
        read: Returns the token.
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
        request.headers["Authorization"] = sent = self.header
        response = yield request
        if response.status_code == 401 and f"Bearer {(fresh := self._read())}" != sent:
            self._token = fresh
            request.headers["Authorization"] = self.header
            yield request
