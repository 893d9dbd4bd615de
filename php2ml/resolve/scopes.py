"""Variables of function-likes, as the syntax shows them: fills every `FunctionInfo.scope`."""

from __future__ import annotations

from collections.abc import Callable

from php2ml.names import lower_case
from php2ml.program import SUPERGLOBALS, ClassInfo, FunctionInfo, ParamInfo, Program, Reason, Variable
from php2ml.resolve.walk import CLASS_LIKE, children
from php2ml.source import Span
from php2ml.syntax import ast

# Methods of built-in classes that take references and keep them.
BUILTIN_REF_METHODS = frozenset(["bind_param", "bind_result", "bindparam", "bindcolumn"])


def build_scopes(program: Program) -> None:
    callees = Callees(program)
    for function in program.all_functions():
        Scopes(program, function, callees).build()
    for function in program.all_functions():
        for closure in function.scope.closures:
            if closure.kind == "arrow":
                capture(function, closure)
    functions = list(program.all_functions())
    for function in reversed(functions):  # inner ones come after what is around them
        if function.kind in ("closure", "arrow") and function.scope.uses_this:
            if not function.static and function.outer is not None:
                function.outer.scope.uses_this = True


def capture(function: FunctionInfo, arrow: FunctionInfo) -> None:
    """Notes what an arrow function takes from the scope around it."""
    for name, variable in arrow.scope.variables.items():
        if variable.param is None and name in function.scope.variables:
            function.scope.variables[name].captured = True


class Callees:
    """By-reference parameters of what a call may run."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.methods: dict[str, list[FunctionInfo]] = {}
        for cls in program.all_classes():
            for lower, info in cls.methods.items():
                self.methods.setdefault(lower, []).append(info)
            for lower, used in cls.trait_methods.items():
                self.methods.setdefault(lower, []).append(used.function)

    def passing(self, call: ast.Expr, index: int, arg: ast.Arg, at: FunctionInfo) -> str:
        """How argument `index` is passed: "value", "reference" (to a function of the program),
        "builtin" (by reference to a built-in function), "unknown"."""
        program = self.program
        if isinstance(call, ast.FuncCall):
            if not isinstance(call.name, ast.Name):
                return "unknown"
            target = program.named_function(call.name)
            if target is not None and not isinstance(target, FunctionInfo):
                if not builtin_by_ref(target, index, arg):
                    return "value"
                # with `...$v` or names the call may go through the table of functions, as one of the program's would
                indirect = any(isinstance(other, ast.Arg) and (other.unpack or other.name is not None) for other in call.args)
                return "reference" if indirect else "builtin"
            found = self.named(call.name)
            return "reference" if any(by_ref(f, index, arg) for f in found) else "value"
        if isinstance(call, ast.New):
            if isinstance(call.class_, ast.Name):
                cls = self.class_of(call.class_, at)
                if cls is not None:
                    method = cls.find_method("__construct")
                    if method is None:
                        return "value"
                    return "reference" if by_ref(method[0], index, arg) else "value"
            elif isinstance(call.class_, ast.Class_):
                cls = program.class_infos[call.class_]
                method = cls.find_method("__construct")
                if method is not None:
                    return "reference" if by_ref(method[0], index, arg) else "value"
            return self.method_passing("__construct", index, arg)
        name = call.name  # type: ignore[union-attr]
        if not isinstance(name, ast.Identifier):
            return "unknown"
        low = lower_case(name.name)
        if isinstance(call, ast.StaticCall) and isinstance(call.class_, ast.Name):
            cls = self.class_of(call.class_, at)
            if cls is not None and program.names[call.class_] != "static":
                method = cls.find_method(low)
                if method is not None:
                    return "reference" if by_ref(method[0], index, arg) else "value"
        return self.method_passing(low, index, arg)

    def method_passing(self, low: str, index: int, arg: ast.Arg) -> str:
        if low in BUILTIN_REF_METHODS or low in ("__invoke", "invoke", "invokeargs", "call"):
            return "unknown"
        found = [by_ref(info, index, arg) for info in self.methods.get(low, ())]
        if not any(found):
            return "value"
        return "unknown"

    def named(self, name: ast.Name) -> list[FunctionInfo]:
        program = self.program
        found = list(program.functions.get(lower_case(program.names[name]), ()))
        fallback = program.fallbacks.get(name)
        if fallback is not None:
            found += program.functions.get(lower_case(fallback), ())
        return found

    def class_of(self, name: ast.Name, at: FunctionInfo) -> ClassInfo | None:
        """The class a name certainly means, with all its ancestors."""
        full = self.program.names[name]
        if full in ("self", "static", "parent"):
            cls = at.cls
            if cls is None or cls.kind == "trait" or at.kind in ("closure", "arrow"):
                return None
            if full == "static" and not cls.final:
                return None
            if full == "parent":
                cls = cls.parent
        else:
            cls = self.program.cls(full)
        return cls if cls is not None and cls.complete else None




def param_for(params: list[ParamInfo], index: int, arg: ast.Arg) -> ParamInfo | None:
    """The parameter that an argument goes to."""
    if arg.name is not None:
        for param in params:
            if param.name == arg.name.name:
                return param
        return params[-1] if params and params[-1].variadic else None
    if index < len(params):
        return params[index]
    return params[-1] if params and params[-1].variadic else None


def by_ref(function: FunctionInfo, index: int, arg: ast.Arg) -> bool:
    if arg.unpack:
        return any(param.by_ref for param in function.params[index:] or function.params[-1:])
    param = param_for(function.params, index, arg)
    return param is not None and param.by_ref


def builtin_by_ref(function: object, index: int, arg: ast.Arg) -> bool:
    params = function.params  # type: ignore[attr-defined]
    if arg.unpack:
        return any(param.by_ref for param in params[index:] or params[-1:])
    param = param_for(params, index, arg)
    return param is not None and (param.by_ref or getattr(param, "prefer_ref", False))


class Scopes:
    """Walks one function-like, knowing for every variable whether it is read, written or referred to."""

    def __init__(self, program: Program, function: FunctionInfo, callees: Callees) -> None:
        self.program = program
        self.function = function
        self.scope = function.scope
        self.callees = callees

    def build(self) -> None:
        function = self.function
        node = function.node
        for param in function.params:
            variable = self.variable(param.name, param.node.var.span)
            if variable is not None:
                variable.param = param.index
                if param.by_ref:
                    variable.cell_reasons.append(
                        Reason(param.node.span, f"${param.name} is a by-reference parameter")
                    )
        if isinstance(node, ast.Closure):
            for use in node.uses:
                assert isinstance(use.var.name, str)
                variable = self.variable(use.var.name, use.var.span)
                if variable is not None:
                    variable.use = True
                    if use.by_ref:
                        variable.use_by_ref = True
                        variable.cell_reasons.append(
                            Reason(use.span, f"${variable.name} is captured by reference")
                        )
        if isinstance(node, ast.ArrowFunction):
            self.read(node.expr)
            for variable in self.scope.variables.values():
                if variable.param is None:
                    variable.use = True
        elif isinstance(node, ast.PropertyHook):
            if isinstance(node.body, list):
                self.statements(node.body)
            elif node.body is not None:
                self.read(node.body)
        else:
            self.statements(function.body)

    # variables ----------------------------------------------------------------------------------

    def variable(self, name: str, span: Span) -> Variable | None:
        if name == "this":
            self.scope.uses_this = True
            return None
        if name in SUPERGLOBALS:
            return None
        found = self.scope.variables.get(name)
        if found is None:
            found = self.scope.variables[name] = Variable(name, span)
            if name == "http_response_header":
                self.scope.symbol_table.append(Reason(span, f"PHP sets ${name}"))
        return found

    def table(self, node: ast.Node, text: str) -> None:
        self.scope.symbol_table.append(Reason(node.span, text))

    def cell(self, node: ast.Variable, text: str, span: Span | None = None) -> None:
        """The variable must live in a cell."""
        if isinstance(node.name, str):
            variable = self.variable(node.name, node.span)
            if variable is not None:
                variable.cell_reasons.append(Reason(span or node.span, text))
        else:
            self.read(node)

    # statements and reads -----------------------------------------------------------------------

    def statements(self, stmts: list[ast.Stmt]) -> None:
        for stmt in stmts:
            self.read(stmt)

    def read(self, node: ast.Node) -> None:
        handler = HANDLERS.get(node.__class__)
        if handler is not None:
            handler(self, node)
        else:
            for child in children(node):
                self.read(child)

    def skip(self, node: ast.Node) -> None:
        pass

    def read_variable(self, node: ast.Variable) -> None:
        if isinstance(node.name, str):
            self.variable(node.name, node.span)
            if node.name == "GLOBALS":
                self.program.global_names = None
        else:
            self.table(node, "a variable variable")
            self.read(node.name)
            self.program.global_names = self.program.global_names  # its scope decides

    def read_dim(self, node: ast.ArrayDimFetch) -> None:
        if self.is_globals(node):
            return
        self.read(node.var)
        if node.dim is not None:
            self.read(node.dim)

    def is_globals(self, node: ast.ArrayDimFetch) -> bool:
        """Handles `$GLOBALS[...]`."""
        if not (isinstance(node.var, ast.Variable) and node.var.name == "GLOBALS"):
            return False
        if isinstance(node.dim, ast.String_):
            if self.program.global_names is not None:
                self.program.global_names.add(node.dim.value)
        else:
            self.program.global_names = None
            if node.dim is not None:
                self.read(node.dim)
        return True

    def assign(self, node: ast.Assign) -> None:
        self.write(node.var)
        self.read(node.expr)

    def assign_op(self, node: ast.AssignOp) -> None:
        self.write(node.var, appended=node.op == ".")
        self.read(node.expr)

    def step(self, node: ast.PreInc) -> None:
        self.write(node.var)

    def assign_ref(self, node: ast.AssignRef) -> None:
        self.refer(node.var, "assigned by reference", node.span)
        if isinstance(node.expr, ast.New) or not self.is_place(node.expr):
            self.read(node.expr)
        else:
            self.refer(node.expr, "referred to by `&`", node.span)

    def is_place(self, node: ast.Expr) -> bool:
        return isinstance(
            node,
            ast.Variable | ast.ArrayDimFetch | ast.PropertyFetch | ast.StaticPropertyFetch
            | ast.NullsafePropertyFetch,
        )  # fmt: skip

    # writes -------------------------------------------------------------------------------------

    def write(self, node: ast.Expr, appended: bool = False) -> None:
        """`node` is assigned; or written through, for elements."""
        if isinstance(node, ast.Variable):
            if isinstance(node.name, str):
                variable = self.variable(node.name, node.span)
                if variable is not None:
                    variable.assignments += 1
                    variable.appended = variable.appended or appended
                elif node.name == "GLOBALS":
                    self.program.global_names = None
            else:
                self.read(node)
        elif isinstance(node, ast.ArrayDimFetch):
            if self.is_globals(node):
                return
            self.write(node.var)
            if node.dim is not None:
                self.read(node.dim)
        elif isinstance(node, ast.List_ | ast.Array_):
            for item in node.items:
                if item is None:
                    continue
                if item.key is not None:
                    self.read(item.key)
                if item.by_ref:
                    self.refer(item.value, "bound by reference in a list", item.span)
                else:
                    self.write(item.value)
        else:
            self.read(node)

    def refer(self, node: ast.Expr, text: str, span: Span) -> None:
        """A reference to `node` is made."""
        if isinstance(node, ast.Variable):
            self.cell(node, f"${node.name} is {text}" if isinstance(node.name, str) else text, span)
            if isinstance(node.name, str):
                variable = self.variable(node.name, node.span)
                if variable is not None:
                    variable.assignments += 1
        else:
            self.write(node)

    def unset(self, node: ast.Unset) -> None:
        for item in node.vars:
            if isinstance(item, ast.Variable) and isinstance(item.name, str):
                variable = self.variable(item.name, item.span)
                if variable is not None:
                    variable.unset = True
                    variable.assignments += 1
            else:
                self.write(item)

    def foreach(self, node: ast.Foreach) -> None:
        if node.by_ref:
            self.write(node.expr)
            if isinstance(node.expr, ast.Variable) and isinstance(node.expr.name, str):
                if self.assigns(node.body, node.expr.name):
                    self.cell(node.expr, "assigned while foreach goes through it by reference")
            self.refer(node.value_var, "the variable of a foreach by reference", node.value_var.span)
        else:
            self.read(node.expr)
            self.write(node.value_var)
        if node.key_var is not None:
            self.write(node.key_var)
        self.statements(node.body)

    def assigns(self, body: list[ast.Stmt], name: str) -> bool:
        todo: list[ast.Node] = list(body)
        while todo:
            node = todo.pop()
            if isinstance(node, ast.Variable) and node.name == name:
                return True  # any mention will do
            if isinstance(node, ast.Closure):
                if any(use.var.name == name for use in node.uses):
                    return True
                continue
            todo += children(node)
        return False

    # declarations of variables ------------------------------------------------------------------

    def global_(self, node: ast.Global) -> None:
        for var in node.vars:
            if isinstance(var.name, str):
                self.cell(var, f"${var.name} is a global variable")
                variable = self.scope.variables.get(var.name)
                if variable is not None:
                    variable.is_global = True
                    variable.assignments += 1
                if self.program.global_names is not None:
                    self.program.global_names.add(var.name)
            else:
                self.read(var)
                self.program.global_names = None

    def static(self, node: ast.Static_) -> None:
        for item in node.vars:
            self.cell(item.var, f"${item.var.name} is a static variable")
            assert isinstance(item.var.name, str)
            variable = self.scope.variables.get(item.var.name)
            if variable is not None:
                variable.is_static = True
                variable.assignments += 1
            if item.default is not None:
                self.read(item.default)

    def try_(self, node: ast.TryCatch) -> None:
        self.scope.has_try = True
        self.statements(node.body)
        for catch in node.catches:
            if catch.var is not None:
                self.write(catch.var)
            self.statements(catch.body)
        if node.finally_ is not None:
            self.scope.has_finally = True
            self.statements(node.finally_.body)

    def goto(self, node: ast.Goto) -> None:
        self.scope.has_goto = True

    # function-likes -----------------------------------------------------------------------------

    def closure(self, node: ast.Closure) -> None:
        inner = self.program.infos[node]
        self.scope.closures.append(inner)
        for use in node.uses:
            assert isinstance(use.var.name, str)
            variable = self.variable(use.var.name, use.var.span)
            if variable is None:
                continue
            if use.by_ref:
                variable.captured_by_ref = True
                variable.assignments += 1
                variable.cell_reasons.append(
                    Reason(use.span, f"${variable.name} is captured by reference")
                )
            else:
                variable.captured = True

    def arrow(self, node: ast.ArrowFunction) -> None:
        inner = self.program.infos[node]
        self.scope.closures.append(inner)
        if self.function.kind == "arrow":
            # What the inner one takes, the outer one must take first.
            names = free_variables(node)
            for name, span in names.items():
                self.variable(name, span)

    def class_(self, node: ast.ClassLike) -> None:
        pass

    def yield_(self, node: ast.Yield_ | ast.YieldFrom) -> None:
        self.scope.is_generator = True
        for child in children(node):
            if self.function.returns_ref and self.is_place(child):  # type: ignore[arg-type]
                self.refer(child, "yielded by reference", node.span)  # type: ignore[arg-type]
            else:
                self.read(child)

    def return_(self, node: ast.Return) -> None:
        if node.expr is None:
            return
        if self.function.returns_ref and self.is_place(node.expr):
            self.refer(node.expr, "returned by reference", node.span)
        else:
            self.read(node.expr)

    def array(self, node: ast.Array_) -> None:
        for item in node.items:
            if item.key is not None:
                self.read(item.key)
            if item.by_ref:
                self.refer(item.value, "put into an array by reference", item.span)
            else:
                self.read(item.value)

    # calls --------------------------------------------------------------------------------------

    def call(self, node: ast.FuncCall) -> None:
        self.scope.calls.append(node)
        if isinstance(node, ast.FuncCall):
            if isinstance(node.name, ast.Name):
                if not isinstance(self.program.named_function(node.name), FunctionInfo):
                    self.special(node, lower_case(node.name.text))
            else:
                self.read(node.name)
        elif isinstance(node, ast.New):
            if isinstance(node.class_, ast.Class_):
                pass
            elif not isinstance(node.class_, ast.Name):
                self.read(node.class_)
        elif isinstance(node, ast.StaticCall):
            if not isinstance(node.class_, ast.Name):
                self.read(node.class_)
            elif self.program.names[node.class_] in ("self", "parent", "static"):
                self.scope.uses_this = self.scope.uses_this or self.in_instance_method()
            elif self.function.cls is not None and self.in_instance_method():
                # A::f() keeps $this when A is an ancestor.
                low = lower_case(self.program.names[node.class_])
                if low in self.function.cls.ancestors:
                    self.scope.uses_this = True
            if not isinstance(node.name, ast.Identifier):
                self.read(node.name)
        else:
            self.read(node.var)
            if not isinstance(node.name, ast.Identifier):
                self.read(node.name)
        for index, arg in enumerate(node.args):
            if isinstance(arg, ast.Arg):
                self.argument(node, index, arg)

    def in_instance_method(self) -> bool:
        function: FunctionInfo | None = self.function
        while function is not None and function.kind in ("closure", "arrow"):
            if function.static:
                return False
            function = function.outer
        return function is not None and function.kind in ("method", "hook") and not function.static

    def argument(self, call: ast.Expr, index: int, arg: ast.Arg) -> None:
        value = arg.value
        if not self.is_place(value):
            self.read(value)
            return
        how = self.callees.passing(call, index, arg, self.function)
        if how == "value":
            self.read(value)
        elif not isinstance(value, ast.Variable) or not isinstance(value.name, str):
            self.write(value)
        elif arg.unpack:
            self.write(value)
        elif how == "reference":
            self.refer(value, "passed by reference", arg.span)
        else:
            variable = self.variable(value.name, value.span)
            if variable is None:
                if value.name == "GLOBALS":
                    self.program.global_names = None
                return
            variable.assignments += 1
            if how == "builtin":
                variable.builtin_refs.append(value)
            else:
                variable.maybe_cell.append((call, index))

    def special(self, node: ast.FuncCall, name: str) -> None:
        """Built-in functions that see the caller's variables."""
        if name == "compact":
            for arg in node.args:
                value = arg.value if isinstance(arg, ast.Arg) else None
                if not (isinstance(arg, ast.Arg) and not arg.unpack and self.literals(value)):
                    self.table(node, "compact() of names that are not literal")
                    return
        elif name == "extract":
            self.table(node, "extract()")
        elif name == "get_defined_vars":
            self.table(node, "get_defined_vars()")
        elif name in ("func_get_args", "func_get_arg", "func_num_args"):
            self.scope.uses_arguments = True
        elif name in ("parse_str", "mb_parse_str") and len(node.args) == 1:
            self.table(node, f"{name}() without a result")

    def literals(self, value: ast.Expr | None) -> bool:
        """Declares the variables that compact() names by literals."""
        if isinstance(value, ast.String_):
            self.variable(value.value, value.span)
            return True
        if isinstance(value, ast.Array_):
            return all(not item.unpack and self.literals(item.value) for item in value.items)
        return False

    def include(self, node: ast.Include) -> None:
        self.scope.includes.append(node)  # a symbol table only if what it loads uses variables
        self.read(node.expr)

    def eval(self, node: ast.Eval) -> None:
        self.table(node, "eval")
        self.read(node.expr)


def free_variables(node: ast.ArrowFunction) -> dict[str, Span]:
    """The variables an arrow function mentions and does not bind as parameters."""
    bound = {param.var.name for param in node.params}
    found: dict[str, Span] = {}
    todo: list[ast.Node] = [node.expr]
    while todo:
        item = todo.pop()
        if isinstance(item, ast.Variable):
            if isinstance(item.name, str) and item.name not in bound:
                found.setdefault(item.name, item.span)
        elif isinstance(item, ast.ArrowFunction):
            for name, span in free_variables(item).items():
                if name not in bound:
                    found.setdefault(name, span)
            continue
        elif isinstance(item, ast.Closure):
            for use in item.uses:
                if isinstance(use.var.name, str) and use.var.name not in bound:
                    found.setdefault(use.var.name, use.var.span)
            continue
        elif isinstance(item, CLASS_LIKE):
            continue
        todo += children(item)
    return found


HANDLERS: dict[type, Callable[..., None]] = {
    ast.Name: Scopes.skip,
    ast.Identifier: Scopes.skip,
    ast.AttributeGroup: Scopes.skip,
    ast.Const_: Scopes.skip,
    ast.Variable: Scopes.read_variable,
    ast.ArrayDimFetch: Scopes.read_dim,
    ast.Assign: Scopes.assign,
    ast.AssignOp: Scopes.assign_op,
    ast.AssignRef: Scopes.assign_ref,
    ast.PreInc: Scopes.step,
    ast.PreDec: Scopes.step,
    ast.PostInc: Scopes.step,
    ast.PostDec: Scopes.step,
    ast.Unset: Scopes.unset,
    ast.Foreach: Scopes.foreach,
    ast.Global: Scopes.global_,
    ast.Static_: Scopes.static,
    ast.TryCatch: Scopes.try_,
    ast.Goto: Scopes.goto,
    ast.Closure: Scopes.closure,
    ast.ArrowFunction: Scopes.arrow,
    ast.Function_: Scopes.skip,
    ast.Class_: Scopes.class_,
    ast.Interface_: Scopes.class_,
    ast.Trait_: Scopes.class_,
    ast.Enum_: Scopes.class_,
    ast.Yield_: Scopes.yield_,
    ast.YieldFrom: Scopes.yield_,
    ast.Return: Scopes.return_,
    ast.Array_: Scopes.array,
    ast.FuncCall: Scopes.call,
    ast.MethodCall: Scopes.call,
    ast.NullsafeMethodCall: Scopes.call,
    ast.StaticCall: Scopes.call,
    ast.New: Scopes.call,
    ast.Include: Scopes.include,
    ast.Eval: Scopes.eval,
}
