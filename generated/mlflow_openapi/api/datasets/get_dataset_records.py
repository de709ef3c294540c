# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""List the records of an evaluation dataset.

`GET /api/3.0/mlflow/datasets/{dataset_id}/records`. Since MLflow 3.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.get_dataset_records_response import GetDatasetRecordsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.evaluation_dataset import EvaluationDataset

OPERATION = Operation(
    id="get_dataset_records",
    method="GET",
    path="/api/3.0/mlflow/datasets/{dataset_id}/records",
    idempotent=True,
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetDatasetRecordsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetDatasetRecordsResponse.from_dict)


def build_request(
    dataset_id: str | EvaluationDataset,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
) -> Request[GetDatasetRecordsResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _query: list[tuple[str, str]] = []
    _path["dataset_id"] = encode.text(
        dataset_id
        if isinstance(dataset_id, str)
        else encode.entity(dataset_id, _models, "EvaluationDataset.dataset_id"),
        "dataset_id",
        minimum=1,
        expected="a str or an EvaluationDataset",
    )
    if max_results is not None:
        _query.append(("max_results", str(encode.integer(max_results, "max_results", minimum=0))))
    if page_token is not None:
        _query.append(("page_token", encode.text(page_token, "page_token")))
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/datasets/{quote(str(_path['dataset_id']), safe='')}/records",
        parse_response,
        query=tuple(_query),
    )


def sync(
    client: Client,
    /,
    dataset_id: str | EvaluationDataset,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
) -> GetDatasetRecordsResponse:
    """List the records of an evaluation dataset.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(dataset_id, max_results=max_results, page_token=page_token))


async def asyncio(
    client: AsyncClient,
    /,
    dataset_id: str | EvaluationDataset,
    *,
    max_results: int | None = None,
    page_token: str | None = None,
) -> GetDatasetRecordsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(
        client, build_request(dataset_id, max_results=max_results, page_token=page_token)
    )
