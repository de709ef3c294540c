"""The page for users who migrate from MlflowClient, and the validation of its notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from mlflowclient import MLFlow
from tools.migration.__main__ import main
from tools.migration.page import PATH, page
from tools.migration.probe import methods
from tools.migration.table import (
    Argument,
    Comparison,
    Methods,
    MigrationError,
    Notes,
    Row,
    SourceMethods,
    accepted,
    argument_names,
    rows,
    unknown_methods,
)


def test_the_committed_page_is_up_to_date() -> None:
    # The page is generated from calls of the installed MlflowClient and MLFlow. A new method in one
    # of them, or a value that one of them treats differently, changes the page, or makes the
    # generation fail.
    assert PATH.read_text(encoding="utf-8") == page(), "run `make migration`"


def test_the_page_names_only_existing_methods() -> None:
    tables = PATH.read_text(encoding="utf-8").split("| --- | --- | --- |\n")[1:]
    cells = [
        line.split(" | ") for table in tables for line in table.splitlines() if line.startswith("|")
    ]
    assert len(cells) > 150
    method_names = [
        match[1] for _, target, _ in cells if (match := re.fullmatch(r"`(\w+)\(.*\)`", target))
    ]
    assert len(method_names) > 100
    assert set(method_names) <= methods(MLFlow).keys()


def test_methods_that_exist_for_migration_have_no_differences() -> None:
    text = PATH.read_text(encoding="utf-8")
    for row in (
        "| `set_terminated(run_id, status=, end_time=)` | `set_terminated(run_id, status=, "
        "end_time=)` | none |",
        "| `rename_experiment(experiment_id, new_name)` | `rename_experiment(experiment_id, "
        "new_name)` | none |",
    ):
        assert row in text


def test_the_command_prints_each_problem_on_one_line_and_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> str:
        raise MigrationError(["one", "two"])

    monkeypatch.setattr("tools.migration.__main__.page", fails)
    before = PATH.read_text(encoding="utf-8")
    assert main() == 1
    assert capsys.readouterr().err == "error: one\nerror: two\n"
    assert PATH.read_text(encoding="utf-8") == before


def arguments(text: str) -> list[Argument]:
    """Parse arguments such as `a; b=; c: dict[str, str]=`, where `=` marks optional ones."""
    parsed = []
    for part in filter(None, text.split("; ")):
        name, _, type_ = part.removesuffix("=").partition(": ")
        parsed.append(Argument(name, not part.endswith("="), type_ or "str"))
    return parsed


def rows_for(
    source: Mapping[str, str],
    target: Mapping[str, str],
    oldest: Mapping[str, str] | None = None,
    comparisons: Mapping[str, Comparison] | None = None,
    **notes: Any,
) -> list[Row]:
    """Return the rows for methods written as `{name: arguments}`."""
    document = {"renamed": {}, "omitted": {}, "methods": {}, "groups": [], **notes}

    def of(methods: Mapping[str, str]) -> Methods:
        return {name: arguments(text) for name, text in methods.items()}

    return rows(
        SourceMethods(of(source), of(oldest or {}), "1.0"),
        of(target),
        Notes.of(document),
        comparisons or {},
    )


def difference(
    source: str,
    target: str,
    *,
    oldest: Mapping[str, str] | None = None,
    name: str = "water",
    **notes: Any,
) -> str:
    (row,) = rows_for({"water": source}, {name: target}, oldest, **notes)
    return row.differences


def test_matching_arguments_are_reported_as_the_same() -> None:
    assert difference("plant; litres=", "plant; warm=; litres=") == "none"


def test_renamed_arguments_are_reported() -> None:
    assert difference(
        "plant", "plant_id", methods={"water": {"renamed": {"plant": "plant_id"}}}
    ) == ("`plant` is named `plant_id`")
    assert (
        difference("plant", "plant_id", renamed={"plant": "plant_id"})
        == "`plant` is named `plant_id`"
    )


def test_omitted_arguments_are_grouped_by_reason() -> None:
    note = {"omitted": {"by": "nobody asks", "at": "nobody asks", "from": "it rains"}}
    assert difference("plant; by=; at=; from=", "plant", methods={"water": note}) == (
        "no `by`, `at`: nobody asks; no `from`: it rains"
    )
    assert (
        difference("plant; by=", "plant", omitted={"by": "nobody asks"}) == "no `by`: nobody asks"
    )


def test_required_arguments_and_another_order_are_reported() -> None:
    assert difference("plant; litres=", "plant; litres") == "`litres` is required"
    assert difference("litres; plant", "plant; litres") == "different order: `plant`, `litres`"


def test_the_differences_of_calls_are_part_of_the_row() -> None:
    compared = {"water": Comparison(3, ["`plant` must not be empty"])}
    assert difference("plant", "plant", comparisons=compared) == "`plant` must not be empty"


def test_a_method_whose_calls_cannot_be_compared_needs_a_note() -> None:
    nothing = {"water": Comparison(0, [])}
    with pytest.raises(MigrationError, match="water: no call could be compared"):
        rows_for({"water": "plant"}, {"water": "plant"}, comparisons=nothing)
    note = {"water": {"note": "only in the evening"}}
    assert difference("plant", "plant", comparisons=nothing, methods=note) == "only in the evening"


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        ("str | None", ("a string", None)),
        ("str | int | Plant", ("a string or an int", None)),
        ("Iterable[str | Plant] | None", ("a list of strings", None)),
        ("Iterable[PlantTag] | Mapping[str, str]", (
            "a list of `PlantTag` or a dict with strings as values", "strings"
        )),
        ("Plant | Mapping[str, Any]", ("a `Plant` or a dict", "`Any`")),
        ("Light | Literal['SUN', 'SHADE']", ("a `Light` or its name", None)),
    ],
)  # fmt: skip
def test_accepted_values_are_described(annotation: str, expected: tuple[str, str | None]) -> None:
    assert accepted(Argument("plant", True, annotation)) == expected


def test_argument_names_follow_the_notes() -> None:
    document = {
        "renamed": {"tray": "pot"},
        "methods": {"water": {"renamed": {"plant": "plant_id"}, "omitted": {"by": "nobody asks"}}},
    }
    notes = Notes.of(document)
    target = arguments("plant_id; pot=; by=; at=")
    names = argument_names(
        notes, notes.of_method("water"), ["plant", "tray", "by", "at", "new"], target
    )
    assert names == {"plant": "plant_id", "tray": "pot", "at": "at"}


def test_another_name_and_a_note_are_reported() -> None:
    note = {"target": "pour", "note": "with a can"}
    assert (
        difference("plant", "plant", name="pour", methods={"water": note})
        == "different name; with a can"
    )
    (row,) = rows_for({"water": "plant"}, {}, groups=[{"methods": ["water"], "reason": "it rains"}])
    assert row == Row("`water(plant)`", "", "it rains")


def test_methods_and_arguments_of_the_oldest_release_are_reported() -> None:
    oldest = {"water": "plant; bucket=", "weed": ""}
    migration_rows = rows_for(
        {"water": "plant"}, {"water": "plant; can=", "weed": ""}, oldest, renamed={"bucket": "can"}
    )
    assert migration_rows == [
        Row("`water(plant)`", "`water(plant, can=)`", "`bucket` (1.0) is named `can`"),
        Row("`weed()` (1.0)", "`weed()`", "none"),
    ]


@pytest.mark.parametrize(
    ("source", "target", "notes", "problem"),
    [
        ({"water": ""}, {}, {}, "water has no equivalent in MLFlow and no entry"),
        (
            {"water": "by="},
            {"water": ""},
            {},
            "water: the argument 'by' has no equivalent in water and no entry",
        ),
        (
            {},
            {"water": ""},
            {"methods": {"water": {"note": "wet"}}},
            "MlflowClient has no such method",
        ),
        (
            {},
            {},
            {"groups": [{"methods": ["water"], "reason": "dry"}]},
            "MlflowClient has no such method",
        ),
        (
            {"water": ""},
            {"water": ""},
            {"methods": {"water": {"target": "water"}}},
            "'water' is not another method",
        ),
        (
            {"water": ""},
            {"water": ""},
            {"methods": {"water": {"target": "pour"}}},
            "'pour' is not another method",
        ),
        (
            {"water": "by="},
            {"water": "by="},
            {"methods": {"water": {"omitted": {"by": "dry"}}}},
            "The entry 'water': 'by' is unnecessary.",
        ),
        (
            {"water": ""},
            {"water": "at="},
            {"methods": {"water": {"renamed": {"by": "at"}}}},
            "The entry 'water': 'by' is unnecessary.",
        ),
        (
            {"water": "by="},
            {"water": ""},
            {"methods": {"water": {"renamed": {"by": "at"}}}},
            "the method of MLFlow has no argument 'at'",
        ),
        (
            {"water": ""},
            {"water": ""},
            {"renamed": {"by": "at"}},
            "The entry 'by' for all methods is unnecessary.",
        ),
        (
            {"water": ""},
            {"water": ""},
            {"omitted": {"by": "dry"}},
            "The entry 'by' for all methods is unnecessary.",
        ),
        (
            {"water": ""},
            {"water": ""},
            {"groups": [{"methods": ["water"], "reason": "dry"}]},
            "MLFlow has a method of this name",
        ),
        (
            {"water": ""},
            {},
            {"groups": [{"methods": ["water"], "reason": "dry", "same_name": True}]},
            "MLFlow has no method of this name",
        ),
        (
            {"water": ""},
            {},
            {
                "groups": [{"methods": ["water"], "reason": "dry"}],
                "methods": {"water": {"note": "wet"}},
            },
            "'water' has two entries",
        ),
        (
            {"water": ""},
            {},
            {"groups": [{"methods": ["water"], "reason": "`pour()`"}]},
            "The prose mentions `pour()`",
        ),
    ],
)
def test_invalid_notes_are_reported(
    source: dict[str, str], target: dict[str, str], notes: dict[str, Any], problem: str
) -> None:
    with pytest.raises(MigrationError) as caught:
        rows_for(source, target, **notes)
    assert any(problem in found for found in caught.value.problems), caught.value.problems


def test_methods_named_in_prose_must_exist() -> None:
    assert unknown_methods(
        "`water()`, `.pages()`, `pour(plant)` and `weed()` again `weed()`", {"water": []}
    ) == ["The prose mentions `weed()`, but MLFlow has no such method."]
