# Everything that is done here is a target. Set-up is kept in .venv, .mlflow and node_modules, and re-used.

PYTHON ?= python3
SHELL = /bin/sh

PY = .venv/bin/python
PIP_INSTALL = bin/python -m pip install --disable-pip-version-check --quiet --quiet
BIN = node_modules/.bin
SPEC = spec/mlflow-openapi.yaml
CHECK_PYTHON = $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo 'error: $(PYTHON) is not Python 3.11 or later; name one: make PYTHON=python3.12 ...' >&2; exit 1; }

.PHONY: help demo test generate check lint bench dist clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

demo: generate .mlflow/3.17.2/.installed ## generate the client, start an MLflow server, log a run and read it back
	$(PY) -m examples.quickstart

test: .venv/.installed .mlflow/3.17.2/.installed .mlflow/2.22.5/.installed ## run all tests, against real MLflow servers too
	$(PY) -m pytest

generate: .venv/.installed ## write generated/ from the spec
	$(PY) -m generator generate

check: lint ## lint, and see that generated/ is fresh, formatting and types are right
	$(PY) -m generator generate --check
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(BIN)/pyright

lint: .venv/.installed node_modules/.installed ## check the spec: our dialect, the OpenAPI standard, Redocly, Spectral
	$(PY) -m generator lint --spec $(SPEC)
	$(PY) -m openapi_spec_validator $(SPEC)
	REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true $(BIN)/redocly lint $(SPEC) --max-problems 1000
	$(BIN)/spectral lint --fail-severity=hint $(SPEC)

bench: .venv/.installed ## measure the start-up of the client beside that of httpx
	$(PY) -m benchmarks.startup

dist: .venv/.installed ## build the wheel and the sdist into dist/
	rm -rf dist
	$(PY) -m build --no-isolation

clean: ## remove everything that is not in git: what was built, cached and installed
	rm -rf dist .venv .mlflow node_modules .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Set-up. Each folder holds a file .installed, made last: an installation that was broken off is done again.

.venv/.installed: pyproject.toml constraints/dev.txt constraints/generator.txt
	@$(CHECK_PYTHON)
	@echo 'Installing the development tools into .venv'
	@$(PYTHON) -m venv .venv
	@.venv/$(PIP_INSTALL) -r constraints/dev.txt -r constraints/generator.txt
	@.venv/$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.mlflow/3.17.2/.installed: constraints/mlflow-3.17.2.txt
.mlflow/2.22.5/.installed: constraints/mlflow-2.22.5.txt
.mlflow/3.17.2/.installed .mlflow/2.22.5/.installed:
	@$(CHECK_PYTHON)
	@echo 'Installing an MLflow server into $(@D) (850 MB, some minutes)'
	@$(PYTHON) -m venv --clear $(@D)
	@$(@D)/$(PIP_INSTALL) -r constraints/mlflow-$$(basename $(@D)).txt
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc
	@command -v npm >/dev/null || { echo 'error: npm is missing; install Node.js 20.19 or later' >&2; exit 1; }
	@echo 'Installing the checkers of package.json into node_modules'
	@npm ci --loglevel=error
	@touch $@
