"""Separates allowed from unexpected differences, and formats the report as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from generator.errors import GeneratorError
from tools.drift.compare import Difference

_ALLOWED = Path(__file__).with_name("allowed.txt")


@dataclass(frozen=True)
class AllowedDifference:
    """A line of the allow-list."""

    kind: str
    location: str
    reason: str


def read_allowed(path: Path = _ALLOWED) -> list[AllowedDifference]:
    """Read the allow-list. Each line is `kind location: reason`."""
    allowed = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        kind, _, rest = line.partition(" ")
        location, _, reason = rest.strip().partition(": ")
        if not location or not reason:
            raise GeneratorError("expected `kind location: reason`", path=path, line=number)
        allowed.append(AllowedDifference(kind, location, reason))
    return allowed


def split(
    differences: Iterable[Difference], allow_list: list[AllowedDifference]
) -> tuple[list[Difference], list[tuple[Difference, str]]]:
    """Return the unexpected differences, and the allowed ones with their reasons."""
    unexpected, allowed = [], []
    reasons = {(entry.kind, entry.location): entry.reason for entry in allow_list}
    for difference in differences:
        reason = reasons.get((difference.kind, difference.location))
        if reason is None:
            unexpected.append(difference)
        else:
            allowed.append((difference, reason))
    return unexpected, allowed


def as_text(
    version: str, unexpected: list[Difference], allowed: list[tuple[Difference, str]]
) -> str:
    lines = [
        f"MLflow {version}: {len(unexpected)} differences from the spec, {len(allowed)} allowed"
    ]
    for location, group in groupby(unexpected, key=lambda difference: difference.location):
        lines.append(location)
        lines += [f"  {difference.kind}: {difference.detail}" for difference in group]
    lines += [
        f"allowed: {difference.location}: {difference.kind}: {reason}"
        for difference, reason in allowed
    ]
    return "\n".join(lines)


def as_json(
    version: str, unexpected: list[Difference], allowed: list[tuple[Difference, str]]
) -> str:
    report = {
        "mlflow": version,
        "differences": [_as_dict(difference) for difference in unexpected],
        "allowed": [{**_as_dict(difference), "reason": reason} for difference, reason in allowed],
    }
    return json.dumps(report, indent=2)


def _as_dict(difference: Difference) -> dict[str, str]:
    return {"where": difference.location, "what": difference.kind, "detail": difference.detail}
