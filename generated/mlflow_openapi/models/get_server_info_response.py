# Generated from spec/mlflow-openapi.yaml by `make generate`. Do not edit: change the spec or generator/, then regenerate.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define, field
from mlflow_openapi_runtime.codec import decode, encode
from mlflow_openapi_runtime.display import model_repr

from . import server_features as _server_features

if TYPE_CHECKING:
    from .server_features import ServerFeatures

_NAMES = frozenset(
    {
        "workspaces_enabled",
        "store_type",
        "trace_archival_enabled",
        "multipart_uploads_enabled",
        "multipart_downloads_enabled",
        "presigned_upload_run_id_supported",
        "presigned_upload_model_id_supported",
        "features_enabled",
    }
)


@define
class GetServerInfoResponse:
    """Store type and capabilities of a server.

    Attributes:
        workspaces_enabled: Whether the server separates teams by workspaces.
        store_type: Type of the store in which the server keeps its data, `SqlStore` or
            `FileStore`; null for any other store.
        trace_archival_enabled: Whether the server moves old traces to an archive. Since MLflow
            3.13.
        multipart_uploads_enabled: Whether artifacts can be uploaded to the server in parts. Since
            MLflow 3.15.
        multipart_downloads_enabled: Whether artifacts can be read from the server through
            presigned URLs. Since MLflow 3.15.
        presigned_upload_run_id_supported: Whether `create_presigned_upload_url` recognizes
            `run_id`; this does not indicate whether the store of a run supports presigned
            uploads. Since MLflow 3.17.
        presigned_upload_model_id_supported: Whether `create_presigned_upload_url` recognizes
            `model_id`. Since MLflow 3.17.
        features_enabled: Features that can be switched off. Since MLflow 3.17.
        additional_properties: Other properties that the server sent, by name; None if there are
            none.
    """

    workspaces_enabled: bool | None
    store_type: str | None = field(default=None, kw_only=True)
    trace_archival_enabled: bool | None = field(default=None, kw_only=True)
    multipart_uploads_enabled: bool | None = field(default=None, kw_only=True)
    multipart_downloads_enabled: bool | None = field(default=None, kw_only=True)
    presigned_upload_run_id_supported: bool | None = field(default=None, kw_only=True)
    presigned_upload_model_id_supported: bool | None = field(default=None, kw_only=True)
    features_enabled: ServerFeatures | None = field(default=None, kw_only=True)
    additional_properties: dict[str, Any] | None = field(default=None, kw_only=True, repr=False)

    _PRODUCT: ClassVar[str] = "MLflow"

    __repr__ = model_repr.one_line
    _repr_html_ = model_repr.html
    __rich__ = model_repr.rich

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Raises ValueError, with the name of the property, if it is invalid."""
        self = object.__new__(cls)
        self.workspaces_enabled = (
            None
            if (value := data.get("workspaces_enabled")) is None
            else decode.boolean(value, "GetServerInfoResponse.workspaces_enabled")
        )
        self.store_type = (
            None
            if (value := data.get("store_type")) is None
            else value
            if type(value) is str
            else decode.text(value, "GetServerInfoResponse.store_type")
        )
        self.trace_archival_enabled = (
            None
            if (value := data.get("trace_archival_enabled")) is None
            else decode.boolean(value, "GetServerInfoResponse.trace_archival_enabled")
        )
        self.multipart_uploads_enabled = (
            None
            if (value := data.get("multipart_uploads_enabled")) is None
            else decode.boolean(value, "GetServerInfoResponse.multipart_uploads_enabled")
        )
        self.multipart_downloads_enabled = (
            None
            if (value := data.get("multipart_downloads_enabled")) is None
            else decode.boolean(value, "GetServerInfoResponse.multipart_downloads_enabled")
        )
        self.presigned_upload_run_id_supported = (
            None
            if (value := data.get("presigned_upload_run_id_supported")) is None
            else decode.boolean(value, "GetServerInfoResponse.presigned_upload_run_id_supported")
        )
        self.presigned_upload_model_id_supported = (
            None
            if (value := data.get("presigned_upload_model_id_supported")) is None
            else decode.boolean(value, "GetServerInfoResponse.presigned_upload_model_id_supported")
        )
        self.features_enabled = (
            None
            if (value := data.get("features_enabled")) is None
            else _server_features.ServerFeatures.from_dict(
                decode.message(value, "GetServerInfoResponse.features_enabled")
            )
        )
        self.additional_properties = None if _NAMES.issuperset(data) else decode.extra(data, _NAMES)
        return self

    def to_dict(self) -> dict[str, Any]:
        """Encode the model as a JSON object, without attributes that are None or empty.

        Raises TypeError or ValueError, with the name of the attribute, for a value that servers
        would not store.
        """
        data: dict[str, Any] = {}
        value: Any
        if self.workspaces_enabled is not None:
            data["workspaces_enabled"] = encode.boolean(
                self.workspaces_enabled, "GetServerInfoResponse.workspaces_enabled"
            )
        if self.store_type is not None:
            data["store_type"] = (
                value
                if type(value := self.store_type) is str and value.isascii()
                else encode.text(value, "GetServerInfoResponse.store_type")
            )
        if self.trace_archival_enabled is not None:
            data["trace_archival_enabled"] = encode.boolean(
                self.trace_archival_enabled, "GetServerInfoResponse.trace_archival_enabled"
            )
        if self.multipart_uploads_enabled is not None:
            data["multipart_uploads_enabled"] = encode.boolean(
                self.multipart_uploads_enabled, "GetServerInfoResponse.multipart_uploads_enabled"
            )
        if self.multipart_downloads_enabled is not None:
            data["multipart_downloads_enabled"] = encode.boolean(
                self.multipart_downloads_enabled,
                "GetServerInfoResponse.multipart_downloads_enabled",
            )
        if self.presigned_upload_run_id_supported is not None:
            data["presigned_upload_run_id_supported"] = encode.boolean(
                self.presigned_upload_run_id_supported,
                "GetServerInfoResponse.presigned_upload_run_id_supported",
            )
        if self.presigned_upload_model_id_supported is not None:
            data["presigned_upload_model_id_supported"] = encode.boolean(
                self.presigned_upload_model_id_supported,
                "GetServerInfoResponse.presigned_upload_model_id_supported",
            )
        if self.features_enabled is not None:
            data["features_enabled"] = encode.model(_server_features.ServerFeatures)(
                self.features_enabled, "GetServerInfoResponse.features_enabled"
            )
        if self.additional_properties is not None:
            data.update(
                encode.mapping(
                    self.additional_properties,
                    "GetServerInfoResponse.additional_properties",
                    encode.json_value,
                )
            )
        return data
