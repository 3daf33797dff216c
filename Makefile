# Two commands: `make run` opens the assistant, `make test` runs every test. Both make what they need in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The CPU build of torch is one wheel of about 200 MB; the build that the public registry gives on Linux brings gigabytes of CUDA.
# Set TORCH_INDEX to the address of an index of CPU builds to choose one; see README.
TORCH_INDEX ?=
SOURCES := pyproject.toml scripts/install.sh

.PHONY: run test lint check format clean
.DELETE_ON_ERROR:

run: $(VENV)/.installed
	@$(BIN)/laphieu run

test: $(VENV)/.installed-dev
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/bin/python:
	@$(PYTHON) scripts/check_python.py
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(SOURCES) | $(VENV)/bin/python
	@PYTHON=$(BIN)/python TORCH_INDEX="$(TORCH_INDEX)" sh scripts/install.sh --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	@PYTHON=$(BIN)/python TORCH_INDEX="$(TORCH_INDEX)" sh scripts/install.sh --editable ".[dev,build-model]"
	@touch $@

clean:
	rm -rf $(VENV) data .pytest_cache .mypy_cache .ruff_cache
