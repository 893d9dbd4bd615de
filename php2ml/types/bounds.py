"""Facts about keys: which keys certainly are in which arrays.

Facts live in the state beside the variables, under names no variable has: `present(key, array)` says that the
key is in the array, `bound(n, array, slack)` that `n <= count(array) - slack`.  They hold where their value is
`TRUE`; a way on which a fact is not known joins UNDEF to it, which ends it.  Assigning a variable ends what
is said of it; writing an element does not take keys away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from php2ml.names import lower_case
from php2ml.syntax import ast
from php2ml.types.lattice import B_ARRAY, B_INT, TRUE
from php2ml.types.places import integer_key

if TYPE_CHECKING:
    from php2ml.types.conditions import Env
    from php2ml.types.flow import Flow

_MARK = "\0"


def literal_key(node: ast.Expr) -> str | None:
    """The name under which a literal key is known."""
    if node.__class__ is ast.Int_:
        return f"={node.value}"
    if node.__class__ is ast.String_:
        number = integer_key(node.value)
        return f"={number}" if number is not None else f"='{node.value}"
    return None


class Bounds:
    """The part of `Flow` that keeps facts about keys."""

    def key_name(self: Flow, node: ast.Expr | None) -> str | None:
        """What facts call a key: a variable, or a literal."""
        if node is None:
            return None
        if node.__class__ is ast.Variable:
            name = node.name
            if name.__class__ is str and self.is_tracked(name):
                return name
            return None
        return literal_key(node)

    def array_name(self: Flow, node: ast.Expr) -> str | None:
        if node.__class__ is ast.Variable and node.name.__class__ is str:
            if self.is_tracked(node.name):
                return node.name
        return None

    def learn(self: Flow, env: Env, kind: str, key: str, array: str) -> None:
        env[f"{_MARK}{kind}{_MARK}{key}{_MARK}{array}"] = TRUE
        self.fact_names.add(key)
        self.fact_names.add(array)

    def knows(self: Flow, kind: str, key: str, array: str) -> bool:
        env = self.env
        return env is not None and env.get(f"{_MARK}{kind}{_MARK}{key}{_MARK}{array}") is TRUE

    def end_facts(self: Flow, name: str) -> None:
        """The variable is assigned: what was known of it as key or array is over."""
        for env in [self.env, *self.tries]:
            if env is None:
                continue
            over = [
                fact for fact in env
                if fact.startswith(_MARK) and name in fact.split(_MARK)[2:]
            ]  # fmt: skip
            for fact in over:
                del env[fact]

    # presence -----------------------------------------------------------------------------------

    def is_present(self: Flow, container: ast.Expr, dim: ast.Expr) -> bool:
        """Whether the key certainly is in the array that the variable `container` holds."""
        array = self.array_name(container)
        if array is None or array not in self.fact_names:
            return False
        key = self.key_name(dim)
        if key is not None:
            return self.knows("present", key, array)
        if dim.__class__ is ast.BinaryOp and dim.op == "-" and dim.right.__class__ is ast.Int_:
            key = self.key_name(dim.left)
            if key is not None and dim.right.value >= 0 and self.knows("present", key, array):
                type_ = self.recent.get(dim)
                return (
                    self.env is not None and self.env.get(array, TRUE).is_list
                    and type_ is not None and type_.bits == B_INT and type_.lo >= 0
                )  # fmt: skip
        return False

    def now_present(self: Flow, env: Env | None, node: ast.Expr) -> None:
        """`array[key]` has been written, or found to be set."""
        if env is None or node.__class__ is not ast.ArrayDimFetch:
            return
        array = self.array_name(node.var)
        key = self.key_name(node.dim)
        if array is None or key is None:
            return
        type_ = env.get(array)
        if type_ is not None and type_.bits == B_ARRAY:
            self.learn(env, "present", key, array)

    def assigned(self: Flow, name: str, expr: ast.Expr) -> None:
        """`$name = expr` has just been evaluated: what follows from the form of `expr`."""
        env = self.env
        if env is None or not self.is_tracked(name):
            return
        cls = expr.__class__
        if cls is ast.Array_:
            following: int | None = 0
            for item in expr.items[:64]:
                if item.unpack or item.by_ref:
                    return
                if item.key is None:
                    if following is None:
                        continue
                    self.learn(env, "present", f"={following}", name)
                    following += 1
                else:
                    key = literal_key(item.key)
                    following = None
                    if key is not None:
                        self.learn(env, "present", key, name)
        elif cls is ast.FuncCall:
            found = self.counted(expr)
            if found is not None and found != name:
                self.learn(env, "bound0", name, found)
            elif self.called(expr) == "array_fill" and len(expr.args) == 3:
                self.filled(env, name, expr)
        elif cls is ast.BinaryOp and expr.op == "-" and expr.right.__class__ is ast.Int_:
            found = self.counted(expr.left)
            if found is not None and found != name and expr.right.value >= 1:
                self.learn(env, "bound1", name, found)

    def filled(self: Flow, env: Env, name: str, call: ast.FuncCall) -> None:
        """`array_fill(0, n, ...)` and `array_fill(0, n + 1, ...)`."""
        start, size = (arg.value if isinstance(arg, ast.Arg) else None for arg in call.args[:2])
        if not (start.__class__ is ast.Int_ and start.value == 0) or size is None:
            return
        if size.__class__ is ast.BinaryOp and size.op == "+" and size.right.__class__ is ast.Int_:
            key = self.key_name(size.left)
            if key is not None and size.right.value >= 1 and size.left.__class__ is ast.Variable:
                if env.get(key, TRUE).bits == B_INT:
                    self.learn(env, "bound1", key, name)
        elif size.__class__ is ast.Variable:
            key = self.key_name(size)
            if key is not None and env.get(key, TRUE).bits == B_INT:
                self.learn(env, "bound0", key, name)

    def called(self: Flow, node: ast.FuncCall) -> str | None:
        """The lower-case name of the built-in function called."""
        if not isinstance(node.name, ast.Name):
            return None
        target = self.program.named_function(node.name)
        return lower_case(target.name) if hasattr(target, "flags") else None

    def counted(self: Flow, node: ast.Expr) -> str | None:
        """The variable in `count($variable)`, when it holds an array."""
        if not isinstance(node, ast.FuncCall) or len(node.args) != 1:
            return None
        arg = node.args[0]
        if not isinstance(arg, ast.Arg) or self.called(node) not in ("count", "sizeof"):
            return None
        array = self.array_name(arg.value)
        if array is None or self.env is None:
            return None
        type_ = self.env.get(array)
        return array if type_ is not None and type_.bits == B_ARRAY else None

    # comparisons --------------------------------------------------------------------------------

    def less(self: Flow, env: Env, left: ast.Expr, right: ast.Expr, strict: bool) -> None:
        """`left < right` (or `<=`) holds in `env`."""
        key = self.key_name(left)
        if key is None or left.__class__ is not ast.Variable:
            return
        type_ = env.get(key)
        if type_ is None or type_.bits != B_INT or type_.lo < 0:
            return
        slack = 1 if strict else 0
        if right.__class__ is ast.BinaryOp and right.op == "-":
            if right.right.__class__ is not ast.Int_ or right.right.value < 0:
                return
            slack += right.right.value
            right = right.left
        for array, more in self.bounds_of(env, right):
            if slack + more >= 1:
                held = env.get(array)
                if held is not None and held.is_list:
                    self.learn(env, "present", key, array)

    def bounds_of(self: Flow, env: Env, node: ast.Expr) -> list[tuple[str, int]]:
        """Arrays that are at least as long as `node` says, and by how much more at least."""
        array = self.counted(node)
        if array is not None:
            return [(array, 0)]
        if node.__class__ is not ast.Variable:
            return []
        name = self.key_name(node)
        if name is None or name not in self.fact_names:
            return []
        found = []
        for fact, value in env.items():
            if value is TRUE and fact.startswith(_MARK):
                _, kind, key, array = fact.split(_MARK)
                if key == name and kind.startswith("bound"):
                    found.append((array, int(kind[5:])))
        return found

    def learn_comparison(
        self: Flow, op: str, left: ast.Expr, right: ast.Expr, yes: Env, no: Env
    ) -> None:
        if op == "<":
            self.less(yes, left, right, True)
            self.less(no, right, left, False)
        elif op == "<=":
            self.less(yes, left, right, False)
            self.less(no, right, left, True)
        elif op == ">":
            self.less(yes, right, left, True)
            self.less(no, left, right, False)
        elif op == ">=":
            self.less(yes, right, left, False)
            self.less(no, left, right, True)


