"""Calls: who may be called, what flows into parameters, what comes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from php2ml.names import lower_case
from php2ml.program import ClassInfo, FunctionInfo, ParamInfo, Reason
from php2ml.resolve.scopes import by_ref, param_for
from php2ml.resolve.walk import descendants
from php2ml.syntax import ast
from php2ml.types import builtin_types
from php2ml.types.declared import coerce
from php2ml.types.expressions import is_place
from php2ml.types.methods import Methods
from php2ml.types.lattice import (
    B_ARRAY,
    B_INT,
    B_OBJECT,
    B_STR,
    B_UNDEF,
    CLOSURE,
    MIXED,
    NATIVE,
    NEVER,
    NULL,
    OBJECT,
    Type,
    array_of,
    closure_of,
    join,
    join_all,
    list_of,
    meet,
    object_of,
)
from php2ml.types.state import FunctionState

if TYPE_CHECKING:
    from php2ml.types.flow import Flow

Arguments = list[tuple[ast.Arg, Type]]


class Calls(Methods):
    """The part of `Flow` that handles calls."""

    # arguments ----------------------------------------------------------------------------------

    def arguments(
        self: Flow, nodes: ast.Args, passing: Callable[[int, ast.Arg], str]
    ) -> Arguments | None:
        """Evaluates the arguments; `passing` tells how each is passed: "value", "reference", "unknown" (perhaps
        by reference), "builtin".  None for `f(...)`."""
        result: Arguments = []
        for index, arg in enumerate(nodes):
            if not isinstance(arg, ast.Arg):
                return None
            value = arg.value
            if is_place(value):
                how = passing(index, arg)
                if how == "value":
                    result.append((arg, self.expr(value)))
                elif arg.unpack:
                    type_ = self.expr(value)
                    self.refer_elements(value)
                    result.append((arg, type_))
                elif how == "builtin":
                    result.append((arg, self.builtin_place(value)))
                else:
                    if isinstance(value, ast.Variable) and isinstance(value.name, str):
                        if how == "unknown":
                            self.variable(value)
                        if self.is_tracked(value.name):
                            self.state.need_cell(self.function, value.name)
                    self.refer(value)
                    result.append((arg, MIXED))
            else:
                result.append((arg, self.expr(value)))
        return result

    def builtin_place(self: Flow, value: ast.Expr) -> Type:
        """What a place given to a built-in by reference holds before the call."""
        if isinstance(value, ast.Variable) and isinstance(value.name, str):
            type_ = MIXED if value.name == "this" else self.get(value.name)
            if type_.bits & B_UNDEF:
                if self.recording:
                    self.undefined_reads.add(value)
                type_ = join(type_.without(B_UNDEF), NULL)
            self.record(value, type_)
            return type_
        keys = self.prepare(value)
        type_ = self.value_of(value, keys)
        self.record(value, type_)
        return type_

    def bind(
        self: Flow, function: FunctionInfo, args: Arguments, node: ast.Node | None
    ) -> FunctionState:
        """The function is called with these arguments: they flow into its parameters."""
        state = self.state.reach(function)
        state.callers.add(self.function)
        if self.state.frozen:
            return state
        given: list[Type | None] = [None] * len(function.params)
        spread = False
        for index, (arg, type_) in enumerate(args):
            if arg.unpack:
                spread = True
                element = type_.elem if type_.bits == B_ARRAY else MIXED
                for param in function.params[index:] or function.params[-1:]:
                    if param.index >= index or param.variadic:
                        self.give(state, param, given, element)
                if type_.bits != B_ARRAY or type_.key.bits & B_STR:
                    for param in function.params:
                        self.give(state, param, given, element)
                continue
            found = param_for(function.params, index, arg)
            if found is not None:
                self.give(state, found, given, type_, arg.name is not None)
        why = None if node is None else Reason(node.span, f"{function.id} is called")
        for param in function.params:
            type_ = given[param.index]
            if type_ is None or spread and param.default is not None:
                default = self.default_of(function, param)
                type_ = default if type_ is None else join(type_, default)
            self.state.flow_param(state, param.index, type_, why)
        return state

    def give(
        self: Flow,
        state: FunctionState,
        param: ParamInfo,
        given: list[Type | None],
        type_: Type,
        named: bool = False,
    ) -> None:
        """One argument goes to a parameter."""
        if param.by_ref:
            type_ = MIXED
        else:
            type_ = coerce(self.program, type_.without(B_UNDEF), state.declared[param.index])
        if param.variadic:
            type_ = array_of(type_) if named else list_of(type_)
        old = given[param.index]
        given[param.index] = type_ if old is None else join(old, type_)

    def default_of(self: Flow, function: FunctionInfo, param: ParamInfo) -> Type:
        if param.variadic:
            return list_of(NEVER)
        if param.default is None:
            return NEVER  # too few arguments: it throws
        if param.by_ref:
            return MIXED
        type_ = self.constant_type(param.default, function)
        return coerce(self.program, type_, self.state.functions[function].declared[param.index])

    def result_of(self: Flow, function: FunctionInfo) -> Type:
        """What calling it gives, as far as known."""
        if function.returns_ref:
            return MIXED
        if function.is_generator:
            return object_of("generator", True)
        return self.state.functions[function].result

    # functions ----------------------------------------------------------------------------------

    def func_call(self: Flow, node: ast.FuncCall) -> Type:
        if not isinstance(node.name, ast.Name):
            return self.dynamic_call(node)
        target = self.program.named_function(node.name)
        if isinstance(target, FunctionInfo):
            args = self.arguments(node.args, lambda i, a: _passing([target], i, a))
            if args is None:
                self.state.make_dynamic(target, Reason(node.span, "made into a closure"))
                return closure_of(target)
            self.bind(target, args, node)
            certain = self.program.certainly_declared(target, self.function, node)
            self.note_callees(node, [target], certain)
            return self.result_of(target)
        if target is not None:
            return self.builtin_call(node, target)
        candidates = self.callees.named(node.name)
        args = self.arguments(node.args, lambda i, a: _passing(candidates, i, a))
        result = NEVER
        for function in candidates:
            if args is None:
                self.state.make_dynamic(function, Reason(node.span, "made into a closure"))
            else:
                self.bind(function, args, node)
                result = join(result, self.result_of(function))
        if args is None:
            return CLOSURE
        name = lower_case(node.name.text)
        if not candidates:
            return builtin_types.RESULTS[name]([]) if name in _SPECIAL else MIXED
        fallback = self.program.fallbacks.get(node.name)
        if fallback is not None and self.program.builtins.lookup(lower_case(fallback)) is not None:
            return MIXED
        self.note_callees(node, candidates, False)
        return result

    def note_callees(
        self: Flow, node: ast.Node, functions: list[FunctionInfo], exact: bool
    ) -> None:
        if self.recording:
            old = self.table.callees.get(node)
            found = tuple(dict.fromkeys([*(old or ()), *functions]))
            if exact and len(found) == 1 and (old is None or node in self.table.exact_callees):
                self.table.exact_callees.add(node)
            else:
                self.table.exact_callees.discard(node)
            self.table.callees[node] = found

    def builtin_call(self: Flow, node: ast.FuncCall, target: Any) -> Type:
        name = lower_case(target.name)

        def passing(index: int, arg: ast.Arg) -> str:
            from php2ml.resolve.scopes import builtin_by_ref

            return "builtin" if builtin_by_ref(target, index, arg) else "value"

        args = self.arguments(node.args, passing)
        if args is None:
            return CLOSURE
        # what a place that is passed by reference holds before may be nothing: it is made then
        args = [
            (arg, NULL if not type_.bits and is_place(arg.value) and passing(index, arg) == "builtin" else type_)
            for index, (arg, type_) in enumerate(args)
        ]
        types = [type_ for _arg, type_ in args]
        if name == "compact":
            for item in descendants(node):
                if isinstance(item, ast.String_):
                    self.get(item.value)  # it may be unset: its storage must be able to say so
        if any(not type_.bits for type_ in types):
            return NEVER  # an argument that is not known yet, or never comes
        plain = all(not arg.unpack and arg.name is None for arg, _type in args)
        callback = self.call_back(node, name, target, args, types, plain)
        self.builtin_references(name, target, args, types, plain)
        declared = self.builtin_result(target)
        result = declared
        if plain:
            alias = lower_case((target.alias_of or ""))
            if callback is not None and name in builtin_types.CALLBACK_RESULTS:
                result = builtin_types.callback_result(name, types, callback)
            else:
                refined = builtin_types.RESULTS.get(name) or builtin_types.RESULTS.get(alias)
                if refined is not None:
                    result = self.refined(refined(types), declared)
        if name in _SYMBOLS and name == "func_get_args":
            result = list_of(MIXED)
        if _is_never(target.return_type):
            self.env = None
            return NEVER
        return result

    def refined(self: Flow, result: Type, declared: Type) -> Type:
        """The refined result, as far as the declaration admits it (an int result that is not wide is a native
        int)."""
        if declared.bits & B_INT and result.bits & B_INT and declared is not MIXED:
            if declared.lo > result.lo or declared.hi < result.hi:
                return meet(result, declared) if meet(result, declared).bits else declared
        return result

    def builtin_result(self: Flow, target: Any) -> Type:
        """What the declaration of a built-in promises."""
        type_ = self.state.declarations.type_of(target.return_type, None)
        if type_.bits & B_INT and type_ is not MIXED and type_.bits == B_INT:
            if not target.flags & {"wide", "value"}:
                return NATIVE
        return type_

    def builtin_references(
        self: Flow, name: str, target: Any, args: Arguments, types: list[Type], plain: bool
    ) -> None:
        """What a built-in leaves in places passed by reference."""
        from php2ml.resolve.scopes import builtin_by_ref

        for index, (arg, before) in enumerate(args):
            if not is_place(arg.value) or not builtin_by_ref(target, index, arg) or arg.unpack:
                continue
            after = MIXED
            rule = builtin_types.REFERENCES.get((name, index)) if plain else None
            if rule is not None:
                if index == 0 and name in builtin_types.NEEDS_ARRAY:
                    after = rule(types) if before.bits == B_ARRAY else MIXED
                else:
                    after = join(rule(types), before)
            value = arg.value
            if isinstance(value, ast.Variable):
                if isinstance(value.name, str):
                    self.set_place(value, after)
            elif isinstance(value, ast.ArrayDimFetch):
                keys = self.quick_keys(value)
                self.update(value, keys, lambda _old: MIXED)
            else:
                keys = self.quick_keys(value)
                kept = after
                self.update(value, keys, lambda _old, kept=kept: kept)  # type: ignore[misc]

    def quick_keys(self: Flow, node: ast.Expr) -> list[Type | None]:
        """The keys of a place, from what has just been evaluated."""
        if isinstance(node, ast.ArrayDimFetch):
            keys = self.quick_keys(node.var)
            keys.append(None if node.dim is None else self.recent.get(node.dim, MIXED))
            return keys
        if isinstance(node, ast.PropertyFetch | ast.NullsafePropertyFetch):
            return [self.recent.get(node.var, MIXED)]
        if isinstance(node, ast.StaticPropertyFetch):
            return [NEVER]
        if isinstance(node, ast.Variable):
            return []
        return [MIXED]

    def set_place(self: Flow, node: ast.Variable, type_: Type) -> None:
        assert isinstance(node.name, str)
        if node.name != "this":
            from php2ml.program import SUPERGLOBALS

            if node.name not in SUPERGLOBALS:
                self.set(node.name, type_)

    def call_back(
        self: Flow,
        node: ast.Node,
        name: str,
        target: Any,
        args: Arguments,
        types: list[Type],
        plain: bool,
    ) -> Type | None:
        """Callables among the arguments of a built-in will be called; what the one that matters returns."""
        result: Type | None = None
        hidden = name in builtin_types.HIDDEN_CALLABLES
        for index, (arg, type_) in enumerate(args):
            param = target.param_at(index)
            if arg.name is not None or arg.unpack:
                param = None
                takes = True
            else:
                takes = param is not None and _takes_callable(param.type)
            if not takes and not hidden:
                continue
            if arg.unpack:
                type_ = type_.elem
            if hidden and type_.bits & B_ARRAY:
                self.escape(node, type_.elem)
            given: list[Type] | None = None
            if plain:
                given = builtin_types.callback_arguments(name, types)
            found = self.call_value(node, type_, given)
            if name in builtin_types.CALLBACK_RESULTS and result is None:
                result = found
        return result

    def escape(self: Flow, node: ast.Node, type_: Type) -> None:
        """Callables of that type may be called with anything."""
        self.call_value(node, type_, None)

    # dynamic calls ------------------------------------------------------------------------------

    def dynamic_call(self: Flow, node: ast.FuncCall) -> Type:
        assert not isinstance(node.name, ast.Name)
        callee = self.expr(node.name)
        if not callee.bits:
            self.arguments(node.args, lambda i, a: "value")
            return NEVER
        targets, known = self.value_targets(callee)

        def passing(index: int, arg: ast.Arg) -> str:
            if any(by_ref(function, index, arg) for function in targets):
                return "unknown"
            return "value" if known or not self.state.unknown_by_ref(index, callee) else "unknown"

        args = self.arguments(node.args, passing)
        if args is None:
            return CLOSURE
        if known:
            result = NEVER
            for function in targets:
                self.bind(function, args, node)
                result = join(result, self.result_of(function))
            self.note_callees(node, targets, False)
            return result
        return self.call_value(node, callee, None)

    def value_targets(self: Flow, callee: Type) -> tuple[list[FunctionInfo], bool]:
        """The functions of the program that calling a value of this type runs; whether these are all."""
        targets: list[FunctionInfo] = []
        known = True
        if callee.bits & B_OBJECT:
            if callee.closures is not None:
                targets += sorted(callee.closures, key=lambda f: f.id)
            else:
                known = False
        if callee.bits & B_STR:
            if callee.strs is None:
                known = False
            else:
                for text in callee.strs:
                    low = lower_case(text).lstrip("\\")
                    found = self.program.functions.get(low, ())
                    targets += found
                    if "::" in low or self.program.builtins.lookup(low) is not None:
                        known = False
        if callee.bits & B_ARRAY:
            known = False
        return targets, known

    def call_value(self: Flow, node: ast.Node, callee: Type, given: list[Type] | None) -> Type:
        """A value of that type is called, with arguments of the types `given` (None: anything).  The result."""
        why = Reason(node.span, "called through a value")
        result = NEVER
        if callee.bits & B_OBJECT:
            obj = callee.obj
            if obj is not None and obj.closures is not None:
                for function in obj.closures:
                    if given is None or any(p.by_ref for p in function.params):
                        self.state.make_dynamic(function, why)
                    else:
                        self.bind_types(function, given)
                    self.state.functions[function].callers.add(self.function)
                    result = join(result, self.result_of(function))
                if obj.classes != frozenset(["closure"]):
                    result = MIXED
            else:
                result = MIXED
                if obj is None or "closure" in obj.classes:
                    self.state.call_unknown(why)
                if obj is None:
                    self.state.call_method_unknown("__invoke", why)
                elif obj.classes != frozenset(["closure"]):
                    self.state.call_method_unknown("__invoke", why)
        if callee.bits & B_STR:
            if callee.strs is None:
                self.state.call_any(why)
                result = MIXED
            else:
                for text in callee.strs:
                    result = join(result, self.call_named(text, why, given))
        if callee.bits & B_ARRAY:
            self.call_array(callee, why)
            result = MIXED
        return result

    def bind_types(self: Flow, function: FunctionInfo, given: list[Type]) -> None:
        """The function is called with arguments of these types (and perhaps more that nobody reads)."""
        state = self.state.reach(function)
        state.callers.add(self.function)
        for param in function.params:
            declared = state.declared[param.index]
            if param.variadic:
                type_ = list_of(coerce(self.program, join_all(given[param.index :]), declared))
            elif param.index < len(given):
                type_ = coerce(self.program, given[param.index], declared)
                # A built-in may pass fewer arguments than it can.
            else:
                type_ = self.default_of(function, param)
            self.state.flow_param(state, param.index, type_)

    def call_named(self: Flow, text: str, why: Reason, given: list[Type] | None) -> Type:
        low = lower_case(text).lstrip("\\")
        if "::" in low:
            class_name, _, method = low.partition("::")
            del class_name
            self.state.call_method_unknown(method.removeprefix("parent::"), why)
            return MIXED
        found = self.program.functions.get(low, [])
        result = NEVER
        for function in found:
            if given is None or any(p.by_ref for p in function.params):
                self.state.make_dynamic(function, why)
            else:
                self.bind_types(function, given)
                # Called by name: through its wrapper, so any argument fits.
                self.state.make_dynamic(function, why)
            self.state.functions[function].callers.add(self.function)
            result = join(result, self.result_of(function))
        builtin = self.program.builtins.lookup(low)
        if builtin is not None:
            result = join(result, self.state.declarations.type_of(builtin.return_type, None))
        elif not found:
            result = MIXED
        return result

    def call_array(self: Flow, callee: Type, why: Reason) -> None:
        elem = callee.elem
        if elem.bits & B_STR and elem.strs is not None:
            for name in elem.strs:
                self.state.call_method_unknown(lower_case(name).rpartition("::")[2], why)
        elif elem.bits:
            self.state.call_any_method(why)

    # static calls and new -----------------------------------------------------------------------

    def static_call(self: Flow, node: ast.StaticCall) -> Type:
        named = isinstance(node.class_, ast.Name)
        if not named:
            self.expr(node.class_)
        if not isinstance(node.name, ast.Identifier):
            return self.computed_method(node, OBJECT)
        lower = lower_case(node.name.name)
        cls, open_ = self.static_class(node.class_) if named else (None, True)
        targets: list[tuple[FunctionInfo, ClassInfo]] = []
        others = NEVER
        certain = True
        if cls is None or lower in self.state.ambiguous_methods:
            builtin = None
            if named:
                full = lower_case(self.program.names[node.class_])
                if full == "parent" and self.scope_class() is not None:
                    builtin = self.scope_class().root_builtin()
                else:
                    builtin = self.state.builtin_class(full)
            if builtin is not None and cls is None:
                others = self.builtin_method(builtin, lower)
                if lower == "__construct":
                    others = NULL
            else:
                targets = list(self.state.methods_by_name.get(lower, ()))
                certain = False
        else:
            found = cls.find_method(lower)
            if found is not None:
                targets.append(found)
            elif cls.root_builtin() is not None:
                others = self.builtin_method(cls.root_builtin(), lower)
            else:
                certain = False
            if open_:
                for below in cls.descendants():
                    self.add_methods(below, lower, targets)
            targets = [item for item in dict.fromkeys(targets) if not item[0].abstract]
        functions = [function for function, _cls in targets]

        def passing(index: int, arg: ast.Arg) -> str:
            if any(by_ref(function, index, arg) for function in functions):
                return "reference" if certain and len(functions) == 1 else "unknown"
            return "value"

        args = self.arguments(node.args, passing)
        if args is None:
            for function in functions:
                self.state.make_dynamic(function, Reason(node.span, "made into a closure"))
            return closure_of(functions[0]) if certain and len(functions) == 1 else CLOSURE
        why = Reason(node.span, "passed to a built-in class")
        if others.bits or not certain:
            for arg, type_ in args:
                self.escape_into_builtin(why, arg, type_)
        result = others
        for function in functions:
            self.bind(function, args, node)
            result = join(result, self.result_of(function))
        if not certain or not functions and not others.bits:
            for name in ("__callstatic", "__call"):
                for function, _cls in self.state.methods_by_name.get(name, ()):
                    self.state.make_dynamic(function, why)
            result = MIXED
        elif functions and not others.bits:
            exact = len(functions) == 1 and cls is not None
            if exact:
                exact = self.visible(cls.method_modifiers(lower), targets[0][1])  # type: ignore[union-attr]
            self.note_callees(node, functions, exact)
        return result

    def static_class(self: Flow, name: ast.Name) -> tuple[ClassInfo | None, bool]:
        """The class named before `::`, and whether subclasses may be meant."""
        full = self.program.names[name]
        if full in ("self", "parent", "static"):
            cls = self.scope_class()
            if cls is not None and not cls.complete:
                return None, True
            if full == "parent":
                return (cls.parent if cls is not None else None), False
            return cls, full == "static"
        return self.state.class_of(lower_case(full)), False

    def new(self: Flow, node: ast.New) -> Type:
        cls: ClassInfo | None = None
        open_ = False
        result = OBJECT
        classes: list[ClassInfo] = []
        known = True
        if isinstance(node.class_, ast.Class_):
            cls = self.program.class_infos[node.class_]
            self.class_body(node.class_)
            classes = [cls]
            result = object_of(cls.lower, True)
            known = cls.complete
        elif isinstance(node.class_, ast.Name):
            cls, open_ = self.static_class(node.class_)
            full = lower_case(self.program.names[node.class_])
            if cls is not None:
                classes = [cls, *cls.descendants()] if open_ else [cls]
                result = self.class_type(node.class_) if open_ else object_of(cls.lower, True)
            elif self.state.builtin_class(full) is not None:
                result = object_of(full, True)
            else:
                known = False
                if full not in ("self", "static", "parent"):
                    result = object_of(full)
        else:
            value = self.expr(node.class_)
            if not value.bits:
                self.arguments(node.args, lambda i, a: "value")
                return NEVER
            if value.bits == B_STR and value.strs is not None:
                result = NEVER
                for text in value.strs:
                    low = lower_case(text).lstrip("\\")
                    found = self.state.class_of(low)
                    if found is not None:
                        classes.append(found)
                        result = join(result, object_of(low, True))
                    else:
                        known = False
                        result = join(result, object_of(low))
            else:
                known = False
                if value.bits == B_OBJECT:
                    result = value
        if not known:
            classes = list(self.program.all_classes())
        functions: list[FunctionInfo] = []
        internal = not known
        for item in classes:
            found_method = item.find_method("__construct")
            if found_method is not None:
                functions.append(found_method[0])
            elif item.root_builtin() is not None or not item.complete:
                internal = True
        if isinstance(node.class_, ast.Name) and cls is None:
            internal = True
        functions = [f for f in dict.fromkeys(functions) if not f.abstract]

        def passing(index: int, arg: ast.Arg) -> str:
            if any(by_ref(function, index, arg) for function in functions):
                return "reference" if known and len(functions) == 1 else "unknown"
            return "value"

        args = self.arguments(node.args, passing) or []
        if internal:
            why = Reason(node.span, "passed to a built-in class")
            for arg, type_ in args:
                self.escape_into_builtin(why, arg, type_)
        for function in functions:
            self.bind(function, args, node)
        if known and functions:
            exact = len(functions) == 1 and not internal and not open_
            if exact and cls is not None:
                found_method = cls.find_method("__construct")
                assert found_method is not None
                exact = self.visible(cls.method_modifiers("__construct"), found_method[1])
            self.note_callees(node, functions, exact)
        return result


def _passing(targets: list[FunctionInfo], index: int, arg: ast.Arg) -> str:
    return "reference" if any(by_ref(f, index, arg) for f in targets) else "value"


def _is_never(type_: ast.Type | None) -> bool:
    return isinstance(type_, ast.Identifier) and type_.name == "never"


def _takes_callable(type_: ast.Type | None) -> bool:
    if isinstance(type_, ast.Identifier):
        return type_.name == "callable"
    if isinstance(type_, ast.NullableType):
        return _takes_callable(type_.type)
    if isinstance(type_, ast.UnionType):
        return any(_takes_callable(item) for item in type_.types)
    return isinstance(type_, ast.Name) and lower_case(type_.text) == "closure"


_SPECIAL = frozenset(["func_get_args", "func_num_args", "compact"])
_SYMBOLS = frozenset(["func_get_args", "func_num_args", "compact", "get_defined_vars"])

CALLS: dict[type, Callable[..., Type]] = {
    ast.FuncCall: Calls.func_call,
    ast.MethodCall: Calls.method_call,
    ast.NullsafeMethodCall: Calls.method_call,
    ast.StaticCall: Calls.static_call,
    ast.New: Calls.new,
}
