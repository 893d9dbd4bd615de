"""Calls of methods: which ones a receiver's class allows, and what built-in classes do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from php2ml.names import lower_case
from php2ml.program import ClassInfo, FunctionInfo, Reason
from php2ml.resolve.scopes import BUILTIN_REF_METHODS, by_ref
from php2ml.syntax import ast
from php2ml.types.conditions import merge
from php2ml.types.lattice import (
    B_ARRAY,
    B_NULL,
    B_OBJECT,
    B_STR,
    CLOSURE,
    MIXED,
    NEVER,
    NULL,
    OBJECT,
    Type,
    closure_of,
    join,
)

if TYPE_CHECKING:
    from php2ml.types.flow import Flow


class Methods:
    """The part of `Flow` that handles method calls."""

    def method_call(self: Flow, node: ast.MethodCall) -> Type:
        receiver = self.expr(node.var)
        nullsafe = isinstance(node, ast.NullsafeMethodCall)
        if nullsafe:
            before = None if self.env is None else dict(self.env)
            if receiver.bits and not receiver.bits & ~B_NULL:
                return NULL
        if not isinstance(node.name, ast.Identifier):
            result = self.computed_method(node, receiver)
        else:
            result = self.named_method(node, receiver, lower_case(node.name.name), nullsafe)
        if nullsafe and receiver.bits & B_NULL:
            self.env = merge(before, self.env)
            result = join(result, NULL)
        return result

    def computed_method(self: Flow, node: ast.MethodCall | ast.StaticCall, receiver: Type) -> Type:
        name = self.expr(node.name)
        args = self.arguments(node.args, lambda i, a: "unknown")
        why = Reason(node.span, "called by a computed name")
        if not name.bits:
            return NEVER
        if name.strs is not None and not name.bits & ~B_STR:
            for text in name.strs:
                self.state.call_method_unknown(lower_case(text), why)
        else:
            self.state.call_any_method(why)
            self.call_value(node, name.keep(B_OBJECT), None)
        del args, receiver
        return MIXED

    def named_method(
        self: Flow, node: ast.MethodCall, receiver: Type, lower: str, nullsafe: bool
    ) -> Type:
        if not receiver.bits:
            self.arguments(node.args, lambda i, a: "value")
            return NEVER
        targets, certain, others = self.method_targets(receiver, lower)
        functions = [function for function, _cls in targets]

        def passing(index: int, arg: ast.Arg) -> str:
            if any(by_ref(function, index, arg) for function in functions):
                exact = certain and len(functions) == 1
                return "reference" if exact else "unknown"
            return self.builtin_passing(receiver, lower, index, certain)

        args = self.arguments(node.args, passing)
        if args is None:
            for function in functions:
                self.state.make_dynamic(function, Reason(node.span, "made into a closure"))
            return closure_of(functions[0]) if certain and len(functions) == 1 else CLOSURE
        result = others
        why = Reason(node.span, f"{lower}() of a built-in class")
        if receiver.class_name == "closure" and lower in ("__invoke", "call"):
            return self.call_value(node, receiver, None)
        if others.bits or not certain:
            for arg, type_ in args:
                self.escape_into_builtin(why, arg, type_)
        for function in functions:
            self.bind(function, args, node)
            result = join(result, self.result_of(function))
        if not certain or not functions and not others.bits:
            magic = self.state.methods_by_name.get("__call", ())
            for function, _cls in magic:
                self.state.make_dynamic(function, why)
            result = MIXED
        allowed = B_OBJECT | (B_NULL if nullsafe else 0)
        exact = (
            certain and not others.bits and len(functions) == 1 and not receiver.bits & ~allowed
            and not functions[0].abstract and self.callable_here(receiver, lower, functions[0])
        )
        if functions and certain and not others.bits:
            self.note_callees(node, functions, exact)
        elif self.recording:
            self.table.callees.pop(node, None)
            self.table.exact_callees.discard(node)
            self.table.unknown_callees.add(node)
        return result

    def builtin_passing(
        self: Flow, receiver: Type, lower: str, index: int, certain: bool
    ) -> str:
        if lower in ("__invoke", "invoke", "invokeargs", "call"):
            if receiver.closures is not None or receiver.obj is None or not certain:
                if self.state.unknown_by_ref(index, OBJECT):
                    return "unknown"
            elif "closure" in (receiver.classes or ()):
                return "unknown" if self.state.unknown_by_ref(index, OBJECT) else "value"
            return "value"
        if lower in BUILTIN_REF_METHODS and not certain:
            return "unknown"
        if lower in BUILTIN_REF_METHODS:
            for name in receiver.classes or ():
                if self.state.builtin_class(name) is not None:
                    return "unknown"
        return "value"

    def callable_here(self: Flow, receiver: Type, lower: str, function: FunctionInfo) -> bool:
        """Whether code here may call the method on each of the receiver's classes, and it is that one."""
        for name in receiver.classes or ():
            cls = self.state.class_of(name)
            if cls is None:
                return False
            found = cls.find_method(lower)
            if found is None:
                return False
            modifiers = cls.method_modifiers(lower)
            if not self.visible(modifiers, found[1]):
                return False
            if modifiers & ast.Modifier.PRIVATE and not receiver.exact and found[1] is not cls:
                return False
        # A private method of the calling scope wins over the receiver's own.
        scope = self.scope_class()
        if scope is not None:
            own = scope.methods.get(lower) or (
                scope.trait_methods[lower].function if lower in scope.trait_methods else None
            )
            if own is not None and own is not function:
                if scope.method_modifiers(lower) & ast.Modifier.PRIVATE:
                    return False
        elif self.cls is not None:
            return not any(
                info.modifiers & ast.Modifier.PRIVATE
                for info, _cls in self.state.methods_by_name.get(lower, ())
            )
        return True

    def method_targets(
        self: Flow, receiver: Type, lower: str
    ) -> tuple[list[tuple[FunctionInfo, ClassInfo]], bool, Type]:
        """The methods of the program that `receiver->lower()` may run; whether these (and built-in ones, whose
        results are the last of the three) are all."""
        if not receiver.bits & B_OBJECT:
            return [], bool(receiver.bits), NEVER
        everywhere = self.state.methods_by_name.get(lower, [])
        obj = receiver.obj
        if obj is None or lower in self.state.ambiguous_methods:
            return list(everywhere), not self.state.other_method(lower), NEVER
        targets: list[tuple[FunctionInfo, ClassInfo]] = []
        others = NEVER
        certain = True
        for name in sorted(obj.classes):
            cls = self.state.class_of(name)
            if cls is None:
                builtin = self.state.builtin_class(name)
                if builtin is None:
                    return list(everywhere), False, NEVER
                others = join(others, self.builtin_method(builtin, lower))
                for below in self.state.below_builtin(name):
                    inherited = below.find_method(lower)
                    if inherited is not None:
                        targets.append(inherited)
                continue
            found = cls.find_method(lower)
            scope = self.scope_class()
            if scope is not None and scope is not cls and scope in cls.lineage():
                private = scope.methods.get(lower)
                if private is not None and private.private:
                    targets.append((private, scope))
            if found is not None:
                targets.append(found)
            elif cls.root_builtin() is not None:
                others = join(others, self.builtin_method(cls.root_builtin(), lower))
            elif cls.kind == "class" and obj.exact:
                certain = False
            if found is None and cls.kind in ("class", "enum", "trait"):
                certain = False
            if not obj.exact:
                private_here = found is not None and found[0].private and found[1] is scope
                if not private_here:
                    for below in cls.descendants():
                        if cls.kind == "interface":
                            inherited = below.find_method(lower)
                            if inherited is not None:
                                targets.append(inherited)
                            elif below.root_builtin() is not None or not below.complete:
                                certain = False
                        else:
                            self.add_methods(below, lower, targets)
            if found is None and cls.kind == "interface" and not targets:
                certain = False
        unique = list(dict.fromkeys(targets))
        concrete = [item for item in unique if not item[0].abstract]
        if "__call" in self.state.methods_by_name and certain:
            for function, cls in unique:
                if function.modifiers & (ast.Modifier.PRIVATE | ast.Modifier.PROTECTED):
                    if not self.visible(function.modifiers, cls):
                        certain = False
        return concrete, certain, others

    def add_methods(
        self: Flow, cls: ClassInfo, lower: str, targets: list[tuple[FunctionInfo, ClassInfo]]
    ) -> None:
        own = cls.methods.get(lower)
        if own is not None:
            targets.append((own, cls))
        else:
            used = cls.trait_methods.get(lower)
            if used is not None:
                targets.append((used.function, cls))

    def builtin_method(self: Flow, cls: Any, lower: str) -> Type:
        """The result of a method of a built-in class."""
        if lower_case(cls.name) == "closure":
            return join(CLOSURE, NULL) if lower in ("bindto", "bind", "fromcallable") else MIXED
        method = self.program.builtins.method(cls, lower)
        if method is None or method.return_type is None:
            return MIXED
        type_ = self.state.declarations.type_of(method.return_type, None)
        if type_.bits & B_OBJECT and type_ is not MIXED:
            text = lower_case(str(getattr(method.return_type, "text", "")))
            if text in ("static", "self", "$this"):
                return OBJECT if type_.bits == B_OBJECT else join(type_, OBJECT)
        return type_

    def escape_into_builtin(self: Flow, why: Reason, arg: ast.Arg, type_: Type) -> None:
        """A built-in method gets the value: closures in it may be called, with anything."""
        if type_.bits & B_OBJECT:
            if type_.closures is not None:
                for function in type_.closures:
                    self.state.make_dynamic(function, why)
            elif type_.obj is None or "closure" in type_.obj.classes:
                self.state.call_unknown(why)
        if type_.bits & B_ARRAY and type_.arr is None:
            self.state.call_unknown(why)
        elif type_.bits & B_ARRAY and type_.elem.bits & (B_OBJECT | B_ARRAY):
            self.escape_into_builtin(why, arg, type_.elem)
        if type_.bits & B_STR and type_.strs is not None:
            for text in type_.strs:
                for function in self.program.functions.get(lower_case(text).lstrip("\\"), ()):
                    self.state.make_dynamic(function, why)
                if lower_case(text) in self.state.methods_by_name:
                    self.state.call_method_unknown(lower_case(text), why)
