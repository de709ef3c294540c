"""Reports the changes between two specs as entries of a changelog.

    source.py (git or a file) ──► surface.py ──► compare.py ──► changelog.py

The docstring of `compare` defines which changes are breaking.
"""
