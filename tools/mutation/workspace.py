"""Runs mutmut in a folder with the required layout: packages are below `src`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from tools.mutation import modules


class MutmutError(Exception):
    """mutmut failed, or the tests fail without any mutant."""


class Workspace:
    """A folder below `build/` for mutated modules. An existing folder is removed."""

    def __init__(self, root: Path, mutated: Sequence[str]) -> None:
        self.folder = root / "build/mutants"
        self._patterns = [f"{modules.MUTANTS[name]}*" for name in mutated]
        shutil.rmtree(self.folder, ignore_errors=True)
        # Python never uses a folder in PYTHONPATH that is missing at the first import.
        self._mutated_source.mkdir(parents=True)
        (self.folder / "src").mkdir()
        for package, parent in modules.PARENTS.items():
            (self.folder / "src" / package).symlink_to(root / parent / package)
        for name in ("pyproject.toml", "tests", *modules.COPIED):
            (self.folder / name).parent.mkdir(exist_ok=True)
            (self.folder / name).symlink_to(root / name)
        (self.folder / "setup.cfg").write_text(_settings(mutated), encoding="utf-8")

    def run(self, log: Path, processes: int) -> None:
        """Run the tests against all mutants."""
        with log.open("w", encoding="utf-8") as output:
            options = ["--max-children", str(processes)]
            done = self._mutmut("run", *options, *self._patterns, output=output)
        if done.returncode != 0:
            tail = log.read_text(encoding="utf-8").replace("\r", "\n")[-4000:]
            raise MutmutError(f"mutmut ended with status {done.returncode}:\n{tail}")

    def results(self) -> str:
        """Return a line `mutant: status` for each mutant."""
        return self._output_of("results", "--all", "true")

    def diff(self, mutant: str) -> str:
        """Return the change of a mutant as a unified diff."""
        return self._output_of("show", mutant)

    @property
    def _mutated_source(self) -> Path:
        return self.folder / "mutants/src"

    def _output_of(self, *arguments: str) -> str:
        done = self._mutmut(*arguments, output=subprocess.PIPE)
        if done.returncode != 0:
            raise MutmutError(f"mutmut {arguments[0]} failed:\n{done.stdout}")
        return done.stdout

    def _mutmut(self, *arguments: str, output: IO[str] | int) -> subprocess.CompletedProcess[str]:
        # The variable also applies to the processes that tests start.
        path = [str(self._mutated_source), *filter(None, [os.environ.get("PYTHONPATH")])]
        return subprocess.run(
            [sys.executable, "-m", "mutmut", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )


def _settings(mutated: Sequence[str]) -> str:
    """Return the settings of mutmut. Their paths are relative to the workspace."""
    settings = {
        "source_paths": [f"src/{package}" for package in modules.PARENTS],
        "only_mutate": [modules.source_of(name) for name in mutated],
        "also_copy": sorted({name.partition("/")[0] for name in modules.COPIED}),
        "pytest_add_cli_args_test_selection": [modules.TESTS],
        "pytest_add_cli_args": [
            "-pno:cacheprovider",
            "-ptools.mutation.own_tests_first",
            # The profile uses the same examples for each mutant, and does not fail on a slow
            # machine.
            "--hypothesis-profile=ci",
            *(f"--ignore-glob={name}" for name in modules.IGNORED),
            f"--deselect={modules.DESELECTED}",
        ],
    }
    lines = [
        "[mutmut]",
        # Mutants run in forks of a process that has run no tests, because the thread pool of polars
        # does not survive a fork.
        "process_isolation = forkserver",
        # Some mutants never end. The timeout is 5 times the sum of 5 s and the time of the tests
        # without a mutant.
        "timeout_constant = 5",
        "timeout_multiplier = 5",
    ]
    for name, values in settings.items():
        lines += [f"{name} =", *(f"    {value}" for value in values)]
    return "\n".join(lines) + "\n"
