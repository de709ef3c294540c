"""Converts the result of openapi-python-client 0.29.1 to the intermediate representation, `ir`.

The parser of that library is not a public interface: from 0.29.0 to 0.29.1, most of the data that
templates receive changed. Only this module and `parsing` import the library. Python names, and
which fields are required, come from the parser. Types (`type_converter`), descriptions, bounds and
the `x-mlflow-*` extensions (`spec_reader`) come from the spec. The adapter joins both by
operationIds and by the names of schemas.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from openapi_python_client.parser import openapi as parser
from openapi_python_client.parser.properties import EnumProperty, ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.responses import Response
from openapi_python_client.strings import ClassName as PascalName
from openapi_python_client.strings import PythonIdentifier

from generator.absent_properties import check_empty_models, when_absent
from generator.dialect import is_argument, takes_null
from generator.errors import GeneratorError
from generator.ir import (
    ClassName,
    Contract,
    Enum,
    Field,
    Location,
    MissingResponse,
    Model,
    Operation,
    Presence,
    ResponseKind,
    Type,
)
from generator.lower import is_binary, success_of
from generator.modules import module_owners
from generator.parsing import run_parser
from generator.spec import Spec
from generator.spec_reader import (
    aliases_of,
    base_url,
    bulk_of,
    client_default_of,
    enum_of,
    error_schema,
    is_secret,
    pagination_of,
    reachable,
    read_schemas,
    sent_schemas,
    split_of,
    views_of,
)
from generator.type_converter import TypeConverter, without_bounds

# The parser appends "_" to the names of all builtins. Only these builtins are used in annotations,
# where a field of the same name would hide the builtin. Other names, such as MLflow's `filter` and
# `type`, are left as they are.
_ANNOTATION_NAMES = frozenset({"bool", "dict", "float", "int", "list", "object", "str"})


def adapt(spec: Spec) -> Contract:
    """Parse a spec that has passed the linter, and convert it."""
    return _Adapter(spec, run_parser(spec)).contract()


class _Adapter:
    """Joins the spec with the result of the parser."""

    def __init__(self, spec: Spec, data: parser.GeneratorData) -> None:
        self._spec = spec
        self._data = data
        schemas: Mapping[str, Any] = spec.document.get("components", {}).get("schemas", {})
        # The parser derives class names from the names of schemas, so the keys are converted alike.
        self._schema_of_class = {
            str(PascalName(name, "")): schema for name, schema in schemas.items()
        }
        self._owners = {
            str(PascalName(name, "")): str(PascalName(owner, ""))
            for name, owner in module_owners(schemas).items()
        }
        self._read = {str(PascalName(name, "")) for name in read_schemas(spec)}
        self._sent = {str(PascalName(name, "")) for name in sent_schemas(spec)}
        self._models = {str(model.class_info.name): model for model in data.models}
        self._enums = {
            str(enum.class_info.name): enum for enum in data.enums if isinstance(enum, EnumProperty)
        }
        classes: Mapping[str, ModelProperty | EnumProperty] = {**self._models, **self._enums}
        self._types = TypeConverter(
            spec, {name: self._class_name(classes[str(PascalName(name, ""))]) for name in schemas}
        )

    def contract(self) -> Contract:
        operations = tuple(self._operation(*endpoint) for endpoint in self._endpoints())
        # The parser also returns the models of request bodies, for which no class is generated.
        models = {name: self._model(self._models[name]) for name in self._models}
        used = reachable(operations, models)
        check_empty_models([models[name] for name in self._read & models.keys()], models)
        return Contract(
            title=str(self._spec.document["info"]["title"]),
            version=str(self._spec.document["info"]["version"]),
            base_url=base_url(self._spec),
            servers=tuple(self._spec.document["info"].get("x-mlflow-servers", ())),
            operations=operations,
            models=tuple(models[name] for name in sorted(used & models.keys())),
            enums=tuple(
                sorted(
                    (self._enum(enum) for enum in self._enums.values()),
                    key=lambda enum: enum.class_name.name,
                )
            ),
            error=error_schema(self._spec),
        )

    def _endpoints(self) -> Iterator[tuple[str, parser.Endpoint, Mapping[str, Any]]]:
        """Yield the path, the endpoint and the spec of each operation, in the order of the spec."""
        endpoints = {
            str(endpoint.name): endpoint
            for collection in self._data.endpoint_collections_by_tag.values()
            for endpoint in collection.endpoints
        }
        for path, _, operation, _ in self._spec.operations():
            yield path, endpoints[operation["operationId"]], operation

    def _operation(
        self, path: str, endpoint: parser.Endpoint, operation: Mapping[str, Any]
    ) -> Operation:
        arguments = self._arguments(endpoint, operation)
        split = split_of(operation, arguments)
        if split is not None:
            # The limits apply to each request that is sent, so an argument may exceed its limit.
            for position, field in enumerate(arguments):
                if field.wire_name in split.lists:
                    type_ = replace(field.type, max_items=None)
                    arguments[position] = replace(field, type=type_)
        by_wire_name = {argument.wire_name: argument for argument in arguments}
        # `lower` keeps only one successful response, and no errors.
        (response,) = endpoint.responses.patterns
        model = response.prop if isinstance(response.prop, ModelProperty) else None
        results = {} if model is None else {field.wire_name: field for field in self._fields(model)}
        unwrap = operation.get("x-mlflow-unwrap")
        result = success_of(operation)[1]["description"]
        if unwrap is not None:
            result = results[unwrap].description
        requires = operation.get("x-mlflow-requires", [])
        return Operation(
            id=str(endpoint.name),
            tag=str(endpoint.tags[0]),
            method=endpoint.method.upper(),
            path=path,
            summary=operation["summary"],
            description=operation.get("description", ""),
            # Python requires that positional parameters come first.
            arguments=tuple(sorted(arguments, key=lambda argument: not argument.positional)),
            has_body=bool(endpoint.bodies),
            response=self._class_name(model) if model is not None and results else None,
            response_kind=_response_kind(operation, response, bool(results)),
            result=result,
            unwrap=None if unwrap is None else results[unwrap],
            pagination=pagination_of(operation, by_wire_name, results, self._fields_of),
            split=split,
            idempotent=operation.get("x-mlflow-idempotent", endpoint.method == "get"),
            changes=tuple(operation.get("x-mlflow-changes", ())),
            missing=tuple(
                MissingResponse(**response) for response in operation.get("x-mlflow-missing", ())
            ),
            since=operation.get("x-mlflow-since"),
            until=operation.get("x-mlflow-until"),
            deprecated=operation.get("deprecated", False),
            requires=(requires,) if isinstance(requires, str) else tuple(requires),
            errors=tuple(
                int(status) for status in operation["responses"] if not status.startswith("2")
            ),
            aliases=tuple(aliases_of(operation, by_wire_name)),
            bulk=bulk_of(operation, by_wire_name),
        )

    def _arguments(self, endpoint: parser.Endpoint, operation: Mapping[str, Any]) -> list[Field]:
        """Return the arguments of an operation: its parameters, then the properties of its body."""
        body = list(self._body(endpoint, operation))
        in_body = {field.wire_name for field in body}
        parameters = [
            replace(field, in_body=field.wire_name in in_body)
            for field in self._parameters(endpoint, operation)
        ]
        # A path parameter that is also a property of the body is one argument.
        names = {field.wire_name for field in parameters}
        return [*parameters, *(field for field in body if field.wire_name not in names)]

    def _parameters(
        self, endpoint: parser.Endpoint, operation: Mapping[str, Any]
    ) -> Iterator[Field]:
        properties = [
            *endpoint.path_parameters,
            *endpoint.query_parameters,
            *endpoint.header_parameters,
        ]
        parsed = {prop.name: prop for prop in properties}
        for parameter in operation.get("parameters", []):
            # A parameter has the description and the extensions, and its schema has the bounds.
            merged = dict(parameter["schema"])
            for key, value in parameter.items():
                if key not in ("schema", "name"):
                    merged[key] = value
            prop = parsed[parameter["name"]]
            yield self._field(parameter["name"], prop, merged, location=parameter["in"])

    def _body(self, endpoint: parser.Endpoint, operation: Mapping[str, Any]) -> Iterator[Field]:
        request_body = operation.get("requestBody", {})
        if is_binary(request_body):
            yield Field(
                "content",
                "content",
                Type("bytes"),
                True,
                request_body["description"],
                location="content",
            )
        for body in endpoint.bodies:
            if not isinstance(body.prop, ModelProperty):
                raise GeneratorError(
                    f"The request body of {endpoint.name} must be an object.", path=self._spec.path
                )
            yield from self._body_arguments(self._models[body.prop.class_info.name])

    def _body_arguments(self, model: ModelProperty) -> Iterator[Field]:
        """Yield the properties of a body that callers can set."""
        properties = self._schema_of_class[str(model.class_info.name)]["properties"]
        presence = {
            schema["x-mlflow-presence"]: Presence(name, is_mask=schema["type"] == "string")
            for name, schema in properties.items()
            if "x-mlflow-presence" in schema
        }
        for field in self._fields(model, location="body"):
            if is_argument(properties[field.wire_name]):
                yield replace(field, presence=presence.get(field.wire_name))

    def _fields(self, model: ModelProperty, location: Location | None = None) -> list[Field]:
        """Return the fields of a model, in the order of the spec."""
        # The parser separates required from optional properties, and so loses their order.
        resolved = self._models.get(model.class_info.name, model)
        parsed = {
            prop.name: prop
            for prop in [
                *(resolved.required_properties or []),
                *(resolved.optional_properties or []),
            ]
        }
        class_name = str(model.class_info.name)
        schema = self._schema_of_class.get(class_name, {})
        essential = schema.get("x-mlflow-essential", [])
        fields = {}
        for name, property_schema in schema.get("properties", {}).items():
            field = self._field(name, parsed[name], property_schema, location)
            # A required property of a model that is only sent is never absent.
            is_essential = name in essential or (field.required and class_name not in self._read)
            absent = "error" if is_essential else when_absent(field, property_schema)
            # Bounds apply only to what is sent. An entity that was read can always be encoded.
            is_sent = location is not None or class_name in self._sent
            type_ = field.type if is_sent else without_bounds(field.type)
            fields[name] = replace(field, type=type_, when_absent=absent)
        for name, needed in schema.get("dependentRequired", {}).items():
            requires = tuple(fields[each].name for each in needed)
            fields[name] = replace(fields[name], requires=requires)
        return list(fields.values())

    def _field(
        self,
        wire_name: str,
        prop: PropertyProtocol,
        schema: Mapping[str, Any],
        location: Location | None,
    ) -> Field:
        default = schema.get("default")
        return Field(
            wire_name=wire_name,
            name=schema.get("x-mlflow-argument", _python_name(wire_name, prop)),
            type=self._types.convert(schema),
            required=prop.required,
            description=schema.get("description", ""),
            default=None if default is None else str(default),
            since=schema.get("x-mlflow-since"),
            until=schema.get("x-mlflow-until"),
            deprecated=schema.get("deprecated", False),
            client_default=client_default_of(schema),
            location=location,
            keeps_slashes=schema.get("x-mlflow-path", False),
            is_secret=is_secret(schema),
            datetime=schema.get("x-mlflow-datetime"),
            min_items=schema.get("minItems"),
            is_nullable=takes_null(schema),
            is_read_only=schema.get("readOnly", False),
            not_stored=schema.get("x-mlflow-not-stored"),
        )

    def _fields_of(self, class_name: str) -> list[Field]:
        return self._fields(self._models[class_name])

    def _class_name(self, prop: ModelProperty | EnumProperty) -> ClassName:
        name = str(prop.class_info.name)
        # Models that refer to each other share the module of one of them.
        owner = self._models.get(self._owners.get(name, name), prop)
        return ClassName(name, str(owner.class_info.module_name))

    def _model(self, model: ModelProperty) -> Model:
        name = str(model.class_info.name)
        schema = self._schema_of_class.get(name, {})
        # Required attributes come first, as in the signatures of operations.
        fields = sorted(self._fields(model), key=lambda field: not field.required)
        by_wire_name = {field.wire_name: field for field in fields}
        return Model(
            self._class_name(model),
            schema.get("description", ""),
            tuple(fields),
            views_of(schema, name, self._fields_of),
            is_sent=name in self._sent,
            exclusive=tuple(
                tuple(by_wire_name[name] for name in group)
                for group in schema.get("x-mlflow-exclusive", ())
            ),
            is_open=schema.get("additionalProperties", False),
        )

    def _enum(self, enum: EnumProperty) -> Enum:
        schema = self._schema_of_class[str(enum.class_info.name)]
        return enum_of(schema, self._class_name(enum), enum.values)


def _response_kind(
    operation: Mapping[str, Any], response: Response, has_fields: bool
) -> ResponseKind:
    if is_binary(success_of(operation)[1]):
        return "bytes"
    # The parser represents the source of the value as an attribute of an httpx response.
    match response.source["attribute"]:
        case "response.text":
            return "text"
        case "None":
            return "nothing"
        case _:
            return "json" if has_fields else "empty"


def _python_name(wire_name: str, prop: PropertyProtocol) -> str:
    # The parser would convert `_meta` to `field_meta`.
    if wire_name.startswith("_"):
        name = str(PythonIdentifier(wire_name.lstrip("_"), prefix=""))
    else:
        name = str(prop.python_name)
    base = name.removesuffix("_")
    return name if keyword.iskeyword(base) or base in _ANNOTATION_NAMES else base
