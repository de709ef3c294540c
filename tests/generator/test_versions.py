"""The spec, and the client, for servers of exactly one version."""

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
from tests.support.spec import dumped
from tools.servers.versions import VERSIONS

ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "specs" / "small.yaml"


@pytest.fixture(scope="module")
def whole() -> Spec:
    return load(ROOT / "spec" / "mlflow-openapi.yaml")


def ids(spec: Spec) -> set[str]:
    return {operation["operationId"] for _, _, operation, _ in spec.operations()}


@pytest.mark.parametrize("version", VERSIONS)
def test_the_spec_of_one_version_keeps_the_rules(whole: Spec, version: str, tmp_path: Path) -> None:
    path = tmp_path / "spec.yaml"
    path.write_text(dumped(as_of(whole, version).document), encoding="utf-8")
    assert check(load(path)) == []


def test_bounds_are_inclusive_and_patches_do_not_count(whole: Spec) -> None:
    # delete_experiment_tag came with 3.2; the permissions on an experiment went after 3.12.
    assert "delete_experiment_tag" not in ids(as_of(whole, "3.1.4"))
    assert "delete_experiment_tag" in ids(as_of(whole, "3.2"))
    assert "get_experiment_permission" in ids(as_of(whole, "3.12.99"))
    assert "get_experiment_permission" not in ids(as_of(whole, "3.13.0"))
    # 3.10 comes after 3.2, and so does a major release.
    assert "delete_experiment_tag" in ids(as_of(whole, "3.10.0rc1"))
    assert "delete_experiment_tag" in ids(as_of(whole, "4.0"))


def test_fields_and_values_go_with_their_bounds(whole: Spec) -> None:
    def schemas(version: str) -> dict[str, Any]:
        found: dict[str, Any] = as_of(whole, version).document["components"]["schemas"]
        return found

    assert "model_id" not in schemas("2.22.5")["Metric"]["properties"]
    assert "model_id" in schemas("3.0.0")["Metric"]["properties"]
    assert "DENY" not in schemas("3.16.0")["Permission"]["enum"]
    assert "DENY" not in schemas("3.16.0")["Permission"]["x-enumDescriptions"]
    assert "DENY" in schemas("3.17.0")["Permission"]["enum"]
    assert "Role" not in schemas("3.10.1"), "what no operation of the version uses is left out"


def test_the_servers_of_a_version_are_those_of_its_minor_release(whole: Spec) -> None:
    assert as_of(whole, "3.10").document["info"]["x-mlflow-servers"] == ["3.10.1"]
    assert "x-mlflow-servers" not in as_of(whole, "3.11").document["info"]


def test_the_whole_spec_stays_as_it_is(whole: Spec) -> None:
    before = copy.deepcopy(whole.document)
    as_of(whole, "2.22.5")
    assert whole.document == before


def edited(tmp_path: Path, old: str, new: str) -> Spec:
    text = SMALL.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "spec.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return load(path)


def test_what_names_a_property_that_went_goes_with_it(tmp_path: Path) -> None:
    token = '        next_page_token:\n          type: [string, "null"]\n'
    spec = edited(tmp_path, token, f'{token}          x-mlflow-since: "3.5"\n')
    search = as_of(spec, "3.4").document["paths"]["/api/2.0/plants/search"]["get"]
    assert "x-mlflow-pagination" not in search
    assert (
        "x-mlflow-pagination"
        in as_of(spec, "3.5").document["paths"]["/api/2.0/plants/search"]["get"]
    )


def test_an_alias_goes_with_an_argument_that_it_takes(tmp_path: Path) -> None:
    planted = "          x-mlflow-default: now\n"
    spec = edited(tmp_path, planted, f'{planted}          x-mlflow-since: "3.5"\n')
    older, newer = (
        as_of(spec, version).document["paths"]["/api/2.0/plants/create"]["post"]
        for version in ("3.4", "3.5")
    )
    assert "x-mlflow-aliases" not in older
    assert newer["x-mlflow-aliases"].keys() == {"sow"}


def test_an_error_is_read_by_the_properties_of_the_version(whole: Spec) -> None:
    def extension(version: str) -> dict[str, Any]:
        schemas = as_of(whole, version).document["components"]["schemas"]
        found: dict[str, Any] = schemas["ErrorOrDetail"]["x-mlflow-error"]
        return found

    assert extension("3.15")["messages"] == ["message", "detail"]
    assert extension("3.14") == {**extension("3.15"), "messages": ["message"]}


def test_an_unwrapped_property_that_went_is_not_required(tmp_path: Path) -> None:
    label = '        label:\n          $ref: "#/components/schemas/Label"\n          description: The label.\n'  # noqa: E501
    spec = edited(tmp_path, label, f'{label}          x-mlflow-since: "3.5"\n')
    older = as_of(spec, "3.4").document
    assert "x-mlflow-unwrap" not in older["paths"]["/api/3.0/plants/{plant_id}/label"]["patch"]
    assert older["components"]["schemas"]["LabelPlantResponse"]["required"] == []
    assert "Label" not in older["components"]["schemas"]


@pytest.mark.parametrize("version", ["three", "3", "3.x", ""])
def test_what_is_no_version_is_refused(whole: Spec, version: str) -> None:
    with pytest.raises(GeneratorError, match="write one such as"):
        as_of(whole, version)


@pytest.mark.parametrize("version", ["2.22", "2.22.5", "3.0", "3.17.9"])
def test_the_spec_covers_all_releases_from_its_first_server_to_its_last(
    whole: Spec, version: str
) -> None:
    check_covered(whole, version)


@pytest.mark.parametrize("version", ["2.21.4", "3.18", "4.0"])
def test_a_version_beyond_the_servers_is_refused(whole: Spec, version: str) -> None:
    with pytest.raises(GeneratorError, match=f"does not cover version {version}: name one from"):
        check_covered(whole, version)


def test_a_spec_without_servers_covers_every_version() -> None:
    check_covered(load(SMALL), "9.9")


def test_a_client_of_one_version_has_its_operations_and_no_other(
    whole: Spec, tmp_path: Path
) -> None:
    command = [
        sys.executable,
        "-m",
        "generator",
        "generate",
        "--mlflow-version",
        "2.22",
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
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT / "runtime")])},
        capture_output=True,
        text=True,
        check=True,
    )
    spec = as_of(whole, "2.22")
    aliases = {
        name
        for _, _, operation, _ in spec.operations()
        for name in operation.get("x-mlflow-aliases", {})
    }
    assert set(done.stdout.split()) == ids(spec) | aliases
