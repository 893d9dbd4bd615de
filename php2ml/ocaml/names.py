"""OCaml names for PHP names: kept as they are where OCaml allows, and unique where they are used.

    >>> value_name("renderPage"), value_name("Primes"), value_name("type"), value_name("App\\\\f")
    ('renderPage', 'primes', 'type_', 'f')
    >>> method_name("App\\\\Router", "dispatch")
    'router__dispatch'
    >>> module_name("src/Http/Router.php")
    'Src_http_router'
"""

from __future__ import annotations

import re
from collections.abc import Iterable

KEYWORDS = frozenset(
    """and as assert asr begin class constraint do done downto effect else end exception external
    false for fun function functor if in include inherit initializer land lazy let lor lsl lsr lxor
    match method mod module mutable new nonrec object of open or private rec sig struct then to true
    try type val virtual when while with""".split()
)

# Values that emitted code uses without qualification; a local of the same name would hide them.
PERVASIVES = frozenset(
    """ctx not ref incr decr raise ignore fst snd min max abs compare float int_of_float float_of_int truncate
    infinity neg_infinity nan lnot failwith invalid_arg succ pred ceil floor""".split()
)

RESERVED = KEYWORDS | PERVASIVES

_ILLEGAL = re.compile(r"[^A-Za-z0-9_]")


def _legal(text: str) -> str:
    """Return `text` with each character OCaml does not allow in a name written `xHH`."""
    return _ILLEGAL.sub(lambda found: f"x{ord(found.group()):02x}", text)


def short_name(php: str) -> str:
    """Return the last part of a namespaced PHP name."""
    return php.rpartition("\\")[2]


def lower_first(text: str) -> str:
    """Return `text` legal as the start of an OCaml value name."""
    if text.isupper():
        return text.lower()
    head = text[:1]
    if head.isdigit():
        return "_" + text
    return head.lower() + text[1:]


def value_name(php: str) -> str:
    """Return the OCaml value name nearest to the name of a PHP variable or function."""
    text = lower_first(_legal(short_name(php).removeprefix("$")))
    if not text or text == "_":
        text = "v"
    return text + "_" if text in RESERVED else text


def method_name(class_name: str, method: str) -> str:
    """Return the OCaml value name of a method: `class__method`."""
    return f"{value_name(class_name).rstrip('_')}__{_legal(method).lstrip('_') or 'v'}"


def module_name(path: str) -> str:
    """Return the OCaml module name of a PHP file, given its path relative to the site's root."""
    stem = path.removesuffix(".php")
    text = "_".join(_snake(part) for part in re.split(r"[/\\.\- ]+", stem) if part)
    text = _legal(text).strip("_") or "file"
    if text[0].isdigit():
        text = "f" + text
    return text[0].upper() + text[1:]


def _snake(text: str) -> str:
    """Return CamelCase as snake_case, lower."""
    text = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", text)
    return re.sub(r"([A-Z]+)([A-Z][a-z])", r"\1_\2", text).lower()


class Scope:
    """The names in use in one place; hands out new ones, the same for the same requests.

    A child sees its parents' names (as an OCaml function sees the top level).
    """

    def __init__(self, taken: Iterable[str] = (), parent: Scope | None = None) -> None:
        self.taken = set(taken)
        self.parent = parent

    def child(self, taken: Iterable[str] = ()) -> Scope:
        """Return a scope inside this one."""
        return Scope(taken, self)

    def __contains__(self, name: str) -> bool:
        scope: Scope | None = self
        while scope is not None:
            if name in scope.taken:
                return True
            scope = scope.parent
        return name in RESERVED

    def unique(self, hint: str) -> str:
        """Return `hint`, or `hint2`, `hint3` ... (`hint_2` after a digit), and take it."""
        hint = lower_first(hint)
        name = hint
        separator = "_" if hint[-1:].isdigit() else ""
        number = 2
        while name in self:
            name = f"{hint.rstrip('_') if hint in RESERVED else hint}{separator}{number}"
            number += 1
        self.taken.add(name)
        return name

    def value(self, php: str) -> str:
        """Return a unique value name for a PHP variable or function."""
        return self.unique(value_name(php))

    def method(self, class_name: str, method: str) -> str:
        """Return a unique value name for a PHP method."""
        return self.unique(method_name(class_name, method))


# Modules that emitted code names; a site module must not hide them (nor be hidden by `open Php_runtime`).
STDLIB_MODULES = frozenset(
    """Stdlib Array Bool Buffer Bytes Char Float Fun Hashtbl Int Int64 Lazy List Map Option Printf
    Result Seq Set String Sys""".split()
)

GENERATED_MODULES = frozenset(["Links", "Program", "Builtin_table"])


def assign_modules(paths: Iterable[str], reserved: Iterable[str] = ()) -> dict[str, str]:
    """Return a distinct OCaml module name for each PHP path.

    `reserved` are further module names that cannot be used: the runtime's, the library's own.
    Case-insensitive file systems are respected: names differ by more than case.
    """
    taken = {name.lower() for name in (*STDLIB_MODULES, *GENERATED_MODULES, *reserved)}
    result: dict[str, str] = {}
    for path in sorted(paths):
        base = module_name(path)
        name = base if base.lower() not in taken else base + "_php"
        number = 2
        while name.lower() in taken:
            name = f"{base}_{number}"
            number += 1
        taken.add(name.lower())
        result[path] = name
    return result
