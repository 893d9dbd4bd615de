"""Resolution: names, declarations, classes, includes, scopes, constants."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))
sys.path.insert(0, str(HERE.parent / "types"))

from stub import builtins  # noqa: E402

from php2ml.program import Program  # noqa: E402
from php2ml.resolve import resolve  # noqa: E402
from php2ml.resolve.walk import descendants  # noqa: E402
from php2ml.source import Source  # noqa: E402
from php2ml.syntax import ast  # noqa: E402
from php2ml.syntax.grammar import parse  # noqa: E402


def program(**files: str) -> Program:
    """The program of these files; "__" in a keyword stands for "/"."""
    trees = []
    for name, text in files.items():
        path = name.replace("__", "/") + ".php"
        tree, diagnostics = parse(Source(path, text))
        assert not diagnostics, diagnostics[0].title
        trees.append(tree)
    return resolve(trees, builtins(), "")


def names(prog: Program, node_type: type) -> list[str]:
    result = []
    for file in prog.files.values():
        for node in descendants(file.node):
            if isinstance(node, node_type):
                name = getattr(node, "name", None) or getattr(node, "class_", None)
                if isinstance(name, ast.Name):
                    result.append(prog.name_of(name))
    return result


def test_names() -> None:
    prog = program(
        a="""<?php namespace A\\B;
        use X\\Y as Z; use function F\\g; use const C\\K; use P\\{Q, function r};
        f(); \\f(); g(); r(); namespace\\h(); Z\\i(); K; L; \\M; true;
        new Z; new Z\\W; new Q; new V; new \\V; new self;"""
    )
    assert names(prog, ast.FuncCall) == [
        "A\\B\\f", "f", "F\\g", "P\\r", "A\\B\\h", "X\\Y\\i",
    ]  # fmt: skip
    assert names(prog, ast.ConstFetch) == ["C\\K", "A\\B\\L", "M", "true"]
    assert names(prog, ast.New) == ["X\\Y", "X\\Y\\W", "P\\Q", "A\\B\\V", "V", "self"]
    fallbacks = {prog.name_of(name): full for name, full in prog.fallbacks.items()}
    assert fallbacks == {"A\\B\\f": "f", "A\\B\\L": "L"}


def test_hoisting() -> None:
    # As php 8.2 does: see `Declarer.visit_class`.
    prog = program(
        a="""<?php class A {} class B extends A {} class C implements I1 {} interface I1 {}
        class D { function __toString(): string { return ''; } } trait T1 {} class E { use T1; }
        enum F { case X; } class G extends H {} class H extends A {} class X2 extends Exception {}
        function f() { function g() {} } if (1) { function h() {} class J {} } { function k() {} }"""
    )
    hoisted = [cls.name for cls in prog.files["a.php"].hoisted_classes if not cls.early_binding]
    assert hoisted == ["A", "B", "I1", "T1", "H", "X2"]
    assert [cls.name for cls in prog.files["a.php"].hoisted_classes if cls.early_binding] == ["G"]
    assert [f.name for f in prog.files["a.php"].hoisted_functions] == ["f", "k"]


def test_slots() -> None:
    prog = program(
        a="""<?php class A { public $x; private $y; protected $z; static $s; }
        class B extends A { public $x = 1; private $y; function __construct(public int $p) {} use T; }
        trait T { public $t; }"""
    )
    cls = prog.cls("b")
    assert cls is not None and cls.complete
    assert [(p.name, p.cls.name, p.slot) for p in cls.slots] == [
        ("x", "B", 0), ("y", "A", 1), ("z", "A", 2), ("y", "B", 3), ("p", "B", 4), ("t", "B", 5),
    ]  # fmt: skip


def test_unknown_and_duplicate_classes_are_no_errors() -> None:
    prog = program(a="<?php class A extends Missing {} if (X) { class B {} } else { class B {} }")
    cls = prog.cls("a")
    assert cls is not None and not cls.complete
    assert prog.cls("b") is None


def test_includes() -> None:
    prog = program(
        index="""<?php define('ROOT', __DIR__); require ROOT . '/lib/a.php';
        require dirname(__FILE__) . "/lib/../lib/b.php"; include 'lib/a.php';
        function f($t) { include __DIR__ . "/lib/$t.php"; } include $_GET['x'];
        require __DIR__ . '/none.php';""",
        lib__a="<?php function a() {}",
        lib__b="<?php $x = 1; require dirname(__DIR__, 1) . '/lib/a.php';",
    )
    found = [prog.include_target(n) for n, _f in prog.files["index.php"].includes]
    by_value = {target.value: target for target in found}
    assert by_value["lib/a.php"].path == "lib/a.php"
    assert by_value["lib/../lib/b.php"].path == "lib/b.php"
    assert by_value["lib/*.php"].path is None
    assert by_value["none.php"].missing
    assert prog.files["lib/a.php"].scope_free
    assert not prog.files["lib/b.php"].scope_free
    assert prog.files["lib/b.php"].shared_variables is None


def test_certainly_declared() -> None:
    prog = program(
        index="<?php require 'lib.php'; a(); function main() { a(); b(); } main();",
        lib="<?php function a() {} if (X) { function b() {} }",
    )
    main, a, b = (prog.function(name) for name in ("main", "a", "b"))
    assert main is not None and a is not None and b is not None
    assert not prog.certainly_declared(b, main)
    prog = resolve(
        [file.node for file in prog.files.values()], builtins(), "", entries=["index.php"]
    )
    main, a = prog.function("main"), prog.function("a")
    assert main is not None and a is not None
    assert prog.certainly_declared(a, main)


def test_scopes() -> None:
    prog = program(
        a="""<?php function f($p, &$q, array $r) {
            $a = 1; $b = &$a; foreach ($r as &$c) {} global $d; static $e; $g .= 'x'; g($h); sort($i);
            $u($j); $k = function () use ($l, &$m) { return $this; }; $o = 1; $n = fn() => $o + 1;
            compact('s'); unset($t); }
        function g(&$x) {} function t() { extract([]); } function v() { $$x = 1; } function y() { yield 1; }"""
    )
    f = prog.function("f")
    assert f is not None
    variables = f.scope.variables
    cells = [name for name, variable in variables.items() if variable.needs_cell]
    assert cells == ["q", "a", "b", "c", "d", "e", "h", "m"]
    assert [name for name, v in variables.items() if v.maybe_cell] == ["j"]
    assert variables["g"].appended and variables["i"].builtin_refs and variables["t"].unset
    assert variables["l"].captured and variables["o"].captured
    assert "s" in variables and f.scope.uses_this
    for name in "tv":
        other = prog.function(name)
        assert other is not None and other.scope.needs_symbol_table
    y = prog.function("y")
    assert y is not None and y.is_generator


def test_constants_fold_only_when_certain() -> None:
    prog = program(
        a="""<?php const A = 1 + 2; class C { const B = A * 2; function f() { return self::B; } }
        function g() { return [A, C::B, PHP_INT_MAX + 1, 7 % -3, 'a' . 1, UNKNOWN_ONE]; }
        if (X) { define('Z', 1); } function h() { return Z; }"""
    )
    g, h = prog.function("g"), prog.function("h")
    assert g is not None and h is not None
    array = g.body[0].expr  # type: ignore[union-attr]
    assert isinstance(array, ast.Array_)
    values = [prog.value(i.value) if prog.has_value(i.value) else "?" for i in array.items]
    assert values == [3, 6, 9223372036854775808.0, 1, "a1", "?"]
    assert not prog.has_value(h.body[0].expr)  # type: ignore[union-attr,arg-type]
