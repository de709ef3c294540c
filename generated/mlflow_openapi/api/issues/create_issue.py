# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create an issue, a problem found in traces of an experiment.

`POST /api/3.0/mlflow/issues`. Since MLflow 3.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_issue_response import CreateIssueResponse
from ...models.issue_severity import IssueSeverity
from ...models.issue_status import IssueStatus

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.run import Run

OPERATION = Operation(
    id="create_issue",
    method="POST",
    path="/api/3.0/mlflow/issues",
    idempotent=False,
    missing=((400, "BAD_REQUEST", "foreign key constraint"),),
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateIssueResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateIssueResponse.from_dict)


def build_request(
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
) -> Request[CreateIssueResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["experiment_id"] = encode.identifier(
        experiment_id
        if isinstance(experiment_id, str)
        else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
        "experiment_id",
        pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
        expected="a str, an int or an Experiment",
    )
    _body["name"] = encode.text(name, "name", minimum=1)
    _body["description"] = encode.text(description, "description", minimum=1)
    if status is not None:
        _body["status"] = encode.enumeration(status, "status", IssueStatus)
    if severity is not None:
        _body["severity"] = encode.enumeration(severity, "severity", IssueSeverity)
    if root_causes is not None:
        _body["root_causes"] = encode.array(
            root_causes, "root_causes", lambda item, label: encode.text(item, label)
        )
    if categories is not None:
        _body["categories"] = encode.array(
            categories, "categories", lambda item, label: encode.text(item, label)
        )
    if source_run_id is not None:
        _body["source_run_id"] = encode.text(
            source_run_id
            if isinstance(source_run_id, str)
            else encode.entity(source_run_id, _models, "Run.info.run_id"),
            "source_run_id",
            expected="a str or a Run",
        )
    if created_by is not None:
        _body["created_by"] = encode.text(created_by, "created_by")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
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
) -> CreateIssueResponse:
    """Create an issue, a problem found in traces of an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
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
    )


async def asyncio(
    client: AsyncClient,
    /,
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
) -> CreateIssueResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
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
    )
