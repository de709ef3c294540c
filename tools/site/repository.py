"""Which files of the repository are pages of the site, and where their links lead there.

A page is written for GitHub: its links are relative to its file. On the site they lead to the page
of the file that they name. A file that is no page gets one that shows its text. Python-Markdown
wants lists indented by four spaces, and blank lines before them, where GitHub does not: both are
put right on the way.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

# Pages of the site by their file, where that is not below docs/.
ELSEWHERE = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "examples/README.md": "examples.md",
    "tools/languages/README.md": "contract/languages.md",
    "spec/COVERAGE.md": "contract/coverage.md",
    "spec/README.md": "contract/index.md",
}
# Not a page, but there under a name of its own.
DOWNLOADS = {"spec/mlflow-openapi.yaml": "contract/mlflow-openapi.yaml"}

# What is code holds no links; a link's text may hold code.
_LINKS = re.compile(
    r"""(?P<code>^(?P<fence>`{3,}).*?^\s*(?P=fence)|`[^`\n]+`)
      | (?P<before>\]\(|\b(?:href|src|srcset)=")(?P<target>[^)\s"]+)(?P<after>\)|")""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_ITEM = re.compile(r" *(?:[-*]|(?P<number>\d+)\.) +(?=\S)")


class LinkError(Exception):
    """A link leads to nothing in the repository."""


@dataclass(frozen=True)
class Repository:
    """The files that the site shows.

    Attributes:
        root: Folder of the repository.
        sources: Path in the site by path in the repository.
        texts: Those of them that are no pages: each is shown as it is.
    """

    root: Path
    sources: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path, docs: Mapping[str, str]) -> Repository:
        """The pages, those of docs/ being given, and the texts that they link to."""
        elsewhere = {file: page for file, page in ELSEWHERE.items() if (root / file).exists()}
        sources = {**docs, **elsewhere, **DOWNLOADS}
        linked = {
            target
            for file in sources
            if file.endswith(".md")
            for target in _targets(file, (root / file).read_text(encoding="utf-8"))
            if target not in sources and (root / target).is_file()
        }
        texts = {target: f"source/{target}.md" for target in sorted(linked)}
        return cls(root, {**sources, **texts}, texts)

    def shown(self, file: str, markdown: str) -> str:
        """The text of a page as the site needs it.

        Raises:
            LinkError: A link leads to no file that the site shows.
        """
        here = posixpath.dirname(self.sources[file])

        def led(match: re.Match[str]) -> str:
            target = match["target"]
            if target is None or _is_outside(target):
                return match[0]
            path, mark, anchor = target.partition("#")
            found = self._page(_joined(file, path))
            if found is None:
                raise LinkError(f"{file}: the link {target} leads to no file that the site shows")
            return (
                f"{match['before']}{posixpath.relpath(found, here)}{mark}{anchor}{match['after']}"
            )

        return indented(_LINKS.sub(led, markdown))

    def text(self, file: str) -> str:
        """The page of a file that is no page."""
        text = (self.root / file).read_text(encoding="utf-8")
        language = PurePosixPath(file).suffix.removeprefix(".")
        fence = "`" * (max((len(ticks) for ticks in re.findall(r"`{3,}", text)), default=2) + 1)
        return (
            f"---\nsearch:\n  exclude: true\n---\n# {file}\n\n{fence}{language}\n{text}\n{fence}\n"
        )

    def _page(self, path: str) -> str | None:
        """The page of a file, or of the README of a folder."""
        return self.sources.get(path) or self.sources.get(posixpath.join(path, "README.md"))


def indented(markdown: str) -> str:
    """The same lists, as Python-Markdown reads them."""
    lines: list[str] = []
    # Of each open list item: where it starts, and where its text starts, here and there.
    items: list[tuple[int, int, int]] = []
    fence: str | None = None
    for line in markdown.splitlines():
        text = line.lstrip(" ")
        column = len(line) - len(text)
        follows_text = bool(lines and lines[-1].strip())
        item = _ITEM.match(line) if fence is None else None
        if (
            item
            and follows_text
            and item["number"] not in (None, "1")
            and column not in {start for start, *_ in items}
        ):
            # A number within a paragraph, which would become a list.
            lines[-1] += f" {text}"
            continue
        starts_list = item and not items and follows_text
        # A line that follows a text belongs to it, wherever it starts.
        if text and fence is None and (item or not follows_text):
            while items and column < items[-1][1]:
                items.pop()
        if starts_list:
            lines.append("")
        _, read, written = items[-1] if items else (0, 0, 0)
        indent = max(column - read, 0) + written
        lines.append(" " * indent + text if text else "")
        if item:
            items.append((column, item.end(), indent + 4))
        elif fence is not None:
            fence = None if text.rstrip() == fence else fence
        elif opened := re.match(r"`{3,}|~{3,}", text):
            fence = opened[0]
    return "\n".join(lines) + "\n"


def _targets(file: str, markdown: str) -> Iterator[str]:
    for match in _LINKS.finditer(markdown):
        if (target := match["target"]) is not None and not _is_outside(target):
            yield _joined(file, target.partition("#")[0])


def _is_outside(target: str) -> bool:
    """Whether a link leads to another host, or to a place on its own page."""
    return target.startswith("#") or re.match(r"[a-z]+:", target) is not None


def _joined(file: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
