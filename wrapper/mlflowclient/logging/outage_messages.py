"""Messages of the warnings and errors about an outage."""

from __future__ import annotations


def unreachable(cause: BaseException | None) -> str:
    """Return the error that refuses records in an outage, with `on_outage="raise"`."""
    return f"the server is unreachable: {cause}"


def buffering(location: str, cause: BaseException | None) -> str:
    """Return the warning that an outage has begun, and where records are buffered."""
    return f"the server is unreachable, buffering {location}: {cause}"


def run_is_pending(cause: BaseException) -> str:
    """Return the warning that a run was not created yet, with `on_outage="queue"`."""
    return f"the run will be created when the server is reachable: {cause}"


def records_are_pending(
    count: int, location: str, cause: BaseException | None, journal: str | None
) -> str:
    """Return the report of data that is pending after `flush` or `close`, and how to upload it."""
    subject = f"{count} records" if count else "artifacts"
    message = f"{subject} are pending {location}: {cause}"
    if journal is not None:
        message = f"{message.rstrip('.?')}. To upload them later: mlflowclient sync {journal}"
    return message
