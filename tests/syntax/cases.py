"""Case files: several PHP sources in one text file, each with what is expected of it.

    === name
    <?php ...
    ---
    expected

In lint/ what is expected is what `php -l` says; only php writes it:

    python tests/syntax/cases.py --bless

In ast/ it is the tree our parser gives, or its diagnostics; the name may end in a PHP version, and
`spans` in it shows spans.  Accept what the parser gives now with:

    python tests/syntax/cases.py --promote
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from php2ml.source import Source  # noqa: E402
from php2ml.syntax.dump import dump_file  # noqa: E402
from php2ml.syntax.grammar import parse  # noqa: E402
from php2ml.syntax.lint import lint_source  # noqa: E402

_ACCEPTED = "No syntax errors detected"


@dataclass
class Case:
    """One source and what is expected of it."""

    file: Path
    name: str
    source: str
    expected: str

    @property
    def id(self) -> str:
        return f"{self.file.stem}: {self.name}"


def read(folder: str) -> list[Case]:
    """Return every case of a folder, in order."""
    cases = []
    for path in sorted((HERE / folder).glob("*.txt")):
        text = path.read_bytes().decode("latin-1")
        for block in re.split(r"(?m)^=== ", text)[1:]:
            name, _, rest = block.partition("\n")
            source, _, expected = rest.partition("\n---\n")
            cases.append(Case(path, name, source, expected.rstrip("\n")))
    return cases


def write(cases: list[Case]) -> None:
    """Write cases back to their files."""
    by_file: dict[Path, list[Case]] = {}
    for case in cases:
        by_file.setdefault(case.file, []).append(case)
    for path, members in by_file.items():
        text = "".join(f"=== {c.name}\n{c.source}\n---\n{c.expected}\n\n" for c in members)
        path.write_bytes(text.rstrip("\n").encode("latin-1") + b"\n")


def php_verdict(source: str) -> str:
    """Return what `php -l` says of a source."""
    with tempfile.NamedTemporaryFile(suffix=".php") as file:
        file.write(source.encode("latin-1"))
        file.flush()
        command = ["php", "-n", "-d", "log_errors=1", "-d", "display_errors=0", "-l", file.name]
        command[2:2] = ["-d", "short_open_tag=0", "-d", "error_log="]
        run = subprocess.run(command, capture_output=True, check=False)
        text = (run.stderr + run.stdout).decode("latin-1").replace(file.name, "FILE")
    match = re.search(r"PHP ((?:Parse|Fatal) error:  .*?) in FILE on line (\d+)$", text, re.M)
    return f"{match[1]} on line {match[2]}" if match else _ACCEPTED


def our_verdict(source: str) -> str:
    """Return our linter's words for a source, in the same form."""
    result = lint_source(Source("FILE", source))
    if result.ok:
        return _ACCEPTED
    return f"{result.kind}:  {result.message} on line {result.line}"


def our_tree(case: Case) -> str:
    """Return the tree and the diagnostics our parser gives for a case."""
    version = re.search(r"(\d)\.(\d)$", case.name)
    chosen = (int(version[1]), int(version[2])) if version else (8, 2)
    file, diagnostics = parse(Source("FILE", case.source), chosen)
    shown = [f"; {d.line}: {d.title}" + (f" ({d.hint})" if d.hint else "") for d in diagnostics]
    return "\n".join([*shown, dump_file(file, "spans" in case.name).rstrip("\n")]).strip("\n")


def main() -> None:
    if "--bless" in sys.argv:
        cases = read("lint")
        for case in cases:
            case.expected = php_verdict(case.source)
        write(cases)
    if "--promote" in sys.argv:
        cases = read("ast")
        for case in cases:
            case.expected = our_tree(case)
        write(cases)


if __name__ == "__main__":
    main()
