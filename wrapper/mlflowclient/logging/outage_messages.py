"""Messages of the warnings and errors about an outage."""

from __future__ import annotations


def unreachable(cause: BaseException | None) -> str:
    """With `on_outage="raise"`: the reason why no more records are accepted."""
    return f"the server is unreachable: {cause}"


def buffering(location: str, cause: BaseException | None) -> str:
    """With "warn" or "queue": where records are buffered in the meantime."""
    return f"the server is unreachable, buffering {location}: {cause}"


def run_is_pending(cause: BaseException) -> str:
    """With "queue": the run of a block could not be created yet."""
    return f"the run will be created when the server is reachable: {cause}"


def records_are_pending(
    count: int, location: str, cause: BaseException | None, journal: str | None
) -> str:
    """At `flush` or the end: what is not on the server, and how to upload it from a journal."""
    subject = f"{count} records" if count else "artifacts"
    message = f"{subject} are pending {location}: {cause}"
    if journal is not None:
        message = f"{message.rstrip('.?')}. To upload them later: mlflowclient sync {journal}"
    return message
