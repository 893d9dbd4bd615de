"""Names of PHP: case is ASCII's only, whatever the bytes."""

from __future__ import annotations

_ASCII = {upper: upper + 32 for upper in range(65, 91)}


def lower_case(name: str) -> str:
    """The name in lower case as PHP sees it: bytes above 127 stay what they are."""
    return name.lower() if name.isascii() else name.translate(_ASCII)


HIDDEN = "step "
"""Begins the names of variables that the compiler adds. No PHP source can write them."""


def is_hidden(name: str) -> bool:
    """Whether a variable was added by the compiler, so that no PHP code can see it."""
    return name.startswith(HIDDEN)
