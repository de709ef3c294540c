# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read the online scoring configurations of scorers.

`GET /api/3.0/mlflow/scorers/online-configs`. Since MLflow 3.9.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.get_online_scoring_configs_response import GetOnlineScoringConfigsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.scorer import Scorer

OPERATION = Operation(
    id="get_online_scoring_configs",
    method="GET",
    path="/api/3.0/mlflow/scorers/online-configs",
    idempotent=True,
    since="3.9",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetOnlineScoringConfigsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetOnlineScoringConfigsResponse.from_dict)


def build_request(
    scorer_ids: Iterable[str | Scorer] | str | Scorer,
) -> Request[GetOnlineScoringConfigsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query += [
        ("scorer_ids", item)
        for item in encode.ids(
            scorer_ids,
            "scorer_ids",
            lambda item, label: encode.text(
                item if isinstance(item, str) else encode.entity(item, _models, "Scorer.scorer_id"),
                label,
                expected="a str or a Scorer",
            ),
        )
    ]
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, scorer_ids: Iterable[str | Scorer] | str | Scorer
) -> GetOnlineScoringConfigsResponse:
    """Read the online scoring configurations of scorers.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(scorer_ids))


async def asyncio(
    client: AsyncClient, /, scorer_ids: Iterable[str | Scorer] | str | Scorer
) -> GetOnlineScoringConfigsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(scorer_ids))
