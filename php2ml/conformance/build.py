"""The one place that knows the compiler and how generated OCaml is built: translation of a case, a bundle's dune files.

A workspace is a dune root that a worker keeps: the runtime (copied once, so built once) and a folder for each bundle. In a bundle every
case is a dune library of its own and ``main`` is the executable that runs the case named by its arguments.
"""

from __future__ import annotations

import multiprocessing
import re
import shutil
import subprocess
import tempfile
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .case import SCRIPT, Case
from .execute import write_files

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from php2ml.diagnostics import Diagnostic

BUILD_LIMIT = 900.0
"""Seconds one dune build of a bundle may take."""

TRANSLATION_LIMIT = 60.0
"""Seconds the translation of one case may take."""

PROJECT_ROOT = Path(__file__).resolve().parents[2]
RUNTIME_SOURCE = PROJECT_ROOT / "ocaml_runtime"
HOST_LIBRARIES = ("php_runtime", "php_host_unix", "unix")
NOT_RUNTIME = ("test", "bench", "gen", "mirage", "http", "unix_server", "early_stack", "_build")

AGAIN = "\n\0php2ml:again:"
"""Begins the line printed between the two runs; the first run's exit status and a NUL end it."""

MAIN = r'''(* Runs one of this bundle's cases:

     main.exe [--twice DIR] CASE [-d name=value]... SCRIPT [argument]...

   With --twice the case is run again in the same process, in the directory DIR, standard input from its start. *)

let programs : (string * Php_runtime.Types.program) list =
  [
@PROGRAMS@  ]

(* The program runs where its case was put, not where it was translated. *)
let run case argv =
  match List.assoc_opt case programs with
  | Some program -> Php_host_unix.Cli.run { program with root = Sys.getcwd () } ~argv
  | None ->
      prerr_endline ("no such case: " ^ case);
      exit 70

let () =
  match Array.to_list Sys.argv with
  | _ :: "--twice" :: directory :: case :: rest ->
      let argv = Array.of_list (case :: rest) in
      let status = run case argv in
      print_string (Printf.sprintf "@AGAIN@%d\000" status);
      flush stdout;
      Sys.chdir directory;
      Unix.putenv "TMPDIR" (Filename.concat (Filename.dirname directory) "tmp");
      (try seek_in stdin 0 with Sys_error _ -> ());
      exit (run case argv)
  | _ :: case :: rest -> exit (run case (Array.of_list (case :: rest)))
  | _ ->
      prerr_endline "usage: main.exe [--twice DIR] CASE [-d name=value]... SCRIPT [argument]...";
      exit 64
'''


class CannotBuild(Exception):
    """Nothing can be built at all (no compiler, the runtime does not build); the text says why."""


@dataclass(slots=True, eq=False)
class Failure:
    """Why a case has no program; `refusal` is what php prints (with %DIR%) if it refuses the script for the same reason."""

    cause: str
    detail: str = ""
    refusal: bytes | None = None


@dataclass(slots=True, eq=False)
class Translated:
    """The generated files of a case, and the directory it was translated in (it may occur in messages)."""

    files: dict[str, str]
    directory: Path


@dataclass(slots=True, eq=False)
class BundleBuild:
    """The executables of a bundle (several when it had to be split) and the cases without one."""

    executables: dict[str, Path] = field(default_factory=dict)
    failures: dict[str, Failure] = field(default_factory=dict)
    translated: dict[str, Translated] = field(default_factory=dict)


def native_available() -> str:
    """``""``, or why the native engine cannot run here."""
    try:
        import php2ml.driver  # noqa: F401
    except ImportError as error:
        return f"the compiler is not there: {error}"
    if shutil.which("dune") is None:
        return "dune is not installed"
    return ""


def warm_up() -> None:
    """Load what the compiler keeps in memory, so that the processes forked for the cases have it."""
    from php2ml.driver import translate_program

    with tempfile.TemporaryDirectory(prefix="translate-") as top:
        (Path(top) / SCRIPT).write_text("<?php echo 1;\n", encoding="utf-8")
        try:
            translate_program(Path(top), [SCRIPT], module_prefix="warm_", entries=[SCRIPT])
        except Exception:
            return  # every case will say what is wrong


def translate_case(case: Case, prefix: str) -> Translated | Failure:
    """Translate the case as the library ``prefix`` + "site", in a process of its own.

    A compiler that crashes, or does not end, is a failure of the case and not of the run.
    """
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_translate_into, args=(case, prefix, sender))
    process.start()
    sender.close()
    try:
        if not receiver.poll(TRANSLATION_LIMIT):
            return Failure(f"translator: time-out after {TRANSLATION_LIMIT:.0f} s")
        outcome: Translated | Failure = receiver.recv()
        return outcome
    except EOFError:
        process.join()
        return Failure(f"translator crash: the process ended with {process.exitcode}")
    finally:
        if process.is_alive():
            process.kill()
        process.join()
        receiver.close()


def _translate_into(case: Case, prefix: str, sender: Connection) -> None:
    """Send what became of the case; in the forked process, which must run none of its parent's exit handlers."""
    sender.send(_translate(case, prefix))
    sender.close()


def _translate(case: Case, prefix: str) -> Translated | Failure:
    """The translation itself."""
    from php2ml.driver import translate_program

    with tempfile.TemporaryDirectory(prefix="translate-") as top:
        directory = Path(top).resolve() / "run"
        directory.mkdir()
        write_files(case, directory)
        scripts = sorted(name for name, content in case.files.items() if name.endswith(".php") or b"<?" in content)
        try:
            result = translate_program(directory, scripts, module_prefix=prefix, entries=[SCRIPT])
        except RecursionError:
            return Failure("translator crash: RecursionError")
        except Exception as error:  # any defect of the compiler ends here, named after itself
            return Failure(f"translator crash: {type(error).__name__}: {error}"[:160], traceback.format_exc())
        errors = [found for found in result.diagnostics if found.severity.value == "error"]
        if errors or not result.files:
            cause = f"translation: {errors[0].title}" if errors else "translation: no files were generated"
            detail = "\n".join(f"{found.severity.value}[{found.code}]: {found.title}" for found in result.diagnostics)
            return Failure(cause, detail, refusal(result.diagnostics, directory))
        return Translated(dict(result.files), directory)


def refusal(diagnostics: Sequence[Diagnostic], directory: Path) -> bytes:
    """What php prints when it does not compile the script: its deprecations up to the first error, and that."""
    text = ""
    for found in diagnostics:
        if found.severity.value != "error" and found.code not in ("P0003", "P0004"):
            continue
        kind = {"P0001": "Parse error", "P0003": "Deprecated", "P0004": "Warning"}.get(found.code, "Fatal error")
        line = found.line if found.line is not None else found.span.line()
        place = Path(found.span.file.path)
        name = place.relative_to(directory) if place.is_relative_to(directory) else place
        text += f"\n{kind}: {found.title} in %DIR%/{name} on line {line}\n"
        if found.severity.value == "error":
            break
    return text.encode("latin-1", "replace")


class Workspace:
    """A dune root with the runtime in it."""

    def __init__(self, root: Path, *, jobs: int = 1) -> None:
        self.root = root
        self.jobs = jobs

    def prepare(self) -> None:
        """Bring the runtime up to date and build it."""
        self.root.mkdir(parents=True, exist_ok=True)
        _write(self.root / "dune-project", b"(lang dune 2.9)\n")
        _mirror(RUNTIME_SOURCE, self.root / "runtime")
        _write_builtins(self.root / "builtins")
        ok, text = self.dune("./runtime")
        if not ok:
            raise CannotBuild(f"the runtime does not build:\n{text[-4000:]}")
        warm_up()

    def keep_only(self, bundles: set[str]) -> None:
        """Remove the folders of bundles that are not part of this run."""
        for entry in self.root.iterdir():
            if entry.is_dir() and re.fullmatch(r"b\d+.*", entry.name) and entry.name not in bundles:
                shutil.rmtree(entry)

    def dune(self, *targets: str) -> tuple[bool, str]:
        """``dune build`` as far as it gets; whether all was built, and what it printed."""
        command = ["dune", "build", "--root", str(self.root), "--profile", "release", "--display", "quiet", "-j", str(self.jobs)]
        try:
            done = subprocess.run([*command, *targets], capture_output=True, text=True, errors="replace", timeout=BUILD_LIMIT)
        except subprocess.TimeoutExpired:
            return False, f"dune did not end in {BUILD_LIMIT:.0f} s"
        return done.returncode == 0, done.stderr + done.stdout

    def build(self, name: str, cases: Sequence[Case]) -> BundleBuild:
        """Translate and build the cases of one bundle."""
        build = BundleBuild()
        folder = self.root / name
        wanted: dict[str, str] = {}
        for index, case in enumerate(cases):
            prefix = f"{name}_c{index:04d}_"
            library = prefix + "site"
            outcome = translate_case(case, prefix)
            if isinstance(outcome, Failure):
                build.failures[case.id] = outcome
                continue
            build.translated[case.id] = outcome
            wanted[case.id] = library
            _write_library(folder / library, outcome.files)
        if folder.is_dir():
            for entry in folder.iterdir():
                if entry.name not in wanted.values():
                    shutil.rmtree(entry)
        if wanted:
            self._link(build, name, "main", wanted)
        return build

    def _link(self, build: BundleBuild, bundle: str, main: str, wanted: dict[str, str]) -> None:
        """Build one executable of ``wanted``, leaving out the cases whose library does not build.

        When all libraries build and the executable still does not, the set is halved until the culprit stands alone.
        """
        folder = self.root / bundle
        built = self.root / "_build" / "default" / bundle
        for library in wanted.values():
            (built / library / f"{library}.cmxa").unlink(missing_ok=True)
        while wanted:
            _write_main(folder / main, wanted)
            ok, text = self.dune(f"./{bundle}/{main}/main.exe")
            if ok:
                for case in wanted:
                    build.executables[case] = built / main / "main.exe"
                return
            broken = {case for case, library in wanted.items() if not (built / library / f"{library}.cmxa").exists()}
            if not broken:
                break
            for case in broken:
                told = _messages(text, wanted[case])
                build.failures[case] = Failure("OCaml build: " + _headline(told or text), told or text)
            wanted = {case: library for case, library in wanted.items() if case not in broken}
        if len(wanted) == 1:
            (case, _), = wanted.items()
            build.failures[case] = Failure("OCaml build: " + _headline(text), text)
        elif wanted:
            entries = list(wanted.items())
            half = len(entries) // 2
            self._link(build, bundle, main + "a", dict(entries[:half]))
            self._link(build, bundle, main + "b", dict(entries[half:]))


def _write(path: Path, content: bytes) -> None:
    """Write a file unless it says the same already, so that dune sees no change."""
    if not path.is_file() or path.read_bytes() != content:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _write_builtins(folder: Path) -> None:
    """The library of every built-in function, for cases that may call any by name."""
    from php2ml.builtins import generate, table

    for name, text in generate.library_files(table.load()).items():
        _write(folder / name, text.encode())


def _write_library(folder: Path, files: dict[str, str]) -> None:
    """The dune library of one case, whose text has one character a byte."""
    if folder.is_dir():
        for path in folder.rglob("*"):
            if path.is_file() and path.relative_to(folder).as_posix() not in files:
                path.unlink()
    for name, text in files.items():
        _write(folder / name, text.encode("latin-1"))


def _write_main(folder: Path, wanted: dict[str, str]) -> None:
    """The executable of a bundle."""
    programs = "".join(f'    ("{library}", {library.capitalize()}.Program.program);\n' for library in wanted.values())
    libraries = " ".join([*HOST_LIBRARIES, *wanted.values()])
    dune = f"(executable\n (name main)\n (flags (:standard -w -a))\n (libraries {libraries}))\n"
    _write(folder / "dune", dune.encode())
    again = AGAIN.replace("\n", "\\n").replace("\0", "\\000")
    _write(folder / "main.ml", MAIN.replace("@PROGRAMS@", programs).replace("@AGAIN@", again).encode())


def _mirror(source: Path, target: Path) -> None:
    """Make ``target`` a copy of ``source`` without its tests, touching only what changed."""
    if not source.is_dir():
        raise CannotBuild(f"no runtime at {source}")
    wanted: set[str] = set()
    for path in source.rglob("*"):
        relative = path.relative_to(source)
        if path.is_file() and not (set(relative.parts[:-1]) & set(NOT_RUNTIME)) and not relative.name.startswith("."):
            wanted.add(relative.as_posix())
            _write(target / relative, path.read_bytes())
    for path in list(target.rglob("*")):
        if path.is_file() and path.relative_to(target).as_posix() not in wanted:
            path.unlink()


def _messages(text: str, library: str) -> str:
    """The compiler's messages about one library."""
    blocks = re.split(r'(?m)^(?=File ")', text)
    return "".join(block for block in blocks if f"/{library}/" in block.split("\n", 1)[0])


def _headline(text: str) -> str:
    """The sentence of an OCaml error."""
    found = re.search(r"(?m)^Error: (.+(?:\n {7}.+)?)", text)
    line = re.sub(r"\s+", " ", found.group(1)) if found else (text.strip().splitlines() or ["no message"])[-1]
    return line[:120]


def command_of(executable: Path, library: str, case: Case, again: Path | None) -> list[str]:
    """The command that runs a case of a bundle, twice when ``again`` names a second directory."""
    twice = ["--twice", str(again)] if again is not None else []
    settings = [part for setting in case.ini for part in ("-d", setting)]
    return [str(executable), *twice, library, *settings, SCRIPT, *case.args]
