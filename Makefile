# The two commands of the README are `make demo` and `make test`; both set up what they need.
PORT ?= 8080
PHP2ML = .venv/bin/php2ml

.PHONY: help setup demo build-demo test bench clean

help:
	@echo "make demo    set up, translate, build and serve the example site (PORT=$(PORT))"
	@echo "make test    set up and run every test; prints N passed, N failed"
	@echo "make bench   compare speed with php and php + JIT"
	@echo "make clean   remove what was built"

setup:
	@tools/setup.sh

build-demo: setup
	@$(PHP2ML) translate examples/bookshelf --target native --output .build/demo
	@$(PHP2ML) build .build/demo

demo: build-demo
	@$(PHP2ML) serve .build/demo --port $(PORT)

test:
	@tools/setup.sh test
	@.venv/bin/python tools/test.py

bench:
	@tools/setup.sh test
	@.venv/bin/python bench/run.py

clean:
	rm -rf .build _build
