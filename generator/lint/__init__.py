"""The rules of the spec's dialect.

They refuse what other tools and the generator's parser drop or break in silence, and hold what
spec/README.md promises. A rule is a function that yields the pointer and a message for each thing
it finds; RULES names them all.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.lint import (
    extension_arguments,
    extension_entities,
    extension_places,
    extension_versions,
    extensions,
    names,
    operations,
    prose,
    references,
    schemas,
    structure,
)
from generator.lint.index import Reading, Rule
from generator.spec import Spec

__all__ = ["RULES", "Finding", "check"]

RULES: dict[str, Rule] = {
    **structure.RULES,
    **references.RULES,
    **names.RULES,
    **operations.RULES,
    **schemas.RULES,
    **prose.RULES,
    **extension_places.RULES,
    **extension_versions.RULES,
    **extension_arguments.RULES,
    **extension_entities.RULES,
    **extensions.RULES,
}


@dataclass(frozen=True, order=True)
class Finding:
    line: int
    rule: str
    message: str


def check(spec: Spec) -> list[Finding]:
    """Everything in the spec that breaks a rule, in the order of its lines."""
    reading = Reading(spec)
    return sorted(
        {
            Finding(spec.line(*pointer), name, " ".join(message.split()))
            for name, rule in RULES.items()
            for pointer, message in rule(reading)
        }
    )
