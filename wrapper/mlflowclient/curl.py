"""Formats a request as a curl command without secrets, for bug reports."""

from __future__ import annotations

import json
import shlex
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from mlflowclient.headers import SHOWN_HEADERS

if TYPE_CHECKING:
    from mlflow_openapi_runtime.http.api_call import ApiCall

REDACTED = "REDACTED"
# In double quotes, so that the shell expands the variables.
_BASIC = ["-u", '"$MLFLOW_TRACKING_USERNAME:$MLFLOW_TRACKING_PASSWORD"']
_BEARER = ["-H", '"Authorization: Bearer $MLFLOW_TRACKING_TOKEN"']


def command(call: ApiCall, *, has_username: bool, has_auth: bool) -> str:
    """Return the command that sends a call again.

    Args:
        call: The call.
        has_username: Whether the call is authenticated with username and password.
        has_auth: Whether the call is authenticated in any way.
    """
    request, headers = call.request, call.all_headers
    query = f"?{urlencode(request.query)}" if request.query else ""
    parts = ["curl", "-X", request.operation.method, shlex.quote(call.url + query)]
    if has_username:
        parts += _BASIC
    elif has_auth or any(name.lower() == "authorization" for name in headers):
        parts += _BEARER
    for name, value in headers.items():
        shown = value if name.lower() in SHOWN_HEADERS else REDACTED
        if name.lower() != "authorization":
            parts += ["-H", shlex.quote(f"{name}: {shown}")]
    if request.body is not None:
        body = {
            name: REDACTED if name in request.operation.secrets else value
            for name, value in request.body.items()
        }
        parts += ["--data", shlex.quote(json.dumps(body))]
    elif call.body is not None:
        parts += ["--data-binary", f"@FILE_OF_{call.body.length}_BYTES"]
    elif request.content is not None:
        parts += ["--data-binary", f"@FILE_OF_{len(request.content)}_BYTES"]
    return " ".join(parts)
