"""Tests of the lint rules: each case edits a spec without findings so that it violates a rule.

The finding must name the line of the violation.
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


PAGING = "{token: page_token, next_token: next_page_token, items: plants, key: info.plant_id}"
BULK = "x-mlflow-bulk:" + TEXT.partition("x-mlflow-bulk:")[2].partition("      x-mlflow-")[0]

CASES = [
    # structure
    Case(
        "structure",
        "paths:\n",
        "paths: [] #!\nx-paths:\n",
        "the spec: 'paths' must be a mapping, but is a list",
    ),
    Case(
        "structure",
        "info:\n  title: Garden API\n",
        "info: #!\n",
        "info: The key 'title' is missing",
    ),
    Case(
        "structure",
        'info:\n  title: Garden API\n  version: "3.10"\n  x-mlflow-servers: ["2.22.5", "3.10.1"]',
        "info: 3 #!",
        "info must be a mapping, but is 3",
    ),
    Case(
        "structure",
        "operationId: get_health",
        "operationId: 3 #!",
        "GET /health: 'operationId' must be a string, but is 3",
    ),
    Case(
        "structure",
        "tags: [server]",
        "tags: [3] #!",
        "get_health: 'tags' must contain only strings, but contains 3",
    ),
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
        "CreatePlantResponse: 'required' must be a list, but is 'plant'",
    ),
    Case(
        "structure",
        "required: [plant]",
        "required: [plant, 3] #!",
        "CreatePlantResponse: 'required' must contain only strings, but contains 3",
    ),
    Case(
        "structure",
        "minLength: 1",
        "minLength: many #!",
        "search_plants: parameter 4: 'minLength' must be an integer, but is 'many'",
    ),
    Case(
        "structure",
        "minimum: 1\n",
        "minimum: true #!\n",
        "search_plants: parameter 3: 'minimum' must be a number, but is true",
    ),
    Case(
        "structure",
        "schema: {type: object}",
        "schema: #!",
        "delete_leaf: response 200: application/json: 'schema' must be a mapping, but is empty",
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
        "search_plants: parameter 4 must be a mapping, but is 7",
    ),
    # references
    Case(
        "path-item",
        "  /health:\n",
        "  /health:\n    $ref: other.yaml #!\n",
        "/health: A path item cannot be a $ref",
    ),
    Case(
        "path-item",
        "  /health:\n",
        "  /health:\n    parameters: [] #!\n",
        "A path item cannot have parameters",
    ),
    Case(
        "path-item",
        "  /health:\n",
        "  /health:\n    head: {} #!\n",
        "/health: 'head' is not supported in a path item",
    ),
    Case(
        "external-ref",
        '$ref: "#/components/schemas/PlantInfo"',
        "$ref: other.yaml#/Info #!",
        "$ref 'other.yaml#/Info' points outside the file",
    ),
    Case(
        "dangling-ref",
        '$ref: "#/components/schemas/PlantInfo"',
        '$ref: "#/components/schemas/Info" #!',
        "The target of $ref '#/components/schemas/Info' does not exist",
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
        "$ref '#/paths' is not supported at this location",
    ),
    Case(
        "unused-component",
        "    Light:\n",
        "    Dark: #!\n      {}\n    Light:\n",
        "Dark is not used by any operation",
    ),
    # names
    Case(
        "operation-id",
        "operationId: create_plant",
        "operationId: createPlant #!",
        "The operationId 'createPlant' is not a snake_case name",
    ),
    Case(
        "operation-id",
        "operationId: create_plant",
        "operationId: import #!",
        "The operationId 'import' is not a snake_case name",
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
        "The operationId 'get_health' is already used on line 13",
    ),
    Case("one-tag", "tags: [server]", "tags: [server, plants] #!", "get_health has 2 tags"),
    Case("one-tag", "tags: [server]", "tags: [] #!", "get_health has 0 tags"),
    Case(
        "one-tag",
        "tags: [server]",
        "tags: [The Server] #!",
        "The tag 'The Server' is not a snake_case name",
    ),
    Case(
        "schema-name",
        "    Light:\n",
        "    light_kind: #!\n      {}\n    Light:\n",
        "The schema name 'light_kind' is not in PascalCase",
    ),
    Case(
        "schema-name",
        "    Light:\n",
        "    Pager: #!\n      {}\n    Light:\n",
        "The schema name 'Pager' is used by the generated code",
    ),
    Case(
        "schema-name",
        "    Light:\n",
        "    Light:\n      {}\n    LIGHT: #!\n",
        "The schema names 'LIGHT' and 'Light' differ only in case",
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
            f"The generated code uses the name '{name}' itself",
        )
        for name in ("d", "to_dict", "from_dict", "additional_properties", "self", "field")
    ),
    Case(
        "reserved-name",
        "        wilted:\n",
        "        toDict: #!\n",
        "Plant.toDict: The generated code uses the name 'to_dict' itself",
    ),
    Case(
        "reserved-name",
        "        wilted:\n",
        '        "1st": #!\n',
        "Plant.1st: '1st' cannot be converted to a Python name",
    ),
    Case(
        "reserved-name",
        "name: light",
        "name: d #!",
        "search_plants: parameter 'd': The generated code uses the name 'd' itself",
    ),
    Case(
        "reserved-name",
        "name: light",
        "name: client #!",
        "The generated code uses the name 'client' itself",
    ),
    Case(
        "reserved-name",
        "        planted:\n",
        "        encode: #!\n",
        "CreatePlant.encode: The generated code uses the name 'encode' itself",
    ),
    Case(
        "body-parameter",
        "      requestBody:\n",
        "      parameters:\n        - name: body #!\n          in: query\n      requestBody:\n",
        "create_plant: parameter 'body' conflicts with the request body",
    ),
    Case(
        "name-collision",
        "name: light",
        "name: plantIds #!",
        "The parameters 'plant_ids' and 'plantIds' have the same Python name, 'plant_ids'",
    ),
    Case(
        "name-collision",
        "      requestBody:\n",
        "      parameters:\n        - name: Height #!\n          in: query\n      requestBody:\n",
        "The parameter 'Height' and the body property 'height' become the same argument",
    ),
    Case(
        "name-collision",
        "        wilted:\n",
        "        Info: #!\n",
        "Plant: The properties 'info' and 'Info' have the same Python name, 'info'",
    ),
    Case(
        "enum-collision",
        "enum: [SUN, SHADE]",
        "enum: [SUN, SHADE, half-light, half_light] #!",
        "The values 'half-light' and 'half_light' have the same Python name, 'HALF_LIGHT'",
    ),
    Case(
        "enum-collision",
        "enum: [SUN, SHADE]",
        "enum: [SUN, SHADE, sun] #!",
        "The values 'SUN' and 'sun' have the same Python name, 'SUN'",
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
        "The path contains '{tip}', but there is no path parameter of that name",
    ),
    Case(
        "path-parameters",
        "- name: leaf\n",
        "- name: leave #!\n",
        "parameter 'leave' is not in the path. Correct its name. The names in the path are "
        "plant_id, leaf.",
    ),
    Case(
        "path-parameters",
        "- name: leaf\n          in: path\n          required: true",
        "- name: leaf #!\n          in: path\n          required: false",
        "delete_leaf: parameter 'leaf' is in the path",
    ),
    Case(
        "parameter-content",
        "          description: Light that the plants need.\n",
        "          description: Light that the plants need.\n          content: {} #!\n",
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
        "A parameter cannot contain objects or nested lists",
    ),
    Case(
        "parameter-kind",
        "        - name: light\n",
        '        - $ref: "#/components/parameters/Light" #!\n        - name: light\n',
        "search_plants: Parameter 2 is a $ref",
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
        "delete_leaf: parameter 'leaf' is an array, which is only supported in the query",
    ),
    Case(
        "request-body",
        "          application/json:\n            schema:\n              $ref",
        "          multipart/form-data: #!\n            schema:\n              $ref",
        "A request body of multipart/form-data is not supported",
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
        "The request body has no content",
    ),
    Case(
        "success-response",
        '        "200":\n          description: The leaf was deleted.',
        '        "202": #!\n          description: The leaf was deleted.',
        "The status 202 is not supported",
    ),
    Case(
        "success-response",
        '      responses:\n        "200":\n          description: The leaf was deleted.',
        '      responses: #!\n        "202":\n          description: The leaf was deleted.',
        "exactly one of the successful responses 200, 201 and 204, but has 202.",
    ),
    Case(
        "success-response",
        '        "200":\n          description: The leaf was deleted.',
        '        "204": #!\n          description: The leaf was deleted.',
        "The response 204 cannot have content",
    ),
    Case(
        "success-response",
        '        "200":\n          description: The leaf was deleted.\n          content:',
        '        "200": #!\n          description: The leaf was deleted.\n          contents:',
        "The successful response has no content",
    ),
    Case(
        "success-response",
        "            text/plain:\n              schema:\n                type: string",
        "            text/plain: #!\n              schema:\n                type: integer",
        "The response of text/plain must have 'type: string'",
    ),
    Case(
        "success-response",
        "application/json:\n              schema: {type: object}",
        "application/json: #!\n              schema: {type: string}",
        "The schema of the response must be a $ref to an object component, or 'type: object' if",
    ),
    Case(
        "success-response",
        '        "200":\n          description: The leaf was deleted.\n          content:\n',
        '        "200": #!\n          description: The leaf was deleted.\n          content:\n'
        "            text/plain: {schema: {type: string}}\n",
        "has JSON and other content",
    ),
    Case(
        "error-responses",
        "  /health:\n",
        "  /api/bare:\n    get:\n      responses: {} #!\n  /health:\n",
        "GET /api/bare lacks the error responses 400, 401, 403, 500",
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
        "create_plant: 'default' is not the status of an error",
    ),
    Case(
        "media-type",
        "        text/html:",
        "        application/xml: #!",
        "BadRequest: The media type application/xml is not supported",
    ),
    Case(
        "media-type",
        "            text/plain:",
        "            image/png: #!",
        "get_health: response 200: The media type image/png is not supported",
    ),
    # schemas
    Case(
        "alias-schema",
        "    Light:\n",
        '    Dark: #!\n      $ref: "#/components/schemas/Light"\n    Light:\n',
        "Dark is only a $ref",
    ),
    Case(
        "alias-schema",
        "    Light:\n",
        "    Name: #!\n      type: string\n    Light:\n",
        "Name is neither an object with properties nor a string enum",
    ),
    Case(
        "alias-schema",
        "    Light:\n",
        "    Map: #!\n      type: object\n    Light:\n",
        "Map is neither an object with properties nor a string enum",
    ),
    Case(
        "inline-schema",
        "        wilted:\n          type: boolean\n",
        "        wilted: #!\n          type: string\n          enum: [yes, no]\n",
        "Plant.wilted is an inline enum",
    ),
    Case(
        "inline-schema",
        "        wilted:\n          type: boolean\n",
        "        wilted: #!\n          type: object\n",
        "Plant.wilted is an inline object",
    ),
    Case(
        "inline-schema",
        "schema: {type: object}",
        "schema: {type: object, properties: {}} #!",
        "delete_leaf: response 200 is an inline object",
    ),
    *(
        Case(
            "composition",
            "      description: A plant.\n",
            f"      description: A plant.\n      {key}: [] #!\n",
            f"'{key}' is only supported in the two forms",
        )
        for key in ("allOf", "oneOf", "anyOf", "not")
    ),
    Case(
        "composition",
        "          anyOf:\n",
        "          anyOf: #!\n            - type: boolean\n",
        "CreatePlant.height: 'anyOf' is only supported in the two forms that spec/README.md",
    ),
    Case(
        "composition",
        "          anyOf:\n            - type: number\n",
        "          anyOf: #!\n            - type: integer\n",
        "CreatePlant.height: 'anyOf' is only supported in the two forms that spec/README.md",
    ),
    Case(
        "nullable",
        "type: boolean\n",
        "type: boolean\n          nullable: true #!\n",
        "Plant.wilted: 'nullable' does not exist in OpenAPI 3.1",
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
        "'required' lists 'pot', which is not a property. Correct or remove the name. The "
        "properties are plant.",
    ),
    Case(
        "required-names",
        "required: [plant]",
        "required: [plant, plant] #!",
        "CreatePlantResponse: 'required' lists 'plant' twice",
    ),
    Case(
        "required-list",
        "      description: Result of `search_plants`.\n",
        "      description: Result of `search_plants`.\n      required: [plants] #!\n",
        "The collection 'plants' cannot be required in a response",
    ),
    Case(
        "composition",
        '          $ref: "#/components/schemas/Plant"\n          description: The new plant.',
        '          oneOf: #!\n            - $ref: "#/components/schemas/Plant"\n            - type: boolean\n'  # noqa: E501
        "          description: The new plant.",
        "CreatePlantResponse.plant: 'oneOf' is only supported in the two forms that",
    ),
    *(
        Case(
            "unhandled-kind",
            "type: boolean\n",
            f"type: string\n          format: {name} #!\n",
            f"has the format '{name}', which is not supported",
        )
        for name in ("date", "uuid")
    ),
    Case(
        "unhandled-kind",
        "type: boolean\n",
        "type: file #!\n",
        "Plant.wilted has the type 'file', which is not supported",
    ),
    Case(
        "unhandled-kind",
        "type: boolean\n",
        "type: [string, integer] #!\n",
        "Plant.wilted has the type ['string', 'integer'], which is not supported",
    ),
    Case(
        "unhandled-kind",
        "type: boolean\n",
        "type: string\n          format: binary #!\n",
        "The format 'binary' is only for bodies",
    ),
    Case(
        "unhandled-kind",
        "        wilted:\n          type: boolean\n",
        "        wilted: #!\n          minimum: 0\n",
        "Plant.wilted has no type",
    ),
    Case(
        "unhandled-kind",
        "          format: int64\n",
        "          format: int8 #!\n",
        "which is not supported for the type integer. Use int32 or int64.",
    ),
    Case(
        "unhandled-kind",
        "        weight:\n          type: number\n          format: double\n",
        "        weight: #!\n          type: number\n",
        "Plant.weight has no format, which is required for the type number. Use double.",
    ),
    Case(
        "json-text",
        "        notes:\n          type: string\n          contentMediaType: application/json\n"
        "          contentSchema: {type: array, items: {type: string, examples: [dry]}}\n",
        "        notes: #!\n          type: string\n          contentMediaType: application/json\n",
        "Plant.notes is JSON in a string, without 'contentSchema'",
    ),
    Case(
        "json-text",
        "          contentMediaType: application/json\n",
        "          contentMediaType: text/csv #!\n",
        "Plant.notes: A string with a contentSchema must have 'contentMediaType: application/json'",
    ),
    Case(
        "inline-schema",
        "contentSchema: {type: array, items: {type: string, examples: [dry]}}",
        "contentSchema: {type: array, items: {type: object}} #!",
        "Plant.notes: content: items is an inline object",
    ),
    Case(
        "example-value",
        """examples: ['["dry"]']""",
        "examples: [dry] #!",
        "Plant.notes: The example 'dry' is not JSON",
    ),
    Case(
        "example-value",
        """examples: ['["dry"]']""",
        "examples: ['[1]'] #!",
        "Plant.notes: The example '[1]' has an item that is not a string",
    ),
    Case(
        "keyword",
        "type: boolean\n",
        "type: boolean\n          const: true #!\n",
        "Plant.wilted: 'const' is not supported for the type boolean",
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
        "Plant.wilted: 'example' is not supported for the type boolean",
    ),
    Case(
        "keyword",
        "      description: A plant.\n",
        "      description: A plant.\n      additionalProperties: {} #!\n",
        "With 'properties', 'additionalProperties' must be true",
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
        "search_plants: parameter 'page_token': '[' is not a regular expression",
    ),
    Case(
        "string-enum",
        "enum: [SUN, SHADE]",
        "enum: [SUN, SHADE, 3] #!",
        "The value 3 is not a string",
    ),
    Case("string-enum", "enum: [SUN, SHADE]", "enum: [] #!", "Light is an enum without values"),
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
        "        wilted:\n          type: boolean\n"
        "          description: Whether the plant is wilted.\n",
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
        '        "200":\n          description: The leaf was deleted.\n',
        '        "200": #!\n',
        "delete_leaf: response 200 has no description",
    ),
    Case(
        "description",
        "    BadRequest:\n      description: The request is invalid.\n",
        "    BadRequest: #!\n",
        "BadRequest has no description",
    ),
    Case(
        "description",
        "      description: The name must not be in use.\n",
        '      description: " " #!\n',
        "create_plant has no description",
    ),
    Case(
        "repeated-bound",
        "description: Number of plants per page.",
        "description: Number of plants per page, at most 1000. #!",
        "The description repeats the maximum 1000",
    ),
    Case(
        "repeated-bound",
        "description: Number of plants per page.",
        'description: "Number of plants per page: up to 1,000." #!',
        "The description repeats the maximum 1000",
    ),
    Case(
        "repeated-bound",
        "description: Number of plants per page.",
        "description: Number of plants per page. By default 100. #!",
        "The description repeats the default 100",
    ),
    Case(
        "repeated-bound",
        "description: Number of plants per page.",
        "description: Number of plants per page; 50 if omitted. #!",
        "The description repeats the x-mlflow-default 50",
    ),
    Case(
        "repeated-bound",
        "description: Ids of the plants to search.",
        "description: Ids of the plants to search, 3 or fewer. #!",
        "search_plants: parameter 'plant_ids': The description repeats the maxItems 3",
    ),
    Case(
        "repeated-bound",
        "description: Light that the plants need.",
        "description: Light that the plants need. Default SUN. #!",
        "The description repeats the default SUN",
    ),
    Case(
        "repeated-bound",
        "description: Whether the plant is wilted.",
        "description: Whether the plant is wilted. Absent means false. #!",
        "Plant.wilted: The description repeats the default False",
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
        "The example 1 is not true or false",
    ),
    Case(
        "example-value",
        "examples: [fern]",
        "examples: [true] #!",
        "The example True is not a string and must be quoted",
    ),
    Case(
        "example-value",
        "examples: [fern]",
        "examples:\n            - fern\n            - 3 #!\n",
        "The example 3 is not a string and must be quoted",
    ),
    Case(
        "example-value",
        "examples: [fern]",
        "examples: [null] #!",
        "The example None is not a string and must be quoted",
    ),
    Case(
        "example-value",
        'examples: [0.5, "NaN"]',
        'examples: [0.5, "nan"] #!',
        "The example 'nan' is not a number, NaN, Infinity or -Infinity",
    ),
    Case("example-value", "examples: [0.5]\n", "examples: [-0.5] #!\n", "is below the minimum 0"),
    Case("example-value", "examples: [10]", "examples: [0] #!", "is below the minimum 1"),
    Case("example-value", "examples: [10]", "examples: [1001] #!", "is above the maximum 1000"),
    Case(
        "example-value", "examples: [10]", "examples: [1.5] #!", "The example 1.5 is not an integer"
    ),
    Case(
        "example-value",
        "examples: [1767225600000]",
        "examples: [9223372036854775808] #!",
        "The example 9223372036854775808 does not fit the format int64",
    ),
    Case(
        "example-value",
        "examples: [stem/top]",
        "examples: [stem/top] #!\n            pattern: ^a",
        "The example 'stem/top' does not match the pattern ^a",
    ),
    Case(
        "example-value",
        "            examples: [abc]\n",
        '            examples: [""] #!\n',
        "The example '' is shorter than the minLength 1",
    ),
    Case(
        "example-value",
        "            examples: [abc]\n",
        "            examples: [abcdefghij] #!\n",
        "The example 'abcdefghij' is longer than the maxLength 9",
    ),
    Case(
        "example-value",
        "            default: SUN",
        "            examples: [MOON] #!",
        "The example 'MOON' is not one of SUN, SHADE",
    ),
    Case(
        "example-value",
        "            maxItems: 3\n",
        '            maxItems: 1\n            examples: [["1", "2"]] #!\n',
        "The example ['1', '2'] is longer than the maxItems 1",
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
        "The default 'MOON' is not one of SUN, SHADE",
    ),
    Case(
        "default-value",
        "default: 100",
        "default: 1001 #!",
        "The default 1001 is above the maximum 1000",
    ),
    # extensions
    Case(
        "known-extension",
        "x-mlflow-unwrap: plant",
        "x-mlflow-unwarp: plant #!",
        "'x-mlflow-unwarp' is not an extension of spec/README.md",
    ),
    Case(
        "extension-place",
        "x-mlflow-path: true",
        "x-mlflow-unwrap: plant #!",
        "'x-mlflow-unwrap' has no effect at this location. Move it to one of these: operation.",
    ),
    Case(
        "extension-place",
        "      description: A plant.\n",
        '      description: A plant.\n      x-mlflow-since: "3.1" #!\n',
        "'x-mlflow-since' has no effect at this location",
    ),
    Case(
        "extension-place",
        "            maxLength: 9",
        "            maxLength: 9\n            x-mlflow-default: 3 #!",
        "'x-mlflow-default' has no effect at this location",
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
        "info: x-mlflow-servers must list quoted releases such as \"3.10.1\", but lists '2.22'",
    ),
    Case(
        "extension-servers",
        'x-mlflow-servers: ["2.22.5", "3.10.1"]',
        'x-mlflow-servers: ["3.10.1", "3.2.0"] #!',
        "info: x-mlflow-servers must be in ascending order",
    ),
    Case(
        "extension-servers",
        'version: "3.10"\n',
        'version: "3.9" #!\n',
        "The version '3.9' must be '3.10', the minor release of the last server in "
        "x-mlflow-servers",
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: "2.22"',
        "x-mlflow-since: 2.22 #!",
        'create_plant: x-mlflow-since must be a quoted minor release such as "3.2", but is 2.22',
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
        "create_plant: x-mlflow-until 2.9 is before x-mlflow-since 2.22",
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: {SHADE: "3.4"}',
        "x-mlflow-since: [SHADE] #!",
        "The x-mlflow-since of an enum must map values to releases",
    ),
    Case(
        "extension-versions",
        'x-mlflow-since: {SHADE: "3.4"}',
        'x-mlflow-since: {MOON: "3.4"} #!',
        "lists 'MOON', which is not a value of the enum. The values are SUN, SHADE.",
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
        "The x-mlflow-until of 'SHADE' is before its x-mlflow-since 3.4",
    ),
    Case(
        "enum-descriptions",
        "        SHADE: Shade.\n",
        "        SHADE: Shade.\n        MOON: Moon. #!\n",
        "Light: x-enumDescriptions lists 'MOON', which is not a value of the enum",
    ),
    Case(
        "enum-descriptions",
        "      x-enumDescriptions:\n        SUN: Full sun.\n",
        "      x-enumDescriptions: #!\n",
        "lacks 'SUN'",
    ),
    Case("enum-descriptions", "SUN: Full sun.", "SUN: #!", "The value 'SUN' has no description"),
    Case(
        "enum-descriptions",
        "      x-enumDescriptions:\n        SUN: Full sun.\n        SHADE: Shade.\n",
        "      x-enumDescriptions: none #!\n",
        "Light: x-enumDescriptions must map values to their descriptions",
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
        "A GET is always idempotent",
    ),
    Case(
        "extension-unwrap",
        "x-mlflow-unwrap: plant",
        "x-mlflow-unwrap: pot #!",
        "is 'pot', but CreatePlantResponse has no such property. Its properties are plant.",
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
        "search_plants: x-mlflow-unwrap cannot be combined with x-mlflow-pagination, which",
    ),
    Case(
        "extension-unwrap",
        "      deprecated: true\n",
        "      deprecated: true\n      x-mlflow-unwrap: leaf #!\n",
        "the successful response has no properties",
    ),
    Case(
        "extension-pagination",
        "{token: page_token, next_token: next_page_token, items: plants, key: info.plant_id}",
        "{token: start, next_token: next_page_token, items: plants, key: info.plant_id} #!",
        "search_plants: x-mlflow-pagination has 'start' as token, but the request has no such",
    ),
    Case(
        "extension-pagination",
        "{token: page_token, next_token: next_page_token, items: plants, key: info.plant_id}",
        "{token: page_token, next_token: token, items: plants, key: info.plant_id} #!",
        "SearchPlantsResponse has no such property",
    ),
    Case(
        "extension-pagination",
        PAGING,
        PAGING.replace("items: plants", "items: next_page_token") + " #!",
        "search_plants: x-mlflow-pagination has 'next_page_token' as items, which must be of",
    ),
    Case(
        "extension-pagination",
        "{token: page_token, next_token: next_page_token, items: plants, key: info.plant_id}",
        "{token: max_results, next_token: next_page_token, items: plants, key: info.plant_id} #!",
        "search_plants: x-mlflow-pagination has 'max_results' as token, which must be of the",
    ),
    Case(
        "extension-pagination",
        ", items: plants, key: info.plant_id}",
        "} #!",
        "must map token, next_token, items",
    ),
    Case(
        "extension-pagination",
        "items: plants, key: info.plant_id}",
        "items: plants, key: info.plant_id, size: page_token} #!",
        "search_plants: x-mlflow-pagination has 'page_token' as size, which must be of the type",
    ),
    Case(
        "extension-pagination",
        "items: plants, key: info.plant_id}",
        "items: plants, key: info.plant_id, size: size} #!",
        "search_plants: x-mlflow-pagination has 'size' as size, but the request has no such",
    ),
    Case(
        "extension-integer",
        "          x-mlflow-default: 50\n",
        "          x-mlflow-default: 50\n          x-mlflow-integer: true #!\n",
        "search_plants: parameter 'max_results': x-mlflow-integer must be true, and is only for",
    ),
    Case(
        "extension-essential",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-essential: plant #!\n",
        "CreatePlantResponse: x-mlflow-essential must list properties",
    ),
    Case(
        "extension-essential",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-essential: [plant, leaf] #!\n",
        "x-mlflow-essential lists 'leaf', which is not required",
    ),
    Case(
        "extension-essential",
        "          description: Name of the plant.\n",
        "          description: Name of the plant.\n          x-mlflow-if-absent: none #!\n",
        "CreatePlant.name: x-mlflow-if-absent must be 0 for an integer, an empty string for a",
    ),
    Case(
        "extension-essential",
        "          x-mlflow-default: now\n",
        "          x-mlflow-default: now\n          x-mlflow-if-absent: false #!\n",
        "CreatePlant.planted: x-mlflow-if-absent must be 0 for an integer",
    ),
    Case(
        "extension-key",
        PAGING,
        PAGING.replace("info.plant_id", "info.id") + " #!",
        "search_plants: The key 'info.id' is wrong: PlantInfo has no such property",
    ),
    Case(
        "extension-key",
        PAGING,
        PAGING.replace("info.plant_id", "[info]") + " #!",
        "is not of the type string or",
    ),
    Case(
        "extension-key",
        PAGING,
        PAGING.replace("info.plant_id", "[]") + " #!",
        "must be a path such as info.run_id",
    ),
    Case(
        "extension-key",
        PAGING,
        PAGING.replace("info.plant_id", "{a: b}") + " #!",
        "must be a path such as",
    ),
    Case(
        "extension-changes",
        "  /health:\n",
        "  /health:\n    post: {operationId: bare} #!\n",
        "bare has no x-mlflow-changes",
    ),
    Case(
        "extension-changes",
        "x-mlflow-changes: [Plant]",
        "x-mlflow-changes: [Plant, Leaf] #!",
        "No paginated operation lists 'Leaf'. The schemas of x-mlflow-changes can be Plant.",
    ),
    Case(
        "extension-changes",
        "x-mlflow-changes: [Plant]",
        "x-mlflow-changes: Plant #!",
        "must be a list of schemas",
    ),
    Case(
        "extension-changes",
        "x-mlflow-visibility: undocumented",
        "x-mlflow-changes: [] #!",
        "search_plants: An operation that reads changes nothing",
    ),
    Case(
        "extension-missing",
        "x-mlflow-missing: [{status: 400, error_code: BAD_REQUEST, message: no such leaf}]",
        "x-mlflow-missing: [] #!",
        "must be a list of responses",
    ),
    Case(
        "extension-missing",
        "{status: 400, error_code: BAD_REQUEST, message: no such leaf}]",
        "{status: 400}] #!",
        "must have the keys error_code, message, status",
    ),
    Case(
        "extension-missing",
        "error_code: BAD_REQUEST, message: no such leaf}]",
        "error_code: BAD_REQUEST, message: 3}] #!",
        "must have strings as error_code and message",
    ),
    Case(
        "extension-missing",
        "{status: 400, error_code: BAD_REQUEST, message: no such leaf}]",
        "{status: 404, error_code: BAD_REQUEST, message: no such leaf}] #!",
        "has the status 404, but must have another error status of the operation",
    ),
    Case(
        "extension-missing",
        "{status: 400, error_code: BAD_REQUEST, message: no such leaf}]",
        "{status: 409, error_code: BAD_REQUEST, message: no such leaf}] #!",
        "has the status 409, but must have another error status of the operation",
    ),
    Case(
        "extension-bulk",
        "      x-mlflow-bulk:\n        name: delete_leaves\n",
        "      x-mlflow-bulk: #!\n        names: delete_leaves\n",
        "delete_leaf: x-mlflow-bulk must be {name: <method>, summary: <sentence>",
    ),
    Case(
        "extension-bulk",
        "      x-mlflow-bulk:\n        name: delete_leaves\n",
        "      x-mlflow-bulk: #!\n        name: deleteLeaves\n",
        "has the name 'deleteLeaves', which is not a snake_case name",
    ),
    Case(
        "extension-bulk",
        "      x-mlflow-bulk:\n        name: delete_leaves\n",
        "      x-mlflow-bulk: #!\n        name: list_plants\n",
        "has the name 'list_plants', which is already used",
    ),
    Case(
        "extension-bulk",
        BULK,
        BULK.replace("bulk:", "bulk: #!").replace("items: plants", "items: leaf"),
        "has the items 'leaf', a name that is already used",
    ),
    Case(
        "extension-bulk",
        BULK,
        BULK.replace("bulk:", "bulk: #!").replace("argument: plant_id", "argument: leaf"),
        "passes each item as 'leaf', which is not an argument with x-mlflow-entity",
    ),
    Case(
        "extension-bulk",
        BULK,
        BULK.replace("bulk:", "bulk: #!").replace("[leaf]", "[{name: leaf}]"),
        "delete_leaf: x-mlflow-bulk must be {name: <method>, summary: <sentence>",
    ),
    Case(
        "extension-bulk",
        BULK,
        BULK.replace("bulk:", "bulk: #!").replace("[leaf]", "[leaf, stem]"),
        "takes 'stem', which is not an argument of the operation",
    ),
    Case(
        "extension-bulk",
        BULK,
        BULK.replace("bulk:", "bulk: #!").replace("[leaf]", "[]"),
        "does not take 'leaf', which the operation requires",
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
        "The view 'colour' has the path 'plant.colour', but there is no 'colour'",
    ),
    Case(
        "extension-views",
        "      required: [plant]\n",
        "      required: [plant]\n      x-mlflow-views: {plant: plant.wilted} #!\n",
        "The view 'plant' must have a snake_case name that no property has",
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
        "The view 'names' has 'a' as key, which the items of 'plant' do not have",
    ),
    Case(
        "extension-views",
        "          description: Name of the plant.\n",
        "          description: Name of the plant.\n          x-mlflow-datetime: name_datetime "
        "#!\n",
        "CreatePlant.name: x-mlflow-datetime is only for integers that are a Unix time in",
    ),
    Case(
        "extension-views",
        "          x-mlflow-default: now\n",
        "          x-mlflow-default: now\n          x-mlflow-datetime: name #!\n",
        "CreatePlant.planted: x-mlflow-datetime must be a snake_case name that no property has",
    ),
    Case(
        "extension-cut",
        "          description: Token of the page to read.\n",
        "          description: Token of the page to read.\n          x-mlflow-cut: 5 #!\n",
        "search_plants: parameter 'page_token': x-mlflow-cut cannot be combined with maxLength,",
    ),
    Case(
        "extension-cut",
        "            maxLength: 9\n            examples: [abc]\n",
        "            examples: [abc]\n          x-mlflow-cut: true #!\n",
        "search_plants: parameter 'page_token': x-mlflow-cut must be the number of characters",
    ),
    Case(
        "extension-client-bounds",
        "          x-mlflow-default: 50\n",
        "          x-mlflow-default: 50\n          x-mlflow-client-bounds: {minLength: 1} #!\n",
        "search_plants: parameter 'max_results': x-mlflow-client-bounds must map bounds of the "
        "type to their values: maximum, minimum.",
    ),
    Case(
        "extension-client-bounds",
        "          description: Token of the page to read.\n",
        "          description: Token of the page to read.\n"
        "          x-mlflow-client-bounds: {maxLength: 5} #!\n",
        "search_plants: parameter 'page_token': 'maxLength' is in x-mlflow-client-bounds, but is "
        "also a keyword of the schema.",
    ),
    Case(
        "extension-split",
        "      deprecated: true\n",
        "      deprecated: true\n      x-mlflow-split: many #!\n",
        "delete_leaf: x-mlflow-split must be the maximum number of items in a request, a",
    ),
    Case(
        "extension-split",
        "      deprecated: true\n",
        "      deprecated: true\n      x-mlflow-split: 5 #!\n",
        "delete_leaf has x-mlflow-split, but no list in its body has maxItems",
    ),
    Case(
        "extension-split",
        "      x-mlflow-unwrap: plant\n",
        "      x-mlflow-unwrap: plant\n      x-mlflow-split: 5 #!\n",
        "create_plant has x-mlflow-split, but its response has properties, which the client",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "{schema: Tree, property: id} #!",
        "The schema 'Tree' of x-mlflow-entity is not a component",
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
        "The x-mlflow-entity of Plant has the property 'wilted', but 'wilted' of Plant is not",
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
        "[{schema: Plant, property: info.plant_id}, Plant] #!",
        "must be {schema: <component>, property: <path>}, or a list of these",
    ),
    Case(
        "extension-entity",
        "{schema: Plant, property: info.plant_id}",
        "[] #!",
        "x-mlflow-entity must not be empty",
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
        "The x-mlflow-entity of PlantInfo has the property 'plant_id', but 'plant_id' of",
    ),
    Case(
        "extension-entity",
        "          default: false\n          examples: [true]",
        "          x-mlflow-entity: {schema: PlantInfo, property: plant_id} #!\n          "
        "examples: [true]",
        "Plant.wilted: x-mlflow-entity is only for strings and integers",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: pageSize #!",
        "The x-mlflow-argument of 'max_results' must be a snake_case name, but is 'pageSize'",
    ),
    Case(
        "extension-argument",
        "          description: Token of the page to read.\n",
        "          description: Token of the page after `page_token`. #!\n"
        "          x-mlflow-argument: token\n",
        "The description mentions `page_token`, which has another name in the Python client",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: max_results #!",
        "The x-mlflow-argument of 'max_results' is the name that the argument already has",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: client #!",
        "The x-mlflow-argument of 'max_results' is 'client', which is reserved",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: 50",
        "x-mlflow-argument: light #!",
        "The x-mlflow-argument of 'max_results' is 'light', the name of another argument",
    ),
    Case(
        "extension-argument",
        "x-mlflow-default: now",
        "x-mlflow-argument: lambda #!",
        "The x-mlflow-argument of 'planted' is 'lambda', which is reserved",
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
        "extension-path",
        "x-mlflow-default: 50",
        "x-mlflow-path: true #!",
        "search_plants: parameter 'max_results': x-mlflow-path is only for path parameters",
    ),
    Case(
        "extension-default",
        "x-mlflow-default: now",
        "x-mlflow-default: today #!",
        "CreatePlant.planted: x-mlflow-default must be 'now' or an integer, but is 'today'",
    ),
    Case(
        "extension-default",
        "x-mlflow-default: 50",
        "x-mlflow-default: 5000 #!",
        "The x-mlflow-default 5000 is outside the bounds of the argument",
    ),
    Case(
        "extension-default",
        "x-mlflow-path: true",
        "x-mlflow-default: now #!",
        "delete_leaf: parameter 'leaf': x-mlflow-default is only for integers",
    ),
    Case(
        "extension-default",
        "type: boolean\n",
        "type: integer\n          x-mlflow-default: now #!\n",
        "Plant.wilted: x-mlflow-default is for arguments, but this is not a property of a",
    ),
    Case(
        "extension-default",
        "{list: labels, key: planter, default: nobody}",
        "{list: labels, key: planter} #!",
        "CreatePlant.planter: The x-mlflow-default must be {list: <argument>, key: <key>, default:",
    ),
    Case(
        "extension-default",
        "{list: labels, key: planter, default: nobody}",
        "{list: planter, key: planter, default: nobody} #!",
        "has 'planter' as list, which is not a property before this one. These are name, height, "
        "planted, tags, labels.",
    ),
    Case(
        "extension-default",
        "{list: labels, key: planter, default: nobody}",
        "{list: tags, key: planter, default: nobody} #!",
        "has 'tags' as list, whose items do not have a key and a value",
    ),
    Case(
        "extension-default",
        "x-mlflow-default: 50",
        "x-mlflow-default: {list: light, key: a, default: b} #!",
        "parameter 'max_results': x-mlflow-default must be 'now' or an integer, but is {",
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
        "The alias 'sowPlant' is not a snake_case name",
    ),
    Case(
        "extension-aliases",
        "        sow:\n",
        "        get_health: #!\n",
        "The alias 'get_health' has a name that is already used",
    ),
    Case(
        "extension-aliases",
        "        list_plants:\n",
        "        sow: #!\n",
        "The alias 'sow' has a name that is already used",
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
        "'depth', which is not an argument of create_plant. The arguments are name, height, "
        "planted, tags, labels, planter.",
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
        "create_plant: The alias 'sow' does not take 'height', which create_plant requires",
    ),
    Case(
        "extension-aliases",
        "light: SUN\n",
        "light: MOON #!\n",
        "the default of 'light' must be one of SUN, SHADE, but is 'MOON'.",
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
        "In the alias 'list_plants', the default of 'page_token' is neither for an integer nor",
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
        "Error: x-mlflow-error names 'name', which is not a string property",
    ),
    Case(
        "extension-error",
        "    BadRequest:\n      description: The request is invalid.\n      content:\n        "
        'application/json:\n          schema:\n            $ref: "#/components/schemas/Error"\n',
        "    BadRequest: #!\n      description: The request is invalid.\n      content:\n        "
        "application/json:\n          schema:\n            type: object\n",
        "The JSON schema of an error must be a $ref to a component with x-mlflow-error, which",
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
    Case(
        "extension-stringify",
        "        value:\n          type: string\n          description: Text of the label.\n"
        "          examples: [green]\n          x-mlflow-stringify: true\n",
        "        value: #!\n          type: string\n          description: Text of the label.\n"
        "          examples: [green]\n",
        "PlantLabel.value is sent with a key, like a tag. Add x-mlflow-stringify: true if",
    ),
    Case(
        "extension-stringify",
        "x-mlflow-stringify: true",
        "x-mlflow-stringify: str #!",
        "PlantLabel.value: x-mlflow-stringify must be true or false",
    ),
    Case(
        "extension-stringify",
        "          x-mlflow-default: 50\n",
        "          x-mlflow-stringify: true #!\n",
        "parameter 'max_results': x-mlflow-stringify is only for strings that may be any text",
    ),
    Case(
        "extension-stringify",
        "type: boolean\n",
        "type: boolean\n          x-mlflow-stringify: true #!\n",
        "Plant.wilted: x-mlflow-stringify is only for strings that may be any text",
    ),
    Case(
        "extension-stringify",
        "          description: A property with the name of a keyword.\n",
        "          description: A property with the name of a keyword.\n"
        "          x-mlflow-stringify: true #!\n",
        "PlantInfo.title: x-mlflow-stringify has no effect, since the value is only received",
    ),
    Case(
        "extension-names",
        "x-mlflow-names: {SUN: BRIGHT}",
        "x-mlflow-names: [BRIGHT] #!",
        "Light: x-mlflow-names must map values to other names",
    ),
    Case(
        "extension-names",
        "x-mlflow-names: {SUN: BRIGHT}",
        "x-mlflow-names: {MOON: BRIGHT} #!",
        "Light: x-mlflow-names lists 'MOON', which is not a value of the enum. The values are SUN,",
    ),
    Case(
        "extension-names",
        "x-mlflow-names: {SUN: BRIGHT}",
        "x-mlflow-names: {SUN: bright} #!",
        "Light: The other name of 'SUN' must be a name in upper case",
    ),
    Case(
        "extension-names",
        "x-mlflow-names: {SUN: BRIGHT}",
        "x-mlflow-names: {SUN: SHADE} #!",
        "Light: 'SHADE', the other name of 'SUN', is already used",
    ),
    Case(
        "read-only",
        "description: Who tends the plant. Ignored by servers.\n          readOnly: true",
        "description: Who tends the plant. Ignored by servers.\n          readOnly: false #!",
        "TendPlant.gardener: readOnly must be true",
    ),
    Case(
        "read-only",
        "            type: string\n            examples: [ann]\n",
        "            type: string\n            examples: [ann]\n            readOnly: true #!\n",
        "TendPlant.helpers: items: readOnly is only for properties",
    ),
    Case(
        "read-only",
        "description: Weight in kilograms.\n",
        "description: Weight in kilograms.\n          readOnly: true #!\n",
        "Plant.weight: readOnly has no effect, because no request contains Plant",
    ),
    Case(
        "read-only",
        'description: Id of the plant, as a string.\n          examples: ["12"]\n',
        'description: Id of the plant, as a string.\n          examples: ["12"]\n'
        "          readOnly: true #!\n",
        "TendPlant.plant_id: A required property cannot be readOnly",
    ),
    Case(
        "extension-not-stored",
        "x-mlflow-not-stored: The server knows the weather.",
        "x-mlflow-not-stored: The server knows the weather #!",
        "TendPlant.weather: x-mlflow-not-stored must be a sentence",
    ),
    Case(
        "extension-not-stored",
        "readOnly: true\n          x-mlflow-not-stored: The server knows the weather.",
        "x-mlflow-not-stored: The server knows the weather. #!",
        "TendPlant.weather: x-mlflow-not-stored requires readOnly",
    ),
    Case(
        "extension-presence",
        "x-mlflow-presence: helpers",
        "x-mlflow-presence: helper #!",
        "TendPlant.replace_helpers: x-mlflow-presence must be the name of another property, one of "
        "plant_id, care",
    ),
    Case(
        "extension-presence",
        "x-mlflow-presence: helpers",
        "x-mlflow-presence: care #!",
        "x-mlflow-presence is 'care', like that of 'care_mask'",
    ),
    Case(
        "extension-presence",
        "x-mlflow-presence: care",
        "x-mlflow-presence: helpers #!",
        "TendPlant.care_mask: x-mlflow-presence is only for a boolean, or for a string that lists",
    ),
    Case(
        "extension-presence",
        "description: Liters per day.\n",
        "description: Liters per day.\n          x-mlflow-presence: light #!\n",
        "Care.water_per_day: x-mlflow-presence is only for properties of a request body",
    ),
    Case(
        "extension-presence",
        "description: New helpers.\n",
        "description: New helpers. Needs `replace_helpers`. #!\n",
        "TendPlant: The description mentions `replace_helpers`, which the Python client does not",
    ),
    Case(
        "extension-presence",
        "summary: Change the care of a plant.\n",
        "summary: Change the care of a plant.\n      description: See `care_mask`. #!\n",
        "tend_plant: The description mentions `care_mask`",
    ),
    Case(
        "extension-exclusive",
        "x-mlflow-exclusive: [[water_per_day, waterPerWeek], [feed, fast]]",
        "x-mlflow-exclusive: [[feed]] #!",
        "Care: x-mlflow-exclusive must be a list of groups",
    ),
    Case(
        "extension-exclusive",
        "x-mlflow-exclusive: [[water_per_day, waterPerWeek], [feed, fast]]",
        "x-mlflow-exclusive: [[feed, food]] #!",
        "Care: x-mlflow-exclusive lists 'food', which is not a property",
    ),
    Case(
        "extension-exclusive",
        "x-mlflow-exclusive: [[water_per_day, waterPerWeek], [feed, fast]]",
        "required: [feed]\n      x-mlflow-exclusive: [[feed, fast]] #!",
        "Care: x-mlflow-exclusive lists 'feed', which is required",
    ),
    Case(
        "extension-exclusive",
        "description: A plant.\n",
        "description: A plant.\n      x-mlflow-exclusive: [[info, weight]] #!\n",
        "x-mlflow-exclusive has no effect, because no request contains Plant",
    ),
    Case(
        "dependent-required",
        "dependentRequired: {dose: [feed]}",
        "dependentRequired: {dose: feed} #!",
        "Care: The dependentRequired of 'dose' must be a list of other properties",
    ),
    Case(
        "dependent-required",
        "dependentRequired: {dose: [feed]}",
        "dependentRequired: {dose: [moods]} #!",
        "Care: The dependentRequired of 'dose' must be a list of other properties that are not",
    ),
    Case(
        "dependent-required",
        "dependentRequired: {dose: [feed]}",
        "dependentRequired: {doses: [feed]} #!",
        "Care: The dependentRequired of 'doses' is for a property that does not exist",
    ),
    Case(
        "extension-checked",
        "x-mlflow-checked: true",
        "x-mlflow-checked: false #!",
        "Mood: x-mlflow-checked must be true",
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
        "summary: Check whether", "summary: Check it. Whether"
    )
    reported = findings(tmp_path, text)
    assert [line for line, _, _ in reported] == sorted(line for line, _, _ in reported)
    assert len(reported) >= 2
    assert not any("\n" in message for _, _, message in reported)


def test_unrelated_numbers_in_a_description_are_not_reported(tmp_path: Path) -> None:
    """The limits occur only within longer numbers or words, the defaults in unrelated sentences."""
    text = TEXT.replace(
        "description: Number of plants per page.",
        "description: Number of plants per page, of 10000 or 1000.5; -1000 is rejected, 100-fold "
        "growth is not. Servers take 100 for many.",
    ).replace("description: Whether the plant is wilted.", "description: It is false for a fern.")
    assert [rule for _, rule, _ in findings(tmp_path, text)] == []


def test_error_responses_are_required_only_for_api_paths(tmp_path: Path) -> None:
    reported = findings(tmp_path, TEXT.replace("  /health:", "  /api/health:"))
    assert [rule for _, rule, _ in reported] == ["error-responses"]


@pytest.mark.parametrize("seed", range(300))
def test_a_corrupted_spec_is_linted_without_an_exception(seed: int) -> None:
    base = load(BASE)
    document = copy.deepcopy(base.document)
    rng = random.Random(seed)
    for _ in range(rng.choice([1, 1, 1, 3])):
        _corrupt(document, rng)
    reported = check(Spec(base.path, document, base.lines))
    assert all(finding.line >= 1 for finding in reported)


def _corrupt(document: Any, rng: random.Random) -> None:
    parent, key = rng.choice(list(_nodes(document, ())))
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
    if rng.random() < 0.3:
        del node[key]
    else:
        node[key] = copy.deepcopy(rng.choice(junk))


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
