# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the label schemas of an experiment.

`GET /api/3.0/mlflow/label-schemas/list`. Since MLflow 3.14.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_label_schemas_response import ListLabelSchemasResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="list_label_schemas",
    method="GET",
    path="/api/3.0/mlflow/label-schemas/list",
    idempotent=True,
    since="3.14",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListLabelSchemasResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListLabelSchemasResponse.from_dict)


def build_request(
    experiment_id: str | int | Experiment,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[ListLabelSchemasResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "experiment_id",
            encode.identifier(
                experiment_id
                if isinstance(experiment_id, str)
                else encode.entity(experiment_id, _models, "Experiment.experiment_id"),
                "experiment_id",
                pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
                expected="a str, an int or an Experiment",
            ),
        )
    )
    if max_results is not None:
        _query.append(
            (
                "max_results",
                str(encode.integer(max_results, "max_results", minimum=1, maximum=50000)),
            )
        )
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    experiment_id: str | int | Experiment,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
) -> ListLabelSchemasResponse:
    """List the label schemas of an experiment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client, build_request(experiment_id, max_results=max_results, page_token=page_token)
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_id: str | int | Experiment,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
) -> ListLabelSchemasResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(experiment_id, max_results=max_results, page_token=page_token)
    )
