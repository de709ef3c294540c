"""The operations of the model registry. Each method has the name of its operation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from attrs import evolve

from mlflow_openapi.models import (
    ModelVersion,
    ModelVersionStatus,
    ModelVersionTag,
    RegisteredModel,
    RegisteredModelAlias,
    RegisteredModelTag,
)
from mlflowclient.testing.arguments import (
    MAX_MODEL_TAG_LENGTH,
    Arguments,
    check_length,
    check_tags,
    missing_value,
)
from mlflowclient.testing.failures import (
    Refusal,
    already_exists_error,
    invalid_error,
    not_found_error,
    unsupported_error,
)
from mlflowclient.testing.search import Clause, Search, Value
from mlflowclient.testing.state import Area

_STAGES = ("None", "Staging", "Production", "Archived")
_PROMPT_TAG = "mlflow.prompt.is_prompt"
_MAX_ALIAS_LENGTH = 255


class Registry(Area):
    """Base class of the operations on registered models and on model versions."""

    def _model(self, name: str) -> RegisteredModel:
        _check_name(name)
        if name not in self._state.registered_models:
            raise not_found_error(f"Registered Model with name={name} not found")
        return self._state.registered_models[name]

    def _version(self, name: str, version: str) -> ModelVersion:
        _check_name(name)
        if not version.isdecimal():
            raise invalid_error(f"Parameter 'version' must be an integer, got '{version}'.")
        if (name, int(version)) not in self._state.model_versions:
            raise not_found_error(f"Model Version (name={name}, version={version}) not found")
        return self._state.model_versions[name, int(version)]

    def _versions(self, name: str) -> list[ModelVersion]:
        versions = self._state.model_versions.values()
        return [version for version in versions if version.name == name]

    def _latest_versions(self, name: str) -> list[ModelVersion]:
        """Return the newest version of each stage."""
        latest: dict[str, ModelVersion] = {}
        for version in self._versions(name):
            latest[version.current_stage] = version
        return list(latest.values())

    def _with_latest_versions(self, model: RegisteredModel) -> dict[str, Any]:
        return evolve(model, latest_versions=self._latest_versions(model.name)).to_dict()

    def _with_aliases(self, version: ModelVersion) -> dict[str, Any]:
        # MLflow stores aliases in the model, but returns them with each version, too.
        aliases = []
        for alias in self._state.registered_models[version.name].aliases:
            if alias.version == version.version:
                aliases.append(alias.alias)
        return evolve(version, aliases=aliases).to_dict()

    def _without_prompts(self, clauses: list[Clause]) -> tuple[list[Clause], list[str]]:
        """Return the clauses to check, and the models to search. Omit prompts unless requested."""
        names = list(self._state.registered_models)
        for clause in clauses:
            condition = clause.kind, clause.key, clause.comparator, str(clause.value).lower()
            if condition in (
                ("tag", _PROMPT_TAG, "=", "true"),
                ("tag", _PROMPT_TAG, "!=", "false"),
            ):
                return clauses, names
        prompts = set[str]()
        for model in self._state.registered_models.values():
            versions = self._versions(model.name)
            if _is_prompt(model.tags) or any(_is_prompt(version.tags) for version in versions):
                prompts.add(model.name)
        # Clauses on the prompt tag are dropped: in SQL, `= 'false'` requires the tag to exist.
        others = [item for item in clauses if (item.kind, item.key) != ("tag", _PROMPT_TAG)]
        return others, [name for name in names if name not in prompts]


class RegisteredModels(Registry):
    """The operations of the area `registered_models`."""

    def create_registered_model(self, arguments: Arguments) -> dict[str, Any]:
        name, tags = arguments.required("name"), arguments.pairs("tags")
        _check_name(name)
        check_tags(tags, MAX_MODEL_TAG_LENGTH)
        if name in self._state.registered_models:
            raise already_exists_error(f"Registered Model (name={name}) already exists.")
        now = self._state.now()
        model = self._state.registered_models[name] = RegisteredModel(
            name,
            now,
            now,
            description=arguments.string("description") or None,
            tags=[RegisteredModelTag(key, value) for key, value in tags.items()],
        )
        return {"registered_model": model.to_dict()}

    def get_registered_model(self, arguments: Arguments) -> dict[str, Any]:
        model = self._model(arguments.required("name"))
        return {"registered_model": self._with_latest_versions(model)}

    def update_registered_model(self, arguments: Arguments) -> dict[str, Any]:
        model = self._model(arguments.required("name"))
        model.description = arguments.string("description")
        model.last_updated_timestamp = self._state.now()
        return {"registered_model": self._with_latest_versions(model)}

    def rename_registered_model(self, arguments: Arguments) -> dict[str, Any]:
        name, new_name = arguments.required("name"), arguments.required("new_name")
        _check_name(new_name)
        model, models = self._model(name), self._state.registered_models
        if new_name in models and new_name != name:
            raise already_exists_error(f"Registered Model (name={new_name}) already exists.")
        versions = self._versions(name)
        del models[name]
        model.name, model.last_updated_timestamp = new_name, self._state.now()
        models[new_name] = model
        for version in versions:
            del self._state.model_versions[name, int(version.version)]
            version.name, version.last_updated_timestamp = new_name, model.last_updated_timestamp
            self._state.model_versions[new_name, int(version.version)] = version
        if name in self._state.last_versions:
            self._state.last_versions[new_name] = self._state.last_versions.pop(name)
        return {"registered_model": self._with_latest_versions(model)}

    def delete_registered_model(self, arguments: Arguments) -> None:
        model = self._model(arguments.required("name"))
        for version in self._versions(model.name):
            del self._state.model_versions[model.name, int(version.version)]
        del self._state.registered_models[model.name]
        self._state.last_versions.pop(model.name, None)

    def search_registered_models(self, arguments: Arguments) -> dict[str, Any]:
        clauses, names = self._without_prompts(_MODELS.clauses(arguments.string("filter")))
        models = []
        for name in names:
            model = self._state.registered_models[name]
            models.append(evolve(model, latest_versions=self._latest_versions(name)))
        return _MODELS.response(models, arguments, clauses)

    def get_latest_versions(self, arguments: Arguments) -> dict[str, Any]:
        model = self._model(arguments.required("name"))
        stages = [_stage(stage) for stage in arguments.items("stages")] or list(_STAGES)
        versions = []
        for version in self._latest_versions(model.name):
            if version.current_stage in stages:
                versions.append(self._with_aliases(version))
        return {"model_versions": versions}

    get_latest_versions_with_get = get_latest_versions

    def set_registered_model_tag(self, arguments: Arguments) -> None:
        key, value = arguments.required("key"), arguments.string("value")
        check_tags({key: value}, MAX_MODEL_TAG_LENGTH)
        model = self._model(arguments.required("name"))
        other_tags = [tag for tag in model.tags if tag.key != key]
        model.tags = [*other_tags, RegisteredModelTag(key, value)]

    def delete_registered_model_tag(self, arguments: Arguments) -> None:
        # MLflow returns 200 even if the tag does not exist. The same applies to aliases.
        model = self._model(arguments.required("name"))
        model.tags = [tag for tag in model.tags if tag.key != arguments.required("key")]

    def set_registered_model_alias(self, arguments: Arguments) -> None:
        name, alias = arguments.required("name"), arguments.required("alias")
        _check_alias(alias)
        version = self._version(name, arguments.required("version"))
        model = self._model(name)
        other_aliases = [existing for existing in model.aliases if existing.alias != alias]
        model.aliases = [*other_aliases, RegisteredModelAlias(alias, version.version)]

    def delete_registered_model_alias(self, arguments: Arguments) -> None:
        model, alias = self._model(arguments.required("name")), arguments.required("alias")
        model.aliases = [existing for existing in model.aliases if existing.alias != alias]

    def get_model_version_by_alias(self, arguments: Arguments) -> dict[str, Any]:
        model, alias = self._model(arguments.required("name")), arguments.required("alias")
        for existing in model.aliases:
            if existing.alias == alias:
                version = self._version(model.name, existing.version)
                return {"model_version": self._with_aliases(version)}
        # MLflow returns 400, not 404, for an unknown alias.
        raise invalid_error(f"Registered model alias {alias} not found.")


class ModelVersions(Registry):
    """The operations of the area `model_versions`."""

    def create_model_version(self, arguments: Arguments) -> dict[str, Any]:
        name, source = arguments.required("name"), arguments.required("source")
        run_id, tags = arguments.string("run_id"), arguments.pairs("tags")
        self._check_source(source, run_id, arguments.string("model_id"))
        check_tags(tags, MAX_MODEL_TAG_LENGTH)
        model, now = self._model(name), self._state.now()
        versions = [int(version.version) for version in self._versions(name)]
        number = 1 + max([self._state.last_versions.get(name, 0), *versions])
        self._state.last_versions[name] = number
        version = self._state.model_versions[name, number] = ModelVersion(
            name,
            str(number),
            now,
            now,
            "None",
            source,
            ModelVersionStatus.READY,
            description=arguments.string("description"),
            run_id=run_id,
            run_link=arguments.string("run_link"),
            tags=[ModelVersionTag(key, value) for key, value in tags.items()],
        )
        model.last_updated_timestamp = now
        return {"model_version": version.to_dict()}

    def get_model_version(self, arguments: Arguments) -> dict[str, Any]:
        return {"model_version": self._with_aliases(self._requested(arguments))}

    def get_model_version_download_uri(self, arguments: Arguments) -> dict[str, Any]:
        return {"artifact_uri": self._requested(arguments).source}

    def update_model_version(self, arguments: Arguments) -> dict[str, Any]:
        version = self._requested(arguments)
        version.description = arguments.string("description")
        version.last_updated_timestamp = self._state.now()
        return {"model_version": self._with_aliases(version)}

    def transition_model_version_stage(self, arguments: Arguments) -> dict[str, Any]:
        version, stage = self._requested(arguments), _stage(arguments.required("stage"))
        now = self._state.now()
        if arguments.flag("archive_existing_versions"):
            # MLflow returns 500 for this invalid combination.
            if stage not in ("Staging", "Production"):
                raise Refusal(
                    "INTERNAL_ERROR",
                    "Model version transition cannot archive existing model versions because "
                    f"'{stage}' is not an Active stage.",
                )
            for other in self._versions(version.name):
                if other.current_stage == stage and other is not version:
                    other.current_stage, other.last_updated_timestamp = "Archived", now
        version.current_stage, version.last_updated_timestamp = stage, now
        self._model(version.name).last_updated_timestamp = now
        return {"model_version": self._with_aliases(version)}

    def delete_model_version(self, arguments: Arguments) -> None:
        version = self._requested(arguments)
        model = self._model(version.name)
        model.aliases = [alias for alias in model.aliases if alias.version != version.version]
        model.last_updated_timestamp = self._state.now()
        del self._state.model_versions[version.name, int(version.version)]

    def search_model_versions(self, arguments: Arguments) -> dict[str, Any]:
        clauses, names = self._without_prompts(_VERSIONS.clauses(arguments.string("filter")))
        stored = self._state.model_versions.values()
        versions = [version for version in stored if version.name in names]
        return _VERSIONS.response(versions, arguments, clauses)

    def set_model_version_tag(self, arguments: Arguments) -> None:
        key, value = arguments.required("key"), arguments.string("value")
        check_tags({key: value}, MAX_MODEL_TAG_LENGTH)
        version = self._requested(arguments)
        other_tags = [tag for tag in version.tags if tag.key != key]
        version.tags = [*other_tags, ModelVersionTag(key, value)]

    def delete_model_version_tag(self, arguments: Arguments) -> None:
        version = self._requested(arguments)
        version.tags = [tag for tag in version.tags if tag.key != arguments.required("key")]

    def _requested(self, arguments: Arguments) -> ModelVersion:
        return self._version(arguments.required("name"), arguments.required("version"))

    def _check_source(self, source: str, run_id: str, model_id: str) -> None:
        """Refuse a source that is local, or not in the artifacts of the given run or model."""
        scheme, _, rest = source.partition(":")
        if scheme == "models":
            raise unsupported_error("create_model_version", "a source that begins with models:")
        if scheme == "file" or ":" not in source:
            raise invalid_error(
                f"Invalid model version source: '{source}'. To use a local path as a model version "
                "source, the run_id request parameter has to be specified and the local path has "
                "to be contained within the artifact directory of the run specified by the run_id."
            )
        if scheme == "runs":
            source_run_id = rest.lstrip("/").partition("/")[0]
            if not run_id or source_run_id != run_id:
                raise _invalid_source(source, "run_id")
        # A source in MLflow's artifact store must be in the artifacts of the given run or model.
        if scheme == "mlflow-artifacts":
            root = ""
            if model_id:
                root = self._state.logged_model(model_id).info.artifact_uri
            elif run_id:
                root = self._state.run(run_id).info.artifact_uri
            if not root or (source != root and not source.startswith(f"{root}/")):
                raise _invalid_source(source, "model_id" if model_id else "run_id")


def _invalid_source(source: str, argument: str) -> Refusal:
    return invalid_error(
        f"Invalid model version source: '{source}'. The {argument} request parameter must identify "
        "the resource that contains the source."
    )


def _check_name(name: str) -> None:
    if not name.strip():
        raise missing_value("name")
    if "/" in name or ":" in name:
        raise invalid_error(f"Invalid model name '{name}'. Names cannot contain '/' or ':'.")


def _check_alias(alias: str) -> None:
    if re.fullmatch(r"[\w\-]*", alias) is None:
        raise invalid_error(
            f"Invalid alias name: '{alias}'. Names may only contain alphanumerics, underscores "
            "(_), and dashes (-)."
        )
    check_length("Registered model alias name", alias, _MAX_ALIAS_LENGTH)
    if alias.lower() == "latest":
        raise invalid_error("'latest' alias name (case insensitive) is reserved.")
    if re.fullmatch(r"[vV]\d+", alias):
        raise invalid_error(f"Version alias name '{alias}' is reserved.")


def _stage(name: str) -> str:
    for stage in _STAGES:
        if stage.lower() == name.lower():
            return stage
    raise invalid_error(
        f"Invalid Model Version stage: {name}. Value must be one of {', '.join(_STAGES)}."
    )


def _is_prompt(tags: Iterable[RegisteredModelTag | ModelVersionTag]) -> bool:
    return any((tag.key, tag.value) == (_PROMPT_TAG, "true") for tag in tags)


def _version_attribute(version: ModelVersion, key: str) -> Value:
    if key == "version_number":
        return int(version.version)
    if key == "source_path":
        return version.source
    value: Value = getattr(version, key)
    return value


_MODELS: Search[RegisteredModel] = Search(
    operation="search_registered_models",
    collection="registered_models",
    sizes=(100, 1000),
    json=RegisteredModel.to_dict,
    pairs={"tag": lambda model: model.tags_dict},
    strings=frozenset({"name"}),
    lists=frozenset({"name"}),
    sortable=frozenset({"name", "last_updated_timestamp"}),
    aliases={"timestamp": "last_updated_timestamp"},
    tie_breakers=(("attribute", "name", True),),
)
_VERSIONS: Search[ModelVersion] = Search(
    operation="search_model_versions",
    collection="model_versions",
    sizes=(10_000, 200_000),
    json=ModelVersion.to_dict,
    pairs={"tag": lambda version: version.tags_dict},
    attribute=_version_attribute,
    strings=frozenset({"name", "run_id", "source_path"}),
    numbers=frozenset({"version_number"}),
    lists=frozenset({"name", "run_id"}),
    sortable=frozenset({"name", "version_number", "creation_timestamp", "last_updated_timestamp"}),
    default_order=(
        ("attribute", "last_updated_timestamp", False),
        ("attribute", "name", True),
        ("attribute", "version_number", False),
    ),
    tie_breakers=(("attribute", "name", True), ("attribute", "version_number", False)),
)
