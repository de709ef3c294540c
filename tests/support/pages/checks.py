"""What is shown in a page and cannot be run there: whether it is right all the same."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import textwrap
import tomllib

import yaml

from tests.support import spec
from tests.support.pages.blocks import ROOT, Block
from tools.servers.versions import VERSIONS

SUFFIXES = {
    "go": [".go"],
    "java": [".java"],
    "typescript": [".ts", ".mts"],
    "yaml": [".yaml", ".yml"],
}


# -- What is not run


def unrunnable(command: str) -> str | None:
    """What is wrong with a command that is not run, empty for nothing; None for one that is run."""
    words = shlex.split(command, comments=True)
    match words[:3]:
        case ["make", *_]:
            return _problem_of_make(command)
        case ["pip", "install", *_]:
            return next(
                (
                    f"{word} is neither ours nor pinned"
                    for word in words[2:]
                    if not _may_be_installed(word)
                ),
                "",
            )
        case ["npm", "install", "--save-dev"]:
            pinned = json.loads((ROOT / "tools/npm/package.json").read_text(encoding="utf-8"))[
                "devDependencies"
            ]
            pairs = [word.rpartition("@") for word in words[3:]]
            return next(
                (
                    f"{name} has another version"
                    for name, _, at in pairs
                    if not pinned[name].startswith(at)
                ),
                "",
            )
        case ["git", "clone", url]:
            return "" if url.startswith("https://") and len(words) == 3 else "what does it clone?"
        case ["mlflow", "server", *_]:
            known = words[2:] in ([], ["--port", "5000"], ["--app-name", "basic-auth"])
            return (
                ""
                if known
                else "are these options right? Then allow them in tests/support/pages/checks.py"
            )
        case ["python" | ".venv/bin/python", "-m", "tools.servers"]:
            right = (
                len(words) > 3
                and words[3] in VERSIONS
                and words[4:] in ([], ["--app", "basic-auth"])
            )
            return "" if right else "there is no such server"
        case ["npx" | "openapi-generator-cli", *_]:
            return _problem_of_languages(words)
    if made := re.findall(r"build/languages/([\w-]+)", command):
        return "".join(
            f"there is no client {name}"
            for name in made
            if not (ROOT / "tools/languages" / name).is_dir()
        )
    return None


def _problem_of_languages(words: list[str]) -> str:
    """`make languages` proves these: with the same files, and options that its script gives,
    too.
    """
    proof = (ROOT / "tools/languages" / "check.py").read_text(encoding="utf-8")
    for word in words[1:]:
        if word.startswith("--") and f'"{word}"' not in proof and word != "--output":
            return f"tools/languages/check.py gives no {word}"
        if "/" in word and not word.startswith("client/") and not (ROOT / word).is_file():
            return f"there is no {word}"
    return ""


def _problem_of_make(command: str) -> str:
    done = subprocess.run(
        ["bash", "-c", command.replace("make ", "make --dry-run ", 1).partition(">")[0]],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stderr if done.returncode != 0 else ""


def _may_be_installed(word: str) -> bool:
    """Whether it is this package with extras that it has, a checkout, or another package in a
    pinned version.
    """
    if ours := re.fullmatch(r"(?:mlflowclient|\.)(?:\[([a-z0-9,]+)\])?", word):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return not ours[1] or set(ours[1].split(",")).issubset(project["optional-dependencies"])
    if word in ("-e", "mlflow"):
        return True
    pinned = [
        path.read_text(encoding="utf-8").splitlines()
        for path in ROOT.glob("tools/constraints/**/*.txt")
    ]
    return any(word in lines for lines in pinned)


# -- What is shown of files


def is_quoted(block: Block) -> bool:
    """Whether it is an excerpt of a file, or a part of the contract."""
    return _is_excerpt(block) or (block.language == "yaml" and _is_part_of_the_contract(block.text))


def _is_excerpt(block: Block) -> bool:
    """Whether the lines stand in a file of the repository, indented as one likes."""
    wanted = block.text.splitlines()
    for folder in ("spec", "tools/languages"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in SUFFIXES[block.language]:
                lines = path.read_text(encoding="utf-8").splitlines()
                for start in (
                    i for i, line in enumerate(lines) if line.strip() == wanted[0].strip()
                ):
                    found = "".join(f"{line}\n" for line in lines[start : start + len(wanted)])
                    if textwrap.dedent(found) == block.text:
                        return True
    return False


def _is_part_of_the_contract(text: str) -> bool:
    """Whether each path and schema that is written here says what the spec says of it, or less."""
    known = spec.PATHS | spec.SCHEMAS
    shown = yaml.safe_load(text)
    return all(name in known and _says_no_more(part, known[name]) for name, part in shown.items())


def _says_no_more(part: object, whole: object) -> bool:
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and _says_no_more(value, whole[key]) for key, value in part.items())
    return bool(part == whole)
