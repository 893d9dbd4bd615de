"""The printer: precedence against OCaml's own parser, layout against goldens."""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from php2ml.ocaml import ast, literals
from php2ml.ocaml.print import PRECEDENCE, print_expr

# --- precedence: what we print is what OCaml reads ------------------------------------------------


def full(e: ast.Expr) -> str:
    """The expression with parentheses around everything: the meaning, without precedence."""
    match e:
        case ast.Ident():
            return e.name
        case ast.Int():
            return f"({e.value})" if e.value < 0 else str(e.value)
        case ast.Float():
            return f"({literals.float_text(e.value)})"
        case ast.String():
            return literals.string(e.value)
        case ast.Apply():
            args = [
                f"~{label}:({full(arg)})" if label else f"({full(arg)})"
                for arg, label in zip(e.args, e.labels + [""] * len(e.args), strict=False)
            ]
            return f"(({full(e.fn)}) {' '.join(args)})"
        case ast.Infix(op="<-"):
            assert isinstance(e.left, ast.Field)
            return f"(({full(e.left.record)}).{e.left.name} <- ({full(e.right)}))"
        case ast.Infix():
            return f"(({full(e.left)}) {e.op} ({full(e.right)}))"
        case ast.Prefix():
            return f"({e.op}({full(e.operand)}))"
        case ast.Field():
            return f"(({full(e.record)}).{e.name})"
        case ast.Block():
            text = full(e.items[-1])  # type: ignore[arg-type]
            for item in reversed(e.items[:-1]):
                if isinstance(item, ast.Binding):
                    params = "".join(f" {param.name}" for param in item.params)  # type: ignore[union-attr]
                    text = f"(let {item.name}{params} = ({full(item.value)}) in ({text}))"
                else:
                    text = f"(({full(item)}); ({text}))"
            return text
        case ast.If():
            tail = "" if e.else_ is None else f" else ({full(e.else_)})"
            return f"(if ({full(e.cond)}) then ({full(e.then)}){tail})"
        case ast.Match():
            cases = " ".join(f"| {case.pattern.value.value} -> ({full(case.body)})" for case in e.cases)  # type: ignore[union-attr]
            return f"(match ({full(e.scrutinee)}) with {cases})"
        case ast.Try():
            cases = " ".join(f"| {case.pattern.name} -> ({full(case.body)})" for case in e.cases)  # type: ignore[union-attr]
            return f"(try ({full(e.body)}) with {cases})"
        case ast.While():
            return f"(while ({full(e.cond)}) do ({full(e.body)}) done)"
        case ast.For():
            to = "downto" if e.down else "to"
            return f"(for {e.name} = ({full(e.low)}) {to} ({full(e.high)}) do ({full(e.body)}) done)"
        case ast.Fun():
            return f"(fun {' '.join(p.name for p in e.params)} -> ({full(e.body)}))"  # type: ignore[union-attr]
        case ast.Record():
            return "{ " + "; ".join(f"{name} = ({full(value)})" for name, value in e.fields) + " }"
        case ast.List():
            inner = "; ".join(f"({full(item)})" for item in e.items)
            return f"[| {inner} |]" if e.array else f"[ {inner} ]"
        case ast.Tuple():
            return "(" + ", ".join(f"({full(item)})" for item in e.items) + ")"
        case ast.Annot():
            return f"(({full(e.expr)}) : int)"


def random_expr(rng: random.Random, depth: int) -> ast.Expr:
    """Any expression: types do not matter to the parser."""

    def sub() -> ast.Expr:
        return random_expr(rng, depth - 1)

    name = rng.choice("abcxyz")
    if depth == 0:
        leaf = rng.randrange(6)
        if leaf == 0:
            return ast.Int(rng.randrange(-5, 100))
        if leaf == 1:
            return ast.Float(rng.choice([1.5, -2.0, 1e22]))
        if leaf == 2:
            return ast.String(rng.choice(["a", 'q"', "long " * 30, "l\n"]))
        return ast.Ident(name)
    match rng.randrange(18):
        case 0 | 1:
            labels = [rng.choice(["", "", "lab"]) for _ in range(rng.randrange(1, 4))]
            return ast.Apply(rng.choice([ast.Ident("f"), ast.Field(ast.Ident(name), "line")]), [sub() for _ in labels], labels)
        case 2 | 3 | 4 | 5:
            op = rng.choice(sorted(PRECEDENCE))
            return ast.Infix(op, ast.Field(sub(), "line") if op == "<-" else sub(), sub())
        case 6:
            op = rng.choice(["!", "-", "-."])
            return ast.Prefix(op, ast.Ident(name) if op == "!" else sub())
        case 7:
            return ast.Field(sub(), "line")
        case 8:
            binding = ast.Binding(name, [ast.PatName("p")] if rng.random() < 0.3 else [], None, sub())
            return ast.Block([binding, sub()])
        case 9:
            return ast.Block([sub(), *([ast.Binding(name, [], None, sub())] if rng.random() < 0.5 else []), sub()])
        case 10 | 11:
            return ast.If(sub(), sub(), sub() if rng.random() < 0.6 else None)
        case 12:
            return ast.Match(sub(), [ast.Case(ast.PatConst(ast.Int(index)), sub()) for index in range(rng.randrange(1, 4))])
        case 13:
            return ast.Try(sub(), [ast.Case(ast.PatName("_"), sub()) for _ in range(rng.randrange(1, 3))])
        case 14:
            return rng.choice([ast.While(sub(), sub()), ast.For(name, sub(), sub(), rng.random() < 0.3, sub())])
        case 15:
            return ast.Fun([ast.PatName("p")], sub())
        case 16:
            return rng.choice([ast.Record([("fa", sub()), ("fb", sub())]), ast.Tuple([sub(), sub()])])
        case _:
            return ast.List([sub() for _ in range(rng.randrange(5))], array=rng.random() < 0.3)


def ocaml_reads(texts: list[str], path: Path) -> str:
    path.write_text("".join(f"let _ =\n{text}\n" for text in texts), encoding="utf-8")
    done = subprocess.run(
        ["ocamlc", "-stop-after", "parsing", "-dsource", str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[:2000]
    return done.stderr + done.stdout


@pytest.mark.parametrize("seed", range(6))
def test_what_is_printed_is_what_is_read(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    exprs = [random_expr(rng, 1 + index % 4) for index in range(400)]
    printed = [print_expr(e) for e in exprs]
    ours = ocaml_reads(printed, tmp_path / "a.ml")
    meant = ocaml_reads([full(e) for e in exprs], tmp_path / "b.ml")
    if ours != meant:
        for e, text in zip(exprs, printed, strict=True):
            one = ocaml_reads([text], tmp_path / "a.ml")
            assert one == ocaml_reads([full(e)], tmp_path / "b.ml"), text
    assert ours == meant


def test_lines_have_no_blanks_at_their_ends() -> None:
    rng = random.Random(7)
    for index in range(300):
        text = print_expr(random_expr(rng, 1 + index % 4))
        assert not any(line != line.rstrip() for line in text.split("\n") if "long" not in line), text


# --- literals -------------------------------------------------------------------------------------

STRINGS = [
    "", "a", 'say "hi"', "back\\slash", "tab\there", "line\nline\n", "\x00\x01\xff", "caf\xc3\xa9", "\xe9", "|}",
    "{|a|}\n\n\"\"", "x" * 300, "word " * 60, " " * 200, "\n" * 10, "a\n b\n  c\n", "trailing \n\n\n", "\r\n\r\n\r\n",
    '<a href="x">\n<b class="y">\n</a>|}', "ends with bar\n\n|", "ends with bar x\n\n|x", "%d (* not a comment *)",
    "\xc2\xa0nbsp\n\n\n", "\x7f",
]  # fmt: skip


def test_strings_keep_every_byte(tmp_path: Path) -> None:
    checks = []
    for value in STRINGS:
        data = ";".join(str(ord(char)) for char in value)
        checks.append(
            f"let s =\n{print_expr(ast.String(value))}\n"
            f"let () = assert (List.init (String.length s) (fun i -> Char.code s.[i]) = [{data}])\n"
        )
    path = tmp_path / "strings.ml"
    path.write_bytes("".join(checks).encode("utf-8"))
    subprocess.run(["ocaml", str(path)], check=True, capture_output=True)


def test_floats_are_exact(tmp_path: Path) -> None:
    values = [0.1, -0.0, 1e22, 5.0, 1.7976931348623157e308, 5e-324, 2.5e-7, float("inf"), float("-inf"), 123456789.125]
    lines = [f"let () = assert (Int64.bits_of_float ({literals.float_text(v)}) = Int64.bits_of_float {_hex(v)})\n" for v in values]
    path = tmp_path / "floats.ml"
    path.write_text("".join(lines))
    subprocess.run(["ocaml", str(path)], check=True, capture_output=True)


def _hex(value: float) -> str:
    if value in (float("inf"), float("-inf")):
        return "infinity" if value > 0 else "neg_infinity"
    return f"({value.hex()})"


@pytest.mark.parametrize("value", ['"', "(*", "*)", "{|", "{x|", "'\"'", "a \" b ' c"])
def test_comments_do_not_disturb(tmp_path: Path, value: str) -> None:
    path = tmp_path / "comment.ml"
    path.write_text(f"(* {literals.comment(value)} *)\nlet () = ()\n")
    subprocess.run(["ocaml", str(path)], check=True, capture_output=True)
