"""The `php2ml` command: typer commands over the library; no logic of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any, NoReturn, Optional

import typer

from php2ml import __version__

app = typer.Typer(
    name="php2ml",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    help="Compiles a PHP site, as a whole program, to reviewable OCaml: a Linux executable or a MirageOS unikernel.",
)

Site = Annotated[Path, typer.Argument(help="The site's folder (or a single .php file).", show_default=False)]
PhpVersion = Annotated[
    Optional[str], typer.Option("--php", help="PHP version of the sources: 8.2, 8.3 or 8.4.", show_default="8.2")
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for machines.")]


def _fail(message: str, hint: str = "") -> NoReturn:
    """Prints an error (with what to do about it) and exits with status 1."""
    from rich.console import Console
    from rich.text import Text

    console = Console(stderr=True)
    console.print(Text.assemble(("error: ", "bold red"), message))
    if hint:
        console.print(Text.assemble(("hint: ", "bold cyan"), hint))
    raise typer.Exit(1)


def _status(message: str) -> Any:
    """A progress line on a terminal, a plain line elsewhere; a context manager."""
    from rich.console import Console

    console = Console(stderr=True)
    if console.is_terminal:
        return console.status(message)
    console.print(message, highlight=False)
    from contextlib import nullcontext

    return nullcontext()


def _say(message: str) -> None:
    from rich.console import Console

    Console(stderr=True).print(message, highlight=False, markup=False)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"php2ml {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Compiles a PHP site to OCaml."""


@app.command(
    epilog="Examples:  php2ml translate site/ --target hvt   |   php2ml translate site/ --target native -o build/site"
)
def translate(
    site: Site,
    target: Annotated[str, typer.Option(help="native, hvt, spt, virtio, xen or unix.")] = "native",
    output: Annotated[
        Optional[Path], typer.Option("--output", "-o", help="Folder to write.", show_default="SITE-TARGET")
    ] = None,
    php: PhpVersion = None,
    json_: Json = False,
) -> None:
    """Write the OCaml project of a site."""
    from php2ml import commands

    with _status(f"Translating {site} ..."):
        report = commands.translate(site, target=target, output=output, php=php)
    commands.print_diagnostics(report.diagnostics, as_json=json_)
    if report.output is None:
        raise typer.Exit(1)
    if not json_:
        _say(f"{report.files} PHP files -> {report.output} ({report.modules} OCaml modules, {report.lines} lines)")
        for line in report.next_steps:
            _say(f"  {line}")


@app.command(epilog="Example:  php2ml build site-native")
def build(
    project: Annotated[Path, typer.Argument(help="A project that `php2ml translate` wrote.")],
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Show the build's own output.")] = False,
) -> None:
    """Build a translated project: dune for native, mirage and make for unikernels."""
    from php2ml import commands

    with _status(f"Building {project} ..."):
        result = commands.build(project, verbose=verbose)
    _say(f"{result.artefact} ({result.size / 1e6:.1f} MB, {result.seconds:.0f} s)")


@app.command(epilog="Example:  php2ml package site-hvt && skopeo copy oci:site-hvt-oci:latest docker://registry/site")
def package(
    project: Annotated[Path, typer.Argument(help="A unikernel's project (hvt or spt) that was built.")],
    output: Annotated[
        Optional[Path], typer.Option("--output", "-o", help="Folder to write.", show_default="PROJECT-oci")
    ] = None,
    tag: Annotated[str, typer.Option(help="The image's tag.")] = "latest",
    arguments: Annotated[
        Optional[list[str]], typer.Option("--arg", help="A boot argument of the unikernel; may be repeated.", show_default="--http-port=80")
    ] = None,
) -> None:
    """Write an OCI image (layout folder) of a built unikernel, for urunc."""
    from php2ml import commands

    image = commands.package(project, output=output, tag=tag, arguments=arguments)
    _say(f"{image.directory} ({image.size / 1e6:.1f} MB, {image.digest})")
    _say(f"  skopeo copy oci:{image.directory}:{image.tag} docker://REGISTRY/NAME")


@app.command(epilog="Example:  php2ml doctor --target hvt")
def doctor(
    target: Annotated[str, typer.Option(help="native, hvt, spt, virtio, xen or unix.")] = "native",
    json_: Json = False,
) -> None:
    """Check what this machine has of what a target needs; say what to install."""
    from php2ml import commands

    if not commands.doctor(target, as_json=json_):
        raise typer.Exit(1)


@app.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
    epilog="Example:  php2ml run script.php --name=value other arguments",
)
def run(
    context: typer.Context,
    script: Annotated[Path, typer.Argument(help="The PHP script; what follows are its arguments.")],
    ini: Annotated[Optional[list[str]], typer.Option("-d", help="php.ini value: name=value.")] = None,
) -> None:
    """Translate, build (cached) and run a script on the command line."""
    from php2ml import commands

    with _status(f"Preparing {script} ..."):
        command = commands.prepare_run(script, ini=ini or [], arguments=context.args)
    commands.replace_process(command)


@app.command(epilog="Example:  php2ml serve site/ --port 8000 --workers 2")
def serve(
    site: Annotated[Path, typer.Argument(help="The site's folder, or a project that was built from it.")],
    port: Annotated[int, typer.Option(help="TCP port.", min=1, max=65535)] = 8080,
    address: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    workers: Annotated[int, typer.Option(help="Server processes.", min=1)] = 1,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Print a line a request.")] = False,
) -> None:
    """Translate and build where needed, then serve a site over HTTP."""
    from php2ml import commands

    with _status(f"Preparing {site} ..."):
        command = commands.prepare_serve(site, port=port, address=address, workers=workers, verbose=verbose)
    _say(f"Serving on http://{address}:{port}/ (Ctrl-C stops)")
    commands.replace_process(command)


@app.command(epilog="Example:  php2ml check site/")
def check(site: Site, php: PhpVersion = None, json_: Json = False) -> None:
    """Translate without writing anything: report what php2ml would refuse or warn of."""
    from php2ml import commands

    with _status(f"Checking {site} ..."):
        diagnostics, files = commands.check(site, php=php)
    commands.print_diagnostics(diagnostics, as_json=json_)
    failed = commands.has_errors(diagnostics)
    if not json_ and not failed:
        _say(f"{files} PHP files can be translated")
    if failed:
        raise typer.Exit(1)


@app.command(epilog="Example:  php2ml report site/")
def report(site: Site, php: PhpVersion = None) -> None:
    """Rank what type inference could not determine, and why."""
    from php2ml import commands

    for line in commands.inference_report(site, php=php):
        typer.echo(line)


@app.command(epilog="Examples:  php2ml lint src/ index.php   |   php2ml lint --json result.json src/")
def lint(
    paths: Annotated[list[Path], typer.Argument(help="Files, or folders searched for .php files.")],
    php: PhpVersion = None,
    json_file: Annotated[
        Optional[Path], typer.Option("--json", help='Write [{"file", "ok", "message", "line"}] to a file ("-": stdout).')
    ] = None,
) -> None:
    """Check syntax as `php -l` does, with php's messages and lines."""
    from php2ml import commands

    results = commands.lint(paths, php=php)
    if json_file is not None:
        text = json.dumps(results, indent=2) + "\n"
        if str(json_file) == "-":
            sys.stdout.write(text)
        else:
            json_file.write_text(text, encoding="utf-8")
    else:
        for result in results:
            if result["ok"]:
                typer.echo(f"No syntax errors detected in {result['file']}")
            else:
                typer.echo(
                    f"PHP {result['kind']}:  {result['message']} in {result['file']} on line {result['line']}", err=True
                )
                typer.echo(f"Errors parsing {result['file']}")
    if not all(result["ok"] for result in results):
        raise typer.Exit(1)


@app.command(epilog="Example:  php2ml dump --stage types index.php")
def dump(
    file: Annotated[Path, typer.Argument(help="A PHP file.")],
    stage: Annotated[str, typer.Option(help="tokens, ast, resolved, types, ir or ocaml.")] = "ast",
    php: PhpVersion = None,
) -> None:
    """Print what a stage of the compiler makes of a file."""
    from php2ml import commands

    sys.stdout.write(commands.dump(file, stage=stage, php=php))


@app.command(epilog="Examples:  php2ml conformance conformance/cases   |   php2ml conformance DIR --json result.json")
def conformance(
    directory: Annotated[Path, typer.Argument(help="A folder of cases.")],
    json_file: Annotated[Optional[Path], typer.Option("--json", help="Write the result to a file.")] = None,
    bless: Annotated[bool, typer.Option(help="Write expected output from the real php.")] = False,
    update_passing: Annotated[bool, typer.Option(help="Add newly passing cases to the committed list.")] = False,
    only: Annotated[Optional[str], typer.Option(help="Only cases whose name contains this.")] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", help="Parallel builds.", min=1)] = 2,
) -> None:
    """Run differential tests: each case's output against that of php."""
    from php2ml import commands

    raise typer.Exit(
        commands.conformance(
            directory, json_file=json_file, bless=bless, update_passing=update_passing, only=only, jobs=jobs
        )
    )


def main() -> None:
    """The console script. Expected failures end with a message and status 1."""
    from php2ml.config import ConfigError
    from php2ml.project import ProjectError

    try:
        app()
    except (ConfigError, ProjectError) as error:
        try:
            _fail(str(error))
        except typer.Exit:
            sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
