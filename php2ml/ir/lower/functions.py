"""Functions: parameters, variables, the frame, results."""

from __future__ import annotations

from collections.abc import Callable

from php2ml.ir import ir
from php2ml.ir.lower import build, lifetimes, variables_io
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import copied, may_be_array, value
from php2ml.ir.lower.expressions import expr
from php2ml.ir.lower.php_types import fits, type_expr
from php2ml.ir.lower.refuse import refuse
from php2ml.ir.lower.state import FileState, FunctionState, Slot, stored
from php2ml.ir.lower.variables import Collector, Web
from php2ml.program import FunctionInfo
from php2ml.syntax import ast
from php2ml.types.lattice import MIXED

Wrap = Callable[[ir.Expr], ir.Expr]


# --- variables -----------------------------------------------------------------------------------------------


def declare_web(fx: FunctionState, web: Web, stmt: ast.Stmt) -> tuple[Wrap | None, bool]:
    """Declare a web where its life starts: what to put around what follows, and whether that is all of `stmt`."""
    name = web.name
    variable = fx.info.scope.variables.get(name)
    if variable is None or variable.param is not None or variable.use or name in fx.fixed:
        return None, False
    info = fx.table.var(fx.info, name)
    if info.in_scope_table:
        fx.slots[name] = Slot(name, "", "scope", ir.REF)
        return None, False
    if isinstance(stmt, ast.TryCatch) and web.binding is None and not info.is_ref and _only_in_catch(stmt, web):
        fx.slots[name] = Slot(name, "", "let_catch", ir.OBJ, False)
        return None, False
    ocaml = fx.local_name(name)
    if info.is_ref:
        return _declare_cell(fx, web, stmt, ocaml)
    binding = web.binding
    if isinstance(binding, ast.Foreach) and variable.unset:
        binding = None  # its item may be gone before the iteration ends
    if isinstance(binding, ast.Foreach):
        fx.foreach_locals[id(binding), name] = web
        return None, False
    if binding is not None and not variable.unset:
        rep = ir.STRBUF if info.appended and info.type.is_string else stored(info.type.rep)
        rep = ir.VALUE if info.type.bits == 0 else rep
    else:
        rep = stored(info.rep)
    maybe = info.maybe_undefined and (binding is None or variable.unset)
    if binding is None:
        slot = Slot(name, ocaml, "mut", rep, maybe)
        fx.slots[name] = slot
        start = build.undef() if rep == ir.VALUE else build.dummy(rep)
        return (lambda rest: build.let_mut(ocaml, rep, start, rest)), False
    assign = binding.init[0] if isinstance(binding, ast.For) else binding.expr  # type: ignore[union-attr]
    assert isinstance(assign, ast.Assign)
    fx.at(binding)
    line = lifetimes.line_before(fx, binding)
    fx.at(assign.var)
    start = convert(copied(expr(fx, assign.expr), fx.type(assign.expr)), rep)
    constant = (
        web.writes == 1
        and not isinstance(binding, ast.For)
        and rep != ir.STRBUF
        and (name not in fx.map.element_writes or isinstance(rep, ir.Arr))
    )
    fx.slots[name] = Slot(name, ocaml, "let" if constant else "mut", rep, maybe)
    if line:
        start = build.seq([*line, start])
    if isinstance(binding, ast.For):
        fx.consumed.add(id(assign))
    if constant:
        return (lambda rest: _let_variable(ocaml, start, rest)), True
    return (lambda rest: build.let_mut(ocaml, rep, start, rest)), not isinstance(binding, ast.For)


def _let_variable(name: str, start: ir.Expr, rest: ir.Expr) -> ir.Expr:
    if isinstance(start, (ir.Let, ir.LetMut, ir.Seq)):
        return build.let(name, start, rest)
    return ir.Let(name, start, rest, rest.rep)


def _only_in_catch(stmt: ast.TryCatch, web: Web) -> bool:
    """Whether a variable is just that of one `catch`, and lives inside of it."""
    clauses = [clause for clause in stmt.catches if clause.var is not None and clause.var.name == web.name]
    if len(clauses) != 1 or web.writes != 1:
        return False
    depth = len(web.first)
    return all(len(path) == depth or path[depth].list_id == id(clauses[0].body) for path in web.paths)


def _declare_cell(fx: FunctionState, web: Web, stmt: ast.Stmt, ocaml: str) -> tuple[Wrap | None, bool]:
    """Declare a variable that lives in a reference cell."""
    name = web.name
    rebound = fx.map.rebound.get(name, 0)
    if rebound == 1 and isinstance(stmt, (ast.Global, ast.Static_)):
        from php2ml.ir.lower.statements import static_cell

        start: ir.Expr | None = None
        if isinstance(stmt, ast.Global):
            for var in stmt.vars:
                if var.name == name:
                    fx.consumed.add(id(var))
                    start = prim("Scope.global", [CTX, ir.Str(name)], ir.REF)
        else:
            for item in stmt.vars:
                if item.var.name == name:
                    fx.consumed.add(id(item.var))
                    start = static_cell(fx, item)
        if start is not None:
            fx.slots[name] = Slot(name, ocaml, "cell", ir.REF, True)
            found = start
            return (lambda rest: build.let(ocaml, found, rest)), False
    kind = "mutcell" if rebound else "cell"
    binding = web.binding
    if isinstance(binding, ast.Expression) and isinstance(binding.expr, ast.Assign) and not rebound:
        fx.at(binding)
        first = value(copied(expr(fx, binding.expr.expr), fx.type(binding.expr.expr)))
        fx.slots[name] = Slot(name, ocaml, kind, ir.REF, False)
        made = build.floating(first, lambda inner: prim("Ref.make", [inner], ir.REF))
        return (lambda rest: build.let(ocaml, made, rest)), True
    fx.slots[name] = Slot(name, ocaml, kind, ir.REF, True)
    empty = prim("Ref.undef", [ir.Unit()], ir.REF)
    if kind == "cell":
        return (lambda rest: build.let(ocaml, empty, rest)), False
    return (lambda rest: build.let_mut(ocaml, ir.REF, empty, rest)), False


# --- results -------------------------------------------------------------------------------------------------


def end_of_function(fx: FunctionState) -> ir.Expr:
    """The result where a function ends without `return`."""
    if fx.info.kind == "file":
        return build.null() if fx.info.file.path.endswith(" : eval()'d code") else value(ir.Int(1))
    declared = fx.info.return_type if not fx.info.is_generator else None
    constructor = fx.info.kind == "method" and fx.info.lower in ("__construct", "__destruct")
    if declared is not None and not constructor and not _is_void(declared):
        fx.node_line = fx.info.node.span.end_line()
        fx.line = None
        raised = prim("Coerce.no_return", [CTX, type_expr(fx.file, declared)], fx.result)
        return build.seq([ir.Line(fx.node_line), raised])
    if fx.result == ir.UNIT:
        return ir.Unit()
    if fx.result == ir.VALUE:
        return build.null()
    return build.dummy(fx.result)


def _is_void(declared: ast.Type) -> bool:
    return isinstance(declared, ast.Identifier) and declared.name == "void"


def lower_return(fx: FunctionState, stmt: ast.Return, in_value: bool) -> ir.Expr:
    from php2ml.ir.lower import control

    fx.at(stmt)
    result = return_value(fx, stmt.expr)
    if in_value:
        return convert(result, fx.result) if fx.result != ir.UNIT else build.discard(result)
    return control.jump_return(fx, result)


def return_value(fx: FunctionState, node: ast.Expr | None) -> ir.Expr:
    """What `return node` returns, checked against the declared type."""
    if node is None:
        return ir.Unit() if fx.result == ir.UNIT else build.null()
    if fx.info.returns_ref and not fx.info.is_generator and isinstance(
        node, (ast.Variable, ast.ArrayDimFetch, ast.PropertyFetch, ast.StaticPropertyFetch, ast.FuncCall,
               ast.MethodCall, ast.StaticCall)
    ):  # fmt: skip
        cell = variables_io.reference_to(fx, node, "returned")
        checked = fx.info.return_type
        if checked is not None and not _is_void(checked):
            return fx.operate(
                [cell], lambda ops: prim("Lang.return_reference", [CTX, type_expr(fx.file, checked), ops[0]], ir.VALUE)
            )
        return build.floating(cell, lambda inner: prim("Ref.to_value", [inner], ir.VALUE))
    if fx.info.returns_ref and not fx.info.is_generator:
        text = ir.Str("Only variable references should be returned")
        declared_type = fx.info.return_type

        def of_result(ops: list[ir.Expr]) -> ir.Expr:
            item = ops[0]
            if declared_type is not None and not _is_void(declared_type):
                item = prim("Coerce.return", [CTX, type_expr(fx.file, declared_type), item], ir.VALUE)
            return prim("Ref.to_value", [prim("Lang.reference_of_result", [CTX, text, item], ir.REF)], ir.VALUE)

        return fx.operate([value(expr(fx, node))], of_result)
    result = expr(fx, node)
    type_ = fx.type(node)
    if not _dies(fx, node):
        result = copied(result, type_)
    declared = fx.info.return_type if not fx.info.is_generator else None
    if declared is None or _is_void(declared) or fx.result == ir.UNIT:
        return result
    if fits(fx, type_, result, declared):
        return result
    if isinstance(declared, ast.Identifier) and declared.name == "float" and result.rep == ir.INT:
        return convert(result, ir.FLOAT)
    simple = isinstance(declared, ast.Identifier) and declared.name.lower() in _RETURNS

    def check(ops: list[ir.Expr]) -> ir.Expr:
        if simple:
            return prim(f"Coerce.return_{declared.name.lower()}", [CTX, value(ops[0])], ir.VALUE)
        return prim("Coerce.return", [CTX, type_expr(fx.file, declared), value(ops[0])], ir.VALUE)

    return fx.operate([result], check, hints=["result"])


_RETURNS = frozenset({"int", "string", "float", "array", "bool"})
"""Types whose check has a function of its own."""


def _dies(fx: FunctionState, node: ast.Expr) -> bool:
    """Whether `node` is a local variable that nothing else can see, so that its array can be moved."""
    if not (isinstance(node, ast.Variable) and isinstance(node.name, str)) or fx.in_finally:
        return False
    slot = fx.slots.get(node.name)
    return slot is not None and slot.kind in ("let", "mut") and not slot.borrowed


# --- functions -----------------------------------------------------------------------------------------------


def comment_of(info: FunctionInfo) -> str:
    """The PHP location and signature, for the comment above the OCaml function."""
    line = info.node.span.line()
    if info.kind == "file":
        return ""
    text = info.node.span.text()
    head = text.split("{", 1)[0] if info.kind != "arrow" else text.split("=>", 1)[0]
    head = " ".join(head.replace("(*", "( *").replace("*)", "* )").split())
    start = head.find("function") if info.kind in ("function", "method") else 0
    if len(head) > 160 or '"' in head or "'" in head or "#[" in head:
        head = f"{info.kind} {info.name}"
        start = 0
    shown = head[max(start, 0) :]
    if info.cls is not None and info.kind == "method":
        shown = f"{info.cls.name}::{info.name}, {shown}"
    return f"{info.file.path}:{line} {shown}".rstrip(" ;")


def new_state(file: FileState, info: FunctionInfo) -> FunctionState:
    callable_ = file.lowering.callables[info]
    names = file.names.child(["ctx", "this", "cls", "static", "scope", "call", "arguments"])
    collector = Collector(info)
    variables = collector.run(statements_of(info))
    result = ir.VALUE if info.is_generator else callable_.result
    return FunctionState(file, info, names, result, variables, in_body=True)


def statements_of(info: FunctionInfo) -> list[ast.Stmt]:
    """The body of a function-like; an arrow function's is one `return`."""
    node = info.node
    if isinstance(node, ast.ArrowFunction):
        return [ast.Return(node.expr.span, node.expr)]
    return info.body


def lower_function(file: FileState, info: FunctionInfo) -> None:
    """Add the OCaml function of a function-like to its module."""
    from php2ml.ir.lower import control

    if info.kind == "method" and getattr(info.node, "body", None) is None:
        return
    if info.kind == "hook":
        refuse(file.lowering, info.node, "L0003", "property hooks are not supported yet")
        return
    callable_ = file.lowering.callables[info]
    fx = new_state(file, info)
    stmts = statements_of(info)
    if isinstance(info.node, ast.ArrowFunction):
        # the same statement object must be lowered that the map has seen
        (stmt,) = fx.map.statements.values()
        stmts = [stmt]
        fx.map.at = {(id(stmts), 0): webs for webs in fx.map.at.values()}
    params: list[ir.Param] = [ir.Param("ctx", ir.CTX)]
    enter: ir.Expr
    wraps: list[Wrap] = []
    info_var = ir.Var(callable_.info, ir.OTHER)
    fx.node_line = info.node.span.line()
    names = [fx.local_name(param.name) for param in info.params]
    args = argument_list(info, names, callable_.params)
    if info.scope.uses_arguments:
        args = ir.Var("arguments", ir.LIST)
    if info.kind == "method":
        params.append(ir.Param("cls", ir.CLS))
        if info.static:
            params.append(ir.Param("static", ir.CLS))
            enter = prim(
                "Ctx.enter_static", [CTX, info_var, ir.Var("cls", ir.CLS), ir.Var("static", ir.CLS), args], ir.CTX,
                ["", "", "", "static", ""],
            )  # fmt: skip
        else:
            params.append(ir.Param("this", ir.OBJ))
            fx.slots["this"] = Slot("this", "this", "let", ir.OBJ, False)
            enter = prim("Ctx.enter_method", [CTX, info_var, ir.Var("cls", ir.CLS), ir.Var("this", ir.OBJ), args], ir.CTX)
    elif info.kind in ("closure", "arrow"):
        params.append(ir.Param("call", ir.OTHER))
        for name, by_ref in captures_of(info):
            ocaml = fx.local_name(name)
            params.append(ir.Param(ocaml, ir.REF if by_ref else ir.VALUE))
            wraps += bind_incoming(fx, name, ocaml, ir.REF if by_ref else ir.VALUE, by_ref, captured=True)
        for index, item in enumerate(static_vars(info)):
            ocaml = fx.fresh(f"static_{index + 1}")
            params.append(ir.Param(ocaml, ir.REF))
            fx.static_captures[id(item)] = ir.Var(ocaml, ir.REF)
        enter = prim("Ctx.enter_call", [CTX, info_var, ir.Var("call", ir.OTHER), args], ir.CTX)
    else:
        enter = prim("Ctx.enter", [CTX, info_var, args], ir.CTX)
    params += [ir.Param(name, rep) for name, rep in zip(names, callable_.params, strict=True)]
    if info.scope.uses_arguments:
        params.append(ir.Param("arguments", ir.LIST))
    if info.scope.needs_symbol_table:
        fx.scope = ir.Var("scope", ir.SCOPE)
        created = prim("Scope.create", [ir.Unit()], ir.SCOPE)
        wraps.insert(0, lambda rest: build.let("scope", created, rest))
    for param, name, rep in zip(info.params, names, callable_.params, strict=True):
        wraps += bind_incoming(fx, param.name, name, rep, rep == ir.REF)
        if param.promoted:
            wraps.append(_promote(fx, param.name, info))
    lowered = control.body(fx, stmts, True)
    lowered = with_result(fx, lowered)
    for wrap in reversed(wraps):
        lowered = wrap(lowered)
    if info.is_generator:
        lowered = _generator(info, lowered, callable_.result)
    body = ir.Let("ctx", enter, lowered, lowered.rep)
    function = ir.Function(callable_.name, params, callable_.result, body, comment_of(info), info.node.span)
    lifetimes.number_variables(fx, function)
    file.items.append(function)


def _generator(info: FunctionInfo, lowered: ir.Expr, result: ir.Rep) -> ir.Expr:
    """The generator with this body: `passes/generators.py` makes it one that can be resumed."""
    body = ir.Lambda([ir.Param("()", ir.UNIT)], lowered, ir.Fun((), ir.VALUE))
    made = prim("Generator.make_ref" if info.returns_ref else "Generator.make", [CTX, body], ir.OBJ)
    return convert(made, result)


def with_result(fx: FunctionState, lowered: ir.Expr) -> ir.Expr:
    """The body inside the flags and the result that its jumps use."""
    if fx.returned is not None:
        start = build.dummy(fx.result)
        lowered = ir.LetMut(fx.returned, fx.result, start, lowered, lowered.rep)
    if fx.running is not None:
        lowered = ir.LetMut(fx.running, ir.BOOL, ir.Bool(True), lowered, lowered.rep)
    return lowered


def argument_list(info: FunctionInfo, names: list[str], reps: list[ir.Rep]) -> ir.Expr:
    """The arguments as the frame keeps them."""
    items: list[ir.Expr] = []
    rest: ir.Expr | None = None
    for param, name, rep in zip(info.params, names, reps, strict=True):
        if param.variadic:
            rest = ir.Var(name, rep)
        else:
            items.append(value(ir.Var(name, rep)))
    listed = ir.ListOf(items)
    if rest is not None:
        return prim("Lang.arguments", [listed, rest], ir.LIST)
    return listed


def bind_incoming(
    fx: FunctionState, name: str, ocaml: str, rep: ir.Rep, by_ref: bool, captured: bool = False
) -> list[Wrap]:
    """Make a parameter or captured variable what the body needs it to be.  A captured array belongs to the closure:
    each call that may write it works on a copy."""
    info = fx.table.var(fx.info, name)
    variable = fx.info.scope.variables.get(name)
    incoming: ir.Expr = ir.Var(ocaml, rep)
    if captured and not by_ref:
        incoming = copied(incoming, info.type if info.type.bits else MIXED)
    fx.fixed.add(name)
    rebound = fx.map.rebound.get(name, 0)
    if info.in_scope_table and fx.scope is not None:
        fx.slots[name] = Slot(name, ocaml, "scope", ir.REF, False)
        if by_ref:
            stored_ = prim("Scope.bind", [fx.scope, ir.Str(name), incoming], ir.UNIT)
        else:
            stored_ = prim("Scope.set", [fx.scope, ir.Str(name), value(incoming)], ir.UNIT)
        return [lambda rest: build.seq([stored_, rest])]
    if by_ref:
        if rebound:
            fx.slots[name] = Slot(name, ocaml, "mutcell", ir.REF, True)
            return [lambda rest: ir.LetMut(ocaml, ir.REF, incoming, rest, rest.rep)]
        fx.slots[name] = Slot(name, ocaml, "cell", ir.REF, True)
        return []
    if info.is_ref:
        made = prim("Ref.make", [value(incoming)], ir.REF)
        if rebound:
            fx.slots[name] = Slot(name, ocaml, "mutcell", ir.REF, True)
            return [lambda rest: ir.LetMut(ocaml, ir.REF, made, rest, rest.rep)]
        fx.slots[name] = Slot(name, ocaml, "cell", ir.REF, False)
        return [lambda rest: ir.Let(ocaml, made, rest, rest.rep)]
    unset = variable is not None and variable.unset
    # an arrow function takes along what is not set as it is
    missing = captured and fx.info.kind == "arrow" and info.maybe_undefined
    writes = fx.map.whole_writes.get(name, 0)
    wanted = rep
    if writes:
        wanted = ir.VALUE if unset or missing else stored(info.rep if info.type.bits else MIXED.rep)
    mutable = writes > 0 or (name in fx.map.element_writes and not isinstance(rep, ir.Arr))
    if not mutable:
        borrowed = captured or info.read_only and may_be_array(incoming, info.type)
        fx.slots[name] = Slot(name, ocaml, "let", rep, missing, borrowed)
        return []
    if wanted == ir.REF:
        wanted = ir.VALUE
    fx.slots[name] = Slot(name, ocaml, "mut", wanted, unset or missing)
    start = convert(incoming, wanted)
    if start.rep != rep and isinstance(start, ir.Convert) is False:
        start = convert(incoming, wanted)
    return [lambda rest: ir.LetMut(ocaml, wanted, start, rest, rest.rep)]


def _promote(fx: FunctionState, name: str, info: FunctionInfo) -> Wrap:
    """`$this->name = $name` of a promoted parameter."""
    slot = fx.slots[name]
    prop = info.cls.own_props.get(name) if info.cls is not None else None
    source = variables_io.read(fx, slot, False)
    fx.node_line = info.node.span.line()
    this = ir.Var("this", ir.OBJ)
    if slot.kind in ("cell", "mutcell"):
        stored_: ir.Expr = prim("Object.bind", [CTX, this, ir.Str(name), variables_io.cell(fx, slot)], ir.UNIT)
    elif prop is not None and prop.slot is not None and info.cls is not None and info.cls.kind == "class":
        copy = value(copied(source, fx.table.var(fx.info, name).type))
        if prop.readonly:
            stored_ = prim("Object.set_slot", [CTX, this, ir.Int(prop.slot), copy], ir.UNIT)
        else:
            stored_ = prim("Object.set_slot_fast", [this, ir.Int(prop.slot), copy], ir.UNIT)
    else:
        copy = value(copied(source, fx.table.var(fx.info, name).type))
        stored_ = prim("Object.set", [CTX, this, ir.Str(name), copy], ir.UNIT)
    return lambda rest: build.seq([stored_, rest])


def captures_of(info: FunctionInfo) -> list[tuple[str, bool]]:
    """The variables a closure captures, and whether by reference."""
    return [
        (name, variable.use_by_ref)
        for name, variable in info.scope.variables.items()
        if variable.use and name != "this" and not _is_param(info, name)
    ]


def _is_param(info: FunctionInfo, name: str) -> bool:
    return any(param.name == name for param in info.params)


def static_vars(info: FunctionInfo) -> list[ast.StaticVar]:
    """The static variables of a closure's body."""
    from php2ml.ir.lower.tree import walk

    return [node for stmt in statements_of(info) for node in walk(stmt) if isinstance(node, ast.StaticVar)]
