"""The statements of the guide about compatible servers."""

from __future__ import annotations

import re
from typing import Any

from mlflowclient import MLFlow
from tests.support.pages.blocks import ROOT, Page
from tests.support.platforms.databricks import Databricks

PAGE = Page.read(ROOT / "docs/guides/compatible-servers.md")


def test_the_example_exchanges_a_secret_of_databricks_for_a_token() -> None:
    (block,) = [block.text for block in PAGE.blocks if "client_credentials" in block.text]
    with Databricks().run() as platform:
        code = re.sub(r"https://dbc-[\w-]+\.cloud\.databricks\.com", platform.url, block)
        namespace: dict[str, Any] = {"MLFlow": MLFlow}
        exec(code, namespace)
        with MLFlow(platform.url, token=namespace["new_token"], trust_env=False) as mlf:
            assert mlf.create_experiment("churn")
        assert platform.requests == [
            "POST /oidc/v1/token",
            "POST /api/2.0/mlflow/experiments/create",
        ]
