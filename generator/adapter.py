"""Turns what openapi-python-client 0.29.1 makes of the spec into our own records.

The library's parser is not a public interface (0.29.0 to 0.29.1 changed most of what templates
see), so this is the only module that imports it. It decides names and types; prose, bounds and the
`x-mlflow-*` extensions are read from the spec itself and joined on the operationId and the schema's
name.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import openapi as parser
from openapi_python_client.parser.errors import GeneratorError as ParserError
from openapi_python_client.parser.properties import EnumProperty, ModelProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.responses import Response, Responses
from openapi_python_client.strings import ClassName as PascalName
from openapi_python_client.strings import PythonIdentifier

from generator.dialect import referred, shape, type_of, values_of
from generator.errors import GeneratorError
from generator.facts import aliases_of, base_url, error_schema, is_secret, reachable, split_of
from generator.ir import (
    ClassName,
    Contract,
    Entity,
    Enum,
    EnumMember,
    Field,
    Kind,
    Location,
    Model,
    Operation,
    Pagination,
    ResponseKind,
    Type,
    View,
)
from generator.lower import is_binary, lower, success_of
from generator.modules import module_owners
from generator.spec import Spec

# The parser appends "_" to every builtin's name. Only these are used in annotations, where a field
# of that name would hide them; MLflow's `filter` or `type` stay as they are.
_HIDDEN_BY_A_FIELD = frozenset({"bool", "dict", "float", "int", "list", "object", "str"})

_SCALARS = frozenset({"string", "integer", "number", "boolean"})
_SHAPES: Mapping[str, Kind] = {
    "datetime": "datetime",
    "duration": "duration",
    "base64": "bytes",
    "json": "json",
}


def adapt(spec: Spec) -> Contract:
    """Parse a spec that has passed the linter."""
    return _Adapter(spec, _parse(spec)).contract()


def _parse(spec: Spec) -> parser.GeneratorData:
    config = Config.from_sources(
        ConfigFile(),
        meta_type=MetaType.NONE,
        document_source=Path(spec.path),
        file_encoding="utf-8",
        overwrite=True,
        output_path=None,
    )
    with _shallow_endpoint_copies():
        data = parser.GeneratorData.from_dict(lower(spec.document), config=config)
    if isinstance(data, ParserError):
        raise GeneratorError(_one_line(data), path=spec.path)
    problems = list(data.errors)
    for collection in data.endpoint_collections_by_tag.values():
        problems += collection.parse_errors
    if problems:
        raise GeneratorError(_one_line(problems[0]), path=spec.path)
    return data


def _one_line(error: ParserError) -> str:
    return " ".join(f"{error.header or ''} {error.detail or ''}".split())


@contextmanager
def _shallow_endpoint_copies() -> Iterator[None]:
    """Let the parser copy an endpoint by its lists, not by every model that they refer to.

    The parser deep-copies each endpoint three times, and with it all properties of all models below
    it: nearly all of its time. It sorts and extends the lists of the copy but never changes a
    property in them, unless two parameters of one operation share a name, which the linter refuses.
    """

    def shallow(endpoint: parser.Endpoint) -> parser.Endpoint:
        duplicate = copy(endpoint)
        for name, value in vars(endpoint).items():
            if isinstance(value, list | set):
                setattr(duplicate, name, copy(value))
        duplicate.responses = Responses(
            list(endpoint.responses.patterns), endpoint.responses.default
        )
        return duplicate

    with patch.object(parser, "deepcopy", shallow):
        yield


class _Adapter:
    def __init__(self, spec: Spec, data: parser.GeneratorData) -> None:
        self._spec = spec
        self._data = data
        schemas: Mapping[str, Any] = spec.document.get("components", {}).get("schemas", {})
        self._schema_of_class = {
            str(PascalName(name, "")): schema for name, schema in schemas.items()
        }
        self._owners = {
            str(PascalName(name, "")): str(PascalName(owner, ""))
            for name, owner in module_owners(schemas).items()
        }
        self._models = {str(model.class_info.name): model for model in data.models}
        self._enums = {
            str(enum.class_info.name): enum for enum in data.enums if isinstance(enum, EnumProperty)
        }

    def contract(self) -> Contract:
        operations = tuple(self._operation(*found) for found in self._endpoints())
        models = {name: self._model(self._models[name]) for name in self._models}
        used = reachable(operations, models)
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
        """Join the parsed endpoints with their operations in the spec, in the spec's order."""
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
            # The parts keep the limits, not the arguments.
            arguments = [
                replace(field, type=replace(field.type, max_items=None))
                if field.wire_name in split.lists
                else field
                for field in arguments
            ]
        by_wire_name = {argument.wire_name: argument for argument in arguments}
        (response,) = endpoint.responses.patterns
        model = response.prop if isinstance(response.prop, ModelProperty) else None
        results = {} if model is None else {field.wire_name: field for field in self._fields(model)}
        unwrap = operation.get("x-mlflow-unwrap")
        page = operation.get("x-mlflow-pagination")
        requires = operation.get("x-mlflow-requires", [])
        return Operation(
            id=str(endpoint.name),
            tag=str(endpoint.tags[0]),
            method=endpoint.method.upper(),
            path=path,
            summary=operation["summary"],
            description=operation.get("description", ""),
            arguments=tuple(sorted(arguments, key=lambda argument: not argument.positional)),
            has_body=bool(endpoint.bodies),
            response=self._class_name(model) if model is not None and results else None,
            response_kind=_response_kind(operation, response, bool(results)),
            result=success_of(operation)[1]["description"]
            if unwrap is None
            else results[unwrap].description,
            unwrap=None if unwrap is None else results[unwrap],
            pagination=None
            if page is None
            else Pagination(
                by_wire_name[page["token"]],
                results[page["next_token"]],
                results[page["items"]],
                by_wire_name[page["size"]] if "size" in page else None,
            ),
            split=split,
            idempotent=operation.get("x-mlflow-idempotent", endpoint.method == "get"),
            since=operation.get("x-mlflow-since"),
            until=operation.get("x-mlflow-until"),
            deprecated=operation.get("deprecated", False),
            requires=(requires,) if isinstance(requires, str) else tuple(requires),
            errors=tuple(
                int(status) for status in operation["responses"] if not status.startswith("2")
            ),
            aliases=tuple(aliases_of(operation, by_wire_name)),
        )

    def _arguments(self, endpoint: parser.Endpoint, operation: Mapping[str, Any]) -> list[Field]:
        body = list(self._body(endpoint, operation))
        in_body = {field.wire_name for field in body}
        parameters = [
            replace(field, in_body=field.wire_name in in_body)
            for field in self._parameters(endpoint, operation)
        ]
        in_path = {field.wire_name for field in parameters}
        return [*parameters, *(field for field in body if field.wire_name not in in_path)]

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
            merged = {
                **parameter["schema"],
                **{k: v for k, v in parameter.items() if k not in ("schema", "name")},
            }
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
                    f"the request body of {endpoint.name} is no object", path=self._spec.path
                )
            yield from self._fields(self._models[body.prop.class_info.name], location="body")

    def _fields(self, model: ModelProperty, location: Location | None = None) -> list[Field]:
        """The fields of a model in the spec's order; none for a schema without properties."""
        resolved = self._models.get(model.class_info.name, model)
        parsed = {
            prop.name: prop
            for prop in [
                *(resolved.required_properties or []),
                *(resolved.optional_properties or []),
            ]
        }
        schema = self._schema_of_class.get(str(model.class_info.name), {})
        return [
            self._field(name, parsed[name], property_schema, location)
            for name, property_schema in schema.get("properties", {}).items()
        ]

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
            fill=schema.get("x-mlflow-default"),
            location=location,
            keeps_slashes=schema.get("x-mlflow-path", False),
            is_secret=is_secret(schema),
            datetime=schema.get("x-mlflow-datetime"),
        )

    def _type(self, schema: Mapping[str, Any]) -> Type:
        match shape(schema):
            case "nullable":
                return self._type(referred(schema))
            case "map":
                return Type("map", item=self._type(values_of(schema)))
            case "double":
                return Type("number")
            case str(name) if name in _SHAPES:
                return Type(_SHAPES[name])
        if "$ref" in schema:
            return self._component(schema["$ref"])
        kind: Any = type_of(schema)
        if kind == "array":
            item = self._type(schema["items"])
            return Type(
                "array", item=item, max_items=schema.get("maxItems"), pairs=self._is_pair(item)
            )
        if kind not in _SCALARS:
            raise GeneratorError(
                f"no template handles a schema of the type '{kind}'", path=self._spec.path
            )
        return Type(
            kind,
            minimum=schema.get("minimum"),
            maximum=schema.get("maximum"),
            min_length=schema.get("minLength"),
            max_length=schema.get("x-mlflow-cut", schema.get("maxLength")),
            is_cut="x-mlflow-cut" in schema,
            digits=schema.get("pattern") == "^[0-9]+$",
            json_text=schema.get("contentMediaType") == "application/json",
            entity=self._entity(schema.get("x-mlflow-entity")),
        )

    def _is_pair(self, item: Type) -> bool:
        """Whether a list holds messages of a key and a value, both text, and no more."""
        if item.kind != "model" or item.class_name is None:
            return False
        schema = self._schema_of_class[item.class_name.name]
        properties = schema.get("properties", {})
        return list(properties) == schema.get("required") == ["key", "value"] and all(
            found.get("type") == "string" for found in properties.values()
        )

    def _views(self, class_name: str) -> tuple[View, ...]:
        found = []
        for name, target in (
            self._schema_of_class.get(class_name, {}).get("x-mlflow-views", {}).items()
        ):
            path = target if isinstance(target, str) else target["list"]
            fields = tuple(self._walked(class_name, path))
            if isinstance(target, str):
                found.append(View(name, fields))
            else:
                item = fields[-1].type.item
                assert item is not None
                assert item.class_name is not None
                of_item = {
                    field.wire_name: field
                    for field in self._fields(self._models[item.class_name.name])
                }
                found.append(View(name, fields, of_item[target["key"]], of_item[target["value"]]))
        return tuple(found)

    def _walked(self, class_name: str, path: str) -> Iterator[Field]:
        for name in path.split("."):
            field = next(
                each for each in self._fields(self._models[class_name]) if each.wire_name == name
            )
            yield field
            if field.type.class_name is not None:
                class_name = field.type.class_name.name

    def _component(self, reference: str) -> Type:
        name = str(PascalName(reference.rsplit("/", 1)[1], ""))
        if name in self._models:
            return Type("model", self._class_name(self._models[name]))
        enum = self._enums[name]
        return Type("enum", self._class_name(enum), values=tuple(map(str, enum.values.values())))

    def _class_name(self, prop: ModelProperty | EnumProperty) -> ClassName:
        name = str(prop.class_info.name)
        owner = self._models.get(self._owners.get(name, name), prop)
        return ClassName(name, str(owner.class_info.module_name))

    def _entity(self, extension: Mapping[str, str] | None) -> Entity | None:
        if extension is None:
            return None
        model = self._models[PascalName(extension["schema"], "")]
        return Entity(self._class_name(model), extension["property"])

    def _model(self, model: ModelProperty) -> Model:
        schema = self._schema_of_class.get(str(model.class_info.name), {})
        fields = sorted(self._fields(model), key=lambda field: not field.required)
        views = self._views(str(model.class_info.name))
        return Model(self._class_name(model), schema.get("description", ""), tuple(fields), views)

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
        )


def _response_kind(
    operation: Mapping[str, Any], response: Response, has_fields: bool
) -> ResponseKind:
    if is_binary(success_of(operation)[1]):
        return "bytes"
    match response.source["attribute"]:
        case "response.text":
            return "text"
        case "None":
            return "nothing"
        case _:
            return "json" if has_fields else "empty"


def _python_name(wire_name: str, prop: PropertyProtocol) -> str:
    # Of `_meta` the parser makes `field_meta`.
    name = str(
        PythonIdentifier(wire_name.lstrip("_"), prefix="")
        if wire_name.startswith("_")
        else prop.python_name
    )
    plain = name.removesuffix("_")
    return name if keyword.iskeyword(plain) or plain in _HIDDEN_BY_A_FIELD else plain
