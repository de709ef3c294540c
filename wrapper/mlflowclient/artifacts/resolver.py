"""Finds the artifact store of a run, a logged model, a model version or a URI."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import unquote, urlsplit

from mlflow_openapi.api.logged_models import get_logged_model
from mlflow_openapi.api.model_versions import get_model_version_download_uri
from mlflow_openapi.api.registered_models import get_latest_versions, get_model_version_by_alias
from mlflow_openapi.api.runs import get_run
from mlflow_openapi.models.logged_model import LoggedModel
from mlflow_openapi.models.model_version import ModelVersion
from mlflow_openapi.models.run import Run
from mlflowclient.artifacts import paths
from mlflowclient.artifacts.fsspec_store import FsspecStore, open_filesystem
from mlflowclient.artifacts.local_store import LocalStore
from mlflowclient.artifacts.server_store import ServerCapabilities, ServerStore
from mlflowclient.errors import ArtifactNotFoundError, ConfigurationError

if TYPE_CHECKING:
    from mlflowclient.artifacts.base_store import ArtifactStore
    from mlflowclient.artifacts.io import ArtifactIO

ArtifactOwner: TypeAlias = "str | Run | LoggedModel | ModelVersion"

_PROXY_ROUTE = "api/2.0/mlflow-artifacts/artifacts"
_RUNS = re.compile(r"runs:/+([^/]+)/?(.*)")
_MODELS = re.compile(
    r"models:/+(?:(?P<model_id>[^/@]+)|(?P<name>.+)@(?P<alias>[^@/]+)|(?P<named>.+)/(?P<version>[^/]+))"
)
# At least two characters, since `C:` is a Windows drive.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


def check_owner(owner: object) -> None:
    """Raise a TypeError or ValueError unless `run_id` is a run, a model, an id or a URI."""
    if not isinstance(owner, str | Run | LoggedModel | ModelVersion):
        raise TypeError(
            "run_id must be a str, a Run, a LoggedModel or a ModelVersion, got "
            f"{type(owner).__name__}"
        )
    if not owner:
        raise ValueError("run_id must not be empty")
    if isinstance(owner, str) and owner.startswith("models:") and _MODELS.fullmatch(owner) is None:
        raise ValueError(
            "run_id must have the form 'models:/name/3', 'models:/name@alias' or "
            f"'models:/m-4ac8...', got {owner!r}"
        )
    if isinstance(owner, str) and owner.startswith("runs:") and _RUNS.fullmatch(owner) is None:
        raise ValueError(f"run_id must have the form 'runs:/d160.../model', got {owner!r}")


class ArtifactResolver:
    """Finds artifact stores, and caches the artifact URIs of runs, which never change."""

    def __init__(self) -> None:
        self._capabilities = ServerCapabilities()
        self._uris: dict[str, str] = {}

    async def store(self, io: ArtifactIO, owner: ArtifactOwner) -> ArtifactStore:
        """Return the store that holds the artifacts of an owner."""
        match owner:
            case Run():
                return self._store_at(io, owner.info.artifact_uri or "", owner.info.run_id)
            case LoggedModel():
                return self._store_at(io, owner.info.artifact_uri)
            case ModelVersion():
                return await self._store_of_version(io, owner.name, owner.version)
        if match := _RUNS.fullmatch(owner):
            return await self._store_of_run(io, match[1], match[2].strip("/"))
        if match := _MODELS.fullmatch(owner):
            return await self._store_of_model(io, match)
        if _SCHEME.match(owner):
            return self._store_at(io, owner)
        return await self._store_of_run(io, owner)

    async def _store_of_run(self, io: ArtifactIO, run_id: str, path: str = "") -> ArtifactStore:
        if (uri := self._uris.get(run_id)) is None:
            uri = (await io.send(get_run.build_request(run_id))).run.info.artifact_uri or ""
        store = self._store_at(io, uri, run_id, path)
        self._uris[run_id] = uri  # Only now, since GitLab changes URIs that are not supported.
        return store

    async def _store_of_model(self, io: ArtifactIO, uri: re.Match[str]) -> ArtifactStore:
        if uri["model_id"] is not None:
            request = get_logged_model.build_request(uri["model_id"])
            model = (await io.send(request)).model
            return self._store_at(io, model.info.artifact_uri)
        if uri["alias"] is not None:
            by_alias = get_model_version_by_alias.build_request(uri["name"], uri["alias"])
            version = (await io.send(by_alias)).model_version
            return await self._store_of_version(io, version.name, version.version)
        name, version_or_stage = uri["named"], uri["version"]
        if version_or_stage[0].isdecimal():  # Also 1.0.0, on GitLab.
            return await self._store_of_version(io, name, version_or_stage)
        stages = None if version_or_stage == "latest" else [version_or_stage]
        latest = get_latest_versions.build_request(name, stages=stages)
        versions = (await io.send(latest)).model_versions
        if not versions:
            raise ArtifactNotFoundError(f"The model {name!r} has no version {version_or_stage!r}.")
        newest = max(versions, key=lambda version: version_order(version.version))
        return await self._store_of_version(io, name, newest.version)

    async def _store_of_version(self, io: ArtifactIO, name: str, version: str) -> ArtifactStore:
        request = get_model_version_download_uri.build_request(name, version)
        response = await io.send(request)
        return await self.store(io, response.artifact_uri)

    def _store_at(
        self, io: ArtifactIO, uri: str, run_id: str | None = None, path: str = ""
    ) -> ArtifactStore:
        parsed = urlsplit(uri)
        if parsed.scheme in ("http", "https", "mlflow-artifacts"):
            server = urlsplit(io.config.apiroot)
            if parsed.netloc not in ("", server.netloc):
                # Any user who can create an experiment can choose this URI, so the credentials must
                # not be sent to its host.
                raise ConfigurationError(
                    f"The artifacts are served by {parsed.netloc}, not by {server.netloc}. "
                    f"Create a client for {parsed.netloc}."
                )
            root = _raw_path(uri)
            # In a URL, the path in the store follows the route of the proxy.
            if parsed.scheme != "mlflow-artifacts":
                _, route, root = root.rpartition(_PROXY_ROUTE)
                if not route:
                    raise ConfigurationError(f"MLflow's API does not serve {parsed.path!r}.")
            root = paths.join(root.strip("/"), path)
            return ServerStore(io, root, self._capabilities, run_id, path)
        if parsed.scheme in ("", "file"):
            folder = unquote(parsed.path) if parsed.scheme else uri
            if parsed.netloc not in ("", "localhost") or not os.path.isabs(folder):
                raise ConfigurationError(
                    f"The artifacts are at {uri!r}, which is not a folder on this machine."
                )
            return LocalStore(io, Path(folder, path))
        filesystem, root = open_filesystem(uri)
        return FsspecStore(io, filesystem, paths.join(root.rstrip("/"), path))


def version_order(version: str) -> list[str | int]:
    """Return a key that sorts 9 before 10, 1.9.0 before 1.10.0, and 1.0.0-rc before 1.0.0."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", f"{version}~")]


def _raw_path(uri: str) -> str:
    """Return the path of a URI. Names in the path may contain `?` and `#`."""
    after = uri.partition(":")[2]
    return after[2:].partition("/")[2] if after.startswith("//") else after
