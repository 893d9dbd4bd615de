"""The checker finds what the passes must never produce."""

from __future__ import annotations

import pytest
from build import boxed, echo, function, get, less, let, module, mut, op, seq, var

from php2ml.ir import check, ir
from php2ml.ir.ir import BOOL, CTX, INT, STR, UNIT, VALUE

BAD = [
    (var("x"), "x is not in scope"),
    (get("x"), "no mutable local"),
    (mut("x", ir.Int(1), ir.Set("x", ir.Str("a"))), "the value is string, not int"),
    (ir.If(ir.Int(1), ir.Int(1), ir.Int(2), INT), "the condition is int"),
    (ir.If(ir.Bool(True), ir.Int(1), ir.Str(""), INT), "the second branch is string"),
    (seq(ir.Int(1), ir.Int(2)), "an item that is not last is int"),
    (ir.Seq([], UNIT), "the sequence is empty"),
    (ir.Let("x", ir.Int(1), ir.Int(2), VALUE), "the body is int, not value"),
    (ir.Convert(ir.Str("a"), ir.Fun((INT,), INT)), "no conversion from string"),
    (ir.Copy(ir.Int(1), VALUE), "the value is int"),
    (ir.ListOf([ir.Int(1)]), "an element is int"),
    (ir.Match(ir.Int(1), [ir.Arm([ir.Int(1)], ir.Unit())], UNIT), "the default arm"),
    (ir.CallFn("", "g", [], INT), "the function does not exist"),
    (ir.CallFn("", "f", [ir.Int(1), ir.Int(1)], UNIT), "argument ctx is int"),
    (ir.Int(1 << 62), "does not fit 63 bits"),
    (let("x", ir.Int(1), ir.Var("x", STR)), "x is int, used as string"),
    (ir.While(ir.Bool(True), ir.Int(1)), "the body is int"),
]


@pytest.mark.parametrize(("body", "text"), BAD)
def test_faults_are_found(body: ir.Expr, text: str) -> None:
    faults = check.check([module(function("f", [("ctx", CTX), ("n", INT)], body, body.rep))])
    assert any(text in fault.text for fault in faults), faults


def test_good_code_passes() -> None:
    body = let("x", boxed(1), seq(echo("a"), ir.If(less(var("n"), ir.Int(2)), var("x", VALUE), boxed(2), VALUE)))
    other = function("g", [], ir.CallFn("", "f", [ir.Var("Ctx.none", CTX), op("+", ir.Int(1), ir.Int(2))], VALUE))
    assert check.check([module(function("f", [("ctx", CTX), ("n", INT)], body), other)]) == []
    assert check.check([module(function("h", [("b", BOOL)], ir.Not(var("b", BOOL))))]) == []
