"""The operations on logged models. Each method has the name of its operation."""

from __future__ import annotations

from typing import Any

from mlflow_openapi.models import (
    LoggedModel,
    LoggedModelData,
    LoggedModelInfo,
    LoggedModelParameter,
    LoggedModelStatus,
    LoggedModelTag,
)
from mlflowclient.testing.arguments import Arguments
from mlflowclient.testing.artifacts import list_artifacts
from mlflowclient.testing.failures import Refusal, not_found_error, unsupported_error
from mlflowclient.testing.search import Search
from mlflowclient.testing.state import Area, new_id, new_name


class LoggedModels(Area):
    """The operations of the area `logged_models`."""

    def create_logged_model(self, arguments: Arguments) -> dict[str, Any]:
        experiment = self._state.active_experiment(arguments.required("experiment_id"))
        model_id, now = f"m-{new_id()}", self._state.now()
        tags, params = arguments.pairs("tags"), arguments.pairs("params")
        info = LoggedModelInfo(
            model_id,
            experiment.experiment_id,
            arguments.string("name") or new_name(),
            LoggedModelStatus.LOGGED_MODEL_PENDING,
            f"{experiment.artifact_location}/models/{model_id}/artifacts",
            now,
            now,
            model_type=arguments.string("model_type"),
            source_run_id=arguments.string("source_run_id"),
            tags=[LoggedModelTag(key, value) for key, value in tags.items()],
        )
        data = LoggedModelData(
            params=[LoggedModelParameter(key, value) for key, value in params.items()]
        )
        model = self._state.logged_models[model_id] = LoggedModel(info, data)
        return {"model": model.to_dict()}

    def get_logged_model(self, arguments: Arguments) -> dict[str, Any]:
        return {"model": self._requested(arguments).to_dict()}

    def finalize_logged_model(self, arguments: Arguments) -> dict[str, Any]:
        model = self._requested(arguments)
        model.info.status = LoggedModelStatus.of(arguments.required("status"))
        model.info.last_updated_timestamp_ms = self._state.now()
        return {"model": model.to_dict()}

    def delete_logged_model(self, arguments: Arguments) -> None:
        del self._state.logged_models[self._requested(arguments).info.model_id]

    def set_logged_model_tags(self, arguments: Arguments) -> None:
        model, tags = self._requested(arguments), arguments.pairs("tags")
        other_tags = [tag for tag in model.info.tags if tag.key not in tags]
        new_tags = [LoggedModelTag(key, value) for key, value in tags.items()]
        model.info.tags = other_tags + new_tags

    def delete_logged_model_tag(self, arguments: Arguments) -> None:
        model, key = self._requested(arguments), arguments.required("tag_key")
        other_tags = [tag for tag in model.info.tags if tag.key != key]
        if len(other_tags) == len(model.info.tags):
            raise not_found_error(
                f"No tag with key {key!r} found for model with ID {model.info.model_id!r}."
            )
        model.info.tags = other_tags

    def log_model_params(self, arguments: Arguments) -> None:
        model, params = self._requested(arguments), arguments.pairs("params")
        for param in model.data.params:
            if param.key in params:
                raise Refusal("BAD_REQUEST", f"The param {param.key!r} was already logged.")
        model.data.params += [LoggedModelParameter(key, value) for key, value in params.items()]

    def search_logged_models(self, arguments: Arguments) -> dict[str, Any]:
        for name in ("datasets", "order_by"):
            if arguments.items(name):
                raise unsupported_error("search_logged_models", name)
        clauses = _SEARCH.clauses(arguments.string("filter"))
        # The fake refuses unimplemented features, since a wrong result could let a test pass.
        if any(clause.kind == "metric" for clause in clauses):
            raise unsupported_error("search_logged_models", "conditions on metrics")
        experiment_ids = {str(experiment_id) for experiment_id in arguments.items("experiment_ids")}
        stored = self._state.logged_models.values()
        models = [model for model in stored if model.info.experiment_id in experiment_ids]
        return _SEARCH.response(models, arguments, clauses)

    def list_logged_model_artifacts(self, arguments: Arguments) -> dict[str, Any]:
        uri = self._requested(arguments).info.artifact_uri
        path = arguments.string("artifact_directory_path")
        return list_artifacts(self._state, uri, path, "list_logged_model_artifacts")

    def _requested(self, arguments: Arguments) -> LoggedModel:
        return self._state.logged_model(arguments.required("model_id"))


_TIMES = frozenset({"creation_timestamp_ms", "last_updated_timestamp_ms"})
_SEARCH: Search[LoggedModel] = Search(
    operation="search_logged_models",
    collection="models",
    sizes=(100, 50_000),
    json=LoggedModel.to_dict,
    pairs={"param": lambda model: model.params, "tag": lambda model: model.tags},
    attribute=lambda model, key: getattr(model.info, key),
    strings=frozenset({"name", "model_id", "model_type", "source_run_id"}),
    numbers=_TIMES,
    sortable=frozenset(),
    kinds=frozenset({"attribute", "metric", "param", "tag"}),
    aliases={
        "creation_time": "creation_timestamp_ms",
        "creation_timestamp": "creation_timestamp_ms",
        "last_updated_timestamp": "last_updated_timestamp_ms",
    },
    tie_breakers=(("attribute", "creation_timestamp_ms", False), ("attribute", "model_id", True)),
)
