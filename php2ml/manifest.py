"""`MANIFEST.md` of a project: what the image holds, what it can and cannot do, and which lines of the site ask for it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from php2ml.config import Config
from php2ml.reach import FUNCTIONS, Reach
from php2ml.source import Span


@dataclass(frozen=True, slots=True)
class Capability:
    """Something of the outside world that built-in functions or classes (`names`, lower case) ask for."""

    name: str
    names: frozenset[str]


def _capability(name: str, names: str) -> Capability:
    return Capability(name, frozenset(names.split()))


_CAPABILITIES = (
    _capability(
        "clock",
        "time microtime hrtime date gmdate idate getdate localtime mktime gmmktime strtotime checkdate strftime gmstrftime"
        " date_create date_create_immutable date_default_timezone_get gettimeofday datetime datetimeimmutable uniqid"
        " session_start setcookie setrawcookie",
    ),
    _capability(
        "random bytes",
        "random_bytes random_int mt_rand rand shuffle array_rand str_shuffle uniqid password_hash session_start"
        " session_create_id session_regenerate_id lcg_value mt_srand srand tempnam",
    ),
    _capability("waiting", "sleep usleep time_nanosleep time_sleep_until"),
    _capability(
        "reading files",
        "file_get_contents fopen file readfile scandir glob opendir dir is_file is_dir file_exists filesize filemtime stat"
        " parse_ini_file md5_file sha1_file hash_file fpassthru splfileinfo fgets fread",
    ),
    _capability(
        "writing files",
        "file_put_contents fwrite fputs fputcsv ftruncate mkdir rmdir unlink rename copy touch tempnam tmpfile chmod chown"
        " chgrp symlink link move_uploaded_file",
    ),
    _capability("sessions", "session_start session_decode session_encode session_id"),
    _capability("error log", "error_log trigger_error user_error"),
    _capability("environment variables", "getenv putenv"),
    _capability("other programs", "exec shell_exec system passthru proc_open popen"),
)

# What a guest has of each; {} stands for the writable folders.
_GUEST = {
    "clock": "the host's, in UTC; time zones are part of the image",
    "random bytes": "mirage-crypto-rng, seeded by the host",
    "waiting": "suspends the request that waits, not the others",
    "reading files": "the site's own files, in memory",
    "error log": "the console",
    "environment variables": "there are none: getenv() finds nothing but what putenv() set",
    "other programs": "there are none: such calls fail",
}
_NATIVE = {
    "clock": "the system's",
    "random bytes": "/dev/urandom",
    "waiting": "a worker process waits; others go on",
    "reading files": "the file system; the site's own files come with the program",
    "writing files": "the file system",
    "sessions": "files, as php's",
    "error log": "standard error",
    "environment variables": "the process's",
    "other programs": "not available in translated programs: such calls fail",
}

# What no program has, whatever it calls.
_NEVER = (
    ("outgoing connections", "none: no DNS, no HTTP client, no sockets; a URL given to fopen() fails with a warning"),
    ("mail", "none: mail() does not exist"),
    ("databases", "none"),
)


def _place(span: Span, root: str) -> str:
    path = span.file.path
    return f"{os.path.relpath(path, root) if os.path.isabs(path) else path}:{span.line()}"


def _asks(capability: Capability, reach: Reach, root: str) -> str:
    """The calls that ask for a capability; "" when none does."""
    used = [(name, span) for name, span in reach.uses.items() if name in capability.names]
    used.sort(key=lambda item: (item[1].file.path, item[1].start, item[0]))
    texts = [f"{name} ({_place(span, root)})" for name, span in used[:4]]
    if len(used) > 4:
        texts.append(f"{len(used) - 4} more")
    by_name = reach.functions is None or any(
        function.lower in capability.names and function.lower not in reach.uses for function in reach.functions
    )
    if by_name:
        texts.append("perhaps by name")
    return ", ".join(texts)


def _files(config: Config) -> dict[str, str]:
    if config.storage == "block":
        folders = ", ".join(f"`{folder}/`" for folder in config.writable)
        writing = f"{folders}, kept on the block device `storage`; `/tmp`, in memory; elsewhere read-only"
    elif config.writable:
        folders = ", ".join(f"`{folder}/`" for folder in config.writable)
        writing = f"{folders} and `/tmp`, in memory: **lost when the unikernel stops**; elsewhere read-only"
    else:
        writing = "`/tmp` only, in memory: **lost when the unikernel stops**; `writable` in php2ml.toml names other folders"
    return {"writing files": writing, "sessions": "files in `/tmp` unless told another folder: **end with the unikernel**"}


def manifest(
    name: str, target: str, config: Config, reach: Reach, *, root: str, scripts: int, assets: Iterable[int]
) -> str:
    """Return the text. `scripts` is the number of PHP files, `assets` the sizes of the others; paths are shown
    relative to `root`."""
    sizes = list(assets)
    guest = target != "native"
    storage = guest and config.storage == "block"
    has = _GUEST | _files(config) if guest else _NATIVE
    lines = [
        f"# What {name} is made of",
        "",
        "Written by php2ml from what the program can reach.",
        "",
        "| part | |",
        "|---|---|",
        f"| PHP files, translated | {scripts} |",
        f"| other files of the site, in memory | {len(sizes)} ({sum(sizes):,} bytes) |",
    ]
    if reach.functions is None:
        lines.append("| built-in functions | all, since the program computes names |")
    else:
        lines.append(
            f"| built-in functions | {len(reach.uses.keys() | {f.lower for f in reach.functions})} and classes that the site names |"
        )
    lines.append(f"| built-in classes left out | {len([n for n in reach.left_out if not n.endswith('()')])} |")
    for cause in reach.causes:
        vouched = "" if config.computed_names else " (php2ml.toml vouches that no other than the site's own text names one)"
        article = "functions can be called" if cause.what == FUNCTIONS else f"{cause.what} can be named"
        lines.append(f"| any built-in {article} | {_place(cause.span, root)}: {cause.text}{vouched} |")
    if guest:
        lines += [
            "",
            "## Devices and libraries",
            "",
            "| device | why |",
            "|---|---|",
            "| network `service` | HTTP is served on it (TCP/IP of MirageOS, IPv4 and IPv6) |",
            "| console | PHP's error log and the server's messages |",
            *(["| block device `storage` | the writable folders of php2ml.toml are kept on it |"] if storage else []),
            "",
            ("No" if storage else "No block device (files are in memory), no") + " certificates (HTTP is plain), no outgoing connections.",
        ]
    lines += ["", "## What it can do", "", "| | asked for by | here |", "|---|---|---|"]
    idle: list[str] = []
    for capability in _CAPABILITIES:
        asks = _asks(capability, reach, root)
        if asks:
            lines.append(f"| {capability.name} | {asks} | {has[capability.name]} |")
        else:
            idle.append(capability.name)
    if idle:
        lines += ["", f"Not asked for by the program: {', '.join(idle)}."]
    lines += ["", "## What it cannot do", "", "| | |", "|---|---|"]
    lines += [f"| {what} | {text} |" for what, text in _NEVER]
    return "\n".join(lines) + "\n"
