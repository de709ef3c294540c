"""The hooks that MkDocs calls while it builds the site.

They add pages from outside of docs/, generated pages, and the contract for Redoc and for download,
and adapt links. The navigation in mkdocs.yml lists the pages in order; MkDocs fails if a page is
missing or not listed. In mkdocs.yml, `rest/` stands for the pages generated from the spec.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from generator.spec import load
from tools.paths import ROOT, SPEC
from tools.site import redoc, rest
from tools.site.contract import Contract
from tools.site.repository import LinkError, Repository

_MODULES = ROOT / "tools" / "npm" / "node_modules"
# This comment in a page is replaced by a list of the operations.
_OPERATIONS = "<!-- operations -->"
# Sidebars that are hidden: the navigation for sections with only one page, and the table of
# contents for pages with wide tables.
_HIDDEN_SIDEBARS = {
    "README.md": "navigation",
    "docs/benchmarks.md": "toc",
    "docs/conventions.md": "toc",
    "docs/migrating.md": "toc",
    "docs/tutorial.md": "navigation",
    "spec/COVERAGE.md": "toc",
}
_CONTRACT_BUTTONS = """
[Browse the contract](redoc.html){ .md-button .md-button--primary }
[YAML](mlflow-openapi.yaml){ .md-button download } [JSON](mlflow-openapi.json){ .md-button download }
"""  # noqa: E501


@cache
def contract() -> Contract:
    return Contract(load(SPEC))


@cache
def repository() -> Repository:
    docs = ROOT / "docs"
    return Repository.of(
        ROOT,
        {f"docs/{file.relative_to(docs)}": str(file.relative_to(docs)) for file in _docs(docs)},
    )


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    # The site has no 404 page, because such a page needs absolute links and the URL is unknown.
    config.theme.static_templates.discard("404.html")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    # `mkdocs serve` calls the hooks again after each change.
    contract.cache_clear()
    repository.cache_clear()
    generated = rest.pages(contract())
    for file, page in repository().sources.items():
        if files.get_file_from_path(page) is None and file not in repository().texts:
            files.append(File.generated(config, page, abs_src_path=str(ROOT / file)))
    for file, page in repository().texts.items():
        text = File.generated(config, page, content=repository().text(file))
        text.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(text)
    for page, content in generated.items():
        files.append(File.generated(config, page, content=content))
    for path, data in redoc.files(contract().spec.document, _MODULES).items():
        files.append(File.generated(config, path, content=data))
    config.nav = [_with_areas(item, list(generated)) for item in config.nav or []]
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    files_by_page = {path: file for file, path in repository().sources.items()}
    file = files_by_page.get(page.file.src_uri)
    if file is None or file in repository().texts:
        return markdown
    try:
        converted = repository().convert(file, markdown)
    except LinkError as error:
        raise PluginError(str(error)) from None
    if file in _HIDDEN_SIDEBARS:
        page.meta["hide"] = [_HIDDEN_SIDEBARS[file]]
    if file == "spec/README.md":
        title, _, body = converted.partition("\n")
        converted = f"{title}\n{_CONTRACT_BUTTONS}{body}"
    return converted.replace(_OPERATIONS, rest.methods_by_area(contract()))


def _docs(folder: Path) -> list[Path]:
    """List the pages and images of docs/, which are the possible targets of links."""
    return [
        file
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix in {".md", ".svg", ".png"}
    ]


def _with_areas(item: dict[str, Any], areas: list[str]) -> dict[str, Any]:
    """Replace `rest/` in an item of the navigation by the generated pages."""
    return {
        title: areas if target == f"{rest.FOLDER}/" else target for title, target in item.items()
    }
