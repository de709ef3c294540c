"""Renders annotations and expressions of views, the computed properties of a model."""

from __future__ import annotations

from generator.ir import View
from generator.type_annotations import annotation, attribute_annotation


def view_annotation(view: View) -> str:
    """Return the type of a view's property."""
    if view.key is not None and view.value is not None:
        return f"dict[{annotation(view.key.type)}, {attribute_annotation(view.value)}]"
    value = annotation(view.path[-1].type)
    return f"{value} | None" if any(field.may_be_none for field in view.path) else value


def view_expression(view: View) -> str:
    """Return the expression that a view's property returns."""
    path = ".".join(["self", *(field.name for field in view.path)])
    if view.key is not None and view.value is not None:
        # `as_dict` reads the decoded columns, without creating the models of the list.
        owner, name = path.rsplit(".", 1)
        path = f"columnar.as_dict({owner}, {name!r}, {view.key.name!r}, {view.value.name!r})"
    # A nested model may be absent. The view is then None, or an empty dict.
    *owners, _ = view.path
    for position, field in enumerate(owners, 1):
        if field.may_be_none:
            attribute = ".".join(["self", *(each.name for each in view.path[:position])])
            empty = "None" if view.key is None else "{}"
            path = f"{empty} if {attribute} is None else {path}"
    return path
