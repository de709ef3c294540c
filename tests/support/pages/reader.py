"""Runs the code blocks of a documentation page, and fails if the output differs from the page.

- `python`: the blocks of a page run in one process and one namespace, and any warning is an error.
  A `text` block right after a `python` block is its exact standard output. Without a `text` block,
  the output must be empty.
- `console`: commands after `$ ` (a `\\` at the end continues a command on the next line), each
  followed by its whole output. They run in one shell, and `MLFLOW_TRACKING_URI` names the server.
  A command that fails is followed by `$ echo $?`.
- `yaml`, `typescript` and the like: an excerpt of a file of the repository, or a part of the
  contract.
- An indented block: either only commands of `make` and `pip install`, one per line, so that the
  block can be copied; or a drawing with arrows.

Python and the shell run in the same temporary folder, which has links to the folders of the
repository. `http://localhost:5000` means the server of the page (see `blocks`), and `...` matches
any output. Some commands are not run but checked: `make`, commands that install something or start
a server, and those that `make languages` runs. Their target, extra or pinned version must exist.
"""

from __future__ import annotations

import difflib
import doctest
import json
import os
import re
import select
import subprocess
import sys
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import NoReturn, Self

from tests.support.pages import checks
from tests.support.pages.blocks import ROOT, Block, Page

SHOWN_SERVER = "localhost:5000"
# Timeout for a block or command. Only a hang takes that long, even on a busy machine.
TIMEOUT_SECONDS = 600
OUTPUT = doctest.ELLIPSIS | doctest.DONT_ACCEPT_TRUE_FOR_1 | doctest.DONT_ACCEPT_BLANKLINE
_IGNORED_VARIABLES = re.compile(r"^(MLFLOW|XDG_)|_PROXY$", re.IGNORECASE)

# Runs code from standard input, and writes an exit status to the file descriptor {status_fd}.
PYTHON = """
import json, os, sys, traceback
namespace = {{"__name__": "__main__"}}
for request in sys.stdin:
    page, line, code = json.loads(request)
    status = 0
    try:
        # The empty lines make tracebacks show the line numbers of the page.
        exec(compile("\\n" * (line - 1) + code, page, "exec"), namespace)
    except BaseException:
        traceback.print_exc(file=sys.stdout)
        status = 1
    sys.stdout.flush()
    os.write({status_fd}, b"%d\\n" % status)
"""
SHELL = "{{ {command}\n}} </dev/null; ( status=$?; echo $status >&{status_fd}; exit $status )\n"


class PageError(AssertionError):
    """The content of a page is incorrect."""


class Interpreter:
    """A process that runs blocks or commands one after the other."""

    def __init__(
        self,
        command: list[str],
        folder: Path,
        environment: dict[str, str],
        stdout: str,
        stderr: str,
    ) -> None:
        """Start the process. `stdout` and `stderr` name the files in the folder for its output."""
        self._stdout, self._stderr = folder / stdout, folder / stderr
        self._status_reader, self.status_fd = os.pipe()
        with self._stdout.open("ab") as output, self._stderr.open("ab") as errors:
            self._process = subprocess.Popen(
                [part.format(status_fd=self.status_fd) for part in command],
                cwd=folder,
                env=environment,
                stdin=subprocess.PIPE,
                stdout=output,
                stderr=errors,
                pass_fds=[self.status_fd],
            )
        os.close(self.status_fd)

    def run(self, request: str) -> tuple[int, str]:
        """Run a block or command and return its exit status and output.

        The status is -1 after a timeout, or if the process itself ended.
        """
        start = self._stdout.stat().st_size
        assert self._process.stdin is not None
        self._process.stdin.write(request.encode())
        self._process.stdin.flush()
        ready, _, _ = select.select([self._status_reader], [], [], TIMEOUT_SECONDS)
        status = int((os.read(self._status_reader, 16) if ready else b"") or -1)
        return status, self._stdout.read_bytes()[start:].decode(errors="replace")

    def close(self) -> str:
        """End the process, and return its last output and the exceptions that it ignored."""
        start = self._stdout.stat().st_size
        try:
            self._process.communicate(timeout=TIMEOUT_SECONDS)
        finally:
            self._process.kill()
            self._process.wait()
            os.close(self._status_reader)
        stderr = self._stderr.read_text(errors="replace")
        return self._stdout.read_text(errors="replace")[start:] or (
            stderr if "Exception ignored" in stderr else ""
        )


class Reader:
    """Runs and checks the blocks of a page in order."""

    def __init__(self, page: Page, url: str, folder: Path) -> None:
        self._page = page
        self._url = url
        for path in ROOT.iterdir():
            if path.is_dir() and not path.name.startswith("."):
                (folder / path.name).symlink_to(path)
        (folder / ".home").mkdir()
        environment = {
            name: value for name, value in os.environ.items() if not _IGNORED_VARIABLES.search(name)
        } | {
            "HOME": str(folder / ".home"),
            "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
            "COLUMNS": "100",
        }
        python = [sys.executable, "-W", "error", "-c", PYTHON]
        self._python = Interpreter(python, folder, environment, ".python-output", ".python-errors")
        shell_environment = environment | {"MLFLOW_TRACKING_URI": url}
        self._shell = Interpreter(["bash"], folder, shell_environment, ".shell", ".shell")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, failed: type[BaseException] | None, *exception: object) -> None:
        rest = self._python.close() + self._shell.close()
        if rest and not failed:
            raise PageError(f"{self._page.name}: after the last block:\n{rest}")

    def read(self) -> None:
        blocks = self._page.blocks
        for block, after in zip_longest(blocks, blocks[1:], fillvalue=Block("", "", 0)):
            if block.language == "python":
                self._run_python(
                    block, after if after.language == "text" and after.follows else None
                )
            elif block.language == "text":
                if not block.follows or blocks[blocks.index(block) - 1].language != "python":
                    self._fail(block, "this output does not follow a block of code")
            elif block.language == "console":
                self._run_console(block)
            elif block.language in checks.SUFFIXES:
                if not checks.is_quoted(block):
                    self._fail(block, "no file of the repository contains this excerpt")
            elif block.language == "":
                self._check_indented(block)
            else:
                self._fail(block, f"blocks in {block.language!r} are not checked")

    def _run_python(self, block: Block, output: Block | None) -> None:
        request = json.dumps(
            [str(ROOT / self._page.name), block.line, self._with_real_server(block.text)]
        )
        status, printed = self._python.run(request + "\n")
        if status != 0:
            self._fail(block, printed)
        self._compare(output or block, output.text if output else "", printed)

    def _run_console(self, block: Block) -> None:
        if not block.text.startswith("$ "):
            self._fail(block, "a command starts with '$ '")
        shown_commands = list(commands(block))
        for number, (line, command, output) in enumerate(shown_commands):
            shown = Block("console", command, line)
            if (problem := checks.check_unrunnable(command)) is not None:
                self._check_not_run(shown, problem, output)
                continue
            request = SHELL.format(
                command=self._with_real_server(command), status_fd=self._shell.status_fd
            )
            status, printed = self._shell.run(request)
            shows_status = (
                number + 1 < len(shown_commands) and shown_commands[number + 1][1] == "echo $?"
            )
            if status != 0 and not shows_status:
                self._fail(shown, f"{command}: status {status}\n{printed}")
            self._compare(shown, output, printed)

    def _check_indented(self, block: Block) -> None:
        if "►" in block.text:
            return
        for number, command in enumerate(block.text.splitlines()):
            shown = Block("", command, block.line + number)
            is_checked = command.startswith(("make ", "pip install "))
            problem = checks.check_unrunnable(command) if is_checked else None
            if problem is None:
                self._fail(
                    shown,
                    f"{command!r} is not a command of make or pip: use a block with a language",
                )
            self._check_not_run(shown, problem, "")

    def _check_not_run(self, block: Block, problem: str, output: str) -> None:
        if problem or output:
            self._fail(
                block, f"{block.text}: {problem or 'is not run, so its output cannot be checked'}"
            )

    def _compare(self, block: Block, expected: str, printed: str) -> None:
        want, got = strip_line_ends(self._with_real_server(expected)), strip_line_ends(printed)
        if not doctest.OutputChecker().check_output(want, got, OUTPUT):
            difference = "\n".join(difflib.ndiff(want.splitlines(), got.splitlines()))
            self._fail(block, f"the output differs (- page, + now):\n{difference}")

    def _with_real_server(self, text: str) -> str:
        return text.replace(SHOWN_SERVER, self._url.removeprefix("http://"))

    def _fail(self, block: Block, problem: str) -> NoReturn:
        raise PageError(f"{self._page.name}:{block.line}: {problem}")


def strip_line_ends(text: str) -> str:
    """Remove the spaces that tables print at the ends of lines."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def commands(block: Block) -> Iterator[tuple[int, str, str]]:
    """Yield line, command and output of each command of a block."""
    lines = block.text.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        last = next(number for number in range(start, end) if not lines[number].endswith("\\"))
        command = "\n".join(lines[start : last + 1]).removeprefix("$ ")
        yield block.line + start, command, "".join(f"{line}\n" for line in lines[last + 1 : end])
