"""Whole-program type inference."""

from __future__ import annotations

from php2ml.program import Program
from php2ml.types.table import TypeTable


def infer(program: Program) -> TypeTable:
    """The types of everything in the program."""
    return TypeTable.untyped(program)
