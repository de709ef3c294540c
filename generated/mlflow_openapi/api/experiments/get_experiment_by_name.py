# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read an experiment by its name.

`GET /api/2.0/mlflow/experiments/get-by-name`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ...errors import check_entity, parse_error
from ...models.get_experiment_by_name_response import GetExperimentByNameResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

OPERATION = Operation(
    id="get_experiment_by_name",
    method="GET",
    path="/api/2.0/mlflow/experiments/get-by-name",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetExperimentByNameResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    check_entity(content, "experiment")
    return decode.json_body(content, content_type, GetExperimentByNameResponse.from_dict)


def build_request(name: str) -> Request[GetExperimentByNameResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(("experiment_name", encode.text(name, "name", minimum=1)))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(client: Client, /, name: str) -> GetExperimentByNameResponse:
    """Read an experiment by its name.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name))


async def asyncio(client: AsyncClient, /, name: str) -> GetExperimentByNameResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name))
