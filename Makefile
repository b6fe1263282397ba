# Gapatlas. `make test` on a fresh Debian or Ubuntu with git and make sets up what is missing and passes all tests.

# Compiled dependencies outlive the clone: GDAL and PROJ take ten minutes to compile, once.
CACHE ?= $(HOME)/.cache/gapatlas
export CARGO_TARGET_DIR ?= $(CACHE)/target
# Rust installed by rustup is found without a new login.
export PATH := $(HOME)/.cargo/bin:$(PATH)
VENV := $(CACHE)/venv
export GAPATLAS_PYTHON := $(VENV)/bin/python

.PHONY: help demo build web test lint bench clean system browser rust crosscheck

help:
	@echo "make demo    build everything, invent a region and serve its map"
	@echo "make build   build the program, as $(CARGO_TARGET_DIR)/release/gapatlas"
	@echo "make test    run all tests"
	@echo "make lint    check formatting and lints; a warning is an error"
	@echo "make bench   measure time and memory for Chicago, the measures, streets and buses, and how the cost grows"
	@echo "make clean   delete everything compiled, GDAL included"

demo: build
	$(CARGO_TARGET_DIR)/release/gapatlas demo

build: system rust web
	cargo build --release --locked

# Lint, test and bench use the release profile: GDAL is compiled once for all of them.
test: system rust web browser crosscheck
	cargo test --release --locked
	cargo build --release --locked
	cd web && npm test

lint: system rust web
	cd web && npm run lint
	cargo fmt --check
	cargo clippy --release --locked --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --release --locked --no-deps --document-private-items

bench: system rust web
	cargo bench --locked

clean:
	rm -rf $(CARGO_TARGET_DIR) web/node_modules web/dist

# A C++ compiler, CMake and SQLite build GDAL and PROJ; ogr2ogr makes odd layers for a test; nginx runs deploy/nginx.conf; Python cross-checks.
SYSTEM := g++ cmake pkg-config sqlite3 gdal-bin python3-venv postgresql postgresql-postgis nginx-light $(if $(shell command -v node),,nodejs npm)
system:
	@$(call installed,$(SYSTEM))

# The map is tested in a real browser.
browser:
	@$(call installed,chromium)

# Installs what is missing of some packages of Debian or Ubuntu.
define installed
	missing=""; \
	for package in $(1); do \
		dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
		command -v apt-get >/dev/null || { echo "Install these first:$$missing"; exit 1; }; \
		echo "Installing$$missing"; \
		sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef

# The map application, which the program carries inside itself.
WEB := $(shell find web/src styles -type f) web/index.html web/vite.config.ts web/tsconfig.json
web: web/dist/index.html
web/dist/index.html: $(WEB) web/node_modules/.ready
	cd web && npm run build
web/node_modules/.ready: web/package-lock.json | system
	cd web && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
	@touch $@

rust:
	@command -v cargo >/dev/null || { \
		echo "Rust is missing. Install it from https://rustup.rs, then run make again:"; \
		echo "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"; exit 1; }

# Schemathesis asks the service whatever its OpenAPI document allows and more. GeoPandas works out independently what the
# Chicago test expects; needed only where the real data is there.
crosscheck: $(VENV)/.ready
$(VENV)/.ready: tests/crosscheck/requirements.txt tests/crosscheck/api.txt | system
	@python3 -m venv $(VENV)
	@if [ -d ../shared/data/chicago ]; then \
		$(VENV)/bin/pip install -q --disable-pip-version-check -r tests/crosscheck/requirements.txt -r tests/crosscheck/api.txt; \
	else \
		echo "No real data beside the clone: the Chicago tests will say that they were skipped."; \
		$(VENV)/bin/pip install -q --disable-pip-version-check -r tests/crosscheck/api.txt; \
	fi
	@touch $@
