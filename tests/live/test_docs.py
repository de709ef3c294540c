"""Runs every code block of the documentation, in order, against a real server.

`tests.support.pages.reader` explains the syntax of blocks. `tests.support.pages.blocks` explains
how a page selects another server.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from mlflowclient import MLFlow, errors
from tests.support.deployments import DeploymentKind, Deployments
from tests.support.pages.blocks import ROOT, Page
from tests.support.pages.reader import PageError, Reader
from tools.servers.versions import NEWEST, VERSIONS

FASTTRACKML = "fasttrackml"
PAGES = [
    *("README.md", "docs/tutorial.md", "docs/conventions.md", "examples/README.md"),
    *("tools/languages/README.md", "spec/README.md", "CONTRIBUTING.md"),
    *sorted(f"docs/guides/{path.name}" for path in ROOT.glob("docs/guides/*.md")),
]


def pages() -> Iterator[object]:
    for name in PAGES:
        page = Page.read(ROOT / name)
        # Run the page in the process of the tests that share its server.
        group = FASTTRACKML if uses_fasttrackml(page) else "-".join(server_of(page))
        yield pytest.param(page, id=name, marks=pytest.mark.xdist_group(group))


def uses_fasttrackml(page: Page) -> bool:
    return page.comments.get("server") == FASTTRACKML


def server_of(page: Page) -> tuple[str, DeploymentKind]:
    words = page.comments.get("server", "").split()
    kinds: list[DeploymentKind] = [kind for kind in get_args(DeploymentKind) if kind in words]
    versions = [version for version in VERSIONS if version in words]
    assert len(kinds + versions) == len(words), f"{page.name}: there is no server {' '.join(words)}"
    return versions[0] if versions else NEWEST, kinds[0] if kinds else "plain"


@pytest.mark.parametrize("page", [*pages()])
def test_the_code_blocks_of_a_page_print_the_documented_output(
    page: Page, deployments: Deployments, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if uses_fasttrackml(page):
        url = request.getfixturevalue(FASTTRACKML).url
    else:
        deployment = deployments.get(*server_of(page))
        url = deployment.server.url
        if "admin" in page.comments:
            username, password = page.comments["admin"].split()
            make_admin(deployment.client, username, password)
    try:
        with Reader(page, url, tmp_path) as reader:
            reader.read()
    except PageError as error:
        pytest.fail(str(error), pytrace=False)


@pytest.mark.parametrize("name", PAGES)
def test_the_links_of_a_page_resolve_to_files_and_headings(name: str) -> None:
    page = ROOT / name
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?://)([^)#]*)#?([^)]*)\)", text)
    assert len(links) + len(re.findall(r"\]\(https?://", text)) == text.count("](")
    for path, anchor in links:
        target = page.parent / path if path else page
        assert target.exists(), path
        assert not anchor or anchor in anchors(target), f"{path}#{anchor}"


def anchors(page: Path) -> list[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]


def make_admin(mlf: MLFlow, username: str, password: str) -> None:
    try:
        mlf.create_user(username, password)
    except errors.ResourceAlreadyExistsError:
        mlf.update_user_password(username, password)
    mlf.update_user_admin(username, True)
