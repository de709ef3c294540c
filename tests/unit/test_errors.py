"""The errors that responses and failures raise."""

from __future__ import annotations

import gzip
import inspect
import json
import logging
import pickle
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflowclient import AsyncMLFlow, MLFlow, errors

HTML = "<!doctype html><title>404 Not Found</title>"


def client(*outcomes: httpx.Response | Exception, **arguments: Any) -> MLFlow:
    """Return a client that receives these responses in order. The last response repeats."""
    remaining = list(outcomes)

    def respond(request: httpx.Request) -> httpx.Response:
        outcome = remaining.pop(0) if len(remaining) > 1 else remaining[0]
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    return MLFlow(transport=httpx.MockTransport(respond), trust_env=False, retries=0, **arguments)


def mlflow_error(status: int, code: str, message: str = "why") -> httpx.Response:
    return httpx.Response(status, json={"error_code": code, "message": message})


@pytest.mark.parametrize(
    ("response", "kind", "message"),
    [
        (
            mlflow_error(400, "INVALID_PARAMETER_VALUE"),
            errors.InvalidParameterValueError,
            "400 INVALID_PARAMETER_VALUE: why",
        ),
        (mlflow_error(400, "RESOURCE_ALREADY_EXISTS"), errors.ResourceAlreadyExistsError, "why"),
        (mlflow_error(400, "BAD_REQUEST"), errors.BadRequestError, "400 BAD_REQUEST: why"),
        (mlflow_error(404, "RESOURCE_DOES_NOT_EXIST"), errors.ResourceDoesNotExistError, "why"),
        (mlflow_error(403, "PERMISSION_DENIED"), errors.ForbiddenError, "why"),
        (mlflow_error(500, "INTERNAL_ERROR"), errors.ServerError, "why"),
        (mlflow_error(409, "RESOURCE_CONFLICT"), errors.ConflictError, "why"),
        (mlflow_error(429, "REQUEST_LIMIT_EXCEEDED"), errors.TooManyRequestsError, "why"),
        (mlflow_error(500, "INVALID_STATE"), errors.InvalidStateError, "why"),
        (
            mlflow_error(503, "TEMPORARILY_UNAVAILABLE", ""),
            errors.ServiceUnavailableError,
            "TEMPORARILY_UNAVAILABLE",
        ),
        (
            httpx.Response(413, html="<html>too large</html>"),
            errors.ContentTooLargeError,
            "a web page",
        ),
        (
            mlflow_error(404, "ENDPOINT_NOT_FOUND"),
            errors.OperationNotFoundError,
            "and has no operation get_run",
        ),
        (
            httpx.Response(401, html="You are not authenticated."),
            errors.UnauthorizedError,
            "MLFLOW_TRACKING_USERNAME",
        ),
        (httpx.Response(403, html="Permission denied"), errors.ForbiddenError, "Permission denied"),
        (
            httpx.Response(404, html=HTML),
            errors.OperationNotFoundError,
            "is apiroot the URL of an MLflow server?",
        ),
        (httpx.Response(405, html=HTML), errors.OperationNotFoundError, "has no operation get_run"),
        # Grape and Fiber, the frameworks of GitLab and FastTrackML.
        (
            httpx.Response(404, json={"error": "404 Not Found"}),
            errors.OperationNotFoundError,
            "has no operation get_run",
        ),
        (
            httpx.Response(404, text="Cannot GET /api/2.0/mlflow/runs/get"),
            errors.OperationNotFoundError,
            "has no operation get_run",
        ),
        (
            httpx.Response(404, json={"detail": "Not Found"}),
            errors.OperationNotFoundError,
            "and has no operation get_run",
        ),
        (httpx.Response(404, json={"detail": "no such run"}), errors.NotFoundError, "no such run"),
        (
            httpx.Response(422, json={"detail": [{"msg": "bad"}]}),
            errors.UnprocessableContentError,
            "bad",
        ),
        (
            httpx.Response(502, html="<html>Bad Gateway</html>"),
            errors.ServerError,
            "a web page instead of an API response",
        ),
        (httpx.Response(500, content=b""), errors.ServerError, "Internal Server Error"),
        (httpx.Response(500, text="boom"), errors.ServerError, "boom"),
        (httpx.Response(500, json=["error_code"]), errors.ServerError, "error_code"),
        (
            httpx.Response(302, headers={"location": "https://u:s3cret@h/login?token=s3cret"}),
            errors.RedirectError,
            "the server redirects to https://h/login: set apiroot to that URL",
        ),
    ],
)
def test_error_response_raises_the_right_error(
    response: httpx.Response, kind: type[errors.StatusError], message: str
) -> None:
    with client(response) as mlf, pytest.raises(errors.StatusError) as caught:
        mlf.get_run("0123")
    error = caught.value
    assert type(error) is kind
    assert message in str(error)
    assert (error.status, error.method, error.path) == (
        response.status_code,
        "GET",
        "/api/2.0/mlflow/runs/get",
    )
    assert error.response.status_code == response.status_code
    assert "s3cret" not in str(error)


@pytest.mark.parametrize(
    "missing", [httpx.Response(404, html=HTML), httpx.Response(404), httpx.Response(405, html=HTML)]
)
def test_unsupported_operation_error_names_the_versions(missing: httpx.Response) -> None:
    version = httpx.Response(200, text="3.1.4")
    with client(missing, version, missing, version) as mlf:
        with pytest.raises(errors.OperationNotFoundError) as too_old:
            mlf.delete_experiment_tag("1", "k")
        assert "delete_experiment_tag requires MLflow >= 3.2; this server is 3.1.4" in str(
            too_old.value
        )
        # The version supports this operation.
        with pytest.raises(errors.OperationNotFoundError) as without_auth:
            mlf.get_experiment_permission("1", "ann")
        assert (
            "405: get_experiment_permission requires a server with basic-auth; this server is 3.1.4"
        ) in str(without_auth.value).replace("404:", "405:")


@pytest.mark.parametrize(("trace_id", "is_missing"), [("get", True), ("tr-1", False)])
def test_path_that_a_server_takes_for_an_entity_is_a_missing_operation(
    trace_id: str, is_missing: bool
) -> None:
    message = f"Trace with ID '{trace_id}' not found."
    not_found = mlflow_error(404, "RESOURCE_DOES_NOT_EXIST", message)
    with (
        client(not_found, httpx.Response(200, text="3.5.1")) as mlf,
        pytest.raises(errors.NotFoundError) as caught,
    ):
        mlf.get_trace("tr-1")
    assert isinstance(caught.value, errors.ServerTooOldError) is is_missing
    required = "get_trace requires MLflow >= 3.7; this server is 3.5.1"
    assert (required in str(caught.value)) is is_missing


def test_operation_missing_despite_a_supported_version_is_named() -> None:
    version = httpx.Response(200, text="3.17.2")
    with (
        client(httpx.Response(404, html=HTML), version) as mlf,
        pytest.raises(errors.OperationNotFoundError) as caught,
    ):
        mlf.delete_experiment_tag("1", "k")
    assert "this server is 3.17.2 and has no operation delete_experiment_tag: is apiroot" in str(
        caught.value
    )


@pytest.mark.parametrize(
    "version",
    [httpx.Response(200, html=HTML), httpx.Response(500, text="3.1.4"), httpx.ReadTimeout("slow")],
)
def test_unreadable_version_does_not_hide_the_error(
    version: httpx.Response | httpx.ReadTimeout,
) -> None:
    with (
        client(httpx.Response(404, html=HTML), version) as mlf,
        pytest.raises(errors.OperationNotFoundError) as caught,
    ):
        mlf.delete_experiment_tag("1", "k")
    assert "requires MLflow >= 3.2; the version of this server is unknown" in str(caught.value)


@pytest.mark.anyio
async def test_async_unsupported_operation_error_names_the_versions() -> None:
    responses = iter([httpx.Response(404, html=HTML), httpx.Response(200, text="3.1.4")])
    transport = httpx.MockTransport(lambda request: next(responses))
    async with AsyncMLFlow(transport=transport, trust_env=False) as mlf:
        with pytest.raises(
            errors.OperationNotFoundError, match=r"requires MLflow >= 3\.2; this server is 3\.1\.4"
        ):
            await mlf.delete_experiment_tag("1", "k")


@pytest.mark.parametrize(
    ("response", "message"),
    [
        (httpx.Response(200, html=HTML), "expected JSON, got text/html"),
        (httpx.Response(200, content=b""), "expected JSON, got no content type"),
        (httpx.Response(200, content=b'{"run": {'), "expected JSON"),
        (httpx.Response(200, json=[]), "expected a JSON object, got list"),
        (httpx.Response(200, json={"users": []}), "GetRunResponse.run is missing"),
        (httpx.Response(200, json={"run": "x"}), "violates the contract"),
        (
            httpx.Response(200, json={"run": {"info": {"run_id": [5]}}}),
            "RunInfo.run_id must be a string, got list",
        ),
    ],
)
def test_success_that_violates_the_contract_is_an_error(
    response: httpx.Response, message: str
) -> None:
    with (
        client(response) as mlf,
        pytest.raises(
            errors.InvalidResponseError, match=r"GET /api/2\.0/mlflow/runs/get"
        ) as caught,
    ):
        mlf.get_run("0123")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (httpx.ConnectError("refused"), errors.ConnectError),
        (httpx.ConnectTimeout("slow"), errors.ConnectError),
        (httpx.ReadTimeout("slow"), errors.RequestTimeoutError),
        (httpx.PoolTimeout("full"), errors.RequestTimeoutError),
        (httpx.ReadError("reset"), errors.TransportError),
        (httpx.RemoteProtocolError("cut"), errors.TransportError),
        (httpx.DecodingError("gzip"), errors.InvalidResponseError),
    ],
)
def test_transport_failure_raises_the_right_error(
    failure: Exception, kind: type[errors.MLFlowError]
) -> None:
    with (
        client(failure) as mlf,
        pytest.raises(errors.MLFlowError, match=r"GET /api/2\.0/mlflow/runs/get") as caught,
    ):
        mlf.get_run("0123")
    assert type(caught.value) is kind
    assert isinstance(caught.value, errors.CallError)
    assert str(caught.value) == f"GET /api/2.0/mlflow/runs/get: {caught.value.message}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((3.5,), "run_id must be a str or a Run, got float"),
        (("",), "run_id must not be empty"),
        ((None,), "run_id must be a str or a Run, got NoneType"),
        (("\ud800",), "run_id must be valid Unicode"),
    ],
)
def test_invalid_argument_is_named_and_nothing_is_sent(
    arguments: tuple[Any, ...], message: str
) -> None:
    with client() as mlf, pytest.raises((TypeError, ValueError), match=message):
        mlf.get_run(*arguments)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"experiment_ids": {"1": 1}}, "experiment_ids must be a list, got dict"),
        (
            {"experiment_ids": ["x y"]},
            r"experiment_ids\[0\] must match .+, got 'x y'",
        ),
        (
            {"experiment_ids": [1, 1.5]},
            r"experiment_ids\[1\] must be a str, an int or an Experiment, got float",
        ),
        ({"experiment_ids": [1], "max_results": 50001}, "max_results must be from"),
        (
            {"experiment_ids": [1], "run_view_type": "EVERY"},
            "run_view_type must be one of ACTIVE_ONLY, DELETED_ONLY, ALL",
        ),
    ],
)
def test_pager_refuses_invalid_arguments_at_once(arguments: dict[str, Any], message: str) -> None:
    with client() as mlf, pytest.raises((TypeError, ValueError), match=message):
        mlf.search_runs(**arguments)


def test_secret_argument_is_not_shown() -> None:
    with client() as mlf, pytest.raises(TypeError) as caught:
        mlf.create_user("ann", b"s3cret-passw0rd")  # type: ignore[arg-type]
    assert "s3cret" not in str(caught.value)


def test_sql_in_error_messages_is_not_shown() -> None:
    message = (
        "(sqlite3.IntegrityError) taken \n[SQL: INSERT INTO users] [parameters: ('ann', "
        "'scrypt:h4sh')]"
    )
    response = mlflow_error(400, "RESOURCE_ALREADY_EXISTS", message)
    with client(response) as mlf, pytest.raises(errors.ResourceAlreadyExistsError) as caught:
        mlf.create_user("ann", "a-long-password")
    assert caught.value.message == "(sqlite3.IntegrityError) taken"
    assert "h4sh" not in str(caught.value)


def test_log_shows_the_call_without_secrets(caplog: pytest.LogCaptureFixture) -> None:
    response = httpx.Response(200, json={"user": {"id": 1, "username": "ann", "is_admin": False}})
    with (
        caplog.at_level(logging.DEBUG),
        client(response, username="root", password="s3cret") as mlf,
    ):
        mlf.create_user("ann", "s3cret-passw0rd")
    assert "POST /api/2.0/mlflow/users/create: 200" in caplog.messages
    assert "s3cret" not in caplog.text


def test_error_tree_in_the_docstring_is_complete() -> None:
    def names(kind: type[BaseException]) -> set[str]:
        return {kind.__name__}.union(*(names(child) for child in kind.__subclasses__()))

    drawn = [
        line.strip(" │├└─").split()[0]
        for line in (errors.__doc__ or "").splitlines()
        if "Error" in line
    ]
    drawn = [name for name in drawn if name.endswith("Error")]
    assert set(drawn) >= names(errors.MLFlowError)
    assert json.dumps(sorted(names(errors.MLFlowError))) == json.dumps(
        sorted({*drawn} - {"ValueError"})
    )


def test_every_error_has_a_docstring() -> None:
    kinds = [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, errors.MLFlowError)
    ]
    assert all(kind.__doc__ for kind in kinds)


def test_status_error_can_be_pickled() -> None:
    response = httpx.Response(
        404,
        json={"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "why"},
        headers={"X-Request-Id": "r1", "Content-Encoding": "identity"},
    )
    with client(response) as mlf, pytest.raises(errors.ResourceDoesNotExistError) as caught:
        mlf.get_run("0123")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert type(copy) is errors.ResourceDoesNotExistError
    assert str(copy) == str(caught.value)
    assert (copy.status, copy.error_code, copy.message, copy.request_id) == (
        404,
        "RESOURCE_DOES_NOT_EXIST",
        "why",
        "r1",
    )
    assert (copy.method, copy.path) == ("GET", "/api/2.0/mlflow/runs/get")
    assert copy.response.json() == {"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "why"}
    assert copy.as_curl() == caught.value.as_curl()


def test_error_without_a_response_can_be_pickled() -> None:
    with client(httpx.ReadTimeout("slow")) as mlf, pytest.raises(TimeoutError) as caught:
        mlf.get_run("0123")
    copy = pickle.loads(pickle.dumps(caught.value))
    assert isinstance(copy, errors.RequestTimeoutError)
    assert (copy.status, copy.response, copy.request_id) == (None, None, None)


def test_pickled_error_has_the_decoded_body_and_the_url() -> None:
    body = b'{"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "why"}'
    response = httpx.Response(
        404,
        content=gzip.compress(body),
        headers={
            "Content-Encoding": "gzip",
            "Transfer-Encoding": "chunked",
            "Set-Cookie": "s3cret",
            "X-Node": "n1",
        },
    )
    with client(response) as mlf, pytest.raises(errors.ResourceDoesNotExistError) as caught:
        mlf.get_run("0123")
    unpickled = pickle.loads(pickle.dumps(caught.value)).response
    assert unpickled.content == body
    assert unpickled.headers["x-node"] == "n1"
    assert not {"content-encoding", "transfer-encoding", "set-cookie"} & set(unpickled.headers)
    assert (unpickled.request.method, unpickled.request.url.path) == (
        "GET",
        "/api/2.0/mlflow/runs/get",
    )


def test_logging_error_lists_what_is_not_on_the_server() -> None:
    error = errors.LoggingError("one param was refused")
    assert (error.refused, error.lost, error.pending, error.journals) == ((), {}, 0, ())
    refused = errors.Refused("param", "lr", "changed")
    result = errors.JournalResult(
        Path("journal"), None, "r1", sent=1, refused=(refused,), problem=None
    )
    error = errors.OutageError(
        "no response", refused=[refused], lost={"metric loss": 2}, pending=3, journals=[result]
    )
    copy = pickle.loads(pickle.dumps(error))
    assert type(copy) is errors.OutageError
    for each in (error, copy):
        assert str(each) == "no response"
        assert (each.refused, each.lost, each.pending, each.journals) == (
            (refused,),
            {"metric loss": 2},
            3,
            (result,),
        )
    assert str(copy.refused[0]) == "param 'lr': changed"


@pytest.mark.parametrize(
    ("arguments", "call", "expected"),
    [
        (
            {},
            lambda mlf: mlf.get_run("it's"),
            "curl -X GET 'http://localhost:5000/api/2.0/mlflow/runs/get?run_id=it%27s'",
        ),
        (
            {
                "username": "u",
                "password": "s3cret",
                "headers": {"X-Api-Key": "s3cret"},
                "workspace": "team",
            },
            lambda mlf: mlf.create_user("ann", "s3cret-passw0rd"),
            "curl -X POST http://localhost:5000/api/2.0/mlflow/users/create "
            '-u "$MLFLOW_TRACKING_USERNAME:$MLFLOW_TRACKING_PASSWORD" '
            "-H 'X-Api-Key: REDACTED' -H 'X-MLFLOW-WORKSPACE: team' -H 'Content-Type: "
            "application/json' "
            '--data \'{"username": "ann", "password": "REDACTED"}\'',
        ),
        (
            {"token": "s3cret"},
            lambda mlf: mlf.create_gateway_secret("openai", {"api_key": "s3cret"}),
            'curl -X POST http://localhost:5000/api/3.0/mlflow/gateway/secrets/create -H "Authorization: Bearer '  # noqa: E501
            "$MLFLOW_TRACKING_TOKEN\" -H 'Content-Type: application/json' "
            '--data \'{"secret_name": "openai", "secret_value": "REDACTED"}\'',
        ),
    ],
)
def test_as_curl_returns_the_command_without_secrets(
    arguments: dict[str, Any], call: Any, expected: str
) -> None:
    with (
        client(httpx.Response(500), **arguments) as mlf,
        pytest.raises(errors.ServerError) as caught,
    ):
        call(mlf)
    assert caught.value.as_curl() == expected


def test_error_class_distinguishes_too_old_and_too_new_servers() -> None:
    missing = httpx.Response(404, html=HTML)
    with (
        client(missing, httpx.Response(200, text="3.1.4")) as mlf,
        pytest.raises(errors.ServerTooOldError),
    ):
        mlf.delete_experiment_tag("1", "k")
    with (
        client(missing, httpx.Response(200, text="3.17.2")) as mlf,
        pytest.raises(errors.ServerTooNewError),
    ):
        mlf.get_experiment_permission("1", "ann")


def test_version_request_has_the_same_headers() -> None:
    """A server behind a proxy also requires the token for the request of the version."""

    def respond(request: httpx.Request) -> httpx.Response:
        if request.headers.get("authorization") != "Bearer t":
            return httpx.Response(401)
        return (
            httpx.Response(200, text="3.1.4")
            if request.url.path == "/version"
            else httpx.Response(404, html=HTML)
        )

    headers = {"Authorization": "Bearer t"}
    with (
        MLFlow(transport=httpx.MockTransport(respond), trust_env=False, headers=headers) as mlf,
        pytest.raises(errors.ServerTooOldError, match=r"this server is 3\.1\.4"),
    ):
        mlf.delete_experiment_tag("1", "k")
