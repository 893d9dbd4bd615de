"""`foreach` with references inside of a list, as PHP compiles it: by reference into a variable that no PHP code can name.

    foreach ($rows as [&$a, $b]) { ... }    becomes    foreach ($rows as &$row) { [&$a, $b] = $row; unset($row); ... }
"""

from __future__ import annotations

from itertools import count

from php2ml.names import HIDDEN
from php2ml.resolve.walk import descendants
from php2ml.syntax import ast


def split_loop_lists(tree: ast.File) -> None:
    """Rewrite every such loop of `tree`, in place."""
    numbers = count(1)
    for node in descendants(tree):
        if isinstance(node, ast.Foreach) and isinstance(node.value_var, ast.List_) and _has_references(node.value_var):
            target = node.value_var
            span = target.span
            hidden = f"{HIDDEN}row {next(numbers)}"
            node.value_var = ast.Variable(span, hidden)
            node.by_ref = True
            assign = ast.Assign(span, target, ast.Variable(span, hidden))
            node.body[:0] = [ast.Expression(span, assign), ast.Unset(span, [ast.Variable(span, hidden)])]


def _has_references(target: ast.List_) -> bool:
    return any(
        item is not None and (item.by_ref or isinstance(item.value, ast.List_) and _has_references(item.value))
        for item in target.items
    )
