"""Does what a page of the documentation says, as a reader would, and fails where something else
comes out.

- `python`: the blocks of a page run in one process and one namespace, and any warning is an error.
  A `text` block right after is exactly the standard output; without one, there is none.
- `console`: commands after `$ ` (a `\\` at the end goes on in the next line), each with all that it
  prints below it, in one shell. `MLFLOW_TRACKING_URI` names the server. A command that fails is
  followed by `$ echo $?`.
- `yaml`, `typescript` and the like: an excerpt of a file of the repository, or a part of the
  contract.
- Indented: commands of `make` and `pip install`, one per line and nothing else, so that a block can
  be copied; or a drawing, with arrows.

Python and shell work in the same temporary folder, in which the repository's folders are seen.
`http://localhost:5000` means the page's server (see `blocks`), and `...` stands for anything. What
installs something, starts a server, or is proved by `make languages`, and `make` itself, is not run
but checked: the target, extra or pinned version exists.
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
# For a block or command. Only a hang takes that long, even on a busy machine.
SECONDS = 600
OUTPUT = doctest.ELLIPSIS | doctest.DONT_ACCEPT_TRUE_FOR_1 | doctest.DONT_ACCEPT_BLANKLINE
_FOREIGN = re.compile(r"^(MLFLOW|XDG_)|_PROXY$", re.IGNORECASE)

# What is read from standard input is run, and answered with an exit status at the file descriptor
# {answers}.
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


class PageError(AssertionError):
    """A page shows what is not so."""


class Interpreter:
    """A process that runs one block or command after the other."""

    def __init__(
        self, command: list[str], folder: Path, environment: dict[str, str], printed: str, told: str
    ) -> None:
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
        """Exit status, and what was printed; the status is -1 when there is no end, or the process
        itself ended.
        """
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
        return self._printed.read_text(errors="replace")[start:] or (
            told if "Exception ignored" in told else ""
        )


class Reader:
    """Does what a page says, in its order."""

    def __init__(self, page: Page, url: str, folder: Path) -> None:
        self._page = page
        self._url = url
        for path in ROOT.iterdir():
            if path.is_dir() and not path.name.startswith("."):
                (folder / path.name).symlink_to(path)
        (folder / ".home").mkdir()
        environment = {
            name: value for name, value in os.environ.items() if not _FOREIGN.search(name)
        } | {
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
                    self._fail(block, "the output of what?")
            elif block.language == "console":
                self._run_console(block)
            elif block.language in checks.SUFFIXES:
                if not checks.is_quoted(block):
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
        if not block.text.startswith("$ "):
            self._fail(block, "a command starts with '$ '")
        found = list(commands(block))
        for number, (line, command, output) in enumerate(found):
            shown = Block("console", command, line)
            if (checked := checks.unrunnable(command)) is not None:
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
        for number, command in enumerate(block.text.splitlines()):
            shown = Block("", command, block.line + number)
            is_checked = command.startswith(("make ", "pip install "))
            checked = checks.unrunnable(command) if is_checked else None
            if checked is None:
                self._fail(
                    shown,
                    f"{command!r} is not a command of make or pip: use a block with a language",
                )
            self._not_run(shown, checked, "")

    def _not_run(self, block: Block, problem: str, output: str) -> None:
        if problem or output:
            self._fail(
                block, f"{block.text}: {problem or 'is not run, so its output is not known'}"
            )

    def _compare(self, block: Block, expected: str, printed: str) -> None:
        want, got = stripped(self._here(expected)), stripped(printed)
        if not doctest.OutputChecker().check_output(want, got, OUTPUT):
            difference = "\n".join(difflib.ndiff(want.splitlines(), got.splitlines()))
            self._fail(block, f"prints something else (- page, + now):\n{difference}")

    def _here(self, text: str) -> str:
        return text.replace(SHOWN_SERVER, self._url.removeprefix("http://"))

    def _fail(self, block: Block, problem: str) -> NoReturn:
        raise PageError(f"{self._page.name}:{block.line}: {problem}")


def stripped(text: str) -> str:
    """Without the spaces that tables have at the ends of their lines."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def commands(block: Block) -> Iterator[tuple[int, str, str]]:
    """Line, command and output of each command of a block."""
    lines = block.text.splitlines()
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        last = next(number for number in range(start, end) if not lines[number].endswith("\\"))
        command = "\n".join(lines[start : last + 1]).removeprefix("$ ")
        yield block.line + start, command, "".join(f"{line}\n" for line in lines[last + 1 : end])
