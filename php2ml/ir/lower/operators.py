"""Operators: arithmetic, comparison, logic, strings, casts."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import int_literal, may_be_array, to_float_operand, truth, typed, value
from php2ml.ir.lower.expressions import (
    concatenation, condition, effect, expr, handles, is_cv, read_quiet, string_of, to_string_here, value_of,
)  # fmt: skip
from php2ml.ir.lower.operands import numeric_operands
from php2ml.ir.lower.state import FunctionState, again, stored
from php2ml.syntax import ast
from php2ml.types.lattice import B_ALL, B_INT, B_NULL, MIXED, Type, int_value

OP_NAMES = {
    "+": "add", "-": "sub", "*": "mul", "/": "div", "%": "rem", "**": "pow", "&": "bit_and", "|": "bit_or",
    "^": "bit_xor", "<<": "shift_left", ">>": "shift_right",
}  # fmt: skip
COMPARISONS = {"==", "!=", "===", "!==", "<", "<=", ">", ">=", "<=>"}


@handles(ast.BinaryOp)
def _binary(fx: FunctionState, node: ast.BinaryOp) -> ir.Expr:
    op = node.op
    if op in ("&&", "and"):
        return logical(fx, node, build.and_)
    if op in ("||", "or"):
        return logical(fx, node, build.or_)
    if op == "??":
        return coalesce(fx, node)
    if op == ".":
        return _concat(fx, node)
    left = expr(fx, node.left)
    right = expr(fx, node.right)
    deferred = [is_cv(node.left), is_cv(node.right)]
    left_type, right_type = operand_type(fx, node.left, left), operand_type(fx, node.right, right)
    if op == "xor":
        return fx.operate(
            [truth(left), truth(right)], lambda ops: prim("( <> )", ops, ir.BOOL), deferred, ["left", "right"], False
        )
    if op in COMPARISONS:
        silent = comparison_is_silent(op, left, right)
        return fx.operate(
            [left, right],
            lambda ops: compare(op, ops[0], ops[1], left_type, right_type),
            deferred, ["left", "right"], not silent,
        )  # fmt: skip
    left, right, left_type, right_type = numeric_operands(
        fx, (node.left, node.right), (left, right), (left_type, right_type)
    )
    return arithmetic(fx, op, left, right, left_type, right_type, fx.type(node), deferred)


def operand_type(fx: FunctionState, node: ast.Expr, lowered: ir.Expr) -> Type:
    """The type of an operand, with what its literal form tells."""
    if isinstance(lowered, ir.Int):
        return int_value(lowered.value)
    return fx.type(node)


def logical(fx: FunctionState, node: ast.BinaryOp, combine: object) -> ir.Expr:
    left = condition(fx, node.left)
    line = fx.line
    right = condition(fx, node.right)
    if fx.line != line:
        fx.line = None
    return combine(left, right)  # type: ignore[operator]


@handles(ast.BooleanNot)
def _not(fx: FunctionState, node: ast.BooleanNot) -> ir.Expr:
    return build.not_(condition(fx, node.expr))


# --- arithmetic ----------------------------------------------------------------------------------------------


def arithmetic(
    fx: FunctionState, op: str, left: ir.Expr, right: ir.Expr, left_type: Type, right_type: Type, type_: Type,
    deferred: list[bool],
) -> ir.Expr:  # fmt: skip
    """`left op right`, natively where the types allow."""
    native = _native(op, left, right, left_type, right_type, type_)
    hints = ["left", "right"]
    if native is not None:
        name, warns, kind, rep = native
        if kind == "float":
            left, right = build.floating(left, to_float_operand), build.floating(right, to_float_operand)

        def use(ops: list[ir.Expr]) -> ir.Expr:
            if kind == "wide":
                ops = [value(operand) for operand in ops]
            return prim(name, [CTX, *ops] if warns else ops, rep)

        return typed(fx, fx.operate([left, right], use, deferred, hints, warns), type_)

    def general(ops: list[ir.Expr]) -> ir.Expr:
        if op in ("+", "-") and isinstance(ops[1], ir.Int):
            return prim(f"Op.{OP_NAMES[op]}_const", [CTX, value(ops[0]), ops[1]], ir.VALUE)
        return prim(f"Op.{OP_NAMES[op]}", [CTX, value(ops[0]), value(ops[1])], ir.VALUE)

    return typed(fx, fx.operate([left, right], general, deferred, hints), type_)


def _native(
    op: str, left: ir.Expr, right: ir.Expr, left_type: Type, right_type: Type, type_: Type
) -> tuple[str, bool, str, ir.Rep] | None:
    """The primitive for operands of known types: name, may fail, kind of operands, rep of the result."""
    ints = left.rep == ir.INT and right.rep == ir.INT
    left_int = left.rep == ir.INT or (left.rep == ir.VALUE and left_type.is_int)
    right_int = right.rep == ir.INT or (right.rep == ir.VALUE and right_type.is_int)
    fits = type_.is_native_int
    left_number, right_number = _is_number(left, left_type), _is_number(right, right_type)
    if ir.FLOAT in (left.rep, right.rep) and left_number and right_number:
        match op:
            case "+" | "-" | "*":
                return f"( {op}. )", False, "float", ir.FLOAT
            case "/":
                if isinstance(right, ir.Float) and right.value != 0 or isinstance(right, ir.Int) and right.value != 0:
                    return "( /. )", False, "float", ir.FLOAT
                return "Op.div_float", True, "float", ir.FLOAT
            case "**":
                return "Op.pow_float", False, "float", ir.FLOAT
        return None
    if ints:
        match op:
            case "+" | "-" | "*":
                if fits:
                    return f"( {op} )", False, "int", ir.INT
                return f"Wint.{OP_NAMES[op]}_int", False, "int", ir.VALUE
            case "/":
                return "Op.div_int", True, "int", ir.VALUE
            case "%":
                if right_type.bits == B_INT and (right_type.lo > 0 or right_type.hi < 0):
                    return "( mod )", False, "int", ir.INT
                return "Op.rem_int", True, "int", ir.INT
            case "**":
                return "Op.pow_int", False, "int", ir.VALUE
            case "&" | "|" | "^":
                return {"&": "( land )", "|": "( lor )", "^": "( lxor )"}[op], False, "int", ir.INT
            case "<<":
                if fits and isinstance(right, ir.Int) and 0 <= right.value < 62:
                    return "( lsl )", False, "int", ir.INT
                return "Op.shift_left_int", True, "int", ir.VALUE
            case ">>":
                if isinstance(right, ir.Int) and 0 <= right.value < 62:
                    return "( asr )", False, "int", ir.INT
                return "Op.shift_right_int", True, "int", ir.INT
        return None
    if left_int and right_int:
        match op:
            case "+" | "-" | "*":
                return f"Wint.{OP_NAMES[op]}", False, "wide", ir.VALUE
            case "&" | "|" | "^":
                return {"&": "Wint.logand", "|": "Wint.logor", "^": "Wint.logxor"}[op], False, "wide", ir.VALUE
            case "%":
                if right_type.bits == B_INT and (right_type.lo > 0 or right_type.hi < 0):
                    return "Wint.rem", False, "wide", ir.VALUE
    if op in ("+", "-", "*") and left_number and right_number:
        return f"Num.{OP_NAMES[op]}", False, "wide", ir.VALUE
    return None


def _is_number(operand: ir.Expr, type_: Type) -> bool:
    return operand.rep in (ir.INT, ir.FLOAT) or (operand.rep == ir.VALUE and type_.is_number)


@handles(ast.UnaryMinus)
def _minus(fx: FunctionState, node: ast.UnaryMinus) -> ir.Expr:
    operand = expr(fx, node.expr)
    type_ = fx.type(node)
    if isinstance(operand, ir.Int) and operand.value != 0:
        return int_literal(-operand.value)
    if isinstance(operand, ir.Float):
        return ir.Float(-operand.value)
    if operand.rep == ir.FLOAT:
        return prim("( ~-. )", [operand], ir.FLOAT)
    if operand.rep == ir.INT and type_.is_native_int:
        return prim("( ~- )", [operand], ir.INT)
    if fx.type(node.expr).is_int or operand.rep == ir.INT:
        return typed(fx, prim("Wint.neg", [value(operand)], ir.VALUE), type_)
    return typed(fx, fx.operate([operand], lambda ops: prim("Op.neg", [CTX, value(ops[0])], ir.VALUE)), type_)


@handles(ast.UnaryPlus)
def _plus(fx: FunctionState, node: ast.UnaryPlus) -> ir.Expr:
    operand = expr(fx, node.expr)
    if operand.rep in (ir.INT, ir.FLOAT):
        return operand
    return typed(
        fx, fx.operate([operand], lambda ops: prim("Op.plus", [CTX, value(ops[0])], ir.VALUE)), fx.type(node)
    )


@handles(ast.BitwiseNot)
def _bit_not(fx: FunctionState, node: ast.BitwiseNot) -> ir.Expr:
    operand = expr(fx, node.expr)
    if operand.rep == ir.INT:
        return prim("lnot", [operand], ir.INT)
    return typed(
        fx, fx.operate([operand], lambda ops: prim("Op.bit_not", [CTX, value(ops[0])], ir.VALUE)), fx.type(node)
    )


# --- comparison ----------------------------------------------------------------------------------------------

_NATIVE = {"==": "( = )", "===": "( = )", "!=": "( <> )", "!==": "( <> )"}
_SWAPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}
_OP = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


def comparison_is_silent(op: str, left: ir.Expr, right: ir.Expr) -> bool:
    """Whether the comparison can neither warn nor run PHP code."""
    if op in ("===", "!=="):
        return True
    simple = (ir.INT, ir.FLOAT, ir.STR, ir.BOOL)
    return left.rep in simple and right.rep in simple


def compare(op: str, left: ir.Expr, right: ir.Expr, left_type: Type, right_type: Type) -> ir.Expr:
    """A comparison of atoms."""
    if op in ("!=", "!=="):
        return build.not_(compare({"!=": "==", "!==": "==="}[op], left, right, left_type, right_type))
    reps = (left.rep, right.rep)
    if reps == (ir.INT, ir.INT):
        if op == "<=>":
            return prim("Int.compare", [left, right], ir.INT)
        return prim(_NATIVE.get(op, f"( {op} )"), [left, right], ir.BOOL)
    numbers = all(
        item.rep in (ir.INT, ir.FLOAT) or (item.rep == ir.VALUE and type_.is_int)
        for item, type_ in ((left, left_type), (right, right_type))
    )
    if numbers and ir.FLOAT in reps and (op != "===" or reps == (ir.FLOAT, ir.FLOAT)):
        floats = [to_float_operand(left), to_float_operand(right)]
        if op == "<=>":
            return prim("Compare.floats", floats, ir.INT)
        return prim(_NATIVE.get(op, f"( {op} )"), floats, ir.BOOL)
    if numbers and ir.FLOAT not in reps and op != "===":
        order = prim("Wint.compare", [value(left), value(right)], ir.INT)
        return order if op == "<=>" else prim(_NATIVE.get(op, f"( {op} )"), [order, ir.Int(0)], ir.BOOL)
    if reps == (ir.BOOL, ir.BOOL):
        if op in ("==", "==="):
            return prim("( = )", [left, right], ir.BOOL)
        return prim("( < )" if op == "<" else f"( {op} )", [left, right], ir.BOOL) if op != "<=>" else prim(
            "Bool.compare", [left, right], ir.INT
        )
    strings = (ir.STR, ir.STRBUF)
    if left.rep in strings and right.rep in strings:
        left, right = convert(left, ir.STR), convert(right, ir.STR)
        if op == "===" or (op == "==" and (_never_numeric(left) or _never_numeric(right))):
            return prim("String.equal", [left, right], ir.BOOL)
        if op == "==":
            return prim("Compare.strings_equal", [left, right], ir.BOOL)
        order = prim("Compare.strings", [left, right], ir.INT)
        return order if op == "<=>" else prim(f"( {op} )", [order, ir.Int(0)], ir.BOOL)
    if op == "===":
        return identical(left, right, left_type, right_type)
    if op == "<=>":
        return prim("Op.spaceship", [CTX, value(left), value(right)], ir.INT)
    if op == "==":
        for one, other in ((left, right), (right, left)):
            if one.rep == ir.VALUE and other.rep == ir.INT:
                return prim("Op.equal_int", [CTX, one, other], ir.BOOL)
            if one.rep == ir.VALUE and isinstance(other, ir.Str):
                return prim("Op.equal_string", [CTX, one, other], ir.BOOL)
            if isinstance(other, ir.Bool) and one.rep != ir.UNIT:
                found = truth(one)
                return found if other.value else build.not_(found)
        return prim("Op.equal", [CTX, value(left), value(right)], ir.BOOL)
    if left.rep == ir.VALUE and right.rep == ir.INT:
        return prim(f"Op.{_OP[op]}_int", [CTX, left, right], ir.BOOL)
    if left.rep == ir.INT and right.rep == ir.VALUE:
        return prim(f"Op.{_OP[_SWAPPED[op]]}_int", [CTX, right, left], ir.BOOL)
    return prim(f"Op.{_OP[op]}", [CTX, value(left), value(right)], ir.BOOL)


def _never_numeric(text: ir.Expr) -> bool:
    """Whether a literal string is certainly not numeric, so that `==` compares bytes."""
    if not isinstance(text, ir.Str):
        return False
    stripped = text.value.strip(" \t\n\r\v\f")
    return not stripped or not (stripped[0].isdigit() or stripped[0] in "+-.")


def identical(left: ir.Expr, right: ir.Expr, left_type: Type = MIXED, right_type: Type = MIXED) -> ir.Expr:
    """`left === right`, of atoms."""
    for one, other, type_ in ((left, right, left_type), (right, left, right_type)):
        if build.is_null(other):
            if one.rep == ir.VALUE:
                return prim("Value.is_null", [one], ir.BOOL)
            return build.seq([build.discard(one), ir.Bool(False)])
        if isinstance(other, ir.Bool) and one.rep == ir.VALUE:
            return prim("Value.is_true" if other.value else "Value.is_false", [one], ir.BOOL)
        if one.rep == ir.VALUE and other.rep == ir.INT:
            return prim("Op.identical_int", [one, other], ir.BOOL)
        if one.rep == ir.VALUE and other.rep == ir.STR:
            return prim("Op.identical_string", [one, other], ir.BOOL)
    if left.rep == ir.OBJ and right.rep == ir.OBJ:
        return prim("( == )", [left, right], ir.BOOL)
    scalars = {ir.INT, ir.FLOAT, ir.STR, ir.BOOL, ir.OBJ}
    if left.rep != right.rep and left.rep in scalars and right.rep in scalars:
        return build.seq([build.discard(left), build.discard(right), ir.Bool(False)])
    return prim("Op.identical", [value(left), value(right)], ir.BOOL)


# --- strings -------------------------------------------------------------------------------------------------


def _concat(fx: FunctionState, node: ast.BinaryOp) -> ir.Expr:
    parts: list[ast.Expr] = []
    todo: list[ast.Expr] = [node]
    while todo:
        item = todo.pop()
        if isinstance(item, ast.BinaryOp) and item.op == "." and not fx.program.has_value(item):
            todo += [item.right, item.left]
        else:
            parts.append(item)
    # PHP joins from the left: the first two are read (plain variables last) and converted, then each next one
    texts: list[ir.Expr] = []
    raw: list[tuple[ast.Expr, ir.Expr]] = []
    for part in parts:
        if isinstance(part, ast.InterpolatedString):
            raw.append((part, expr(fx, part)))
        else:
            raw.append((part, expr(fx, part)))
    left_node, left = raw[0]
    right_node, right = raw[1]
    silent_later = all(build.level(item) < build.Level.EFFECT for _, item in raw[1:])
    if is_cv(left_node) and not silent_later and build.level(right) == build.Level.EFFECT:
        # a plain variable on the left is read after the operand on its right
        name = fx.fresh("text")
        type_ = fx.type(right_node)
        texts = [to_string_here(fx, left, fx.type(left_node)), to_string_here(fx, ir.Var(name, right.rep), type_)]
        texts += [to_string_here(fx, item, fx.type(part)) for part, item in raw[2:]]
        return build.let(name, right, concatenation(fx, texts))
    texts = [to_string_here(fx, item, fx.type(part)) for part, item in raw]
    return concatenation(fx, texts)


# --- ?? and ?: -----------------------------------------------------------------------------------------------


def branch_rep(fx: FunctionState, node: ast.Expr, *branches: ir.Expr) -> ir.Rep:
    """The rep for the value of branches that meet in `node`."""
    rep = branches[0].rep
    for branch in branches[1:]:
        rep = build.join(rep, branch.rep)
    if rep == ir.UNIT:
        return ir.VALUE
    type_ = fx.type(node)
    if rep == ir.VALUE and type_.bits != B_ALL:
        wanted = stored(type_.rep)
        if wanted != ir.VALUE and all(branch.rep in (wanted, ir.VALUE) for branch in branches):
            return wanted
    return rep


def coalesce(fx: FunctionState, node: ast.BinaryOp) -> ir.Expr:
    """`left ?? right`"""
    left = read_quiet(fx, node.left)
    if left.rep != ir.VALUE:
        return left
    line = fx.line
    right = expr(fx, node.right)
    if fx.line != line:
        fx.line = None
    if build.is_null(right):
        return left
    left_type = fx.type(node.left).without(B_NULL)
    narrowed = stored(left_type.rep) if left_type.bits and left_type.bits != B_ALL & ~B_NULL else ir.VALUE

    def use(atom: ir.Expr) -> ir.Expr:
        then = convert(again(atom), narrowed) if narrowed == right.rep else again(atom)
        rep = build.join(then.rep, right.rep)
        return build.if_(prim("Value.is_null", [atom], ir.BOOL), convert(right, rep), convert(then, rep))

    return typed(fx, fx.bind(left, "found", use), fx.type(node))


@handles(ast.Ternary)
def _ternary(fx: FunctionState, node: ast.Ternary) -> ir.Expr:
    if node.if_ is None:
        found = expr(fx, node.cond)
        line = fx.line
        other = expr(fx, node.else_)
        if fx.line != line:
            fx.line = None

        def use(atom: ir.Expr) -> ir.Expr:
            rep = branch_rep(fx, node, atom, other)
            return build.if_(truth(atom), convert(again(atom), rep), convert(other, rep))

        return fx.bind(found, "found", use)
    cond = condition(fx, node.cond)
    line = fx.line
    then = expr(fx, node.if_)
    after_then, fx.line = fx.line, line
    other = expr(fx, node.else_)
    if fx.line != after_then:
        fx.line = None
    rep = branch_rep(fx, node, then, other)
    if (may_be_array(then, fx.type(node.if_)) or may_be_array(other, fx.type(node.else_))) and False:
        pass
    return build.if_(cond, convert(then, rep), convert(other, rep))


# --- casts ---------------------------------------------------------------------------------------------------


@handles(ast.Cast)
def _cast(fx: FunctionState, node: ast.Cast) -> ir.Expr:
    operand = expr(fx, node.expr)
    source = fx.type(node.expr)
    type_ = fx.type(node)
    rep = operand.rep
    match node.kind:
        case "bool":
            return truth(operand)
        case "string":
            return to_string_here(fx, operand, source)
        case "int":
            if rep == ir.INT or (rep == ir.VALUE and source.is_int):
                return operand
            if rep == ir.BOOL:
                return ir.If(operand, ir.Int(1), ir.Int(0), ir.INT)
            if rep == ir.STR:
                return typed(fx, prim("Convert.int_of_string", [operand], ir.VALUE), type_)
            if rep == ir.FLOAT:
                return typed(fx, prim("Convert.int_of_float", [operand], ir.VALUE), type_)
            result = fx.operate([operand], lambda ops: prim("Convert.to_int_value", [CTX, value(ops[0])], ir.VALUE))
            return typed(fx, result, type_)
        case "float":
            if rep in (ir.INT, ir.FLOAT) or (rep == ir.VALUE and source.is_int):
                return to_float_operand(operand)
            if rep == ir.STR:
                return prim("Convert.float_of_string", [operand], ir.FLOAT)
            return fx.operate([operand], lambda ops: prim("Convert.to_float", [CTX, value(ops[0])], ir.FLOAT))
        case "array":
            if isinstance(rep, ir.Arr):
                return operand
            result = fx.operate(
                [operand], lambda ops: prim("Convert.to_array", [CTX, value(ops[0])], ir.Arr(ir.VALUE))
            )
            return convert(result, stored(type_.rep)) if isinstance(type_.rep, ir.Arr) else result
        case "object":
            if rep == ir.OBJ:
                return operand
            return fx.operate([operand], lambda ops: prim("Lang.to_object", [CTX, value(ops[0])], ir.OBJ))
        case _:
            return build.seq([build.discard(operand), build.null()])


# --- other operators -----------------------------------------------------------------------------------------


@handles(ast.Instanceof)
def _instanceof(fx: FunctionState, node: ast.Instanceof) -> ir.Expr:
    operand = expr(fx, node.expr)
    if isinstance(node.class_, ast.Name):
        name = fx.program.name_of(node.class_)
        if name in ("self", "parent", "static"):
            from php2ml.ir.lower.expressions import class_of

            cls = class_of(fx, node.class_)
            return fx.operate(
                [operand, cls], lambda ops: prim("Class.instance_of_class", [value(ops[0]), ops[1]], ir.BOOL),
                [is_cv(node.expr), False],
            )  # fmt: skip
        lower = name.lower()
        if lower in fx.program.aliases or "*" in fx.program.aliases:
            return fx.operate(
                [operand], lambda ops: prim("Lang.instance_of", [CTX, value(ops[0]), ir.Str(lower)], ir.BOOL), warns=False
            )
        return fx.operate(
            [operand], lambda ops: prim("Class.instance_of_lower", [value(ops[0]), ir.Str(lower)], ir.BOOL), warns=False
        )
    other = expr(fx, node.class_)
    return fx.operate(
        [operand, other],
        lambda ops: prim("Class.instance_of_value", [CTX, value(ops[0]), value(ops[1])], ir.BOOL),
        [is_cv(node.expr), is_cv(node.class_)], ["value", "cls"],
    )  # fmt: skip


@handles(ast.ErrorSuppress)
def _silence(fx: FunctionState, node: ast.ErrorSuppress) -> ir.Expr:
    line = fx.line
    inner = expr(fx, node.expr)
    if fx.line != line:
        fx.line = None
    if build.level(inner) < build.Level.EFFECT:
        return inner
    body = ir.Lambda([ir.Param("()", ir.UNIT)], inner, ir.Fun((ir.UNIT,), inner.rep))
    return prim("Errors.silence", [CTX, body], inner.rep)


@handles(ast.Print)
def _print(fx: FunctionState, node: ast.Print) -> ir.Expr:
    text = string_of(fx, node.expr)
    return build.seq([fx.operate([text], lambda ops: prim("Ctx.echo", [CTX, ops[0]], ir.UNIT), warns=False), ir.Int(1)])


@handles(ast.Clone)
def _clone(fx: FunctionState, node: ast.Clone) -> ir.Expr:
    operand = value_of(fx, node.expr)
    return typed(fx, fx.operate([operand], lambda ops: prim("Object.clone", [CTX, ops[0]], ir.VALUE)), fx.type(node))


@handles(ast.Throw)
def _throw(fx: FunctionState, node: ast.Throw) -> ir.Expr:
    operand = value_of(fx, node.expr)
    return fx.operate([operand], lambda ops: prim("Exn.throw", [CTX, ops[0]], ir.VALUE))


@handles(ast.Exit)
def _exit(fx: FunctionState, node: ast.Exit) -> ir.Expr:
    status = value_of(fx, node.expr) if node.expr is not None else build.null()
    return fx.operate([status], lambda ops: prim("Request.exit", [CTX, ops[0]], ir.VALUE))


@handles(ast.Match)
def _match(fx: FunctionState, node: ast.Match) -> ir.Expr:
    subject = expr(fx, node.subject)
    subject_type = operand_type(fx, node.subject, subject)
    line = fx.node_line
    type_ = fx.type(node)

    def use(atom: ir.Expr) -> ir.Expr:
        default: ast.Expr | None = None
        arms: list[tuple[list[ast.Expr], ast.Expr]] = []
        for arm in node.arms:
            if arm.conds is None:
                default = arm.body
            else:
                arms.append((arm.conds, arm.body))
        literal = _literal_kind(fx, atom, arms)
        conds: list[list[ir.Expr]] = []
        bodies: list[ir.Expr] = []
        start = fx.line
        for patterns, body in arms:
            tests: list[ir.Expr] = []
            for pattern in patterns:
                found = expr(fx, pattern)
                tests.append(found)
            conds.append(tests)
            before = fx.line
            bodies.append(expr(fx, body))
            fx.line = before if before == start else None
        if default is not None:
            before = fx.line
            last = expr(fx, default)
            if fx.line != before:
                fx.line = None
        else:
            fx.node_line = line
            missed = prim("Lang.unhandled_match", [CTX, value(again(atom))], ir.VALUE)
            last = build.seq([ir.Line(line), missed])
            fx.line = None
        rep = _match_rep(type_, [*bodies, *([last] if default is not None else [])])
        bodies = [convert(body, rep) for body in bodies]
        last = ir.Prim(last.name, last.args, rep) if isinstance(last, ir.Prim) and default is None else convert(last, rep)
        if literal:
            compiled = [
                ir.Arm([item for item in tests if isinstance(item, (ir.Int, ir.Str))], body)
                for tests, body in zip(conds, bodies, strict=True)
            ]
            return ir.Match(atom, [*compiled, ir.Arm([], last)], rep)
        result = last
        for (patterns, _), tests, body in reversed(list(zip(arms, conds, bodies, strict=True))):
            test: ir.Expr = ir.Bool(False)
            for pattern, found in reversed(list(zip(patterns, tests, strict=True))):
                if isinstance(atom, ir.Bool):
                    same = truth(found) if found.rep == ir.BOOL else build.floating(
                        found, lambda inner: identical(again(atom), inner, subject_type)
                    )
                    same = same if atom.value or found.rep != ir.BOOL else build.not_(same)
                else:
                    pattern_type = fx.type(pattern)
                    same = build.floating(
                        found, lambda inner, t=pattern_type: compare("===", again(atom), inner, subject_type, t)
                    )
                test = build.or_(same, test)
            result = build.if_(test, body, result)
        return result

    return typed(fx, fx.bind(subject, "subject", use), type_)


def _match_rep(type_: Type, bodies: list[ir.Expr]) -> ir.Rep:
    rep: ir.Rep | None = None
    for body in bodies:
        if isinstance(body, ir.Prim) and body.name == "Exn.throw":
            continue
        rep = body.rep if rep is None else build.join(rep, body.rep)
    return ir.VALUE if rep is None or rep == ir.UNIT else rep


def _literal_kind(fx: FunctionState, atom: ir.Expr, arms: list[tuple[list[ast.Expr], ast.Expr]]) -> bool:
    """Whether all patterns are distinct literals of the subject's own type."""
    if atom.rep not in (ir.INT, ir.STR) or build.is_atom(atom) and isinstance(atom, (ir.Int, ir.Str)):
        return False
    kind = ast.Int_ if atom.rep == ir.INT else ast.String_
    seen: set[object] = set()
    for patterns, _ in arms:
        for pattern in patterns:
            if not isinstance(pattern, kind) or pattern.value in seen:
                return False
            seen.add(pattern.value)
    return True


@handles(ast.Include)
def _include(fx: FunctionState, node: ast.Include) -> ir.Expr:
    from php2ml.ir.lower.files import include

    return include(fx, node)


_ = effect
