"""Each operation that a server does not have raises an error that names the required release."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module

import pytest

from mlflow_openapi_runtime.request import Request
from mlflowclient import MLFlow, errors
from tests.support import spec
from tests.support.deployments import Deployment, within


@pytest.fixture
def client(deployment: Deployment) -> Iterator[MLFlow]:
    """A client whose responses are not checked: the spec describes no response without a route."""
    with MLFlow(deployment.server.url, trust_env=False, retries=0) as client:
        yield client


@pytest.mark.mlflow(oldest=True)
def test_an_operation_of_other_releases_raises_an_error_that_names_them(
    deployment: Deployment, client: MLFlow
) -> None:
    missing = [
        operation
        for _, _, operation in spec.operations()
        if not deployment.has(operation["operationId"])
    ]
    for operation in missing:
        kind: type[errors.OperationNotFoundError]
        if within(deployment.version, operation.get("x-mlflow-since"), None):
            kind, bound = errors.ServerTooNewError, f"<= {operation['x-mlflow-until']}"
        else:
            kind, bound = errors.ServerTooOldError, f">= {operation['x-mlflow-since']}"
        name = operation["operationId"]
        message = f"{name} requires MLflow {bound}; this server is {deployment.version}"
        with pytest.raises(kind, match=re.escape(message)):
            client.send(_request(name, operation["tags"][0]))


def _request(name: str, tag: str) -> Request[object]:
    """Return a request without arguments, which a server without the operation does not read."""
    endpoint = import_module(f"mlflow_openapi.api.{tag}.{name}")
    path = re.sub(r"{\w+}", "1", endpoint.OPERATION.path)
    return Request(endpoint.OPERATION, path, endpoint.parse_response)
