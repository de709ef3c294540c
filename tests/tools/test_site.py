"""The content of the site: pages from the repository with their links, and the REST API pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.spec import load
from tests.support import spec
from tools.site import redoc, rest
from tools.site.contract import Contract
from tools.site.repository import LinkError, Repository, indent_lists

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract(load(spec.PATH))


@pytest.fixture(scope="module")
def pages(contract: Contract) -> dict[str, str]:
    return rest.pages(contract)


def section(page: str, name: str) -> str:
    """Return the section of a page below a heading."""
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


def test_links_to_files_become_links_to_their_pages(repository: Repository) -> None:
    def shown(file: str) -> str:
        return repository.convert(file, (repository.root / file).read_text()).rstrip()

    assert shown("README.md") == "[guide](guides/tea.md#milk) [![x](x.svg)](source/LICENSE.md)"
    assert shown("docs/guides/tea.md") == (
        "[home](../index.md) [spec](../contract/index.md) [code](../source/brew.py.md)"
    )


def test_other_links_and_code_are_unchanged(repository: Repository) -> None:
    text = (
        "[a](https://example.com/x) [b](#here) `[c](gone.md)`\n\n```python\nx = "
        "f['d'](gone)\n[e](gone.md)\n```\n"
    )
    assert repository.convert("README.md", text) == text


def test_image_paths_in_html_are_rewritten(repository: Repository) -> None:
    assert repository.convert("README.md", '<img src="docs/x.svg">') == '<img src="x.svg">\n'


def test_a_broken_link_is_an_error_that_names_the_file(repository: Repository) -> None:
    with pytest.raises(LinkError, match=r"README.md: the link docs/gone.md leads to a file"):
        repository.convert("README.md", "[a](docs/gone.md)")


def test_a_file_that_is_not_a_page_is_shown_as_source(repository: Repository) -> None:
    assert repository.texts == {"LICENSE": "source/LICENSE.md", "brew.py": "source/brew.py.md"}
    assert "# brew.py\n\n````py\n'''```'''\n" in repository.text("brew.py")


@pytest.mark.parametrize(
    ("text", "expected"),
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
def test_lists_are_indented_for_python_markdown(text: str, expected: str) -> None:
    assert indent_lists(text) == expected


def test_every_operation_is_on_the_page_of_its_area_and_in_the_table(pages: dict[str, str]) -> None:
    for _, _, operation in spec.operations():
        name, area = operation["operationId"], operation["tags"][0]
        page = rest.page_of(area)
        assert f"## `{name}` {{ #{name} }}" in pages[page]
        assert f"[`{name}`]({page.removeprefix('rest/')}#{name})" in pages[rest.INDEX]


def test_an_operation_shows_its_request_call_and_arguments(pages: dict[str, str]) -> None:
    shown = section(pages["rest/runs.md"], "search_runs")
    assert (
        '<span class="verb verb-post">POST</span> <code>/api/2.0/mlflow/runs/search</code>' in shown
    )
    assert '<span class="badge">idempotent</span>' in shown
    assert "mlf.search_runs(\n    experiment_ids,\n    *,\n    filter_string=None,\n" in shown
    assert ") -> Pager[Run]\n```" in shown
    assert (
        '| `experiment_ids` <span class="required">required</span> | <code>Iterable[str &#124; int &#124; <a'  # noqa: E501
        in shown
    )
    assert (
        '| `run_view_type` | <code><a href="entities.html#ViewType">ViewType</a></code> | Whether to find'  # noqa: E501
        in shown
    )
    assert "one of `ACTIVE_ONLY`, `DELETED_ONLY`, `ALL`" in shown
    assert "| `limit` | <code>int</code> | Maximum number of items in total" in shown
    assert (
        '<dt>400 <a href="../reference/errors.html#mlflowclient.errors.BadRequestError">' in shown
    )
    assert "&quot;page_token&quot;: &quot;eyJvZmZzZXQiOiAxMDB9&quot;" in shown
    assert '"../contract/redoc.html#tag/runs/operation/search_runs"' in shown


def test_versions_requirements_and_aliases_are_shown(pages: dict[str, str]) -> None:
    assert '<span class="badge">since 3.10</span>' in section(
        pages["rest/server.md"], "get_server_info"
    )
    assert '<span class="badge">requires basic authentication</span>' in section(
        pages["rest/users.md"], "create_user"
    )
    updated = section(pages["rest/runs.md"], "update_run")
    assert (
        "Also available as `mlf.set_terminated(run_id, status=None, end_time=None) -> RunInfo`."
        in updated
    )


def test_request_examples_come_from_the_spec(contract: Contract) -> None:
    assert {operation.name for operation in contract.operations} == spec.operation_ids()
    for operation in contract.operations:
        body = spec.body_schema(operation.spec)
        assert operation.request_example[1] == (
            None if body is None else spec.example_of(body, 4, sent=True)
        ), operation.name


def test_entities_are_listed_with_their_fields_and_values(pages: dict[str, str]) -> None:
    run = section(pages[rest.ENTITIES], "Run")
    assert "`run_id` (`info.run_id`)" in run
    assert (
        '| `info` | <code><a href="entities.html#RunInfo">RunInfo</a></code> | Name, state and times'  # noqa: E501
        in run
    )
    assert "as a datetime: `start_datetime`" in section(pages[rest.ENTITIES], "RunInfo")
    assert "| `FINISHED` | The run completed successfully. |" in section(
        pages[rest.ENTITIES], "RunStatus"
    )
    assert "{ #CreateRunResponse }" not in pages[rest.ENTITIES]


def test_a_missing_or_changed_redoc_script_is_an_error(tmp_path: Path) -> None:
    script = tmp_path / "redoc" / "bundles" / "redoc.standalone.js"
    with pytest.raises(redoc.RedocError, match="is missing: `make docs` installs it"):
        redoc.files({}, tmp_path)
    script.parent.mkdir(parents=True)
    script.write_text("nothing from other hosts")
    with pytest.raises(redoc.RedocError, match="does not contain https://"):
        redoc.files({}, tmp_path)
