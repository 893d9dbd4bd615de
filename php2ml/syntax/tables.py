"""LALR tables: built with PLY from the grammar modules, kept in the user's cache directory.

The cache file's name holds a hash of everything the tables depend on, so a stale one is never
read; it is written to a temporary name and renamed.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from php2ml.syntax import grammar_class, grammar_expr, grammar_new, grammar_primary, grammar_stmt
from php2ml.syntax.context import Action
from php2ml.syntax.lexer import Version
from php2ml.syntax.tokens import ERROR, KIND, TOKENS

_FORMAT = 3
GRAMMAR_MODULES: list[ModuleType] = [
    grammar_stmt, grammar_class, grammar_expr, grammar_primary, grammar_new,
]  # fmt: skip


@dataclass(slots=True, eq=False)
class Production:
    """`left : right`, with its action; `precedence` is its `%prec`."""

    left: str
    right: list[str]
    precedence: str | None
    action: Action | None


@dataclass(slots=True, eq=False)
class Tables:
    """What the parser runs on.

    `rows[state][kind]` is s > 0 to shift to state s - 1, -p to reduce by production p, 0 for an
    error and `ACCEPT`.  `expected[state]` are the kinds with an action of their own, the default
    reduction's left out, as bison counts them.  `productions[p]` is the left side's number, the
    length of the right side, and the action.  `memo` caches a goto followed by the reductions
    that only rename a value.
    """

    rows: list[tuple[int, ...]]
    expected: list[tuple[int, ...]]
    gotos: list[dict[int, int]]
    productions: list[tuple[int, int, Action | None]]
    nonterminals: dict[str, int]
    memo: dict[int, int] = field(default_factory=dict)


ACCEPT = 1 << 20


def productions(version: Version) -> list[Production]:
    """Return the grammar of a PHP version; the start production first."""
    found: list[Production] = []
    for module in GRAMMAR_MODULES:
        for line in filter(None, module.UNITS.splitlines()):
            found.append(_production(line, None))
        for since, lines in getattr(module, "UNITS_SINCE", {}).items():
            if since <= version:
                found += [_production(line, None) for line in filter(None, lines.splitlines())]
        for name, value in vars(module).items():
            if not name.startswith("p_") or value.__module__ != module.__name__:
                continue
            since, before = getattr(value, "versions", ((0, 0), (99, 0)))
            if not since <= version < before:
                continue
            for line in value.__doc__.replace("\\\n", " ").splitlines():
                found.append(_production(line, value))
    found.sort(key=lambda production: production.left != "start")
    return found


def _production(line: str, action: Action | None) -> Production:
    left, colon, *right = line.split()
    assert colon == ":", line
    precedence = None
    if "%prec" in right:
        *right, _, precedence = right
    return Production(left, right, precedence, action)


def cache_directory() -> Path:
    """Return the directory for php2ml's cache files; it may not exist."""
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "php2ml"


def cache_key(grammar: list[Production]) -> str:
    import ply

    described = [
        repr((_FORMAT, ply.__version__, sys.version_info[:2], grammar_expr.PRECEDENCE)),
        repr([token.name for token in TOKENS]),
        *(repr((p.left, p.right, p.precedence)) for p in grammar),
    ]
    return hashlib.sha256("\n".join(described).encode()).hexdigest()[:32]


@cache
def load(version: Version) -> Tables:
    """Return the tables for a PHP version, from the cache or else built (some seconds)."""
    grammar = productions(version)
    path = cache_directory() / f"parser-{version[0]}.{version[1]}-{cache_key(grammar)}.tables"
    try:
        stored = marshal.loads(path.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        stored = _build(grammar)
        _store(path, marshal.dumps(stored))
    unique, row_of, expected, gotos, nonterminals = stored
    numbers = {name: number for number, name in enumerate(nonterminals)}
    return Tables(
        rows=[unique[index] for index in row_of],
        expected=expected,
        gotos=gotos,
        productions=[(0, 1, None)]
        + [(numbers[p.left], len(p.right), p.action) for p in grammar],
        nonterminals=numbers,
    )


def _store(path: Path, data: bytes) -> None:
    """Write the cache file whole or not at all; a read-only cache is no error."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(data)
        os.replace(file.name, path)
    except OSError:
        pass


def _build(grammar: list[Production]) -> tuple[Any, ...]:
    from ply import yacc

    terminals = [token.name for token in TOKENS]
    table = yacc.Grammar([name for name in terminals if name.isidentifier()])
    for level, (associativity, names) in enumerate(grammar_expr.PRECEDENCE, 1):
        for name in names.split():
            table.set_precedence(name.strip("'"), associativity, level)
    for production in grammar:
        precedence = ["%prec", production.precedence] if production.precedence else []
        table.add_production(production.left, [*production.right, *precedence])
    table.set_start("start")
    undefined = table.undefined_symbols()
    if undefined:
        raise ValueError(f"undefined symbols: {[name for name, _ in undefined]}")
    unused = table.unused_rules() + table.find_unreachable()
    if unused:
        raise ValueError(f"unused rules: {[str(rule) for rule in unused]}")
    lalr = yacc.LRGeneratedTable(table, "LALR")
    conflicts = lalr.sr_conflicts + lalr.rr_conflicts
    if conflicts:
        raise ValueError(f"conflicts: {conflicts}")

    nonterminals = sorted({production.left for production in grammar})
    numbers = {name: number for number, name in enumerate(nonterminals)}
    kinds = {name if name.isidentifier() else name[1:-1]: kind for name, kind in KIND.items()}
    kinds["$end"] = KIND["END"]
    unique: list[tuple[int, ...]] = []
    indices: dict[tuple[int, ...], int] = {}
    row_of: list[int] = []
    expected: list[tuple[int, ...]] = []
    gotos: list[dict[int, int]] = []
    for state in range(len(lalr.lr_action)):
        actions: dict[str, int | None] = lalr.lr_action[state]
        # Bison's default reduction: the commonest, the lowest production among equals.
        counts = Counter(action for action in actions.values() if action and action < 0)
        default = max(counts, key=lambda p: (counts[p], p)) if counts else 0
        row = [default] * len(TOKENS)
        explicit = []
        for name, action in actions.items():
            kind = kinds[name]
            if action is None:
                row[kind] = 0
            elif action == 0:
                row[kind] = ACCEPT
                explicit.append(kind)
            else:
                row[kind] = action + 1 if action > 0 else action
                if action != default:
                    explicit.append(kind)
        key = tuple(row)
        if key not in indices:
            indices[key] = len(unique)
            unique.append(key)
        row_of.append(indices[key])
        expected.append(tuple(sorted(explicit)))
        gotos.append({numbers[n]: to for n, to in lalr.lr_goto.get(state, {}).items()})
    return unique, row_of, expected, gotos, nonterminals


__all__ = ["ACCEPT", "ERROR", "Tables", "cache_directory", "load", "productions"]
