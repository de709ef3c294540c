"""The operations on experiments. Each method has the name of its operation."""

from __future__ import annotations

from typing import Any

from mlflow_openapi.models import Experiment, ExperimentTag
from mlflowclient.testing.arguments import (
    MAX_EXPERIMENT_TAG_LENGTH,
    Arguments,
    check_length,
    check_tags,
)
from mlflowclient.testing.failures import Refusal, already_exists_error, not_found_error
from mlflowclient.testing.search import Search
from mlflowclient.testing.state import Area

# Lifecycle stages by the value of `run_view_type` or `view_type`. MLflow ignores unknown values.
STAGES = {"DELETED_ONLY": ("deleted",), "ALL": ("active", "deleted")}
_MAX_NAME_LENGTH = 500


class Experiments(Area):
    """The operations of the area `experiments`."""

    def create_experiment(self, arguments: Arguments) -> dict[str, Any]:
        name, tags = arguments.required("name"), arguments.pairs("tags")
        check_length("name", name, _MAX_NAME_LENGTH)
        check_tags(tags, MAX_EXPERIMENT_TAG_LENGTH)
        if self._by_name(name) is not None:
            raise already_exists_error(f"Experiment(name={name}) already exists.")
        experiment_id = str(1 + max(map(int, self._state.experiments)))
        now = self._state.now()
        self._state.experiments[experiment_id] = Experiment(
            experiment_id,
            name,
            arguments.string("artifact_location") or f"mlflow-artifacts:/{experiment_id}",
            "active",
            creation_time=now,
            last_update_time=now,
            tags=[ExperimentTag(key, value) for key, value in tags.items()],
            workspace="default",
        )
        return {"experiment_id": experiment_id}

    def get_experiment(self, arguments: Arguments) -> dict[str, Any]:
        return {"experiment": self._requested(arguments).to_dict()}

    def get_experiment_by_name(self, arguments: Arguments) -> dict[str, Any]:
        name = arguments.required("experiment_name")
        experiment = self._by_name(name)
        if experiment is None:
            raise not_found_error(f"Could not find experiment with name '{name}'")
        return {"experiment": experiment.to_dict()}

    def search_experiments(self, arguments: Arguments) -> dict[str, Any]:
        stages = STAGES.get(arguments.string("view_type"), ("active",))
        stored = self._state.experiments.values()
        experiments = [item for item in stored if item.lifecycle_stage in stages]
        return _SEARCH.response(experiments, arguments)

    search_experiments_with_get = search_experiments

    def rename_experiment(self, arguments: Arguments) -> None:
        experiment, name = self._requested(arguments), arguments.required("new_name")
        check_length("name", name, _MAX_NAME_LENGTH)
        if experiment.lifecycle_stage != "active":
            raise Refusal("INVALID_STATE", "Cannot rename a non-active experiment.")
        if self._by_name(name) not in (None, experiment):
            raise Refusal("BAD_REQUEST", f"Experiment(name={name}) already exists.")
        experiment.name, experiment.last_update_time = name, self._state.now()

    def delete_experiment(self, arguments: Arguments) -> None:
        self._change_stage(arguments, "active", "deleted")

    def restore_experiment(self, arguments: Arguments) -> None:
        self._change_stage(arguments, "deleted", "active")

    def set_experiment_tag(self, arguments: Arguments) -> None:
        key, value = arguments.required("key"), arguments.string("value")
        check_tags({key: value}, MAX_EXPERIMENT_TAG_LENGTH)
        experiment = self._state.active_experiment(arguments.required("experiment_id"))
        other_tags = [tag for tag in experiment.tags if tag.key != key]
        experiment.tags = [*other_tags, ExperimentTag(key, value)]

    def delete_experiment_tag(self, arguments: Arguments) -> None:
        experiment_id, key = arguments.required("experiment_id"), arguments.required("key")
        experiment = self._state.active_experiment(experiment_id)
        other_tags = [tag for tag in experiment.tags if tag.key != key]
        # MLflow returns 404 here, but not for tags in the model registry.
        if len(other_tags) == len(experiment.tags):
            raise not_found_error(f"No tag with name: {key} in experiment with id {experiment_id}")
        experiment.tags = other_tags

    def _requested(self, arguments: Arguments) -> Experiment:
        return self._state.experiment(arguments.required("experiment_id"))

    def _by_name(self, name: str) -> Experiment | None:
        for experiment in self._state.experiments.values():
            if experiment.name == name:
                return experiment
        return None

    def _change_stage(self, arguments: Arguments, before: str, after: str) -> None:
        """Change the lifecycle stage of an experiment and its runs."""
        experiment = self._requested(arguments)
        # MLflow returns 404, for example if an active experiment is restored.
        if experiment.lifecycle_stage != before:
            raise not_found_error(f"No Experiment with id={experiment.experiment_id} exists")
        experiment.lifecycle_stage, experiment.last_update_time = after, self._state.now()
        for run in self._state.runs.values():
            if run.experiment_id == experiment.experiment_id:
                run.info.lifecycle_stage = after


_SEARCH: Search[Experiment] = Search(
    operation="search_experiments",
    collection="experiments",
    sizes=(None, 50_000),
    json=Experiment.to_dict,
    pairs={"tag": lambda experiment: experiment.tags_dict},
    strings=frozenset({"name", "experiment_id"}),
    numbers=frozenset({"creation_time", "last_update_time"}),
    lists=frozenset({"experiment_id"}),
    sortable=frozenset({"name", "experiment_id", "creation_time", "last_update_time"}),
    null_kinds=frozenset({"tag"}),
    allows_repeated_order=True,
    default_order=(("attribute", "creation_time", False), ("attribute", "experiment_id", True)),
    tie_breakers=(("attribute", "experiment_id", False),),
)
