"""What lowering knows while it works: of the program, of a file, of a function."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from php2ml.ir import ir
from php2ml.ir.lower import build
from php2ml.ir.lower.tree import line_of
from php2ml.ir.lower.variables import Key, VariableMap, Web
from php2ml.ocaml.names import Scope as Names
from php2ml.ocaml.names import assign_modules, method_name, short_name, value_name
from php2ml.program import ClassInfo, FileInfo, FunctionInfo, Program
from php2ml.syntax import ast
from php2ml.types.lattice import MIXED, Type
from php2ml.types.table import TypeTable


def stored(rep: ir.Rep) -> ir.Rep:
    """`rep` with arrays of booleans seen as arrays of values, which they are."""
    if isinstance(rep, ir.Arr):
        elem = stored(rep.elem)
        return ir.Arr(ir.VALUE if elem in (ir.BOOL, ir.FLOAT) else elem)
    return rep


@dataclass(slots=True, eq=False)
class Callable_:
    """How a translated function is called from OCaml."""

    module: str
    name: str
    info: str  # name of its `Ctx.info` constant
    entry: str  # name of its table entry
    params: list[ir.Rep]
    result: ir.Rep


class Lowering:
    """The program being lowered."""

    def __init__(self, program: Program, table: TypeTable) -> None:
        from php2ml.ir.lower import lifetimes

        self.program = program
        self.table = table
        self.diagnostics: list[object] = []
        self.modules = assign_modules(program.files, runtime_modules())
        self.files: dict[FileInfo, FileState] = {}
        self.callables: dict[FunctionInfo, Callable_] = {}
        self.class_decls: dict[ClassInfo, tuple[str, str]] = {}
        self.static_numbers: dict[int, int] = {}
        self.quiet: dict[FunctionInfo, bool] = {}  # found by `borrow.leaves_arrays_alone`
        self.constant_names: dict[ast.Node, str] | None = None
        self.destructors = lifetimes.has_destructors(program)
        for file in program.files.values():
            self.files[file] = FileState(self, file)
        for state in self.files.values():
            state.name_items()

    def constant_name(self, node: ast.ConstItem) -> str:
        """The full name of a constant that `const` declares."""
        if self.constant_names is None:
            self.constant_names = {
                info.node: info.name for infos in self.program.constants.values() for info in infos
            }
        return self.constant_names.get(node, node.name.name)

    def static_number(self, node: ast.StaticVar) -> int:
        """The site-wide number of a static variable."""
        return self.static_numbers.setdefault(id(node), len(self.static_numbers))


def runtime_modules() -> list[str]:
    """Names that modules of the site cannot have."""
    from php2ml.builtins.table import RUNTIME

    return sorted({path.stem.capitalize() for path in RUNTIME.rglob("*.ml")})


class FileState:
    """One file being lowered to one module."""

    def __init__(self, lowering: Lowering, file: FileInfo) -> None:
        self.lowering = lowering
        self.file = file
        self.module = lowering.modules[file.path]
        self.names = Names("ctx file php_file scope cls this static call args arguments".split())
        self.items: list[ir.Function] = []
        self.tables: list[ir.Function] = []
        self.constants: list[ir.Function] = []

    def name_items(self) -> None:
        """Choose the names of everything at the top of the module, in the order of the source."""
        table = self.lowering.table
        names = self.names
        for cls in self.file.classes:
            base = self.class_base(cls)
            self.lowering.class_decls[cls] = (self.module, names.unique(f"{base}_decl"))
        for info in [*self.file.functions, self.file.body]:
            types = table.function(info)
            params: list[ir.Rep] = []
            for param, type_ in zip(info.params, types.params, strict=False):
                if param.by_ref and not param.variadic:
                    params.append(ir.REF)
                elif param.variadic:
                    params.append(ir.Arr(ir.VALUE))
                else:
                    params.append(stored(type_.rep))
            name = names.unique(self.item_name(info))
            result = ir.VALUE if info.kind == "file" else result_rep(info, types.result)
            self.lowering.callables[info] = Callable_(
                self.module, name, names.unique(f"{name}_info"), names.unique(f"{name}_fn"), params, result
            )

    def constant(self, tree: ir.Expr, rep: ir.Rep, line: int) -> ir.Expr:
        """A constant array of the module, made once."""
        name = self.names.unique(f"array_{line}")
        body = ir.Prim("Php_array.constant", [tree], rep)
        self.constants.append(ir.Function(name, [], rep, body))
        return ir.Var(name, rep)

    def class_base(self, cls: ClassInfo) -> str:
        if cls.anonymous:
            return f"anonymous_{cls.node.span.line()}"
        return value_name(cls.name).rstrip("_")

    def item_name(self, info: FunctionInfo) -> str:
        if info.kind == "file":
            return "main"
        if info.kind in ("closure", "arrow"):
            return f"closure_{info.node.span.line()}"
        if info.cls is not None and info.kind == "method":
            return method_name(self.class_base(info.cls), info.name)
        return value_name(short_name(info.name))


def result_rep(info: FunctionInfo, type_: Type) -> ir.Rep:
    """The rep of what a translated function returns."""
    if info.returns_ref:
        return ir.VALUE
    if isinstance(info.return_type, ast.Identifier) and info.return_type.name == "void":
        return ir.UNIT
    if type_.is_null:
        return ir.UNIT
    return ir.VALUE if type_.bits == 0 else stored(type_.rep)


@dataclass(slots=True, eq=False)
class Slot:
    """A PHP variable as the OCaml function holds it.

    kind: "let" immutable, "mut" an OCaml ref, "cell" a Types.reference, "mutcell" an OCaml ref of one, "scope" a
    name in a run-time scope.
    """

    name: str
    ocaml: str
    kind: str
    rep: ir.Rep
    maybe_undefined: bool = True
    borrowed: bool = False  # an array in it may be somebody else's


@dataclass(slots=True, eq=False)
class Target:
    """What `break` and `continue` can leave: a loop or a switch."""

    loop: bool
    depth: int  # number of guards around it
    go: str | None = None  # of a loop: the flag that keeps it going
    skip: str | None = None  # flag: the rest of the body (or of the switch) is skipped


@dataclass(slots=True, eq=False)
class FunctionState:
    """One function-like being lowered."""

    file: FileState
    info: FunctionInfo
    names: Names
    result: ir.Rep
    map: VariableMap
    slots: dict[str, Slot] = field(default_factory=dict)
    line: int | None = None  # what ctx.line holds here, if known
    node_line: int = 0  # PHP's line for the next operation
    targets: list[Target] = field(default_factory=list)
    guards: int = 0
    returned: str | None = None  # mutable: the value to return
    running: str | None = None  # flag: false once a return has been executed
    in_finally: int = 0
    lines: bool = True  # operations store their line
    in_body: bool = False  # of the function itself, not of a constant expression beside it
    scope: ir.Expr | None = None  # the run-time scope, where there is one
    coerce_result: ast.Type | None = None
    fixed: set[str] = field(default_factory=set)  # parameters and captured variables
    late: set[str] = field(default_factory=set)  # variables a foreach declares once its element is at hand
    unset_after: set[int] = field(default_factory=set)  # foreach by reference whose variable is unset right after
    consumed: set[int] = field(default_factory=set)  # nodes already lowered with a declaration
    foreach_locals: dict[tuple[int, str], Web] = field(default_factory=dict)
    static_captures: dict[int, ir.Expr] = field(default_factory=dict)
    ocaml_names: dict[str, str] = field(default_factory=dict)
    caught: dict[str, list[str]] = field(default_factory=dict)  # names of exceptions that stand for a variable

    # access -------------------------------------------------------------------------------------

    @property
    def lowering(self) -> Lowering:
        return self.file.lowering

    @property
    def program(self) -> Program:
        return self.file.lowering.program

    @property
    def table(self) -> TypeTable:
        return self.file.lowering.table

    def type(self, node: ast.Node) -> Type:
        """The type of the value of an expression."""
        found = self.table.expr(node)
        return MIXED if found.bits == 0 else found

    def fresh(self, hint: str) -> str:
        """A new name for a temporary."""
        return self.names.unique(hint)

    def local_name(self, php: str) -> str:
        """The OCaml name of a PHP variable, the same for all of its webs."""
        found = self.ocaml_names.get(php)
        if found is None:
            found = self.ocaml_names[php] = self.names.value(php.partition(" ")[0])
        return found

    def file_constant(self, tree: ir.Expr, rep: ir.Rep) -> ir.Expr:
        """A constant array of the module."""
        return self.file.constant(tree, rep, self.node_line)


    # lines --------------------------------------------------------------------------------------

    def at(self, node: ast.Node) -> None:
        """PHP now compiles `node`: operations that follow are on its line."""
        self.node_line = line_of(node)

    def operate(
        self,
        operands: Sequence[ir.Expr],
        use: Callable[[list[ir.Expr]], ir.Expr],
        deferred: Sequence[bool] = (),
        hints: Sequence[str] = (),
        warns: bool = True,
        all_before: bool = False,
    ) -> ir.Expr:
        """An operation on operands evaluated in order; one that `warns` runs on the current line.  With
        `all_before` it looks at more than its operands, so that these must be evaluated before it starts."""
        stores = warns and self.lines and self.line != self.node_line
        if not stores:
            return build.ordered(operands, self.fresh, use, hints, deferred, all_before)
        line = self.line = self.node_line
        return build.ordered(
            operands, self.fresh, lambda ops: build.seq([ir.Line(line), use(ops)]), hints, deferred, all_before=True
        )

    def on_line(self, expr: ir.Expr) -> ir.Expr:
        """`expr`, without operands that change the line, on the current line."""
        if self.line == self.node_line or not self.lines:
            return expr
        self.line = self.node_line
        return build.seq([ir.Line(self.node_line), expr])

    def bind(self, value: ir.Expr, hint: str, use: Callable[[ir.Expr], ir.Expr]) -> ir.Expr:
        """`use` of an atom that holds `value`, which is evaluated first."""
        if build.is_atom(value):
            return use(value)

        def inner(value: ir.Expr) -> ir.Expr:
            if build.is_atom(value):
                return use(value)
            name = self.fresh(hint)
            return build.let(name, value, use(ir.Var(name, value.rep)))

        return build.floating(value, inner)

    # classes ------------------------------------------------------------------------------------

    def certain_class(self, name: str) -> ClassInfo | None:
        """The class of that full name, when there is just one and it is declared whenever this code runs."""
        program = self.program
        lower = name.lower()
        cls = program.cls(lower)
        if cls is None or not cls.hoisted or cls.early_binding or cls.conditional or cls.kind == "trait":
            return None
        if lower in program.aliases or "*" in program.aliases:
            return None
        if cls.file is self.info.file:
            return cls
        loaded = program.loaded.get(self.info, program.always_loaded)
        return cls if cls.file in loaded else None

    # variables ----------------------------------------------------------------------------------

    def webs_at(self, key: Key) -> list[Web]:
        return self.map.at.get(key, [])


def again(expr: ir.Expr) -> ir.Expr:
    """Another tree that means the same, for an expression written twice."""
    match expr:
        case ir.Convert():
            return ir.Convert(again(expr.value), expr.rep)
        case ir.Prim():
            return ir.Prim(expr.name, [again(arg) for arg in expr.args], expr.rep, list(expr.labels))
        case ir.Get():
            return ir.Get(expr.name, expr.rep)
        case _:
            return expr
