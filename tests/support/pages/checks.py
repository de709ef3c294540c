"""Checks for commands and excerpts of pages that are not run."""

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


# -- commands that are not run


def check_unrunnable(command: str) -> str | None:
    """Return the problem of a command that is not run, or "" if the command is correct.

    The result is None for a command that is run.
    """
    words = shlex.split(command, comments=True)
    match words[:3]:
        case ["make", *_]:
            return _problem_of_make(command)
        case ["pip", "install", *_]:
            for word in words[2:]:
                if not _may_be_installed(word):
                    return f"{word} is neither an extra of this package nor a pinned version"
            return ""
        case ["npm", "install", "--save-dev"]:
            package = json.loads((ROOT / "tools/npm/package.json").read_text(encoding="utf-8"))
            for word in words[3:]:
                name, _, version = word.rpartition("@")
                if not package["devDependencies"][name].startswith(version):
                    return f"{name} has another version in tools/npm/package.json"
            return ""
        case ["git", "clone", url]:
            return (
                ""
                if url.startswith("https://") and len(words) == 3
                else "the only argument must be an https:// URL"
            )
        case ["mlflow", "server", *_]:
            if words[2:] in ([], ["--port", "5000"], ["--app-name", "basic-auth"]):
                return ""
            return "if these options are correct, allow them in tests/support/pages/checks.py"
        case ["python" | ".venv/bin/python", "-m", "tools.servers"]:
            has_version = len(words) > 3 and words[3] in VERSIONS
            if has_version and words[4:] in ([], ["--app", "basic-auth"]):
                return ""
            return "tools.servers does not start this server"
        case ["npx" | "openapi-generator-cli", *_]:
            return _problem_of_languages(words)
    clients = re.findall(r"build/languages/([\w-]+)", command)
    if not clients:
        return None
    missing = [name for name in clients if not (ROOT / "tools/languages" / name).is_dir()]
    return "".join(f"there is no client {name}" for name in missing)


def _problem_of_languages(words: list[str]) -> str:
    """Check that the named files exist and that `make languages` uses the same options."""
    script = (ROOT / "tools/languages" / "check.py").read_text(encoding="utf-8")
    for word in words[1:]:
        if word.startswith("--") and f'"{word}"' not in script and word != "--output":
            return f"tools/languages/check.py does not use {word}"
        if "/" in word and not word.startswith("client/") and not (ROOT / word).is_file():
            return f"there is no {word}"
    return ""


def _problem_of_make(command: str) -> str:
    result = subprocess.run(
        ["bash", "-c", command.replace("make ", "make --dry-run ", 1).partition(">")[0]],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if not name.startswith("MAKE")},
        capture_output=True,
        text=True,
        check=False,
    )
    return result.stderr if result.returncode != 0 else ""


def _may_be_installed(word: str) -> bool:
    """Whether an argument of `pip install` is allowed.

    Allowed are this package with its own extras, a checkout, and pinned versions of other packages.
    """
    if package := re.fullmatch(r"(?:mlflowclient|\.)(?:\[([a-z0-9,]+)\])?", word):
        project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
        return not package[1] or set(package[1].split(",")).issubset(
            project["optional-dependencies"]
        )
    if word in ("-e", "mlflow"):
        return True
    pinned = [
        path.read_text(encoding="utf-8").splitlines()
        for path in ROOT.glob("tools/constraints/**/*.txt")
    ]
    return any(word in lines for lines in pinned)


# -- excerpts of files


def is_quoted(block: Block) -> bool:
    """Whether a block is an excerpt of a file of the repository or of the contract."""
    return _is_file_excerpt(block) or (
        block.language == "yaml" and _is_contract_excerpt(block.text)
    )


def _is_file_excerpt(block: Block) -> bool:
    """Whether the lines are in a file of the repository, with any common indentation."""
    excerpt = block.text.splitlines()
    for folder in ("spec", "tools/languages"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in SUFFIXES[block.language]:
                lines = path.read_text(encoding="utf-8").splitlines()
                for start, line in enumerate(lines):
                    if line.strip() == excerpt[0].strip():
                        end = start + len(excerpt)
                        candidate = "".join(f"{each}\n" for each in lines[start:end])
                        if textwrap.dedent(candidate) == block.text:
                            return True
    return False


def _is_contract_excerpt(text: str) -> bool:
    """Whether the spec contains each path and schema of the text, possibly with more content."""
    contract = spec.PATHS | spec.SCHEMAS
    shown = yaml.safe_load(text)
    return all(
        name in contract and _is_subset(part, contract[name]) for name, part in shown.items()
    )


def _is_subset(part: object, whole: object) -> bool:
    if isinstance(part, dict) and isinstance(whole, dict):
        return all(key in whole and _is_subset(value, whole[key]) for key, value in part.items())
    return bool(part == whole)
