"""What of the runtime a program can reach.

Built-in functions and classes that the program names are referred to by the generated code, or found by a name that stands in
it. Where a name is computed (`new $class`, `$function()`, `class_exists($name)`, `unserialize($text)`) every built-in function
or class can be meant, unless inference knows the strings it may be: then all are linked, and `Reach.causes` says
where that is so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from php2ml.builtins import modules as runtime_modules
from php2ml.builtins.table import BuiltinFn, BuiltinParam, Builtins
from php2ml.ir import ir
from php2ml.ir.visit import walk
from php2ml.program import Program
from php2ml.resolve.walk import own_nodes
from php2ml.source import Span
from php2ml.syntax import ast
from php2ml.types.lattice import B_ARRAY, B_STR, Type
from php2ml.types.table import TypeTable

FUNCTIONS, CLASSES, CONSTANTS = "functions", "classes", "constants"


@dataclass(slots=True)
class Cause:
    """Why all built-in functions, classes or constants (`what`) are linked."""

    what: str
    span: Span
    text: str


@dataclass(slots=True)
class Reach:
    """What a program can reach. `functions` are those it may call by a name: None, any. `modules` are the modules of the
    runtime that must be asked for, `left_out` the built-in classes that are not linked, `calls` the OCaml
    functions of the runtime that the program refers to ("Std_file.fopen")."""

    functions: list[BuiltinFn] | None = None
    modules: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    calls: set[str] = field(default_factory=set)
    causes: list[Cause] = field(default_factory=list)
    uses: dict[str, Span] = field(default_factory=dict)
    """Where the program first calls each built-in function or makes an object of each built-in class, by lower-case name."""


# Built-in functions that look up what an argument names: the position of the argument, and what it may name.
_LOOK_UP: dict[str, tuple[int, tuple[str, ...]]] = {
    "function_exists": (0, (FUNCTIONS,)),
    "is_callable": (0, (FUNCTIONS, CLASSES)),
    "ob_start": (0, (FUNCTIONS, CLASSES)),
    "preg_replace_callback_array": (0, (FUNCTIONS, CLASSES)),
    "filter_var": (2, (FUNCTIONS, CLASSES)),
    "filter_input": (3, (FUNCTIONS, CLASSES)),
    "filter_var_array": (1, (FUNCTIONS, CLASSES)),
    "filter_input_array": (1, (FUNCTIONS, CLASSES)),
    "session_set_save_handler": (0, (FUNCTIONS, CLASSES)),
    "constant": (0, (CONSTANTS, CLASSES)),
    "defined": (0, (CONSTANTS, CLASSES)),
    "define": (0, (CONSTANTS,)),
    "unserialize": (0, (CLASSES,)),
} | {
    name: (0, (CLASSES,))
    for name in (
        "class_exists interface_exists trait_exists enum_exists get_class_methods get_class_vars get_parent_class"
        " method_exists property_exists is_a is_subclass_of class_implements class_parents class_uses spl_autoload_call"
    ).split()
}

# Built-in functions that list what there is.
_LISTS = {
    "get_defined_functions": FUNCTIONS,
    "get_extension_funcs": FUNCTIONS,
    "get_defined_constants": CONSTANTS,
    "get_declared_classes": CLASSES,
    "get_declared_interfaces": CLASSES,
    "get_declared_traits": CLASSES,
    "spl_classes": CLASSES,
}

# Methods of built-in classes that list what there is.
_LIST_METHODS = {"getclasses": CLASSES, "getclassnames": CLASSES}

_CLASS_NAME_METHODS = frozenset(["setiteratorclass", "setfileclass", "setinfoclass"])


def find(
    program: Program,
    types: TypeTable,
    modules: list[ir.Module],
    texts: Iterable[str],
    settings: Iterable[tuple[str, str]],
    *,
    computed_names: bool = True,
) -> Reach:
    """Return what the program can reach, given its IR after the passes and its OCaml texts.

    Without `computed_names` the site's author vouches that names which are computed are none of built-in functions or classes
    that its text does not name; a program that breaks this gets a PHP Error that says so.
    """
    search = _Search(program, types)
    search.run()
    unknown = {cause.what for cause in search.causes if computed_names}
    runtime = runtime_modules.load()
    builtins = program.builtins
    reach = Reach(causes=search.causes, uses=search.uses)

    named = {text.rpartition("\\")[2].lower() for text in _literals(modules)}
    named |= {text.rpartition("\\")[2].lower() for text in search.strings}
    if FUNCTIONS not in unknown:
        reach.functions = [builtins.functions[name] for name in sorted(named) if name in builtins.functions]
    text = "\n".join(texts)
    functions = builtins.functions.values() if reach.functions is None else reach.functions
    reach.calls = set(_QUALIFIED.findall(text)) | {function.prim for function in functions}

    words = _words(text)
    for string in search.strings:
        words |= _words(string)
    roots = runtime.core | runtime.hosts | runtime.mentioned(text) | {function.module for function in functions}
    lower_words = {word.lower() for word in words}
    roots |= {module for name, module in runtime.classes.items() if CLASSES in unknown or name in lower_words}
    roots |= {
        module for name, module in builtins.constant_module.items() if CONSTANTS in unknown or name in words
    }
    if search.changes_session or any(name.startswith("ini.session.") for name, _ in settings):
        roots.add("Session")
    linked = runtime.closure(roots)
    reach.modules = sorted(linked & runtime.initialised)
    reach.left_out = sorted(
        runtime.class_names[name] for name, module in runtime.classes.items() if module not in linked
    )
    if reach.functions is not None and FUNCTIONS in search.found:
        reach.left_out += sorted(f"{name}()" for name in builtins.functions.keys() - named)
    return reach


_QUALIFIED = re.compile(r"\b[A-Z]\w*\.[a-z_]\w*")
_ESCAPE = re.compile(r"\\(?:\d{3}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_WORD = re.compile(r"[A-Za-z_]\w*")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(_ESCAPE.sub(" ", text)))


def _literals(modules: list[ir.Module]) -> Iterator[str]:
    for module in modules:
        for function in (*module.items, *module.tables):
            for e in walk(function.body):
                if isinstance(e, ir.Str):
                    yield e.value


def _takes_callable(type_: ast.Type | None) -> bool:
    if isinstance(type_, ast.Identifier):
        return type_.name == "callable"
    if isinstance(type_, ast.NullableType):
        return _takes_callable(type_.type)
    return isinstance(type_, ast.UnionType) and any(map(_takes_callable, type_.types))


def _is_callback(param: BuiltinParam) -> bool:
    """Whether the parameter of a built-in function or method is called."""
    return _takes_callable(param.type) or param.name in ("callback", "callable")


class _Search:
    """Finds computed names in a program."""

    def __init__(self, program: Program, types: TypeTable) -> None:
        self.types = types
        self.program = program
        self.builtins: Builtins = program.builtins
        self.causes: list[Cause] = []
        self.strings: set[str] = set()
        self.found: set[str] = set()
        self.uses: dict[str, Span] = {}
        self.callable_methods = {
            name: method.params
            for cls in self.builtins.classes.values()
            for name, method in cls.methods.items()
            if any(map(_is_callback, method.params))
        }
        self.reflects = False
        self.changes_session = False
        self.plain = self.plain_classes()

    def run(self) -> None:
        self.reflects = any(
            (cls.parent_name or "").lower().startswith("reflection") for cls in self.program.all_classes()
        )
        for info in self.program.all_functions():
            if not self.types.is_untyped and not self.types.function(info).reached:
                continue
            for node in own_nodes(info.node):
                self.node(node)

    # --- nodes -------------------------------------------------------------------------------

    def node(self, node: ast.Node) -> None:
        match node:
            case ast.FuncCall(name=ast.Name()):
                self.function(node)
            case ast.FuncCall():
                self.callee(node.name, node.span)
            case ast.New():
                if not isinstance(node.class_, (ast.Name, ast.Class_)):
                    if self.class_named(node.class_, "new"):
                        self.note(FUNCTIONS, node.span, "an object of a computed class may call what it is given")
                self.constructor(node, node.class_)
            case ast.StaticCall():
                if not isinstance(node.class_, ast.Name):
                    self.class_named(node.class_, "::")
                if isinstance(node.name, ast.Identifier) and node.name.name.lower() == "__construct":
                    self.constructor(node, node.class_)
                self.method(node, None)
            case ast.MethodCall() | ast.NullsafeMethodCall():
                self.method(node, self.types.expr(node.var))
            case ast.ClassConstFetch() | ast.StaticPropertyFetch():
                if not isinstance(node.class_, ast.Name):
                    self.class_named(node.class_, "::")

    def function(self, node: ast.FuncCall) -> None:
        assert isinstance(node.name, ast.Name)
        name = node.name.text.rpartition("\\")[2].lower()
        if name in ("ini_set", "ini_alter"):
            arg = self.argument(node.args, 0)
            known = self.types.expr(arg).strs if arg is not None else None
            if known is None or any(setting.startswith("session.") for setting in known):
                self.changes_session = True
        if name in _LISTS:
            self.note(_LISTS[name], node.span, f"{name}() lists them")
        look_up = _LOOK_UP.get(name)
        if look_up is not None:
            index, what = look_up
            arg = self.argument(node.args, index)
            if arg is None:
                return
            for kind in what:
                if self.unknown(arg, deep=kind == FUNCTIONS and index != 0 or name.startswith("preg")):
                    self.note(kind, node.span, f"{name}() is given a computed name")
            if name == "unserialize":
                self.note(CLASSES, node.span, "unserialize() makes objects of classes that its text names")
        function = self.builtins.functions.get(name)
        if function is not None:
            self.uses.setdefault(name, node.span)
            self.callbacks(node, function.params, name)

    def callbacks(self, node: ast.FuncCall | ast.Expr, params: list[BuiltinParam], name: str) -> None:
        takers = [param for param in params if _is_callback(param)]
        args = [arg for arg in getattr(node, "args", []) if isinstance(arg, ast.Arg)]
        if not takers:
            return
        for index, arg in enumerate(args):
            if arg.name is not None:
                given = any(param.name == arg.name.name for param in takers)
            else:
                given = arg.unpack or any(index == p.index or p.variadic and index > p.index for p in takers)
            if given:
                self.callee(arg.value, node.span, f"{name}() calls", deep=arg.unpack)

    def constructor(self, node: ast.New | ast.StaticCall, class_: ast.Node) -> None:
        name = class_.text.rpartition("\\")[2].lower() if isinstance(class_, ast.Name) else ""
        if name in self.builtins.classes:
            self.uses.setdefault(name, node.span)
        if name.startswith("reflection") or self.reflects:
            arg = self.argument(node.args, 0)
            if arg is not None and self.unknown(arg):
                what = FUNCTIONS if name in ("reflectionfunction", "reflectionparameter") else CLASSES
                for kind in (what,) if name.startswith("reflection") else (FUNCTIONS, CLASSES):
                    self.note(kind, node.span, "what is reflected on is computed")
        params = self.callable_methods.get("__construct")
        if params is not None and name not in self.plain:
            self.callbacks(node, params, "a built-in constructor")

    def plain_classes(self) -> set[str]:
        """Classes whose constructor hands no callable to a built-in one."""
        takers = {
            name
            for name, cls in self.builtins.classes.items()
            if (found := self.builtins.method(cls, "__construct")) is not None
            and any(map(_is_callback, found.params))
        }
        plain = set(self.builtins.classes) - takers
        others = set()
        for cls in self.program.all_classes():
            safe = cls.complete and not cls.ancestors & takers
            (plain if safe else others).add(cls.name.rpartition("\\")[2].lower())
        return plain - others if others else plain | {"self", "static", "parent"}

    def method(self, node: ast.MethodCall | ast.NullsafeMethodCall | ast.StaticCall, receiver: Type | None) -> None:
        if receiver is not None and receiver.obj is not None:
            classes = receiver.classes
            if classes is not None and receiver.exact and not any(name in self.builtins.classes for name in classes):
                return
        if not isinstance(node.name, ast.Identifier):
            return
        name = node.name.name.lower()
        if name in _LIST_METHODS:
            self.note(_LIST_METHODS[name], node.span, f"{name}() may list them")
        if name in _CLASS_NAME_METHODS:
            arg = self.argument(node.args, 0)
            if arg is not None and self.unknown(arg):
                self.note(CLASSES, node.span, f"{name}() is given a computed name")
        params = self.callable_methods.get(name)
        if params is not None and name != "__construct":
            self.callbacks(node, params, name)

    # --- values ------------------------------------------------------------------------------

    def argument(self, args: ast.Args, index: int) -> ast.Expr | None:
        """The argument at a position, or the first that is spread or named."""
        for position, arg in enumerate(args):
            if isinstance(arg, ast.Arg) and (position == index or arg.unpack or arg.name is not None):
                return arg.value
        return None

    def unknown(self, node: ast.Expr, *, deep: bool = False) -> bool:
        """Whether the value may be a string that inference does not know (with `deep`: or hold one)."""
        type_ = self.types.expr(node)
        while True:
            if type_.bits & B_STR:
                if type_.strs is None:
                    return True
                self.strings |= type_.strs
            if not deep or not type_.bits & B_ARRAY:
                return False
            if type_.arr is None:
                return True
            type_ = type_.elem

    def callee(self, node: ast.Expr, span: Span, how: str = "a call of", *, deep: bool = False) -> None:
        """Something is called: a function that a string names, a static method of a class that an array names."""
        if self.unknown(node, deep=deep):
            self.note(FUNCTIONS, span, f"{how} what a value names")
        if self.unknown(node, deep=True):
            self.note(CLASSES, span, f"{how} what a value names")

    def class_named(self, node: ast.Expr, how: str) -> bool:
        if self.unknown(node):
            self.note(CLASSES, node.span, f"`{how}` of a class whose name is computed")
            return True
        return False

    def note(self, what: str, span: Span, text: str) -> None:
        """Notes a cause; the first of a kind is enough."""
        if what not in self.found:
            self.found.add(what)
            self.causes.append(Cause(what, span, text))
