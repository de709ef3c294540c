"""Renders annotations, and expressions that encode and decode values.

Each function handles every kind of type in `ir` and raises GeneratorError for an unknown kind. If a
kind were silently ignored, fields of that kind would be lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from generator.errors import GeneratorError
from generator.ir import ClassName, Field, KeyDefault, Model, Operation, Type

# Functions in encode.py and decode.py of the runtime whose names differ from the kind. A function
# named like the kind would hide a module or a type, such as `bytes` or `json`.
_FUNCTIONS = {"string": "text", "datetime": "timestamp", "bytes": "base64", "json": "json_value"}
# Values of properties that are absent from a response. Models have empty instances.
_EMPTY_VALUES = {"string": '""', "bytes": 'b""', "array": "[]", "map": "{}"}
# Maps the kinds of the fields of a flat model to functions of codec/columnar.py.
_COLUMNS = {"string": "text", "integer": "integer", "number": "number", "boolean": "boolean"}


def annotation(type_: Type) -> str:
    """Return the type of a model's attribute, without None."""
    # Enums are open: a newer server may send a value that the spec does not list yet.
    match type_:
        case Type("string"):
            return "str"
        case Type("integer"):
            return "int"
        case Type("number"):
            return "float"
        case Type("boolean"):
            return "bool"
        case Type("datetime"):
            return "datetime"
        case Type("duration"):
            return "timedelta"
        case Type("bytes"):
            return "bytes"
        case Type("json"):
            return "Any"
        case Type("enum", ClassName(name)):
            return f"{name} | str"
        case Type("model", ClassName(name)):
            return name
        case Type("array", item=Type() as item):
            return f"list[{annotation(item)}]"
        case Type("map", item=Type() as item):
            return f"dict[str, {annotation(item)}]"
    raise _unhandled(type_)


def argument_annotation(type_: Type) -> str:
    """Return the type of an argument, without None."""
    # Enums are closed, so that type checkers find misspelled values, unless servers check the
    # value. An argument for an id also accepts the entity, and an argument for a model accepts a
    # mapping of its attributes.
    match type_:
        case Type("string", stringify=True):
            return "object"
        case Type("string" | "integer"):
            names = [annotation(type_), *(["int"] if type_.accepts_integer else [])]
            return " | ".join([*names, *(entity.model.name for entity in type_.entities)])
        case Type("enum", ClassName(name)):
            others = " | str" if type_.is_checked else ""
            return f"{name} | Literal[{', '.join(map(repr, type_.values))}]{others}"
        case Type("model", ClassName(name)):
            return f"{name} | Mapping[str, Any]"
        case Type("array", item=Type() as item):
            # A list of ids may be a single id.
            either = f" | {argument_annotation(item)}" if item.entities else ""
            if type_.pairs is not None:
                either = f" | Mapping[str, {argument_annotation(type_.pairs)}]"
            return f"Iterable[{argument_annotation(item)}]{either}"
        case Type("map", item=Type() as item):
            return f"Mapping[str, {argument_annotation(item)}]"
    return annotation(type_)


def parameter_annotation(argument: Field) -> str:
    """Return the type of a parameter of a method, without None, which omits the argument."""
    return f"{argument_annotation(argument.type)}{' | Null' if argument.is_nullable else ''}"


def result_annotation(operation: Operation) -> str:
    """Return the type that a method of the facade returns, unless it returns a pager."""
    if operation.unwrap is not None:
        return attribute_annotation(operation.unwrap)
    return endpoint_annotation(operation)


def endpoint_annotation(operation: Operation) -> str:
    """Return the type that `parse_response` returns."""
    match operation.response_kind:
        case "text":
            return "str"
        case "bytes":
            return "bytes"
        case "empty" | "nothing":
            return "None"
        case "json" if operation.response is not None:
            return operation.response.name
    raise GeneratorError(f"{operation.id}: The templates do not support the kind of its response.")


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


def attribute_annotation(field: Field) -> str:
    """Return the type of a model's attribute. A collection is never None."""
    return f"{annotation(field.type)} | None" if field.may_be_none else annotation(field.type)


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
            return f"encode.model({value}, {label}, {name}{_to_request(class_name, name, strict)})"
        case Type("array", item=Type(class_name=ClassName(name))) if type_.pairs:
            return f"encode.key_values({value}, {label}, {name})"
        case Type("array", item=Type() as item):
            return _encode_array(
                type_, value, label, encode_argument(item, "item", "label", strict)
            )
        case Type("map", item=Type() as item):
            return _encode_map(value, label, encode_argument(item, "item", "label", strict))
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
        case Type("model"):
            return f"encode.model({value}, {label}, {_model(type_, module, strict)})"
        case Type("array", item=Type() as item):
            encoded = encode_attribute(item, "item", "label", module, strict)
            return _encode_array(type_, value, label, encoded)
        case Type("map", item=Type() as item):
            return _encode_map(
                value, label, encode_attribute(item, "item", "label", module, strict)
            )
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
            lowest = "encode.INT64_MIN" if type_.minimum is None else str(type_.minimum)
            highest = "encode.INT64_MAX" if type_.maximum is None else str(type_.maximum)
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
            lowest = "encode.INT64_MIN" if type_.minimum is None else type_.minimum
            highest = "encode.INT64_MAX" if type_.maximum is None else type_.maximum
            return f"({lowest}, {highest})"
    return None


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


def _decode(type_: Type, value: str, label: str, module: str) -> str:
    """Return the expression that decodes a value. `label` is its name in errors, as an expression.

    The expression uses `value` once.
    """
    if type_.json_text:
        content = f"decode.json_text({value}, {label})"
        return _decode(replace(type_, json_text=False), content, label, module)
    match type_:
        case Type("string" | "integer" | "number" | "boolean" | "datetime" | "duration" | "bytes"):
            return f"decode.{_FUNCTIONS.get(type_.kind, type_.kind)}({value}, {label})"
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
    raise _unhandled(type_)


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


def key_set(class_name: ClassName, is_only_model: bool) -> str:
    """Return the name of the private constant with the wire names of a model's attributes."""
    # A module that contains several models has one constant for each model.
    if is_only_model:
        return "_NAMES"
    return "_" + re.sub("(?<=[a-z0-9])(?=[A-Z])", "_", class_name.name).upper() + "_NAMES"


def class_path(type_: Type, module: str) -> str:
    """Return the expression for the class of a model or an enum in a module below `models/`."""
    class_name = type_.class_name
    assert class_name is not None
    if class_name.module == module:
        return class_name.name
    return f"_{class_name.module}.{class_name.name}"


def innermost(type_: Type) -> Type:
    """Return the type of the items in nested lists and maps, or the type itself."""
    while type_.item is not None:
        type_ = type_.item
    return type_


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


def _model(type_: Type, module: str, strict: Collection[ClassName] | None) -> str:
    """Return the arguments of `encode.model` for a class: the class, and how it is encoded."""
    class_, class_name = class_path(type_, module), type_.class_name
    assert class_name is not None
    return f"{class_}{_to_request(class_name, class_, strict or ())}"


def _to_request(class_name: ClassName, class_: str, strict: Collection[ClassName]) -> str:
    return f", {class_}.to_request" if class_name in strict else ""


def _encode_array(type_: Type, value: str, label: str, item: str) -> str:
    maximum = "" if type_.max_items is None else f", {type_.max_items}"
    function = "ids" if type_.item is not None and type_.item.entities else "array"
    return f"encode.{function}({value}, {label}, lambda item, label: {item}{maximum})"


def _encode_map(value: str, label: str, item: str) -> str:
    return f"encode.mapping({value}, {label}, lambda item, label: {item})"


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
            return f"encode.{_FUNCTIONS.get(type_.kind, type_.kind)}({value}, {label})"
    raise _unhandled(type_)


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


def _unhandled(type_: Type) -> GeneratorError:
    return GeneratorError(f"The templates do not support the kind '{type_.kind}'.")
