"""Tests of the site that `make docs` builds: its pages in Chromium, and all of its links."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from tests.support import spec

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "site"
# The site is served below a path, because most sites are not at the root of their server.
BASE_PATH = "/docs/latest/"
# Attributes with the URLs that a browser requests without a click.
_REQUESTED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


class Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        if not path.startswith(BASE_PATH):
            return str(SITE / "does-not-exist")
        return super().translate_path(path.removeprefix(BASE_PATH.rstrip("/")))

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    assert (SITE / "index.html").exists(), "run `make docs`"
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(SITE))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{BASE_PATH}"
        server.shutdown()
        thread.join()


def pages() -> list[str]:
    return sorted(str(path.relative_to(SITE)) for path in SITE.rglob("*.html"))


@pytest.fixture(scope="module")
def observed(url: str) -> Any:
    """The observations of the browser; see check_site.mjs."""
    browser = os.environ.get("CHROMIUM", "chromium")
    chromium = shutil.which(browser)
    assert chromium is not None, f"{browser} is missing; run `make browser`"
    # Redoc is checked separately.
    checked_pages = [page for page in pages() if page != "contract/redoc.html"]
    command = [
        "node",
        str(Path(__file__).with_name("check_site.mjs")),
        chromium,
        url,
        str(SITE),
        json.dumps(checked_pages),
    ]
    process = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    assert process.returncode == 0, process.stderr
    return json.loads(process.stdout)


def test_no_page_logs_an_error_or_requests_another_host(observed: Any) -> None:
    assert observed["problems"] == []


def test_no_page_is_wider_than_a_phone(observed: Any) -> None:
    assert observed["tooWide"] == []


@pytest.mark.parametrize("search", ["search", "searchInFiles"])
def test_the_search_finds_an_operation_and_opens_it(observed: Any, search: str) -> None:
    assert observed[search]["path"] == "rest/runs.html"
    assert observed[search]["heading"].startswith("log_batch")


def test_the_system_color_scheme_applies_until_the_reader_chooses_another(observed: Any) -> None:
    assert observed["schemes"] == ["slate", "default", "default"]


def test_the_table_of_operations_can_be_filtered(observed: Any) -> None:
    names = [cell.split("\n")[0] for cell in observed["filtered"]]
    assert "search_runs" in names
    assert "search_experiments" not in names


def test_redoc_lists_every_operation_and_scrolls_to_the_linked_one(observed: Any) -> None:
    assert set(observed["redoc"]["operations"]) == spec.operation_ids()
    assert observed["redoc"]["isInView"]


def test_the_contract_can_be_downloaded(observed: Any) -> None:
    downloads = observed["redoc"]["downloads"]
    written = spec.PATH.read_text(encoding="utf-8")
    assert downloads["mlflow-openapi.yaml"] == written
    assert json.loads(downloads["mlflow-openapi.json"]) == yaml.load(
        written, Loader=yaml.CSafeLoader
    )


@dataclass
class Reader(HTMLParser):
    """Collects the anchors, the links, and the resources that a page requires."""

    anchors: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    requested: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.add(values["href"])
        if (name := _REQUESTED.get(tag)) in values and values.get("rel") != "canonical":
            self.requested.add(values[name or ""])


@pytest.fixture(scope="module")
def parsed() -> dict[str, Reader]:
    readers = {page: Reader() for page in pages()}
    assert readers, "run `make docs`"
    for page, reader in readers.items():
        reader.feed((SITE / page).read_text(encoding="utf-8"))
    return readers


def test_internal_links_resolve_to_a_page_and_an_anchor(parsed: dict[str, Reader]) -> None:
    broken = [
        f"{page}: {link}"
        for page, reader in parsed.items()
        for link in reader.links
        if not _resolves(parsed, page, link)
    ]
    assert broken == []
    assert sum(len(reader.links) for reader in parsed.values()) > 2000


def test_scripts_styles_and_images_of_pages_exist(parsed: dict[str, Reader]) -> None:
    missing = [
        f"{page}: {url}"
        for page, reader in parsed.items()
        for url in reader.requested
        if not url.startswith("data:")
        and (urlsplit(url).netloc or not (SITE / page).parent.joinpath(url).is_file())
    ]
    assert missing == []


def _resolves(parsed: dict[str, Reader], page: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto"):
        return True
    target = (SITE / page).parent.joinpath(unquote(parts.path)) if parts.path else SITE / page
    name = os.path.relpath(target, SITE)
    if not target.is_file():
        return False
    if name == "contract/redoc.html":
        # Redoc creates the anchors in the browser.
        return not parts.fragment or parts.fragment.split("/")[-1] in spec.operation_ids()
    return not parts.fragment or unquote(parts.fragment) in parsed[name].anchors
