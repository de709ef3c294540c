"""What MkDocs calls while it builds the site: pages from elsewhere, links, and the contract to look
at and to keep.

The navigation of mkdocs.yml names the pages in their order; MkDocs refuses one that is not there,
or not named. `rest/` stands for the pages that are made from the spec.
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
from tools.site.operations import Contract
from tools.site.repository import LinkError, Repository

_MODULES = ROOT / "tools" / "npm" / "node_modules"
# Stands in a page where the operations are listed.
_OPERATIONS = "<!-- operations -->"
# What is left out beside a page: the list of a section with one page, and where tables are wide,
# that of the headings.
_HIDDEN_BESIDE = {
    "README.md": "navigation",
    "docs/benchmarks.md": "toc",
    "docs/conventions.md": "toc",
    "docs/migrating.md": "toc",
    "docs/tutorial.md": "navigation",
    "spec/COVERAGE.md": "toc",
}
_IN_THE_CONTRACT = """
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
    # The page for what is not found would have to know where the site is.
    config.theme.static_templates.discard("404.html")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    # A watching MkDocs builds again and again.
    contract.cache_clear()
    repository.cache_clear()
    made = rest.pages(contract())
    for file, page in repository().sources.items():
        if files.get_file_from_path(page) is None and file not in repository().texts:
            files.append(File.generated(config, page, abs_src_path=str(ROOT / file)))
    for file, page in repository().texts.items():
        text = File.generated(config, page, content=repository().text(file))
        text.inclusion = InclusionLevel.NOT_IN_NAV
        files.append(text)
    for page, content in made.items():
        files.append(File.generated(config, page, content=content))
    for path, data in redoc.files(contract().spec.document, _MODULES).items():
        files.append(File.generated(config, path, content=data))
    config.nav = [_with_areas(item, list(made)) for item in config.nav or []]
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    file = next(
        (file for file, path in repository().sources.items() if path == page.file.src_uri), None
    )
    if file is None or file in repository().texts:
        return markdown
    try:
        shown = repository().shown(file, markdown)
    except LinkError as error:
        raise PluginError(str(error)) from None
    if file in _HIDDEN_BESIDE:
        page.meta["hide"] = [_HIDDEN_BESIDE[file]]
    if file == "spec/README.md":
        title, _, rest_of_it = shown.partition("\n")
        shown = f"{title}\n{_IN_THE_CONTRACT}{rest_of_it}"
    return shown.replace(_OPERATIONS, rest.methods_by_area(contract()))


def _docs(folder: Path) -> list[Path]:
    """The pages and pictures of docs/, which links may lead to."""
    return [
        file
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix in {".md", ".svg", ".png"}
    ]


def _with_areas(item: dict[str, Any], areas: list[str]) -> dict[str, Any]:
    """An item of the navigation, with the pages that are made from the spec in their place."""
    return {
        title: areas if inside == f"{rest.FOLDER}/" else inside for title, inside in item.items()
    }
