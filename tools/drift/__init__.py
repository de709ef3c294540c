"""Compares the spec with the routes and messages of an installed MLflow.

- `probe` runs in the Python of that MLflow and prints its inventory as JSON.
- `inventory` runs the probe and parses its output.
- `compare` lists the differences between the spec as of that version and the inventory, in both
  directions.
- `allowed.txt` lists the few differences that are intended.
- `suggest` writes the missing definitions as YAML. A person adds the descriptions.
"""
