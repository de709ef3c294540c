"""Writes `docs/migrating.md`: each method of `mlflow.MlflowClient`, and what takes its place in
`MLFlow`.

What both have is read from the classes themselves, so that the page cannot lag behind them. What no
program can know, such as a method with another name, is in `notes.toml`.
"""
