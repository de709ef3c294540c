"""The console script `mlflowclient`, also as `python -m mlflowclient`. The commands are in `mlflowclient.command`."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments say; the exit status."""
    try:
        from mlflowclient.command.app import run
    except ModuleNotFoundError as error:
        if error.name not in ("rich", "typer"):
            raise
        print(f'mlflowclient: needs {error.name}: pip install "mlflowclient[cli]"', file=sys.stderr)
        return 2
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
