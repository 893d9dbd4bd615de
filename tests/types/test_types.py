"""Goldens of inference: cases/*.php beside the types inferred of them.

Accept what inference gives now with `python tests/types/test_types.py --promote`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))
sys.path.insert(0, str(HERE))

from stub import builtins  # noqa: E402

from php2ml.resolve import resolve  # noqa: E402
from php2ml.source import Source  # noqa: E402
from php2ml.syntax.grammar import parse  # noqa: E402
from php2ml.types.dump import dump  # noqa: E402
from php2ml.types.infer import infer  # noqa: E402
from php2ml.types.lattice import (  # noqa: E402
    COUNTER,
    EMPTY_ARRAY,
    FLOAT,
    INT,
    MAX64,
    MIXED,
    NEVER,
    NULL,
    STR,
    int_range,
    int_value,
    join,
    list_of,
    meet,
    widen,
)
from php2ml.types import numeric  # noqa: E402

CASES = sorted((HERE / "cases").glob("*.php"))


def types_of(path: Path) -> str:
    file, diagnostics = parse(Source("case.php", path.read_bytes().decode("latin-1")))
    assert not diagnostics
    program = resolve([file], builtins(), "")
    return dump(program, infer(program))


@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_golden(path: Path) -> None:
    assert types_of(path) == path.with_suffix(".types").read_text()


def test_types_are_interned() -> None:
    assert join(int_range(0, 5), int_range(3, 9)) is int_range(0, 9)
    assert join(list_of(STR), EMPTY_ARRAY) is list_of(STR)


def test_join_meet_widen() -> None:
    assert join(NEVER, STR) is STR
    assert join(MIXED, INT) is MIXED
    assert meet(join(INT, NULL), int_range(0, 5)) is int_range(0, 5)
    assert widen(int_value(0), int_value(1)) is int_range(0, 1)
    assert widen(int_range(0, 1), int_value(2)).hi > 2


def test_overflow_gives_a_float() -> None:
    assert numeric.add(INT, INT) is join(INT, FLOAT)
    assert numeric.add(int_value(MAX64), int_range(1000, 1000)) is FLOAT
    assert numeric.multiply(int_range(0, 1 << 20), int_range(0, 1 << 20)) is int_range(0, 1 << 40)


def test_counters_saturate() -> None:
    assert numeric.add(int_range(0, COUNTER), int_value(1)) is int_range(1, COUNTER)
    assert numeric.add(int_range(0, COUNTER), int_range(0, 1000)).hi > COUNTER


if __name__ == "__main__" and "--promote" in sys.argv:
    for case in CASES:
        case.with_suffix(".types").write_text(types_of(case))
