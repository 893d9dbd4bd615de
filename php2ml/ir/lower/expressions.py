"""Expressions: dispatch, variables, literals, reads of elements and properties, chains."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from php2ml.ir import ir
from php2ml.ir.lower import build, lifetimes, variables_io
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import (
    copied, int_literal, key, key_value, literal_key, string_is_silent, to_string, truth, typed, value,
)  # fmt: skip
from php2ml.ir.lower.state import FunctionState, again, stored
from php2ml.ir.lower.tree import line_of, walk
from php2ml.program import SUPERGLOBALS
from php2ml.syntax import ast
from php2ml.types import lattice

Handler = Callable[[FunctionState, Any], ir.Expr]
HANDLERS: dict[type, Handler] = {}
EFFECTS: dict[type, Handler] = {}


def handles(*kinds: type) -> Callable[[Handler], Handler]:
    """Registers the lowering of expressions of these kinds."""

    def register(handler: Handler) -> Handler:
        for kind in kinds:
            HANDLERS[kind] = handler
        return handler

    return register


def expr(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """The value of `node`, in whichever representation suits it."""
    fx.at(node)
    if fx.program.has_value(node) and _visible(fx, node):
        return literal(fx, fx.program.value(node), node)
    return HANDLERS[type(node)](fx, node)


def _visible(fx: FunctionState, node: ast.Expr) -> bool:
    """Whether a folded class constant may be read from here."""
    if not (isinstance(node, ast.ClassConstFetch) and isinstance(node.class_, ast.Name)):
        return True
    cls = fx.program.cls(fx.program.name_of(node.class_))
    if cls is None or not isinstance(node.name, ast.Identifier) or fx.info.cls is not None:
        return True
    const = cls.find_const(node.name.name)
    return const is None or not const.modifiers & (ast.Modifier.PRIVATE | ast.Modifier.PROTECTED)


def effect(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """`node` evaluated as a statement: a unit."""
    fx.at(node)
    if isinstance(node, ast.Variable) and isinstance(node.name, str) and node.name != "this":
        return ir.Unit()  # not even read
    handler = EFFECTS.get(type(node))
    if handler is not None:
        return handler(fx, node)
    return build.discard(expr(fx, node))


def value_of(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """The value of `node` as a Value.t."""
    return value(expr(fx, node))


def string_of(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """`node` converted to a string."""
    result = expr(fx, node)
    type_ = fx.type(node)
    return to_string_here(fx, result, type_)


def to_string_here(fx: FunctionState, result: ir.Expr, type_: lattice.Type) -> ir.Expr:
    """`result` converted to a string on the current line."""
    if string_is_silent(result, type_):
        return to_string(result, type_)
    return fx.operate([result], lambda ops: to_string(ops[0], type_), hints=["value"])


def condition(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """`node` as a condition: a BOOL."""
    return truth(expr(fx, node))


def is_cv(node: ast.Expr) -> bool:
    """Whether PHP reads `node`, a plain variable, only when the operator that uses it runs."""
    return isinstance(node, ast.Variable) and isinstance(node.name, str) and node.name != "this"


def raises(fx: FunctionState, call: ir.Prim, node: ast.Expr) -> ir.Expr:
    """A call that never returns, as an expression of PHP value."""
    return fx.on_line(call)


# --- literals ------------------------------------------------------------------------------------------------


def literal(fx: FunctionState, constant: object, node: ast.Expr | None = None) -> ir.Expr:
    """A folded constant."""
    match constant:
        case None:
            return build.null()
        case bool():
            return ir.Bool(constant)
        case int():
            return int_literal(constant)
        case float():
            return ir.Float(constant)
        case str():
            return ir.Str(constant)
        case list():
            return literal_array(fx, constant, node)
    raise AssertionError(constant)


def literal_array(fx: FunctionState, pairs: list[tuple[object, object]], node: ast.Expr | None) -> ir.Expr:
    """A folded array: a constant of the module, copied where it is used."""
    rep = stored(fx.type(node).rep) if node is not None else ir.Arr(ir.VALUE)
    if not isinstance(rep, ir.Arr):
        rep = ir.Arr(ir.VALUE)
    if not pairs:
        return prim("Php_array.empty", [ir.Unit()], rep)
    return fx.file_constant(array_tree(pairs, rep), rep)


def array_tree(pairs: list[tuple[object, object]], rep: ir.Arr) -> ir.Expr:
    """The expression that builds a folded array."""
    items: list[ir.Expr] = []
    for _, item in pairs:
        if isinstance(item, list):
            inner = rep.elem if isinstance(rep.elem, ir.Arr) else ir.Arr(ir.VALUE)
            built: ir.Expr = array_tree(item, inner) if item else prim("Php_array.empty", [ir.Unit()], inner)
        else:
            built = literal(None, item)  # type: ignore[arg-type]
        items.append(convert(built, rep.elem))
    if [key_ for key_, _ in pairs] == list(range(len(pairs))):
        return prim("Php_array.of_list", [ir.Construct("[]", items)], rep)
    return bindings([key_literal(key_) for key_, _ in pairs], items, rep)


def key_literal(constant: object) -> ir.Expr:
    if isinstance(constant, int):
        number = int_literal(constant)
        return prim("Key.of_int" if number.rep == ir.INT else "Key.of_value", [number], ir.KEY)
    assert isinstance(constant, str)
    return prim("Key.literal", [ir.Str(constant)], ir.KEY)


def bindings(keys: list[ir.Expr], items: list[ir.Expr], rep: ir.Rep) -> ir.Expr:
    if all(isinstance(key_, ir.Prim) and key_.name == "Key.literal" for key_ in keys):
        fields = [ir.Construct("()", [key_.args[0], item]) for key_, item in zip(keys, items, strict=True)]  # type: ignore[union-attr]
        return prim("Php_array.of_fields", [ir.Construct("[]", fields)], rep)
    pairs = [ir.Construct("()", [k, item]) for k, item in zip(keys, items, strict=True)]
    return prim("Php_array.of_bindings", [ir.Construct("[]", pairs)], rep)


@handles(ast.Int_)
def _int(fx: FunctionState, node: ast.Int_) -> ir.Expr:
    return int_literal(node.value)


@handles(ast.Float_)
def _float(fx: FunctionState, node: ast.Float_) -> ir.Expr:
    return ir.Float(node.value)


@handles(ast.String_)
def _string(fx: FunctionState, node: ast.String_) -> ir.Expr:
    return ir.Str(node.value)


@handles(ast.InterpolatedString)
def _interpolated(fx: FunctionState, node: ast.InterpolatedString) -> ir.Expr:
    return concatenation(fx, parts_of(fx, node.parts))


def parts_of(fx: FunctionState, parts: list[Any]) -> list[ir.Expr]:
    """The strings of an interpolation, each converted as soon as it is read."""
    result: list[ir.Expr] = []
    for part in parts:
        if isinstance(part, ast.InterpolatedStringPart):
            result.append(ir.Str(part.value))
        else:
            result.append(string_of(fx, part))
    return result


def joined(text: ir.Expr) -> list[ir.Expr]:
    """The strings that `text` is the concatenation of."""
    match text:
        case ir.Prim(name="( ^ )"):
            return [item for arg in text.args for item in joined(arg)]
        case ir.Prim(name="String.concat", args=[ir.Str(value=""), ir.Construct(name="[]", args=items)]):
            return items
    return [text]


def concatenation(fx: FunctionState, parts: list[ir.Expr]) -> ir.Expr:
    """The concatenation of strings."""
    if len(parts) == 1:
        return parts[0]

    def join(ops: list[ir.Expr]) -> ir.Expr:
        ops = [item for op in ops for item in joined(op)]
        if len(ops) == 2:
            return prim("( ^ )", ops, ir.STR)
        return prim("String.concat", [ir.Str(""), ir.Construct("[]", ops)], ir.STR)

    return fx.operate(parts, join, hints=["text"] * len(parts), warns=False)


@handles(ast.ShellExec)
def _shell(fx: FunctionState, node: ast.ShellExec) -> ir.Expr:
    command = concatenation(fx, parts_of(fx, node.parts)) if node.parts else ir.Str("")
    return fx.operate(
        [command], lambda ops: prim("Call.by_name", [CTX, ir.Str("shell_exec"), ir.ListOf([value(ops[0])])], ir.VALUE)
    )


@handles(ast.MagicConst)
def _magic(fx: FunctionState, node: ast.MagicConst) -> ir.Expr:
    found = fx.program.magic_value(node)
    if node.kind in ("__FILE__", "__DIR__") and isinstance(found, str):
        return prim("Ctx.absolute", [CTX, ir.Str(found)], ir.STR)
    if isinstance(found, int):
        return ir.Int(found)
    if isinstance(found, str):
        return ir.Str(found)
    return prim("Lang.class_name", [CTX], ir.STR)


@handles(ast.ConstFetch)
def _constant(fx: FunctionState, node: ast.ConstFetch) -> ir.Expr:
    text = node.name.text.lower()
    if node.name.kind in ("unqualified", "fully_qualified") and text in ("true", "false", "null"):
        return build.null() if text == "null" else ir.Bool(text == "true")
    name = fx.program.name_of(node.name)
    fallback = fx.program.fallback_of(node.name)
    if fallback is not None and fallback != name:
        result: ir.Expr = prim("Lang.constant_fallback", [CTX, ir.Str(name), ir.Str(fallback)], ir.VALUE)
    else:
        result = prim("Lang.constant", [CTX, ir.Str(name)], ir.VALUE)
    return typed(fx, fx.on_line(result), fx.type(node))


@handles(ast.Array_)
def _array(fx: FunctionState, node: ast.Array_) -> ir.Expr:
    rep = stored(fx.type(node).rep)
    if not isinstance(rep, ir.Arr):
        rep = ir.Arr(ir.VALUE)
    if not node.items:
        return prim("Php_array.empty", [ir.Unit()], rep)
    if any(item.unpack or item.by_ref for item in node.items):
        return _built_array(fx, node, ir.Arr(ir.VALUE))
    keys: list[ir.Expr | None] = []
    next_key: int | None = 0
    is_list = True
    for item in node.items:
        static = _static_key(item.key)
        if item.key is None and next_key is not None:
            keys.append(key_literal(next_key))
            next_key += 1
        elif isinstance(static, int) and static < (1 << 62) - 1:
            is_list = is_list and static == next_key
            keys.append(key_literal(static))
            next_key = max(next_key or 0, static + 1) if next_key is None or next_key > 0 or static >= 0 else None
        elif isinstance(static, str):
            is_list = False
            keys.append(key_literal(static))
        else:
            return _built_array(fx, node, rep)
    items = [convert(copied(expr(fx, item.value), fx.type(item.value)), rep.elem) for item in node.items]

    def make(ops: list[ir.Expr]) -> ir.Expr:
        if is_list:
            return prim("Php_array.of_list", [ir.Construct("[]", ops)], rep)
        return bindings([k for k in keys if k is not None], ops, rep)

    if all(_is_literal(item) for item in items):
        return fx.file_constant(make(items), rep)
    return fx.operate(items, make, hints=["item"] * len(items), warns=False)


def _is_literal(item: ir.Expr) -> bool:
    match item:
        case ir.Int() | ir.Float() | ir.Str() | ir.Bool():
            return True
        case ir.Convert():
            return _is_literal(item.value)
        case ir.Var():
            return item.name.startswith("Value.")
        case _:
            return False


def _static_key(node: ast.Expr | None) -> int | str | None:
    match node:
        case ast.Int_():
            return node.value
        case ast.String_():
            number = literal_key(node.value)
            return node.value if number is None else number
        case _:
            return None


def _built_array(fx: FunctionState, node: ast.Array_, rep: ir.Arr) -> ir.Expr:
    """An array built element by element."""
    name = fx.fresh("items")
    array = ir.Var(name, rep)
    steps: list[ir.Expr] = []
    for item in node.items:
        if item.unpack:
            source = expr(fx, item.value)
            steps.append(fx.operate([source], lambda ops: prim("Lang.spread", [CTX, array, value(ops[0])], ir.UNIT)))
            continue
        operands: list[ir.Expr] = []
        if item.key is not None:
            operands.append(value(key_value(expr(fx, item.key))))
        if item.by_ref:
            operands.append(variables_io.reference_to(fx, item.value))
        else:
            operands.append(convert(copied(expr(fx, item.value), fx.type(item.value)), rep.elem))

        def store(ops: list[ir.Expr], item: ast.ArrayItem = item) -> ir.Expr:
            if item.by_ref:
                cell = prim("Ref.to_value", [ops[-1]], ir.VALUE)
                if item.key is None:
                    return prim("Php_array.push_slot", [array, cell], ir.UNIT)
                return prim("Php_array.set_slot", [array, prim("Offset.key", [CTX, ops[0]], ir.KEY), cell], ir.UNIT)
            if item.key is None:
                return prim("Offset.append", [CTX, array, ops[-1]], ir.UNIT)
            found = key(fx, _unboxed(ops[0]), fx.type(item.key))
            if found is None:
                found = prim("Offset.key", [CTX, ops[0]], ir.KEY)
            return prim("Php_array.set", [array, found, ops[-1]], ir.UNIT)

        silent = item.key is None or key(fx, _unboxed(operands[0]), fx.type(item.key)) is not None
        steps.append(fx.operate(operands, store, hints=["key", "item"][-len(operands) :], warns=not silent))
    start = prim("Php_array.empty", [ir.Unit()], rep)
    return ir.Let(name, start, build.seq([*steps, array]), rep)


def _unboxed(item: ir.Expr) -> ir.Expr:
    return item.value if isinstance(item, ir.Convert) and item.rep == ir.VALUE else item


# --- variables -----------------------------------------------------------------------------------------------


@handles(ast.Variable)
def _variable(fx: FunctionState, node: ast.Variable) -> ir.Expr:
    if not isinstance(node.name, str):
        name = value_of(fx, node.name)
        return fx.operate(
            [name], lambda ops: prim("Scope.read", [CTX, variables_io.scope(fx), _scope_name(ops[0])], ir.VALUE)
        )
    if node.name == "this":
        return variables_io.this(fx)
    if node.name in SUPERGLOBALS:
        if node.name == "GLOBALS":
            return convert(prim("Scope.globals_array", [CTX], ir.Arr(ir.VALUE)), ir.VALUE)
        return prim("Ref.get", [prim("Scope.superglobal", [CTX, ir.Str(node.name)], ir.REF)], ir.VALUE)
    slot = variables_io.slot_of(fx, node.name)
    warns = slot.maybe_undefined and fx.table.maybe_undefined(node)
    if warns:
        fx.node_line = line_of(node)
    result = variables_io.read(fx, slot, warns)
    return typed(fx, result, fx.type(node))


def _scope_name(name: ir.Expr) -> ir.Expr:
    if isinstance(name, ir.Convert) and name.value.rep == ir.STR:
        return name.value
    return prim("Scope.name", [CTX, name], ir.STR)


# --- elements ------------------------------------------------------------------------------------------------


@handles(ast.ArrayDimFetch)
def _dim(fx: FunctionState, node: ast.ArrayDimFetch) -> ir.Expr:
    if has_nullsafe(node):
        return chain(fx, node, lambda result: result)
    global_name = variables_io.globals_element(node)
    if global_name is not None:
        return typed(fx, fx.on_line(prim("Lang.global_read", [CTX, ir.Str(global_name)], ir.VALUE)), fx.type(node))
    return read_dim(fx, node, _array_base(fx, node))


def _array_base(fx: FunctionState, node: ast.ArrayDimFetch) -> ir.Expr:
    """What the element is read from; of arrays of arrays, an array even when that element is missing: reads of what
    `Offset.array_at` gives then warn as those of null do."""
    base = expr(fx, node.var)
    if not isinstance(node.var, ast.ArrayDimFetch) or base.rep != ir.VALUE:
        return base

    def change(inner: ir.Expr) -> ir.Expr:
        if isinstance(inner, ir.Prim) and inner.name in ("Offset.at_int", "Offset.at"):
            rep = inner.args[1].rep
            if isinstance(rep, ir.Arr) and isinstance(rep.elem, ir.Arr):
                name = "Offset.array_at" if inner.name == "Offset.at_int" else "Offset.array_of_key"
                return prim(name, inner.args, rep.elem)
        return inner

    return build.floating(base, change)


def read_dim(fx: FunctionState, node: ast.ArrayDimFetch, base: ir.Expr) -> ir.Expr:
    """`base[dim]`, read."""
    if node.dim is None:
        fx.at(node)
        return fx.on_line(prim("Errors.error", [CTX, ir.Str("Cannot use [] for reading")], ir.VALUE))
    dim = expr(fx, node.dim)
    type_ = fx.type(node)
    base_type = fx.type(node.var)
    deferred = [is_cv(node.var), is_cv(node.dim)]
    hints = ["base", "key"]
    dim_type = fx.type(node.dim)

    def read(ops: list[ir.Expr]) -> ir.Expr:
        return element(fx, ops[0], ops[1], base_type, dim_type, type_)

    return typed(fx, fx.operate([base, dim], read, deferred, hints), type_)


def element(
    fx: FunctionState, base: ir.Expr, dim: ir.Expr, base_type: lattice.Type, dim_type: lattice.Type, type_: lattice.Type
) -> ir.Expr:
    """The element of `base` at `dim`."""
    rep = base.rep
    number = literal_key(dim.value) if isinstance(dim, ir.Str) else None
    if number is not None:
        dim = int_literal(number)
    if isinstance(rep, ir.Arr):
        wanted = stored(type_.rep)
        if dim.rep == ir.INT:
            fast = {ir.INT: "Offset.int_at", ir.STR: "Offset.string_at"}.get(rep.elem)
            if fast is not None and wanted == rep.elem:
                return prim(fast, [CTX, base, dim], rep.elem)
            if wanted == ir.BOOL:
                return prim("Offset.bool_at", [CTX, base, dim], ir.BOOL)
            if isinstance(rep.elem, ir.Arr) and isinstance(wanted, ir.Arr):
                return prim("Offset.array_at", [CTX, base, dim], rep.elem)
            return prim("Offset.at_int", [CTX, base, dim], ir.VALUE)
        if isinstance(dim, ir.Str):
            return prim("Offset.at_string", [CTX, base, dim], ir.VALUE)
        found = key(fx, dim, dim_type)
        if found is not None:
            fast = {ir.INT: "Offset.int_of_key", ir.STR: "Offset.string_of_key"}.get(rep.elem)
            if fast is not None and wanted == rep.elem:
                return prim(fast, [CTX, base, found], rep.elem)
            if wanted == ir.BOOL:
                return prim("Offset.bool_of_key", [CTX, base, found], ir.BOOL)
            return prim("Offset.at", [CTX, base, found], ir.VALUE)
        return prim("Offset.get", [CTX, value(base), value(dim)], ir.VALUE)
    if rep == ir.STR and dim.rep == ir.INT:
        return prim("Offset.char_at", [CTX, base, dim], ir.STR)
    if dim.rep == ir.INT:
        return prim("Offset.get_int", [CTX, value(base), dim], ir.VALUE)
    if isinstance(dim, ir.Str):
        return prim("Offset.get_string", [CTX, value(base), dim], ir.VALUE)
    return prim("Offset.get", [CTX, value(base), value(dim)], ir.VALUE)


# --- properties ----------------------------------------------------------------------------------------------


@handles(ast.PropertyFetch)
def _property(fx: FunctionState, node: ast.PropertyFetch) -> ir.Expr:
    if has_nullsafe(node):
        return chain(fx, node, lambda result: result)
    found = read_property(fx, node, expr(fx, node.var))
    return lifetimes.after_temporary(fx, node.var, found) if fx.lowering.destructors else found


@handles(ast.NullsafePropertyFetch, ast.NullsafeMethodCall)
def _nullsafe(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    return chain(fx, node, lambda result: result)


def property_name(fx: FunctionState, name: ast.Identifier | ast.Expr) -> ir.Expr:
    """The name of a property or method: a string."""
    if isinstance(name, ast.Identifier):
        return ir.Str(name.name)
    result = expr(fx, name)
    if result.rep == ir.STR:
        return result
    return fx.operate([result], lambda ops: prim("Object.name", [CTX, value(ops[0])], ir.STR))


def read_property(
    fx: FunctionState, node: ast.PropertyFetch | ast.NullsafePropertyFetch, base: ir.Expr
) -> ir.Expr:
    """`base->name`, read."""
    type_ = fx.type(node)
    name = property_name(fx, node.name)
    deferred = [is_cv(node.var), False]
    target = fx.table.prop_target(node)
    if not isinstance(node.name, ast.Identifier):
        fx.at(node.name)

    def read(ops: list[ir.Expr]) -> ir.Expr:
        if target is not None and target.slot is not None and not target.static:
            return prim("Object.get_slot", [CTX, convert(ops[0], ir.OBJ), ir.Int(target.slot)], ir.VALUE)
        if ops[0].rep == ir.OBJ:
            return prim("Object.get", [CTX, *ops], ir.VALUE)
        return prim("Object.fetch", [CTX, value(ops[0]), ops[1]], ir.VALUE)

    return typed(fx, fx.operate([base, name], read, deferred, ["base", "name"]), type_)


@handles(ast.StaticPropertyFetch)
def _static_property(fx: FunctionState, node: ast.StaticPropertyFetch) -> ir.Expr:
    cls = class_of(fx, node.class_)
    name = static_name(fx, node)
    result = fx.operate([cls, name], lambda ops: prim("Class.static_get", [CTX, *ops], ir.VALUE), hints=["cls", "name"])
    return typed(fx, result, fx.type(node))


def static_name(fx: FunctionState, node: ast.StaticPropertyFetch) -> ir.Expr:
    if isinstance(node.name, str):
        return ir.Str(node.name)
    return fx.operate([value_of(fx, node.name)], lambda ops: prim("Object.name", [CTX, ops[0]], ir.STR))


def static_class(fx: FunctionState) -> ir.Expr:
    """What `static` means: a CLS."""
    if fx.info.kind == "method" and fx.in_body:
        return ir.Var("static", ir.CLS) if fx.info.static else prim("Lang.class_of", [ir.Var("this", ir.OBJ)], ir.CLS)
    return prim("Ctx.static", [CTX], ir.CLS)


def class_of(fx: FunctionState, node: ast.Name | ast.Expr) -> ir.Expr:
    """The class that `node` names before `::` or after `new`: a CLS."""
    if isinstance(node, ast.Name):
        name = fx.program.name_of(node)
        in_method = fx.info.kind == "method" and fx.in_body
        if name == "self" and in_method:
            return ir.Var("cls", ir.CLS)
        if name == "static" and in_method:
            return static_class(fx)
        if name in ("self", "parent", "static"):
            return fx.on_line(prim({"self": "Ctx.scope", "static": "Ctx.static", "parent": "Class.parent"}[name], [CTX], ir.CLS))
        certain = fx.certain_class(name)
        if certain is not None:
            from php2ml.ir.lower.calls import self_class

            return self_class(fx, certain)
        return fx.on_line(prim("Class.lookup", [CTX, ir.Str(name)], ir.CLS))
    result = expr(fx, node)
    return fx.operate([result], lambda ops: prim("Class.of_value", [CTX, value(ops[0])], ir.CLS))


@handles(ast.ClassConstFetch)
def _class_constant(fx: FunctionState, node: ast.ClassConstFetch) -> ir.Expr:
    if isinstance(node.name, ast.Identifier) and node.name.name.lower() == "class":
        if isinstance(node.class_, ast.Name):
            name = fx.program.name_of(node.class_)
            if name not in ("self", "parent", "static"):
                return ir.Str(name)
            if fx.info.kind in ("file", "closure", "arrow") and fx.in_body:
                return fx.operate([], lambda _: prim("Lang.special_name", [CTX, ir.Str(name)], ir.STR))
            cls = class_of(fx, node.class_)
            return fx.operate([cls], lambda ops: prim("Lang.name_of_class", [ops[0]], ir.STR))
        base = value_of(fx, node.class_)
        return fx.operate([base], lambda ops: prim("Lang.class_of_object", [CTX, ops[0]], ir.STR))
    cls = class_of(fx, node.class_)
    constant = property_name(fx, node.name)
    if not fx.in_body and isinstance(node.class_, ast.Name):
        find = ir.Lambda([ir.Param("ctx", ir.CTX)], cls, ir.Fun((ir.CTX,), ir.CLS))
        where = [CTX, ir.Int(node.span.line()), ir.Str(node.class_.text), find, constant]
        return typed(fx, prim("Class.constant_in", where, ir.VALUE), fx.type(node))
    result = fx.operate([cls, constant], lambda ops: prim("Class.constant", [CTX, *ops], ir.VALUE), hints=["cls", "name"])
    return typed(fx, result, fx.type(node))


# --- chains with ?-> -----------------------------------------------------------------------------------------

CHAIN = (
    ast.PropertyFetch, ast.NullsafePropertyFetch, ast.MethodCall, ast.NullsafeMethodCall, ast.ArrayDimFetch,
)  # fmt: skip


def has_nullsafe(node: ast.Expr) -> bool:
    """Whether the chain that ends in `node` has a `?->` in it."""
    while isinstance(node, CHAIN):
        if isinstance(node, (ast.NullsafePropertyFetch, ast.NullsafeMethodCall)):
            return True
        node = node.var
    return False


def chain(fx: FunctionState, node: ast.Expr, rest: Callable[[ir.Expr], ir.Expr], quiet: bool = False) -> ir.Expr:
    """`rest` of the value of a chain; null as a whole where a `?->` meets null."""
    from php2ml.ir.lower import calls

    if not has_nullsafe(node):
        return rest(read_quiet(fx, node) if quiet else expr(fx, node))
    assert isinstance(node, CHAIN)

    def step(base: ir.Expr) -> ir.Expr:
        fx.at(node)
        match node:
            case ast.ArrayDimFetch():
                result = quiet_dim(fx, node, base) if quiet else read_dim(fx, node, base)
            case ast.PropertyFetch():
                result = quiet_property(fx, node, base) if quiet else read_property(fx, node, base)
            case ast.MethodCall():
                result = calls.method_call(fx, node, base)
            case ast.NullsafePropertyFetch() | ast.NullsafeMethodCall():
                return fx.bind(value(base), "base", lambda atom: stop(atom))
        return rest(result)

    def stop(atom: ir.Expr) -> ir.Expr:
        line = fx.line
        if isinstance(node, ast.NullsafePropertyFetch):
            result = quiet_property(fx, node, again(atom)) if quiet else read_property(fx, node, again(atom))
        else:
            assert isinstance(node, ast.NullsafeMethodCall)
            result = calls.method_call(fx, node, again(atom))
        found = value(rest(result))
        if fx.line != line:
            fx.line = None
        return build.if_(prim("Value.is_null", [atom], ir.BOOL), build.null(), found)

    return chain(fx, node.var, step, quiet)


# --- reads without warnings ----------------------------------------------------------------------------------


def read_quiet(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """The value of `node` as `??`, isset and empty read it: null instead of warnings."""
    fx.at(node)
    if has_nullsafe(node):
        return chain(fx, node, lambda result: result, quiet=True)
    match node:
        case ast.Variable():
            if not isinstance(node.name, str):
                name = value_of(fx, node.name)
                return fx.operate(
                    [name], lambda ops: prim("Scope.quiet", [variables_io.scope(fx), _scope_name(ops[0])], ir.VALUE)
                )
            if node.name == "this":
                return variables_io.this_value(fx)
            if node.name in SUPERGLOBALS:
                return expr(fx, node)
            return typed_quiet(fx, variables_io.read_quiet(fx, variables_io.slot_of(fx, node.name)), node)
        case ast.ArrayDimFetch() if node.dim is not None:
            name_ = variables_io.globals_element(node)
            if name_ is not None:
                return prim("Var.quiet", [prim("Ref.get", [prim("Scope.global", [CTX, ir.Str(name_)], ir.REF)], ir.VALUE)], ir.VALUE)
            return quiet_dim(fx, node, read_quiet(fx, node.var))
        case ast.PropertyFetch():
            return quiet_property(fx, node, read_quiet(fx, node.var))
        case ast.StaticPropertyFetch():
            cls = class_of(fx, node.class_)
            name = static_name(fx, node)
            return fx.operate([cls, name], lambda ops: prim("Class.static_quiet", [CTX, *ops], ir.VALUE))
        case _:
            return expr(fx, node)


def typed_quiet(fx: FunctionState, result: ir.Expr, node: ast.Variable) -> ir.Expr:
    slot = fx.slots.get(node.name) if isinstance(node.name, str) else None
    if slot is not None and (not slot.maybe_undefined or not fx.table.maybe_undefined(node)):
        return typed(fx, result, fx.type(node))
    return result


def quiet_dim(fx: FunctionState, node: ast.ArrayDimFetch, base: ir.Expr) -> ir.Expr:
    assert node.dim is not None
    dim = expr(fx, node.dim)

    def read(ops: list[ir.Expr]) -> ir.Expr:
        dim = key_value(ops[1])
        if isinstance(ops[0].rep, ir.Arr):
            found = key(fx, ops[1], fx.type(node.dim))
            if found is not None:
                if isinstance(dim, ir.Str):
                    looked = prim("Php_array.find_string", [ops[0], dim], ir.VALUE)
                elif dim.rep == ir.INT:
                    looked = prim("Php_array.find_int", [ops[0], dim], ir.VALUE)
                else:
                    looked = prim("Php_array.find", [ops[0], found], ir.VALUE)
                return prim("Value.or_null", [looked], ir.VALUE)
        if dim.rep == ir.INT:
            return prim("Offset.quiet_int", [CTX, value(ops[0]), dim], ir.VALUE)
        if isinstance(ops[1], ir.Str) and literal_key(ops[1].value) is None:
            return prim("Offset.quiet_string", [CTX, value(ops[0]), ops[1]], ir.VALUE)
        return prim("Offset.quiet", [CTX, value(ops[0]), value(dim)], ir.VALUE)

    return fx.operate([base, dim], read, [is_cv(node.var), is_cv(node.dim)], ["base", "key"])


def quiet_property(
    fx: FunctionState, node: ast.PropertyFetch | ast.NullsafePropertyFetch, base: ir.Expr
) -> ir.Expr:
    name = property_name(fx, node.name)
    return fx.operate(
        [base, name],
        lambda ops: prim("Object.fetch_quiet", [CTX, value(ops[0]), ops[1]], ir.VALUE),
        [is_cv(node.var), False], ["base", "name"],
    )  # fmt: skip


@handles(ast.Isset)
def _isset(fx: FunctionState, node: ast.Isset) -> ir.Expr:
    result: ir.Expr | None = None
    line = fx.line
    for var in node.vars:
        one = isset(fx, var)
        result = one if result is None else build.and_(result, one)
    assert result is not None
    if len(node.vars) > 1 and fx.line != line:
        fx.line = None
    return result


def isset(fx: FunctionState, node: ast.Expr) -> ir.Expr:
    """`isset(node)`"""
    fx.at(node)
    if has_nullsafe(node):
        return build.not_(prim("Value.is_null", [value(chain(fx, node, lambda result: result, quiet=True))], ir.BOOL))
    match node:
        case ast.ArrayDimFetch() if node.dim is not None and variables_io.globals_element(node) is None:
            base = read_quiet(fx, node.var)
            dim = expr(fx, node.dim)
            return fx.operate(
                [base, dim],
                lambda ops: _isset_element(fx, node, ops),
                [is_cv(node.var), is_cv(node.dim)], ["base", "key"],
            )  # fmt: skip
        case ast.PropertyFetch():
            base = read_quiet(fx, node.var)
            name = property_name(fx, node.name)
            return fx.operate(
                [base, name], lambda ops: prim("Object.fetch_isset", [CTX, value(ops[0]), ops[1]], ir.BOOL),
                hints=["base", "name"],
            )  # fmt: skip
        case ast.StaticPropertyFetch():
            cls = class_of(fx, node.class_)
            name = static_name(fx, node)
            return fx.operate([cls, name], lambda ops: prim("Class.static_isset", [CTX, *ops], ir.BOOL))
        case ast.Variable() if isinstance(node.name, str) and node.name not in SUPERGLOBALS and node.name != "this":
            raw = variables_io.read_raw(fx, variables_io.slot_of(fx, node.name))
            if raw.rep != ir.VALUE:
                return ir.Bool(True)
            return prim("Var.is_set", [raw], ir.BOOL)
        case _:
            found = read_quiet(fx, node)
            return build.not_(prim("Value.is_null", [value(found)], ir.BOOL))


def _isset_element(fx: FunctionState, node: ast.ArrayDimFetch, ops: list[ir.Expr]) -> ir.Expr:
    assert node.dim is not None
    base, dim = ops[0], ops[1]
    if isinstance(base.rep, ir.Arr):
        found = key(fx, dim, fx.type(node.dim))
        if found is not None and base.rep.elem != ir.VALUE:
            if dim.rep == ir.INT:
                return prim("Php_array.mem_int", [base, dim], ir.BOOL)
            return prim("Php_array.mem", [base, found], ir.BOOL)
        if found is not None:
            return prim("Var.is_set", [prim("Php_array.find", [base, found], ir.VALUE)], ir.BOOL)
    return prim("Offset.isset", [CTX, value(base), value(key_value(dim))], ir.BOOL)


@handles(ast.Empty)
def _empty(fx: FunctionState, node: ast.Empty) -> ir.Expr:
    inner = node.expr
    fx.at(inner)
    if not has_nullsafe(inner):
        match inner:
            case ast.ArrayDimFetch() if inner.dim is not None and variables_io.globals_element(inner) is None:
                base = read_quiet(fx, inner.var)
                dim = expr(fx, inner.dim)
                return fx.operate(
                    [base, dim],
                    lambda ops: prim("Offset.is_empty", [CTX, value(ops[0]), value(key_value(ops[1]))], ir.BOOL),
                    [is_cv(inner.var), is_cv(inner.dim)], ["base", "key"],
                )  # fmt: skip
            case ast.PropertyFetch():
                base = read_quiet(fx, inner.var)
                name = property_name(fx, inner.name)
                return fx.operate(
                    [base, name], lambda ops: prim("Object.fetch_empty", [CTX, value(ops[0]), ops[1]], ir.BOOL)
                )
    return build.not_(truth(read_quiet(fx, inner)))


def contains(node: ast.Node, kinds: tuple[type, ...]) -> bool:
    """Whether a node of one of `kinds` is below `node`."""
    return any(isinstance(item, kinds) for item in walk(node))


@handles(ast.Eval)
def _eval(fx: FunctionState, node: ast.Eval) -> ir.Expr:
    from php2ml.ir.lower.refuse import warn

    warn(fx, node, "W0301", "eval() runs text that is not known at translation", "it throws an Error when it is reached")
    code = expr(fx, node.expr)
    return fx.operate(
        [code],
        lambda ops: build.seq([build.discard(ops[0]), prim("Lang.eval", [CTX], ir.VALUE)]),
    )
