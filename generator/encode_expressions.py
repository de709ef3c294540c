"""Renders expressions that check and encode arguments and attributes of requests.

Each function handles every kind of type in `ir` and raises GeneratorError for an unknown kind. If a
kind were silently ignored, fields of that kind would be lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from generator.errors import unsupported_kind
from generator.generated_names import CODEC_FUNCTIONS, class_path
from generator.ir import ClassName, Field, KeyDefault, Operation, Type


def encode_argument(type_: Type, value: str, label: str, strict: Collection[ClassName] = ()) -> str:
    """Return the expression that checks an argument and encodes it for the request.

    `strict` contains the models that have a method `to_request`.
    """
    if type_.json_text:
        content = encode_argument(replace(type_, json_text=False), value, label, strict)
        return f"encode.json_text({content})"
    match type_:
        case Type("string" | "integer", entities=(_, *_)):
            paths = "".join(f", '{each.model.name}.{each.path}'" for each in type_.entities)
            inner = f"encode.entity({value}, _models{paths})"
            if type_.kind == "string":
                # Most callers pass the id itself. The check then saves a function call.
                inner = f"{value} if isinstance({value}, str) else {inner}"
            return _encode_scalar(type_, inner, label)
        case Type("enum", ClassName(name)):
            return _encode_enum(type_, value, label, name)
        case Type("model", ClassName(name) as class_name):
            return f"{_model_encoder(class_name, name, strict)}({value}, {label})"
        case Type("array", item=Type(class_name=ClassName(name))) if type_.pairs:
            return f"encode.key_values({value}, {label}, {name})"
        case Type("array", item=Type("model", ClassName(name) as class_name)):
            return _encode_array(type_, value, label, _model_encoder(class_name, name, strict))
        case Type("array", item=Type() as item):
            encoder = _item_encoder(encode_argument(item, "item", "label", strict))
            return _encode_array(type_, value, label, encoder)
        case Type("map", item=Type() as item):
            encoder = _item_encoder(encode_argument(item, "item", "label", strict))
            return f"encode.mapping({value}, {label}, {encoder})"
    return _encode_scalar(type_, value, label)


def encode_attribute(
    type_: Type, value: str, label: str, module: str, strict: Collection[ClassName] | None = None
) -> str:
    """Like `encode_argument`, for an attribute of a model in `module`.

    With None as `strict`, the expression also accepts values that only a newer server knows.
    """
    if type_.json_text:
        content = encode_attribute(replace(type_, json_text=False), value, label, module, strict)
        return f"encode.json_text({content})"
    match type_:
        case Type("enum") if strict is None:
            return f"encode.text({value}, {label})"
        case Type("enum"):
            return _encode_enum(type_, value, label, class_path(type_, module))
        case Type("model", ClassName() as class_name):
            encoder = _model_encoder(class_name, class_path(type_, module), strict or ())
            return f"{encoder}({value}, {label})"
        case Type("array", item=Type("model", ClassName() as class_name) as item):
            encoder = _model_encoder(class_name, class_path(item, module), strict or ())
            return _encode_array(type_, value, label, encoder)
        case Type("array", item=Type() as item):
            encoder = _item_encoder(encode_attribute(item, "item", "label", module, strict))
            return _encode_array(type_, value, label, encoder)
        case Type("map", item=Type() as item):
            encoder = _item_encoder(encode_attribute(item, "item", "label", module, strict))
            return f"encode.mapping({value}, {label}, {encoder})"
    return _encode_scalar(type_, value, label)


def encode_inline(
    type_: Type,
    attribute: str,
    label: str,
    module: str,
    strict: Collection[ClassName] | None = None,
) -> str:
    """Like `encode_attribute`, but valid scalars pass without a function call."""
    # A list may contain thousands of models. All other values are passed to the function, which
    # converts the value or raises the error.
    value = f"(value := {attribute})"
    match type_:
        case Type(json_text=True):
            return encode_attribute(type_, attribute, label, module, strict)
        case Type("string", pattern=None, accepts_integer=False):
            # Only strings that are not ASCII may contain surrogates, which UTF-8 cannot encode.
            checks = [f"type({value}) is str", "value.isascii()"]
            minimum, maximum = type_.min_length or 0, type_.max_length
            if maximum is not None:
                checks.insert(1, f"{minimum} <= len(value) <= {maximum}")
            elif minimum:
                checks.insert(1, f"{minimum} <= len(value)")
            check = " and ".join(checks)
        case Type("integer"):
            lowest, highest = _integer_bounds(type_)
            check = f"type({value}) is int and {lowest} <= value <= {highest}"
        case Type("number"):
            check = f"type({value}) is float and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE"
        case _:
            return encode_attribute(type_, attribute, label, module, strict)
    return f"value if {check} else {encode_attribute(type_, 'value', label, module)}"


def bounds(type_: Type) -> str | None:
    """Return the bounds of a string's length or an integer's value, as the source of a tuple.

    Return None for other types.
    """
    match type_:
        case Type("string"):
            minimum, maximum = type_.min_length or 0, type_.max_length
            return f"({minimum}, {'encode.INT64_MAX' if maximum is None else maximum})"
        case Type("integer"):
            lowest, highest = _integer_bounds(type_)
            return f"({lowest}, {highest})"
    return None


def _integer_bounds(type_: Type) -> tuple[str, str]:
    lowest = "encode.INT64_MIN" if type_.minimum is None else str(type_.minimum)
    highest = "encode.INT64_MAX" if type_.maximum is None else str(type_.maximum)
    return lowest, highest


def with_client_default(field: Field) -> str:
    """Return the expression of an argument that is sent even if the caller omits it."""
    value = "encode.now()" if field.client_default == "now" else repr(field.client_default)
    if isinstance(field.client_default, KeyDefault):
        default = field.client_default
        pairs = f"_body.get({default.list!r}, ())"
        value = (
            f"next((_pair['value'] for _pair in {pairs} if _pair['key'] == {default.key!r}), "
            f"{default.default!r})"
        )
    return f"{value} if {field.name} is None else {field.name}"


def path_expression(operation: Operation) -> str:
    """Return the expression for the path of a request.

    If the path has arguments, the expression is an f-string that percent-encodes each argument.
    """
    if "{" not in operation.path:
        return "OPERATION.path"
    with_slashes = {
        argument.wire_name for argument in operation.arguments if argument.keeps_slashes
    }

    def encode_segment(match: re.Match[str]) -> str:
        name = match[1]
        safe = "/" if name in with_slashes else ""
        return f"{{quote(str(_path['{name}']), safe='{safe}')}}"

    return f'f"{re.sub(r"{(.+?)}", encode_segment, operation.path)}"'


def _encode_enum(type_: Type, value: str, label: str, class_: str) -> str:
    if not type_.is_checked:
        return f"encode.enumeration({value}, {label}, {class_})"
    # The server knows which values are valid, and names an invalid one in its error.
    return f"encode.text({value}, {label})"


def _model_encoder(class_name: ClassName, class_: str, strict: Collection[ClassName]) -> str:
    """Return the function that encodes a model. `class_` is the expression for its class."""
    to_request = f", {class_}.to_request" if class_name in strict else ""
    return f"encode.model({class_}{to_request})"


def _item_encoder(encoded: str) -> str:
    """Return the function that encodes an item of a list or a value of a map."""
    return f"lambda item, label: {encoded}"


def _encode_array(type_: Type, value: str, label: str, encoder: str) -> str:
    maximum = "" if type_.max_items is None else f", {type_.max_items}"
    function = "ids" if type_.item is not None and type_.item.entities else "array"
    return f"encode.{function}({value}, {label}, {encoder}{maximum})"


def _encode_scalar(type_: Type, value: str, label: str) -> str:
    match type_:
        case Type("string"):
            function = "text"
            if type_.accepts_integer:
                function = "identifier"
            options = ""
            if type_.min_length:
                options += f", minimum={type_.min_length}"
            if type_.max_length is not None:
                options += f", maximum={type_.max_length}"
            if type_.pattern is not None:
                options += f", pattern=r{type_.pattern!r}".replace("\\\\", "\\")
            if type_.entities:
                options += f", expected={_expected(type_)!r}"
            value = f"str({value})" if type_.stringify else value
            return f"encode.{function}({value}, {label}{options})"
        case Type("integer"):
            bounds = [("minimum", type_.minimum), ("maximum", type_.maximum)]
            options = "".join(f", {name}={bound}" for name, bound in bounds if bound is not None)
            expected = f", expected={_expected(type_)!r}" if type_.entities else ""
            return f"encode.integer({value}, {label}{options}{expected})"
        case Type("number" | "boolean" | "datetime" | "duration" | "bytes" | "json"):
            return f"encode.{CODEC_FUNCTIONS.get(type_.kind, type_.kind)}({value}, {label})"
    raise unsupported_kind(type_.kind)


def _expected(type_: Type) -> str:
    """Return the types that an argument accepts, for error messages."""
    names = [
        "an int" if type_.kind == "integer" else "a str",
        *(["an int"] if type_.accepts_integer else []),
    ]
    for entity in type_.entities:
        model = entity.model.name
        article = "an" if model[0] in "AEIOU" else "a"
        names.append(f"{article} {model}")
    return " or ".join([", ".join(names[:-1]), names[-1]])
