"""The API as a whole, and how its error responses are read."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.ir.models import Enum, Model
from generator.ir.operations import Operation


@dataclass(frozen=True, slots=True)
class ErrorSchema:
    """How an error response is read.

    Attributes:
        codes: Properties that may contain the error code.
        messages: Properties that may contain the message; the first one that is present is used.
        redact_from: Strings with which confidential details in a message begin.
    """

    codes: tuple[str, ...]
    messages: tuple[str, ...]
    redact_from: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Contract:
    """The API, as the templates render it.

    Attributes:
        title: Title of the API.
        version: Version of the API.
        base_url: URL of a server, for examples.
        servers: Releases that the spec is tested against, oldest first. Often empty if the API is
            not that of MLflow.
        operations: Operations in the order of the spec.
        models: Models that operations use, by name.
        enums: Enums, by name.
        error: How error responses are read.
    """

    title: str
    version: str
    base_url: str
    servers: tuple[str, ...]
    operations: tuple[Operation, ...]
    models: tuple[Model, ...]
    enums: tuple[Enum, ...]
    error: ErrorSchema

    @property
    def product(self) -> str:
        """The product that serves the API: "MLflow" if the title is "MLflow REST API"."""
        return re.sub(r"( REST)? API$", "", self.title)
