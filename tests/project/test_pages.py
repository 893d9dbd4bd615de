"""What README and ARCHITECTURE show of the output is the output: `PROMOTE=1 pytest tests/project/test_pages.py` rewrites them."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from php2ml.driver import translate_program

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"```(php|ocaml)\n(.*?)^```\n", re.DOTALL | re.MULTILINE)


def inventory() -> str:
    """The PHP program of ARCHITECTURE; README shows a function of it."""
    php = next(m[2] for m in BLOCK.finditer((ROOT / "ARCHITECTURE.md").read_text()) if m[1] == "php")
    return php.rstrip("\n") + "\n"


def function(module: str, name: str) -> str:
    """A function of an OCaml module, with its comment."""
    found = re.search(rf"^\(\* inventory\.php:\d+ function {name}\(.*?(?=\n\n)", module, re.DOTALL | re.MULTILINE)
    assert found is not None
    return found[0] + "\n"


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md"])
def test_shown_ocaml_is_what_is_written(page: str, tmp_path: Path) -> None:
    (tmp_path / "inventory.php").write_text(inventory())
    module = translate_program(tmp_path).files["inventory.ml"]
    expected = function(module, "primes") if page == "README.md" else module
    path = ROOT / page
    text = path.read_text()
    shown = next(m for m in BLOCK.finditer(text) if m[1] == "ocaml")
    if os.environ.get("PROMOTE"):
        path.write_text(text[: shown.start(2)] + expected + text[shown.end(2) :])
        return
    assert shown[2] == expected
