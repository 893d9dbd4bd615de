"""Constant expressions whose value is certain: fills `Program.folded`."""

from __future__ import annotations

from php2ml.program import ClassInfo, FunctionInfo, Program
from php2ml.resolve.fold import Folder, NotConstant
from php2ml.resolve.walk import children
from php2ml.syntax import ast

_FOLDED = (
    ast.ConstFetch, ast.ClassConstFetch, ast.BinaryOp, ast.UnaryMinus, ast.UnaryPlus,
    ast.BitwiseNot, ast.BooleanNot, ast.Ternary, ast.Array_, ast.MagicConst,
)  # fmt: skip
_LITERALS = (ast.Int_, ast.Float_, ast.String_)
MAX_STRING = 10_000


def fold_constants(program: Program) -> None:
    folder = Folder(program, reached=False)

    def visit(node: ast.Node, cls: ClassInfo | None, at: FunctionInfo | None) -> None:
        if isinstance(node, _FOLDED):
            try:
                value = folder.value(node, cls, at)
            except NotConstant:
                pass
            else:
                if not isinstance(value, str) or len(value) <= MAX_STRING:
                    program.folded[node] = value
        elif isinstance(node, _LITERALS):
            program.folded[node] = node.value
            return
        else:
            info = program.infos.get(node)
            if info is not None:
                at = info
                cls = info.cls
            else:
                found = program.class_infos.get(node)
                if found is not None:
                    cls, at = found, None  # initialisers are evaluated when they are needed
        for child in children(node):
            visit(child, cls, at)

    import sys

    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, 20_000))
    try:
        for file in program.files.values():
            visit(file.node, None, file.body)
    finally:
        sys.setrecursionlimit(limit)
