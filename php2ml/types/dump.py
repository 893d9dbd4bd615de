"""Types as text, for the tests' goldens and `php2ml --stage infer`."""

from __future__ import annotations

from php2ml.program import Program
from php2ml.types.table import TypeTable


def dump(program: Program, table: TypeTable) -> str:
    """One line for each function and variable, in the order of the source."""
    lines: list[str] = []
    for function in program.all_functions():
        types = table.function(function)
        params = ", ".join(
            f"{'&' if param.by_ref else ''}${param.name}: {types.params[param.index]}"
            for param in function.params
        )
        marks = " (dynamic)" if types.dynamic else ""
        lines.append(f"{function.id}({params}): {types.result}{marks}")
        for name in function.scope.variables:
            info = table.var(function, name)
            flags = [
                text
                for text, is_on in (
                    ("ref", info.is_ref), ("undef", info.maybe_undefined),
                    ("append", info.appended), ("table", info.in_scope_table),
                    ("read-only", info.read_only),
                )
                if is_on
            ]  # fmt: skip
            suffix = f" [{' '.join(flags)}]" if flags else ""
            lines.append(f"  ${name}: {info.type}{suffix}")
    for cls in program.all_classes():
        for prop in [*cls.own_props.values(), *cls.static_props.values()]:
            lines.append(f"{cls.name}::${prop.name}: {table.props[prop]}")
    return "\n".join(lines) + "\n"
