"""The grammar of expressions: operators and constructs.  Their operands: grammar_primary.py.

Each `p_` function's docstring holds productions in PLY's notation; the function is their action
(`Action` in context.py).  Productions in `UNITS` pass their first value on.

The shape follows PHP's own grammar, empty productions included: a syntax error lists what was
expected from the parser's state, so the same states give the same words.
"""

from __future__ import annotations

from typing import Any

from php2ml.syntax import ast
from php2ml.syntax.context import Context

Values = list[Any]

UNITS = """
expr : variable
expr : new_expr
expr : internal_function
expr : scalar
expr : inline_function
expr : match
optional_expr :
optional_expr : expr
possible_comma :
possible_comma : ','
possible_array_pair :
possible_array_pair : array_pair
ampersand : AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG
ampersand : AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG
exit_expr :
isset_variable : expr
return_type :
fn : FN
function : FUNCTION
"""

# Loosest first.  `right` also stands for levels without associativity of their own.
PRECEDENCE: list[tuple[str, str]] = [
    ("right", "THROW"),
    ("right", "PREC_ARROW_FUNCTION"),
    ("right", "INCLUDE INCLUDE_ONCE REQUIRE REQUIRE_ONCE"),
    ("left", "OR"),
    ("left", "XOR"),
    ("left", "AND"),
    ("right", "PRINT"),
    ("right", "YIELD"),
    ("right", "DOUBLE_ARROW"),
    ("right", "YIELD_FROM"),
    ("right", "'=' PLUS_EQUAL MINUS_EQUAL MUL_EQUAL DIV_EQUAL CONCAT_EQUAL MOD_EQUAL AND_EQUAL "
     "OR_EQUAL XOR_EQUAL SL_EQUAL SR_EQUAL POW_EQUAL COALESCE_EQUAL"),
    ("left", "'?' ':'"),
    ("right", "COALESCE"),
    ("left", "BOOLEAN_OR"),
    ("left", "BOOLEAN_AND"),
    ("left", "'|'"),
    ("left", "'^'"),
    ("left", "AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG"),
    ("nonassoc", "IS_EQUAL IS_NOT_EQUAL IS_IDENTICAL IS_NOT_IDENTICAL SPACESHIP"),
    ("nonassoc", "'<' IS_SMALLER_OR_EQUAL '>' IS_GREATER_OR_EQUAL"),
    ("left", "'.'"),
    ("left", "SL SR"),
    ("left", "'+' '-'"),
    ("left", "'*' '/' '%'"),
    ("right", "'!'"),
    ("right", "INSTANCEOF"),
    ("right", "'~' INT_CAST DOUBLE_CAST STRING_CAST ARRAY_CAST OBJECT_CAST BOOL_CAST UNSET_CAST "
     "'@'"),
    ("right", "POW"),
    ("right", "CLONE"),
    ("right", "NEW"),
    ("right", "NOELSE"),
    ("right", "ELSEIF"),
    ("right", "ELSE"),
]  # fmt: skip


# ------------------------------------------------------------------------------ shared by rules


def p_list_first(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """isset_variables : isset_variable
    non_empty_argument_list : argument
    non_empty_array_pair_list : possible_array_pair
    non_empty_match_arm_list : match_arm
    match_arm_cond_list : expr
    lexical_var_list : lexical_var
    encaps_list : encaps_var
    attributes : attribute
    attribute_group : attribute_decl"""
    return [p[0]]


def p_list_next(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """isset_variables : isset_variables ',' isset_variable
    non_empty_argument_list : non_empty_argument_list ',' argument
    non_empty_array_pair_list : non_empty_array_pair_list ',' possible_array_pair
    non_empty_match_arm_list : non_empty_match_arm_list ',' match_arm
    match_arm_cond_list : match_arm_cond_list ',' expr
    lexical_var_list : lexical_var_list ',' lexical_var
    attribute_group : attribute_group ',' attribute_decl"""
    p[0].append(p[2])
    return p[0]


def p_list_adjacent(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """encaps_list : encaps_list encaps_var
    encaps_list : encaps_list ENCAPSED_AND_WHITESPACE
    encaps_list : ENCAPSED_AND_WHITESPACE encaps_var
    attributes : attributes attribute"""
    if type(p[0]) is list:
        p[0].append(p[1])
        return p[0]
    return p


def p_empty_list(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """ctor_arguments :
    lexical_vars :
    match_arm_list :
    backticks_expr :"""
    return []


def p_first(c: Context, p: Values, s: int, e: int) -> Any:
    """match_arm_list : non_empty_match_arm_list possible_comma
    ctor_arguments : argument_list
    backticks_expr : encaps_list"""
    return p[0]


def p_second(c: Context, p: Values, s: int, e: int) -> Any:
    """expr : '(' expr ')'
    class_name_reference : '(' expr ')'
    fully_dereferenceable : '(' expr ')'
    callable_expr : '(' expr ')'
    member_name : '{' expr '}'
    property_name : '{' expr '}'
    exit_expr : '(' optional_expr ')'
    return_type : ':' type_expr
    encaps_var : CURLY_OPEN variable '}'"""
    return p[1]


def p_nothing(c: Context, p: Values, s: int, e: int) -> None:
    """backup_doc_comment :
    backup_fn_flags : %prec PREC_ARROW_FUNCTION
    backup_lex_pos :"""


def p_false(c: Context, p: Values, s: int, e: int) -> bool:
    """returns_ref :
    is_reference :
    is_variadic :"""
    return False


def p_true(c: Context, p: Values, s: int, e: int) -> bool:
    """returns_ref : ampersand
    is_reference : AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG
    is_variadic : ELLIPSIS"""
    return True


# ------------------------------------------------------------------------------------ operators


def as_list(target: ast.Expr) -> ast.Expr:
    """Return an assignment target with array literals turned into `List_`, at any depth."""
    if isinstance(target, ast.Array_) and target.short:
        target = ast.List_(target.span, list(target.items), True)
    if isinstance(target, ast.List_):
        for item in target.items:
            if item is not None:
                item.value = as_list(item.value)
    return target


def p_assign(c: Context, p: Values, s: int, e: int) -> ast.Assign:
    """expr : variable '=' expr"""
    return ast.Assign(c.span(s, e), p[0], p[2])


def p_assign_list(c: Context, p: Values, s: int, e: int) -> ast.Assign:
    """expr : LIST '(' array_pair_list ')' '=' expr
    expr : '[' array_pair_list ']' '=' expr"""
    pairs = p[2] if len(p) == 6 else p[1]
    closing = c.tokens.ends[p[3] if len(p) == 6 else p[2]]
    target = as_list(ast.List_(c.span(s, closing), pairs, len(p) == 5))
    return ast.Assign(c.span(s, e), target, p[-1])


def p_assign_ref(c: Context, p: Values, s: int, e: int) -> ast.AssignRef:
    """expr : variable '=' ampersand variable"""
    return ast.AssignRef(c.span(s, e), p[0], p[3])


def p_assign_op(c: Context, p: Values, s: int, e: int) -> ast.AssignOp:
    """expr : variable PLUS_EQUAL expr
    expr : variable MINUS_EQUAL expr
    expr : variable MUL_EQUAL expr
    expr : variable POW_EQUAL expr
    expr : variable DIV_EQUAL expr
    expr : variable CONCAT_EQUAL expr
    expr : variable MOD_EQUAL expr
    expr : variable AND_EQUAL expr
    expr : variable OR_EQUAL expr
    expr : variable XOR_EQUAL expr
    expr : variable SL_EQUAL expr
    expr : variable SR_EQUAL expr
    expr : variable COALESCE_EQUAL expr"""
    op: Any = c.token_text(p[1])[:-1]
    return ast.AssignOp(c.span(s, e), op, p[0], p[2])


def p_post_inc(c: Context, p: Values, s: int, e: int) -> ast.PostInc:
    """expr : variable INC"""
    return ast.PostInc(c.span(s, e), p[0])


def p_post_dec(c: Context, p: Values, s: int, e: int) -> ast.PostDec:
    """expr : variable DEC"""
    return ast.PostDec(c.span(s, e), p[0])


def p_pre_inc(c: Context, p: Values, s: int, e: int) -> ast.PreInc:
    """expr : INC variable"""
    return ast.PreInc(c.span(s, e), p[1])


def p_pre_dec(c: Context, p: Values, s: int, e: int) -> ast.PreDec:
    """expr : DEC variable"""
    return ast.PreDec(c.span(s, e), p[1])


def p_binary(c: Context, p: Values, s: int, e: int) -> ast.BinaryOp:
    """expr : expr BOOLEAN_OR expr
    expr : expr BOOLEAN_AND expr
    expr : expr OR expr
    expr : expr AND expr
    expr : expr XOR expr
    expr : expr '|' expr
    expr : expr AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG expr
    expr : expr AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG expr
    expr : expr '^' expr
    expr : expr '.' expr
    expr : expr '+' expr
    expr : expr '-' expr
    expr : expr '*' expr
    expr : expr POW expr
    expr : expr '/' expr
    expr : expr '%' expr
    expr : expr SL expr
    expr : expr SR expr
    expr : expr IS_IDENTICAL expr
    expr : expr IS_NOT_IDENTICAL expr
    expr : expr IS_EQUAL expr
    expr : expr IS_NOT_EQUAL expr
    expr : expr '<' expr
    expr : expr IS_SMALLER_OR_EQUAL expr
    expr : expr '>' expr
    expr : expr IS_GREATER_OR_EQUAL expr
    expr : expr SPACESHIP expr
    expr : expr COALESCE expr"""
    op: Any = c.token_text(p[1])
    if op == "<>":
        op = "!="
    elif op.isalpha():
        op = op.lower()
    return ast.BinaryOp(c.span(s, e), op, p[0], p[2])


def p_unary_plus(c: Context, p: Values, s: int, e: int) -> ast.UnaryPlus:
    """expr : '+' expr %prec '~'"""
    return ast.UnaryPlus(c.span(s, e), p[1])


def p_unary_minus(c: Context, p: Values, s: int, e: int) -> ast.UnaryMinus:
    """expr : '-' expr %prec '~'"""
    return ast.UnaryMinus(c.span(s, e), p[1])


def p_boolean_not(c: Context, p: Values, s: int, e: int) -> ast.BooleanNot:
    """expr : '!' expr"""
    return ast.BooleanNot(c.span(s, e), p[1])


def p_bitwise_not(c: Context, p: Values, s: int, e: int) -> ast.BitwiseNot:
    """expr : '~' expr"""
    return ast.BitwiseNot(c.span(s, e), p[1])


def p_error_suppress(c: Context, p: Values, s: int, e: int) -> ast.ErrorSuppress:
    """expr : '@' expr"""
    return ast.ErrorSuppress(c.span(s, e), p[1])


def p_instanceof(c: Context, p: Values, s: int, e: int) -> ast.Instanceof:
    """expr : expr INSTANCEOF class_name_reference"""
    return ast.Instanceof(c.span(s, e), p[0], p[2])


def p_ternary(c: Context, p: Values, s: int, e: int) -> ast.Ternary:
    """expr : expr '?' expr ':' expr
    expr : expr '?' ':' expr"""
    return ast.Ternary(c.span(s, e), p[0], p[2] if len(p) == 5 else None, p[-1])


_CAST_KINDS: dict[str, ast.CastKind] = {
    "integer": "int", "double": "float", "binary": "string", "boolean": "bool",
}  # fmt: skip


def p_cast(c: Context, p: Values, s: int, e: int) -> ast.Cast:
    """expr : INT_CAST expr
    expr : DOUBLE_CAST expr
    expr : STRING_CAST expr
    expr : ARRAY_CAST expr
    expr : OBJECT_CAST expr
    expr : BOOL_CAST expr
    expr : UNSET_CAST expr"""
    word: Any = c.token_text(p[0])[1:-1].strip(" \t").lower()
    return ast.Cast(c.span(s, e), _CAST_KINDS.get(word, word), p[1])


# ----------------------------------------------------------------------------------- constructs


def p_clone(c: Context, p: Values, s: int, e: int) -> ast.Clone:
    """expr : CLONE expr"""
    return ast.Clone(c.span(s, e), p[1])


def p_exit(c: Context, p: Values, s: int, e: int) -> ast.Exit:
    """expr : EXIT exit_expr"""
    return ast.Exit(c.span(s, e), p[1])


def p_print(c: Context, p: Values, s: int, e: int) -> ast.Print:
    """expr : PRINT expr"""
    return ast.Print(c.span(s, e), p[1])


def p_yield(c: Context, p: Values, s: int, e: int) -> ast.Yield_:
    """expr : YIELD
    expr : YIELD expr
    expr : YIELD expr DOUBLE_ARROW expr"""
    if len(p) == 4:
        return ast.Yield_(c.span(s, e), p[1], p[3])
    return ast.Yield_(c.span(s, e), None, p[1] if len(p) == 2 else None)


def p_yield_from(c: Context, p: Values, s: int, e: int) -> ast.YieldFrom:
    """expr : YIELD_FROM expr"""
    return ast.YieldFrom(c.span(s, e), p[1])


def p_throw(c: Context, p: Values, s: int, e: int) -> ast.Throw:
    """expr : THROW expr"""
    return ast.Throw(c.span(s, e), p[1])


def p_isset(c: Context, p: Values, s: int, e: int) -> ast.Isset:
    """internal_function : ISSET '(' isset_variables possible_comma ')'"""
    return ast.Isset(c.span(s, e), p[2])


def p_empty(c: Context, p: Values, s: int, e: int) -> ast.Empty:
    """internal_function : EMPTY '(' expr ')'"""
    return ast.Empty(c.span(s, e), p[2])


def p_include(c: Context, p: Values, s: int, e: int) -> ast.Include:
    """internal_function : INCLUDE expr
    internal_function : INCLUDE_ONCE expr"""
    kind: Any = c.token_text(p[0]).lower()
    return ast.Include(c.span(s, e), kind, p[1])


def p_eval(c: Context, p: Values, s: int, e: int) -> ast.Eval | ast.Include:
    """internal_function : EVAL '(' expr ')'"""
    if isinstance(p[2], ast.String_):
        return ast.Include(c.span(s, e), "eval", p[2])
    return ast.Eval(c.span(s, e), p[2])


def p_require(c: Context, p: Values, s: int, e: int) -> ast.Include:
    """internal_function : REQUIRE expr
    internal_function : REQUIRE_ONCE expr"""
    return p_include(c, p, s, e)


def p_array(c: Context, p: Values, s: int, e: int) -> ast.Array_:
    """dereferenceable_scalar : ARRAY '(' array_pair_list ')'
    dereferenceable_scalar : '[' array_pair_list ']'"""
    return ast.Array_(c.span(s, e), p[-2], len(p) == 3)


def p_array_pair_list(c: Context, p: Values, s: int, e: int) -> list[ast.ArrayItem | None]:
    """array_pair_list : non_empty_array_pair_list"""
    items: list[ast.ArrayItem | None] = p[0]
    if items[-1] is None:
        items.pop()
    return items


def p_array_value(c: Context, p: Values, s: int, e: int) -> ast.ArrayItem:
    """array_pair : expr"""
    return ast.ArrayItem(c.span(s, e), None, p[0])


def p_array_pair(c: Context, p: Values, s: int, e: int) -> ast.ArrayItem:
    """array_pair : expr DOUBLE_ARROW expr"""
    return ast.ArrayItem(c.span(s, e), p[0], p[2])


def p_array_ref(c: Context, p: Values, s: int, e: int) -> ast.ArrayItem:
    """array_pair : expr DOUBLE_ARROW ampersand variable
    array_pair : ampersand variable"""
    return ast.ArrayItem(c.span(s, e), p[0] if len(p) == 4 else None, p[-1], by_ref=True)


def p_array_unpack(c: Context, p: Values, s: int, e: int) -> ast.ArrayItem:
    """array_pair : ELLIPSIS expr"""
    return ast.ArrayItem(c.span(s, e), None, p[1], unpack=True)


def p_array_list(c: Context, p: Values, s: int, e: int) -> ast.ArrayItem:
    """array_pair : expr DOUBLE_ARROW LIST '(' array_pair_list ')'
    array_pair : LIST '(' array_pair_list ')'"""
    start = c.tokens.starts[p[-4]]
    value = ast.List_(c.span(start, e), p[-2], False)
    return ast.ArrayItem(c.span(s, e), p[0] if len(p) == 6 else None, value)


def p_match(c: Context, p: Values, s: int, e: int) -> ast.Match:
    """match : MATCH '(' expr ')' '{' match_arm_list '}'"""
    return ast.Match(c.span(s, e), p[2], p[5])


def p_match_arm(c: Context, p: Values, s: int, e: int) -> ast.MatchArm:
    """match_arm : match_arm_cond_list possible_comma DOUBLE_ARROW expr
    match_arm : DEFAULT possible_comma DOUBLE_ARROW expr"""
    return ast.MatchArm(c.span(s, e), p[0] if isinstance(p[0], list) else None, p[3])


# ------------------------------------------------------------------------------------- closures


def p_inline_function_modified(
    c: Context, p: Values, s: int, e: int
) -> ast.Closure | ast.ArrowFunction:
    """expr : attributes inline_function
    expr : STATIC inline_function
    expr : attributes STATIC inline_function"""
    function: ast.Closure | ast.ArrowFunction = p[-1]
    function.static = len(p) == 3 or not isinstance(p[0], list)
    if isinstance(p[0], list):
        function.attrs = p[0]
    function.span.start = s
    function.doc = c.doc(s) or function.doc
    return function


def p_closure(c: Context, p: Values, s: int, e: int) -> ast.Closure:
    """inline_function : function returns_ref backup_doc_comment '(' parameter_list ')' \
        lexical_vars return_type backup_fn_flags '{' inner_statement_list '}' backup_fn_flags"""
    return ast.Closure(c.span(s, e), False, p[1], p[4], p[6], p[7], p[10], [], c.doc(s))


def p_arrow_function(c: Context, p: Values, s: int, e: int) -> ast.ArrowFunction:
    """inline_function : fn returns_ref backup_doc_comment '(' parameter_list ')' return_type \
        DOUBLE_ARROW backup_fn_flags backup_lex_pos expr backup_fn_flags"""
    return ast.ArrowFunction(c.span(s, e), False, p[1], p[4], p[6], p[10], [], c.doc(s))


def p_lexical_vars(c: Context, p: Values, s: int, e: int) -> list[ast.ClosureUse]:
    """lexical_vars : USE '(' lexical_var_list possible_comma ')'"""
    return p[2]


def p_lexical_var(c: Context, p: Values, s: int, e: int) -> ast.ClosureUse:
    """lexical_var : VARIABLE
    lexical_var : ampersand VARIABLE"""
    return ast.ClosureUse(c.span(s, e), c.variable(p[-1]), len(p) > 1)
