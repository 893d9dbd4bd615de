"""The optional `php2ml.toml` of a site, and the defaults without it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FILE_NAME = "php2ml.toml"


class ConfigError(Exception):
    """`php2ml.toml` cannot be read or says something it should not; the text names the file and the key."""


@dataclass(slots=True)
class Config:
    """What a site is made of and how it is served.

    `docroot` is relative to the site's root ("" for the root itself); `fallback` is the script below it that answers
    paths nothing else answers (None: PHP's own rule, the nearest index.php). `exclude` holds glob patterns
    of paths, relative to the root, that are neither translated nor put into the image. `computed_names = false` vouches
    that no name of a built-in function or class is put together at run time, so that only those in the site's text are linked.
    `writable` holds the folders, relative to the root, that scripts may write to in a unikernel; `storage` says where they are kept:
    "memory" (lost when it stops) or "block" (a block device).
    """

    name: str
    docroot: str = ""
    fallback: str | None = None
    exclude: list[str] = field(default_factory=list)
    ini: dict[str, str] = field(default_factory=dict)
    php: tuple[int, int] = (8, 2)
    computed_names: bool = True
    writable: list[str] = field(default_factory=list)
    storage: str = "memory"


def ocaml_name(text: str) -> str:
    """`text` as the name of a unikernel or library: lower-case letters, digits and underscores, a letter first."""
    name = re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_")
    return name if name and name[0].isalpha() else "site" + ("_" + name if name else "")


def ini_text(value: Any) -> str:
    """A TOML value as php.ini writes it."""
    if value is True:
        return "1"
    if value is False:
        return ""
    return str(value)


def parse_version(text: str) -> tuple[int, int]:
    """`"8.4"` as `(8, 4)`. Raises ConfigError for a version php2ml does not know."""
    versions = {"8.2": (8, 2), "8.3": (8, 3), "8.4": (8, 4)}
    if text not in versions:
        raise ConfigError(f'PHP version "{text}" is not supported; choose one of {", ".join(versions)}')
    return versions[text]


def _expect(condition: bool, path: Path, message: str) -> None:
    if not condition:
        raise ConfigError(f"{path}: {message}")


def _writable(folders: Any, path: Path) -> list[str]:
    """The writable folders, normalised: relative to the root, without "." and "..", sorted."""
    _expect(isinstance(folders, list) and all(isinstance(f, str) for f in folders), path, "writable must be a list of folders")
    result: set[str] = set()
    for folder in folders:
        parts = [part for part in folder.split("/") if part not in ("", ".")]
        _expect(bool(parts) and ".." not in parts, path, f'writable folder "{folder}" must be a folder inside the site')
        result.add("/".join(parts))
    return sorted(result)


def load(site: Path) -> Config:
    """The configuration of the site at `site`: its php2ml.toml over the defaults (docroot `public/` where that holds an
    index.php, named after the folder). Raises ConfigError."""
    config = Config(name=ocaml_name(site.resolve().name))
    if (site / "public" / "index.php").is_file():
        config.docroot = "public"
    path = site / FILE_NAME
    if not path.is_file():
        return config
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from error
    known = {"name", "docroot", "fallback", "exclude", "ini", "php", "computed_names", "writable", "storage"}
    unknown = sorted(set(data) - known)
    _expect(not unknown, path, f"unknown key {', '.join(unknown)}; known are {', '.join(sorted(known))}")
    for key in ("name", "docroot", "fallback"):
        if key in data:
            _expect(isinstance(data[key], str), path, f"{key} must be a string")
    if "name" in data:
        config.name = ocaml_name(data["name"])
    if "docroot" in data:
        config.docroot = data["docroot"].strip("/").removeprefix("./")
        _expect((site / config.docroot).is_dir(), path, f'docroot "{data["docroot"]}" is not a folder of the site')
    if "fallback" in data:
        config.fallback = "/" + data["fallback"].lstrip("/")
        _expect(
            (site / config.docroot / config.fallback[1:]).is_file(),
            path,
            f'fallback "{data["fallback"]}" is not a file below the document root',
        )
    if "exclude" in data:
        exclude = data["exclude"]
        _expect(
            isinstance(exclude, list) and all(isinstance(e, str) for e in exclude),
            path,
            "exclude must be a list of glob patterns",
        )
        config.exclude = exclude
    if "computed_names" in data:
        _expect(isinstance(data["computed_names"], bool), path, "computed_names must be true or false")
        config.computed_names = data["computed_names"]
    if "writable" in data:
        config.writable = _writable(data["writable"], path)
    if "storage" in data:
        _expect(data["storage"] in ("memory", "block"), path, 'storage must be "memory" or "block"')
        config.storage = data["storage"]
        _expect(config.storage == "memory" or bool(config.writable), path, 'storage = "block" needs writable folders')
    if "ini" in data:
        _expect(isinstance(data["ini"], dict), path, "ini must be a table of php.ini values")
        config.ini = {key: ini_text(value) for key, value in data["ini"].items()}
    if "php" in data:
        config.php = parse_version(str(data["php"]))
    return config
