# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Every operation as a method that returns the whole answer. `Facade` documents the arguments."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Literal, TypeVar

from mlflow_openapi_runtime.raw import Raw

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import Request

    from .models.add_dataset_to_experiments_response import AddDatasetToExperimentsResponse
    from .models.add_guardrail_to_endpoint_response import AddGuardrailToEndpointResponse
    from .models.add_items_to_review_queue_response import AddItemsToReviewQueueResponse
    from .models.add_role_permission_response import AddRolePermissionResponse
    from .models.assessment import Assessment
    from .models.assessment_update import AssessmentUpdate
    from .models.assign_role_response import AssignRoleResponse
    from .models.attach_model_to_gateway_endpoint_response import (
        AttachModelToGatewayEndpointResponse,
    )
    from .models.batch_get_trace_infos_response import BatchGetTraceInfosResponse
    from .models.batch_get_traces_response import BatchGetTracesResponse
    from .models.budget_action import BudgetAction
    from .models.budget_duration import BudgetDuration
    from .models.budget_target_scope import BudgetTargetScope
    from .models.budget_unit import BudgetUnit
    from .models.calculate_trace_filter_correlation_response import (
        CalculateTraceFilterCorrelationResponse,
    )
    from .models.cancel_prompt_optimization_job_response import CancelPromptOptimizationJobResponse
    from .models.connect_option_settings import ConnectOptionSettings
    from .models.create_assessment_response import CreateAssessmentResponse
    from .models.create_dataset_response import CreateDatasetResponse
    from .models.create_experiment_permission_response import CreateExperimentPermissionResponse
    from .models.create_experiment_response import CreateExperimentResponse
    from .models.create_gateway_budget_policy_response import CreateGatewayBudgetPolicyResponse
    from .models.create_gateway_endpoint_binding_response import (
        CreateGatewayEndpointBindingResponse,
    )
    from .models.create_gateway_endpoint_permission_response import (
        CreateGatewayEndpointPermissionResponse,
    )
    from .models.create_gateway_endpoint_response import CreateGatewayEndpointResponse
    from .models.create_gateway_guardrail_response import CreateGatewayGuardrailResponse
    from .models.create_gateway_model_definition_permission_response import (
        CreateGatewayModelDefinitionPermissionResponse,
    )
    from .models.create_gateway_model_definition_response import (
        CreateGatewayModelDefinitionResponse,
    )
    from .models.create_gateway_secret_permission_response import (
        CreateGatewaySecretPermissionResponse,
    )
    from .models.create_gateway_secret_response import CreateGatewaySecretResponse
    from .models.create_issue_response import CreateIssueResponse
    from .models.create_label_schema_response import CreateLabelSchemaResponse
    from .models.create_logged_model_response import CreateLoggedModelResponse
    from .models.create_model_version_response import CreateModelVersionResponse
    from .models.create_multipart_upload_response import CreateMultipartUploadResponse
    from .models.create_presigned_download_url_response import CreatePresignedDownloadUrlResponse
    from .models.create_presigned_upload_url_response import CreatePresignedUploadUrlResponse
    from .models.create_prompt_optimization_job_response import CreatePromptOptimizationJobResponse
    from .models.create_registered_model_permission_response import (
        CreateRegisteredModelPermissionResponse,
    )
    from .models.create_registered_model_response import CreateRegisteredModelResponse
    from .models.create_review_queue_response import CreateReviewQueueResponse
    from .models.create_role_response import CreateRoleResponse
    from .models.create_run_response import CreateRunResponse
    from .models.create_scorer_permission_response import CreateScorerPermissionResponse
    from .models.create_user_response import CreateUserResponse
    from .models.create_webhook_response import CreateWebhookResponse
    from .models.create_workspace_response import CreateWorkspaceResponse
    from .models.dataset_input import DatasetInput
    from .models.dataset_record_source_type import DatasetRecordSourceType
    from .models.delete_dataset_records_response import DeleteDatasetRecordsResponse
    from .models.delete_traces_response import DeleteTracesResponse
    from .models.delete_traces_v3_response import DeleteTracesV3Response
    from .models.end_trace_response import EndTraceResponse
    from .models.evaluation_dataset import EvaluationDataset
    from .models.experiment import Experiment
    from .models.experiment_tag import ExperimentTag
    from .models.fallback_config import FallbackConfig
    from .models.finalize_logged_model_response import FinalizeLoggedModelResponse
    from .models.gateway_budget_policy import GatewayBudgetPolicy
    from .models.gateway_endpoint import GatewayEndpoint
    from .models.gateway_endpoint_model_config import GatewayEndpointModelConfig
    from .models.gateway_guardrail import GatewayGuardrail
    from .models.gateway_model_definition import GatewayModelDefinition
    from .models.gateway_secret_info import GatewaySecretInfo
    from .models.get_assessment_request_response import GetAssessmentRequestResponse
    from .models.get_current_user_response import GetCurrentUserResponse
    from .models.get_dataset_experiment_ids_response import GetDatasetExperimentIdsResponse
    from .models.get_dataset_records_response import GetDatasetRecordsResponse
    from .models.get_dataset_response import GetDatasetResponse
    from .models.get_experiment_by_name_response import GetExperimentByNameResponse
    from .models.get_experiment_permission_response import GetExperimentPermissionResponse
    from .models.get_experiment_response import GetExperimentResponse
    from .models.get_gateway_budget_policy_response import GetGatewayBudgetPolicyResponse
    from .models.get_gateway_endpoint_permission_response import (
        GetGatewayEndpointPermissionResponse,
    )
    from .models.get_gateway_endpoint_response import GetGatewayEndpointResponse
    from .models.get_gateway_guardrail_response import GetGatewayGuardrailResponse
    from .models.get_gateway_model_definition_permission_response import (
        GetGatewayModelDefinitionPermissionResponse,
    )
    from .models.get_gateway_model_definition_response import GetGatewayModelDefinitionResponse
    from .models.get_gateway_secret_info_response import GetGatewaySecretInfoResponse
    from .models.get_gateway_secret_permission_response import GetGatewaySecretPermissionResponse
    from .models.get_issue_response import GetIssueResponse
    from .models.get_label_schema_by_name_response import GetLabelSchemaByNameResponse
    from .models.get_label_schema_response import GetLabelSchemaResponse
    from .models.get_latest_versions_response import GetLatestVersionsResponse
    from .models.get_logged_model_response import GetLoggedModelResponse
    from .models.get_metric_history_bulk_interval_response import (
        GetMetricHistoryBulkIntervalResponse,
    )
    from .models.get_metric_history_response import GetMetricHistoryResponse
    from .models.get_model_version_by_alias_response import GetModelVersionByAliasResponse
    from .models.get_model_version_download_uri_response import GetModelVersionDownloadUriResponse
    from .models.get_model_version_response import GetModelVersionResponse
    from .models.get_online_scoring_configs_response import GetOnlineScoringConfigsResponse
    from .models.get_or_create_user_queue_response import GetOrCreateUserQueueResponse
    from .models.get_presigned_download_url_response import GetPresignedDownloadUrlResponse
    from .models.get_prompt_optimization_job_response import GetPromptOptimizationJobResponse
    from .models.get_registered_model_permission_response import (
        GetRegisteredModelPermissionResponse,
    )
    from .models.get_registered_model_response import GetRegisteredModelResponse
    from .models.get_review_queue_by_name_response import GetReviewQueueByNameResponse
    from .models.get_review_queue_response import GetReviewQueueResponse
    from .models.get_role_response import GetRoleResponse
    from .models.get_run_response import GetRunResponse
    from .models.get_scorer_permission_response import GetScorerPermissionResponse
    from .models.get_scorer_response import GetScorerResponse
    from .models.get_server_info_response import GetServerInfoResponse
    from .models.get_trace_info_response import GetTraceInfoResponse
    from .models.get_trace_info_v3_response import GetTraceInfoV3Response
    from .models.get_trace_response import GetTraceResponse
    from .models.get_user_permission_response import GetUserPermissionResponse
    from .models.get_user_response import GetUserResponse
    from .models.get_webhook_response import GetWebhookResponse
    from .models.get_workspace_response import GetWorkspaceResponse
    from .models.guardrail_action import GuardrailAction
    from .models.guardrail_stage import GuardrailStage
    from .models.issue import Issue
    from .models.issue_severity import IssueSeverity
    from .models.issue_status import IssueStatus
    from .models.label_schema import LabelSchema
    from .models.label_schema_input import LabelSchemaInput
    from .models.label_schema_type import LabelSchemaType
    from .models.list_artifacts_response import ListArtifactsResponse
    from .models.list_current_user_permissions_response import ListCurrentUserPermissionsResponse
    from .models.list_endpoint_guardrail_configs_response import (
        ListEndpointGuardrailConfigsResponse,
    )
    from .models.list_gateway_budget_policies_response import ListGatewayBudgetPoliciesResponse
    from .models.list_gateway_budget_windows_response import ListGatewayBudgetWindowsResponse
    from .models.list_gateway_endpoint_bindings_response import ListGatewayEndpointBindingsResponse
    from .models.list_gateway_endpoints_response import ListGatewayEndpointsResponse
    from .models.list_gateway_guardrails_response import ListGatewayGuardrailsResponse
    from .models.list_gateway_model_definitions_response import ListGatewayModelDefinitionsResponse
    from .models.list_gateway_secret_infos_response import ListGatewaySecretInfosResponse
    from .models.list_label_schemas_response import ListLabelSchemasResponse
    from .models.list_logged_model_artifacts_response import ListLoggedModelArtifactsResponse
    from .models.list_proxied_artifacts_response import ListProxiedArtifactsResponse
    from .models.list_review_queue_items_response import ListReviewQueueItemsResponse
    from .models.list_review_queues_response import ListReviewQueuesResponse
    from .models.list_role_permissions_response import ListRolePermissionsResponse
    from .models.list_role_users_response import ListRoleUsersResponse
    from .models.list_roles_response import ListRolesResponse
    from .models.list_scorer_versions_response import ListScorerVersionsResponse
    from .models.list_scorers_response import ListScorersResponse
    from .models.list_user_permissions_response import ListUserPermissionsResponse
    from .models.list_user_roles_response import ListUserRolesResponse
    from .models.list_user_workspace_permissions_response import (
        ListUserWorkspacePermissionsResponse,
    )
    from .models.list_users_response import ListUsersResponse
    from .models.list_webhooks_response import ListWebhooksResponse
    from .models.list_workspace_permissions_response import ListWorkspacePermissionsResponse
    from .models.list_workspaces_response import ListWorkspacesResponse
    from .models.logged_model import LoggedModel
    from .models.logged_model_parameter import LoggedModelParameter
    from .models.logged_model_status import LoggedModelStatus
    from .models.logged_model_tag import LoggedModelTag
    from .models.mcp_access_endpoint import MCPAccessEndpoint
    from .models.mcp_icon import MCPIcon
    from .models.mcp_remote_transport_type import MCPRemoteTransportType
    from .models.mcp_server import MCPServer
    from .models.mcp_server_json import MCPServerJSON
    from .models.mcp_server_version import MCPServerVersion
    from .models.mcp_status import MCPStatus
    from .models.mcp_tool import MCPTool
    from .models.metric import Metric
    from .models.metric_aggregation import MetricAggregation
    from .models.metric_view_type import MetricViewType
    from .models.model_input import ModelInput
    from .models.model_output import ModelOutput
    from .models.model_version import ModelVersion
    from .models.model_version_tag import ModelVersionTag
    from .models.multipart_upload_part import MultipartUploadPart
    from .models.param import Param
    from .models.permission import Permission
    from .models.prompt_optimization_job import PromptOptimizationJob
    from .models.prompt_optimization_job_config import PromptOptimizationJobConfig
    from .models.prompt_optimization_job_tag import PromptOptimizationJobTag
    from .models.prompt_version_ref import PromptVersionRef
    from .models.query_trace_metrics_response import QueryTraceMetricsResponse
    from .models.register_scorer_response import RegisterScorerResponse
    from .models.registered_model import RegisteredModel
    from .models.registered_model_tag import RegisteredModelTag
    from .models.remove_dataset_from_experiments_response import (
        RemoveDatasetFromExperimentsResponse,
    )
    from .models.rename_registered_model_response import RenameRegisteredModelResponse
    from .models.resource_type import ResourceType
    from .models.review_item_type import ReviewItemType
    from .models.review_queue import ReviewQueue
    from .models.review_queue_type import ReviewQueueType
    from .models.review_status import ReviewStatus
    from .models.role import Role
    from .models.role_permission import RolePermission
    from .models.routing_strategy import RoutingStrategy
    from .models.run import Run
    from .models.run_status import RunStatus
    from .models.run_tag import RunTag
    from .models.scorer import Scorer
    from .models.search_evaluation_datasets_response import SearchEvaluationDatasetsResponse
    from .models.search_experiments_response import SearchExperimentsResponse
    from .models.search_issues_response import SearchIssuesResponse
    from .models.search_logged_models_dataset import SearchLoggedModelsDataset
    from .models.search_logged_models_order_by import SearchLoggedModelsOrderBy
    from .models.search_logged_models_response import SearchLoggedModelsResponse
    from .models.search_mcp_access_endpoints_response import SearchMCPAccessEndpointsResponse
    from .models.search_mcp_server_versions_response import SearchMCPServerVersionsResponse
    from .models.search_mcp_servers_response import SearchMCPServersResponse
    from .models.search_model_versions_response import SearchModelVersionsResponse
    from .models.search_prompt_optimization_jobs_response import (
        SearchPromptOptimizationJobsResponse,
    )
    from .models.search_registered_models_response import SearchRegisteredModelsResponse
    from .models.search_runs_response import SearchRunsResponse
    from .models.search_traces_response import SearchTracesResponse
    from .models.search_traces_v3_response import SearchTracesV3Response
    from .models.set_review_queue_item_status_response import SetReviewQueueItemStatusResponse
    from .models.set_workspace_permission_response import SetWorkspacePermissionResponse
    from .models.start_trace_response import StartTraceResponse
    from .models.start_trace_v3_response import StartTraceV3Response
    from .models.test_webhook_response import TestWebhookResponse
    from .models.trace import Trace
    from .models.trace_archival_config import TraceArchivalConfig
    from .models.trace_info import TraceInfo
    from .models.trace_info_v3 import TraceInfoV3
    from .models.trace_location import TraceLocation
    from .models.trace_request_metadata import TraceRequestMetadata
    from .models.trace_status import TraceStatus
    from .models.trace_tag import TraceTag
    from .models.transition_model_version_stage_response import TransitionModelVersionStageResponse
    from .models.update_assessment_response import UpdateAssessmentResponse
    from .models.update_endpoint_guardrail_config_response import (
        UpdateEndpointGuardrailConfigResponse,
    )
    from .models.update_gateway_budget_policy_response import UpdateGatewayBudgetPolicyResponse
    from .models.update_gateway_endpoint_response import UpdateGatewayEndpointResponse
    from .models.update_gateway_model_definition_response import (
        UpdateGatewayModelDefinitionResponse,
    )
    from .models.update_gateway_secret_response import UpdateGatewaySecretResponse
    from .models.update_issue_response import UpdateIssueResponse
    from .models.update_label_schema_response import UpdateLabelSchemaResponse
    from .models.update_model_version_response import UpdateModelVersionResponse
    from .models.update_registered_model_response import UpdateRegisteredModelResponse
    from .models.update_review_queue_response import UpdateReviewQueueResponse
    from .models.update_role_permission_response import UpdateRolePermissionResponse
    from .models.update_role_response import UpdateRoleResponse
    from .models.update_run_response import UpdateRunResponse
    from .models.update_webhook_response import UpdateWebhookResponse
    from .models.update_workspace_response import UpdateWorkspaceResponse
    from .models.upsert_dataset_records_response import UpsertDatasetRecordsResponse
    from .models.upsert_online_scoring_config_response import UpsertOnlineScoringConfigResponse
    from .models.user import User
    from .models.view_type import ViewType
    from .models.webhook import Webhook
    from .models.webhook_event import WebhookEvent
    from .models.webhook_status import WebhookStatus
    from .models.workspace import Workspace
    from .models.workspace_deletion_mode import WorkspaceDeletionMode

T = TypeVar("T")


class RawFacade(ABC):
    """The operations of the MLflow REST API 3.17, each with its whole answer."""

    @abstractmethod
    def _send(self, request: Request, parse: Callable[[bytes, str], T]) -> Raw[T]:
        """Send a request, and parse the answer unless it is an error."""

    def get_health(self) -> Raw[str]:
        """Tell whether the server answers. `GET /health`."""
        from .api.server import get_health as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def get_version(self) -> Raw[str]:
        """Read the MLflow version of the server. `GET /version`."""
        from .api.server import get_version as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def get_server_info(self) -> Raw[GetServerInfoResponse]:
        """Tell what the server is set up for. `GET /api/3.0/mlflow/server-info`. Since MLflow 3.10."""
        from .api.server import get_server_info as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def create_experiment(
        self,
        name: str,
        *,
        artifact_location: str | None = None,
        tags: Iterable[ExperimentTag] | Mapping[str, str] | None = None,
    ) -> Raw[CreateExperimentResponse]:
        """Create an experiment. `POST /api/2.0/mlflow/experiments/create`."""
        from .api.experiments import create_experiment as _endpoint

        return self._send(
            _endpoint.build_request(name, artifact_location=artifact_location, tags=tags),
            _endpoint.parse_response,
        )

    def search_experiments(
        self,
        *,
        max_results: int | None = None,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchExperimentsResponse]:
        """Search the experiments of the server. `POST /api/2.0/mlflow/experiments/search`."""
        from .api.experiments import search_experiments as _endpoint

        return self._send(
            _endpoint.build_request(
                max_results=max_results,
                filter=filter,
                order_by=order_by,
                view_type=view_type,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def search_experiments_with_get(
        self,
        *,
        max_results: int | None = None,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchExperimentsResponse]:
        """Search the experiments of the server, with the arguments in the query. `GET /api/2.0/mlflow/experiments/search`."""
        from .api.experiments import search_experiments_with_get as _endpoint

        return self._send(
            _endpoint.build_request(
                max_results=max_results,
                filter=filter,
                order_by=order_by,
                view_type=view_type,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def get_experiment(self, experiment_id: str | int | Experiment) -> Raw[GetExperimentResponse]:
        """Read an experiment by its id. `GET /api/2.0/mlflow/experiments/get`."""
        from .api.experiments import get_experiment as _endpoint

        return self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)

    def get_experiment_by_name(self, experiment_name: str) -> Raw[GetExperimentByNameResponse]:
        """Read an experiment by its name. `GET /api/2.0/mlflow/experiments/get-by-name`."""
        from .api.experiments import get_experiment_by_name as _endpoint

        return self._send(_endpoint.build_request(experiment_name), _endpoint.parse_response)

    def delete_experiment(self, experiment_id: str | int | Experiment) -> Raw[None]:
        """Mark an experiment and its runs as deleted. `POST /api/2.0/mlflow/experiments/delete`."""
        from .api.experiments import delete_experiment as _endpoint

        return self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)

    def restore_experiment(self, experiment_id: str | int | Experiment) -> Raw[None]:
        """Bring back a deleted experiment and its runs. `POST /api/2.0/mlflow/experiments/restore`."""
        from .api.experiments import restore_experiment as _endpoint

        return self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)

    def update_experiment(self, experiment_id: str | int | Experiment, new_name: str) -> Raw[None]:
        """Rename an experiment. `POST /api/2.0/mlflow/experiments/update`."""
        from .api.experiments import update_experiment as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, new_name), _endpoint.parse_response
        )

    def set_experiment_tag(
        self, experiment_id: str | int | Experiment, key: str, value: str
    ) -> Raw[None]:
        """Set a tag of an experiment. `POST /api/2.0/mlflow/experiments/set-experiment-tag`."""
        from .api.experiments import set_experiment_tag as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, key, value), _endpoint.parse_response
        )

    def delete_experiment_tag(self, experiment_id: str | int | Experiment, key: str) -> Raw[None]:
        """Remove a tag from an experiment. `POST /api/2.0/mlflow/experiments/delete-experiment-tag`. Since MLflow 3.2."""
        from .api.experiments import delete_experiment_tag as _endpoint

        return self._send(_endpoint.build_request(experiment_id, key), _endpoint.parse_response)

    def create_run(
        self,
        experiment_id: str | int | Experiment,
        *,
        run_name: str | None = None,
        start_time: int | None = None,
        tags: Iterable[RunTag] | Mapping[str, str] | None = None,
        user_id: str | None = None,
    ) -> Raw[CreateRunResponse]:
        """Start a run in an experiment. `POST /api/2.0/mlflow/runs/create`."""
        from .api.runs import create_run as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id, run_name=run_name, start_time=start_time, tags=tags, user_id=user_id
            ),
            _endpoint.parse_response,
        )

    def get_run(
        self, run_id: str | Run, *, run_uuid: str | Run | None = None
    ) -> Raw[GetRunResponse]:
        """Read a run. `GET /api/2.0/mlflow/runs/get`."""
        from .api.runs import get_run as _endpoint

        return self._send(
            _endpoint.build_request(run_id, run_uuid=run_uuid), _endpoint.parse_response
        )

    def search_runs(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        *,
        filter: str | None = None,
        run_view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchRunsResponse]:
        """Search the runs of one or more experiments. `POST /api/2.0/mlflow/runs/search`."""
        from .api.runs import search_runs as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids,
                filter=filter,
                run_view_type=run_view_type,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def update_run(
        self,
        run_id: str | Run,
        *,
        status: RunStatus
        | Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]
        | None = None,
        end_time: int | None = None,
        run_name: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> Raw[UpdateRunResponse]:
        """Change the state, the end time or the name of a run. `POST /api/2.0/mlflow/runs/update`."""
        from .api.runs import update_run as _endpoint

        return self._send(
            _endpoint.build_request(
                run_id, status=status, end_time=end_time, run_name=run_name, run_uuid=run_uuid
            ),
            _endpoint.parse_response,
        )

    def delete_run(self, run_id: str | Run) -> Raw[None]:
        """Mark a run as deleted. `POST /api/2.0/mlflow/runs/delete`."""
        from .api.runs import delete_run as _endpoint

        return self._send(_endpoint.build_request(run_id), _endpoint.parse_response)

    def restore_run(self, run_id: str | Run) -> Raw[None]:
        """Bring back a deleted run. `POST /api/2.0/mlflow/runs/restore`."""
        from .api.runs import restore_run as _endpoint

        return self._send(_endpoint.build_request(run_id), _endpoint.parse_response)

    def set_tag(
        self, run_id: str | Run, key: str, value: str, *, run_uuid: str | Run | None = None
    ) -> Raw[None]:
        """Set a tag of a run. `POST /api/2.0/mlflow/runs/set-tag`."""
        from .api.runs import set_tag as _endpoint

        return self._send(
            _endpoint.build_request(run_id, key, value, run_uuid=run_uuid), _endpoint.parse_response
        )

    def delete_tag(self, run_id: str | Run, key: str) -> Raw[None]:
        """Remove a tag from a run. `POST /api/2.0/mlflow/runs/delete-tag`."""
        from .api.runs import delete_tag as _endpoint

        return self._send(_endpoint.build_request(run_id, key), _endpoint.parse_response)

    def log_metric(
        self,
        run_id: str | Run,
        key: str,
        value: float,
        *,
        timestamp: int | None = None,
        step: int | None = None,
        model_id: str | LoggedModel | None = None,
        dataset_name: str | None = None,
        dataset_digest: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> Raw[None]:
        """Log one point of a metric. `POST /api/2.0/mlflow/runs/log-metric`."""
        from .api.runs import log_metric as _endpoint

        return self._send(
            _endpoint.build_request(
                run_id,
                key,
                value,
                timestamp=timestamp,
                step=step,
                model_id=model_id,
                dataset_name=dataset_name,
                dataset_digest=dataset_digest,
                run_uuid=run_uuid,
            ),
            _endpoint.parse_response,
        )

    def log_param(
        self, run_id: str | Run, key: str, value: str, *, run_uuid: str | Run | None = None
    ) -> Raw[None]:
        """Log a parameter of a run. `POST /api/2.0/mlflow/runs/log-parameter`."""
        from .api.runs import log_param as _endpoint

        return self._send(
            _endpoint.build_request(run_id, key, value, run_uuid=run_uuid), _endpoint.parse_response
        )

    def log_batch(
        self,
        run_id: str | Run,
        *,
        metrics: Iterable[Metric] | None = None,
        params: Iterable[Param] | Mapping[str, str] | None = None,
        tags: Iterable[RunTag] | Mapping[str, str] | None = None,
    ) -> Raw[None]:
        """Log many metrics, parameters and tags of a run at once. `POST /api/2.0/mlflow/runs/log-batch`."""
        from .api.runs import log_batch as _endpoint

        return self._send(
            _endpoint.build_request(run_id, metrics=metrics, params=params, tags=tags),
            _endpoint.parse_response,
        )

    def log_model(self, run_id: str | Run, model_json: str) -> Raw[None]:
        """Record in a run that it produced a model. `POST /api/2.0/mlflow/runs/log-model`."""
        from .api.runs import log_model as _endpoint

        return self._send(_endpoint.build_request(run_id, model_json), _endpoint.parse_response)

    def log_inputs(
        self,
        run_id: str | Run,
        *,
        datasets: Iterable[DatasetInput] | None = None,
        models: Iterable[ModelInput] | None = None,
    ) -> Raw[None]:
        """Record the datasets and models that a run reads. `POST /api/2.0/mlflow/runs/log-inputs`."""
        from .api.runs import log_inputs as _endpoint

        return self._send(
            _endpoint.build_request(run_id, datasets=datasets, models=models),
            _endpoint.parse_response,
        )

    def log_outputs(self, run_id: str | Run, models: Iterable[ModelOutput]) -> Raw[None]:
        """Record the logged models that a run produces. `POST /api/2.0/mlflow/runs/outputs`. Since MLflow 3.0."""
        from .api.runs import log_outputs as _endpoint

        return self._send(_endpoint.build_request(run_id, models), _endpoint.parse_response)

    def get_metric_history(
        self,
        run_id: str | Run,
        metric_key: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> Raw[GetMetricHistoryResponse]:
        """Read every point of a metric of a run. `GET /api/2.0/mlflow/metrics/get-history`."""
        from .api.metrics import get_metric_history as _endpoint

        return self._send(
            _endpoint.build_request(
                run_id,
                metric_key,
                max_results=max_results,
                page_token=page_token,
                run_uuid=run_uuid,
            ),
            _endpoint.parse_response,
        )

    def get_metric_history_bulk_interval(
        self,
        run_ids: Iterable[str | Run],
        metric_key: str,
        *,
        start_step: int | None = None,
        end_step: int | None = None,
        max_results: int | None = None,
    ) -> Raw[GetMetricHistoryBulkIntervalResponse]:
        """Read an evenly thinned history of one metric for many runs. `GET /api/2.0/mlflow/metrics/get-history-bulk-interval`."""
        from .api.metrics import get_metric_history_bulk_interval as _endpoint

        return self._send(
            _endpoint.build_request(
                run_ids,
                metric_key,
                start_step=start_step,
                end_step=end_step,
                max_results=max_results,
            ),
            _endpoint.parse_response,
        )

    def create_logged_model(
        self,
        experiment_id: str | int | Experiment,
        *,
        name: str | None = None,
        model_type: str | None = None,
        source_run_id: str | Run | None = None,
        params: Iterable[LoggedModelParameter] | Mapping[str, str] | None = None,
        tags: Iterable[LoggedModelTag] | Mapping[str, str] | None = None,
    ) -> Raw[CreateLoggedModelResponse]:
        """Create a logged model in an experiment. `POST /api/2.0/mlflow/logged-models`. Since MLflow 3.0."""
        from .api.logged_models import create_logged_model as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                name=name,
                model_type=model_type,
                source_run_id=source_run_id,
                params=params,
                tags=tags,
            ),
            _endpoint.parse_response,
        )

    def search_logged_models(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        *,
        filter: str | None = None,
        datasets: Iterable[SearchLoggedModelsDataset] | None = None,
        max_results: int | None = None,
        order_by: Iterable[SearchLoggedModelsOrderBy] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchLoggedModelsResponse]:
        """Search the logged models of one or more experiments. `POST /api/2.0/mlflow/logged-models/search`. Since MLflow 3.0."""
        from .api.logged_models import search_logged_models as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids,
                filter=filter,
                datasets=datasets,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def get_logged_model(
        self, model_id: str | LoggedModel, *, allow_deleted: bool | None = None
    ) -> Raw[GetLoggedModelResponse]:
        """Read a logged model by its id. `GET /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0."""
        from .api.logged_models import get_logged_model as _endpoint

        return self._send(
            _endpoint.build_request(model_id, allow_deleted=allow_deleted), _endpoint.parse_response
        )

    def finalize_logged_model(
        self,
        model_id: str | LoggedModel,
        status: LoggedModelStatus
        | Literal[
            "LOGGED_MODEL_STATUS_UNSPECIFIED",
            "LOGGED_MODEL_PENDING",
            "LOGGED_MODEL_READY",
            "LOGGED_MODEL_UPLOAD_FAILED",
        ],
    ) -> Raw[FinalizeLoggedModelResponse]:
        """Set the status of a logged model. `PATCH /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0."""
        from .api.logged_models import finalize_logged_model as _endpoint

        return self._send(_endpoint.build_request(model_id, status), _endpoint.parse_response)

    def delete_logged_model(self, model_id: str | LoggedModel) -> Raw[None]:
        """Delete a logged model. `DELETE /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0."""
        from .api.logged_models import delete_logged_model as _endpoint

        return self._send(_endpoint.build_request(model_id), _endpoint.parse_response)

    def log_model_params(
        self,
        model_id: str | LoggedModel,
        params: Iterable[LoggedModelParameter] | Mapping[str, str],
    ) -> Raw[None]:
        """Add parameters to a logged model. `POST /api/2.0/mlflow/logged-models/{model_id}/params`. Since MLflow 3.0."""
        from .api.logged_models import log_model_params as _endpoint

        return self._send(_endpoint.build_request(model_id, params), _endpoint.parse_response)

    def set_logged_model_tags(
        self, model_id: str | LoggedModel, tags: Iterable[LoggedModelTag] | Mapping[str, str]
    ) -> Raw[None]:
        """Set tags of a logged model. `PATCH /api/2.0/mlflow/logged-models/{model_id}/tags`. Since MLflow 3.0."""
        from .api.logged_models import set_logged_model_tags as _endpoint

        return self._send(_endpoint.build_request(model_id, tags), _endpoint.parse_response)

    def delete_logged_model_tag(self, model_id: str | LoggedModel, tag_key: str) -> Raw[None]:
        """Delete a tag of a logged model. `DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}`. Since MLflow 3.0."""
        from .api.logged_models import delete_logged_model_tag as _endpoint

        return self._send(_endpoint.build_request(model_id, tag_key), _endpoint.parse_response)

    def list_logged_model_artifacts(
        self,
        model_id: str | LoggedModel,
        *,
        artifact_directory_path: str | None = None,
        page_token: str | None = None,
    ) -> Raw[ListLoggedModelArtifactsResponse]:
        """List the files and folders in one folder of the artifacts of a logged model. `GET /api/2.0/mlflow/logged-models/{model_id}/artifacts/directories`. Since MLflow 3.0."""
        from .api.logged_models import list_logged_model_artifacts as _endpoint

        return self._send(
            _endpoint.build_request(
                model_id, artifact_directory_path=artifact_directory_path, page_token=page_token
            ),
            _endpoint.parse_response,
        )

    def download_run_artifact(
        self, run_uuid: str | Run, path: str, *, range: str | None = None
    ) -> Raw[bytes]:
        """Download one file of the artifacts of a run, wherever they are. `GET /get-artifact`."""
        from .api.artifacts import download_run_artifact as _endpoint

        return self._send(
            _endpoint.build_request(run_uuid, path, range=range), _endpoint.parse_response
        )

    def list_run_artifacts(
        self,
        run_id: str | Run,
        *,
        path: str | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> Raw[ListArtifactsResponse]:
        """List the files and folders in one folder of the artifacts of a run. `GET /api/2.0/mlflow/artifacts/list`."""
        from .api.artifacts import list_run_artifacts as _endpoint

        return self._send(
            _endpoint.build_request(run_id, path=path, page_token=page_token, run_uuid=run_uuid),
            _endpoint.parse_response,
        )

    def create_presigned_upload_url(
        self,
        path: str,
        *,
        run_id: str | Run | None = None,
        model_id: str | LoggedModel | None = None,
        expiration: int | None = None,
    ) -> Raw[CreatePresignedUploadUrlResponse]:
        """Create a URL that uploads one artifact of a run or logged model straight to its object
        store. `POST /api/2.0/mlflow/artifacts/presigned-upload-url`. Since MLflow 3.12. Needs a server
        with object-store."""
        from .api.artifacts import create_presigned_upload_url as _endpoint

        return self._send(
            _endpoint.build_request(path, run_id=run_id, model_id=model_id, expiration=expiration),
            _endpoint.parse_response,
        )

    def create_presigned_download_url(
        self, run_id: str | Run, path: str, *, expiration: int | None = None
    ) -> Raw[CreatePresignedDownloadUrlResponse]:
        """Create a URL that downloads one artifact of a run straight from its object store. `POST /api/2.0/mlflow/artifacts/presigned-download-url`. Since MLflow 3.15. Needs a server
        with object-store."""
        from .api.artifacts import create_presigned_download_url as _endpoint

        return self._send(
            _endpoint.build_request(run_id, path, expiration=expiration), _endpoint.parse_response
        )

    def list_proxied_artifacts(
        self, *, path: str | None = None
    ) -> Raw[ListProxiedArtifactsResponse]:
        """List the files and folders in one folder of the store behind the server. `GET /api/2.0/mlflow-artifacts/artifacts`. Needs a server with artifact-serving."""
        from .api.artifacts import list_proxied_artifacts as _endpoint

        return self._send(_endpoint.build_request(path=path), _endpoint.parse_response)

    def download_proxied_artifact(
        self, artifact_path: str, *, range: str | None = None
    ) -> Raw[bytes]:
        """Download one file from the store behind the server. `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Needs a server with
        artifact-serving."""
        from .api.artifacts import download_proxied_artifact as _endpoint

        return self._send(
            _endpoint.build_request(artifact_path, range=range), _endpoint.parse_response
        )

    def upload_proxied_artifact(self, artifact_path: str, content: bytes) -> Raw[None]:
        """Upload one file to the store behind the server. `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Needs a server with
        artifact-serving."""
        from .api.artifacts import upload_proxied_artifact as _endpoint

        return self._send(_endpoint.build_request(artifact_path, content), _endpoint.parse_response)

    def delete_proxied_artifact(self, artifact_path: str) -> Raw[None]:
        """Delete one file, or a folder with all that it holds, from the store behind the server. `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Needs a server with
        artifact-serving."""
        from .api.artifacts import delete_proxied_artifact as _endpoint

        return self._send(_endpoint.build_request(artifact_path), _endpoint.parse_response)

    def create_multipart_upload(
        self, artifact_path: str, path: str, num_parts: int
    ) -> Raw[CreateMultipartUploadResponse]:
        """Start the upload of a large file in parts to the object store behind the server. `POST /api/2.0/mlflow-artifacts/mpu/create/{artifact_path}`. Needs a server with
        artifact-serving and object-store."""
        from .api.artifacts import create_multipart_upload as _endpoint

        return self._send(
            _endpoint.build_request(artifact_path, path, num_parts), _endpoint.parse_response
        )

    def complete_multipart_upload(
        self,
        artifact_path: str,
        path: str,
        parts: Iterable[MultipartUploadPart],
        *,
        upload_id: str | None = None,
    ) -> Raw[None]:
        """Make a file out of the uploaded parts. `POST /api/2.0/mlflow-artifacts/mpu/complete/{artifact_path}`. Needs a server with
        artifact-serving and object-store."""
        from .api.artifacts import complete_multipart_upload as _endpoint

        return self._send(
            _endpoint.build_request(artifact_path, path, parts, upload_id=upload_id),
            _endpoint.parse_response,
        )

    def abort_multipart_upload(
        self, artifact_path: str, path: str, *, upload_id: str | None = None
    ) -> Raw[None]:
        """Give up an upload in parts and drop the parts that are there. `POST /api/2.0/mlflow-artifacts/mpu/abort/{artifact_path}`. Needs a server with
        artifact-serving and object-store."""
        from .api.artifacts import abort_multipart_upload as _endpoint

        return self._send(
            _endpoint.build_request(artifact_path, path, upload_id=upload_id),
            _endpoint.parse_response,
        )

    def get_presigned_download_url(
        self, artifact_path: str
    ) -> Raw[GetPresignedDownloadUrlResponse]:
        """Get a URL that downloads one file straight from the object store behind the server. `GET /api/2.0/mlflow-artifacts/presigned/{artifact_path}`. Since MLflow 3.11. Needs a
        server with artifact-serving and object-store."""
        from .api.artifacts import get_presigned_download_url as _endpoint

        return self._send(_endpoint.build_request(artifact_path), _endpoint.parse_response)

    def search_traces(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        *,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchTracesResponse]:
        """Search the traces of one or more experiments, in the older form. `GET /api/2.0/mlflow/traces`. Deprecated."""
        from .api.traces import search_traces as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids,
                filter=filter,
                order_by=order_by,
                max_results=max_results,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def start_trace(
        self,
        experiment_id: str | int | Experiment,
        *,
        timestamp_ms: int | None = None,
        request_metadata: Iterable[TraceRequestMetadata] | Mapping[str, str] | None = None,
        tags: Iterable[TraceTag] | Mapping[str, str] | None = None,
    ) -> Raw[StartTraceResponse]:
        """Start a trace, in the older form. `POST /api/2.0/mlflow/traces`. Deprecated."""
        from .api.traces import start_trace as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                timestamp_ms=timestamp_ms,
                request_metadata=request_metadata,
                tags=tags,
            ),
            _endpoint.parse_response,
        )

    def delete_traces(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        request_ids: Iterable[str | TraceInfo] | None = None,
    ) -> Raw[DeleteTracesResponse]:
        """Delete traces of an experiment, by age or by id. `POST /api/2.0/mlflow/traces/delete-traces`."""
        from .api.traces import delete_traces as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                max_timestamp_millis=max_timestamp_millis,
                max_traces=max_traces,
                request_ids=request_ids,
            ),
            _endpoint.parse_response,
        )

    def link_prompt_versions_to_trace(
        self, trace_id: str | TraceInfoV3, prompt_versions: Iterable[PromptVersionRef]
    ) -> Raw[None]:
        """Link versions of prompts to a trace. `POST /api/2.0/mlflow/traces/link-prompts`. Since MLflow 3.7."""
        from .api.traces import link_prompt_versions_to_trace as _endpoint

        return self._send(
            _endpoint.build_request(trace_id, prompt_versions), _endpoint.parse_response
        )

    def link_traces_to_run(
        self, run_id: str | Run, trace_ids: Iterable[str | TraceInfoV3]
    ) -> Raw[None]:
        """Link traces to a run. `POST /api/2.0/mlflow/traces/link-to-run`. Since MLflow 3.3."""
        from .api.traces import link_traces_to_run as _endpoint

        return self._send(_endpoint.build_request(run_id, trace_ids), _endpoint.parse_response)

    def end_trace(
        self,
        request_id: str | TraceInfo,
        status: TraceStatus | Literal["TRACE_STATUS_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"],
        *,
        timestamp_ms: int | None = None,
        request_metadata: Iterable[TraceRequestMetadata] | Mapping[str, str] | None = None,
        tags: Iterable[TraceTag] | Mapping[str, str] | None = None,
    ) -> Raw[EndTraceResponse]:
        """End a trace that `start_trace` started. `PATCH /api/2.0/mlflow/traces/{request_id}`. Deprecated."""
        from .api.traces import end_trace as _endpoint

        return self._send(
            _endpoint.build_request(
                request_id,
                status,
                timestamp_ms=timestamp_ms,
                request_metadata=request_metadata,
                tags=tags,
            ),
            _endpoint.parse_response,
        )

    def get_trace_info(self, request_id: str | TraceInfo) -> Raw[GetTraceInfoResponse]:
        """Read a trace without its spans, in the older form. `GET /api/2.0/mlflow/traces/{request_id}/info`. Deprecated."""
        from .api.traces import get_trace_info as _endpoint

        return self._send(_endpoint.build_request(request_id), _endpoint.parse_response)

    def set_trace_tag(self, request_id: str | TraceInfo, key: str, value: str) -> Raw[None]:
        """Set a tag of a trace. `PATCH /api/2.0/mlflow/traces/{request_id}/tags`."""
        from .api.traces import set_trace_tag as _endpoint

        return self._send(_endpoint.build_request(request_id, key, value), _endpoint.parse_response)

    def delete_trace_tag(self, request_id: str | TraceInfo, key: str) -> Raw[None]:
        """Remove a tag of a trace. `DELETE /api/2.0/mlflow/traces/{request_id}/tags`."""
        from .api.traces import delete_trace_tag as _endpoint

        return self._send(_endpoint.build_request(request_id, key), _endpoint.parse_response)

    def start_trace_v3(self, trace: Trace) -> Raw[StartTraceV3Response]:
        """Store a trace, without its spans. `POST /api/3.0/mlflow/traces`. Since MLflow 3.2."""
        from .api.traces import start_trace_v3 as _endpoint

        return self._send(_endpoint.build_request(trace), _endpoint.parse_response)

    def batch_get_traces(
        self,
        trace_ids: Iterable[str | TraceInfoV3],
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
    ) -> Raw[BatchGetTracesResponse]:
        """Read traces with their spans. `GET /api/3.0/mlflow/traces/batchGet`. Since MLflow 3.6."""
        from .api.traces import batch_get_traces as _endpoint

        return self._send(
            _endpoint.build_request(trace_ids, experiment_ids=experiment_ids),
            _endpoint.parse_response,
        )

    def batch_get_trace_infos(
        self,
        trace_ids: Iterable[str | TraceInfoV3],
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
    ) -> Raw[BatchGetTraceInfosResponse]:
        """Read traces without their spans. `POST /api/3.0/mlflow/traces/batchGetInfos`. Since MLflow 3.11."""
        from .api.traces import batch_get_trace_infos as _endpoint

        return self._send(
            _endpoint.build_request(trace_ids, experiment_ids=experiment_ids),
            _endpoint.parse_response,
        )

    def calculate_trace_filter_correlation(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        filter_string1: str,
        filter_string2: str,
        *,
        base_filter: str | None = None,
    ) -> Raw[CalculateTraceFilterCorrelationResponse]:
        """Tell how far two filters find the same traces. `POST /api/3.0/mlflow/traces/calculate-filter-correlation`. Since MLflow 3.4."""
        from .api.traces import calculate_trace_filter_correlation as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids, filter_string1, filter_string2, base_filter=base_filter
            ),
            _endpoint.parse_response,
        )

    def delete_traces_v3(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        request_ids: Iterable[str | TraceInfoV3] | None = None,
    ) -> Raw[DeleteTracesV3Response]:
        """Delete traces of an experiment, by age or by id, as `delete_traces` does. `POST /api/3.0/mlflow/traces/delete-traces`. Since MLflow 3.3."""
        from .api.traces import delete_traces_v3 as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                max_timestamp_millis=max_timestamp_millis,
                max_traces=max_traces,
                request_ids=request_ids,
            ),
            _endpoint.parse_response,
        )

    def get_trace(
        self, trace_id: str | TraceInfoV3, *, allow_partial: bool | None = None
    ) -> Raw[GetTraceResponse]:
        """Read a trace with its spans. `GET /api/3.0/mlflow/traces/get`. Since MLflow 3.7."""
        from .api.traces import get_trace as _endpoint

        return self._send(
            _endpoint.build_request(trace_id, allow_partial=allow_partial), _endpoint.parse_response
        )

    def query_trace_metrics(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        view_type: MetricViewType | Literal["TRACES", "SPANS", "ASSESSMENTS"],
        metric_name: str,
        aggregations: Iterable[MetricAggregation],
        *,
        dimensions: Iterable[str] | None = None,
        filters: Iterable[str] | None = None,
        time_interval_seconds: int | None = None,
        start_time_ms: int | None = None,
        end_time_ms: int | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[QueryTraceMetricsResponse]:
        """Aggregate a metric of the traces, spans or assessments of one or more experiments. `POST /api/3.0/mlflow/traces/metrics`. Since MLflow 3.9."""
        from .api.traces import query_trace_metrics as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids,
                view_type,
                metric_name,
                aggregations,
                dimensions=dimensions,
                filters=filters,
                time_interval_seconds=time_interval_seconds,
                start_time_ms=start_time_ms,
                end_time_ms=end_time_ms,
                max_results=max_results,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def search_traces_v3(
        self,
        locations: Iterable[TraceLocation],
        *,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchTracesV3Response]:
        """Search the traces of one or more experiments. `POST /api/3.0/mlflow/traces/search`. Since MLflow 3.2."""
        from .api.traces import search_traces_v3 as _endpoint

        return self._send(
            _endpoint.build_request(
                locations,
                filter=filter,
                order_by=order_by,
                max_results=max_results,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def get_trace_info_v3(self, trace_id: str | TraceInfoV3) -> Raw[GetTraceInfoV3Response]:
        """Read a trace without its spans. `GET /api/3.0/mlflow/traces/{trace_id}`. Since MLflow 3.2."""
        from .api.traces import get_trace_info_v3 as _endpoint

        return self._send(_endpoint.build_request(trace_id), _endpoint.parse_response)

    def set_trace_tag_v3(self, trace_id: str | TraceInfoV3, key: str, value: str) -> Raw[None]:
        """Set a tag of a trace, as `set_trace_tag` does. `PATCH /api/3.0/mlflow/traces/{trace_id}/tags`. Since MLflow 3.3."""
        from .api.traces import set_trace_tag_v3 as _endpoint

        return self._send(_endpoint.build_request(trace_id, key, value), _endpoint.parse_response)

    def delete_trace_tag_v3(self, trace_id: str | TraceInfoV3, key: str) -> Raw[None]:
        """Remove a tag of a trace, as `delete_trace_tag` does. `DELETE /api/3.0/mlflow/traces/{trace_id}/tags`. Since MLflow 3.3."""
        from .api.traces import delete_trace_tag_v3 as _endpoint

        return self._send(_endpoint.build_request(trace_id, key), _endpoint.parse_response)

    def create_assessment(
        self, trace_id: str | TraceInfoV3, assessment: Assessment
    ) -> Raw[CreateAssessmentResponse]:
        """Add an assessment to a trace. `POST /api/3.0/mlflow/traces/{trace_id}/assessments`. Since MLflow 3.2."""
        from .api.assessments import create_assessment as _endpoint

        return self._send(_endpoint.build_request(trace_id, assessment), _endpoint.parse_response)

    def get_assessment(
        self, trace_id: str | TraceInfoV3, assessment_id: str | Assessment
    ) -> Raw[GetAssessmentRequestResponse]:
        """Read an assessment. `GET /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since MLflow 3.2."""
        from .api.assessments import get_assessment as _endpoint

        return self._send(
            _endpoint.build_request(trace_id, assessment_id), _endpoint.parse_response
        )

    def update_assessment(
        self,
        trace_id: str | TraceInfoV3,
        assessment_id: str | Assessment,
        assessment: AssessmentUpdate,
        update_mask: str,
    ) -> Raw[UpdateAssessmentResponse]:
        """Change an assessment. `PATCH /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since MLflow 3.2."""
        from .api.assessments import update_assessment as _endpoint

        return self._send(
            _endpoint.build_request(trace_id, assessment_id, assessment, update_mask),
            _endpoint.parse_response,
        )

    def delete_assessment(
        self, trace_id: str | TraceInfoV3, assessment_id: str | Assessment
    ) -> Raw[None]:
        """Delete an assessment. `DELETE /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since MLflow 3.2."""
        from .api.assessments import delete_assessment as _endpoint

        return self._send(
            _endpoint.build_request(trace_id, assessment_id), _endpoint.parse_response
        )

    def create_dataset(
        self,
        name: str,
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
        tags: str | Mapping[str, str] | None = None,
        source: str | None = None,
        source_type: DatasetRecordSourceType
        | Literal["SOURCE_TYPE_UNSPECIFIED", "TRACE", "HUMAN", "DOCUMENT", "CODE"]
        | None = None,
        schema: str | None = None,
        profile: str | None = None,
        created_by: str | None = None,
    ) -> Raw[CreateDatasetResponse]:
        """Create an evaluation dataset. `POST /api/3.0/mlflow/datasets/create`. Since MLflow 3.4."""
        from .api.datasets import create_dataset as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                experiment_ids=experiment_ids,
                tags=tags,
                source=source,
                source_type=source_type,
                schema=schema,
                profile=profile,
                created_by=created_by,
            ),
            _endpoint.parse_response,
        )

    def search_datasets(
        self,
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchEvaluationDatasetsResponse]:
        """Search the evaluation datasets of the server. `POST /api/3.0/mlflow/datasets/search`. Since MLflow 3.4."""
        from .api.datasets import search_datasets as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids=experiment_ids,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def search_datasets_with_get(
        self,
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchEvaluationDatasetsResponse]:
        """Search the evaluation datasets of the server, with the arguments in the query. `GET /api/3.0/mlflow/datasets/search`. Since MLflow 3.4."""
        from .api.datasets import search_datasets_with_get as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids=experiment_ids,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def get_dataset(
        self, dataset_id: str | EvaluationDataset, *, page_token: str | None = None
    ) -> Raw[GetDatasetResponse]:
        """Read an evaluation dataset, without its records. `GET /api/3.0/mlflow/datasets/{dataset_id}`. Since MLflow 3.4."""
        from .api.datasets import get_dataset as _endpoint

        return self._send(
            _endpoint.build_request(dataset_id, page_token=page_token), _endpoint.parse_response
        )

    def delete_dataset(self, dataset_id: str | EvaluationDataset) -> Raw[None]:
        """Delete an evaluation dataset with its records and tags. `DELETE /api/3.0/mlflow/datasets/{dataset_id}`. Since MLflow 3.4."""
        from .api.datasets import delete_dataset as _endpoint

        return self._send(_endpoint.build_request(dataset_id), _endpoint.parse_response)

    def add_dataset_to_experiments(
        self, dataset_id: str | EvaluationDataset, experiment_ids: Iterable[str | int | Experiment]
    ) -> Raw[AddDatasetToExperimentsResponse]:
        """Tie an evaluation dataset to more experiments. `POST /api/3.0/mlflow/datasets/{dataset_id}/add-experiments`. Since MLflow 3.7."""
        from .api.datasets import add_dataset_to_experiments as _endpoint

        return self._send(
            _endpoint.build_request(dataset_id, experiment_ids), _endpoint.parse_response
        )

    def remove_dataset_from_experiments(
        self, dataset_id: str | EvaluationDataset, experiment_ids: Iterable[str | int | Experiment]
    ) -> Raw[RemoveDatasetFromExperimentsResponse]:
        """Untie an evaluation dataset from experiments. `POST /api/3.0/mlflow/datasets/{dataset_id}/remove-experiments`. Since MLflow 3.7."""
        from .api.datasets import remove_dataset_from_experiments as _endpoint

        return self._send(
            _endpoint.build_request(dataset_id, experiment_ids), _endpoint.parse_response
        )

    def get_dataset_experiment_ids(
        self, dataset_id: str | EvaluationDataset
    ) -> Raw[GetDatasetExperimentIdsResponse]:
        """List the ids of the experiments that an evaluation dataset is tied to. `GET /api/3.0/mlflow/datasets/{dataset_id}/experiment-ids`. Since MLflow 3.4."""
        from .api.datasets import get_dataset_experiment_ids as _endpoint

        return self._send(_endpoint.build_request(dataset_id), _endpoint.parse_response)

    def set_dataset_tags(
        self, dataset_id: str | EvaluationDataset, tags: str | Mapping[str, str]
    ) -> Raw[None]:
        """Set tags of an evaluation dataset. `PATCH /api/3.0/mlflow/datasets/{dataset_id}/tags`. Since MLflow 3.4."""
        from .api.datasets import set_dataset_tags as _endpoint

        return self._send(_endpoint.build_request(dataset_id, tags), _endpoint.parse_response)

    def delete_dataset_tag(self, dataset_id: str | EvaluationDataset, key: str) -> Raw[None]:
        """Delete a tag of an evaluation dataset. `DELETE /api/3.0/mlflow/datasets/{dataset_id}/tags/{key}`. Since MLflow 3.4."""
        from .api.datasets import delete_dataset_tag as _endpoint

        return self._send(_endpoint.build_request(dataset_id, key), _endpoint.parse_response)

    def get_dataset_records(
        self,
        dataset_id: str | EvaluationDataset,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[GetDatasetRecordsResponse]:
        """Read a page of the records of an evaluation dataset. `GET /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4."""
        from .api.datasets import get_dataset_records as _endpoint

        return self._send(
            _endpoint.build_request(dataset_id, max_results=max_results, page_token=page_token),
            _endpoint.parse_response,
        )

    def upsert_dataset_records(
        self, dataset_id: str | EvaluationDataset, records: str, *, updated_by: str | None = None
    ) -> Raw[UpsertDatasetRecordsResponse]:
        """Add records to an evaluation dataset, or update those with the same inputs. `POST /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4."""
        from .api.datasets import upsert_dataset_records as _endpoint

        return self._send(
            _endpoint.build_request(dataset_id, records, updated_by=updated_by),
            _endpoint.parse_response,
        )

    def delete_dataset_records(
        self, dataset_id: str | EvaluationDataset, dataset_record_ids: Iterable[str]
    ) -> Raw[DeleteDatasetRecordsResponse]:
        """Delete records of an evaluation dataset. `DELETE /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.10."""
        from .api.datasets import delete_dataset_records as _endpoint

        return self._send(
            _endpoint.build_request(dataset_id, dataset_record_ids), _endpoint.parse_response
        )

    def register_scorer(
        self, experiment_id: str | int | Experiment, name: str, serialized_scorer: str
    ) -> Raw[RegisterScorerResponse]:
        """Register a scorer, or a new version of one. `POST /api/3.0/mlflow/scorers/register`. Since MLflow 3.4."""
        from .api.scorers import register_scorer as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, name, serialized_scorer),
            _endpoint.parse_response,
        )

    def list_scorers(
        self,
        *,
        experiment_id: str | int | Experiment | None = None,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
    ) -> Raw[ListScorersResponse]:
        """List the scorers of an experiment or of several, each in its newest version. `GET /api/3.0/mlflow/scorers/list`. Since MLflow 3.4."""
        from .api.scorers import list_scorers as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id=experiment_id, experiment_ids=experiment_ids),
            _endpoint.parse_response,
        )

    def list_scorer_versions(
        self, experiment_id: str | int | Experiment, name: str | Scorer
    ) -> Raw[ListScorerVersionsResponse]:
        """List all versions of a scorer, the oldest first. `GET /api/3.0/mlflow/scorers/versions`. Since MLflow 3.4."""
        from .api.scorers import list_scorer_versions as _endpoint

        return self._send(_endpoint.build_request(experiment_id, name), _endpoint.parse_response)

    def get_scorer(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        *,
        version: int | Scorer | None = None,
    ) -> Raw[GetScorerResponse]:
        """Read a version of a scorer. `GET /api/3.0/mlflow/scorers/get`. Since MLflow 3.4."""
        from .api.scorers import get_scorer as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, name, version=version), _endpoint.parse_response
        )

    def delete_scorer(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        *,
        version: int | Scorer | None = None,
    ) -> Raw[None]:
        """Delete a version of a scorer, or the whole scorer. `DELETE /api/3.0/mlflow/scorers/delete`. Since MLflow 3.4."""
        from .api.scorers import delete_scorer as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, name, version=version), _endpoint.parse_response
        )

    def upsert_online_scoring_config(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        sample_rate: float,
        *,
        filter_string: str | None = None,
    ) -> Raw[UpsertOnlineScoringConfigResponse]:
        """Say which part of new traces a scorer judges on its own. `PUT /api/3.0/mlflow/scorers/online-config`. Since MLflow 3.9."""
        from .api.scorers import upsert_online_scoring_config as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, name, sample_rate, filter_string=filter_string),
            _endpoint.parse_response,
        )

    def get_online_scoring_configs(
        self, scorer_ids: Iterable[str | Scorer]
    ) -> Raw[GetOnlineScoringConfigsResponse]:
        """Read the online scoring configurations of scorers. `GET /api/3.0/mlflow/scorers/online-configs`. Since MLflow 3.9."""
        from .api.scorers import get_online_scoring_configs as _endpoint

        return self._send(_endpoint.build_request(scorer_ids), _endpoint.parse_response)

    def create_prompt_optimization_job(
        self,
        experiment_id: str | int | Experiment,
        source_prompt_uri: str,
        config: PromptOptimizationJobConfig,
        *,
        tags: Iterable[PromptOptimizationJobTag] | Mapping[str, str] | None = None,
    ) -> Raw[CreatePromptOptimizationJobResponse]:
        """Start a job that optimizes a prompt. `POST /api/3.0/mlflow/prompt-optimization/jobs`. Since MLflow 3.10. Needs a server with
        jobs."""
        from .api.prompt_optimization import create_prompt_optimization_job as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, source_prompt_uri, config, tags=tags),
            _endpoint.parse_response,
        )

    def search_prompt_optimization_jobs(
        self, experiment_id: str | int | Experiment
    ) -> Raw[SearchPromptOptimizationJobsResponse]:
        """List the prompt optimization jobs of an experiment, the oldest first. `POST /api/3.0/mlflow/prompt-optimization/jobs/search`. Since MLflow 3.10."""
        from .api.prompt_optimization import search_prompt_optimization_jobs as _endpoint

        return self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)

    def search_prompt_optimization_jobs_with_get(
        self, experiment_id: str | int | Experiment
    ) -> Raw[SearchPromptOptimizationJobsResponse]:
        """List the prompt optimization jobs of an experiment, with the argument in the query. `GET /api/3.0/mlflow/prompt-optimization/jobs/search`. Since MLflow 3.10."""
        from .api.prompt_optimization import search_prompt_optimization_jobs_with_get as _endpoint

        return self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)

    def get_prompt_optimization_job(
        self, job_id: str | PromptOptimizationJob
    ) -> Raw[GetPromptOptimizationJobResponse]:
        """Read a prompt optimization job with its scores. `GET /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`. Since MLflow 3.10."""
        from .api.prompt_optimization import get_prompt_optimization_job as _endpoint

        return self._send(_endpoint.build_request(job_id), _endpoint.parse_response)

    def delete_prompt_optimization_job(self, job_id: str | PromptOptimizationJob) -> Raw[None]:
        """Delete a prompt optimization job, and mark its run as deleted. `DELETE /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`. Since MLflow 3.10."""
        from .api.prompt_optimization import delete_prompt_optimization_job as _endpoint

        return self._send(_endpoint.build_request(job_id), _endpoint.parse_response)

    def cancel_prompt_optimization_job(
        self, job_id: str | PromptOptimizationJob
    ) -> Raw[CancelPromptOptimizationJobResponse]:
        """Cancel a prompt optimization job, and set its run to KILLED. `POST /api/3.0/mlflow/prompt-optimization/jobs/{job_id}/cancel`. Since MLflow 3.10."""
        from .api.prompt_optimization import cancel_prompt_optimization_job as _endpoint

        return self._send(_endpoint.build_request(job_id), _endpoint.parse_response)

    def create_label_schema(
        self,
        experiment_id: str | int | Experiment,
        name: str,
        type: LabelSchemaType | Literal["FEEDBACK", "EXPECTATION"],
        input: LabelSchemaInput,
        *,
        instruction: str | None = None,
        enable_comment: bool | None = None,
    ) -> Raw[CreateLabelSchemaResponse]:
        """Create a label schema, a question that reviewers are asked. `POST /api/3.0/mlflow/label-schemas/create`. Since MLflow 3.14."""
        from .api.label_schemas import create_label_schema as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                name,
                type,
                input,
                instruction=instruction,
                enable_comment=enable_comment,
            ),
            _endpoint.parse_response,
        )

    def get_label_schema(self, schema_id: str | LabelSchema) -> Raw[GetLabelSchemaResponse]:
        """Read a label schema by its id. `GET /api/3.0/mlflow/label-schemas/get`. Since MLflow 3.14."""
        from .api.label_schemas import get_label_schema as _endpoint

        return self._send(_endpoint.build_request(schema_id), _endpoint.parse_response)

    def get_label_schema_by_name(
        self, experiment_id: str | int | Experiment, name: str
    ) -> Raw[GetLabelSchemaByNameResponse]:
        """Read a label schema of an experiment by its name. `GET /api/3.0/mlflow/label-schemas/get-by-name`. Since MLflow 3.14."""
        from .api.label_schemas import get_label_schema_by_name as _endpoint

        return self._send(_endpoint.build_request(experiment_id, name), _endpoint.parse_response)

    def list_label_schemas(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[ListLabelSchemasResponse]:
        """List the label schemas of an experiment. `GET /api/3.0/mlflow/label-schemas/list`. Since MLflow 3.14."""
        from .api.label_schemas import list_label_schemas as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, max_results=max_results, page_token=page_token),
            _endpoint.parse_response,
        )

    def update_label_schema(
        self,
        schema_id: str | LabelSchema,
        *,
        name: str | None = None,
        instruction: str | None = None,
        enable_comment: bool | None = None,
        input: LabelSchemaInput | None = None,
    ) -> Raw[UpdateLabelSchemaResponse]:
        """Change what is given of a label schema. `PATCH /api/3.0/mlflow/label-schemas/update`. Since MLflow 3.14."""
        from .api.label_schemas import update_label_schema as _endpoint

        return self._send(
            _endpoint.build_request(
                schema_id,
                name=name,
                instruction=instruction,
                enable_comment=enable_comment,
                input=input,
            ),
            _endpoint.parse_response,
        )

    def delete_label_schema(self, schema_id: str | LabelSchema) -> Raw[None]:
        """Delete a label schema. `DELETE /api/3.0/mlflow/label-schemas/delete`. Since MLflow 3.14."""
        from .api.label_schemas import delete_label_schema as _endpoint

        return self._send(_endpoint.build_request(schema_id), _endpoint.parse_response)

    def create_review_queue(
        self,
        experiment_id: str | int | Experiment,
        name: str,
        queue_type: ReviewQueueType | Literal["USER", "CUSTOM"],
        *,
        schema_ids: Iterable[str | LabelSchema] | None = None,
        users: Iterable[str] | None = None,
        created_by: str | None = None,
    ) -> Raw[CreateReviewQueueResponse]:
        """Create a queue of traces to review. `POST /api/3.0/mlflow/review-queues/create`. Since MLflow 3.14."""
        from .api.review_queues import create_review_queue as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                name,
                queue_type,
                schema_ids=schema_ids,
                users=users,
                created_by=created_by,
            ),
            _endpoint.parse_response,
        )

    def get_or_create_user_queue(
        self, experiment_id: str | int | Experiment, user: str, *, created_by: str | None = None
    ) -> Raw[GetOrCreateUserQueueResponse]:
        """Read the queue of a user in an experiment, and make it where there is none. `POST /api/3.0/mlflow/review-queues/get-or-create-user`. Since MLflow 3.14."""
        from .api.review_queues import get_or_create_user_queue as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, user, created_by=created_by),
            _endpoint.parse_response,
        )

    def get_review_queue(self, queue_id: str | ReviewQueue) -> Raw[GetReviewQueueResponse]:
        """Read a queue by its id. `GET /api/3.0/mlflow/review-queues/get`. Since MLflow 3.14."""
        from .api.review_queues import get_review_queue as _endpoint

        return self._send(_endpoint.build_request(queue_id), _endpoint.parse_response)

    def get_review_queue_by_name(
        self, experiment_id: str | int | Experiment, name: str
    ) -> Raw[GetReviewQueueByNameResponse]:
        """Read a queue of an experiment by its name. `GET /api/3.0/mlflow/review-queues/get-by-name`. Since MLflow 3.14."""
        from .api.review_queues import get_review_queue_by_name as _endpoint

        return self._send(_endpoint.build_request(experiment_id, name), _endpoint.parse_response)

    def list_review_queues(
        self,
        experiment_id: str | int | Experiment,
        *,
        user: str | None = None,
        item_id: str | TraceInfoV3 | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[ListReviewQueuesResponse]:
        """List the queues of an experiment. `GET /api/3.0/mlflow/review-queues/list`. Since MLflow 3.14."""
        from .api.review_queues import list_review_queues as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                user=user,
                item_id=item_id,
                max_results=max_results,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def update_review_queue(
        self,
        queue_id: str | ReviewQueue,
        *,
        name: str | None = None,
        users: Iterable[str] | None = None,
        update_users: bool | None = None,
        schema_ids: Iterable[str | LabelSchema] | None = None,
        update_schema_ids: bool | None = None,
        new_owner: str | None = None,
    ) -> Raw[UpdateReviewQueueResponse]:
        """Change what is given of a queue. `POST /api/3.0/mlflow/review-queues/update`. Since MLflow 3.14."""
        from .api.review_queues import update_review_queue as _endpoint

        return self._send(
            _endpoint.build_request(
                queue_id,
                name=name,
                users=users,
                update_users=update_users,
                schema_ids=schema_ids,
                update_schema_ids=update_schema_ids,
                new_owner=new_owner,
            ),
            _endpoint.parse_response,
        )

    def delete_review_queue(self, queue_id: str | ReviewQueue) -> Raw[None]:
        """Delete a queue, but not the traces in it. `POST /api/3.0/mlflow/review-queues/delete`. Since MLflow 3.14."""
        from .api.review_queues import delete_review_queue as _endpoint

        return self._send(_endpoint.build_request(queue_id), _endpoint.parse_response)

    def add_items_to_review_queue(
        self,
        queue_id: str | ReviewQueue,
        item_ids: Iterable[str | TraceInfoV3],
        *,
        item_type: ReviewItemType | Literal["TRACE"] | None = None,
    ) -> Raw[AddItemsToReviewQueueResponse]:
        """Put traces into a queue. `POST /api/3.0/mlflow/review-queues/items/add`. Since MLflow 3.14."""
        from .api.review_queues import add_items_to_review_queue as _endpoint

        return self._send(
            _endpoint.build_request(queue_id, item_ids, item_type=item_type),
            _endpoint.parse_response,
        )

    def list_review_queue_items(
        self,
        queue_id: str | ReviewQueue,
        *,
        status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[ListReviewQueueItemsResponse]:
        """List the items of a queue. `GET /api/3.0/mlflow/review-queues/items/list`. Since MLflow 3.14."""
        from .api.review_queues import list_review_queue_items as _endpoint

        return self._send(
            _endpoint.build_request(
                queue_id, status=status, max_results=max_results, page_token=page_token
            ),
            _endpoint.parse_response,
        )

    def set_review_queue_item_status(
        self,
        queue_id: str | ReviewQueue,
        item_id: str | TraceInfoV3,
        status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"],
        *,
        completed_by: str | None = None,
    ) -> Raw[SetReviewQueueItemStatusResponse]:
        """Set how far the review of an item is. `POST /api/3.0/mlflow/review-queues/items/set-status`. Since MLflow 3.14."""
        from .api.review_queues import set_review_queue_item_status as _endpoint

        return self._send(
            _endpoint.build_request(queue_id, item_id, status, completed_by=completed_by),
            _endpoint.parse_response,
        )

    def remove_items_from_review_queue(
        self, queue_id: str | ReviewQueue, item_ids: Iterable[str | TraceInfoV3]
    ) -> Raw[None]:
        """Take traces out of a queue. `POST /api/3.0/mlflow/review-queues/items/remove`. Since MLflow 3.14."""
        from .api.review_queues import remove_items_from_review_queue as _endpoint

        return self._send(_endpoint.build_request(queue_id, item_ids), _endpoint.parse_response)

    def create_issue(
        self,
        experiment_id: str | int | Experiment,
        name: str,
        description: str,
        *,
        status: IssueStatus | Literal["pending", "rejected", "resolved"] | None = None,
        severity: IssueSeverity | Literal["not_an_issue", "low", "medium", "high"] | None = None,
        root_causes: Iterable[str] | None = None,
        categories: Iterable[str] | None = None,
        source_run_id: str | Run | None = None,
        created_by: str | None = None,
    ) -> Raw[CreateIssueResponse]:
        """Create an issue, a problem that traces of an experiment show. `POST /api/3.0/mlflow/issues`. Since MLflow 3.11."""
        from .api.issues import create_issue as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id,
                name,
                description,
                status=status,
                severity=severity,
                root_causes=root_causes,
                categories=categories,
                source_run_id=source_run_id,
                created_by=created_by,
            ),
            _endpoint.parse_response,
        )

    def search_issues(
        self,
        *,
        experiment_id: str | int | Experiment | None = None,
        filter_string: str | None = None,
        include_trace_count: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchIssuesResponse]:
        """Search the issues. `POST /api/3.0/mlflow/issues/search`. Since MLflow 3.11."""
        from .api.issues import search_issues as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_id=experiment_id,
                filter_string=filter_string,
                include_trace_count=include_trace_count,
                max_results=max_results,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def get_issue(self, issue_id: str | Issue) -> Raw[GetIssueResponse]:
        """Read an issue. `GET /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11."""
        from .api.issues import get_issue as _endpoint

        return self._send(_endpoint.build_request(issue_id), _endpoint.parse_response)

    def update_issue(
        self,
        issue_id: str | Issue,
        *,
        name: str | None = None,
        description: str | None = None,
        status: IssueStatus | Literal["pending", "rejected", "resolved"] | None = None,
        severity: IssueSeverity | Literal["not_an_issue", "low", "medium", "high"] | None = None,
    ) -> Raw[UpdateIssueResponse]:
        """Change what is given of an issue. `PATCH /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11."""
        from .api.issues import update_issue as _endpoint

        return self._send(
            _endpoint.build_request(
                issue_id, name=name, description=description, status=status, severity=severity
            ),
            _endpoint.parse_response,
        )

    def create_registered_model(
        self,
        name: str,
        *,
        tags: Iterable[RegisteredModelTag] | Mapping[str, str] | None = None,
        description: str | None = None,
        deployment_job_id: str | None = None,
    ) -> Raw[CreateRegisteredModelResponse]:
        """Create a registered model. `POST /api/2.0/mlflow/registered-models/create`."""
        from .api.registered_models import create_registered_model as _endpoint

        return self._send(
            _endpoint.build_request(
                name, tags=tags, description=description, deployment_job_id=deployment_job_id
            ),
            _endpoint.parse_response,
        )

    def get_registered_model(self, name: str | RegisteredModel) -> Raw[GetRegisteredModelResponse]:
        """Read a registered model by its name. `GET /api/2.0/mlflow/registered-models/get`."""
        from .api.registered_models import get_registered_model as _endpoint

        return self._send(_endpoint.build_request(name), _endpoint.parse_response)

    def search_registered_models(
        self,
        *,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchRegisteredModelsResponse]:
        """Search the registered models of the server. `GET /api/2.0/mlflow/registered-models/search`."""
        from .api.registered_models import search_registered_models as _endpoint

        return self._send(
            _endpoint.build_request(
                filter=filter, order_by=order_by, max_results=max_results, page_token=page_token
            ),
            _endpoint.parse_response,
        )

    def rename_registered_model(
        self, name: str | RegisteredModel, new_name: str
    ) -> Raw[RenameRegisteredModelResponse]:
        """Rename a registered model. `POST /api/2.0/mlflow/registered-models/rename`."""
        from .api.registered_models import rename_registered_model as _endpoint

        return self._send(_endpoint.build_request(name, new_name), _endpoint.parse_response)

    def update_registered_model(
        self,
        name: str | RegisteredModel,
        *,
        description: str | None = None,
        deployment_job_id: str | None = None,
    ) -> Raw[UpdateRegisteredModelResponse]:
        """Replace the description of a registered model. `PATCH /api/2.0/mlflow/registered-models/update`."""
        from .api.registered_models import update_registered_model as _endpoint

        return self._send(
            _endpoint.build_request(
                name, description=description, deployment_job_id=deployment_job_id
            ),
            _endpoint.parse_response,
        )

    def delete_registered_model(self, name: str | RegisteredModel) -> Raw[None]:
        """Delete a registered model with all its versions. `DELETE /api/2.0/mlflow/registered-models/delete`."""
        from .api.registered_models import delete_registered_model as _endpoint

        return self._send(_endpoint.build_request(name), _endpoint.parse_response)

    def get_latest_versions(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> Raw[GetLatestVersionsResponse]:
        """List the highest version in each stage of a registered model. `POST /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated."""
        from .api.registered_models import get_latest_versions as _endpoint

        return self._send(_endpoint.build_request(name, stages=stages), _endpoint.parse_response)

    def get_latest_versions_with_get(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> Raw[GetLatestVersionsResponse]:
        """List the highest version in each stage of a registered model, with the arguments in the
        query. `GET /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated."""
        from .api.registered_models import get_latest_versions_with_get as _endpoint

        return self._send(_endpoint.build_request(name, stages=stages), _endpoint.parse_response)

    def set_registered_model_tag(
        self, name: str | RegisteredModel, key: str, value: str
    ) -> Raw[None]:
        """Set a tag of a registered model. `POST /api/2.0/mlflow/registered-models/set-tag`."""
        from .api.registered_models import set_registered_model_tag as _endpoint

        return self._send(_endpoint.build_request(name, key, value), _endpoint.parse_response)

    def delete_registered_model_tag(self, name: str | RegisteredModel, key: str) -> Raw[None]:
        """Delete a tag of a registered model. `DELETE /api/2.0/mlflow/registered-models/delete-tag`."""
        from .api.registered_models import delete_registered_model_tag as _endpoint

        return self._send(_endpoint.build_request(name, key), _endpoint.parse_response)

    def set_registered_model_alias(
        self, name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
    ) -> Raw[None]:
        """Point an alias of a registered model to one of its versions. `POST /api/2.0/mlflow/registered-models/alias`."""
        from .api.registered_models import set_registered_model_alias as _endpoint

        return self._send(_endpoint.build_request(name, alias, version), _endpoint.parse_response)

    def delete_registered_model_alias(self, name: str | RegisteredModel, alias: str) -> Raw[None]:
        """Delete an alias of a registered model. `DELETE /api/2.0/mlflow/registered-models/alias`."""
        from .api.registered_models import delete_registered_model_alias as _endpoint

        return self._send(_endpoint.build_request(name, alias), _endpoint.parse_response)

    def get_model_version_by_alias(
        self, name: str | RegisteredModel, alias: str
    ) -> Raw[GetModelVersionByAliasResponse]:
        """Read the model version that an alias points to. `GET /api/2.0/mlflow/registered-models/alias`."""
        from .api.registered_models import get_model_version_by_alias as _endpoint

        return self._send(_endpoint.build_request(name, alias), _endpoint.parse_response)

    def create_model_version(
        self,
        name: str | RegisteredModel,
        source: str,
        *,
        run_id: str | Run | None = None,
        tags: Iterable[ModelVersionTag] | Mapping[str, str] | None = None,
        run_link: str | None = None,
        description: str | None = None,
        model_id: str | LoggedModel | None = None,
    ) -> Raw[CreateModelVersionResponse]:
        """Create the next version of a registered model. `POST /api/2.0/mlflow/model-versions/create`."""
        from .api.model_versions import create_model_version as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                source,
                run_id=run_id,
                tags=tags,
                run_link=run_link,
                description=description,
                model_id=model_id,
            ),
            _endpoint.parse_response,
        )

    def get_model_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> Raw[GetModelVersionResponse]:
        """Read a version of a registered model. `GET /api/2.0/mlflow/model-versions/get`."""
        from .api.model_versions import get_model_version as _endpoint

        return self._send(_endpoint.build_request(name, version), _endpoint.parse_response)

    def search_model_versions(
        self,
        *,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchModelVersionsResponse]:
        """Search the model versions of the server. `GET /api/2.0/mlflow/model-versions/search`."""
        from .api.model_versions import search_model_versions as _endpoint

        return self._send(
            _endpoint.build_request(
                filter=filter, order_by=order_by, max_results=max_results, page_token=page_token
            ),
            _endpoint.parse_response,
        )

    def get_model_version_download_uri(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> Raw[GetModelVersionDownloadUriResponse]:
        """Read the URI from which the artifacts of a model version can be downloaded. `GET /api/2.0/mlflow/model-versions/get-download-uri`."""
        from .api.model_versions import get_model_version_download_uri as _endpoint

        return self._send(_endpoint.build_request(name, version), _endpoint.parse_response)

    def update_model_version(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        *,
        description: str | None = None,
    ) -> Raw[UpdateModelVersionResponse]:
        """Replace the description of a model version. `PATCH /api/2.0/mlflow/model-versions/update`."""
        from .api.model_versions import update_model_version as _endpoint

        return self._send(
            _endpoint.build_request(name, version, description=description),
            _endpoint.parse_response,
        )

    def transition_model_version_stage(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        stage: str,
        *,
        archive_existing_versions: bool | None = None,
    ) -> Raw[TransitionModelVersionStageResponse]:
        """Move a model version to another stage. `POST /api/2.0/mlflow/model-versions/transition-stage`. Deprecated."""
        from .api.model_versions import transition_model_version_stage as _endpoint

        return self._send(
            _endpoint.build_request(
                name, version, stage, archive_existing_versions=archive_existing_versions
            ),
            _endpoint.parse_response,
        )

    def delete_model_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> Raw[None]:
        """Delete a version of a registered model. `DELETE /api/2.0/mlflow/model-versions/delete`."""
        from .api.model_versions import delete_model_version as _endpoint

        return self._send(_endpoint.build_request(name, version), _endpoint.parse_response)

    def set_model_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str, value: str
    ) -> Raw[None]:
        """Set a tag of a model version. `POST /api/2.0/mlflow/model-versions/set-tag`."""
        from .api.model_versions import set_model_version_tag as _endpoint

        return self._send(
            _endpoint.build_request(name, version, key, value), _endpoint.parse_response
        )

    def delete_model_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str
    ) -> Raw[None]:
        """Delete a tag of a model version. `DELETE /api/2.0/mlflow/model-versions/delete-tag`."""
        from .api.model_versions import delete_model_version_tag as _endpoint

        return self._send(_endpoint.build_request(name, version, key), _endpoint.parse_response)

    def list_webhooks(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> Raw[ListWebhooksResponse]:
        """List the webhooks. `GET /api/2.0/mlflow/webhooks`. Since MLflow 3.3."""
        from .api.webhooks import list_webhooks as _endpoint

        return self._send(
            _endpoint.build_request(max_results=max_results, page_token=page_token),
            _endpoint.parse_response,
        )

    def create_webhook(
        self,
        name: str,
        url: str,
        events: Iterable[WebhookEvent],
        *,
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
    ) -> Raw[CreateWebhookResponse]:
        """Create a webhook, which calls a URL when something happens. `POST /api/2.0/mlflow/webhooks`. Since MLflow 3.3."""
        from .api.webhooks import create_webhook as _endpoint

        return self._send(
            _endpoint.build_request(
                name, url, events, description=description, secret=secret, status=status
            ),
            _endpoint.parse_response,
        )

    def get_webhook(self, webhook_id: str | Webhook) -> Raw[GetWebhookResponse]:
        """Read a webhook. `GET /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3."""
        from .api.webhooks import get_webhook as _endpoint

        return self._send(_endpoint.build_request(webhook_id), _endpoint.parse_response)

    def update_webhook(
        self,
        webhook_id: str | Webhook,
        *,
        name: str | None = None,
        url: str | None = None,
        events: Iterable[WebhookEvent] | None = None,
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
    ) -> Raw[UpdateWebhookResponse]:
        """Change what is given of a webhook. `PATCH /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3."""
        from .api.webhooks import update_webhook as _endpoint

        return self._send(
            _endpoint.build_request(
                webhook_id,
                name=name,
                url=url,
                events=events,
                description=description,
                secret=secret,
                status=status,
            ),
            _endpoint.parse_response,
        )

    def delete_webhook(self, webhook_id: str | Webhook) -> Raw[None]:
        """Delete a webhook. `DELETE /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3."""
        from .api.webhooks import delete_webhook as _endpoint

        return self._send(_endpoint.build_request(webhook_id), _endpoint.parse_response)

    def test_webhook(
        self, webhook_id: str | Webhook, *, event: WebhookEvent | None = None
    ) -> Raw[TestWebhookResponse]:
        """Call a webhook now, with made-up data. `POST /api/2.0/mlflow/webhooks/{webhook_id}/test`. Since MLflow 3.3."""
        from .api.webhooks import test_webhook as _endpoint

        return self._send(
            _endpoint.build_request(webhook_id, event=event), _endpoint.parse_response
        )

    def search_mcp_servers(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchMCPServersResponse]:
        """Search the MCP servers of the registry. `GET /api/3.0/mlflow/mcp-servers`. Since MLflow 3.15."""
        from .api.mcp_servers import search_mcp_servers as _endpoint

        return self._send(
            _endpoint.build_request(
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def create_mcp_server(
        self, name: str, *, description: str | None = None, icons: Iterable[MCPIcon] | None = None
    ) -> Raw[MCPServer]:
        """Register an MCP server, still without a version. `POST /api/3.0/mlflow/mcp-servers`. Since MLflow 3.15."""
        from .api.mcp_servers import create_mcp_server as _endpoint

        return self._send(
            _endpoint.build_request(name, description=description, icons=icons),
            _endpoint.parse_response,
        )

    def search_mcp_access_endpoints(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
    ) -> Raw[SearchMCPAccessEndpointsResponse]:
        """Search the access endpoints of all MCP servers. `GET /api/3.0/mlflow/mcp-servers/endpoints`. Since MLflow 3.15."""
        from .api.mcp_servers import search_mcp_access_endpoints as _endpoint

        return self._send(
            _endpoint.build_request(
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
                server_version=server_version,
                server_alias=server_alias,
            ),
            _endpoint.parse_response,
        )

    def get_mcp_server(self, name: str | MCPServer) -> Raw[MCPServer]:
        """Read an MCP server. `GET /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15."""
        from .api.mcp_servers import get_mcp_server as _endpoint

        return self._send(_endpoint.build_request(name), _endpoint.parse_response)

    def update_mcp_server(
        self,
        name: str | MCPServer,
        *,
        display_name: str | None = None,
        description: str | None = None,
        icons: Iterable[MCPIcon] | None = None,
    ) -> Raw[MCPServer]:
        """Change how an MCP server presents itself. `PATCH /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15."""
        from .api.mcp_servers import update_mcp_server as _endpoint

        return self._send(
            _endpoint.build_request(
                name, display_name=display_name, description=description, icons=icons
            ),
            _endpoint.parse_response,
        )

    def delete_mcp_server(self, name: str | MCPServer) -> Raw[None]:
        """Delete an MCP server with its versions, aliases, tags and access endpoints. `DELETE /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15."""
        from .api.mcp_servers import delete_mcp_server as _endpoint

        return self._send(_endpoint.build_request(name), _endpoint.parse_response)

    def search_mcp_server_versions(
        self,
        name: str | MCPServer,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
    ) -> Raw[SearchMCPServerVersionsResponse]:
        """Search the versions of an MCP server. `GET /api/3.0/mlflow/mcp-servers/{name}/versions`. Since MLflow 3.15."""
        from .api.mcp_servers import search_mcp_server_versions as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
            _endpoint.parse_response,
        )

    def create_mcp_server_version(
        self,
        name: str | MCPServer,
        server_json: MCPServerJSON,
        *,
        status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | None = None,
        source: str | None = None,
        tools: Iterable[MCPTool] | None = None,
        connect_options: Mapping[str, ConnectOptionSettings] | None = None,
    ) -> Raw[MCPServerVersion]:
        """Register a version of an MCP server. `POST /api/3.0/mlflow/mcp-servers/{name}/versions`. Since MLflow 3.15."""
        from .api.mcp_servers import create_mcp_server_version as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                server_json,
                status=status,
                source=source,
                tools=tools,
                connect_options=connect_options,
            ),
            _endpoint.parse_response,
        )

    def get_mcp_server_version(
        self, name: str | MCPServer, version: str | MCPServerVersion
    ) -> Raw[MCPServerVersion]:
        """Read a version of an MCP server. `GET /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15."""
        from .api.mcp_servers import get_mcp_server_version as _endpoint

        return self._send(_endpoint.build_request(name, version), _endpoint.parse_response)

    def update_mcp_server_version(
        self,
        name: str | MCPServer,
        version: str | MCPServerVersion,
        *,
        status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | None = None,
        tools: Iterable[MCPTool] | None = None,
        connect_options: Mapping[str, ConnectOptionSettings] | None = None,
    ) -> Raw[MCPServerVersion]:
        """Change the status, the tools or the connect options of a version. `PATCH /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15."""
        from .api.mcp_servers import update_mcp_server_version as _endpoint

        return self._send(
            _endpoint.build_request(
                name, version, status=status, tools=tools, connect_options=connect_options
            ),
            _endpoint.parse_response,
        )

    def delete_mcp_server_version(
        self, name: str | MCPServer, version: str | MCPServerVersion
    ) -> Raw[None]:
        """Delete a version with its aliases and access endpoints. `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15."""
        from .api.mcp_servers import delete_mcp_server_version as _endpoint

        return self._send(_endpoint.build_request(name, version), _endpoint.parse_response)

    def set_mcp_server_version_tag(
        self, name: str | MCPServer, version: str | MCPServerVersion, key: str, value: str
    ) -> Raw[None]:
        """Set a tag of a version. `POST /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags`. Since MLflow 3.15."""
        from .api.mcp_servers import set_mcp_server_version_tag as _endpoint

        return self._send(
            _endpoint.build_request(name, version, key, value), _endpoint.parse_response
        )

    def delete_mcp_server_version_tag(
        self, name: str | MCPServer, version: str | MCPServerVersion, key: str
    ) -> Raw[None]:
        """Delete a tag of a version. `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags/{key}`. Since MLflow
        3.15."""
        from .api.mcp_servers import delete_mcp_server_version_tag as _endpoint

        return self._send(_endpoint.build_request(name, version, key), _endpoint.parse_response)

    def set_mcp_server_tag(self, name: str | MCPServer, key: str, value: str) -> Raw[None]:
        """Set a tag of an MCP server. `POST /api/3.0/mlflow/mcp-servers/{name}/tags`. Since MLflow 3.15."""
        from .api.mcp_servers import set_mcp_server_tag as _endpoint

        return self._send(_endpoint.build_request(name, key, value), _endpoint.parse_response)

    def delete_mcp_server_tag(self, name: str | MCPServer, key: str) -> Raw[None]:
        """Delete a tag of an MCP server. `DELETE /api/3.0/mlflow/mcp-servers/{name}/tags/{key}`. Since MLflow 3.15."""
        from .api.mcp_servers import delete_mcp_server_tag as _endpoint

        return self._send(_endpoint.build_request(name, key), _endpoint.parse_response)

    def set_mcp_server_alias(
        self, name: str | MCPServer, alias: str, version: str | MCPServerVersion
    ) -> Raw[None]:
        """Point an alias at a version of an MCP server. `POST /api/3.0/mlflow/mcp-servers/{name}/aliases`. Since MLflow 3.15."""
        from .api.mcp_servers import set_mcp_server_alias as _endpoint

        return self._send(_endpoint.build_request(name, alias, version), _endpoint.parse_response)

    def get_mcp_server_version_by_alias(
        self, name: str | MCPServer, alias: str
    ) -> Raw[MCPServerVersion]:
        """Read the version that an alias points at. `GET /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`. Since MLflow 3.15."""
        from .api.mcp_servers import get_mcp_server_version_by_alias as _endpoint

        return self._send(_endpoint.build_request(name, alias), _endpoint.parse_response)

    def delete_mcp_server_alias(self, name: str | MCPServer, alias: str) -> Raw[None]:
        """Delete an alias with the access endpoints that go by it. `DELETE /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`. Since MLflow 3.15."""
        from .api.mcp_servers import delete_mcp_server_alias as _endpoint

        return self._send(_endpoint.build_request(name, alias), _endpoint.parse_response)

    def search_mcp_server_access_endpoints(
        self,
        name: str | MCPServer,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
    ) -> Raw[SearchMCPAccessEndpointsResponse]:
        """Search the access endpoints of one MCP server. `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints`. Since MLflow 3.15."""
        from .api.mcp_servers import search_mcp_server_access_endpoints as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
                server_version=server_version,
                server_alias=server_alias,
            ),
            _endpoint.parse_response,
        )

    def create_mcp_access_endpoint(
        self,
        name: str | MCPServer,
        url: str,
        *,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
        transport_type: MCPRemoteTransportType | Literal["streamable-http", "sse"] | None = None,
    ) -> Raw[MCPAccessEndpoint]:
        """Tell the URL at which a version of an MCP server can be reached. `POST /api/3.0/mlflow/mcp-servers/{name}/endpoints`. Since MLflow 3.15."""
        from .api.mcp_servers import create_mcp_access_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                url,
                server_version=server_version,
                server_alias=server_alias,
                transport_type=transport_type,
            ),
            _endpoint.parse_response,
        )

    def get_mcp_access_endpoint(
        self, name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
    ) -> Raw[MCPAccessEndpoint]:
        """Read an access endpoint. `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow 3.15."""
        from .api.mcp_servers import get_mcp_access_endpoint as _endpoint

        return self._send(_endpoint.build_request(name, endpoint_id), _endpoint.parse_response)

    def update_mcp_access_endpoint(
        self,
        name: str | MCPServer,
        endpoint_id: str | MCPAccessEndpoint,
        *,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
        url: str | None = None,
        transport_type: MCPRemoteTransportType | Literal["streamable-http", "sse"] | None = None,
    ) -> Raw[MCPAccessEndpoint]:
        """Change the URL, the transport or the target of an access endpoint. `PATCH /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow 3.15."""
        from .api.mcp_servers import update_mcp_access_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                endpoint_id,
                server_version=server_version,
                server_alias=server_alias,
                url=url,
                transport_type=transport_type,
            ),
            _endpoint.parse_response,
        )

    def delete_mcp_access_endpoint(
        self, name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
    ) -> Raw[None]:
        """Delete an access endpoint. `DELETE /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow 3.15."""
        from .api.mcp_servers import delete_mcp_access_endpoint as _endpoint

        return self._send(_endpoint.build_request(name, endpoint_id), _endpoint.parse_response)

    def create_gateway_secret(
        self,
        secret_name: str,
        secret_value: Mapping[str, str],
        *,
        provider: str | None = None,
        auth_config: Mapping[str, str] | None = None,
        auth_config_json: str | None = None,
        created_by: str | None = None,
    ) -> Raw[CreateGatewaySecretResponse]:
        """Store credentials for a model provider. `POST /api/3.0/mlflow/gateway/secrets/create`. Since MLflow 3.8."""
        from .api.gateway_secrets import create_gateway_secret as _endpoint

        return self._send(
            _endpoint.build_request(
                secret_name,
                secret_value,
                provider=provider,
                auth_config=auth_config,
                auth_config_json=auth_config_json,
                created_by=created_by,
            ),
            _endpoint.parse_response,
        )

    def get_gateway_secret_info(
        self, secret_id: str | GatewaySecretInfo, *, secret_name: str | None = None
    ) -> Raw[GetGatewaySecretInfoResponse]:
        """Read a secret, with its value masked. `GET /api/3.0/mlflow/gateway/secrets/get`. Since MLflow 3.8."""
        from .api.gateway_secrets import get_gateway_secret_info as _endpoint

        return self._send(
            _endpoint.build_request(secret_id, secret_name=secret_name), _endpoint.parse_response
        )

    def list_gateway_secret_infos(
        self, *, provider: str | None = None
    ) -> Raw[ListGatewaySecretInfosResponse]:
        """List the secrets, with their values masked. `GET /api/3.0/mlflow/gateway/secrets/list`. Since MLflow 3.8."""
        from .api.gateway_secrets import list_gateway_secret_infos as _endpoint

        return self._send(_endpoint.build_request(provider=provider), _endpoint.parse_response)

    def update_gateway_secret(
        self,
        secret_id: str | GatewaySecretInfo,
        *,
        secret_value: Mapping[str, str] | None = None,
        auth_config: Mapping[str, str] | None = None,
        auth_config_json: str | None = None,
        updated_by: str | None = None,
    ) -> Raw[UpdateGatewaySecretResponse]:
        """Replace the value or the settings of a secret. `POST /api/3.0/mlflow/gateway/secrets/update`. Since MLflow 3.8."""
        from .api.gateway_secrets import update_gateway_secret as _endpoint

        return self._send(
            _endpoint.build_request(
                secret_id,
                secret_value=secret_value,
                auth_config=auth_config,
                auth_config_json=auth_config_json,
                updated_by=updated_by,
            ),
            _endpoint.parse_response,
        )

    def delete_gateway_secret(self, secret_id: str | GatewaySecretInfo) -> Raw[None]:
        """Delete a secret for good. `DELETE /api/3.0/mlflow/gateway/secrets/delete`. Since MLflow 3.8."""
        from .api.gateway_secrets import delete_gateway_secret as _endpoint

        return self._send(_endpoint.build_request(secret_id), _endpoint.parse_response)

    def create_gateway_model_definition(
        self,
        name: str,
        secret_id: str | GatewaySecretInfo,
        provider: str,
        model_name: str,
        *,
        created_by: str | None = None,
    ) -> Raw[CreateGatewayModelDefinitionResponse]:
        """Define a model: a provider, its name for the model, and a secret. `POST /api/3.0/mlflow/gateway/model-definitions/create`. Since MLflow 3.8."""
        from .api.gateway_model_definitions import create_gateway_model_definition as _endpoint

        return self._send(
            _endpoint.build_request(name, secret_id, provider, model_name, created_by=created_by),
            _endpoint.parse_response,
        )

    def get_gateway_model_definition(
        self, model_definition_id: str | GatewayModelDefinition
    ) -> Raw[GetGatewayModelDefinitionResponse]:
        """Read a model definition. `GET /api/3.0/mlflow/gateway/model-definitions/get`. Since MLflow 3.8."""
        from .api.gateway_model_definitions import get_gateway_model_definition as _endpoint

        return self._send(_endpoint.build_request(model_definition_id), _endpoint.parse_response)

    def list_gateway_model_definitions(
        self, *, provider: str | None = None, secret_id: str | GatewaySecretInfo | None = None
    ) -> Raw[ListGatewayModelDefinitionsResponse]:
        """List the model definitions. `GET /api/3.0/mlflow/gateway/model-definitions/list`. Since MLflow 3.8."""
        from .api.gateway_model_definitions import list_gateway_model_definitions as _endpoint

        return self._send(
            _endpoint.build_request(provider=provider, secret_id=secret_id),
            _endpoint.parse_response,
        )

    def update_gateway_model_definition(
        self,
        model_definition_id: str | GatewayModelDefinition,
        *,
        name: str | None = None,
        secret_id: str | GatewaySecretInfo | None = None,
        provider: str | None = None,
        model_name: str | None = None,
        updated_by: str | None = None,
    ) -> Raw[UpdateGatewayModelDefinitionResponse]:
        """Change a model definition. `POST /api/3.0/mlflow/gateway/model-definitions/update`. Since MLflow 3.8."""
        from .api.gateway_model_definitions import update_gateway_model_definition as _endpoint

        return self._send(
            _endpoint.build_request(
                model_definition_id,
                name=name,
                secret_id=secret_id,
                provider=provider,
                model_name=model_name,
                updated_by=updated_by,
            ),
            _endpoint.parse_response,
        )

    def delete_gateway_model_definition(
        self, model_definition_id: str | GatewayModelDefinition
    ) -> Raw[None]:
        """Delete a model definition. `DELETE /api/3.0/mlflow/gateway/model-definitions/delete`. Since MLflow 3.8."""
        from .api.gateway_model_definitions import delete_gateway_model_definition as _endpoint

        return self._send(_endpoint.build_request(model_definition_id), _endpoint.parse_response)

    def create_gateway_endpoint(
        self,
        name: str,
        model_configs: Iterable[GatewayEndpointModelConfig],
        *,
        model_definition_ids: Iterable[str | GatewayModelDefinition] | None = None,
        routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
        fallback_config: FallbackConfig | None = None,
        usage_tracking: bool | None = None,
        experiment_id: str | int | Experiment | None = None,
        created_by: str | None = None,
    ) -> Raw[CreateGatewayEndpointResponse]:
        """Create an endpoint that serves one or more models. `POST /api/3.0/mlflow/gateway/endpoints/create`. Since MLflow 3.8."""
        from .api.gateway_endpoints import create_gateway_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                model_configs,
                model_definition_ids=model_definition_ids,
                routing_strategy=routing_strategy,
                fallback_config=fallback_config,
                usage_tracking=usage_tracking,
                experiment_id=experiment_id,
                created_by=created_by,
            ),
            _endpoint.parse_response,
        )

    def get_gateway_endpoint(
        self, *, endpoint_id: str | GatewayEndpoint | None = None, name: str | None = None
    ) -> Raw[GetGatewayEndpointResponse]:
        """Read an endpoint by its id or its name. `GET /api/3.0/mlflow/gateway/endpoints/get`. Since MLflow 3.8."""
        from .api.gateway_endpoints import get_gateway_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id=endpoint_id, name=name), _endpoint.parse_response
        )

    def list_gateway_endpoints(
        self, *, provider: str | None = None, secret_id: str | GatewaySecretInfo | None = None
    ) -> Raw[ListGatewayEndpointsResponse]:
        """List the endpoints that have a model. `GET /api/3.0/mlflow/gateway/endpoints/list`. Since MLflow 3.8."""
        from .api.gateway_endpoints import list_gateway_endpoints as _endpoint

        return self._send(
            _endpoint.build_request(provider=provider, secret_id=secret_id),
            _endpoint.parse_response,
        )

    def update_gateway_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        *,
        name: str | None = None,
        model_configs: Iterable[GatewayEndpointModelConfig] | None = None,
        routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
        fallback_config: FallbackConfig | None = None,
        usage_tracking: bool | None = None,
        experiment_id: str | int | Experiment | None = None,
        updated_by: str | None = None,
    ) -> Raw[UpdateGatewayEndpointResponse]:
        """Change an endpoint. `POST /api/3.0/mlflow/gateway/endpoints/update`. Since MLflow 3.8."""
        from .api.gateway_endpoints import update_gateway_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(
                endpoint_id,
                name=name,
                model_configs=model_configs,
                routing_strategy=routing_strategy,
                fallback_config=fallback_config,
                usage_tracking=usage_tracking,
                experiment_id=experiment_id,
                updated_by=updated_by,
            ),
            _endpoint.parse_response,
        )

    def delete_gateway_endpoint(self, endpoint_id: str | GatewayEndpoint) -> Raw[None]:
        """Delete an endpoint with its tags and bindings. `DELETE /api/3.0/mlflow/gateway/endpoints/delete`. Since MLflow 3.8."""
        from .api.gateway_endpoints import delete_gateway_endpoint as _endpoint

        return self._send(_endpoint.build_request(endpoint_id), _endpoint.parse_response)

    def attach_model_to_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        model_config: GatewayEndpointModelConfig,
        *,
        model_definition_id: str | GatewayModelDefinition | None = None,
        weight: float | None = None,
        created_by: str | None = None,
    ) -> Raw[AttachModelToGatewayEndpointResponse]:
        """Attach a model definition to an endpoint. `POST /api/3.0/mlflow/gateway/endpoints/models/attach`. Since MLflow 3.8."""
        from .api.gateway_endpoints import attach_model_to_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(
                endpoint_id,
                model_config,
                model_definition_id=model_definition_id,
                weight=weight,
                created_by=created_by,
            ),
            _endpoint.parse_response,
        )

    def detach_model_from_endpoint(
        self, endpoint_id: str | GatewayEndpoint, model_definition_id: str | GatewayModelDefinition
    ) -> Raw[None]:
        """Detach a model definition from an endpoint. `POST /api/3.0/mlflow/gateway/endpoints/models/detach`. Since MLflow 3.8."""
        from .api.gateway_endpoints import detach_model_from_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, model_definition_id), _endpoint.parse_response
        )

    def set_gateway_endpoint_tag(
        self, endpoint_id: str | GatewayEndpoint, key: str, *, value: str | None = None
    ) -> Raw[None]:
        """Set a tag of an endpoint. `POST /api/3.0/mlflow/gateway/endpoints/set-tag`. Since MLflow 3.8."""
        from .api.gateway_endpoints import set_gateway_endpoint_tag as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, key, value=value), _endpoint.parse_response
        )

    def delete_gateway_endpoint_tag(
        self, endpoint_id: str | GatewayEndpoint, key: str
    ) -> Raw[None]:
        """Delete a tag of an endpoint. `DELETE /api/3.0/mlflow/gateway/endpoints/delete-tag`. Since MLflow 3.8."""
        from .api.gateway_endpoints import delete_gateway_endpoint_tag as _endpoint

        return self._send(_endpoint.build_request(endpoint_id, key), _endpoint.parse_response)

    def create_endpoint_binding(
        self,
        endpoint_id: str | GatewayEndpoint,
        resource_type: str,
        resource_id: str,
        *,
        created_by: str | None = None,
    ) -> Raw[CreateGatewayEndpointBindingResponse]:
        """Note that a resource uses an endpoint. `POST /api/3.0/mlflow/gateway/endpoints/bindings/create`. Since MLflow 3.8."""
        from .api.gateway_endpoints import create_endpoint_binding as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, resource_type, resource_id, created_by=created_by),
            _endpoint.parse_response,
        )

    def list_endpoint_bindings(
        self,
        *,
        endpoint_id: str | GatewayEndpoint | None = None,
        resource_type: str | None = None,
        resource_id: str | None = None,
    ) -> Raw[ListGatewayEndpointBindingsResponse]:
        """List the bindings of endpoints to resources. `GET /api/3.0/mlflow/gateway/endpoints/bindings/list`. Since MLflow 3.8."""
        from .api.gateway_endpoints import list_endpoint_bindings as _endpoint

        return self._send(
            _endpoint.build_request(
                endpoint_id=endpoint_id, resource_type=resource_type, resource_id=resource_id
            ),
            _endpoint.parse_response,
        )

    def delete_endpoint_binding(
        self, endpoint_id: str | GatewayEndpoint, resource_type: str, resource_id: str
    ) -> Raw[None]:
        """Delete the binding of an endpoint to a resource. `DELETE /api/3.0/mlflow/gateway/endpoints/bindings/delete`. Since MLflow 3.8."""
        from .api.gateway_endpoints import delete_endpoint_binding as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, resource_type, resource_id),
            _endpoint.parse_response,
        )

    def create_budget_policy(
        self,
        budget_unit: BudgetUnit | Literal["USD"],
        budget_amount: float,
        duration: BudgetDuration,
        target_scope: BudgetTargetScope | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"],
        budget_action: BudgetAction | Literal["ALERT", "REJECT"],
        *,
        target_value: str | None = None,
        created_by: str | None = None,
    ) -> Raw[CreateGatewayBudgetPolicyResponse]:
        """Set a budget for the use of the gateway. `POST /api/3.0/mlflow/gateway/budgets/create`. Since MLflow 3.11."""
        from .api.gateway_budgets import create_budget_policy as _endpoint

        return self._send(
            _endpoint.build_request(
                budget_unit,
                budget_amount,
                duration,
                target_scope,
                budget_action,
                target_value=target_value,
                created_by=created_by,
            ),
            _endpoint.parse_response,
        )

    def get_budget_policy(
        self, budget_policy_id: str | GatewayBudgetPolicy
    ) -> Raw[GetGatewayBudgetPolicyResponse]:
        """Read a budget policy. `GET /api/3.0/mlflow/gateway/budgets/get`. Since MLflow 3.11."""
        from .api.gateway_budgets import get_budget_policy as _endpoint

        return self._send(_endpoint.build_request(budget_policy_id), _endpoint.parse_response)

    def list_budget_policies(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> Raw[ListGatewayBudgetPoliciesResponse]:
        """List the budget policies. `GET /api/3.0/mlflow/gateway/budgets/list`. Since MLflow 3.11."""
        from .api.gateway_budgets import list_budget_policies as _endpoint

        return self._send(
            _endpoint.build_request(max_results=max_results, page_token=page_token),
            _endpoint.parse_response,
        )

    def update_budget_policy(
        self,
        budget_policy_id: str | GatewayBudgetPolicy,
        *,
        budget_unit: BudgetUnit | Literal["USD"] | None = None,
        budget_amount: float | None = None,
        duration: BudgetDuration | None = None,
        target_scope: BudgetTargetScope
        | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"]
        | None = None,
        target_value: str | None = None,
        budget_action: BudgetAction | Literal["ALERT", "REJECT"] | None = None,
        updated_by: str | None = None,
    ) -> Raw[UpdateGatewayBudgetPolicyResponse]:
        """Change a budget policy. `POST /api/3.0/mlflow/gateway/budgets/update`. Since MLflow 3.11."""
        from .api.gateway_budgets import update_budget_policy as _endpoint

        return self._send(
            _endpoint.build_request(
                budget_policy_id,
                budget_unit=budget_unit,
                budget_amount=budget_amount,
                duration=duration,
                target_scope=target_scope,
                target_value=target_value,
                budget_action=budget_action,
                updated_by=updated_by,
            ),
            _endpoint.parse_response,
        )

    def delete_budget_policy(self, budget_policy_id: str | GatewayBudgetPolicy) -> Raw[None]:
        """Delete a budget policy. `DELETE /api/3.0/mlflow/gateway/budgets/delete`. Since MLflow 3.11."""
        from .api.gateway_budgets import delete_budget_policy as _endpoint

        return self._send(_endpoint.build_request(budget_policy_id), _endpoint.parse_response)

    def list_budget_windows(self) -> Raw[ListGatewayBudgetWindowsResponse]:
        """List what has been spent in the present window of each budget. `GET /api/3.0/mlflow/gateway/budgets/windows`. Since MLflow 3.11."""
        from .api.gateway_budgets import list_budget_windows as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def create_gateway_guardrail(
        self,
        name: str,
        scorer_id: str | Scorer,
        scorer_version: int | Scorer,
        stage: GuardrailStage | Literal["BEFORE", "AFTER"],
        action: GuardrailAction | Literal["VALIDATION", "SANITIZATION"],
        *,
        action_endpoint_id: str | GatewayEndpoint | None = None,
    ) -> Raw[CreateGatewayGuardrailResponse]:
        """Create a guardrail from a version of a scorer. `POST /api/3.0/mlflow/gateway/guardrails/create`. Since MLflow 3.12."""
        from .api.gateway_guardrails import create_gateway_guardrail as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                scorer_id,
                scorer_version,
                stage,
                action,
                action_endpoint_id=action_endpoint_id,
            ),
            _endpoint.parse_response,
        )

    def get_gateway_guardrail(
        self, guardrail_id: str | GatewayGuardrail
    ) -> Raw[GetGatewayGuardrailResponse]:
        """Read a guardrail. `GET /api/3.0/mlflow/gateway/guardrails/get`. Since MLflow 3.12."""
        from .api.gateway_guardrails import get_gateway_guardrail as _endpoint

        return self._send(_endpoint.build_request(guardrail_id), _endpoint.parse_response)

    def list_gateway_guardrails(
        self, *, max_results: int | None = None, page_token: str | None = None
    ) -> Raw[ListGatewayGuardrailsResponse]:
        """List the guardrails. `GET /api/3.0/mlflow/gateway/guardrails/list`. Since MLflow 3.12."""
        from .api.gateway_guardrails import list_gateway_guardrails as _endpoint

        return self._send(
            _endpoint.build_request(max_results=max_results, page_token=page_token),
            _endpoint.parse_response,
        )

    def delete_gateway_guardrail(self, guardrail_id: str | GatewayGuardrail) -> Raw[None]:
        """Delete a guardrail, also from all endpoints that use it. `DELETE /api/3.0/mlflow/gateway/guardrails/delete`. Since MLflow 3.12."""
        from .api.gateway_guardrails import delete_gateway_guardrail as _endpoint

        return self._send(_endpoint.build_request(guardrail_id), _endpoint.parse_response)

    def add_guardrail_to_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        guardrail_id: str | GatewayGuardrail,
        *,
        execution_order: int | None = None,
    ) -> Raw[AddGuardrailToEndpointResponse]:
        """Let a guardrail judge the traffic of an endpoint. `POST /api/3.0/mlflow/gateway/guardrails/add-to-endpoint`. Since MLflow 3.12."""
        from .api.gateway_guardrails import add_guardrail_to_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, guardrail_id, execution_order=execution_order),
            _endpoint.parse_response,
        )

    def remove_guardrail_from_endpoint(
        self, endpoint_id: str | GatewayEndpoint, guardrail_id: str | GatewayGuardrail
    ) -> Raw[None]:
        """Take a guardrail off an endpoint. `DELETE /api/3.0/mlflow/gateway/guardrails/remove-from-endpoint`. Since MLflow 3.12."""
        from .api.gateway_guardrails import remove_guardrail_from_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, guardrail_id), _endpoint.parse_response
        )

    def list_endpoint_guardrail_configs(
        self, endpoint_id: str | GatewayEndpoint
    ) -> Raw[ListEndpointGuardrailConfigsResponse]:
        """List the guardrails of an endpoint. `GET /api/3.0/mlflow/gateway/guardrails/list-for-endpoint`. Since MLflow 3.12."""
        from .api.gateway_guardrails import list_endpoint_guardrail_configs as _endpoint

        return self._send(_endpoint.build_request(endpoint_id), _endpoint.parse_response)

    def update_endpoint_guardrail_config(
        self,
        endpoint_id: str | GatewayEndpoint,
        guardrail_id: str | GatewayGuardrail,
        *,
        execution_order: int | None = None,
    ) -> Raw[UpdateEndpointGuardrailConfigResponse]:
        """Change the place of a guardrail in the order of an endpoint. `PATCH /api/3.0/mlflow/gateway/guardrails/update-config`. Since MLflow 3.12."""
        from .api.gateway_guardrails import update_endpoint_guardrail_config as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, guardrail_id, execution_order=execution_order),
            _endpoint.parse_response,
        )

    def list_workspaces(self) -> Raw[ListWorkspacesResponse]:
        """List the workspaces. `GET /api/3.0/mlflow/workspaces`. Since MLflow 3.10. Needs a server with workspaces."""
        from .api.workspaces import list_workspaces as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def create_workspace(
        self,
        name: str,
        *,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> Raw[CreateWorkspaceResponse]:
        """Create a workspace. `POST /api/3.0/mlflow/workspaces`. Since MLflow 3.10. Needs a server with workspaces."""
        from .api.workspaces import create_workspace as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                description=description,
                default_artifact_root=default_artifact_root,
                trace_archival_config=trace_archival_config,
            ),
            _endpoint.parse_response,
        )

    def get_workspace(self, workspace_name: str | Workspace) -> Raw[GetWorkspaceResponse]:
        """Read a workspace. `GET /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Needs a server with
        workspaces."""
        from .api.workspaces import get_workspace as _endpoint

        return self._send(_endpoint.build_request(workspace_name), _endpoint.parse_response)

    def update_workspace(
        self,
        workspace_name: str | Workspace,
        *,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> Raw[UpdateWorkspaceResponse]:
        """Change what is given of a workspace. `PATCH /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Needs a server
        with workspaces."""
        from .api.workspaces import update_workspace as _endpoint

        return self._send(
            _endpoint.build_request(
                workspace_name,
                description=description,
                default_artifact_root=default_artifact_root,
                trace_archival_config=trace_archival_config,
            ),
            _endpoint.parse_response,
        )

    def delete_workspace(
        self,
        workspace_name: str | Workspace,
        *,
        mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | None = None,
    ) -> Raw[None]:
        """Delete a workspace. `DELETE /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Needs a server
        with workspaces."""
        from .api.workspaces import delete_workspace as _endpoint

        return self._send(
            _endpoint.build_request(workspace_name, mode=mode), _endpoint.parse_response
        )

    def create_user(self, username: str, password: str) -> Raw[CreateUserResponse]:
        """Create a user. `POST /api/2.0/mlflow/users/create`. Needs a server with basic-auth."""
        from .api.users import create_user as _endpoint

        return self._send(_endpoint.build_request(username, password), _endpoint.parse_response)

    def get_user(self, username: str | User) -> Raw[GetUserResponse]:
        """Read a user by name. `GET /api/2.0/mlflow/users/get`. Needs a server with basic-auth."""
        from .api.users import get_user as _endpoint

        return self._send(_endpoint.build_request(username), _endpoint.parse_response)

    def list_users(self) -> Raw[ListUsersResponse]:
        """List all users. `GET /api/2.0/mlflow/users/list`. Since MLflow 3.10. Needs a server with basic-auth."""
        from .api.users import list_users as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def get_current_user(self) -> Raw[GetCurrentUserResponse]:
        """Read the user who sends the request. `GET /api/2.0/mlflow/users/current`. Since MLflow 3.13. Needs a server with basic-auth."""
        from .api.users import get_current_user as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def update_user_password(
        self, username: str | User, password: str, *, current_password: str | None = None
    ) -> Raw[None]:
        """Set the password of a user. `PATCH /api/2.0/mlflow/users/update-password`. Needs a server with basic-auth."""
        from .api.users import update_user_password as _endpoint

        return self._send(
            _endpoint.build_request(username, password, current_password=current_password),
            _endpoint.parse_response,
        )

    def update_user_admin(self, username: str | User, is_admin: bool) -> Raw[None]:
        """Make a user an administrator, or an ordinary user again. `PATCH /api/2.0/mlflow/users/update-admin`. Needs a server with basic-auth."""
        from .api.users import update_user_admin as _endpoint

        return self._send(_endpoint.build_request(username, is_admin), _endpoint.parse_response)

    def delete_user(self, username: str | User) -> Raw[None]:
        """Delete a user. `DELETE /api/2.0/mlflow/users/delete`. Needs a server with basic-auth."""
        from .api.users import delete_user as _endpoint

        return self._send(_endpoint.build_request(username), _endpoint.parse_response)

    def create_role(
        self, workspace: str, name: str, *, description: str | None = None
    ) -> Raw[CreateRoleResponse]:
        """Create a role. `POST /api/3.0/mlflow/roles/create`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import create_role as _endpoint

        return self._send(
            _endpoint.build_request(workspace, name, description=description),
            _endpoint.parse_response,
        )

    def get_role(self, role_id: int | Role) -> Raw[GetRoleResponse]:
        """Read a role by its id. `GET /api/3.0/mlflow/roles/get`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import get_role as _endpoint

        return self._send(_endpoint.build_request(role_id), _endpoint.parse_response)

    def list_roles(self, *, workspace: Iterable[str] | None = None) -> Raw[ListRolesResponse]:
        """List roles, all or those of some workspaces. `GET /api/3.0/mlflow/roles/list`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import list_roles as _endpoint

        return self._send(_endpoint.build_request(workspace=workspace), _endpoint.parse_response)

    def update_role(
        self, role_id: int | Role, *, name: str | None = None, description: str | None = None
    ) -> Raw[UpdateRoleResponse]:
        """Change the name or the description of a role. `PATCH /api/3.0/mlflow/roles/update`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import update_role as _endpoint

        return self._send(
            _endpoint.build_request(role_id, name=name, description=description),
            _endpoint.parse_response,
        )

    def delete_role(self, role_id: int | Role) -> Raw[None]:
        """Delete a role. `DELETE /api/3.0/mlflow/roles/delete`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import delete_role as _endpoint

        return self._send(_endpoint.build_request(role_id), _endpoint.parse_response)

    def add_role_permission(
        self,
        role_id: int | Role,
        resource_type: ResourceType
        | Literal[
            "experiment",
            "registered_model",
            "prompt",
            "scorer",
            "gateway_secret",
            "gateway_endpoint",
            "gateway_model_definition",
            "mcp_server",
            "workspace",
            "run",
            "trace",
            "assessment",
            "logged_model",
            "review_queue",
            "registered_model_version",
            "prompt_version",
            "scorer_version",
            "mcp_server_version",
        ],
        resource_pattern: str,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[AddRolePermissionResponse]:
        """Add a permission to a role. `POST /api/3.0/mlflow/roles/permissions/add`. Since MLflow 3.12. Needs a server with
        basic-auth."""
        from .api.roles import add_role_permission as _endpoint

        return self._send(
            _endpoint.build_request(role_id, resource_type, resource_pattern, permission),
            _endpoint.parse_response,
        )

    def remove_role_permission(self, role_permission_id: int | RolePermission) -> Raw[None]:
        """Remove a permission from its role. `DELETE /api/3.0/mlflow/roles/permissions/remove`. Since MLflow 3.12. Needs a server with
        basic-auth."""
        from .api.roles import remove_role_permission as _endpoint

        return self._send(_endpoint.build_request(role_permission_id), _endpoint.parse_response)

    def list_role_permissions(self, role_id: int | Role) -> Raw[ListRolePermissionsResponse]:
        """List the permissions of a role. `GET /api/3.0/mlflow/roles/permissions/list`. Since MLflow 3.12. Needs a server with
        basic-auth."""
        from .api.roles import list_role_permissions as _endpoint

        return self._send(_endpoint.build_request(role_id), _endpoint.parse_response)

    def update_role_permission(
        self,
        role_permission_id: int | RolePermission,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[UpdateRolePermissionResponse]:
        """Change the level of a permission of a role. `PATCH /api/3.0/mlflow/roles/permissions/update`. Since MLflow 3.12. Needs a server with
        basic-auth."""
        from .api.roles import update_role_permission as _endpoint

        return self._send(
            _endpoint.build_request(role_permission_id, permission), _endpoint.parse_response
        )

    def assign_role(self, username: str | User, role_id: int | Role) -> Raw[AssignRoleResponse]:
        """Give a role to a user. `POST /api/3.0/mlflow/roles/assign`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import assign_role as _endpoint

        return self._send(_endpoint.build_request(username, role_id), _endpoint.parse_response)

    def unassign_role(self, username: str | User, role_id: int | Role) -> Raw[None]:
        """Take a role from a user. `DELETE /api/3.0/mlflow/roles/unassign`. Since MLflow 3.12. Needs a server with
        basic-auth."""
        from .api.roles import unassign_role as _endpoint

        return self._send(_endpoint.build_request(username, role_id), _endpoint.parse_response)

    def list_role_users(self, role_id: int | Role) -> Raw[ListRoleUsersResponse]:
        """List the users who have a role. `GET /api/3.0/mlflow/roles/users/list`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import list_role_users as _endpoint

        return self._send(_endpoint.build_request(role_id), _endpoint.parse_response)

    def list_user_roles(self, username: str | User) -> Raw[ListUserRolesResponse]:
        """List the roles of a user. `GET /api/3.0/mlflow/users/roles/list`. Since MLflow 3.12. Needs a server with basic-auth."""
        from .api.roles import list_user_roles as _endpoint

        return self._send(_endpoint.build_request(username), _endpoint.parse_response)

    def grant_user_permission(
        self,
        username: str | User,
        resource_type: ResourceType
        | Literal[
            "experiment",
            "registered_model",
            "prompt",
            "scorer",
            "gateway_secret",
            "gateway_endpoint",
            "gateway_model_definition",
            "mcp_server",
            "workspace",
            "run",
            "trace",
            "assessment",
            "logged_model",
            "review_queue",
            "registered_model_version",
            "prompt_version",
            "scorer_version",
            "mcp_server_version",
        ],
        resource_id: str,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[None]:
        """Give a user a permission on a resource. `POST /api/3.0/mlflow/users/permissions/grant`. Since MLflow 3.13. Needs a server with
        basic-auth."""
        from .api.permissions import grant_user_permission as _endpoint

        return self._send(
            _endpoint.build_request(username, resource_type, resource_id, permission),
            _endpoint.parse_response,
        )

    def revoke_user_permission(
        self,
        username: str | User,
        resource_type: ResourceType
        | Literal[
            "experiment",
            "registered_model",
            "prompt",
            "scorer",
            "gateway_secret",
            "gateway_endpoint",
            "gateway_model_definition",
            "mcp_server",
            "workspace",
            "run",
            "trace",
            "assessment",
            "logged_model",
            "review_queue",
            "registered_model_version",
            "prompt_version",
            "scorer_version",
            "mcp_server_version",
        ],
        resource_id: str,
    ) -> Raw[None]:
        """Take the permission on a resource from a user. `POST /api/3.0/mlflow/users/permissions/revoke`. Since MLflow 3.13. Needs a server with
        basic-auth."""
        from .api.permissions import revoke_user_permission as _endpoint

        return self._send(
            _endpoint.build_request(username, resource_type, resource_id), _endpoint.parse_response
        )

    def get_user_permission(
        self,
        username: str | User,
        resource_type: ResourceType
        | Literal[
            "experiment",
            "registered_model",
            "prompt",
            "scorer",
            "gateway_secret",
            "gateway_endpoint",
            "gateway_model_definition",
            "mcp_server",
            "workspace",
            "run",
            "trace",
            "assessment",
            "logged_model",
            "review_queue",
            "registered_model_version",
            "prompt_version",
            "scorer_version",
            "mcp_server_version",
        ],
        resource_id: str,
    ) -> Raw[GetUserPermissionResponse]:
        """Read the permission that a user effectively has on a resource. `GET /api/3.0/mlflow/users/permissions/get`. Since MLflow 3.13. Needs a server with
        basic-auth."""
        from .api.permissions import get_user_permission as _endpoint

        return self._send(
            _endpoint.build_request(username, resource_type, resource_id), _endpoint.parse_response
        )

    def list_user_permissions(self, username: str | User) -> Raw[ListUserPermissionsResponse]:
        """List the permissions that a user holds. `GET /api/3.0/mlflow/users/permissions/list`. Since MLflow 3.13. Needs a server with
        basic-auth."""
        from .api.permissions import list_user_permissions as _endpoint

        return self._send(_endpoint.build_request(username), _endpoint.parse_response)

    def list_current_user_permissions(self) -> Raw[ListCurrentUserPermissionsResponse]:
        """List the permissions of the user who sends the request. `GET /api/3.0/mlflow/users/current/permissions`. Since MLflow 3.13. Needs a server with
        basic-auth."""
        from .api.permissions import list_current_user_permissions as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def create_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[CreateExperimentPermissionResponse]:
        """Give a user a permission on an experiment. `POST /api/2.0/mlflow/experiments/permissions/create`. Until MLflow 3.12. Needs a server
        with basic-auth."""
        from .api.permissions import create_experiment_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, username, permission), _endpoint.parse_response
        )

    def get_experiment_permission(
        self, experiment_id: str | int | Experiment, username: str | User
    ) -> Raw[GetExperimentPermissionResponse]:
        """Read the permission of a user on an experiment. `GET /api/2.0/mlflow/experiments/permissions/get`. Until MLflow 3.12. Needs a server with
        basic-auth."""
        from .api.permissions import get_experiment_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, username), _endpoint.parse_response
        )

    def update_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[None]:
        """Change the permission of a user on an experiment. `PATCH /api/2.0/mlflow/experiments/permissions/update`. Until MLflow 3.12. Needs a server
        with basic-auth."""
        from .api.permissions import update_experiment_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, username, permission), _endpoint.parse_response
        )

    def delete_experiment_permission(
        self, experiment_id: str | int | Experiment, username: str | User
    ) -> Raw[None]:
        """Take the permission of a user on an experiment away. `DELETE /api/2.0/mlflow/experiments/permissions/delete`. Until MLflow 3.12. Needs a server
        with basic-auth."""
        from .api.permissions import delete_experiment_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, username), _endpoint.parse_response
        )

    def create_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[CreateRegisteredModelPermissionResponse]:
        """Give a user a permission on a registered model. `POST /api/2.0/mlflow/registered-models/permissions/create`. Until MLflow 3.12. Needs a
        server with basic-auth."""
        from .api.permissions import create_registered_model_permission as _endpoint

        return self._send(
            _endpoint.build_request(name, username, permission), _endpoint.parse_response
        )

    def get_registered_model_permission(
        self, name: str | RegisteredModel, username: str | User
    ) -> Raw[GetRegisteredModelPermissionResponse]:
        """Read the permission of a user on a registered model. `GET /api/2.0/mlflow/registered-models/permissions/get`. Until MLflow 3.12. Needs a server
        with basic-auth."""
        from .api.permissions import get_registered_model_permission as _endpoint

        return self._send(_endpoint.build_request(name, username), _endpoint.parse_response)

    def update_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[None]:
        """Change the permission of a user on a registered model. `PATCH /api/2.0/mlflow/registered-models/permissions/update`. Until MLflow 3.12. Needs a
        server with basic-auth."""
        from .api.permissions import update_registered_model_permission as _endpoint

        return self._send(
            _endpoint.build_request(name, username, permission), _endpoint.parse_response
        )

    def delete_registered_model_permission(
        self, name: str | RegisteredModel, username: str | User
    ) -> Raw[None]:
        """Take the permission of a user on a registered model away. `DELETE /api/2.0/mlflow/registered-models/permissions/delete`. Until MLflow 3.12. Needs a
        server with basic-auth."""
        from .api.permissions import delete_registered_model_permission as _endpoint

        return self._send(_endpoint.build_request(name, username), _endpoint.parse_response)

    def create_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[CreateScorerPermissionResponse]:
        """Give a user a permission on a scorer. `POST /api/3.0/mlflow/scorers/permissions/create`. Since MLflow 3.7. Until MLflow 3.12.
        Needs a server with basic-auth."""
        from .api.permissions import create_scorer_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, scorer_name, username, permission),
            _endpoint.parse_response,
        )

    def get_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> Raw[GetScorerPermissionResponse]:
        """Read the permission of a user on a scorer. `GET /api/3.0/mlflow/scorers/permissions/get`. Since MLflow 3.7. Until MLflow 3.12. Needs
        a server with basic-auth."""
        from .api.permissions import get_scorer_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, scorer_name, username), _endpoint.parse_response
        )

    def update_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[None]:
        """Change the permission of a user on a scorer. `PATCH /api/3.0/mlflow/scorers/permissions/update`. Since MLflow 3.7. Until MLflow 3.12.
        Needs a server with basic-auth."""
        from .api.permissions import update_scorer_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, scorer_name, username, permission),
            _endpoint.parse_response,
        )

    def delete_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> Raw[None]:
        """Take the permission of a user on a scorer away. `DELETE /api/3.0/mlflow/scorers/permissions/delete`. Since MLflow 3.7. Until MLflow 3.12.
        Needs a server with basic-auth."""
        from .api.permissions import delete_scorer_permission as _endpoint

        return self._send(
            _endpoint.build_request(experiment_id, scorer_name, username), _endpoint.parse_response
        )

    def create_gateway_secret_permission(
        self,
        secret_id: str | GatewaySecretInfo,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[CreateGatewaySecretPermissionResponse]:
        """Give a user a permission on a gateway secret. `POST /api/3.0/mlflow/gateway/secrets/permissions/create`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth."""
        from .api.permissions import create_gateway_secret_permission as _endpoint

        return self._send(
            _endpoint.build_request(secret_id, username, permission), _endpoint.parse_response
        )

    def get_gateway_secret_permission(
        self, secret_id: str | GatewaySecretInfo, username: str | User
    ) -> Raw[GetGatewaySecretPermissionResponse]:
        """Read the permission of a user on a gateway secret. `GET /api/3.0/mlflow/gateway/secrets/permissions/get`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth."""
        from .api.permissions import get_gateway_secret_permission as _endpoint

        return self._send(_endpoint.build_request(secret_id, username), _endpoint.parse_response)

    def update_gateway_secret_permission(
        self,
        secret_id: str | GatewaySecretInfo,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[None]:
        """Change the permission of a user on a gateway secret. `PATCH /api/3.0/mlflow/gateway/secrets/permissions/update`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth."""
        from .api.permissions import update_gateway_secret_permission as _endpoint

        return self._send(
            _endpoint.build_request(secret_id, username, permission), _endpoint.parse_response
        )

    def delete_gateway_secret_permission(
        self, secret_id: str | GatewaySecretInfo, username: str | User
    ) -> Raw[None]:
        """Take the permission of a user on a gateway secret away. `DELETE /api/3.0/mlflow/gateway/secrets/permissions/delete`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import delete_gateway_secret_permission as _endpoint

        return self._send(_endpoint.build_request(secret_id, username), _endpoint.parse_response)

    def create_gateway_endpoint_permission(
        self,
        endpoint_id: str | GatewayEndpoint,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[CreateGatewayEndpointPermissionResponse]:
        """Give a user a permission on a gateway endpoint. `POST /api/3.0/mlflow/gateway/endpoints/permissions/create`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import create_gateway_endpoint_permission as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, username, permission), _endpoint.parse_response
        )

    def get_gateway_endpoint_permission(
        self, endpoint_id: str | GatewayEndpoint, username: str | User
    ) -> Raw[GetGatewayEndpointPermissionResponse]:
        """Read the permission of a user on a gateway endpoint. `GET /api/3.0/mlflow/gateway/endpoints/permissions/get`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth."""
        from .api.permissions import get_gateway_endpoint_permission as _endpoint

        return self._send(_endpoint.build_request(endpoint_id, username), _endpoint.parse_response)

    def update_gateway_endpoint_permission(
        self,
        endpoint_id: str | GatewayEndpoint,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[None]:
        """Change the permission of a user on a gateway endpoint. `PATCH /api/3.0/mlflow/gateway/endpoints/permissions/update`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import update_gateway_endpoint_permission as _endpoint

        return self._send(
            _endpoint.build_request(endpoint_id, username, permission), _endpoint.parse_response
        )

    def delete_gateway_endpoint_permission(
        self, endpoint_id: str | GatewayEndpoint, username: str | User
    ) -> Raw[None]:
        """Take the permission of a user on a gateway endpoint away. `DELETE /api/3.0/mlflow/gateway/endpoints/permissions/delete`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import delete_gateway_endpoint_permission as _endpoint

        return self._send(_endpoint.build_request(endpoint_id, username), _endpoint.parse_response)

    def create_gateway_model_definition_permission(
        self,
        model_definition_id: str | GatewayModelDefinition,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[CreateGatewayModelDefinitionPermissionResponse]:
        """Give a user a permission on a gateway model definition. `POST /api/3.0/mlflow/gateway/model-definitions/permissions/create`. Since MLflow 3.9.
        Until MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import create_gateway_model_definition_permission as _endpoint

        return self._send(
            _endpoint.build_request(model_definition_id, username, permission),
            _endpoint.parse_response,
        )

    def get_gateway_model_definition_permission(
        self, model_definition_id: str | GatewayModelDefinition, username: str | User
    ) -> Raw[GetGatewayModelDefinitionPermissionResponse]:
        """Read the permission of a user on a gateway model definition. `GET /api/3.0/mlflow/gateway/model-definitions/permissions/get`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import get_gateway_model_definition_permission as _endpoint

        return self._send(
            _endpoint.build_request(model_definition_id, username), _endpoint.parse_response
        )

    def update_gateway_model_definition_permission(
        self,
        model_definition_id: str | GatewayModelDefinition,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[None]:
        """Change the permission of a user on a gateway model definition. `PATCH /api/3.0/mlflow/gateway/model-definitions/permissions/update`. Since MLflow 3.9.
        Until MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import update_gateway_model_definition_permission as _endpoint

        return self._send(
            _endpoint.build_request(model_definition_id, username, permission),
            _endpoint.parse_response,
        )

    def delete_gateway_model_definition_permission(
        self, model_definition_id: str | GatewayModelDefinition, username: str | User
    ) -> Raw[None]:
        """Take the permission of a user on a gateway model definition away. `DELETE /api/3.0/mlflow/gateway/model-definitions/permissions/delete`. Since MLflow 3.9.
        Until MLflow 3.12. Needs a server with basic-auth."""
        from .api.permissions import delete_gateway_model_definition_permission as _endpoint

        return self._send(
            _endpoint.build_request(model_definition_id, username), _endpoint.parse_response
        )

    def list_workspace_permissions(
        self, workspace_name: str
    ) -> Raw[ListWorkspacePermissionsResponse]:
        """List the permissions of all users on a workspace. `GET /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until
        MLflow 3.12. Needs a server with basic-auth and workspaces."""
        from .api.permissions import list_workspace_permissions as _endpoint

        return self._send(_endpoint.build_request(workspace_name), _endpoint.parse_response)

    def set_workspace_permission(
        self,
        workspace_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> Raw[SetWorkspacePermissionResponse]:
        """Set the permission of a user on a workspace. `POST /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until
        MLflow 3.12. Needs a server with basic-auth and workspaces."""
        from .api.permissions import set_workspace_permission as _endpoint

        return self._send(
            _endpoint.build_request(workspace_name, username, permission), _endpoint.parse_response
        )

    def delete_workspace_permission(self, workspace_name: str, username: str | User) -> Raw[None]:
        """Take the permission on a workspace from a user. `DELETE /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until
        MLflow 3.12. Needs a server with basic-auth and workspaces."""
        from .api.permissions import delete_workspace_permission as _endpoint

        return self._send(
            _endpoint.build_request(workspace_name, username), _endpoint.parse_response
        )

    def list_user_workspace_permissions(
        self, username: str | User
    ) -> Raw[ListUserWorkspacePermissionsResponse]:
        """List the permissions of a user on workspaces. `GET /api/3.0/mlflow/workspace-permissions`. Since MLflow 3.10. Until MLflow 3.12. Needs a
        server with basic-auth and workspaces."""
        from .api.permissions import list_user_workspace_permissions as _endpoint

        return self._send(_endpoint.build_request(username), _endpoint.parse_response)
