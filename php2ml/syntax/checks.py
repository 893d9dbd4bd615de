"""The errors PHP finds while compiling a file that parses: the file, statements, functions.

A `Checker` walks the tree in the order PHP compiles it, so that the first error it records is
the one PHP stops at.  Expressions are in checks_expr.py, classes in checks_class.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from php2ml.syntax import ast
from php2ml.syntax.checks_class import ClassChecks
from php2ml.syntax.context import Fatal
from php2ml.syntax.jumps import check_jumps
from php2ml.syntax.lexer import Version
from php2ml.syntax.scope import Names


def check(file: ast.File, deferred: list[Fatal], version: Version) -> list[Fatal]:
    """Return the errors PHP reports on compiling `file`, in the order it meets them.

    `deferred` are those the grammar's actions found on the way.
    """
    checker = Checker(file, version)
    checker.file_statements()
    found = checker.errors
    for fatal in deferred:
        at = next(
            (i for i, other in enumerate(found) if other.span.end > fatal.span.start),
            len(found),
        )
        found.insert(at, fatal)
    return found


class Checker(ClassChecks):
    """The checks of a file, its statements and declarations."""

    def __init__(self, file: ast.File, version: Version) -> None:
        super().__init__(file.span.file, version)
        self.file = file
        self.functions: dict[str, int] = {}
        self.functions_seen: set[str] = set()
        self.classes_seen: set[str] = set()
        self.loops = 0
        self.loops_outside_finally = 0
        self.switches: list[bool] = []  # of the loops and switches around, whether it is a switch
        self.handlers: dict[type, Callable[[Any], None]] = self.expression_handlers() | {
            ast.Break: self.jump,
            ast.Continue: self.jump,
            ast.While: self.while_,
            ast.Do: self.do,
            ast.For: self.for_,
            ast.Foreach: self.foreach,
            ast.Switch: self.switch,
            ast.TryCatch: self.try_,
            ast.Return: self.return_,
            ast.Global: self.global_,
            ast.Static_: self.static,
            ast.Unset: self.unset,
            ast.Declare: self.declare,
            ast.Namespace_: self.nested_namespace,
            ast.Use_: self.use,
            ast.GroupUse: self.group_use,
            ast.Const_: self.const,
            ast.Function_: self.function,
            ast.Class_: self.class_,
            ast.Interface_: self.class_,
            ast.Trait_: self.class_,
            ast.Enum_: self.class_,
            ast.AttributeGroup: self.attribute_group,
        }

    # ------------------------------------------------------------------------------ the file

    def file_statements(self) -> None:
        """Check everything in the file."""
        stmts = self.file.stmts
        namespaces = [stmt for stmt in stmts if isinstance(stmt, ast.Namespace_)]
        first_code = True
        for index, stmt in enumerate(stmts):
            if isinstance(stmt, ast.Namespace_):
                self.namespace(stmt, namespaces[0], first_code)
                first_code = False
                continue
            braced_before = any(n.braced for n in namespaces if n.span.end <= stmt.span.start)
            if braced_before and not isinstance(stmt, ast.Nop | ast.HaltCompiler):
                self.fatal("No code may exist outside of namespace {}", stmt)
            if not isinstance(stmt, ast.Declare) and not isinstance(stmt, ast.Nop) and not (
                isinstance(stmt, ast.InlineHTML) and index == 0 and not stmt.value.strip()
            ):
                first_code = False
            self.visit(stmt)
        body: list[ast.Stmt] = [stmt for stmt in stmts if not isinstance(stmt, ast.Namespace_)]
        for namespace in namespaces:
            body += namespace.stmts
        check_jumps(self, body)

    def namespace(self, node: ast.Namespace_, first: ast.Namespace_, at_start: bool) -> None:
        if node.braced != first.braced:
            self.fatal(
                "Cannot mix bracketed namespace declarations with unbracketed namespace "
                "declarations",
                node,
            )
        if node is first and not at_start:
            self.fatal(
                "Namespace declaration statement has to be the very first statement or after any "
                "declare call in the script",
                node,
            )
        self.names = Names(node.name.text if node.name else "")
        self.visit_all(node.stmts)
        if node.braced:
            self.names = Names()

    def nested_namespace(self, node: ast.Namespace_) -> None:
        if not node.braced:
            self.fatal(
                "Cannot mix bracketed namespace declarations with unbracketed namespace "
                "declarations",
                node,
            )
        self.fatal("Namespace declarations cannot be nested", node)

    def declare(self, node: ast.Declare) -> None:
        comes_first = False
        for stmt in self.file.stmts:
            if not isinstance(stmt, ast.Declare):
                break
            comes_first = comes_first or stmt is node
        for item in node.declares:
            name = item.key.name.lower()
            literal = isinstance(item.value, ast.Int_ | ast.Float_ | ast.String_)
            if name == "ticks" and not literal:
                self.fatal("declare(ticks) value must be a literal", item)
            elif name == "encoding" and not literal:
                self.fatal("Encoding must be a literal", item)
            elif name == "encoding" and not comes_first:
                self.fatal(
                    "Encoding declaration pragma must be the very first statement in the script",
                    item,
                )
            elif name == "strict_types":
                if not comes_first:
                    self.fatal(
                        "strict_types declaration must be the very first statement in the script",
                        item,
                    )
                elif node.body is not None:
                    self.fatal("strict_types declaration must not use block mode", item)
                elif not literal:
                    self.fatal("declare(strict_types) value must be a literal", item)
                elif not isinstance(item.value, ast.Int_) or item.value.value not in (0, 1):
                    self.fatal("strict_types declaration must have 0 or 1 as its value", item)
            elif name == "encoding":
                message = "declare(encoding=...) ignored because Zend multibyte feature is turned off by settings"
                self.remark("Warning", message, item)
            elif name != "ticks":
                self.remark("Warning", f"Unsupported declare '{item.key.name}'", item)
        self.visit_all(node.body or [])

    # ----------------------------------------------------------------------------------- use

    def use(self, node: ast.Use_) -> None:
        for item in node.uses:
            self.import_(item, item.name.text)

    def group_use(self, node: ast.GroupUse) -> None:
        for item in node.uses:
            self.import_(item, f"{node.prefix.text}\\{item.name.text}")

    def import_(self, item: ast.UseItem, full: str) -> None:
        alias = item.alias.name if item.alias else full.rpartition("\\")[2]
        key = alias if item.kind == "const" else alias.lower()
        table = self.names.imports[item.kind]
        word = "" if item.kind == "class" else f"{item.kind} "
        if item.kind == "class" and self.is_special_class(alias):
            self.fatal(
                f"Cannot use {full} as {alias} because '{alias}' is a special class name", item
            )
        declared = self.declared_here(item.kind, alias)
        own = self.names.declare(alias)
        if key in table or (declared and own.lower() != full.lower()):
            self.fatal(
                f"Cannot use {word}{full} as {alias} because the name is already in use", item
            )
        table[key] = full

    def declared_here(self, kind: str, alias: str) -> bool:
        full = self.names.declare(alias)
        if kind == "class":
            return full.lower() in self.classes_seen
        return kind == "function" and full.lower() in self.functions_seen

    def const(self, node: ast.Const_) -> None:
        for item in node.consts:
            self.constant_expression(item.value, allow_new=True)
            if item.name.name.lower() in ("true", "false", "null"):
                self.fatal(f"Cannot redeclare constant '{item.name.name}'", item)
            full = self.names.imports["const"].get(item.name.name)
            if full is not None and full != self.names.declare(item.name.name):
                self.fatal(
                    f"Cannot declare const {self.names.declare(item.name.name)} because the name "
                    "is already in use",
                    item,
                )

    # ------------------------------------------------------------------------------ control

    def loop(self, body: Sequence[ast.Stmt]) -> None:
        self.loops += 1
        self.switches.append(False)
        self.visit_all(body)
        self.switches.pop()
        self.loops -= 1

    def while_(self, node: ast.While) -> None:
        self.visit(node.cond)
        self.loop(node.body)

    def do(self, node: ast.Do) -> None:
        self.loop(node.body)
        self.visit(node.cond)

    def for_(self, node: ast.For) -> None:
        self.visit_all(node.init)
        self.loop(node.body)
        self.visit_all(node.loop)
        self.visit_all(node.cond)

    def foreach(self, node: ast.Foreach) -> None:
        self.visit(node.expr)
        self.assign_target(node.value_var, node.value_var)
        if node.key_var is not None:
            self.assign_target(node.key_var, node.key_var)
        self.loop(node.body)

    def switch(self, node: ast.Switch) -> None:
        self.visit(node.cond)
        defaults = [case for case in node.cases if case.cond is None]
        if len(defaults) > 1:
            self.fatal("Switch statements may only contain one default clause", defaults[1])
        self.loops += 1
        self.switches.append(True)
        for case in node.cases:
            if case.cond is not None:
                self.visit(case.cond)
        for case in node.cases:
            self.visit_all(case.body)
        self.switches.pop()
        self.loops -= 1

    def jump(self, node: ast.Break | ast.Continue) -> None:
        word = "break" if isinstance(node, ast.Break) else "continue"
        if self.loops == 0:
            self.fatal(f"'{word}' not in the 'loop' or 'switch' context", node)
        elif node.levels > self.loops:
            plural = "" if node.levels == 1 else "s"
            self.fatal(f"Cannot '{word}' {node.levels} level{plural}", node)
        elif node.levels > self.loops - self.loops_outside_finally:
            self.fatal("jump out of a finally block is disallowed", node)
        elif word == "continue" and self.switches[-node.levels]:
            levels = "" if node.levels == 1 else f" {node.levels}"
            text = f'"continue{levels}" targeting switch is equivalent to "break{levels}"'
            if node.levels < self.loops:
                text += f'. Did you mean to use "continue {node.levels + 1}"?'
            self.remark("Warning", text, node)

    def try_(self, node: ast.TryCatch) -> None:
        if not node.catches and node.finally_ is None:
            self.fatal("Cannot use try without catch or finally", node)
        self.visit_all(node.body)
        for clause in node.catches:
            for name in clause.types:
                if name.text.lower() in ("self", "parent", "static"):
                    self.fatal("Bad class name in the catch statement", clause)
            if clause.var is not None and clause.var.name == "this":
                self.fatal("Cannot re-assign $this", clause.var)
            self.visit_all(clause.body)
        if node.finally_ is not None:
            outside = self.loops_outside_finally
            self.loops_outside_finally = self.loops
            self.visit_all(node.finally_.body)
            self.loops_outside_finally = outside

    def global_(self, node: ast.Global) -> None:
        for var in node.vars:
            if var.name == "this":
                self.fatal("Cannot use $this as global variable", var)
            self.visit(var)

    def static(self, node: ast.Static_) -> None:
        for item in node.vars:
            if item.var.name == "this":
                self.fatal("Cannot use $this as static variable", item)
            if item.default is not None and self.version < (8, 3):
                self.constant_expression(item.default, allow_new=True)

    def unset(self, node: ast.Unset) -> None:
        for var in node.vars:
            if isinstance(var, ast.Variable) and var.name == "this":
                self.fatal("Cannot unset $this", var)
            elif isinstance(var, ast.ArrayDimFetch) and var.dim is None:
                self.fatal("Cannot use [] for unsetting", var)
            self.written(var)

    # ----------------------------------------------------------------------------- functions

    def function(self, node: ast.Function_) -> None:
        name = self.names.declare(node.name.name)
        key = name.lower()
        imported = self.names.imports["function"].get(node.name.name.lower())
        if key == "__autoload":
            self.fatal(
                "__autoload() is no longer supported, use spl_autoload_register() instead", node
            )
        if imported is not None and imported.lower() != key:
            self.fatal(f"Cannot declare function {name} because the name is already in use", node)
        self.functions_seen.add(key)
        at_top = self.function_depth == 0 and self.class_info is None
        if at_top and self.is_top_level(node):
            if key in self.functions:
                line = self.functions[key]
                self.fatal(
                    f"Cannot redeclare {name}() (previously declared in "
                    f"{self.source.path}:{line})",
                    node,
                )
            self.functions.setdefault(key, node.span.line())
        info, self.class_info = self.class_info, None
        self.function_like(node)
        self.class_info = info

    def is_top_level(self, node: ast.Function_) -> bool:
        if not self._top_level:
            for stmt in self.file.stmts:
                inner = stmt.stmts if isinstance(stmt, ast.Namespace_) else [stmt]
                self._top_level.update(id(item) for item in inner)
        return id(node) in self._top_level

    def class_(self, node: ast.ClassLike) -> None:
        if node.name is not None:
            name = self.names.declare(node.name.name)
            imported = self.names.imports["class"].get(node.name.name.lower())
            if self.is_special_class(node.name.name):
                self.fatal(f"Cannot use '{node.name.name}' as class name as it is reserved", node)
            if imported is not None and imported.lower() != name.lower():
                self.fatal(f"Cannot declare class {name} because the name is already in use", node)
            self.classes_seen.add(name.lower())
        if node.name is not None and self.class_info is not None:
            self.fatal("Class declarations may not be nested", node)
        loops, self.loops = self.loops, 0
        self.class_declaration(node)
        self.loops = loops
