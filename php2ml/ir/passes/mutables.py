"""Mutable locals that are never written become plain `let`s."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.visit import map_children, walk


def run(modules: list[ir.Module]) -> None:
    """Change every function of the program, in place. Names of mutable locals are unique in a function or
    shadow one another properly."""
    for module in modules:
        for function in (*module.items, *module.tables):
            nodes = list(walk(function.body))
            written = {item.name for item in nodes if isinstance(item, ir.Set)}
            constant = {item.name for item in nodes if isinstance(item, ir.LetMut)} - written
            if constant:
                function.body = _rewrite(function.body, constant)


def _rewrite(e: ir.Expr, constant: set[str]) -> ir.Expr:
    if isinstance(e, ir.Get) and e.name in constant:
        return ir.Var(e.name, e.rep)
    if isinstance(e, (ir.Let, ir.LetMut)):
        return _rewrite_chain(e, constant)
    return map_children(e, lambda child: _rewrite(child, constant))


def _rewrite_chain(e: ir.Expr, constant: set[str]) -> ir.Expr:
    chain: list[ir.Let | ir.LetMut] = []
    while isinstance(e, (ir.Let, ir.LetMut)):
        e.value = _rewrite(e.value, constant)
        chain.append(e)
        e = e.body
    body = _rewrite(e, constant)
    for let in reversed(chain):
        if isinstance(let, ir.LetMut) and let.name in constant:
            if isinstance(let.value, ir.Var) and let.value.name == let.name:
                continue  # a parameter that is not written after all
            body = ir.Let(let.name, let.value, body, let.rep)
        else:
            let.body = body
            body = let
    return body
