"""Writes the pages of the REST API: areas, all operations, and entities."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from http import HTTPStatus
from typing import Any

from mlflowclient import errors
from tools.site.contract import Contract, Field, Operation, versions

FOLDER = "rest"
INDEX = f"{FOLDER}/index.md"
ENTITIES = f"{FOLDER}/entities.md"

_NAME = re.compile(r"[A-Za-z]\w+")
_ACRONYMS = {"mcp": "MCP"}
_FEATURES = {
    "artifact-serving": "artifact serving",
    "basic-auth": "basic authentication",
    "jobs": "job execution",
    "object-store": "an object store",
    "workspaces": "workspaces",
}


def pages(contract: Contract) -> dict[str, str]:
    """Return the text of each page by path, in the order of the navigation."""
    areas = {page_of(area): _area_page(contract, area) for area in contract.areas}
    return {INDEX: _index_page(contract), **areas, ENTITIES: _entities_page(contract)}


def page_of(area: str) -> str:
    return f"{FOLDER}/{area.replace('_', '-')}.md"


def title(area: str) -> str:
    first, *others = (_ACRONYMS.get(word, word) for word in area.split("_"))
    return " ".join([first[0].upper() + first[1:], *others])


def methods_by_area(contract: Contract) -> str:
    """Format the operations as a list of links, for the page of the client."""
    lines = []
    for area in contract.areas:
        names = " ".join(
            f"[`{item.name}`](../{page_of(area)}#{item.name})"
            for item in contract.operations_of(area)
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

The operations of the [contract](../contract/index.md), with the methods of `MLFlow` and `AsyncMLFlow` that call them.
"all" means servers from {_minor(servers[0])} to {_minor(servers[-1])}.

<div class="fields operations" data-search-exclude markdown>

| operation | servers | |
| --- | --- | --- |
{rows}
</div>
"""  # noqa: E501


def _area_page(contract: Contract, area: str) -> str:
    items = contract.operations_of(area)
    rows = "".join(f"| [`{item.name}`](#{item.name}) | {_cell(item.summary)} |\n" for item in items)
    operations = "\n".join(_operation(contract, item) for item in items)
    return f"""\
---
title: {title(area)}
---
# {title(area)}

{contract.areas[area]}

The calls use `mlf = MLFlow(...)`. With `AsyncMLFlow`, await the calls, and iterate pagers with `async for`.
`mlf.send(build_request(...))` returns the whole response, including its status and headers.

| | |
| --- | --- |
{rows}
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
        parts.append("Also available as " + ", ".join(f"`{alias}`" for alias in aliases) + ".")
    if item.bulk is not None:
        parts.append(f"For several entities: `{item.bulk}`.")
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
    texts = [item.versions] if item.versions else []
    texts += [f"requires {_FEATURES[name]}" for name in item.requires]
    texts.append("idempotent" if item.idempotent else "not idempotent")
    if item.spec.get("x-mlflow-visibility"):
        texts.append("not in MLflow's documentation")
    if item.spec.get("deprecated"):
        texts.append("deprecated")
    return "".join(f' <span class="badge">{escape(text)}</span>' for text in texts)


def _table(contract: Contract, head: str, fields: Sequence[Field]) -> str:
    rows = "".join(_row(contract, field, is_argument=head == "argument") for field in fields)
    return (
        f'<div class="fields" markdown>\n\n| {head} | type | |\n| --- | --- | --- |\n{rows}\n</div>'
    )


def _row(contract: Contract, field: Field, *, is_argument: bool) -> str:
    mark = ' <span class="required">required</span>' if field.required and is_argument else ""
    texts = []
    if field.description:
        texts.append(_cell(field.description))
    if field.details:
        texts.append(f'<span class="facts">{_cell(" · ".join(field.details))}</span>')
    return f"| `{field.name}`{mark} | {_type(contract, field.type)} | {' '.join(texts)} |\n"


def _type(contract: Contract, text: str) -> str:
    """Format a type, with links to its entities."""

    def link(match: re.Match[str]) -> str:
        name = match[0]
        return f'<a href="entities.html#{name}">{name}</a>' if name in contract.entities else name

    # This is HTML because code in Markdown cannot contain links.
    return f"<code>{_NAME.sub(link, text).replace('|', '&#124;')}</code>"


def _result(contract: Contract, item: Operation) -> str:
    _, response = item.success
    result = "nothing" if item.result == "None" else _type(contract, item.result)
    if item.result.startswith("Pager["):
        return (
            f"**Returns** {result}, a [pager](../reference/paging.md): iterate it for the items "
            "of all pages."
        )
    return f"**Returns** {result}. {response['description']}"


def _failures(item: Operation) -> str:
    def entry(status: int, description: str) -> str:
        other = errors.StatusError if status < 500 else errors.ServerError
        error = errors.BY_STATUS.get(status, other).__name__
        return (
            f'<dt>{status} <a href="../reference/errors.html#mlflowclient.errors.{error}">{error}</a></dt>'  # noqa: E501
            + (f"<dd>{escape(description)}</dd>")
        )

    entries = "".join(entry(*failure) for failure in item.failures)
    return _collapsed("Errors", f'<dl class="failures">{entries}</dl>')


def _example(item: Operation) -> str:
    """Format an example of a request and its response."""
    status, _ = item.success
    request, body = item.request_example
    if body is not None:
        request += f"\nContent-Type: application/json\n\n{_json(body)}"
    response = f"{status} {HTTPStatus(status).phrase}"
    content = item.response_example
    if content is not None:
        response += f"\n\n{content if isinstance(content, str) else _json(content)}"
    link = f"../contract/redoc.html#tag/{item.area}/operation/{item.name}"
    blocks = "".join(
        f'<pre class="plain"><code>{escape(text)}</code></pre>' for text in (request, response)
    )
    return _collapsed("Example of a request and its response", blocks) + (
        f'\n\n<a class="quiet" data-search-exclude href="{link}">{item.name} in the contract</a>'
    )


def _collapsed(summary: str, html: str) -> str:
    """Format a block that readers expand.

    The block is excluded from the search, which would find the values of examples instead of
    descriptions.
    """
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

The types of arguments and results: the classes of `mlflow_openapi.models`. Fields that a server omits are `None`, and
lists that it omits are empty. Unknown fields and values of newer servers are preserved.

{entities}"""  # noqa: E501


def _entity(contract: Contract, name: str) -> str:
    schema = contract.schemas[name]
    parts = [f"## `{name}` {{ #{name} }}"]
    if "enum" in schema:
        parts += [schema["description"], _values(schema)]
    else:
        available = versions(schema)
        description = schema["description"]
        if available:
            description += f" {available[0].upper()}{available[1:]}."
        parts.append(description)
        views = list(_views(schema))
        if views:
            parts.append("Shortcuts: " + ", ".join(views) + ".")
        parts.append(_table(contract, "field", contract.properties(name)))
    return "\n\n".join(parts) + "\n"


def _values(schema: Mapping[str, Any]) -> str:
    since = schema.get("x-mlflow-since", {})
    descriptions = schema.get("x-enumDescriptions", {})
    rows = ""
    for value in schema["enum"]:
        text = _cell(descriptions.get(value, ""))
        if value in since:
            text += f' <span class="facts">since {since[value]}</span>'
        rows += f"| `{value}` | {text} |\n"
    return f"| value | |\n| --- | --- |\n{rows}"


def _views(schema: Mapping[str, Any]) -> Iterator[str]:
    for name, source in schema.get("x-mlflow-views", {}).items():
        if isinstance(source, str):
            yield f"`{name}` (`{source}`)"
        else:
            yield f"`{name}` (`{source['list']}` as a dict)"


def _local(area: str) -> str:
    return page_of(area).removeprefix(f"{FOLDER}/")


def _minor(release: str) -> str:
    return release.rpartition(".")[0]


def _cell(markdown: str) -> str:
    """Format a text as a cell of a table, on one line."""
    return " ".join(markdown.split())


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
