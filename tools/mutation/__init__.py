"""Mutation testing of modules whose bugs are hard to notice: `make mutants`."""
