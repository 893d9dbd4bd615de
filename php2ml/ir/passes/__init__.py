"""Passes: IR to IR, one a file. `run` is the order they run in."""

from __future__ import annotations

from collections.abc import Callable

from php2ml.ir import ir
from php2ml.ir.passes import context, generators, lifetimes, lines, loops, mutables, polls, simplify

Pass = Callable[[list[ir.Module]], None]

PASSES: list[tuple[str, Pass]] = [
    ("lifetimes", lifetimes.run),
    ("simplify", simplify.run),
    ("mutables", mutables.run),
    ("loops", loops.run),
    ("polls", polls.run),
    ("context", context.run),
    ("recursion", polls.run_recursion),
    ("lines", lines.run),
    ("generators", generators.run),
]


def run(modules: list[ir.Module], after: Callable[[str], None] | None = None) -> None:
    """Run every pass on the whole program, in place; `after` is called with the name of each that has run."""
    for name, run_pass in PASSES:
        run_pass(modules)
        if after is not None:
            after(name)
