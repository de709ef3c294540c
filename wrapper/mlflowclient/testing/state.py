"""The entities that a fake server stores."""

from __future__ import annotations

import random
import time
from uuid import uuid4

from mlflow_openapi.models import (
    Experiment,
    LoggedModel,
    Metric,
    ModelVersion,
    RegisteredModel,
    Run,
)
from mlflowclient.testing.failures import invalid_error, not_found_error

_ADJECTIVES = ("amber", "brisk", "calm", "deft", "eager", "fond", "grand", "hardy", "keen", "lucid")
_NOUNS = ("ant", "bear", "crane", "deer", "eel", "finch", "goat", "heron", "ibis", "jay")


class State:
    """The entities of a server, by id or name, and the files of its artifact store.

    The attributes are documented in `FakeMLflow`.
    """

    def __init__(self) -> None:
        self._latest_time = 0
        now = self.now()
        default = Experiment(
            "0",
            "Default",
            "mlflow-artifacts:/0",
            "active",
            creation_time=now,
            last_update_time=now,
            workspace="default",
        )
        self.experiments: dict[str, Experiment] = {"0": default}
        self.runs: dict[str, Run] = {}
        self.metrics: dict[tuple[str, str], list[Metric]] = {}
        self.artifacts: dict[str, bytes] = {}
        self.registered_models: dict[str, RegisteredModel] = {}
        self.model_versions: dict[tuple[str, int], ModelVersion] = {}
        self.logged_models: dict[str, LoggedModel] = {}
        # The highest version number of each model. The number of a deleted version is not reused.
        self.last_versions: dict[str, int] = {}

    def now(self) -> int:
        """Return the Unix time in milliseconds. Each call returns a later time.

        Entities that are sorted by time therefore have the same order in each execution of a test.
        """
        self._latest_time = max(time.time_ns() // 1_000_000, self._latest_time + 1)
        return self._latest_time

    def experiment(self, experiment_id: str) -> Experiment:
        """Return an experiment, which may be deleted.

        Raises:
            Refusal: The experiment does not exist.
        """
        # With a database, MLflow returns 400 if an id is not a number, 404 if the id is unknown.
        if not experiment_id.isdecimal():
            raise invalid_error(
                f"Invalid experiment ID '{experiment_id}'. Experiment ID must be a valid integer."
            )
        if experiment_id not in self.experiments:
            raise not_found_error(f"No Experiment with id={experiment_id} exists")
        return self.experiments[experiment_id]

    def active_experiment(self, experiment_id: str) -> Experiment:
        experiment = self.experiment(experiment_id)
        # If a deleted experiment is to be changed, MLflow returns 400 instead of 404.
        if experiment.lifecycle_stage != "active":
            raise invalid_error(
                f"The experiment {experiment_id} must be in the 'active' state. Current state is "
                f"{experiment.lifecycle_stage}."
            )
        return experiment

    def run(self, run_id: str) -> Run:
        """Return a run, which may be deleted.

        Raises:
            Refusal: The run does not exist.
        """
        if run_id not in self.runs:
            raise not_found_error(f"Run with id={run_id} not found")
        return self.runs[run_id]

    def active_run(self, run_id: str) -> Run:
        run = self.run(run_id)
        if run.info.lifecycle_stage != "active":
            raise invalid_error(
                f"The run {run_id} must be in the 'active' state. Current state is "
                f"{run.info.lifecycle_stage}."
            )
        return run

    def logged_model(self, model_id: str) -> LoggedModel:
        if model_id not in self.logged_models:
            raise not_found_error(f"Logged model with ID '{model_id}' not found.")
        return self.logged_models[model_id]


class Area:
    """The operations of an area of the API. Each public method has the name of its operation."""

    def __init__(self, state: State) -> None:
        self._state = state


def new_id() -> str:
    return uuid4().hex


def new_name() -> str:
    """Generate a name for a run or model that was created without one."""
    return f"{random.choice(_ADJECTIVES)}-{random.choice(_NOUNS)}-{random.randrange(1000)}"
