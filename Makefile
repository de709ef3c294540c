# Every task is a target. Targets install their tools into .venv, .mlflow, tools/npm/node_modules and similar folders, and
# reuse them.

PYTHON ?= python3
SHELL = /bin/sh

PY = .venv/bin/python
PIP_INSTALL = bin/python -m pip install --disable-pip-version-check --quiet --quiet
NODE = tools/npm/node_modules
CONTRACT = spec/mlflow-openapi.yaml
CHECK_PYTHON = $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo 'error: $(PYTHON) is not Python 3.11 or later; set another one: make PYTHON=python3.12 ...' >&2; exit 1; }

# The interpreter of the MLflow servers: Python 3.11, because old releases have no wheels for later versions. By default
# $(PYTHON) if it is Python 3.11, otherwise python3.11.
IS_PYTHON_311 = -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null
MLFLOW_PYTHON ?= $(shell for python in '$(PYTHON)' python3.11; do $$python $(IS_PYTHON_311) && echo $$python && break; done)
CHECK_MLFLOW_PYTHON = $(MLFLOW_PYTHON) $(IS_PYTHON_311) || \
	{ echo 'error: MLflow servers need Python 3.11; install it, or set its path: make MLFLOW_PYTHON=/path/to/python3.11 ...' >&2; exit 1; }

# The supported MLflow releases, from `x-mlflow-servers` of the spec, oldest first. `make coverage` runs on all of them. The
# tests run on the newest release of MLflow 2, the newest of all and one in the middle; a part of them, on the oldest, too.
SUPPORTED := $(shell sed -n '/^  x-mlflow-servers:/{s/.*\[//;s/[],"]//g;p;q;}' $(CONTRACT))
NEWEST := $(lastword $(SUPPORTED))
OLDEST := $(firstword $(SUPPORTED))
RECENT := $(lastword $(filter 2.%,$(SUPPORTED))) $(filter-out 2.%,$(SUPPORTED))
TESTED := $(firstword $(RECENT)) $(word $(shell expr $(words $(RECENT)) / 2 + 1),$(RECENT)) $(NEWEST)
DRIFT_VERSION = $(or $(MLFLOW_VERSION),$(NEWEST))
# The sources of the documentation site, except the tools.
SITE = $(CONTRACT) $(wildcard *.md spec/*.md) $(shell find docs examples generated runtime tools/languages tools/site wrapper -type f ! -name '*.pyc')
# The browser that the site is tested in: a command or a path.
CHROMIUM ?= chromium
export CHROMIUM
PEERS = $(patsubst tools/constraints/peers/%.txt,%,$(wildcard tools/constraints/peers/*.txt))
installed = $(foreach version,$(1),.mlflow/$(version)/.installed)

.PHONY: help demo server test slow mutants generate check lint languages docs pictures drift changes coverage migration bench dist clean browser

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

demo: generate $(call installed,$(NEWEST)) ## generate the client, start an MLflow server, log a run and read it back
	$(PY) -m examples.quickstart

server: .venv/.installed $(call installed,$(NEWEST)) ## run an MLflow server until Ctrl-C, at http://localhost:5000 or another port: PORT=5001; servers need Python 3.11: MLFLOW_PYTHON=path
	@$(PY) -m tools.servers $(if $(PORT),--port $(PORT))

test: .venv/.installed .object-store/.installed .schemathesis/.installed .fasttrackml/.installed $(call installed,$(OLDEST) $(TESTED)) build/docs/.passed browser ## run all tests, including those with real MLflow servers
	$(PY) -m pytest --numprocesses 4 --dist loadgroup

slow: .venv/.installed .object-store/.installed $(call installed,$(OLDEST) $(NEWEST)) ## run the tests that take minutes and gigabytes: files of 2 GB
	$(PY) -m pytest -m slow

mutants: .venv/.installed ## list the mutants of eight modules that the tests do not detect (15 minutes); one module: MODULE=retries
	@$(PY) -m tools.mutation $(MODULE)

coverage: .venv/.installed .object-store/.installed .fasttrackml/.installed $(call installed,$(SUPPORTED)) ## call every operation on every supported version, and write spec/COVERAGE.md
	$(PY) -m pytest tests/contract tests/live --mlflow-versions $$(echo $(SUPPORTED) | tr ' ' ,) --coverage spec/COVERAGE.md

generate: .venv/.installed ## write generated/ from the spec; for your own client: SPEC=file OUT=folder NAME=package MLFLOW_VERSION=3.5
	@test -n '$(OUT)' || test -z '$(SPEC)$(NAME)$(MLFLOW_VERSION)' || { echo 'error: OUT is missing: make generate OUT=folder' >&2; exit 1; }
	$(PY) -m generator generate $(if $(SPEC),--spec '$(SPEC)') $(if $(OUT),--output '$(OUT)') $(if $(NAME),--package '$(NAME)') $(if $(MLFLOW_VERSION),--mlflow-version $(MLFLOW_VERSION))

drift: .venv/.installed $(call installed,$(DRIFT_VERSION)) ## compare the spec with a version of MLflow: MLFLOW_VERSION=3.18.0, SUGGEST=1, WHEEL=folder
	@$(PY) -m tools.drift --python .mlflow/$(DRIFT_VERSION)/bin/python $(if $(WHEEL),--wheel $(WHEEL)) $(if $(SUGGEST),--suggest)

changes: .venv/.installed ## print the changes of the spec for the changelog: FROM=tag, commit, branch or file
	@test -n '$(FROM)' || { echo 'error: FROM is missing: make changes FROM=v0.1.0' >&2; exit 1; }
	@$(PY) -m tools.changes --from '$(FROM)'

migration: .venv/.installed $(call installed,$(firstword $(TESTED)) $(NEWEST)) ## write docs/migrating.md, the page for users of mlflow.MlflowClient
	$(PY) -m tools.migration

check: lint ## lint, and check formatting, types, and that generated/ is up to date
	$(PY) -m generator generate --check
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(NODE)/.bin/pyright
	$(PY) -m tools.checks
	$(PY) -m codespell_lib Makefile *.md docs spec generator runtime wrapper tools tests examples

lint: .venv/.installed $(NODE)/.installed ## check the spec: the dialect, the OpenAPI standard, Redocly, Spectral
	$(PY) -m generator lint --spec $(CONTRACT)
	$(PY) -m openapi_spec_validator $(CONTRACT)
	REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true $(NODE)/.bin/redocly lint $(CONTRACT) --config spec/redocly.yaml --max-problems 1000
	$(NODE)/.bin/spectral lint --ruleset spec/spectral.yaml --fail-severity=hint $(CONTRACT)

languages: build/languages/.passed ## generate clients in TypeScript, Java and Go from the spec and compile them; requires a JDK

docs: build/docs/.passed ## build the documentation site into build/site/; open its index.html

pictures: build/docs/.passed browser ## take screenshots of the site into build/screenshots/
	node tools/site/screenshots.mjs $$(command -v $(CHROMIUM)) build/site build/screenshots

bench: .venv/.installed .object-store/.installed $(call installed,$(NEWEST)) $(PEERS:%=.peers/%/.installed) ## compare with other clients, and write docs/benchmarks*.md and the table of the README
	$(PY) -m tools.benchmarks
	$(PY) -m tools.benchmarks.artifacts
	$(PY) -m tools.benchmarks.logging_throughput --write
	$(PY) -m tools.benchmarks.readme_table

dist: .release/.installed ## build the distributions in build/dist/ and test them with each extra; for a release: TAG=v0.1.0
	@.release/bin/python -m tools.release $(if $(TAG),--tag '$(TAG)')

clean: ## remove built, cached and installed files
	rm -rf build .venv .mlflow .peers .languages .object-store .release .schemathesis .fasttrackml $(NODE) .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

build/languages/.passed: $(CONTRACT) $(wildcard tools/languages/*.* tools/languages/*/*.*) .venv/.installed .languages/.installed $(NODE)/.installed
	$(PY) -m tools.languages.check
	@touch $@

build/docs/.passed: $(SITE) .venv/.installed $(NODE)/.installed
	NO_MKDOCS_2_WARNING=1 $(PY) -m mkdocs build --strict --config-file tools/site/mkdocs.yml
	@mkdir -p $(@D)
	@touch $@

# Installation. The file .installed is created last in each folder, so that an interrupted installation is repeated.

.venv/.installed: pyproject.toml tools/constraints/dev.txt tools/constraints/generator.txt
	@$(CHECK_PYTHON)
	@echo 'Installing the development tools into .venv' >&2
	@$(PYTHON) -m venv .venv
	@.venv/$(PIP_INSTALL) -r tools/constraints/dev.txt -r tools/constraints/generator.txt
	@.venv/$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

# An MLflow release without a constraints file is installed with the newest versions of its dependencies.
.SECONDEXPANSION:
.mlflow/%/.installed: $$(wildcard tools/constraints/mlflow-$$*.txt)
	@$(CHECK_MLFLOW_PYTHON)
	@echo 'Installing an MLflow server into $(@D) (850 MB, some minutes)' >&2
	@$(MLFLOW_PYTHON) -m venv --clear $(@D)
	@$(@D)/$(PIP_INSTALL) $(if $<,-r $<,'mlflow[auth]==$*')
	@touch $@

.object-store/.installed: tools/constraints/object-store.txt
.schemathesis/.installed: tools/constraints/schemathesis.txt
.release/.installed: tools/constraints/release.txt
.object-store/.installed .schemathesis/.installed .release/.installed:
	@$(CHECK_PYTHON)
	@echo 'Installing into $(@D)' >&2
	@$(PYTHON) -m venv --clear $(@D)
	@$(@D)/$(PIP_INSTALL) -r $<
	@touch $@

# The wheel requires mlflow, but contains the server as a binary, which the tests run.
.fasttrackml/.installed: tools/constraints/fasttrackml.txt
	@$(CHECK_PYTHON)
	@echo 'Installing a FastTrackML server into $(@D) (100 MB)' >&2
	@$(PYTHON) -m venv --clear $(@D)
	@$(@D)/$(PIP_INSTALL) --no-deps -r $<
	@touch $@

# The clients that the benchmarks measure. mlflowclient is installed from this repository.
.peers/%/.installed: tools/constraints/peers/%.txt pyproject.toml
	@$(CHECK_PYTHON)
	@echo 'Installing a peer of the benchmarks into $(@D)' >&2
	@$(PYTHON) -m venv --clear $(@D)
	@$(@D)/$(PIP_INSTALL) -r $<
	@case $* in mlflowclient*) $(@D)/$(PIP_INSTALL) --no-deps --editable . ;; esac
	@touch $@

.languages/.installed: tools/constraints/languages.txt
	@$(CHECK_PYTHON)
	@command -v javac >/dev/null || { echo 'error: javac is missing; install a JDK, 17 or later' >&2; exit 1; }
	@echo 'Installing generators and a Go compiler into $(@D) (320 MB)' >&2
	@$(PYTHON) -m venv --clear $(@D)
	@$(@D)/$(PIP_INSTALL) -r $<
	@touch $@

# The site is tested in Chromium, which is installed if the user is root and has apt-get.
browser:
	@command -v $(CHROMIUM) >/dev/null || test '$(CHROMIUM)' != chromium || test "$$(id -u)" != 0 || ! command -v apt-get >/dev/null || { \
		echo 'Installing Chromium' >&2; apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-install-recommends chromium >/dev/null; }
	@command -v $(CHROMIUM) >/dev/null || \
		{ echo 'error: $(CHROMIUM) is missing; install Chromium, or set its path: make CHROMIUM=/path/to/chromium ...' >&2; exit 1; }

$(NODE)/.installed: tools/npm/package.json tools/npm/package-lock.json tools/npm/.npmrc
	@command -v npm >/dev/null || { echo 'error: npm is missing; install Node.js 20.19 or later' >&2; exit 1; }
	@echo 'Installing the npm packages into $(@D)' >&2
	@cd tools/npm && npm ci --loglevel=error
	@touch $@
