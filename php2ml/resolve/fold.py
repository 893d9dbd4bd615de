"""Constant expressions: values that are certain at translation.

`Folder.value(node)` is the PHP value that evaluating `node` gives, with strict rules about what is certain:
operations that warn, fail or depend on the run (floats as strings, paths) are left alone.
"""

from __future__ import annotations

from collections.abc import Callable

from php2ml.names import lower_case
from php2ml.program import ClassConstInfo, ClassInfo, ConstInfo, ConstValue, FunctionInfo, Program
from php2ml.syntax import ast

MIN64 = -(1 << 63)
MAX64 = (1 << 63) - 1


class NotConstant(Exception):
    """The value is not certain at translation."""


class Folder:
    """Folds expressions of one program.  With `reached`, references to constants are taken at their only
    declaration, as if it had been executed: then the value is what evaluation gives *if* it succeeds."""

    def __init__(self, program: Program, reached: bool) -> None:
        self.program = program
        self.reached = reached
        self.cache: dict[ast.Node, ConstValue | NotConstant] = {}
        self.active: set[ast.Node] = set()

    def value(
        self, node: ast.Node, cls: ClassInfo | None, at: FunctionInfo | None = None
    ) -> ConstValue:
        """The value of `node`, an expression in class `cls` and function-like `at` (None: an initialiser).
        Raises NotConstant."""
        found = self.cache.get(node, self)
        if found is not self:
            if isinstance(found, NotConstant):
                raise found
            return found  # type: ignore[return-value]
        handler = HANDLERS.get(node.__class__)
        if handler is None or node in self.active:
            raise NotConstant
        self.active.add(node)
        try:
            result = handler(self, node, cls, at)
        except NotConstant as error:
            self.cache[node] = error
            raise
        finally:
            self.active.discard(node)
        self.cache[node] = result
        return result

    # nodes --------------------------------------------------------------------------------------

    def literal(self, node: ast.Int_, _cls: object, _at: object) -> ConstValue:
        return node.value

    def magic(self, node: ast.MagicConst, _cls: object, _at: object) -> ConstValue:
        if node.kind in ("__FILE__", "__DIR__"):
            raise NotConstant
        found = self.program.magic.get(node)
        if found is None:
            raise NotConstant
        return found

    def const_fetch(
        self, node: ast.ConstFetch, _cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        name = self.program.names[node.name]
        if lower_case(node.name.text) in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[lower_case(node.name.text)]
        if node.name.text == "__COMPILER_HALT_OFFSET__" and at is not None:
            last = at.file.node.stmts[-1] if at.file.node.stmts else None
            if isinstance(last, ast.HaltCompiler):
                return len(node.span.file.text) - len(last.remaining)
        const = self.find_const(name)
        fallback = self.program.fallbacks.get(node.name)
        if const is None and fallback is not None:
            if name not in self.program.constants:
                name = fallback
                const = self.find_const(name)
        if const is not None:
            if not self.reached and not self.program.certain(const, at, node):
                raise NotConstant
            return self.value(const.value, None, const.file.body)
        if name in self.program.constants:
            raise NotConstant
        return builtin_constant(self.program, name)

    def find_const(self, name: str) -> ConstInfo | None:
        space, _, last = name.rpartition("\\")
        found = self.program.constants.get(f"{lower_case(space)}\\{last}" if space else last)
        return found[0] if found is not None and len(found) == 1 else None

    def class_const(
        self, node: ast.ClassConstFetch, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        if not isinstance(node.class_, ast.Name) or not isinstance(node.name, ast.Identifier):
            raise NotConstant
        owner = self.program.names[node.class_]
        name = node.name.name
        if lower_case(name) == "class":
            if owner == "self" and cls is not None and cls.kind != "trait" and not cls.anonymous:
                return cls.name
            if owner in ("self", "parent", "static"):
                raise NotConstant
            return owner
        const, home = self.find_class_const(node, cls, at)
        if const.is_case or const.value is None:
            raise NotConstant
        return self.value(const.value, home, None)

    def find_class_const(
        self, node: ast.ClassConstFetch, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> tuple[ClassConstInfo, ClassInfo]:
        """The constant meant and the class to evaluate it in."""
        assert isinstance(node.class_, ast.Name) and isinstance(node.name, ast.Identifier)
        owner = self.program.names[node.class_]
        target: ClassInfo | None
        if owner in ("self", "static"):
            target = cls
            if owner == "static" and (cls is None or not cls.final):
                raise NotConstant
            if at is not None and at.kind in ("closure", "arrow") and not self.reached:
                raise NotConstant  # may be rebound
        elif owner == "parent":
            target = cls.parent if cls is not None else None
        else:
            target = self.program.cls(owner)
            if target is not None and lower_case(owner) in self.program.aliases:
                raise NotConstant
            if target is not None and not self.reached and target is not cls:
                if not self.program.certain(target, at, node):
                    raise NotConstant
        if target is None or target.kind == "trait" or not target.complete:
            raise NotConstant
        const = target.find_const(node.name.name)
        if const is None:
            raise NotConstant
        return const, const.cls if const.cls.kind != "trait" else target

    def array(
        self, node: ast.Array_, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        items: dict[int | str, ConstValue] = {}
        following = 0
        if len(node.items) > 10_000:
            raise NotConstant
        for item in node.items:
            if item.unpack or item.by_ref:
                raise NotConstant
            value = self.value(item.value, cls, at)
            if item.key is None:
                key: int | str = following
            else:
                key = array_key(self.value(item.key, cls, at))
            if isinstance(key, int):
                if key < 0:
                    following = max(following, 0)
                elif key >= following:
                    following = key + 1
                if following > MAX64:
                    raise NotConstant
            items[key] = value
        return list(items.items())

    def dim(
        self, node: ast.ArrayDimFetch, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        if node.dim is None:
            raise NotConstant
        base = self.value(node.var, cls, at)
        if not isinstance(base, list):
            raise NotConstant
        key = array_key(self.value(node.dim, cls, at))
        for name, value in base:
            if name == key and type(name) is type(key):
                return value
        raise NotConstant

    def binary(
        self, node: ast.BinaryOp, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        op = node.op
        left = self.value(node.left, cls, at)
        if op in ("&&", "and"):
            return truth(left) and truth(self.value(node.right, cls, at))
        if op in ("||", "or"):
            return truth(left) or truth(self.value(node.right, cls, at))
        if op == "??":
            return left if left is not None else self.value(node.right, cls, at)
        right = self.value(node.right, cls, at)
        return binary(op, left, right)

    def negate(
        self, node: ast.UnaryMinus, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        value = self.value(node.expr, cls, at)
        if is_int(value):
            return overflow(-value)  # type: ignore[operator]
        if isinstance(value, float):
            return -value
        raise NotConstant

    def plus(
        self, node: ast.UnaryPlus, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        value = self.value(node.expr, cls, at)
        if is_int(value) or isinstance(value, float):
            return value
        raise NotConstant

    def complement(
        self, node: ast.BitwiseNot, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        value = self.value(node.expr, cls, at)
        if is_int(value):
            return ~value  # type: ignore[operator]
        raise NotConstant

    def negation(
        self, node: ast.BooleanNot, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        return not truth(self.value(node.expr, cls, at))

    def ternary(
        self, node: ast.Ternary, cls: ClassInfo | None, at: FunctionInfo | None
    ) -> ConstValue:
        cond = self.value(node.cond, cls, at)
        if truth(cond):
            return cond if node.if_ is None else self.value(node.if_, cls, at)
        return self.value(node.else_, cls, at)


HANDLERS: dict[type, Callable[..., ConstValue]] = {
    ast.Int_: Folder.literal,
    ast.Float_: Folder.literal,
    ast.String_: Folder.literal,
    ast.MagicConst: Folder.magic,
    ast.ConstFetch: Folder.const_fetch,
    ast.ClassConstFetch: Folder.class_const,
    ast.Array_: Folder.array,
    ast.ArrayDimFetch: Folder.dim,
    ast.BinaryOp: Folder.binary,
    ast.UnaryMinus: Folder.negate,
    ast.UnaryPlus: Folder.plus,
    ast.BitwiseNot: Folder.complement,
    ast.BooleanNot: Folder.negation,
    ast.Ternary: Folder.ternary,
}

# ------------------------------------------------------------------------------- PHP's semantics


def is_int(value: ConstValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def truth(value: ConstValue) -> bool:
    """PHP's conversion to bool."""
    if isinstance(value, str):
        return value not in ("", "0")
    if isinstance(value, list):
        return bool(value)
    return bool(value)


def array_key(value: ConstValue) -> int | str:
    """PHP's conversion of an array key, where it does not warn."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value
    if value is None:
        return ""
    if isinstance(value, str):
        return integer_key(value)
    raise NotConstant


def integer_key(text: str) -> int | str:
    """The key that a string is: canonical decimal integers become ints."""
    digits = text[1:] if text.startswith("-") else text
    if digits.isascii() and digits.isdigit() and len(digits) <= 19:
        number = int(text)
        if str(number) == text and MIN64 <= number <= MAX64:
            return number
    return text


def overflow(value: int) -> int | float:
    return value if MIN64 <= value <= MAX64 else float(value)


def text_of(value: ConstValue) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "1" if value else ""
    if isinstance(value, int):
        return str(value)
    if value is None:
        return ""
    raise NotConstant


def binary(op: str, left: ConstValue, right: ConstValue) -> ConstValue:
    """`left op right`.  Raises NotConstant where it is not certain."""
    if op == ".":
        return text_of(left) + text_of(right)
    if op in ("===", "!=="):
        if isinstance(left, list) or isinstance(right, list):
            raise NotConstant
        same = type(left) is type(right) and left == right
        return same if op == "===" else not same
    if op == "xor":
        return truth(left) != truth(right)
    if op == "+" and isinstance(left, list) and isinstance(right, list):
        keys = {key for key, _ in left}
        return left + [item for item in right if item[0] not in keys]
    if is_int(left) and is_int(right):
        return integers(op, left, right)  # type: ignore[arg-type]
    numbers = all(is_int(item) or isinstance(item, float) for item in (left, right))
    if numbers:
        return floats(op, float(left), float(right))  # type: ignore[arg-type]
    raise NotConstant


def integers(op: str, a: int, b: int) -> ConstValue:
    if op == "+":
        total = a + b
        return total if MIN64 <= total <= MAX64 else float(a) + float(b)
    if op == "-":
        total = a - b
        return total if MIN64 <= total <= MAX64 else float(a) - float(b)
    if op == "*":
        # PHP multiplies as doubles when the product overflows.
        product = a * b
        return product if MIN64 <= product <= MAX64 else float(a) * float(b)
    if op == "/" and b != 0:
        return overflow(a // b) if a % b == 0 else float(a) / float(b)
    if op == "%" and b != 0:
        rest = abs(a) % abs(b)
        return -rest if a < 0 else rest
    if op == "**" and 0 <= b <= 64:
        power = a**b
        if MIN64 <= power <= MAX64:
            return power
    elif op == "&":
        return a & b
    elif op == "|":
        return a | b
    elif op == "^":
        return a ^ b
    elif op == "<<" and 0 <= b < 64:
        return ((a << b) + (1 << 63)) % (1 << 64) - (1 << 63)
    elif op == ">>" and 0 <= b:
        return a >> min(b, 63)
    elif op in ("==", "!=", "<", "<=", ">", ">="):
        return compare(op, a, b)
    elif op == "<=>":
        return (a > b) - (a < b)
    raise NotConstant


def floats(op: str, a: float, b: float) -> ConstValue:
    if op == "+":
        return a + b
    if op == "-":
        return a - b
    if op == "*":
        return a * b
    if op == "/" and b != 0.0:
        return a / b
    if op in ("==", "!=", "<", "<=", ">", ">="):
        return compare(op, a, b)
    raise NotConstant


def compare(op: str, a: float, b: float) -> bool:
    if op == "==":
        return a == b
    if op == "!=":
        return a != b
    if op == "<":
        return a < b
    if op == "<=":
        return a <= b
    if op == ">":
        return a > b
    return a >= b


_CONSTANTS: dict[str, ConstValue] = {
    "PHP_EOL": "\n",
    "PHP_INT_MAX": MAX64,
    "PHP_INT_MIN": MIN64,
    "PHP_INT_SIZE": 8,
    "DIRECTORY_SEPARATOR": "/",
    "PATH_SEPARATOR": ":",
    "M_PI": 3.141592653589793,
    "M_E": 2.718281828459045,
}


def builtin_constant(program: Program, name: str) -> ConstValue:
    """A built-in constant that is the same wherever the program runs."""
    if name in _CONSTANTS:
        return _CONSTANTS[name]
    found = program.builtins.constant(name)
    value = getattr(found, "value", None)
    if isinstance(value, (bool, int, float, str)):
        return value
    raise NotConstant
