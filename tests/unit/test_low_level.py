"""The errors that endpoint modules raise with a plain httpx client."""

from __future__ import annotations

import httpx
import pytest

from mlflow_openapi.api.experiments import get_experiment
from mlflow_openapi.api.runs import get_run, log_batch
from mlflow_openapi.models import RunTag
from mlflow_openapi_runtime.errors import ErrorDetails, InvalidResponseError, StatusError

ROOT = "http://localhost:5000"
HTML = "<!doctype html><title>404 Not Found</title>"


def client(response: httpx.Response) -> httpx.Client:
    return httpx.Client(base_url=ROOT, transport=httpx.MockTransport(lambda _: response))


@pytest.mark.parametrize(
    ("response", "message"),
    [
        (
            httpx.Response(404, json={"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "gone"}),
            "404 RESOURCE_DOES_NOT_EXIST: gone",
        ),
        (
            httpx.Response(404, json={"error_code": "RESOURCE_DOES_NOT_EXIST"}),
            "404 RESOURCE_DOES_NOT_EXIST: RESOURCE_DOES_NOT_EXIST",
        ),
        (httpx.Response(404, json={"detail": "Not Found"}), "404: Not Found"),
        (httpx.Response(401, text="You are not authenticated."), "401: You are not authenticated."),
        (httpx.Response(404, html=HTML), "404: Not Found"),
        (httpx.Response(500), "500: Internal Server Error"),
        (httpx.Response(302, headers={"location": "/login"}), "302: Found"),
        (
            httpx.Response(
                400,
                json={
                    "error_code": "BAD_REQUEST",
                    "message": "a user exists [SQL: INSERT ... hash",
                },
            ),
            "400 BAD_REQUEST: a user exists",
        ),
    ],
)
def test_error_status_raises_the_reported_error(response: httpx.Response, message: str) -> None:
    with client(response) as http, pytest.raises(StatusError) as caught:
        get_experiment.sync(http, "7")
    error = caught.value
    assert str(error) == f"GET /api/2.0/mlflow/experiments/get: {message}"
    assert error.status == response.status_code
    assert error.response is response


@pytest.mark.anyio
async def test_async_function_raises_the_same_error() -> None:
    response = httpx.Response(
        404, json={"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "gone"}
    )
    transport = httpx.MockTransport(lambda _: response)
    async with httpx.AsyncClient(base_url=ROOT, transport=transport) as http:
        with pytest.raises(StatusError) as caught:
            await get_experiment.asyncio(http, "7")
    assert (caught.value.status, caught.value.error_code) == (404, "RESOURCE_DOES_NOT_EXIST")


def test_response_that_violates_the_contract_is_an_error() -> None:
    with client(httpx.Response(200, text="hello")) as http, pytest.raises(InvalidResponseError):
        get_run.sync(http, "1")


def test_split_call_raises_the_error_of_the_failed_request() -> None:
    tags = [RunTag(str(number), "") for number in range(101)]
    responses = iter([httpx.Response(200, json={}), httpx.Response(400, json={"message": "no"})])
    transport = httpx.MockTransport(lambda _: next(responses))
    with (
        httpx.Client(base_url=ROOT, transport=transport) as http,
        pytest.raises(StatusError, match="400: no"),
    ):
        log_batch.sync(http, "1", tags=tags)


def test_operation_parses_its_errors() -> None:
    details = get_run.OPERATION.parse_error(b'{"error_code": "X", "message": "y"}', "")
    assert details == ErrorDetails("X", "y")
    assert "parse_error" not in repr(get_run.OPERATION)
