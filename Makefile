# make        lists what there is to do
# make run    does all the set-up and serves the site

SHELL := bash
.SHELLFLAGS := -euo pipefail -c

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
MANAGE := DEBUG=on $(BIN)/python manage.py
PIP_INSTALL := $(BIN)/pip --disable-pip-version-check install --constraint constraints.txt --editable
# Of all that pip says, the package that it is at; errors still come through.
NAMES := sed -n 's/^Collecting \([^][<>=!~; ]*\).*/  \1/p'
CATALOGUES := $(wildcard ka2check/locale/*/LC_MESSAGES/*.po)

# Known faults of what we build on. Where the list can not be reached that is said, and not "none".
AUDIT := $(BIN)/pip-audit --progress-spinner off --requirement constraints.txt --no-deps --disable-pip \
  > .venv/audit 2>&1 || true; \
  if grep -E "^Found [0-9]+ known vulnerabilit" .venv/audit; then cat .venv/audit; exit 1; fi; \
  if ! grep -q "could not be audited" .venv/audit; then tail -n 3 .venv/audit; exit 0; fi; \
  echo "pip-audit: not audited: $$(grep -c 'could not be audited' .venv/audit || true) of $$(wc -l < constraints.txt)."

.DEFAULT_GOAL := help
.PHONY: help run test check faults bench mutants messages screenshots clean machine-for-run machine-for-test data

help:  ## List what there is to do
	@sed -En 's/^([a-z]+):.*## (.*)/  make \1\t\2/p' Makefile | expand -t 20

run: data  ## Set everything up and serve the site on http://localhost:8000 (or PORT)
	@echo
	@echo "ka2check is at http://localhost:$(PORT)  (stop it with Ctrl-C)"
	@echo
	@DJANGO_RUNSERVER_HIDE_WARNING=true $(MANAGE) runserver localhost:$(PORT)

test: machine-for-test .venv/for-test .venv/messages  ## Set everything up and run the whole suite
	$(BIN)/pytest --cov --cov-report=
	$(BIN)/coverage report --include='rules/*' --fail-under=100
	$(BIN)/coverage report --omit='rules/*' --fail-under=90

check: machine-for-run .venv/for-test .venv/messages  ## Look the code and the production settings over
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(MANAGE) makemigrations --check --dry-run
	SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))') \
	SIGNING_KEY=$$($(BIN)/python -c 'import base64, secrets; print(base64.b64encode(secrets.token_bytes(32)).decode())') \
	ALLOWED_HOSTS=localhost EMAIL_URL=smtp://localhost \
	$(BIN)/python manage.py check --deploy --fail-level WARNING
	$(BIN)/bandit --quiet --recursive --severity-level medium accounts audit database ka2check proposals rules
	@$(AUDIT)

faults: machine-for-test .venv/for-test  ## Kill, restart and starve the site while CLIENTS write for SECONDS
	$(BIN)/python -m tests.operations.faults $(CLIENTS) $(SECONDS)

CLIENTS ?= 64
SECONDS ?= 60
MODULE ?= rules

mutants: machine-for-test .venv/for-test  ## Change the rules (or one MODULE) bit by bit: does a test notice?
	@$(PIP_INSTALL) '.[dev,mutants]' | $(NAMES)
	nice $(BIN)/python -m tests.mutants $(MODULE)

bench: machine-for-test .bench/ready  ## Time everything beside its yardstick, for docs/benchmarks.md
	.bench/venv/bin/python -m tests.benchmarks

messages: machine-for-test .venv/for-test  ## Gather what is to be translated
	mkdir -p rules/locale ka2check/locale
	$(BIN)/pybabel extract --mapping-file=rules/babel.cfg --no-location --sort-output --project=ka2check --output=.venv/rules.pot rules
	for language in sv fi; do \
	  $(BIN)/pybabel update --domain=rules --input-file=.venv/rules.pot --output-dir=rules/locale \
	    --locale=$$language --init-missing --no-fuzzy-matching --ignore-obsolete --width=100 || exit 1; \
	done
	$(MANAGE) makemessages --locale=sv --locale=fi --no-location --no-obsolete --ignore=rules --ignore=tests

screenshots: machine-for-test .venv/for-test .venv/messages  ## Take the pictures of the README anew
	$(BIN)/pytest --numprocesses=0 tests/browser/screenshots.py

clean:  ## Remove what make made, but the data
	rm -rf .venv .bench staticfiles *.egg-info
	find ka2check -name '*.mo' -delete

machine-for-run machine-for-test: machine-for-%:
	@$(PYTHON) -m ka2check.machine --for $*

data: machine-for-run .venv/for-run .venv/messages
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_samples

.venv/bin/pip:
	@echo "Making a virtual environment in .venv"
	@$(PYTHON) -m venv .venv

.venv/for-run: pyproject.toml constraints.txt | .venv/bin/pip
	@echo "Installing what the site needs"
	@$(PIP_INSTALL) . | $(NAMES)
	@touch $@

.venv/for-test: pyproject.toml constraints.txt | .venv/bin/pip
	@echo "Installing what the tests need"
	@$(PIP_INSTALL) '.[dev]' | $(NAMES)
	@touch .venv/for-run $@

.bench/ready: pyproject.toml constraints.txt tests/benchmarks/requirements.txt
	@echo "Installing what ka2check is timed beside"
	@$(PYTHON) -m venv .bench/venv
	@.bench/venv/bin/pip --disable-pip-version-check install --constraint constraints.txt \
	  --requirement tests/benchmarks/requirements.txt --editable '.[dev]' | $(NAMES)
	@.bench/venv/bin/pybabel --quiet compile --directory=ka2check/locale --domain=django
	@touch $@

.venv/messages: $(CATALOGUES) | .venv/for-run
	@echo "Compiling the translations"
	@$(BIN)/pybabel --quiet compile --directory=ka2check/locale --domain=django
	@touch $@
