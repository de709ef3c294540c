"""Writes a request as a shell command, for reports: whoever has the credentials can send it again,
nobody else.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from mlflowclient.config import WORKSPACE_HEADER, Config

if TYPE_CHECKING:
    from mlflow_openapi_runtime.request import Request
    from mlflowclient.artifacts.request_body import Body

REDACTED = "REDACTED"
# Double quotes: the shell fills the variables in.
_BASIC = ["-u", '"$MLFLOW_TRACKING_USERNAME:$MLFLOW_TRACKING_PASSWORD"']
_BEARER = ["-H", '"Authorization: Bearer $MLFLOW_TRACKING_TOKEN"']


def command(
    request: Request[object],
    url: str,
    config: Config,
    headers: Mapping[str, str],
    file: Body | None,
) -> str:
    """The command; `headers` are all that are sent, but for those of the authentication."""
    query = f"?{urlencode(request.query)}" if request.query else ""
    parts = ["curl", "-X", request.operation.method, shlex.quote(url + query)]
    if config.username is not None:
        parts += _BASIC
    elif config.auth is not None or any(name.lower() == "authorization" for name in headers):
        parts += _BEARER
    for name, value in headers.items():
        # Of what the user adds nobody knows what is secret.
        shown = (
            value
            if name.lower() in (WORKSPACE_HEADER.lower(), "content-type", "range")
            else REDACTED
        )
        if name.lower() != "authorization":
            parts += ["-H", shlex.quote(f"{name}: {shown}")]
    if request.body is not None:
        body = {
            name: REDACTED if name in request.operation.secrets else value
            for name, value in request.body.items()
        }
        parts += ["--data", shlex.quote(json.dumps(body))]
    elif file is not None or request.content is not None:
        length = len(request.content or b"") if file is None else file.length
        parts += ["--data-binary", f"@FILE_OF_{length}_BYTES"]
    return " ".join(parts)
