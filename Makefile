# Plenary. Two commands do everything from a clean clone on Debian with a Swift toolchain:
#
#   make site    installs what is needed, builds the tool, checks the content, writes Output/
#   make test    installs what the tests need and runs all of them
#
# `make bench` measures; nothing else needs it.

SWIFT        := swift
PLENARY      := .build/release/plenary
IMPORT_CHECK := --explicit-target-dependency-import-check error
SOURCES      := $(shell find Sources Plugins Starter -type f) Package.swift

.PHONY: site test check tool packages test-packages lint validate annexes-current bench clean

site: $(PLENARY)
	@.ci/install-python .ci/site-requirements.txt
	$(PLENARY) build

check: $(PLENARY)
	$(PLENARY) check

tool: $(PLENARY)

$(PLENARY): $(SOURCES) | packages
	$(SWIFT) build -c release --product plenary
	@touch $@

packages:
	@.ci/install-packages .ci/packages.txt

test-packages: packages
	@.ci/install-packages .ci/test-packages.txt
	@.ci/install-python

test: test-packages
	$(SWIFT) build --build-tests $(IMPORT_CHECK)
	$(SWIFT) test --skip-build --disable-xctest
	$(MAKE) lint annexes-current validate

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

# The committed annexes are those that the content gives.
annexes-current: $(PLENARY)
	.ci/check-annexes

# The published files against independent validators.
validate: $(PLENARY) test-packages
	.ci/validate

# Ratios to a C program and to Hugo on synthetic workspaces; writes docs/benchmarks.md.
bench: $(PLENARY)
	Benchmarks/run

clean:
	rm -rf .build .venv
