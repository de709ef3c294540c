"""docs/conventions.md names only existing objects as equivalents of features of other libraries."""

from __future__ import annotations

import importlib
import inspect
import re
from pathlib import Path

import pytest

import mlflowclient
from mlflow_openapi.api.runs import get_run
from mlflow_openapi.models import Run
from mlflow_openapi_runtime.pager import Pager
from mlflow_openapi_runtime.paging import Page
from mlflow_openapi_runtime.response import Response
from mlflowclient import errors

PAGE = Path(__file__).parents[2] / "docs/conventions.md"
ROWS = [
    [cell.strip() for cell in line.strip("| ").split(" | ")]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| ---") and "| this client |" not in line
]
NAMES = sorted({name for _, here in ROWS for name in re.findall(r"`([\w.]+)`", here)})


@pytest.mark.parametrize(
    "name", [name for name in NAMES if re.match(r"(errors|MLFlow|Pager|mlflow\w+)\.", name)]
)
def test_qualified_names_exist(name: str) -> None:
    first, *rest = name.split(".")
    roots = {
        "errors": errors,
        "MLFlow": mlflowclient.MLFlow,
        "Pager": Pager,
    }
    value: object = roots.get(first) or importlib.import_module(first)
    for part in rest:
        if inspect.ismodule(value) and not hasattr(value, part):
            importlib.import_module(f"{value.__name__}.{part}")
        value = getattr(value, part)


def test_unqualified_names_are_arguments_or_attributes() -> None:
    functions = (
        mlflowclient.MLFlow,
        mlflowclient.MLFlow.start_run,
        mlflowclient.MLFlow.search_runs,
    )
    known = {name for function in functions for name in inspect.signature(function).parameters}
    for owner in (
        errors.CallError,
        Run,
        Page,
        Response,
        Pager,
        get_run,
        mlflowclient,
    ):
        known |= {*dir(owner), *getattr(owner, "__annotations__", ())}
    # Attributes of the instances of errors.
    known |= {"error_code", "message", "request_id", "response", "status"}
    assert {name for name in NAMES if re.fullmatch(r"[a-z_]+", name)} - known <= {
        "mlflow",
        "mlflowclient",
    }


def test_every_row_names_a_counterpart_or_gives_a_reason() -> None:
    assert {len(row) for row in ROWS} == {2}
    for _, here in ROWS:
        if here.startswith("not supported"):
            assert ":" in here, f"no reason: {here}"
