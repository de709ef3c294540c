# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""All operations as methods that return the most useful part of the response.

The module of an operation is imported when its method is first called, so that the number of
operations does not affect the import time of a client.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.errors import CallError
from mlflow_openapi_runtime.pager import Pager
from mlflow_openapi_runtime.paging import Page, Paging

if TYPE_CHECKING:
    from weakref import WeakValueDictionary

    from mlflow_openapi_runtime.null import Null
    from mlflow_openapi_runtime.pager import PageIterator
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
    from .models.dataset_record import DatasetRecord
    from .models.dataset_record_input import DatasetRecordInput
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


class Facade(ABC):
    """The operations of the MLflow REST API 3.17. A subclass sends the requests."""

    # The unfinished iterations over pagers. A subclass shares them with its sender, which lets them
    # read their remaining pages before it sends a request that could move items.
    _open_iterators: WeakValueDictionary[tuple[int, int], PageIterator[Any]]

    @abstractmethod
    def _send(self, request: Request[T]) -> T:
        """Send a request and return its parsed response."""

    @abstractmethod
    def _send_split(self, request: Request[object], split: Split) -> None:
        """Split a request if it exceeds the limits, and send the requests in order."""

    def _for_each(
        self,
        name: str,
        items: Any,
        entity: type,
        id_of: Callable[[Any], str],
        call: Callable[[str], None],
    ) -> list[str]:
        """Call a function for each of several items, and return the ids of the items."""
        if isinstance(items, Pager):
            items = items.to_list()
        elif isinstance(items, (str, entity)):
            items = [items]
        elif not isinstance(items, Iterable):
            kind = type(items).__name__
            raise TypeError(
                f"{name} must be entities, their ids, or a pager of this client, got {kind}"
            )
        # An id that is not valid is an error before the first call.
        ids = list(dict.fromkeys(map(id_of, items)))
        for index, each in enumerate(ids):
            try:
                call(each)
            except CallError as error:
                error.done = tuple(ids[:index])
                error.add_note(
                    f"{index} of {len(ids)} calls succeeded before the call for {each!r}."
                )
                raise
        return ids

    def get_health(self) -> str:
        """Check whether the server responds.

        The stores behind the server are not checked. Requires no credentials on a server with
        basic authentication. The response is plain text; servers before 3.17 label it text/html.

        Endpoint: `GET /health`.

        Returns:
            The server responds.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.server import get_health as _endpoint

        return self._send(_endpoint.build_request())

    def get_version(self) -> str:
        """Read the MLflow version of the server.

        The response is plain text that servers label text/html. Unlike `get_health`, this
        operation requires credentials on a server with basic authentication.

        Endpoint: `GET /version`.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.server import get_version as _endpoint

        return self._send(_endpoint.build_request())

    def get_server_info(self) -> GetServerInfoResponse:
        """Read the capabilities of the server.

        Since 3.17, requires no credentials on a server with basic authentication.

        Endpoint: `GET /api/3.0/mlflow/server-info`. Since MLflow 3.10.

        Returns:
            The capabilities of the server.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.server import get_server_info as _endpoint

        return self._send(_endpoint.build_request())

    def create_experiment(
        self,
        name: str,
        *,
        artifact_location: str | None = None,
        tags: Iterable[ExperimentTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    ) -> str:
        """Create an experiment.

        Returns 400 RESOURCE_ALREADY_EXISTS if the name is already in use, even by a deleted
        experiment.

        Endpoint: `POST /api/2.0/mlflow/experiments/create`.

        Args:
            name: Name of the experiment, unique on the server. Since 2.15, it has at most 500
                characters.
            artifact_location: URI of the folder that holds the artifacts of the experiment's
                runs, without a fragment. If omitted, the server uses a folder below its artifact
                root.
            tags: Tags to set on creation. Values that are not strings are converted with `str`.

        Returns:
            ID of the new experiment.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.experiments import create_experiment as _endpoint

        response = self._send(
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
    ) -> Pager[Experiment]:
        """Search the experiments of the server.

        Returns the newest experiments first, unless `order_by` specifies otherwise. Experiments
        that the caller may not read are not returned. Returns an empty page if nothing matches.

        Endpoint: `POST /api/2.0/mlflow/experiments/search`.

        Args:
            max_results: Maximum number of experiments per page. Servers have no default value and
                return 400 if `max_results` is omitted. From 1 to 50000. Default: 1000.
            filter_string: Conditions on `name`, `creation_time`, `last_update_time` (since 3.17
                also `experiment_id`) and `tags.<key>`, joined by AND. Names and tags support =,
                !=, LIKE and ILIKE. OR is not supported and returns 400.
            order_by: Sort keys `name`, `experiment_id`, `creation_time` or `last_update_time`,
                each with an optional ASC or DESC.
            view_type: Whether to return active experiments, deleted experiments or both. Default:
                ACTIVE_ONLY.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `Experiment` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.experiments import search_experiments as _endpoint
        from .models.experiment import Experiment

        def parse(content: bytes, content_type: str) -> Page[Experiment]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.experiments, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 1000, schema="Experiment", key=attrgetter("experiment_id")
        )
        columns = Experiment._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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
    ) -> Pager[Experiment]:
        """Search the experiments of the server, with the arguments in the query.

        Returns the same as `search_experiments`. Prefer `search_experiments`: a long filter may
        not fit into a URL.

        Endpoint: `GET /api/2.0/mlflow/experiments/search`.

        Args:
            max_results: Maximum number of experiments per page. Servers have no default value and
                return 400 if `max_results` is omitted. From 1 to 50000. Default: 1000.
            filter_string: Conditions on `name`, `creation_time`, `last_update_time` (since 3.17
                also `experiment_id`) and `tags.<key>`, joined by AND. Names and tags support =,
                !=, LIKE and ILIKE. OR is not supported and returns 400.
            order_by: Sort keys `name`, `experiment_id`, `creation_time` or `last_update_time`,
                each with an optional ASC or DESC. Can be repeated for more keys.
            view_type: Whether to return active experiments, deleted experiments or both. Default:
                ACTIVE_ONLY.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `Experiment` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.experiments import search_experiments_with_get as _endpoint
        from .models.experiment import Experiment

        def parse(content: bytes, content_type: str) -> Page[Experiment]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.experiments, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 1000, schema="Experiment", key=attrgetter("experiment_id")
        )
        columns = Experiment._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def get_experiment(self, experiment_id: str | int | Experiment) -> Experiment:
        """Read an experiment by its ID.

        Also returns deleted experiments; their `lifecycle_stage` is `deleted`.

        Endpoint: `GET /api/2.0/mlflow/experiments/get`.

        Args:
            experiment_id: ID of the experiment to read.

        Returns:
            The experiment.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import get_experiment as _endpoint

        response = self._send(_endpoint.build_request(experiment_id))
        return response.experiment

    def get_experiment_by_name(self, name: str) -> Experiment:
        """Read an experiment by its name.

        Also returns deleted experiments, since they keep their names; their `lifecycle_stage` is
        `deleted`. Returns 404 if no experiment has the name.

        Endpoint: `GET /api/2.0/mlflow/experiments/get-by-name`.

        Args:
            name: Exact name of the experiment to read.

        Returns:
            The experiment.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import get_experiment_by_name as _endpoint

        response = self._send(_endpoint.build_request(name))
        return response.experiment

    def delete_experiment(self, experiment_id: str | int | Experiment) -> None:
        """Mark an experiment and its runs as deleted.

        Nothing is erased: `restore_experiment` restores the experiment, and its name remains in
        use. Returns 404 if the experiment is already deleted.

        Endpoint: `POST /api/2.0/mlflow/experiments/delete`.

        Args:
            experiment_id: ID of the experiment to delete.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import delete_experiment as _endpoint

        self._send(_endpoint.build_request(experiment_id))

    def delete_experiments(
        self, experiments: str | Experiment | Iterable[str | Experiment]
    ) -> list[str]:
        """Delete several experiments.

        Endpoint: `POST /api/2.0/mlflow/experiments/delete`.

        Calls `delete_experiment` for one after the other. The first error ends the method; the
        attribute `done` of the error contains the ids for which the earlier calls succeeded.

        Args:
            experiments: Entities or their ids, or a pager, which is read completely before the
                first call.

        Returns:
            The ids.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import delete_experiment as _endpoint
        from .models.experiment import Experiment

        def id_of(item: str | Experiment) -> str:
            _endpoint.build_request(item)
            return item.experiment_id if isinstance(item, Experiment) else str(item)

        def call(item: str) -> None:
            self.delete_experiment(item)

        return self._for_each("experiments", experiments, Experiment, id_of, call)

    def restore_experiment(self, experiment_id: str | int | Experiment) -> None:
        """Restore a deleted experiment and its runs.

        On servers with a database, runs that were deleted individually before the experiment was
        deleted are restored as well. Returns 404 if the experiment is active.

        Endpoint: `POST /api/2.0/mlflow/experiments/restore`.

        Args:
            experiment_id: ID of the experiment to restore.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import restore_experiment as _endpoint

        self._send(_endpoint.build_request(experiment_id))

    def rename_experiment(self, experiment_id: str | int | Experiment, new_name: str) -> None:
        """Rename an experiment.

        Returns 400 if the name is already in use (with the error code BAD_REQUEST on servers with
        a database). A deleted experiment cannot be renamed; the request fails with 500
        INVALID_STATE.

        Endpoint: `POST /api/2.0/mlflow/experiments/update`.

        Args:
            experiment_id: ID of the experiment to rename.
            new_name: New name, unique on the server. Newer servers accept at most 500 characters.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import rename_experiment as _endpoint

        self._send(_endpoint.build_request(experiment_id, new_name))

    def set_experiment_tag(
        self, experiment_id: str | int | Experiment, key: str, value: object
    ) -> None:
        """Set a tag of an experiment.

        A tag with the same key is overwritten. Returns 400 if the experiment is deleted.

        Endpoint: `POST /api/2.0/mlflow/experiments/set-experiment-tag`.

        Args:
            experiment_id: ID of the experiment.
            key: Key of the tag, limited to the characters that `log_metric` allows in metric
                keys. At most 250 characters.
            value: Value of the tag; may be an empty string, which servers also store if the value
                is omitted. The limit is 5000 characters, 20000 since 3.16; a longer value returns
                400. Values that are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import set_experiment_tag as _endpoint

        self._send(_endpoint.build_request(experiment_id, key, value))

    def delete_experiment_tag(self, experiment_id: str | int | Experiment, key: str) -> None:
        """Remove a tag from an experiment.

        Returns 404 if the experiment does not have the tag.

        Endpoint: `POST /api/2.0/mlflow/experiments/delete-experiment-tag`. Since MLflow 3.2.

        Args:
            experiment_id: ID of the experiment.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.experiments import delete_experiment_tag as _endpoint

        self._send(_endpoint.build_request(experiment_id, key))

    def create_run(
        self,
        experiment_id: str | int | Experiment,
        *,
        run_name: str | None = None,
        start_time: int | None = None,
        tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
        user_id: str | None = None,
    ) -> Run:
        """Start a run in an experiment.

        The run begins in state RUNNING. If the name is omitted, the server generates one. Returns
        400 if the experiment is deleted.

        Endpoint: `POST /api/2.0/mlflow/runs/create`.

        Args:
            experiment_id: ID of the experiment of the run. Send it as a string: newer servers
                return 400 for a number.
            run_name: Name of the run; need not be unique. If omitted or empty, the server uses
                the tag `mlflow.runName` or generates a name. If both the name and that tag are
                given, they must match.
            start_time: Unix time in milliseconds of the start. A server that receives no value
                stores 0. Default: the current time.
            tags: Tags to set on creation. Values that are not strings are converted with `str`.
            user_id: User who starts the run. Servers do not read the tag `mlflow.user`. Default:
                the value of `mlflow.user` in `tags`, or `unknown`. Deprecated.

        Returns:
            The new run.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import create_run as _endpoint

        response = self._send(
            _endpoint.build_request(
                experiment_id, run_name=run_name, start_time=start_time, tags=tags, user_id=user_id
            )
        )
        return response.run

    def get_run(self, run_id: str | Run, *, run_uuid: str | Run | None = None) -> Run:
        """Read a run.

        Also returns deleted runs; their `info.lifecycle_stage` is `deleted`. For each metric,
        only the last point is returned: the point with the highest step or, among several, with
        the highest timestamp and then the highest value. With basic authentication, newer servers
        return 403 for a run that does not exist, unless the caller is an administrator.

        Endpoint: `GET /api/2.0/mlflow/runs/get`.

        Args:
            run_id: ID of the run to read.
            run_uuid: Older name of `run_id`, used only if `run_id` is omitted. Deprecated.

        Returns:
            The run.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import get_run as _endpoint

        response = self._send(_endpoint.build_request(run_id, run_uuid=run_uuid))
        return response.run

    def search_runs(
        self,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
        *,
        filter_string: str | None = None,
        run_view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[Run]:
        """Search the runs of one or more experiments.

        Sorted by start time, latest first, unless `order_by` specifies otherwise. Experiments
        that do not exist are silently ignored. Returns an empty page if nothing matches.

        Endpoint: `POST /api/2.0/mlflow/runs/search`.

        Args:
            experiment_ids: IDs of the experiments to search, as strings. Servers accept a request
                without IDs, but find nothing.
            filter_string: Conditions on `metrics.<key>`, `params.<key>`, `tags.<key>`,
                `attributes.<name>` and `dataset.<name>`, joined by AND. Enclose values of
                parameters and tags in quotes. OR is not supported and returns 400.
            run_view_type: Whether to find active runs, deleted runs or both. Default:
                ACTIVE_ONLY.
            max_results: Maximum number of runs per page, at least 1. Servers before 2.13 also
                accept 0, and then return empty pages without end. From 1 to 50000. Default: 1000.
            order_by: Sort keys as in the filter, each with an optional ASC or DESC.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `Run` objects. Each page is requested when iteration reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.runs import search_runs as _endpoint
        from .models.run import Run

        def parse(content: bytes, content_type: str) -> Page[Run]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.runs, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 1000, schema="Run", key=attrgetter("info.run_id")
        )
        columns = Run._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def update_run(
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

        Omitted fields remain unchanged. The server does not set an end time itself when the state
        becomes FINISHED, FAILED or KILLED. Returns 400 if the run is deleted.

        Endpoint: `POST /api/2.0/mlflow/runs/update`.

        Args:
            run_id: ID of the run to change.
            status: New state. Servers ignore an unknown name.
            end_time: Unix time in milliseconds of the end.
            name: New name, with at least one character; servers ignore an empty string.
            run_uuid: Older name of `run_id`, used only if `run_id` is omitted. Deprecated.

        Returns:
            The run after the change.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import update_run as _endpoint

        response = self._send(
            _endpoint.build_request(
                run_id, status=status, end_time=end_time, name=name, run_uuid=run_uuid
            )
        )
        return response.run_info

    def set_terminated(
        self,
        run_id: str | Run,
        status: RunStatus
        | Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]
        | None = None,
        end_time: int | None = None,
    ) -> RunInfo:
        """Alias of `update_run`.

        Endpoint: `POST /api/2.0/mlflow/runs/update`.

        Args:
            run_id: ID of the run to change.
            status: New state. Servers ignore an unknown name. Default: FINISHED.
            end_time: Unix time in milliseconds of the end. Default: the current time.

        Returns:
            The run after the change.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        return self.update_run(
            run_id=run_id,
            status="FINISHED" if status is None else status,
            end_time=encode.now() if end_time is None else end_time,
        )

    def delete_run(self, run_id: str | Run) -> None:
        """Mark a run as deleted.

        Nothing is erased: `restore_run` restores the run. Returns 200 if the run is already
        deleted.

        Endpoint: `POST /api/2.0/mlflow/runs/delete`.

        Args:
            run_id: ID of the run to delete.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import delete_run as _endpoint

        self._send(_endpoint.build_request(run_id))

    def delete_runs(self, runs: str | Run | Iterable[str | Run]) -> list[str]:
        """Delete several runs.

        Endpoint: `POST /api/2.0/mlflow/runs/delete`.

        Calls `delete_run` for one after the other. The first error ends the method; the attribute
        `done` of the error contains the ids for which the earlier calls succeeded.

        Args:
            runs: Entities or their ids, or a pager, which is read completely before the first
                call.

        Returns:
            The ids.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import delete_run as _endpoint
        from .models.run import Run

        def id_of(item: str | Run) -> str:
            _endpoint.build_request(item)
            return item.info.run_id if isinstance(item, Run) else str(item)

        def call(item: str) -> None:
            self.delete_run(item)

        return self._for_each("runs", runs, Run, id_of, call)

    def restore_run(self, run_id: str | Run) -> None:
        """Restore a deleted run.

        Returns 200 if the run is already active.

        Endpoint: `POST /api/2.0/mlflow/runs/restore`.

        Args:
            run_id: ID of the run to restore.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import restore_run as _endpoint

        self._send(_endpoint.build_request(run_id))

    def restore_runs(self, runs: str | Run | Iterable[str | Run]) -> list[str]:
        """Restore several deleted runs.

        Endpoint: `POST /api/2.0/mlflow/runs/restore`.

        Calls `restore_run` for one after the other. The first error ends the method; the
        attribute `done` of the error contains the ids for which the earlier calls succeeded.

        Args:
            runs: Entities or their ids, or a pager, which is read completely before the first
                call.

        Returns:
            The ids.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import restore_run as _endpoint
        from .models.run import Run

        def id_of(item: str | Run) -> str:
            _endpoint.build_request(item)
            return item.info.run_id if isinstance(item, Run) else str(item)

        def call(item: str) -> None:
            self.restore_run(item)

        return self._for_each("runs", runs, Run, id_of, call)

    def set_tag(
        self, run_id: str | Run, key: str, value: object, *, run_uuid: str | Run | None = None
    ) -> None:
        """Set a tag of a run.

        A tag with the same key is overwritten. Setting the tag `mlflow.runName` renames the run.
        Returns 400 if the run is deleted.

        Endpoint: `POST /api/2.0/mlflow/runs/set-tag`.

        Args:
            run_id: ID of the run.
            key: Key of the tag, limited to the characters that `log_metric` allows in metric
                keys. At most 250 characters.
            value: Value of the tag; may be an empty string, which servers also store if the value
                is omitted. By default, servers truncate it to 8000 characters. From 2.11 to 2.16,
                they truncate it to 5000; before 2.11, they reject more than 5000. Values that are
                not strings are converted with `str`.
            run_uuid: Older name of `run_id`, used only if `run_id` is omitted. Deprecated.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import set_tag as _endpoint

        self._send(_endpoint.build_request(run_id, key, value, run_uuid=run_uuid))

    def delete_tag(self, run_id: str | Run, key: str) -> None:
        """Remove a tag from a run.

        Returns 404 if the run does not have the tag.

        Endpoint: `POST /api/2.0/mlflow/runs/delete-tag`.

        Args:
            run_id: ID of the run.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import delete_tag as _endpoint

        self._send(_endpoint.build_request(run_id, key))

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
    ) -> None:
        """Log one point of a metric.

        If a point is sent twice with the same key, value, timestamp and step, servers with a
        database keep one copy; servers with a file store keep both. If an argument cannot be
        parsed, the server drops this argument and all arguments after it, and still returns 200:
        a step of 1.5 is stored as 0. Returns 400 if the run is deleted.

        Endpoint: `POST /api/2.0/mlflow/runs/log-metric`.

        Args:
            run_id: ID of the run.
            key: Key of the metric: letters, digits, spaces and _ - . / and, since 2.16, colons.
                As a path, it must not start with / or contain // or `..`. At most 250 characters;
                servers before 2.11 accept longer keys, but not in `log_batch`. At most 250
                characters.
            value: The value. NaN and the infinities are sent as strings, since JSON has no
                numbers for them. Servers with a database store an infinity as the largest finite
                double of its sign, and return that number.
            timestamp: Unix time in milliseconds at which the value was measured. At least 0.
                Default: the current time.
            step: Training step at which the value was measured; may be negative. Default: 0.
            model_id: ID of the logged model that the point belongs to. Servers with a database
                return 400 if the model does not exist. Since MLflow 3.0.
            dataset_name: Name of the dataset that the value was measured on. Since MLflow 3.0.
            dataset_digest: Digest of the dataset that the value was measured on. Since MLflow
                3.0.
            run_uuid: Older name of `run_id`, used only if `run_id` is omitted. Deprecated.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_metric as _endpoint

        self._send(
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

    def log_param(
        self, run_id: str | Run, key: str, value: object, *, run_uuid: str | Run | None = None
    ) -> None:
        """Log a parameter of a run.

        A parameter can be written only once: sending the same value again is accepted; sending a
        different value for the same key returns 400. Returns 400 if the run is deleted.

        Endpoint: `POST /api/2.0/mlflow/runs/log-parameter`.

        Args:
            run_id: ID of the run.
            key: Key of the parameter, limited to the characters that `log_metric` allows in
                metric keys. At most 250 characters.
            value: Value of the parameter, always a string; may be an empty string, which servers
                also store if the value is omitted. By default, servers truncate it to 6000
                characters; before 2.11, they reject longer values. Values that are not strings
                are converted with `str`.
            run_uuid: Older name of `run_id`, used only if `run_id` is omitted. Deprecated.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_param as _endpoint

        self._send(_endpoint.build_request(run_id, key, value, run_uuid=run_uuid))

    def log_batch(
        self,
        run_id: str | Run,
        *,
        metrics: Iterable[Metric | Mapping[str, Any]] | None = None,
        params: Iterable[Param | Mapping[str, Any]] | Mapping[str, object] | None = None,
        tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    ) -> None:
        """Log many metrics, parameters and tags of a run at once.

        A request can contain at most 1000 metrics, parameters and tags in total; a larger request
        returns 400. Returns 400 if a parameter key is given twice with different values. Points
        that are sent twice are treated as in `log_metric`, with two exceptions: servers up to
        3.10 with a database return 400 if a point that is sent again is NaN, and servers up to
        2.22 with a database return 400 if a request with more than 100 points of several keys
        contains points that are already stored. In both cases, the server stores none of the
        other points in the request.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: ID of the run.
            metrics: Points of metrics.
            params: Parameters. Values that are not strings are converted with `str`.
            tags: Tags. Their keys must not be empty. Values that are not strings are converted
                with `str`.

        Longer lists are sent in order in several requests, each with at most 1000 metrics, 100
        params and 100 tags. If a request fails, the `progress` of the error reports how many
        items were written, may have been written, and were not sent.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_batch as _endpoint

        self._send_split(
            _endpoint.build_request(run_id, metrics=metrics, params=params, tags=tags),
            _endpoint.SPLIT,
        )

    def tag_runs(
        self,
        runs: str | Run | Iterable[str | Run],
        tags: Iterable[RunTag | Mapping[str, Any]] | Mapping[str, object],
    ) -> list[str]:
        """Set the same tags of several runs.

        Endpoint: `POST /api/2.0/mlflow/runs/log-batch`.

        Calls `log_batch` for one after the other. The first error ends the method; the attribute
        `done` of the error contains the ids for which the earlier calls succeeded.

        Args:
            runs: Entities or their ids, or a pager, which is read completely before the first
                call.
            tags: Tags. Their keys must not be empty. Values that are not strings are converted
                with `str`.

        Returns:
            The ids.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_batch as _endpoint
        from .models.run import Run

        # An iterator would be empty after the first call.
        _tags = list(tags) if isinstance(tags, Iterator) else tags

        def id_of(item: str | Run) -> str:
            _endpoint.build_request(item, tags=_tags)
            return item.info.run_id if isinstance(item, Run) else str(item)

        def call(item: str) -> None:
            self.log_batch(item, tags=_tags)

        return self._for_each("runs", runs, Run, id_of, call)

    def log_model(self, run_id: str | Run, model_json: str) -> None:
        """Record in a run that it produced a model.

        The model is appended to the list in the tag `mlflow.log-model.history`, even if the list
        already contains the model. No files are stored.

        Endpoint: `POST /api/2.0/mlflow/runs/log-model`.

        Args:
            run_id: ID of the run.
            model_json: The model as a JSON string, with at least `artifact_path`, `flavors`,
                `utc_time_created` and `run_id`. Returns 400 if any of these is missing.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_model as _endpoint

        self._send(_endpoint.build_request(run_id, model_json))

    def log_inputs(
        self,
        run_id: str | Run,
        *,
        datasets: Iterable[DatasetInput | Mapping[str, Any]] | None = None,
        models: Iterable[ModelInput | Mapping[str, Any]] | None = None,
    ) -> None:
        """Record the datasets and models that a run reads.

        A dataset is identified by its name and digest; a dataset that the run already has is not
        added again.

        Endpoint: `POST /api/2.0/mlflow/runs/log-inputs`.

        Args:
            run_id: ID of the run.
            datasets: Datasets that the run reads. Servers before 3.0 require it, but accept an
                empty list.
            models: Logged models that the run reads. Since MLflow 3.0.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_inputs as _endpoint

        self._send(_endpoint.build_request(run_id, datasets=datasets, models=models))

    def log_outputs(
        self, run_id: str | Run, models: Iterable[ModelOutput | Mapping[str, Any]]
    ) -> None:
        """Record the logged models that a run produces.

        Servers with a database return 400 if a model is already among the outputs of the run, and
        then record nothing.

        Endpoint: `POST /api/2.0/mlflow/runs/outputs`. Since MLflow 3.0.

        Args:
            run_id: ID of the run.
            models: Logged models that the run produces. An empty list is accepted.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.runs import log_outputs as _endpoint

        self._send(_endpoint.build_request(run_id, models))

    def get_metric_history(
        self,
        run_id: str | Run,
        key: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
        limit: int | None = None,
    ) -> Pager[Metric]:
        """Read every point of a metric of a run.

        Always send `max_results`: without it, servers from 3.2 to 3.13 with a database return no
        points and a token that leads to the same empty page again. Servers before 3.2 return all
        points at once and no token. If the run does not exist, servers with a database return an
        empty page, and servers with a file store return 404.

        Endpoint: `GET /api/2.0/mlflow/metrics/get-history`.

        Args:
            run_id: ID of the run, with at least one character; MLflow 2.9 returns no points for
                an empty ID.
            key: Key of the metric, with at least one character; MLflow 2.9 returns no points for
                an empty key.
            max_results: Maximum number of points per page, at least 1. Servers before 3.2 ignore
                `max_results`. Servers since 3.14 return all points if `max_results` is omitted.
                Default: 25000.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
                Servers before 3.2 ignore the token.
            run_uuid: Older name of `run_id`, used only if `run_id` is omitted. Deprecated.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `Metric` objects. Each page is requested when iteration reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.metrics import get_metric_history as _endpoint
        from .models.metric import Metric

        def parse(content: bytes, content_type: str) -> Page[Metric]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.metrics, page.next_page_token)

        paging = Paging("page_token", "max_results", 25000, schema="Metric")
        columns = Metric._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(
                run_id, key, max_results=max_results, page_token=page_token, run_uuid=run_uuid
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def get_metric_history_bulk_interval(
        self,
        run_ids: Iterable[str | Run] | str | Run,
        key: str,
        *,
        start_step: int | None = None,
        end_step: int | None = None,
        max_results: int | None = None,
    ) -> list[MetricWithRunId]:
        """Read an evenly sampled history of one metric for many runs.

        The server samples about `max_results` steps from the steps of all runs together; the
        first and the last step of each run are always included. `start_step` and `end_step` must
        be given together. If both are omitted, older servers skip negative steps. If a run does
        not exist, servers with a database ignore it, and servers with a file store return 404.

        Endpoint: `GET /api/2.0/mlflow/metrics/get-history-bulk-interval`. Since MLflow 2.11.

        Args:
            run_ids: Non-empty IDs of the runs. Can be repeated for more runs. At most 100 items.
            key: Key of the metric.
            start_step: First step to read. Returns 400 if given without `end_step`.
            end_step: Last step to read, not below `start_step`. Returns 400 if given without
                `start_step`.
            max_results: Approximate number of steps to sample from the steps of all runs
                together. From 1 to 2500. Default: 2500.

        Returns:
            The points. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.metrics import get_metric_history_bulk_interval as _endpoint

        response = self._send(
            _endpoint.build_request(
                run_ids, key, start_step=start_step, end_step=end_step, max_results=max_results
            )
        )
        return response.metrics

    def create_logged_model(
        self,
        experiment_id: str | int | Experiment,
        *,
        name: str | None = None,
        model_type: str | None = None,
        source_run_id: str | Run | None = None,
        params: Iterable[LoggedModelParameter | Mapping[str, Any]]
        | Mapping[str, object]
        | None = None,
        tags: Iterable[LoggedModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    ) -> LoggedModel:
        """Create a logged model in an experiment.

        The model is pending until `finalize_logged_model` reports how its upload ended. Names
        need not be unique, and the source run is not checked. Returns 400 if the experiment is
        deleted.

        Endpoint: `POST /api/2.0/mlflow/logged-models`. Since MLflow 3.0.

        Args:
            experiment_id: ID of the experiment that the model belongs to.
            name: Name of the model, without / : . % and quotes. At most 500 characters; with
                SQLite, longer names are accepted. If omitted or empty, the server generates a
                name.
            model_type: Kind of the model, a word of your choice.
            source_run_id: ID of the run that created the model.
            params: Parameters of the model. Returns 400 if a key is given twice. Values that are
                not strings are converted with `str`.
            tags: Tags of the model. Returns 400 if a key is given twice. Values that are not
                strings are converted with `str`.

        Returns:
            The new logged model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import create_logged_model as _endpoint

        response = self._send(
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
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
        *,
        filter_string: str | None = None,
        datasets: Iterable[SearchLoggedModelsDataset | Mapping[str, Any]] | None = None,
        max_results: int | None = None,
        order_by: Iterable[SearchLoggedModelsOrderBy | Mapping[str, Any]] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[LoggedModel]:
        """Search the logged models of one or more experiments.

        Returns the newest models first, unless `order_by` specifies otherwise. Deleted models are
        never returned, but models of deleted experiments are. Experiments that do not exist are
        silently ignored. Returns an empty page if nothing matches.

        Endpoint: `POST /api/2.0/mlflow/logged-models/search`. Since MLflow 3.0.

        Args:
            experiment_ids: IDs of the experiments to search. With an empty list, nothing is
                found.
            filter_string: Conditions joined by AND, on `metrics.<key>`, `params.<key>`,
                `tags.<key>` and the bare names of attributes: `name`, `model_id`, `model_type`,
                `source_run_id`, `creation_timestamp`, `last_updated_timestamp`, `status`. Enclose
                strings in single quotes. A status is compared as its number: 1 pending, 2 ready,
                3 failed. Returns 400 for OR and 500 for an unknown attribute.
            datasets: Datasets that the metrics in the filter must be measured on. If the filter
                contains no metrics, the model must have a metric measured on one of these
                datasets. Servers of version 3.0 and of the first 3.1 releases return 400 for this
                argument.
            max_results: Maximum number of models per page, without an upper limit. Servers treat
                0 as 100, and return meaningless results for negative numbers. Default: 50.
            order_by: Sort keys, in order of precedence.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
                Returns 400 if the experiments, the filter or the order have changed.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `LoggedModel` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.logged_models import search_logged_models as _endpoint
        from .models.logged_model import LoggedModel

        def parse(content: bytes, content_type: str) -> Page[LoggedModel]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.models, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 50, schema="LoggedModel", key=attrgetter("info.model_id")
        )
        columns = LoggedModel._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def get_logged_model(
        self, model_id: str | LoggedModel, *, allow_deleted: bool | None = None
    ) -> LoggedModel:
        """Read a logged model by its ID.

        Returns 404 if the model is deleted, unless `allow_deleted` is true.

        Endpoint: `GET /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0.

        Args:
            model_id: ID of the logged model.
            allow_deleted: Whether to return the model even if it is deleted. Older servers ignore
                `allow_deleted`. Default: False. Since MLflow 3.7.

        Returns:
            The logged model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import get_logged_model as _endpoint

        response = self._send(_endpoint.build_request(model_id, allow_deleted=allow_deleted))
        return response.model

    def finalize_logged_model(
        self,
        model_id: str | LoggedModel,
        status: LoggedModelStatus
        | Literal[
            "LOGGED_MODEL_STATUS_UNSPECIFIED",
            "LOGGED_MODEL_PENDING",
            "LOGGED_MODEL_READY",
            "LOGGED_MODEL_UPLOAD_FAILED",
            "UNSPECIFIED",
            "PENDING",
            "READY",
            "FAILED",
        ],
    ) -> LoggedModel:
        """Set the status of a logged model.

        Any status can follow any other, and the status of a deleted model can be set too. Servers
        treat an unknown status as LOGGED_MODEL_STATUS_UNSPECIFIED. The body must contain
        `model_id` too; servers read the ID from the body.

        Endpoint: `PATCH /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0.

        Args:
            model_id: ID of the logged model. The ID is sent in the path and in the body.
            status: The new status, most often LOGGED_MODEL_READY or LOGGED_MODEL_UPLOAD_FAILED.

        Returns:
            The logged model with its new status.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import finalize_logged_model as _endpoint

        response = self._send(_endpoint.build_request(model_id, status))
        return response.model

    def delete_logged_model(self, model_id: str | LoggedModel) -> None:
        """Delete a logged model.

        The model is marked as deleted: it is no longer found, its artifacts are kept, and it
        cannot be restored. Returns 200 if the model is already deleted.

        Endpoint: `DELETE /api/2.0/mlflow/logged-models/{model_id}`. Since MLflow 3.0.

        Args:
            model_id: ID of the logged model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import delete_logged_model as _endpoint

        self._send(_endpoint.build_request(model_id))

    def log_model_params(
        self,
        model_id: str | LoggedModel,
        params: Iterable[LoggedModelParameter | Mapping[str, Any]] | Mapping[str, object],
    ) -> None:
        """Add parameters to a logged model.

        A parameter cannot be changed: if a key already exists in the model (even with the same
        value) or is given twice, the server returns 400 and stores none of the parameters.
        Servers require `model_id` in the body too.

        Endpoint: `POST /api/2.0/mlflow/logged-models/{model_id}/params`. Since MLflow 3.0.

        Args:
            model_id: ID of the logged model. The ID is sent in the path and in the body.
            params: Parameters to add. Servers accept a request without parameters, but do
                nothing. Values that are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import log_model_params as _endpoint

        self._send(_endpoint.build_request(model_id, params))

    def set_logged_model_tags(
        self,
        model_id: str | LoggedModel,
        tags: Iterable[LoggedModelTag | Mapping[str, Any]] | Mapping[str, object],
    ) -> None:
        """Set tags of a logged model.

        Tags with other keys remain unchanged. If a key is given twice, the last value is used.

        Endpoint: `PATCH /api/2.0/mlflow/logged-models/{model_id}/tags`. Since MLflow 3.0.

        Args:
            model_id: ID of the logged model.
            tags: Tags to set. Servers accept a request without tags, but do nothing. Values that
                are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import set_logged_model_tags as _endpoint

        self._send(_endpoint.build_request(model_id, tags))

    def delete_logged_model_tag(self, model_id: str | LoggedModel, key: str) -> None:
        """Delete a tag of a logged model.

        Returns 404 if the model has no tag with the key, or if the key contains a slash, even a
        percent-encoded one: servers can set such tags but cannot delete them.

        Endpoint: `DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}`. Since MLflow
        3.0.

        Args:
            model_id: ID of the logged model.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import delete_logged_model_tag as _endpoint

        self._send(_endpoint.build_request(model_id, key))

    def list_logged_model_artifacts(
        self,
        model_id: str | LoggedModel,
        *,
        path: str | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[FileInfo]:
        """List the files and folders in one artifact folder of a logged model.

        Lists one level. If the folder does not exist or the path is a file, `files` is absent.
        The whole folder is returned as one page: servers ignore the page token and do not return
        a token. Returns 404 if the model is deleted.

        Endpoint: `GET /api/2.0/mlflow/logged-models/{model_id}/artifacts/directories`. Since
        MLflow 3.0.

        Args:
            model_id: ID of the logged model.
            path: Folder to list, relative to the artifact root of the model. Omitted or empty for
                the root. Returns 400 if the path leads out of the root with `..`.
            page_token: Token of the page to read. MLflow's own servers ignore it.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `FileInfo` objects. Each page is requested when iteration reaches the
            page. Items: Files and folders, with paths relative to the root of the model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.logged_models import list_logged_model_artifacts as _endpoint
        from .models.file_info import FileInfo

        def parse(content: bytes, content_type: str) -> Page[FileInfo]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.files, page.next_page_token)

        paging = Paging("page_token", schema="FileInfo", key=attrgetter("path"))
        columns = FileInfo._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(model_id, path=path, page_token=page_token).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def download_run_artifact(
        self, run_id: str | Run, path: str, *, range: str | None = None
    ) -> bytes:
        """Download one artifact file of a run, wherever its artifacts are stored.

        The server reads the file with its own credentials, even if the server itself does not
        serve a store. Unlike `download_proxied_artifact`, this operation accepts any file name on
        all servers, returns the length and an ETag, and supports `Range`. The ETag remains valid
        after the response only if the artifacts are in a folder of the server. Returns 404 or 500
        if the file does not exist, and 400 or 500 if the path is a folder.

        Endpoint: `GET /get-artifact`.

        Args:
            run_id: ID of the run.
            path: Path of the file, relative to the artifact root of the run. A path that starts
                with a slash or contains `..` or `#` is rejected. Servers decode the
                percent-encoded characters of the path twice.
            range: Bytes to return, in the HTTP `Range` syntax. Servers return 206, or 416 if the
                range lies beyond the end of the file.

        Returns:
            The bytes of the file.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 416
        Range Not Satisfiable, 500 Internal Server Error.
        """
        from .api.artifacts import download_run_artifact as _endpoint

        return self._send(_endpoint.build_request(run_id, path, range=range))

    def list_run_artifacts(
        self,
        run_id: str | Run,
        *,
        path: str | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
        limit: int | None = None,
    ) -> Pager[FileInfo]:
        """List the files and folders in one artifact folder of a run.

        Lists one level. If the folder does not exist or the path is a file, `files` is absent.
        The whole folder is returned as one page: servers ignore the page token and do not return
        a token.

        Endpoint: `GET /api/2.0/mlflow/artifacts/list`.

        Args:
            run_id: ID of the run.
            path: Folder to list, relative to the artifact root of the run. Omitted or empty for
                the root. Returns 400 if the path leads out of the root with `..`.
            page_token: Token of the page to read. MLflow's own servers ignore it.
            run_uuid: Older name of `run_id`, used only if `run_id` is omitted. Deprecated.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `FileInfo` objects. Each page is requested when iteration reaches the
            page. Items: Files and folders, with paths relative to the root of the run.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.artifacts import list_run_artifacts as _endpoint
        from .models.file_info import FileInfo

        def parse(content: bytes, content_type: str) -> Page[FileInfo]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.files, page.next_page_token)

        paging = Paging("page_token", schema="FileInfo", key=attrgetter("path"))
        columns = FileInfo._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(
                run_id, path=path, page_token=page_token, run_uuid=run_uuid
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def create_presigned_upload_url(
        self,
        path: str,
        *,
        run_id: str | Run | None = None,
        model_id: str | LoggedModel | None = None,
        expiration: int | None = None,
    ) -> CreatePresignedUploadUrlResponse:
        """Create a URL that uploads a run or model artifact directly to its object store.

        Send the bytes with PUT to the URL, with the headers from the response. Exactly one of
        `run_id` and `model_id` must be given. The artifacts of the run or logged model must be
        stored directly in S3: the server returns 400 for a store behind the server
        (`mlflow-artifacts:`), and 501 for any other store.

        Endpoint: `POST /api/2.0/mlflow/artifacts/presigned-upload-url`. Since MLflow 3.12.
        Requires the server feature `object-store`.

        Args:
            path: Path of the artifact, relative to the artifact root of the run or model. Returns
                400 if the path leaves the root with `..`.
            run_id: ID of the run that the artifact is for. Servers before 3.17 recognize only
                `run_id`.
            model_id: ID of the logged model that the artifact is for. Since MLflow 3.17.
            expiration: Seconds for which the URL is valid. Servers sign any number, but S3
                accepts only 1 to 604800 (seven days). Default: 900.

        Returns:
            The URL, with the headers that it was signed for.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.artifacts import create_presigned_upload_url as _endpoint

        return self._send(
            _endpoint.build_request(path, run_id=run_id, model_id=model_id, expiration=expiration)
        )

    def create_presigned_download_url(
        self, run_id: str | Run, path: str, *, expiration: int | None = None
    ) -> CreatePresignedDownloadUrlResponse:
        """Create a URL that downloads a run artifact directly from its object store.

        The artifacts of the run must be stored directly in an object store: the server returns
        400 for a store behind the server (`mlflow-artifacts:`), and 501 for a local folder.
        Returns 404 if the file does not exist.

        Endpoint: `POST /api/2.0/mlflow/artifacts/presigned-download-url`. Since MLflow 3.15.
        Requires the server feature `object-store`.

        Args:
            run_id: ID of the run.
            path: Path of the artifact, relative to the artifact root of the run. Returns 400 if
                the path leaves the root with `..`.
            expiration: Seconds for which the URL is valid. If omitted, the server uses its
                setting MLFLOW_PRESIGNED_DOWNLOAD_URL_TTL_SECONDS, 300 by default. From 1 to
                604800.

        Returns:
            The URL, with the size of the file.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.artifacts import create_presigned_download_url as _endpoint

        return self._send(_endpoint.build_request(run_id, path, expiration=expiration))

    def list_proxied_artifacts(self, *, path: str | None = None) -> list[FileInfo]:
        """List the files and folders in one folder of the store behind the server.

        The store is the server's `--artifacts-destination`, which contains the artifacts of all
        runs whose artifact URI starts with `mlflow-artifacts:`. Lists one level. Returns an empty
        list if the folder does not exist or the path is a file.

        Endpoint: `GET /api/2.0/mlflow-artifacts/artifacts`. Requires the server feature
        `artifact-serving`.

        Args:
            path: Folder to list, relative to the root of the store. Omitted or empty for the
                root. Returns 400 if the path starts with a slash or leads out of the root with
                `..`.

        Returns:
            Files and folders, each with only its name as the path. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 503 Service Unavailable.
        """
        from .api.artifacts import list_proxied_artifacts as _endpoint

        response = self._send(_endpoint.build_request(path=path))
        return response.files

    def download_proxied_artifact(self, artifact_path: str, *, range: str | None = None) -> bytes:
        """Download one file from the store behind the server.

        The content type is guessed from the file name. If the store is a local folder, servers
        since 3.14 support `Range` and return an ETag; in all other cases, servers return the
        whole file. If the file does not exist, servers since 3.12 with a local folder return 404,
        and all other servers return 500. If the path is a folder, servers return 400 or 500,
        except that servers since 3.15 with a store other than a local folder return an empty
        file. Servers from 3.3 to 3.12 return 500 if the file name is not ASCII.

        Endpoint: `GET /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Requires the server
        feature `artifact-serving`.

        Args:
            artifact_path: Path of the file, relative to the root of the store. A path that starts
                with a slash or contains `..` or `#` is rejected. Servers decode the
                percent-encoded characters of the path twice, so a file whose name itself contains
                `%20` cannot be reached.
            range: Bytes to return, in the HTTP `Range` syntax. Servers that support `Range`
                return 206, or 416 if the range lies beyond the end of the file.

        Returns:
            The bytes of the file.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 416
        Range Not Satisfiable, 500 Internal Server Error, 503 Service Unavailable.
        """
        from .api.artifacts import download_proxied_artifact as _endpoint

        return self._send(_endpoint.build_request(artifact_path, range=range))

    def upload_proxied_artifact(self, artifact_path: str, content: bytes) -> None:
        """Upload one file to the store behind the server.

        Missing parent folders are created, and an existing file is replaced. The content type of
        the request is not stored. Servers since 3.15 return no body; older servers return an
        empty JSON object. Send `Content-Length`: some servers (3.10) store nothing if the body is
        sent in chunks. If the connection breaks, servers on gunicorn, such as 2.22 and 3.1, store
        the bytes received until then. Returns 400 or 500 if the path ends in a slash. If the
        store is a local folder, the path of an existing folder also returns 400 or 500; servers
        before 3.15 put the file into that folder instead.

        Endpoint: `PUT /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Requires the server
        feature `artifact-serving`.

        Args:
            artifact_path: Path of the file, relative to the root of the store. A path that starts
                with a slash or contains `..` or `#` is rejected. Servers read the path as a URL
                that may be percent-encoded several times: `%20` in a name becomes a space, and
                control characters and a `?` at the end are lost.
            content: The bytes of the file; can be empty.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 503 Service Unavailable.
        """
        from .api.artifacts import upload_proxied_artifact as _endpoint

        self._send(_endpoint.build_request(artifact_path, content))

    def delete_proxied_artifact(self, artifact_path: str) -> None:
        """Delete one file, or a folder and its content, from the store behind the server.

        Returns 200 even if the path does not exist. Before 2.17, a server that stores artifacts
        in a local folder deletes only folders, and returns 500 for a file.

        Endpoint: `DELETE /api/2.0/mlflow-artifacts/artifacts/{artifact_path}`. Requires the
        server feature `artifact-serving`.

        Args:
            artifact_path: Path of the file or folder, relative to the root of the store. A path
                that starts with a slash or contains `..` or `#` is rejected.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 503 Service Unavailable.
        """
        from .api.artifacts import delete_proxied_artifact as _endpoint

        self._send(_endpoint.build_request(artifact_path))

    def create_multipart_upload(
        self, artifact_path: str, path: str, num_parts: int
    ) -> CreateMultipartUploadResponse:
        """Start a multipart upload of a large file to the object store behind the server.

        Send each part with PUT to its URL, then call `complete_multipart_upload`, or
        `abort_multipart_upload` to cancel the upload. The file is stored in the folder
        `artifact_path`; no file can be put into the root of the store. Returns 501 if the store
        is a local folder.

        Endpoint: `POST /api/2.0/mlflow-artifacts/mpu/create/{artifact_path}`. Requires the server
        features `artifact-serving` and `object-store`.

        Args:
            artifact_path: Folder for the file, relative to the root of the store.
            path: Name of the file. If it is a path, only the last segment is used.
            num_parts: Number of parts, 1 to 10000 on S3, where each part except the last has at
                least 5 MiB. Servers do not check the number, and return no URLs if it is omitted.

        Returns:
            The upload was started.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import create_multipart_upload as _endpoint

        return self._send(_endpoint.build_request(artifact_path, path, num_parts))

    def complete_multipart_upload(
        self,
        artifact_path: str,
        path: str,
        parts: Iterable[MultipartUploadPart | Mapping[str, Any]],
        *,
        upload_id: str | None = None,
    ) -> None:
        """Assemble the uploaded parts into a file.

        Returns 500 without a reason if the object store rejects the request (an unknown upload, a
        wrong ETag, parts that are missing or out of order).

        Endpoint: `POST /api/2.0/mlflow-artifacts/mpu/complete/{artifact_path}`. Requires the
        server features `artifact-serving` and `object-store`.

        Args:
            artifact_path: The folder that was passed to `create_multipart_upload`.
            path: The name that was passed to `create_multipart_upload`.
            parts: The parts that make up the file, in the order of their numbers.
            upload_id: ID of the upload. Required if `create_multipart_upload` returned one.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import complete_multipart_upload as _endpoint

        self._send(_endpoint.build_request(artifact_path, path, parts, upload_id=upload_id))

    def abort_multipart_upload(
        self, artifact_path: str, path: str, *, upload_id: str | None = None
    ) -> None:
        """Abort a multipart upload and delete the parts uploaded so far.

        Returns 500 without a reason if the upload does not exist, or no longer exists, in the
        store.

        Endpoint: `POST /api/2.0/mlflow-artifacts/mpu/abort/{artifact_path}`. Requires the server
        features `artifact-serving` and `object-store`.

        Args:
            artifact_path: The folder that was passed to `create_multipart_upload`.
            path: The name that was passed to `create_multipart_upload`.
            upload_id: ID of the upload. Required if `create_multipart_upload` returned one.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import abort_multipart_upload as _endpoint

        self._send(_endpoint.build_request(artifact_path, path, upload_id=upload_id))

    def get_presigned_download_url(self, artifact_path: str) -> GetPresignedDownloadUrlResponse:
        """Get a URL to download a file directly from the object store behind the server.

        The URL is valid for the number of seconds in the server's setting
        MLFLOW_PRESIGNED_DOWNLOAD_URL_TTL_SECONDS, 300 by default. If the file does not exist,
        servers since 3.15 return 404, and older servers return 500. Returns 501 if the store is a
        local folder.

        Endpoint: `GET /api/2.0/mlflow-artifacts/presigned/{artifact_path}`. Since MLflow 3.11.
        Requires the server features `artifact-serving` and `object-store`.

        Args:
            artifact_path: Path of the file, relative to the root of the store.

        Returns:
            The URL, with the size of the file.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented, 503 Service Unavailable.
        """
        from .api.artifacts import get_presigned_download_url as _endpoint

        return self._send(_endpoint.build_request(artifact_path))

    def search_traces(
        self,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[TraceInfo]:
        """Search the traces of one or more experiments (older API).

        Sorted by start time, latest first, unless `order_by` specifies otherwise. Experiments
        that do not exist are silently ignored. Returns neither assessments nor previews. Servers
        since 3.2 have `search_traces_v3`.

        Endpoint: `GET /api/2.0/mlflow/traces`. Since MLflow 2.14. Deprecated.

        Args:
            experiment_ids: IDs of the experiments to search. Can be repeated for more
                experiments.
            filter_string: Conditions on `status`, `name`, `request_id`, `run_id`, `timestamp_ms`,
                `execution_time_ms`, `tag.<key>` and `metadata.<key>`, joined by AND. Newer
                servers support more keys: see `search_traces_v3`. OR is not supported and returns
                400.
            order_by: Sort keys `timestamp_ms`, `execution_time_ms`, `status`, `name`,
                `experiment_id`, `request_id`, `run_id`, `tag.<key>` or `metadata.<key>`, each
                with an optional ASC or DESC. Can be repeated for more keys.
            max_results: Maximum number of traces per page. From 1 to 500. Default: 100.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `TraceInfo` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import search_traces as _endpoint
        from .models.trace_info import TraceInfo

        def parse(content: bytes, content_type: str) -> Page[TraceInfo]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.traces, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="TraceInfo", key=attrgetter("request_id")
        )
        columns = TraceInfo._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def start_trace(
        self,
        experiment_id: str | int | Experiment,
        *,
        timestamp_ms: int | None = None,
        request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
        | Mapping[str, object]
        | None = None,
        tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    ) -> TraceInfo:
        """Start a trace (older API).

        The server generates the trace ID, and the trace is IN_PROGRESS until `end_trace` is
        called. No spans of the trace are stored in the server's database. Servers since 3.2 have
        `start_trace_v3`.

        Endpoint: `POST /api/2.0/mlflow/traces`. Since MLflow 2.14. Deprecated.

        Args:
            experiment_id: ID of the experiment of the trace.
            timestamp_ms: Unix time in milliseconds of the start. A server that receives no value
                stores 0. Default: the current time.
            request_metadata: Metadata of the trace. Values that are not strings are converted
                with `str`.
            tags: Tags to set on creation. The tag `mlflow.traceName` holds the name of the trace.
                Values that are not strings are converted with `str`.

        Returns:
            The new trace.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import start_trace as _endpoint

        response = self._send(
            _endpoint.build_request(
                experiment_id,
                timestamp_ms=timestamp_ms,
                request_metadata=request_metadata,
                tags=tags,
            )
        )
        return response.trace_info

    def delete_traces(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        trace_ids: Iterable[str | TraceInfo | TraceInfoV3 | Trace]
        | str
        | TraceInfo
        | TraceInfoV3
        | Trace
        | None = None,
    ) -> int | None:
        """Delete traces of an experiment, by age or by ID.

        Give either `max_timestamp_millis`, with or without `max_traces`, or the IDs of the
        traces. Returns 400 if both or neither are given. Traces and experiments that do not exist
        are ignored. Repeating a request with `max_traces` deletes the next traces.

        Endpoint: `POST /api/2.0/mlflow/traces/delete-traces`. Since MLflow 2.14.

        Args:
            experiment_id: ID of the experiment of the traces.
            max_timestamp_millis: Unix time in milliseconds; traces that started at or before this
                time are deleted.
            max_traces: Maximum number of traces to delete, oldest first. Can only be used with
                `max_timestamp_millis`. At least 1.
            trace_ids: Non-empty IDs of the traces to delete. Cannot be combined with
                `max_timestamp_millis` or `max_traces`.

        Returns:
            Number of deleted traces.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import delete_traces as _endpoint

        response = self._send(
            _endpoint.build_request(
                experiment_id,
                max_timestamp_millis=max_timestamp_millis,
                max_traces=max_traces,
                trace_ids=trace_ids,
            )
        )
        return response.traces_deleted

    def link_prompt_versions_to_trace(
        self,
        trace_id: str | TraceInfoV3 | Trace,
        prompt_versions: Iterable[PromptVersionRef | Mapping[str, Any]],
    ) -> None:
        """Link versions of prompts to a trace.

        The server does not check whether the prompts exist, and existing links are kept. If the
        trace does not exist, servers since 3.16 return 404; older servers accept the link, but it
        has no effect. The search key `prompt` finds traces by their linked prompts.

        Endpoint: `POST /api/2.0/mlflow/traces/link-prompts`. Since MLflow 3.7.

        Args:
            trace_id: ID of the trace.
            prompt_versions: The versions to link.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import link_prompt_versions_to_trace as _endpoint

        self._send(_endpoint.build_request(trace_id, prompt_versions))

    def link_traces_to_run(
        self,
        run_id: str | Run,
        trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    ) -> None:
        """Link traces to a run.

        Neither the run nor the traces need to exist; a link with a mistyped ID is accepted, but
        has no effect. The search key `run_id` finds traces by their linked runs. Traces that are
        already linked remain linked; servers before 3.6 return 400 for such traces.

        Endpoint: `POST /api/2.0/mlflow/traces/link-to-run`. Since MLflow 3.3.

        Args:
            run_id: ID of the run.
            trace_ids: Non-empty IDs of the traces. At most 100 items.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import link_traces_to_run as _endpoint

        self._send(_endpoint.build_request(run_id, trace_ids))

    def end_trace(
        self,
        trace_id: str | TraceInfo | TraceInfoV3 | Trace,
        status: TraceStatus | Literal["TRACE_STATUS_UNSPECIFIED", "OK", "ERROR", "IN_PROGRESS"],
        *,
        timestamp_ms: int | None = None,
        request_metadata: Iterable[TraceRequestMetadata | Mapping[str, Any]]
        | Mapping[str, object]
        | None = None,
        tags: Iterable[TraceTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
    ) -> TraceInfo:
        """End a trace that was started with `start_trace`.

        The tags and metadata of the request are added to those of the trace. A trace can be ended
        again, with a different state or end time.

        Endpoint: `PATCH /api/2.0/mlflow/traces/{request_id}`. Since MLflow 2.14. Deprecated.

        Args:
            trace_id: ID of the trace.
            status: Final state of the trace. Servers since 3.2 return 500 for
                TRACE_STATUS_UNSPECIFIED.
            timestamp_ms: End time, as Unix time in milliseconds. The server stores the time from
                the start to the end of the trace, negative if the end is before the start. If the
                end time is omitted, the server uses 0. Default: the current time.
            request_metadata: Metadata to add. Values that are not strings are converted with
                `str`.
            tags: Tags to add. Values that are not strings are converted with `str`.

        Returns:
            The trace in its current state.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import end_trace as _endpoint

        response = self._send(
            _endpoint.build_request(
                trace_id,
                status,
                timestamp_ms=timestamp_ms,
                request_metadata=request_metadata,
                tags=tags,
            )
        )
        return response.trace_info

    def get_trace_info(self, trace_id: str | TraceInfo | TraceInfoV3 | Trace) -> TraceInfo:
        """Read a trace without its spans (older API).

        Returns neither assessments nor previews. Servers since 3.2 have `get_trace_info_v3`.

        Endpoint: `GET /api/2.0/mlflow/traces/{request_id}/info`. Since MLflow 2.14. Deprecated.

        Args:
            trace_id: ID of the trace.

        Returns:
            The trace.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import get_trace_info as _endpoint

        response = self._send(_endpoint.build_request(trace_id))
        return response.trace_info

    def set_trace_tag(
        self, trace_id: str | TraceInfo | TraceInfoV3 | Trace, key: str, value: object
    ) -> None:
        """Set a tag of a trace.

        A tag with the same key is overwritten. Setting the tag `mlflow.traceName` renames the
        trace. If the trace does not exist, returns 400 with the database's error message, or 404
        on a server with workspaces. Servers since 3.13 protect the tags that record where the
        spans are stored.

        Endpoint: `PATCH /api/2.0/mlflow/traces/{request_id}/tags`. Since MLflow 2.14.

        Args:
            trace_id: ID of the trace.
            key: Key of the tag. It must not be a path that starts with / or contains // or `..`.
                At most 250 characters.
            value: Value of the tag. Servers store the first 8000 characters and return the first
                4096. Values that are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import set_trace_tag as _endpoint

        self._send(_endpoint.build_request(trace_id, key, value))

    def delete_trace_tag(self, trace_id: str | TraceInfo | TraceInfoV3 | Trace, key: str) -> None:
        """Remove a tag from a trace.

        Returns 404 if the tag or the trace does not exist.

        Endpoint: `DELETE /api/2.0/mlflow/traces/{request_id}/tags`. Since MLflow 2.14.

        Args:
            trace_id: ID of the trace.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import delete_trace_tag as _endpoint

        self._send(_endpoint.build_request(trace_id, key))

    def start_trace_v3(self, trace: Trace | Mapping[str, Any]) -> Trace:
        """Store a trace, without its spans.

        The caller generates the trace ID. If a trace with this ID already exists, servers since
        3.14 overwrite it, but keep its tags, metadata and assessments in addition to the new
        ones; older servers may return 400 or 500. This operation does not accept spans; send them
        to the server's OTLP route `/v1/traces`, which also creates the trace.

        Endpoint: `POST /api/3.0/mlflow/traces`. Since MLflow 3.2.

        Args:
            trace: The trace to store.

        Returns:
            The trace in its current state.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import start_trace_v3 as _endpoint

        response = self._send(_endpoint.build_request(trace))
        return response.trace

    def batch_get_traces(
        self,
        trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
        *,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    ) -> list[Trace]:
        """Read traces with their spans.

        Traces that do not exist, or whose spans have not all arrived, are not returned. If one
        trace never had spans in the server's database, such as a trace created only with
        `start_trace_v3`, the whole request fails with 500.

        Endpoint: `GET /api/3.0/mlflow/traces/batchGet`. Since MLflow 3.6.

        Args:
            trace_ids: Non-empty IDs of the traces. Can be repeated for more traces.
            experiment_ids: IDs of the experiments that the traces must belong to. If omitted, any
                experiment is accepted. Can be repeated for more experiments. Since MLflow 3.17.

        Returns:
            The traces that were found, with their spans. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import batch_get_traces as _endpoint

        response = self._send(_endpoint.build_request(trace_ids, experiment_ids=experiment_ids))
        return response.traces

    def batch_get_trace_infos(
        self,
        trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
        *,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    ) -> list[TraceInfoV3]:
        """Read traces without their spans.

        Traces that do not exist are not returned.

        Endpoint: `POST /api/3.0/mlflow/traces/batchGetInfos`. Since MLflow 3.11.

        Args:
            trace_ids: Non-empty IDs of the traces.
            experiment_ids: IDs of the experiments that the traces must be in. If omitted, the
                traces may be in any experiment; with an empty list, no trace is found. Since
                MLflow 3.17.

        Returns:
            The traces that were found. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import batch_get_trace_infos as _endpoint

        response = self._send(_endpoint.build_request(trace_ids, experiment_ids=experiment_ids))
        return response.trace_infos

    def calculate_trace_filter_correlation(
        self,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
        filter_string1: str,
        filter_string2: str,
        *,
        base_filter: str | None = None,
    ) -> CalculateTraceFilterCorrelationResponse:
        """Calculate how strongly two filters match the same traces.

        The measure is normalized pointwise mutual information. Experiments that do not exist are
        silently ignored.

        Endpoint: `POST /api/3.0/mlflow/traces/calculate-filter-correlation`. Since MLflow 3.4.

        Args:
            experiment_ids: IDs of the experiments to include.
            filter_string1: The first filter, as in `search_traces_v3`.
            filter_string2: The second filter.
            base_filter: A filter that a trace must match to be counted at all.

        Returns:
            The correlation and the underlying counts.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import calculate_trace_filter_correlation as _endpoint

        return self._send(
            _endpoint.build_request(
                experiment_ids, filter_string1, filter_string2, base_filter=base_filter
            )
        )

    def delete_traces_v3(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_timestamp_millis: int | None = None,
        max_traces: int | None = None,
        trace_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace | None = None,
    ) -> int | None:
        """Delete traces of an experiment, by age or by ID, as `delete_traces` does.

        Accepts and returns the same as `delete_traces`.

        Endpoint: `POST /api/3.0/mlflow/traces/delete-traces`. Since MLflow 3.3.

        Args:
            experiment_id: ID of the experiment of the traces.
            max_timestamp_millis: Unix time in milliseconds; traces that started at or before this
                time are deleted.
            max_traces: Maximum number of traces to delete, oldest first. Can only be used with
                `max_timestamp_millis`. At least 1.
            trace_ids: Non-empty IDs of the traces to delete. Cannot be combined with
                `max_timestamp_millis` or `max_traces`.

        Returns:
            Number of deleted traces.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import delete_traces_v3 as _endpoint

        response = self._send(
            _endpoint.build_request(
                experiment_id,
                max_timestamp_millis=max_timestamp_millis,
                max_traces=max_traces,
                trace_ids=trace_ids,
            )
        )
        return response.traces_deleted

    def get_trace(
        self, trace_id: str | TraceInfoV3 | Trace, *, allow_partial: bool | None = None
    ) -> Trace:
        """Read a trace with its spans.

        If some spans have not arrived, the server checks three times within a few seconds and
        then returns 404, unless `allow_partial` is set. Returns 500 if the trace never had spans
        in the server's database, for example if it was created only with `start_trace_v3`;
        `get_trace_info_v3` can read such a trace.

        Endpoint: `GET /api/3.0/mlflow/traces/get`. Since MLflow 3.7.

        Args:
            trace_id: ID of the trace.
            allow_partial: Whether to return a trace if some of its spans have not arrived.
                Default: False.

        Returns:
            The trace, with its spans.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import get_trace as _endpoint

        response = self._send(_endpoint.build_request(trace_id, allow_partial=allow_partial))
        return response.trace

    def query_trace_metrics(
        self,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
        view_type: MetricViewType | Literal["TRACES", "SPANS", "ASSESSMENTS"],
        metric_name: str,
        aggregations: Iterable[MetricAggregation | Mapping[str, Any]],
        *,
        dimensions: Iterable[str] | None = None,
        filters: Iterable[str] | None = None,
        time_interval_seconds: int | None = None,
        start_time_ms: int | None = None,
        end_time_ms: int | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[MetricDataPoint]:
        """Aggregate a metric of traces, spans or assessments of one or more experiments.

        Each view supports its own set of metrics, and each metric supports its own set of
        aggregations and dimensions; the server returns 400 for any other metric, aggregation or
        dimension. Experiments that do not exist are silently ignored. No server supports paging
        yet: results beyond `max_results` are lost. Groups in which a dimension has no value are
        not returned.

        Endpoint: `POST /api/3.0/mlflow/traces/metrics`. Since MLflow 3.9.

        Args:
            experiment_ids: IDs of the experiments to include.
            view_type: Kind of objects to aggregate. Servers treat an unknown value as TRACES.
            metric_name: Metric to aggregate. Traces: `trace_count`, `latency` (in milliseconds),
                `input_tokens`, `output_tokens`, `total_tokens`; since 3.11
                `cache_read_input_tokens` and `cache_creation_input_tokens`; since 3.13
                `session_count`. Spans: `span_count`, `latency`; since 3.10 `input_cost`,
                `output_cost`, `total_cost`. Assessments: `assessment_count`, `assessment_value`.
            aggregations: Aggregations to apply. Counts support only COUNT; other metrics support
                AVG and PERCENTILE and, since 3.17, MIN and MAX. Tokens and costs also support
                SUM.
            dimensions: Dimensions to group by. Traces: `trace_name`, and `trace_status` for
                `trace_count`. Spans: `span_name`, `span_type` and `span_status`, and since 3.10
                `span_model_name` and `span_model_provider`; some metrics support only some of the
                span dimensions. Assessments: `assessment_name`, and for `assessment_count` also
                `assessment_value`, which is JSON.
            filters: Conditions that must all hold, each in a separate string with the operator =.
                Every view supports `trace.status`, `trace.tag.<key>` and `trace.metadata.<key>`;
                the spans view also supports `span.name`, `span.status` and `span.type`, and the
                assessments view also supports `assessment.name` and `assessment.type`.
            time_interval_seconds: Length in seconds of the intervals to group by. Requires
                `start_time_ms` and `end_time_ms`. If omitted, the results are not grouped by
                time.
            start_time_ms: Start of the time range, as Unix time in milliseconds.
            end_time_ms: End of the time range, as Unix time in milliseconds.
            max_results: Maximum number of data points to return. Default: 1000.
            page_token: Token of the page to read. Servers ignore it.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `MetricDataPoint` objects. Each page is requested when iteration reaches
            the page. Items: The data points.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import query_trace_metrics as _endpoint
        from .models.metric_data_point import MetricDataPoint

        def parse(content: bytes, content_type: str) -> Page[MetricDataPoint]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.data_points, page.next_page_token)

        paging = Paging("page_token", "max_results", 1000, schema="MetricDataPoint")
        columns = MetricDataPoint._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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
        locations: Iterable[TraceLocation | Mapping[str, Any]],
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[TraceInfoV3]:
        """Search the traces of one or more experiments.

        Sorted by start time, latest first, unless `order_by` specifies otherwise. Spans are not
        returned; `get_trace` returns them. Experiments that do not exist are silently ignored.
        Returns an empty page if nothing matches.

        Endpoint: `POST /api/3.0/mlflow/traces/search`. Since MLflow 3.2.

        Args:
            locations: The experiments to search, each as a trace location.
            filter_string: Conditions on `status`, `name`, `request_id`, `run_id`, `timestamp_ms`,
                `execution_time_ms`, `tag.<key>` and `metadata.<key>`, joined by AND. Servers
                since 3.6 also support `end_time_ms`, `client_request_id`, `trace.text`,
                `span.name`, `span.type`, `span.status`, `feedback.<name>` and
                `expectation.<name>`, and the operators LIKE, ILIKE and RLIKE for strings; since
                3.7 `prompt`, such as `prompt = 'summarise/3'`; since 3.11 `issue.id`. OR is not
                supported and returns 400.
            order_by: Sort keys `timestamp_ms`, `execution_time_ms`, `status`, `name`,
                `experiment_id`, `request_id`, `run_id`, `tag.<key>` or `metadata.<key>`, each
                with an optional ASC or DESC.
            max_results: Maximum number of traces per page. From 1 to 500. Default: 100.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `TraceInfoV3` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.traces import search_traces_v3 as _endpoint
        from .models.trace_info_v3 import TraceInfoV3

        def parse(content: bytes, content_type: str) -> Page[TraceInfoV3]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.traces, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="TraceInfoV3", key=attrgetter("trace_id")
        )
        columns = TraceInfoV3._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def get_trace_info_v3(self, trace_id: str | TraceInfoV3 | Trace) -> Trace:
        """Read a trace without its spans.

        Returns any trace, including traces created with `start_trace` and traces whose spans have
        not all arrived.

        Endpoint: `GET /api/3.0/mlflow/traces/{trace_id}`. Since MLflow 3.2.

        Args:
            trace_id: ID of the trace.

        Returns:
            The trace, without its spans.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import get_trace_info_v3 as _endpoint

        response = self._send(_endpoint.build_request(trace_id))
        return response.trace

    def set_trace_tag_v3(
        self, trace_id: str | TraceInfoV3 | Trace, key: str, value: object
    ) -> None:
        """Set a tag of a trace, as `set_trace_tag` does.

        A tag with the same key is overwritten. Setting the tag `mlflow.traceName` renames the
        trace. If the trace does not exist, returns 400 with the database's error message, or 404
        on a server with workspaces. Servers since 3.13 protect the tags that record where the
        spans are stored.

        Endpoint: `PATCH /api/3.0/mlflow/traces/{trace_id}/tags`. Since MLflow 3.3.

        Args:
            trace_id: ID of the trace.
            key: Key of the tag. It must not be a path that starts with / or contains // or `..`.
                At most 250 characters.
            value: Value of the tag. Servers store the first 8000 characters and return the first
                4096. Values that are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import set_trace_tag_v3 as _endpoint

        self._send(_endpoint.build_request(trace_id, key, value))

    def delete_trace_tag_v3(self, trace_id: str | TraceInfoV3 | Trace, key: str) -> None:
        """Remove a tag from a trace, as `delete_trace_tag` does.

        Returns 404 if the tag or the trace does not exist. Servers from 3.3 to 3.6 always return
        500 with an HTML page.

        Endpoint: `DELETE /api/3.0/mlflow/traces/{trace_id}/tags`. Since MLflow 3.3.

        Args:
            trace_id: ID of the trace.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.traces import delete_trace_tag_v3 as _endpoint

        self._send(_endpoint.build_request(trace_id, key))

    def create_assessment(
        self, trace_id: str | TraceInfoV3 | Trace, assessment: Assessment | Mapping[str, Any]
    ) -> Assessment:
        """Add an assessment to a trace.

        The assessment must contain one of `feedback`, `expectation` and `issue`; if all three are
        missing, the server returns 400. Numbers are returned as floating-point numbers. Returns
        404 if the trace does not exist, or 400 on servers from 3.10 to 3.13.

        Endpoint: `POST /api/3.0/mlflow/traces/{trace_id}/assessments`. Since MLflow 3.2.

        Args:
            trace_id: ID of the trace.
            assessment: The assessment to add.

        Returns:
            The new assessment, with its ID.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.assessments import create_assessment as _endpoint

        response = self._send(_endpoint.build_request(trace_id, assessment))
        return response.assessment

    def get_assessment(
        self, trace_id: str | TraceInfoV3 | Trace, assessment_id: str | Assessment
    ) -> Assessment:
        """Read an assessment.

        Also returns an assessment that another assessment overrides; check `valid`.

        Endpoint: `GET /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since
        MLflow 3.2.

        Args:
            trace_id: ID of the trace.
            assessment_id: ID of the assessment.

        Returns:
            The assessment.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.assessments import get_assessment as _endpoint

        response = self._send(_endpoint.build_request(trace_id, assessment_id))
        return response.assessment

    def update_assessment(
        self,
        trace_id: str | TraceInfoV3 | Trace,
        assessment_id: str | Assessment,
        assessment: AssessmentUpdate | Mapping[str, Any],
    ) -> Assessment:
        """Change an assessment.

        Only the given fields are changed; metadata is added to the existing metadata. Feedback
        remains feedback, and an expectation remains an expectation. A reference to an issue
        cannot be changed: the request fails with 500.

        Endpoint: `PATCH /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since
        MLflow 3.2.

        Args:
            trace_id: ID of the trace.
            assessment_id: ID of the assessment.
            assessment: The new values. Fields without a value remain unchanged.

        Returns:
            The updated assessment.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.assessments import update_assessment as _endpoint

        response = self._send(_endpoint.build_request(trace_id, assessment_id, assessment))
        return response.assessment

    def delete_assessment(
        self, trace_id: str | TraceInfoV3 | Trace, assessment_id: str | Assessment
    ) -> None:
        """Delete an assessment.

        If the deleted assessment overrode another assessment, the other assessment becomes valid
        again. No error is returned if the assessment or the trace does not exist.

        Endpoint: `DELETE /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since
        MLflow 3.2.

        Args:
            trace_id: ID of the trace.
            assessment_id: ID of the assessment.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.assessments import delete_assessment as _endpoint

        self._send(_endpoint.build_request(trace_id, assessment_id))

    def create_dataset(
        self,
        name: str,
        *,
        experiment_id: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
        tags: Mapping[str, object] | None = None,
    ) -> EvaluationDataset:
        """Create an evaluation dataset.

        Names need not be unique. Experiments are not checked: IDs that do not exist are stored as
        they are, and an ID that is given twice returns 400. With basic authentication, servers
        since 3.16 return 403 if no experiment is given and the caller is not an administrator.

        Endpoint: `POST /api/3.0/mlflow/datasets/create`. Since MLflow 3.4.

        Args:
            name: Name of the dataset.
            experiment_id: IDs of the experiments to associate with the dataset, without
                duplicates.
            tags: Tags to set on creation. The values must be strings: servers change other
                values, or fail. The value of the tag `mlflow.user` becomes `created_by`. Values
                that are not strings are converted with `str`.

        Returns:
            The new dataset.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.datasets import create_dataset as _endpoint

        response = self._send(_endpoint.build_request(name, experiment_id=experiment_id, tags=tags))
        return response.dataset

    def search_datasets(
        self,
        *,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[EvaluationDataset]:
        """Search the evaluation datasets of the server.

        Returns the newest datasets first, unless `order_by` specifies otherwise. Returns an empty
        page if nothing matches. With basic authentication, servers since 3.16 return 403 if no
        experiment is given and the caller is not an administrator.

        Endpoint: `POST /api/3.0/mlflow/datasets/search`. Since MLflow 3.4.

        Args:
            experiment_ids: Return the datasets of these experiments. If omitted, datasets with
                and without experiments are returned.
            filter_string: Conditions on `name`, `created_by`, `last_updated_by`, `created_time`,
                `last_update_time` and `tags.<key>`, joined by AND. Strings support =, !=, LIKE
                and ILIKE; since 3.17, `name` also supports IN.
            max_results: Maximum number of datasets per page. From 1 to 50000. Default: 1000.
            order_by: Sort keys `name`, `created_time` or `last_update_time`, each with an
                optional ASC or DESC.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `EvaluationDataset` objects. Each page is requested when iteration
            reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.datasets import search_datasets as _endpoint
        from .models.evaluation_dataset import EvaluationDataset

        def parse(content: bytes, content_type: str) -> Page[EvaluationDataset]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.datasets, page.next_page_token)

        paging = Paging(
            "page_token",
            "max_results",
            1000,
            schema="EvaluationDataset",
            key=attrgetter("dataset_id"),
        )
        columns = EvaluationDataset._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[EvaluationDataset]:
        """Search the evaluation datasets of the server, with the arguments in the query.

        Returns the same as `search_datasets`. Prefer `search_datasets`: a long filter may not fit
        into a URL.

        Endpoint: `GET /api/3.0/mlflow/datasets/search`. Since MLflow 3.4.

        Args:
            experiment_ids: Return the datasets of these experiments. If omitted, datasets with
                and without experiments are returned.
            filter_string: Conditions on `name`, `created_by`, `last_updated_by`, `created_time`,
                `last_update_time` and `tags.<key>`, joined by AND. Strings support =, !=, LIKE
                and ILIKE; since 3.17, `name` also supports IN.
            max_results: Maximum number of datasets per page. From 1 to 50000. Default: 1000.
            order_by: Sort keys `name`, `created_time` or `last_update_time`, each with an
                optional ASC or DESC. Can be repeated for more keys.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `EvaluationDataset` objects. Each page is requested when iteration
            reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.datasets import search_datasets_with_get as _endpoint
        from .models.evaluation_dataset import EvaluationDataset

        def parse(content: bytes, content_type: str) -> Page[EvaluationDataset]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.datasets, page.next_page_token)

        paging = Paging(
            "page_token",
            "max_results",
            1000,
            schema="EvaluationDataset",
            key=attrgetter("dataset_id"),
        )
        columns = EvaluationDataset._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def get_dataset(
        self, dataset_id: str | EvaluationDataset, *, page_token: str | None = None
    ) -> EvaluationDataset:
        """Read an evaluation dataset, without its records.

        `get_dataset_records` returns the records, and `get_dataset_experiment_ids` returns the
        IDs of the experiments. With basic authentication, servers since 3.16 return 403 for a
        dataset that does not exist, unless the caller is an administrator.

        Endpoint: `GET /api/3.0/mlflow/datasets/{dataset_id}`. Since MLflow 3.4.

        Args:
            dataset_id: ID of the dataset to read.
            page_token: Token of the page to read. MLflow's own servers ignore it.

        Returns:
            The dataset.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import get_dataset as _endpoint

        response = self._send(_endpoint.build_request(dataset_id, page_token=page_token))
        return response.dataset

    def delete_dataset(self, dataset_id: str | EvaluationDataset) -> None:
        """Delete an evaluation dataset with its records and tags.

        The dataset cannot be restored. Returns 200 even if the dataset does not exist.

        Endpoint: `DELETE /api/3.0/mlflow/datasets/{dataset_id}`. Since MLflow 3.4.

        Args:
            dataset_id: ID of the dataset to delete.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.datasets import delete_dataset as _endpoint

        self._send(_endpoint.build_request(dataset_id))

    def add_dataset_to_experiments(
        self,
        dataset_id: str | EvaluationDataset,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    ) -> EvaluationDataset:
        """Associate an evaluation dataset with more experiments.

        Experiments that are already associated with the dataset are ignored. If any of the
        experiments does not exist, the server returns 404 and adds none of them.

        Endpoint: `POST /api/3.0/mlflow/datasets/{dataset_id}/add-experiments`. Since MLflow 3.7.

        Args:
            dataset_id: ID of the dataset.
            experiment_ids: IDs of the experiments. Servers accept a request without IDs and add
                no experiments.

        Returns:
            The dataset, without its experiment IDs.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import add_dataset_to_experiments as _endpoint

        response = self._send(_endpoint.build_request(dataset_id, experiment_ids))
        return response.dataset

    def remove_dataset_from_experiments(
        self,
        dataset_id: str | EvaluationDataset,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    ) -> EvaluationDataset:
        """Remove an evaluation dataset from experiments.

        Experiments that are not associated with the dataset are ignored, whether they exist or
        not.

        Endpoint: `POST /api/3.0/mlflow/datasets/{dataset_id}/remove-experiments`. Since MLflow
        3.7.

        Args:
            dataset_id: ID of the dataset.
            experiment_ids: IDs of the experiments. Servers accept a request without IDs and
                remove no experiments.

        Returns:
            The dataset, without its experiment IDs.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import remove_dataset_from_experiments as _endpoint

        response = self._send(_endpoint.build_request(dataset_id, experiment_ids))
        return response.dataset

    def get_dataset_experiment_ids(self, dataset_id: str | EvaluationDataset) -> list[str]:
        """List the IDs of the experiments associated with an evaluation dataset.

        Deleted experiments are listed too. Returns an empty list if the dataset does not exist.

        Endpoint: `GET /api/3.0/mlflow/datasets/{dataset_id}/experiment-ids`. Since MLflow 3.4.

        Args:
            dataset_id: ID of the dataset.

        Returns:
            IDs of the experiments. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.datasets import get_dataset_experiment_ids as _endpoint

        response = self._send(_endpoint.build_request(dataset_id))
        return response.experiment_ids

    def set_dataset_tags(
        self, dataset_id: str | EvaluationDataset, tags: Mapping[str, object]
    ) -> None:
        """Set tags of an evaluation dataset.

        Other tags remain unchanged. The request fails with 500 if `tags` is not a JSON object.
        The time of the last update remains unchanged.

        Endpoint: `PATCH /api/3.0/mlflow/datasets/{dataset_id}/tags`. Since MLflow 3.4.

        Args:
            dataset_id: ID of the dataset.
            tags: The tags. Servers convert values that are not strings to their Python string
                representation, and ignore null values. Values that are not strings are converted
                with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import set_dataset_tags as _endpoint

        self._send(_endpoint.build_request(dataset_id, tags))

    def delete_dataset_tag(self, dataset_id: str | EvaluationDataset, key: str) -> None:
        """Delete a tag of an evaluation dataset.

        Returns 200 even if the tag or the dataset does not exist. A key with a slash cannot be
        deleted: no route of the server matches it, however it is encoded, and the server returns
        404.

        Endpoint: `DELETE /api/3.0/mlflow/datasets/{dataset_id}/tags/{key}`. Since MLflow 3.4.

        Args:
            dataset_id: ID of the dataset.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import delete_dataset_tag as _endpoint

        self._send(_endpoint.build_request(dataset_id, key))

    def get_dataset_records(
        self,
        dataset_id: str | EvaluationDataset,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[DatasetRecord]:
        """List the records of an evaluation dataset.

        Returns the oldest records first; records that were added by the same request are in no
        particular order. If the dataset does not exist, the server returns an empty page, or 500
        on a server with workspaces. A token that the server did not issue also makes the request
        fail with 500.

        Endpoint: `GET /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4.

        Args:
            dataset_id: ID of the dataset.
            max_results: Maximum number of records per page. 0 is treated as omitted, and negative
                numbers return 500. At least 0. Default: 1000.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `DatasetRecord` objects. Each page is requested when iteration reaches
            the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.datasets import get_dataset_records as _endpoint
        from .models.dataset_record import DatasetRecord

        def parse(content: bytes, content_type: str) -> Page[DatasetRecord]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.records, page.next_page_token)

        paging = Paging(
            "page_token",
            "max_results",
            1000,
            schema="DatasetRecord",
            key=attrgetter("dataset_record_id"),
        )
        columns = DatasetRecord._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(
                dataset_id, max_results=max_results, page_token=page_token
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def upsert_dataset_records(
        self,
        dataset_id: str | EvaluationDataset,
        records: Iterable[DatasetRecordInput | Mapping[str, Any]],
    ) -> UpsertDatasetRecordsResponse:
        """Add records to an evaluation dataset, or update those with the same inputs.

        A record is identified by its inputs: an existing record with the same inputs, in any
        order of keys, is updated. The outputs of that record are replaced if new outputs are
        given; its expectations and tags are merged key by key. The schema, profile and digest of
        the dataset are updated too. The request fails with 500 if `records` is not a JSON array
        of objects, or if the inputs, expectations or tags of a record are not objects. Returns
        400 if the dataset does not exist, or 404 on a server with workspaces.

        Endpoint: `POST /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4.

        Args:
            dataset_id: ID of the dataset.
            records: Records to add or update. Servers ignore unknown properties of a record, and
                treat absent inputs as empty, so that all records without inputs become one
                record.

        Returns:
            The records are stored.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import upsert_dataset_records as _endpoint

        return self._send(_endpoint.build_request(dataset_id, records))

    def delete_dataset_records(
        self, dataset_id: str | EvaluationDataset, dataset_record_ids: Iterable[str]
    ) -> int | None:
        """Delete records of an evaluation dataset.

        Records that do not exist are ignored; `deleted_count` is the number of deleted records. A
        dataset that does not exist is ignored too, except on a server with workspaces, which
        returns 404. The profile of the dataset is updated, but not its digest or the time of its
        last update.

        Endpoint: `DELETE /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.10.

        Args:
            dataset_id: ID of the dataset.
            dataset_record_ids: IDs of the records. Servers accept a request without IDs and
                delete no records.

        Returns:
            Number of deleted records.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.datasets import delete_dataset_records as _endpoint

        response = self._send(_endpoint.build_request(dataset_id, dataset_record_ids))
        return response.deleted_count

    def register_scorer(
        self, experiment_id: str | int | Experiment, name: str, serialized_scorer: str
    ) -> RegisterScorerResponse:
        """Register a scorer, or a new version of a scorer.

        If the name already exists in the experiment, the next version is created. Servers since
        3.9 check the endpoint of a `gateway:/...` model and return 404 if the endpoint does not
        exist. Servers since 3.12 return 400 for a scorer with source code in `call_source`; since
        3.17, servers started with MLFLOW_SERVER_ENABLE_CUSTOM_SCORERS=true accept such scorers
        again.

        Endpoint: `POST /api/3.0/mlflow/scorers/register`. Since MLflow 3.4.

        Args:
            experiment_id: ID of the experiment. Returns 400 if the experiment is deleted, 404 if
                it does not exist.
            name: Name of the scorer. Servers since 3.9 reject a name that consists only of
                whitespace.
            serialized_scorer: The scorer as serialized by MLflow's Python package, a JSON object
                in a string. Servers before 3.9 also store other strings; newer servers return 400
                or 500 for them.

        Returns:
            The version was registered.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import register_scorer as _endpoint

        return self._send(_endpoint.build_request(experiment_id, name, serialized_scorer))

    def list_scorers(
        self,
        *,
        experiment_id: str | int | Experiment | None = None,
        experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    ) -> list[Scorer]:
        """List the newest version of each scorer of one or more experiments.

        Sorted by experiment and name. Servers before 3.13 require `experiment_id` and return 400
        if it is omitted; newer servers list the scorers of all active experiments if neither
        `experiment_id` nor `experiment_ids` is given. Returns 400 if both are given.

        Endpoint: `GET /api/3.0/mlflow/scorers/list`. Since MLflow 3.4.

        Args:
            experiment_id: ID of the experiment whose scorers are listed. Returns 400 if the
                experiment is deleted, and 404 if it does not exist.
            experiment_ids: IDs of the experiments, instead of `experiment_id`. Experiments that
                are deleted or do not exist are ignored. Servers from 3.13 to 3.16 ignore this
                argument and list the scorers of all experiments. Since MLflow 3.17.

        Returns:
            The newest version of each scorer. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import list_scorers as _endpoint

        response = self._send(
            _endpoint.build_request(experiment_id=experiment_id, experiment_ids=experiment_ids)
        )
        return response.scorers

    def list_scorer_versions(
        self, experiment_id: str | int | Experiment, name: str | Scorer
    ) -> list[Scorer]:
        """List all versions of a scorer, oldest first.

        Returns 404 if the scorer does not exist or all its versions are deleted.

        Endpoint: `GET /api/3.0/mlflow/scorers/versions`. Since MLflow 3.4.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            name: Name of the scorer.

        Returns:
            The versions, at least one.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import list_scorer_versions as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, name))
        return response.scorers

    def get_scorer(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        *,
        version: int | Scorer | None = None,
    ) -> Scorer:
        """Read a version of a scorer.

        Returns 400 if the experiment of the scorer is deleted, as do all scorer operations on a
        single experiment.

        Endpoint: `GET /api/3.0/mlflow/scorers/get`. Since MLflow 3.4.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            name: Name of the scorer.
            version: The version to read. If omitted, the newest version is read.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import get_scorer as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, name, version=version))
        return response.scorer

    def delete_scorer(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        *,
        version: int | Scorer | None = None,
    ) -> None:
        """Delete a version of a scorer, or the whole scorer.

        If `version` is omitted, the scorer is deleted with all its versions and its online
        scoring. If the last remaining version of a scorer is deleted by its number, the scorer
        keeps its ID and its online scoring, and version numbers start at 1 again.

        Endpoint: `DELETE /api/3.0/mlflow/scorers/delete`. Since MLflow 3.4.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            name: Name of the scorer.
            version: The version to delete. If omitted, the whole scorer is deleted.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import delete_scorer as _endpoint

        self._send(_endpoint.build_request(experiment_id, name, version=version))

    def upsert_online_scoring_config(
        self,
        experiment_id: str | int | Experiment,
        name: str | Scorer,
        sample_rate: float,
        *,
        filter_string: str | None = None,
    ) -> OnlineScoringConfig:
        """Configure which new traces a scorer judges automatically.

        Replaces the whole previous configuration; the new configuration has a new ID. A rate
        above 0 requires a scorer whose newest version has a `gateway:/...` model and no
        `expectations` in its instructions; other scorers return 400. A rate of 0 turns online
        scoring off and is accepted for every scorer.

        Endpoint: `PUT /api/3.0/mlflow/scorers/online-config`. Since MLflow 3.9.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            name: Name of the scorer.
            sample_rate: Share of the traces to judge. From 0 to 1.
            filter_string: Condition that traces must meet to be judged, with the same syntax as
                in a trace search. If omitted, all traces qualify.

        Returns:
            The configuration.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.scorers import upsert_online_scoring_config as _endpoint

        response = self._send(
            _endpoint.build_request(experiment_id, name, sample_rate, filter_string=filter_string)
        )
        return response.config

    def get_online_scoring_configs(
        self, scorer_ids: Iterable[str | Scorer] | str | Scorer
    ) -> list[OnlineScoringConfig]:
        """Read the online scoring configurations of scorers.

        Scorers that do not exist or have no configuration are ignored.

        Endpoint: `GET /api/3.0/mlflow/scorers/online-configs`. Since MLflow 3.9.

        Args:
            scorer_ids: IDs of the scorers. At least one must be given.

        Returns:
            The configurations, at most one per scorer.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.scorers import get_online_scoring_configs as _endpoint

        response = self._send(_endpoint.build_request(scorer_ids))
        return response.configs

    def create_prompt_optimization_job(
        self,
        experiment_id: str | int | Experiment,
        source_prompt_uri: str,
        config: PromptOptimizationJobConfig | Mapping[str, Any],
    ) -> PromptOptimizationJob:
        """Start a job that optimizes a prompt.

        The job runs on the server, which needs the packages of the optimizer (such as litellm)
        and access to its models. The prompt and the scorers are checked only when the job runs,
        so errors in them result in a failed job. A run is created first and remains in state
        RUNNING if the request fails later, for example because a dataset does not exist (404).
        Servers execute jobs by default; a server started with
        MLFLOW_SERVER_ENABLE_JOB_EXECUTION=false returns 500.

        Endpoint: `POST /api/3.0/mlflow/prompt-optimization/jobs`. Since MLflow 3.10. Requires the
        server feature `jobs`.

        Args:
            experiment_id: ID of the experiment in which the run of the job is created. Returns
                400 if the experiment is deleted.
            source_prompt_uri: URI of the prompt to optimize. Servers accept any string; the job
                fails if the string does not identify a prompt.
            config: Configuration of the optimization.

        Returns:
            The new job.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import create_prompt_optimization_job as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, source_prompt_uri, config))
        return response.job

    def search_prompt_optimization_jobs(
        self, experiment_id: str | int | Experiment
    ) -> list[PromptOptimizationJob]:
        """List the prompt optimization jobs of an experiment, oldest first.

        All jobs are returned at once. Returns an empty list if the experiment has no jobs or does
        not exist.

        Endpoint: `POST /api/3.0/mlflow/prompt-optimization/jobs/search`. Since MLflow 3.10.

        Args:
            experiment_id: ID of the experiment.

        Returns:
            The jobs. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.prompt_optimization import search_prompt_optimization_jobs as _endpoint

        response = self._send(_endpoint.build_request(experiment_id))
        return response.jobs

    def search_prompt_optimization_jobs_with_get(
        self, experiment_id: str | int | Experiment
    ) -> list[PromptOptimizationJob]:
        """List an experiment's prompt optimization jobs, with the argument in the query.

        Returns the same as `search_prompt_optimization_jobs`.

        Endpoint: `GET /api/3.0/mlflow/prompt-optimization/jobs/search`. Since MLflow 3.10.

        Args:
            experiment_id: ID of the experiment.

        Returns:
            The jobs. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.prompt_optimization import search_prompt_optimization_jobs_with_get as _endpoint

        response = self._send(_endpoint.build_request(experiment_id))
        return response.jobs

    def get_prompt_optimization_job(
        self, job_id: str | PromptOptimizationJob
    ) -> PromptOptimizationJob:
        """Read a prompt optimization job with its scores.

        The scores come from the metrics of the job's run and are present as soon as the job has
        measured them. `state` shows whether the job has ended: the run of a failed job may remain
        in state RUNNING.

        Endpoint: `GET /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`. Since MLflow 3.10.

        Args:
            job_id: ID of the job to read.

        Returns:
            The job.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import get_prompt_optimization_job as _endpoint

        response = self._send(_endpoint.build_request(job_id))
        return response.job

    def delete_prompt_optimization_job(self, job_id: str | PromptOptimizationJob) -> None:
        """Delete a prompt optimization job, and mark its run as deleted.

        A job that is in progress is not stopped; cancel such a job before you delete it.

        Endpoint: `DELETE /api/3.0/mlflow/prompt-optimization/jobs/{job_id}`. Since MLflow 3.10.

        Args:
            job_id: ID of the job to delete.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import delete_prompt_optimization_job as _endpoint

        self._send(_endpoint.build_request(job_id))

    def cancel_prompt_optimization_job(
        self, job_id: str | PromptOptimizationJob
    ) -> PromptOptimizationJob:
        """Cancel a prompt optimization job, and set its run to KILLED.

        Returns 400 on servers since 3.17 if the job has ended. Older servers mark such a job as
        canceled and its run as killed, whatever the states of the job and the run were.

        Endpoint: `POST /api/3.0/mlflow/prompt-optimization/jobs/{job_id}/cancel`. Since MLflow
        3.10.

        Args:
            job_id: ID of the job to cancel.

        Returns:
            The job, with its current state.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.prompt_optimization import cancel_prompt_optimization_job as _endpoint

        response = self._send(_endpoint.build_request(job_id))
        return response.job

    def create_label_schema(
        self,
        experiment_id: str | int | Experiment,
        name: str,
        type: LabelSchemaType | Literal["FEEDBACK", "EXPECTATION"] | str,
        input: LabelSchemaInput | Mapping[str, Any],
        *,
        instruction: str | None = None,
        enable_comment: bool | None = None,
    ) -> LabelSchema:
        """Create a label schema, a question for reviewers.

        Returns 400 RESOURCE_ALREADY_EXISTS if the name is already in use in the experiment.

        Endpoint: `POST /api/3.0/mlflow/label-schemas/create`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the label schema, unique in the experiment. Returns 400 for `Feedback`,
                in any letter case, which is reserved for the server. At most 250 characters.
            type: Kind of assessment created from the answer.
            input: Format of the answer.
            instruction: Instructions for the reviewer. At most 1000 characters.
            enable_comment: Whether the reviewer may add a comment. Default: False.

        Returns:
            The new label schema.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import create_label_schema as _endpoint

        response = self._send(
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

    def get_label_schema(self, schema_id: str | LabelSchema) -> LabelSchema:
        """Read a label schema by its ID.

        Returns 404 if the requested object does not exist.

        Endpoint: `GET /api/3.0/mlflow/label-schemas/get`. Since MLflow 3.14.

        Args:
            schema_id: ID of the label schema.

        Returns:
            The label schema.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import get_label_schema as _endpoint

        response = self._send(_endpoint.build_request(schema_id))
        return response.label_schema

    def get_label_schema_by_name(
        self, experiment_id: str | int | Experiment, name: str
    ) -> LabelSchema:
        """Read a label schema of an experiment by its name.

        The name is case-sensitive. Returns 404 if the label schema does not exist.

        Endpoint: `GET /api/3.0/mlflow/label-schemas/get-by-name`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the label schema.

        Returns:
            The label schema.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import get_label_schema_by_name as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, name))
        return response.label_schema

    def list_label_schemas(
        self,
        experiment_id: str | int | Experiment,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[LabelSchema]:
        """List the label schemas of an experiment.

        Returns the newest label schemas first. The first listing creates the label schema
        `Feedback` in the experiment, which can be neither changed nor deleted.

        Endpoint: `GET /api/3.0/mlflow/label-schemas/list`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            max_results: Maximum number of label schemas per page. From 1 to 50000. Default: 100.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `LabelSchema` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import list_label_schemas as _endpoint
        from .models.label_schema import LabelSchema

        def parse(content: bytes, content_type: str) -> Page[LabelSchema]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.label_schemas, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="LabelSchema", key=attrgetter("schema_id")
        )
        columns = LabelSchema._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(
                experiment_id, max_results=max_results, page_token=page_token
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def update_label_schema(
        self,
        schema_id: str | LabelSchema,
        *,
        name: str | None = None,
        instruction: str | None = None,
        enable_comment: bool | None = None,
        input: LabelSchemaInput | Mapping[str, Any] | None = None,
    ) -> LabelSchema:
        """Change the given fields of a label schema.

        The type of the label schema, the kind of its input and `multi_select` cannot be changed
        (400). Returns 400 RESOURCE_ALREADY_EXISTS if the name is already in use. The label schema
        that the server created cannot be changed (400).

        Endpoint: `PATCH /api/3.0/mlflow/label-schemas/update`. Since MLflow 3.14.

        Args:
            schema_id: ID of the label schema.
            name: New name. Returns 400 for `Feedback`, in any letter case, which is reserved for
                the server. At most 250 characters.
            instruction: Instructions for the reviewer. At most 1000 characters.
            enable_comment: Whether the reviewer may add a comment.
            input: New format of the answer. The kind of answer and `multi_select` cannot be
                changed.

        Returns:
            The updated label schema.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import update_label_schema as _endpoint

        response = self._send(
            _endpoint.build_request(
                schema_id,
                name=name,
                instruction=instruction,
                enable_comment=enable_comment,
                input=input,
            )
        )
        return response.label_schema

    def delete_label_schema(self, schema_id: str | LabelSchema) -> None:
        """Delete a label schema.

        The label schema that the server created cannot be deleted (400). It is not an error if
        the label schema is already deleted, but a server with basic authentication returns 404
        unless the caller is an admin. Queues keep the ID of the deleted label schema.

        Endpoint: `DELETE /api/3.0/mlflow/label-schemas/delete`. Since MLflow 3.14.

        Args:
            schema_id: ID of the label schema.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.label_schemas import delete_label_schema as _endpoint

        self._send(_endpoint.build_request(schema_id))

    def create_review_queue(
        self,
        experiment_id: str | int | Experiment,
        name: str,
        queue_type: ReviewQueueType | Literal["USER", "CUSTOM"] | str,
        *,
        schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
        users: Iterable[str] | None = None,
    ) -> ReviewQueue:
        """Create a queue of traces to review.

        Names are unique in the experiment, regardless of case; returns 400
        RESOURCE_ALREADY_EXISTS if the name is already in use. With basic authentication, the name
        of a user is rejected for a queue of the kind CUSTOM (400).

        Endpoint: `POST /api/3.0/mlflow/review-queues/create`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the queue, at most 250 characters. A queue of the kind USER has the name
                of its user, in lower case; a queue of the kind CUSTOM may not be named `default`,
                in any letter case.
            queue_type: Kind of the queue.
            schema_ids: IDs of the label schemas that the reviewers answer. The label schemas must
                be in the same experiment as the queue. Not allowed (400) for a queue of the kind
                USER, which has all label schemas of the experiment.
            users: Reviewers, at most 10, converted to lower case. A queue of the kind USER has
                one reviewer, with the name of the queue.

        Returns:
            The new queue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import create_review_queue as _endpoint

        response = self._send(
            _endpoint.build_request(
                experiment_id, name, queue_type, schema_ids=schema_ids, users=users
            )
        )
        return response.review_queue

    def get_or_create_user_queue(
        self, experiment_id: str | int | Experiment, user: str
    ) -> ReviewQueue:
        """Read the queue of a user in an experiment, or create it if there is none.

        The name of the queue is the user's name in lower case. The user need not exist on the
        server. Returns 400 RESOURCE_ALREADY_EXISTS if a queue of the kind CUSTOM has that name.

        Endpoint: `POST /api/3.0/mlflow/review-queues/get-or-create-user`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            user: The user.

        Returns:
            The queue of the user.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import get_or_create_user_queue as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, user))
        return response.review_queue

    def get_review_queue(self, queue_id: str | ReviewQueue) -> ReviewQueue:
        """Read a queue by its ID.

        Returns 404 if the requested object does not exist.

        Endpoint: `GET /api/3.0/mlflow/review-queues/get`. Since MLflow 3.14.

        Args:
            queue_id: ID of the queue.

        Returns:
            The queue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import get_review_queue as _endpoint

        response = self._send(_endpoint.build_request(queue_id))
        return response.review_queue

    def get_review_queue_by_name(
        self, experiment_id: str | int | Experiment, name: str
    ) -> ReviewQueue:
        """Read a queue of an experiment by its name.

        The name is case-insensitive. Returns 404 if the queue does not exist.

        Endpoint: `GET /api/3.0/mlflow/review-queues/get-by-name`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            name: Name of the queue.

        Returns:
            The queue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import get_review_queue_by_name as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, name))
        return response.review_queue

    def list_review_queues(
        self,
        experiment_id: str | int | Experiment,
        *,
        user: str | None = None,
        item_id: str | TraceInfoV3 | Trace | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[ReviewQueue]:
        """List the queues of an experiment.

        Returns the newest queues first. Returns 404 if the experiment does not exist.

        Endpoint: `GET /api/3.0/mlflow/review-queues/list`. Since MLflow 3.14.

        Args:
            experiment_id: The experiment.
            user: Only queues that this user reviews.
            item_id: Only queues that contain this trace.
            max_results: Maximum number of queues per page. From 1 to 50000. Default: 1000.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `ReviewQueue` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import list_review_queues as _endpoint
        from .models.review_queue import ReviewQueue

        def parse(content: bytes, content_type: str) -> Page[ReviewQueue]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.review_queues, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 1000, schema="ReviewQueue", key=attrgetter("queue_id")
        )
        columns = ReviewQueue._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def update_review_queue(
        self,
        queue_id: str | ReviewQueue,
        *,
        name: str | None = None,
        users: Iterable[str] | None = None,
        schema_ids: Iterable[str | LabelSchema] | str | LabelSchema | None = None,
        new_owner: str | None = None,
    ) -> ReviewQueue:
        """Change the given fields of a queue.

        The label schemas of a queue that contains items cannot be changed (400), and a queue of
        the kind USER cannot be changed at all (400). Returns 400 RESOURCE_ALREADY_EXISTS if the
        name is already in use.

        Endpoint: `POST /api/3.0/mlflow/review-queues/update`. Since MLflow 3.14.

        Args:
            queue_id: ID of the queue.
            name: New name, at most 250 characters, and not `default`, in any letter case.
            users: New reviewers, at most 10, converted to lower case. With an empty list, all
                reviewers are removed.
            schema_ids: IDs of the label schemas that the reviewers answer from now on. With an
                empty list, all label schemas are removed.
            new_owner: New owner of the queue.

        Returns:
            The updated queue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import update_review_queue as _endpoint

        response = self._send(
            _endpoint.build_request(
                queue_id, name=name, users=users, schema_ids=schema_ids, new_owner=new_owner
            )
        )
        return response.review_queue

    def delete_review_queue(self, queue_id: str | ReviewQueue) -> None:
        """Delete a queue, but not the traces in it.

        It is not an error if the queue is already deleted, but a server with basic authentication
        returns 404 unless the caller is an admin.

        Endpoint: `POST /api/3.0/mlflow/review-queues/delete`. Since MLflow 3.14.

        Args:
            queue_id: ID of the queue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import delete_review_queue as _endpoint

        self._send(_endpoint.build_request(queue_id))

    def add_items_to_review_queue(
        self,
        queue_id: str | ReviewQueue,
        item_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
        *,
        item_type: ReviewItemType | Literal["TRACE"] | None = None,
    ) -> list[ReviewQueueItem]:
        """Add traces to a queue.

        A trace that is already in the queue remains unchanged. If any of the traces does not
        exist in the experiment of the queue, the server returns 404 and adds none of them.

        Endpoint: `POST /api/3.0/mlflow/review-queues/items/add`. Since MLflow 3.14.

        Args:
            queue_id: ID of the queue.
            item_ids: IDs of the traces.
            item_type: Kind of the items. Defaults to TRACE.

        Returns:
            The items named in the request.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import add_items_to_review_queue as _endpoint

        response = self._send(_endpoint.build_request(queue_id, item_ids, item_type=item_type))
        return response.items

    def list_review_queue_items(
        self,
        queue_id: str | ReviewQueue,
        *,
        status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[ReviewQueueItem]:
        """List the items of a queue.

        Sorted by age, newest first, then by trace ID. An empty queue returns an empty page.
        Deleted traces are removed from the queue.

        Endpoint: `GET /api/3.0/mlflow/review-queues/items/list`. Since MLflow 3.14.

        Args:
            queue_id: ID of the queue.
            status: Only items in this state. A state that is unknown to the server is treated as
                omitted.
            max_results: Maximum number of items per page. From 1 to 50000. Default: 1000.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `ReviewQueueItem` objects. Each page is requested when iteration reaches
            the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import list_review_queue_items as _endpoint
        from .models.review_queue_item import ReviewQueueItem

        def parse(content: bytes, content_type: str) -> Page[ReviewQueueItem]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.items, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 1000, schema="ReviewQueueItem", key=attrgetter("item_id")
        )
        columns = ReviewQueueItem._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(
                queue_id, status=status, max_results=max_results, page_token=page_token
            ).with_parser(parse),
            paging,
            limit,
            columns,
        )

    def set_review_queue_item_status(
        self,
        queue_id: str | ReviewQueue,
        item_id: str | TraceInfoV3 | Trace,
        status: ReviewStatus | Literal["PENDING", "COMPLETE", "DECLINED"],
        *,
        completed_by: str | None = None,
    ) -> ReviewQueueItem:
        """Set the review status of an item.

        `completed_by` is required for COMPLETE and DECLINED and not allowed for PENDING;
        otherwise, the server returns 400. With basic authentication, `completed_by` is ignored
        and the logged-in user is used. An item that already has the given state remains
        unchanged.

        Endpoint: `POST /api/3.0/mlflow/review-queues/items/set-status`. Since MLflow 3.14.

        Args:
            queue_id: ID of the queue.
            item_id: ID of the trace.
            status: Review status of the item.
            completed_by: User who completed or declined the item, converted to lower case.
                Required with COMPLETE and DECLINED, and not allowed otherwise.

        Returns:
            The updated item.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import set_review_queue_item_status as _endpoint

        response = self._send(
            _endpoint.build_request(queue_id, item_id, status, completed_by=completed_by)
        )
        return response.item

    def remove_items_from_review_queue(
        self,
        queue_id: str | ReviewQueue,
        item_ids: Iterable[str | TraceInfoV3 | Trace] | str | TraceInfoV3 | Trace,
    ) -> None:
        """Remove traces from a queue.

        It is not an error if a trace is not in the queue.

        Endpoint: `POST /api/3.0/mlflow/review-queues/items/remove`. Since MLflow 3.14.

        Args:
            queue_id: ID of the queue.
            item_ids: IDs of the traces.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.review_queues import remove_items_from_review_queue as _endpoint

        self._send(_endpoint.build_request(queue_id, item_ids))

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
    ) -> Issue:
        """Create an issue, a problem found in traces of an experiment.

        The name need not be unique. Returns 400 with SQL in the message if the source run does
        not exist.

        Endpoint: `POST /api/3.0/mlflow/issues`. Since MLflow 3.11.

        Args:
            experiment_id: The experiment.
            name: Name of the issue.
            description: Description of the problem.
            status: Status of the issue. Defaults to pending. Returns 500 with an HTML page for an
                unknown value.
            severity: Severity of the issue. Returns 500 with an HTML page for an unknown value.
            root_causes: Causes of the problem.
            categories: Categories of the problem.
            source_run_id: ID of the run that found the issue.
            created_by: User who created the issue.

        Returns:
            The new issue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.issues import create_issue as _endpoint

        response = self._send(
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
    ) -> Pager[Issue]:
        """Search the issues.

        Sorted by severity, highest first, with issues without a severity last; then, with
        `include_trace_count`, by the number of traces, highest first; then by age, newest first.
        Returns an empty page if the experiment does not exist.

        Endpoint: `POST /api/3.0/mlflow/issues/search`. Since MLflow 3.11.

        Args:
            experiment_id: Return only issues of this experiment.
            filter_string: Conditions on `status` and `source_run_id`, with = or !=, joined by
                AND. `source_run_id != 'x'` does not find issues without a source run.
            include_trace_count: Whether to count the traces of each issue. Default: False.
            max_results: Maximum number of issues per page. From 1 to 50000. Default: 100.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `Issue` objects. Each page is requested when iteration reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.issues import search_issues as _endpoint
        from .models.issue import Issue

        def parse(content: bytes, content_type: str) -> Page[Issue]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.issues, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="Issue", key=attrgetter("issue_id")
        )
        columns = Issue._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def get_issue(self, issue_id: str | Issue) -> Issue:
        """Read an issue.

        Returns 404 if the requested object does not exist.

        Endpoint: `GET /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11.

        Args:
            issue_id: ID of the issue.

        Returns:
            The issue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.issues import get_issue as _endpoint

        response = self._send(_endpoint.build_request(issue_id))
        return response.issue

    def update_issue(
        self,
        issue_id: str | Issue,
        *,
        name: str | None = None,
        description: str | None = None,
        status: IssueStatus | Literal["pending", "rejected", "resolved"] | None = None,
        severity: IssueSeverity | Literal["not_an_issue", "low", "medium", "high"] | None = None,
    ) -> Issue:
        """Change the given fields of an issue.

        If no fields are given, only the time of the last change is updated. The experiment,
        causes, categories and source of the issue remain unchanged.

        Endpoint: `PATCH /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11.

        Args:
            issue_id: ID of the issue.
            name: New name; "" leaves the name unchanged.
            description: New description of the problem; "" leaves the description unchanged.
            status: Status of the issue. Returns 500 with an HTML page for an unknown value.
            severity: Severity of the issue. Returns 500 with an HTML page for an unknown value.

        Returns:
            The updated issue.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.issues import update_issue as _endpoint

        response = self._send(
            _endpoint.build_request(
                issue_id, name=name, description=description, status=status, severity=severity
            )
        )
        return response.issue

    def create_registered_model(
        self,
        name: str,
        *,
        tags: Iterable[RegisteredModelTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
        description: str | None = None,
        deployment_job_id: str | None = None,
    ) -> RegisteredModel:
        """Create a registered model.

        The model starts without versions. Returns 400 RESOURCE_ALREADY_EXISTS if the name is
        already in use. A model with the tag `mlflow.prompt.is_prompt` set to `true` is a prompt;
        ordinary searches do not return it.

        Endpoint: `POST /api/2.0/mlflow/registered-models/create`.

        Args:
            name: Name of the model, unique on the server. Since 3.11, returns 400 if the name
                contains `/` or `:`, consists only of spaces, or reads as a relative path (`..`).
            tags: Tags to set on creation. If two tags have the same key, the last one is used.
                Values that are not strings are converted with `str`.
            description: Description, as free text.
            deployment_job_id: ID of the job that deploys new versions. MLflow's own servers
                ignore it. Since MLflow 3.0.

        Returns:
            The new registered model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.registered_models import create_registered_model as _endpoint

        response = self._send(
            _endpoint.build_request(
                name, tags=tags, description=description, deployment_job_id=deployment_job_id
            )
        )
        return response.registered_model

    def get_registered_model(self, name: str | RegisteredModel) -> RegisteredModel:
        """Read a registered model by its name.

        Returns 404 if the name does not exist.

        Endpoint: `GET /api/2.0/mlflow/registered-models/get`.

        Args:
            name: Name of the registered model.

        Returns:
            The registered model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_registered_model as _endpoint

        response = self._send(_endpoint.build_request(name))
        return response.registered_model

    def search_registered_models(
        self,
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[RegisteredModel]:
        """Search the registered models of the server.

        Sorted by name unless `order_by` specifies otherwise. Prompts are not returned, unless the
        filter contains ``tags.`mlflow.prompt.is_prompt` = 'true'``; then only prompts are
        returned. Models that the caller may not read are not returned. Returns an empty page if
        nothing matches.

        Endpoint: `GET /api/2.0/mlflow/registered-models/search`.

        Args:
            filter_string: Conditions on `name` and `tags.<key>`, joined by AND. Both support =,
                !=, LIKE and ILIKE; since 3.17 `name` also supports IN and NOT IN. OR is not
                supported. If omitted, every model matches.
            order_by: Sort keys `name` or `last_updated_timestamp`, each with an optional ASC or
                DESC. Can be repeated for more keys; returns 500 if a key is given twice.
            max_results: Maximum number of models per page. Servers with a database do not reject
                a number below 1; they return an empty page and a token that leads nowhere. At
                most 1000. Default: 100.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `RegisteredModel` objects. Each page is requested when iteration reaches
            the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.registered_models import search_registered_models as _endpoint
        from .models.registered_model import RegisteredModel

        def parse(content: bytes, content_type: str) -> Page[RegisteredModel]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.registered_models, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="RegisteredModel", key=attrgetter("name")
        )
        columns = RegisteredModel._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def rename_registered_model(
        self, name: str | RegisteredModel, new_name: str
    ) -> RegisteredModel:
        """Rename a registered model.

        Versions, tags and aliases move to the new name. Returns 404 if the model does not exist,
        and 400 RESOURCE_ALREADY_EXISTS if the new name is already in use. Servers with a file
        store fail with 500 if a version of the model has tags.

        Endpoint: `POST /api/2.0/mlflow/registered-models/rename`.

        Args:
            name: Current name of the registered model.
            new_name: New name, with the same limits as in `create_registered_model`.

        Returns:
            The registered model under its new name.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import rename_registered_model as _endpoint

        response = self._send(_endpoint.build_request(name, new_name))
        return response.registered_model

    def update_registered_model(
        self,
        name: str | RegisteredModel,
        *,
        description: str | None = None,
        deployment_job_id: str | None = None,
    ) -> RegisteredModel:
        """Replace the description of a registered model.

        If `description` is omitted, the old description is cleared. Arguments are read only from
        the body, never from the query.

        Endpoint: `PATCH /api/2.0/mlflow/registered-models/update`.

        Args:
            name: Name of the registered model.
            description: The new description. If omitted or empty, the description is cleared.
            deployment_job_id: ID of the job that deploys new versions. MLflow's own servers
                ignore it. Since MLflow 3.0.

        Returns:
            The updated registered model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import update_registered_model as _endpoint

        response = self._send(
            _endpoint.build_request(
                name, description=description, deployment_job_id=deployment_job_id
            )
        )
        return response.registered_model

    def delete_registered_model(self, name: str | RegisteredModel) -> None:
        """Delete a registered model with all its versions.

        The model is deleted with its tags and aliases, whatever stages its versions are in, and
        cannot be restored. The artifacts are not deleted. Returns 404 if the model does not
        exist. Arguments are read only from the body, never from the query.

        Endpoint: `DELETE /api/2.0/mlflow/registered-models/delete`.

        Args:
            name: Name of the registered model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import delete_registered_model as _endpoint

        self._send(_endpoint.build_request(name))

    def delete_prompt(self, name: str | RegisteredModel) -> None:
        """Alias of `delete_registered_model`.

        Endpoint: `DELETE /api/2.0/mlflow/registered-models/delete`.

        Args:
            name: Name of the registered model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.delete_registered_model(name=name)

    def get_latest_versions(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> list[ModelVersion]:
        """List the highest version in each stage of a registered model.

        Returns an empty list if the model has no versions in the requested stages. Stages are
        deprecated in MLflow; aliases replace them.

        Endpoint: `POST /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated.

        Args:
            name: Name of the registered model.
            stages: Stages to include, in upper or lower case. Returns 400 for stages other than
                those of `transition_model_version_stage`. If omitted or empty, all four stages
                are included.

        Returns:
            The versions, at most one per stage, in no fixed order. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_latest_versions as _endpoint

        response = self._send(_endpoint.build_request(name, stages=stages))
        return response.model_versions

    def get_latest_versions_with_get(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> list[ModelVersion]:
        """List the highest model version in each stage, with the arguments in the query.

        Returns the same as `get_latest_versions`.

        Endpoint: `GET /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated.

        Args:
            name: Name of the registered model.
            stages: Stages to search, in upper or lower case; stages other than those of
                `transition_model_version_stage` return 400. If omitted, all four stages are
                searched. Can be repeated for more stages.

        Returns:
            The versions, at most one per stage, in no fixed order. Absent if there are none.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_latest_versions_with_get as _endpoint

        response = self._send(_endpoint.build_request(name, stages=stages))
        return response.model_versions

    def set_registered_model_tag(
        self, name: str | RegisteredModel, key: str, value: object
    ) -> None:
        """Set a tag of a registered model.

        A tag with the same key is overwritten. The model's `last_updated_timestamp` remains
        unchanged on servers with a database.

        Endpoint: `POST /api/2.0/mlflow/registered-models/set-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. Servers
                return 400 for a key that is not a normalized relative path, such as `a//b` or
                `../a`. At most 250 characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2). Returns 400 if
                the value is longer. The value may be an empty string; if the value is omitted,
                servers store an empty string. Values that are not strings are converted with
                `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import set_registered_model_tag as _endpoint

        self._send(_endpoint.build_request(name, key, value))

    def set_prompt_tag(self, name: str | RegisteredModel, key: str, value: object) -> None:
        """Alias of `set_registered_model_tag`.

        Endpoint: `POST /api/2.0/mlflow/registered-models/set-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. Servers
                return 400 for a key that is not a normalized relative path, such as `a//b` or
                `../a`. At most 250 characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2). Returns 400 if
                the value is longer. The value may be an empty string; if the value is omitted,
                servers store an empty string. Values that are not strings are converted with
                `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.set_registered_model_tag(name=name, key=key, value=value)

    def delete_registered_model_tag(self, name: str | RegisteredModel, key: str) -> None:
        """Delete a tag of a registered model.

        Returns 200 if the key is not set, and 404 if the model does not exist. Arguments are read
        only from the body, never from the query.

        Endpoint: `DELETE /api/2.0/mlflow/registered-models/delete-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import delete_registered_model_tag as _endpoint

        self._send(_endpoint.build_request(name, key))

    def delete_prompt_tag(self, name: str | RegisteredModel, key: str) -> None:
        """Alias of `delete_registered_model_tag`.

        Endpoint: `DELETE /api/2.0/mlflow/registered-models/delete-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.delete_registered_model_tag(name=name, key=key)

    def set_registered_model_alias(
        self, name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
    ) -> None:
        """Point an alias of a registered model to one of its versions.

        An alias points to one version; setting an existing alias moves it to the given version. A
        version can have many aliases. Returns 404 if the version does not exist.

        Endpoint: `POST /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias: letters, digits, `_` and `-`. `latest` and names such as `v3`, in
                upper or lower case, are reserved and return 400. At most 255 characters.
            version: Number of the version that the alias should point to.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import set_registered_model_alias as _endpoint

        self._send(_endpoint.build_request(name, alias, version))

    def set_prompt_alias(
        self, name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
    ) -> None:
        """Alias of `set_registered_model_alias`.

        Endpoint: `POST /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias: letters, digits, `_` and `-`. `latest` and names such as `v3`, in
                upper or lower case, are reserved and return 400. At most 255 characters.
            version: Number of the version that the alias should point to.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.set_registered_model_alias(name=name, alias=alias, version=version)

    def delete_registered_model_alias(self, name: str | RegisteredModel, alias: str) -> None:
        """Delete an alias of a registered model.

        Returns 200 if the alias is not set, and 404 if the model does not exist. Servers before
        3.3 reject the reserved names with 400. Arguments are read only from the body, never from
        the query.

        Endpoint: `DELETE /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias to delete. At most 255 characters.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import delete_registered_model_alias as _endpoint

        self._send(_endpoint.build_request(name, alias))

    def delete_prompt_alias(self, name: str | RegisteredModel, alias: str) -> None:
        """Alias of `delete_registered_model_alias`.

        Endpoint: `DELETE /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias to delete. At most 255 characters.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.delete_registered_model_alias(name=name, alias=alias)

    def get_model_version_by_alias(self, name: str | RegisteredModel, alias: str) -> ModelVersion:
        """Read the model version that an alias points to.

        Returns 400 INVALID_PARAMETER_VALUE, not 404, if the alias is not set. Returns 404 if the
        model does not exist; servers with a database before 3.10 return 400 in this case too.

        Endpoint: `GET /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias. Since 3.3 `latest`, in upper or lower case, reads the newest
                version; before 3.17 this can be the newest version of a single stage if versions
                are in different stages. Servers before 3.3 return 400 for `latest`. At most 255
                characters.

        Returns:
            The model version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.registered_models import get_model_version_by_alias as _endpoint

        response = self._send(_endpoint.build_request(name, alias))
        return response.model_version

    def create_model_version(
        self,
        name: str | RegisteredModel,
        source: str,
        *,
        run_id: str | Run | None = None,
        tags: Iterable[ModelVersionTag | Mapping[str, Any]] | Mapping[str, object] | None = None,
        run_link: str | None = None,
        description: str | None = None,
        model_id: str | LoggedModel | None = None,
    ) -> ModelVersion:
        """Create the next version of a registered model.

        Version numbers start at 1; the number of a deleted version is not reused. No artifact is
        copied or checked: the version only records where the artifacts are. Returns 404 if the
        model does not exist (500 on servers with a file store).

        Endpoint: `POST /api/2.0/mlflow/model-versions/create`.

        Args:
            name: Name of the registered model.
            source: URI of the artifacts. URIs of object stores (`s3:`, `gs:`, `dbfs:`, `wasbs:`)
                are not checked. A local path or `file:` URI must be within the artifacts of the
                run `run_id` or of the logged model `model_id`. Since 3.17, this rule also applies
                to `runs:` and `mlflow-artifacts:` URIs and to `models:/<model_id>`, and schemes
                that name a host (`http`, `https`, `hdfs`, `abfss`) are rejected unless the server
                allows them. `models:/<name>/<version>` points to another model version; since
                3.17, an alias, a stage or `latest` may be given instead of the version number,
                and servers replace it with the number. A URI with `..` is rejected. Rejected URIs
                return 400. Since 3.17, only `prompt-template` and `dummy-source` are accepted for
                a prompt.
            run_id: ID of the run that created the model. Servers check this ID only if they need
                the run to check `source`.
            tags: Tags to set on creation. If two tags have the same key, the last one is used.
                The tags `mlflow.prompt.is_prompt` and `mlflow.prompt.text` make the version a
                prompt version. Values that are not strings are converted with `str`.
            run_link: Link to the run, for a run on another server.
            description: Description, as free text.
            model_id: ID of the logged model that becomes the version. The server records the
                version in the tags of the logged model, and uses the run of the logged model if
                `run_id` is omitted. Returns 404 if the logged model does not exist; in this case,
                servers before 3.17 may already have created the version. Since MLflow 3.0.

        Returns:
            The new model version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import create_model_version as _endpoint

        response = self._send(
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

    def get_model_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> ModelVersion:
        """Read a version of a registered model.

        Returns 404 if the version does not exist or was deleted.

        Endpoint: `GET /api/2.0/mlflow/model-versions/get`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Returns:
            The model version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import get_model_version as _endpoint

        response = self._send(_endpoint.build_request(name, version))
        return response.model_version

    def search_model_versions(
        self,
        *,
        filter_string: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[ModelVersion]:
        """Search the model versions of the server.

        Sorted by the time of the last update, latest first, then by name and by descending
        version number, unless `order_by` specifies otherwise. `aliases` are absent on servers
        with a database. Versions of prompts are not returned, unless the filter contains
        ``tags.`mlflow.prompt.is_prompt` = 'true'``; then only versions of prompts are returned.
        Servers since 3.10 do not return versions of models that the caller may not read. Returns
        an empty page if nothing matches.

        Endpoint: `GET /api/2.0/mlflow/model-versions/search`.

        Args:
            filter_string: Conditions on `name`, `version_number`, `run_id`, `source_path` and
                `tags.<key>`, joined by AND. Strings support =, !=, LIKE and ILIKE,
                `version_number` supports =, !=, <, <=, > and >=. `run_id` also supports IN; since
                3.17 `name` and `run_id` support IN and NOT IN. OR is not supported. If omitted,
                every version matches.
            order_by: Sort keys `name`, `version_number`, `creation_timestamp` or
                `last_updated_timestamp`, each with an optional ASC or DESC. Can be repeated for
                more keys.
            max_results: Maximum number of versions per page. From 1 to 200000. Default: 200000.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `ModelVersion` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.model_versions import search_model_versions as _endpoint
        from .models.model_version import ModelVersion

        def parse(content: bytes, content_type: str) -> Page[ModelVersion]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.model_versions, page.next_page_token)

        paging = Paging(
            "page_token",
            "max_results",
            200000,
            schema="ModelVersion",
            key=attrgetter("name", "version"),
        )
        columns = ModelVersion._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def get_model_version_download_uri(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> str:
        """Read the URI from which the artifacts of a model version can be downloaded.

        Returns the version's `source`. If `source` is a `models:/` URI, returns the URI that the
        `models:/` URI stands for.

        Endpoint: `GET /api/2.0/mlflow/model-versions/get-download-uri`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Returns:
            URI of the artifacts of the version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import get_model_version_download_uri as _endpoint

        response = self._send(_endpoint.build_request(name, version))
        return response.artifact_uri

    def update_model_version(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        *,
        description: str | None = None,
    ) -> ModelVersion:
        """Replace the description of a model version.

        If `description` is omitted, the old description is cleared. Arguments are read only from
        the body, never from the query.

        Endpoint: `PATCH /api/2.0/mlflow/model-versions/update`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            description: The new description. If omitted, the description is removed; an empty
                string is stored as is.

        Returns:
            The updated model version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import update_model_version as _endpoint

        response = self._send(_endpoint.build_request(name, version, description=description))
        return response.model_version

    def transition_model_version_stage(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        stage: str,
        *,
        archive_existing_versions: bool | None = None,
    ) -> ModelVersion:
        """Move a model version to another stage.

        A stage can contain many versions. Stages are deprecated in MLflow; aliases replace them.

        Endpoint: `POST /api/2.0/mlflow/model-versions/transition-stage`. Deprecated.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            stage: Stage to move to: `None`, `Staging`, `Production` or `Archived`, in upper or
                lower case. Returns 400 for any other value.
            archive_existing_versions: Whether to move the other versions in the target stage to
                `Archived`. Returns 500 if true and the target stage is neither `Staging` nor
                `Production`. Default: False.

        Returns:
            The model version in its new stage.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import transition_model_version_stage as _endpoint

        response = self._send(
            _endpoint.build_request(
                name, version, stage, archive_existing_versions=archive_existing_versions
            )
        )
        return response.model_version

    def delete_model_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> None:
        """Delete a version of a registered model.

        The version cannot be restored, and its number is not reused. The artifacts are not
        deleted. Aliases of the version are deleted too; servers before 3.16 with a database keep
        the aliases, and reading such an alias then returns 404. Returns 404 if the version does
        not exist. Arguments are read only from the body, never from the query.

        Endpoint: `DELETE /api/2.0/mlflow/model-versions/delete`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import delete_model_version as _endpoint

        self._send(_endpoint.build_request(name, version))

    def delete_prompt_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion
    ) -> None:
        """Alias of `delete_model_version`.

        Endpoint: `DELETE /api/2.0/mlflow/model-versions/delete`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.delete_model_version(name=name, version=version)

    def set_model_version_tag(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        key: str,
        value: object,
    ) -> None:
        """Set a tag of a model version.

        A tag with the same key is overwritten.

        Endpoint: `POST /api/2.0/mlflow/model-versions/set-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. Servers
                return 400 for a key that is not a normalized relative path, such as `a//b` or
                `../a`. At most 250 characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2). Returns 400 if
                the value is longer. The value may be an empty string; if the value is omitted,
                servers store an empty string. Values that are not strings are converted with
                `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import set_model_version_tag as _endpoint

        self._send(_endpoint.build_request(name, version, key, value))

    def set_prompt_version_tag(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        key: str,
        value: object,
    ) -> None:
        """Alias of `set_model_version_tag`.

        Endpoint: `POST /api/2.0/mlflow/model-versions/set-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`. Servers
                return 400 for a key that is not a normalized relative path, such as `a//b` or
                `../a`. At most 250 characters.
            value: Value of the tag, at most 100000 characters (5000 before 3.2). Returns 400 if
                the value is longer. The value may be an empty string; if the value is omitted,
                servers store an empty string. Values that are not strings are converted with
                `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.set_model_version_tag(name=name, version=version, key=key, value=value)

    def delete_model_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str
    ) -> None:
        """Delete a tag of a model version.

        Returns 200 if the key is not set, and 404 if the version does not exist. Arguments are
        read only from the body, never from the query.

        Endpoint: `DELETE /api/2.0/mlflow/model-versions/delete-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.model_versions import delete_model_version_tag as _endpoint

        self._send(_endpoint.build_request(name, version, key))

    def delete_prompt_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str
    ) -> None:
        """Alias of `delete_model_version_tag`.

        Endpoint: `DELETE /api/2.0/mlflow/model-versions/delete-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        self.delete_model_version_tag(name=name, version=version, key=key)

    def list_webhooks(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[Webhook]:
        """List the webhooks.

        Returns the newest webhooks first. With basic authentication, servers since 3.11 allow
        this only for admins.

        Endpoint: `GET /api/2.0/mlflow/webhooks`. Since MLflow 3.3.

        Args:
            max_results: Maximum number of webhooks per page. 0 is treated as omitted. From 0 to
                1000. Default: 100.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `Webhook` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.webhooks import list_webhooks as _endpoint
        from .models.webhook import Webhook

        def parse(content: bytes, content_type: str) -> Page[Webhook]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.webhooks, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="Webhook", key=attrgetter("webhook_id")
        )
        columns = Webhook._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(max_results=max_results, page_token=page_token).with_parser(
                parse
            ),
            paging,
            limit,
            columns,
        )

    def create_webhook(
        self,
        name: str,
        url: str,
        events: Iterable[WebhookEvent | Mapping[str, Any]],
        *,
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
    ) -> Webhook:
        """Create a webhook, which calls a URL when an event occurs.

        The name need not be unique. Returns 400 with SQL in the message if the same event is
        given twice. Returns 500 with an HTML page if an entity or action is unknown to the
        server. With basic authentication, servers since 3.11 allow this only for admins.

        Endpoint: `POST /api/2.0/mlflow/webhooks`. Since MLflow 3.3.

        Args:
            name: Name of the webhook: letters, digits, dots, underscores and hyphens, with a
                letter or a digit at both ends. At most 63 characters.
            url: URL to call with POST. Servers accept only https and, since 3.10, only a host
                that resolves to public addresses, unless configured otherwise in their
                environment (`MLFLOW_WEBHOOK_ALLOWED_SCHEMES`,
                `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`).
            events: Events that trigger a call. The list must not be empty.
            description: Description of the purpose.
            secret: Key with which the server signs its calls (header `X-MLflow-Signature`,
                HMAC-SHA256). Stored encrypted and never returned.
            status: Whether the webhook is called. Defaults to ACTIVE. Servers also use ACTIVE for
                a value that they do not recognize.

        Returns:
            The new webhook.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.webhooks import create_webhook as _endpoint

        response = self._send(
            _endpoint.build_request(
                name, url, events, description=description, secret=secret, status=status
            )
        )
        return response.webhook

    def get_webhook(self, webhook_id: str | Webhook) -> Webhook:
        """Read a webhook.

        The secret of the webhook is never returned. With basic authentication, servers since 3.11
        allow this only for admins.

        Endpoint: `GET /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.

        Args:
            webhook_id: ID of the webhook.

        Returns:
            The webhook.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import get_webhook as _endpoint

        response = self._send(_endpoint.build_request(webhook_id))
        return response.webhook

    def update_webhook(
        self,
        webhook_id: str | Webhook,
        *,
        name: str | None = None,
        url: str | None = None,
        events: Iterable[WebhookEvent | Mapping[str, Any]] | None = None,
        description: str | None = None,
        secret: str | None = None,
        status: WebhookStatus | Literal["ACTIVE", "DISABLED"] | None = None,
    ) -> Webhook:
        """Change the given fields of a webhook.

        If no fields are given, only the time of the last change is updated. Servers before 3.16
        also set a webhook to ACTIVE whenever `status` is omitted, so send `status` to keep a
        webhook disabled. With basic authentication, servers since 3.11 allow this only for
        admins.

        Endpoint: `PATCH /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.

        Args:
            webhook_id: ID of the webhook.
            name: Name of the webhook: letters, digits, dots, underscores and hyphens, with a
                letter or a digit at both ends. At most 63 characters.
            url: URL to call with POST. Servers accept only https and, since 3.10, only a host
                that resolves to public addresses, unless configured otherwise in their
                environment (`MLFLOW_WEBHOOK_ALLOWED_SCHEMES`,
                `MLFLOW_WEBHOOK_ALLOW_PRIVATE_IPS`). "" leaves the URL unchanged.
            events: Events that trigger a call. The new list replaces the previous list. Servers
                ignore an empty list.
            description: Description of the purpose. Since 3.16, "" removes the description; on
                older servers, "" changes nothing.
            secret: New key with which the server signs its calls. Since 3.16, "" turns signing
                off; on older servers, "" changes nothing.
            status: Whether the webhook is called. If omitted, servers before 3.16 set the status
                to ACTIVE.

        Returns:
            The updated webhook.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import update_webhook as _endpoint

        response = self._send(
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

    def delete_webhook(self, webhook_id: str | Webhook) -> None:
        """Delete a webhook.

        Returns 404 if the webhook is already deleted. With basic authentication, servers since
        3.11 allow this only for admins.

        Endpoint: `DELETE /api/2.0/mlflow/webhooks/{webhook_id}`. Since MLflow 3.3.

        Args:
            webhook_id: ID of the webhook.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import delete_webhook as _endpoint

        self._send(_endpoint.build_request(webhook_id))

    def test_webhook(
        self, webhook_id: str | Webhook, *, event: WebhookEvent | Mapping[str, Any] | None = None
    ) -> WebhookTestResult:
        """Call a webhook now, with sample data.

        If the URL does not respond, the request still returns 200, and the result reports the
        failure. A disabled webhook is called too. With basic authentication, servers since 3.11
        allow this only for admins.

        Endpoint: `POST /api/2.0/mlflow/webhooks/{webhook_id}/test`. Since MLflow 3.3.

        Args:
            webhook_id: ID of the webhook.
            event: Event to simulate. If omitted, the first event of the webhook is used.

        Returns:
            The result of the call.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.webhooks import test_webhook as _endpoint

        response = self._send(_endpoint.build_request(webhook_id, event=event))
        return response.result

    def search_mcp_servers(
        self,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[MCPServer]:
        """Search the MCP servers of the registry.

        Sorted by name unless `order_by` specifies otherwise. Returns an empty page if nothing
        matches. Servers that the caller may not read are not returned.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers`. Since MLflow 3.15.

        Args:
            filter_string: Conditions on `name`, `display_name`, `status`, `has_access_endpoints`,
                `created_at`, `last_updated_at` and `tags.<key>`, joined by AND. The times are
                Unix times in milliseconds; `has_access_endpoints` is compared with `'true'` or
                `'false'`, in quotes; `status` is the status shown in the response. `name` and
                `status` support IN. Before 3.17, only `status` supports IN, and NOT IN is not
                supported.
            max_results: Maximum number of servers per page. From 1 to 1000. Default: 100.
            order_by: Sort keys `name`, `created_at` or `last_updated_at`, each with an optional
                ASC or DESC. Can be repeated for more keys.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `MCPServer` objects. Each page is requested when iteration reaches the
            page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.mcp_servers import search_mcp_servers as _endpoint
        from .models.mcp_server import MCPServer

        def parse(content: bytes, content_type: str) -> Page[MCPServer]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_servers, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="MCPServer", key=attrgetter("name")
        )
        columns = MCPServer._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def create_mcp_server(
        self,
        name: str,
        *,
        description: str | Null | None = None,
        icons: Iterable[MCPIcon | Mapping[str, Any]] | Null | None = None,
    ) -> MCPServer:
        """Register an MCP server, without a version.

        `create_mcp_server_version` also registers the MCP server if it does not exist. Returns
        400 RESOURCE_ALREADY_EXISTS if the name is already in use. The MLflow server looks up the
        host of each icon.

        Endpoint: `POST /api/3.0/mlflow/mcp-servers`. Since MLflow 3.15.

        Args:
            name: Name of the server: a reversed domain name, a slash, and a word of at least two
                characters, which must not be `aliases`, `endpoints`, `tags` or `versions`. At
                most 256 characters in total; with SQLite, longer values are accepted.
            description: Description of the server's functionality. If omitted or null, the
                description of the latest version is shown.
            icons: Icons of the server. If omitted or null, the icons of the latest version are
                shown. At most 100 items.

        Returns:
            The new server.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.mcp_servers import create_mcp_server as _endpoint

        return self._send(_endpoint.build_request(name, description=description, icons=icons))

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
    ) -> Pager[MCPAccessEndpoint]:
        """Search the access endpoints of all MCP servers.

        Sorted by ID unless `order_by` specifies otherwise. Endpoints whose version no longer
        exists are not returned, and neither are endpoints of servers that the caller may not
        read.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers/endpoints`. Since MLflow 3.15.

        Args:
            filter_string: Conditions on `server_name`, `transport_type`, `created_at`,
                `last_updated_at` and `status` (the status of the version), joined by AND. The
                times are Unix times in milliseconds. Servers before 3.17 require `server_name` in
                backticks; since 3.17, `server_name` supports IN.
            max_results: Maximum number of endpoints per page. From 1 to 50000. Default: 100.
            order_by: Sort keys `id`, `created_at`, `last_updated_at` or `server_name`, each with
                an optional ASC or DESC. Can be repeated for more keys. `server_name` must be in
                backticks and followed by ASC or DESC; otherwise returns 400.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            server_version: Only endpoints that point to this version. Endpoints that point to it
                through an alias are not included.
            server_alias: Only endpoints that point to this alias. If `server_version` is also
                given, nothing is found.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `MCPAccessEndpoint` objects. Each page is requested when iteration
            reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.mcp_servers import search_mcp_access_endpoints as _endpoint
        from .models.mcp_access_endpoint import MCPAccessEndpoint

        def parse(content: bytes, content_type: str) -> Page[MCPAccessEndpoint]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_access_endpoints, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="MCPAccessEndpoint", key=attrgetter("id")
        )
        columns = MCPAccessEndpoint._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def get_mcp_server(self, name: str | MCPServer) -> MCPServer:
        """Read an MCP server.

        The response includes the access endpoints of the server, except those whose version no
        longer exists.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.

        Returns:
            The server.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_server as _endpoint

        return self._send(_endpoint.build_request(name))

    def update_mcp_server(
        self,
        name: str | MCPServer,
        *,
        display_name: str | Null | None = None,
        description: str | Null | None = None,
        icons: Iterable[MCPIcon | Mapping[str, Any]] | Null | None = None,
    ) -> MCPServer:
        """Change the display name, description or icons of an MCP server.

        Omitted fields remain unchanged; JSON null removes the value that was set for the server.
        The name cannot be changed. Returns 400 if the body contains `latest_version`; other
        fields that are unknown to the server are ignored.

        Endpoint: `PATCH /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            display_name: Human-readable name. JSON null removes the name. At most 256 characters;
                with SQLite, longer values are accepted.
            description: Description of the server's functionality. With JSON null, the
                description of the latest version is shown; with an empty string, that description
                is hidden.
            icons: Icons of the server, which replace the current icons. With JSON null, the icons
                of the latest version are shown; with an empty list, those icons are hidden. At
                most 100 items.

        Returns:
            The updated server.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import update_mcp_server as _endpoint

        return self._send(
            _endpoint.build_request(
                name, display_name=display_name, description=description, icons=icons
            )
        )

    def delete_mcp_server(self, name: str | MCPServer) -> None:
        """Delete an MCP server with its versions, aliases, tags and access endpoints.

        Returns 400 if the server has an active version: first deprecate its active versions or
        turn them into drafts. The name can be used again afterwards.

        Endpoint: `DELETE /api/3.0/mlflow/mcp-servers/{name}`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server as _endpoint

        self._send(_endpoint.build_request(name))

    def search_mcp_server_versions(
        self,
        name: str | MCPServer,
        *,
        filter_string: str | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[MCPServerVersion]:
        """Search the versions of an MCP server.

        Returns the oldest versions first, unless `order_by` specifies otherwise. Deleted versions
        are never returned. Returns an empty page if the server does not exist.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers/{name}/versions`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            filter_string: Conditions on `version`, `status`, `created_at` and `last_updated_at`,
                joined by AND. For `version`, = and != compare literally, and <, <=, > and >=
                compare by semantic version precedence, so that 2.0.0-rc.1 is below 2.0.0. The
                times are Unix times in milliseconds. `status` supports IN; NOT IN was added in
                3.17.
            max_results: Maximum number of versions per page. From 1 to 50000. Default: 100.
            order_by: Sort keys `created_at`, `last_updated_at` or `version`, each with an
                optional ASC or DESC. Can be repeated for more keys. `version` sorts by semantic
                version precedence, and must be in backticks and followed by ASC or DESC;
                otherwise returns 400.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `MCPServerVersion` objects. Each page is requested when iteration reaches
            the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.mcp_servers import search_mcp_server_versions as _endpoint
        from .models.mcp_server_version import MCPServerVersion

        def parse(content: bytes, content_type: str) -> Page[MCPServerVersion]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_server_versions, page.next_page_token)

        paging = Paging(
            "page_token",
            "max_results",
            100,
            schema="MCPServerVersion",
            key=attrgetter("name", "version"),
        )
        columns = MCPServerVersion._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def create_mcp_server_version(
        self,
        name: str | MCPServer,
        server_json: MCPServerJSON | Mapping[str, Any],
        *,
        status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
        source: str | Null | None = None,
        tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
        connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]]
        | Null
        | None = None,
    ) -> MCPServerVersion:
        """Register a version of an MCP server.

        Also registers the MCP server if it does not exist. Returns 400 RESOURCE_ALREADY_EXISTS if
        the version already exists, or if it was deleted and its MCP server still exists. The
        MLflow server does not connect to the registered MCP server.

        Endpoint: `POST /api/3.0/mlflow/mcp-servers/{name}/versions`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            server_json: Definition of the version, including the name of the server. Servers also
                accept a response of the public MCP registry, with the server.json under the key
                `server`.
            status: Stage of the version: draft or active. Default: draft.
            source: Origin of the version. At most 512 characters; with SQLite, longer values are
                accepted.
            tools: The tools of the version. At most 1000 items.
            connect_options: Settings for the ways to connect to the version. The MLflow server
                accepts any keys.

        Returns:
            The new version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.mcp_servers import create_mcp_server_version as _endpoint

        return self._send(
            _endpoint.build_request(
                name,
                server_json,
                status=status,
                source=source,
                tools=tools,
                connect_options=connect_options,
            )
        )

    def get_mcp_server_version(
        self, name: str | MCPServer, version: str | MCPServerVersion
    ) -> MCPServerVersion:
        """Read a version of an MCP server.

        Returns 404 if the version is deleted. The word `latest` is not a version here;
        `get_mcp_server_version_by_alias` accepts it.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            version: The version.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_server_version as _endpoint

        return self._send(_endpoint.build_request(name, version))

    def update_mcp_server_version(
        self,
        name: str | MCPServer,
        version: str | MCPServerVersion,
        *,
        status: MCPStatus | Literal["draft", "active", "deprecated", "deleted"] | str | None = None,
        tools: Iterable[MCPTool | Mapping[str, Any]] | Null | None = None,
        connect_options: Mapping[str, ConnectOptionSettings | Mapping[str, Any]]
        | Null
        | None = None,
    ) -> MCPServerVersion:
        """Change the status, the tools or the connect options of a version.

        Omitted fields remain unchanged. A draft can become active or deleted; an active version
        can become a draft or deprecated; a deprecated version can become active or deleted. Any
        other transition returns 400, and so does setting the status that the version already has.
        The server.json and the source cannot be changed; if given, they are ignored.

        Endpoint: `PATCH /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow
        3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            version: The version.
            status: New stage of the version. If the stage is set to deleted, the aliases and
                access endpoints of the version remain but no longer point to anything;
                `delete_mcp_server_version` deletes the aliases and access endpoints as well.
            tools: The tools, which replace the current tools. JSON null removes all tools. At
                most 1000 items.
            connect_options: The connect options, which replace the current options. JSON null
                removes all options.

        Returns:
            The updated version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import update_mcp_server_version as _endpoint

        return self._send(
            _endpoint.build_request(
                name, version, status=status, tools=tools, connect_options=connect_options
            )
        )

    def delete_mcp_server_version(
        self, name: str | MCPServer, version: str | MCPServerVersion
    ) -> None:
        """Delete a version with its aliases and access endpoints.

        Returns 400 if the version is active: first deprecate it or turn it into a draft. Also
        returns 400 if the version is already deleted, and 404 only if it never existed. The
        version number cannot be reused as long as the server exists.

        Endpoint: `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}`. Since MLflow
        3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            version: The version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_version as _endpoint

        self._send(_endpoint.build_request(name, version))

    def set_mcp_server_version_tag(
        self, name: str | MCPServer, version: str | MCPServerVersion, key: str, value: object
    ) -> None:
        """Set a tag of a version.

        A tag with the same key is overwritten.

        Endpoint: `POST /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags`. Since MLflow
        3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            version: The version.
            key: Key of the tag. At most 250 characters; with SQLite, longer values are accepted.
            value: Value of the tag. At most 5000 characters; with SQLite, longer values are
                accepted. Values that are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import set_mcp_server_version_tag as _endpoint

        self._send(_endpoint.build_request(name, version, key, value))

    def delete_mcp_server_version_tag(
        self, name: str | MCPServer, version: str | MCPServerVersion, key: str
    ) -> None:
        """Delete a tag of a version.

        Returns 404 if the tag does not exist. Also returns 404 if the key contains the segment
        `tags` followed by another segment, as in `old/tags/owner`: the server parses the path
        differently, and the tag remains as long as its version exists.

        Endpoint: `DELETE /api/3.0/mlflow/mcp-servers/{name}/versions/{version}/tags/{key}`. Since
        MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            version: The version.
            key: Key of the tag. Slashes in the key are not percent-encoded.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_version_tag as _endpoint

        self._send(_endpoint.build_request(name, version, key))

    def set_mcp_server_tag(self, name: str | MCPServer, key: str, value: object) -> None:
        """Set a tag of an MCP server.

        A tag with the same key is overwritten.

        Endpoint: `POST /api/3.0/mlflow/mcp-servers/{name}/tags`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            key: Key of the tag. At most 250 characters; with SQLite, longer values are accepted.
                Some keys with slashes cannot be deleted: see `delete_mcp_server_tag`.
            value: Value of the tag. At most 5000 characters; with SQLite, longer values are
                accepted. Values that are not strings are converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import set_mcp_server_tag as _endpoint

        self._send(_endpoint.build_request(name, key, value))

    def delete_mcp_server_tag(self, name: str | MCPServer, key: str) -> None:
        """Delete a tag of an MCP server.

        Returns 404 if the tag does not exist. Also returns 404 if the key contains the segment
        `tags` or `versions` followed by another segment, as in `old/tags/owner`, or the segment
        `endpoints` followed by the last segment: the server parses the path differently, and the
        tag remains as long as its server exists.

        Endpoint: `DELETE /api/3.0/mlflow/mcp-servers/{name}/tags/{key}`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            key: Key of the tag. Slashes in the key are not percent-encoded.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_tag as _endpoint

        self._send(_endpoint.build_request(name, key))

    def set_mcp_server_alias(
        self, name: str | MCPServer, alias: str, version: str | MCPServerVersion
    ) -> None:
        """Point an alias to a version of an MCP server.

        An existing alias is moved to the given version, and the access endpoints that point to
        the alias then use that version. Returns 400 if the version is deleted.

        Endpoint: `POST /api/3.0/mlflow/mcp-servers/{name}/aliases`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            alias: The alias, which must not be `latest`. At most 256 characters; with SQLite,
                longer values are accepted. Some aliases with slashes can be neither read nor
                deleted: see `delete_mcp_server_alias`.
            version: Version that the alias should point to.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import set_mcp_server_alias as _endpoint

        self._send(_endpoint.build_request(name, alias, version))

    def get_mcp_server_version_by_alias(
        self, name: str | MCPServer, alias: str
    ) -> MCPServerVersion:
        """Read the version that an alias points to.

        The alias `latest` always exists: it is the active version with the highest precedence, or
        the version with the highest precedence of all if none is active. Returns 404 if the
        server has no versions. Also returns 404 if the alias contains the segment `versions` or
        `aliases` followed by another segment, or the segment `endpoints` followed by the last
        segment: the server parses the path differently.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            alias: The alias, or `latest`. Slashes in the alias are not percent-encoded.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_server_version_by_alias as _endpoint

        return self._send(_endpoint.build_request(name, alias))

    def delete_mcp_server_alias(self, name: str | MCPServer, alias: str) -> None:
        """Delete an alias with the access endpoints that point to it.

        The version is not deleted. Returns 404 if the alias does not exist, and for `latest`.
        Also returns 404 if the alias contains the segment `tags`, `versions` or `aliases`
        followed by another segment, or the segment `endpoints` followed by the last segment: the
        server parses the path differently.

        Endpoint: `DELETE /api/3.0/mlflow/mcp-servers/{name}/aliases/{alias}`. Since MLflow 3.15.

        Args:
            name: Name of the server. The slash in the name is not percent-encoded.
            alias: The alias. Slashes in the alias are not percent-encoded.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_server_alias as _endpoint

        self._send(_endpoint.build_request(name, alias))

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
    ) -> Pager[MCPAccessEndpoint]:
        """Search the access endpoints of one MCP server.

        Sorted by ID unless `order_by` specifies otherwise. Endpoints whose version no longer
        exists are not returned. Returns an empty page if the server does not exist.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints`. Since MLflow 3.15.

        Args:
            server_name: Name of the server. The slash in the name is not percent-encoded.
            filter_string: Conditions on `server_name`, `transport_type`, `created_at`,
                `last_updated_at` and `status` (the status of the version), joined by AND. The
                times are Unix times in milliseconds. Servers before 3.17 require `server_name` in
                backticks; since 3.17, `server_name` supports IN.
            max_results: Maximum number of endpoints per page. From 1 to 50000. Default: 100.
            order_by: Sort keys `id`, `created_at`, `last_updated_at` or `server_name`, each with
                an optional ASC or DESC. Can be repeated for more keys. `server_name` must be in
                backticks and followed by ASC or DESC; otherwise returns 400.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            server_version: Only endpoints that point to this version. Endpoints that point to it
                through an alias are not included.
            server_alias: Only endpoints that point to this alias. If `server_version` is also
                given, nothing is found.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `MCPAccessEndpoint` objects. Each page is requested when iteration
            reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.mcp_servers import search_mcp_server_access_endpoints as _endpoint
        from .models.mcp_access_endpoint import MCPAccessEndpoint

        def parse(content: bytes, content_type: str) -> Page[MCPAccessEndpoint]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.mcp_access_endpoints, page.next_page_token)

        paging = Paging(
            "page_token", "max_results", 100, schema="MCPAccessEndpoint", key=attrgetter("id")
        )
        columns = MCPAccessEndpoint._FRAME
        return Pager(
            self._send,
            self._open_iterators,
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

    def create_mcp_access_endpoint(
        self,
        server_name: str | MCPServer,
        url: str,
        *,
        server_version: str | MCPServerVersion | Null | None = None,
        server_alias: str | Null | None = None,
        transport_type: MCPRemoteTransportType
        | Literal["streamable-http", "sse"]
        | str
        | None = None,
    ) -> MCPAccessEndpoint:
        """Register the URL at which a version of an MCP server can be reached.

        The endpoint points to a version or to an alias: exactly one of `server_version` and
        `server_alias` must be given. The MLflow server does not connect to the URL. Several
        endpoints can have the same URL.

        Endpoint: `POST /api/3.0/mlflow/mcp-servers/{name}/endpoints`. Since MLflow 3.15.

        Args:
            server_name: Name of the server. The slash in the name is not percent-encoded.
            url: The URL. Any string that is not blank is accepted. At most 2048 characters; with
                SQLite, longer values are accepted.
            server_version: Version that the endpoint refers to. Returns 400 if the version is
                deleted.
            server_alias: Alias that the endpoint refers to, or `latest`.
            transport_type: Transport used at the URL. Default: streamable-http.

        Returns:
            The new endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import create_mcp_access_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(
                server_name,
                url,
                server_version=server_version,
                server_alias=server_alias,
                transport_type=transport_type,
            )
        )

    def get_mcp_access_endpoint(
        self, server_name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
    ) -> MCPAccessEndpoint:
        """Read an access endpoint.

        Returns 404 if the endpoint belongs to a different MCP server or its version no longer
        exists.

        Endpoint: `GET /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow
        3.15.

        Args:
            server_name: Name of the server. The slash in the name is not percent-encoded.
            endpoint_id: ID of the endpoint.

        Returns:
            The endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import get_mcp_access_endpoint as _endpoint

        return self._send(_endpoint.build_request(server_name, endpoint_id))

    def update_mcp_access_endpoint(
        self,
        server_name: str | MCPServer,
        endpoint_id: str | MCPAccessEndpoint,
        *,
        server_version: str | MCPServerVersion | Null | None = None,
        server_alias: str | Null | None = None,
        url: str | None = None,
        transport_type: MCPRemoteTransportType
        | Literal["streamable-http", "sse"]
        | str
        | Null
        | None = None,
    ) -> MCPAccessEndpoint:
        """Change the URL, the transport or the target of an access endpoint.

        Omitted fields remain unchanged. Setting a version replaces the alias, and setting an
        alias replaces the version; setting both returns 400. JSON null leaves a field unchanged,
        except for the URL, for which it returns 400. If the version of the endpoint no longer
        exists, the request must set a new target; otherwise, the server returns 400.

        Endpoint: `PATCH /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since MLflow
        3.15.

        Args:
            server_name: Name of the server. The slash in the name is not percent-encoded.
            endpoint_id: ID of the endpoint.
            server_version: New version that the endpoint refers to, even if the endpoint referred
                to an alias before. Returns 400 if the version is deleted.
            server_alias: New alias that the endpoint refers to, or `latest`, even if the endpoint
                referred to a version before.
            url: The new URL. Any string that is not blank is accepted. At most 2048 characters;
                with SQLite, longer values are accepted.
            transport_type: Transport used at the URL.

        Returns:
            The updated endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import update_mcp_access_endpoint as _endpoint

        return self._send(
            _endpoint.build_request(
                server_name,
                endpoint_id,
                server_version=server_version,
                server_alias=server_alias,
                url=url,
                transport_type=transport_type,
            )
        )

    def delete_mcp_access_endpoint(
        self, server_name: str | MCPServer, endpoint_id: str | MCPAccessEndpoint
    ) -> None:
        """Delete an access endpoint.

        Returns 404 if the endpoint does not exist or belongs to a different MCP server.

        Endpoint: `DELETE /api/3.0/mlflow/mcp-servers/{name}/endpoints/{endpoint_id}`. Since
        MLflow 3.15.

        Args:
            server_name: Name of the server. The slash in the name is not percent-encoded.
            endpoint_id: ID of the endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.mcp_servers import delete_mcp_access_endpoint as _endpoint

        self._send(_endpoint.build_request(server_name, endpoint_id))

    def create_gateway_secret(
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

        The server encrypts the value and never returns it. The encryption key is derived from
        MLFLOW_CRYPTO_KEK_PASSPHRASE; if this setting is missing, the server uses a passphrase
        that is the same in all installations. Returns 400 RESOURCE_ALREADY_EXISTS if the name is
        already in use. A `secret_value` that is not a map is dropped, together with every field
        after it; the server then creates a secret without a value and returns 200.

        Endpoint: `POST /api/3.0/mlflow/gateway/secrets/create`. Since MLflow 3.8.

        Args:
            secret_name: Name of the secret, unique on the server, or within its workspace if the
                server has workspaces.
            secret_value: The credentials, keyed by the names that the provider uses, such as
                `api_key`; since 3.17, the keys `api_base`, `base_url`, `model_list`, `fallbacks`
                and `custom_llm_provider` are rejected. Send an empty map for providers that need
                no credentials; servers before 3.11 return 400 for an empty map.
            provider: Provider that the secret is for. Any string is accepted.
            auth_config: Settings that are not secret, such as a region or, as `api_base`, the URL
                of the provider. Since 3.17, `api_base` must be an https URL with a public host
                that can be resolved, and `base_url`, `model_list`, `fallbacks` and
                `custom_llm_provider` are rejected. Since MLflow 3.9.
            auth_config_json: The settings as a JSON string, for 3.8 servers. Until MLflow 3.8.
            created_by: Name to store as the creator. Servers accept any string and do not fill in
                the name of the logged-in user.

        Returns:
            The new secret.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import create_gateway_secret as _endpoint

        response = self._send(
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

    def get_gateway_secret_info(
        self, secret_id: str | GatewaySecretInfo, *, secret_name: str | None = None
    ) -> GatewaySecretInfo:
        """Read a secret, with its value masked.

        The value itself cannot be read back.

        Endpoint: `GET /api/3.0/mlflow/gateway/secrets/get`. Since MLflow 3.8.

        Args:
            secret_id: ID of the secret.
            secret_name: Servers accept but ignore this argument.

        Returns:
            The secret.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import get_gateway_secret_info as _endpoint

        response = self._send(_endpoint.build_request(secret_id, secret_name=secret_name))
        return response.secret

    def list_gateway_secret_infos(self, *, provider: str | None = None) -> list[GatewaySecretInfo]:
        """List the secrets, with their values masked.

        Returns all items at once, in no particular order. Since 3.16, items that the user may not
        read are not included; older servers list all items for every user.

        Endpoint: `GET /api/3.0/mlflow/gateway/secrets/list`. Since MLflow 3.8.

        Args:
            provider: Only the secrets for this provider.

        Returns:
            The secrets.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import list_gateway_secret_infos as _endpoint

        response = self._send(_endpoint.build_request(provider=provider))
        return response.secrets

    def update_gateway_secret(
        self,
        secret_id: str | GatewaySecretInfo,
        *,
        secret_value: Mapping[str, str] | None = None,
        auth_config: Mapping[str, str] | None = None,
        auth_config_json: str | None = None,
        updated_by: str | None = None,
    ) -> GatewaySecretInfo:
        """Replace the value or the settings of a secret.

        The name and the provider cannot be changed. Endpoints that use the secret use the new
        value.

        Endpoint: `POST /api/3.0/mlflow/gateway/secrets/update`. Since MLflow 3.8.

        Args:
            secret_id: ID of the secret.
            secret_value: The new credentials, which replace all old credentials; since 3.17, the
                keys `api_base`, `base_url`, `model_list`, `fallbacks` and `custom_llm_provider`
                are rejected. If omitted or empty, the old credentials remain unchanged.
            auth_config: Settings that are not secret, such as a region or, as `api_base`, the URL
                of the provider. Since 3.17, `api_base` must be an https URL with a public host
                that can be resolved, and `base_url`, `model_list`, `fallbacks` and
                `custom_llm_provider` are rejected. The new settings replace all old settings. If
                omitted or empty, the old settings remain unchanged. Since 3.17, sending only an
                empty `api_base` clears the old settings. Since MLflow 3.9.
            auth_config_json: The settings as a JSON string, for 3.8 servers. Until MLflow 3.8.
            updated_by: Name to store as the author of the change. Servers accept any string and
                do not fill in the name of the logged-in user. If omitted, the stored name is
                cleared.

        Returns:
            The changed secret.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import update_gateway_secret as _endpoint

        response = self._send(
            _endpoint.build_request(
                secret_id,
                secret_value=secret_value,
                auth_config=auth_config,
                auth_config_json=auth_config_json,
                updated_by=updated_by,
            )
        )
        return response.secret

    def delete_gateway_secret(self, secret_id: str | GatewaySecretInfo) -> None:
        """Delete a secret permanently.

        Model definitions that use the secret remain, without `secret_id` and `secret_name`, and
        need another secret before their endpoints work again.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/secrets/delete`. Since MLflow 3.8.

        Args:
            secret_id: ID of the secret.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_secrets import delete_gateway_secret as _endpoint

        self._send(_endpoint.build_request(secret_id))

    def create_gateway_model_definition(
        self,
        name: str,
        secret_id: str | GatewaySecretInfo,
        provider: str,
        model_name: str,
        *,
        created_by: str | None = None,
    ) -> GatewayModelDefinition:
        """Define a model: a provider, the provider's name for the model, and a secret.

        Endpoints refer to model definitions. The server does not check whether the provider has
        such a model. Returns 400 RESOURCE_ALREADY_EXISTS if the name is already in use.

        Endpoint: `POST /api/3.0/mlflow/gateway/model-definitions/create`. Since MLflow 3.8.

        Args:
            name: Name of the definition, unique on the server, or within its workspace if the
                server has workspaces.
            secret_id: ID of the secret. Returns 404 if the secret does not exist.
            provider: The provider. Any string is accepted, but an endpoint only works for
                providers that the server recognizes.
            model_name: Name that the provider uses for the model.
            created_by: Name to store as the creator. Servers accept any string and do not fill in
                the name of the logged-in user.

        Returns:
            The new model definition.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import create_gateway_model_definition as _endpoint

        response = self._send(
            _endpoint.build_request(name, secret_id, provider, model_name, created_by=created_by)
        )
        return response.model_definition

    def get_gateway_model_definition(
        self, model_definition_id: str | GatewayModelDefinition
    ) -> GatewayModelDefinition:
        """Read a model definition.

        A model definition whose secret was deleted is returned too, without `secret_id` and
        `secret_name`.

        Endpoint: `GET /api/3.0/mlflow/gateway/model-definitions/get`. Since MLflow 3.8.

        Args:
            model_definition_id: ID of the model definition.

        Returns:
            The model definition.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import get_gateway_model_definition as _endpoint

        response = self._send(_endpoint.build_request(model_definition_id))
        return response.model_definition

    def list_gateway_model_definitions(
        self, *, provider: str | None = None, secret_id: str | GatewaySecretInfo | None = None
    ) -> list[GatewayModelDefinition]:
        """List the model definitions.

        Returns all items at once, in no particular order. Since 3.16, items that the user may not
        read are not included; older servers list all items for every user.

        Endpoint: `GET /api/3.0/mlflow/gateway/model-definitions/list`. Since MLflow 3.8.

        Args:
            provider: Only the models of this provider.
            secret_id: Only the models that use this secret.

        Returns:
            The model definitions.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import list_gateway_model_definitions as _endpoint

        response = self._send(_endpoint.build_request(provider=provider, secret_id=secret_id))
        return response.model_definitions

    def update_gateway_model_definition(
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

        Omitted or empty fields remain unchanged. Changes also apply to endpoints that use the
        definition. Returns 400 RESOURCE_ALREADY_EXISTS if the name is already in use.

        Endpoint: `POST /api/3.0/mlflow/gateway/model-definitions/update`. Since MLflow 3.8.

        Args:
            model_definition_id: ID of the model definition.
            name: New name.
            secret_id: ID of the new secret. Returns 404 if the secret does not exist.
            provider: New provider. Any string is accepted, but an endpoint only works for
                providers that the server recognizes.
            model_name: New name of the model.
            updated_by: Name to store as the author of the change. Servers accept any string and
                do not fill in the name of the logged-in user.

        Returns:
            The changed model definition.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import update_gateway_model_definition as _endpoint

        response = self._send(
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

    def delete_gateway_model_definition(
        self, model_definition_id: str | GatewayModelDefinition
    ) -> None:
        """Delete a model definition.

        Returns 500 INVALID_STATE if the model definition is attached to an endpoint; detach it
        first.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/model-definitions/delete`. Since MLflow 3.8.

        Args:
            model_definition_id: ID of the model definition.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_model_definitions import delete_gateway_model_definition as _endpoint

        self._send(_endpoint.build_request(model_definition_id))

    def create_gateway_endpoint(
        self,
        name: str,
        model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]],
        *,
        model_definition_ids: Iterable[str | GatewayModelDefinition]
        | str
        | GatewayModelDefinition
        | None = None,
        routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
        fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
        usage_tracking: bool | None = None,
        experiment_id: str | int | Experiment | None = None,
        created_by: str | None = None,
    ) -> GatewayEndpoint:
        """Create an endpoint that serves one or more models.

        Returns 400 BAD_REQUEST with the database error message if the name is already in use.
        With usage tracking and no `experiment_id`, the server also creates the experiment
        `gateway/<name>`, or uses the existing one; the experiment remains even if the endpoint
        then cannot be created.

        Endpoint: `POST /api/3.0/mlflow/gateway/endpoints/create`. Since MLflow 3.8.

        Args:
            name: Name of the endpoint, unique on the server, or within its workspace if the
                server has workspaces. Letters, digits, underscores, hyphens and dots; 3.8 servers
                accept any string.
            model_configs: The models to serve. Returns 400 if no model is given. One of the
                models should be PRIMARY: servers do not require a PRIMARY model, but the endpoint
                cannot be called without one. 3.8 servers ignore `model_configs` and require
                `model_definition_ids`. Since MLflow 3.9.
            model_definition_ids: IDs of the model definitions to serve, at least one. Used only
                by 3.8 servers. Until MLflow 3.8.
            routing_strategy: How to distribute calls over the PRIMARY models. If omitted, the
                first model receives all calls. Since MLflow 3.9.
            fallback_config: How to try the FALLBACK models. If omitted and the endpoint has
                FALLBACK models, the server creates an empty configuration. Since MLflow 3.9.
            usage_tracking: Whether calls are recorded as traces. Defaults to true; on 3.10
                servers, to false. Since MLflow 3.10.
            experiment_id: ID of the experiment to store the traces in. Returns 400 if the
                experiment does not exist. Since MLflow 3.10.
            created_by: Name to store as the creator. Servers accept any string and do not fill in
                the name of the logged-in user.

        Returns:
            The new endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import create_gateway_endpoint as _endpoint

        response = self._send(
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

    def get_gateway_endpoint(
        self, *, endpoint_id: str | GatewayEndpoint | None = None, name: str | None = None
    ) -> GatewayEndpoint:
        """Read an endpoint by its ID or its name.

        Exactly one of `endpoint_id` and `name` must be given; otherwise, the request fails with
        400. Servers before 3.11 require `endpoint_id` and ignore `name`.

        Endpoint: `GET /api/3.0/mlflow/gateway/endpoints/get`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            name: Name of the endpoint. Supported since 3.11.

        Returns:
            The endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import get_gateway_endpoint as _endpoint

        response = self._send(_endpoint.build_request(endpoint_id=endpoint_id, name=name))
        return response.endpoint

    def list_gateway_endpoints(
        self, *, provider: str | None = None, secret_id: str | GatewaySecretInfo | None = None
    ) -> list[GatewayEndpoint]:
        """List the endpoints that have a model.

        Returns all endpoints at once, in no particular order. An endpoint whose last model was
        detached is not included, although `get_gateway_endpoint` still returns it. Since 3.16,
        endpoints that the user may not read are not included; older servers list all endpoints
        for every user.

        Endpoint: `GET /api/3.0/mlflow/gateway/endpoints/list`. Since MLflow 3.8.

        Args:
            provider: Only the endpoints with a model of this provider.
            secret_id: Servers accept but ignore this argument: all endpoints are returned.

        Returns:
            The endpoints.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import list_gateway_endpoints as _endpoint

        response = self._send(_endpoint.build_request(provider=provider, secret_id=secret_id))
        return response.endpoints

    def update_gateway_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        *,
        name: str | None = None,
        model_configs: Iterable[GatewayEndpointModelConfig | Mapping[str, Any]] | None = None,
        routing_strategy: RoutingStrategy | Literal["REQUEST_BASED_TRAFFIC_SPLIT"] | None = None,
        fallback_config: FallbackConfig | Mapping[str, Any] | None = None,
        usage_tracking: bool | None = None,
        experiment_id: str | int | Experiment | None = None,
        updated_by: str | None = None,
    ) -> GatewayEndpoint:
        """Change an endpoint.

        Omitted fields remain unchanged, except that servers of version 3.8 remove the name if it
        is omitted. Returns 400 BAD_REQUEST with the database error message if the name is already
        in use. The experiment that holds the traces keeps its name.

        Endpoint: `POST /api/3.0/mlflow/gateway/endpoints/update`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            name: New name. Letters, digits, underscores, hyphens and dots; 3.8 servers accept any
                string.
            model_configs: The new models to serve, which replace all old models. The old
                `fallback_config` is removed too, unless it is sent again. Servers ignore an empty
                list. Since MLflow 3.9.
            routing_strategy: New strategy to distribute calls over the PRIMARY models. The
                strategy cannot be removed. Since MLflow 3.9.
            fallback_config: New configuration for trying the FALLBACK models, which replaces the
                old one completely. Since MLflow 3.9.
            usage_tracking: Whether calls are recorded as traces. If recording is turned on and
                the endpoint has no experiment yet, the server uses or creates the experiment
                `gateway/<name>`. Since MLflow 3.10.
            experiment_id: ID of the experiment to store the traces in from now on. Returns 400 if
                the experiment does not exist. Since MLflow 3.10.
            updated_by: Name to store as the author of the change. Servers accept any string and
                do not fill in the name of the logged-in user.

        Returns:
            The updated endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import update_gateway_endpoint as _endpoint

        response = self._send(
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

    def delete_gateway_endpoint(self, endpoint_id: str | GatewayEndpoint) -> None:
        """Delete an endpoint with its tags and bindings.

        Its model definitions, guardrails, budgets and traces are not deleted. A guardrail that
        used the endpoint for sanitization loses its `action_endpoint_id`.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/endpoints/delete`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import delete_gateway_endpoint as _endpoint

        self._send(_endpoint.build_request(endpoint_id))

    def attach_model_to_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        model_config: GatewayEndpointModelConfig | Mapping[str, Any],
        *,
        model_definition_id: str | GatewayModelDefinition | None = None,
        weight: float | None = None,
        created_by: str | None = None,
    ) -> GatewayEndpointModelMapping:
        """Attach a model definition to an endpoint.

        A model definition can be attached once as PRIMARY and once as FALLBACK; attaching it
        again returns 400 RESOURCE_ALREADY_EXISTS. A FALLBACK model takes effect only if the
        endpoint has a `fallback_config`, which this operation does not create.

        Endpoint: `POST /api/3.0/mlflow/gateway/endpoints/models/attach`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            model_config: The model to attach. 3.8 servers ignore `model_config` and require
                `model_definition_id`. Since MLflow 3.9.
            model_definition_id: ID of the model definition to attach, for 3.8 servers. Until
                MLflow 3.8.
            weight: Share of the calls, for 3.8 servers. If omitted or 0, servers use 1. Until
                MLflow 3.8.
            created_by: Name to store as the creator. Servers accept any string and do not fill in
                the name of the logged-in user.

        Returns:
            The attached model.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import attach_model_to_endpoint as _endpoint

        response = self._send(
            _endpoint.build_request(
                endpoint_id,
                model_config,
                model_definition_id=model_definition_id,
                weight=weight,
                created_by=created_by,
            )
        )
        return response.mapping

    def detach_model_from_endpoint(
        self, endpoint_id: str | GatewayEndpoint, model_definition_id: str | GatewayModelDefinition
    ) -> None:
        """Detach a model definition from an endpoint.

        A model definition that is attached twice, as PRIMARY and as FALLBACK, requires two calls;
        the server chooses which attachment is removed first. The last model can be detached too.
        Returns 404 if the model definition is not attached.

        Endpoint: `POST /api/3.0/mlflow/gateway/endpoints/models/detach`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            model_definition_id: ID of the model definition.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import detach_model_from_endpoint as _endpoint

        self._send(_endpoint.build_request(endpoint_id, model_definition_id))

    def set_gateway_endpoint_tag(
        self, endpoint_id: str | GatewayEndpoint, key: str, *, value: object | None = None
    ) -> None:
        """Set a tag of an endpoint.

        An existing tag with the same key is overwritten.

        Endpoint: `POST /api/3.0/mlflow/gateway/endpoints/set-tag`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            key: Name of the tag.
            value: Value of the tag. Defaults to an empty string. Values that are not strings are
                converted with `str`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import set_gateway_endpoint_tag as _endpoint

        self._send(_endpoint.build_request(endpoint_id, key, value=value))

    def delete_gateway_endpoint_tag(self, endpoint_id: str | GatewayEndpoint, key: str) -> None:
        """Delete a tag of an endpoint.

        Returns 200 if the key is not set, and 404 if the endpoint does not exist.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/endpoints/delete-tag`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            key: Name of the tag.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import delete_gateway_endpoint_tag as _endpoint

        self._send(_endpoint.build_request(endpoint_id, key))

    def create_endpoint_binding(
        self,
        endpoint_id: str | GatewayEndpoint,
        resource_type: str,
        resource_id: str,
        *,
        created_by: str | None = None,
    ) -> GatewayEndpointBinding:
        """Record that a resource uses an endpoint.

        Since 3.9, servers bind scorers automatically when they are registered with a model
        `gateway:/<endpoint>`. The server does not check whether the resource exists. Returns 400
        BAD_REQUEST with the database error message if the binding already exists.

        Endpoint: `POST /api/3.0/mlflow/gateway/endpoints/bindings/create`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            resource_type: Type of the resource: `scorer`, or `scorer_job` on 3.8 servers. Returns
                500 for any other type.
            resource_id: ID of the resource, such as a scorer.
            created_by: Name to store as the creator. Servers accept any string and do not fill in
                the name of the logged-in user.

        Returns:
            The new binding.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import create_endpoint_binding as _endpoint

        response = self._send(
            _endpoint.build_request(endpoint_id, resource_type, resource_id, created_by=created_by)
        )
        return response.binding

    def list_endpoint_bindings(
        self,
        *,
        endpoint_id: str | GatewayEndpoint | None = None,
        resource_type: str | None = None,
        resource_id: str | None = None,
    ) -> list[GatewayEndpointBinding]:
        """List the bindings of endpoints to resources.

        Returns all matching bindings at once, or an empty list if the endpoint or resource does
        not exist. On a server with basic authentication, users who are not admins must give an
        `endpoint_id` (otherwise 400; since 3.17, 403).

        Endpoint: `GET /api/3.0/mlflow/gateway/endpoints/bindings/list`. Since MLflow 3.8.

        Args:
            endpoint_id: Only the bindings of this endpoint.
            resource_type: Only the bindings to resources of this type.
            resource_id: Only the bindings to this resource.

        Returns:
            The bindings.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import list_endpoint_bindings as _endpoint

        response = self._send(
            _endpoint.build_request(
                endpoint_id=endpoint_id, resource_type=resource_type, resource_id=resource_id
            )
        )
        return response.bindings

    def delete_endpoint_binding(
        self, endpoint_id: str | GatewayEndpoint, resource_type: str, resource_id: str
    ) -> None:
        """Delete the binding of an endpoint to a resource.

        The resource keeps using the endpoint.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/endpoints/bindings/delete`. Since MLflow 3.8.

        Args:
            endpoint_id: ID of the endpoint.
            resource_type: Type of the resource: `scorer`, or `scorer_job` on 3.8 servers.
            resource_id: ID of the resource.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_endpoints import delete_endpoint_binding as _endpoint

        self._send(_endpoint.build_request(endpoint_id, resource_type, resource_id))

    def create_budget_policy(
        self,
        budget_unit: BudgetUnit | Literal["USD"],
        budget_amount: float,
        duration: BudgetDuration | Mapping[str, Any],
        target_scope: BudgetTargetScope | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"],
        budget_action: BudgetAction | Literal["ALERT", "REJECT"],
        *,
        target_value: str | None = None,
        created_by: str | None = None,
    ) -> GatewayBudgetPolicy:
        """Set a budget for the use of the gateway.

        Several policies can apply to the same call, independently of each other. On a server with
        basic authentication, only admins may do this.

        Endpoint: `POST /api/3.0/mlflow/gateway/budgets/create`. Since MLflow 3.11.

        Args:
            budget_unit: Unit of the amount.
            budget_amount: Amount that may be spent per window. Servers accept any number, even a
                negative one.
            duration: Length of a budget window.
            target_scope: Whose spending counts toward the budget.
            budget_action: Action to take when the amount is exceeded.
            target_value: ID of the endpoint, or name of the user, that the policy applies to.
                Required for the scopes ENDPOINT (returns 404 if the endpoint does not exist) and
                USER (any string is accepted), and not allowed for any other scope. Since MLflow
                3.15.
            created_by: Name to store as the creator. Servers accept any string and do not fill in
                the name of the logged-in user.

        Returns:
            The new budget policy.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import create_budget_policy as _endpoint

        response = self._send(
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

    def get_budget_policy(self, budget_policy_id: str | GatewayBudgetPolicy) -> GatewayBudgetPolicy:
        """Read a budget policy.

        On a server with basic authentication, every user may read the budget policy.

        Endpoint: `GET /api/3.0/mlflow/gateway/budgets/get`. Since MLflow 3.11.

        Args:
            budget_policy_id: ID of the budget policy.

        Returns:
            The budget policy.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import get_budget_policy as _endpoint

        response = self._send(_endpoint.build_request(budget_policy_id))
        return response.budget_policy

    def list_budget_policies(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[GatewayBudgetPolicy]:
        """List the budget policies.

        Sorted by ID, which does not reflect the age of a policy. On a server with basic
        authentication, every user may read the policies.

        Endpoint: `GET /api/3.0/mlflow/gateway/budgets/list`. Since MLflow 3.11.

        Args:
            max_results: Maximum number of budget policies per page. 0 is treated as omitted. From
                0 to 50000. Default: 1000.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `GatewayBudgetPolicy` objects. Each page is requested when iteration
            reaches the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import list_budget_policies as _endpoint
        from .models.gateway_budget_policy import GatewayBudgetPolicy

        def parse(content: bytes, content_type: str) -> Page[GatewayBudgetPolicy]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.budget_policies, page.next_page_token)

        paging = Paging(
            "page_token",
            "max_results",
            1000,
            schema="GatewayBudgetPolicy",
            key=attrgetter("budget_policy_id"),
        )
        columns = GatewayBudgetPolicy._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(max_results=max_results, page_token=page_token).with_parser(
                parse
            ),
            paging,
            limit,
            columns,
        )

    def update_budget_policy(
        self,
        budget_policy_id: str | GatewayBudgetPolicy,
        *,
        budget_unit: BudgetUnit | Literal["USD"] | None = None,
        budget_amount: float | None = None,
        duration: BudgetDuration | Mapping[str, Any] | None = None,
        target_scope: BudgetTargetScope
        | Literal["GLOBAL", "WORKSPACE", "ENDPOINT", "USER"]
        | None = None,
        target_value: str | None = None,
        budget_action: BudgetAction | Literal["ALERT", "REJECT"] | None = None,
        updated_by: str | None = None,
    ) -> GatewayBudgetPolicy:
        """Change a budget policy.

        Omitted fields remain unchanged. On a server with basic authentication, only admins may do
        this.

        Endpoint: `POST /api/3.0/mlflow/gateway/budgets/update`. Since MLflow 3.11.

        Args:
            budget_policy_id: ID of the budget policy.
            budget_unit: New unit of the amount.
            budget_amount: New amount.
            duration: New length of a budget window.
            target_scope: New scope. A new scope removes the old `target_value`. Servers ignore a
                scope that they do not recognize and return 200.
            target_value: ID of the endpoint, or name of the user, that the policy applies to.
                Required for the scopes ENDPOINT (returns 404 if the endpoint does not exist) and
                USER (any string is accepted), and not allowed for any other scope. Since MLflow
                3.15.
            budget_action: New action.
            updated_by: Name to store as the author of the change. Servers accept any string and
                do not fill in the name of the logged-in user.

        Returns:
            The changed budget policy.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import update_budget_policy as _endpoint

        response = self._send(
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

    def delete_budget_policy(self, budget_policy_id: str | GatewayBudgetPolicy) -> None:
        """Delete a budget policy.

        On a server with basic authentication, only admins may do this.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/budgets/delete`. Since MLflow 3.11.

        Args:
            budget_policy_id: ID of the budget policy.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import delete_budget_policy as _endpoint

        self._send(_endpoint.build_request(budget_policy_id))

    def list_budget_windows(self) -> list[BudgetWindow]:
        """List the spending in the current window of each budget.

        Each server process counts the spending separately, starting from the traces of the
        window, unless all processes share one count in Redis.

        Endpoint: `GET /api/3.0/mlflow/gateway/budgets/windows`. Since MLflow 3.11.

        Returns:
            The windows.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented.
        """
        from .api.gateway_budgets import list_budget_windows as _endpoint

        response = self._send(_endpoint.build_request())
        return response.windows

    def create_gateway_guardrail(
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

        The guardrail has no effect until it is added with `add_guardrail_to_endpoint`. The name
        need not be unique. Returns 404 if the scorer does not exist (400 before 3.13). On a
        server with basic authentication, only admins may do this since 3.16; before 3.16, every
        user may do this.

        Endpoint: `POST /api/3.0/mlflow/gateway/guardrails/create`. Since MLflow 3.12.

        Args:
            name: Name of the guardrail. It need not be unique.
            scorer_id: ID of the scorer. Since 3.17, returns 400 if the scorer is written in
                Python with `@scorer`.
            scorer_version: Version of the scorer. The guardrail keeps this version when the
                scorer is registered again. At least 1.
            stage: Whether to judge requests or responses. Returns 500 for an unknown value.
            action: Action to take on content that fails the check. Returns 500 for an unknown
                value.
            action_endpoint_id: ID of the endpoint that rewrites content that fails the check, for
                SANITIZATION. Servers do not require this ID, but without it, the guardrail
                rejects the call. Returns 400 if the endpoint does not exist.

        Returns:
            The new guardrail.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import create_gateway_guardrail as _endpoint

        response = self._send(
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

    def get_gateway_guardrail(self, guardrail_id: str | GatewayGuardrail) -> GatewayGuardrail:
        """Read a guardrail.

        On a server with basic authentication, only admins may do this since 3.16; before 3.16,
        every user may do this.

        Endpoint: `GET /api/3.0/mlflow/gateway/guardrails/get`. Since MLflow 3.12.

        Args:
            guardrail_id: ID of the guardrail.

        Returns:
            The guardrail.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import get_gateway_guardrail as _endpoint

        response = self._send(_endpoint.build_request(guardrail_id))
        return response.guardrail

    def list_gateway_guardrails(
        self,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        limit: int | None = None,
    ) -> Pager[GatewayGuardrail]:
        """List the guardrails.

        Sorted by ID, which does not reflect the age of a guardrail. On a server with basic
        authentication, only admins may do this since 3.16; before 3.16, every user may do this.

        Endpoint: `GET /api/3.0/mlflow/gateway/guardrails/list`. Since MLflow 3.12.

        Args:
            max_results: Maximum number of guardrails per page. 0 is treated as omitted. From 0 to
                50000. Default: 1000.
            page_token: The `next_page_token` of the previous page. Omit it for the first page.
            limit: Maximum number of items in total, over all pages. If omitted, all items are
                returned.

        Returns:
            A pager over `GatewayGuardrail` objects. Each page is requested when iteration reaches
            the page.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import list_gateway_guardrails as _endpoint
        from .models.gateway_guardrail import GatewayGuardrail

        def parse(content: bytes, content_type: str) -> Page[GatewayGuardrail]:
            page = _endpoint.parse_response(content, content_type)
            return Page.of(page.guardrails, page.next_page_token)

        paging = Paging(
            "page_token",
            "max_results",
            1000,
            schema="GatewayGuardrail",
            key=attrgetter("guardrail_id"),
        )
        columns = GatewayGuardrail._FRAME
        return Pager(
            self._send,
            self._open_iterators,
            _endpoint.build_request(max_results=max_results, page_token=page_token).with_parser(
                parse
            ),
            paging,
            limit,
            columns,
        )

    def delete_gateway_guardrail(self, guardrail_id: str | GatewayGuardrail) -> None:
        """Delete a guardrail and remove it from all endpoints that use it.

        On a server with basic authentication, only admins may do this since 3.16; before 3.16,
        every user may do this.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/guardrails/delete`. Since MLflow 3.12.

        Args:
            guardrail_id: ID of the guardrail.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import delete_gateway_guardrail as _endpoint

        self._send(_endpoint.build_request(guardrail_id))

    def add_guardrail_to_endpoint(
        self,
        endpoint_id: str | GatewayEndpoint,
        guardrail_id: str | GatewayGuardrail,
        *,
        execution_order: int | None = None,
    ) -> GatewayGuardrailConfig:
        """Apply a guardrail to the traffic of an endpoint.

        Returns 400 RESOURCE_ALREADY_EXISTS if the guardrail is already on the endpoint.

        Endpoint: `POST /api/3.0/mlflow/gateway/guardrails/add-to-endpoint`. Since MLflow 3.12.

        Args:
            endpoint_id: ID of the endpoint.
            guardrail_id: ID of the guardrail.
            execution_order: Position in the order, lowest first; any number is accepted, even one
                that another guardrail has. Guardrails without a position run last.

        Returns:
            The added guardrail.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import add_guardrail_to_endpoint as _endpoint

        response = self._send(
            _endpoint.build_request(endpoint_id, guardrail_id, execution_order=execution_order)
        )
        return response.config

    def remove_guardrail_from_endpoint(
        self, endpoint_id: str | GatewayEndpoint, guardrail_id: str | GatewayGuardrail
    ) -> None:
        """Remove a guardrail from an endpoint.

        The guardrail itself is not deleted. Returns 404 if the guardrail is not on the endpoint.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/guardrails/remove-from-endpoint`. Since MLflow
        3.12.

        Args:
            endpoint_id: ID of the endpoint.
            guardrail_id: ID of the guardrail.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import remove_guardrail_from_endpoint as _endpoint

        self._send(_endpoint.build_request(endpoint_id, guardrail_id))

    def list_endpoint_guardrail_configs(
        self, endpoint_id: str | GatewayEndpoint
    ) -> list[GatewayGuardrailConfig]:
        """List the guardrails of an endpoint.

        Returns all guardrails at once, in the order in which they run.

        Endpoint: `GET /api/3.0/mlflow/gateway/guardrails/list-for-endpoint`. Since MLflow 3.12.

        Args:
            endpoint_id: ID of the endpoint.

        Returns:
            The guardrails of the endpoint.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import list_endpoint_guardrail_configs as _endpoint

        response = self._send(_endpoint.build_request(endpoint_id))
        return response.configs

    def update_endpoint_guardrail_config(
        self,
        endpoint_id: str | GatewayEndpoint,
        guardrail_id: str | GatewayGuardrail,
        *,
        execution_order: int | None = None,
    ) -> GatewayGuardrailConfig:
        """Change the position of a guardrail in the order of an endpoint.

        Returns 404 if the guardrail is not on the endpoint.

        Endpoint: `PATCH /api/3.0/mlflow/gateway/guardrails/update-config`. Since MLflow 3.12.

        Args:
            endpoint_id: ID of the endpoint.
            guardrail_id: ID of the guardrail.
            execution_order: Position in the order, lowest first; any number is accepted, even one
                that another guardrail has. Guardrails without a position run last. If omitted,
                the position is removed.

        Returns:
            The guardrail with its new position.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 501 Not Implemented.
        """
        from .api.gateway_guardrails import update_endpoint_guardrail_config as _endpoint

        response = self._send(
            _endpoint.build_request(endpoint_id, guardrail_id, execution_order=execution_order)
        )
        return response.config

    def list_workspaces(self) -> list[Workspace]:
        """List the workspaces.

        Returns all workspaces at once, sorted by name; on a server with basic authentication,
        only those to which the user has access.

        Endpoint: `GET /api/3.0/mlflow/workspaces`. Since MLflow 3.10. Requires the server feature
        `workspaces`.

        Returns:
            The workspaces, sorted by name.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 503 Service Unavailable.
        """
        from .api.workspaces import list_workspaces as _endpoint

        response = self._send(_endpoint.build_request())
        return response.workspaces

    def create_workspace(
        self,
        name: str,
        *,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
    ) -> Workspace:
        """Create a workspace.

        Returns 400 RESOURCE_ALREADY_EXISTS, with SQL in the message, if the name is already in
        use. On a server with basic authentication, only admins may do this.

        Endpoint: `POST /api/3.0/mlflow/workspaces`. Since MLflow 3.10. Requires the server
        feature `workspaces`.

        Args:
            name: Name of the workspace: lowercase letters and digits, with hyphens inside; before
                3.16, not two hyphens in a row. Returns 400 if the name is `default`,
                `workspaces`, `api`, `ajax-api` or `static-files`. From 2 to 63 characters.
            description: Description of the purpose.
            default_artifact_root: URI or absolute path under which artifacts are stored. If
                omitted, the server's root is used. Servers before 3.17 also accept a relative
                path.
            trace_archival_config: Where and when old traces are archived. Older servers silently
                ignore it. Since MLflow 3.13.

        Returns:
            The new workspace.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error, 503 Service Unavailable.
        """
        from .api.workspaces import create_workspace as _endpoint

        response = self._send(
            _endpoint.build_request(
                name,
                description=description,
                default_artifact_root=default_artifact_root,
                trace_archival_config=trace_archival_config,
            )
        )
        return response.workspace

    def get_workspace(self, name: str | Workspace) -> Workspace:
        """Read a workspace.

        Returns 404 if the requested object does not exist.

        Endpoint: `GET /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Requires
        the server feature `workspaces`.

        Args:
            name: Name of the workspace. At least 2 characters.

        Returns:
            The workspace.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import get_workspace as _endpoint

        response = self._send(_endpoint.build_request(name))
        return response.workspace

    def update_workspace(
        self,
        name: str | Workspace,
        *,
        description: str | None = None,
        default_artifact_root: str | None = None,
        trace_archival_config: TraceArchivalConfig | Mapping[str, Any] | None = None,
    ) -> Workspace:
        """Change the given fields of a workspace.

        Omitted fields remain unchanged. Returns 400 if no field that the server recognizes is
        given. On a server with basic authentication, only admins may do this.

        Endpoint: `PATCH /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10. Requires
        the server feature `workspaces`.

        Args:
            name: Name of the workspace. At least 2 characters.
            description: Description of the purpose; "" is stored as an empty string.
            default_artifact_root: URI under which artifacts are stored; "" means the server's
                root.
            trace_archival_config: Where and when old traces are archived; an omitted field
                remains unchanged, and "" removes the field. Since MLflow 3.13.

        Returns:
            The workspace after the change.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import update_workspace as _endpoint

        response = self._send(
            _endpoint.build_request(
                name,
                description=description,
                default_artifact_root=default_artifact_root,
                trace_archival_config=trace_archival_config,
            )
        )
        return response.workspace

    def delete_workspace(
        self,
        name: str | Workspace,
        *,
        mode: WorkspaceDeletionMode
        | Literal["RESTRICT", "SET_DEFAULT", "CASCADE"]
        | str
        | None = None,
    ) -> None:
        """Delete a workspace.

        The workspace `default` cannot be deleted (400). Returns 500 INVALID_STATE in the mode
        RESTRICT if the workspace is not empty, and in the mode SET_DEFAULT if a name from the
        workspace is already in use in `default`. On a server with basic authentication, only
        admins may do this.

        Endpoint: `DELETE /api/3.0/mlflow/workspaces/{workspace_name}`. Since MLflow 3.10.
        Requires the server feature `workspaces`.

        Args:
            name: Name of the workspace. At least 2 characters.
            mode: Effect of the deletion on the content of the workspace. Defaults to RESTRICT.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error, 503 Service Unavailable.
        """
        from .api.workspaces import delete_workspace as _endpoint

        self._send(_endpoint.build_request(name, mode=mode))

    def create_user(self, username: str, password: str) -> User:
        """Create a user.

        The new user is not an administrator. Returns 400 RESOURCE_ALREADY_EXISTS if the name is
        already in use; the message of that error contains the SQL statement with a hash of the
        password, so keep it out of logs. Only administrators may do this; since 3.13, also users
        who administer a workspace.

        Endpoint: `POST /api/2.0/mlflow/users/create`. Requires the server feature `basic-auth`.

        Args:
            username: Name of the new user, unique on the server. Case-sensitive.
            password: Password of the new user. Since 2.22, it has at least 12 characters.

        Returns:
            The new user.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.users import create_user as _endpoint

        response = self._send(_endpoint.build_request(username, password))
        return response.user

    def get_user(self, username: str | User) -> User:
        """Read a user by name.

        Administrators may read every user; other users may read only themselves.

        Endpoint: `GET /api/2.0/mlflow/users/get`. Requires the server feature `basic-auth`.

        Args:
            username: Name of the user to read.

        Returns:
            The user.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import get_user as _endpoint

        response = self._send(_endpoint.build_request(username))
        return response.user

    def list_users(self) -> list[User]:
        """List all users.

        Returns all users at once, without pagination. Up to 3.12, only `id` and `username` are
        sent, and only to administrators. Since 3.13, `is_admin` and `roles` are sent too, and
        administrators of a workspace may also do this; they see the roles of their own
        workspaces. Since 3.14, every user who may create resources in the workspace of the
        request may do this.

        Endpoint: `GET /api/2.0/mlflow/users/list`. Since MLflow 3.10. Requires the server feature
        `basic-auth`.

        Returns:
            The users. The list is always present.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.users import list_users as _endpoint

        response = self._send(_endpoint.build_request())
        return response.users

    def get_current_user(self) -> User:
        """Read the user who sends the request.

        Valid credentials are enough; no permission is needed.

        Endpoint: `GET /api/2.0/mlflow/users/current`. Since MLflow 3.13. Requires the server
        feature `basic-auth`.

        Returns:
            The user who sent the request.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.users import get_current_user as _endpoint

        response = self._send(_endpoint.build_request())
        return response.user

    def update_user_password(
        self, username: str | User, password: str, *, current_password: str | None = None
    ) -> None:
        """Set the password of a user.

        Administrators may set the password of every user; other users may set only their own.
        Since 3.13, users who set their own password, including administrators, must also send
        `current_password`, and the new password must differ from the current password. The old
        password stops working immediately, so the next request must use the new password.

        Endpoint: `PATCH /api/2.0/mlflow/users/update-password`. Requires the server feature
        `basic-auth`.

        Args:
            username: Name of the user whose password is set.
            password: The new password. Since 3.17, it must have at least 12 characters; older
                servers accept any length.
            current_password: The current password. Required since 3.13 for users who set their
                own password, not checked otherwise. Since MLflow 3.13.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import update_user_password as _endpoint

        self._send(_endpoint.build_request(username, password, current_password=current_password))

    def update_user_admin(self, username: str | User, is_admin: bool) -> None:
        """Make a user an administrator, or an ordinary user again.

        Only administrators may do this. Servers do not prevent the last administrator from giving
        up this status.

        Endpoint: `PATCH /api/2.0/mlflow/users/update-admin`. Requires the server feature
        `basic-auth`.

        Args:
            username: Name of the user to change.
            is_admin: Whether the user should be an administrator.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import update_user_admin as _endpoint

        self._send(_endpoint.build_request(username, is_admin))

    def delete_user(self, username: str | User) -> None:
        """Delete a user.

        Only administrators may do this. Up to 3.12, a user who has permissions on resources,
        including those that come with creating an experiment, cannot be deleted (400
        BAD_REQUEST): revoke these permissions first. Since 3.13, the permissions are deleted with
        the user. Up to 3.12, administrators can delete themselves and lose access immediately;
        since 3.13, this returns 400.

        Endpoint: `DELETE /api/2.0/mlflow/users/delete`. Requires the server feature `basic-auth`.

        Args:
            username: Name of the user to delete.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.users import delete_user as _endpoint

        self._send(_endpoint.build_request(username))

    def create_role(self, workspace: str, name: str, *, description: str | None = None) -> Role:
        """Create a role.

        The new role has no permissions and is not assigned to any user. Returns 400
        RESOURCE_ALREADY_EXISTS if the name is already in use in the workspace. Only
        administrators of the server or of the role's workspace may do this.

        Endpoint: `POST /api/3.0/mlflow/roles/create`. Since MLflow 3.12. Requires the server
        feature `basic-auth`.

        Args:
            workspace: Name of the workspace that the role belongs to; `default` on a server
                without workspaces. The server does not check that the workspace exists.
            name: Name of the role, unique in its workspace and not blank. Since 3.13, it must not
                begin with `__user_`.
            description: Purpose of the role.

        Returns:
            The new role.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.roles import create_role as _endpoint

        response = self._send(_endpoint.build_request(workspace, name, description=description))
        return response.role

    def get_role(self, role_id: int | Role) -> Role:
        """Read a role by its ID.

        Only administrators and users with a role in the same workspace may do this. Other users
        get 403, even if the role does not exist.

        Endpoint: `GET /api/3.0/mlflow/roles/get`. Since MLflow 3.12. Requires the server feature
        `basic-auth`.

        Args:
            role_id: ID of the role to read.

        Returns:
            The role.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import get_role as _endpoint

        response = self._send(_endpoint.build_request(role_id))
        return response.role

    def list_roles(
        self, *, workspace: Iterable[str | Workspace] | str | Workspace | None = None
    ) -> list[Role]:
        """List all roles, or those of some workspaces.

        Returns all roles at once, without pagination. Only administrators may list roles without
        naming a workspace; others need a role in every workspace they name. Roles that hold the
        permissions granted directly to one user, named like `__user_2__`, are listed too.

        Endpoint: `GET /api/3.0/mlflow/roles/list`. Since MLflow 3.12. Requires the server feature
        `basic-auth`.

        Args:
            workspace: Names of the workspaces whose roles are listed. An unknown name matches no
                roles. 3.12 servers use only the first name.

        Returns:
            The roles. The list is always present.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.roles import list_roles as _endpoint

        response = self._send(_endpoint.build_request(workspace=workspace))
        return response.roles

    def update_role(
        self, role_id: int | Role, *, name: str | None = None, description: str | None = None
    ) -> Role:
        """Change the name or the description of a role.

        At least one of `name` and `description` must be given. Returns 400
        RESOURCE_ALREADY_EXISTS if the name is already in use in the workspace. Only
        administrators of the server or of the role's workspace may do this.

        Endpoint: `PATCH /api/3.0/mlflow/roles/update`. Since MLflow 3.12. Requires the server
        feature `basic-auth`.

        Args:
            role_id: ID of the role to change.
            name: The new name, which must not be blank. If omitted, the name remains unchanged.
            description: The new description; an empty description is stored as such. If omitted,
                the description remains unchanged.

        Returns:
            The changed role.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import update_role as _endpoint

        response = self._send(_endpoint.build_request(role_id, name=name, description=description))
        return response.role

    def delete_role(self, role_id: int | Role) -> None:
        """Delete a role.

        The permissions and assignments of the role are deleted too. Only administrators of the
        server or of the role's workspace may do this.

        Endpoint: `DELETE /api/3.0/mlflow/roles/delete`. Since MLflow 3.12. Requires the server
        feature `basic-auth`.

        Args:
            role_id: ID of the role to delete.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import delete_role as _endpoint

        self._send(_endpoint.build_request(role_id))

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
        ]
        | str,
        resource_pattern: str,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> RolePermission:
        """Add a permission to a role.

        The resource need not exist. Returns 400 RESOURCE_ALREADY_EXISTS if the role already has a
        permission on the same resource; use `update_role_permission` instead. Since 3.13, the
        kind `workspace` accepts only USE and MANAGE, and other kinds accept all levels except
        NO_PERMISSIONS. Only administrators of the server or of the role's workspace may do this.

        Endpoint: `POST /api/3.0/mlflow/roles/permissions/add`. Since MLflow 3.12. Requires the
        server feature `basic-auth`.

        Args:
            role_id: ID of the role that gets the permission.
            resource_type: Kind of the resource.
            resource_pattern: ID or name of the resource, or `*` for all resources of the kind.
                The kind `workspace` and the kinds added in 3.17 accept only `*`.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import add_role_permission as _endpoint

        response = self._send(
            _endpoint.build_request(role_id, resource_type, resource_pattern, permission)
        )
        return response.role_permission

    def remove_role_permission(self, role_permission_id: int | RolePermission) -> None:
        """Remove a permission from a role.

        Only administrators of the server or of the role's workspace may do this.

        Endpoint: `DELETE /api/3.0/mlflow/roles/permissions/remove`. Since MLflow 3.12. Requires
        the server feature `basic-auth`.

        Args:
            role_permission_id: ID of the permission within its role, as returned by
                `add_role_permission`.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import remove_role_permission as _endpoint

        self._send(_endpoint.build_request(role_permission_id))

    def list_role_permissions(self, role_id: int | Role) -> list[RolePermission]:
        """List the permissions of a role.

        Only administrators and users with a role in the same workspace may do this.

        Endpoint: `GET /api/3.0/mlflow/roles/permissions/list`. Since MLflow 3.12. Requires the
        server feature `basic-auth`.

        Args:
            role_id: ID of the role.

        Returns:
            The permissions. The list is always present.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import list_role_permissions as _endpoint

        response = self._send(_endpoint.build_request(role_id))
        return response.role_permissions

    def update_role_permission(
        self,
        role_permission_id: int | RolePermission,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> RolePermission:
        """Change the level of a permission of a role.

        The resource of the permission remains unchanged. Only administrators of the server or of
        the role's workspace may do this.

        Endpoint: `PATCH /api/3.0/mlflow/roles/permissions/update`. Since MLflow 3.12. Requires
        the server feature `basic-auth`.

        Args:
            role_permission_id: ID of the permission within its role, as returned by
                `add_role_permission`.
            permission: The new permission level.

        Returns:
            The changed permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import update_role_permission as _endpoint

        response = self._send(_endpoint.build_request(role_permission_id, permission))
        return response.role_permission

    def assign_role(self, username: str | User, role_id: int | Role) -> UserRoleAssignment:
        """Assign a role to a user.

        Returns 400 RESOURCE_ALREADY_EXISTS if the user already has the role. Only administrators
        of the server or of the role's workspace may do this.

        Endpoint: `POST /api/3.0/mlflow/roles/assign`. Since MLflow 3.12. Requires the server
        feature `basic-auth`.

        Args:
            username: Name of the user who gets the role.
            role_id: ID of the role.

        Returns:
            The new assignment.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import assign_role as _endpoint

        response = self._send(_endpoint.build_request(username, role_id))
        return response.assignment

    def unassign_role(self, username: str | User, role_id: int | Role) -> None:
        """Remove a role from a user.

        Returns 404 if the user does not have the role. Only administrators of the server or of
        the role's workspace may do this.

        Endpoint: `DELETE /api/3.0/mlflow/roles/unassign`. Since MLflow 3.12. Requires the server
        feature `basic-auth`.

        Args:
            username: Name of the user who loses the role.
            role_id: ID of the role.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import unassign_role as _endpoint

        self._send(_endpoint.build_request(username, role_id))

    def list_role_users(self, role_id: int | Role) -> list[UserRoleAssignment]:
        """List the users who have a role.

        Only user IDs are sent, not names. Only administrators of the server or of the role's
        workspace may do this.

        Endpoint: `GET /api/3.0/mlflow/roles/users/list`. Since MLflow 3.12. Requires the server
        feature `basic-auth`.

        Args:
            role_id: ID of the role.

        Returns:
            The assignments. The list is always present.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import list_role_users as _endpoint

        response = self._send(_endpoint.build_request(role_id))
        return response.assignments

    def list_user_roles(self, username: str | User) -> list[Role]:
        """List the roles of a user.

        Administrators and the user see all roles; administrators of a workspace see those of
        their workspaces.

        Endpoint: `GET /api/3.0/mlflow/users/roles/list`. Since MLflow 3.12. Requires the server
        feature `basic-auth`.

        Args:
            username: Name of the user.

        Returns:
            The roles. The list is always present.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.roles import list_user_roles as _endpoint

        response = self._send(_endpoint.build_request(username))
        return response.roles

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
        ]
        | str,
        resource_id: str,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> None:
        """Grant a user a permission on a resource.

        Returns 400 for the kind `workspace`. Returns 400 RESOURCE_ALREADY_EXISTS if the user
        already has a permission on the resource; revoke it first to change it. The resource need
        not exist. Only administrators and users with the MANAGE permission on the resource may do
        this.

        Endpoint: `POST /api/3.0/mlflow/users/permissions/grant`. Since MLflow 3.13. Requires the
        server feature `basic-auth`.

        Args:
            username: Name of the user who gets the permission.
            resource_type: Kind of the resource.
            resource_id: Non-empty identifier of the resource: the ID of an experiment or a
                gateway object, the name of a registered model or an MCP server, or `<experiment
                id>/<scorer name>` for a scorer, with the name URL-quoted. `*` means all resources
                of the kind.
            permission: The permission. NO_PERMISSIONS is not accepted.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import grant_user_permission as _endpoint

        self._send(_endpoint.build_request(username, resource_type, resource_id, permission))

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
        ]
        | str,
        resource_id: str,
    ) -> None:
        """Revoke a user's permission on a resource.

        Returns 400 for the kind `workspace`. Revokes only a permission granted directly to the
        user, not one that comes from a role. Returns 404 if no such permission was granted to the
        user. Only administrators and users with the MANAGE permission on the resource may do
        this.

        Endpoint: `POST /api/3.0/mlflow/users/permissions/revoke`. Since MLflow 3.13. Requires the
        server feature `basic-auth`.

        Args:
            username: Name of the user who loses the permission.
            resource_type: Kind of the resource.
            resource_id: Non-empty identifier of the resource: the ID of an experiment or a
                gateway object, the name of a registered model or an MCP server, or `<experiment
                id>/<scorer name>` for a scorer, with the name URL-quoted. `*` means all resources
                of the kind.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import revoke_user_permission as _endpoint

        self._send(_endpoint.build_request(username, resource_type, resource_id))

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
        ]
        | str,
        resource_id: str,
    ) -> GetUserPermissionResponse:
        """Read the permission that a user effectively has on a resource.

        The result takes into account all roles, the permissions granted directly to the user and
        the default permission of the server, but not whether the user is an administrator of the
        server. A resource that does not exist is not an error. Returns 400 for the kind
        `workspace` and for the kind `prompt`; since 3.17, `prompt` with `*` does not return 400.
        Users may read their own permissions, administrators may read the permissions of every
        user, and administrators of a workspace may read the permissions on its resources.

        Endpoint: `GET /api/3.0/mlflow/users/permissions/get`. Since MLflow 3.13. Requires the
        server feature `basic-auth`.

        Args:
            username: Name of the user.
            resource_type: Kind of the resource.
            resource_id: Non-empty identifier of the resource: the ID of an experiment or a
                gateway object, the name of a registered model or an MCP server, or `<experiment
                id>/<scorer name>` for a scorer, with the name URL-quoted. `*` means all resources
                of the kind.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_user_permission as _endpoint

        return self._send(_endpoint.build_request(username, resource_type, resource_id))

    def list_user_permissions(self, username: str | User) -> ListUserPermissionsResponse:
        """List the permissions that a user holds.

        Lists each permission of each role of the user. Permissions granted directly to the user
        are in a role named like `__user_2__`. Administrators and the user see all permissions;
        administrators of a workspace see those of their workspaces.

        Endpoint: `GET /api/3.0/mlflow/users/permissions/list`. Since MLflow 3.13. Requires the
        server feature `basic-auth`.

        Args:
            username: Name of the user.

        Returns:
            The permissions.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import list_user_permissions as _endpoint

        return self._send(_endpoint.build_request(username))

    def list_current_user_permissions(self) -> ListCurrentUserPermissionsResponse:
        """List the permissions of the user who sends the request.

        Returns the same as `list_user_permissions`, for the current user.

        Endpoint: `GET /api/3.0/mlflow/users/current/permissions`. Since MLflow 3.13. Requires the
        server feature `basic-auth`.

        Returns:
            The permissions.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.permissions import list_current_user_permissions as _endpoint

        return self._send(_endpoint.build_request())

    def create_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> ExperimentPermission:
        """Grant a user a permission on an experiment.

        The experiment need not exist. Returns 400 RESOURCE_ALREADY_EXISTS if the user already has
        a permission on it. Requires the MANAGE permission on the experiment. Since 3.13, servers
        provide `grant_user_permission` instead.

        Endpoint: `POST /api/2.0/mlflow/experiments/permissions/create`. Until MLflow 3.12.
        Requires the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_experiment_permission as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, username, permission))
        return response.experiment_permission

    def get_experiment_permission(
        self, experiment_id: str | int | Experiment, username: str | User
    ) -> ExperimentPermission:
        """Read a user's permission on an experiment.

        Returns 404 if no permission was granted to the user; the server's default permission then
        applies. Requires the MANAGE permission on the experiment. Since 3.13, servers provide
        `get_user_permission` instead.

        Endpoint: `GET /api/2.0/mlflow/experiments/permissions/get`. Until MLflow 3.12. Requires
        the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_experiment_permission as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, username))
        return response.experiment_permission

    def update_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> None:
        """Change a user's permission on an experiment.

        Returns 404 if no permission was granted. Requires the MANAGE permission on the
        experiment.

        Endpoint: `PATCH /api/2.0/mlflow/experiments/permissions/update`. Until MLflow 3.12.
        Requires the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_experiment_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, username, permission))

    def delete_experiment_permission(
        self, experiment_id: str | int | Experiment, username: str | User
    ) -> None:
        """Revoke a user's permission on an experiment.

        The server's default permission then applies. Returns 404 if no permission was granted.
        Requires the MANAGE permission on the experiment. Since 3.13, servers provide
        `revoke_user_permission` instead.

        Endpoint: `DELETE /api/2.0/mlflow/experiments/permissions/delete`. Until MLflow 3.12.
        Requires the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_experiment_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, username))

    def create_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> RegisteredModelPermission:
        """Grant a user a permission on a registered model.

        The registered model need not exist. Returns 400 RESOURCE_ALREADY_EXISTS if the user
        already has a permission on it. Requires the MANAGE permission on the registered model.
        Since 3.13, servers provide `grant_user_permission` instead.

        Endpoint: `POST /api/2.0/mlflow/registered-models/permissions/create`. Until MLflow 3.12.
        Requires the server feature `basic-auth`.

        Args:
            name: Name of the registered model, with at least one character; servers do not check
                the name.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_registered_model_permission as _endpoint

        response = self._send(_endpoint.build_request(name, username, permission))
        return response.registered_model_permission

    def get_registered_model_permission(
        self, name: str | RegisteredModel, username: str | User
    ) -> RegisteredModelPermission:
        """Read a user's permission on a registered model.

        Returns 404 if no permission was granted to the user; the server's default permission then
        applies. Requires the MANAGE permission on the registered model. Since 3.13, servers
        provide `get_user_permission` instead.

        Endpoint: `GET /api/2.0/mlflow/registered-models/permissions/get`. Until MLflow 3.12.
        Requires the server feature `basic-auth`.

        Args:
            name: Name of the registered model, with at least one character; servers do not check
                the name.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_registered_model_permission as _endpoint

        response = self._send(_endpoint.build_request(name, username))
        return response.registered_model_permission

    def update_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> None:
        """Change a user's permission on a registered model.

        Returns 404 if no permission was granted. Requires the MANAGE permission on the registered
        model.

        Endpoint: `PATCH /api/2.0/mlflow/registered-models/permissions/update`. Until MLflow 3.12.
        Requires the server feature `basic-auth`.

        Args:
            name: Name of the registered model, with at least one character; servers do not check
                the name.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_registered_model_permission as _endpoint

        self._send(_endpoint.build_request(name, username, permission))

    def delete_registered_model_permission(
        self, name: str | RegisteredModel, username: str | User
    ) -> None:
        """Revoke a user's permission on a registered model.

        The server's default permission then applies. Returns 404 if no permission was granted.
        Requires the MANAGE permission on the registered model. Since 3.13, servers provide
        `revoke_user_permission` instead.

        Endpoint: `DELETE /api/2.0/mlflow/registered-models/permissions/delete`. Until MLflow
        3.12. Requires the server feature `basic-auth`.

        Args:
            name: Name of the registered model, with at least one character; servers do not check
                the name.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_registered_model_permission as _endpoint

        self._send(_endpoint.build_request(name, username))

    def create_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> ScorerPermission:
        """Grant a user a permission on a scorer.

        The scorer need not exist. Returns 400 RESOURCE_ALREADY_EXISTS if the user already has a
        permission on it. Requires the MANAGE permission on the scorer. Since 3.13, servers
        provide `grant_user_permission` instead.

        Endpoint: `POST /api/3.0/mlflow/scorers/permissions/create`. Since MLflow 3.7. Until
        MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_scorer_permission as _endpoint

        response = self._send(
            _endpoint.build_request(experiment_id, scorer_name, username, permission)
        )
        return response.scorer_permission

    def get_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> ScorerPermission:
        """Read a user's permission on a scorer.

        Returns 404 if no permission was granted to the user; the server's default permission then
        applies. Requires the MANAGE permission on the scorer. Since 3.13, servers provide
        `get_user_permission` instead.

        Endpoint: `GET /api/3.0/mlflow/scorers/permissions/get`. Since MLflow 3.7. Until MLflow
        3.12. Requires the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_scorer_permission as _endpoint

        response = self._send(_endpoint.build_request(experiment_id, scorer_name, username))
        return response.scorer_permission

    def update_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> None:
        """Change a user's permission on a scorer.

        Returns 404 if no permission was granted. Requires the MANAGE permission on the scorer.

        Endpoint: `PATCH /api/3.0/mlflow/scorers/permissions/update`. Since MLflow 3.7. Until
        MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_scorer_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, scorer_name, username, permission))

    def delete_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> None:
        """Revoke a user's permission on a scorer.

        The server's default permission then applies. Returns 404 if no permission was granted.
        Requires the MANAGE permission on the scorer. Since 3.13, servers provide
        `revoke_user_permission` instead.

        Endpoint: `DELETE /api/3.0/mlflow/scorers/permissions/delete`. Since MLflow 3.7. Until
        MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            experiment_id: ID of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_scorer_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, scorer_name, username))

    def create_gateway_secret_permission(
        self,
        secret_id: str | GatewaySecretInfo,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> GatewaySecretPermission:
        """Grant a user a permission on a gateway secret.

        The gateway secret need not exist. Returns 400 RESOURCE_ALREADY_EXISTS if the user already
        has a permission on it. Requires the MANAGE permission on the gateway secret. Since 3.13,
        servers provide `grant_user_permission` instead.

        Endpoint: `POST /api/3.0/mlflow/gateway/secrets/permissions/create`. Since MLflow 3.9.
        Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            secret_id: ID of the gateway secret.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_gateway_secret_permission as _endpoint

        response = self._send(_endpoint.build_request(secret_id, username, permission))
        return response.gateway_secret_permission

    def get_gateway_secret_permission(
        self, secret_id: str | GatewaySecretInfo, username: str | User
    ) -> GatewaySecretPermission:
        """Read a user's permission on a gateway secret.

        Returns 404 if no permission was granted to the user; the server's default permission then
        applies. Requires the MANAGE permission on the gateway secret. Since 3.13, servers provide
        `get_user_permission` instead.

        Endpoint: `GET /api/3.0/mlflow/gateway/secrets/permissions/get`. Since MLflow 3.9. Until
        MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            secret_id: ID of the gateway secret.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_gateway_secret_permission as _endpoint

        response = self._send(_endpoint.build_request(secret_id, username))
        return response.gateway_secret_permission

    def update_gateway_secret_permission(
        self,
        secret_id: str | GatewaySecretInfo,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> None:
        """Change a user's permission on a gateway secret.

        Returns 404 if no permission was granted. Requires the MANAGE permission on the gateway
        secret.

        Endpoint: `PATCH /api/3.0/mlflow/gateway/secrets/permissions/update`. Since MLflow 3.9.
        Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            secret_id: ID of the gateway secret.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_gateway_secret_permission as _endpoint

        self._send(_endpoint.build_request(secret_id, username, permission))

    def delete_gateway_secret_permission(
        self, secret_id: str | GatewaySecretInfo, username: str | User
    ) -> None:
        """Revoke a user's permission on a gateway secret.

        The server's default permission then applies. Returns 404 if no permission was granted.
        Requires the MANAGE permission on the gateway secret. Since 3.13, servers provide
        `revoke_user_permission` instead.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/secrets/permissions/delete`. Since MLflow 3.9.
        Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            secret_id: ID of the gateway secret.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_gateway_secret_permission as _endpoint

        self._send(_endpoint.build_request(secret_id, username))

    def create_gateway_endpoint_permission(
        self,
        endpoint_id: str | GatewayEndpoint,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> GatewayEndpointPermission:
        """Grant a user a permission on a gateway endpoint.

        The gateway endpoint need not exist. Returns 400 RESOURCE_ALREADY_EXISTS if the user
        already has a permission on it. Requires the MANAGE permission on the gateway endpoint.
        Since 3.13, servers provide `grant_user_permission` instead.

        Endpoint: `POST /api/3.0/mlflow/gateway/endpoints/permissions/create`. Since MLflow 3.9.
        Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            endpoint_id: ID of the gateway endpoint.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_gateway_endpoint_permission as _endpoint

        response = self._send(_endpoint.build_request(endpoint_id, username, permission))
        return response.gateway_endpoint_permission

    def get_gateway_endpoint_permission(
        self, endpoint_id: str | GatewayEndpoint, username: str | User
    ) -> GatewayEndpointPermission:
        """Read a user's permission on a gateway endpoint.

        Returns 404 if no permission was granted to the user; the server's default permission then
        applies. Requires the MANAGE permission on the gateway endpoint. Since 3.13, servers
        provide `get_user_permission` instead.

        Endpoint: `GET /api/3.0/mlflow/gateway/endpoints/permissions/get`. Since MLflow 3.9. Until
        MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            endpoint_id: ID of the gateway endpoint.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_gateway_endpoint_permission as _endpoint

        response = self._send(_endpoint.build_request(endpoint_id, username))
        return response.gateway_endpoint_permission

    def update_gateway_endpoint_permission(
        self,
        endpoint_id: str | GatewayEndpoint,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> None:
        """Change a user's permission on a gateway endpoint.

        Returns 404 if no permission was granted. Requires the MANAGE permission on the gateway
        endpoint.

        Endpoint: `PATCH /api/3.0/mlflow/gateway/endpoints/permissions/update`. Since MLflow 3.9.
        Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            endpoint_id: ID of the gateway endpoint.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_gateway_endpoint_permission as _endpoint

        self._send(_endpoint.build_request(endpoint_id, username, permission))

    def delete_gateway_endpoint_permission(
        self, endpoint_id: str | GatewayEndpoint, username: str | User
    ) -> None:
        """Revoke a user's permission on a gateway endpoint.

        The server's default permission then applies. Returns 404 if no permission was granted.
        Requires the MANAGE permission on the gateway endpoint. Since 3.13, servers provide
        `revoke_user_permission` instead.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/endpoints/permissions/delete`. Since MLflow 3.9.
        Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            endpoint_id: ID of the gateway endpoint.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_gateway_endpoint_permission as _endpoint

        self._send(_endpoint.build_request(endpoint_id, username))

    def create_gateway_model_definition_permission(
        self,
        model_definition_id: str | GatewayModelDefinition,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> GatewayModelDefinitionPermission:
        """Grant a user a permission on a gateway model definition.

        The gateway model definition need not exist. Returns 400 RESOURCE_ALREADY_EXISTS if the
        user already has a permission on it. Requires the MANAGE permission on the gateway model
        definition. Since 3.13, servers provide `grant_user_permission` instead.

        Endpoint: `POST /api/3.0/mlflow/gateway/model-definitions/permissions/create`. Since
        MLflow 3.9. Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            model_definition_id: ID of the gateway model definition.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import create_gateway_model_definition_permission as _endpoint

        response = self._send(_endpoint.build_request(model_definition_id, username, permission))
        return response.gateway_model_definition_permission

    def get_gateway_model_definition_permission(
        self, model_definition_id: str | GatewayModelDefinition, username: str | User
    ) -> GatewayModelDefinitionPermission:
        """Read a user's permission on a gateway model definition.

        Returns 404 if no permission was granted to the user; the server's default permission then
        applies. Requires the MANAGE permission on the gateway model definition. Since 3.13,
        servers provide `get_user_permission` instead.

        Endpoint: `GET /api/3.0/mlflow/gateway/model-definitions/permissions/get`. Since MLflow
        3.9. Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            model_definition_id: ID of the gateway model definition.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import get_gateway_model_definition_permission as _endpoint

        response = self._send(_endpoint.build_request(model_definition_id, username))
        return response.gateway_model_definition_permission

    def update_gateway_model_definition_permission(
        self,
        model_definition_id: str | GatewayModelDefinition,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> None:
        """Change a user's permission on a gateway model definition.

        Returns 404 if no permission was granted. Requires the MANAGE permission on the gateway
        model definition.

        Endpoint: `PATCH /api/3.0/mlflow/gateway/model-definitions/permissions/update`. Since
        MLflow 3.9. Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            model_definition_id: ID of the gateway model definition.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import update_gateway_model_definition_permission as _endpoint

        self._send(_endpoint.build_request(model_definition_id, username, permission))

    def delete_gateway_model_definition_permission(
        self, model_definition_id: str | GatewayModelDefinition, username: str | User
    ) -> None:
        """Revoke a user's permission on a gateway model definition.

        The server's default permission then applies. Returns 404 if no permission was granted.
        Requires the MANAGE permission on the gateway model definition. Since 3.13, servers
        provide `revoke_user_permission` instead.

        Endpoint: `DELETE /api/3.0/mlflow/gateway/model-definitions/permissions/delete`. Since
        MLflow 3.9. Until MLflow 3.12. Requires the server feature `basic-auth`.

        Args:
            model_definition_id: ID of the gateway model definition.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_gateway_model_definition_permission as _endpoint

        self._send(_endpoint.build_request(model_definition_id, username))

    def list_workspace_permissions(self, workspace_name: str) -> list[WorkspacePermission]:
        """List the permissions of all users on a workspace.

        Returns an empty list if the workspace does not exist. Requires the MANAGE permission on
        the workspace. Returns 503 on a server without workspaces.

        Endpoint: `GET /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow
        3.10. Until MLflow 3.12. Requires the server features `basic-auth` and `workspaces`.

        Args:
            workspace_name: Name of the workspace.

        Returns:
            The permissions. The list is always present.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server
        Error.
        """
        from .api.permissions import list_workspace_permissions as _endpoint

        response = self._send(_endpoint.build_request(workspace_name))
        return response.permissions

    def set_workspace_permission(
        self,
        workspace_name: str,
        username: str | User,
        permission: Permission
        | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
        | str,
    ) -> WorkspacePermission:
        """Set a user's permission on a workspace.

        An existing permission is replaced. Requires the MANAGE permission on the workspace.
        Returns 503 on a server without workspaces.

        Endpoint: `POST /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow
        3.10. Until MLflow 3.12. Requires the server features `basic-auth` and `workspaces`.

        Args:
            workspace_name: Name of the workspace.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import set_workspace_permission as _endpoint

        response = self._send(_endpoint.build_request(workspace_name, username, permission))
        return response.permission

    def delete_workspace_permission(self, workspace_name: str, username: str | User) -> None:
        """Revoke a user's permission on a workspace.

        Returns 404 if the user has no permission on the workspace. Requires the MANAGE permission
        on the workspace. Returns 503 on a server without workspaces.

        Endpoint: `DELETE /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow
        3.10. Until MLflow 3.12. Requires the server features `basic-auth` and `workspaces`.

        Args:
            workspace_name: Name of the workspace.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import delete_workspace_permission as _endpoint

        self._send(_endpoint.build_request(workspace_name, username))

    def list_user_workspace_permissions(self, username: str | User) -> list[WorkspacePermission]:
        """List the permissions of a user on workspaces.

        Only administrators may do this; other users may not list even their own permissions.
        Returns 503 on a server without workspaces.

        Endpoint: `GET /api/3.0/mlflow/workspace-permissions`. Since MLflow 3.10. Until MLflow
        3.12. Requires the server features `basic-auth` and `workspaces`.

        Args:
            username: Name of the user.

        Returns:
            The permissions. The list is always present.

        Raises:
            TypeError, ValueError: An argument is invalid. No request was sent.

        Error responses: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500
        Internal Server Error.
        """
        from .api.permissions import list_user_workspace_permissions as _endpoint

        response = self._send(_endpoint.build_request(username))
        return response.permissions
