# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Every operation as a coroutine, with the arguments of its endpoint module and the part of the response that callers want.

The endpoint modules are imported when they are first called, so that a client costs the same however many there are.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal, TypeVar

from mlflow_openapi_runtime.async_pager import AsyncPager
from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.paging import Page, Paging

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import Request
    from mlflow_openapi_runtime.splitting import Split

    from .models.assessment import Assessment
    from .models.assessment_update import AssessmentUpdate
    from .models.budget_action import BudgetAction
    from .models.budget_duration import BudgetDuration
    from .models.budget_target_scope import BudgetTargetScope
    from .models.budget_unit import BudgetUnit
    from .models.budget_window import BudgetWindow
    from .models.calculate_trace_filter_correlation_response import (
        CalculateTraceFilterCorrelationResponse,
    )
    from .models.connect_option_settings import ConnectOptionSettings
    from .models.create_multipart_upload_response import CreateMultipartUploadResponse
    from .models.create_presigned_download_url_response import CreatePresignedDownloadUrlResponse
    from .models.create_presigned_upload_url_response import CreatePresignedUploadUrlResponse
    from .models.dataset_input import DatasetInput
    from .models.dataset_record_source_type import DatasetRecordSourceType
    from .models.evaluation_dataset import EvaluationDataset
    from .models.experiment import Experiment
    from .models.experiment_permission import ExperimentPermission
    from .models.experiment_tag import ExperimentTag
    from .models.fallback_config import FallbackConfig
    from .models.file_info import FileInfo
    from .models.gateway_budget_policy import GatewayBudgetPolicy
    from .models.gateway_endpoint import GatewayEndpoint
    from .models.gateway_endpoint_binding import GatewayEndpointBinding
    from .models.gateway_endpoint_model_config import GatewayEndpointModelConfig
    from .models.gateway_endpoint_model_mapping import GatewayEndpointModelMapping
    from .models.gateway_endpoint_permission import GatewayEndpointPermission
    from .models.gateway_guardrail import GatewayGuardrail
    from .models.gateway_guardrail_config import GatewayGuardrailConfig
    from .models.gateway_model_definition import GatewayModelDefinition
    from .models.gateway_model_definition_permission import GatewayModelDefinitionPermission
    from .models.gateway_secret_info import GatewaySecretInfo
    from .models.gateway_secret_permission import GatewaySecretPermission
    from .models.get_dataset_records_response import GetDatasetRecordsResponse
    from .models.get_presigned_download_url_response import GetPresignedDownloadUrlResponse
    from .models.get_server_info_response import GetServerInfoResponse
    from .models.get_user_permission_response import GetUserPermissionResponse
    from .models.guardrail_action import GuardrailAction
    from .models.guardrail_stage import GuardrailStage
    from .models.issue import Issue
    from .models.issue_severity import IssueSeverity
    from .models.issue_status import IssueStatus
    from .models.label_schema import LabelSchema
    from .models.label_schema_input import LabelSchemaInput
    from .models.label_schema_type import LabelSchemaType
    from .models.list_current_user_permissions_response import ListCurrentUserPermissionsResponse
    from .models.list_user_permissions_response import ListUserPermissionsResponse
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
    from .models.metric_data_point import MetricDataPoint
    from .models.metric_view_type import MetricViewType
    from .models.metric_with_run_id import MetricWithRunId
    from .models.model_input import ModelInput
    from .models.model_output import ModelOutput
    from .models.model_version import ModelVersion
    from .models.model_version_tag import ModelVersionTag
    from .models.multipart_upload_part import MultipartUploadPart
    from .models.online_scoring_config import OnlineScoringConfig
    from .models.param import Param
    from .models.permission import Permission
    from .models.prompt_optimization_job import PromptOptimizationJob
    from .models.prompt_optimization_job_config import PromptOptimizationJobConfig
    from .models.prompt_optimization_job_tag import PromptOptimizationJobTag
    from .models.prompt_version_ref import PromptVersionRef
    from .models.register_scorer_response import RegisterScorerResponse
    from .models.registered_model import RegisteredModel
    from .models.registered_model_permission import RegisteredModelPermission
    from .models.registered_model_tag import RegisteredModelTag
    from .models.resource_type import ResourceType
    from .models.review_item_type import ReviewItemType
    from .models.review_queue import ReviewQueue
    from .models.review_queue_item import ReviewQueueItem
    from .models.review_queue_type import ReviewQueueType
    from .models.review_status import ReviewStatus
    from .models.role import Role
    from .models.role_permission import RolePermission
    from .models.routing_strategy import RoutingStrategy
    from .models.run import Run
    from .models.run_info import RunInfo
    from .models.run_status import RunStatus
    from .models.run_tag import RunTag
    from .models.scorer import Scorer
    from .models.scorer_permission import ScorerPermission
    from .models.search_logged_models_dataset import SearchLoggedModelsDataset
    from .models.search_logged_models_order_by import SearchLoggedModelsOrderBy
    from .models.trace import Trace
    from .models.trace_archival_config import TraceArchivalConfig
    from .models.trace_info import TraceInfo
    from .models.trace_info_v3 import TraceInfoV3
    from .models.trace_location import TraceLocation
    from .models.trace_request_metadata import TraceRequestMetadata
    from .models.trace_status import TraceStatus
    from .models.trace_tag import TraceTag
    from .models.upsert_dataset_records_response import UpsertDatasetRecordsResponse
    from .models.user import User
    from .models.user_role_assignment import UserRoleAssignment
    from .models.view_type import ViewType
    from .models.webhook import Webhook
    from .models.webhook_event import WebhookEvent
    from .models.webhook_status import WebhookStatus
    from .models.webhook_test_result import WebhookTestResult
    from .models.workspace import Workspace
    from .models.workspace_deletion_mode import WorkspaceDeletionMode
    from .models.workspace_permission import WorkspacePermission

T = TypeVar("T")


class AsyncFacade(ABC):
    """The operations of the MLflow REST API 3.17, for a client that knows how to send a request."""

    @abstractmethod
    async def _send(self, request: Request[T]) -> T:
        """Send a request, and return its parsed response."""

    @abstractmethod
    async def _send_parts(self, request: Request[object], split: Split) -> None:
        """Send a request in as many parts as it needs."""

    async def get_health(self) -> str:
        """Tell whether the server answers.

        The stores behind the server are not looked at. Needs no credentials on a server with
        basic authentication. The answer is plain text; servers before 3.17 label it text/html.

        `GET /health`.

        Returns:
            The server answers.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.server import get_health as _endpoint

        return await self._send(_endpoint.build_request())

    async def get_version(self) -> str:
        """Read the MLflow version of the server.

        The answer is plain text that servers label text/html. Unlike `get_health`, this needs
        credentials on a server with basic authentication.

        `GET /version`.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.server import get_version as _endpoint

        return await self._send(_endpoint.build_request())

    async def get_server_info(self) -> GetServerInfoResponse:
        """Tell what the server is set up for.

        Needs no credentials on a server with basic authentication since 3.17.

        `GET /api/3.0/mlflow/server-info`. Since MLflow 3.10.

        Returns:
            What the server has.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.server import get_server_info as _endpoint

        return await self._send(_endpoint.build_request())

    async def create_experiment(
        self,
        name: str,
        *,
        artifact_location: str | None = None,
        tags: Iterable[ExperimentTag] | Mapping[str, str] | None = None,
    ) -> str:
        """Create an experiment.

        The name must not be taken, not even by a deleted experiment: a taken one answers 400 with
        RESOURCE_ALREADY_EXISTS.

        `POST /api/2.0/mlflow/experiments/create`.

        Args:
            name: Name of the experiment, unique on the server. At most 500 characters.
            artifact_location: URI of the folder that holds the artifacts of its runs, without a
                fragment. Left out, the server takes a folder below its artifact root.
            tags: Tags to set at once.

        Returns:
            Id of the new experiment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.experiments import create_experiment as _endpoint

        response = await self._send(
            _endpoint.build_request(name, artifact_location=artifact_location, tags=tags)
        )
        return response.experiment_id

    def search_experiments(
        self,
        *,
        max_results: int | None = None,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[Experiment]:
        """Search the experiments of the server.

        Newest first unless `order_by` says otherwise. Experiments that the caller may not read
        are left out. A search without a match answers an empty page.

        `POST /api/2.0/mlflow/experiments/search`.

        Args:
            max_results: Most experiments to put on a page. Servers have no default and answer 400
                where it is absent. From 1 to 50000. 1000 when left out.
            filter_string: Conditions on `name`, `creation_time`, `last_update_time` (since 3.17
                also `experiment_id`) and `tags.<key>`, joined by AND. Names and tags take =, !=,
                LIKE and ILIKE. OR is not known and answers 400.
            order_by: Sort keys `name`, `experiment_id`, `creation_time` or `last_update_time`,
                each with an optional ASC or DESC.
            view_type: Whether to find active experiments, deleted ones or both. Default:
                ACTIVE_ONLY.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Experiments on this page. Absent
            where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.experiments import search_experiments as _endpoint
        from .models.experiment import Experiment

        def parse(content: bytes, content_type: str) -> Page[Experiment]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.experiments, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = Experiment._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                max_results=max_results,
                filter_string=filter_string,
                order_by=order_by,
                view_type=view_type,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def search_experiments_with_get(
        self,
        *,
        max_results: int | None = None,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[Experiment]:
        """Search the experiments of the server, with the arguments in the query.

        Answers as `search_experiments` does. Prefer that one, since a long filter may not fit a
        URL.

        `GET /api/2.0/mlflow/experiments/search`.

        Args:
            max_results: Most experiments to put on a page. Servers have no default and answer 400
                where it is absent. From 1 to 50000. 1000 when left out.
            filter_string: Conditions on `name`, `creation_time`, `last_update_time` (since 3.17
                also `experiment_id`) and `tags.<key>`, joined by AND. Names and tags take =, !=,
                LIKE and ILIKE. OR is not known and answers 400.
            order_by: Sort keys `name`, `experiment_id`, `creation_time` or `last_update_time`,
                each with an optional ASC or DESC. Repeated for more keys.
            view_type: Whether to find active experiments, deleted ones or both. Default:
                ACTIVE_ONLY.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Experiments on this page. Absent
            where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.experiments import search_experiments_with_get as _endpoint
        from .models.experiment import Experiment

        def parse(content: bytes, content_type: str) -> Page[Experiment]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.experiments, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = Experiment._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                max_results=max_results,
                filter_string=filter_string,
                order_by=order_by,
                view_type=view_type,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_experiment(self, experiment_id: str | int | Experiment) -> Experiment:
        """Read an experiment by its id.

        Deleted experiments are read too; look at `lifecycle_stage`.

        `GET /api/2.0/mlflow/experiments/get`.

        Args:
            experiment_id: Id of the experiment to read.

        Returns:
            The experiment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import get_experiment as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id))
        return response.experiment

    async def get_experiment_by_name(self, name: str) -> Experiment:
        """Read an experiment by its name.

        Deleted experiments are read too, since they keep their names; look at `lifecycle_stage`.
        A name that no experiment has answers 404.

        `GET /api/2.0/mlflow/experiments/get-by-name`.

        Args:
            name: Exact name of the experiment to read.

        Returns:
            The experiment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import get_experiment_by_name as _endpoint

        response = await self._send(_endpoint.build_request(name))
        return response.experiment

    async def delete_experiment(self, experiment_id: str | int | Experiment) -> None:
        """Mark an experiment and its runs as deleted.

        Nothing is erased: `restore_experiment` brings it back, and the name stays taken. One that
        is deleted already answers 404.

        `POST /api/2.0/mlflow/experiments/delete`.

        Args:
            experiment_id: Id of the experiment to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import delete_experiment as _endpoint

        await self._send(_endpoint.build_request(experiment_id))

    async def restore_experiment(self, experiment_id: str | int | Experiment) -> None:
        """Bring back a deleted experiment and its runs.

        On servers with a database, runs that were deleted one by one before the experiment come
        back as well. An experiment that is active answers 404.

        `POST /api/2.0/mlflow/experiments/restore`.

        Args:
            experiment_id: Id of the experiment to bring back.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import restore_experiment as _endpoint

        await self._send(_endpoint.build_request(experiment_id))

    async def update_experiment(self, experiment_id: str | int | Experiment, new_name: str) -> None:
        """Rename an experiment.

        A taken name answers 400, with BAD_REQUEST on servers with a database. A deleted
        experiment cannot be renamed and answers 500 with INVALID_STATE.

        `POST /api/2.0/mlflow/experiments/update`.

        Args:
            experiment_id: Id of the experiment to rename.
            new_name: New name, unique on the server. Newer servers accept at most 500 characters.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import update_experiment as _endpoint

        await self._send(_endpoint.build_request(experiment_id, new_name))

    async def rename_experiment(self, experiment_id: str | int | Experiment, new_name: str) -> None:
        """Call `update_experiment` under another name.

        `POST /api/2.0/mlflow/experiments/update`.

        Args:
            experiment_id: Id of the experiment to rename.
            new_name: New name, unique on the server. Newer servers accept at most 500 characters.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.update_experiment(experiment_id=experiment_id, new_name=new_name)

    async def set_experiment_tag(
        self, experiment_id: str | int | Experiment, key: str, value: str
    ) -> None:
        """Set a tag of an experiment.

        A tag with the same key is overwritten. A deleted experiment answers 400.

        `POST /api/2.0/mlflow/experiments/set-experiment-tag`.

        Args:
            experiment_id: Id of the experiment.
            key: Key of the tag, made of the characters that `log_metric` allows. At most 250
                characters.
            value: Value of the tag; may be empty text, which is also what servers store where it
                is absent. The limit is 5000 characters, 20000 since 3.16; more answers 400.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import set_experiment_tag as _endpoint

        await self._send(_endpoint.build_request(experiment_id, key, value))

    async def delete_experiment_tag(self, experiment_id: str | int | Experiment, key: str) -> None:
        """Remove a tag from an experiment.

        A tag that the experiment does not have answers 404.

        `POST /api/2.0/mlflow/experiments/delete-experiment-tag`. Since MLflow 3.2.

        Args:
            experiment_id: Id of the experiment.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import delete_experiment_tag as _endpoint

        await self._send(_endpoint.build_request(experiment_id, key))

    async def create_run(
        self,
        experiment_id: str | int | Experiment,
        *,
        run_name: str | None = None,
        start_time: int | None = None,
        tags: Iterable[RunTag] | Mapping[str, str] | None = None,
        user_id: str | None = None,
    ) -> Run:
        """Start a run in an experiment.

        The run begins in state RUNNING. Without a name, the server makes one up. A deleted
        experiment answers 400.

        `POST /api/2.0/mlflow/runs/create`.

        Args:
            experiment_id: Id of the experiment of the run. Send it as a string: newer servers
                answer 400 for a number.
            run_name: Name of the run; need not be unique. Left out, it is the tag
                `mlflow.runName` or a name that the server makes up. It must agree with that tag
                where both are given.
            start_time: Unix time in milliseconds of the start. A server that gets none stores 0.
                The present time when left out.
            tags: Tags to set at once.
            user_id: User that starts the run. The tag `mlflow.user` is its successor. Deprecated.

        Returns:
            The new run.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import create_run as _endpoint

        response = await self._send(
            _endpoint.build_request(
                experiment_id, run_name=run_name, start_time=start_time, tags=tags, user_id=user_id
            )
        )
        return response.run

    async def get_run(self, run_id: str | Run, *, run_uuid: str | Run | None = None) -> Run:
        """Read a run.

        Deleted runs are read too; look at `info.lifecycle_stage`. Of each metric only the last
        point is sent: the one with the highest step, then timestamp, then value. With basic
        authentication, newer servers answer 403 for a run that does not exist, unless an
        administrator asks.

        `GET /api/2.0/mlflow/runs/get`.

        Args:
            run_id: Id of the run to read.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Returns:
            The run.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import get_run as _endpoint

        response = await self._send(_endpoint.build_request(run_id, run_uuid=run_uuid))
        return response.run

    def search_runs(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        *,
        filter_string: str | None = None,
        run_view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[Run]:
        """Search the runs of one or more experiments.

        Latest start first unless `order_by` says otherwise. Experiments that do not exist are
        passed over in silence, and a search without a match answers an empty page.

        `POST /api/2.0/mlflow/runs/search`.

        Args:
            experiment_ids: Ids of the experiments to search, as strings. Servers take a request
                without them, and find nothing.
            filter_string: Conditions on `metrics.<key>`, `params.<key>`, `tags.<key>`,
                `attributes.<name>` and `dataset.<name>`, joined by AND. Values of parameters and
                tags stand in quotes. OR is not known and answers 400.
            run_view_type: Whether to find active runs, deleted ones or both. Default:
                ACTIVE_ONLY.
            max_results: Most runs to put on a page. From 1 to 50000. Default: 1000.
            order_by: Sort keys as in `filter`, each with an optional ASC or DESC.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Runs on this page. Absent where
            there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.runs import search_runs as _endpoint
        from .models.run import Run

        def parse(content: bytes, content_type: str) -> Page[Run]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.runs, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = Run._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_ids,
                filter_string=filter_string,
                run_view_type=run_view_type,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def update_run(
        self,
        run_id: str | Run,
        *,
        status: RunStatus
        | Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]
        | None = None,
        end_time: int | None = None,
        name: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> RunInfo:
        """Change the state, the end time or the name of a run.

        What is left out stays as it is. The server sets no end time of its own when the state
        becomes FINISHED, FAILED or KILLED. A deleted run answers 400.

        `POST /api/2.0/mlflow/runs/update`.

        Args:
            run_id: Id of the run to change.
            status: New state. Servers ignore a name they do not know.
            end_time: Unix time in milliseconds of the end.
            name: New name. Servers ignore empty text.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Returns:
            The run after the change.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import update_run as _endpoint

        response = await self._send(
            _endpoint.build_request(
                run_id, status=status, end_time=end_time, name=name, run_uuid=run_uuid
            )
        )
        return response.run_info

    async def set_terminated(
        self,
        run_id: str | Run,
        status: RunStatus
        | Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]
        | None = None,
        end_time: int | None = None,
    ) -> RunInfo:
        """Call `update_run` under another name.

        `POST /api/2.0/mlflow/runs/update`.

        Args:
            run_id: Id of the run to change.
            status: New state. Servers ignore a name they do not know. FINISHED when left out.
            end_time: Unix time in milliseconds of the end. The present time when left out.

        Returns:
            The run after the change.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        return await self.update_run(
            run_id=run_id,
            status="FINISHED" if status is None else status,
            end_time=encode.now() if end_time is None else end_time,
        )

    async def delete_run(self, run_id: str | Run) -> None:
        """Mark a run as deleted.

        Nothing is erased: `restore_run` brings it back. A run that is deleted already answers
        200.

        `POST /api/2.0/mlflow/runs/delete`.

        Args:
            run_id: Id of the run to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import delete_run as _endpoint

        await self._send(_endpoint.build_request(run_id))

    async def restore_run(self, run_id: str | Run) -> None:
        """Bring back a deleted run.

        A run that is active already answers 200.

        `POST /api/2.0/mlflow/runs/restore`.

        Args:
            run_id: Id of the run to bring back.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import restore_run as _endpoint

        await self._send(_endpoint.build_request(run_id))

    async def set_tag(
        self, run_id: str | Run, key: str, value: str, *, run_uuid: str | Run | None = None
    ) -> None:
        """Set a tag of a run.

        A tag with the same key is overwritten. The tag `mlflow.runName` renames the run. A
        deleted run answers 400.

        `POST /api/2.0/mlflow/runs/set-tag`.

        Args:
            run_id: Id of the run.
            key: Key of the tag, made of the characters that `log_metric` allows. At most 250
                characters.
            value: Value of the tag; may be empty text, which is also what servers store where it
                is absent. With the usual settings, servers cut it at 8000 characters.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import set_tag as _endpoint

        await self._send(_endpoint.build_request(run_id, key, value, run_uuid=run_uuid))

    async def delete_tag(self, run_id: str | Run, key: str) -> None:
        """Remove a tag from a run.

        A tag that the run does not have answers 404.

        `POST /api/2.0/mlflow/runs/delete-tag`.

        Args:
            run_id: Id of the run.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import delete_tag as _endpoint

        await self._send(_endpoint.build_request(run_id, key))

    async def log_metric(
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
    ) -> None:
        """Log one point of a metric.

        Servers with a database keep one copy of a point that is sent twice with the same key,
        value, timestamp and step; servers with a file store keep both. An argument that does not
        parse is dropped with status 200, and those after it too: 1.5 as a step is stored as 0. A
        deleted run answers 400.

        `POST /api/2.0/mlflow/runs/log-metric`.

        Args:
            run_id: Id of the run.
            key: Key of the metric: letters, digits, spaces and _ - . : /, but not as a path that
                starts with / or holds // or `..`. At most 250 characters.
            value: The value. NaN and the infinities travel as strings, since JSON has no numbers
                for them. Servers with a database store an infinity as the largest finite double
                of its sign, and send it back as that number.
            timestamp: Unix time in milliseconds at which the value was measured. At least 0. The
                present time when left out.
            step: Step of the training at which the value was measured; may be negative. Default:
                0.
            model_id: Id of the logged model that the point belongs to. Servers with a database
                answer 400 where it does not exist. Since MLflow 3.0.
            dataset_name: Name of the dataset that the value was measured on. Since MLflow 3.0.
            dataset_digest: Digest of the dataset that the value was measured on. Since MLflow
                3.0.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_metric as _endpoint

        await self._send(
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
            )
        )

    async def log_param(
        self, run_id: str | Run, key: str, value: str, *, run_uuid: str | Run | None = None
    ) -> None:
        """Log a parameter of a run.

        A parameter is written once. The same value again is accepted; another value answers 400.
        A deleted run answers 400.

        `POST /api/2.0/mlflow/runs/log-parameter`.

        Args:
            run_id: Id of the run.
            key: Key of the parameter, made of the characters that `log_metric` allows. At most
                250 characters.
            value: Value of the parameter, always text; may be empty, which is also what servers
                store where it is absent. With the usual settings, servers cut it at 6000
                characters.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_param as _endpoint

        await self._send(_endpoint.build_request(run_id, key, value, run_uuid=run_uuid))

    async def log_batch(
        self,
        run_id: str | Run,
        *,
        metrics: Iterable[Metric] | None = None,
        params: Iterable[Param] | Mapping[str, str] | None = None,
        tags: Iterable[RunTag] | Mapping[str, str] | None = None,
    ) -> None:
        """Log many metrics, parameters and tags of a run at once.

        A request holds at most 1000 metrics, parameters and tags in all; more answers 400. A
        parameter key that is given twice with different values answers 400. Points that are sent
        twice are treated as by `log_metric`; but servers with a database up to 3.10 answer 400
        where a point that they have is a NaN, and those up to 2.22 where a request with more than
        100 points of several keys holds points that they have. They store none of the other
        points then.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: Id of the run.
            metrics: Points of metrics.
            params: Parameters.
            tags: Tags. Their keys must not be empty here.

        Longer lists are sent in several requests, in order, each with at most 1000 metrics, 100
        params, 100 tags. If one of them fails, the error's `progress` says how far the call came.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_batch as _endpoint

        await self._send_parts(
            _endpoint.build_request(run_id, metrics=metrics, params=params, tags=tags),
            _endpoint.SPLIT,
        )

    async def log_model(self, run_id: str | Run, model_json: str) -> None:
        """Record in a run that it produced a model.

        The model is appended to the list in the tag `mlflow.log-model.history`, also when it is
        there already. No files are stored.

        `POST /api/2.0/mlflow/runs/log-model`.

        Args:
            run_id: Id of the run.
            model_json: The model as JSON in text, with at least `artifact_path`, `flavors`,
                `utc_time_created` and `run_id`; less answers 400.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_model as _endpoint

        await self._send(_endpoint.build_request(run_id, model_json))

    async def log_inputs(
        self,
        run_id: str | Run,
        *,
        datasets: Iterable[DatasetInput] | None = None,
        models: Iterable[ModelInput] | None = None,
    ) -> None:
        """Record the datasets and models that a run reads.

        A dataset is known by its name and digest, and one that the run has already is not added
        again.

        `POST /api/2.0/mlflow/runs/log-inputs`.

        Args:
            run_id: Id of the run.
            datasets: Datasets that the run reads. Servers before 3.0 require it, but accept an
                empty list.
            models: Logged models that the run reads. Since MLflow 3.0.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_inputs as _endpoint

        await self._send(_endpoint.build_request(run_id, datasets=datasets, models=models))

    async def log_outputs(self, run_id: str | Run, models: Iterable[ModelOutput]) -> None:
        """Record the logged models that a run produces.

        Servers with a database answer 400 for a model that the run has among its outputs already,
        and then record nothing.

        `POST /api/2.0/mlflow/runs/outputs`. Since MLflow 3.0.

        Args:
            run_id: Id of the run.
            models: Logged models that the run produces. An empty list is accepted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_outputs as _endpoint

        await self._send(_endpoint.build_request(run_id, models))

    def get_metric_history(
        self,
        run_id: str | Run,
        key: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
        limit: int | None = None,
    ) -> AsyncPager[Metric]:
        """Read every point of a metric of a run.

        Always send `max_results`: without it, servers from 3.2 to 3.13 with a database answer no
        points and a token that leads to the same empty page again. Servers before 3.2 send all
        points at once and no token. A run that does not exist answers an empty page on servers
        with a database, 404 with a file store.

        `GET /api/2.0/mlflow/metrics/get-history`.

        Args:
            run_id: Id of the run.
            key: Key of the metric.
            max_results: Most points to put on a page, at least 1. Servers before 3.2 ignore it.
                Servers since 3.14 send all points where it is absent. 25000 when left out.
            page_token: The `next_page_token` of the page before. Left out for the first page.
                Servers before 3.2 ignore it.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Points on this page. Absent where
            there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.metrics import get_metric_history as _endpoint
        from .models.metric import Metric

        def parse(content: bytes, content_type: str) -> Page[Metric]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.metrics, page.next_page_token)

        paging = Paging("page_token", "max_results", 25000)
        columns = Metric._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                run_id, key, max_results=max_results, page_token=page_token, run_uuid=run_uuid
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_metric_history_bulk_interval(
        self,
        run_ids: Iterable[str | Run],
        key: str,
        *,
        start_step: int | None = None,
        end_step: int | None = None,
        max_results: int | None = None,
    ) -> list[MetricWithRunId]:
        """Read an evenly thinned history of one metric for many runs.

        The steps that any of the runs has are sampled down to about `max_results`; the first and
        the last step of each run are kept. `start_step` and `end_step` go together. Without them,
        older servers skip negative steps. Runs that do not exist are passed over on servers with
        a database, and answer 404 with a file store.

        `GET /api/2.0/mlflow/metrics/get-history-bulk-interval`.

        Args:
            run_ids: Ids of the runs. Repeated once for each run. At most 100 items.
            key: Key of the metric.
            start_step: First step to read. Given together with `end_step`, or 400.
            end_step: Last step to read, not below `start_step`. Given together with `start_step`,
                or 400.
            max_results: Number of steps to aim at for each run. From 1 to 2500. Default: 2500.

        Returns:
            The points. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.metrics import get_metric_history_bulk_interval as _endpoint

        response = await self._send(
            _endpoint.build_request(
                run_ids, key, start_step=start_step, end_step=end_step, max_results=max_results
            )
        )
        return response.metrics

    async def create_logged_model(
        self,
        experiment_id: str | int | Experiment,
        *,
        name: str | None = None,
        model_type: str | None = None,
        source_run_id: str | Run | None = None,
        params: Iterable[LoggedModelParameter] | Mapping[str, str] | None = None,
        tags: Iterable[LoggedModelTag] | Mapping[str, str] | None = None,
    ) -> LoggedModel:
        """Create a logged model in an experiment.

        The model is pending until `finalize_logged_model` says how its upload ended. Names need
        not be unique, and the source run is not looked up. An experiment that is deleted answers
        400.

        `POST /api/2.0/mlflow/logged-models`. Since MLflow 3.0.

        Args:
            experiment_id: Id of the experiment that the model belongs to.
            name: Name of the model, without / : . % and quotes, at most 500 characters where the
                database is not SQLite. Left out or empty, the server makes one up.
            model_type: Kind of the model, a word of your own.
            source_run_id: Id of the run that made the model.
            params: Parameters of the model. A key given twice answers 400.
            tags: Tags of the model. A key given twice answers 400.

        Returns:
            The new logged model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import create_logged_model as _endpoint

        response = await self._send(
            _endpoint.build_request(
                experiment_id,
                name=name,
                model_type=model_type,
                source_run_id=source_run_id,
                params=params,
                tags=tags,
            )
        )
        return response.model

    def search_logged_models(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        *,
        filter_string: str | None = None,
        datasets: Iterable[SearchLoggedModelsDataset] | None = None,
        max_results: int | None = None,
        order_by: Iterable[SearchLoggedModelsOrderBy] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[LoggedModel]:
        """Search the logged models of one or more experiments.

        Newest first unless `order_by` says otherwise. Deleted models are never found, but those
        of deleted experiments are. Experiments that do not exist are passed over in silence, and
        a search without a match answers an empty page.

        `POST /api/2.0/mlflow/logged-models/search`. Since MLflow 3.0.

        Args:
            experiment_ids: Ids of the experiments to search. With an empty list, nothing is
                found.
            filter_string: Conditions joined by AND, on `metrics.<key>`, `params.<key>`,
                `tags.<key>` and the bare names of attributes: `name`, `model_id`, `model_type`,
                `source_run_id`, `creation_timestamp`, `last_updated_timestamp`, `status`. Strings
                stand in single quotes. A status is compared as its number: 1 pending, 2 ready, 3
                failed. OR answers 400, an unknown attribute 500.
            datasets: Datasets of which the metrics in `filter` must be; where it has none, the
                model must have a metric of one of them. 3.0 and the first releases of 3.1 answer
                400.
            max_results: Most models to put on a page, without an upper limit. Servers take 0 for
                100, and give nonsense for negative numbers. Default: 50.
            order_by: Sort keys, the first one first.
            page_token: The `next_page_token` of the page before. Left out for the first page. It
                answers 400 with other experiments, another filter or another order.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Logged models on this page. Absent
            where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.logged_models import search_logged_models as _endpoint
        from .models.logged_model import LoggedModel

        def parse(content: bytes, content_type: str) -> Page[LoggedModel]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.models, page.next_page_token)

        paging = Paging("page_token", "max_results", 50)
        columns = LoggedModel._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_ids,
                filter_string=filter_string,
                datasets=datasets,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_logged_model(
        self, model_id: str | LoggedModel, *, allow_deleted: bool | None = None
    ) -> LoggedModel:
        """Read a logged model by its id.

        A deleted model answers 404, unless `allow_deleted` is true.

        `GET /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0.

        Args:
            model_id: Id of the logged model.
            allow_deleted: Whether to read a deleted model too. Older servers ignore it. Default:
                False. Since MLflow 3.7.

        Returns:
            The logged model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import get_logged_model as _endpoint

        response = await self._send(_endpoint.build_request(model_id, allow_deleted=allow_deleted))
        return response.model

    async def finalize_logged_model(
        self,
        model_id: str | LoggedModel,
        status: LoggedModelStatus
        | Literal[
            "LOGGED_MODEL_STATUS_UNSPECIFIED",
            "LOGGED_MODEL_PENDING",
            "LOGGED_MODEL_READY",
            "LOGGED_MODEL_UPLOAD_FAILED",
        ],
    ) -> LoggedModel:
        """Set the status of a logged model.

        Any status may follow any other, and deleted models take one too. Servers take an unknown
        status for LOGGED_MODEL_STATUS_UNSPECIFIED. They read `model_id` from the body, where it
        is required as well.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0.

        Args:
            model_id: Id of the logged model. It is sent in the path and in the body.
            status: The new status, most often LOGGED_MODEL_READY or LOGGED_MODEL_UPLOAD_FAILED.

        Returns:
            The logged model with its new status.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import finalize_logged_model as _endpoint

        response = await self._send(_endpoint.build_request(model_id, status))
        return response.model

    async def delete_logged_model(self, model_id: str | LoggedModel) -> None:
        """Delete a logged model.

        The model is marked as deleted: it is no longer found, its artifacts stay, and nothing
        restores it. Deleting it again answers 200.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0.

        Args:
            model_id: Id of the logged model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import delete_logged_model as _endpoint

        await self._send(_endpoint.build_request(model_id))

    async def log_model_params(
        self,
        model_id: str | LoggedModel,
        params: Iterable[LoggedModelParameter] | Mapping[str, str],
    ) -> None:
        """Add parameters to a logged model.

        A parameter cannot change: a key that the model has, even with the same value, or that is
        given twice answers 400, and none of the parameters is stored. Servers want `model_id` in
        the body too.

        `POST /api/2.0/mlflow/logged-models/{model_id}/params`. Since MLflow 3.0.

        Args:
            model_id: Id of the logged model. It is sent in the path and in the body.
            params: Parameters to add. Servers take a request without them, and do nothing.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import log_model_params as _endpoint

        await self._send(_endpoint.build_request(model_id, params))

    async def set_logged_model_tags(
        self, model_id: str | LoggedModel, tags: Iterable[LoggedModelTag] | Mapping[str, str]
    ) -> None:
        """Set tags of a logged model.

        Tags that the model has under other keys stay. Of a key given twice, the last value
        counts.

        `PATCH /api/2.0/mlflow/logged-models/{model_id}/tags`. Since MLflow 3.0.

        Args:
            model_id: Id of the logged model.
            tags: Tags to set. Servers take a request without them, and do nothing.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import set_logged_model_tags as _endpoint

        await self._send(_endpoint.build_request(model_id, tags))

    async def delete_logged_model_tag(self, model_id: str | LoggedModel, key: str) -> None:
        """Delete a tag of a logged model.

        A key that the model does not have answers 404. So does one that holds a slash, even
        percent-encoded: servers set such tags and cannot delete them.

        `DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}`. Since MLflow 3.0.

        Args:
            model_id: Id of the logged model.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import delete_logged_model_tag as _endpoint

        await self._send(_endpoint.build_request(model_id, key))

    def list_logged_model_artifacts(
        self,
        model_id: str | LoggedModel,
        *,
        path: str | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[FileInfo]:
        """List the files and folders in one folder of the artifacts of a logged model.

        Lists one level. A folder that does not exist, or the path of a file, answers without
        `files`. The whole folder comes as one page: servers ignore the page token and send none.
        A deleted model answers 404.

        `GET /api/2.0/mlflow/logged-models/{model_id}/artifacts/directories`. Since MLflow 3.0.

        Args:
            model_id: Id of the logged model.
            path: Folder to list, relative to the artifact root of the model. Left out or empty
                for the root. A path that climbs out with `..` answers 400.
            page_token: Token of the page to read. MLflow's own servers ignore it.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Files and folders, with paths
            relative to the root of the model. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import list_logged_model_artifacts as _endpoint
        from .models.file_info import FileInfo

        def parse(content: bytes, content_type: str) -> Page[FileInfo]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.files, page.next_page_token)

        paging = Paging("page_token")
        columns = FileInfo._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(model_id, path=path, page_token=page_token).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def download_run_artifact(
        self, run_id: str | Run, path: str, *, range: str | None = None
    ) -> bytes:
        """Download one file of the artifacts of a run, wherever they are.

        The server reads the file with its own credentials, also where it serves no store. Unlike
        `download_proxied_artifact`, it takes any name on all servers, sends the length and an
        ETag, and the part that `Range` asks for. Only where the artifacts are in a folder of the
        server does the ETag last longer than the answer. A missing file answers 404 or 500, a
        folder 400 or 500.

        `GET /get-artifact`.

        Args:
            run_id: Id of the run.
            path: Path of the file, relative to the artifact root of the run. A path that starts
                with a slash, or holds `..` or `#`, is refused. Servers decode percent sequences
                once more.
            range: Bytes to send, in HTTP's notation. Servers answer 206, and 416 where the file
                is shorter.

        Returns:
            The bytes of the file.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 416
        Requested Range Not Satisfiable, 500 Internal Server Error.
        """
        from .api.artifacts import download_run_artifact as _endpoint

        return await self._send(_endpoint.build_request(run_id, path, range=range))

    def list_run_artifacts(
        self,
        run_id: str | Run,
        *,
        path: str | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
        limit: int | None = None,
    ) -> AsyncPager[FileInfo]:
        """List the files and folders in one folder of the artifacts of a run.

        Lists one level. A folder that does not exist, or the path of a file, answers without
        `files`. The whole folder comes as one page: servers ignore the page token and send none.

        `GET /api/2.0/mlflow/artifacts/list`.

        Args:
            run_id: Id of the run.
            path: Folder to list, relative to the artifact root of the run. Left out or empty for
                the root. A path that climbs out with `..` answers 400.
            page_token: Token of the page to read. MLflow's own servers ignore it.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Files and folders, with paths
            relative to the root of the run. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.artifacts import list_run_artifacts as _endpoint
        from .models.file_info import FileInfo

        def parse(content: bytes, content_type: str) -> Page[FileInfo]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.files, page.next_page_token)

        paging = Paging("page_token")
        columns = FileInfo._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                run_id, path=path, page_token=page_token, run_uuid=run_uuid
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def create_presigned_upload_url(
        self,
        path: str,
        *,
        run_id: str | Run | None = None,
        model_id: str | LoggedModel | None = None,
        expiration: int | None = None,
    ) -> CreatePresignedUploadUrlResponse:
        """Create a URL that uploads one artifact of a run or logged model straight to its object
        store.

        Send the bytes with PUT to the URL, with the headers of the answer. Exactly one of
        `run_id` and `model_id` is given. Its artifacts must lie in S3 themselves: with a store
        behind the server (`mlflow-artifacts:`) the answer is 400, with any other store 501.

        `POST /api/2.0/mlflow/artifacts/presigned-upload-url`. Since MLflow 3.12. Needs a server
        with object-store.

        Args:
            path: Path of the artifact, relative to the artifact root of the run or model. A path
                that climbs out with `..` answers 400.
            run_id: Id of the run that the artifact is for. Servers before 3.17 know nothing else.
            model_id: Id of the logged model that the artifact is for. Since MLflow 3.17.
            expiration: Seconds that the URL holds. Servers sign any number, but S3 takes only 1
                to 604800 (seven days). Default: 900.

        Returns:
            The URL, with the headers that it was signed for.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.artifacts import create_presigned_upload_url as _endpoint

        return await self._send(
            _endpoint.build_request(path, run_id=run_id, model_id=model_id, expiration=expiration)
        )

    async def create_presigned_download_url(
        self, run_id: str | Run, path: str, *, expiration: int | None = None
    ) -> CreatePresignedDownloadUrlResponse:
        """Create a URL that downloads one artifact of a run straight from its object store.

        The artifacts of the run must lie in an object store themselves: with a store behind the
        server (`mlflow-artifacts:`) the answer is 400, with a local folder 501. A file that does
        not exist answers 404.

        `POST /api/2.0/mlflow/artifacts/presigned-download-url`. Since MLflow 3.15. Needs a server
        with object-store.

        Args:
            run_id: Id of the run.
            path: Path of the artifact, relative to the artifact root of the run. A path that
                climbs out with `..` answers 400.
            expiration: Seconds that the URL holds. Left out, as many as
                MLFLOW_PRESIGNED_DOWNLOAD_URL_TTL_SECONDS of the server says, 300 by default. From
                1 to 604800.

        Returns:
            The URL, with the size of the file.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.artifacts import create_presigned_download_url as _endpoint

        return await self._send(_endpoint.build_request(run_id, path, expiration=expiration))

    async def list_proxied_artifacts(self, *, path: str | None = None) -> list[FileInfo]:
        """List the files and folders in one folder of the store behind the server.

        The store is the server's `--artifacts-destination`, which holds the artifacts of all runs
        whose URI starts with `mlflow-artifacts:`. Lists one level. A folder that does not exist,
        or the path of a file, answers an empty list.

        `GET /api/2.0/mlflow-artifacts/artifacts`. Needs a server with artifact-serving.

        Args:
            path: Folder to list, relative to the root of the store. Left out or empty for the
                root. A path that starts with a slash or climbs out with `..` answers 400.

        Returns:
            Files and folders, each with its name alone as the path. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 503 Service Unavailable.
        """
        from .api.artifacts import list_proxied_artifacts as _endpoint

        response = await self._send(_endpoint.build_request(path=path))
        return response.files

    async def download_proxied_artifact(
        self, artifact_path: str, *, range: str | None = None
    ) -> bytes:
        """Download one file from the store behind the server.

        The content type is guessed from the name of the file. Servers since 3.14 send a part
        where `Range` asks for one, and an ETag, when the store is a local folder; all others send
        the whole file. A missing file answers 404 on servers since 3.12 with a local folder, and
        500 elsewhere. The path of a folder answers 400 or 500, and since 3.15, with another
        store, an empty file. Servers 3.3 to 3.12 answer 500 where the name of the file is not
        ASCII.

        `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Needs a server with
        artifact-serving.

        Args:
            artifact_path: Path of the file, relative to the root of the store. A path that starts
                with a slash, or holds `..` or `#`, is refused. Servers decode percent sequences
                once more, so that a name which holds `%20` itself is out of reach.
            range: Bytes to send, in HTTP's notation. Servers that know it answer 206, and 416
                where the file is shorter.

        Returns:
            The bytes of the file.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 416
        Requested Range Not Satisfiable, 500 Internal Server Error, 503 Service Unavailable.
        """
        from .api.artifacts import download_proxied_artifact as _endpoint

        return await self._send(_endpoint.build_request(artifact_path, range=range))

    async def upload_proxied_artifact(self, artifact_path: str, content: bytes) -> None:
        """Upload one file to the store behind the server.

        Folders on the way are made, and a file that is there is replaced. The content type of the
        request is not kept. Servers since 3.15 answer without a body, older ones with an empty
        JSON object. Send `Content-Length`: of a body in chunks, some (3.10) store nothing. Where
        the connection breaks, servers on gunicorn, as 2.22 and 3.1 are, store what came until
        then. A path that ends in a slash answers 400 or 500. Where the store is a local folder,
        so does the path of a folder that exists, but servers before 3.15 put the file into that
        folder.

        `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Needs a server with
        artifact-serving.

        Args:
            artifact_path: Path of the file, relative to the root of the store. A path that starts
                with a slash, or holds `..` or `#`, is refused. Servers read it as a URL that may
                be encoded several times over: `%20` in a name becomes a space, and control
                characters and a `?` at the end are lost.
            content: The bytes of the file; there may be none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 503 Service Unavailable.
        """
        from .api.artifacts import upload_proxied_artifact as _endpoint

        await self._send(_endpoint.build_request(artifact_path, content))

    async def delete_proxied_artifact(self, artifact_path: str) -> None:
        """Delete one file, or a folder with all that it holds, from the store behind the server.

        A path that does not exist answers 200, too.

        `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Needs a server with
        artifact-serving.

        Args:
            artifact_path: Path of the file or folder, relative to the root of the store. A path
                that starts with a slash, or holds `..` or `#`, is refused.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 503 Service Unavailable.
        """
        from .api.artifacts import delete_proxied_artifact as _endpoint

        await self._send(_endpoint.build_request(artifact_path))

    async def create_multipart_upload(
        self, artifact_path: str, path: str, num_parts: int
    ) -> CreateMultipartUploadResponse:
        """Start the upload of a large file in parts to the object store behind the server.

        Send each part with PUT to its URL, then call `complete_multipart_upload`, or
        `abort_multipart_upload` to give up. The file lands in the folder `artifact_path`; none
        can be put into the root of the store. Where the store is a local folder, the answer is
        501.

        `POST /api/2.0/mlflow-artifacts/mpu/create/{artifact_path}`. Needs a server with
        artifact-serving and object-store.

        Args:
            artifact_path: Folder that the file is to be in, relative to the root of the store.
            path: Name of the file. Of a path, only the last piece counts.
            num_parts: Number of parts, 1 to 10000 on S3, where each but the last has at least 5
                MiB. Servers do not check it, and give no URLs when it is left out.

        Returns:
            The upload was started.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import create_multipart_upload as _endpoint

        return await self._send(_endpoint.build_request(artifact_path, path, num_parts))

    async def complete_multipart_upload(
        self,
        artifact_path: str,
        path: str,
        parts: Iterable[MultipartUploadPart],
        *,
        upload_id: str | None = None,
    ) -> None:
        """Make a file out of the uploaded parts.

        What the object store refuses (an unknown upload, a wrong ETag, parts that are missing or
        out of order) answers 500 without a reason.

        `POST /api/2.0/mlflow-artifacts/mpu/complete/{artifact_path}`. Needs a server with
        artifact-serving and object-store.

        Args:
            artifact_path: The folder that was given to `create_multipart_upload`.
            path: The name that was given to `create_multipart_upload`.
            parts: The parts that make up the file, in the order of their numbers.
            upload_id: Id of the upload. Needed wherever `create_multipart_upload` gave one.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import complete_multipart_upload as _endpoint

        await self._send(_endpoint.build_request(artifact_path, path, parts, upload_id=upload_id))

    async def abort_multipart_upload(
        self, artifact_path: str, path: str, *, upload_id: str | None = None
    ) -> None:
        """Give up an upload in parts and drop the parts that are there.

        An upload that the store does not know, or no longer, answers 500 without a reason.

        `POST /api/2.0/mlflow-artifacts/mpu/abort/{artifact_path}`. Needs a server with
        artifact-serving and object-store.

        Args:
            artifact_path: The folder that was given to `create_multipart_upload`.
            path: The name that was given to `create_multipart_upload`.
            upload_id: Id of the upload. Needed wherever `create_multipart_upload` gave one.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import abort_multipart_upload as _endpoint

        await self._send(_endpoint.build_request(artifact_path, path, upload_id=upload_id))

    async def get_presigned_download_url(
        self, artifact_path: str
    ) -> GetPresignedDownloadUrlResponse:
        """Get a URL that downloads one file straight from the object store behind the server.

        The URL holds for MLFLOW_PRESIGNED_DOWNLOAD_URL_TTL_SECONDS of the server, 300 seconds by
        default. A file that does not exist answers 404 on servers since 3.15, and 500 on older
        ones. Where the store is a local folder, the answer is 501.

        `GET /api/2.0/mlflow-artifacts/presigned/{artifact_path}`. Since MLflow 3.11. Needs a
        server with artifact-serving and object-store.

        Args:
            artifact_path: Path of the file, relative to the root of the store.

        Returns:
            The URL, with the size of the file.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import get_presigned_download_url as _endpoint

        return await self._send(_endpoint.build_request(artifact_path))

    def search_traces(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[TraceInfo]:
        """Search the traces of one or more experiments, in the older form.

        Latest start first unless `order_by` says otherwise. Experiments that do not exist are
        passed over in silence. Answers neither assessments nor previews. Servers since 3.2 have
        `search_traces_v3`.

        `GET /api/2.0/mlflow/traces`. Deprecated.

        Args:
            experiment_ids: Ids of the experiments to search. Repeated for more experiments.
            filter_string: Conditions on `status`, `name`, `request_id`, `run_id`, `timestamp_ms`,
                `execution_time_ms`, `tag.<key>` and `metadata.<key>`, joined by AND. Newer
                servers know more: see `search_traces_v3`. OR is not known and answers 400.
            order_by: Sort keys `timestamp_ms`, `execution_time_ms`, `status`, `name`,
                `experiment_id`, `request_id`, `run_id`, `tag.<key>` or `metadata.<key>`, each
                with an optional ASC or DESC. Repeated for more keys.
            max_results: Most traces to put on a page. From 1 to 500. Default: 100.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Traces on this page. Absent where
            there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import search_traces as _endpoint
        from .models.trace_info import TraceInfo

        def parse(content: bytes, content_type: str) -> Page[TraceInfo]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.traces, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = TraceInfo._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_ids,
                filter_string=filter_string,
                order_by=order_by,
                max_results=max_results,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def start_trace(
        self,
        experiment_id: str | int | Experiment,
        *,
        timestamp_ms: int | None = None,
        request_metadata: Iterable[TraceRequestMetadata] | Mapping[str, str] | None = None,
        tags: Iterable[TraceTag] | Mapping[str, str] | None = None,
    ) -> TraceInfo:
        """Start a trace, in the older form.

        The server makes the id, and the trace is IN_PROGRESS until `end_trace`. The server's
        database gets no spans of it. Servers since 3.2 have `start_trace_v3`.

        `POST /api/2.0/mlflow/traces`. Deprecated.

        Args:
            experiment_id: Id of the experiment of the trace.
            timestamp_ms: Unix time in milliseconds of the start. A server that gets none stores
                0. The present time when left out.
            request_metadata: Metadata of the trace.
            tags: Tags to set at once. The tag `mlflow.traceName` names the trace.

        Returns:
            The new trace.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import start_trace as _endpoint

        response = await self._send(
            _endpoint.build_request(
                experiment_id,
                timestamp_ms=timestamp_ms,
                request_metadata=request_metadata,
                tags=tags,
            )
        )
        return response.trace_info

    async def delete_traces(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        trace_ids: Iterable[str | TraceInfo] | None = None,
    ) -> int:
        """Delete traces of an experiment, by age or by id.

        Give either `max_timestamp_millis`, with `max_traces` or without, or `request_ids`; both
        or neither answer 400. Traces and experiments that do not exist count as nothing. Sent
        again with `max_traces`, it deletes the next traces.

        `POST /api/2.0/mlflow/traces/delete-traces`.

        Args:
            experiment_id: Id of the experiment of the traces.
            max_timestamp_millis: Unix time in milliseconds; traces that started then or earlier
                are deleted.
            max_traces: Most traces to delete, the oldest first. Goes with `max_timestamp_millis`
                only. At least 1.
            trace_ids: Ids of the traces to delete. Goes with neither of the others.

        Returns:
            How many traces were deleted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import delete_traces as _endpoint

        response = await self._send(
            _endpoint.build_request(
                experiment_id,
                max_timestamp_millis=max_timestamp_millis,
                max_traces=max_traces,
                trace_ids=trace_ids,
            )
        )
        return response.traces_deleted

    async def link_prompt_versions_to_trace(
        self, trace_id: str | TraceInfoV3, prompt_versions: Iterable[PromptVersionRef]
    ) -> None:
        """Link versions of prompts to a trace.

        Whether the prompts exist is not looked at, and links that are there stay. A trace that
        does not exist answers 404 since 3.16, and is linked in vain before. The search key
        `prompt` finds a trace by its links.

        `POST /api/2.0/mlflow/traces/link-prompts`. Since MLflow 3.7.

        Args:
            trace_id: Id of the trace.
            prompt_versions: The versions to link.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import link_prompt_versions_to_trace as _endpoint

        await self._send(_endpoint.build_request(trace_id, prompt_versions))

    async def link_traces_to_run(
        self, run_id: str | Run, trace_ids: Iterable[str | TraceInfoV3]
    ) -> None:
        """Link traces to a run.

        Neither the run nor the traces need exist; a mistyped id is linked in vain. The search key
        `run_id` finds a trace by its links. Traces that are linked already stay so; servers
        before 3.6 answer 400 to them.

        `POST /api/2.0/mlflow/traces/link-to-run`. Since MLflow 3.3.

        Args:
            run_id: Id of the run.
            trace_ids: Ids of the traces. At most 100 items.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import link_traces_to_run as _endpoint

        await self._send(_endpoint.build_request(run_id, trace_ids))

    async def end_trace(
        self,
        trace_id: str | TraceInfo,
        status: TraceStatus | Literal["TRACE_STATUS_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"],
        *,
        timestamp_ms: int | None = None,
        request_metadata: Iterable[TraceRequestMetadata] | Mapping[str, str] | None = None,
        tags: Iterable[TraceTag] | Mapping[str, str] | None = None,
    ) -> TraceInfo:
        """End a trace that `start_trace` started.

        Tags and metadata are added to what the trace has. It may be ended again, with another
        state or time.

        `PATCH /api/2.0/mlflow/traces/{request_id}`. Deprecated.

        Args:
            trace_id: Id of the trace.
            status: State in which the trace ends. Servers since 3.2 answer 500 to
                TRACE_STATUS_UNSPECIFIED.
            timestamp_ms: Unix time in milliseconds of the end. The server keeps its distance from
                the start, negative where it is earlier, and takes 0 where it is absent. The
                present time when left out.
            request_metadata: Metadata to add.
            tags: Tags to add.

        Returns:
            The trace as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import end_trace as _endpoint

        response = await self._send(
            _endpoint.build_request(
                trace_id,
                status,
                timestamp_ms=timestamp_ms,
                request_metadata=request_metadata,
                tags=tags,
            )
        )
        return response.trace_info

    async def get_trace_info(self, trace_id: str | TraceInfo) -> TraceInfo:
        """Read a trace without its spans, in the older form.

        Answers neither assessments nor previews. Servers since 3.2 have `get_trace_info_v3`.

        `GET /api/2.0/mlflow/traces/{request_id}/info`. Deprecated.

        Args:
            trace_id: Id of the trace.

        Returns:
            The trace.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import get_trace_info as _endpoint

        response = await self._send(_endpoint.build_request(trace_id))
        return response.trace_info

    async def set_trace_tag(self, trace_id: str | TraceInfo, key: str, value: str) -> None:
        """Set a tag of a trace.

        A tag of the same key is replaced. The key `mlflow.traceName` renames the trace. A trace
        that does not exist answers 400, with the database's message. Servers since 3.13 protect
        the tags that tell where the spans are.

        `PATCH /api/2.0/mlflow/traces/{request_id}/tags`.

        Args:
            trace_id: Id of the trace.
            key: Key of the tag, which must not be a path that starts with / or holds // or `..`.
                At most 250 characters.
            value: Value of the tag. Servers keep 8000 characters of it, and responses show 4096.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import set_trace_tag as _endpoint

        await self._send(_endpoint.build_request(trace_id, key, value))

    async def delete_trace_tag(self, trace_id: str | TraceInfo, key: str) -> None:
        """Remove a tag of a trace.

        A tag or a trace that does not exist answers 404.

        `DELETE /api/2.0/mlflow/traces/{request_id}/tags`.

        Args:
            trace_id: Id of the trace.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import delete_trace_tag as _endpoint

        await self._send(_endpoint.build_request(trace_id, key))

    async def start_trace_v3(self, trace: Trace) -> Trace:
        """Store a trace, without its spans.

        The caller makes the id. Servers since 3.14 overwrite a trace of the same id, which keeps
        its tags, metadata and assessments beside the new ones; older servers may answer 400 or
        500 to it. Spans are not taken here; they travel to the server's OTLP route `/v1/traces`,
        which also makes the trace.

        `POST /api/3.0/mlflow/traces`. Since MLflow 3.2.

        Args:
            trace: The trace to store.

        Returns:
            The trace as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import start_trace_v3 as _endpoint

        response = await self._send(_endpoint.build_request(trace))
        return response.trace

    async def batch_get_traces(
        self,
        trace_ids: Iterable[str | TraceInfoV3],
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
    ) -> list[Trace]:
        """Read traces with their spans.

        Traces that do not exist, or whose spans have not all arrived, are left out. One trace
        that never had spans in the server's database, such as one of `start_trace_v3` alone,
        fails the whole call with 500.

        `GET /api/3.0/mlflow/traces/batchGet`. Since MLflow 3.6.

        Args:
            trace_ids: Ids of the traces. Repeated for more traces.
            experiment_ids: Ids of the experiments that the traces must be in. Left out, any will
                do. Repeated for more experiments. Since MLflow 3.17.

        Returns:
            The traces that were found, with their spans. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import batch_get_traces as _endpoint

        response = await self._send(
            _endpoint.build_request(trace_ids, experiment_ids=experiment_ids)
        )
        return response.traces

    async def batch_get_trace_infos(
        self,
        trace_ids: Iterable[str | TraceInfoV3],
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
    ) -> list[TraceInfoV3]:
        """Read traces without their spans.

        Traces that do not exist are left out.

        `POST /api/3.0/mlflow/traces/batchGetInfos`. Since MLflow 3.11.

        Args:
            trace_ids: Ids of the traces.
            experiment_ids: Ids of the experiments that the traces must be in. Left out, any will
                do; an empty list finds nothing. Since MLflow 3.17.

        Returns:
            The traces that were found. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import batch_get_trace_infos as _endpoint

        response = await self._send(
            _endpoint.build_request(trace_ids, experiment_ids=experiment_ids)
        )
        return response.trace_infos

    async def calculate_trace_filter_correlation(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        filter_string1: str,
        filter_string2: str,
        *,
        base_filter: str | None = None,
    ) -> CalculateTraceFilterCorrelationResponse:
        """Tell how far two filters find the same traces.

        The measure is normalised pointwise mutual information. Experiments that do not exist are
        passed over in silence.

        `POST /api/3.0/mlflow/traces/calculate-filter-correlation`. Since MLflow 3.4.

        Args:
            experiment_ids: Ids of the experiments to look at.
            filter_string1: The one filter, as in `search_traces_v3`.
            filter_string2: The other filter.
            base_filter: A filter that all traces must pass to be counted at all.

        Returns:
            The correlation, and the counts behind it.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import calculate_trace_filter_correlation as _endpoint

        return await self._send(
            _endpoint.build_request(
                experiment_ids, filter_string1, filter_string2, base_filter=base_filter
            )
        )

    async def delete_traces_v3(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        trace_ids: Iterable[str | TraceInfoV3] | None = None,
    ) -> int:
        """Delete traces of an experiment, by age or by id, as `delete_traces` does.

        Takes and answers the same as `delete_traces`.

        `POST /api/3.0/mlflow/traces/delete-traces`. Since MLflow 3.3.

        Args:
            experiment_id: Id of the experiment of the traces.
            max_timestamp_millis: Unix time in milliseconds; traces that started then or earlier
                are deleted.
            max_traces: Most traces to delete, the oldest first. Goes with `max_timestamp_millis`
                only. At least 1.
            trace_ids: Ids of the traces to delete. Goes with neither of the others.

        Returns:
            How many traces were deleted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import delete_traces_v3 as _endpoint

        response = await self._send(
            _endpoint.build_request(
                experiment_id,
                max_timestamp_millis=max_timestamp_millis,
                max_traces=max_traces,
                trace_ids=trace_ids,
            )
        )
        return response.traces_deleted

    async def get_trace(
        self, trace_id: str | TraceInfoV3, *, allow_partial: bool | None = None
    ) -> Trace:
        """Read a trace with its spans.

        Where spans are still to arrive, the server looks three times within some seconds and
        answers 404 then, unless `allow_partial` is set. A trace that never had spans in the
        server's database, such as one of `start_trace_v3` alone, answers 500; `get_trace_info_v3`
        reads it.

        `GET /api/3.0/mlflow/traces/get`. Since MLflow 3.7.

        Args:
            trace_id: Id of the trace.
            allow_partial: Whether to read a trace of which some spans have not arrived. Default:
                False.

        Returns:
            The trace, with its spans.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import get_trace as _endpoint

        response = await self._send(_endpoint.build_request(trace_id, allow_partial=allow_partial))
        return response.trace

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
        limit: int | None = None,
    ) -> AsyncPager[MetricDataPoint]:
        """Aggregate a metric of the traces, spans or assessments of one or more experiments.

        A view has its own metrics, and each metric its own aggregations and dimensions; others
        answer 400. Experiments that do not exist are passed over in silence. No server pages yet:
        what exceeds `max_results` is lost. Groups in which a dimension has no value are left out.

        `POST /api/3.0/mlflow/traces/metrics`. Since MLflow 3.9.

        Args:
            experiment_ids: Ids of the experiments to look at.
            view_type: What to look at. Servers take one that they do not know for TRACES.
            metric_name: Metric to aggregate. Traces: `trace_count`, `latency` (in milliseconds),
                `input_tokens`, `output_tokens`, `total_tokens`; since 3.11
                `cache_read_input_tokens` and `cache_creation_input_tokens`; since 3.13
                `session_count`. Spans: `span_count`, `latency`; since 3.10 `input_cost`,
                `output_cost`, `total_cost`. Assessments: `assessment_count`, `assessment_value`.
            aggregations: How to aggregate. Counts take COUNT alone; the others AVG and PERCENTILE
                and, since 3.17, MIN and MAX; tokens and costs SUM too.
            dimensions: What to group by. Traces: `trace_name`, and `trace_status` for
                `trace_count`. Spans: `span_name`, `span_type` and `span_status`, and since 3.10
                `span_model_name` and `span_model_provider`, not each for every metric.
                Assessments: `assessment_name`, and for `assessment_count` also
                `assessment_value`, which is JSON.
            filters: Conditions that all must hold, each in a string of its own and with =: on
                `trace.status`, `trace.tag.<key>` and `trace.metadata.<key>` in every view, on
                `span.name`, `span.status` and `span.type` in that of spans, and on
                `assessment.name` and `assessment.type` in that of assessments.
            time_interval_seconds: Length in seconds of the intervals to group by. Needs
                `start_time_ms` and `end_time_ms`. Left out, time is not grouped by.
            start_time_ms: Unix time in milliseconds from which on to look.
            end_time_ms: Unix time in milliseconds up to which to look.
            max_results: Most data points to answer. Default: 1000.
            page_token: Token of the page to read. Servers ignore it.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The data points. Absent where
            there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import query_trace_metrics as _endpoint
        from .models.metric_data_point import MetricDataPoint

        def parse(content: bytes, content_type: str) -> Page[MetricDataPoint]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.data_points, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = MetricDataPoint._FRAME
        return AsyncPager(
            self._send,
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
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def search_traces_v3(
        self,
        locations: Iterable[TraceLocation],
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[TraceInfoV3]:
        """Search the traces of one or more experiments.

        Latest start first unless `order_by` says otherwise. Spans are not answered; `get_trace`
        reads them. Experiments that do not exist are passed over in silence, and a search without
        a match answers an empty page.

        `POST /api/3.0/mlflow/traces/search`. Since MLflow 3.2.

        Args:
            locations: The experiments to search, as locations.
            filter_string: Conditions on `status`, `name`, `request_id`, `run_id`, `timestamp_ms`,
                `execution_time_ms`, `tag.<key>` and `metadata.<key>`, joined by AND. Since 3.6
                also on `end_time_ms`, `client_request_id`, `trace.text`, `span.name`,
                `span.type`, `span.status`, `feedback.<name>` and `expectation.<name>`, and with
                LIKE, ILIKE and RLIKE on texts; since 3.7 on `prompt`, such as `prompt =
                'summarise/3'`; since 3.11 on `issue.id`. OR is not known and answers 400.
            order_by: Sort keys `timestamp_ms`, `execution_time_ms`, `status`, `name`,
                `experiment_id`, `request_id`, `run_id`, `tag.<key>` or `metadata.<key>`, each
                with an optional ASC or DESC.
            max_results: Most traces to put on a page. From 1 to 500. Default: 100.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Traces on this page. Absent where
            there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import search_traces_v3 as _endpoint
        from .models.trace_info_v3 import TraceInfoV3

        def parse(content: bytes, content_type: str) -> Page[TraceInfoV3]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.traces, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = TraceInfoV3._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                locations,
                filter_string=filter_string,
                order_by=order_by,
                max_results=max_results,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_trace_info_v3(self, trace_id: str | TraceInfoV3) -> Trace:
        """Read a trace without its spans.

        Reads any trace, also those of `start_trace` and those of which spans are still to arrive.

        `GET /api/3.0/mlflow/traces/{trace_id}`. Since MLflow 3.2.

        Args:
            trace_id: Id of the trace.

        Returns:
            The trace, without its spans.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import get_trace_info_v3 as _endpoint

        response = await self._send(_endpoint.build_request(trace_id))
        return response.trace

    async def set_trace_tag_v3(self, trace_id: str | TraceInfoV3, key: str, value: str) -> None:
        """Set a tag of a trace, as `set_trace_tag` does.

        A tag of the same key is replaced. The key `mlflow.traceName` renames the trace. A trace
        that does not exist answers 400, with the database's message. Servers since 3.13 protect
        the tags that tell where the spans are.

        `PATCH /api/3.0/mlflow/traces/{trace_id}/tags`. Since MLflow 3.3.

        Args:
            trace_id: Id of the trace.
            key: Key of the tag, which must not be a path that starts with / or holds // or `..`.
                At most 250 characters.
            value: Value of the tag. Servers keep 8000 characters of it, and responses show 4096.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.traces import set_trace_tag_v3 as _endpoint

        await self._send(_endpoint.build_request(trace_id, key, value))

    async def delete_trace_tag_v3(self, trace_id: str | TraceInfoV3, key: str) -> None:
        """Remove a tag of a trace, as `delete_trace_tag` does.

        A tag or a trace that does not exist answers 404. Servers from 3.3 to 3.6 answer 500, a
        web page, whatever is asked.

        `DELETE /api/3.0/mlflow/traces/{trace_id}/tags`. Since MLflow 3.3.

        Args:
            trace_id: Id of the trace.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import delete_trace_tag_v3 as _endpoint

        await self._send(_endpoint.build_request(trace_id, key))

    async def create_assessment(
        self, trace_id: str | TraceInfoV3, assessment: Assessment
    ) -> Assessment:
        """Add an assessment to a trace.

        The assessment holds one of `feedback`, `expectation` and `issue`; none answers 400.
        Numbers come back as floating-point numbers. A trace that does not exist answers 404, and
        400 from 3.10 to 3.13.

        `POST /api/3.0/mlflow/traces/{trace_id}/assessments`. Since MLflow 3.2.

        Args:
            trace_id: Id of the trace.
            assessment: The assessment to add.

        Returns:
            The new assessment, with its id.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.assessments import create_assessment as _endpoint

        response = await self._send(_endpoint.build_request(trace_id, assessment))
        return response.assessment

    async def get_assessment(
        self, trace_id: str | TraceInfoV3, assessment_id: str | Assessment
    ) -> Assessment:
        """Read an assessment.

        An assessment that another one overrides is read too; look at `valid`.

        `GET /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since MLflow 3.2.

        Args:
            trace_id: Id of the trace.
            assessment_id: Id of the assessment.

        Returns:
            The assessment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.assessments import get_assessment as _endpoint

        response = await self._send(_endpoint.build_request(trace_id, assessment_id))
        return response.assessment

    async def update_assessment(
        self,
        trace_id: str | TraceInfoV3,
        assessment_id: str | Assessment,
        assessment: AssessmentUpdate,
        update_mask: str,
    ) -> Assessment:
        """Change an assessment.

        Only the fields that `update_mask` names are changed; metadata is added to. Feedback stays
        feedback, an expectation stays one, and a reference to an issue cannot be changed: it
        answers 500.

        `PATCH /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since MLflow 3.2.

        Args:
            trace_id: Id of the trace.
            assessment_id: Id of the assessment.
            assessment: The new values, of which servers take those that `update_mask` names.
            update_mask: Names of the fields to change, separated by commas: `assessmentName`,
                `feedback`, `expectation`, `rationale`, `metadata`. Written with an underscore, a
                name spoils the whole mask, and the server answers 200 without a change; unknown
                names are ignored.

        Returns:
            The assessment as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.assessments import update_assessment as _endpoint

        response = await self._send(
            _endpoint.build_request(trace_id, assessment_id, assessment, update_mask)
        )
        return response.assessment

    async def delete_assessment(
        self, trace_id: str | TraceInfoV3, assessment_id: str | Assessment
    ) -> None:
        """Delete an assessment.

        An assessment that it overrode becomes valid again. An assessment or a trace that does not
        exist is no error.

        `DELETE /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since MLflow 3.2.

        Args:
            trace_id: Id of the trace.
            assessment_id: Id of the assessment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.assessments import delete_assessment as _endpoint

        await self._send(_endpoint.build_request(trace_id, assessment_id))

    async def create_dataset(
        self,
        name: str,
        *,
        experiment_id: Iterable[str | int | Experiment] | None = None,
        tags: str | Mapping[str, str] | None = None,
        source: str | None = None,
        source_type: DatasetRecordSourceType
        | Literal["SOURCE_TYPE_UNSPECIFIED", "TRACE", "HUMAN", "DOCUMENT", "CODE"]
        | None = None,
        schema: str | None = None,
        profile: str | None = None,
        created_by: str | None = None,
    ) -> EvaluationDataset:
        """Create an evaluation dataset.

        Names need not be unique. Experiments are not looked up: ids that do not exist are stored
        as they are, and one given twice answers 400. With basic authentication, servers since
        3.16 answer 403 to whoever names no experiment and is no administrator.

        `POST /api/3.0/mlflow/datasets/create`. Since MLflow 3.4.

        Args:
            name: Name of the dataset.
            experiment_id: Ids of the experiments to tie the dataset to, each once.
            tags: Tags to set at once, as a JSON object in text whose values are strings. Other
                JSON makes the server fail. The tag `mlflow.user` becomes `created_by`.
            source: Where the records come from. MLflow's own servers ignore it.
            source_type: Kind of the source. MLflow's own servers ignore it.
            schema: Fields of the records, as JSON in text. MLflow's own servers ignore it and
                find out themselves.
            profile: Statistics of the records, as JSON in text. MLflow's own servers ignore it
                and count themselves.
            created_by: Who creates the dataset. MLflow's own servers ignore it and take the tag
                `mlflow.user`.

        Returns:
            The new dataset.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.datasets import create_dataset as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name,
                experiment_id=experiment_id,
                tags=tags,
                source=source,
                source_type=source_type,
                schema=schema,
                profile=profile,
                created_by=created_by,
            )
        )
        return response.dataset

    def search_datasets(
        self,
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[EvaluationDataset]:
        """Search the evaluation datasets of the server.

        Newest first unless `order_by` says otherwise. A search without a match answers an empty
        page. With basic authentication, servers since 3.16 answer 403 to whoever names no
        experiment and is no administrator.

        `POST /api/3.0/mlflow/datasets/search`. Since MLflow 3.4.

        Args:
            experiment_ids: Find the datasets of these experiments. Left out, datasets of all
                experiments and of none are found.
            filter_string: Conditions on `name`, `created_by`, `last_updated_by`, `created_time`,
                `last_update_time` and `tags.<key>`, joined by AND. Texts take =, !=, LIKE and
                ILIKE, and since 3.17 the name takes IN.
            max_results: Most datasets to put on a page. From 1 to 50000. Default: 1000.
            order_by: Sort keys `name`, `created_time` or `last_update_time`, each with an
                optional ASC or DESC.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Datasets on this page. Absent
            where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.datasets import search_datasets as _endpoint
        from .models.evaluation_dataset import EvaluationDataset

        def parse(content: bytes, content_type: str) -> Page[EvaluationDataset]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.datasets, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = EvaluationDataset._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_ids=experiment_ids,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def search_datasets_with_get(
        self,
        *,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[EvaluationDataset]:
        """Search the evaluation datasets of the server, with the arguments in the query.

        Answers as `search_datasets` does. Prefer that one, since a long filter may not fit a URL.

        `GET /api/3.0/mlflow/datasets/search`. Since MLflow 3.4.

        Args:
            experiment_ids: Find the datasets of these experiments. Left out, datasets of all
                experiments and of none are found.
            filter_string: Conditions on `name`, `created_by`, `last_updated_by`, `created_time`,
                `last_update_time` and `tags.<key>`, joined by AND. Texts take =, !=, LIKE and
                ILIKE, and since 3.17 the name takes IN.
            max_results: Most datasets to put on a page. From 1 to 50000. Default: 1000.
            order_by: Sort keys `name`, `created_time` or `last_update_time`, each with an
                optional ASC or DESC. Repeated for more keys.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. Datasets on this page. Absent
            where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.datasets import search_datasets_with_get as _endpoint
        from .models.evaluation_dataset import EvaluationDataset

        def parse(content: bytes, content_type: str) -> Page[EvaluationDataset]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.datasets, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = EvaluationDataset._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_ids=experiment_ids,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_dataset(
        self, dataset_id: str | EvaluationDataset, *, page_token: str | None = None
    ) -> EvaluationDataset:
        """Read an evaluation dataset, without its records.

        The records are read with `get_dataset_records`, the experiments with
        `get_dataset_experiment_ids`. With basic authentication, servers since 3.16 answer 403 for
        a dataset that does not exist, unless an administrator asks.

        `GET /api/3.0/mlflow/datasets/{dataset_id}`. Since MLflow 3.4.

        Args:
            dataset_id: Id of the dataset to read.
            page_token: Token of a page. MLflow's own servers ignore it.

        Returns:
            The dataset.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import get_dataset as _endpoint

        response = await self._send(_endpoint.build_request(dataset_id, page_token=page_token))
        return response.dataset

    async def delete_dataset(self, dataset_id: str | EvaluationDataset) -> None:
        """Delete an evaluation dataset with its records and tags.

        It cannot be brought back. A dataset that does not exist answers 200 too.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}`. Since MLflow 3.4.

        Args:
            dataset_id: Id of the dataset to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.datasets import delete_dataset as _endpoint

        await self._send(_endpoint.build_request(dataset_id))

    async def add_dataset_to_experiments(
        self, dataset_id: str | EvaluationDataset, experiment_ids: Iterable[str | int | Experiment]
    ) -> EvaluationDataset:
        """Tie an evaluation dataset to more experiments.

        Experiments that it is tied to already are passed over. One that does not exist answers
        404, and none is added.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/add-experiments`. Since MLflow 3.7.

        Args:
            dataset_id: Id of the dataset.
            experiment_ids: Ids of the experiments. Servers take a request without them, and add
                none.

        Returns:
            The dataset, without the ids of its experiments.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import add_dataset_to_experiments as _endpoint

        response = await self._send(_endpoint.build_request(dataset_id, experiment_ids))
        return response.dataset

    async def remove_dataset_from_experiments(
        self, dataset_id: str | EvaluationDataset, experiment_ids: Iterable[str | int | Experiment]
    ) -> EvaluationDataset:
        """Untie an evaluation dataset from experiments.

        Experiments that it is not tied to are passed over, whether they exist or not.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/remove-experiments`. Since MLflow 3.7.

        Args:
            dataset_id: Id of the dataset.
            experiment_ids: Ids of the experiments. Servers take a request without them, and
                remove none.

        Returns:
            The dataset, without the ids of its experiments.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import remove_dataset_from_experiments as _endpoint

        response = await self._send(_endpoint.build_request(dataset_id, experiment_ids))
        return response.dataset

    async def get_dataset_experiment_ids(self, dataset_id: str | EvaluationDataset) -> list[str]:
        """List the ids of the experiments that an evaluation dataset is tied to.

        Deleted experiments are listed too. A dataset that does not exist answers an empty list.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/experiment-ids`. Since MLflow 3.4.

        Args:
            dataset_id: Id of the dataset.

        Returns:
            Ids of the experiments. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.datasets import get_dataset_experiment_ids as _endpoint

        response = await self._send(_endpoint.build_request(dataset_id))
        return response.experiment_ids

    async def set_dataset_tags(
        self, dataset_id: str | EvaluationDataset, tags: str | Mapping[str, str]
    ) -> None:
        """Set tags of an evaluation dataset.

        Tags that are not named stay. Text that is no JSON object makes the server fail with 500.
        The time of the last update stays as it was.

        `PATCH /api/3.0/mlflow/datasets/{dataset_id}/tags`. Since MLflow 3.4.

        Args:
            dataset_id: Id of the dataset.
            tags: The tags as a JSON object in text. Values that are no strings are turned into
                Python's text of them, and null is passed over.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import set_dataset_tags as _endpoint

        await self._send(_endpoint.build_request(dataset_id, tags))

    async def delete_dataset_tag(self, dataset_id: str | EvaluationDataset, key: str) -> None:
        """Delete a tag of an evaluation dataset.

        A tag or a dataset that does not exist answers 200 too. A key with a slash cannot be
        deleted: no route of the server fits it, however it is encoded, and it answers 404.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/tags/{key}`. Since MLflow 3.4.

        Args:
            dataset_id: Id of the dataset.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import delete_dataset_tag as _endpoint

        await self._send(_endpoint.build_request(dataset_id, key))

    async def get_dataset_records(
        self,
        dataset_id: str | EvaluationDataset,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> GetDatasetRecordsResponse:
        """Read a page of the records of an evaluation dataset.

        Oldest first; records that were added by one call are in no useful order. A dataset that
        does not exist answers an empty page, but makes a server with workspaces fail with 500. So
        does a token that the server did not give.

        `GET /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4.

        Args:
            dataset_id: Id of the dataset.
            max_results: Most records to put on a page. 0 counts as left out. There is no upper
                limit. At least 0. Default: 1000.
            page_token: The `next_page_token` of the page before. Left out for the first page.

        Returns:
            One page of records.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.datasets import get_dataset_records as _endpoint

        return await self._send(
            _endpoint.build_request(dataset_id, max_results=max_results, page_token=page_token)
        )

    async def upsert_dataset_records(
        self, dataset_id: str | EvaluationDataset, records: str, *, updated_by: str | None = None
    ) -> UpsertDatasetRecordsResponse:
        """Add records to an evaluation dataset, or update those with the same inputs.

        A record is known by its inputs: one with the same inputs, in whatever order of keys, is
        updated. Its outputs are replaced when given; expectations and tags are merged key by key.
        Schema, profile and digest of the dataset follow. Text that is no JSON array of objects
        makes the server fail with 500. A dataset that does not exist answers 400, and 404 on a
        server with workspaces.

        `POST /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4.

        Args:
            dataset_id: Id of the dataset.
            records: The records as a JSON array in text. Each is an object with `inputs` (an
                object), and as wanted `outputs` (any JSON), `expectations` and `tags` (objects),
                and `source`, an object with `source_type` (TRACE, HUMAN, DOCUMENT or CODE) and
                `source_data`. The tag `mlflow.user` tells who writes the record.
            updated_by: Who writes the records. MLflow's own servers ignore it; the tag
                `mlflow.user` of a record tells.

        Returns:
            The records are stored.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import upsert_dataset_records as _endpoint

        return await self._send(_endpoint.build_request(dataset_id, records, updated_by=updated_by))

    async def delete_dataset_records(
        self, dataset_id: str | EvaluationDataset, dataset_record_ids: Iterable[str]
    ) -> int:
        """Delete records of an evaluation dataset.

        Records and datasets that do not exist are passed over; `deleted_count` tells. Only a
        server with workspaces answers 404 for the dataset. The profile of the dataset follows,
        its digest and the time of the last update do not.

        `DELETE /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.10.

        Args:
            dataset_id: Id of the dataset.
            dataset_record_ids: Ids of the records. Servers take a request without them, and
                delete none.

        Returns:
            How many records were deleted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import delete_dataset_records as _endpoint

        response = await self._send(_endpoint.build_request(dataset_id, dataset_record_ids))
        return response.deleted_count

    async def register_scorer(
        self, experiment_id: str | int | Experiment, name: str, serialized_scorer: str
    ) -> RegisterScorerResponse:
        """Register a scorer, or a new version of one.

        A name that the experiment knows already gets the next version. Servers since 3.9 look up
        the endpoint of a `gateway:/...` model and answer 404 where there is none. Servers since
        3.12 answer 400 to a scorer with source code in `call_source`; since 3.17 those started
        with MLFLOW_SERVER_ENABLE_CUSTOM_SCORERS=true take it again.

        `POST /api/3.0/mlflow/scorers/register`. Since MLflow 3.4.

        Args:
            experiment_id: Id of the experiment. A deleted one answers 400, one that does not
                exist 404.
            name: Name of the scorer. Servers since 3.9 refuse one of white space alone.
            serialized_scorer: The scorer as MLflow's Python package writes it, a JSON object in
                text. Servers before 3.9 store other text too, newer ones answer 400 or 500.

        Returns:
            The version was registered.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import register_scorer as _endpoint

        return await self._send(_endpoint.build_request(experiment_id, name, serialized_scorer))

    async def list_scorers(
        self,
        *,
        experiment_id: str | int | Experiment | None = None,
        experiment_ids: Iterable[str | int | Experiment] | None = None,
    ) -> list[Scorer]:
        """List the scorers of an experiment or of several, each in its newest version.

        Sorted by experiment and name. Servers before 3.13 want `experiment_id` and answer 400
        without it; newer ones list the scorers of all active experiments when neither argument is
        given. Both at once answer 400.

        `GET /api/3.0/mlflow/scorers/list`. Since MLflow 3.4.

        Args:
            experiment_id: Id of the one experiment. A deleted one answers 400, one that does not
                exist 404.
            experiment_ids: Ids of the experiments, instead of `experiment_id`. Those that are
                deleted or do not exist are passed over. Servers from 3.13 to 3.16 ignore it and
                list the scorers of all experiments. Since MLflow 3.17.

        Returns:
            The newest version of each scorer. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import list_scorers as _endpoint

        response = await self._send(
            _endpoint.build_request(experiment_id=experiment_id, experiment_ids=experiment_ids)
        )
        return response.scorers

    async def list_scorer_versions(
        self, experiment_id: str | int | Experiment, name: str | Scorer
    ) -> list[Scorer]:
        """List all versions of a scorer, the oldest first.

        A scorer whose versions are all deleted answers 404, as one that never was.

        `GET /api/3.0/mlflow/scorers/versions`. Since MLflow 3.4.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer.

        Returns:
            The versions, of which there is at least one.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import list_scorer_versions as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id, name))
        return response.scorers

    async def get_scorer(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        *,
        version: int | Scorer | None = None,
    ) -> Scorer:
        """Read a version of a scorer.

        Scorers of a deleted experiment answer 400, as in all operations on one experiment.

        `GET /api/3.0/mlflow/scorers/get`. Since MLflow 3.4.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer.
            version: The version to read. Left out, the newest is read.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import get_scorer as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id, name, version=version))
        return response.scorer

    async def delete_scorer(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        *,
        version: int | Scorer | None = None,
    ) -> None:
        """Delete a version of a scorer, or the whole scorer.

        Without `version` the scorer goes with all versions and its online scoring. A scorer whose
        last version is deleted by its number keeps its id and its online scoring, and the next
        version counts from 1.

        `DELETE /api/3.0/mlflow/scorers/delete`. Since MLflow 3.4.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer.
            version: The version to delete. Left out, the whole scorer is deleted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import delete_scorer as _endpoint

        await self._send(_endpoint.build_request(experiment_id, name, version=version))

    async def upsert_online_scoring_config(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        sample_rate: float,
        *,
        filter_string: str | None = None,
    ) -> OnlineScoringConfig:
        """Say which part of new traces a scorer judges on its own.

        Replaces what was set before as a whole, under a new id. A rate above 0 needs a scorer
        whose newest version has a `gateway:/...` model and no `expectations` in its instructions;
        others answer 400. A rate of 0 switches off, and every scorer takes it.

        `PUT /api/3.0/mlflow/scorers/online-config`. Since MLflow 3.9.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            name: Name of the scorer.
            sample_rate: Share of the traces to judge. From 0 to 1.
            filter_string: Condition that traces must meet to be judged, written as for the search
                of traces. Left out, all qualify.

        Returns:
            The configuration.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import upsert_online_scoring_config as _endpoint

        response = await self._send(
            _endpoint.build_request(experiment_id, name, sample_rate, filter_string=filter_string)
        )
        return response.config

    async def get_online_scoring_configs(
        self, scorer_ids: Iterable[str | Scorer]
    ) -> list[OnlineScoringConfig]:
        """Read the online scoring configurations of scorers.

        Scorers that do not exist, or have no configuration, are passed over.

        `GET /api/3.0/mlflow/scorers/online-configs`. Since MLflow 3.9.

        Args:
            scorer_ids: Ids of the scorers. At least one must be given.

        Returns:
            The configurations, at most one for each scorer.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.scorers import get_online_scoring_configs as _endpoint

        response = await self._send(_endpoint.build_request(scorer_ids))
        return response.configs

    async def create_prompt_optimization_job(
        self,
        experiment_id: str | int | Experiment,
        source_prompt_uri: str,
        config: PromptOptimizationJobConfig,
        *,
        tags: Iterable[PromptOptimizationJobTag] | Mapping[str, str] | None = None,
    ) -> PromptOptimizationJob:
        """Start a job that optimizes a prompt.

        The job runs on the server, which needs the packages of the optimizer (such as litellm)
        and access to its models; the prompt and the scorers are looked up only then, so mistakes
        in them show as a failed job. A run is created first, and stays in state RUNNING where the
        request fails later, as for a dataset that does not exist (404). Servers execute jobs by
        default; one started with MLFLOW_SERVER_ENABLE_JOB_EXECUTION=false answers 500.

        `POST /api/3.0/mlflow/prompt-optimization/jobs`. Since MLflow 3.10. Needs a server with
        jobs.

        Args:
            experiment_id: Id of the experiment that gets the run of the job. A deleted one
                answers 400.
            source_prompt_uri: URI of the prompt to optimize. Servers take any text; the job fails
                where it names no prompt.
            config: How to optimize it.
            tags: Tags, which come back in the answer of this call and are stored nowhere.

        Returns:
            The new job.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import create_prompt_optimization_job as _endpoint

        response = await self._send(
            _endpoint.build_request(experiment_id, source_prompt_uri, config, tags=tags)
        )
        return response.job

    async def search_prompt_optimization_jobs(
        self, experiment_id: str | int | Experiment
    ) -> list[PromptOptimizationJob]:
        """List the prompt optimization jobs of an experiment, the oldest first.

        All come at once. An experiment without jobs, or one that does not exist, answers an empty
        list.

        `POST /api/3.0/mlflow/prompt-optimization/jobs/search`. Since MLflow 3.10.

        Args:
            experiment_id: Id of the experiment.

        Returns:
            The jobs. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.prompt_optimization import search_prompt_optimization_jobs as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id))
        return response.jobs

    async def search_prompt_optimization_jobs_with_get(
        self, experiment_id: str | int | Experiment
    ) -> list[PromptOptimizationJob]:
        """List the prompt optimization jobs of an experiment, with the argument in the query.

        Answers as `search_prompt_optimization_jobs` does.

        `GET /api/3.0/mlflow/prompt-optimization/jobs/search`. Since MLflow 3.10.

        Args:
            experiment_id: Id of the experiment.

        Returns:
            The jobs. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.prompt_optimization import search_prompt_optimization_jobs_with_get as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id))
        return response.jobs

    async def get_prompt_optimization_job(
        self, job_id: str | PromptOptimizationJob
    ) -> PromptOptimizationJob:
        """Read a prompt optimization job with its scores.

        The scores come from the metrics of its run, and are there as soon as the job has measured
        them. Whether the job is over shows in `state`: the run of a failed job may stay in state
        RUNNING.

        `GET /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`. Since MLflow 3.10.

        Args:
            job_id: Id of the job to read.

        Returns:
            The job.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import get_prompt_optimization_job as _endpoint

        response = await self._send(_endpoint.build_request(job_id))
        return response.job

    async def delete_prompt_optimization_job(self, job_id: str | PromptOptimizationJob) -> None:
        """Delete a prompt optimization job, and mark its run as deleted.

        A job under way is not stopped by this; cancel it first.

        `DELETE /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`. Since MLflow 3.10.

        Args:
            job_id: Id of the job to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import delete_prompt_optimization_job as _endpoint

        await self._send(_endpoint.build_request(job_id))

    async def cancel_prompt_optimization_job(
        self, job_id: str | PromptOptimizationJob
    ) -> PromptOptimizationJob:
        """Cancel a prompt optimization job, and set its run to KILLED.

        A job that has ended answers 400 on servers since 3.17. Older ones turn it into a canceled
        one, and its run into a killed one, whatever it was.

        `POST /api/3.0/mlflow/prompt-optimization/jobs/{job_id}/cancel`. Since MLflow 3.10.

        Args:
            job_id: Id of the job to cancel.

        Returns:
            The job as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import cancel_prompt_optimization_job as _endpoint

        response = await self._send(_endpoint.build_request(job_id))
        return response.job

    async def create_label_schema(
        self,
        experiment_id: str | int | Experiment,
        name: str,
        type: LabelSchemaType | Literal["FEEDBACK", "EXPECTATION"],
        input: LabelSchemaInput,
        *,
        instruction: str | None = None,
        enable_comment: bool | None = None,
    ) -> LabelSchema:
        """Create a label schema, a question that reviewers are asked.

        A name that is taken in the experiment gives 400 RESOURCE_ALREADY_EXISTS.

        `POST /api/3.0/mlflow/label-schemas/create`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the label schema, unique in the experiment. `Feedback`, in any case, is
                the server's own (400). At most 250 characters.
            type: What the answer becomes.
            input: How the answer is given.
            instruction: What the reviewer is told. At most 1000 characters.
            enable_comment: Whether the reviewer may add a comment. Default: False.

        Returns:
            The new label schema.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import create_label_schema as _endpoint

        response = await self._send(
            _endpoint.build_request(
                experiment_id,
                name,
                type,
                input,
                instruction=instruction,
                enable_comment=enable_comment,
            )
        )
        return response.label_schema

    async def get_label_schema(self, schema_id: str | LabelSchema) -> LabelSchema:
        """Read a label schema by its id.

        One that does not exist gives 404.

        `GET /api/3.0/mlflow/label-schemas/get`. Since MLflow 3.14.

        Args:
            schema_id: Id of the label schema.

        Returns:
            The label schema.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import get_label_schema as _endpoint

        response = await self._send(_endpoint.build_request(schema_id))
        return response.label_schema

    async def get_label_schema_by_name(
        self, experiment_id: str | int | Experiment, name: str
    ) -> LabelSchema:
        """Read a label schema of an experiment by its name.

        The case of the name counts. One that does not exist gives 404.

        `GET /api/3.0/mlflow/label-schemas/get-by-name`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the label schema.

        Returns:
            The label schema.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import get_label_schema_by_name as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id, name))
        return response.label_schema

    def list_label_schemas(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[LabelSchema]:
        """List the label schemas of an experiment.

        The newest first. The first listing makes one in the experiment, `Feedback`, which can be
        neither changed nor deleted.

        `GET /api/3.0/mlflow/label-schemas/list`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            max_results: Most label schemas to put on a page. From 1 to 50000. Default: 100.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The label schemas of the page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import list_label_schemas as _endpoint
        from .models.label_schema import LabelSchema

        def parse(content: bytes, content_type: str) -> Page[LabelSchema]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.label_schemas, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = LabelSchema._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_id, max_results=max_results, page_token=page_token
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def update_label_schema(
        self,
        schema_id: str | LabelSchema,
        *,
        name: str | None = None,
        instruction: str | None = None,
        enable_comment: bool | None = None,
        input: LabelSchemaInput | None = None,
    ) -> LabelSchema:
        """Change what is given of a label schema.

        Its type stays, and so do the kind of its input and `multi_select` (400). A name that is
        taken gives 400 RESOURCE_ALREADY_EXISTS. The one that the server made cannot be changed
        (400).

        `PATCH /api/3.0/mlflow/label-schemas/update`. Since MLflow 3.14.

        Args:
            schema_id: Id of the label schema.
            name: New name. `Feedback`, in any case, is the server's own (400). At most 250
                characters.
            instruction: What the reviewer is told. At most 1000 characters.
            enable_comment: Whether the reviewer may add a comment.
            input: How the answer is given; of the same kind, and with the same `multi_select`, as
                before.

        Returns:
            The label schema as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import update_label_schema as _endpoint

        response = await self._send(
            _endpoint.build_request(
                schema_id,
                name=name,
                instruction=instruction,
                enable_comment=enable_comment,
                input=input,
            )
        )
        return response.label_schema

    async def delete_label_schema(self, schema_id: str | LabelSchema) -> None:
        """Delete a label schema.

        The one that the server made cannot be deleted (400). One that is gone already is no
        error, but a server with basic authentication answers 404 to whoever is no admin. Queues
        keep its id.

        `DELETE /api/3.0/mlflow/label-schemas/delete`. Since MLflow 3.14.

        Args:
            schema_id: Id of the label schema.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import delete_label_schema as _endpoint

        await self._send(_endpoint.build_request(schema_id))

    async def create_review_queue(
        self,
        experiment_id: str | int | Experiment,
        name: str,
        queue_type: ReviewQueueType | Literal["USER", "CUSTOM"],
        *,
        schema_ids: Iterable[str | LabelSchema] | None = None,
        users: Iterable[str] | None = None,
        created_by: str | None = None,
    ) -> ReviewQueue:
        """Create a queue of traces to review.

        Names are unique in the experiment, whatever their case; one that is taken gives 400
        RESOURCE_ALREADY_EXISTS. With basic authentication, the name of a user is refused for a
        queue of the kind CUSTOM (400).

        `POST /api/3.0/mlflow/review-queues/create`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the queue, at most 250 characters. A queue of the kind USER has its
                user's, in lower case; one of the kind CUSTOM may not be named `default`, in any
                case.
            queue_type: Kind of the queue.
            schema_ids: The label schemas that its reviewers answer; those of the experiment. None
                for a queue of the kind USER, which has them all (400).
            users: Its reviewers, at most 10, put in lower case. A queue of the kind USER has one,
                of its name.
            created_by: Ignored by servers, which put the user who is logged in.

        Returns:
            The new queue.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import create_review_queue as _endpoint

        response = await self._send(
            _endpoint.build_request(
                experiment_id,
                name,
                queue_type,
                schema_ids=schema_ids,
                users=users,
                created_by=created_by,
            )
        )
        return response.review_queue

    async def get_or_create_user_queue(
        self, experiment_id: str | int | Experiment, user: str, *, created_by: str | None = None
    ) -> ReviewQueue:
        """Read the queue of a user in an experiment, and make it where there is none.

        The name of the queue is the user's, in lower case. The user need not be known to the
        server. Where a queue of the kind CUSTOM has that name, 400 RESOURCE_ALREADY_EXISTS.

        `POST /api/3.0/mlflow/review-queues/get-or-create-user`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            user: The user.
            created_by: Ignored by servers, which put the user.

        Returns:
            The queue of the user.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import get_or_create_user_queue as _endpoint

        response = await self._send(
            _endpoint.build_request(experiment_id, user, created_by=created_by)
        )
        return response.review_queue

    async def get_review_queue(self, queue_id: str | ReviewQueue) -> ReviewQueue:
        """Read a queue by its id.

        One that does not exist gives 404.

        `GET /api/3.0/mlflow/review-queues/get`. Since MLflow 3.14.

        Args:
            queue_id: Id of the queue.

        Returns:
            The queue.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import get_review_queue as _endpoint

        response = await self._send(_endpoint.build_request(queue_id))
        return response.review_queue

    async def get_review_queue_by_name(
        self, experiment_id: str | int | Experiment, name: str
    ) -> ReviewQueue:
        """Read a queue of an experiment by its name.

        The case of the name does not count. One that does not exist gives 404.

        `GET /api/3.0/mlflow/review-queues/get-by-name`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the queue.

        Returns:
            The queue.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import get_review_queue_by_name as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id, name))
        return response.review_queue

    def list_review_queues(
        self,
        experiment_id: str | int | Experiment,
        *,
        user: str | None = None,
        item_id: str | TraceInfoV3 | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[ReviewQueue]:
        """List the queues of an experiment.

        The newest first. An experiment that does not exist gives 404.

        `GET /api/3.0/mlflow/review-queues/list`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            user: Only queues that this user reviews.
            item_id: Only queues that hold this trace.
            max_results: Most queues to put on a page. From 1 to 50000. Default: 1000.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The queues of the page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import list_review_queues as _endpoint
        from .models.review_queue import ReviewQueue

        def parse(content: bytes, content_type: str) -> Page[ReviewQueue]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.review_queues, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = ReviewQueue._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_id,
                user=user,
                item_id=item_id,
                max_results=max_results,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def update_review_queue(
        self,
        queue_id: str | ReviewQueue,
        *,
        name: str | None = None,
        users: Iterable[str] | None = None,
        update_users: bool | None = None,
        schema_ids: Iterable[str | LabelSchema] | None = None,
        update_schema_ids: bool | None = None,
        new_owner: str | None = None,
    ) -> ReviewQueue:
        """Change what is given of a queue.

        Users and label schemas are replaced only where `update_users` and `update_schema_ids` say
        so. The label schemas of a queue that holds items stay (400), and so does all of a queue
        of the kind USER (400). A name that is taken gives 400 RESOURCE_ALREADY_EXISTS.

        `POST /api/3.0/mlflow/review-queues/update`. Since MLflow 3.14.

        Args:
            queue_id: Id of the queue.
            name: New name, at most 250 characters, and not `default`, in any case.
            users: Its reviewers, at most 10, put in lower case. Counts only with `update_users`.
            update_users: Whether to replace the reviewers; without `users`, by none.
            schema_ids: The label schemas that its reviewers answer. Counts only with
                `update_schema_ids`.
            update_schema_ids: Whether to replace the label schemas; without `schema_ids`, by
                none.
            new_owner: User who owns it from now on.

        Returns:
            The queue as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import update_review_queue as _endpoint

        response = await self._send(
            _endpoint.build_request(
                queue_id,
                name=name,
                users=users,
                update_users=update_users,
                schema_ids=schema_ids,
                update_schema_ids=update_schema_ids,
                new_owner=new_owner,
            )
        )
        return response.review_queue

    async def delete_review_queue(self, queue_id: str | ReviewQueue) -> None:
        """Delete a queue, but not the traces in it.

        One that is gone already is no error, but a server with basic authentication answers 404
        to whoever is no admin.

        `POST /api/3.0/mlflow/review-queues/delete`. Since MLflow 3.14.

        Args:
            queue_id: Id of the queue.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import delete_review_queue as _endpoint

        await self._send(_endpoint.build_request(queue_id))

    async def add_items_to_review_queue(
        self,
        queue_id: str | ReviewQueue,
        item_ids: Iterable[str | TraceInfoV3],
        *,
        item_type: ReviewItemType | Literal["TRACE"] | None = None,
    ) -> list[ReviewQueueItem]:
        """Put traces into a queue.

        A trace that is in it already stays as it is. One that does not exist in the experiment of
        the queue gives 404, and none is added.

        `POST /api/3.0/mlflow/review-queues/items/add`. Since MLflow 3.14.

        Args:
            queue_id: Id of the queue.
            item_ids: Ids of the traces.
            item_type: Kind of the items. Default TRACE.

        Returns:
            The items that were named.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import add_items_to_review_queue as _endpoint

        response = await self._send(
            _endpoint.build_request(queue_id, item_ids, item_type=item_type)
        )
        return response.items

    def list_review_queue_items(
        self,
        queue_id: str | ReviewQueue,
        *,
        status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[ReviewQueueItem]:
        """List the items of a queue.

        The newest first, then by the id of the trace. An empty queue has an empty page. A trace
        that is deleted leaves the queue.

        `GET /api/3.0/mlflow/review-queues/items/list`. Since MLflow 3.14.

        Args:
            queue_id: Id of the queue.
            status: Only items in this state. A state that the server does not know counts as left
                out.
            max_results: Most items to put on a page. From 1 to 50000. Default: 1000.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The items of the page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import list_review_queue_items as _endpoint
        from .models.review_queue_item import ReviewQueueItem

        def parse(content: bytes, content_type: str) -> Page[ReviewQueueItem]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.items, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = ReviewQueueItem._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                queue_id, status=status, max_results=max_results, page_token=page_token
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def set_review_queue_item_status(
        self,
        queue_id: str | ReviewQueue,
        item_id: str | TraceInfoV3,
        status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"],
        *,
        completed_by: str | None = None,
    ) -> ReviewQueueItem:
        """Set how far the review of an item is.

        COMPLETE and DECLINED want `completed_by` (400), and PENDING does not allow it (400); with
        basic authentication it is ignored, and the user who is logged in counts. An item that has
        the state already stays as it is.

        `POST /api/3.0/mlflow/review-queues/items/set-status`. Since MLflow 3.14.

        Args:
            queue_id: Id of the queue.
            item_id: Id of the trace.
            status: How far its review is.
            completed_by: User who completed or declined it, put in lower case. Must be given with
                COMPLETE and DECLINED, and with nothing else.

        Returns:
            The item as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import set_review_queue_item_status as _endpoint

        response = await self._send(
            _endpoint.build_request(queue_id, item_id, status, completed_by=completed_by)
        )
        return response.item

    async def remove_items_from_review_queue(
        self, queue_id: str | ReviewQueue, item_ids: Iterable[str | TraceInfoV3]
    ) -> None:
        """Take traces out of a queue.

        One that is not in it is no error.

        `POST /api/3.0/mlflow/review-queues/items/remove`. Since MLflow 3.14.

        Args:
            queue_id: Id of the queue.
            item_ids: Ids of the traces.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import remove_items_from_review_queue as _endpoint

        await self._send(_endpoint.build_request(queue_id, item_ids))

    async def create_issue(
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
    ) -> Issue:
        """Create an issue, a problem that traces of an experiment show.

        The name need not be unique. A run that does not exist as its source gives 400 with SQL
        text.

        `POST /api/3.0/mlflow/issues`. Since MLflow 3.11.

        Args:
            experiment_id: The experiment.
            name: Name of the issue.
            description: What the problem is.
            status: What has become of it. Default pending. Any other value gives 500, a web page.
            severity: How bad it is. Any other value gives 500, a web page.
            root_causes: What causes it.
            categories: Categories of the problem.
            source_run_id: Run that found it.
            created_by: Who created it.

        Returns:
            The new issue.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.issues import create_issue as _endpoint

        response = await self._send(
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
            )
        )
        return response.issue

    def search_issues(
        self,
        *,
        experiment_id: str | int | Experiment | None = None,
        filter_string: str | None = None,
        include_trace_count: bool | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[Issue]:
        """Search the issues.

        The severest first, those without a severity last; with `include_trace_count`, then the
        ones with the most traces; then the newest. An experiment that does not exist has none.

        `POST /api/3.0/mlflow/issues/search`. Since MLflow 3.11.

        Args:
            experiment_id: Only issues of this experiment.
            filter_string: Conditions on `status` and `source_run_id`, with = or !=, joined by
                AND. `source_run_id != 'x'` does not find issues without a source.
            include_trace_count: Whether to count the traces of each issue. Default: False.
            max_results: Most issues to put on a page. From 1 to 50000. Default: 100.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The issues of the page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.issues import search_issues as _endpoint
        from .models.issue import Issue

        def parse(content: bytes, content_type: str) -> Page[Issue]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.issues, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = Issue._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                experiment_id=experiment_id,
                filter_string=filter_string,
                include_trace_count=include_trace_count,
                max_results=max_results,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_issue(self, issue_id: str | Issue) -> Issue:
        """Read an issue.

        One that does not exist gives 404.

        `GET /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11.

        Args:
            issue_id: Id of the issue.

        Returns:
            The issue.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.issues import get_issue as _endpoint

        response = await self._send(_endpoint.build_request(issue_id))
        return response.issue

    async def update_issue(
        self,
        issue_id: str | Issue,
        *,
        name: str | None = None,
        description: str | None = None,
        status: IssueStatus | Literal["pending", "rejected", "resolved"] | None = None,
        severity: IssueSeverity | Literal["not_an_issue", "low", "medium", "high"] | None = None,
    ) -> Issue:
        """Change what is given of an issue.

        With nothing given, only its time of change moves. Its experiment, causes, categories and
        source stay.

        `PATCH /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11.

        Args:
            issue_id: Id of the issue.
            name: New name; "" changes nothing.
            description: What the problem is; "" changes nothing.
            status: What has become of it. Any other value gives 500, a web page.
            severity: How bad it is. Any other value gives 500, a web page.

        Returns:
            The issue as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.issues import update_issue as _endpoint

        response = await self._send(
            _endpoint.build_request(
                issue_id, name=name, description=description, status=status, severity=severity
            )
        )
        return response.issue

    async def create_registered_model(
        self,
        name: str,
        *,
        tags: Iterable[RegisteredModelTag] | Mapping[str, str] | None = None,
        description: str | None = None,
        deployment_job_id: str | None = None,
    ) -> RegisteredModel:
        """Create a registered model.

        The model starts without versions. A name that is taken answers 400
        RESOURCE_ALREADY_EXISTS. A model with the tag `mlflow.prompt.is_prompt` set to `true` is a
        prompt, and ordinary searches leave it out.

        `POST /api/2.0/mlflow/registered-models/create`.

        Args:
            name: Name of the model, unique on the server. Since 3.11 a name with `/` or `:`, of
                nothing but spaces, or that reads as a relative path (`..`) answers 400.
            tags: Tags to set at once. Of two with the same key the last counts.
            description: Free text.
            deployment_job_id: Id of the job that deploys new versions. MLflow's own servers
                ignore it. Since MLflow 3.0.

        Returns:
            The new registered model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.registered_models import create_registered_model as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name, tags=tags, description=description, deployment_job_id=deployment_job_id
            )
        )
        return response.registered_model

    async def get_registered_model(self, name: str | RegisteredModel) -> RegisteredModel:
        """Read a registered model by its name.

        A name that does not exist answers 404.

        `GET /api/2.0/mlflow/registered-models/get`.

        Args:
            name: Name of the registered model.

        Returns:
            The registered model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_registered_model as _endpoint

        response = await self._send(_endpoint.build_request(name))
        return response.registered_model

    def search_registered_models(
        self,
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[RegisteredModel]:
        """Search the registered models of the server.

        Sorted by name unless `order_by` says otherwise. Prompts are left out, unless the filter
        has ``tags.`mlflow.prompt.is_prompt` = 'true'``; then only prompts are found. Models that
        the caller may not read are left out. A search without a match answers an empty page.

        `GET /api/2.0/mlflow/registered-models/search`.

        Args:
            filter_string: Conditions on `name` and `tags.<key>`, joined by AND. Both take =, !=,
                LIKE and ILIKE; since 3.17 `name` also takes IN and NOT IN. OR is not known. Left
                out, every model matches.
            order_by: Sort keys `name` or `last_updated_timestamp`, each with an optional ASC or
                DESC. Repeated for more keys. A key given twice answers 500.
            max_results: Most models to put on a page. Servers with a database do not refuse a
                number below 1; they answer an empty page and a token that leads nowhere. At most
                1000. Default: 100.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The models of the page. Absent
            where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.registered_models import search_registered_models as _endpoint
        from .models.registered_model import RegisteredModel

        def parse(content: bytes, content_type: str) -> Page[RegisteredModel]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.registered_models, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = RegisteredModel._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                filter_string=filter_string,
                order_by=order_by,
                max_results=max_results,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def rename_registered_model(
        self, name: str | RegisteredModel, new_name: str
    ) -> RegisteredModel:
        """Rename a registered model.

        Versions, tags and aliases move along. A model that does not exist answers 404, a new name
        that is taken 400 RESOURCE_ALREADY_EXISTS. Servers with a file store fail with 500 if a
        version of the model has tags.

        `POST /api/2.0/mlflow/registered-models/rename`.

        Args:
            name: Present name of the registered model.
            new_name: Name to give to it, with the limits of `create_registered_model`.

        Returns:
            The registered model under its new name.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import rename_registered_model as _endpoint

        response = await self._send(_endpoint.build_request(name, new_name))
        return response.registered_model

    async def update_registered_model(
        self,
        name: str | RegisteredModel,
        *,
        description: str | None = None,
        deployment_job_id: str | None = None,
    ) -> RegisteredModel:
        """Replace the description of a registered model.

        Without `description` the old one is cleared. Arguments count in the body only, never in
        the query.

        `PATCH /api/2.0/mlflow/registered-models/update`.

        Args:
            name: Name of the registered model.
            description: The new description. Left out or empty, the description is cleared.
            deployment_job_id: Id of the job that deploys new versions. MLflow's own servers
                ignore it. Since MLflow 3.0.

        Returns:
            The registered model as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import update_registered_model as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name, description=description, deployment_job_id=deployment_job_id
            )
        )
        return response.registered_model

    async def delete_registered_model(self, name: str | RegisteredModel) -> None:
        """Delete a registered model with all its versions.

        Tags and aliases go too, whatever stage the versions are in; nothing can be restored. The
        artifacts stay where they are. A model that does not exist answers 404. Arguments count in
        the body only, never in the query.

        `DELETE /api/2.0/mlflow/registered-models/delete`.

        Args:
            name: Name of the registered model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import delete_registered_model as _endpoint

        await self._send(_endpoint.build_request(name))

    async def delete_prompt(self, name: str | RegisteredModel) -> None:
        """Call `delete_registered_model` under another name.

        `DELETE /api/2.0/mlflow/registered-models/delete`.

        Args:
            name: Name of the registered model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.delete_registered_model(name=name)

    async def get_latest_versions(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> list[ModelVersion]:
        """List the highest version in each stage of a registered model.

        A model without versions in the stages asked for answers an empty list. Stages are
        deprecated in MLflow; aliases take their place.

        `POST /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated.

        Args:
            name: Name of the registered model.
            stages: Stages to look at, in upper or lower case; others than those of
                `transition_model_version_stage` answer 400. Left out or empty, all four are
                looked at.

        Returns:
            The versions, at most one a stage, in no fixed order. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_latest_versions as _endpoint

        response = await self._send(_endpoint.build_request(name, stages=stages))
        return response.model_versions

    async def get_latest_versions_with_get(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> list[ModelVersion]:
        """List the highest version in each stage of a registered model, with the arguments in the
        query.

        Answers as `get_latest_versions` does.

        `GET /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated.

        Args:
            name: Name of the registered model.
            stages: Stages to look at, in upper or lower case; others than those of
                `transition_model_version_stage` answer 400. Left out, all four are looked at.
                Repeated for more stages.

        Returns:
            The versions, at most one a stage, in no fixed order. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_latest_versions_with_get as _endpoint

        response = await self._send(_endpoint.build_request(name, stages=stages))
        return response.model_versions

    async def set_registered_model_tag(
        self, name: str | RegisteredModel, key: str, value: str
    ) -> None:
        """Set a tag of a registered model.

        A tag of the same key is replaced. The model's `last_updated_timestamp` stays as it is on
        servers with a database.

        `POST /api/2.0/mlflow/registered-models/set-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. One that
                reads as a path with superfluous parts (`a//b`, `../a`) answers 400. At most 250
                characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2); more answers
                400. May be empty text, which is also what servers store where it is absent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import set_registered_model_tag as _endpoint

        await self._send(_endpoint.build_request(name, key, value))

    async def set_prompt_tag(self, name: str | RegisteredModel, key: str, value: str) -> None:
        """Call `set_registered_model_tag` under another name.

        `POST /api/2.0/mlflow/registered-models/set-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. One that
                reads as a path with superfluous parts (`a//b`, `../a`) answers 400. At most 250
                characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2); more answers
                400. May be empty text, which is also what servers store where it is absent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.set_registered_model_tag(name=name, key=key, value=value)

    async def delete_registered_model_tag(self, name: str | RegisteredModel, key: str) -> None:
        """Delete a tag of a registered model.

        A key that is not set answers 200, a model that does not exist 404. Arguments count in the
        body only, never in the query.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import delete_registered_model_tag as _endpoint

        await self._send(_endpoint.build_request(name, key))

    async def delete_prompt_tag(self, name: str | RegisteredModel, key: str) -> None:
        """Call `delete_registered_model_tag` under another name.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.delete_registered_model_tag(name=name, key=key)

    async def set_registered_model_alias(
        self, name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
    ) -> None:
        """Point an alias of a registered model to one of its versions.

        An alias points to one version; setting it again moves it. A version may have many
        aliases. A version that does not exist answers 404.

        `POST /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias: letters, digits, `_` and `-`. `latest` and names such as `v3`, in
                upper or lower case, are reserved and answer 400. At most 255 characters.
            version: Number of the version to point to.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import set_registered_model_alias as _endpoint

        await self._send(_endpoint.build_request(name, alias, version))

    async def set_prompt_alias(
        self, name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
    ) -> None:
        """Call `set_registered_model_alias` under another name.

        `POST /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias: letters, digits, `_` and `-`. `latest` and names such as `v3`, in
                upper or lower case, are reserved and answer 400. At most 255 characters.
            version: Number of the version to point to.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.set_registered_model_alias(name=name, alias=alias, version=version)

    async def delete_registered_model_alias(self, name: str | RegisteredModel, alias: str) -> None:
        """Delete an alias of a registered model.

        An alias that is not set answers 200, a model that does not exist 404. Servers before 3.3
        refuse the reserved names with 400. Arguments count in the body only, never in the query.

        `DELETE /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias to delete. At most 255 characters.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import delete_registered_model_alias as _endpoint

        await self._send(_endpoint.build_request(name, alias))

    async def delete_prompt_alias(self, name: str | RegisteredModel, alias: str) -> None:
        """Call `delete_registered_model_alias` under another name.

        `DELETE /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias to delete. At most 255 characters.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.delete_registered_model_alias(name=name, alias=alias)

    async def get_model_version_by_alias(
        self, name: str | RegisteredModel, alias: str
    ) -> ModelVersion:
        """Read the model version that an alias points to.

        An alias that is not set answers 400 INVALID_PARAMETER_VALUE, not 404. A model that does
        not exist answers 404; servers with a database before 3.10 answer 400 there too.

        `GET /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias. Since 3.3 `latest`, in upper or lower case, reads the newest
                version; before 3.17 that can be the newest one of a single stage where versions
                are in different stages. Servers before 3.3 answer 400 for it. At most 255
                characters.

        Returns:
            The model version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_model_version_by_alias as _endpoint

        response = await self._send(_endpoint.build_request(name, alias))
        return response.model_version

    async def create_model_version(
        self,
        name: str | RegisteredModel,
        source: str,
        *,
        run_id: str | Run | None = None,
        tags: Iterable[ModelVersionTag] | Mapping[str, str] | None = None,
        run_link: str | None = None,
        description: str | None = None,
        model_id: str | LoggedModel | None = None,
    ) -> ModelVersion:
        """Create the next version of a registered model.

        Versions count from 1; the number of a deleted version is not given again. No artifact is
        copied or looked at: the version only records where they are. A model that does not exist
        answers 404 (500 on servers with a file store).

        `POST /api/2.0/mlflow/model-versions/create`.

        Args:
            name: Name of the registered model.
            source: URI of the artifacts. URIs of object stores (`s3:`, `gs:`, `dbfs:`, `wasbs:`)
                pass unchecked. A local path or `file:` URI must lie in the artifacts of the run
                `run_id` or of the logged model `model_id`. Since 3.17 this also holds for `runs:`
                and `mlflow-artifacts:` URIs and for `models:/<model_id>`, and schemes that name a
                host (`http`, `https`, `hdfs`, `abfss`) are refused unless the server allows them.
                `models:/<name>/<version>` points to another version; since 3.17 an alias, a stage
                or `latest` may stand for its number and is replaced by it. A URI with `..` is
                refused. A refusal is 400; a prompt takes only `prompt-template` and
                `dummy-source` since 3.17.
            run_id: Id of the run that made the model. It is checked only where `source` needs it.
            tags: Tags to set at once. Of two with the same key the last counts. The tags
                `mlflow.prompt.is_prompt` and `mlflow.prompt.text` make the version one of a
                prompt.
            run_link: Link to the run, for one on another server.
            description: Free text.
            model_id: Id of the logged model that becomes the version; the server notes the
                version in its tags, and takes its run where `run_id` is absent. One that does not
                exist answers 404; servers before 3.17 may have created the version by then. Since
                MLflow 3.0.

        Returns:
            The new model version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import create_model_version as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name,
                source,
                run_id=run_id,
                tags=tags,
                run_link=run_link,
                description=description,
                model_id=model_id,
            )
        )
        return response.model_version

    async def get_model_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> ModelVersion:
        """Read a version of a registered model.

        A version that does not exist, or was deleted, answers 404.

        `GET /api/2.0/mlflow/model-versions/get`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Returns:
            The model version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import get_model_version as _endpoint

        response = await self._send(_endpoint.build_request(name, version))
        return response.model_version

    def search_model_versions(
        self,
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[ModelVersion]:
        """Search the model versions of the server.

        Last updated first, then by name and by falling version number, unless `order_by` says
        otherwise. `aliases` are left out on servers with a database. Versions of prompts are left
        out, unless the filter has ``tags.`mlflow.prompt.is_prompt` = 'true'``; then only those
        are found. Servers since 3.10 leave out versions of models that the caller may not read. A
        search without a match answers an empty page.

        `GET /api/2.0/mlflow/model-versions/search`.

        Args:
            filter_string: Conditions on `name`, `version_number`, `run_id`, `source_path` and
                `tags.<key>`, joined by AND. Text takes =, !=, LIKE and ILIKE, `version_number`
                takes =, !=, <, <=, > and >=. `run_id` also takes IN; since 3.17 `name` and
                `run_id` take IN and NOT IN. OR is not known. Left out, every version matches.
            order_by: Sort keys `name`, `version_number`, `creation_timestamp` or
                `last_updated_timestamp`, each with an optional ASC or DESC. Repeated for more
                keys.
            max_results: Most versions to put on a page. From 1 to 200000. Default: 200000.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The versions of the page. Absent
            where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.model_versions import search_model_versions as _endpoint
        from .models.model_version import ModelVersion

        def parse(content: bytes, content_type: str) -> Page[ModelVersion]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.model_versions, page.next_page_token)

        paging = Paging("page_token", "max_results", 200000)
        columns = ModelVersion._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                filter_string=filter_string,
                order_by=order_by,
                max_results=max_results,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_model_version_download_uri(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> str:
        """Read the URI from which the artifacts of a model version can be downloaded.

        It is the version's `source`. Where that is a `models:/` URI, it is the URI that this one
        stands for.

        `GET /api/2.0/mlflow/model-versions/get-download-uri`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Returns:
            URI of the artifacts of the version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import get_model_version_download_uri as _endpoint

        response = await self._send(_endpoint.build_request(name, version))
        return response.artifact_uri

    async def update_model_version(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        *,
        description: str | None = None,
    ) -> ModelVersion:
        """Replace the description of a model version.

        Without `description` the old one is cleared. Arguments count in the body only, never in
        the query.

        `PATCH /api/2.0/mlflow/model-versions/update`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            description: The new description. Left out, the description is removed; empty text is
                kept as such.

        Returns:
            The model version as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import update_model_version as _endpoint

        response = await self._send(_endpoint.build_request(name, version, description=description))
        return response.model_version

    async def transition_model_version_stage(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        stage: str,
        *,
        archive_existing_versions: bool | None = None,
    ) -> ModelVersion:
        """Move a model version to another stage.

        Many versions may be in one stage. Stages are deprecated in MLflow; aliases take their
        place.

        `POST /api/2.0/mlflow/model-versions/transition-stage`. Deprecated.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            stage: Stage to move to: `None`, `Staging`, `Production` or `Archived`, in upper or
                lower case. Anything else answers 400.
            archive_existing_versions: Whether to move the other versions of that stage to
                `Archived`. True with a stage other than `Staging` and `Production` answers 500.
                Default: False.

        Returns:
            The model version in its new stage.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import transition_model_version_stage as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name, version, stage, archive_existing_versions=archive_existing_versions
            )
        )
        return response.model_version

    async def delete_model_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> None:
        """Delete a version of a registered model.

        Nothing can be restored, and the number is not given again. The artifacts stay where they
        are. Aliases of the version go too; servers with a database before 3.16 keep them, and
        reading one then answers 404. A version that does not exist answers 404. Arguments count
        in the body only, never in the query.

        `DELETE /api/2.0/mlflow/model-versions/delete`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import delete_model_version as _endpoint

        await self._send(_endpoint.build_request(name, version))

    async def delete_prompt_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> None:
        """Call `delete_model_version` under another name.

        `DELETE /api/2.0/mlflow/model-versions/delete`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.delete_model_version(name=name, version=version)

    async def set_model_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str, value: str
    ) -> None:
        """Set a tag of a model version.

        A tag of the same key is replaced.

        `POST /api/2.0/mlflow/model-versions/set-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. One that
                reads as a path with superfluous parts (`a//b`, `../a`) answers 400. At most 250
                characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2); more answers
                400. May be empty text, which is also what servers store where it is absent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import set_model_version_tag as _endpoint

        await self._send(_endpoint.build_request(name, version, key, value))

    async def set_prompt_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str, value: str
    ) -> None:
        """Call `set_model_version_tag` under another name.

        `POST /api/2.0/mlflow/model-versions/set-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. One that
                reads as a path with superfluous parts (`a//b`, `../a`) answers 400. At most 250
                characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2); more answers
                400. May be empty text, which is also what servers store where it is absent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.set_model_version_tag(name=name, version=version, key=key, value=value)

    async def delete_model_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str
    ) -> None:
        """Delete a tag of a model version.

        A key that is not set answers 200, a version that does not exist 404. Arguments count in
        the body only, never in the query.

        `DELETE /api/2.0/mlflow/model-versions/delete-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import delete_model_version_tag as _endpoint

        await self._send(_endpoint.build_request(name, version, key))

    async def delete_prompt_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str
    ) -> None:
        """Call `delete_model_version_tag` under another name.

        `DELETE /api/2.0/mlflow/model-versions/delete-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        await self.delete_model_version_tag(name=name, version=version, key=key)

    def list_webhooks(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[Webhook]:
        """List the webhooks.

        The newest first. With basic authentication, servers since 3.11 let only admins do this.

        `GET /api/2.0/mlflow/webhooks`. Since MLflow 3.3.

        Args:
            max_results: Most webhooks to put on a page. 0 counts as left out. From 0 to 1000.
                Default: 100.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The webhooks of the page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.webhooks import list_webhooks as _endpoint
        from .models.webhook import Webhook

        def parse(content: bytes, content_type: str) -> Page[Webhook]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.webhooks, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = Webhook._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(max_results=max_results, page_token=page_token).with_parser(
                parse
            ),
            paging,
            limit,
            columns,
        )

    async def create_webhook(
        self,
        name: str,
        url: str,
        events: Iterable[WebhookEvent],
        *,
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
    ) -> Webhook:
        """Create a webhook, which calls a URL when something happens.

        The name need not be unique. The same event twice gives 400 with SQL text. An entity or
        action that the server does not know gives 500, a web page. With basic authentication,
        servers since 3.11 let only admins do this.

        `POST /api/2.0/mlflow/webhooks`. Since MLflow 3.3.

        Args:
            name: Name of the webhook: letters, digits, dots, underscores and hyphens, with a
                letter or a digit at both ends. At most 63 characters.
            url: URL to call by POST. A server takes https alone, and since 3.10 only a host that
                resolves to public addresses, unless its environment says otherwise
                (`MLFLOW_WEBHOOK_ALLOWED_SCHEMES`, `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`).
            events: What to call it for; not empty.
            description: What it is for.
            secret: Key with which the server signs its calls (header `X-MLflow-Signature`,
                HMAC-SHA256). Kept encrypted, never told.
            status: Whether it is called. Default ACTIVE, also for a value that the server does
                not know.

        Returns:
            The new webhook.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.webhooks import create_webhook as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name, url, events, description=description, secret=secret, status=status
            )
        )
        return response.webhook

    async def get_webhook(self, webhook_id: str | Webhook) -> Webhook:
        """Read a webhook.

        Its secret is never told. With basic authentication, servers since 3.11 let only admins do
        this.

        `GET /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.

        Args:
            webhook_id: Id of the webhook.

        Returns:
            The webhook.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import get_webhook as _endpoint

        response = await self._send(_endpoint.build_request(webhook_id))
        return response.webhook

    async def update_webhook(
        self,
        webhook_id: str | Webhook,
        *,
        name: str | None = None,
        url: str | None = None,
        events: Iterable[WebhookEvent] | None = None,
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
    ) -> Webhook:
        """Change what is given of a webhook.

        With nothing given, only its time of change moves. Servers before 3.16 also set a webhook
        to ACTIVE whenever `status` is left out, so send `status` along to keep one disabled. With
        basic authentication, servers since 3.11 let only admins do this.

        `PATCH /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.

        Args:
            webhook_id: Id of the webhook.
            name: Name of the webhook: letters, digits, dots, underscores and hyphens, with a
                letter or a digit at both ends. At most 63 characters.
            url: URL to call by POST. A server takes https alone, and since 3.10 only a host that
                resolves to public addresses, unless its environment says otherwise
                (`MLFLOW_WEBHOOK_ALLOWED_SCHEMES`, `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`). "" changes
                nothing.
            events: What to call it for, in place of what it was; an empty list changes nothing.
            description: What it is for; "" removes it since 3.16, and changes nothing before.
            secret: New key with which the server signs its calls. "" ends the signing since 3.16,
                and changes nothing before.
            status: Whether it is called. Left out, servers before 3.16 take ACTIVE.

        Returns:
            The webhook as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import update_webhook as _endpoint

        response = await self._send(
            _endpoint.build_request(
                webhook_id,
                name=name,
                url=url,
                events=events,
                description=description,
                secret=secret,
                status=status,
            )
        )
        return response.webhook

    async def delete_webhook(self, webhook_id: str | Webhook) -> None:
        """Delete a webhook.

        One that is gone already gives 404. With basic authentication, servers since 3.11 let only
        admins do this.

        `DELETE /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.

        Args:
            webhook_id: Id of the webhook.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import delete_webhook as _endpoint

        await self._send(_endpoint.build_request(webhook_id))

    async def test_webhook(
        self, webhook_id: str | Webhook, *, event: WebhookEvent | None = None
    ) -> WebhookTestResult:
        """Call a webhook now, with made-up data.

        A URL that does not answer is told in the result, with status 200. A disabled webhook is
        called too. With basic authentication, servers since 3.11 let only admins do this.

        `POST /api/2.0/mlflow/webhooks/{webhook_id}/test`. Since MLflow 3.3.

        Args:
            webhook_id: Id of the webhook.
            event: The event to make up; the first one of the webhook where it is left out.

        Returns:
            What came of the call.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import test_webhook as _endpoint

        response = await self._send(_endpoint.build_request(webhook_id, event=event))
        return response.result

    def search_mcp_servers(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[MCPServer]:
        """Search the MCP servers of the registry.

        Sorted by name unless `order_by` says otherwise. A search without a match answers an empty
        page. Servers that the caller may not read are left out.

        `GET /api/3.0/mlflow/mcp-servers`. Since MLflow 3.15.

        Args:
            filter_string: Conditions joined with AND, over `name`, `display_name`, `status`,
                `has_access_endpoints`, `created_at`, `last_updated_at` and `tags.<key>`. The
                times are Unix times in milliseconds; `has_access_endpoints` is compared with
                `'true'` or `'false'`, in quotes; `status` is the one that the answer shows. IN
                takes `name` and `status`. Before 3.17 it takes `status` alone, and there is no
                NOT IN.
            max_results: Most servers on one page. From 1 to 1000. Default: 100.
            order_by: Sort keys `name`, `created_at` or `last_updated_at`, each with an optional
                ASC or DESC. Repeated for more keys.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The servers of this page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.mcp_servers import search_mcp_servers as _endpoint
        from .models.mcp_server import MCPServer

        def parse(content: bytes, content_type: str) -> Page[MCPServer]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_servers, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = MCPServer._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def create_mcp_server(
        self, name: str, *, description: str | None = None, icons: Iterable[MCPIcon] | None = None
    ) -> MCPServer:
        """Register an MCP server, still without a version.

        `create_mcp_server_version` registers the server too, where it is missing. A name that is
        taken gives 400 RESOURCE_ALREADY_EXISTS. The server looks up the host of each icon.

        `POST /api/3.0/mlflow/mcp-servers`. Since MLflow 3.15.

        Args:
            name: Name of the server: a domain name turned round, a slash, and a word of at least
                two characters, which must not be `aliases`, `endpoints`, `tags` or `versions`. At
                most 256 characters in all; SQLite takes more.
            description: What the server offers. Left out, or null, that of the latest version is
                shown.
            icons: Icons of the server. Left out, or null, those of the latest version are shown.
                At most 100 items.

        Returns:
            The new server.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.mcp_servers import create_mcp_server as _endpoint

        return await self._send(_endpoint.build_request(name, description=description, icons=icons))

    def search_mcp_access_endpoints(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[MCPAccessEndpoint]:
        """Search the access endpoints of all MCP servers.

        Sorted by id unless `order_by` says otherwise. Endpoints whose version is gone are left
        out, and so are those of servers that the caller may not read.

        `GET /api/3.0/mlflow/mcp-servers/endpoints`. Since MLflow 3.15.

        Args:
            filter_string: Conditions joined with AND, over `server_name`, `transport_type`,
                `created_at` and `last_updated_at`, and over `status`, which is that of the
                version. The times are Unix times in milliseconds. Servers before 3.17 want
                `server_name` in backquotes; IN takes it from 3.17 on.
            max_results: Most endpoints on one page. From 1 to 50000. Default: 100.
            order_by: Sort keys `id`, `created_at`, `last_updated_at` or `server_name`, each with
                an optional ASC or DESC. Repeated for more keys. `server_name` must stand in
                backquotes with ASC or DESC behind it; written otherwise it gives 400.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            server_version: Only endpoints that go by this version. Those that reach it by an
                alias are not meant.
            server_alias: Only endpoints that go by this alias. Together with `server_version`
                nothing is found.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The endpoints of this page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.mcp_servers import search_mcp_access_endpoints as _endpoint
        from .models.mcp_access_endpoint import MCPAccessEndpoint

        def parse(content: bytes, content_type: str) -> Page[MCPAccessEndpoint]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_access_endpoints, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = MCPAccessEndpoint._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
                server_version=server_version,
                server_alias=server_alias,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def get_mcp_server(self, name: str | MCPServer) -> MCPServer:
        """Read an MCP server.

        Its access endpoints come along, but for those whose version is gone.

        `GET /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.

        Returns:
            The server.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_server as _endpoint

        return await self._send(_endpoint.build_request(name))

    async def update_mcp_server(
        self,
        name: str | MCPServer,
        *,
        display_name: str | None = None,
        description: str | None = None,
        icons: Iterable[MCPIcon] | None = None,
    ) -> MCPServer:
        """Change how an MCP server presents itself.

        What is left out stays as it is; JSON null takes the server's own value away. The name
        cannot change. A body with `latest_version` gives 400; other fields that the server does
        not know are ignored.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            display_name: Name for people. JSON null takes it away. At most 256 characters; SQLite
                takes more.
            description: What the server offers. JSON null brings that of the latest version to
                light; an empty string hides it.
            icons: Icons of the server, which replace those it has. JSON null brings those of the
                latest version to light; an empty list hides them. At most 100 items.

        Returns:
            The changed server.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import update_mcp_server as _endpoint

        return await self._send(
            _endpoint.build_request(
                name, display_name=display_name, description=description, icons=icons
            )
        )

    async def delete_mcp_server(self, name: str | MCPServer) -> None:
        """Delete an MCP server with its versions, aliases, tags and access endpoints.

        A server with an active version gives 400: deprecate its active versions first, or make
        drafts of them. The name is free again afterwards.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server as _endpoint

        await self._send(_endpoint.build_request(name))

    def search_mcp_server_versions(
        self,
        name: str | MCPServer,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[MCPServerVersion]:
        """Search the versions of an MCP server.

        Oldest first unless `order_by` says otherwise. Deleted versions are never found. A server
        that does not exist answers an empty page.

        `GET /api/3.0/mlflow/mcp-servers/{name}/versions`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            filter_string: Conditions joined with AND, over `version`, `status`, `created_at` and
                `last_updated_at`. `version` takes = and != literally, and <, <=, > and >= by the
                precedence of semantic versions, so that 2.0.0-rc.1 lies below 2.0.0. The times
                are Unix times in milliseconds. IN takes `status`; NOT IN came with 3.17.
            max_results: Most versions on one page. From 1 to 50000. Default: 100.
            order_by: Sort keys `created_at`, `last_updated_at` or `version`, each with an
                optional ASC or DESC. Repeated for more keys. `version` sorts by the precedence of
                semantic versions, and must stand in backquotes with ASC or DESC behind it;
                written otherwise it gives 400.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The versions of this page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.mcp_servers import search_mcp_server_versions as _endpoint
        from .models.mcp_server_version import MCPServerVersion

        def parse(content: bytes, content_type: str) -> Page[MCPServerVersion]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_server_versions, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = MCPServerVersion._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                name,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def create_mcp_server_version(
        self,
        name: str | MCPServer,
        server_json: MCPServerJSON,
        *,
        status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | None = None,
        source: str | None = None,
        tools: Iterable[MCPTool] | None = None,
        connect_options: Mapping[str, ConnectOptionSettings] | None = None,
    ) -> MCPServerVersion:
        """Register a version of an MCP server.

        Registers the server as well, where it is missing. A version that exists gives 400
        RESOURCE_ALREADY_EXISTS, and so does one that was deleted, until its server is. The server
        does not connect to what it registers.

        `POST /api/3.0/mlflow/mcp-servers/{name}/versions`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            server_json: What the version is, with the name of the server in it. The servers also
                take what the public MCP registry answers, with the server.json under the key
                `server`.
            status: Stage of the version: draft or active. Default: draft.
            source: Where the version came from. At most 512 characters; SQLite takes more.
            tools: The tools of the version. At most 1000 items.
            connect_options: Settings for ways to connect to the version. The server takes any
                keys.

        Returns:
            The new version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.mcp_servers import create_mcp_server_version as _endpoint

        return await self._send(
            _endpoint.build_request(
                name,
                server_json,
                status=status,
                source=source,
                tools=tools,
                connect_options=connect_options,
            )
        )

    async def get_mcp_server_version(
        self, name: str | MCPServer, version: str | MCPServerVersion
    ) -> MCPServerVersion:
        """Read a version of an MCP server.

        A deleted version gives 404. The word `latest` is no version here;
        `get_mcp_server_version_by_alias` knows it.

        `GET /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            version: The version.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_server_version as _endpoint

        return await self._send(_endpoint.build_request(name, version))

    async def update_mcp_server_version(
        self,
        name: str | MCPServer,
        version: str | MCPServerVersion,
        *,
        status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | None = None,
        tools: Iterable[MCPTool] | None = None,
        connect_options: Mapping[str, ConnectOptionSettings] | None = None,
    ) -> MCPServerVersion:
        """Change the status, the tools or the connect options of a version.

        What is left out stays as it is. A draft can become active or deleted; an active version a
        draft or deprecated; a deprecated one active or deleted. Any other step gives 400, and so
        does the status that the version has already. The server.json and the source cannot
        change; they are ignored.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            version: The version.
            status: New stage of the version. Set to deleted, its aliases and access endpoints
                stay behind, pointing at nothing; `delete_mcp_server_version` takes them along.
            tools: The tools, which replace those it has. JSON null takes them away. At most 1000
                items.
            connect_options: The connect options, which replace those it has. JSON null takes them
                away.

        Returns:
            The changed version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import update_mcp_server_version as _endpoint

        return await self._send(
            _endpoint.build_request(
                name, version, status=status, tools=tools, connect_options=connect_options
            )
        )

    async def delete_mcp_server_version(
        self, name: str | MCPServer, version: str | MCPServerVersion
    ) -> None:
        """Delete a version with its aliases and access endpoints.

        An active version gives 400: deprecate it first, or make a draft of it. A version that is
        deleted already gives 400, too; only one that never was gives 404. The number stays used
        up as long as the server is there.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            version: The version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_version as _endpoint

        await self._send(_endpoint.build_request(name, version))

    async def set_mcp_server_version_tag(
        self, name: str | MCPServer, version: str | MCPServerVersion, key: str, value: str
    ) -> None:
        """Set a tag of a version.

        A tag that is there already takes the new value.

        `POST /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            version: The version.
            key: Key of the tag. At most 250 characters; SQLite takes more.
            value: Value of the tag. At most 5000 characters; SQLite takes more.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import set_mcp_server_version_tag as _endpoint

        await self._send(_endpoint.build_request(name, version, key, value))

    async def delete_mcp_server_version_tag(
        self, name: str | MCPServer, version: str | MCPServerVersion, key: str
    ) -> None:
        """Delete a tag of a version.

        A tag that is not there gives 404. So does a key in which a part follows `tags`, such as
        `old/tags/owner`: the server reads the path otherwise, and the tag stays as long as its
        version.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags/{key}`. Since MLflow
        3.15.

        Args:
            name: Name of the server. Its slash stays.
            version: The version.
            key: Key of the tag. Slashes in it stay.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_version_tag as _endpoint

        await self._send(_endpoint.build_request(name, version, key))

    async def set_mcp_server_tag(self, name: str | MCPServer, key: str, value: str) -> None:
        """Set a tag of an MCP server.

        A tag that is there already takes the new value.

        `POST /api/3.0/mlflow/mcp-servers/{name}/tags`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            key: Key of the tag. At most 250 characters; SQLite takes more. Some keys with slashes
                cannot be deleted again: see `delete_mcp_server_tag`.
            value: Value of the tag. At most 5000 characters; SQLite takes more.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import set_mcp_server_tag as _endpoint

        await self._send(_endpoint.build_request(name, key, value))

    async def delete_mcp_server_tag(self, name: str | MCPServer, key: str) -> None:
        """Delete a tag of an MCP server.

        A tag that is not there gives 404. So does a key in which a part follows `tags` or
        `versions`, or a last part follows `endpoints`, such as `old/tags/owner`: the server reads
        the path otherwise, and the tag stays as long as its server.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/tags/{key}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            key: Key of the tag. Slashes in it stay.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_tag as _endpoint

        await self._send(_endpoint.build_request(name, key))

    async def set_mcp_server_alias(
        self, name: str | MCPServer, alias: str, version: str | MCPServerVersion
    ) -> None:
        """Point an alias at a version of an MCP server.

        An alias that is there already moves, and the access endpoints that go by it follow. A
        deleted version gives 400.

        `POST /api/3.0/mlflow/mcp-servers/{name}/aliases`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            alias: The alias, which must not be `latest`. At most 256 characters; SQLite takes
                more. Some with slashes can be neither read nor deleted again: see
                `delete_mcp_server_alias`.
            version: The version to point at.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import set_mcp_server_alias as _endpoint

        await self._send(_endpoint.build_request(name, alias, version))

    async def get_mcp_server_version_by_alias(
        self, name: str | MCPServer, alias: str
    ) -> MCPServerVersion:
        """Read the version that an alias points at.

        The alias `latest` is always there: the active version of the highest precedence, or the
        highest of all where none is active. A server without versions gives 404. An alias in
        which a part follows `versions` or `aliases`, or a last part follows `endpoints`, gives
        404, too: the server reads the path otherwise.

        `GET /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            alias: The alias, or `latest`. Slashes in it stay.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_server_version_by_alias as _endpoint

        return await self._send(_endpoint.build_request(name, alias))

    async def delete_mcp_server_alias(self, name: str | MCPServer, alias: str) -> None:
        """Delete an alias with the access endpoints that go by it.

        The version stays. An alias that is not there gives 404, and so does `latest`. An alias in
        which a part follows `tags`, `versions` or `aliases`, or a last part follows `endpoints`,
        gives 404, too: the server reads the path otherwise.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`. Since MLflow 3.15.

        Args:
            name: Name of the server. Its slash stays.
            alias: The alias. Slashes in it stay.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_alias as _endpoint

        await self._send(_endpoint.build_request(name, alias))

    def search_mcp_server_access_endpoints(
        self,
        server_name: str | MCPServer,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[MCPAccessEndpoint]:
        """Search the access endpoints of one MCP server.

        Sorted by id unless `order_by` says otherwise. Endpoints whose version is gone are left
        out. A server that does not exist answers an empty page.

        `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints`. Since MLflow 3.15.

        Args:
            server_name: Name of the server. Its slash stays.
            filter_string: Conditions joined with AND, over `server_name`, `transport_type`,
                `created_at` and `last_updated_at`, and over `status`, which is that of the
                version. The times are Unix times in milliseconds. Servers before 3.17 want
                `server_name` in backquotes; IN takes it from 3.17 on.
            max_results: Most endpoints on one page. From 1 to 50000. Default: 100.
            order_by: Sort keys `id`, `created_at`, `last_updated_at` or `server_name`, each with
                an optional ASC or DESC. Repeated for more keys. `server_name` must stand in
                backquotes with ASC or DESC behind it; written otherwise it gives 400.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            server_version: Only endpoints that go by this version. Those that reach it by an
                alias are not meant.
            server_alias: Only endpoints that go by this alias. Together with `server_version`
                nothing is found.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The endpoints of this page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.mcp_servers import search_mcp_server_access_endpoints as _endpoint
        from .models.mcp_access_endpoint import MCPAccessEndpoint

        def parse(content: bytes, content_type: str) -> Page[MCPAccessEndpoint]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_access_endpoints, page.next_page_token)

        paging = Paging("page_token", "max_results", 100)
        columns = MCPAccessEndpoint._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(
                server_name,
                filter_string=filter_string,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
                server_version=server_version,
                server_alias=server_alias,
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    async def create_mcp_access_endpoint(
        self,
        server_name: str | MCPServer,
        url: str,
        *,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
        transport_type: MCPRemoteTransportType | Literal["streamable-http", "sse"] | None = None,
    ) -> MCPAccessEndpoint:
        """Tell the URL at which a version of an MCP server can be reached.

        The endpoint goes by a version or by an alias: exactly one of `server_version` and
        `server_alias` is given. The server does not connect to the URL. Several endpoints may
        have the same one.

        `POST /api/3.0/mlflow/mcp-servers/{name}/endpoints`. Since MLflow 3.15.

        Args:
            server_name: Name of the server. Its slash stays.
            url: The URL. Any text is taken that is not blank. At most 2048 characters; SQLite
                takes more.
            server_version: Version to go by. A deleted one gives 400.
            server_alias: Alias to go by, or `latest`.
            transport_type: Transport that is spoken there. Default: streamable-http.

        Returns:
            The new endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import create_mcp_access_endpoint as _endpoint

        return await self._send(
            _endpoint.build_request(
                server_name,
                url,
                server_version=server_version,
                server_alias=server_alias,
                transport_type=transport_type,
            )
        )

    async def get_mcp_access_endpoint(
        self, server_name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
    ) -> MCPAccessEndpoint:
        """Read an access endpoint.

        An endpoint of another server gives 404, and so does one whose version is gone.

        `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow 3.15.

        Args:
            server_name: Name of the server. Its slash stays.
            endpoint_id: Id of the endpoint.

        Returns:
            The endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_access_endpoint as _endpoint

        return await self._send(_endpoint.build_request(server_name, endpoint_id))

    async def update_mcp_access_endpoint(
        self,
        server_name: str | MCPServer,
        endpoint_id: str | MCPAccessEndpoint,
        *,
        server_version: str | MCPServerVersion | None = None,
        server_alias: str | None = None,
        url: str | None = None,
        transport_type: MCPRemoteTransportType | Literal["streamable-http", "sse"] | None = None,
    ) -> MCPAccessEndpoint:
        """Change the URL, the transport or the target of an access endpoint.

        What is left out stays as it is. A new version takes the place of the alias, and the other
        way round; both at once give 400. JSON null leaves a field as it is, but for the URL,
        where it gives 400. An endpoint whose version is gone needs a new target, else it gives
        400.

        `PATCH /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow 3.15.

        Args:
            server_name: Name of the server. Its slash stays.
            endpoint_id: Id of the endpoint.
            server_version: Version to go by from now on, in place of an alias. A deleted one
                gives 400.
            server_alias: Alias to go by from now on, or `latest`, in place of a version.
            url: The new URL. Any text is taken that is not blank. At most 2048 characters; SQLite
                takes more.
            transport_type: Transport that is spoken there.

        Returns:
            The changed endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import update_mcp_access_endpoint as _endpoint

        return await self._send(
            _endpoint.build_request(
                server_name,
                endpoint_id,
                server_version=server_version,
                server_alias=server_alias,
                url=url,
                transport_type=transport_type,
            )
        )

    async def delete_mcp_access_endpoint(
        self, server_name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
    ) -> None:
        """Delete an access endpoint.

        An endpoint that is not there, or that belongs to another server, gives 404.

        `DELETE /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow 3.15.

        Args:
            server_name: Name of the server. Its slash stays.
            endpoint_id: Id of the endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_access_endpoint as _endpoint

        await self._send(_endpoint.build_request(server_name, endpoint_id))

    async def create_gateway_secret(
        self,
        secret_name: str,
        secret_value: Mapping[str, str],
        *,
        provider: str | None = None,
        auth_config: Mapping[str, str] | None = None,
        auth_config_json: str | None = None,
        created_by: str | None = None,
    ) -> GatewaySecretInfo:
        """Store credentials for a model provider.

        The server encrypts the value and never sends it back. Its key derives from
        MLFLOW_CRYPTO_KEK_PASSPHRASE; a server without one takes a passphrase that all
        installations share. A name that is taken gives 400 RESOURCE_ALREADY_EXISTS. A
        `secret_value` that is no map is dropped, together with every field after it, and makes a
        secret without a value, with status 200.

        `POST /api/3.0/mlflow/gateway/secrets/create`. Since MLflow 3.8.

        Args:
            secret_name: Name of the secret, unique on the server, or in its workspace where it
                has workspaces.
            secret_value: The credentials, by the names that the provider has for them, such as
                `api_key`; since 3.17 the keys `api_base`, `base_url`, `model_list`, `fallbacks`
                and `custom_llm_provider` are refused. An empty map is for providers that need
                none; servers before 3.11 answer 400 for it.
            provider: Provider that the secret is for. Any text.
            auth_config: Settings that are no secret, such as a region or, as `api_base`, the URL
                of the provider. Since 3.17 `api_base` must be an https URL of a public host that
                resolves, and `base_url`, `model_list`, `fallbacks` and `custom_llm_provider` are
                refused. Since MLflow 3.9.
            auth_config_json: The settings as JSON text, for 3.8 servers. Until MLflow 3.8.
            created_by: Name to keep as the creator. Servers take any text and do not fill in the
                user.

        Returns:
            The new secret.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import create_gateway_secret as _endpoint

        response = await self._send(
            _endpoint.build_request(
                secret_name,
                secret_value,
                provider=provider,
                auth_config=auth_config,
                auth_config_json=auth_config_json,
                created_by=created_by,
            )
        )
        return response.secret

    async def get_gateway_secret_info(
        self, secret_id: str | GatewaySecretInfo, *, secret_name: str | None = None
    ) -> GatewaySecretInfo:
        """Read a secret, with its value masked.

        The value itself cannot be read back.

        `GET /api/3.0/mlflow/gateway/secrets/get`. Since MLflow 3.8.

        Args:
            secret_id: Id of the secret.
            secret_name: Servers know this argument, but ignore it.

        Returns:
            The secret.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import get_gateway_secret_info as _endpoint

        response = await self._send(_endpoint.build_request(secret_id, secret_name=secret_name))
        return response.secret

    async def list_gateway_secret_infos(
        self, *, provider: str | None = None
    ) -> list[GatewaySecretInfo]:
        """List the secrets, with their values masked.

        All of them at once, in no set order. Since 3.16 those that the user may not read are left
        out; older servers list all to everybody.

        `GET /api/3.0/mlflow/gateway/secrets/list`. Since MLflow 3.8.

        Args:
            provider: Only the secrets for this provider.

        Returns:
            The secrets.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import list_gateway_secret_infos as _endpoint

        response = await self._send(_endpoint.build_request(provider=provider))
        return response.secrets

    async def update_gateway_secret(
        self,
        secret_id: str | GatewaySecretInfo,
        *,
        secret_value: Mapping[str, str] | None = None,
        auth_config: Mapping[str, str] | None = None,
        auth_config_json: str | None = None,
        updated_by: str | None = None,
    ) -> GatewaySecretInfo:
        """Replace the value or the settings of a secret.

        The name and the provider cannot change. Endpoints that use the secret take the new value.

        `POST /api/3.0/mlflow/gateway/secrets/update`. Since MLflow 3.8.

        Args:
            secret_id: Id of the secret.
            secret_value: The new credentials, in place of all old ones; since 3.17 the keys
                `api_base`, `base_url`, `model_list`, `fallbacks` and `custom_llm_provider` are
                refused. Left out or empty, the old ones stay.
            auth_config: Settings that are no secret, such as a region or, as `api_base`, the URL
                of the provider. Since 3.17 `api_base` must be an https URL of a public host that
                resolves, and `base_url`, `model_list`, `fallbacks` and `custom_llm_provider` are
                refused. They replace all old ones. Left out or empty, the old ones stay; since
                3.17 an empty `api_base` alone clears them. Since MLflow 3.9.
            auth_config_json: The settings as JSON text, for 3.8 servers. Until MLflow 3.8.
            updated_by: Name to keep as the one who changed it last. Servers take any text and do
                not fill in the user. Left out, the name of the last one is cleared.

        Returns:
            The changed secret.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import update_gateway_secret as _endpoint

        response = await self._send(
            _endpoint.build_request(
                secret_id,
                secret_value=secret_value,
                auth_config=auth_config,
                auth_config_json=auth_config_json,
                updated_by=updated_by,
            )
        )
        return response.secret

    async def delete_gateway_secret(self, secret_id: str | GatewaySecretInfo) -> None:
        """Delete a secret for good.

        Model definitions that use it stay, without `secret_id` and `secret_name`, and need
        another secret before their endpoints answer again.

        `DELETE /api/3.0/mlflow/gateway/secrets/delete`. Since MLflow 3.8.

        Args:
            secret_id: Id of the secret.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import delete_gateway_secret as _endpoint

        await self._send(_endpoint.build_request(secret_id))

    async def create_gateway_model_definition(
        self,
        name: str,
        secret_id: str | GatewaySecretInfo,
        provider: str,
        model_name: str,
        *,
        created_by: str | None = None,
    ) -> GatewayModelDefinition:
        """Define a model: a provider, its name for the model, and a secret.

        Endpoints refer to model definitions. Whether the provider has such a model is not looked
        at. A name that is taken gives 400 RESOURCE_ALREADY_EXISTS.

        `POST /api/3.0/mlflow/gateway/model-definitions/create`. Since MLflow 3.8.

        Args:
            name: Name of the definition, unique on the server, or in its workspace where it has
                workspaces.
            secret_id: Id of the secret. One that does not exist gives 404.
            provider: The provider. Any text is taken; an endpoint only answers for providers that
                the server knows.
            model_name: Name that the provider has for the model.
            created_by: Name to keep as the creator. Servers take any text and do not fill in the
                user.

        Returns:
            The new model definition.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import create_gateway_model_definition as _endpoint

        response = await self._send(
            _endpoint.build_request(name, secret_id, provider, model_name, created_by=created_by)
        )
        return response.model_definition

    async def get_gateway_model_definition(
        self, model_definition_id: str | GatewayModelDefinition
    ) -> GatewayModelDefinition:
        """Read a model definition.

        One whose secret was deleted is read too, without `secret_id` and `secret_name`.

        `GET /api/3.0/mlflow/gateway/model-definitions/get`. Since MLflow 3.8.

        Args:
            model_definition_id: Id of the model definition.

        Returns:
            The model definition.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import get_gateway_model_definition as _endpoint

        response = await self._send(_endpoint.build_request(model_definition_id))
        return response.model_definition

    async def list_gateway_model_definitions(
        self, *, provider: str | None = None, secret_id: str | GatewaySecretInfo | None = None
    ) -> list[GatewayModelDefinition]:
        """List the model definitions.

        All of them at once, in no set order. Since 3.16 those that the user may not read are left
        out; older servers list all to everybody.

        `GET /api/3.0/mlflow/gateway/model-definitions/list`. Since MLflow 3.8.

        Args:
            provider: Only the models of this provider.
            secret_id: Only the models that use this secret.

        Returns:
            The model definitions.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import list_gateway_model_definitions as _endpoint

        response = await self._send(_endpoint.build_request(provider=provider, secret_id=secret_id))
        return response.model_definitions

    async def update_gateway_model_definition(
        self,
        model_definition_id: str | GatewayModelDefinition,
        *,
        name: str | None = None,
        secret_id: str | GatewaySecretInfo | None = None,
        provider: str | None = None,
        model_name: str | None = None,
        updated_by: str | None = None,
    ) -> GatewayModelDefinition:
        """Change a model definition.

        What is left out or empty stays. Endpoints that use the definition follow. A name that is
        taken gives 400 RESOURCE_ALREADY_EXISTS.

        `POST /api/3.0/mlflow/gateway/model-definitions/update`. Since MLflow 3.8.

        Args:
            model_definition_id: Id of the model definition.
            name: New name.
            secret_id: Id of the new secret. One that does not exist gives 404.
            provider: New provider. Any text is taken; an endpoint only answers for providers that
                the server knows.
            model_name: New name of the model.
            updated_by: Name to keep as the one who changed it last. Servers take any text and do
                not fill in the user.

        Returns:
            The changed model definition.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import update_gateway_model_definition as _endpoint

        response = await self._send(
            _endpoint.build_request(
                model_definition_id,
                name=name,
                secret_id=secret_id,
                provider=provider,
                model_name=model_name,
                updated_by=updated_by,
            )
        )
        return response.model_definition

    async def delete_gateway_model_definition(
        self, model_definition_id: str | GatewayModelDefinition
    ) -> None:
        """Delete a model definition.

        One that is attached to an endpoint stays, and gives 500 INVALID_STATE: detach it first.

        `DELETE /api/3.0/mlflow/gateway/model-definitions/delete`. Since MLflow 3.8.

        Args:
            model_definition_id: Id of the model definition.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import delete_gateway_model_definition as _endpoint

        await self._send(_endpoint.build_request(model_definition_id))

    async def create_gateway_endpoint(
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
    ) -> GatewayEndpoint:
        """Create an endpoint that serves one or more models.

        A name that is taken gives 400 BAD_REQUEST with the words of the database. With usage
        tracking and no `experiment_id`, the server also creates the experiment `gateway/<name>`,
        or takes the one that is there; it stays when the endpoint cannot be created after all.

        `POST /api/3.0/mlflow/gateway/endpoints/create`. Since MLflow 3.8.

        Args:
            name: Name of the endpoint, unique on the server, or in its workspace where it has
                workspaces. Letters, digits, underscores, hyphens and dots; 3.8 servers take any
                text.
            model_configs: The models to serve, at least one, else 400. One of them should be
                PRIMARY: servers do not ask for it, but the endpoint cannot be called without. 3.8
                servers ignore this and want `model_definition_ids`. Since MLflow 3.9.
            model_definition_ids: Ids of the models to serve, for 3.8 servers, at least one. Until
                MLflow 3.8.
            routing_strategy: How to spread calls over the PRIMARY models. Left out, the first one
                takes all. Since MLflow 3.9.
            fallback_config: How to try the FALLBACK models. Left out, an empty one is made where
                there are such models. Since MLflow 3.9.
            usage_tracking: Whether calls leave traces. Left out, they do; on 3.10 servers they do
                not. Since MLflow 3.10.
            experiment_id: Id of the experiment to hold the traces. One that does not exist gives
                400. Since MLflow 3.10.
            created_by: Name to keep as the creator. Servers take any text and do not fill in the
                user.

        Returns:
            The new endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import create_gateway_endpoint as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name,
                model_configs,
                model_definition_ids=model_definition_ids,
                routing_strategy=routing_strategy,
                fallback_config=fallback_config,
                usage_tracking=usage_tracking,
                experiment_id=experiment_id,
                created_by=created_by,
            )
        )
        return response.endpoint

    async def get_gateway_endpoint(
        self, *, endpoint_id: str | GatewayEndpoint | None = None, name: str | None = None
    ) -> GatewayEndpoint:
        """Read an endpoint by its id or its name.

        Exactly one of the two must be given, else 400. Servers before 3.11 want the id and ignore
        the name.

        `GET /api/3.0/mlflow/gateway/endpoints/get`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            name: Name of the endpoint. Counts since 3.11.

        Returns:
            The endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import get_gateway_endpoint as _endpoint

        response = await self._send(_endpoint.build_request(endpoint_id=endpoint_id, name=name))
        return response.endpoint

    async def list_gateway_endpoints(
        self, *, provider: str | None = None, secret_id: str | GatewaySecretInfo | None = None
    ) -> list[GatewayEndpoint]:
        """List the endpoints that have a model.

        All of them at once, in no set order. An endpoint whose last model was detached is missing
        here, though `get_gateway_endpoint` still reads it. Since 3.16 those that the user may not
        read are left out; older servers list all to everybody.

        `GET /api/3.0/mlflow/gateway/endpoints/list`. Since MLflow 3.8.

        Args:
            provider: Only the endpoints with a model of this provider.
            secret_id: Servers know this argument, but ignore it: all endpoints come back.

        Returns:
            The endpoints.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import list_gateway_endpoints as _endpoint

        response = await self._send(_endpoint.build_request(provider=provider, secret_id=secret_id))
        return response.endpoints

    async def update_gateway_endpoint(
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
    ) -> GatewayEndpoint:
        """Change an endpoint.

        What is left out stays; but 3.8 servers take the name away where it is left out. A name
        that is taken gives 400 BAD_REQUEST with the words of the database. The experiment of the
        traces keeps its name.

        `POST /api/3.0/mlflow/gateway/endpoints/update`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            name: New name. Letters, digits, underscores, hyphens and dots; 3.8 servers take any
                text.
            model_configs: The models to serve from now on, in place of all old ones. The old
                `fallback_config` goes too, unless it is given again. An empty list changes
                nothing. Since MLflow 3.9.
            routing_strategy: New way to spread calls over the PRIMARY models. It cannot be taken
                away. Since MLflow 3.9.
            fallback_config: New way to try the FALLBACK models, in place of the old one as a
                whole. Since MLflow 3.9.
            usage_tracking: Whether calls leave traces. Switched on where there is no experiment
                yet, the server takes or creates `gateway/<name>`. Since MLflow 3.10.
            experiment_id: Id of the experiment to hold the traces from now on. One that does not
                exist gives 400. Since MLflow 3.10.
            updated_by: Name to keep as the one who changed it last. Servers take any text and do
                not fill in the user.

        Returns:
            The changed endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import update_gateway_endpoint as _endpoint

        response = await self._send(
            _endpoint.build_request(
                endpoint_id,
                name=name,
                model_configs=model_configs,
                routing_strategy=routing_strategy,
                fallback_config=fallback_config,
                usage_tracking=usage_tracking,
                experiment_id=experiment_id,
                updated_by=updated_by,
            )
        )
        return response.endpoint

    async def delete_gateway_endpoint(self, endpoint_id: str | GatewayEndpoint) -> None:
        """Delete an endpoint with its tags and bindings.

        Its model definitions, guardrails, budgets and traces stay. A guardrail that sanitized
        with it loses its `action_endpoint_id`.

        `DELETE /api/3.0/mlflow/gateway/endpoints/delete`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import delete_gateway_endpoint as _endpoint

        await self._send(_endpoint.build_request(endpoint_id))

    async def attach_model_to_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        model_config: GatewayEndpointModelConfig,
        *,
        model_definition_id: str | GatewayModelDefinition | None = None,
        weight: float | None = None,
        created_by: str | None = None,
    ) -> GatewayEndpointModelMapping:
        """Attach a model definition to an endpoint.

        A model definition can be attached once as PRIMARY and once as FALLBACK; again gives 400
        RESOURCE_ALREADY_EXISTS. A FALLBACK model only counts where the endpoint has a
        `fallback_config`, which this does not make.

        `POST /api/3.0/mlflow/gateway/endpoints/models/attach`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            model_config: The model to attach. 3.8 servers ignore this and want
                `model_definition_id`. Since MLflow 3.9.
            model_definition_id: Id of the model definition to attach, for 3.8 servers. Until
                MLflow 3.8.
            weight: Share of the calls, for 3.8 servers. Left out or 0, it is 1. Until MLflow 3.8.
            created_by: Name to keep as the creator. Servers take any text and do not fill in the
                user.

        Returns:
            The model as attached.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import attach_model_to_endpoint as _endpoint

        response = await self._send(
            _endpoint.build_request(
                endpoint_id,
                model_config,
                model_definition_id=model_definition_id,
                weight=weight,
                created_by=created_by,
            )
        )
        return response.mapping

    async def detach_model_from_endpoint(
        self, endpoint_id: str | GatewayEndpoint, model_definition_id: str | GatewayModelDefinition
    ) -> None:
        """Detach a model definition from an endpoint.

        One that is attached twice, as PRIMARY and as FALLBACK, needs two calls, and the server
        chooses which goes first. The last model can go too. One that is not attached gives 404.

        `POST /api/3.0/mlflow/gateway/endpoints/models/detach`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            model_definition_id: Id of the model definition.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import detach_model_from_endpoint as _endpoint

        await self._send(_endpoint.build_request(endpoint_id, model_definition_id))

    async def set_gateway_endpoint_tag(
        self, endpoint_id: str | GatewayEndpoint, key: str, *, value: str | None = None
    ) -> None:
        """Set a tag of an endpoint.

        A tag with the key is overwritten.

        `POST /api/3.0/mlflow/gateway/endpoints/set-tag`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            key: Name of the tag.
            value: Value of the tag. Left out, it is empty.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import set_gateway_endpoint_tag as _endpoint

        await self._send(_endpoint.build_request(endpoint_id, key, value=value))

    async def delete_gateway_endpoint_tag(
        self, endpoint_id: str | GatewayEndpoint, key: str
    ) -> None:
        """Delete a tag of an endpoint.

        A key that is not set answers 200, an endpoint that does not exist 404.

        `DELETE /api/3.0/mlflow/gateway/endpoints/delete-tag`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            key: Name of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import delete_gateway_endpoint_tag as _endpoint

        await self._send(_endpoint.build_request(endpoint_id, key))

    async def create_endpoint_binding(
        self,
        endpoint_id: str | GatewayEndpoint,
        resource_type: str,
        resource_id: str,
        *,
        created_by: str | None = None,
    ) -> GatewayEndpointBinding:
        """Note that a resource uses an endpoint.

        Since 3.9 servers bind scorers themselves when they are registered with a model
        `gateway:/<endpoint>`. Whether the resource exists is not looked at. A binding that is
        there already gives 400 BAD_REQUEST with the words of the database.

        `POST /api/3.0/mlflow/gateway/endpoints/bindings/create`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            resource_type: Type of the resource: `scorer`, on 3.8 servers `scorer_job`. Any other
                gives 500.
            resource_id: Id of the resource, such as a scorer.
            created_by: Name to keep as the creator. Servers take any text and do not fill in the
                user.

        Returns:
            The new binding.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import create_endpoint_binding as _endpoint

        response = await self._send(
            _endpoint.build_request(endpoint_id, resource_type, resource_id, created_by=created_by)
        )
        return response.binding

    async def list_endpoint_bindings(
        self,
        *,
        endpoint_id: str | GatewayEndpoint | None = None,
        resource_type: str | None = None,
        resource_id: str | None = None,
    ) -> list[GatewayEndpointBinding]:
        """List the bindings of endpoints to resources.

        All that match at once; what does not exist gives none. On a server with basic
        authentication, who is no admin must give an `endpoint_id` (else 400, since 3.17 403).

        `GET /api/3.0/mlflow/gateway/endpoints/bindings/list`. Since MLflow 3.8.

        Args:
            endpoint_id: Only the bindings of this endpoint.
            resource_type: Only the bindings to resources of this type.
            resource_id: Only the bindings to this resource.

        Returns:
            The bindings.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import list_endpoint_bindings as _endpoint

        response = await self._send(
            _endpoint.build_request(
                endpoint_id=endpoint_id, resource_type=resource_type, resource_id=resource_id
            )
        )
        return response.bindings

    async def delete_endpoint_binding(
        self, endpoint_id: str | GatewayEndpoint, resource_type: str, resource_id: str
    ) -> None:
        """Delete the binding of an endpoint to a resource.

        The resource keeps using the endpoint.

        `DELETE /api/3.0/mlflow/gateway/endpoints/bindings/delete`. Since MLflow 3.8.

        Args:
            endpoint_id: Id of the endpoint.
            resource_type: Type of the resource: `scorer`, on 3.8 servers `scorer_job`.
            resource_id: Id of the resource.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import delete_endpoint_binding as _endpoint

        await self._send(_endpoint.build_request(endpoint_id, resource_type, resource_id))

    async def create_budget_policy(
        self,
        budget_unit: BudgetUnit | Literal["USD"],
        budget_amount: float,
        duration: BudgetDuration,
        target_scope: BudgetTargetScope | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"],
        budget_action: BudgetAction | Literal["ALERT", "REJECT"],
        *,
        target_value: str | None = None,
        created_by: str | None = None,
    ) -> GatewayBudgetPolicy:
        """Set a budget for the use of the gateway.

        Many policies may apply to a call, each for itself. Only admins may do this on a server
        with basic authentication.

        `POST /api/3.0/mlflow/gateway/budgets/create`. Since MLflow 3.11.

        Args:
            budget_unit: Unit of the amount.
            budget_amount: What may be spent in a window. Servers take any number, also a negative
                one.
            duration: Length of a window.
            target_scope: Whose spending counts.
            budget_action: What is to happen beyond the amount.
            target_value: Id of the endpoint, or name of the user, that the policy is for. It must
                be given with the scopes ENDPOINT (one that does not exist gives 404) and USER
                (any text), and with no other. Since MLflow 3.15.
            created_by: Name to keep as the creator. Servers take any text and do not fill in the
                user.

        Returns:
            The new budget policy.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import create_budget_policy as _endpoint

        response = await self._send(
            _endpoint.build_request(
                budget_unit,
                budget_amount,
                duration,
                target_scope,
                budget_action,
                target_value=target_value,
                created_by=created_by,
            )
        )
        return response.budget_policy

    async def get_budget_policy(
        self, budget_policy_id: str | GatewayBudgetPolicy
    ) -> GatewayBudgetPolicy:
        """Read a budget policy.

        On a server with basic authentication every user may read it.

        `GET /api/3.0/mlflow/gateway/budgets/get`. Since MLflow 3.11.

        Args:
            budget_policy_id: Id of the budget policy.

        Returns:
            The budget policy.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import get_budget_policy as _endpoint

        response = await self._send(_endpoint.build_request(budget_policy_id))
        return response.budget_policy

    def list_budget_policies(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[GatewayBudgetPolicy]:
        """List the budget policies.

        Ordered by id, which tells nothing about their age. On a server with basic authentication
        every user may read them.

        `GET /api/3.0/mlflow/gateway/budgets/list`. Since MLflow 3.11.

        Args:
            max_results: Most budget policies to put on a page. 0 counts as left out. From 0 to
                50000. Default: 1000.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The budget policies of the page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import list_budget_policies as _endpoint
        from .models.gateway_budget_policy import GatewayBudgetPolicy

        def parse(content: bytes, content_type: str) -> Page[GatewayBudgetPolicy]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.budget_policies, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = GatewayBudgetPolicy._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(max_results=max_results, page_token=page_token).with_parser(
                parse
            ),
            paging,
            limit,
            columns,
        )

    async def update_budget_policy(
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
    ) -> GatewayBudgetPolicy:
        """Change a budget policy.

        What is left out stays. Only admins may do this on a server with basic authentication.

        `POST /api/3.0/mlflow/gateway/budgets/update`. Since MLflow 3.11.

        Args:
            budget_policy_id: Id of the budget policy.
            budget_unit: New unit of the amount.
            budget_amount: New amount.
            duration: New length of a window.
            target_scope: New scope. A new one drops the old `target_value`. Servers that do not
                know its name ignore it, with status 200.
            target_value: Id of the endpoint, or name of the user, that the policy is for. It must
                be given with the scopes ENDPOINT (one that does not exist gives 404) and USER
                (any text), and with no other. Since MLflow 3.15.
            budget_action: New action.
            updated_by: Name to keep as the one who changed it last. Servers take any text and do
                not fill in the user.

        Returns:
            The changed budget policy.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import update_budget_policy as _endpoint

        response = await self._send(
            _endpoint.build_request(
                budget_policy_id,
                budget_unit=budget_unit,
                budget_amount=budget_amount,
                duration=duration,
                target_scope=target_scope,
                target_value=target_value,
                budget_action=budget_action,
                updated_by=updated_by,
            )
        )
        return response.budget_policy

    async def delete_budget_policy(self, budget_policy_id: str | GatewayBudgetPolicy) -> None:
        """Delete a budget policy.

        Only admins may do this on a server with basic authentication.

        `DELETE /api/3.0/mlflow/gateway/budgets/delete`. Since MLflow 3.11.

        Args:
            budget_policy_id: Id of the budget policy.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import delete_budget_policy as _endpoint

        await self._send(_endpoint.build_request(budget_policy_id))

    async def list_budget_windows(self) -> list[BudgetWindow]:
        """List what has been spent in the present window of each budget.

        Each server process keeps its own count, which starts from the traces of the window,
        unless all share one in Redis.

        `GET /api/3.0/mlflow/gateway/budgets/windows`. Since MLflow 3.11.

        Returns:
            The windows.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import list_budget_windows as _endpoint

        response = await self._send(_endpoint.build_request())
        return response.windows

    async def create_gateway_guardrail(
        self,
        name: str,
        scorer_id: str | Scorer,
        scorer_version: int | Scorer,
        stage: GuardrailStage | Literal["BEFORE", "AFTER"],
        action: GuardrailAction | Literal["VALIDATION", "SANITIZATION"],
        *,
        action_endpoint_id: str | GatewayEndpoint | None = None,
    ) -> GatewayGuardrail:
        """Create a guardrail from a version of a scorer.

        It has no effect until `add_guardrail_to_endpoint`. The name need not be unique. A scorer
        that does not exist gives 404 (400 before 3.13). On a server with basic authentication
        only admins may do this since 3.16, and everybody before.

        `POST /api/3.0/mlflow/gateway/guardrails/create`. Since MLflow 3.12.

        Args:
            name: Name of the guardrail. Need not be unique.
            scorer_id: Id of the scorer. Since 3.17 one written in Python with `@scorer` gives
                400.
            scorer_version: Version of the scorer. The guardrail stays with it when the scorer is
                registered anew. At least 1.
            stage: Whether to judge requests or answers. An unknown name gives 500.
            action: What to do with what fails. An unknown name gives 500.
            action_endpoint_id: Id of the endpoint that rewrites what fails, for SANITIZATION;
                servers do not ask for it, but without one the guardrail refuses the call. One
                that does not exist gives 400.

        Returns:
            The new guardrail.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import create_gateway_guardrail as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name,
                scorer_id,
                scorer_version,
                stage,
                action,
                action_endpoint_id=action_endpoint_id,
            )
        )
        return response.guardrail

    async def get_gateway_guardrail(self, guardrail_id: str | GatewayGuardrail) -> GatewayGuardrail:
        """Read a guardrail.

        On a server with basic authentication only admins may do this since 3.16, and everybody
        before.

        `GET /api/3.0/mlflow/gateway/guardrails/get`. Since MLflow 3.12.

        Args:
            guardrail_id: Id of the guardrail.

        Returns:
            The guardrail.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import get_gateway_guardrail as _endpoint

        response = await self._send(_endpoint.build_request(guardrail_id))
        return response.guardrail

    def list_gateway_guardrails(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> AsyncPager[GatewayGuardrail]:
        """List the guardrails.

        Ordered by id, which tells nothing about their age. On a server with basic authentication
        only admins may do this since 3.16, and everybody before.

        `GET /api/3.0/mlflow/gateway/guardrails/list`. Since MLflow 3.12.

        Args:
            max_results: Most guardrails to put on a page. 0 counts as left out. From 0 to 50000.
                Default: 1000.
            page_token: The `next_page_token` of the page before. Left out for the first page.
            limit: Most items to give altogether, over all pages. All when left out.

        Returns:
            A pager: iterate it for all items, page after page. The guardrails of the page.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import list_gateway_guardrails as _endpoint
        from .models.gateway_guardrail import GatewayGuardrail

        def parse(content: bytes, content_type: str) -> Page[GatewayGuardrail]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.guardrails, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000)
        columns = GatewayGuardrail._FRAME
        return AsyncPager(
            self._send,
            _endpoint.build_request(max_results=max_results, page_token=page_token).with_parser(
                parse
            ),
            paging,
            limit,
            columns,
        )

    async def delete_gateway_guardrail(self, guardrail_id: str | GatewayGuardrail) -> None:
        """Delete a guardrail, also from all endpoints that use it.

        On a server with basic authentication only admins may do this since 3.16, and everybody
        before.

        `DELETE /api/3.0/mlflow/gateway/guardrails/delete`. Since MLflow 3.12.

        Args:
            guardrail_id: Id of the guardrail.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import delete_gateway_guardrail as _endpoint

        await self._send(_endpoint.build_request(guardrail_id))

    async def add_guardrail_to_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        guardrail_id: str | GatewayGuardrail,
        *,
        execution_order: int | None = None,
    ) -> GatewayGuardrailConfig:
        """Let a guardrail judge the traffic of an endpoint.

        One that is there already gives 400 RESOURCE_ALREADY_EXISTS.

        `POST /api/3.0/mlflow/gateway/guardrails/add-to-endpoint`. Since MLflow 3.12.

        Args:
            endpoint_id: Id of the endpoint.
            guardrail_id: Id of the guardrail.
            execution_order: Place in the order, lowest first; any number, also the same as
                another's. Those without one run last.

        Returns:
            The guardrail as added.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import add_guardrail_to_endpoint as _endpoint

        response = await self._send(
            _endpoint.build_request(endpoint_id, guardrail_id, execution_order=execution_order)
        )
        return response.config

    async def remove_guardrail_from_endpoint(
        self, endpoint_id: str | GatewayEndpoint, guardrail_id: str | GatewayGuardrail
    ) -> None:
        """Take a guardrail off an endpoint.

        The guardrail itself stays. One that is not on the endpoint gives 404.

        `DELETE /api/3.0/mlflow/gateway/guardrails/remove-from-endpoint`. Since MLflow 3.12.

        Args:
            endpoint_id: Id of the endpoint.
            guardrail_id: Id of the guardrail.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import remove_guardrail_from_endpoint as _endpoint

        await self._send(_endpoint.build_request(endpoint_id, guardrail_id))

    async def list_endpoint_guardrail_configs(
        self, endpoint_id: str | GatewayEndpoint
    ) -> list[GatewayGuardrailConfig]:
        """List the guardrails of an endpoint.

        All of them at once, in the order in which they run.

        `GET /api/3.0/mlflow/gateway/guardrails/list-for-endpoint`. Since MLflow 3.12.

        Args:
            endpoint_id: Id of the endpoint.

        Returns:
            The guardrails of the endpoint.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import list_endpoint_guardrail_configs as _endpoint

        response = await self._send(_endpoint.build_request(endpoint_id))
        return response.configs

    async def update_endpoint_guardrail_config(
        self,
        endpoint_id: str | GatewayEndpoint,
        guardrail_id: str | GatewayGuardrail,
        *,
        execution_order: int | None = None,
    ) -> GatewayGuardrailConfig:
        """Change the place of a guardrail in the order of an endpoint.

        A guardrail that is not on the endpoint gives 404.

        `PATCH /api/3.0/mlflow/gateway/guardrails/update-config`. Since MLflow 3.12.

        Args:
            endpoint_id: Id of the endpoint.
            guardrail_id: Id of the guardrail.
            execution_order: Place in the order, lowest first; any number, also the same as
                another's. Those without one run last. Left out, the place is taken away.

        Returns:
            The guardrail with its new place.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import update_endpoint_guardrail_config as _endpoint

        response = await self._send(
            _endpoint.build_request(endpoint_id, guardrail_id, execution_order=execution_order)
        )
        return response.config

    async def list_workspaces(self) -> list[Workspace]:
        """List the workspaces.

        All at once, by name. On a server with basic authentication, those in which the user may
        do something.

        `GET /api/3.0/mlflow/workspaces`. Since MLflow 3.10. Needs a server with workspaces.

        Returns:
            The workspaces, by name.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import list_workspaces as _endpoint

        response = await self._send(_endpoint.build_request())
        return response.workspaces

    async def create_workspace(
        self,
        name: str,
        *,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> Workspace:
        """Create a workspace.

        A name that is taken gives 400 RESOURCE_ALREADY_EXISTS, with SQL text. On a server with
        basic authentication only admins may do this.

        `POST /api/3.0/mlflow/workspaces`. Since MLflow 3.10. Needs a server with workspaces.

        Args:
            name: Name of the workspace: lower-case letters and digits, with hyphens inside,
                before 3.16 not two in a row. The names `default`, `workspaces`, `api`, `ajax-api`
                and `static-files` give 400. From 2 to 63 characters.
            description: What it is for.
            default_artifact_root: URI, or absolute path, below which its artifacts go. Left out,
                that of the server. Servers before 3.17 take a relative path too.
            trace_archival_config: Where its old traces go, and when. Older servers drop it
                without a word. Since MLflow 3.13.

        Returns:
            The new workspace.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import create_workspace as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name,
                description=description,
                default_artifact_root=default_artifact_root,
                trace_archival_config=trace_archival_config,
            )
        )
        return response.workspace

    async def get_workspace(self, name: str | Workspace) -> Workspace:
        """Read a workspace.

        One that does not exist gives 404.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Needs a server with
        workspaces.

        Args:
            name: Name of the workspace. At least 2 characters.

        Returns:
            The workspace.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import get_workspace as _endpoint

        response = await self._send(_endpoint.build_request(name))
        return response.workspace

    async def update_workspace(
        self,
        name: str | Workspace,
        *,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | None = None,
    ) -> Workspace:
        """Change what is given of a workspace.

        What is left out stays. At least one field that the server knows must be given (400). On a
        server with basic authentication only admins may do this.

        `PATCH /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Needs a server
        with workspaces.

        Args:
            name: Name of the workspace. At least 2 characters.
            description: What it is for; "" is kept as an empty text.
            default_artifact_root: URI below which its artifacts go; "" means that of the server.
            trace_archival_config: Where its old traces go, and when; a field of it that is left
                out stays, and "" removes it. Since MLflow 3.13.

        Returns:
            The workspace as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import update_workspace as _endpoint

        response = await self._send(
            _endpoint.build_request(
                name,
                description=description,
                default_artifact_root=default_artifact_root,
                trace_archival_config=trace_archival_config,
            )
        )
        return response.workspace

    async def delete_workspace(
        self,
        name: str | Workspace,
        *,
        mode: WorkspaceDeletionMode | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"] | None = None,
    ) -> None:
        """Delete a workspace.

        The workspace `default` stays (400). One that still holds something gives 500
        INVALID_STATE in the mode RESTRICT, and so does a name that is taken in `default` in the
        mode SET_DEFAULT. On a server with basic authentication only admins may do this.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Needs a server
        with workspaces.

        Args:
            name: Name of the workspace. At least 2 characters.
            mode: What becomes of the things in the workspace. Default RESTRICT.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import delete_workspace as _endpoint

        await self._send(_endpoint.build_request(name, mode=mode))

    async def create_user(self, username: str, password: str) -> User:
        """Create a user.

        The new user is not an administrator. A name that is taken gives 400
        RESOURCE_ALREADY_EXISTS; the message of that error holds the SQL statement with a hash of
        the password, so keep it out of logs. Only administrators may do this; since 3.13 also
        users who administer a workspace.

        `POST /api/2.0/mlflow/users/create`. Needs a server with basic-auth.

        Args:
            username: Name of the new user, unique on the server. Upper and lower case differ.
            password: Password of the new user. At least 12 characters.

        Returns:
            The new user.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.users import create_user as _endpoint

        response = await self._send(_endpoint.build_request(username, password))
        return response.user

    async def get_user(self, username: str | User) -> User:
        """Read a user by name.

        Administrators read every user, others only themselves.

        `GET /api/2.0/mlflow/users/get`. Needs a server with basic-auth.

        Args:
            username: Name of the user to read.

        Returns:
            The user.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import get_user as _endpoint

        response = await self._send(_endpoint.build_request(username))
        return response.user

    async def list_users(self) -> list[User]:
        """List all users.

        All users come at once, there are no pages. Up to 3.12 only `id` and `username` are sent,
        and only to administrators. Since 3.13 `is_admin` and `roles` come too, and administrators
        of a workspace may ask; they see the roles of their own workspaces. Since 3.14 everybody
        may ask who may create things in the workspace of the request.

        `GET /api/2.0/mlflow/users/list`. Since MLflow 3.10. Needs a server with basic-auth.

        Returns:
            The users. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.users import list_users as _endpoint

        response = await self._send(_endpoint.build_request())
        return response.users

    async def get_current_user(self) -> User:
        """Read the user who sends the request.

        Valid credentials are enough; no permission is needed.

        `GET /api/2.0/mlflow/users/current`. Since MLflow 3.13. Needs a server with basic-auth.

        Returns:
            The user who asks.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.users import get_current_user as _endpoint

        response = await self._send(_endpoint.build_request())
        return response.user

    async def update_user_password(
        self, username: str | User, password: str, *, current_password: str | None = None
    ) -> None:
        """Set the password of a user.

        Administrators set it for everybody, others for themselves. Since 3.13 whoever sets their
        own password, administrators included, gives `current_password` too, and the new password
        must differ. The old password stops working at once, so the next request needs the new
        one.

        `PATCH /api/2.0/mlflow/users/update-password`. Needs a server with basic-auth.

        Args:
            username: Name of the user whose password is set.
            password: The new password. Since 3.17 it must have at least 12 characters; older
                servers take any length.
            current_password: The present password. Needed since 3.13 by users who set their own
                password, not looked at otherwise. Since MLflow 3.13.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import update_user_password as _endpoint

        await self._send(
            _endpoint.build_request(username, password, current_password=current_password)
        )

    async def update_user_admin(self, username: str | User, is_admin: bool) -> None:
        """Make a user an administrator, or an ordinary user again.

        Only administrators may do this. Nothing stops the last administrator from giving it up.

        `PATCH /api/2.0/mlflow/users/update-admin`. Needs a server with basic-auth.

        Args:
            username: Name of the user to change.
            is_admin: Whether the user is to be an administrator.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import update_user_admin as _endpoint

        await self._send(_endpoint.build_request(username, is_admin))

    async def delete_user(self, username: str | User) -> None:
        """Delete a user.

        Only administrators may do this. Up to 3.12 a user who has permissions on resources, also
        those that come with creating an experiment, cannot be deleted (400 BAD_REQUEST): take
        them away first. Since 3.13 they go with the user. Up to 3.12 administrators can delete
        themselves and lose access at once; since 3.13 that gives 400.

        `DELETE /api/2.0/mlflow/users/delete`. Needs a server with basic-auth.

        Args:
            username: Name of the user to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import delete_user as _endpoint

        await self._send(_endpoint.build_request(username))

    async def create_role(
        self, workspace: str, name: str, *, description: str | None = None
    ) -> Role:
        """Create a role.

        The role is empty and nobody has it yet. A name that is taken in the workspace gives 400
        RESOURCE_ALREADY_EXISTS. Needs an administrator of the server or of the workspace of the
        role.

        `POST /api/3.0/mlflow/roles/create`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            workspace: Name of the workspace that the role belongs to; `default` on a server
                without workspaces. It is not checked to exist.
            name: Name of the role, unique in its workspace and not only blanks. Since 3.13 it
                must not begin with `__user_`.
            description: What the role is for.

        Returns:
            The new role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.roles import create_role as _endpoint

        response = await self._send(
            _endpoint.build_request(workspace, name, description=description)
        )
        return response.role

    async def get_role(self, role_id: int | Role) -> Role:
        """Read a role by its id.

        Needs a role in the same workspace, or an administrator. Others get 403, also for a role
        that does not exist.

        `GET /api/3.0/mlflow/roles/get`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role to read.

        Returns:
            The role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import get_role as _endpoint

        response = await self._send(_endpoint.build_request(role_id))
        return response.role

    async def list_roles(self, *, workspace: Iterable[str] | None = None) -> list[Role]:
        """List roles, all or those of some workspaces.

        All roles come at once, there are no pages. Only administrators list without a workspace;
        others need a role in every workspace they name. Roles that hold the own permissions of
        one user, named like `__user_2__`, are listed too.

        `GET /api/3.0/mlflow/roles/list`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            workspace: Names of the workspaces whose roles are listed. A name that is not known
                gives no roles. Servers of 3.12 read the first one only.

        Returns:
            The roles. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.roles import list_roles as _endpoint

        response = await self._send(_endpoint.build_request(workspace=workspace))
        return response.roles

    async def update_role(
        self, role_id: int | Role, *, name: str | None = None, description: str | None = None
    ) -> Role:
        """Change the name or the description of a role.

        At least one of the two must be given. A name that is taken in the workspace gives 400
        RESOURCE_ALREADY_EXISTS. Needs an administrator of the server or of the workspace of the
        role.

        `PATCH /api/3.0/mlflow/roles/update`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role to change.
            name: The new name, not only blanks. Left out, the name stays.
            description: The new description; an empty one is stored as such. Left out, the
                description stays.

        Returns:
            The changed role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import update_role as _endpoint

        response = await self._send(
            _endpoint.build_request(role_id, name=name, description=description)
        )
        return response.role

    async def delete_role(self, role_id: int | Role) -> None:
        """Delete a role.

        Its permissions and assignments go too. Needs an administrator of the server or of the
        workspace of the role.

        `DELETE /api/3.0/mlflow/roles/delete`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import delete_role as _endpoint

        await self._send(_endpoint.build_request(role_id))

    async def add_role_permission(
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
    ) -> RolePermission:
        """Add a permission to a role.

        The resource need not exist. A second permission on the same resource gives 400
        RESOURCE_ALREADY_EXISTS; use `update_role_permission`. Since 3.13 the kind `workspace`
        takes only USE and MANAGE, other kinds all but NO_PERMISSIONS. Needs an administrator of
        the server or of the workspace of the role.

        `POST /api/3.0/mlflow/roles/permissions/add`. Since MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            role_id: Id of the role that gets the permission.
            resource_type: Kind of the resource.
            resource_pattern: Id or name of the resource, or `*` for all of the kind. The kinds
                `workspace`, and those added in 3.17, take only `*`.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import add_role_permission as _endpoint

        response = await self._send(
            _endpoint.build_request(role_id, resource_type, resource_pattern, permission)
        )
        return response.role_permission

    async def remove_role_permission(self, role_permission_id: int | RolePermission) -> None:
        """Remove a permission from its role.

        Needs an administrator of the server or of the workspace of the role.

        `DELETE /api/3.0/mlflow/roles/permissions/remove`. Since MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            role_permission_id: Id of the permission within its role, as `add_role_permission`
                gave it.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import remove_role_permission as _endpoint

        await self._send(_endpoint.build_request(role_permission_id))

    async def list_role_permissions(self, role_id: int | Role) -> list[RolePermission]:
        """List the permissions of a role.

        Needs a role in the same workspace, or an administrator.

        `GET /api/3.0/mlflow/roles/permissions/list`. Since MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            role_id: Id of the role.

        Returns:
            The permissions. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import list_role_permissions as _endpoint

        response = await self._send(_endpoint.build_request(role_id))
        return response.role_permissions

    async def update_role_permission(
        self,
        role_permission_id: int | RolePermission,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> RolePermission:
        """Change the level of a permission of a role.

        The resource stays. Needs an administrator of the server or of the workspace of the role.

        `PATCH /api/3.0/mlflow/roles/permissions/update`. Since MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            role_permission_id: Id of the permission within its role, as `add_role_permission`
                gave it.
            permission: The new level.

        Returns:
            The changed permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import update_role_permission as _endpoint

        response = await self._send(_endpoint.build_request(role_permission_id, permission))
        return response.role_permission

    async def assign_role(self, username: str | User, role_id: int | Role) -> UserRoleAssignment:
        """Give a role to a user.

        A user who has the role already gives 400 RESOURCE_ALREADY_EXISTS. Needs an administrator
        of the server or of the workspace of the role.

        `POST /api/3.0/mlflow/roles/assign`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            username: Name of the user who gets the role.
            role_id: Id of the role.

        Returns:
            The new assignment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import assign_role as _endpoint

        response = await self._send(_endpoint.build_request(username, role_id))
        return response.assignment

    async def unassign_role(self, username: str | User, role_id: int | Role) -> None:
        """Take a role from a user.

        404 where the user does not have it. Needs an administrator of the server or of the
        workspace of the role.

        `DELETE /api/3.0/mlflow/roles/unassign`. Since MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            username: Name of the user who loses the role.
            role_id: Id of the role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import unassign_role as _endpoint

        await self._send(_endpoint.build_request(username, role_id))

    async def list_role_users(self, role_id: int | Role) -> list[UserRoleAssignment]:
        """List the users who have a role.

        Only ids of users are sent, not names. Needs an administrator of the server or of the
        workspace of the role.

        `GET /api/3.0/mlflow/roles/users/list`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role.

        Returns:
            The assignments. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import list_role_users as _endpoint

        response = await self._send(_endpoint.build_request(role_id))
        return response.assignments

    async def list_user_roles(self, username: str | User) -> list[Role]:
        """List the roles of a user.

        Administrators and the user see all, administrators of a workspace those of their
        workspaces.

        `GET /api/3.0/mlflow/users/roles/list`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            username: Name of the user.

        Returns:
            The roles. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import list_user_roles as _endpoint

        response = await self._send(_endpoint.build_request(username))
        return response.roles

    async def grant_user_permission(
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
    ) -> None:
        """Give a user a permission on a resource.

        Not for the kind `workspace`, which gives 400. A user who has a permission on that
        resource already gets no other: 400 RESOURCE_ALREADY_EXISTS. Revoke it first to change it.
        The resource need not exist. Needs MANAGE on the resource, or an administrator.

        `POST /api/3.0/mlflow/users/permissions/grant`. Since MLflow 3.13. Needs a server with
        basic-auth.

        Args:
            username: Name of the user who gets the permission.
            resource_type: Kind of the resource.
            resource_id: Id of the resource. An experiment or a gateway object has its id, a
                registered model or an MCP server its name, a scorer `<experiment id>/<scorer
                name>` with the name URL-quoted; `*` means all of the kind.
            permission: The permission. NO_PERMISSIONS is not accepted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import grant_user_permission as _endpoint

        await self._send(_endpoint.build_request(username, resource_type, resource_id, permission))

    async def revoke_user_permission(
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
    ) -> None:
        """Take the permission on a resource from a user.

        Not for the kind `workspace`, which gives 400. Only a permission that was given to this
        user alone is taken, not what comes from a role. 404 where there is none. Needs MANAGE on
        the resource, or an administrator.

        `POST /api/3.0/mlflow/users/permissions/revoke`. Since MLflow 3.13. Needs a server with
        basic-auth.

        Args:
            username: Name of the user who loses the permission.
            resource_type: Kind of the resource.
            resource_id: Id of the resource. An experiment or a gateway object has its id, a
                registered model or an MCP server its name, a scorer `<experiment id>/<scorer
                name>` with the name URL-quoted; `*` means all of the kind.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import revoke_user_permission as _endpoint

        await self._send(_endpoint.build_request(username, resource_type, resource_id))

    async def get_user_permission(
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
    ) -> GetUserPermissionResponse:
        """Read the permission that a user effectively has on a resource.

        All roles, the own permissions and the default permission of the server are counted. A
        resource that does not exist is no error. Not for the kind `workspace`, which gives 400.
        The kind `prompt` gives 400, but since 3.17 not with `*`. Users ask about themselves,
        administrators about everybody, administrators of a workspace about its resources. That a
        user is an administrator of the server is not counted.

        `GET /api/3.0/mlflow/users/permissions/get`. Since MLflow 3.13. Needs a server with
        basic-auth.

        Args:
            username: Name of the user.
            resource_type: Kind of the resource.
            resource_id: Id of the resource. An experiment or a gateway object has its id, a
                registered model or an MCP server its name, a scorer `<experiment id>/<scorer
                name>` with the name URL-quoted; `*` means all of the kind.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_user_permission as _endpoint

        return await self._send(_endpoint.build_request(username, resource_type, resource_id))

    async def list_user_permissions(self, username: str | User) -> ListUserPermissionsResponse:
        """List the permissions that a user holds.

        One entry a permission of each role of the user, with those given to the user alone in a
        role named like `__user_2__`. Administrators and the user see all, administrators of a
        workspace those of their workspaces.

        `GET /api/3.0/mlflow/users/permissions/list`. Since MLflow 3.13. Needs a server with
        basic-auth.

        Args:
            username: Name of the user.

        Returns:
            The permissions.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import list_user_permissions as _endpoint

        return await self._send(_endpoint.build_request(username))

    async def list_current_user_permissions(self) -> ListCurrentUserPermissionsResponse:
        """List the permissions of the user who sends the request.

        The same as `list_user_permissions`, for oneself.

        `GET /api/3.0/mlflow/users/current/permissions`. Since MLflow 3.13. Needs a server with
        basic-auth.

        Returns:
            The permissions.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.permissions import list_current_user_permissions as _endpoint

        return await self._send(_endpoint.build_request())

    async def create_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> ExperimentPermission:
        """Give a user a permission on an experiment.

        The experiment need not exist. A user who has one already gives 400
        RESOURCE_ALREADY_EXISTS. Needs MANAGE on the experiment. Servers since 3.13 have
        `grant_user_permission` instead.

        `POST /api/2.0/mlflow/experiments/permissions/create`. Until MLflow 3.12. Needs a server
        with basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_experiment_permission as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id, username, permission))
        return response.experiment_permission

    async def get_experiment_permission(
        self, experiment_id: str | int | Experiment, username: str | User
    ) -> ExperimentPermission:
        """Read the permission of a user on an experiment.

        404 where none was given to the user; the default permission of the server applies then.
        Needs MANAGE on the experiment. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/2.0/mlflow/experiments/permissions/get`. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_experiment_permission as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id, username))
        return response.experiment_permission

    async def update_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on an experiment.

        404 where none was given. Needs MANAGE on the experiment.

        `PATCH /api/2.0/mlflow/experiments/permissions/update`. Until MLflow 3.12. Needs a server
        with basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_experiment_permission as _endpoint

        await self._send(_endpoint.build_request(experiment_id, username, permission))

    async def delete_experiment_permission(
        self, experiment_id: str | int | Experiment, username: str | User
    ) -> None:
        """Take the permission of a user on an experiment away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE
        on the experiment. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/2.0/mlflow/experiments/permissions/delete`. Until MLflow 3.12. Needs a server
        with basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_experiment_permission as _endpoint

        await self._send(_endpoint.build_request(experiment_id, username))

    async def create_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> RegisteredModelPermission:
        """Give a user a permission on a registered model.

        The registered model need not exist. A user who has one already gives 400
        RESOURCE_ALREADY_EXISTS. Needs MANAGE on the registered model. Servers since 3.13 have
        `grant_user_permission` instead.

        `POST /api/2.0/mlflow/registered-models/permissions/create`. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_registered_model_permission as _endpoint

        response = await self._send(_endpoint.build_request(name, username, permission))
        return response.registered_model_permission

    async def get_registered_model_permission(
        self, name: str | RegisteredModel, username: str | User
    ) -> RegisteredModelPermission:
        """Read the permission of a user on a registered model.

        404 where none was given to the user; the default permission of the server applies then.
        Needs MANAGE on the registered model. Servers since 3.13 have `get_user_permission`
        instead.

        `GET /api/2.0/mlflow/registered-models/permissions/get`. Until MLflow 3.12. Needs a server
        with basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_registered_model_permission as _endpoint

        response = await self._send(_endpoint.build_request(name, username))
        return response.registered_model_permission

    async def update_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a registered model.

        404 where none was given. Needs MANAGE on the registered model.

        `PATCH /api/2.0/mlflow/registered-models/permissions/update`. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_registered_model_permission as _endpoint

        await self._send(_endpoint.build_request(name, username, permission))

    async def delete_registered_model_permission(
        self, name: str | RegisteredModel, username: str | User
    ) -> None:
        """Take the permission of a user on a registered model away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE
        on the registered model. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/2.0/mlflow/registered-models/permissions/delete`. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_registered_model_permission as _endpoint

        await self._send(_endpoint.build_request(name, username))

    async def create_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> ScorerPermission:
        """Give a user a permission on a scorer.

        The scorer need not exist. A user who has one already gives 400 RESOURCE_ALREADY_EXISTS.
        Needs MANAGE on the scorer. Servers since 3.13 have `grant_user_permission` instead.

        `POST /api/3.0/mlflow/scorers/permissions/create`. Since MLflow 3.7. Until MLflow 3.12.
        Needs a server with basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_scorer_permission as _endpoint

        response = await self._send(
            _endpoint.build_request(experiment_id, scorer_name, username, permission)
        )
        return response.scorer_permission

    async def get_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> ScorerPermission:
        """Read the permission of a user on a scorer.

        404 where none was given to the user; the default permission of the server applies then.
        Needs MANAGE on the scorer. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/3.0/mlflow/scorers/permissions/get`. Since MLflow 3.7. Until MLflow 3.12. Needs
        a server with basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_scorer_permission as _endpoint

        response = await self._send(_endpoint.build_request(experiment_id, scorer_name, username))
        return response.scorer_permission

    async def update_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a scorer.

        404 where none was given. Needs MANAGE on the scorer.

        `PATCH /api/3.0/mlflow/scorers/permissions/update`. Since MLflow 3.7. Until MLflow 3.12.
        Needs a server with basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_scorer_permission as _endpoint

        await self._send(_endpoint.build_request(experiment_id, scorer_name, username, permission))

    async def delete_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> None:
        """Take the permission of a user on a scorer away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE
        on the scorer. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/scorers/permissions/delete`. Since MLflow 3.7. Until MLflow 3.12.
        Needs a server with basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_scorer_permission as _endpoint

        await self._send(_endpoint.build_request(experiment_id, scorer_name, username))

    async def create_gateway_secret_permission(
        self,
        secret_id: str | GatewaySecretInfo,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> GatewaySecretPermission:
        """Give a user a permission on a gateway secret.

        The gateway secret need not exist. A user who has one already gives 400
        RESOURCE_ALREADY_EXISTS. Needs MANAGE on the gateway secret. Servers since 3.13 have
        `grant_user_permission` instead.

        `POST /api/3.0/mlflow/gateway/secrets/permissions/create`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_gateway_secret_permission as _endpoint

        response = await self._send(_endpoint.build_request(secret_id, username, permission))
        return response.gateway_secret_permission

    async def get_gateway_secret_permission(
        self, secret_id: str | GatewaySecretInfo, username: str | User
    ) -> GatewaySecretPermission:
        """Read the permission of a user on a gateway secret.

        404 where none was given to the user; the default permission of the server applies then.
        Needs MANAGE on the gateway secret. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/3.0/mlflow/gateway/secrets/permissions/get`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_gateway_secret_permission as _endpoint

        response = await self._send(_endpoint.build_request(secret_id, username))
        return response.gateway_secret_permission

    async def update_gateway_secret_permission(
        self,
        secret_id: str | GatewaySecretInfo,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a gateway secret.

        404 where none was given. Needs MANAGE on the gateway secret.

        `PATCH /api/3.0/mlflow/gateway/secrets/permissions/update`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_gateway_secret_permission as _endpoint

        await self._send(_endpoint.build_request(secret_id, username, permission))

    async def delete_gateway_secret_permission(
        self, secret_id: str | GatewaySecretInfo, username: str | User
    ) -> None:
        """Take the permission of a user on a gateway secret away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE
        on the gateway secret. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/gateway/secrets/permissions/delete`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_gateway_secret_permission as _endpoint

        await self._send(_endpoint.build_request(secret_id, username))

    async def create_gateway_endpoint_permission(
        self,
        endpoint_id: str | GatewayEndpoint,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> GatewayEndpointPermission:
        """Give a user a permission on a gateway endpoint.

        The gateway endpoint need not exist. A user who has one already gives 400
        RESOURCE_ALREADY_EXISTS. Needs MANAGE on the gateway endpoint. Servers since 3.13 have
        `grant_user_permission` instead.

        `POST /api/3.0/mlflow/gateway/endpoints/permissions/create`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_gateway_endpoint_permission as _endpoint

        response = await self._send(_endpoint.build_request(endpoint_id, username, permission))
        return response.gateway_endpoint_permission

    async def get_gateway_endpoint_permission(
        self, endpoint_id: str | GatewayEndpoint, username: str | User
    ) -> GatewayEndpointPermission:
        """Read the permission of a user on a gateway endpoint.

        404 where none was given to the user; the default permission of the server applies then.
        Needs MANAGE on the gateway endpoint. Servers since 3.13 have `get_user_permission`
        instead.

        `GET /api/3.0/mlflow/gateway/endpoints/permissions/get`. Since MLflow 3.9. Until MLflow
        3.12. Needs a server with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_gateway_endpoint_permission as _endpoint

        response = await self._send(_endpoint.build_request(endpoint_id, username))
        return response.gateway_endpoint_permission

    async def update_gateway_endpoint_permission(
        self,
        endpoint_id: str | GatewayEndpoint,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a gateway endpoint.

        404 where none was given. Needs MANAGE on the gateway endpoint.

        `PATCH /api/3.0/mlflow/gateway/endpoints/permissions/update`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_gateway_endpoint_permission as _endpoint

        await self._send(_endpoint.build_request(endpoint_id, username, permission))

    async def delete_gateway_endpoint_permission(
        self, endpoint_id: str | GatewayEndpoint, username: str | User
    ) -> None:
        """Take the permission of a user on a gateway endpoint away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE
        on the gateway endpoint. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/gateway/endpoints/permissions/delete`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_gateway_endpoint_permission as _endpoint

        await self._send(_endpoint.build_request(endpoint_id, username))

    async def create_gateway_model_definition_permission(
        self,
        model_definition_id: str | GatewayModelDefinition,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> GatewayModelDefinitionPermission:
        """Give a user a permission on a gateway model definition.

        The gateway model definition need not exist. A user who has one already gives 400
        RESOURCE_ALREADY_EXISTS. Needs MANAGE on the gateway model definition. Servers since 3.13
        have `grant_user_permission` instead.

        `POST /api/3.0/mlflow/gateway/model-definitions/permissions/create`. Since MLflow 3.9.
        Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_gateway_model_definition_permission as _endpoint

        response = await self._send(
            _endpoint.build_request(model_definition_id, username, permission)
        )
        return response.gateway_model_definition_permission

    async def get_gateway_model_definition_permission(
        self, model_definition_id: str | GatewayModelDefinition, username: str | User
    ) -> GatewayModelDefinitionPermission:
        """Read the permission of a user on a gateway model definition.

        404 where none was given to the user; the default permission of the server applies then.
        Needs MANAGE on the gateway model definition. Servers since 3.13 have
        `get_user_permission` instead.

        `GET /api/3.0/mlflow/gateway/model-definitions/permissions/get`. Since MLflow 3.9. Until
        MLflow 3.12. Needs a server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_gateway_model_definition_permission as _endpoint

        response = await self._send(_endpoint.build_request(model_definition_id, username))
        return response.gateway_model_definition_permission

    async def update_gateway_model_definition_permission(
        self,
        model_definition_id: str | GatewayModelDefinition,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a gateway model definition.

        404 where none was given. Needs MANAGE on the gateway model definition.

        `PATCH /api/3.0/mlflow/gateway/model-definitions/permissions/update`. Since MLflow 3.9.
        Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_gateway_model_definition_permission as _endpoint

        await self._send(_endpoint.build_request(model_definition_id, username, permission))

    async def delete_gateway_model_definition_permission(
        self, model_definition_id: str | GatewayModelDefinition, username: str | User
    ) -> None:
        """Take the permission of a user on a gateway model definition away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE
        on the gateway model definition. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/gateway/model-definitions/permissions/delete`. Since MLflow 3.9.
        Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_gateway_model_definition_permission as _endpoint

        await self._send(_endpoint.build_request(model_definition_id, username))

    async def list_workspace_permissions(self, workspace_name: str) -> list[WorkspacePermission]:
        """List the permissions of all users on a workspace.

        A workspace that does not exist gives an empty list. Needs MANAGE on the workspace. A
        server without workspaces answers 503.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until
        MLflow 3.12. Needs a server with basic-auth and workspaces.

        Args:
            workspace_name: Name of the workspace.

        Returns:
            The permissions. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal
        Server Error.
        """
        from .api.permissions import list_workspace_permissions as _endpoint

        response = await self._send(_endpoint.build_request(workspace_name))
        return response.permissions

    async def set_workspace_permission(
        self,
        workspace_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> WorkspacePermission:
        """Set the permission of a user on a workspace.

        A permission that was there before is replaced. Needs MANAGE on the workspace. A server
        without workspaces answers 503.

        `POST /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until
        MLflow 3.12. Needs a server with basic-auth and workspaces.

        Args:
            workspace_name: Name of the workspace.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import set_workspace_permission as _endpoint

        response = await self._send(_endpoint.build_request(workspace_name, username, permission))
        return response.permission

    async def delete_workspace_permission(self, workspace_name: str, username: str | User) -> None:
        """Take the permission on a workspace from a user.

        404 where there is none. Needs MANAGE on the workspace. A server without workspaces
        answers 503.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until
        MLflow 3.12. Needs a server with basic-auth and workspaces.

        Args:
            workspace_name: Name of the workspace.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_workspace_permission as _endpoint

        await self._send(_endpoint.build_request(workspace_name, username))

    async def list_user_workspace_permissions(
        self, username: str | User
    ) -> list[WorkspacePermission]:
        """List the permissions of a user on workspaces.

        Only administrators may ask, not even the user. A server without workspaces answers 503.

        `GET /api/3.0/mlflow/workspace-permissions`. Since MLflow 3.10. Until MLflow 3.12. Needs a
        server with basic-auth and workspaces.

        Args:
            username: Name of the user.

        Returns:
            The permissions. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import list_user_workspace_permissions as _endpoint

        response = await self._send(_endpoint.build_request(username))
        return response.permissions
