"""The part of OCaml's syntax tree that php2ml emits. Nodes are data; `print.py` knows their syntax."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

# --- types ---------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class TypeName:
    """`int`, `Value.t`, `int Php_array.t`"""

    name: str
    args: list[Type] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class TypeArrow:
    """`params -> result`"""

    params: list[Type]
    result: Type


Type: TypeAlias = TypeName | TypeArrow

# --- patterns ------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class PatName:
    """A variable, `_`, or a constant constructor."""

    name: str
    type: Type | None = None


@dataclass(slots=True, eq=False)
class PatConst:
    """A literal: an `Int` or a `String`."""

    value: Int | String


@dataclass(slots=True, eq=False)
class PatConstr:
    """A constructor applied to one pattern."""

    name: str
    arg: Pattern


@dataclass(slots=True, eq=False)
class PatOr:
    """`p | q | ...`"""

    alternatives: list[Pattern]


Pattern: TypeAlias = PatName | PatConst | PatConstr | PatOr

# --- expressions ---------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Ident:
    """A name, qualified or not; also a constant constructor, `()`, `true`."""

    name: str


@dataclass(slots=True, eq=False)
class Int:
    value: int
    suffix: str = ""  # "L" for int64


@dataclass(slots=True, eq=False)
class Float:
    value: float


@dataclass(slots=True, eq=False)
class String:
    """A string literal; one character is one byte."""

    value: str


@dataclass(slots=True, eq=False)
class Apply:
    """`fn arg ~label:arg ...`; a constructor with its argument too."""

    fn: Expr
    args: list[Expr]
    labels: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Infix:
    """`left op right`; `:=`, `<-` and `::` too."""

    op: str
    left: Expr
    right: Expr


@dataclass(slots=True, eq=False)
class Prefix:
    """`!x`, `-x`, `-.x`"""

    op: str
    operand: Expr


@dataclass(slots=True, eq=False)
class Field:
    """`record.name`"""

    record: Expr
    name: str


@dataclass(slots=True, eq=False)
class Index:
    """`array.(index)`"""

    array: Expr
    index: Expr


@dataclass(slots=True, eq=False)
class Binding:
    """`name params : type = value`, of a `let`."""

    name: str
    params: list[Pattern]
    type: Type | None
    value: Expr
    rec: bool = False


@dataclass(slots=True, eq=False)
class Block:
    """`let ... in`s and expressions in sequence; the last item is an expression."""

    items: list[Binding | Expr]


@dataclass(slots=True, eq=False)
class If:
    cond: Expr
    then: Expr
    else_: Expr | None


@dataclass(slots=True, eq=False)
class Case:
    """`| pattern -> body`"""

    pattern: Pattern
    body: Expr


@dataclass(slots=True, eq=False)
class Match:
    scrutinee: Expr
    cases: list[Case]


@dataclass(slots=True, eq=False)
class Try:
    body: Expr
    cases: list[Case]


@dataclass(slots=True, eq=False)
class While:
    cond: Expr
    body: Expr


@dataclass(slots=True, eq=False)
class For:
    name: str
    low: Expr
    high: Expr
    down: bool
    body: Expr


@dataclass(slots=True, eq=False)
class Fun:
    """`fun params -> body`"""

    params: list[Pattern]
    body: Expr


@dataclass(slots=True, eq=False)
class Record:
    """`{ a = x; b }`"""

    fields: list[tuple[str, Expr]]


@dataclass(slots=True, eq=False)
class List:
    """`[ a; b ]`, or `[| a; b |]` when `array`."""

    items: list[Expr]
    array: bool = False


@dataclass(slots=True, eq=False)
class Tuple:
    items: list[Expr]


@dataclass(slots=True, eq=False)
class Annot:
    """`(expr : type)`"""

    expr: Expr
    type: Type


Expr: TypeAlias = (
    Ident
    | Apply
    | Block
    | If
    | Infix
    | String
    | Int
    | Float
    | Prefix
    | Field
    | Index
    | Match
    | Try
    | While
    | For
    | Fun
    | Record
    | List
    | Tuple
    | Annot
)

# --- structure items -----------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Open:
    module: str


@dataclass(slots=True, eq=False)
class Comment:
    text: str


@dataclass(slots=True, eq=False)
class Definition:
    """One binding of a `Let`, with the comment above it."""

    binding: Binding
    comment: str = ""


@dataclass(slots=True, eq=False)
class Let:
    """`let [rec] ... and ...` at the top level."""

    definitions: list[Definition]
    rec: bool = False


Item: TypeAlias = Open | Comment | Let
Structure: TypeAlias = list[Item]
