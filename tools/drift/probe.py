"""Prints the routes and messages of an MLflow package as JSON.

Run this module in the Python of that MLflow:

    python probe.py > inventory.json

No server is started. The plain application and the basic-auth application are created in separate
processes, and list their routes. The messages come from the protobuf descriptors. The inventory has
only the paths below `/api/` and the paths in `_OTHER_PATHS`.

The fields that a handler requires, and the fields that a handler reads by name instead of from a
message, are found in the source of the handler: in the `schema` argument of a call, and in the
names passed to `_get_request_param`.

This module imports only MLflow and the standard library, and works with MLflow 2.9 to 3.17.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import inspect
import json
import os
import pkgutil
import re
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path
from typing import Any

APPS = ("plain", "basic-auth")
_OTHER_PATHS = ("/get-artifact", "/health", "/version")
_AUTH_CONFIG = """
[mlflow]
default_permission = READ
database_uri = sqlite:///{folder}/auth.db
admin_username = admin
admin_password = probe-password-1
authorization_function = mlflow.server.auth:authenticate_request_basic_auth
"""
_CONVERTER = re.compile(
    r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>|{(?P<fastapi_name>\w+)(?::(?P<fastapi_kind>\w+))?}"
)


def main() -> None:
    if len(sys.argv) == 2:
        json.dump(_routes(sys.argv[1]), sys.stdout)
        return
    operations: dict[tuple[str, str], dict[str, Any]] = {}
    components: dict[str, Any] = {}
    for app in APPS:
        routes = _probe_application(app)
        components |= routes["components"]
        for operation in routes["operations"]:
            merged = operations.setdefault(
                (operation["path"], operation["method"]), {**operation, "apps": []}
            )
            merged["apps"].append(app)
    messages, enums = _messages()
    inventory = {
        "version": importlib.import_module("mlflow.version").VERSION,
        "operations": [operations[key] for key in sorted(operations)],
        "messages": messages,
        "enums": enums,
        "components": components,
    }
    json.dump(inventory, sys.stdout, indent=1, sort_keys=True)


def _probe_application(app: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "auth.ini"
        config.write_text(_AUTH_CONFIG.format(folder=folder), encoding="utf-8")
        environment = {
            name: value for name, value in os.environ.items() if "MLFLOW" not in name
        } | {
            "MLFLOW_AUTH_CONFIG_PATH": str(config),
            "MLFLOW_AUTH_ADMIN_PASSWORD": "probe-password-1",
            "MLFLOW_FLASK_SERVER_SECRET_KEY": "probe",
            # With these three variables, MLflow's modules set up a server when they are imported.
            "_MLFLOW_SERVER_FILE_STORE": f"sqlite:///{folder}/mlflow.db",
            "_MLFLOW_SERVER_SERVE_ARTIFACTS": "true",
            "_MLFLOW_SGI_NAME": "uvicorn",
        }
        done = subprocess.run(
            [sys.executable, __file__, app],
            capture_output=True,
            text=True,
            env=environment,
            cwd=folder,
            check=False,
        )
    if done.returncode != 0:
        sys.exit(f"MLflow's {app} application cannot be built:\n{done.stderr}")
    # Imports of MLflow can print other lines before the JSON.
    routes: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return routes


# -- routes


def _routes(app: str) -> dict[str, Any]:
    flask_app, fastapi_app, rules = _applications(app)
    handlers = importlib.import_module("mlflow.server.handlers")
    rpcs = _rpcs()
    by_route: dict[tuple[str, str], Any] = {}
    for path, request, methods in handlers.get_endpoints(lambda request_class: request_class):
        # For a view without a message, `request` is its function.
        if getattr(getattr(request, "DESCRIPTOR", None), "full_name", None) in rpcs:
            for method in methods:
                # If two RPCs have the same route, Flask calls the first.
                by_route.setdefault((_to_openapi_path(path)[0], method), request)
    operations = []
    for rule in flask_app.url_map.iter_rules():
        path, slashes = _to_openapi_path(rule.rule)
        if not _is_included(path):
            continue
        view = inspect.unwrap(flask_app.view_functions[rule.endpoint])
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            operation = {"method": method, "path": path, "slashes": slashes}
            request = by_route.get((path, method))
            if request is None:
                operation |= {"kind": "view", "name": view.__name__, **_fields_read_by_name(view)}
            else:
                handler = inspect.unwrap(handlers.HANDLERS.get(request, view))
                operation |= {"kind": "rpc", "implemented": request in handlers.HANDLERS}
                operation |= {
                    **rpcs[request.DESCRIPTOR.full_name],
                    "required": _required_fields(handler),
                }
                operation["takes"] = _fields_read_by_name(handler)["takes"]
            operations.append(operation)
    components: dict[str, Any] = {}
    if fastapi_app is not None:
        fastapi_operations, components = _fastapi_operations(fastapi_app, rules)
        # FastAPI serves a route that both applications have, but the RPC of Flask describes it in
        # more detail.
        routes = {(operation["path"], operation["method"]) for operation in operations}
        for operation in fastapi_operations:
            if (operation["path"], operation["method"]) not in routes:
                operations.append(operation)
    return {"operations": operations, "components": components}


def _applications(app: str) -> tuple[Any, Any, dict[str, str]]:
    """Create the Flask application, and the FastAPI application if there is one.

    The third value contains the rules of the FastAPI application by path.
    """
    flask_app = importlib.import_module("mlflow.server").app
    rules: dict[str, str] = {}
    fastapi_app = None
    if importlib.util.find_spec("mlflow.server.fastapi_app") is not None:  # since 3.3
        rules = _record_rules()
        fastapi_app = importlib.import_module("mlflow.server.fastapi_app").app
    if app == "basic-auth":
        created = importlib.import_module("mlflow.server.auth").create_app(flask_app)
        fastapi_app = None if created is flask_app else created
    return flask_app, fastapi_app, rules


def _to_openapi_path(rule: str) -> tuple[str, list[str]]:
    """Return the OpenAPI path of a rule, and the parameters that preserve slashes."""
    slashes = []
    for match in _CONVERTER.finditer(rule):
        if "path" in (match["kind"], match["fastapi_kind"]):
            slashes.append(match["name"] or match["fastapi_name"])
    path = _CONVERTER.sub(lambda match: "{" + (match["name"] or match["fastapi_name"]) + "}", rule)
    return path, slashes


def _is_included(path: str) -> bool:
    return path.startswith("/api/") or path in _OTHER_PATHS


def _fastapi_operations(
    app: Any, rules: dict[str, str]
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    openapi = importlib.import_module("fastapi.openapi.utils").get_openapi(
        title="", version="", routes=app.routes
    )
    components = openapi.get("components", {}).get("schemas", {})
    operations = []
    for path, item in openapi["paths"].items():
        if not _is_included(path):
            continue
        for method, operation in item.items():
            status = next(status for status in operation["responses"] if status.startswith("2"))
            content = operation["responses"][status].get("content", {})
            bodies = operation.get("requestBody", {}).get("content", {})
            body = bodies.get("application/json", {})
            model = components.get(body.get("schema", {}).get("$ref", "").rsplit("/", 1)[-1], {})
            parameters = operation.get("parameters", [])
            required = [parameter["name"] for parameter in parameters if parameter["required"]]
            operations.append(
                {
                    "method": method.upper(),
                    "path": path,
                    "slashes": _to_openapi_path(rules[path])[1],
                    "kind": "fastapi",
                    # FastAPI derives the summary from the name of the function.
                    "name": operation["summary"].lower().replace(" ", "_"),
                    "required": [*required, *model.get("required", [])],
                    "parameters": parameters,
                    "body": body.get("schema"),
                    "media": sorted(bodies),
                    "status": status,
                    "answer": content.get("application/json", {}).get("schema"),
                }
            )
    return operations, components


def _record_rules() -> dict[str, str]:
    """Return a dict to which each router that is included later adds its rules, by path.

    MLflow's releases store the rules in different locations, so `include_router` is patched.
    """
    fastapi = importlib.import_module("fastapi")
    include_router = fastapi.FastAPI.include_router
    rules: dict[str, str] = {}

    def include_and_record(self: Any, router: Any, *, prefix: str = "", **options: Any) -> None:
        for route in router.routes:
            rules[_to_openapi_path(prefix + route.path)[0]] = prefix + route.path
        include_router(self, router, prefix=prefix, **options)

    fastapi.FastAPI.include_router = include_and_record
    return rules


# -- fields found in the source of a handler


def _calls(function: Any) -> list[ast.Call]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _required_fields(handler: Any) -> list[str]:
    """Return the fields that the `schema` of a handler asserts to be present."""
    fields: set[str] = set()
    for call in _calls(handler):
        for keyword in call.keywords:
            if keyword.arg == "schema" and isinstance(keyword.value, ast.Dict):
                for key, checks in zip(keyword.value.keys, keyword.value.values, strict=True):
                    if isinstance(key, ast.Constant) and "_assert_required" in ast.dump(checks):
                        fields.add(str(key.value))
    return sorted(fields)


def _fields_read_by_name(view: Any) -> dict[str, list[str]]:
    """Return the fields that a function reads by name, in addition to its message.

    Fields that are read in helper functions are not found.
    """
    required, takes = set(), set()
    for call in _calls(view):
        if not (
            call.args
            and isinstance(call.args[0], ast.Constant)
            and isinstance(call.args[0].value, str)
        ):
            continue
        function = _name(call.func)
        if function in ("_get_request_param", "_get_int_request_param"):
            required.add(call.args[0].value)
        elif (
            function == "get"
            and isinstance(call.func, ast.Attribute)
            and "response" not in ast.dump(call.func.value)
        ):
            takes.add(call.args[0].value)
    return {"required": sorted(required), "takes": sorted(takes)}


# -- messages


def _protos() -> list[Any]:
    package = importlib.import_module("mlflow.protos")
    names = [
        module.name
        for module in pkgutil.iter_modules(package.__path__)
        if module.name.endswith("_pb2")
    ]
    modules = []
    for name in sorted(names):
        try:
            modules.append(importlib.import_module(f"mlflow.protos.{name}"))
        except (ImportError, TypeError):
            # These stubs for services of Databricks need packages that MLflow does not install.
            if name.startswith(("databricks", "unity_catalog")):
                continue
            raise
    return [module for module in modules if module.DESCRIPTOR.package.startswith("mlflow")]


def _rpcs() -> dict[str, dict[str, Any]]:
    options = importlib.import_module("mlflow.protos.databricks_pb2")
    rpcs = {}
    for module in _protos():
        for service in module.DESCRIPTOR.services_by_name.values():
            for method in service.methods:
                rpc = method.GetOptions().Extensions[options.rpc]
                rpcs[method.input_type.full_name] = {
                    "name": method.name,
                    "request": method.input_type.full_name,
                    "response": method.output_type.full_name,
                    "visibility": options.Visibility.Name(rpc.visibility),
                }
    return rpcs


def _messages() -> tuple[dict[str, Any], dict[str, Any]]:
    messages: dict[str, Any] = {}
    enums: dict[str, Any] = {}

    def add_enum(enum: Any) -> None:
        enums[enum.full_name] = [value.name for value in enum.values]

    def add(message: Any) -> None:
        if message.GetOptions().map_entry:
            return
        messages[message.full_name] = {field.name: _field(field) for field in message.fields}
        for nested in message.nested_types:
            add(nested)
        for enum in message.enum_types:
            add_enum(enum)

    for module in _protos():
        for message in module.DESCRIPTOR.message_types_by_name.values():
            add(message)
        for enum in module.DESCRIPTOR.enum_types_by_name.values():
            add_enum(enum)
    return messages, enums


def _kinds(descriptor: type) -> dict[int, str]:
    """Return the names of protobuf's types by their numbers."""
    constants = {
        name: number for name, number in vars(descriptor).items() if name.startswith("TYPE_")
    }
    return {number: name.removeprefix("TYPE_").lower() for name, number in constants.items()}


def _field(field: Any) -> dict[str, Any]:
    options = importlib.import_module("mlflow.protos.databricks_pb2")
    if field.message_type is not None and field.message_type.GetOptions().map_entry:
        value = _field(field.message_type.fields_by_name["value"])
        return {
            "type": "map",
            "values": value["type"],
            "repeated": False,
            "required": False,
            "default": None,
        }
    kind = _kinds(type(field))[field.type]
    if field.message_type is not None:
        kind = f"message {field.message_type.full_name}"
    elif field.enum_type is not None:
        kind = f"enum {field.enum_type.full_name}"
    default = field.default_value if field.has_default_value else None
    if field.enum_type is not None and default is not None:
        default = field.enum_type.values_by_number[default].name
    # Protobuf 6 deprecates `label`, and protobuf 4 lacks `is_repeated`.
    repeated = (
        field.is_repeated if hasattr(field, "is_repeated") else field.label == field.LABEL_REPEATED
    )
    required = bool(field.GetOptions().Extensions[options.validate_required]) or getattr(
        field, "is_required", False
    )
    return {
        "type": kind,
        "repeated": bool(repeated),
        "required": bool(required),
        "default": default,
    }


if __name__ == "__main__":
    main()
