# What there is to do with relata; `make help` lists it.

PREFIX ?= /usr/local
DESTDIR ?=
# A file of articles to measure on; see README.md.
CORPUS ?= ../shared/corpus/wikinews.jsonl
RUNS ?= 3
# The first 300 of the press statements beside it, where there are some, for `make parity`.
STATEMENTS ?= $(addsuffix :300,$(wildcard $(dir $(CORPUS))statements.jsonl))
SWIFT ?= swift
JOBS ?= $(shell nproc)

release := .build/release
# Where tests leave the graphs they make, for other programs to check.
graphs := $(CURDIR)/.build/graphs
# A binary that carries Swift's own libraries runs where there is no toolchain. Toolchains without
# the static libraries still build one that does not.
resources = $(shell $(SWIFT) -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
static = $(if $(wildcard $(resources)_static),--static-swift-stdlib)

.DEFAULT_GOAL := help
.PHONY: help run test test-stores test-explorer bench bench-stores bench-render bench-diff parity install deps model build lint clean

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: deps model build ## install what is needed, build, and extract seeds/ into output/
	$(release)/relata extract seeds -o output

test: deps model lint ## everything that must be green before a change is shown
	$(SWIFT) build --build-tests --jobs $(JOBS)
	scripts/check_outputs.sh
	rm -rf $(graphs) && mkdir -p $(graphs)
	RELATA_GRAPHS=$(graphs) $(SWIFT) test --skip-build
	scripts/check_graphs.sh $(graphs)

test-stores: deps ## load into real graph databases, with and without faults
	$(SWIFT) build --product relata --jobs $(JOBS)
	scripts/test_stores.sh

test-explorer: deps ## drive the page of 'convert --to html' in a real browser
	$(SWIFT) build --product relata --jobs $(JOBS)
	scripts/test_explorer.sh

bench: deps model build ## measure speed and memory beside spaCy on CORPUS, RUNS times
	$(SWIFT) build -c release $(static) --product relata-bench --jobs $(JOBS)
	scripts/install_packages.sh --with-venv
	scripts/bench.sh "$(CORPUS)" "$(RUNS)"

bench-stores: deps build ## measure files and loading beside other programs, 100,000 statements
	$(SWIFT) build -c release $(static) --product relata-bench --jobs $(JOBS)
	scripts/bench_stores.sh

bench-render: deps ## measure drawing beside Graphviz's program dot, on the same DOT
	scripts/bench_render.sh "$(RUNS)"

bench-diff: deps model build ## compare two graphs of 1,000 articles, beside rdflib and sort
	$(SWIFT) build -c release $(static) --product relata-bench --jobs $(JOBS)
	scripts/install_packages.sh --with-venv
	scripts/bench_diff.sh "$(CORPUS)" 1000 "$(RUNS)"

parity: deps model build ## compare the language pipeline with spaCy's on CORPUS
	scripts/install_packages.sh --with-venv
	scripts/parity.sh "$(CORPUS)" $(STATEMENTS)

install: deps build ## install the program and its papers below PREFIX (and DESTDIR)
	install -D -m 755 $(release)/relata "$(DESTDIR)$(PREFIX)/bin/relata"
	for file in README.md CHANGELOG.md LICENSE NOTICE; do \
	  install -D -m 644 $$file "$(DESTDIR)$(PREFIX)/share/doc/relata/$$file" || exit 1; \
	done

deps: ## install the Debian packages that are missing
	scripts/install_packages.sh

model: deps ## fetch the language model, where it is missing, and check it
	scripts/fetch_model.sh

build: deps ## build the program in release mode
	$(SWIFT) build -c release $(static) --product relata --jobs $(JOBS)

lint: ## check the style of the sources
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

clean: ## remove all that was built; the model and the packages stay
	rm -rf .build .venv
