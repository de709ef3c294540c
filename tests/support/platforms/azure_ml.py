"""An Azure Machine Learning workspace.

Microsoft does not publish the schema of the responses. These sources show parts of them:

- URL, routes and the response to `runs/create`: _eval_run.py (azure/ai/evaluation/_evaluate/ in
  sdk/evaluation/azure-ai-evaluation) of Azure/azure-sdk-for-python at 0400fe2d, and its test
  tests/unittests/test_eval_run.py at 098ecfb1, lines 46 to 57
- Experiments: the output of `mlflow.set_experiment` in the notebook "Azure Machine Learning
  Tutorial Series, Part 1": a GUID as the id, an empty artifact_location, no last_update_time
- `experiments/search` and `runs/search`, without a schema: using-mlflow/using-rest-api in
  Azure/azureml-examples at 085cd6ea. The plugin azureml-mlflow 1.62 sends them with a subclass of
  MLflow's `RestStore` (azureml/mlflow/_store/tracking/store.py, line 55), which reads the messages
  of MLflow
- Artifact URI: mlflow/mlflow#9495. A missing run: zenml-io/zenml#4207. An invalid request:
  Azure/MachineLearningNotebooks#1926. A missing operation: Azure/azure-sdk-for-python#44896

No source shows the responses of the model registry and of `artifacts/list`.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.support.faulty_server import Response
from tests.support.platforms.platform import (
    Experiment,
    Json,
    Platform,
    PlatformError,
    Run,
    pairs,
)

_WORKSPACE = (
    "/subscriptions/8f1d1c9e-0000-0000-0000-000000000000/resourceGroups/group"
    "/providers/Microsoft.MachineLearningServices/workspaces/workspace"
)


class AzureML(Platform):
    """A workspace.

    Attributes:
        is_invalid: Whether the server refuses params.
    """

    is_invalid = False
    operations = frozenset(
        {
            *("create_experiment", "get_experiment", "get_experiment_by_name"),
            *("search_experiments", "create_run", "get_run", "search_runs", "update_run"),
            *("log_metric", "log_param", "set_tag", "log_batch", "get_metric_history"),
        }
    )
    path = f"/mlflow/v2.0{_WORKSPACE}"
    token = "eyJ0eXAiOiJKV1QifQ.e30.c2lnbmF0dXJl"

    def accepts(self, headers: Mapping[str, str]) -> bool:
        return headers.get("authorization") == f"Bearer {self.token}"

    # No source shows the body.
    def unauthorized(self) -> Response:
        return Response(401)

    def missing_route(self, method: str, path: str) -> Response:
        return Response(404)

    def missing_entity(self, message: str) -> Response:
        body = {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": message}
        return Response.of_json(body, 404)

    def new_experiment_id(self, number: int) -> str:
        return f"3786ea38-373a-4926-a487-{number:012x}"

    def experiment_json(self, experiment: Experiment) -> Json:
        return {
            "experiment_id": experiment.id,
            "name": experiment.name,
            "artifact_location": "",
            "lifecycle_stage": "active",
            "creation_time": 1679882968537,
            "tags": pairs(experiment.tags),
        }

    def new_run_id(self, number: int) -> str:
        return f"2bf891a5-5cb5-4e0e-8615-{number:012x}"

    def create_run(self, arguments: Json) -> Json:
        info = super().create_run(arguments)["run"]["info"]
        names = ("run_id", "experiment_id", "run_name")
        return {"run": {"info": {name: info[name] for name in names}}}

    def run_info_json(self, run: Run) -> Json:
        return {
            "run_id": run.id,
            "experiment_id": run.experiment.id,
            "run_name": run.name,
            "status": run.status,
            "start_time": run.start_time,
            **({} if run.end_time is None else {"end_time": run.end_time}),
            "artifact_uri": self._artifact_uri(run),
            "lifecycle_stage": "active",
        }

    def run_data_json(self, run: Run) -> Json:
        return {
            "metrics": run.latest_metrics,
            "params": pairs(run.params),
            "tags": pairs(run.tags),
        }

    def log_param(self, arguments: Json) -> Json:
        if self.is_invalid:
            raise PlatformError(self.invalid_request())
        return super().log_param(arguments)

    def invalid_request(self) -> Response:
        error = {"Code": "ValidationError", "Message": "The request is invalid.", "Details": []}
        body = {
            "Error": error,
            "Correlation": {"operation": "262191915b4055bf8d6ca5b81e232344"},
            "Environment": "eastus",
            "ComponentName": "mlflow",
            "error_code": "INVALID_PARAMETER_VALUE",
        }
        return Response.of_json(body, 400)

    def _artifact_uri(self, run: Run) -> str:
        folder = f"experiments/{run.experiment.id}/runs/{run.id}/artifacts/"
        return f"azureml://eastus.api.azureml.ms{self.path}/{folder}"
