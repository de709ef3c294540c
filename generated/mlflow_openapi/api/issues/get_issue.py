# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read an issue.

`GET /api/3.0/mlflow/issues/{issue_id}`. Since MLflow 3.11.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import check_entity, parse_error
from ...models.get_issue_response import GetIssueResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.issue import Issue

OPERATION = Operation(
    id="get_issue",
    method="GET",
    path="/api/3.0/mlflow/issues/{issue_id}",
    idempotent=True,
    since="3.11",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetIssueResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "issue")
    return decode.json_body(content, content_type, GetIssueResponse.from_dict)


def build_request(issue_id: str | Issue) -> Request[GetIssueResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["issue_id"] = encode.text(
        issue_id
        if isinstance(issue_id, str)
        else encode.entity(issue_id, _models, "Issue.issue_id"),
        "issue_id",
        minimum=1,
        expected="a str or an Issue",
    )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/issues/{quote(str(_path['issue_id']), safe='')}",
        parse_response,
    )


def sync(client: Client, /, issue_id: str | Issue) -> GetIssueResponse:
    """Read an issue.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(issue_id))


async def asyncio(client: AsyncClient, /, issue_id: str | Issue) -> GetIssueResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(issue_id))
