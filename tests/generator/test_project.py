"""`generate --package` generates an installable project, and rejects invalid options."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.generator.test_generate import SMALL, SPEC, contents, generate

ROOT = Path(__file__).parents[2]
# Runs a generation that must fail, and returns its error message.
GenerateError = Callable[..., str]


@pytest.fixture
def generate_error(capsys: pytest.CaptureFixture[str]) -> GenerateError:
    """Runs the generator in this process, and returns the line with the error."""

    def run(spec: Path, output: Path | None, *options: str) -> str:
        folder = [] if output is None else ["--output", str(output)]
        assert main(["generate", "--spec", str(spec), *folder, *options]) == 1
        line = capsys.readouterr().err.strip().splitlines()[-1]
        assert line.startswith("error: ")
        return line

    return run


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated") / "garden"
    process = generate(SMALL, folder, "--package", "garden")
    assert process.returncode == 0, process.stderr
    return folder


def test_a_project_contains_the_package_and_the_whole_runtime(garden: Path) -> None:
    names = contents(garden).keys()
    assert {"pyproject.toml", "README.md", "MANIFEST", "garden/py.typed"} <= names
    runtime = contents(ROOT / "runtime" / "mlflow_openapi_runtime")
    assert {f"garden/_runtime/{name}" for name in runtime} < names
    for name in runtime:
        assert contents(garden)[f"garden/_runtime/{name}"] == runtime[name]


def test_project_metadata_comes_from_the_package_name_and_the_spec(garden: Path) -> None:
    project = tomllib.loads((garden / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], project["version"]) == ("garden", "1.0")
    own_project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dependencies"] == own_project["dependencies"]
    assert project["requires-python"] == own_project["requires-python"]
    for extra, requirements in project["optional-dependencies"].items():
        assert requirements == own_project["optional-dependencies"][extra]


def test_a_client_of_another_api_does_not_mention_mlflow(garden: Path) -> None:
    mentions = [name for name, text in contents(garden).items() if b"mlflow" in text.lower()]
    assert mentions == []


def test_a_project_does_not_depend_on_the_output_folder(garden: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "some where"
    process = generate(SMALL, elsewhere, "--package", "garden", hash_seed="7", folder=tmp_path)
    assert process.returncode == 0, process.stderr
    assert contents(elsewhere) == contents(garden)


def test_a_project_can_be_regenerated_and_checked(tmp_path: Path) -> None:
    folder = tmp_path / "garden"
    assert generate(SMALL, folder, "--package", "garden").returncode == 0
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("", encoding="utf-8")
    module = folder / "garden" / "api" / "server" / "get_version.py"
    module.write_text("# edited by hand\n", encoding="utf-8")
    process = generate(SMALL, folder, "--package", "garden", "--check")
    assert process.returncode == 1
    assert "garden/api/server/get_version.py differs" in process.stderr
    assert generate(SMALL, folder, "--package", "garden").returncode == 0
    process = generate(SMALL, folder, "--package", "garden", "--check")
    assert process.returncode == 0, process.stderr


@pytest.mark.parametrize("name", ["", "9lives", "my-client", "a.b", "_own", "own_", "größe"])
def test_a_name_that_cannot_be_imported_or_installed_is_rejected(
    name: str, tmp_path: Path, generate_error: GenerateError
) -> None:
    line = generate_error(SMALL, tmp_path / "out", "--package", name)
    assert f"'{name}' cannot be the name of a package. Use letters" in line
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["class", "None"])
def test_a_python_keyword_is_rejected_as_a_name(
    name: str, tmp_path: Path, generate_error: GenerateError
) -> None:
    line = generate_error(SMALL, tmp_path / "out", "--package", name)
    assert f"'{name}' cannot be the name of a package" in line


@pytest.mark.parametrize(
    "name",
    [
        "mlflow",
        "mlflowclient",
        "MLflowClient",
        "mlflow_openapi_runtime",
        "json",
        "httpx",
        "generator",
    ],
)
def test_the_name_of_an_existing_package_is_rejected(
    name: str, tmp_path: Path, generate_error: GenerateError
) -> None:
    line = generate_error(SMALL, tmp_path / "out", "--package", name)
    assert f"'{name}' is the name of an existing package. Choose another name." in line
    assert not (tmp_path / "out").exists()


def test_an_importable_client_can_be_regenerated(garden: Path, tmp_path: Path) -> None:
    """A package with the given name exists, but an earlier generation wrote that package."""
    process = generate(SMALL, tmp_path / "garden", "--package", "garden", folder=garden)
    assert process.returncode == 0, process.stderr


def test_a_folder_with_other_files_is_rejected_and_left_unchanged(
    tmp_path: Path, generate_error: GenerateError
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    line = generate_error(SMALL, folder, "--package", "garden")
    assert f"{folder}: The folder contains notes.txt, which was not generated" in line
    assert contents(folder) == {"notes.txt": b"mine"}


def test_unknown_files_in_a_generated_project_are_rejected(
    tmp_path: Path, generate_error: GenerateError
) -> None:
    folder = tmp_path / "garden"
    generate(SMALL, folder, "--package", "garden")
    (folder / "garden" / "own.py").write_text("", encoding="utf-8")
    line = generate_error(SMALL, folder, "--package", "garden")
    assert "contains garden/own.py, which was not generated" in line


def test_a_package_generated_without_a_project_is_not_overwritten(
    tmp_path: Path, generate_error: GenerateError
) -> None:
    generate(SMALL, tmp_path / "out")
    before = contents(tmp_path / "out")
    line = generate_error(SMALL, tmp_path / "out", "--package", "garden")
    assert "contains a package that was generated without --package" in line
    assert contents(tmp_path / "out") == before


def test_an_output_path_that_is_a_file_is_rejected(
    tmp_path: Path, generate_error: GenerateError
) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert "This is not a folder." in generate_error(SMALL, tmp_path / "out", "--package", "garden")


@pytest.mark.parametrize("line", ["hello", f"{'0' * 64}  ../mine", f"{'0' * 64}  /mine"])
def test_a_manifest_with_invalid_lines_or_outside_paths_is_rejected(
    line: str, tmp_path: Path, generate_error: GenerateError
) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine", encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "MANIFEST").write_text(f"{line}\n", encoding="utf-8")
    for options in ((), ("--package", "garden")):
        error = generate_error(SMALL, folder, *options)
        assert f"{folder}/MANIFEST:1: This is not a manifest of the generator" in error
    assert mine.exists()


def test_the_package_option_requires_the_output_option(generate_error: GenerateError) -> None:
    assert "--package requires --output" in generate_error(SMALL, None, "--package", "garden")


def test_a_spec_version_that_is_not_a_python_version_is_rejected(
    tmp_path: Path, generate_error: GenerateError
) -> None:
    spec = tmp_path / "spec.yaml"
    text = SMALL.read_text(encoding="utf-8").replace('version: "1.0"', "version: summer")
    spec.write_text(text, encoding="utf-8")
    line = generate_error(spec, tmp_path / "out", "--package", "garden")
    assert "info.version 'summer' cannot be the version of a Python package" in line


@pytest.mark.parametrize("options", [(), ("--package", "garden")], ids=["package", "project"])
def test_an_unsupported_mlflow_version_is_rejected(
    options: tuple[str, ...], tmp_path: Path, generate_error: GenerateError
) -> None:
    line = generate_error(SPEC, tmp_path / "out", "--mlflow-version", "3.18", *options)
    assert "The spec does not cover version 3.18. Choose a version from 2.9 to 3.17." in line
    assert not (tmp_path / "out").exists()
