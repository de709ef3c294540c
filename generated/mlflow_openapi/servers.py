# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""The server releases that the contract is tested against."""

# Oldest first.
MLFLOW_SERVERS = ("2.9.2", "2.16.2", "2.22.5", "3.1.4", "3.5.1", "3.10.1", "3.14.0", "3.17.2")
