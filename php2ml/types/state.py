"""The state of the whole-program fixpoint: what is known so far of functions, properties and closures.

Everything here only grows (towards MIXED); `changed` functions are analysed again.
"""

from __future__ import annotations

from collections import deque
from typing import Any

from php2ml.program import ClassInfo, FunctionInfo, Program, PropInfo, Reason
from php2ml.syntax import ast
from php2ml.types.declared import Declarations, coerce
from php2ml.types.lattice import (
    B_STR,
    B_UNDEF,
    MIXED,
    NEVER,
    NULL,
    OBJECT,
    Type,
    join,
    list_of,
    object_of,
    widen,
)

PATIENCE = 4  # growths before widening


class FunctionState:
    """What is known of a function-like."""

    __slots__ = (
        "function", "params", "declared", "growth", "result", "result_growth", "captures", "reached",
        "dynamic", "callers", "heads", "cells", "why", "queued", "visits", "this_types",
    )  # fmt: skip

    def __init__(self, function: FunctionInfo) -> None:
        self.function = function
        self.params: list[Type] = [NEVER] * len(function.params)
        self.declared: list[Type] = []
        self.growth: list[int] = [0] * len(function.params)
        self.result: Type = NEVER
        self.result_growth = 0
        self.captures: dict[str, Type] = {}
        self.reached = False
        self.dynamic: Reason | None = None
        self.callers: set[FunctionInfo] = set()
        self.heads: dict[ast.Node, dict[str, Type]] = {}
        self.cells: set[str] = set()  # variables that inference found to need a cell
        self.why: list[Reason | None] = [None] * len(function.params)
        self.queued = False
        self.visits = 0
        self.this_types: Type = NEVER


class PropState:
    __slots__ = ("prop", "type", "declared", "growth", "readers", "why")

    def __init__(self, prop: PropInfo, declared: Type) -> None:
        self.prop = prop
        self.type = NEVER
        self.declared = declared
        self.growth = 0
        self.readers: set[FunctionInfo] = set()
        self.why: Reason | None = None


class State:
    """The fixpoint's state and its worklist."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.declarations = Declarations(program)
        self.functions: dict[FunctionInfo, FunctionState] = {}
        self.props: dict[PropInfo, PropState] = {}
        self.props_by_name: dict[str, list[PropState]] = {}
        self.methods_by_name: dict[str, list[tuple[FunctionInfo, ClassInfo]]] = {}
        self.queue: deque[FunctionInfo] = deque()
        self.version = 0
        self.rebinding: Reason | None = None  # closures may be bound to other objects
        self.all_dynamic: Reason | None = None  # any function may be called by name
        self.unknown_calls: Reason | None = None  # closures not known at the call are called
        self.frozen = False
        self.users: dict[ClassInfo, Type] = {}
        self.any_method: Reason | None = None
        self.builtin_methods: set[str] | None = None
        self.by_builtin: dict[str, list[ClassInfo]] = {}
        self.ambiguous_methods: set[str] = set()
        self.by_ref_from: int | None = None  # lowest position of a by-reference parameter
        for function in program.all_functions():
            state = FunctionState(function)
            self.functions[function] = state
            cls = function.cls
            state.declared = [self.declarations.param(p, cls) for p in function.params]
            for param in function.params:
                if param.by_ref and (self.by_ref_from is None or param.index < self.by_ref_from):
                    self.by_ref_from = param.index
        for found in program.classes.values():
            if len(found) > 1 and any(cls.kind == "trait" for cls in found):
                for cls in found:
                    self.ambiguous_methods.update(cls.methods)
        for cls in program.all_classes():
            for prop in [*cls.own_props.values(), *cls.static_props.values()]:
                declared = self.declarations.type_of(prop.type, cls)
                if prop.promoted and prop.type is not None:
                    node = prop.node
                    if isinstance(node, ast.Param):
                        from php2ml.types.declared import is_null

                        if is_null(node.default):
                            declared = join(declared, NULL)
                prop_state = PropState(prop, declared)
                self.props[prop] = prop_state
                self.props_by_name.setdefault(prop.name, []).append(prop_state)
            for lower, info in cls.methods.items():
                self.methods_by_name.setdefault(lower, []).append((info, cls))
            for lower, used in cls.trait_methods.items():
                self.methods_by_name.setdefault(lower, []).append((used.function, cls))

    # worklist -----------------------------------------------------------------------------------

    def enqueue(self, function: FunctionInfo) -> None:
        state = self.functions[function]
        if not state.queued and state.reached and not self.frozen:
            state.queued = True
            self.queue.append(function)

    def reach(self, function: FunctionInfo) -> FunctionState:
        state = self.functions[function]
        if not state.reached:
            state.reached = True
            self.version += 1
            self.enqueue(function)
        return state

    # functions ----------------------------------------------------------------------------------

    def flow_param(
        self, state: FunctionState, index: int, given: Type, why: Reason | None = None
    ) -> None:
        """Parameter `index` receives `given` (of a variadic one: an array), coerced already."""
        if self.frozen:
            return
        old = state.params[index]
        new = join(old, given)
        if new is old:
            return
        state.growth[index] += 1
        if state.growth[index] > PATIENCE:
            new = widen(old, new)
            declared = state.declared[index]
            if not state.function.params[index].variadic and declared is not MIXED:
                new = coerce(self.program, new, declared)
                new = join(new, old)
        if state.why[index] is None and new.bits == 511:
            state.why[index] = why
        state.params[index] = new
        self.version += 1
        self.enqueue(state.function)

    def make_dynamic(self, function: FunctionInfo, why: Reason) -> None:
        """The function may be called in ways not seen: parameters are what declarations promise."""
        state = self.reach(function)
        if state.dynamic is not None or self.frozen:
            return
        state.dynamic = why
        for param in function.params:
            declared = state.declared[param.index]
            if param.variadic:
                from php2ml.types.lattice import array_of

                declared = array_of(declared)
            self.flow_param(state, param.index, declared, why)
        self.version += 1
        self.enqueue(function)

    def flow_result(self, state: FunctionState, given: Type) -> None:
        if self.frozen:
            return
        old = state.result
        new = join(old, given)
        if new is old:
            return
        state.result_growth += 1
        if state.result_growth > PATIENCE:
            new = widen(old, new)
            declared = self.declarations.result(state.function)
            if declared is not None:
                new = join(coerce(self.program, new, declared), old)
        state.result = new
        self.version += 1
        for caller in state.callers:
            self.enqueue(caller)

    def flow_capture(self, state: FunctionState, name: str, given: Type) -> None:
        if self.frozen:
            return
        old = state.captures.get(name, NEVER)
        new = join(old, given)
        if new is not old:
            key = ("capture", name)
            del key
            state.captures[name] = widen(old, new) if state.visits > 3 * PATIENCE else new
            self.version += 1
            self.enqueue(state.function)

    def need_cell(self, function: FunctionInfo, name: str) -> None:
        """Inference found that a variable needs a cell."""
        state = self.functions[function]
        if name not in state.cells and not self.frozen:
            state.cells.add(name)
            state.heads.clear()
            self.version += 1
            self.enqueue(function)

    # calls not seen -----------------------------------------------------------------------------

    def call_unknown(self, why: Reason) -> None:
        """Some closure, not known which, is called."""
        if self.unknown_calls is None and not self.frozen:
            self.unknown_calls = why
            for function in self.functions:
                if function.kind in ("closure", "arrow"):
                    self.make_dynamic(function, why)

    def call_any(self, why: Reason) -> None:
        """A function or static method is called by a name not known."""
        if self.all_dynamic is None and not self.frozen:
            self.all_dynamic = why
            for function in self.functions:
                if function.kind in ("function", "method"):
                    self.make_dynamic(function, why)

    def call_any_method(self, why: Reason) -> None:
        """A method is called by a name not known."""
        if self.any_method is None and not self.frozen:
            self.any_method = why
            for function in self.functions:
                if function.kind == "method":
                    self.make_dynamic(function, why)

    def call_method_unknown(self, lower: str, why: Reason) -> None:
        """A method of that name is called in ways not seen."""
        if self.frozen:
            return
        for function, _cls in self.methods_by_name.get(lower, ()):
            self.make_dynamic(function, why)
        if lower not in self.methods_by_name:
            for name in ("__call", "__callstatic"):
                for function, _cls in self.methods_by_name.get(name, ()):
                    self.make_dynamic(function, why)

    def unknown_by_ref(self, index: int, callee: Type) -> bool:
        """Whether a callee not known from the program's text may take argument `index` by reference."""
        if callee.bits & B_STR and callee.strs is None:
            return True
        return self.by_ref_from is not None and index >= self.by_ref_from

    def other_method(self, lower: str) -> bool:
        """Whether objects of unknown class may have the method from elsewhere: built-in or __call."""
        if "__call" in self.methods_by_name or lower == "__invoke":
            return True
        if self.builtin_methods is None:
            self.builtin_methods = set()
            for cls in getattr(self.program.builtins, "classes", {}).values():
                self.builtin_methods.update(cls.methods)
        return lower in self.builtin_methods

    def below_builtin(self, lower: str) -> list[ClassInfo]:
        """The classes of the program that descend from a built-in one."""
        found = self.by_builtin.get(lower)
        if found is None:
            found = self.by_builtin[lower] = [
                cls for cls in self.program.all_classes() if lower in cls.ancestors
            ]
        return found

    # properties ---------------------------------------------------------------------------------

    def flow_prop(self, state: PropState, given: Type, why: Reason | None = None) -> None:
        """The property is assigned `given`."""
        if self.frozen:
            return
        given = given.without(B_UNDEF)
        if state.declared is not MIXED:
            given = coerce(self.program, given, state.declared)
        old = state.type
        new = join(old, given)
        if new is old:
            return
        state.growth += 1
        if state.growth > PATIENCE:
            new = widen(old, new)
            if state.declared is not MIXED:
                new = join(coerce(self.program, new, state.declared), old)
        if new is MIXED and state.why is None:
            state.why = why
        state.type = new
        self.version += 1
        for reader in state.readers:
            self.enqueue(reader)

    def poison_prop(self, state: PropState, why: Reason | None = None) -> None:
        """The property may be assigned in ways not seen."""
        self.flow_prop(state, state.declared, why)

    def poison_name(self, name: str, why: Reason | None = None) -> None:
        for state in self.props_by_name.get(name, ()):
            self.poison_prop(state, why)

    def poison_all_props(self, why: Reason | None = None) -> None:
        for state in self.props.values():
            self.poison_prop(state, why)

    # classes ------------------------------------------------------------------------------------

    def class_of(self, lower: str) -> ClassInfo | None:
        """The class of that name when it is certain what it is."""
        if lower in self.program.aliases:
            return None
        cls = self.program.cls(lower)
        return cls if cls is not None and cls.complete else None

    def users_of(self, trait: ClassInfo) -> Type:
        """What `$this` is in a trait's methods: an instance of a class that uses it."""
        found = self.users.get(trait)
        if found is None:
            found = NEVER
            if len(self.program.classes[trait.lower]) != 1 or trait.lower in self.program.aliases:
                found = OBJECT
            todo, seen = [trait], {trait}
            while todo:
                used = todo.pop()
                for cls in self.program.all_classes():
                    if used in cls.traits and cls not in seen:
                        seen.add(cls)
                        if cls.kind == "trait":
                            todo.append(cls)
                        else:
                            found = join(found, object_of(cls.lower))
            if not found.bits:
                found = OBJECT
            self.users[trait] = found
        return found

    def builtin_class(self, lower: str) -> Any | None:
        if lower in self.program.classes or lower in self.program.aliases:
            return None
        return self.program.builtins.lookup_class(lower)


def variadic_type(elem: Type) -> Type:
    return list_of(elem)


__all__ = ["FunctionState", "PropState", "State", "object_of"]
