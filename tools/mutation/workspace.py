"""Runs mutmut in a folder that is laid out as it needs: with the packages below `src`."""

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
    """A folder below `build/` in which some modules are mutated. An earlier one is removed."""

    def __init__(self, root: Path, mutated: Sequence[str]) -> None:
        self.folder = root / "build/mutants"
        self._patterns = [f"{modules.MUTANTS[name]}*" for name in mutated]
        shutil.rmtree(self.folder, ignore_errors=True)
        # Python ignores a folder in PYTHONPATH for good if it is missing at the first import.
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
            last = log.read_text(encoding="utf-8").replace("\r", "\n")[-4000:]
            raise MutmutError(f"mutmut ended with status {done.returncode}:\n{last}")

    def results(self) -> str:
        """A line `mutant: status` for each mutant."""
        return self._printed("results", "--all", "true")

    def diff(self, mutant: str) -> str:
        """What a mutant changes, as a unified diff."""
        return self._printed("show", mutant)

    @property
    def _mutated_source(self) -> Path:
        return self.folder / "mutants/src"

    def _printed(self, *arguments: str) -> str:
        done = self._mutmut(*arguments, output=subprocess.PIPE)
        if done.returncode != 0:
            raise MutmutError(f"mutmut {arguments[0]} failed:\n{done.stdout}")
        return done.stdout

    def _mutmut(self, *arguments: str, output: IO[str] | int) -> subprocess.CompletedProcess[str]:
        # For the processes that tests start, too.
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
    """The settings of mutmut, which are relative to the workspace."""
    settings = {
        "source_paths": [f"src/{package}" for package in modules.PARENTS],
        "only_mutate": [modules.source_of(name) for name in mutated],
        "also_copy": sorted({name.partition("/")[0] for name in modules.COPIED}),
        "pytest_add_cli_args_test_selection": [modules.TESTS],
        "pytest_add_cli_args": [
            "-pno:cacheprovider",
            "-ptools.mutation.own_tests_first",
            # The same examples for each mutant, and no complaint about a busy machine.
            "--hypothesis-profile=ci",
            *(f"--ignore-glob={name}" for name in modules.IGNORED),
            f"--deselect={modules.DESELECTED}",
        ],
    }
    lines = [
        "[mutmut]",
        # From a process that has run no test: the thread pool of polars does not survive a fork.
        "process_isolation = forkserver",
        # The time that the tests take without a mutant, plus 5 s, times 5: some mutants never end.
        "timeout_constant = 5",
        "timeout_multiplier = 5",
    ]
    for name, values in settings.items():
        lines += [f"{name} =", *(f"    {value}" for value in values)]
    return "\n".join(lines) + "\n"
