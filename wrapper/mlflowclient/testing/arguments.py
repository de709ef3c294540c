"""The arguments of a request, and MLflow's rules for keys and values."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from typing import Any

from mlflowclient.testing.failures import Refusal, invalid_error

# Maximum lengths. Longer values of params and run tags are truncated, and other strings refused.
MAX_KEY_LENGTH = 250
MAX_PARAM_LENGTH = 6000
MAX_RUN_TAG_LENGTH = 8000
MAX_EXPERIMENT_TAG_LENGTH = 20_000
MAX_MODEL_TAG_LENGTH = 100_000

_KEY = re.compile(r"[/\w.\- :]*")
_KEY_CHARACTERS = (
    "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), "
    "colon(:) and slashes (/)."
)


class Arguments:
    """The arguments of a request, from its JSON body, query and path.

    Args:
        values: The arguments by name.
        content: The bytes of the body.
    """

    def __init__(self, values: Mapping[str, Any], content: bytes) -> None:
        self.values = values
        self.content = content

    def required(self, name: str) -> str:
        """Return a required argument as a string.

        Raises:
            Refusal: The argument is missing or empty.
        """
        value = self.values.get(name)
        if value is None or value == "":
            raise missing_value(name)
        return str(value)

    def string(self, name: str) -> str:
        """Return an optional argument as a string; empty if it is missing."""
        return str(self.values.get(name) or "")

    def integer(self, name: str) -> int | None:
        value = self.values.get(name)
        return None if value is None else int(value)

    def flag(self, name: str) -> bool:
        return self.values.get(name) in (True, "true")

    def items(self, name: str) -> list[Any]:
        """Return an argument as a list. A query with one item contains the item, not a list."""
        value = self.values.get(name)
        if value is None:
            return []
        return value if isinstance(value, list) else [value]

    def pairs(self, name: str) -> dict[str, str]:
        """Convert a list of objects with `key` and `value`; the last value of a key is used."""
        pairs = {}
        for item in self.items(name):
            if not item.get("key"):
                raise missing_value(f"{name}.key")
            pairs[str(item["key"])] = str(item.get("value", ""))
        return pairs

    @property
    def run_id(self) -> str:
        """Id of a run, from the argument `run_id` or its older name, `run_uuid`."""
        return self.string("run_id") or self.string("run_uuid")

    def max_results(self, default: int | None, maximum: int) -> int:
        """Return the requested size of a page.

        Raises:
            Refusal: The size is less than 1 or more than `maximum`, or is missing and has no
                default.
        """
        value = self.integer("max_results")
        if value is None:
            value = default or 0
        if not 1 <= value <= maximum:
            raise invalid_error(f"max_results must be between 1 and {maximum}, got {value}.")
        return value


def missing_value(name: str) -> Refusal:
    return invalid_error(
        f"Missing value for required parameter '{name}'. See the API docs for more information "
        "about request parameters."
    )


def check_key(key: str, path: str) -> None:
    """Check the key of a metric, param or tag.

    Raises:
        Refusal: The key contains invalid characters, is not a normalized relative path, or is too
            long.
    """
    problem = f"Invalid value \"{key}\" for parameter '{path}' supplied"
    if _KEY.fullmatch(key) is None:
        raise invalid_error(f"{problem}: {_KEY_CHARACTERS}")
    # A file store uses keys as file names, so all stores refuse keys such as `a//b` and `../a`.
    resolved = posixpath.normpath(key)
    if resolved != key or resolved == "." or resolved.startswith(("..", "/")):
        raise invalid_error(
            f"{problem}: Names may be treated as files in certain cases, and must not resolve to "
            f"other names when treated as such. This name would resolve to {resolved!r}"
        )
    check_length(path, key, MAX_KEY_LENGTH)


def check_length(name: str, value: str, maximum: int) -> None:
    if len(value) > maximum:
        raise invalid_error(f"'{name}' exceeds the maximum length of {maximum} characters")


def check_tags(tags: Mapping[str, str], max_value: int) -> None:
    """Check the tags of an experiment, model or version. MLflow never truncates these tags."""
    for key, value in tags.items():
        check_key(key, "key")
        check_length("value", value, max_value)
