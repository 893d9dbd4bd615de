"""Compile-time checks of expressions and function signatures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from php2ml.syntax import ast
from php2ml.syntax.checks_type import FunctionNode, TypeChecks, literal_type
from php2ml.syntax.jumps import check_jumps
from php2ml.syntax.scope import (
    RESERVED_CLASS_NAMES,
    SUPERGLOBALS,
    builtin_parts,
    children,
    type_string,
)

_INC_DEC = (ast.PreInc, ast.PreDec, ast.PostInc, ast.PostDec)
_VARIABLES = (ast.Variable, ast.ArrayDimFetch, ast.PropertyFetch, ast.StaticPropertyFetch)
_NULLSAFE = (ast.NullsafePropertyFetch, ast.NullsafeMethodCall)
_CALLS = (ast.FuncCall, ast.MethodCall, ast.StaticCall, ast.NullsafeMethodCall)
_CONSTANT_NODES = (
    ast.Int_, ast.Float_, ast.String_, ast.MagicConst, ast.ConstFetch, ast.ClassConstFetch,
    ast.BinaryOp, ast.BooleanNot, ast.BitwiseNot, ast.UnaryMinus, ast.UnaryPlus, ast.Ternary,
    ast.Array_, ast.ArrayItem, ast.ArrayDimFetch, ast.New, ast.Arg, ast.PropertyFetch,
    ast.NullsafePropertyFetch,
)  # fmt: skip
_GENERATOR_TYPES = frozenset(("generator", "iterator", "traversable"))
class ExpressionChecks(TypeChecks):
    """The walk over nodes, and what is checked in expressions."""

    def visit(self, node: Any) -> None:
        """Check a node and everything in it."""
        handler = self.handlers.get(type(node))
        if handler is not None:
            handler(node)
        else:
            for child in children(node):
                self.visit(child)

    def visit_all(self, nodes: Iterable[Any]) -> None:
        for node in nodes:
            self.visit(node)

    def inside(self, node: Any) -> None:
        """Check what is in a node."""
        for child in children(node):
            self.visit(child)

    def expression_handlers(self) -> dict[type, Callable[[Any], None]]:
        return {
            ast.Assign: self.assign,
            ast.AssignRef: self.assign_ref,
            ast.AssignOp: self.assign_op,
            **dict.fromkeys(_INC_DEC, self.inc_dec),
            ast.ArrayDimFetch: self.dim,
            ast.Isset: self.isset,
            ast.Empty: self.empty,
            ast.Array_: self.array,
            ast.List_: self.standalone_list,
            **dict.fromkeys((ast.FuncCall, ast.MethodCall, ast.NullsafeMethodCall), self.call),
            ast.StaticCall: self.static_call,
            ast.New: self.new,
            ast.Cast: self.cast,
            ast.Ternary: self.ternary,
            ast.Match: self.match,
            ast.Closure: self.closure,
            ast.ArrowFunction: self.function_like,
            ast.Yield_: self.yield_,
            ast.YieldFrom: self.yield_,
            ast.Instanceof: self.class_reference,
            ast.StaticPropertyFetch: self.class_reference,
            ast.ClassConstFetch: self.class_reference,
            ast.Variable: self.variable,
            ast.Name: self.leaf,
            ast.Identifier: self.leaf,
            ast.String_: self.leaf,
            ast.Int_: self.leaf,
        }

    def leaf(self, node: Any) -> None:
        """Check nothing: there is nothing inside."""

    def variable(self, node: ast.Variable) -> None:
        if type(node.name) is not str:
            self.visit(node.name)

    # ----------------------------------------------------------------------------- assignment

    def assign(self, node: ast.Assign) -> None:
        if isinstance(node.var, ast.List_):
            self.visit(node.expr)
            self.list_target(node.var)
            return
        self.assign_target(node.var, node)
        self.visit(node.expr)

    def assign_target(self, var: ast.Expr, node: Any) -> None:
        """Check something assigned to as a whole."""
        if isinstance(var, ast.List_):
            self.list_target(var)
        elif isinstance(var, ast.Variable) and _is_this(var):
            self.fatal("Cannot re-assign $this", node)
        elif isinstance(var, ast.Variable) and var.name == "GLOBALS":
            self.fatal(
                "$GLOBALS can only be modified using the $GLOBALS[$name] = $value syntax", node
            )
        else:
            self.written(var)

    def written(self, var: ast.Expr) -> None:
        """Check an expression in a place that is written to."""
        if isinstance(var, ast.FuncCall | ast.StaticCall):
            kind = "method" if isinstance(var, ast.StaticCall) else "function"
            self.fatal(f"Can't use {kind} return value in write context", var)
        elif isinstance(var, ast.MethodCall | ast.NullsafeMethodCall):
            self.fatal("Can't use method return value in write context", var)
        elif isinstance(var, ast.Variable):
            if var.name == "GLOBALS":
                self.fatal(
                    "$GLOBALS can only be modified using the $GLOBALS[$name] = $value syntax", var
                )
        elif isinstance(var, ast.NullsafePropertyFetch):
            self.fatal("Can't use nullsafe operator in write context", var)
        elif isinstance(var, ast.ArrayDimFetch):
            if isinstance(var.var, ast.Variable) and var.var.name == "GLOBALS":
                if var.dim is None:
                    self.fatal("Cannot append to $GLOBALS", var)
            else:
                self.container(var.var)
            if var.dim is not None:
                self.visit(var.dim)
            return
        elif isinstance(var, ast.PropertyFetch):
            self.container(var.var)
            self.visit(var.name)
            return
        elif not isinstance(var, ast.StaticPropertyFetch):
            self.fatal("Assignments can only happen to writable values", var)
        self.inside(var)

    def container(self, var: ast.Expr) -> None:
        """Check what an element or property that is written belongs to."""
        if isinstance(var, ast.ArrayDimFetch | ast.PropertyFetch | ast.NullsafePropertyFetch):
            self.written(var)
        elif isinstance(var, ast.NullsafeMethodCall):
            self.fatal("Can't use nullsafe operator in write context", var)
        elif isinstance(var, (*_VARIABLES, *_CALLS)):
            self.visit(var)
        else:
            self.fatal("Cannot use temporary expression in write context", var)

    def list_target(self, node: ast.List_) -> None:
        """Check a destructuring target."""
        if not any(node.items):
            self.fatal("Cannot use empty list", node)
            return
        first = next(item for item in node.items if item is not None)
        keyed = first.key is not None
        for item in node.items:
            if item is None:
                if keyed:
                    self.fatal("Cannot use empty elements in keyed array literals", node)
                continue
            if item.unpack:
                self.fatal("Spread operator is not supported in assignments", item)
                continue
            if (item.key is not None) != keyed:
                self.fatal("Cannot mix keyed and unkeyed array entries in assignments", item)
            value = item.value
            if item.key is not None:
                self.visit(item.key)
            if isinstance(value, ast.List_) and value.short != node.short:
                self.fatal("Cannot mix [] and list()", value)
            elif isinstance(value, ast.Array_):
                self.fatal("Cannot assign to array(), use [] instead", value)
            elif isinstance(value, ast.NullsafePropertyFetch):
                self.fatal("Assignments can only happen to writable values", value)
            else:
                self.assign_target(value, value)

    def assign_ref(self, node: ast.AssignRef) -> None:
        self.assign_target(node.var, node)
        self.referenced(node.expr)

    def referenced(self, expr: ast.Expr) -> None:
        """Check an expression a reference is taken of."""
        if isinstance(expr, ast.Variable) and expr.name == "GLOBALS":
            self.fatal("Cannot acquire reference to $GLOBALS", expr)
        elif _in_nullsafe_chain(expr):
            self.fatal("Cannot take reference of a nullsafe chain", expr)
        elif isinstance(expr, ast.ArrayDimFetch | ast.PropertyFetch):
            self.written(expr)
        else:
            self.visit(expr)

    def assign_op(self, node: ast.AssignOp) -> None:
        if isinstance(node.var, ast.ArrayDimFetch) and node.var.dim is None and node.op == "??":
            self.fatal("Cannot use [] for reading", node.var)
        self.written(node.var)
        self.visit(node.expr)

    def inc_dec(self, node: Any) -> None:
        self.written(node.var)

    def dim(self, node: ast.ArrayDimFetch) -> None:
        if node.dim is None:
            globals_ = isinstance(node.var, ast.Variable) and node.var.name == "GLOBALS"
            message = "Cannot append to $GLOBALS" if globals_ else "Cannot use [] for reading"
            self.fatal(message, node)
        self.inside(node)

    # ----------------------------------------------------------------------------- constructs

    def isset(self, node: ast.Isset) -> None:
        for var in node.vars:
            if not isinstance(var, (*_VARIABLES, ast.NullsafePropertyFetch)):
                self.fatal(
                    "Cannot use isset() on the result of an expression (you can use "
                    '"null !== expression" instead)',
                    var,
                )
            self.visit(var)

    def empty(self, node: ast.Empty) -> None:
        self.visit(node.expr)

    def array(self, node: ast.Array_) -> None:
        last: ast.ArrayItem | None = None
        for item in node.items:
            if item is None:
                line = last.span.line() if last is not None else None
                self.fatal("Cannot use empty array elements in arrays", node, line)
                continue
            last = item
            if item.key is not None:
                self.visit(item.key)
            if item.by_ref:
                self.referenced(item.value)
            else:
                self.visit(item.value)

    def standalone_list(self, node: ast.List_) -> None:
        self.fatal("Cannot use list() as standalone expression", node)

    def cast(self, node: ast.Cast) -> None:
        if node.kind == "unset":
            self.fatal("The (unset) cast is no longer supported", node)
        self.visit(node.expr)

    def ternary(self, node: ast.Ternary) -> None:
        cond = node.cond
        if isinstance(cond, ast.Ternary) and cond.span.start == node.span.start:
            message = "Unparenthesized `{0}` is not supported. Use either `{1}` or `{2}`"
            if cond.if_ is not None and node.if_ is not None:
                words = ("a ? b : c ? d : e", "(a ? b : c) ? d : e", "a ? b : (c ? d : e)")
                self.fatal(message.format(*words), node)
            elif cond.if_ is not None:
                words = ("a ? b : c ?: d", "(a ? b : c) ?: d", "a ? b : (c ?: d)")
                self.fatal(message.format(*words), node)
            elif node.if_ is not None:
                words = ("a ?: b ? c : d", "(a ?: b) ? c : d", "a ?: (b ? c : d)")
                self.fatal(message.format(*words), node)
        self.inside(node)

    def match(self, node: ast.Match) -> None:
        defaults = [arm for arm in node.arms if arm.conds is None]
        if len(defaults) > 1:
            self.fatal("Match expressions may only contain one default arm", defaults[1])
        self.inside(node)

    def yield_(self, node: ast.Yield_ | ast.YieldFrom) -> None:
        if self.function_depth == 0:
            word = 'The "yield" expression can only be used inside a function'
            self.fatal(word, node)
        elif self.current is not None and id(self.current) not in self.generators:
            self.generators.add(id(self.current))
            self.generator_type(self.current)
        self.inside(node)

    def generator_type(self, function: FunctionNode) -> None:
        type_ = function.return_type
        if type_ is None:
            return
        members = type_.types if isinstance(type_, ast.UnionType) else [type_]
        for member in members:
            if isinstance(member, ast.NullableType):
                member = member.type
            if isinstance(member, ast.Identifier):
                if member.name in ("mixed", "object", "iterable"):
                    return
            if isinstance(member, ast.Name):
                if self.names.class_name(member).lower() in _GENERATOR_TYPES:
                    return
        given = type_string(type_, self.names)
        message = f"Generator return type must be a supertype of Generator, {given} given"
        self.fatal(message, function)

    # ------------------------------------------------------------------------------- calls

    def arguments(self, args: ast.Args) -> None:
        unpacked = named = False
        for arg in args:
            if isinstance(arg, ast.VariadicPlaceholder):
                continue
            if arg.unpack:
                if named:
                    self.fatal("Cannot use argument unpacking after named arguments", arg)
                unpacked = True
            elif arg.name is not None:
                named = True
            elif unpacked:
                self.fatal("Cannot use positional argument after argument unpacking", arg)
            elif named:
                self.fatal("Cannot use positional argument after named argument", arg)
            value = arg.value
            if isinstance(value, ast.ArrayDimFetch) and value.dim is None:
                self.written(value)
            else:
                self.visit(value)

    def call(self, node: Any) -> None:
        if isinstance(node, ast.FuncCall):
            if not isinstance(node.name, ast.Name):
                self.visit(node.name)
        else:
            self.visit(node.var)
            self.method_name(node.name)
        if isinstance(node, ast.NullsafeMethodCall) and _makes_closure(node.args):
            self.fatal("Cannot combine nullsafe operator with Closure creation", node)
        self.arguments(node.args)

    def method_name(self, name: Any) -> None:
        if isinstance(name, ast.Int_ | ast.Float_ | ast.Array_):
            self.fatal("Method name must be a string", name)
        self.visit(name)

    def static_call(self, node: ast.StaticCall) -> None:
        self.class_name_used(node.class_, node)
        if not isinstance(node.class_, ast.Name):
            self.visit(node.class_)
        self.method_name(node.name)
        self.arguments(node.args)

    def new(self, node: ast.New) -> None:
        if _makes_closure(node.args):
            self.fatal("Cannot create Closure for new expression", node)
        if isinstance(node.class_, ast.Class_):
            self.arguments(node.args)
            self.visit(node.class_)
            return
        self.class_name_used(node.class_, node)
        if not isinstance(node.class_, ast.Name):
            self.visit(node.class_)
        self.arguments(node.args)

    def class_reference(self, node: Any) -> None:
        self.class_name_used(node.class_, node)
        self.inside(node)

    def is_special_class(self, name: str) -> bool:
        """Return whether a name cannot be a class's in this version."""
        return name.lower() in RESERVED_CLASS_NAMES

    def attribute_group(self, node: ast.AttributeGroup) -> None:
        for attribute in node.attrs:
            for arg in attribute.args:
                if isinstance(arg, ast.VariadicPlaceholder):
                    self.fatal("Cannot create Closure as attribute argument", attribute)
                elif arg.unpack:
                    self.fatal("Cannot use unpacking in attribute argument list", attribute)
                else:
                    self.constant_expression(arg.value, allow_new=True)

    # -------------------------------------------------------------------- constant expressions

    def constant_expression(self, expr: ast.Expr, allow_new: bool = False) -> None:
        """Check an expression that PHP evaluates before the code around it runs."""
        if isinstance(expr, ast.New):
            if isinstance(expr.class_, ast.Class_):
                self.fatal("Cannot use anonymous class in constant expression", expr)
                return
            if not allow_new:
                self.fatal("New expressions are not supported in this context", expr)
                return
            if isinstance(expr.class_, ast.Name):
                if expr.class_.text.lower() == "static":
                    message = '"static" is not allowed in compile-time constants'
                    self.fatal(message, expr)
            else:
                message = "Cannot use dynamic class name in constant expression"
                self.fatal(message, expr)
                return
            for arg in expr.args:
                if isinstance(arg, ast.VariadicPlaceholder):
                    self.fatal("Constant expression contains invalid operations", expr)
                    return
                if arg.unpack:
                    message = "Argument unpacking in constant expressions is not supported"
                    self.fatal(message, expr)
        elif isinstance(expr, ast.ClassConstFetch):
            is_class = isinstance(expr.name, ast.Identifier) and expr.name.name.lower() == "class"
            if isinstance(expr.class_, ast.Name):
                if expr.class_.text.lower() == "static":
                    message = (
                        "static::class cannot be used for compile-time class name resolution"
                        if is_class
                        else '"static::" is not allowed in compile-time constants'
                    )
                    self.fatal(message, expr)
                elif is_class and expr.class_.text.lower() == "parent":
                    self.class_name_used(expr.class_, expr)
            elif is_class:
                self.fatal("(expression)::class cannot be used in constant expressions", expr)
            elif self.version < (8, 3):
                self.fatal("Dynamic class names are not allowed in compile-time class constant "
                           "references", expr)  # fmt: skip
            return
        elif isinstance(expr, ast.Array_):
            if any(item is None for item in expr.items):
                self.fatal("Cannot use empty array elements in arrays", expr)
                return
            if any(item.by_ref for item in expr.items):
                self.fatal("Constant expression contains invalid operations", expr)
                return
        elif isinstance(expr, ast.ArrayDimFetch) and expr.dim is None:
            self.fatal("Cannot use [] for reading", expr)
            return
        if not isinstance(expr, _CONSTANT_NODES):
            self.fatal("Constant expression contains invalid operations", expr)
            return
        for child in children(expr):
            if not isinstance(child, ast.Name | ast.Identifier):
                self.constant_expression(child, allow_new)

    # --------------------------------------------------------------------------- functions

    def closure(self, node: ast.Closure) -> None:
        seen: set[str] = set()
        params = {param.var.name for param in node.params}
        for use in node.uses:
            name = use.var.name
            if name == "this":
                self.fatal("Cannot use $this as lexical variable", use)
            elif name in SUPERGLOBALS:
                self.fatal("Cannot use auto-global as lexical variable", use)
            elif name in seen:
                self.fatal(f"Cannot use variable ${name} twice", use)
            elif name in params:
                self.fatal(f"Cannot use lexical variable ${name} as a parameter name", use)
            assert isinstance(name, str)
            seen.add(name)
        self.function_like(node)

    def function_like(self, node: FunctionNode) -> None:
        """Check a function's signature and body."""
        self.visit_all(node.attrs)
        outer, self.current = self.current, node
        loops = self.loops, self.loops_outside_finally
        self.loops = self.loops_outside_finally = 0
        self.function_depth += 1
        named = isinstance(node, ast.Function_ | ast.ClassMethod)
        self.signature_line = (node.name if named else node).span.line()  # type: ignore[union-attr]
        self.parameters(node)
        if node.return_type is not None:
            self.type_declaration(node.return_type, node.return_type)
        self.signature_line = None
        if isinstance(node, ast.ArrowFunction):
            self.visit(node.expr)
            if node.return_type is not None and builtin_parts(node.return_type) == {"void"}:
                self.fatal("A void function must not return a value", node)
        elif node.body is not None:
            self.visit_all(node.body)
            if any(isinstance(stmt, ast.Label | ast.Goto) for stmt in node.body) or (
                "goto" in self.source.text
            ):
                check_jumps(self, node.body)
        self.function_depth -= 1
        self.loops, self.loops_outside_finally = loops
        self.current = outer

    def optional_before(self, param: ast.Param, required: ast.Param) -> None:
        """Remark on a default value that no call can use, as `required` comes later."""
        null = isinstance(param.default, ast.ConstFetch) and param.default.name.text.lower() == "null"
        if required.span.start > param.span.start and not (
            null and param.type is not None and not isinstance(param.type, ast.NullableType)
        ):
            message = (
                f"Optional parameter ${param.var.name} declared before required parameter "
                f"${required.var.name} is implicitly treated as a required parameter"
            )
            self.remark("Deprecated", message, param)

    def parameters(self, node: Any) -> None:
        seen: set[str] = set()
        params: Sequence[ast.Param] = node.params
        variadic = False
        required = [param for param in params if param.default is None and not param.variadic]
        for param in params:
            name = param.var.name
            assert isinstance(name, str)
            self.visit_all(param.attrs)
            if name in SUPERGLOBALS:
                self.fatal(f"Cannot re-assign auto-global variable {name}", param)
            elif name in seen:
                self.fatal(f"Redefinition of parameter ${name}", param)
            elif name == "this":
                self.fatal("Cannot use $this as parameter", param)
            elif variadic:
                self.fatal("Only the last parameter can be variadic", param)
            seen.add(name)
            variadic = variadic or param.variadic
            if param.default is not None:
                if param.variadic:
                    self.fatal("Variadic parameter cannot have a default value", param)
                self.constant_expression(param.default, allow_new=True)
                self.optional_before(param, required[-1] if required else param)
            if param.type is not None:
                self.type_declaration(param.type, param)
                parts = builtin_parts(param.type)
                for word in ("void", "never"):
                    if word in parts and len(parts) == 1:
                        self.fatal(f"{word} cannot be used as a parameter type", param)
                if param.default is not None:
                    self.default_value(param.default, param.type, f"parameter ${name}", param)
            if param.modifiers:
                self.promoted(param, node)

    def promoted(self, param: ast.Param, function: Any) -> None:
        info = self.class_info
        is_constructor = (
            isinstance(function, ast.ClassMethod)
            and function.name.name.lower() == "__construct"
            and info is not None
        )
        if not is_constructor or info is None:
            self.fatal("Cannot declare promoted property outside a constructor", param)
            return
        if isinstance(info.node, ast.Interface_) or function.modifiers & ast.Modifier.ABSTRACT:
            self.fatal("Cannot declare promoted property in an abstract constructor", param)
        elif param.variadic:
            self.fatal("Cannot declare variadic promoted property", param)
        else:
            name = f"{info.name}::${param.var.name}"
            parts = builtin_parts(param.type) if param.type is not None else set()
            readonly = param.modifiers & ast.Modifier.READONLY or (
                isinstance(info.node, ast.Class_) and info.node.modifiers & ast.Modifier.READONLY
            )
            if "callable" in parts:
                assert param.type is not None
                given = type_string(param.type, self.names)
                self.fatal(f"Property {name} cannot have type {given}", param)
            elif readonly and param.type is None:
                self.fatal(f"Readonly property {name} must have type", param)

    def return_(self, node: ast.Return) -> None:
        if node.expr is not None:
            self.visit(node.expr)
        function = self.current
        if function is None or function.return_type is None:
            return
        type_ = function.return_type
        parts = builtin_parts(type_)
        if parts == {"void"} and node.expr is not None:
            is_null = literal_type(node.expr) == "null"
            hint = ' (did you mean "return;" instead of "return null;"?)' if is_null else ""
            self.fatal(f"A void function must not return a value{hint}", node)
        elif parts == {"never"}:
            self.fatal("A never-returning function must not return", node)
        elif node.expr is None and parts != {"void"} and not _has_yield(function):
            hint = (
                ' (did you mean "return null;" instead of "return;"?)' if "null" in parts else ""
            )
            self.fatal(f"A function with return type must return a value{hint}", node)


def _makes_closure(args: ast.Args) -> bool:
    return any(isinstance(arg, ast.VariadicPlaceholder) for arg in args)


def _is_this(var: ast.Variable) -> bool:
    name = var.name
    return name == "this" or (isinstance(name, ast.String_) and name.value == "this")


def _in_nullsafe_chain(expr: ast.Expr) -> bool:
    while True:
        if isinstance(expr, _NULLSAFE):
            return True
        if isinstance(expr, ast.ArrayDimFetch | ast.PropertyFetch | ast.MethodCall):
            expr = expr.var
        else:
            return False


def _has_yield(node: Any) -> bool:
    """Return whether a function's own body yields."""
    for child in children(node):
        if isinstance(child, ast.Yield_ | ast.YieldFrom):
            return True
        scopes = (ast.Closure, ast.ArrowFunction, ast.Function_, ast.Class_)
        if not isinstance(child, scopes) and _has_yield(child):
            return True
    return False
