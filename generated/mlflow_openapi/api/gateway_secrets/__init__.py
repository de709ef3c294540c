# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The operations of the tag `gateway_secrets`, with a module for each operation."""
