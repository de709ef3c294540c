"""The command of the generator: its output, its determinism, and its errors."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator import decode_expressions, encode_expressions, type_annotations
from generator.absent_properties import check_empty_models
from generator.errors import GeneratorError
from generator.ir import ClassName, Field, Model, Type
from generator.lint.names import RESERVED_IN_FUNCTIONS

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "specs" / "small.yaml"
# CONTRIBUTING.md explains how to accept changes of the output.
GOLDEN = Path(__file__).with_name("golden")
SPEC = ROOT / "spec" / "mlflow-openapi.yaml"


def generate(
    spec: Path, output: Path, *options: str, hash_seed: str = "0", folder: Path = ROOT
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "generator",
            "generate",
            "--spec",
            str(spec),
            "--output",
            str(output),
            *options,
        ],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_small_spec_generates_the_golden_package(tmp_path: Path) -> None:
    process = generate(SMALL, tmp_path)
    assert process.returncode == 0, process.stderr
    generated, golden = contents(tmp_path), contents(GOLDEN)
    assert generated.keys() == golden.keys()
    for name, text in generated.items():
        assert text.decode() == golden[name].decode(), f"{name} differs from the golden file"


def test_the_golden_package_passes_mypy_strict(tmp_path: Path) -> None:
    """The small spec has all kinds of types, and nestings that the full spec may lack."""
    shutil.copytree(GOLDEN / "mlflow_openapi", tmp_path / "mlflow_openapi")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--cache-dir",
        str(tmp_path / "cache"),
        "mlflow_openapi",
    ]
    process = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert process.returncode == 0, process.stdout + process.stderr


@pytest.mark.parametrize("spec", [SMALL, SPEC], ids=["small", "full"])
def test_the_output_does_not_depend_on_folder_or_hash_seed(spec: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "some where" / "else"
    elsewhere.mkdir(parents=True)
    shutil.copy(spec, elsewhere / spec.name)
    first = generate(spec, tmp_path / "first", hash_seed="1")
    second = generate(elsewhere / spec.name, elsewhere / "second", hash_seed="2", folder=elsewhere)
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    assert contents(tmp_path / "first") == contents(elsewhere / "second")


def test_the_committed_package_is_up_to_date() -> None:
    process = generate(SPEC, ROOT / "generated", "--check")
    assert process.returncode == 0, process.stderr
    assert "All files are up to date." in process.stderr


def test_check_lists_stale_files_and_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(GOLDEN, tmp_path / "out", ignore=shutil.ignore_patterns("__pycache__"))
    package = tmp_path / "out" / "mlflow_openapi"
    (package / "facade.py").write_text("# edited by hand\n", encoding="utf-8")
    (package / "models" / "plant.py").unlink()
    (package / "by_hand.py").write_text("", encoding="utf-8")
    before = contents(tmp_path / "out")
    process = generate(SMALL, tmp_path / "out", "--check")
    assert process.returncode == 1
    for line in (
        "facade.py differs",
        "models/plant.py is missing",
        "by_hand.py is not generated from the spec",
    ):
        assert line in process.stderr
    assert contents(tmp_path / "out") == before


def test_changing_one_description_changes_one_docstring(tmp_path: Path) -> None:
    generate(SMALL, tmp_path / "out")
    before = contents(tmp_path / "out")
    changed = tmp_path / "changed.yaml"
    changed.write_text(
        SMALL.read_text(encoding="utf-8").replace("Age in days.", "Age of the plant in days."),
        encoding="utf-8",
    )
    process = generate(changed, tmp_path / "out")
    assert "2 changed" in process.stderr
    after = contents(tmp_path / "out")
    assert [name for name in after if after[name] != before[name]] == [
        "MANIFEST",
        "mlflow_openapi/models/plant.py",
    ]
    old = before["mlflow_openapi/models/plant.py"].decode().splitlines()
    new = after["mlflow_openapi/models/plant.py"].decode().splitlines()
    assert [(a.strip(), b.strip()) for a, b in zip(old, new, strict=True) if a != b] == [
        ("age: Age in days. Since Small 3.1.", "age: Age of the plant in days. Since Small 3.1.")
    ]


def test_files_of_removed_operations_are_deleted(tmp_path: Path) -> None:
    generate(SMALL, tmp_path / "out")
    reduced_spec = tmp_path / "less.yaml"
    text = SMALL.read_text(encoding="utf-8")
    reduced_spec.write_text(
        re.sub(r"  /version:.*?(?=  /api/2)", "", text, flags=re.DOTALL), encoding="utf-8"
    )
    process = generate(reduced_spec, tmp_path / "out")
    assert process.returncode == 0, process.stderr
    assert not (tmp_path / "out" / "mlflow_openapi" / "api" / "server").exists()
    assert generate(reduced_spec, tmp_path / "out", "--check").returncode == 0


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (("#/components/schemas/Light", "#/components/schemas/Dark"), "Dark"),
        (
            (
                "format: int64\n          description: Age",
                "format: date\n          description: Age",
            ),
            "age",
        ),
        (("openapi: 3.1.0", "openapi: [3.1.0"), "YAML"),
        (("openapi: 3.1.0", "swagger: 2.0"), "openapi: 3.1"),
    ],
    ids=["dangling $ref", "unhandled kind", "not YAML", "not OpenAPI"],
)
def test_a_failed_generation_leaves_the_package_unchanged(
    edit: tuple[str, str], message: str, tmp_path: Path
) -> None:
    generate(SMALL, tmp_path / "out")
    before = contents(tmp_path / "out")
    broken = tmp_path / "broken.yaml"
    broken.write_text(SMALL.read_text(encoding="utf-8").replace(*edit), encoding="utf-8")
    process = generate(broken, tmp_path / "out")
    assert process.returncode == 1
    assert re.search(rf"{broken}:\d+", process.stderr), process.stderr
    assert message in process.stderr
    assert "Traceback" not in process.stderr
    assert contents(tmp_path / "out") == before


def test_a_missing_spec_is_reported_in_one_line(tmp_path: Path) -> None:
    process = generate(tmp_path / "none.yaml", tmp_path / "out")
    assert process.returncode == 1
    (line,) = process.stderr.strip().splitlines()
    assert line.startswith("error:")
    assert "none.yaml" in line


def test_a_type_without_a_template_is_an_error() -> None:
    unknown = Type("uuid")  # type: ignore[arg-type]
    calls: list[Callable[[], str]] = [
        lambda: type_annotations.annotation(unknown),
        lambda: type_annotations.argument_annotation(unknown),
        lambda: decode_expressions.decode_attribute(
            Field("name", "name", unknown, True, ""), "Plant", ""
        ),
        lambda: encode_expressions.encode_argument(unknown, "value", "'name'"),
        lambda: encode_expressions.encode_attribute(unknown, "value", "'name'", "plant"),
    ]
    for call in calls:
        with pytest.raises(GeneratorError, match="templates do not support the kind 'uuid'"):
            call()


def test_an_absent_object_must_have_an_empty_instance() -> None:
    owner, inner = ClassName("Plant", "plant"), ClassName("Leaf", "leaf")
    reference = Field("leaf", "leaf", Type("model", inner), True, "", "empty")
    plant = Model(owner, "", (reference,), (), is_sent=False)
    leaf_id = Field("leaf_id", "leaf_id", Type("string"), True, "")
    for when_absent in ("empty", "none", "error"):
        leaf = Model(inner, "", (replace(leaf_id, when_absent=when_absent),), (), is_sent=False)
        models = {"Plant": plant, "Leaf": leaf}
        if when_absent == "error":
            with pytest.raises(
                GeneratorError, match=r"Plant\.leaf cannot be empty, since Leaf has"
            ):
                check_empty_models([plant], models)
        else:
            check_empty_models([plant], models)


def test_the_linter_reserves_the_local_names_of_generated_functions() -> None:
    package = ROOT / "generated" / "mlflow_openapi"
    for path in [*package.glob("*facade.py"), *(package / "api").rglob("*.py")]:
        module = ast.parse(path.read_text(encoding="utf-8"))
        classes = [node for node in module.body if isinstance(node, ast.ClassDef)]
        statements = [*module.body, *(node for class_ in classes for node in class_.body)]
        functions = [
            node for node in statements if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        ]
        for function in functions:
            # The arguments of a private method do not come from the spec.
            if function.name.startswith("_"):
                continue
            assigned = {
                node.id
                for statement in function.body
                # A nested function has its own local names.
                if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef)
                for node in ast.walk(statement)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
            names = {name for name in assigned if not name.startswith("_")}
            assert names <= RESERVED_IN_FUNCTIONS, f"{path.name}: {function.name}"
