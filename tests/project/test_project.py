"""Writing projects: what is in them, that it is atomic, that nothing foreign is overwritten."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from php2ml import commands, project
from php2ml.project import ProjectError

SITE_PHP = "<?php\nfunction greet(string $name): string { return 'Hello ' . $name; }\necho greet('you'), \"\\n\";\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "hello"
    (folder / "public").mkdir(parents=True)
    (folder / "public" / "index.php").write_text(SITE_PHP)
    (folder / "public" / "style.css").write_text("body { margin: 0 }\n")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize("target", ["native", "hvt"])
def test_translation_is_deterministic(site: Path, tmp_path: Path, target: str) -> None:
    first = commands.translate(site, target=target, output=tmp_path / "one", php=None)
    second = commands.translate(site, target=target, output=tmp_path / "two", php=None)
    assert first.output is not None and second.output is not None
    assert contents(first.output) == contents(second.output)


def test_unikernel_project_is_complete(site: Path, tmp_path: Path) -> None:
    report = commands.translate(site, target="hvt", output=tmp_path / "out", php=None)
    assert report.output is not None
    files = contents(report.output)
    for name in ("config.ml", "unikernel.ml", "README.md", "GNUmakefile", "site.opam", "runtime/dune", "site/dune",
                 "site/public_index.ml", ".github/workflows/build.yml"):
        assert name in files, name
    assert b"{{" not in files["config.ml"] + files["unikernel.ml"] + files["README.md"] + files["GNUmakefile"]
    assert b'"hello" [ unikernel' in files["config.ml"]
    assert not any(name.startswith("runtime/host/unix") for name in files), "the guest has no unix"


@pytest.mark.parametrize("name", ["config.ml", "unikernel.ml"])
def test_unikernel_sources_parse(site: Path, tmp_path: Path, name: str) -> None:
    if shutil.which("ocamlc") is None:
        pytest.skip("ocamlc is not installed")
    report = commands.translate(site, target="hvt", output=tmp_path / "out", php=None)
    assert report.output is not None
    subprocess.run(["ocamlc", "-stop-after", "parsing", name], cwd=report.output, check=True)


def test_foreign_folder_is_refused(site: Path, tmp_path: Path) -> None:
    output = tmp_path / "mine"
    output.mkdir()
    (output / "precious.txt").write_text("keep")
    with pytest.raises(ProjectError, match="was not made by php2ml"):
        commands.translate(site, target="native", output=output, php=None)
    assert contents(output) == {"precious.txt": b"keep"}


def test_failed_translation_leaves_the_old_output(site: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    commands.translate(site, target="native", output=output, php=None)
    before = contents(output)
    (site / "public" / "broken.php").write_text("<?php if (")
    report = commands.translate(site, target="native", output=output, php=None)
    assert report.output is None and report.diagnostics
    assert contents(output) == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".out")] == []


def test_writing_again_replaces(site: Path, tmp_path: Path) -> None:
    output = tmp_path / "out"
    commands.translate(site, target="native", output=output, php=None)
    (site / "public" / "other.php").write_text("<?php echo 1;")
    commands.translate(site, target="native", output=output, php=None)
    assert project.is_project(output) and (output / "site" / "public_other.ml").is_file()


def test_bad_configuration_is_an_error(site: Path, tmp_path: Path) -> None:
    from php2ml.config import ConfigError

    (site / "php2ml.toml").write_text('docrot = "public"\n')
    with pytest.raises(ConfigError, match="unknown key docrot"):
        commands.translate(site, target="native", output=tmp_path / "out", php=None)


def test_a_project_that_is_being_built_is_not_replaced(site: Path, tmp_path: Path) -> None:
    """Another process waits for the build; afterwards it has replaced the project."""
    output = tmp_path / "out"
    commands.translate(site, target="native", output=output, php=None)
    (site / "public" / "index.php").write_text("<?php echo 1;\n")
    before = contents(output)
    with project.locked(output):
        other = subprocess.Popen(
            [sys.executable, "-m", "php2ml.cli", "translate", str(site), "--output", str(output)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        with pytest.raises(subprocess.TimeoutExpired):
            other.wait(timeout=3)
        assert contents(output) == before
    assert other.wait(timeout=60) == 0
    assert contents(output) != before
