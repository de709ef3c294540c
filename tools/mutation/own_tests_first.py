"""A pytest plugin that first runs the tests that kill most mutants."""

from __future__ import annotations

import os

import pytest

from tools.mutation.modules import OWN_TESTS, name_of


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The variable contains the name of a mutant, or a word such as "stats" during preparations.
    name = name_of(os.environ.get("MUTANT_UNDER_TEST", ""))
    if name is None:
        return
    own = OWN_TESTS[name]

    def rank(item: pytest.Item) -> tuple[bool, bool]:
        # Hypothesis tests take the longest because they have many examples.
        return item.path.name not in own, item.get_closest_marker("hypothesis") is not None

    items.sort(key=rank)
