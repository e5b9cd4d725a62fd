# From nothing to a running Terrarium. Each target does what is missing and no
# more: bootstrap asks dpkg, CPython comes from a cache outside the tree, CMake and
# Ninja do the rest.
#
#   make run      set up, build the release preset (profile-guided CPython), showcase
#   make test     set up, build and run every test
#   make test-asan  the quick tests under sanitizers
#   make conformance  CPython's own tests in the sandbox; writes docs/CONFORMANCE.md
#   make build    the release binary, build/release/bin/terrarium
#   make bench    benchmarks against their targets; JSON in build/bench
#   make format   rewrite our C++ in the house style
#   make lint     clang-tidy and the source rules
#   make clean    remove build/ (CPython's cache stays)

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build
.PHONY: run test conformance build bench format lint clean bootstrap test-dev test-asan

JOBS ?= $(shell nproc)

run: build
	@echo "== showcase"
	@examples/showcase.sh build/release/bin/terrarium

# What users need; the benchmarks and the tests of the release preset are built by
# `make bench`.
build: bootstrap
	@tools/build.sh release $(JOBS) terrarium

test: test-dev

test-dev: bootstrap
	@tools/build.sh dev $(JOBS)
	@tools/test.sh dev $(JOBS)

# Address and undefined-behaviour sanitizers over our own code.
# Not part of `make test` yet: see the note in docs/DEBUGGING.md.
test-asan: bootstrap
	@tools/build.sh asan $(JOBS)
	@tools/test.sh asan $(JOBS) -L quick

conformance: bootstrap
	@tools/build.sh dev $(JOBS) conformance_table

bench: bootstrap
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

bootstrap:
	@echo "== packages"
	@tools/bootstrap.sh
