"""Checks inference against the real php: every type it claims, at run time.

    python tests/types/soundness.py FILE.php|FILE.phpt|DIRECTORY...

Each file is rewritten so that the values of expressions and parameters pass through a checking function
that knows what inference said of them, and run with `php`.  Prints every value outside its type.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from php2ml.builtins.table import Builtins, load  # noqa: E402
from php2ml.program import Program  # noqa: E402
from php2ml.resolve import resolve  # noqa: E402
from php2ml.resolve.walk import children  # noqa: E402
from php2ml.source import Source  # noqa: E402
from php2ml.syntax import ast  # noqa: E402
from php2ml.syntax.grammar import parse  # noqa: E402
from php2ml.types.infer import infer  # noqa: E402
from php2ml.types.lattice import B_UNDEF, MIXED, Type  # noqa: E402
from php2ml.types.table import TypeTable  # noqa: E402

HELPER = r"""<?php
function __c($id, $v) {
    static $claims = null;
    if ($claims === null) $claims = json_decode(file_get_contents(__CLAIMS__), true);
    [$type, $where] = $claims['at'][$id];
    if (!__in($claims['types'], $type, $v, 0)) {
        fwrite(STDERR, "UNSOUND $where: " . $claims['show'][$type] . " but " . __text($v) . "\n");
    }
    return $v;
}
function __text($v) {
    if (is_array($v)) return 'array(' . count($v) . ') ' . substr(str_replace("\n", '', @print_r($v, true)), 0, 200);
    if (is_object($v)) return 'object ' . get_class($v);
    if (is_resource($v)) return 'resource';
    return gettype($v) . ' ' . substr(var_export($v, true), 0, 60);
}
function __in($types, $id, $v, $depth) {
    if ($id < 0) return true;
    [$bits, $lo, $hi, $arr, $obj, $strs] = $types[$id];
    if ($v === null) return ($bits & 1) != 0;
    if ($v === false) return ($bits & 2) != 0;
    if ($v === true) return ($bits & 4) != 0;
    if (is_int($v)) return ($bits & 8) && $v >= (int)$lo && $v <= (int)$hi;
    if (is_float($v)) return ($bits & 16) != 0;
    if (is_string($v)) return ($bits & 32) && ($strs === null || in_array(bin2hex($v), $strs, true));
    if (is_array($v)) {
        if (!($bits & 64)) return false;
        if ($arr === null) return true;
        [$keys, $klo, $khi, $elem, $list, $nonempty] = $arr;
        if ($nonempty && !$v) return false;
        if ($list && !array_is_list($v)) return false;
        $n = 0;
        foreach ($v as $k => $x) {
            if (is_int($k)) { if (!($keys & 1) || $k < (int)$klo || $k > (int)$khi) return false; }
            elseif (!($keys & 2)) return false;
            if ($depth < 5 && !__in($types, $elem, $x, $depth + 1)) return false;
            if (++$n > 60) break;
        }
        if ($elem >= 0) foreach ($v as $k => $x) if (ReflectionReference::fromArrayElement($v, $k)) return false;
        return true;
    }
    if (is_object($v)) {
        if (!($bits & 128)) return false;
        if ($obj === null) return true;
        foreach ($obj[0] as $name) {
            if ($obj[1] ? strtolower(get_class($v)) === $name : $v instanceof $name) return true;
            if (str_contains($name, '@anonymous')) return true;
        }
        return false;
    }
    return ($bits & 256) != 0;
}
"""

SKIPPED = (
    ast.InterpolatedString, ast.ShellExec, ast.Isset, ast.Empty, ast.Unset, ast.Const_, ast.ClassConst,
    ast.EnumCase, ast.Property, ast.Static_, ast.AttributeGroup, ast.Declare, ast.Global, ast.Include,
)  # fmt: skip
UNWRAPPED = (
    ast.Throw, ast.Exit, ast.Yield_, ast.YieldFrom, ast.Int_, ast.Float_, ast.String_, ast.List_,
    ast.Print, ast.Include, ast.Eval, ast.Assign, ast.AssignRef, ast.AssignOp,
)  # fmt: skip


class Rewriter:
    def __init__(self, program: Program, table: TypeTable) -> None:
        self.program = program
        self.table = table
        self.inserts: list[tuple[int, int, str]] = []
        self.types: dict[Type, int] = {}
        self.rows: list[list[object]] = []
        self.shows: list[str] = []
        self.at: list[tuple[int, str]] = []

    def type_id(self, type_: Type) -> int:
        if type_ is MIXED:
            return -1
        found = self.types.get(type_)
        if found is None:
            arr = obj = None
            if type_.arr is not None:
                a = type_.arr
                arr = [a.keys, str(a.lo), str(a.hi), self.type_id(a.elem), a.is_list, a.nonempty]
            if type_.obj is not None:
                obj = [sorted(type_.obj.classes), type_.obj.exact]
            strs = None
            if type_.strs is not None:
                strs = [item.encode("latin-1").hex() for item in type_.strs]
            found = self.types[type_] = len(self.rows)
            self.rows.append([type_.bits, str(type_.lo), str(type_.hi), arr, obj, strs])
            self.shows.append(str(type_))
        return found

    def claim(self, type_: Type, node: ast.Node, what: str) -> int:
        where = f"line {node.span.line()} {what} `{node.span.text()[:60]}`"
        self.at.append((self.type_id(type_.without(B_UNDEF)), where))
        return len(self.at) - 1

    def wrap(self, node: ast.Expr | None) -> None:
        if node is None or isinstance(node, UNWRAPPED):
            return
        if isinstance(node, ast.Array_) and not node.items:
            return
        if isinstance(node, ast.ArrayDimFetch) and node.dim is None:
            return
        if isinstance(node, ast.Variable) and not isinstance(node.name, str):
            return
        type_ = self.table.exprs.get(node)
        if type_ is None or type_ is MIXED:
            return
        number = self.claim(type_, node, "expression")
        start, end = node.span.start, node.span.end
        self.inserts.append((start, -end, f"\\__c({number}, "))
        self.inserts.append((end, -(10**9) - start, ")"))

    def visit(self, node: ast.Node) -> None:
        if isinstance(node, SKIPPED):
            return
        if isinstance(node, ast.Assign):
            if isinstance(node.expr, ast.Variable) and isinstance(node.var, ast.List_ | ast.Array_):
                pass
            else:
                self.wrap(node.expr)
        elif isinstance(node, ast.AssignOp):
            self.wrap(node.expr)
        elif isinstance(node, ast.Return):
            if not self.by_ref:
                self.wrap(node.expr)
        elif isinstance(node, ast.BinaryOp):
            if node.op != "??":
                self.wrap(node.left)
            self.wrap(node.right)
            if node.op == "??":
                self.visit(node.right)
                return
        elif isinstance(node, ast.Echo):
            for item in node.exprs:
                self.wrap(item)
        elif isinstance(node, ast.If_ | ast.While | ast.Do | ast.ElseIf):
            self.wrap(node.cond)
        elif isinstance(node, ast.Ternary):
            self.wrap(node.if_)
            self.wrap(node.else_)
        elif isinstance(node, ast.ArrayDimFetch):
            self.wrap(node.dim)
        elif isinstance(node, ast.MethodCall):
            self.wrap(node.var if not isinstance(node.var, ast.New) else None)
        elif isinstance(node, ast.Array_):
            pass
        elif isinstance(node, ast.Switch):
            self.wrap(node.cond)
        elif isinstance(node, ast.Param):
            return
        info = self.program.infos.get(node)
        if info is not None and info.kind != "file":
            saved, self.by_ref = self.by_ref, info.returns_ref
            if not isinstance(node, ast.ArrowFunction) and info.body and not info.is_generator:
                types = self.table.function(info)
                text = ""
                for param in info.params:
                    type_ = types.params[param.index]
                    if not param.by_ref and type_ is not MIXED:
                        number = self.claim(type_, param.node, f"parameter of {info.id}")
                        text += f"\\__c({number}, ${param.name}); "
                start = info.body[0].span.start
                if text and not isinstance(info.body[0], ast.InlineHTML):
                    self.inserts.append((start, -(10**9) * 2, text))
            for child in children(node):
                self.visit(child)
            self.by_ref = saved
            return
        for child in children(node):
            self.visit(child)

    by_ref = False

    def run(self, file: ast.File) -> str:
        self.visit(file)
        text = file.span.file.text
        pieces = []
        last = 0
        for offset, _order, insert in sorted(self.inserts, key=lambda i: (i[0], not i[2].endswith(")") or len(i[2]) > 1, i[1])):
            pieces += [text[last:offset], insert]
            last = offset
        pieces.append(text[last:])
        return "".join(pieces)


def sections(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines(keepends=True):
        match = re.match(r"^--([A-Z_]+)--\s*$", line)
        if match:
            name = match.group(1)
            found[name] = ""
        elif name:
            found[name] += line
    return found


def check(path: str, builtins: Builtins) -> tuple[str, int, list[str]]:
    """How many claims were made of a file, and those that failed."""
    data = Path(path).read_bytes().decode("latin-1")
    if path.endswith(".phpt"):
        parts = sections(data)
        if "FILE" not in parts or any(k in parts for k in ("STDIN", "POST", "GET", "CGI")):
            return path, 0, []
        data = parts["FILE"]
        if data.rstrip().endswith("===DONE==="):
            pass
    source = Source("main.php", data)
    file, diagnostics = parse(source)
    if any(d.severity.name == "ERROR" for d in diagnostics):
        return path, 0, []
    try:
        program = resolve([file], builtins, "")
        table = infer(program)
    except Exception as error:  # noqa: BLE001
        import traceback

        last = traceback.format_exc().strip().splitlines()[-3:]
        return path, 0, [f"CRASH {type(error).__name__}: {error} {' '.join(last)}"]
    for function in program.all_functions():
        for call in function.scope.calls:
            if isinstance(call, ast.FuncCall) and isinstance(call.name, ast.Name):
                if program.named_function(call.name) is None and not program.functions.get(
                    program.names[call.name].lower()
                ):
                    return path, 0, []  # a function that the runtime does not have
    rewriter = Rewriter(program, table)
    text = rewriter.run(file)
    undefined = set()
    for node in table.undefined:
        name = getattr(node, "name", None)
        if isinstance(name, str):
            for line in range(node.span.line(), node.span.end_line() + 1):
                undefined.add((name, line))
    problems: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        main = Path(folder) / "main.php"
        main.write_bytes(text.encode("latin-1"))
        claims = Path(folder) / "claims.json"
        claims.write_text(
            json.dumps({"types": rewriter.rows, "show": [s.encode("unicode_escape").decode() for s in rewriter.shows], "at": rewriter.at})
        )
        helper = Path(folder) / "helper.php"
        helper.write_text(HELPER.replace("__CLAIMS__", json.dumps(str(claims)), 1))
        try:
            done = subprocess.run(
                ["php", "-d", f"auto_prepend_file={helper}", "-d", "display_errors=1",
                 "-d", "error_reporting=-1", "-d", "html_errors=0", "-d", "memory_limit=256M", str(main)],
                capture_output=True, timeout=10, cwd=folder, stdin=subprocess.DEVNULL,
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return path, 0, []
        out = (done.stdout + done.stderr).decode("latin-1")
        if "Parse error" in out and "main.php" in out:
            problems.append("REWRITE " + out[:200])
        for line in done.stderr.decode("latin-1").splitlines():
            if line.startswith("UNSOUND"):
                if line not in problems:
                    problems.append(line)
        opaque = any(f.scope.needs_symbol_table for f in program.all_functions())
        for name, line in re.findall(r"(?<!compact\(\): )Undefined variable \$(\w+) in \S*main\.php on line (\d+)", out):
            if (name, int(line)) not in undefined and not opaque and name != "this":
                if not any(n == name and abs(at - int(line)) < 8 for n, at in undefined):
                    problems.append(f"UNDEFINED ${name} line {line}")
    return path, len(rewriter.at), problems[:10]


_builtins: Builtins | None = None


def work(path: str) -> tuple[str, int, list[str]]:
    global _builtins
    if _builtins is None:
        _builtins = load()
        if "FULL_BUILTINS" in os.environ:  # a module with a table of all of php's own
            sys.path.insert(0, str(Path(os.environ["FULL_BUILTINS"]).parent))
            _builtins = __import__(Path(os.environ["FULL_BUILTINS"]).stem).builtins()
    try:
        return check(path, _builtins)
    except Exception as error:  # noqa: BLE001
        return path, 0, [f"CRASH {type(error).__name__}: {error}"]


def main() -> int:
    paths: list[str] = []
    for item in sys.argv[1:]:
        if Path(item).is_dir():
            paths += sorted(str(p) for kind in ("*.php", "*.phpt") for p in Path(item).rglob(kind))
        else:
            paths.append(item)
    claims = bad = 0
    with ProcessPoolExecutor(2) as pool:
        for path, count, problems in pool.map(work, paths, chunksize=8):
            claims += count
            if problems:
                bad += 1
                print(path)
                for problem in problems:
                    print("   ", problem)
    print(f"{len(paths)} files, {claims} claims, {bad} files with problems")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
