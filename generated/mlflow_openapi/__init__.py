# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Models, operations and a flat facade of the MLflow REST API 3.17, sync and async.

- `models`: a class for each message, and the enums. Imported when first used.
- `api.<tag>.<operation>`: `build_request` and `parse_response`, and `sync` and `asyncio` that use them with an httpx client.
- `errors`: what these raise.
- `facade`, `async_facade`: every operation as a method, for a client that sends.
"""
