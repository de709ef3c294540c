"""Checks that private names of other distributions are not used.

A name is private if it begins with one underscore. It belongs to another distribution if

- it is imported from that distribution, or is an attribute of an imported object: `httpx._client`;
- it is an attribute of a variable that is annotated with a class of that distribution, or to which
  the result of calling such a class is assigned: `client: httpx.Client` and `client._transport`;
- a class inherits it from a class of that distribution: `self._pool` in a subclass of
  `httpx.HTTPTransport`;
- nothing in this repository defines the name, regardless of the object that has the attribute.

The standard library is exempt: it documents some of its private names.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Set
from pathlib import Path

from tools.checks import source_files
from tools.checks.name_origins import Origins, dotted_name

# `_pool` is needed in subclasses of the transports of httpx.
ALLOWED = frozenset({"_pool"})

_PRIVATE = re.compile(r"_[A-Za-z]\w*")
# Public attributes of named tuples that begin with an underscore.
_PUBLIC = frozenset({"_asdict", "_field_defaults", "_fields", "_make", "_replace"})
# Functions that take the name of an attribute.
_ATTRIBUTE_FUNCTIONS = frozenset(
    {"attrgetter", "delattr", "getattr", "hasattr", "methodcaller", "setattr"}
)


def used(root: Path) -> Iterator[str]:
    """Describe each use of a private name of another distribution."""
    trees = {
        path: ast.parse((root / path).read_text(encoding="utf-8"), path)
        for path in source_files.modules(root, *source_files.HANDWRITTEN, "generated")
    }
    origins = Origins(trees)
    repository_names = {
        name for path, tree in trees.items() for name in _defined_names(path, tree, origins)
    }
    for path, tree in trees.items():
        if not path.startswith("generated/"):
            visitor = _Visitor(path, origins, repository_names)
            visitor.visit(tree)
            for line, name in visitor.uses:
                if name not in ALLOWED:
                    yield f"{path}:{line} uses {name}, a private name of another distribution"


def _defined_names(path: str, tree: ast.Module, origins: Origins) -> Iterator[str]:
    """Yield the names that a module defines, except those that its classes inherit."""
    inherited: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(name=name):
                inherited |= origins.inherited(path, node)
                yield name
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                yield name
            case ast.Name(id=name, ctx=ast.Store()):
                yield name
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name, ctx=ast.Store()) if name not in inherited:
                yield name


class _Visitor(ast.NodeVisitor):
    """Collects the line and the name of each use of a private name in a module."""

    def __init__(self, path: str, origins: Origins, repository_names: Set[str]) -> None:
        self.uses: list[tuple[int, str]] = []
        self._path = path
        self._origins = origins
        self._repository_names = repository_names
        # Private names that the enclosing class inherits from other distributions.
        self._inherited: Set[str] = frozenset()
        # Variables whose class belongs to another distribution.
        self._variables: set[str] = set()

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self._check_import(node, alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            if node.level == 0:
                self._check_import(node, f"{node.module}.{alias.name}")

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        outer = self._inherited
        self._inherited = self._origins.inherited(self._path, node)
        for statement in node.body:
            match statement:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    if name in self._inherited:
                        self._add(statement, name)
        self.generic_visit(node)
        self._inherited = outer

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        outer = self._variables
        arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        foreign = {item.arg for item in arguments if self._is_foreign_type(item.annotation)}
        # An argument hides a variable of the same name in an outer scope.
        self._variables = outer - {item.arg for item in arguments} | foreign
        self.generic_visit(node)
        self._variables = outer

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if isinstance(node.target, ast.Name) and self._is_foreign_type(node.annotation):
            self._variables.add(node.target.id)
        self.generic_visit(node)

    def visit_Assign(self, node: ast.Assign) -> None:
        if isinstance(node.value, ast.Call) and self._is_foreign(node.value.func):
            names = {target.id for target in node.targets if isinstance(target, ast.Name)}
            self._variables |= names
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        if dotted_name(node.func).rpartition(".")[2] in _ATTRIBUTE_FUNCTIONS:
            for argument in node.args:
                match argument:
                    case ast.Constant(value=str(text)):
                        for name in text.split("."):
                            if _PRIVATE.fullmatch(name) and name not in self._repository_names:
                                self._add(node, name)
        self.generic_visit(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if _PRIVATE.fullmatch(node.attr) and self._is_private_of_another(node):
            self._add(node, node.attr)
        self.generic_visit(node)

    def _is_private_of_another(self, node: ast.Attribute) -> bool:
        variable = dotted_name(node.value)
        if variable in ("self", "cls"):
            return node.attr in self._inherited
        if variable in self._variables:
            return True
        origin = self._origins.of(self._path, node.value)
        if origin is not None:
            return self._origins.is_third_party(origin)
        return node.attr not in self._repository_names and node.attr not in _PUBLIC

    def _check_import(self, node: ast.stmt, origin: str) -> None:
        private = [part for part in origin.split(".") if _PRIVATE.fullmatch(part)]
        if private and self._origins.is_third_party(origin):
            self._add(node, private[0])

    def _is_foreign(self, expression: ast.expr) -> bool:
        return self._origins.is_third_party(self._origins.of(self._path, expression))

    def _is_foreign_type(self, annotation: ast.expr | None) -> bool:
        """Whether an annotation, or a member of a union, is a class of another distribution."""
        match annotation:
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                return self._is_foreign_type(left) or self._is_foreign_type(right)
            case ast.Subscript(value=value):
                return self._is_foreign(value)
            case ast.Name() | ast.Attribute():
                return self._is_foreign(annotation)
        return False

    def _add(self, node: ast.AST, name: str) -> None:
        self.uses.append((getattr(node, "lineno", 0), name))
