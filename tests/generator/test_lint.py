"""The lint rules: each is violated at least once in a spec without findings.

Each finding must name the line of the violation.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from generator.lint import RULES, check
from generator.spec import Pointer, Spec, load

BASE = Path(__file__).parent / "specs" / "base.yaml"
TEXT = BASE.read_text(encoding="utf-8")


class Case(NamedTuple):
    """An edit of the base spec. `#!` in the new text marks the line of the finding."""

    rule: str
    old: str
    new: str
    message: str


CASES = [
    # structure
    Case(
        "structure",
        "paths:\n",
        "paths: [] #!\nx-paths:\n",
        "'paths' must be a mapping, found a list",
    ),
    Case("structure", "info:\n  title: Garden API\n", "info: #!\n", "info: 'title' is missing"),
    Case(
        "structure",
        'info:\n  title: Garden API\n  version: "3.10"\n  x-mlflow-servers: ["2.22.5", "3.10.1"]',
        "info: 3 #!",
        "'info' must be a mapping, found 3",
    ),
    Case(
        "structure",
        "operationId: get_health",
        "operationId: 3 #!",
        "'operationId' must be a string, found 3",
    ),
    Case("structure", "tags: [server]", "tags: [3] #!", "'tags' must hold strings, found 3"),
    Case(
        "structure",
        "deprecated: true",
        'deprecated: "true" #!',
        "'deprecated' must be true or false",
    ),
    Case(
        "structure",
        "required: [plant]",
        "required: plant #!",
        "'required' must be a list, found 'plant'",
    ),
    Case(
        "structure",
        "required: [plant]",
        "required: [plant, 3] #!",
        "'required' must hold strings, found 3",
    ),
    Case(
        "structure",
        "minLength: 1",
        "minLength: many #!",
        "'minLength' must be a whole number, found 'many'",
    ),
    Case(
        "structure", "minimum: 1\n", "minimum: true #!\n", "'minimum' must be a number, found true"
    ),
    Case(
        "structure",
        "schema: {type: object}",
        "schema: #!",
        "'schema' must be a mapping, found nothing",
    ),
    Case(
        "structure",
        "application/json:\n              schema: {type: object}",
        "application/json: {} #!",
        "'schema' is missing",
    ),
    Case(
        "structure",
        "        - name: page_token\n",
        "        - 7 #!\n        - name: page_token\n",
        "search_plants: parameter 4 must be a mapping, found 7",
    ),
    # references
    Case(
        "path-item",
        "  /health:\n",
        "  /health:\n    $ref: other.yaml #!\n",
        "/health: a path item cannot be a $ref",
    ),
    Case(
        "path-item",
        "  /health:\n",
        "  /health:\n    parameters: [] #!\n",
        "parameters of a path item",
    ),
    Case("path-item", "  /health:\n", "  /health:\n    head: {} #!\n", "'head' is not handled"),
    Case(
        "external-ref",
        '$ref: "#/components/schemas/PlantInfo"',
        "$ref: other.yaml#/Info #!",
        "$ref 'other.yaml#/Info' leaves the file",
    ),
    Case(
        "dangling-ref",
        '$ref: "#/components/schemas/PlantInfo"',
        '$ref: "#/components/schemas/Info" #!',
        "'#/components/schemas/Info' points at nothing",
    ),
    Case(
        "ref-target",
        '$ref: "#/components/schemas/PlantInfo"',
        '$ref: "#/components/schemas/Plant/properties/weight" #!',
        "must point at a component: '#/components/schemas/<name>'",
    ),
    Case(
        "ref-target",
        '"400":\n          $ref: "#/components/responses/BadRequest"',
        '"400":\n          $ref: "#/components/schemas/Error" #!',
        "'#/components/responses/<name>'",
    ),
    Case(
        "ref-target",
        "  title: Garden API",
        '  title: Garden API\n  $ref: "#/paths" #!',
        "stands where the generator takes none",
    ),
    Case(
        "unused-component",
        "    Light:\n",
        "    Dark: #!\n      {}\n    Light:\n",
        "Dark is used by no operation",
    ),
    # names
    Case(
        "operation-id",
        "operationId: create_plant",
        "operationId: createPlant #!",
        "'createPlant' is no snake_case name",
    ),
    Case(
        "operation-id",
        "operationId: create_plant",
        "operationId: import #!",
        "'import' is no snake_case name",
    ),
    Case(
        "operation-id",
        "    get:\n      operationId: get_health\n",
        "    get: #!\n",
        "GET /health has no operationId",
    ),
    Case(
        "unique-operation-id",
        "operationId: delete_leaf",
        "operationId: get_health #!",
        "is taken on line 13",
    ),
    Case("one-tag", "tags: [server]", "tags: [server, plants] #!", "get_health has 2 tags"),
    Case("one-tag", "tags: [server]", "tags: [] #!", "get_health has 0 tags"),
    Case("one-tag", "tags: [server]", "tags: [The Server] #!", "the tag 'The Server'"),
    Case(
        "schema-name",
        "    Light:\n",
        "    light_kind: #!\n      {}\n    Light:\n",
        "'light_kind' is not PascalCase",
    ),
    Case(
        "schema-name",
        "    Light:\n",
        "    Pager: #!\n      {}\n    Light:\n",
        "'Pager' is taken by the generated code",
    ),
    Case(
        "schema-name",
        "    Light:\n",
        "    Light:\n      {}\n    LIGHT: #!\n",
        "'LIGHT' and 'Light' differ in case alone",
    ),
    Case(
        "no-title",
        "      description: A plant.\n",
        "      title: A plant #!\n      description: A plant.\n",
        "Plant has a title",
    ),
    Case(
        "no-title",
        "            maxLength: 9",
        "            maxLength: 9\n            title: Token #!",
        "parameter 'page_token' has a title",
    ),
    *(
        Case(
            "reserved-name",
            "        wilted:\n",
            f"        {name}: #!\n",
            f"the name '{name}' is taken",
        )
        for name in ("d", "to_dict", "from_dict", "additional_properties", "self", "field")
    ),
    Case(
        "reserved-name",
        "        wilted:\n",
        "        toDict: #!\n",
        "Plant.toDict: the name 'to_dict' is taken",
    ),
    Case("reserved-name", "        wilted:\n", '        "1st": #!\n', "'1st' makes no Python name"),
    Case("reserved-name", "name: light", "name: d #!", "parameter 'd': the name 'd' is taken"),
    Case("reserved-name", "name: light", "name: client #!", "the name 'client' is taken"),
    Case(
        "reserved-name",
        "        planted:\n",
        "        encode: #!\n",
        "CreatePlant.encode: the name 'encode' is taken",
    ),
    Case(
        "body-parameter",
        "      requestBody:\n",
        "      parameters:\n        - name: body #!\n          in: query\n      requestBody:\n",
        "parameter 'body' stands beside a request body",
    ),
    Case(
        "name-collision",
        "name: light",
        "name: plantIds #!",
        "'plant_ids' and 'plantIds' become one Python name, 'plant_ids'",
    ),
    Case(
        "name-collision",
        "      requestBody:\n",
        "      parameters:\n        - name: Height #!\n          in: query\n      requestBody:\n",
        "parameter 'Height' and body property 'height' are one argument",
    ),
    Case(
        "name-collision",
        "        wilted:\n",
        "        Info: #!\n",
        "Plant: the properties 'info' and 'Info'",
    ),
    Case(
        "enum-collision",
        "enum: [SUN, SHADE]",
        "enum: [SUN, SHADE, half-light, half_light] #!",
        "one Python name, 'HALF_LIGHT'",
    ),
    Case(
        "enum-collision",
        "enum: [SUN, SHADE]",
        "enum: [SUN, SHADE, sun] #!",
        "'SUN' and 'sun' become one Python name",
    ),
    Case("enum-collision", "enum: [SUN, SHADE]", "enum: [SUN, SHADE, SUN] #!", "'SUN' and 'SUN'"),
    # operations
    Case(
        "operation-order",
        "      operationId: get_health\n      tags: [server]\n",
        "      tags: [server]\n      operationId: get_health #!\n",
        "'operationId' must come before 'tags'",
    ),
    Case(
        "operation-order",
        "      deprecated: true\n      x-mlflow-idempotent: true\n",
        "      x-mlflow-idempotent: true\n      deprecated: true #!\n",
        "'deprecated' must come before 'x-mlflow-*'",
    ),
    Case(
        "path-parameters",
        "leaves/{leaf}:\n    delete:",
        "leaves/{leaf}/{tip}:\n    delete: #!",
        "the path names 'tip'",
    ),
    Case(
        "path-parameters",
        "- name: leaf\n",
        "- name: leave #!\n",
        "parameter 'leave' is not in the path; its names are plant_id, leaf",
    ),
    Case(
        "path-parameters",
        "- name: leaf\n          in: path\n          required: true",
        "- name: leaf #!\n          in: path\n          required: false",
        "add 'required: true'",
    ),
    Case(
        "parameter-content",
        "          description: Light that they need.\n",
        "          description: Light that they need.\n          content: {} #!\n",
        "parameter 'light' has 'content'",
    ),
    Case(
        "parameter-kind",
        "        - name: light\n          in: query",
        "        - name: light\n          in: cookie #!",
        "is in 'cookie'",
    ),
    Case(
        "parameter-kind",
        "        - name: light\n          in: query",
        "        - name: light\n          in: cookie #!",
        "is in 'cookie'",
    ),
    Case(
        "parameter-kind",
        '          schema:\n            $ref: "#/components/schemas/Light"',
        '          schema: #!\n            $ref: "#/components/schemas/Plant"',
        "cannot hold objects",
    ),
    Case(
        "parameter-kind",
        "        - name: light\n",
        '        - $ref: "#/components/parameters/Light" #!\n        - name: light\n',
        "search_plants: parameter 2 is a $ref",
    ),
    Case(
        "parameter-kind",
        "        - name: light\n",
        "        - {name: bare, in: query, description: Bare.} #!\n        - name: light\n",
        "parameter 'bare' has no schema",
    ),
    Case(
        "parameter-kind",
        "          schema:\n            type: string\n            examples: [stem/top]\n",
        "          schema: #!\n            type: array\n            items: {type: string, "
        "examples: [a]}\n",
        "parameter 'leaf' is an array; only the query takes lists",
    ),
    Case(
        "request-body",
        "          application/json:\n            schema:\n              $ref",
        "          multipart/form-data: #!\n            schema:\n              $ref",
        "a request body of multipart/form-data is not handled",
    ),
    Case(
        "request-body",
        'schema:\n              $ref: "#/components/schemas/CreatePlant"',
        'schema: #!\n              $ref: "#/components/schemas/Light"',
        "must be a $ref to an object component",
    ),
    Case(
        "request-body",
        "      requestBody:\n        required: true\n        content:",
        "      requestBody: #!\n        required: true\n        contents:",
        "the request body has no content",
    ),
    Case(
        "success-response",
        '        "200":\n          description: Done.',
        '        "202": #!\n          description: Done.',
        "status 202 is not handled",
    ),
    Case(
        "success-response",
        '      responses:\n        "200":\n          description: Done.',
        '      responses: #!\n        "202":\n          description: Done.',
        "delete_leaf needs one successful response, 200, 201 or 204; it has 202",
    ),
    Case(
        "success-response",
        '        "200":\n          description: Done.',
        '        "204": #!\n          description: Done.',
        "response 204 has no content by definition",
    ),
    Case(
        "success-response",
        '        "200":\n          description: Done.\n          content:',
        '        "200": #!\n          description: Done.\n          contents:',
        "its response has no content",
    ),
    Case(
        "success-response",
        "            text/plain:\n              schema:\n                type: string",
        "            text/plain: #!\n              schema:\n                type: integer",
        "its response of text/plain must have 'type: string'",
    ),
    Case(
        "success-response",
        "application/json:\n              schema: {type: object}",
        "application/json: #!\n              schema: {type: string}",
        "its response must be a $ref to an object component",
    ),
    Case(
        "success-response",
        '        "200":\n          description: Done.\n          content:\n',
        '        "200": #!\n          description: Done.\n          content:\n'
        "            text/plain: {schema: {type: string}}\n",
        "has JSON and other content",
    ),
    Case(
        "error-responses",
        "  /health:\n",
        "  /api/bare:\n    get:\n      responses: {} #!\n  /health:\n",
        "GET /api/bare lacks the responses 400, 401, 403, 500",
    ),
    Case(
        "error-responses",
        '        "500":\n          $ref: "#/components/responses/BadRequest"',
        '        "500": #!\n          description: It failed.',
        "response 500 must be a $ref",
    ),
    Case(
        "error-responses",
        '        "500":\n          $ref',
        "        default: #!\n          $ref",
        "'default' is no status of an error",
    ),
    Case(
        "media-type",
        "        text/html:",
        "        application/xml: #!",
        "BadRequest: application/xml is not handled",
    ),
    Case(
        "media-type",
        "            text/plain:",
        "            image/png: #!",
        "get_health: response 200: image/png",
    ),
    # schemas
    Case(
        "alias-schema",
        "    Light:\n",
        '    Dark: #!\n      $ref: "#/components/schemas/Light"\n    Light:\n',
        "Dark is a $ref alone",
    ),
    Case(
        "alias-schema",
        "    Light:\n",
        "    Name: #!\n      type: string\n    Light:\n",
        "Name is no object with properties",
    ),
    Case(
        "alias-schema",
        "    Light:\n",
        "    Map: #!\n      type: object\n    Light:\n",
        "Map is no object with properties",
    ),
    Case(
        "inline-schema",
        "        wilted:\n          type: boolean\n",
        "        wilted: #!\n          type: string\n          enum: [yes, no]\n",
        "Plant.wilted is an enum inline",
    ),
    Case(
        "inline-schema",
        "        wilted:\n          type: boolean\n",
        "        wilted: #!\n          type: object\n",
        "Plant.wilted is an object inline",
    ),
    Case(
        "inline-schema",
        "schema: {type: object}",
        "schema: {type: object, properties: {}} #!",
        "response 200 is an object inline",
    ),
    *(
        Case(
            "composition",
            "      description: A plant.\n",
            f"      description: A plant.\n      {key}: [] #!\n",
            f"'{key}' is only for",
        )
        for key in ("allOf", "oneOf", "anyOf", "not")
    ),
    Case(
        "composition",
        "          anyOf:\n",
        "          anyOf: #!\n            - type: boolean\n",
        "'anyOf' is only for two shapes",
    ),
    Case(
        "composition",
        "          anyOf:\n            - type: number\n",
        "          anyOf: #!\n            - type: integer\n",
        "CreatePlant.height: 'anyOf' is only for",
    ),
    Case(
        "nullable",
        "type: boolean\n",
        "type: boolean\n          nullable: true #!\n",
        "'nullable' is OpenAPI 3.0",
    ),
    Case(
        "array-items",
        "        wilted:\n",
        "        bare: {type: array, description: Bare.} #!\n        wilted:\n",
        "Plant.bare is an array without 'items'",
    ),
    Case(
        "required-names",
        "required: [plant]",
        "required: [plant, pot] #!",
        "required names 'pot'; its properties are plant",
    ),
    Case(
        "required-names",
        "required: [plant]",
        "required: [plant, plant] #!",
        "required names 'plant' twice",
    ),
    Case(
        "required-list",
        "      description: Result of `search_plants`.\n",
        "      description: Result of `search_plants`.\n      required: [plants] #!\n",
        "the collection 'plants' cannot be required in an answer",
    ),
    Case(
        "composition",
        '          $ref: "#/components/schemas/Plant"\n          description: The new plant.',
        '          oneOf: #!\n            - $ref: "#/components/schemas/Plant"\n            - type: boolean\n'  # noqa: E501
        "          description: The new plant.",
        "'oneOf' is only for two shapes",
    ),
    *(
        Case(
            "unhandled-kind",
            "type: boolean\n",
            f"type: string\n          format: {name} #!\n",
            f"string with the format '{name}'",
        )
        for name in ("date", "uuid")
    ),
    Case("unhandled-kind", "type: boolean\n", "type: file #!\n", "the type 'file' is not handled"),
    Case("unhandled-kind", "type: boolean\n", "type: [string, integer] #!\n", "is not handled"),
    Case(
        "unhandled-kind",
        "type: boolean\n",
        "type: string\n          format: binary #!\n",
        "the format 'binary' is for bodies",
    ),
    Case(
        "unhandled-kind",
        "        wilted:\n          type: boolean\n",
        "        wilted: #!\n          minimum: 0\n",
        "the type None is not handled",
    ),
    Case(
        "unhandled-kind",
        "          format: int64\n",
        "          format: int8 #!\n",
        "use int32 or int64",
    ),
    Case(
        "unhandled-kind",
        "        weight:\n          type: number\n          format: double\n",
        "        weight: #!\n          type: number\n",
        "use double",
    ),
    Case(
        "keyword",
        "type: boolean\n",
        "type: boolean\n          const: true #!\n",
        "Plant.wilted: 'const' is not in the dialect",
    ),
    Case(
        "keyword",
        "type: boolean\n",
        "type: boolean\n          minLength: 3 #!\n",
        "for the type boolean",
    ),
    Case(
        "keyword",
        "type: boolean\n",
        "type: boolean\n          example: true #!\n",
        "'example' is not in the dialect",
    ),
    Case(
        "keyword",
        "      description: A plant.\n",
        "      description: A plant.\n      additionalProperties: {} #!\n",
        "'additionalProperties' beside properties must be true",
    ),
    Case(
        "keyword",
        "          description: The new plant.",
        "          description: The new plant.\n          type: object #!",
        "for a $ref",
    ),
    Case(
        "pattern",
        "            maxLength: 9",
        '            maxLength: 9\n            pattern: "[" #!',
        "'[' is no regular expression",
    ),
    Case(
        "string-enum", "enum: [SUN, SHADE]", "enum: [SUN, SHADE, 3] #!", "the value 3 is no string"
    ),
    Case("string-enum", "enum: [SUN, SHADE]", "enum: [] #!", "Light has no values"),
    Case(
        "string-enum",
        "    Light:\n      description: Light that a plant needs.\n      type: string\n",
        "    Light: #!\n      description: Light that a plant needs.\n      type: integer\n",
        "without 'type: string'",
    ),
    # prose
    Case(
        "summary", "summary: Create a plant.", "summary: Create a plant #!", "must be one sentence"
    ),
    Case(
        "summary",
        "summary: Create a plant.",
        "summary: Create a plant. It grows. #!",
        "must be one sentence",
    ),
    Case("summary", "summary: Create a plant.", "summary: #!", "create_plant has no summary"),
    Case(
        "description",
        "        wilted:\n          type: boolean\n          description: Whether it is wilted.\n",
        "        wilted: #!\n          type: boolean\n",
        "Plant.wilted has no description",
    ),
    Case(
        "description",
        "    Plant:\n      description: A plant.\n",
        "    Plant: #!\n",
        "Plant has no description",
    ),
    Case(
        "description",
        "        - name: light\n",
        "        - {name: bare, in: query} #!\n        - name: light\n",
        "parameter 'bare' has no description",
    ),
    Case(
        "description",
        '        "200":\n          description: Done.\n',
        '        "200": #!\n',
        "delete_leaf: response 200 has no description",
    ),
    Case(
        "description",
        "    BadRequest:\n      description: It is wrong.\n",
        "    BadRequest: #!\n",
        "BadRequest has no description",
    ),
    Case(
        "description",
        "      description: The name must not be taken.\n",
        '      description: " " #!\n',
        "create_plant has no description",
    ),
    Case(
        "repeated-bound",
        "description: Plants a page.",
        "description: Plants a page, at most 1000. #!",
        "the description repeats the maximum 1000; leave it to the keyword",
    ),
    Case(
        "repeated-bound",
        "description: Plants a page.",
        'description: "Plants a page: up to 1,000." #!',
        "the description repeats the maximum 1000",
    ),
    Case(
        "repeated-bound",
        "description: Plants a page.",
        "description: Plants a page. By default 100. #!",
        "the description repeats the default 100",
    ),
    Case(
        "repeated-bound",
        "description: Plants a page.",
        "description: Plants a page; 50 if it is left out. #!",
        "the description repeats the x-mlflow-default 50",
    ),
    Case(
        "repeated-bound",
        "description: The plants to look at.",
        "description: The plants to look at, 3 or fewer. #!",
        "search_plants: parameter 'plant_ids': the description repeats the maxItems 3",
    ),
    Case(
        "repeated-bound",
        "description: Light that they need.",
        "description: Light that they need. Default SUN. #!",
        "the description repeats the default SUN",
    ),
    Case(
        "repeated-bound",
        "description: Whether it is wilted.",
        "description: Whether it is wilted. Absent means false. #!",
        "Plant.wilted: the description repeats the default False",
    ),
    Case("examples", "examples: [true]", "examples: [] #!", "Plant.wilted has no examples"),
    Case(
        "examples",
        "          items:\n            type: string\n            examples: [green]\n",
        "          items: {type: string} #!\n",
        "CreatePlant.tags: items has no examples",
    ),
    Case("examples", "examples: [stem/top]", "examples: [] #!", "parameter 'leaf' has no examples"),
    Case(
        "examples",
        'examples: [0.5, "NaN"]',
        "examples: [] #!",
        "CreatePlant.height has no examples",
    ),
    Case(
        "example-value",
        "examples: [true]",
        "examples: [1] #!",
        "the example 1 is not true or false",
    ),
    Case("example-value", "examples: [fern]", "examples: [true] #!", "is no string, quote it"),
    Case(
        "example-value",
        "examples: [fern]",
        "examples:\n            - fern\n            - 3 #!\n",
        "the example 3 is no string",
    ),
    Case(
        "example-value", "examples: [fern]", "examples: [null] #!", "the example None is no string"
    ),
    Case(
        "example-value",
        'examples: [0.5, "NaN"]',
        'examples: [0.5, "nan"] #!',
        "'nan' is no number, NaN, Infinity",
    ),
    Case("example-value", "examples: [0.5]\n", "examples: [-0.5] #!\n", "is below the minimum 0"),
    Case("example-value", "examples: [10]", "examples: [0] #!", "is below the minimum 1"),
    Case("example-value", "examples: [10]", "examples: [1001] #!", "is above the maximum 1000"),
    Case("example-value", "examples: [10]", "examples: [1.5] #!", "is no integer"),
    Case(
        "example-value",
        "examples: [1767225600000]",
        "examples: [9223372036854775808] #!",
        "does not fit int64",
    ),
    Case(
        "example-value",
        "examples: [stem/top]",
        "examples: [stem/top] #!\n            pattern: ^a",
        "does not match ^a",
    ),
    Case(
        "example-value",
        "            examples: [abc]\n",
        '            examples: [""] #!\n',
        "is shorter than minLength 1",
    ),
    Case(
        "example-value",
        "            examples: [abc]\n",
        "            examples: [abcdefghij] #!\n",
        "is longer than maxLength 9",
    ),
    Case(
        "example-value",
        "            default: SUN",
        "            examples: [MOON] #!",
        "is none of SUN, SHADE",
    ),
    Case(
        "example-value",
        "            maxItems: 3\n",
        '            maxItems: 1\n            examples: [["1", "2"]] #!\n',
        "longer than maxItems 1",
    ),
    Case(
        "example-value",
        "            maxItems: 3\n",
        "            examples: [[a]] #!\n",
        "has an item that does not match",
    ),
    Case(
        "default-value",
        "default: SUN",
        "default: MOON #!",
        "the default 'MOON' is none of SUN, SHADE",
    ),
    Case(
        "default-value",
        "default: 100",
        "default: 1001 #!",
        "the default 1001 is above the maximum 1000",
    ),
    # extensions
    Case(
        "known-extension",
        "x-mlflow-unwrap: plant",
        "x-mlflow-unwarp: plant #!",
        "'x-mlflow-unwarp' is no extension",
    ),
    Case(
        "extension-place",
        "x-mlflow-path: true",
        "x-mlflow-unwrap: plant #!",
        "its places are: operation",
    ),
    Case(
        "extension-place",
        "      description: A plant.\n",
        '      description: A plant.\n      x-mlflow-since: "3.1" #!\n',
        "is not read here",
    ),
    Case(
        "extension-place",
        "            maxLength: 9",
        "            maxLength: 9\n            x-mlflow-default: 3 #!",
        "is not read here",
    ),
    Case(
        "extension-servers",
        'x-mlflow-servers: ["2.22.5", "3.10.1"]',
        "x-mlflow-servers: [] #!",
        "must be a list of one or more releases",
    ),
    Case(
        "extension-servers",
        'x-mlflow-servers: ["2.22.5", "3.10.1"]',
        'x-mlflow-servers: ["2.22", "3.10.1"] #!',
        "must list quoted releases such as \"3.10.1\", found '2.22'",
    ),
    Case(
        "extension-servers",
        'x-mlflow-servers: ["2.22.5", "3.10.1"]',
        'x-mlflow-servers: ["3.10.1", "3.2.0"] #!',
        "must be in ascending order; move 3.2.0",
    ),
    Case(
        "extension-servers",
        'version: "3.10"\n',
        'version: "3.9" #!\n',
        "the version '3.9' is not '3.10', the minor release of the last of x-mlflow-servers",
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: "2.22"',
        "x-mlflow-since: 2.22 #!",
        'must be a quoted minor release such as "3.2", found 2.22',
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: "3.1"',
        'x-mlflow-since: "3.1.0" #!',
        "must be a quoted minor release",
    ),
    Case(
        "extension-versions",
        'x-mlflow-until: "3.10"',
        'x-mlflow-until: "2.9" #!',
        "it ends in 2.9, before its since 2.22",
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: {SHADE: "3.4"}',
        "x-mlflow-since: [SHADE] #!",
        "must be a mapping from a value",
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: {SHADE: "3.4"}',
        'x-mlflow-since: {MOON: "3.4"} #!',
        "names 'MOON'; the values are SUN, SHADE",
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: {SHADE: "3.4"}',
        "x-mlflow-since: {SHADE: 3.4} #!",
        "x-mlflow-since of SHADE",
    ),
    Case(
        "extension-versions",
        'x-mlflow-until: {SHADE: "3.9"}',
        'x-mlflow-until: {SHADE: "3.3"} #!',
        "'SHADE' ends before its since 3.4",
    ),
    Case(
        "enum-descriptions",
        "        SHADE: Shade.\n",
        "        SHADE: Shade.\n        MOON: Moon. #!\n",
        "names 'MOON'",
    ),
    Case(
        "enum-descriptions",
        "      x-enumDescriptions:\n        SUN: Full sun.\n",
        "      x-enumDescriptions: #!\n",
        "lacks 'SUN'",
    ),
    Case("enum-descriptions", "SUN: Full sun.", "SUN: #!", "the value 'SUN' has no description"),
    Case(
        "enum-descriptions",
        "      x-enumDescriptions:\n        SUN: Full sun.\n        SHADE: Shade.\n",
        "      x-enumDescriptions: none #!\n",
        "must be a mapping from a value",
    ),
    Case(
        "extension-idempotent",
        "  /health:\n",
        "  /health:\n    post: {operationId: bare} #!\n",
        "bare has no x-mlflow-idempotent",
    ),
    Case(
        "extension-idempotent",
        "x-mlflow-idempotent: false",
        'x-mlflow-idempotent: "no" #!',
        "must be true or false",
    ),
    Case(
        "extension-idempotent",
        "x-mlflow-visibility: undocumented",
        "x-mlflow-idempotent: true #!",
        "x-mlflow-idempotent on GET",
    ),
    Case(
        "extension-unwrap",
        "x-mlflow-unwrap: plant",
        "x-mlflow-unwrap: pot #!",
        "names 'pot', but CreatePlantResponse has no such property; its properties are plant",
    ),
    Case(
        "extension-unwrap",
        "x-mlflow-unwrap: plant",
        "x-mlflow-unwrap: [plant] #!",
        "must be the name of a property",
    ),
    Case(
        "extension-unwrap",
        "x-mlflow-visibility: undocumented",
        "x-mlflow-unwrap: plants #!",
        "beside x-mlflow-pagination",
    ),
    Case(
        "extension-unwrap",
        "      deprecated: true\n",
        "      deprecated: true\n      x-mlflow-unwrap: leaf #!\n",
        "the successful response has no properties",
    ),
    Case(
        "extension-pagination",
        "{token: page_token, next_token: next_page_token, items: plants}",
        "{token: start, next_token: next_page_token, items: plants} #!",
        "names 'start' as token, but the request has no such argument",
    ),
    Case(
        "extension-pagination",
        "{token: page_token, next_token: next_page_token, items: plants}",
        "{token: page_token, next_token: token, items: plants} #!",
        "SearchPlantsResponse has no such property",
    ),
    Case(
        "extension-pagination",
        "{token: page_token, next_token: next_page_token, items: plants}",
        "{token: page_token, next_token: next_page_token, items: next_page_token} #!",
        "as items, which must be of type array",
    ),
    Case(
        "extension-pagination",
        "{token: page_token, next_token: next_page_token, items: plants}",
        "{token: max_results, next_token: next_page_token, items: plants} #!",
        "as token, which must be of type string",
    ),
    Case("extension-pagination", ", items: plants}", "} #!", "must map token, next_token, items"),
    Case(
        "extension-pagination",
        "items: plants}",
        "items: plants, size: page_token} #!",
        "names 'page_token' as size, which must be of type integer",
    ),
    Case(
        "extension-pagination",
        "items: plants}",
        "items: plants, size: size} #!",
        "names 'size' as size, but the request has no such argument",
    ),
    Case(
        "extension-views",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-views: plant #!\n",
        "must map names to paths",
    ),
    Case(
        "extension-views",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-views: {colour: plant.colour} #!\n",
        "names 'plant.colour', but there is no 'colour'",
    ),
    Case(
        "extension-views",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-views: {plant: plant.wilted} #!\n",
        "'plant' must have a name in snake_case that no property has",
    ),
    Case(
        "extension-views",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-views: {leaves: [plant]} #!\n",
        "must be a path of properties, or",
    ),
    Case(
        "extension-views",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-views: {names: {list: plant, key: a, value: b}} "
        "#!\n",
        "names 'a' as key, but the items of 'plant' have",
    ),
    Case(
        "extension-views",
        "          description: Name of the plant.\n",
        "          description: Name of the plant.\n          x-mlflow-datetime: name_datetime "
        "#!\n",
        "is for integers that are a Unix time in milliseconds",
    ),
    Case(
        "extension-views",
        "          x-mlflow-default: now\n",
        "          x-mlflow-default: now\n          x-mlflow-datetime: name #!\n",
        "must be a name in snake_case that no property has",
    ),
    Case(
        "extension-cut",
        "          description: Token of the page to read.\n",
        "          description: Token of the page to read.\n          x-mlflow-cut: 5 #!\n",
        "beside maxLength, which says that servers refuse more",
    ),
    Case(
        "extension-cut",
        "            maxLength: 9\n            examples: [abc]\n",
        "            examples: [abc]\n          x-mlflow-cut: true #!\n",
        "must be the number of characters that servers keep",
    ),
    Case(
        "extension-split",
        "      deprecated: true\n",
        "      deprecated: true\n      x-mlflow-split: many #!\n",
        "must be how many items a request may hold",
    ),
    Case(
        "extension-split",
        "      deprecated: true\n",
        "      deprecated: true\n      x-mlflow-split: 5 #!\n",
        "no list of the body has maxItems",
    ),
    Case(
        "extension-split",
        "      x-mlflow-unwrap: plant\n",
        "      x-mlflow-unwrap: plant\n      x-mlflow-split: 5 #!\n",
        "the answer has properties, of which there would be several",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "{schema: Tree, property: id} #!",
        "names the schema 'Tree'",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "{schema: Plant, property: plant_id} #!",
        "Plant has no such property",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "{schema: Plant, property: data.id} #!",
        "Plant has no object 'data'",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "{schema: Plant, property: wilted} #!",
        "'wilted' of Plant is no string",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "Plant #!",
        "must be {schema: <component>, property: <path>}",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "{schema: Plant, property: 3} #!",
        "must be a path such as",
    ),
    Case(
        "extension-entity",
        "x-mlflow-default: 50",
        "x-mlflow-entity: {schema: PlantInfo, property: plant_id} #!",
        "'plant_id' of PlantInfo is no integer",
    ),
    Case(
        "extension-entity",
        "          default: false\n          examples: [true]",
        "          x-mlflow-entity: {schema: PlantInfo, property: plant_id} #!\n          "
        "examples: [true]",
        "is for strings and integers",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: pageSize #!",
        "must be a snake_case name, found 'pageSize'",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: max_results #!",
        "is the name that the argument has anyway",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: client #!",
        "'client', is reserved",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: light #!",
        "'light', is the name of another argument",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: now",
        "x-mlflow-argument: lambda #!",
        "'lambda', is reserved",
    ),
    Case(
        "extension-argument",
        "type: boolean\n",
        "type: boolean\n          x-mlflow-argument: dead #!\n",
        "this is not a property of a request body",
    ),
    Case(
        "extension-path",
        "x-mlflow-path: true",
        "x-mlflow-path: false #!",
        "x-mlflow-path must be true",
    ),
    Case(
        "extension-path", "x-mlflow-default: 50", "x-mlflow-path: true #!", "is for path parameters"
    ),
    Case(
        "extension-default",
        "x-mlflow-default: now",
        "x-mlflow-default: today #!",
        "must be 'now' or an integer, found 'today'",
    ),
    Case(
        "extension-default",
        "x-mlflow-default: 50",
        "x-mlflow-default: 5000 #!",
        "5000 is out of the bounds",
    ),
    Case("extension-default", "x-mlflow-path: true", "x-mlflow-default: now #!", "is for integers"),
    Case(
        "extension-default",
        "type: boolean\n",
        "type: integer\n          x-mlflow-default: now #!\n",
        "no property of a request body",
    ),
    Case(
        "extension-aliases",
        "      x-mlflow-aliases:\n        sow:",
        "      x-mlflow-aliases: [sow] #!\n      x-other:\n        sow:",
        "must map one or more names",
    ),
    Case(
        "extension-aliases",
        "        sow:\n",
        "        sowPlant: #!\n",
        "the alias 'sowPlant' is no snake_case name",
    ),
    Case(
        "extension-aliases",
        "        sow:\n",
        "        get_health: #!\n",
        "'get_health' has a name that is taken",
    ),
    Case(
        "extension-aliases",
        "        list_plants:\n",
        "        sow: #!\n",
        "'sow' has a name that is taken",
    ),
    Case(
        "extension-aliases",
        "        list_plants:\n          required: []\n",
        "        list_plants: #!\n",
        "'list_plants' must be {required: [<argument>]}",
    ),
    Case(
        "extension-aliases",
        "        list_plants:\n          required: []\n          default:",
        "        list_plants: #!\n          required: []\n          defaults:",
        "'list_plants' must be {required: [<argument>]}",
    ),
    Case(
        "extension-aliases",
        "        sow:\n          required: [name, height]",
        "        sow: #!\n          required: [name, height, depth]",
        "takes 'depth', but the arguments of create_plant are name, height, planted, tags",
    ),
    Case(
        "extension-aliases",
        "        sow:\n          required: [name, height]",
        "        sow: #!\n          required: [name, height, planted]",
        "takes 'planted' twice",
    ),
    Case(
        "extension-aliases",
        "        sow:\n          required: [name, height]",
        "        sow: #!\n          required: [name]",
        "lacks 'height', without which create_plant cannot be called",
    ),
    Case(
        "extension-aliases",
        "light: SUN\n",
        "light: MOON #!\n",
        "'light' is 'MOON'; the values are SUN, SHADE",
    ),
    Case(
        "extension-aliases",
        "light: SUN\n",
        "max_results: 5000 #!\n",
        "'now' or an integer within its bounds",
    ),
    Case(
        "extension-aliases",
        "light: SUN\n",
        "page_token: abc #!\n",
        "stands on no integer and no enum",
    ),
    Case(
        "extension-error",
        "x-mlflow-error: {messages: [message]}",
        "x-mlflow-error: {message: message} #!",
        "Error: x-mlflow-error must be {messages: [<property>]}",
    ),
    Case(
        "extension-error",
        "x-mlflow-error: {messages: [message]}",
        'x-mlflow-error: {messages: [message], redact_from: ""} #!',
        "Error: x-mlflow-error must be {messages: [<property>]}",
    ),
    Case(
        "extension-error",
        "x-mlflow-error: {messages: [message]}",
        "x-mlflow-error: {messages: [message], code: name} #!",
        "names 'name', which is not a string property; they are message",
    ),
    Case(
        "extension-error",
        "    BadRequest:\n      description: It is wrong.\n      content:\n        "
        'application/json:\n          schema:\n            $ref: "#/components/schemas/Error"\n',
        "    BadRequest: #!\n      description: It is wrong.\n      content:\n        "
        "application/json:\n          schema:\n            type: object\n",
        "BadRequest: the JSON of an error must be a $ref to a component with x-mlflow-error",
    ),
    Case(
        "extension-visibility",
        "x-mlflow-visibility: undocumented",
        "x-mlflow-visibility: public #!",
        "must be 'undocumented'",
    ),
    Case(
        "extension-requires",
        "x-mlflow-requires: basic-auth",
        "x-mlflow-requires: luck #!",
        "one or more of basic-auth, workspaces",
    ),
    Case(
        "extension-requires",
        "x-mlflow-requires: [basic-auth, jobs]",
        "x-mlflow-requires: [] #!",
        "one or more of",
    ),
]


def findings(folder: Path, text: str) -> list[tuple[int, str, str]]:
    path = folder / "spec.yaml"
    path.write_text(text, encoding="utf-8")
    return [(finding.line, finding.rule, finding.message) for finding in check(load(path))]


def test_the_base_spec_has_no_findings() -> None:
    assert check(load(BASE)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.message}")
def test_a_violation_is_reported_on_its_line(case: Case, tmp_path: Path) -> None:
    assert case.old in TEXT
    text = TEXT.replace(case.old, case.new, 1)
    reported = [
        (line, message) for line, rule, message in findings(tmp_path, text) if rule == case.rule
    ]
    assert [line for line, message in reported if case.message in message] == [
        _marked_line(text)
    ], reported


def test_every_rule_has_a_case() -> None:
    assert {case.rule for case in CASES} == RULES.keys()


def test_findings_are_sorted_single_lines(tmp_path: Path) -> None:
    text = TEXT.replace("type: boolean", "type: |\n            a\n            b").replace(
        "summary: Tell", "summary: T. Ell"
    )
    reported = findings(tmp_path, text)
    assert [line for line, _, _ in reported] == sorted(line for line, _, _ in reported)
    assert len(reported) >= 2
    assert not any("\n" in message for _, _, message in reported)


def test_unrelated_numbers_in_a_description_are_not_reported(tmp_path: Path) -> None:
    """Numbers in longer numbers or words, and a default in an unrelated sentence."""
    text = TEXT.replace(
        "description: Plants a page.",
        "description: Plants a page, of 10000 or 1000.5; -1000 is refused, 100-fold growth is not. "
        "Servers take 100 for many.",
    ).replace("description: Whether it is wilted.", "description: It is false for a fern.")
    assert [rule for _, rule, _ in findings(tmp_path, text)] == []


def test_error_responses_are_required_only_for_api_paths(tmp_path: Path) -> None:
    reported = findings(tmp_path, TEXT.replace("  /health:", "  /api/health:"))
    assert [rule for _, rule, _ in reported] == ["error-responses"]


@pytest.mark.parametrize("seed", range(300))
def test_a_corrupted_spec_is_linted_without_an_exception(seed: int) -> None:
    base = load(BASE)
    document = copy.deepcopy(base.document)
    chance = random.Random(seed)
    for _ in range(chance.choice([1, 1, 1, 3])):
        _corrupt(document, chance)
    reported = check(Spec(base.path, document, base.lines))
    assert all(finding.line >= 1 for finding in reported)


def _corrupt(document: Any, chance: random.Random) -> None:
    parent, key = chance.choice(list(_nodes(document, ())))
    node = document
    for step in parent:
        node = node[step]
    junk: list[Any] = [
        None,
        3,
        -1.5,
        True,
        "",
        "text",
        "#/components/schemas/Plant",
        [],
        [None],
        [[]],
        {},
        {"a": None},
    ]
    junk += [
        {"$ref": 3},
        {"$ref": "#/components/schemas/Plant"},
        {"type": []},
        {"type": "array"},
        {"items": []},
    ]
    if chance.random() < 0.3:
        del node[key]
    else:
        node[key] = copy.deepcopy(chance.choice(junk))


def _nodes(value: Any, at: Pointer) -> Iterator[tuple[Pointer, str | int]]:
    """Yield the pointer of the parent and the key of each node."""
    entries: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for key, inner in entries:
        yield at, key
        yield from _nodes(inner, (*at, key))


def _marked_line(text: str) -> int:
    (number,) = (number for number, line in enumerate(text.splitlines(), 1) if "#!" in line)
    return number
