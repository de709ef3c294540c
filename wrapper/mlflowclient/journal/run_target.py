"""The run that records belong to. The run may still have to be created on the server."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mlflow_openapi.models.run_info import RunInfo


@dataclass
class RunTarget:
    """The run that records are uploaded to.

    Attributes:
        run_id: Id of the run on the server; None until the run is known to exist there.
        local_id: Id that the client generated for the run and stores in a tag of the run; None if
            only the server assigned an id.
        experiment: Experiment of a run to be created: `id` of the experiment, or `name` if the
            experiment may have to be created, too.
        start_time: Start of the run as Unix time in milliseconds.
        run_name: Name of the run to be created.
        user_id: User of the run to be created.
        artifact_folder: Folder in which an offline client stores artifacts. It is not pickled.
        on_created: Function that is called with the server's `RunInfo` after the run is created.
    """

    run_id: str | None
    local_id: str | None = None
    experiment: dict[str, Any] = field(default_factory=dict)
    start_time: int = 0
    run_name: str | None = None
    user_id: str | None = None
    artifact_folder: Path | None = None
    on_created: Callable[[RunInfo], None] | None = field(default=None, compare=False)

    def __getstate__(self) -> dict[str, Any]:
        # The process that unpickles a target has a separate journal, and no `Run` to update.
        return {**vars(self), "artifact_folder": None, "on_created": None}

    @property
    def known_id(self) -> str:
        """The id from the server; until that id is known, the id from the client."""
        return self.run_id or self.local_id or ""

    @property
    def header(self) -> dict[str, Any]:
        """The content of a journal's header."""
        return {
            "run_id": self.run_id,
            "local_id": self.local_id,
            "experiment": self.experiment,
            "start_time": self.start_time,
            "run_name": self.run_name,
            "user_id": self.user_id,
        }
