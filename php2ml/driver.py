"""The pipeline: from PHP files to the OCaml library of a site. The only place that orders the passes."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from php2ml import program_ml, reach
from php2ml.builtins import table
from php2ml.builtins.generate import table_module
from php2ml.diagnostics import Diagnostic, Severity
from php2ml.ir import check, ir, passes
from php2ml.ir.lower import lower
from php2ml.ir.passes import lifetimes
from php2ml.ir.print import print_module
from php2ml.ocaml.emit import emit_module
from php2ml.ocaml.links import find_links
from php2ml.ocaml.print import print_structure
from php2ml.program import Program
from php2ml.reach import Reach
from php2ml.resolve import resolve
from php2ml.resolve.evaluated import find_evaluated
from php2ml.resolve.walk import descendants
from php2ml.source import Source
from php2ml.syntax import ast
from php2ml.syntax import dump as syntax_dump
from php2ml.syntax.grammar import parse, parse_many
from php2ml.syntax.lexer import tokenize
from php2ml.types.infer import infer
from php2ml.types.table import TypeTable

T = TypeVar("T")
Version = tuple[int, int]

STAGES = ("tokens", "ast", "resolved", "types", "ir", "ocaml")


@dataclass(slots=True)
class TranslationResult:
    """The library of a site: `files` by name (one character a byte), empty when there are errors; what it can reach."""

    files: dict[str, str]
    diagnostics: list[Diagnostic]
    stats: dict[str, float] = field(default_factory=dict)
    reach: Reach | None = None

    @property
    def ok(self) -> bool:
        return not _errors(self.diagnostics)


def translate_program(
    root: Path,
    php_files: Sequence[str] | None = None,
    *,
    php_version: Version = (8, 2),
    module_prefix: str = "",
    assets: Iterable[str] = (),
    settings: Iterable[tuple[str, str]] = (),
    entries: list[str] | None = None,
    check_ir: bool = False,
    program_root: str | None = None,
    computed_names: bool = True,
) -> TranslationResult:
    """Translate the PHP files below `root` (all of them, or those given by relative path) as one program.

    `program_root` is the directory that messages and `__DIR__` show unless the program is told another (`root` itself when not
    given).

    Without `computed_names` the program computes no names of built-in functions and classes (see `reach.find`).

    `entries` are those that may be the main script (all, when not given); `assets` other files, by
    relative path, that become part of the program. The library is called `module_prefix` + "site".
    """
    root = root.resolve()
    wanted = sorted(php_files) if php_files is not None else find_php_files(root)
    return _with_deep_stack(
        lambda: _translate(root, wanted, php_version, module_prefix, list(assets), list(settings), entries, check_ir, program_root or str(root), computed_names)
    )


def _translate(
    root: Path,
    php_files: list[str],
    php_version: Version,
    module_prefix: str,
    assets: list[str],
    settings: list[tuple[str, str]],
    entries: list[str] | None,
    check_ir: bool,
    program_root: str,
    computed_names: bool,
) -> TranslationResult:
    clock = _Clock()

    trees, diagnostics = parse_files(root, php_files, php_version)
    clock.lap("parse")
    if _errors(diagnostics):
        return TranslationResult({}, diagnostics, clock.laps)

    evaluated = find_evaluated(trees, lambda source: parse(source, php_version))
    diagnostics += evaluated.diagnostics
    builtins = table.load()
    clock.lap("builtins")
    main_files = entries if entries is not None else php_files
    program = resolve([*trees, *evaluated.trees], builtins, str(root), main_files, _other_files(root))
    program.refused_texts = evaluated.refused
    clock.lap("resolve")
    types = infer(program)
    clock.lap("infer")
    lowered = lower(program, types)
    diagnostics += [*program.diagnostics, *lowered.diagnostics]
    clock.lap("lower")
    if _errors(diagnostics):
        return TranslationResult({}, diagnostics, clock.laps)
    modules = lowered.modules
    announce_deprecations(modules, diagnostics, root)

    if check_ir:
        check.require(modules)
    seen = lifetimes.find(modules)
    passes.run(modules, after=(lambda _: check.require(modules)) if check_ir else None)
    clock.lap("passes")

    files = emit_files(modules)
    found = reach.find(program, types, modules, files.values(), settings, computed_names=computed_names)
    if found.functions is not None:
        files["builtin_table.ml"] = table_module(found.functions, builtins)
    if any(isinstance(node, ast.Name) and node.text.lower() == "fiber" for tree in trees for node in descendants(tree)):
        settings = [*settings, ("fibers", "1")]
    contents = [(path, (root / path).read_bytes()) for path in sorted(assets)]
    files["assets.ml"] = program_ml.assets_module(contents)
    files["program.ml"] = program_ml.program_module(
        [module.name for module in modules], found, root=program_root, settings=settings,
        shows_ids=seen.ids, has_destructors=seen.destructors,
    )  # fmt: skip
    files["dune"] = program_ml.dune_file(f"{module_prefix}site", all_builtins=found.functions is None)
    clock.lap("emit")
    return TranslationResult(
        {name: _as_bytes(text) for name, text in files.items()}, diagnostics, clock.laps, found
    )


def announce_deprecations(modules: list[ir.Module], diagnostics: Iterable[Diagnostic], root: Path) -> None:
    """Make each file print, when it is entered, what PHP says of it as it compiles it."""
    found: dict[str, list[ir.Expr]] = {}
    for diagnostic in diagnostics:
        report_of = {"P0003": "Errors.deprecated_text", "P0004": "Errors.warning_text"}.get(diagnostic.code)
        if report_of is not None:
            path = Path(diagnostic.span.file.path)
            line = diagnostic.line if diagnostic.line is not None else diagnostic.span.line()
            report = ir.Prim(report_of, [ir.Var("ctx", ir.CTX), ir.Str(diagnostic.title)], ir.UNIT)
            found.setdefault(path.relative_to(root).as_posix(), []).extend([ir.Line(line), report])
    for module in modules:
        reports = found.get(module.path)
        for function in module.items:
            if reports and function.name == "main":
                function.body = ir.Seq([*reports, function.body], function.body.rep)


def emit_files(modules: list[ir.Module]) -> dict[str, str]:
    """Return the OCaml of every module, and of `Links` where files refer to one another in circles."""
    links = find_links(modules)
    files = {
        f"{module.name[0].lower()}{module.name[1:]}.ml": print_structure(
            emit_module(module, links.external(module.name), links.stores(module.name))
        )
        for module in modules
    }
    if links.names:
        files["links.ml"] = print_structure(links.structure())
    return files


def parse_files(root: Path, php_files: Iterable[str], version: Version) -> tuple[list[ast.File], list[Diagnostic]]:
    """Return the trees of the files, and what is wrong with them."""
    trees: list[ast.File] = []
    diagnostics: list[Diagnostic] = []
    for tree, found in parse_many([root / path for path in php_files], version):
        trees.append(tree)
        diagnostics += found
    return trees, diagnostics


def find_php_files(root: Path) -> list[str]:
    """Return the PHP files below `root`, by relative path, without hidden folders."""
    paths = (path.relative_to(root) for path in root.rglob("*.php") if path.is_file())
    return sorted(path.as_posix() for path in paths if not any(part.startswith(".") for part in path.parts))


def _other_files(root: Path) -> dict[str, bytes]:
    """What resolution reads beside PHP."""
    names = ["composer.json", "vendor/composer/installed.json"]
    return {name: (root / name).read_bytes() for name in names if (root / name).is_file()}


# --- stages on their own -------------------------------------------------------------------------


def dump(file: Path, stage: str, *, php_version: Version = (8, 2)) -> str:
    """Return what a stage makes of one file, as text. Raises ValueError for an unknown stage."""
    if stage not in STAGES:
        raise ValueError(f"unknown stage {stage}; there are {', '.join(STAGES)}")
    return _with_deep_stack(lambda: _dump(file.resolve(), stage, php_version))


def _dump(file: Path, stage: str, version: Version) -> str:
    if stage == "tokens":
        return syntax_dump.dump_tokens(tokenize(Source.read(file), version))
    trees, diagnostics = parse_files(file.parent, [file.name], version)
    if _errors(diagnostics):
        return "".join(f"{diagnostic}\n" for diagnostic in diagnostics)
    if stage == "ast":
        return syntax_dump.dump_file(trees[0])
    program = resolve(trees, table.load(), str(file.parent), None, {})
    if stage == "resolved":
        return dump_program(program)
    types = infer(program)
    if stage == "types":
        return dump_types(program, types)
    modules = lower(program, types).modules
    passes.run(modules)
    if stage == "ir":
        return "\n".join(map(print_module, modules))
    return "\n".join(emit_files(modules).values())


def dump_program(program: Program) -> str:
    """Return functions and classes of a program with their places, as text."""
    lines: list[str] = []
    for file in program.files.values():
        lines.append(f"(file {file.path}")
        lines += [f"  (class {cls.name} {cls.kind})" for cls in file.classes]
        for info in [*file.functions, file.body]:
            variables = " ".join(f"${name}" for name in info.scope.variables)
            lines.append(f"  ({info.kind} {info.id} ({variables}))")
        lines[-1] += ")"
    return "\n".join(lines) + "\n"


def dump_types(program: Program, types: TypeTable) -> str:
    """Return the types of every function's parameters, result and variables, as text."""
    lines: list[str] = []
    for info in program.all_functions():
        found = types.function(info)
        params = " ".join(map(str, found.params))
        lines.append(f"({info.id} ({params}) {found.result}")
        for name in info.scope.variables:
            variable = types.var(info, name)
            lines.append(f"  (${name} {variable.type} {variable.rep})")
        lines[-1] += ")"
    return "\n".join(lines) + "\n"


def inference_report(root: Path, php_files: Sequence[str], *, php_version: Version = (8, 2)) -> list[str]:
    """Return lines that rank what was not inferred, and why."""

    def run() -> list[str]:
        trees, diagnostics = parse_files(root.resolve(), php_files, php_version)
        if _errors(diagnostics):
            return [str(diagnostic) for diagnostic in diagnostics]
        program = resolve(trees, table.load(), str(root.resolve()), None, _other_files(root))
        types = infer(program)
        ranked = sorted(types.reasons, key=lambda item: (-item[0], item[1]))
        return [f"{weight:6} {name}: {reason.text} ({reason.span})" for weight, name, reason in ranked]

    return _with_deep_stack(run)


# --- helpers -------------------------------------------------------------------------------------


def _errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(diagnostic.severity == Severity.ERROR for diagnostic in diagnostics)


def _as_bytes(text: str) -> str:
    """The UTF-8 bytes of a text, one character a byte."""
    return text.encode("utf-8").decode("latin-1")


class _Clock:
    """Seconds of each step."""

    def __init__(self) -> None:
        self.laps: dict[str, float] = {}
        self.start = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.laps[name] = now - self.start
        self.start = now


def _with_deep_stack(work: Callable[[], T]) -> T:
    """Run `work` where trees may be nested deeply: a long PHP file is a long chain of expressions."""
    result: list[T] = []
    failure: list[BaseException] = []

    def run() -> None:
        try:
            result.append(work())
        except BaseException as error:  # noqa: BLE001  passed on below
            failure.append(error)

    old_limit = sys.getrecursionlimit()
    old_size = threading.stack_size(256 * 1024 * 1024)
    sys.setrecursionlimit(200_000)
    try:
        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
    finally:
        threading.stack_size(old_size)
        sys.setrecursionlimit(old_limit)
    if failure:
        raise failure[0]
    return result[0]
