"""The built site, used in Chromium as a reader uses it, and all of its links. `make docs` builds
it.
"""

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
# Not at the root of its server, as a site rarely is.
BELOW = "/docs/latest/"
# What a link may lead to and a browser does not ask for by itself.
_ASKED_FOR = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}


class Handler(SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        if not path.startswith(BELOW):
            return str(SITE / "nothing-is-outside")
        return super().translate_path(path.removeprefix(BELOW.rstrip("/")))

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    assert (SITE / "index.html").exists(), "run `make docs`"
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(SITE))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}{BELOW}"
        server.shutdown()
        thread.join()


def pages() -> list[str]:
    return sorted(str(path.relative_to(SITE)) for path in SITE.rglob("*.html"))


@pytest.fixture(scope="module")
def seen(url: str) -> Any:
    """What the browser saw; see check_site.mjs."""
    wanted = os.environ.get("CHROMIUM", "chromium")
    chromium = shutil.which(wanted)
    assert chromium is not None, f"{wanted} is missing; run `make browser`"
    # Redoc's own page is looked at by itself.
    looked_at = [page for page in pages() if page != "contract/redoc.html"]
    command = [
        "node",
        str(Path(__file__).with_name("check_site.mjs")),
        chromium,
        url,
        str(SITE),
        json.dumps(looked_at),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=1800)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_no_page_logs_an_error_or_asks_another_host(seen: Any) -> None:
    assert seen["faults"] == []


def test_no_page_is_wider_than_a_phone(seen: Any) -> None:
    assert seen["tooWide"] == []


@pytest.mark.parametrize("way", ["search", "searchInFiles"])
def test_the_search_finds_an_operation_and_opens_it(seen: Any, way: str) -> None:
    assert seen[way]["path"] == "rest/runs.html"
    assert seen[way]["heading"].startswith("log_batch")


def test_the_reader_s_preference_counts_until_another_choice_which_is_kept(seen: Any) -> None:
    assert seen["schemes"] == ["slate", "default", "default"]


def test_the_table_of_operations_can_be_filtered(seen: Any) -> None:
    names = [cell.split("\n")[0] for cell in seen["filtered"]]
    assert "search_runs" in names
    assert "search_experiments" not in names


def test_redoc_shows_every_operation_and_the_one_that_was_asked_for(seen: Any) -> None:
    assert set(seen["redoc"]["operations"]) == spec.operation_ids()
    assert seen["redoc"]["isInView"]


def test_the_contract_can_be_downloaded(seen: Any) -> None:
    downloads = seen["redoc"]["downloads"]
    written = spec.PATH.read_text(encoding="utf-8")
    assert downloads["mlflow-openapi.yaml"] == written
    assert json.loads(downloads["mlflow-openapi.json"]) == yaml.load(
        written, Loader=yaml.CSafeLoader
    )


@dataclass
class Reader(HTMLParser):
    """Finds the anchors of a page, what it links to, and what a browser asks for by itself."""

    anchors: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    asked_for: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        if tag == "a" and "href" in values:
            self.links.add(values["href"])
        if (name := _ASKED_FOR.get(tag)) in values and values.get("rel") != "canonical":
            self.asked_for.add(values[name or ""])


@pytest.fixture(scope="module")
def read() -> dict[str, Reader]:
    found = {page: Reader() for page in pages()}
    assert found, "run `make docs`"
    for page, reader in found.items():
        reader.feed((SITE / page).read_text(encoding="utf-8"))
    return found


def test_every_internal_link_leads_to_a_page_and_an_anchor(read: dict[str, Reader]) -> None:
    broken = [
        f"{page}: {link}"
        for page, reader in read.items()
        for link in reader.links
        if not _leads(read, page, link)
    ]
    assert broken == []
    assert sum(len(reader.links) for reader in read.values()) > 2000


def test_what_pages_are_made_of_is_there(read: dict[str, Reader]) -> None:
    missing = [
        f"{page}: {url}"
        for page, reader in read.items()
        for url in reader.asked_for
        if not url.startswith("data:")
        and (urlsplit(url).netloc or not (SITE / page).parent.joinpath(url).is_file())
    ]
    assert missing == []


def _leads(read: dict[str, Reader], page: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.scheme in ("http", "https", "mailto"):
        return True
    target = (SITE / page).parent.joinpath(unquote(parts.path)) if parts.path else SITE / page
    name = os.path.relpath(target, SITE)
    if not target.is_file():
        return False
    if name == "contract/redoc.html":
        # Its anchors are made when it is shown.
        return not parts.fragment or parts.fragment.split("/")[-1] in spec.operation_ids()
    return not parts.fragment or unquote(parts.fragment) in read[name].anchors
