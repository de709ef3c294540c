# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The messages and enums of the API, each imported when it is first used."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .add_role_permission_response import AddRolePermissionResponse as AddRolePermissionResponse
    from .assign_role_response import AssignRoleResponse as AssignRoleResponse
    from .create_experiment_permission_response import (
        CreateExperimentPermissionResponse as CreateExperimentPermissionResponse,
    )
    from .create_experiment_response import CreateExperimentResponse as CreateExperimentResponse
    from .create_gateway_endpoint_permission_response import (
        CreateGatewayEndpointPermissionResponse as CreateGatewayEndpointPermissionResponse,
    )
    from .create_gateway_model_definition_permission_response import (
        CreateGatewayModelDefinitionPermissionResponse as CreateGatewayModelDefinitionPermissionResponse,
    )
    from .create_gateway_secret_permission_response import (
        CreateGatewaySecretPermissionResponse as CreateGatewaySecretPermissionResponse,
    )
    from .create_model_version_response import CreateModelVersionResponse as CreateModelVersionResponse
    from .create_registered_model_permission_response import (
        CreateRegisteredModelPermissionResponse as CreateRegisteredModelPermissionResponse,
    )
    from .create_registered_model_response import CreateRegisteredModelResponse as CreateRegisteredModelResponse
    from .create_role_response import CreateRoleResponse as CreateRoleResponse
    from .create_run_response import CreateRunResponse as CreateRunResponse
    from .create_scorer_permission_response import CreateScorerPermissionResponse as CreateScorerPermissionResponse
    from .create_user_response import CreateUserResponse as CreateUserResponse
    from .dataset import Dataset as Dataset
    from .dataset_input import DatasetInput as DatasetInput
    from .deployment_job_connection_state import DeploymentJobConnectionState as DeploymentJobConnectionState
    from .experiment import Experiment as Experiment
    from .experiment_permission import ExperimentPermission as ExperimentPermission
    from .experiment_tag import ExperimentTag as ExperimentTag
    from .file_info import FileInfo as FileInfo
    from .gateway_endpoint_permission import GatewayEndpointPermission as GatewayEndpointPermission
    from .gateway_model_definition_permission import (
        GatewayModelDefinitionPermission as GatewayModelDefinitionPermission,
    )
    from .gateway_secret_permission import GatewaySecretPermission as GatewaySecretPermission
    from .get_current_user_response import GetCurrentUserResponse as GetCurrentUserResponse
    from .get_experiment_by_name_response import GetExperimentByNameResponse as GetExperimentByNameResponse
    from .get_experiment_permission_response import GetExperimentPermissionResponse as GetExperimentPermissionResponse
    from .get_experiment_response import GetExperimentResponse as GetExperimentResponse
    from .get_gateway_endpoint_permission_response import (
        GetGatewayEndpointPermissionResponse as GetGatewayEndpointPermissionResponse,
    )
    from .get_gateway_model_definition_permission_response import (
        GetGatewayModelDefinitionPermissionResponse as GetGatewayModelDefinitionPermissionResponse,
    )
    from .get_gateway_secret_permission_response import (
        GetGatewaySecretPermissionResponse as GetGatewaySecretPermissionResponse,
    )
    from .get_latest_versions_response import GetLatestVersionsResponse as GetLatestVersionsResponse
    from .get_metric_history_bulk_interval_response import (
        GetMetricHistoryBulkIntervalResponse as GetMetricHistoryBulkIntervalResponse,
    )
    from .get_metric_history_response import GetMetricHistoryResponse as GetMetricHistoryResponse
    from .get_model_version_by_alias_response import GetModelVersionByAliasResponse as GetModelVersionByAliasResponse
    from .get_model_version_download_uri_response import (
        GetModelVersionDownloadUriResponse as GetModelVersionDownloadUriResponse,
    )
    from .get_model_version_response import GetModelVersionResponse as GetModelVersionResponse
    from .get_registered_model_permission_response import (
        GetRegisteredModelPermissionResponse as GetRegisteredModelPermissionResponse,
    )
    from .get_registered_model_response import GetRegisteredModelResponse as GetRegisteredModelResponse
    from .get_role_response import GetRoleResponse as GetRoleResponse
    from .get_run_response import GetRunResponse as GetRunResponse
    from .get_scorer_permission_response import GetScorerPermissionResponse as GetScorerPermissionResponse
    from .get_user_permission_response import GetUserPermissionResponse as GetUserPermissionResponse
    from .get_user_response import GetUserResponse as GetUserResponse
    from .input_tag import InputTag as InputTag
    from .list_artifacts_response import ListArtifactsResponse as ListArtifactsResponse
    from .list_current_user_permissions_response import (
        ListCurrentUserPermissionsResponse as ListCurrentUserPermissionsResponse,
    )
    from .list_role_permissions_response import ListRolePermissionsResponse as ListRolePermissionsResponse
    from .list_role_users_response import ListRoleUsersResponse as ListRoleUsersResponse
    from .list_roles_response import ListRolesResponse as ListRolesResponse
    from .list_user_permissions_response import ListUserPermissionsResponse as ListUserPermissionsResponse
    from .list_user_roles_response import ListUserRolesResponse as ListUserRolesResponse
    from .list_user_workspace_permissions_response import (
        ListUserWorkspacePermissionsResponse as ListUserWorkspacePermissionsResponse,
    )
    from .list_users_response import ListUsersResponse as ListUsersResponse
    from .list_workspace_permissions_response import (
        ListWorkspacePermissionsResponse as ListWorkspacePermissionsResponse,
    )
    from .metric import Metric as Metric
    from .metric_with_run_id import MetricWithRunId as MetricWithRunId
    from .model_input import ModelInput as ModelInput
    from .model_metric import ModelMetric as ModelMetric
    from .model_output import ModelOutput as ModelOutput
    from .model_param import ModelParam as ModelParam
    from .model_version import ModelVersion as ModelVersion
    from .model_version_deployment_job_state import ModelVersionDeploymentJobState as ModelVersionDeploymentJobState
    from .model_version_deployment_job_state_deployment_job_run_state import (
        ModelVersionDeploymentJobStateDeploymentJobRunState as ModelVersionDeploymentJobStateDeploymentJobRunState,
    )
    from .model_version_status import ModelVersionStatus as ModelVersionStatus
    from .model_version_tag import ModelVersionTag as ModelVersionTag
    from .param import Param as Param
    from .permission import Permission as Permission
    from .registered_model import RegisteredModel as RegisteredModel
    from .registered_model_alias import RegisteredModelAlias as RegisteredModelAlias
    from .registered_model_permission import RegisteredModelPermission as RegisteredModelPermission
    from .registered_model_tag import RegisteredModelTag as RegisteredModelTag
    from .rename_registered_model_response import RenameRegisteredModelResponse as RenameRegisteredModelResponse
    from .resource_type import ResourceType as ResourceType
    from .role import Role as Role
    from .role_permission import RolePermission as RolePermission
    from .run import Run as Run
    from .run_data import RunData as RunData
    from .run_info import RunInfo as RunInfo
    from .run_inputs import RunInputs as RunInputs
    from .run_outputs import RunOutputs as RunOutputs
    from .run_status import RunStatus as RunStatus
    from .run_tag import RunTag as RunTag
    from .scorer_permission import ScorerPermission as ScorerPermission
    from .search_experiments_response import SearchExperimentsResponse as SearchExperimentsResponse
    from .search_model_versions_response import SearchModelVersionsResponse as SearchModelVersionsResponse
    from .search_registered_models_response import SearchRegisteredModelsResponse as SearchRegisteredModelsResponse
    from .search_runs_response import SearchRunsResponse as SearchRunsResponse
    from .set_workspace_permission_response import SetWorkspacePermissionResponse as SetWorkspacePermissionResponse
    from .transition_model_version_stage_response import (
        TransitionModelVersionStageResponse as TransitionModelVersionStageResponse,
    )
    from .update_model_version_response import UpdateModelVersionResponse as UpdateModelVersionResponse
    from .update_registered_model_response import UpdateRegisteredModelResponse as UpdateRegisteredModelResponse
    from .update_role_permission_response import UpdateRolePermissionResponse as UpdateRolePermissionResponse
    from .update_role_response import UpdateRoleResponse as UpdateRoleResponse
    from .update_run_response import UpdateRunResponse as UpdateRunResponse
    from .user import User as User
    from .user_role_assignment import UserRoleAssignment as UserRoleAssignment
    from .user_role_permission import UserRolePermission as UserRolePermission
    from .view_type import ViewType as ViewType
    from .workspace_permission import WorkspacePermission as WorkspacePermission

__all__ = [
    "AddRolePermissionResponse",
    "AssignRoleResponse",
    "CreateExperimentPermissionResponse",
    "CreateExperimentResponse",
    "CreateGatewayEndpointPermissionResponse",
    "CreateGatewayModelDefinitionPermissionResponse",
    "CreateGatewaySecretPermissionResponse",
    "CreateModelVersionResponse",
    "CreateRegisteredModelPermissionResponse",
    "CreateRegisteredModelResponse",
    "CreateRoleResponse",
    "CreateRunResponse",
    "CreateScorerPermissionResponse",
    "CreateUserResponse",
    "Dataset",
    "DatasetInput",
    "DeploymentJobConnectionState",
    "Experiment",
    "ExperimentPermission",
    "ExperimentTag",
    "FileInfo",
    "GatewayEndpointPermission",
    "GatewayModelDefinitionPermission",
    "GatewaySecretPermission",
    "GetCurrentUserResponse",
    "GetExperimentByNameResponse",
    "GetExperimentPermissionResponse",
    "GetExperimentResponse",
    "GetGatewayEndpointPermissionResponse",
    "GetGatewayModelDefinitionPermissionResponse",
    "GetGatewaySecretPermissionResponse",
    "GetLatestVersionsResponse",
    "GetMetricHistoryBulkIntervalResponse",
    "GetMetricHistoryResponse",
    "GetModelVersionByAliasResponse",
    "GetModelVersionDownloadUriResponse",
    "GetModelVersionResponse",
    "GetRegisteredModelPermissionResponse",
    "GetRegisteredModelResponse",
    "GetRoleResponse",
    "GetRunResponse",
    "GetScorerPermissionResponse",
    "GetUserPermissionResponse",
    "GetUserResponse",
    "InputTag",
    "ListArtifactsResponse",
    "ListCurrentUserPermissionsResponse",
    "ListRolePermissionsResponse",
    "ListRoleUsersResponse",
    "ListRolesResponse",
    "ListUserPermissionsResponse",
    "ListUserRolesResponse",
    "ListUserWorkspacePermissionsResponse",
    "ListUsersResponse",
    "ListWorkspacePermissionsResponse",
    "Metric",
    "MetricWithRunId",
    "ModelInput",
    "ModelMetric",
    "ModelOutput",
    "ModelParam",
    "ModelVersion",
    "ModelVersionDeploymentJobState",
    "ModelVersionDeploymentJobStateDeploymentJobRunState",
    "ModelVersionStatus",
    "ModelVersionTag",
    "Param",
    "Permission",
    "RegisteredModel",
    "RegisteredModelAlias",
    "RegisteredModelPermission",
    "RegisteredModelTag",
    "RenameRegisteredModelResponse",
    "ResourceType",
    "Role",
    "RolePermission",
    "Run",
    "RunData",
    "RunInfo",
    "RunInputs",
    "RunOutputs",
    "RunStatus",
    "RunTag",
    "ScorerPermission",
    "SearchExperimentsResponse",
    "SearchModelVersionsResponse",
    "SearchRegisteredModelsResponse",
    "SearchRunsResponse",
    "SetWorkspacePermissionResponse",
    "TransitionModelVersionStageResponse",
    "UpdateModelVersionResponse",
    "UpdateRegisteredModelResponse",
    "UpdateRolePermissionResponse",
    "UpdateRoleResponse",
    "UpdateRunResponse",
    "User",
    "UserRoleAssignment",
    "UserRolePermission",
    "ViewType",
    "WorkspacePermission",
]

_MODULES = {
    "AddRolePermissionResponse": "add_role_permission_response",
    "AssignRoleResponse": "assign_role_response",
    "CreateExperimentPermissionResponse": "create_experiment_permission_response",
    "CreateExperimentResponse": "create_experiment_response",
    "CreateGatewayEndpointPermissionResponse": "create_gateway_endpoint_permission_response",
    "CreateGatewayModelDefinitionPermissionResponse": "create_gateway_model_definition_permission_response",
    "CreateGatewaySecretPermissionResponse": "create_gateway_secret_permission_response",
    "CreateModelVersionResponse": "create_model_version_response",
    "CreateRegisteredModelPermissionResponse": "create_registered_model_permission_response",
    "CreateRegisteredModelResponse": "create_registered_model_response",
    "CreateRoleResponse": "create_role_response",
    "CreateRunResponse": "create_run_response",
    "CreateScorerPermissionResponse": "create_scorer_permission_response",
    "CreateUserResponse": "create_user_response",
    "Dataset": "dataset",
    "DatasetInput": "dataset_input",
    "DeploymentJobConnectionState": "deployment_job_connection_state",
    "Experiment": "experiment",
    "ExperimentPermission": "experiment_permission",
    "ExperimentTag": "experiment_tag",
    "FileInfo": "file_info",
    "GatewayEndpointPermission": "gateway_endpoint_permission",
    "GatewayModelDefinitionPermission": "gateway_model_definition_permission",
    "GatewaySecretPermission": "gateway_secret_permission",
    "GetCurrentUserResponse": "get_current_user_response",
    "GetExperimentByNameResponse": "get_experiment_by_name_response",
    "GetExperimentPermissionResponse": "get_experiment_permission_response",
    "GetExperimentResponse": "get_experiment_response",
    "GetGatewayEndpointPermissionResponse": "get_gateway_endpoint_permission_response",
    "GetGatewayModelDefinitionPermissionResponse": "get_gateway_model_definition_permission_response",
    "GetGatewaySecretPermissionResponse": "get_gateway_secret_permission_response",
    "GetLatestVersionsResponse": "get_latest_versions_response",
    "GetMetricHistoryBulkIntervalResponse": "get_metric_history_bulk_interval_response",
    "GetMetricHistoryResponse": "get_metric_history_response",
    "GetModelVersionByAliasResponse": "get_model_version_by_alias_response",
    "GetModelVersionDownloadUriResponse": "get_model_version_download_uri_response",
    "GetModelVersionResponse": "get_model_version_response",
    "GetRegisteredModelPermissionResponse": "get_registered_model_permission_response",
    "GetRegisteredModelResponse": "get_registered_model_response",
    "GetRoleResponse": "get_role_response",
    "GetRunResponse": "get_run_response",
    "GetScorerPermissionResponse": "get_scorer_permission_response",
    "GetUserPermissionResponse": "get_user_permission_response",
    "GetUserResponse": "get_user_response",
    "InputTag": "input_tag",
    "ListArtifactsResponse": "list_artifacts_response",
    "ListCurrentUserPermissionsResponse": "list_current_user_permissions_response",
    "ListRolePermissionsResponse": "list_role_permissions_response",
    "ListRoleUsersResponse": "list_role_users_response",
    "ListRolesResponse": "list_roles_response",
    "ListUserPermissionsResponse": "list_user_permissions_response",
    "ListUserRolesResponse": "list_user_roles_response",
    "ListUserWorkspacePermissionsResponse": "list_user_workspace_permissions_response",
    "ListUsersResponse": "list_users_response",
    "ListWorkspacePermissionsResponse": "list_workspace_permissions_response",
    "Metric": "metric",
    "MetricWithRunId": "metric_with_run_id",
    "ModelInput": "model_input",
    "ModelMetric": "model_metric",
    "ModelOutput": "model_output",
    "ModelParam": "model_param",
    "ModelVersion": "model_version",
    "ModelVersionDeploymentJobState": "model_version_deployment_job_state",
    "ModelVersionDeploymentJobStateDeploymentJobRunState": "model_version_deployment_job_state_deployment_job_run_state",
    "ModelVersionStatus": "model_version_status",
    "ModelVersionTag": "model_version_tag",
    "Param": "param",
    "Permission": "permission",
    "RegisteredModel": "registered_model",
    "RegisteredModelAlias": "registered_model_alias",
    "RegisteredModelPermission": "registered_model_permission",
    "RegisteredModelTag": "registered_model_tag",
    "RenameRegisteredModelResponse": "rename_registered_model_response",
    "ResourceType": "resource_type",
    "Role": "role",
    "RolePermission": "role_permission",
    "Run": "run",
    "RunData": "run_data",
    "RunInfo": "run_info",
    "RunInputs": "run_inputs",
    "RunOutputs": "run_outputs",
    "RunStatus": "run_status",
    "RunTag": "run_tag",
    "ScorerPermission": "scorer_permission",
    "SearchExperimentsResponse": "search_experiments_response",
    "SearchModelVersionsResponse": "search_model_versions_response",
    "SearchRegisteredModelsResponse": "search_registered_models_response",
    "SearchRunsResponse": "search_runs_response",
    "SetWorkspacePermissionResponse": "set_workspace_permission_response",
    "TransitionModelVersionStageResponse": "transition_model_version_stage_response",
    "UpdateModelVersionResponse": "update_model_version_response",
    "UpdateRegisteredModelResponse": "update_registered_model_response",
    "UpdateRolePermissionResponse": "update_role_permission_response",
    "UpdateRoleResponse": "update_role_response",
    "UpdateRunResponse": "update_run_response",
    "User": "user",
    "UserRoleAssignment": "user_role_assignment",
    "UserRolePermission": "user_role_permission",
    "ViewType": "view_type",
    "WorkspacePermission": "workspace_permission",
}


def __getattr__(name: str) -> object:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(f".{module}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
