"""The report of changes between two specs, and the check of the changelog.

The tests edit the small spec and compare the reported lines.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

import pytest

from tools.changes.__main__ import main

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "generator" / "specs" / "small.yaml"
TEXT = SMALL.read_text(encoding="utf-8")

# The old text, the new text, and optionally a text after which the old text is searched.
Edit: TypeAlias = tuple[str, str] | tuple[str, str, str]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the small spec and an empty changelog, used as the repository."""
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "mlflow-openapi.yaml").write_text(TEXT, encoding="utf-8")
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n", encoding="utf-8")
    monkeypatch.setattr("tools.changes.__main__.ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def edited(edits: Iterable[Edit]) -> str:
    text = TEXT
    for old, new, *start in edits:
        at = text.index(old, text.index(start[0]) if start else 0)
        text = text[:at] + new + text[at + len(old) :]
    return text


def between(start: str, end: str) -> str:
    """Return the text of the small spec from one string up to the next."""
    first = TEXT.index(start)
    return TEXT[first : TEXT.index(end, first)]


def after(start: str, old: str, new: str) -> Edit:
    return old, new, start


def lines(output: str) -> list[str]:
    return [line.removeprefix("- ") for line in output.splitlines() if line.startswith("- ")]


FILTER = between("        - name: filter\n", "        - name: class\n")
SEARCH, CREATION = "operationId: search_plants", "    CreatePlant:"
VERSION = between("  /version:\n", "  /api/2.0/plants/create:\n")
LABEL = between("    patch:\n", "      x-mlflow-unwrap: label\n")
PICTURE_ID = "          x-mlflow-entity: {schema: Plant, property: plant_id}\n"

# Edits of the small spec, and the changes that they cause for users. `!` stands for
# "**Breaking:** ".
CASES: dict[str, tuple[list[Edit], list[str]]] = {
    # operations
    "operation removed": ([(VERSION, "")], ["!`get_version` was removed."]),
    "operation renamed": (
        [("operationId: delete_leaf", "operationId: drop_leaf")],
        ["!`delete_leaf` was renamed to `drop_leaf`."],
    ),
    "operation renamed and changed": (
        [("operationId: delete_leaf", "operationId: drop_leaf"), ("      deprecated: true\n", "")],
        ["!`delete_leaf` was renamed to `drop_leaf`.", "`drop_leaf` is no longer deprecated."],
    ),
    "operation moved to another path": (
        [("/api/2.0/plants/search:", "/api/3.0/plants/search:")],
        [
            "!`search_plants` moved from `GET /api/2.0/plants/search` to `GET "
            "/api/3.0/plants/search`."
        ],
    ),
    "operation moved to another method": (
        [(LABEL, LABEL.replace("patch", "post"))],
        [
            "!`label_plant` moved from `PATCH /api/3.0/plants/{plant_id}/label` "
            "to `POST /api/3.0/plants/{plant_id}/label`."
        ],
    ),
    "GET changed to POST": (
        [("  /api/2.0/plants/search:\n    get:", "  /api/2.0/plants/search:\n    post:")],
        [
            "!`search_plants` moved from `GET /api/2.0/plants/search` to `POST "
            "/api/2.0/plants/search`.",
            "`search_plants` is no longer idempotent.",
        ],
    ),
    "two operations swap ids": (
        [
            ("operationId: get_version", "operationId: swapped"),
            ("operationId: search_plants", "operationId: get_version"),
            ("operationId: swapped", "operationId: search_plants"),
        ],
        [
            "!`search_plants` moved from `GET /api/2.0/plants/search` to `GET /version`.",
            "!`search_plants` moved from the tag `plants` to `server`.",
            "!`search_plants` changed its response from 200 with `SearchPlantsResponse` "
            "(`application/json`) "
            "to 200 with string (`text/plain`).",
            "!`search_plants` changed its result from pages of `plants` by `page_token`, "
            "`next_page_token` "
            "to the whole response.",
            *(
                f"!`search_plants`: the argument `{name}` was removed."
                for name in (
                    "plant_ids",
                    "filter",
                    "class",
                    "wilted",
                    "light",
                    "max_results",
                    "page_token",
                )
            ),
            "!`search_plants`: the alias `find_plants` was removed.",
            "!`get_version` moved from `GET /version` to `GET /api/2.0/plants/search`.",
            "!`get_version` moved from the tag `server` to `plants`.",
            "!`get_version` changed its response from 200 with string (`text/plain`) "
            "to 200 with `SearchPlantsResponse` (`application/json`).",
            "!`get_version` changed its result from the whole response "
            "to pages of `plants` by `page_token`, `next_page_token`.",
            "!`get_version`: the argument `plant_ids` is new and required.",
            *(
                f"`get_version`: the argument `{name}` is new."
                for name in ("filter", "class", "wilted", "light", "max_results", "page_token")
            ),
            "`get_version`: the alias `find_plants` is new.",
        ],
    ),
    "tag": (
        [("tags: [server]", "tags: [plants]")],
        ["!`get_version` moved from the tag `server` to `plants`."],
    ),
    "operation since": (
        [('x-mlflow-since: "3.2"', 'x-mlflow-since: "3.3"')],
        ["`delete_leaf` is available from MLflow 3.3 to 3.12 (before: from MLflow 3.2 to 3.12)."],
    ),
    "operation until": (
        [('      x-mlflow-until: "3.12"\n', "")],
        ["`delete_leaf` is available since MLflow 3.2 (before: from MLflow 3.2 to 3.12)."],
    ),
    "operation on every server": (
        [('      x-mlflow-since: "3.2"\n', ""), ('      x-mlflow-until: "3.12"\n', "")],
        ["`delete_leaf` is available in every version (before: from MLflow 3.2 to 3.12)."],
    ),
    "requires": (
        [("x-mlflow-requires: basic-auth", "x-mlflow-requires: [basic-auth, jobs]")],
        ["`delete_leaf` changed its required features from `basic-auth` to `basic-auth`, `jobs`."],
    ),
    "deprecated": (
        [(SEARCH, f"{SEARCH}\n      deprecated: true")],
        ["`search_plants` is now deprecated."],
    ),
    "idempotent": (
        [("x-mlflow-idempotent: false", "x-mlflow-idempotent: true")],
        ["`create_plant` is now idempotent."],
    ),
    "no longer idempotent": (
        [
            after(
                "operationId: delete_leaf",
                "x-mlflow-idempotent: true",
                "x-mlflow-idempotent: false",
            )
        ],
        ["`delete_leaf` is no longer idempotent."],
    ),
    "method for several entities renamed": (
        [("name: delete_leaves", "name: drop_leaves")],
        [
            "!`delete_leaf` changed its method for several entities from `delete_leaves(plants, "
            "leaf_path)` to `drop_leaves(plants, leaf_path)`."
        ],
    ),
    "method for several entities added": (
        [
            (
                "      x-mlflow-unwrap: label\n",
                "      x-mlflow-unwrap: label\n"
                "      x-mlflow-bulk: {name: label_plants, items: plants, argument: plant_id}\n",
            )
        ],
        [
            "`label_plant` changed its method for several entities from nothing to "
            "`label_plants(plants)`."
        ],
    ),
    "alias removed": (
        [("      x-mlflow-aliases:\n        pluck: {required: [plant_id, leaf_path]}\n", "")],
        ["!`delete_leaf`: the alias `pluck` was removed."],
    ),
    "alias added": (
        [("        pluck:", "        drop: {required: [plant_id, leaf_path]}\n        pluck:")],
        ["`delete_leaf`: the alias `drop` is new."],
    ),
    "alias with other arguments": (
        [("default: {planted: now}", "default: {planted: 0}")],
        [
            "!`create_plant`: the alias `sow` takes `light`, `height`, `name`, `planted=0` "
            "(before: `light`, `height`, `name`, `planted=now`)."
        ],
    ),
    "unwrap removed": (
        [("      x-mlflow-unwrap: plant\n", "")],
        ["!`create_plant` changed its result from `plant` to the whole response."],
    ),
    "paging removed": (
        [
            (
                "      x-mlflow-pagination: "
                "{token: page_token, next_token: next_page_token, items: plants, key: plant_id, "
                "size: max_results}\n",
                "",
            )
        ],
        [
            "!`search_plants` changed its result from pages of `plants` by `page_token`, "
            "`next_page_token` "
            "to the whole response."
        ],
    ),
    # responses
    "success status": (
        [
            (
                '        "204":\n          description: The picture was stored.',
                '        "201":\n          description: It is new.',
            )
        ],
        ["!`put_picture` changed its response from 204 with no content to 201 with no content."],
    ),
    "another media type": (
        [
            (
                "            text/plain:\n",
                "            text/html:\n              schema: {type: string}\n            "
                "text/plain:\n",
            )
        ],
        [
            "`get_version` changed its response from 200 with string (`text/plain`) "
            "to 200 with string (`text/html`, `text/plain`)."
        ],
    ),
    "media type removed": (
        [("            text/plain:\n", "            text/html:\n")],
        [
            "!`get_version` changed its response from 200 with string (`text/plain`) to 200 with "
            "string (`text/html`)."
        ],
    ),
    "response of another schema": (
        [
            (
                'schema:\n                $ref: "#/components/schemas/SearchPlantsResponse"',
                "schema: {type: object}",
            )
        ],
        [
            "!`search_plants` changed its response from 200 with `SearchPlantsResponse` "
            "(`application/json`) "
            "to 200 with object (`application/json`).",
            "!The schema `SearchPlantsResponse` was removed.",
        ],
    ),
    "response without a schema": (
        [
            (
                "operationId: delete_leaf\n",
                "operationId: delete_leaf\n      x-mlflow-unwrap: plant\n",
            ),
            (
                "                type: object\n",
                '                $ref: "#/components/schemas/CreatePlantResponse"\n',
            ),
        ],
        [
            "`delete_leaf` changed its response from 200 with object (`application/json`) "
            "to 200 with `CreatePlantResponse` (`application/json`).",
            "`delete_leaf` changed its result from the whole response to `plant`.",
        ],
    ),
    # arguments
    "query argument removed": (
        [(FILTER, "")],
        ["!`search_plants`: the argument `filter` was removed."],
    ),
    "body argument removed": (
        [(between("        planted:\n", "        light:\n"), "")],
        ["!`create_plant`: the argument `planted` was removed."],
    ),
    "body argument ignored by servers": (
        [("description: Mood of the plant.", "description: Mood.\n          readOnly: true")],
        ["!`tend_plant`: the argument `mood` was removed."],
    ),
    "argument renamed": (
        [("name: filter", "name: query")],
        [
            "!`search_plants`: the argument `filter` was removed.",
            "`search_plants`: the argument `query` is new.",
        ],
    ),
    "new optional argument": (
        [
            (
                FILTER,
                FILTER
                + FILTER.replace("name: filter", 'name: where\n          x-mlflow-since: "3.5"'),
            )
        ],
        ["`search_plants`: the argument `where` is new (since MLflow 3.5)."],
    ),
    "new required argument": (
        [
            (
                FILTER,
                FILTER + FILTER.replace("name: filter", "name: where\n          required: true"),
            )
        ],
        ["!`search_plants`: the argument `where` is new and required."],
    ),
    "query argument required": (
        [("name: filter\n", "name: filter\n          required: true\n")],
        ["!`search_plants`: the argument `filter` became required."],
    ),
    "body argument required": (
        [("required: [name, height]", "required: [name, height, light]")],
        ["!`create_plant`: the argument `light` became required."],
    ),
    "argument optional": (
        [("required: [name, height]", "required: [name]")],
        ["!`create_plant`: the argument `height` became optional, and keyword-only."],
    ),
    "argument moved": (
        [("name: filter\n          in: query", "name: filter\n          in: header")],
        ["!`search_plants`: the argument `filter` moved from the query to the header."],
    ),
    "argument of another type": (
        [after("        - name: filter\n", "type: string", "type: boolean")],
        ["!`search_plants`: the argument `filter` changed its type from string to boolean."],
    ),
    "argument of another width": (
        [("format: int32", "format: int64")],
        [
            "!`search_plants`: the argument `max_results` changed its type from integer (int32) to "
            "integer (int64)."
        ],
    ),
    "list of another type": (
        [
            after(
                CREATION,
                'items:\n            $ref: "#/components/schemas/Plant"',
                "items: {type: string}",
            )
        ],
        [
            "!`create_plant`: the argument `parts` changed its type from list of `Plant` to list "
            "of string."
        ],
    ),
    "map of another type": (
        [
            after(
                "    LabelPlant:",
                "additionalProperties:\n            type: string",
                "additionalProperties:\n            type: boolean",
            )
        ],
        [
            "!`label_plant`: the argument `tags` changed its type from map of string to map of "
            "boolean."
        ],
    ),
    "items of a list null": (
        [
            after(
                "    Plant:",
                "items:\n            type: string",
                'items:\n            type: [string, "null"]',
            )
        ],
        [
            "!`Plant`: the property `names` changed its type from list of string to list of string "
            "or null."
        ],
    ),
    "server's default": (
        [("default: 100\n", "default: 50\n")],
        ["`search_plants`: the argument `max_results` changed its default from `100` to `50`."],
    ),
    "server's default removed": (
        [("            default: false\n", "")],
        ["`search_plants`: the argument `wilted` changed its default from `false` to nothing."],
    ),
    "Python name of an argument": (
        [
            (
                "x-mlflow-default: now",
                "x-mlflow-default: now\n          x-mlflow-argument: planted_at",
            )
        ],
        [
            "!`create_plant`: the argument `planted` changed its `x-mlflow-argument` from nothing "
            "to `planted_at`."
        ],
    ),
    "client's default": (
        [("x-mlflow-default: now", "x-mlflow-default: 0")],
        [
            "!`create_plant`: the argument `planted` changed its `x-mlflow-default` from `now` to "
            "`0`."
        ],
    ),
    "maximum lowered": (
        [("maximum: 1000", "maximum: 500")],
        [
            "!`search_plants`: the argument `max_results` changed its `maximum` from `1000` to "
            "`500`."
        ],
    ),
    "maximum raised": (
        [("maximum: 1000", "maximum: 5000")],
        [
            "`search_plants`: the argument `max_results` changed its `maximum` from `1000` to "
            "`5000`."
        ],
    ),
    "minimum raised": (
        [("minimum: 1\n", "minimum: 2\n")],
        ["!`search_plants`: the argument `max_results` changed its `minimum` from `1` to `2`."],
    ),
    "minimum lowered": (
        [("minimum: 1\n", "minimum: 0\n")],
        ["`search_plants`: the argument `max_results` changed its `minimum` from `1` to `0`."],
    ),
    "minimum removed": (
        [("            minimum: 1\n", "")],
        ["`search_plants`: the argument `max_results` changed its `minimum` from `1` to nothing."],
    ),
    "bound added": (
        [
            after(
                "        - name: filter\n", "type: string", "type: string\n            maxLength: 9"
            )
        ],
        ["!`search_plants`: the argument `filter` changed its `maxLength` from nothing to `9`."],
    ),
    "bound of items": (
        [
            (
                "            items:\n              type: string\n",
                "            items:\n              type: string\n              minLength: 2\n",
            )
        ],
        [
            "!`search_plants`: the argument `plant_ids` changed its `items.minLength` from nothing "
            "to `2`."
        ],
    ),
    "pattern removed": (
        [after("operationId: delete_leaf", '            pattern: "^[0-9]+$"\n', "")],
        [
            "`delete_leaf`: the argument `plant_id` changed its `pattern` from `^[0-9]+$` to "
            "nothing."
        ],
    ),
    "int no longer accepted": (
        [after("operationId: delete_leaf", "          x-mlflow-integer: true\n", "")],
        ["!`delete_leaf`: the argument `plant_id` no longer accepts an int."],
    ),
    "int accepted in a list": (
        [
            after(
                "operationId: search_plants",
                "            items:\n              type: string\n",
                "            items:\n              type: string\n"
                "              x-mlflow-integer: true\n",
            ),
            after("        - name: plant_ids", "              x-mlflow-integer: true\n", ""),
        ],
        [],
    ),
    "entity removed": (
        [after("operationId: delete_leaf", PICTURE_ID, "")],
        [
            "!`delete_leaf`: the argument `plant_id` changed its entity from `Plant.plant_id` to "
            "nothing."
        ],
    ),
    "entity added": (
        [
            after(
                "name: filter",
                "examples: [\"name = 'fern'\"]\n",
                "x-mlflow-entity: {schema: Plant, property: name}\n",
            )
        ],
        ["`search_plants`: the argument `filter` changed its entity from nothing to `Plant.name`."],
    ),
    "second entity added": (
        [
            after(
                "operationId: delete_leaf",
                "x-mlflow-entity: {schema: Plant, property: plant_id}\n",
                "x-mlflow-entity: [{schema: Plant, property: plant_id}, "
                "{schema: Plant, property: name}]\n",
            )
        ],
        [
            "`delete_leaf`: the argument `plant_id` changed its entity from `Plant.plant_id` to "
            "`Plant.plant_id`, `Plant.name`."
        ],
    ),
    "values converted": (
        [
            after(
                "    PlantLabel:",
                "          x-mlflow-stringify: true\n",
                "          x-mlflow-stringify: false\n",
            )
        ],
        ["!`PlantLabel`: the property `value` no longer accepts values that are not strings."],
    ),
    "JSON in a string": (
        [after("        notes:", "              type: string\n", "              type: boolean\n")],
        [
            "!`label_plant`: the argument `notes` changed its type from string with JSON: map of "
            "string to string with JSON: map of boolean."
        ],
    ),
    "slashes": (
        [after("operationId: delete_leaf", "          x-mlflow-path: true\n", "")],
        ["!`delete_leaf`: the argument `leaf_path` no longer preserves its slashes."],
    ),
    "slashes preserved": (
        [after("operationId: label_plant", 'examples: ["12"]\n', "x-mlflow-path: true\n")],
        ["`label_plant`: the argument `plant_id` now preserves its slashes."],
    ),
    "argument null": (
        [after("        - name: filter\n", "type: string", 'type: [string, "null"]')],
        ["`search_plants`: the argument `filter` became nullable."],
    ),
    "order of required arguments": (
        [
            (
                between(
                    "        name:\n          type: string\n          minLength",
                    "        height:\n",
                ),
                "",
            ),
            after(
                CREATION,
                "        planted:\n",
                "        name: {type: string, minLength: 1}\n        planted:\n",
            ),
        ],
        ["!`create_plant` takes its required arguments in a different order: `height`, `name`."],
    ),
    "argument of some versions": (
        [("name: filter\n", 'name: filter\n          x-mlflow-until: "3.9"\n')],
        [
            "`search_plants`: the argument `filter` is available until MLflow 3.9 (before: in "
            "every version)."
        ],
    ),
    "body of bytes": (
        [
            (
                between(
                    "      requestBody:\n        required: true\n        description: The picture.",
                    '      responses:\n        "204"',
                ),
                "",
            ),
        ],
        ["!`put_picture`: the argument `content` was removed."],
    ),
    # schemas
    "property removed": (
        [
            (
                between(
                    "        age:\n", "        wilted:\n          type: boolean\n          dep"
                ),
                "",
            )
        ],
        ["!`Plant`: the property `age` was removed."],
    ),
    "property added at the end": (
        [
            after(
                "    SearchPlantsResponse:",
                "          examples: [abc]\n",
                "          examples: [abc]\n        total: {type: integer}\n",
            )
        ],
        ["`SearchPlantsResponse`: the property `total` is new."],
    ),
    "property added before others, of a request": (
        [
            (
                "        age:\n",
                '        colour: {type: string, x-mlflow-since: "3.6"}\n        age:\n',
            )
        ],
        [
            "!`Plant` takes its properties in a different order: "
            "`plant_id`, `name`, `height`, `colour`, `age`, `wilted`, `light`, `parts`, `names`.",
            "`Plant`: the property `colour` is new (since MLflow 3.6).",
        ],
    ),
    "property added before others, of a response": (
        [after("    Label:", "        seen:\n", "        colour: {type: string}\n        seen:\n")],
        ["`Label`: the property `colour` is new."],
    ),
    "required property of a request": (
        [
            ("required: [plant_id, name]", "required: [plant_id, name, colour]"),
            ("        age:\n", "        colour: {type: string}\n        age:\n"),
        ],
        ["!`Plant`: the property `colour` is new and required."],
    ),
    "required property of a response": (
        [
            ("required: [seen, seed, options]", "required: [seen, seed, options, colour]"),
            after(
                "    Label:", "        seen:\n", "        colour: {type: string}\n        seen:\n"
            ),
        ],
        ["`Label`: the property `colour` is new."],
    ),
    "property of a response optional": (
        [("required: [seen, seed, options]", "required: [seen, options]")],
        ["!`Label`: the property `seed` became optional."],
    ),
    "property of a response required": (
        [("required: [seen, seed, options]", "required: [seen, seed, options, extra]")],
        ["`Label`: the property `extra` became required."],
    ),
    "property of a response null": (
        [
            after(
                "    Label:",
                "type: string\n          contentEncoding",
                'type: [string, "null"]\n          contentEncoding',
            )
        ],
        ["!`Label`: the property `seed` became nullable."],
    ),
    "property of a response never null": (
        [('type: [array, "null"]', "type: array")],
        ["`Label`: the property `names` is no longer nullable."],
    ),
    "property of another type": (
        [after("        age:\n", "type: integer\n          format: int64", "type: string")],
        ["!`Plant`: the property `age` changed its type from integer (int64) to string."],
    ),
    "reference to another schema": (
        [
            after(
                "    Label:",
                '- $ref: "#/components/schemas/Plant"',
                '- $ref: "#/components/schemas/Light"',
            )
        ],
        ["!`Label`: the property `plant` changed its type from `Plant` to `Light`."],
    ),
    "double that is never NaN": (
        [
            after(
                "    Plant:",
                between("          anyOf:\n", "          examples: [0.5]\n"),
                "          type: number\n          format: double\n",
            )
        ],
        ["!`Plant`: the property `height` changed its type from number or NaN to number (double)."],
    ),
    "bound of a response": (
        [after("    Error:", "type: string", "type: string\n          maxLength: 9")],
        ["`Error`: the property `message` changed its `maxLength` from nothing to `9`."],
    ),
    "property of some versions": (
        [('          x-mlflow-since: "3.1"\n', "")],
        ["`Plant`: the property `age` is available in every version (before: since MLflow 3.1)."],
    ),
    "property deprecated": (
        [after("    Label:", "        seed:\n", "        seed:\n          deprecated: true\n")],
        ["`Label`: the property `seed` is now deprecated."],
    ),
    "schema renamed": (
        [
            ("    Label:\n", "    Sticker:\n"),
            ('$ref: "#/components/schemas/Label"', '$ref: "#/components/schemas/Sticker"'),
        ],
        [
            "!The schema `Label` was removed.",
            "!`LabelPlantResponse`: the property `label` changed its type from `Label` to "
            "`Sticker`.",
        ],
    ),
    # enums
    "value removed": (
        [("enum: [SUN, SHADE]", "enum: [SUN]")],
        ["!`Light`: the value `SHADE` was removed."],
    ),
    "value added": (
        [
            ("enum: [SUN, SHADE]", "enum: [DAWN, SUN, SHADE]"),
            ('{SHADE: "3.4"}', '{SHADE: "3.4", DAWN: "3.7"}'),
        ],
        ["`Light`: the value `DAWN` is new (since MLflow 3.7)."],
    ),
    "value of other versions": (
        [('{SHADE: "3.4"}', '{SHADE: "3.4"}\n      x-mlflow-until: {SHADE: "3.5"}')],
        [
            "`Light`: the value `SHADE` is available from MLflow 3.4 to 3.5 "
            "(before: since MLflow 3.4)."
        ],
    ),
    # edits without a change for users
    "prose": (
        [
            ("Age in days.", "Days of its age."),
            ("summary: Create a plant.", "summary: Make a plant."),
            ("examples: [0.5]", "examples: [0.75]"),
            ("SHADE: Shade.", "SHADE: Not the sun."),
            ("description: The request is invalid.", "description: The request is malformed."),
            ("      x-mlflow-visibility: undocumented\n", ""),
        ],
        [],
    ),
    "unused schema": (
        [
            (
                "    Light:\n",
                "    Dark: {type: object, properties: {a: {type: string}}}\n    Light:\n",
            )
        ],
        [],
    ),
    "body under another name": (
        [
            ("    CreatePlant:\n", "    PlantToCreate:\n"),
            ('schemas/CreatePlant"', 'schemas/PlantToCreate"'),
        ],
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_an_edit_is_reported(name: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edits, expected = CASES[name]
    (project / "spec" / "mlflow-openapi.yaml").write_text(edited(edits), encoding="utf-8")
    status = main(["--from", str(SMALL)])
    captured = capsys.readouterr()
    expected_lines = [
        line.replace("!", "**Breaking:** ", 1) if line.startswith("!") else line
        for line in expected
    ]
    breaking = [line for line in expected_lines if line.startswith("**Breaking:**")]
    # Breaking changes come first. Only breaking changes must be in the changelog, which is empty.
    assert lines(captured.out) == breaking + [
        line for line in expected_lines if line not in breaking
    ]
    assert captured.err.splitlines() == [
        f"error: CHANGELOG.md lacks this entry below [Unreleased]: {line}" for line in breaking
    ]
    assert status == (1 if breaking else 0)
    assert (captured.out == "No changes.\n") == (not expected)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "argument null",
            "**Breaking:** `search_plants`: the argument `filter` is no longer nullable.",
        ),
        (
            "body of bytes",
            "**Breaking:** `put_picture`: the argument `content` is new and required.",
        ),
        (
            "entity removed",
            "`delete_leaf`: the argument `plant_id` changed its entity from nothing to "
            "`Plant.plant_id`.",
        ),
        (
            "unwrap removed",
            "**Breaking:** `create_plant` changed its result from the whole response to `plant`.",
        ),
    ],
)
def test_the_reverse_of_an_edit_is_reported(
    name: str, expected: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edits, _ = CASES[name]
    (project / "edited.yaml").write_text(edited(edits), encoding="utf-8")
    assert main(["--from", "edited.yaml"]) == (1 if expected.startswith("**") else 0)
    assert lines(capsys.readouterr().out) == [expected]


def test_the_report_is_a_markdown_section_for_the_changelog(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edits: list[Edit] = [
        ("operationId: get_version", "operationId: get_health"),
        ("  /version:\n", "  /health:\n"),
        ("      deprecated: true\n", ""),
        ("enum: [SUN, SHADE]", "enum: [SUN, DAWN]"),
    ]
    (project / "spec" / "mlflow-openapi.yaml").write_text(edited(edits), encoding="utf-8")
    main(["--from", str(SMALL)])
    assert capsys.readouterr().out == (
        "### API changes\n"
        "\n"
        "- **Breaking:** `get_version` was removed.\n"
        "- **Breaking:** `Light`: the value `SHADE` was removed.\n"
        "\n"
        "#### New operations\n"
        "\n"
        "- `get_health` is new.\n"
        "\n"
        "#### Operations\n"
        "\n"
        "- `delete_leaf` is no longer deprecated.\n"
        "\n"
        "#### Schemas\n"
        "\n"
        "- `Light`: the value `DAWN` is new.\n"
    )


def status_with(text: str, project: Path) -> int:
    """Return the exit status for two breaking changes and a changelog with this text."""
    edits: list[Edit] = [(FILTER, ""), ("enum: [SUN, SHADE]", "enum: [SUN]")]
    (project / "spec" / "mlflow-openapi.yaml").write_text(edited(edits), encoding="utf-8")
    (project / "CHANGELOG.md").write_text(text, encoding="utf-8")
    return main(["--from", str(SMALL)])


FILTER_LINE = "- **Breaking:** `search_plants`: the argument `filter` was removed."
VALUE_LINE = "- **Breaking:** `Light`: the value `SHADE` was removed."


@pytest.mark.parametrize(
    ("changelog", "missing"),
    [
        ("## [Unreleased]\n\n{0}\n{1}\n", []),
        ("## [Unreleased]\n\n{1} Use `SUN`.\n\n### Added\n\n- More.\n{0}\n\n## [0.1.0]\n", []),
        ("## [Unreleased]\n\n{0}\n\n## [0.1.0] - 2026-01-01\n\n{1}\n", [VALUE_LINE]),
        ("## [0.2.0]\n\n{0}\n\n## [Unreleased]\n\n{1}\n", [FILTER_LINE]),
        ("## [Unreleased]\n\n- `Light`: the value `SHADE` was removed.\n{0}\n", [VALUE_LINE]),
        ("## [Unreleased]\n", [FILTER_LINE, VALUE_LINE]),
    ],
    ids=[
        "both",
        "with more text",
        "one below a release",
        "one above Unreleased",
        "one not marked as breaking",
        "none",
    ],
)
def test_breaking_changes_must_be_listed_under_unreleased(
    changelog: str, missing: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = status_with(changelog.format(FILTER_LINE, VALUE_LINE), project)
    captured = capsys.readouterr()
    assert lines(captured.out) == [FILTER_LINE[2:], VALUE_LINE[2:]]
    assert [line.partition("]: ")[2] for line in captured.err.splitlines()] == [
        line[2:] for line in missing
    ]
    assert status == (1 if missing else 0)


def test_a_changelog_line_may_be_wrapped(project: Path) -> None:
    wrapped = FILTER_LINE.replace(" argument ", "\n  argument ")
    assert status_with(f"## [Unreleased]\n\n{wrapped}\n{VALUE_LINE}\n", project) == 0


def test_a_changelog_with_the_printed_section_passes(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_with("## [Unreleased]\n", project) == 1
    assert status_with(f"## [Unreleased]\n\n{capsys.readouterr().out}\n## [0.1.0]\n", project) == 0


def test_breaking_changes_require_an_unreleased_section(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_with("# Changelog\n", project) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line == "error: CHANGELOG.md: add a section '## [Unreleased]' for the breaking changes"


def git(folder: Path, *arguments: str) -> str:
    identity = (
        "-c",
        "user.name=Tester",
        "-c",
        "user.email=tester@example.com",
        "-c",
        "commit.gpgsign=false",
    )
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A git repository with several versions of the spec.

    The tag `v0.0` has no spec, `v0.1` has the small spec, and the spec of `broken` is invalid YAML.
    The branch `main` has the small spec without the argument `filter`.
    """
    folder = tmp_path_factory.mktemp("history")
    spec = folder / "spec" / "mlflow-openapi.yaml"
    spec.parent.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main", "--template=")
    git(folder, "commit", "--quiet", "--allow-empty", "--message=Start")
    git(folder, "tag", "v0.0")
    texts = {
        "v0.1": TEXT,
        "broken": "openapi: 3.1.0\n\tpaths: {}\n",
        "latest": edited([(FILTER, "")]),
    }
    for tag, text in texts.items():
        spec.write_text(text, encoding="utf-8")
        git(folder, "add", "spec")
        git(folder, "commit", "--quiet", "--message=Change")
        git(folder, "tag", tag)
    return folder


@pytest.fixture
def repository(history: Path, project: Path) -> Path:
    """The project with the git history of `history`, and `main` as the working tree."""
    shutil.copytree(history, project, dirs_exist_ok=True)
    return project


def test_tags_commits_and_branches_are_read_from_git(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for ref in ("v0.1", git(repository, "rev-parse", "--short", "v0.1"), "main~2"):
        assert main(["--from", ref]) == 1
        assert lines(capsys.readouterr().out) == [FILTER_LINE[2:]]
    assert main(["--from", "main"]) == 0
    assert capsys.readouterr().out == "No changes.\n"


def test_the_working_tree_is_compared_instead_of_the_last_commit(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repository / "spec" / "mlflow-openapi.yaml").write_text(TEXT, encoding="utf-8")
    assert main(["--from", "v0.1"]) == 0
    assert main(["--from", "main"]) == 0
    assert lines(capsys.readouterr().out) == ["`search_plants`: the argument `filter` is new."]


def test_another_file_can_be_compared(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--from", "v0.1", "--to", str(SMALL)]) == 0
    assert capsys.readouterr().out == "No changes.\n"


def test_a_project_in_a_subfolder_of_a_repository_has_its_own_spec(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(project, "init", "--quiet", "--template=")
    inner = project / "inner"
    (inner / "spec").mkdir(parents=True)
    (inner / "spec" / "mlflow-openapi.yaml").write_text(edited([(FILTER, "")]), encoding="utf-8")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message=Start")
    monkeypatch.setattr("tools.changes.__main__.ROOT", inner)
    assert main(["--from", "HEAD"]) == 0
    assert capsys.readouterr().out == "No changes.\n"


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        (
            "v9",
            "'v9' is not a file, and not a tag, commit or branch of this repository (in a "
            "shallow clone, fetch it first)",
        ),
        ("--all", "'--all' is not a file, and not a tag, commit or branch of this repository"),
        (
            "v0.0",
            "there is no spec/mlflow-openapi.yaml at 'v0.0': use a later tag, commit or branch",
        ),
        ("broken", "broken:spec/mlflow-openapi.yaml:2: The file is not valid YAML"),
        ("spec", "'spec' is not a file, and not a tag"),
    ],
)
def test_an_unreadable_git_ref_is_reported_in_one_line(
    ref: str, message: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([f"--from={ref}"]) == 1
    captured = capsys.readouterr()
    (line,) = captured.err.splitlines()
    assert line.startswith(f"error: {message}")
    assert captured.out == ""


def test_a_git_ref_without_a_repository_or_git_is_an_error(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(project.parent))
    assert main(["--from", "v0.1"]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(
        "error: 'v0.1' is not a file, and git cannot resolve it: not a git repository"
    )
    monkeypatch.setenv("PATH", str(project))
    assert main(["--from", "v0.1"]) == 1
    assert (
        capsys.readouterr().err
        == "error: git is missing: install it, or use a file instead of a git ref\n"
    )


def test_an_old_spec_may_violate_lint_rules(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = project / "old.yaml"
    old.write_text(
        "openapi: 3.1.0\n"
        "paths:\n"
        "  /nothing:\n"
        "    get: {parameters: [7, {name: a}], responses: {default: 3}, tags: plants}\n"
        "  /version:\n"
        "    get:\n"
        "      operationId: get_version\n"
        "      parameters: [{$ref: '#/components/parameters/Verbose'}, {$ref: '#/none'}]\n"
        "      requestBody: {content: {application/json: {schema: {properties: {a: {type: "
        "[integer, string]}}}}}}\n"
        "components:\n"
        "  parameters:\n"
        "    Verbose: {name: verbose, in: query, schema: {minimum: many, anyOf: [{type: string}, "
        "{type: integer}]}}\n",
        encoding="utf-8",
    )
    (project / "spec" / "mlflow-openapi.yaml").write_text(
        old.read_text(encoding="utf-8")
        .replace("[integer, string]", "string")
        .replace("{type: integer}", "{}"),
        encoding="utf-8",
    )
    assert main(["--from", "old.yaml"]) == 1
    assert lines(capsys.readouterr().out) == [
        "**Breaking:** `get_version`: the argument `verbose` changed its type from string or "
        "integer "
        "to string or any JSON.",
        "**Breaking:** `get_version`: the argument `a` changed its type from integer or string to "
        "string.",
    ]


def test_the_output_does_not_depend_on_the_hash_seed(project: Path) -> None:
    names = (
        "operation removed",
        "maximum lowered",
        "bound added",
        "property removed",
        "value removed",
        "schema renamed",
    )
    edits = [edit for name in names for edit in CASES[name][0]]
    (project / "new.yaml").write_text(edited(edits), encoding="utf-8")
    outputs = {
        subprocess.run(
            [
                sys.executable,
                "-m",
                "tools.changes",
                "--from",
                str(SMALL),
                "--to",
                str(project / "new.yaml"),
            ],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        ).stdout
        for seed in ("1", "2")
    }
    (output,) = outputs
    assert output.count(b"\n- ") > 5


def test_a_spec_has_no_changes_from_itself(capsys: pytest.CaptureFixture[str]) -> None:
    spec = str(ROOT / "spec" / "mlflow-openapi.yaml")
    assert main(["--from", spec, "--to", spec]) == 0
    assert capsys.readouterr().out == "No changes.\n"
