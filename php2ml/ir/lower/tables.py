"""The tables of a module: its functions as the engine calls them by name, its classes, the file itself."""

from __future__ import annotations

from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.lower.borrow import leaves_arrays_alone
from php2ml.ir.lower.build import CTX, convert, prim
from php2ml.ir.lower.convert import copied, value
from php2ml.ir.lower.expressions import expr
from php2ml.ir.lower.functions import captures_of, static_vars
from php2ml.ir.lower.php_types import type_expr
from php2ml.ir.lower.state import FileState, FunctionState
from php2ml.ir.lower.variables import VariableMap
from php2ml.ocaml.names import Scope as Names
from php2ml.program import ClassInfo, FunctionInfo
from php2ml.syntax import ast

Labelled = list[tuple[str, ir.Expr]]


def call_labelled(name: str, args: Labelled, rep: ir.Rep = ir.OTHER) -> ir.Prim:
    """A primitive with labelled arguments ("" for none)."""
    return ir.Prim(name, [arg for _, arg in args], rep, [label for label, _ in args])


def lazy(body: ir.Expr) -> ir.Expr:
    return prim("lazy", [body], ir.OTHER)


def force(name: str) -> ir.Expr:
    return prim("Lazy.force", [ir.Var(name, ir.OTHER)], ir.OTHER)


def table(items: list[ir.Expr]) -> ir.Expr:
    return ir.Construct("[]", items)


def constant_state(file: FileState, owner: FunctionInfo) -> FunctionState:
    """The state in which constant expressions (defaults, constants, attributes) are lowered."""
    names = file.names.child(["ctx", "this", "cls", "static", "scope", "call", "args"])
    return FunctionState(file, owner, names, ir.VALUE, VariableMap(), lines=False)


def _is_float(declared: ast.Type | None) -> bool:
    if isinstance(declared, ast.NullableType):
        declared = declared.type
    return isinstance(declared, ast.Identifier) and declared.name == "float"


def thunk(file: FileState, node: ast.Expr, cls: ClassInfo | None = None, as_float: bool = False) -> ir.Expr:
    """A constant expression as a function of the frame; with `as_float` an int literal becomes a float."""
    owner = file.file.body
    if cls is not None:
        owner = next(iter(cls.methods.values()), owner)
    fx = constant_state(file, owner)
    lowered = expr(fx, node)
    if as_float and lowered.rep == ir.INT:
        lowered = convert(lowered, ir.FLOAT)
    body = value(copied(lowered, fx.type(node)))
    return ir.Lambda([ir.Param("ctx", ir.CTX)], body, ir.Fun((ir.CTX,), ir.VALUE))


# --- functions -----------------------------------------------------------------------------------------------


def lower_infos(file: FileState) -> None:
    """The `Ctx.info` constants of the functions."""
    for info in file.file.functions:
        if info.kind == "hook" or (info.kind == "method" and getattr(info.node, "body", None) is None):
            continue
        callable_ = file.lowering.callables[info]
        args: Labelled = []
        if info.cls is not None:
            args.append(("cls", ir.Str(class_display(info.cls))))
        if file.file.strict:
            args.append(("strict", ir.Bool(True)))
        hidden = [ir.Int(param.index) for param in info.params if _is_sensitive(file, param.node)]
        if hidden:
            args.append(("hidden", ir.Construct("[]", hidden)))
        args += [("file", ir.Var("file", ir.STR)), ("", ir.Str(info.name))]
        file.items.append(ir.Function(callable_.info, [], ir.OTHER, call_labelled("Ctx.info", args)))


def _is_sensitive(file: FileState, param: ast.Param) -> bool:
    """Whether traces hide the argument."""
    program = file.lowering.program
    return any(
        program.name_of(attr.name).lower() == "sensitiveparameter" for group in param.attrs for attr in group.attrs
    )


def class_display(cls: ClassInfo) -> str:
    return cls.name


def lower_entry(file: FileState, info: FunctionInfo) -> ir.Expr:
    """The `Fn.make` of a function-like."""
    node = info.node
    callable_ = file.lowering.callables[info]
    args: Labelled = [("", ir.Str(info.name))]
    if info.cls is not None:
        args.append(("cls", ir.Str(info.cls.name)))
    args += [("file", ir.Var("file", ir.STR)), ("line", ir.Int(node.span.line())), ("end_line", ir.Int(node.span.end_line()))]
    params = [param_entry(file, info, index) for index in range(len(info.params))]
    args.append(("params", table(params)))
    if info.return_type is not None:
        args.append(("ret", type_expr(file, info.return_type)))
    if info.returns_ref:
        args.append(("by_ref", ir.Bool(True)))
    if info.static:
        args.append(("static", ir.Bool(True)))
    if info.is_generator:
        args.append(("generator", ir.Bool(True)))
    if info.scope.uses_arguments:
        args.append(("rest", ir.Bool(True)))
    if file.file.strict:
        args.append(("strict", ir.Bool(True)))
    if info.kind in ("closure", "arrow"):
        statics = [str(item.var.name) for item in static_vars(info)]
        names = [name for name, _ in captures_of(info)] + statics
        if names:
            args.append(("captures", ir.Construct("[]", [ir.Str(name) for name in names])))
        if info.scope.uses_this and not info.static:
            args.append(("uses_this", ir.Bool(True)))
        if statics:
            args.append(("statics", ir.Int(len(statics))))
    doc = getattr(node, "doc", None)
    if doc is not None:
        args.append(("doc", ir.Str(doc)))
    attrs = attributes(file, node, info.cls)
    if attrs is not None:
        args.append(("attributes", attrs))
    if info.kind == "method" and getattr(node, "body", None) is None:
        abstract = [(label, arg) for label, arg in args if label not in ("end_line", "attributes", "strict", "generator", "rest")]
        return call_labelled("Fn.abstract", abstract)
    args.append(("", wrapper(file, info, callable_.name, callable_.params, callable_.result)))
    return call_labelled("Fn.make", args)


def wrapper(file: FileState, info: FunctionInfo, name: str, reps: list[ir.Rep], result: ir.Rep) -> ir.Expr:
    """The function that the engine calls: arguments from an array, the result as a value."""
    call = ir.Var("call", ir.OTHER)
    given: list[ir.Expr] = [CTX]
    if info.kind == "method":
        given.append(prim("Class.scope", [call], ir.CLS))
        given.append(prim("Class.static", [call], ir.CLS) if info.static else prim("Class.this", [call], ir.OBJ))
    elif info.kind in ("closure", "arrow"):
        given.append(call)
        captured = prim(".captured", [call], ir.OTHER)
        index = 0
        for _, by_ref in captures_of(info):
            item = prim("Array.get", [captured, ir.Int(index)], ir.VALUE)
            given.append(convert(item, ir.REF) if by_ref else item)
            index += 1
        for _ in static_vars(info):
            given.append(convert(prim("Array.get", [captured, ir.Int(index)], ir.VALUE), ir.REF))
            index += 1
    for index, rep in enumerate(reps):
        given.append(convert(prim("Array.get", [ir.Var("args", ir.OTHER), ir.Int(index)], ir.VALUE), rep))
    if info.scope.uses_arguments:
        given.append(prim("Lang.passed", [ir.Var("args", ir.OTHER), ir.Int(len(reps))], ir.LIST))
    body = convert(ir.CallFn("", name, given, result), ir.VALUE)
    params = [ir.Param("ctx", ir.CTX), ir.Param("call", ir.OTHER), ir.Param("args", ir.OTHER)]
    return ir.Lambda(params, body, ir.Fun((ir.CTX, ir.OTHER, ir.OTHER), ir.VALUE))


def param_entry(file: FileState, info: FunctionInfo, index: int) -> ir.Expr:
    param = info.params[index]
    args: Labelled = [("", ir.Str(param.name))]
    if param.type is not None:
        declared = type_expr(file, param.type)
        nullable = isinstance(param.default, ast.ConstFetch) and param.default.name.text.lower() == "null"
        if nullable and isinstance(param.type, (ast.Name, ast.Identifier)) and getattr(param.type, "name", "") != "mixed":
            declared = ir.Construct("Types.T_nullable", [declared])
        args.append(("ty", declared))
    if param.by_ref:
        args.append(("by_ref", ir.Bool(True)))
    if param.variadic:
        args.append(("variadic", ir.Bool(True)))
    if param.default is not None:
        args.append(("default", thunk(file, param.default, info.cls)))
        args.append(("text", ir.Str(param.default.span.text())))
    if param.promoted:
        args.append(("promoted", ir.Bool(True)))
    if _borrows(file, info, index):
        args.append(("borrows", ir.Bool(True)))
    attrs = attributes(file, param.node, info.cls)
    if attrs is not None:
        args.append(("attributes", attrs))
    return call_labelled("Fn.param", args)


def _borrows(file: FileState, info: FunctionInfo, index: int) -> bool:
    """Whether a parameter that may get an array needs no copy of it."""
    declared = info.params[index].type
    while isinstance(declared, ast.NullableType):
        declared = declared.type
    if isinstance(declared, ast.Identifier) and declared.name.lower() not in ("array", "iterable", "mixed"):
        return False
    if isinstance(declared, ast.Name) or info.params[index].by_ref or info.params[index].variadic:
        return False
    lowering = file.lowering
    return index in lowering.table.function(info).read_only and leaves_arrays_alone(lowering, info)


def attributes(file: FileState, node: ast.Node, cls: ClassInfo | None) -> ir.Expr | None:
    """Attributes as recorded for reflection."""
    groups = getattr(node, "attrs", None)
    if not groups:
        return None
    items: list[ir.Expr] = []
    for group in groups:
        for attr in group.attrs:
            given = [
                ir.Construct(
                    "()",
                    [
                        ir.Construct("Some", [ir.Str(arg.name.name)]) if arg.name is not None else ir.Construct("None", []),
                        thunk(file, arg.value, cls),
                    ],
                )
                for arg in attr.args
            ]
            name = file.lowering.program.name_of(attr.name)
            items.append(call_labelled("Lang.attribute", [("", ir.Str(name)), ("", table(given))]))
    return table(items)


# --- classes -------------------------------------------------------------------------------------------------


def visibility(modifiers: ast.Modifier) -> ir.Expr | None:
    if modifiers & ast.Modifier.PRIVATE:
        return ir.Construct("Types.Private", [])
    if modifiers & ast.Modifier.PROTECTED:
        return ir.Construct("Types.Protected", [])
    return None


def lower_class(file: FileState, cls: ClassInfo) -> ir.Expr:
    """The `Class.decl` of a class."""
    node = cls.node
    program = file.lowering.program
    name = cls.name
    args: Labelled = [("", ir.Str(name))]
    if cls.kind != "class":
        args.append(("kind", ir.Construct({"interface": "Types.Interface", "trait": "Types.Trait", "enum": "Types.Enum"}[cls.kind], [])))
    if cls.modifiers & ast.Modifier.ABSTRACT:
        args.append(("abstract", ir.Bool(True)))
    if cls.modifiers & ast.Modifier.FINAL:
        args.append(("final", ir.Bool(True)))
    if cls.readonly:
        args.append(("readonly", ir.Bool(True)))
    if cls.parent_name is not None:
        args.append(("parent", ir.Str(cls.parent_name)))
    interfaces = [program.name_of(item) for item in interface_nodes(node)]
    if interfaces:
        args.append(("interfaces", table([ir.Str(item) for item in interfaces])))
    args += [("file", ir.Var("file", ir.STR)), ("line", ir.Int(node.span.line())), ("end_line", ir.Int(node.span.end_line()))]
    if isinstance(node, ast.Enum_) and node.backing_type is not None:
        args.append(("backing", type_expr(file, node.backing_type)))
    traits = [trait_use(file, member) for member in node.members if isinstance(member, ast.TraitUse)]
    if traits:
        args.append(("traits", table(traits)))
    consts: list[ir.Expr] = []
    props: list[ir.Expr] = []
    methods: list[ir.Expr] = []
    for member in node.members:
        match member:
            case ast.ClassConst():
                consts += [const_entry(file, cls, member, item) for item in member.consts]
            case ast.EnumCase():
                consts.append(case_entry(file, cls, member))
            case ast.Property():
                props += [prop_entry(file, cls, member, item) for item in member.items]
            case ast.ClassMethod():
                if member.name.name.lower() == "__construct":
                    props += [promoted_entry(file, cls, param) for param in member.params if param.modifiers]
                methods.append(method_entry(file, program.info(member), member))
            case ast.TraitUse():
                pass
    for label, items in (("consts", consts), ("props", props), ("methods", methods)):
        if items:
            args.append((label, table(items)))
    doc = getattr(node, "doc", None)
    if doc is not None:
        args.append(("doc", ir.Str(doc)))
    attrs = attributes(file, node, cls)
    if attrs is not None:
        args.append(("attributes", attrs))
    return call_labelled("Class.decl", args)


def interface_nodes(node: ast.ClassLike) -> list[ast.Name]:
    """The interfaces that a declaration names."""
    if isinstance(node, ast.Interface_):
        return node.extends
    return node.implements if isinstance(node, (ast.Class_, ast.Enum_)) else []


def trait_use(file: FileState, member: ast.TraitUse) -> ir.Expr:
    program = file.lowering.program
    insteadof: list[ir.Expr] = []
    aliases: list[ir.Expr] = []
    for item in member.adaptations:
        if isinstance(item, ast.TraitUsePrecedence):
            excluded = table([ir.Str(program.name_of(name)) for name in item.insteadof])
            insteadof.append(ir.Construct("()", [ir.Str(program.name_of(item.trait)), ir.Str(item.method.name), excluded]))
        else:
            trait = _option(None if item.trait is None else ir.Str(program.name_of(item.trait)))
            alias = _option(None if item.new_name is None else ir.Str(item.new_name.name))
            vis: ir.Expr | None = None
            if item.new_modifier & (ast.Modifier.PUBLIC | ast.Modifier.PROTECTED | ast.Modifier.PRIVATE):
                vis = visibility(item.new_modifier) or ir.Construct("Types.Public", [])
            aliases.append(ir.Construct("()", [trait, ir.Str(item.method.name), alias, _option(vis)]))
    args: Labelled = []
    if insteadof:
        args.append(("insteadof", table(insteadof)))
    if aliases:
        args.append(("aliases", table(aliases)))
    args.append(("", table([ir.Str(program.name_of(name)) for name in member.traits])))
    return call_labelled("Class.uses", args)


def _option(item: ir.Expr | None) -> ir.Expr:
    return ir.Construct("None", []) if item is None else ir.Construct("Some", [item])


def const_entry(file: FileState, cls: ClassInfo, member: ast.ClassConst, item: ast.ConstItem) -> ir.Expr:
    args: Labelled = [("", ir.Str(item.name.name))]
    vis = visibility(member.modifiers)
    if vis is not None:
        args.append(("vis", vis))
    if member.modifiers & ast.Modifier.FINAL:
        args.append(("final", ir.Bool(True)))
    if member.doc is not None:
        args.append(("doc", ir.Str(member.doc)))
    attrs = attributes(file, member, cls)
    if attrs is not None:
        args.append(("attributes", attrs))
    args.append(("", thunk(file, item.value, cls)))
    return call_labelled("Class.const", args)


def case_entry(file: FileState, cls: ClassInfo, member: ast.EnumCase) -> ir.Expr:
    args: Labelled = [("", ir.Str(member.name.name))]
    if member.value is not None:
        args.append(("value", thunk(file, member.value, cls)))
    if member.doc is not None:
        args.append(("doc", ir.Str(member.doc)))
    attrs = attributes(file, member, cls)
    if attrs is not None:
        args.append(("attributes", attrs))
    return call_labelled("Class.case", args)


def prop_entry(file: FileState, cls: ClassInfo, member: ast.Property, item: ast.PropertyItem) -> ir.Expr:
    args: Labelled = [("", ir.Str(item.name.name))]
    vis = visibility(member.modifiers)
    if vis is not None:
        args.append(("vis", vis))
    if member.modifiers & ast.Modifier.STATIC:
        args.append(("static", ir.Bool(True)))
    if member.modifiers & ast.Modifier.READONLY or cls.readonly:
        args.append(("readonly", ir.Bool(True)))
    if member.type is not None:
        args.append(("ty", type_expr(file, member.type)))
    if item.default is not None:
        args.append(("default", thunk(file, item.default, cls, _is_float(member.type))))
    doc = item.doc or member.doc
    if doc is not None:
        args.append(("doc", ir.Str(doc)))
    attrs = attributes(file, member, cls)
    if attrs is not None:
        args.append(("attributes", attrs))
    return call_labelled("Class.prop", args)


def promoted_entry(file: FileState, cls: ClassInfo, param: ast.Param) -> ir.Expr:
    assert isinstance(param.var.name, str)
    args: Labelled = [("", ir.Str(param.var.name))]
    vis = visibility(param.modifiers)
    if vis is not None:
        args.append(("vis", vis))
    if param.modifiers & ast.Modifier.READONLY or cls.readonly:
        args.append(("readonly", ir.Bool(True)))
    if param.type is not None:
        args.append(("ty", type_expr(file, param.type)))
    if param.doc is not None:
        args.append(("doc", ir.Str(param.doc)))
    attrs = attributes(file, param, cls)
    if attrs is not None:
        args.append(("attributes", attrs))
    return call_labelled("Class.prop", args)


def method_entry(file: FileState, info: FunctionInfo, member: ast.ClassMethod) -> ir.Expr:
    args: Labelled = []
    vis = visibility(member.modifiers)
    if vis is not None:
        args.append(("vis", vis))
    if member.modifiers & ast.Modifier.STATIC:
        args.append(("static", ir.Bool(True)))
    if member.body is None:
        args.append(("abstract", ir.Bool(True)))
    if member.modifiers & ast.Modifier.FINAL:
        args.append(("final", ir.Bool(True)))
    args.append(("", force(file.lowering.callables[info].entry)))
    return call_labelled("Class.meth", args)


# --- the file ------------------------------------------------------------------------------------------------


def lower_tables(file: FileState) -> None:
    """Add the tables of the module."""
    for info in file.file.functions:
        if info.kind != "hook":
            name = file.lowering.callables[info].entry
            file.tables.append(ir.Function(name, [], ir.OTHER, lazy(lower_entry(file, info))))
    for cls in file.file.classes:
        _, name = file.lowering.class_decls[cls]
        file.tables.append(ir.Function(name, [], ir.OTHER, lazy(lower_class(file, cls))))
    functions = table([force(file.lowering.callables[info].entry) for info in file.file.hoisted_functions])
    classes = table([force(file.lowering.class_decls[cls][1]) for cls in file.file.hoisted_classes])
    main = file.lowering.callables[file.file.body].name
    fields: list[tuple[str, ir.Expr]] = [
        ("Types.path", ir.Var("file", ir.STR)),
        ("main", ir.Var(main, ir.OTHER)),
        ("hoisted_functions", functions),
        ("hoisted_classes", classes),
    ]
    file.tables.append(ir.Function("php_file", [], ir.OTHER, ir.Record(fields, ir.OTHER, "Types.file")))


_ = Names
