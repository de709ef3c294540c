"""Who started a run, from what, and at which commit: told of scripts and notebooks in real
repositories.
"""

from __future__ import annotations

import getpass
import json
import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mlflowclient.logging.context_tags import context_tags

SCRIPT = (
    "import json\nfrom mlflowclient.logging.context_tags import "
    "context_tags\nprint(json.dumps(context_tags()))\n"
)
GIT = "mlflow.source.git."
IDENTITY = {
    f"GIT_{who}_{what}": "ada@example"
    for who in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}
# What a kernel has, as far as it is looked at.
KERNEL = """
class Shell:
    kernel = object()
    user_ns = {}

get_ipython = Shell
"""


@pytest.fixture(autouse=True)
def _known_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A user named ada, a home of her own, and nothing of the repository or notebook that the tests
    may run in.
    """
    for name in [name for name in os.environ if name.startswith(("MLFLOW_", "GIT_"))]:
        monkeypatch.delenv(name)
    for name in ("__vsc_ipynb_file__", "IPYNB_FILE", "JPY_SESSION_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOGNAME", "ada")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), *arguments]
    return subprocess.run(
        command, env=os.environ | IDENTITY, check=True, capture_output=True, text=True
    ).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with one commit, on a branch, which ignores the folder env."""
    folder = tmp_path / "repository"
    folder.mkdir()
    git(folder, "init", "--quiet")
    git(folder, "checkout", "--quiet", "-b", "feature/churn")
    write(folder / ".gitignore", "env\n")
    git(folder, "add", ".gitignore")
    git(folder, "commit", "--quiet", "--message", "first")
    return folder


def write(path: Path, text: str = SCRIPT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def said_by(*arguments: str | Path, cwd: Path, given: str | None = None) -> dict[str, str]:
    """The tags that a Python of its own prints; nothing else, and no warning."""
    command = [sys.executable, "-W", "error", *map(str, arguments)]
    done = subprocess.run(
        command, cwd=cwd, input=given, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    tags: dict[str, str] = json.loads(done.stdout)
    return tags


def git_facts(tags: dict[str, str]) -> dict[str, str]:
    return {name.removeprefix(GIT): value for name, value in tags.items() if name.startswith(GIT)}


def test_a_script_tells_user_source_and_commit(repository: Path) -> None:
    write(repository / "train.py")
    git(repository, "remote", "add", "origin", "https://host.example:8443/team/churn.git")
    assert said_by("train.py", cwd=repository) == {
        "mlflow.user": "ada",
        "mlflow.source.name": "train.py",
        "mlflow.source.type": "LOCAL",
        "mlflow.source.git.commit": git(repository, "rev-parse", "HEAD"),
        "mlflow.source.git.branch": "feature/churn",
        "mlflow.source.git.repoURL": "https://host.example:8443/team/churn.git",
    }


def test_the_repository_is_that_of_the_script(repository: Path, tmp_path: Path) -> None:
    """Not that of the folder in which the program was called."""
    inside, outside = (
        write(repository / "jobs" / "nightly" / "train.py"),
        write(tmp_path / "alone" / "train.py"),
    )
    tags = said_by(inside, cwd=tmp_path)
    assert tags["mlflow.source.name"] == str(inside)
    assert git_facts(tags) == {
        "commit": git(repository, "rev-parse", "HEAD"),
        "branch": "feature/churn",
    }
    assert said_by(outside, cwd=repository) == {
        "mlflow.user": "ada",
        "mlflow.source.name": str(outside),
        "mlflow.source.type": "LOCAL",
    }


def test_a_script_may_change_its_folder_first(repository: Path, tmp_path: Path) -> None:
    write(repository / "train.py", f"import os\nos.chdir({str(tmp_path)!r})\n{SCRIPT}")
    tags = said_by("train.py", cwd=repository)
    assert tags["mlflow.source.name"] == "train.py"
    assert git_facts(tags)["branch"] == "feature/churn"


def test_a_module_is_told_by_its_file(repository: Path) -> None:
    train = write(repository / "churn" / "train.py")
    tags = said_by("-m", "churn.train", cwd=repository)
    assert tags["mlflow.source.name"] == str(train)
    assert git_facts(tags)["branch"] == "feature/churn"


def test_code_without_a_file_has_no_commit(repository: Path) -> None:
    tags = {"mlflow.user": "ada", "mlflow.source.type": "LOCAL"}
    assert said_by("-c", SCRIPT, cwd=repository) == tags | {"mlflow.source.name": "-c"}
    assert said_by(cwd=repository, given=SCRIPT) == tags | {"mlflow.source.name": "<console>"}


def run_from(path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The git facts of a script at a path."""
    monkeypatch.setattr(sys, "argv", [str(write(path))])
    return git_facts(context_tags())


@pytest.mark.parametrize(
    ("remote", "told"),
    [
        ("https://ada:s3cret@host.example/churn.git", "https://host.example/churn.git"),
        ("https://s3cret@host.example:8443/churn.git", "https://host.example:8443/churn.git"),
        ("https://ada:s3@cret@host.example/churn.git", "https://host.example/churn.git"),
        ("ftp::https://ada:s3cret@host.example/churn.git", "ftp::https://host.example/churn.git"),
        ("https://ada:s3cret@[::1/churn.git", "https://[::1/churn.git"),
        ("https://host.example/churn@2.git", "https://host.example/churn@2.git"),
        ("git@host.example:team/churn.git", "git@host.example:team/churn.git"),
        ("/srv/git/churn@2.git", "/srv/git/churn@2.git"),
    ],
)
def test_a_url_is_told_without_credentials(
    remote: str, told: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repository, "remote", "add", "origin", remote)
    assert run_from(repository / "train.py", monkeypatch)["repoURL"] == told


def test_the_first_remote_is_told_as_it_is_written(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without what the user's own configuration makes of it."""
    config = '[remote "all"]\nurl = https://all.example\n[url "https://s3cret@mirror/"]\ninsteadOf = https://host.example/\n'  # noqa: E501
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(write(tmp_path / "config", config)))
    git(repository, "remote", "add", "upstream", "https://host.example/churn.git")
    git(repository, "remote", "add", "origin", "https://other.example/churn.git")
    assert (
        run_from(repository / "train.py", monkeypatch)["repoURL"]
        == "https://host.example/churn.git"
    )


def test_a_detached_head_has_no_branch(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(repository, "checkout", "--quiet", "--detach")
    assert run_from(repository / "train.py", monkeypatch) == {
        "commit": git(repository, "rev-parse", "HEAD")
    }


def test_a_repository_without_commits_tells_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "--quiet", "fresh")
    assert run_from(tmp_path / "fresh" / "train.py", monkeypatch) == {}


def test_an_ignored_folder_tells_nothing(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tools in an environment are not at the commit of the repository that it lies in."""
    assert run_from(repository / "env" / "bin" / "train", monkeypatch) == {}


def test_a_git_hook_does_not_tell_its_own_repository(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "--quiet", "hooked")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "hooked" / ".git"))
    assert run_from(repository / "train.py", monkeypatch)["branch"] == "feature/churn"


def test_without_git_the_rest_is_told(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / "train.py")
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert said_by("train.py", cwd=repository) == {
        "mlflow.user": "ada",
        "mlflow.source.name": "train.py",
        "mlflow.source.type": "LOCAL",
    }


def test_a_git_that_hangs_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "bin" / "git", "#!/bin/sh\nexec sleep 60\n").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    write(tmp_path / "train.py")
    assert git_facts(said_by("train.py", cwd=tmp_path)) == {}


def test_a_name_that_is_no_utf8_can_be_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [os.fsdecode(b"entra\xeenement.py")])
    assert context_tags()["mlflow.source.name"] == "entra?nement.py"


def test_a_program_without_arguments_is_a_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [])
    assert context_tags()["mlflow.source.name"] == "<console>"


def test_the_user_of_the_server_replaces_that_of_the_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / ".mlflow" / "credentials", "[mlflow]\nmlflow_tracking_username = eve\n")
    assert context_tags()["mlflow.user"] == "ada", "the file is not whole"
    write(
        tmp_path / ".mlflow" / "credentials",
        "[mlflow]\nmlflow_tracking_username = grace\nmlflow_tracking_password = s3cret\n",
    )
    assert context_tags()["mlflow.user"] == "grace"
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "joan")
    assert context_tags()["mlflow.user"] == "joan"


def test_a_token_in_place_of_a_username_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "t0ken")
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "t0ken")
    assert context_tags()["mlflow.user"] == "ada"


@pytest.mark.parametrize(
    "error", [ImportError("pwd"), KeyError("uid not found: 1000"), OSError("no username")]
)
def test_a_user_without_a_name_is_left_out(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Python says it on Windows, before 3.13, and since."""

    def nobody() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)
    tags = context_tags()
    assert "mlflow.user" not in tags
    assert tags["mlflow.source.type"] == "LOCAL"


def test_the_environment_replaces_and_adds_tags(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / "train.py")
    given = {"mlflow.source.name": "pipeline", "mlflow.source.git.branch": "main", "team": "churn"}
    monkeypatch.setenv("MLFLOW_RUN_CONTEXT", json.dumps(given))
    tags = said_by("train.py", cwd=repository)
    assert tags == tags | given
    assert tags["mlflow.user"] == "ada"


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "null", '{"team": 1}', "[" * 100_000],
    ids=["no JSON", "list", "null", "number", "deep"],
)
def test_an_environment_that_is_wrong_is_logged(
    text: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    expected = context_tags()
    monkeypatch.setenv("MLFLOW_RUN_CONTEXT", text)
    with caplog.at_level(logging.WARNING, logger="mlflowclient"):
        assert context_tags() == expected
    assert "MLFLOW_RUN_CONTEXT" in caplog.text


@pytest.fixture
def notebook(repository: Path) -> Path:
    """A notebook in a repository. Its folder also holds a module that stands for IPython, and a
    kernel's script.
    """
    folder = repository / "notebooks"
    write(folder / "IPython.py", KERNEL)
    write(
        repository / "env" / "kernel.py",
        f"import sys\nsys.path.insert(0, {str(folder)!r})\nimport IPython\n{SCRIPT}",
    )
    return write(folder / "churn.ipynb", "{}")


@pytest.mark.parametrize("variable", ["__vsc_ipynb_file__", "IPYNB_FILE", "JPY_SESSION_NAME"])
def test_a_notebook_is_told_by_its_name(
    variable: str, notebook: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(notebook))
    assert said_by(repository / "env" / "kernel.py", cwd=tmp_path) == {
        "mlflow.user": "ada",
        "mlflow.source.name": "churn.ipynb",
        "mlflow.source.type": "NOTEBOOK",
        "mlflow.source.git.commit": git(repository, "rev-parse", "HEAD"),
        "mlflow.source.git.branch": "feature/churn",
    }


def test_the_editor_knows_the_notebook_best(
    notebook: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (notebook.parent / "IPython.py").write_text(
        KERNEL.replace("{}", f"{{'__vsc_ipynb_file__': {str(notebook)!r}}}")
    )
    monkeypatch.setenv("JPY_SESSION_NAME", "/elsewhere/1f0c-jvsc.ipynb")
    assert (
        said_by(repository / "env" / "kernel.py", cwd=tmp_path)["mlflow.source.name"]
        == "churn.ipynb"
    )


def test_a_notebook_without_a_name_still_has_a_commit(notebook: Path, repository: Path) -> None:
    tags = said_by(repository / "env" / "kernel.py", cwd=notebook.parent)
    assert "mlflow.source.name" not in tags, "the kernel's own script says nothing"
    assert tags["mlflow.source.type"] == "NOTEBOOK"
    assert git_facts(tags)["branch"] == "feature/churn"


@pytest.mark.parametrize("shell", ["None", "object()"], ids=["none", "terminal"])
def test_a_script_called_from_a_notebook_is_a_script(
    shell: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It inherits the variables, and may use IPython, in a terminal too."""
    monkeypatch.setenv("JPY_SESSION_NAME", "/elsewhere/churn.ipynb")
    write(repository / "IPython.py", f"def get_ipython():\n    return {shell}\n")
    write(repository / "train.py", f"import IPython\n{SCRIPT}")
    tags = said_by("train.py", cwd=repository)
    assert (tags["mlflow.source.name"], tags["mlflow.source.type"]) == ("train.py", "LOCAL")
