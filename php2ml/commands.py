"""What the commands do, apart from talking to a terminal."""

from __future__ import annotations

import fnmatch
import hashlib
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from php2ml import build as builder
from php2ml import config as configuration
from php2ml import manifest, oci, project
from php2ml.config import Config
from php2ml.diagnostics import Diagnostic, has_errors
from php2ml.project import ProjectError
from php2ml.reach import Reach

# The directory that stands for the site's root in a deployed program, so that its text does not depend on where it
# was translated. `run` and `serve` of a folder give the real one instead.
VIRTUAL_ROOT = "/site"

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "php2ml"


@dataclass(slots=True)
class TranslateReport:
    """What `translate` did. `output` is None when there were errors: then nothing was written."""

    output: Path | None
    diagnostics: list[Diagnostic]
    files: int = 0
    modules: int = 0
    lines: int = 0
    next_steps: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Site:
    """A site on disk: its root, its PHP files (relative, sorted) and its other files."""

    root: Path
    config: Config
    php_files: list[str]
    assets: list[str]


def _excluded(relative: str, patterns: list[str]) -> bool:
    parents = [relative, *(p.as_posix() for p in Path(relative).parents)]
    return any(fnmatch.fnmatch(path, pattern.rstrip("/")) for pattern in patterns for path in parents)


def _is_php(path: Path) -> bool:
    return path.suffix.lower() in (".php", ".phtml", ".inc")


def find_site(path: Path) -> Site:
    """The site at `path`, a folder or a single script. Hidden files, projects made by php2ml and what the configuration
    excludes are left out. Raises ProjectError when there is no PHP file."""
    if path.is_file():
        root = path.resolve().parent
        return Site(root, Config(name=configuration.ocaml_name(path.stem)), [path.name], [])
    if not path.is_dir():
        raise ProjectError(f"{path} does not exist")
    root = path.resolve()
    config = configuration.load(root)
    php_files: list[str] = []
    assets: list[str] = []
    for folder, names, files in os.walk(root):
        names[:] = sorted(
            n for n in names if not n.startswith(".") and n != "_build" and not project.is_project(Path(folder) / n)
        )
        for name in sorted(files):
            file = Path(folder) / name
            relative = file.relative_to(root).as_posix()
            if name.startswith(".") or relative == configuration.FILE_NAME or _excluded(relative, config.exclude):
                continue
            (php_files if _is_php(file) else assets).append(relative)
    if not php_files:
        raise ProjectError(f"{path} holds no PHP file")
    return Site(root, config, php_files, assets)


def _php_version(site: Site, php: str | None) -> tuple[int, int]:
    return configuration.parse_version(php) if php else site.config.php


def print_diagnostics(diagnostics: list[Diagnostic], *, as_json: bool = False) -> None:
    """Renders diagnostics: to stderr for people, as a JSON list on stdout for machines."""
    from rich.console import Console

    from php2ml import diagnostics as rendering

    if as_json:
        sys.stdout.write(rendering.to_json(diagnostics) + "\n")
    else:
        rendering.print_all(diagnostics, Console(stderr=True))


def _settings(site: Site) -> list[tuple[str, str]]:
    settings = [("docroot", site.config.docroot)]
    if site.config.fallback:
        settings.append(("fallback", site.config.fallback))
    settings.extend(("writable", folder) for folder in site.config.writable)
    settings.extend((f"ini.{name}", value) for name, value in sorted(site.config.ini.items()))
    return settings


def _translate_site(site: Site, php: str | None):  # type: ignore[no-untyped-def]
    from php2ml import driver

    return driver.translate_program(
        site.root,
        site.php_files,
        php_version=_php_version(site, php),
        assets=site.assets,
        settings=_settings(site),
        program_root=VIRTUAL_ROOT,
        computed_names=site.config.computed_names,
    )


def translate(path: Path, *, target: str, output: Path | None, php: str | None) -> TranslateReport:
    """Translates the site at `path` and writes its project. Raises ProjectError, ConfigError."""
    if target not in project.TARGETS:
        raise ProjectError(f'unknown target "{target}"; choose one of {", ".join(project.TARGETS)}')
    site = find_site(path)
    if output is None:
        output = Path(f"{site.config.name}-{target}") if path.is_file() else Path(f"{path.resolve().name}-{target}")
    project.check_output(output)
    result = _translate_site(site, php)
    if has_errors(result.diagnostics):
        return TranslateReport(None, result.diagnostics)
    files = project.project_files(
        target, site.config.name, result.files, storage=site.config.storage == "block"
    )
    files["MANIFEST.md"] = _manifest(site, target, result.reach).encode()
    project.write_project(output, files)
    modules = [text for name, text in result.files.items() if name.endswith(".ml")]
    if target == "native":
        steps = [f"php2ml build {output}", f"php2ml serve {output}"]
    else:
        steps = [f"cd {output} && mirage configure -t {target} && make depend && make", "see its README.md"]
    return TranslateReport(
        output,
        result.diagnostics,
        files=len(site.php_files),
        modules=len(modules),
        lines=sum(text.count("\n") for text in modules),
        next_steps=steps,
    )


def _manifest(site: Site, target: str, reach: Reach) -> str:
    sizes = [(site.root / path).stat().st_size for path in site.assets]
    return manifest.manifest(
        site.config.name, target, site.config, reach, root=str(site.root), scripts=len(site.php_files), assets=sizes
    )


def check(path: Path, *, php: str | None) -> tuple[list[Diagnostic], int]:
    """The diagnostics of translating the site, and its number of PHP files."""
    site = find_site(path)
    return _translate_site(site, php).diagnostics, len(site.php_files)


def inference_report(path: Path, *, php: str | None) -> list[str]:
    """Lines that rank what was not inferred."""
    from php2ml import driver

    site = find_site(path)
    return driver.inference_report(site.root, site.php_files, php_version=_php_version(site, php))


def build(directory: Path, *, verbose: bool = False) -> builder.BuildResult:
    """Builds a project. Raises ProjectError with the build's own message when it fails."""
    return builder.build(directory, verbose=verbose)


def package(directory: Path, *, output: Path | None, tag: str, arguments: list[str] | None) -> oci.Package:
    """Writes the OCI image of a built unikernel. Raises ProjectError."""
    return oci.package(directory, output=output, tag=tag, arguments=arguments or oci.DEFAULT_ARGUMENTS)


def doctor(target: str, *, as_json: bool) -> bool:
    """Prints what the machine has; whether the target has all it needs. Raises ProjectError for an unknown target."""
    from rich.console import Console

    from php2ml import doctor as examination

    if target not in project.TARGETS:
        raise ProjectError(f'unknown target "{target}"; choose one of {", ".join(project.TARGETS)}')
    findings = examination.examine(examination.Machine())
    if as_json:
        sys.stdout.write(json.dumps(examination.to_dicts(findings), indent=2) + "\n")
    else:
        examination.print_findings(findings, target, Console(highlight=False, width=None if sys.stdout.isatty() else 130).print)
    return not examination.needed(findings, target)


def _cached_project(site: Site) -> Path:
    """The folder in the user's cache where `run` and `serve` keep the project of a site."""
    key = hashlib.sha256(("\0".join([str(site.root), *site.php_files])).encode()).hexdigest()[:16]
    return CACHE / "projects" / f"{site.config.name}-{key}"


def _build_cached(path: Path) -> tuple[Site, Path]:
    """Translates and builds into the cache, doing only what changed; the executable. Exits on errors."""
    site = find_site(path)
    output = _cached_project(site)
    result = _translate_site(site, None)
    print_diagnostics(result.diagnostics)
    if has_errors(result.diagnostics):
        sys.exit(1)
    files = project.project_files("native", site.config.name, result.files)
    if not project.is_project(output) or any(
        not (output / name).is_file() or (output / name).read_bytes() != text for name, text in files.items()
    ):
        project.write_project(output, files)
    return site, builder.build(output).artefact


def prepare_run(script: Path, *, ini: list[str], arguments: list[str]) -> list[str]:
    """The command that runs a script, built."""
    if not script.is_file():
        raise ProjectError(f"{script} does not exist")
    site, executable = _build_cached(script)
    options = [part for value in ini for part in ("-d", value)]
    return [str(executable), "run", "--root", str(site.root), *options, script.name, *arguments]


def prepare_serve(path: Path, *, port: int, address: str, workers: int, verbose: bool) -> list[str]:
    """The command that serves a site or a built project."""
    options = ["--port", str(port), "--address", address, "--workers", str(workers)]
    if verbose:
        options.append("--verbose")
    if project.is_project(path):
        if project.read_marker(path)["target"] != "native":
            raise ProjectError(f"{path} is a unikernel; run it with the tender its README.md names")
        return [str(builder.build(path).artefact), "serve", *options]
    site, executable = _build_cached(path)
    return [str(executable), "serve", "--root", str(site.root), *options]


def replace_process(command: list[str]) -> NoReturn:
    """Becomes `command`."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(command[0], command)


def _php_files_below(paths: list[Path]) -> list[Path]:
    files: list[Path] = []
    for path in paths:
        if path.is_dir():
            files.extend(sorted(p for p in path.rglob("*.php") if p.is_file()))
        else:
            files.append(path)
    return files


def lint(paths: list[Path], *, php: str | None) -> list[dict[str, object]]:
    """For every file: `file`, `ok`, and php's `message`, `line` and `kind` ("Parse error" ...) where it is not."""
    from php2ml.syntax.lint import lint as lint_files

    version = configuration.parse_version(php) if php else (8, 2)
    files = _php_files_below(paths)
    for file in files:
        if not file.is_file():
            raise ProjectError(f"{file} does not exist")
    return [
        {"file": str(r.path), "ok": r.ok, "message": r.message, "line": r.line, "kind": r.kind}
        for r in lint_files(files, php_version=version)
    ]


def dump(file: Path, *, stage: str, php: str | None) -> str:
    """What a stage makes of one file, as text."""
    from php2ml import driver

    stages = driver.STAGES
    if stage not in stages:
        raise ProjectError(f'unknown stage "{stage}"; choose one of {", ".join(stages)}')
    if not file.is_file():
        raise ProjectError(f"{file} does not exist")
    return driver.dump(file, stage, php_version=configuration.parse_version(php) if php else (8, 2))


def conformance(
    directory: Path,
    *,
    json_file: Path | None,
    bless: bool,
    update_passing: bool,
    only: str | None,
    jobs: int,
) -> int:
    """Runs (or blesses) the cases below a folder; the exit status."""
    from php2ml.conformance import command

    if not directory.is_dir():
        raise ProjectError(f"{directory} is not a folder of cases")
    return command.run(
        directory, json_file=json_file, bless=bless, update_passing=update_passing, only=only, jobs=jobs
    )
