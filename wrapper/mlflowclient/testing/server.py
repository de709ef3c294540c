"""The operations that describe the server. Each method has the name of its operation."""

from __future__ import annotations

from typing import Any

from mlflow_openapi_runtime import http
from mlflowclient.testing.arguments import Arguments

# Version of MLflow that the fake imitates. The live tests compare the fake with this version.
VERSION = "3.17.2"


class Server:
    """The operations of the area `server`."""

    def get_health(self, arguments: Arguments) -> http.Response:
        return http.Response(200, text="OK")

    def get_version(self, arguments: Arguments) -> http.Response:
        return http.Response(200, text=VERSION)

    def get_server_info(self, arguments: Arguments) -> dict[str, Any]:
        return {
            "store_type": "SqlStore",
            "workspaces_enabled": False,
            "trace_archival_enabled": False,
            "multipart_uploads_enabled": False,
            "multipart_downloads_enabled": False,
            "presigned_upload_run_id_supported": False,
            "presigned_upload_model_id_supported": False,
            "features_enabled": {},
        }
