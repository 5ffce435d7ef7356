# Plenary. Two commands do everything from a clean clone on Debian with a Swift toolchain:
#
#   make site    installs what is needed, builds the tool, checks the content, writes Output/
#   make test    installs what the tests need and runs all of them
#
# `make bench` measures; nothing else needs it.

SWIFT        := swift
PLENARY      := .build/release/plenary
TESTED       := .build/debug/plenary
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
	$(MAKE) lint
	.ci/check-annexes $(TESTED)
	.ci/validate $(TESTED)

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

# What `make test` asks of its own build, here of the released one: the committed annexes are those that the content
# gives, and independent validators have no fault to find in the published files.
annexes-current: $(PLENARY)
	.ci/check-annexes

validate: $(PLENARY) test-packages
	.ci/validate

# Ratios to a C program and to Hugo on synthetic workspaces; writes docs/benchmarks.md.
bench: $(PLENARY)
	Benchmarks/run

clean:
	rm -rf .build .venv
