"""Structural checks of the repository: `python -m tools.checks`.

They cover what ruff and the type checkers do not: which package may import which, how large each
part may grow, private names of other distributions, and derived files.
"""
