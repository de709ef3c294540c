# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Change an assessment.

`PATCH /api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}`. Since MLflow 3.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.assessment_update import AssessmentUpdate
from ...models.update_assessment_response import UpdateAssessmentResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.assessment import Assessment
    from ...models.trace import Trace
    from ...models.trace_info_v3 import TraceInfoV3

OPERATION = Operation(
    id="update_assessment",
    method="PATCH",
    path="/api/3.0/mlflow/traces/{trace_id}/assessments/{assessment_id}",
    idempotent=True,
    changes=("TraceInfo", "TraceInfoV3", "MetricDataPoint"),
    since="3.2",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpdateAssessmentResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpdateAssessmentResponse.from_dict, exact=True)


def build_request(
    trace_id: str | TraceInfoV3 | Trace,
    assessment_id: str | Assessment,
    assessment: AssessmentUpdate | Mapping[str, Any],
) -> Request[UpdateAssessmentResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["trace_id"] = encode.text(
        trace_id
        if isinstance(trace_id, str)
        else encode.entity(trace_id, _models, "TraceInfoV3.trace_id", "Trace.trace_info.trace_id"),
        "trace_id",
        minimum=1,
        expected="a str, a TraceInfoV3 or a Trace",
    )
    _path["assessment_id"] = encode.text(
        assessment_id
        if isinstance(assessment_id, str)
        else encode.entity(assessment_id, _models, "Assessment.assessment_id"),
        "assessment_id",
        minimum=1,
        expected="a str or an Assessment",
    )
    _body["assessment"] = encode.model(AssessmentUpdate, AssessmentUpdate.to_request)(
        assessment, "assessment"
    )
    _body["update_mask"] = encode.field_mask(_body["assessment"], "assessment")
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/traces/{quote(str(_path['trace_id']), safe='')}/assessments/{quote(str(_path['assessment_id']), safe='')}",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    trace_id: str | TraceInfoV3 | Trace,
    assessment_id: str | Assessment,
    assessment: AssessmentUpdate | Mapping[str, Any],
) -> UpdateAssessmentResponse:
    """Change an assessment.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(trace_id, assessment_id, assessment))


async def asyncio(
    client: AsyncClient,
    /,
    trace_id: str | TraceInfoV3 | Trace,
    assessment_id: str | Assessment,
    assessment: AssessmentUpdate | Mapping[str, Any],
) -> UpdateAssessmentResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(trace_id, assessment_id, assessment))
