"""What entities show beside what travels, and what arguments take beside it."""

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


def test_a_run_shows_what_is_inside_it() -> None:
    found = run(
        metrics=[POINT],
        params=[{"key": "lr", "value": "0.1"}],
        tags=[{"key": "team", "value": "x"}],
    )
    assert (found.run_id, found.run_name, found.experiment_id, found.status) == (
        "r1",
        "first",
        "7",
        "FINISHED",
    )
    assert found.metrics == {"loss": 0.5}
    assert found.params == {"lr": "0.1"}
    assert found.tags == {"team": "x"}
    assert found.data.metrics[0].step == 2


def test_a_view_is_not_part_of_what_travels() -> None:
    found = run(tags=[{"key": "team", "value": "x"}])
    assert found.to_dict().keys() == {"info", "data", "inputs"}
    assert models.Run.from_dict(found.to_dict()) == found
    with pytest.raises(AttributeError):
        found.run_id = "r2"  # type: ignore[misc]


def test_lists_at_the_top_have_a_dict_beside_them() -> None:
    model = models.RegisteredModel.from_dict(
        {"name": "m", "creation_timestamp": 1, "last_updated_timestamp": 2}
        | {"tags": [{"key": "a", "value": "b"}], "aliases": [{"alias": "champion", "version": "3"}]}
    )
    assert model.tags_dict == {"a": "b"}
    assert model.aliases_dict == {"champion": "3"}
    assert model.last_updated_datetime == datetime(1970, 1, 1, microsecond=2000, tzinfo=UTC)


def test_times_are_moments_too() -> None:
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


def test_a_repr_is_one_short_line() -> None:
    found = run(
        metrics=[{**POINT, "step": step} for step in range(1000)],
        tags=[{"key": "k", "value": "x" * 5000}],
    )
    assert repr(found.data) == "RunData(metrics=<1000>, tags=<1>)"
    assert repr(found.data.tags[0]) == f"RunTag(key='k', value='{'x' * 60}'...)"
    assert "\n" not in repr(found)
    assert repr(found).startswith(
        "Run(info=RunInfo(run_id='r1', experiment_id='7', status='FINISHED', start_time=1767"
    )
    assert repr(found).endswith("data=RunData(metrics=<1000>, tags=<1>), inputs=RunInputs())")
    assert repr(object.__new__(models.Run)) == "Run()"


def sent(call: Any) -> dict[str, Any]:
    """The body that a call sends."""
    bodies: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json={"experiment_id": "1", "run": run().to_dict()})

    with MLFlow(transport=httpx.MockTransport(answer), trust_env=False) as mlf:
        call(mlf)
    return bodies[0]


def test_tags_and_params_may_be_a_dict() -> None:
    expected = [{"key": "team", "value": "x"}]
    assert sent(lambda mlf: mlf.create_run(1, tags={"team": "x"}))["tags"] == expected
    assert sent(lambda mlf: mlf.create_experiment("e", tags={"team": "x"}))["tags"] == expected
    body = sent(lambda mlf: mlf.log_batch("r1", params={"lr": "0.1"}, tags={"team": "x"}))
    assert body["params"] == [{"key": "lr", "value": "0.1"}]
    assert body["tags"] == expected
    assert (
        sent(lambda mlf: mlf.create_run(1, tags=[models.RunTag("team", "x")]))["tags"] == expected
    )


def test_tags_that_travel_as_json_in_a_text_may_be_a_dict() -> None:
    def create(tags: Any) -> Any:
        return lambda mlf: mlf.set_dataset_tags("d1", tags)

    assert json.loads(sent(create({"team": "x"}))["tags"]) == {"team": "x"}
    assert sent(create('{"team": "x"}'))["tags"] == '{"team": "x"}'
    with pytest.raises(TypeError, match=r"tags\['team'\] must be a str, got int"):
        sent(create({"team": 5}))


@pytest.mark.parametrize(
    ("tags", "message"),
    [
        ({"team": 5}, r"tags\['team'\] must be a str, got int"),
        ({5: "x"}, "a key of tags must be a str, got int"),
        (
            {"team": "x" * 9000},
            r"tags\['team'\]: RunTag\.value must have at most 8000 characters, got 9000",
        ),
        ("team", "tags must be a list, got str"),
    ],
)
def test_a_wrong_dict_is_named(tags: Any, message: str) -> None:
    with MLFlow() as mlf, pytest.raises((TypeError, ValueError), match=message):
        mlf.create_run(1, tags=tags)


def test_what_is_no_pair_of_texts_stays_a_list() -> None:
    with MLFlow() as mlf, pytest.raises(TypeError, match="metrics must be a list, got dict"):
        mlf.log_batch("r1", metrics={"loss": math.pi})  # type: ignore[dict-item]
