"""Real MLflow servers for the tests, the demo and manual use: `python -m tools.servers 3.17.2`."""
