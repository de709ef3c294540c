"""The arguments of a request, and the rules that MLflow has for keys and values."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from mlflowclient.testing.failures import Refusal, invalid

MAX_KEY = 250
MAX_PARAM = 6000
MAX_RUN_TAG = 8000
MAX_EXPERIMENT_TAG = 20_000
MAX_MODEL_TAG = 100_000

_KEY = re.compile(r"[/\w.\- :]*")
_KEY_CHARACTERS = (
    "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), "
    "colon(:) and slashes (/)."
)


class Arguments:
    """The arguments of a request: JSON body, query, and path parameters.

    Args:
        values: The arguments by name.
        content: The body as it was sent.
    """

    def __init__(self, values: Mapping[str, Any], content: bytes) -> None:
        self.values = values
        self.content = content

    def required(self, name: str) -> str:
        """A text that must be given.

        Raises:
            Refusal: It is missing or empty.
        """
        value = self.values.get(name)
        if value is None or value == "":
            raise missing_value(name)
        return str(value)

    def text(self, name: str) -> str:
        """A text; empty if it is not given."""
        return str(self.values.get(name) or "")

    def integer(self, name: str) -> int | None:
        value = self.values.get(name)
        return None if value is None else int(value)

    def flag(self, name: str) -> bool:
        return self.values.get(name) in (True, "true")

    def items(self, name: str) -> list[Any]:
        """A list, which the query of a URL may hold as a single value."""
        value = self.values.get(name)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def pairs(self, name: str) -> dict[str, str]:
        """A list of objects with `key` and `value`; the last value of a key counts."""
        found = {}
        for item in self.items(name):
            if not item.get("key"):
                raise missing_value(f"{name}.key")
            found[str(item["key"])] = str(item.get("value", ""))
        return found

    @property
    def run_id(self) -> str:
        """Id of a run, which may have its older name."""
        return self.text("run_id") or self.text("run_uuid")

    def max_results(self, default: int | None, maximum: int) -> int:
        """Size of a page.

        Raises:
            Refusal: It is less than 1 or more than `maximum`, or missing without a default.
        """
        value = self.integer("max_results")
        if value is None:
            value = default or 0
        if not 1 <= value <= maximum:
            raise invalid(f"max_results must be between 1 and {maximum}, got {value}.")
        return value


def missing_value(name: str) -> Refusal:
    return invalid(
        f"Missing value for required parameter '{name}'. See the API docs for more information "
        "about request parameters."
    )


def check_key(key: str, path: str) -> None:
    """Check the key of a metric, param or tag.

    Raises:
        Refusal: It has other characters, is a path that leads elsewhere, or is too long.
    """
    if _KEY.fullmatch(key) is None:
        raise invalid(f"Invalid value \"{key}\" for parameter '{path}' supplied: {_KEY_CHARACTERS}")
    resolved = posixpath.normpath(key)
    if resolved != key or resolved == "." or resolved.startswith(("..", "/")):
        raise invalid(
            f"Invalid value \"{key}\" for parameter '{path}' supplied: Names may be treated as "
            "files in certain cases, and must not resolve to other names when treated as such. "
            f"This name would resolve to {resolved!r}"
        )
    check_length(path, key, MAX_KEY)


def check_length(name: str, value: str, maximum: int) -> None:
    if len(value) > maximum:
        raise invalid(f"'{name}' exceeds the maximum length of {maximum} characters")


def check_tags(tags: Mapping[str, str], max_value: int) -> None:
    """Check the tags of an experiment, model or version, which are never cut short."""
    for key, value in tags.items():
        check_key(key, "key")
        check_length("value", value, max_value)
