"""Reports what changed between two specs, in the words of a changelog.

    source.py (git or a file) ──► surface.py ──► compare.py ──► changelog.py

What is breaking is written down in `compare`.
"""
