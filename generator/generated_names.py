"""Names to which generated code refers: of classes, constants and functions of the runtime."""

from __future__ import annotations

import re

from generator.ir import ClassName, Type

# Functions in encode.py and decode.py of the runtime whose names differ from the kind. A function
# named like the kind would hide a module or a type, such as `bytes` or `json`.
CODEC_FUNCTIONS = {
    "string": "text",
    "datetime": "timestamp",
    "bytes": "base64",
    "json": "json_value",
}


def class_path(type_: Type, module: str) -> str:
    """Return the expression for the class of a model or an enum in a module below `models/`."""
    class_name = type_.class_name
    assert class_name is not None
    if class_name.module == module:
        return class_name.name
    return f"_{class_name.module}.{class_name.name}"


def key_set(class_name: ClassName, is_only_model: bool) -> str:
    """Return the name of the private constant with the wire names of a model's attributes."""
    # A module that contains several models has one constant for each model.
    if is_only_model:
        return "_NAMES"
    return "_" + re.sub("(?<=[a-z0-9])(?=[A-Z])", "_", class_name.name).upper() + "_NAMES"
