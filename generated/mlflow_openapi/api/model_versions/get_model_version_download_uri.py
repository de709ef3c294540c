# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Read the URI from which the artifacts of a model version can be downloaded.

`GET /api/2.0/mlflow/model-versions/get-download-uri`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error
from ...models.get_model_version_download_uri_response import GetModelVersionDownloadUriResponse

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.model_version import ModelVersion
    from ...models.registered_model import RegisteredModel

OPERATION = Operation(
    id="get_model_version_download_uri",
    method="GET",
    path="/api/2.0/mlflow/model-versions/get-download-uri",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> GetModelVersionDownloadUriResponse:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return decode.json_body(content, content_type, GetModelVersionDownloadUriResponse.from_dict)


def build_request(
    name: str | RegisteredModel, version: str | int | ModelVersion
) -> Request[GetModelVersionDownloadUriResponse]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _query.append(
        (
            "name",
            encode.text(
                name
                if isinstance(name, str)
                else encode.entity(name, _models, "RegisteredModel.name"),
                "name",
                minimum=1,
                expected="a str or a RegisteredModel",
            ),
        )
    )
    _query.append(
        (
            "version",
            encode.identifier(
                version
                if isinstance(version, str)
                else encode.entity(version, _models, "ModelVersion.version"),
                "version",
                minimum=1,
                expected="a str, an int or a ModelVersion",
            ),
        )
    )
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query))


def sync(
    client: Client, /, name: str | RegisteredModel, version: str | int | ModelVersion
) -> GetModelVersionDownloadUriResponse:
    """Read the URI from which the artifacts of a model version can be downloaded.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(name, version))


async def asyncio(
    client: AsyncClient, /, name: str | RegisteredModel, version: str | int | ModelVersion
) -> GetModelVersionDownloadUriResponse:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(name, version))
