"""The span invariant: every span lies in its source and inside its parent's."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from php2ml.source import Span


def violations(node: Any) -> list[str]:
    """Return a line for each node below `node` whose span is wrong."""
    found: list[str] = []
    _check(node, node.span, found)
    return found


def _check(node: Any, around: Span, found: list[str]) -> None:
    if isinstance(node, list):
        for item in node:
            _check(item, around, found)
    elif is_dataclass(node) and hasattr(node, "span"):
        span: Span = node.span
        if not 0 <= span.start <= span.end <= len(span.file.text):
            found.append(f"{type(node).__name__} {span}: not a range of the file")
        elif not around.start <= span.start <= span.end <= around.end:
            found.append(f"{type(node).__name__} {span}: outside its parent's span")
        for field in fields(node):
            if field.name != "span":
                _check(getattr(node, field.name), span, found)
