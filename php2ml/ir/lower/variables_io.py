"""Reading and writing PHP variables, however they are held; references to anything that can have one."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import value
from php2ml.ir.lower.state import FunctionState, Slot
from php2ml.program import SUPERGLOBALS
from php2ml.syntax import ast
from php2ml.types.lattice import NEVER


def slot_of(fx: FunctionState, name: str) -> Slot:
    """How `$name` is held here."""
    slot = fx.slots.get(name)
    if slot is None:
        if fx.scope is not None and fx.table.var(fx.info, name).in_scope_table:
            slot = Slot(name, "", "scope", ir.REF)
        else:
            slot = Slot(name, "", "unset", ir.VALUE)
        fx.slots[name] = slot
    return slot


def scope(fx: FunctionState) -> ir.Expr:
    """The run-time scope."""
    if fx.scope is None:
        return prim("Lang.globals", [CTX], ir.SCOPE)
    return fx.scope


def this(fx: FunctionState) -> ir.Expr:
    """`$this`, an object."""
    if "this" in fx.slots:
        return ir.Var("this", ir.OBJ)
    return fx.on_line(prim("Ctx.this", [CTX], ir.OBJ))


def this_value(fx: FunctionState) -> ir.Expr:
    """`$this`, or null outside of objects."""
    if "this" in fx.slots:
        return convert(ir.Var("this", ir.OBJ), ir.VALUE)
    return prim("Ctx.this_value", [CTX], ir.VALUE)


def globals_element(node: ast.Expr) -> str | None:
    """The name in `$GLOBALS['name']`."""
    if (
        isinstance(node, ast.ArrayDimFetch)
        and isinstance(node.var, ast.Variable)
        and node.var.name == "GLOBALS"
        and isinstance(node.dim, ast.String_)
    ):
        return node.dim.value
    return None


# --- reading -------------------------------------------------------------------------------------------------


def cell(fx: FunctionState, slot: Slot) -> ir.Expr:
    """The reference cell of a variable that has one."""
    match slot.kind:
        case "cell":
            return ir.Var(slot.ocaml, ir.REF)
        case "mutcell":
            return ir.Get(slot.ocaml, ir.REF)
        case "scope":
            return prim("Scope.cell", [scope(fx), ir.Str(slot.name)], ir.REF)
        case _:
            raise AssertionError(f"${slot.name} has no cell in {fx.info.id}")


def has_cell(slot: Slot) -> bool:
    return slot.kind in ("cell", "mutcell", "scope")


def read_raw(fx: FunctionState, slot: Slot) -> ir.Expr:
    """What the variable holds, undef when it is not set."""
    match slot.kind:
        case "let":
            return ir.Var(slot.ocaml, slot.rep)
        case "mut":
            return ir.Get(slot.ocaml, slot.rep)
        case "unset":
            return build.undef()
        case "scope":
            return prim("Lang.scope_raw", [scope(fx), ir.Str(slot.name)], ir.VALUE)
        case _:
            return prim("Ref.get", [cell(fx, slot)], ir.VALUE)


def read(fx: FunctionState, slot: Slot, warns: bool) -> ir.Expr:
    """The variable's value; with `warns` it may be unset."""
    if slot.kind == "scope":
        if warns:
            return fx.on_line(prim("Scope.read", [CTX, scope(fx), ir.Str(slot.name)], ir.VALUE))
        return prim("Scope.quiet", [scope(fx), ir.Str(slot.name)], ir.VALUE)
    raw = read_raw(fx, slot)
    if not warns or raw.rep != ir.VALUE:
        return raw
    return fx.on_line(prim("Var.read", [CTX, ir.Str(slot.name), raw], ir.VALUE))


def read_quiet(fx: FunctionState, slot: Slot) -> ir.Expr:
    """The variable's value, null when it is not set."""
    if slot.kind == "scope":
        return prim("Scope.quiet", [scope(fx), ir.Str(slot.name)], ir.VALUE)
    if slot.kind == "unset":
        return build.null()
    raw = read_raw(fx, slot)
    if raw.rep != ir.VALUE or not slot.maybe_undefined:
        return raw
    return prim("Var.quiet", [raw], ir.VALUE)


# --- writing -------------------------------------------------------------------------------------------------


def write(fx: FunctionState, slot: Slot, new: ir.Expr) -> ir.Expr:
    """Stores `new` (already copied where needed) in the variable."""
    match slot.kind:
        case "mut":
            return build.set_(slot.ocaml, convert(new, slot.rep))
        case "scope":
            return build.floating(
                value(new), lambda inner: prim("Scope.set", [scope(fx), ir.Str(slot.name), inner], ir.UNIT)
            )
        case "cell" | "mutcell":
            return build.floating(value(new), lambda inner: prim("Ref.set", [cell(fx, slot), inner], ir.UNIT))
        case "let":
            raise AssertionError(f"${slot.name} of {fx.info.id} is assigned, but immutable")
        case _:
            return build.discard(new)


def rebind(fx: FunctionState, slot: Slot, new: ir.Expr) -> ir.Expr:
    """Makes the variable an alias of the cell `new`."""
    match slot.kind:
        case "mutcell":
            return build.set_(slot.ocaml, new)
        case "scope":
            return build.floating(
                new, lambda inner: prim("Scope.bind", [scope(fx), ir.Str(slot.name), inner], ir.UNIT)
            )
        case "mut":
            # inference saw no other holder: by value will do
            return build.floating(
                new, lambda inner: build.set_(slot.ocaml, convert(prim("Ref.get", [inner], ir.VALUE), slot.rep))
            )
        case _:
            raise AssertionError(f"${slot.name} of {fx.info.id} is rebound, but has no cell")


def unset(fx: FunctionState, slot: Slot) -> ir.Expr:
    """`unset($x)`"""
    match slot.kind:
        case "mut":
            return ir.Set(slot.ocaml, build.undef() if slot.rep == ir.VALUE else build.dummy(slot.rep))
        case "mutcell":
            return ir.Set(slot.ocaml, prim("Ref.undef", [ir.Unit()], ir.REF))
        case "scope":
            return prim("Scope.unset", [scope(fx), ir.Str(slot.name)], ir.UNIT)
        case _:
            return ir.Unit()


# --- references ----------------------------------------------------------------------------------------------


def reference_to(fx: FunctionState, node: ast.Expr, what: str | None = None) -> ir.Expr:
    """The cell of an lvalue, made when there is none: a REF.  `what` ("assigned", "passed") is done with it,
    for the notice when it is the result of a function that returns no reference."""
    from php2ml.ir.lower import calls, places
    from php2ml.ir.lower.expressions import expr

    fx.at(node)
    match node:
        case ast.Variable() if isinstance(node.name, str):
            if node.name in SUPERGLOBALS:
                return prim("Scope.superglobal", [CTX, ir.Str(node.name)], ir.REF)
            if node.name == "this":
                return prim("Ref.make", [this_value(fx)], ir.REF)
            slot = slot_of(fx, node.name)
            if has_cell(slot):
                return prim("Lang.cell", [cell(fx, slot)], ir.REF) if slot.maybe_undefined else cell(fx, slot)
            return prim("Ref.make", [value(read_quiet(fx, slot))], ir.REF)
        case ast.FuncCall() | ast.MethodCall() | ast.StaticCall() | ast.NullsafeMethodCall():
            return calls.reference_result(fx, node, what)
        case ast.Variable() | ast.ArrayDimFetch() | ast.PropertyFetch() | ast.StaticPropertyFetch():
            place = places.place_of(fx, node)
            return fx.operate(place.operands, place.reference, place.deferred, place.hints)
        case _:
            return prim("Ref.make", [value(expr(fx, node))], ir.REF)


def type_of_slot(fx: FunctionState, name: str) -> object:
    """The type a variable has over its whole life."""
    found = fx.table.var(fx.info, name).type
    return found if found is not NEVER else found
