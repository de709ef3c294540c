"""Checks that the spec is written in the dialect that spec/README.md describes.

The rules reject input that other tools or the generator's parser would silently drop or misread. A
rule is a function that yields a pointer and a message for each problem. `RULES` maps the ids of the
rules to their functions.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.lint import (
    extension_arguments,
    extension_bounds,
    extension_defaults,
    extension_entities,
    extension_listings,
    extension_locations,
    extension_methods,
    extension_requests,
    extension_versions,
    extensions,
    names,
    operations,
    prose,
    references,
    schemas,
    structure,
)
from generator.lint.index import Rule, SpecIndex
from generator.spec import Spec

__all__ = ["RULES", "Finding", "check"]

RULES: dict[str, Rule] = {
    **structure.RULES,
    **references.RULES,
    **names.RULES,
    **operations.RULES,
    **schemas.RULES,
    **prose.RULES,
    **extension_locations.RULES,
    **extension_versions.RULES,
    **extension_arguments.RULES,
    **extension_bounds.RULES,
    **extension_defaults.RULES,
    **extension_methods.RULES,
    **extension_requests.RULES,
    **extension_entities.RULES,
    **extension_listings.RULES,
    **extensions.RULES,
}


@dataclass(frozen=True, order=True)
class Finding:
    """A problem in the spec: its line, the broken rule, and a message with the fix."""

    line: int
    rule: str
    message: str


def check(spec: Spec) -> list[Finding]:
    """Run all rules, and return the findings in the order of their lines."""
    index = SpecIndex(spec)
    # Operations share components, so a rule may report the same problem once per operation.
    findings: set[Finding] = set()
    for rule_id, rule in RULES.items():
        for pointer, message in rule(index):
            # A message may quote text of the spec that contains line breaks.
            findings.add(Finding(spec.line(*pointer), rule_id, " ".join(message.split())))
    return sorted(findings)
