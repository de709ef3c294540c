"""Structural checks of the repository: `python -m tools.checks`.

They cover what ruff and the type checkers do not: the imports between packages, the sizes of
packages, private names of other distributions, and derived files.
"""
