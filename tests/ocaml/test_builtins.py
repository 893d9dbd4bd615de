"""The table of built-ins: reading annotations, generating wrappers."""

from __future__ import annotations

from pathlib import Path

import pytest

from php2ml.builtins import table
from php2ml.builtins.generate import table_module
from php2ml.ir import ir

SOURCE = r'''
let flag_a = 1
let flag_b = 2
let constants = [ "FLAG_A", Value.of_int flag_a; "SEP", Value.of_string "a\n"; ("BOTH", Value.of_int (flag_a lor 4)) ]

let more_constants =
  List.map (fun (name, v) -> (name, Value.of_int v)) [ ("FLAG_B", flag_b) ]

let pad ctx s n = s
  [@@php "function pad(string $string, int $n = FLAG_A | 2, ?string $sep = null, &$out = null): string|false"]

let rec rest xs = xs
  [@@php {|function rest(string $a = "x)", mixed ...$values): array; pure; alias of more|}]

let big x = x [@@php "function big(int $x): int; wide; deprecated"]
'''

CLASSES = r'''
let () =
  Builtin_class.declare "class Pile extends Base implements Countable, Stack"
    ~consts:[ ("MAX", Value.of_int 7) ]
    ~props:[ "protected int $x = 0"; "public static $y" ]
    [ ("public function count(): int", fun _ _ _ -> Value.null);
      ("abstract protected function push(mixed $v, &$w = null): static", Builtin_class.abstract) ];
  Builtin_class.declare "interface Stack" [ ("public function push(mixed $v): static", Builtin_class.abstract) ]
'''


@pytest.fixture
def builtins(tmp_path: Path) -> table.Builtins:
    for folder in ("core", "std", "sapi"):
        (tmp_path / folder).mkdir()
    (tmp_path / "std" / "std_x.ml").write_text(SOURCE)
    (tmp_path / "core" / "pile.ml").write_text(CLASSES)
    return table.load(tmp_path)


def test_signatures(builtins: table.Builtins) -> None:
    pad = builtins.functions["pad"]
    assert (pad.prim, pad.needs_ctx, pad.result) == ("Std_x.pad", True, ir.VALUE)
    assert [(p.name, p.rep, p.option, p.optional, p.by_ref) for p in pad.params] == [
        ("string", ir.STR, False, False, False),
        ("n", ir.INT, False, True, False),
        ("sep", ir.STR, True, True, False),
        ("out", ir.REF, True, True, True),
    ]
    assert pad.params[1].default is not None
    assert table.default_value(pad.params[1].default, builtins) == 3
    rest = builtins.functions["rest"]
    assert (rest.pure, rest.needs_ctx, rest.alias_of, rest.max_args()) == (True, False, "more", None)
    assert rest.params[1].rep == ir.LIST
    big = builtins.functions["big"]
    assert (big.params[0].rep, big.result, big.deprecated) == (ir.VALUE, ir.VALUE, True)


def test_constants(builtins: table.Builtins) -> None:
    values = {name: constant.value for name, constant in builtins.constants.items() if constant.known}
    assert values == {"FLAG_A": 1, "SEP": "a\n", "BOTH": 5, "FLAG_B": 2}


def test_classes(builtins: table.Builtins) -> None:
    pile = builtins.classes["pile"]
    assert (pile.parent, pile.interfaces, list(pile.methods)) == ("Base", ["Countable", "Stack"], ["count", "push"])
    assert [prop.name for prop in pile.props] == ["x"]
    assert pile.consts["MAX"].value == 7
    assert pile.methods["push"].is_by_ref(1)
    assert builtins.classes["stack"].kind == "interface"


def test_wrappers(builtins: table.Builtins) -> None:
    text = table_module([builtins.functions["pad"]], builtins)
    assert text.endswith("""\
let functions : Types.fn list = [
  Fn.builtin "pad"
    ~params:[
      Fn.param "string" ~ty:T_string;
      Fn.param "n" ~ty:T_int ~default:(fun _ -> Value.of_int 3) ~text:"FLAG_A | 2";
      Fn.param "sep" ~ty:(T_nullable T_string) ~default:(fun _ -> Value.null)
        ~text:"null";
      Fn.param "out" ~by_ref:true ~default:(fun _ -> Value.null) ~text:"null"
    ]
    ~ret:(T_union [ T_string; T_false ])
    (fun ctx a ->
       Std_x.pad ctx (Value.to_string a.(0)) (Wint.to_int a.(1))
         (option Value.to_string a.(2)) (Some (Value.to_ref a.(3))))
]
"""), text


def test_the_runtime_is_readable() -> None:
    builtins = table.load()
    assert builtins.functions
    table_module(builtins.functions.values(), builtins)


def test_bad_signatures_are_located(tmp_path: Path) -> None:
    for folder in ("core", "std", "sapi"):
        (tmp_path / folder).mkdir()
    (tmp_path / "std" / "std_y.ml").write_text('\nlet f x = x [@@php "function f(int $x: int"]\n')
    with pytest.raises(ValueError, match=r"std_y.ml:2"):
        table.load(tmp_path)
