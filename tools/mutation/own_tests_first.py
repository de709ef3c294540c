"""A pytest plugin that runs the tests of the mutated module first: most mutants die there."""

from __future__ import annotations

import os

import pytest

from tools.mutation.modules import OWN_TESTS, name_of


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The name of a mutant, or a word such as "stats" while mutmut prepares.
    name = name_of(os.environ.get("MUTANT_UNDER_TEST", ""))
    if name is None:
        return
    own = OWN_TESTS[name]

    def rank(item: pytest.Item) -> tuple[bool, bool]:
        # Tests with many examples take the longest.
        return item.path.name not in own, item.get_closest_marker("hypothesis") is not None

    items.sort(key=rank)
