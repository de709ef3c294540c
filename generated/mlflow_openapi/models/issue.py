# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import dataframes, model_repr

from . import issue_severity as _issue_severity
from . import issue_status as _issue_status

if TYPE_CHECKING:
    from .issue_severity import IssueSeverity
    from .issue_status import IssueStatus

_NAMES = frozenset(
    {
        "issue_id",
        "experiment_id",
        "name",
        "description",
        "status",
        "created_timestamp",
        "last_updated_timestamp",
        "severity",
        "root_causes",
        "categories",
        "source_run_id",
        "created_by",
        "trace_count",
    }
)


@define
class Issue:
    """A problem that traces of an experiment show.

    Attributes:
        issue_id: Id of the issue, made by the server.
        experiment_id: Its experiment.
        name: Its name.
        description: What the problem is.
        status: What has become of it.
        created_timestamp: Unix time in milliseconds at which it was created.
        last_updated_timestamp: Unix time in milliseconds of its last change.
        severity: How bad it is; absent where nobody has said.
        root_causes: What causes it.
        categories: Categories of the problem.
        source_run_id: Run that found it; absent where none did.
        created_by: Who created it; absent where it was not told.
        trace_count: Traces that show it; only where `include_trace_count` asked for it.
        created_datetime: `created_timestamp` as a datetime, in UTC.
        last_updated_datetime: `last_updated_timestamp` as a datetime, in UTC.
        additional_properties: What the server sent beside these, by name; None when there was nothing.
    """

    issue_id: str
    experiment_id: str
    name: str
    description: str
    status: IssueStatus | str
    created_timestamp: int
    last_updated_timestamp: int
    severity: IssueSeverity | str | None = field(default=None, kw_only=True)
    root_causes: list[str] = field(factory=list, kw_only=True)
    categories: list[str] = field(factory=list, kw_only=True)
    source_run_id: str | None = field(default=None, kw_only=True)
    created_by: str | None = field(default=None, kw_only=True)
    trace_count: int | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _FRAME: ClassVar[dataframes.Columns] = (
        dataframes.Column("issue_id", "issue_id", "text"),
        dataframes.Column("experiment_id", "experiment_id", "text"),
        dataframes.Column("name", "name", "text"),
        dataframes.Column("description", "description", "text"),
        dataframes.Column("status", "status", "text"),
        dataframes.Column("created_timestamp", "created_timestamp", "time"),
        dataframes.Column("last_updated_timestamp", "last_updated_timestamp", "time"),
        dataframes.Column("severity", "severity", "text", True),
        dataframes.Column("source_run_id", "source_run_id", "text", True),
        dataframes.Column("created_by", "created_by", "text", True),
        dataframes.Column("trace_count", "trace_count", "integer", True),
        dataframes.Column("root_causes", "root_causes", "texts", True),
        dataframes.Column("categories", "categories", "texts", True),
    )

    _DATETIMES: ClassVar[Mapping[str, str]] = {
        "created_timestamp": "created_datetime",
        "last_updated_timestamp": "last_updated_datetime",
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @property
    def created_datetime(self) -> datetime:
        """`created_timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.created_timestamp, "Issue.created_timestamp")

    @property
    def last_updated_datetime(self) -> datetime:
        """`last_updated_timestamp` as a datetime, in UTC. Raises ValueError where no datetime can hold it."""
        return model_repr.moment(self.last_updated_timestamp, "Issue.last_updated_timestamp")

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read the JSON object that a server sent. Raises KeyError, TypeError or ValueError when it is not one."""
        self = object.__new__(cls)
        self.issue_id = value if type(value := data["issue_id"]) is str else decode.text(value)
        self.experiment_id = (
            value if type(value := data["experiment_id"]) is str else decode.text(value)
        )
        self.name = value if type(value := data["name"]) is str else decode.text(value)
        self.description = (
            value if type(value := data["description"]) is str else decode.text(value)
        )
        self.status = _issue_status.IssueStatus.of(data["status"])
        self.created_timestamp = (
            value if type(value := data["created_timestamp"]) is int else decode.integer(value)
        )
        self.last_updated_timestamp = (
            value if type(value := data["last_updated_timestamp"]) is int else decode.integer(value)
        )
        self.severity = (
            None
            if (value := data.get("severity")) is None
            else _issue_severity.IssueSeverity.of(value)
        )
        self.root_causes = [decode.text(item) for item in decode.array(data.get("root_causes"))]
        self.categories = [decode.text(item) for item in decode.array(data.get("categories"))]
        self.source_run_id = (
            None
            if (value := data.get("source_run_id")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.created_by = (
            None
            if (value := data.get("created_by")) is None
            else value
            if type(value) is str
            else decode.text(value)
        )
        self.trace_count = (
            None
            if (value := data.get("trace_count")) is None
            else value
            if type(value) is int
            else decode.integer(value)
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.rest(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object that a server takes: what is None or an empty list is left out.

        Raises TypeError or ValueError, with the attribute's name, for a value that a server would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["issue_id"] = (
            value
            if type(value := self.issue_id) is str and value.isascii()
            else encode.text(value, "Issue.issue_id")
        )
        data["experiment_id"] = encode.digits(self.experiment_id, "Issue.experiment_id")
        data["name"] = (
            value
            if type(value := self.name) is str and value.isascii()
            else encode.text(value, "Issue.name")
        )
        data["description"] = (
            value
            if type(value := self.description) is str and value.isascii()
            else encode.text(value, "Issue.description")
        )
        data["status"] = encode.text(self.status, "Issue.status")
        data["created_timestamp"] = (
            value
            if type(value := self.created_timestamp) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "Issue.created_timestamp")
        )
        data["last_updated_timestamp"] = (
            value
            if type(value := self.last_updated_timestamp) is int
            and encode.INT64_MIN <= value <= encode.INT64_MAX
            else encode.integer(value, "Issue.last_updated_timestamp")
        )
        if self.severity is not None:
            data["severity"] = encode.text(self.severity, "Issue.severity")
        if self.root_causes:
            data["root_causes"] = encode.array(
                self.root_causes, "Issue.root_causes", lambda item, label: encode.text(item, label)
            )
        if self.categories:
            data["categories"] = encode.array(
                self.categories, "Issue.categories", lambda item, label: encode.text(item, label)
            )
        if self.source_run_id is not None:
            data["source_run_id"] = (
                value
                if type(value := self.source_run_id) is str and value.isascii()
                else encode.text(value, "Issue.source_run_id")
            )
        if self.created_by is not None:
            data["created_by"] = (
                value
                if type(value := self.created_by) is str and value.isascii()
                else encode.text(value, "Issue.created_by")
            )
        if self.trace_count is not None:
            data["trace_count"] = (
                value
                if type(value := self.trace_count) is int
                and encode.INT64_MIN <= value <= encode.INT64_MAX
                else encode.integer(value, "Issue.trace_count")
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Issue.additional_properties", encode.json_value
                )
            )
        return data
