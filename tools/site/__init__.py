"""Builds the documentation site, including pages generated from the spec.

Pages outside of docs/ (such as the README and the changelog) are included from their location.
Generated pages are not committed, so that every text exists only once.
"""
