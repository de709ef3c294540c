"""The console script `mlflowclient`. Its commands are in `mlflowclient.cli`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from mlflow_openapi_runtime import optional


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, and return the exit status."""
    try:
        for library in ("rich", "typer"):
            optional.load(library, "cli")
    except ImportError as error:
        message = f'{error.name} is not installed: pip install "mlflowclient[cli]"'
        print(f"mlflowclient: {message}", file=sys.stderr)
        return 2
    from mlflowclient.cli.app import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
