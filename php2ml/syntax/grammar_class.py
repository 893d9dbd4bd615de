"""The grammar of classes, interfaces, traits, enums and parameters.

See grammar_expr.py for the notation.
"""

from __future__ import annotations

from typing import Any

from php2ml.syntax import ast
from php2ml.syntax.ast import Modifier
from php2ml.syntax.context import Context, versions
from php2ml.syntax.grammar_expr import Values

UNITS = """
extends_from :
enum_backing_type :
enum_case_expr :
class_statement : attributed_class_statement
attributed_class_statement : enum_case
variable_modifiers : non_empty_member_modifiers
method_modifiers : non_empty_member_modifiers
trait_method_reference : absolute_trait_method_reference
"""

_FLAGS: dict[str, Modifier] = {
    "public": Modifier.PUBLIC,
    "protected": Modifier.PROTECTED,
    "private": Modifier.PRIVATE,
    "static": Modifier.STATIC,
    "abstract": Modifier.ABSTRACT,
    "final": Modifier.FINAL,
    "readonly": Modifier.READONLY,
    "public(set)": Modifier.PUBLIC_SET,
    "protected(set)": Modifier.PROTECTED_SET,
    "private(set)": Modifier.PRIVATE_SET,
}
_ACCESS = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE
_SET_ACCESS = Modifier.PUBLIC_SET | Modifier.PROTECTED_SET | Modifier.PRIVATE_SET


def p_list_first(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """class_name_list : class_name
    trait_adaptation_list : trait_adaptation
    property_list : property
    class_const_list : class_const_decl"""
    return [p[0]]


def p_list_next(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """class_name_list : class_name_list ',' class_name
    property_list : property_list ',' property
    class_const_list : class_const_list ',' class_const_decl"""
    p[0].append(p[2])
    return p[0]


def p_list_adjacent(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """class_statement_list : class_statement_list class_statement
    trait_adaptation_list : trait_adaptation_list trait_adaptation"""
    p[0].append(p[1])
    return p[0]


def p_empty_list(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """class_statement_list :
    interface_extends_list :
    implements_list :"""
    return []


def p_first(c: Context, p: Values, s: int, e: int) -> Any:
    """trait_adaptation : trait_precedence ';'
    trait_adaptation : trait_alias ';'"""
    node = p[0]
    node.span.end = e
    return node


def p_second(c: Context, p: Values, s: int, e: int) -> Any:
    """extends_from : EXTENDS class_name
    interface_extends_list : EXTENDS class_name_list
    implements_list : IMPLEMENTS class_name_list
    enum_backing_type : ':' type_expr
    enum_case_expr : '=' expr"""
    return p[1]


def p_nothing(c: Context, p: Values, s: int, e: int) -> None:
    """at_class_name :
    at_anonymous_class :"""


# ------------------------------------------------------------------------------------- modifiers


def modifier(c: Context, token: int) -> Modifier:
    """Return the modifier a token stands for."""
    return _FLAGS[c.token_text(token).lower()]


def p_class_modifier(c: Context, p: Values, s: int, e: int) -> Modifier:
    """class_modifiers : class_modifier
    class_modifiers : class_modifiers class_modifier"""
    flag = modifier(c, p[-1])
    if len(p) == 1:
        return flag
    flags: Modifier = p[0]
    if flags & flag:
        c.fatal(f"Multiple {_word(flag)} modifiers are not allowed", s, e)
    elif (flags | flag) & Modifier.ABSTRACT and (flags | flag) & Modifier.FINAL:
        c.fatal("Cannot use the final modifier on an abstract class", s, e)
    return flags | flag


def _word(flag: Modifier) -> str:
    return str(flag.name).lower()


UNITS += """
class_modifier : ABSTRACT
class_modifier : FINAL
class_modifier : READONLY
member_modifier : PUBLIC
member_modifier : PROTECTED
member_modifier : PRIVATE
member_modifier : STATIC
member_modifier : ABSTRACT
member_modifier : FINAL
member_modifier : READONLY
property_modifier : PUBLIC
property_modifier : PROTECTED
property_modifier : PRIVATE
property_modifier : READONLY
"""


def p_member_modifiers(c: Context, p: Values, s: int, e: int) -> Modifier:
    """non_empty_member_modifiers : member_modifier
    non_empty_member_modifiers : non_empty_member_modifiers member_modifier
    optional_property_modifiers : optional_property_modifiers property_modifier"""
    flag = modifier(c, p[-1])
    if len(p) == 1:
        return flag
    flags: Modifier = p[0]
    both = flags | flag
    if flags & _ACCESS and flag & _ACCESS:
        c.fatal("Multiple access type modifiers are not allowed", s, e)
    elif flags & _SET_ACCESS and flag & _SET_ACCESS:
        c.fatal("Multiple access type modifiers are not allowed", s, e)
    elif flags & flag:
        c.fatal(f"Multiple {_word(flag)} modifiers are not allowed", s, e)
    elif both & Modifier.ABSTRACT and both & Modifier.FINAL:
        c.fatal("Cannot use the final modifier on an abstract class member", s, e)
    return both


def p_no_modifiers(c: Context, p: Values, s: int, e: int) -> Modifier:
    """optional_property_modifiers :
    method_modifiers :"""
    return Modifier.NONE


def p_var_modifier(c: Context, p: Values, s: int, e: int) -> Modifier:
    """variable_modifiers : VAR"""
    return Modifier.VAR


# ----------------------------------------------------------------------------------- class-likes


def p_class(c: Context, p: Values, s: int, e: int) -> ast.Class_:
    """class_declaration_statement : class_modifiers CLASS at_class_name STRING extends_from \
        implements_list backup_doc_comment '{' class_statement_list '}'
    class_declaration_statement : CLASS at_class_name STRING extends_from implements_list \
        backup_doc_comment '{' class_statement_list '}'"""
    modifiers = p[0] if len(p) == 10 else Modifier.NONE
    name = c.identifier(p[-7])
    return ast.Class_(c.span(s, e), modifiers, name, p[-6], p[-5], p[-2], [], c.doc(s))


@versions(before=(8, 3))
def p_anonymous_class(
    c: Context, p: Values, s: int, e: int
) -> tuple[ast.Class_, ast.Args]:
    """anonymous_class : CLASS at_anonymous_class ctor_arguments extends_from implements_list \
        backup_doc_comment '{' class_statement_list '}'"""
    class_ = ast.Class_(c.span(s, e), Modifier.NONE, None, p[3], p[4], p[7], [], c.doc(s))
    return class_, p[2]


def p_trait(c: Context, p: Values, s: int, e: int) -> ast.Trait_:
    """trait_declaration_statement : TRAIT at_class_name STRING backup_doc_comment '{' \
        class_statement_list '}'"""
    return ast.Trait_(c.span(s, e), c.identifier(p[2]), p[5], [], c.doc(s))


def p_interface(c: Context, p: Values, s: int, e: int) -> ast.Interface_:
    """interface_declaration_statement : INTERFACE at_class_name STRING interface_extends_list \
        backup_doc_comment '{' class_statement_list '}'"""
    return ast.Interface_(c.span(s, e), c.identifier(p[2]), p[3], p[6], [], c.doc(s))


def p_enum(c: Context, p: Values, s: int, e: int) -> ast.Enum_:
    """enum_declaration_statement : ENUM at_class_name STRING enum_backing_type implements_list \
        backup_doc_comment '{' class_statement_list '}'"""
    return ast.Enum_(c.span(s, e), c.identifier(p[2]), p[3], p[4], p[7], [], c.doc(s))


def p_enum_case(c: Context, p: Values, s: int, e: int) -> ast.EnumCase:
    """enum_case : CASE backup_doc_comment identifier enum_case_expr ';'"""
    return ast.EnumCase(c.span(s, e), p[2], p[3], [], c.doc(s))


# --------------------------------------------------------------------------------------- members


def p_attributed_member(c: Context, p: Values, s: int, e: int) -> ast.Member:
    """class_statement : attributes attributed_class_statement"""
    member = p[1]
    member.attrs = p[0]
    member.span.start = s
    member.doc = c.doc(s) or member.doc
    return member


def p_properties(c: Context, p: Values, s: int, e: int) -> ast.Property:
    """attributed_class_statement : variable_modifiers optional_type_without_static property_list \
        ';'"""
    return ast.Property(c.span(s, e), p[0], p[1], p[2], [], [], c.doc(s))


def p_property_item(c: Context, p: Values, s: int, e: int) -> ast.PropertyItem:
    """property : VARIABLE backup_doc_comment
    property : VARIABLE '=' expr backup_doc_comment"""
    start, end = c.tokens.starts[p[0]], c.tokens.ends[p[0]]
    name = ast.Identifier(c.span(start, end), c.file.text[start + 1 : end])
    return ast.PropertyItem(c.span(s, e), name, p[2] if len(p) > 2 else None, c.doc(s))


def p_class_constants(c: Context, p: Values, s: int, e: int) -> ast.ClassConst:
    """attributed_class_statement : method_modifiers CONST class_const_list ';'"""
    return ast.ClassConst(c.span(s, e), p[0], None, p[2], [], c.doc(s))


@versions(since=(8, 3))
def p_class_constants_typed(c: Context, p: Values, s: int, e: int) -> ast.ClassConst:
    """attributed_class_statement : method_modifiers CONST type_expr class_const_list ';'"""
    return ast.ClassConst(c.span(s, e), p[0], p[2], p[3], [], c.doc(s))


@versions(before=(8, 3))
def p_class_const_decl(c: Context, p: Values, s: int, e: int) -> ast.ConstItem:
    """class_const_decl : identifier '=' expr backup_doc_comment"""
    return ast.ConstItem(c.span(s, e), p[0], p[2])


@versions(since=(8, 3))
def p_class_const_decl_typed(c: Context, p: Values, s: int, e: int) -> ast.ConstItem:
    """class_const_decl : STRING '=' expr backup_doc_comment
    class_const_decl : semi_reserved '=' expr backup_doc_comment"""
    return ast.ConstItem(c.span(s, e), c.identifier(p[0]), p[2])


def p_method(c: Context, p: Values, s: int, e: int) -> ast.ClassMethod:
    """attributed_class_statement : method_modifiers function returns_ref identifier \
        backup_doc_comment '(' parameter_list ')' return_type backup_fn_flags method_body \
        backup_fn_flags"""
    return ast.ClassMethod(c.span(s, e), p[0], p[2], p[3], p[6], p[8], p[10], [], c.doc(s))


def p_method_body(c: Context, p: Values, s: int, e: int) -> list[ast.Stmt] | None:
    """method_body : ';'
    method_body : '{' inner_statement_list '}'"""
    return p[1] if len(p) > 1 else None


# ---------------------------------------------------------------------------------------- traits


def p_trait_use(c: Context, p: Values, s: int, e: int) -> ast.TraitUse:
    """class_statement : USE class_name_list trait_adaptations"""
    return ast.TraitUse(c.span(s, e), p[1], p[2])


def p_trait_adaptations(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """trait_adaptations : ';'
    trait_adaptations : '{' '}'
    trait_adaptations : '{' trait_adaptation_list '}'"""
    return p[1] if len(p) == 3 else []


def p_trait_precedence(c: Context, p: Values, s: int, e: int) -> ast.TraitUsePrecedence:
    """trait_precedence : absolute_trait_method_reference INSTEADOF class_name_list"""
    trait, method = p[0]
    return ast.TraitUsePrecedence(c.span(s, e), trait, method, p[2])


def p_trait_alias(c: Context, p: Values, s: int, e: int) -> ast.TraitUseAlias:
    """trait_alias : trait_method_reference AS STRING
    trait_alias : trait_method_reference AS reserved_non_modifiers"""
    trait, method = p[0]
    return ast.TraitUseAlias(c.span(s, e), trait, method, Modifier.NONE, c.identifier(p[2]))


def p_trait_alias_modifier(c: Context, p: Values, s: int, e: int) -> ast.TraitUseAlias:
    """trait_alias : trait_method_reference AS member_modifier
    trait_alias : trait_method_reference AS member_modifier identifier"""
    trait, method = p[0]
    flag = modifier(c, p[2])
    name = p[3] if len(p) > 3 else None
    return ast.TraitUseAlias(c.span(s, e), trait, method, flag, name)


def p_trait_method_reference(
    c: Context, p: Values, s: int, e: int
) -> tuple[ast.Name | None, ast.Identifier]:
    """trait_method_reference : identifier
    absolute_trait_method_reference : class_name PAAMAYIM_NEKUDOTAYIM identifier"""
    return (p[0], p[2]) if len(p) > 1 else (None, p[0])


# ------------------------------------------------------------------------------------ parameters


@versions(before=(8, 4))
def p_parameter(c: Context, p: Values, s: int, e: int) -> ast.Param:
    """parameter : optional_property_modifiers optional_type_without_static is_reference \
        is_variadic VARIABLE backup_doc_comment
    parameter : optional_property_modifiers optional_type_without_static is_reference is_variadic \
        VARIABLE backup_doc_comment '=' expr"""
    default = p[7] if len(p) > 6 else None
    return ast.Param(
        c.span(s, e), c.variable(p[4]), p[1], default, p[2], p[3], p[0], [], [], c.doc(s)
    )


def p_function_name(c: Context, p: Values, s: int, e: int) -> ast.Identifier:
    """function_name : STRING
    function_name : READONLY"""
    return c.identifier(p[0])
