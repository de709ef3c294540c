# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Aggregate a metric of traces, spans or assessments of one or more experiments.

`POST /api/3.0/mlflow/traces/metrics`. Since MLflow 3.9.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.metric_aggregation import MetricAggregation
from ...models.metric_view_type import MetricViewType
from ...models.query_trace_metrics_response import QueryTraceMetricsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="query_trace_metrics",
    method="POST",
    path="/api/3.0/mlflow/traces/metrics",
    idempotent=True,
    since="3.9",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> QueryTraceMetricsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, QueryTraceMetricsResponse.from_dict)


def build_request(
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    view_type: MetricViewType | Literal["TRACES", "SPANS", "ASSESSMENTS"],
    metric_name: str,
    aggregations: Iterable[MetricAggregation | Mapping[str, Any]],
    *,
    dimensions: Iterable[str] | None = None,
    filters: Iterable[str] | None = None,
    time_interval_seconds: int | None = None,
    start_time_ms: int | None = None,
    end_time_ms: int | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[QueryTraceMetricsResponse]:
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
    _body["view_type"] = encode.enumeration(view_type, "view_type", MetricViewType)
    _body["metric_name"] = encode.text(metric_name, "metric_name", minimum=1)
    _body["aggregations"] = encode.array(
        aggregations, "aggregations", encode.model(MetricAggregation, MetricAggregation.to_request)
    )
    if len(_body["aggregations"]) < 1:
        raise ValueError("aggregations must have at least 1 item")
    if dimensions is not None:
        _body["dimensions"] = encode.array(
            dimensions, "dimensions", lambda item, label: encode.text(item, label)
        )
    if filters is not None:
        _body["filters"] = encode.array(
            filters, "filters", lambda item, label: encode.text(item, label)
        )
    if time_interval_seconds is not None:
        _body["time_interval_seconds"] = encode.integer(
            time_interval_seconds, "time_interval_seconds"
        )
    if start_time_ms is not None:
        _body["start_time_ms"] = encode.integer(start_time_ms, "start_time_ms")
    if end_time_ms is not None:
        _body["end_time_ms"] = encode.integer(end_time_ms, "end_time_ms")
    if max_results is not None:
        _body["max_results"] = encode.integer(max_results, "max_results")
    if page_token is not None:
        _body["page_token"] = encode.text(page_token, "page_token")
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    view_type: MetricViewType | Literal["TRACES", "SPANS", "ASSESSMENTS"],
    metric_name: str,
    aggregations: Iterable[MetricAggregation | Mapping[str, Any]],
    *,
    dimensions: Iterable[str] | None = None,
    filters: Iterable[str] | None = None,
    time_interval_seconds: int | None = None,
    start_time_ms: int | None = None,
    end_time_ms: int | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> QueryTraceMetricsResponse:
    """Aggregate a metric of traces, spans or assessments of one or more experiments.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            experiment_ids,
            view_type,
            metric_name,
            aggregations,
            dimensions=dimensions,
            filters=filters,
            time_interval_seconds=time_interval_seconds,
            start_time_ms=start_time_ms,
            end_time_ms=end_time_ms,
            max_results=max_results,
            page_token=page_token,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
    view_type: MetricViewType | Literal["TRACES", "SPANS", "ASSESSMENTS"],
    metric_name: str,
    aggregations: Iterable[MetricAggregation | Mapping[str, Any]],
    *,
    dimensions: Iterable[str] | None = None,
    filters: Iterable[str] | None = None,
    time_interval_seconds: int | None = None,
    start_time_ms: int | None = None,
    end_time_ms: int | None = None,
    max_results: int | None = None,
    page_token: str | None = None,
) -> QueryTraceMetricsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            experiment_ids,
            view_type,
            metric_name,
            aggregations,
            dimensions=dimensions,
            filters=filters,
            time_interval_seconds=time_interval_seconds,
            start_time_ms=start_time_ms,
            end_time_ms=end_time_ms,
            max_results=max_results,
            page_token=page_token,
        ),
    )
