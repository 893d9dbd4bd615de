"""Compile-time checks of class-like declarations and their members."""

from __future__ import annotations

from typing import Any

from php2ml.syntax import ast
from php2ml.syntax.ast import Modifier
from php2ml.syntax.checks_expr import ExpressionChecks
from php2ml.syntax.checks_type import ClassInfo
from php2ml.syntax.inheritance import ClassTable
from php2ml.syntax.scope import builtin_parts, type_string

_NOT_PUBLIC = Modifier.PROTECTED | Modifier.PRIVATE
_SPECIAL = ("self", "parent", "static")

# Each magic method: how many arguments, whether it must be static (None: either), the types of
# its parameters and its return type when they are declared.
_MAGIC: dict[str, tuple[int | None, bool | None, tuple[str, ...], str | None]] = {
    "__construct": (None, False, (), None),
    "__destruct": (0, False, (), None),
    "__clone": (0, False, (), "void"),
    "__get": (1, False, ("string",), None),
    "__set": (2, False, ("string",), "void"),
    "__isset": (1, False, ("string",), "bool"),
    "__unset": (1, False, ("string",), "void"),
    "__call": (2, False, ("string", "array"), None),
    "__callstatic": (2, True, ("string", "array"), None),
    "__tostring": (0, False, (), "string"),
    "__debuginfo": (0, False, (), "?array"),
    "__serialize": (0, False, (), "array"),
    "__unserialize": (1, False, ("array",), "void"),
    "__set_state": (1, True, ("array",), "object"),
    "__invoke": (None, False, (), None),
    "__sleep": (0, False, (), "array"),
    "__wakeup": (0, False, (), "void"),
}
_ANY_VISIBILITY = frozenset(("__construct", "__destruct", "__clone"))
_NO_REFERENCES = frozenset("__get __set __isset __unset __call __callstatic".split())
_MODIFIER_WORDS = (
    (Modifier.STATIC, "static"), (Modifier.ABSTRACT, "abstract"), (Modifier.FINAL, "final"),
    (Modifier.READONLY, "readonly"),
)  # fmt: skip


class ClassChecks(ExpressionChecks):
    """The checks of class-likes."""

    classes: ClassTable | None = None

    def class_declaration(self, node: ast.ClassLike) -> None:
        """Check a class-like whose own name has been checked."""
        shown = self.names.declare(node.name.name) if node.name else "class@anonymous"
        outer, self.class_info = self.class_info, ClassInfo(node, shown)
        function, self.current = self.current, None
        depth, self.function_depth = self.function_depth, 0
        self.visit_all(node.attrs)
        if isinstance(node, ast.Class_) and node.modifiers & Modifier.READONLY:
            used = [attr.name for group in node.attrs for attr in group.attrs]
            if any(self.names.class_name(n).lower() == "allowdynamicproperties" for n in used):
                message = f"Cannot apply #[AllowDynamicProperties] to readonly class {shown}"
                self.fatal(message, node)
        self.heritage(node)
        members: dict[str, set[str]] = {"method": set(), "property": set(), "constant": set()}
        for member in node.members:
            match member:
                case ast.ClassMethod():
                    self.method(member, members)
                case ast.Property():
                    self.property(member, members)
                case ast.ClassConst():
                    self.constants(member, members)
                case ast.EnumCase():
                    self.case(member, members)
                case ast.TraitUse():
                    self.trait_use(member)
        self.class_info = outer
        self.current = function
        self.function_depth = depth
        if self.classes is None:
            self.classes = ClassTable(self)
        self.classes.link(node, shown, at_top=outer is None and depth == 0)

    def heritage(self, node: ast.ClassLike) -> None:
        if isinstance(node, ast.Class_) and node.extends is not None:
            self.heritage_name(node.extends, "class")
        if isinstance(node, ast.Enum_) and node.backing_type is not None:
            text = type_string(node.backing_type, self.names)
            if text not in ("int", "string"):
                self.fatal(f"Enum backing type must be int or string, {text} given", node)
        interfaces: list[ast.Name] = []
        if isinstance(node, ast.Interface_):
            interfaces = node.extends
        elif isinstance(node, ast.Class_ | ast.Enum_):
            interfaces = node.implements
        for name in interfaces:
            self.heritage_name(name, "interface")

    def heritage_name(self, name: ast.Name, what: str) -> None:
        if name.text.lower() not in _SPECIAL:
            return
        if name.kind == "unqualified":
            self.fatal(f"Cannot use '{name.text}' as {what} name, as it is reserved", name)
        elif name.kind == "fully_qualified":
            self.fatal(f"'\\{name.text}' is an invalid class name", name)

    def trait_use(self, node: ast.TraitUse) -> None:
        assert self.class_info is not None
        for name in node.traits:
            if isinstance(self.class_info.node, ast.Interface_):
                self.fatal(
                    f"Cannot use traits inside of interfaces. {self.names.class_name(name)} is "
                    f"used in {self.class_info.name}",
                    node,
                )
            self.heritage_name(name, "trait")
        for adaptation in node.adaptations:
            if isinstance(adaptation, ast.TraitUseAlias):
                for flag, word in _MODIFIER_WORDS:
                    if adaptation.new_modifier & flag:
                        self.fatal(f"Cannot use '{word}' as method modifier", adaptation)

    # --------------------------------------------------------------------- constants and cases

    def constants(self, node: ast.ClassConst, members: dict[str, set[str]]) -> None:
        assert self.class_info is not None
        owner = self.class_info
        self.visit_all(node.attrs)
        if isinstance(owner.node, ast.Trait_) and self.version < (8, 2):
            self.fatal("Traits cannot have constants", node)
        for item in node.consts:
            name = item.name.name
            self.constant_expression(item.value)
            for flag, word in _MODIFIER_WORDS:
                if node.modifiers & flag and flag != Modifier.FINAL:
                    self.fatal(f"Cannot use '{word}' as constant modifier", item)
            if node.modifiers & Modifier.PRIVATE and node.modifiers & Modifier.FINAL:
                self.fatal(
                    f"Private constant {owner.name}::{name} cannot be final as it is not visible "
                    "to other classes",
                    item,
                )
            if isinstance(owner.node, ast.Interface_) and node.modifiers & _NOT_PUBLIC:
                self.fatal(
                    f"Access type for interface constant {owner.name}::{name} must be public", item
                )
            self.constant_name(name, item, members)

    def constant_name(self, name: str, node: Any, members: dict[str, set[str]]) -> None:
        assert self.class_info is not None
        if name.lower() == "class":
            message = (
                "A class constant must not be called 'class'; it is reserved for class name "
                "fetching"
            )
            self.fatal(message, node)
        elif name in members["constant"]:
            self.fatal(f"Cannot redefine class constant {self.class_info.name}::{name}", node)
        members["constant"].add(name)

    def case(self, node: ast.EnumCase, members: dict[str, set[str]]) -> None:
        assert self.class_info is not None
        owner = self.class_info
        name = node.name.name
        if not isinstance(owner.node, ast.Enum_):
            self.fatal("Case can only be used in enums", node)
            return
        self.visit_all(node.attrs)
        backed = owner.node.backing_type is not None
        if backed and node.value is None:
            self.fatal(f"Case {name} of backed enum {owner.name} must have a value", node)
        elif not backed and node.value is not None:
            self.fatal(f"Case {name} of non-backed enum {owner.name} must not have a value", node)
        if node.value is not None:
            self.constant_expression(node.value)
        self.constant_name(name, node, members)

    # ------------------------------------------------------------------------------ properties

    def property(self, node: ast.Property, members: dict[str, set[str]]) -> None:
        assert self.class_info is not None
        owner = self.class_info
        flags = node.modifiers
        if isinstance(owner.node, ast.Class_):
            flags |= owner.node.modifiers & Modifier.READONLY
        self.visit_all(node.attrs)
        for item in node.items:
            name = f"{owner.name}::${item.name.name}"
            if isinstance(owner.node, ast.Interface_) and self.version < (8, 4):
                self.fatal("Interfaces may not include properties", item)
            elif isinstance(owner.node, ast.Enum_):
                self.fatal(f"Enum {owner.name} cannot include properties", item)
            if self.version < (8, 4):
                if flags & Modifier.ABSTRACT:
                    self.fatal("Properties cannot be declared abstract", item)
                if flags & Modifier.FINAL:
                    self.fatal(
                        f"Cannot declare property {name} final, the final modifier is allowed "
                        "only for methods, classes, and class constants",
                        item,
                    )
            if node.type is not None:
                self.type_declaration(node.type, item)
                if builtin_parts(node.type) & {"void", "never", "callable"}:
                    text = type_string(node.type, self.names)
                    self.fatal(f"Property {name} cannot have type {text}", item)
            if item.default is not None:
                self.constant_expression(item.default)
                if node.type is not None:
                    what = f"property {name}"
                    self.default_value(item.default, node.type, what, item, nullable=False)
            if item.name.name in members["property"]:
                self.fatal(f"Cannot redeclare {name}", item)
            members["property"].add(item.name.name)
            if flags & Modifier.READONLY:
                if node.type is None:
                    self.fatal(f"Readonly property {name} must have type", item)
                elif flags & Modifier.STATIC:
                    self.fatal(f"Static property {name} cannot be readonly", item)
                elif item.default is not None:
                    self.fatal(f"Readonly property {name} cannot have default value", item)
        for hook in node.hooks:
            self.inside(hook)

    # --------------------------------------------------------------------------------- methods

    def method(self, node: ast.ClassMethod, members: dict[str, set[str]]) -> None:
        assert self.class_info is not None
        owner = self.class_info
        name = f"{owner.name}::{node.name.name}"
        key = node.name.name.lower()
        flags = node.modifiers
        in_interface = isinstance(owner.node, ast.Interface_)
        if flags & Modifier.READONLY:
            self.fatal("Cannot use 'readonly' as method modifier", node)
        in_trait = isinstance(owner.node, ast.Trait_)
        if flags & Modifier.PRIVATE and flags & Modifier.ABSTRACT and not in_trait:
            kind = "Interface" if in_interface else "Abstract"
            self.fatal(f"{kind} function {name}() cannot be declared private", node)
        if in_interface:
            if flags & _NOT_PUBLIC:
                self.fatal(f"Access type for interface method {name}() must be public", node)
            elif flags & Modifier.FINAL:
                self.fatal(f"Interface method {name}() must not be final", node)
            elif flags & Modifier.ABSTRACT:
                self.fatal(f"Interface method {name}() must not be abstract", node)
        if in_interface or flags & Modifier.ABSTRACT:
            if node.body is not None:
                kind = "Interface" if in_interface else "Abstract"
                self.fatal(f"{kind} function {name}() cannot contain body", node)
        elif node.body is None:
            self.fatal(f"Non-abstract method {name}() must contain body", node)
        if key in members["method"]:
            self.fatal(f"Cannot redeclare {name}()", node)
        members["method"].add(key)
        if flags & Modifier.PRIVATE and flags & Modifier.FINAL and key != "__construct":
            message = "Private methods cannot be final as they are never overridden by other classes"
            self.remark("Warning", message, node, node.name.span.line())
        if key in _MAGIC and key not in _ANY_VISIBILITY and flags & _NOT_PUBLIC:
            message = f"The magic method {name}() must have public visibility"
            self.remark("Warning", message, node, node.name.span.line())
        self.function_like(node)
        for param in node.params:
            if param.modifiers and isinstance(param.var.name, str):
                if param.var.name in members["property"]:
                    self.fatal(f"Cannot redeclare {owner.name}::${param.var.name}", param)
                members["property"].add(param.var.name)
        if key in _MAGIC:
            self.magic(node, name, key)

    def magic(self, node: ast.ClassMethod, name: str, key: str) -> None:
        count, static, param_types, return_type = _MAGIC[key]
        params = node.params
        line = node.name.span.line()
        is_static = bool(node.modifiers & Modifier.STATIC)
        if key in ("__construct", "__destruct") and is_static:
            self.fatal(f"Method {name}() cannot be static", node, line)
            return
        if count is not None and (len(params) != count or any(p.variadic for p in params)):
            plural = "" if count == 1 else "s"
            text = "cannot take arguments"
            if count:
                text = f"must take exactly {count} argument{plural}"
            self.fatal(f"Method {name}() {text}", node, line)
            return
        if static is not None and static != is_static:
            word = "must be" if static else "cannot be"
            self.fatal(f"Method {name}() {word} static", node, line)
            return
        if key in _NO_REFERENCES and any(param.by_ref for param in params):
            self.fatal(f"Method {name}() cannot take arguments by reference", node, line)
            return
        for number, (param, wanted) in enumerate(zip(params, param_types, strict=False), 1):
            if param.type is not None and wanted not in builtin_parts(param.type) | {
                wanted if builtin_parts(param.type) & {"mixed"} else ""
            }:
                self.fatal(
                    f"{name}(): Parameter #{number} (${param.var.name}) must be of type {wanted} "
                    "when declared",
                    node,
                    line,
                )
                return
        declared = node.return_type
        if declared is None:
            return
        if key in ("__construct", "__destruct"):
            self.fatal(f"Method {name}() cannot declare a return type", node, line)
        elif return_type is not None:
            allowed = {"?array": {"array", "null"}, "object": {"object", "class", "static"}}
            parts = builtin_parts(declared)
            if not parts <= allowed.get(return_type, {return_type}) and parts != {"never"}:
                self.fatal(
                    f"{name}(): Return type must be {return_type} when declared", node, line
                )
