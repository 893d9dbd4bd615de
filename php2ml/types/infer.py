"""Whole-program type inference: `infer(program) -> TypeTable`.

A worklist of function-likes is analysed (`flow.Flow`) until nothing changes; then everything is analysed
once more and recorded.  Roots: the top-level code of every file, methods the engine itself calls, and
last whatever nothing was seen to call, which is taken to be called with anything.
"""

from __future__ import annotations

import sys

from php2ml.names import lower_case
from php2ml.program import ClassInfo, FunctionInfo, Program, Reason, Variable
from php2ml.resolve.fold import Folder
from php2ml.resolve.scopes import Callees
from php2ml.syntax import ast
from php2ml.types.flow import Flow
from php2ml.types.lattice import B_UNDEF, MIXED, NEVER, Type
from php2ml.types.report import find_reasons
from php2ml.types.state import State
from php2ml.types.table import FunctionTypes, TypeTable, VarInfo, in_scope_table

# These create or fill objects of the program's classes behind its back.
_FILLERS = frozenset(["unserialize", "session_start", "session_decode", "igbinary_unserialize"])
_FILLER_CLASSES = ("reflection", "pdo", "mysqli", "soapclient")
_FILLER_METHODS = frozenset(["fetchobject", "fetch_object", "setfetchmode"])


def infer(program: Program) -> TypeTable:
    """The types of everything in the program."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, 20_000))
    try:
        return _Inference(program).run()
    finally:
        sys.setrecursionlimit(limit)


class _Inference:
    def __init__(self, program: Program) -> None:
        self.program = program
        self.state = State(program)
        self.table = TypeTable(program)
        self.folder = Folder(program, reached=True)
        self.callees = Callees(program)
        self.analyses = 0

    def run(self) -> TypeTable:
        program, state = self.program, self.state
        self.find_dangers()
        for file in program.files.values():
            state.reach(file.body)
        self.engine_methods()
        self.work()
        # What nothing was seen to call may be called all the same (from code not translated, by a
        # callback that escaped this analysis).
        for function in state.functions:
            if not state.functions[function].reached:
                state.make_dynamic(function, Reason(function.node.span, "nothing is seen to call it"))
                self.work()
        state.frozen = True
        self.table.is_untyped = False
        for function in list(state.functions):
            self.record(function)
        self.finish()
        find_reasons(program, state, self.table)
        return self.table

    def work(self) -> None:
        state = self.state
        while state.queue:
            function = state.queue.popleft()
            mine = state.functions[function]
            mine.queued = False
            mine.visits += 1
            self.analyses += 1
            self.flow(function, False).run()

    def flow(self, function: FunctionInfo, recording: bool) -> Flow:
        return Flow(
            self.program, self.state, self.table, self.folder, self.callees, function, recording
        )

    # dangers ------------------------------------------------------------------------------------

    def find_dangers(self) -> None:
        """What makes objects, calls or bindings that cannot be followed."""
        program, state = self.program, self.state
        for function in program.all_functions():
            for node in function.scope.calls:
                name = ""
                if isinstance(node, ast.FuncCall) and isinstance(node.name, ast.Name):
                    name = lower_case(node.name.text).rpartition("\\")[2]
                    if name in _FILLERS:
                        why = Reason(node.span, f"{name}() fills properties of objects")
                        state.poison_all_props(why)
                elif isinstance(node, ast.New) and isinstance(node.class_, ast.Name):
                    low = lower_case(program.names[node.class_])
                    if low.startswith(_FILLER_CLASSES):
                        self.filler(Reason(node.span, f"{low} may call and fill anything"), low)
                elif isinstance(node, ast.MethodCall | ast.StaticCall | ast.NullsafeMethodCall):
                    if isinstance(node.name, ast.Identifier):
                        name = lower_case(node.name.name)
                        if name in ("bindto", "bind", "call") and state.rebinding is None:
                            if name != "bind" or isinstance(node, ast.StaticCall):
                                state.rebinding = Reason(node.span, "closures are bound to objects")
                        if name in _FILLER_METHODS:
                            state.poison_all_props(
                                Reason(node.span, f"{name}() fills properties of objects")
                            )
                    elif state.rebinding is None:
                        state.rebinding = Reason(node.span, "a method is called by a computed name")
                else:
                    continue
            for low in ("reflection",):
                for parent in [function.cls] if function.cls else []:
                    if any(item.startswith(low) for item in parent.ancestors):
                        self.filler(Reason(function.node.span, "extends a reflection class"), low)

    def filler(self, why: Reason, low: str) -> None:
        state = self.state
        state.poison_all_props(why)
        if low.startswith("reflection"):
            state.call_any(why)
            state.call_any_method(why)
            state.call_unknown(why)
        else:
            state.call_method_unknown("__construct", why)

    def engine_methods(self) -> None:
        """Methods that the engine and built-in functions call by themselves."""
        program, state = self.program, self.state
        for lower, found in state.methods_by_name.items():
            magic = lower.startswith("__") and lower != "__construct"
            for function, cls in found:
                why = f"{function.name}() is called by the engine"
                if lower == "__construct" and self.built_by_engine(cls):
                    state.make_dynamic(function, Reason(function.node.span, why))
                elif magic or lower in self.builtin_names(cls):
                    state.make_dynamic(function, Reason(function.node.span, why))
                elif cls.kind == "trait" or not cls.complete:
                    # The class that uses it may have ancestors not known here.
                    if not cls.complete and lower in self.all_builtin_methods():
                        state.make_dynamic(function, Reason(function.node.span, why))
        del program

    def builtin_names(self, cls: ClassInfo) -> set[str]:
        """Methods that the built-in ancestors of a class (or of its subclasses) have."""
        result: set[str] = set()
        for item in [cls, *cls.descendants()]:
            for name in item.ancestors:
                if name not in self.program.classes:
                    builtin = self.program.builtins.lookup_class(name)
                    if builtin is not None:
                        result.update(builtin.methods)
        result.discard("__construct")
        return result

    def built_by_engine(self, cls: ClassInfo) -> bool:
        """Whether methods of a built-in ancestor may make objects of the class (getChildren() of iterators):
        exceptions aside, any that has a constructor."""
        builtin = cls.root_builtin()
        while builtin is not None and "__construct" not in builtin.methods and builtin.parent:
            builtin = self.program.builtins.lookup_class(lower_case(builtin.parent))
        return builtin is not None and lower_case(builtin.name) not in ("exception", "error")

    def all_builtin_methods(self) -> set[str]:
        self.state.other_method("")
        return self.state.builtin_methods or set()

    # results ------------------------------------------------------------------------------------

    def record(self, function: FunctionInfo) -> None:
        flow = self.flow(function, True)
        flow.run()
        table = self.table
        scope = function.scope
        mine = self.state.functions[function]
        table.undefined.update(flow.undefined_reads)
        names = table.vars.setdefault(function, {})
        for name, variable in scope.variables.items():
            names[name] = self.var_info(function, flow, name, variable)
        for name in flow.var_types:
            if name not in names:
                names[name] = self.var_info(function, flow, name, None)
        params = [self.param_type(function, index) for index in range(len(function.params))]
        result = mine.result
        if function.returns_ref:
            result = MIXED
        if function.is_generator:
            from php2ml.types.lattice import object_of

            result = object_of("generator", True)
        if function.kind == "file":
            result = MIXED
        captures = {
            name: names[name].type
            for name, variable in scope.variables.items()
            if variable.use and not variable.use_by_ref and name in mine.captures
        }
        captures = {name: mine.captures[name].without(B_UNDEF) for name in captures}
        table.functions[function] = FunctionTypes(
            params, result, self.read_only(function), captures, mine.dynamic is not None,
            mine.reached,
        )  # fmt: skip

    def param_type(self, function: FunctionInfo, index: int) -> Type:
        type_ = self.state.functions[function].params[index]
        if function.params[index].by_ref:
            return MIXED
        return type_

    def var_info(
        self, function: FunctionInfo, flow: Flow, name: str, variable: Variable | None
    ) -> VarInfo:
        type_ = flow.var_types.get(name, NEVER).without(B_UNDEF)
        info = VarInfo(name)
        info.in_scope_table = in_scope_table(function, name)
        info.is_ref = name in flow.cells and name not in flow.shared
        if flow.opaque or info.in_scope_table:
            type_ = MIXED
        if not type_.bits:
            type_ = MIXED
        info.type = type_
        info.maybe_undefined = name in flow.maybe_unset or flow.opaque
        if variable is not None:
            info.appended = variable.appended
            info.captured_by_ref = variable.captured_by_ref
            info.assigned_once = variable.assigned_once
            info.param = variable.param
            info.read_only = variable.param is not None and self.only_read(function, variable)
        return info

    def only_read(self, function: FunctionInfo, variable: Variable) -> bool:
        return (
            variable.assignments == 0 and not variable.cell_reasons and not variable.maybe_cell
            and not variable.unset and not variable.captured and not variable.captured_by_ref
            and not function.is_generator and not function.scope.needs_symbol_table
            and not function.scope.uses_arguments
        )  # fmt: skip

    def read_only(self, function: FunctionInfo) -> frozenset[int]:
        return frozenset(
            variable.param
            for variable in function.scope.variables.values()
            if variable.param is not None and self.only_read(function, variable)
        )

    def finish(self) -> None:
        table = self.table
        for prop, state in self.state.props.items():
            table.props[prop] = state.type if state.type.bits else state.declared
        for node in [n for n, prop in table.prop_targets.items() if prop is None]:
            del table.prop_targets[node]
        reads = (node for node in table.exprs if node.__class__ is ast.Variable)
        table.defined = {node for node in reads if node not in table.undefined}


