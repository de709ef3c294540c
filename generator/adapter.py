"""Converts the result of openapi-python-client 0.29.1 to the intermediate representation, `ir`.

The parser of that library is not a public interface: from 0.29.0 to 0.29.1, most of the data that
templates receive changed. Only this module and `parsing` import the library. Python names, and
which fields are required, come from the parser. Types, descriptions, bounds and the `x-mlflow-*`
extensions come from the spec. The adapter joins both by operationIds and by the names of schemas.
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
from generator.dialect import (
    content_of,
    entities_of,
    is_argument,
    nullable_ref,
    schema_type,
    takes_null,
    type_of,
    values_of,
)
from generator.errors import GeneratorError
from generator.ir import (
    ClassName,
    Contract,
    Entity,
    Enum,
    EnumMember,
    Field,
    Location,
    MissingResponse,
    Model,
    Operation,
    Pagination,
    Presence,
    ResponseKind,
    Type,
    TypeKind,
    View,
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
    error_schema,
    is_secret,
    reachable,
    read_schemas,
    sent_schemas,
    split_of,
)

# The parser appends "_" to the names of all builtins. Only these builtins are used in annotations,
# where a field of the same name would hide the builtin. Other names, such as MLflow's `filter` and
# `type`, are left as they are.
_ANNOTATION_NAMES = frozenset({"bool", "dict", "float", "int", "list", "object", "str"})

_SCALARS = frozenset({"string", "integer", "number", "boolean"})
# Schema types with their own kind of type. `_type` converts the others.
_KINDS_BY_SCHEMA_TYPE: Mapping[str, TypeKind] = {
    "datetime": "datetime",
    "duration": "duration",
    "base64": "bytes",
    "json": "json",
}


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
        pagination = None
        if (page := operation.get("x-mlflow-pagination")) is not None:
            pagination = Pagination(
                by_wire_name[page["token"]],
                results[page["next_token"]],
                results[page["items"]],
                by_wire_name[page["size"]] if "size" in page else None,
                tuple(self._key(results[page["items"]], page.get("key", []))),
            )
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
            pagination=pagination,
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
            type_ = field.type if is_sent else _without_bounds(field.type)
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
            type=self._type(schema),
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

    def _type(self, schema: Mapping[str, Any]) -> Type:
        match schema_type(schema):
            case "nullable":
                return self._type(nullable_ref(schema))
            case "map":
                return Type("map", item=self._type(values_of(schema)))
            case "double":
                return Type("number")
            case "json_text":
                return replace(self._type(content_of(schema)), json_text=True)
            case str(name) if name in _KINDS_BY_SCHEMA_TYPE:
                return Type(_KINDS_BY_SCHEMA_TYPE[name])
        if "$ref" in schema:
            return self._component(schema["$ref"])
        kind: Any = type_of(schema)
        if kind == "array":
            item = self._type(schema["items"])
            return Type(
                "array", item=item, max_items=schema.get("maxItems"), pairs=self._pair_value(item)
            )
        if kind not in _SCALARS:
            raise GeneratorError(
                f"The templates do not support schemas of the type '{kind}'.", path=self._spec.path
            )
        bounds = {**schema, **schema.get("x-mlflow-client-bounds", {})}
        return Type(
            kind,
            minimum=bounds.get("minimum"),
            maximum=bounds.get("maximum"),
            min_length=bounds.get("minLength"),
            max_length=bounds.get("x-mlflow-cut", bounds.get("maxLength")),
            is_truncated="x-mlflow-cut" in schema,
            pattern=bounds.get("pattern"),
            accepts_integer=schema.get("x-mlflow-integer", False),
            stringify=schema.get("x-mlflow-stringify", False),
            entities=tuple(map(self._entity, entities_of(schema))),
        )

    def _pair_value(self, item: Type) -> Type | None:
        """Return the type of the values if items have exactly a key and a value, both strings."""
        if item.kind != "model" or item.class_name is None:
            return None
        schema = self._schema_of_class[item.class_name.name]
        properties = schema.get("properties", {})
        is_pair = list(properties) == schema.get("required") == ["key", "value"] and all(
            value.get("type") == "string" for value in properties.values()
        )
        return self._type(properties["value"]) if is_pair else None

    def _views(self, class_name: str) -> tuple[View, ...]:
        views = []
        extension = self._schema_of_class.get(class_name, {}).get("x-mlflow-views", {})
        for name, target in extension.items():
            if isinstance(target, str):
                views.append(View(name, tuple(self._fields_on_path(class_name, target))))
                continue
            fields = tuple(self._fields_on_path(class_name, target["list"]))
            item = fields[-1].type.item
            assert item is not None
            assert item.class_name is not None
            item_fields = {
                field.wire_name: field for field in self._fields(self._models[item.class_name.name])
            }
            key, value = item_fields[target["key"]], item_fields[target["value"]]
            views.append(View(name, fields, key, value))
        return tuple(views)

    def _key(self, items: Field, key: str | list[str]) -> Iterator[str]:
        """Yield the attributes of the items that the properties of a key become."""
        for path in [key] if isinstance(key, str) else key:
            assert items.type.item is not None
            assert items.type.item.class_name is not None
            fields = self._fields_on_path(items.type.item.class_name.name, path)
            yield ".".join(field.name for field in fields)

    def _fields_on_path(self, class_name: str, path: str) -> Iterator[Field]:
        """Yield the fields on a path such as `info.run_id`, starting at a class."""
        for name in path.split("."):
            fields = self._fields(self._models[class_name])
            field = next(each for each in fields if each.wire_name == name)
            yield field
            if field.type.class_name is not None:
                class_name = field.type.class_name.name

    def _component(self, reference: str) -> Type:
        name = str(PascalName(reference.rsplit("/", 1)[1], ""))
        if name in self._models:
            return Type("model", self._class_name(self._models[name]))
        enum = self._enums[name]
        values = map(str, enum.values.values())
        schema = self._schema_of_class[name]
        return Type(
            "enum",
            self._class_name(enum),
            values=(*values, *schema.get("x-mlflow-names", {}).values()),
            is_checked=schema.get("x-mlflow-checked", False),
        )

    def _class_name(self, prop: ModelProperty | EnumProperty) -> ClassName:
        name = str(prop.class_info.name)
        # Models that refer to each other share the module of one of them.
        owner = self._models.get(self._owners.get(name, name), prop)
        return ClassName(name, str(owner.class_info.module_name))

    def _entity(self, extension: Mapping[str, str]) -> Entity:
        model = self._models[PascalName(extension["schema"], "")]
        return Entity(self._class_name(model), extension["property"])

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
            self._views(name),
            is_sent=name in self._sent,
            exclusive=tuple(
                tuple(by_wire_name[name] for name in group)
                for group in schema.get("x-mlflow-exclusive", ())
            ),
            is_open=schema.get("additionalProperties", False),
        )

    def _enum(self, enum: EnumProperty) -> Enum:
        schema = self._schema_of_class[str(enum.class_info.name)]
        descriptions = schema.get("x-enumDescriptions", {})
        since, until = schema.get("x-mlflow-since", {}), schema.get("x-mlflow-until", {})
        return Enum(
            self._class_name(enum),
            schema["description"],
            tuple(
                EnumMember(
                    name,
                    str(value),
                    descriptions.get(value, ""),
                    since.get(value),
                    until.get(value),
                )
                for name, value in enum.values.items()
            ),
            {
                schema["x-mlflow-names"][value]: name
                for name, value in enum.values.items()
                if value in schema.get("x-mlflow-names", {})
            },
        )


def _without_bounds(type_: Type) -> Type:
    item = None if type_.item is None else _without_bounds(type_.item)
    return replace(
        type_, item=item, minimum=None, maximum=None, min_length=None, max_length=None, pattern=None
    )


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
