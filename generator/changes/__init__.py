"""Tells what changed between two specs, in the words of a changelog, and which breaking changes it does not have yet.

    source.py (git or a file) ──► facts.py ──► compare.py (what changed, and does it break) ──► changelog.py

What is breaking is written down in `compare`.
"""
