"""Finds out why a server cannot be used: what one request after the other brings, and what that means.

The requests are bare, since a client that explains errors, tries again and hides what is in between would stand in the
way. The first that fails tells the cause; others are only made to tell two causes apart that look alike.
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
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from urllib.parse import urljoin, urlsplit

from mlflowclient import connection, deadline, http
from mlflowclient.calls import version_in
from mlflowclient.command.settings import NO_PROXY, Setting, proxy
from mlflowclient.config import WORKSPACE_HEADER, Config
from mlflowclient.errors import ConfigurationError

# What this client knows.
OLDEST, NEWEST = (2, 22), (3, 17)

_SEARCH = "/api/2.0/mlflow/experiments/search?max_results=1"
_CALLS = 5
_MOST_SKEW = 60
_LOGIN = re.compile(r"log[-_ ]?[io]n|sign[-_ ]?in|oauth|openid|saml|sso\b|type=.?password", re.IGNORECASE)

Outcome: TypeAlias = http.Response | Exception


class Problem(NamedTuple):
    """What is wrong.

    Attributes:
        cause: A name for programs.
        message: What is wrong, and what to do next, in a line.
    """

    cause: str
    message: str


class Diagnosis:
    """What a server is like, asked step by step.

    Attributes:
        facts: What was found out, by name, in words.
        problems: What is wrong. The first is what stands in the way.
        version: The server's, as far as it was told.
    """

    def __init__(self, config: Config, timeout: float, source: str) -> None:
        self.facts: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.version: str | None = None
        self._config = config
        self._timeout = timeout
        self._fix = source if source.startswith("--") else "MLFLOW_TRACKING_URI"
        self._root = config.apiroot.removesuffix("/api")
        try:
            self._url = http.URL(self._root)
        except http.InvalidURL:
            self._url = http.URL()
        if self._url.scheme not in ("http", "https") or not self._url.host:
            raise ConfigurationError(f"apiroot {config.apiroot!r} is no URL: give one like 'http://localhost:5000'")
        pool = connection.pool(
            http.Client, deadline.BoundedClient, config, transport=None, event_hooks=None, http_client=None
        )
        self._client = pool.client

    @cached_property
    def proxy(self) -> Setting:
        """The proxy in between."""
        return proxy(self._client, self._url)

    def run(self) -> None:
        """Ask, until something stands in the way."""
        try:
            if self._reached() and self._served():
                self._measured()
        finally:
            self._client.close()

    # -- the steps

    def _reached(self) -> bool:
        """Whether an MLflow server tells its version."""
        answer = self._ask(f"{self._root}/version")
        self.facts["reachable"] = "no" if isinstance(answer, Exception) else "yes"
        if isinstance(answer, Exception):
            return self._found(self._unanswered(answer))
        self._look_at_clock(answer)
        self.version = version_in(answer)
        if self.version is None:
            return self._found(self._refused(answer) or self._not_at_home(answer))
        minor = minor_of(self.version)
        bounds = f"{_dotted(OLDEST)} to {_dotted(NEWEST)}"
        if minor < OLDEST:
            self.facts["version"] = f"{self.version}, not supported ({bounds})"
            self._found(Problem("old server", f"the server is MLflow {self.version}: {_UPGRADE}"))
        else:
            told = "supported" if minor <= NEWEST else "newer than this client, which leaves out what it does not know"
            self.facts["version"] = f"{self.version}, {told} ({bounds})"
        return True

    def _served(self) -> bool:
        """Whether the server does what it is asked to."""
        answer = self._ask(self._root + _SEARCH)
        if isinstance(answer, Exception):
            return self._found(self._unanswered(answer))
        problem = self._refused(answer)
        experiments = None if problem else _experiments(answer)
        if experiments is None:
            return self._found(problem or self._not_at_home(answer))
        self.facts["authentication"] = self._accepted()
        for experiment in experiments:
            self.facts["artifacts"] = _stored(str(experiment.get("artifact_location")))
        return True

    def _measured(self) -> None:
        times = []
        for _ in range(_CALLS):
            start = time.perf_counter()
            if isinstance(self._ask(f"{self._root}/version"), Exception):
                return
            times.append(time.perf_counter() - start)
        self.facts["latency"] = f"{statistics.median(times) * 1000:.1f} ms, the median of {_CALLS} calls"

    def _accepted(self) -> str:
        """Whether it mattered who asked."""
        if not self._who:
            return "not needed"
        bare = self._ask(self._root + _SEARCH, known=False)
        if isinstance(bare, http.Response) and bare.is_success:
            return f"not needed: the server lets everybody in, and does not look at {self._who}"
        return f"accepted: {self._who}"

    # -- what outcomes mean

    def _unanswered(self, error: Exception) -> Problem:
        """Why no answer came."""
        through = f"the proxy {self.proxy.value} ({self.proxy.source})"
        if self.proxy.value != NO_PROXY:
            if isinstance(error, http.ProxyError) and str(error).startswith("407"):
                return self._proxy_asks()
            if isinstance(error, http.ProxyError | http.ConnectError | http.ConnectTimeout):
                return Problem("proxy", f"{through} does not lead to {self._url.host}: {error}. {self._past_proxy}")
        reasons = list(_reasons(error))
        place = f"{self._url.host}:{self._port}"
        for reason in reasons:
            match reason:
                case socket.gaierror():
                    return Problem(
                        "unknown host", f"the host name {self._url.host!r} is not known: correct {self._fix}, or look "
                        "at the network, VPN and DNS of this machine"
                    )
                case ConnectionRefusedError():
                    return Problem(
                        "refused", f"nothing listens at {place}: start the server there (mlflow server), or set "
                        f"{self._fix} to where it is"
                    )
                case ssl.SSLCertVerificationError():
                    return Problem(
                        "certificate", f"the certificate of {place} is not trusted ({reason.verify_message}): set "
                        "MLFLOW_TRACKING_SERVER_CERT_PATH to a file with the authority that issued it, or name the "
                        f"server in {self._fix} as the certificate does"
                    )
                case ssl.SSLError() if "CERTIFICATE_REQUIRED" in str(reason):
                    return Problem(
                        "client certificate", f"{place} asks for a certificate of yours: set "
                        "MLFLOW_TRACKING_CLIENT_CERT_PATH to it"
                    )
        if self._speaks_other():
            return self._other_scheme()
        if any(isinstance(reason, http.TimeoutException) for reason in reasons):
            what = "accept a connection" if isinstance(error, http.ConnectTimeout) else "answer"
            return Problem(
                "timeout", f"{place} does not {what} within {self._timeout:g} s: see whether the server is overloaded, "
                f"and a firewall or VPN in between; correct {self._fix} if this is another machine"
            )
        return Problem(
            "no answer", f"{place} gives no answer that HTTP knows ({error or type(error).__name__}): see what listens "
            f"there, and correct {self._fix}"
        )

    def _refused(self, answer: http.Response) -> Problem | None:
        """Why an answer is none of the server's, or is a refusal; None where that is not seen."""
        status = answer.status_code
        if status == 407:
            return self._proxy_asks()
        if answer.is_redirect:
            return self._redirected(answer)
        if status == 401 and self._who:
            return Problem(
                "wrong credentials", f"the server refuses {self._who} (401): correct {self._credentials}"
            )
        if status == 401:
            return Problem(
                "no credentials", "the server asks who you are (401), and no credentials are set: set "
                "MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN"
            )
        if status == 403:
            return Problem(
                "forbidden", f"the server, or a proxy before it, forbids this to {self._who or 'whoever asks without credentials'} "
                "(403): ask whoever runs it for permission, or set other credentials"
            )
        if status in (502, 503, 504) and not _is_mlflow(answer):
            return Problem("proxy", f"{_between(answer)} answers {status}, not MLflow: {self._behind}")
        if status == 400 and not _is_mlflow(answer) and self._speaks_other():
            return self._other_scheme()
        if status >= 500:
            return Problem("server error", f"the server fails ({status}): look into its log")
        if _is_page(answer) and _LOGIN.search(answer.text):
            return self._login(f"a login page at {self._root}")
        return None

    def _not_at_home(self, answer: http.Response) -> Problem:
        """Why there is an HTTP server, but not the API of an MLflow server."""
        for root in self._neighbours():
            found = self._ask(f"{root}/version")
            if isinstance(found, http.Response) and version_in(found):
                return Problem("wrong path", f"there is no MLflow at {self._root}, but at {root}: set {self._fix} to it")
        health = self._ask(self._root + _SEARCH)
        if isinstance(health, http.Response) and _is_mlflow(health):
            return Problem("old server", f"the server does not tell its version, as very old ones: {_UPGRADE}")
        kind = answer.headers.get("content-type", "no type").partition(";")[0]
        return Problem(
            "not mlflow", f"{self._root} is no MLflow server (GET {answer.url.path} answers {answer.status_code}, {kind}): "
            f"correct host, port and path in {self._fix}"
        )

    def _redirected(self, answer: http.Response) -> Problem:
        target = urljoin(str(answer.url), answer.headers.get("location", ""))
        here, there = urlsplit(str(answer.url)), urlsplit(target)
        # Without the query, which may hold a state of the login.
        shown = f"{there.scheme}://{there.netloc}{there.path}"
        if there.path == here.path:
            if there.hostname == here.hostname and there.scheme == "https" != here.scheme:
                return self._other_scheme(there.netloc)
            return Problem("moved", f"the server is elsewhere: set {self._fix} to {shown.removesuffix(here.path)}{self._url.path.rstrip('/')}")
        return self._login(f"a redirect to {shown}, as to a login page,")

    # -- what several of them need

    def _ask(self, url: str, *, known: bool = True) -> Outcome:
        """What a request brings: with all that is configured, or without telling who asks."""
        headers = {name: value for name, value in self._config.headers.items() if known or name.lower() != "authorization"}
        if self._config.workspace is not None:
            headers[WORKSPACE_HEADER] = self._config.workspace
        auth = self._config.auth if known else None

        def send(url: str, _: None) -> http.Response:
            return self._client.get(url, headers=headers, auth=auth, timeout=self._timeout, follow_redirects=False)

        try:
            return deadline.bounded(time.monotonic() + self._timeout, send, url, None)
        except (http.HTTPError, http.InvalidURL) as error:
            return error

    def _found(self, problem: Problem) -> bool:
        self.problems.append(problem)
        if problem.cause in ("no credentials", "wrong credentials", "forbidden"):
            self.facts["authentication"] = "refused"
        return False

    def _look_at_clock(self, answer: http.Response) -> None:
        try:
            told = parsedate_to_datetime(answer.headers["date"])
        except (KeyError, ValueError):
            return
        # An answer out of a cache tells when it was stored.
        if "age" in answer.headers:
            return
        apart = (datetime.now(UTC) - told.astimezone(UTC)).total_seconds()
        if abs(apart) <= _MOST_SKEW:
            self.facts["clock"] = "as here"
            return
        ahead = "ahead of" if apart > 0 else "behind"
        self.facts["clock"] = f"this machine is {abs(apart):.0f} s {ahead} the server"
        self._found(
            Problem(
                "clock", f"the clock of this machine is {abs(apart):.0f} s {ahead} the server's: set both by NTP, since "
                "signed URLs and tokens fail"
            )
        )

    @property
    def _port(self) -> int:
        return self._url.port or (443 if self._url.scheme == "https" else 80)

    @property
    def _who(self) -> str:
        """Who asks; an empty text for nobody."""
        if self._config.username is not None:
            return f"the user {self._config.username!r} with the password that is set"
        if self._config.auth is not None:
            return "the token that is set"
        return ""

    @property
    def _credentials(self) -> str:
        if self._config.username is None:
            return "MLFLOW_TRACKING_TOKEN"
        return "MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or ~/.mlflow/credentials"

    @property
    def _past_proxy(self) -> str:
        return f"Correct {self.proxy.source}, or set NO_PROXY={self._url.host} to go past it"

    @property
    def _behind(self) -> str:
        if self.proxy.value != NO_PROXY:
            return f"requests go by the proxy {self.proxy.value}. {self._past_proxy}"
        return "the server behind it is down or not reached: start it, or look into the proxy's log"

    def _proxy_asks(self) -> Problem:
        return Problem(
            "proxy", f"the proxy {self.proxy.value} asks for a password (407): write it into {self.proxy.source}, as "
            f"http://name:password@host:port, or set NO_PROXY={self._url.host} to go past it"
        )

    def _login(self, what: str) -> Problem:
        return Problem(
            "login page", f"{what} answers in place of MLflow: a proxy wants you to log in; set the token that it takes "
            "from programs as MLFLOW_TRACKING_TOKEN, or ask for a way past it"
        )

    def _speaks_other(self) -> bool:
        """Whether what listens there speaks HTTP where HTTPS was tried, or the other way round."""
        if self.proxy.value != NO_PROXY:
            return False
        if self._url.scheme == "https":
            return isinstance(self._ask(f"http://{self._url.netloc.decode()}/version", known=False), http.Response)
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        try:
            with socket.create_connection((self._url.host, self._port), self._timeout) as plain:
                context.wrap_socket(plain, server_hostname=self._url.host).close()
        except OSError:
            return False
        return True

    def _other_scheme(self, place: str | None = None) -> Problem:
        scheme, other = ("https", "http") if self._url.scheme == "https" else ("http", "https")
        root = f"{other}://{place or self._url.netloc.decode()}{self._url.path.rstrip('/')}"
        return Problem(f"{scheme} for {other}", f"the server speaks {other}, not {scheme}: set {self._fix} to {root}")

    def _neighbours(self) -> Iterator[str]:
        """Where else on the host a server may be: further up, where the root leads to, or below the usual prefix."""
        host = str(self._url.copy_with(path="/")).rstrip("/")
        parts = [part for part in self._url.path.split("/") if part]
        for count in range(len(parts)):
            yield "/".join([host, *parts[:count]])
        front = self._ask(f"{host}/")
        if isinstance(front, http.Response) and front.is_redirect:
            target = urlsplit(urljoin(f"{host}/", front.headers.get("location", "")))
            if target.hostname == self._url.host and target.path.strip("/"):
                yield host + target.path.rstrip("/")
        if not parts:
            yield f"{host}/mlflow"


_UPGRADE = f"this client needs {'.'.join(map(str, OLDEST))} or later. Upgrade the server"


def minor_of(version: str) -> tuple[int, int]:
    """The first two numbers of a version."""
    major, minor = re.findall(r"\d+", version)[:2]
    return int(major), int(minor)


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"


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
    return isinstance(body, dict) and ("error_code" in body or (answer.is_success and "experiments" in body))


def _experiments(answer: http.Response) -> list[dict[str, Any]] | None:
    """The experiments of a search; None where the answer is none of MLflow's."""
    match _json(answer):
        case {"experiments": [*found]} if all(isinstance(each, dict) for each in found):
            return found
        case {} as body if answer.is_success and not body:
            return []
    return None


def _is_page(answer: http.Response) -> bool:
    return answer.text.lstrip()[:1] == "<"


def _between(answer: http.Response) -> str:
    """What stands between, as it calls itself."""
    named = [f"{name}: {answer.headers[name]}" for name in ("via", "server") if name in answer.headers]
    return f"a proxy ({', '.join(named)})" if named else "a proxy"


def _stored(location: str) -> str:
    """How artifacts reach the place of an experiment's."""
    scheme = urlsplit(location).scheme
    if scheme in ("mlflow-artifacts", "http", "https"):
        return "passed on by the server"
    return f"reached directly, at {scheme}:" if scheme else f"reached directly, in the folder {location}"
