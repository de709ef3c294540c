"""The operations on runs and metrics. Each method has the name of its operation."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from mlflow_openapi.models import (
    DatasetInput,
    Metric,
    ModelInput,
    ModelOutput,
    Param,
    Run,
    RunData,
    RunInfo,
    RunStatus,
    RunTag,
)
from mlflowclient.testing.arguments import (
    MAX_PARAM_LENGTH,
    MAX_RUN_TAG_LENGTH,
    Arguments,
    check_key,
    missing_value,
)
from mlflowclient.testing.experiments import STAGES
from mlflowclient.testing.failures import Refusal, invalid_error, not_found_error
from mlflowclient.testing.search import Search, Value, page
from mlflowclient.testing.state import Area, State, new_id, new_name

_RUN_NAME = "mlflow.runName"
# A database stores the largest finite number instead of an infinity.
_STORED_INFINITIES = {"Infinity": 1.7976931348623157e308, "-Infinity": -1.7976931348623157e308}
_MAX_BULK_POINTS = 2500
_MAX_BULK_RUNS = 100
# Limits of one batch: items of each list, items of all lists together, and bytes of the body.
_MAX_BATCH_ITEMS = {"metrics": 1000, "params": 100, "tags": 100}
_MAX_BATCH_TOTAL = 1000
_MAX_BATCH_BYTES = 1_000_000


class Runs(Area):
    """The operations of the area `runs`."""

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self._points: dict[tuple[str, str], set[tuple[float | str, int, int]]] = {}

    def create_run(self, arguments: Arguments) -> dict[str, Any]:
        experiment = self._state.active_experiment(arguments.required("experiment_id"))
        tags, name = arguments.pairs("tags"), arguments.string("run_name")
        for key in tags:
            check_key(key, "key")
        if name and tags.get(_RUN_NAME, name) != name:
            raise invalid_error(
                "Both 'run_name' argument and 'mlflow.runName' tag are specified, but with "
                f"different values (run_name='{name}', mlflow.runName='{tags[_RUN_NAME]}')."
            )
        tags.setdefault(_RUN_NAME, name or new_name())
        run_id = new_id()
        info = RunInfo(
            run_id,
            experiment.experiment_id,
            RunStatus.RUNNING,
            arguments.integer("start_time") or 0,
            f"{experiment.artifact_location}/{run_id}/artifacts",
            "active",
            run_uuid=run_id,
            run_name=tags[_RUN_NAME],
            user_id=arguments.string("user_id"),
        )
        data = RunData(
            tags=[RunTag(key, value[:MAX_RUN_TAG_LENGTH]) for key, value in tags.items()]
        )
        run = self._state.runs[run_id] = Run(info, data)
        response = _run_json(run)
        # MLflow omits the outputs only in the response to this operation.
        del response["outputs"]
        return {"run": response}

    def get_run(self, arguments: Arguments) -> dict[str, Any]:
        return {"run": _run_json(self._state.run(arguments.run_id))}

    def update_run(self, arguments: Arguments) -> dict[str, Any]:
        run = self._state.active_run(arguments.run_id)
        status, name = arguments.string("status"), arguments.string("run_name")
        end_time = arguments.integer("end_time")
        if status:
            run.info.status = RunStatus.of(status)
        if end_time is not None:
            run.info.end_time = end_time
        if name:
            _set_tags(run, {_RUN_NAME: name})
        return {"run_info": run.info.to_dict()}

    def delete_run(self, arguments: Arguments) -> None:
        self._state.run(arguments.required("run_id")).info.lifecycle_stage = "deleted"

    def restore_run(self, arguments: Arguments) -> None:
        self._state.run(arguments.required("run_id")).info.lifecycle_stage = "active"

    def search_runs(self, arguments: Arguments) -> dict[str, Any]:
        stages = STAGES.get(arguments.string("run_view_type"), ("active",))
        experiment_ids = {str(experiment_id) for experiment_id in arguments.items("experiment_ids")}
        runs = []
        for run in self._state.runs.values():
            if run.experiment_id in experiment_ids and run.info.lifecycle_stage in stages:
                runs.append(run)
        return _SEARCH.response(runs, arguments)

    def log_metric(self, arguments: Arguments) -> None:
        self._log(arguments.run_id, metrics=[_parse_metric(arguments.values, "")])

    def log_param(self, arguments: Arguments) -> None:
        self._log(arguments.run_id, params={arguments.required("key"): arguments.string("value")})

    def set_tag(self, arguments: Arguments) -> None:
        self._log(arguments.run_id, tags={arguments.required("key"): arguments.string("value")})

    def log_batch(self, arguments: Arguments) -> None:
        if len(arguments.content) > _MAX_BATCH_BYTES:
            raise invalid_error(
                f"Batched logging API requests must be at most {_MAX_BATCH_BYTES} bytes, got a "
                f"request of size {len(arguments.content)}."
            )
        run_id = arguments.required("run_id")
        metrics = []
        for index, item in enumerate(arguments.items("metrics")):
            metrics.append(_parse_metric(item, f"metrics[{index}]."))
        counts = {name: len(arguments.items(name)) for name in _MAX_BATCH_ITEMS}
        for name, count in counts.items():
            _check_batch_size(name, count, _MAX_BATCH_ITEMS[name])
        _check_batch_size("metrics, params, and tags", sum(counts.values()), _MAX_BATCH_TOTAL)
        # MLflow refuses two params with the same key, even if their values are equal.
        params = arguments.pairs("params")
        if len(params) < counts["params"]:
            keys = [item["key"] for item in arguments.items("params")]
            duplicates = [key for index, key in enumerate(keys) if key in keys[:index]]
            raise invalid_error(
                f"Duplicate parameter keys have been submitted: {duplicates}. Please ensure the "
                "request contains only one param value per param key."
            )
        self._log(run_id, metrics, params, arguments.pairs("tags"))

    def delete_tag(self, arguments: Arguments) -> None:
        run_id, key = arguments.required("run_id"), arguments.required("key")
        run = self._state.active_run(run_id)
        other_tags = [tag for tag in run.data.tags if tag.key != key]
        if len(other_tags) == len(run.data.tags):
            raise not_found_error(f"No tag with name: {key} in run with id {run_id}")
        run.data.tags = other_tags

    def log_inputs(self, arguments: Arguments) -> None:
        run = self._state.active_run(arguments.required("run_id"))
        for item in arguments.items("datasets"):
            added = DatasetInput.from_dict(item)
            existing = []
            for dataset_input in run.inputs.dataset_inputs:
                existing.append((dataset_input.dataset.name, dataset_input.dataset.digest))
            # MLflow identifies a dataset by its name and digest, and stores it once for each run.
            if (added.dataset.name, added.dataset.digest) not in existing:
                run.inputs.dataset_inputs.append(added)
        for item in arguments.items("models"):
            self._state.logged_model(item["model_id"])
            run.inputs.model_inputs.append(ModelInput.from_dict(item))

    def log_outputs(self, arguments: Arguments) -> None:
        run = self._state.run(arguments.required("run_id"))
        for item in arguments.items("models"):
            self._state.logged_model(item["model_id"])
            run.outputs.model_outputs.append(ModelOutput.from_dict(item))

    def _log(
        self,
        run_id: str,
        metrics: Iterable[Metric] = (),
        params: Mapping[str, str] | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> None:
        """Store metrics, params and tags, or none of them if any item is refused."""
        params, tags = params or {}, tags or {}
        for key in [*params, *tags]:
            check_key(key, "key")
        run = self._state.active_run(run_id)
        stored = run.params
        # Truncated values are compared: a long value that was already logged can be logged again.
        for key, value in params.items():
            if stored.get(key, value[:MAX_PARAM_LENGTH]) != value[:MAX_PARAM_LENGTH]:
                raise invalid_error(
                    f"Changing param values is not allowed. Param with key='{key}' was already "
                    f"logged with value='{stored[key]}' for run ID='{run_id}'. Attempted logging "
                    f"new value '{value}'."
                )
        for metric in metrics:
            if metric.model_id is not None and metric.model_id not in self._state.logged_models:
                raise Refusal("BAD_REQUEST", f"There is no logged model {metric.model_id}.")
        for key, value in params.items():
            if key not in stored:
                run.data.params.append(Param(key, value[:MAX_PARAM_LENGTH]))
        for metric in metrics:
            self._add_point(run, metric)
        _set_tags(run, tags)

    def _add_point(self, run: Run, metric: Metric) -> None:
        # The run and the logged model both store a point, but only the model stores the dataset.
        if metric.model_id is not None:
            model = self._state.logged_models[metric.model_id]
            model.data.metrics.append(evolve(metric, run_id=run.run_id))
        metric = Metric(metric.key, metric.value, metric.timestamp, step=metric.step)
        stored = self._points.setdefault((run.run_id, metric.key), set())
        # A NaN does not equal itself, so the set contains a string instead.
        value = "NaN" if math.isnan(metric.value) else metric.value
        point = (value, metric.timestamp, metric.step or 0)
        if point in stored:
            return
        stored.add(point)
        self._state.metrics.setdefault((run.run_id, metric.key), []).append(metric)
        # The latest point of a metric is the point with the highest step, not the last logged one.
        for index, latest in enumerate(run.data.metrics):
            if latest.key == metric.key:
                if _by_step(metric) > _by_step(latest):
                    run.data.metrics[index] = metric
                return
        run.data.metrics.append(metric)


class Metrics(Area):
    """The operations of the area `metrics`."""

    def get_metric_history(self, arguments: Arguments) -> dict[str, Any]:
        # MLflow returns an empty history, not 404, if the run or the metric does not exist.
        key = arguments.required("metric_key")
        points = sorted(self._state.metrics.get((arguments.run_id, key), []), key=_by_time)
        size = arguments.integer("max_results") or len(points) or 1
        items, token = page(points, arguments.string("page_token"), size)
        return {"metrics": [_metric_json(item) for item in items], "next_page_token": token}

    def get_metric_history_bulk_interval(self, arguments: Arguments) -> dict[str, Any]:
        run_ids, key = arguments.items("run_ids"), arguments.required("metric_key")
        if not run_ids:
            raise missing_value("run_ids")
        if len(run_ids) > _MAX_BULK_RUNS:
            raise invalid_error(
                f"At most {_MAX_BULK_RUNS} run_ids are allowed, got {len(run_ids)}."
            )
        size = arguments.max_results(_MAX_BULK_POINTS, _MAX_BULK_POINTS)
        start, end = arguments.integer("start_step"), arguments.integer("end_step")
        if (start is None) != (end is None):
            raise invalid_error(
                "If either start step or end step are specified, both must be specified."
            )
        metrics = []
        for run_id in run_ids:
            points = sorted(self._state.metrics.get((run_id, key), []), key=_by_step)
            if start is not None and end is not None:
                points = [point for point in points if start <= (point.step or 0) <= end]
            for point in _sample(points, size):
                metrics.append(_metric_json(evolve(point, run_id=run_id)))
        return {"metrics": metrics}


def _sample(points: list[Metric], size: int) -> list[Metric]:
    """Return the first point of each of `size` buckets, but the last point of the last bucket."""
    if len(points) <= size:
        return points
    length, larger = divmod(len(points), size)
    starts = [bucket * length + min(bucket, larger) for bucket in range(size - 1)]
    return [points[start] for start in starts] + [points[-1]]


def _by_time(metric: Metric) -> tuple[int, int, float]:
    return metric.timestamp, metric.step or 0, _stored_value(metric)


def _by_step(metric: Metric) -> tuple[int, int, float, bool]:
    is_nan = math.isnan(metric.value)
    return metric.step or 0, metric.timestamp, _stored_value(metric), is_nan


def _stored_value(metric: Metric) -> float:
    """Return the value by which a database sorts a point. A NaN is stored as 0 with a flag."""
    return 0.0 if math.isnan(metric.value) else metric.value


def _parse_metric(values: Mapping[str, Any], path: str) -> Metric:
    """Parse a point in a request.

    Raises:
        Refusal: The point is incomplete, or its key or timestamp is invalid.
    """
    for name in ("key", "value", "timestamp"):
        if values.get(name) is None or values[name] == "":
            raise missing_value(f"{path}{name}")
    check_key(str(values["key"]), f"{path}name")
    timestamp = int(values["timestamp"])
    if timestamp < 0:
        raise invalid_error(f"Invalid value {timestamp} for parameter '{path}timestamp' supplied.")
    return Metric(
        str(values["key"]),
        float(values["value"]),
        timestamp,
        step=int(values.get("step") or 0),
        model_id=values.get("model_id") or None,
        dataset_name=values.get("dataset_name") or None,
        dataset_digest=values.get("dataset_digest") or None,
    )


def _metric_json(metric: Metric) -> dict[str, Any]:
    body = metric.to_dict()
    body["value"] = _STORED_INFINITIES.get(body["value"], body["value"])
    return body


def _run_json(run: Run) -> dict[str, Any]:
    body = run.to_dict()
    if run.data.metrics:
        body["data"]["metrics"] = [_metric_json(metric) for metric in run.data.metrics]
    return body


def _check_batch_size(name: str, count: int, maximum: int) -> None:
    if count > maximum:
        raise invalid_error(
            f"A batch logging request can contain at most {maximum} {name}. Got {count} {name}. "
            f"Please split up {name} across multiple requests and try again."
        )


def _set_tags(run: Run, tags: Mapping[str, str]) -> None:
    for key, value in tags.items():
        tag = RunTag(key, value[:MAX_RUN_TAG_LENGTH])
        for index, existing in enumerate(run.data.tags):
            if existing.key == key:
                run.data.tags[index] = tag
                break
        else:
            run.data.tags.append(tag)
        if key == _RUN_NAME:
            run.info.run_name = tag.value


def _attribute(run: Run, key: str) -> Value:
    if key == "status":
        return str(run.info.status)
    value: Value = getattr(run.info, key)
    return value


_SEARCH: Search[Run] = Search(
    operation="search_runs",
    collection="runs",
    sizes=(1000, 50_000),
    json=_run_json,
    pairs={
        "metric": lambda run: run.metrics,
        "param": lambda run: run.params,
        "tag": lambda run: run.tags,
    },
    attribute=_attribute,
    strings=frozenset({"run_id", "run_name", "status", "artifact_uri", "user_id"}),
    numbers=frozenset({"start_time", "end_time"}),
    lists=frozenset({"run_id"}),
    sortable=frozenset(
        {"run_id", "run_name", "status", "artifact_uri", "user_id", "start_time", "end_time"}
    ),
    kinds=frozenset({"attribute", "metric", "param", "tag"}),
    null_kinds=frozenset({"param", "tag"}),
    aliases={
        **dict.fromkeys(("created", "Created"), "start_time"),
        **dict.fromkeys(("run name", "Run name", "Run Name"), "run_name"),
    },
    tie_breakers=(("attribute", "start_time", False), ("attribute", "run_id", True)),
)
