"""Loggers with a fake server: batches, refused values, outages, threads and lifetimes."""

from __future__ import annotations

import asyncio
import gc
import json
import math
import pickle
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from mlflow_openapi import models
from mlflowclient import AsyncMLFlow, BufferOptions, LoggingWarning, MLFlow, Retries, errors
from mlflowclient.logging.options import OnOutage
from mlflowclient.run import ActiveRun
from mlflowclient.testing import ReceivedRequest
from tests.support import samples
from tests.support.fake_mlflow import Server
from tests.support.waiting import wait_until

QUICK_FLUSH = BufferOptions(flush_interval=0.02)
RUN_ID = "r1"


def client_of(server: Server) -> MLFlow:
    quick = Retries(max_retries=1, backoff_factor=0.0, backoff_jitter=0.0)
    return MLFlow(transport=server.transport, trust_env=False, retries=quick)


def down() -> Exception:
    return httpx.ConnectError("connection refused")


@pytest.fixture
def server() -> Server:
    return Server()


@pytest.fixture
def mlf(server: Server) -> Iterator[MLFlow]:
    with client_of(server) as client:
        yield client


def test_logged_points_are_sent_in_order_without_flush(mlf: MLFlow, server: Server) -> None:
    with mlf.logger(RUN_ID, buffering=QUICK_FLUSH) as logger:
        for step in range(20):
            logger.log_metric("loss", step / 2, step)
        wait_until(lambda: not logger.pending)
        assert server.steps() == list(range(20))
        assert {point["value"] for point in server.points} == {step / 2 for step in range(20)}


def test_points_are_sent_in_batches_of_the_maximum_size(mlf: MLFlow, server: Server) -> None:
    with mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60)) as logger:
        for step in range(2500):
            logger.log_metric("loss", 0.5, step)
        assert server.calls == []
        logger.flush()
    assert [len(batch["metrics"]) for batch in server.batches] == [1000, 1000, 500]
    assert server.steps() == list(range(2500))


def test_params_and_tags_are_coalesced(mlf: MLFlow, server: Server) -> None:
    with mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60)) as logger:
        for number in range(300):
            logger.set_tag("progress", number)
            logger.log_param("lr", 0.1)
        logger.log_params({f"p{number}": number for number in range(150)})
    assert [len(batch.get("params", [])) for batch in server.batches] == [100, 51]
    assert server.batches[0]["tags"] == [{"key": "progress", "value": "299"}]


def test_batches_stay_below_a_megabyte(mlf: MLFlow, server: Server) -> None:
    with mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60)) as logger:
        for number in range(100):
            logger.log_param(f"p{number}", "\x01" * 6000)
    assert len(server.params) == 100
    assert all(len(json.dumps(batch)) <= 1_000_000 for batch in server.batches)
    assert len(server.batches) > 1


def test_special_values_are_stored_unchanged(mlf: MLFlow, server: Server) -> None:
    with mlf.logger(RUN_ID) as logger:
        logger.log_metrics(
            {"nan": math.nan, "up": math.inf, "down": -math.inf, "whole": 3}, 2, timestamp=5
        )
        server.logged_models["m-1"] = samples.logged_model("m-1")
        logger.log_metric("of", 1.0, model_id="m-1", dataset_name="d", dataset_digest="x")
    values = {point["key"]: point["value"] for point in server.points}
    assert values == {"nan": "NaN", "up": "Infinity", "down": "-Infinity", "whole": 3.0, "of": 1.0}
    assert {point["timestamp"] for point in server.points[:4]} == {5}
    (point,) = server.logged_models["m-1"].data.metrics
    assert (point.run_id, point.dataset_name, point.dataset_digest) == (RUN_ID, "d", "x")


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda logger: logger.log_metric("", 1.0), "key must not be empty"),
        (lambda logger: logger.log_metric("k" * 251, 1.0), "key must have at most 250"),
        (lambda logger: logger.log_metric(3, 1.0), "key must be a str"),
        (lambda logger: logger.log_metric("k", "high"), r"metrics\['k'\] must be a float"),
        (lambda logger: logger.log_metric("k", 1.0, 1.5), "step must be an int"),
        (lambda logger: logger.log_metric("k", 1.0, 2**63), "step must be from"),
        (lambda logger: logger.log_metric("k", 1.0, timestamp=-1), "timestamp must be from 0"),
        (
            lambda logger: logger.log_metrics({"a": 1.0, "b": None}),
            r"metrics\['b'\] must be a float, got NoneType",
        ),
        (lambda logger: logger.log_metrics([1.0]), "metrics must be a mapping"),
        (
            lambda logger: logger.log_param("k", "v" * 6001),
            r"params\['k'\].value must have at most 6000",
        ),
        (
            lambda logger: logger.set_tag("k", "v" * 8001),
            r"tags\['k'\].value must have at most 8000",
        ),
        (lambda logger: logger.set_tags("k"), "tags must be a mapping"),
    ],
)
def test_invalid_arguments_are_refused_at_once(
    mlf: MLFlow, server: Server, call: Callable[[Any], None], message: str
) -> None:
    with mlf.logger(RUN_ID) as logger, pytest.raises((TypeError, ValueError), match=message):
        call(logger)
    assert server.calls == []


def test_refused_value_does_not_affect_others_in_its_batch(mlf: MLFlow, server: Server) -> None:
    server.refuses = lambda body: any(
        item["key"] == "bad"
        for name in ("metrics", "params", "tags")
        for item in body.get(name, [])
    )
    logger = mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60))
    for step in range(500):
        logger.log_metric("loss", 0.5, step)
        if step == 250:
            logger.log_metric("bad", 0.5, step)
    logger.log_param("bad", 1)
    logger.log_param("lr", 1)
    logger.log_param("lr", 2)
    logger.set_tag("t", "v")
    with pytest.raises(errors.LoggingError) as caught:
        logger.flush()
    refused = [
        (each.kind, each.key, each.reason.partition(".")[0]) for each in caught.value.refused
    ]
    assert refused == [
        ("param", "bad", "Invalid value"),
        ("metric", "bad", "Invalid value"),
        ("param", "lr", "Changing param values is not allowed"),
    ]
    assert server.steps() == list(range(500))
    assert server.params == {"lr": "1"}
    assert server.tags == {"t": "v"}
    # Refused values are reported only once.
    logger.close()


def test_refusal_of_every_value_is_an_outage(mlf: MLFlow, server: Server) -> None:
    server.refuses = lambda body: True
    logger = mlf.logger(RUN_ID, buffering=QUICK_FLUSH)
    logger.log_metric("loss", 0.5, 1)
    with pytest.raises(errors.OutageError) as caught:
        logger.flush()
    assert caught.value.refused == ()
    server.refuses = lambda body: False
    logger.close()
    assert server.steps() == [1]


def test_batch_with_a_lost_response_is_not_sent_again(mlf: MLFlow, server: Server) -> None:
    server.fail_next("log_batch", exception=httpx.ReadError("it broke"), applied=True)
    with mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60)) as logger:
        for step in range(10):
            logger.log_metrics({"a": step / 2, "b": math.nan}, step, timestamp=step)
    assert server.steps("a") == server.steps("b") == list(range(10))
    assert len(server.batches) == 1


def test_stored_points_are_found_in_a_long_history(mlf: MLFlow, server: Server) -> None:
    server.metrics[RUN_ID, "a"] = [
        models.Metric("a", 0.5, number, step=1) for number in range(3000)
    ]
    server.fail_next("log_batch", exception=httpx.ReadError("it broke"), applied=True)
    with mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60)) as logger:
        logger.log_metric("a", 0.25, 1)
        logger.log_metric("b", 0.25, 1)
    assert [point["value"] for point in server.points].count(0.25) == 2
    assert "metrics/get-history" in server.calls


def test_batches_are_split_after_413(mlf: MLFlow, server: Server) -> None:
    def limited(received: ReceivedRequest) -> httpx.Response | None:
        if len(received.arguments.get("metrics", [])) > 300:
            return httpx.Response(413, text="Request Entity Too Large")
        return None

    server.runs[RUN_ID] = samples.run(RUN_ID)
    server.intercept = limited
    with mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60)) as logger:
        for step in range(1000):
            logger.log_metric("loss", 0.5, step)
    assert server.steps() == list(range(1000))


def test_on_outage_raise_raises_and_resumes_when_the_server_is_back(
    mlf: MLFlow, server: Server
) -> None:
    server.failure = down()
    logger = mlf.logger(RUN_ID, on_outage="raise", buffering=QUICK_FLUSH)
    logger.log_metric("loss", 0.5, 1)
    with pytest.raises(errors.OutageError) as caught:
        logger.flush()
    assert caught.value.pending == 1
    assert isinstance(caught.value.__cause__, errors.ConnectError)
    with pytest.raises(errors.OutageError, match="connection refused"):
        logger.log_metric("loss", 0.5, 2)
    server.failure = None
    logger.flush()
    logger.log_metric("loss", 0.5, 3)
    logger.close()
    assert server.steps() == [1, 3]


@pytest.mark.parametrize("on_outage", ["raise", "warn"])
def test_close_reports_lost_data(mlf: MLFlow, server: Server, on_outage: OnOutage) -> None:
    server.failure = down()
    logger = mlf.logger(RUN_ID, on_outage=on_outage, buffering=BufferOptions(flush_interval=60))
    for step in range(3):
        logger.log_metric("loss", 0.5, step)
    logger.log_param("lr", 1)
    with pytest.raises(errors.LoggingError, match="3 of metric loss; 1 of param lr") as caught:
        logger.close()
    assert caught.value.lost == {"metric loss": 3, "param lr": 1}
    assert pickle.loads(pickle.dumps(caught.value)).lost == caught.value.lost
    with pytest.raises(ValueError, match="the logger is closed"):
        logger.log_metric("loss", 0.5, 9)


def test_on_outage_warn_continues_and_warns_once(mlf: MLFlow, server: Server) -> None:
    server.failure = down()
    logger = mlf.logger(
        RUN_ID, on_outage="warn", buffering=BufferOptions(flush_interval=0.02, max_pending=5)
    )
    logger.log_metric("loss", 0.5, 0)
    with pytest.warns(LoggingWarning, match="1 records are pending in memory") as issued:
        logger.flush()
    assert issued[0].filename == __file__
    with pytest.warns(LoggingWarning, match="buffering in memory") as repeated:
        logger.log_metric("loss", 0.5, 1)
    assert repeated[0].filename == __file__
    for step in range(2, 5):
        logger.log_metric("loss", 0.5, step)

    def log_to_full_buffer(step: int) -> None:
        attempts = len(server.calls)
        logger.log_metric("loss", 0.5, step)
        # If the buffer is full, the logger retries at once. If the retry fails, there is no
        # warning.
        wait_until(lambda: len(server.calls) > attempts)

    for step in range(5, 20):
        log_to_full_buffer(step)
    server.failure = None
    with pytest.raises(errors.LoggingError) as caught:
        logger.flush()
    # The error reports the number of points that did not fit. All other points are stored.
    assert caught.value.lost == {"metric loss": 15}
    assert server.steps() == [0, 1, 2, 3, 4]
    logger.close()


def test_full_buffer_waits_for_the_server(mlf: MLFlow, server: Server) -> None:
    with mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60, max_pending=10)) as logger:
        for step in range(1000):
            logger.log_metric("loss", 0.5, step)
            assert logger.pending <= 10
    assert server.steps() == list(range(1000))


def test_on_outage_queue_keeps_data_for_a_later_sync(
    mlf: MLFlow, server: Server, tmp_path: Path
) -> None:
    server.failure = down()
    logger = mlf.logger(
        RUN_ID, on_outage="queue", buffering=BufferOptions(flush_interval=60, journal=tmp_path)
    )
    for step in range(1500):
        logger.log_metric("loss", 0.5, step)
    with pytest.warns(LoggingWarning, match="mlflowclient sync"):
        logger.close()
    assert server.steps() == []
    server.failure = None
    (result,) = mlf.sync(tmp_path)
    assert (result.run_id, result.sent, result.refused, result.problem) == (RUN_ID, 1500, (), None)
    assert server.steps() == list(range(1500))
    assert list(tmp_path.iterdir()) == []
    assert mlf.sync(tmp_path) == []


def test_on_outage_queue_sends_when_the_server_is_back_and_leaves_no_journal(
    mlf: MLFlow, server: Server, tmp_path: Path
) -> None:
    server.failure = down()
    logger = mlf.logger(
        RUN_ID, on_outage="queue", buffering=BufferOptions(flush_interval=0.02, journal=tmp_path)
    )
    logger.log_metric("loss", 0.5, 0)
    with pytest.warns(LoggingWarning):
        logger.flush()
    with pytest.warns(LoggingWarning):
        logger.log_metric("loss", 0.5, 1)
    server.failure = None
    logger.log_metric("loss", 0.5, 2)
    logger.flush()
    assert server.steps() == [0, 1, 2]
    logger.close()
    assert list(tmp_path.iterdir()) == []


def test_on_outage_queue_starts_a_run_during_an_outage(
    mlf: MLFlow, server: Server, tmp_path: Path
) -> None:
    server.failure = down()
    queue = BufferOptions(flush_interval=0.02, journal=tmp_path)
    warnings.simplefilter("ignore", LoggingWarning)
    with mlf.start_run(
        experiment_name="x", tags={"k": "v"}, on_outage="queue", buffering=queue
    ) as run:
        local_id = run.run_id
        run.log_metric("loss", 0.5, 1)
        mlf.log_text(run, "hello", "notes.txt")
        server.failure = None
        run.flush()
        assert [run.run_id] == list(server.runs)
        assert local_id != run.run_id
        server.failure = down()
    (stored,) = server.runs.values()
    assert stored.tags["mlflowclient.run"] == local_id
    assert server.tags == {"k": "v"}
    assert (next(tmp_path.iterdir()) / "artifacts" / "notes.txt").read_text(
        encoding="utf-8"
    ) == "hello"


def test_pending_artifacts_are_reported_and_kept(
    mlf: MLFlow, server: Server, tmp_path: Path
) -> None:
    server.failure = down()
    warnings.simplefilter("ignore", LoggingWarning)
    starting = mlf.start_run(
        1, on_outage="queue", buffering=BufferOptions(flush_interval=60, journal=tmp_path)
    )
    run = starting.__enter__()
    mlf.log_text(run, "hello", "notes.txt")
    server.failure, server.has_no_store = None, True
    with pytest.warns(LoggingWarning, match="artifacts are pending in .* 503"):
        starting.__exit__(None, None, None)
    server.has_no_store = False
    mlf.sync(tmp_path)
    (run_id,) = server.runs
    assert set(server.artifacts) == {f"1/{run_id}/artifacts/notes.txt"}
    assert list(tmp_path.iterdir()) == []


def test_second_logger_of_a_queued_run_does_not_affect_the_artifacts(
    mlf: MLFlow, server: Server, tmp_path: Path
) -> None:
    server.failure = down()
    queue = BufferOptions(flush_interval=60, journal=tmp_path)
    warnings.simplefilter("ignore", LoggingWarning)
    with mlf.start_run(1, on_outage="queue", buffering=queue) as run:
        second = mlf.logger(run, on_outage="queue", buffering=queue)
        second.log_metric("loss", 0.5, 1)
        mlf.log_text(run, "hello", "notes.txt")
        server.failure = None
        second.close()
    (run_id,) = server.runs
    assert set(server.artifacts) == {f"1/{run_id}/artifacts/notes.txt"}
    assert server.steps(run_id=run_id) == [1]
    assert list(tmp_path.iterdir()) == []


def test_run_is_created_once_if_the_response_was_lost(
    mlf: MLFlow, server: Server, tmp_path: Path
) -> None:
    server.fail_next("create_run", exception=httpx.ReadError("it broke"), applied=True)
    starting = mlf.start_run(
        1, on_outage="queue", buffering=BufferOptions(flush_interval=60, journal=tmp_path)
    )
    with pytest.warns(LoggingWarning, match="the run will be created when") as issued:
        run = starting.__enter__()
    assert issued[0].filename == __file__
    run.log_metric("loss", 0.5, 1)
    starting.__exit__(None, None, None)
    assert server.steps() == [1]
    assert [server.updated["run_id"]] == list(server.runs)


@pytest.mark.parametrize("on_outage", ["warn", "queue"])
def test_end_of_a_block_does_not_raise_in_an_outage(
    mlf: MLFlow, server: Server, on_outage: OnOutage, tmp_path: Path
) -> None:
    ending = mlf.start_run(
        1, on_outage=on_outage, buffering=BufferOptions(flush_interval=60, journal=tmp_path)
    )
    run = ending.__enter__()
    run.log_metric("loss", 0.5, 1)
    server.failure = down()
    with pytest.warns(LoggingWarning, match="connection refused"):
        ending.__exit__(None, None, None)


def test_outage_at_the_end_does_not_hide_the_error_of_the_block(
    mlf: MLFlow, server: Server
) -> None:
    def fail(run: ActiveRun) -> None:
        run.log_metric("loss", 0.5, 1)
        server.failure = down()
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine") as caught, mlf.start_run(1) as run:
        fail(run)
    assert "could not be ended as FAILED" in caught.value.__notes__[0]


def test_wrong_credentials_lose_no_data(mlf: MLFlow, server: Server, tmp_path: Path) -> None:
    server.failure = httpx.Response(401, text="You are not authenticated.")
    logger = mlf.logger(
        RUN_ID, on_outage="queue", buffering=BufferOptions(flush_interval=60, journal=tmp_path)
    )
    logger.log_metric("loss", 0.5, 1)
    with pytest.warns(LoggingWarning, match="401"):
        logger.close()
    server.failure = None
    mlf.sync(tmp_path)
    assert server.steps() == [1]


def test_garbage_collected_logger_sends_its_data(mlf: MLFlow, server: Server) -> None:
    logger = mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60))
    logger.log_metric("loss", 0.5, 1)
    del logger
    gc.collect()
    wait_until(server.steps)
    assert server.steps() == [1]


def test_closing_the_client_flushes_its_loggers(server: Server) -> None:
    mlf = client_of(server)
    logger = mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60))
    logger.log_metric("loss", 0.5, 1)
    mlf.close()
    assert server.steps() == [1]
    with pytest.raises(ValueError, match="closed"):
        logger.log_metric("loss", 0.5, 2)


def test_threads_may_share_a_logger(mlf: MLFlow, server: Server) -> None:
    with mlf.logger(
        RUN_ID, buffering=BufferOptions(flush_interval=0.01, max_pending=500)
    ) as logger:

        def log(key: str) -> None:
            for step in range(2000):
                logger.log_metric(key, step / 2, step)

        threads = [threading.Thread(target=log, args=(f"k{number}",)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    for number in range(4):
        assert server.steps(f"k{number}") == list(range(2000))


@pytest.mark.anyio
async def test_async_client_logs_and_queues(server: Server, tmp_path: Path) -> None:
    async with AsyncMLFlow(transport=server.transport, trust_env=False, retries=0) as mlf:
        async with mlf.start_run(1, tags={"k": "v"}) as run:
            for step in range(1500):
                run.log_metric("loss", 0.5, step)
            await run.flush()
            assert server.steps() == list(range(1500))
            run.log_param("lr", 1)
        assert server.params == {"lr": "1"}
        assert server.updated["status"] == "FINISHED"
        server.failure = down()
        logger = mlf.logger(
            run.run_id, on_outage="queue", buffering=BufferOptions(journal=tmp_path)
        )
        logger.log_metric("loss", 0.5, 1500)
        with pytest.warns(LoggingWarning):
            await logger.close()
        server.failure = None
        (result,) = await mlf.sync(tmp_path)
        assert result.sent == 1
    assert server.steps() == list(range(1501))


def test_closing_a_logger_after_its_event_loop_ended_is_an_error(server: Server) -> None:
    async def main() -> Any:
        mlf = AsyncMLFlow(transport=server.transport, trust_env=False)
        logger = mlf.logger(RUN_ID, buffering=BufferOptions(flush_interval=60))
        logger.log_metric("loss", 0.5, 1)
        return logger

    logger = asyncio.run(main())
    with pytest.raises(errors.LoggingError, match="1 of metric loss"):
        asyncio.run(logger.close())


def test_active_run_is_accepted_instead_of_a_run_id(mlf: MLFlow) -> None:
    with mlf.start_run(1) as run:
        assert isinstance(run, models.Run)
        mlf.log_params(run, {"lr": 1})
        assert repr(run).startswith("ActiveRun(")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({}, "either an experiment_id or an experiment_name"),
        ({"experiment_id": 1, "experiment_name": "x"}, "either an experiment_id or"),
        ({"experiment_id": "x y"}, "experiment_id must match .+, got 'x y'"),
        (
            {"experiment_id": 1, "on_outage": "ignore"},
            "on_outage must be 'raise', 'warn' or 'queue'",
        ),
        ({"experiment_id": 1, "tags": {"k": "\ud800"}}, r"tags\['k'\].value must be valid"),
        ({"experiment_id": 1, "buffering": 5}, "buffering must be a BufferOptions"),
    ],
)
def test_invalid_start_run_arguments_send_nothing(
    mlf: MLFlow, server: Server, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises((TypeError, ValueError), match=message), mlf.start_run(**arguments):
        pass
    assert server.calls == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"flush_interval": 0}, "flush_interval must be a positive"),
        ({"flush_interval": "1"}, "flush_interval must be a number"),
        ({"max_pending": 0}, "max_pending must be an int of at least 1"),
        ({"journal": 3}, "journal must be a path"),
    ],
)
def test_invalid_buffer_options_are_named(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(errors.ConfigurationError, match=message):
        BufferOptions(**arguments)
