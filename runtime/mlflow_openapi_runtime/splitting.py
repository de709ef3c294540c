"""Splits a request with lists that are longer than the server accepts into several requests.

The lists are sent one after another, in the order that the operation declares, so that related
items stay together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from .errors import BatchProgress
from .request import Request

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Split:
    """The number of list items that a server accepts in one request.

    Attributes:
        lists: Maximum number of items of each list, by the name of the list.
        total: Maximum number of items of all lists together.
    """

    lists: Mapping[str, int]
    total: int

    def requests(self, request: Request[T]) -> list[Request[T]]:
        """Split a request into one or more requests."""
        # Each request repeats the arguments that are not split, such as the id of a run.
        whole = request.body or {}
        common = {name: value for name, value in whole.items() if name not in self.lists}
        unsent = {name: whole[name] for name in self.lists if name in whole}
        requests: list[Request[T]] = []
        while not requests or any(unsent.values()):
            body, available = {**common}, self.total
            for name, items in unsent.items():
                count = min(self.lists[name], available, len(items))
                unsent[name] = items[count:]
                available -= count
                if count:
                    body[name] = items[:count]
            requests.append(replace(request, body=body))
        return requests

    def progress(self, requests: Sequence[Request[object]], failed: int) -> BatchProgress:
        """Return the progress of a call in which the request at the index `failed` has failed."""
        return BatchProgress(
            written=self._count(requests[:failed]),
            uncertain=self._count(requests[failed : failed + 1]),
            unsent=self._count(requests[failed + 1 :]),
        )

    def _count(self, requests: Sequence[Request[object]]) -> dict[str, int]:
        """Count the items of each list in several requests."""
        bodies = [request.body or {} for request in requests]
        return {name: sum(len(body.get(name, ())) for body in bodies) for name in self.lists}
