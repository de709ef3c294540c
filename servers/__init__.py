"""Real MLflow servers for the tests, the demo and whoever wants to look at one: `python -m servers
3.17.2`.
"""
