"""What is certainly declared, where.

The top-level code of each entry file is followed, statement by statement, through the includes that are
certain to run.  `must` is what is declared by then (files stand for their hoisted functions and
classes), `may` every file that could have been loaded.  Whatever runs user code at that point runs a
function of a file in `may`: that file's `loaded` can be no more than `must`.
"""

from __future__ import annotations

from php2ml.names import lower_case
from php2ml.program import ClassInfo, ConstInfo, FileInfo, Program
from php2ml.resolve.includes import candidates
from php2ml.resolve.walk import CLASS_LIKE, own_nodes
from php2ml.syntax import ast

_QUIET = (
    ast.InlineHTML, ast.Nop, ast.Use_, ast.GroupUse, ast.Function_, ast.Label, ast.HaltCompiler,
)  # fmt: skip
_QUIET_CALLS = frozenset(
    """define ini_set error_reporting date_default_timezone_set set_time_limit header ob_start
    session_start mb_internal_encoding ignore_user_abort gc_disable gc_enable assert_options
    setlocale microtime time mt_srand srand memory_get_usage hrtime""".split()
)
_LOUD = (
    ast.FuncCall, ast.MethodCall, ast.NullsafeMethodCall, ast.StaticCall, ast.New, ast.Include,
    ast.Eval, ast.PropertyFetch, ast.NullsafePropertyFetch, ast.StaticPropertyFetch,
    ast.ClassConstFetch, ast.ArrayDimFetch, ast.Foreach, ast.Clone, ast.Variable,
    ast.InterpolatedString, ast.Cast, ast.ConstFetch, ast.BinaryOp, ast.Throw,
)  # fmt: skip

Loaded = FileInfo | ConstInfo | ClassInfo


class Loading:
    def __init__(self, program: Program) -> None:
        self.program = program
        self.constants = {
            const.node: const for consts in program.constants.values() for const in consts
        }
        self.loaded: dict[FileInfo, frozenset[Loaded]] = {}
        self.at: dict[ast.Node, frozenset[Loaded]] = {}
        self.must: set[Loaded] = set()
        self.may: set[FileInfo] = set()
        self.active: set[FileInfo] = set()
        self.entered: set[FileInfo] = set()
        self.frozen: frozenset[Loaded] | None = None
        self.observed: tuple[int, int] | None = None
        self.stopped = False

    def run(self) -> None:
        program = self.program
        entries = [file for file in program.files.values() if file.is_entry]
        for entry in entries:
            self.must, self.may, self.active = set(), set(), set()
            self.observed, self.stopped = None, False
            self.enter(entry)
        for file in program.files.values():
            self.loaded.setdefault(file, frozenset([file]))
        self.follow_the_rest()
        always: frozenset[Loaded] | None = None
        for found in self.loaded.values():
            always = found if always is None else always & found
        program.loaded = self.loaded
        program.loaded_at = self.at
        program.always_loaded = always or frozenset()

    def follow_the_rest(self) -> None:
        """Top-level code that only includes inside functions reach: it runs with at least what its file's
        functions may count on, and its own declarations as it makes them."""
        for file, base in list(self.loaded.items()):
            if file in self.entered:
                continue
            self.must, self.may, self.active = set(base), set(self.program.files.values()), set()
            self.observed, self.stopped = None, False
            self.enter(file)

    def enter(self, file: FileInfo) -> None:
        """Follows the top-level code of `file`."""
        self.entered.add(file)
        self.active.add(file)
        self.must.add(file)
        self.may.add(file)
        self.frozen = None
        stopped, self.stopped = self.stopped, False
        self.statements(file.node.stmts)
        self.active.discard(file)
        self.stopped = stopped

    def snapshot(self) -> frozenset[Loaded]:
        if self.frozen is None:
            self.frozen = frozenset(self.must)
        return self.frozen

    def statements(self, stmts: list[ast.Stmt]) -> None:
        for stmt in stmts:
            if self.stopped:
                self.mark(stmt)
                self.observe()
            elif isinstance(stmt, ast.Namespace_ | ast.Block):
                self.statements(stmt.stmts)
            else:
                self.statement(stmt)

    def statement(self, stmt: ast.Stmt) -> None:
        if isinstance(stmt, _QUIET):
            return
        if isinstance(stmt, CLASS_LIKE):
            cls = self.program.class_infos[stmt]
            if not cls.hoisted or cls.early_binding:
                self.observe()
                self.add(cls)
            return
        if isinstance(stmt, ast.Const_):
            self.mark(stmt)
            for const in stmt.consts:
                self.add(self.constants[const])
            return
        if isinstance(stmt, ast.Declare) and stmt.body is None:
            return
        if isinstance(stmt, ast.Expression):
            expr = stmt.expr
            if isinstance(expr, ast.ErrorSuppress):
                expr = expr.expr
            if isinstance(expr, ast.Include) and self.include(expr):
                return
            if expr in self.constants:
                self.mark(stmt)
                self.add(self.constants[expr])
                return
        self.mark(stmt)
        if isinstance(stmt, ast.Expression) and self.quiet(stmt):
            return
        self.observe()
        if isinstance(stmt, ast.Return) or any(
            isinstance(node, ast.Return | ast.Goto) for node in own_nodes(stmt)
        ):
            self.stopped = True  # what follows in this file may be skipped

    def quiet(self, stmt: ast.Expression) -> bool:
        """Whether the statement runs no user code for certain."""
        expr = stmt.expr
        if isinstance(expr, ast.Assign) and isinstance(expr.var, ast.Variable):
            if isinstance(expr.var.name, str):
                if not isinstance(expr.expr, _LOUD):
                    return not any(isinstance(node, _LOUD) for node in own_nodes(expr.expr))
                expr = expr.expr
        if isinstance(expr, ast.FuncCall) and isinstance(expr.name, ast.Name):
            name = lower_case(expr.name.text)
            if name in _QUIET_CALLS and name not in self.program.functions:
                return all(
                    isinstance(arg, ast.Arg) and isinstance(arg.value, ast.Scalar | ast.ConstFetch)
                    for arg in expr.args
                )
        return False

    def add(self, what: Loaded) -> None:
        if what not in self.must:
            self.must.add(what)
            self.frozen = None

    def include(self, node: ast.Include) -> bool:
        """Follows an include that is certain to run; False when it is not known what it loads."""
        target = self.program.include_targets[node]
        if target.path is None:
            return False
        self.at_node(node)
        file = self.program.files[target.path]
        if file in self.active:
            return True
        if node.kind.endswith("_once") and file in self.must:
            return True
        self.enter(file)
        return True

    def mark(self, stmt: ast.Stmt) -> None:
        """Notes what is declared when the expressions of the statement are evaluated."""
        self.at_node(stmt)
        for node in own_nodes(stmt):
            self.at_node(node)

    def at_node(self, node: ast.Node) -> None:
        now = self.snapshot()
        before = self.at.get(node)
        self.at[node] = now if before is None else before & now

    def observe(self) -> None:
        """User code may run here."""
        state = (len(self.must), len(self.may))
        if state == self.observed:
            return
        program = self.program
        todo = list(self.may)
        while todo:
            file = todo.pop()
            for node, _function in file.includes:
                for name in candidates(program, program.include_targets[node]):
                    other = program.files[name]
                    if other not in self.may:
                        self.may.add(other)
                        todo.append(other)
        if program.autoload:
            for name in program.autoload.values():
                if name in program.files:
                    self.may.add(program.files[name])
        now = self.snapshot()
        for file in self.may:
            before = self.loaded.get(file)
            mine = now | {file}
            self.loaded[file] = mine if before is None else before & mine
        self.observed = (len(self.must), len(self.may))


def find_loaded(program: Program) -> None:
    """Fills `program.loaded`, `loaded_at` and `always_loaded`."""
    Loading(program).run()
