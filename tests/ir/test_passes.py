"""Each pass on small functions: OCaml before and after."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from build import CTX_VAR, boxed, echo, framed, function, get, if_, info, less, let, module, mut, op, seq, var

from php2ml.ir import check, ir
from php2ml.ir.ir import BOOL, CTX, INT, UNIT, VALUE
from php2ml.ir.passes import context, lines, loops, mutables, simplify
from php2ml.ocaml.emit import emit_module
from php2ml.ocaml.print import print_structure


def after(run: Callable[[list[ir.Module]], None], *items: ir.Function) -> str:
    one = module(*items)
    check.require([one])
    run([one])
    check.require([one])
    return print_structure(emit_module(one)).partition("open Php_runtime\n\n")[2]


def body_after(run: Callable[[list[ir.Module]], None], body: ir.Expr, *params: tuple[str, ir.Rep]) -> str:
    text = after(run, function("f", [("ctx", CTX), *params], body))
    return "\n".join(line[2:] for line in text.split("\n")[1:]).strip()


# --- mutables ---


def test_a_mutable_that_is_never_written_becomes_a_let() -> None:
    body = mut("x", ir.Int(1), mut("y", ir.Int(2), seq(ir.Set("y", get("x")), op("+", get("x"), get("y")))))
    assert body_after(mutables.run, body) == "let x = 1 in\nlet y = ref 2 in\ny := x;\nx + !y"


# --- loops ---


def counting(cond: ir.Expr, step: ir.Expr, *rest: ir.Expr, start: int = 0) -> ir.Expr:
    loop = ir.While(cond, seq(ir.Line(4), echo("x"), ir.Set("i", step)))
    return mut("i", ir.Int(start), seq(loop, *rest) if rest else loop)


def up() -> ir.Expr:
    return op("+", get("i"), ir.Int(1))


def test_a_counter_becomes_a_for_loop() -> None:
    text = body_after(loops.run, counting(less(get("i"), var("n")), up()), ("n", INT))
    assert text == 'for i = 0 to n - 1 do\n  ctx.line <- 4;\n  Ctx.echo ctx "x"\ndone'


def test_an_included_limit_and_a_falling_counter() -> None:
    cond = op("<=", get("i"), op("+", var("n"), ir.Int(1)), rep=BOOL)
    assert "for i = 0 to n + 1 do" in body_after(loops.run, counting(cond, up()), ("n", INT))
    cond = op(">", get("i"), ir.Int(0), rep=BOOL)
    down = op("-", get("i"), ir.Int(1))
    assert "for i = 9 downto 1 do" in body_after(loops.run, counting(cond, down, start=9))
    cond = less(get("i"), op("+", var("n"), ir.Int(1)))
    assert "for i = 0 to n do" in body_after(loops.run, counting(cond, up()), ("n", INT))


@pytest.mark.parametrize(
    "body",
    [
        counting(less(get("i"), var("n")), up(), ir.Prim("print_int", [get("i")], UNIT)),  # read afterwards
        counting(less(get("i"), var("n")), op("+", get("i"), ir.Int(2))),  # another step
        counting(op(">", get("i"), var("n"), rep=BOOL), up()),  # against the direction
        mut("m", ir.Int(9), counting(less(get("i"), get("m")), seq(ir.Set("m", ir.Int(1)), up()))),  # moving limit
        mut(
            "i",
            ir.Int(0),
            ir.While(less(get("i"), var("n")), seq(ir.Set("i", ir.Int(5)), ir.Set("i", up()))),  # written inside
        ),
    ],
)
def test_other_loops_stay(body: ir.Expr) -> None:
    assert "while" in body_after(loops.run, body, ("n", INT))


# --- simplify ---


def test_small_simplifications() -> None:
    true, false = ir.Bool(True), ir.Bool(False)
    cond = less(var("n"), ir.Int(1))
    assert body_after(simplify.run, ir.If(cond, true, false, BOOL), ("n", INT)) == "n < 1"
    assert body_after(simplify.run, ir.If(cond, false, true, BOOL), ("n", INT)) == "not (n < 1)"
    assert body_after(simplify.run, ir.If(true, echo("a"), echo("b"), UNIT)) == 'Ctx.echo ctx "a"'
    assert body_after(simplify.run, seq(seq(echo("a"), ir.Unit()), echo("b"))) == 'Ctx.echo ctx "a";\nCtx.echo ctx "b"'
    assert body_after(simplify.run, ir.Convert(boxed(3), INT)) == "3"
    assert body_after(simplify.run, let("x", op("+", var("n"), ir.Int(1)), var("x")), ("n", INT)) == "n + 1"
    assert body_after(simplify.run, let("x", op("+", var("n"), ir.Int(1)), echo("a")), ("n", INT)) == 'Ctx.echo ctx "a"'
    assert body_after(simplify.run, ir.If(cond, ir.Unit(), echo("b"), UNIT), ("n", INT)) == (
        'if not (n < 1) then Ctx.echo ctx "b"'
    )


# --- context ---


def call(name: str, *args: ir.Expr) -> ir.CallFn:
    return ir.CallFn("", name, [CTX_VAR, *args], INT)


def test_functions_that_cannot_look_at_the_frame_lose_it() -> None:
    text = after(
        context.run,
        info("double"),
        function("double", [("ctx", CTX), ("n", INT)], framed("double", seq(ir.Line(2), op("*", var("n"), ir.Int(2))))),
        info("even"),
        function("even", [("ctx", CTX), ("n", INT)], framed("even", seq(ir.Line(5), call("odd", var("n"))))),
        info("odd"),
        function("odd", [("ctx", CTX), ("n", INT)], framed("odd", seq(ir.Line(8), call("even", var("n"))))),
        info("one"),
        function("one", [("ctx", CTX)], framed("one", ir.Int(1))),
        info("loud"),
        function("loud", [("ctx", CTX), ("n", INT)], framed("loud", seq(echo("x"), call("one")))),
        info("caller"),
        function("caller", [("ctx", CTX), ("n", INT)], framed("caller", call("loud", call("double", var("n"))))),
    )
    assert text == """\
let double (n : int) : int =
  n * 2

let rec even (n : int) : int =
  odd n

and odd (n : int) : int =
  even n

let one () : int =
  1

let loud_info = Ctx.info "loud"

let loud ctx (n : int) : int =
  let ctx = Ctx.enter ctx loud_info [] in
  Ctx.echo ctx "x";
  one ()

let caller_info = Ctx.info "caller"

let caller ctx (n : int) : int =
  let ctx = Ctx.enter ctx caller_info [] in
  loud ctx (double n)
"""


def test_a_function_used_as_a_value_keeps_its_parameters() -> None:
    text = after(
        context.run,
        function("f", [("ctx", CTX), ("n", INT)], var("n")),
        ir.Function("table", [], ir.OTHER, ir.Prim("Fn.make", [ir.Var("f", ir.Fun((CTX, INT), INT))], ir.OTHER)),
    )
    assert "let f (ctx : Types.ctx) (n : int)" in text


# --- lines ---


def test_lines_that_nothing_sees_are_dropped() -> None:
    add = ir.Prim("Op.add", [CTX_VAR, var("v", VALUE), boxed(1)], VALUE)
    body = seq(
        ir.Line(1),
        ir.Line(2),
        echo("a"),
        ir.Line(2),
        echo("b"),
        ir.Line(3),
        if_(less(var("n"), ir.Int(1)), seq(ir.Line(4), echo("c")), seq(ir.Line(5), echo("d"))),
        ir.Line(6),
        add,
        )
    text = body_after(lines.run, seq(body.items[0], *body.items[1:]), ("n", INT), ("v", VALUE))
    assert text == """\
ctx.line <- 2;
Ctx.echo ctx "a";
Ctx.echo ctx "b";
if n < 1 then begin
  ctx.line <- 4;
  Ctx.echo ctx "c"
end
else begin
  ctx.line <- 5;
  Ctx.echo ctx "d"
end;
ctx.line <- 6;
Op.add ctx v (Value.of_int 1)"""


def test_a_loop_that_stays_on_one_line_stores_it_once() -> None:
    body = seq(ir.Line(3), ir.While(less(var("n"), ir.Int(1)), seq(ir.Line(3), echo("a"))))
    assert body_after(lines.run, body, ("n", INT)) == 'ctx.line <- 3;\nwhile n < 1 do\n  Ctx.echo ctx "a"\ndone'


def test_lines_needed_by_a_handler_stay() -> None:
    handler = seq(echo("caught"))
    body = ir.Try(seq(ir.Line(3), ir.Apply(var("g", ir.Fun((), UNIT)), [], UNIT), ir.Line(4)), "e", handler, UNIT)
    text = body_after(lines.run, body, ("g", ir.Fun((), UNIT)))
    assert "ctx.line <- 3" in text
    assert "ctx.line <- 4" in text
