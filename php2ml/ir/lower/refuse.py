"""Diagnostics of lowering: what cannot be translated, and what will fail when reached."""

from __future__ import annotations

from typing import TYPE_CHECKING

from php2ml import diagnostics
from php2ml.syntax import ast

if TYPE_CHECKING:
    from php2ml.ir.lower.state import FunctionState, Lowering

CODES = {
    "L0001": "`goto` and labels have no structured translation.",
    "L0002": "A construct that PHP itself rejects when it compiles the file.",
    "L0003": "A construct that this version does not translate.",
    "W0301": "`eval` of text that is not known at translation.",
}
diagnostics.register(CODES)


def refuse(
    fx: FunctionState | Lowering, node: ast.Node, code: str, title: str, hint: str | None = None
) -> None:
    """Report that `node` cannot be translated."""
    _list(fx).append(diagnostics.error(code, title, node.span, hint=hint))


def warn(fx: FunctionState | Lowering, node: ast.Node, code: str, title: str, hint: str | None = None) -> None:
    """Report something that is translated but will not work."""
    _list(fx).append(diagnostics.warning(code, title, node.span, hint=hint))


def _list(fx: FunctionState | Lowering) -> list[object]:
    lowering = getattr(fx, "lowering", fx)
    return lowering.diagnostics
