"""Files: their top-level code, and include."""

from __future__ import annotations

import posixpath

from php2ml.ir import ir
from php2ml.ir.lower import build, control, lifetimes, variables_io
from php2ml.ir.lower.build import CTX, prim
from php2ml.ir.lower.expressions import string_of
from php2ml.ir.lower.functions import new_state, with_result
from php2ml.ir.lower.refuse import warn
from php2ml.ir.lower.state import FileState, FunctionState
from php2ml.resolve.evaluated import path_of
from php2ml.syntax import ast

MODES = {
    "include": "Include.Include", "include_once": "Include.Include_once", "require": "Include.Require",
    "require_once": "Include.Require_once",
}  # fmt: skip


def lower_body(file: FileState) -> None:
    """Add the function that runs the file's top-level code."""
    info = file.file.body
    callable_ = file.lowering.callables[info]
    fx = new_state(file, info)
    fx.scope = ir.Var("scope", ir.SCOPE)
    lowered = with_result(fx, control.body(fx, info.body, True))
    params = [ir.Param("ctx", ir.CTX), ir.Param("scope", ir.SCOPE)]
    function = ir.Function(callable_.name, params, ir.VALUE, lowered, "", info.node.span)
    lifetimes.number_variables(fx, function)
    file.items.append(function)


def include(fx: FunctionState, node: ast.Include) -> ir.Expr:
    """`include` and its like: of a file known at translation, or of what a path names when it is reached."""
    target = fx.program.include_target(node)
    if node.kind.startswith("eval"):
        return _eval(fx, node, target.path)
    mode = ir.Construct(MODES[node.kind], [])
    scope = variables_io.scope(fx) if fx.scope is not None else prim("Scope.create", [ir.Unit()], ir.SCOPE)
    path = string_of(fx, node.expr)
    fx.at(node)
    if target.path is not None:
        found = prim("Include.file", [CTX, scope, mode, ir.Str(target.path)], ir.VALUE)
        return build.seq([build.discard(path), fx.on_line(found)])
    return fx.operate([path], lambda ops: prim("Include.run", [CTX, scope, mode, ops[0]], ir.VALUE), hints=["path"])


def _eval(fx: FunctionState, node: ast.Include, path: str | None) -> ir.Expr:
    """`eval` of a literal: its text is a file of the program."""
    fx.at(node)
    if path is not None:
        scope = variables_io.scope(fx) if fx.scope is not None else prim("Scope.create", [ir.Unit()], ir.SCOPE)
        return fx.on_line(prim("Include.eval", [CTX, scope, ir.Str(path)], ir.VALUE))
    text = path_of(fx.info.file.path, node)
    error = fx.program.refused_texts.get(text_path(fx, text))
    if error is None or node.kind != "eval":
        warn(fx, node, "W0301", "eval() runs text that is not known at translation", "it throws an Error when it is reached")
        return fx.on_line(prim("Lang.eval", [CTX], ir.VALUE))
    line = error.line if error.line is not None else error.span.line()
    syntax = ir.Bool(error.code == "P0001")
    return fx.on_line(prim("Include.refuse_eval", [CTX, ir.Str(text), syntax, ir.Int(line), ir.Str(error.title)], ir.VALUE))


def text_path(fx: FunctionState, path: str) -> str:
    """The path under which the parser knows the text `path` below the root."""
    return posixpath.join(fx.program.root, path)
