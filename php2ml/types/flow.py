"""Abstract interpretation of one function-like: types of variables from statement to statement.

`Flow(...).run()` goes through the body with the parameters' types known so far; what it learns of other
functions and of properties goes into the `State`, whose worklist brings back those who depend on it.
With `recording`, when nothing changes any more, the types of expressions go into the table.
"""

from __future__ import annotations

from collections.abc import Callable

from php2ml.names import lower_case
from php2ml.program import FunctionInfo, Program, Reason
from php2ml.resolve.fold import Folder
from php2ml.resolve.scopes import Callees
from php2ml.syntax import ast
from php2ml.types.bounds import Bounds
from php2ml.types.calls import CALLS, Calls
from php2ml.types.conditions import Conditions, Env, merge
from php2ml.types.declared import coerce
from php2ml.types.expressions import EXPRESSIONS, Expressions, is_place
from php2ml.types.lattice import (
    B_ARRAY,
    B_OBJECT,
    B_UNDEF,
    MIXED,
    NEVER,
    NULL,
    OBJECT,
    UNDEF,
    Type,
    join,
    join_all,
    object_of,
    widen,
)
from php2ml.types.state import State
from php2ml.types.table import TypeTable, in_scope_table
from php2ml.types.writes import WRITES, Writes

MIXED_UNDEF = join(MIXED, UNDEF)
ROUNDS = 30  # of a loop, before everything in it is given up


class Jumps:
    """The states at the `break`s and `continue`s of a loop or switch."""

    __slots__ = ("breaks", "continues")

    def __init__(self) -> None:
        self.breaks: Env | None = None
        self.continues: Env | None = None


class Flow(Expressions, Conditions, Bounds, Writes, Calls):
    def __init__(
        self,
        program: Program,
        state: State,
        table: TypeTable,
        folder: Folder,
        callees: Callees,
        function: FunctionInfo,
        recording: bool,
    ) -> None:
        self.program = program
        self.state = state
        self.table = table
        self.folder = folder
        self.callees = callees
        self.function = function
        self.cls = function.cls
        self.mine = state.functions[function]
        self.recording = recording
        self.env: Env | None = {}
        self.recent: dict[ast.Node, Type] = {}
        self.quietly = 0
        self.loops: list[Jumps] = []
        self.tries: list[Env] = []
        self.undefined_reads: set[ast.Node] = set()
        self.var_types: dict[str, Type] = {}
        self.var_why: dict[str, Reason] = {}
        self.maybe_unset: set[str] = set()
        self.fact_names: set[str] = set()
        scope = function.scope
        self.opaque = scope.needs_symbol_table or scope.has_goto
        self.cells = {
            name for name, variable in scope.variables.items() if variable.needs_cell
        } | self.mine.cells
        if function.kind == "file":
            self.cells |= {name for name in scope.variables if in_scope_table(function, name)}
            self.shared = {name for name in scope.variables if in_scope_table(function, name)}
        else:
            self.shared = set()
        self.this_type = self.find_this()

    def find_this(self) -> Type:
        function = self.function
        cls = self.cls
        if function.kind == "file":
            return MIXED
        if function.kind in ("closure", "arrow"):
            if self.state.rebinding is not None:
                return OBJECT
            return self.mine.this_types if self.mine.this_types.bits else MIXED
        if cls is None or function.static:
            return MIXED
        if cls.kind == "trait":
            return self.state.users_of(cls)
        return object_of(cls.lower, cls.anonymous)

    def is_closure(self) -> bool:
        return self.function.kind in ("closure", "arrow")

    # the whole ----------------------------------------------------------------------------------

    def run(self) -> None:
        function = self.function
        node = function.node
        env: Env = {}
        self.env = env
        for param in function.params:
            type_ = self.mine.params[param.index]
            if param.default is not None:
                self.expr(param.default)
            if param.by_ref:
                type_ = MIXED
            self.set(param.name, type_)
            self.record(param.node.var, type_)
            if param.promoted and self.cls is not None:
                prop = self.cls.own_props.get(param.name)
                for state in self.state.props_by_name.get(param.name, ()):
                    if state.prop is prop or state.prop.node is param.node:
                        self.state.flow_prop(state, MIXED if param.by_ref else type_)
        for name, variable in function.scope.variables.items():
            if variable.use and variable.param is None:
                type_ = self.mine.captures.get(name)
                if type_ is not None:
                    self.set(name, MIXED if variable.use_by_ref else type_)
                elif isinstance(node, ast.Closure):
                    self.set(name, NULL)
        if isinstance(node, ast.ArrowFunction):
            self.finish(node.expr)
            return
        if isinstance(node, ast.PropertyHook) and not isinstance(node.body, list):
            if node.body is not None:
                self.finish(node.body)
            return
        self.statements(function.body)
        if self.env is not None and function.kind != "file" and not function.abstract:
            self.give_back(NULL)

    def finish(self, expr: ast.Expr) -> None:
        """The expression is the result."""
        if self.function.returns_ref and is_place(expr):
            self.refer(expr)
            self.give_back(MIXED)
        else:
            self.give_back(self.expr(expr))

    def give_back(self, type_: Type) -> None:
        """The function returns such a value."""
        declared = self.state.declarations.result(self.function)
        if declared is not None:
            type_ = coerce(self.program, type_, declared)
        self.state.flow_result(self.mine, type_.without(B_UNDEF))

    # variables ----------------------------------------------------------------------------------

    def is_tracked(self, name: str) -> bool:
        """Whether what the variable holds is only changed by this function's own assignments."""
        return not self.opaque and name not in self.cells and name != "this"

    def get(self, name: str) -> Type:
        """What the variable may hold here, being unset included."""
        if self.opaque or name in self.shared:
            self.maybe_unset.add(name)
            return MIXED_UNDEF
        env = self.env
        if env is None:
            return NEVER
        type_ = env.get(name, UNDEF)
        if type_.bits & B_UNDEF and self.recording:
            self.maybe_unset.add(name)
        return type_

    def set(self, name: str, type_: Type, keeps_keys: bool = False) -> None:
        """Assigns the variable; with `keeps_keys`, an element of the array it holds."""
        env = self.env
        if env is None:
            return
        if not keeps_keys and name in self.fact_names:
            self.end_facts(name)
        if type_ is not UNDEF:
            if name in self.cells:
                type_ = MIXED
            if self.recording:
                old = self.var_types.get(name)
                self.var_types[name] = type_ if old is None else join(old, type_)
        env[name] = type_
        for acc in self.tries:
            acc[name] = join(acc.get(name, UNDEF), type_)

    # expressions --------------------------------------------------------------------------------

    def expr(self, node: ast.Expr) -> Type:
        if self.env is None:
            return NEVER
        type_ = HANDLERS[node.__class__](self, node)
        self.recent[node] = type_
        if self.recording:
            exprs = self.table.exprs
            old = exprs.get(node)
            exprs[node] = type_ if old is None else join(old, type_)
        return type_

    def record(self, node: ast.Node, type_: Type) -> None:
        self.recent[node] = type_
        if self.recording:
            exprs = self.table.exprs
            old = exprs.get(node)
            type_ = type_.without(B_UNDEF)
            exprs[node] = type_ if old is None else join(old, type_)

    def blame(self, node: ast.Node, text: str) -> None:
        """Notes why the type of an expression is not better."""
        if self.recording:
            self.table.blames.setdefault(node, Reason(node.span, text))

    def constant_type(self, node: ast.Expr, function: FunctionInfo) -> Type:
        """The type of a constant expression of another function-like (a default)."""
        from php2ml.resolve.fold import NotConstant
        from php2ml.types.expressions import type_of_value

        try:
            return type_of_value(self.folder.value(node, function.cls, function))
        except NotConstant:
            return self.initialiser(node)

    # statements ---------------------------------------------------------------------------------

    def statements(self, stmts: list[ast.Stmt]) -> None:
        for stmt in stmts:
            if self.env is None and not self.opaque:
                if stmt.__class__ in _DECLARING:
                    self.env = {}
                    STATEMENTS[stmt.__class__](self, stmt)
                    self.env = None
                continue
            handler = STATEMENTS.get(stmt.__class__)
            if handler is not None:
                if self.env is None:
                    self.env = {}
                handler(self, stmt)

    def expression(self, stmt: ast.Expression) -> None:
        self.expr(stmt.expr)

    def echo(self, stmt: ast.Echo) -> None:
        for item in stmt.exprs:
            self.expr(item)

    def return_(self, stmt: ast.Return) -> None:
        if stmt.expr is not None:
            if self.function.returns_ref and is_place(stmt.expr):
                self.refer(stmt.expr)
                type_ = MIXED
            else:
                type_ = self.expr(stmt.expr)
        else:
            type_ = NULL
        if self.env is not None:
            self.give_back(type_)
        self.env = None

    def if_(self, stmt: ast.If_) -> None:
        yes, no = self.condition(stmt.cond)
        self.env = yes
        self.statements(stmt.body)
        after = self.env
        for item in stmt.elseifs:
            self.env = no
            if no is None:
                break
            yes, no = self.condition(item.cond)
            self.env = yes
            self.statements(item.body)
            after = merge(after, self.env)
        self.env = no
        if stmt.else_ is not None:
            self.statements(stmt.else_.body)
        self.env = merge(after, self.env)

    def block(self, stmt: ast.Block) -> None:
        self.statements(stmt.stmts)

    # loops --------------------------------------------------------------------------------------

    def loop(self, node: ast.Node, once: Callable[[Jumps], Env | None]) -> None:
        """A loop: `once` goes through it from the state at its head and returns the state at its end (what
        jumps to the head), having put what leaves it into `Jumps.breaks`."""
        entry = self.env
        if entry is None:
            return
        recording, self.recording = self.recording, False
        cached = self.mine.heads.get(node)
        head = dict(entry)
        if cached is not None:
            merged = merge(head, cached)
            assert merged is not None
            head = merged
        rounds = 0
        left: Env | None = None
        known = recording and cached is not None and same(head, cached)
        while not known:
            jumps, back = self.go_round(head, once)
            back = merge(back, entry)
            assert back is not None
            rounds += 1
            grown = widen_env(head, back, rounds)
            if grown is not head:
                head = grown
                continue
            # Stable.  What one more step, without widening, shows to be enough is enough.
            left = jumps.breaks
            if rounds > 1 or cached is not None:
                low = lowered(head, back)
                if not same(low, head):
                    head = low
                    if not recording:
                        left = self.go_round(head, once)[0].breaks
            break
        self.mine.heads[node] = head
        self.recording = recording
        if recording:
            left = self.go_round(head, once)[0].breaks
        self.env = left

    def go_round(
        self, head: Env, once: Callable[[Jumps], Env | None]
    ) -> tuple[Jumps, Env | None]:
        """Goes through a loop once from the state `head`."""
        self.env = dict(head)
        jumps = Jumps()
        self.loops.append(jumps)
        back = once(jumps)
        self.loops.pop()
        return jumps, back

    def while_(self, stmt: ast.While) -> None:
        def once(jumps: Jumps) -> Env | None:
            yes, no = self.condition(stmt.cond)
            self.env = yes
            self.statements(stmt.body)
            back = merge(self.env, jumps.continues)
            jumps.breaks = merge(jumps.breaks, no)
            return back

        self.loop(stmt, once)

    def do(self, stmt: ast.Do) -> None:
        def once(jumps: Jumps) -> Env | None:
            self.statements(stmt.body)
            self.env = merge(self.env, jumps.continues)
            if self.env is None:
                return None
            yes, no = self.condition(stmt.cond)
            jumps.breaks = merge(jumps.breaks, no)
            return yes

        self.loop(stmt, once)

    def for_(self, stmt: ast.For) -> None:
        for item in stmt.init:
            self.expr(item)

        def once(jumps: Jumps) -> Env | None:
            no: Env | None = None
            if stmt.cond:
                for item in stmt.cond[:-1]:
                    self.expr(item)
                yes, no = self.condition(stmt.cond[-1])
                self.env = yes
            self.statements(stmt.body)
            self.env = merge(self.env, jumps.continues)
            jumps.breaks = merge(jumps.breaks, no)
            if self.env is None:
                return None
            for item in stmt.loop:
                self.expr(item)
            return self.env

        self.loop(stmt, once)

    def foreach(self, stmt: ast.Foreach) -> None:
        if stmt.by_ref:
            if is_place(stmt.expr):
                source = self.peek_place(stmt.expr)
                self.refer_elements(stmt.expr)
                if source.bits & B_OBJECT:
                    self.state.poison_all_props(Reason(stmt.span, "foreach by reference over an object"))
            else:
                source = self.expr(stmt.expr)
        else:
            source = self.expr(stmt.expr)
        if self.env is None:
            return
        key, value = iterated(source)
        if source.bits and not source.bits & (B_ARRAY | B_OBJECT):
            # Nothing to go through; the body is analysed all the same, it costs nothing.
            key, value = MIXED, MIXED

        array = None if stmt.by_ref else self.array_name(stmt.expr)
        mark = f"@{stmt.span.start}"
        if array is not None and source.bits == B_ARRAY:
            self.learn(self.env, "intact", mark, array)

        def once(jumps: Jumps) -> Env | None:
            before = self.env
            if before is not None:
                jumps.breaks = merge(jumps.breaks, dict(before))
            if stmt.by_ref:
                self.refer_target(stmt.value_var)
            else:
                self.assign_to(stmt.value_var, value)
            if stmt.key_var is not None:
                self.assign_to(stmt.key_var, key)
                found = self.key_name(stmt.key_var)
                if array is not None and found is not None and self.env is not None:
                    # While nothing else than its elements is assigned, all keys gone through are in it.
                    if found != array and self.knows("intact", mark, array):
                        self.learn(self.env, "present", found, array)
            self.statements(stmt.body)
            return merge(self.env, jumps.continues)

        self.loop(stmt, once)

    def peek_place(self, node: ast.Expr) -> Type:
        if isinstance(node, ast.Variable) and isinstance(node.name, str):
            return self.this_type if node.name == "this" else self.get(node.name)
        return MIXED

    def refer_target(self, node: ast.Expr) -> None:
        if isinstance(node, ast.Variable):
            self.refer(node)
        elif is_place(node):
            self.refer(node)
        else:
            self.assign_to(node, MIXED)

    def break_(self, stmt: ast.Break) -> None:
        if self.env is not None and stmt.levels <= len(self.loops):
            jumps = self.loops[-stmt.levels]
            jumps.breaks = merge(jumps.breaks, self.env)
        self.env = None

    def continue_(self, stmt: ast.Continue) -> None:
        if self.env is not None and stmt.levels <= len(self.loops):
            jumps = self.loops[-stmt.levels]
            jumps.continues = merge(jumps.continues, self.env)
        self.env = None

    def switch(self, stmt: ast.Switch) -> None:
        self.expr(stmt.cond)
        jumps = Jumps()
        self.loops.append(jumps)
        entries: list[Env | None] = []
        default = False
        for case in stmt.cases:
            if case.cond is not None:
                self.expr(case.cond)
            else:
                default = True
            entries.append(None if self.env is None else dict(self.env))
        # All conditions may have been evaluated before any body runs, the default's turn is last.
        last = self.env
        self.env = None
        for case, entry in zip(stmt.cases, entries, strict=True):
            start = entry if case.cond is not None else (None if last is None else dict(last))
            self.env = merge(start, self.env)
            if self.env is not None:
                self.env = dict(self.env)
            self.statements(case.body)
        after = self.env
        self.loops.pop()
        if not default:
            after = merge(after, last)
        after = merge(after, jumps.breaks)
        self.env = merge(after, jumps.continues)

    # exceptions ---------------------------------------------------------------------------------

    def try_(self, stmt: ast.TryCatch) -> None:
        entry = self.env
        if entry is None:
            return
        acc = dict(entry)
        self.tries.append(acc)
        outer_loops = self.loops
        if stmt.finally_ is not None:
            self.loops = [Jumps() for _ in outer_loops]
        self.statements(stmt.body)
        self.tries.pop()
        after = self.env
        thrown = dict(acc)
        everything = dict(acc)
        for catch in stmt.catches:
            self.env = dict(acc)
            if stmt.finally_ is not None:
                self.tries.append(everything)
            if catch.var is not None:
                type_ = join_all(self.caught(name) for name in catch.types)
                self.assign_to(catch.var, type_)
            self.statements(catch.body)
            if stmt.finally_ is not None:
                self.tries.pop()
            after = merge(after, self.env)
        if stmt.finally_ is None:
            self.env = after
            return
        inner_loops, self.loops = self.loops, outer_loops
        # Whatever way the finally block is entered: exceptions, returns, jumps.
        unusual = merge(merge(thrown, everything), after)
        for jumps in inner_loops:
            unusual = merge(merge(unusual, jumps.breaks), jumps.continues)
        self.env = None if unusual is None else dict(unusual)
        self.statements(stmt.finally_.body)
        left = self.env
        for outer, inner in zip(outer_loops, inner_loops, strict=True):
            if inner.breaks is not None:
                outer.breaks = merge(outer.breaks, left)
            if inner.continues is not None:
                outer.continues = merge(outer.continues, left)
        if after is not None:
            self.env = dict(after)
            self.statements(stmt.finally_.body)
        else:
            self.env = None

    def caught(self, name: ast.Name) -> Type:
        full = lower_case(self.program.names[name])
        if full in ("self", "static", "parent"):
            return self.class_type(name)
        return object_of(full)

    # the rest -----------------------------------------------------------------------------------

    def global_(self, stmt: ast.Global) -> None:
        for var in stmt.vars:
            if isinstance(var.name, str):
                if var.name != "this":
                    self.set(var.name, MIXED)
            else:
                self.expr(var.name)

    def static(self, stmt: ast.Static_) -> None:
        for item in stmt.vars:
            if item.default is not None:
                self.expr(item.default)
            assert isinstance(item.var.name, str)
            self.set(item.var.name, MIXED)

    def unset_(self, stmt: ast.Unset) -> None:
        self.unset(stmt)

    def namespace(self, stmt: ast.Namespace_) -> None:
        self.statements(stmt.stmts)

    def declare(self, stmt: ast.Declare) -> None:
        if stmt.body is not None:
            self.statements(stmt.body)

    def const(self, stmt: ast.Const_) -> None:
        for item in stmt.consts:
            self.expr(item.value)

    def class_(self, stmt: ast.ClassLike) -> None:
        self.class_body(stmt)

    def class_body(self, node: ast.ClassLike) -> None:
        """Constants and defaults of a class: initial values of its properties."""
        cls = self.program.class_infos[node]
        users = [cls]
        saved, env, self.cls = self.cls, self.env, cls
        this, self.this_type = self.this_type, MIXED
        self.env = {}
        for member in node.members:
            if isinstance(member, ast.ClassConst):
                for const in member.consts:
                    self.expr(const.value)
            elif isinstance(member, ast.EnumCase):
                if member.value is not None:
                    self.expr(member.value)
            elif isinstance(member, ast.Property):
                for item in member.items:
                    given: Type | None = None
                    if item.default is not None:
                        given = self.expr(item.default)
                    elif member.type is None:
                        given = NULL
                    if given is not None:
                        for state in self.state.props_by_name.get(item.name.name, ()):
                            if state.prop.node is item:
                                self.state.flow_prop(state, given)
        del users
        self.cls, self.env, self.this_type = saved, env, this

    def ignore(self, stmt: ast.Stmt) -> None:
        pass


def iterated(source: Type) -> tuple[Type, Type]:
    """Keys and values that foreach gets."""
    key = value = NEVER
    if source.bits & B_ARRAY:
        key, value = source.key, source.elem
    if source.bits & B_OBJECT:
        return MIXED, MIXED
    return key, value


def same(a: Env, b: Env) -> bool:
    """Whether the states are equal (types are interned)."""
    if len(a) != len(b):
        return False
    for name, type_ in a.items():
        if b.get(name) is not type_:
            return False
    return True


def widen_env(head: Env, back: Env, rounds: int) -> Env:
    """The next state at a loop's head; `head` itself when `back` adds nothing.  Numbers are widened first:
    what arrays collect often only grows because they do."""
    grown: dict[str, Type] = {}
    for name, type_ in back.items():
        old = head.get(name, UNDEF)
        if old is not type_:
            new = join(old, type_)
            if new is not old:
                grown[name] = new
    for name, old in head.items():
        if name not in back and not old.bits & B_UNDEF:
            grown[name] = join(old, UNDEF)
    if not grown:
        return head
    result = dict(head)
    result.update(grown)
    if rounds < 2:
        return result
    numbers = [name for name, new in grown.items() if new.arr is None]
    for name in numbers if numbers and rounds < ROUNDS // 2 else list(grown):
        new = grown[name]
        new = widen(head.get(name, UNDEF), new, True)
        if rounds > ROUNDS:
            new = join(MIXED, new.keep(B_UNDEF))
        result[name] = new
    return result


def lowered(head: Env, back: Env) -> Env:
    """`head`, a stable state, with what the last round shows to be enough."""
    result = dict(head)
    for name in head:
        result[name] = back.get(name, UNDEF)
    return result


_DECLARING = (ast.Class_, ast.Interface_, ast.Trait_, ast.Enum_)

HANDLERS: dict[type, Callable[..., Type]] = {**EXPRESSIONS, **WRITES, **CALLS}

STATEMENTS: dict[type, Callable[..., None]] = {
    ast.Expression: Flow.expression,
    ast.Echo: Flow.echo,
    ast.Return: Flow.return_,
    ast.If_: Flow.if_,
    ast.Block: Flow.block,
    ast.While: Flow.while_,
    ast.Do: Flow.do,
    ast.For: Flow.for_,
    ast.Foreach: Flow.foreach,
    ast.Break: Flow.break_,
    ast.Continue: Flow.continue_,
    ast.Switch: Flow.switch,
    ast.TryCatch: Flow.try_,
    ast.Global: Flow.global_,
    ast.Static_: Flow.static,
    ast.Unset: Flow.unset_,
    ast.Namespace_: Flow.namespace,
    ast.Declare: Flow.declare,
    ast.Const_: Flow.const,
    ast.Class_: Flow.class_,
    ast.Interface_: Flow.class_,
    ast.Trait_: Flow.class_,
    ast.Enum_: Flow.class_,
}
