"""Finds where the artifacts of something are: of a run, a logged model, a version of a registered
model, or a URI.
"""

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
from mlflowclient.artifacts import direct_store, paths
from mlflowclient.artifacts.server_store import ServerCapabilities, ServerStore
from mlflowclient.errors import ArtifactNotFoundError, ConfigurationError

if TYPE_CHECKING:
    from mlflowclient.artifacts.base_store import ArtifactStore
    from mlflowclient.artifacts.io import ArtifactIO

ArtifactOwner: TypeAlias = "str | Run | LoggedModel | ModelVersion"

_ROUTE = "api/2.0/mlflow-artifacts/artifacts"
_RUNS = re.compile(r"runs:/+([^/]+)/?(.*)")
_MODELS = re.compile(
    r"models:/+(?:(?P<model_id>[^/@]+)|(?P<name>.+)@(?P<alias>[^@/]+)|(?P<named>.+)/(?P<version>[^/]+))"
)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


def check(owner: object) -> None:
    if not isinstance(owner, str | Run | LoggedModel | ModelVersion):
        raise TypeError(
            f"run must be a str, a Run, a LoggedModel or a ModelVersion, got {type(owner).__name__}"
        )
    if not owner:
        raise ValueError("run must not be empty")
    if isinstance(owner, str) and owner.startswith("models:") and _MODELS.fullmatch(owner) is None:
        raise ValueError(
            "run must be like 'models:/name/3', 'models:/name@alias' or 'models:/m-4ac8...', got "
            f"{owner!r}"
        )
    if isinstance(owner, str) and owner.startswith("runs:") and _RUNS.fullmatch(owner) is None:
        raise ValueError(f"run must be like 'runs:/d160.../model', got {owner!r}")


class ArtifactResolver:
    """Where artifacts are, as far as a client knows: those of a run never move."""

    def __init__(self) -> None:
        self._abilities = ServerCapabilities()
        self._uris: dict[str, str] = {}

    async def store(self, io: ArtifactIO, owner: ArtifactOwner) -> ArtifactStore:
        """The store of what was named."""
        match owner:
            case Run():
                return self._at(io, owner.info.artifact_uri or "", owner.info.run_id)
            case LoggedModel():
                return self._at(io, owner.info.artifact_uri)
            case ModelVersion():
                return await self._of_version(io, owner.name, owner.version)
        if found := _RUNS.fullmatch(owner):
            return await self._of_run(io, found[1], found[2].strip("/"))
        if found := _MODELS.fullmatch(owner):
            return await self._of_model(io, found)
        if _SCHEME.match(owner):
            return self._at(io, owner)
        return await self._of_run(io, owner)

    async def _of_run(self, io: ArtifactIO, run_id: str, path: str = "") -> ArtifactStore:
        if run_id not in self._uris:
            answer = await io.send(get_run.build_request(run_id))
            self._uris[run_id] = answer.run.info.artifact_uri or ""
        return self._at(io, self._uris[run_id], run_id, path)

    async def _of_model(self, io: ArtifactIO, uri: re.Match[str]) -> ArtifactStore:
        if uri["model_id"] is not None:
            request = get_logged_model.build_request(uri["model_id"])
            model = (await io.send(request)).model
            return self._at(io, model.info.artifact_uri)
        if uri["alias"] is not None:
            by_alias = get_model_version_by_alias.build_request(uri["name"], uri["alias"])
            version = (await io.send(by_alias)).model_version
            return await self._of_version(io, version.name, version.version)
        name, wanted = uri["named"], uri["version"]
        if wanted.isdecimal():
            return await self._of_version(io, name, wanted)
        stages = None if wanted == "latest" else [wanted]
        latest = get_latest_versions.build_request(name, stages=stages)
        versions = (await io.send(latest)).model_versions
        if not versions:
            raise ArtifactNotFoundError(f"the model {name!r} has no version {wanted!r}")
        return await self._of_version(
            io, name, max(versions, key=lambda version: int(version.version)).version
        )

    async def _of_version(self, io: ArtifactIO, name: str, version: str) -> ArtifactStore:
        request = get_model_version_download_uri.build_request(name, version)
        answer = await io.send(request)
        # What it was made of: the URI of a run, of a logged model, or of a store.
        return await self.store(io, answer.artifact_uri)

    def _at(
        self, io: ArtifactIO, uri: str, run_id: str | None = None, path: str = ""
    ) -> ArtifactStore:
        parts = urlsplit(uri)
        if parts.scheme in ("http", "https", "mlflow-artifacts"):
            server = urlsplit(io.config.apiroot)
            if parts.netloc not in ("", server.netloc):
                # Whoever may make an experiment says where its artifacts are: not the place to send
                # a password to.
                raise ConfigurationError(
                    f"the artifacts are served by {parts.netloc}, not by {server.netloc}: make a "
                    "client of that server"
                )
            path_in = _path_in(uri)
            root = (
                path_in if parts.scheme == "mlflow-artifacts" else path_in.rpartition(_ROUTE)[2]
            ).strip("/")
            return ServerStore(io, paths.join(root, path), self._abilities, run_id, path)
        if parts.scheme in ("", "file"):
            root = unquote(parts.path) if parts.scheme else uri
            if parts.netloc not in ("", "localhost") or not os.path.isabs(root):
                raise ConfigurationError(
                    f"the artifacts are at {uri!r}, which is no folder that this machine knows"
                )
            return direct_store.LocalStore(io, Path(root, path))
        filesystem, root = direct_store.reached(uri)
        return direct_store.FsspecStore(io, filesystem, paths.join(root.rstrip("/"), path))


def _path_in(uri: str) -> str:
    """The path of a URI as it stands: a name in it may hold what elsewhere begins a query or a
    fragment.
    """
    after = uri.partition(":")[2]
    return after[2:].partition("/")[2] if after.startswith("//") else after
