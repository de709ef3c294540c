"""Messages of the warnings and errors about an outage."""

from __future__ import annotations


def unreachable(cause: BaseException | None) -> str:
    """Return the reason why no more records are accepted, with `on_outage="raise"`."""
    return f"the server is unreachable: {cause}"


def buffering(location: str, cause: BaseException | None) -> str:
    """Return where records are buffered in the meantime, with "warn" or "queue"."""
    return f"the server is unreachable, buffering {location}: {cause}"


def run_is_pending(cause: BaseException) -> str:
    """Return why the run of a block is not on the server yet, with "queue"."""
    return f"the run will be created when the server is reachable: {cause}"


def records_are_pending(
    count: int, location: str, cause: BaseException | None, journal: str | None
) -> str:
    """Return which data is pending at `flush` or the end, and how to upload it later."""
    subject = f"{count} records" if count else "artifacts"
    message = f"{subject} are pending {location}: {cause}"
    if journal is not None:
        message = f"{message.rstrip('.?')}. To upload them later: mlflowclient sync {journal}"
    return message
