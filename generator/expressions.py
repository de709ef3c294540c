"""Writes types as Python code: annotations, and the expressions that encode and decode a value.

Each function handles every kind of type that the records know, and fails on any other: a kind that
a template passed over in silence would be a field that is lost in silence.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from generator.errors import GeneratorError
from generator.ir import ClassName, Field, Model, Operation, Type, View

# The functions of the runtime's encode.py and decode.py that are not named as the kind: these hide
# no module or type.
_FUNCTIONS = {"string": "text", "datetime": "timestamp", "bytes": "base64", "json": "json_value"}
# The kinds of codec/columnar.py for those that a flat model may have.
_COLUMNS = {"string": "text", "integer": "integer", "number": "number", "boolean": "boolean"}


def annotation(type_: Type) -> str:
    """The type of a model's attribute: enums are open, since a newer server may send a value that
    we do not know.
    """
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
    """The type of an argument: enums are closed, and an entity stands for its id."""
    match type_:
        case Type("string" | "integer"):
            names = [annotation(type_), *(["int"] if type_.digits else [])]
            names += ["Mapping[str, str]"] if type_.json_text else []
            return " | ".join([*names, *([type_.entity.model.name] if type_.entity else [])])
        case Type("enum", ClassName(name)):
            return f"{name} | Literal[{', '.join(map(repr, type_.values))}]"
        case Type("array", item=Type() as item):
            either = " | Mapping[str, str]" if type_.pairs else ""
            return f"Iterable[{argument_annotation(item)}]{either}"
        case Type("map", item=Type() as item):
            return f"Mapping[str, {argument_annotation(item)}]"
    return annotation(type_)


def result_annotation(operation: Operation) -> str:
    """What the facade's method returns, before a pager is put around it."""
    if operation.unwrap is not None:
        return attribute_annotation(operation.unwrap)
    return endpoint_annotation(operation)


def endpoint_annotation(operation: Operation) -> str:
    """What `parse_response` returns."""
    match operation.response_kind:
        case "text":
            return "str"
        case "bytes":
            return "bytes"
        case "empty" | "nothing":
            return "None"
        case "json" if operation.response is not None:
            return operation.response.name
    raise GeneratorError(f"{operation.id}: its response is of a kind that no template handles")


def parse(operation: Operation, exact: bool) -> str:
    """The expression that decodes a response; `exact` where it may hold any JSON."""
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
    raise GeneratorError(f"{operation.id}: its response is of a kind that no template handles")


def attribute_annotation(field: Field) -> str:
    """A list is never None: in MLflow's JSON an absent list and an empty one are the same."""
    if field.required or field.is_collection:
        return annotation(field.type)
    return f"{annotation(field.type)} | None"


def attribute_default(field: Field) -> str:
    """What attrs is told of an attribute: its default, and that a secret is not shown."""
    told = []
    if not field.required:
        empty = "list" if field.type.kind == "array" else "dict"
        told = [f"factory={empty}" if field.is_collection else "default=None", "kw_only=True"]
    if field.is_secret:
        told.append("repr=False")
    return f" = field({', '.join(told)})" if told else ""


def encode_argument(type_: Type, value: str, label: str) -> str:
    """The expression that checks an argument and turns it into what travels."""
    match type_:
        case Type("string" | "integer", entity=entity) if entity is not None:
            inner = f"encode.entity({value}, _models, {entity.model.name!r}, {entity.path!r})"
            if type_.kind == "string":
                # Nearly all give the id itself, which saves a call.
                inner = f"{value} if isinstance({value}, str) else {inner}"
            return _encode_scalar(type_, inner, label)
        case Type("enum", ClassName(name)):
            return f"encode.enumeration({value}, {label}, {name})"
        case Type("model", ClassName(name)):
            return f"encode.model({value}, {label}, {name})"
        case Type("array", item=Type(class_name=ClassName(name))) if type_.pairs:
            return f"encode.key_values({value}, {label}, {name})"
        case Type("array", item=Type("model", ClassName(name))):
            return _encode_models(type_, value, label, name)
        case Type("array", item=Type() as item):
            return _encode_array(type_, value, label, encode_argument(item, "item", "label"))
        case Type("map", item=Type() as item):
            return _encode_map(value, label, encode_argument(item, "item", "label"))
    return _encode_scalar(type_, value, label)


def encode_attribute(type_: Type, value: str, label: str, module: str) -> str:
    """Like `encode_argument`, for an attribute of a model in `module`: classes of other modules are
    reached by their module, and enums are open.
    """
    match type_:
        case Type("enum"):
            return f"encode.text({value}, {label})"
        case Type("model"):
            return f"encode.model({value}, {label}, {class_path(type_, module)})"
        case Type("array", item=Type("model") as item):
            return _encode_models(type_, value, label, class_path(item, module))
        case Type("array", item=Type() as item):
            encoded = encode_attribute(item, "item", "label", module)
            return _encode_array(type_, value, label, encoded)
        case Type("map", item=Type() as item):
            return _encode_map(value, label, encode_attribute(item, "item", "label", module))
    return _encode_scalar(type_, value, label)


def encode_in_place(type_: Type, attribute: str, label: str, module: str) -> str:
    """Like `encode_attribute`; what is right at the first look is let through in place, since lists
    hold thousands.
    """
    value = f"(value := {attribute})"
    match type_:
        case Type("string", digits=False, json_text=False):
            least, most = type_.min_length or 0, type_.max_length
            upper = "" if most is None else f" <= {most}"
            length = f"{least} <= len(value){upper}" if least or upper else ""
            look = " and ".join(
                test for test in (f"type({value}) is str", length, "value.isascii()") if test
            )
        case Type("integer"):
            lowest = "encode.INT64_MIN" if type_.minimum is None else str(type_.minimum)
            highest = "encode.INT64_MAX" if type_.maximum is None else str(type_.maximum)
            look = f"type({value}) is int and {lowest} <= value <= {highest}"
        case Type("number"):
            look = f"type({value}) is float and -encode.MAX_DOUBLE < value < encode.MAX_DOUBLE"
        case _:
            return encode_attribute(type_, attribute, label, module)
    return f"value if {look} else {encode_attribute(type_, 'value', label, module)}"


def bounds(type_: Type) -> str | None:
    """The least and the greatest length of a text or value of an integer, as a tuple; None for any
    other type.
    """
    match type_:
        case Type("string"):
            least, most = type_.min_length or 0, type_.max_length
            return f"({least}, {'encode.INT64_MAX' if most is None else most})"
        case Type("integer"):
            lowest = "encode.INT64_MIN" if type_.minimum is None else type_.minimum
            highest = "encode.INT64_MAX" if type_.maximum is None else type_.maximum
            return f"({lowest}, {highest})"
    return None


def filled(field: Field) -> str:
    """The expression of an argument that has a value even when it is left out."""
    value = "encode.now()" if field.fill == "now" else repr(field.fill)
    return f"{value} if {field.name} is None else {field.name}"


def decode(type_: Type, value: str, module: str) -> str:
    """The expression that decodes a value of an attribute of a model in `module`."""
    match type_:
        case Type("string" | "integer" | "number" | "boolean" | "datetime" | "duration" | "bytes"):
            return f"decode.{_FUNCTIONS.get(type_.kind, type_.kind)}({value})"
        case Type("json"):
            return value
        case Type("enum", ClassName()):
            return f"{class_path(type_, module)}.of({value})"
        case Type("model"):
            return f"{class_path(type_, module)}.from_dict({value})"
        case Type("array", item=Type() as item):
            return f"[{decode(item, 'item', module)} for item in decode.array({value})]"
        case Type("map", item=Type() as item):
            return (
                f"{{key: {decode(item, 'item', module)} for key, item in decode.mapping({value})}}"
            )
    raise _unhandled(type_)


def decode_attribute(field: Field, module: str) -> str:
    """Strings and integers are looked at in place: a call would take longer than all else."""
    if field.is_collection:
        return decode(field.type, f"data.get({field.wire_name!r})", module)
    found = f"(value := data[{field.wire_name!r}])" if field.required else "value"
    value = f"data[{field.wire_name!r}]" if field.required else "value"
    decoded = decode(field.type, value, module)
    if plain := {"string": "str", "integer": "int"}.get(field.type.kind):
        decoded = f"value if type({found}) is {plain} else {decode(field.type, 'value', module)}"
    return (
        decoded
        if field.required
        else f"None if (value := data.get({field.wire_name!r})) is None else {decoded}"
    )


def column(field: Field, shared_keys: Collection[str], module: str) -> str:
    """The kind of the values that an attribute has in many messages."""
    if field.type.kind == "enum" and field.type.class_name is not None:
        return f"columnar.enum({class_path(field.type, module)}.of)"
    return "columnar.key" if field.name in shared_keys else f"columnar.{_COLUMNS[field.type.kind]}"


def is_flat(model: Model) -> bool:
    """Whether its messages can be decoded in columns."""
    return bool(model.fields) and all(
        field.type.kind in {*_COLUMNS, "enum"} for field in model.fields
    )


def key_set(class_name: ClassName, is_alone: bool) -> str:
    """The constant with the keys of a model's messages, which is private to the model's module."""
    if is_alone:
        return "_NAMES"
    return "_" + re.sub("(?<=[a-z0-9])(?=[A-Z])", "_", class_name.name).upper() + "_NAMES"


def class_path(type_: Type, module: str) -> str:
    """The class of a model or an enum, as the code of a module below `models/` reaches it."""
    class_name = type_.class_name
    assert class_name is not None
    if class_name.module == module:
        return class_name.name
    return f"_{class_name.module}.{class_name.name}"


def view_annotation(view: View) -> str:
    if view.key is not None and view.value is not None:
        return f"dict[{annotation(view.key.type)}, {attribute_annotation(view.value)}]"
    shown = annotation(view.path[-1].type)
    return f"{shown} | None" if any(_may_be_none(field) for field in view.path) else shown


def view_expression(view: View) -> str:
    path = ".".join(["self", *(field.name for field in view.path)])
    if view.key is not None and view.value is not None:
        holder, name = path.rsplit(".", 1)
        path = f"columnar.as_dict({holder}, {name!r}, {view.key.name!r}, {view.value.name!r})"
    *holders, _ = view.path
    for index, field in enumerate(holders):
        if _may_be_none(field):
            holder = ".".join(["self", *(each.name for each in view.path[: index + 1])])
            empty = "None" if view.key is None else "{}"
            path = f"{empty} if {holder} is None else {path}"
    return path


def _may_be_none(field: Field) -> bool:
    return not field.required and not field.is_collection


def innermost(type_: Type) -> Type:
    while type_.item is not None:
        type_ = type_.item
    return type_


def path_expression(operation: Operation) -> str:
    """The path of a request: with path arguments, an f-string that quotes each of them."""
    if "{" not in operation.path:
        return "OPERATION.path"
    keeps_slashes = {
        argument.wire_name for argument in operation.arguments if argument.keeps_slashes
    }

    def quoted(match: re.Match[str]) -> str:
        name = match[1]
        safe = ", safe='/'" if name in keeps_slashes else ""
        return f"{{encode.segment(_path['{name}']{safe})}}"

    return f'f"{re.sub(r"{(.+?)}", quoted, operation.path)}"'


def _encode_array(type_: Type, value: str, label: str, item: str) -> str:
    maximum = "" if type_.max_items is None else f", {type_.max_items}"
    return f"encode.array({value}, {label}, lambda item, label: {item}{maximum})"


def _encode_models(type_: Type, value: str, label: str, class_: str) -> str:
    maximum = "" if type_.max_items is None else f", {type_.max_items}"
    return f"encode.messages({value}, {label}, {class_}{maximum})"


def _encode_map(value: str, label: str, item: str) -> str:
    return f"encode.mapping({value}, {label}, lambda item, label: {item})"


def _encode_scalar(type_: Type, value: str, label: str) -> str:
    match type_:
        case Type("string"):
            function = "digits" if type_.digits else "json_text" if type_.json_text else "text"
            limits = [("minimum", type_.min_length), ("maximum", type_.max_length)]
            given = "".join(
                f", {name}={limit}" for name, limit in limits if limit and not type_.digits
            )
            expected = f", expected={_expected(type_)!r}" if type_.entity else ""
            return f"encode.{function}({value}, {label}{given}{expected})"
        case Type("integer"):
            bounds = [("minimum", type_.minimum), ("maximum", type_.maximum)]
            given = "".join(f", {name}={bound}" for name, bound in bounds if bound is not None)
            expected = f", expected={_expected(type_)!r}" if type_.entity else ""
            return f"encode.integer({value}, {label}{given}{expected})"
        case Type("number" | "boolean" | "datetime" | "duration" | "bytes" | "json"):
            return f"encode.{_FUNCTIONS.get(type_.kind, type_.kind)}({value}, {label})"
    raise _unhandled(type_)


def _expected(type_: Type) -> str:
    """What an argument takes in words, for its error."""
    names = [
        "an int" if type_.kind == "integer" else "a str",
        *(["an int"] if type_.digits else []),
    ]
    if type_.entity is not None:
        names.append(
            f"{'an' if type_.entity.model.name[0] in 'AEIOU' else 'a'} {type_.entity.model.name}"
        )
    return " or ".join([", ".join(names[:-1]), names[-1]])


def _unhandled(type_: Type) -> GeneratorError:
    return GeneratorError(f"no template handles the kind '{type_.kind}'")
