"""The grammar of statements, namespaces and functions.  See grammar_expr.py for the notation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from php2ml.syntax import ast
from php2ml.syntax.context import Context
from php2ml.syntax.grammar_expr import Values, as_list

UNITS = """
legacy_namespace_name : namespace_name
attributed_statement : function_declaration_statement
attributed_statement : class_declaration_statement
attributed_statement : trait_declaration_statement
attributed_statement : interface_declaration_statement
attributed_statement : enum_declaration_statement
top_statement : statement
top_statement : attributed_statement
inner_statement : statement
inner_statement : attributed_statement
inline_use_declaration : unprefixed_use_declaration
statement : if_stmt
statement : alt_if_stmt
optional_variable :
finally_statement :
foreach_variable : variable
unset_variable : variable
echo_expr : expr
global_var : simple_variable
case_separator : ':'
case_separator : ';'
"""


# ------------------------------------------------------------------------------ shared by rules


def p_list_first(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """use_declarations : use_declaration
    unprefixed_use_declarations : unprefixed_use_declaration
    inline_use_declarations : inline_use_declaration
    const_list : const_decl
    catch_name_list : class_name
    unset_variables : unset_variable
    global_var_list : global_var
    static_var_list : static_var
    echo_expr_list : echo_expr
    non_empty_for_exprs : expr
    non_empty_parameter_list : attributed_parameter"""
    return [p[0]]


def p_list_next(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """use_declarations : use_declarations ',' use_declaration
    unprefixed_use_declarations : unprefixed_use_declarations ',' unprefixed_use_declaration
    inline_use_declarations : inline_use_declarations ',' inline_use_declaration
    const_list : const_list ',' const_decl
    catch_name_list : catch_name_list '|' class_name
    unset_variables : unset_variables ',' unset_variable
    global_var_list : global_var_list ',' global_var
    static_var_list : static_var_list ',' static_var
    echo_expr_list : echo_expr_list ',' echo_expr
    non_empty_for_exprs : non_empty_for_exprs ',' expr
    non_empty_parameter_list : non_empty_parameter_list ',' attributed_parameter"""
    p[0].append(p[2])
    return p[0]


def p_list_adjacent(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """top_statement_list : top_statement_list top_statement
    inner_statement_list : inner_statement_list inner_statement"""
    p[0].append(p[1])
    return p[0]


def p_empty_list(c: Context, p: Values, s: int, e: int) -> list[Any]:
    """top_statement_list :
    inner_statement_list :
    catch_list :
    case_list :
    for_exprs :
    parameter_list :"""
    return []


def p_first(c: Context, p: Values, s: int, e: int) -> Any:
    """for_exprs : non_empty_for_exprs
    parameter_list : non_empty_parameter_list possible_comma"""
    return p[0]


def p_nothing(c: Context, p: Values, s: int, e: int) -> None:
    """at_namespace_body :
    at_declare_body :"""


def body(statement: ast.Stmt) -> list[ast.Stmt]:
    """Return a statement used as a body as a list; a block gives its statements."""
    if isinstance(statement, ast.Block):
        return statement.stmts
    return [statement]


# -------------------------------------------------------------------------------------- the file


def p_start(c: Context, p: Values, s: int, e: int) -> ast.File:
    """start : top_statement_list"""
    return ast.File(c.span(0, len(c.file.text)), p[0])


def group_by_namespace(stmts: list[ast.Stmt]) -> list[ast.Stmt]:
    """Return the statements with those after each `namespace X;` moved into it."""
    grouped: list[ast.Stmt] = []
    current: ast.Namespace_ | None = None
    for stmt in stmts:
        if isinstance(stmt, ast.Namespace_):
            current = None if stmt.braced else stmt
            grouped.append(stmt)
        elif current is None or isinstance(stmt, ast.HaltCompiler):
            grouped.append(stmt)
        else:
            current.stmts.append(stmt)
            current.span.end = stmt.span.end
    return grouped


def p_attributed(c: Context, p: Values, s: int, e: int) -> ast.Stmt:
    """top_statement : attributes attributed_statement
    inner_statement : attributes attributed_statement"""
    statement = p[1]
    statement.attrs = p[0]
    statement.span.start = s
    statement.doc = c.doc(s) or statement.doc
    return statement


def p_halt_compiler(c: Context, p: Values, s: int, e: int) -> ast.HaltCompiler:
    """top_statement : HALT_COMPILER '(' ')' ';'"""
    halt = c.tokens.halt
    return ast.HaltCompiler(c.span(s, e), c.file.text[e if halt is None else halt :])


def p_halt_compiler_inner(c: Context, p: Values, s: int, e: int) -> ast.Nop:
    """inner_statement : HALT_COMPILER '(' ')' ';'"""
    c.fatal("__HALT_COMPILER() can only be used from the outermost scope", s, e)
    return ast.Nop(c.span(s, e))


# ----------------------------------------------------------------------------- namespaces and use


def p_namespace_declaration_name(c: Context, p: Values, s: int, e: int) -> ast.Name:
    """namespace_declaration_name : identifier
    namespace_declaration_name : NAME_QUALIFIED"""
    kind: ast.NameKind = "qualified" if isinstance(p[0], int) else "unqualified"
    return ast.Name(c.span(s, e), c.file.text[s:e], kind)


def p_namespace(c: Context, p: Values, s: int, e: int) -> ast.Namespace_:
    """top_statement : NAMESPACE namespace_declaration_name ';'"""
    return ast.Namespace_(c.span(s, e), p[1], [], False)


def p_namespace_braced(c: Context, p: Values, s: int, e: int) -> ast.Namespace_:
    """top_statement : NAMESPACE namespace_declaration_name at_namespace_body '{' \
        top_statement_list '}'"""
    return ast.Namespace_(c.span(s, e), p[1], p[4], True)


def p_namespace_global(c: Context, p: Values, s: int, e: int) -> ast.Namespace_:
    """top_statement : NAMESPACE at_namespace_body '{' top_statement_list '}'"""
    return ast.Namespace_(c.span(s, e), None, p[3], True)


def p_use(c: Context, p: Values, s: int, e: int) -> ast.Use_:
    """top_statement : USE use_declarations ';'"""
    return ast.Use_(c.span(s, e), "class", p[1])


def p_use_typed(c: Context, p: Values, s: int, e: int) -> ast.Use_:
    """top_statement : USE use_type use_declarations ';'"""
    for item in p[2]:
        item.kind = p[1]
    return ast.Use_(c.span(s, e), p[1], p[2])


def p_use_group(c: Context, p: Values, s: int, e: int) -> ast.GroupUse:
    """top_statement : USE mixed_group_use_declaration ';'"""
    prefix, items = p[1]
    return ast.GroupUse(c.span(s, e), prefix, items)


def p_use_group_typed(c: Context, p: Values, s: int, e: int) -> ast.GroupUse:
    """top_statement : USE use_type group_use_declaration ';'"""
    prefix, items = p[2]
    for item in items:
        item.kind = p[1]
    return ast.GroupUse(c.span(s, e), prefix, items)


def p_use_type(c: Context, p: Values, s: int, e: int) -> ast.UseKind:
    """use_type : FUNCTION
    use_type : CONST"""
    return "function" if c.token_text(p[0]).lower() == "function" else "const"


def p_group_use(
    c: Context, p: Values, s: int, e: int
) -> tuple[ast.Name, list[ast.UseItem]]:
    """group_use_declaration : legacy_namespace_name NS_SEPARATOR '{' \
        unprefixed_use_declarations possible_comma '}'
    mixed_group_use_declaration : legacy_namespace_name NS_SEPARATOR '{' \
        inline_use_declarations possible_comma '}'"""
    return p[0], p[3]


def p_inline_use_typed(c: Context, p: Values, s: int, e: int) -> ast.UseItem:
    """inline_use_declaration : use_type unprefixed_use_declaration"""
    item: ast.UseItem = p[1]
    item.kind = p[0]
    item.span.start = s
    return item


def p_use_declaration(c: Context, p: Values, s: int, e: int) -> ast.UseItem:
    """use_declaration : legacy_namespace_name
    unprefixed_use_declaration : namespace_name
    use_declaration : legacy_namespace_name AS STRING
    unprefixed_use_declaration : namespace_name AS STRING"""
    alias = c.identifier(p[2]) if len(p) > 1 else None
    return ast.UseItem(c.span(s, e), "class", p[0], alias)


def p_const(c: Context, p: Values, s: int, e: int) -> ast.Const_:
    """top_statement : CONST const_list ';'"""
    return ast.Const_(c.span(s, e), p[1], c.doc(s))


def p_const_decl(c: Context, p: Values, s: int, e: int) -> ast.ConstItem:
    """const_decl : STRING '=' expr backup_doc_comment"""
    return ast.ConstItem(c.span(s, e), c.identifier(p[0]), p[2])


# ------------------------------------------------------------------------------ simple statements


def p_block(c: Context, p: Values, s: int, e: int) -> ast.Block:
    """statement : '{' inner_statement_list '}'"""
    return ast.Block(c.span(s, e), p[1])


def p_expression(c: Context, p: Values, s: int, e: int) -> ast.Expression:
    """statement : expr ';'"""
    return ast.Expression(c.span(s, e), p[0])


def p_nop(c: Context, p: Values, s: int, e: int) -> ast.Nop:
    """statement : ';'"""
    return ast.Nop(c.span(s, e))


def p_inline_html(c: Context, p: Values, s: int, e: int) -> ast.InlineHTML:
    """statement : INLINE_HTML"""
    return ast.InlineHTML(c.span(s, e), c.file.text[s:e])


def p_echo(c: Context, p: Values, s: int, e: int) -> ast.Echo:
    """statement : ECHO echo_expr_list ';'"""
    return ast.Echo(c.span(s, e), p[1])


def p_break(c: Context, p: Values, s: int, e: int) -> ast.Break:
    """statement : BREAK optional_expr ';'"""
    return ast.Break(c.span(s, e), _levels(c, p[1], "break", e))


def p_continue(c: Context, p: Values, s: int, e: int) -> ast.Continue:
    """statement : CONTINUE optional_expr ';'"""
    return ast.Continue(c.span(s, e), _levels(c, p[1], "continue", e))


def _levels(c: Context, levels: ast.Expr | None, word: str, end: int) -> int:
    if levels is None:
        return 1
    line = c.file.line(levels.span.start)
    if not isinstance(levels, ast.Int_ | ast.Float_ | ast.String_):
        message = f"'{word}' operator with non-integer operand is no longer supported"
        c.later(message, line, levels.span)
        return 1
    if not isinstance(levels, ast.Int_) or levels.value < 1:
        message = f"'{word}' operator accepts only positive integers"
        c.later(message, line, levels.span)
        return 1
    return levels.value


def p_return(c: Context, p: Values, s: int, e: int) -> ast.Return:
    """statement : RETURN optional_expr ';'"""
    return ast.Return(c.span(s, e), p[1])


def p_global(c: Context, p: Values, s: int, e: int) -> ast.Global:
    """statement : GLOBAL global_var_list ';'"""
    return ast.Global(c.span(s, e), p[1])


def p_static(c: Context, p: Values, s: int, e: int) -> ast.Static_:
    """statement : STATIC static_var_list ';'"""
    return ast.Static_(c.span(s, e), p[1])


def p_static_var(c: Context, p: Values, s: int, e: int) -> ast.StaticVar:
    """static_var : VARIABLE
    static_var : VARIABLE '=' expr"""
    return ast.StaticVar(c.span(s, e), c.variable(p[0]), p[2] if len(p) > 1 else None)


def p_unset(c: Context, p: Values, s: int, e: int) -> ast.Unset:
    """statement : UNSET '(' unset_variables possible_comma ')' ';'"""
    return ast.Unset(c.span(s, e), p[2])


def p_goto(c: Context, p: Values, s: int, e: int) -> ast.Goto:
    """statement : GOTO STRING ';'"""
    return ast.Goto(c.span(s, e), c.identifier(p[1]))


def p_label(c: Context, p: Values, s: int, e: int) -> ast.Label:
    """statement : STRING ':'"""
    return ast.Label(c.span(s, e), c.identifier(p[0]))


# --------------------------------------------------------------------------------------- control


@dataclass(slots=True, eq=False)
class _Branches:
    """An `if` being read: its condition, body and `elseif`s."""

    cond: ast.Expr
    body: list[ast.Stmt]
    elseifs: list[ast.ElseIf] = field(default_factory=list)


def p_branches(c: Context, p: Values, s: int, e: int) -> _Branches:
    """if_stmt_without_else : IF '(' expr ')' statement
    alt_if_stmt_without_else : IF '(' expr ')' ':' inner_statement_list"""
    return _Branches(p[2], p[5] if len(p) == 6 else body(p[4]))


def p_branches_elseif(c: Context, p: Values, s: int, e: int) -> _Branches:
    """if_stmt_without_else : if_stmt_without_else ELSEIF '(' expr ')' statement
    alt_if_stmt_without_else : alt_if_stmt_without_else ELSEIF '(' expr ')' ':' \
        inner_statement_list"""
    span = c.span(c.tokens.starts[p[1]], e)
    branch_body = p[6] if len(p) == 7 else body(p[5])
    p[0].elseifs.append(ast.ElseIf(span, p[3], branch_body))
    return p[0]


def p_if(c: Context, p: Values, s: int, e: int) -> ast.If_:
    """if_stmt : if_stmt_without_else %prec NOELSE
    if_stmt : if_stmt_without_else ELSE statement
    alt_if_stmt : alt_if_stmt_without_else ENDIF ';'
    alt_if_stmt : alt_if_stmt_without_else ELSE ':' inner_statement_list ENDIF ';'"""
    branches: _Branches = p[0]
    else_ = None
    if len(p) == 6:
        stmts: list[ast.Stmt] = p[3]
        end = stmts[-1].span.end if stmts else c.tokens.ends[p[2]]
        else_ = ast.Else_(c.span(c.tokens.starts[p[1]], end), stmts)
    elif len(p) == 3 and not isinstance(p[2], int):
        else_ = ast.Else_(c.span(c.tokens.starts[p[1]], e), body(p[2]))
    return ast.If_(c.span(s, e), branches.cond, branches.body, branches.elseifs, else_)


def p_loop_body(c: Context, p: Values, s: int, e: int) -> list[ast.Stmt]:
    """while_statement : statement
    for_statement : statement
    foreach_statement : statement
    declare_statement : statement"""
    return body(p[0])


def p_loop_body_alternative(c: Context, p: Values, s: int, e: int) -> list[ast.Stmt]:
    """while_statement : ':' inner_statement_list ENDWHILE ';'
    for_statement : ':' inner_statement_list ENDFOR ';'
    foreach_statement : ':' inner_statement_list ENDFOREACH ';'
    declare_statement : ':' inner_statement_list ENDDECLARE ';'"""
    return p[1]


def p_while(c: Context, p: Values, s: int, e: int) -> ast.While:
    """statement : WHILE '(' expr ')' while_statement"""
    return ast.While(c.span(s, e), p[2], p[4])


def p_do(c: Context, p: Values, s: int, e: int) -> ast.Do:
    """statement : DO statement WHILE '(' expr ')' ';'"""
    return ast.Do(c.span(s, e), body(p[1]), p[4])


def p_for(c: Context, p: Values, s: int, e: int) -> ast.For:
    """statement : FOR '(' for_exprs ';' for_exprs ';' for_exprs ')' for_statement"""
    return ast.For(c.span(s, e), p[2], p[4], p[6], p[8])


def p_foreach(c: Context, p: Values, s: int, e: int) -> ast.Foreach:
    """statement : FOREACH '(' expr AS foreach_variable ')' foreach_statement
    statement : FOREACH '(' expr AS foreach_variable DOUBLE_ARROW foreach_variable ')' \
        foreach_statement"""
    key: ast.Expr | None = None
    value: ast.Expr | _ByRef = p[4]
    if len(p) == 9:
        key, value = p[4], p[6]
        if isinstance(key, _ByRef):
            c.later("Key element cannot be a reference", 0, key.var.span)
            key = key.var
        elif isinstance(key, ast.List_):
            c.later("Cannot use list as key element", 0, key.span)
    if isinstance(value, _ByRef):
        return ast.Foreach(c.span(s, e), p[2], key, value.var, True, p[-1])
    return ast.Foreach(c.span(s, e), p[2], key, value, False, p[-1])


@dataclass(slots=True, eq=False)
class _ByRef:
    """`&var` in a foreach."""

    var: ast.Expr


def p_foreach_ref(c: Context, p: Values, s: int, e: int) -> _ByRef:
    """foreach_variable : ampersand variable"""
    return _ByRef(p[1])


def p_foreach_list(c: Context, p: Values, s: int, e: int) -> ast.Expr:
    """foreach_variable : LIST '(' array_pair_list ')'
    foreach_variable : '[' array_pair_list ']'"""
    return as_list(ast.List_(c.span(s, e), p[-2], len(p) == 3))


def p_switch(c: Context, p: Values, s: int, e: int) -> ast.Switch:
    """statement : SWITCH '(' expr ')' switch_case_list"""
    return ast.Switch(c.span(s, e), p[2], p[4])


def p_switch_case_list(c: Context, p: Values, s: int, e: int) -> list[ast.Case]:
    """switch_case_list : '{' case_list '}'
    switch_case_list : '{' ';' case_list '}'
    switch_case_list : ':' case_list ENDSWITCH ';'
    switch_case_list : ':' ';' case_list ENDSWITCH ';'"""
    return p[1] if isinstance(p[1], list) else p[2]


def p_case(c: Context, p: Values, s: int, e: int) -> list[ast.Case]:
    """case_list : case_list CASE expr case_separator inner_statement_list"""
    p[0].append(ast.Case(c.span(c.tokens.starts[p[1]], e), p[2], p[4]))
    return p[0]


def p_default(c: Context, p: Values, s: int, e: int) -> list[ast.Case]:
    """case_list : case_list DEFAULT case_separator inner_statement_list"""
    p[0].append(ast.Case(c.span(c.tokens.starts[p[1]], e), None, p[3]))
    return p[0]


def p_try(c: Context, p: Values, s: int, e: int) -> ast.TryCatch:
    """statement : TRY '{' inner_statement_list '}' catch_list finally_statement"""
    return ast.TryCatch(c.span(s, e), p[2], p[4], p[5])


def p_catch(c: Context, p: Values, s: int, e: int) -> list[ast.Catch]:
    """catch_list : catch_list CATCH '(' catch_name_list optional_variable ')' '{' \
        inner_statement_list '}'"""
    p[0].append(ast.Catch(c.span(c.tokens.starts[p[1]], e), p[3], p[4], p[7]))
    return p[0]


def p_optional_variable(c: Context, p: Values, s: int, e: int) -> ast.Variable:
    """optional_variable : VARIABLE"""
    return c.variable(p[0])


def p_finally(c: Context, p: Values, s: int, e: int) -> ast.Finally:
    """finally_statement : FINALLY '{' inner_statement_list '}'"""
    return ast.Finally(c.span(s, e), p[2])


def p_declare(c: Context, p: Values, s: int, e: int) -> ast.Declare:
    """statement : DECLARE '(' const_list ')' at_declare_body declare_statement"""
    items = [ast.DeclareItem(item.span, item.name, item.value) for item in p[2]]
    stmts: list[ast.Stmt] = p[5]
    bodiless = len(stmts) == 1 and isinstance(stmts[0], ast.Nop)
    return ast.Declare(c.span(s, e), items, None if bodiless else stmts)


# ------------------------------------------------------------------------------------- functions


def p_function(c: Context, p: Values, s: int, e: int) -> ast.Function_:
    """function_declaration_statement : function returns_ref function_name backup_doc_comment '(' \
        parameter_list ')' return_type backup_fn_flags '{' inner_statement_list '}' \
        backup_fn_flags"""
    return ast.Function_(c.span(s, e), p[1], p[2], p[5], p[7], p[10], [], c.doc(s))


def p_attributed_parameter(c: Context, p: Values, s: int, e: int) -> ast.Param:
    """attributed_parameter : attributes parameter
    attributed_parameter : parameter"""
    param: ast.Param = p[-1]
    if len(p) > 1:
        param.attrs = p[0]
        param.span.start = s
        param.doc = c.doc(s) or param.doc
    return param
