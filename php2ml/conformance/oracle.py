"""The oracle: how the real php is run, with the settings every expectation was made under."""

from __future__ import annotations

import functools
import shutil
import subprocess

PHP = "php"

BASELINE: dict[str, str] = {
    "error_reporting": "32767",
    "display_errors": "1",
    "display_startup_errors": "1",
    "log_errors": "0",
    "html_errors": "0",
    "precision": "14",
    "serialize_precision": "-1",
    "memory_limit": "128M",
    "date.timezone": "UTC",
    "include_path": ".:/usr/share/php",
    "zend.assertions": "1",
    "zend.exception_ignore_args": "0",
    "output_buffering": "0",
    "docref_root": "",
    "docref_ext": ".html",
    "session.save_path": "",
}

EXTENSIONS = ("ctype", "mbstring", "bcmath", "tokenizer", "dom", "simplexml", "xml", "iconv")


@functools.cache
def available_extensions() -> tuple[str, ...]:
    """The baseline extensions that are shared objects of this php, in loading order."""
    built_in = subprocess.run([PHP, "-n", "-m"], capture_output=True, text=True, check=True).stdout.lower().split()
    missing = [name for name in EXTENSIONS if name not in built_in]
    flags = [flag for name in missing for flag in ("-d", f"extension={name}")]
    loaded = subprocess.run([PHP, "-n", *flags, "-m"], capture_output=True, text=True, check=True).stdout.lower().split()
    return tuple(name for name in missing if name in loaded)


def php_command(ini: list[str] | tuple[str, ...] = ()) -> list[str]:
    """``php`` with the baseline settings, then those of a case ("name=value")."""
    command = [shutil.which(PHP) or PHP, "-n"]
    for name in available_extensions():
        command += ["-d", f"extension={name}"]
    for name, value in BASELINE.items():
        command += ["-d", f"{name}={value}"]
    for setting in ini:
        command += ["-d", setting]
    return command
