"""The intermediate representation of the API, which the templates render.

The representation is independent of the library that parses the spec, so that a new release of the
library affects only `adapter`, and none of the templates.
"""

from generator.ir.contract import Contract, ErrorSchema
from generator.ir.fields import Field, KeyDefault, Location, Presence, WhenAbsent
from generator.ir.models import Enum, EnumMember, Model, View
from generator.ir.operations import (
    Alias,
    Bulk,
    MissingResponse,
    Operation,
    Pagination,
    ResponseKind,
    Split,
)
from generator.ir.types import ClassName, Entity, Type, TypeKind

__all__ = [
    "Alias",
    "Bulk",
    "ClassName",
    "Contract",
    "Entity",
    "Enum",
    "EnumMember",
    "ErrorSchema",
    "Field",
    "KeyDefault",
    "Location",
    "MissingResponse",
    "Model",
    "Operation",
    "Pagination",
    "Presence",
    "ResponseKind",
    "Split",
    "Type",
    "TypeKind",
    "View",
    "WhenAbsent",
]
