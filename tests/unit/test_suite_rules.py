"""Rules for all tests: no test hides a failure, or is skipped because a tool is missing.

Ruff covers `pytest.raises(Exception)` (B017) and blocks of several statements in it (PT012).
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
# Handlers of these errors catch a failed assertion, or the ValueError of `(found,) = ...`.
BROAD = {"AssertionError", "BaseException", "Exception", "ValueError"}
CHECKS = {"fail", "raises", "warns"}
READS = ("download_", "get_", "list_", "search_")


def problems(source: str) -> Iterator[str]:
    """Yield line and description of each rule violation in a module."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.With() | ast.AsyncWith() if _suppresses(node):
                yield from _checks_in(node.body, "in a suppress")
            case ast.Try() if any(map(_hides_failures, node.handlers)):
                yield from _checks_in(node.body, "in a try that hides it")
            case ast.Call() if _name(node) == "skipif" and not _is_for_platform(node):
                yield f"{node.lineno}: skipif, but not for a platform"
            case ast.Attribute() | ast.Name() if _name(node) in ("importorskip", "skip"):
                yield f"{node.lineno}: {_name(node)}"


def _checks_in(body: list[ast.stmt], where: str) -> Iterator[str]:
    """Yield the assertions, reads and `yield` statements of a block.

    A read fetches a value for an assertion. At its `yield`, a context manager runs a block that may
    contain assertions, too.
    """
    for statement in body:
        for node in ast.walk(statement):
            match node:
                case ast.Assert() | ast.Yield():
                    yield f"{node.lineno}: {type(node).__name__.lower()} {where}"
                case ast.Call() if (name := _name(node)) in CHECKS or name.startswith(READS):
                    yield f"{node.lineno}: {name} {where}"


def _suppresses(node: ast.With | ast.AsyncWith) -> bool:
    return any(_name(item.context_expr) == "suppress" for item in node.items)


def _hides_failures(handler: ast.ExceptHandler) -> bool:
    """Whether a handler catches a failed assertion or unpacking, and raises nothing."""
    if any(isinstance(node, ast.Raise) for node in ast.walk(handler)):
        return False
    if handler.type is None:
        return True
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(_name(kind) in BROAD for kind in kinds)


def _is_for_platform(skipif: ast.Call) -> bool:
    """Whether the condition is like `sys.platform == "win32"`."""
    match skipif.args:
        case [ast.Compare(left=left)]:
            return ast.unparse(left) == "sys.platform"
    return False


def _name(node: ast.expr) -> str:
    """Return the last name of an expression: `suppress` for `contextlib.suppress(OSError)`."""
    match node:
        case ast.Call(func=function):
            return _name(function)
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def test_no_test_hides_failures_or_is_skipped_for_a_missing_tool() -> None:
    modules = sorted(TESTS.rglob("*.py"))
    assert Path(__file__) in modules
    violations = [
        f"{path.relative_to(TESTS)}:{problem}"
        for path in modules
        for problem in problems(path.read_text(encoding="utf-8"))
    ]
    assert violations == []


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("with suppress(OSError):\n assert 1", "2: assert in a suppress"),
        (
            "with contextlib.suppress(OSError), b():\n for i in a:\n  assert i",
            "3: assert in a suppress",
        ),
        (
            "with suppress(OSError):\n with pytest.raises(OSError):\n  call()",
            "2: raises in a suppress",
        ),
        (
            "with suppress(ValueError):\n (run,) = mlf.search_runs([1])",
            "2: search_runs in a suppress",
        ),
        ("@contextmanager\ndef f():\n with suppress(OSError):\n  yield", "4: yield in a suppress"),
        ("try:\n assert 1\nexcept Exception:\n pass", "2: assert in a try that hides it"),
        ("try:\n assert 1\nexcept:\n pass", "2: assert in a try that hides it"),
        (
            "try:\n assert 1\nexcept (OSError, ValueError):\n pass",
            "2: assert in a try that hides it",
        ),
        (
            "try:\n run = mlf.get_run(1)\nexcept ValueError:\n pass",
            "2: get_run in a try that hides it",
        ),
        ("pytest.importorskip('polars')", "1: importorskip"),
        ("def test_a():\n pytest.skip('no git')", "2: skip"),
        ("@pytest.mark.skip\ndef test_a(): ...", "1: skip"),
        ("mark = pytest.mark.skipif(a is None, reason='')", "1: skipif, but not for a platform"),
        (
            "mark = pytest.mark.skipif(sys.platform == '' or b, reason='')",
            "1: skipif, but not for a platform",
        ),
    ],
)
def test_rule_violations_are_found(source: str, problem: str) -> None:
    assert list(problems(source)) == [problem]


@pytest.mark.parametrize(
    "source",
    [
        "with suppress(OSError):\n connection.close()\nassert 1",
        "try:\n result = call()\nexcept ValueError as error:\n result = error\nassert result",
        "try:\n assert 1\nexcept BaseException:\n server.stop()\n raise",
        "try:\n found = call()\nexcept Exception:\n pass\nelse:\n assert found",
        "try:\n assert 1\nfinally:\n server.stop()",
        "posix = pytest.mark.skipif(sys.platform == 'win32', reason='')",
    ],
)
def test_valid_code_is_accepted(source: str) -> None:
    assert list(problems(source)) == []
