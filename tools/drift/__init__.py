"""Compares the spec with what an installed MLflow really routes and knows.

- `probe` runs in that MLflow's own Python and tells its inventory.
- `inventory` starts the probe, and gives the answer types.
- `compare` lists the differences between the spec as of that version and the inventory, both ways.
- `allowed` holds the few differences that are meant.
- `suggest` writes what the spec lacks as YAML, to be described by hand.
"""
