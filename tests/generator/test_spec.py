"""Loading the spec: its values, their lines, and the errors for invalid files."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import GeneratorError
from generator.spec import Spec, load

SMALL = """\
openapi: 3.1.0
info:
  title: Small
  description: >-
    Two
    lines.
paths:
  /a/{id}:
    get:
      tags: [x]
      responses:
        "200": {description: Done.}
    parameters: []
    post:
      operationId: make
  /b: not a mapping
components:
  schemas:
    A~/B: {enum: [on, no, "1", 2026-01-01]}
"""


@pytest.fixture
def small(tmp_path: Path) -> Spec:
    return spec(tmp_path, SMALL)


def spec(folder: Path, text: str) -> Spec:
    path = folder / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    return load(path)


@pytest.mark.parametrize(
    ("pointer", "line"),
    [
        ((), 1),
        (("info", "description"), 4),
        (("paths", "/a/{id}", "get"), 9),
        (("paths", "/a/{id}", "get", "tags", 0), 10),
        (("paths", "/a/{id}", "get", "responses", "200", "description"), 12),
        (("paths", "/a/{id}", "get", "responses", "404", "description"), 11),
        (("nothing", "of", "the", "kind"), 1),
    ],
)
def test_line_returns_the_line_of_a_node_or_of_its_closest_ancestor(
    small: Spec, pointer: tuple[str | int, ...], line: int
) -> None:
    assert small.line(*pointer) == line


def test_operations_are_in_the_order_of_the_file(small: Spec) -> None:
    operations = [(path, method, pointer) for path, method, _, pointer in small.operations()]
    assert operations == [
        ("/a/{id}", "get", ("paths", "/a/{id}", "get")),
        ("/a/{id}", "post", ("paths", "/a/{id}", "post")),
    ]


def test_resolve_returns_the_target_and_its_pointer(small: Spec) -> None:
    value, pointer = small.resolve("#/components/schemas/A~0~1B/enum/2")
    assert (value, pointer) == ("1", ("components", "schemas", "A~/B", "enum", 2))
    assert small.resolve("#/paths/~1a~1%7Bid%7D/get/tags/0")[0] == "x"


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("other.yaml#/components", "points outside the document"),
        ("#/components/schemas/Missing", "does not exist"),
        ("#/info/title/deeper", "does not exist"),
        ("#/components/schemas/A~0~1B/enum/9", "does not exist"),
    ],
)
def test_an_unresolvable_ref_is_an_error(small: Spec, ref: str, message: str) -> None:
    with pytest.raises(GeneratorError, match=message):
        small.resolve(ref)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"),
        ("no", "no"),
        ("Yes", "Yes"),
        ("2026-01-01", "2026-01-01"),
        ("1:30", "1:30"),
        ("1_000", "1_000"),
        ("3.1.0", "3.1.0"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("12", 12),
        ("012", 12),
        ("0x1F", 31),
        ("-3", -3),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".inf", float("inf")),
        ("-.Inf", float("-inf")),
        ('"12"', "12"),
    ],
)
def test_scalars_follow_yaml_1_2(tmp_path: Path, text: str, value: object) -> None:
    loaded = spec(tmp_path, f"openapi: 3.1.0\nvalue: {text}\n").document["value"]
    assert loaded == value
    assert type(loaded) is type(value)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("openapi: 3.1.0\na: 1\nb: 2\na: 3\n", 4, "The key 'a' is already used on line 2"),
        ("openapi: 3.1.0\nresponses:\n  200: {}\n", 3, 'Quote it: "200"'),
        ("openapi: 3.1.0\nresponses:\n  true: {}\n", 3, 'Quote it: "true"'),
        ("openapi: 3.1.0\n? [a]\n: b\n", 2, "Keys must be strings"),
        ("openapi: 3.1.0\na: {}\nb: [1\nc: 2\n", 4, "not valid YAML"),
        ("openapi: 3.1.0\n---\nopenapi: 3.1.0\n", 2, "not valid YAML"),
        ("openapi: 3.1.0\na: !!binary aGk=\n", 2, "The tag"),
        ("openapi: 3.1.0\na: &x {}\nb:\n  c: *x\n", 4, "Repeat the value of line 2"),
        ("openapi: 3.1.0\na: &x\n  b: *x\n", 3, "Repeat the value of line 2"),
        ("openapi: 3.1.0\na: &x text\nb: *x\n", 3, "Repeat the value of line 2"),
        ("", 1, "must be a mapping"),
        ("- openapi: 3.1.0\n", 1, "must be a mapping"),
        ("info: {}\n", 1, "must have 'openapi: 3.1.0'"),
        ("info: {}\nopenapi: 3.0.3\n", 2, "it has '3.0.3'"),
        ("openapi: 3.1\n", 1, "it has '3.1'"),
        ("openapi: 3.1.0\nswagger: {a: b\n", 3, "not valid YAML"),
    ],
)
def test_an_invalid_spec_is_reported_in_one_line_with_its_position(
    tmp_path: Path, text: str, line: int, message: str
) -> None:
    with pytest.raises(GeneratorError) as caught:
        spec(tmp_path, text)
    error = str(caught.value)
    assert error.startswith(f"{tmp_path}/spec.yaml:{line}: ")
    assert message in error
    assert "\n" not in error


def test_a_missing_file_is_named_in_the_error(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match=r"none\.yaml: The file cannot be read"):
        load(tmp_path / "none.yaml")


def test_invalid_utf_8_is_reported_with_its_byte_offset(tmp_path: Path) -> None:
    path = tmp_path / "latin.yaml"
    path.write_bytes(b"openapi: 3.1.0\ninfo: \xe9\n")
    with pytest.raises(GeneratorError, match="not UTF-8 at byte 21"):
        load(path)


def test_a_control_character_is_an_error_not_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="not valid YAML"):
        spec(tmp_path, "openapi: 3.1.0\na: \x07\n")


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (GeneratorError("wrong"), "wrong"),
        (GeneratorError("wrong", path=Path("spec/a.yaml")), "spec/a.yaml: wrong"),
        (GeneratorError("wrong", path=Path("spec/a.yaml"), line=12), "spec/a.yaml:12: wrong"),
    ],
)
def test_an_error_message_starts_with_the_path_and_line(error: GeneratorError, shown: str) -> None:
    assert str(error) == shown
