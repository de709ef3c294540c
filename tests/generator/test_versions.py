"""The spec and the client for servers of a single version."""

from __future__ import annotations

import copy
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.errors import GeneratorError
from generator.lint import check
from generator.spec import Spec, load
from generator.versions import as_of, check_covered
from tests.support.spec import to_yaml
from tools.servers.versions import VERSIONS

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "specs" / "small.yaml"


@pytest.fixture(scope="module")
def full_spec() -> Spec:
    return load(ROOT / "spec" / "mlflow-openapi.yaml")


def operation_ids(spec: Spec) -> set[str]:
    return {operation["operationId"] for _, _, operation, _ in spec.operations()}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_spec_of_one_version_has_no_lint_findings(
    full_spec: Spec, version: str, tmp_path: Path
) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(to_yaml(as_of(full_spec, version).document), encoding="utf-8")
    assert check(load(path)) == []


def test_version_bounds_are_inclusive_and_ignore_patch_releases(full_spec: Spec) -> None:
    # delete_experiment_tag was added in 3.2. The last version with permissions on an experiment is
    # 3.12.
    assert "delete_experiment_tag" not in operation_ids(as_of(full_spec, "3.1.4"))
    assert "delete_experiment_tag" in operation_ids(as_of(full_spec, "3.2"))
    assert "get_experiment_permission" in operation_ids(as_of(full_spec, "3.12.99"))
    assert "get_experiment_permission" not in operation_ids(as_of(full_spec, "3.13.0"))
    # 3.10 is later than 3.2, and so is the next major release.
    assert "delete_experiment_tag" in operation_ids(as_of(full_spec, "3.10.0rc1"))
    assert "delete_experiment_tag" in operation_ids(as_of(full_spec, "4.0"))


def test_fields_and_enum_values_outside_of_their_bounds_are_removed(full_spec: Spec) -> None:
    def schemas(version: str) -> dict[str, Any]:
        by_name: dict[str, Any] = as_of(full_spec, version).document["components"]["schemas"]
        return by_name

    assert "model_id" not in schemas("2.22.5")["Metric"]["properties"]
    assert "model_id" in schemas("3.0.0")["Metric"]["properties"]
    assert "DENY" not in schemas("3.16.0")["Permission"]["enum"]
    assert "DENY" not in schemas("3.16.0")["Permission"]["x-enumDescriptions"]
    assert "DENY" in schemas("3.17.0")["Permission"]["enum"]
    assert "Role" not in schemas("3.10.1"), (
        "schemas that no operation of the version uses are removed"
    )


def test_x_mlflow_servers_lists_the_servers_of_the_minor_release(full_spec: Spec) -> None:
    assert as_of(full_spec, "3.10").document["info"]["x-mlflow-servers"] == ["3.10.1"]
    assert "x-mlflow-servers" not in as_of(full_spec, "3.11").document["info"]


def test_as_of_does_not_modify_the_spec(full_spec: Spec) -> None:
    before = copy.deepcopy(full_spec.document)
    as_of(full_spec, "2.22.5")
    assert full_spec.document == before


def edited(tmp_path: Path, old: str, new: str) -> Spec:
    text = SMALL.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "spec.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(path)


def test_extensions_that_name_a_removed_property_are_removed(tmp_path: Path) -> None:
    token = '        next_page_token:\n          type: [string, "null"]\n'
    spec = edited(tmp_path, token, f'{token}          x-mlflow-since: "3.5"\n')
    search = as_of(spec, "3.4").document["paths"]["/api/2.0/plants/search"]["get"]
    assert "x-mlflow-pagination" not in search
    assert (
        "x-mlflow-pagination"
        in as_of(spec, "3.5").document["paths"]["/api/2.0/plants/search"]["get"]
    )


def test_defaults_names_and_entities_of_removed_elements_are_removed(tmp_path: Path) -> None:
    text = SMALL.read_text(encoding="utf-8")
    for old, new in (
        (
            "          description: Labels of the plant.\n",
            '          description: Labels of the plant.\n          x-mlflow-since: "3.4"\n',
        ),
        ("x-mlflow-names: {SUN: BRIGHT}", "x-mlflow-names: {SHADE: DARK}"),
        ("operationId: create_plant\n", 'operationId: create_plant\n      x-mlflow-since: "3.5"\n'),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    spec = load(path)

    def entities(version: str) -> Any:
        search = as_of(spec, version).document["paths"]["/api/2.0/plants/search"]["get"]
        return search["parameters"][0]["schema"]["items"]["x-mlflow-entity"]

    planter = as_of(spec, "3.5").document["components"]["schemas"]["CreatePlant"]["properties"]
    assert planter["planter"]["x-mlflow-default"]["list"] == "labels"
    assert [each["schema"] for each in entities("3.5")] == ["Plant", "CreatePlantResponse"]
    assert [each["schema"] for each in entities("3.4")] == ["Plant"]
    light = as_of(spec, "3.4").document["components"]["schemas"]["Light"]
    assert light["x-mlflow-names"] == {"SHADE": "DARK"}
    assert "x-mlflow-names" not in as_of(spec, "3.3").document["components"]["schemas"]["Light"]
    # Without its list, a default has no value.
    path.write_text(text.replace('      x-mlflow-since: "3.5"\n', ""), encoding="utf-8")
    schemas = as_of(load(path), "3.3").document["components"]["schemas"]
    assert "x-mlflow-default" not in schemas["CreatePlant"]["properties"]["planter"]
    path.write_text(to_yaml(as_of(load(path), "3.3").document), encoding="utf-8")
    assert check(load(path)) == []


def test_an_alias_is_removed_with_an_argument_that_it_uses(tmp_path: Path) -> None:
    planted = "          x-mlflow-default: now\n"
    spec = edited(tmp_path, planted, f'{planted}          x-mlflow-since: "3.5"\n')
    older, newer = (
        as_of(spec, version).document["paths"]["/api/2.0/plants/create"]["post"]
        for version in ("3.4", "3.5")
    )
    assert "x-mlflow-aliases" not in older
    assert newer["x-mlflow-aliases"].keys() == {"sow"}


def test_rules_about_removed_properties_are_removed(tmp_path: Path) -> None:
    feed = "          description: Kind of feed.\n"
    spec = edited(tmp_path, feed, f'{feed}          x-mlflow-since: "3.5"\n')
    older, newer = (
        as_of(spec, version).document["components"]["schemas"]["Care"] for version in ("3.4", "3.5")
    )
    assert older["x-mlflow-exclusive"] == [["water_per_day", "waterPerWeek"]]
    assert "dependentRequired" not in older
    assert newer["dependentRequired"] == {"dose": ["feed"]}

    helpers = "          description: New helpers.\n"
    spec = edited(tmp_path, helpers, f'{helpers}          x-mlflow-until: "3.4"\n')
    body = as_of(spec, "3.5").document["components"]["schemas"]["TendPlant"]
    assert "x-mlflow-presence" not in body["properties"]["replace_helpers"]
    assert body["properties"]["care_mask"]["x-mlflow-presence"] == "care"


def test_error_messages_are_read_from_properties_of_the_version(full_spec: Spec) -> None:
    def extension(version: str) -> dict[str, Any]:
        schemas = as_of(full_spec, version).document["components"]["schemas"]
        error_extension: dict[str, Any] = schemas["ErrorOrDetail"]["x-mlflow-error"]
        return error_extension

    assert extension("3.15")["messages"] == ["message", "detail"]
    assert extension("3.14") == {**extension("3.15"), "messages": ["message"]}


def test_a_removed_unwrapped_property_is_not_required(tmp_path: Path) -> None:
    label = '        label:\n          $ref: "#/components/schemas/Label"\n          description: The label.\n'  # noqa: E501
    spec = edited(tmp_path, label, f'{label}          x-mlflow-since: "3.5"\n')
    older = as_of(spec, "3.4").document
    assert "x-mlflow-unwrap" not in older["paths"]["/api/3.0/plants/{plant_id}/label"]["patch"]
    assert older["components"]["schemas"]["LabelPlantResponse"]["required"] == []
    assert "Label" not in older["components"]["schemas"]


@pytest.mark.parametrize("version", ["three", "3", "3.x", ""])
def test_an_invalid_version_is_rejected(full_spec: Spec, version: str) -> None:
    with pytest.raises(GeneratorError, match="Write a version such as"):
        as_of(full_spec, version)


@pytest.mark.parametrize("version", ["2.9", "2.9.2", "2.10.0", "3.17.9"])
def test_versions_from_the_first_to_the_last_server_are_covered(
    full_spec: Spec, version: str
) -> None:
    check_covered(full_spec, version)


@pytest.mark.parametrize("version", ["2.8.1", "3.18", "4.0"])
def test_a_version_outside_of_the_supported_range_is_rejected(
    full_spec: Spec, version: str
) -> None:
    with pytest.raises(GeneratorError, match=f"does not cover version {version}. Choose a"):
        check_covered(full_spec, version)


def test_a_spec_without_servers_covers_every_version() -> None:
    check_covered(load(SMALL), "9.9")


def test_a_client_of_one_version_has_exactly_its_operations(
    full_spec: Spec, tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-m",
        "generator",
        "generate",
        "--mlflow-version",
        "2.9",
        "--output",
        str(tmp_path),
    ]
    subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )
    script = (
        "import mlflow_openapi.models as models; from mlflow_openapi.facade import Facade;"
        "[getattr(models, name) for name in models.__all__];"
        "print(*(name for name in vars(Facade) if name[0] != '_'))"
    )
    process = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT / "runtime")])},
        capture_output=True,
        text=True,
        check=True,
    )
    spec = as_of(full_spec, "2.9")
    aliases = {
        name
        for _, _, operation, _ in spec.operations()
        for name in operation.get("x-mlflow-aliases", {})
    }
    bulk = {
        operation["x-mlflow-bulk"]["name"]
        for _, _, operation, _ in spec.operations()
        if "x-mlflow-bulk" in operation
    }
    assert set(process.stdout.split()) == operation_ids(spec) | aliases | bulk
