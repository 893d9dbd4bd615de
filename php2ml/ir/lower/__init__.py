"""Lowering: a resolved, typed program to IR modules.

    lower(program, table) -> Lowered(modules, diagnostics)

Before: syntax trees, what their names mean, what inference found.  After: evaluation order, conversions, copies,
references, jumps and line numbers are explicit; see `php2ml.ir.ir`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from php2ml.diagnostics import Diagnostic
from php2ml.ir import ir
from php2ml.ir.lower import assign, calls, classes, closures, control, operators, yields
from php2ml.ir.lower.files import lower_body
from php2ml.ir.lower.functions import lower_function
from php2ml.ir.lower.state import Lowering
from php2ml.ir.lower.tables import lower_infos, lower_tables
from php2ml.ir.lower.tree import forget_flows
from php2ml.program import Program
from php2ml.types.table import TypeTable

__all__ = ["Lowered", "lower"]


@dataclass(slots=True)
class Lowered:
    """The modules, one a file, and what could not be translated."""

    modules: list[ir.Module]
    diagnostics: list[Diagnostic] = field(default_factory=list)


def lower(program: Program, table: TypeTable) -> Lowered:
    """Translate the program to IR."""
    lowering = Lowering(program, table)
    modules: list[ir.Module] = []
    try:
        for file in lowering.files.values():
            file.items.append(ir.Function("file", [], ir.STR, ir.Str(file.file.path)))
            lower_infos(file)
            for info in file.file.functions:
                lower_function(file, info)
            lower_body(file)
            lower_tables(file)
            items = [file.items[0], *file.constants, *file.items[1:]]
            modules.append(ir.Module(file.module, file.file.path, items, file.tables))
    finally:
        forget_flows()
    return Lowered(modules, lowering.diagnostics)  # type: ignore[arg-type]


_ = (assign, calls, classes, closures, control, operators, yields)
