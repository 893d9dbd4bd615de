"""The grammar of names, types, scalars, variables and calls.  See grammar_expr.py."""

from __future__ import annotations

from typing import Any

from php2ml.syntax import ast, literals
from php2ml.syntax.context import Context, versions
from php2ml.syntax.grammar_expr import Values

UNITS = """
class_name : name
class_name_reference : class_name
class_name_reference : new_variable
scalar : dereferenceable_scalar
scalar : constant
scalar : class_constant
constant : magic_constant
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
member_name : identifier
property_name : simple_variable
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
semi_reserved : reserved_non_modifiers
semi_reserved : ABSTRACT
semi_reserved : FINAL
semi_reserved : PRIVATE
semi_reserved : PROTECTED
semi_reserved : PUBLIC
semi_reserved : STATIC
semi_reserved : READONLY
"""


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
    if c.version >= (8, 2):
        c.remark("Using ${expr} (variable variables) in strings is deprecated, use {${expr}} instead", s, e)
    return ast.Variable(c.span(s, e), p[1])


def _deprecate_dollar_brace(c: Context, s: int, e: int) -> None:
    if c.version >= (8, 2):
        c.remark("Using ${var} in strings is deprecated, use {$var} instead", s, e)


def p_encaps_varname(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """encaps_var : DOLLAR_OPEN_CURLY_BRACES STRING_VARNAME '}'"""
    _deprecate_dollar_brace(c, s, e)
    return ast.Variable(c.span(s, e), c.token_text(p[1]))


def p_encaps_varname_dim(c: Context, p: Values, s: int, e: int) -> ast.ArrayDimFetch:
    """encaps_var : DOLLAR_OPEN_CURLY_BRACES STRING_VARNAME '[' expr ']' '}'"""
    _deprecate_dollar_brace(c, s, e)
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
