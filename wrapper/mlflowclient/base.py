"""What both clients share: configuration, options, and pickling."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from mlflowclient.config import Config
from mlflowclient.errors import ConfigurationError
from mlflowclient.headers import WORKSPACE_HEADER, checked_headers
from mlflowclient.options import NOT_GIVEN, NotGiven, Options, Retries

if TYPE_CHECKING:
    from mlflowclient.artifacts.options import Transfers
    from mlflowclient.logging.offline_store import OfflineStore

_SECRET = re.compile(r"auth|token|secret|key|cookie|password|credential", re.IGNORECASE)


class BaseClient:
    """A client without its calls. The repr shows no header, username or password."""

    config: Config
    _options: Options
    _transfers: Transfers
    _unpicklable: Sequence[str] = ()  # Names of arguments.
    _is_copy = False  # Of another client, which keeps the connections.

    @property
    def apiroot(self) -> str:
        """URL of the server, with `/api`."""
        return self.config.apiroot

    @property
    def apiversion(self) -> float:
        """The version in the paths of the 2.0 operations."""
        return self.config.apiversion

    @property
    def headers(self) -> Mapping[str, str]:
        """Sent with each request."""
        return self.config.headers

    @property
    def username(self) -> str | None:
        """For basic authentication."""
        return self.config.username

    @property
    def password(self) -> str | None:
        """For basic authentication."""
        return self.config.password

    def with_options(
        self,
        *,
        timeout: float | NotGiven | None = NOT_GIVEN,
        deadline: float | NotGiven | None = NOT_GIVEN,
        retries: int | Retries | None = None,
        headers: Mapping[str, str] | None = None,
        workspace: str | None = None,
    ) -> Self:
        """A copy with other options, which shares the connections. Closing the copy leaves them
        open.

        Args:
            timeout: Seconds to wait for the server to connect, to send and to receive, each; None
                disables the timeout.
            deadline: Seconds that a call may take altogether, with its retries; None sets no end.
            retries: How often a failed call is tried again, or a `Retries`.
            headers: Sent beside those of this client, in place of those with the same name.
            workspace: Workspace to use.

        Raises:
            ConfigurationError: An argument is wrong, or conflicts with how this client
                authenticates.
        """
        added = {} if headers is None else checked_headers(headers)
        for name in added:
            if name.lower() == "authorization" and self.config.auth is not None:
                raise ConfigurationError(
                    f"the header {name!r} conflicts with the client's own authentication: make "
                    "another client"
                )
            if name.lower() == WORKSPACE_HEADER.lower() and workspace is not None:
                raise ConfigurationError(
                    f"the header {name!r} conflicts with workspace: give one of the two"
                )
        if workspace is not None:
            added |= checked_headers({WORKSPACE_HEADER: workspace}, "workspace")
        changed = object.__new__(type(self))
        changed.__dict__ |= self.__dict__
        changed._options = self._options.changed(
            timeout=timeout, deadline=deadline, retries=retries, headers=added
        )
        changed._is_copy = True
        return changed

    def __repr__(self) -> str:
        return f"{type(self).__name__}(apiroot={self.apiroot!r}, apiversion={self.apiversion})"

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()]]:
        """Where the server is and how long to wait; who asks is read from the environment where it
        is loaded.
        """
        if self._unpicklable:
            raise TypeError(f"a client that was made with {self._unpicklable[0]} cannot be pickled")
        config, options = self.config, self._options
        if config.proxy is not None and "@" in urlsplit(config.proxy).netloc:
            raise TypeError("a client whose proxy holds credentials cannot be pickled")
        headers = {**config.headers, **options.headers}
        workspace = headers.pop(WORKSPACE_HEADER, config.workspace)
        arguments: dict[str, Any] = {
            "apiroot": config.apiroot,
            "apiversion": config.apiversion,
            "headers": {name: value for name, value in headers.items() if not _SECRET.search(name)},
            "workspace": workspace,
            "verify": config.verify,
            "cert": config.cert,
            "proxy": config.proxy,
            "offline": config.offline,
            "timeout": options.timeout,
            "deadline": options.deadline,
            "retries": options.retries,
            "transfers": self._transfers,
            "trust_env": config.trust_env,
        }
        return partial(type(self), **arguments), ()


def offline_store(config: Config, **others: object) -> OfflineStore | None:
    """Where a client records that has no server; None for one that has."""
    if config.offline is None:
        return None
    for name, value in others.items():
        if value is not None:
            raise ConfigurationError(
                f"offline (also as MLFLOWCLIENT_OFFLINE) conflicts with {name}: give one of the two"
            )
    from mlflowclient.logging.offline_store import OfflineStore

    return OfflineStore(Path(config.offline))
