"""The mutated modules, and the tests that run against their mutants."""

from __future__ import annotations

# Prefixes of the names of the mutants: package and module, and the class if only one class of the
# module is mutated. mutmut separates the class with ǁ.
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

# Parent folders of the packages.
PARENTS = {
    "mlflowclient": "wrapper",
    "mlflow_openapi_runtime": "runtime",
}

# Test files for each module. They run first, because they kill nearly all mutants. The other tests
# that reach the mutated function follow.
OWN_TESTS = {
    "config": ("test_config.py", "test_auth.py"),
    "auth": ("test_auth.py", "test_config.py"),
    "errors": ("test_errors.py",),
    "retries": ("test_options.py",),
    "encode": ("test_codec.py", "test_errors.py"),
    "decode": ("test_codec.py", "test_errors.py", "test_chunked_json.py"),
    "paging": ("test_client.py", "test_dataframes.py", "test_display.py", "test_listings.py"),
    "splitting": ("test_client.py",),
}

TESTS = "tests/unit"

# Nearly every test creates a client and so reaches `config`. These files are ignored, because they
# test other modules and take seconds.
IGNORED = [
    "tests/unit/test_artifacts.py",
    "tests/unit/test_buffers.py",
    "tests/unit/test_cli_*.py",
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

# This test depends on the call stack, to which mutmut adds its own functions.
DESELECTED = "tests/unit/test_config.py::test_warning_points_to_the_line_that_creates_the_client"

# Files that the tests import or read, in addition to the mutated packages. tools/ as a whole would
# include node_modules.
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
    """Return the key of `MUTANTS` that a mutant belongs to, or None."""
    for name, prefix in MUTANTS.items():
        if mutant.startswith(prefix):
            return name
    return None


def source_of(name: str) -> str:
    """Return the path of a mutated file below `src`."""
    *module, _ = MUTANTS[name].split(".")
    return f"src/{'/'.join(module)}.py"
