# Needs make and Python 3.11 or newer, for `make test` also systemd-analyze, chromium, chromedriver,
# sqlite3, groff, a JDK, and Debian's packages odbc-postgresql, libsqliteodbc and
# libpostgresql-jdbc-java (.ci/run installs what is missing); everything else goes into .venv.
# Another interpreter: make setup PYTHON=python3.13

PYTHON ?= python3
JOBS ?= 2
BIN := .venv/bin
READY := .venv/.ready
SAMPLE := tests/pages/csto-pa-2021-03-18.txt

# Modules that write a page of the documentation; each knows --check.
DOCS := interparl.schema.describe interparl.sql.describe interparl.sql.superset interparl.loader.parse.describe interparl.loader.commands.describe

# The sample stays out of a database that the environment names.
demo: export INTERPARL_DB := sqlite:///interparl.db

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help setup demo test check docs bench bench-full faults

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: $(READY) ## make .venv and install interparl into it

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "interparl needs Python 3.11 or newer: make $(MAKECMDGOALS) PYTHON=python3.13" >&2; exit 1; }
	@echo "Installing into .venv (a minute or two) ..."
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@# setuptools warns that the folders are named like packages; the layout means it so.
	@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--editable '.[dev]' --constraint constraints.txt
	@# mypy and pyright cannot see an editable install whose folders have other names.
	@mkdir -p .links/interparl
	@for folder in schema loader sql; do ln -sfn ../../$$folder .links/interparl/$$folder; done
	@touch $@

demo: setup ## load the sample page into interparl.db and answer three questions
	@$(BIN)/interparl load $(SAMPLE)
	@echo; echo "How many seats does each chamber hold? (interparl ask seats-by-chamber)"
	@$(BIN)/interparl ask seats-by-chamber --columns state,chamber,seats,share_of_delegation
	@echo; echo "Who represents each parliament? (interparl ask plenipotentiary-representatives)"
	@$(BIN)/interparl ask plenipotentiary-representatives --columns state,parliament,person
	@echo; echo "What happened when, between whom? (interparl ask event-timeline)"
	@$(BIN)/interparl ask event-timeline --columns date_text,event_type,name,participants
	@echo; echo "More: $(BIN)/interparl ask"

test: setup ## run every test, on SQLite and on a real PostgreSQL
	@$(BIN)/python -m pytest --quiet --numprocesses $(JOBS)

check: setup ## lint, types, SQL style, generated pages
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/sqlfluff lint --disable-progress-bar sql
	@for module in $(DOCS); do $(BIN)/python -m $$module --check || exit; done

docs: setup ## write the generated pages anew, and the site of all pages into site/
	@for module in $(DOCS); do $(BIN)/python -m $$module || exit; done
	@NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet
	@echo "site/index.html"

bench: setup ## measure start-up, reading, loads and reloads; writes their pages of the docs
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--editable '.[bench]' --constraint constraints.txt
	@$(BIN)/python bench/startup.py
	@$(BIN)/python bench/reading.py --write
	@$(BIN)/python bench/loading.py --write
	@$(BIN)/python bench/reloads.py --write
	@$(BIN)/python -m bench.views --facts 50000

bench-full: bench ## the same, with loads of 100,000 documents, their memory, a million facts (hours)
	@$(BIN)/python bench/loading.py --documents 100000 --write
	@$(BIN)/python bench/memory.py --documents 10000
	@$(BIN)/python -m bench.views --write
	@$(BIN)/python bench/growth.py --bases 10000 1000000

faults: setup ## kill, starve and disconnect runs by the hundred; writes docs/reliability.md
	@$(BIN)/python -m tests.faults --write
