# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Remove an evaluation dataset from experiments.

`POST /api/3.0/mlflow/datasets/{dataset_id}/remove-experiments`. Since MLflow 3.7.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.remove_dataset_from_experiments_response import RemoveDatasetFromExperimentsResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.evaluation_dataset import EvaluationDataset
    from ...models.experiment import Experiment

OPERATION = Operation(
    id="remove_dataset_from_experiments",
    method="POST",
    path="/api/3.0/mlflow/datasets/{dataset_id}/remove-experiments",
    idempotent=True,
    changes=("EvaluationDataset",),
    since="3.7",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> RemoveDatasetFromExperimentsResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, RemoveDatasetFromExperimentsResponse.from_dict)


def build_request(
    dataset_id: str | EvaluationDataset,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
) -> Request[RemoveDatasetFromExperimentsResponse]:
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
    return Request(
        OPERATION,
        f"/api/3.0/mlflow/datasets/{quote(str(_path['dataset_id']), safe='')}/remove-experiments",
        parse_response,
        body=_body,
    )


def sync(
    client: Client,
    /,
    dataset_id: str | EvaluationDataset,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
) -> RemoveDatasetFromExperimentsResponse:
    """Remove an evaluation dataset from experiments.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(dataset_id, experiment_ids))


async def asyncio(
    client: AsyncClient,
    /,
    dataset_id: str | EvaluationDataset,
    experiment_ids: Iterable[str | int | Experiment] | str | int | Experiment,
) -> RemoveDatasetFromExperimentsResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(dataset_id, experiment_ids))
