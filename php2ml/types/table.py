"""The results of inference, as lowering reads them.

Everything here is an over-approximation: a table in which every expression is `MIXED`, every variable a
Value that may be unset and every callee unknown (`TypeTable.untyped`) is right too, only slow.
"""

from __future__ import annotations

from dataclasses import dataclass, field


from php2ml.ir import ir
from php2ml.names import is_hidden
from php2ml.program import ClassInfo, FunctionInfo, Program, PropInfo, Reason
from php2ml.syntax import ast
from php2ml.types.lattice import MIXED, Type


@dataclass(slots=True, eq=False)
class VarInfo:
    """A variable of a function-like over its whole life."""

    name: str
    type: Type = MIXED  # join of everything it ever holds, being unset apart
    is_ref: bool = False  # lives in a reference cell
    maybe_undefined: bool = True  # some read may find it unset: its storage must be able to say so
    appended: bool = False  # target of `.=` while it holds a string
    in_scope_table: bool = False  # lives in the run-time scope (by name), which holds references
    captured_by_ref: bool = False
    assigned_once: bool = False  # may be bound by `let`
    param: int | None = None
    read_only: bool = False  # parameter that is only read: an array is passed without a copy
    reason: Reason | None = None  # why its type is not better

    @property
    def rep(self) -> ir.Rep:
        """How it is stored: REF in a cell or scope, VALUE when it may be unset, STRBUF for a string that is
        appended to, else the rep of its type."""
        if self.is_ref or self.in_scope_table:
            return ir.REF
        if self.maybe_undefined:
            return ir.VALUE
        if self.appended and self.type.is_string:
            return ir.STRBUF
        return self.type.rep


@dataclass(slots=True, eq=False)
class FunctionTypes:
    """The types of a function-like as direct calls see them."""

    params: list[Type]
    """What each parameter receives: after coercion to its declared type, defaults included; of a
    variadic one the array; of a by-reference one what the cell may hold (rep: REF)."""
    result: Type
    read_only: frozenset[int] = frozenset()  # parameters only read
    captures: dict[str, Type] = field(default_factory=dict)  # closures: by-value captures
    dynamic: bool = True
    """May be called in ways not seen (by name, as a callback): the wrapper must fit the same types, which
    then are what its declarations promise."""
    reached: bool = True  # inference found a way to call it


class TypeTable:
    """What inference found, beside the tree.  Build with `infer` or `TypeTable.untyped`."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.exprs: dict[ast.Node, Type] = {}
        self.elements: dict[ast.Node, Type] = {}
        self.vars: dict[FunctionInfo, dict[str, VarInfo]] = {}
        self.functions: dict[FunctionInfo, FunctionTypes] = {}
        self.props: dict[PropInfo, Type] = {}
        self.defined: set[ast.Node] = set()
        self.undefined: set[ast.Node] = set()
        self.callees: dict[ast.Node, tuple[FunctionInfo, ...]] = {}
        self.exact_callees: set[ast.Node] = set()
        self.unknown_callees: set[ast.Node] = set()
        self.prop_targets: dict[ast.Node, PropInfo] = {}
        self.last_uses: set[ast.Node] = set()
        self.unreached: set[ast.Node] = set()
        self.blames: dict[ast.Node, Reason] = {}
        self.reasons: list[tuple[int, str, Reason]] = []
        self.is_untyped = True

    @classmethod
    def untyped(cls, program: Program) -> TypeTable:
        """The table that knows nothing: correct, slow; for tests of lowering."""
        return cls(program)

    # expressions --------------------------------------------------------------------------------

    def expr(self, node: ast.Node) -> Type:
        """The type of the value this expression yields there, joined over all ways to get there.  `NEVER`
        when it never returns; `MIXED` where inference did not come by (dead code).  For a `Variable`,
        `ArrayDimFetch` or property used as a target: of what is stored into it."""
        return self.exprs.get(node, MIXED)

    def element(self, node: ast.ArrayDimFetch) -> Type:
        """For a read of an array element: the type of the element if the key is present.  `expr(node)` has
        null besides unless the key certainly is (a missing key gives null, and a warning)."""
        return self.elements.get(node, MIXED)

    def maybe_undefined(self, node: ast.Variable) -> bool:
        """Whether this read of a variable may find it unset (and must warn)."""
        return node not in self.defined

    def last_use(self, node: ast.Variable) -> bool:
        """Whether the variable's value is certainly not used after this read: it may be moved, not copied."""
        return node in self.last_uses

    # variables ----------------------------------------------------------------------------------

    def var(self, function: FunctionInfo, name: str) -> VarInfo:
        """The variable `$name` of a function-like (or file body)."""
        found = self.vars.get(function)
        if found is None:
            found = self.vars[function] = {}
        info = found.get(name)
        if info is None:
            info = found[name] = self._default_var(function, name)
        return info

    def _default_var(self, function: FunctionInfo, name: str) -> VarInfo:
        info = VarInfo(name)
        scope = function.scope
        variable = scope.variables.get(name)
        info.in_scope_table = in_scope_table(function, name)
        if variable is not None:
            info.is_ref = variable.needs_cell or bool(variable.maybe_cell)
            info.appended = variable.appended
            info.captured_by_ref = variable.captured_by_ref
            info.assigned_once = variable.assigned_once
            info.param = variable.param
            info.maybe_undefined = variable.param is None and not variable.use or variable.unset
        return info

    # functions ----------------------------------------------------------------------------------

    def function(self, function: FunctionInfo) -> FunctionTypes:
        found = self.functions.get(function)
        if found is None:
            found = self.functions[function] = FunctionTypes([MIXED] * len(function.params), MIXED)
        return found

    def callee(self, node: ast.Node) -> FunctionInfo | None:
        """The one function or method of the program that this FuncCall, MethodCall, NullsafeMethodCall,
        StaticCall or New (its constructor) runs whenever it runs one: certainly declared, visible, never
        overridden for the receivers possible there.  None: call dynamically.  A receiver of a method call is
        then an object (nullsafe: or null)."""
        if node not in self.exact_callees or node in self.unknown_callees:
            return None
        found = self.callees.get(node)
        return found[0] if found is not None and len(found) == 1 else None

    def possible_callees(self, node: ast.Node) -> tuple[FunctionInfo, ...] | None:
        """All functions of the program that the call may run; None: not known."""
        return None if node in self.unknown_callees else self.callees.get(node)

    # properties ---------------------------------------------------------------------------------

    def prop(self, cls: ClassInfo, name: str, scope: ClassInfo | None = None) -> Type:
        """What the declared property holds in initialised objects, over the whole program."""
        found = cls.find_prop(name, scope) or cls.find_static_prop(name)
        return MIXED if found is None else self.props.get(found, MIXED)

    def prop_target(self, node: ast.Node) -> PropInfo | None:
        """The declared property that this PropertyFetch, NullsafePropertyFetch (slot known; the object is
        of a class with that slot) or StaticPropertyFetch means, visible from there.  The slot may still be unset
        (typed and uninitialised, or after unset): the runtime's slot access sees to that.
        None: access by name."""
        return self.prop_targets.get(node)

    # report -------------------------------------------------------------------------------------

    def explain(self) -> list[tuple[int, str, Reason]]:
        """What was not inferred and why, weightiest first: (weight, what, why)."""
        return sorted(self.reasons, key=lambda item: -item[0])


def in_scope_table(function: FunctionInfo, name: str) -> bool:
    """Whether the variable must be reachable by name at run time."""
    if is_hidden(name):
        return False
    if function.scope.needs_symbol_table:
        return True
    if function.kind != "file":
        return False
    shared = function.file.shared_variables
    return shared is None or name in shared
