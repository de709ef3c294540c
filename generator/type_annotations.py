"""Renders type annotations of arguments, attributes and results."""

from __future__ import annotations

from generator.errors import GeneratorError, unsupported_kind
from generator.ir import ClassName, Field, Operation, Type


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
    raise unsupported_kind(type_.kind)


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


def attribute_annotation(field: Field) -> str:
    """Return the type of a model's attribute. A collection is never None."""
    return f"{annotation(field.type)} | None" if field.may_be_none else annotation(field.type)


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
