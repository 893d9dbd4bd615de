"""The grammar that PHP 8.3 and 8.4 added.  See grammar_expr.py for the notation."""

from __future__ import annotations

from typing import Any

from php2ml.syntax import ast
from php2ml.syntax.ast import Modifier
from php2ml.syntax.context import Context, versions
from php2ml.syntax.grammar_class import modifier
from php2ml.syntax.grammar_expr import Values

UNITS = ""

UNITS_SINCE = {
    (8, 4): """
member_modifier : PUBLIC_SET
member_modifier : PROTECTED_SET
member_modifier : PRIVATE_SET
property_modifier : PUBLIC_SET
property_modifier : PROTECTED_SET
property_modifier : PRIVATE_SET
property_modifier : FINAL
reserved_non_modifiers : PROPERTY_C
expr : new_dereferenceable
fully_dereferenceable : new_dereferenceable
callable_expr : new_dereferenceable
optional_hook_parameters :
"""
}


# ------------------------------------------------------------------------------------------- 8.3


@versions(since=(8, 3))
def p_anonymous_class(c: Context, p: Values, s: int, e: int) -> tuple[ast.Class_, ast.Args]:
    """anonymous_class : anonymous_class_modifiers CLASS at_anonymous_class ctor_arguments \
        extends_from implements_list backup_doc_comment '{' class_statement_list '}'"""
    class_ = ast.Class_(c.span(s, e), p[0], None, p[4], p[5], p[8], [], c.doc(s))
    return class_, p[3]


@versions(since=(8, 3))
def p_anonymous_class_modifiers(c: Context, p: Values, s: int, e: int) -> Modifier:
    """anonymous_class_modifiers :
    anonymous_class_modifiers : class_modifiers"""
    return p[0] if p else Modifier.NONE


# ------------------------------------------------------------------------------------------- 8.4


@versions(since=(8, 4))
def p_new(c: Context, p: Values, s: int, e: int) -> ast.New:
    """new_expr : NEW class_name_reference
    new_dereferenceable : NEW class_name_reference argument_list"""
    return ast.New(c.span(s, e), p[1], p[2] if len(p) > 2 else [])


@versions(since=(8, 4))
def p_new_anonymous(c: Context, p: Values, s: int, e: int) -> ast.New:
    """new_dereferenceable : NEW anonymous_class
    new_dereferenceable : NEW attributes anonymous_class"""
    class_, args = p[-1]
    if len(p) == 3:
        class_.attrs = p[1]
        class_.span.start = p[1][0].span.start
    return ast.New(c.span(s, e), class_, args)


@versions(since=(8, 4))
def p_property_constant(c: Context, p: Values, s: int, e: int) -> ast.MagicConst:
    """magic_constant : PROPERTY_C"""
    return ast.MagicConst(c.span(s, e), "__PROPERTY__")


@versions(since=(8, 4))
def p_hooked_property(c: Context, p: Values, s: int, e: int) -> ast.Property:
    """attributed_class_statement : variable_modifiers optional_type_without_static \
        hooked_property"""
    item, hooks = p[2]
    return ast.Property(c.span(s, e), p[0], p[1], [item], [], hooks, c.doc(s))


@versions(since=(8, 4))
def p_hooked_property_item(
    c: Context, p: Values, s: int, e: int
) -> tuple[ast.PropertyItem, list[ast.PropertyHook]]:
    """hooked_property : VARIABLE backup_doc_comment '{' property_hook_list '}'
    hooked_property : VARIABLE '=' expr backup_doc_comment '{' property_hook_list '}'"""
    start, end = c.tokens.starts[p[0]], c.tokens.ends[p[0]]
    name = ast.Identifier(c.span(start, end), c.file.text[start + 1 : end])
    default = p[2] if len(p) > 5 else None
    stop = end if default is None else c.tokens.starts[p[-3]]
    return ast.PropertyItem(c.span(s, stop), name, default, c.doc(s)), p[-2]


@versions(since=(8, 4))
def p_property_hook_list(c: Context, p: Values, s: int, e: int) -> list[ast.PropertyHook]:
    """property_hook_list :
    property_hook_list : property_hook_list property_hook
    property_hook_list : property_hook_list attributes property_hook"""
    if not p:
        return []
    hook: ast.PropertyHook = p[-1]
    if len(p) == 3:
        hook.attrs = p[1]
        hook.span.start = p[1][0].span.start
    p[0].append(hook)
    return p[0]


@versions(since=(8, 4))
def p_property_hook(c: Context, p: Values, s: int, e: int) -> ast.PropertyHook:
    """property_hook : property_hook_modifiers returns_ref STRING backup_doc_comment \
        optional_hook_parameters backup_fn_flags property_hook_body backup_fn_flags"""
    return ast.PropertyHook(
        c.span(s, e), p[0], p[1], c.identifier(p[2]), p[4], p[6], [], c.doc(s)
    )


@versions(since=(8, 4))
def p_property_hook_modifiers(c: Context, p: Values, s: int, e: int) -> Modifier:
    """property_hook_modifiers :
    property_hook_modifiers : property_hook_modifiers member_modifier"""
    return p[0] | modifier(c, p[1]) if p else Modifier.NONE


@versions(since=(8, 4))
def p_hook_parameters(c: Context, p: Values, s: int, e: int) -> list[ast.Param]:
    """optional_hook_parameters : '(' parameter_list ')'"""
    return p[1]


@versions(since=(8, 4))
def p_property_hook_body(c: Context, p: Values, s: int, e: int) -> Any:
    """property_hook_body : ';'
    property_hook_body : '{' inner_statement_list '}'
    property_hook_body : DOUBLE_ARROW expr ';'"""
    return p[1] if len(p) > 1 else None


@versions(since=(8, 4))
def p_parameter(c: Context, p: Values, s: int, e: int) -> ast.Param:
    """parameter : optional_property_modifiers optional_type_without_static is_reference \
        is_variadic VARIABLE backup_doc_comment optional_property_hooks
    parameter : optional_property_modifiers optional_type_without_static is_reference is_variadic \
        VARIABLE backup_doc_comment '=' expr optional_property_hooks"""
    default = p[7] if len(p) > 7 else None
    return ast.Param(
        c.span(s, e), c.variable(p[4]), p[1], default, p[2], p[3], p[0], [], p[-1], c.doc(s)
    )


@versions(since=(8, 4))
def p_optional_property_hooks(
    c: Context, p: Values, s: int, e: int
) -> list[ast.PropertyHook]:
    """optional_property_hooks :
    optional_property_hooks : '{' property_hook_list '}'"""
    return p[1] if p else []
