"""Emission: the IR to OCaml's syntax tree.

Every decision has been made before; this maps nodes to nodes, conversions of representation to
their runtime functions (`CONVERSIONS`), and groups functions into `let rec ... and ...` where they
refer to one another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

from php2ml.ir import ir
from php2ml.ir.visit import walk
from php2ml.ocaml import ast
from php2ml.ocaml.order import order
from php2ml.ocaml.print import PRECEDENCE

# --- types ---------------------------------------------------------------------------------------

_TYPES: dict[str, str] = {
    "int": "int",
    "float": "float",
    "bool": "bool",
    "string": "string",
    "strbuf": "Strbuf.t",
    "value": "Value.t",
    "obj": "Types.obj",
    "ref": "Types.reference",
    "key": "Key.t",
    "scope": "Types.scope",
    "ctx": "Types.ctx",
    "cls": "Types.cls",
    "unit": "unit",
    "iter": "Iter.t",
    "list": "Value.t list",
}


def type_of(rep: ir.Rep) -> ast.Type | None:
    """Return the OCaml type of a representation; None where it is not worth writing."""
    if isinstance(rep, ir.Arr):
        elem = type_of(rep.elem)
        return None if elem is None else ast.TypeName("Php_array.t", [elem])
    if isinstance(rep, ir.Fun):
        params = [type_of(param) for param in rep.params]
        result = type_of(rep.result)
        known = [param for param in params if param is not None]
        if result is None or len(known) < len(params):
            return None
        return ast.TypeArrow(known or [ast.TypeName("unit")], result)
    name = _TYPES.get(rep.name)
    return None if name is None else ast.TypeName(name)


# --- conversions ---------------------------------------------------------------------------------

_TO_VALUE = {
    "int": "Value.of_int",
    "float": "Value.of_float",
    "bool": "Value.of_bool",
    "string": "Value.of_string",
    "strbuf": "Value.of_strbuf",
    "obj": "Value.of_object",
    "ref": "Value.of_ref",
    "key": "Value.of_key",
    "scope": "Value.of_array",
}

_OF_VALUE = {
    "int": "Value.to_int",
    "float": "Value.to_float",
    "bool": "Value.to_bool",
    "string": "Value.to_string",
    "strbuf": "Value.to_strbuf",
    "obj": "Value.to_object",
    "ref": "Value.to_ref",
    "key": "Key.of_value",
}

_OTHER = {
    ("string", "strbuf"): "Strbuf.of_string",
    ("strbuf", "string"): "Strbuf.to_string",
    ("int", "float"): "float_of_int",
    ("int", "key"): "Key.of_int",
    ("string", "key"): "Key.of_string",
}


def conversion(source: ir.Rep, target: ir.Rep) -> list[str]:
    """Return the functions to apply, first one first, to turn `source` into `target`. Raises ValueError."""
    if source == target:
        return []
    if isinstance(source, ir.Arr):
        if target == ir.VALUE:
            return ["Value.of_array"]
        if isinstance(target, ir.Arr):
            if target.elem == ir.VALUE:
                return ["Php_array.values"]
            values = [] if source.elem == ir.VALUE else ["Php_array.values"]
            return [*values, "Php_array.unsafe_view"]
        # Only where inference knows that it is never reached.
        return ["Value.of_array", *conversion(ir.VALUE, target)]
    if isinstance(target, ir.Arr):
        if source != ir.VALUE:
            return [*conversion(source, ir.VALUE), *conversion(ir.VALUE, target)]
        return ["Value.to_array"] if target.elem == ir.VALUE else ["Value.to_array", "Php_array.unsafe_view"]
    if isinstance(source, ir.Fun) or isinstance(target, ir.Fun):
        raise ValueError(f"no conversion from {source} to {target}")
    if target == ir.UNIT:
        return ["ignore"]
    name = None
    if target == ir.VALUE:
        name = _TO_VALUE.get(source.name)
    elif source == ir.VALUE:
        name = _OF_VALUE.get(target.name)
    else:
        name = _OTHER.get((source.name, target.name))
        if name is None and source.name in _TO_VALUE and target.name in _OF_VALUE:
            return [_TO_VALUE[source.name], _OF_VALUE[target.name]]
    if name is None:
        raise ValueError(f"no conversion from {source} to {target}")
    return [name]


# --- expressions ---------------------------------------------------------------------------------

_UNIT = ast.Ident("()")


class _Emitter:
    """Emits expressions of one module; `external` gives the OCaml name of a function of another module."""

    def __init__(self, external: Callable[[str, str], ast.Expr]) -> None:
        self.external = external
        self.forward: set[str] = set()  # values that the function being emitted reaches by forward references

    def expr(self, e: ir.Expr) -> ast.Expr:
        if isinstance(e, ir.Var):
            module, dot, name = e.name.rpartition(".")
            if name in self.forward and not dot:
                return ast.Prefix("!", ast.Ident(name + "'"))
            return self.external(module, name) if dot else ast.Ident(name)
        if isinstance(e, ir.Prim):
            return self.prim(e)
        if isinstance(e, (ir.Let, ir.LetMut, ir.LetRec, ir.Seq)):
            items: list[ast.Binding | ast.Expr] = []
            self.block(e, items)
            return items[0] if len(items) == 1 and not isinstance(items[0], ast.Binding) else ast.Block(items)
        if isinstance(e, ir.Get):
            return ast.Prefix("!", ast.Ident(e.name))
        if isinstance(e, ir.Set):
            step = _step(e)
            if step:
                return ast.Apply(ast.Ident(step), [ast.Ident(e.name)])
            return ast.Infix(":=", ast.Ident(e.name), self.expr(e.value))
        if isinstance(e, ir.Line):
            return ast.Infix("<-", ast.Field(ast.Ident("ctx"), "line"), ast.Int(e.line))
        if isinstance(e, ir.Convert):
            return self.convert(e)
        if isinstance(e, ir.Str):
            return ast.String(e.value)
        if isinstance(e, ir.Int):
            return ast.Int(e.value)
        if isinstance(e, ir.If):
            return self.if_(e)
        if isinstance(e, ir.CallFn):
            args = self.exprs(e.args) or [_UNIT]
            return ast.Apply(self.external(e.module, e.name) if e.module else ast.Ident(e.name), args)
        if isinstance(e, ir.Bool):
            return ast.Ident("true" if e.value else "false")
        if isinstance(e, ir.Unit):
            return _UNIT
        if isinstance(e, ir.Float):
            return ast.Float(e.value)
        if isinstance(e, ir.And):
            return ast.Infix("&&", self.expr(e.left), self.expr(e.right))
        if isinstance(e, ir.Or):
            return ast.Infix("||", self.expr(e.left), self.expr(e.right))
        if isinstance(e, ir.Not):
            return ast.Apply(ast.Ident("not"), [self.expr(e.value)])
        if isinstance(e, ir.Copy):
            return ast.Apply(ast.Ident("Php_array.copy" if isinstance(e.rep, ir.Arr) else "Value.copy"), [self.expr(e.value)])
        if isinstance(e, ir.Apply):
            return ast.Apply(self.expr(e.fn), self.exprs(e.args) or [_UNIT])
        if isinstance(e, ir.While):
            return ast.While(self.expr(e.cond), self.expr(e.body))
        if isinstance(e, ir.For):
            return ast.For(e.name, self.expr(e.low), self.expr(e.high), e.down, self.expr(e.body))
        if isinstance(e, ir.Match):
            return ast.Match(self.expr(e.scrutinee), [self.arm(arm) for arm in e.arms])
        if isinstance(e, ir.Try):
            pattern = ast.PatConstr("Types.Throw", ast.PatName(e.name))
            return ast.Try(self.expr(e.body), [ast.Case(pattern, self.expr(e.handler))])
        if isinstance(e, ir.Finally):
            cleanup = ast.Fun([ast.PatName("()")], self.expr(e.cleanup))
            body = ast.Fun([ast.PatName("()")], self.expr(e.body))
            return ast.Apply(ast.Ident("Exn.protect"), [ast.Ident("ctx"), cleanup, body], ["", "finally", ""])
        if isinstance(e, ir.Lambda):
            return ast.Fun(_params(e.params, annotate=False), self.expr(e.body))
        if isinstance(e, ir.ListOf):
            return ast.List(self.exprs(e.items))
        if isinstance(e, ir.Record):
            return ast.Record([(name, self.expr(value)) for name, value in e.fields])
        if isinstance(e, ir.Construct):
            return self.construct(e)
        assert_never(e)

    def exprs(self, items: Iterable[ir.Expr]) -> list[ast.Expr]:
        return [self.expr(item) for item in items]

    def block(self, e: ir.Expr, items: list[ast.Binding | ast.Expr]) -> None:
        """Append the items of nested lets and sequences to one block."""
        while True:
            if isinstance(e, ir.Let):
                items.append(self.let(e))
                e = e.body
            elif isinstance(e, ir.LetMut):
                items.append(ast.Binding(e.name, [], None, ast.Apply(ast.Ident("ref"), [self.expr(e.value)])))
                e = e.body
            elif isinstance(e, ir.LetRec):
                params = _params(e.params, annotate=False) or [ast.PatName("()")]
                items.append(ast.Binding(e.name, params, None, self.expr(e.value), rec=True))
                e = e.body
            elif isinstance(e, ir.Seq):
                for item in e.items[:-1]:
                    if isinstance(item, ir.Seq):
                        self.block(item, items)
                    else:
                        items.append(self.statement(item))
                e = e.items[-1]
            else:
                items.append(self.expr(e))
                return

    def statement(self, e: ir.Expr) -> ast.Expr:
        """An expression whose value is dropped."""
        shown = self.expr(e)
        return shown if e.rep == ir.UNIT else ast.Apply(ast.Ident("ignore"), [shown])

    def let(self, e: ir.Let) -> ast.Binding:
        if isinstance(e.value, ir.Lambda):
            return ast.Binding(e.name, _params(e.value.params, annotate=False) or [ast.PatName("()")], None, self.expr(e.value.body))
        return ast.Binding(e.name, [], type_of(e.value.rep) if e.annotate else None, self.expr(e.value))

    def prim(self, e: ir.Prim) -> ast.Expr:
        name = e.name
        args = self.exprs(e.args)
        if name.startswith("("):
            op = name[1:-1].strip()
            if op in PRECEDENCE and len(args) == 2:
                return ast.Infix(op, args[0], args[1])
            if op in ("!", "~-", "~-.") and len(args) == 1:
                return ast.Prefix(op.replace("~", ""), args[0])
        elif name == "Array.get" and len(args) == 2:
            return ast.Index(args[0], args[1])
        elif name == "ignore" and isinstance(e.args[0], ir.Prim) and e.args[0].name in _NEVER_RETURN:
            return args[0]
        elif name.startswith("."):
            if len(args) == 1:
                return ast.Field(args[0], name[1:])
            return ast.Infix("<-", ast.Field(args[0], name[1:]), args[1])
        if name in _CONTINUED and not _is_short(e.args[-1]):
            return ast.Infix("@@", ast.Apply(ast.Ident(name), args[:-1]), args[-1])
        return ast.Apply(ast.Ident(name), args or [_UNIT], list(e.labels))

    def convert(self, e: ir.Convert) -> ast.Expr:
        shown = self.expr(e.value)
        if e.rep == ir.VALUE and e.value.rep == ir.UNIT:
            return ast.Block([shown, ast.Ident("Value.null")])
        for name in conversion(e.value.rep, e.rep):
            shown = ast.Apply(ast.Ident(name), [shown])
        return shown

    def if_(self, e: ir.If) -> ast.Expr:
        else_ = None if isinstance(e.else_, ir.Unit) else self.expr(e.else_)
        return ast.If(self.expr(e.cond), self.expr(e.then), else_)

    def arm(self, arm: ir.Arm) -> ast.Case:
        if not arm.literals:
            return ast.Case(ast.PatName("_"), self.expr(arm.body))
        constants: list[ast.Pattern] = []
        for literal in arm.literals:
            value = ast.Int(literal.value) if isinstance(literal, ir.Int) else ast.String(literal.value)
            constants.append(ast.PatConst(value))
        pattern = constants[0] if len(constants) == 1 else ast.PatOr(constants)
        return ast.Case(pattern, self.expr(arm.body))

    def construct(self, e: ir.Construct) -> ast.Expr:
        args = self.exprs(e.args)
        if e.name in ("[]", "[||]"):
            return ast.List(args, array=e.name == "[||]")
        if e.name == "()":
            return ast.Tuple(args) if args else _UNIT
        if e.name == "::":
            return ast.Infix("::", args[0], args[1])
        if not args:
            return ast.Ident(e.name)
        return ast.Apply(ast.Ident(e.name), [args[0] if len(args) == 1 else ast.Tuple(args)])


# Their last argument is what follows: printed at the same depth.
_CONTINUED = frozenset(["Generator.yield", "Generator.yield_pair", "Generator.yield_from"])


def _is_short(e: ir.Expr) -> bool:
    """Whether a function only goes on to another."""
    return isinstance(e, ir.Lambda) and isinstance(e.body, (ir.Apply, ir.Construct))


_NEVER_RETURN = frozenset(["raise", "Exn.throw", "Request.exit", "Coerce.no_return"])


def _step(e: ir.Set) -> str:
    """`incr` or `decr`, if that is what an assignment does, else ""."""
    value = e.value
    if not (isinstance(value, ir.Prim) and value.name in ("( + )", "( - )") and len(value.args) == 2):
        return ""
    left, right = value.args
    if isinstance(left, ir.Get) and left.name == e.name and isinstance(right, ir.Int) and right.value == 1:
        return "incr" if value.name == "( + )" else "decr"
    return ""


def _params(params: list[ir.Param], annotate: bool = True) -> list[ast.Pattern]:
    return [
        ast.PatName(param.name, type_of(param.rep) if annotate and param.name != "()" else None) for param in params
    ]


# --- modules -------------------------------------------------------------------------------------


def _qualified(module: str, name: str) -> ast.Expr:
    return ast.Ident(f"{module}.{name}")


def emit_expr(e: ir.Expr) -> ast.Expr:
    """Return the OCaml expression for an IR expression."""
    return _Emitter(_qualified).expr(e)


def emit_module(
    module: ir.Module,
    external: Callable[[str, str], ast.Expr] = _qualified,
    links: Sequence[tuple[str, ast.Expr]] = (),
) -> ast.Structure:
    """Return the OCaml of a module.

    `external` gives the expression for a name of another module; `links` are the forward references
    (name in `Links`, what it stands for) to be set at the end.
    """
    emitter = _Emitter(external)
    items: ast.Structure = [ast.Comment(f"{module.path}, translated by php2ml."), ast.Open("Php_runtime")]
    if any(isinstance(e, ir.Prim) and e.name == "( ^ )" for f in (*module.items, *module.tables) for e in walk(f.body)):
        items.append(ast.Let([ast.Definition(ast.Binding("( ^ )", [], None, ast.Ident("Op.( ^ )")))]))
    ordered = order(module.items + module.tables)
    stores: list[ast.Binding | ast.Expr] = []
    for value in ordered.forwarded:
        items.append(ast.Let([ast.Definition(forward_reference(value, value.name + "'"))]))
        stores.append(ast.Infix(":=", ast.Ident(value.name + "'"), ast.Ident(value.name)))
    for functions, rec in ordered.groups:
        definitions: list[ast.Definition] = []
        for function in functions:
            emitter.forward = ordered.forward.get(function.name, set())
            definitions.append(_definition(emitter, function))
        items.append(ast.Let(definitions, rec))
    stores += [ast.Infix(":=", ast.Ident(f"Links.{link}"), value) for link, value in links]
    if stores:
        body = stores[0] if len(stores) == 1 and not isinstance(stores[0], ast.Binding) else ast.Block(stores)
        items.append(ast.Let([ast.Definition(ast.Binding("()", [], None, body))]))
    return items


_TABLE_TYPES = {"_decl": "Types.class_decl", "_fn": "Types.fn"}


def forward_reference(function: ir.Function, name: str) -> ast.Binding:
    """Return the definition of a reference that a later definition fills in; for a value it holds a lazy one.
    Raises ValueError."""
    absent: ast.Expr = ast.Apply(ast.Ident("assert"), [ast.Ident("false")])
    if function.params:
        params = [type_of(param.rep) for param in function.params]
        result = type_of(function.result)
        if result is None or None in params:
            raise ValueError(f"{function.name}: a forward reference needs known types")
        content: ast.Type = ast.TypeArrow([param for param in params if param is not None], result)
        value: ast.Expr = ast.Fun([ast.PatName("_") for _ in params], absent)
    else:
        table = next((type_ for suffix, type_ in _TABLE_TYPES.items() if function.name.endswith(suffix)), None)
        known = ast.TypeName(table) if table is not None else type_of(function.result)
        if known is None:
            raise ValueError(f"{function.name}: a forward reference needs a known type")
        content = ast.TypeName("Lazy.t", [known])
        value = ast.Apply(ast.Ident("lazy"), [absent])
    return ast.Binding(name, [], ast.TypeName("ref", [content]), ast.Apply(ast.Ident("ref"), [value]))


def _definition(emitter: _Emitter, function: ir.Function) -> ast.Definition:
    is_function = isinstance(function.result, ir.Fun) or bool(function.params)
    params = _params(function.params)
    if _remakes_ctx(function):
        params[0] = ast.PatName("ctx")
    result = type_of(function.result) if is_function or isinstance(function.result, ir.Arr) else None
    return ast.Definition(ast.Binding(function.name, params, result, emitter.expr(function.body)), function.comment)


def _remakes_ctx(function: ir.Function) -> bool:
    """Return whether the function starts by making its own frame, which tells the type of its `ctx`."""
    return (
        bool(function.params)
        and function.params[0].name == "ctx"
        and isinstance(function.body, ir.Let)
        and function.body.name == "ctx"
    )


def is_lazy(function: ir.Function) -> bool:
    """Return whether a value is itself lazy."""
    return isinstance(function.body, ir.Prim) and function.body.name == "lazy"
