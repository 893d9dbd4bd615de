"""The program: every file, function, class and constant of the site, and what names mean.

`resolve.resolve` builds it; nothing changes it afterwards.  Facts about nodes are kept beside the
tree, in dictionaries keyed by node.

Names: a *full name* has no leading backslash; functions and classes are looked up by lower-case
full name, constants by full name with a lower-case namespace.  One name may have several
declarations (in files that are never included together, or conditional ones); the accessors that
return one entity return None unless it is the only one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, TypeAlias

from php2ml.names import lower_case
from php2ml.source import Span
from php2ml.syntax import ast

SUPERGLOBALS = frozenset(
    ["GLOBALS", "_GET", "_POST", "_COOKIE", "_FILES", "_SERVER", "_ENV", "_REQUEST", "_SESSION"]
)

# ------------------------------------------------------------------------------------- built-ins


class Builtins(Protocol):
    """What resolve and infer ask of `php2ml.builtins.table`.  Names are lower-case, except constants."""

    def lookup(self, name: str) -> Any | None:
        """The BuiltinFn of that name."""

    def lookup_class(self, name: str) -> Any | None:
        """The BuiltinClass of that name."""

    def constant(self, name: str) -> Any | None:
        """A BuiltinConstant of that name."""


# ------------------------------------------------------------------------------------- functions


@dataclass(slots=True, eq=False)
class Reason:
    """Why something is so, and where."""

    span: Span
    text: str


@dataclass(slots=True, eq=False)
class ParamInfo:
    """A parameter of a function-like."""

    name: str
    index: int
    node: ast.Param
    type: ast.Type | None
    default: ast.Expr | None
    by_ref: bool
    variadic: bool
    promoted: bool

    @property
    def optional(self) -> bool:
        return self.default is not None or self.variadic


@dataclass(slots=True, eq=False)
class Variable:
    """A local variable (a parameter too) of a function-like, as the syntax shows it; superglobals and
    `$this` are not among them."""

    name: str
    span: Span  # of its first occurrence
    param: int | None = None  # index of the parameter
    assignments: int = 0  # places that assign it (the parameter's own binding is not counted)
    appended: bool = False  # target of `.=`
    is_global: bool = False  # named in a `global` statement
    is_static: bool = False  # declared in a `static` statement
    unset: bool = False  # named in `unset`
    captured: bool = False  # captured by value by a closure or arrow function
    captured_by_ref: bool = False  # captured by reference by a closure
    use: bool = False  # of a closure: bound by `use` (an arrow function: taken from outside)
    use_by_ref: bool = False
    cell_reasons: list[Reason] = field(default_factory=list)
    """Why it must live in a reference cell (`&$x`, by-ref capture, by-ref parameter, foreach by
    reference, global, static ...); empty when it need not."""
    maybe_cell: list[tuple[ast.Node, int]] = field(default_factory=list)
    """Calls (and argument positions) whose callee is not known from the syntax and might take it by
    reference; inference settles them (`TypeTable.var(...).is_ref`)."""
    builtin_refs: list[ast.Expr] = field(default_factory=list)
    """Occurrences passed by reference to a built-in function: no cell needed, a temporary reference that
    is read back after the call does."""

    @property
    def needs_cell(self) -> bool:
        """Certainly; `maybe_cell` is for inference to decide."""
        return bool(self.cell_reasons)

    @property
    def assigned_once(self) -> bool:
        return self.assignments + (self.param is not None or self.use) == 1


@dataclass(slots=True, eq=False)
class ScopeInfo:
    """What the syntax says of the variables of a function-like (or file body)."""

    variables: dict[str, Variable] = field(default_factory=dict)  # in order of appearance
    symbol_table: list[Reason] = field(default_factory=list)
    """Why its variables must be reachable by name at run time (include, extract, $$x, eval,
    compact or get_defined_vars of unknown names); empty: plain locals do."""
    uses_this: bool = False
    is_generator: bool = False
    has_try: bool = False
    has_finally: bool = False
    has_goto: bool = False
    uses_arguments: bool = False  # func_get_args and relatives
    closures: list[FunctionInfo] = field(default_factory=list)  # directly inside
    calls: list[ast.Expr] = field(default_factory=list)
    """FuncCall, MethodCall, NullsafeMethodCall, StaticCall and New directly inside."""
    includes: list[ast.Include] = field(default_factory=list)

    @property
    def needs_symbol_table(self) -> bool:
        return bool(self.symbol_table)


FunctionKind: TypeAlias = Literal["function", "method", "closure", "arrow", "file", "hook"]


@dataclass(slots=True, eq=False)
class FunctionInfo:
    """A function-like: function, method, closure, arrow function, property hook or the body of a file.
    There is one for each node; a trait's method has one too, which the classes using it share."""

    id: str  # unique and stable: "a.php:foo", "a.php:C::m", "a.php:{closure}#2", "a.php"
    kind: FunctionKind
    name: str  # with namespace for functions; "{closure}"; "" for file bodies
    node: ast.Function_ | ast.ClassMethod | ast.Closure | ast.ArrowFunction | ast.PropertyHook | ast.File
    file: FileInfo
    namespace: str
    params: list[ParamInfo] = field(default_factory=list)
    return_type: ast.Type | None = None
    returns_ref: bool = False
    cls: ClassInfo | None = None  # the class around it (methods and what is inside them)
    outer: FunctionInfo | None = None  # the function-like around it
    conditional: bool = False
    """Functions: declared by executing a statement; otherwise when the file is entered."""
    static: bool = False
    abstract: bool = False
    modifiers: ast.Modifier = ast.Modifier.NONE
    scope: ScopeInfo = field(default_factory=ScopeInfo)

    @property
    def lower(self) -> str:
        return lower_case(self.name)

    @property
    def is_generator(self) -> bool:
        return self.scope.is_generator

    @property
    def private(self) -> bool:
        return bool(self.modifiers & ast.Modifier.PRIVATE)

    @property
    def body(self) -> list[ast.Stmt]:
        """Its statements (an arrow function has none: see `node.expr`)."""
        node = self.node
        if isinstance(node, ast.ArrowFunction):
            return []
        if isinstance(node, ast.File):
            return node.stmts
        return node.body if isinstance(node.body, list) else []

    def min_args(self) -> int:
        """The number of arguments a call must give."""
        required = [p.index for p in self.params if not p.optional]
        return required[-1] + 1 if required else 0

    def __repr__(self) -> str:
        return f"<{self.id}>"


# --------------------------------------------------------------------------------------- classes


@dataclass(slots=True, eq=False)
class PropInfo:
    """A declared property (a promoted parameter too)."""

    name: str
    cls: ClassInfo  # the class that has it: the declaring one, or the one using the trait
    type: ast.Type | None
    default: ast.Expr | None
    modifiers: ast.Modifier
    node: ast.Node  # PropertyItem or Param
    static: bool
    readonly: bool
    promoted: bool = False
    slot: int | None = None
    """Index into the object's slots, parents' first; None for static ones and while the class's
    ancestors are not all known."""
    hooks: list[ast.PropertyHook] = field(default_factory=list)

    @property
    def private(self) -> bool:
        return bool(self.modifiers & ast.Modifier.PRIVATE)

    @property
    def protected(self) -> bool:
        return bool(self.modifiers & ast.Modifier.PROTECTED)

    def __repr__(self) -> str:
        return f"<{self.cls.name}::${self.name}>"


@dataclass(slots=True, eq=False)
class ClassConstInfo:
    name: str
    cls: ClassInfo
    value: ast.Expr | None  # None: an enum case without value
    modifiers: ast.Modifier
    is_case: bool
    node: ast.Node  # ConstItem or EnumCase


ClassKind: TypeAlias = Literal["class", "interface", "trait", "enum"]


@dataclass(slots=True, eq=False)
class TraitMethod:
    """A method that a class gets from a trait, with the name and visibility it has there."""

    lower: str
    name: str
    function: FunctionInfo
    modifiers: ast.Modifier


@dataclass(slots=True, eq=False)
class ClassInfo:
    """A class, interface, trait or enum declaration."""

    name: str  # full, as declared; "class@anonymous" for anonymous ones
    lower: str  # of an anonymous class "class@anonymous#n", unique
    kind: ClassKind
    node: ast.ClassLike
    file: FileInfo
    namespace: str
    modifiers: ast.Modifier
    parent_name: str | None = None  # full name
    interface_names: list[str] = field(default_factory=list)
    trait_names: list[str] = field(default_factory=list)
    conditional: bool = False  # declared by executing a statement
    hoisted: bool = False
    """Declared when its file is entered (provided, for one with `early_binding`, that the parent is
    known then)."""
    early_binding: bool = False
    """Top-level, with a parent: hoisted when its parent is already declared as the file is entered, else
    declared where it stands."""

    # linked
    parent: ClassInfo | None = None  # when it is a class of the program and there is just one
    builtin_parent: Any | None = None  # BuiltinClass, when the parent is one
    interfaces: list[ClassInfo] = field(default_factory=list)  # own, those of the program
    traits: list[ClassInfo] = field(default_factory=list)
    complete: bool = False
    """All ancestors and traits are known and unique: members and slots below are what there will be."""
    ancestors: frozenset[str] = frozenset()
    """Lower-case names of itself, parents, interfaces (built-in ones too) as far as known."""
    children: list[ClassInfo] = field(default_factory=list)  # direct: extends or implements

    methods: dict[str, FunctionInfo] = field(default_factory=dict)  # own, by lower-case name
    trait_methods: dict[str, TraitMethod] = field(default_factory=dict)  # by lower-case name
    own_props: dict[str, PropInfo] = field(default_factory=dict)
    """Instance properties declared here (traits' included); private ones of parents are not here."""
    static_props: dict[str, PropInfo] = field(default_factory=dict)  # own
    consts: dict[str, ClassConstInfo] = field(default_factory=dict)  # own, enum cases included
    slots: list[PropInfo] = field(default_factory=list)
    """All instance properties by slot: parents' first, then own in the order of declaration
    (promoted ones where the constructor stands), then traits'; a redeclared non-private property
    keeps its parent's slot.  Built-in ancestors' properties come first, as PropInfo-less gaps:
    see `slot_base`."""
    slot_base: int = 0  # number of slots that built-in ancestors take

    @property
    def abstract(self) -> bool:
        return bool(self.modifiers & ast.Modifier.ABSTRACT) or self.kind in ("interface", "trait")

    @property
    def final(self) -> bool:
        return bool(self.modifiers & ast.Modifier.FINAL) or self.kind == "enum"

    @property
    def readonly(self) -> bool:
        return bool(self.modifiers & ast.Modifier.READONLY)

    @property
    def anonymous(self) -> bool:
        return isinstance(self.node, ast.Class_) and self.node.name is None

    def lineage(self) -> Iterator[ClassInfo]:
        """Itself, its parent, ... as far as they are classes of the program."""
        cls: ClassInfo | None = self
        while cls is not None:
            yield cls
            cls = cls.parent

    def root_builtin(self) -> Any | None:
        """The built-in class that the topmost class of its lineage extends, if any."""
        for cls in self.lineage():
            if cls.builtin_parent is not None:
                return cls.builtin_parent
        return None

    def descendants(self) -> Iterator[ClassInfo]:
        """All classes below it, without itself, each once."""
        seen = {self}
        todo = list(self.children)
        while todo:
            cls = todo.pop()
            if cls not in seen:
                seen.add(cls)
                yield cls
                todo.extend(cls.children)

    def find_method(self, lower: str) -> tuple[FunctionInfo, ClassInfo] | None:
        """The method of that name, own, from a trait or inherited from a class of the program, with the
        class whose scope its body runs in.  Check `root_builtin` when there is none."""
        for cls in self.lineage():
            own = cls.methods.get(lower)
            if own is not None:
                return own, cls
            used = cls.trait_methods.get(lower)
            if used is not None:
                return used.function, cls
        return None

    def method_modifiers(self, lower: str) -> ast.Modifier:
        """The modifiers that method has here (a trait's alias may change its visibility)."""
        for cls in self.lineage():
            own = cls.methods.get(lower)
            if own is not None:
                return own.modifiers
            used = cls.trait_methods.get(lower)
            if used is not None:
                return used.modifiers
        return ast.Modifier.NONE

    def find_prop(self, name: str, scope: ClassInfo | None = None) -> PropInfo | None:
        """The instance property `$this->name` means for an object of this very class, seen from code in
        `scope`: the private one of `scope` when the object has it, else the visible one."""
        if scope is not None and scope is not self:
            prop = scope.own_props.get(name)
            if prop is not None and prop.private and scope in self.lineage():
                return prop
        for cls in self.lineage():
            prop = cls.own_props.get(name)
            if prop is not None and (cls is self or not prop.private):
                return prop
        return None

    def find_static_prop(self, name: str) -> PropInfo | None:
        for cls in self.lineage():
            prop = cls.static_props.get(name)
            if prop is not None and (cls is self or not prop.private):
                return prop
        return None

    def find_const(self, name: str) -> ClassConstInfo | None:
        """The constant of that name, own or inherited (interfaces and traits of the program included)."""
        todo: list[ClassInfo] = [self]
        seen: set[ClassInfo] = set()
        while todo:
            cls = todo.pop(0)
            if cls in seen:
                continue
            seen.add(cls)
            const = cls.consts.get(name)
            inherited = cls is not self and cls.kind != "trait"
            if const is not None and not (inherited and const.modifiers & ast.Modifier.PRIVATE):
                return const
            if cls.parent is not None:
                todo.append(cls.parent)
            todo += cls.interfaces + cls.traits
        return None

    def __repr__(self) -> str:
        return f"<class {self.name}>"


# ----------------------------------------------------------------------------------------- files


@dataclass(slots=True, eq=False)
class ConstInfo:
    """A global constant declared by `const` or by `define` with a literal name."""

    name: str  # full
    value: ast.Expr
    file: FileInfo
    node: ast.Node  # ConstItem or the FuncCall of define
    conditional: bool
    """Whether executing its file's top-level code may leave it undeclared."""


@dataclass(slots=True, eq=False)
class IncludeTarget:
    """What an include may load.  `path` is the one file, relative to the root, when the path is known and
    the file is in the program.  Otherwise `candidates` are the files it could be (None: any), and `value` the
    path as far as it is known: literal text with "*" for unknown parts."""

    path: str | None
    candidates: list[str] | None
    value: str
    missing: bool = False  # the path is known but no file of the program


@dataclass(slots=True, eq=False)
class FileInfo:
    path: str  # relative to the root, with "/"
    node: ast.File
    strict: bool = False  # declare(strict_types=1)
    body: FunctionInfo = None  # type: ignore[assignment]  # set by resolve
    hoisted_functions: list[FunctionInfo] = field(default_factory=list)
    hoisted_classes: list[ClassInfo] = field(default_factory=list)
    """Classes that entering the file declares, in the order PHP does (`early_binding` ones where their
    parent permits)."""
    functions: list[FunctionInfo] = field(default_factory=list)  # every function-like but the body
    classes: list[ClassInfo] = field(default_factory=list)  # every class-like, anonymous ones too
    includes: list[tuple[ast.Include, FunctionInfo]] = field(default_factory=list)
    included_by: list[tuple[FileInfo, ast.Include]] = field(default_factory=list)
    maybe_included: bool = False  # some include of the program may load it
    is_entry: bool = True  # may be the main script
    scope_free: bool = False
    """Neither its top-level code nor that of files it includes touches variables: including it concerns no
    scope."""
    shared_variables: dict[str, Reason] | None = field(default_factory=dict)
    """Top-level variables that must live in the run-time scope, and why; None: all of them (see
    `scope_reasons`)."""
    scope_reasons: list[Reason] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"<file {self.path}>"


# --------------------------------------------------------------------------------------- program

ConstValue: TypeAlias = None | bool | int | float | str | list["tuple[int | str, ConstValue]"]
"""A PHP value folded at translation; strings hold one character a byte, arrays are pairs in order."""


@dataclass(slots=True, eq=False)
class Program:
    root: str  # absolute directory at translation
    files: dict[str, FileInfo] = field(default_factory=dict)  # by relative path
    functions: dict[str, list[FunctionInfo]] = field(default_factory=dict)  # by lower-case full name
    classes: dict[str, list[ClassInfo]] = field(default_factory=dict)  # by lower-case full name
    constants: dict[str, list[ConstInfo]] = field(default_factory=dict)
    builtins: Builtins = None  # type: ignore[assignment]
    infos: dict[ast.Node, FunctionInfo] = field(default_factory=dict)
    class_infos: dict[ast.Node, ClassInfo] = field(default_factory=dict)
    names: dict[ast.Name, str] = field(default_factory=dict)
    fallbacks: dict[ast.Name, str] = field(default_factory=dict)
    include_targets: dict[ast.Include, IncludeTarget] = field(default_factory=dict)
    folded: dict[ast.Node, ConstValue] = field(default_factory=dict)
    magic: dict[ast.MagicConst, str | int] = field(default_factory=dict)
    setter_families: set[ClassInfo] | None = None  # what may_have_setter found
    refused_texts: dict[str, Any] = field(default_factory=dict)
    """Texts of `eval` that PHP does not compile, by the path it gives them: the first error of each."""
    autoload: dict[str, str] = field(default_factory=dict)
    """Composer: lower-case class name -> relative path of the file that autoload would include."""
    aliases: set[str] = field(default_factory=set)
    """Lower-case names that `class_alias` may give to classes; contains "*" when some are not known."""
    global_names: set[str] | None = field(default_factory=set)
    """Names of global variables that functions reach by `global` or `$GLOBALS['x']`; None: any."""
    diagnostics: list[Any] = field(default_factory=list)

    # accessors ----------------------------------------------------------------------------------

    def all_functions(self) -> Iterator[FunctionInfo]:
        """Every function-like, file bodies included, in the order of files and source."""
        for file in self.files.values():
            yield file.body
            yield from file.functions

    def may_have_setter(self, cls: ClassInfo) -> bool:
        """Whether an object of `cls` may have `__set`: writes to properties that were unset call it."""
        if self.setter_families is None:
            found: set[ClassInfo] = set()
            for other in self.all_classes():
                if other.find_method("__set") is not None:
                    above: ClassInfo | None = other
                    while above is not None and above not in found:
                        found.add(above)
                        above = above.parent
            self.setter_families = found
        return cls in self.setter_families

    def all_classes(self) -> Iterator[ClassInfo]:
        for file in self.files.values():
            yield from file.classes

    def info(self, node: ast.Node) -> FunctionInfo:
        """The function-like declared by `node` (a File: its body)."""
        return self.infos[node]

    def class_info(self, node: ast.Node) -> ClassInfo:
        """The class declared by `node`."""
        return self.class_infos[node]

    def name_of(self, name: ast.Name) -> str:
        """The full name that `name` stands for, without leading backslash, in the case written; `self`,
        `parent` and `static` in lower case.  For an unqualified function or constant in a namespace
        the namespaced name: see `fallback_of`."""
        found = self.names.get(name)
        if found is None and name.span.file.path == "built-ins":
            return name.text  # in the signature of a built-in
        return self.names[name] if found is None else found

    def fallback_of(self, name: ast.Name) -> str | None:
        """The global name that an unqualified function or constant name falls back to, when it was written
        in a namespace."""
        return self.fallbacks.get(name)

    def include_target(self, node: ast.Include) -> IncludeTarget:
        return self.include_targets[node]

    def function(self, name: str) -> FunctionInfo | None:
        """The only function with that full name."""
        found = self.functions.get(lower_case(name))
        return found[0] if found is not None and len(found) == 1 else None

    def cls(self, name: str) -> ClassInfo | None:
        """The only class with that full name."""
        found = self.classes.get(lower_case(name))
        return found[0] if found is not None and len(found) == 1 else None

    def has_value(self, node: ast.Node) -> bool:
        """Whether the value of the expression `node` is certain at translation."""
        return node in self.folded

    def value(self, node: ast.Node) -> ConstValue:
        """That value.  Raises KeyError when it is not certain."""
        return self.folded[node]

    def magic_value(self, node: ast.MagicConst) -> str | int | None:
        """`__LINE__` and the like; `__FILE__` and `__DIR__` relative to the root ("" is the root itself).
        None for `__CLASS__` inside a trait (or a closure, whose scope may be rebound)."""
        return self.magic.get(node)

    def function_target(self, call: ast.FuncCall) -> FunctionInfo | Any | None:
        """The function that a call by name runs, whenever it runs one: the only declaration in the program,
        or a BuiltinFn.  None: several candidates, or none.  Whether a function of the program is
        declared when the call is reached is another question: `certainly_declared`."""
        if not isinstance(call.name, ast.Name):
            return None
        return self.named_function(call.name)

    def named_function(self, name: ast.Name) -> FunctionInfo | Any | None:
        """As `function_target`, of the name itself."""
        full = lower_case(self.names[name])
        found = self.functions.get(full)
        fallback = self.fallbacks.get(name)
        if found is None:
            builtin = self.builtins.lookup(full)
            if builtin is not None or fallback is None:
                return builtin
            full = lower_case(fallback)
            found = self.functions.get(full)
            if found is None:
                return self.builtins.lookup(full)
            return found[0] if len(found) == 1 else None
        if len(found) > 1:
            return None
        if fallback is not None and not self.certainly_declared(found[0], None):
            low = lower_case(fallback)
            if low in self.functions or self.builtins.lookup(low) is not None:
                return None
        return found[0]

    def certainly_declared(
        self, function: FunctionInfo, at: FunctionInfo | None, node: ast.Node | None = None
    ) -> bool:
        """Whether `function` is declared whenever the expression `node` in `at` is evaluated (without `node`:
        whenever code in `at` runs; without `at`: whenever any code runs)."""
        if function.conditional or len(self.functions[function.lower]) > 1:
            return False
        if at is not None and at.file is function.file:
            return True
        return self.certain(function.file, at, node)

    def certain(
        self,
        what: FileInfo | ConstInfo | ClassInfo,
        at: FunctionInfo | None,
        node: ast.Node | None = None,
    ) -> bool:
        """Whether that file's functions, that constant, that class is certainly declared whenever `node` in
        `at` is evaluated (see `certainly_declared`)."""
        if isinstance(what, ClassInfo):
            if at is not None and at.cls is not None and what.lower in at.cls.ancestors:
                return at.cls.kind != "trait" and self.cls(what.lower) is what
            if what.hoisted and not what.early_binding and self.cls(what.lower) is what:
                if at is not None and at.file is what.file:
                    return True
                what = what.file
        if at is None:
            return what in self.always_loaded
        if at.kind == "file":
            return what in self.loaded_at.get(node, ()) if node is not None else False
        return what in self.loaded.get(at.file, ())

    loaded: dict[FileInfo, frozenset[FileInfo | ConstInfo | ClassInfo]] = field(
        default_factory=dict
    )
    """What is certainly declared whenever a function (not the top-level code) of that file runs."""
    loaded_at: dict[ast.Node, frozenset[FileInfo | ConstInfo | ClassInfo]] = field(
        default_factory=dict
    )
    """What is certainly declared when that expression of top-level code is evaluated."""
    always_loaded: frozenset[FileInfo | ConstInfo | ClassInfo] = frozenset()

    def is_subclass(self, lower: str, ancestor: str) -> bool | None:
        """Whether the class `lower` descends from (or is) `ancestor`, both lower-case; None: not known."""
        if lower == ancestor:
            return True
        found = self.classes.get(lower)
        if found is not None:
            if len(found) == 1:
                if ancestor in found[0].ancestors:
                    return True
                return False if found[0].complete else None
            return None
        builtin = self.builtins.lookup_class(lower)
        if builtin is None:
            return None
        return ancestor in builtin_ancestors(self.builtins, lower)


def builtin_ancestors(builtins: Builtins, lower: str) -> frozenset[str]:
    """Lower-case names of a built-in class, its parents and interfaces."""
    seen: set[str] = set()
    todo = [lower]
    while todo:
        name = todo.pop()
        if name in seen:
            continue
        seen.add(name)
        cls = builtins.lookup_class(name)
        if cls is not None:
            if cls.parent is not None:
                todo.append(lower_case(cls.parent))
            todo += [lower_case(item) for item in cls.interfaces]
    return frozenset(seen)
