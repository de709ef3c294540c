"""Runs the parser of openapi-python-client on a spec."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from unittest.mock import patch

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import openapi as parser
from openapi_python_client.parser.errors import GeneratorError as ParserError
from openapi_python_client.parser.responses import Responses

from generator.errors import GeneratorError
from generator.lower import lower
from generator.spec import Spec


def run_parser(spec: Spec) -> parser.GeneratorData:
    """Parse a spec that has passed the linter.

    Raises:
        GeneratorError: The parser reports a problem.
    """
    config = Config.from_sources(
        ConfigFile(),
        meta_type=MetaType.NONE,
        document_source=Path(spec.path),
        file_encoding="utf-8",
        overwrite=True,
        output_path=None,
    )
    with _shallow_endpoint_copies():
        data = parser.GeneratorData.from_dict(lower(spec.document), config=config)
    if isinstance(data, ParserError):
        raise GeneratorError(_one_line(data), path=spec.path)
    # The parser reports an endpoint or a schema that it cannot parse, and continues without it.
    problems = list(data.errors)
    for collection in data.endpoint_collections_by_tag.values():
        problems += collection.parse_errors
    if problems:
        raise GeneratorError(_one_line(problems[0]), path=spec.path)
    return data


def _one_line(error: ParserError) -> str:
    return " ".join(f"{error.header or ''} {error.detail or ''}".split())


@contextmanager
def _shallow_endpoint_copies() -> Iterator[None]:
    """Make the parser copy the lists of an endpoint, but not the models in them."""
    # The parser deep-copies each endpoint three times, with all properties of all models below it.
    # These copies take almost all of the time of the parser. The parser sorts and extends the lists
    # of the copy, but changes the properties in the lists only if two parameters of an operation
    # have the same name, which the linter rejects.

    def shallow_copy(endpoint: parser.Endpoint) -> parser.Endpoint:
        duplicate = copy(endpoint)
        for name, value in vars(endpoint).items():
            if isinstance(value, list | set):
                setattr(duplicate, name, copy(value))
        duplicate.responses = Responses(
            list(endpoint.responses.patterns), endpoint.responses.default
        )
        return duplicate

    with patch.object(parser, "deepcopy", shallow_copy):
        yield
