"""What is mutated, and the tests that run against the mutants."""

from __future__ import annotations

# How the names of the mutants begin: package and module, and the class if it is a part of one.
MUTANTS = {
    "config": "mlflowclient.config.",
    "auth": "mlflowclient.auth.",
    "errors": "mlflowclient.errors.",
    "retries": "mlflow_openapi_runtime.http.retries.xǁAttemptsǁ",
    "encode": "mlflow_openapi_runtime.codec.encode.",
    "decode": "mlflow_openapi_runtime.codec.decode.",
    "paging": "mlflow_openapi_runtime.paging.",
    "splitting": "mlflow_openapi_runtime.splitting.",
}

# Folder that holds each package.
PARENTS = {
    "mlflowclient": "wrapper",
    "mlflow_openapi_runtime": "runtime",
}

# Test files that are written for the module. They run first, since nearly all mutants die there;
# the other tests that reach the mutated function follow.
OWN_TESTS = {
    "config": ("test_config.py", "test_auth.py"),
    "auth": ("test_auth.py", "test_config.py"),
    "errors": ("test_errors.py",),
    "retries": ("test_options.py",),
    "encode": ("test_codec.py", "test_errors.py"),
    "decode": ("test_codec.py", "test_errors.py", "test_chunked_json.py"),
    "paging": ("test_client.py", "test_dataframes.py", "test_display.py"),
    "splitting": ("test_client.py",),
}

TESTS = "tests/unit"

# Nearly every test makes a client, and with it reaches `config`. These files take seconds and are
# written for other modules.
IGNORED = [
    "tests/unit/test_artifacts.py",
    "tests/unit/test_buffers.py",
    "tests/unit/test_cli*.py",
    "tests/unit/test_columnar.py",
    "tests/unit/test_context_tags.py",
    "tests/unit/test_http_library.py",
    "tests/unit/test_journal*.py",
    "tests/unit/test_logger.py",
    "tests/unit/test_offline_store.py",
    "tests/unit/test_records.py",
    "tests/unit/test_run.py",
    "tests/unit/test_spec_changes.py",
    "tests/unit/test_suite_rules.py",
    "tests/unit/test_typing.py",
]

# mutmut calls the mutated functions through functions of its own, which are frames of the stack.
DESELECTED = "tests/unit/test_config.py::test_a_warning_points_to_the_line_that_makes_the_client"

# What the tests import or read, besides what is mutated. Not all of tools/: node_modules is there.
COPIED = [
    "generator",
    "spec",
    "tools/__init__.py",
    "tools/benchmarks",
    "tools/mutation",
    "tools/paths.py",
    "tools/servers",
]


def name_of(mutant: str) -> str | None:
    """The key of `MUTANTS` that a mutant belongs to."""
    return next((name for name, start in MUTANTS.items() if mutant.startswith(start)), None)


def source_of(name: str) -> str:
    """The file below `src` that is mutated."""
    *module, _ = MUTANTS[name].split(".")
    return f"src/{'/'.join(module)}.py"
