"""Rules about `$ref`: each stays in the file, and points at something of the kind that its place
takes.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.index import Problem, Reading, Rule, mapping, string
from generator.spec import METHODS


def path_item(reading: Reading) -> Iterator[Problem]:
    """A path item holds operations, and nothing else."""
    for path, item in mapping(reading.document, "paths").items():
        if not isinstance(item, dict):
            continue
        for key in item:
            if key == "$ref":
                yield (
                    ("paths", path, key),
                    f"{path}: a path item cannot be a $ref; write its operations here",
                )
            elif key == "parameters":
                yield (
                    ("paths", path, key),
                    f"{path}: parameters of a path item; move them into each operation",
                )
            elif key not in METHODS:
                methods = ", ".join(sorted(METHODS))
                yield (
                    ("paths", path, key),
                    f"{path}: '{key}' is not handled; a path item holds {methods}",
                )


def external_ref(reading: Reading) -> Iterator[Problem]:
    """The spec is one file."""
    for at, node in reading.mappings:
        ref = string(node, "$ref")
        if ref is not None and not ref.startswith("#/") and not _is_path_item(at):
            yield (
                (*at, "$ref"),
                f"$ref '{ref}' leaves the file; move its target below '#/components/'",
            )


def dangling_ref(reading: Reading) -> Iterator[Problem]:
    """Each reference has a target."""
    for at, node in reading.mappings:
        ref = string(node, "$ref")
        if ref is not None and ref.startswith("#/") and reading.target(ref) is None:
            yield (
                (*at, "$ref"),
                f"$ref '{ref}' points at nothing; add the component or correct its name",
            )


def ref_target(reading: Reading) -> Iterator[Problem]:
    """A schema refers to a component schema, a response to a component response, and nothing else
    is a reference.
    """
    kinds = {schema.pointer: "schemas" for schema in reading.schemas}
    kinds |= {
        (*operation.pointer, "responses", status): "responses"
        for operation in reading.operations
        for status in operation.responses
    }
    for at, node in reading.mappings:
        ref = string(node, "$ref")
        target = reading.target(ref)
        if target is None or _is_path_item(at):
            continue
        kind = kinds.get(at)
        if kind is None:
            yield (
                (*at, "$ref"),
                f"$ref '{ref}' stands where the generator takes none; write its target here",
            )
        elif target[1][:2] != ("components", kind) or len(target[1]) != 3:
            yield (
                (*at, "$ref"),
                f"$ref '{ref}' must point at a component: '#/components/{kind}/<name>'",
            )


def unused_component(reading: Reading) -> Iterator[Problem]:
    """Each component is used by an operation, directly or through others."""
    used = reading.reached(reading.document.get("paths"))
    for kind in ("schemas", "responses", "parameters", "requestBodies", "headers"):
        for name in mapping(reading.components, kind):
            if ("components", kind, name) not in used:
                yield (
                    ("components", kind, name),
                    f"{name} is used by no operation; remove it, or refer to it",
                )


def _is_path_item(at: tuple[str | int, ...]) -> bool:
    return len(at) == 2 and at[0] == "paths"


RULES: dict[str, Rule] = {
    "path-item": path_item,
    "external-ref": external_ref,
    "dangling-ref": dangling_ref,
    "ref-target": ref_target,
    "unused-component": unused_component,
}
