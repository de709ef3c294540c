"""Loads the spec, with the line of each node.

Scalars follow the core schema of YAML 1.2, as in other OpenAPI tools: `on`, `no` and `2026-01-01`
are strings. Keys must be strings. Aliases are rejected, since `$ref` serves the same purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import unquote

import yaml

from generator.errors import GeneratorError

Pointer: TypeAlias = tuple[str | int, ...]

METHODS = frozenset({"get", "put", "post", "delete", "patch"})

# The loader that uses libyaml is faster, but PyYAML may have been built without libyaml.
_Base: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL, _BOOL, _INT, _FLOAT, _STR = (
    f"tag:yaml.org,2002:{name}" for name in ("null", "bool", "int", "float", "str")
)


# PyYAML follows YAML 1.1, in which `on` and `no` are booleans. An empty table replaces the
# resolvers of PyYAML, and the resolvers of YAML 1.2 are added below.
class _Loader(_Base):  # type: ignore[misc]
    yaml_implicit_resolvers: dict[str | None, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's protocol


# PyYAML finds the resolvers of a scalar by its first character.
for _tag, _pattern, _first_characters in (
    (_NULL, r"(null|Null|NULL|~|)$", ["n", "N", "~", ""]),
    (_BOOL, r"(true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    (_INT, r"([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
    (
        _FLOAT,
        r"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        list("-+.0123456789"),
    ),
):
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), _first_characters)


@dataclass(frozen=True)
class Spec:
    """A loaded spec.

    Attributes:
        path: File from which the spec was read, for messages.
        document: The content.
        lines: Line of each node by its pointer.
    """

    path: Path
    document: dict[str, Any]
    lines: Mapping[Pointer, int] = field(repr=False)

    def line(self, *pointer: str | int) -> int:
        """Return the line of a node: for a value in a mapping, the line of its key.

        For a node that does not exist, return the line of the nearest ancestor.
        """
        while pointer not in self.lines:
            pointer = pointer[:-1]
        return self.lines[pointer]

    def resolve(self, ref: str) -> tuple[Any, Pointer]:
        """Return the target of a `$ref`, and the pointer of the target."""
        if not ref.startswith("#/"):
            raise GeneratorError(
                f"$ref '{ref}' points outside the document. Write '#/components/...'.",
                path=self.path,
            )
        value: Any = self.document
        pointer: Pointer = ()
        for token in ref[2:].split("/"):
            # A JSON pointer escapes "~" as "~0" and "/" as "~1". "~1" is replaced first, so that
            # "~01" becomes "~1" and not "/".
            name = unquote(token).replace("~1", "/").replace("~0", "~")
            try:
                key, value = _child(value, name)
            except (KeyError, IndexError):
                raise GeneratorError(
                    f"The target of $ref '{ref}' does not exist.", path=self.path
                ) from None
            pointer = (*pointer, key)
        return value, pointer

    def operations(self) -> Iterator[tuple[str, str, dict[str, Any], Pointer]]:
        """Yield the path, method, value and pointer of each operation, in order."""
        # The linter reports malformed path items and operations.
        paths = self.document.get("paths")
        for path, item in paths.items() if isinstance(paths, dict) else ():
            for method, operation in item.items() if isinstance(item, dict) else ():
                if method in METHODS and isinstance(operation, dict):
                    yield path, method, operation, ("paths", path, method)


def load(path: Path) -> Spec:
    """Read a spec from a file. Raises GeneratorError if the file cannot be read or parsed."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GeneratorError(f"The file cannot be read: {error.strerror}.", path=path) from None
    return parse(data, path)


def parse(data: bytes, path: Path) -> Spec:
    """Parse a spec.

    Args:
        data: The content of the spec, as YAML.
        path: Name of the spec in messages. The file does not have to exist.

    Raises:
        GeneratorError: The data is not an OpenAPI 3.1 document in the supported subset of YAML.
    """
    lines: dict[Pointer, int] = {}
    document = _Builder(path, lines).build(_compose(data, path), ())
    if not isinstance(document, dict):
        raise GeneratorError(
            "The spec must be a mapping that starts with 'openapi: 3.1.0'.", path=path, line=1
        )
    spec = Spec(path, document, lines)
    version = document.get("openapi")
    if not (isinstance(version, str) and re.fullmatch(r"3\.1\.\d+", version)):
        problem = (
            f"but it has '{version}'" if "openapi" in document else "but there is no 'openapi'"
        )
        raise GeneratorError(
            f"The spec must have 'openapi: 3.1.0' or another 3.1 version, {problem}.",
            path=path,
            line=spec.line("openapi"),
        )
    return spec


def _child(value: Any, name: str) -> tuple[str | int, Any]:
    if isinstance(value, dict):
        return name, value[name]
    if isinstance(value, list) and name.isdecimal():
        return int(name), value[int(name)]
    raise KeyError(name)


def _compose(data: bytes, path: Path) -> yaml.Node | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise GeneratorError(
            f"The file is not UTF-8 at byte {error.start}. Save it as UTF-8.", path=path
        ) from None
    try:
        loader = _Loader(text)
        try:
            node: yaml.Node | None = loader.get_single_node()
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        # The parser often notices an error, such as a missing bracket, only on a later line.
        mark = error.problem_mark or error.context_mark
        problem = " ".join(f"{error.context or ''} {error.problem or ''}".split())
        line = None if mark is None else mark.line + 1
        raise GeneratorError(
            f"The file is not valid YAML. Correct it here or above: {problem}.",
            path=path,
            line=line,
        ) from None
    except yaml.YAMLError as error:
        raise GeneratorError(
            f"The file is not valid YAML: {' '.join(str(error).split())}.", path=path
        ) from None
    return node


@dataclass(frozen=True)
class _Builder:
    """Converts PyYAML's nodes to values, and records their lines."""

    # PyYAML's own constructor would drop the lines, and keep only the last of several equal keys.

    path: Path
    lines: dict[Pointer, int]
    seen: set[int] = field(default_factory=set)

    def build(self, node: yaml.Node | None, pointer: Pointer) -> Any:
        if node is None:
            return None
        self.lines.setdefault(pointer, node.start_mark.line + 1)
        # PyYAML uses the same node for an alias and its anchor.
        if id(node) in self.seen:
            message = (
                f"Aliases are not supported. Repeat the value of line {node.start_mark.line + 1}, "
                "or use a $ref."
            )
            raise GeneratorError(message, path=self.path, line=self.lines[pointer])
        self.seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*pointer, index)) for index, item in enumerate(node.value)]
        return {
            key: self.build(value, (*pointer, key)) for key, value in self._entries(node, pointer)
        }

    def _entries(self, node: yaml.Node, pointer: Pointer) -> Iterator[tuple[str, yaml.Node]]:
        for key_node, value in node.value:
            key = key_node.value
            if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != _STR:
                advice = f'Quote it: "{key}"' if isinstance(key, str) else "Use a string"
                raise self._error(key_node, f"Keys must be strings. {advice}.")
            if (first := self.lines.get((*pointer, key))) is not None:
                raise self._error(
                    key_node,
                    f"The key '{key}' is already used on line {first}. Remove one of the two keys.",
                )
            self.lines[*pointer, key] = key_node.start_mark.line + 1
            yield key, value

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        match node.tag:
            case tag if tag == _STR:
                return text
            case tag if tag == _NULL:
                return None
            case tag if tag == _BOOL:
                return text.lower() == "true"
            case tag if tag == _INT:
                # Base 0 reads the prefixes, but rejects leading zeros, as in 012.
                return int(text, 0 if text[:2] in ("0o", "0x") else 10)
            case tag if tag == _FLOAT:
                return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
        raise self._error(node, f"The tag '{node.tag}' is not supported. Remove it.")

    def _error(self, node: yaml.Node, message: str) -> GeneratorError:
        return GeneratorError(message, path=self.path, line=node.start_mark.line + 1)
