"""Builds and checks a release: `python -m tools.release` in .release."""
