# From nothing to a running Terrarium. Each target does what is missing and no
# more: bootstrap asks dpkg, CPython comes from a cache outside the tree, CMake and
# Ninja do the rest.
#
#   make run      set up, build the release preset (profile-guided CPython), showcase
#   make quick    build what changed and run the quick tests
#   make soak     the soak tests at full length: a million runs, twenty thousand kills
#                 (TERRARIUM_SOAK_RUNS, TERRARIUM_STORM_KILLS, TERRARIUM_STORM_SEED)
#   make test     set up, build and run every test but those that take a quarter of an hour or more
#   make test-asan  the quick tests under address and undefined-behaviour sanitizers
#   make test-tsan  the quick tests under the thread sanitizer
#   make test-packages  Terrarium installed and as a part of other projects (tests/packages)
#   make conformance  CPython's own tests in the sandbox; writes docs/CONFORMANCE.md
#   make build    the release binary, build/release/bin/terrarium
#   make bench    benchmarks against their targets; JSON in build/bench
#   make format   rewrite our C++ in the house style
#   make lint     the source rules, and clang-tidy over what changed (all of it: CI=true)
#   make clean    remove build/ (CPython's cache stays)

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
.PHONY: run test quick soak conformance build bench format lint clean bootstrap bootstrap-tests \
        bootstrap-bench \
        test-dev test-asan test-tsan test-packages

JOBS ?= $(shell nproc)

run: build
	@echo "== showcase"
	@examples/showcase.sh build/release/bin/terrarium

# What users need; the benchmarks and the tests of the release preset are built by
# `make bench`.
build: bootstrap
	@tools/build.sh release $(JOBS) terrarium

# Only the programs that quick tests start are linked.
quick: bootstrap-tests
	@tools/build.sh dev $(JOBS) quick_tests
	@tools/test.sh dev $(JOBS) -L quick

soak: bootstrap
	@tools/build.sh dev $(JOBS) soak_tests
	@tools/test.sh dev $(JOBS) -L 'soak|long'

test: test-dev

test-dev: bootstrap-tests
	@tools/build.sh dev $(JOBS)
	@tools/test.sh dev $(JOBS) -LE long

# Sanitizers over our own code (docs/DEBUGGING.md); trees of their own, and only the quick tests.
test-asan test-tsan: test-%: bootstrap
	@tools/build.sh $* $(JOBS) quick_tests
	@tools/test.sh $* $(JOBS) -L quick

test-packages: bootstrap
	@tools/build.sh dev $(JOBS) terrarium terrarium_shared terrarium_static
	@python3 -B tests/packages/packages_test.py build/dev

conformance: bootstrap
	@tools/build.sh dev $(JOBS) conformance_table

bench: bootstrap-bench
	@tools/build.sh release $(JOBS)
	@echo "== benchmarks"
	@bench/run.sh build/release

format: bootstrap
	@tools/format.sh

lint: bootstrap
	@tools/build.sh dev $(JOBS)
	@tools/lint.sh build/dev

clean:
	@echo "== removing build/"
	@rm -rf build

bootstrap-tests:
	@echo "== packages"
	@tools/bootstrap.sh --tests

bootstrap:
	@echo "== packages"
	@tools/bootstrap.sh
