"""Fixtures of the harness's own tests."""

from .fake_compiler import fake_compiler

__all__ = ["fake_compiler"]
