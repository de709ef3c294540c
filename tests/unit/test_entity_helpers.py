"""Views and representations of entities, and dicts as arguments."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from mlflow_openapi import models
from mlflowclient import MLFlow
from tests.support import samples


def run(**data: Any) -> models.Run:
    return samples.run(
        data=data,
        run_uuid="r1",
        run_name="first",
        experiment_id="7",
        status="FINISHED",
        start_time=1767225600123,
        user_id="",
    )


POINT = {"key": "loss", "value": 0.5, "timestamp": 1, "step": 2}


def test_run_has_views_of_its_info_and_data() -> None:
    entity = run(
        metrics=[POINT],
        params=[{"key": "lr", "value": "0.1"}],
        tags=[{"key": "team", "value": "x"}],
    )
    assert (entity.run_id, entity.run_name, entity.experiment_id, entity.status) == (
        "r1",
        "first",
        "7",
        "FINISHED",
    )
    assert entity.metrics == {"loss": 0.5}
    assert entity.params == {"lr": "0.1"}
    assert entity.tags == {"team": "x"}
    assert entity.data.metrics[0].step == 2


def test_views_are_read_only_and_not_serialized() -> None:
    entity = run(tags=[{"key": "team", "value": "x"}])
    assert entity.to_dict().keys() == {"info", "data", "inputs", "outputs"}
    assert models.Run.from_dict(entity.to_dict()) == entity
    with pytest.raises(AttributeError):
        entity.run_id = "r2"  # type: ignore[misc]


def test_top_level_lists_have_dict_views() -> None:
    model = models.RegisteredModel.from_dict(
        {"name": "m", "creation_timestamp": 1, "last_updated_timestamp": 2}
        | {"tags": [{"key": "a", "value": "b"}], "aliases": [{"alias": "champion", "version": "3"}]}
    )
    assert model.tags_dict == {"a": "b"}
    assert model.aliases_dict == {"champion": "3"}
    assert model.last_updated_datetime == datetime(1970, 1, 1, microsecond=2000, tzinfo=UTC)


def test_timestamps_have_datetime_views() -> None:
    info = run().info
    assert info.start_time == 1767225600123
    assert info.start_datetime == datetime(2026, 1, 1, microsecond=123000, tzinfo=UTC)
    assert info.end_datetime is None
    info.start_time = 2**62
    with pytest.raises(
        ValueError,
        match=r"RunInfo\.start_time is 4611686018427387904, which is out of the range of datetime",
    ):
        _ = info.start_datetime


def test_repr_is_one_short_line() -> None:
    entity = run(
        metrics=[{**POINT, "step": step} for step in range(1000)],
        tags=[{"key": "k", "value": "x" * 5000}],
    )
    assert repr(entity.data) == "RunData(metrics=<1000>, tags=<1>)"
    assert repr(entity.data.tags[0]) == f"RunTag(key='k', value='{'x' * 60}'...)"
    assert "\n" not in repr(entity)
    assert repr(entity).startswith(
        "Run(info=RunInfo(run_id='r1', experiment_id='7', status='FINISHED', start_time=1767"
    )
    assert repr(entity).endswith(
        "data=RunData(metrics=<1000>, tags=<1>), inputs=RunInputs(), outputs=RunOutputs())"
    )
    assert repr(object.__new__(models.Run)) == "Run()"


def sent(call: Any) -> dict[str, Any]:
    """Return the JSON body that a call sends."""
    bodies: list[dict[str, Any]] = []

    def respond(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"experiment_id": "1", "run": run().to_dict()})

    with MLFlow(transport=httpx.MockTransport(respond), trust_env=False) as mlf:
        call(mlf)
    return bodies[0]


def test_tags_and_params_may_be_dicts() -> None:
    expected = [{"key": "team", "value": "x"}]
    assert sent(lambda mlf: mlf.create_run(1, tags={"team": "x"}))["tags"] == expected
    assert sent(lambda mlf: mlf.create_experiment("e", tags={"team": "x"}))["tags"] == expected
    body = sent(lambda mlf: mlf.log_batch("r1", params={"lr": "0.1"}, tags={"team": "x"}))
    assert body["params"] == [{"key": "lr", "value": "0.1"}]
    assert body["tags"] == expected
    assert (
        sent(lambda mlf: mlf.create_run(1, tags=[models.RunTag("team", "x")]))["tags"] == expected
    )


@pytest.mark.parametrize(
    ("tags", "message"),
    [
        ({"team": "\ud800"}, r"tags\['team'\]\.value must be valid Unicode"),
        ([models.RunTag("team", "\ud800")], r"tags\['team'\]\.value must be valid Unicode"),
        ({5: "x"}, "a key of tags must be a str, got int"),
        (
            {"team": "x" * 9000},
            r"tags\['team'\]\.value must have at most 8000 characters, got 9000",
        ),
        ("team", "tags must be a list, got str"),
    ],
)
def test_invalid_tags_are_named(tags: Any, message: str) -> None:
    with MLFlow() as mlf, pytest.raises((TypeError, ValueError), match=message):
        mlf.create_run(1, tags=tags)


def test_metrics_of_log_batch_must_be_a_list() -> None:
    with MLFlow() as mlf, pytest.raises(TypeError, match="metrics must be a list, got dict"):
        mlf.log_batch("r1", metrics={"loss": math.pi})  # type: ignore[dict-item]
