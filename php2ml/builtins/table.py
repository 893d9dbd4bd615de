"""The compiler's table of built-ins, read from the runtime's sources.

A function is an OCaml binding with its PHP signature beside it:

    let str_repeat ctx s n = ...
    [@@php "function str_repeat(string $string, int $times): string"]

Words after the signature, separated by "; ", are its flags: `pure` (no ctx, no effect), `nothrow`,
`wide` (its ints are `Value.t`, of any size), `value` (its result is a `Value.t`, whatever its type), `alias of X`, `deprecated`, `special`, `prefer_ref` (its by-reference
parameters take values too). The OCaml type
follows from the signature: see `param_rep` and `result_rep`.

Classes are calls of `Builtin_class.declare` with the same syntax; constants are the string and
`Value.of_...` pairs of bindings named `constants`.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from php2ml.ir import ir
from php2ml.source import Source
from php2ml.syntax import ast

RUNTIME = Path(__file__).resolve().parent.parent.parent / "ocaml_runtime"


@dataclass(slots=True, eq=False)
class BuiltinParam:
    """A parameter of a built-in function or method."""

    name: str
    index: int
    type: ast.Type | None
    default: ast.Expr | None  # a constant expression; None: required, or not expressible (`optional` tells)
    optional: bool
    by_ref: bool
    prefer_ref: bool
    variadic: bool
    rep: ir.Rep  # what the OCaml function takes: LIST for a variadic one; the `T` of `T option`
    option: bool  # the OCaml parameter is `rep option`: `?T $x = ...`, `&$x = ...`, or a default that PHP cannot express


@dataclass(frozen=True, slots=True)
class Failure:
    """A condition under which a built-in warns or throws: `throws if PARAM is KIND`.  Kinds: `empty` (string), `a range`
    (a string with "..", or that is not a literal), `outside LOW..HIGH` (int; either bound may be missing), `given`, `left
    out`, `no string`, `no scalar`, `no pattern` (a regular expression that is no literal, or may not compile)."""

    param: str
    kind: str
    low: int | None = None
    high: int | None = None


_FAILURE = re.compile(r"throws if (\w+) is (?:(empty|a range|given|left out|no string|no scalar|no pattern)|outside (-?\d+)?\.\.(-?\d+)?)$")


@dataclass(slots=True, eq=False)
class BuiltinFn:
    """A built-in function."""

    name: str
    module: str  # OCaml module, "Std_string"
    ocaml: str  # OCaml name in it
    params: list[BuiltinParam]
    return_type: ast.Type | None
    result: ir.Rep  # of the OCaml function
    flags: frozenset[str]
    alias_of: str | None = None
    failures: tuple[Failure, ...] = ()  # with arguments of the right types it fails in these cases only; (): not known

    @property
    def lower(self) -> str:
        return self.name.lower()

    @property
    def pure(self) -> bool:
        """It takes no ctx and its only effect is its result."""
        return "pure" in self.flags

    @property
    def nothrow(self) -> bool:
        """It neither throws nor warns."""
        return "nothrow" in self.flags or self.pure

    @property
    def needs_ctx(self) -> bool:
        return "pure" not in self.flags

    @property
    def wide(self) -> bool:
        return "wide" in self.flags

    @property
    def special(self) -> bool:
        """Lowering does not call it as an ordinary function."""
        return "special" in self.flags or self.lower in SPECIAL

    @property
    def deprecated(self) -> bool:
        return "deprecated" in self.flags

    @property
    def prim(self) -> str:
        """The name a `Prim` has."""
        return f"{self.module}.{self.ocaml}"

    def min_args(self) -> int:
        return sum(not param.optional and not param.variadic for param in self.params)

    def max_args(self) -> int | None:
        """None: any number."""
        return None if self.params and self.params[-1].variadic else len(self.params)

    def param_at(self, index: int) -> BuiltinParam | None:
        """The parameter that positional argument number `index` (from 0) goes to."""
        if index < len(self.params):
            return self.params[index]
        return self.params[-1] if self.params and self.params[-1].variadic else None

    def is_by_ref(self, index: int) -> bool:
        param = self.param_at(index)
        return param is not None and param.by_ref

    def __repr__(self) -> str:
        return f"<builtin {self.name}>"


@dataclass(slots=True, eq=False)
class BuiltinMethod:
    """A method of a built-in class, run through its table entry."""

    name: str
    params: list[BuiltinParam]
    return_type: ast.Type | None
    modifiers: ast.Modifier

    @property
    def static(self) -> bool:
        return bool(self.modifiers & ast.Modifier.STATIC)

    @property
    def abstract(self) -> bool:
        return bool(self.modifiers & ast.Modifier.ABSTRACT)

    def is_by_ref(self, index: int) -> bool:
        if index < len(self.params):
            return self.params[index].by_ref
        return bool(self.params) and self.params[-1].variadic and self.params[-1].by_ref


@dataclass(slots=True, eq=False)
class BuiltinProp:
    name: str
    type: ast.Type | None
    modifiers: ast.Modifier


@dataclass(slots=True, eq=False)
class BuiltinClass:
    """A built-in class, interface or enum."""

    name: str
    kind: str  # "class", "interface", "trait", "enum"
    modifiers: ast.Modifier = ast.Modifier.NONE
    parent: str | None = None
    interfaces: list[str] = field(default_factory=list)
    methods: dict[str, BuiltinMethod] = field(default_factory=dict)  # own, by lower-case name
    props: list[BuiltinProp] = field(default_factory=list)  # own instance properties: slots, in order
    consts: dict[str, BuiltinConstant] = field(default_factory=dict)

    @property
    def lower(self) -> str:
        return self.name.lower()

    @property
    def abstract(self) -> bool:
        return bool(self.modifiers & ast.Modifier.ABSTRACT)

    @property
    def final(self) -> bool:
        return bool(self.modifiers & ast.Modifier.FINAL)

    def __repr__(self) -> str:
        return f"<builtin class {self.name}>"


@dataclass(slots=True, eq=False)
class BuiltinConstant:
    """A constant of the runtime; `value` is None where only the runtime knows it, `kind` its type then."""

    name: str
    kind: str  # "int", "float", "string", "bool", "null", "mixed"
    value: int | float | str | bool | None = None
    known: bool = False  # `value` is the value


# Functions that need the syntax tree or the caller's variables: lowering knows them by name.
SPECIAL = frozenset(
    "compact extract get_defined_vars func_get_args func_get_arg func_num_args".split()
)


# Constants of the language itself, whose values the compiler must know.
_LANGUAGE_CONSTANTS: list[tuple[str, str, int | float | str]] = [
    ("PHP_INT_MAX", "int", (1 << 63) - 1),
    ("PHP_INT_MIN", "int", -(1 << 63)),
    ("PHP_INT_SIZE", "int", 8),
    ("PHP_EOL", "string", "\n"),
    ("NAN", "float", math.nan),
    ("INF", "float", math.inf),
    ("PHP_FLOAT_EPSILON", "float", 2.0**-52),
    ("PHP_FLOAT_MAX", "float", sys.float_info.max),
    ("PHP_FLOAT_MIN", "float", sys.float_info.min),
    ("PHP_FLOAT_DIG", "int", 15),
]
_LANGUAGE = {name: BuiltinConstant(name, kind, value, True) for name, kind, value in _LANGUAGE_CONSTANTS}


class Builtins:
    """All built-ins. Names are looked up in lower case, constants as written."""

    def __init__(self) -> None:
        self.functions: dict[str, BuiltinFn] = {}
        self.classes: dict[str, BuiltinClass] = {}
        self.constants: dict[str, BuiltinConstant] = {}
        self.constant_modules: list[str] = []  # OCaml modules with a `constants` list
        self.constant_module: dict[str, str] = {}  # the module of each constant

    def lookup(self, name: str) -> BuiltinFn | None:
        """The function of that lower-case name."""
        return self.functions.get(name)

    def lookup_class(self, name: str) -> BuiltinClass | None:
        """The class of that lower-case name."""
        return self.classes.get(name)

    def constant(self, name: str) -> BuiltinConstant | None:
        """The constant of that name."""
        return _LANGUAGE.get(name) or self.constants.get(name)

    def method(self, cls: BuiltinClass, lower: str) -> BuiltinMethod | None:
        """The method of a built-in class, own or inherited."""
        todo = [cls]
        while todo:
            current = todo.pop(0)
            if lower in current.methods:
                return current.methods[lower]
            for name in ([current.parent] if current.parent else []) + current.interfaces:
                parent = self.classes.get(name.lower())
                if parent is not None:
                    todo.append(parent)
        return None


# --- reading -------------------------------------------------------------------------------------

_STRING = r'"(?:[^"\\]|\\.|\\\n)*"|\{(?P<tag>[a-z_]*)\|.*?\|(?P=tag)\}'
_PHP = re.compile(r"\[@@php\s+(" + _STRING + r")\s*\]", re.DOTALL)
_BINDING = re.compile(r"^(?:let(?:\s+rec)?|and)\s+(?:\(\s*)?([a-z_][A-Za-z0-9_']*)", re.MULTILINE)
_SIGNATURE = re.compile(r"^(.*\)\s*(?::\s*[^;]+)?)(?:;\s*(.*))?$", re.DOTALL)
_DECLARE = re.compile(r"Builtin_class\.declare\b|^\s*declare\s", re.MULTILINE)
_ANY_STRING = re.compile(_STRING, re.DOTALL)
_ESCAPE = re.compile(r"\\(\n[ \t]*|[0-9]{3}|x[0-9a-fA-F]{2}|.)", re.DOTALL)
_SIMPLE_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "\\": "\\", '"': '"', "'": "'", " ": " "}


def ocaml_string(literal: str) -> str:
    """Return the text of an OCaml string literal."""
    if literal.startswith("{"):
        start = literal.index("|") + 1
        return literal[start : -start]

    def unescape(found: re.Match[str]) -> str:
        body = found.group(1)
        if body[0] == "\n":
            return ""
        if body[0].isdigit():
            return chr(int(body))
        if body[0] == "x" and len(body) == 3:
            return chr(int(body[1:], 16))
        return _SIMPLE_ESCAPES.get(body, "\\" + body)

    return _ESCAPE.sub(unescape, literal[1:-1])


@lru_cache(maxsize=4)
def load(runtime: Path = RUNTIME) -> Builtins:
    """Read the runtime's sources. Raises ValueError at a signature that does not parse."""
    builtins = Builtins()
    snippets: list[_Snippet] = []
    for folder in ("core", "std", "sapi"):
        for path in sorted((runtime / folder).glob("*.ml")):
            _read_module(builtins, path, snippets)
    _parse_all(snippets)
    return builtins


@dataclass(slots=True)
class _Snippet:
    """A declaration to be parsed (all of them at once, for speed) and what to do with its tree."""

    where: str
    text: str  # in one line
    use: Callable[[ast.Stmt], None]


def _parse_all(snippets: list[_Snippet]) -> None:
    from php2ml.syntax.grammar import parse

    text = "<?php\n" + "\n".join(snippet.text.replace("\n", " ") for snippet in snippets)
    file, diagnostics = parse(Source("built-ins", text))
    for diagnostic in diagnostics:
        snippet = snippets[max(0, diagnostic.span.line() - 2)]
        raise ValueError(f"{snippet.where}: {diagnostic.title}: {snippet.text}")
    if len(file.stmts) != len(snippets):
        raise ValueError("built-ins: a declaration is not one statement")
    for snippet, stmt in zip(snippets, file.stmts, strict=True):
        snippet.use(stmt)


def _read_module(builtins: Builtins, path: Path, snippets: list[_Snippet]) -> None:
    text = path.read_text(encoding="latin-1")
    module = path.stem[0].upper() + path.stem[1:]
    if "[@@php" in text:
        _read_functions(builtins, module, text, path, snippets)
    if path.stem != "builtin_class" and "Builtin_class" in text:
        _read_classes(builtins, text, path, snippets)
    _read_constants(builtins, module, text)


def _read_functions(
    builtins: Builtins, module: str, text: str, path: Path, snippets: list[_Snippet]
) -> None:
    bindings = [(found.start(), found.group(1)) for found in _BINDING.finditer(text)]
    index = 0
    for found in _PHP.finditer(text):
        while index + 1 < len(bindings) and bindings[index + 1][0] < found.start():
            index += 1
        where = f"{path.name}:{text.count(chr(10), 0, found.start()) + 1}"
        snippets.append(_function(builtins, ocaml_string(found.group(1)), module, bindings[index][1], where))


def _function(builtins: Builtins, text: str, module: str, ocaml: str, where: str) -> _Snippet:
    """The function of an annotation: signature and flags. Raises ValueError."""
    found = _SIGNATURE.match(text.strip())
    if found is None:
        raise ValueError(f"{where}: not a signature: {text}")
    words = [word.strip() for word in (found.group(2) or "").split(";") if word.strip()]
    alias = next((word.removeprefix("alias of ").strip() for word in words if word.startswith("alias of ")), None)
    failures = tuple(_failure(word, where) for word in words if word.startswith("throws if "))
    flags = frozenset(word for word in words if not word.startswith(("alias of ", "throws if ")))
    unknown = flags - _FLAGS
    if unknown:
        raise ValueError(f"{where}: unknown flag {', '.join(sorted(unknown))}")

    def use(node: ast.Stmt) -> None:
        if not isinstance(node, ast.Function_):
            raise ValueError(f"{where}: not a function signature: {text}")
        params = read_params(node.params, "wide" in flags)
        for param in params:
            param.prefer_ref = param.by_ref and "prefer_ref" in flags
        result = ir.VALUE if "value" in flags else result_rep(node.return_type, "wide" in flags)
        function = BuiltinFn(node.name.name, module, ocaml, params, node.return_type, result, flags, alias, failures)
        names = {param.name for param in params}
        if any(failure.param not in names for failure in failures):
            raise ValueError(f"{where}: a condition names no parameter: {text}")
        if function.lower in builtins.functions:
            raise ValueError(f"{where}: {function.name} is declared twice")
        builtins.functions[function.lower] = function

    return _Snippet(where, found.group(1) + " {}", use)


_FLAGS = frozenset(["pure", "nothrow", "throws", "wide", "deprecated", "special", "blocking", "prefer_ref", "value"])


def _failure(word: str, where: str) -> Failure:
    found = _FAILURE.match(word)
    if found is None:
        raise ValueError(f"{where}: not a condition: {word}")
    name, kind, low, high = found.groups()
    return Failure(name, kind or "outside", int(low) if low else None, int(high) if high else None)


def read_params(nodes: Iterable[ast.Param], wide: bool = False) -> list[BuiltinParam]:
    """Return the parameters of a parsed signature."""
    params: list[BuiltinParam] = []
    for index, node in enumerate(nodes):
        name = node.var.name
        assert isinstance(name, str)
        unknown = isinstance(node.default, ast.ConstFetch) and node.default.name.text == "UNKNOWN"
        nullable = node.by_ref or isinstance(node.type, ast.NullableType)
        option = unknown or (node.default is not None and nullable)
        params.append(
            BuiltinParam(
                name,
                index,
                node.type,
                None if unknown else node.default,
                node.default is not None or node.variadic,
                node.by_ref,
                False,
                node.variadic,
                param_rep(node, wide),
                option,
            )
        )
    return params


_SCALARS: dict[str, ir.Rep] = {
    "int": ir.INT,
    "float": ir.FLOAT,
    "string": ir.STR,
    "bool": ir.BOOL,
    "array": ir.Arr(ir.VALUE),
}


def param_rep(node: ast.Param, wide: bool = False) -> ir.Rep:
    """Return what the OCaml function takes for a parameter (the `T` of `T option`)."""
    if node.variadic:
        return ir.LIST
    if node.by_ref:
        return ir.REF
    type_ = node.type
    if isinstance(type_, ast.NullableType) and node.default is not None:
        type_ = type_.type
    return _scalar(type_, wide)


def result_rep(type_: ast.Type | None, wide: bool = False) -> ir.Rep:
    """Return what the OCaml function returns."""
    if isinstance(type_, ast.Identifier) and type_.name == "void":
        return ir.UNIT
    return _scalar(type_, wide)


def _scalar(type_: ast.Type | None, wide: bool) -> ir.Rep:
    if isinstance(type_, ast.Identifier):
        rep = _SCALARS.get(type_.name, ir.VALUE)
        return ir.VALUE if wide and rep == ir.INT else rep
    return ir.VALUE


# --- classes -------------------------------------------------------------------------------------

_CLASS_HEAD = re.compile(r"^\s*(?:(?:abstract|final|readonly)\s+)*(class|interface|enum|trait)\s+[A-Za-z_\\]", re.DOTALL)
_METHOD = re.compile(r"^\s*(?:(?:public|protected|private|static|abstract|final)\s+)*function\s")
_PROP = re.compile(r"^\s*(?:(?:public|protected|private|static|readonly)\s+)+[^()]*\$[A-Za-z_]", re.DOTALL)


def _read_classes(builtins: Builtins, text: str, path: Path, snippets: list[_Snippet]) -> None:
    current: BuiltinClass | None = None
    members: list[str] = []
    for found in _ANY_STRING.finditer(text):
        before = text[max(0, found.start() - 60) : found.start()]
        value = ocaml_string(found.group(0))
        if _CLASS_HEAD.match(value) and re.search(r"\b(?:declare|decl)\b[^\n\"]*\s*$", before):
            where = f"{path.name}:{text.count(chr(10), 0, found.start()) + 1}"
            current = BuiltinClass("", "class")
            members = []
            snippets.append(_class(builtins, current, value, members, where))
        elif current is not None and _METHOD.match(value):
            members.append(value)
        elif current is not None and _PROP.match(value):
            members.append(value)
        elif current is not None and re.match(r"^[A-Z][A-Za-z0-9_]*$", value) and re.search(r"\(\s*$", before):
            current.consts[value] = _constant(value, text[found.end() : found.end() + 200])
    for snippet in snippets:
        if isinstance(snippet, _ClassSnippet) and not snippet.text:
            snippet.finish()


@dataclass(slots=True)
class _ClassSnippet(_Snippet):
    """A class whose members are still being collected."""

    head: str = ""
    members: list[str] = field(default_factory=list)

    def finish(self) -> None:
        """Put the declaration together; bodies are added to methods that need one to parse."""
        kind = _CLASS_HEAD.match(self.head)
        bare = kind is not None and kind.group(1) == "interface"
        parts: list[str] = []
        for member in self.members:
            text = member.strip().rstrip(";")
            before = text.partition("(")[0]
            abstract = bare or re.search(r"\babstract\b", before) is not None
            parts.append(text + (" {}" if _METHOD.match(text) and not abstract else ";"))
        self.text = f"{self.head} {{ {' '.join(parts)} }}"


def _class(
    builtins: Builtins, cls: BuiltinClass, head: str, members: list[str], where: str
) -> _ClassSnippet:
    def use(node: ast.Stmt) -> None:
        if isinstance(node, ast.Class_) and node.name is not None:
            cls.modifiers = node.modifiers
            cls.parent = node.extends.text if node.extends is not None else None
            cls.interfaces = [name.text for name in node.implements]
        elif isinstance(node, ast.Interface_):
            cls.kind = "interface"
            cls.interfaces = [name.text for name in node.extends]
        elif isinstance(node, ast.Enum_):
            cls.kind = "enum"
            cls.interfaces = [name.text for name in node.implements]
        elif isinstance(node, ast.Trait_):
            cls.kind = "trait"
        else:
            raise ValueError(f"{where}: not a class: {head}")
        assert node.name is not None
        cls.name = node.name.name
        for member in node.members:
            if isinstance(member, ast.ClassMethod):
                cls.methods[member.name.name.lower()] = BuiltinMethod(
                    member.name.name, read_params(member.params), member.return_type, member.modifiers
                )
            elif isinstance(member, ast.Property) and not member.modifiers & ast.Modifier.STATIC:
                cls.props += [BuiltinProp(item.name.name, member.type, member.modifiers) for item in member.items]
        builtins.classes[cls.lower] = cls

    return _ClassSnippet(where, "", use, head, members)


# --- constants -----------------------------------------------------------------------------------

_PAIR = re.compile(r'"([A-Za-z_][A-Za-z0-9_]*)"\s*,')
_CONSTANTS = re.compile(r"^let\s+(?:[a-z_]+_)?constants\b", re.MULTILINE)
_TOP = re.compile(r"^(?:let|and|open|module|type|exception|external)\b", re.MULTILINE)
_INT_LET = re.compile(r"^let\s+([a-z_][A-Za-z0-9_']*)\s*(?::\s*int\s*)?=\s*([^\n]+)", re.MULTILINE)
_TOKEN = re.compile(r"\s*(0x[0-9a-fA-F_]+|[0-9][0-9_]*|[a-z_][A-Za-z0-9_']*|[()+*-])")
_MAPPED = re.compile(r"\((\w+),\s*(\w+)\)\s*->\s*\(\1,\s*(?:Value\.of_(\w+)|Repr\.(?:to|of)_any)\s*\(?\2")
_CONVERTED = re.compile(r"\s*\(?\s*(?:Value\.)?of_(int|float|string|bool)\b\s*")


def _int_value(text: str, lets: dict[str, str], depth: int = 0) -> int | None:
    """The value of a small OCaml int expression over the module's own constants."""
    parts: list[str] = []
    position = 0
    while position < len(text):
        found = _TOKEN.match(text, position)
        if found is None:
            return None if text[position:].strip() else _evaluate(parts)
        token = found.group(1)
        position = found.end()
        if token in _OPERATORS:
            parts.append(_OPERATORS[token])
        elif token[0].isdigit():
            parts.append(str(int(token.replace("_", ""), 0)))
        elif token in "()+*-":
            parts.append(token)
        else:
            if depth > 8 or token not in lets:
                return None
            inner = _int_value(lets[token], lets, depth + 1)
            if inner is None:
                return None
            parts.append(f"({inner})")
    return _evaluate(parts)


_OPERATORS = {"lor": "|", "land": "&", "lsl": "<<", "lxor": "^"}


def _evaluate(parts: list[str]) -> int | None:
    try:
        value = eval(" ".join(parts), {"__builtins__": {}})  # digits and operators only, see above
    except (SyntaxError, TypeError):
        return None
    return value if isinstance(value, int) else None


def _constant(name: str, after: str, lets: dict[str, str] | None = None, kind: str = "") -> BuiltinConstant:
    """The constant whose value is written at the start of `after`; `kind` is that of a whole list of pairs."""
    after = re.sub(r"^\s*,", "", after)
    found = _CONVERTED.match(after)
    if found is not None:
        kind = found.group(1)
        after = after[found.end() :]
    elif not kind:
        simple = re.match(r"\s*(?:Value\.)?(null|true_|false_)\b", after)
        if simple is None:
            return BuiltinConstant(name, "mixed")
        if simple.group(1) == "null":
            return BuiltinConstant(name, "null", None, True)
        return BuiltinConstant(name, "bool", simple.group(1) == "true_", True)
    if kind == "string":
        literal = re.compile(r"\s*(" + _STRING + ")", re.DOTALL).match(after)
        if literal is not None:
            return BuiltinConstant(name, kind, ocaml_string(literal.group(1)), True)
        return BuiltinConstant(name, kind)
    text = _expression(after)
    if kind == "int":
        value = _int_value(text, lets or {})
        return BuiltinConstant(name, kind, value, value is not None)
    if kind == "bool" and text in ("true", "false"):
        return BuiltinConstant(name, kind, text == "true", True)
    if kind == "float":
        try:
            return BuiltinConstant(name, kind, float(text.strip("() ").replace("_", "")), True)
        except ValueError:
            pass
    return BuiltinConstant(name, kind)


def _expression(text: str) -> str:
    """The OCaml expression at the start of `text`, up to the `)`, `;` or `]` that ends it."""
    depth = 0
    for index, char in enumerate(text):
        if char in "([":
            depth += 1
        elif char in ")]":
            if depth == 0:
                return text[:index].strip()
            depth -= 1
        elif char == ";" and depth == 0:
            return text[:index].strip()
    return text.strip()


def _read_constants(builtins: Builtins, module: str, text: str) -> None:
    lets: dict[str, str] | None = None
    for start in _CONSTANTS.finditer(text):
        if lets is None:
            lets = {found.group(1): found.group(2) for found in _INT_LET.finditer(text)}
        end = _TOP.search(text, start.end())
        body = text[start.end() : end.start() if end else len(text)]
        mapped = _MAPPED.search(body)
        kind = (mapped.group(3) or "int") if mapped else ""
        names = 0
        for found in _PAIR.finditer(body):
            constant = _constant(found.group(1), body[found.end() :][:400], lets, kind)
            builtins.constants.setdefault(constant.name, constant)
            builtins.constant_module.setdefault(constant.name, module)
            names += 1
        if names and module not in builtins.constant_modules:
            builtins.constant_modules.append(module)


# --- defaults ------------------------------------------------------------------------------------


class NotConstant(Exception):
    """A default is no constant expression that the compiler can evaluate."""


def default_value(default: ast.Expr, builtins: Builtins) -> int | float | str | bool | None | list[object]:
    """Return the value of a parameter's default. Raises NotConstant."""
    match default:
        case ast.Int_() | ast.Float_() | ast.String_():
            return default.value
        case ast.ConstFetch():
            name = default.name.text
            if name.lower() in ("null", "true", "false"):
                return {"null": None, "true": True, "false": False}[name.lower()]
            constant = builtins.constant(name)
            if constant is None or not constant.known:
                raise NotConstant(name)
            return constant.value
        case ast.UnaryMinus():
            value = default_value(default.expr, builtins)
            if isinstance(value, (int, float)):
                return -value
        case ast.BinaryOp(op="|"):
            left = default_value(default.left, builtins)
            right = default_value(default.right, builtins)
            if isinstance(left, int) and isinstance(right, int):
                return left | right
        case ast.Array_() if not default.items:
            return []
    raise NotConstant(type(default).__name__)
