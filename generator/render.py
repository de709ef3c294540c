"""Renders the records as a Python package, and writes generated files.

Everything is rendered, formatted and compiled before anything is written, so that a generation that
fails leaves the package as it was. Unchanged files are not touched. A manifest lists the generated
files, so that a model that left the spec leaves the package, too.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import dataframe_columns, docstrings, expressions
from generator.errors import GeneratorError
from generator.ir import ClassName, Contract, Field, Model, Operation

MANIFEST = "MANIFEST"
_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Target:
    """Where the generated code belongs.

    Attributes:
        package: Name of the package.
        runtime: Package that it imports its runtime from.
        notice: First line of each file, a comment.
    """

    package: str = "mlflow_openapi"
    runtime: str = "mlflow_openapi_runtime"
    notice: str = (
        "Generated from spec/mlflow-openapi.yaml by `make generate`. "
        "Do not edit: change the spec or generator/, then regenerate."
    )


def render(contract: Contract, target: Target) -> dict[str, str]:
    """All files of the package, by their path in the output folder, formatted."""
    files = {f"{target.package}/{name}": text for name, text in _package(contract, target)}
    formatted = _formatted(files)
    for name, text in formatted.items():
        if name.endswith(".py"):
            compile(text, name, "exec")
    return formatted


def manifest(files: Mapping[str, str]) -> str:
    """The files of a generation, each with the hash of its text."""
    lines = (
        f"{hashlib.sha256(text.encode()).hexdigest()}  {name}\n"
        for name, text in sorted(files.items())
    )
    return "".join(lines)


def listed(folder: Path) -> set[str]:
    """The files of the generation that a folder holds, by its manifest; none if it has no
    manifest.
    """
    path = folder / MANIFEST
    if not path.exists():
        return set()
    found = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        _, separator, name = line.partition("  ")
        if not separator or name.startswith("/") or ".." in Path(name).parts:
            raise GeneratorError(
                "not a manifest of the generator: remove it, or name another folder",
                path=path,
                line=number,
            )
        found.add(name)
    return found


def differences(files: Mapping[str, str], folder: Path) -> list[str]:
    """What a generation would change in a folder: a line for each file."""
    tops = {name.split("/")[0] for name in files}
    present = {
        path.relative_to(folder).as_posix(): path
        for top in tops
        for path in files_below(folder / top)
    }
    found = [f"{name} is missing" for name in files.keys() - present.keys()]
    found += [f"{name} is not generated from the spec" for name in present.keys() - files.keys()]
    found += [
        f"{name} differs"
        for name in files.keys() & present.keys()
        if present[name].read_text(encoding="utf-8") != files[name]
    ]
    return sorted(found)


def write(files: Mapping[str, str], folder: Path) -> int:
    """Bring a folder to the rendered state. Returns how many files were written or removed."""
    changed = 0
    for name in listed(folder) - files.keys():
        stale = folder / name
        if stale.exists():
            stale.unlink()
            changed += 1
            if not any(stale.parent.glob("*.py")):
                _remove_caches(stale.parent)
    for name, text in files.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            changed += 1
    return changed


@dataclass(frozen=True, slots=True)
class _ModelContext:
    """A model, with what its template needs to know about the rest of the contract.

    Attributes:
        model: The model.
        classes: The models and enums that its code names.
        is_flat: Whether its messages can be decoded in columns.
        is_batched: Whether a request holds a limited number of it.
        held: Its lists of flat models.
        columns: Its columns in a data frame, as expressions. Empty if no pager has items of it.
        shared_keys: The attributes that are the keys of a dict in a view.
    """

    model: Model
    classes: list[ClassName]
    is_flat: bool
    is_batched: bool
    held: list[Field]
    columns: list[str]
    shared_keys: set[str]


def _package(contract: Contract, target: Target) -> Iterable[tuple[str, str]]:
    environment = template_environment(contract.product)

    def rendered(template: str, **names: object) -> str:
        return environment.get_template(template).render(
            contract=contract, runtime=target.runtime, notice=target.notice, **names
        )

    yield "py.typed", ""
    yield "__init__.py", rendered("package_init.py.jinja")
    yield "errors.py", rendered("errors.py.jinja")
    if contract.servers:
        yield "servers.py", rendered("servers.py.jinja")

    for module, contexts in _model_modules(contract).items():
        classes = [name for context in contexts for name in context.classes]
        yield (
            f"models/{module}.py",
            rendered(
                "model.py.jinja",
                module=module,
                contexts=contexts,
                classes=sorted({name for name in classes if name.module != module}, key=_by_module),
            ),
        )
    for enum in contract.enums:
        yield f"models/{enum.class_name.module}.py", rendered("enum.py.jinja", enum=enum)
    names = [
        *(model.class_name for model in contract.models),
        *(enum.class_name for enum in contract.enums),
    ]
    docstring = "The messages and enums of the API, each imported when it is first used."
    yield (
        "models/__init__.py",
        rendered("lazy_init.py.jinja", classes=sorted(names, key=_by_module), docstring=docstring),
    )

    yield (
        "api/__init__.py",
        rendered("api_init.py.jinja", docstring="The operations, in a folder for each tag."),
    )
    for tag in sorted({operation.tag for operation in contract.operations}):
        docstring = f"The operations of the tag `{tag}`, a module for each."
        yield f"api/{tag}/__init__.py", rendered("api_init.py.jinja", docstring=docstring)
    free = _holding_json(contract)
    for operation in contract.operations:
        yield f"api/{operation.tag}/{operation.id}.py", _endpoint(rendered, operation, free)

    classes = sorted(
        {name for operation in contract.operations for name in _facade_classes(operation)},
        key=_by_module,
    )
    for module, asynchronous in (("facade.py", False), ("async_facade.py", True)):
        yield module, rendered("facade.py.jinja", classes=classes, asynchronous=asynchronous)


def _endpoint(
    rendered: Callable[..., str], operation: Operation, free: Collection[ClassName]
) -> str:
    runtime = set(_classes(operation.arguments))
    if operation.response is not None:
        runtime.add(operation.response)
    typing = _entities(operation.arguments) - runtime
    return rendered(
        "endpoint.py.jinja",
        operation=operation,
        exact=operation.response in free,
        runtime_classes=sorted(runtime, key=_by_module),
        typing_classes=sorted(typing, key=_by_module),
    )


def _model_modules(contract: Contract) -> dict[str, list[_ModelContext]]:
    """The models of each module below `models/`."""
    flat = {model.class_name for model in contract.models if expressions.is_flat(model)}
    keys = _view_keys(contract)
    models = {model.class_name: model for model in contract.models}
    paged = {
        operation.pagination.items.type.item
        for operation in contract.operations
        if operation.pagination
    }
    paged_classes = {item.class_name for item in paged if item is not None and item.kind == "model"}
    batched = _batched(contract)
    modules: dict[str, list[_ModelContext]] = defaultdict(list)
    for name, model in models.items():
        shown = [
            field
            for view in model.views
            for field in (view.path[-1], view.value)
            if field is not None
        ]
        held = [
            field
            for field in model.fields
            if field.type.kind == "array" and field.type.item and field.type.item.class_name in flat
        ]
        columns = []
        if name in paged_classes:
            columns = dataframe_columns.model_columns(name, models)
        modules[name.module].append(
            _ModelContext(
                model=model,
                classes=_classes([*model.fields, *shown]),
                is_flat=name in flat,
                is_batched=name in batched,
                held=held,
                columns=columns,
                shared_keys=keys.get(name, set()),
            )
        )
    return modules


def _view_keys(contract: Contract) -> dict[ClassName, set[str]]:
    """The attributes of each model that are the keys of a dict in a view."""
    found: dict[ClassName, set[str]] = defaultdict(set)
    for view in (view for model in contract.models for view in model.views if view.key is not None):
        item = expressions.innermost(view.path[-1].type).class_name
        if item is not None and view.key is not None:
            found[item].add(view.key.name)
    return found


def _batched(contract: Contract) -> set[ClassName]:
    """The models in lists of which a request holds a limited number."""
    found = (
        field.type.item.class_name
        for operation in contract.operations
        if operation.split is not None
        for field in operation.arguments
        if field.wire_name in operation.split.lists and field.type.item is not None
    )
    return {name for name in found if name is not None}


def _holding_json(contract: Contract) -> set[ClassName]:
    """The models that hold any JSON, themselves or in what they are made of."""
    inner = {
        model.class_name: [expressions.innermost(field.type) for field in model.fields]
        for model in contract.models
    }
    found = {name for name, types in inner.items() if any(type_.kind == "json" for type_ in types)}
    while (
        more := {
            name
            for name, types in inner.items()
            if any(type_.class_name in found for type_ in types)
        }
        - found
    ):
        found |= more
    return found


def template_environment(product: str) -> Environment:
    """Jinja with the filters of the templates; docstrings give the versions of `product`."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        repr=repr,
        wrap=docstrings.wrap,
        annotation=expressions.annotation,
        argument_annotation=expressions.argument_annotation,
        attribute_annotation=expressions.attribute_annotation,
        attribute_default=expressions.attribute_default,
        result_annotation=expressions.result_annotation,
        endpoint_annotation=expressions.endpoint_annotation,
        encode_argument=expressions.encode_argument,
        encode_in_place=expressions.encode_in_place,
        bounds=expressions.bounds,
        filled=expressions.filled,
        decode_attribute=expressions.decode_attribute,
        column=expressions.column,
        item_columns=dataframe_columns.item_columns,
        key_set=expressions.key_set,
        class_path=expressions.class_path,
        path_expression=expressions.path_expression,
        parse=expressions.parse,
        documented=partial(docstrings.documented, product=product),
        view_annotation=expressions.view_annotation,
        view_expression=expressions.view_expression,
        view_note=docstrings.view_note,
        limits=docstrings.limits,
        documented_member=partial(docstrings.documented_member, product=product),
        error_note=docstrings.error_note,
        versions=partial(docstrings.versions, product=product),
    )
    return environment


def _classes(fields: Iterable[Field]) -> list[ClassName]:
    """The models and enums that fields are made of."""
    found = {expressions.innermost(field.type).class_name for field in fields}
    return sorted((name for name in found if name is not None), key=_by_module)


def _entities(fields: Iterable[Field]) -> set[ClassName]:
    entities = (expressions.innermost(field.type).entity for field in fields)
    return {entity.model for entity in entities if entity is not None}


def _facade_classes(operation: Operation) -> set[ClassName]:
    """Every class that an operation's signature names."""
    result = [
        field
        for field in (operation.unwrap, operation.pagination and operation.pagination.items)
        if field
    ]
    classes = {*_classes([*operation.arguments, *result]), *_entities(operation.arguments)}
    return classes | ({operation.response} if operation.response and not result else set())


def _by_module(name: ClassName) -> tuple[str, str]:
    return name.module, name.name


def _formatted(files: Mapping[str, str]) -> dict[str, str]:
    with tempfile.TemporaryDirectory(prefix="generator-") as temporary:
        folder = Path(temporary)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        # F401 drops the imports that a file turned out not to need, I sorts the rest.
        width = ("--line-length", str(docstrings.LINE_LENGTH), "--target-version", "py311")
        _ruff(folder, "check", "--fix", "--select", "F401,I,UP", *width)
        _ruff(folder, "format", "--config", "format.skip-magic-trailing-comma=true", *width)
        return {name: (folder / name).read_text(encoding="utf-8") for name in files}


def _ruff(folder: Path, *arguments: str) -> None:
    command = [
        sys.executable,
        "-m",
        "ruff",
        arguments[0],
        "--isolated",
        "--quiet",
        "--no-cache",
        *arguments[1:],
        ".",
    ]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise GeneratorError(
            f"ruff {arguments[0]} failed on the generated code: {done.stdout} {done.stderr}".strip()
        )


def files_below(path: Path) -> Iterable[Path]:
    """A file, or the files below a folder without Python's caches."""
    if path.is_file():
        return [path]
    return [
        found for found in path.rglob("*") if found.is_file() and "__pycache__" not in found.parts
    ]


def _remove_caches(folder: Path) -> None:
    for cached in folder.rglob("*.pyc"):
        cached.unlink()
    for empty in sorted((folder, *folder.rglob("*")), reverse=True):
        if empty.is_dir() and not any(empty.iterdir()):
            empty.rmdir()
