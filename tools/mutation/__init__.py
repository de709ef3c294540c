"""Mutation testing of the modules whose mistakes are the hardest to notice: `make mutants`."""
