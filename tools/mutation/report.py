"""Reads the results of mutmut and computes the score of each module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tools.mutation.modules import name_of

# A test run that hangs or crashes also detects the mutant.
_KILLED = {"killed", "timeout", "segfault"}


@dataclass
class Score:
    """The mutants of one module.

    Attributes:
        total: Number of mutants.
        survivors: Status of each mutant that no test detects, by name.
    """

    total: int = 0
    survivors: dict[str, str] = field(default_factory=dict)

    @property
    def killed(self) -> int:
        return self.total - len(self.survivors)

    def is_below(self, percent: int) -> bool:
        return 100 * self.killed < percent * self.total

    def __str__(self) -> str:
        share = 100 * self.killed / self.total
        return f"{self.killed} / {self.total} killed, {share:.1f} %"


def scores(results: str) -> dict[str, Score]:
    """Parse the output of `mutmut results --all true`: lines of `mutant: status`."""
    by_module: dict[str, Score] = {}
    for mutant, status in _lines(results):
        name = name_of(mutant)
        if name is None:
            continue
        score = by_module.setdefault(name, Score())
        score.total += 1
        if status not in _KILLED:
            score.survivors[mutant] = status
    return by_module


def _lines(results: str) -> Iterator[tuple[str, str]]:
    for line in results.splitlines():
        mutant, colon, status = line.strip().partition(": ")
        if colon:
            yield mutant, status


def changed_lines(diff: str) -> list[str]:
    """Return the removed and added lines of a unified diff, without its header."""
    lines = []
    for line in diff.splitlines():
        if line.startswith(("-", "+")) and not line.startswith(("---", "+++")):
            lines.append(line)
    return lines
