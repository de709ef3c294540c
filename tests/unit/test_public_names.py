"""What `mlflowclient` exports: the clients, the options and warnings, and all entities."""

from __future__ import annotations

import subprocess
import sys

import pytest

import mlflowclient
from mlflow_openapi import models


def test_every_entity_and_enum_is_exported() -> None:
    for name in models.__all__:
        assert getattr(mlflowclient, name) is getattr(models, name)
    assert set(models.__all__) <= set(dir(mlflowclient))


def test_every_declared_name_is_exported() -> None:
    for name in mlflowclient.__all__:
        assert hasattr(mlflowclient, name)
    assert set(mlflowclient.__all__) <= set(dir(mlflowclient))


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Runn'"):
        mlflowclient.Runn  # type: ignore[attr-defined]  # noqa: B018


def test_the_import_of_the_package_loads_neither_a_client_nor_an_entity() -> None:
    code = (
        "import sys, mlflowclient\n"
        "print({'httpx', 'attrs', 'mlflowclient.client', 'mlflow_openapi.models'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
