"""Derives synchronous modules from their asynchronous sources.

Each pair of `PAIRS` has a source, the path of the derived file, and replacements in addition to the
common rules below. Replacements and rules also apply to docstrings and comments. Ruff removes the
imports that only the asynchronous code needs, and formats the result.

Run this module with `python -m tools.derive_sync`. With `--check`, no file is written, and the exit
status is 1 if a derived file is stale.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.paths import ROOT


@dataclass(frozen=True)
class Pair:
    """An asynchronous source and the synchronous file derived from it.

    Attributes:
        source: Path of the source, relative to the root of the repository.
        target: Path of the derived file.
        replacements: Replacements for whole names or phrases, applied in this order before the
            common rules. A phrase can span lines, to replace a statement.
    """

    source: str
    target: str
    replacements: Mapping[str, str] = field(default_factory=dict)

    @property
    def header(self) -> str:
        source = Path(self.source).name
        return f"# Derived from {source} by tools/derive_sync.py. Do not edit.\n"


PAIRS = (
    Pair(
        "runtime/mlflow_openapi_runtime/async_pager.py",
        "runtime/mlflow_openapi_runtime/pager.py",
        {
            "Awaitable[Page[T]]": "Page[T]",
            "return AsyncItemIterator(self.pages())": (
                "for page in self.pages():\n            yield from page.items"
            ),
            "asyncio.Lock": "threading.Lock",
            "import asyncio": "import threading",
            "import AsyncItemIterator, Page": "import Page",
            "[item async for item in self]": "list(self)",
            # The timeout of a task also cancels its wait for a lock.
            "read_ahead(self)": "read_ahead(self, timeout: float | None)",
            (
                "async with self._lock:\n"
                "            while await self._read():\n"
                "                pass"
            ): (
                "if not self._lock.acquire(timeout=-1 if timeout is None else timeout):\n"
                '            raise TimeoutError("another thread is still reading a page")\n'
                "        try:\n"
                "            while self._read():\n"
                "                pass\n"
                "        finally:\n"
                "            self._lock.release()"
            ),
        },
    ),
    Pair(
        "runtime/mlflow_openapi_runtime/http/async_sender.py",
        "runtime/mlflow_openapi_runtime/http/sender.py",
        {
            "Awaitable[object]": "object",
            "import asyncio": "import time",
            "import ApiCall, Success": (
                "import ApiCall, Success\nfrom .deadline import current_deadline, with_deadline"
            ),
            "await asyncio.sleep": "time.sleep",
            "iterator.read_ahead()": "iterator.read_ahead(call.remaining)",
            (
                "async with asyncio.timeout(call.remaining):\n"
                "                    outcome = await self._exchange(call, receive)"
            ): (
                "token = current_deadline.set(call.deadline)\n"
                "                try:\n"
                "                    outcome = self._exchange(call, receive)\n"
                "                finally:\n"
                "                    current_deadline.reset(token)"
            ),
            "async with asyncio.timeout(call.remaining)": "with with_deadline(call.deadline)",
        },
    ),
    Pair(
        "wrapper/mlflowclient/async_client.py",
        "wrapper/mlflowclient/client.py",
        {
            "Use it as an asynchronous context manager, or await `aclose()`.": (
                "Use it as a context manager, or call `close()`. Threads may share it."
            ),
        },
    ),
    Pair(
        "wrapper/mlflowclient/async_run_mixin.py",
        "wrapper/mlflowclient/run_mixin.py",
        {"AsyncGenerator[AsyncActiveRun]": "Generator[ActiveRun]"},
    ),
    Pair(
        "wrapper/mlflowclient/logging/async_logger.py",
        "wrapper/mlflowclient/logging/sync_logger.py",
        {
            "`AsyncMLFlow.logger`": "`MLFlow.logger`; threads may share a logger",
            (
                "Only `flush` and `close` are coroutines: the methods that log take microseconds. "
                "Use a logger as\n    an asynchronous context manager, or await its `close()` "
                "method."
            ): "Use a logger as a context manager, or call its `close()` method.",
        },
    ),
    Pair(
        "wrapper/mlflowclient/logging/async_mixin.py",
        "wrapper/mlflowclient/logging/mixin.py",
        {"EventLoopBridge": "SyncBridge", "logging.async_logger": "logging.sync_logger"},
    ),
    Pair(
        "wrapper/mlflowclient/analysis/async_mixin.py",
        "wrapper/mlflowclient/analysis/mixin.py",
    ),
    Pair(
        "wrapper/mlflowclient/artifacts/async_listing.py",
        "wrapper/mlflowclient/artifacts/listing.py",
        {"AsyncIO": "SyncIO"},
    ),
    Pair(
        "wrapper/mlflowclient/artifacts/async_mixin.py",
        "wrapper/mlflowclient/artifacts/mixin.py",
        {
            "AsyncIO": "SyncIO",
            "from mlflowclient.artifacts.readers import AsyncArtifactReader": (
                "from typing import BinaryIO"
            ),
            "AsyncArtifactReader": "BinaryIO",
            "async_reader": "buffered_reader",
            "A reader": "A binary file",
        },
    ),
)

# Regular expressions and their replacements, applied in this order: the rules for `await` with
# parentheses or `asyncio.to_thread` must precede the rule that removes `await`.
RULES = (
    # `(await call()).attribute`: the parentheses must be removed too.
    (r"\(await ((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)(?=[.\[])", r"\1"),
    # `await asyncio.to_thread(function, argument)`.
    (r"\bawait asyncio\.to_thread\(\s*([\w.]+)(?:,\s*)?", r"\1("),
    # In a docstring: "or await `aclose()`".
    (r"\bawait `", "call `"),
    (r"\bawait +(?=[\w(\[{])", ""),
    (r"\b([Aa])n `async (?=(?:for|with)\b)", r"\1 `"),
    (r"\basync (def|for|with)\b", r"\1"),
    # Modules and functions: async_client, new_async_client, handle_async_request.
    (r"async_(?=\w)", ""),
    (r"\bAsync(?=[A-Z])", ""),
    (r"\bStopAsync(?=[A-Z])", "Stop"),
    (r"\basynccontextmanager\b", "contextmanager"),
    (r"\b__a(enter|exit|iter|next)__", r"__\1__"),
    (r"\ba(close|read|iter|next|send)\b", r"\1"),
    (r"\ba(iter_(?:bytes|lines|raw|text))\b", r"\1"),
    (r"\b([Aa])n asynchronous\b", r"\1"),
    # An import under the synchronous name: `AsyncRuns as Runs`.
    (r"\b(\w+) as \1\b", r"\1"),
)


def derive(pair: Pair, root: Path = ROOT) -> str:
    """Return the content of the derived file."""
    text = (root / pair.source).read_text()
    for phrase, replacement in pair.replacements.items():
        pattern = rf"(?<!\w){re.escape(phrase)}(?!\w)"
        text = re.sub(pattern, replacement.replace("\\", r"\\"), text)
    for pattern, replacement in RULES:
        text = re.sub(pattern, replacement, text)
    text = _ruff(text, pair.target, "check", "--select", "F401,I", "--fix", "--exit-zero")
    return _ruff(pair.header + text, pair.target, "format")


def stale_targets(pairs: Sequence[Pair] = PAIRS, root: Path = ROOT) -> list[str]:
    """Return the derived files that are missing or out of date."""
    targets = []
    for pair in pairs:
        target = root / pair.target
        if not target.exists() or target.read_text() != derive(pair, root):
            targets.append(pair.target)
    return targets


def main(
    arguments: Sequence[str] | None = None, pairs: Sequence[Pair] = PAIRS, root: Path = ROOT
) -> int:
    """Write or check the derived files, and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tools.derive_sync")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail if a derived file is stale"
    )
    check = parser.parse_args(arguments).check
    sources = {pair.target: pair.source for pair in pairs}
    if check:
        targets = stale_targets(pairs, root)
        for target in targets:
            print(
                f"{target} is stale: edit {sources[target]}, then run python -m tools.derive_sync",
                file=sys.stderr,
            )
        return 1 if targets else 0
    for pair in pairs:
        (root / pair.target).write_text(derive(pair, root))
    return 0


def _ruff(text: str, target: str, *arguments: str) -> str:
    """Process a text with ruff, using the settings that apply to the derived file."""
    done = subprocess.run(
        [sys.executable, "-m", "ruff", *arguments, "--quiet", "--stdin-filename", target, "-"],
        input=text,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    if done.returncode != 0:
        raise SystemExit(f"ruff {arguments[0]} failed on the content of {target}:\n{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
