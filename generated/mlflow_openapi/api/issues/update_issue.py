# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change the given fields of an issue.

`PATCH /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.issue_severity import IssueSeverity
from ...models.issue_status import IssueStatus
from ...models.update_issue_response import UpdateIssueResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.issue import Issue

OPERATION = Operation(
    id="update_issue",
    method="PATCH",
    path="/api/3.0/mlflow/issues/{issue_id}",
    idempotent=True,
    changes=("Issue",),
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateIssueResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateIssueResponse.from_dict)


def build_request(
    issue_id: str | Issue,
    *,
    name: str | None = None,
    description: str | None = None,
    status: IssueStatus | Literal["pending", "rejected", "resolved"] | None = None,
    severity: IssueSeverity | Literal["not_an_issue", "low", "medium", "high"] | None = None,
) -> Request[UpdateIssueResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["issue_id"] = encode.text(
        issue_id
        if isinstance(issue_id, str)
        else encode.entity(issue_id, _models, "Issue.issue_id"),
        "issue_id",
        minimum=1,
        expected="a str or an Issue",
    )
    _body["issue_id"] = _path["issue_id"]
    if name is not None:
        _body["name"] = encode.text(name, "name")
    if description is not None:
        _body["description"] = encode.text(description, "description")
    if status is not None:
        _body["status"] = encode.enumeration(status, "status", IssueStatus)
    if severity is not None:
        _body["severity"] = encode.enumeration(severity, "severity", IssueSeverity)
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/issues/{quote(str(_path['issue_id']), safe='')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    issue_id: str | Issue,
    *,
    name: str | None = None,
    description: str | None = None,
    status: IssueStatus | Literal["pending", "rejected", "resolved"] | None = None,
    severity: IssueSeverity | Literal["not_an_issue", "low", "medium", "high"] | None = None,
) -> UpdateIssueResponse:
    """Change the given fields of an issue.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            issue_id, name=name, description=description, status=status, severity=severity
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    issue_id: str | Issue,
    *,
    name: str | None = None,
    description: str | None = None,
    status: IssueStatus | Literal["pending", "rejected", "resolved"] | None = None,
    severity: IssueSeverity | Literal["not_an_issue", "low", "medium", "high"] | None = None,
) -> UpdateIssueResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            issue_id, name=name, description=description, status=status, severity=severity
        ),
    )
