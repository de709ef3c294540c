# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Download one artifact file of a run, wherever its artifacts are stored.

`GET /get-artifact`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mlflow_openapi_runtime.codec import encode
from mlflow_openapi_runtime.request import Operation, Request, send, send_async

from ... import models as _models
from ...errors import parse_error

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import AsyncClient, Client

    from ...models.run import Run

OPERATION = Operation(
    id="download_run_artifact",
    method="GET",
    path="/get-artifact",
    idempotent=True,
    parse_error=parse_error,
)


def parse_response(content: bytes, content_type: str) -> bytes:
    """Parse the body of a successful response. Raises DecodeError if the body is invalid."""
    return content


def build_request(run_id: str | Run, path: str, *, range: str | None = None) -> Request[bytes]:
    """Check the arguments and build the request.

    Raises TypeError or ValueError, with the name of the argument, if an argument is invalid.
    """
    _query: list[tuple[str, str]] = []
    _headers: dict[str, str] = {}
    _query.append(
        (
            "run_uuid",
            encode.text(
                run_id
                if isinstance(run_id, str)
                else encode.entity(run_id, _models, "Run.info.run_id"),
                "run_id",
                minimum=1,
                expected="a str or a Run",
            ),
        )
    )
    _query.append(("path", encode.text(path, "path", minimum=1)))
    if range is not None:
        _headers["Range"] = encode.header(encode.text(range, "range"), "range")
    return Request(OPERATION, OPERATION.path, parse_response, query=tuple(_query), headers=_headers)


def sync(client: Client, /, run_id: str | Run, path: str, *, range: str | None = None) -> bytes:
    """Download one artifact file of a run, wherever its artifacts are stored.

    The `base_url` of the client must be the root of the server, such as `http://localhost:5000`.
    """
    return send(client, build_request(run_id, path, range=range))


async def asyncio(
    client: AsyncClient, /, run_id: str | Run, path: str, *, range: str | None = None
) -> bytes:
    """Like `sync`, but with an asynchronous client."""
    return await send_async(client, build_request(run_id, path, range=range))
