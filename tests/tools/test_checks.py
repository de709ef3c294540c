"""Each structural check reports violations in a small tree, and nothing in an intact one."""

from __future__ import annotations

import subprocess
import textwrap
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tools.checks import budgets, derived_files, imports, private_names
from tools.checks.__main__ import CHECKS, main
from tools.derive_sync import Pair, derive

FOLDERS = {
    "tools": "tools",
    "generator": "generator",
    "mlflowclient": "wrapper/mlflowclient",
    "mlflow_openapi": "generated/mlflow_openapi",
    "mlflow_openapi_runtime": "runtime/mlflow_openapi_runtime",
}
WRAPPER = FOLDERS["mlflowclient"]
RUNTIME = FOLDERS["mlflow_openapi_runtime"]
PAIR = Pair(f"{RUNTIME}/http/async_sender.py", f"{RUNTIME}/http/sender.py")


def write(tree: Path, path: str, text: str = "") -> None:
    (tree / path).parent.mkdir(parents=True, exist_ok=True)
    (tree / path).write_text(textwrap.dedent(text))


def layers() -> Iterator[tuple[str, str]]:
    """Yield the container and the name of each required layer."""
    contracts = tomllib.loads(imports.CONTRACTS.read_text())["tool"]["importlinter"]["contracts"]
    for contract in contracts:
        for container in contract.get("containers", ()):
            for layer in contract["layers"]:
                for name in layer.replace("|", ":").split(":"):
                    if not name.strip().startswith("("):
                        yield container, name.strip()


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """An intact repository with an empty package for each layer."""
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    for folder in FOLDERS.values():
        write(tmp_path, f"{folder}/__init__.py")
    for container, name in layers():
        write(tmp_path, f"{FOLDERS[container]}/{name}/__init__.py")
    write(tmp_path, PAIR.source, "async def send() -> None:\n    await wait()\n")
    write(tmp_path, PAIR.target, derive(PAIR, tmp_path))
    write(tmp_path, "docs/__init__.py")
    write(tmp_path, "examples/quickstart.py", "import mlflowclient\n")
    return tmp_path


def stale_files(root: Path) -> Iterator[str]:
    return derived_files.stale(root, [PAIR])


@pytest.mark.parametrize(
    "check",
    [imports.broken_layers, imports.cycles, budgets.exceeded, private_names.used, stale_files],
)
def test_an_intact_tree_has_no_findings(check: Callable[[Path], Iterator[str]], tree: Path) -> None:
    assert list(check(tree)) == []


def test_each_finding_is_printed_and_fails_the_command(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["layers", "budgets"], root=tree) == 0
    write(tree, f"{WRAPPER}/config/__init__.py", "import tools\n" + "\n" * 450)
    capsys.readouterr()

    assert main(["layers", "budgets"], root=tree) == 1

    assert capsys.readouterr().out.splitlines() == [
        "layers: mlflowclient is not allowed to import tools: mlflowclient.config -> tools (l.1)",
        "budgets: wrapper/mlflowclient/config/__init__.py has 451 lines (limit 450)",
    ]


def test_an_unknown_check_is_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["layer"])
    assert "unknown check: layer" in capsys.readouterr().err


def test_all_checks_run_unless_some_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in list(CHECKS):
        monkeypatch.setitem(CHECKS, name, lambda root: iter(["a finding"]))

    assert main([], root=tmp_path) == 1

    expected = [
        f"{name}: a finding" for name in ("layers", "cycles", "budgets", "names", "derived")
    ]
    assert capsys.readouterr().out.splitlines() == expected


@pytest.mark.parametrize(
    ("importer", "imported"),
    [
        ("mlflowclient.errors", "mlflowclient.logging"),
        ("mlflowclient.config", "mlflowclient.run"),
        ("mlflowclient.logging", "mlflowclient.client"),
        ("mlflowclient.logging", "mlflowclient.artifacts"),
        ("mlflowclient.artifacts", "mlflowclient.journal"),
        ("mlflowclient.journal", "mlflowclient.logging"),
        ("mlflowclient.analysis", "mlflowclient.artifacts"),
        ("mlflowclient.testing", "mlflowclient.journal"),
        ("mlflowclient.run", "mlflowclient.base"),
        ("mlflowclient.async_client", "mlflowclient.cli"),
        ("mlflow_openapi_runtime.codec", "mlflow_openapi_runtime.http"),
        ("mlflow_openapi_runtime.errors", "mlflow_openapi_runtime.request"),
        ("mlflow_openapi_runtime", "mlflow_openapi"),
        ("mlflow_openapi_runtime", "mlflowclient"),
        ("mlflow_openapi", "mlflowclient"),
        ("mlflow_openapi", "generator"),
        ("mlflowclient", "generator"),
        ("mlflowclient", "tools"),
        ("generator", "tools"),
        ("generator", "mlflow_openapi"),
        ("generator", "mlflow_openapi_runtime"),
    ],
)
def test_a_type_checking_import_that_breaks_the_layers_is_reported(
    importer: str, imported: str, tree: Path
) -> None:
    package, _, module = importer.partition(".")
    path = "/".join([FOLDERS[package], *([module] if module else []), "__init__.py"])
    text = f"""
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            import {imported}
    """
    write(tree, path, text)

    findings = list(imports.broken_layers(tree))

    assert any(
        line.endswith(f" is not allowed to import {imported}: {importer} -> {imported} (l.5)")
        for line in findings
    ), findings


def test_an_indirect_import_is_reported(tree: Path) -> None:
    write(tree, f"{WRAPPER}/errors/__init__.py", "import mlflowclient\n")
    write(tree, f"{WRAPPER}/__init__.py", "from mlflowclient import client\n")

    assert (
        "mlflowclient.errors is not allowed to import mlflowclient.client: "
        "mlflowclient.errors -> mlflowclient (l.1) mlflowclient -> mlflowclient.client (l.1)"
    ) in list(imports.broken_layers(tree))


@pytest.mark.parametrize("package", ["mlflowclient", "mlflow_openapi_runtime"])
def test_a_module_without_a_layer_is_reported(package: str, tree: Path) -> None:
    write(tree, f"{FOLDERS[package]}/unexpected.py")

    (finding,) = imports.broken_layers(tree)

    assert finding == f"The following modules are not listed as layers: {package}.unexpected"


def test_a_failure_of_import_linter_is_reported(tree: Path) -> None:
    (tree / WRAPPER / "journal" / "__init__.py").unlink()

    (finding,) = imports.broken_layers(tree)

    assert finding.startswith("import-linter failed: ")
    assert "module mlflowclient.journal does not exist" in finding


@pytest.mark.parametrize(
    "text",
    [
        "from mlflowclient import auth\n",
        "def use() -> None:\n    from mlflowclient.auth import Auth\n",
        """
        from typing import TYPE_CHECKING

        if TYPE_CHECKING:
            from . import auth
        """,
    ],
    ids=["top level", "in a function", "type checkers"],
)
def test_an_import_cycle_is_reported(text: str, tree: Path) -> None:
    write(tree, f"{WRAPPER}/errors.py", text)
    (tree / WRAPPER / "errors" / "__init__.py").unlink()
    write(tree, f"{WRAPPER}/auth/__init__.py", "from mlflowclient.config import x\n")
    write(tree, f"{WRAPPER}/config/__init__.py", "import mlflowclient.errors\n")

    assert list(imports.cycles(tree)) == [
        "mlflowclient.auth -> mlflowclient.config -> mlflowclient.errors -> mlflowclient.auth"
    ]


def test_import_cycles_in_several_packages_are_reported(tree: Path) -> None:
    write(tree, "generator/first.py", "from generator import second\n")
    write(tree, "generator/second.py", "from generator import first\n")
    write(tree, f"{RUNTIME}/codec/__init__.py", "from mlflow_openapi_runtime import optional\n")
    write(tree, f"{RUNTIME}/optional/__init__.py", "from mlflow_openapi_runtime import codec\n")

    assert list(imports.cycles(tree)) == [
        "generator.first -> generator.second -> generator.first",
        "mlflow_openapi_runtime.codec -> mlflow_openapi_runtime.optional"
        " -> mlflow_openapi_runtime.codec",
    ]


def test_a_module_that_imports_itself_is_reported(tree: Path) -> None:
    write(tree, "generator/first.py", "from generator import first\n")
    assert list(imports.cycles(tree)) == ["generator.first -> generator.first"]


def test_a_folder_that_is_not_a_package_is_reported(tree: Path) -> None:
    write(tree, f"{WRAPPER}/extra/hidden.py", "import mlflowclient.cli\n")
    assert list(imports.broken_layers(tree)) == [
        f"{WRAPPER}/extra has no __init__.py, so the imports of its modules are not checked"
    ]


def test_a_syntax_error_is_reported(tree: Path) -> None:
    write(tree, f"{WRAPPER}/config/__init__.py", "import\n")
    assert "Syntax error" in "".join(imports.cycles(tree))
    assert "Syntax error" in "".join(imports.broken_layers(tree))


@pytest.mark.parametrize(
    "path",
    [
        "docs/hooks.py",
        "examples/long.py",
        "generator/long.py",
        "runtime/mlflow_openapi_runtime/long.py",
        "tools/site/long.py",
        "wrapper/mlflowclient/logging/long.py",
    ],
)
def test_a_long_module_is_reported(path: str, tree: Path) -> None:
    write(tree, path, "pass\n" * 450)
    assert list(budgets.exceeded(tree)) == []
    write(tree, path, "pass\n" * 451)
    assert list(budgets.exceeded(tree)) == [f"{path} has 451 lines (limit 450)"]


@pytest.mark.parametrize("path", ["generated/mlflow_openapi/long.py", "tests/unit/test_long.py"])
def test_generated_code_and_tests_may_be_long(path: str, tree: Path) -> None:
    write(tree, path, "pass\n" * 20_000)
    assert list(budgets.exceeded(tree)) == []


def test_a_long_line_counts_as_several_lines(tree: Path) -> None:
    write(tree, "generator/wide.py", "#" * 100 + "\n" + "pass\n" * 449)
    assert list(budgets.exceeded(tree)) == []
    write(tree, "generator/wide.py", "#" * 101 + "\n" + "pass\n" * 449)
    assert list(budgets.exceeded(tree)) == ["generator/wide.py has 451 lines (limit 450)"]
    write(tree, "generator/wide.py", "#" * 301 + "\n" + "\n" * 449)
    assert list(budgets.exceeded(tree)) == ["generator/wide.py has 453 lines (limit 450)"]


def fill(tree: Path, folder: str, lines: int) -> None:
    """Write modules of a permitted size that have this number of lines in total."""
    for number, start in enumerate(range(0, lines, 400)):
        write(tree, f"{folder}/filler_{number}.py", "pass\n" * min(400, lines - start))


@pytest.mark.parametrize(
    ("folders", "existing", "label", "budget"),
    [
        ([WRAPPER], 0, "the small wrapper", 2_200),
        ([f"{WRAPPER}/logging/inner"], 0, f"{WRAPPER}/logging", 3_000),
        ([f"{WRAPPER}/feature{number}" for number in range(5)], 0, "wrapper", 14_000),
        # The source of the derived module already has two lines.
        ([f"{RUNTIME}/http"], 2, "runtime", 4_500),
    ],
    ids=["small wrapper", "feature package", "wrapper", "runtime"],
)
def test_a_package_over_its_budget_is_reported(
    folders: list[str], existing: int, label: str, budget: int, tree: Path
) -> None:
    for folder in folders:
        fill(tree, folder, (budget - existing) // len(folders))
    assert list(budgets.exceeded(tree)) == []

    write(tree, f"{folders[0]}/one_more.py", "pass\n")

    assert list(budgets.exceeded(tree)) == [f"{label} has {budget + 1:,} lines (limit {budget:,})"]


def test_derived_modules_do_not_count_towards_budgets(tree: Path) -> None:
    header = "# Derived from async_sender.py by tools/derive_sync.py. Do not edit.\n"
    write(tree, PAIR.target, header + "pass\n" * 5_000)
    assert list(budgets.exceeded(tree)) == []
    write(tree, PAIR.target, "pass\n" * 5_000)
    assert list(budgets.exceeded(tree)) == [
        f"{PAIR.target} has 5,000 lines (limit 450)",
        "runtime has 5,002 lines (limit 4,500)",
    ]


def test_a_seventeenth_entry_of_the_root_is_reported(tree: Path) -> None:
    write(tree, ".gitignore", "/build\n")
    write(tree, "build/ignored.txt")
    # The tree already has docs, examples, generated, generator, runtime, tools and wrapper.
    for number in range(9):
        write(tree, f"entry{number}/file.txt")
    assert list(budgets.exceeded(tree)) == []

    write(tree, "Seventeenth")

    (finding,) = budgets.exceeded(tree)
    assert finding.startswith("the root has 17 entries (limit 16): Seventeenth, docs, entry0, ")


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ("import httpx._client\n", 1, "_client"),
        ("from httpx import _client\n", 1, "_client"),
        ("from httpx._client import Client\n", 1, "_client"),
        ("def f():\n    from pandas._libs import lib\n", 2, "_libs"),
        ("import httpx\n\nhttpx._main\n", 3, "_main"),
        ("import httpx as library\n\nlibrary.Client._transport_for_url\n", 3, "_transport_for_url"),
        ("from mlflow_openapi_runtime import http\n\nhttp.Client._mounts\n", 3, "_mounts"),
        ("def f(client):\n    return client._undefined_here\n", 2, "_undefined_here"),
        ("def f(client):\n    return getattr(client, '_undefined_here')\n", 2, "_undefined_here"),
        ("from operator import attrgetter\n\nattrgetter('x._undefined')\n", 3, "_undefined"),
        ("import httpx\n\ndef f(client: httpx.Client | None):\n    client._shared\n", 4, "_shared"),
        ("import httpx\n\nasync def f(*, x: httpx.URL):\n    x._shared\n", 4, "_shared"),
        ("import httpx\n\nclient = httpx.Client()\nclient._shared = 1\n", 4, "_shared"),
        ("import httpx\n\nclient: httpx.Client\nclient._shared\n", 4, "_shared"),
        (
            "import httpx\n\nclass C(httpx.Client):\n"
            "    def close(self):\n        self._transport = None\n",
            5,
            "_transport",
        ),
        # Defined by the base class of the base class.
        (
            "import httpx\n\nclass C(httpx.Client):\n"
            "    def close(self):\n        self._event_hooks\n",
            5,
            "_event_hooks",
        ),
        (
            "import httpx\n\nclass C(httpx.Client):\n    def _merge_url(self, url): ...\n",
            4,
            "_merge_url",
        ),
        (
            "from mlflow_openapi_runtime.http import MyClient\n\nclass C(MyClient):\n"
            "    def close(self):\n        self._transport\n",
            5,
            "_transport",
        ),
    ],
)
@pytest.mark.parametrize("folder", ["wrapper/mlflowclient", "tools", "generator", "docs"])
def test_a_private_name_of_another_distribution_is_reported(
    folder: str, text: str, line: int, name: str, tree: Path
) -> None:
    write(
        tree,
        f"{RUNTIME}/http/__init__.py",
        """
        from httpx import Client as Client

        class MyClient(Client):
            pass

        class Own:
            def __init__(self) -> None:
                self._shared = 1
        """,
    )
    write(tree, f"{folder}/module.py", text)

    assert list(private_names.used(tree)) == [
        f"{folder}/module.py:{line} uses {name}, a private name of another distribution"
    ]


@pytest.mark.parametrize(
    "text",
    [
        # Defined in this repository.
        "class A:\n    _x = 1\n    def f(self, other):\n        return other._x, self._y\n",
        "from mlflowclient import _own\n\n_own._z\n",
        "import tools\n\ntools._x\n",
        # Private names of the subclass itself.
        "import httpx\n\nclass A(httpx.Auth):\n    def f(self):\n        self._mine = self._mine\n",
        # The only private name that is allowed.
        "import httpx\n\nclass A(httpx.HTTPTransport):\n    def f(self):\n        self._pool\n",
        # Documented as public, despite the underscore.
        "def f(pair):\n    return pair._replace(a=1), pair._asdict(), pair._fields\n",
        "import os\nimport sys\n\nos._exit(sys._getframe(0).f_lineno)\n",
        "from _typeshed import ReadableBuffer\n",
        "import httpx\n\nhttpx.__version__, httpx.Client.__init__\n",
        # An argument with the same name as a variable in another function.
        "import httpx\n\ndef f(x: httpx.URL): ...\n\ndef g(x):\n    x._x\n\n_x = 1\n",
    ],
)
def test_other_private_names_are_not_reported(text: str, tree: Path) -> None:
    write(tree, f"{WRAPPER}/module.py", text)
    assert list(private_names.used(tree)) == []


def test_private_names_may_be_used_in_tests(tree: Path) -> None:
    write(tree, "tests/unit/test_it.py", "import httpx._client\n")
    assert list(private_names.used(tree)) == []


def test_a_base_class_from_a_distribution_that_is_not_installed_is_an_error(tree: Path) -> None:
    write(tree, "tools/module.py", "import not_installed\n\nclass A(not_installed.B): ...\n")
    with pytest.raises(LookupError, match="not_installed is not installed"):
        list(private_names.used(tree))


def test_a_stale_derived_module_is_reported(tree: Path) -> None:
    write(tree, PAIR.source, "async def send() -> None:\n    pass\n")
    assert list(stale_files(tree)) == [
        f"{PAIR.target} is stale: edit {PAIR.source}, then run python -m tools.derive_sync"
    ]


def test_a_module_that_only_claims_to_be_derived_is_reported(tree: Path) -> None:
    header = "# Derived from async_other.py by tools/derive_sync.py. Do not edit.\n"
    write(tree, f"{WRAPPER}/other.py", header)
    assert list(stale_files(tree)) == [
        f"{WRAPPER}/other.py has the header of a derived file, but is not in tools/derive_sync.py"
    ]
