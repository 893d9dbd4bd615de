"""What PHP reports while linking classes at compile time.

PHP links a top-level class when it compiles it, if the class uses no interfaces and no traits
and its parent is already linked.  Only classes of the same file are known here; a class with any
other parent is left to the resolver.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from php2ml.syntax import ast
from php2ml.syntax.ast import Modifier
from php2ml.syntax.scope import Names, builtin_parts, type_string

if TYPE_CHECKING:
    from php2ml.syntax.checks_expr import ExpressionChecks


@dataclass(slots=True, eq=False)
class _Method:
    node: ast.ClassMethod
    owner: str
    names: Names

    @property
    def flags(self) -> Modifier:
        return self.node.modifiers


@dataclass(slots=True, eq=False)
class _Property:
    flags: Modifier
    type: ast.Type | None
    owner: str
    names: Names


@dataclass(slots=True, eq=False)
class _Linked:
    """A class known to be linked, with everything it inherits."""

    node: ast.ClassLike
    name: str
    methods: dict[str, _Method] = field(default_factory=dict)
    properties: dict[str, _Property] = field(default_factory=dict)
    constants: dict[str, Modifier] = field(default_factory=dict)
    parent: str | None = None  # in lower case


class ClassTable:
    """The classes linked so far."""

    def __init__(self, checker: ExpressionChecks) -> None:
        self.checker = checker
        self.linked: dict[str, _Linked] = {}

    def link(self, node: ast.ClassLike, name: str, at_top: bool) -> None:
        """Link a class if PHP would now, and check it against its parent."""
        if any(isinstance(member, ast.TraitUse) for member in node.members):
            return
        interfaces = node.extends if isinstance(node, ast.Interface_) else (
            node.implements if isinstance(node, ast.Class_ | ast.Enum_) else []
        )  # fmt: skip
        if isinstance(node, ast.Enum_):
            self._check_enum(node, name)
            return
        if interfaces or name.lower() in self.linked:
            return
        names = self.checker.names
        class_ = _Linked(node, name)
        for member in node.members:
            self._add_member(class_, member, names)
        if isinstance(node, ast.Class_) and node.extends is not None:
            parent = self.linked.get(names.class_name(node.extends).lower())
            if parent is None or not at_top:
                return
            if not self._inherit(class_, parent):
                return
        self._check_abstract(class_)
        if at_top:
            self.linked[name.lower()] = class_

    def _add_member(self, class_: _Linked, member: ast.Member, names: Names) -> None:
        if isinstance(member, ast.ClassMethod):
            class_.methods[member.name.name.lower()] = _Method(member, class_.name, names)
            for param in member.params:
                if param.modifiers and isinstance(param.var.name, str):
                    class_.properties[param.var.name] = _Property(
                        param.modifiers, param.type, class_.name, names
                    )
        elif isinstance(member, ast.Property):
            for item in member.items:
                class_.properties[item.name.name] = _Property(
                    member.modifiers, member.type, class_.name, names
                )
        elif isinstance(member, ast.ClassConst):
            for const in member.consts:
                class_.constants[const.name.name] = member.modifiers

    def _check_enum(self, node: ast.Enum_, name: str) -> None:
        methods = [m for m in node.members if isinstance(m, ast.ClassMethod)]
        missing = [m for m in methods if m.modifiers & Modifier.ABSTRACT]
        if missing:
            plural = "" if len(missing) == 1 else "s"
            named = ", ".join(f"{name}::{method.name.name}" for method in missing)
            self.checker.fatal(
                f"Enum {name} must implement {len(missing)} abstract private method{plural} "
                f"({named})",
                node,
            )

    def _check_abstract(self, class_: _Linked) -> None:
        node = class_.node
        if not isinstance(node, ast.Class_) or node.modifiers & Modifier.ABSTRACT:
            return
        missing = [m for m in class_.methods.values() if m.flags & Modifier.ABSTRACT]
        if not missing:
            return
        named = [f"{method.owner}::{method.node.name.name}" for method in missing[:3]]
        if len(missing) > 3:
            named.append("...")
        plural = "" if len(missing) == 1 else "s"
        self.checker.fatal(
            f"Class {class_.name} contains {len(missing)} abstract method{plural} and must "
            "therefore be declared abstract or implement the remaining methods "
            f"({', '.join(named)})",
            node,
            _declaration_line(node),
        )

    def _inherit(self, class_: _Linked, parent: _Linked) -> bool:
        """Add what `parent` has to `class_`; return whether that went well."""
        node = class_.node
        class_.parent = parent.name.lower()
        line = _declaration_line(node)
        before = len(self.checker.errors)
        if not isinstance(parent.node, ast.Class_):
            kind = "interface" if isinstance(parent.node, ast.Interface_) else "trait"
            message = f"Class {class_.name} cannot extend {kind} {parent.name}"
            self.checker.fatal(message, node, line)
            return False
        if parent.node.modifiers & Modifier.FINAL:
            message = f"Class {class_.name} cannot extend final class {parent.name}"
            self.checker.fatal(message, node, line)
            return False
        for name, theirs in parent.properties.items():
            self._property(class_, name, theirs, line)
        for name, flags in parent.constants.items():
            if name in class_.constants and flags & Modifier.FINAL:
                self.checker.fatal(
                    f"{class_.name}::{name} cannot override final constant {parent.name}::{name}",
                    node,
                    line,
                )
            if _weaker(class_.constants.get(name, flags), flags):
                self._access(f"{class_.name}::{name}", flags, parent.name, line, node)
            class_.constants.setdefault(name, flags)
        inherited: dict[str, _Method] = {}
        for key, method in parent.methods.items():
            own = class_.methods.get(key)
            if own is None:
                inherited[key] = method
            else:
                self._method(own, method)
        class_.methods = class_.methods | inherited
        return len(self.checker.errors) == before

    def _access(
        self, what: str, flags: Modifier, parent: str, line: int, node: ast.ClassLike
    ) -> None:
        wanted = "protected" if flags & Modifier.PROTECTED else "public"
        weaker = " or weaker" if wanted == "protected" else ""
        message = f"Access level to {what} must be {wanted} (as in class {parent}){weaker}"
        self.checker.fatal(message, node, line)

    def _property(self, class_: _Linked, name: str, theirs: _Property, line: int) -> None:
        ours = class_.properties.get(name)
        if ours is None:
            class_.properties[name] = theirs
            return
        if theirs.flags & Modifier.PRIVATE:
            return
        node = class_.node
        static, was_static = ours.flags & Modifier.STATIC, theirs.flags & Modifier.STATIC
        full, parent_full = f"{class_.name}::${name}", f"{theirs.owner}::${name}"
        if static != was_static:
            was = "static" if was_static else "non static"
            now = "static" if static else "non static"
            message = f"Cannot redeclare {was} {parent_full} as {now} {full}"
            self.checker.fatal(message, node, line)
        elif (ours.flags ^ theirs.flags) & Modifier.READONLY:
            was = "readonly" if theirs.flags & Modifier.READONLY else "non-readonly"
            now = "readonly" if ours.flags & Modifier.READONLY else "non-readonly"
            message = f"Cannot redeclare {was} property {parent_full} as {now} {full}"
            self.checker.fatal(message, node, line)
        elif _weaker(ours.flags, theirs.flags):
            self._access(full, theirs.flags, theirs.owner, line, node)
        elif theirs.type is not None:
            text = type_string(theirs.type, theirs.names)
            if ours.type is None or type_string(ours.type, ours.names).lower() != text.lower():
                if not _has_class(theirs.type):
                    message = f"Type of {full} must be {text} (as in class {theirs.owner})"
                    self.checker.fatal(message, node, line)
        elif ours.type is not None:
            message = f"Type of {full} must not be defined (as in class {theirs.owner})"
            self.checker.fatal(message, node, line)

    def _method(self, own: _Method, parent: _Method) -> None:
        name = f"{own.owner}::{own.node.name.name}"
        theirs = f"{parent.owner}::{parent.node.name.name}"
        line = own.node.span.line()
        constructor = own.node.name.name.lower() == "__construct"
        if parent.flags & Modifier.PRIVATE:
            if parent.flags & Modifier.FINAL and constructor:
                message = f"Cannot override private final method {theirs}()"
                self.checker.fatal(message, own.node, line)
            return
        if parent.flags & Modifier.FINAL:
            self.checker.fatal(f"Cannot override final method {theirs}()", own.node, line)
            return
        if (own.flags ^ parent.flags) & Modifier.STATIC:
            if own.flags & Modifier.STATIC:
                message = f"Cannot make non static method {theirs}() static in class {own.owner}"
            else:
                message = f"Cannot make static method {theirs}() non static in class {own.owner}"
            self.checker.fatal(message, own.node, line)
            return
        if own.flags & Modifier.ABSTRACT and not parent.flags & Modifier.ABSTRACT:
            message = f"Cannot make non abstract method {theirs}() abstract in class {own.owner}"
            self.checker.fatal(message, own.node, line)
            return
        if _weaker(own.flags, parent.flags):
            wanted = "protected" if parent.flags & Modifier.PROTECTED else "public"
            weaker = " or weaker" if wanted == "protected" else ""
            message = (
                f"Access level to {name}() must be {wanted} (as in class {parent.owner}){weaker}"
            )
            self.checker.fatal(message, own.node, line)
            return
        if constructor and not parent.flags & Modifier.ABSTRACT:
            return
        if not _compatible(own, parent) or not self._classes_accepted(own, parent):
            ours = _signature(own)
            message = f"Declaration of {ours} must be compatible with {_signature(parent)}"
            self.checker.fatal(message, own.node, line)

    def _classes_accepted(self, own: _Method, parent: _Method) -> bool:
        """Return false when a parameter's class is known not to accept the overridden one's."""
        for our, their in zip(own.node.params, parent.node.params, strict=False):
            if isinstance(our.type, ast.Name) and isinstance(their.type, ast.Name):
                wanted = own.names.class_name(our.type).lower()
                given: str | None = parent.names.class_name(their.type).lower()
                known = {own.owner.lower(), *self.linked}
                if wanted not in known or given not in known:
                    continue
                while given is not None and given != wanted:
                    linked = self.linked.get(given)
                    given = linked.parent if linked is not None else None
                if given is None:
                    return False
        return True


def _declaration_line(node: ast.ClassLike) -> int:
    """Return the line of a class's keyword; attributes may come before it."""
    if not node.attrs:
        return node.span.line()
    return node.name.span.line() if node.name else node.span.line()


def _weaker(flags: Modifier, parent: Modifier) -> bool:
    def rank(value: Modifier) -> int:
        if value & Modifier.PRIVATE:
            return 2
        return 1 if value & Modifier.PROTECTED else 0

    return not parent & Modifier.PRIVATE and rank(flags) > rank(parent)


def _has_class(type_: ast.Type) -> bool:
    return bool(builtin_parts(type_) & {"class"})


def _compatible(own: _Method, parent: _Method) -> bool:
    """Return whether `own` can stand in for `parent`; doubtful cases are let through."""
    if parent.node.by_ref and not own.node.by_ref:
        return False
    ours, theirs = own.node.params, parent.node.params
    required = sum(p.default is None and not p.variadic for p in ours)
    needed = sum(p.default is None and not p.variadic for p in theirs)
    if required > needed and _required(own) > _required(parent):
        return False
    variadic = ours[-1] if ours and ours[-1].variadic else None
    if theirs and theirs[-1].variadic and variadic is None:
        return False
    for index, their in enumerate(theirs):
        our = ours[index] if index < len(ours) and not ours[index].variadic else variadic
        if our is None:
            return False
        if our.by_ref != their.by_ref:
            return False
        if not _accepts(our, own.names, their, parent.names):
            return False
    wanted = parent.node.return_type
    if wanted is not None:
        got = own.node.return_type
        if got is None:
            return False
        if not (_has_class(wanted) or _has_class(got)):
            return _parts(got, False) <= _parts(wanted, False) or builtin_parts(got) == {"never"}
        if not builtin_parts(got) <= builtin_parts(wanted) | {"class", "never"}:
            return "mixed" in builtin_parts(wanted) or "object" in builtin_parts(wanted)
    return True


def _required(method: _Method) -> int:
    """Return the number of arguments a call must give."""
    params = method.node.params
    count = 0
    for number, param in enumerate(params, 1):
        if param.default is None and not param.variadic:
            count = number
    return count


def _parts(type_: ast.Type, nullable: bool) -> set[str]:
    parts = builtin_parts(type_)
    if nullable:
        parts = parts | {"null"}
    if "iterable" in parts:
        parts = parts - {"iterable"} | {"array", "class"}
    if "bool" in parts:
        parts = parts | {"true", "false"}
    if "mixed" in parts:
        parts = set("array bool true false int float string object null callable class".split())
        parts.add("mixed")
    return parts


def _accepts(our: ast.Param, names: Names, their: ast.Param, their_names: Names) -> bool:
    """Return whether a parameter accepts all that the overridden one does."""
    if our.type is None:
        return True
    if their.type is None:
        return "mixed" in builtin_parts(our.type)
    ours = _parts(our.type, _null_default(our))
    theirs = _parts(their.type, _null_default(their))
    if not theirs <= ours | ({"class"} if "object" in ours else set()):
        return False
    return True


def _null_default(param: ast.Param) -> bool:
    default = param.default
    return isinstance(default, ast.ConstFetch) and default.name.text.lower() == "null"


def _signature(method: _Method) -> str:
    """Return a method as PHP's messages write it."""
    node, names = method.node, method.names
    words = []
    required = _required(method)
    for number, param in enumerate(node.params, 1):
        text = ""
        if param.type is not None:
            nullable = _null_default(param)
            text += type_string(param.type, names, nullable) + " "
        text += ("&" if param.by_ref else "") + ("..." if param.variadic else "")
        text += f"${param.var.name}"
        if param.default is not None and number > required:
            text += " = " + _default_text(param.default)
        words.append(text)
    result = "" if node.return_type is None else f": {type_string(node.return_type, names)}"
    reference = "& " if node.by_ref else ""
    return f"{reference}{method.owner}::{node.name.name}({', '.join(words)}){result}"


def _default_text(value: ast.Expr) -> str:
    match value:
        case ast.ConstFetch(name=name):
            word = name.text.lower()
            return word if word in ("null", "true", "false") else name.text
        case ast.String_(value=text):
            return f"'{text[:10]}...'" if len(text) > 10 else f"'{text}'"
        case ast.Array_(items=items):
            return "[...]" if items else "[]"
        case ast.Int_(value=number):
            return str(number)
        case ast.ClassConstFetch() | ast.UnaryMinus() | ast.Float_():
            return value.span.text()
        case _:
            return "<expression>"
