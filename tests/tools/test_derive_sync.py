"""The derivation of synchronous modules: the rules, and the report of stale files."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tools.derive_sync import PAIRS, Pair, derive, main, stale_targets
from tools.paths import ROOT

PAIR = Pair(
    "async_thing.py", "thing.py", {"AsyncReader": "BinaryIO", "asyncio.sleep": "time.sleep"}
)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the async sources of the repository and the files derived from them."""
    for pair in PAIRS:
        for name in (pair.source, pair.target):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def derived(folder: Path, source: str) -> str:
    """Return the code derived from a source, without the header."""
    (folder / PAIR.source).write_text(source)
    header, _, text = derive(PAIR, folder).partition("\n")
    assert header == "# Derived from async_thing.py by tools/derive_sync.py. Do not edit."
    return text


def test_the_derived_files_of_the_repository_are_up_to_date() -> None:
    assert stale_targets() == []


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.target)
def test_a_changed_derived_file_is_reported(
    pair: Pair, copied: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (copied / pair.target).open("a") as file:
        file.write("# A change.\n")

    assert main(["--check"], root=copied) == 1

    assert capsys.readouterr().err.startswith(f"{pair.target} is stale: edit {pair.source}")
    assert main([], root=copied) == 0
    assert (copied / pair.target).read_text() == (ROOT / pair.target).read_text()


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.target)
def test_a_changed_source_is_reported(pair: Pair, copied: Path) -> None:
    with (copied / pair.source).open("a") as file:
        file.write("\n\nasync def added() -> None:\n    pass\n")

    assert stale_targets(root=copied) == [pair.target]
    assert main(["--check"], root=copied) == 1
    assert main([], root=copied) == 0
    assert (copied / pair.target).read_text().endswith("\n\ndef added() -> None:\n    pass\n")
    assert main(["--check"], root=copied) == 0


def test_a_missing_derived_file_is_reported(copied: Path) -> None:
    (copied / PAIRS[0].target).unlink()

    assert stale_targets(root=copied) == [PAIRS[0].target]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("async def f():\n    await g()\n", "def f():\n    g()\n"),
        ("x = (await f(g())).y\n", "x = f(g()).y\n"),
        ("x = [y async for y in z]\n", "x = [y for y in z]\n"),
        ("async with AsyncThing() as x:\n    pass\n", "with Thing() as x:\n    pass\n"),
        ("await self.aclose()\n", "self.close()\n"),
        ("await pool.handle_async_request(x)\n", "pool.handle_request(x)\n"),
        ("x = new_async_client(http.Response.aread)\n", "x = new_client(http.Response.read)\n"),
        ("async def __aenter__(self): ...\n", "def __enter__(self): ...\n"),
        ("# Use it in an `async with` block.\n", "# Use it in a `with` block.\n"),
        ("# Or await `aclose()`.\n", "# Or call `close()`.\n"),
        ("await asyncio.to_thread(self.f, 1)\n", "self.f(1)\n"),
        ("await asyncio.to_thread(f)\n", "f()\n"),
        ("# An asynchronous context manager.\n", "# A context manager.\n"),
        ("x: AsyncReader\n", "x: BinaryIO\n"),
        ("x: NoAsyncReader\n", "x: NoAsyncReader\n"),
        ("await asyncio.sleep(1)\n", "time.sleep(1)\n"),
    ],
)
def test_async_code_becomes_sync_code(source: str, expected: str, tmp_path: Path) -> None:
    assert derived(tmp_path, source) == expected


def test_imports_are_sorted_and_unused_ones_are_removed(tmp_path: Path) -> None:
    source = (
        "import asyncio\n"
        "from abc import ABC\n"
        "\n"
        "from b import AsyncRuns as Runs\n"
        "from b.async_c import AsyncD, Keys\n"
        "from b.z import AsyncA\n"
        "\n"
        "\n"
        "async def f(a: AsyncA, b: AsyncD, c: Runs, d: Keys) -> ABC:\n"
        "    await asyncio.sleep(1)\n"
    )

    assert derived(tmp_path, source) == (
        "from abc import ABC\n"
        "\n"
        "from b import Runs\n"
        "from b.c import D, Keys\n"
        "from b.z import A\n"
        "\n"
        "\n"
        "def f(a: A, b: D, c: Runs, d: Keys) -> ABC:\n"
        "    time.sleep(1)\n"
    )


def test_source_that_ruff_cannot_parse_is_an_error(tmp_path: Path) -> None:
    (tmp_path / PAIR.source).write_text("async def f(:\n")

    with pytest.raises(SystemExit, match=r"failed on the content of thing\.py"):
        derive(PAIR, tmp_path)
