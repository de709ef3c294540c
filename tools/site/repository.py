"""Maps files to pages of the site, and converts their links and lists.

Pages are written for GitHub, with links relative to their file. On the site, a link leads to the
page of the target file. A target that is not a page gets a page with its text. Python-Markdown
requires lists to be indented by four spaces and preceded by a blank line, which GitHub does not;
`indent_lists` corrects both.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

# Pages of the site whose files are not below docs/.
OUTSIDE_DOCS = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "examples/README.md": "examples.md",
    "tools/languages/README.md": "contract/languages.md",
    "spec/COVERAGE.md": "contract/coverage.md",
    "spec/README.md": "contract/index.md",
}
# Files that the site offers for download, not as pages.
DOWNLOADS = {"spec/mlflow-openapi.yaml": "contract/mlflow-openapi.yaml"}

# Code is matched first, because it contains no links. The text of a link can contain code.
_LINKS = re.compile(
    r"""(?P<code>^(?P<fence>`{3,}).*?^\s*(?P=fence)|`[^`\n]+`)
      | (?P<before>\]\(|\b(?:href|src|srcset)=")(?P<target>[^)\s"]+)(?P<after>\)|")""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
_ITEM = re.compile(r" *(?:[-*]|(?P<number>\d+)\.) +(?=\S)")


class LinkError(Exception):
    """A link leads to a file that the site does not have."""


@dataclass(frozen=True)
class Repository:
    """The files of the repository that are part of the site.

    Attributes:
        root: Folder of the repository.
        sources: Path in the site by path in the repository.
        texts: Items of `sources` that are not Markdown. Their pages show the text unchanged.
    """

    root: Path
    sources: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path, docs: Mapping[str, str]) -> Repository:
        """Collect the pages in and outside of docs/, and the files that they link to."""
        outside = {file: page for file, page in OUTSIDE_DOCS.items() if (root / file).exists()}
        sources = {**docs, **outside, **DOWNLOADS}
        linked = set()
        for file in sources:
            if file.endswith(".md"):
                for target in _targets(file, (root / file).read_text(encoding="utf-8")):
                    if target not in sources and (root / target).is_file():
                        linked.add(target)
        texts = {target: f"source/{target}.md" for target in sorted(linked)}
        return cls(root, {**sources, **texts}, texts)

    def convert(self, file: str, markdown: str) -> str:
        """Convert the Markdown of a page for the site.

        Raises:
            LinkError: A link leads to a file that the site does not have.
        """
        folder = posixpath.dirname(self.sources[file])

        def convert_link(match: re.Match[str]) -> str:
            target = match["target"]
            if target is None or _is_outside(target):
                return match[0]
            path, mark, anchor = target.partition("#")
            page = self._page(_join(file, path))
            if page is None:
                raise LinkError(f"{file}: the link {target} leads to a file that the site lacks")
            relative = posixpath.relpath(page, folder)
            return f"{match['before']}{relative}{mark}{anchor}{match['after']}"

        return indent_lists(_LINKS.sub(convert_link, markdown))

    def text(self, file: str) -> str:
        """Return a page that shows the text of a file."""
        text = (self.root / file).read_text(encoding="utf-8")
        language = PurePosixPath(file).suffix.removeprefix(".")
        # The fence must be longer than any fence in the text.
        fence = "`" * (max((len(ticks) for ticks in re.findall(r"`{3,}", text)), default=2) + 1)
        return (
            f"---\nsearch:\n  exclude: true\n---\n# {file}\n\n{fence}{language}\n{text}\n{fence}\n"
        )

    def _page(self, path: str) -> str | None:
        """Return the page of a file, or of the README in a folder."""
        return self.sources.get(path) or self.sources.get(posixpath.join(path, "README.md"))


def indent_lists(markdown: str) -> str:
    """Indent the lists of GitHub's Markdown as Python-Markdown requires it."""
    lines: list[str] = []
    # The columns of each open list item: its start, the start of its text in the input, and the
    # start of its text in the output.
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
            # A number at the start of a line within a paragraph. Python-Markdown would start a list
            # there, so the line is joined to the previous one.
            lines[-1] += f" {text}"
            continue
        starts_list = item and not items and follows_text
        # A line directly after a paragraph continues the paragraph, regardless of the indentation.
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
        elif opening := re.match(r"`{3,}|~{3,}", text):
            fence = opening[0]
    return "\n".join(lines) + "\n"


def _targets(file: str, markdown: str) -> Iterator[str]:
    for match in _LINKS.finditer(markdown):
        if (target := match["target"]) is not None and not _is_outside(target):
            yield _join(file, target.partition("#")[0])


def _is_outside(target: str) -> bool:
    """Whether a link leads to another host, or to an anchor on its own page."""
    return target.startswith("#") or re.match(r"[a-z]+:", target) is not None


def _join(file: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), path))
