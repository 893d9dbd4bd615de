"""`eval` of text that stands in the source: it is parsed like a file of its own.

Such a text becomes the file `a.php(12) : eval()'d code`, as PHP calls it in messages, and the `eval` an include of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from php2ml.diagnostics import Diagnostic, Severity
from php2ml.resolve.walk import descendants
from php2ml.source import Source
from php2ml.syntax import ast

OPENING = "<?php "
Parse = Callable[[Source], tuple[ast.File, list[Diagnostic]]]


def path_of(file: str, node: ast.Include) -> str:
    """What PHP calls the text that `node`, an `eval` in `file`, runs."""
    return f"{file}({node.expr.span.line()}) : eval()'d code"


@dataclass(slots=True)
class Evaluated:
    """The texts of the `eval`s of a program: their trees, and by path the first error of those without."""

    trees: list[ast.File] = field(default_factory=list)
    refused: dict[str, Diagnostic] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


def find_evaluated(files: Iterable[ast.File], parse: Parse) -> Evaluated:
    """Parse every literal that is evaluated, those inside evaluated texts too."""
    found = Evaluated()
    texts: dict[str, str] = {}
    todo = list(files)
    while todo:
        file = todo.pop(0)
        for node in descendants(file):
            if not isinstance(node, ast.Include) or node.kind != "eval":
                continue
            assert isinstance(node.expr, ast.String_)
            path = path_of(file.span.file.path, node)
            if path in texts:
                if texts[path] != node.expr.value:
                    node.kind = "eval_unknown"  # a second text on that line
                continue
            texts[path] = node.expr.value
            tree, diagnostics = parse(Source(path, OPENING + node.expr.value))
            errors = [item for item in diagnostics if item.severity == Severity.ERROR]
            if errors:
                found.refused[path] = errors[0]
                continue
            found.diagnostics += diagnostics
            found.trees.append(tree)
            todo.append(tree)
    return found
