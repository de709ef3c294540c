# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Create an evaluation dataset.

`POST /api/3.0/mlflow/datasets/create`. Since MLflow 3.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.create_dataset_response import CreateDatasetResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.experiment import Experiment

OPERATION = Operation(
    id="create_dataset",
    method="POST",
    path="/api/3.0/mlflow/datasets/create",
    idempotent=False,
    since="3.4",
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> CreateDatasetResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, CreateDatasetResponse.from_dict)


def build_request(
    name: str,
    *,
    experiment_id: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    tags: Mapping[str, object] | None = None,
) -> Request[CreateDatasetResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _body: dict[str, Any] = {}
    _body["name"] = encode.text(name, "name", minimum=1)
    if experiment_id is not None:
        _body["experiment_ids"] = encode.ids(
            experiment_id,
            "experiment_id",
            lambda item, label: encode.identifier(
                item
                if isinstance(item, str)
                else encode.entity(item, _models, "Experiment.experiment_id"),
                label,
                pattern=r"^[a-zA-Z0-9][\w\-]{0,63}$",
                expected="a str, an int or an Experiment",
            ),
        )
    if tags is not None:
        _body["tags"] = encode.json_text(
            encode.mapping(tags, "tags", lambda item, label: encode.text(str(item), label))
        )
    return Request(OPERATION, OPERATION.path, parse_response, body=_body)


def sync(
    client: Client,
    /,
    name: str,
    *,
    experiment_id: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    tags: Mapping[str, object] | None = None,
) -> CreateDatasetResponse:
    """Create an evaluation dataset.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, experiment_id=experiment_id, tags=tags))


async def asyncio(
    client: AsyncClient,
    /,
    name: str,
    *,
    experiment_id: Iterable[str | int | Experiment] | str | int | Experiment | None = None,
    tags: Mapping[str, object] | None = None,
) -> CreateDatasetResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, experiment_id=experiment_id, tags=tags))
