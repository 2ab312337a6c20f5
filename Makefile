# `make help` lists the commands. Each sets up what it needs, once, in .venv.

SHELL := /bin/sh
BIN := .venv/bin
FLAGSHIP := briefs/direct-talks/cooperation-recommendations.brief.yaml

# macOS: the loader looks in Homebrew's folder only where it is told to, and
# forgets it on each call of a system shell, so that it stands in each command.
ifeq ($(shell uname -s),Darwin)
HOMEBREW := $(shell brew --prefix 2>/dev/null)
RUN := DYLD_FALLBACK_LIBRARY_PATH="$(HOMEBREW)/lib:/usr/local/lib:/usr/lib" $(BIN)
else
RUN := $(BIN)
endif

.DEFAULT_GOAL := help
.PHONY: help setup brief axe test check lint format types imports bench docs fuzz \
	faults nightly wheel wheel-test news lock clean

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 20

setup: ## make the environment and find the system libraries
	@python=$$(tools/find-python.sh) && "$$python" tools/environment.py

brief: setup ## build the flagship brief to Markdown, HTML and PDF
	@$(RUN)/briefgen build --to md,html,pdf $(FLAGSHIP)
	@ls $(FLAGSHIP:briefs/%.brief.yaml=build/%).*

axe: ## fetch axe-core for the tests in a browser, where node and Chromium are
	@tools/axe/fetch.sh

test: lint types imports check axe ## run every check and every test
	$(RUN)/python -m pytest --cov -n auto --dist loadfile

check: setup ## check our own briefs
	$(RUN)/briefgen check briefs

lint: setup ## check style and format
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .

format: setup ## put the code into its format
	$(RUN)/ruff check --fix-only .
	$(RUN)/ruff format .

types: setup ## check types
	$(RUN)/mypy

imports: setup ## check who imports whom
	$(RUN)/lint-imports

docs: setup ## write the reference anew from the program
	$(RUN)/python tools/reference.py

bench: setup ## measure
	@for script in benchmarks/*.py; do $(RUN)/python "$$script" || exit 1; done

fuzz: setup ## give hostile text to everything that reads any, for a long time
	$(RUN)/python fuzz/counting.py
	BRIEFGEN_LONG=1 $(RUN)/python -m pytest -q tests/security
	PYTHONPATH=.:tests/security $(RUN)/python fuzz/fuzzing.py

nightly: setup ## edit at random, thousands of times, and compare with clean builds
	BRIEFGEN_EDITS=3000 BRIEFGEN_PDF_EDITS=150 BRIEFGEN_SEED=$$(date +%Y%m%d) \
	  $(RUN)/python -m pytest -q tests/pipeline/test_equals_clean.py

faults: setup ## break builds at each system call that writes, and at random moments
	$(RUN)/python tools/faults.py

wheel: setup ## build the wheel into dist/
	$(RUN)/python tools/distribution.py build dist

wheel-test: setup ## install the wheel elsewhere and build a brief with it
	$(RUN)/python tools/distribution.py try

news: setup ## show what the next release would tell
	@$(RUN)/python tools/news.py

lock: setup ## resolve the dependencies anew
	$(RUN)/python tools/lock.py

clean: ## remove what was made, the environment included
	rm -rf .venv build dist .coverage .mypy_cache .ruff_cache .pytest_cache \
	  .hypothesis .import_linter_cache
