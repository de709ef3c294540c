"""`generate --package`: an installable project, and what is refused."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.__main__ import main
from tests.generator.test_generate import SMALL, SPEC, contents, generate

ROOT = Path(__file__).parents[2]
Refused = Callable[..., str]


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Refused:
    """Generates in this process, and returns the line with which the generation ended."""

    def generate_in_vain(spec: Path, output: Path | None, *options: str) -> str:
        folder = [] if output is None else ["--output", str(output)]
        assert main(["generate", "--spec", str(spec), *folder, *options]) == 1
        line = capsys.readouterr().err.strip().splitlines()[-1]
        assert line.startswith("error: ")
        return line

    return generate_in_vain


@pytest.fixture(scope="module")
def garden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("generated") / "garden"
    done = generate(SMALL, folder, "--package", "garden")
    assert done.returncode == 0, done.stderr
    return folder


def test_a_project_has_the_package_and_the_whole_runtime(garden: Path) -> None:
    names = contents(garden).keys()
    assert {"pyproject.toml", "README.md", "MANIFEST", "garden/py.typed"} <= names
    runtime = contents(ROOT / "runtime" / "mlflow_openapi_runtime")
    assert {f"garden/_runtime/{name}" for name in runtime} < names
    for name in runtime:
        assert contents(garden)[f"garden/_runtime/{name}"] == runtime[name]


def test_a_project_is_named_after_the_package_and_the_spec(garden: Path) -> None:
    project = tomllib.loads((garden / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], project["version"]) == ("garden", "1.0")
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["dependencies"] == ours["dependencies"]
    assert project["requires-python"] == ours["requires-python"]
    for extra, needed in project["optional-dependencies"].items():
        assert needed == ours["optional-dependencies"][extra]


def test_a_client_of_another_api_does_not_mention_mlflow(garden: Path) -> None:
    found = [name for name, text in contents(garden).items() if b"mlflow" in text.lower()]
    assert found == []


def test_a_project_is_the_same_wherever_it_is_written(garden: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "some where"
    done = generate(SMALL, elsewhere, "--package", "garden", hash_seed="7", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert contents(elsewhere) == contents(garden)


def test_a_project_can_be_generated_again_and_checked(tmp_path: Path) -> None:
    folder = tmp_path / "garden"
    assert generate(SMALL, folder, "--package", "garden").returncode == 0
    (folder / ".git").mkdir()
    (folder / ".git" / "config").write_text("", encoding="utf-8")
    module = folder / "garden" / "api" / "server" / "get_version.py"
    module.write_text("# edited by hand\n", encoding="utf-8")
    done = generate(SMALL, folder, "--package", "garden", "--check")
    assert done.returncode == 1
    assert "garden/api/server/get_version.py differs" in done.stderr
    assert generate(SMALL, folder, "--package", "garden").returncode == 0
    done = generate(SMALL, folder, "--package", "garden", "--check")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["", "9lives", "my-client", "a.b", "_own", "own_", "größe"])
def test_a_name_that_cannot_be_imported_or_installed_is_refused(
    name: str, tmp_path: Path, refused: Refused
) -> None:
    line = refused(SMALL, tmp_path / "out", "--package", name)
    assert f"'{name}' cannot be the name of a package: use letters" in line
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["class", "None"])
def test_a_keyword_is_refused(name: str, tmp_path: Path, refused: Refused) -> None:
    line = refused(SMALL, tmp_path / "out", "--package", name)
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
def test_the_name_of_an_existing_package_is_refused(
    name: str, tmp_path: Path, refused: Refused
) -> None:
    line = refused(SMALL, tmp_path / "out", "--package", name)
    assert f"'{name}' is the name of an existing package: choose another one" in line
    assert not (tmp_path / "out").exists()


def test_a_client_in_the_search_path_can_be_generated_again(garden: Path, tmp_path: Path) -> None:
    """Its name is taken, but by an earlier generation."""
    done = generate(SMALL, tmp_path / "garden", "--package", "garden", folder=garden)
    assert done.returncode == 0, done.stderr


def test_a_folder_with_something_else_is_refused_and_left_alone(
    tmp_path: Path, refused: Refused
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    line = refused(SMALL, folder, "--package", "garden")
    assert f"{folder}: holds notes.txt, which no earlier generation wrote" in line
    assert contents(folder) == {"notes.txt": b"mine"}


def test_something_else_beside_an_earlier_generation_is_refused(
    tmp_path: Path, refused: Refused
) -> None:
    folder = tmp_path / "garden"
    generate(SMALL, folder, "--package", "garden")
    (folder / "garden" / "own.py").write_text("", encoding="utf-8")
    line = refused(SMALL, folder, "--package", "garden")
    assert "holds garden/own.py, which no earlier generation wrote" in line


def test_a_package_without_a_project_is_not_replaced_by_one(
    tmp_path: Path, refused: Refused
) -> None:
    generate(SMALL, tmp_path / "out")
    before = contents(tmp_path / "out")
    line = refused(SMALL, tmp_path / "out", "--package", "garden")
    assert "holds a package that was generated without --package" in line
    assert contents(tmp_path / "out") == before


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path, refused: Refused) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert "is not a folder" in refused(SMALL, tmp_path / "out", "--package", "garden")


@pytest.mark.parametrize("line", ["hello", f"{'0' * 64}  ../mine", f"{'0' * 64}  /mine"])
def test_a_manifest_cannot_name_what_is_not_in_the_folder(
    line: str, tmp_path: Path, refused: Refused
) -> None:
    mine = tmp_path / "mine"
    mine.write_text("mine", encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "MANIFEST").write_text(f"{line}\n", encoding="utf-8")
    for options in ((), ("--package", "garden")):
        found = refused(SMALL, folder, *options)
        assert f"{folder}/MANIFEST:1: not a manifest of the generator" in found
    assert mine.exists()


def test_a_project_needs_a_folder(refused: Refused) -> None:
    assert "--package needs --output" in refused(SMALL, None, "--package", "garden")


def test_a_version_that_no_python_package_can_have_is_refused(
    tmp_path: Path, refused: Refused
) -> None:
    spec = tmp_path / "spec.yaml"
    text = SMALL.read_text(encoding="utf-8").replace('version: "1.0"', "version: summer")
    spec.write_text(text, encoding="utf-8")
    line = refused(spec, tmp_path / "out", "--package", "garden")
    assert "info.version 'summer' cannot be the version of a Python package" in line


@pytest.mark.parametrize("options", [(), ("--package", "garden")], ids=["package", "project"])
def test_a_version_beyond_the_contract_is_refused(
    options: tuple[str, ...], tmp_path: Path, refused: Refused
) -> None:
    line = refused(SPEC, tmp_path / "out", "--mlflow-version", "3.18", *options)
    assert "the spec does not cover version 3.18: name one from 2.22 to 3.17" in line
    assert not (tmp_path / "out").exists()
