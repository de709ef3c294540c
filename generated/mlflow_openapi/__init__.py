# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

"""Models and operations of the MLflow REST API 3.17, sync and async.

- `models`: The classes of JSON objects, and the enums. Each class is imported on first use.
- `api.<tag>.<operation>`: The functions `build_request` and `parse_response`, and `sync` and
  `asyncio`, which send the request with an httpx client.
- `errors`: The errors that `sync` and `asyncio` raise.
- `facade`, `async_facade`: All operations as methods of a base class for clients.
"""
