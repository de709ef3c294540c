# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """Access level of a user or a role for a resource. Each of READ, USE, EDIT and MANAGE includes
    the levels before it.

    Attributes:
        READ: May read the resource.
        USE: May also use the resource, such as calling a gateway endpoint. Since MLflow 3.9.
        EDIT: May also change the resource.
        MANAGE: May also delete the resource and grant permissions on it to others.
        NO_PERMISSIONS: May do nothing, not even read. Since 3.13, it cannot be granted, but it
            may still be returned.
        DENY: May do nothing, regardless of what other roles allow. Since MLflow 3.17.
    """

    READ = "READ"
    USE = "USE"
    EDIT = "EDIT"
    MANAGE = "MANAGE"
    NO_PERMISSIONS = "NO_PERMISSIONS"
    DENY = "DENY"

    @classmethod
    def of(cls, value: str) -> Permission | str:
        """Return the member for a value that a server sent, or the value itself if it is unknown."""
        try:
            return cls(value)
        except ValueError:
            # A newer server may have added the value.
            return value
