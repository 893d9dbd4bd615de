"""The intermediate representation: structured, typed, with everything PHP leaves implicit made explicit.

An IR program is close to OCaml: expressions, `let`, mutable locals, loops. What lowering has decided and nothing
later changes: evaluation order (operands of a call are evaluated left to right: whatever could be observed is
let-bound first, since OCaml's own order is unspecified), conversions (`Convert`), copies of arrays (`Copy`),
references (cells), line stores (`Line`), early exits (flags and if/else, no exceptions).

Invariants, checked by `ir/check.py`:
- every expression has a `rep`; the reps of operands are those the operator declares;
- a `Var` names a `Let`, a parameter or a loop variable in scope; `Get`/`Set` name a `LetMut` in scope;
- the value of a `Seq`, `While`, `For`, `Set`, `Line` that is not last is `unit`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from php2ml.source import Span

# --- representations: how a value is held at run time --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Scalar:
    """A representation without parameters; `name` is one of the constants below."""

    name: str

    def __repr__(self) -> str:
        return self.name


INT = Scalar("int")  # OCaml int: proved to fit 63 bits
FLOAT = Scalar("float")  # OCaml float
BOOL = Scalar("bool")  # OCaml bool
STR = Scalar("string")  # OCaml string
STRBUF = Scalar("strbuf")  # Strbuf.t: a string variable that is appended to
VALUE = Scalar("value")  # Value.t: anything (wide ints included)
OBJ = Scalar("obj")  # Types.obj: an object, class known to inference or not
REF = Scalar("ref")  # Types.reference: a cell
KEY = Scalar("key")  # Key.t: an array key, already converted
SCOPE = Scalar("scope")  # Types.scope
CTX = Scalar("ctx")
CLS = Scalar("cls")  # Types.cls
UNIT = Scalar("unit")
ITER = Scalar("iter")  # an iteration in progress (Iter.t)
LIST = Scalar("list")  # Value.t list: arguments of a dynamic call
OTHER = Scalar("other")  # a runtime structure that only primitives look into (fn, param, exception ...)


@dataclass(frozen=True, slots=True)
class Arr:
    """`elem Php_array.t`: elem is INT, STR, BOOL, VALUE, OBJ or an Arr. All share one layout, that of
    `Value.t Php_array.t`, so widening the element to VALUE is free."""

    elem: "Rep"


@dataclass(frozen=True, slots=True)
class Fun:
    """An OCaml function."""

    params: tuple["Rep", ...]
    result: "Rep"


Rep: TypeAlias = Scalar | Arr | Fun

# --- expressions ---------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Int:
    value: int
    rep: Rep = INT


@dataclass(slots=True, eq=False)
class Float:
    value: float
    rep: Rep = FLOAT


@dataclass(slots=True, eq=False)
class Str:
    """A string literal; one char is one byte (latin-1)."""

    value: str
    rep: Rep = STR


@dataclass(slots=True, eq=False)
class Bool:
    value: bool
    rep: Rep = BOOL


@dataclass(slots=True, eq=False)
class Unit:
    rep: Rep = UNIT


@dataclass(slots=True, eq=False)
class Var:
    """An immutable name: a parameter, a `Let`, a loop variable, or a qualified runtime constant ("Value.null")."""

    name: str
    rep: Rep


@dataclass(slots=True, eq=False)
class Get:
    """Reads a mutable local (`!x`)."""

    name: str
    rep: Rep


@dataclass(slots=True, eq=False)
class Set:
    """Writes a mutable local (`x := e`)."""

    name: str
    value: "Expr"
    rep: Rep = UNIT


@dataclass(slots=True, eq=False)
class Let:
    name: str
    value: "Expr"
    body: "Expr"
    rep: Rep
    annotate: bool = False  # print the type of the value


@dataclass(slots=True, eq=False)
class LetRec:
    """`let rec name params = value in body`: a local function that calls itself (a loop of a generator)."""

    name: str
    params: list["Param"]
    value: "Expr"
    body: "Expr"
    rep: Rep

    @property
    def type(self) -> Fun:
        """The rep of the function."""
        return Fun(tuple(param.rep for param in self.params if param.name != "()"), self.value.rep)


@dataclass(slots=True, eq=False)
class LetMut:
    """`let name = ref value in body`; the variable holds values of rep `var_rep`."""

    name: str
    var_rep: Rep
    value: "Expr"
    body: "Expr"
    rep: Rep


@dataclass(slots=True, eq=False)
class Prim:
    """A runtime function (`"Op.add"`, applied to args, the ctx among them where it takes one) or one of OCaml's
    infix operators written as `"( + )"`; see `ir/primitives.py` for types and effects. `labels` gives OCaml labels of
    arguments by position ("" for none)."""

    name: str
    args: list["Expr"]
    rep: Rep
    labels: list[str] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class CallFn:
    """A direct call of a translated function, method or file body. `module` is "" within the same module."""

    module: str
    name: str
    args: list["Expr"]
    rep: Rep


@dataclass(slots=True, eq=False)
class Apply:
    """Applies an OCaml function value."""

    fn: "Expr"
    args: list["Expr"]
    rep: Rep


@dataclass(slots=True, eq=False)
class Convert:
    """Changes representation. Widening (INT/STR/... to VALUE) cannot fail; narrowing from VALUE is unchecked: the
    lowering has established what the value is. Php conversions (to string, to bool ...) are `Prim`s."""

    value: "Expr"
    rep: Rep


@dataclass(slots=True, eq=False)
class Copy:
    """An array (or a value that may be one) about to be stored in a second place."""

    value: "Expr"
    rep: Rep


@dataclass(slots=True, eq=False)
class If:
    cond: "Expr"
    then: "Expr"
    else_: "Expr"
    rep: Rep


@dataclass(slots=True, eq=False)
class And:
    left: "Expr"
    right: "Expr"
    rep: Rep = BOOL


@dataclass(slots=True, eq=False)
class Or:
    left: "Expr"
    right: "Expr"
    rep: Rep = BOOL


@dataclass(slots=True, eq=False)
class Not:
    value: "Expr"
    rep: Rep = BOOL


@dataclass(slots=True, eq=False)
class Seq:
    """Evaluates in order; its value is the last one's. Never empty."""

    items: list["Expr"]
    rep: Rep


@dataclass(slots=True, eq=False)
class While:
    cond: "Expr"
    body: "Expr"
    rep: Rep = UNIT
    line: int = 0  # PHP's line of the loop


@dataclass(slots=True, eq=False)
class For:
    """`for name = low to high do body done` (`downto` when down): name is immutable, bounds evaluated once."""

    name: str
    low: "Expr"
    high: "Expr"
    body: "Expr"
    down: bool = False
    rep: Rep = UNIT
    line: int = 0


@dataclass(slots=True, eq=False)
class Arm:
    """One arm of a `Match`: OCaml literals (ints, strings) or, when empty, the default."""

    literals: list["Int | Str"]
    body: "Expr"


@dataclass(slots=True, eq=False)
class Match:
    """Dispatch on an int or string scrutinee; exactly one default arm, last."""

    scrutinee: "Expr"
    arms: list[Arm]
    rep: Rep


@dataclass(slots=True, eq=False)
class Try:
    """`try body with Types.Throw name -> handler`. The handler decides by class and rethrows what it does not take."""

    body: "Expr"
    name: str
    handler: "Expr"
    rep: Rep


@dataclass(slots=True, eq=False)
class Finally:
    """Runs `cleanup` (unit) after body, whether it returns or throws (not on Exit or Fatal_error); an exception of cleanup
    chains the pending one as previous, as PHP does (`Exn.protect`)."""

    body: "Expr"
    cleanup: "Expr"
    rep: Rep


@dataclass(slots=True, eq=False)
class Lambda:
    params: list["Param"]
    body: "Expr"
    rep: Rep


@dataclass(slots=True, eq=False)
class ListOf:
    """A `Value.t list` of elements (all VALUE)."""

    items: list["Expr"]
    rep: Rep = LIST


@dataclass(slots=True, eq=False)
class Line:
    """`ctx.line <- n`: what follows runs on this PHP line. Redundant ones are removed by `passes/lines.py`."""

    line: int
    rep: Rep = UNIT


@dataclass(slots=True, eq=False)
class Record:
    """A record of the runtime's (`{ Types.fname = ...; ... }`), for tables of functions and classes."""

    fields: list[tuple[str, "Expr"]]
    rep: Rep = OTHER
    type_name: str = ""


@dataclass(slots=True, eq=False)
class Construct:
    """An OCaml constructor application (`Some x`, `T_int`, `T_union [..]`), list (`::` as "[]"), array ("[||]") or
    tuple ("()") of the tables."""

    name: str
    args: list["Expr"]
    rep: Rep = OTHER


Expr: TypeAlias = (
    Int
    | Float
    | Str
    | Bool
    | Unit
    | Var
    | Get
    | Set
    | Let
    | LetMut
    | LetRec
    | Prim
    | CallFn
    | Apply
    | Convert
    | Copy
    | If
    | And
    | Or
    | Not
    | Seq
    | While
    | For
    | Match
    | Try
    | Finally
    | Lambda
    | ListOf
    | Line
    | Record
    | Construct
)

# --- declarations --------------------------------------------------------------------------------------------


@dataclass(slots=True, eq=False)
class Param:
    name: str
    rep: Rep


@dataclass(slots=True, eq=False)
class Function:
    """A top-level OCaml function (or, without params, a value). The parameter "ctx" comes first where it is needed;
    `passes/context.py` removes it from functions that turn out not to need it."""

    name: str
    params: list[Param]
    result: Rep
    body: Expr
    comment: str = ""  # "primes.php:3 function primes(int $n): array"
    span: Span | None = None
    variables: dict[str, int] = field(default_factory=dict)  # PHP variables that may hold objects, numbered
    arguments: list[str] = field(default_factory=list)  # parameters as the frame lists them


@dataclass(slots=True, eq=False)
class Module:
    """The translation of one PHP file."""

    name: str  # OCaml module name, capitalised
    path: str  # PHP path relative to the site's root
    items: list[Function]
    tables: list[Function] = field(default_factory=list)  # registration, printed after the functions
