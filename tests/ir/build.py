"""Short names for building IR by hand."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.ir import BOOL, CTX, INT, UNIT, VALUE

CTX_VAR = ir.Var("ctx", CTX)


def var(name: str, rep: ir.Rep = INT) -> ir.Var:
    return ir.Var(name, rep)


def get(name: str, rep: ir.Rep = INT) -> ir.Get:
    return ir.Get(name, rep)


def op(name: str, *args: ir.Expr, rep: ir.Rep = INT) -> ir.Prim:
    return ir.Prim(f"( {name} )", list(args), rep)


def less(left: ir.Expr, right: ir.Expr) -> ir.Prim:
    return op("<", left, right, rep=BOOL)


def echo(text: str) -> ir.Prim:
    return ir.Prim("Ctx.echo", [CTX_VAR, ir.Str(text)], UNIT)


def seq(*items: ir.Expr) -> ir.Seq:
    return ir.Seq(list(items), items[-1].rep)


def mut(name: str, value: ir.Expr, body: ir.Expr) -> ir.LetMut:
    return ir.LetMut(name, value.rep, value, body, body.rep)


def let(name: str, value: ir.Expr, body: ir.Expr) -> ir.Let:
    return ir.Let(name, value, body, body.rep)


def if_(cond: ir.Expr, then: ir.Expr, else_: ir.Expr | None = None) -> ir.If:
    return ir.If(cond, then, else_ or ir.Unit(), then.rep)


def function(name: str, params: list[tuple[str, ir.Rep]], body: ir.Expr, result: ir.Rep | None = None) -> ir.Function:
    return ir.Function(name, [ir.Param(*param) for param in params], result or body.rep, body)


def framed(name: str, body: ir.Expr) -> ir.Expr:
    """The body of a function that makes its frame."""
    enter = ir.Prim("Ctx.enter", [CTX_VAR, ir.Var(f"{name}_info", ir.OTHER), ir.ListOf([])], CTX)
    return let("ctx", enter, body)


def info(name: str) -> ir.Function:
    return ir.Function(f"{name}_info", [], ir.OTHER, ir.Prim("Ctx.info", [ir.Str(name)], ir.OTHER))


def module(*items: ir.Function, name: str = "A", path: str = "a.php") -> ir.Module:
    return ir.Module(name, path, list(items))


def boxed(value: int) -> ir.Convert:
    return ir.Convert(ir.Int(value), VALUE)
