"""Calls methods of `MLFlow` with the values that `MlflowClient` was called with."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np

from mlflow_openapi import models
from mlflowclient import MLFlow
from tools.migration.recorder import Recorder


@dataclass(frozen=True)
class Call:
    """One call: what it sent, and the error that it raised.

    Attributes:
        arguments: The arguments, as `values.encode` returns them.
        varied: Name of the argument of the source whose value is tested; None for the call with
            typical values for all required arguments.
        requests: The requests, as `Recorder.take` returns them.
        error: Type and message of the error; None if there was none.
    """

    method: str
    arguments: Mapping[str, Any]
    varied: str | None
    requests: Sequence[Mapping[str, Any]]
    error: str | None


class UnknownEntityError(TypeError):
    """The client has no class that corresponds to a class of MLflow."""


class Caller:
    """Calls methods of `MLFlow` against a recorder."""

    def __init__(self, recorder: Recorder, client: MLFlow, entities: Mapping[str, str]) -> None:
        self._recorder = recorder
        self._client = client
        self._entities = entities

    def call(
        self, target: str, arguments: Mapping[str, Any], varied: str | None, source: str
    ) -> Call:
        """Call a method with encoded arguments."""
        self._recorder.take()
        error = None
        try:
            method = getattr(self._client, target)
            _start(method(**{name: self._decode(value) for name, value in arguments.items()}))
        except Exception as caught:  # Any error is a result.
            error = f"{type(caught).__name__}: {caught}"
        return Call(source, arguments, varied, self._recorder.take(), error)

    def _decode(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._decode(item) for item in value]
        if not isinstance(value, dict):
            return value
        if "$tuple" in value:
            return tuple(self._decode(item) for item in value["$tuple"])
        if "$numpy" in value:
            array = np.array(value["$numpy"])
            return array if array.ndim else array[()]
        if "$enum" in value:
            return self._enum(*value["$enum"])
        if "$entity" in value:
            name, wire = value["$entity"]
            return self._class(name).from_dict(wire)
        return {key: self._decode(item) for key, item in value.items()}

    def _class(self, name: str) -> Any:
        found = getattr(models, self._entities.get(name, name), None)
        if found is None:
            raise UnknownEntityError(f"mlflow_openapi.models has no class {name}.")
        return found

    def _enum(self, class_: str, name: str, value: Any) -> Any:
        members = getattr(self._class(class_), "__members__", {})
        if name not in members:
            raise UnknownEntityError(f"mlflow_openapi.models.{class_} has no member {name}.")
        return members[name] if members[name].value == value else value


def _start(result: Any) -> None:
    """Request the first page of a pager, and the items of an iterator."""
    if hasattr(result, "pages"):
        next(iter(result.pages()), None)
    elif isinstance(result, Iterable) and not isinstance(result, (list, tuple, str, bytes)):
        for _ in result:
            pass


@contextmanager
def user(name: str) -> Iterator[None]:
    """Set the user that clients send."""
    before = os.environ.get("LOGNAME")
    os.environ["LOGNAME"] = name
    try:
        yield
    finally:
        if before is None:
            del os.environ["LOGNAME"]
        else:
            os.environ["LOGNAME"] = before


def parameters(client: type, method: str) -> Mapping[str, inspect.Parameter]:
    function: Callable[..., Any] = getattr(client, method)
    return inspect.signature(function).parameters
