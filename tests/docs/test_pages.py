"""The reader of documentation pages reports the line of each incorrect code block."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.pages.blocks import Page
from tests.support.pages.reader import PageError, Reader

FENCE = "```"
# Code blocks, each with the line of the error, if any, and a part of the message.
INVALID = {
    "another output": (
        "python\nprint(1)\n{f}\n\n{f}text\n2\n",
        "6: the output differs",
    ),
    "an output that the page does not show": ("python\nprint(1)\n", "2: the output differs"),
    "too many lines": (
        "python\nprint(1)\n{f}\n\n{f}text\n1\n...\n2\n",
        "6: the output differs",
    ),
    "code that fails": ("python\nx = 1\n1 / 0\n", "3, in <module>"),
    "a warning": ("python\nimport warnings\nwarnings.warn('old')\n", "UserWarning: old"),
    "a file that is left open": ("python\nfile = open('x', 'w')\ndel file\n", "ResourceWarning"),
    "an output without code": ("text\n1\n", "2: this output does not follow a block of code"),
    "a command that fails": ("console\n$ true\n$ false\n", "3: false: status 1"),
    "a command that prints something else": (
        "console\n$ echo a \\\n    b\na  b\n",
        "2: the output differs",
    ),
    "a command without a prompt": ("console\nls\n", "2: a command starts with '$ '"),
    "a target that does not exist": ("console\n$ make sense\n", "No rule to make target 'sense'"),
    "an extra that does not exist": (
        "console\n$ pip install mlflowclient[magic]\n",
        "neither an extra of this package nor a pinned version",
    ),
    "a version that is not pinned": (
        "console\n$ pip install openapi-generator-cli==7\n",
        "neither an extra of this package nor a pinned version",
    ),
    "an output of make": (
        "console\n$ make help\nmake it\n",
        "is not run, so its output cannot be checked",
    ),
    "an excerpt that no file contains": (
        "go\nfunc nowhere() {}\n",
        "2: no file of the repository contains this excerpt",
    ),
    "an excerpt that differs from the contract": (
        "yaml\nRun:\n  type: array\n",
        "2: no file of the repository contains this excerpt",
    ),
    "a language that is not checked": ("ruby\nputs 1\n", "2: blocks in 'ruby' are not checked"),
}


@pytest.mark.parametrize("name", INVALID)
def test_an_error_in_a_page_is_reported_with_its_line(name: str, tmp_path: Path) -> None:
    text, message = INVALID[name]
    path = tmp_path / "page.md"
    path.write_text(FENCE + text.replace("{f}", FENCE) + FENCE + "\n", encoding="utf-8")
    with (
        pytest.raises(PageError) as failure,
        Reader(Page.read(path), "http://x", tmp_path) as reader,
    ):
        reader.read()
    assert "page.md:" in str(failure.value)
    assert message in str(failure.value)


def test_make_targets_in_indented_blocks_are_checked(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(
        "Run one:\n\n    make help\n    make sense\n\n- a list\n\n    goes on\n",
        encoding="utf-8",
    )
    with (
        pytest.raises(PageError, match=r"page\.md:4: make sense: .*No rule"),
        Reader(Page.read(path), "http://x", tmp_path) as reader,
    ):
        reader.read()


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        ("make help   lists the targets", "No rule to make target 'lists'"),
        ('pip install ".[magic]"', "neither an extra of this package nor a pinned version"),
        ("ls", "'ls' is not a command of make or pip"),
    ],
)
def test_an_indented_block_contains_only_commands_of_make_and_pip(
    command: str, problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "page.md"
    path.write_text(f"Run them:\n\n    pip install .\n    {command}\n", encoding="utf-8")
    with (
        pytest.raises(PageError, match=rf"page\.md:4: .*{problem}"),
        Reader(Page.read(path), "http://x", tmp_path) as reader,
    ):
        reader.read()
