"""Context tags: they let MLflow's UI show who started a run, from which source and commit.

The tags are those that MLflow's client (3.17.2) sets for a script, a console and a notebook. MLflow
is not imported. A tag whose value is unknown is omitted, so that no training fails because of a
tag. Each call runs git again, because the commit may change while a notebook is open.
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
# Git sets these variables in hooks, but a hook may run a script in a different repository.
_HOOK_VARIABLES = {"GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE"}
# Variables with the path of the notebook, set by VS Code, by users, and by Jupyter Server (2.0 and
# later). In contrast to MLflow, no request to Jupyter Server is needed.
_NOTEBOOK_VARIABLES = ("__vsc_ipynb_file__", "IPYNB_FILE", "JPY_SESSION_NAME")


def context_tags() -> dict[str, str]:
    """Return the tags for a run that this program starts now.

    `MLFLOW_TRACKING_USERNAME`, or the username in `~/.mlflow/credentials`, replaces the name of the
    operating system's user. The JSON object in `MLFLOW_RUN_CONTEXT` adds and replaces tags.
    """
    folder: str | None
    notebook = _notebook()
    if notebook is None:
        source = "".join(sys.argv[:1]) or "<console>"
        kind = "LOCAL"
        folder = _script_folder()
    else:
        source = os.path.basename(notebook)
        kind = "NOTEBOOK"
        # `sys.argv` names the script of the kernel, not of the user. If only the name of the
        # notebook is known, the current folder is used, because kernels start in that folder.
        folder = os.path.dirname(notebook) if os.path.isfile(notebook) else "."
    tags = {"mlflow.user": _user(), "mlflow.source.name": source, "mlflow.source.type": kind}
    if folder:
        tags |= _git_tags(folder)
    known_tags = {key: _replace_surrogates(value) for key, value in tags.items() if value}
    return known_tags | _tags_from_environment()


def _user() -> str | None:
    username = os.environ.get("MLFLOW_TRACKING_USERNAME")
    password = os.environ.get("MLFLOW_TRACKING_PASSWORD")
    if not username:
        # Errors are ignored here: a client that needs the credentials raises the errors itself.
        with suppress(ConfigurationError, OSError, RuntimeError):
            username, password = stored_credentials() or (None, None)
    # Some servers accept a token as both username and password. The token must not become a tag,
    # which everybody can read.
    if username and username != password:
        return username
    # A container often runs with a user id that has no name.
    with suppress(ImportError, KeyError, OSError):
        return getpass.getuser()
    return None


def _notebook() -> str | None:
    """Return the notebook's path or name; "" if neither is known, None outside a notebook."""
    # In a kernel, IPython is already imported.
    ipython = sys.modules.get("IPython")
    if ipython is None or not hasattr(ipython, "get_ipython"):
        return None
    shell = ipython.get_ipython()
    # IPython also runs in terminals. Only the shell of a notebook has a kernel.
    if shell is None or not hasattr(shell, "kernel"):
        return None
    paths = [shell.user_ns.get(_NOTEBOOK_VARIABLES[0])]
    paths += [os.environ.get(name) for name in _NOTEBOOK_VARIABLES]
    for path in paths:
        if path:
            return str(path)
    return ""


def _script_folder() -> str | None:
    """Return the folder of the script; None if the program was not started from a file."""
    paths = sys.argv[:1]
    paths.append(getattr(sys.modules.get("__main__"), "__file__", None) or "")
    for path in paths:
        if os.path.isdir(path):
            return path
        if os.path.exists(path):
            return os.path.dirname(path) or "."
    return None


def _git_tags(folder: str) -> dict[str, str]:
    head = _git(folder, "rev-parse", "HEAD", "--symbolic-full-name", "HEAD").split()
    # The files of a folder that git ignores, such as a virtual environment, are not in the commit.
    if not head or _git(folder, "check-ignore", "."):
        return {}
    # `git config` returns the URL of the first remote as configured. `git remote get-url` would
    # apply `insteadOf` rules of the user, which may insert a token.
    remotes = _git(folder, "config", "--local", "--null", "--get-regexp", r"^remote\..*\.url$")
    url = remotes.partition("\0")[0].partition("\n")[2]
    # A URL may contain credentials, which must not become a tag.
    url = re.sub(r"(?<=://)[^/?#]*@", "", url)
    branch = ""
    if head[-1].startswith("refs/heads/"):
        branch = head[-1].removeprefix("refs/heads/")
    return {
        "mlflow.source.git.commit": head[0],
        "mlflow.source.git.branch": branch,
        "mlflow.source.git.repoURL": url,
    }


def _git(folder: str, *arguments: str) -> str:
    """Return the output of a git command; "" if the command fails or takes too long."""
    env = {name: value for name, value in os.environ.items() if name not in _HOOK_VARIABLES}
    # git must neither prompt for a password nor lock the repository, which the user may be using.
    env |= {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    command = ["git", "-C", folder, *arguments]
    with suppress(OSError, SubprocessError):
        return check_output(command, env=env, stdin=DEVNULL, stderr=DEVNULL, timeout=2).decode(
            errors="replace"
        )
    return ""


def _tags_from_environment() -> dict[str, str]:
    tags = None
    with suppress(ValueError, RecursionError):
        tags = json.loads(os.environ.get("MLFLOW_RUN_CONTEXT") or "{}")
    if isinstance(tags, dict) and all(isinstance(value, str) for value in tags.values()):
        return {_replace_surrogates(key): _replace_surrogates(value) for key, value in tags.items()}
    _log.warning("MLFLOW_RUN_CONTEXT is ignored: it must be a JSON object of strings")
    return {}


def _replace_surrogates(text: str) -> str:
    # Python decodes invalid bytes of a file name to surrogates, which JSON in UTF-8 cannot contain.
    return text.encode(errors="replace").decode()
