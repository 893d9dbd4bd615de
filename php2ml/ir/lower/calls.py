"""Calls: of translated functions and built-ins directly, of everything else through the runtime."""

from __future__ import annotations

from collections.abc import Callable

from php2ml.builtins.table import BuiltinFn, BuiltinParam
from php2ml.ir import ir
from php2ml.ir.lower import build, builtin_calls, variables_io
from php2ml.ir.lower.borrow import is_own, leaves_arrays_alone
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import copied, typed, value
from php2ml.ir.lower.expressions import EFFECTS, class_of, expr, handles, is_cv, static_class, value_of
from php2ml.ir.lower.php_types import fits
from php2ml.ir.lower.state import Callable_, FunctionState, again
from php2ml.ir.lower.tree import line_of
from php2ml.program import FunctionInfo, ParamInfo
from php2ml.resolve.walk import own_nodes
from php2ml.syntax import ast
from php2ml.types.lattice import B_OBJECT

REFERENCEABLE = (ast.Variable, ast.ArrayDimFetch, ast.PropertyFetch, ast.StaticPropertyFetch)
CALLS = (ast.FuncCall, ast.MethodCall, ast.StaticCall, ast.NullsafeMethodCall)


def is_lvalue(node: ast.Expr) -> bool:
    if isinstance(node, ast.Variable) and node.name == "this":
        return False
    return isinstance(node, REFERENCEABLE)


def first_class(args: ast.Args) -> bool:
    """Whether the arguments are the `...` of `f(...)`."""
    return len(args) == 1 and isinstance(args[0], ast.VariadicPlaceholder)


def plain_args(args: ast.Args) -> list[ast.Arg] | None:
    """The arguments when all are positional; None with names or spreads."""
    result: list[ast.Arg] = []
    for arg in args:
        if not isinstance(arg, ast.Arg) or arg.unpack or arg.name is not None:
            return None
        result.append(arg)
    return result


# --- direct calls --------------------------------------------------------------------------------------------


def bind_named(params: list[ParamInfo], args: ast.Args) -> list[ast.Arg | None] | None:
    """Arguments by parameter, None where one is left out; None when that cannot be told."""
    result: list[ast.Arg | None] = []
    for arg in args:
        if not isinstance(arg, ast.Arg) or arg.unpack:
            return None
        if arg.name is None:
            result.append(arg)
            continue
        index = next((param.index for param in params if param.name == arg.name.name), None)
        if index is None or params[index].variadic or index < len(result) and result[index] is not None:
            return None
        while len(result) <= index:
            result.append(None)
        result[index] = arg
    return result


def direct(
    fx: FunctionState, info: FunctionInfo, node: ast.Expr, args: ast.Args, prefix: list[ir.Expr],
    prefix_hints: list[str],
) -> ir.Expr | None:  # fmt: skip
    """A direct call of a translated function; None when its arguments must be looked at while running."""
    if info.kind in ("hook",) or (info.kind == "method" and getattr(info.node, "body", None) is None):
        return None
    bound = bind_named(info.params, args)
    if bound is None or info.scope.uses_arguments or not _worth_trying(fx, info, bound):
        return None
    named_order = [arg for arg in args if isinstance(arg, ast.Arg)]
    if any(arg.name is not None for arg in named_order):
        order = [bound.index(arg) for arg in named_order]
        if order != sorted(order):
            return None
    variadic = bool(info.params) and info.params[-1].variadic
    fixed = len(info.params) - variadic
    if len(bound) > fixed and not variadic:
        return None
    if variadic and info.params[-1].by_ref:
        return None
    callable_ = fx.lowering.callables[info]
    defaults: dict[int, ir.Expr] = {}
    for index in range(fixed):
        if index < len(bound) and bound[index] is not None:
            continue
        found = _default(fx, info.params[index], callable_.params[index])
        if found is None:
            return None
        defaults[index] = found
    saved = (fx.line, fx.node_line)
    operands = list(prefix)
    hints = list(prefix_hints)
    for index in range(fixed):
        param = info.params[index]
        if index in defaults:
            operands.append(defaults[index])
        else:
            arg = bound[index]
            assert arg is not None
            lowered = _argument(fx, info, param, arg.value, callable_.params[index])
            if lowered is None:
                fx.line, fx.node_line = saved
                return None
            operands.append(lowered)
        hints.append(param.name)
    extra: list[ir.Expr] = []
    for arg in bound[fixed:]:
        assert arg is not None
        item = expr(fx, arg.value)
        declared = info.params[-1].type
        if declared is not None and not fits(fx, fx.type(arg.value), item, declared, info.cls):
            fx.line, fx.node_line = saved
            return None
        extra.append(value(copied(item, fx.type(arg.value))))
        hints.append("rest")
    fx.node_line = _call_line(node)

    def use(ops: list[ir.Expr]) -> ir.Expr:
        given = ops[: len(prefix) + fixed]
        if variadic:
            rest = ops[len(prefix) + fixed :]
            tail: ir.Expr = prim("Php_array.of_list", [ir.Construct("[]", rest)], ir.Arr(ir.VALUE))
            if not rest:
                tail = prim("Php_array.empty", [ir.Unit()], ir.Arr(ir.VALUE))
            given = [*given, tail]
        return _call(fx, callable_, given)

    result = fx.operate([*operands, *extra], use, hints=hints)
    if info.returns_ref:
        result = build.floating(result, lambda inner: prim("Ref.deref", [inner], ir.VALUE))
    return value(result) if result.rep == ir.UNIT else result


def _worth_trying(fx: FunctionState, info: FunctionInfo, bound: list[ast.Arg | None]) -> bool:
    """Whether the arguments may fit without coercion, as far as that shows before they are lowered."""
    for index, arg in enumerate(bound):
        if arg is None or not info.params:
            continue
        param = info.params[min(index, len(info.params) - 1)]
        if param.by_ref:
            if not is_lvalue(arg.value) and not isinstance(arg.value, CALLS):
                return False
            continue
        declared = param.type
        if declared is None or isinstance(arg.value, _TYPED) or fits(fx, fx.type(arg.value), build.undef(), declared, info.cls):
            continue
        if isinstance(declared, ast.Identifier) and declared.name == "float" and fx.type(arg.value).is_native_int:
            continue
        return False
    return True


# Expressions whose own form tells their representation, and that are cheap to lower in vain.
_TYPED = (
    ast.Int_, ast.Float_, ast.String_, ast.ConstFetch, ast.Array_, ast.MagicConst, ast.Isset, ast.Empty, ast.Closure,
    ast.ArrowFunction,
)  # fmt: skip


def _call(fx: FunctionState, callable_: Callable_, args: list[ir.Expr]) -> ir.Expr:
    module = "" if callable_.module == fx.file.module else callable_.module
    return ir.CallFn(module, callable_.name, [CTX, *args], callable_.result)


def _call_line(node: ast.Expr) -> int:
    """The line PHP gives to a call: of the name of the method, of the start of anything else."""
    if isinstance(node, (ast.MethodCall, ast.NullsafeMethodCall)):
        return node.name.span.line()
    return line_of(node)


def _default(fx: FunctionState, param: ParamInfo, rep: ir.Rep) -> ir.Expr | None:
    """The default value of a parameter, when a caller can pass it."""
    default = param.default
    if default is None:
        return None
    if param.by_ref:
        return None
    from php2ml.ir.lower.expressions import literal

    if isinstance(default, (ast.Int_, ast.Float_, ast.String_)):
        found = literal(fx, default.value)
    elif isinstance(default, ast.ConstFetch) and default.name.text.lower() in ("true", "false", "null"):
        found = literal(fx, {"true": True, "false": False, "null": None}[default.name.text.lower()])
    elif isinstance(default, ast.Array_) and not default.items:
        found = prim("Php_array.empty", [ir.Unit()], rep if isinstance(rep, ir.Arr) else ir.Arr(ir.VALUE))
    elif fx.program.has_value(default):
        found = literal(fx, fx.program.value(default))
    else:
        return None
    declared = param.type
    if isinstance(declared, ast.Identifier) and declared.name == "float" and found.rep == ir.INT:
        found = convert(found, ir.FLOAT)
    if isinstance(found, ir.Var) and found.name.startswith("array_"):
        found = copied(found)
    return convert(found, rep)


def _argument(fx: FunctionState, info: FunctionInfo, param: ParamInfo, node: ast.Expr, rep: ir.Rep) -> ir.Expr | None:
    """An argument in the representation of its parameter; None when it needs coercion."""
    if rep == ir.REF:
        if param.type is not None and not fits(fx, fx.type(node), ir.Var("passed", ir.VALUE), param.type, info.cls):
            return None  # what the reference holds is checked, and converted in place
        return variables_io.reference_to(fx, node, "passed")
    type_ = fx.type(node)
    lowered = expr(fx, node)
    declared = param.type
    if declared is not None and not fits(fx, type_, lowered, declared, info.cls):
        nullable = isinstance(param.default, ast.ConstFetch) and param.default.name.text.lower() == "null"
        if isinstance(declared, ast.Identifier) and declared.name == "float" and lowered.rep == ir.INT:
            lowered = convert(lowered, ir.FLOAT)
        elif not (nullable and build.is_null(lowered)):
            return None
    borrows = param.index in fx.table.function(info).read_only
    if not borrows or not (is_own(fx, node) or leaves_arrays_alone(fx.lowering, info)):
        lowered = copied(lowered, type_)
    if lowered.rep != rep and lowered.rep != ir.VALUE and rep != ir.VALUE and not isinstance(rep, ir.Arr):
        if not (lowered.rep == ir.INT and rep == ir.FLOAT):
            return None
    return convert(lowered, rep)


_ACTS = (
    *CALLS, ast.New, ast.Assign, ast.AssignRef, ast.AssignOp, ast.PreInc, ast.PreDec, ast.PostInc, ast.PostDec,
    ast.Include, ast.Eval, ast.ShellExec, ast.Throw, ast.Yield_, ast.YieldFrom, ast.Match, ast.Print, ast.Exit, ast.Clone,
)  # fmt: skip


def _acts(args: list[ast.Arg]) -> bool:
    """Whether evaluating these arguments does something that shows. PHP finds out what is called before: where that
    fails, they must not have been evaluated."""
    return any(
        isinstance(node, _ACTS) and not (isinstance(node, CALLS) and first_class(node.args))
        for arg in args for node in (arg.value, *own_nodes(arg.value))
    )  # fmt: skip


# --- calls by name -------------------------------------------------------------------------------------------


@handles(ast.FuncCall)
def _func_call(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    return func_call(fx, node, True)


def func_call(fx: FunctionState, node: ast.FuncCall, used: bool) -> ir.Expr:
    line = line_of(node)
    if not isinstance(node.name, ast.Name):
        return _value_call(fx, node)
    name = fx.program.name_of(node.name)
    fallback = fx.program.fallback_of(node.name)
    if first_class(node.args):
        target = _named_target(fx, name, fallback)
        return fx.operate([target], lambda ops: prim("Closure.of_target", [CTX, ops[0]], ir.VALUE), hints=["target"])
    special = builtin_calls.special(fx, node, used)
    if special is not None:
        return typed(fx, special, fx.type(node)) if used else special
    info = fx.table.callee(node)
    if info is None:
        found = fx.program.function_target(node)
        if isinstance(found, FunctionInfo) and fx.program.certainly_declared(found, fx.info):
            info = found
        elif isinstance(found, BuiltinFn):
            direct_builtin = builtin_calls.call(fx, node, found)
            if direct_builtin is not None:
                # an int of any size is a Value.t, whatever inference makes of it
                return direct_builtin if found.flags & {"wide", "value"} else typed(fx, direct_builtin, fx.type(node))
    if isinstance(info, FunctionInfo):
        result = direct(fx, info, node, node.args, [], [])
        if result is not None:
            return typed(fx, result, fx.type(node))
    candidate = fx.program.function_target(node)
    by_ref = _by_ref_of(candidate)
    fx.node_line = line
    plain = plain_args(node.args)
    if plain is not None and not _acts(plain) and (by_ref is not None or not any(is_lvalue(arg.value) for arg in plain)):
        args, hints = dynamic_args(fx, plain, by_ref, name, getattr(candidate, "params", []))
        fx.node_line = line
        function = "Call.by_name" if fallback is None else "Call.by_name_fallback"

        def use(ops: list[ir.Expr]) -> ir.Expr:
            return prim(function, [CTX, ir.Str(name), ir.ListOf(ops)], ir.VALUE)

        return typed(fx, fx.operate(args, use, hints=hints), fx.type(node))
    target = _named_target(fx, name, fallback)
    return typed(fx, through_target(fx, target, node.args, line, by_ref), fx.type(node))


EFFECTS[ast.FuncCall] = lambda fx, node: build.discard(func_call(fx, node, False))


def _named_target(fx: FunctionState, name: str, fallback: str | None) -> ir.Expr:
    function = "Call.resolve_name" if fallback is None else "Call.resolve_fallback"
    return fx.on_line(prim(function, [CTX, ir.Str(name)], ir.OTHER))


def _by_ref_of(candidate: object) -> Callable[[int], bool] | None:
    """Which arguments a known callee takes by reference; None when the callee is not known."""
    if isinstance(candidate, FunctionInfo):
        params = candidate.params

        def wanted(index: int) -> bool:
            if index < len(params):
                return params[index].by_ref
            return bool(params) and params[-1].variadic and params[-1].by_ref

        return wanted
    if isinstance(candidate, BuiltinFn):
        return lambda index: candidate.is_by_ref(index)
    return None


def dynamic_args(
    fx: FunctionState, args: list[ast.Arg], by_ref: Callable[[int], bool] | None, name: str = "",
    params: list[ParamInfo] | list[BuiltinParam] = [],  # noqa: B006  only read
) -> tuple[list[ir.Expr], list[str]]:
    """Arguments for a list of values."""
    result: list[ir.Expr] = []
    for index, arg in enumerate(args):
        if by_ref is not None and by_ref(index) and not is_lvalue(arg.value) and not isinstance(arg.value, CALLS):
            param = params[min(index, len(params) - 1)].name if params else ""
            error = prim("Lang.not_referenceable", [CTX, ir.Str(name), ir.Int(index + 1), ir.Str(param)], ir.VALUE)
            result.append(fx.on_line(error))
        elif by_ref is not None and by_ref(index):
            cell = variables_io.reference_to(fx, arg.value, "passed")
            result.append(build.floating(cell, lambda inner: prim("Ref.to_value", [inner], ir.VALUE)))
        else:
            result.append(value(copied(expr(fx, arg.value), fx.type(arg.value))))
    return result, ["arg"] * len(result)


def through_target(
    fx: FunctionState, target: ir.Expr, args: ast.Args, line: int, by_ref: Callable[[int], bool] | None = None,
    keep_ref: bool = False, constructor: ir.Expr | None = None,
) -> ir.Expr:  # fmt: skip
    """A call whose target is resolved first; arguments are built as it asks."""
    return fx.bind(target, "target", lambda atom: _invoke(fx, atom, args, line, by_ref, keep_ref))


def _invoke(
    fx: FunctionState, target: ir.Expr, args: ast.Args, line: int, by_ref: Callable[[int], bool] | None, keep_ref: bool
) -> ir.Expr:
    plain: list[tuple[int, ast.Arg]] = []
    spread = False
    for index, arg in enumerate(args):
        assert isinstance(arg, ast.Arg)
        spread = spread or arg.unpack
        plain.append((index, arg))
    if spread:
        return _invoke_spread(fx, target, [arg for _, arg in plain], line)
    positional: list[ir.Expr] = []
    named: list[tuple[str, ir.Expr]] = []
    for index, arg in plain:
        if arg.name is not None:
            named.append((arg.name.name, _asked(fx, target, arg, None, arg.name.name)))
        else:
            wants = by_ref(index) if by_ref is not None else None
            positional.append(_asked(fx, target, arg, wants, index))
    fx.node_line = line
    count = len(positional)

    def use(ops: list[ir.Expr]) -> ir.Expr:
        listed = ir.ListOf(ops[:count])
        if named:
            pairs = [ir.Construct("()", [ir.Str(name), op]) for (name, _), op in zip(named, ops[count:], strict=True)]
            return prim("Call.invoke_named", [CTX, again(target), listed, ir.Construct("[]", pairs)], ir.VALUE)
        return prim("Call.invoke_ref" if keep_ref else "Call.invoke", [CTX, again(target), listed], ir.VALUE)

    return fx.operate([*positional, *(item for _, item in named)], use, hints=["arg"] * (count + len(named)))


def _asked(fx: FunctionState, target: ir.Expr, arg: ast.Arg, wants: bool | None, at: int | str) -> ir.Expr:
    """An argument as its parameter wants it: a reference or a value."""
    node = arg.value
    if wants is True:
        cell = variables_io.reference_to(fx, node)
        return build.floating(cell, lambda inner: prim("Ref.to_value", [inner], ir.VALUE))
    if wants is False or not is_lvalue(node) or _never_ref(fx, node):
        return value(copied(expr(fx, node), fx.type(node)))
    line = fx.line
    cell = variables_io.reference_to(fx, node)
    as_ref = build.floating(cell, lambda inner: prim("Ref.to_value", [inner], ir.VALUE))
    after, fx.line = fx.line, line
    as_value = value(copied(expr(fx, node), fx.type(node)))
    if fx.line != after:
        fx.line = None
    if isinstance(at, int):
        test = prim("Call.by_ref", [again(target), ir.Int(at)], ir.BOOL)
    else:
        test = prim("Call.by_ref_named", [again(target), ir.Str(at)], ir.BOOL)
    return build.if_(test, as_ref, as_value)


def _never_ref(fx: FunctionState, node: ast.Expr) -> bool:
    """Whether inference has settled that this variable is never passed by reference."""
    if isinstance(node, ast.Variable) and isinstance(node.name, str):
        slot = fx.slots.get(node.name)
        return slot is not None and not variables_io.has_cell(slot)
    return False


def _invoke_spread(fx: FunctionState, target: ir.Expr | None, args: list[ast.Arg], line: int, cls: ir.Expr | None = None) -> ir.Expr:
    """A call with `...$v` among its arguments."""
    name = fx.fresh("args")
    collected: ir.Expr = prim("Call.spread_args", [ir.ListOf([])], ir.OTHER)
    steps: list[tuple[str, ir.Expr]] = [(name, collected)]
    current = name
    named: list[tuple[str, ir.Expr]] = []
    for index, arg in enumerate(args):
        if arg.name is not None:
            item = value(copied(expr(fx, arg.value), fx.type(arg.value)))
            held = fx.fresh("named")
            steps.append((held, item))
            named.append((arg.name.name, ir.Var(held, ir.VALUE)))
            continue
        if arg.unpack:
            item = expr(fx, arg.value)
            before = current

            def spread(ops: list[ir.Expr], before: str = before) -> ir.Expr:
                if target is not None:
                    return prim("Call.spread_into", [CTX, again(target), ir.Var(before, ir.OTHER), value(ops[0])], ir.OTHER)
                return prim("Call.spread", [CTX, ir.Var(before, ir.OTHER), value(ops[0])], ir.OTHER)

            next_ = fx.operate([item], spread)
        else:
            if target is not None:
                item = _asked(fx, target, arg, None, index)
            else:
                item = value(copied(expr(fx, arg.value), fx.type(arg.value)))
            before = current
            next_ = fx.operate(
                [item], lambda ops, before=before: prim("Call.add", [ir.Var(before, ir.OTHER), ops[0]], ir.OTHER), warns=False
            )
        current = fx.fresh("args")
        steps.append((current, next_))
    pairs = ir.Construct("[]", [ir.Construct("()", [ir.Str(key), item]) for key, item in named])
    fx.node_line = line
    if cls is not None:
        final = prim("Call.create_spread", [CTX, cls, ir.Var(current, ir.OTHER), pairs], ir.VALUE)
    else:
        assert target is not None
        final = prim("Call.invoke_spread", [CTX, again(target), ir.Var(current, ir.OTHER), pairs], ir.VALUE)
    body = fx.on_line(final)
    for step, item in reversed(steps):
        body = build.let(step, item, body)
    return body


def _value_call(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    """`$f(...)`"""
    callee = value_of(fx, node.name)
    line = line_of(node)
    fx.node_line = line
    if first_class(node.args):
        return fx.operate([callee], lambda ops: prim("Closure.of_value", [CTX, ops[0]], ir.VALUE))
    plain = plain_args(node.args)
    if plain is not None and not _acts(plain) and not any(is_lvalue(arg.value) and not _never_ref(fx, arg.value) for arg in plain):
        args, hints = dynamic_args(fx, plain, lambda _: False)
        fx.node_line = line

        def use(ops: list[ir.Expr]) -> ir.Expr:
            return prim("Call.value", [CTX, ops[0], ir.ListOf(ops[1:])], ir.VALUE)

        return typed(fx, fx.operate([callee, *args], use, hints=["callee", *hints]), fx.type(node))
    target = fx.operate([callee], lambda ops: prim("Call.resolve_value", [CTX, ops[0]], ir.OTHER))
    return typed(fx, through_target(fx, target, node.args, line), fx.type(node))


# --- methods -------------------------------------------------------------------------------------------------


@handles(ast.MethodCall)
def _method(fx: FunctionState, node: ast.MethodCall) -> ir.Expr:
    from php2ml.ir.lower.expressions import chain, has_nullsafe

    if has_nullsafe(node):
        return chain(fx, node, lambda result: result)
    return method_call(fx, node, expr(fx, node.var))


def method_call(fx: FunctionState, node: ast.MethodCall | ast.NullsafeMethodCall, base: ir.Expr) -> ir.Expr:
    """`base->name(args)`"""
    line = _call_line(node)
    fx.node_line = line
    info = fx.table.callee(node)
    if isinstance(info, FunctionInfo) and not first_class(node.args) and info.kind == "method":
        result = _direct_method(fx, node, info, base)
        if result is not None:
            return typed(fx, result, fx.type(node))
    result = _generator_method(fx, node, base)
    if result is not None:
        return typed(fx, result, fx.type(node))
    if not isinstance(node.name, ast.Identifier):
        named = expr(fx, node.name)
        if named.rep != ir.STR:
            return _dynamic_method(fx, node, base, named, line)
        name: ir.Expr = named
    else:
        name = ir.Str(node.name.name)
    fx.node_line = line
    plain = plain_args(node.args) if not first_class(node.args) else None
    settled = plain is not None and not _acts(plain)
    if plain is not None and settled and not any(is_lvalue(arg.value) and not _known_by_value(fx, node, index, arg.value) for index, arg in enumerate(plain)):
        args, hints = dynamic_args(fx, plain, lambda _: False)
        fx.node_line = line

        def use(ops: list[ir.Expr]) -> ir.Expr:
            return prim("Call.meth", [CTX, value(ops[0]), ops[1], ir.ListOf(ops[2:])], ir.VALUE)

        called = fx.operate([base, name, *args], use, hints=["base", "name", *hints])
        return typed(fx, called, fx.type(node))
    target = fx.operate(
        [base, name], lambda ops: prim("Call.resolve_meth", [CTX, value(ops[0]), ops[1]], ir.OTHER), hints=["base", "name"]
    )
    if first_class(node.args):
        return fx.operate([target], lambda ops: prim("Closure.of_target", [CTX, ops[0]], ir.VALUE))
    return typed(fx, through_target(fx, target, node.args, line), fx.type(node))


# Methods of Generator: the runtime function, the number of arguments, the result.
_GENERATOR: dict[str, tuple[str, int, ir.Rep]] = {
    "current": ("Generator.Method.current", 0, ir.VALUE),
    "key": ("Generator.Method.key", 0, ir.VALUE),
    "valid": ("Generator.Method.valid", 0, ir.BOOL),
    "next": ("Generator.Method.next", 0, ir.UNIT),
    "send": ("Generator.Method.send", 1, ir.VALUE),
    "getreturn": ("Generator.Method.get_return", 0, ir.VALUE),
}


def _generator_method(
    fx: FunctionState, node: ast.MethodCall | ast.NullsafeMethodCall, base: ir.Expr
) -> ir.Expr | None:
    """A direct call of a method of what is certainly a Generator."""
    type_ = fx.type(node.var)
    if type_.bits != B_OBJECT or type_.obj is None or type_.obj.classes != frozenset(["generator"]):
        return None
    known = _GENERATOR.get(node.name.name.lower()) if isinstance(node.name, ast.Identifier) else None
    plain = plain_args(node.args) if not first_class(node.args) else None
    if known is None or plain is None or len(plain) != known[1]:
        return None
    name, _, rep = known
    args = [value(expr(fx, arg.value)) for arg in plain]
    fx.node_line = _call_line(node)
    return fx.operate(
        [base, *args], lambda ops: value(prim(name, [CTX, convert(ops[0], ir.OBJ), *ops[1:]], rep)), hints=["base", "sent"]
    )


def _known_by_value(fx: FunctionState, node: ast.Expr, index: int, arg: ast.Expr) -> bool:
    """Whether no possible callee takes this argument by reference."""
    if _never_ref(fx, arg):
        return True
    callees = fx.table.possible_callees(node)
    if not callees:
        return False
    return not any(callee.params[min(index, len(callee.params) - 1)].by_ref for callee in callees if callee.params)


def _dynamic_method(fx: FunctionState, node: ast.MethodCall | ast.NullsafeMethodCall, base: ir.Expr, named: ir.Expr, line: int) -> ir.Expr:
    """`$o->$f()`, where `$f` may be a closure."""
    target = fx.operate(
        [base, named],
        lambda ops: prim("Lang.resolve_dynamic_method", [CTX, value(ops[0]), value(ops[1])], ir.OTHER),
        hints=["base", "name"],
    )
    if first_class(node.args):
        return fx.operate([target], lambda ops: prim("Closure.of_target", [CTX, ops[0]], ir.VALUE))
    return typed(fx, through_target(fx, target, node.args, line), fx.type(node))


def _direct_method(fx: FunctionState, node: ast.MethodCall | ast.NullsafeMethodCall, info: FunctionInfo, base: ir.Expr) -> ir.Expr | None:
    owner = info.cls
    if owner is None or owner.kind == "trait" or owner.anonymous and fx.info.cls is not owner:
        return None
    if fx.type(node.var).bits & ~B_OBJECT and base.rep != ir.OBJ and not isinstance(node, ast.NullsafeMethodCall):
        return None
    cls = self_class(fx, owner)
    receiver = convert(base, ir.OBJ)
    if info.static:
        static = build.floating(receiver, lambda inner: prim("Lang.class_of", [inner], ir.CLS))
        return direct(fx, info, node, node.args, [cls, static], ["cls", "static"])
    return direct(fx, info, node, node.args, [cls, receiver], ["cls", "this"])


def self_class(fx: FunctionState, owner: object) -> ir.Expr:
    """The class `owner` of the program: a CLS."""
    if fx.info.cls is owner and fx.info.kind == "method" and fx.in_body:
        return ir.Var("cls", ir.CLS)
    module, name = fx.lowering.class_decls[owner]  # type: ignore[index]
    qualified = name if module == fx.file.module else f"{module}.{name}"
    return prim("Class.of_decl", [CTX, ir.Var(qualified, ir.OTHER)], ir.CLS)


@handles(ast.StaticCall)
def _static_call(fx: FunctionState, node: ast.StaticCall) -> ir.Expr:
    line = line_of(node)
    info = fx.table.callee(node)
    if isinstance(info, FunctionInfo) and not first_class(node.args) and info.kind == "method":
        result = _direct_static(fx, node, info)
        if result is not None:
            return typed(fx, result, fx.type(node))
    fx.node_line = line
    cls = class_of(fx, node.class_)
    name: ir.Expr
    if isinstance(node.name, ast.Identifier):
        name = ir.Str(node.name.name)
    else:
        name = fx.operate([value_of(fx, node.name)], lambda ops: prim("Lang.method_name", [CTX, ops[0]], ir.STR))
    fx.node_line = line
    keeps = isinstance(node.class_, ast.Name) and fx.program.name_of(node.class_) in ("self", "parent", "static")
    plain = plain_args(node.args) if not first_class(node.args) else None
    settled = plain is not None and not _acts(plain)
    if plain is not None and settled and not any(is_lvalue(arg.value) and not _known_by_value(fx, node, index, arg.value) for index, arg in enumerate(plain)):
        args, hints = dynamic_args(fx, plain, lambda _: False)
        fx.node_line = line
        function = "Call.parent_meth" if keeps else "Call.static_meth"

        def use(ops: list[ir.Expr]) -> ir.Expr:
            return prim(function, [CTX, ops[0], ops[1], ir.ListOf(ops[2:])], ir.VALUE)

        return typed(fx, fx.operate([cls, name, *args], use, hints=["cls", "name", *hints]), fx.type(node))
    function = "Lang.resolve_parent" if keeps else "Call.resolve_static"
    target = fx.operate([cls, name], lambda ops: prim(function, [CTX, *ops], ir.OTHER), hints=["cls", "name"])
    if first_class(node.args):
        return fx.operate([target], lambda ops: prim("Closure.of_target", [CTX, ops[0]], ir.VALUE))
    return typed(fx, through_target(fx, target, node.args, line), fx.type(node))


def _direct_static(fx: FunctionState, node: ast.StaticCall, info: FunctionInfo) -> ir.Expr | None:
    owner = info.cls
    if owner is None or owner.kind == "trait" or not isinstance(node.class_, ast.Name) or owner.anonymous:
        return None
    name = fx.program.name_of(node.class_)
    cls = self_class(fx, owner)
    if not info.static:
        if "this" not in fx.slots:
            return None
        return direct(fx, info, node, node.args, [cls, ir.Var("this", ir.OBJ)], ["cls", "this"])
    if name in ("self", "parent", "static"):
        static = static_class(fx)
    else:
        called = fx.program.cls(name)
        if called is None:
            return None
        static = self_class(fx, called) if called in fx.lowering.class_decls else None  # type: ignore[assignment]
        if static is None:
            return None
    return direct(fx, info, node, node.args, [cls, static], ["cls", "static"])


# --- results by reference ------------------------------------------------------------------------------------


def reference_result(fx: FunctionState, node: ast.Expr, what: str | None) -> ir.Expr:
    """The reference that a call returns, or a fresh one of its value."""
    line = _call_line(node)
    target: ir.Expr | None = None
    if isinstance(node, ast.FuncCall) and not first_class(node.args):
        if isinstance(node.name, ast.Name):
            found = fx.program.function_target(node)
            if isinstance(found, FunctionInfo) and found.returns_ref or found is None:
                what = None if found is not None else what
                target = _named_target(fx, fx.program.name_of(node.name), fx.program.fallback_of(node.name))
        else:
            callee = value_of(fx, node.name)
            target = fx.operate([callee], lambda ops: prim("Call.resolve_value", [CTX, ops[0]], ir.OTHER))
    elif isinstance(node, ast.MethodCall) and isinstance(node.name, ast.Identifier) and not first_class(node.args):
        base = expr(fx, node.var)
        method = node.name.name
        fx.node_line = line
        target = fx.operate([base], lambda ops: prim("Call.resolve_meth", [CTX, value(ops[0]), ir.Str(method)], ir.OTHER))
    elif isinstance(node, ast.StaticCall) and isinstance(node.name, ast.Identifier) and not first_class(node.args):
        cls = class_of(fx, node.class_)
        method = node.name.name
        target = fx.operate([cls], lambda ops: prim("Call.resolve_static", [CTX, ops[0], ir.Str(method)], ir.OTHER))
    if target is None:
        found = value(expr(fx, node))
    else:
        assert isinstance(node, CALLS)
        found = through_target(fx, target, node.args, line, keep_ref=True)
    fx.node_line = line
    if what is not None:
        text = f"Only variable{' references' if what in ('returned', 'yielded') else 's'} should be {what}"
        return fx.operate([found], lambda ops: prim("Lang.reference_of_result", [CTX, ir.Str(text), ops[0]], ir.REF))
    name = "Ref.make" if target is None else "Ref.of_argument"
    return build.floating(found, lambda inner: prim(name, [inner], ir.REF))

