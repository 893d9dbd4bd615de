"""Third pass of resolution: what each include may load.

Paths are folded as far as they are known, with `ROOT` for the site's root (known only at run time) and `WILD`
for unknown text.  An unknown part may contain anything, "../" too, so it is only what follows the last one
that restricts the candidates.
"""

from __future__ import annotations

import posixpath

from php2ml.names import lower_case
from php2ml.program import FileInfo, FunctionInfo, IncludeTarget, Program
from php2ml.resolve.evaluated import path_of
from php2ml.resolve.fold import Folder, NotConstant, text_of
from php2ml.resolve.walk import descendants
from php2ml.syntax import ast

ROOT = "\x00"
WILD = "\x01"
MAX_PIECES = 2_000


def find_includes(program: Program) -> None:
    """Fills `include_targets`, `FileInfo.includes`, `included_by`, `maybe_included`."""
    paths = Paths(program)
    for function in program.all_functions():
        for node in function.scope.includes:
            target = paths.target(node, function)
            program.include_targets[node] = target
            function.file.includes.append((node, function))
            for path in candidates(program, target):
                file = program.files[path]
                file.maybe_included = True
                file.included_by.append((function.file, node))
    if program.autoload:
        for path in set(program.autoload.values()):
            if path in program.files:
                program.files[path].maybe_included = True


def candidates(program: Program, target: IncludeTarget) -> list[str]:
    """The files an include may load."""
    if target.path is not None:
        return [target.path]
    if target.missing:
        return []
    return list(program.files) if target.candidates is None else target.candidates


class Paths:
    """Folds path expressions."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.folder = Folder(program, reached=True)
        self.certain = True
        self.assigned: dict[FunctionInfo, dict[str, list[ast.Expr | None]]] = {}
        self.depth = 0

    def target(self, node: ast.Include, at: FunctionInfo) -> IncludeTarget:
        self.certain = True
        if node.kind.startswith("eval"):
            text = path_of(at.file.path, node)
            known = node.kind == "eval" and text in self.program.files
            return IncludeTarget(text if known else None, [text] if known else [], text, missing=not known)
        path = self.text(node.expr, at)
        shown = path.replace(ROOT, "").replace(WILD, "*").lstrip("/")
        program = self.program
        if WILD in path:
            tail = path.rsplit(WILD, 1)[1]
            if "/../" in f"/{tail}" or "/./" in f"/{tail}" or "//" in tail:
                return IncludeTarget(None, None, shown)
            found = [name for name in program.files if f"/{name}".endswith(tail)]
            return IncludeTarget(None, found, shown)
        if path.startswith(ROOT):
            full = posixpath.normpath(path[1:] or "/").lstrip("/")
            if full in program.files:
                return self.known(full, shown)
            return IncludeTarget(None, [], shown, missing=self.certain)
        if path.startswith("/"):
            return IncludeTarget(None, [], shown, missing=True)
        # Relative: sought from the working directory, then from the directory of the file.
        places = {"", posixpath.dirname(at.file.path)}
        places |= {posixpath.dirname(name) for name, f in program.files.items() if f.is_entry}
        hits = []
        for place in sorted(places):
            full = posixpath.normpath(posixpath.join(place, path))
            if full in program.files and full not in hits:
                hits.append(full)
        if len(hits) == 1:
            return self.known(hits[0], shown)
        return IncludeTarget(None, hits, shown, missing=not hits and self.certain)

    def known(self, full: str, shown: str) -> IncludeTarget:
        if self.certain:
            return IncludeTarget(full, [full], shown)
        return IncludeTarget(None, [full], shown)

    def text(self, node: ast.Expr, at: FunctionInfo) -> str:
        """The path that `node` makes, with ROOT and WILD."""
        if isinstance(node, ast.String_):
            return node.value
        if isinstance(node, ast.MagicConst) and node.kind in ("__DIR__", "__FILE__"):
            inner = self.program.magic[node]
            return f"{ROOT}/{inner}" if inner else ROOT
        if isinstance(node, ast.BinaryOp) and node.op == ".":
            return self.join([node.left, node.right], at)
        if isinstance(node, ast.InterpolatedString):
            return self.join(node.parts, at)
        if isinstance(node, ast.FuncCall) and isinstance(node.name, ast.Name):
            return self.call(node, at)
        if isinstance(node, ast.Variable) and isinstance(node.name, str):
            return self.variable(node.name, at)
        if isinstance(node, ast.ConstFetch):
            const = self.folder.find_const(self.program.names[node.name])
            if const is None and node.name in self.program.fallbacks:
                const = self.folder.find_const(self.program.fallbacks[node.name])
            if const is not None and self.depth < 10:
                self.depth += 1
                result = self.text(const.value, const.file.body)
                self.depth -= 1
                return result
        if isinstance(node, ast.ClassConstFetch):
            try:
                found, home = self.folder.find_class_const(node, at.cls, at)
            except (NotConstant, AssertionError):
                return WILD
            if found.value is not None and self.depth < 10:
                self.depth += 1
                result = self.text(found.value, home.file.body)
                self.depth -= 1
                return result
        try:
            return text_of(self.folder.value(node, at.cls, at))
        except NotConstant:
            return WILD

    def join(self, parts: list[ast.InterpolatedStringPart | ast.Expr], at: FunctionInfo) -> str:
        pieces = []
        for part in parts:
            if isinstance(part, ast.InterpolatedStringPart):
                pieces.append(part.value)
            else:
                pieces.append(self.text(part, at))
        return "".join(pieces)[:MAX_PIECES]

    def call(self, node: ast.FuncCall, at: FunctionInfo) -> str:
        assert isinstance(node.name, ast.Name)
        name = lower_case(node.name.text)
        args = [arg.value for arg in node.args if isinstance(arg, ast.Arg) and not arg.unpack]
        if len(args) != len(node.args) or not args:
            return WILD
        if name == "dirname":
            levels = 1
            if len(args) == 2:
                try:
                    value = self.folder.value(args[1], at.cls, at)
                except NotConstant:
                    return WILD
                if not isinstance(value, int) or value < 1:
                    return WILD
                levels = value
            path = self.text(args[0], at)
            if WILD in path:
                return WILD
            for _ in range(levels):
                path = posixpath.dirname(path) if path not in (ROOT, "") else WILD
            return path
        if name == "realpath" and len(args) == 1:
            path = self.text(args[0], at)
            if path.startswith(ROOT) and WILD not in path:
                return ROOT + posixpath.normpath(path[1:] or "/")
        return WILD

    def variable(self, name: str, at: FunctionInfo) -> str:
        """A variable assigned in one place: the path is that, if the assignment has been made."""
        self.certain = False
        variable = at.scope.variables.get(name)
        if variable is None or not variable.assigned_once or variable.param is not None:
            return WILD
        if variable.use or variable.cell_reasons or variable.maybe_cell or variable.appended:
            return WILD
        if at.kind == "file":
            return WILD  # other files may assign it
        found = self.assignments(at).get(name)
        if found is None or len(found) != 1 or found[0] is None or self.depth > 10:
            return WILD
        self.depth += 1
        result = self.text(found[0], at)
        self.depth -= 1
        return result

    def assignments(self, at: FunctionInfo) -> dict[str, list[ast.Expr | None]]:
        found = self.assigned.get(at)
        if found is None:
            found = self.assigned[at] = {}
            for node in descendants(at.node):
                if isinstance(node, ast.Assign) and isinstance(node.var, ast.Variable):
                    if isinstance(node.var.name, str):
                        found.setdefault(node.var.name, []).append(node.expr)
        return found


# ---------------------------------------------------------------------------------- file scopes


def settle_file_scopes(program: Program) -> None:
    """Decides which files are scope-free, adds the symbol-table reasons of includes, and finds out which
    top-level variables must live in the run-time scope."""
    free = {
        file for file in program.files.values()
        if not file.body.scope.variables and not file.body.scope.symbol_table
    }  # fmt: skip
    changed = True
    while changed:
        changed = False
        for file in list(free):
            for node in file.body.scope.includes:
                names = candidates(program, program.include_targets[node])
                if any(program.files[name] not in free for name in names):
                    free.discard(file)
                    changed = True
                    break
    for file in program.files.values():
        file.scope_free = file in free
    from php2ml.program import Reason

    for function in program.all_functions():
        for node in function.scope.includes:
            target = program.include_targets[node]
            names = candidates(program, target)
            if any(not program.files[name].scope_free for name in names):
                what = target.path or f"{node.kind} {target.value}"
                function.scope.symbol_table.append(
                    Reason(node.span, f"{what} runs in this scope and uses variables")
                )
    for file in program.files.values():
        settle_shared(program, file)


def settle_shared(program: Program, file: FileInfo) -> None:
    from php2ml.program import Reason

    scope = file.body.scope
    reasons = list(scope.symbol_table)
    if scope.variables and file.maybe_included:
        for other, node in file.included_by[:3]:
            reasons.append(Reason(node.span, f"{other.path} may include this file"))
        if not file.included_by:
            reasons.append(Reason(file.node.span, "autoload may include this file"))
    names = program.global_names
    if names is None and scope.variables:
        reasons.append(Reason(file.node.span, "$GLOBALS is used with names that are not known"))
    file.scope_reasons = reasons
    if reasons:
        file.shared_variables = None
        return
    file.shared_variables = {}
    for name in ("argv", "argc"):
        if name in scope.variables:
            file.shared_variables[name] = Reason(scope.variables[name].span, f"PHP sets ${name}")
    for name, variable in scope.variables.items():
        if names is not None and name in names:
            file.shared_variables[name] = Reason(
                variable.span, f"functions reach ${name} as a global variable"
            )
