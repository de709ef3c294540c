"""The documentation shows only what runs: every block of every page, in order, against a real server.

- `python`: the blocks of a page run in one process and one namespace, and any warning is an error. A `text` block right
  after is exactly the standard output; without one, there is none.
- `console`: commands after `$ ` (a `\\` at the end goes on in the next line), each with all that it prints below it, in
  one shell. `MLFLOW_TRACKING_URI` names the server. A command that fails is followed by `$ echo $?`.
- `yaml`, `typescript` and the like: an excerpt of a file of the repository, or a part of the contract.
- Indented: commands of `make`, each perhaps with what it does after two spaces; or a drawing, with arrows.

Python and shell work in the same temporary folder, in which the repository's folders are seen. `http://localhost:5000`
means the page's server (see `tests.pages`), and `...` stands for anything. What installs something, and `make`, is not
run but checked: the target, the extra or the pinned version exists.
"""

from __future__ import annotations

import difflib
import doctest
import json
import os
import re
import select
import shlex
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn, Self

import pytest
import yaml

from mlflowclient import MLFlow, errors
from servers.mlflow_server import NEWEST, VERSIONS
from tests import spec
from tests.deployments import Deployments, Kind
from tests.pages import ROOT, Block, Page

PAGES = [
    *("README.md", "docs/tutorial.md", "docs/conventions.md", "examples/README.md"),
    *("languages/README.md", "spec/README.md", "CONTRIBUTING.md"),
    *sorted(f"docs/guides/{path.name}" for path in ROOT.glob("docs/guides/*.md")),
]
SUFFIXES = {
    "go": [".go"],
    "java": [".java"],
    "toml": [".toml"],
    "typescript": [".ts", ".mts"],
    "yaml": [".yaml", ".yml"],
}
SHOWN_SERVER = "localhost:5000"
SECONDS = 60
OUTPUT = doctest.ELLIPSIS | doctest.DONT_ACCEPT_TRUE_FOR_1 | doctest.DONT_ACCEPT_BLANKLINE
FOREIGN = re.compile(r"^(MLFLOW|XDG_)|_PROXY$", re.IGNORECASE)

# What is read from standard input is run, and answered with an exit status at the file descriptor {answers}.
PYTHON = """
import json, os, sys, traceback
namespace = {{"__name__": "__main__"}}
for request in sys.stdin:
    page, line, code = json.loads(request)
    status = 0
    try:
        # Tracebacks tell the page's own lines.
        exec(compile("\\n" * (line - 1) + code, page, "exec"), namespace)
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        status = 1
    sys.stdout.flush()
    os.write({answers}, b"%d\\n" % status)
"""
SHELL = "{{ {command}\n}} </dev/null; ( status=$?; echo $status >&{answers}; exit $status )\n"


class Interpreter:
    """A process that runs one block or command after the other."""

    def __init__(self, command: list[str], folder: Path, environment: dict[str, str], printed: str, told: str) -> None:
        """Standard output goes to the file `printed`, standard error to the file `told`."""
        self._printed, self._told = folder / printed, folder / told
        self._answers, self.answers = os.pipe()
        with self._printed.open("ab") as output, self._told.open("ab") as errors:
            self._process = subprocess.Popen(
                [part.format(answers=self.answers) for part in command],
                cwd=folder,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=errors,
                pass_fds=[self.answers],
            )
        os.close(self.answers)

    def run(self, request: str) -> tuple[int, str]:
        """Exit status, and what was printed; the status is -1 when there is no end, or the process itself ended."""
        start = self._printed.stat().st_size
        assert self._process.stdin is not None
        self._process.stdin.write(request.encode())
        self._process.stdin.flush()
        ready, _, _ = select.select([self._answers], [], [], SECONDS)
        status = int((os.read(self._answers, 16) if ready else b"") or -1)
        return status, self._printed.read_bytes()[start:].decode(errors="replace")

    def close(self) -> str:
        """End it, as a reader's program ends; what went wrong then, or unseen before."""
        start = self._printed.stat().st_size
        try:
            self._process.communicate(timeout=SECONDS)
        finally:
            self._process.kill()
            self._process.wait()
            os.close(self._answers)
        told = self._told.read_text(errors="replace")
        return self._printed.read_text(errors="replace")[start:] or (told if "Exception ignored" in told else "")


class Reader:
    """Does what a page says, in its order."""

    def __init__(self, page: Page, url: str, folder: Path) -> None:
        self._page = page
        self._url = url
        for path in ROOT.iterdir():
            if path.is_dir() and not path.name.startswith("."):
                (folder / path.name).symlink_to(path)
        (folder / ".home").mkdir()
        environment = {name: value for name, value in os.environ.items() if not FOREIGN.search(name)} | {
            "HOME": str(folder / ".home"),
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "COLUMNS": "100",
        }
        python = [sys.executable, "-W", "error", "-c", PYTHON]
        self._python = Interpreter(python, folder, environment, ".python-output", ".python-errors")
        named = environment | {"MLFLOW_TRACKING_URI": url}
        self._shell = Interpreter(["bash"], folder, named, ".shell", ".shell")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failed: type[BaseException] | None, *exception: object) -> None:
        rest = self._python.close() + self._shell.close()
        if rest and not failed:
            pytest.fail(f"{self._page.name}: after the last block:\n{rest}", pytrace=False)

    def read(self) -> None:
        blocks = self._page.blocks
        for block, after in zip(blocks, [*blocks[1:], Block("", "", 0)], strict=True):
            if block.language == "python":
                self._run_python(block, after if after.language == "text" and after.follows else None)
            elif block.language == "text":
                if not block.follows or blocks[blocks.index(block) - 1].language != "python":
                    self._fail(block, "the output of what?")
            elif block.language == "console":
                self._run_console(block)
            elif block.language in SUFFIXES:
                if not (is_excerpt(block) or (block.language == "yaml" and is_part_of_the_contract(block.text))):
                    self._fail(block, "this is in no file of the repository")
            elif block.language == "":
                self._check_indented(block)
            else:
                self._fail(block, f"blocks in {block.language!r} are not checked")

    def _run_python(self, block: Block, output: Block | None) -> None:
        request = json.dumps([str(ROOT / self._page.name), block.line, self._here(block.text)])
        status, printed = self._python.run(request + "\n")
        if status != 0:
            self._fail(block, printed)
        self._compare(output or block, output.text if output else "", printed)

    def _run_console(self, block: Block) -> None:
        found = list(commands(block))
        for number, (line, command, output) in enumerate(found):
            shown = Block("console", command, line)
            if (checked := unrunnable(command)) is not None:
                self._not_run(shown, checked, output)
                continue
            request = SHELL.format(command=self._here(command), answers=self._shell.answers)
            status, printed = self._shell.run(request)
            told = number + 1 < len(found) and found[number + 1][1] == "echo $?"
            if status != 0 and not told:
                self._fail(shown, f"{command}: status {status}\n{printed}")
            self._compare(shown, output, printed)

    def _check_indented(self, block: Block) -> None:
        if "►" in block.text:
            return
        for number, line in enumerate(block.text.splitlines()):
            command = re.split(r"  +", line)[0]
            shown = Block("", command, block.line + number)
            checked = unrunnable(command) if command.startswith("make ") else None
            if checked is None:
                self._fail(shown, f"{command!r} is no command of make: use a block with a language")
            self._not_run(shown, checked, "")

    def _not_run(self, block: Block, problem: str, output: str) -> None:
        if problem or output:
            self._fail(block, f"{block.text}: {problem or 'is not run, so its output is not known'}")

    def _compare(self, block: Block, expected: str, printed: str) -> None:
        want, got = stripped(self._here(expected)), stripped(printed)
        if not doctest.OutputChecker().check_output(want, got, OUTPUT):
            difference = "\n".join(difflib.ndiff(want.splitlines(), got.splitlines()))
            self._fail(block, f"prints something else (- page, + now):\n{difference}")

    def _here(self, text: str) -> str:
        return text.replace(SHOWN_SERVER, self._url.removeprefix("http://"))

    def _fail(self, block: Block, problem: str) -> NoReturn:
        pytest.fail(f"{self._page.name}:{block.line}: {problem}", pytrace=False)


def stripped(text: str) -> str:
    """Without the spaces that tables have at the ends of their lines."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def commands(block: Block) -> Iterator[tuple[int, str, str]]:
    """Line, command and output of each command of a block."""
    lines = block.text.splitlines()
    if not lines[0].startswith("$ "):
        pytest.fail(f"line {block.line}: a command starts with '$ '", pytrace=False)
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        last = next(number for number in range(start, end) if not lines[number].endswith("\\"))
        command = "\n".join(lines[start : last + 1]).removeprefix("$ ")
        yield block.line + start, command, "".join(f"{line}\n" for line in lines[last + 1 : end])


# -- What is not run


def unrunnable(command: str) -> str | None:
    """What is wrong with a command that is not run, empty for nothing; None for one that is run."""
    words = shlex.split(command, comments=True)
    match words[:3]:
        case ["make", *_]:
            return problem_of_make(command)
        case ["pip", "install", *_]:
            return next((f"{word} is neither ours nor pinned" for word in words[2:] if not may_be_installed(word)), "")
        case ["npm", "install", "--save-dev"]:
            pinned = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["devDependencies"]
            pairs = [word.rpartition("@") for word in words[3:]]
            return next((f"{name} has another version" for name, _, at in pairs if not pinned[name].startswith(at)), "")
        case ["git", "clone", url]:
            return "" if url.startswith("https://") and len(words) == 3 else "what does it clone?"
        case ["mlflow", "server", *_]:
            known = words[2:] in ([], ["--port", "5000"], ["--app-name", "basic-auth"])
            return "" if known else "are these options right? Then allow them in tests/live/test_docs.py"
        case ["python" | ".venv/bin/python", "-m", "servers"]:
            right = len(words) > 3 and words[3] in VERSIONS and words[4:] in ([], ["--app", "basic-auth"])
            return "" if right else "there is no such server"
        case ["npx" | "openapi-generator-cli", *_]:
            return problem_of_languages(words)
    if made := re.findall(r"build/languages/([\w-]+)", command):
        return "".join(f"there is no client {name}" for name in made if not (ROOT / "languages" / name).is_dir())
    return None


def problem_of_languages(words: list[str]) -> str:
    """`make languages` proves these: with the same files, and options that its script gives, too."""
    proof = (ROOT / "languages" / "check.py").read_text(encoding="utf-8")
    for word in words[1:]:
        if word.startswith("--") and f'"{word}"' not in proof and word != "--output":
            return f"languages/check.py gives no {word}"
        if "/" in word and not word.startswith("client/") and not (ROOT / word).is_file():
            return f"there is no {word}"
    return ""


def problem_of_make(command: str) -> str:
    done = subprocess.run(
        ["bash", "-c", command.replace("make ", "make --dry-run ", 1).partition(">")[0]],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr if done.returncode != 0 else ""


def may_be_installed(word: str) -> bool:
    """Whether it is this package with extras that it has, a checkout, or another package in a pinned version."""
    if ours := re.fullmatch(r"(?:mlflowclient|\.)(?:\[([a-z0-9,]+)\])?", word):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return set((ours[1] or "cli").split(",")) <= project["optional-dependencies"].keys()
    if word in ("-e", "mlflow"):
        return True
    pinned = [path.read_text(encoding="utf-8").splitlines() for path in ROOT.glob("constraints/**/*.txt")]
    return any(word in lines for lines in pinned)


# -- What is shown of files


def is_excerpt(block: Block) -> bool:
    """Whether the lines stand in a file of the repository, indented as one likes."""
    wanted = block.text.splitlines()
    for folder in ("spec", "languages", "generator", "tests"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in SUFFIXES[block.language]:
                lines = path.read_text(encoding="utf-8").splitlines()
                for start in (i for i, line in enumerate(lines) if line.strip() == wanted[0].strip()):
                    found = "".join(f"{line}\n" for line in lines[start : start + len(wanted)])
                    if textwrap.dedent(found) == block.text:
                        return True
    return False


def is_part_of_the_contract(text: str) -> bool:
    """Whether each path and schema that is written here says what the spec says of it, or less."""
    known = spec.PATHS | spec.SCHEMAS
    shown = yaml.safe_load(text)
    return all(name in known and says_no_more(part, known[name]) for name, part in shown.items())


def says_no_more(part: object, whole: object) -> bool:
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and says_no_more(value, whole[key]) for key, value in part.items())
    return bool(part == whole)


# -- The pages


def pages() -> Iterator[object]:
    for name in PAGES:
        if (ROOT / name).exists():
            page = Page.read(ROOT / name)
            version, kind = server_of(page)
            # With the tests that share its server.
            yield pytest.param(page, id=name, marks=pytest.mark.xdist_group(f"{version}-{kind}"))


def server_of(page: Page) -> tuple[str, Kind]:
    words = page.comments.get("server", "").split()
    kinds: tuple[Kind, ...] = ("plain", "folder", "basic-auth", "workspaces")
    unknown = [word for word in words if word not in kinds and word not in VERSIONS]
    assert not unknown, f"{page.name}: there is no server {unknown}"
    version = next((word for word in words if word in VERSIONS), NEWEST)
    return version, next((kind for kind in kinds if kind in words), "plain")


@pytest.mark.parametrize("page", [*pages()])
def test_a_page_shows_what_happens(page: Page, deployments: Deployments, tmp_path: Path) -> None:
    deployment = deployments.get(*server_of(page))
    if "admin" in page.comments:
        username, password = page.comments["admin"].split()
        make_admin(deployment.client, username, password)
    with Reader(page, deployment.server.url, tmp_path) as reader:
        reader.read()


@pytest.mark.parametrize("name", [name for name in PAGES if (ROOT / name).exists()])
def test_the_links_of_a_page_lead_to_files(name: str) -> None:
    page = ROOT / name
    links = re.findall(r"\]\((?!https?://)([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def make_admin(mlf: MLFlow, username: str, password: str) -> None:
    try:
        mlf.create_user(username, password)
    except errors.ResourceAlreadyExistsError:
        mlf.update_user_password(username, password)
    mlf.update_user_admin(username, True)
