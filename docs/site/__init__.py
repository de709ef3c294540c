"""Makes the documentation site of what the repository holds: `make docs`.

Pages that stand elsewhere (the README, the changelog) are shown from there, and those of the REST
API are made from the spec. Nothing of it is committed, so that no text is in two places.
"""
