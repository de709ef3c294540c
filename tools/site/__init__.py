"""The documentation site: hooks of MkDocs, and the pages that are made from the spec.

Pages outside of docs/ (the README, the changelog) are shown from where they are. Nothing that is
made here is committed, so that no text is in two places.
"""
