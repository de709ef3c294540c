"""Decides by which tags MLflow's UI shows who started a run, from what, and at which commit.

They are those of MLflow's own client (3.17.2) for a script, a console and a notebook, without
importing it. No training fails for them: what cannot be told is left out. Each call asks git again:
a notebook may be open for days.
"""

from __future__ import annotations

import getpass
import json
import logging
import os
import re
import sys
from contextlib import suppress
from subprocess import DEVNULL, SubprocessError, check_output

from mlflowclient.auth import stored_credentials
from mlflowclient.errors import ConfigurationError

_log = logging.getLogger("mlflowclient")
# A git hook sets these: they would answer for the repository of the hook, in place of the script's.
_HOOK_VARIABLES = {"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"}
# From an editor, by hand, and from Jupyter's server, 2.0 and later. MLflow asks that server in
# place of the last.
_NOTEBOOK_VARIABLES = ("__vsc_ipynb_file__", "IPYNB_FILE", "JPY_SESSION_NAME")


def context_tags() -> dict[str, str]:
    """The tags for a run that is started by this program, now.

    `MLFLOW_TRACKING_USERNAME`, and the username in `~/.mlflow/credentials`, replace the user of the
    computer. The JSON object in `MLFLOW_RUN_CONTEXT` replaces any tag, and adds others.
    """
    if (notebook := _notebook()) is None:
        source, kind, folder = "".join(sys.argv[:1]) or "<console>", "LOCAL", _script_folder()
    else:
        # A kernel is started in the notebook's folder; its own script is none of the user's.
        source, kind = os.path.basename(notebook), "NOTEBOOK"
        folder = os.path.dirname(notebook) if os.path.isfile(notebook) else "."
    told = {"mlflow.user": _user(), "mlflow.source.name": source, "mlflow.source.type": kind}
    told |= _git_tags(folder) if folder else {}
    return {key: _utf8(value) for key, value in told.items() if value} | _given_tags()


def _user() -> str | None:
    username, password = (
        os.environ.get("MLFLOW_TRACKING_USERNAME"),
        os.environ.get("MLFLOW_TRACKING_PASSWORD"),
    )
    if not username:
        # Where the file is not whole or not to be read, or there is no home, a client says so when
        # it needs it.
        with suppress(ConfigurationError, OSError, RuntimeError):
            username, password = stored_credentials() or (None, None)
    # Some servers take a token as both. A tag is shown to everyone.
    if username and username != password:
        return username
    with suppress(
        ImportError, KeyError, OSError
    ):  # A container often runs under a number that has no name.
        return getpass.getuser()
    return None


def _notebook() -> str | None:
    """Path or name of the notebook that this runs in, empty where it is not told; None where it is
    no notebook.
    """
    # A kernel has imported IPython already: no script has to.
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is None or not hasattr(shell, "kernel"):
        return None
    paths = (shell.user_ns.get(_NOTEBOOK_VARIABLES[0]), *map(os.environ.get, _NOTEBOOK_VARIABLES))
    return next((str(path) for path in paths if path), "")


def _script_folder() -> str | None:
    # The last is absolute, and still there when the program has changed its folder, as Hydra does.
    paths = (*sys.argv[:1], getattr(sys.modules.get("__main__"), "__file__", None) or "")
    path = next(filter(os.path.exists, paths), None)
    return path if path is None or os.path.isdir(path) else os.path.dirname(path) or "."


def _git_tags(folder: str) -> dict[str, str]:
    head = _git(folder, "rev-parse", "HEAD", "--symbolic-full-name", "HEAD").split()
    # An environment that lies in a repository, ignored: the commit is not that of what is installed
    # there.
    if not head or _git(folder, "check-ignore", "."):
        return {}
    # The first remote, as it is written: `git remote get-url` could put a token in, by `insteadOf`.
    remotes = _git(folder, "config", "--local", "--null", "--get-regexp", r"^remote\..*\.url$")
    url = re.sub(r"(?<=://)[^/?#]*@", "", remotes.partition("\0")[0].partition("\n")[2])
    branch = head[-1].removeprefix("refs/heads/") if head[-1].startswith("refs/heads/") else ""
    return {
        "mlflow.source.git.commit": head[0],
        "mlflow.source.git.branch": branch,
        "mlflow.source.git.repoURL": url,
    }


def _git(folder: str, *arguments: str) -> str:
    """What a git command says in a folder; empty where it fails or takes too long, or git is
    missing.
    """
    env = {name: value for name, value in os.environ.items() if name not in _HOOK_VARIABLES}
    env |= {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", folder, *arguments]
    with suppress(OSError, SubprocessError):
        return check_output(command, env=env, stdin=DEVNULL, stderr=DEVNULL, timeout=2).decode(
            errors="replace"
        )
    return ""


def _given_tags() -> dict[str, str]:
    given = None
    with suppress(ValueError, RecursionError):
        given = json.loads(os.environ.get("MLFLOW_RUN_CONTEXT") or "{}")
    if isinstance(given, dict) and all(isinstance(value, str) for value in given.values()):
        return {_utf8(key): _utf8(value) for key, value in given.items()}
    _log.warning("MLFLOW_RUN_CONTEXT is left out: it must be a JSON object of strings")
    return {}


def _utf8(text: str) -> str:
    return text.encode(
        errors="replace"
    ).decode()  # A file's name may hold other bytes, which no request can carry.
