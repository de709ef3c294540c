"""Writes `docs/migrating.md`: the equivalent in `MLFlow` of each method of `mlflow.MlflowClient`.

Methods and arguments are read from both classes, so the page is always up to date. Differences that
cannot be derived from the code, such as a method with another name, are described in `notes.toml`.
"""
