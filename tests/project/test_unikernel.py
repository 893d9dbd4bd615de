"""The generated unikernel project: its texts, its chain of tools, its manifest."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from php2ml import build, commands, project
from php2ml.config import ConfigError
from php2ml.project import ProjectError

SITE = """<?php
file_put_contents('data/log.txt', date('c') . "\\n", FILE_APPEND);
usleep(10);
echo strlen((string) getenv('HOME'));
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "index.php").write_text(SITE)
    (folder / "style.css").write_text("body { margin: 0 }\n")
    (folder / "php2ml.toml").write_text('writable = ["data"]\n')
    return folder


def translated(site: Path, target: str) -> Path:
    report = commands.translate(site, target=target, output=site.parent / f"shop-{target}", php=None)
    assert report.output is not None
    return report.output


@pytest.mark.parametrize("target", ["native", "hvt", "spt", "xen"])
def test_no_placeholder_is_left(site: Path, target: str) -> None:
    for path in translated(site, target).rglob("*"):
        if path.is_file() and "runtime" not in path.parts:
            assert "{{" not in path.read_text().replace("${{", ""), path


@pytest.mark.parametrize("target", ["native", "hvt"])
@pytest.mark.skipif(shutil.which("opam") is None, reason="opam is not installed")
def test_opam_lint(site: Path, target: str) -> None:
    done = subprocess.run(
        ["opam", "lint", translated(site, target) / "site.opam"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and "Passed" in done.stdout, done.stdout + done.stderr


@pytest.mark.parametrize("target", ["native", "hvt"])
@pytest.mark.skipif(shutil.which("dune") is None, reason="dune is not installed")
def test_dune_files_are_formatted(site: Path, target: str) -> None:
    files = [path for path in translated(site, target).rglob("dune") if path.is_file()]
    assert len(files) >= 5
    for path in files:
        done = subprocess.run(["dune", "format-dune-file", path], capture_output=True, text=True, check=True)
        assert done.stdout == path.read_text(), path


def test_versions_are_the_same_everywhere(site: Path) -> None:
    output = translated(site, "hvt")
    least, below = project.MIRAGE
    assert (output / "config.ml").read_text().startswith(f"(* mirage >= {least} & < {below} *)\n")
    for name in ("README.md", ".github/workflows/build.yml", "GNUmakefile"):
        assert f'"mirage>={least}" "mirage<{below}"' in (output / name).read_text(), name
    assert f'"mirage" {{>= "{least}" & < "{below}"}}' in (output / "site.opam").read_text()


def test_boot_arguments_of_the_readme_exist(site: Path) -> None:
    output = translated(site, "hvt")
    known = set(re.findall(r'\[ "([a-z-]+)" \]', (output / "runtime/host/mirage/options.ml").read_text()))
    shown = re.search(r"Boot arguments of the site: (.*?) prints all", (output / "README.md").read_text(), re.DOTALL)
    assert shown is not None
    assert set(re.findall(r"--([a-z-]+)", shown.group(1))) - {"help"} <= known


# --- the chain of tools ------------------------------------------------------------------------------

MIRAGE = """#!/bin/sh
echo "mirage $*" >> "$LOG"
printf 'depend:\\n\\techo depend >> "$$LOG"\\nbuild:\\n\\techo build >> "$$LOG"; mkdir -p dist; echo image > dist/shop.hvt\\n' > Makefile
"""


def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, **scripts: str) -> Path:
    """A PATH that has make, a shell's commands, and the scripts; the log they write to."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "make", "ls", "mkdir", "echo", "cat", "which"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    for name, text in scripts.items():
        (folder / name).write_text(text)
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    return tmp_path / "log"


def test_build_runs_the_whole_chain(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    output = translated(site, "hvt")
    log = tools(tmp_path, monkeypatch, opam="#!/bin/sh\n", mirage=MIRAGE)
    result = build.build(output)
    assert log.read_text() == "mirage configure -t hvt\ndepend\nbuild\n"
    assert result.artefact == output / "dist" / "shop.hvt" and result.size == 6


@pytest.mark.parametrize(
    ("scripts", "wanted"),
    [
        ({}, "opam is not installed"),
        ({"opam": "#!/bin/sh\n"}, "mirage is not installed"),
        ({"mirage": MIRAGE}, "opam is not installed"),
    ],
)
def test_what_is_missing_is_said(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, scripts: dict[str, str], wanted: str
) -> None:
    output = translated(site, "hvt")
    log = tools(tmp_path, monkeypatch, **scripts)
    with pytest.raises(ProjectError) as failure:
        build.build(output)
    text = str(failure.value)
    assert wanted in text and "install" in text
    if "opam" in scripts:
        assert f'opam install "mirage>={project.MIRAGE[0]}" "mirage<{project.MIRAGE[1]}"' in text and "eval $(opam env)" in text
    assert not log.exists(), "nothing ran"
    done = subprocess.run(["make"], cwd=output, capture_output=True, text=True, check=False, env=os.environ)
    assert done.returncode != 0 and wanted in done.stderr, "make alone says the same"


# --- the manifest ------------------------------------------------------------------------------------


def row(text: str, name: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(f"| {name} "))


def test_the_manifest_names_what_is_asked_for(site: Path) -> None:
    text = (translated(site, "hvt") / "MANIFEST.md").read_text()
    assert "date (index.php:2)" in row(text, "clock")
    assert "file_put_contents (index.php:2)" in row(text, "writing files")
    assert "`data/` and `/tmp`, in memory: **lost" in row(text, "writing files")
    assert "usleep (index.php:3)" in row(text, "waiting")
    assert "getenv (index.php:4)" in row(text, "environment variables")
    assert "Not asked for by the program: random bytes, reading files, sessions, error log, other programs." in text
    assert "other files of the site, in memory | 1 (19 bytes)" in text
    assert str(site.parent) not in text


def test_the_manifest_says_why_everything_is_linked(site: Path) -> None:
    (site / "index.php").write_text("<?php\necho $_GET['f']('x');\n")
    text = (translated(site, "hvt") / "MANIFEST.md").read_text()
    assert "| built-in functions | all" in text
    assert "| any built-in functions can be called | index.php:2" in text
    assert "perhaps by name" in row(text, "other programs")


def test_the_manifest_of_an_executable(site: Path) -> None:
    text = (translated(site, "native") / "MANIFEST.md").read_text()
    assert row(text, "writing files").endswith("| the file system |")
    assert "Devices" not in text


# --- storage -----------------------------------------------------------------------------------------


def test_a_block_device_is_asked_for_only_where_files_are_kept_on_it(site: Path) -> None:
    without = translated(site, "hvt")
    names = {path.relative_to(without).as_posix() for path in without.rglob("*")}
    assert "runtime/host/block" not in names
    assert "block" not in (without / "config.ml").read_text() + (without / "unikernel.ml").read_text()
    (site / "php2ml.toml").write_text('writable = ["data"]\nstorage = "block"\n')
    kept = translated(site, "hvt")
    config = (kept / "config.ml").read_text()
    assert 'block_of_file "storage"' in config and "stackv4v6 @-> block @-> job" in config
    assert "Block_files.Make (Block)" in (kept / "unikernel.ml").read_text()
    assert (kept / "runtime/host/block/block_files.ml").is_file()
    assert "--block:storage=storage.img" in (kept / "README.md").read_text()
    text = (kept / "MANIFEST.md").read_text()
    assert "block device `storage`" in row(text, "block device") and "kept on the block device" in row(text, "writing files")
    if shutil.which("ocamlc") is not None:
        for name in ("config.ml", "unikernel.ml"):
            subprocess.run(["ocamlc", "-stop-after", "parsing", name], cwd=kept, check=True)
    native = translated(site, "native")
    assert not (native / "runtime/host/block").exists()


def test_storage_needs_writable_folders(site: Path) -> None:
    (site / "php2ml.toml").write_text('storage = "block"\n')
    with pytest.raises(ConfigError, match="needs writable folders"):
        translated(site, "hvt")
    (site / "php2ml.toml").write_text('storage = "tape"\n')
    with pytest.raises(ConfigError, match='"memory" or "block"'):
        translated(site, "hvt")
    (site / "php2ml.toml").write_text('writable = ["../data"]\n')
    with pytest.raises(ConfigError, match="inside the site"):
        translated(site, "hvt")
