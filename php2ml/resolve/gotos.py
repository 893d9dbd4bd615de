"""`goto` becomes loops, before anything else looks at a tree.

A statement list with labels that are jumped to

    A;  one: B;  two: C;

becomes, `$step` being a variable that no PHP code can name,

    A;
    $step = 0;
    while (1) {
        if ($step <= 0) { B; }
        C;
        break;
    }

and `goto two` becomes `$step = 1; continue n;`, where n leads out of the loops around the jump. A label inside a block or a
branch of an `if` is brought to the list around it first. A label inside a `try` that is jumped to from outside stays, with its
jumps: lowering refuses them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from php2ml.names import HIDDEN
from php2ml.resolve.walk import FUNCTION_LIKE, descendants
from php2ml.source import Span
from php2ml.syntax import ast

_LOOPS = (ast.While, ast.Do, ast.For, ast.Foreach)
_INLINE = (ast.Block, ast.Namespace_)
_DECLARING = (ast.Function_, ast.Class_, ast.Interface_, ast.Trait_, ast.Enum_, ast.Use_, ast.GroupUse, ast.HaltCompiler)


def remove_gotos(tree: ast.File) -> None:
    """Rewrite, in place, every function-like of `tree` that has a `goto`."""
    if not any(isinstance(node, ast.Goto) for node in descendants(tree)):
        return
    numbers = count(1)
    for node in list(descendants(tree)):
        if isinstance(node, (ast.File, *FUNCTION_LIKE)):
            stmts = node.stmts if isinstance(node, ast.File) else getattr(node, "body", None)
            if isinstance(stmts, list) and any(isinstance(inner, ast.Goto) for inner in _inside(stmts)):
                _Body(numbers).rewrite(stmts)


def lists_of(stmt: ast.Node) -> list[list[ast.Stmt]]:
    """The statement lists directly inside of a statement."""
    match stmt:
        case ast.Block() | ast.Namespace_():
            return [stmt.stmts]
        case ast.If_():
            lists = [stmt.body, *(part.body for part in stmt.elseifs)]
            return [*lists, stmt.else_.body] if stmt.else_ is not None else lists
        case ast.While() | ast.Do() | ast.For() | ast.Foreach():
            return [stmt.body]
        case ast.Switch():
            return [case.body for case in stmt.cases]
        case ast.TryCatch():
            lists = [stmt.body, *(part.body for part in stmt.catches)]
            return [*lists, stmt.finally_.body] if stmt.finally_ is not None else lists
        case ast.Declare():
            return [stmt.body] if stmt.body is not None else []
        case _:
            return []


def _inside(stmts: list[ast.Stmt]) -> Iterator[ast.Stmt]:
    """The statements of a list and those inside of them, without functions and classes."""
    for stmt in stmts:
        yield stmt
        for inner in lists_of(stmt):
            yield from _inside(inner)


class _Body:
    """The statements of one function-like."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self.numbers = numbers
        self.wanted: set[str] = set()

    def rewrite(self, stmts: list[ast.Stmt]) -> None:
        self.wanted = {stmt.name.name for stmt in _inside(stmts) if isinstance(stmt, ast.Goto)}
        self.list_(stmts)

    def list_(self, stmts: list[ast.Stmt]) -> None:
        flat = list(self.flattened(stmts))
        stmts[:] = self.with_loop(flat) if any(self.is_wanted(stmt) for stmt in flat) else flat
        for stmt in stmts:
            for inner in lists_of(stmt):
                self.list_(inner)

    def is_wanted(self, stmt: ast.Stmt) -> bool:
        return isinstance(stmt, ast.Label) and stmt.name.name in self.wanted

    def holds_label(self, stmt: ast.Stmt) -> bool:
        """Whether a wanted label is in a block or branch of `stmt`, outside of loops."""
        return isinstance(stmt, (*_INLINE, ast.If_)) and any(
            self.is_wanted(inner) or self.holds_label(inner) for part in lists_of(stmt) for inner in part
        )

    # labels of inner lists ----------------------------------------------------------------------

    def flattened(self, stmts: list[ast.Stmt]) -> Iterator[ast.Stmt]:
        """The list with blocks and branches that hold labels spread out in it."""
        for stmt in stmts:
            if not self.holds_label(stmt):
                yield stmt
            elif isinstance(stmt, _INLINE) and not (isinstance(stmt, ast.Namespace_) and _names_a_namespace(stmt)):
                yield from self.flattened(stmt.stmts)
            elif isinstance(stmt, ast.If_):
                yield from self.flattened(self.branches(stmt))
            else:
                yield stmt

    def branches(self, stmt: ast.If_) -> list[ast.Stmt]:
        """An `if` as jumps: each branch is skipped by a jump, and followed by one to the end."""
        parts: list[tuple[ast.Expr | None, list[ast.Stmt]]] = [(stmt.cond, stmt.body)]
        parts += [(part.cond, part.body) for part in stmt.elseifs]
        if stmt.else_ is not None:
            parts.append((None, stmt.else_.body))
        end = self.new_label(stmt.span)
        result: list[ast.Stmt] = []
        for cond, body in parts:
            if cond is None:
                result += body
                continue
            following = self.new_label(stmt.span)
            jump = ast.If_(cond.span, ast.BooleanNot(cond.span, cond), [_goto(following)], [], None)
            result += [jump, *body, _goto(end), following]
        return [*result, end]

    def new_label(self, span: Span) -> ast.Label:
        name = f"{HIDDEN}{next(self.numbers)}"
        self.wanted.add(name)
        return ast.Label(span, ast.Identifier(span, name))

    # the loop -----------------------------------------------------------------------------------

    def with_loop(self, stmts: list[ast.Stmt]) -> list[ast.Stmt]:
        declared = [stmt for stmt in stmts if isinstance(stmt, _DECLARING)]
        segments: list[list[ast.Stmt]] = [[]]
        names: list[str] = []
        for stmt in stmts:
            if self.is_wanted(stmt):
                assert isinstance(stmt, ast.Label)
                names.append(stmt.name.name)
                segments.append([])
                self.wanted.discard(stmt.name.name)
            elif not isinstance(stmt, _DECLARING):
                segments[-1].append(stmt)
        # nothing jumps to what stands before the first label
        before: list[ast.Stmt] = []
        jumps = {stmt.name.name for stmt in _inside(segments[0]) if isinstance(stmt, ast.Goto)}
        if jumps.isdisjoint(names):
            before = segments.pop(0)
            numbers = {name: index for index, name in enumerate(names)}
        else:
            numbers = {name: index + 1 for index, name in enumerate(names)}
        span = stmts[0].span
        step = f"{HIDDEN}{next(self.numbers)}" if len(segments) > 1 else None
        body: list[ast.Stmt] = []
        for index, segment in enumerate(segments):
            lowered = self.jumps(segment, numbers, step, 0)
            if index == len(segments) - 1:
                body += lowered
            elif lowered:
                assert step is not None
                test = ast.BinaryOp(span, "<=", ast.Variable(span, step), ast.Int_(span, index))
                body.append(ast.If_(span, test, lowered, [], None))
        body.append(ast.Break(span, 1))
        loop = ast.While(span, ast.Int_(span, 1), body)
        start = [_set(span, step, 0)] if step is not None else []
        return [*declared, *before, *start, loop]

    def jumps(self, stmts: list[ast.Stmt], numbers: dict[str, int], step: str | None, depth: int) -> list[ast.Stmt]:
        """The list, inside of `depth` loops of the new one, with jumps to its labels as `continue`."""
        result: list[ast.Stmt] = []
        for stmt in stmts:
            if isinstance(stmt, ast.Goto) and stmt.name.name in numbers:
                if step is not None:
                    result.append(_set(stmt.span, step, numbers[stmt.name.name]))
                result.append(ast.Continue(stmt.span, depth + 1))
                continue
            if isinstance(stmt, (ast.Break, ast.Continue)) and stmt.levels > depth:
                stmt.levels += 1
            inside = depth + 1 if isinstance(stmt, (*_LOOPS, ast.Switch)) else depth
            for inner in lists_of(stmt):
                inner[:] = self.jumps(inner, numbers, step, inside)
            result.append(stmt)
        return result


def _names_a_namespace(stmt: ast.Namespace_) -> bool:
    return stmt.name is not None


def _goto(label: ast.Label) -> ast.Goto:
    return ast.Goto(label.span, label.name)


def _set(span: Span, name: str, number: int) -> ast.Stmt:
    return ast.Expression(span, ast.Assign(span, ast.Variable(span, name), ast.Int_(span, number)))


