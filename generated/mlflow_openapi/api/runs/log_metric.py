# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Log one point of a metric.

`POST /api/2.0/mlflow/runs/log-metric`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.logged_model import LoggedModel
    from ...models.run import Run

OPERATION = Operation(
    id="log_metric",
    method="POST",
    path="/api/2.0/mlflow/runs/log-metric",
    idempotent=True,
    changes=("Run", "Metric", "LoggedModel"),
    missing=((400, "BAD_REQUEST", "foreign key constraint"),),
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(
    run_id: str | Run,
    key: str,
    value: float,
    *,
    timestamp: int | None = None,
    step: int | None = None,
    model_id: str | LoggedModel | None = None,
    dataset_name: str | None = None,
    dataset_digest: str | None = None,
    run_uuid: str | Run | None = None,
) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["run_id"] = encode.text(
        run_id if isinstance(run_id, str) else encode.entity(run_id, _models, "Run.info.run_id"),
        "run_id",
        minimum=1,
        expected="a str or a Run",
    )
    _body["key"] = encode.text(key, "key", minimum=1, maximum=250)
    _body["value"] = encode.number(value, "value")
    _body["timestamp"] = encode.integer(
        encode.now() if timestamp is None else timestamp, "timestamp", minimum=0
    )
    if step is not None:
        _body["step"] = encode.integer(step, "step")
    if model_id is not None:
        _body["model_id"] = encode.text(
            model_id
            if isinstance(model_id, str)
            else encode.entity(model_id, _models, "LoggedModel.info.model_id"),
            "model_id",
            expected="a str or a LoggedModel",
        )
    if dataset_name is not None:
        if model_id is None:
            raise ValueError("dataset_name requires model_id: servers ignore it otherwise")
        _body["dataset_name"] = encode.text(dataset_name, "dataset_name")
    if dataset_digest is not None:
        if model_id is None:
            raise ValueError("dataset_digest requires model_id: servers ignore it otherwise")
        _body["dataset_digest"] = encode.text(dataset_digest, "dataset_digest")
    if run_uuid is not None:
        _body["run_uuid"] = encode.text(
            run_uuid
            if isinstance(run_uuid, str)
            else encode.entity(run_uuid, _models, "Run.info.run_id"),
            "run_uuid",
            expected="a str or a Run",
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    run_id: str | Run,
    key: str,
    value: float,
    *,
    timestamp: int | None = None,
    step: int | None = None,
    model_id: str | LoggedModel | None = None,
    dataset_name: str | None = None,
    dataset_digest: str | None = None,
    run_uuid: str | Run | None = None,
) -> None:
    """Log one point of a metric.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(
        client,
        build_request(
            run_id,
            key,
            value,
            timestamp=timestamp,
            step=step,
            model_id=model_id,
            dataset_name=dataset_name,
            dataset_digest=dataset_digest,
            run_uuid=run_uuid,
        ),
    )


async def asyncio(
    client: AsyncClient,
    /,
    run_id: str | Run,
    key: str,
    value: float,
    *,
    timestamp: int | None = None,
    step: int | None = None,
    model_id: str | LoggedModel | None = None,
    dataset_name: str | None = None,
    dataset_digest: str | None = None,
    run_uuid: str | Run | None = None,
) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client,
        build_request(
            run_id,
            key,
            value,
            timestamp=timestamp,
            step=step,
            model_id=model_id,
            dataset_name=dataset_name,
            dataset_digest=dataset_digest,
            run_uuid=run_uuid,
        ),
    )
