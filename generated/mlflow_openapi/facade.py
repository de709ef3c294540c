# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Every operation as a method, with the arguments of its endpoint module and the part of the answer that callers want.

The endpoint modules are imported when they are first called, so that a client costs the same however many there are.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal, TypeVar

from .paging import Page, Pager

if TYPE_CHECKING:
    import httpx

    from .models.dataset_input import DatasetInput
    from .models.experiment import Experiment
    from .models.experiment_permission import ExperimentPermission
    from .models.experiment_tag import ExperimentTag
    from .models.file_info import FileInfo
    from .models.gateway_endpoint_permission import GatewayEndpointPermission
    from .models.gateway_model_definition_permission import GatewayModelDefinitionPermission
    from .models.gateway_secret_permission import GatewaySecretPermission
    from .models.get_user_permission_response import GetUserPermissionResponse
    from .models.list_current_user_permissions_response import ListCurrentUserPermissionsResponse
    from .models.list_user_permissions_response import ListUserPermissionsResponse
    from .models.metric import Metric
    from .models.metric_with_run_id import MetricWithRunId
    from .models.model_input import ModelInput
    from .models.model_output import ModelOutput
    from .models.model_version import ModelVersion
    from .models.model_version_tag import ModelVersionTag
    from .models.param import Param
    from .models.permission import Permission
    from .models.registered_model import RegisteredModel
    from .models.registered_model_permission import RegisteredModelPermission
    from .models.registered_model_tag import RegisteredModelTag
    from .models.resource_type import ResourceType
    from .models.role import Role
    from .models.role_permission import RolePermission
    from .models.run import Run
    from .models.run_info import RunInfo
    from .models.run_status import RunStatus
    from .models.run_tag import RunTag
    from .models.scorer_permission import ScorerPermission
    from .models.user import User
    from .models.user_role_assignment import UserRoleAssignment
    from .models.view_type import ViewType
    from .models.workspace_permission import WorkspacePermission
    from .request import Request

T = TypeVar("T")


class Facade(ABC):
    """The operations of the MLflow REST API 3.17, for a client that knows how to send a request."""

    @abstractmethod
    def _send(self, request: Request, parse: Callable[[httpx.Response], T]) -> T:
        """Send a request, and parse the answer unless it is an error."""

    def get_health(self) -> str:
        """Tell whether the server answers.

        The stores behind the server are not looked at. Needs no credentials on a server with basic authentication.
        The answer is plain text; servers before 3.17 label it text/html.

        `GET /health`.

        Returns:
            The server answers.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.server import get_health as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def get_version(self) -> str:
        """Read the MLflow version of the server.

        The answer is plain text that servers label text/html. Unlike `get_health`, this needs credentials on a server
        with basic authentication.

        `GET /version`.

        Returns:
            The version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.server import get_version as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def create_experiment(
        self, name: str, *, artifact_location: str | None = None, tags: Iterable[ExperimentTag] | None = None
    ) -> str:
        """Create an experiment.

        The name must not be taken, not even by a deleted experiment: a taken one answers 400 with
        RESOURCE_ALREADY_EXISTS.

        `POST /api/2.0/mlflow/experiments/create`.

        Args:
            name: Name of the experiment, unique on the server. At most 500 characters.
            artifact_location: URI of the folder that holds the artifacts of its runs, without a fragment. Left out,
                the server takes a folder below its artifact root.
            tags: Tags to set at once.

        Returns:
            Id of the new experiment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.experiments import create_experiment as _endpoint

        answer = self._send(
            _endpoint.build_request(name, artifact_location=artifact_location, tags=tags), _endpoint.parse_response
        )
        return answer.experiment_id

    def search_experiments(
        self,
        *,
        max_results: int | None = None,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        page_token: str | None = None,
    ) -> Pager[Experiment]:
        """Search the experiments of the server.

        Newest first unless `order_by` says otherwise. Experiments that the caller may not read are left out. A search
        without a match answers an empty page.

        `POST /api/2.0/mlflow/experiments/search`.

        Args:
            max_results: Most experiments to put on a page, 1 to 50000. Servers have no default and answer 400 where
                it is absent. From 1 to 50000. 1000 when left out.
            filter: Conditions on `name`, `creation_time`, `last_update_time` (since 3.17 also `experiment_id`) and
                `tags.<key>`, joined by AND. Names and tags take =, !=, LIKE and ILIKE. OR is not known and answers
                400.
            order_by: Sort keys `name`, `experiment_id`, `creation_time` or `last_update_time`, each with an optional
                ASC or DESC.
            view_type: Whether to find active experiments, deleted ones or both. Default ACTIVE_ONLY. Default:
                ACTIVE_ONLY.
            page_token: The `next_page_token` of the page before. Left out for the first page.

        Returns:
            A pager: iterate it for all items, page after page. Experiments on this page. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.experiments import search_experiments as _endpoint

        def parse(response: httpx.Response) -> Page[Experiment]:
            answer = _endpoint.parse_response(response)
            return Page.of(answer.experiments, answer.next_page_token)

        return Pager(
            self._send,
            _endpoint.build_request(
                max_results=max_results, filter=filter, order_by=order_by, view_type=view_type, page_token=page_token
            ),
            parse,
            "page_token",
        )

    def search_experiments_with_get(
        self,
        *,
        max_results: int | None = None,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        page_token: str | None = None,
    ) -> Pager[Experiment]:
        """Search the experiments of the server, with the arguments in the query.

        Answers as `search_experiments` does. Prefer that one, since a long filter may not fit a URL.

        `GET /api/2.0/mlflow/experiments/search`.

        Args:
            max_results: Most experiments to put on a page, 1 to 50000. Servers have no default and answer 400 where
                it is absent. From 1 to 50000. 1000 when left out.
            filter: Conditions on `name`, `creation_time`, `last_update_time` (since 3.17 also `experiment_id`) and
                `tags.<key>`, joined by AND. Names and tags take =, !=, LIKE and ILIKE. OR is not known and answers
                400.
            order_by: Sort keys `name`, `experiment_id`, `creation_time` or `last_update_time`, each with an optional
                ASC or DESC. Repeated for more keys.
            view_type: Whether to find active experiments, deleted ones or both. Default ACTIVE_ONLY. Default:
                ACTIVE_ONLY.
            page_token: The `next_page_token` of the page before. Left out for the first page.

        Returns:
            A pager: iterate it for all items, page after page. Experiments on this page. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.experiments import search_experiments_with_get as _endpoint

        def parse(response: httpx.Response) -> Page[Experiment]:
            answer = _endpoint.parse_response(response)
            return Page.of(answer.experiments, answer.next_page_token)

        return Pager(
            self._send,
            _endpoint.build_request(
                max_results=max_results, filter=filter, order_by=order_by, view_type=view_type, page_token=page_token
            ),
            parse,
            "page_token",
        )

    def get_experiment(self, experiment_id: str | int | Experiment) -> Experiment:
        """Read an experiment by its id.

        Deleted experiments are read too; look at `lifecycle_stage`.

        `GET /api/2.0/mlflow/experiments/get`.

        Args:
            experiment_id: Id of the experiment to read.

        Returns:
            The experiment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.experiments import get_experiment as _endpoint

        answer = self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)
        return answer.experiment

    def get_experiment_by_name(self, experiment_name: str) -> Experiment:
        """Read an experiment by its name.

        Deleted experiments are read too, since they keep their names; look at `lifecycle_stage`. A name that no
        experiment has answers 404.

        `GET /api/2.0/mlflow/experiments/get-by-name`.

        Args:
            experiment_name: Exact name of the experiment to read.

        Returns:
            The experiment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.experiments import get_experiment_by_name as _endpoint

        answer = self._send(_endpoint.build_request(experiment_name), _endpoint.parse_response)
        return answer.experiment

    def delete_experiment(self, experiment_id: str | int | Experiment) -> None:
        """Mark an experiment and its runs as deleted.

        Nothing is erased: `restore_experiment` brings it back, and the name stays taken. One that is deleted already
        answers 404.

        `POST /api/2.0/mlflow/experiments/delete`.

        Args:
            experiment_id: Id of the experiment to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.experiments import delete_experiment as _endpoint

        self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)

    def restore_experiment(self, experiment_id: str | int | Experiment) -> None:
        """Bring back a deleted experiment and its runs.

        On servers with a database, runs that were deleted one by one before the experiment come back as well. An
        experiment that is active answers 404.

        `POST /api/2.0/mlflow/experiments/restore`.

        Args:
            experiment_id: Id of the experiment to bring back.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.experiments import restore_experiment as _endpoint

        self._send(_endpoint.build_request(experiment_id), _endpoint.parse_response)

    def update_experiment(self, experiment_id: str | int | Experiment, new_name: str) -> None:
        """Rename an experiment.

        A taken name answers 400, with BAD_REQUEST on servers with a database. A deleted experiment cannot be renamed
        and answers 500 with INVALID_STATE.

        `POST /api/2.0/mlflow/experiments/update`.

        Args:
            experiment_id: Id of the experiment to rename.
            new_name: New name, unique on the server. Newer servers accept at most 500 characters.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.experiments import update_experiment as _endpoint

        self._send(_endpoint.build_request(experiment_id, new_name), _endpoint.parse_response)

    def set_experiment_tag(self, experiment_id: str | int | Experiment, key: str, value: str) -> None:
        """Set a tag of an experiment.

        A tag with the same key is overwritten. A deleted experiment answers 400.

        `POST /api/2.0/mlflow/experiments/set-experiment-tag`.

        Args:
            experiment_id: Id of the experiment.
            key: Key of the tag, at most 250 characters, out of those that `log_metric` allows.
            value: Value of the tag; may be empty text, which is also what servers store where it is absent. The limit
                is 5000 characters, 20000 since 3.16; more answers 400.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.experiments import set_experiment_tag as _endpoint

        self._send(_endpoint.build_request(experiment_id, key, value), _endpoint.parse_response)

    def delete_experiment_tag(self, experiment_id: str | int | Experiment, key: str) -> None:
        """Remove a tag from an experiment.

        A tag that the experiment does not have answers 404.

        `POST /api/2.0/mlflow/experiments/delete-experiment-tag`. Since MLflow 3.2.

        Args:
            experiment_id: Id of the experiment.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.experiments import delete_experiment_tag as _endpoint

        self._send(_endpoint.build_request(experiment_id, key), _endpoint.parse_response)

    def create_run(
        self,
        experiment_id: str | int | Experiment,
        *,
        run_name: str | None = None,
        start_time: int | None = None,
        tags: Iterable[RunTag] | None = None,
        user_id: str | None = None,
    ) -> Run:
        """Start a run in an experiment.

        The run begins in state RUNNING. Without a name, the server makes one up. A deleted experiment answers 400.

        `POST /api/2.0/mlflow/runs/create`.

        Args:
            experiment_id: Id of the experiment of the run. Send it as a string: newer servers answer 400 for a
                number.
            run_name: Name of the run; need not be unique. Left out or empty, it is the tag `mlflow.runName` or a name
                that the server makes up. It must agree with that tag where both are given.
            start_time: Unix time in milliseconds of the start. A server that gets none stores 0. The present time
                when left out.
            tags: Tags to set at once.
            user_id: User that starts the run. The tag `mlflow.user` is its successor. Deprecated.

        Returns:
            The new run.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import create_run as _endpoint

        answer = self._send(
            _endpoint.build_request(
                experiment_id, run_name=run_name, start_time=start_time, tags=tags, user_id=user_id
            ),
            _endpoint.parse_response,
        )
        return answer.run

    def get_run(self, run_id: str | Run, *, run_uuid: str | Run | None = None) -> Run:
        """Read a run.

        Deleted runs are read too; look at `info.lifecycle_stage`. Of each metric only the last point is sent: the one
        with the highest step, then timestamp, then value. With basic authentication, newer servers answer 403 for a
        run that does not exist, unless an administrator asks.

        `GET /api/2.0/mlflow/runs/get`.

        Args:
            run_id: Id of the run to read.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Returns:
            The run.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import get_run as _endpoint

        answer = self._send(_endpoint.build_request(run_id, run_uuid=run_uuid), _endpoint.parse_response)
        return answer.run

    def search_runs(
        self,
        experiment_ids: Iterable[str | int | Experiment],
        *,
        filter: str | None = None,
        run_view_type: ViewType | Literal["ACTIVE_ONLY", "DELETED_ONLY", "ALL"] | None = None,
        max_results: int | None = None,
        order_by: Iterable[str] | None = None,
        page_token: str | None = None,
    ) -> Pager[Run]:
        """Search the runs of one or more experiments.

        Latest start first unless `order_by` says otherwise. Experiments that do not exist are passed over in silence,
        and a search without a match answers an empty page.

        `POST /api/2.0/mlflow/runs/search`.

        Args:
            experiment_ids: Ids of the experiments to search, as strings. Servers take a request without them, and
                find nothing.
            filter: Conditions on `metrics.<key>`, `params.<key>`, `tags.<key>`, `attributes.<name>` and
                `dataset.<name>`, joined by AND. Values of parameters and tags stand in quotes. OR is not known and
                answers 400.
            run_view_type: Whether to find active runs, deleted ones or both. Default ACTIVE_ONLY. Default:
                ACTIVE_ONLY.
            max_results: Most runs to put on a page, 1 to 50000. Default 1000. From 1 to 50000. Default: 1000.
            order_by: Sort keys as in `filter`, each with an optional ASC or DESC.
            page_token: The `next_page_token` of the page before. Left out for the first page.

        Returns:
            A pager: iterate it for all items, page after page. Runs on this page. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.runs import search_runs as _endpoint

        def parse(response: httpx.Response) -> Page[Run]:
            answer = _endpoint.parse_response(response)
            return Page.of(answer.runs, answer.next_page_token)

        return Pager(
            self._send,
            _endpoint.build_request(
                experiment_ids,
                filter=filter,
                run_view_type=run_view_type,
                max_results=max_results,
                order_by=order_by,
                page_token=page_token,
            ),
            parse,
            "page_token",
        )

    def update_run(
        self,
        run_id: str | Run,
        *,
        status: RunStatus | Literal["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"] | None = None,
        end_time: int | None = None,
        run_name: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> RunInfo:
        """Change the state, the end time or the name of a run.

        What is left out stays as it is. The server sets no end time of its own when the state becomes FINISHED,
        FAILED or KILLED. A deleted run answers 400.

        `POST /api/2.0/mlflow/runs/update`.

        Args:
            run_id: Id of the run to change.
            status: New state. Servers ignore a name they do not know.
            end_time: Unix time in milliseconds of the end.
            run_name: New name. Servers ignore empty text.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Returns:
            The run after the change.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import update_run as _endpoint

        answer = self._send(
            _endpoint.build_request(run_id, status=status, end_time=end_time, run_name=run_name, run_uuid=run_uuid),
            _endpoint.parse_response,
        )
        return answer.run_info

    def delete_run(self, run_id: str | Run) -> None:
        """Mark a run as deleted.

        Nothing is erased: `restore_run` brings it back. A run that is deleted already answers 200.

        `POST /api/2.0/mlflow/runs/delete`.

        Args:
            run_id: Id of the run to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import delete_run as _endpoint

        self._send(_endpoint.build_request(run_id), _endpoint.parse_response)

    def restore_run(self, run_id: str | Run) -> None:
        """Bring back a deleted run.

        A run that is active already answers 200.

        `POST /api/2.0/mlflow/runs/restore`.

        Args:
            run_id: Id of the run to bring back.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import restore_run as _endpoint

        self._send(_endpoint.build_request(run_id), _endpoint.parse_response)

    def set_tag(self, run_id: str | Run, key: str, value: str, *, run_uuid: str | Run | None = None) -> None:
        """Set a tag of a run.

        A tag with the same key is overwritten. The tag `mlflow.runName` renames the run. A deleted run answers 400.

        `POST /api/2.0/mlflow/runs/set-tag`.

        Args:
            run_id: Id of the run.
            key: Key of the tag, at most 250 characters, out of those that `log_metric` allows.
            value: Value of the tag; may be empty text, which is also what servers store where it is absent. With the
                usual settings the server cuts it at 8000 characters.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import set_tag as _endpoint

        self._send(_endpoint.build_request(run_id, key, value, run_uuid=run_uuid), _endpoint.parse_response)

    def delete_tag(self, run_id: str | Run, key: str) -> None:
        """Remove a tag from a run.

        A tag that the run does not have answers 404.

        `POST /api/2.0/mlflow/runs/delete-tag`.

        Args:
            run_id: Id of the run.
            key: Key of the tag to remove.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import delete_tag as _endpoint

        self._send(_endpoint.build_request(run_id, key), _endpoint.parse_response)

    def log_metric(
        self,
        run_id: str | Run,
        key: str,
        value: float,
        *,
        timestamp: int | None = None,
        step: int | None = None,
        model_id: str | None = None,
        dataset_name: str | None = None,
        dataset_digest: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> None:
        """Log one point of a metric.

        Servers with a database keep one copy of a point that is sent twice with the same key, value, timestamp and
        step; servers with a file store keep both. An argument that does not parse is dropped with status 200, and
        those after it too: 1.5 as a step is stored as 0. A deleted run answers 400.

        `POST /api/2.0/mlflow/runs/log-metric`.

        Args:
            run_id: Id of the run.
            key: Key of the metric, at most 250 characters: letters, digits, spaces and _ - . : /, but not as a path
                that starts with / or holds // or `..`.
            value: The value. NaN and the infinities travel as strings, since JSON has no numbers for them. Servers
                with a database store an infinity as the largest finite double of its sign, and send it back as that
                number.
            timestamp: Unix time in milliseconds at which the value was measured. At least 0. The present time when
                left out.
            step: Step of the training at which the value was measured; may be negative. Default 0. Default: 0.
            model_id: Id of the logged model that the point belongs to. Servers with a database answer 400 where it
                does not exist. Since MLflow 3.0.
            dataset_name: Name of the dataset that the value was measured on. Since MLflow 3.0.
            dataset_digest: Digest of the dataset that the value was measured on. Since MLflow 3.0.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
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
            ),
            _endpoint.parse_response,
        )

    def log_param(self, run_id: str | Run, key: str, value: str, *, run_uuid: str | Run | None = None) -> None:
        """Log a parameter of a run.

        A parameter is written once. The same value again is accepted; another value answers 400. A deleted run
        answers 400.

        `POST /api/2.0/mlflow/runs/log-parameter`.

        Args:
            run_id: Id of the run.
            key: Key of the parameter, at most 250 characters, out of those that `log_metric` allows.
            value: Value of the parameter, always text; may be empty, which is also what servers store where it is
                absent. With the usual settings the server cuts it at 6000 characters.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import log_param as _endpoint

        self._send(_endpoint.build_request(run_id, key, value, run_uuid=run_uuid), _endpoint.parse_response)

    def log_batch(
        self,
        run_id: str | Run,
        *,
        metrics: Iterable[Metric] | None = None,
        params: Iterable[Param] | None = None,
        tags: Iterable[RunTag] | None = None,
    ) -> None:
        """Log many metrics, parameters and tags of a run at once.

        At most 1000 metrics, 100 parameters and 100 tags, and 1000 of them in all; more answers 400. A parameter key
        that is given twice with different values answers 400. Points that are sent twice are treated as by
        `log_metric`.

        `POST /api/2.0/mlflow/runs/log-batch`.

        Args:
            run_id: Id of the run.
            metrics: Points of metrics, at most 1000. At most 1000 items.
            params: Parameters, at most 100. At most 100 items.
            tags: Tags, at most 100. Their keys must not be empty here. At most 100 items.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import log_batch as _endpoint

        self._send(_endpoint.build_request(run_id, metrics=metrics, params=params, tags=tags), _endpoint.parse_response)

    def log_model(self, run_id: str | Run, model_json: str) -> None:
        """Record in a run that it produced a model.

        The model is appended to the list in the tag `mlflow.log-model.history`, also when it is there already. No
        files are stored.

        `POST /api/2.0/mlflow/runs/log-model`.

        Args:
            run_id: Id of the run.
            model_json: The model as JSON in text, with at least `artifact_path`, `flavors`, `utc_time_created` and
                `run_id`; less answers 400.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import log_model as _endpoint

        self._send(_endpoint.build_request(run_id, model_json), _endpoint.parse_response)

    def log_inputs(
        self,
        run_id: str | Run,
        *,
        datasets: Iterable[DatasetInput] | None = None,
        models: Iterable[ModelInput] | None = None,
    ) -> None:
        """Record the datasets and models that a run reads.

        A dataset is known by its name and digest, and one that the run has already is not added again.

        `POST /api/2.0/mlflow/runs/log-inputs`.

        Args:
            run_id: Id of the run.
            datasets: Datasets that the run reads. Servers before 3.0 require it, but accept an empty list.
            models: Logged models that the run reads. Since MLflow 3.0.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import log_inputs as _endpoint

        self._send(_endpoint.build_request(run_id, datasets=datasets, models=models), _endpoint.parse_response)

    def log_outputs(self, run_id: str | Run, models: Iterable[ModelOutput]) -> None:
        """Record the logged models that a run produces.

        Servers with a database answer 400 for a model that the run has among its outputs already, and then record
        nothing.

        `POST /api/2.0/mlflow/runs/outputs`. Since MLflow 3.0.

        Args:
            run_id: Id of the run.
            models: Logged models that the run produces. An empty list is accepted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.runs import log_outputs as _endpoint

        self._send(_endpoint.build_request(run_id, models), _endpoint.parse_response)

    def get_metric_history(
        self,
        run_id: str | Run,
        metric_key: str,
        *,
        max_results: int | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> Pager[Metric]:
        """Read every point of a metric of a run.

        Always send `max_results`: without it, servers from 3.2 to 3.13 with a database answer no points and a token
        that leads to the same empty page again. Servers before 3.2 send all points at once and no token. A run that
        does not exist answers an empty page on servers with a database, 404 with a file store.

        `GET /api/2.0/mlflow/metrics/get-history`.

        Args:
            run_id: Id of the run.
            metric_key: Key of the metric.
            max_results: Most points to put on a page, at least 1. Servers before 3.2 ignore it. Servers since 3.14
                send all points where it is absent. 25000 when left out.
            page_token: The `next_page_token` of the page before. Left out for the first page. Servers before 3.2
                ignore it.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Returns:
            A pager: iterate it for all items, page after page. Points on this page. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.metrics import get_metric_history as _endpoint

        def parse(response: httpx.Response) -> Page[Metric]:
            answer = _endpoint.parse_response(response)
            return Page.of(answer.metrics, answer.next_page_token)

        return Pager(
            self._send,
            _endpoint.build_request(
                run_id, metric_key, max_results=max_results, page_token=page_token, run_uuid=run_uuid
            ),
            parse,
            "page_token",
        )

    def get_metric_history_bulk_interval(
        self,
        run_ids: Iterable[str | Run],
        metric_key: str,
        *,
        start_step: int | None = None,
        end_step: int | None = None,
        max_results: int | None = None,
    ) -> list[MetricWithRunId]:
        """Read an evenly thinned history of one metric for many runs.

        The steps that any of the runs has are sampled down to about `max_results`; the first and the last step of
        each run are kept. `start_step` and `end_step` go together. Without them, older servers skip negative steps.
        Runs that do not exist are passed over on servers with a database, and answer 404 with a file store.

        `GET /api/2.0/mlflow/metrics/get-history-bulk-interval`.

        Args:
            run_ids: Ids of the runs, at most 100. Repeated once for each run. At most 100 items.
            metric_key: Key of the metric.
            start_step: First step to read. Given together with `end_step`, or 400.
            end_step: Last step to read, not below `start_step`. Given together with `start_step`, or 400.
            max_results: Number of steps to aim at for each run, 1 to 2500. Default 2500. From 1 to 2500. Default:
                2500.

        Returns:
            The points. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.metrics import get_metric_history_bulk_interval as _endpoint

        answer = self._send(
            _endpoint.build_request(
                run_ids, metric_key, start_step=start_step, end_step=end_step, max_results=max_results
            ),
            _endpoint.parse_response,
        )
        return answer.metrics

    def list_artifacts(
        self,
        run_id: str | Run,
        *,
        path: str | None = None,
        page_token: str | None = None,
        run_uuid: str | Run | None = None,
    ) -> Pager[FileInfo]:
        """List the files and folders in one folder of the artifacts of a run.

        Lists one level. A folder that does not exist, or the path of a file, answers without `files`. The whole
        folder comes as one page: servers ignore the page token and send none.

        `GET /api/2.0/mlflow/artifacts/list`.

        Args:
            run_id: Id of the run.
            path: Folder to list, relative to the artifact root of the run. Left out or empty for the root. A path
                that climbs out with `..` answers 400.
            page_token: Token of the page to read. MLflow's own servers ignore it.
            run_uuid: Older name of `run_id`, read only where `run_id` is absent. Deprecated.

        Returns:
            A pager: iterate it for all items, page after page. Files and folders, with paths relative to the root of
            the run. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.artifacts import list_artifacts as _endpoint

        def parse(response: httpx.Response) -> Page[FileInfo]:
            answer = _endpoint.parse_response(response)
            return Page.of(answer.files, answer.next_page_token)

        return Pager(
            self._send,
            _endpoint.build_request(run_id, path=path, page_token=page_token, run_uuid=run_uuid),
            parse,
            "page_token",
        )

    def create_registered_model(
        self,
        name: str,
        *,
        tags: Iterable[RegisteredModelTag] | None = None,
        description: str | None = None,
        deployment_job_id: str | None = None,
    ) -> RegisteredModel:
        """Create a registered model.

        The model starts without versions. A name that is taken answers 400 RESOURCE_ALREADY_EXISTS. A model with the
        tag `mlflow.prompt.is_prompt` set to `true` is a prompt, and ordinary searches leave it out.

        `POST /api/2.0/mlflow/registered-models/create`.

        Args:
            name: Name of the model, unique on the server. Since 3.11 a name with `/` or `:`, of nothing but spaces,
                or that reads as a relative path (`..`) answers 400.
            tags: Tags to set at once. Of two with the same key the last counts.
            description: Free text.
            deployment_job_id: Id of the job that deploys new versions. MLflow's own servers ignore it. Since MLflow
                3.0.

        Returns:
            The new registered model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.registered_models import create_registered_model as _endpoint

        answer = self._send(
            _endpoint.build_request(name, tags=tags, description=description, deployment_job_id=deployment_job_id),
            _endpoint.parse_response,
        )
        return answer.registered_model

    def get_registered_model(self, name: str | RegisteredModel) -> RegisteredModel:
        """Read a registered model by its name.

        A name that does not exist answers 404.

        `GET /api/2.0/mlflow/registered-models/get`.

        Args:
            name: Name of the registered model.

        Returns:
            The registered model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import get_registered_model as _endpoint

        answer = self._send(_endpoint.build_request(name), _endpoint.parse_response)
        return answer.registered_model

    def search_registered_models(
        self,
        *,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Pager[RegisteredModel]:
        """Search the registered models of the server.

        Sorted by name unless `order_by` says otherwise. Prompts are left out, unless the filter has
        ``tags.`mlflow.prompt.is_prompt` = 'true'``; then only prompts are found. Models that the caller may not read
        are left out. A search without a match answers an empty page.

        `GET /api/2.0/mlflow/registered-models/search`.

        Args:
            filter: Conditions on `name` and `tags.<key>`, joined by AND. Both take =, !=, LIKE and ILIKE; since 3.17
                `name` also takes IN and NOT IN. OR is not known. Left out, every model matches.
            order_by: Sort keys `name` or `last_updated_timestamp`, each with an optional ASC or DESC. Repeated for
                more keys. A key given twice answers 500.
            max_results: Most models to put on a page, at most 1000. Servers with a database do not refuse a number
                below 1; they answer an empty page and a token that leads nowhere. At most 1000. Default: 100.
            page_token: The `next_page_token` of the page before. Left out for the first page.

        Returns:
            A pager: iterate it for all items, page after page. The models of the page. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.registered_models import search_registered_models as _endpoint

        def parse(response: httpx.Response) -> Page[RegisteredModel]:
            answer = _endpoint.parse_response(response)
            return Page.of(answer.registered_models, answer.next_page_token)

        return Pager(
            self._send,
            _endpoint.build_request(filter=filter, order_by=order_by, max_results=max_results, page_token=page_token),
            parse,
            "page_token",
        )

    def rename_registered_model(self, name: str | RegisteredModel, new_name: str) -> RegisteredModel:
        """Rename a registered model.

        Versions, tags and aliases move along. A model that does not exist answers 404, a new name that is taken 400
        RESOURCE_ALREADY_EXISTS. Servers with a file store fail with 500 if a version of the model has tags.

        `POST /api/2.0/mlflow/registered-models/rename`.

        Args:
            name: Present name of the registered model.
            new_name: Name to give to it, with the limits of `create_registered_model`.

        Returns:
            The registered model under its new name.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import rename_registered_model as _endpoint

        answer = self._send(_endpoint.build_request(name, new_name), _endpoint.parse_response)
        return answer.registered_model

    def update_registered_model(
        self, name: str | RegisteredModel, *, description: str | None = None, deployment_job_id: str | None = None
    ) -> RegisteredModel:
        """Replace the description of a registered model.

        Without `description` the old one is cleared. Arguments count in the body only, never in the query.

        `PATCH /api/2.0/mlflow/registered-models/update`.

        Args:
            name: Name of the registered model.
            description: The new description. Left out or empty, the description is cleared.
            deployment_job_id: Id of the job that deploys new versions. MLflow's own servers ignore it. Since MLflow
                3.0.

        Returns:
            The registered model as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import update_registered_model as _endpoint

        answer = self._send(
            _endpoint.build_request(name, description=description, deployment_job_id=deployment_job_id),
            _endpoint.parse_response,
        )
        return answer.registered_model

    def delete_registered_model(self, name: str | RegisteredModel) -> None:
        """Delete a registered model with all its versions.

        Tags and aliases go too, whatever stage the versions are in; nothing can be restored. The artifacts stay where
        they are. A model that does not exist answers 404. Arguments count in the body only, never in the query.

        `DELETE /api/2.0/mlflow/registered-models/delete`.

        Args:
            name: Name of the registered model.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import delete_registered_model as _endpoint

        self._send(_endpoint.build_request(name), _endpoint.parse_response)

    def get_latest_versions(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> list[ModelVersion]:
        """List the highest version in each stage of a registered model.

        A model without versions in the stages asked for answers an empty list. Stages are deprecated in MLflow;
        aliases take their place.

        `POST /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated.

        Args:
            name: Name of the registered model.
            stages: Stages to look at, in upper or lower case; others than those of `transition_model_version_stage`
                answer 400. Left out or empty, all four are looked at.

        Returns:
            The versions, at most one a stage, in no fixed order. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import get_latest_versions as _endpoint

        answer = self._send(_endpoint.build_request(name, stages=stages), _endpoint.parse_response)
        return answer.model_versions

    def get_latest_versions_with_get(
        self, name: str | RegisteredModel, *, stages: Iterable[str] | None = None
    ) -> list[ModelVersion]:
        """List the highest version in each stage of a registered model, with the arguments in the query.

        Answers as `get_latest_versions` does.

        `GET /api/2.0/mlflow/registered-models/get-latest-versions`. Deprecated.

        Args:
            name: Name of the registered model.
            stages: Stages to look at, in upper or lower case; others than those of `transition_model_version_stage`
                answer 400. Left out, all four are looked at. Repeated for more stages.

        Returns:
            The versions, at most one a stage, in no fixed order. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import get_latest_versions_with_get as _endpoint

        answer = self._send(_endpoint.build_request(name, stages=stages), _endpoint.parse_response)
        return answer.model_versions

    def set_registered_model_tag(self, name: str | RegisteredModel, key: str, value: str) -> None:
        """Set a tag of a registered model.

        A tag of the same key is replaced. The model's `last_updated_timestamp` stays as it is on servers with a
        database.

        `POST /api/2.0/mlflow/registered-models/set-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`, at most 250. One that reads as a
                path with superfluous parts (`a//b`, `../a`) answers 400.
            value: Value of the tag, at most 100000 characters (5000 before 3.2); more answers 400. May be empty text,
                which is also what servers store where it is absent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import set_registered_model_tag as _endpoint

        self._send(_endpoint.build_request(name, key, value), _endpoint.parse_response)

    def delete_registered_model_tag(self, name: str | RegisteredModel, key: str) -> None:
        """Delete a tag of a registered model.

        A key that is not set answers 200, a model that does not exist 404. Arguments count in the body only, never in
        the query.

        `DELETE /api/2.0/mlflow/registered-models/delete-tag`.

        Args:
            name: Name of the registered model.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import delete_registered_model_tag as _endpoint

        self._send(_endpoint.build_request(name, key), _endpoint.parse_response)

    def set_registered_model_alias(
        self, name: str | RegisteredModel, alias: str, version: str | int | ModelVersion
    ) -> None:
        """Point an alias of a registered model to one of its versions.

        An alias points to one version; setting it again moves it. A version may have many aliases. A version that
        does not exist answers 404.

        `POST /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias: letters, digits, `_` and `-`, at most 255. `latest` and names such as `v3`, in upper or
                lower case, are reserved and answer 400.
            version: Number of the version to point to.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import set_registered_model_alias as _endpoint

        self._send(_endpoint.build_request(name, alias, version), _endpoint.parse_response)

    def delete_registered_model_alias(self, name: str | RegisteredModel, alias: str) -> None:
        """Delete an alias of a registered model.

        An alias that is not set answers 200, a model that does not exist 404. Servers before 3.3 refuse the reserved
        names with 400. Arguments count in the body only, never in the query.

        `DELETE /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import delete_registered_model_alias as _endpoint

        self._send(_endpoint.build_request(name, alias), _endpoint.parse_response)

    def get_model_version_by_alias(self, name: str | RegisteredModel, alias: str) -> ModelVersion:
        """Read the model version that an alias points to.

        An alias that is not set answers 400 INVALID_PARAMETER_VALUE, not 404. A model that does not exist answers
        404; servers with a database before 3.10 answer 400 there too.

        `GET /api/2.0/mlflow/registered-models/alias`.

        Args:
            name: Name of the registered model.
            alias: The alias. Since 3.3 `latest`, in upper or lower case, reads the newest version; before 3.17 that
                can be the newest one of a single stage where versions are in different stages. Servers before 3.3
                answer 400 for it.

        Returns:
            The model version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.registered_models import get_model_version_by_alias as _endpoint

        answer = self._send(_endpoint.build_request(name, alias), _endpoint.parse_response)
        return answer.model_version

    def create_model_version(
        self,
        name: str | RegisteredModel,
        source: str,
        *,
        run_id: str | Run | None = None,
        tags: Iterable[ModelVersionTag] | None = None,
        run_link: str | None = None,
        description: str | None = None,
        model_id: str | None = None,
    ) -> ModelVersion:
        """Create the next version of a registered model.

        Versions count from 1; the number of a deleted version is not given again. No artifact is copied or looked at:
        the version only records where they are. A model that does not exist answers 404 (500 on servers with a file
        store).

        `POST /api/2.0/mlflow/model-versions/create`.

        Args:
            name: Name of the registered model.
            source: URI of the artifacts. URIs of object stores (`s3:`, `gs:`, `dbfs:`, `wasbs:`) pass unchecked. A
                local path or `file:` URI must lie in the artifacts of the run `run_id` or of the logged model
                `model_id`. Since 3.17 this also holds for `runs:` and `mlflow-artifacts:` URIs and for
                `models:/<model_id>`, and schemes that name a host (`http`, `https`, `hdfs`, `abfss`) are refused
                unless the server allows them. `models:/<name>/<version>` points to another version; since 3.17 an
                alias, a stage or `latest` may stand for its number and is replaced by it. A URI with `..` is refused.
                A refusal is 400; a prompt takes only `prompt-template` and `dummy-source` since 3.17.
            run_id: Id of the run that made the model. It is checked only where `source` needs it.
            tags: Tags to set at once. Of two with the same key the last counts. The tags `mlflow.prompt.is_prompt`
                and `mlflow.prompt.text` make the version one of a prompt.
            run_link: Link to the run, for one on another server.
            description: Free text.
            model_id: Id of the logged model that becomes the version; the server notes the version in its tags, and
                takes its run where `run_id` is absent. One that does not exist answers 404; servers before 3.17 may
                have created the version by then. Since MLflow 3.0.

        Returns:
            The new model version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import create_model_version as _endpoint

        answer = self._send(
            _endpoint.build_request(
                name, source, run_id=run_id, tags=tags, run_link=run_link, description=description, model_id=model_id
            ),
            _endpoint.parse_response,
        )
        return answer.model_version

    def get_model_version(self, name: str | RegisteredModel, version: str | int | ModelVersion) -> ModelVersion:
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

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import get_model_version as _endpoint

        answer = self._send(_endpoint.build_request(name, version), _endpoint.parse_response)
        return answer.model_version

    def search_model_versions(
        self,
        *,
        filter: str | None = None,
        order_by: Iterable[str] | None = None,
        max_results: int | None = None,
        page_token: str | None = None,
    ) -> Pager[ModelVersion]:
        """Search the model versions of the server.

        Last updated first, then by name and by falling version number, unless `order_by` says otherwise. `aliases`
        are left out on servers with a database. Versions of prompts are left out, unless the filter has
        ``tags.`mlflow.prompt.is_prompt` = 'true'``; then only those are found. Servers since 3.10 leave out versions
        of models that the caller may not read. A search without a match answers an empty page.

        `GET /api/2.0/mlflow/model-versions/search`.

        Args:
            filter: Conditions on `name`, `version_number`, `run_id`, `source_path` and `tags.<key>`, joined by AND.
                Text takes =, !=, LIKE and ILIKE, `version_number` takes =, !=, <, <=, > and >=. `run_id` also takes
                IN; since 3.17 `name` and `run_id` take IN and NOT IN. OR is not known. Left out, every version
                matches.
            order_by: Sort keys `name`, `version_number`, `creation_timestamp` or `last_updated_timestamp`, each with
                an optional ASC or DESC. Repeated for more keys.
            max_results: Most versions to put on a page, 1 to 200000. From 1 to 200000. Default: 200000.
            page_token: The `next_page_token` of the page before. Left out for the first page.

        Returns:
            A pager: iterate it for all items, page after page. The versions of the page. Absent where there are none.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.model_versions import search_model_versions as _endpoint

        def parse(response: httpx.Response) -> Page[ModelVersion]:
            answer = _endpoint.parse_response(response)
            return Page.of(answer.model_versions, answer.next_page_token)

        return Pager(
            self._send,
            _endpoint.build_request(filter=filter, order_by=order_by, max_results=max_results, page_token=page_token),
            parse,
            "page_token",
        )

    def get_model_version_download_uri(self, name: str | RegisteredModel, version: str | int | ModelVersion) -> str:
        """Read the URI from which the artifacts of a model version can be downloaded.

        It is the version's `source`. Where that is a `models:/` URI, it is the URI that this one stands for.

        `GET /api/2.0/mlflow/model-versions/get-download-uri`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Returns:
            URI of the artifacts of the version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import get_model_version_download_uri as _endpoint

        answer = self._send(_endpoint.build_request(name, version), _endpoint.parse_response)
        return answer.artifact_uri

    def update_model_version(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, *, description: str | None = None
    ) -> ModelVersion:
        """Replace the description of a model version.

        Without `description` the old one is cleared. Arguments count in the body only, never in the query.

        `PATCH /api/2.0/mlflow/model-versions/update`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            description: The new description. Left out, the description is removed; empty text is kept as such.

        Returns:
            The model version as it is now.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import update_model_version as _endpoint

        answer = self._send(_endpoint.build_request(name, version, description=description), _endpoint.parse_response)
        return answer.model_version

    def transition_model_version_stage(
        self,
        name: str | RegisteredModel,
        version: str | int | ModelVersion,
        stage: str,
        *,
        archive_existing_versions: bool | None = None,
    ) -> ModelVersion:
        """Move a model version to another stage.

        Many versions may be in one stage. Stages are deprecated in MLflow; aliases take their place.

        `POST /api/2.0/mlflow/model-versions/transition-stage`. Deprecated.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            stage: Stage to move to: `None`, `Staging`, `Production` or `Archived`, in upper or lower case. Anything
                else answers 400.
            archive_existing_versions: Whether to move the other versions of that stage to `Archived`. True with a
                stage other than `Staging` and `Production` answers 500. Default: False.

        Returns:
            The model version in its new stage.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import transition_model_version_stage as _endpoint

        answer = self._send(
            _endpoint.build_request(name, version, stage, archive_existing_versions=archive_existing_versions),
            _endpoint.parse_response,
        )
        return answer.model_version

    def delete_model_version(self, name: str | RegisteredModel, version: str | int | ModelVersion) -> None:
        """Delete a version of a registered model.

        Nothing can be restored, and the number is not given again. The artifacts stay where they are. Aliases of the
        version go too; servers with a database before 3.16 keep them, and reading one then answers 404. A version
        that does not exist answers 404. Arguments count in the body only, never in the query.

        `DELETE /api/2.0/mlflow/model-versions/delete`.

        Args:
            name: Name of the registered model.
            version: Number of the version.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import delete_model_version as _endpoint

        self._send(_endpoint.build_request(name, version), _endpoint.parse_response)

    def set_model_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str, value: str
    ) -> None:
        """Set a tag of a model version.

        A tag of the same key is replaced.

        `POST /api/2.0/mlflow/model-versions/set-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag: letters, digits, spaces, `_`, `-`, `.`, `:` and `/`, at most 250. One that reads as a
                path with superfluous parts (`a//b`, `../a`) answers 400.
            value: Value of the tag, at most 100000 characters (5000 before 3.2); more answers 400. May be empty text,
                which is also what servers store where it is absent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import set_model_version_tag as _endpoint

        self._send(_endpoint.build_request(name, version, key, value), _endpoint.parse_response)

    def delete_model_version_tag(
        self, name: str | RegisteredModel, version: str | int | ModelVersion, key: str
    ) -> None:
        """Delete a tag of a model version.

        A key that is not set answers 200, a version that does not exist 404. Arguments count in the body only, never
        in the query.

        `DELETE /api/2.0/mlflow/model-versions/delete-tag`.

        Args:
            name: Name of the registered model.
            version: Number of the version.
            key: Key of the tag.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.model_versions import delete_model_version_tag as _endpoint

        self._send(_endpoint.build_request(name, version, key), _endpoint.parse_response)

    def create_user(self, username: str, password: str) -> User:
        """Create a user.

        The new user is not an administrator. A name that is taken gives 400 RESOURCE_ALREADY_EXISTS; the message of
        that error holds the SQL statement with a hash of the password, so keep it out of logs. Only administrators
        may do this; since 3.13 also users who administer a workspace.

        `POST /api/2.0/mlflow/users/create`. Needs a server with basic-auth.

        Args:
            username: Name of the new user, unique on the server. Upper and lower case differ.
            password: Password of the new user, at least 12 characters.

        Returns:
            The new user.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.users import create_user as _endpoint

        answer = self._send(_endpoint.build_request(username, password), _endpoint.parse_response)
        return answer.user

    def get_user(self, username: str | User) -> User:
        """Read a user by name.

        Administrators read every user, others only themselves.

        `GET /api/2.0/mlflow/users/get`. Needs a server with basic-auth.

        Args:
            username: Name of the user to read.

        Returns:
            The user.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.users import get_user as _endpoint

        answer = self._send(_endpoint.build_request(username), _endpoint.parse_response)
        return answer.user

    def list_users(self) -> list[User]:
        """List all users.

        All users come at once, there are no pages. Up to 3.12 only `id` and `username` are sent, and only to
        administrators. Since 3.13 `is_admin` and `roles` come too, and administrators of a workspace may ask; they
        see the roles of their own workspaces. Since 3.14 everybody may ask who may create things in the workspace of
        the request.

        `GET /api/2.0/mlflow/users/list`. Since MLflow 3.10. Needs a server with basic-auth.

        Returns:
            The users. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.users import list_users as _endpoint

        answer = self._send(_endpoint.build_request(), _endpoint.parse_response)
        return answer.users

    def get_current_user(self) -> User:
        """Read the user who sends the request.

        Valid credentials are enough; no permission is needed.

        `GET /api/2.0/mlflow/users/current`. Since MLflow 3.13. Needs a server with basic-auth.

        Returns:
            The user who asks.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.users import get_current_user as _endpoint

        answer = self._send(_endpoint.build_request(), _endpoint.parse_response)
        return answer.user

    def update_user_password(self, username: str | User, password: str, *, current_password: str | None = None) -> None:
        """Set the password of a user.

        Administrators set it for everybody, others for themselves. Since 3.13 whoever sets their own password,
        administrators included, gives `current_password` too, and the new password must differ. The old password
        stops working at once, so the next request needs the new one.

        `PATCH /api/2.0/mlflow/users/update-password`. Needs a server with basic-auth.

        Args:
            username: Name of the user whose password is set.
            password: The new password. Since 3.17 it must have at least 12 characters; older servers take any length.
            current_password: The present password. Needed since 3.13 by users who set their own password, not looked
                at otherwise. Since MLflow 3.13.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.users import update_user_password as _endpoint

        self._send(
            _endpoint.build_request(username, password, current_password=current_password), _endpoint.parse_response
        )

    def update_user_admin(self, username: str | User, is_admin: bool) -> None:
        """Make a user an administrator, or an ordinary user again.

        Only administrators may do this. Nothing stops the last administrator from giving it up.

        `PATCH /api/2.0/mlflow/users/update-admin`. Needs a server with basic-auth.

        Args:
            username: Name of the user to change.
            is_admin: Whether the user is to be an administrator.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.users import update_user_admin as _endpoint

        self._send(_endpoint.build_request(username, is_admin), _endpoint.parse_response)

    def delete_user(self, username: str | User) -> None:
        """Delete a user.

        Only administrators may do this. Up to 3.12 a user who has permissions on resources, also those that come with
        creating an experiment, cannot be deleted (400 BAD_REQUEST): take them away first. Since 3.13 they go with the
        user. Up to 3.12 administrators can delete themselves and lose access at once; since 3.13 that gives 400.

        `DELETE /api/2.0/mlflow/users/delete`. Needs a server with basic-auth.

        Args:
            username: Name of the user to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.users import delete_user as _endpoint

        self._send(_endpoint.build_request(username), _endpoint.parse_response)

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
    ) -> None:
        """Give a user a permission on a resource.

        Not for the kind `workspace`, which gives 400. A user who has a permission on that resource already gets no
        other: 400 RESOURCE_ALREADY_EXISTS. Revoke it first to change it. The resource need not exist. Needs MANAGE on
        the resource, or an administrator.

        `POST /api/3.0/mlflow/users/permissions/grant`. Since MLflow 3.13. Needs a server with basic-auth.

        Args:
            username: Name of the user who gets the permission.
            resource_type: Kind of the resource.
            resource_id: Id of the resource. An experiment or a gateway object has its id, a registered model or an
                MCP server its name, a scorer `<experiment id>/<scorer name>` with the name URL-quoted; `*` means all
                of the kind.
            permission: The permission. NO_PERMISSIONS is not accepted.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import grant_user_permission as _endpoint

        self._send(_endpoint.build_request(username, resource_type, resource_id, permission), _endpoint.parse_response)

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
    ) -> None:
        """Take the permission on a resource from a user.

        Not for the kind `workspace`, which gives 400. Only a permission that was given to this user alone is taken,
        not what comes from a role. 404 where there is none. Needs MANAGE on the resource, or an administrator.

        `POST /api/3.0/mlflow/users/permissions/revoke`. Since MLflow 3.13. Needs a server with basic-auth.

        Args:
            username: Name of the user who loses the permission.
            resource_type: Kind of the resource.
            resource_id: Id of the resource. An experiment or a gateway object has its id, a registered model or an
                MCP server its name, a scorer `<experiment id>/<scorer name>` with the name URL-quoted; `*` means all
                of the kind.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import revoke_user_permission as _endpoint

        self._send(_endpoint.build_request(username, resource_type, resource_id), _endpoint.parse_response)

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
    ) -> GetUserPermissionResponse:
        """Read the permission that a user effectively has on a resource.

        All roles, the own permissions and the default permission of the server are counted. A resource that does not
        exist is no error. Not for the kind `workspace`, which gives 400. The kind `prompt` gives 400, but since 3.17
        not with `*`. Users ask about themselves, administrators about everybody, administrators of a workspace about
        its resources. That a user is an administrator of the server is not counted.

        `GET /api/3.0/mlflow/users/permissions/get`. Since MLflow 3.13. Needs a server with basic-auth.

        Args:
            username: Name of the user.
            resource_type: Kind of the resource.
            resource_id: Id of the resource. An experiment or a gateway object has its id, a registered model or an
                MCP server its name, a scorer `<experiment id>/<scorer name>` with the name URL-quoted; `*` means all
                of the kind.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import get_user_permission as _endpoint

        return self._send(_endpoint.build_request(username, resource_type, resource_id), _endpoint.parse_response)

    def list_user_permissions(self, username: str | User) -> ListUserPermissionsResponse:
        """List the permissions that a user holds.

        One entry a permission of each role of the user, with those given to the user alone in a role named like
        `__user_2__`. Administrators and the user see all, administrators of a workspace those of their workspaces.

        `GET /api/3.0/mlflow/users/permissions/list`. Since MLflow 3.13. Needs a server with basic-auth.

        Args:
            username: Name of the user.

        Returns:
            The permissions.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import list_user_permissions as _endpoint

        return self._send(_endpoint.build_request(username), _endpoint.parse_response)

    def list_current_user_permissions(self) -> ListCurrentUserPermissionsResponse:
        """List the permissions of the user who sends the request.

        The same as `list_user_permissions`, for oneself.

        `GET /api/3.0/mlflow/users/current/permissions`. Since MLflow 3.13. Needs a server with basic-auth.

        Returns:
            The permissions.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.permissions import list_current_user_permissions as _endpoint

        return self._send(_endpoint.build_request(), _endpoint.parse_response)

    def create_role(self, workspace: str, name: str, *, description: str | None = None) -> Role:
        """Create a role.

        The role is empty and nobody has it yet. A name that is taken in the workspace gives 400
        RESOURCE_ALREADY_EXISTS. Needs an administrator of the server or of the workspace of the role.

        `POST /api/3.0/mlflow/roles/create`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            workspace: Name of the workspace that the role belongs to; `default` on a server without workspaces. It is
                not checked to exist.
            name: Name of the role, unique in its workspace and not only blanks. Since 3.13 it must not begin with
                `__user_`.
            description: What the role is for.

        Returns:
            The new role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.roles import create_role as _endpoint

        answer = self._send(_endpoint.build_request(workspace, name, description=description), _endpoint.parse_response)
        return answer.role

    def get_role(self, role_id: int | Role) -> Role:
        """Read a role by its id.

        Needs a role in the same workspace, or an administrator. Others get 403, also for a role that does not exist.

        `GET /api/3.0/mlflow/roles/get`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role to read.

        Returns:
            The role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import get_role as _endpoint

        answer = self._send(_endpoint.build_request(role_id), _endpoint.parse_response)
        return answer.role

    def list_roles(self, *, workspace: Iterable[str] | None = None) -> list[Role]:
        """List roles, all or those of some workspaces.

        All roles come at once, there are no pages. Only administrators list without a workspace; others need a role
        in every workspace they name. Roles that hold the own permissions of one user, named like `__user_2__`, are
        listed too.

        `GET /api/3.0/mlflow/roles/list`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            workspace: Names of the workspaces whose roles are listed. A name that is not known gives no roles.
                Servers of 3.12 read the first one only.

        Returns:
            The roles. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.roles import list_roles as _endpoint

        answer = self._send(_endpoint.build_request(workspace=workspace), _endpoint.parse_response)
        return answer.roles

    def update_role(self, role_id: int | Role, *, name: str | None = None, description: str | None = None) -> Role:
        """Change the name or the description of a role.

        At least one of the two must be given. A name that is taken in the workspace gives 400
        RESOURCE_ALREADY_EXISTS. Needs an administrator of the server or of the workspace of the role.

        `PATCH /api/3.0/mlflow/roles/update`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role to change.
            name: The new name, not only blanks. Left out, the name stays.
            description: The new description; an empty one is stored as such. Left out, the description stays.

        Returns:
            The changed role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import update_role as _endpoint

        answer = self._send(
            _endpoint.build_request(role_id, name=name, description=description), _endpoint.parse_response
        )
        return answer.role

    def delete_role(self, role_id: int | Role) -> None:
        """Delete a role.

        Its permissions and assignments go too. Needs an administrator of the server or of the workspace of the role.

        `DELETE /api/3.0/mlflow/roles/delete`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role to delete.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import delete_role as _endpoint

        self._send(_endpoint.build_request(role_id), _endpoint.parse_response)

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
    ) -> RolePermission:
        """Add a permission to a role.

        The resource need not exist. A second permission on the same resource gives 400 RESOURCE_ALREADY_EXISTS; use
        `update_role_permission`. Since 3.13 the kind `workspace` takes only USE and MANAGE, other kinds all but
        NO_PERMISSIONS. Needs an administrator of the server or of the workspace of the role.

        `POST /api/3.0/mlflow/roles/permissions/add`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role that gets the permission.
            resource_type: Kind of the resource.
            resource_pattern: Id or name of the resource, or `*` for all of the kind. The kinds `workspace`, and those
                added in 3.17, take only `*`.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import add_role_permission as _endpoint

        answer = self._send(
            _endpoint.build_request(role_id, resource_type, resource_pattern, permission), _endpoint.parse_response
        )
        return answer.role_permission

    def remove_role_permission(self, role_permission_id: int | RolePermission) -> None:
        """Remove a permission from its role.

        Needs an administrator of the server or of the workspace of the role.

        `DELETE /api/3.0/mlflow/roles/permissions/remove`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_permission_id: Id of the permission within its role, as `add_role_permission` gave it.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import remove_role_permission as _endpoint

        self._send(_endpoint.build_request(role_permission_id), _endpoint.parse_response)

    def list_role_permissions(self, role_id: int | Role) -> list[RolePermission]:
        """List the permissions of a role.

        Needs a role in the same workspace, or an administrator.

        `GET /api/3.0/mlflow/roles/permissions/list`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role.

        Returns:
            The permissions. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import list_role_permissions as _endpoint

        answer = self._send(_endpoint.build_request(role_id), _endpoint.parse_response)
        return answer.role_permissions

    def update_role_permission(
        self,
        role_permission_id: int | RolePermission,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> RolePermission:
        """Change the level of a permission of a role.

        The resource stays. Needs an administrator of the server or of the workspace of the role.

        `PATCH /api/3.0/mlflow/roles/permissions/update`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_permission_id: Id of the permission within its role, as `add_role_permission` gave it.
            permission: The new level.

        Returns:
            The changed permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import update_role_permission as _endpoint

        answer = self._send(_endpoint.build_request(role_permission_id, permission), _endpoint.parse_response)
        return answer.role_permission

    def assign_role(self, username: str | User, role_id: int | Role) -> UserRoleAssignment:
        """Give a role to a user.

        A user who has the role already gives 400 RESOURCE_ALREADY_EXISTS. Needs an administrator of the server or of
        the workspace of the role.

        `POST /api/3.0/mlflow/roles/assign`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            username: Name of the user who gets the role.
            role_id: Id of the role.

        Returns:
            The new assignment.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import assign_role as _endpoint

        answer = self._send(_endpoint.build_request(username, role_id), _endpoint.parse_response)
        return answer.assignment

    def unassign_role(self, username: str | User, role_id: int | Role) -> None:
        """Take a role from a user.

        404 where the user does not have it. Needs an administrator of the server or of the workspace of the role.

        `DELETE /api/3.0/mlflow/roles/unassign`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            username: Name of the user who loses the role.
            role_id: Id of the role.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import unassign_role as _endpoint

        self._send(_endpoint.build_request(username, role_id), _endpoint.parse_response)

    def list_role_users(self, role_id: int | Role) -> list[UserRoleAssignment]:
        """List the users who have a role.

        Only ids of users are sent, not names. Needs an administrator of the server or of the workspace of the role.

        `GET /api/3.0/mlflow/roles/users/list`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            role_id: Id of the role.

        Returns:
            The assignments. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import list_role_users as _endpoint

        answer = self._send(_endpoint.build_request(role_id), _endpoint.parse_response)
        return answer.assignments

    def list_user_roles(self, username: str | User) -> list[Role]:
        """List the roles of a user.

        Administrators and the user see all, administrators of a workspace those of their workspaces.

        `GET /api/3.0/mlflow/users/roles/list`. Since MLflow 3.12. Needs a server with basic-auth.

        Args:
            username: Name of the user.

        Returns:
            The roles. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.roles import list_user_roles as _endpoint

        answer = self._send(_endpoint.build_request(username), _endpoint.parse_response)
        return answer.roles

    def create_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> ExperimentPermission:
        """Give a user a permission on an experiment.

        The experiment need not exist. A user who has one already gives 400 RESOURCE_ALREADY_EXISTS. Needs MANAGE on
        the experiment. Servers since 3.13 have `grant_user_permission` instead.

        `POST /api/2.0/mlflow/experiments/permissions/create`. Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import create_experiment_permission as _endpoint

        answer = self._send(_endpoint.build_request(experiment_id, username, permission), _endpoint.parse_response)
        return answer.experiment_permission

    def get_experiment_permission(
        self, experiment_id: str | int | Experiment, username: str | User
    ) -> ExperimentPermission:
        """Read the permission of a user on an experiment.

        404 where none was given to the user; the default permission of the server applies then. Needs MANAGE on the
        experiment. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/2.0/mlflow/experiments/permissions/get`. Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import get_experiment_permission as _endpoint

        answer = self._send(_endpoint.build_request(experiment_id, username), _endpoint.parse_response)
        return answer.experiment_permission

    def update_experiment_permission(
        self,
        experiment_id: str | int | Experiment,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on an experiment.

        404 where none was given. Needs MANAGE on the experiment.

        `PATCH /api/2.0/mlflow/experiments/permissions/update`. Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import update_experiment_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, username, permission), _endpoint.parse_response)

    def delete_experiment_permission(self, experiment_id: str | int | Experiment, username: str | User) -> None:
        """Take the permission of a user on an experiment away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE on the experiment.
        Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/2.0/mlflow/experiments/permissions/delete`. Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            experiment_id: Id of the experiment.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import delete_experiment_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, username), _endpoint.parse_response)

    def create_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> RegisteredModelPermission:
        """Give a user a permission on a registered model.

        The registered model need not exist. A user who has one already gives 400 RESOURCE_ALREADY_EXISTS. Needs
        MANAGE on the registered model. Servers since 3.13 have `grant_user_permission` instead.

        `POST /api/2.0/mlflow/registered-models/permissions/create`. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import create_registered_model_permission as _endpoint

        answer = self._send(_endpoint.build_request(name, username, permission), _endpoint.parse_response)
        return answer.registered_model_permission

    def get_registered_model_permission(
        self, name: str | RegisteredModel, username: str | User
    ) -> RegisteredModelPermission:
        """Read the permission of a user on a registered model.

        404 where none was given to the user; the default permission of the server applies then. Needs MANAGE on the
        registered model. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/2.0/mlflow/registered-models/permissions/get`. Until MLflow 3.12. Needs a server with basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import get_registered_model_permission as _endpoint

        answer = self._send(_endpoint.build_request(name, username), _endpoint.parse_response)
        return answer.registered_model_permission

    def update_registered_model_permission(
        self,
        name: str | RegisteredModel,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a registered model.

        404 where none was given. Needs MANAGE on the registered model.

        `PATCH /api/2.0/mlflow/registered-models/permissions/update`. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import update_registered_model_permission as _endpoint

        self._send(_endpoint.build_request(name, username, permission), _endpoint.parse_response)

    def delete_registered_model_permission(self, name: str | RegisteredModel, username: str | User) -> None:
        """Take the permission of a user on a registered model away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE on the registered
        model. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/2.0/mlflow/registered-models/permissions/delete`. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            name: Name of the registered model.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import delete_registered_model_permission as _endpoint

        self._send(_endpoint.build_request(name, username), _endpoint.parse_response)

    def create_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> ScorerPermission:
        """Give a user a permission on a scorer.

        The scorer need not exist. A user who has one already gives 400 RESOURCE_ALREADY_EXISTS. Needs MANAGE on the
        scorer. Servers since 3.13 have `grant_user_permission` instead.

        `POST /api/3.0/mlflow/scorers/permissions/create`. Since MLflow 3.7. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import create_scorer_permission as _endpoint

        answer = self._send(
            _endpoint.build_request(experiment_id, scorer_name, username, permission), _endpoint.parse_response
        )
        return answer.scorer_permission

    def get_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> ScorerPermission:
        """Read the permission of a user on a scorer.

        404 where none was given to the user; the default permission of the server applies then. Needs MANAGE on the
        scorer. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/3.0/mlflow/scorers/permissions/get`. Since MLflow 3.7. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import get_scorer_permission as _endpoint

        answer = self._send(_endpoint.build_request(experiment_id, scorer_name, username), _endpoint.parse_response)
        return answer.scorer_permission

    def update_scorer_permission(
        self,
        experiment_id: str | int | Experiment,
        scorer_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a scorer.

        404 where none was given. Needs MANAGE on the scorer.

        `PATCH /api/3.0/mlflow/scorers/permissions/update`. Since MLflow 3.7. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import update_scorer_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, scorer_name, username, permission), _endpoint.parse_response)

    def delete_scorer_permission(
        self, experiment_id: str | int | Experiment, scorer_name: str, username: str | User
    ) -> None:
        """Take the permission of a user on a scorer away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE on the scorer.
        Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/scorers/permissions/delete`. Since MLflow 3.7. Until MLflow 3.12. Needs a server with
        basic-auth.

        Args:
            experiment_id: Id of the experiment that the scorer belongs to.
            scorer_name: Name of the scorer.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import delete_scorer_permission as _endpoint

        self._send(_endpoint.build_request(experiment_id, scorer_name, username), _endpoint.parse_response)

    def create_gateway_secret_permission(
        self,
        secret_id: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> GatewaySecretPermission:
        """Give a user a permission on a gateway secret.

        The gateway secret need not exist. A user who has one already gives 400 RESOURCE_ALREADY_EXISTS. Needs MANAGE
        on the gateway secret. Servers since 3.13 have `grant_user_permission` instead.

        `POST /api/3.0/mlflow/gateway/secrets/permissions/create`. Since MLflow 3.9. Until MLflow 3.12. Needs a server
        with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import create_gateway_secret_permission as _endpoint

        answer = self._send(_endpoint.build_request(secret_id, username, permission), _endpoint.parse_response)
        return answer.gateway_secret_permission

    def get_gateway_secret_permission(self, secret_id: str, username: str | User) -> GatewaySecretPermission:
        """Read the permission of a user on a gateway secret.

        404 where none was given to the user; the default permission of the server applies then. Needs MANAGE on the
        gateway secret. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/3.0/mlflow/gateway/secrets/permissions/get`. Since MLflow 3.9. Until MLflow 3.12. Needs a server
        with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import get_gateway_secret_permission as _endpoint

        answer = self._send(_endpoint.build_request(secret_id, username), _endpoint.parse_response)
        return answer.gateway_secret_permission

    def update_gateway_secret_permission(
        self,
        secret_id: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a gateway secret.

        404 where none was given. Needs MANAGE on the gateway secret.

        `PATCH /api/3.0/mlflow/gateway/secrets/permissions/update`. Since MLflow 3.9. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import update_gateway_secret_permission as _endpoint

        self._send(_endpoint.build_request(secret_id, username, permission), _endpoint.parse_response)

    def delete_gateway_secret_permission(self, secret_id: str, username: str | User) -> None:
        """Take the permission of a user on a gateway secret away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE on the gateway
        secret. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/gateway/secrets/permissions/delete`. Since MLflow 3.9. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            secret_id: Id of the gateway secret.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import delete_gateway_secret_permission as _endpoint

        self._send(_endpoint.build_request(secret_id, username), _endpoint.parse_response)

    def create_gateway_endpoint_permission(
        self,
        endpoint_id: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> GatewayEndpointPermission:
        """Give a user a permission on a gateway endpoint.

        The gateway endpoint need not exist. A user who has one already gives 400 RESOURCE_ALREADY_EXISTS. Needs
        MANAGE on the gateway endpoint. Servers since 3.13 have `grant_user_permission` instead.

        `POST /api/3.0/mlflow/gateway/endpoints/permissions/create`. Since MLflow 3.9. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import create_gateway_endpoint_permission as _endpoint

        answer = self._send(_endpoint.build_request(endpoint_id, username, permission), _endpoint.parse_response)
        return answer.gateway_endpoint_permission

    def get_gateway_endpoint_permission(self, endpoint_id: str, username: str | User) -> GatewayEndpointPermission:
        """Read the permission of a user on a gateway endpoint.

        404 where none was given to the user; the default permission of the server applies then. Needs MANAGE on the
        gateway endpoint. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/3.0/mlflow/gateway/endpoints/permissions/get`. Since MLflow 3.9. Until MLflow 3.12. Needs a server
        with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import get_gateway_endpoint_permission as _endpoint

        answer = self._send(_endpoint.build_request(endpoint_id, username), _endpoint.parse_response)
        return answer.gateway_endpoint_permission

    def update_gateway_endpoint_permission(
        self,
        endpoint_id: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a gateway endpoint.

        404 where none was given. Needs MANAGE on the gateway endpoint.

        `PATCH /api/3.0/mlflow/gateway/endpoints/permissions/update`. Since MLflow 3.9. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import update_gateway_endpoint_permission as _endpoint

        self._send(_endpoint.build_request(endpoint_id, username, permission), _endpoint.parse_response)

    def delete_gateway_endpoint_permission(self, endpoint_id: str, username: str | User) -> None:
        """Take the permission of a user on a gateway endpoint away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE on the gateway
        endpoint. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/gateway/endpoints/permissions/delete`. Since MLflow 3.9. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            endpoint_id: Id of the gateway endpoint.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import delete_gateway_endpoint_permission as _endpoint

        self._send(_endpoint.build_request(endpoint_id, username), _endpoint.parse_response)

    def create_gateway_model_definition_permission(
        self,
        model_definition_id: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> GatewayModelDefinitionPermission:
        """Give a user a permission on a gateway model definition.

        The gateway model definition need not exist. A user who has one already gives 400 RESOURCE_ALREADY_EXISTS.
        Needs MANAGE on the gateway model definition. Servers since 3.13 have `grant_user_permission` instead.

        `POST /api/3.0/mlflow/gateway/model-definitions/permissions/create`. Since MLflow 3.9. Until MLflow 3.12.
        Needs a server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import create_gateway_model_definition_permission as _endpoint

        answer = self._send(
            _endpoint.build_request(model_definition_id, username, permission), _endpoint.parse_response
        )
        return answer.gateway_model_definition_permission

    def get_gateway_model_definition_permission(
        self, model_definition_id: str, username: str | User
    ) -> GatewayModelDefinitionPermission:
        """Read the permission of a user on a gateway model definition.

        404 where none was given to the user; the default permission of the server applies then. Needs MANAGE on the
        gateway model definition. Servers since 3.13 have `get_user_permission` instead.

        `GET /api/3.0/mlflow/gateway/model-definitions/permissions/get`. Since MLflow 3.9. Until MLflow 3.12. Needs a
        server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import get_gateway_model_definition_permission as _endpoint

        answer = self._send(_endpoint.build_request(model_definition_id, username), _endpoint.parse_response)
        return answer.gateway_model_definition_permission

    def update_gateway_model_definition_permission(
        self,
        model_definition_id: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> None:
        """Change the permission of a user on a gateway model definition.

        404 where none was given. Needs MANAGE on the gateway model definition.

        `PATCH /api/3.0/mlflow/gateway/model-definitions/permissions/update`. Since MLflow 3.9. Until MLflow 3.12.
        Needs a server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user whose permission changes.
            permission: The new permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import update_gateway_model_definition_permission as _endpoint

        self._send(_endpoint.build_request(model_definition_id, username, permission), _endpoint.parse_response)

    def delete_gateway_model_definition_permission(self, model_definition_id: str, username: str | User) -> None:
        """Take the permission of a user on a gateway model definition away.

        The default permission of the server applies then. 404 where none was given. Needs MANAGE on the gateway model
        definition. Servers since 3.13 have `revoke_user_permission` instead.

        `DELETE /api/3.0/mlflow/gateway/model-definitions/permissions/delete`. Since MLflow 3.9. Until MLflow 3.12.
        Needs a server with basic-auth.

        Args:
            model_definition_id: Id of the gateway model definition.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import delete_gateway_model_definition_permission as _endpoint

        self._send(_endpoint.build_request(model_definition_id, username), _endpoint.parse_response)

    def list_workspace_permissions(self, workspace_name: str) -> list[WorkspacePermission]:
        """List the permissions of all users on a workspace.

        A workspace that does not exist gives an empty list. Needs MANAGE on the workspace. A server without
        workspaces answers 503.

        `GET /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until MLflow 3.12. Needs a
        server with basic-auth and workspaces.

        Args:
            workspace_name: Name of the workspace.

        Returns:
            The permissions. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 500 Internal Server Error.
        """
        from .api.permissions import list_workspace_permissions as _endpoint

        answer = self._send(_endpoint.build_request(workspace_name), _endpoint.parse_response)
        return answer.permissions

    def set_workspace_permission(
        self,
        workspace_name: str,
        username: str | User,
        permission: Permission | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"],
    ) -> WorkspacePermission:
        """Set the permission of a user on a workspace.

        A permission that was there before is replaced. Needs MANAGE on the workspace. A server without workspaces
        answers 503.

        `POST /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until MLflow 3.12. Needs a
        server with basic-auth and workspaces.

        Args:
            workspace_name: Name of the workspace.
            username: Name of the user who gets the permission.
            permission: The permission.

        Returns:
            The permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import set_workspace_permission as _endpoint

        answer = self._send(_endpoint.build_request(workspace_name, username, permission), _endpoint.parse_response)
        return answer.permission

    def delete_workspace_permission(self, workspace_name: str, username: str | User) -> None:
        """Take the permission on a workspace from a user.

        404 where there is none. Needs MANAGE on the workspace. A server without workspaces answers 503.

        `DELETE /api/3.0/mlflow/workspaces/{workspace_name}/permissions`. Since MLflow 3.10. Until MLflow 3.12. Needs
        a server with basic-auth and workspaces.

        Args:
            workspace_name: Name of the workspace.
            username: Name of the user who loses the permission.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import delete_workspace_permission as _endpoint

        self._send(_endpoint.build_request(workspace_name, username), _endpoint.parse_response)

    def list_user_workspace_permissions(self, username: str | User) -> list[WorkspacePermission]:
        """List the permissions of a user on workspaces.

        Only administrators may ask, not even the user. A server without workspaces answers 503.

        `GET /api/3.0/mlflow/workspace-permissions`. Since MLflow 3.10. Until MLflow 3.12. Needs a server with
        basic-auth and workspaces.

        Args:
            username: Name of the user.

        Returns:
            The permissions. The list is always sent.

        Raises:
            TypeError, ValueError: An argument is wrong; nothing was sent.

        Errors of the server: 400 Bad Request, 401 Unauthorized, 403 Forbidden, 404 Not Found, 500 Internal Server
        Error.
        """
        from .api.permissions import list_user_workspace_permissions as _endpoint

        answer = self._send(_endpoint.build_request(username), _endpoint.parse_response)
        return answer.permissions
