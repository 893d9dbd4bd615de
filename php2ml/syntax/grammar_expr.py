"""The grammar of expressions: names, types, scalars, variables, calls and operators.

Each `p_` function's docstring holds productions in PLY's notation; the function is their action
(`Action` in context.py).  Productions in `UNITS` pass their first value on.

The shape follows PHP's own grammar, empty productions included: a syntax error lists what was
expected from the parser's state, so the same states give the same words.
"""

from __future__ import annotations

from typing import Any

from php2ml.syntax import ast, literals
from php2ml.syntax.context import Context, versions

Values = list[Any]

UNITS = """
class_name : name
class_name_reference : class_name
class_name_reference : new_variable
expr : variable
expr : new_expr
expr : internal_function
expr : scalar
expr : inline_function
expr : match
scalar : dereferenceable_scalar
scalar : constant
scalar : class_constant
constant : magic_constant
optional_expr :
optional_expr : expr
variable_class_name : fully_dereferenceable
fully_dereferenceable : variable
fully_dereferenceable : dereferenceable_scalar
fully_dereferenceable : class_constant
array_object_dereferenceable : fully_dereferenceable
array_object_dereferenceable : constant
callable_expr : callable_variable
callable_expr : dereferenceable_scalar
callable_variable : simple_variable
callable_variable : function_call
variable : callable_variable
variable : static_member
new_variable : simple_variable
member_name : simple_variable
property_name : simple_variable
possible_comma :
possible_comma : ','
possible_array_pair :
possible_array_pair : array_pair
ampersand : AMPERSAND_FOLLOWED_BY_VAR_OR_VARARG
ampersand : AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG
exit_expr :
isset_variable : expr
type : type_without_static
type_expr : type
type_expr : union_type
type_expr : intersection_type
type_expr_without_static : type_without_static
type_expr_without_static : union_type_without_static
type_expr_without_static : intersection_type_without_static
union_type_element : type
union_type_without_static_element : type_without_static
optional_type_without_static :
optional_type_without_static : type_expr_without_static
return_type :
fn : FN
function : FUNCTION
member_name : identifier
semi_reserved : reserved_non_modifiers
semi_reserved : ABSTRACT
semi_reserved : FINAL
semi_reserved : PRIVATE
semi_reserved : PROTECTED
semi_reserved : PUBLIC
semi_reserved : STATIC
semi_reserved : READONLY
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


# ----------------------------------------------------------------------------- names, attributes


def p_identifier(c: Context, p: Values, s: int, e: int) -> ast.Identifier:
    """identifier : STRING
    identifier : semi_reserved
    property_name : STRING"""
    return c.identifier(p[0])


RESERVED_NON_MODIFIERS = """
    INCLUDE INCLUDE_ONCE EVAL REQUIRE REQUIRE_ONCE OR XOR AND INSTANCEOF NEW CLONE EXIT IF ELSEIF
    ELSE ENDIF ECHO DO WHILE ENDWHILE FOR ENDFOR FOREACH ENDFOREACH DECLARE ENDDECLARE AS TRY CATCH
    FINALLY THROW USE INSTEADOF GLOBAL VAR UNSET ISSET EMPTY CONTINUE GOTO FUNCTION CONST RETURN
    PRINT YIELD LIST SWITCH ENDSWITCH CASE DEFAULT BREAK ARRAY CALLABLE EXTENDS IMPLEMENTS NAMESPACE
    TRAIT INTERFACE CLASS CLASS_C TRAIT_C FUNC_C METHOD_C LINE FILE DIR NS_C FN MATCH ENUM
""".split()

UNITS += "\n".join(f"reserved_non_modifiers : {token}" for token in RESERVED_NON_MODIFIERS)


def p_name_unqualified(c: Context, p: Values, s: int, e: int) -> ast.Name:
    """name : STRING
    namespace_name : STRING
    class_name : STATIC"""
    return ast.Name(c.span(s, e), c.file.text[s:e], "unqualified")


def p_name_qualified(c: Context, p: Values, s: int, e: int) -> ast.Name:
    """name : NAME_QUALIFIED
    namespace_name : NAME_QUALIFIED"""
    return ast.Name(c.span(s, e), c.file.text[s:e], "qualified")


def p_name_fully_qualified(c: Context, p: Values, s: int, e: int) -> ast.Name:
    """name : NAME_FULLY_QUALIFIED
    legacy_namespace_name : NAME_FULLY_QUALIFIED"""
    return ast.Name(c.span(s, e), c.file.text[s + 1 : e], "fully_qualified")


def p_name_relative(c: Context, p: Values, s: int, e: int) -> ast.Name:
    """name : NAME_RELATIVE"""
    return ast.Name(c.span(s, e), c.file.text[s + len("namespace\\") : e], "relative")


def p_attribute_decl(c: Context, p: Values, s: int, e: int) -> ast.Attribute:
    """attribute_decl : class_name
    attribute_decl : class_name argument_list"""
    return ast.Attribute(c.span(s, e), p[0], p[1] if len(p) > 1 else [])


def p_attribute(c: Context, p: Values, s: int, e: int) -> ast.AttributeGroup:
    """attribute : ATTRIBUTE attribute_group possible_comma ']'"""
    return ast.AttributeGroup(c.span(s, e), p[1])


# ---------------------------------------------------------------------------------------- types

_BUILTIN_TYPES = frozenset(
    "int float string bool iterable object mixed void never null false true".split()
)


def p_type_keyword(c: Context, p: Values, s: int, e: int) -> ast.Identifier:
    """type_without_static : ARRAY
    type_without_static : CALLABLE"""
    return ast.Identifier(c.span(s, e), c.file.text[s:e].lower())


def p_type_name(c: Context, p: Values, s: int, e: int) -> ast.Name | ast.Identifier:
    """type_without_static : name"""
    name: ast.Name = p[0]
    if name.kind == "unqualified" and name.text.lower() in _BUILTIN_TYPES:
        return ast.Identifier(name.span, name.text.lower())
    return name


def p_type_static(c: Context, p: Values, s: int, e: int) -> ast.Name:
    """type : STATIC"""
    return ast.Name(c.span(s, e), "static", "unqualified")


def p_type_nullable(c: Context, p: Values, s: int, e: int) -> ast.NullableType:
    """type_expr : '?' type
    type_expr_without_static : '?' type_without_static"""
    return ast.NullableType(c.span(s, e), p[1])


def p_type_in_parentheses(c: Context, p: Values, s: int, e: int) -> ast.IntersectionType:
    """union_type_element : '(' intersection_type ')'
    union_type_without_static_element : '(' intersection_type_without_static ')'"""
    return p[1]


def p_union_type(c: Context, p: Values, s: int, e: int) -> ast.UnionType:
    """union_type : union_type_element '|' union_type_element
    union_type : union_type '|' union_type_element
    union_type_without_static : union_type_without_static_element '|' \
        union_type_without_static_element
    union_type_without_static : union_type_without_static '|' union_type_without_static_element"""
    first = p[0]
    if isinstance(first, ast.UnionType):
        return ast.UnionType(c.span(s, e), [*first.types, p[2]])
    return ast.UnionType(c.span(s, e), [first, p[2]])


def p_intersection_type(c: Context, p: Values, s: int, e: int) -> ast.IntersectionType:
    """intersection_type : type AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG type
    intersection_type : intersection_type AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG type
    intersection_type_without_static : type_without_static \
        AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG type_without_static
    intersection_type_without_static : intersection_type_without_static \
        AMPERSAND_NOT_FOLLOWED_BY_VAR_OR_VARARG type_without_static"""
    first = p[0]
    if isinstance(first, ast.IntersectionType):
        return ast.IntersectionType(c.span(s, e), [*first.types, p[2]])
    return ast.IntersectionType(c.span(s, e), [first, p[2]])


# -------------------------------------------------------------------------------------- scalars


def p_number(c: Context, p: Values, s: int, e: int) -> ast.Int_ | ast.Float_:
    """scalar : LNUMBER
    scalar : DNUMBER"""
    value = literals.number(c.file.text[s:e])
    if type(value) is int:
        return ast.Int_(c.span(s, e), value)
    return ast.Float_(c.span(s, e), value)


def p_constant_string(c: Context, p: Values, s: int, e: int) -> ast.String_:
    """dereferenceable_scalar : CONSTANT_ENCAPSED_STRING"""
    return ast.String_(c.span(s, e), literals.constant_string(c.file.text[s:e]))


def p_interpolated_string(c: Context, p: Values, s: int, e: int) -> ast.InterpolatedString:
    """dereferenceable_scalar : '"' encaps_list '"'"""
    return ast.InterpolatedString(c.span(s, e), literals.template_parts(c, p[1], '"'))


def p_heredoc(
    c: Context, p: Values, s: int, e: int
) -> ast.String_ | ast.InterpolatedString:
    """scalar : START_HEREDOC ENCAPSED_AND_WHITESPACE END_HEREDOC
    scalar : START_HEREDOC END_HEREDOC
    scalar : START_HEREDOC encaps_list END_HEREDOC"""
    raw = p[1] if len(p) > 2 else []
    parts = literals.heredoc_parts(c, p[0], raw if isinstance(raw, list) else [raw], p[-1])
    if isinstance(raw, int) or not raw:
        text = "".join(part.value for part in parts if isinstance(part, ast.InterpolatedStringPart))
        return ast.String_(c.span(s, e), text)
    return ast.InterpolatedString(c.span(s, e), parts)


def p_magic_constant(c: Context, p: Values, s: int, e: int) -> ast.MagicConst:
    """magic_constant : LINE
    magic_constant : FILE
    magic_constant : DIR
    magic_constant : TRAIT_C
    magic_constant : METHOD_C
    magic_constant : FUNC_C
    magic_constant : NS_C
    magic_constant : CLASS_C"""
    kind: Any = c.file.text[s:e].upper()
    return ast.MagicConst(c.span(s, e), kind)


def p_constant(c: Context, p: Values, s: int, e: int) -> ast.ConstFetch:
    """constant : name"""
    return ast.ConstFetch(c.span(s, e), p[0])


def p_class_constant(c: Context, p: Values, s: int, e: int) -> ast.ClassConstFetch:
    """class_constant : class_name PAAMAYIM_NEKUDOTAYIM identifier
    class_constant : variable_class_name PAAMAYIM_NEKUDOTAYIM identifier"""
    return ast.ClassConstFetch(c.span(s, e), p[0], p[2])


@versions(since=(8, 3))
def p_class_constant_dynamic(c: Context, p: Values, s: int, e: int) -> ast.ClassConstFetch:
    """class_constant : class_name PAAMAYIM_NEKUDOTAYIM '{' expr '}'
    class_constant : variable_class_name PAAMAYIM_NEKUDOTAYIM '{' expr '}'"""
    return ast.ClassConstFetch(c.span(s, e), p[0], p[3])


# -------------------------------------------------------------------------------- interpolation


def p_encaps_variable(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """encaps_var : VARIABLE"""
    return c.variable(p[0])


def p_encaps_dim(c: Context, p: Values, s: int, e: int) -> ast.ArrayDimFetch:
    """encaps_var : VARIABLE '[' encaps_var_offset ']'"""
    return ast.ArrayDimFetch(c.span(s, e), c.variable(p[0]), p[2])


def p_encaps_property(c: Context, p: Values, s: int, e: int) -> ast.PropertyFetch:
    """encaps_var : VARIABLE OBJECT_OPERATOR STRING"""
    return ast.PropertyFetch(c.span(s, e), c.variable(p[0]), c.identifier(p[2]))


def p_encaps_nullsafe(c: Context, p: Values, s: int, e: int) -> ast.NullsafePropertyFetch:
    """encaps_var : VARIABLE NULLSAFE_OBJECT_OPERATOR STRING"""
    return ast.NullsafePropertyFetch(c.span(s, e), c.variable(p[0]), c.identifier(p[2]))


def p_encaps_expr(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """encaps_var : DOLLAR_OPEN_CURLY_BRACES expr '}'"""
    return ast.Variable(c.span(s, e), p[1])


def p_encaps_varname(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """encaps_var : DOLLAR_OPEN_CURLY_BRACES STRING_VARNAME '}'"""
    return ast.Variable(c.span(s, e), c.token_text(p[1]))


def p_encaps_varname_dim(c: Context, p: Values, s: int, e: int) -> ast.ArrayDimFetch:
    """encaps_var : DOLLAR_OPEN_CURLY_BRACES STRING_VARNAME '[' expr ']' '}'"""
    var = ast.Variable(c.token_span(p[1]), c.token_text(p[1]))
    return ast.ArrayDimFetch(c.span(s, e), var, p[3])


def p_encaps_offset(c: Context, p: Values, s: int, e: int) -> ast.Expr:
    """encaps_var_offset : STRING"""
    return ast.String_(c.span(s, e), c.file.text[s:e])


def p_encaps_offset_number(c: Context, p: Values, s: int, e: int) -> ast.Expr:
    """encaps_var_offset : NUM_STRING
    encaps_var_offset : '-' NUM_STRING"""
    return literals.offset_key(c.span(s, e), c.token_text(p[-1]), len(p) > 1)


def p_encaps_offset_variable(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """encaps_var_offset : VARIABLE"""
    return c.variable(p[0])


def p_backticks_plain(c: Context, p: Values, s: int, e: int) -> list[int]:
    """backticks_expr : ENCAPSED_AND_WHITESPACE"""
    return [p[0]]


def p_shell_exec(c: Context, p: Values, s: int, e: int) -> ast.ShellExec:
    """expr : '`' backticks_expr '`'"""
    return ast.ShellExec(c.span(s, e), literals.template_parts(c, p[1], "`"))


# ------------------------------------------------------------------------------------ variables


def p_simple_variable(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """simple_variable : VARIABLE"""
    return ast.Variable(c.span(s, e), c.file.text[s + 1 : e])


def p_variable_variable(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """simple_variable : '$' '{' expr '}'
    simple_variable : '$' simple_variable"""
    return ast.Variable(c.span(s, e), p[2] if len(p) > 2 else p[1])


def p_dim(c: Context, p: Values, s: int, e: int) -> ast.ArrayDimFetch:
    """callable_variable : array_object_dereferenceable '[' optional_expr ']'
    new_variable : new_variable '[' optional_expr ']'"""
    return ast.ArrayDimFetch(c.span(s, e), p[0], p[2])


@versions(before=(8, 4))
def p_dim_braces(c: Context, p: Values, s: int, e: int) -> ast.ArrayDimFetch:
    """callable_variable : array_object_dereferenceable '{' expr '}'
    new_variable : new_variable '{' expr '}'"""
    message = (
        "Array and string offset access syntax with curly braces is no longer supported"
    )
    span = c.span(s, e)
    c.later(message, c.file.line(s), span)
    return ast.ArrayDimFetch(span, p[0], p[2])


def p_property(c: Context, p: Values, s: int, e: int) -> ast.PropertyFetch:
    """variable : array_object_dereferenceable OBJECT_OPERATOR property_name
    new_variable : new_variable OBJECT_OPERATOR property_name"""
    return ast.PropertyFetch(c.span(s, e), p[0], p[2])


def p_nullsafe_property(c: Context, p: Values, s: int, e: int) -> ast.NullsafePropertyFetch:
    """variable : array_object_dereferenceable NULLSAFE_OBJECT_OPERATOR property_name
    new_variable : new_variable NULLSAFE_OBJECT_OPERATOR property_name"""
    return ast.NullsafePropertyFetch(c.span(s, e), p[0], p[2])


def p_static_property(c: Context, p: Values, s: int, e: int) -> ast.StaticPropertyFetch:
    """static_member : class_name PAAMAYIM_NEKUDOTAYIM simple_variable
    static_member : variable_class_name PAAMAYIM_NEKUDOTAYIM simple_variable
    new_variable : class_name PAAMAYIM_NEKUDOTAYIM simple_variable
    new_variable : new_variable PAAMAYIM_NEKUDOTAYIM simple_variable"""
    return ast.StaticPropertyFetch(c.span(s, e), p[0], p[2].name)


# ---------------------------------------------------------------------------------------- calls


def p_arguments(c: Context, p: Values, s: int, e: int) -> ast.Args:
    """argument_list : '(' ')'
    argument_list : '(' non_empty_argument_list possible_comma ')'
    argument_list : '(' ELLIPSIS ')'"""
    if len(p) == 2:
        return []
    if len(p) == 4:
        return p[1]
    return [ast.VariadicPlaceholder(c.token_span(p[1]))]


def p_argument(c: Context, p: Values, s: int, e: int) -> ast.Arg:
    """argument : expr"""
    return ast.Arg(c.span(s, e), p[0])


def p_argument_named(c: Context, p: Values, s: int, e: int) -> ast.Arg:
    """argument : identifier ':' expr"""
    return ast.Arg(c.span(s, e), p[2], name=p[0])


def p_argument_unpack(c: Context, p: Values, s: int, e: int) -> ast.Arg:
    """argument : ELLIPSIS expr"""
    return ast.Arg(c.span(s, e), p[1], unpack=True)


def p_function_call(c: Context, p: Values, s: int, e: int) -> ast.FuncCall:
    """function_call : name argument_list
    function_call : callable_expr argument_list"""
    return ast.FuncCall(c.span(s, e), p[0], p[1])


def p_function_call_readonly(c: Context, p: Values, s: int, e: int) -> ast.FuncCall:
    """function_call : READONLY argument_list"""
    name = ast.Name(c.token_span(p[0]), c.token_text(p[0]), "unqualified")
    return ast.FuncCall(c.span(s, e), name, p[1])


def p_static_call(c: Context, p: Values, s: int, e: int) -> ast.StaticCall:
    """function_call : class_name PAAMAYIM_NEKUDOTAYIM member_name argument_list
    function_call : variable_class_name PAAMAYIM_NEKUDOTAYIM member_name argument_list"""
    return ast.StaticCall(c.span(s, e), p[0], p[2], p[3])


def p_method_call(c: Context, p: Values, s: int, e: int) -> ast.MethodCall:
    """callable_variable : array_object_dereferenceable OBJECT_OPERATOR property_name \
        argument_list"""
    return ast.MethodCall(c.span(s, e), p[0], p[2], p[3])


def p_nullsafe_method_call(c: Context, p: Values, s: int, e: int) -> ast.NullsafeMethodCall:
    """callable_variable : array_object_dereferenceable NULLSAFE_OBJECT_OPERATOR property_name \
        argument_list"""
    return ast.NullsafeMethodCall(c.span(s, e), p[0], p[2], p[3])


@versions(before=(8, 4))
def p_new(c: Context, p: Values, s: int, e: int) -> ast.New:
    """new_expr : NEW class_name_reference ctor_arguments"""
    return ast.New(c.span(s, e), p[1], p[2])


@versions(before=(8, 4))
def p_new_anonymous(c: Context, p: Values, s: int, e: int) -> ast.New:
    """new_expr : NEW anonymous_class
    new_expr : NEW attributes anonymous_class"""
    class_, args = p[-1]
    if len(p) == 3:
        class_.attrs = p[1]
        class_.span.start = p[1][0].span.start
    return ast.New(c.span(s, e), class_, args)


# ------------------------------------------------------------------------------------ operators


def as_list(target: ast.Expr) -> ast.Expr:
    """Return an assignment target with array literals turned into `List_`, at any depth."""
    if isinstance(target, ast.Array_) and target.short:
        for item in target.items:
            if item is not None:
                item.value = as_list(item.value)
        return ast.List_(target.span, list(target.items), True)
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


def p_eval(c: Context, p: Values, s: int, e: int) -> ast.Eval:
    """internal_function : EVAL '(' expr ')'"""
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
