"""Checks a server step by step, until a check fails."""

from __future__ import annotations

import statistics
import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from mlflow_openapi_runtime import http
from mlflowclient.cli.http_probe import HttpProbe, Outcome
from mlflowclient.cli.problem_explainer import (
    NEWEST,
    OLDEST,
    SEARCH,
    UPGRADE,
    VERSION_PATH,
    Problem,
    ProblemExplainer,
    parse_json,
)
from mlflowclient.config import Config
from mlflowclient.server_version import minor_of, version_in

_LATENCY_CALLS = 5
_MAX_CLOCK_SKEW = 60
_CREDENTIAL_CAUSES = ("no credentials", "wrong credentials", "forbidden")


class ServerDiagnosis:
    """Checks a server, and describes its state and its problems.

    Attributes:
        details: Descriptions of the state, by topic.
        problems: Problems that were found.
        version: Version of the server; None if it is unknown.
    """

    def __init__(self, probe: HttpProbe, config: Config, apiroot_source: str) -> None:
        self.details: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.version: str | None = None
        self._probe = probe
        self._explainer = ProblemExplainer(probe, config, apiroot_source)

    def run(self) -> None:
        """Run all checks, up to the first that fails."""
        response = self._probe.send(VERSION_PATH)
        self.details["reachable"] = "yes" if isinstance(response, http.Response) else "no"
        if not self._check_version(response):
            return
        if self._check_search(self._probe.send(*SEARCH)):
            self._measure_latency()

    def _check_version(self, outcome: Outcome) -> bool:
        if not isinstance(outcome, http.Response):
            return self._fail(self._explainer.explain_no_response(outcome))
        self._check_clock(outcome)
        self.version = version_in(outcome)
        if self.version is None:
            if problem := self._explainer.explain_refusal(outcome):
                return self._fail(problem)
            # A search recognizes other servers with MLflow's API, such as GitLab.
            self.details["version"] = "not reported"
            return True
        minor = minor_of(self.version)
        support = "supported"
        if minor < OLDEST:
            support = "too old"
            self._fail(Problem("old server", f"the server is MLflow {self.version}: {UPGRADE}"))
        elif minor > NEWEST:
            support = "newer than this client"
        self.details["version"] = f"{self.version}, {support}"
        return True

    def _check_search(self, outcome: Outcome) -> bool:
        if not isinstance(outcome, http.Response):
            return self._fail(self._explainer.explain_no_response(outcome))
        if problem := self._explainer.explain_refusal(outcome):
            return self._fail(problem)
        experiments = _experiments(outcome)
        if experiments is None:
            return self._fail(self._explainer.explain_other_server(outcome))
        self.details["authentication"] = self._authentication()
        for experiment in experiments:
            location = str(experiment.get("artifact_location"))
            if location.startswith("/") or ":" in location:  # Not "" on Azure.
                self.details["artifacts"] = _artifact_access(location)
        return True

    def _check_clock(self, response: http.Response) -> None:
        try:
            server_time = parsedate_to_datetime(response.headers["date"])
        except (KeyError, ValueError):
            return
        if "age" in response.headers:
            return
        skew = (datetime.now(UTC) - server_time.astimezone(UTC)).total_seconds()
        if abs(skew) <= _MAX_CLOCK_SKEW:
            self.details["clock"] = "in sync"
            return
        direction = "ahead of" if skew > 0 else "behind"
        difference = f"{abs(skew):.0f} s {direction} the server's"
        self.details["clock"] = f"{difference} here"
        message = (
            f"the clock of this machine is {difference}, so signed URLs and tokens fail: "
            "synchronize both clocks with NTP"
        )
        self._fail(Problem("clock", message))

    def _authentication(self) -> str:
        """Return whether the server needed credentials for a search that succeeded."""
        user = self._explainer.credentials_description
        if not user:
            return "not needed"
        # Only a request without credentials shows whether credentials are needed.
        anonymous = self._probe.send(*SEARCH, anonymous=True)
        if isinstance(anonymous, http.Response) and anonymous.is_success:
            return f"not needed: the server accepts everybody, also without {user}"
        return f"accepted: {user}"

    def _measure_latency(self) -> None:
        seconds = []
        for _ in range(_LATENCY_CALLS):
            start = time.perf_counter()
            self._probe.send(VERSION_PATH)
            seconds.append(time.perf_counter() - start)
        median = statistics.median(seconds) * 1000
        self.details["latency"] = f"{median:.1f} ms, the median of {_LATENCY_CALLS} calls"

    def _fail(self, problem: Problem) -> bool:
        """Record a problem, and return False."""
        self.problems.append(problem)
        if problem.cause in _CREDENTIAL_CAUSES:
            self.details["authentication"] = "refused"
        return False


def _experiments(response: http.Response) -> list[dict[str, Any]] | None:
    """Return the experiments of a search; None if the response is not from MLflow."""
    match parse_json(response):
        case {"experiments": [*experiments]} if all(isinstance(each, dict) for each in experiments):
            return experiments
        case {**rest} if response.is_success and not rest:
            return []
    return None


def _artifact_access(location: str) -> str:
    """Describe how a client accesses the artifact location of an experiment."""
    scheme = urlsplit(location).scheme
    if scheme in ("mlflow-artifacts", "http", "https"):
        return "proxied by the server"
    if scheme:
        return f"accessed directly, at {scheme}:"
    return f"accessed directly, in the folder {location}"
