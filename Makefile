# Gapatlas. `make test` on a fresh Debian or Ubuntu with git and make sets up what is missing and passes all tests.

# Compiled dependencies outlive the clone.
CACHE ?= $(HOME)/.cache/gapatlas
export CARGO_TARGET_DIR ?= $(CACHE)/target
# Rust installed by rustup is found without a new login.
export PATH := $(HOME)/.cargo/bin:$(PATH)
VENV := $(CACHE)/venv
export GAPATLAS_PYTHON := $(VENV)/bin/python
# The random inputs of tests are the same in every run. With another seed, or none, there are others.
export PROPTEST_RNG_SEED ?= 2026

# Whether the real data is beside the clone: then a test that does not find its data fails, and is not skipped.
export GAPATLAS_DATA ?= $(if $(wildcard ../shared/data/chicago),there,absent)

# The portable program has GDAL, PROJ and SQLite inside: a quarter of an hour to compile, once.
PORTABLE := $(CARGO_TARGET_DIR)/portable

.PHONY: help demo build release web test test-portable lint bench clean system gdal browser rust crosscheck fonts

help:
	@echo "make demo    build everything for a first look, invent a region and serve its map"
	@echo "make build   build the program for this machine, with its GDAL, as $(CARGO_TARGET_DIR)/release/gapatlas"
	@echo "make release build the portable program, with GDAL inside, as $(PORTABLE)/release/gapatlas"
	@echo "make test    run all tests"
	@echo "make test-portable   run the tests of Rust with the portable program"
	@echo "make lint    check formatting and lints; a warning is an error"
	@echo "make bench   measure time and memory for Chicago, the measures, streets and buses, and how the cost grows"
	@echo "make clean   delete everything compiled"

demo: system gdal rust web
	cargo build --profile demo --locked --no-default-features
	$(CARGO_TARGET_DIR)/demo/gapatlas demo

build: system gdal rust web fonts
	cargo build --release --locked --features pdf
	@echo "$(CARGO_TARGET_DIR)/release/gapatlas needs this machine's GDAL $$(pkg-config --modversion gdal); make release makes one that needs none."

release: system rust web fonts
	@$(call installed,g++ cmake sqlite3)
	cargo build --release --locked --features portable,pdf --target-dir $(PORTABLE)

# Reports as PDF need Typst, which takes ten minutes to compile, once; a first look goes without.
ALL := --workspace --features gapatlas/pdf

# Lint, test and bench use the release profile, and name the whole workspace even where they go without PDF, so that libraries have
# the same features and are compiled once for all of them. The tests of the map run the
# program that cargo has built for the tests of Rust.
test: system gdal rust web fonts browser crosscheck
	@$(call installed,$(TESTED_WITH))
	cargo test --release --locked --workspace --test it without_pdf
	cargo test --release --locked $(ALL)
	cd web && npm test

test-portable: release browser crosscheck
	@$(call installed,$(TESTED_WITH))
	cargo test --release --locked --workspace --features gapatlas/portable,gapatlas/pdf --target-dir $(PORTABLE)

lint: system gdal rust web fonts
	cd web && npm run lint
	cargo fmt --check
	cargo clippy --release --locked $(ALL) --all-targets -- -D warnings
	cargo clippy --release --locked --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --release --locked $(ALL) --no-deps --document-private-items

bench: system gdal rust web fonts
	cargo bench --locked --features pdf

clean:
	rm -rf $(CARGO_TARGET_DIR) web/node_modules web/dist

# SQLite comes with GDAL; Node builds the map.
SYSTEM := gcc libc6-dev pkg-config $(if $(shell command -v node),,nodejs npm)
system:
	@$(call installed,$(SYSTEM))

# The crate gdal-sys has bindings for these versions.
gdal:
	@pkg-config --exists gdal 2>/dev/null || ! command -v apt-get >/dev/null || { $(call installed,libgdal-dev); }
	@pkg-config --exists "gdal >= 3.6 gdal < 3.13" 2>/dev/null || { \
		echo "This machine has no GDAL of version 3.6 to 3.12. Run make release: it compiles one into the program."; exit 1; }

# ogr2ogr makes odd layers for a test; nginx runs deploy/nginx.conf; Python cross-checks.
TESTED_WITH := sqlite3 gdal-bin python3-venv postgresql postgresql-postgis nginx-light

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
WEB := $(shell find web/src styles locales -type f) web/index.html web/vite.config.ts web/tsconfig.json
web: web/dist/index.html
web/dist/index.html: $(WEB) web/node_modules/.ready
	cd web && npm run build
web/node_modules/.ready: web/package-lock.json | system
	cd web && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
	@touch $@

# The fonts of PDF, cut down to what is needed.
FONTS := crates/pdf/fonts/.ready
fonts: $(FONTS)
$(FONTS): web/fonts.mjs web/node_modules/.ready
	cd web && node fonts.mjs ../crates/pdf/fonts
	@touch $@

rust:
	@command -v cargo >/dev/null || { \
		echo "Rust is missing. Install it from https://rustup.rs, then run make again:"; \
		echo "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"; exit 1; }

# Schemathesis asks the service whatever its OpenAPI document allows and more. GeoPandas works out independently what the
# Chicago test expects; needed only where the real data is there.
crosscheck: $(VENV)/.ready
$(VENV)/.ready: tests/crosscheck/requirements.txt tests/crosscheck/api.txt tests/crosscheck/pdf.txt
	@$(call installed,python3-venv)
	@python3 -m venv $(VENV)
	@if [ $(GAPATLAS_DATA) = there ]; then \
		$(VENV)/bin/pip install -q --disable-pip-version-check -r tests/crosscheck/requirements.txt -r tests/crosscheck/api.txt -r tests/crosscheck/pdf.txt; \
	else \
		echo "No real data beside the clone: the Chicago tests will say that they were skipped."; \
		$(VENV)/bin/pip install -q --disable-pip-version-check -r tests/crosscheck/api.txt -r tests/crosscheck/pdf.txt; \
	fi
	@touch $@
