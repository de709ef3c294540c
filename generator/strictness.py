"""Finds the models that a request encodes more strictly than `to_dict` does."""

from __future__ import annotations

from generator.ir import ClassName, Contract, Field, Model


def strict_models(contract: Contract) -> set[ClassName]:
    """Return the models of requests that may hold values that servers do not store.

    `to_dict` encodes all values that a model may have been decoded from, such as an enum value of
    a newer server. The models that this function returns also have a method `to_request`.
    """
    models = {model.class_name: model for model in contract.models}
    arguments = [field for operation in contract.operations for field in operation.arguments]
    sent: set[ClassName] = set()
    pending = _nested(arguments)
    while pending:
        name = pending.pop()
        if name in models and name not in sent:
            sent.add(name)
            pending += _nested(models[name].fields)
    strict = {name for name in sent if _has_own_checks(models[name])}
    # Models may refer to each other, so the loop repeats until it finds no more models.
    found = strict
    while found:
        found = {name for name in sent - strict if strict & {*_nested(models[name].fields)}}
        strict |= found
    return strict


def _nested(fields: list[Field] | tuple[Field, ...]) -> list[ClassName]:
    """Return the classes in the types of the fields that are sent."""
    names = (field.type.innermost.class_name for field in fields if not field.is_read_only)
    return [name for name in names if name is not None]


def _has_own_checks(model: Model) -> bool:
    return bool(model.exclusive) or any(
        field.is_read_only or field.requires or _is_closed(field) for field in model.fields
    )


def _is_closed(field: Field) -> bool:
    """Determine whether the client rejects unknown values of an enum."""
    type_ = field.type.innermost
    return type_.kind == "enum" and not type_.is_checked
