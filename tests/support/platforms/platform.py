"""A server with the state and the operations that all platforms have in common.

    with GitLab().run() as platform:
        MLFlow(platform.url, token=platform.token)

A subclass defines the operations of a platform and the JSON of its entities.
"""

from __future__ import annotations

import itertools
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, ClassVar, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.support.faulty_server import Exchange, Response, run_server

Json = dict[str, Any]

# Methods and paths, below `/api/2.0/mlflow/`, of the methods of `Platform` that handle them.
ROUTES = {
    ("POST", "experiments/create"): "create_experiment",
    ("GET", "experiments/get"): "get_experiment",
    ("GET", "experiments/get-by-name"): "get_experiment_by_name",
    ("POST", "experiments/search"): "search_experiments",
    ("POST", "runs/create"): "create_run",
    ("GET", "runs/get"): "get_run",
    ("POST", "runs/search"): "search_runs",
    ("POST", "runs/update"): "update_run",
    ("POST", "runs/log-metric"): "log_metric",
    ("POST", "runs/log-parameter"): "log_param",
    ("POST", "runs/set-tag"): "set_tag",
    ("POST", "runs/log-batch"): "log_batch",
    ("GET", "metrics/get-history"): "get_metric_history",
    ("GET", "artifacts/list"): "list_run_artifacts",
    ("POST", "registered-models/create"): "create_registered_model",
    ("GET", "registered-models/get"): "get_registered_model",
    ("GET", "registered-models/search"): "search_registered_models",
    ("GET", "registered-models/alias"): "get_model_version_by_alias",
    ("POST", "registered-models/get-latest-versions"): "get_latest_versions",
    ("POST", "model-versions/create"): "create_model_version",
    ("GET", "model-versions/get"): "get_model_version",
    ("GET", "model-versions/search"): "search_model_versions",
    ("GET", "model-versions/get-download-uri"): "get_model_version_download_uri",
}


@dataclass
class Experiment:
    id: str
    name: str
    tags: dict[str, str]


@dataclass
class Run:
    id: str
    number: int
    experiment: Experiment
    start_time: int
    name: str
    status: str = "RUNNING"
    end_time: int | None = None
    metrics: list[Json] = field(default_factory=list)
    params: dict[str, str] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)

    @property
    def latest_metrics(self) -> list[Json]:
        """The last point of each metric."""
        return list({point["key"]: point for point in self.metrics}.values())


@dataclass
class Version:
    id: int
    model: Model
    version: str
    description: str
    source: str
    run_id: str
    tags: dict[str, str]


@dataclass
class Model:
    name: str
    description: str
    tags: dict[str, str]
    versions: list[Version] = field(default_factory=list)


class PlatformError(Exception):
    """A request is refused with this response."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response


class Platform(ABC):
    """A platform without a state of its own, until `run` starts a server.

    Attributes:
        operations: Names of the operations that the platform has.
        path: Path of the tracking URI on the server.
        token: A token that the platform accepts.
        created: Status of a successful request that creates an entity.
        origin: URL of the server, without a path.
        requests: Method and path of each request.
    """

    operations: ClassVar[frozenset[str]]
    path: ClassVar[str] = ""
    token: ClassVar[str] = "a-token"
    created: ClassVar[int] = 200

    def __init__(self) -> None:
        self.origin = ""
        self.requests: list[str] = []
        self.experiments: list[Experiment] = []
        self.runs: list[Run] = []
        self.models: list[Model] = []
        self._numbers = itertools.count(1)

    @property
    def url(self) -> str:
        """The tracking URI."""
        return self.origin + self.path

    @contextmanager
    def run(self) -> Iterator[Self]:
        """Run a server for the block."""
        with run_server(respond=self._respond) as server:
            self.origin = server.url
            yield self

    # What differs between platforms

    @abstractmethod
    def accepts(self, headers: Mapping[str, str]) -> bool:
        """Whether the headers, with lowercase names, authenticate a request."""

    @abstractmethod
    def unauthorized(self) -> Response:
        """Return the response to a request without credentials."""

    @abstractmethod
    def missing_route(self, method: str, path: str) -> Response:
        """Return the response to a request for an operation that the platform lacks."""

    @abstractmethod
    def missing_entity(self, message: str) -> Response:
        """Return the response to a request for an entity that does not exist."""

    @abstractmethod
    def experiment_json(self, experiment: Experiment) -> Json: ...

    @abstractmethod
    def run_info_json(self, run: Run) -> Json: ...

    @abstractmethod
    def run_data_json(self, run: Run) -> Json | None:
        """Return `data` of a run; None if the property is absent."""

    def new_experiment_id(self, number: int) -> str:
        return str(number)

    @abstractmethod
    def new_run_id(self, number: int) -> str: ...

    def metric_json(self, point: Json) -> Json:
        return point

    def model_json(self, model: Model) -> Json:
        raise NotImplementedError

    def version_json(self, version: Version) -> Json:
        raise NotImplementedError

    def page(self, name: str, items: list[Json]) -> Json:
        """Return the only page of a listing."""
        return {name: items}

    # Operations. The docstrings are in the contract.

    def create_experiment(self, arguments: Json) -> Json:
        number = len(self.experiments) + 1
        experiment = Experiment(
            self.new_experiment_id(number), arguments["name"], _tags(arguments.get("tags"))
        )
        self.experiments.append(experiment)
        return {"experiment_id": experiment.id}

    def get_experiment(self, arguments: Json) -> Json:
        experiment = self._find_experiment("id", arguments["experiment_id"])
        return {"experiment": self.experiment_json(experiment)}

    def get_experiment_by_name(self, arguments: Json) -> Json:
        experiment = self._find_experiment("name", arguments["experiment_name"])
        return {"experiment": self.experiment_json(experiment)}

    def search_experiments(self, arguments: Json) -> Json:
        return self.page("experiments", [self.experiment_json(each) for each in self.experiments])

    def create_run(self, arguments: Json) -> Json:
        experiment = self._find_experiment("id", arguments["experiment_id"])
        number = next(self._numbers)
        run = Run(
            self.new_run_id(number),
            number,
            experiment,
            arguments.get("start_time", 0),
            arguments.get("run_name", f"run {number}"),
            tags=_tags(arguments.get("tags")),
        )
        self.runs.append(run)
        return {"run": self.run_json(run)}

    def run_json(self, run: Run) -> Json:
        data = self.run_data_json(run)
        return {"info": self.run_info_json(run), **({} if data is None else {"data": data})}

    def get_run(self, arguments: Json) -> Json:
        return {"run": self.run_json(self._find_run(arguments))}

    def search_runs(self, arguments: Json) -> Json:
        found = []
        for run in self.runs:
            if run.experiment.id in arguments["experiment_ids"]:
                found.append(self.run_json(run))
        return self.page("runs", found)

    def update_run(self, arguments: Json) -> Json:
        run = self._find_run(arguments)
        run.status = arguments.get("status", run.status)
        run.end_time = arguments.get("end_time", run.end_time)
        return {"run_info": self.run_info_json(run)}

    def log_metric(self, arguments: Json) -> Json:
        self._find_run(arguments).metrics.append(self._point(arguments))
        return {}

    def log_param(self, arguments: Json) -> Json:
        self._find_run(arguments).params[arguments["key"]] = arguments["value"]
        return {}

    def set_tag(self, arguments: Json) -> Json:
        self._find_run(arguments).tags[arguments["key"]] = arguments["value"]
        return {}

    def log_batch(self, arguments: Json) -> Json:
        run = self._find_run(arguments)
        run.metrics += [self._point(point) for point in arguments.get("metrics", [])]
        run.params |= _tags(arguments.get("params"))
        run.tags |= _tags(arguments.get("tags"))
        return {}

    def get_metric_history(self, arguments: Json) -> Json:
        points = self._find_run(arguments).metrics
        key = arguments["metric_key"]
        found = [self.metric_json(point) for point in points if point["key"] == key]
        return self.page("metrics", found)

    def list_run_artifacts(self, arguments: Json) -> Json:
        raise NotImplementedError

    def create_registered_model(self, arguments: Json) -> Json:
        description = arguments.get("description", "")
        model = Model(arguments["name"], description, _tags(arguments.get("tags")))
        self.models.append(model)
        return {"registered_model": self.model_json(model)}

    def get_registered_model(self, arguments: Json) -> Json:
        return {"registered_model": self.model_json(self._find_model(arguments))}

    def search_registered_models(self, arguments: Json) -> Json:
        return self.page("registered_models", [self.model_json(model) for model in self.models])

    def create_model_version(self, arguments: Json) -> Json:
        model = self._find_model(arguments)
        number = len(model.versions) + 1
        tags = _tags(arguments.get("tags"))
        version = Version(
            id=100 + number,
            model=model,
            version=self.new_version(model, tags),
            description=arguments.get("description", ""),
            source=arguments["source"],
            run_id=arguments.get("run_id", ""),
            tags=tags,
        )
        model.versions.append(version)
        return {"model_version": self.version_json(version)}

    def new_version(self, model: Model, tags: dict[str, str]) -> str:
        return str(len(model.versions) + 1)

    def get_model_version(self, arguments: Json) -> Json:
        version = self._find_version(arguments, arguments["version"])
        return {"model_version": self.version_json(version)}

    def get_model_version_by_alias(self, arguments: Json) -> Json:
        version = self._find_version(arguments, arguments["alias"])
        return {"model_version": self.version_json(version)}

    def get_latest_versions(self, arguments: Json) -> Json:
        versions = self._find_model(arguments).versions[-1:]
        return {"model_versions": [self.version_json(version) for version in versions]}

    def search_model_versions(self, arguments: Json) -> Json:
        versions = itertools.chain.from_iterable(model.versions for model in self.models)
        return self.page("model_versions", [self.version_json(version) for version in versions])

    def get_model_version_download_uri(self, arguments: Json) -> Json:
        raise NotImplementedError

    # The server

    def respond_to_anyone(self, exchange: Exchange, path: str) -> Response | None:
        """Return the response to a request that needs no token, or None."""
        return None

    def respond_outside_api(self, method: str, path: str, arguments: Json) -> Response | None:
        """Return the response to a request outside of `/api/2.0/mlflow/`, or None."""
        return None

    def _respond(self, exchange: Exchange) -> Response:
        url = urlsplit(exchange.target)
        self.requests.append(f"{exchange.method} {url.path}")
        arguments: Json = dict(parse_qsl(url.query, keep_blank_values=True))
        if exchange.headers.get("content-type") == "application/json":
            arguments = json.loads(exchange.body)
        path = unquote(url.path).removeprefix(self.path)
        try:
            response = self.respond_to_anyone(exchange, path)
            if response is not None:
                return response
            if not self.accepts(exchange.headers):
                return self.unauthorized()
            response = self.respond_outside_api(exchange.method, path, arguments)
            if response is not None:
                return response
            operation = ROUTES.get((exchange.method, path.removeprefix("/api/2.0/mlflow/")), "")
            if operation not in self.operations:
                return self.missing_route(exchange.method, path)
            body = getattr(self, operation)(arguments)
        except PlatformError as error:
            return error.response
        return Response.of_json(body, self.created if operation.startswith("create") else 200)

    def _find_experiment(self, attribute: str, value: str) -> Experiment:
        for experiment in self.experiments:
            if getattr(experiment, attribute) == str(value):
                return experiment
        raise PlatformError(self.missing_entity(f"No experiment with {attribute} {value!r} exists"))

    def _find_run(self, arguments: Json) -> Run:
        for run in self.runs:
            if run.id == arguments["run_id"]:
                return run
        raise PlatformError(self.missing_entity(f"Run with id={arguments['run_id']} not found"))

    def _find_model(self, arguments: Json) -> Model:
        for model in self.models:
            if model.name == arguments["name"]:
                return model
        raise PlatformError(self.missing_entity(f"No model {arguments['name']!r} exists"))

    def _find_version(self, arguments: Json, version: str) -> Version:
        for each in self._find_model(arguments).versions:
            if each.version == version:
                return each
        raise PlatformError(self.missing_entity(f"No version {version!r} exists"))

    def _point(self, point: Json) -> Json:
        return {
            name: point[name] for name in ("key", "value", "timestamp", "step") if name in point
        }


def _tags(pairs: list[Json] | None) -> dict[str, str]:
    return {pair["key"]: pair["value"] for pair in pairs or []}


def pairs(items: Mapping[str, str]) -> list[Json]:
    """Return items as the API sends them."""
    return [{"key": key, "value": value} for key, value in items.items()]
