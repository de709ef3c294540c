"""The tags for user, source and commit of a run, in scripts and notebooks of real repositories."""

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
    f"GIT_{role}_{field}": "ada@example"
    for role in ("AUTHOR", "COMMITTER")
    for field in ("NAME", "EMAIL")
}
# A replacement for IPython that has only the attributes that the client reads.
KERNEL = """
class Shell:
    kernel = object()
    user_ns = {}

get_ipython = Shell
"""


@pytest.fixture(autouse=True)
def _known_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Set the user ada and an empty home, and remove the variables of git and notebooks."""
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
    """A repository with one commit on a branch. Its .gitignore lists the folder env."""
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


def tags_of(*arguments: str | Path, cwd: Path, stdin: str | None = None) -> dict[str, str]:
    """Run Python with warnings as errors, and return the tags that it prints."""
    command = [sys.executable, "-W", "error", *map(str, arguments)]
    result = subprocess.run(
        command, cwd=cwd, input=stdin, capture_output=True, text=True, timeout=60, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
    tags: dict[str, str] = json.loads(result.stdout)
    return tags


def git_tags(tags: dict[str, str]) -> dict[str, str]:
    return {name.removeprefix(GIT): value for name, value in tags.items() if name.startswith(GIT)}


def test_script_has_user_source_and_commit_tags(repository: Path) -> None:
    write(repository / "train.py")
    git(repository, "remote", "add", "origin", "https://host.example:8443/team/churn.git")
    assert tags_of("train.py", cwd=repository) == {
        "mlflow.user": "ada",
        "mlflow.source.name": "train.py",
        "mlflow.source.type": "LOCAL",
        "mlflow.source.git.commit": git(repository, "rev-parse", "HEAD"),
        "mlflow.source.git.branch": "feature/churn",
        "mlflow.source.git.repoURL": "https://host.example:8443/team/churn.git",
    }


def test_commit_is_from_the_repository_of_the_script(repository: Path, tmp_path: Path) -> None:
    """The repository of the working directory is not used."""
    inside, outside = (
        write(repository / "jobs" / "nightly" / "train.py"),
        write(tmp_path / "alone" / "train.py"),
    )
    tags = tags_of(inside, cwd=tmp_path)
    assert tags["mlflow.source.name"] == str(inside)
    assert git_tags(tags) == {
        "commit": git(repository, "rev-parse", "HEAD"),
        "branch": "feature/churn",
    }
    assert tags_of(outside, cwd=repository) == {
        "mlflow.user": "ada",
        "mlflow.source.name": str(outside),
        "mlflow.source.type": "LOCAL",
    }


def test_commit_is_found_after_the_script_changed_its_folder(
    repository: Path, tmp_path: Path
) -> None:
    write(repository / "train.py", f"import os\nos.chdir({str(tmp_path)!r})\n{SCRIPT}")
    tags = tags_of("train.py", cwd=repository)
    assert tags["mlflow.source.name"] == "train.py"
    assert git_tags(tags)["branch"] == "feature/churn"


def test_source_of_a_module_is_its_file(repository: Path) -> None:
    train = write(repository / "churn" / "train.py")
    tags = tags_of("-m", "churn.train", cwd=repository)
    assert tags["mlflow.source.name"] == str(train)
    assert git_tags(tags)["branch"] == "feature/churn"


def test_code_without_a_file_has_no_commit(repository: Path) -> None:
    tags = {"mlflow.user": "ada", "mlflow.source.type": "LOCAL"}
    assert tags_of("-c", SCRIPT, cwd=repository) == tags | {"mlflow.source.name": "-c"}
    assert tags_of(cwd=repository, stdin=SCRIPT) == tags | {"mlflow.source.name": "<console>"}


def run_from(path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Return the git tags of a script at this path."""
    monkeypatch.setattr(sys, "argv", [str(write(path))])
    return git_tags(context_tags())


@pytest.mark.parametrize(
    ("remote", "url"),
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
def test_repository_url_has_no_credentials(
    remote: str, url: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repository, "remote", "add", "origin", remote)
    assert run_from(repository / "train.py", monkeypatch)["repoURL"] == url


def test_repository_url_is_the_first_remote_as_written(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rewrites and remotes in the configuration of the user are ignored."""
    config = '[remote "all"]\nurl = https://all.example\n[url "https://s3cret@mirror/"]\ninsteadOf = https://host.example/\n'  # noqa: E501
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(write(tmp_path / "config", config)))
    git(repository, "remote", "add", "upstream", "https://host.example/churn.git")
    git(repository, "remote", "add", "origin", "https://other.example/churn.git")
    assert (
        run_from(repository / "train.py", monkeypatch)["repoURL"]
        == "https://host.example/churn.git"
    )


def test_detached_head_has_no_branch(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(repository, "checkout", "--quiet", "--detach")
    assert run_from(repository / "train.py", monkeypatch) == {
        "commit": git(repository, "rev-parse", "HEAD")
    }


def test_repository_without_commits_has_no_git_tags(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "--quiet", "fresh")
    assert run_from(tmp_path / "fresh" / "train.py", monkeypatch) == {}


def test_script_in_an_ignored_folder_has_no_git_tags(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commit of a repository does not describe the programs in its ignored environment."""
    assert run_from(repository / "env" / "bin" / "train", monkeypatch) == {}


def test_git_dir_variable_is_ignored(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "--quiet", "hooked")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "hooked" / ".git"))
    assert run_from(repository / "train.py", monkeypatch)["branch"] == "feature/churn"


def test_other_tags_are_set_without_git(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / "train.py")
    monkeypatch.setenv("PATH", str(tmp_path / "nothing"))
    assert tags_of("train.py", cwd=repository) == {
        "mlflow.user": "ada",
        "mlflow.source.name": "train.py",
        "mlflow.source.type": "LOCAL",
    }


def test_git_that_hangs_is_abandoned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "bin" / "git", "#!/bin/sh\nexec sleep 60\n").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"), prepend=os.pathsep)
    write(tmp_path / "train.py")
    assert git_tags(tags_of("train.py", cwd=tmp_path)) == {}


def test_source_name_that_is_not_utf_8_can_be_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [os.fsdecode(b"entra\xeenement.py")])
    assert context_tags()["mlflow.source.name"] == "entra?nement.py"


def test_source_name_without_arguments_is_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", [])
    assert context_tags()["mlflow.source.name"] == "<console>"


def test_username_for_the_server_replaces_the_local_user(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / ".mlflow" / "credentials", "[mlflow]\nmlflow_tracking_username = eve\n")
    assert context_tags()["mlflow.user"] == "ada", "the password is missing in the file"
    write(
        tmp_path / ".mlflow" / "credentials",
        "[mlflow]\nmlflow_tracking_username = grace\nmlflow_tracking_password = s3cret\n",
    )
    assert context_tags()["mlflow.user"] == "grace"
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "joan")
    assert context_tags()["mlflow.user"] == "joan"


def test_token_used_as_username_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MLFLOW_TRACKING_USERNAME", "t0ken")
    monkeypatch.setenv("MLFLOW_TRACKING_PASSWORD", "t0ken")
    assert context_tags()["mlflow.user"] == "ada"


@pytest.mark.parametrize(
    "error", [ImportError("pwd"), KeyError("uid not found: 1000"), OSError("no username")]
)
def test_unknown_user_is_omitted(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """`getpass.getuser` raises OSError since Python 3.13.

    Earlier versions raise ImportError on Windows, and KeyError on other systems.
    """

    def nobody() -> str:
        raise error

    monkeypatch.setattr(getpass, "getuser", nobody)
    tags = context_tags()
    assert "mlflow.user" not in tags
    assert tags["mlflow.source.type"] == "LOCAL"


def test_run_context_variable_replaces_and_adds_tags(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(repository / "train.py")
    extra = {"mlflow.source.name": "pipeline", "mlflow.source.git.branch": "main", "team": "churn"}
    monkeypatch.setenv("MLFLOW_RUN_CONTEXT", json.dumps(extra))
    tags = tags_of("train.py", cwd=repository)
    assert tags == tags | extra
    assert tags["mlflow.user"] == "ada"


@pytest.mark.parametrize(
    "text",
    ["{", "[]", "null", '{"team": 1}', "[" * 100_000],
    ids=["not JSON", "list", "null", "number", "deep"],
)
def test_invalid_run_context_variable_is_logged(
    text: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    expected = context_tags()
    monkeypatch.setenv("MLFLOW_RUN_CONTEXT", text)
    with caplog.at_level(logging.WARNING, logger="mlflowclient"):
        assert context_tags() == expected
    assert "MLFLOW_RUN_CONTEXT" in caplog.text


@pytest.fixture
def notebook(repository: Path) -> Path:
    """A notebook in a repository, with a kernel script and a module that replaces IPython."""
    folder = repository / "notebooks"
    write(folder / "IPython.py", KERNEL)
    write(
        repository / "env" / "kernel.py",
        f"import sys\nsys.path.insert(0, {str(folder)!r})\nimport IPython\n{SCRIPT}",
    )
    return write(folder / "churn.ipynb", "{}")


@pytest.mark.parametrize("variable", ["__vsc_ipynb_file__", "IPYNB_FILE", "JPY_SESSION_NAME"])
def test_source_of_a_notebook_is_its_name(
    variable: str, notebook: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(notebook))
    assert tags_of(repository / "env" / "kernel.py", cwd=tmp_path) == {
        "mlflow.user": "ada",
        "mlflow.source.name": "churn.ipynb",
        "mlflow.source.type": "NOTEBOOK",
        "mlflow.source.git.commit": git(repository, "rev-parse", "HEAD"),
        "mlflow.source.git.branch": "feature/churn",
    }


def test_notebook_name_of_the_editor_takes_precedence(
    notebook: Path, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (notebook.parent / "IPython.py").write_text(
        KERNEL.replace("{}", f"{{'__vsc_ipynb_file__': {str(notebook)!r}}}")
    )
    monkeypatch.setenv("JPY_SESSION_NAME", "/elsewhere/1f0c-jvsc.ipynb")
    assert (
        tags_of(repository / "env" / "kernel.py", cwd=tmp_path)["mlflow.source.name"]
        == "churn.ipynb"
    )


def test_notebook_without_a_name_has_a_commit(notebook: Path, repository: Path) -> None:
    tags = tags_of(repository / "env" / "kernel.py", cwd=notebook.parent)
    assert "mlflow.source.name" not in tags, "the script of the kernel is not the source"
    assert tags["mlflow.source.type"] == "NOTEBOOK"
    assert git_tags(tags)["branch"] == "feature/churn"


@pytest.mark.parametrize("shell", ["None", "object()"], ids=["none", "terminal"])
def test_script_called_from_a_notebook_is_a_script(
    shell: str, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The script inherits the variables of the notebook, and may use IPython in a terminal."""
    monkeypatch.setenv("JPY_SESSION_NAME", "/elsewhere/churn.ipynb")
    write(repository / "IPython.py", f"def get_ipython():\n    return {shell}\n")
    write(repository / "train.py", f"import IPython\n{SCRIPT}")
    tags = tags_of("train.py", cwd=repository)
    assert (tags["mlflow.source.name"], tags["mlflow.source.type"]) == ("train.py", "LOCAL")
