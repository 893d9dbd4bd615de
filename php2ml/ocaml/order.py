"""The order of a module's definitions.

OCaml wants a definition before its uses, or both in one `let rec`. Functions keep the order they have in PHP; those
that refer to later ones share a `let rec` with them. Values (tables, constants) and the functions of closures
stand right before the first function that needs them, as far as what they need stands before; a function that needs a
value which itself needs that function (a class and its methods) reaches it through a forward reference, because a `let
rec` of functions and values would be slow.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from php2ml.ir import ir
from php2ml.ir.visit import called


@dataclass(slots=True, eq=False)
class Order:
    """Groups of definitions, each one `let` or `let rec ... and ...`; and the values that need a forward
    reference, with the functions that use it."""

    groups: list[tuple[list[ir.Function], bool]] = field(default_factory=list)
    forward: dict[str, set[str]] = field(default_factory=dict)  # function -> values
    forwarded: list[ir.Function] = field(default_factory=list)


def order(functions: list[ir.Function]) -> Order:
    """Return the order of all definitions of a module."""
    return _Ordering(functions).run()


class _Ordering:
    def __init__(self, functions: list[ir.Function]) -> None:
        self.functions = {function.name: function for function in functions}
        self.needs = {
            function.name: [name for name in sorted(called(function)) if name in self.functions]
            for function in functions
        }
        position = {function.name: index for index, function in enumerate(functions)}
        for names in self.needs.values():
            names.sort(key=position.__getitem__)
        self.values = {function.name for function in functions if not function.params}
        self.detached = self._detached()
        self.emitted: set[str] = set()
        self.result = Order()

    def _detached(self) -> set[str]:
        """Functions reached only through a value that some function uses: closures."""
        direct: set[str] = set()
        used_values: set[str] = set()
        for name, needs in self.needs.items():
            if name not in self.values:
                direct.update(need for need in needs if need not in self.values and need != name)
                used_values.update(need for need in needs if need in self.values)
        through = {need for value in used_values for need in self.needs[value] if need not in self.values}
        return through - direct

    def run(self) -> Order:
        first = next(iter(self.functions), None)
        if first in self.values and not self.needs[first]:
            self._emit([first])  # the file's name
        sequence = [name for name in self.functions if name not in self.values and name not in self.detached]
        for group in self._ranges(sequence):
            for name in group:
                self._prepare(name)
            self._emit(group)
        self._rest([name for name in self.functions if name not in self.emitted])
        wanted = {value for values in self.result.forward.values() for value in values}
        self.result.forwarded = [self.functions[name] for name in self.functions if name in wanted]
        return self.result

    def _ranges(self, sequence: list[str]) -> list[list[str]]:
        """Split functions into runs such that no function refers to one of a later run."""
        position = {name: index for index, name in enumerate(sequence)}
        groups: list[list[str]] = []
        start = 0
        reach = -1
        for index, name in enumerate(sequence):
            reach = max([reach, index, *(position[need] for need in self.needs[name] if need in position)])
            if reach == index:
                groups.append(sequence[start : index + 1])
                start = index + 1
        return groups

    def _emit(self, group: list[str]) -> None:
        forward = self.result.forward
        rec = len(group) > 1 or group[0] in self.needs[group[0]]
        if len(group) == 1 and group[0] in forward.get(group[0], ()):
            rec = False
        self.result.groups.append(([self.functions[name] for name in group], rec))
        self.emitted.update(group)

    def _prepare(self, name: str) -> None:
        """Emit the values that a function needs, or note that it needs a forward reference."""
        for value in self.needs[name]:
            if value in self.values and value not in self.emitted:
                pending = self._pending(value)
                if pending is None:
                    self.result.forward.setdefault(name, set()).add(value)
                else:
                    for item in pending:
                        if item not in self.values:
                            self._prepare(item)
                        self._emit([item])

    def _pending(self, value: str) -> list[str] | None:
        """Return what must be emitted for a value to be, itself last; None when it needs what comes later."""
        result: list[str] = []
        state: dict[str, bool] = {}  # False: being visited

        def visit(name: str) -> bool:
            if name in self.emitted or state.get(name):
                return True
            if name in state or (name not in self.values and name not in self.detached):
                return False
            state[name] = False
            for need in self.needs[name]:
                if need != name and not visit(need):
                    return False
            state[name] = True
            result.append(name)
            return True

        return result if visit(value) else None

    def _rest(self, names: list[str]) -> None:
        """Emit what is left: values, and closures that are part of a circle."""
        left = set(names)
        for component in components(names, lambda name: [need for need in self.needs[name] if need in left]):
            functions = [name for name in component if name not in self.values]
            if functions and len(functions) < len(component):
                inside = set(component)
                for name in functions:
                    for value in self.needs[name]:
                        if value in inside and value in self.values:
                            self.result.forward.setdefault(name, set()).add(value)
                forward = self.result.forward

                def needs(name: str, inside: set[str] = inside) -> list[str]:
                    return [n for n in self.needs[name] if n in inside and n not in forward.get(name, ())]

                for part in components(component, needs):
                    self._emit(part)
            else:
                self._emit(component)


def components(names: Iterable[str], needs) -> list[list[str]]:  # type: ignore[no-untyped-def]
    """Return the strongly connected components of a graph, each before those that need it (Tarjan)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    result: list[list[str]] = []
    order_of = {name: number for number, name in enumerate(names)}

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        on_stack.add(name)
        for need in needs(name):
            if need not in index:
                visit(need)
                low[name] = min(low[name], low[need])
            elif need in on_stack:
                low[name] = min(low[name], index[need])
        if low[name] == index[name]:
            component: list[str] = []
            while True:
                member = stack.pop()
                on_stack.discard(member)
                component.append(member)
                if member == name:
                    break
            result.append(sorted(component, key=order_of.__getitem__))

    for name in order_of:
        if name not in index:
            visit(name)
    return result
