"""Writes docs/migrating.md: `python -m tools.migration`.

If there are problems, the command prints one line for each problem, and exits with status 1.
"""

from __future__ import annotations

import sys

from tools.migration.page import PATH, page
from tools.migration.table import MigrationError


def main() -> int:
    try:
        text = page()
    except MigrationError as error:
        print("\n".join(f"error: {problem}" for problem in error.problems), file=sys.stderr)
        return 1
    PATH.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
