"""Tells the differences: which of them are allowed, and the report for people and for programs."""

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
class Allowed:
    """A line of the allow-list."""

    what: str
    where: str
    reason: str


def allowed(path: Path = _ALLOWED) -> list[Allowed]:
    """The allow-list: each line has a kind, a place, and after a colon the reason."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        what, _, rest = line.partition(" ")
        where, _, reason = rest.strip().partition(": ")
        if not where or not reason:
            raise GeneratorError("write: kind place: reason", path=path, line=number)
        found.append(Allowed(what, where, reason))
    return found


def split(
    differences: Iterable[Difference], exceptions: list[Allowed]
) -> tuple[list[Difference], list[tuple[Difference, str]]]:
    """The differences that count, and those that are allowed, each with its reason."""
    counting, excused = [], []
    reasons = {(exception.what, exception.where): exception.reason for exception in exceptions}
    for difference in differences:
        reason = reasons.get((difference.what, difference.where))
        if reason is None:
            counting.append(difference)
        else:
            excused.append((difference, reason))
    return counting, excused


def as_text(version: str, counting: list[Difference], excused: list[tuple[Difference, str]]) -> str:
    lines = [f"MLflow {version}: {len(counting)} differences from the spec, {len(excused)} allowed"]
    for where, group in groupby(counting, key=lambda difference: difference.where):
        lines.append(where)
        lines += [f"  {difference.what}: {difference.detail}" for difference in group]
    lines += [
        f"allowed: {difference.where}: {difference.what}: {reason}"
        for difference, reason in excused
    ]
    return "\n".join(lines)


def as_json(version: str, counting: list[Difference], excused: list[tuple[Difference, str]]) -> str:
    report = {
        "mlflow": version,
        "differences": [_plain(difference) for difference in counting],
        "allowed": [{**_plain(difference), "reason": reason} for difference, reason in excused],
    }
    return json.dumps(report, indent=2)


def _plain(difference: Difference) -> dict[str, str]:
    return {"where": difference.where, "what": difference.what, "detail": difference.detail}
