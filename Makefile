# Bare `make` explains. Everything is installed into .venv, from the lock files in
# requirements/ (exact versions, checked by hash); nothing outside it is touched but
# Chromium, by `make test`, where there are pages to test and apt may install it.

VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check -qq
FOLDER ?= ../shared/polnear/dev/text
# Reports in the largest ledger that joining is measured with: 1000 takes two minutes.
MOST   ?= 10000
MANY   ?= ../shared/polnear/train/text ../shared/polnear/dev/text
ARGS   ?=
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$p" && break; done)

# One process may read with several; its numeric libraries must not each take all cores.
export OMP_NUM_THREADS ?= 1
export PYTHONUTF8 = 1

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench bench-screen serve docs lock clean browser
.DELETE_ON_ERROR:

help:  ## this list
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

setup: $(VENV)/run.stamp  ## set up .venv with the command .venv/bin/sayso

demo: $(VENV)/run.stamp  ## read the reports of examples/ and show who says what
	@mkdir -p build && rm -f build/demo.db build/demo.db-*
	$(BIN)/sayso read examples/ --ledger build/demo.db

test: $(VENV)/test.stamp browser  ## run all tests (ARGS="-k claims" for some)
	$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/test.stamp  ## check style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(VENV)/run.stamp  ## speed and memory of reading, then cost of joining (FOLDER=… MOST=1000)
	$(BIN)/python -m sayso.evaluation.bench $(FOLDER)
	$(BIN)/python bench/joining.py $(FOLDER) --most $(MOST)

# Its ledger is made by reading once, some ten minutes, and kept in build/.
bench-screen: $(VENV)/test.stamp  ## what each page takes on a ledger of 10,000 claims
	@mkdir -p build
	$(BIN)/python bench/screen.py build/screen.db $(MANY)

serve: $(VENV)/run.stamp  ## open the ledger sayso.db as pages on this machine
	@test -d src/sayso/web || { echo "make serve: the pages are not built yet; use .venv/bin/sayso claims"; exit 1; }
	$(BIN)/sayso serve

docs: $(VENV)/run.stamp  ## put into README.md and docs/ what the commands there print
	$(BIN)/python docs/fill.py

lock: build/lock/bin/uv  ## write requirements/*.txt anew from pyproject.toml
	cd requirements && UV="../build/lock/bin/uv pip compile --no-config --quiet \
	  --universal --python-version 3.11 --generate-hashes --no-emit-index-url"; \
	$$UV --custom-compile-command "make lock" ../pyproject.toml build.in -o run.txt && \
	$$UV --custom-compile-command "make lock" ../pyproject.toml build.in --extra test \
	  -c run.txt -o test.txt

clean:  ## remove .venv and what was built
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The tests of the pages drive a real browser; without one they are skipped.
browser:
	@if [ -d tests/web ] && ! command -v chromium >/dev/null 2>&1; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
	      apt-get install -y -qq chromium chromium-driver; } >/dev/null 2>&1 && exit 0; fi; \
	  echo "make test: no Chromium, so the tests of the pages are skipped; install the packages chromium and chromium-driver"; \
	fi

$(VENV)/run.stamp: requirements/run.txt pyproject.toml | $(VENV)/made.stamp
	@echo "Installing Sayso and what it needs into $(VENV); the first time takes about a minute."
	@$(PIP) install --require-hashes --requirement requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: requirements/test.txt $(VENV)/run.stamp
	@echo "Installing what the tests need into $(VENV)."
	@$(PIP) install --require-hashes --requirement requirements/test.txt
	@touch $@

$(VENV)/made.stamp:
	@test -n "$(PYTHON)" || { echo "Sayso needs Python 3.11 or newer: install the package python3, or name one with make PYTHON=…"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "python3 -m venv does not work here: install the package $$($(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"; exit 1; }
	@rm -rf $(VENV) && $(PYTHON) -m venv $(VENV) && touch $@

build/lock/bin/uv:
	@$(PYTHON) -m venv build/lock && build/lock/bin/pip install --quiet uv
