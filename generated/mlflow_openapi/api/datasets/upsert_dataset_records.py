# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Add records to an evaluation dataset, or update those with the same inputs.

`POST /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.dataset_record_input import DatasetRecordInput
from ...models.upsert_dataset_records_response import UpsertDatasetRecordsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.evaluation_dataset import EvaluationDataset

OPERATION = Operation(
    id="upsert_dataset_records",
    method="POST",
    path="/api/3.0/mlflow/datasets/{dataset_id}/records",
    idempotent=True,
    changes=("EvaluationDataset", "DatasetRecord"),
    missing=((400, "BAD_REQUEST", "foreign key constraint"),),
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> UpsertDatasetRecordsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, UpsertDatasetRecordsResponse.from_dict)


def build_request(
    dataset_id: str | EvaluationDataset, records: Iterable[DatasetRecordInput | Mapping[str, Any]]
) -> Request[UpsertDatasetRecordsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _body: dict[str, Any] = {}
    _path["dataset_id"] = encode.text(
        dataset_id
        if isinstance(dataset_id, str)
        else encode.entity(dataset_id, _models, "EvaluationDataset.dataset_id"),
        "dataset_id",
        minimum=1,
        expected="a str or an EvaluationDataset",
    )
    _body["records"] = encode.json_text(
        encode.array(
            records, "records", encode.model(DatasetRecordInput, DatasetRecordInput.to_request)
        )
    )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/datasets/{quote(str(_path['dataset_id']), safe='')}/records",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    dataset_id: str | EvaluationDataset,
    records: Iterable[DatasetRecordInput | Mapping[str, Any]],
) -> UpsertDatasetRecordsResponse:
    """Add records to an evaluation dataset, or update those with the same inputs.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(dataset_id, records))


async def asyncio(
    client: AsyncClient,
    /,
    dataset_id: str | EvaluationDataset,
    records: Iterable[DatasetRecordInput | Mapping[str, Any]],
) -> UpsertDatasetRecordsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(dataset_id, records))
