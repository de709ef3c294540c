"""The table of what was called on which server: `make coverage` writes it, and a test sees that it
is whole.

An operation counts as `ok` on a version when a real server of that version answered a call of the
generated client with success, and the answer was what the spec says. Where none did, a reason
stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tests.support import spec
from tests.support.deployments import within

# Why servers answer an operation with errors alone.
REASONS: Mapping[str, str] = {"delete_trace_tag_v3": "3.3 to 3.6 answer 500 whatever is asked"}

Answered = Mapping[str, Mapping[str, set[int]]]


def cell(answered: Answered, version: str, operation_id: str) -> str:
    """`ok`, `error` where only errors came, or `not called`."""
    statuses = answered.get(version, {}).get(operation_id, set())
    if any(200 <= status < 300 for status in statuses):
        return "ok"
    return "error" if statuses else "not called"


def table(answered: Answered, versions: Sequence[str]) -> str:
    """The table as Markdown, with the operations in the order of the spec."""
    rows = [
        (operation["operationId"], [_cell(answered, version, operation) for version in versions])
        for _, _, operation in spec.operations()
    ]
    succeeded = sum("ok" in cells for _, cells in rows)
    lines = [
        "# Which operations were called on which servers",
        "",
        "Written by `make coverage`. `ok`: a real server answered with success, and the answer was "
        "what the spec says,",
        "field by field. `error`: only errors came. Empty: a server of that version does not have "
        "it.",
        "",
        f"{succeeded} of {len(rows)} operations are `ok` on at least one version "
        f"({succeeded / len(rows):.1%}).",
        "",
        "| operation | " + " | ".join(versions) + " | remark |",
        "| --- |" + " --- |" * (len(versions) + 1),
        *(f"| `{name}` | {' | '.join(cells)} | {REASONS.get(name, '')} |" for name, cells in rows),
    ]
    return "\n".join(lines) + "\n"


def _cell(answered: Answered, version: str, operation: Mapping[str, str]) -> str:
    if not within(version, operation.get("x-mlflow-since"), operation.get("x-mlflow-until")):
        return ""
    return cell(answered, version, operation["operationId"])


def gaps(text: str) -> Iterator[str]:
    """What is wrong with a written table: operations that it lacks, or that have neither an `ok`
    nor a reason.
    """
    rows = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `")}
    for _, _, operation in spec.operations():
        name = operation["operationId"]
        if name not in rows:
            yield f"{name} is not in the table: run `make coverage`"
            continue
        *cells, reason = [part.strip() for part in rows[name].split("|")[2:-1]]
        if "ok" not in cells and not reason:
            yield f"{name} was never answered with success, and no reason is given"
        elif "error" in cells and not reason:
            yield f"{name} failed on a version, and no reason is given"
        elif "ok" in cells and "error" not in cells and reason:
            yield f"{name} has a reason, but did not fail: remove it from REASONS"
    yield from (f"{name} has left the spec" for name in rows.keys() - spec.operation_ids())
