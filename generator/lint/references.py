"""Rules about `$ref`: each target is a component of the right kind in the same file."""

from __future__ import annotations

from collections.abc import Iterator

from generator.lint.index import Problem, Rule, SpecIndex, mapping, string
from generator.spec import METHODS


def path_item(index: SpecIndex) -> Iterator[Problem]:
    """A path item contains operations and nothing else."""
    # The generator reads only the operations of a path item.
    for path, item in mapping(index.document, "paths").items():
        if not isinstance(item, dict):
            continue
        for key in item:
            pointer = ("paths", path, key)
            if key == "$ref":
                yield pointer, f"{path}: A path item cannot be a $ref. Write its operations here."
            elif key == "parameters":
                message = (
                    f"{path}: A path item cannot have parameters. Move them into each operation."
                )
                yield pointer, message
            elif key not in METHODS:
                methods = ", ".join(sorted(METHODS))
                message = f"{path}: '{key}' is not supported in a path item. Use one of {methods}."
                yield pointer, message


def external_ref(index: SpecIndex) -> Iterator[Problem]:
    """The spec is a single file."""
    # Consumers download a single file, and the generator loads a single file.
    for pointer, node in index.mappings:
        ref = string(node, "$ref")
        if ref is not None and not ref.startswith("#/") and not _is_path_item(pointer):
            yield (
                (*pointer, "$ref"),
                f"$ref '{ref}' points outside the file. Move its target below '#/components/'.",
            )


def dangling_ref(index: SpecIndex) -> Iterator[Problem]:
    """The target of each reference exists."""
    for pointer, node in index.mappings:
        ref = string(node, "$ref")
        if ref is not None and ref.startswith("#/") and index.target(ref) is None:
            yield (
                (*pointer, "$ref"),
                f"The target of $ref '{ref}' does not exist. Add the component, or correct the "
                "name.",
            )


def ref_target(index: SpecIndex) -> Iterator[Problem]:
    """A schema refers to a component schema, and a response to a component response."""
    # OpenAPI allows a $ref to any node, such as a property of another schema. But a generated class
    # is named after a component, so there would be no name for the class of such a target.
    kinds = {schema.pointer: "schemas" for schema in index.schemas}
    for operation in index.operations:
        for status in operation.responses:
            kinds[*operation.pointer, "responses", status] = "responses"
    for pointer, node in index.mappings:
        ref = string(node, "$ref")
        target = index.target(ref)
        if target is None or _is_path_item(pointer):
            continue
        kind = kinds.get(pointer)
        if kind is None:
            yield (
                (*pointer, "$ref"),
                f"$ref '{ref}' is not supported at this location. Write its target here.",
            )
        elif target[1][:2] != ("components", kind) or len(target[1]) != 3:
            yield (
                (*pointer, "$ref"),
                f"$ref '{ref}' must point at a component: '#/components/{kind}/<name>'.",
            )


def unused_component(index: SpecIndex) -> Iterator[Problem]:
    """Each component is used by an operation, directly or through other components."""
    # An unused component is left over from a change, or a reference to the component was forgotten.
    used = index.reachable_components(index.document.get("paths"))
    for kind in ("schemas", "responses", "parameters", "requestBodies", "headers"):
        for name in mapping(index.components, kind):
            if ("components", kind, name) not in used:
                yield (
                    ("components", kind, name),
                    f"{name} is not used by any operation. Remove the component, or refer to it.",
                )


def _is_path_item(pointer: tuple[str | int, ...]) -> bool:
    # The rule `path-item` reports a $ref of a path item.
    return len(pointer) == 2 and pointer[0] == "paths"


RULES: dict[str, Rule] = {
    "path-item": path_item,
    "external-ref": external_ref,
    "dangling-ref": dangling_ref,
    "ref-target": ref_target,
    "unused-component": unused_component,
}
