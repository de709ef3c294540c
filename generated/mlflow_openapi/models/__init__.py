# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The models and enums of the API. Each class is imported on first use."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .add_dataset_to_experiments_response import (
        AddDatasetToExperimentsResponse as AddDatasetToExperimentsResponse,
    )
    from .add_guardrail_to_endpoint_response import (
        AddGuardrailToEndpointResponse as AddGuardrailToEndpointResponse,
    )
    from .add_items_to_review_queue_response import (
        AddItemsToReviewQueueResponse as AddItemsToReviewQueueResponse,
    )
    from .add_role_permission_response import AddRolePermissionResponse as AddRolePermissionResponse
    from .aggregation_type import AggregationType as AggregationType
    from .any_value import AnyValue as AnyValue
    from .any_value import ArrayValue as ArrayValue
    from .any_value import KeyValue as KeyValue
    from .any_value import KeyValueList as KeyValueList
    from .assessment import Assessment as Assessment
    from .assessment_error import AssessmentError as AssessmentError
    from .assessment_source import AssessmentSource as AssessmentSource
    from .assessment_source_type import AssessmentSourceType as AssessmentSourceType
    from .assessment_update import AssessmentUpdate as AssessmentUpdate
    from .assign_role_response import AssignRoleResponse as AssignRoleResponse
    from .attach_model_to_gateway_endpoint_response import (
        AttachModelToGatewayEndpointResponse as AttachModelToGatewayEndpointResponse,
    )
    from .batch_get_trace_infos_response import (
        BatchGetTraceInfosResponse as BatchGetTraceInfosResponse,
    )
    from .batch_get_traces_response import BatchGetTracesResponse as BatchGetTracesResponse
    from .budget_action import BudgetAction as BudgetAction
    from .budget_duration import BudgetDuration as BudgetDuration
    from .budget_duration_unit import BudgetDurationUnit as BudgetDurationUnit
    from .budget_target_scope import BudgetTargetScope as BudgetTargetScope
    from .budget_unit import BudgetUnit as BudgetUnit
    from .budget_window import BudgetWindow as BudgetWindow
    from .calculate_trace_filter_correlation_response import (
        CalculateTraceFilterCorrelationResponse as CalculateTraceFilterCorrelationResponse,
    )
    from .cancel_prompt_optimization_job_response import (
        CancelPromptOptimizationJobResponse as CancelPromptOptimizationJobResponse,
    )
    from .connect_option_settings import ConnectOptionSettings as ConnectOptionSettings
    from .create_assessment_response import CreateAssessmentResponse as CreateAssessmentResponse
    from .create_dataset_response import CreateDatasetResponse as CreateDatasetResponse
    from .create_experiment_permission_response import (
        CreateExperimentPermissionResponse as CreateExperimentPermissionResponse,
    )
    from .create_experiment_response import CreateExperimentResponse as CreateExperimentResponse
    from .create_gateway_budget_policy_response import (
        CreateGatewayBudgetPolicyResponse as CreateGatewayBudgetPolicyResponse,
    )
    from .create_gateway_endpoint_binding_response import (
        CreateGatewayEndpointBindingResponse as CreateGatewayEndpointBindingResponse,
    )
    from .create_gateway_endpoint_permission_response import (
        CreateGatewayEndpointPermissionResponse as CreateGatewayEndpointPermissionResponse,
    )
    from .create_gateway_endpoint_response import (
        CreateGatewayEndpointResponse as CreateGatewayEndpointResponse,
    )
    from .create_gateway_guardrail_response import (
        CreateGatewayGuardrailResponse as CreateGatewayGuardrailResponse,
    )
    from .create_gateway_model_definition_permission_response import (
        CreateGatewayModelDefinitionPermissionResponse as CreateGatewayModelDefinitionPermissionResponse,
    )
    from .create_gateway_model_definition_response import (
        CreateGatewayModelDefinitionResponse as CreateGatewayModelDefinitionResponse,
    )
    from .create_gateway_secret_permission_response import (
        CreateGatewaySecretPermissionResponse as CreateGatewaySecretPermissionResponse,
    )
    from .create_gateway_secret_response import (
        CreateGatewaySecretResponse as CreateGatewaySecretResponse,
    )
    from .create_issue_response import CreateIssueResponse as CreateIssueResponse
    from .create_label_schema_response import CreateLabelSchemaResponse as CreateLabelSchemaResponse
    from .create_logged_model_response import CreateLoggedModelResponse as CreateLoggedModelResponse
    from .create_model_version_response import (
        CreateModelVersionResponse as CreateModelVersionResponse,
    )
    from .create_multipart_upload_response import (
        CreateMultipartUploadResponse as CreateMultipartUploadResponse,
    )
    from .create_presigned_download_url_response import (
        CreatePresignedDownloadUrlResponse as CreatePresignedDownloadUrlResponse,
    )
    from .create_presigned_upload_url_response import (
        CreatePresignedUploadUrlResponse as CreatePresignedUploadUrlResponse,
    )
    from .create_prompt_optimization_job_response import (
        CreatePromptOptimizationJobResponse as CreatePromptOptimizationJobResponse,
    )
    from .create_registered_model_permission_response import (
        CreateRegisteredModelPermissionResponse as CreateRegisteredModelPermissionResponse,
    )
    from .create_registered_model_response import (
        CreateRegisteredModelResponse as CreateRegisteredModelResponse,
    )
    from .create_review_queue_response import CreateReviewQueueResponse as CreateReviewQueueResponse
    from .create_role_response import CreateRoleResponse as CreateRoleResponse
    from .create_run_response import CreateRunResponse as CreateRunResponse
    from .create_scorer_permission_response import (
        CreateScorerPermissionResponse as CreateScorerPermissionResponse,
    )
    from .create_user_response import CreateUserResponse as CreateUserResponse
    from .create_webhook_response import CreateWebhookResponse as CreateWebhookResponse
    from .create_workspace_response import CreateWorkspaceResponse as CreateWorkspaceResponse
    from .dataset import Dataset as Dataset
    from .dataset_input import DatasetInput as DatasetInput
    from .dataset_record import DatasetRecord as DatasetRecord
    from .dataset_record_input import DatasetRecordInput as DatasetRecordInput
    from .dataset_record_source import DatasetRecordSource as DatasetRecordSource
    from .dataset_record_source_type import DatasetRecordSourceType as DatasetRecordSourceType
    from .delete_dataset_records_response import (
        DeleteDatasetRecordsResponse as DeleteDatasetRecordsResponse,
    )
    from .delete_traces_response import DeleteTracesResponse as DeleteTracesResponse
    from .delete_traces_v3_response import DeleteTracesV3Response as DeleteTracesV3Response
    from .deployment_job_connection_state import (
        DeploymentJobConnectionState as DeploymentJobConnectionState,
    )
    from .end_trace_response import EndTraceResponse as EndTraceResponse
    from .evaluation_dataset import EvaluationDataset as EvaluationDataset
    from .expectation import Expectation as Expectation
    from .experiment import Experiment as Experiment
    from .experiment_permission import ExperimentPermission as ExperimentPermission
    from .experiment_tag import ExperimentTag as ExperimentTag
    from .fallback_config import FallbackConfig as FallbackConfig
    from .fallback_strategy import FallbackStrategy as FallbackStrategy
    from .feedback import Feedback as Feedback
    from .file_info import FileInfo as FileInfo
    from .finalize_logged_model_response import (
        FinalizeLoggedModelResponse as FinalizeLoggedModelResponse,
    )
    from .gateway_budget_policy import GatewayBudgetPolicy as GatewayBudgetPolicy
    from .gateway_endpoint import GatewayEndpoint as GatewayEndpoint
    from .gateway_endpoint_binding import GatewayEndpointBinding as GatewayEndpointBinding
    from .gateway_endpoint_model_config import (
        GatewayEndpointModelConfig as GatewayEndpointModelConfig,
    )
    from .gateway_endpoint_model_mapping import (
        GatewayEndpointModelMapping as GatewayEndpointModelMapping,
    )
    from .gateway_endpoint_permission import GatewayEndpointPermission as GatewayEndpointPermission
    from .gateway_endpoint_tag import GatewayEndpointTag as GatewayEndpointTag
    from .gateway_guardrail import GatewayGuardrail as GatewayGuardrail
    from .gateway_guardrail_config import GatewayGuardrailConfig as GatewayGuardrailConfig
    from .gateway_model_definition import GatewayModelDefinition as GatewayModelDefinition
    from .gateway_model_definition_permission import (
        GatewayModelDefinitionPermission as GatewayModelDefinitionPermission,
    )
    from .gateway_model_linkage_type import GatewayModelLinkageType as GatewayModelLinkageType
    from .gateway_secret_info import GatewaySecretInfo as GatewaySecretInfo
    from .gateway_secret_permission import GatewaySecretPermission as GatewaySecretPermission
    from .get_assessment_request_response import (
        GetAssessmentRequestResponse as GetAssessmentRequestResponse,
    )
    from .get_current_user_response import GetCurrentUserResponse as GetCurrentUserResponse
    from .get_dataset_experiment_ids_response import (
        GetDatasetExperimentIdsResponse as GetDatasetExperimentIdsResponse,
    )
    from .get_dataset_records_response import GetDatasetRecordsResponse as GetDatasetRecordsResponse
    from .get_dataset_response import GetDatasetResponse as GetDatasetResponse
    from .get_experiment_by_name_response import (
        GetExperimentByNameResponse as GetExperimentByNameResponse,
    )
    from .get_experiment_permission_response import (
        GetExperimentPermissionResponse as GetExperimentPermissionResponse,
    )
    from .get_experiment_response import GetExperimentResponse as GetExperimentResponse
    from .get_gateway_budget_policy_response import (
        GetGatewayBudgetPolicyResponse as GetGatewayBudgetPolicyResponse,
    )
    from .get_gateway_endpoint_permission_response import (
        GetGatewayEndpointPermissionResponse as GetGatewayEndpointPermissionResponse,
    )
    from .get_gateway_endpoint_response import (
        GetGatewayEndpointResponse as GetGatewayEndpointResponse,
    )
    from .get_gateway_guardrail_response import (
        GetGatewayGuardrailResponse as GetGatewayGuardrailResponse,
    )
    from .get_gateway_model_definition_permission_response import (
        GetGatewayModelDefinitionPermissionResponse as GetGatewayModelDefinitionPermissionResponse,
    )
    from .get_gateway_model_definition_response import (
        GetGatewayModelDefinitionResponse as GetGatewayModelDefinitionResponse,
    )
    from .get_gateway_secret_info_response import (
        GetGatewaySecretInfoResponse as GetGatewaySecretInfoResponse,
    )
    from .get_gateway_secret_permission_response import (
        GetGatewaySecretPermissionResponse as GetGatewaySecretPermissionResponse,
    )
    from .get_issue_response import GetIssueResponse as GetIssueResponse
    from .get_label_schema_by_name_response import (
        GetLabelSchemaByNameResponse as GetLabelSchemaByNameResponse,
    )
    from .get_label_schema_response import GetLabelSchemaResponse as GetLabelSchemaResponse
    from .get_latest_versions_response import GetLatestVersionsResponse as GetLatestVersionsResponse
    from .get_logged_model_response import GetLoggedModelResponse as GetLoggedModelResponse
    from .get_metric_history_bulk_interval_response import (
        GetMetricHistoryBulkIntervalResponse as GetMetricHistoryBulkIntervalResponse,
    )
    from .get_metric_history_response import GetMetricHistoryResponse as GetMetricHistoryResponse
    from .get_model_version_by_alias_response import (
        GetModelVersionByAliasResponse as GetModelVersionByAliasResponse,
    )
    from .get_model_version_download_uri_response import (
        GetModelVersionDownloadUriResponse as GetModelVersionDownloadUriResponse,
    )
    from .get_model_version_response import GetModelVersionResponse as GetModelVersionResponse
    from .get_online_scoring_configs_response import (
        GetOnlineScoringConfigsResponse as GetOnlineScoringConfigsResponse,
    )
    from .get_or_create_user_queue_response import (
        GetOrCreateUserQueueResponse as GetOrCreateUserQueueResponse,
    )
    from .get_presigned_download_url_response import (
        GetPresignedDownloadUrlResponse as GetPresignedDownloadUrlResponse,
    )
    from .get_prompt_optimization_job_response import (
        GetPromptOptimizationJobResponse as GetPromptOptimizationJobResponse,
    )
    from .get_registered_model_permission_response import (
        GetRegisteredModelPermissionResponse as GetRegisteredModelPermissionResponse,
    )
    from .get_registered_model_response import (
        GetRegisteredModelResponse as GetRegisteredModelResponse,
    )
    from .get_review_queue_by_name_response import (
        GetReviewQueueByNameResponse as GetReviewQueueByNameResponse,
    )
    from .get_review_queue_response import GetReviewQueueResponse as GetReviewQueueResponse
    from .get_role_response import GetRoleResponse as GetRoleResponse
    from .get_run_response import GetRunResponse as GetRunResponse
    from .get_scorer_permission_response import (
        GetScorerPermissionResponse as GetScorerPermissionResponse,
    )
    from .get_scorer_response import GetScorerResponse as GetScorerResponse
    from .get_server_info_response import GetServerInfoResponse as GetServerInfoResponse
    from .get_trace_info_response import GetTraceInfoResponse as GetTraceInfoResponse
    from .get_trace_info_v3_response import GetTraceInfoV3Response as GetTraceInfoV3Response
    from .get_trace_response import GetTraceResponse as GetTraceResponse
    from .get_user_permission_response import GetUserPermissionResponse as GetUserPermissionResponse
    from .get_user_response import GetUserResponse as GetUserResponse
    from .get_webhook_response import GetWebhookResponse as GetWebhookResponse
    from .get_workspace_response import GetWorkspaceResponse as GetWorkspaceResponse
    from .guardrail_action import GuardrailAction as GuardrailAction
    from .guardrail_stage import GuardrailStage as GuardrailStage
    from .inference_table_location import InferenceTableLocation as InferenceTableLocation
    from .input_categorical import InputCategorical as InputCategorical
    from .input_numeric import InputNumeric as InputNumeric
    from .input_pass_fail import InputPassFail as InputPassFail
    from .input_tag import InputTag as InputTag
    from .input_text import InputText as InputText
    from .issue import Issue as Issue
    from .issue_reference import IssueReference as IssueReference
    from .issue_severity import IssueSeverity as IssueSeverity
    from .issue_status import IssueStatus as IssueStatus
    from .job_progress import JobProgress as JobProgress
    from .job_state import JobState as JobState
    from .job_status import JobStatus as JobStatus
    from .label_schema import LabelSchema as LabelSchema
    from .label_schema_input import LabelSchemaInput as LabelSchemaInput
    from .label_schema_type import LabelSchemaType as LabelSchemaType
    from .list_artifacts_response import ListArtifactsResponse as ListArtifactsResponse
    from .list_current_user_permissions_response import (
        ListCurrentUserPermissionsResponse as ListCurrentUserPermissionsResponse,
    )
    from .list_endpoint_guardrail_configs_response import (
        ListEndpointGuardrailConfigsResponse as ListEndpointGuardrailConfigsResponse,
    )
    from .list_gateway_budget_policies_response import (
        ListGatewayBudgetPoliciesResponse as ListGatewayBudgetPoliciesResponse,
    )
    from .list_gateway_budget_windows_response import (
        ListGatewayBudgetWindowsResponse as ListGatewayBudgetWindowsResponse,
    )
    from .list_gateway_endpoint_bindings_response import (
        ListGatewayEndpointBindingsResponse as ListGatewayEndpointBindingsResponse,
    )
    from .list_gateway_endpoints_response import (
        ListGatewayEndpointsResponse as ListGatewayEndpointsResponse,
    )
    from .list_gateway_guardrails_response import (
        ListGatewayGuardrailsResponse as ListGatewayGuardrailsResponse,
    )
    from .list_gateway_model_definitions_response import (
        ListGatewayModelDefinitionsResponse as ListGatewayModelDefinitionsResponse,
    )
    from .list_gateway_secret_infos_response import (
        ListGatewaySecretInfosResponse as ListGatewaySecretInfosResponse,
    )
    from .list_label_schemas_response import ListLabelSchemasResponse as ListLabelSchemasResponse
    from .list_logged_model_artifacts_response import (
        ListLoggedModelArtifactsResponse as ListLoggedModelArtifactsResponse,
    )
    from .list_proxied_artifacts_response import (
        ListProxiedArtifactsResponse as ListProxiedArtifactsResponse,
    )
    from .list_review_queue_items_response import (
        ListReviewQueueItemsResponse as ListReviewQueueItemsResponse,
    )
    from .list_review_queues_response import ListReviewQueuesResponse as ListReviewQueuesResponse
    from .list_role_permissions_response import (
        ListRolePermissionsResponse as ListRolePermissionsResponse,
    )
    from .list_role_users_response import ListRoleUsersResponse as ListRoleUsersResponse
    from .list_roles_response import ListRolesResponse as ListRolesResponse
    from .list_scorer_versions_response import (
        ListScorerVersionsResponse as ListScorerVersionsResponse,
    )
    from .list_scorers_response import ListScorersResponse as ListScorersResponse
    from .list_user_permissions_response import (
        ListUserPermissionsResponse as ListUserPermissionsResponse,
    )
    from .list_user_roles_response import ListUserRolesResponse as ListUserRolesResponse
    from .list_user_workspace_permissions_response import (
        ListUserWorkspacePermissionsResponse as ListUserWorkspacePermissionsResponse,
    )
    from .list_users_response import ListUsersResponse as ListUsersResponse
    from .list_webhooks_response import ListWebhooksResponse as ListWebhooksResponse
    from .list_workspace_permissions_response import (
        ListWorkspacePermissionsResponse as ListWorkspacePermissionsResponse,
    )
    from .list_workspaces_response import ListWorkspacesResponse as ListWorkspacesResponse
    from .logged_model import LoggedModel as LoggedModel
    from .logged_model_data import LoggedModelData as LoggedModelData
    from .logged_model_info import LoggedModelInfo as LoggedModelInfo
    from .logged_model_parameter import LoggedModelParameter as LoggedModelParameter
    from .logged_model_registration_info import (
        LoggedModelRegistrationInfo as LoggedModelRegistrationInfo,
    )
    from .logged_model_status import LoggedModelStatus as LoggedModelStatus
    from .logged_model_tag import LoggedModelTag as LoggedModelTag
    from .mcp_access_endpoint import MCPAccessEndpoint as MCPAccessEndpoint
    from .mcp_icon import MCPIcon as MCPIcon
    from .mcp_icon_source import MCPIconSource as MCPIconSource
    from .mcp_remote_transport_type import MCPRemoteTransportType as MCPRemoteTransportType
    from .mcp_server import MCPServer as MCPServer
    from .mcp_server_action import MCPServerAction as MCPServerAction
    from .mcp_server_alias import MCPServerAlias as MCPServerAlias
    from .mcp_server_json import MCPServerJSON as MCPServerJSON
    from .mcp_server_json_environment_variable import (
        MCPServerJSONEnvironmentVariable as MCPServerJSONEnvironmentVariable,
    )
    from .mcp_server_json_package import MCPServerJSONPackage as MCPServerJSONPackage
    from .mcp_server_json_remote import MCPServerJSONRemote as MCPServerJSONRemote
    from .mcp_server_json_repository import MCPServerJSONRepository as MCPServerJSONRepository
    from .mcp_server_version import MCPServerVersion as MCPServerVersion
    from .mcp_status import MCPStatus as MCPStatus
    from .mcp_tool import MCPTool as MCPTool
    from .metric import Metric as Metric
    from .metric_aggregation import MetricAggregation as MetricAggregation
    from .metric_data_point import MetricDataPoint as MetricDataPoint
    from .metric_view_type import MetricViewType as MetricViewType
    from .metric_with_run_id import MetricWithRunId as MetricWithRunId
    from .mlflow_experiment_location import MlflowExperimentLocation as MlflowExperimentLocation
    from .model_input import ModelInput as ModelInput
    from .model_metric import ModelMetric as ModelMetric
    from .model_output import ModelOutput as ModelOutput
    from .model_param import ModelParam as ModelParam
    from .model_version import ModelVersion as ModelVersion
    from .model_version_deployment_job_state import (
        ModelVersionDeploymentJobState as ModelVersionDeploymentJobState,
    )
    from .model_version_deployment_job_state_deployment_job_run_state import (
        ModelVersionDeploymentJobStateDeploymentJobRunState as ModelVersionDeploymentJobStateDeploymentJobRunState,
    )
    from .model_version_status import ModelVersionStatus as ModelVersionStatus
    from .model_version_tag import ModelVersionTag as ModelVersionTag
    from .multipart_upload_credential import MultipartUploadCredential as MultipartUploadCredential
    from .multipart_upload_part import MultipartUploadPart as MultipartUploadPart
    from .online_scoring_config import OnlineScoringConfig as OnlineScoringConfig
    from .optimizer_type import OptimizerType as OptimizerType
    from .param import Param as Param
    from .permission import Permission as Permission
    from .prompt_optimization_job import PromptOptimizationJob as PromptOptimizationJob
    from .prompt_optimization_job_config import (
        PromptOptimizationJobConfig as PromptOptimizationJobConfig,
    )
    from .prompt_optimization_job_tag import PromptOptimizationJobTag as PromptOptimizationJobTag
    from .prompt_version_ref import PromptVersionRef as PromptVersionRef
    from .query_trace_metrics_response import QueryTraceMetricsResponse as QueryTraceMetricsResponse
    from .register_scorer_response import RegisterScorerResponse as RegisterScorerResponse
    from .registered_model import RegisteredModel as RegisteredModel
    from .registered_model_alias import RegisteredModelAlias as RegisteredModelAlias
    from .registered_model_permission import RegisteredModelPermission as RegisteredModelPermission
    from .registered_model_tag import RegisteredModelTag as RegisteredModelTag
    from .remove_dataset_from_experiments_response import (
        RemoveDatasetFromExperimentsResponse as RemoveDatasetFromExperimentsResponse,
    )
    from .rename_registered_model_response import (
        RenameRegisteredModelResponse as RenameRegisteredModelResponse,
    )
    from .resource_type import ResourceType as ResourceType
    from .review_item_type import ReviewItemType as ReviewItemType
    from .review_queue import ReviewQueue as ReviewQueue
    from .review_queue_item import ReviewQueueItem as ReviewQueueItem
    from .review_queue_type import ReviewQueueType as ReviewQueueType
    from .review_status import ReviewStatus as ReviewStatus
    from .role import Role as Role
    from .role_permission import RolePermission as RolePermission
    from .routing_strategy import RoutingStrategy as RoutingStrategy
    from .run import Run as Run
    from .run_data import RunData as RunData
    from .run_info import RunInfo as RunInfo
    from .run_inputs import RunInputs as RunInputs
    from .run_outputs import RunOutputs as RunOutputs
    from .run_status import RunStatus as RunStatus
    from .run_tag import RunTag as RunTag
    from .scorer import Scorer as Scorer
    from .scorer_permission import ScorerPermission as ScorerPermission
    from .search_evaluation_datasets_response import (
        SearchEvaluationDatasetsResponse as SearchEvaluationDatasetsResponse,
    )
    from .search_experiments_response import SearchExperimentsResponse as SearchExperimentsResponse
    from .search_issues_response import SearchIssuesResponse as SearchIssuesResponse
    from .search_logged_models_dataset import SearchLoggedModelsDataset as SearchLoggedModelsDataset
    from .search_logged_models_order_by import (
        SearchLoggedModelsOrderBy as SearchLoggedModelsOrderBy,
    )
    from .search_logged_models_response import (
        SearchLoggedModelsResponse as SearchLoggedModelsResponse,
    )
    from .search_mcp_access_endpoints_response import (
        SearchMCPAccessEndpointsResponse as SearchMCPAccessEndpointsResponse,
    )
    from .search_mcp_server_versions_response import (
        SearchMCPServerVersionsResponse as SearchMCPServerVersionsResponse,
    )
    from .search_mcp_servers_response import SearchMCPServersResponse as SearchMCPServersResponse
    from .search_model_versions_response import (
        SearchModelVersionsResponse as SearchModelVersionsResponse,
    )
    from .search_prompt_optimization_jobs_response import (
        SearchPromptOptimizationJobsResponse as SearchPromptOptimizationJobsResponse,
    )
    from .search_registered_models_response import (
        SearchRegisteredModelsResponse as SearchRegisteredModelsResponse,
    )
    from .search_runs_response import SearchRunsResponse as SearchRunsResponse
    from .search_traces_response import SearchTracesResponse as SearchTracesResponse
    from .search_traces_v3_response import SearchTracesV3Response as SearchTracesV3Response
    from .serialized_value import SerializedValue as SerializedValue
    from .server_features import ServerFeatures as ServerFeatures
    from .set_review_queue_item_status_response import (
        SetReviewQueueItemStatusResponse as SetReviewQueueItemStatusResponse,
    )
    from .set_workspace_permission_response import (
        SetWorkspacePermissionResponse as SetWorkspacePermissionResponse,
    )
    from .span import Span as Span
    from .span_event import SpanEvent as SpanEvent
    from .span_link import SpanLink as SpanLink
    from .span_status import SpanStatus as SpanStatus
    from .span_status_code import SpanStatusCode as SpanStatusCode
    from .start_trace_response import StartTraceResponse as StartTraceResponse
    from .start_trace_v3_response import StartTraceV3Response as StartTraceV3Response
    from .test_webhook_response import TestWebhookResponse as TestWebhookResponse
    from .trace import Trace as Trace
    from .trace_archival_config import TraceArchivalConfig as TraceArchivalConfig
    from .trace_info import TraceInfo as TraceInfo
    from .trace_info_v3 import TraceInfoV3 as TraceInfoV3
    from .trace_location import TraceLocation as TraceLocation
    from .trace_location_type import TraceLocationType as TraceLocationType
    from .trace_request_metadata import TraceRequestMetadata as TraceRequestMetadata
    from .trace_state import TraceState as TraceState
    from .trace_status import TraceStatus as TraceStatus
    from .trace_tag import TraceTag as TraceTag
    from .transition_model_version_stage_response import (
        TransitionModelVersionStageResponse as TransitionModelVersionStageResponse,
    )
    from .update_assessment_response import UpdateAssessmentResponse as UpdateAssessmentResponse
    from .update_endpoint_guardrail_config_response import (
        UpdateEndpointGuardrailConfigResponse as UpdateEndpointGuardrailConfigResponse,
    )
    from .update_gateway_budget_policy_response import (
        UpdateGatewayBudgetPolicyResponse as UpdateGatewayBudgetPolicyResponse,
    )
    from .update_gateway_endpoint_response import (
        UpdateGatewayEndpointResponse as UpdateGatewayEndpointResponse,
    )
    from .update_gateway_model_definition_response import (
        UpdateGatewayModelDefinitionResponse as UpdateGatewayModelDefinitionResponse,
    )
    from .update_gateway_secret_response import (
        UpdateGatewaySecretResponse as UpdateGatewaySecretResponse,
    )
    from .update_issue_response import UpdateIssueResponse as UpdateIssueResponse
    from .update_label_schema_response import UpdateLabelSchemaResponse as UpdateLabelSchemaResponse
    from .update_model_version_response import (
        UpdateModelVersionResponse as UpdateModelVersionResponse,
    )
    from .update_registered_model_response import (
        UpdateRegisteredModelResponse as UpdateRegisteredModelResponse,
    )
    from .update_review_queue_response import UpdateReviewQueueResponse as UpdateReviewQueueResponse
    from .update_role_permission_response import (
        UpdateRolePermissionResponse as UpdateRolePermissionResponse,
    )
    from .update_role_response import UpdateRoleResponse as UpdateRoleResponse
    from .update_run_response import UpdateRunResponse as UpdateRunResponse
    from .update_webhook_response import UpdateWebhookResponse as UpdateWebhookResponse
    from .update_workspace_response import UpdateWorkspaceResponse as UpdateWorkspaceResponse
    from .upsert_dataset_records_response import (
        UpsertDatasetRecordsResponse as UpsertDatasetRecordsResponse,
    )
    from .upsert_online_scoring_config_response import (
        UpsertOnlineScoringConfigResponse as UpsertOnlineScoringConfigResponse,
    )
    from .user import User as User
    from .user_role_assignment import UserRoleAssignment as UserRoleAssignment
    from .user_role_permission import UserRolePermission as UserRolePermission
    from .view_type import ViewType as ViewType
    from .webhook import Webhook as Webhook
    from .webhook_action import WebhookAction as WebhookAction
    from .webhook_entity import WebhookEntity as WebhookEntity
    from .webhook_event import WebhookEvent as WebhookEvent
    from .webhook_status import WebhookStatus as WebhookStatus
    from .webhook_test_result import WebhookTestResult as WebhookTestResult
    from .workspace import Workspace as Workspace
    from .workspace_deletion_mode import WorkspaceDeletionMode as WorkspaceDeletionMode
    from .workspace_permission import WorkspacePermission as WorkspacePermission

__all__ = [
    "AddDatasetToExperimentsResponse",
    "AddGuardrailToEndpointResponse",
    "AddItemsToReviewQueueResponse",
    "AddRolePermissionResponse",
    "AggregationType",
    "AnyValue",
    "ArrayValue",
    "Assessment",
    "AssessmentError",
    "AssessmentSource",
    "AssessmentSourceType",
    "AssessmentUpdate",
    "AssignRoleResponse",
    "AttachModelToGatewayEndpointResponse",
    "BatchGetTraceInfosResponse",
    "BatchGetTracesResponse",
    "BudgetAction",
    "BudgetDuration",
    "BudgetDurationUnit",
    "BudgetTargetScope",
    "BudgetUnit",
    "BudgetWindow",
    "CalculateTraceFilterCorrelationResponse",
    "CancelPromptOptimizationJobResponse",
    "ConnectOptionSettings",
    "CreateAssessmentResponse",
    "CreateDatasetResponse",
    "CreateExperimentPermissionResponse",
    "CreateExperimentResponse",
    "CreateGatewayBudgetPolicyResponse",
    "CreateGatewayEndpointBindingResponse",
    "CreateGatewayEndpointPermissionResponse",
    "CreateGatewayEndpointResponse",
    "CreateGatewayGuardrailResponse",
    "CreateGatewayModelDefinitionPermissionResponse",
    "CreateGatewayModelDefinitionResponse",
    "CreateGatewaySecretPermissionResponse",
    "CreateGatewaySecretResponse",
    "CreateIssueResponse",
    "CreateLabelSchemaResponse",
    "CreateLoggedModelResponse",
    "CreateModelVersionResponse",
    "CreateMultipartUploadResponse",
    "CreatePresignedDownloadUrlResponse",
    "CreatePresignedUploadUrlResponse",
    "CreatePromptOptimizationJobResponse",
    "CreateRegisteredModelPermissionResponse",
    "CreateRegisteredModelResponse",
    "CreateReviewQueueResponse",
    "CreateRoleResponse",
    "CreateRunResponse",
    "CreateScorerPermissionResponse",
    "CreateUserResponse",
    "CreateWebhookResponse",
    "CreateWorkspaceResponse",
    "Dataset",
    "DatasetInput",
    "DatasetRecord",
    "DatasetRecordInput",
    "DatasetRecordSource",
    "DatasetRecordSourceType",
    "DeleteDatasetRecordsResponse",
    "DeleteTracesResponse",
    "DeleteTracesV3Response",
    "DeploymentJobConnectionState",
    "EndTraceResponse",
    "EvaluationDataset",
    "Expectation",
    "Experiment",
    "ExperimentPermission",
    "ExperimentTag",
    "FallbackConfig",
    "FallbackStrategy",
    "Feedback",
    "FileInfo",
    "FinalizeLoggedModelResponse",
    "GatewayBudgetPolicy",
    "GatewayEndpoint",
    "GatewayEndpointBinding",
    "GatewayEndpointModelConfig",
    "GatewayEndpointModelMapping",
    "GatewayEndpointPermission",
    "GatewayEndpointTag",
    "GatewayGuardrail",
    "GatewayGuardrailConfig",
    "GatewayModelDefinition",
    "GatewayModelDefinitionPermission",
    "GatewayModelLinkageType",
    "GatewaySecretInfo",
    "GatewaySecretPermission",
    "GetAssessmentRequestResponse",
    "GetCurrentUserResponse",
    "GetDatasetExperimentIdsResponse",
    "GetDatasetRecordsResponse",
    "GetDatasetResponse",
    "GetExperimentByNameResponse",
    "GetExperimentPermissionResponse",
    "GetExperimentResponse",
    "GetGatewayBudgetPolicyResponse",
    "GetGatewayEndpointPermissionResponse",
    "GetGatewayEndpointResponse",
    "GetGatewayGuardrailResponse",
    "GetGatewayModelDefinitionPermissionResponse",
    "GetGatewayModelDefinitionResponse",
    "GetGatewaySecretInfoResponse",
    "GetGatewaySecretPermissionResponse",
    "GetIssueResponse",
    "GetLabelSchemaByNameResponse",
    "GetLabelSchemaResponse",
    "GetLatestVersionsResponse",
    "GetLoggedModelResponse",
    "GetMetricHistoryBulkIntervalResponse",
    "GetMetricHistoryResponse",
    "GetModelVersionByAliasResponse",
    "GetModelVersionDownloadUriResponse",
    "GetModelVersionResponse",
    "GetOnlineScoringConfigsResponse",
    "GetOrCreateUserQueueResponse",
    "GetPresignedDownloadUrlResponse",
    "GetPromptOptimizationJobResponse",
    "GetRegisteredModelPermissionResponse",
    "GetRegisteredModelResponse",
    "GetReviewQueueByNameResponse",
    "GetReviewQueueResponse",
    "GetRoleResponse",
    "GetRunResponse",
    "GetScorerPermissionResponse",
    "GetScorerResponse",
    "GetServerInfoResponse",
    "GetTraceInfoResponse",
    "GetTraceInfoV3Response",
    "GetTraceResponse",
    "GetUserPermissionResponse",
    "GetUserResponse",
    "GetWebhookResponse",
    "GetWorkspaceResponse",
    "GuardrailAction",
    "GuardrailStage",
    "InferenceTableLocation",
    "InputCategorical",
    "InputNumeric",
    "InputPassFail",
    "InputTag",
    "InputText",
    "Issue",
    "IssueReference",
    "IssueSeverity",
    "IssueStatus",
    "JobProgress",
    "JobState",
    "JobStatus",
    "KeyValue",
    "KeyValueList",
    "LabelSchema",
    "LabelSchemaInput",
    "LabelSchemaType",
    "ListArtifactsResponse",
    "ListCurrentUserPermissionsResponse",
    "ListEndpointGuardrailConfigsResponse",
    "ListGatewayBudgetPoliciesResponse",
    "ListGatewayBudgetWindowsResponse",
    "ListGatewayEndpointBindingsResponse",
    "ListGatewayEndpointsResponse",
    "ListGatewayGuardrailsResponse",
    "ListGatewayModelDefinitionsResponse",
    "ListGatewaySecretInfosResponse",
    "ListLabelSchemasResponse",
    "ListLoggedModelArtifactsResponse",
    "ListProxiedArtifactsResponse",
    "ListReviewQueueItemsResponse",
    "ListReviewQueuesResponse",
    "ListRolePermissionsResponse",
    "ListRoleUsersResponse",
    "ListRolesResponse",
    "ListScorerVersionsResponse",
    "ListScorersResponse",
    "ListUserPermissionsResponse",
    "ListUserRolesResponse",
    "ListUserWorkspacePermissionsResponse",
    "ListUsersResponse",
    "ListWebhooksResponse",
    "ListWorkspacePermissionsResponse",
    "ListWorkspacesResponse",
    "LoggedModel",
    "LoggedModelData",
    "LoggedModelInfo",
    "LoggedModelParameter",
    "LoggedModelRegistrationInfo",
    "LoggedModelStatus",
    "LoggedModelTag",
    "MCPAccessEndpoint",
    "MCPIcon",
    "MCPIconSource",
    "MCPRemoteTransportType",
    "MCPServer",
    "MCPServerAction",
    "MCPServerAlias",
    "MCPServerJSON",
    "MCPServerJSONEnvironmentVariable",
    "MCPServerJSONPackage",
    "MCPServerJSONRemote",
    "MCPServerJSONRepository",
    "MCPServerVersion",
    "MCPStatus",
    "MCPTool",
    "Metric",
    "MetricAggregation",
    "MetricDataPoint",
    "MetricViewType",
    "MetricWithRunId",
    "MlflowExperimentLocation",
    "ModelInput",
    "ModelMetric",
    "ModelOutput",
    "ModelParam",
    "ModelVersion",
    "ModelVersionDeploymentJobState",
    "ModelVersionDeploymentJobStateDeploymentJobRunState",
    "ModelVersionStatus",
    "ModelVersionTag",
    "MultipartUploadCredential",
    "MultipartUploadPart",
    "OnlineScoringConfig",
    "OptimizerType",
    "Param",
    "Permission",
    "PromptOptimizationJob",
    "PromptOptimizationJobConfig",
    "PromptOptimizationJobTag",
    "PromptVersionRef",
    "QueryTraceMetricsResponse",
    "RegisterScorerResponse",
    "RegisteredModel",
    "RegisteredModelAlias",
    "RegisteredModelPermission",
    "RegisteredModelTag",
    "RemoveDatasetFromExperimentsResponse",
    "RenameRegisteredModelResponse",
    "ResourceType",
    "ReviewItemType",
    "ReviewQueue",
    "ReviewQueueItem",
    "ReviewQueueType",
    "ReviewStatus",
    "Role",
    "RolePermission",
    "RoutingStrategy",
    "Run",
    "RunData",
    "RunInfo",
    "RunInputs",
    "RunOutputs",
    "RunStatus",
    "RunTag",
    "Scorer",
    "ScorerPermission",
    "SearchEvaluationDatasetsResponse",
    "SearchExperimentsResponse",
    "SearchIssuesResponse",
    "SearchLoggedModelsDataset",
    "SearchLoggedModelsOrderBy",
    "SearchLoggedModelsResponse",
    "SearchMCPAccessEndpointsResponse",
    "SearchMCPServerVersionsResponse",
    "SearchMCPServersResponse",
    "SearchModelVersionsResponse",
    "SearchPromptOptimizationJobsResponse",
    "SearchRegisteredModelsResponse",
    "SearchRunsResponse",
    "SearchTracesResponse",
    "SearchTracesV3Response",
    "SerializedValue",
    "ServerFeatures",
    "SetReviewQueueItemStatusResponse",
    "SetWorkspacePermissionResponse",
    "Span",
    "SpanEvent",
    "SpanLink",
    "SpanStatus",
    "SpanStatusCode",
    "StartTraceResponse",
    "StartTraceV3Response",
    "TestWebhookResponse",
    "Trace",
    "TraceArchivalConfig",
    "TraceInfo",
    "TraceInfoV3",
    "TraceLocation",
    "TraceLocationType",
    "TraceRequestMetadata",
    "TraceState",
    "TraceStatus",
    "TraceTag",
    "TransitionModelVersionStageResponse",
    "UpdateAssessmentResponse",
    "UpdateEndpointGuardrailConfigResponse",
    "UpdateGatewayBudgetPolicyResponse",
    "UpdateGatewayEndpointResponse",
    "UpdateGatewayModelDefinitionResponse",
    "UpdateGatewaySecretResponse",
    "UpdateIssueResponse",
    "UpdateLabelSchemaResponse",
    "UpdateModelVersionResponse",
    "UpdateRegisteredModelResponse",
    "UpdateReviewQueueResponse",
    "UpdateRolePermissionResponse",
    "UpdateRoleResponse",
    "UpdateRunResponse",
    "UpdateWebhookResponse",
    "UpdateWorkspaceResponse",
    "UpsertDatasetRecordsResponse",
    "UpsertOnlineScoringConfigResponse",
    "User",
    "UserRoleAssignment",
    "UserRolePermission",
    "ViewType",
    "Webhook",
    "WebhookAction",
    "WebhookEntity",
    "WebhookEvent",
    "WebhookStatus",
    "WebhookTestResult",
    "Workspace",
    "WorkspaceDeletionMode",
    "WorkspacePermission",
]

_MODULES = {
    "AddDatasetToExperimentsResponse": "add_dataset_to_experiments_response",
    "AddGuardrailToEndpointResponse": "add_guardrail_to_endpoint_response",
    "AddItemsToReviewQueueResponse": "add_items_to_review_queue_response",
    "AddRolePermissionResponse": "add_role_permission_response",
    "AggregationType": "aggregation_type",
    "AnyValue": "any_value",
    "ArrayValue": "any_value",
    "KeyValue": "any_value",
    "KeyValueList": "any_value",
    "Assessment": "assessment",
    "AssessmentError": "assessment_error",
    "AssessmentSource": "assessment_source",
    "AssessmentSourceType": "assessment_source_type",
    "AssessmentUpdate": "assessment_update",
    "AssignRoleResponse": "assign_role_response",
    "AttachModelToGatewayEndpointResponse": "attach_model_to_gateway_endpoint_response",
    "BatchGetTraceInfosResponse": "batch_get_trace_infos_response",
    "BatchGetTracesResponse": "batch_get_traces_response",
    "BudgetAction": "budget_action",
    "BudgetDuration": "budget_duration",
    "BudgetDurationUnit": "budget_duration_unit",
    "BudgetTargetScope": "budget_target_scope",
    "BudgetUnit": "budget_unit",
    "BudgetWindow": "budget_window",
    "CalculateTraceFilterCorrelationResponse": "calculate_trace_filter_correlation_response",
    "CancelPromptOptimizationJobResponse": "cancel_prompt_optimization_job_response",
    "ConnectOptionSettings": "connect_option_settings",
    "CreateAssessmentResponse": "create_assessment_response",
    "CreateDatasetResponse": "create_dataset_response",
    "CreateExperimentPermissionResponse": "create_experiment_permission_response",
    "CreateExperimentResponse": "create_experiment_response",
    "CreateGatewayBudgetPolicyResponse": "create_gateway_budget_policy_response",
    "CreateGatewayEndpointBindingResponse": "create_gateway_endpoint_binding_response",
    "CreateGatewayEndpointPermissionResponse": "create_gateway_endpoint_permission_response",
    "CreateGatewayEndpointResponse": "create_gateway_endpoint_response",
    "CreateGatewayGuardrailResponse": "create_gateway_guardrail_response",
    "CreateGatewayModelDefinitionPermissionResponse": "create_gateway_model_definition_permission_response",
    "CreateGatewayModelDefinitionResponse": "create_gateway_model_definition_response",
    "CreateGatewaySecretPermissionResponse": "create_gateway_secret_permission_response",
    "CreateGatewaySecretResponse": "create_gateway_secret_response",
    "CreateIssueResponse": "create_issue_response",
    "CreateLabelSchemaResponse": "create_label_schema_response",
    "CreateLoggedModelResponse": "create_logged_model_response",
    "CreateModelVersionResponse": "create_model_version_response",
    "CreateMultipartUploadResponse": "create_multipart_upload_response",
    "CreatePresignedDownloadUrlResponse": "create_presigned_download_url_response",
    "CreatePresignedUploadUrlResponse": "create_presigned_upload_url_response",
    "CreatePromptOptimizationJobResponse": "create_prompt_optimization_job_response",
    "CreateRegisteredModelPermissionResponse": "create_registered_model_permission_response",
    "CreateRegisteredModelResponse": "create_registered_model_response",
    "CreateReviewQueueResponse": "create_review_queue_response",
    "CreateRoleResponse": "create_role_response",
    "CreateRunResponse": "create_run_response",
    "CreateScorerPermissionResponse": "create_scorer_permission_response",
    "CreateUserResponse": "create_user_response",
    "CreateWebhookResponse": "create_webhook_response",
    "CreateWorkspaceResponse": "create_workspace_response",
    "Dataset": "dataset",
    "DatasetInput": "dataset_input",
    "DatasetRecord": "dataset_record",
    "DatasetRecordInput": "dataset_record_input",
    "DatasetRecordSource": "dataset_record_source",
    "DatasetRecordSourceType": "dataset_record_source_type",
    "DeleteDatasetRecordsResponse": "delete_dataset_records_response",
    "DeleteTracesResponse": "delete_traces_response",
    "DeleteTracesV3Response": "delete_traces_v3_response",
    "DeploymentJobConnectionState": "deployment_job_connection_state",
    "EndTraceResponse": "end_trace_response",
    "EvaluationDataset": "evaluation_dataset",
    "Expectation": "expectation",
    "Experiment": "experiment",
    "ExperimentPermission": "experiment_permission",
    "ExperimentTag": "experiment_tag",
    "FallbackConfig": "fallback_config",
    "FallbackStrategy": "fallback_strategy",
    "Feedback": "feedback",
    "FileInfo": "file_info",
    "FinalizeLoggedModelResponse": "finalize_logged_model_response",
    "GatewayBudgetPolicy": "gateway_budget_policy",
    "GatewayEndpoint": "gateway_endpoint",
    "GatewayEndpointBinding": "gateway_endpoint_binding",
    "GatewayEndpointModelConfig": "gateway_endpoint_model_config",
    "GatewayEndpointModelMapping": "gateway_endpoint_model_mapping",
    "GatewayEndpointPermission": "gateway_endpoint_permission",
    "GatewayEndpointTag": "gateway_endpoint_tag",
    "GatewayGuardrail": "gateway_guardrail",
    "GatewayGuardrailConfig": "gateway_guardrail_config",
    "GatewayModelDefinition": "gateway_model_definition",
    "GatewayModelDefinitionPermission": "gateway_model_definition_permission",
    "GatewayModelLinkageType": "gateway_model_linkage_type",
    "GatewaySecretInfo": "gateway_secret_info",
    "GatewaySecretPermission": "gateway_secret_permission",
    "GetAssessmentRequestResponse": "get_assessment_request_response",
    "GetCurrentUserResponse": "get_current_user_response",
    "GetDatasetExperimentIdsResponse": "get_dataset_experiment_ids_response",
    "GetDatasetRecordsResponse": "get_dataset_records_response",
    "GetDatasetResponse": "get_dataset_response",
    "GetExperimentByNameResponse": "get_experiment_by_name_response",
    "GetExperimentPermissionResponse": "get_experiment_permission_response",
    "GetExperimentResponse": "get_experiment_response",
    "GetGatewayBudgetPolicyResponse": "get_gateway_budget_policy_response",
    "GetGatewayEndpointPermissionResponse": "get_gateway_endpoint_permission_response",
    "GetGatewayEndpointResponse": "get_gateway_endpoint_response",
    "GetGatewayGuardrailResponse": "get_gateway_guardrail_response",
    "GetGatewayModelDefinitionPermissionResponse": "get_gateway_model_definition_permission_response",
    "GetGatewayModelDefinitionResponse": "get_gateway_model_definition_response",
    "GetGatewaySecretInfoResponse": "get_gateway_secret_info_response",
    "GetGatewaySecretPermissionResponse": "get_gateway_secret_permission_response",
    "GetIssueResponse": "get_issue_response",
    "GetLabelSchemaByNameResponse": "get_label_schema_by_name_response",
    "GetLabelSchemaResponse": "get_label_schema_response",
    "GetLatestVersionsResponse": "get_latest_versions_response",
    "GetLoggedModelResponse": "get_logged_model_response",
    "GetMetricHistoryBulkIntervalResponse": "get_metric_history_bulk_interval_response",
    "GetMetricHistoryResponse": "get_metric_history_response",
    "GetModelVersionByAliasResponse": "get_model_version_by_alias_response",
    "GetModelVersionDownloadUriResponse": "get_model_version_download_uri_response",
    "GetModelVersionResponse": "get_model_version_response",
    "GetOnlineScoringConfigsResponse": "get_online_scoring_configs_response",
    "GetOrCreateUserQueueResponse": "get_or_create_user_queue_response",
    "GetPresignedDownloadUrlResponse": "get_presigned_download_url_response",
    "GetPromptOptimizationJobResponse": "get_prompt_optimization_job_response",
    "GetRegisteredModelPermissionResponse": "get_registered_model_permission_response",
    "GetRegisteredModelResponse": "get_registered_model_response",
    "GetReviewQueueByNameResponse": "get_review_queue_by_name_response",
    "GetReviewQueueResponse": "get_review_queue_response",
    "GetRoleResponse": "get_role_response",
    "GetRunResponse": "get_run_response",
    "GetScorerPermissionResponse": "get_scorer_permission_response",
    "GetScorerResponse": "get_scorer_response",
    "GetServerInfoResponse": "get_server_info_response",
    "GetTraceInfoResponse": "get_trace_info_response",
    "GetTraceInfoV3Response": "get_trace_info_v3_response",
    "GetTraceResponse": "get_trace_response",
    "GetUserPermissionResponse": "get_user_permission_response",
    "GetUserResponse": "get_user_response",
    "GetWebhookResponse": "get_webhook_response",
    "GetWorkspaceResponse": "get_workspace_response",
    "GuardrailAction": "guardrail_action",
    "GuardrailStage": "guardrail_stage",
    "InferenceTableLocation": "inference_table_location",
    "InputCategorical": "input_categorical",
    "InputNumeric": "input_numeric",
    "InputPassFail": "input_pass_fail",
    "InputTag": "input_tag",
    "InputText": "input_text",
    "Issue": "issue",
    "IssueReference": "issue_reference",
    "IssueSeverity": "issue_severity",
    "IssueStatus": "issue_status",
    "JobProgress": "job_progress",
    "JobState": "job_state",
    "JobStatus": "job_status",
    "LabelSchema": "label_schema",
    "LabelSchemaInput": "label_schema_input",
    "LabelSchemaType": "label_schema_type",
    "ListArtifactsResponse": "list_artifacts_response",
    "ListCurrentUserPermissionsResponse": "list_current_user_permissions_response",
    "ListEndpointGuardrailConfigsResponse": "list_endpoint_guardrail_configs_response",
    "ListGatewayBudgetPoliciesResponse": "list_gateway_budget_policies_response",
    "ListGatewayBudgetWindowsResponse": "list_gateway_budget_windows_response",
    "ListGatewayEndpointBindingsResponse": "list_gateway_endpoint_bindings_response",
    "ListGatewayEndpointsResponse": "list_gateway_endpoints_response",
    "ListGatewayGuardrailsResponse": "list_gateway_guardrails_response",
    "ListGatewayModelDefinitionsResponse": "list_gateway_model_definitions_response",
    "ListGatewaySecretInfosResponse": "list_gateway_secret_infos_response",
    "ListLabelSchemasResponse": "list_label_schemas_response",
    "ListLoggedModelArtifactsResponse": "list_logged_model_artifacts_response",
    "ListProxiedArtifactsResponse": "list_proxied_artifacts_response",
    "ListReviewQueueItemsResponse": "list_review_queue_items_response",
    "ListReviewQueuesResponse": "list_review_queues_response",
    "ListRolePermissionsResponse": "list_role_permissions_response",
    "ListRoleUsersResponse": "list_role_users_response",
    "ListRolesResponse": "list_roles_response",
    "ListScorerVersionsResponse": "list_scorer_versions_response",
    "ListScorersResponse": "list_scorers_response",
    "ListUserPermissionsResponse": "list_user_permissions_response",
    "ListUserRolesResponse": "list_user_roles_response",
    "ListUserWorkspacePermissionsResponse": "list_user_workspace_permissions_response",
    "ListUsersResponse": "list_users_response",
    "ListWebhooksResponse": "list_webhooks_response",
    "ListWorkspacePermissionsResponse": "list_workspace_permissions_response",
    "ListWorkspacesResponse": "list_workspaces_response",
    "LoggedModel": "logged_model",
    "LoggedModelData": "logged_model_data",
    "LoggedModelInfo": "logged_model_info",
    "LoggedModelParameter": "logged_model_parameter",
    "LoggedModelRegistrationInfo": "logged_model_registration_info",
    "LoggedModelStatus": "logged_model_status",
    "LoggedModelTag": "logged_model_tag",
    "MCPAccessEndpoint": "mcp_access_endpoint",
    "MCPIcon": "mcp_icon",
    "MCPIconSource": "mcp_icon_source",
    "MCPRemoteTransportType": "mcp_remote_transport_type",
    "MCPServer": "mcp_server",
    "MCPServerAction": "mcp_server_action",
    "MCPServerAlias": "mcp_server_alias",
    "MCPServerJSON": "mcp_server_json",
    "MCPServerJSONEnvironmentVariable": "mcp_server_json_environment_variable",
    "MCPServerJSONPackage": "mcp_server_json_package",
    "MCPServerJSONRemote": "mcp_server_json_remote",
    "MCPServerJSONRepository": "mcp_server_json_repository",
    "MCPServerVersion": "mcp_server_version",
    "MCPStatus": "mcp_status",
    "MCPTool": "mcp_tool",
    "Metric": "metric",
    "MetricAggregation": "metric_aggregation",
    "MetricDataPoint": "metric_data_point",
    "MetricViewType": "metric_view_type",
    "MetricWithRunId": "metric_with_run_id",
    "MlflowExperimentLocation": "mlflow_experiment_location",
    "ModelInput": "model_input",
    "ModelMetric": "model_metric",
    "ModelOutput": "model_output",
    "ModelParam": "model_param",
    "ModelVersion": "model_version",
    "ModelVersionDeploymentJobState": "model_version_deployment_job_state",
    "ModelVersionDeploymentJobStateDeploymentJobRunState": "model_version_deployment_job_state_deployment_job_run_state",
    "ModelVersionStatus": "model_version_status",
    "ModelVersionTag": "model_version_tag",
    "MultipartUploadCredential": "multipart_upload_credential",
    "MultipartUploadPart": "multipart_upload_part",
    "OnlineScoringConfig": "online_scoring_config",
    "OptimizerType": "optimizer_type",
    "Param": "param",
    "Permission": "permission",
    "PromptOptimizationJob": "prompt_optimization_job",
    "PromptOptimizationJobConfig": "prompt_optimization_job_config",
    "PromptOptimizationJobTag": "prompt_optimization_job_tag",
    "PromptVersionRef": "prompt_version_ref",
    "QueryTraceMetricsResponse": "query_trace_metrics_response",
    "RegisterScorerResponse": "register_scorer_response",
    "RegisteredModel": "registered_model",
    "RegisteredModelAlias": "registered_model_alias",
    "RegisteredModelPermission": "registered_model_permission",
    "RegisteredModelTag": "registered_model_tag",
    "RemoveDatasetFromExperimentsResponse": "remove_dataset_from_experiments_response",
    "RenameRegisteredModelResponse": "rename_registered_model_response",
    "ResourceType": "resource_type",
    "ReviewItemType": "review_item_type",
    "ReviewQueue": "review_queue",
    "ReviewQueueItem": "review_queue_item",
    "ReviewQueueType": "review_queue_type",
    "ReviewStatus": "review_status",
    "Role": "role",
    "RolePermission": "role_permission",
    "RoutingStrategy": "routing_strategy",
    "Run": "run",
    "RunData": "run_data",
    "RunInfo": "run_info",
    "RunInputs": "run_inputs",
    "RunOutputs": "run_outputs",
    "RunStatus": "run_status",
    "RunTag": "run_tag",
    "Scorer": "scorer",
    "ScorerPermission": "scorer_permission",
    "SearchEvaluationDatasetsResponse": "search_evaluation_datasets_response",
    "SearchExperimentsResponse": "search_experiments_response",
    "SearchIssuesResponse": "search_issues_response",
    "SearchLoggedModelsDataset": "search_logged_models_dataset",
    "SearchLoggedModelsOrderBy": "search_logged_models_order_by",
    "SearchLoggedModelsResponse": "search_logged_models_response",
    "SearchMCPAccessEndpointsResponse": "search_mcp_access_endpoints_response",
    "SearchMCPServerVersionsResponse": "search_mcp_server_versions_response",
    "SearchMCPServersResponse": "search_mcp_servers_response",
    "SearchModelVersionsResponse": "search_model_versions_response",
    "SearchPromptOptimizationJobsResponse": "search_prompt_optimization_jobs_response",
    "SearchRegisteredModelsResponse": "search_registered_models_response",
    "SearchRunsResponse": "search_runs_response",
    "SearchTracesResponse": "search_traces_response",
    "SearchTracesV3Response": "search_traces_v3_response",
    "SerializedValue": "serialized_value",
    "ServerFeatures": "server_features",
    "SetReviewQueueItemStatusResponse": "set_review_queue_item_status_response",
    "SetWorkspacePermissionResponse": "set_workspace_permission_response",
    "Span": "span",
    "SpanEvent": "span_event",
    "SpanLink": "span_link",
    "SpanStatus": "span_status",
    "SpanStatusCode": "span_status_code",
    "StartTraceResponse": "start_trace_response",
    "StartTraceV3Response": "start_trace_v3_response",
    "TestWebhookResponse": "test_webhook_response",
    "Trace": "trace",
    "TraceArchivalConfig": "trace_archival_config",
    "TraceInfo": "trace_info",
    "TraceInfoV3": "trace_info_v3",
    "TraceLocation": "trace_location",
    "TraceLocationType": "trace_location_type",
    "TraceRequestMetadata": "trace_request_metadata",
    "TraceState": "trace_state",
    "TraceStatus": "trace_status",
    "TraceTag": "trace_tag",
    "TransitionModelVersionStageResponse": "transition_model_version_stage_response",
    "UpdateAssessmentResponse": "update_assessment_response",
    "UpdateEndpointGuardrailConfigResponse": "update_endpoint_guardrail_config_response",
    "UpdateGatewayBudgetPolicyResponse": "update_gateway_budget_policy_response",
    "UpdateGatewayEndpointResponse": "update_gateway_endpoint_response",
    "UpdateGatewayModelDefinitionResponse": "update_gateway_model_definition_response",
    "UpdateGatewaySecretResponse": "update_gateway_secret_response",
    "UpdateIssueResponse": "update_issue_response",
    "UpdateLabelSchemaResponse": "update_label_schema_response",
    "UpdateModelVersionResponse": "update_model_version_response",
    "UpdateRegisteredModelResponse": "update_registered_model_response",
    "UpdateReviewQueueResponse": "update_review_queue_response",
    "UpdateRolePermissionResponse": "update_role_permission_response",
    "UpdateRoleResponse": "update_role_response",
    "UpdateRunResponse": "update_run_response",
    "UpdateWebhookResponse": "update_webhook_response",
    "UpdateWorkspaceResponse": "update_workspace_response",
    "UpsertDatasetRecordsResponse": "upsert_dataset_records_response",
    "UpsertOnlineScoringConfigResponse": "upsert_online_scoring_config_response",
    "User": "user",
    "UserRoleAssignment": "user_role_assignment",
    "UserRolePermission": "user_role_permission",
    "ViewType": "view_type",
    "Webhook": "webhook",
    "WebhookAction": "webhook_action",
    "WebhookEntity": "webhook_entity",
    "WebhookEvent": "webhook_event",
    "WebhookStatus": "webhook_status",
    "WebhookTestResult": "webhook_test_result",
    "Workspace": "workspace",
    "WorkspaceDeletionMode": "workspace_deletion_mode",
    "WorkspacePermission": "workspace_permission",
}


if not TYPE_CHECKING:
    # With this function, type checkers would accept any name as an attribute.

    def __getattr__(name: str) -> object:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(importlib.import_module(f".{module}", __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return __all__
