"""Generator bodies before and after they become resumable."""

from __future__ import annotations

from build import CTX_VAR, echo, function, get, if_, let, module, mut, op, seq, var

from php2ml.ir import check, ir
from php2ml.ir.ir import BOOL, CTX, INT, OBJ, UNIT, VALUE
from php2ml.ir.passes import generators
from php2ml.ocaml.emit import emit_module
from php2ml.ocaml.print import print_structure

NULL = ir.Var("Value.null", VALUE)


def yield_(value: ir.Expr) -> ir.Prim:
    return ir.Prim("Generator.yield", [value], VALUE)


def as_value(e: ir.Expr) -> ir.Convert:
    return ir.Convert(e, VALUE)


def drop(value: ir.Expr) -> ir.Prim:
    return ir.Prim("ignore", [value], UNIT)


def truth(value: ir.Expr) -> ir.Prim:
    return ir.Prim("Op.truth", [value], BOOL)


def resumable(body: ir.Expr, *params: tuple[str, ir.Rep]) -> str:
    """The body of the closure that the generator is made of."""
    made = ir.Prim("Generator.make", [CTX_VAR, ir.Lambda([ir.Param("()", UNIT)], body, ir.Fun((), VALUE))], OBJ)
    one = module(function("f", [("ctx", CTX), *params], made))
    check.require([one])
    generators.run([one])
    check.require([one])
    text = print_structure(emit_module(one)).partition("(fun () ->")[2].rstrip()
    lines = text.removesuffix(")").strip("\n").split("\n")
    indent = min(len(line) - len(line.lstrip()) for line in lines if line)
    return "\n".join(line[indent:] for line in lines)


def test_what_follows_a_yield_is_its_closure() -> None:
    body = seq(echo("a"), drop(yield_(var("v", VALUE))), echo("b"), NULL)
    assert resumable(body, ("v", VALUE)) == (
        'Ctx.echo ctx "a";\nGenerator.yield v @@ fun _ ->\nCtx.echo ctx "b";\nGenerator.Done Value.null'
    )


def test_a_body_without_yield_is_just_done() -> None:
    assert resumable(seq(echo("a"), NULL)) == 'Ctx.echo ctx "a";\nGenerator.Done Value.null'


def test_what_is_sent_gets_the_name_of_the_variable() -> None:
    body = let("x", yield_(NULL), var("x", VALUE))
    assert resumable(body) == "Generator.yield Value.null (fun x -> Generator.Done x)"


def test_a_loop_is_a_local_function() -> None:
    step = ir.Set("i", op("+", get("i"), ir.Int(1)))
    loop = ir.While(op("<", get("i"), ir.Int(3), rep=BOOL), seq(drop(yield_(as_value(get("i")))), step))
    assert resumable(mut("i", ir.Int(0), seq(loop, NULL))) == (
        "let i = ref 0 in\n"
        "let rec loop () =\n"
        "  if !i < 3 then begin\n"
        "    Generator.yield (Value.of_int !i) @@ fun _ ->\n"
        "    incr i;\n"
        "    loop ()\n"
        "  end\n"
        "  else Generator.Done Value.null\n"
        "in\n"
        "loop ()"
    )


def test_a_counting_loop_has_its_counter_as_parameter() -> None:
    loop = ir.For("i", ir.Int(1), op("-", var("n"), ir.Int(1)), drop(yield_(as_value(var("i")))))
    text = resumable(seq(loop, NULL), ("n", INT))
    assert "let last = n - 1 in\nlet rec loop i =\n" in text
    assert "Generator.yield (Value.of_int i) (fun _ -> loop (i + 1))" in text
    assert text.endswith("loop 1")


def test_branches_share_what_follows() -> None:
    body = seq(if_(var("c", BOOL), drop(yield_(NULL)), echo("no")), echo("after"), NULL)
    assert resumable(body, ("c", BOOL)) == (
        "let rest () =\n"
        '  Ctx.echo ctx "after";\n'
        "  Generator.Done Value.null\n"
        "in\n"
        "if c then Generator.yield Value.null (fun _ -> rest ())\n"
        "else begin\n"
        '  Ctx.echo ctx "no";\n'
        "  rest ()\n"
        "end"
    )


def test_operands_before_a_yield_are_evaluated_before_it() -> None:
    both = ir.Prim("Op.add", [CTX_VAR, ir.Prim("f", [CTX_VAR], VALUE), yield_(NULL)], VALUE)
    assert resumable(both) == (
        "let value = f ctx in\n"
        "Generator.yield Value.null (fun sent -> Generator.Done (Op.add ctx value sent))"
    )


def test_the_right_side_of_and_may_yield() -> None:
    cond = ir.And(var("c", BOOL), truth(yield_(NULL)))
    text = resumable(if_(cond, var("v", VALUE), NULL), ("c", BOOL), ("v", VALUE))
    assert "if c then" in text
    assert "Generator.yield Value.null (fun sent -> rest (Op.truth sent))" in text
    assert "else rest false" in text


def test_try_and_finally_are_combinators() -> None:
    inner = ir.Try(yield_(NULL), "e", seq(echo("caught"), NULL), VALUE)
    text = resumable(ir.Finally(inner, echo("done"), VALUE))
    assert text.startswith("Generator.finally_")
    assert "Generator.try_" in text
    assert "(fun e ->" in text
    assert text.count("Generator.Done") >= 3


def test_what_certainly_raises_has_nothing_after_it() -> None:
    leave = ir.Prim("Exn.throw", [CTX_VAR, var("v", VALUE)], VALUE)
    text = resumable(if_(var("c", BOOL), leave, yield_(NULL)), ("c", BOOL), ("v", VALUE))
    assert "if c then Exn.throw ctx v\n" in text


def test_an_inner_name_does_not_capture_what_follows() -> None:
    inner = let("x", yield_(NULL), drop(ir.Prim("f", [CTX_VAR, var("x", VALUE)], VALUE)))
    body = let("x", ir.Prim("g", [CTX_VAR], VALUE), seq(inner, var("x", VALUE)))
    assert resumable(body) == (
        "let x = g ctx in\nGenerator.yield Value.null @@ fun x2 ->\nignore (f ctx x2);\nGenerator.Done x"
    )
