"""Finds out why a server cannot be used: what one answer after the other, or none, means.

The first that is not as it should be tells the cause. More is only asked to tell two causes apart
that look alike.
"""

from __future__ import annotations

import re
import socket
import ssl
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from mlflow_openapi.servers import MLFLOW_SERVERS
from mlflow_openapi_runtime import http
from mlflowclient.cli.probe import Outcome, Probe, target_of
from mlflowclient.config import Config
from mlflowclient.server_version import minor_of, version_in

# The minor releases of MLflow that this client supports.
OLDEST, NEWEST = minor_of(MLFLOW_SERVERS[0]), minor_of(MLFLOW_SERVERS[-1])

_VERSION = "/version"
_SEARCH = "/api/2.0/mlflow/experiments/search?max_results=1"
_CALLS = 5
_MOST_SKEW = 60
_LOGIN = re.compile(
    r"log[-_ ]?[io]n|sign[-_ ]?in|oauth|openid|saml|\bsso\b|type=.?password", re.IGNORECASE
)
_UPGRADE = f"upgrade it to {OLDEST[0]}.{OLDEST[1]} or later, which this client needs"


class Problem(NamedTuple):
    """What is wrong.

    Attributes:
        cause: A name of it, for programs.
        message: What is wrong, and what to do next, in a line.
    """

    cause: str
    message: str


class Diagnosis:
    """What a server is like, asked step by step.

    Attributes:
        facts: What was found out, in words, by what it is about.
        problems: What is wrong.
        version: The server's, as far as it is known.
    """

    def __init__(self, probe: Probe, config: Config, apiroot_from: str) -> None:
        self.facts: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.version: str | None = None
        self._probe = probe
        self._config = config
        # Where to say which server is meant.
        self._fix = apiroot_from if apiroot_from.startswith("--") else "MLFLOW_TRACKING_URI"

    def run(self) -> None:
        """Ask, until something stands in the way."""
        version = self._probe.ask(_VERSION)
        self.facts["reachable"] = "yes" if isinstance(version, http.Response) else "no"
        if self._is_version(version) and self._is_search(self._probe.ask(_SEARCH)):
            self._measure()

    # -- what is asked

    def _is_version(self, outcome: Outcome) -> bool:
        if not isinstance(outcome, http.Response):
            return self._found(self._unanswered(outcome))
        self._look_at_clock(outcome)
        self.version = version_in(outcome)
        if self.version is None:
            return self._found(self._refused(outcome) or self._elsewhere(outcome))
        minor = minor_of(self.version)
        if minor < OLDEST:
            self._found(Problem("old server", f"the server is MLflow {self.version}: {_UPGRADE}"))
        known = (
            "supported"
            if OLDEST <= minor <= NEWEST
            else "too old"
            if minor < OLDEST
            else "newer than this client"
        )
        self.facts["version"] = f"{self.version}, {known}"
        return True

    def _is_search(self, outcome: Outcome) -> bool:
        if not isinstance(outcome, http.Response):
            return self._found(self._unanswered(outcome))
        if problem := self._refused(outcome):
            return self._found(problem)
        experiments = _experiments(outcome)
        if experiments is None:
            return self._found(self._elsewhere(outcome))
        self.facts["authentication"] = self._accepted()
        for experiment in experiments:
            self.facts["artifacts"] = _stored(str(experiment.get("artifact_location")))
        return True

    def _accepted(self) -> str:
        if not self._who:
            return "not needed"
        answer = self._probe.ask(_SEARCH, anonymous=True)
        if isinstance(answer, http.Response) and answer.is_success:
            return f"not needed: the server lets everybody in, {self._who} or not"
        return f"accepted: {self._who}"

    def _measure(self) -> None:
        seconds = []
        for _ in range(_CALLS):
            start = time.perf_counter()
            self._probe.ask(_VERSION)
            seconds.append(time.perf_counter() - start)
        self.facts["latency"] = (
            f"{statistics.median(seconds) * 1000:.1f} ms, the median of {_CALLS} calls"
        )

    def _look_at_clock(self, answer: http.Response) -> None:
        try:
            told = parsedate_to_datetime(answer.headers["date"])
        except (KeyError, ValueError):
            return
        if "age" in answer.headers:
            return  # From a cache, with the time at which it was stored.
        seconds = (datetime.now(UTC) - told.astimezone(UTC)).total_seconds()
        if abs(seconds) <= _MOST_SKEW:
            self.facts["clock"] = "as here"
            return
        apart = f"{abs(seconds):.0f} s {'ahead of' if seconds > 0 else 'behind'} the server's"
        self.facts["clock"] = f"the one here is {apart}"
        message = (
            f"the clock of this machine is {apart}, so signed URLs and tokens fail: have both set "
            "by NTP"
        )
        self._found(Problem("clock", message))

    # -- what it means

    def _unanswered(self, error: Exception) -> Problem:
        """Why no answer came."""
        place, host, proxy = self._probe.place, self._probe.host, self._probe.proxy
        reasons = list(_reasons(error))
        if found := next(
            (each for each in reasons if isinstance(each, ssl.SSLCertVerificationError)), None
        ):
            return Problem(
                "certificate",
                f"the certificate of {place} is not trusted ({found.verify_message}): set "
                "MLFLOW_TRACKING_SERVER_CERT_PATH to a file with the authority that issued it, "
                f"or name the server in {self._fix} as its certificate does",
            )
        if isinstance(error, http.ProxyError) and str(error).startswith("407"):
            return self._proxy_asks()
        if self._probe.is_proxied and isinstance(
            error, http.ProxyError | http.ConnectError | http.ConnectTimeout
        ):
            return Problem(
                "proxy",
                f"the proxy {proxy.value} does not lead to {host} ({error}): {self._past_proxy}",
            )
        if any(isinstance(each, socket.gaierror) for each in reasons):
            return Problem(
                "unknown host",
                f"the host name {host!r} is not known: correct {self._fix}, or look at the "
                "network, "
                "VPN and DNS of this machine",
            )
        if any(isinstance(each, ConnectionRefusedError) for each in reasons):
            return Problem(
                "refused",
                f"nothing listens at {place}: start the server there (mlflow server), or set "
                f"{self._fix} to where "
                "it is",
            )
        if self._probe.speaks_other_scheme():
            return self._other_scheme()
        if isinstance(error, http.TimeoutException):
            what = "accept a connection" if isinstance(error, http.ConnectTimeout) else "answer"
            return Problem(
                "timeout",
                f"{place} does not {what} within {self._probe.timeout:g} s: see whether the server "
                "is overloaded, or a "
                f"firewall or VPN is in between; correct {self._fix} if this is another machine",
            )
        # A server that wants a certificate from its clients just ends the connection.
        mutual = "; or set MLFLOW_TRACKING_CLIENT_CERT_PATH, if it wants a certificate of yours"
        return Problem(
            "no answer",
            f"{place} does not answer as HTTP servers do ({str(error) or type(error).__name__}): "
            "see what listens "
            f"there, and correct {self._fix}{mutual if self._probe.scheme == 'https' else ''}",
        )

    def _refused(self, answer: http.Response) -> Problem | None:
        """What an answer refuses, or who answers in place of the server; None where it is none of
        these.
        """
        status = answer.status_code
        if status == 407:
            return self._proxy_asks()
        if answer.is_redirect:
            return self._redirected(answer)
        if status == 401 and self._who:
            return Problem(
                "wrong credentials",
                f"the server refuses {self._who} (401): correct {self._credentials}",
            )
        if status == 401:
            return Problem(
                "no credentials",
                "the server asks who you are (401), and no credentials are set: set "
                "MLFLOW_TRACKING_USERNAME and "
                "MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN",
            )
        if status == 403:
            who = self._who or "whoever comes without credentials"
            return Problem(
                "forbidden",
                f"the server, or a proxy before it, forbids this to {who} (403): ask those who run "
                "it for permission, "
                f"or correct {self._credentials}",
            )
        if status in (502, 503, 504) and not _is_mlflow(answer):
            return Problem(
                "proxy",
                f"{_between(answer)} answers {status} in place of the server: {self._behind}",
            )
        if status == 400 and not _is_mlflow(answer) and self._probe.speaks_other_scheme():
            return self._other_scheme()
        if status >= 500:
            return Problem("server error", f"the server fails ({status}): look into its log")
        if answer.is_success and answer.text.lstrip()[:1] == "<" and _LOGIN.search(answer.text):
            return _login("a page to log in")
        return None

    def _redirected(self, answer: http.Response) -> Problem:
        target = target_of(answer)
        here, there = urlsplit(str(answer.url)), urlsplit(target)
        if there.path != here.path:
            # Without the query, which may hold a state of the login.
            return _login(f"a redirect to {there.scheme}://{there.netloc}{there.path}")
        root = target.partition("?")[0].removesuffix(_VERSION)
        if there.hostname == here.hostname and there.scheme != here.scheme:
            return self._other_scheme(root)
        return Problem("moved", f"the server is elsewhere: set {self._fix} to {root}")

    def _elsewhere(self, answer: http.Response) -> Problem:
        """Why there is an HTTP server, but not the API of an MLflow server."""
        root = self._probe.root
        for other in self._probe.neighbours():
            found = self._probe.ask(_VERSION, root=other)
            if isinstance(found, http.Response) and version_in(found):
                return Problem(
                    "wrong path",
                    f"there is no MLflow at {root}, but at {other}: set {self._fix} to that",
                )
        api = self._probe.ask(_SEARCH)
        if isinstance(api, http.Response) and _is_mlflow(api):
            return Problem(
                "old server", f"the server does not tell its version, as very old ones: {_UPGRADE}"
            )
        kind = answer.headers.get("content-type", "no type").partition(";")[0]
        by = f", by the proxy {self._probe.proxy.value}" if self._probe.is_proxied else ""
        return Problem(
            "not mlflow",
            f"{root} is no MLflow server (it answers {answer.status_code}, {kind}, to GET "
            f"{answer.url.path}{by}): "
            f"correct host, port and path in {self._fix}",
        )

    def _other_scheme(self, root: str | None = None) -> Problem:
        scheme, other = ("https", "http") if self._probe.scheme == "https" else ("http", "https")
        meant = root or self._probe.with_scheme(other)
        return Problem(
            f"{scheme} for {other}",
            f"the server speaks {other}, not {scheme}: set {self._fix} to {meant}",
        )

    def _proxy_asks(self) -> Problem:
        proxy = self._probe.proxy
        return Problem(
            "proxy",
            f"the proxy {proxy.value} asks for a password (407): write it into {proxy.source}, as "
            f"http://name:password@host:port, or set NO_PROXY={self._probe.host} to go past it",
        )

    # -- in the words of several of them

    @property
    def _who(self) -> str:
        """Who asks; an empty text for nobody."""
        if self._config.username is not None:
            return f"the user {self._config.username!r} with the password that is set"
        return "" if self._config.auth is None else "the token that is set"

    @property
    def _credentials(self) -> str:
        if self._config.username is None and self._config.auth is not None:
            return "MLFLOW_TRACKING_TOKEN"
        return "MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or ~/.mlflow/credentials"

    @property
    def _past_proxy(self) -> str:
        return (
            f"correct {self._probe.proxy.source}, or set NO_PROXY={self._probe.host} to go past it"
        )

    @property
    def _behind(self) -> str:
        if self._probe.is_proxied:
            return f"{self._past_proxy}; or the server is down"
        return (
            "the server is down or not reached from there: start it, or look into the proxy's log"
        )

    def _found(self, problem: Problem) -> bool:
        self.problems.append(problem)
        if problem.cause in ("no credentials", "wrong credentials", "forbidden"):
            self.facts["authentication"] = "refused"
        return False


def _reasons(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _json(answer: http.Response) -> Any:
    try:
        return answer.json()
    except ValueError:
        return None


def _is_mlflow(answer: http.Response) -> bool:
    """Whether an answer of the API is one of MLflow's, good or bad."""
    body = _json(answer)
    return isinstance(body, dict) and (
        "error_code" in body or (answer.is_success and "experiments" in body)
    )


def _experiments(answer: http.Response) -> list[dict[str, Any]] | None:
    """The experiments of a search; None where the answer is none of MLflow's."""
    match _json(answer):
        case {"experiments": [*found]} if all(isinstance(each, dict) for each in found):
            return found
        case {**rest} if answer.is_success and not rest:
            return []
    return None


def _between(answer: http.Response) -> str:
    """What stands between, as it calls itself."""
    named = [
        f"{name}: {answer.headers[name]}" for name in ("via", "server") if name in answer.headers
    ]
    return f"a proxy ({', '.join(named)})" if named else "a proxy"


def _login(what: str) -> Problem:
    return Problem(
        "login page",
        f"{what} comes in place of MLflow's answer: set the token that the login before it takes "
        "from programs as "
        "MLFLOW_TRACKING_TOKEN, or ask those who run it for a way past it",
    )


def _stored(location: str) -> str:
    """How artifacts reach the place of an experiment's."""
    scheme = urlsplit(location).scheme
    if scheme in ("mlflow-artifacts", "http", "https"):
        return "passed on by the server"
    return (
        f"reached directly, at {scheme}:"
        if scheme
        else f"reached directly, in the folder {location}"
    )
