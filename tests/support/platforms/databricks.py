"""A Databricks workspace, with its workspace model registry.

Sources:

- Routes and properties: databricks/sdk/service/ml.py of databricks/databricks-sdk-py at 9ae22415,
  lines 8754 to 10170 and 11511 to 12333. All properties of its data classes are optional; for
  example `Run` (line 6625) and `GetMetricHistoryResponse` (line 2947)
- Values: exports of real workspaces in mlflow/mlflow-export-import at cf626079, in
  samples/databricks/single/: experiments/workspace_experiments/workspace_notebook/experiment.json,
  versions/sklearn_wine/run/run.json, models/basic/model.json
- `registered-models/get`: databricks_workspace_model_registry_rest_store.py (mlflow/store/
  model_registry/) of MLflow 3.17.2, a subclass of the `RestStore` that sends this request
- Errors: experimental/genie/agentstream of databricks/cli, TestPostStream_EndpointGone; the errors
  in samples/databricks/single/models/basic/model.json
- Tokens of service principals: `ClientCredentials` and `retrieve_token` in databricks/sdk/oauth.py
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from urllib.parse import parse_qs

from tests.support.faulty_server import Exchange, Response
from tests.support.platforms.platform import (
    Experiment,
    Json,
    Model,
    Platform,
    Run,
    Version,
    pairs,
)


class Databricks(Platform):
    operations = frozenset(
        {
            *("create_experiment", "get_experiment", "get_experiment_by_name"),
            *("search_experiments", "create_run", "get_run", "search_runs", "update_run"),
            *("log_metric", "log_param", "set_tag", "log_batch", "get_metric_history"),
            *("list_run_artifacts", "create_registered_model", "get_registered_model"),
            "search_registered_models",
            *("get_latest_versions", "create_model_version", "get_model_version"),
            *("search_model_versions", "get_model_version_download_uri"),
        }
    )
    token = "dapi-token"
    service_principal = ("a-client-id", "a-secret")

    # docs.databricks.com/dev-tools/auth: a personal access token or an OAuth token
    def accepts(self, headers: Mapping[str, str]) -> bool:
        return headers.get("authorization") == f"Bearer {self.token}"

    def respond_to_anyone(self, exchange: Exchange, path: str) -> Response | None:
        if (exchange.method, path) != ("POST", "/oidc/v1/token"):
            return None
        credentials = b64encode(":".join(self.service_principal).encode()).decode()
        form = {"grant_type": ["client_credentials"], "scope": ["all-apis"]}
        is_valid = exchange.headers.get("authorization") == f"Basic {credentials}"
        if not is_valid or parse_qs(exchange.body.decode()) != form:
            return Response.of_json({"error": "invalid_client"}, 401)
        return Response.of_json(
            {"access_token": self.token, "token_type": "Bearer", "expires_in": 3600}
        )

    def unauthorized(self) -> Response:
        message = "Credential was not sent or was of an unsupported type for this API."
        return Response.of_json({"error_code": 401, "message": message}, 401)

    def missing_route(self, method: str, path: str) -> Response:
        message = f"No API found for '{method} {path.removeprefix('/api/2.0')}'"
        return Response.of_json({"error_code": "ENDPOINT_NOT_FOUND", "message": message}, 404)

    def missing_entity(self, message: str) -> Response:
        body = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": message}
        return Response.of_json(body, 404)

    # Decimal and hexadecimal ids occur: experiment.json and run.json.
    def new_experiment_id(self, number: int) -> str:
        return f"12806643743806{number:02}" if number % 2 else f"{number:032x}"

    def experiment_json(self, experiment: Experiment) -> Json:
        return {
            "experiment_id": experiment.id,
            "name": experiment.name,
            "artifact_location": f"dbfs:/databricks/mlflow-tracking/{experiment.id}",
            "lifecycle_stage": "active",
            "tags": pairs({"mlflow.experimentType": "MLFLOW_EXPERIMENT", **experiment.tags}),
            "creation_time": 1681630570495,
            "last_update_time": 1683945877431,
        }

    def new_run_id(self, number: int) -> str:
        return f"{number:032x}"

    def run_info_json(self, run: Run) -> Json:
        return {
            "run_uuid": run.id,
            "run_id": run.id,
            "experiment_id": run.experiment.id,
            "user_id": "",
            "status": run.status,
            "start_time": run.start_time,
            **({} if run.end_time is None else {"end_time": run.end_time}),
            "lifecycle_stage": "active",
            "artifact_uri": self._artifact_uri(run),
            "run_name": run.name,
        }

    def run_data_json(self, run: Run) -> Json | None:
        data = {
            "metrics": run.latest_metrics,
            "params": pairs(run.params),
            "tags": pairs(run.tags),
        }
        return {name: items for name, items in data.items() if items} or None

    def list_run_artifacts(self, arguments: Json) -> Json:
        files = [{"path": "model", "is_dir": True}]
        if arguments.get("path") == "model":
            files = [{"path": "model/MLmodel", "is_dir": False, "file_size": 1024}]
        return {"root_uri": self._artifact_uri(self._find_run(arguments)), "files": files}

    def model_json(self, model: Model) -> Json:
        return {
            "name": model.name,
            "creation_timestamp": 1681518898830,
            "last_updated_timestamp": 1682226984978,
            "user_id": "andre@mycompany.com",
            **({"latest_versions": list(map(self.version_json, model.versions[-1:]))}),
        }

    def version_json(self, version: Version) -> Json:
        return {
            "name": version.model.name,
            "version": version.version,
            "creation_timestamp": 1681757772338,
            "last_updated_timestamp": 1682226984978,
            "user_id": "andre@mycompany.com",
            "current_stage": "None",
            "description": version.description,
            "source": version.source,
            "run_id": version.run_id,
            "run_link": "",
            "status": "READY",
            "status_message": "",
        }

    def get_model_version_download_uri(self, arguments: Json) -> Json:
        return {"artifact_uri": "dbfs:/databricks/mlflow-registry/6ec58d8b111f4869/models/model"}

    # Empty lists are omitted, like all other properties without a value.
    def page(self, name: str, items: list[Json]) -> Json:
        return {name: items} if items else {}

    def _artifact_uri(self, run: Run) -> str:
        return f"dbfs:/databricks/mlflow-tracking/{run.experiment.id}/{run.id}/artifacts"
