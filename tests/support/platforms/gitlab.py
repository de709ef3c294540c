"""GitLab, whose projects have an MLflow-compatible API.

Sources: the repository gitlab-org/gitlab, mirrored as gitlabhq/gitlabhq, at the commits named
below, and the page "MLflow client compatibility" of its documentation
(doc/user/project/ml/experiment_tracking/mlflow_client.md at d0a9e767).

- Routes: lib/api/ml/mlflow/experiments.rb at 0739b8bf, runs.rb at bc7f4d7d, metrics.rb at 3f82e483,
  registered_models.rb at 04e80ac1, model_versions.rb at f7f952ac,
  lib/api/ml/mlflow_artifacts/artifacts.rb at 1737a58c
- Entities, in lib/api/entities/ml/: mlflow/experiment.rb, run_info.rb and model_version.rb at
  55eb439f, run.rb at 5afcbe03, metric.rb at 03022933, registered_model.rb at 3919ad72,
  update_run.rb at 07d9675a, mlflow_artifacts/artifact.rb at 55eb439f
- Errors: lib/api/ml/mlflow/api_helpers.rb at f7f952ac, lines 29 to 43; lib/api/api.rb at 00459703,
  lines 143 to 148 and 343 to 345; ruby-grape/grape lib/grape/error_formatter/json.rb at 02b13214
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.faulty_server import Response
from tests.support.platforms.platform import (
    Experiment,
    Json,
    Model,
    Platform,
    PlatformError,
    Run,
    Version,
    pairs,
)

_ARTIFACTS = "/api/2.0/mlflow-artifacts/artifacts"
# Seconds, not milliseconds: `created_at.to_i` in registered_model.rb and model_version.rb.
_CREATED_SECONDS = 1_700_000_000


def _error(status: int, body: Json) -> Response:
    return Response.of_json(body, status)


class GitLab(Platform):
    """A project of GitLab 18.

    Attributes:
        files: Uploaded files by the number of their run.
    """

    operations = frozenset(
        {
            *("create_experiment", "get_experiment", "get_experiment_by_name"),
            *("search_experiments", "create_run", "get_run", "search_runs", "update_run"),
            *("log_metric", "log_param", "set_tag", "log_batch", "get_metric_history"),
            *("create_registered_model", "get_registered_model", "search_registered_models"),
            *("get_model_version_by_alias", "get_latest_versions", "create_model_version"),
            *("get_model_version", "get_model_version_download_uri"),
        }
    )
    path = "/api/v4/projects/42/ml/mlflow"
    token = "glpat-token"

    def __init__(self) -> None:
        super().__init__()
        self.files: dict[int, dict[str, bytes]] = {}

    # doc/api/rest/authentication.md at 6e370d70, and line 57 of mlflow_client.md
    def accepts(self, headers: Mapping[str, str]) -> bool:
        return (
            headers.get("authorization") == f"Bearer {self.token}"
            or headers.get("private-token") == self.token
        )

    def unauthorized(self) -> Response:
        return _error(401, {"message": "401 Unauthorized"})

    def missing_route(self, method: str, path: str) -> Response:
        return _error(404, {"error": "404 Not Found"})

    def missing_entity(self, message: str) -> Response:
        return _error(404, {"error_code": "RESOURCE_DOES_NOT_EXIST"})

    def experiment_json(self, experiment: Experiment) -> Json:
        return {
            "experiment_id": experiment.id,
            "name": experiment.name,
            "lifecycle_stage": "active",
            "artifact_location": "not_implemented",
            "tags": pairs(experiment.tags),
        }

    # `eid` of a candidate is a UUID: runs.rb, line 48.
    def new_run_id(self, number: int) -> str:
        return f"0b1f8a5e-7c0d-4a4e-9d39-{number:012}"

    def run_info_json(self, run: Run) -> Json:
        artifact_uri = (
            f"{self.origin}/api/v4/projects/42/packages/ml_models/candidate:{run.number}/files/"
        )
        if run.number in self.files:
            artifact_uri = f"mlflow-artifacts:/candidate:{run.number}"
        return {
            "run_id": run.id,
            "run_uuid": run.id,
            "experiment_id": run.experiment.id,
            "start_time": run.start_time,
            **({} if run.end_time is None else {"end_time": run.end_time}),
            "run_name": run.name,
            "status": run.status,
            "artifact_uri": artifact_uri,
            "lifecycle_stage": "active",
            "user_id": "7",
        }

    # All points of all metrics: `has_many :metrics`, without an order or a limit.
    def run_data_json(self, run: Run) -> Json:
        return {
            "metrics": [self.metric_json(point) for point in run.metrics],
            "params": pairs(run.params),
            "tags": pairs(run.tags),
        }

    def search_runs(self, arguments: Json) -> Json:
        # `optional :order_by, type: String`: Grape does not convert a list to a string.
        if not isinstance(arguments.get("order_by", ""), str):
            raise PlatformError(_error(400, {"error": "order_by is invalid"}))
        # runs.rb, line 79: the first experiment counts.
        first = arguments["experiment_ids"][:1]
        return super().search_runs({**arguments, "experiment_ids": first})

    def set_tag(self, arguments: Json) -> Json:
        # spec/requests/api/ml/mlflow/runs_spec.rb at de09f039, line 420: a tag is set only once.
        if arguments["key"] in self._find_run(arguments).tags:
            raise PlatformError(_error(400, {"message": "400 Bad request"}))
        return super().set_tag(arguments)

    def model_json(self, model: Model) -> Json:
        return {
            "name": model.name,
            "creation_timestamp": _CREATED_SECONDS,
            "last_updated_timestamp": _CREATED_SECONDS,
            "description": model.description,
            "user_id": "7",
            "tags": pairs(model.tags),
            "latest_versions": [self.version_json(version) for version in model.versions],
        }

    # The version is the id of a database row, and the semantic version is the alias.
    def version_json(self, version: Version) -> Json:
        return {
            "name": version.model.name,
            "version": str(version.id),
            "creation_timestamp": _CREATED_SECONDS,
            "last_updated_timestamp": _CREATED_SECONDS,
            "user_id": None,
            "current_stage": "development",
            "description": version.description,
            "source": f"{self.origin}/group/project/-/ml/models/1/versions/{version.id}",
            "run_id": self.new_run_id(version.id),
            "status": "READY",
            "status_message": "",
            "tags": pairs(version.tags),
            "run_link": "",
            "aliases": [version.version],
        }

    # mlflow_client.md, line 262: the tag sets the version.
    def new_version(self, model: Model, tags: dict[str, str]) -> str:
        return tags["gitlab.version"]

    def get_model_version_download_uri(self, arguments: Json) -> Json:
        if not arguments["version"].isdecimal():
            raise PlatformError(_error(400, {"error": "version is invalid"}))
        return {"artifact_uri": f"mlflow-artifacts:/{arguments['version']}"}

    def page(self, name: str, items: list[Json]) -> Json:
        return {name: items, "next_page_token": None}

    def respond_outside_api(self, method: str, path: str, arguments: Json) -> Response | None:
        if method != "GET" or not path.startswith(_ARTIFACTS):
            return None
        if path == _ARTIFACTS:
            root, _, folder = arguments["path"].partition("/")
            stored = self._stored(root)
            listed = [] if folder else [*stored]
            files = [
                {"path": name, "file_size": len(stored[name]), "is_dir": False} for name in listed
            ]
            return Response.of_json({"files": files})
        root, _, name = path.removeprefix(f"{_ARTIFACTS}/").partition("/")
        stored = self._stored(root)
        if name not in stored:
            return self.missing_entity(name)
        disposition = f'attachment; filename="{name}"'
        return Response(200, stored[name], {"Content-Disposition": disposition})

    def _stored(self, root: str) -> dict[str, bytes]:
        number = root.removeprefix("candidate:")
        if not number.isdecimal() or int(number) not in self.files:
            raise PlatformError(self.missing_entity(root))
        return self.files[int(number)]


class GitLab16(GitLab):
    """A project of GitLab 16.8, the first release with the model registry.

    Source: lib/api/entities/ml/mlflow/model_versions/types/model_version.rb at ae4e6f37, and
    spec/fixtures/api/schemas/ml/get_model_version.json at 2d239d24. Versions are semantic versions.
    """

    operations = GitLab.operations - {
        *("get_metric_history", "get_model_version_by_alias", "get_model_version_download_uri"),
    }

    def version_json(self, version: Version) -> Json:
        body = super().version_json(version)
        del body["tags"]
        name = version.model.name
        source = f"api/v4/projects/(id)/packages/ml_models/{name}/model_version/"
        return body | {
            "version": version.version,
            "description": "",
            "source": source,
            "run_id": "",
            "metadata": [],
            "aliases": [],
        }


class FirstGitLab(GitLab):
    """The first GitLab with the API, which has few operations and responds 201 to creations.

    Source: spec/requests/api/ml/mlflow_spec.rb at 03022933, lines 127 to 400; run.rb at 03022933.
    """

    operations = frozenset(
        {
            *("create_experiment", "get_experiment", "get_experiment_by_name"),
            *("create_run", "get_run", "update_run", "log_metric"),
        }
    )
    # Without the second "l".
    path = "/api/v4/projects/42/ml/mflow"
    created = 201

    def experiment_json(self, experiment: Experiment) -> Json:
        body = super().experiment_json(experiment)
        del body["tags"]
        return body

    def run_info_json(self, run: Run) -> Json:
        return super().run_info_json(run) | {"artifact_uri": "not_implemented"}

    def run_data_json(self, run: Run) -> Json:
        return {"metrics": super().run_data_json(run)["metrics"]}
