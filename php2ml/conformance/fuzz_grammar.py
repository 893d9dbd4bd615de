"""Random PHP programs: well-typed mostly, ill-typed now and then, always ending.

A unit is a few functions and classes and a function that uses them and shows what came out. Loops are bounded by
counters nothing else writes; functions call only those written before them.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

from .fuzz_tree import Node, block, expression, statement

ILL_TYPED = 0.03
TYPES = ("int", "float", "string", "bool", "array", "list", "object", "closure", "null")

INTS = ["0", "1", "2", "3", "-1", "7", "10", "63", "255", "-128", "1000003", "PHP_INT_MAX", "PHP_INT_MIN", "0x7fffffff",
        "4611686018427387904", "-4611686018427387904", "4611686018427387903"]
FLOATS = ["0.0", "-0.0", "1.5", "-2.25", "0.1", "1e3", "1e100", "1.0E+25", "NAN", "INF", "9007199254740993.0", "3.0", "-7.9"]
STRINGS = ["''", "'0'", "'1'", "'abc'", "'12abc'", "' 7'", "'7 '", "'1.5'", "'1e3'", "'-3'", "'x y,z'", '"a\\nb"', "'é'", "'null'",
           "'Zz'", "'az'", "'00'", "'9223372036854775808'", "'0x1A'", "'.5'", "'key'"]
KEYS = ["0", "1", "2", "-1", "'a'", "'b'", "'key'", "'1'", "'01'", "1.7", "true", "null"]

LIBRARY = r"""<?php
function d($v, $n = 0)
{
    if (is_array($v)) {
        if ($n > 5) {
            return '[...]';
        }
        $o = [];
        foreach ($v as $k => $x) {
            $o[] = d($k) . '=>' . d($x, $n + 1);
        }
        return '[' . implode(', ', $o) . ']';
    }
    if ($v instanceof UnitEnum) {
        return get_class($v) . '::' . $v->name;
    }
    if (is_object($v)) {
        return $n > 5 || $v instanceof Closure || $v instanceof Generator ? get_class($v) : get_class($v) . d((array) $v, $n + 1);
    }
    if (is_string($v)) {
        return '"' . addcslashes($v, "\0..\37\"\\\177..\377") . '"';
    }
    return is_float($v) ? 'float(' . json_encode($v, JSON_PARTIAL_OUTPUT_ON_ERROR) . (is_nan($v) ? 'N' : '') . ')' : var_export($v, true);
}
function show($label, $v)
{
    echo $label, ' = ', d($v), "\n";
}
function unit($name, $f)
{
    if (($_SERVER['argv'][1] ?? $name) !== $name) {
        return;
    }
    echo "== $name\n";
    try {
        show('returned', $f());
    } catch (Throwable $e) {
        echo get_class($e), ': ', $e->getMessage(), ' line ', $e->getLine(), "\n";
    }
    echo "end of unit\n";
}
"""


@dataclass(slots=True)
class Parameter:
    """A parameter of a generated function."""

    name: str
    type: str
    by_ref: bool = False


@dataclass(slots=True)
class Callee:
    """A generated function or method that later code may call."""

    name: str
    params: list[Parameter]
    result: str
    generator: bool = False


@dataclass(slots=True)
class ClassInfo:
    """A generated class."""

    name: str
    params: list[Parameter]
    props: dict[str, str]
    methods: list[Callee] = field(default_factory=list)
    array_access: bool = False


@dataclass(slots=True)
class Scope:
    """What is in scope: variables with the type they last got, counters that only loops write."""

    variables: dict[str, str] = field(default_factory=dict)
    locked: set[str] = field(default_factory=set)
    loops: int = 0
    depth: int = 0
    result: str | None = None
    generator: bool = False
    cls: ClassInfo | None = None
    next_name: int = 0


class Grammar:
    """Makes one unit, its names ending in the unit's number."""

    def __init__(self, seed: str, number: int) -> None:
        self.random = random.Random(seed)
        self.number = number
        self.functions: list[Callee] = []
        self.classes: list[ClassInfo] = []
        self.enums: list[str] = []
        self.scope = Scope()
        self.budget = 0

    # ------------------------------------------------------------------ choices

    def one(self, items: list | tuple):  # type: ignore[no-untyped-def, type-arg]
        return items[self.random.randrange(len(items))]

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def pick(self, *weighted: tuple[float, Callable[[], Node | None]]) -> Node | None:
        """One of the makers, by weight."""
        total = sum(weight for weight, _ in weighted)
        at = self.random.random() * total
        for weight, make in weighted:
            at -= weight
            if at <= 0:
                return make()
        return weighted[-1][1]()

    # ------------------------------------------------------------------ units

    def unit(self) -> Node:
        """The declarations and the function of a unit."""
        items: list[Node] = []
        if self.chance(0.15):
            items.append(self.enum())
        for _ in range(self.random.randrange(3)):
            items.append(self.pick((3, self.function), (2, self.class_)) or self.function())
        self.scope = Scope(result="any")
        body: list[Node] = []
        for _ in range(self.random.randrange(2, 6)):
            guarded = self.chance(0.4)
            count = self.random.randrange(2, 5)
            some = self.scoped(lambda: self.statements(count, top=True)) if guarded else self.statements(count, top=True)  # noqa: B023
            if guarded:
                caught = "show('caught', get_class($t) . ': ' . $t->getMessage() . ' ' . $t->getLine());"
                some = [statement("try {\n", block(some), f"\n}} catch (Throwable $t) {{ {caught}\n}}")]
            body += some
        for name in list(self.scope.variables):
            body.append(statement(f"show('${name}', ${name} ?? null);"))
        items.append(statement(f"function main{self.number}()\n{{\n", block(body), "\n}"))
        return block([*items, statement(f"unit('{self.number}', 'main{self.number}');")])

    def enum(self) -> Node:
        name = f"E{self.number}"
        self.enums.append(name)
        if self.chance(0.5):
            return statement(f"enum {name}: string\n{{\n    case A = 'a'; case B = 'b';\n    const C = self::A;\n"
                             "    function next(): self { return $this === self::A ? self::B : self::A; }\n}")
        return statement(f"enum {name}\n{{\n    case A; case B;\n    static function first() {{ return self::cases()[0]; }}\n}}")

    def parameters(self) -> tuple[list[Parameter], str]:
        """Parameters and their text."""
        params: list[Parameter] = []
        texts: list[str] = []
        optional = False
        for index in range(self.random.randrange(4)):
            kind = self.one(("int", "float", "string", "bool", "array", "list", "any", "int", "string"))
            by_ref = self.chance(0.2)
            param = Parameter(f"p{index}", kind, by_ref)
            params.append(param)
            hint = ""
            if kind != "any" and self.chance(0.55):
                hint = {"list": "array"}.get(kind, kind) + " "
                if self.chance(0.2):
                    hint = "?" + hint
                elif kind in ("int", "string") and self.chance(0.2):
                    hint = self.one(("int|string ", "int|float|null ", "string|array "))
            default = ""
            if optional or self.chance(0.2):
                optional = True
                default = " = " + {"int": "5", "float": "0.5", "string": "'d'", "bool": "true", "array": "['k' => 1]", "list": "[1, 2]"}.get(kind, "null")
            texts.append(f"{hint}{'&' if by_ref else ''}${param.name}{default}")
        return params, ", ".join(texts)

    def within(self, scope: Scope, make: Callable[[], list[Node]]) -> list[Node]:
        outer, self.scope = self.scope, scope
        try:
            return make()
        finally:
            self.scope = outer

    def function(self) -> Node:
        index = len(self.functions)
        params, shown = self.parameters()
        result = self.one(("int", "string", "array", "any", "float", "bool"))
        generator = self.chance(0.15)
        scope = Scope({p.name: p.type for p in params}, result=result, generator=generator)
        static = self.chance(0.15)

        def make() -> list[Node]:
            body: list[Node] = []
            if static:
                body.append(statement("static $st = 0;"))
                body.append(statement("$st++;"))
                self.scope.variables["st"] = "int"
            body += self.statements(self.random.randrange(2, 6))
            if generator:
                body.append(self.yield_())
            body.append(statement("return ", self.expr(result, 2), ";"))
            return body

        body = self.within(scope, make)
        callee = Callee(f"f{self.number}_{index}", params, "any" if generator else result, generator)
        hint = ""
        if not generator and result != "any" and self.chance(0.4):
            hint = f": {result}"
        self.functions.append(callee)
        return statement(f"function {callee.name}({shown}){hint}\n{{\n", block(body), "\n}")

    def class_(self) -> Node:
        index = len(self.classes)
        name = f"C{self.number}_{index}"
        parent = self.one(self.classes) if self.classes and self.chance(0.6) else None
        props = dict(parent.props) if parent else {}
        info = ClassInfo(name, list(parent.params) if parent else [], props, list(parent.methods) if parent else [],
                         parent.array_access if parent else False)
        members: list[Node] = []
        for i in range(self.random.randrange(3)):
            kind = self.one(("int", "string", "array", "any", "float"))
            prop = f"q{index}{i}"
            hint = f"{kind} " if kind != "any" and self.chance(0.5) else ""
            default = {"int": "1", "string": "'s'", "array": "[1, 'k' => 'v']", "float": "1.5"}.get(kind, "null")
            visibility = self.one(("public", "public", "protected", "private"))
            members.append(statement(f"{visibility} {hint}${prop} = {default};"))
            if visibility == "public":
                props[prop] = kind
        if self.chance(0.3):
            members.append(statement("public static $count = 0;"))
            members.append(statement("const K = [1, 'two' => 2];"))
        if not parent and self.chance(0.6):
            kind = self.one(("int", "string", "array"))
            info.params = [Parameter("p0", kind)]
            hint = f"{kind} " if self.chance(0.5) else ""
            members.append(statement(f"function __construct(public {hint}$c{index} = {'5' if kind == 'int' else repr('s') if kind == 'string' else '[]'})\n{{\n}}"))
            props[f"c{index}"] = kind
        interfaces: list[str] = []
        if not info.array_access and self.chance(0.2):
            info.array_access = True
            interfaces.append("ArrayAccess")
            members += [
                statement("private $items = ['a' => 1];"),
                statement("function offsetExists($k): bool { echo 'exists '; return isset($this->items[$k]); }"),
                statement("function offsetGet($k): mixed { return $this->items[$k] ?? 'none'; }"),
                statement("function offsetSet($k, $v): void { if ($k === null) { $this->items[] = $v; } else { $this->items[$k] = $v; } }"),
                statement("function offsetUnset($k): void { unset($this->items[$k]); }"),
            ]
        if not parent and self.chance(0.2):
            interfaces.append("IteratorAggregate")
            members.append(statement("function getIterator(): Iterator { yield 'it' => 1; yield 2 => [3]; }"))
        if not parent and self.chance(0.2):
            members.append(statement("function __get($n) { return \"got $n\"; }"))
        if not parent and self.chance(0.2):
            members.append(statement("function __call($n, $a) { return [$n, $a]; }"))
        if not parent and self.chance(0.3):
            members.append(statement("function __toString(): string { return 'text of ' . static::class; }"))
        if not parent and self.chance(0.15):
            members.append(statement("function __clone() { echo 'cloned '; }"))
        known = {m.name for m in info.methods}
        for i in range(self.random.randrange(1, 3)):
            method = f"m{index}{i}"
            if method in known:
                continue
            params, shown = self.parameters()
            result = self.one(("int", "string", "array", "any"))
            scope = Scope({p.name: p.type for p in params}, result=result, cls=info)
            body = self.within(scope, lambda result=result: [  # type: ignore[misc]
                *self.statements(self.random.randrange(1, 4)), statement("return ", self.expr(result, 2), ";")])
            hint = f": {result}" if result != "any" and self.chance(0.3) else ""
            members.append(statement(f"function {method}({shown}){hint}\n{{\n", block(body), "\n}"))
            info.methods.append(Callee(method, params, result))
        self.classes.append(info)
        head = f"class {name}" + (f" extends {parent.name}" if parent else "")
        if interfaces:
            head += " implements " + ", ".join(interfaces)
        return statement(head + "\n{\n", block(members), "\n}")

    # ------------------------------------------------------------------ statements

    def statements(self, count: int, *, top: bool = False) -> list[Node]:
        made: list[Node] = []
        for _ in range(count):
            node = self.statement()
            if node is not None:
                made.append(node)
        if not made and top:
            made.append(statement("show('nothing', 0);"))
        return made

    def inner(self, count: int = 3) -> Node:
        """A block one level further in."""
        self.scope.depth += 1
        made = self.scoped(lambda: self.statements(self.random.randrange(1, count + 1)))
        self.scope.depth -= 1
        return block(made)

    def scoped(self, make: Callable[[], list[Node]]) -> list[Node]:
        """Statements that may not be run: the variables they are the first to write are mostly not used afterwards."""
        before = set(self.scope.variables)
        made = make()
        for name in sorted(set(self.scope.variables) - before):
            if self.chance(0.93):
                del self.scope.variables[name]
        return made

    def statement(self) -> Node | None:
        deep = self.scope.depth >= 3
        return self.pick(
            (6, self.assign), (3, self.operate), (2, self.step), (3, self.show),
            (2.5, self.write_element), (1.5, self.reference), (2, self.by_ref_builtin), (1.2, self.call_statement),
            (1, self.destructure), (0.7, self.unset), (1, self.write_property), (0.4, self.throw),
            (0.5, self.leave), (0.3, self.global_), (1 if self.scope.generator else 0, self.yield_),
            (0 if deep else 2, self.if_), (0 if deep else 1.5, self.for_), (0 if deep else 2, self.foreach),
            (0 if deep else 0.7, self.while_), (0 if deep else 0.8, self.switch), (0 if deep else 1.2, self.try_),
        )

    def fresh(self) -> str:
        self.scope.next_name += 1
        return f"v{self.scope.next_name}"

    def target(self, kind: str | None = None) -> str:
        """A variable to write: a new one, or one there is."""
        known = [n for n in self.scope.variables if n not in self.scope.locked]
        if kind is not None and self.chance(0.7):
            alike = [n for n in known if self.scope.variables[n] == kind]
            if alike:
                return str(self.one(alike))
            return self.fresh()
        if known and self.chance(0.5):
            return str(self.one(known))
        return self.fresh()

    def known(self, *kinds: str) -> str | None:
        """A variable that holds one of the kinds."""
        found = [n for n, t in self.scope.variables.items() if t in kinds]
        return str(self.one(found)) if found else None

    def writable(self, *kinds: str) -> str | None:
        found = [n for n, t in self.scope.variables.items() if t in kinds and n not in self.scope.locked]
        return str(self.one(found)) if found else None

    def assign(self) -> Node:
        kind = self.one(TYPES[:8] + ("int", "string", "array", "list", "int"))
        name = self.target(kind)
        value = self.expr(kind, 3)
        self.scope.variables[name] = kind
        if self.chance(0.06):
            other = self.target(kind)
            self.scope.variables[other] = kind
            return statement(f"${name} = ${other} = ", value, ";")
        return statement(f"${name} = ", value, ";")

    def operate(self) -> Node:
        kind = self.one(("int", "int", "float", "string", "array", "any"))
        name = self.writable(kind) or self.target(kind)
        ops = {"int": ["+=", "-=", "*=", "%=", "|=", "&=", "^=", "<<=", ">>=", "**="], "float": ["+=", "-=", "*=", "/="],
               "string": [".=", ".=", ".="], "array": ["+="], "any": ["??=", "+=", ".="]}[kind]
        op = self.one(ops)
        if kind == "string" or op == ".=":
            value = self.expr("string", 1)
        elif op in ("<<=", ">>=", "**="):
            value = expression(self.one(("1", "2", "3", "62", "63", "64")))
        else:
            value = self.expr(kind if kind != "any" else self.one(TYPES[:5]), 2)
        known = name in self.scope.variables
        self.scope.variables.setdefault(name, kind)
        if not known and op not in (".=", "??=") and self.chance(0.8):
            return statement(f"${name} = ", value, ";")
        if kind == "array" and not known:
            return statement(f"${name} = ", value, ";")
        return statement(f"${name} {op} ", value, ";")

    def step(self) -> Node:
        name = self.writable("int", "int", "string", "float", "any", "null") or self.target("int")
        if name not in self.scope.variables:
            self.scope.variables[name] = "int"
            return statement(f"${name} = {self.one(INTS)};")
        form = self.one((f"${name}++", f"++${name}", f"${name}--", f"--${name}"))
        if self.chance(0.3):
            return statement(f"show('{form.replace('$', '')}', {form});")
        return statement(f"{form};")

    def show(self) -> Node:
        name = self.one(list(self.scope.variables)) if self.scope.variables and self.chance(0.6) else None
        if name is not None:
            if self.scope.variables[name] in ("int", "string", "float", "bool") and self.chance(0.3):
                return statement(f"var_dump(${name});")
            return statement(f"show('{name}', ${name});")
        kind = self.one(TYPES)
        if kind in ("int", "string", "float", "bool") and self.chance(0.4):
            return statement("echo ", self.expr(kind, 2), ', "\\n";')
        return statement("show('', ", self.expr(kind, 3), ");")

    def key(self, depth: int = 1) -> Node:
        if self.chance(0.75):
            return expression(self.one(KEYS))
        return self.expr(self.one(("int", "string")), depth)

    def write_element(self) -> Node:
        name = self.writable("array", "list", "array", "string", "any") or self.fresh()
        if name not in self.scope.variables:
            self.scope.variables[name] = "array"
            if self.chance(0.5):
                return statement(f"${name} = ", self.expr("array", 2), ";")
        kind = self.one(TYPES[:6])
        places: list[str | Node] = []
        for _ in range(1 if self.chance(0.7) else 2):
            if self.chance(0.35) and self.scope.variables[name] != "string":
                places.append("[]")
            else:
                places += ["[", self.key(), "]"]
        op = " = " if self.chance(0.75) or places[-1] == "[]" else self.one((" .= ", " += ", " ??= "))
        return statement(f"${name}", *places, op, self.expr(kind, 2), ";")

    def reference(self) -> Node:
        source = self.target()
        self.scope.variables.setdefault(source, "any")
        name = self.target()
        if name == source:
            name = self.fresh()
        kind = self.scope.variables[source]
        if kind in ("array", "list", "any") and self.chance(0.5):
            self.scope.variables[name] = "any"
            if kind == "any":
                self.scope.variables[source] = "array"
                return statement(f"${source} = ", self.expr("array", 1), f"; ${name} = &${source}[", self.key(), "];")
            return statement(f"${name} = &${source}[", self.key(), "];")
        self.scope.variables[name] = kind
        return statement(f"${name} = &${source};")

    def by_ref_builtin(self) -> Node | None:
        def array() -> str:
            found = self.writable("array", "list")
            return f"${found}" if found else ""

        kind = self.random.randrange(14)
        name = array()
        if kind <= 6 and not name:
            fresh = self.fresh()
            self.scope.variables[fresh] = "array"
            return statement(f"${fresh} = ", self.expr("list", 2), ";")
        if kind == 0:
            return statement(f"show('sort', {self.one(('sort', 'rsort', 'ksort', 'asort', 'arsort', 'krsort'))}({name}));")
        if kind == 1:
            return statement(f"show('push', array_push({name}, ", self.expr(self.one(TYPES[:5]), 1), "));")
        if kind == 2:
            return statement(f"show('pop', {self.one(('array_pop', 'array_shift', 'end', 'reset', 'next', 'current', 'key', 'prev'))}({name}));")
        if kind == 3:
            return statement(f"show('splice', array_splice({name}, ", expression(self.one(("0", "1", "-1"))), ", 1, ", self.expr("list", 1), "));")
        if kind == 4:
            return statement(f"array_walk({name}, function (&$x, $k) {{ $x = [$k, $x]; }});")
        if kind == 5:
            return statement(f"usort({name}, fn ($a, $b) => ", expression(self.one(("$a <=> $b", "$b <=> $a", "0"))), ");")
        if kind == 6:
            return statement(f"show('unshift', array_unshift({name}, ", self.expr("int", 1), "));")
        if kind in (7, 8, 9):
            out = self.target()
            if kind == 7:
                self.scope.variables[out] = "array"
                pattern = self.one(("'/(\\d)(x)?/'", "'/([a-z])(?<n>.)?/'", "'/^/'"))
                return statement(f"show('match', {self.one(('preg_match', 'preg_match_all'))}({pattern}, ", self.expr("string", 2), f", ${out}));")
            if kind == 8:
                self.scope.variables[out] = "int"
                return statement("show('replaced', str_replace('a', 'b', ", self.expr("string", 2), f", ${out}));")
            self.scope.variables[out] = "array"
            return statement("parse_str(", expression(self.one(("'a=1&b[]=2'", "'x[k]=v'", "''"))), f", ${out});")
        name2 = self.writable(*TYPES, "any")
        if name2 is None:
            return self.assign()
        if kind == 10:
            self.scope.variables[name2] = kind2 = self.one(("int", "string", "float", "bool", "array"))
            return statement(f"settype(${name2}, '{kind2}');")
        if kind in (11, 12):
            candidates = [f for f in self.functions if any(p.by_ref for p in f.params) and not f.generator]
            if candidates:
                return statement("show('by ref', ", self.call_to(self.one(candidates)), ");")
        return self.operate()

    def call_statement(self) -> Node:
        call = self.call(self.one(("int", "string", "array", "any")))
        return statement(call, ";") if call is not None else self.assign()

    def destructure(self) -> Node:
        names = [self.fresh(), self.fresh()]
        source: Node = self.expr(self.one(("list", "array", "list")), 2)
        for name in names:
            self.scope.variables[name] = "any"
        return self.pick(
            (2, lambda: statement(f"[${names[0]}, ${names[1]}] = ", source, ";")),
            (1, lambda: statement(f"['a' => ${names[0]}, 'b' => ${names[1]}] = ", source, ";")),
            (1, lambda: statement(f"[, ${names[0]}] = ", source, ";")),
            (1, lambda: statement(f"list(${names[0]}, list(${names[1]})) = ", source, ";")),
            (1, lambda: statement(f"[${names[0]}, ${names[1]}] = [", self.expr("int", 1), ", ", self.expr("string", 1), f"]; [${names[0]}, ${names[1]}] = [${names[1]}, ${names[0]}];")),
        )  # type: ignore[return-value]

    def unset(self) -> Node:
        name = self.writable("array", "list", "any", "int", "string") or ""
        if not name:
            return self.assign()
        if self.scope.variables[name] in ("array", "list") and self.chance(0.7):
            return statement(f"unset(${name}[", self.key(), "]);")
        self.scope.variables[name] = "null"
        return statement(f"unset(${name});")

    def object_place(self) -> tuple[str, dict[str, str]] | None:
        if self.scope.cls is not None and self.chance(0.6):
            return "this", self.scope.cls.props
        found = [n for n, t in self.scope.variables.items() if t == "object"]
        if not found or not self.classes:
            return None
        return str(self.one(found)), self.one(self.classes).props

    def write_property(self) -> Node:
        place = self.object_place()
        if place is None:
            if not self.classes:
                return self.assign()
            name = self.target("object")
            self.scope.variables[name] = "object"
            return statement(f"${name} = ", self.expr("object", 2), ";")
        name, props = place
        prop = self.one(list(props)) if props and self.chance(0.85) else self.one(("dyn", "q00"))
        kind = props.get(prop, "any")
        if kind == "array" and self.chance(0.5):
            return statement(f"${name}->{prop}[", *([] if self.chance(0.5) else [self.key()]), "] = ", self.expr(self.one(TYPES[:5]), 1), ";")
        op = self.one((" = ", " = ", " = ", " .= ", " ??= ")) if kind in ("string", "any") else self.one((" = ", " = ", " += "))
        if kind == "int" and self.chance(0.2):
            return statement(f"${name}->{prop}{self.one(('++', '--'))};")
        return statement(f"${name}->{prop}{op}", self.expr(kind, 2), ";")

    def throw(self) -> Node:
        thrown = self.one(("Exception", "LogicException", "DomainException"))
        return statement("if (", self.expr("bool", 1), f") {{ throw new {thrown}(", self.expr("string", 1), "); }")

    def leave(self) -> Node:
        if self.scope.loops and self.chance(0.7):
            return statement("if (", self.expr("bool", 1), f") {{ {self.one(('break', 'continue'))}; }}")
        if self.scope.result is not None and self.scope.depth:
            return statement("if (", self.expr("bool", 1), ") { return ", self.expr(self.scope.result, 1), "; }")
        return self.assign()

    def global_(self) -> Node:
        name = f"g{self.number}"
        self.scope.variables[name] = "any"
        return statement(f"global ${name};")

    def yield_(self) -> Node:
        if self.chance(0.3):
            name = self.target("any")
            self.scope.variables[name] = "any"
            return statement(f"${name} = yield ", self.expr("int", 1), ";")
        if self.chance(0.3):
            return statement("yield from ", self.expr("list", 1), ";")
        return statement("yield ", self.key(), " => ", self.expr(self.one(TYPES[:5]), 1), ";")

    def if_(self) -> Node:
        parts: list[str | Node] = ["if (", self.expr("bool", 2), ") {\n", self.inner(), "\n}"]
        if self.chance(0.25):
            parts += [" elseif (", self.expr("bool", 2), ") {\n", self.inner(), "\n}"]
        if self.chance(0.5):
            parts += [" else {\n", self.inner(), "\n}"]
        return statement(*parts)

    def looped(self, make: Callable[[], Node]) -> Node:
        self.scope.loops += 1
        node = make()
        self.scope.loops -= 1
        return node

    def for_(self) -> Node:
        name = "i" + self.fresh()[1:]
        self.scope.variables[name] = "int"
        self.scope.locked.add(name)
        head = self.one((f"for (${name} = 0; ${name} < 3; ${name}++)", f"for (${name} = 4; ${name} > 0; ${name} -= 2)",
                         f"for (${name} = 0; ${name} < 2; ++${name})"))
        return statement(head + " {\n", self.looped(self.inner), "\n}")

    def foreach(self) -> Node:
        value = "e" + self.fresh()[1:]
        with_key = self.chance(0.4)
        by_ref = self.chance(0.25)
        if by_ref:
            found = self.writable("array", "list")
            if found is None:
                by_ref = False
        source: Node
        if by_ref:
            source = expression(f"${found}")
        elif self.chance(0.2) and any(f.generator for f in self.functions):
            source = self.call_to(self.one([f for f in self.functions if f.generator]))
        elif self.chance(0.08):
            source = self.expr("object", 1)
        else:
            source = self.expr(self.one(("array", "list")), 2)
        self.scope.variables[value] = "any"
        key = ""
        if with_key:
            name = "k" + self.fresh()[1:]
            self.scope.variables[name] = "any"
            key = f"${name} => "
        if by_ref:
            self.scope.locked.add(found or "")
        node = statement("foreach (", source, f" as {key}{'&' if by_ref else ''}${value}) {{\n", self.looped(self.inner), "\n}")
        if by_ref:
            self.scope.locked.discard(found or "")
        return node

    def while_(self) -> Node:
        name = "w" + self.fresh()[1:]
        self.scope.variables[name] = "int"
        self.scope.locked.add(name)
        if self.chance(0.3):
            return statement(f"${name} = 3; do {{\n", self.looped(self.inner), f"\n}} while (--${name} > 0);")
        return statement(f"${name} = 0; while (${name}++ < 3 && ", self.expr("bool", 1), ") {\n", self.looped(self.inner), "\n}")

    def switch(self) -> Node:
        parts: list[str | Node] = ["switch (", self.expr(self.one(("int", "string", "any")), 2), ") {\n"]
        for _ in range(self.random.randrange(1, 4)):
            parts += ["case ", self.expr(self.one(("int", "string")), 0), ":\n", self.looped(self.inner), self.one(("\nbreak;\n", "\n"))]
        if self.chance(0.6):
            parts += ["default:\n", self.looped(self.inner), "\n"]
        return statement(*parts, "}")

    def try_(self) -> Node:
        parts: list[str | Node] = ["try {\n", self.inner(4), "\n}"]
        final = self.chance(0.35)
        if not final or self.chance(0.6):
            kind = self.one(("Exception", "Throwable", "TypeError | LogicException", "Error"))
            parts += [f" catch ({kind} $ex) {{\nshow('caught', get_class($ex) . ': ' . $ex->getMessage());\n", self.inner(2), "\n}"]
        if final:
            loops, self.scope.loops, result, self.scope.result = self.scope.loops, 0, self.scope.result, None
            parts += [" finally {\n", self.inner(2), "\n}"]
            self.scope.loops, self.scope.result = loops, result
        return statement(*parts)

    # ------------------------------------------------------------------ expressions

    def expr(self, kind: str, depth: int) -> Node:
        """An expression of a type, mostly."""
        if self.chance(ILL_TYPED):
            kind = self.one(TYPES)
        if kind == "any":
            kind = self.one(TYPES[:6])
        if self.chance(0.35):
            name = self.known(kind) if self.chance(0.93) else self.known(*TYPES, "any")
            if name is not None:
                return expression(f"${name}")
        if depth > 0 and self.chance(0.12):
            call = self.call(kind)
            if call is not None:
                return call
        if depth > 0 and self.chance(0.06):
            return expression("(", self.expr("bool", depth - 1), " ? ", self.expr(kind, depth - 1), " : ", self.expr(kind, depth - 1), ")")
        if depth > 0 and self.chance(0.04):
            return expression("(", self.maybe_missing(), " ?? ", self.expr(kind, depth - 1), ")")
        if depth > 0 and self.chance(0.03):
            return expression("match (", self.expr("int", depth - 1), ") { 0, 1 => ", self.expr(kind, depth - 1), ", default => ", self.expr(kind, depth - 1), " }")
        if depth > 0 and self.chance(0.04):
            name = self.target(kind)
            value = self.expr(kind, depth - 1)
            self.scope.variables[name] = kind
            return expression(f"(${name} = ", value, ")")
        return getattr(self, kind + "_")(depth)  # type: ignore[no-any-return]

    def maybe_missing(self) -> Node:
        name = self.known("array", "list", "any", "null") or "undefined"
        return self.one((
            expression(f"${name}"), expression(f"${name}[", self.key(0), "]"), expression(f"${name}[", self.key(0), "][", self.key(0), "]"),
        ))  # type: ignore[no-any-return]

    def int_(self, depth: int) -> Node:
        if depth <= 0 or self.chance(0.2):
            return expression(self.one(INTS))
        e = lambda k: self.expr(k, depth - 1)  # noqa: E731
        return self.one((
            lambda: expression("(", e("int"), self.one((" + ", " - ", " * ", " + ", " - ", " % ", " & ", " | ", " ^ ")), e("int"), ")"),
            lambda: expression("(", e("int"), self.one((" + ", " - ", " * ")), e("int"), ")"),
            lambda: expression("(", e("int"), self.one((" << ", " >> ")), expression(self.one(("1", "4", "62", "64"))), ")"),
            lambda: expression("intdiv(", e("int"), ", ", e("int"), ")"),
            lambda: expression("count(", e("array"), ")"),
            lambda: expression("strlen(", e("string"), ")"),
            lambda: expression("(int) ", e(self.one(TYPES[:4]))),
            lambda: expression("(", e(self.one(TYPES[:5])), " <=> ", e(self.one(TYPES[:5])), ")"),
            lambda: expression("abs(", e("int"), ")"),
            lambda: expression(self.one(("max(", "min(")), e("int"), ", ", e(self.one(("int", "float", "string"))), ")"),
            lambda: expression("ord(", e("string"), ")"),
            lambda: expression("array_sum(", e("list"), ")"),
            lambda: expression("-", e("int")),
            lambda: expression("~", e("int")),
            lambda: expression("(int) array_search(", e("int"), ", ", e("list"), ")"),
            lambda: expression("strpos(", e("string"), ", 'a')"),
            lambda: expression("intval(", e("string"), self.one((")", ", 16)", ", 0)"))),
        ))()  # type: ignore[no-any-return]

    def float_(self, depth: int) -> Node:
        if depth <= 0 or self.chance(0.3):
            return expression(self.one(FLOATS))
        e = lambda k: self.expr(k, depth - 1)  # noqa: E731
        return self.one((
            lambda: expression("(", e("float"), self.one((" + ", " - ", " * ", " / ")), e(self.one(("float", "int"))), ")"),
            lambda: expression("(", e("int"), " / ", e("int"), ")"),
            lambda: expression("(float) ", e(self.one(("string", "int")))),
            lambda: expression(self.one(("floor(", "ceil(", "sqrt(", "abs(", "round(")), e("float"), ")"),
            lambda: expression("fmod(", e("float"), ", ", e("float"), ")"),
            lambda: expression("(", e("int"), " ** ", expression(self.one(("2", "3", "-1", "0.5"))), ")"),
            lambda: expression("round(", e("float"), ", ", expression(self.one(("0", "1", "-1"))), ")"),
        ))()  # type: ignore[no-any-return]

    def string_(self, depth: int) -> Node:
        if depth <= 0 or self.chance(0.2):
            return expression(self.one(STRINGS))
        e = lambda k: self.expr(k, depth - 1)  # noqa: E731
        name = self.known("int", "string", "float", "bool") or "undefined"
        return self.one((
            lambda: expression("(", e("string"), " . ", e(self.one(("string", "int", "float", "bool", "null"))), ")"),
            lambda: expression("(", e("string"), " . ", e("string"), ")"),
            lambda: expression(f'"<${name}>{{${name}}}"'),
            lambda: expression("substr(", e("string"), ", ", e("int"), self.one((")", ", 2)", ", -1)"))),
            lambda: expression("str_repeat(", e("string"), ", ", expression(self.one(("0", "2", "3"))), ")"),
            lambda: expression(self.one(("strrev(", "strtoupper(", "ucfirst(", "trim(", "lcfirst(", "ucwords(", "bin2hex(", "md5(")), e("string"), ")"),
            lambda: expression("implode(',', ", e("list"), ")"),
            lambda: expression("(string) ", e(self.one(("int", "float", "bool")))),
            lambda: expression(e("string"), "[", expression(self.one(("0", "-1", "1"))), "]"),
            lambda: expression("sprintf('%s|%05d|%.2f|%x', ", e("string"), ", ", e("int"), ", ", e("float"), ", ", e("int"), ")"),
            lambda: expression("str_pad(", e("string"), ", 6, '*', ", self.one(("STR_PAD_LEFT", "STR_PAD_BOTH")), ")"),
            lambda: expression("json_encode(", e(self.one(TYPES[:6])), ")"),
            lambda: expression("var_export(", e(self.one(("int", "float", "string", "bool", "list"))), ", true)"),
            lambda: expression("gettype(", e(self.one(TYPES)), ")"),
            lambda: expression("get_debug_type(", e(self.one(TYPES)), ")"),
            lambda: expression("number_format(", e("float"), ", 2)"),
            lambda: expression("str_replace('a', ", e("string"), ", ", e("string"), ")"),
            lambda: expression("serialize(", e(self.one(TYPES[:6])), ")"),
            lambda: expression("preg_replace('/[a-c]/', '[$0]', ", e("string"), ")"),
            lambda: expression("dechex(", e("int"), ")"),
        ))()  # type: ignore[no-any-return]

    def bool_(self, depth: int) -> Node:
        if depth <= 0 or self.chance(0.15):
            return expression(self.one(("true", "false")))
        e = lambda k: self.expr(k, depth - 1)  # noqa: E731
        any_ = lambda: e(self.one(TYPES[:6]))  # noqa: E731
        kind = self.one(TYPES[:5])
        return self.one((
            lambda: expression("(", any_(), self.one((" == ", " != ", " === ", " !== ", " < ", " <= ", " > ", " >= ")), any_(), ")"),
            lambda: expression("(", e(kind), self.one((" == ", " === ", " < ", " >= ", " != ")), e(kind), ")"),
            lambda: expression("(", e("bool"), self.one((" && ", " || ", " xor ", " and ")), e("bool"), ")"),
            lambda: expression("!", any_()),
            lambda: expression("in_array(", e("int"), ", ", e("list"), self.one((")", ", true)"))),
            lambda: expression("isset(", self.maybe_missing(), ")"),
            lambda: expression("empty(", self.maybe_missing(), ")"),
            lambda: expression(self.one(("is_int(", "is_string(", "is_numeric(", "is_array(", "is_null(", "is_callable(", "is_float(", "is_iterable(")), any_(), ")"),
            lambda: expression("(bool) ", any_()),
            lambda: expression("array_key_exists(", e("string"), ", ", e("array"), ")"),
            lambda: expression("(", e("object"), " instanceof ", self.one([c.name for c in self.classes] or ["Countable"]), ")"),
            lambda: expression("str_contains(", e("string"), ", ", e("string"), ")"),
        ))()  # type: ignore[no-any-return]

    def list_(self, depth: int) -> Node:
        if depth <= 0 or self.chance(0.35):
            return expression("[" + ", ".join(self.one(INTS[:9]) for _ in range(self.random.randrange(5))) + "]")
        e = lambda k: self.expr(k, depth - 1)  # noqa: E731
        return self.one((
            lambda: expression("[", e("int"), ", ", e("int"), "]"),
            lambda: expression("[", e("string"), ", ", e("float"), ", ", e("bool"), "]"),
            lambda: expression("[...", e("list"), ", ", e("int"), "]"),
            lambda: expression("array_map(", e("closure"), ", ", e("list"), ")"),
            lambda: expression("range(", expression(self.one(("0", "1", "'a'"))), ", ", expression(self.one(("3", "5", "'e'"))), ")"),
            lambda: expression("array_values(", e("array"), ")"),
            lambda: expression("array_keys(", e("array"), ")"),
            lambda: expression("array_reverse(", e("list"), ")"),
            lambda: expression("array_fill(0, 3, ", e(self.one(TYPES[:5])), ")"),
            lambda: expression("explode(',', ", e("string"), ")"),
            lambda: expression("str_split(", e("string"), ")"),
            lambda: expression("array_merge(", e("list"), ", ", e("list"), ")"),
            lambda: expression("array_slice(", e("list"), ", ", expression(self.one(("1", "-2", "0"))), ")"),
            lambda: expression("array_filter(", e("list"), ")"),
        ))()  # type: ignore[no-any-return]

    def array_(self, depth: int) -> Node:
        if depth <= 0 or self.chance(0.15):
            return expression("[" + ", ".join(f"{self.one(KEYS)} => {self.one(INTS[:8] + STRINGS[:6])}" for _ in range(self.random.randrange(4))) + "]")
        e = lambda k: self.expr(k, depth - 1)  # noqa: E731
        return self.one((
            lambda: self.list_(depth),
            lambda: expression("[", self.key(), " => ", e(self.one(TYPES[:5])), ", ", self.key(), " => ", e(self.one(TYPES[:6])), "]"),
            lambda: expression("['a' => ", e("array"), ", 'b' => ", e("int"), "]"),
            lambda: expression("(", e("array"), " + ", e("array"), ")"),
            lambda: expression("array_merge(", e("array"), ", ", e("array"), ")"),
            lambda: expression("array_filter(", e("array"), ")"),
            lambda: expression("array_flip(", e("list"), ")"),
            lambda: expression("array_combine(['x', 'y'], ", e("list"), ")"),
            lambda: expression("(array) ", e(self.one(TYPES[:7]))),
            lambda: expression("array_unique(", e("list"), ")"),
            lambda: expression("array_diff_key(", e("array"), ", ", e("array"), ")"),
            lambda: expression("array_column([", e("array"), ", ", e("array"), "], 'a')"),
            lambda: expression("array_replace(", e("array"), ", ", e("array"), ")"),
            lambda: expression("array_count_values(", e("list"), ")"),
        ))()  # type: ignore[no-any-return]

    def object_(self, depth: int) -> Node:
        if self.enums and self.chance(0.2):
            return expression(f"{self.one(self.enums)}::{self.one(('A', 'B'))}")
        if not self.classes:
            return expression("(object) ", self.expr("array", depth - 1) if depth > 0 else expression("['a' => 1]"))
        info = self.one(self.classes)
        known = self.known("object")
        if known and depth > 0 and self.chance(0.15):
            return expression(f"(clone ${known})")
        if self.scope.cls is not None and self.chance(0.3):
            return expression("$this")
        arguments: list[str | Node] = []
        if info.params and self.chance(0.85):
            arguments.append(self.expr(info.params[0].type, depth - 1))
        return expression(f"(new {info.name}(", *arguments, "))")

    def closure_(self, depth: int) -> Node:
        name = self.known("int", "string", "array", "list", "any")
        if depth <= 0 or self.chance(0.2):
            return expression(self.one(("'strtoupper'", "'count'", "fn ($x) => $x", "strlen(...)", "'abs'")))
        outer = self.scope
        if self.chance(0.5):
            self.scope = Scope({**outer.variables, "x": "any"}, locked=set(outer.variables), next_name=outer.next_name + 100, cls=outer.cls)
            body = self.expr(self.one(TYPES[:5]), depth - 1)
            self.scope = outer
            return expression("fn ($x = 1) => ", body)
        used = f" use ({'&' if self.chance(0.4) and name not in outer.locked else ''}${name})" if name else ""
        inner = {"x": "any"} | ({name: outer.variables[name]} if name else {})
        self.scope = Scope(inner, locked=set(outer.locked), next_name=outer.next_name + 100, depth=3, result="any", cls=outer.cls)
        body2 = self.statements(self.random.randrange(1, 3))
        body2.append(statement("return ", self.expr("any", 1), ";"))
        self.scope = outer
        return expression(f"function ($x = 1){used} {{\n", block(body2), "}")

    def null_(self, depth: int) -> Node:
        del depth
        return expression("null")

    # ------------------------------------------------------------------ calls

    def call(self, kind: str) -> Node | None:
        """A call of something generated that gives the kind."""
        options: list[Callable[[], Node | None]] = []
        functions = [f for f in self.functions if f.result == kind or kind == "any" or self.chance(0.2)]
        if functions:
            options.append(lambda: self.call_to(self.one(functions)))
        closure = self.known("closure")
        if closure:
            options.append(lambda: expression(f"${closure}(", self.expr("int", 1), ")"))
        place = self.object_place()
        if place is not None:
            owner = self.scope.cls if place[0] == "this" else self.one(self.classes)
            methods = [m for m in owner.methods]
            if methods:
                method = self.one(methods)
                arrow = "?->" if place[0] != "this" and self.chance(0.1) else "->"
                options.append(lambda: self.call_to(method, f"${place[0]}{arrow}"))
            if place[1]:
                options.append(lambda: expression(f"${place[0]}->{self.one(list(place[1]))}"))
        if self.enums and self.chance(0.3):
            options.append(lambda: expression(f"{self.one(self.enums)}::cases()"))
        return self.one(options)() if options else None  # type: ignore[no-any-return]

    def call_to(self, callee: Callee, prefix: str = "") -> Node:
        arguments: list[str | Node] = []
        for param in callee.params:
            if arguments:
                arguments.append(", ")
            if param.by_ref:
                name = self.writable(param.type, "any") or self.target(param.type)
                self.scope.variables.setdefault(name, param.type)
                if self.scope.variables[name] in ("array", "list") and self.chance(0.3):
                    arguments.append(expression(f"${name}[", self.key(0), "]"))
                else:
                    arguments.append(expression(f"${name}"))
            else:
                arguments.append(self.expr(param.type, 1))
        if self.chance(0.04) and arguments:
            arguments = arguments[:-2]
        call = expression(f"{prefix}{callee.name}(", *arguments, ")")
        return expression("iterator_to_array(", call, ", false)") if callee.generator and self.chance(0.7) else call
