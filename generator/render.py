"""Renders the Python package.

All files are rendered, formatted and compiled before the first file is written, so a failure leaves
the package unchanged.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import (
    dataframe_columns,
    decode_expressions,
    docstrings,
    encode_expressions,
    generated_names,
    type_annotations,
    views,
)
from generator.errors import GeneratorError
from generator.ir import ClassName, Contract, Field, Model, Operation
from generator.strictness import strict_models

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True, slots=True)
class Target:
    """Names for the generated code.

    Attributes:
        package: Name of the generated package.
        runtime: Package from which the generated code imports the runtime.
        notice: Comment in the first line of each file.
    """

    package: str = "mlflow_openapi"
    runtime: str = "mlflow_openapi_runtime"
    notice: str = (
        "Generated from spec/mlflow-openapi.yaml by `make generate`. "
        "Do not edit: change the spec or generator/, then regenerate."
    )


def render(contract: Contract, target: Target) -> dict[str, str]:
    """Render the files of the package, and return the contents by path."""
    files = {f"{target.package}/{name}": text for name, text in _package(contract, target)}
    formatted = _format(files)
    for name, text in formatted.items():
        if name.endswith(".py"):
            # The formatter accepts some code that Python rejects, such as a duplicate argument.
            compile(text, name, "exec")
    return formatted


@dataclass(frozen=True, slots=True)
class _ModelContext:
    """A model, and the data from the rest of the contract that the template needs.

    Attributes:
        model: The model.
        classes: Models and enums that the code of the model refers to.
        is_flat: Whether a list of the model can be decoded into columns.
        is_batched: Whether the model is an item of a list that is split into several requests.
        columnar_lists: Fields that are lists of flat models.
        columns: Data frame columns, as expressions; empty if no pager returns the model.
        shared_keys: Attributes that are the keys of a dict in a view.
    """

    model: Model
    classes: list[ClassName]
    is_flat: bool
    is_batched: bool
    columnar_lists: list[Field]
    columns: list[str]
    shared_keys: set[str]


def _package(contract: Contract, target: Target) -> Iterable[tuple[str, str]]:
    """Yield the path and the content of each file of the package, before formatting."""
    environment = template_environment(contract.product)
    strict = strict_models(contract)
    environment.globals["strict"] = strict
    environment.filters["encode_argument"] = partial(
        encode_expressions.encode_argument, strict=strict
    )

    def render_template(template: str, **names: object) -> str:
        return environment.get_template(template).render(
            contract=contract, runtime=target.runtime, notice=target.notice, **names
        )

    # Type checkers ignore the annotations of a package without this marker (PEP 561).
    yield "py.typed", ""
    yield "__init__.py", render_template("package_init.py.jinja")
    yield "errors.py", render_template("errors.py.jinja")
    if contract.servers:
        yield "servers.py", render_template("servers.py.jinja")

    for module, contexts in _model_modules(contract).items():
        classes = [name for context in contexts for name in context.classes]
        yield (
            f"models/{module}.py",
            render_template(
                "model.py.jinja",
                module=module,
                contexts=contexts,
                classes=sorted({name for name in classes if name.module != module}, key=_by_module),
            ),
        )
    for enum in contract.enums:
        yield f"models/{enum.class_name.module}.py", render_template("enum.py.jinja", enum=enum)
    names = [
        *(model.class_name for model in contract.models),
        *(enum.class_name for enum in contract.enums),
    ]
    docstring = "The models and enums of the API. Each class is imported on first use."
    yield (
        "models/__init__.py",
        render_template(
            "lazy_init.py.jinja", classes=sorted(names, key=_by_module), docstring=docstring
        ),
    )

    yield (
        "api/__init__.py",
        render_template(
            "api_init.py.jinja", docstring="The operations, with a package for each tag."
        ),
    )
    for tag in sorted({operation.tag for operation in contract.operations}):
        docstring = f"The operations of the tag `{tag}`, with a module for each operation."
        yield f"api/{tag}/__init__.py", render_template("api_init.py.jinja", docstring=docstring)
    free_form = _free_form_models(contract)
    for operation in contract.operations:
        yield (
            f"api/{operation.tag}/{operation.id}.py",
            _endpoint(render_template, operation, free_form),
        )

    classes = sorted(
        {name for operation in contract.operations for name in _facade_classes(operation)},
        key=_by_module,
    )
    for module, asynchronous in (("facade.py", False), ("async_facade.py", True)):
        yield module, render_template("facade.py.jinja", classes=classes, asynchronous=asynchronous)


def _endpoint(
    render_template: Callable[..., str], operation: Operation, free_form: Collection[ClassName]
) -> str:
    # Entities occur only in annotations, so a call with an id does not import their modules.
    runtime_classes = set(_classes(operation.arguments))
    if operation.response is not None:
        runtime_classes.add(operation.response)
    typing_classes = _entities(operation.arguments) - runtime_classes
    return render_template(
        "endpoint.py.jinja",
        operation=operation,
        exact=operation.response in free_form,
        runtime_classes=sorted(runtime_classes, key=_by_module),
        typing_classes=sorted(typing_classes, key=_by_module),
    )


def _model_modules(contract: Contract) -> dict[str, list[_ModelContext]]:
    """Return the models of each module below `models/`, with their contexts."""
    flat = {model.class_name for model in contract.models if decode_expressions.is_flat(model)}
    keys = _view_keys(contract)
    models = {model.class_name: model for model in contract.models}
    page_items = {
        operation.pagination.items.type.item
        for operation in contract.operations
        if operation.pagination
    }
    page_classes = {
        item.class_name for item in page_items if item is not None and item.kind == "model"
    }
    batched = _batched(contract)
    modules: dict[str, list[_ModelContext]] = defaultdict(list)
    for name, model in models.items():
        view_fields = [
            field
            for view in model.views
            for field in (view.path[-1], view.value)
            if field is not None
        ]
        columnar_lists = [
            field for field in model.fields if decode_expressions.is_columnar(field.type, flat)
        ]
        columns = []
        if name in page_classes:
            columns = dataframe_columns.model_columns(name, models)
        modules[name.module].append(
            _ModelContext(
                model=model,
                classes=_classes([*model.fields, *view_fields]),
                is_flat=name in flat,
                is_batched=name in batched,
                columnar_lists=columnar_lists,
                columns=columns,
                shared_keys=keys.get(name, set()),
            )
        )
    return modules


def _view_keys(contract: Contract) -> dict[ClassName, set[str]]:
    """Return the attributes of each model that are the keys of a dict in a view."""
    keys: dict[ClassName, set[str]] = defaultdict(set)
    for view in (view for model in contract.models for view in model.views if view.key is not None):
        item = view.path[-1].type.innermost.class_name
        if item is not None and view.key is not None:
            keys[item].add(view.key.name)
    return keys


def _batched(contract: Contract) -> set[ClassName]:
    """Return the models that are items of lists that are split into several requests."""
    names = (
        field.type.item.class_name
        for operation in contract.operations
        if operation.split is not None
        for field in operation.arguments
        if field.wire_name in operation.split.lists and field.type.item is not None
    )
    return {name for name in names if name is not None}


def _free_form_models(contract: Contract) -> set[ClassName]:
    """Return the models that contain any JSON, directly or in nested models."""
    types_of = {
        # JSON in a string is decoded separately, and always exactly.
        model.class_name: [
            field.type.innermost for field in model.fields if not field.type.json_text
        ]
        for model in contract.models
    }
    free_form: set[ClassName] = set()
    # Models may refer to each other, so the loop repeats until it finds no more models.
    is_complete = False
    while not is_complete:
        is_complete = True
        for name, types in types_of.items():
            has_json = any(type_.kind == "json" or type_.class_name in free_form for type_ in types)
            if has_json and name not in free_form:
                free_form.add(name)
                is_complete = False
    return free_form


def template_environment(product: str) -> Environment:
    """Create the Jinja environment with the filters of the templates.

    `product` is the product whose versions the docstrings mention.
    """
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        # A misspelled name in a template is an error instead of an empty string.
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(
        repr=repr,
        wrap=docstrings.wrap,
        annotation=type_annotations.annotation,
        parameter_annotation=type_annotations.parameter_annotation,
        attribute_annotation=type_annotations.attribute_annotation,
        attribute_default=decode_expressions.attribute_default,
        result_annotation=type_annotations.result_annotation,
        endpoint_annotation=type_annotations.endpoint_annotation,
        encode_inline=encode_expressions.encode_inline,
        bounds=encode_expressions.bounds,
        with_client_default=encode_expressions.with_client_default,
        decode_attribute=decode_expressions.decode_attribute,
        column=decode_expressions.column,
        item_columns=dataframe_columns.item_columns,
        key_set=generated_names.key_set,
        class_path=generated_names.class_path,
        path_expression=encode_expressions.path_expression,
        parse=decode_expressions.parse,
        field_doc=partial(docstrings.field_doc, product=product),
        view_annotation=views.view_annotation,
        view_expression=views.view_expression,
        view_doc=docstrings.view_doc,
        split_limits=docstrings.split_limits,
        member_doc=partial(docstrings.member_doc, product=product),
        error_note=docstrings.error_note,
        pager_doc=docstrings.pager_doc,
        version_notes=partial(docstrings.version_notes, product=product),
    )
    return environment


def _classes(fields: Iterable[Field]) -> list[ClassName]:
    """Return the models and enums in the types of fields, sorted for imports."""
    classes = {field.type.innermost.class_name for field in fields}
    return sorted((name for name in classes if name is not None), key=_by_module)


def _entities(fields: Iterable[Field]) -> set[ClassName]:
    """Return the models that arguments accept instead of a string or an integer."""
    types = (field.type.innermost for field in fields)
    return {entity.model for type_ in types for entity in type_.entities}


def _facade_classes(operation: Operation) -> set[ClassName]:
    """Return the classes in the signature of an operation's method."""
    result = [
        field
        for field in (operation.unwrap, operation.pagination and operation.pagination.items)
        if field
    ]
    classes = {*_classes([*operation.arguments, *result]), *_entities(operation.arguments)}
    # A method that unwraps its response does not mention the response's class.
    if operation.response is not None and not result:
        classes.add(operation.response)
    return classes


def _by_module(name: ClassName) -> tuple[str, str]:
    return name.module, name.name


def _format(files: Mapping[str, str]) -> dict[str, str]:
    """Format the files with ruff, and remove unused imports."""
    with tempfile.TemporaryDirectory(prefix="generator-") as temporary:
        folder = Path(temporary)
        for name, text in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        # Templates import all names that a file may need. F401 removes unused imports,
        # I sorts the remaining ones, and UP modernizes annotations.
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
        # The output must not depend on a configuration file above the temporary folder.
        "--isolated",
        "--quiet",
        "--no-cache",
        *arguments[1:],
        ".",
    ]
    completed = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if completed.returncode != 0:
        raise GeneratorError(
            f"ruff {arguments[0]} failed on the generated code: "
            f"{completed.stdout} {completed.stderr}".strip()
        )
