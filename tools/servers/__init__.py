"""Real MLflow servers for the tests, the demo and manual use."""
