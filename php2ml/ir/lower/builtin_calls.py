"""Calls of built-in functions: coercions of arguments, defaults, references; functions that need the tree."""

from __future__ import annotations

import re
from functools import reduce

from php2ml.builtins.patterns import is_plain
from php2ml.builtins.table import BuiltinFn, BuiltinParam, Failure, NotConstant, default_value
from php2ml.ir import ir
from php2ml.ir.lower import build, shortcuts, variables_io
from php2ml.ir.lower.borrow import calls_back, is_own
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import copied, key_value, string_is_silent, value
from php2ml.ir.lower.expressions import expr
from php2ml.ir.lower.assign import bind_all
from php2ml.ir.lower.php_types import fits
from php2ml.ir.lower.state import FunctionState, again
from php2ml.ir.lower.tree import line_of
from php2ml.syntax import ast
from php2ml.syntax.export import export
from php2ml.types.lattice import B_NULL, B_OBJECT, MIXED, Type

# Built-ins that keep a by-value argument: an array given to them is stored in another array.
STORES = frozenset(
    """array_push array_unshift array_fill array_fill_keys array_pad array_splice array_combine array_replace
    settype define ini_set set_error_handler call_user_func func_get_args iterator_apply register_shutdown_function
    spl_autoload_register array_walk array_merge var_export""".split()
)


def call(fx: FunctionState, node: ast.FuncCall, fn: BuiltinFn) -> ir.Expr | None:
    """A direct call; None when the call must go through the table of functions."""
    if fn.special or fn.deprecated:
        return None
    bound = _bind(fn, node.args)
    if bound is None:
        return None
    direct = shortcuts.shortcut(fx, fn, bound, line_of(node))
    if direct is not None:
        return direct
    line = line_of(node)
    operands: list[ir.Expr] = []
    hints: list[str] = []
    plan: list[tuple[BuiltinParam, list[int], ast.Expr | None]] = []
    after: list[ir.Expr] = []
    cells: list[tuple[str, ir.Expr]] = []
    for param, args in bound:
        indices: list[int] = []
        for arg in args:
            indices.append(len(operands))
            if param.prefer_ref and not _is_lvalue(arg):
                operands.append(prim("Ref.make", [value(expr(fx, arg))], ir.REF))
            elif param.by_ref:
                operands.append(_reference(fx, arg, cells, after))
            else:
                lowered = expr(fx, arg)
                type_ = fx.type(arg)
                stores = fn.lower in STORES and param.rep in (ir.VALUE, ir.LIST)
                written = calls_back(fn) and not is_own(fx, arg)
                operands.append(copied(lowered, type_) if stores or written else lowered)
            hints.append(param.name)
        plan.append((param, indices, args[0] if args else None))
    fx.node_line = line
    types = [fx.type(arg) for _, args in bound for arg in args]
    nodes = [arg for _, args in bound for arg in args]
    coerced = any(
        not _fits(fx, types[index], operands[index], param)
        for param, indices, _ in plan
        for index in indices
        if not param.by_ref
    )
    instruction = fn.lower in INSTRUCTIONS and (len(node.args) == 1 or fn.lower not in ONE_ARGUMENT)
    safe = fn.nothrow or fn.lower in SAFE or bool(fn.failures) and not any(
        _may_happen(failure, plan, operands, types) for failure in fn.failures
    )
    scalars = len(operands) > 1 and all(string_is_silent(*item) for item in zip(operands, types, strict=True))
    safe = safe or fn.lower in ("min", "max") and scalars
    safe = safe or fn.lower in ("sprintf", "printf") and _is_plain_format(operands, types)
    framed = not instruction and fn.needs_ctx and not safe
    suspects = [
        (index, param) for param, indices, _ in plan for index in indices
        if not param.by_ref and _may_fail(fx, types[index], operands[index], param)
    ]  # fmt: skip
    framed_on_failure = bool(suspects) and not framed and not instruction

    # the coercion of an only argument makes the frame when it fails
    sole = framed_on_failure and len(operands) == 1 and suspects[0][1].rep in _SOLE and not suspects[0][1].option

    def use(ops: list[ir.Expr]) -> ir.Expr:
        if sole and ops[0].rep == ir.VALUE:
            return apply(ops, CTX, sole=True)
        if not framed and not framed_on_failure:
            return apply(ops, CTX)
        return bind_all(fx, ops, hints, lambda atoms: in_frame(list(atoms)))

    def in_frame(ops: list[ir.Expr]) -> ir.Expr:
        """The call in a frame of its own, for stack traces."""
        shown = ir.ListOf([value(again(op)) for op in ops])
        frame = prim("Ctx.enter_internal", [CTX, ir.Str(fn.name), shown], ir.CTX)
        if framed_on_failure:
            tests = [_is_of_rep(again(ops[index]), param) for index, param in suspects]
            known = [test for test in tests if test is not None]
            if len(known) == len(tests):
                frame = ir.If(reduce(ir.And, known), CTX, frame, ir.CTX)
        name = fx.fresh("frame")
        return ir.Let(name, frame, apply(ops, ir.Var(name, ir.CTX)), fn.result)

    def apply(ops: list[ir.Expr], ctx: ir.Expr, sole: bool = False) -> ir.Expr:
        args: list[ir.Expr] = []
        rest: BuiltinParam | None = None
        for param, indices, _ in plan:
            if param.variadic:
                rest = param
                args += [
                    _variadic_item(fx, ctx, fn, param, index, ops[i], types[i]) for index, i in enumerate(indices, param.index)
                ]
                continue
            if not indices:
                args.append(_missing(fx, param))
                continue
            index = indices[0]
            if sole:
                name = _SOLE[param.rep]
                args.append(prim(name, [CTX, ir.Str(fn.name), ir.Str(param.name), ops[index]], param.rep))
                continue
            args.append(_argument(fx, ctx, fn, param, ops[index], types[index], nodes[index]))
        flat = [ctx, *args] if fn.needs_ctx else args
        fixed = len(plan) - (rest is not None) + fn.needs_ctx

        def finish(items: list[ir.Expr]) -> ir.Expr:
            if rest is not None:
                listed = ir.Construct("[]", items[fixed:]) if rest.by_ref else ir.ListOf(items[fixed:])
                items = [*items[:fixed], listed]
            return prim(fn.prim, items, fn.result)

        return build.ordered(flat, fx.fresh, finish, ["", *hints] if fn.needs_ctx else hints)

    stores_line = (fn.needs_ctx and not fn.nothrow) or coerced
    result = fx.operate(operands, use, hints=hints, warns=stores_line)
    if after:
        if result.rep == ir.UNIT:
            result = build.seq([result, *after])
        else:
            name = fx.fresh("result")
            result = build.let(name, result, build.seq([*after, ir.Var(name, result.rep)]))
    for name, cell in reversed(cells):
        result = build.let(name, cell, result)
    return value(result) if result.rep == ir.UNIT else result


def _may_happen(
    failure: Failure, plan: list[tuple[BuiltinParam, list[int], ast.Expr | None]], operands: list[ir.Expr],
    types: list[Type],
) -> bool:  # fmt: skip
    """Whether a call may meet a condition under which the built-in warns or throws."""
    index = next((indices[0] for param, indices, _ in plan if param.name == failure.param and indices), None)
    if index is None:
        return failure.kind == "left out"
    operand, type_ = operands[index], types[index]
    literal = operand.value if isinstance(operand, ir.Str) else None
    match failure.kind:
        case "left out":
            return False
        case "empty":
            return not literal
        case "a range":
            return literal is None or ".." in literal
        case "outside":
            if operand.rep != ir.INT:
                return True
            low, high = (operand.value, operand.value) if isinstance(operand, ir.Int) else (type_.lo, type_.hi)
            return failure.low is not None and low < failure.low or failure.high is not None and high > failure.high
        case "no string":
            return operand.rep not in (ir.STR, ir.STRBUF) and not type_.is_string
        case "no scalar":
            return not string_is_silent(operand, type_)
        case "no pattern":
            return literal is None or not is_plain(literal)
    return True


_FORMAT = re.compile(r"%(?:%|[-+ 0]*(?:'.)?[-+0]*(\d{0,6})(?:\.(\d{1,2}))?[bcdeEfFgGosuxX])")


def _is_plain_format(operands: list[ir.Expr], types: list[Type]) -> bool:
    """Whether a call of `sprintf` has a literal format without surprises, and a scalar for each of its conversions."""
    if not operands or not isinstance(operands[0], ir.Str):
        return False
    text = operands[0].value
    rest = _FORMAT.sub("", text)
    wanted = sum(found.group() != "%%" for found in _FORMAT.finditer(text))
    precise = all(int(found.group(2) or 0) <= 53 for found in _FORMAT.finditer(text))
    values = list(zip(operands, types, strict=True))[1:]
    return "%" not in rest and precise and wanted <= len(values) and all(string_is_silent(*item) for item in values)


def _is_lvalue(node: ast.Expr) -> bool:
    return isinstance(node, (ast.Variable, ast.ArrayDimFetch, ast.PropertyFetch, ast.StaticPropertyFetch))


def _bind(fn: BuiltinFn, args: ast.Args) -> list[tuple[BuiltinParam, list[ast.Expr]]] | None:
    """Arguments by parameter; None when that is an error or cannot be told."""
    given: dict[int, list[ast.Expr]] = {}
    order: list[int] = []
    for position, arg in enumerate(args):
        if not isinstance(arg, ast.Arg) or arg.unpack:
            return None
        if arg.name is None:
            param = fn.param_at(position)
        else:
            param = next((item for item in fn.params if item.name == arg.name.name and not item.variadic), None)
        if param is None or (param.index in given and not param.variadic):
            return None
        given.setdefault(param.index, []).append(arg.value)
        order.append(param.index)
    if order != sorted(order):
        return None
    for param in fn.params:
        if param.index not in given and not param.optional and not param.variadic:
            return None
    return [(param, given.get(param.index, [])) for param in fn.params]


def _reference(fx: FunctionState, node: ast.Expr, cells: list[tuple[str, ir.Expr]], after: list[ir.Expr]) -> ir.Expr:
    """An argument taken by reference; a plain variable goes into a temporary cell and is read back."""
    if isinstance(node, ast.Variable) and isinstance(node.name, str):
        from php2ml.program import SUPERGLOBALS

        if node.name not in SUPERGLOBALS and node.name != "this":
            slot = variables_io.slot_of(fx, node.name)
            if slot.kind in ("mut", "let"):
                name = fx.fresh(f"{slot.ocaml}_ref")
                cells.append((name, prim("Ref.make", [value(variables_io.read_quiet(fx, slot))], ir.REF)))
                if slot.kind == "mut":
                    back = convert(prim("Ref.get", [ir.Var(name, ir.REF)], ir.VALUE), slot.rep)
                    after.append(ir.Set(slot.ocaml, back))
                return ir.Var(name, ir.REF)
    if isinstance(node, ast.ArrayDimFetch) and variables_io.globals_element(node) is None:
        return _element_reference(fx, node, cells, after)
    return variables_io.reference_to(fx, node, "passed")


def _element_reference(
    fx: FunctionState, node: ast.ArrayDimFetch, cells: list[tuple[str, ir.Expr]], after: list[ir.Expr]
) -> ir.Expr:
    """An array element taken by reference for the time of the call only."""
    from php2ml.ir.lower.places import DimPlace, place_of

    place = place_of(fx, node)
    if not isinstance(place, DimPlace) or not place.keyed:
        return fx.operate(place.operands, place.reference, place.deferred, place.hints)
    container, key, shared, cell = fx.fresh("container"), fx.fresh("key"), fx.fresh("shared"), fx.fresh("cell")
    bound: list[ir.Expr] = []

    def remember(ops: list[ir.Expr]) -> ir.Expr:
        bound.append(value(key_value(ops[-1])))
        return value(place.base.container(ops[:-1]))

    cells.append((container, fx.operate(place.operands, remember, place.deferred, place.hints)))
    cells.append((key, bound[0]))
    variables = [ir.Var(container, ir.VALUE), ir.Var(key, ir.VALUE)]
    cells.append((shared, prim("Offset.is_reference", variables, ir.BOOL)))
    cells.append((cell, fx.on_line(prim("Offset.ref_at", [CTX, *variables], ir.REF))))
    after.append(prim("Offset.release", [*variables, ir.Var(cell, ir.REF), ir.Var(shared, ir.BOOL)], ir.UNIT))
    return ir.Var(cell, ir.REF)


def _fits(fx: FunctionState, type_: Type, lowered: ir.Expr, param: BuiltinParam) -> bool:
    """Whether the argument needs no coercion that could warn or fail."""
    if param.type is None:
        return True
    if fits(fx, type_, lowered, param.type):
        return True
    return param.rep == ir.FLOAT and (lowered.rep == ir.INT or type_.is_number)


# Built-ins that PHP compiles to instructions: no trace shows them.
INSTRUCTIONS = frozenset("count sizeof array_key_exists call_user_func call_user_func_array strlen get_class".split())
ONE_ARGUMENT = frozenset(("count", "sizeof"))

# Built-ins that do not fail on arguments of the right type.
SAFE = frozenset(
    """print_r var_dump var_export array_merge array_slice array_reverse array_flip array_unique array_sum str_replace
    htmlspecialchars htmlentities html_entity_decode json_encode array_pop array_shift array_search in_array array_keys array_values implode
    join""".split()
)


_SOLE: dict[ir.Rep, str] = {
    ir.INT: "Coerce.sole_int", ir.FLOAT: "Coerce.sole_float", ir.STR: "Coerce.sole_string", ir.BOOL: "Coerce.sole_bool",
    ir.Arr(ir.VALUE): "Coerce.sole_array",
}  # fmt: skip

_IS_OF_REP: dict[ir.Rep, str] = {
    ir.INT: "Value.is_small", ir.FLOAT: "Value.is_float", ir.STR: "Value.is_string", ir.BOOL: "Value.is_bool",
    ir.Arr(ir.VALUE): "Value.is_array",
}  # fmt: skip


def _is_of_rep(op: ir.Expr, param: BuiltinParam) -> ir.Expr | None:
    """A quick test that the argument is of the parameter's type as it is; None where there is none."""
    name = _IS_OF_REP.get(param.rep)
    return prim(name, [value(op)], ir.BOOL) if name is not None and op.rep == ir.VALUE else None


def _may_fail(fx: FunctionState, type_: Type, lowered: ir.Expr, param: BuiltinParam) -> bool:
    """Whether coercing the argument may throw."""
    if _fits(fx, type_, lowered, param):
        return False
    if param.rep != ir.STR or fx.info.file.strict:
        return True
    return not string_is_silent(lowered, type_)


def _variadic_item(fx: FunctionState, ctx: ir.Expr, fn: BuiltinFn, param: BuiltinParam, index: int, op: ir.Expr, type_: Type) -> ir.Expr:
    if param.by_ref:
        return op
    if param.type is None or fits(fx, type_, op, param.type):
        return value(op)
    return _coerce_any(fx, ctx, fn, index, param, op)


def _coerce_any(fx: FunctionState, ctx: ir.Expr, fn: BuiltinFn, index: int, param: BuiltinParam, op: ir.Expr) -> ir.Expr:
    """An argument checked against its declared type; elements of a variadic parameter are not named in messages."""
    from php2ml.ir.lower.php_types import type_expr

    assert param.type is not None
    name = "" if param.variadic else param.name
    where = [ctx, ir.Str(fn.name), ir.Int(index + 1), ir.Str(name)]
    if isinstance(param.type, ast.Identifier) and param.type.name == "callable":
        return prim("Coerce.arg_callable", [*where, value(op)], ir.VALUE)
    if isinstance(param.type, ast.Identifier) and param.type.name == "mixed":
        return value(op)
    return prim("Coerce.arg", [*where, builtin_type(param.type, fx), value(op)], ir.VALUE)


def builtin_type(declared: ast.Type, fx: FunctionState) -> ir.Expr:
    """The `Types.ty` of a built-in's declaration, whose names are global."""
    match declared:
        case ast.Name():
            return ir.Construct("Types.T_class", [ir.Str(declared.text)])
        case ast.NullableType():
            return ir.Construct("Types.T_nullable", [builtin_type(declared.type, fx)])
        case ast.UnionType():
            return ir.Construct("Types.T_union", [ir.Construct("[]", [builtin_type(item, fx) for item in declared.types])])
        case ast.IntersectionType():
            return ir.Construct("Types.T_inter", [ir.Construct("[]", [builtin_type(item, fx) for item in declared.types])])
        case _:
            return ir.Construct(f"Types.T_{declared.name.lower()}", [])


_COERCE: dict[ir.Rep, str] = {
    ir.INT: "Coerce.arg_int", ir.FLOAT: "Coerce.arg_float", ir.STR: "Coerce.arg_string", ir.BOOL: "Coerce.arg_bool",
    ir.Arr(ir.VALUE): "Coerce.arg_array",
}  # fmt: skip


def _argument(
    fx: FunctionState, ctx: ir.Expr, fn: BuiltinFn, param: BuiltinParam, op: ir.Expr, type_: Type, node: ast.Expr
) -> ir.Expr:
    """One argument as the OCaml function takes it."""
    if param.by_ref or param.rep == ir.REF:
        return ir.Construct("Some", [op]) if param.option else op
    if not param.option:
        return _plain(fx, ctx, fn, param, op, type_, param.type)
    declared = param.type
    nullable = isinstance(declared, ast.NullableType)
    takes_null = isinstance(declared, ast.Identifier) and declared.name == "mixed"
    if build.is_null(op) and not takes_null:
        return ir.Construct("None", [])
    if not nullable:
        return ir.Construct("Some", [_plain(fx, ctx, fn, param, op, type_, declared)])
    assert isinstance(declared, ast.NullableType)
    may_be_null = op.rep == ir.VALUE and (type_.bits == 0 or type_.may(B_NULL))
    inner_type = type_.without(B_NULL) if type_.bits else MIXED
    if not may_be_null:
        return ir.Construct("Some", [_plain(fx, ctx, fn, param, op, inner_type, declared.type, nullable=True)])

    def choose(atom: ir.Expr) -> ir.Expr:
        some = ir.Construct("Some", [_plain(fx, ctx, fn, param, again(atom), inner_type, declared.type, nullable=True)])
        return ir.If(prim("Value.is_null", [atom], ir.BOOL), ir.Construct("None", []), some, ir.OTHER)

    return fx.bind(op, param.name, choose)


def _plain(
    fx: FunctionState, ctx: ir.Expr, fn: BuiltinFn, param: BuiltinParam, op: ir.Expr, type_: Type,
    declared: ast.Type | None, nullable: bool = False,
) -> ir.Expr:  # fmt: skip
    """An argument that is not null, in the parameter's representation; `nullable` says how a message calls the type."""
    rep = param.rep
    if declared is None or fits(fx, type_, op, declared):
        if rep == ir.INT and op.rep == ir.VALUE and not type_.is_native_int:
            return prim("Wint.to_int", [op], ir.INT)
        return convert(op, rep)
    if rep == ir.FLOAT and op.rep == ir.INT:
        return convert(op, ir.FLOAT)
    if rep == ir.FLOAT and type_.is_number:
        return prim("Num.to_float", [op], ir.FLOAT)
    if rep == ir.STR and not fx.info.file.strict and op.rep == ir.INT:
        return prim("Convert.string_of_int", [op], ir.STR)
    where = [ctx, ir.Str(fn.name), ir.Int(param.index + 1), ir.Str(param.name)]
    if nullable and rep in _COERCE:
        full = ir.Construct("Types.T_nullable", [builtin_type(declared, fx)])
        coerced = prim("Coerce.arg", [*where, full, value(op)], ir.VALUE)
        return prim("Convert.saturate", [coerced], ir.INT) if rep == ir.INT else convert(coerced, rep)
    name = _COERCE.get(rep)
    if name is not None:
        return prim(name, [*where, value(op)], rep)
    if rep == ir.VALUE and fn.wide and isinstance(declared, ast.Identifier) and declared.name == "int":
        return prim("Coerce.arg_wide", [*where, value(op)], ir.VALUE)
    if rep == ir.VALUE:
        return _coerce_any(fx, ctx, fn, param.index, param, op)
    return convert(op, rep)


BLANK = " \n\r\t\v\0"
"""What trim removes."""


def _missing(fx: FunctionState, param: BuiltinParam) -> ir.Expr:
    """What stands for an argument that was not given."""
    if param.option:
        return ir.Construct("None", [])
    if param.by_ref:
        return prim("Ref.make", [build.null()], ir.REF)
    if param.default is None:
        return build.undef()
    from php2ml.ir.lower.expressions import literal

    try:
        found = default_value(param.default, fx.program.builtins)  # type: ignore[arg-type]
    except NotConstant:
        return convert(prim("Lang.constant", [CTX, ir.Str(param.default.span.text())], ir.VALUE), param.rep)
    if found == []:
        return prim("Php_array.empty", [ir.Unit()], ir.Arr(ir.VALUE)) if isinstance(param.rep, ir.Arr) else value(
            prim("Php_array.empty", [ir.Unit()], ir.Arr(ir.VALUE))
        )
    if param.rep == ir.INT and isinstance(found, int):
        # ints beyond 63 bits are saturated
        return ir.Var("Int.max_int", ir.INT) if found >= (1 << 62) - 1 else ir.Int(max(-(1 << 62), found))
    if found == BLANK:
        return ir.Var("Std_string.blanks", ir.STR)
    return convert(literal(fx, found), param.rep)


# --- functions that need the tree or the caller's variables --------------------------------------------------


def special(fx: FunctionState, node: ast.FuncCall, used: bool) -> ir.Expr | None:
    """compact, extract and their like; None for any other function."""
    assert isinstance(node.name, ast.Name)
    name = node.name.text.lower()
    if name not in _SPECIAL or node.name.kind == "qualified":
        return None
    full = fx.program.name_of(node.name).lower()
    fallback = fx.program.fallback_of(node.name)
    if full in fx.program.functions or (full != name and (fallback or "").lower() != name):
        return None
    return _SPECIAL[name](fx, node)


def _args(node: ast.FuncCall) -> list[ast.Expr]:
    return [arg.value for arg in node.args if isinstance(arg, ast.Arg)]


def _compact(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    names: list[str] = []

    def collect(item: ast.Expr) -> bool:
        if isinstance(item, ast.String_):
            names.append(item.value)
            return True
        if isinstance(item, ast.Array_):
            return all(not part.unpack and collect(part.value) for part in item.items)
        return False

    if not all([collect(arg) for arg in _args(node)]):
        values = [value(expr(fx, arg)) for arg in _args(node)]
        return convert(fx.operate(
            values, lambda ops: prim("Lang.compact_scope", [CTX, variables_io.scope(fx), ir.ListOf(ops)], ir.Arr(ir.VALUE))
        ), ir.VALUE)
    result = fx.fresh("compact")
    array = ir.Var(result, ir.Arr(ir.VALUE))
    steps: list[ir.Expr] = []
    for name in names:
        if name == "this":
            raw = variables_io.this_value(fx)
        else:
            raw = value(variables_io.read_raw(fx, variables_io.slot_of(fx, name)))
        steps.append(prim("Lang.compact", [CTX, array, ir.Str(name), raw], ir.UNIT))
    made = prim("Php_array.empty", [ir.Unit()], ir.Arr(ir.VALUE))
    lines = [fx.on_line(ir.Unit())]
    return ir.Let(result, made, build.seq([*lines, *steps, array]), ir.Arr(ir.VALUE))


def _extract(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    values = [value(expr(fx, arg)) for arg in _args(node)]
    return fx.operate(
        values, lambda ops: prim("Lang.extract", [CTX, variables_io.scope(fx), ir.ListOf(ops)], ir.INT), hints=["source"]
    )


def _defined_vars(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    if fx.scope is not None:
        return prim("Scope.to_array", [fx.scope], ir.Arr(ir.VALUE))
    result = fx.fresh("variables")
    array = ir.Var(result, ir.Arr(ir.VALUE))
    steps = [
        prim("Lang.define", [array, ir.Str(name), value(variables_io.read_raw(fx, variables_io.slot_of(fx, name)))], ir.UNIT)
        for name in fx.info.scope.variables
        if name in fx.slots and fx.slots[name].kind != "let_catch"
    ]
    made = prim("Php_array.empty", [ir.Unit()], ir.Arr(ir.VALUE))
    return ir.Let(result, made, build.seq([*steps, array]), ir.Arr(ir.VALUE))


def _outside(fx: FunctionState, node: ast.FuncCall) -> ir.Expr | None:
    """What a function about the arguments does in the code of a file."""
    if fx.info.kind != "file" or not isinstance(node.name, ast.Name):
        return None
    name = node.name.text.rpartition("\\")[2].lower()
    text = f"{name}() cannot be called from the global scope"
    if name == "func_num_args":
        text = "func_num_args() must be called from a function context"
    values = [value(expr(fx, arg)) for arg in _args(node)]
    return fx.operate(values, lambda ops: prim("Lang.outside_function", [CTX, ir.Str(name), ir.Str(text), ir.ListOf(ops)], ir.VALUE))


def _get_args(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    outside = _outside(fx, node)
    if outside is not None:
        return convert(outside, ir.Arr(ir.VALUE))
    return prim("Lang.func_get_args", [CTX], ir.Arr(ir.VALUE))


def _num_args(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    outside = _outside(fx, node)
    if outside is not None:
        return convert(outside, ir.INT)
    return prim("Lang.func_num_args", [CTX], ir.INT)


def _get_arg(fx: FunctionState, node: ast.FuncCall) -> ir.Expr:
    outside = _outside(fx, node)
    if outside is not None:
        return outside
    values = [value(expr(fx, arg)) for arg in _args(node)]
    return fx.operate(values, lambda ops: prim("Lang.func_get_arg", [CTX, *ops[:1]], ir.VALUE))


def _assert(fx: FunctionState, node: ast.FuncCall) -> ir.Expr | None:
    """`assert`: not evaluated where zend.assertions is off; told the text of what it asserts."""
    fn = fx.program.builtins.lookup("assert")
    args = node.args
    first = args[0] if len(args) == 1 else None
    if isinstance(first, ast.Arg) and not first.unpack and first.name is None:
        text = ast.String_(first.span, f"assert({export(first.value)})")
        node = ast.FuncCall(node.span, node.name, [first, ast.Arg(first.span, text)])
    fx.line = None
    called = call(fx, node, fn) if fn is not None else None
    fx.line = None
    if called is None:
        return None
    return build.if_(prim("Lang.assertions", [CTX], ir.BOOL), called, ir.Bool(True))


_SPECIAL = {
    "assert": _assert,
    "compact": _compact,
    "extract": _extract,
    "get_defined_vars": _defined_vars,
    "func_get_args": _get_args,
    "func_num_args": _num_args,
    "func_get_arg": _get_arg,
}
_ = B_OBJECT
