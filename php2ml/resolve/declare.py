"""First pass of resolution: declarations, meanings of names, magic constants.

After it every file has its `FileInfo`, every function-like its `FunctionInfo` (scopes still empty), every
class-like its `ClassInfo` (not yet linked), and every `Name` is in `Program.names`.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from php2ml.names import lower_case
from php2ml.program import (
    ClassConstInfo,
    ClassInfo,
    ConstInfo,
    FileInfo,
    FunctionInfo,
    FunctionKind,
    ParamInfo,
    Program,
    PropInfo,
)
from php2ml.resolve.walk import children
from php2ml.syntax import ast
from php2ml.syntax.ast import Modifier

SPECIAL_CLASSES = frozenset(["self", "parent", "static"])
SPECIAL_CONSTS = frozenset(["true", "false", "null"])


class Declarer:
    """Walks one file, keeping the context that names and declarations depend on."""

    def __init__(self, program: Program, file: FileInfo) -> None:
        self.program = program
        self.file = file
        self.namespace = ""
        self.class_uses: dict[str, str] = {}
        self.function_uses: dict[str, str] = {}
        self.const_uses: dict[str, str] = {}
        self.cls: ClassInfo | None = None
        self.function: FunctionInfo = None  # type: ignore[assignment]
        self.top = True  # directly among the file's top-level statements
        self.closures = 0
        self.ids: dict[str, int] = {}

    def run(self) -> None:
        node = self.file.node
        body = FunctionInfo(self.file.path, "file", "", node, self.file, "")
        self.file.body = self.function = body
        self.program.infos[node] = body
        self.statements(node.stmts)

    # names --------------------------------------------------------------------------------------

    def qualify(self, text: str) -> str:
        return f"{self.namespace}\\{text}" if self.namespace else text

    def class_name(self, name: ast.Name) -> str:
        text = name.text
        kind = name.kind
        if kind == "fully_qualified":
            result = text
        elif kind == "relative":
            result = self.qualify(text)
        elif kind == "unqualified":
            low = lower_case(text)
            if low in SPECIAL_CLASSES:
                result = low
            else:
                result = self.class_uses.get(low) or self.qualify(text)
        else:
            result = self.qualified(text)
        self.program.names[name] = result
        return result

    def qualified(self, text: str) -> str:
        first, rest = text.split("\\", 1)
        alias = self.class_uses.get(lower_case(first))
        return f"{alias}\\{rest}" if alias is not None else self.qualify(text)

    def other_name(self, name: ast.Name, alias: str | None) -> None:
        """A function's or constant's name; `alias` is what a `use` makes of an unqualified one."""
        text = name.text
        names = self.program.names
        if name.kind == "fully_qualified":
            names[name] = text
        elif name.kind == "relative":
            names[name] = self.qualify(text)
        elif name.kind == "qualified":
            names[name] = self.qualified(text)
        elif alias is not None:
            names[name] = alias
        else:
            names[name] = self.qualify(text)
            if self.namespace:
                self.program.fallbacks[name] = text

    # traversal ----------------------------------------------------------------------------------

    def statements(self, stmts: list[ast.Stmt]) -> None:
        for stmt in stmts:
            self.visit(stmt)

    def visit(self, node: ast.Node) -> None:
        handler = HANDLERS.get(node.__class__)
        if handler is not None:
            handler(self, node)
        else:
            top = self.top
            self.top = False
            visit = self.visit
            for child in children(node):
                visit(child)
            self.top = top

    def inner(self, node: ast.Node) -> None:
        top = self.top
        self.top = False
        for child in children(node):
            self.visit(child)
        self.top = top

    def visit_name(self, node: ast.Name) -> None:
        self.class_name(node)

    def visit_func_call(self, node: ast.FuncCall) -> None:
        name = node.name
        if isinstance(name, ast.Name):
            alias = None
            if name.kind == "unqualified":
                alias = self.function_uses.get(lower_case(name.text))
            self.other_name(name, alias)
            low = lower_case(name.text)
            if low == "define" and len(node.args) >= 2:
                self.define(node)
            elif low == "class_alias":
                self.class_alias(node)
        else:
            self.visit(name)
        for arg in node.args:
            self.visit(arg)

    def define(self, node: ast.FuncCall) -> None:
        first, second = node.args[0], node.args[1]
        if isinstance(first, ast.Arg) and isinstance(second, ast.Arg) and first.name is None:
            if isinstance(first.value, ast.String_):
                name = first.value.value.lstrip("\\")
                self.constant(name, second.value, node)

    def class_alias(self, node: ast.FuncCall) -> None:
        second = node.args[1] if len(node.args) > 1 else None
        value = second.value if isinstance(second, ast.Arg) else None
        if isinstance(value, ast.String_):
            self.program.aliases.add(lower_case(value.value.lstrip("\\")))
        elif isinstance(value, ast.ClassConstFetch) and isinstance(value.class_, ast.Name):
            self.program.aliases.add(lower_case(self.class_name(value.class_)))
        else:
            self.program.aliases.add("*")

    def constant(self, full: str, value: ast.Expr, node: ast.Node) -> None:
        space, _, last = full.rpartition("\\")
        key = f"{lower_case(space)}\\{last}" if space else last
        conditional = node is not self.top_define
        self.program.constants.setdefault(key, []).append(
            ConstInfo(full, value, self.file, node, conditional)
        )

    top_define: ast.Node | None = None  # the define call that is a top-level statement

    def visit_expression(self, node: ast.Expression) -> None:
        self.top_define = node.expr if self.top and self.function.kind == "file" else None
        self.inner(node)
        self.top_define = None

    def visit_const_fetch(self, node: ast.ConstFetch) -> None:
        name = node.name
        if lower_case(name.text) in SPECIAL_CONSTS:
            self.program.names[name] = lower_case(name.text)
        else:
            alias = self.const_uses.get(name.text) if name.kind == "unqualified" else None
            self.other_name(name, alias)

    def visit_magic(self, node: ast.MagicConst) -> None:
        value = self.magic_value(node)
        if value is not None:
            self.program.magic[node] = value

    def magic_value(self, node: ast.MagicConst) -> str | int | None:
        kind = node.kind
        function = self.function
        if kind == "__LINE__":
            return node.span.line()
        if kind == "__FILE__":
            return self.file.path
        if kind == "__DIR__":
            return posixpath.dirname(self.file.path)
        if kind == "__NAMESPACE__":
            return self.namespace
        if kind == "__CLASS__":
            if self.in_closure() or function.kind == "file" and self.cls is None:
                return None
            if self.cls is None:
                return ""
            return None if self.cls.kind == "trait" or self.cls.anonymous else self.cls.name
        if kind == "__TRAIT__":
            return self.cls.name if self.cls is not None and self.cls.kind == "trait" else ""
        if kind == "__FUNCTION__":
            return function.name
        if kind == "__METHOD__":
            if function.kind == "method" and function.cls is not None:
                if function.cls.anonymous:
                    return None
                return f"{function.cls.name}::{function.name}"
            return function.name
        return ""

    def in_closure(self) -> bool:
        return self.function.kind in ("closure", "arrow")

    def visit_namespace(self, node: ast.Namespace_) -> None:
        saved = self.namespace, self.class_uses, self.function_uses, self.const_uses
        self.namespace = node.name.text if node.name is not None else ""
        self.class_uses, self.function_uses, self.const_uses = {}, {}, {}
        self.statements(node.stmts)
        self.namespace, self.class_uses, self.function_uses, self.const_uses = saved

    def visit_use(self, node: ast.Use_) -> None:
        for item in node.uses:
            self.use_item(item, item.name.text, node.kind if node.kind != "class" else item.kind)

    def visit_group_use(self, node: ast.GroupUse) -> None:
        for item in node.uses:
            self.use_item(item, f"{node.prefix.text}\\{item.name.text}", item.kind)

    def use_item(self, item: ast.UseItem, full: str, kind: str) -> None:
        alias = item.alias.name if item.alias is not None else full.rpartition("\\")[2]
        if kind == "function":
            self.function_uses[lower_case(alias)] = full
        elif kind == "const":
            self.const_uses[alias] = full
        else:
            self.class_uses[lower_case(alias)] = full

    def visit_block(self, node: ast.Block) -> None:
        self.statements(node.stmts)  # keeps `top`

    # declarations -------------------------------------------------------------------------------

    def unique(self, text: str) -> str:
        count = self.ids.get(text, 0) + 1
        self.ids[text] = count
        return text if count == 1 else f"{text}#{count}"

    def make_function(
        self, node: ast.FunctionLike, kind: FunctionKind, name: str, shown: str
    ) -> FunctionInfo:
        info = FunctionInfo(
            self.unique(f"{self.file.path}:{shown}"), kind, name, node, self.file, self.namespace,
            returns_ref=node.by_ref, cls=self.cls, outer=self.function,
        )  # fmt: skip
        if not isinstance(node, ast.PropertyHook):
            info.return_type = node.return_type
            if info.return_type is None and info.kind == "method" and info.lower == "__tostring":
                info.return_type = ast.Identifier(node.span, "string")  # PHP adds it
        for index, param in enumerate(node.params or []):
            assert isinstance(param.var.name, str)
            info.params.append(
                ParamInfo(
                    param.var.name, index, param, param.type, param.default, param.by_ref,
                    param.variadic, param.modifiers != Modifier.NONE,
                )
            )  # fmt: skip
        require_leading(info.params)
        self.program.infos[node] = info
        self.file.functions.append(info)
        return info

    def enter(self, info: FunctionInfo, node: ast.FunctionLike) -> None:
        """Visits what is inside a function-like."""
        saved, top = self.function, self.top
        self.top = False
        for group in node.attrs:
            self.visit(group)
        self.function = info
        for param in node.params or []:
            self.visit(param)
        if isinstance(node, ast.ArrowFunction):
            if node.return_type is not None:
                self.visit(node.return_type)
            self.visit(node.expr)
        elif isinstance(node, ast.PropertyHook):
            if isinstance(node.body, list):
                self.statements(node.body)
            elif node.body is not None:
                self.visit(node.body)
        else:
            if node.return_type is not None:
                self.visit(node.return_type)
            for stmt in node.body or []:
                self.visit(stmt)
        self.function, self.top = saved, top

    def visit_function(self, node: ast.Function_) -> None:
        full = self.qualify(node.name.name)
        info = self.make_function(node, "function", full, full)
        info.conditional = not self.top or self.function.kind != "file"
        if not info.conditional:
            self.file.hoisted_functions.append(info)
        self.program.functions.setdefault(lower_case(full), []).append(info)
        cls, self.cls = self.cls, None
        info.cls = None
        self.enter(info, node)
        self.cls = cls

    def visit_closure(self, node: ast.Closure | ast.ArrowFunction) -> None:
        kind: FunctionKind = "closure" if isinstance(node, ast.Closure) else "arrow"
        name = f"{self.namespace}\\{{closure}}" if self.namespace else "{closure}"
        info = self.make_function(node, kind, name, "{closure}")
        info.static = node.static
        self.enter(info, node)

    def visit_class(self, node: ast.ClassLike) -> None:
        kinds = {
            ast.Class_: "class", ast.Interface_: "interface", ast.Trait_: "trait",
            ast.Enum_: "enum",
        }  # fmt: skip
        kind = kinds[node.__class__]
        modifiers = node.modifiers if isinstance(node, ast.Class_) else Modifier.NONE
        parent: str | None = None
        interfaces: list[str] = []
        if isinstance(node, ast.Class_):
            if node.extends is not None:
                parent = self.class_name(node.extends)
            interfaces = [self.class_name(name) for name in node.implements]
        elif isinstance(node, ast.Interface_):
            interfaces = [self.class_name(name) for name in node.extends]
        elif isinstance(node, ast.Enum_):
            interfaces = [self.class_name(name) for name in node.implements]
            interfaces.append("UnitEnum")
            if node.backing_type is not None:
                interfaces.append("BackedEnum")
                self.visit(node.backing_type)
        if node.name is None:
            base = parent or (interfaces[0] if interfaces else "class")
            name = f"{base}@anonymous"
            lower = self.unique(f"{lower_case(base)}@anonymous:{self.file.path}")
        else:
            name = self.qualify(node.name.name)
            lower = lower_case(name)
        cls = ClassInfo(
            name, lower, kind, node, self.file, self.namespace, modifiers,  # type: ignore[arg-type]
            parent, interfaces,
        )  # fmt: skip
        cls.conditional = not self.top or self.function.kind != "file"
        self.program.class_infos[node] = cls
        self.program.classes.setdefault(lower, []).append(cls)
        self.file.classes.append(cls)
        saved, top, self.cls, self.top = self.cls, self.top, cls, False
        for group in node.attrs:
            self.visit(group)
        has_to_string = False
        for member in node.members:
            self.member(cls, member)
            if isinstance(member, ast.ClassMethod) and lower_case(member.name.name) == "__tostring":
                has_to_string = True
        self.cls, self.top = saved, top
        if has_to_string and kind != "trait":
            if all(lower_case(item) != "stringable" for item in interfaces):
                interfaces.append("Stringable")
        if not cls.conditional and not cls.trait_names and kind != "enum":
            if not interfaces and (parent is None or self.known_parent(parent)):
                cls.hoisted = True
            elif not interfaces and parent is not None:
                cls.hoisted = cls.early_binding = True
        if kind == "trait" or kind == "interface":
            cls.hoisted = not cls.conditional and not interfaces and not cls.trait_names
        if cls.hoisted:
            self.file.hoisted_classes.append(cls)

    def known_parent(self, parent: str) -> bool:
        low = lower_case(parent)
        if any(c.lower == low and not c.early_binding for c in self.file.hoisted_classes):
            return True
        return low not in self.program.classes and self.is_builtin_class(low)

    def is_builtin_class(self, low: str) -> bool:
        return self.program.builtins.lookup_class(low) is not None

    def member(self, cls: ClassInfo, node: ast.Member) -> None:
        if isinstance(node, ast.ClassMethod):
            self.method(cls, node)
        elif isinstance(node, ast.Property):
            self.inner(node)
            static = bool(node.modifiers & Modifier.STATIC)
            readonly = bool(node.modifiers & Modifier.READONLY) or cls.readonly
            for item in node.items:
                self.property(
                    PropInfo(
                        item.name.name, cls, node.type, item.default, node.modifiers, item,
                        static, readonly, hooks=node.hooks,
                    )
                )  # fmt: skip
        elif isinstance(node, ast.ClassConst):
            self.inner(node)
            for const in node.consts:
                cls.consts[const.name.name] = ClassConstInfo(
                    const.name.name, cls, const.value, node.modifiers, False, const
                )
        elif isinstance(node, ast.EnumCase):
            self.inner(node)
            cls.consts[node.name.name] = ClassConstInfo(
                node.name.name, cls, node.value, Modifier.PUBLIC, True, node
            )
        else:
            self.inner(node)
            cls.trait_names += [self.program.names[name] for name in node.traits]

    def property(self, prop: PropInfo) -> None:
        cls = prop.cls
        (cls.static_props if prop.static else cls.own_props).setdefault(prop.name, prop)

    def method(self, cls: ClassInfo, node: ast.ClassMethod) -> None:
        name = node.name.name
        info = self.make_function(node, "method", name, f"{cls.name}::{name}")
        info.modifiers = node.modifiers
        info.static = bool(node.modifiers & Modifier.STATIC)
        info.abstract = node.body is None
        cls.methods.setdefault(lower_case(name), info)
        for param in node.params:
            if param.modifiers != Modifier.NONE:
                assert isinstance(param.var.name, str)
                readonly = bool(param.modifiers & Modifier.READONLY) or cls.readonly
                self.property(
                    PropInfo(
                        param.var.name, cls, param.type, None, param.modifiers, param, False,
                        readonly, promoted=True, hooks=param.hooks,
                    )
                )  # fmt: skip
        self.enter(info, node)

    def visit_hook(self, node: ast.PropertyHook) -> None:
        shown = f"{self.cls.name if self.cls else ''}::{node.name.name}"
        self.enter(self.make_function(node, "hook", node.name.name, shown), node)

    def visit_const(self, node: ast.Const_) -> None:
        for const in node.consts:
            self.visit(const.value)
            self.top_define = const if self.top else None
            self.constant(self.qualify(const.name.name), const.value, const)


Handler = Callable[[Declarer, "ast.Node"], None]

HANDLERS: dict[type, Handler] = {  # type: ignore[assignment]
    ast.Name: Declarer.visit_name,
    ast.FuncCall: Declarer.visit_func_call,
    ast.ConstFetch: Declarer.visit_const_fetch,
    ast.MagicConst: Declarer.visit_magic,
    ast.Expression: Declarer.visit_expression,
    ast.Namespace_: Declarer.visit_namespace,
    ast.Use_: Declarer.visit_use,
    ast.GroupUse: Declarer.visit_group_use,
    ast.Block: Declarer.visit_block,
    ast.Function_: Declarer.visit_function,
    ast.Closure: Declarer.visit_closure,
    ast.ArrowFunction: Declarer.visit_closure,
    ast.Class_: Declarer.visit_class,
    ast.Interface_: Declarer.visit_class,
    ast.Trait_: Declarer.visit_class,
    ast.Enum_: Declarer.visit_class,
    ast.PropertyHook: Declarer.visit_hook,
    ast.Const_: Declarer.visit_const,
}


def require_leading(params: list[ParamInfo]) -> None:
    """A default before a required parameter is none: PHP only lets it make the type nullable."""
    last = max((param.index for param in params if not param.optional), default=-1)
    for param in params[: last + 1]:
        if param.default is not None and not param.promoted:
            null = isinstance(param.default, ast.ConstFetch) and param.default.name.text.lower() == "null"
            if null and isinstance(param.type, (ast.Name, ast.Identifier)) and getattr(param.type, "name", "") != "mixed":
                param.type = ast.NullableType(param.type.span, param.type)
            param.default = None
