"""Splits a request whose lists are longer than a server takes into several, in order.

Lists travel one after the other, as the operation declares them, so that items that belong together
stay together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from .errors import BatchProgress
from .request import Request

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Split:
    """How much of each list a server takes at once.

    Attributes:
        lists: Most items of each list in one request, by its name.
        total: Most items of all lists together in one request.
    """

    lists: Mapping[str, int]
    total: int

    def parts(self, request: Request[T]) -> list[Request[T]]:
        """The requests, at least one."""
        return [replace(request, body=body) for body in self._bodies(request.body or {})]

    def counts(self, request: Request[object]) -> dict[str, int]:
        """How many items of each list a request holds."""
        body = request.body or {}
        return {name: len(body[name]) for name in self.lists if name in body}

    def progress(self, parts: Sequence[Request[object]], failed: int) -> BatchProgress:
        """How far a call came when the part with that index failed."""
        sent, uncertain, unsent = parts[:failed], parts[failed : failed + 1], parts[failed + 1 :]
        return BatchProgress(self._sum(sent), self._sum(uncertain), self._sum(unsent))

    def _sum(self, parts: Sequence[Request[object]]) -> dict[str, int]:
        counts = dict.fromkeys(self.lists, 0)
        for part in parts:
            for name, count in self.counts(part).items():
                counts[name] += count
        return counts

    def _bodies(self, whole: Mapping[str, object]) -> Iterator[dict[str, object]]:
        alone = {name: value for name, value in whole.items() if name not in self.lists}
        left = {name: value for name in self.lists if isinstance(value := whole.get(name), list)}
        while True:
            body, room = {**alone}, self.total
            for name, items in left.items():
                taken, left[name] = (
                    items[: min(self.lists[name], room)],
                    items[min(self.lists[name], room) :],
                )
                room -= len(taken)
                if taken:
                    body[name] = taken
            yield body
            if not any(left.values()):
                return
