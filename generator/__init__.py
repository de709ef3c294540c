"""Generates the Python package `mlflow_openapi` from `spec/mlflow-openapi.yaml`."""
