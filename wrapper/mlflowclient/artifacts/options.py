"""The options of artifact transfers, from arguments or environment variables."""

from __future__ import annotations

import os
from dataclasses import dataclass

from mlflowclient.env_values import read_bool, read_int
from mlflowclient.errors import ConfigurationError
from mlflowclient.options import check_count


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfers:
    """How artifacts are transferred.

    If no `Transfers` object is passed, the fields are read from the environment variables below.

    Attributes:
        max_workers: Maximum number of files, or parts of files, that are transferred concurrently.
        part_size: Size of a part in bytes, at least 5 MiB (the minimum of S3). Downloads
            may use larger parts. Variable: `MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE`.
        multipart_threshold: Minimum size in bytes of a file that is transferred in parts, if the
            store supports parts. Variable: `MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE`.
        signed_urls: Whether to transfer directly to and from the object store behind the server,
            with URLs that the server signs, if this machine can reach the store.
            Variable: `MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD`.
    """

    max_workers: int = 8
    part_size: int = 16 << 20
    multipart_threshold: int = 64 << 20
    signed_urls: bool = True

    def __post_init__(self) -> None:
        for name in ("max_workers", "part_size", "multipart_threshold"):
            check_count(name, getattr(self, name))
        if self.max_workers < 1:
            raise ConfigurationError("max_workers must be at least 1, got 0")
        if self.part_size < 5 << 20:
            raise ConfigurationError(f"part_size must be at least {5 << 20}, got {self.part_size}")
        if not isinstance(self.signed_urls, bool):
            raise ConfigurationError(
                f"signed_urls must be a bool, got {type(self.signed_urls).__name__}"
            )

    @classmethod
    def resolve(cls, given: Transfers | None, *, trust_env: bool) -> Transfers:
        """Return the given options, or options from the environment if none are given."""
        if isinstance(given, Transfers):
            return given
        if given is not None:
            raise ConfigurationError(f"transfers must be a Transfers, got {type(given).__name__}")
        environment = os.environ if trust_env else {}
        default = cls()
        return cls(
            part_size=read_int(
                environment, "MLFLOW_MULTIPART_UPLOAD_CHUNK_SIZE", default.part_size
            ),
            multipart_threshold=read_int(
                environment,
                "MLFLOW_MULTIPART_UPLOAD_MINIMUM_FILE_SIZE",
                default.multipart_threshold,
            ),
            signed_urls=read_bool(
                environment, "MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD", default.signed_urls
            ),
        )
