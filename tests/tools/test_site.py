"""What the site is made of: pages from elsewhere with their links, and the pages of the REST
API.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.spec import load
from tests.support import spec
from tools.site import redoc, rest
from tools.site.operations import Contract
from tools.site.repository import LinkError, Repository, indented

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract(load(spec.PATH))


@pytest.fixture(scope="module")
def pages(contract: Contract) -> dict[str, str]:
    return rest.pages(contract)


def section(page: str, name: str) -> str:
    """The part of a page below a heading."""
    return page.split(f"{{ #{name} }}\n")[1].split("\n## ")[0]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    for path, text in {
        "README.md": "[guide](docs/guides/tea.md#milk) [![x](docs/x.svg)](LICENSE)",
        "LICENSE": "Drink it.\n",
        "docs/guides/tea.md": "[home](../../README.md) [spec](../../spec/) [code](../../brew.py)",
        "docs/x.svg": "<svg/>",
        "spec/README.md": "",
        "brew.py": "'''```'''\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return Repository.of(tmp_path, {"docs/guides/tea.md": "guides/tea.md", "docs/x.svg": "x.svg"})


def test_links_lead_to_the_pages_of_the_files_they_name(repository: Repository) -> None:
    def shown(file: str) -> str:
        return repository.shown(file, (repository.root / file).read_text()).rstrip()

    assert shown("README.md") == "[guide](guides/tea.md#milk) [![x](x.svg)](source/LICENSE.md)"
    assert shown("docs/guides/tea.md") == (
        "[home](../index.md) [spec](../contract/index.md) [code](../source/brew.py.md)"
    )


def test_other_links_and_code_stay(repository: Repository) -> None:
    text = (
        "[a](https://example.com/x) [b](#here) `[c](gone.md)`\n\n```python\nx = "
        "f['d'](gone)\n[e](gone.md)\n```\n"
    )
    assert repository.shown("README.md", text) == text


def test_pictures_in_html_are_found(repository: Repository) -> None:
    assert repository.shown("README.md", '<img src="docs/x.svg">') == '<img src="x.svg">\n'


def test_a_link_to_nothing_fails_and_names_the_file(repository: Repository) -> None:
    with pytest.raises(LinkError, match=r"README.md: the link docs/gone.md leads to no file"):
        repository.shown("README.md", "[a](docs/gone.md)")


def test_a_file_that_is_no_page_is_shown_as_it_is(repository: Repository) -> None:
    assert repository.texts == {"LICENSE": "source/LICENSE.md", "brew.py": "source/brew.py.md"}
    assert "# brew.py\n\n````py\n'''```'''\n" in repository.text("brew.py")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("- a\n  b\n- c\n", "- a\n    b\n- c\n"),
        (
            "1. a\n\n   ```yaml\n   x:\n     y\n   ```\n",
            "1. a\n\n    ```yaml\n    x:\n      y\n    ```\n",
        ),
        ("- a\n\n  | b |\n  | - |\n\nc\n", "- a\n\n    | b |\n    | - |\n\nc\n"),
        ("- a\n  - b\n    c\n\nd\n", "- a\n    - b\n        c\n\nd\n"),
        ("a:\n- b\n- c\n", "a:\n\n- b\n- c\n"),
        ("!!! note\n    - a\n      b\n", "!!! note\n\n    - a\n        b\n"),
        ("- a\n  200. b\n  c\n", "- a 200. b\n    c\n"),
        ("1. a\n2. b\n", "1. a\n2. b\n"),
        ("    code\n", "    code\n"),
        ("```text\n- a\n  b\n```\n", "```text\n- a\n  b\n```\n"),
    ],
)
def test_lists_are_indented_as_python_markdown_reads_them(written: str, read: str) -> None:
    assert indented(written) == read


def test_every_operation_is_on_the_page_of_its_area_and_in_the_table(pages: dict[str, str]) -> None:
    for _, _, operation in spec.operations():
        name, area = operation["operationId"], operation["tags"][0]
        page = rest.page_of(area)
        assert f"## `{name}` {{ #{name} }}" in pages[page]
        assert f"[`{name}`]({page.removeprefix('rest/')}#{name})" in pages[rest.INDEX]


def test_an_operation_tells_its_request_call_and_arguments(pages: dict[str, str]) -> None:
    told = section(pages["rest/runs.md"], "search_runs")
    assert (
        '<span class="verb verb-post">POST</span> <code>/api/2.0/mlflow/runs/search</code>' in told
    )
    assert '<span class="badge">idempotent</span>' in told
    assert "mlf.search_runs(\n    experiment_ids,\n    *,\n    filter_string=None,\n" in told
    assert ") -> Pager[Run]\n```" in told
    assert (
        '| `experiment_ids` <span class="required">required</span> | <code>Iterable[str &#124; int &#124; <a'  # noqa: E501
        in told
    )
    assert (
        '| `run_view_type` | <code><a href="entities.html#ViewType">ViewType</a></code> | Whether to find'  # noqa: E501
        in told
    )
    assert "one of `ACTIVE_ONLY`, `DELETED_ONLY`, `ALL`" in told
    assert "| `limit` | <code>int</code> | Most items to give altogether" in told
    assert '<dt>400 <a href="../reference/errors.html#mlflowclient.errors.BadRequestError">' in told
    assert "&quot;page_token&quot;: &quot;eyJvZmZzZXQiOiAxMDB9&quot;" in told
    assert '"../contract/redoc.html#tag/runs/operation/search_runs"' in told


def test_versions_needs_and_aliases_are_told(pages: dict[str, str]) -> None:
    assert '<span class="badge">since 3.10</span>' in section(
        pages["rest/server.md"], "get_server_info"
    )
    assert '<span class="badge">needs basic authentication</span>' in section(
        pages["rest/users.md"], "create_user"
    )
    updated = section(pages["rest/runs.md"], "update_run")
    assert "Also by `mlf.set_terminated(run_id, status=None, end_time=None) -> RunInfo`." in updated


def test_examples_are_those_of_the_spec(contract: Contract) -> None:
    assert {operation.name for operation in contract.operations} == spec.operation_ids()
    for operation in contract.operations:
        body = spec.body_schema(operation.spec)
        assert operation.request_example[1] == (
            None if body is None else spec.example_of(body, 4)
        ), operation.name


def test_the_entities_that_callers_meet_have_their_fields(pages: dict[str, str]) -> None:
    run = section(pages[rest.ENTITIES], "Run")
    assert "`run_id` (`info.run_id`)" in run
    assert (
        '| `info` | <code><a href="entities.html#RunInfo">RunInfo</a></code> | Name, state and times'  # noqa: E501
        in run
    )
    assert "as a datetime: `start_datetime`" in section(pages[rest.ENTITIES], "RunInfo")
    assert "| `FINISHED` | The run ended well. |" in section(pages[rest.ENTITIES], "RunStatus")
    assert "{ #CreateRunResponse }" not in pages[rest.ENTITIES]


def test_redoc_asks_no_other_host(tmp_path: Path) -> None:
    script = tmp_path / "redoc" / "bundles" / "redoc.standalone.js"
    with pytest.raises(redoc.RedocError, match="is missing: `make docs` installs it"):
        redoc.files({}, tmp_path)
    script.parent.mkdir(parents=True)
    script.write_text("nothing from elsewhere")
    with pytest.raises(redoc.RedocError, match="no longer holds https://"):
        redoc.files({}, tmp_path)
