"""The list of unclear words: codespell reports each of them, with the better word."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.paths import ROOT

WORDS = dict(
    line.split("->")
    for line in (ROOT / "tools/checks/words.txt").read_text(encoding="utf-8").splitlines()
)


def run_codespell(path: Path) -> subprocess.CompletedProcess[str]:
    """Check a file with the configuration of the repository."""
    return subprocess.run(
        [sys.executable, "-m", "codespell_lib", path],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_each_word_and_phrase_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("".join(f"A sentence, {word} here.\n" for word in WORDS), encoding="utf-8")
    process = run_codespell(path)
    assert process.returncode == 65
    assert process.stdout.splitlines() == [
        f"{path}:{number}: {word} ==> {better.removesuffix(',')}"
        for number, (word, better) in enumerate(WORDS.items(), 1)
    ]


def test_the_words_of_a_name_are_checked(tmp_path: Path) -> None:
    word = next(word for word in WORDS if " " not in word)
    path = tmp_path / "module.py"
    path.write_text(f"def {word}All({word}_rows, all{word.title()}): ...\n", encoding="utf-8")
    assert run_codespell(path).stdout.splitlines() == [
        f"{path}:1: {found} ==> {fix}"
        for found, fix in [(word, WORDS[word])] * 2 + [(word.title(), WORDS[word].title())]
    ]


def test_longer_words_are_accepted(tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text("".join(f"un{word}ly\n" for word in WORDS), encoding="utf-8")
    assert run_codespell(path).stdout == ""
