"""Turns `spec/mlflow-openapi.yaml` into the Python package `mlflow_openapi`."""
