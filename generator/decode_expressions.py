"""Renders expressions that decode responses, and values of properties that are absent.

Each function handles every kind of type in `ir` and raises GeneratorError for an unknown kind. If a
kind were silently ignored, fields of that kind would be lost.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from generator.errors import GeneratorError, unsupported_kind
from generator.generated_names import CODEC_FUNCTIONS, class_path
from generator.ir import ClassName, Field, Model, Operation, Type

# Values of properties that are absent from a response. Models have empty instances.
_EMPTY_VALUES = {"string": '""', "bytes": 'b""', "array": "[]", "map": "{}"}

# Maps the kinds of the fields of a flat model to functions of codec/columnar.py.
_COLUMNS = {"string": "text", "integer": "integer", "number": "number", "boolean": "boolean"}


def parse(operation: Operation, exact: bool) -> str:
    """Return the expression that decodes a response.

    Set `exact` if the response has free-form JSON, whose integers may exceed 64 bits.
    """
    match operation.response_kind:
        case "text":
            return "decode.text_body(content, content_type)"
        case "bytes":
            return "content"
        case "empty":
            return "decode.empty_body(content, content_type)"
        case "nothing":
            return "None"
        case "json" if operation.response is not None:
            more = ", exact=True" if exact else ""
            return (
                "decode.json_body(content, content_type, "
                f"{operation.response.name}.from_dict{more})"
            )
    raise GeneratorError(f"{operation.id}: The templates do not support the kind of its response.")


def decode_attribute(field: Field, class_name: str, module: str) -> str:
    """Return the expression that decodes an attribute from the mapping `data`."""
    type_, item = field.type, f"data.get({field.wire_name!r})"
    label = repr(f"{class_name}.{field.wire_name}")
    # The functions of the runtime read an absent collection as an empty one.
    if type_.kind == "json" or field.is_collection:
        return _decode(type_, item, label, module)
    absent = _absent_value(field, module)
    # Strings and integers of the right type are used without a function call: the calls would take
    # longer than the rest of the decoding.
    builtin = {"string": "str", "integer": "int"}.get("" if type_.json_text else type_.kind)
    if builtin is not None and field.required:
        # A required property is usually present, so its type is tested first.
        otherwise = _decode(type_, "value", label, module)
        if absent is not None:
            otherwise = f"{absent} if value is None else {otherwise}"
        return f"value if type(value := {item}) is {builtin} else {otherwise}"
    if absent is None:
        return _decode(type_, item, label, module)
    decoded = _decode(type_, "value", label, module)
    if builtin is not None:
        decoded = f"value if type(value) is {builtin} else {decoded}"
    return f"{absent} if (value := {item}) is None else {decoded}"


def _decode(type_: Type, value: str, label: str, module: str) -> str:
    """Return the expression that decodes a value. `label` is its name in errors, as an expression.

    The expression uses `value` once.
    """
    if type_.json_text:
        content = f"decode.json_text({value}, {label})"
        return _decode(replace(type_, json_text=False), content, label, module)
    match type_:
        case Type("string" | "integer" | "number" | "boolean" | "datetime" | "duration" | "bytes"):
            return f"decode.{CODEC_FUNCTIONS.get(type_.kind, type_.kind)}({value}, {label})"
        case Type("json"):
            return value
        case Type("enum"):
            return f"{class_path(type_, module)}.of(decode.text({value}, {label}))"
        case Type("model"):
            return f"{class_path(type_, module)}.from_dict(decode.message({value}, {label}))"
        case Type("array", item=Type() as item):
            decoded = _decode(item, "item", label, module)
            return f"[{decoded} for item in decode.array({value}, {label})]"
        case Type("map", item=Type() as item):
            decoded = _decode(item, "item", label, module)
            if item.kind == "string":
                # Servers store a null as the value of a tag if a client sends one.
                decoded = f"'' if item is None else {decoded}"
            return f"{{key: {decoded} for key, item in decode.mapping({value}, {label})}}"
    raise unsupported_kind(type_.kind)


def attribute_default(field: Field, module: str) -> str:
    """Return the `field(...)` of an attribute, which sets the default and hides secrets."""
    options = []
    if not field.required:
        # Optional attributes are keyword-only, so that their order in the spec does not matter.
        options = [_default(field, module), "kw_only=True"]
    if field.is_secret:
        options.append("repr=False")
    if field.type.stringify:
        options.append("converter=str")
    return f" = field({', '.join(options)})" if options else ""


def _default(field: Field, module: str) -> str:
    """Return the option of `field(...)` for the default of an attribute."""
    if field.is_collection:
        return f"factory={'list' if field.type.kind == 'array' else 'dict'}"
    absent = _absent_value(field, module)
    if field.type.kind == "model" and absent != "None":
        return f"factory=lambda: {absent}"
    return f"default={absent}"


def _absent_value(field: Field, module: str) -> str | None:
    """Return the expression of an attribute whose property is absent; None if that is an error."""
    match field.when_absent:
        case "error":
            return None
        case "none":
            return "None"
        case "empty" if field.type.kind == "model":
            return f"{class_path(field.type, module)}.from_dict({{}})"
        case "empty":
            return _EMPTY_VALUES[field.type.kind]
    return repr(field.when_absent)


def column(field: Field, shared_keys: Collection[str], module: str) -> str:
    """Return the expression for the function that decodes an attribute into a column."""
    if field.type.kind == "enum" and field.type.class_name is not None:
        return f"columnar.enum({class_path(field.type, module)}.of)"
    # Most runs of a page have the same keys, so the runtime stores the keys once.
    if field.name in shared_keys:
        return "columnar.key"
    return f"columnar.{_COLUMNS[field.type.kind]}"


def is_flat(model: Model) -> bool:
    """Determine whether a list of the model can be decoded into columns."""
    return bool(model.fields) and all(
        field.type.kind in {*_COLUMNS, "enum"} and not field.type.json_text
        for field in model.fields
    )


def is_columnar(type_: Type, flat: Collection[ClassName]) -> bool:
    """Determine whether a type is a list that is decoded into columns, given the flat models."""
    item = type_.item
    is_list = type_.kind == "array" and not type_.json_text
    return is_list and item is not None and item.class_name in flat
