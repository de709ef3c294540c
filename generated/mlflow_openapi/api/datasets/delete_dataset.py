# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Delete an evaluation dataset with its records and tags.

`DELETE /api/3.0/mlflow/datasets/{dataset_id}`. Since MLflow 3.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.evaluation_dataset import EvaluationDataset

OPERATION = Operation(
    id="delete_dataset",
    method="DELETE",
    path="/api/3.0/mlflow/datasets/{dataset_id}",
    idempotent=True,
    changes=("EvaluationDataset", "DatasetRecord"),
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> None:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.empty_body(content, content_type)


def build_request(dataset_id: str | EvaluationDataset) -> Request[None]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _path: dict[str, object] = {}
    _path["dataset_id"] = encode.text(
        dataset_id
        if isinstance(dataset_id, str)
        else encode.entity(dataset_id, _models, "EvaluationDataset.dataset_id"),
        "dataset_id",
        minimum=1,
        expected="a str or an EvaluationDataset",
    )
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/datasets/{quote(str(_path['dataset_id']), safe='')}",
        parse_response,
    )


def sync(client: Client, /, dataset_id: str | EvaluationDataset) -> None:
    """Delete an evaluation dataset with its records and tags.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(dataset_id))


async def asyncio(client: AsyncClient, /, dataset_id: str | EvaluationDataset) -> None:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(dataset_id))
