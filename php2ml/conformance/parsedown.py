"""Parsedown's documents: what Debian's Parsedown makes of them under php, and whether another engine makes the same.

``python -m php2ml.conformance.parsedown --bless`` runs *php* and writes ``expected/``; with a command (``-- build/render.exe``) or a path
it renders every document with that and compares.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from .build import PROJECT_ROOT
from .oracle import php_command

FOLDER = PROJECT_ROOT / "conformance" / "parsedown"
SCRIPT = FOLDER / "render.php"
LIBRARY = Path("/usr/share/php/Parsedown/Parsedown.php")


def documents() -> list[Path]:
    """The Markdown documents, in order."""
    return sorted((FOLDER / "documents").glob("*.md"))


def expectation(document: Path) -> Path:
    """Where the HTML of a document is kept."""
    return FOLDER / "expected" / f"{document.stem}.html"


def php_renderer() -> list[str]:
    """The command that renders documents with php."""
    return [*php_command(), str(SCRIPT)]


def render(command: Sequence[str], document: Path) -> bytes:
    """What ``command`` prints for one document, its standard error and status appended when it fails."""
    done = subprocess.run([*command, str(document)], capture_output=True, timeout=30)
    if done.returncode != 0:
        return done.stdout + done.stderr + f"\nexit status {done.returncode}\n".encode()
    return done.stdout


def differing(command: Sequence[str]) -> list[Path]:
    """The documents that ``command`` renders otherwise than php did."""
    return [document for document in documents() if render(command, document) != expectation(document).read_bytes()]


def bless() -> int:
    """Have php write every expectation; how many changed."""
    changed = 0
    for document in documents():
        html = render(php_renderer(), document)
        path = expectation(document)
        if not path.is_file() or path.read_bytes() != html:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(html)
            changed += 1
    return changed


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(prog="php2ml.conformance.parsedown", description=__doc__.splitlines()[0])
    parser.add_argument("--bless", action="store_true", help="write expected/ with php")
    parser.add_argument("command", nargs="*", help="renders the document named by its last argument (php when not given)")
    options = parser.parse_args(arguments)
    if options.bless:
        print(f"{bless()} of {len(documents())} expectations changed")
        return 0
    different = differing(options.command or php_renderer())
    for document in different:
        print(f"different: {document.name}")
    total = len(documents())
    print(f"{total - len(different)} of {total} documents rendered alike")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
