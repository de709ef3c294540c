# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the newest version of each scorer of one or more experiments.

`GET /api/3.0/mlflow/scorers/list`. Since MLflow 3.4.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.list_scorers_response import ListScorersResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="list_scorers",
    method="GET",
    path="/api/3.0/mlflow/scorers/list",
    idempotent=True,
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> ListScorersResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, ListScorersResponse.from_dict)


def build_request(
    *,
    experiment_id: str | int | Experiment | None = None,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> Request[ListScorersResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    if experiment_id is not None:
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
    if experiment_ids is not None:
        _query += [
            ("experiment_ids", item)
            for item in encode.ids(
                experiment_ids,
                "experiment_ids",
                lambda item, label: encode.identifier(
                    item
                    if isinstance(item, str)
                    else encode.entity(item, _models, "Experiment.experiment_id"),
                    label,
                    pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
                    expected="a str, an int or an Experiment",
                ),
            )
        ]
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client,
    /,
    *,
    experiment_id: str | int | Experiment | None = None,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> ListScorersResponse:
    """List the newest version of each scorer of one or more experiments.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(experiment_id=experiment_id, experiment_ids=experiment_ids))


async def asyncio(
    client: AsyncClient,
    /,
    *,
    experiment_id: str | int | Experiment | None = None,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
) -> ListScorersResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(experiment_id=experiment_id, experiment_ids=experiment_ids)
    )
