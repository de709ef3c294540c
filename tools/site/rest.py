"""Writes the pages of the REST API: one an area, one of all operations, and one of the entities."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from http import HTTPStatus
from typing import Any

from mlflowclient import errors
from tools.site.operations import Contract, Field, Operation, versions

FOLDER = "rest"
INDEX = f"{FOLDER}/index.md"
ENTITIES = f"{FOLDER}/entities.md"

_NAME = re.compile(r"[A-Za-z]\w+")
_ACRONYMS = {"mcp": "MCP"}
_REQUIRES = {
    "artifact-serving": "artifact serving",
    "basic-auth": "basic authentication",
    "jobs": "job execution",
    "object-store": "an object store",
    "workspaces": "workspaces",
}


def pages(contract: Contract) -> dict[str, str]:
    """Path and text of each page, in the order of the navigation."""
    areas = {page_of(area): _area_page(contract, area) for area in contract.areas}
    return {INDEX: _index_page(contract), **areas, ENTITIES: _entities_page(contract)}


def page_of(area: str) -> str:
    return f"{FOLDER}/{area.replace('_', '-')}.md"


def title(area: str) -> str:
    first, *others = (_ACRONYMS.get(word, word) for word in area.split("_"))
    return " ".join([first[0].upper() + first[1:], *others])


def methods_by_area(contract: Contract) -> str:
    """The operations as a list of links, for the page of the client."""
    lines = []
    for area in contract.areas:
        names = " ".join(
            f"[`{item.name}`](../{page_of(area)}#{item.name})" for item in contract.of(area)
        )
        lines.append(f"**[{title(area)}](../{page_of(area)})**\n:   {names}\n")
    return "\n".join(lines)


def _index_page(contract: Contract) -> str:
    rows = "".join(
        f"| [`{item.name}`]({_local(item.area)}#{item.name})<br>{_address(item)} | "
        f"{item.versions or 'all'} "
        f'| {_cell(item.summary)} <span class="facts">{title(item.area)}</span> |\n'
        for item in contract.operations
    )
    servers = contract.spec.document["info"]["x-mlflow-servers"]
    return f"""\
---
title: All operations
hide: [toc]
---
# All {len(contract.operations)} operations

Each operation of the [contract](../contract/index.md), with the method of `MLFlow` and `AsyncMLFlow` that calls it.
"all" stands for the servers from {_minor(servers[0])} to {_minor(servers[-1])}.

<div class="fields operations" data-search-exclude markdown>

| operation | servers | |
| --- | --- | --- |
{rows}
</div>
"""  # noqa: E501


def _area_page(contract: Contract, area: str) -> str:
    found = contract.of(area)
    listed = "".join(
        f"| [`{item.name}`](#{item.name}) | {_cell(item.summary)} |\n" for item in found
    )
    operations = "\n".join(_operation(contract, item) for item in found)
    return f"""\
---
title: {title(area)}
---
# {title(area)}

{contract.areas[area]}

The calls are those of `mlf = MLFlow(...)`. With `AsyncMLFlow` they are awaited, and pagers are walked by `async for`.
`mlf.send(build_request(...))` returns the whole response, with its status and headers.

| | |
| --- | --- |
{listed}
{operations}"""  # noqa: E501


def _operation(contract: Contract, item: Operation) -> str:
    parts = [
        f"## `{item.name}` {{ #{item.name} }}",
        f'<p class="request">{_address(item)}{_badges(item)}</p>',
        item.summary,
        item.description,
        f"```python\n{item.call}\n```",
    ]
    if aliases := item.aliases:
        parts.append("Also by " + ", ".join(f"`{alias}`" for alias in aliases) + ".")
    if arguments := item.arguments:
        parts.append(_table(contract, "argument", arguments))
    parts.append(_result(contract, item))
    parts.append(_failures(item))
    parts.append(_example(item))
    return "\n\n".join(parts) + "\n"


def _address(item: Operation) -> str:
    method = item.method.upper()
    return f'<span class="verb verb-{item.method}">{method}</span> <code>{escape(item.path)}</code>'


def _badges(item: Operation) -> str:
    found = [item.versions] if item.versions else []
    found += [f"needs {_REQUIRES[name]}" for name in item.requires]
    found.append("idempotent" if item.idempotent else "not idempotent")
    if item.spec.get("x-mlflow-visibility"):
        found.append("not in MLflow's documentation")
    if item.spec.get("deprecated"):
        found.append("deprecated")
    return "".join(f' <span class="badge">{escape(text)}</span>' for text in found)


def _table(contract: Contract, head: str, fields: Sequence[Field]) -> str:
    rows = "".join(_row(contract, field, is_argument=head == "argument") for field in fields)
    return (
        f'<div class="fields" markdown>\n\n| {head} | type | |\n| --- | --- | --- |\n{rows}\n</div>'
    )


def _row(contract: Contract, field: Field, *, is_argument: bool) -> str:
    mark = ' <span class="required">required</span>' if field.required and is_argument else ""
    facts = " · ".join(field.facts)
    described = " ".join(
        filter(
            None, (_cell(field.description), facts and f'<span class="facts">{_cell(facts)}</span>')
        )
    )
    return f"| `{field.name}`{mark} | {_type(contract, field.type)} | {described} |\n"


def _type(contract: Contract, text: str) -> str:
    """A type, with links to the entities in it. Raw HTML, since Markdown knows no link inside of
    code.
    """

    def linked(match: re.Match[str]) -> str:
        name = match[0]
        return f'<a href="entities.html#{name}">{name}</a>' if name in contract.entities else name

    return f"<code>{_NAME.sub(linked, text).replace('|', '&#124;')}</code>"


def _result(contract: Contract, item: Operation) -> str:
    _, answer = item.success
    returned = "nothing" if item.result == "None" else _type(contract, item.result)
    if item.result.startswith("Pager["):
        return (
            f"**Returns** {returned}, a [pager](../reference/paging.md): iterate it for the items "
            "of all pages."
        )
    return f"**Returns** {returned}. {answer['description']}"


def _failures(item: Operation) -> str:
    def told(status: int, description: str) -> str:
        other = errors.StatusError if status < 500 else errors.ServerError
        error = errors.BY_STATUS.get(status, other).__name__
        return (
            f'<dt>{status} <a href="../reference/errors.html#mlflowclient.errors.{error}">{error}</a></dt>'  # noqa: E501
            + (f"<dd>{escape(description)}</dd>")
        )

    listed = "".join(told(*failure) for failure in item.failures)
    return _closed("Errors", f'<dl class="failures">{listed}</dl>')


def _example(item: Operation) -> str:
    """Request and answer. The search would find their values in place of what they show."""
    status, _ = item.success
    start, body = item.request_example
    asked = start if body is None else f"{start}\nContent-Type: application/json\n\n{_json(body)}"
    answered = f"{status} {HTTPStatus(status).phrase}"
    if (answer := item.answer_example) is not None:
        answered += f"\n\n{answer if isinstance(answer, str) else _json(answer)}"
    link = f"../contract/redoc.html#tag/{item.area}/operation/{item.name}"
    shown = "".join(
        f'<pre class="plain"><code>{escape(text)}</code></pre>' for text in (asked, answered)
    )
    return _closed("Example of a request and its answer", shown) + (
        f'\n\n<a class="quiet" data-search-exclude href="{link}">{item.name} in the contract</a>'
    )


def _closed(summary: str, html: str) -> str:
    """What is shown when it is wanted, and left out of the search."""
    return (
        f'<details class="quiet" data-search-exclude><summary>{summary}</summary>{html}</details>'
    )


def _entities_page(contract: Contract) -> str:
    entities = "\n".join(_entity(contract, name) for name in contract.entities)
    return f"""\
---
title: Entities
---
# Entities

What arguments and results are made of: the classes of `mlflow_openapi.models`. Fields that a server left out are
`None`, and lists that it left out are empty. Unknown fields and values of newer servers are kept.

{entities}"""  # noqa: E501


def _entity(contract: Contract, name: str) -> str:
    schema = contract.schemas[name]
    parts = [f"## `{name}` {{ #{name} }}"]
    if "enum" in schema:
        parts += [schema["description"], _values(schema)]
    else:
        found = versions(schema)
        parts.append(schema["description"] + (f" {found[0].upper()}{found[1:]}." if found else ""))
        if views := list(_views(schema)):
            parts.append("Also there: " + ", ".join(views) + ".")
        parts.append(_table(contract, "field", contract.properties(name)))
    return "\n\n".join(parts) + "\n"


def _values(schema: Mapping[str, Any]) -> str:
    since, meaning = schema.get("x-mlflow-since", {}), schema.get("x-enumDescriptions", {})
    rows = "".join(
        f"| `{value}` | {_cell(meaning.get(value, ''))}"
        + (f' <span class="facts">since {since[value]}</span>' if value in since else "")
        + " |\n"
        for value in schema["enum"]
    )
    return f"| value | |\n| --- | --- |\n{rows}"


def _views(schema: Mapping[str, Any]) -> Iterator[str]:
    for name, place in schema.get("x-mlflow-views", {}).items():
        yield (
            f"`{name}` (`{place}`)"
            if isinstance(place, str)
            else f"`{name}` (`{place['list']}` as a dict)"
        )


def _local(area: str) -> str:
    return page_of(area).removeprefix(f"{FOLDER}/")


def _minor(release: str) -> str:
    return release.rpartition(".")[0]


def _cell(markdown: str) -> str:
    """A text as a cell of a table: one line, in which only code holds a bar."""
    return " ".join(markdown.split())


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
