"""Resolves imported names and base classes to the distributions that define them.

Imports are followed from module to module: `http.Client` resolves to `httpx.Client` if `http` is a
module of this repository that imports `Client` from `httpx`.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tools.checks.source_files import IMPORT_ROOTS


class Origins:
    """The origins of the names in the modules of this repository.

    Args:
        trees: Syntax trees of the modules by path below the root.
    """

    def __init__(self, trees: Mapping[str, ast.Module]) -> None:
        self._modules = {path: _module_name(path) for path in trees}
        self._packages = {name.partition(".")[0] for name in self._modules.values()}
        self._imports = {
            self._modules[path]: dict(_imports(tree, self._modules[path], path))
            for path, tree in trees.items()
        }
        self._classes = {
            f"{self._modules[path]}.{node.name}": (path, node)
            for path, tree in trees.items()
            for node in tree.body
            if isinstance(node, ast.ClassDef)
        }

    def of(self, path: str, expression: ast.expr) -> str | None:
        """Return the full name for an expression such as `http.Client`.

        The result is None if the expression does not start with an imported name.
        """
        first, *rest = dotted_name(expression).split(".")
        origin = self._imports[self._modules[path]].get(first)
        return None if origin is None else self._definition([*origin.split("."), *rest])

    def is_third_party(self, origin: str | None) -> bool:
        """Whether a name belongs to a distribution other than this one and the standard library."""
        if origin is None:
            return False
        package = origin.partition(".")[0]
        # `_typeshed` exists only for type checkers.
        is_standard = package in sys.stdlib_module_names or package == "_typeshed"
        return not is_standard and package not in self._packages

    def inherited(self, path: str, class_: ast.ClassDef) -> frozenset[str]:
        """Return the private names that a class inherits from other distributions."""
        names: set[str] = set()
        for base in class_.bases:
            # `Base[T]` derives from `Base`.
            class_name = base.value if isinstance(base, ast.Subscript) else base
            origin = self.of(path, class_name)
            if origin is None:
                origin = f"{self._modules[path]}.{dotted_name(class_name)}"
            if origin in self._classes:
                names |= self.inherited(*self._classes[origin])
            elif self.is_third_party(origin):
                package, *_, name = origin.split(".")
                names |= _private_names(package, name)
        return frozenset(names)

    def _definition(self, parts: list[str]) -> str:
        """Follow the imports of a full name to the module that defines it."""
        # Two modules can import the same name from each other, which would cause an endless loop.
        seen = set()
        while (name := ".".join(parts)) not in seen:
            seen.add(name)
            for end in range(len(parts) - 1, 0, -1):
                imported = self._imports.get(".".join(parts[:end]), {}).get(parts[end])
                if imported is not None:
                    parts = [*imported.split("."), *parts[end + 1 :]]
                    break
        return name


def dotted_name(expression: ast.expr) -> str:
    """Return `a.b` for the expression `a.b`, and "" for other kinds of expressions."""
    match expression:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=name) if start := dotted_name(value):
            return f"{start}.{name}"
    return ""


def _module_name(path: str) -> str:
    folder, _, below = path.partition("/")
    inner = below if folder in IMPORT_ROOTS else path
    return inner.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _imports(tree: ast.Module, module: str, path: str) -> Iterator[tuple[str, str]]:
    """Yield the local and full names of all imports of a module, also in functions."""
    package = module.split(".") if path.endswith("__init__.py") else module.split(".")[:-1]
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    # `import a.b` binds `a`, but `import a.b as c` binds `a.b`.
                    top = alias.name.partition(".")[0]
                    yield alias.asname or top, alias.name if alias.asname else top
            case ast.ImportFrom(module=source, names=names, level=level):
                start = package[: len(package) - level + 1] if level else []
                for alias in names:
                    origin = [*start, *(source.split(".") if source else []), alias.name]
                    yield alias.asname or alias.name, ".".join(origin)


@cache
def _private_names(package: str, class_: str) -> frozenset[str]:
    """Return the private names of a class of another distribution and of its bases."""
    names = set()
    for node in _classes(package, class_):
        for inner in ast.walk(node):
            match inner:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    names.add(name)
                case ast.Attribute(value=ast.Name(id="self" | "cls"), attr=name):
                    names.add(name)
        for base in node.bases:
            name = dotted_name(base).rpartition(".")[2]
            if name != class_:
                names |= _private_names(package, name)
    return frozenset(name for name in names if name[:1] == "_" != name[1:2])


def _classes(package: str, name: str) -> Iterator[ast.ClassDef]:
    """Yield the classes of this name in a package."""
    for text in _sources(package):
        # This check avoids parsing all modules of a large package, which would take too long.
        if f"class {name}" in text:
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.ClassDef) and node.name == name:
                    yield node


@cache
def _sources(package: str) -> list[str]:
    spec = find_spec(package)
    if spec is None:
        raise LookupError(
            f"{package} is not installed, but a class derives from one of its classes"
        )
    if spec.submodule_search_locations is None:
        paths = [Path(spec.origin or "")]
    else:
        folders = map(Path, spec.submodule_search_locations)
        paths = sorted(path for folder in folders for path in folder.rglob("*.py"))
    return [path.read_text(encoding="utf-8") for path in paths]
