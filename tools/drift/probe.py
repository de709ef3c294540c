"""Tells as JSON what an MLflow package routes and which messages it knows. Runs in that MLflow's
Python, not in ours.

    python probe.py > inventory.json

Nothing is served: the plain application and the basic-auth application are built, each in a process
of its own, and asked for their routes; the messages come from the protobuf descriptors. Only what
lies under `/api/` is told, and the two paths that every server has. What a handler demands, and
what it reads where there is no message, is found in its source: MLflow keeps that in the `schema`
of a call, and in the names that are given to `_get_request_param`.

Only MLflow and the standard library are imported here, and the tree is the same for MLflow 2.22 to
3.17.
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
    r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>|{(?P<fast_name>\w+)(?::(?P<fast_kind>\w+))?}"
)


def main() -> None:
    if len(sys.argv) == 2:
        json.dump(_routes(sys.argv[1]), sys.stdout)
        return
    operations: dict[tuple[str, str], dict[str, Any]] = {}
    components: dict[str, Any] = {}
    for app in APPS:
        routes = _in_own_process(app)
        components |= routes["components"]
        for operation in routes["operations"]:
            known = operations.setdefault(
                (operation["path"], operation["method"]), {**operation, "apps": []}
            )
            known["apps"].append(app)
    messages, enums = _messages()
    inventory = {
        "version": importlib.import_module("mlflow.version").VERSION,
        "operations": [operations[key] for key in sorted(operations)],
        "messages": messages,
        "enums": enums,
        "components": components,
    }
    json.dump(inventory, sys.stdout, indent=1, sort_keys=True)


def _in_own_process(app: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "auth.ini"
        config.write_text(_AUTH_CONFIG.format(folder=folder), encoding="utf-8")
        environment = {
            name: value for name, value in os.environ.items() if "MLFLOW" not in name
        } | {
            "MLFLOW_AUTH_CONFIG_PATH": str(config),
            "MLFLOW_AUTH_ADMIN_PASSWORD": "probe-password-1",
            "MLFLOW_FLASK_SERVER_SECRET_KEY": "probe",
            # These three make the modules take themselves for a server's.
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
    routes: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    return routes


# -- routes


def _routes(app: str) -> dict[str, Any]:
    flask_app, fast_app, rules = _applications(app)
    handlers = importlib.import_module("mlflow.server.handlers")
    rpcs = _rpcs()
    by_route: dict[tuple[str, str], Any] = {}
    for path, request, methods in handlers.get_endpoints(lambda request_class: request_class):
        # What is no message is the function of a view.
        if getattr(getattr(request, "DESCRIPTOR", None), "full_name", None) in rpcs:
            for method in methods:
                # Of two RPCs on one route, Flask takes the first.
                by_route.setdefault((_plain(path)[0], method), request)
    operations = []
    for rule in flask_app.url_map.iter_rules():
        path, slashes = _plain(rule.rule)
        if not _is_told(path):
            continue
        view = inspect.unwrap(flask_app.view_functions[rule.endpoint])
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            operation = {"method": method, "path": path, "slashes": slashes}
            request = by_route.get((path, method))
            if request is None:
                operation |= {"kind": "view", "name": view.__name__, **_reads(view)}
            else:
                handler = inspect.unwrap(handlers.HANDLERS.get(request, view))
                operation |= {"kind": "rpc", "implemented": request in handlers.HANDLERS}
                operation |= {**rpcs[request.DESCRIPTOR.full_name], "required": _demands(handler)}
                operation["takes"] = _reads(handler)["takes"]
            operations.append(operation)
    components: dict[str, Any] = {}
    if fast_app is not None:
        fast, components = _fast_operations(fast_app, rules)
        # FastAPI serves a route that both have; the RPC of Flask's tells more of it.
        told = {(operation["path"], operation["method"]) for operation in operations}
        operations += [
            operation for operation in fast if (operation["path"], operation["method"]) not in told
        ]
    return {"operations": operations, "components": components}


def _applications(app: str) -> tuple[Any, Any, dict[str, str]]:
    """The Flask application, the FastAPI one around it if there is one, and the rules of the
    latter.
    """
    flask_app = importlib.import_module("mlflow.server").app
    rules: dict[str, str] = {}
    fast_app = None
    if importlib.util.find_spec("mlflow.server.fastapi_app") is not None:  # since 3.3
        rules = _record_rules()
        fast_app = importlib.import_module("mlflow.server.fastapi_app").app
    if app == "basic-auth":
        built = importlib.import_module("mlflow.server.auth").create_app(flask_app)
        fast_app = None if built is flask_app else built
    return flask_app, fast_app, rules


def _plain(rule: str) -> tuple[str, list[str]]:
    """The path in OpenAPI's notation, and the parameters of it that keep their slashes."""
    slashes = [
        match["name"] or match["fast_name"]
        for match in _CONVERTER.finditer(rule)
        if "path" in (match["kind"], match["fast_kind"])
    ]
    return _CONVERTER.sub(
        lambda match: "{" + (match["name"] or match["fast_name"]) + "}", rule
    ), slashes


def _is_told(path: str) -> bool:
    return path.startswith("/api/") or path in _OTHER_PATHS


def _fast_operations(
    app: Any, rules: dict[str, str]
) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    openapi = importlib.import_module("fastapi.openapi.utils").get_openapi(
        title="", version="", routes=app.routes
    )
    components = openapi.get("components", {}).get("schemas", {})
    operations = []
    for path, item in openapi["paths"].items():
        if not _is_told(path):
            continue
        for method, operation in item.items():
            status = next(status for status in operation["responses"] if status.startswith("2"))
            answer = operation["responses"][status].get("content", {}).get("application/json", {})
            bodies = operation.get("requestBody", {}).get("content", {})
            body = bodies.get("application/json", {})
            model = components.get(body.get("schema", {}).get("$ref", "").rsplit("/", 1)[-1], {})
            parameters = operation.get("parameters", [])
            demanded = [parameter["name"] for parameter in parameters if parameter["required"]]
            operations.append(
                {
                    "method": method.upper(),
                    "path": path,
                    "slashes": _plain(rules[path])[1],
                    "kind": "fastapi",
                    # FastAPI makes the summary of the function's name.
                    "name": operation["summary"].lower().replace(" ", "_"),
                    "required": [*demanded, *model.get("required", [])],
                    "parameters": parameters,
                    "body": body.get("schema"),
                    "media": sorted(bodies),
                    "status": status,
                    "answer": answer.get("schema"),
                }
            )
    return operations, components


def _record_rules() -> dict[str, str]:
    """Path to rule, of what is included into any FastAPI from now on: no release keeps these in the
    same place.
    """
    fastapi = importlib.import_module("fastapi")
    include_router = fastapi.FastAPI.include_router
    rules: dict[str, str] = {}

    def include_and_record(self: Any, router: Any, *, prefix: str = "", **options: Any) -> None:
        for route in router.routes:
            rules[_plain(prefix + route.path)[0]] = prefix + route.path
        include_router(self, router, prefix=prefix, **options)

    fastapi.FastAPI.include_router = include_and_record
    return rules


# -- what the source of a handler demands


def _calls(function: Any) -> list[ast.Call]:
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _demands(handler: Any) -> list[str]:
    """The fields that the handler's `schema` asserts to be there."""
    found: set[str] = set()
    for call in _calls(handler):
        for keyword in call.keywords:
            if keyword.arg == "schema" and isinstance(keyword.value, ast.Dict):
                for key, checks in zip(keyword.value.keys, keyword.value.values, strict=True):
                    if isinstance(key, ast.Constant) and "_assert_required" in ast.dump(checks):
                        found.add(str(key.value))
    return sorted(found)


def _reads(view: Any) -> dict[str, list[str]]:
    """The fields that a function reads by name beside its message, as far as its own source
    tells.
    """
    needs, takes = set(), set()
    for call in _calls(view):
        if not (
            call.args
            and isinstance(call.args[0], ast.Constant)
            and isinstance(call.args[0].value, str)
        ):
            continue
        called = _name(call.func)
        if called in ("_get_request_param", "_get_int_request_param"):
            needs.add(call.args[0].value)
        elif (
            called == "get"
            and isinstance(call.func, ast.Attribute)
            and "response" not in ast.dump(call.func.value)
        ):
            takes.add(call.args[0].value)
    return {"required": sorted(needs), "takes": sorted(takes)}


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
            # Stubs for services of Databricks that need packages which MLflow does not install.
            if name.startswith(("databricks", "unity_catalog")):
                continue
            raise
    return [module for module in modules if module.DESCRIPTOR.package.startswith("mlflow")]


def _rpcs() -> dict[str, dict[str, Any]]:
    options = importlib.import_module("mlflow.protos.databricks_pb2")
    found = {}
    for module in _protos():
        for service in module.DESCRIPTOR.services_by_name.values():
            for method in service.methods:
                rpc = method.GetOptions().Extensions[options.rpc]
                found[method.input_type.full_name] = {
                    "name": method.name,
                    "request": method.input_type.full_name,
                    "response": method.output_type.full_name,
                    "visibility": options.Visibility.Name(rpc.visibility),
                }
    return found


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
    """The names of protobuf's types by their numbers."""
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
    # Protobuf 6 deprecates the label, and 4 lacks the property.
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
