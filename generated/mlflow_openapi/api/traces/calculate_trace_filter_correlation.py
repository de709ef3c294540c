# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Calculate how strongly two filters match the same traces.

`POST /api/3.0/mlflow/traces/calculate-filter-correlation`. Since MLflow 3.4.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.calculate_trace_filter_correlation_response import (
    CalculateTraceFilterCorrelationResponse,
)

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="calculate_trace_filter_correlation",
    method="POST",
    path="/api/3.0/mlflow/traces/calculate-filter-correlation",
    idempotent=True,
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CalculateTraceFilterCorrelationResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(
        content, content_type, CalculateTraceFilterCorrelationResponse.from_dict
    )


def build_request(
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    filter_string1: str,
    filter_string2: str,
    *,
    base_filter: str | None = None,
) -> Request[CalculateTraceFilterCorrelationResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["experiment_ids"] = encode.ids(
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
    _body["filter_string1"] = encode.text(filter_string1, "filter_string1", minimum=1)
    _body["filter_string2"] = encode.text(filter_string2, "filter_string2", minimum=1)
    if base_filter is not None:
        _body["base_filter"] = encode.text(base_filter, "base_filter")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    filter_string1: str,
    filter_string2: str,
    *,
    base_filter: str | None = None,
) -> CalculateTraceFilterCorrelationResponse:
    """Calculate how strongly two filters match the same traces.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(experiment_ids, filter_string1, filter_string2, base_filter=base_filter),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    filter_string1: str,
    filter_string2: str,
    *,
    base_filter: str | None = None,
) -> CalculateTraceFilterCorrelationResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(experiment_ids, filter_string1, filter_string2, base_filter=base_filter),
    )
