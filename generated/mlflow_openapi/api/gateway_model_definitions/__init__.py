# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The operations of the tag `gateway_model_definitions`, with a module for each operation."""
