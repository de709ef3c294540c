"""The base class of both clients: configuration, options and pickling."""

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

# Headers whose names match may contain secrets, and are not pickled.
_SECRET = re.compile(r"auth|token|secret|key|cookie|password|credential", re.IGNORECASE)


class BaseClient:
    """The base class of both clients. The repr shows no header, username or password."""

    config: Config
    _options: Options
    _transfers: Transfers
    # Names of the arguments that were passed and cannot be pickled.
    _unpicklable: Sequence[str] = ()
    # Whether the connections belong to another client.
    _is_copy = False

    @property
    def apiroot(self) -> str:
        """URL of the server, including `/api`."""
        return self.config.apiroot

    @property
    def apiversion(self) -> float:
        """Version that replaces `2.0` in paths that begin with `/api/2.0/`."""
        return self.config.apiversion

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers that are sent with every request."""
        return self.config.headers

    @property
    def username(self) -> str | None:
        """User name for basic authentication."""
        return self.config.username

    @property
    def password(self) -> str | None:
        """Password for basic authentication."""
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
        """Return a copy of the client with changed options.

        The copy shares the connections of the original client; closing the copy keeps them open.

        Args:
            timeout: Maximum number of seconds for connecting, for each send and for each receive;
                None disables the timeout.
            deadline: Maximum number of seconds for a call including its retries; None for no limit.
            retries: Maximum number of retries of a failed call, or a `Retries` object.
            headers: Additional headers. Each replaces the client's header with the same name.
            workspace: Workspace to use.

        Raises:
            ConfigurationError: An argument is invalid, or conflicts with the client's
                authentication.
        """
        added = {} if headers is None else checked_headers(headers)
        for name in added:
            if name.lower() == "authorization" and self.config.auth is not None:
                raise ConfigurationError(
                    f"the header {name!r} conflicts with the client's own authentication: create "
                    "a separate client with that header"
                )
            if name.lower() == WORKSPACE_HEADER.lower() and workspace is not None:
                raise ConfigurationError(
                    f"the header {name!r} conflicts with workspace: pass only one of them"
                )
        # A header of a call overrides the client's header, and so replaces the client's workspace.
        if workspace is not None:
            added |= checked_headers({WORKSPACE_HEADER: workspace}, "workspace")
        # `__init__` is not called: it would read the environment again and open new connections.
        copy = object.__new__(type(self))
        copy.__dict__ |= self.__dict__
        copy._options = self._options.with_changes(
            timeout=timeout, deadline=deadline, retries=retries, headers=added
        )
        copy._is_copy = True
        return copy

    def __repr__(self) -> str:
        return f"{type(self).__name__}(apiroot={self.apiroot!r}, apiversion={self.apiversion})"

    def __reduce__(self) -> tuple[Callable[[], Self], tuple[()]]:
        """Pickle the configuration, without credentials."""
        # Credentials are read from the environment of the process that unpickles the client.
        if self._unpicklable:
            name = self._unpicklable[0]
            raise TypeError(f"a client that was created with {name} cannot be pickled")
        config, options = self.config, self._options
        if config.proxy is not None and "@" in urlsplit(config.proxy).netloc:
            raise TypeError("a client whose proxy URL contains credentials cannot be pickled")
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
    """Return the store of an offline client; None for any other client."""
    if config.offline is None:
        return None
    for name, value in others.items():
        if value is not None:
            raise ConfigurationError(
                f"offline (also as MLFLOWCLIENT_OFFLINE) conflicts with {name}: pass only one of "
                "them"
            )
    from mlflowclient.logging.offline_store import OfflineStore

    return OfflineStore(Path(config.offline))
