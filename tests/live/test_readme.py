"""The README shows only what runs: its Python blocks, in order, against a real server, print what stands below them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from servers.mlflow_server import MLflowServer

README = Path(__file__).parents[2] / "README.md"
EXAMPLE = re.compile(r"```python\n(.*?)```\n\n```text\n(.*?)```", re.DOTALL)


def test_the_examples_of_the_readme_print_what_it_says(plain_server: MLflowServer, tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    examples = EXAMPLE.findall(text)
    assert len(examples) == text.count("```python"), "each example has its output below it"
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MLFLOW_")}
    environment["XDG_STATE_HOME"] = str(tmp_path)
    for code, output in examples:
        here = code.replace("http://localhost:5000", plain_server.url)
        done = subprocess.run(
            [sys.executable, "-c", here], env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert done.stdout == output, done.stderr
