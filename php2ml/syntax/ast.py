"""The PHP syntax tree.

The vocabulary is that of nikic/PHP-Parser.  Nodes are data: no methods, no subclassing.  Every
node has `span`, its first field.  Names are as written; nothing is resolved here.  Strings hold
one character a byte.

Parentheses leave no node; a node's span does not include the parentheses around it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntFlag
from typing import Literal, TypeAlias

from php2ml.source import Span


class Modifier(IntFlag):
    """Modifiers of classes, members, promoted parameters and property hooks."""

    NONE = 0
    PUBLIC = 1
    PROTECTED = 2
    PRIVATE = 4
    STATIC = 8
    ABSTRACT = 16
    FINAL = 32
    READONLY = 64
    PUBLIC_SET = 128
    PROTECTED_SET = 256
    PRIVATE_SET = 512
    VAR = 1024  # `var $x;`: public, spelled the old way


# --------------------------------------------------------------------------------------- names

NameKind: TypeAlias = Literal["unqualified", "qualified", "fully_qualified", "relative"]


@dataclass(slots=True, eq=False)
class Name:
    """A name to be resolved: a class, function, constant or namespace.

    `text` has neither the leading `\\` of a fully qualified name nor the leading `namespace\\` of
    a relative one.  `self`, `parent` and `static` used as classes are unqualified names.
    """

    span: Span
    text: str
    kind: NameKind


@dataclass(slots=True, eq=False)
class Identifier:
    """A name that needs no resolution: a member, a declared name, a label, a builtin type.

    As a type it is one of int float string bool array callable iterable object mixed void never
    null false true, in lower case.
    """

    span: Span
    name: str


# --------------------------------------------------------------------------------------- types


@dataclass(slots=True, eq=False)
class NullableType:
    """`?T`"""

    span: Span
    type: Name | Identifier


@dataclass(slots=True, eq=False)
class UnionType:
    """`A|B|(C&D)`"""

    span: Span
    types: list[Name | Identifier | IntersectionType]


@dataclass(slots=True, eq=False)
class IntersectionType:
    """`A&B`"""

    span: Span
    types: list[Name | Identifier]


Type: TypeAlias = Name | Identifier | NullableType | UnionType | IntersectionType


# ----------------------------------------------------------------------------- shared by others


@dataclass(slots=True, eq=False)
class Arg:
    """One argument: `value`, `name: value` or `...value`.

    `by_ref` is the call-time `&`, which PHP 8 rejects; it is false in every accepted program.
    """

    span: Span
    value: Expr
    name: Identifier | None = None
    unpack: bool = False
    by_ref: bool = False


@dataclass(slots=True, eq=False)
class VariadicPlaceholder:
    """The `...` of a first-class callable `f(...)`; the only argument of its call."""

    span: Span


Args: TypeAlias = list[Arg | VariadicPlaceholder]


@dataclass(slots=True, eq=False)
class Attribute:
    """`Name(args)` inside `#[...]`; only plain and named arguments."""

    span: Span
    name: Name
    args: list[Arg]


@dataclass(slots=True, eq=False)
class AttributeGroup:
    """`#[A, B]`"""

    span: Span
    attrs: list[Attribute]


@dataclass(slots=True, eq=False)
class Param:
    """A parameter.  `modifiers` other than NONE promote it to a property."""

    span: Span
    var: Variable
    type: Type | None
    default: Expr | None
    by_ref: bool = False
    variadic: bool = False
    modifiers: Modifier = Modifier.NONE
    attrs: list[AttributeGroup] = field(default_factory=list)
    hooks: list[PropertyHook] = field(default_factory=list)
    doc: str | None = None


# ------------------------------------------------------------------------- expressions: scalars


@dataclass(slots=True, eq=False)
class Int_:
    """An integer literal with its exact value; one too large is a `Float_`, as in PHP."""

    span: Span
    value: int


@dataclass(slots=True, eq=False)
class Float_:
    span: Span
    value: float


@dataclass(slots=True, eq=False)
class String_:
    """A string without interpolation, escapes decoded, one character a byte."""

    span: Span
    value: str


@dataclass(slots=True, eq=False)
class InterpolatedStringPart:
    """Literal text inside an interpolated string, escapes decoded."""

    span: Span
    value: str


@dataclass(slots=True, eq=False)
class InterpolatedString:
    """A double-quoted string or heredoc with at least one expression in it."""

    span: Span
    parts: list[InterpolatedStringPart | Expr]


@dataclass(slots=True, eq=False)
class ShellExec:
    """A backquoted command."""

    span: Span
    parts: list[InterpolatedStringPart | Expr]


MagicConstKind: TypeAlias = Literal[
    "__LINE__", "__FILE__", "__DIR__", "__FUNCTION__", "__CLASS__", "__TRAIT__", "__METHOD__",
    "__NAMESPACE__", "__PROPERTY__",
]  # fmt: skip


@dataclass(slots=True, eq=False)
class MagicConst:
    span: Span
    kind: MagicConstKind


# ----------------------------------------------------------------------- expressions: variables


@dataclass(slots=True, eq=False)
class Variable:
    """`$name`, or `$$expr` and `${expr}` when `name` is an expression.  No `$` in the name."""

    span: Span
    name: str | Expr


@dataclass(slots=True, eq=False)
class ArrayDimFetch:
    """`var[dim]`; `dim` is None for `var[]`."""

    span: Span
    var: Expr
    dim: Expr | None


@dataclass(slots=True, eq=False)
class PropertyFetch:
    """`var->name`"""

    span: Span
    var: Expr
    name: Identifier | Expr


@dataclass(slots=True, eq=False)
class NullsafePropertyFetch:
    """`var?->name`"""

    span: Span
    var: Expr
    name: Identifier | Expr


@dataclass(slots=True, eq=False)
class StaticPropertyFetch:
    """`class::$name`; `name` is an expression for `class::$$x` and `class::${x}`."""

    span: Span
    class_: Name | Expr
    name: str | Expr


@dataclass(slots=True, eq=False)
class ClassConstFetch:
    """`class::NAME`, `class::class`; `name` is an expression for PHP 8.3's `class::{expr}`."""

    span: Span
    class_: Name | Expr
    name: Identifier | Expr


@dataclass(slots=True, eq=False)
class ConstFetch:
    """A constant by name; `true`, `false` and `null` too."""

    span: Span
    name: Name


# --------------------------------------------------------------------------- expressions: calls


@dataclass(slots=True, eq=False)
class FuncCall:
    span: Span
    name: Name | Expr
    args: Args


@dataclass(slots=True, eq=False)
class MethodCall:
    """`var->name(args)`"""

    span: Span
    var: Expr
    name: Identifier | Expr
    args: Args


@dataclass(slots=True, eq=False)
class NullsafeMethodCall:
    """`var?->name(args)`"""

    span: Span
    var: Expr
    name: Identifier | Expr
    args: Args


@dataclass(slots=True, eq=False)
class StaticCall:
    """`class::name(args)`"""

    span: Span
    class_: Name | Expr
    name: Identifier | Expr
    args: Args


@dataclass(slots=True, eq=False)
class New:
    """`new class(args)`; `class_` is a `Class_` without name for an anonymous class."""

    span: Span
    class_: Name | Expr | Class_
    args: Args


# ----------------------------------------------------------------------- expressions: operators


@dataclass(slots=True, eq=False)
class Assign:
    """`var = expr`; `var` is a `List_` when destructuring."""

    span: Span
    var: Expr
    expr: Expr


@dataclass(slots=True, eq=False)
class AssignRef:
    """`var = &expr`"""

    span: Span
    var: Expr
    expr: Expr


AssignOperator: TypeAlias = Literal[
    "+", "-", "*", "/", "%", "**", ".", "<<", ">>", "&", "|", "^", "??"
]


@dataclass(slots=True, eq=False)
class AssignOp:
    """`var op= expr`; `op` is without its `=`."""

    span: Span
    op: AssignOperator
    var: Expr
    expr: Expr


BinaryOperator: TypeAlias = Literal[
    "+", "-", "*", "/", "%", "**", ".", "<<", ">>", "&", "|", "^", "&&", "||", "and", "or", "xor",
    "==", "!=", "===", "!==", "<", "<=", ">", ">=", "<=>", "??",
]  # fmt: skip


@dataclass(slots=True, eq=False)
class BinaryOp:
    """`left op right`; `<>` is given as `!=`."""

    span: Span
    op: BinaryOperator
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class BooleanNot:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class BitwiseNot:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class UnaryMinus:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class UnaryPlus:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class PreInc:
    span: Span
    var: Expr


@dataclass(slots=True, eq=False)
class PreDec:
    span: Span
    var: Expr


@dataclass(slots=True, eq=False)
class PostInc:
    span: Span
    var: Expr


@dataclass(slots=True, eq=False)
class PostDec:
    span: Span
    var: Expr


@dataclass(slots=True, eq=False)
class ErrorSuppress:
    """`@expr`"""

    span: Span
    expr: Expr


CastKind: TypeAlias = Literal["int", "float", "string", "array", "object", "bool", "unset"]


@dataclass(slots=True, eq=False)
class Cast:
    """`(kind) expr`; "unset" is rejected by the checks."""

    span: Span
    kind: CastKind
    expr: Expr


@dataclass(slots=True, eq=False)
class Instanceof:
    span: Span
    expr: Expr
    class_: Name | Expr


@dataclass(slots=True, eq=False)
class Ternary:
    """`cond ? if_ : else_`; `if_` is None for `cond ?: else_`."""

    span: Span
    cond: Expr
    if_: Expr | None
    else_: Expr


# -------------------------------------------------------------------- expressions: constructs


@dataclass(slots=True, eq=False)
class ArrayItem:
    """`value`, `key => value`, `&value` or `...value`, in an array or a list."""

    span: Span
    key: Expr | None
    value: Expr
    by_ref: bool = False
    unpack: bool = False


@dataclass(slots=True, eq=False)
class Array_:
    """`[...]` or, when `short` is false, `array(...)`."""

    span: Span
    items: list[ArrayItem]
    short: bool


@dataclass(slots=True, eq=False)
class List_:
    """A destructuring target, `[...]` or `list(...)`; None is a skipped element."""

    span: Span
    items: list[ArrayItem | None]
    short: bool


@dataclass(slots=True, eq=False)
class Isset:
    span: Span
    vars: list[Expr]


@dataclass(slots=True, eq=False)
class Empty:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class Clone:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class Print:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class Exit:
    """`exit`, `die`, with or without an argument."""

    span: Span
    expr: Expr | None


IncludeKind: TypeAlias = Literal["include", "include_once", "require", "require_once", "eval", "eval_unknown"]
"""`eval` of a literal includes that text; `eval_unknown` is one whose text became no file."""


@dataclass(slots=True, eq=False)
class Include:
    span: Span
    kind: IncludeKind
    expr: Expr


@dataclass(slots=True, eq=False)
class Eval:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class Throw:
    """`throw expr`, an expression since PHP 8."""

    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class Yield_:
    """`yield`, `yield value`, `yield key => value`"""

    span: Span
    key: Expr | None
    value: Expr | None


@dataclass(slots=True, eq=False)
class YieldFrom:
    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class MatchArm:
    """`conds => body`; `conds` is None for `default`."""

    span: Span
    conds: list[Expr] | None
    body: Expr


@dataclass(slots=True, eq=False)
class Match:
    span: Span
    subject: Expr
    arms: list[MatchArm]


@dataclass(slots=True, eq=False)
class ClosureUse:
    """`$var` or `&$var` in a closure's `use (...)`."""

    span: Span
    var: Variable
    by_ref: bool


@dataclass(slots=True, eq=False)
class Closure:
    """`function (params) use (uses) { body }`"""

    span: Span
    static: bool
    by_ref: bool
    params: list[Param]
    uses: list[ClosureUse]
    return_type: Type | None
    body: list[Stmt]
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class ArrowFunction:
    """`fn (params) => expr`"""

    span: Span
    static: bool
    by_ref: bool
    params: list[Param]
    return_type: Type | None
    expr: Expr
    attrs: list[AttributeGroup]
    doc: str | None = None


# ----------------------------------------------------------------------- statements: simple ones


@dataclass(slots=True, eq=False)
class Expression:
    """An expression as a statement."""

    span: Span
    expr: Expr


@dataclass(slots=True, eq=False)
class Echo:
    """`echo a, b;` and `<?= a, b ?>`"""

    span: Span
    exprs: list[Expr]


@dataclass(slots=True, eq=False)
class InlineHTML:
    """Text outside `<?php ... ?>`; the newline right after `?>` is not part of it."""

    span: Span
    value: str


@dataclass(slots=True, eq=False)
class Return:
    span: Span
    expr: Expr | None


@dataclass(slots=True, eq=False)
class Break:
    """`break;` or `break levels;` (`levels` is 1 when not written)."""

    span: Span
    levels: int


@dataclass(slots=True, eq=False)
class Continue:
    """`continue;` or `continue levels;` (`levels` is 1 when not written)."""

    span: Span
    levels: int


@dataclass(slots=True, eq=False)
class Global:
    """`global $a, $$b;`"""

    span: Span
    vars: list[Variable]


@dataclass(slots=True, eq=False)
class StaticVar:
    """One variable of a `static` statement."""

    span: Span
    var: Variable
    default: Expr | None


@dataclass(slots=True, eq=False)
class Static_:
    """`static $a = 1, $b;`"""

    span: Span
    vars: list[StaticVar]


@dataclass(slots=True, eq=False)
class Unset:
    span: Span
    vars: list[Expr]


@dataclass(slots=True, eq=False)
class Goto:
    span: Span
    name: Identifier


@dataclass(slots=True, eq=False)
class Label:
    span: Span
    name: Identifier


@dataclass(slots=True, eq=False)
class Nop:
    """A lone `;`."""

    span: Span


@dataclass(slots=True, eq=False)
class Tick:
    """The end of a statement under `declare(ticks=every)`. Not written: `resolve/ticks.py` adds them."""

    span: Span
    every: int


@dataclass(slots=True, eq=False)
class HaltCompiler:
    """`__halt_compiler();`; `remaining` is the data after it."""

    span: Span
    remaining: str


# ------------------------------------------------------------------------- statements: control


@dataclass(slots=True, eq=False)
class Block:
    """A free-standing `{ ... }`; bodies of other statements are plain lists."""

    span: Span
    stmts: list[Stmt]


@dataclass(slots=True, eq=False)
class ElseIf:
    """`elseif (cond) body`; `else if` is an `If_` inside an `Else_`."""

    span: Span
    cond: Expr
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Else_:
    span: Span
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class If_:
    span: Span
    cond: Expr
    body: list[Stmt]
    elseifs: list[ElseIf]
    else_: Else_ | None


@dataclass(slots=True, eq=False)
class While:
    span: Span
    cond: Expr
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Do:
    """`do body while (cond);`"""

    span: Span
    body: list[Stmt]
    cond: Expr


@dataclass(slots=True, eq=False)
class For:
    """`for (init; cond; loop) body`; only the last expression of `cond` decides."""

    span: Span
    init: list[Expr]
    cond: list[Expr]
    loop: list[Expr]
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Foreach:
    """`foreach (expr as key_var => value_var) body`; `value_var` may be a `List_`."""

    span: Span
    expr: Expr
    key_var: Expr | None
    value_var: Expr
    by_ref: bool
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Case:
    """`case cond: body`; `cond` is None for `default`."""

    span: Span
    cond: Expr | None
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Switch:
    span: Span
    cond: Expr
    cases: list[Case]


@dataclass(slots=True, eq=False)
class Catch:
    """`catch (A|B $var) { body }`; `var` may be absent."""

    span: Span
    types: list[Name]
    var: Variable | None
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Finally:
    span: Span
    body: list[Stmt]


@dataclass(slots=True, eq=False)
class TryCatch:
    span: Span
    body: list[Stmt]
    catches: list[Catch]
    finally_: Finally | None


@dataclass(slots=True, eq=False)
class DeclareItem:
    """`key=value` inside `declare(...)`."""

    span: Span
    key: Identifier
    value: Expr


@dataclass(slots=True, eq=False)
class Declare:
    """`declare(items);`, or with a `body` of its own, which is then not None."""

    span: Span
    declares: list[DeclareItem]
    body: list[Stmt] | None


# ------------------------------------------------------------------ statements: declarations


@dataclass(slots=True, eq=False)
class Function_:
    span: Span
    by_ref: bool
    name: Identifier
    params: list[Param]
    return_type: Type | None
    body: list[Stmt]
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class ConstItem:
    """`NAME = value` in a `const` statement, global or in a class."""

    span: Span
    name: Identifier
    value: Expr


@dataclass(slots=True, eq=False)
class Const_:
    """A global `const A = 1, B = 2;`"""

    span: Span
    consts: list[ConstItem]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class Class_:
    """A class; anonymous (inside `New`) when `name` is None."""

    span: Span
    modifiers: Modifier
    name: Identifier | None
    extends: Name | None
    implements: list[Name]
    members: list[Member]
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class Interface_:
    span: Span
    name: Identifier
    extends: list[Name]
    members: list[Member]
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class Trait_:
    span: Span
    name: Identifier
    members: list[Member]
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class Enum_:
    span: Span
    name: Identifier
    backing_type: Type | None
    implements: list[Name]
    members: list[Member]
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class EnumCase:
    """`case NAME = value;` in an enum."""

    span: Span
    name: Identifier
    value: Expr | None
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class ClassMethod:
    """A method; `body` is None for an abstract or interface method."""

    span: Span
    modifiers: Modifier
    by_ref: bool
    name: Identifier
    params: list[Param]
    return_type: Type | None
    body: list[Stmt] | None
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class PropertyItem:
    """`$name = default` in a property declaration; no `$` in the name."""

    span: Span
    name: Identifier
    default: Expr | None
    doc: str | None = None


@dataclass(slots=True, eq=False)
class PropertyHook:
    """`get => expr;`, `set(T $value) { ... }` of PHP 8.4.

    `params` is None when no list is written; `body` is an expression, statements, or None when
    abstract.
    """

    span: Span
    modifiers: Modifier
    by_ref: bool
    name: Identifier
    params: list[Param] | None
    body: Expr | list[Stmt] | None
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class Property:
    """`public T $a = 1, $b;`, or one property with `hooks`."""

    span: Span
    modifiers: Modifier
    type: Type | None
    items: list[PropertyItem]
    attrs: list[AttributeGroup]
    hooks: list[PropertyHook] = field(default_factory=list)
    doc: str | None = None


@dataclass(slots=True, eq=False)
class ClassConst:
    """`public const T A = 1, B = 2;` (`type` since PHP 8.3)."""

    span: Span
    modifiers: Modifier
    type: Type | None
    consts: list[ConstItem]
    attrs: list[AttributeGroup]
    doc: str | None = None


@dataclass(slots=True, eq=False)
class TraitUsePrecedence:
    """`trait::method insteadof A, B;`"""

    span: Span
    trait: Name
    method: Identifier
    insteadof: list[Name]


@dataclass(slots=True, eq=False)
class TraitUseAlias:
    """`trait::method as modifier name;`; `trait` may be absent, and one of the last two."""

    span: Span
    trait: Name | None
    method: Identifier
    new_modifier: Modifier
    new_name: Identifier | None


@dataclass(slots=True, eq=False)
class TraitUse:
    """`use A, B { adaptations }` in a class."""

    span: Span
    traits: list[Name]
    adaptations: list[TraitUsePrecedence | TraitUseAlias]


@dataclass(slots=True, eq=False)
class Namespace_:
    """A namespace and its statements, whether `braced` or running to the next `namespace`.

    `name` is None for the braced global namespace.
    """

    span: Span
    name: Name | None
    stmts: list[Stmt]
    braced: bool


UseKind: TypeAlias = Literal["class", "function", "const"]


@dataclass(slots=True, eq=False)
class UseItem:
    """`name as alias`; `name` is to be read as fully qualified (after the group's prefix)."""

    span: Span
    kind: UseKind
    name: Name
    alias: Identifier | None


@dataclass(slots=True, eq=False)
class Use_:
    """`use A, B as C;`, `use function f;`, `use const X;`"""

    span: Span
    kind: UseKind
    uses: list[UseItem]


@dataclass(slots=True, eq=False)
class GroupUse:
    """`use prefix\\{A, function b, const C};`; each item has its own kind."""

    span: Span
    prefix: Name
    uses: list[UseItem]


@dataclass(slots=True, eq=False)
class File:
    """A whole file; `span.file` is its source."""

    span: Span
    stmts: list[Stmt]


# --------------------------------------------------------------------------------------- unions

Scalar: TypeAlias = Int_ | Float_ | String_ | InterpolatedString | MagicConst

Expr: TypeAlias = (
    Variable | String_ | ConstFetch | FuncCall | MethodCall | PropertyFetch | ArrayDimFetch
    | Assign | BinaryOp | Array_ | Int_ | StaticCall | ClassConstFetch | New | Closure
    | BooleanNot | Isset | Ternary | InterpolatedString | Float_ | MagicConst | ShellExec
    | NullsafePropertyFetch | StaticPropertyFetch | NullsafeMethodCall | AssignRef | AssignOp
    | BitwiseNot | UnaryMinus | UnaryPlus | PreInc | PreDec | PostInc | PostDec | ErrorSuppress
    | Cast | Instanceof | List_ | Empty | Clone | Print | Exit | Include | Eval | Throw | Yield_
    | YieldFrom | Match | ArrowFunction
)  # fmt: skip

ClassLike: TypeAlias = Class_ | Interface_ | Trait_ | Enum_

Member: TypeAlias = ClassMethod | Property | ClassConst | TraitUse | EnumCase

FunctionLike: TypeAlias = Function_ | ClassMethod | Closure | ArrowFunction | PropertyHook

Stmt: TypeAlias = (
    Expression | Return | If_ | Echo | Foreach | For | While | Do | Switch | Break | Continue
    | TryCatch | Function_ | ClassLike | InlineHTML | Global | Static_ | Unset | Use_ | GroupUse
    | Namespace_ | Const_ | Declare | Goto | Label | HaltCompiler | Block | Nop | Tick
)  # fmt: skip

Node: TypeAlias = (
    Expr | Stmt | Member | Type | Name | Identifier | Arg | VariadicPlaceholder | Attribute
    | AttributeGroup | Param | InterpolatedStringPart | ArrayItem | MatchArm | ClosureUse
    | StaticVar | ElseIf | Else_ | Case | Catch | Finally | DeclareItem | ConstItem
    | PropertyItem | PropertyHook | TraitUsePrecedence | TraitUseAlias | UseItem | File
)  # fmt: skip
