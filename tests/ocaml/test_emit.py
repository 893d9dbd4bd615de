"""Emission: representations, grouping of functions, links between modules, names."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from php2ml.ir import ir
from php2ml.ir.ir import INT, UNIT, VALUE
from php2ml.ocaml import names
from php2ml.ocaml.emit import conversion, emit_expr, emit_module
from php2ml.ocaml.links import find_links
from php2ml.ocaml.order import order
from php2ml.ocaml.print import print_expr, print_structure


def calls(name: str, *callees: str, params: int = 1) -> ir.Function:
    """A function that calls others (`Module.name` for one of another module)."""
    items: list[ir.Expr] = []
    for callee in callees:
        module, _, last = callee.rpartition(".")
        items.append(ir.CallFn(module, last, [ir.Var("n", INT)], UNIT))
    body = ir.Seq([*items, ir.Unit()], UNIT)
    return ir.Function(name, [ir.Param("n", INT)] * params, UNIT, body)


def groups(*functions: ir.Function) -> list[tuple[str, bool]]:
    return [("".join(f.name for f in group), rec) for group, rec in order(list(functions)).groups]


def test_order_is_kept_and_rec_is_rare() -> None:
    assert groups(calls("a"), calls("b", "a"), calls("c", "c")) == [("a", False), ("b", False), ("c", True)]
    assert groups(calls("a", "c"), calls("b"), calls("c"), calls("d")) == [("abc", True), ("d", False)]
    assert groups(calls("a", "b"), calls("b", "a"), calls("c", "a")) == [("ab", True), ("c", False)]


def value(name: str, *needs: str) -> ir.Function:
    return ir.Function(name, [], ir.OTHER, ir.Construct("()", [ir.Var(need, ir.OTHER) for need in needs]))


def uses(name: str, *needs: str) -> ir.Function:
    """A function that uses values."""
    body = ir.Seq([*(ir.Prim("ignore", [ir.Var(need, ir.OTHER)], UNIT) for need in needs), ir.Unit()], UNIT)
    return ir.Function(name, [ir.Param("n", INT)], UNIT, body)


def test_values_stand_where_they_are_needed() -> None:
    assert groups(calls("a", "b"), value("v"), value("w", "a"), calls("b")) == [("ab", True), ("v", False), ("w", False)]
    assert groups(calls("a"), uses("b", "v"), value("v")) == [("a", False), ("v", False), ("b", False)]


def test_closures_stand_before_their_function() -> None:
    assert groups(uses("f", "c_fn"), calls("g"), calls("c"), value("c_fn", "c")) == [
        ("c", False), ("c_fn", False), ("f", False), ("g", False),
    ]  # fmt: skip


def test_a_class_and_its_methods_use_a_forward_reference() -> None:
    found = order([uses("m", "a_decl"), value("m_fn", "m"), value("a_decl", "m_fn"), uses("main", "a_decl")])
    assert [f.name for group, _ in found.groups for f in group] == ["m", "m_fn", "a_decl", "main"]
    assert found.forward == {"m": {"a_decl"}}
    assert not any(rec for _, rec in found.groups)


def test_conversions() -> None:
    array = ir.Arr(INT)
    value = ir.Convert(ir.Var("a", array), VALUE)
    assert print_expr(emit_expr(value)) == "Value.of_array a"
    assert print_expr(emit_expr(ir.Convert(ir.Var("v", VALUE), array))) == "Php_array.unsafe_view (Value.to_array v)"
    assert conversion(ir.STR, ir.STRBUF) == ["Strbuf.of_string"]
    assert print_expr(emit_expr(ir.Convert(ir.Prim("f", [], UNIT), VALUE))) == "f ();\nValue.null"
    with pytest.raises(ValueError):
        conversion(ir.CTX, ir.INT)


def test_cycles_of_files_go_through_links() -> None:
    a = ir.Module("A", "a.php", [calls("f", "B.g")])
    b = ir.Module("B", "b.php", [calls("g", "A.f", "C.h")])
    c = ir.Module("C", "c.php", [calls("h")])
    links = find_links([a, b, c])
    assert links.cut == {("B", "A")}
    text = {m.name: print_structure(emit_module(m, links.external(m.name), links.stores(m.name))) for m in (a, b, c)}
    assert "!Links.a__f n" in text["B"]
    assert "B.g n" in text["A"]
    assert "Links.a__f := f" in text["A"]
    assert "let a__f : (int -> unit) ref = ref (fun _ -> assert false)" in print_structure(links.structure())


def test_linked_modules_compile(tmp_path: Path) -> None:
    modules = [
        ir.Module("A", "a.php", [calls("f", "B.g")]),
        ir.Module("B", "b.php", [calls("g", "A.f"), calls("late", "early2"), calls("early2")]),
    ]
    links = find_links(modules)
    (tmp_path / "php_runtime.ml").write_text("")
    (tmp_path / "links.ml").write_text(print_structure(links.structure()))
    for m in modules:
        text = print_structure(emit_module(m, links.external(m.name), links.stores(m.name)))
        (tmp_path / f"{m.name.lower()}.ml").write_text(text)
    files = ["php_runtime.ml", "links.ml", "b.ml", "a.ml"]
    subprocess.run(["ocamlfind", "ocamlopt", "-c", "-w", "-a", *files], cwd=tmp_path, check=True)


def test_a_module_reads_as_written() -> None:
    size = ir.Function(
        "size",
        [ir.Param("ctx", ir.CTX), ir.Param("n", INT)],
        INT,
        ir.LetMut(
            "total",
            INT,
            ir.Int(0),
            ir.Seq(
                [
                    ir.Line(4),
                    ir.For("i", ir.Int(1), ir.Var("n", INT), ir.Set("total", _plus(ir.Get("total", INT), ir.Var("i", INT)))),
                    ir.Get("total", INT),
                ],
                INT,
            ),
            INT,
        ),
        "lib/size.php:3 function size(int $n): int",
    )
    assert print_structure(emit_module(ir.Module("Lib_size", "lib/size.php", [size]))) == """\
(* lib/size.php, translated by php2ml. *)

open Php_runtime

(* lib/size.php:3 function size(int $n): int *)
let size (ctx : Types.ctx) (n : int) : int =
  let total = ref 0 in
  ctx.line <- 4;
  for i = 1 to n do
    total := !total + i
  done;
  !total
"""


def _plus(left: ir.Expr, right: ir.Expr) -> ir.Expr:
    return ir.Prim("( + )", [left, right], INT)


# --- names ---


def test_names() -> None:
    assert [names.value_name(n) for n in ["renderPage", "Page", "type", "URL", "_x", "9a", "ctx", "é"]] == [
        "renderPage", "page", "type_", "url", "_x", "_9a", "ctx_", "xe9",
    ]  # fmt: skip
    scope = names.Scope(["x"])
    assert [scope.unique(n) for n in ["x", "x", "a1", "a1", "type"]] == ["x2", "x3", "a1", "a1_2", "type2"]
    assert scope.child().unique("x") == "x4"


def test_module_names_do_not_clash() -> None:
    found = names.assign_modules(["a-b.php", "a_b.php", "A/B.php", "list.php", "1.php", "value.php"], ["Value"])
    assert found == {
        "1.php": "F1", "A/B.php": "A_b", "a-b.php": "A_b_php", "a_b.php": "A_b_2", "list.php": "List_php",
        "value.php": "Value_php",
    }  # fmt: skip
