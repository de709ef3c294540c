"""Writes the page: `python -m tools.migration`. An error ends with a non-zero status and one line
for each fault.
"""

from __future__ import annotations

import sys

from tools.migration.page import PATH, page
from tools.migration.table import MigrationError


def main() -> int:
    try:
        text = page()
    except MigrationError as error:
        print("\n".join(f"error: {fault}" for fault in error.faults), file=sys.stderr)
        return 1
    PATH.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
