"""The division of models into modules, which avoids import cycles.

Models that refer to each other share a module.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.modules import module_owners
from tests.generator.test_generate import GOLDEN, ROOT

FIND_CYCLES = ROOT / "tools" / "checks" / "import_cycles.py"

NESTED = """
import sys
from mlflow_openapi.models import Fork

def models():
    return sorted(name for name in sys.modules if name.startswith("mlflow_openapi.models."))

assert models() == ["mlflow_openapi.models.branch", "mlflow_openapi.models.light"], models()

from mlflow_openapi.models import Branch, Light

data = {
    "name": "trunk",
    "forks": [
        {"height": 30, "left": {"name": "left", "light": "SUN"}},
        {
            "right": {"name": "right", "forks": [{"left": {"name": "end"}, "new": 1}]},
            "shoots": {"tip": {"name": "tip", "forks": [{"height": 80}]}},
        },
    ],
}
branch = Branch.from_dict(data)
assert branch == Branch(
    name="trunk",
    forks=[
        Fork(height=30, left=Branch(name="left", light=Light.SUN)),
        Fork(
            right=Branch(
                name="right",
                forks=[Fork(left=Branch(name="end"), additional_properties={"new": 1})],
            ),
            shoots={"tip": Branch(name="tip", forks=[Fork(height=80)])},
        ),
    ],
)
assert branch.to_dict() == data
try:
    Branch("trunk", forks=[Fork(left=Fork())]).to_dict()
except TypeError as error:
    print(error)
"""


def object_of(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def array_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": schema}


def map_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": schema}


def run(*arguments: str | Path, packages: Path) -> subprocess.CompletedProcess[str]:
    """Run Python with the generated package of a folder on its path."""
    path = os.pathsep.join([str(packages), str(ROOT / "runtime")])
    return subprocess.run(
        [sys.executable, "-P", *arguments],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize(
    "reference",
    [
        ref("A"),
        {"oneOf": [ref("A"), {"type": "null"}]},
        array_of(ref("A")),
        map_of(ref("A")),
        array_of(map_of(array_of(ref("A")))),
    ],
    ids=["reference", "nullable", "array", "map", "nested"],
)
def test_schemas_that_refer_to_each_other_share_a_module(reference: dict[str, Any]) -> None:
    schemas = {"B": object_of(a=reference), "A": object_of(b=ref("B"))}
    assert module_owners(schemas) == {"B": "A", "A": "A"}


def test_module_owners_do_not_depend_on_the_order_of_the_spec() -> None:
    schemas = {
        "A": object_of(b=ref("D")),
        "B": object_of(c=ref("C")),
        "C": object_of(d=array_of(ref("D"))),
        "D": object_of(b=ref("B"), text={"type": "string"}),
    }
    expected = {"A": "A", "B": "B", "C": "B", "D": "B"}
    assert module_owners(schemas) == expected
    assert module_owners(dict(reversed(schemas.items()))) == expected


def test_separate_cycles_have_separate_modules() -> None:
    schemas = {
        "A": object_of(b=ref("B"), c=ref("C")),
        "B": object_of(a=ref("A")),
        "C": object_of(d=ref("D")),
        "D": object_of(c=ref("C")),
    }
    assert module_owners(schemas) == {"A": "A", "B": "A", "C": "C", "D": "C"}


def test_cycles_that_share_a_schema_share_a_module() -> None:
    schemas = {
        "A": object_of(b=ref("B")),
        "B": object_of(a=ref("A"), c=ref("C")),
        "C": object_of(b=ref("B")),
    }
    assert module_owners(schemas) == {"A": "A", "B": "A", "C": "A"}


def test_schemas_outside_of_cycles_have_their_own_modules() -> None:
    schemas = {
        "Leaf": object_of(light=ref("Light")),
        "Light": {"type": "string", "enum": ["SUN"]},
        "Plant": object_of(parts=array_of(ref("Plant")), leaf=ref("Leaf"), any=map_of({})),
        "Free": {"type": "object", "additionalProperties": True},
    }
    assert module_owners(schemas) == {name: name for name in schemas}


def test_models_of_one_module_can_contain_each_other() -> None:
    process = run("-c", NESTED, packages=GOLDEN)
    assert process.returncode == 0, process.stderr
    assert process.stdout.strip() == "Branch.forks[0].left must be a Branch or a dict, got Fork"


@pytest.mark.parametrize("packages", [GOLDEN, ROOT / "generated"], ids=["small", "full"])
def test_generated_modules_have_no_import_cycles(packages: Path, tmp_path: Path) -> None:
    options = tmp_path / "importlinter.toml"
    options.write_text(
        "[tool.importlinter]\n"
        'root_packages = ["mlflow_openapi"]\n'
        "exclude_type_checking_imports = false\n",
        encoding="utf-8",
    )
    # The script also reports a module that imports itself.
    process = run(FIND_CYCLES, options, packages=packages)
    assert (process.returncode, process.stdout) == (0, ""), process.stderr
