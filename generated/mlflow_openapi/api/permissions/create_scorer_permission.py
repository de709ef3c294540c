# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Grant a user a permission on a scorer.

`POST /api/3.0/mlflow/scorers/permissions/create`. Since MLflow 3.7. Until MLflow 3.12. Requires
the server feature `basic-auth`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_scorer_permission_response import CreateScorerPermissionResponse
from ...models.permission import Permission

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment
    from ...models.user import User

OPERATION = Operation(
    id="create_scorer_permission",
    method="POST",
    path="/api/3.0/mlflow/scorers/permissions/create",
    idempotent=False,
    since="3.7",
    until="3.12",
    requires=("basic-auth",),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateScorerPermissionResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateScorerPermissionResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    scorer_name: str,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> Request[CreateScorerPermissionResponse]:
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
    _body["scorer_name"] = encode.text(scorer_name, "scorer_name", minimum=1)
    _body["username"] = encode.text(
        username
        if isinstance(username, str)
        else encode.entity(username, _models, "User.username"),
        "username",
        minimum=1,
        expected="a str or an User",
    )
    _body["permission"] = encode.text(permission, "permission")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    scorer_name: str,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> CreateScorerPermissionResponse:
    """Grant a user a permission on a scorer.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id, scorer_name, username, permission))


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    scorer_name: str,
    username: str | User,
    permission: Permission
    | Literal["READ", "USE", "EDIT", "MANAGE", "NO_PERMISSIONS", "DENY"]
    | str,
) -> CreateScorerPermissionResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(experiment_id, scorer_name, username, permission))
