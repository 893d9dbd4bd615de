"""What was not inferred and why."""

from __future__ import annotations

from php2ml.program import FunctionInfo, Program, Reason
from php2ml.ir import ir
from php2ml.types.state import State
from php2ml.types.table import TypeTable


def find_reasons(program: Program, state: State, table: TypeTable) -> None:
    """Fills `table.reasons`: for each parameter, variable and property held as a Value, the first cause known."""
    for function in program.all_functions():
        mine = state.functions[function]
        for param in function.params:
            type_ = mine.params[param.index]
            if type_.rep != ir.VALUE or param.by_ref:
                continue
            why = mine.dynamic or mine.why[param.index]
            if why is None:
                why = Reason(param.node.span, f"it receives {type_}")
            table.reasons.append((weight(function), f"{function.id} ${param.name}: {type_}", why))
        for name, info in table.vars.get(function, {}).items():
            if info.param is not None:
                continue
            variable = function.scope.variables.get(name)
            if variable is None:
                continue
            if function.scope.symbol_table:
                why = function.scope.symbol_table[0]
            elif variable.cell_reasons:
                why = variable.cell_reasons[0]
            elif info.is_ref:
                why = Reason(variable.span, "it may be passed by reference")
            elif info.maybe_undefined:
                why = Reason(variable.span, "it may be unset when it is read")
            elif info.type.rep == ir.VALUE:
                why = Reason(variable.span, f"it holds {info.type}")
            else:
                continue
            info.reason = why
            table.reasons.append((weight(function), f"{function.id} ${name}: {info.type}", why))
    for prop, prop_state in state.props.items():
        if prop_state.type.rep == ir.VALUE:
            why = prop_state.why or Reason(prop.node.span, f"it holds {prop_state.type}")
            table.reasons.append((1, f"{prop.cls.name}::${prop.name}: {prop_state.type}", why))


def weight(function: FunctionInfo) -> int:
    """How much a function matters: its size in lines, for want of a profile."""
    span = function.node.span
    return max(1, span.end_line() - span.line())
