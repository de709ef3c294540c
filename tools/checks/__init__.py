"""Structural checks of the repository: `python -m tools.checks`.

The checks cover rules that ruff and the type checkers do not check: imports between packages, sizes
of packages, private names of other distributions, and derived files.
"""
