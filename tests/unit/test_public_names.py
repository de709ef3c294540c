"""The names that `mlflowclient` exports: clients, options, warnings and all entities."""

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


def test_unknown_name_raises_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Runn'"):
        mlflowclient.Runn  # type: ignore[attr-defined]  # noqa: B018


def test_importing_the_package_loads_neither_client_nor_entities() -> None:
    code = (
        "import sys, mlflowclient\n"
        "print({'httpx', 'attrs', 'mlflowclient.client', 'mlflow_openapi.models'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"
