"""Separates the allowed differences, and formats the report as text and as JSON."""

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

    what: str
    where: str
    reason: str


def read_allowed(path: Path = _ALLOWED) -> list[AllowedDifference]:
    """Read the allow-list. Each line is `kind location: reason`."""
    allowed = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        what, _, rest = line.partition(" ")
        where, _, reason = rest.strip().partition(": ")
        if not where or not reason:
            raise GeneratorError("expected `kind location: reason`", path=path, line=number)
        allowed.append(AllowedDifference(what, where, reason))
    return allowed


def split(
    differences: Iterable[Difference], allow_list: list[AllowedDifference]
) -> tuple[list[Difference], list[tuple[Difference, str]]]:
    """Return the unexpected differences, and the allowed ones with their reasons."""
    unexpected, allowed = [], []
    reasons = {(entry.what, entry.where): entry.reason for entry in allow_list}
    for difference in differences:
        reason = reasons.get((difference.what, difference.where))
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
    for where, group in groupby(unexpected, key=lambda difference: difference.where):
        lines.append(where)
        lines += [f"  {difference.what}: {difference.detail}" for difference in group]
    lines += [
        f"allowed: {difference.where}: {difference.what}: {reason}"
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
    return {"where": difference.where, "what": difference.what, "detail": difference.detail}
