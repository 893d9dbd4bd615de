"""Where local variables live: how far apart their uses are, and which assignment starts each life.

PHP's variables belong to the whole function.  Here each is cut into *webs*: parts of its life that start with an
assignment and see nothing of what came before.  A web is declared (`let`) at its *home*, the innermost
statement list that holds all of its occurrences, at its first statement.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

from php2ml.ir.lower.tree import CLASS_LIKE, children
from php2ml.program import FunctionInfo
from php2ml.syntax import ast


@dataclass(slots=True, frozen=True)
class Step:
    """One step of the way from the function's body to an occurrence: statement `index` of a list."""

    list_id: int
    index: int
    in_loop: bool  # the list is the body of a loop


Path: TypeAlias = tuple[Step, ...]
Key: TypeAlias = tuple[int, int]  # statement: list, index


@dataclass(slots=True, eq=False)
class Web:
    """A part of a variable's life."""

    name: str
    home: Key
    binding: ast.Stmt | None  # the statement at home that assigns it first, if it does
    paths: list[Path]
    writes: int  # assignments of the whole variable
    first: Path


@dataclass(slots=True, eq=False)
class Occurrence:
    path: Path
    write: bool


@dataclass(slots=True, eq=False)
class VariableMap:
    """The webs of a function: which are declared before each statement."""

    at: dict[Key, list[Web]] = field(default_factory=dict)
    statements: dict[Key, ast.Stmt] = field(default_factory=dict)
    rebound: dict[str, int] = field(default_factory=dict)  # how often its cell is replaced by another
    shared_refs: set[str] = field(default_factory=set)  # whose cell something else may hold for longer than a loop
    lent_refs: set[str] = field(default_factory=set)  # whose cell a by-reference generator yields
    element_writes: set[str] = field(default_factory=set)  # `$x[..] = ..` and the like, or maybe so
    whole_writes: dict[str, int] = field(default_factory=dict)
    occurrences: dict[str, list[Occurrence]] = field(default_factory=dict)


class Collector:
    """Finds the occurrences of every variable of one function."""

    def __init__(self, info: FunctionInfo) -> None:
        self.info = info
        self.map = VariableMap()
        self.everywhere = False  # variables are also named by strings: no webs
        # arguments that built-ins take by reference: they may be assigned there
        self.passed = {id(node) for variable in info.scope.variables.values() for node in variable.builtin_refs}

    def run(self, stmts: list[ast.Stmt]) -> VariableMap:
        """Return the map of the function whose body is `stmts`."""
        self.stmts = stmts
        self._list(stmts, (), False)
        for name, occurrences in self.map.occurrences.items():
            self.map.whole_writes[name] = sum(occurrence.write for occurrence in occurrences)
            for web in self._webs(name, occurrences):
                self.map.at.setdefault(web.home, []).append(web)
        return self.map

    # occurrences --------------------------------------------------------------------------------

    def _list(self, stmts: list[ast.Stmt], path: Path, in_loop: bool) -> None:
        for index, stmt in enumerate(stmts):
            step = (*path, Step(id(stmts), index, in_loop))
            self.map.statements[(id(stmts), index)] = stmt
            self._visit(stmt, step)

    def _note(self, name: str, path: Path, write: bool) -> None:
        if name != "this":
            self.map.occurrences.setdefault(name, []).append(Occurrence(path, write))

    def _target(self, node: ast.Expr, path: Path) -> None:
        """An expression that is assigned."""
        if isinstance(node, ast.Variable) and isinstance(node.name, str):
            self._note(node.name, path, True)
        elif isinstance(node, ast.List_):
            for item in node.items:
                if item is not None:
                    if item.key is not None:
                        self._visit(item.key, path)
                    if item.by_ref and isinstance(item.value, ast.Variable):
                        self._rebind(item.value)
                    self._target(item.value, path)
        else:
            self._element_write(node)
            self._visit(node, path)

    def _element_write(self, node: ast.Expr) -> None:
        while isinstance(node, ast.ArrayDimFetch):
            node = node.var
            if isinstance(node, ast.Variable) and isinstance(node.name, str):
                self.map.element_writes.add(node.name)

    def _rebind(self, node: ast.Expr) -> None:
        if isinstance(node, ast.Variable) and isinstance(node.name, str):
            self.map.rebound[node.name] = self.map.rebound.get(node.name, 0) + 1

    def _share(self, node: ast.Expr) -> None:
        if isinstance(node, ast.Variable) and isinstance(node.name, str):
            self.map.shared_refs.add(node.name)

    def _visit(self, node: ast.Node, path: Path) -> None:
        match node:
            case ast.Variable():
                if isinstance(node.name, str):
                    self._note(node.name, path, id(node) in self.passed)
                else:
                    self._visit(node.name, path)
                return
            case ast.Assign():
                self._target(node.var, path)
                self._visit(node.expr, path)
                return
            case ast.AssignRef():
                self._rebind(node.var)
                self._share(node.var)
                self._share(node.expr)
                self._target(node.var, path)
                self._element_write(node.expr)
                self._visit(node.expr, path)
                return
            case ast.AssignOp():
                self._target(node.var, path)
                self._visit(node.expr, path)
                return
            case ast.Yield_() if self.info.returns_ref and node.value is not None:
                self._element_write(node.value)
                if isinstance(node.value, ast.Variable) and isinstance(node.value.name, str):
                    self.map.lent_refs.add(node.value.name)
            case ast.PreInc() | ast.PreDec() | ast.PostInc() | ast.PostDec():
                self._target(node.var, path)
                return
            case ast.Foreach():
                self._visit(node.expr, path)
                if node.by_ref:
                    self._element_write(node.expr)
                if node.key_var is not None:
                    self._target(node.key_var, path)
                if node.by_ref:
                    self._rebind(node.value_var)
                self._target(node.value_var, path)
                self._list(node.body, path, True)
                return
            case ast.Global():
                for var in node.vars:
                    self._rebind(var)
                    self._share(var)
                    self._target(var, path)
                return
            case ast.Static_():
                for item in node.vars:
                    self._share(item.var)
                    self._rebind(item.var)
                    self._target(item.var, path)
                return
            case ast.Unset():
                for var in node.vars:
                    self._rebind(var)
                    self._target(var, path)
                    if isinstance(var, ast.Variable):
                        self._target(var, path)  # never assigned once
                return
            case ast.Closure():
                for use in node.uses:
                    if use.by_ref:
                        self._share(use.var)
                    self._visit(use.var, path)
                return
            case ast.ArrowFunction():
                self._arrow(node, path)
                return
            case ast.Function_():
                return
            case ast.New() if isinstance(node.class_, ast.Class_):
                for arg in node.args:
                    self._visit(arg, path)
                return
            case ast.Catch():
                if node.var is not None:
                    self._target(node.var, path)
                self._list(node.body, path, False)
                return
            case ast.FuncCall():
                if isinstance(node.name, ast.Name) and node.name.text.lower() in ("compact", "extract", "get_defined_vars"):
                    self.everywhere = True
                    self._named_by_strings(node, path)
            case ast.Arg():
                self._element_write(node.value)
                self._visit(node.value, path)
                return
            case ast.Array_():
                for item in node.items:
                    if item.by_ref:
                        self._share(item.value)
                        self._element_write(item.value)
        if isinstance(node, CLASS_LIKE):
            return
        loop = isinstance(node, (ast.While, ast.Do, ast.For))
        for name in ("stmts", "body"):
            value = getattr(node, name, None)
            if isinstance(value, list) and isinstance(node, ast.Stmt | ast.ElseIf | ast.Else_ | ast.Case | ast.Finally):
                break
        else:
            name = ""
        for child_name, child in _named_children(node):
            if child_name == name:
                continue
            self._visit(child, path)
        if name:
            self._list(getattr(node, name), path, loop)

    def _named_by_strings(self, node: ast.FuncCall, path: Path) -> None:
        for arg in node.args:
            if isinstance(arg, ast.Arg):
                for name in _strings(arg.value):
                    if name in self.info.scope.variables:
                        self._note(name, path, False)

    def _arrow(self, node: ast.ArrowFunction, path: Path) -> None:
        for child in _all_variables(node):
            if child in self.info.scope.variables:
                self._note(child, path, False)

    # webs ---------------------------------------------------------------------------------------

    def _webs(self, name: str, occurrences: list[Occurrence]) -> list[Web]:
        variable = self.info.scope.variables.get(name)
        whole = (
            self.everywhere
            or variable is None
            or variable.param is not None
            or variable.use
            or bool(variable.cell_reasons)
            or bool(variable.maybe_cell)
            or variable.unset
        )
        if whole:
            return [self._web(name, occurrences)]
        return self._split(name, occurrences, 0) or [self._web(name, occurrences)]

    def _split(self, name: str, occurrences: list[Occurrence], depth: int) -> list[Web] | None:
        """The webs of these occurrences when each starts with an assignment that nothing can bypass."""
        while True:
            paths = [occurrence.path for occurrence in occurrences]
            if any(len(path) <= depth for path in paths):
                break  # some occurrence is in the statement itself
            if len({path[depth].list_id for path in paths}) > 1:
                break
            if len({path[depth].index for path in paths}) > 1:
                return self._groups(name, occurrences, depth)
            depth += 1
        web = self._web(name, occurrences)
        return [web] if web.binding is not None else None

    def _groups(self, name: str, occurrences: list[Occurrence], depth: int) -> list[Web] | None:
        groups: dict[int, list[Occurrence]] = {}
        for occurrence in occurrences:
            groups.setdefault(occurrence.path[depth].index, []).append(occurrence)
        units: list[tuple[list[Occurrence], bool]] = []  # occurrences, starts afresh
        for index in sorted(groups):
            group = groups[index]
            if self._split(name, group, depth + 1) is not None:
                units.append((group, True))
                continue
            # it sees what an earlier one left: joins all back to one that certainly assigns
            start = len(units) - 1
            while start > 0 and not self._assigns(name, units[start][0], depth):
                start -= 1
            if start < 0:
                return None
            merged = [item for unit, _ in units[start:] for item in unit] + group
            units[start:] = [(merged, True)]
        webs: list[Web] = []
        for unit, _ in units:
            if len({item.path[depth].index for item in unit}) > 1:
                web = self._web(name, unit)
                if web.binding is None:
                    return None
                webs.append(web)
            else:
                webs.extend(self._split(name, unit, depth + 1) or [])
        return webs

    def _assigns(self, name: str, unit: list[Occurrence], depth: int) -> bool:
        step = unit[0].path[depth]
        stmt = self.map.statements[(step.list_id, step.index)]
        return binds(stmt, name) and not isinstance(stmt, ast.Foreach)

    def _web(self, name: str, occurrences: list[Occurrence]) -> Web:
        paths = [occurrence.path for occurrence in occurrences]
        depth = 0
        while (
            all(len(path) > depth + 1 for path in paths)
            and len({(path[depth].list_id, path[depth].index) for path in paths}) == 1
            and len({path[depth + 1].list_id for path in paths}) == 1
        ):
            depth += 1
        first = min(path[depth].index for path in paths)
        list_id = paths[0][depth].list_id
        writes = sum(occurrence.write for occurrence in occurrences)
        stmt = self.map.statements[(list_id, first)]
        variable = self.info.scope.variables.get(name)
        cell = variable is not None and (bool(variable.cell_reasons) or bool(variable.maybe_cell))
        home_path = (*paths[0][:depth], Step(list_id, first, paths[0][depth].in_loop))
        in_loop = any(step.in_loop for step in home_path)
        if binds(stmt, name) and not self._escapes(stmt, occurrences, home_path) and not (cell and in_loop):
            return Web(name, (list_id, first), stmt, paths, writes, home_path)
        for level, step in enumerate(home_path):
            if step.in_loop:
                # it may keep its value from one iteration to the next
                outer = home_path[level - 1]
                return Web(name, (outer.list_id, outer.index), None, paths, writes, home_path[:level])
        return Web(name, (list_id, first), None, paths, writes, home_path)

    def _escapes(self, stmt: ast.Stmt, occurrences: list[Occurrence], home: Path) -> bool:
        """Whether a loop's own variable is used after the loop."""
        if not isinstance(stmt, ast.Foreach):
            return False
        step = home[-1]
        return any(
            occurrence.path[len(home) - 1].index != step.index for occurrence in occurrences
        )


def binds(stmt: ast.Stmt, name: str) -> bool:
    """Whether `stmt` begins by assigning `$name`, without looking at it."""
    match stmt:
        case ast.Expression():
            expr = stmt.expr
            if isinstance(expr, ast.Assign):
                return _is(expr.var, name) and not mentions(expr.expr, name)
            return False
        case ast.For():
            if stmt.init and isinstance(stmt.init[0], ast.Assign):
                first = stmt.init[0]
                return _is(first.var, name) and not mentions(first.expr, name)
            return False
        case ast.Foreach():
            if stmt.by_ref or mentions(stmt.expr, name):
                return False
            value = stmt.value_var
            if stmt.key_var is not None and _is(stmt.key_var, name):
                return not _is(value, name)
            if isinstance(value, ast.List_):
                return any(
                    item is not None and _is(item.value, name) and not item.by_ref and item.key is None
                    for item in value.items
                )
            return _is(value, name)
        case _:
            return False


def _is(node: ast.Expr, name: str) -> bool:
    return isinstance(node, ast.Variable) and node.name == name


def mentions(node: ast.Node, name: str) -> bool:
    """Whether `$name` occurs below `node` (nested functions count when they could capture it)."""
    return name in _all_variables(node)


def _all_variables(node: ast.Node) -> set[str]:
    found: set[str] = set()
    todo: list[ast.Node] = [node]
    while todo:
        item = todo.pop()
        if isinstance(item, ast.Variable) and isinstance(item.name, str):
            found.add(item.name)
        todo.extend(children(item))
    return found


def _strings(node: ast.Expr) -> list[str]:
    if isinstance(node, ast.String_):
        return [node.value]
    if isinstance(node, ast.Array_):
        return [name for item in node.items for name in _strings(item.value)]
    return []


def _named_children(node: ast.Node) -> list[tuple[str, ast.Node]]:
    from php2ml.ir.lower.tree import _field_names

    result: list[tuple[str, ast.Node]] = []
    for name in _field_names(type(node)):
        value = getattr(node, name)
        if isinstance(value, list):
            result.extend((name, item) for item in value if item is not None and hasattr(item, "span"))
        elif value is not None and hasattr(value, "span"):
            result.append((name, value))
    return result
