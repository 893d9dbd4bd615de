"""new, and class declarations as statements."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build, calls
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import typed, value
from php2ml.ir.lower.expressions import class_of, handles
from php2ml.ir.lower.state import FunctionState
from php2ml.ir.lower.tree import line_of
from php2ml.program import ClassInfo, FunctionInfo
from php2ml.syntax import ast
from php2ml.types.lattice import Type


def decl(fx: FunctionState, cls: ClassInfo) -> ir.Expr:
    """The declaration of a class of the program."""
    module, name = fx.lowering.class_decls[cls]
    qualified = name if module == fx.file.module else f"{module}.{name}"
    return prim("Lazy.force", [ir.Var(qualified, ir.OTHER)], ir.OTHER)


@handles(ast.New)
def _new(fx: FunctionState, node: ast.New) -> ir.Expr:
    line = line_of(node)
    type_: Type = fx.type(node)
    fx.node_line = line
    if isinstance(node.class_, ast.Class_):
        cls = fx.on_line(prim("Class.anonymous", [CTX, decl(fx, fx.program.class_info(node.class_))], ir.CLS))
    else:
        cls = class_of(fx, node.class_)
    fx.node_line = line
    constructor = fx.table.callee(node)
    if isinstance(constructor, FunctionInfo) and constructor.cls is not None and not isinstance(node.class_, ast.Class_):
        found = _direct(fx, node, cls, constructor, line)
        if found is not None:
            return found
        fx.node_line = line
    plain = calls.plain_args(node.args)
    if plain is None and any(isinstance(arg, ast.Arg) and arg.unpack for arg in node.args):
        args_list = [arg for arg in node.args if isinstance(arg, ast.Arg)]
        return typed(fx, fx.bind(cls, "cls", lambda atom: calls._invoke_spread(fx, None, args_list, line, atom)), type_)
    if plain is not None and not any(
        calls.is_lvalue(arg.value) and not calls._known_by_value(fx, node, index, arg.value)
        for index, arg in enumerate(plain)
    ):
        args, hints = calls.dynamic_args(fx, plain, lambda _: False)
        fx.node_line = line

        def use(ops: list[ir.Expr]) -> ir.Expr:
            return prim("Object.create", [CTX, ops[0], ir.ListOf(ops[1:])], ir.VALUE)

        return typed(fx, fx.operate([cls, *args], use, hints=["cls", *hints]), type_)
    return fx.bind(cls, "cls", lambda atom: _through_constructor(fx, node, atom, line))


def _direct(fx: FunctionState, node: ast.New, cls: ir.Expr, constructor: FunctionInfo, line: int) -> ir.Expr | None:
    """`new C(...)` whose constructor is known: the object is made, then the constructor called."""
    owner = constructor.cls
    if owner is None or owner.kind == "trait" or owner.anonymous:
        return None
    scope = calls.self_class(fx, owner)
    saved = fx.line
    obj = fx.fresh("obj")
    made = fx.on_line(_made(fx, cls))
    called = calls.direct(fx, constructor, node, node.args, [scope, ir.Var(obj, ir.OBJ)], ["cls", "this"])
    if called is None:
        fx.line = saved
        return None
    body = build.seq([called, prim("Lang.constructed", [ir.Var(obj, ir.OBJ)], ir.OBJ)])
    return build.let(obj, made, body)


def _made(fx: FunctionState, cls: ir.Expr) -> ir.Expr:
    """The object before its constructor is called."""
    return prim("Object.make_unfinished" if fx.lowering.destructors else "Object.make", [CTX, cls], ir.OBJ)


def _through_constructor(fx: FunctionState, node: ast.New, cls: ir.Expr, line: int) -> ir.Expr:
    """The object is made, then its constructor is called as its parameters ask."""
    made = fx.on_line(_made(fx, cls))
    obj = fx.fresh("obj")
    target = fx.fresh("target")
    found = prim("Lang.constructor", [CTX, cls, ir.Var(obj, ir.OBJ)], ir.OTHER)
    called = calls.through_target(fx, ir.Var(target, ir.OTHER), node.args, line)
    body = build.seq([called, prim("Lang.constructed", [ir.Var(obj, ir.OBJ)], ir.OBJ)])
    return build.let(obj, made, build.let(target, found, body))


def declare_class(fx: FunctionState, stmt: ast.ClassLike) -> ir.Expr:
    """A class declaration as a statement."""
    cls = fx.program.class_info(stmt)
    fx.node_line = stmt.span.line()
    if cls.hoisted and not cls.early_binding and not cls.conditional:
        return ir.Unit()
    function = "Class.declare_if_needed" if cls.hoisted else "Class.declare"
    return fx.on_line(prim(function, [CTX, decl(fx, cls)], ir.UNIT))


_ = (convert, value)
