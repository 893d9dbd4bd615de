"""OCaml's concrete syntax: tree to text at 90 columns.

`PRECEDENCE` is the only place that knows how tightly things bind; every operand is printed through
`_operand` with the level its place asks for, which adds parentheses (or `begin` ... `end`) where needed.
"""

from __future__ import annotations

from typing import assert_never

from php2ml.ocaml import ast, literals
from php2ml.ocaml.doc import (
    HARD,
    LINE,
    Doc,
    concat,
    group,
    is_hard,
    join,
    layout,
    nest,
    raw,
    text,
)

# Levels, loosest first.
OPEN = 1  # let, match, try, fun: extend as far right as possible
SEQUENCE = 2
IF = 3
ASSIGN = 4
COMMA = 5
NEGATION = 13
APPLY = 14
FIELD = 15
ATOM = 16

# Infix operators: level, and which side may hold the same level ("left", "right", or "" for neither).
PRECEDENCE: dict[str, tuple[int, str]] = {
    **dict.fromkeys([":=", "<-"], (ASSIGN, "right")),
    "||": (6, "right"),
    "&&": (7, "right"),
    **dict.fromkeys(["=", "<>", "<", "<=", ">", ">=", "==", "!="], (8, "")),
    **dict.fromkeys(["^", "@", "@@"], (9, "right")),
    "::": (10, "right"),
    **dict.fromkeys(["+", "-", "+.", "-."], (11, "left")),
    **dict.fromkeys(["*", "/", "*.", "/.", "mod", "land", "lor", "lxor"], (12, "left")),
    **dict.fromkeys(["**", "lsl", "lsr", "asr"], (12, "")),
}
# `**` and the shifts bind tighter than `*`; written at the same level without a side, so that they are
# always parenthesised next to one another: few readers know better.

_PREFIX_LEVEL = {"!": ATOM, "-": NEGATION, "-.": NEGATION}


def print_structure(items: ast.Structure) -> str:
    """Return the text of a file: items with blank lines between them, short values set close together."""
    out: list[str] = []
    previous: tuple[ast.Item, str] | None = None
    for item in items:
        shown = layout(_item(item)).rstrip("\n")
        if previous is not None and not (_is_close(*previous) and _is_close(item, shown)):
            out.append("\n")
        out.append(shown)
        out.append("\n")
        previous = item, shown
    return "".join(out)


def print_expr(expr: ast.Expr) -> str:
    """Return the text of an expression."""
    return layout(_expr(expr)[0])


def print_type(type_: ast.Type) -> str:
    """Return the text of a type."""
    return _type(type_)


# --- structure -----------------------------------------------------------------------------------


def _is_close(item: ast.Item, shown: str) -> bool:
    """Return whether the item is a value in one line, without comment."""
    return (
        isinstance(item, ast.Let)
        and "\n" not in shown
        and all(not definition.binding.params and not definition.comment for definition in item.definitions)
    )


def _item(item: ast.Item) -> Doc:
    if isinstance(item, ast.Open):
        return text(f"open {item.module}")
    if isinstance(item, ast.Comment):
        return _comment(item.text)
    if isinstance(item, ast.Let):
        keyword = "let rec" if item.rec else "let"
        parts: list[Doc | str] = []
        for definition in item.definitions:
            if parts:
                parts += [HARD, HARD]
            if definition.comment:
                parts += [_comment(definition.comment), HARD]
            parts.append(_definition(keyword, definition.binding))
            keyword = "and"
        return concat(*parts)
    assert_never(item)


def _comment(value: str) -> Doc:
    words = literals.comment(value).split()
    return nest(3, text("(* "), _fill([text(word) for word in words]), " *)")


def _fill(docs: list[Doc]) -> Doc:
    """Return the documents with a line end between them wherever the next does not fit."""
    return concat(*docs[:1], *(group(LINE, doc) for doc in docs[1:]))


def _definition(keyword: str, binding: ast.Binding) -> Doc:
    """A top-level definition: the body of a function starts on a line of its own."""
    head = _binding_head(keyword, binding)
    value = _expr(binding.value)[0]
    if binding.params:
        return concat(head, nest(2, HARD, value))
    return _hugging(head, binding.value, value)


def _hugging(head: Doc, value: ast.Expr, doc: Doc) -> Doc:
    """`head` and a value that follows it: lists and records start on the same line."""
    if isinstance(value, (ast.List, ast.Record)) and _has_items(value):
        return concat(head, " ", doc)
    return group(head, nest(2, LINE, doc))


def _has_items(value: ast.List | ast.Record) -> bool:
    return bool(value.items if isinstance(value, ast.List) else value.fields)


def _binding_head(keyword: str, binding: ast.Binding) -> Doc:
    params = [group(LINE, _pattern(param, atomic=True)) for param in binding.params]
    result = [group(LINE, ": ", _type(binding.type), " =")] if binding.type is not None else [text(" =")]
    return nest(4, f"{keyword} {binding.name}", *params, *result)


# --- types and patterns --------------------------------------------------------------------------


def _type(type_: ast.Type, nested: bool = False) -> str:
    if isinstance(type_, ast.TypeName):
        if not type_.args:
            return type_.name
        if len(type_.args) == 1:
            return f"{_type(type_.args[0], True)} {type_.name}"
        return f"({', '.join(_type(arg) for arg in type_.args)}) {type_.name}"
    params = " -> ".join(_type(param, True) for param in type_.params)
    shown = f"{params} -> {_type(type_.result)}"
    return f"({shown})" if nested else shown


def _pattern(pattern: ast.Pattern, atomic: bool = False) -> Doc:
    if isinstance(pattern, ast.PatName):
        if pattern.type is None:
            return text(pattern.name)
        return text(f"({pattern.name} : {_type(pattern.type)})")
    if isinstance(pattern, ast.PatConst):
        return text(_constant(pattern.value))
    if isinstance(pattern, ast.PatConstr):
        shown = concat(f"{pattern.name} ", _pattern(pattern.arg, atomic=True))
        return concat("(", shown, ")") if atomic else shown
    if isinstance(pattern, ast.PatOr):
        shown = _fill(
            [
                _pattern(part) if not index else concat("| ", _pattern(part))
                for index, part in enumerate(pattern.alternatives)
            ]
        )
        return concat("(", shown, ")") if atomic else shown
    assert_never(pattern)


def _constant(value: ast.Int | ast.String) -> str:
    if isinstance(value, ast.Int):
        return f"{value.value}{value.suffix}"
    return literals.string(value.value)


# --- expressions ---------------------------------------------------------------------------------


def _operand(expr: ast.Expr, level: int) -> Doc:
    """Return `expr` for a place that takes what binds at least as tightly as `level`."""
    doc, own = _expr(expr)
    return doc if own >= level else concat("(", nest(1, doc), ")")


def _is_block(expr: ast.Expr) -> bool:
    """Return whether the expression is laid out over several lines with an open right end."""
    if isinstance(expr, ast.Infix):
        return isinstance(expr.right, ast.Fun)
    return isinstance(expr, (ast.Block, ast.Match, ast.Try))


def _right_open(expr: ast.Expr) -> bool:
    """Return whether what follows the expression (`;`, `|`) would be taken as part of it."""
    if isinstance(expr, (ast.Match, ast.Try, ast.Fun)):
        return True
    if isinstance(expr, ast.Infix):
        return isinstance(expr.right, ast.Fun)
    if isinstance(expr, ast.Block):
        last = expr.items[-1]
        return not isinstance(last, ast.Binding) and _right_open(last)
    return False


def _begin_end(doc: Doc) -> Doc:
    return concat("begin", nest(2, HARD, doc), HARD, "end")


def _begin_match(doc: Doc) -> Doc:
    """`begin match ... end`, on the line of the `begin`."""
    return concat("begin ", nest(2, doc), HARD, "end")


def _closed(expr: ast.Expr, doc: Doc) -> Doc:
    """An expression of several lines, closed by `end`."""
    if isinstance(expr, ast.Match):
        return _begin_match(doc)
    return _begin_end(doc)


def _expr(expr: ast.Expr) -> tuple[Doc, int]:
    """Return the document of an expression and its level."""
    if isinstance(expr, ast.Ident):
        return text(expr.name), ATOM
    if isinstance(expr, ast.Apply):
        return _apply(expr), APPLY
    if isinstance(expr, ast.String):
        return _string(expr.value), ATOM
    if isinstance(expr, ast.Int):
        return text(f"{expr.value}{expr.suffix}"), ATOM if expr.value >= 0 else NEGATION
    if isinstance(expr, ast.Infix) and isinstance(expr.right, ast.Fun):
        # `f x @@ fun y ->`: the body is what follows, at the same depth
        head = concat(_operand(expr.left, APPLY), f" {expr.op} ", _fun_head(expr.right))
        return concat(head, HARD, _expr(expr.right.body)[0]), OPEN
    if isinstance(expr, ast.Infix):
        return _infix(expr)
    if isinstance(expr, ast.Prefix):
        level = _PREFIX_LEVEL[expr.op]
        gap = " " if _starts_with_symbol(expr.operand) else ""
        return concat(expr.op + gap, _operand(expr.operand, max(level, APPLY))), level
    if isinstance(expr, ast.Block):
        return _block(expr), OPEN if isinstance(expr.items[0], ast.Binding) else SEQUENCE
    if isinstance(expr, ast.If):
        return _if(expr), IF
    if isinstance(expr, ast.Field):
        number = isinstance(expr.record, (ast.Int, ast.Float))
        return concat(_operand(expr.record, ATOM + 1 if number else FIELD), f".{expr.name}"), FIELD
    if isinstance(expr, ast.Index):
        return concat(_operand(expr.array, FIELD), ".(", nest(2, _expr(expr.index)[0]), ")"), FIELD
    if isinstance(expr, ast.Float):
        shown = literals.float_text(expr.value)
        return text(shown), NEGATION if shown.startswith("-") else ATOM
    if isinstance(expr, ast.Match):
        return concat(_match_head(expr), *_cases(expr.cases)), OPEN
    if isinstance(expr, ast.Try):
        return _try(expr), OPEN
    if isinstance(expr, ast.While):
        condition = _condition("while", expr.cond, "do")
        return concat(condition, nest(2, HARD, _expr(expr.body)[0]), HARD, "done"), IF
    if isinstance(expr, ast.For):
        head = group(
            f"for {expr.name} =",
            nest(4, LINE, _operand(expr.low, ASSIGN)),
            nest(2, LINE, "downto " if expr.down else "to ", _operand(expr.high, ASSIGN)),
            " do",
        )
        return concat(head, nest(2, HARD, _expr(expr.body)[0]), HARD, "done"), IF
    if isinstance(expr, ast.Fun):
        return group(_fun_head(expr), nest(2, _fun_line(expr), _expr(expr.body)[0])), OPEN
    if isinstance(expr, ast.Record):
        return _record(expr), ATOM
    if isinstance(expr, ast.List):
        return _list(expr), ATOM
    if isinstance(expr, ast.Tuple):
        items = [_operand(item, COMMA + 1) for item in expr.items]
        return group("(", nest(1, join(concat(",", LINE), items)), ")"), ATOM
    if isinstance(expr, ast.Annot):
        return group("(", nest(1, _operand(expr.expr, IF), f" : {_type(expr.type)}"), ")"), ATOM
    assert_never(expr)


def _starts_with_symbol(expr: ast.Expr) -> bool:
    """Return whether the text starts with `!` or `-`, which would join an operator before it."""
    while isinstance(expr, (ast.Field, ast.Apply)):
        expr = expr.record if isinstance(expr, ast.Field) else expr.fn
    return isinstance(expr, ast.Prefix)


def _string(value: str) -> Doc:
    quoted = literals.quoted(value)
    if quoted is not None:
        return raw(quoted)
    lines = literals.string_lines(value)
    if len(lines) == 1:
        return text(lines[0])
    return concat(*(part for line in lines[:-1] for part in (line, HARD)), lines[-1])


def _apply(expr: ast.Apply) -> Doc:
    head = _operand(expr.fn, FIELD)
    args = expr.args
    labels = expr.labels + [""] * (len(args) - len(expr.labels))
    last = args[-1] if args else None
    functions = sum(isinstance(arg, ast.Fun) for arg in args)
    hugged = functions < 2 and (
        isinstance(last, (ast.Fun, ast.Record)) or (isinstance(last, ast.List) and len(last.items) > 3)
    )
    docs = [_argument(arg, label) for arg, label in zip(args, labels, strict=True)]
    plain = docs[:-1] if hugged else docs
    width = sum(doc.width + 1 for doc in plain)
    if functions > 1 or (any(labels) and hugged and width > _TABLE_WIDTH):
        return _arguments_in_lines(head, args, docs)
    parts = nest(2, head, *(group(LINE, doc) for doc in plain))
    if not hugged:
        return parts
    assert last is not None
    label = f"~{labels[-1]}:" if labels[-1] else ""
    if isinstance(last, ast.Fun):
        body = _expr(last.body)[0]
        return concat(parts, f" {label}(", _fun_head(last), group(nest(4, _fun_line(last), body), ")"))
    return concat(parts, f" {label}", _expr(last)[0])


_TABLE_WIDTH = 60  # labelled arguments wider than this, together, are set one a line


def _arguments_in_lines(head: Doc, args: list[ast.Expr], docs: list[Doc]) -> Doc:
    """One argument a line, where they do not fit in one; names and literals share lines."""
    parts: list[Doc] = []
    simple = True
    for arg, doc in zip(args, docs, strict=True):
        was_simple, simple = simple, isinstance(arg, (ast.Ident, ast.String, ast.Int))
        parts.append(group(LINE, doc) if simple and was_simple else concat(LINE, doc))
    return group(nest(2, head, *parts))


def _argument(arg: ast.Expr, label: str) -> Doc:
    doc = _operand(arg, FIELD)
    if not label:
        return doc
    if isinstance(arg, ast.Ident) and arg.name == label:
        return text(f"~{label}")
    return concat(f"~{label}:", doc)


def _fun_head(expr: ast.Fun) -> Doc:
    params = [concat(" ", _pattern(param, atomic=True)) for param in expr.params]
    return concat("fun", *params, " ->")


def _fun_line(expr: ast.Fun) -> Doc:
    return HARD if _is_block(expr.body) else LINE


def _infix(expr: ast.Infix) -> tuple[Doc, int]:
    level, side = PRECEDENCE[expr.op]
    if level == ASSIGN:
        left = _operand(expr.left, APPLY)
        if isinstance(expr.right, (ast.List, ast.Record)):
            return concat(left, f" {expr.op} ", _expr(expr.right)[0]), level
        return group(left, f" {expr.op}", nest(2, LINE, _operand(expr.right, IF))), level
    first, others = _chain(expr, side)
    tight = level + 1
    docs = [_operand(first, tight)]
    docs += [group(LINE, f"{op} ", nest(len(op) + 1, _operand(other, tight))) for op, other in others]
    return concat(*docs), level


# Left-associative operators that read well in one chain.
_FAMILY = {"+": "+", "-": "+", "+.": "+.", "-.": "+.", "*.": "*.", "/.": "*."}


def _chain(expr: ast.Infix, side: str) -> tuple[ast.Expr, list[tuple[str, ast.Expr]]]:
    """Return the first operand of `a op b op c` and the others, as the operator associates."""
    others: list[tuple[str, ast.Expr]] = []
    if side == "left":
        family = _FAMILY.get(expr.op, expr.op)
        left: ast.Expr = expr
        while isinstance(left, ast.Infix) and _FAMILY.get(left.op, left.op) == family:
            others.append((left.op, left.right))
            left = left.left
        return left, others[::-1]
    right = expr.right
    while side == "right" and isinstance(right, ast.Infix) and right.op == expr.op:
        others.append((expr.op, right.left))
        right = right.right
    others.append((expr.op, right))
    return expr.left, others


def _block(expr: ast.Block) -> Doc:
    parts: list[Doc | str] = []
    last = len(expr.items) - 1
    one_line = last == 1 and isinstance(expr.items[0], ast.Binding) and not expr.items[0].params
    separator = LINE if one_line else HARD
    for index, item in enumerate(expr.items):
        if index:
            parts.append(separator)
        if isinstance(item, ast.Binding):
            parts.append(_local(item))
        elif index == last:
            parts.append(_expr(item)[0])
        else:
            doc, level = _expr(item)
            if level < IF:
                doc = _closed(item, doc)
            parts += [doc, ";"]
    return concat(*parts)


def _local(binding: ast.Binding) -> Doc:
    """`let name params = value in`"""
    head = _binding_head("let rec" if binding.rec else "let", binding)
    value = _expr(binding.value)[0]
    if binding.params and (_is_block(binding.value) or is_hard(value)):
        return concat(head, nest(2, HARD, value), HARD, "in")
    if isinstance(binding.value, (ast.List, ast.Record)) and _has_items(binding.value):
        return concat(head, " ", group(value, LINE, "in"))
    return group(head, nest(2, LINE, value), LINE, "in")


def _condition(keyword: str, cond: ast.Expr, end: str) -> Doc:
    doc = _expr(cond)[0]
    return group(keyword, nest(2, LINE, doc), LINE, end)


def _if(expr: ast.If) -> Doc:
    parts: list[Doc | str] = []
    keyword = "if"
    current: ast.Expr = expr
    while isinstance(current, ast.If):
        has_else = current.else_ is not None
        parts.append(_condition(keyword, current.cond, "then"))
        parts.append(_branch(current.then, has_else))
        if current.else_ is None:
            return group(*parts)
        parts.append(LINE)
        keyword = "else if"
        current = current.else_
    parts += ["else", _branch(current, False)]
    return group(*parts)


def _takes_else(expr: ast.Expr) -> bool:
    """Return whether an `else` after the expression would belong to an `if` at its end."""
    while True:
        if isinstance(expr, ast.Infix) and PRECEDENCE[expr.op][0] == ASSIGN:
            expr = expr.right
        elif isinstance(expr, ast.If) and expr.else_ is not None:
            expr = expr.else_
        else:
            return isinstance(expr, ast.If)


def _branch(expr: ast.Expr, before_else: bool) -> Doc:
    doc, level = _expr(expr)
    if _is_block(expr):
        return concat(" ", _closed(expr, doc))
    if before_else and (isinstance(expr, ast.If) or _takes_else(expr)):
        return concat(" ", _begin_end(doc))
    if isinstance(expr, ast.If) and expr.else_ is not None:
        return concat(" ", _begin_end(doc))  # so that nobody takes the `else` for another's
    if level < IF:
        doc = concat("(", nest(1, doc), ")")
    if isinstance(expr, (ast.While, ast.For)):
        return concat(" ", _begin_end(doc)) if before_else else nest(2, HARD, doc)
    return group(nest(2, LINE, doc))


def _match_head(expr: ast.Match) -> Doc:
    return _condition("match", expr.scrutinee, "with")


def _cases(cases: list[ast.Case]) -> list[Doc]:
    docs: list[Doc] = []
    for index, case in enumerate(cases):
        body = _expr(case.body)[0]
        last = index == len(cases) - 1
        if _right_open(case.body) and not last:
            if isinstance(case.body, ast.Match):
                docs.append(concat(HARD, "| ", nest(2, _pattern(case.pattern), " -> ", _begin_match(body))))
                continue
            body = _begin_end(body)
        separator = HARD if _is_block(case.body) else LINE
        docs.append(concat(HARD, "| ", nest(2, _pattern(case.pattern), " ->", group(nest(2, separator, body)))))
    return docs


def _try(expr: ast.Try) -> Doc:
    body = _expr(expr.body)[0]
    head = nest(2, "try", HARD, body)
    if len(expr.cases) == 1:
        case = expr.cases[0]
        separator = HARD if _is_block(case.body) else LINE
        handler = group(nest(2, separator, _expr(case.body)[0]))
        return concat(head, HARD, "with ", _pattern(case.pattern), " ->", handler)
    return concat(head, HARD, "with", *_cases(expr.cases))


def _record(expr: ast.Record) -> Doc:
    fields = [
        text(name)
        if isinstance(value, ast.Ident) and value.name == name.rpartition(".")[2]
        else _hugging_field(name, value)
        for name, value in expr.fields
    ]
    return group("{", nest(2, LINE, join(concat(";", LINE), fields)), LINE, "}")


def _hugging_field(name: str, value: ast.Expr) -> Doc:
    doc = _operand(value, ASSIGN + 1)
    if isinstance(value, (ast.List, ast.Record)) or (
        isinstance(value, ast.Apply) and value.args and isinstance(value.args[-1], (ast.Fun, ast.Record))
    ):
        return concat(f"{name} = ", doc)
    return group(f"{name} =", nest(2, LINE, doc))


def _list(expr: ast.List) -> Doc:
    opening, closing = ("[|", "|]") if expr.array else ("[", "]")
    if not expr.items:
        return text(opening + closing)
    items = [_operand(item, IF) for item in expr.items]
    if all(isinstance(item, (ast.Int, ast.Float)) for item in expr.items):
        parts = [concat(item, ";") for item in items[:-1]] + [items[-1]]
        return group(opening, nest(2, LINE, _fill(parts)), LINE, closing)
    return group(opening, nest(2, LINE, join(concat(";", LINE), items)), LINE, closing)

