"""The tags by which MLflow's UI shows who started a run, from what, and at which commit.

They are those of MLflow's own client (3.17.2) for a script, a console and a notebook, without
importing it. Unknown values are left out, so that no training fails because of them. Each call runs
git again, since a notebook may be open for days.
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
# A git hook sets these, for the repository of the hook. That of the script may be another.
_HOOK_VARIABLES = {"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"}
# Set by an editor, by hand, and by Jupyter's server (2.0 and later). In place of the last, MLflow
# queries that server.
_NOTEBOOK_VARIABLES = ("__vsc_ipynb_file__", "IPYNB_FILE", "JPY_SESSION_NAME")


def context_tags() -> dict[str, str]:
    """The tags for a run that this program starts now.

    `MLFLOW_TRACKING_USERNAME`, and the username in `~/.mlflow/credentials`, replace the user of the
    computer. The JSON object in `MLFLOW_RUN_CONTEXT` replaces any tag, and adds others.
    """
    if (notebook := _notebook()) is None:
        source, kind, folder = "".join(sys.argv[:1]) or "<console>", "LOCAL", _script_folder()
    else:
        # A kernel is started in the notebook's folder. Its own script is not the user's.
        source, kind = os.path.basename(notebook), "NOTEBOOK"
        folder = os.path.dirname(notebook) if os.path.isfile(notebook) else "."
    found = {"mlflow.user": _user(), "mlflow.source.name": source, "mlflow.source.type": kind}
    found |= _git_tags(folder) if folder else {}
    return {key: _utf8(value) for key, value in found.items() if value} | _given_tags()


def _user() -> str | None:
    username, password = (
        os.environ.get("MLFLOW_TRACKING_USERNAME"),
        os.environ.get("MLFLOW_TRACKING_PASSWORD"),
    )
    if not username:
        # If the file is invalid or cannot be read, or there is no home, a client that needs the
        # credentials raises the error.
        with suppress(ConfigurationError, OSError, RuntimeError):
            username, password = stored_credentials() or (None, None)
    # Some servers accept a token as both. Everybody can read a tag.
    if username and username != password:
        return username
    # A container often runs with a user id that has no name.
    with suppress(ImportError, KeyError, OSError):
        return getpass.getuser()
    return None


def _notebook() -> str | None:
    """Path or name of the notebook that this runs in, empty if it is unknown; None outside a
    notebook.
    """
    # A kernel has imported IPython already.
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    if shell is None or not hasattr(shell, "kernel"):
        return None
    paths = (shell.user_ns.get(_NOTEBOOK_VARIABLES[0]), *map(os.environ.get, _NOTEBOOK_VARIABLES))
    return next((str(path) for path in paths if path), "")


def _script_folder() -> str | None:
    # The last is absolute, and still valid if the program changed its folder, as Hydra does.
    paths = (*sys.argv[:1], getattr(sys.modules.get("__main__"), "__file__", None) or "")
    path = next(filter(os.path.exists, paths), None)
    return path if path is None or os.path.isdir(path) else os.path.dirname(path) or "."


def _git_tags(folder: str) -> dict[str, str]:
    head = _git(folder, "rev-parse", "HEAD", "--symbolic-full-name", "HEAD").split()
    # For an ignored folder in a repository, such as a virtual environment, the commit says nothing.
    if not head or _git(folder, "check-ignore", "."):
        return {}
    # The first remote as configured: `git remote get-url` could insert a token, by `insteadOf`.
    remotes = _git(folder, "config", "--local", "--null", "--get-regexp", r"^remote\..*\.url$")
    url = re.sub(r"(?<=://)[^/?#]*@", "", remotes.partition("\0")[0].partition("\n")[2])
    branch = head[-1].removeprefix("refs/heads/") if head[-1].startswith("refs/heads/") else ""
    return {
        "mlflow.source.git.commit": head[0],
        "mlflow.source.git.branch": branch,
        "mlflow.source.git.repoURL": url,
    }


def _git(folder: str, *arguments: str) -> str:
    """The output of a git command in a folder; empty if it fails or takes too long, or git is
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
    _log.warning("MLFLOW_RUN_CONTEXT is ignored: it must be a JSON object of strings")
    return {}


def _utf8(text: str) -> str:
    # A file name may hold other bytes, which no request can contain.
    return text.encode(errors="replace").decode()
