# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import columnar, decode, encode
from mlflow_openapi_runtime.display import model_repr

_NAMES = frozenset({"name", "digest", "source_type", "source", "schema", "profile"})


@define
class Dataset:
    """A dataset that runs read, identified by its name and digest. It describes the data and does
    not contain it. If a server with a database has a dataset of this name and digest, even in
    another experiment, the server ignores the new source, schema and profile.

    Attributes:
        name: Name of the dataset. At most 500 characters.
        digest: Fingerprint of the data. At most 36 characters.
        source_type: Kind of the source.
        source: Source of the data, usually as a JSON string. At most 65535 characters.
        schema: Columns and types of the data, usually as a JSON string. Before 2.15, the limit is
            65535 characters. At most 1048575 characters.
        profile: Statistics of the data, usually as a JSON string. At most 16777215 characters.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    name: str
    digest: str
    source_type: str
    source: str
    schema: str | None = field(default=None, kw_only=True)
    profile: str | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _COLUMNS: ClassVar[Mapping[str, columnar.Column]] = {
        "name": columnar.Column("name", columnar.text, False),
        "digest": columnar.Column("digest", columnar.text, False),
        "source_type": columnar.Column("source_type", columnar.text, False),
        "source": columnar.Column("source", columnar.text, False),
        "schema": columnar.Column("schema", columnar.text, True),
        "profile": columnar.Column("profile", columnar.text, True),
    }

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.name = (
            value if type(value := data.get("name")) is str else decode.text(value, "Dataset.name")
        )
        self.digest = (
            value
            if type(value := data.get("digest")) is str
            else decode.text(value, "Dataset.digest")
        )
        self.source_type = (
            value
            if type(value := data.get("source_type")) is str
            else ""
            if value is None
            else decode.text(value, "Dataset.source_type")
        )
        self.source = (
            value
            if type(value := data.get("source")) is str
            else ""
            if value is None
            else decode.text(value, "Dataset.source")
        )
        self.schema = (
            None
            if (value := data.get("schema")) is None
            else value
            if type(value) is str
            else decode.text(value, "Dataset.schema")
        )
        self.profile = (
            None
            if (value := data.get("profile")) is None
            else value
            if type(value) is str
            else decode.text(value, "Dataset.profile")
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    @classmethod
    def from_columns(cls, columns: Mapping[str, Iterable[Any]]) -> list[Self]:
        """Create many models from the decoded values of each attribute."""
        none = repeat(None)
        models = []
        for _name, _digest, _source_type, _source, _schema, _profile in zip(
            columns.get("name", none),
            columns.get("digest", none),
            columns.get("source_type", none),
            columns.get("source", none),
            columns.get("schema", none),
            columns.get("profile", none),
            strict=False,
        ):
            self = object.__new__(cls)
            self.name = _name
            self.digest = _digest
            self.source_type = _source_type
            self.source = _source
            self.schema = _schema
            self.profile = _profile
            self.additional_properties = None
            models.append(self)
        return models

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        data["name"] = (
            value
            if type(value := self.name) is str and 0 <= len(value) <= 500 and value.isascii()
            else encode.text(value, "Dataset.name", maximum=500)
        )
        data["digest"] = (
            value
            if type(value := self.digest) is str and 0 <= len(value) <= 36 and value.isascii()
            else encode.text(value, "Dataset.digest", maximum=36)
        )
        data["source_type"] = (
            value
            if type(value := self.source_type) is str and value.isascii()
            else encode.text(value, "Dataset.source_type")
        )
        data["source"] = (
            value
            if type(value := self.source) is str and 0 <= len(value) <= 65535 and value.isascii()
            else encode.text(value, "Dataset.source", maximum=65535)
        )
        if self.schema is not None:
            data["schema"] = (
                value
                if type(value := self.schema) is str
                and 0 <= len(value) <= 1048575
                and value.isascii()
                else encode.text(value, "Dataset.schema", maximum=1048575)
            )
        if self.profile is not None:
            data["profile"] = (
                value
                if type(value := self.profile) is str
                and 0 <= len(value) <= 16777215
                and value.isascii()
                else encode.text(value, "Dataset.profile", maximum=16777215)
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties, "Dataset.additional_properties", encode.json_value
                )
            )
        return data
