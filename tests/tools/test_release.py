"""The checks that `python -m tools.release` runs before the build."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from packaging.utils import canonicalize_name
from packaging.version import Version

import mlflowclient
from tools.release import environments, smoke, versions
from tools.release.commands import ReleaseError
from tools.release.licences import Licences

ROOT = Path(__file__).parents[2]

RELEASED = (
    "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n- More.\n\n## [0.1.0] - "
    "2026-11-26\n\n- It is.\n"
)
DEVELOPED = RELEASED.replace("## [Unreleased]\n", "## [Unreleased]\n\n- Even more.\n")


def links(*names: str) -> str:
    return "\n" + "".join(f"[{name}]: https://example.org/{name}\n" for name in names)


# -- version, changelog and tag


def test_the_version_and_changelog_of_this_tree_are_consistent() -> None:
    versions.check(versions.version_of(ROOT), (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("version", "changelog", "tag"),
    [
        ("0.2.0", RELEASED, "v0.2.0"),
        ("0.2.0", RELEASED + links("Unreleased", "0.2.0", "0.1.0"), None),
        ("0.3.0.dev0", DEVELOPED, None),
        ("0.1.0.dev0", "## [Unreleased]\n\n- New.\n", None),
        ("1.0.0rc1", RELEASED.replace("[0.2.0]", "[1.0.0rc1]"), "v1.0.0rc1"),
    ],
)
def test_a_consistent_version_changelog_and_tag_is_accepted(
    version: str, changelog: str, tag: str | None
) -> None:
    versions.check(Version(version), changelog, tag)


@pytest.mark.parametrize(
    ("version", "changelog", "tag", "message"),
    [
        (
            "0.3.0",
            DEVELOPED,
            None,
            "the section after [Unreleased] must be '## [0.3.0] - YYYY-MM-DD'",
        ),
        (
            "0.1.0",
            RELEASED,
            None,
            "the section after [Unreleased] must be '## [0.1.0] - YYYY-MM-DD'",
        ),
        (
            "0.1.0",
            "## [Unreleased]\n",
            None,
            "the section after [Unreleased] must be '## [0.1.0] - YYYY-MM-DD'",
        ),
        (
            "0.2.0",
            DEVELOPED,
            None,
            "move the changes below [Unreleased] to the section of 0.2.0",
        ),
        ("0.2.0.dev1", DEVELOPED, None, "0.2.0.dev1 is not newer than 0.2.0"),
        (
            "0.2.0",
            RELEASED.replace("## [Unreleased]\n", ""),
            None,
            "the first section must be '## [Unreleased]'",
        ),
        (
            "0.2.0",
            RELEASED.replace("[Unreleased]", "[Unreleased] - 2026-12-01"),
            None,
            "must be '## [Unreleased]'",
        ),
        ("0.2.0", RELEASED.replace(" - 2026-12-01", ""), None, "[0.2.0] needs a date"),
        ("0.2.0", RELEASED.replace("2026-12-01", "2026-13-01"), None, "[0.2.0] needs a date"),
        (
            "0.2.0",
            RELEASED.replace("[0.1.0]", "[0.3.0]"),
            None,
            "0.2.0 is above 0.3.0: the newest release comes first",
        ),
        ("0.2.0", RELEASED.replace("[0.1.0]", "[0.2.0]"), None, "0.2.0 is above 0.2.0"),
        (
            "0.2.0",
            RELEASED.replace("[0.1.0]", "[0.1]x"),
            None,
            "CHANGELOG.md:9: write '## [1.2.3] - 2026-01-31'",
        ),
        (
            "0.2.0",
            RELEASED.replace("## [0.1.0]", "## 0.1.0"),
            None,
            "CHANGELOG.md:9: write '## [1.2.3] - 2026-01-31'",
        ),
        (
            "0.2.0",
            RELEASED.replace("[0.1.0]", "[old]"),
            None,
            "[old] is not the version of a release",
        ),
        (
            "0.2.0",
            RELEASED.replace("[0.1.0]", "[0.1.0.dev0]"),
            None,
            "[0.1.0.dev0] is not the version of a release",
        ),
        ("0.2.0", RELEASED.replace("- It is.\n", ""), None, "[0.1.0] is empty"),
        ("0.2.0", RELEASED + links("0.2.0"), None, "there is no link for [Unreleased], [0.1.0]"),
        (
            "0.2.0",
            RELEASED + links("Unreleased", "0.2.0", "0.1.0", "0.0.1"),
            None,
            "there is a link but no section for [0.0.1]",
        ),
        ("0.2.0", RELEASED, "0.2.0", "the tag 0.2.0 does not match the version: it must be v0.2.0"),
        (
            "0.2.0",
            RELEASED,
            "v0.1.0",
            "the tag v0.1.0 does not match the version: it must be v0.2.0",
        ),
        (
            "0.3.0.dev0",
            DEVELOPED,
            "v0.3.0.dev0",
            "0.3.0.dev0 in version.py is a development version",
        ),
    ],
)
def test_an_inconsistent_version_changelog_or_tag_is_rejected(
    version: str, changelog: str, tag: str | None, message: str
) -> None:
    with pytest.raises(ReleaseError, match=re.escape(message)):
        versions.check(Version(version), changelog, tag)


@pytest.mark.parametrize(
    ("version", "message"),
    [("1.0-dev", "'1.0.dev0'"), ("one", "'one' is not a valid version (PEP 440)")],
)
def test_a_version_that_is_invalid_or_not_normalized_is_rejected(
    tmp_path: Path, version: str, message: str
) -> None:
    (tmp_path / "wrapper/mlflowclient").mkdir(parents=True)
    (tmp_path / "wrapper/mlflowclient/version.py").write_text(f"__version__ = {version!r}\n")
    with pytest.raises(ReleaseError, match=re.escape(message)):
        versions.version_of(tmp_path)


def test_the_version_is_exported_and_sent_as_user_agent() -> None:
    assert mlflowclient.__version__ == str(versions.version_of(ROOT))
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers["user-agent"])
        return httpx.Response(200, text="OK")

    transport = httpx.MockTransport(respond)
    with mlflowclient.MLFlow(transport=transport) as mlf:
        mlf.get_health()
    with mlflowclient.MLFlow(transport=transport, headers={"user-agent": "trainer/2"}) as mlf:
        mlf.get_health()
    with httpx.Client(transport=transport, headers={"user-agent": "mine"}) as http_client:
        mlflowclient.MLFlow(http_client=http_client).get_health()
    assert sent == [f"mlflowclient/{mlflowclient.__version__}", "trainer/2", "mine"]


# -- licenses


def sbom(**licences: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "components": [
            {"name": name, "version": "1", "licenses": entries}
            for name, entries in licences.items()
        ]
    }


def licence_ids(*ids: str) -> list[dict[str, Any]]:
    return [{"license": {"id": name}} for name in ids]


def test_packages_are_listed_with_their_licence_and_extras() -> None:
    licences = Licences()
    with_classifier = [
        *licence_ids("BSD-3-Clause"),
        {"license": {"name": "License :: OSI Approved :: BSD License"}},
    ]
    licences.add(sbom(attrs=licence_ids("MIT"), httpx=with_classifier), None)
    expression = [{"expression": "MPL-2.0 AND (Apache-2.0 OR MIT)"}]
    licences.add(
        sbom(attrs=licence_ids("MIT"), orjson=expression, Six=with_classifier[1:]), "orjson"
    )
    licences.add(sbom(Six=with_classifier[1:]), "pandas")
    assert licences.table().splitlines() == [
        "package  version  extras         license",
        "attrs    1        -              MIT",
        "httpx    1        -              BSD-3-Clause",
        "orjson   1        orjson         MPL-2.0 AND (Apache-2.0 OR MIT)",
        "Six      1        orjson pandas  BSD License",
    ]


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        (licence_ids("GPL-3.0-only"), "odd 1 (GPL-3.0-only)"),
        (licence_ids("MIT", "GPL-3.0-only"), "odd 1 (MIT, GPL-3.0-only)"),
        ([{"expression": "MIT OR GPL-2.0-or-later"}], "odd 1 (MIT OR GPL-2.0-or-later)"),
        ([{"expression": "(Apache-2.0 WITH LLVM-exception) AND MIT"}], "LLVM-exception"),
        ([{"license": {"name": "License :: Other/Proprietary License"}}], "Proprietary"),
        ([{"license": {"name": "ask me"}}], "odd 1 (ask me)"),
        ([], "odd 1 (no license)"),
    ],
)
def test_unapproved_licences_are_rejected(entries: list[dict[str, Any]], message: str) -> None:
    with pytest.raises(ReleaseError, match=re.escape(message)):
        Licences().add(sbom(attrs=licence_ids("MIT"), odd=entries), None)


# -- extras and constraints


def test_each_extra_has_a_smoke_test() -> None:
    assert {"no_extra", *environments.extras(ROOT)} == set(smoke.CHECKS)


def test_constraint_files_pin_the_same_versions() -> None:
    seen: dict[str, tuple[str, str]] = {}
    for name in ("dev", "generator", "extras", "release"):
        for line in (
            (ROOT / f"tools/constraints/{name}.txt").read_text(encoding="utf-8").splitlines()
        ):
            if line and not line.startswith("#"):
                package, version = line.split("==")
                first = seen.setdefault(canonicalize_name(package), (version, name))
                assert first[0] == version, f"{package} in {name}.txt and {first[1]}.txt"
