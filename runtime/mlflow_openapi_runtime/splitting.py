"""Splits a request whose lists are longer than a server takes into several, in order.

Lists travel one after the other, as the operation declares them, so that items that belong together
stay together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

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


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a call in several requests came before one of them failed. Each counts items by the
    name of their list.

    Attributes:
        written: Stored by the requests before.
        uncertain: In the request that failed, of which a server may have stored some.
        unsent: Never sent.
    """

    written: Mapping[str, int]
    uncertain: Mapping[str, int]
    unsent: Mapping[str, int]

    @classmethod
    def at(cls, split: Split, parts: Sequence[Request[object]], failed: int) -> Progress:
        """The progress when the part of that index failed."""
        return cls(
            *(
                {
                    name: sum(split.counts(part).get(name, 0) for part in some)
                    for name in split.lists
                }
                for some in (parts[:failed], parts[failed : failed + 1], parts[failed + 1 :])
            )
        )

    def __str__(self) -> str:
        told = ((word, getattr(self, word)) for word in ("written", "uncertain", "unsent"))
        return "; ".join(
            f"{word}: " + ", ".join(f"{n} {name}" for name, n in counts.items())
            for word, counts in told
        )
