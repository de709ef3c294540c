"""Makes what is released, and refuses what should not be: `make dist`, which runs `python -m
release` in .release.
"""
